//! A ballot arrives: with a token that was signed without being seen, with a code that was read, or with an address that is
//! confirmed next. It comes back until it is valid, is shown once more, and is cast once.

use crate::content::Content;
use crate::form::Fields;
use crate::letter::{BALLOT, Prepared, poll, vote_name, written};
use crate::pass::Means;
use crate::request::{Call, Failure, Reply, Sender};
use crate::site::Target;
use crate::{count, log, send, submit};
use http::StatusCode;
use parvis_ballots::{Ballot as Envelope, Hash, Token};
use parvis_keys::{BallotBox, Purpose, decode, verify};
use parvis_model::Identity;
use parvis_model::ballot::{Reading, Wrong};
use parvis_model::form::{Answers, FieldError, Typed};
use parvis_model::vote::Vote;
use parvis_store::ballots::{Cast, InBox};
use parvis_store::rights::Used;
use parvis_store::votes::{self, Outcome};
use parvis_store::written::Change;
use parvis_theme::view::{BallotPage, CastPage, FormNotice, Refusal, Right};

/// What derives keys of one vote.
pub(crate) fn context(target: &Target) -> [&str; 2] {
    [target.process().id.as_str(), target.activity().id.as_str()]
}

/// By what right a ballot comes, once it is checked.
enum Held {
    /// The hash of a code, and the pass that says so.
    Code(String),
    /// A token of a secret vote.
    Token(Box<Token>, Box<Prepared>),
}

/// What a ballot page says beside the ballot.
#[derive(Default)]
struct Said<'a> {
    wrong: &'a [Wrong],
    errors: &'a [FieldError],
    notice: Option<FormNotice>,
    check: bool,
}

/// An empty ballot paper.
pub(crate) fn empty(call: &Call<'_>, target: &Target, right: Right<'_>) -> Result<Reply, Failure> {
    draw(call, target, right, &Typed::new(), &Said::default(), StatusCode::OK)
}

fn draw(
    call: &Call<'_>,
    target: &Target,
    right: Right<'_>,
    typed: &Typed,
    said: &Said<'_>,
    status: StatusCode,
) -> Result<Reply, Failure> {
    let Said { wrong, errors, notice, check } = *said;
    let view = BallotPage { subject: target.subject(), right, typed, wrong, errors, notice, check };
    call.html(status, call.app.theme.ballot(&call.page(&target.path()), &view)?)
}

