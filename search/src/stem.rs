//! The stem of a folded word: what its singular and plural, its genders and its nearest relatives have in common.
//!
//! Not a word, and not linguistics: two words that a resident would call the same have to meet, two that are not must
//! stay apart, and where both cannot be had, apart is better (`ville` is not `village`). `themes/parvis/search.js` has the
//! same rules in the same order.

/// Endings, with how many letters must remain before them and what takes their place. The first that fits is the one, so
/// longer ones come before those that they end with.
const ENDINGS: &[(&str, usize, &str)] = &[
    // Nouns of actions, and adverbs.
    ("issement", 4, ""),
    ("ellement", 4, "el"),
    ("ivement", 4, ""),
    ("ement", 3, ""),
    ("ment", 4, ""),
    ("alisation", 5, ""),
    ("isation", 4, ""),
    ("ation", 4, ""),
    ("ition", 4, ""),
    ("ion", 4, ""),
    // Who or what does it.
    ("atrice", 4, ""),
    ("ateur", 4, ""),
    ("trice", 3, "t"),
    ("teuse", 4, "t"),
    ("teur", 3, "t"),
    ("euse", 3, "eu"),
    ("eux", 3, "eu"),
    ("eur", 3, "eu"),
    ("iere", 3, "i"),
    ("ier", 3, "i"),
    ("llere", 4, "l"),
    ("gere", 4, "g"),
    // Qualities.
    ("alite", 5, ""),
    ("ivite", 4, ""),
    ("ilite", 4, ""),
    ("icite", 5, ""),
    ("uite", 3, "uit"),
    ("ite", 5, ""),
    ("ctive", 1, "ctif"),
    ("ative", 4, ""),
    ("atif", 4, ""),
    ("ive", 4, ""),
    ("if", 4, ""),
    ("isme", 4, ""),
    ("iste", 4, ""),
    ("ique", 4, ""),
    ("ic", 4, ""),
    ("able", 4, ""),
    ("ible", 4, ""),
    ("elle", 4, "el"),
    ("ale", 5, ""),
    ("al", 5, ""),
    ("ance", 5, ""),
    ("ence", 5, ""),
    ("age", 5, ""),
    // Verbs.
    ("aliser", 5, ""),
    ("alisee", 5, ""),
    ("alise", 5, ""),
    ("iser", 4, ""),
    ("isee", 4, ""),
    ("ise", 4, ""),
    ("eraient", 4, ""),
    ("aient", 4, ""),
    ("erait", 4, ""),
    ("eront", 4, ""),
    ("era", 4, ""),
    ("ait", 4, ""),
    ("ant", 5, ""),
    ("ante", 5, ""),
    ("ent", 5, ""),
    ("ente", 5, ""),
    ("er", 4, ""),
    ("ez", 4, ""),
    ("ir", 4, ""),
    // English.
    ("ing", 4, ""),
    ("ed", 4, ""),
    ("ly", 4, ""),
];

/// The stem of a word in lower case without accents. Words of other letters than ours stay as they are.
pub(crate) fn stem(word: &str) -> String {
    let mut word = word.to_owned();
    if !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word;
    }
    plural(&mut word);
    if let Some((ending, _, instead)) = ENDINGS.iter().find(|(ending, left, _)| fits(&word, ending, *left)) {
        word.truncate(word.len() - ending.len());
        word.push_str(instead);
    }
    while fits(&word, "e", 4) {
        word.pop();
    }
    let letters = word.as_bytes();
    if let [.., before, last] = letters
        && before == last
        && letters.len() > 4
    {
        word.pop();
    }
    if fits(&word, "y", 2) {
        word.pop();
        word.push('i');
    }
    word
}

/// Takes away what marks the plural.
fn plural(word: &mut String) {
    if fits(word, "aux", 2) && !word.ends_with("eaux") {
        word.truncate(word.len() - 3);
        return word.push_str("al");
    }
    // `jeux`, but not `dangereux`.
    let x = fits(word, "x", 3) && !(word.ends_with("eux") && word.len() > 5);
    if x || (fits(word, "s", 3) && !word.ends_with("ss")) {
        word.pop();
    }
    // `travail` and `travaux`, `noyau` and `noyaux`.
    if fits(word, "ail", 4) || (fits(word, "au", 3) && !word.ends_with("eau")) {
        word.truncate(word.rfind('a').unwrap_or(0));
        word.push_str("al");
    }
}

fn fits(word: &str, ending: &str, left: usize) -> bool {
    word.len() >= ending.len() + left && word.ends_with(ending)
}
