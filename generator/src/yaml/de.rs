//! A serde deserializer over the tree that reports mistakes where they stand and goes on.

use super::access::{Fields, FreeEntries, Items, LocatedAccess, Word};
use super::{Node, Value};
use crate::diagnostic::{Arg, Code, Reporter, Span};
use crate::spelling::nearest;
use serde::de::{self, DeserializeOwned, Visitor};
use serde::forward_to_deserialize_any;
use std::collections::HashSet;
use std::fmt;

/// The name under which [`Located`] asks for its place.
pub(super) const LOCATED: &str = "__parvis_located";
pub(super) const LOCATED_FIELDS: &[&str] = &["start", "end", "value"];

/// A mistake. It has been reported unless serde made it.
#[derive(Debug)]
pub(super) struct Error {
    pub(super) reported: bool,
    pub(super) text: String,
}

impl Error {
    pub(super) fn reported() -> Self {
        Self { reported: true, text: String::new() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(text: T) -> Self {
        Self { reported: false, text: text.to_string() }
    }
}

/// Reads a struct from a node.
pub(super) fn read<T: DeserializeOwned>(reporter: &Reporter<'_>, node: &Node, also: &[&'static str]) -> Option<T> {
    // Where a key is missing from the whole file, its first character stands for the file.
    let at = node.span.start..node.span.start + 1;
    let de = De { reporter, node: Some(node), key: "", at: &at, also };
    finish(de, T::deserialize(de))
}

/// Reads the value of a key.
pub(super) fn read_value<T: DeserializeOwned>(reporter: &Reporter<'_>, node: &Node, key: &str, at: &Span) -> Option<T> {
    let de = De { reporter, node: Some(node), key, at, also: &[] };
    finish(de, T::deserialize(de))
}

/// Reports a key that must be there.
pub(super) fn report_missing(reporter: &Reporter<'_>, at: &Span, key: &str) {
    reporter.at(at, Code::MissingKey, vec![("key", key.to_owned().into())]);
}

/// Reports what serde found by itself.
fn finish<T>(de: De<'_>, result: Result<T, Error>) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(error) => {
            if !error.reported {
                de.report(Code::BadValue, vec![("reason", error.text.into())]);
            }
            None
        }
    }
}

/// A node to be read, the key it stands under, and where.
#[derive(Clone, Copy)]
pub(super) struct De<'a> {
    pub(super) reporter: &'a Reporter<'a>,
    /// `None`: the mapping does not have the key.
    pub(super) node: Option<&'a Node>,
    pub(super) key: &'a str,
    /// The place of the key; of the mapping where it has none.
    pub(super) at: &'a Span,
    /// Keys that somebody else reads.
    pub(super) also: &'a [&'static str],
}

/// What is expected, by the name that the locale files know.
#[derive(Clone, Copy)]
enum Kind {
    Text,
    Number,
    Boolean,
    List,
    Mapping,
}

impl Kind {
    fn keyword(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Boolean => "boolean",
            Self::List => "list",
            Self::Mapping => "mapping",
        }
    }
}

impl<'a> De<'a> {
    pub(super) fn report(&self, code: Code, args: Vec<Arg>) -> Error {
        self.reporter.at(self.node.map_or(self.at, |node| &node.span), code, args);
        Error::reported()
    }

    /// The node, if something is written there.
    fn written(&self) -> Result<&'a Node, Error> {
        match self.node {
            None => {
                report_missing(self.reporter, self.at, self.key);
                Err(Error::reported())
            }
            Some(node) if node.is_null() || node.as_text().is_some_and(|text| text.trim().is_empty()) => {
                self.reporter.at(self.at, Code::EmptyValue, vec![("key", self.key.to_owned().into())]);
                Err(Error::reported())
            }
            Some(node) => Ok(node),
        }
    }

    fn wrong(&self, expected: Kind, node: &Node) -> Error {
        let found = match &node.value {
            Value::Scalar { text, .. } => text.chars().take(60).collect(),
            Value::Sequence(_) => "list".to_owned(),
            Value::Mapping(_) => "mapping".to_owned(),
        };
        let written = if matches!(node.value, Value::Scalar { .. }) { "scalar" } else { "collection" };
        // `3 874` and `3.874` are how people write numbers.
        let digits: String = found.chars().filter(char::is_ascii_digit).collect();
        let near = match expected {
            Kind::Number if !digits.is_empty() && digits.len() <= 9 => digits,
            Kind::Boolean if matches!(found.as_str(), "yes" | "oui" | "vrai" | "Yes" | "Oui" | "True") => "true".into(),
            Kind::Boolean if matches!(found.as_str(), "no" | "non" | "faux" | "No" | "Non" | "False") => "false".into(),
            _ => "none".to_owned(),
        };
        // A mapping that is wrong may be long: its first line is meant.
        let end = node.span.end.min(node.span.start + 80);
        let args = vec![
            ("key", self.key.to_owned().into()),
            ("expected", expected.keyword().into()),
            ("written", written.into()),
            ("found", found.into()),
            ("near", near.into()),
        ];
        self.reporter.at(&(node.span.start..end), Code::WrongType, args);
        Error::reported()
    }

    fn text(&self) -> Result<&'a str, Error> {
        let node = self.written()?;
        node.as_text().map(str::trim).ok_or_else(|| self.wrong(Kind::Text, node))
    }

    fn integer(&self, min: i64, max: i64) -> Result<i64, Error> {
        let node = self.written()?;
        match &node.value {
            Value::Scalar { text, plain: true } => match text.parse::<i64>() {
                Ok(number) if (min..=max).contains(&number) => Ok(number),
                Ok(_) => {
                    let (min, max) = (min.to_string(), max.to_string());
                    let args = vec![("key", self.key.to_owned().into()), ("min", min.into()), ("max", max.into())];
                    Err(self.report(Code::OutOfRange, args))
                }
                Err(_) => Err(self.wrong(Kind::Number, node)),
            },
            _ => Err(self.wrong(Kind::Number, node)),
        }
    }

    fn entries(&self) -> Result<&'a [(Node, Node)], Error> {
        let node = self.written()?;
        match &node.value {
            Value::Mapping(entries) => Ok(entries),
            _ => Err(self.wrong(Kind::Mapping, node)),
        }
    }

    pub(super) fn value_of(&self, key: &'a Node, node: &'a Node) -> De<'a> {
        De { node: Some(node), key: key.as_text().unwrap_or_default(), at: &key.span, also: &[], ..*self }
    }

    /// Whether a key occurred earlier in the mapping, which is reported.
    fn is_duplicate(&self, seen: &mut HashSet<&'a str>, key: &'a Node) -> bool {
        let twice = key.as_text().is_some_and(|text| !seen.insert(text));
        if twice {
            let name = key.as_text().unwrap_or_default().to_owned();
            self.reporter.at(&key.span, Code::DuplicateKey, vec![("key", name.into())]);
        }
        twice
    }

    fn unknown(&self, span: &Span, code: Code, word: &str, allowed: &[&str]) -> Error {
        let near = nearest(word, allowed).unwrap_or("none").to_owned();
        let mut sorted = allowed.to_vec();
        sorted.sort_unstable();
        let word: String = word.chars().take(60).collect();
        let args = vec![
            ("key", self.key.to_owned().into()),
            ("word", word.into()),
            ("near", near.into()),
            ("allowed", sorted.join(", ").into()),
        ];
        self.reporter.at(span, code, args);
        Error::reported()
    }
}

