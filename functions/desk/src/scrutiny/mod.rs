//! Opening the boxes of votes by codes, by two agents.
//!
//! Looking writes nothing. The first agent asks, and the table keeps what they were shown; the second is somebody else, who
//! is shown the same. Whatever changes in the box between the two makes the first one's wish worth nothing.

mod act;
mod list;
mod page;

pub(crate) use act::{ask, declare};
pub(crate) use list::list;
pub(crate) use page::show;

use crate::desk::Desk;
use parvis_model::definition::ProcessDefinition;
use parvis_model::{Activity, Identity, Process, ProcessId};
use parvis_publish::Source;
use parvis_store::rights::Poll;
use parvis_web::request::{Call, Failure};
use parvis_web::route::Names;
use std::sync::Arc;

/// A vote by codes.
pub(crate) struct Ballots(Arc<ProcessDefinition>);

impl Ballots {
    /// The vote that an address of the desk names.
    async fn at(desk: &Desk<'_>, names: &Names) -> Result<Option<Self>, Failure> {
        let call = desk.call;
        let Ok(id) = ProcessId::parse(names.get("process").map_or("", String::as_str)) else { return Ok(None) };
        Ok(call.app.sites.process(&call.site, &id, call.now).await?.and_then(Self::of))
    }

    /// The vote that a process is, unless it is counted by itself.
    fn of(definition: Arc<ProcessDefinition>) -> Option<Self> {
        definition.process.vote()?;
        let activity = definition.process.activities.first()?;
        (activity.identity == Identity::Code).then_some(Self(definition))
    }

    fn process(&self) -> &Process {
        &self.0.process
    }

    /// The activity in which ballots are cast: a vote has one.
    fn activity(&self) -> &Activity {
        &self.0.process.activities[0]
    }

    fn poll<'a>(&'a self, call: &'a Call<'_>) -> Poll<'a> {
        Poll { site: call.site.id(), process: &self.process().id, activity: &self.activity().id }
    }

    /// Its name in the log.
    fn object(&self) -> String {
        format!("{}/{}", self.process().id, self.activity().id)
    }

    /// Its path below the desk's.
    fn path(&self) -> String {
        format!("/votes/{}", self.process().id)
    }
}

/// Where boxes are read from.
fn source<'a>(call: &'a Call<'_>) -> Source<'a> {
    Source { store: &call.app.store, site: call.site.id(), key: call.site.commune_key() }
}
