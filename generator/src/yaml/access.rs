//! What serde walks through: fields, free keys, items, places, words.

use super::Node;
use super::de::{De, Error, LOCATED_FIELDS};
use crate::diagnostic::Code;
use serde::de::value::{StrDeserializer, UsizeDeserializer};
use serde::de::{self, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, Visitor};

/// The items of a list.
pub(super) struct Items<'a> {
    pub(super) de: De<'a>,
    pub(super) items: std::slice::Iter<'a, Node>,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(node) = self.items.next() else { return Ok(None) };
        seed.deserialize(De { node: Some(node), at: &node.span, also: &[], ..self.de }).map(Some)
    }
}

/// The fields of a struct, those that are missing included.
pub(super) struct Fields<'a> {
    pub(super) entries: std::vec::IntoIter<(&'static str, De<'a>)>,
    pub(super) value: Option<De<'a>>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((field, de)) = self.entries.next() else { return Ok(None) };
        self.value = Some(de);
        let key: StrDeserializer<'_, Error> = field.into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(self.value.take().ok_or_else(Error::reported)?)
    }
}

/// Keys that are free.
pub(super) struct FreeEntries<'a> {
    pub(super) de: De<'a>,
    pub(super) entries: std::vec::IntoIter<(&'a Node, &'a Node)>,
    pub(super) value: Option<De<'a>>,
}

impl<'de> MapAccess<'de> for FreeEntries<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((key, value)) = self.entries.next() else { return Ok(None) };
        self.value = Some(self.de.value_of(key, value));
        seed.deserialize(De { node: Some(key), at: &key.span, also: &[], ..self.de }).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(self.value.take().ok_or_else(Error::reported)?)
    }
}

/// What [`Located`] reads: where the value begins and ends, and the value.
pub(super) struct LocatedAccess<'a> {
    pub(super) de: De<'a>,
    pub(super) next: usize,
}

impl<'de> MapAccess<'de> for LocatedAccess<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some(field) = LOCATED_FIELDS.get(self.next) else { return Ok(None) };
        let key: StrDeserializer<'_, Error> = (*field).into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let span = self.de.node.map_or(self.de.at, |node| &node.span);
        self.next += 1;
        let offset: UsizeDeserializer<Error> = match self.next {
            1 => span.start.into_deserializer(),
            2 => span.end.into_deserializer(),
            _ => {
                return seed.deserialize(self.de).map_err(|error| {
                    if error.reported {
                        error
                    } else {
                        self.de.report(Code::BadValue, vec![("reason", error.text.into())])
                    }
                });
            }
        };
        seed.deserialize(offset)
    }
}

/// A word of an enumeration.
pub(super) struct Word(pub(super) &'static str);

impl<'de> EnumAccess<'de> for Word {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let word: StrDeserializer<'_, Error> = self.0.into_deserializer();
        Ok((seed.deserialize(word)?, self))
    }
}

impl<'de> de::VariantAccess<'de> for Word {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, Error> {
        Err(de::Error::custom("a word with a value"))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Error> {
        Err(de::Error::custom("a word with values"))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Error> {
        Err(de::Error::custom("a word with values"))
    }
}
