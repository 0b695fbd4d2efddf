//! `theme/`: templates of the commune in the place of the theme's.

use crate::diagnostic::{Code, Diagnostic, Reporter};
use crate::disk::{Entry, Folder};
use crate::rehearsal;
use crate::site::LoadedSite;
use crate::spelling;
use parvis_theme::overrides::{self, Fault, MAX_BYTES, NAMES, Problem};
use std::collections::{BTreeMap, BTreeSet};

/// The templates by their names. What is wrong with them at first sight is reported.
pub(super) fn read(folder: &Folder, diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (path, entry) in &folder.files {
        let Some(name) = path.strip_prefix("theme/") else { continue };
        match entry {
            Entry::Text(source) if NAMES.contains(&name) => {
                let faults = overrides::check(name, &source.text);
                diagnostics.extend(faults.into_iter().filter_map(|fault| located(folder, &fault)));
                found.insert(name.to_owned(), source.text.clone());
            }
            Entry::Unreadable => {}
            _ => {
                let near = spelling::nearest(name, &NAMES).unwrap_or("none").to_owned();
                let args = vec![("near", near.into()), ("allowed", NAMES.join(", ").into())];
                let file = format!("{}/{path}", folder.name);
                diagnostics.push(Diagnostic::of_file(file, Code::UnknownTemplate, args));
            }
        }
    }
    found
}

/// What shows only when pages are drawn.
pub(super) fn rehearse(folder: &Folder, site: &LoadedSite) -> Option<Diagnostic> {
    let fault = rehearsal::fault(site)?;
    located(folder, &fault).or_else(|| {
        let reason = reason(&fault.problem);
        Some(Diagnostic::of_file(
            format!("{}/theme", folder.name),
            Code::TemplateError,
            vec![("reason", reason.into())],
        ))
    })
}

/// A mistake at its place. `None` when it is in no template of the commune.
fn located(folder: &Folder, fault: &Fault) -> Option<Diagnostic> {
    let Some(Entry::Text(source)) = folder.files.get(&format!("theme/{}", fault.template)) else { return None };
    let reporter = Reporter::new(source);
    let (code, args) = match &fault.problem {
        Problem::NotExtending => {
            let line = format!("{{% extends \"parvis/{}\" %}}", fault.template);
            (Code::TemplateNotExtending, vec![("line", line.into())])
        }
        Problem::Forbidden(word) => {
            let kind = match word.as_str() {
                "|" => "pipe",
                "style" => "style",
                _ => "other",
            };
            (Code::TemplateForbidden, vec![("word", word.clone().into()), ("kind", kind.into())])
        }
        Problem::UnknownBlock(block) => {
            let known = overrides::blocks(&fault.template);
            let near = spelling::nearest(block, &known).unwrap_or("none").to_owned();
            (
                Code::TemplateBlock,
                vec![("found", block.clone().into()), ("near", near.into()), ("allowed", allowed(&known).into())],
            )
        }
        Problem::OutsideBlocks => (Code::TemplateOutside, vec![]),
        Problem::TooLong => (Code::TooLong, too_long(&source.text)),
        Problem::Engine(reason) => (Code::TemplateError, vec![("reason", reason.clone().into())]),
    };
    let range = match fault.line_column {
        Some((line, column)) => {
            let lines = source.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len);
            let start = lines.sum::<usize>() + column.saturating_sub(1);
            start..start + 1
        }
        None => fault.range.clone(),
    };
    reporter.at(&range, code, args);
    reporter.into_diagnostics().pop()
}

/// Names for people, each once.
fn allowed(names: &[&str]) -> String {
    names.iter().copied().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(", ")
}

fn too_long(text: &str) -> Vec<crate::diagnostic::Arg> {
    vec![("key", "theme".into()), ("max", MAX_BYTES.to_string().into()), ("length", text.len().to_string().into())]
}

fn reason(problem: &Problem) -> String {
    match problem {
        Problem::Engine(reason) => reason.clone(),
        _ => String::new(),
    }
}
