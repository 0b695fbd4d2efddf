//! Characters that a text can do without: those that nobody sees, and stacks of accents.
//!
//! The same rule holds when a text comes in and each time it is shown, because Markdown knows other ways to write a
//! character (`&#x202E;`). Taken out are control characters, bidirectional overrides and isolates (a text could read as
//! another: <https://trojansource.codes>), and characters of no width, in which words hide from search and moderation.
//! What scripts and emoji need stays: joiners between letters that join, direction marks, variation selectors, and up to
//! [`MARKS`] marks on one letter.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most marks on one letter. Vietnamese and Devanagari need two, Arabic and Thai three, pointed Hebrew four.
const MARKS: u32 = 4;

/// The most letters in the tag of a flag, its end included: `gbsct` and the like.
const FLAG: u32 = 7;

/// A text without characters that nobody sees, without stacks of accents, in Unicode's composed form (NFC), with line
/// breaks as in Unix. Letters, spaces and lines stay where they are: trimming is for those who know what the text is.
///
/// ```
/// assert_eq!(parvis_text::tidy("fac\u{200B}ture\u{202E}\r\nte\u{301}"), "facture\nt\u{e9}");
/// ```
pub fn tidy(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    // Composing after taking out, since what was between two characters kept them apart; counting marks at the end, since
    // some characters are taken apart by composing.
    let pass = |text: &str| without_stacks(&without_invisible(text).nfc().collect::<String>(), false);
    let mut tidy = pass(text);
    // A mark that was cut may leave a joiner that joins nothing any more. Each pass only takes out, so that this ends.
    loop {
        let again = pass(&tidy);
        if again == tidy {
            break;
        }
        tidy = again;
    }
    if tidy == text { Cow::Borrowed(text) } else { Cow::Owned(tidy) }
}

/// The same for HTML, where a tag does not end a stack of accents. It is not composed: `<` and a stroke would be `≮`.
pub(crate) fn tidy_html(html: &str) -> Cow<'_, str> {
    if html.chars().all(is_plain) {
        return Cow::Borrowed(html);
    }
    Cow::Owned(without_stacks(&without_invisible(html), true))
}

/// Characters that need no thought: ASCII and the letters of Western Europe. All others go the long way.
fn is_plain(c: char) -> bool {
    matches!(c, '\n' | '\t' | ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '’' | '…' | '–' | '—' | '€' | '\u{202F}')
}

fn without_invisible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    // The last character, and the last one that is not a mark: composing changes the order of marks.
    let (mut before, mut base, mut flag) = ('\n', '\n', 0);
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let c = match c {
            '\r' if next == Some('\n') => continue,
            '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            c => c,
        };
        flag = if is_tag(c) && (before == '\u{1F3F4}' || flag > 0) { flag + 1 } else { 0 };
        let stays = match c {
            '\n' | '\t' => true,
            '\u{200C}' | '\u{200D}' => joins(base) && next.is_some_and(|next| joins(next) || is_combining_mark(next)),
            c if is_direction(c) => !is_direction(before),
            c if is_tag(c) => (1..=FLAG).contains(&flag),
            c => !c.is_control() && !is_invisible(c),
        };
        if stays {
            out.push(c);
            before = c;
            base = if is_combining_mark(c) { base } else { c };
        }
    }
    out
}

fn without_stacks(text: &str, html: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut marks, mut in_tag) = (0, false);
    for c in text.chars() {
        let starts_tag = html && c == '<';
        if is_combining_mark(c) {
            marks += 1;
        } else if !(in_tag || starts_tag || is_direction(c) || matches!(c, '\u{200C}' | '\u{200D}')) {
            marks = 0;
        }
        in_tag = starts_tag || (in_tag && c != '>');
        if marks <= MARKS || !is_combining_mark(c) {
            out.push(c);
        }
    }
    out
}

/// Whether a joiner has a meaning beside this character: letters of other scripts than ours, and emoji. Latin and Greek
/// letters with accents stand in several places, and so do those that composing turns into such letters.
fn joins(c: char) -> bool {
    let european = c < '\u{400}' || matches!(c, '\u{1E00}'..='\u{206F}' | '\u{2100}'..='\u{214F}');
    !european && !c.is_whitespace() && !is_invisible(c) && !is_combining_mark(c)
}

/// Keyboards in Hebrew and Arabic write these, beside punctuation. They bend nothing but what stands next to them.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}')
}

/// The letters of a flag such as Scotland's.
fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0020}'..='\u{E007F}')
}