macro_rules! integers {
    ($($method:ident $visit:ident $type:ty),*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            let (min, max) = (i64::try_from(<$type>::MIN).unwrap_or(0), i64::try_from(<$type>::MAX).unwrap_or(i64::MAX));
            let number = self.integer(min, max)?;
            visitor.$visit(<$type>::try_from(number).map_err(|_| Error::reported())?)
        }
    )*};
}

impl<'de> de::Deserializer<'de> for De<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        // Content types say what they expect; a type that takes anything could not be documented.
        Err(de::Error::custom("a type without shape"))
    }

    integers!(deserialize_u8 visit_u8 u8, deserialize_u16 visit_u16 u16, deserialize_u32 visit_u32 u32,
        deserialize_u64 visit_u64 u64, deserialize_i64 visit_i64 i64);

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let node = self.written()?;
        match &node.value {
            Value::Scalar { text, plain: true } if text == "true" => visitor.visit_bool(true),
            Value::Scalar { text, plain: true } if text == "false" => visitor.visit_bool(false),
            _ => Err(self.wrong(Kind::Boolean, node)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.text()?)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.node {
            Some(node) if !node.is_null() => visitor.visit_some(self),
            _ => visitor.visit_none(),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let node = self.written()?;
        match &node.value {
            Value::Sequence(items) => visitor.visit_seq(Items { de: self, items: items.iter() }),
            _ => Err(self.wrong(Kind::List, node)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let mut entries = Vec::new();
        let mut seen = HashSet::new();
        for (key, value) in self.entries()? {
            if !self.is_duplicate(&mut seen, key) {
                entries.push((key, value));
            }
        }
        visitor.visit_map(FreeEntries { de: self, entries: entries.into_iter(), value: None })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name == LOCATED {
            return visitor.visit_map(LocatedAccess { de: self, next: 0 });
        }
        let mut allowed = fields.to_vec();
        allowed.extend(self.also);
        let mut found: Vec<(&'static str, De<'_>)> = Vec::new();
        let mut seen = HashSet::new();
        let mut misspelt = Vec::new();
        for (key, value) in self.entries()? {
            let name = key.as_text().unwrap_or_default();
            match fields.iter().find(|field| **field == name) {
                Some(field) if !self.is_duplicate(&mut seen, key) => found.push((*field, self.value_of(key, value))),
                None if !allowed.contains(&name) => {
                    self.unknown(&key.span, Code::UnknownKey, name, &allowed);
                    misspelt.extend(nearest(name, fields).map(|meant| (meant, self.value_of(key, value))));
                }
                _ => {}
            }
        }
        // A misspelt key is one mistake: its value is read as that of the key that was meant, so that the key is not
        // reported as missing too, and a mistake in the value is found in the same run.
        for (meant, value) in misspelt {
            if !found.iter().any(|(name, _)| *name == meant) {
                found.push((meant, value));
            }
        }
        // A key that is not there is read too, from nothing: its type knows whether that is a mistake.
        for field in fields {
            if !found.iter().any(|(name, _)| name == field) {
                found.push((*field, De { node: None, key: field, also: &[], ..self }));
            }
        }
        visitor.visit_map(Fields { entries: found.into_iter(), value: None })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let word = self.text()?;
        match variants.iter().find(|variant| **variant == word) {
            Some(variant) => visitor.visit_enum(Word(variant)),
            None => {
                let node = self.written()?;
                Err(self.unknown(&node.span, Code::UnknownWord, word, variants))
            }
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct
    }
}
