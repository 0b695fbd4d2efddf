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
