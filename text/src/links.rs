//! Which links residents may set, and how a bare address becomes one.
//!
//! Only `http`, `https` and `mailto`, whole addresses only. They are written as the URL standard's own parser reads them,
//! so that a browser cannot understand anything else than what was checked.

use linkify::{LinkFinder, LinkKind};
use url::Url;

/// The longest address that is linked. No server of note accepts longer ones.
const LONGEST: usize = 2000;

/// The address that a link may have, or `None` when its text is to stand alone.
pub(crate) fn accepted(address: &str) -> Option<Url> {
    let address = address.trim();
    let begins = |start: &str| address.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
    if address.len() > LONGEST || !["http://", "https://", "mailto:"].into_iter().any(begins) {
        return None;
    }
    let mut url = Url::parse(address).ok()?;
    let fine = match url.scheme() {
        // A name before the host is there to be taken for one: `https://impots.gouv.fr@exemple.org`.
        "http" | "https" => url.has_host() && url.username().is_empty() && url.password().is_none(),
        // A subject, a text and copies are for the one who writes the mail to say.
        "mailto" => {
            url.set_query(None);
            url.set_fragment(None);
            is_mail(url.path())
        }
        _ => false,
    };
    (fine && url.as_str().len() <= LONGEST).then_some(url)
}

/// One ordinary address. It is not validated: that is for those who send mail there.
fn is_mail(path: &str) -> bool {
    let ordinary = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '@');
    let sides = path.split_once('@');
    path.chars().all(ordinary)
        && sides.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
}

/// What a link leads to, in few words: the host, or the e-mail address.
pub(crate) fn destination(url: &Url) -> &str {
    url.host_str().unwrap_or(url.path())
}

/// Whether the words of a link are themselves an address, of another host than the one that it leads to.
pub(crate) fn pretends(words: &str, url: &Url) -> bool {
    let bare = |host: &str| host.strip_prefix("www.").unwrap_or(host).to_owned();
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    finder.links(words).any(|link| match link.kind() {
        LinkKind::Email => url.scheme() != "mailto" || !link.as_str().eq_ignore_ascii_case(url.path()),
        _ => {
            let whole = if link.as_str().contains("://") {
                link.as_str().to_owned()
            } else {
                format!("http://{}", link.as_str())
            };
            let host = Url::parse(&whole).ok().and_then(|read| read.host_str().map(bare));
            host.is_some() && host != url.host_str().map(bare)
        }
    })
}

/// A text cut into what is a bare address and what is not, in order.
pub(crate) fn bare_addresses(text: &str) -> Vec<(&str, Option<Url>)> {
    if !text.contains("://") {
        return vec![(text, None)];
    }
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let spans = finder.spans(text);
    spans.map(|span| (span.as_str(), span.kind().and_then(|_| accepted(span.as_str())))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(address: &str) -> Option<String> {
        accepted(address).map(String::from)
    }

    #[test]
    fn whole_addresses_only() {
        assert_eq!(written("HTTPS://Exemple.fr/a b?c=d#e").as_deref(), Some("https://exemple.fr/a%20b?c=d#e"));
        assert_eq!(written("http://été.fr").as_deref(), Some("http://xn--t-9fab.fr/"));
        assert_eq!(written("mailto:a.b@exemple.fr?bcc=c@d.fr&body=x").as_deref(), Some("mailto:a.b@exemple.fr"));
        for refused in [
            "javascript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "//exemple.fr",
            "/a",
            "a.pdf",
            "https:exemple.fr",
            "https://",
            "http://a:b@c.fr",
            "https://impots.gouv.fr@exemple.org",
            "mailto:a@b.fr,c@d.fr",
            "mailto:a%0Abcc:b@c.fr",
            "mailto:",
            "ftp://a.fr",
            "vbscript:x",
            "tel:1",
        ] {
            assert_eq!(written(refused), None, "{refused}");
        }
        assert_eq!(written(&format!("https://exemple.fr/{}", "é".repeat(900))), None);
    }

    #[test]
    fn bare() {
        let found: Vec<_> = bare_addresses("Voir (https://exemple.fr/a_(b)), puis www.c.fr.")
            .into_iter()
            .map(|(s, u)| (s, u.is_some()))
            .collect();
        assert_eq!(found, [("Voir (", false), ("https://exemple.fr/a_(b)", true), ("), puis www.c.fr.", false)]);
    }

    #[test]
    fn pretending() {
        let url = Url::parse("https://www.exemple.org/x").unwrap();
        assert!(pretends("https://impots.gouv.fr", &url));
        assert!(pretends("sur impots.gouv.fr/payer", &url));
        assert!(pretends("maire@exemple.fr", &url));
        assert!(!pretends("http://exemple.org", &url));
        assert!(!pretends("le plan de la place", &url));
    }
}
