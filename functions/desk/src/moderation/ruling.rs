//! What each act makes of a contribution, from what the agent typed. Nothing is written here.

use super::found::Found;
use crate::desk::Desk;
use jiff::{SignedDuration, Timestamp};
use parvis_model::contribution::{Grounds, Reply, Revision, Stage, Status, What};
use parvis_model::desk::Act;
use parvis_model::{Contribution, ContributionId};
use parvis_store::entries::{Reason, Stored, Waiting};
use parvis_theme::view::moderation::{Deed, ItemProblem};
use parvis_web::form::Fields;
use parvis_web::request::Failure;
use serde_json::json;

/// The most characters of what an agent writes.
const WORDS: usize = 10_000;
/// The most characters of a name in which the commune answers.
const NAME: usize = 200;
/// The most days that an author gets for a change.
const DAYS: i64 = 60;

/// What an act makes of a contribution.
pub(crate) struct Ruling {
    /// The contribution from now on.
    pub(crate) new: Contribution,
    /// Its place in the queue from now on.
    pub(crate) waiting: Option<Waiting>,
    /// What else the log keeps, as JSON. It may be personal.
    pub(crate) payload: String,
    /// The other contribution, where it is joined to one.
    pub(crate) other: Option<Found>,
}

/// The act of the log.
pub(crate) fn act(deed: Deed) -> Act {
    match deed {
        Deed::Publish => Act::Publish,
        Deed::MarkSeen => Act::MarkSeen,
        Deed::Refuse => Act::Refuse,
        Deed::AskRevision => Act::AskRevision,
        Deed::Merge => Act::Merge,
        Deed::SetStatus => Act::SetStatus,
        Deed::Answer => Act::Answer,
        Deed::SeeContact => Act::SeeContact,
    }
}

/// What an agent may do with a contribution as it stands.
pub(crate) fn possible(desk: &Desk<'_>, stored: &Stored) -> Vec<Deed> {
    let reason = stored.waiting.as_ref().map(|waiting| waiting.reason);
    let stands = |deed: &Deed| match (deed, &stored.contribution.stage) {
        (Deed::Publish, Stage::Pending | Stage::Refused { .. }) => true,
        (Deed::MarkSeen, Stage::Published) => matches!(reason, Some(Reason::Review | Reason::Report)),
        (Deed::Refuse | Deed::AskRevision | Deed::Merge, Stage::Pending | Stage::Published) => true,
        // An appeal may end as the first decision did.
        (Deed::Refuse, Stage::Refused { .. }) => reason == Some(Reason::Appeal),
        (Deed::SetStatus | Deed::Answer, Stage::Published) => true,
        (Deed::SeeContact, stage) => *stage != Stage::Withdrawn,
        _ => false,
    };
    Deed::ALL.into_iter().filter(|deed| desk.may(act(*deed)) && stands(deed)).collect()
}

/// What becomes of a contribution, or what is wrong with what was typed.
pub(crate) async fn rule(
    desk: &Desk<'_>,
    found: &Found,
    deed: Deed,
    fields: &Fields,
) -> Result<Result<Ruling, ItemProblem>, Failure> {
    let now = desk.call.now;
    let old = found.contribution();
    let done = |new: Contribution, what: What, payload: serde_json::Value| {
        Ok(Ruling { new: new.after(now, what), waiting: None, payload: payload.to_string(), other: None })
    };
    let mut new = old.clone();
    Ok(match deed {
        Deed::Publish => {
            (new.stage, new.revision) = (Stage::Published, None);
            done(new, What::Published, json!({}))
        }
        Deed::MarkSeen => done(new, What::Seen, json!({})),
        Deed::Refuse => {
            let words = fields.get("words").trim();
            match Grounds::from_keyword(fields.get("grounds")) {
                None => Err(ItemProblem::NoGrounds),
                Some(Grounds::Other) if words.is_empty() => Err(ItemProblem::NoWords),
                Some(_) if too_long(words) => Err(ItemProblem::TooLong),
                Some(grounds) => {
                    new.stage = Stage::Refused { grounds, reason: words.to_owned() };
                    new.revision = None;
                    // Its picture goes with it: the files can be read by whoever knows their names.
                    new.pictures.clear();
                    done(new, What::Refused, json!({ "grounds": grounds.keyword(), "words": words }))
                }
            }
        }
        Deed::AskRevision => revision(found, new, fields, now),
        Deed::Merge => return merge(desk, found, new, fields).await,
        Deed::SetStatus => match Status::from_keyword(fields.get("status")) {
            None => Err(ItemProblem::NoStatus),
            Some(status) => {
                new.status = Some(status);
                let ruling = done(new, What::Status(status), json!({ "status": status.keyword() }));
                // What it waits for is not done by that.
                ruling.map(|ruling| Ruling { waiting: found.stored.waiting.clone(), ..ruling })
            }
        },
        Deed::Answer => answer(found, new, fields, now),
        // Nothing changes by looking.
        Deed::SeeContact => Err(ItemProblem::NotNow),
    })
}

