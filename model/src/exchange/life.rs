//! The life of an entry: it stands, a reminder comes, it ends by itself, its words are erased. What is to be done next
//! follows from the record alone, so that nobody has to remember it.

use super::KIND;
use crate::contribution::{CATEGORY, DISTRICT, Event, Stage, What};
use crate::{AnswerSet, Contribution};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

/// Days before its end on which the author is reminded, where it stands for long enough.
pub const REMIND_DAYS: i64 = 7;
/// Days after its end for which its words stay.
pub const WORDS_DAYS: i64 = 30;
/// The hour of the day, in the commune, at which authors are told of entries that fit.
const DIGEST_HOUR: i8 = 18;
/// What stays of an erased entry, for statistics.
const KEPT: [&str; 3] = [KIND, CATEGORY, DISTRICT];

/// Something that is to be done at an instant, without anybody asking for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Deed {
    /// Find whom an entry that has just opened may interest.
    Match,
    /// Tell an author of the entries of the last day that fit.
    Digest,
    /// Tell an author that the entry ends soon.
    Remind,
    /// End the entry.
    End,
    /// Erase its words and its author.
    Erase,
}

impl Deed {
    /// The word in keys.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Match => "match",
            Self::Digest => "digest",
            Self::Remind => "remind",
            Self::End => "end",
            Self::Erase => "erase",
        }
    }

    /// The deed of a word.
    pub fn from_keyword(word: &str) -> Option<Self> {
        [Self::Match, Self::Digest, Self::Remind, Self::End, Self::Erase]
            .into_iter()
            .find(|deed| deed.keyword() == word)
    }
}

/// What is to be done next with an entry, and when. `None` for what has no end, or nothing left to erase.
pub fn next(entry: &Contribution) -> Option<(Timestamp, Deed)> {
    let until = entry.expires_at?;
    if entry.stage == Stage::Withdrawn || entry.history.iter().any(|event| event.what == What::Erased) {
        return None;
    }
    if !is_open(entry) {
        return Some((silent_from(until), Deed::Erase));
    }
    let reminded = lately(entry).any(|event| event.what == What::Reminded);
    Some(if reminded { (until, Deed::End) } else { (remind_at(started(entry), until), Deed::Remind) })
}

/// Whether the record says that the entry stands, whatever the clock says: see [`Contribution::stands`].
pub fn is_open(entry: &Contribution) -> bool {
    let over = lately(entry).any(|event| matches!(event.what, What::Ended | What::Fulfilled));
    entry.stage == Stage::Published && entry.expires_at.is_some() && !over
}

/// Since when it is open: from its publication, or from when it was prolonged after its end.
pub fn opened_at(entry: &Contribution) -> Timestamp {
    let opened = entry.history.iter().rev().find(|event| matches!(event.what, What::Published | What::Prolonged));
    opened.map_or(entry.sent_at, |event| event.at)
}

/// The instant from which the words of an entry that ends at `until` are gone.
pub fn silent_from(until: Timestamp) -> Timestamp {
    until.checked_add(SignedDuration::from_hours(24 * WORDS_DAYS)).unwrap_or(Timestamp::MAX)
}

/// The next instant at which authors are told of entries that fit: once a day, in the early evening.
pub fn next_digest(now: Timestamp, zone: &TimeZone) -> Timestamp {
    let day = now.to_zoned_datetime(zone.clone()).date();
    let today = digest_on(day, zone);
    let later = || day.checked_add(1.day()).ok().and_then(|day| digest_on(day, zone));
    today.filter(|at| now < *at).or_else(later).unwrap_or(Timestamp::MAX)
}

/// The one before the one at `at`: what opened since then is told at `at`, once.
pub fn last_digest(at: Timestamp, zone: &TimeZone) -> Timestamp {
    let day = at.to_zoned_datetime(zone.clone()).date().checked_sub(1.day()).ok();
    day.and_then(|day| digest_on(day, zone)).unwrap_or(Timestamp::MIN)
}

fn digest_on(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    zone.to_ambiguous_zoned_datetime(day.at(DIGEST_HOUR, 0, 0, 0)).compatible().ok().map(|at| at.timestamp())
}

