//! Until when something should be done: three working days for what is to be read, the commune's own promise for answers.

use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use parvis_model::Process;
use parvis_store::entries::{Reason, Waiting};
use parvis_theme::view::moderation::Wait;
use parvis_web::site::Site;

/// Working days within which what residents send is read.
const WORKING_DAYS: u8 = 3;

/// Why something waits, and until when it should be done.
pub(crate) fn wait(site: &Site, process: &Process, waiting: &Waiting) -> Wait {
    let due = match waiting.reason {
        Reason::Moderate | Reason::Review | Reason::Report | Reason::Appeal => {
            let zone = TimeZone::get(&site.definition.site.time_zone).unwrap_or(TimeZone::UTC);
            Some(after_working_days(waiting.since, WORKING_DAYS, zone))
        }
        Reason::Answer => process.ideas().and_then(|ideas| ideas.threshold).and_then(|threshold| {
            waiting.since.checked_add(SignedDuration::from_hours(24 * i64::from(threshold.answer_days))).ok()
        }),
    };
    Wait { reason: waiting.reason.keyword(), since: waiting.since, due }
}

/// The same time of day so many working days later. Saturdays and Sundays do not count; holidays do, as the town hall may
/// well be open: that errs on the side of the resident.
fn after_working_days(since: Timestamp, days: u8, zone: TimeZone) -> Timestamp {
    let mut at = since.to_zoned_datetime(zone);
    let mut left = days;
    while left > 0 {
        let Ok(next) = at.checked_add(1.day()) else { return since };
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

    #[test]
    fn weekends_do_not_count() {
        let due = |since: &str| {
            let zone = TimeZone::get("Europe/Paris").unwrap();
            after_working_days(since.parse().unwrap(), WORKING_DAYS, zone).to_string()
        };
        // From a Tuesday to the Friday; from a Thursday to the Tuesday; from a Saturday to the Wednesday.
        assert_eq!(due("2026-11-24T09:00:00Z"), "2026-11-27T09:00:00Z");
        assert_eq!(due("2026-11-26T09:00:00Z"), "2026-12-01T09:00:00Z");
        assert_eq!(due("2026-11-28T09:00:00Z"), "2026-12-02T09:00:00Z");
        // The time of day stays when the clocks are put back.
        assert_eq!(due("2026-10-23T08:00:00Z"), "2026-10-28T09:00:00Z");
    }
}
