//! What somebody sends, once it is valid: the fields of the activity's form, and the answers to its questions.

use crate::request::Failure;
use crate::site::Target;
use parvis_model::definition::hash;
use parvis_model::form::{ABOUT, Answers, Typed};
use parvis_model::{AnswerSet, EmailAddress};
use serde::{Deserialize, Serialize};

/// Valid content. As JSON it waits for its confirmation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Content {
    /// The fields of the activity's form, such as the address.
    pub(crate) form: Answers,
    /// The answers to a questionnaire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) answers: Option<AnswerSet>,
    /// What it is about, where that is not the process as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) about: Option<String>,
    /// What was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) choice: Option<String>,
    /// A ballot in its canonical text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) ballot: Option<String>,
    /// Whether an agent reads it before it is published, whatever the rules of its process say.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) look: bool,
}

/// What the record of a choice keeps beside the voter key: no address, which is not needed to count it once. A signature
/// is checked against the roll, and keeps what was signed with.
#[derive(Serialize)]
struct Chosen<'a> {
    choice: &'a str,
    #[serde(flatten)]
    signed: Option<&'a Answers>,
}

/// What the record of a ballot keeps beside the voter key: the ballot, and no address.
#[derive(Serialize)]
struct Marked<'a> {
    ballot: &'a str,
}

impl Content {
    /// The address in it, if it has one.
    pub(crate) fn address(&self) -> Option<EmailAddress> {
        self.form.get("email").and_then(|email| EmailAddress::parse(email).ok())
    }

    /// A name for what was sent: the same content of the same form has the same name.
    pub(crate) fn body(&self, target: &Target) -> Result<String, Failure> {
        let (process, activity) = (&target.process().id, &target.activity().id);
        if let Some(ballot) = &self.ballot {
            return Ok(hash(serde_json::to_string(&(process, activity, ballot))?.as_bytes())[..32].to_owned());
        }
        let json = match (&self.answers, &self.choice) {
            (None, None) => serde_json::to_string(&(process, activity, &self.form))?,
            (None, Some(choice)) if target.activity().is_signed() => {
                serde_json::to_string(&(process, activity, &self.about, choice, &self.form))?
            }
            (None, Some(choice)) => serde_json::to_string(&(process, activity, &self.about, choice))?,
            (Some(answers), _) if self.about.is_none() => {
                serde_json::to_string(&(process, activity, &self.form, answers))?
            }
            (Some(answers), _) => serde_json::to_string(&(process, activity, &self.form, answers, &self.about))?,
        };
        // Half of it is far beyond any collision and keeps the record small.
        Ok(hash(json.as_bytes())[..32].to_owned())
    }

    /// What somebody would have typed to send this, to be shown again.
    pub(crate) fn typed(&self, target: &Target) -> Typed {
        let mut typed: Typed = self.form.iter().map(|(field, value)| (field.to_owned(), value.to_owned())).collect();
        if let (Some(questions), Some(answers)) = (target.process().questions(target.activity()), &self.answers) {
            let (columns, cells) = (questions.columns().collect::<Vec<_>>(), questions.cells(answers));
            let pairs = columns.iter().zip(&cells).map(|(column, cell)| (column.as_str(), cell.as_str()));
            typed.extend(questions.typed(pairs));
        }
        typed.extend(self.about.iter().map(|about| (ABOUT.to_owned(), about.clone())));
        typed
    }

    /// What the record keeps. Answers to a questionnaire are kept without the address: the voter key, which leads back
    /// to nobody, is enough to count each person once.
    pub(crate) fn record(&self, target: &Target) -> Result<String, Failure> {
        if let Some(ballot) = &self.ballot {
            return Ok(serde_json::to_string(&Marked { ballot })?);
        }
        Ok(match (&self.answers, &self.choice) {
            (None, None) => serde_json::to_string(&self.form)?,
            (None, Some(choice)) => {
                let signed = target.activity().is_signed().then_some(&self.form);
                serde_json::to_string(&Chosen { choice, signed })?
            }
            (Some(answers), _) => serde_json::to_string(answers)?,
        })
    }
}