fn too_long(words: &str) -> bool {
    words.chars().count() > WORDS
}

fn revision(found: &Found, mut new: Contribution, fields: &Fields, now: Timestamp) -> Result<Ruling, ItemProblem> {
    let words = fields.get("change").trim();
    if words.is_empty() {
        return Err(ItemProblem::NoWords);
    }
    if too_long(words) {
        return Err(ItemProblem::TooLong);
    }
    let days: i64 = fields.get("days").trim().parse().map_err(|_| ItemProblem::NoDate)?;
    if !(1..=DAYS).contains(&days) {
        return Err(ItemProblem::NoDate);
    }
    let until = now.checked_add(SignedDuration::from_hours(24 * days)).map_err(|_| ItemProblem::NoDate)?;
    new.revision = Some(Revision { words: words.to_owned(), until });
    let new = new.after(now, What::RevisionAsked);
    // It comes back to the queue on that day, unless its author is faster.
    let reason = if new.stage == Stage::Pending { Reason::Moderate } else { Reason::Review };
    let waiting = Waiting {
        since: until,
        reason,
        process: found.target.process().id.clone(),
        activity: found.target.activity().id.clone(),
        id: new.id.clone(),
    };
    let payload = json!({ "words": words, "until": until.to_string() }).to_string();
    Ok(Ruling { new, waiting: Some(waiting), payload, other: None })
}

async fn merge(
    desk: &Desk<'_>,
    found: &Found,
    mut new: Contribution,
    fields: &Fields,
) -> Result<Result<Ruling, ItemProblem>, Failure> {
    // A whole address is what people copy; the name is its last part.
    let typed = fields.get("into").trim().trim_end_matches('/');
    let name = typed.rsplit(['/', '#']).next().unwrap_or_default();
    let Ok(id) = ContributionId::parse(&name.to_ascii_lowercase()) else { return Ok(Err(ItemProblem::NoSuch)) };
    if id == new.id {
        return Ok(Err(ItemProblem::Itself));
    }
    let (process, activity) = (&found.target.process().id, &found.target.activity().id);
    let other = Found::named(desk.call, process, activity, &id).await?;
    // What is published was joined to nothing, so no circle can be closed: that it stays so is a condition of the write.
    let Some(other) = other.filter(|other| other.contribution().stage == Stage::Published) else {
        return Ok(Err(ItemProblem::NoSuch));
    };
    (new.stage, new.revision) = (Stage::Merged { into: id.clone() }, None);
    let new = new.after(desk.call.now, What::Merged(id));
    let payload = json!({ "into": other.object() }).to_string();
    Ok(Ok(Ruling { new, waiting: None, payload, other: Some(other) }))
}

fn answer(found: &Found, mut new: Contribution, fields: &Fields, now: Timestamp) -> Result<Ruling, ItemProblem> {
    let (text, by) = (fields.get("answer").trim(), fields.get("by").trim());
    if by.is_empty() {
        return Err(ItemProblem::NoName);
    }
    if text.is_empty() {
        return Err(ItemProblem::NoWords);
    }
    if too_long(text) || by.chars().count() > NAME {
        return Err(ItemProblem::TooLong);
    }
    new.reply = Some(Reply { text: text.to_owned(), by: by.to_owned(), at: now });
    let owed = |waiting: &Waiting| waiting.reason == Reason::Answer;
    let waiting = found.stored.waiting.clone().filter(|waiting| !owed(waiting));
    let payload = json!({ "by": by, "words": text }).to_string();
    Ok(Ruling { new: new.after(now, What::Answered), waiting, payload, other: None })
}
