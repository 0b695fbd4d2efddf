//! Where `identity: code` may stand: only where what is sent is counted, once a person.

use crate::diagnostic::{Code, Reporter};
use crate::yaml::Located;
use parvis_model::presets::{ActivityPreset, Preset};
use parvis_model::{Identity, Tool};

/// Reports `identity: code` of the process, and of single activities by `own`, where an activity cannot have it.
pub(super) fn check<'a>(
    reporter: &Reporter<'_>,
    of_process: Option<&Located<Identity>>,
    own: impl Fn(&str) -> Option<&'a Located<Identity>>,
    preset: &Preset,
    tool: Tool,
) {
    let is_code = |located: &Located<Identity>| located.value == Some(Identity::Code);
    let (mut takes, mut others) = (Vec::new(), Vec::new());
    for activity in preset.activities {
        match own(activity.id) {
            Some(own) if is_code(own) && !activity.takes_codes(tool) => {
                refuse(reporter, own, &[activity], &[]);
            }
            Some(_) => {}
            None if activity.takes_codes(tool) => takes.push(activity),
            None => others.push(activity),
        }
    }
    if let (Some(located), false) = (of_process.filter(|located| is_code(located)), others.is_empty()) {
        refuse(reporter, located, &others, &takes);
    }
}

fn refuse(
    reporter: &Reporter<'_>,
    located: &Located<Identity>,
    activities: &[&ActivityPreset],
    possible: &[&ActivityPreset],
) {
    let names = |activities: &[&ActivityPreset]| activities.iter().map(|one| one.id).collect::<Vec<_>>().join(", ");
    let possible = if possible.is_empty() { "none".to_owned() } else { names(possible) };
    let args = vec![
        ("word", Identity::Code.keyword().into()),
        ("activities", names(activities).into()),
        ("possible", possible.into()),
    ];
    reporter.at(&located.span, Code::IdentityNotAvailable, args);
}
