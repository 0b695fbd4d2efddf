//! Answers to questionnaires on paper: a sheet is keyed in by two agents who do not see each other's entry, and counts once
//! they have the same. `Questionnaire::read_in` says what is an answer, as for the web; the record is what `parvis import` writes.

mod list;
mod sheet;

pub(crate) use list::{find, list};
pub(crate) use sheet::{adopt, enter, show};

use crate::desk::Desk;
use parvis_model::definition::ProcessDefinition;
use parvis_model::{Activity, Process, ProcessId, Questionnaire};
use parvis_store::keyed::Keying;
use parvis_web::request::{Call, Failure};
use parvis_web::route::Names;
use std::sync::Arc;

/// The most characters of what is written on a sheet.
const NUMBER_MAX: usize = 20;

/// A questionnaire.
struct Asked(Arc<ProcessDefinition>);

impl Asked {
    /// The questionnaire that an address of the desk names.
    async fn at(desk: &Desk<'_>, names: &Names) -> Result<Option<Self>, Failure> {
        let call = desk.call;
        let Ok(id) = ProcessId::parse(names.get("process").map_or("", String::as_str)) else { return Ok(None) };
        Ok(call.app.sites.process(&call.site, &id, call.now).await?.and_then(Self::of))
    }

    fn of(definition: Arc<ProcessDefinition>) -> Option<Self> {
        definition.process.questionnaire()?;
        definition.process.activities.first()?;
        Some(Self(definition))
    }

    fn process(&self) -> &Process {
        &self.0.process
    }

    /// The activity in which it is answered: a questionnaire has one.
    fn activity(&self) -> &Activity {
        &self.0.process.activities[0]
    }

    fn questionnaire(&self) -> Result<&Questionnaire, Failure> {
        self.process().questionnaire().ok_or(Failure::BallotForm("a questionnaire"))
    }

    fn keying<'a>(&'a self, call: &'a Call<'_>) -> Keying<'a> {
        Keying { site: call.site.id(), process: &self.process().id, activity: &self.activity().id }
    }
}

/// What is written on a sheet, as it stands in addresses: in capitals, so that one sheet has one name.
fn sheet_number(typed: &str) -> Option<String> {
    let number: String = typed.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
    let fine = |c: char| c.is_ascii_alphanumeric() || c == '-';
    (!number.is_empty() && number.len() <= NUMBER_MAX && number.chars().all(fine)).then_some(number)
}
