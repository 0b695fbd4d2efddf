//! A contribution that an address of the desk names, with what it belongs to.

use super::message::{is_message, page_of};
use crate::desk::Desk;
use parvis_model::contribution::{Contributions, ITEM_PREFIX, WHOLE};
use parvis_model::path::function;
use parvis_model::{ActivityId, Contribution, ContributionId, ProcessId};
use parvis_store::entries::{Place, Stored, Waiting};
use parvis_store::written::{Change, Written};
use parvis_web::request::{Call, Failure};
use parvis_web::route::Names;
use parvis_web::site::Target;

/// A contribution and where it lies.
pub(crate) struct Found {
    /// Its process and activity.
    pub(crate) target: Target,
    /// The contribution as it is now.
    pub(crate) stored: Stored,
}

impl Found {
    /// What an address names, `None` where there is no such contribution.
    pub(crate) async fn at(desk: &Desk<'_>, names: &Names) -> Result<Option<Self>, Failure> {
        let name = |name: &str| names.get(name).map_or("", String::as_str);
        let process = ProcessId::parse(name("process"));
        let (activity, id) = (ActivityId::parse(name("activity")), ContributionId::parse(name("id")));
        let (Ok(process), Ok(activity), Ok(id)) = (process, activity, id) else { return Ok(None) };
        Self::named(desk.call, &process, &activity, &id).await
    }

    /// The contribution of that name.
    pub(crate) async fn named(
        call: &Call<'_>,
        process: &ProcessId,
        activity: &ActivityId,
        id: &ContributionId,
    ) -> Result<Option<Self>, Failure> {
        let Some(target) = call.app.sites.target(&call.site, process, activity, call.now).await? else {
            return Ok(None);
        };
        if target.activity().contributions.is_none() {
            return Ok(None);
        }
        let stored = call.app.store.entry(place(call, &target, id)).await?;
        Ok(stored.map(|stored| Self { target, stored }))
    }

    /// The contribution.
    pub(crate) fn contribution(&self) -> &Contribution {
        &self.stored.contribution
    }

    /// The rules of its activity.
    pub(crate) fn rules(&self) -> Option<&Contributions> {
        self.target.activity().contributions.as_ref()
    }

    /// Where it lies.
    pub(crate) fn place<'a>(&'a self, call: &'a Call<'_>) -> Place<'a> {
        place(call, &self.target, &self.stored.contribution.id)
    }

    /// Its name in the log and in addresses.
    pub(crate) fn object(&self) -> String {
        format!("{}/{}/{}", self.target.process().id, self.target.activity().id, self.contribution().id)
    }

    /// Its page at the desk.
    pub(crate) fn href(&self, call: &Call<'_>) -> String {
        href(call, &self.object())
    }

    /// What is told to whoever publishes.
    pub(crate) fn written(&self, call: &Call<'_>) -> Written {
        Written {
            site: call.site.id().clone(),
            process: self.target.process().id.clone(),
            activity: self.target.activity().id.clone(),
            change: Change::Contribution(self.contribution().id.clone()),
        }
    }

    /// What it is about: a title and the address of a page. `None` where it is about the process as a whole.
    pub(crate) async fn about(&self, call: &Call<'_>) -> Result<Option<(String, String)>, Failure> {
        let (process, about) = (self.target.process(), self.contribution().target.as_str());
        if about == WHOLE {
            return Ok(None);
        }
        if let Some(item) = about.strip_prefix(ITEM_PREFIX) {
            let own = format!("{}/{}/", call.site.definition.site.url, process.id);
            let page = process.page_of(about).map_or_else(|| own.clone(), |page| format!("{own}{page}/"));
            let title = process.item_title(&self.target.activity().id, item);
            return Ok(title.map(|title| (title.to_owned(), page)));
        }
        let (Ok(id), Some(rules)) = (ContributionId::parse(about), self.rules()) else { return Ok(None) };
        for activity in &rules.targets.activities {
            if let Some(other) = Self::named(call, &process.id, activity, &id).await? {
                return Ok(Some((other.contribution().title(), other.href(call))));
            }
        }
        Ok(None)
    }
}

/// The page of a contribution at the desk. `object` is its name in the log.
pub(crate) fn href(call: &Call<'_>, object: &str) -> String {
    format!("{}{}/item/{object}", call.site.definition.site.functions, function::desk(call.site.id()))
}

/// The page of what waits, with what an address says after its question mark.
pub(crate) fn leads_to(call: &Call<'_>, waiting: &Waiting, query: &str) -> String {
    match is_message(waiting) {
        true => page_of(call, waiting, query),
        false => format!("{}{query}", href(call, &object(waiting))),
    }
}

/// The name of what waits in the log.
pub(crate) fn object(waiting: &Waiting) -> String {
    format!("{}/{}/{}", waiting.process, waiting.activity, waiting.id)
}

fn place<'a>(call: &'a Call<'_>, target: &'a Target, id: &'a ContributionId) -> Place<'a> {
    let activity = target.activity();
    Place { site: call.site.id(), process: &target.process().id, activity: &activity.id, shards: activity.shards, id }
}
