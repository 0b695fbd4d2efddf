//! Following a process or one contribution by e-mail.
//!
//! It goes the way of a choice (form, confirmed address, one press where the browser is confirmed), so it is an activity
//! like any other to the forms. It is no activity of the process all the same: nobody counts or publishes who follows.

use crate::activity::{Activity, Choices, Identity, Show, Targets, Verb};
use crate::eligibility::Eligibility;
use crate::id::{ActivityId, IdError};
use crate::presets;
use crate::process::Process;
use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;

/// The name of the activity, which no preset uses, and its one option.
pub const FOLLOW: &str = "follow";

/// Following `process` or one of its contributions that have pages. It has no end: what follows from a process is often
/// decided long after its close.
///
/// # Errors
/// None in fact: the name is an identifier.
pub fn activity(process: &Process) -> Result<Activity, IdError> {
    let with_pages = |activity: &&Activity| activity.contributions.as_ref().is_some_and(|written| written.pages);
    let activities = process.activities.iter().filter(with_pages).map(|activity| activity.id.clone()).collect();
    let eligibility = Eligibility::default();
    Ok(Activity {
        id: ActivityId::parse(FOLLOW)?,
        verb: Verb::Vote,
        opens: Timestamp::UNIX_EPOCH,
        closes: date(2200, 1, 1).to_zoned_datetime(TimeZone::UTC).map_or(Timestamp::MAX, |far| far.timestamp()),
        form: presets::person(Identity::Email, &eligibility),
        eligibility,
        identity: Identity::Email,
        show: Show::Never,
        shards: 1,
        contributions: None,
        choices: Some(Choices {
            options: vec![FOLLOW.to_owned()],
            targets: Targets { whole: true, items: false, activities },
        }),
    })
}
