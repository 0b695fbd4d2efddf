//! French typography on finished pages.
//!
//! Narrow no-break space before `; ! ?` and between thousands, no-break space before `: % € »` and after `«`, curly
//! apostrophes, one character for the ellipsis, and units that stay with their number. Only spaces that somebody typed become non-breaking, since nobody
//! wants `Yahoo!` taken apart; inside guillemets, where there is no doubt, missing ones are added.

use std::borrow::Cow;

const NARROW: char = '\u{202F}';
const WIDE: char = '\u{A0}';

/// Elements whose text is not prose: code, times, and `bdi`, in which the theme puts what residents typed. Where that may
/// hold paragraphs, or is a title, the element has the class `written` instead: see [`written`].
const LEFT_ALONE: [&str; 9] = ["code", "pre", "kbd", "samp", "script", "style", "textarea", "time", "bdi"];

/// Sets the text of an HTML page as French printers do. Only text nodes change, never tags, attributes, comments,
/// entities, addresses, or the contents of code and times. Idempotent.
///
/// ```
/// use parvis_theme::typography::french;
/// assert_eq!(french("<p title='a !'>Qu'en dit-on ?</p>"), "<p title='a !'>Qu’en dit-on\u{202F}?</p>");
/// ```
pub fn french(html: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(html.len() + html.len() / 50);
    let mut rest = html;
    while !rest.is_empty() {
        let (text, after) = rest.split_at(find_tag(rest));
        set(text, &mut out);
        let (tag, after) = after.split_at(tag_end(after));
        out.push_str(tag);
        rest = after;
        if let Some(name) = left_alone(tag) {
            let (inside, after) = rest.split_at(find_close(rest, name));
            out.push_str(inside);
            rest = after;
        } else if let Some(name) = written(tag) {
            let (inside, after) = rest.split_at(find_own_close(rest, name));
            out.push_str(inside);
            rest = after;
        }
    }
    if out == html { Cow::Borrowed(html) } else { Cow::Owned(out) }
}

/// The same for plain text: mails, subjects.
pub fn french_text(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len() + text.len() / 50);
    for line in text.split_inclusive('\n') {
        set(line, &mut out);
    }
    if out == text { Cow::Borrowed(text) } else { Cow::Owned(out) }
}

