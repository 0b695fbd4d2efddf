//! A commune as one request sees it: its definitions, read from the table, and its keys.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use parvis_keys::{CommuneKey, Key, MasterSecret, Purpose};
use parvis_model::assisted::Visitor;
use parvis_model::contribution::WHOLE;
use parvis_model::definition::{ProcessDefinition, SiteDefinition};
use parvis_model::exchange;
use parvis_model::follow::{self, FOLLOW};
use parvis_model::{Activity, ActivityId, ContributionId, EmailAddress, Process, ProcessId, SiteId};
use parvis_store::definitions::{Pointer, SITE, name};
use parvis_store::{Store, StoreError};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// For how long a pointer is believed, in seconds. A push is in force everywhere after this time.
const POINTER_SECONDS: i64 = 5;
/// Definitions kept in memory; a function that serves more communes than this reads them again.
const KEPT: usize = 512;

/// A commune.
pub struct Site {
    /// Its definition.
    pub definition: Arc<SiteDefinition>,
    key: CommuneKey,
}

impl Site {
    /// Its name.
    pub fn id(&self) -> &SiteId {
        &self.definition.site.id
    }

    /// Its key for a purpose.
    pub fn key(&self, purpose: Purpose, context: &[&str]) -> Key {
        self.key.derive(self.id(), purpose, context)
    }

    /// The key that all others are derived from, for `parvis_publish`, which derives its own.
    pub fn commune_key(&self) -> &CommuneKey {
        &self.key
    }

    /// The name of a contribution, made from what may be sent once only.
    pub fn contribution_id(&self, parts: &[&[u8]]) -> ContributionId {
        parvis_keys::contribution_id(&self.key, self.id(), parts)
    }

    /// The key under which an address is an agent.
    pub fn agent(&self, address: &EmailAddress) -> String {
        parvis_keys::agent(&self.key, self.id(), address)
    }

    /// The keys of somebody at the counter: the voter's of a process, and the elector's of all legal petitions. `None` where
    /// name and address leave nothing to tell people apart by.
    pub fn assisted(&self, process: &ProcessId, visitor: &Visitor) -> Option<(String, String)> {
        let voter = parvis_keys::assisted_voter(&self.key, self.id(), process, visitor)?;
        Some((voter, parvis_keys::assisted_elector(&self.key, self.id(), visitor)?))
    }

    /// The quarter that `at` falls in, in the commune's time zone: `2026-q4`.
    ///
    /// # Errors
    /// Where there is no such time zone.
    pub fn quarter(&self, at: Timestamp) -> Result<String, jiff::Error> {
        let date = at.in_tz(&self.definition.site.time_zone)?.date();
        Ok(format!("{}-q{}", date.year(), (date.month() + 2) / 3))
    }

    /// The path below which all functions of the commune are, for cookies.
    pub fn folder(&self) -> String {
        let functions = &self.definition.site.functions;
        let folder = functions.strip_prefix(self.definition.site.functions_origin()).unwrap_or(functions);
        format!("{folder}/{}", self.id())
    }

    /// The number on a receipt.
    pub fn reference(&self, voter: &str, sent_at: Timestamp) -> String {
        parvis_keys::reference(&self.key, self.id(), voter, sent_at.as_millisecond())
    }

    /// Whether a browser may send forms from `origin`.
    pub fn allows(&self, origin: &str) -> bool {
        let site = &self.definition.site;
        origin == site.origin() || origin == site.functions_origin()
    }
}

/// A process and one of its activities.
pub struct Target {
    /// The process's definition.
    pub process: Arc<ProcessDefinition>,
    at: At,
    /// What inside the process a request is about, where that is not all of it.
    pub about: Option<About>,
}

/// Which activity.
enum At {
    /// That of the process with this index.
    Index(usize),
    /// Following, which is none of the process's own.
    Follow(Box<Activity>),
    /// One of the process's with other dates.
    Dated(Box<Activity>),
}

/// A contribution, or an item that the commune wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Its name as a target.
    pub target: String,
    /// Its title, as people know it.
    pub title: String,
    /// The address of the page on which it stands, below the process's own, if it is another one.
    pub page: Option<String>,
}

