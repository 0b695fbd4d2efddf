//! The tree: nodes with byte spans, built from the parser's events within budgets.

use crate::diagnostic::Span;
use serde_saphyr::granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, StrInput};
use std::collections::HashMap;

/// The most values of one file, repeated ones counted each time. The largest real file has a few hundred.
const MAX_VALUES: usize = 20_000;
/// The most levels, one in another.
const MAX_DEPTH: usize = 24;

/// A value with its place.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Bytes of the file.
    pub(crate) span: Span,
    /// What stands there.
    pub(crate) value: Value,
}

/// What a node holds.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    /// A text, a number, a word: what it is depends on who asks.
    Scalar {
        /// The text without its quotation marks.
        text: String,
        /// Whether it was written without quotation marks, so that it may be a number, a word or nothing.
        plain: bool,
    },
    /// A list.
    Sequence(Vec<Node>),
    /// Keys and values, in order; a key may occur twice.
    Mapping(Vec<(Node, Node)>),
}

impl Node {
    /// The place of a key and its value, in a mapping that has it.
    pub(crate) fn get(&self, key: &str) -> Option<(&Span, &Node)> {
        let Value::Mapping(entries) = &self.value else { return None };
        entries.iter().find(|(k, _)| k.as_text() == Some(key)).map(|(k, v)| (&k.span, v))
    }

    /// The text of a scalar.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Whether nothing is written there: no value, `~` or `null`.
    pub(crate) fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar { text, plain: true } if matches!(text.as_str(), "" | "~" | "null"))
    }
}

/// Why a text has no tree.
#[derive(Debug)]
pub(crate) enum Mistake {
    /// The parser's reason, and the byte at which it noticed.
    Syntax(ErrorKind, usize),
    /// A second document begins at this byte.
    SeveralDocuments(usize),
    /// Too many levels at this byte.
    TooDeep(usize),
    /// Too many values.
    TooManyValues(usize),
}

/// Parses a text that begins at byte `base` of its file.
pub(crate) fn parse(text: &str, base: usize) -> Result<Node, Mistake> {
    let mut options = Options::default();
    options.emit_comments = false;
    let mut builder = Builder { base, budget: MAX_VALUES, open: Vec::new(), anchors: HashMap::new(), root: None };
    let mut documents = 0;
    for event in Parser::with_options(StrInput::new(text), options) {
        let (event, span) = event.map_err(|error| {
            let at = base + error.marker().byte_offset().unwrap_or(0).min(text.len());
            Mistake::Syntax(error.kind().clone(), at)
        })?;
        let range = span.byte_range().unwrap_or(0..0);
        let range = base + range.start..base + range.end;
        if let Event::DocumentStart(..) = event {
            documents += 1;
            if documents > 1 {
                return Err(Mistake::SeveralDocuments(range.start));
            }
        }
        builder.event(event, range)?;
    }
    let nothing = Node { span: base..base, value: Value::Scalar { text: String::new(), plain: true } };
    Ok(builder.root.unwrap_or(nothing))
}

/// A collection that is being filled.
struct Open {
    start: usize,
    anchor: usize,
    /// `Some(None)`: a mapping that waits for a key; `Some(Some(key))`: for that key's value; `None`: a list.
    key: Option<Option<Node>>,
    items: Vec<Node>,
    entries: Vec<(Node, Node)>,
}

struct Builder {
    base: usize,
    budget: usize,
    open: Vec<Open>,
    anchors: HashMap<usize, (Node, usize)>,
    root: Option<Node>,
}

impl Builder {
    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Mistake> {
        match event {
            Event::Scalar(text, style, anchor, _) => {
                let plain = style == ScalarStyle::Plain;
                let node = Node { span, value: Value::Scalar { text: text.into_owned(), plain } };
                self.add(node, anchor, 1)
            }
            Event::SequenceStart(_, anchor, _) => self.start(span.start, anchor, None),
            Event::MappingStart(_, anchor, _) => self.start(span.start, anchor, Some(None)),
            Event::SequenceEnd | Event::MappingEnd => self.end(span.end),
            Event::Alias(id) => match self.anchors.get(&id) {
                // The place of a repeated value is where it is repeated: that is where a reader looks.
                Some((node, weight)) if *weight <= self.budget => {
                    let (mut node, weight) = (node.clone(), *weight);
                    relocate(&mut node, &span);
                    self.add(node, 0, weight)
                }
                Some(_) => Err(Mistake::TooManyValues(span.start)),
                // An alias inside its own anchor.
                None => Err(Mistake::Syntax(ErrorKind::UnknownAnchor, span.start)),
            },
            _ => Ok(()),
        }
    }

    fn start(&mut self, at: usize, anchor: usize, key: Option<Option<Node>>) -> Result<(), Mistake> {
        if self.open.len() >= MAX_DEPTH {
            return Err(Mistake::TooDeep(at));
        }
        self.open.push(Open { start: at, anchor, key, items: Vec::new(), entries: Vec::new() });
        Ok(())
    }

    fn end(&mut self, at: usize) -> Result<(), Mistake> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        let value = if open.key.is_some() { Value::Mapping(open.entries) } else { Value::Sequence(open.items) };
        let node = Node { span: open.start..at.max(open.start), value };
        // Only an anchored collection can be repeated, so only its weight is counted again.
        let weight = if open.anchor == 0 { 1 } else { weight(&node) };
        self.add_weighed(node, open.anchor, weight, 1)
    }

    fn add(&mut self, node: Node, anchor: usize, weight: usize) -> Result<(), Mistake> {
        self.add_weighed(node, anchor, weight, weight)
    }

    fn add_weighed(&mut self, node: Node, anchor: usize, weight: usize, cost: usize) -> Result<(), Mistake> {
        self.budget = self.budget.checked_sub(cost).ok_or(Mistake::TooManyValues(self.base))?;
        if anchor != 0 {
            self.anchors.insert(anchor, (node.clone(), weight));
        }
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return Ok(());
        };
        match &mut open.key {
            None => open.items.push(node),
            Some(key) => match key.take() {
                None => *key = Some(node),
                Some(name) => open.entries.push((name, node)),
            },
        }
        Ok(())
    }
}

fn weight(node: &Node) -> usize {
    1 + match &node.value {
        Value::Scalar { .. } => 0,
        Value::Sequence(items) => items.iter().map(weight).sum(),
        Value::Mapping(entries) => entries.iter().map(|(k, v)| weight(k) + weight(v)).sum(),
    }
}

fn relocate(node: &mut Node, span: &Span) {
    node.span = span.clone();
    match &mut node.value {
        Value::Scalar { .. } => {}
        Value::Sequence(items) => items.iter_mut().for_each(|item| relocate(item, span)),
        Value::Mapping(entries) => entries.iter_mut().for_each(|(k, v)| {
            relocate(k, span);
            relocate(v, span);
        }),
    }
}
