//! Publishing in `serve`: what was written changes a part of the snapshot, and the pages that read it are drawn again.

use super::live::Teller;
use crate::output;
use crate::push::{self, Push};
use anyhow::Result;
use jiff::Timestamp;
use parvis_collect::{Clock, Written};
use parvis_generator::{Diagnostic, LoadedSite, Plan, build_site, disk, plan, render_changed};
use parvis_keys::{CommuneKey, MasterSecret};
use parvis_model::{PartKey, SiteId, Snapshot};
use parvis_publish::Source;
use parvis_store::Store;
use parvis_theme::Theme;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::timeout;

/// Writes that come together are published together.
const GATHER: Duration = Duration::from_millis(100);
/// How often everything is counted again at least this long apart: another process may write to the same table.
const RECOUNT: Duration = Duration::from_secs(1);
/// Counting everything may take at most one part in this many of the time.
const RECOUNT_SHARE: u32 = 20;

/// A commune as it was last published.
struct Commune {
    loaded: LoadedSite,
    key: CommuneKey,
    plan: Plan,
    snapshot: Snapshot,
    folder: PathBuf,
}

/// Why something is to be published.
pub(crate) enum Event {
    /// Somebody wrote to the table.
    Written(Written),
    /// The texts changed.
    Content(Vec<LoadedSite>),
}

/// What the publisher works with.
pub(crate) struct Means {
    pub(crate) store: Store,
    pub(crate) master: MasterSecret,
    pub(crate) theme: Arc<Theme>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) teller: Arc<Teller>,
    /// The folder of the sites.
    pub(crate) folder: PathBuf,
}

/// What became of the start.
pub(crate) enum Started {
    /// The sites are there; events are sent through what stands beside the publisher.
    Serving(Publisher, UnboundedSender<Event>),
    /// Questions would change without a word.
    Frozen(Vec<Diagnostic>),
}

/// Keeps the folders of all communes up to date.
pub(crate) struct Publisher {
    means: Means,
    communes: BTreeMap<SiteId, Commune>,
    events: UnboundedReceiver<Event>,
}

impl Publisher {
    /// Pushes and builds all sites once.
    pub(crate) async fn start(means: Means, sites: Vec<LoadedSite>) -> Result<Started> {
        let (send, events) = unbounded_channel();
        std::fs::create_dir_all(&means.folder)?;
        let mut publisher = Self { means, communes: BTreeMap::new(), events };
        let frozen = publisher.replace(sites).await?;
        Ok(if frozen.is_empty() { Started::Serving(publisher, send) } else { Started::Frozen(frozen) })
    }

    /// Puts other texts in the place of those before. Definitions are pushed first: a page never shows a form that the
    /// functions do not know.
    /// A commune whose questions would change without a word stays as it was; that is what is returned.
    async fn replace(&mut self, sites: Vec<LoadedSite>) -> Result<Vec<Diagnostic>> {
        let mut communes = BTreeMap::new();
        let mut frozen = Vec::new();
        for loaded in sites {
            let key = match push::push(&self.means.store, &self.means.master, &loaded).await? {
                Push::Done(key) => key,
                Push::Frozen(found) => {
                    communes.extend(self.communes.remove_entry(loaded.id()));
                    frozen.extend(found);
                    continue;
                }
            };
            let processes: Vec<_> = loaded.processes().iter().map(|p| p.process.clone()).collect();
            let now = self.means.clock.now();
            let source = Source { store: &self.means.store, site: loaded.id(), key: &key };
            let snapshot = parvis_publish::snapshot(source, &processes, now).await?;
            let plan = plan(&loaded, now);
            let folder = self.means.folder.join(loaded.id().as_str());
            communes.insert(loaded.id().clone(), Commune { loaded, key, plan, snapshot, folder });
        }
        self.communes = communes;
        let keep: Vec<SiteId> = self.communes.keys().cloned().collect();
        for site in &keep {
            self.rebuild(site, self.means.clock.now())?;
        }
        disk::prune(&self.means.folder, &keep.iter().map(SiteId::as_str).collect::<Vec<_>>())?;
        self.means.teller.live.built();
        Ok(frozen)
    }

