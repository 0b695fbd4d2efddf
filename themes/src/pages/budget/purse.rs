//! What the projects that somebody chose cost together: on the ballot paper, when it comes back and when it is checked. The
//! script changes it while boxes are ticked.

use super::money;
use crate::ThemeError;
use crate::pages::Scene;
use parvis_model::OptionId;
use parvis_model::ballot::{BallotQuestion, Choice, Funding};
use parvis_model::form::{TICKED, Typed};
use parvis_model::money::Cents;
use serde::Serialize;

/// What chosen projects cost, for the template and the script.
#[derive(Debug, Serialize)]
pub(crate) struct Purse {
    /// In words.
    said: String,
    /// Whether it is more than there is.
    over: bool,
    /// The envelope in cents.
    envelope: u64,
    /// The words with gaps, for the script: within the envelope, and above it.
    within: String,
    above: String,
}

impl Purse {
    /// What they cost, in words.
    pub(crate) fn words(self) -> String {
        self.said
    }
}

/// What the chosen projects of a question cost together, where that matters.
pub(crate) fn purse(scene: &Scene<'_>, question: &BallotQuestion, typed: &Typed) -> Result<Option<Purse>, ThemeError> {
    let Some(funding) = question.funding().filter(|funding| funding.choice == Choice::Knapsack) else {
        return Ok(None);
    };
    let is_ticked = |id: &&OptionId| typed.get(&question.part(id.as_str())).is_some_and(|value| value == TICKED);
    let spent = funding.total(question.options.iter().map(|option| &option.id).filter(is_ticked));
    let gap = |key: &str| {
        let args = [("spent", "{spent}".into()), ("rest", "{rest}".into())];
        scene.say(&format!("purse-{key}"), &args)
    };
    Ok(Some(Purse {
        said: said(scene, funding, spent)?,
        over: spent > funding.envelope,
        envelope: funding.envelope.get(),
        within: gap("within")?,
        above: gap("above")?,
    }))
}

fn said(scene: &Scene<'_>, funding: &Funding, spent: Cents) -> Result<String, ThemeError> {
    let (key, rest) = match funding.envelope.checked_sub(spent) {
        Some(left) => ("within", left),
        None => ("above", spent.checked_sub(funding.envelope).unwrap_or_default()),
    };
    scene.say(&format!("purse-{key}"), &[("spent", money(scene, spent)?.into()), ("rest", money(scene, rest)?.into())])
}

/// The words of an option with what it costs, where it costs something.
pub(crate) fn labelled(
    scene: &Scene<'_>,
    question: &BallotQuestion,
    option: &OptionId,
    label: &str,
) -> Result<String, ThemeError> {
    match question.funding() {
        None => Ok(label.to_owned()),
        Some(funding) => {
            let cost = money(scene, funding.cost(option))?;
            scene.say("project-and-cost", &[("title", label.into()), ("cost", cost.into())])
        }
    }
}

/// What to do about projects that cost more than there is.
pub(crate) fn over_envelope(
    scene: &Scene<'_>,
    question: &BallotQuestion,
    envelope: Cents,
    found: Cents,
) -> Result<String, ThemeError> {
    let args = [
        ("label", question.label.as_str().into()),
        ("found", money(scene, found)?.into()),
        ("envelope", money(scene, envelope)?.into()),
        ("over", money(scene, found.checked_sub(envelope).unwrap_or_default())?.into()),
    ];
    scene.say("ballot-fault-over-envelope", &args)
}
