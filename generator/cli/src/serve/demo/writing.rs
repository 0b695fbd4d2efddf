//! What residents write: a row is a contribution, its columns the questions of its activity.
//!
//! Besides, `as` is the name under which other rows and tables of the process know it, `about` what it is about (such a
//! name, or `item-NAME` for what the commune wrote), and `desk.…` what becomes of it at the desk: see [`READ`] and [`SETTLE`].

use super::clerk::Clerk;
use super::people::{next_morning, of_row};
use super::{Names, People, Seed, agents};
use anyhow::{Context, Result, anyhow};
use parvis_generator::LoadedSite;
use parvis_model::contribution::ITEM_PREFIX;
use parvis_model::form::ABOUT;
use parvis_model::{Process, Site};
use parvis_theme::view::moderation::Deed;

/// What is done at the desk: the column with which a row says so, the fields of the form that it fills in, the first
/// being the column's own.
type Deeds = [(&'static str, Deed, &'static [&'static str])];

/// What an agent does who reads a contribution, in this order.
const READ: &Deeds = &[
    ("desk.publish", Deed::Publish, &[]),
    ("desk.seen", Deed::MarkSeen, &[]),
    ("desk.grounds", Deed::Refuse, &["grounds", "words"]),
    ("desk.change", Deed::AskRevision, &["change", "days"]),
    ("desk.into", Deed::Merge, &["into"]),
];

/// What the commune makes of it later: not before it was signed, since an answered petition is signed no more.
const SETTLE: &Deeds =
    &[("desk.status", Deed::SetStatus, &["status"]), ("desk.answer", Deed::Answer, &["answer", "by"])];

/// The column with the name of a row.
const NAMED: &str = "as";

impl People {
    /// Sends what each row says, has it co-signed where `backing` says so, and has it read at the desk. How much was sent.
    pub(super) async fn write(
        &mut self,
        loaded: &LoadedSite,
        process: &Process,
        seed: &Seed<'_>,
        backing: Option<&Seed<'_>>,
        names: &mut Names,
    ) -> Result<usize> {
        let (site, activity, span) = (loaded.site(), seed.activity, self.span(seed));
        let Some(questions) = process.questions(activity) else { return Ok(0) };
        let mut known = self.known(loaded, process, activity).await?;
        let steps = seed.rows.rows.len();
        let mut count = steps;
        for ((line, cells), step) in seed.rows.rows.iter().zip(1..) {
            let named = || format!("line {line}");
            let cells = of_row(seed, cells);
            let cell = |name: &str| cells.iter().find(|(column, _)| *column == name).map_or("", |(_, value)| *value);
            let (about, since) = target(cell(ABOUT), names).with_context(named)?;
            let at = span.at((step, steps), since);
            self.set(at);
            self.fill_in(site, process, activity, questions, &cells, &about).await.with_context(named)?;
            let now_known = self.known(loaded, process, activity).await?;
            let new = now_known.iter().find(|id| !known.contains(id)).cloned();
            let new = new.ok_or_else(|| anyhow!("nothing was added")).with_context(named)?;
            known = now_known;
            let read = next_morning(at).min(span.until);
            names.insert(name(seed, *line, &cells), (new.clone(), read));
            if let Some(backing) = backing {
                count += self.choose(site, process, backing, names, Some(cell(NAMED))).await.with_context(named)?;
            }
            self.set(read);
            let object = format!("{}/{}/{new}", process.id, activity.id);
            self.work(site, READ, &object, &cells, names).await.with_context(named)?;
        }
        Ok(count)
    }

    /// Answers what a table was sent from, and says what becomes of it: halfway between then and now.
    pub(super) async fn settle(&self, site: &Site, process: &Process, seed: &Seed<'_>, names: &Names) -> Result<()> {
        for (line, cells) in &seed.rows.rows {
            let cells = of_row(seed, cells);
            let Some((id, since)) = names.get(&name(seed, *line, &cells)) else { continue };
            let settled = next_morning(since + (self.now.as_millisecond() - since) / 2);
            self.set(settled.min(self.now.as_millisecond()));
            let object = format!("{}/{}/{id}", process.id, seed.activity.id);
            self.work(site, SETTLE, &object, &cells, names).await.with_context(|| format!("line {line}"))?;
        }
        Ok(())
    }

    /// Does at the desk what a row's columns say.
    async fn work(
        &self,
        site: &Site,
        deeds: &Deeds,
        object: &str,
        cells: &[(&str, &str)],
        names: &Names,
    ) -> Result<()> {
        let cell = |name: &str| cells.iter().find(|(column, _)| *column == name).map_or("", |(_, value)| *value);
        let deeds: Vec<_> = deeds.iter().filter(|(column, ..)| !cell(column).is_empty()).collect();
        if deeds.is_empty() {
            return Ok(());
        }
        let clerk = Clerk::sign_in(&self.router, &self.mailbox, site, &agents::moderator(&site.id)).await?;
        let (into, _) = target(cell("desk.into"), names)?;
        for (_, deed, fields) in deeds {
            let typed =
                |name: &str| if name == "into" { into.clone() } else { cell(&format!("desk.{name}")).to_owned() };
            let fields: Vec<(&str, String)> = fields.iter().map(|name| (*name, typed(name))).collect();
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            clerk.decide(object, *deed, &fields).await?;
        }
        Ok(())
    }
}

/// The name of a row: its own, or one that no cell can refer to.
fn name(seed: &Seed<'_>, line: u64, cells: &[(&str, &str)]) -> String {
    let own = cells.iter().find(|(column, _)| *column == NAMED).map_or("", |(_, value)| *value);
    if own.is_empty() { format!("{}:{line}", seed.file) } else { own.to_owned() }
}

/// What a cell names, as forms do, and since when it is there.
pub(super) fn target(cell: &str, names: &Names) -> Result<(String, i64)> {
    if cell.is_empty() || cell.starts_with(ITEM_PREFIX) {
        return Ok((cell.to_owned(), 0));
    }
    let (id, since) = names.get(cell).ok_or_else(|| anyhow!("no row is called {cell:?}"))?;
    Ok((id.to_string(), *since))
}
