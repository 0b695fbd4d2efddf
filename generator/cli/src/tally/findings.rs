//! What is wrong with a `.pb` file, in words.

use crate::lang::words;
use crate::output;
use parvis_generator::diagnostic::{Arg, Words};
use parvis_model::Lang;
use parvis_pabulib::{Finding, Problem};
use serde_json::Value;
use std::borrow::Cow;
use std::path::Path;

/// The most that are told: what is wrong with every ballot would hide the rest.
const SHOWN: usize = 20;

/// Whether it is a mistake; a project that is too dear is told, but may well be right.
pub(super) fn is_mistake(finding: &Finding) -> bool {
    !matches!(finding.problem, Problem::AboveBudget { .. })
}

/// Tells them, those first that prevent counting.
pub(super) fn tell(file: &Path, findings: &[Finding], lang: Lang) {
    let words = words(lang);
    let mut order: Vec<&Finding> = findings.iter().collect();
    order.sort_by_key(|finding| !finding.is_fatal());
    for finding in order.iter().take(SHOWN) {
        let line = finding.line.map(|line| format!(":{line}")).unwrap_or_default();
        output::say(&format!("{}{line}: {}", file.display(), in_words(finding, &words)));
    }
    if order.len() > SHOWN {
        let rest = [("rest", (order.len() - SHOWN).to_string().into())];
        output::say(&words.message("tally-more", &rest));
    }
    if order.iter().any(|finding| finding.is_fatal()) {
        output::say(&words.message("tally-uncounted", &[]));
    }
}

/// The message of a problem is `tally-` and its name; its data are the message's arguments.
fn in_words(finding: &Finding, words: &Words) -> String {
    let Ok(Value::Object(data)) = serde_json::to_value(&finding.problem) else { return String::new() };
    let said = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let name = data.get("problem").map(said).unwrap_or_default();
    let args: Vec<Arg> = ARGUMENTS.iter().filter_map(|key| Some((*key, Cow::Owned(said(data.get(*key)?))))).collect();
    words.message(&format!("tally-{name}"), &args)
}

const ARGUMENTS: [&str; 15] = [
    "section", "column", "key", "value", "found", "columns", "said", "project", "first", "voter", "points", "limit",
    "cost", "spent", "budget",
];
