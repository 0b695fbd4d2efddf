//! Assisted entry: somebody at the counter takes part through an agent, because they have no address or share one.
//!
//! Who they are is known by name and postal address, as they say them. Written in two ways they are still one person as
//! long as only accents, capitals, hyphens or commas differ. The limits: two people of one name at one address are taken for
//! one (the agent adds the second first name), and somebody who also takes part on the web with an address of their own is
//! counted twice, which only checking against the roll finds. Hence the count is shown apart, and each entry is in the log.

use crate::form::{Answers, Field, FieldKind, Form};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// How a person is known who took part this way: the word in records.
pub const ASSISTED: &str = "assisted";

/// What the voter keys of assisted entries begin with, which no HMAC as text does.
pub const PREFIX: char = '~';

/// Whether a voter key is that of an assisted entry.
pub fn is_assisted(voter: &str) -> bool {
    voter.starts_with(PREFIX)
}

/// The field of the postal address, which is asked at the counter whatever the form on the web asks.
const ADDRESS: &str = "address";

/// What an agent asks at the counter: the form of the web without an address for mails or the code of a letter, and always with the postal address
/// by which people are known there. Nothing is for the browser to fill in: it would offer the person before.
pub fn form(asked: &Form) -> Form {
    let asked = asked.fields.iter().filter(|field| !matches!(field.kind, FieldKind::Email | FieldKind::Code));
    let mut fields: Vec<Field> = asked.map(|field| Field { autocomplete: None, ..field.clone() }).collect();
    if !fields.iter().any(|field| field.id == ADDRESS) {
        let after_names = fields.iter().take_while(|field| field.kind == FieldKind::ShortText).count();
        fields.insert(after_names, Field::new(ADDRESS, FieldKind::ShortText, 160));
    }
    Form { fields }
}

/// Who stands at the counter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Visitor {
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Postal address.
    pub address: String,
}

impl Visitor {
    /// Who it is by the answers to [`form`].
    pub fn of(answers: &Answers) -> Self {
        let answer = |field: &str| answers.get(field).unwrap_or_default().to_owned();
        Self { first_name: answer("first-name"), last_name: answer("last-name"), address: answer(ADDRESS) }
    }

    /// What two entries of the same person have in common. `None` where there is nothing left to tell people apart by.
    pub fn likeness(&self) -> Option<[String; 3]> {
        let parts = [&self.last_name, &self.first_name, &self.address].map(|text| letters(text));
        parts.iter().all(|part| !part.is_empty()).then_some(parts)
    }
}

/// Letters and digits without accents and capitals.
fn letters(text: &str) -> String {
    let expanded = text.to_lowercase().replace('œ', "oe").replace('æ', "ae");
    expanded.nfkd().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visitor(first: &str, last: &str, address: &str) -> Option<[String; 3]> {
        let [first_name, last_name, address] = [first, last, address].map(str::to_owned);
        Visitor { first_name, last_name, address }.likeness()
    }

    #[test]
    fn one_person_written_in_two_ways() {
        let one = visitor("Zoé-Anne", "LE GOFF", "3, rue de l’Œillet");
        assert_eq!(one, visitor("zoe anne", "Le Goff ", "3 RUE DE L'OEILLET"));
        assert_ne!(one, visitor("Zoé-Anne", "Le Goff", "13, rue de l’Œillet"));
        // Parts cannot slide into each other.
        assert_ne!(visitor("Anne", "Marie Petit", "1, place"), visitor("Anne Marie", "Petit", "1, place"));
    }

    #[test]
    fn the_counter_asks_for_an_address_and_never_for_a_mail() {
        use crate::activity::Identity;
        use crate::presets::petition;
        for legal in [false, true] {
            let asked = form(&petition::form(Identity::Email, legal));
            let ids: Vec<&str> = asked.fields.iter().map(|field| field.id.as_str()).collect();
            assert_eq!(ids, ["first-name", "last-name", "address", "declaration"]);
            assert!(asked.fields.iter().all(|field| field.autocomplete.is_none()));
        }
    }

    #[test]
    fn nothing_to_tell_people_apart_by() {
        assert_eq!(visitor("Zoé", " - ", "3, rue du Bief"), None);
        assert_eq!(visitor("Zoé", "Le Goff", "…"), None);
    }
}