/// Takes a ballot by the code of a letter. Nothing of the request but its fields is looked at: no cookie, no address.
pub(crate) async fn by_code(call: &Call<'_>, target: &Target, fields: &Fields) -> Result<Reply, Failure> {
    let Some(rules) = target.process().vote().filter(|_| target.activity().identity == Identity::Code) else {
        return submit::not_here(call);
    };
    if call.sender == Sender::Foreign {
        return call.problem(Refusal::WrongOrigin, Some(target.subject()), None);
    }
    if let Some(refusal) = submit::refusal(target.process(), target.activity(), call.now) {
        return call.problem(refusal, Some(target.subject()), None);
    }
    let given = ["nonce", "randomizer", "signature"].map(|name| fields.get(name));
    let right = if rules.secret { Right::Token(given) } else { Right::Pass(fields.get("pass")) };
    let Some(held) = held(call, target, rules, fields).await? else {
        return call.problem(Refusal::BadLink, Some(target.subject()), None);
    };
    let reading = Reading::of(&rules.questions, fields.all());
    let ballot = match &reading.ballot {
        Ok(ballot) => ballot,
        Err(wrong) => {
            let said = Said { wrong, ..Said::default() };
            return draw(call, target, right, &reading.typed, &said, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    match fields.get("go") {
        "send" => {}
        "edit" => return draw(call, target, right, &reading.typed, &Said::default(), StatusCode::OK),
        _ => {
            let said = Said { check: true, ..Said::default() };
            return draw(call, target, right, &reading.typed, &said, StatusCode::OK);
        }
    }
    let cast = match held {
        Held::Token(token, prepared) => cast_secret(call, target, *token, &prepared, ballot.encode()).await,
        Held::Code(hash) => cast_by_code(call, target, rules, &hash, ballot.encode()).await,
    };
    match cast {
        Ok(reply) => Ok(reply),
        Err(failure) => {
            log::failed(call.route, &failure);
            let said = Said { notice: Some(FormNotice::TryAgain), ..Said::default() };
            draw(call, target, right, &reading.typed, &said, StatusCode::SERVICE_UNAVAILABLE)
        }
    }
}

async fn held(call: &Call<'_>, target: &Target, rules: &Vote, fields: &Fields) -> Result<Option<Held>, Failure> {
    if !rules.secret {
        let key = call.site.key(Purpose::BallotPass, &context(target));
        return Ok(verify::<String>(&key, fields.get("pass"), call.now).ok().map(Held::Code));
    }
    let bytes = |name| decode(fields.get(name));
    let part = |name| bytes(name).and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    let (nonce, randomizer) = (part("nonce"), part("randomizer"));
    let signature = bytes("signature").and_then(|bytes| bytes.try_into().ok());
    let (Some(nonce), Some(randomizer), Some(signature)) = (nonce, randomizer, signature) else { return Ok(None) };
    let Some(prepared) = Prepared::find(call, target).await? else { return Ok(None) };
    let token = Token { nonce, randomizer, signature };
    let genuine = prepared.public.verify(&prepared.name, &token);
    Ok(genuine.then(|| Held::Token(Box::new(token), Box::new(prepared))))
}

/// Puts a ballot into the box. What the token cast first stands.
async fn cast_secret(
    call: &Call<'_>,
    target: &Target,
    token: Token,
    prepared: &Prepared,
    choices: String,
) -> Result<Reply, Failure> {
    let nonce = token.nonce;
    let ballot = Envelope::new(token, choices).map_err(|_| Failure::BallotForm("the ballot"))?;
    let (leaf, envelope) = (ballot.hash(&prepared.name), serde_json::to_string(&ballot)?);
    let ballot_box = BallotBox::new(call.site.key(Purpose::BallotBox, &context(target)));
    let held = ballot_box.lock(&nonce, &leaf.to_string(), &envelope)?;
    let cast = Cast { place: &held.place, leaf: &held.leaf, envelope: &held.envelope };
    let first = match call.app.store.cast_ballot(poll(call, target), cast).await? {
        InBox::Recorded => leaf,
        InBox::Before(first) => {
            let first = ballot_box.leaf(&held.place, &first)?;
            Hash::parse(&first).map_err(|_| Failure::BallotForm("the hash"))?
        }
    };
    let (receipt, other) = (first.short(), first != leaf);
    call.app.written(count::written(call, target, Change::Record));
    let vote = written(&prepared.name);
    let view = CastPage { subject: target.subject(), receipt: &receipt.to_string(), other, vote: &vote, mailed: false };
    let status = if other { StatusCode::CONFLICT } else { StatusCode::OK };
    call.html(status, call.app.theme.cast(&call.page(&target.path()), &view)?)
}

/// Records a ballot that is not secret under the code's key.
async fn cast_by_code(
    call: &Call<'_>,
    target: &Target,
    rules: &Vote,
    hash: &str,
    choices: String,
) -> Result<Reply, Failure> {
    if !matches!(call.app.store.use_right(poll(call, target), hash, BALLOT, BALLOT).await?, Used::Given(_)) {
        return call.problem(Refusal::BadLink, Some(target.subject()), None);
    }
    let key = call.site.key(Purpose::Voter, &[target.process().id.as_str()]);
    let name = written(&vote_name(call, target)?);
    let voter = key.name(&[name.as_bytes(), b"code", hash.as_bytes()]);
    let content = content(Answers::default(), choices);
    let vote = votes::Vote {
        cast_at: call.now,
        body: &content.body(target)?,
        answers: &content.record(target)?,
        identity: Identity::Code.keyword(),
        change: if rules.changeable { votes::Change::Latest } else { votes::Change::First },
        claim: None,
    };
    let outcome = call.app.store.cast(count::voter_of(call, target, &voter), vote).await?;
    call.app.written(count::written(call, target, Change::Record));
    // A second press of the button is not another ballot.
    let other = outcome == Outcome::Stands && !rules.changeable && {
        let standing = call.app.store.answers(count::voter_of(call, target, &voter)).await?;
        standing.as_deref() != Some(vote.answers)
    };
    receipt(call, target, &voter, other).await
}

/// The receipt of a ballot that is kept under its voter's key.
pub(crate) async fn receipt(call: &Call<'_>, target: &Target, voter: &str, other: bool) -> Result<Reply, Failure> {
    let standing = call.app.store.vote(count::voter_of(call, target, voter)).await?;
    let cast_at = standing.map_or(call.now, |(at, _)| at);
    let reference = call.site.reference(voter, cast_at);
    let view = CastPage { subject: target.subject(), receipt: &reference, other, vote: "", mailed: false };
    let status = if other { StatusCode::CONFLICT } else { StatusCode::OK };
    call.html(status, call.app.theme.cast(&call.page(&target.path()), &view)?)
}

fn content(form: Answers, ballot: String) -> Content {
    Content { form, answers: None, about: None, choice: None, ballot: Some(ballot), look: false }
}

/// Takes a ballot that an address is confirmed for.
pub(crate) async fn by_address(call: &Call<'_>, target: &Target, fields: &Fields) -> Result<Reply, Failure> {
    let Some(rules) = target.process().vote().filter(|_| target.activity().identity == Identity::Email) else {
        return submit::not_here(call);
    };
    let reading = Reading::of(&rules.questions, fields.all());
    let mut typed = fields.typed(&target.activity().form);
    if let (Some(confirmed), true) = (&call.confirmed, typed.get("email").is_none_or(String::is_empty)) {
        typed.insert("email".to_owned(), confirmed.delivery().to_owned());
    }
    typed.extend(reading.typed.clone());
    if call.sender == Sender::Foreign {
        return call.problem(Refusal::WrongOrigin, Some(target.subject()), Some(&typed));
    }
    if let Some(refusal) = submit::refusal(target.process(), target.activity(), call.now) {
        return call.problem(refusal, Some(target.subject()), Some(&typed));
    }
    let means = Means::of(call, target, fields);
    let form = target.activity().form.validate(&typed);
    let (ballot, form) = match (&reading.ballot, form) {
        (Ok(ballot), Ok(form)) => (ballot, form),
        (ballot, form) => {
            let (none, errors) = (Vec::new(), form.err().unwrap_or_default());
            let wrong = ballot.as_ref().err().unwrap_or(&none);
            let said = Said { wrong, errors: &errors, ..Said::default() };
            return with_token(call, target, &typed, &said, means.reusable, StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    match fields.get("go") {
        "send" => {}
        "edit" => return with_token(call, target, &typed, &Said::default(), means.reusable, StatusCode::OK),
        _ => return again(call, target, &typed, None, means.reusable),
    }
    match send::send(call, target, content(form, ballot.encode()), &typed, &means).await {
        Ok(reply) => Ok(reply),
        Err(failure) => {
            log::failed(call.route, &failure);
            again(call, target, &typed, Some(FormNotice::TryAgain), means.reusable)
        }
    }
}

/// The ballot to check once more, or with something to say about the whole.
pub(crate) fn again(
    call: &Call<'_>,
    target: &Target,
    typed: &Typed,
    notice: Option<FormNotice>,
    token: Option<&str>,
) -> Result<Reply, Failure> {
    let said = Said { notice, check: true, ..Said::default() };
    with_token(call, target, typed, &said, token, notice.map_or(StatusCode::OK, submit::status))
}

fn with_token(
    call: &Call<'_>,
    target: &Target,
    typed: &Typed,
    said: &Said<'_>,
    token: Option<&str>,
    status: StatusCode,
) -> Result<Reply, Failure> {
    let fresh;
    let token = match token {
        Some(token) => token,
        None => {
            fresh = crate::token::make(&call.site, target, call.now)?;
            &fresh
        }
    };
    draw(call, target, Right::Address(token), typed, said, status)
}
