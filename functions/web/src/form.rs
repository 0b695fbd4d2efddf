//! Bodies of HTML forms: size, syntax, encoding. What can be read is kept, whatever is wrong with it.

use axum::body::{Body, to_bytes};
use http::{HeaderMap, StatusCode, header};
use parvis_model::form::{Form, Typed};
use percent_encoding::percent_decode;
use std::borrow::Cow;

/// The most bytes of a body. More than any form needs, so that a text pasted by mistake comes back with an explanation
/// rather than being lost: a megabyte of French is up to three once encoded. AWS Lambda ends at 6 MB, base64 included.
const MAX_BYTES: usize = 4 * 1024 * 1024;
/// The most fields of a body: a questionnaire of a hundred questions, some of them tables.
const MAX_FIELDS: usize = 2_000;

/// The field that no person sees; who fills it in is a machine.
pub const HONEYPOT: &str = "website";

/// A body that is not a form, or larger than `MAX_BYTES`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyError {
    /// Larger than any form.
    TooLarge,
    /// Not a form, or more fields than any form has.
    NotAForm,
}

impl BodyError {
    /// The status of an answer to it.
    pub fn status(self) -> StatusCode {
        match self {
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        }
    }
}

/// The fields of a body. The first value of a field counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    fields: Typed,
    /// Whether some text was not UTF-8 and was read as Windows-1252 instead: let the person look at it.
    pub guessed: bool,
}

impl Fields {
    /// Reads a body.
    ///
    /// # Errors
    /// [`BodyError`].
    pub async fn read(headers: &HeaderMap, body: Body) -> Result<Self, BodyError> {
        let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        let bytes = to_bytes(body, MAX_BYTES).await.map_err(|_| BodyError::TooLarge)?;
        if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Err(BodyError::NotAForm);
        }
        Self::parse(&bytes)
    }

    /// The fields of an address after its question mark. What cannot be read is as if it were not there.
    pub fn of_query(query: Option<&str>) -> Self {
        query.and_then(|query| Self::parse(query.as_bytes()).ok()).unwrap_or_default()
    }

    fn parse(body: &[u8]) -> Result<Self, BodyError> {
        let mut read = Self::default();
        for pair in body.split(|b| *b == b'&').filter(|pair| !pair.is_empty()) {
            if read.fields.len() == MAX_FIELDS {
                return Err(BodyError::NotAForm);
            }
            let (name, value) = match pair.iter().position(|b| *b == b'=') {
                Some(i) => (&pair[..i], &pair[i + 1..]),
                None => (pair, b"".as_slice()),
            };
            let (name, value) = (read.text(name), read.text(value));
            read.fields.entry(name).or_insert(value);
        }
        Ok(read)
    }

    fn text(&mut self, encoded: &[u8]) -> String {
        let spaced: Vec<u8> = encoded.iter().map(|b| if *b == b'+' { b' ' } else { *b }).collect();
        let bytes: Cow<'_, [u8]> = percent_decode(&spaced).into();
        String::from_utf8(bytes.into_owned()).unwrap_or_else(|error| {
            self.guessed = true;
            // Latin-1: every byte is the character of the same number, which is right for French letters.
            error.into_bytes().into_iter().map(char::from).collect()
        })
    }

    /// The value of a field, empty when it is absent.
    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }

    /// The value of a field, if the form had it.
    pub fn given(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(String::as_str)
    }

    /// All fields, by their names.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// What was typed into the fields of `form`, and nothing else.
    pub fn typed(&self, form: &Form) -> Typed {
        form.fields
            .iter()
            .filter_map(|field| self.fields.get_key_value(&field.id))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_browsers_send() {
        let read = Fields::parse("a=Zo%C3%A9+B&b=&c&a=second&d=x%2By%26z".as_bytes()).unwrap();
        assert_eq!((read.get("a"), read.get("b"), read.get("c"), read.get("d")), ("Zoé B", "", "", "x+y&z"));
        assert!(!read.guessed);
    }

    #[test]
    fn another_encoding_is_read_and_noticed() {
        let read = Fields::parse(b"a=Zo%E9&b=H\xE9l\xE8ne").unwrap();
        assert_eq!((read.get("a"), read.get("b"), read.guessed), ("Zoé", "Hélène", true));
    }

    #[test]
    fn broken_escapes_are_kept_as_they_are() {
        assert_eq!(Fields::parse(b"a=100%&b=%zz").unwrap().get("b"), "%zz");
        assert_eq!(Fields::parse(b"").unwrap(), Fields::default());
    }

    #[test]
    fn thousands_of_fields_are_not_a_form() {
        let body: String = (0..5000).map(|i| format!("f{i}=1&")).collect();
        assert_eq!(Fields::parse(body.as_bytes()), Err(BodyError::NotAForm));
    }
}
