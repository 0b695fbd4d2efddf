//! The plan: which files a site has, which parts of the snapshot each page reads, and when something changes next.

use crate::budget;
use crate::consultation;
use crate::events;
use crate::lists::{self, Block};
use crate::site::LoadedSite;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use parvis_model::path::page;
use parvis_model::{Activity, ActivityState, ContributionId, Identity, PartKey, Process, Snapshot};
use std::collections::{BTreeSet, HashMap, HashSet};

/// What is to be made of a site at an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The pages.
    pub pages: Vec<PlannedPage>,
    /// The next instant at which a page changes without anybody doing anything: an opening, a closing, a day that a
    /// countdown counts. `None` when nothing will.
    pub next_change: Option<Timestamp>,
}

/// A page to be rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedPage {
    /// Path of the file relative to the site's root, such as `passerelle/index.html`.
    pub path: String,
    /// What it shows.
    pub kind: PageKind,
    /// The parts of the snapshot that it reads. It is rendered with these and no others.
    pub reads: Vec<PartKey>,
}

/// What a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageKind {
    /// The home page.
    Home,
    /// The process with this index.
    Process(usize),
    /// Where one begins to answer the questionnaire with this index.
    Questions(usize),
    /// The questionnaire with this index on paper.
    Paper(usize),
    /// The ballot paper of the vote with this index.
    Ballot(usize),
    /// The projects of the budget with the first index: all, or those of a group.
    Projects(usize, ProjectsOf),
    /// The project with the second index of the budget with the first.
    Project(usize, usize),
    /// The projects of the budget with this index as a table.
    ProjectsCsv(usize),
    /// What each rule makes of the ballots of the budget with this index.
    Comparison(usize),
    /// What became of the projects of all budgets.
    Followed,
    /// What came out of the vote with this index, as JSON.
    OutcomeJson(usize),
    /// The minutes of the vote with this index.
    Minutes(usize),
    /// The public box of the vote with this index.
    PublicBox(usize),
    /// A file of the public box of the vote with this index.
    BoxFile(usize, String),
    /// The results of the questionnaire with this index.
    Results(usize),
    /// The same as CSV.
    ResultsCsv(usize),
    /// The same as JSON.
    ResultsJson(usize),
    /// Where one contributes to the activity with the second index of the process with the first; for which side, where
    /// that is chosen already.
    Propose(usize, usize, Option<String>),
    /// A block of a list of contributions.
    List(Box<Block>),
    /// One contribution of the activity with the second index of the process with the first.
    Contribution(usize, usize, ContributionId),
    /// The table of contents of the text of the consultation with this index.
    Contents(usize),
    /// The text of the consultation with this index in one piece.
    WholeText(usize),
    /// What came out of the consultation with this index.
    Synthesis(usize),
    /// The article with the second index of the consultation with the first.
    Article(usize, usize),
    /// Where one writes in the activity with the second index about the item with the third.
    Write(usize, usize, usize),
    /// What stands on the map with this index, as GeoJSON.
    PlacesJson(usize),
    /// The same as CSV.
    PlacesCsv(usize),
    /// What other sites show of the debate with this index.
    Embed(usize),
    /// The page of the commune with this index.
    Text(usize),
    /// Legal notice.
    Legal,
    /// Privacy.
    Privacy,
    /// Accessibility statement.
    Accessibility,
    /// The register of moderation.
    Register,
    /// The feed of the whole site.
    SiteFeed,
    /// The feed of the process with this index.
    ProcessFeed(usize),
    /// An address that the process with this index had before.
    Moved(usize),
    /// The page for addresses that do not exist.
    NotFound,
}

/// Which projects of a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectsOf {
    /// All.
    All,
    /// Those of the district with this index.
    District(usize),
    /// Those of the category with this index.
    Category(usize),
}

impl PlannedPage {
    pub(crate) fn new(folder: &str, kind: PageKind, reads: Vec<PartKey>) -> Self {
        let path = if folder.is_empty() { "index.html".to_owned() } else { format!("{folder}/index.html") };
        Self { path, kind, reads }
    }

    /// The page's address relative to the site's root: its path without `index.html`.
    pub fn address(&self) -> &str {
        self.path.strip_suffix("index.html").unwrap_or(&self.path)
    }
}

