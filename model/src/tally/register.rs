//! The register of moderation: what was decided about contributions, in numbers that name nobody.

use crate::contribution::{Contribution, Grounds, Stage, What};
use jiff::Timestamp;
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Working days within which what residents send is read.
pub const WORKING_DAYS: u8 = 3;

/// The numbers of an activity.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Register {
    /// How many were sent.
    pub sent: u64,
    /// How many of them an agent has read.
    pub read: u64,
    /// How many of those were read later than promised.
    pub late: u64,
    /// How many hours it took, for half of them at most: whole hours, begun ones counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median_hours: Option<u64>,
    /// How many are refused, by reason.
    pub refused: BTreeMap<Grounds, u64>,
    /// How many were joined to others.
    pub merged: u64,
    /// How often an author asked for another look.
    pub appeals: u64,
    /// How many of those were published after it.
    pub granted: u64,
}

/// What the register needs to know of a contribution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// From when it was sent until an agent had read it, in seconds; and whether that was late.
    read: Option<(u64, bool)>,
    grounds: Option<Grounds>,
    merged: bool,
    appealed: bool,
    granted: bool,
}

impl Fact {
    /// What a contribution counts for. What was published without having been read was not read by that.
    pub fn of(contribution: &Contribution) -> Self {
        let by_an_agent = |event: &&crate::contribution::Event| match event.what {
            What::Published => event.at != contribution.sent_at,
            What::Refused | What::Seen | What::RevisionAsked | What::Merged(_) => true,
            _ => false,
        };
        let read = contribution.history.iter().find(by_an_agent).map(|event| {
            let seconds = event.at.as_second() - contribution.sent_at.as_second();
            let due = after_working_days(contribution.sent_at, WORKING_DAYS, TimeZone::UTC);
            (u64::try_from(seconds).unwrap_or(0), event.at > due)
        });
        let appealed = contribution.history.iter().position(|event| event.what == What::Appealed);
        let after = appealed.map_or(&[][..], |at| &contribution.history[at..]);
        Self {
            read,
            grounds: match contribution.stage {
                Stage::Refused { grounds, .. } => Some(grounds),
                _ => None,
            },
            merged: matches!(contribution.stage, Stage::Merged { .. }),
            appealed: appealed.is_some(),
            granted: after.iter().any(|event| event.what == What::Published),
        }
    }
}

/// Adds up what is known of all contributions of an activity.
pub fn register<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> Register {
    let mut register = Register::default();
    let mut delays = Vec::new();
    for fact in facts {
        register.sent += 1;
        if let Some((seconds, late)) = fact.read {
            delays.push(seconds);
            register.late += u64::from(late);
        }
        if let Some(grounds) = fact.grounds {
            *register.refused.entry(grounds).or_default() += 1;
        }
        register.merged += u64::from(fact.merged);
        register.appeals += u64::from(fact.appealed);
        register.granted += u64::from(fact.granted);
    }
    delays.sort_unstable();
    register.read = u64::try_from(delays.len()).unwrap_or(u64::MAX);
    // The lower one of two in the middle: it is true that half of them took no longer.
    register.median_hours = delays.get(delays.len().saturating_sub(1) / 2).map(|seconds| seconds.div_ceil(3600));
    register
}

/// The same time of day so many working days later. Saturdays and Sundays do not count; holidays do, which errs on the
/// side of the resident.
pub fn after_working_days(since: Timestamp, days: u8, zone: TimeZone) -> Timestamp {
    let mut at = since.to_zoned_datetime(zone);
    let mut left = days;
    while left > 0 {
        let Ok(next) = at.checked_add(jiff::ToSpan::day(1)) else { return since };
        at = next;
        if !matches!(at.weekday(), Weekday::Saturday | Weekday::Sunday) {
            left -= 1;
        }
    }
    at.timestamp()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contribution::WHOLE;
    use crate::id::ContributionId;
    use crate::question::AnswerSet;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn sent(instant: &str, stage: Stage) -> Contribution {
        Contribution::new(ContributionId::parse("7kq2").unwrap(), WHOLE, AnswerSet::default(), at(instant), stage)
    }

    #[test]
    fn weekends_do_not_count() {
        let due = |since: &str| {
            let zone = TimeZone::get("Europe/Paris").unwrap();
            after_working_days(at(since), WORKING_DAYS, zone).to_string()
        };
        // From a Tuesday to the Friday; from a Thursday to the Tuesday; from a Saturday to the Wednesday.
        assert_eq!(due("2026-11-24T09:00:00Z"), "2026-11-27T09:00:00Z");
        assert_eq!(due("2026-11-26T09:00:00Z"), "2026-12-01T09:00:00Z");
        assert_eq!(due("2026-11-28T09:00:00Z"), "2026-12-02T09:00:00Z");
        // The time of day stays when the clocks are put back.
        assert_eq!(due("2026-10-23T08:00:00Z"), "2026-10-28T09:00:00Z");
    }

    #[test]
    fn what_was_decided_is_counted() {
        let day = "2026-11-24T09:00:00Z";
        let published = sent(day, Stage::Pending).after(at("2026-11-24T10:30:00Z"), What::Published);
        let mut refused = sent(day, Stage::Pending).after(at("2026-11-30T09:00:00Z"), What::Refused);
        refused.stage = Stage::Refused { grounds: Grounds::OffTopic, reason: String::new() };
        let mut granted = sent(day, Stage::Pending).after(at("2026-11-24T11:00:00Z"), What::Refused);
        granted = granted.after(at("2026-11-25T09:00:00Z"), What::Appealed);
        granted = granted.after(at("2026-11-26T09:00:00Z"), What::Published);
        granted.stage = Stage::Published;
        // Published at once and read by nobody yet; and one that waits.
        let unread = sent(day, Stage::Published);
        let facts = [published, refused, granted, unread, sent(day, Stage::Pending)].map(|c| Fact::of(&c));
        let register = register(&facts);
        assert_eq!((register.sent, register.read, register.late), (5, 3, 1));
        assert_eq!(register.median_hours, Some(2));
        assert_eq!(register.refused, BTreeMap::from([(Grounds::OffTopic, 1)]));
        assert_eq!((register.appeals, register.granted, register.merged), (1, 1, 0));
    }
}
