//! Identifiers as newtypes. Every table key and every path is made from these, so that nothing else can slip in.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a text is not an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// The text is empty.
    #[error("empty identifier")]
    Empty,
    /// The text is longer than [`MAX_LEN`] bytes.
    #[error("identifier longer than {MAX_LEN} characters")]
    TooLong,
    /// Something other than `a-z`, `0-9` and single inner hyphens.
    #[error("only a-z, 0-9 and single hyphens inside are allowed")]
    BadCharacter,
}

/// The longest identifier, in bytes. Keys of the table stay far below DynamoDB's 1,024-byte sort key limit.
pub const MAX_LEN: usize = 64;

/// Checks the one syntax of identifiers: `a-z`, `0-9`, single hyphens inside.
///
/// The hash sign that separates the parts of table keys can therefore never occur in one.
pub fn check(text: &str) -> Result<(), IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    if text.len() > MAX_LEN {
        return Err(IdError::TooLong);
    }
    let ok = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--");
    if ok { Ok(()) } else { Err(IdError::BadCharacter) }
}

/// The identifier nearest to a free text: « Château d’eau » gives `chateau-d-eau`. `None` when no letter is left.
pub fn suggest(text: &str) -> Option<String> {
    use unicode_normalization::UnicodeNormalization;
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if c == 'œ' {
            out.push_str("oe");
        } else if c == 'æ' {
            out.push_str("ae");
        } else if !unicode_normalization::char::is_combining_mark(c) && !out.ends_with('-') && !out.is_empty() {
            out.push('-');
        }
    }
    out.truncate(MAX_LEN);
    let out = out.trim_end_matches('-').to_owned();
    (!out.is_empty()).then_some(out)
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads an identifier; see [`check`] for the syntax.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                check(text)?;
                Ok(Self(text.to_owned()))
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                check(&text)?;
                Ok(Self(text))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

identifier! {
    /// A commune, the tenant: the name of its folder in `content/`. Every key of the table begins with one.
    SiteId
}
identifier! {
    /// A process (démarche) of a commune: the last part of its address.
    ProcessId
}
identifier! {
    /// An activity inside a process, such as `signatures`.
    ActivityId
}
identifier! {
    /// A question inside a questionnaire, such as `transport`.
    QuestionId
}
identifier! {
    /// What may be chosen in a vote, such as `place-du-marche`; also a grade of a majority judgment, such as `good`.
    OptionId
}
identifier! {
    /// What a resident contributed, such as `7kq2m4td9x`: a part of its permanent address. It never holds a hyphen.
    ContributionId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syntax_is_narrow() {
        assert!(SiteId::parse("valmoret").is_ok());
        assert!(ProcessId::parse("passerelle-du-moulin-2026").is_ok());
        assert_eq!(SiteId::parse(""), Err(IdError::Empty));
        for bad in ["A", "a b", "a#b", "-a", "a-", "a--b", "é", "a/b", "..", "a_b", "a\n"] {
            assert_eq!(SiteId::parse(bad), Err(IdError::BadCharacter), "{bad:?}");
        }
        assert_eq!(SiteId::parse(&"a".repeat(65)), Err(IdError::TooLong));
    }

    #[test]
    fn suggestions_are_valid() {
        assert_eq!(suggest("Château d’eau").as_deref(), Some("chateau-d-eau"));
        assert_eq!(suggest("  Cœur de ville !").as_deref(), Some("coeur-de-ville"));
        assert_eq!(suggest("¿?"), None);
    }
}