/// What stays of the answers once the words are erased.
pub fn erased(answers: &AnswerSet) -> AnswerSet {
    answers.iter().filter(|(id, _)| KEPT.contains(&id.as_str())).map(|(id, a)| (id.clone(), a.clone())).collect()
}

/// A week before the end, or half-way where that is later.
fn remind_at(from: Timestamp, until: Timestamp) -> Timestamp {
    let week = until.checked_sub(SignedDuration::from_hours(24 * REMIND_DAYS)).unwrap_or(from);
    let half = from.checked_add(until.duration_since(from) / 2).unwrap_or(until);
    week.max(half)
}

fn started(entry: &Contribution) -> Timestamp {
    let prolonged = entry.history.iter().rev().find(|event| event.what == What::Prolonged);
    prolonged.map_or(entry.sent_at, |event| event.at)
}

/// What happened since it was last prolonged.
fn lately(entry: &Contribution) -> impl Iterator<Item = &Event> {
    let from = entry.history.iter().rposition(|event| event.what == What::Prolonged).map_or(0, |at| at + 1);
    entry.history[from..].iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ContributionId;
    use crate::contribution::WHOLE;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn entry(until: &str) -> Contribution {
        let id = ContributionId::parse("7kq2m4td").unwrap();
        let sent = at("2026-11-24T09:00:00Z");
        let mut entry = Contribution::new(id, WHOLE, AnswerSet::default(), sent, Stage::Published);
        entry.expires_at = Some(at(until));
        entry
    }

    #[test]
    fn reminder_end_and_erasure_follow_each_other() {
        let mut entry = entry("2026-12-24T23:00:00Z");
        assert_eq!(next(&entry), Some((at("2026-12-17T23:00:00Z"), Deed::Remind)));
        entry = entry.after(at("2026-12-17T23:00:00Z"), What::Reminded);
        assert_eq!(next(&entry), Some((at("2026-12-24T23:00:00Z"), Deed::End)));
        entry = entry.after(at("2026-12-24T23:00:00Z"), What::Ended);
        assert_eq!(next(&entry), Some((at("2027-01-23T23:00:00Z"), Deed::Erase)));
        entry = entry.after(at("2027-01-23T23:00:00Z"), What::Erased);
        assert_eq!(next(&entry), None);
    }

    #[test]
    fn what_was_prolonged_is_reminded_again() {
        let mut entry = entry("2026-12-24T23:00:00Z").after(at("2026-12-17T23:00:00Z"), What::Reminded);
        entry = entry.after(at("2026-12-18T08:00:00Z"), What::Prolonged);
        entry.expires_at = Some(at("2027-02-16T23:00:00Z"));
        assert_eq!(next(&entry), Some((at("2027-02-09T23:00:00Z"), Deed::Remind)));
        assert_eq!(opened_at(&entry), at("2026-12-18T08:00:00Z"));
    }

    #[test]
    fn digests_come_once_a_day_and_follow_the_clocks_of_the_commune() {
        let zone = TimeZone::get("Europe/Paris").unwrap();
        let next = |now: &str| next_digest(at(now), &zone).to_string();
        assert_eq!(next("2026-11-24T09:00:00Z"), "2026-11-24T17:00:00Z");
        assert_eq!(next("2026-11-24T17:00:00Z"), "2026-11-25T17:00:00Z");
        assert_eq!(next("2027-03-27T18:00:00Z"), "2027-03-28T16:00:00Z");
        assert_eq!(last_digest(at("2027-03-28T16:00:00Z"), &zone).to_string(), "2027-03-27T17:00:00Z");
    }

    #[test]
    fn a_short_entry_is_reminded_half_way_and_a_pending_one_not_at_all() {
        let mut entry = entry("2026-11-28T09:00:00Z");
        assert_eq!(next(&entry), Some((at("2026-11-26T09:00:00Z"), Deed::Remind)));
        entry.stage = Stage::Pending;
        assert_eq!(next(&entry), Some((at("2026-12-28T09:00:00Z"), Deed::Erase)));
        entry.stage = Stage::Withdrawn;
        assert_eq!(next(&entry), None);
    }
}
