//! Arguments for and against, each side by itself, and the form with which one argues.

use super::rules;
use crate::ThemeError;
use crate::pages::contributions::whole;
use crate::pages::count::{Visibility, visibility};
use crate::pages::{Scene, question, who};
use crate::view::{Page, Shown, Thread};
use parvis_model::contribution::{SIDE, Stage};
use parvis_model::form::Typed;
use parvis_model::path::function;
use parvis_model::presets::consultation::{ARGUMENT_VOTES, SIDES, SOURCE, SOURCE_TITLE, USEFUL};
use parvis_model::{Contribution, Contributions, Process};
use std::collections::BTreeMap;
use tera::Value;

/// What stands about one target, and where one adds to it. Built by hand, because safe HTML must stay marked as such.
pub(super) fn thread(
    scene: &mut Scene<'_>,
    process: &Process,
    thread: &Thread<'_>,
    open: bool,
    page: &Page<'_>,
) -> Result<Value, ThemeError> {
    rules(process)?;
    let activity = thread.activity;
    let missing = || ThemeError::Tool(process.id.to_string());
    let contributions = activity.contributions.as_ref().ok_or_else(missing)?;
    let mut sides = Vec::new();
    for side in SIDES {
        let of_side = thread.contributions.iter().filter(|shown| shown.contribution.option(SIDE) == Some(side));
        let entries = of_side.map(|shown| argument(scene, process, contributions, shown));
        let entries = entries.collect::<Result<Vec<_>, ThemeError>>()?;
        let fields = [
            ("name".to_owned(), Value::from(side)),
            ("count".to_owned(), Value::from_serializable(&entries.len())),
            ("entries".to_owned(), Value::from(entries)),
        ];
        sides.push(Value::from(BTreeMap::from(fields)));
    }
    let first = contributions.questions.pages.first();
    let asked = first.filter(|_| open && process.accepts(activity, page.now)).map(|first| {
        let typed = Typed::new();
        let views = first.questions.iter().map(|q| question::view(scene, process, q, &typed, &[]));
        views.collect::<Result<Vec<_>, ThemeError>>()
    });
    let site = &scene.site().id;
    let token = scene.action(&function::token(site, &process.id, &activity.id));
    let fields = [
        ("name".to_owned(), Value::from(activity.id.as_str())),
        ("sides".to_owned(), Value::from(sides)),
        ("count".to_owned(), Value::from_serializable(&standing(thread))),
        ("questions".to_owned(), Value::from_serializable(&asked.transpose()?)),
        ("page".to_owned(), Value::from_serializable(&first.map(|first| &first.id))),
        ("action".to_owned(), Value::from(scene.action(&function::contribute(site, &process.id, &activity.id)))),
        ("token_url".to_owned(), Value::from(token)),
        ("useful".to_owned(), useful(scene, process, open, page)?),
    ];
    Ok(Value::from(BTreeMap::from(fields)))
}

/// How many arguments stand.
fn standing(thread: &Thread<'_>) -> usize {
    thread.contributions.iter().filter(|shown| shown.contribution.stage == Stage::Published).count()
}

fn argument(
    scene: &Scene<'_>,
    process: &Process,
    contributions: &Contributions,
    shown: &Shown<'_>,
) -> Result<Value, ThemeError> {
    let choosing = process.activities.iter().find(|activity| activity.id.as_str() == ARGUMENT_VOTES);
    let visible = choosing.is_some_and(|activity| visibility(activity, scene.page.now) == Visibility::Shown);
    let count = shown.chosen.iter().find(|(option, _)| *option == USEFUL).map_or(0, |(_, count)| *count);
    let fields = [
        ("id".to_owned(), Value::from(shown.contribution.id.as_str())),
        ("said".to_owned(), whole(scene, process, contributions, shown)?),
        ("source".to_owned(), Value::from_serializable(&source(shown.contribution))),
        ("useful".to_owned(), Value::from_serializable(&visible.then_some(count))),
        ("stands".to_owned(), Value::from(shown.contribution.stage == Stage::Published)),
    ];
    Ok(Value::from(BTreeMap::from(fields)))
}

/// Where somebody says to have something from: an address where it is one, and words.
fn source(contribution: &Contribution) -> Option<(Option<&str>, &str)> {
    let (address, title) = (contribution.text(SOURCE), contribution.text(SOURCE_TITLE));
    let link = address.filter(|address| is_link(address));
    Some((link, title.or(address)?))
}

/// Whether a text is the address of a page, and nothing else.
fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let clean = !text.contains(|c: char| c.is_whitespace() || c.is_control() || "\"'<>\\".contains(c));
        clean && host.contains('.') && !host.contains('@')
    })
}

/// Where one says that an argument helps, while one may.
fn useful(scene: &Scene<'_>, process: &Process, open: bool, page: &Page<'_>) -> Result<Value, ThemeError> {
    let choosing = process.activities.iter().find(|activity| activity.id.as_str() == ARGUMENT_VOTES);
    let Some(activity) = choosing.filter(|activity| open && process.accepts(activity, page.now)) else {
        return Ok(Value::none());
    };
    let declared = !activity.eligibility.is_everybody();
    let declaration = declared.then(|| who::declaration(scene, &activity.eligibility)).transpose()?;
    let fields = [
        ("action".to_owned(), Value::from(scene.action(&function::vote(&scene.site().id, &process.id, &activity.id)))),
        ("declaration".to_owned(), Value::from_serializable(&declaration)),
    ];
    Ok(Value::from(BTreeMap::from(fields)))
}

#[cfg(test)]
mod tests {
    use super::is_link;

    #[test]
    fn only_addresses_of_pages_become_links() {
        for good in ["https://exemple.fr/etude?a=1", "http://www.exemple.fr"] {
            assert!(is_link(good), "{good}");
        }
        for bad in
            ["javascript:alert(1)", "exemple.fr", "https://", "https://a b.fr", "https://x@y.fr", "https://a\".fr"]
        {
            assert!(!is_link(bad), "{bad}");
        }
    }
}
