//! Mails of `serve` that nobody asked for at that moment: to those who follow, and to the agents of the desk. It has a task
//! of its own, so that a slow mail server keeps no page waiting.

use crate::output;
use parvis_collect::Clock;
use parvis_keys::CommuneKey;
use parvis_mail::Mailer;
use parvis_model::definition::SiteDefinition;
use parvis_model::{Process, SiteId};
use parvis_publish::{NotifyError, Post, Source, notify, remind};
use parvis_store::Store;
use parvis_theme::Theme;
use parvis_theme::view::Happening;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::timeout;

/// How often mails are looked at that waited: for another day, or for a server that did not answer.
const AGAIN: Duration = Duration::from_secs(60);

/// What happened in a commune, as the publisher says it.
pub(crate) struct News {
    pub(crate) site: SiteId,
    pub(crate) key: CommuneKey,
    pub(crate) definition: SiteDefinition,
    pub(crate) processes: Vec<Process>,
    pub(crate) happenings: Vec<Happening>,
}

/// What mails are sent with.
pub(crate) struct Postman {
    pub(crate) store: Store,
    pub(crate) theme: Arc<Theme>,
    pub(crate) mailer: Arc<dyn Mailer>,
    pub(crate) clock: Arc<dyn Clock>,
    /// Mails a day for one commune.
    pub(crate) mails_for_commune: u32,
}

impl Postman {
    /// Sends mails for as long as the publisher lives.
    pub(crate) async fn run(self, mut news: UnboundedReceiver<News>) {
        let mut latest: BTreeMap<SiteId, News> = BTreeMap::new();
        loop {
            let mut changed = Vec::new();
            match timeout(AGAIN, news.recv()).await {
                Ok(Some(first)) => {
                    let mut next = Some(first);
                    while let Some(news_of_one) = next {
                        changed.push(news_of_one.site.clone());
                        latest.insert(news_of_one.site.clone(), news_of_one);
                        next = news.try_recv().ok();
                    }
                }
                Ok(None) => return,
                Err(_) => changed.extend(latest.keys().cloned()),
            }
            for news in latest.values().filter(|news| changed.contains(&news.site)) {
                if let Err(error) = self.deliver(news).await {
                    output::say(&error.to_string());
                }
            }
        }
    }

    async fn deliver(&self, news: &News) -> Result<(), NotifyError> {
        let post = Post {
            source: Source { store: &self.store, site: &news.site, key: &news.key },
            definition: &news.definition,
            theme: &self.theme,
            mailer: &*self.mailer,
            mails_for_commune: self.mails_for_commune,
        };
        let now = self.clock.now();
        notify(post, &news.processes.iter().collect::<Vec<_>>(), &news.happenings, now).await?;
        remind(post, now).await?;
        Ok(())
    }
}
