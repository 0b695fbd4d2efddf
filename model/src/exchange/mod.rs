//! What is particular to the exchange (mise en relation): neighbours who offer help and neighbours who need some.
//!
//! An entry is a [`Contribution`] with an end ([`life`]); entries that fit each other are found by [`matching`]; what
//! neighbours write to each other goes through a relay, quoted by [`quote`].

pub mod life;
pub mod matching;
pub mod quote;

use crate::activity::Activity;
use crate::process::{Process, Rules};
use crate::question::{Answer, Kind};
use crate::questionnaire::{FollowUp, Questionnaire};
use crate::{AnswerSet, Contribution, EmailAddress};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

/// The question whether one offers or needs.
pub const KIND: &str = "kind";
/// Its options.
pub const OFFER: &str = "offer";
/// The other one.
pub const NEED: &str = "need";
/// The question when one is available.
pub const WHEN: &str = "when";
/// Its options: half-days that can be compared. Who chooses none is available at any time.
pub const SLOTS: [&str; 6] =
    ["weekday-morning", "weekday-afternoon", "weekday-evening", "saturday", "sunday", "holidays"];
/// The question whether it is done in person or from afar.
pub const HOW: &str = "how";
/// Its options.
pub const IN_PERSON: &str = "in-person";
/// From afar.
pub const REMOTE: &str = "remote";
/// As the other wishes.
pub const EITHER: &str = "either";
/// The question until which day the entry stands.
pub const UNTIL: &str = "until";
/// The question who may read the entry.
pub const AUDIENCE: &str = "audience";
/// Its options: everybody, or the social service only.
pub const EVERYBODY: &str = "everybody";
/// The social service only.
pub const SERVICE: &str = "service";

/// What is particular to an exchange. What is asked of an entry and of a message stands with their activities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// How long entries stand.
    pub validity: Validity,
    /// Whoever receives entries that are not for everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub social_service: Option<SocialService>,
    /// The commune's own words about safety, plain text; empty where those of the product are enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub safety: Vec<String>,
    /// What the commune made of the whole (`answer.md`), once it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub followup: Option<FollowUp>,
}

/// How long entries stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    /// Days, where the author does not say.
    pub default_days: u16,
    /// The most days that an author may say.
    pub max_days: u16,
}

/// The commune's social service (CCAS). Its address is a public one, such as `ccas@…`, never a person's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SocialService {
    /// Its name, as residents know it.
    pub name: String,
    /// Its address.
    pub address: String,
}

impl SocialService {
    /// Its address, which was checked when it was read.
    pub fn address(&self) -> Option<EmailAddress> {
        EmailAddress::parse(&self.address).ok()
    }
}

/// Whether an entry is for the social service only.
pub fn is_private(answers: &AnswerSet) -> bool {
    chosen(answers, AUDIENCE) == Some(SERVICE)
}

/// The option chosen at a question with one choice.
pub(crate) fn chosen<'a>(answers: &'a AnswerSet, question: &str) -> Option<&'a str> {
    answers.iter().find(|(id, _)| id.as_str() == question).and_then(|(_, answer)| match answer {
        Answer::One { option, .. } => Some(option.as_str()),
        _ => None,
    })
}

/// The process as it asks at `now`: a day that an entry stands until lies ahead, and not too far. `None` for other tools.
pub fn asked_at(process: &Process, now: Timestamp, zone: &TimeZone) -> Option<Process> {
    let Rules::Exchange(exchange) = &process.rules else { return None };
    let today = now.to_zoned_datetime(zone.clone()).date();
    let most = today.checked_add(i64::from(exchange.validity.max_days).days()).ok()?;
    let mut process = process.clone();
    for activity in &mut process.activities {
        let last = activity.closes.checked_sub(1.second()).unwrap_or(activity.closes);
        let last = last.to_zoned_datetime(zone.clone()).date();
        if let Some(contributions) = &mut activity.contributions {
            bound(&mut contributions.questions, today, most.min(last));
        }
    }
    Some(process)
}

fn bound(questions: &mut Questionnaire, from: Date, to: Date) {
    let questions = questions.pages.iter_mut().flat_map(|page| &mut page.questions);
    for question in questions.filter(|question| question.id.as_str() == UNTIL) {
        if let Kind::Date { min, max } = &mut question.kind {
            (*min, *max) = (Some(from), Some(to.max(from)));
        }
    }
}

impl Exchange {
    /// Until when an entry sent at `sent` stands: the end of the day that its author wrote, else of the last one of the
    /// usual time; never beyond the close.
    pub fn until(&self, answers: &AnswerSet, activity: &Activity, sent: Timestamp, zone: &TimeZone) -> Timestamp {
        let written = answers.iter().find(|(id, _)| id.as_str() == UNTIL).and_then(|(_, answer)| match answer {
            Answer::Date(date) => Some(*date),
            _ => None,
        });
        match written {
            Some(date) => end_of(date, zone).unwrap_or(activity.closes).min(activity.closes),
            None => self.usual(activity, sent, zone),
        }
    }

    /// Until when something stands that is prolonged at `now`, or was sent then without a day.
    pub fn usual(&self, activity: &Activity, now: Timestamp, zone: &TimeZone) -> Timestamp {
        let day = now.to_zoned_datetime(zone.clone()).date();
        let day = day.checked_add(i64::from(self.validity.default_days).days()).ok();
        day.and_then(|day| end_of(day, zone)).unwrap_or(activity.closes).min(activity.closes)
    }
}

fn end_of(date: Date, zone: &TimeZone) -> Option<Timestamp> {
    Some(date.checked_add(1.day()).ok()?.to_zoned_datetime(zone.clone()).ok()?.timestamp())
}

impl Contribution {
    /// Whether it is an offer or a need, where it is an entry of an exchange.
    pub fn side(&self) -> Option<&str> {
        self.option(KIND)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::QuestionId;

    fn zone() -> TimeZone {
        TimeZone::get("Europe/Paris").unwrap()
    }

    fn exchange() -> Exchange {
        let validity = Validity { default_days: 60, max_days: 120 };
        Exchange { validity, social_service: None, safety: vec![], followup: None }
    }

    #[test]
    fn an_entry_stands_to_the_end_of_its_day_and_never_beyond_the_close() {
        let activity = crate::activity::tests_support::activity("2026-10-01T00:00:00Z", "2027-03-31T22:00:00Z");
        let sent = "2026-11-24T09:00:00Z".parse().unwrap();
        let until = |date: &str| {
            let answers = [(QuestionId::parse(UNTIL).unwrap(), Answer::Date(date.parse().unwrap()))];
            exchange().until(&answers.into_iter().collect(), &activity, sent, &zone()).to_string()
        };
        assert_eq!(until("2026-12-24"), "2026-12-24T23:00:00Z");
        assert_eq!(until("2027-09-01"), "2027-03-31T22:00:00Z");
        let usual = exchange().until(&AnswerSet::default(), &activity, sent, &zone());
        assert_eq!(usual.to_string(), "2027-01-23T23:00:00Z");
    }
}
