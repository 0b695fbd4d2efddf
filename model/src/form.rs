//! Forms: what is asked and what is a valid answer. The same rules hold on the web, on paper and on import.

use crate::email::{EmailAddress, EmailError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The fields that one person fills in, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The fields.
    pub fields: Vec<Field>,
}

/// One field. Its label, hint and reason come from the locale files under its identifier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its name in requests and in locale files: `a-z` and hyphens.
    pub id: String,
    /// What may be written in it.
    pub kind: FieldKind,
    /// Whether it must be filled in.
    pub required: bool,
    /// The most characters (Unicode scalar values).
    pub max_chars: u16,
    /// What the browser may fill in by itself.
    pub autocomplete: Option<Autocomplete>,
}

/// What may be written in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// One line.
    ShortText,
    /// An e-mail address.
    Email,
    /// A box to tick. Its value is [`TICKED`].
    Consent,
    /// The code of a letter. What is one is not decided here: the crate of codes knows it.
    Code,
}

/// The field that asks for the code of a letter.
pub const CODE: &str = "code";

/// The value of a ticked box.
pub const TICKED: &str = "yes";

/// The field that says what a vote or a contribution is about.
pub const ABOUT: &str = "about";
/// The field that says what was chosen.
pub const CHOICE: &str = "choice";
/// The field with the token of a contribution that is being changed.
pub const CHANGES: &str = "changes";
/// Fields that pages carry along without showing them.
pub const CARRIED: [&str; 3] = [ABOUT, CHOICE, CHANGES];

/// The purposes of HTML's `autocomplete` that the product uses (WCAG 2.2, success criterion 1.3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Autocomplete {
    /// First name.
    GivenName,
    /// Last name.
    FamilyName,
    /// Street, number, postal code and town on one line.
    StreetAddress,
    /// E-mail.
    Email,
}

impl Autocomplete {
    /// The token in HTML.
    pub fn token(self) -> &'static str {
        match self {
            Self::GivenName => "given-name",
            Self::FamilyName => "family-name",
            // `street-address` is for fields of several lines only.
            Self::StreetAddress => "address-line1",
            Self::Email => "email",
        }
    }
}

impl Field {
    /// A required field.
    pub fn new(id: &str, kind: FieldKind, max_chars: u16) -> Self {
        Self { id: id.to_owned(), kind, required: true, max_chars, autocomplete: None }
    }

    /// The same field with a purpose that browsers know.
    #[must_use]
    pub fn autocomplete(self, purpose: Autocomplete) -> Self {
        Self { autocomplete: Some(purpose), ..self }
    }

    /// The same field, which may stay empty.
    #[must_use]
    pub fn optional(self) -> Self {
        Self { required: false, ..self }
    }
}

/// What was typed, by field, exactly as it came.
pub type Typed = BTreeMap<String, String>;

/// Valid answers, by field: trimmed, in Unicode's composed form, without control characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<String, String>);

impl Answers {
    /// The answer to a field, if one was given.
    pub fn get(&self, field: &str) -> Option<&str> {
        self.0.get(field).map(String::as_str)
    }

    /// Takes the answer to a field away: it is needed for something else, and not kept.
    pub fn take(&mut self, field: &str) -> Option<String> {
        self.0.remove(field)
    }

    /// All answers in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(field, value)| (field.as_str(), value.as_str()))
    }
}

/// Why an answer is not valid. The words for it are in the locale files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// Nothing was written.
    Missing,
    /// More than `max` characters.
    TooLong {
        /// The most characters.
        max: u16,
    },
    /// Characters that no text has, such as line breaks in one line.
    BadCharacter,
    /// Not an e-mail address.
    NotAnEmail,
    /// A box with a value other than ticked.
    NotTicked,
    /// The code of a letter with too few characters, or too many.
    CodeLength,
    /// A code with a wrong character.
    CodeMistyped,
    /// A code of no letter, or of one that is no longer valid.
    CodeUnknown,
    /// A code that was used for something else before.
    CodeUsed,
}

