//! The author of a contribution adds a picture, puts another in its place or removes it, by the link with which the words
//! are changed, and for as long.
//!
//! Files are made before the record names them, and removed after it no longer does: a record never names what is not
//! there. What a process that died in between leaves behind is named by no record and can be found by that.

use crate::contribution::{TRIES, place, waiting};
use crate::count::written;
use crate::form::BodyError;
use crate::request::{Call, Failure, Reply, Sender, page_path};
use crate::site::Target;
use crate::{edit, log, submit};
use axum::body::Body;
use http::{HeaderMap, StatusCode};
use http_body_util::BodyExt;
use parvis_files::{Fault, Sent, UploadError, read_upload};
use parvis_keys::{encode, random};
use parvis_model::contribution::{ALT_CHARS, Photograph, Stage, What};
use parvis_model::form::{Answers, Field, FieldError, FieldKind, Form, Typed};
use parvis_model::{Contribution, ContributionId, Contributions};
use parvis_store::entries::{Changed, Stored};
use parvis_store::written::Change;
use parvis_theme::view::{FormNotice, PictureDone, PictureFault, PicturePage, Refusal};
use parvis_web::pictures::{self, NotTaken, Pictures};
use std::sync::Arc;

/// The field with what the picture shows.
const ALT: &str = "alt";
/// The field of the button that removes the picture.
const REMOVE: &str = "remove";
/// Pictures an hour from one connection, removals included. A class sends thirty; each takes half a second of a processor.
const AN_HOUR: u32 = 120;
/// The most bytes that are read and thrown away before an answer: a browser that is still sending shows none.
const PATIENCE: usize = 40_000_000;

/// A contribution whose author asks for its page.
struct Case<'a> {
    token: &'a str,
    target: Target,
    contributions: Contributions,
    id: ContributionId,
    stored: Stored,
    keeper: Arc<dyn Pictures>,
}

/// What the page has to say.
#[derive(Default)]
struct Told {
    errors: Vec<FieldError>,
    fault: Option<PictureFault>,
    notice: Option<FormNotice>,
    done: Option<PictureDone>,
}

/// What the picture becomes.
enum Wanted {
    /// Another.
    New(Photograph),
    /// The same, with other words.
    Words(String),
    /// None.
    Nothing,
}

/// Whether a picture may come with a contribution.
pub(crate) fn may_come(call: &Call<'_>, contributions: &Contributions, contribution: &Contribution) -> bool {
    let stands = matches!(contribution.stage, Stage::Pending | Stage::Published);
    contributions.pictures && stands && call.app.pictures.is_some()
}

/// Shows the page behind the link. It changes nothing.
pub(crate) async fn show(call: &Call<'_>, token: &str) -> Result<Reply, Failure> {
    match find(call, token).await? {
        Ok(case) => case.draw(call, &Typed::new(), Told::default()),
        Err(refusal) => call.problem(refusal, None, None),
    }
}

/// Takes what one of its forms sends.
pub(crate) async fn take(call: &Call<'_>, token: &str, headers: &HeaderMap, body: Body) -> Result<Reply, Failure> {
    // Who may send at all is known before megabytes are kept.
    let found = match call.sender {
        Sender::Foreign => Err(Refusal::WrongOrigin),
        Sender::Ours | Sender::Unsaid => find(call, token).await?,
    };
    let mut case = match found {
        Ok(case) => case,
        Err(refusal) => {
            pass(body).await;
            return call.problem(refusal, None, None);
        }
    };
    let (typed, sent, fault) = match read_upload(headers, body, case.keeper.max_bytes()).await {
        Ok(upload) => (upload.fields, upload.file, None),
        Err(UploadError { fault: Fault::NotAForm, .. }) => return call.bad_body(BodyError::NotAForm),
        Err(UploadError { fault, fields }) => (fields, None, Some(fault_of(fault))),
    };
    match case.step(call, &typed, sent, fault).await {
        Ok(told) => case.draw(call, &typed, told),
        Err(failure) => {
            log::failed(call.route, &failure);
            case.draw(call, &typed, Told { notice: Some(FormNotice::TryAgain), ..Told::default() })
        }
    }
}

