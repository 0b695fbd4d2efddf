//! Opening the boxes of votes, by two agents.
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
use parvis_model::ballot::BallotQuestion;
use parvis_model::definition::ProcessDefinition;
use parvis_model::vote::Pile;
use parvis_model::{Activity, Process, ProcessId};
use parvis_publish::Source;
use parvis_store::rights::Poll;
use parvis_web::request::{Call, Failure};
use parvis_web::route::Names;
use std::sync::Arc;

/// A vote.
pub(crate) struct Ballots(Arc<ProcessDefinition>);

impl Ballots {
    /// The vote that an address of the desk names.
    pub(crate) async fn at(desk: &Desk<'_>, names: &Names) -> Result<Option<Self>, Failure> {
        let call = desk.call;
        let Ok(id) = ProcessId::parse(names.get("process").map_or("", String::as_str)) else { return Ok(None) };
        Ok(call.app.sites.process(&call.site, &id, call.now).await?.and_then(Self::of))
    }

    /// The vote that a process is, if it is one.
    fn of(definition: Arc<ProcessDefinition>) -> Option<Self> {
        definition.process.vote()?;
        definition.process.activities.first()?;
        Some(Self(definition))
    }

    pub(crate) fn process(&self) -> &Process {
        &self.0.process
    }

    /// The activity in which ballots are cast: a vote has one.
    pub(crate) fn activity(&self) -> &Activity {
        &self.0.process.activities[0]
    }

    /// What it asks.
    pub(crate) fn questions(&self) -> &[BallotQuestion] {
        self.process().vote().map_or(&[], |vote| &vote.questions)
    }

    /// A pile of its ballots on paper, from its text.
    pub(crate) fn pile(&self, text: &str) -> Option<Pile> {
        Pile::read(text, self.questions())
    }

    pub(crate) fn poll<'a>(&'a self, call: &'a Call<'_>) -> Poll<'a> {
        Poll { site: call.site.id(), process: &self.process().id, activity: &self.activity().id }
    }

    /// Its name in the log.
    pub(crate) fn object(&self) -> String {
        format!("{}/{}", self.process().id, self.activity().id)
    }

    /// Its path below the desk's.
    pub(crate) fn path(&self) -> String {
        format!("/votes/{}", self.process().id)
    }
}

/// Where boxes are read from.
pub(crate) fn source<'a>(call: &'a Call<'_>) -> Source<'a> {
    Source { store: &call.app.store, site: call.site.id(), key: call.site.commune_key() }
}
