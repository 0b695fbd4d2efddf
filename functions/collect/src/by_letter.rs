//! Signatures, choices and answers by the code of a letter. The code is asked for where others are asked for an address, and
//! it is its own confirmation: no mail, nothing that waits.
//!
//! One letter is good for everything in a process that asks for codes. Its first use marks the right as used, so that the
//! letter cannot be revoked any more; then the record is one conditional write under a key made from the code. So a code
//! counts once a target, and sending again writes nothing twice.

use crate::contribute::{self, Told};
use crate::count::{self, Counted};
use crate::request::{Call, Failure, Reply};
use crate::site::Target;
use crate::submit::{self, NOTHING};
use crate::{content::Content, deposit, letter};
use parvis_ballots::{Code, CodeError, VoteName};
use parvis_keys::Purpose;
use parvis_model::form::{Answers, CODE, FieldError, FieldKind, Problem, Typed};
use parvis_model::{Activity, ActivityId, Identity};
use parvis_store::rights::{Poll, RightState, Used};
use parvis_store::votes::Outcome;
use parvis_theme::view::{FormNotice, Station};

/// What a right is used for, whatever one takes part in with it.
const TAKING_PART: &[u8] = b"taking-part";

/// The code of a letter that somebody sent.
pub(crate) struct Letter {
    /// The name under which the process's codes are kept.
    letters: ActivityId,
    name: VoteName,
    /// Its hash.
    hash: String,
}

/// What a form asks for, the code of a letter included. What is a code is judged here only, since the model does not know it.
pub(crate) fn validate(activity: &Activity, typed: &Typed) -> Result<Answers, Vec<FieldError>> {
    let checked = activity.form.validate(typed);
    if !activity.form.fields.iter().any(|field| field.kind == FieldKind::Code) {
        return checked;
    }
    let problem = match Code::read(typed.get(CODE).map_or("", String::as_str)) {
        Ok(_) => None,
        Err(CodeError::Length(0)) => Some(Problem::Missing),
        Err(CodeError::Length(_)) => Some(Problem::CodeLength),
        Err(CodeError::Character(_) | CodeError::Check) => Some(Problem::CodeMistyped),
    };
    let (checked, mut errors) = match checked {
        Ok(answers) => (Some(answers), Vec::new()),
        Err(errors) => (None, errors),
    };
    errors.retain(|error| error.field != CODE);
    errors.extend(problem.map(wrong));
    match checked {
        Some(answers) if errors.is_empty() => Ok(answers),
        // In the order of the fields: the first mistake is where one begins.
        _ => {
            let place = |error: &FieldError| activity.form.fields.iter().position(|field| field.id == error.field);
            errors.sort_by_key(place);
            Err(errors)
        }
    }
}

fn wrong(problem: Problem) -> FieldError {
    FieldError { field: CODE.to_owned(), problem }
}

/// Takes the code out of valid content: what is kept and hashed of it holds none.
pub(crate) fn take(call: &Call<'_>, target: &Target, content: &mut Content) -> Option<Letter> {
    let typed = content.form.take(CODE)?;
    let code = Code::read(&typed).ok()?;
    if target.activity().identity != Identity::Code || target.activity().contributions.is_some() {
        return None;
    }
    let letters = target.process().letters()?;
    let name = VoteName::new(call.site.id().as_str(), target.process().id.as_str(), letters.as_str()).ok()?;
    let hash = code.hash(&name).to_string();
    Some(Letter { letters, name, hash })
}

impl Letter {
    fn poll<'a>(&'a self, call: &'a Call<'_>, target: &'a Target) -> Poll<'a> {
        Poll { site: call.site.id(), process: &target.process().id, activity: &self.letters }
    }

    /// The form again where this code cannot be taken. It changes nothing. A code that never was and one that was revoked
    /// get the same words.
    pub(crate) async fn refused(
        &self,
        call: &Call<'_>,
        target: &Target,
        typed: &Typed,
        token: Option<&str>,
    ) -> Result<Option<Reply>, Failure> {
        // A code has 120 random bits: what is limited here is the work that guessing makes, not its success.
        if !call.within_rate("letter", call.app.limits.attempts).await? {
            return crate::send::again(call, target, typed, Some(FormNotice::TooMany), token).map(Some);
        }
        match call.app.store.right(self.poll(call, target), &self.hash).await? {
            Some(RightState::Unused | RightState::Reissued | RightState::Used { .. }) => Ok(None),
            Some(RightState::Revoked | RightState::Reserve) | None => {
                again(call, target, typed, Problem::CodeUnknown, token).map(Some)
            }
        }
    }

    /// Uses the code and records what was sent. `typed` comes back where that cannot be done.
    pub(crate) async fn count(
        &self,
        call: &Call<'_>,
        target: &Target,
        content: &Content,
        typed: &Typed,
        token: Option<&str>,
    ) -> Result<Reply, Failure> {
        // Whoever takes back a choice has made it before, or there is nothing to take back: no right is used for that.
        if content.choice.as_deref() != Some(NOTHING) {
            match call.app.store.use_right(self.poll(call, target), &self.hash, TAKING_PART, TAKING_PART).await? {
                Used::Given(_) => {}
                Used::Otherwise => return again(call, target, typed, Problem::CodeUsed, token),
                // It was revoked at this moment.
                Used::Invalid => return again(call, target, typed, Problem::CodeUnknown, token),
            }
        }
        let voter = self.voter(call, target);
        let counted = Counted::by_letter(voter.clone(), target, content, call.now)?;
        let sent = counted.answers.clone();
        if call.app.store.answers(count::voter_of(call, target, &voter)).await?.as_ref() == Some(&sent) {
            // Pressed twice, or the answer got lost: it stands, with the reference that it had.
            deposit::cosigned_now(call, target).await?;
            return count::receipt(call, target, &voter, None, None).await;
        }
        let (outcome, reply) = count::count_and_show(call, target, counted, Some(typed)).await?;
        if outcome == Outcome::Stands && target.activity().is_signed() {
            // The first signature of a code stands. Sent again it is the same; another name must not believe it signed.
            let standing = call.app.store.answers(count::voter_of(call, target, &voter)).await?;
            if standing.is_some_and(|standing| standing != sent) {
                return again(call, target, typed, Problem::CodeUsed, token);
            }
        }
        Ok(reply)
    }

    /// The voter key of the code: as of an address, the same in all activities of a process.
    fn voter(&self, call: &Call<'_>, target: &Target) -> String {
        let key = call.site.key(Purpose::Voter, &[target.process().id.as_str()]);
        key.name(&[letter::written(&self.name).as_bytes(), b"code", self.hash.as_bytes()])
    }
}

/// The form again, with what is wrong with the code.
fn again(
    call: &Call<'_>,
    target: &Target,
    typed: &Typed,
    problem: Problem,
    token: Option<&str>,
) -> Result<Reply, Failure> {
    let errors = vec![wrong(problem)];
    match target.process().questions(target.activity()) {
        Some(_) => contribute::draw(call, target, typed, Station::Person, Told::Errors(errors), token),
        None => submit::form(call, target, typed, &errors, None, token),
    }
}
