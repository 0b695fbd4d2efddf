//! What is chosen on an article, an amendment or a proposal: in words first, then as a bar of three parts, then the buttons.

use crate::ThemeError;
use crate::format::Moment;
use crate::pages::count::{Visibility, visibility};
use crate::pages::{Scene, who};
use crate::view::Chosen;
use parvis_model::path::function;
use parvis_model::{Activity, ActivityState, Process};
use serde::Serialize;

/// What was chosen on something.
#[derive(Debug, Serialize)]
pub(super) struct Result3 {
    /// Whether the numbers may be shown. If not, they are not here either.
    visibility: Visibility,
    total: u64,
    agree: u64,
    mixed: u64,
    disagree: u64,
    /// The parts of the bar in percent; together they are 100, or nothing.
    percents: Vec<(String, u8)>,
}

/// Where one chooses by a button.
#[derive(Debug, Serialize)]
pub(super) struct Ballot {
    pub(super) result: Result3,
    action: String,
    /// The target.
    about: String,
    options: Vec<String>,
    /// What one declares by choosing, where not everybody may.
    declaration: Option<String>,
    accepts: bool,
    upcoming: bool,
    opens: Moment,
    closes: Moment,
}

/// The numbers of a vote.
pub(super) fn result(scene: &Scene<'_>, activity: &Activity, chosen: &Chosen<'_>) -> Result3 {
    let visibility = visibility(activity, scene.page.now);
    // Numbers that may not be shown do not even reach the template.
    let count = |option: &str| match visibility {
        Visibility::Shown => chosen.iter().find(|(name, _)| *name == option).map_or(0, |(_, count)| *count),
        Visibility::Later | Visibility::Never => 0,
    };
    let (agree, mixed, disagree) = (count("agree"), count("mixed"), count("disagree"));
    let counts = [agree, mixed, disagree];
    let names = ["agree", "mixed", "disagree"].map(str::to_owned);
    let percents = names.into_iter().zip(shares(counts)).filter(|(_, percent)| *percent > 0).collect();
    Result3 { visibility, total: counts.iter().sum(), agree, mixed, disagree, percents }
}

/// The buttons of a vote and its numbers. `open` says whether the thing itself takes part.
pub(super) fn ballot(
    scene: &Scene<'_>,
    process: &Process,
    activity: &Activity,
    about: &str,
    chosen: &Chosen<'_>,
    open: bool,
) -> Result<Ballot, ThemeError> {
    let now = scene.page.now;
    let declared = !activity.eligibility.is_everybody();
    Ok(Ballot {
        result: result(scene, activity, chosen),
        action: scene.action(&function::vote(&scene.site().id, &process.id, &activity.id)),
        about: about.to_owned(),
        options: activity.choices.as_ref().map(|choices| choices.options.clone()).unwrap_or_default(),
        declaration: declared.then(|| who::declaration(scene, &activity.eligibility)).transpose()?,
        accepts: open && process.accepts(activity, now),
        upcoming: activity.state(now) == ActivityState::Upcoming,
        opens: scene.calendar.instant(activity.opens)?,
        closes: scene.calendar.end(activity.closes)?,
    })
}

/// Shares in whole percent that add up to 100: what rounding leaves goes to the largest remainders.
fn shares(counts: [u64; 3]) -> [u8; 3] {
    let total: u64 = counts.iter().sum();
    if total == 0 {
        return [0; 3];
    }
    let exact = counts.map(|count| u128::from(count) * 100);
    let mut shares = exact.map(|exact| exact / u128::from(total));
    let mut order = [0, 1, 2];
    order.sort_by_key(|i| std::cmp::Reverse(exact[*i] % u128::from(total)));
    let left = 100 - shares.iter().sum::<u128>();
    for (i, _) in order.into_iter().zip(0..left) {
        shares[i] += 1;
    }
    shares.map(|share| u8::try_from(share).unwrap_or(100))
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn shares_add_up() {
        assert_eq!(shares([0, 0, 0]), [0, 0, 0]);
        assert_eq!(shares([1, 1, 1]), [34, 33, 33]);
        assert_eq!(shares([2, 1, 0]), [67, 33, 0]);
        assert_eq!(shares([u64::MAX / 3, 0, 0]), [100, 0, 0]);
        for counts in [[1, 2, 4], [999, 1, 0], [7, 11, 13]] {
            assert_eq!(shares(counts).map(u32::from).iter().sum::<u32>(), 100);
        }
    }
}
