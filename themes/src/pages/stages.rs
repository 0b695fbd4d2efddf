//! The timeline: where a process stands, in words.

use crate::ThemeError;
use crate::format::Moment;
use crate::pages::Scene;
use crate::pages::brief::Brief;
use crate::pages::count::Visibility;
use serde::Serialize;

/// How far one step of the timeline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Progress {
    Done,
    Current,
    Coming,
}

/// One step of the timeline.
#[derive(Debug, Serialize)]
pub(crate) struct Stage {
    name: String,
    progress: Progress,
    from: Option<Moment>,
    until: Option<Moment>,
}

/// The steps of a process: announcement, taking part, what its tool makes of it; or taking part and refusal.
pub(crate) fn stages(scene: &Scene<'_>, brief: &Brief) -> Result<Vec<Stage>, ThemeError> {
    let current = match brief.state {
        "upcoming" => 0,
        "open" | "threshold-reached" => 1,
        // Results are being made while the last answers are confirmed.
        "confirming" if !brief.petition => 2,
        "confirming" => 1,
        "closed" if !brief.petition => 3,
        "closed" | "succeeded" => 2,
        "transmitted" => 3,
        // What was answered or refused has no step left.
        _ => usize::MAX,
    };
    let progress = |index: usize| match index.cmp(&current) {
        std::cmp::Ordering::Less => Progress::Done,
        std::cmp::Ordering::Equal => Progress::Current,
        std::cmp::Ordering::Greater => Progress::Coming,
    };
    let stage = |index, name: String, from: Option<Moment>, until: Option<Moment>| Stage {
        name,
        progress: progress(index),
        from,
        until,
    };
    let collect = scene.say("stage-collect", &[])?;
    let mut stages = vec![stage(0, scene.say("stage-announced", &[])?, None, None)];
    if brief.refused.is_some() {
        // The dates of its signatures would promise or pretend something.
        stages.push(stage(1, scene.say("stage-refused", &[])?, brief.refused.clone(), None));
    } else {
        // What was settled early has its close still ahead.
        let dated = current <= 1 || brief.over;
        let (opens, closes) = (brief.opens.clone(), brief.closes.clone());
        stages.push(stage(1, collect, dated.then_some(opens), dated.then_some(closes)));
        // Results that nobody will see are no step.
        if brief.petition || brief.count.visibility != Visibility::Never {
            stages.push(stage(2, scene.say("stage-transmitted", &[])?, brief.transmitted.clone(), None));
        }
        stages.push(stage(3, scene.say("stage-answered", &[])?, brief.answered.clone(), None));
    }
    Ok(stages)
}
