//! From a text to its stems: words in lower case without accents, without those that every text has.
//!
//! `themes/parvis/search.js` does the same; `tests/words.tsv` holds them together.

use crate::stem::stem;
use std::collections::HashSet;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that say nothing about what a text is about, in French and English, folded as they are compared. An apostrophe
/// ends a word, so that `l’école` has `l`, which like all single letters is no word, and `qu’on` has `qu`.
const STOP: &str = "\
ai ainsi alors apres as au aucun aujourd aussi autre autres aux avait avant avec avez avoir avons beaucoup bien car ce ceci cela \
celle celui certains ces cet cette ceux chaque chez ci comme comment dans de depuis des deux devrait doit donc dont du elle elles en \
encore entre est et etaient etait etant ete etes etre eu eux faire fait faudrait faut fois font hui ici il ils je jusqu la le les \
leur leurs lorsqu lors lui ma mais me meme memes mes moi moins mon ne ni non nos notre nous on ont ou par parce pas peu peut peuvent \
plus pour pourquoi pourrait puisqu puis qu quand que quel quelle quelles quels qui quoi quoiqu sa sans se sera serait ses si soit \
son sont sous souvent sur ta tant te tes toi ton toujours tous tout toute toutes tres trop tu un une vers voir vos votre vous vu \
about after all also an and any are at be been but by can could did do does for from had has have he her his how if in into is it \
its just may more most my no nor not of off one only or other our out over she should so some such than that the their them then \
there these they this those through to too under until up us was we were what when where which who will with would you your";

static STOPS: LazyLock<HashSet<&str>> = LazyLock::new(|| STOP.split(' ').collect());

/// The stems of a text in the order of its words, repeated as they are.
///
/// ```
/// assert_eq!(parvis_search::stems("Les bancs de l’école, à l’ombre des ŒILLETS"), ["banc", "ecol", "ombr", "oeillet"]);
/// ```
pub fn stems(text: &str) -> Vec<String> {
    words(&folded(text)).filter(|word| is_worth(word)).map(stem).collect()
}

/// What somebody has typed so far: the stems of its words, each once, and the last word, folded, if it may go on, which it
/// may unless a space follows it or it is one of those that every text has. Its stem is the last one then.
pub fn typed(query: &str) -> (Vec<String>, Option<String>) {
    let folded = folded(query);
    let last = folded.rsplit(|c| !is_letter(c)).next().filter(|word| is_worth(word)).map(str::to_owned);
    let mut unique: Vec<String> = Vec::new();
    for word in words(&folded).filter(|word| is_worth(word)) {
        let stem = stem(word);
        unique.retain(|known| *known != stem);
        unique.push(stem);
    }
    // Nobody asks in so many words: the last ones are those being typed.
    let questions = unique.split_off(unique.len().saturating_sub(WORDS));
    (questions, last)
}

/// The most words of a question.
const WORDS: usize = 16;

/// Lower case, without accents, ligatures taken apart.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.to_lowercase().nfkd() {
        match c {
            '\u{300}'..='\u{36F}' => {}
            'œ' => out.push_str("oe"),
            'æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            'đ' => out.push('d'),
            c => out.push(c),
        }
    }
    out
}

/// The longest word, in characters: longer ones are nobody's words.
const LONGEST: usize = 40;

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c| !is_letter(c))
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

fn is_worth(word: &str) -> bool {
    let chars = word.chars().take(LONGEST + 1).count();
    (2..=LONGEST).contains(&chars) && !STOPS.contains(word)
}