/// Plans a site at an instant.
pub fn plan(site: &LoadedSite, snapshot: &Snapshot, at: Timestamp) -> Plan {
    let own = lists::changes(site, snapshot).filter(|change| *change > at).min();
    let next_change = [next_change(site, snapshot, at), own].into_iter().flatten().min();
    Plan { pages: pages(site, snapshot, at), next_change }
}

/// The pages of a site. They are the same at every instant, but for what leaves lists by itself.
pub(crate) fn pages(site: &LoadedSite, snapshot: &Snapshot, at: Timestamp) -> Vec<PlannedPage> {
    let processes = || site.processes.iter().map(|loaded| &loaded.process);
    let mut pages = vec![PlannedPage::new("", PageKind::Home, processes().flat_map(reads).collect())];
    for (i, process) in processes().enumerate() {
        let shown = lists::shown_beside(process, snapshot, at);
        pages.push(PlannedPage::new(process.id.as_str(), PageKind::Process(i), [reads(process), shown].concat()));
        pages.extend(lists::pages(i, process, snapshot, at));
        pages.extend(consultation::pages(i, process, snapshot));
        if process.questionnaire().is_some() {
            pages.extend(of_questionnaire(i, process));
        }
        if process.vote().is_some() && process.activities.iter().all(|activity| activity.identity != Identity::Code) {
            // Where one votes by a code, the function gives the paper for it.
            let folder = format!("{}/{}", process.id, page::BALLOT);
            pages.push(PlannedPage::new(&folder, PageKind::Ballot(i), vec![]));
        }
        pages.extend(of_vote(i, process, snapshot));
        pages.extend(budget::pages(i, process, snapshot));
        if process.debate().is_some_and(|debate| !debate.embed.is_empty()) {
            let folder = format!("{}/{}", process.id, page::EMBED);
            pages.push(PlannedPage::new(&folder, PageKind::Embed(i), lists::of_whole(process)));
        }
    }
    if processes().any(|process| process.budget().is_some()) {
        let reads = processes().filter_map(budget::standing).collect();
        pages.push(PlannedPage::new(page::FOLLOWED, PageKind::Followed, reads));
    }
    for (i, text) in site.pages.iter().enumerate() {
        pages.push(PlannedPage::new(&text.slug, PageKind::Text(i), vec![]));
    }
    pages.push(PlannedPage::new(page::LEGAL, PageKind::Legal, vec![]));
    pages.push(PlannedPage::new(page::PRIVACY, PageKind::Privacy, vec![]));
    pages.push(PlannedPage::new(page::ACCESSIBILITY, PageKind::Accessibility, vec![]));
    let collecting = processes().flat_map(|process| process.activities.iter().map(move |activity| (process, activity)));
    let collecting = collecting.filter(|(_, activity)| activity.contributions.is_some());
    let registers: Vec<_> =
        collecting.map(|(process, activity)| PartKey::register(&process.id, &activity.id)).collect();
    if !registers.is_empty() {
        pages.push(PlannedPage::new(page::REGISTER, PageKind::Register, registers));
    }
    // A feed tells the counts of its process, as its page does.
    let feed = |path, kind, reads| PlannedPage { path, kind, reads };
    pages.push(feed(page::FEED.to_owned(), PageKind::SiteFeed, processes().flat_map(reads).collect()));
    // That of a process tells of the latest contributions too.
    let of_process = |process: &Process| [reads(process), events::told(process, snapshot)].concat();
    for (i, process) in processes().enumerate() {
        pages.push(feed(format!("{}/{}", process.id, page::FEED), PageKind::ProcessFeed(i), of_process(process)));
    }
    for (i, loaded) in site.processes.iter().enumerate() {
        for former in &loaded.formerly {
            pages.push(PlannedPage::new(former.as_str(), PageKind::Moved(i), vec![]));
            // Feed readers keep the address, and do not follow what only browsers understand.
            pages.push(feed(format!("{former}/{}", page::FEED), PageKind::ProcessFeed(i), of_process(&loaded.process)));
        }
    }
    // Static hosts look for this name.
    pages.push(PlannedPage { path: "404.html".to_owned(), kind: PageKind::NotFound, reads: vec![] });
    pages
}

