//! What the page of a map is made of.

use super::{Article, Card};
use parvis_model::Activity;
use parvis_model::snapshot::Listed;

/// The page of a participative map.
#[derive(Debug, Clone)]
pub struct MapPage<'a> {
    /// The process with its picture.
    pub card: Card<'a>,
    /// The activity that collects points.
    pub activity: &'a Activity,
    /// The presentation (`index.md`), as safe HTML.
    pub html: String,
    /// The text of what follows from it (`answer.md`), as safe HTML.
    pub answer_html: Option<String>,
    /// News, newest first.
    pub news: Vec<Article>,
    /// Documents: address relative to this page, name, size in bytes.
    pub documents: Vec<(String, String, u64)>,
    /// The latest points, newest first.
    pub latest: Vec<&'a Listed>,
    /// How many there are.
    pub total: u64,
}
