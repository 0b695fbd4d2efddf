//! Contributions that say nearly the same as what somebody is about to send, found in the index beside the pages.

use crate::request::Call;
use crate::site::Target;
use parvis_model::contribution::{BODY, TITLE};
use parvis_model::path::page::INDEX;
use parvis_model::question::Answer;
use parvis_model::{AnswerSet, QuestionId};
use parvis_search::{PAGE, Shard, file, page, similar};
use parvis_theme::view::Similar;
use std::collections::HashMap;

/// A page of the index: title and address of each contribution, by its place.
type Titles = Vec<Option<(String, String)>>;

/// The contributions nearest to `answers`, nearest first. None where there is no index or nothing is near.
pub(crate) fn find(call: &Call<'_>, target: &Target, answers: &AnswerSet) -> Vec<Similar> {
    let Some(published) = &call.app.published else { return Vec::new() };
    let process = &target.process().id;
    let read = |name: &str| published(call.site.id(), &format!("{process}/{INDEX}/{name}"));
    let (title, body) = (text(answers, TITLE), text(answers, BODY));
    let near = similar(title, body, |prefix| Shard::parse(&read(&file(prefix))?));
    let mut pages: HashMap<String, Titles> = HashMap::new();
    let named = near.into_iter().filter_map(|(id, _)| {
        let titles = pages.entry(page(id)).or_insert_with_key(|name| {
            read(name).and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
        });
        let (title, address) = titles.get((id % PAGE) as usize)?.clone()?;
        Some(Similar { title, path: format!("{process}/{address}") })
    });
    named.collect()
}

fn text<'a>(answers: &'a AnswerSet, question: &str) -> &'a str {
    match QuestionId::parse(question).ok().and_then(|id| answers.get(&id)) {
        Some(Answer::Text(text)) => text,
        _ => "",
    }
}
