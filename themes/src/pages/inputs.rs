//! The inputs of a question, as the template draws them.

use serde::Serialize;

/// Something to write in.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Line {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) kind: &'static str,
    pub(crate) inputmode: Option<&'static str>,
    pub(crate) autocomplete: Option<&'static str>,
    pub(crate) unit: Option<String>,
    pub(crate) short: bool,
    pub(crate) wrong: bool,
}

/// A radio button or a box to tick.
#[derive(Debug, Default, Serialize)]
pub(crate) struct ChoiceView {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) ticks: bool,
    pub(crate) label: String,
    /// Whether the words are ours, in the language of the page, rather than the commune's.
    pub(crate) ours: bool,
    pub(crate) picture: Option<PictureOf>,
    /// Stars full and empty.
    pub(crate) stars: Option<String>,
    /// What it costs in cents, for the script.
    pub(crate) cost: Option<u64>,
    pub(crate) checked: bool,
}

/// The picture of an option.
#[derive(Debug, Serialize)]
pub(crate) struct PictureOf {
    pub(crate) src: String,
    pub(crate) alt: String,
}

/// An option to rank.
#[derive(Debug, Serialize)]
pub(crate) struct Rank {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) label: String,
    pub(crate) places: Vec<(usize, bool)>,
    pub(crate) wrong: bool,
}

/// A row of a matrix.
#[derive(Debug, Serialize)]
pub(crate) struct RowView {
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) ticks: bool,
    pub(crate) cells: Vec<ChoiceView>,
    pub(crate) wrong: bool,
}
