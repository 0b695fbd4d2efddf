//! The words of one resident in a mail to another: quoted line by line, so that they cannot be taken for the commune's,
//! and without anything that a mail program would turn into a link.

/// The most characters of a message.
pub const MAX_CHARS: u16 = 2_000;
/// What stands before each line.
const MARK: &str = "> ";

/// A message, quoted. Mail programs make links of addresses by themselves; what looks like one is written so that they
/// do not, and so that everybody sees it: `https[:]//site[.]example`. E-mail addresses stay: showing one's own is fine.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    for (i, line) in text.lines().enumerate() {
        if i > 0 {
            out.push('\n');
        }
        out.push_str(MARK);
        for word in line.split_inclusive(char::is_whitespace) {
            out.push_str(&defused(word));
        }
    }
    out
}

fn defused(word: &str) -> String {
    if is_address(word) {
        return word.to_owned();
    }
    let word = word.replace("://", "[:]//");
    let chars: Vec<char> = word.chars().collect();
    let mut out = String::with_capacity(word.len());
    for (i, c) in chars.iter().enumerate() {
        let around =
            i > 0 && chars[i - 1].is_alphanumeric() && chars.get(i + 1).is_some_and(|next| next.is_alphanumeric());
        // « 12.30 » and « 1.500 » are no hosts.
        let numbers = i > 0 && chars[i - 1].is_numeric() && chars.get(i + 1).is_some_and(|next| next.is_numeric());
        let host = *c == '.' && around && (!numbers || is_ip(&word));
        out.push_str(if host { "[.]" } else { "" });
        if !host {
            out.push(*c);
        }
    }
    // `mailto:` and the like, which have no slashes.
    for scheme in ["mailto:", "tel:", "javascript:", "data:"] {
        if out.to_ascii_lowercase().contains(scheme) {
            out = out.replace(':', "[:]");
        }
    }
    out
}

/// An e-mail address and nothing that could lead elsewhere.
fn is_address(word: &str) -> bool {
    let word = word.trim_matches(|c: char| c.is_whitespace() || ",;.!?()<>«»".contains(c));
    !word.contains('/') && !word.contains(':') && crate::EmailAddress::parse(word).is_ok()
}

/// Four numbers with dots.
fn is_ip(word: &str) -> bool {
    let host = word.split("//").last().unwrap_or(word);
    let host = host.split(['/', ':']).next().unwrap_or_default().trim();
    host.parse::<std::net::Ipv4Addr>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_quoted_and_no_link_works() {
        let cases = [
            ("Bonjour,\n\nJe peux venir samedi.", "> Bonjour,\n> \n> Je peux venir samedi."),
            ("Voir https://mal.example/a?b=c.", "> Voir https[:]//mal[.]example/a?b=c."),
            ("www.mal.example et mal.example", "> www[.]mal[.]example et mal[.]example"),
            ("http://203.0.113.7/x", "> http[:]//203[.]0[.]113[.]7/x"),
            ("à 12.30, 1.500 g, c’est tout.Merci", "> à 12.30, 1.500 g, c’est tout[.]Merci"),
            ("Écrivez à zoe@exemple.fr, merci.", "> Écrivez à zoe@exemple.fr, merci."),
            ("http://a@b.example/ mailto:x@y.example", "> http[:]//a@b[.]example/ mailto[:]x@y[.]example"),
            ("<a href=\"https://x.example\">ici</a>", "> <a href=\"https[:]//x[.]example\">ici</a>"),
        ];
        for (text, expected) in cases {
            assert_eq!(quoted(text), expected);
        }
    }
}
