//! An activity: what residents can do between two instants, by one of three verbs.

use crate::contribution::Contributions;
use crate::eligibility::Eligibility;
use crate::form::Form;
use crate::id::ActivityId;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// The three verbs that everything is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verb {
    /// A form whose answer may become a public contribution.
    Contribute,
    /// A choice that counts once per person: a vote, a signature, a support.
    Vote,
    /// A message relayed without showing either address.
    Contact,
}

/// How a person is known to be one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Identity {
    /// Nothing is checked; results are declarative.
    Open,
    /// A confirmed e-mail address.
    Email,
    /// A code sent by letter.
    Code,
}

impl Identity {
    /// The word used in content files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Email => "email",
            Self::Code => "code",
        }
    }
}

/// What the public sees of the results while the activity runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Show {
    /// Totals as they come.
    Live,
    /// Nothing before the close.
    AfterClose,
    /// Nothing at all.
    Never,
}

/// One activity of a process. Instants are absolute; the commune's time zone was applied when they were read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Its name inside the process.
    pub id: ActivityId,
    /// What one does.
    pub verb: Verb,
    /// First instant at which one may take part.
    pub opens: Timestamp,
    /// First instant at which one may not any more.
    pub closes: Timestamp,
    /// Who may take part.
    pub eligibility: Eligibility,
    /// How a person is known to be one person.
    pub identity: Identity,
    /// What is shown while it runs.
    pub show: Show,
    /// What is asked.
    pub form: Form,
    /// Over how many partitions of the table its votes are spread. Frozen once it opened: changing it would lose
    /// the voters' earlier records.
    pub shards: u16,
    /// What residents write in it, where that is read by others one by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contributions: Option<Contributions>,
    /// What one chooses in it, where that is more than to sign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<Choices>,
}

/// What one may choose, and of what. One choice a person and target; a later one replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// The words of the options in requests and locale files, such as `support`, or `for` and `against`.
    pub options: Vec<String>,
    /// What may be chosen on.
    pub targets: Targets,
}

/// What contributions and votes may be about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Targets {
    /// The process as a whole.
    pub whole: bool,
    /// Items that the commune wrote, such as the articles of a text.
    pub items: bool,
    /// Contributions of these activities.
    pub activities: Vec<ActivityId>,
}

impl Targets {
    /// The process as a whole, and nothing else.
    pub fn whole() -> Self {
        Self { whole: true, ..Self::default() }
    }

    /// Contributions of one activity, and nothing else.
    pub fn of(activity: &ActivityId) -> Self {
        Self { activities: vec![activity.clone()], ..Self::default() }
    }
}

/// What was sent before the close and confirmed within this time after it still counts, since mail is slow.
pub const CONFIRMATION_GRACE: SignedDuration = SignedDuration::from_hours(1);

/// How long before the close an activity is announced as closing soon.
pub const CLOSING_SOON: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Where an activity stands at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActivityState {
    /// It opens later.
    Upcoming,
    /// One may take part.
    Open,
    /// One may still take part, for less than [`CLOSING_SOON`].
    ClosingSoon,
    /// Nothing new is accepted; what was sent before may still be confirmed. Results wait.
    Confirming,
    /// It is over and its results are final.
    Closed,
}

impl ActivityState {
    /// Whether a new submission is accepted.
    pub fn accepts(self) -> bool {
        matches!(self, Self::Open | Self::ClosingSoon)
    }
}

impl Activity {
    /// Where the activity stands at `now`.
    pub fn state(&self, now: Timestamp) -> ActivityState {
        if now < self.opens {
            ActivityState::Upcoming
        } else if now < self.closing_soon_from() {
            ActivityState::Open
        } else if now < self.closes {
            ActivityState::ClosingSoon
        } else if now < self.results_from() {
            ActivityState::Confirming
        } else {
            ActivityState::Closed
        }
    }

    /// Whether something sent at `sent` may be confirmed at `now`.
    pub fn may_confirm(&self, sent: Timestamp, now: Timestamp) -> bool {
        self.opens <= sent && sent < self.closes && now < self.results_from()
    }

