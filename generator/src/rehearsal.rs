//! A rehearsal: pages drawn with the commune's own templates before anybody sees them, at instants at which they look
//! different. What is drawn is thrown away.

use crate::events;
use crate::plan::{PageKind, PlannedPage, pages};
use crate::render::{RenderReason, render};
use crate::site::LoadedSite;
use jiff::{Timestamp, ToSpan};
use parvis_model::{Activity, Snapshot};
use parvis_theme::overrides::Fault;
use parvis_theme::view::Page;
use parvis_theme::{Theme, ThemeError};
use std::collections::BTreeSet;

/// The most instants, and the most pages of each kind: enough for every branch of a template, and quick.
const INSTANTS: usize = 24;
const PAGES: usize = 24;

/// The first mistake that shows when pages are drawn.
pub(crate) fn fault(site: &LoadedSite) -> Option<Fault> {
    drawn(site).err().and_then(|error| error.fault())
}

fn drawn(site: &LoadedSite) -> Result<(), ThemeError> {
    let theme = Theme::new()?;
    let instants = instants(site);
    for now in &instants {
        theme.rehearse(&Page {
            definition: site.definition(),
            lang: site.site().lang(),
            root: format!("{}/", site.site().url),
            path: "",
            now: *now,
            confirmed_as: None,
        })?;
        for planned in chosen(site) {
            render(&theme, site, &planned, &Snapshot::default(), *now).or_else(|error| match error.reason {
                RenderReason::Theme(error) => Err(error),
                // Of tables, which have no templates.
                RenderReason::Table(_) => Ok(Vec::new()),
            })?;
        }
    }
    Ok(())
}

fn chosen(site: &LoadedSite) -> impl Iterator<Item = PlannedPage> {
    let (mut processes, mut texts) = (0, 0);
    pages(site, &Snapshot::default(), Timestamp::UNIX_EPOCH).into_iter().filter(move |page| match page.kind {
        PageKind::Process(_) => {
            processes += 1;
            processes <= PAGES
        }
        PageKind::Text(_) => {
            texts += 1;
            texts <= PAGES
        }
        PageKind::SiteFeed | PageKind::ProcessFeed(_) => false,
        _ => true,
    })
}

/// Just before the first change, and at every change.
fn instants(site: &LoadedSite) -> BTreeSet<Timestamp> {
    let activities = site.processes.iter().flat_map(|loaded| &loaded.process.activities);
    let mut changes: BTreeSet<Timestamp> =
        activities.flat_map(Activity::changes).chain(events::instants(site)).collect();
    let first = changes.first().copied().unwrap_or(Timestamp::UNIX_EPOCH);
    changes.insert(first.checked_sub(1.hour()).unwrap_or(first));
    let every = changes.len().div_ceil(INSTANTS).max(1);
    changes.into_iter().step_by(every).collect()
}
