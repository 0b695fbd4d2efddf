//! YAML with places: the only module that knows which library parses it.
//!
//! A text is parsed into a [`Node`] tree whose every key and value has a byte span, and structs are read from that
//! tree by serde. Reading is tolerant: a wrong value is reported where it stands and leaves a [`Located`] without
//! value, so that all mistakes of a file come out in one run. What a struct needs is said by its types alone: a
//! `Located<T>` field must be there, an `Option<Located<T>>` field may.
//!
//! The parser is the one of `serde-saphyr`, used through its events rather than through its deserializer, which stops
//! at the first mistake and forgets how a scalar was written (`insee: 01999` would lose its zero).

mod access;
mod de;
mod located;
mod pairs;
mod syntax;
mod tree;

pub(crate) use located::{Entries, Located};
pub(crate) use tree::{Node, Value};

use crate::diagnostic::{Reporter, Span};
use serde::de::DeserializeOwned;

/// Parses the YAML between two byte offsets of a file. `None` when it is not YAML, which has been reported.
pub(crate) fn parse(reporter: &Reporter<'_>, range: Span) -> Option<Node> {
    match tree::parse(&reporter.text()[range.clone()], range.start) {
        Ok(node) => Some(node),
        Err(mistake) => {
            syntax::report(reporter, mistake, range);
            None
        }
    }
}

/// Reads a struct from a mapping. `also` names keys of the mapping that the struct does not read and others do.
pub(crate) fn read<T: DeserializeOwned>(reporter: &Reporter<'_>, node: &Node, also: &[&'static str]) -> Option<T> {
    de::read(reporter, node, also)
}

/// Reads the value of a required key by itself, before the whole mapping is read.
pub(crate) fn read_key<T: DeserializeOwned>(reporter: &Reporter<'_>, node: &Node, key: &'static str) -> Located<T> {
    match node.get(key) {
        Some((at, value)) => {
            let value = de::read_value(reporter, value, key, at);
            value.unwrap_or_else(|| Located::missing(at.clone()))
        }
        None => {
            de::report_missing(reporter, &(node.span.start..node.span.start + 1), key);
            Located::missing(node.span.clone())
        }
    }
}
