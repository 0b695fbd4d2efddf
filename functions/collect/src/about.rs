//! What inside a process a vote or a contribution is about: an item of the commune, or another contribution.

use crate::request::{Call, Failure};
use crate::site::{About, Target};
use parvis_model::activity::Targets;
use parvis_model::contribution::{BODY, ITEM_PREFIX, TITLE, WHOLE};
use parvis_model::{Contribution, ContributionId};
use parvis_store::entries::Place;

/// The most characters of a title made from a text.
const TITLE_CHARS: usize = 80;

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
            && stored.contribution.takes_part(call.now)
        {
            let of_its_own = activity.contributions.as_ref().is_some_and(|contributions| contributions.pages);
            let page = if of_its_own { about } else { stored.contribution.target.as_str() };
            let page = target.process().page_of(page);
            let title = title(&stored.contribution);
            return Ok(Ok(Some(About { target: about.to_owned(), title, page })));
        }
    }
    Ok(Err(()))
}

/// The title of a contribution, or how its text begins.
pub(crate) fn title(contribution: &Contribution) -> String {
    if let Some(title) = contribution.text(TITLE) {
        return title.to_owned();
    }
    let text = contribution.text(BODY).unwrap_or_default();
    let words: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).take(TITLE_CHARS).collect();
    if text.chars().count() > TITLE_CHARS { format!("{}…", words.trim_end()) } else { words }
}