impl Target {
    /// The process.
    pub fn process(&self) -> &Process {
        &self.process.process
    }

    /// The activity.
    pub fn activity(&self) -> &Activity {
        match &self.at {
            At::Index(index) => &self.process.process.activities[*index],
            At::Follow(activity) | At::Dated(activity) => activity,
        }
    }

    /// Whether it is about following rather than taking part.
    pub fn is_following(&self) -> bool {
        matches!(self.at, At::Follow(_))
    }

    /// Gives the activity the dates of what it is about, which may be others than those of all.
    pub fn with_dates(&mut self, opens: Timestamp, closes: Timestamp) {
        self.at = At::Dated(Box::new(Activity { opens, closes, ..self.activity().clone() }));
    }

    /// Whether something new may be sent at `now`. One may follow what has long been closed.
    pub fn accepts(&self, now: Timestamp) -> bool {
        self.is_following() || self.process().accepts(self.activity(), now)
    }

    /// The name of what it is about, as a target of votes and contributions.
    pub fn about(&self) -> &str {
        self.about.as_ref().map_or(WHOLE, |about| about.target.as_str())
    }

    /// The page to which one goes back: that of what it is about, where there is one.
    pub fn path(&self) -> String {
        let process = &self.process().id;
        match &self.about {
            Some(About { page: Some(page), .. }) => format!("{process}/{page}/"),
            _ => format!("{process}/"),
        }
    }

    /// What pages and mails about it say.
    pub fn subject(&self) -> parvis_theme::view::Subject<'_> {
        let about = self.about.as_ref().map(|about| about.title.as_str());
        parvis_theme::view::Subject { process: self.process(), activity: self.activity(), about }
    }
}

/// Definitions of all communes, read when they are asked for and kept for a while.
pub struct Sites {
    store: Store,
    master: MasterSecret,
    cache: Mutex<Cache>,
}

#[derive(Default)]
struct Cache {
    /// Pointers with the second in which they were read.
    pointers: HashMap<(SiteId, String), (i64, Option<Pointer>)>,
    sites: HashMap<(SiteId, String), Arc<SiteDefinition>>,
    processes: HashMap<(SiteId, String), Arc<ProcessDefinition>>,
    keys: HashMap<SiteId, CommuneKey>,
}

/// Why a commune cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// The table.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A definition is not one.
    #[error("the definition of {0} cannot be read: {1}")]
    Definition(String, serde_json::Error),
    /// The key was wrapped by another secret.
    #[error("the key of {0} cannot be unwrapped: {1}")]
    Key(SiteId, parvis_keys::WrapError),
    /// There is no key.
    #[error("{0} has definitions but no key; push it again")]
    NoKey(SiteId),
}

impl Sites {
    /// The communes of a table.
    pub fn new(store: Store, master: MasterSecret) -> Self {
        Self { store, master, cache: Mutex::default() }
    }

    /// The commune of that name, `None` when nothing was pushed for it.
    ///
    /// # Errors
    /// [`SiteError`].
    pub async fn site(&self, id: &SiteId, now: Timestamp) -> Result<Option<Site>, SiteError> {
        let Some(pointer) = self.pointer(id, SITE, now).await? else { return Ok(None) };
        let definition = match self.cached(|cache| cache.sites.get(&(id.clone(), pointer.hash.clone())).cloned()) {
            Some(definition) => definition,
            None => {
                let read = Arc::new(self.read::<SiteDefinition>(id, &pointer).await?);
                self.keep(|cache| &mut cache.sites, (id.clone(), pointer.hash), read.clone());
                read
            }
        };
        Ok(Some(Site { definition, key: self.key(id).await? }))
    }

