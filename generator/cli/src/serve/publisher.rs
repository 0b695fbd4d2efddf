//! Publishing in `serve`: what was written changes a part of the snapshot, and the pages that read it are drawn again.

use crate::output;
use anyhow::Result;
use jiff::Timestamp;
use parvis_collect::{Clock, Notify, Written};
use parvis_generator::{LoadedSite, Plan, build_site, disk, plan, render_changed};
use parvis_model::{PartKey, SiteId, Snapshot};
use parvis_store::Store;
use parvis_theme::Theme;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
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
    plan: Plan,
    snapshot: Snapshot,
    folder: PathBuf,
}

/// Keeps the folders of all communes up to date.
pub(crate) struct Publisher {
    store: Store,
    theme: Arc<Theme>,
    clock: Arc<dyn Clock>,
    communes: BTreeMap<SiteId, Commune>,
    written: UnboundedReceiver<Written>,
}

impl Publisher {
    /// Builds all sites once.
    pub(crate) async fn start(
        store: Store,
        theme: Arc<Theme>,
        clock: Arc<dyn Clock>,
        sites: Vec<LoadedSite>,
        folder: PathBuf,
    ) -> Result<(Self, Notify)> {
        let (send, written) = unbounded_channel();
        // A closed channel means that the process ends.
        let notify: Notify = Arc::new(move |written| drop(send.send(written)));
        std::fs::create_dir_all(&folder)?;
        let mut communes = BTreeMap::new();
        for loaded in sites {
            let processes: Vec<_> = loaded.processes().iter().map(|p| p.process.clone()).collect();
            let snapshot = parvis_publish::snapshot(&store, loaded.id(), &processes).await?;
            let commune = Commune {
                plan: plan(&loaded, clock.now()),
                snapshot,
                folder: folder.join(loaded.id().as_str()),
                loaded,
            };
            communes.insert(commune.loaded.id().clone(), commune);
        }
        let mut publisher = Self { store, theme, clock, communes, written };
        let keep: Vec<SiteId> = publisher.communes.keys().cloned().collect();
        for site in &keep {
            publisher.rebuild(site, publisher.clock.now())?;
        }
        disk::prune(&folder, &keep.iter().map(SiteId::as_str).collect::<Vec<_>>())?;
        Ok((publisher, notify))
    }

    /// Publishes for as long as the process lives. A failure is said and tried again; pages stay as they were.
    pub(crate) async fn run(&mut self) {
        let mut pause = RECOUNT;
        loop {
            let dirty = match timeout(pause, self.written.recv()).await {
                Ok(Some(first)) => self.gather(first).await,
                Ok(None) => return,
                Err(_) => self.everything(),
            };
            let started = Instant::now();
            if let Err(error) = self.publish(&dirty).await {
                output::say(&format!("{error:#}"));
            }
            pause = RECOUNT.max(started.elapsed() * RECOUNT_SHARE);
        }
    }

    async fn gather(&mut self, first: Written) -> BTreeSet<(SiteId, PartKey)> {
        let mut dirty = BTreeSet::from([part(first)]);
        let end = tokio::time::Instant::now() + GATHER;
        while let Ok(Some(more)) = tokio::time::timeout_at(end, self.written.recv()).await {
            dirty.insert(part(more));
        }
        dirty
    }

    fn everything(&self) -> BTreeSet<(SiteId, PartKey)> {
        let parts = |(site, commune): (&SiteId, &Commune)| {
            let reads = commune.plan.pages.iter().flat_map(|page| page.reads.clone()).collect::<BTreeSet<_>>();
            reads.into_iter().map(|key| (site.clone(), key)).collect::<Vec<_>>()
        };
        self.communes.iter().flat_map(parts).collect()
    }

    async fn publish(&mut self, dirty: &BTreeSet<(SiteId, PartKey)>) -> Result<()> {
        let now = self.clock.now();
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
                    let (key, part) = parvis_publish::count(&self.store, site, process, activity).await?;
                    if commune.snapshot.parts.insert(key.clone(), part.clone()) != Some(part) {
                        changed.insert(key);
                    }
                }
            }
            if !changed.is_empty() {
                tokio::task::block_in_place(|| {
                    let (plan, snapshot) = (&commune.plan, &commune.snapshot);
                    let files = render_changed(&self.theme, &commune.loaded, plan, snapshot, &changed, now)?;
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
            let files = build_site(&self.theme, &commune.loaded, &commune.snapshot, now)?;
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
