//! Petitions that residents deposit: co-signed behind a link before anybody else sees them, signed once they are published.

use crate::contribution::{place, waiting};
use crate::count::written;
use crate::mail::full;
use crate::request::{Call, Failure, Reply, page_path, see_other};
use crate::site::Target;
use http::StatusCode;
use parvis_keys::{Purpose, TokenError, sign, verify};
use parvis_model::contribution::Stage;
use parvis_model::path::function;
use parvis_model::presets::deposit::{COSIGNATURES, DEPOSITS};
use parvis_model::{ActivityId, Contribution, ContributionId, ProcessId};
use parvis_store::StoreError;
use parvis_store::entries::{Changed, Place, Reason};
use parvis_store::records::Shard;
use parvis_store::votes::Voter;
use parvis_store::written::Change;
use parvis_theme::view::{CosignPage, Refusal};
use serde::{Deserialize, Serialize};

/// How often a change is tried again that somebody else's got in the way of.
const TRIES: usize = 5;

/// What the link says with which a petition is co-signed.
#[derive(Serialize, Deserialize)]
struct Link {
    #[serde(rename = "p")]
    process: ProcessId,
    #[serde(rename = "c")]
    id: ContributionId,
}

/// The link that an author gives to co-signatories, and how many are needed; nothing where none are.
pub(crate) fn share(
    call: &Call<'_>,
    target: &Target,
    petition: &Contribution,
) -> Result<Option<(String, u32)>, Failure> {
    let Some(deposits) = target.process().deposits() else { return Ok(None) };
    if deposits.cosignatories == 0 || petition.stage != Stage::Pending {
        return Ok(None);
    }
    let link = Link { process: target.process().id.clone(), id: petition.id.clone() };
    let until = target.activity().results_from();
    let token = sign(&call.site.key(Purpose::DepositLink, &[]), &link, until)?;
    Ok(Some((full(call, &function::cosign(call.site.id(), &token)), deposits.cosignatories)))
}

/// Whether somebody of the commune reads it only once it has its co-signatories.
pub(crate) fn waits_for_others(target: &Target) -> bool {
    target.process().deposits().is_some_and(|deposits| deposits.cosignatories > 0)
}

/// Whether one may choose on a contribution that is not published: only to co-sign it.
pub(crate) fn is_cosigning(target: &Target) -> bool {
    target.process().deposits().is_some() && target.activity().id.as_str() == COSIGNATURES
}

/// Gives the activity the dates of the petition that is about to be signed.
pub(crate) async fn narrow(call: &Call<'_>, target: &mut Target) -> Result<(), Failure> {
    if is_cosigning(target) || !target.activity().is_signed() {
        return Ok(());
    }
    let Some(deposits) = target.process().deposits().cloned() else { return Ok(()) };
    let Some(petition) = stored(call, target).await? else { return Ok(()) };
    let own = deposits.signing(&petition, target.activity());
    target.with_dates(own.opens, own.closes);
    Ok(())
}

async fn stored(call: &Call<'_>, target: &Target) -> Result<Option<Contribution>, Failure> {
    let Some((activity, id)) = deposited(target) else { return Ok(None) };
    let shards = target.process().activity(&activity).map_or(1, |activity| activity.shards);
    let place = Place { site: call.site.id(), process: &target.process().id, activity: &activity, shards, id: &id };
    Ok(call.app.store.entry(place).await?.map(|stored| stored.contribution))
}

/// The petition that a request is about, and the activity in which it was deposited.
fn deposited(target: &Target) -> Option<(ActivityId, ContributionId)> {
    Some((ActivityId::parse(DEPOSITS).ok()?, ContributionId::parse(target.about()).ok()?))
}

