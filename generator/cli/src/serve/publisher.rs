//! Publishing in `serve`: what was written changes a part of the snapshot, and the pages that read it are drawn again.

use super::live::Teller;
use super::postman::News;
use crate::output;
use crate::push::{self, Push};
use anyhow::Result;
use jiff::Timestamp;
use parvis_collect::{App, Clock};
use parvis_generator::{Diagnostic, LoadedSite, Plan, build_site, disk, happenings, plan, render_changed};
use parvis_keys::{CommuneKey, MasterSecret};
use parvis_model::snapshot::Part;
use parvis_model::{Activity, PartKey, Process, SiteId, Snapshot};
use parvis_publish::{Source, State};
use parvis_store::Store;
use parvis_store::written::Written;
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
    /// What single changes need to know of all records.
    state: State,
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
    /// Hears what happened, for mails. A closed channel means that the process ends.
    pub(crate) news: UnboundedSender<News>,
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
            let mut state = State::default();
            let snapshot = parvis_publish::snapshot(source, &processes, now, &mut state).await?;
            let plan = plan(&loaded, &snapshot, now);
            let folder = self.means.folder.join(loaded.id().as_str());
            communes.insert(loaded.id().clone(), Commune { loaded, key, plan, snapshot, state, folder });
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
    pub(crate) async fn run(&mut self, app: App) {
        let mut pause = RECOUNT;
        loop {
            let first = timeout(pause, self.events.recv()).await;
            let started = Instant::now();
            let done = match first {
                Ok(Some(first)) => self.gathered(first).await,
                Ok(None) => return,
                Err(_) => self.recount().await,
            };
            if let Err(error) = done {
                output::say(&format!("{error:#}"));
            }
            // The clock: reminders, ends, erasures. What it writes comes back as an event.
            for site in self.communes.keys() {
                if let Err(error) = parvis_publish::due(&app, site).await {
                    output::say(&error.to_string());
                }
            }
            pause = RECOUNT.max(started.elapsed() * RECOUNT_SHARE);
        }
    }

    /// Takes `first` and what comes together with it.
    async fn gathered(&mut self, first: Event) -> Result<()> {
        let mut dirty = Vec::new();
        let mut content = None;
        let end = tokio::time::Instant::now() + GATHER;
        let mut next = Some(first);
        while let Some(event) = next {
            match event {
                // The same again says nothing new: a thousand signatures of one petition are counted once.
                Event::Written(written) if dirty.contains(&written) => {}
                Event::Written(written) => dirty.push(written),
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

    /// Draws again what the passing of time changes.
    fn turn(&mut self, now: Timestamp) -> Result<()> {
        let due = |(site, commune): (&SiteId, &Commune)| {
            commune.plan.next_change.is_some_and(|change| change <= now).then(|| site.clone())
        };
        let due: Vec<SiteId> = self.communes.iter().filter_map(due).collect();
        due.iter().try_for_each(|site| self.rebuild(site, now))
    }

    /// Publishes what was written.
    async fn publish(&mut self, dirty: &[Written]) -> Result<()> {
        let now = self.means.clock.now();
        self.turn(now)?;
        for (site, commune) in &mut self.communes {
            let mut changed = BTreeSet::new();
            for written in dirty.iter().filter(|written| written.site == *site) {
                let Some((process, activity)) = commune.find(written) else { continue };
                let source = Source { store: &self.means.store, site, key: &commune.key };
                let (snapshot, state) = (&commune.snapshot, &mut commune.state);
                let change = &written.change;
                let parts = parvis_publish::changed(source, &process, &activity, change, snapshot, now, state).await?;
                commune.take(parts, &mut changed);
            }
            commune.draw(&self.means, &changed, now)?;
        }
        Ok(())
    }

    /// Counts everything again: another process may write to the same table, and what was followed change by change is
    /// compared with the records.
    pub(crate) async fn recount(&mut self) -> Result<()> {
        let now = self.means.clock.now();
        self.turn(now)?;
        for (site, commune) in &mut self.communes {
            let mut changed = BTreeSet::new();
            let processes: Vec<Process> = commune.loaded.processes().iter().map(|p| p.process.clone()).collect();
            let source = Source { store: &self.means.store, site, key: &commune.key };
            // What is written meanwhile is told after it, and known by then: taking it twice changes nothing.
            let snapshot = parvis_publish::snapshot(source, &processes, now, &mut commune.state).await?;
            let gone = commune.snapshot.parts.keys().filter(|key| !snapshot.parts.contains_key(key));
            let gone: Vec<_> = gone.map(|key| (key.clone(), None)).collect();
            let parts = snapshot.parts.into_iter().map(|(key, part)| (key, Some(part)));
            commune.take(gone.into_iter().chain(parts), &mut changed);
            commune.draw(&self.means, &changed, now)?;
        }
        Ok(())
    }

    /// Draws a whole site for an instant; files that stay the same are not touched.
    fn rebuild(&mut self, site: &SiteId, now: Timestamp) -> Result<()> {
        let Some(commune) = self.communes.get_mut(site) else { return Ok(()) };
        tokio::task::block_in_place(|| {
            let files = build_site(&self.means.theme, &commune.loaded, &commune.snapshot, now)?;
            disk::write(&commune.folder, &files)?;
            commune.plan = plan(&commune.loaded, &commune.snapshot, now);
            commune.tell(&self.means, now)
        })
    }
}

impl Commune {
    /// Where something was written, unless that left the content folder meanwhile.
    fn find(&self, written: &Written) -> Option<(Process, Activity)> {
        let process = self.loaded.processes().iter().map(|p| &p.process).find(|p| p.id == written.process)?;
        Some((process.clone(), process.activity(&written.activity)?.clone()))
    }

    /// Takes parts of the snapshot, and notes which of them are new.
    fn take(&mut self, parts: impl IntoIterator<Item = (PartKey, Option<Part>)>, changed: &mut BTreeSet<PartKey>) {
        for (key, part) in parts {
            let before = match part.clone() {
                Some(part) => self.snapshot.parts.insert(key.clone(), part),
                None => self.snapshot.parts.remove(&key),
            };
            if before != part {
                changed.insert(key);
            }
        }
    }

    /// Draws the pages that the changed parts change.
    fn draw(&mut self, means: &Means, changed: &BTreeSet<PartKey>, now: Timestamp) -> Result<()> {
        if changed.is_empty() {
            return Ok(());
        }
        tokio::task::block_in_place(|| {
            let new = plan(&self.loaded, &self.snapshot, now);
            let plans = (&self.plan, &new);
            let files = render_changed(&means.theme, &self.loaded, plans, &self.snapshot, changed, now)?;
            disk::write_some(&self.folder, &files, &new.gone(&self.plan))?;
            // What is drawn now does not spare what time changes; what is new may end before that.
            let next_change = [self.plan.next_change, new.next_change].into_iter().flatten().min();
            self.plan = Plan { next_change, ..new };
            // Counts alone tell those who follow nothing.
            let happened = |key: &PartKey| matches!(self.snapshot.parts.get(key), Some(Part::Entry(_)));
            if changed.iter().any(happened) { self.tell(means, now) } else { Ok(()) }
        })
    }

    /// Says what happened, after the pages that show it are there.
    fn tell(&self, means: &Means, now: Timestamp) -> Result<()> {
        let news = News {
            site: self.loaded.id().clone(),
            key: self.key.clone(),
            definition: self.loaded.definition().clone(),
            processes: self.loaded.processes().iter().map(|loaded| loaded.process.clone()).collect(),
            happenings: happenings(&means.theme, &self.loaded, &self.snapshot, now)?,
        };
        drop(means.news.send(news));
        Ok(())
    }
}
