//! Who is about to send an idea sees those that say nearly the same, and no others.

use parvis_search::{Document, Shard, build, file, similar};
use std::collections::BTreeMap;

fn ideas() -> BTreeMap<String, String> {
    let lines = include_str!("ideas.tsv").lines().filter(|line| !line.starts_with('#'));
    let read = |line: &str| {
        let mut cells = line.split('\t').map(str::to_owned);
        let mut next = || cells.next().unwrap_or_default();
        Document { id: next().parse().unwrap_or_default(), address: String::new(), title: next(), text: next() }
    };
    build(&lines.map(read).collect::<Vec<_>>())
}

/// The nearest idea, and how many are shown.
fn near(title: &str, text: &str) -> (Option<u32>, usize) {
    let files = ideas();
    let mut asked = 0;
    let found = similar(title, text, |prefix| {
        asked += 1;
        files.get(&file(prefix)).and_then(|json| Shard::parse(json))
    });
    assert!(asked <= 30, "{asked}");
    assert!(found.len() <= 5 && found.iter().all(|(_, percent)| *percent <= 100), "{found:?}");
    (found.first().map(|(id, _)| *id), found.len())
}

#[test]
fn the_same_thing_in_other_words() {
    assert_eq!(near("Des bancs à l’ombre place du marché", "").0, Some(0));
    assert_eq!(near("Mettre des bancs sur la place du marché", "On ne peut pas s’asseoir à l’ombre.").0, Some(0));
    assert_eq!(near("Piste cyclable pour aller à la gare", "Je vais à la gare à vélo, c’est dangereux.").0, Some(2));
    assert_eq!(near("Bibliothèque ouverte le dimanche", "").0, Some(5));
    assert_eq!(near("Fontaines à eau potable", "Il fait chaud au parc.").0, Some(7));
    assert_eq!(near("Composteurs", "Un composteur dans chaque quartier pour les biodéchets.").0, Some(4));
    assert_eq!(near("Toilettes", "").0, Some(14));
}

#[test]
fn other_things_in_the_same_place() {
    assert_eq!(
        near("Une crèche près de la gare", "Il faudrait une crèche pour les parents qui prennent le train.").1,
        0
    );
    assert_eq!(near("Un cinéma en plein air", "Des films au parc, l’été, pour tous.").1, 0);
    assert_eq!(near("Moins de bruit la nuit", "Les terrasses de la place du marché sont bruyantes après minuit.").1, 0);
    assert_eq!(near("Des masques gratuits", "").1, 0);
    assert_eq!(near("", "").1, 0);
    assert_eq!(near("de la", "le les").1, 0);
}
