//! What was done last with something, to tell it to an agent whom a colleague was ahead of.

use crate::desk::Desk;
use jiff::Timestamp;
use parvis_model::desk::Act;
use parvis_theme::view::moderation::Lately;
use parvis_web::request::Failure;

/// How many entries of the log are looked through: what gets in somebody's way was done while they looked at the page.
const LOOKED_THROUGH: u16 = 100;

/// The latest of these acts on `object` at `since` or later, and who did it. Nothing where none of them is among the latest
/// entries.
pub(super) async fn last(
    desk: &Desk<'_>,
    object: &str,
    acts: &[Act],
    since: Timestamp,
) -> Result<Option<Lately>, Failure> {
    let (store, site) = (&desk.call.app.store, desk.call.site.id());
    let entries = store.log_page(site, None, LOOKED_THROUGH).await?;
    let done = entries.into_iter().filter(|entry| entry.object == object && entry.at >= since).find_map(|entry| {
        let act = Act::from_keyword(&entry.act).filter(|act| acts.contains(act))?;
        Some((entry, act))
    });
    let Some((entry, act)) = done else { return Ok(None) };
    let agent = store.agent(site, &entry.agent).await?;
    Ok(Some(Lately { act: act.keyword(), name: agent.map(|agent| agent.name), at: entry.at }))
}