    /// Publishes for as long as the process lives. A failure is said and tried again; pages stay as they were.
    pub(crate) async fn run(&mut self) {
        let mut pause = RECOUNT;
        loop {
            let first = timeout(pause, self.events.recv()).await;
            let started = Instant::now();
            let done = match first {
                Ok(Some(first)) => self.gathered(first).await,
                Ok(None) => return,
                Err(_) => self.publish(&self.everything()).await,
            };
            if let Err(error) = done {
                output::say(&format!("{error:#}"));
            }
            pause = RECOUNT.max(started.elapsed() * RECOUNT_SHARE);
        }
    }

    /// Takes `first` and what comes together with it.
    async fn gathered(&mut self, first: Event) -> Result<()> {
        let mut dirty = BTreeSet::new();
        let mut content = None;
        let end = tokio::time::Instant::now() + GATHER;
        let mut next = Some(first);
        while let Some(event) = next {
            match event {
                Event::Written(written) => drop(dirty.insert(part(written))),
                Event::Content(sites) => content = Some(sites),
            }
            next = tokio::time::timeout_at(end, self.events.recv()).await.ok().flatten();
        }
        if let Some(sites) = content {
            let frozen = self.replace(sites).await?;
            if !frozen.is_empty() {
                self.means.teller.tell(&frozen);
            }
        }
        self.publish(&dirty).await
    }

    fn everything(&self) -> BTreeSet<(SiteId, PartKey)> {
        let parts = |(site, commune): (&SiteId, &Commune)| {
            let reads = commune.plan.pages.iter().flat_map(|page| page.reads.clone()).collect::<BTreeSet<_>>();
            reads.into_iter().map(|key| (site.clone(), key)).collect::<Vec<_>>()
        };
        self.communes.iter().flat_map(parts).collect()
    }

    async fn publish(&mut self, dirty: &BTreeSet<(SiteId, PartKey)>) -> Result<()> {
        let now = self.means.clock.now();
        let due: Vec<SiteId> = self
            .communes
            .iter()
            .filter(|(_, commune)| commune.plan.next_change.is_some_and(|change| change <= now))
            .map(|(site, _)| site.clone())
            .collect();
        for site in due {
            self.rebuild(&site, now)?;
        }
        for (site, commune) in &mut self.communes {
            let mut changed = BTreeSet::new();
            for process in commune.loaded.processes().iter().map(|loaded| &loaded.process) {
                for activity in &process.activities {
                    let key = PartKey::count(&process.id, &activity.id);
                    if !dirty.contains(&(site.clone(), key)) {
                        continue;
                    }
                    let source = Source { store: &self.means.store, site, key: &commune.key };
                    for (key, part) in parvis_publish::parts(source, process, activity, now).await? {
                        if commune.snapshot.parts.insert(key.clone(), part.clone()) != Some(part) {
                            changed.insert(key);
                        }
                    }
                }
            }
            if !changed.is_empty() {
                tokio::task::block_in_place(|| {
                    let (plan, snapshot) = (&commune.plan, &commune.snapshot);
                    let files = render_changed(&self.means.theme, &commune.loaded, plan, snapshot, &changed, now)?;
                    disk::write_some(&commune.folder, &files)?;
                    anyhow::Ok(())
                })?;
            }
        }
        Ok(())
    }

    /// Draws a whole site for an instant; files that stay the same are not touched.
    fn rebuild(&mut self, site: &SiteId, now: Timestamp) -> Result<()> {
        let Some(commune) = self.communes.get_mut(site) else { return Ok(()) };
        tokio::task::block_in_place(|| {
            let files = build_site(&self.means.theme, &commune.loaded, &commune.snapshot, now)?;
            disk::write(&commune.folder, &files)?;
            commune.plan = plan(&commune.loaded, now);
            Ok(())
        })
    }
}

fn part(written: Written) -> (SiteId, PartKey) {
    let key = PartKey::count(&written.process, &written.activity);
    (written.site, key)
}