impl Form {
    /// Checks everything that was typed. All problems are reported, in the order of the fields. Fields that the form
    /// does not have are ignored: they were not asked for and are not kept.
    pub fn validate(&self, typed: &Typed) -> Result<Answers, Vec<FieldError>> {
        let mut answers = BTreeMap::new();
        let mut errors = Vec::new();
        for field in &self.fields {
            match field.validate(typed.get(&field.id).map_or("", String::as_str)) {
                Ok(Some(value)) => {
                    answers.insert(field.id.clone(), value);
                }
                Ok(None) => {}
                Err(problem) => errors.push(FieldError { field: field.id.clone(), problem }),
            }
        }
        if errors.is_empty() { Ok(Answers(answers)) } else { Err(errors) }
    }
}

impl Field {
    fn validate(&self, typed: &str) -> Result<Option<String>, Problem> {
        let cleaned = clean(typed, false);
        let value = cleaned.as_ref().map_or_else(|bad| bad.0.as_str(), String::as_str);
        if value.is_empty() {
            return if self.required { Err(Problem::Missing) } else { Ok(None) };
        }
        if self.kind != FieldKind::Consent && value.chars().count() > usize::from(self.max_chars) {
            return Err(Problem::TooLong { max: self.max_chars });
        }
        let value = cleaned.map_err(|_| Problem::BadCharacter)?;
        match self.kind {
            FieldKind::ShortText | FieldKind::Code => Ok(Some(value)),
            FieldKind::Consent if value == TICKED => Ok(Some(value)),
            FieldKind::Consent => Err(Problem::NotTicked),
            FieldKind::Email => match EmailAddress::parse(&value) {
                Ok(address) => Ok(Some(address.delivery().to_owned())),
                Err(EmailError::Syntax) => Err(Problem::NotAnEmail),
            },
        }
    }
}

/// A text with characters that no text has; what it would be with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BadCharacter(String);

/// A text as it is kept: trimmed, in Unicode's composed form, without characters that no text has. Where it may have
/// several lines, they end as they do in Unix.
pub(crate) fn clean(typed: &str, lines: bool) -> Result<String, BadCharacter> {
    use unicode_normalization::UnicodeNormalization;
    let unix = if lines { typed.replace("\r\n", "\n").replace('\r', "\n") } else { typed.to_owned() };
    let text: String = unix.trim().nfc().collect();
    let is_line = |c: char| lines && matches!(c, '\n' | '\t');
    if text.chars().any(|c| is_unwanted(c) && !is_line(c)) { Err(BadCharacter(text)) } else { Ok(text) }
}

/// Control characters and the bidirectional overrides that can make a text read as something else. Joiners and
/// marks stay: many languages need them.
fn is_unwanted(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::Identity;
    use crate::presets::petition;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn all_problems_at_once_in_order() {
        let form = petition::form(Identity::Email, false);
        let errors = form
            .validate(&typed(&[
                ("first-name", "  "),
                ("last-name", &"x".repeat(61)),
                ("email", "a@b@c"),
                ("declaration", "on"),
            ]))
            .unwrap_err();
        let problems: Vec<_> = errors.iter().map(|e| (e.field.as_str(), e.problem)).collect();
        assert_eq!(
            problems,
            [
                ("first-name", Problem::Missing),
                ("last-name", Problem::TooLong { max: 60 }),
                ("email", Problem::NotAnEmail),
                ("declaration", Problem::NotTicked),
            ]
        );
    }

    #[test]
    fn answers_are_trimmed_composed_and_limited_to_the_form() {
        let form = petition::form(Identity::Email, false);
        let answers = form
            .validate(&typed(&[
                ("first-name", " Zoe\u{301} "),
                ("last-name", "O’Brien-Łukasz"),
                ("email", "Zoe@Exemple.fr"),
                ("declaration", "yes"),
                ("admin", "yes"),
            ]))
            .unwrap();
        assert_eq!(answers.get("first-name"), Some("Zo\u{e9}"));
        assert_eq!(answers.get("email"), Some("Zoe@exemple.fr"));
        assert_eq!(answers.get("admin"), None);
    }

    #[test]
    fn control_characters_are_refused() {
        let form = petition::form(Identity::Open, false);
        for bad in ["a\r\nBcc: x@y.z", "a\0b", "a\u{202E}b"] {
            let errors =
                form.validate(&typed(&[("first-name", bad), ("last-name", "b"), ("declaration", "yes")])).unwrap_err();
            assert_eq!(errors[0].problem, Problem::BadCharacter, "{bad:?}");
        }
    }
}
