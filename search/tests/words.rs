//! The stemmer and its words. `tests/web/journeys/search.test.mjs` reads the same file.

use parvis_search::{stems, typed};
use proptest::prelude::*;

#[test]
fn every_word_has_its_stem() {
    let mut words = 0;
    for line in include_str!("words.tsv").lines().filter(|line| !line.starts_with('#')) {
        let (stem, family) = line.split_once('\t').expect("a stem, a tab, words");
        for word in family.split(' ') {
            assert_eq!(stems(word).join(" "), stem, "{word}");
            words += 1;
        }
    }
    assert!(words > 300, "{words}");
}

#[test]
fn what_is_being_typed() {
    let check = |query, stems: &[&str], last: Option<&str>| {
        assert_eq!(typed(query), (stems.iter().map(|s| (*s).to_owned()).collect(), last.map(str::to_owned)), "{query}");
    };
    check("bancs à l’om", &["banc", "om"], Some("om"));
    check("bancs ", &["banc"], None);
    check("banc arbre bancs", &["arbr", "banc"], Some("bancs"));
    check("banc le", &["banc"], None);
    check("", &[], None);
    check("l’", &[], None);
    assert_eq!(typed(&"mot1 mot2 mot3 mot4 mot5 mot6 ".repeat(9)).0.len(), 6);
    assert_eq!(typed(&(10..40).map(|i| format!("n{i} ")).collect::<String>()).0.len(), 16);
}

proptest! {
    #[test]
    fn any_text(text in any::<String>()) {
        for stem in stems(&text) {
            prop_assert!(stem.chars().count() >= 2);
            // Longer by ligatures only.
            prop_assert!(stem.chars().count() <= 40);
        }
    }
}