/// Shows a petition to those who may co-sign it. It changes nothing.
pub(crate) async fn show(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    let link: Link = match verify(&call.site.key(Purpose::DepositLink, &[]), token, call.now) {
        Ok(link) => link,
        Err(TokenError::Expired) => return call.problem(Refusal::LinkExpired, None, None),
        Err(TokenError::Damaged) => return call.problem(Refusal::BadLink, None, None),
    };
    let (Ok(deposits), Ok(cosignatures)) = (ActivityId::parse(DEPOSITS), ActivityId::parse(COSIGNATURES)) else {
        return call.problem(Refusal::NotFound, None, None);
    };
    let Some(own) = call.app.sites.target(&call.site, &link.process, &deposits, call.now).await? else {
        return call.problem(Refusal::NotFound, None, None);
    };
    let Some(target) = call.app.sites.target(&call.site, &link.process, &cosignatures, call.now).await? else {
        return call.problem(Refusal::NotFound, None, None);
    };
    let (Some(rules), Some(contributions)) = (target.process().deposits(), &own.activity().contributions) else {
        return call.problem(Refusal::NotFound, None, None);
    };
    let place = place(call, &own, &link.id);
    let Some(stored) = call.app.store.entry(place).await? else {
        return call.problem(Refusal::LinkExpired, Some(target.subject()), None);
    };
    match stored.contribution.stage {
        Stage::Pending => {}
        Stage::Published => {
            return see_other(&format!("{}/{}/{}/", call.site.definition.site.url, link.process, link.id));
        }
        _ => return call.problem(Refusal::LinkExpired, Some(target.subject()), None),
    }
    let view = CosignPage {
        subject: target.subject(),
        contribution: &stored.contribution,
        contributions,
        cosigned: cosigned(call, &target, place).await?,
        needed: rules.cosignatories,
        accepts: target.accepts(call.now),
    };
    call.html(StatusCode::OK, call.app.theme.cosign(&call.page(&page_path(&target)), &view)?)
}

/// How many co-signed a petition, its author apart. A petition has few of them: two small reads.
async fn cosigned(call: &Call<'_>, target: &Target, place: Place<'_>) -> Result<u64, Failure> {
    let (site, process, activity) = (call.site.id(), &target.process().id, target.activity());
    let (store, about) = (&call.app.store, place.id.as_str());
    let mut count = 0;
    for shard in 0..activity.shards.max(1) {
        count += store.count_votes(Shard { site, process, activity: &activity.id, shard, target: about }).await?;
    }
    let Some(author) = store.author(place).await? else { return Ok(count) };
    let (shards, voter) = (activity.shards, author.voter.as_str());
    let own = store.vote(Voter { site, process, activity: &activity.id, shards, target: about, voter }).await?;
    Ok(count - u64::from(own.is_some_and(|(_, stands)| stands) && count > 0))
}

/// After a co-signature: puts the petition into the desk's queue, once it has enough. Should this not be reached, the next
/// co-signature does it, or the same one sent again.
pub(crate) async fn cosigned_now(call: &Call<'_>, target: &Target) -> Result<(), Failure> {
    if !is_cosigning(target) {
        return Ok(());
    }
    let (Some(rules), Some((activity, id))) = (target.process().deposits(), deposited(target)) else { return Ok(()) };
    let Some(own) = call.app.sites.target(&call.site, &target.process().id, &activity, call.now).await? else {
        return Ok(());
    };
    let place = place(call, &own, &id);
    if !rules.is_backed(cosigned(call, target, place).await?) {
        return Ok(());
    }
    for _ in 0..TRIES {
        let Some(seen) = call.app.store.entry(place).await? else { return Ok(()) };
        // What has a history was in the queue before: agents decide about it now.
        let new = seen.waiting.is_none() && seen.contribution.history.is_empty();
        if seen.contribution.stage != Stage::Pending || !new {
            return Ok(());
        }
        let waiting = waiting(call, &own, &id, Reason::Moderate);
        if call.app.store.change_entry(place, &seen, &seen.contribution, Some(waiting), false).await? == Changed::Done {
            call.app.written(written(call, &own, Change::Contribution(id)));
            return Ok(());
        }
    }
    Err(StoreError::Unavailable("others change the petition all the time".to_owned()).into())
}
