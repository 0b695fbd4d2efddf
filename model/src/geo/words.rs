//! Names of streets and places as words that can be compared: without accents, articles and abbreviations.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that people leave out, and databases too.
const SMALL: [&str; 13] = ["de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "et", "en"];
/// What addresses shorten (La Poste, norme NF Z10-011, and what people write).
const SHORT: [(&str, &str); 22] = [
    ("r", "rue"),
    ("av", "avenue"),
    ("ave", "avenue"),
    ("bd", "boulevard"),
    ("bld", "boulevard"),
    ("boul", "boulevard"),
    ("pl", "place"),
    ("ch", "chemin"),
    ("che", "chemin"),
    ("chem", "chemin"),
    ("imp", "impasse"),
    ("all", "allee"),
    ("rte", "route"),
    ("st", "saint"),
    ("ste", "sainte"),
    ("sq", "square"),
    ("res", "residence"),
    ("lot", "lotissement"),
    ("fg", "faubourg"),
    ("gd", "grand"),
    ("gde", "grande"),
    ("pte", "petite"),
];

/// All words of a text in small letters without accents, numbers among them.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    for c in text.nfkd().flat_map(char::to_lowercase) {
        match c {
            'œ' => plain.push_str("oe"),
            'æ' => plain.push_str("ae"),
            c if c.is_alphanumeric() => plain.push(c),
            c if is_combining_mark(c) => {}
            _ => plain.push(' '),
        }
    }
    plain.split_whitespace().map(str::to_owned).collect()
}

/// The words that count.
pub(super) fn telling(words: &[String]) -> Vec<String> {
    let long = |word: &String| {
        SHORT.iter().find(|(short, _)| short == word).map_or(word.as_str(), |(_, long)| long).to_owned()
    };
    words.iter().filter(|word| !SMALL.contains(&word.as_str())).map(long).collect()
}

/// How well a word that was typed fits one of a name: 0 the same, 1 its beginning, 2 with a slip; `None` not at all.
pub(super) fn fit(typed: &str, name: &str) -> Option<u8> {
    match typed {
        _ if typed == name => Some(0),
        _ if typed.len() >= 3 && name.starts_with(typed) => Some(1),
        _ if typed.chars().count() >= 5 && is_slip(typed, name) => Some(2),
        _ => None,
    }
}

/// Whether one letter more, less, other or swapped with the next makes one word of the other.
fn is_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    let rest = |from: &[char], n: usize| from.get(n..).map(<[char]>::to_vec);
    match (a.len(), b.len()) {
        (x, y) if x == y => {
            let swapped = x >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
            x > 0 && (a[1..] == b[1..] || swapped)
        }
        (x, y) if x == y + 1 => rest(a, 1).as_deref() == Some(b),
        (x, y) if x + 1 == y => rest(b, 1).as_deref() == Some(a),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_by_their_words() {
        let same = |a: &str, b: &str| assert_eq!(telling(&words(a)), telling(&words(b)), "{a} {b}");
        same("Rue de l’Église", "r. de l'eglise");
        same("Bd St-Cœur", "boulevard saint coeur");
        same("Allée des Frênes", "ALLEE DES FRENES");
    }

    #[test]
    fn slips() {
        for (typed, name, how) in [
            ("tilleuls", "tilleuls", Some(0)),
            ("till", "tilleuls", Some(1)),
            ("tileuls", "tilleuls", Some(2)),
            ("tilluels", "tilleuls", Some(2)),
            ("tilleulss", "tilleuls", Some(2)),
            ("tilleurs", "tilleuls", Some(2)),
            ("tileurs", "tilleuls", None),
            ("rue", "rua", None),
            ("ti", "tilleuls", None),
        ] {
            assert_eq!(fit(typed, name), how, "{typed}");
        }
    }
}