/// Characters without width or ink that no text needs, and those that are none.
fn is_invisible(c: char) -> bool {
    matches!(c,
        // Soft hyphen, grapheme joiner, zero-width space, word joiner and invisible operators, byte order mark.
        '\u{AD}' | '\u{34F}' | '\u{200B}' | '\u{2060}'..='\u{2065}' | '\u{FEFF}'
        // Bidirectional embeddings, overrides, isolates; deprecated formats.
        | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}'
        // Fillers of Hangul, vowels of Khmer that must not be used, the separator of Mongolian.
        | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
        // Annotations, shorthand and musical formats.
        | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        // Tags outside flags, and unassigned characters that Unicode wants ignored.
        | '\u{E0000}'..='\u{E001F}' | '\u{E0080}'..='\u{E00FF}' | '\u{E01F0}'..='\u{E0FFF}')
        // The last two of each plane, and a block of Arabic forms, are not characters.
        || u32::from(c) & 0xFFFE == 0xFFFE
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Texts of many scripts, and emoji. None may change.
    const WHOLE: &[&str] = &[
        "Tiếng Việt: Nguyễn Thị Ngọc Ánh, đường phố ở đây rất đẹp",
        "السَّلَامُ عَلَيْكُمْ وَرَحْمَةُ اللَّهِ",
        "בְּרֵאשִׁית בָּרָא אֱלֹהִים",
        "ที่นี่มีต้นไม้น้อยเกินไป น้ำ",
        "क्षत्रिय संस्कृतम् र्‍य हिन्दी",
        "می‌خواهم نمی‌دانم",
        "한국어 日本語 がぎぐ 中文",
        "👩‍👩‍👧‍👦 ❤️‍🔥 👍🏽 🏳️‍🌈 🇫🇷 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} 1️⃣",
        "עמוד 3\u{200F}!",
        "L’été à Œuilly : « ça coûte 1 200 € »",
    ];

    #[test]
    fn what_scripts_and_emoji_need_stays() {
        for text in WHOLE {
            let composed: String = text.nfc().collect();
            assert_eq!(tidy(text), composed);
            assert_eq!(tidy_html(text), *text);
        }
    }

    #[test]
    fn what_nobody_sees_goes() {
        assert_eq!(tidy("a\0b\u{1B}[31m\u{7F}\u{9F}"), "ab[31m");
        assert_eq!(tidy("1\r\n2\r3\u{2028}4\u{85}5"), "1\n2\n3\n4\n5");
        assert_eq!(tidy("p\u{200B}a\u{200D}y\u{FEFF}p\u{AD}a\u{2060}l"), "paypal");
        assert_eq!(tidy("\u{202E}gnp.exe\u{202C} \u{2066}x\u{2069}"), "gnp.exe x");
        assert_eq!(tidy("\u{200F}\u{200F}\u{200E}א"), "\u{200F}א");
        // Words hidden in the tag of a flag, or without any flag.
        let hidden: String = "ignore".bytes().map(|b| char::from_u32(0xE0000 + u32::from(b)).unwrap()).collect();
        assert_eq!(tidy(&format!("a{hidden}")), "a");
        assert_eq!(tidy(&format!("\u{1F3F4}{hidden}{hidden}")).chars().count(), 8);
    }

    #[test]
    fn stacks_are_cut() {
        let stack = "\u{0335}\u{0321}".repeat(50);
        assert_eq!(tidy(&format!("Z{stack}a{stack}")).chars().count(), 10);
        // Neither tags nor joiners begin a new stack.
        let html = format!("a<em>{stack}</em><strong>\u{200F}{stack}</strong>");
        assert_eq!(tidy_html(&html).chars().filter(|c| is_combining_mark(*c)).count(), 4);
    }

    #[test]
    fn a_mark_that_is_cut_takes_its_joiner_with_it() {
        let text = "\u{FB2D}\u{338}\u{300}\u{200D}\u{5BC}";
        assert!(!tidy(text).ends_with('\u{200D}'), "{:?}", tidy(text));
    }

    proptest! {
        #[test]
        fn twice_is_once(text in any::<String>()) {
            let once = tidy(&text).into_owned();
            prop_assert_eq!(tidy(&once), once.as_str());
        }

        #[test]
        fn twice_is_once_for_marks(text in "[a\u{FB2D}\u{300}\u{5BC}\u{338}<\u{200B}\u{200D}क\u{94D}\u{1160}한\u{11A8}]{0,20}") {
            let once = tidy(&text).into_owned();
            prop_assert_eq!(tidy(&once), once.as_str());
        }
    }
}