/// The contribution of a link.
async fn find<'a>(call: &Call<'_>, token: &'a str) -> Result<Result<Case<'a>, Refusal>, Failure> {
    let link = match edit::read(call, token) {
        Ok(link) => link,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let Some(keeper) = call.app.pictures.clone() else { return Ok(Err(Refusal::NotFound)) };
    let Some(target) = call.app.sites.target(&call.site, &link.process, &link.activity, call.now).await? else {
        return Ok(Err(Refusal::NotFound));
    };
    let Some(contributions) = target.activity().contributions.clone().filter(|asked| asked.pictures) else {
        return Ok(Err(Refusal::NotFound));
    };
    if let Some(refusal) = submit::refusal(target.process(), target.activity(), call.now) {
        return Ok(Err(refusal));
    }
    let Some(stored) = edit::find(call, &target, &link.id).await? else { return Ok(Err(Refusal::LinkExpired)) };
    Ok(Ok(Case { token, target, contributions, id: link.id, stored, keeper }))
}

impl Case<'_> {
    /// Does what is asked; what the page has to say about it.
    async fn step(
        &mut self,
        call: &Call<'_>,
        typed: &Typed,
        sent: Option<Sent>,
        fault: Option<PictureFault>,
    ) -> Result<Told, Failure> {
        let notice = |notice| Ok(Told { notice: Some(notice), ..Told::default() });
        if !call.within_rate("picture", AN_HOUR).await? {
            return notice(FormNotice::TooMany);
        }
        let has_one = !self.stored.contribution.pictures.is_empty();
        if typed.get(REMOVE).is_some_and(|pressed| !pressed.is_empty()) {
            let gone = !has_one || self.change(call, &Wanted::Nothing).await?;
            let done = gone.then_some(PictureDone::Removed);
            return Ok(Told { done, notice: (!gone).then_some(FormNotice::TryAgain), ..Told::default() });
        }
        let missing = (sent.is_none() && !has_one).then_some(PictureFault::Missing);
        let (alt, errors) = match read_alt(typed) {
            Ok(alt) => (alt, Vec::new()),
            Err(errors) => (String::new(), errors),
        };
        let fault = fault.or(missing);
        if fault.is_some() || !errors.is_empty() {
            return Ok(Told { errors, fault, ..Told::default() });
        }
        let wanted = match sent {
            None => Wanted::Words(alt),
            Some(sent) => {
                // Pictures can be read before anybody decided to publish them: only by whoever knows this.
                let name = encode(&random::<16>()?);
                match self.keeper.take(call.site.id(), &name, sent.declared.as_deref(), sent.bytes).await {
                    Ok(files) => Wanted::New(Photograph { alt, files }),
                    Err(NotTaken::Refused(fault)) => return Ok(Told { fault: Some(fault), ..Told::default() }),
                    Err(error @ NotTaken::Unavailable(_)) => {
                        log::failed(call.route, &error);
                        return notice(FormNotice::TryAgain);
                    }
                }
            }
        };
        if self.change(call, &wanted).await? {
            return Ok(Told { done: Some(PictureDone::Taken), ..Told::default() });
        }
        if let Wanted::New(photograph) = wanted {
            pictures::forget(call.app, call.route, call.site.id(), &[photograph]).await;
        }
        notice(FormNotice::TryAgain)
    }

    /// Changes the record, then removes the files that it no longer names. `false` where it cannot be changed: others do
    /// so all the time, or it does not stand any more.
    async fn change(&mut self, call: &Call<'_>, wanted: &Wanted) -> Result<bool, Failure> {
        for _ in 0..TRIES {
            let Some(seen) = edit::find(call, &self.target, &self.id).await? else { return Ok(false) };
            let mut new = seen.contribution.clone();
            let before = match wanted {
                Wanted::New(photograph) => std::mem::replace(&mut new.pictures, vec![photograph.clone()]),
                Wanted::Nothing => std::mem::take(&mut new.pictures),
                Wanted::Words(alt) => {
                    new.pictures.iter_mut().for_each(|photograph| photograph.alt.clone_from(alt));
                    Vec::new()
                }
            };
            new.edited_at = Some(call.now);
            let reason = edit::unread(&self.contributions, &mut new);
            let new = new.after(call.now, What::Edited);
            let (place, waiting) = (place(call, &self.target, &self.id), waiting(call, &self.target, &self.id, reason));
            if call.app.store.change_entry(place, &seen, &new, Some(waiting), false).await? == Changed::Done {
                self.stored.contribution = new;
                call.app.written(written(call, &self.target, Change::Contribution(self.id.clone())));
                pictures::forget(call.app, call.route, call.site.id(), &before).await;
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn draw(&self, call: &Call<'_>, typed: &Typed, told: Told) -> Result<Reply, Failure> {
        let status = match told.notice {
            Some(notice) => submit::status(notice),
            None if told.fault.is_some() || !told.errors.is_empty() => StatusCode::UNPROCESSABLE_ENTITY,
            None => StatusCode::OK,
        };
        // Once it is done, the form begins anew.
        let nothing = Typed::new();
        let contribution = &self.stored.contribution;
        let view = PicturePage {
            subject: self.target.subject(),
            contribution,
            contributions: &self.contributions,
            token: self.token,
            until: self.contributions.editable_until(contribution.sent_at),
            max_bytes: self.keeper.max_bytes(),
            typed: if told.done.is_some() { &nothing } else { typed },
            errors: &told.errors,
            fault: told.fault,
            notice: told.notice,
            done: told.done,
        };
        call.html(status, call.app.theme.picture(&call.page(&page_path(&self.target)), &view)?)
    }
}

/// What the picture shows, by the rules of every field with one line.
fn read_alt(typed: &Typed) -> Result<String, Vec<FieldError>> {
    let form = Form { fields: vec![Field::new(ALT, FieldKind::ShortText, ALT_CHARS)] };
    form.validate(typed).map(|answers: Answers| answers.get(ALT).unwrap_or_default().to_owned())
}

fn fault_of(fault: Fault) -> PictureFault {
    match fault {
        Fault::TooLarge(_) => PictureFault::TooLarge,
        Fault::SeveralFiles => PictureFault::Several,
        Fault::Empty => PictureFault::Empty,
        Fault::Cut | Fault::NotAForm => PictureFault::Cut,
    }
}

/// Reads a body that nobody wants, as far as that is bearable, and keeps nothing of it.
async fn pass(mut body: Body) {
    let mut read = 0;
    while let Some(Ok(frame)) = body.frame().await {
        read += frame.data_ref().map_or(0, |data| data.len());
        if read > PATIENCE {
            return;
        }
    }
}
