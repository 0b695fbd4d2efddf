//! The names of objects: area, commune, and what the caller adds.

use parvis_model::SiteId;
use std::fmt;

/// The most bytes of a key. S3 ends at 1,024, ordinary file systems at 255 for each part.
const LONGEST: usize = 512;
/// The most bytes of one part.
const LONGEST_PART: usize = 100;

/// Who may read an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// What somebody sent and nobody looked at: only the functions.
    Quarantine,
    /// What was made of it: everybody who knows its name.
    Pictures,
}

impl Area {
    const ALL: [Self; 2] = [Self::Quarantine, Self::Pictures];

    /// The first part of the keys. It is part of a bucket's policy and never changes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Quarantine => "quarantine",
            Self::Pictures => "pictures",
        }
    }

    /// How long browsers and caches in between may keep an object. An hour only: a picture that is withdrawn must not be
    /// seen for much longer.
    pub fn cache_control(self) -> &'static str {
        match self {
            Self::Quarantine => "no-store",
            Self::Pictures => "public, max-age=3600",
        }
    }
}

/// Why a text is not a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// It does not begin with an area and a commune, or ends there.
    #[error("a key is AREA/COMMUNE/NAME")]
    Shape,
    /// A part is empty, begins with a dot, or has something other than letters, digits, `-`, `_` and inner dots.
    #[error("a part of a key has only letters, digits, hyphens, underscores and dots inside")]
    Part,
    /// It is too long.
    #[error("a key has at most {LONGEST} bytes, each part {LONGEST_PART}")]
    TooLong,
}

/// The name of an object, such as `pictures/valmoret/kq3f…/480.webp`. It is safe as a path below a folder and as the
/// path of an address as it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    text: String,
    area: Area,
    site: SiteId,
}

impl Key {
    /// The key of an object of a commune.
    ///
    /// # Errors
    /// [`KeyError`] when a part could mean something else to a disk or to an address.
    pub fn new(area: Area, site: &SiteId, parts: &[&str]) -> Result<Self, KeyError> {
        if parts.is_empty() {
            return Err(KeyError::Shape);
        }
        let text = joined(area, site, parts)?;
        Ok(Self { text, area, site: site.clone() })
    }

    /// Reads a key as text, such as one that a store's event names.
    ///
    /// # Errors
    /// [`KeyError`] for everything that [`Key::new`] could not have made.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let mut parts = text.split('/');
        let word = parts.next().unwrap_or_default();
        let area = Area::ALL.into_iter().find(|area| area.word() == word).ok_or(KeyError::Shape)?;
        let site = SiteId::parse(parts.next().unwrap_or_default()).map_err(|_| KeyError::Shape)?;
        Self::new(area, &site, &parts.collect::<Vec<_>>())
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Who may read the object.
    pub fn area(&self) -> Area {
        self.area
    }

    /// The commune.
    pub fn site(&self) -> &SiteId {
        &self.site
    }

    /// What stands behind area and commune. There is at least one part.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.text.split('/').skip(2)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// The beginning of keys. It ends with a slash, so that one commune's never begins like another's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prefix(String);

impl Prefix {
    /// All objects of a commune in an area, below `parts`.
    ///
    /// # Errors
    /// As [`Key::new`].
    pub fn new(area: Area, site: &SiteId, parts: &[&str]) -> Result<Self, KeyError> {
        Ok(Self(joined(area, site, parts)? + "/"))
    }

    /// The prefix as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn joined(area: Area, site: &SiteId, parts: &[&str]) -> Result<String, KeyError> {
    let mut text = format!("{}/{site}", area.word());
    for part in parts {
        check(part)?;
        text.push('/');
        text.push_str(part);
    }
    if text.len() > LONGEST { Err(KeyError::TooLong) } else { Ok(text) }
}

fn check(part: &str) -> Result<(), KeyError> {
    if part.len() > LONGEST_PART {
        return Err(KeyError::TooLong);
    }
    let known = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let ok = !part.is_empty() && !part.starts_with('.') && !part.ends_with('.') && part.bytes().all(known);
    if ok { Ok(()) } else { Err(KeyError::Part) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> SiteId {
        SiteId::parse("valmoret").unwrap()
    }

    #[test]
    fn there_and_back() {
        let key = Key::new(Area::Pictures, &site(), &["kq3f_-A", "480.webp"]).unwrap();
        assert_eq!(key.as_str(), "pictures/valmoret/kq3f_-A/480.webp");
        assert_eq!(Key::parse(key.as_str()), Ok(key.clone()));
        assert_eq!(key.parts().collect::<Vec<_>>(), ["kq3f_-A", "480.webp"]);
        assert_eq!(Prefix::new(Area::Quarantine, &site(), &[]).unwrap().as_str(), "quarantine/valmoret/");
    }

    #[test]
    fn nothing_leads_elsewhere() {
        for bad in ["", ".", "..", ".hidden", "a/b", "a\\b", "a b", "é", "a%2e", "a\0", "a\n", "C:", "a.", "*"] {
            assert_eq!(Key::new(Area::Pictures, &site(), &[bad]), Err(KeyError::Part), "{bad:?}");
            assert!(Key::parse(&format!("quarantine/valmoret/{bad}")).is_err() || bad == "a/b", "{bad:?}");
        }
        for bad in ["", "pictures", "pictures/", "pictures/valmoret", "private/valmoret/a", "/pictures/valmoret/a"] {
            assert_eq!(Key::parse(bad), Err(KeyError::Shape), "{bad:?}");
        }
        assert_eq!(Key::new(Area::Pictures, &site(), &[]), Err(KeyError::Shape));
        assert_eq!(Key::new(Area::Pictures, &site(), &[&"a".repeat(101)]), Err(KeyError::TooLong));
        assert_eq!(Key::new(Area::Pictures, &site(), &["a".repeat(100).as_str(); 6]), Err(KeyError::TooLong));
    }
}