    /// The instant from which results are final: the close and [`CONFIRMATION_GRACE`].
    pub fn results_from(&self) -> Timestamp {
        self.closes.checked_add(CONFIRMATION_GRACE).unwrap_or(Timestamp::MAX)
    }

    /// Whether one signs in it, with a name, rather than choosing without one.
    pub fn is_signed(&self) -> bool {
        self.verb == Verb::Vote && self.form.fields.iter().any(|field| field.id == "last-name")
    }

    /// Whether everybody may see what was chosen at `now`.
    pub fn shows_results(&self, now: Timestamp) -> bool {
        match self.show {
            Show::Live => true,
            Show::AfterClose => self.state(now) == ActivityState::Closed,
            Show::Never => false,
        }
    }

    /// The instants at which [`Activity::state`] changes, in order.
    pub fn changes(&self) -> [Timestamp; 4] {
        [self.opens, self.closing_soon_from(), self.closes, self.results_from()]
    }

    fn closing_soon_from(&self) -> Timestamp {
        self.closes.checked_sub(CLOSING_SOON).unwrap_or(Timestamp::MIN).max(self.opens)
    }
}

#[cfg(test)]
pub(crate) mod tests_support {
    use super::*;

    /// An activity between two instants.
    pub(crate) fn activity(opens: &str, closes: &str) -> Activity {
        Activity {
            id: ActivityId::parse("entries").unwrap(),
            verb: Verb::Contribute,
            opens: opens.parse().unwrap(),
            closes: closes.parse().unwrap(),
            eligibility: Eligibility::default(),
            identity: Identity::Email,
            show: Show::Live,
            form: Form::default(),
            shards: 4,
            contributions: None,
            choices: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn activity() -> Activity {
        Activity {
            id: ActivityId::parse("signatures").unwrap(),
            verb: Verb::Vote,
            opens: at("2026-11-02T00:00:00Z"),
            closes: at("2027-01-31T18:00:00Z"),
            eligibility: Eligibility::default(),
            identity: Identity::Email,
            show: Show::Live,
            form: Form::default(),
            shards: 4,
            contributions: None,
            choices: None,
        }
    }

    #[test]
    fn bounds_belong_to_the_later_state() {
        let a = activity();
        let expected = [
            ("2026-11-01T23:59:59Z", ActivityState::Upcoming),
            ("2026-11-02T00:00:00Z", ActivityState::Open),
            ("2027-01-24T17:59:59Z", ActivityState::Open),
            ("2027-01-24T18:00:00Z", ActivityState::ClosingSoon),
            ("2027-01-31T17:59:59Z", ActivityState::ClosingSoon),
            ("2027-01-31T18:00:00Z", ActivityState::Confirming),
            ("2027-01-31T19:00:00Z", ActivityState::Closed),
        ];
        for (instant, state) in expected {
            assert_eq!(a.state(at(instant)), state, "{instant}");
        }
        let [first, .., last] = a.changes();
        assert_eq!(a.state(first), ActivityState::Open);
        assert_eq!(a.state(last), ActivityState::Closed);
    }

    #[test]
    fn confirmation_has_one_hour() {
        let a = activity();
        let sent = at("2027-01-31T17:59:59Z");
        assert!(a.may_confirm(sent, at("2027-01-31T18:59:59Z")));
        assert!(!a.may_confirm(sent, at("2027-01-31T19:00:00Z")));
        assert!(!a.may_confirm(at("2027-01-31T18:00:00Z"), at("2027-01-31T18:10:00Z")));
        assert!(!a.may_confirm(at("2026-11-01T00:00:00Z"), at("2026-11-03T00:00:00Z")));
    }

    #[test]
    fn a_short_activity_closes_soon_from_its_opening() {
        let mut a = activity();
        a.closes = at("2026-11-03T00:00:00Z");
        assert_eq!(a.state(a.opens), ActivityState::ClosingSoon);
    }
}
