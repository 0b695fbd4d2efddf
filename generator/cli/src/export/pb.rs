//! `parvis export --pb`: the ballots of a participatory budget as Pabulib files, one for each envelope.
//!
//! Files name nobody: ballots are sorted by what they say. They are written once results may be known, and not before.

use super::private;
use crate::answers::Opened;
use crate::lang::words;
use crate::{MISTAKES, output, table};
use anyhow::{Context, Result};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use parvis_model::Lang;
use parvis_model::budget::Budget;
use parvis_pabulib::{Contest, File, meta_of};
use parvis_publish::{Source, ballots};
use std::path::Path;
use std::process::ExitCode;

/// Writes a file for each question of `COMMUNE/PROCESS` into `folder`.
pub(super) async fn export(args: &table::Args, what: &str, folder: &Path, lang: Lang) -> Result<ExitCode> {
    let opened = match Opened::open(args, what, lang).await? {
        Ok(opened) => opened,
        Err(code) => return Ok(code),
    };
    let refuse = |key: &str| {
        output::refuse(key, &[("value", what.to_owned().into())], lang);
        Ok(ExitCode::from(MISTAKES))
    };
    let process = &opened.process;
    let (Some(budget), Some(activity)) = (process.budget(), process.activities.first()) else {
        return refuse("pb-other-tool");
    };
    if Timestamp::now() < activity.results_from() {
        return refuse("pb-too-early");
    }
    let site = &opened.definition.site;
    let source = Source { store: &opened.store, site: &site.id, key: &opened.key };
    let cast = ballots(source, process, activity).await?;
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    // As Pabulib's files have it, in the commune's time.
    let zone = TimeZone::get(&site.time_zone).unwrap_or(TimeZone::UTC);
    let day = |at: Timestamp| at.to_zoned_datetime(zone.clone()).strftime("%d.%m.%Y").to_string();
    let mut written = 0;
    for question in &budget.vote.questions {
        let Some(contest) = Contest::of_question(question, Some(budget), &budget.vote.seed, &cast) else { continue };
        let mut meta = vec![
            ("description", process.title.clone()),
            ("country", "France".to_owned()),
            ("unit", site.name.clone()),
            ("instance", process.id.to_string()),
            ("date_begin", day(activity.opens)),
            ("date_end", day(activity.closes)),
        ];
        meta.extend(subunit(budget, question.id.as_str()).map(|name| ("subunit", name)));
        meta.extend(meta_of(question));
        let meta: Vec<(&str, &str)> = meta.iter().map(|(key, value)| (*key, value.as_str())).collect();
        let file = folder.join(format!("{}-{}.pb", process.id, question.id));
        private(&file, File::of(&contest, &meta).write().as_bytes()).with_context(|| file.display().to_string())?;
        written += 1;
    }
    let said = [
        ("count", cast.len().to_string().into()),
        ("files", written.to_string().into()),
        ("path", folder.display().to_string().into()),
    ];
    output::say(&words(lang).message("pb-done", &said));
    Ok(ExitCode::SUCCESS)
}

/// What the district of a question is called, where it is one's.
fn subunit(budget: &Budget, question: &str) -> Option<String> {
    budget.district(question).map(|district| district.label.clone())
}