    /// An activity of a process, `None` when there is none of that name.
    ///
    /// # Errors
    /// [`SiteError`].
    pub async fn target(
        &self,
        site: &Site,
        process: &ProcessId,
        activity: &ActivityId,
        now: Timestamp,
    ) -> Result<Option<Target>, SiteError> {
        let Some(process) = self.process(site, process, now).await? else { return Ok(None) };
        // What is asked may depend on the day.
        let zone = TimeZone::get(&site.definition.site.time_zone).unwrap_or(TimeZone::UTC);
        let process = match exchange::asked_at(&process.process, now, &zone) {
            Some(asked) => Arc::new(ProcessDefinition { format: process.format, process: asked }),
            None => process,
        };
        let at = if activity.as_str() == FOLLOW {
            follow::activity(&process.process).ok().map(|activity| At::Follow(Box::new(activity)))
        } else {
            process.process.activities.iter().position(|a| a.id == *activity).map(At::Index)
        };
        Ok(at.map(|at| Target { process, at, about: None }))
    }

    /// A process, `None` when there is none of that name.
    ///
    /// # Errors
    /// [`SiteError`].
    pub async fn process(
        &self,
        site: &Site,
        process: &ProcessId,
        now: Timestamp,
    ) -> Result<Option<Arc<ProcessDefinition>>, SiteError> {
        let id = site.id();
        let Some(pointer) = self.pointer(id, name(process), now).await? else { return Ok(None) };
        Ok(Some(match self.cached(|cache| cache.processes.get(&(id.clone(), pointer.hash.clone())).cloned()) {
            Some(definition) => definition,
            None => {
                let read = Arc::new(self.read::<ProcessDefinition>(id, &pointer).await?);
                self.keep(|cache| &mut cache.processes, (id.clone(), pointer.hash), read.clone());
                read
            }
        }))
    }

    /// All processes of a commune. One query, and a read a process: for the desk, not for residents.
    ///
    /// # Errors
    /// [`SiteError`].
    pub async fn processes(&self, site: &Site, now: Timestamp) -> Result<Vec<Arc<ProcessDefinition>>, SiteError> {
        let mut found = Vec::new();
        for name in self.store.definition_names(site.id()).await? {
            // The site's own definition has a name that no process can have.
            let Ok(process) = ProcessId::parse(&name) else { continue };
            found.extend(self.process(site, &process, now).await?);
        }
        Ok(found)
    }

    async fn pointer(&self, site: &SiteId, name: &str, now: Timestamp) -> Result<Option<Pointer>, SiteError> {
        let key = (site.clone(), name.to_owned());
        let second = now.as_second();
        if let Some((read_at, pointer)) = self.cached(|cache| cache.pointers.get(&key).cloned())
            && (read_at..read_at + POINTER_SECONDS).contains(&second)
            && pointer.is_some()
        {
            return Ok(pointer);
        }
        let pointer = self.store.pointer(site, name).await?;
        // Names that do not exist are not kept: anybody can invent as many as they like.
        if pointer.is_some() {
            self.keep(|cache| &mut cache.pointers, key, (second, pointer.clone()));
        }
        Ok(pointer)
    }

    async fn read<T: DeserializeOwned>(&self, site: &SiteId, pointer: &Pointer) -> Result<T, SiteError> {
        let json = self.store.definition(site, pointer).await?;
        serde_json::from_str(&json).map_err(|error| SiteError::Definition(site.to_string(), error))
    }

    async fn key(&self, site: &SiteId) -> Result<CommuneKey, SiteError> {
        if let Some(key) = self.cached(|cache| cache.keys.get(site).cloned()) {
            return Ok(key);
        }
        let wrapped = self.store.commune_key(site).await?.ok_or_else(|| SiteError::NoKey(site.clone()))?;
        let key = self.master.unwrap(site, &wrapped).map_err(|error| SiteError::Key(site.clone(), error))?;
        self.keep(|cache| &mut cache.keys, site.clone(), key.clone());
        Ok(key)
    }

    fn cached<T>(&self, read: impl FnOnce(&Cache) -> Option<T>) -> Option<T> {
        read(&self.cache.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn keep<K: std::hash::Hash + Eq, V>(&self, map: impl FnOnce(&mut Cache) -> &mut HashMap<K, V>, key: K, value: V) {
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        let map = map(&mut cache);
        // Old definitions pile up only where a process is edited all day long; starting over is simplest.
        if map.len() >= KEPT {
            map.clear();
        }
        map.insert(key, value);
    }
}
