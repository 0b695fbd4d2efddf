//! What the clock does: reminders, ends, erasures, and the mails about entries that fit. `serve` calls it every second; on
//! AWS a function does, every few minutes.
//!
//! Each deed is claimed before it is done and taken off the list after it, so that two clocks do not do it twice, and what
//! failed half-way is done again. Whether it is still to be done is asked of the record each time.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use parvis_keys::Purpose;
use parvis_mail::MailError;
use parvis_model::contribution::What;
use parvis_model::exchange::life::{self, Deed};
use parvis_model::exchange::matching::{self, Listing};
use parvis_model::presets::exchange::{ENTRIES, PRESET};
use parvis_model::question::AnswerSet;
use parvis_model::{ContributionId, EmailAddress, SiteId};
use parvis_store::StoreError;
use parvis_store::due::Due;
use parvis_store::entries::{Place, Stored};
use parvis_store::written::{Change, Written};
use parvis_theme::view::{Mail, News, Told};
use parvis_web::request::Failure;
use parvis_web::site::{Site, Target};
use parvis_web::{App, entry_links, mail};

/// How many deeds are done in one go: what is left is done in the next.
const AT_ONCE: i32 = 50;

/// Why a deed cannot be done. It stays on the list.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// The table, a definition or a mail that cannot be written.
    #[error(transparent)]
    Failure(#[from] Failure),
    /// The mail server.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// The commune has sent as many mails today as it may.
    #[error("no more mails today")]
    NoMoreMails,
}

impl From<StoreError> for ActError {
    fn from(error: StoreError) -> Self {
        Self::Failure(error.into())
    }
}

/// Does what is due in a commune now, and returns how much was done. One deed that fails does not keep others from being
/// done; the first failure is returned.
///
/// # Errors
/// [`ActError`].
pub async fn due(app: &App, site: &SiteId) -> Result<usize, ActError> {
    let now = app.now();
    let found = app.store.due(site, now, AT_ONCE).await?;
    if found.is_empty() {
        return Ok(0);
    }
    let Some(site) = app.sites.site(site, now).await.map_err(Failure::from)? else { return Ok(0) };
    let (mut done, mut failed) = (0, None);
    for due in found {
        if !app.store.claim(site.id(), &due, now).await? {
            continue;
        }
        let clock = Clockwork { app, site: &site, due: &due, now };
        match clock.act().await {
            Ok(()) => {
                app.store.done(site.id(), &due).await?;
                done += 1;
            }
            Err(error) => failed = failed.or(Some(error)),
        }
    }
    match failed {
        Some(error) if done == 0 => Err(error),
        _ => Ok(done),
    }
}

/// One deed.
struct Clockwork<'a> {
    app: &'a App,
    site: &'a Site,
    due: &'a Due,
    now: Timestamp,
}