/// The pages below a questionnaire's own.
fn of_questionnaire(i: usize, process: &Process) -> Vec<PlannedPage> {
    let below = |folder: &str, kind, reads| PlannedPage::new(&format!("{}/{folder}", process.id), kind, reads);
    let results = |name: &str, kind| {
        let path = format!("{}/{}/{name}", process.id, page::RESULTS);
        PlannedPage { path, kind, reads: reads(process) }
    };
    vec![
        below(page::ANSWER, PageKind::Questions(i), vec![]),
        below(page::PAPER, PageKind::Paper(i), vec![]),
        below(page::RESULTS, PageKind::Results(i), reads(process)),
        results(page::RESULTS_CSV, PageKind::ResultsCsv(i)),
        results(page::RESULTS_JSON, PageKind::ResultsJson(i)),
    ]
}

/// The pages and files below a vote's own: its public box once it is prepared, its result once it is declared.
fn of_vote(i: usize, process: &Process, snapshot: &Snapshot) -> Vec<PlannedPage> {
    let Some(activity) = process.activities.first().filter(|_| process.vote().is_some()) else { return Vec::new() };
    let standing = snapshot.standing(&process.id, &activity.id);
    let reads = || vec![PartKey::standing(&process.id, &activity.id)];
    let folder = |name: &str| format!("{}/{name}", process.id);
    let mut pages = Vec::new();
    if let Some(urn) = standing.urn {
        pages.push(PlannedPage::new(&folder(page::BOX), PageKind::PublicBox(i), reads()));
        pages.extend(urn.files.into_iter().map(|name| PlannedPage {
            path: format!("{}/{name}", folder(page::BOX)),
            reads: vec![PartKey::box_file(&process.id, &activity.id, &name)],
            kind: PageKind::BoxFile(i, name),
        }));
    }
    if standing.declared.is_some() {
        pages.push(PlannedPage::new(&folder(page::MINUTES), PageKind::Minutes(i), reads()));
        let path = folder(page::RESULTS_JSON);
        pages.push(PlannedPage { path, kind: PageKind::OutcomeJson(i), reads: reads() });
    }
    pages
}

impl Plan {
    /// The pages that read one of these parts, or that `before` had not, or had otherwise.
    pub fn outdated<'p>(&'p self, before: &Self, changed: &BTreeSet<PartKey>) -> Vec<&'p PlannedPage> {
        let known: HashMap<&str, &PlannedPage> = before.pages.iter().map(|page| (page.path.as_str(), page)).collect();
        let outdated = |page: &&PlannedPage| {
            page.reads.iter().any(|key| changed.contains(key)) || known.get(page.path.as_str()) != Some(page)
        };
        self.pages.iter().filter(outdated).collect()
    }

    /// The files of `before` that are no pages any more.
    pub fn gone<'p>(&self, before: &'p Self) -> Vec<&'p str> {
        let stay: HashSet<&str> = self.pages.iter().map(|page| page.path.as_str()).collect();
        before.pages.iter().map(|page| page.path.as_str()).filter(|path| !stay.contains(path)).collect()
    }
}

/// What the home page, the page of the process and its feed tell: how many took part in what it is about, which is the
/// first of its activities.
fn reads(process: &Process) -> Vec<PartKey> {
    let results = process.questionnaire().is_some();
    let keys = process.activities.first().into_iter().flat_map(|activity| {
        let results = results.then(|| PartKey::results(&process.id, &activity.id));
        let assisted = process.petition().map(|_| PartKey::assisted(&process.id, &activity.id));
        let standing = process.vote().map(|_| PartKey::standing(&process.id, &activity.id));
        [Some(PartKey::count(&process.id, &activity.id)), results, assisted, standing]
    });
    keys.flatten().collect()
}

fn next_change(site: &LoadedSite, snapshot: &Snapshot, at: Timestamp) -> Option<Timestamp> {
    let activities = || site.processes.iter().flat_map(|loaded| &loaded.process.activities);
    let ends = site.processes.iter().flat_map(|loaded| lists::ends(&loaded.process, snapshot));
    let changes = activities().flat_map(Activity::changes).chain(events::instants(site)).chain(ends);
    let change = changes.filter(|change| *change > at).min()?;
    let counting = activities()
        .any(|a| matches!(a.state(at), ActivityState::Upcoming | ActivityState::Open | ActivityState::ClosingSoon));
    if !counting {
        return Some(change);
    }
    // « Encore 12 jours » is another number tomorrow.
    let zone = TimeZone::get(&site.site().time_zone).unwrap_or(TimeZone::UTC);
    let tomorrow =
        at.to_zoned_datetime(zone.clone()).date().checked_add(1.day()).and_then(|date| date.to_zoned_datetime(zone));
    Some(tomorrow.map_or(change, |midnight| change.min(midnight.timestamp())))
}