/// Where the next tag or comment begins, or the end.
fn find_tag(html: &str) -> usize {
    let starts_tag =
        |i: &usize| html[i + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!' || c == '?');
    html.match_indices('<').map(|(i, _)| i).find(starts_tag).unwrap_or(html.len())
}

/// The length of the tag or comment at the start of `html`.
fn tag_end(html: &str) -> usize {
    if html.starts_with("<!--") {
        return html.find("-->").map_or(html.len(), |i| i + 3);
    }
    let mut quote = None;
    for (i, c) in html.char_indices() {
        match (quote, c) {
            (None, '>') => return i + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    html.len()
}

/// The name of the element that `tag` opens, if its contents are to be left alone.
fn left_alone(tag: &str) -> Option<&'static str> {
    let name = name(tag)?;
    LEFT_ALONE.into_iter().find(|known| known.eq_ignore_ascii_case(name))
}

/// The name of the element that `tag` opens, if residents wrote what is in it: it has the class `written`. Their texts
/// reach their readers as they are.
fn written(tag: &str) -> Option<&str> {
    let name = name(tag)?;
    let class = tag.split_once(" class=\"")?.1.split('"').next()?;
    class.split_ascii_whitespace().any(|class| class == "written").then_some(name)
}

/// Where the closing tag of an element begins that has others of its name in it.
fn find_own_close(html: &str, of: &str) -> usize {
    let mut open = 1_u32;
    let mut at = 0;
    while open > 0 {
        at += find_tag(&html[at..]);
        let tag = &html[at..at + tag_end(&html[at..])];
        match tag.strip_prefix("</") {
            Some(closed) if name(closed).is_some_and(|name| name.eq_ignore_ascii_case(of)) => open -= 1,
            None if name(tag).is_some_and(|name| name.eq_ignore_ascii_case(of)) => open += 1,
            _ => {}
        }
        if tag.is_empty() {
            return html.len();
        }
        if open > 0 {
            at += tag.len();
        }
    }
    at
}

/// The name at the start of a tag.
fn name(tag: &str) -> Option<&str> {
    let name = tag.strip_prefix('<').unwrap_or(tag);
    let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
    (!name.is_empty()).then_some(name)
}

/// Where the closing tag of an element begins. An element inside another of the same name ends the protection early,
/// which costs a wrong space at worst.
fn find_close(html: &str, name: &str) -> usize {
    html.match_indices("</")
        .map(|(i, _)| i)
        .find(|i| {
            html.as_bytes().get(i + 2..i + 2 + name.len()).is_some_and(|s| s.eq_ignore_ascii_case(name.as_bytes()))
        })
        .unwrap_or(html.len())
}

/// Sets one text node.
fn set(text: &str, out: &mut String) {
    let start = out.len();
    let mut rest = text;
    let mut word_starts = true;
    while let Some(c) = rest.chars().next() {
        if word_starts && let Some(length) = address(rest) {
            out.push_str(&rest[..length]);
            rest = &rest[length..];
            word_starts = false;
            continue;
        }
        let before = out[start..].chars().next_back();
        let consumed = if c.is_ascii_whitespace() {
            space(rest, &out[start..]).map(|(length, space)| {
                out.push_str(&space);
                length
            })
        } else if let Some(length) = apostrophe(rest) {
            let curly = before.is_some_and(char::is_alphabetic) && continues(&rest[length..]);
            out.push_str(if curly { "’" } else { &rest[..length] });
            Some(length)
        } else if c == '&' {
            let length = entity(rest);
            out.push_str(&rest[..length]);
            Some(length)
        } else {
            None
        };
        let consumed = consumed.unwrap_or_else(|| mark(rest, c, before, out));
        word_starts = rest[..consumed].ends_with(|c: char| c.is_whitespace());
        rest = &rest[consumed..];
    }
}

/// Copies one character, with what belongs to it: guillemets and the ellipsis.
fn mark(rest: &str, c: char, before: Option<char>, out: &mut String) -> usize {
    let after = &rest[c.len_utf8()..];
    match c {
        '«' if after.starts_with(|next: char| !next.is_whitespace()) && !starts_with_space_entity(after) => {
            out.push(c);
            out.push(WIDE);
        }
        '»' if before.is_some_and(|b| !b.is_whitespace()) && !ends_with_space_entity(out) => {
            out.push(WIDE);
            out.push(c);
        }
        '.' if rest.starts_with("...") && !rest.starts_with("....") && before != Some('.') => {
            out.push('…');
            return 3;
        }
        _ => out.push(c),
    }
    c.len_utf8()
}

/// What becomes of the spaces at the start of `rest`: their length, and what to write.
fn space<'a>(rest: &'a str, so_far: &str) -> Option<(usize, Cow<'a, str>)> {
    let after = rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let length = rest.len() - after.len();
    let typed = &rest[..length];
    let before = so_far.chars().next_back();
    let fixed = |c: char| Some((length, Cow::Owned(c.to_string())));
    // Space between two tags is layout.
    if before.is_none() && typed.contains('\n') {
        return Some((length, Cow::Borrowed(typed)));
    }
    let mut next = after.chars();
    let digit_before = before.is_none_or(|c| c.is_ascii_digit());
    match next.next() {
        Some(';' | '!' | '?') if ends_a_word(next.as_str()) => fixed(NARROW),
        Some(':') if ends_a_word(next.as_str()) => fixed(WIDE),
        Some('%' | '€') if digit_before && ends_a_word(next.as_str()) => fixed(WIDE),
        Some('»') => fixed(WIDE),
        _ if before == Some('«') => fixed(WIDE),
        Some('a'..='z') if before.is_some_and(|c| c.is_ascii_digit()) && starts_with_unit(after) => fixed(WIDE),
        Some(c) if c.is_ascii_digit() && ends_with_hour(so_far) => fixed(WIDE),
        Some(c) if c.is_ascii_digit() && between_thousands(so_far, after) => fixed(NARROW),
        _ => Some((length, Cow::Borrowed(typed))),
    }
}

/// Whether the mark before `after` is punctuation rather than part of something like `!=`.
fn ends_a_word(after: &str) -> bool {
    after.chars().next().is_none_or(|c| c.is_whitespace() || ";:!?.,…)]»”\"’&-–—".contains(c))
}

/// Units that would look lost at the start of a line.
const UNITS: [&str; 6] = ["h", "min", "km", "m", "kg", "ha"];

fn starts_with_unit(after: &str) -> bool {
    let end = after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len());
    UNITS.contains(&&after[..end])
}

