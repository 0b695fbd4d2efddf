//! A commune's site: who it is, how it looks, how to reach it.

use crate::geo::Territory;
use crate::id::SiteId;
use crate::lang::Lang;
use crate::look::Look;
use crate::privacy::PrivacyManifest;
use crate::tool::Tool;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A commune, as described in its `commune.yml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    /// The tenant.
    pub id: SiteId,
    /// The commune's name, with its article if it has one.
    pub name: String,
    /// INSEE code: five characters, digits but for Corsica's `2A`, `2B`.
    pub insee: String,
    /// Inhabitants.
    pub population: u32,
    /// Registered electors; needed for legal petitions.
    pub electors: Option<u32>,
    /// IANA name, such as `Europe/Paris`.
    pub time_zone: String,
    /// Languages of the interface; the first is the main one. Never empty.
    pub languages: Vec<Lang>,
    /// Where residents find the site: scheme and host, perhaps a path, no slash at the end.
    pub url: String,
    /// Where the functions are: `/api` under the site's own host, or a whole URL. No slash at the end.
    pub functions: String,
    /// The accent colour; everything else is derived from it.
    pub accent: Colour,
    /// The logo, relative to the commune's folder.
    pub logo: Option<String>,
    /// How to reach the town hall.
    pub contact: Contact,
    /// Who answers for what is published (directeur de la publication).
    pub publisher: String,
    /// Who hosts the pages: name and address, required by law (LCEN article 6).
    pub host: String,
    /// Tools that the commune chose to try.
    pub tools: Vec<Tool>,
    /// The privacy manifest.
    pub privacy: PrivacyManifest,
    /// The menu at the head of every page. Definitions of earlier versions have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub menu: Vec<MenuEntry>,
    /// What the commune changes of the theme.
    #[serde(default, skip_serializing_if = "Look::is_default")]
    pub look: Look,
    /// The commune's ground, where places lie. Definitions of earlier versions have none.
    #[serde(default, skip_serializing_if = "Territory::is_empty")]
    pub territory: Territory,
}

/// An entry of the menu.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MenuEntry {
    /// What the link says.
    pub label: String,
    /// Where it leads.
    pub to: MenuTarget,
}

/// Where an entry of the menu leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MenuTarget {
    /// A page of the site, relative to its root and empty for the home page.
    Page(String),
    /// An address elsewhere, with `https://`.
    Web(String),
}

impl Site {
    /// The language of pages when nothing else is asked for.
    pub fn lang(&self) -> Lang {
        self.languages.first().copied().unwrap_or_default()
    }

    /// The scheme, host and port of [`Site::url`], which browsers send as `Origin`.
    pub fn origin(&self) -> &str {
        origin_of(&self.url)
    }

    /// The scheme, host and port of the functions; the site's own where they share one.
    pub fn functions_origin(&self) -> &str {
        if self.functions.starts_with('/') { self.origin() } else { origin_of(&self.functions) }
    }

    /// The address of the functions with scheme and host, for mails.
    pub fn functions_url(&self) -> String {
        if self.functions.starts_with('/') {
            format!("{}{}", self.origin(), self.functions)
        } else {
            self.functions.clone()
        }
    }
}

fn origin_of(url: &str) -> &str {
    let host_start = url.find("://").map_or(0, |i| i + 3);
    let end = url[host_start..].find('/').map_or(url.len(), |i| host_start + i);
    &url[..end]
}

/// How to reach the town hall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Postal address, one line a part.
    pub address: String,
    /// Public e-mail address.
    pub email: String,
    /// Telephone number as people write it.
    pub phone: Option<String>,
    /// Opening hours in a sentence.
    pub hours: Option<String>,
}

/// A colour as red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour(pub u8, pub u8, pub u8);

/// The text is not `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a colour is written #rrggbb")]
pub struct ColourError;

impl TryFrom<String> for Colour {
    type Error = ColourError;
    fn try_from(text: String) -> Result<Self, ColourError> {
        let hex = text
            .strip_prefix('#')
            .filter(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
            .ok_or(ColourError)?;
        let part = |i: usize| u8::from_str_radix(&hex[i..i + 2], 16).map_err(|_| ColourError);
        Ok(Self(part(0)?, part(2)?, part(4)?))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> String {
        colour.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins() {
        assert_eq!(origin_of("https://a.example/b/c"), "https://a.example");
        assert_eq!(origin_of("http://127.0.0.1:8080"), "http://127.0.0.1:8080");
    }

    #[test]
    fn colours() {
        let green = Colour::try_from("#0B5d4e".to_owned()).unwrap();
        assert_eq!(green, Colour(0x0b, 0x5d, 0x4e));
        assert_eq!(green.to_string(), "#0b5d4e");
        for bad in ["0b5d4e", "#fff", "#gggggg", "#ééé", "#+1+1+1", ""] {
            assert!(Colour::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }
}
