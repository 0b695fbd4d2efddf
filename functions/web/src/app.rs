//! Everything that a request may use.

use crate::clock::Clock;
use crate::limits::Limits;
use crate::pictures::Pictures;
use crate::site::Sites;
use jiff::Timestamp;
use parvis_keys::MasterSecret;
use parvis_mail::Mailer;
use parvis_model::SiteId;
use parvis_store::Store;
use parvis_store::written::Written;
use parvis_theme::Theme;
use std::sync::Arc;

/// Somebody who wants to know what was written. On AWS the table's stream does this instead.
pub type Notify = Arc<dyn Fn(Written) + Send + Sync>;

/// Reads a published file of a commune, by its path below the site's root. What cannot be read is absent: nothing that a
/// resident wants depends on it.
pub type Published = Arc<dyn Fn(&SiteId, &str) -> Option<String> + Send + Sync>;

/// How much is too much. Limits are per connection or per address and commune, never per person: families, schools and
/// town halls share connections.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Submissions an hour from one connection (IPv4 address, IPv6 /64).
    pub submissions: u32,
    /// Codes tried an hour from one connection.
    pub attempts: u32,
    /// Mails an hour to one address.
    pub mails_to_address: u32,
    /// Mails for one submission.
    pub mails_for_submission: u32,
    /// Sign-ins at the desk an hour from one connection, further mails included.
    pub desk_sign_ins: u32,
    /// Codes tried a day for one agent: guessing for months must stay hopeless.
    pub desk_tries: u32,
    /// Messages a day from one person to others.
    pub messages_of_person: u32,
    /// Messages a day to the author of one entry.
    pub messages_to_entry: u32,
    /// Messages a day in a whole commune.
    pub messages_in_commune: u32,
    /// Mails a day for a whole commune: a flood cannot become a bill.
    pub mails_for_commune: u32,
}

impl Limits {
    /// No limit that a load test would meet. Never for real people.
    pub const NONE: Self = Self {
        submissions: u32::MAX,
        attempts: u32::MAX,
        mails_to_address: u32::MAX,
        mails_for_submission: u32::MAX,
        messages_of_person: u32::MAX,
        messages_to_entry: u32::MAX,
        messages_in_commune: u32::MAX,
        desk_sign_ins: u32::MAX,
        desk_tries: u32::MAX,
        mails_for_commune: u32::MAX,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            submissions: 120,
            attempts: 300,
            mails_to_address: 6,
            messages_of_person: 10,
            messages_to_entry: 30,
            messages_in_commune: 500,
            mails_for_submission: 3,
            desk_sign_ins: 30,
            desk_tries: 30,
            mails_for_commune: 5_000,
        }
    }
}

/// Everything that a request may use. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The table.
    pub store: Store,
    /// Where mails go.
    pub mailer: Arc<dyn Mailer>,
    /// What draws pages and mails.
    pub theme: Arc<Theme>,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// How much is too much.
    pub limits: Limits,
    /// The communes.
    pub sites: Arc<Sites>,
    /// Where the published files of a commune can be read, such as the search index.
    pub published: Option<Published>,
    /// What makes pictures of residents' files. Without it, none are asked for.
    pub pictures: Option<Arc<dyn Pictures>>,
    notify: Option<Notify>,
}

impl App {
    /// Puts an application together.
    pub fn new(
        store: Store,
        master: MasterSecret,
        mailer: Arc<dyn Mailer>,
        theme: Arc<Theme>,
        clock: Arc<dyn Clock>,
    ) -> Self {
        let sites = Arc::new(Sites::new(store.clone(), master));
        Self {
            store,
            mailer,
            theme,
            clock,
            limits: Limits::default(),
            sites,
            published: None,
            pictures: None,
            notify: None,
        }
    }

    /// The same with other limits.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// The same, reading published files.
    #[must_use]
    pub fn with_published(self, published: Published) -> Self {
        Self { published: Some(published), ..self }
    }

    /// The same, taking residents' pictures.
    #[must_use]
    pub fn with_pictures(self, pictures: Arc<dyn Pictures>) -> Self {
        Self { pictures: Some(pictures), ..self }
    }

    /// The same, telling `notify` of every vote written or withdrawn.
    #[must_use]
    pub fn with_notify(self, notify: Notify) -> Self {
        Self { notify: Some(notify), ..self }
    }

    /// The present instant to the millisecond, which is how finely the table keeps time.
    pub fn now(&self) -> Timestamp {
        let now = self.clock.now();
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }

    /// Tells whoever publishes what was written.
    pub fn written(&self, written: Written) {
        if let Some(notify) = &self.notify {
            notify(written);
        }
    }
}