/// Whether a text ends with an hour as in « 18 h », whose minutes follow.
fn ends_with_hour(text: &str) -> bool {
    text.strip_suffix('h')
        .and_then(|text| text.strip_suffix(WIDE))
        .is_some_and(|text| text.ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether the digits at the end of `before` and at the start of `after` are one number: one to three digits that are
/// not the end of something longer, then exactly three.
fn between_thousands(before: &str, after: &str) -> bool {
    let digits = |c: char| c.is_ascii_digit();
    let following = after.len() - after.trim_start_matches(digits).len();
    let head = before.trim_end_matches(digits);
    let group = &before[head.len()..];
    let alone = match head.chars().next_back() {
        None => !group.starts_with('0'),
        Some(NARROW) => group.len() == 3,
        // « 04 65 712 » is not a number, « de 85 000 » is.
        Some(' ' | WIDE) => !group.starts_with('0') && !head.trim_end().ends_with(|c: char| c.is_ascii_digit()),
        Some(c) => !group.starts_with('0') && !c.is_alphanumeric() && !".,/-_".contains(c),
    };
    following == 3 && (1..=3).contains(&group.len()) && alone
}

/// The length of the address at the start of `rest`, up to the next space: what has `://`, `@` or begins with `www.`.
fn address(rest: &str) -> Option<usize> {
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let word = &rest[..end];
    (word.contains("://") || word.contains('@') || word.starts_with("www.")).then_some(end)
}

/// The length of the straight apostrophe at the start of `rest`, which may be an entity.
fn apostrophe(rest: &str) -> Option<usize> {
    ["'", "&#39;", "&#x27;", "&apos;"].into_iter().find(|form| rest.starts_with(form)).map(str::len)
}

/// Whether a word goes on here: at a letter, or at a tag as in `l'<em>école</em>`.
fn continues(after: &str) -> bool {
    after.chars().next().is_none_or(|c| c.is_alphanumeric() || c == '«')
}

/// The length of the entity at the start of `rest`, or of its `&` alone.
fn entity(rest: &str) -> usize {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '#';
    let end = rest[1..].find(|c| !name(c)).map_or(rest.len(), |i| i + 1);
    if rest[end..].starts_with(';') { end + 1 } else { 1 }
}

const SPACE_ENTITIES: [&str; 5] = ["&nbsp;", "&#160;", "&#xa0;", "&#8239;", "&#x202f;"];

fn starts_with_space_entity(text: &str) -> bool {
    SPACE_ENTITIES.into_iter().any(|entity| text.starts_with(entity))
}

fn ends_with_space_entity(text: &str) -> bool {
    SPACE_ENTITIES.into_iter().any(|entity| text.ends_with(entity))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `~` stands for a no-break space, `_` for a narrow one.
    #[track_caller]
    fn check(html: &str, expected: &str) {
        let set = french(html).into_owned();
        assert_eq!(set.replace(WIDE, "~").replace(NARROW, "_"), expected);
        assert_eq!(french(&set), set, "twice is once");
    }

    #[test]
    fn punctuation() {
        check("Vraiment ? Oui ! Enfin ; voilà : 50 % et 3 €", "Vraiment_? Oui_! Enfin_; voilà~: 50~% et 3~€");
        check("<p><b>Quoi</b> : ceci</p>", "<p><b>Quoi</b>~: ceci</p>");
        check("Yahoo! et a != b", "Yahoo! et a != b");
        check("Quoi ?!", "Quoi_?!");
        check("Attendez... encore....", "Attendez… encore....");
    }

    #[test]
    fn guillemets() {
        check("« oui »", "«~oui~»");
        check("«oui»", "«~oui~»");
        check("« <em>oui</em> »", "«~<em>oui</em>~»");
        check("«&nbsp;oui&nbsp;»", "«&nbsp;oui&nbsp;»");
    }

    #[test]
    fn apostrophes() {
        check("l'école d&#39;en face et l&#x27;eau", "l’école d’en face et l’eau");
        check("l'<em>école</em>", "l’<em>école</em>");
        check("6' et 'mot' seul", "6' et 'mot' seul");
    }

    #[test]
    fn thousands() {
        check("85 000 à 1 234 567 euros", "85_000 à 1_234_567 euros");
        check("04 65 71 12 00", "04 65 71 12 00");
        check("04 65 712", "04 65 712");
        check("en 2026 500 places, 01999 Valmoret", "en 2026 500 places, 01999 Valmoret");
        check("A4 200 feuilles", "A4 200 feuilles");
        check("entre 85 000 et 110 000", "entre 85_000 et 110_000");
    }

    #[test]
    fn units_stay_with_their_number() {
        check("1,4 km, 350 m et 9 h – 12 h ; 18 h 30", "1,4~km, 350~m et 9~h – 12~h_; 18~h~30");
        check("2 maisons, 3 heures", "2 maisons, 3 heures");
    }

    #[test]
    fn what_is_not_prose_is_left_alone() {
        check("<a href=\"?a !\" title='x > y !'>b !</a>", "<a href=\"?a !\" title='x > y !'>b_!</a>");
        check("<code>a ! b</code> !", "<code>a ! b</code>_!");
        check("<script>if (a ? b : '<p> !</p>')</script>", "<script>if (a ? b : '<p> !</p>')</script>");
        check("<time datetime=\"x\">18 : 30</time>", "<time datetime=\"x\">18 : 30</time>");
        check("<bdi>l'eau ?</bdi>", "<bdi>l'eau ?</bdi>");
        let written = "<div class=\"prose written\"><p>l'eau ?</p><div>a !</div> b !</div>";
        check(&format!("{written} c !"), &format!("{written} c_!"));
        check("<h1 class=\"written\" lang=\"fr\">l'eau ?", "<h1 class=\"written\" lang=\"fr\">l'eau ?");
        check("<p class=\"unwritten\">l'eau ?</p>", "<p class=\"unwritten\">l’eau_?</p>");
        check("<!-- ah ! --> ah !", "<!-- ah ! --> ah_!");
        check("o'brien@exemple.fr et https://a.fr/l'x ?", "o'brien@exemple.fr et https://a.fr/l'x_?");
        check("Tom &amp; moi &lt; eux ; 1 < 2 !", "Tom &amp; moi &lt; eux_; 1 < 2_!");
        check("<title>Oui ?</title>", "<title>Oui_?</title>");
    }

    fn without_spaces(text: &str) -> String {
        text.chars().filter(|c| !c.is_whitespace()).collect()
    }

    proptest! {
        #[test]
        fn idempotent_and_never_panics(text in "[a-zé0-9 «»'!?;:%€.&<>/=\"@\u{A0}\n#-]{0,60}") {
            let once = french(&text).into_owned();
            prop_assert_eq!(french(&once), once.as_str());
        }

        #[test]
        fn only_spaces_apostrophes_and_dots_change(text in "[a-zé0-9 «»'!?;:%€.&@\n]{0,60}") {
            let plain = |t: &str| without_spaces(t).replace('’', "'").replace('…', "...");
            prop_assert_eq!(plain(&french(&text)), plain(&text));
        }

        #[test]
        fn attributes_never_change(value in "[a-z '!?;:«»0-9]{0,40}") {
            let page = format!("<a title=\"{value}\">x</a>");
            prop_assert_eq!(french(&page), page.as_str());
        }

        #[test]
        fn any_text_at_all(text in any::<String>()) {
            let once = french(&text).into_owned();
            prop_assert_eq!(french(&once), once.as_str());
        }
    }
}
