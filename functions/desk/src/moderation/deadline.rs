//! Until when something should be done: three working days for what is to be read, the commune's own promise for answers.

use jiff::SignedDuration;
use jiff::tz::TimeZone;
use parvis_model::Process;
use parvis_model::tally::register::{WORKING_DAYS, after_working_days};
use parvis_store::entries::{Reason, Waiting};
use parvis_theme::view::moderation::Wait;
use parvis_web::site::Site;

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
