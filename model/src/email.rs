//! E-mail addresses in their two forms: delivery (as typed) and uniqueness (one person, one address).

use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// The longest address (RFC 5321, errata 1690).
pub const MAX_LEN: usize = 254;
const MAX_LOCAL: usize = 64;

/// A checked address. [`EmailAddress::delivery`] goes to the mail server, [`EmailAddress::canonical`] into keys.
#[derive(Clone, PartialEq, Eq)]
pub struct EmailAddress {
    delivery: String,
    canonical: String,
}

/// The text is not an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// It does not look like `name@domain`.
    #[error("not an e-mail address")]
    Syntax,
}

impl EmailAddress {
    /// Reads an address. Quoted local parts, IP literals and single-label domains are refused: nobody's mailbox
    /// has one, and mail servers disagree about them.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(EmailError::Syntax)?;
        let ascii = idna::domain_to_ascii(domain).map_err(|_| EmailError::Syntax)?;
        if text.len() > MAX_LEN || local.len() > MAX_LOCAL || !is_local(local) || !is_domain(&ascii) {
            return Err(EmailError::Syntax);
        }
        let canonical = canonical(local, &ascii);
        Ok(Self { delivery: format!("{local}@{ascii}"), canonical })
    }

    /// The address that mail is sent to: the local part as typed, the domain in ASCII.
    pub fn delivery(&self) -> &str {
        &self.delivery
    }

    /// The form under which two spellings of one mailbox are equal. Never shown, only hashed.
    pub fn canonical(&self) -> &str {
        &self.canonical
    }

    /// The address as one may show it to its owner on a screen that others may see: `z…@exemple.fr`.
    pub fn masked(&self) -> String {
        let (local, domain) = self.delivery.rsplit_once('@').unwrap_or(("", &self.delivery));
        let first: String = local.chars().take(1).collect();
        format!("{first}…@{domain}")
    }
}

/// Addresses never reach a log by accident.
impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(…)")
    }
}

fn is_local(local: &str) -> bool {
    // `atext` of RFC 5322 section 3.2.3, widened to letters of all alphabets by RFC 6532.
    let atext = |c: char| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    !local.is_empty()
        && local.chars().all(atext)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
}

fn is_domain(ascii: &str) -> bool {
    let labels: Vec<&str> = ascii.split('.').collect();
    let label = |l: &&str| {
        (1..=63).contains(&l.len())
            && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !l.starts_with('-')
            && !l.ends_with('-')
    };
    let tld_is_no_number = labels.last().is_some_and(|tld| tld.bytes().any(|b| b.is_ascii_alphabetic()));
    labels.len() >= 2 && labels.iter().all(label) && tld_is_no_number
}

/// Providers documented to deliver `name+tag` to `name`.
const IGNORES_TAGS: [&str; 11] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "outlook.fr",
    "hotmail.com",
    "hotmail.fr",
    "live.com",
    "live.fr",
    "icloud.com",
    "protonmail.com",
    "proton.me",
];
/// Providers documented to ignore dots in the local part.
const IGNORES_DOTS: [&str; 2] = ["gmail.com", "googlemail.com"];

fn canonical(local: &str, domain: &str) -> String {
    let domain = domain.to_ascii_lowercase();
    let mut local: String = local.nfkc().flat_map(char::to_lowercase).collect();
    if IGNORES_TAGS.contains(&domain.as_str())
        && let Some((name, _tag)) = local.split_once('+')
        && !name.is_empty()
    {
        local = name.to_owned();
    }
    if IGNORES_DOTS.contains(&domain.as_str()) {
        local.retain(|c| c != '.');
        return format!("{local}@gmail.com");
    }
    format!("{local}@{domain}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canonical_of(text: &str) -> String {
        EmailAddress::parse(text).unwrap().canonical().to_owned()
    }

    #[test]
    fn spellings_of_one_mailbox_are_one() {
        assert_eq!(canonical_of("Jean.Dupont+ville@GMail.com"), "jeandupont@gmail.com");
        assert_eq!(canonical_of("jeandupont@googlemail.com"), "jeandupont@gmail.com");
        assert_eq!(canonical_of("a+b@outlook.fr"), "a@outlook.fr");
        // Elsewhere a tag or a dot may be another mailbox.
        assert_eq!(canonical_of("a+b@exemple.fr"), "a+b@exemple.fr");
        assert_ne!(canonical_of("j.d@exemple.fr"), canonical_of("jd@exemple.fr"));
        assert_eq!(canonical_of("zoé@Mairie-Été.FR"), "zoé@xn--mairie-t-h1ab.fr");
    }

    #[test]
    fn delivery_keeps_the_local_part() {
        assert_eq!(EmailAddress::parse(" Jean.Dupont+x@Exemple.FR ").unwrap().delivery(), "Jean.Dupont+x@exemple.fr");
    }

    #[test]
    fn what_is_no_address() {
        let long = format!("{}@exemple.fr", "a".repeat(65));
        for bad in [
            "",
            "a",
            "@b.fr",
            "a@",
            "a@b",
            "a@b@c.fr",
            "a b@c.fr",
            "a@c..fr",
            ".a@c.fr",
            "a.@c.fr",
            "a..b@c.fr",
            "a@-c.fr",
            "a@127.0.0.1",
            "a@[127.0.0.1]",
            "\"a b\"@c.fr",
            "a@c.fr\r\nBcc: x@y.fr",
            "a\n@c.fr",
            "<a@c.fr>",
            "a,b@c.fr",
            "a;b@c.fr",
            "a@c.fr,d@e.fr",
            &long,
        ] {
            assert_eq!(EmailAddress::parse(bad).err(), Some(EmailError::Syntax), "{bad:?}");
        }
    }

    #[test]
    fn debug_hides_it() {
        assert!(!format!("{:?}", EmailAddress::parse("zoe@exemple.fr").unwrap()).contains("zoe"));
    }
}