impl Clockwork<'_> {
    async fn act(&self) -> Result<(), ActError> {
        let Due { process, activity, .. } = self.due;
        let target = self.app.sites.target(self.site, process, activity, self.now).await.map_err(Failure::from)?;
        let Some(seen) = self.app.store.entry(self.place(target.as_ref())).await? else { return Ok(()) };
        match (self.due.deed, target) {
            (Deed::Match, Some(target)) => self.tell_others(&target, &seen).await,
            (Deed::Digest, Some(target)) => self.digest(&target, &seen).await,
            // Something else happened to it since this was put on the list.
            (deed, _) if life::next(&seen.contribution) != Some((self.due.at, deed)) => Ok(()),
            (Deed::Remind, Some(target)) => {
                self.tell(&target, &seen, News::EndsSoon).await?;
                self.change(Some(&target), &seen, What::Reminded).await
            }
            (Deed::End, Some(target)) => {
                self.tell(&target, &seen, News::Ended).await?;
                self.change(Some(&target), &seen, What::Ended).await
            }
            // Words are erased even where the process has left the content folder.
            (Deed::Erase, target) => self.change(target.as_ref(), &seen, What::Erased).await,
            (_, None) => Ok(()),
        }
    }

    fn place<'a>(&'a self, target: Option<&Target>) -> Place<'a> {
        self.place_of(target, &self.due.id)
    }

    fn place_of<'a>(&'a self, target: Option<&Target>, id: &'a ContributionId) -> Place<'a> {
        let preset = PRESET.activities.iter().find(|activity| activity.id == ENTRIES);
        let shards = target.map_or(preset.map_or(1, |preset| preset.shards), |target| target.activity().shards);
        Place { site: self.site.id(), process: &self.due.process, activity: &self.due.activity, shards, id }
    }

    fn zone(&self) -> TimeZone {
        TimeZone::get(&self.site.definition.site.time_zone).unwrap_or(TimeZone::UTC)
    }

    /// Writes what happened. Where somebody else changed the entry meanwhile, what is next follows from that.
    async fn change(&self, target: Option<&Target>, seen: &Stored, what: What) -> Result<(), ActError> {
        let erase = what == What::Erased;
        let mut new = seen.contribution.clone().after(self.now, what);
        let mut waiting = seen.waiting.clone();
        if erase {
            new.answers = if new.was_published() { life::erased(&new.answers) } else { AnswerSet::default() };
            (new.reply, new.pictures, waiting) = (None, Vec::new(), None);
        }
        self.app.store.change_entry(self.place(target), seen, &new, waiting, erase).await?;
        let (process, activity) = (self.due.process.clone(), self.due.activity.clone());
        let change = Change::Contribution(self.due.id.clone());
        self.app.written(Written { site: self.site.id().clone(), process, activity, change });
        Ok(())
    }

    /// Puts the authors of entries that fit a new one on the list of those who are told this evening.
    async fn tell_others(&self, target: &Target, seen: &Stored) -> Result<(), ActError> {
        let Some(new) = Listing::of(&seen.contribution) else { return Ok(()) };
        let at = life::next_digest(new.opened_at, &self.zone());
        for other in self.others(target, &new).await?.iter().filter(|other| new.fits(other, self.now)) {
            let (process, activity) = (self.due.process.clone(), self.due.activity.clone());
            let due = Due { at, deed: Deed::Digest, process, activity, id: other.id.clone() };
            self.app.store.plan(self.site.id(), &due).await?;
        }
        Ok(())
    }

    /// Tells an author of the entries that opened since the evening before, unless they want to hear no more of it.
    async fn digest(&self, target: &Target, seen: &Stored) -> Result<(), ActError> {
        let Some(own) = Listing::of(&seen.contribution).filter(|own| own.until > self.now) else { return Ok(()) };
        if self.app.store.is_silent(self.place(Some(target))).await? {
            return Ok(());
        }
        let since = life::last_digest(self.due.at, &self.zone());
        let mut others = self.others(target, &own).await?;
        others.retain(|other| since <= other.opened_at && other.opened_at < self.due.at);
        match matching::suggested(&own, &others, self.now) {
            fitting if fitting.is_empty() => Ok(()),
            fitting => self.tell(target, seen, News::Fitting(&fitting)).await,
        }
    }

    /// The open entries of the same category and the other kind.
    async fn others(&self, target: &Target, own: &Listing) -> Result<Vec<Listing>, ActError> {
        let (process, activity) = (&target.process().id, &target.activity().id);
        let store = &self.app.store;
        Ok(store.listings(self.site.id(), process, activity, &own.category, own.wanted()).await?)
    }

    async fn tell(&self, target: &Target, seen: &Stored, news: News<'_>) -> Result<(), ActError> {
        let entry = &seen.contribution;
        let author = self.app.store.author(self.place(Some(target))).await?.and_then(|author| author.address);
        let Some(author) = author.and_then(|address| EmailAddress::parse(&address).ok()) else { return Ok(()) };
        let counter = self.site.key(Purpose::Rate, &[]).name(&[b"commune"]);
        let limit = self.app.limits.mails_for_commune;
        if !self.app.store.count_rate(self.site.id(), &counter, limit, 86_400, self.now).await? {
            return Err(ActError::NoMoreMails);
        }
        let links = entry_links::links(self.site, &target.process().id, target.activity(), &entry.id);
        let links = links.map_err(Failure::from)?;
        let until = entry.expires_at.unwrap_or(target.activity().closes);
        let told = Told { subject: target.subject(), entry: &entry.id, until, news, links: &links };
        Ok(mail::deliver(self.app, self.site, &author, &Mail::Told(told)).await??)
    }
}
