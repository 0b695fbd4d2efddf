//! What inside a process a vote or a contribution is about: an item of the commune, or another contribution.

use crate::deposit;
use crate::request::{Call, Failure};
use crate::site::{About, Target};
use jiff::Timestamp;
use parvis_model::activity::Targets;
use parvis_model::contribution::{ITEM_PREFIX, Stage, WHOLE};
use parvis_model::{Contribution, ContributionId};
use parvis_store::entries::Place;

/// Finds what `about` names. `Err(())` where there is no such thing, or nothing may be added to it.
pub(crate) async fn find(
    call: &Call<'_>,
    target: &Target,
    targets: &Targets,
    about: &str,
) -> Result<Result<Option<About>, ()>, Failure> {
    if about.is_empty() || about == WHOLE {
        return Ok(if targets.whole { Ok(None) } else { Err(()) });
    }
    if let Some(name) = about.strip_prefix(ITEM_PREFIX) {
        let title = target.process().item_title(&target.activity().id, name).filter(|_| targets.items);
        let page = target.process().page_of(about);
        return Ok(title
            .map(|title| Some(About { target: about.to_owned(), title: title.to_owned(), page }))
            .ok_or(()));
    }
    let Ok(id) = ContributionId::parse(about) else { return Ok(Err(())) };
    for name in &targets.activities {
        let Some(activity) = target.process().activity(name) else { continue };
        let (site, process) = (call.site.id(), &target.process().id);
        let place = Place { site, process, activity: name, shards: activity.shards, id: &id };
        if let Some(stored) = call.app.store.entry(place).await?
            && may_choose(target, &stored.contribution, call.now)
        {
            let of_its_own = activity.contributions.as_ref().is_some_and(|contributions| contributions.pages);
            let page = if of_its_own { about } else { stored.contribution.target.as_str() };
            // What is not published has no page to go back to.
            let page = target.process().page_of(page).filter(|_| stored.contribution.takes_part(call.now));
            let title = stored.contribution.title();
            return Ok(Ok(Some(About { target: about.to_owned(), title, page })));
        }
    }
    Ok(Err(()))
}

/// Whether something may be added to a contribution: to what is published, or the co-signature of a petition that is not.
fn may_choose(target: &Target, contribution: &Contribution, now: Timestamp) -> bool {
    match deposit::is_cosigning(target) {
        true => contribution.stage == Stage::Pending,
        false => contribution.takes_part(now),
    }
}
