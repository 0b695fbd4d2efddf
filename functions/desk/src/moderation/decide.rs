//! Carrying out what an agent decided: read, judge, write once with its entry in the log, tell its author, go on.

use super::found::{Found, leads_to, object};
use super::item::{Brought, draw};
use super::mails;
use super::queue::{Filter, address, waiting};
use super::ruling::{act, possible, rule};
use crate::desk::Desk;
use parvis_model::form::Typed;
use parvis_store::decisions::{Acted, Decision};
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::moderation::{Deed, ItemProblem};
use parvis_web::form::Fields;
use parvis_web::request::{Failure, Reply, see_other};
use parvis_web::route::Names;
use parvis_web::{log, pictures};

/// What agents type; the rest of a form is the page's own.
const TYPED: [&str; 8] = ["grounds", "words", "change", "days", "into", "status", "by", "answer"];

/// Does what the form of a contribution's page asks for.
pub(crate) async fn decide(desk: &Desk<'_>, names: &Names, deed: Deed, fields: &Fields) -> Result<Reply, Failure> {
    let Some(found) = Found::at(desk, names).await? else {
        return desk.problem(DeskProblem::NotFound, Some(fields));
    };
    let brought = |problem| Brought { typed: typed(fields), problem: Some((deed, problem)), contact: None };
    let query = Fields::of_query(fields.get("filter").strip_prefix('?'));
    if fields.get("version") != found.stored.version.to_string() {
        return draw(desk, &found, &query, brought(ItemProblem::Stale)).await;
    }
    if !possible(desk, &found.stored).contains(&deed) {
        return draw(desk, &found, &query, brought(ItemProblem::NotNow)).await;
    }
    match act_on(desk, &found, deed, fields).await {
        Ok(Ok(told)) => next(desk, &found, deed, &query, told).await,
        Ok(Err(ItemProblem::Stale)) => match Found::at(desk, names).await? {
            Some(now) => draw(desk, &now, &query, brought(ItemProblem::Stale)).await,
            None => desk.problem(DeskProblem::NotFound, Some(fields)),
        },
        Ok(Err(problem)) => draw(desk, &found, &query, brought(problem)).await,
        Err(failure) => {
            log::failed(desk.call.route, &failure);
            draw(desk, &found, &query, brought(ItemProblem::TryAgain)).await
        }
    }
}

async fn act_on(
    desk: &Desk<'_>,
    found: &Found,
    deed: Deed,
    fields: &Fields,
) -> Result<Result<parvis_theme::view::moderation::AuthorTold, ItemProblem>, Failure> {
    let call = desk.call;
    let ruling = match rule(desk, found, deed, fields).await? {
        Ok(ruling) => ruling,
        Err(problem) => return Ok(Err(problem)),
    };
    let object = found.object();
    let entry = desk.entry(act(deed), &object, &ruling.payload)?;
    let decision = Decision {
        seen: &found.stored,
        new: &ruling.new,
        waiting: ruling.waiting.clone(),
        resting: ruling.other.as_ref().map(|other| (other.place(call), &other.stored)),
    };
    match call.app.store.act_on_entry(found.place(call), decision, &entry).await? {
        Acted::Stale => Ok(Err(ItemProblem::Stale)),
        Acted::Done => {
            call.app.written(found.written(call));
            if ruling.new.pictures.is_empty() {
                pictures::forget(call.app, call.route, call.site.id(), &found.contribution().pictures).await;
            }
            Ok(Ok(mails::tell(desk, found, deed, &ruling).await))
        }
    }
}

/// Goes on with what waits next, and says there what was done.
async fn next(
    desk: &Desk<'_>,
    found: &Found,
    deed: Deed,
    query: &Fields,
    told: parvis_theme::view::moderation::AuthorTold,
) -> Result<Reply, Failure> {
    let call = desk.call;
    let filter = Filter::read(query);
    let was = found.object();
    let said = [("done", act(deed).keyword()), ("was", &*was), ("told", told.keyword())];
    // From where this one stood, so that those left for later do not come again at once; then from the beginning.
    let mut next = match &found.stored.waiting {
        Some(place) => waiting(desk, &filter, Some(place), 1).await?,
        None => Vec::new(),
    };
    if next.is_empty() && found.stored.waiting.is_some() {
        next = waiting(desk, &filter, None, 1).await?;
    }
    let next = next.pop().filter(|next| object(next) != was);
    // What did not wait stays on the page: its agent came for it.
    match (next, &found.stored.waiting) {
        (Some(next), _) => see_other(&leads_to(call, &next, &filter.query(&said))),
        (None, Some(_)) => see_other(&address(call, &filter, &said)),
        (None, None) => see_other(&format!("{}{}", found.href(call), filter.query(&said))),
    }
}

fn typed(fields: &Fields) -> Typed {
    let typed = TYPED.iter().filter_map(|name| Some(((*name).to_owned(), fields.given(name)?.to_owned())));
    typed.collect()
}
