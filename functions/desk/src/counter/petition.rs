//! A petition that is signed at the counter: of a process, or one that a resident deposited in it.

use crate::desk::Desk;
use jiff::Timestamp;
use parvis_model::activity::{Activity, Identity};
use parvis_model::assisted;
use parvis_model::contribution::{TITLE, WHOLE};
use parvis_model::definition::ProcessDefinition;
use parvis_model::presets::deposit::DEPOSITS;
use parvis_model::presets::petition::SIGNATURES;
use parvis_model::{ActivityId, Contribution, ContributionId, Process, ProcessId};
use parvis_store::entries::Place;
use parvis_store::votes::Voter;
use parvis_store::written::{Change, Written};
use parvis_theme::view::counter::CounterProblem;
use parvis_web::request::{Call, Failure};
use parvis_web::route::Names;
use std::sync::Arc;

/// A petition.
pub(crate) struct Petition {
    definition: Arc<ProcessDefinition>,
    /// The activity in which it is signed, with its own dates, and with the form of the counter.
    pub(crate) activity: Activity,
    /// The one that a resident deposited.
    pub(crate) deposited: Option<Contribution>,
}

/// The activity of a process in which one signs with a name, if it has one.
fn signed(process: &Process) -> Option<&Activity> {
    let id = ActivityId::parse(SIGNATURES).ok()?;
    process.activity(&id).filter(|activity| activity.is_signed())
}

impl Petition {
    /// The petition that an address of the desk names.
    pub(crate) async fn at(desk: &Desk<'_>, names: &Names) -> Result<Option<Self>, Failure> {
        let (call, name) = (desk.call, |name: &str| names.get(name).map_or("", String::as_str));
        let Ok(id) = ProcessId::parse(name("process")) else { return Ok(None) };
        let Some(definition) = call.app.sites.process(&call.site, &id, call.now).await? else { return Ok(None) };
        if name("id") == WHOLE {
            return Ok(Self::of(definition));
        }
        let Ok(id) = ContributionId::parse(name("id")) else { return Ok(None) };
        let (process, Ok(activity)) = (&definition.process, ActivityId::parse(DEPOSITS)) else { return Ok(None) };
        let shards = process.activity(&activity).map_or(1, |activity| activity.shards);
        let place = Place { site: call.site.id(), process: &process.id, activity: &activity, shards, id: &id };
        let Some(stored) = call.app.store.entry(place).await? else { return Ok(None) };
        Ok(Self::deposited(definition, stored.contribution))
    }

    /// The petition that a process is.
    pub(crate) fn of(definition: Arc<ProcessDefinition>) -> Option<Self> {
        definition.process.petition()?;
        let activity = at_the_counter(signed(&definition.process)?);
        Some(Self { definition, activity, deposited: None })
    }

    /// One that a resident deposited in a process. Before it is published nobody may know of it.
    pub(crate) fn deposited(definition: Arc<ProcessDefinition>, petition: Contribution) -> Option<Self> {
        let (rules, signatures) = (definition.process.deposits()?, signed(&definition.process)?);
        if petition.stage != parvis_model::contribution::Stage::Published {
            return None;
        }
        let activity = at_the_counter(&rules.signing(&petition, signatures));
        Some(Self { definition, activity, deposited: Some(petition) })
    }

    /// Its process.
    pub(crate) fn process(&self) -> &Process {
        &self.definition.process
    }

    /// What it is called.
    pub(crate) fn title(&self) -> &str {
        let own = self.deposited.as_ref().and_then(|petition| petition.text(TITLE));
        own.unwrap_or(&self.definition.process.title)
    }

    /// Why nobody may sign it at the counter at `now`. Where a letter gives the right to sign, the letter is what counts a
    /// person once, and name and address would count them a second time: they sign on the web, with an agent's help.
    pub(crate) fn refusal(&self, now: Timestamp) -> Option<CounterProblem> {
        if !self.process().accepts(&self.activity, now) {
            return Some(CounterProblem::Closed);
        }
        (self.activity.identity == Identity::Code).then_some(CounterProblem::ByLetter)
    }

    /// Whether a signature may be taken back: as on the web, until results are final.
    pub(crate) fn gives_back(&self, now: Timestamp) -> bool {
        now < self.activity.results_from()
    }

    /// The target of its signatures.
    pub(crate) fn target(&self) -> &str {
        self.deposited.as_ref().map_or(WHOLE, |petition| petition.id.as_str())
    }

    /// Its name in the log.
    pub(crate) fn object(&self) -> String {
        let (process, activity) = (&self.process().id, &self.activity.id);
        match &self.deposited {
            None => format!("{process}/{activity}"),
            Some(petition) => format!("{process}/{activity}/{}", petition.id),
        }
    }

    /// The whole address of its public page.
    pub(crate) fn public(&self, site: &str) -> String {
        let process = &self.process().id;
        match &self.deposited {
            None => format!("{site}/{process}/"),
            Some(petition) => format!("{site}/{process}/{}/", petition.id),
        }
    }

    /// Its path below the desk's.
    pub(crate) fn path(&self) -> String {
        format!("/counter/{}/{}", self.process().id, self.target())
    }

    /// Where a signature lies.
    pub(crate) fn voter<'a>(&'a self, call: &'a Call<'_>, voter: &'a str) -> Voter<'a> {
        Voter {
            site: call.site.id(),
            process: &self.process().id,
            activity: &self.activity.id,
            shards: self.activity.shards,
            target: self.target(),
            voter,
        }
    }

    /// What is told to whoever publishes. `choice` is nothing where a signature is taken back.
    pub(crate) fn written(&self, call: &Call<'_>, voter: &str, choice: Option<&str>) -> Written {
        let change = match &self.deposited {
            None => Change::Record,
            Some(petition) => Change::Choice {
                target: petition.id.to_string(),
                voter: voter.to_owned(),
                at: call.now,
                choice: choice.map(str::to_owned),
            },
        };
        let (process, activity) = (self.process().id.clone(), self.activity.id.clone());
        Written { site: call.site.id().clone(), process, activity, change }
    }
}

fn at_the_counter(activity: &Activity) -> Activity {
    Activity { form: assisted::form(&activity.form), ..activity.clone() }
}
