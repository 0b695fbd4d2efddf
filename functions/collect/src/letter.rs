//! The code of a letter arrives, and gives a ballot paper.
//!
//! First the code is only looked at: nothing changes, and the page that answers says what will. Then its button asks for
//! the paper, which uses the code. For a secret vote that is one conditional write of what was blinded and its blind
//! signature, so that the same browser may ask again and gets the same; without a script the server blinds, always alike.

use crate::ballot;
use crate::form::Fields;
use crate::request::{Call, Failure, Reply, Sender};
use crate::site::Target;
use crate::token::{self, Presented};
use crate::{log, submit};
use http::StatusCode;
use parvis_ballots::{Code, CodeError, CodeHash, Pending, TokenKey, TokenPublicKey, VoteName, VoteSecret};
use parvis_keys::{Key, Purpose, ballot_key, decode, encode, open, sign};
use parvis_model::Identity;
use parvis_store::rights::{Poll, RightState, Used};
use parvis_theme::view::{LetterPage, LetterProblem, Refusal, Right};
use rand_core::SeedableRng;

/// What a right is used for where the vote is not secret.
pub(crate) const BALLOT: &[u8] = b"ballot";

/// A vote by codes with what was prepared for it.
pub(crate) struct Prepared {
    pub(crate) name: VoteName,
    pub(crate) public: TokenPublicKey,
    /// Sealed; empty once it was destroyed.
    key: Vec<u8>,
}

/// The name under which everything of a vote is hashed and signed.
pub(crate) fn vote_name(call: &Call<'_>, target: &Target) -> Result<VoteName, Failure> {
    let (process, activity) = (target.process().id.as_str(), target.activity().id.as_str());
    VoteName::new(call.site.id().as_str(), process, activity).map_err(|_| Failure::BallotForm("the name"))
}

/// The name as scripts and pages have it.
pub(crate) fn written(name: &VoteName) -> String {
    name.parts().join("/")
}

/// The vote in the tables.
pub(crate) fn poll<'a>(call: &'a Call<'_>, target: &'a Target) -> Poll<'a> {
    Poll { site: call.site.id(), process: &target.process().id, activity: &target.activity().id }
}

/// The key that seals a vote's secret key.
fn sealing(call: &Call<'_>, target: &Target) -> Key {
    ballot_key(call.site.commune_key(), call.site.id(), &target.process().id, &target.activity().id)
}

impl Prepared {
    /// What was prepared for a secret vote, `None` before its codes were made.
    pub(crate) async fn find(call: &Call<'_>, target: &Target) -> Result<Option<Self>, Failure> {
        let Some(prepared) = call.app.store.poll(poll(call, target)).await? else { return Ok(None) };
        let public = TokenPublicKey::from_spki(&prepared.public)?;
        Ok(Some(Self { name: vote_name(call, target)?, public, key: prepared.key }))
    }

    fn key(&self, call: &Call<'_>, target: &Target) -> Result<Option<TokenKey>, Failure> {
        if self.key.is_empty() {
            return Ok(None);
        }
        let der = open(&sealing(call, target), written(&self.name).as_bytes(), &self.key)?;
        Ok(Some(TokenKey::from_der(&der)?))
    }
}

/// Takes the code of a letter.
pub(crate) async fn take(call: &Call<'_>, target: &Target, fields: &Fields) -> Result<Reply, Failure> {
    if call.sender == Sender::Foreign {
        return call.problem(Refusal::WrongOrigin, Some(target.subject()), None);
    }
    if target.process().vote().is_none() || target.activity().identity != Identity::Code {
        return submit::not_here(call);
    }
    if let Some(refusal) = submit::refusal(target.process(), target.activity(), call.now) {
        return call.problem(refusal, Some(target.subject()), None);
    }
    match taken(call, target, fields).await {
        Ok(reply) => Ok(reply),
        Err(failure) => {
            log::failed(call.route, &failure);
            again(call, target, fields.get("code"), LetterProblem::TryAgain)
        }
    }
}

async fn taken(call: &Call<'_>, target: &Target, fields: &Fields) -> Result<Reply, Failure> {
    let typed = fields.get("code");
    let code = match Code::read(typed) {
        Ok(code) => code,
        Err(CodeError::Length(0)) => return again(call, target, typed, LetterProblem::Missing),
        Err(CodeError::Length(_)) => return again(call, target, typed, LetterProblem::Length),
        Err(CodeError::Character(_) | CodeError::Check) => return again(call, target, typed, LetterProblem::Mistyped),
    };
    // A code has 120 random bits: what is limited here is the work that guessing makes, not its success.
    if !call.within_rate("letter", call.app.limits.attempts).await? {
        return again(call, target, typed, LetterProblem::TooMany);
    }
    let name = vote_name(call, target)?;
    let hash = code.hash(&name);
    let right = call.app.store.right(poll(call, target), &hash.to_string()).await?;
    match right {
        Some(RightState::Unused | RightState::Reissued | RightState::Used { .. }) => {}
        Some(RightState::Revoked | RightState::Reserve) | None => {
            return again(call, target, typed, LetterProblem::Unknown);
        }
    }
    let secret = target.process().vote().is_some_and(|vote| vote.secret);
    let prepared = if secret { Prepared::find(call, target).await? } else { None };
    // The button was pressed on a page of ours. How fast says nothing: the code does.
    let asked = matches!(
        token::judge(&call.site, target, fields.get("token"), call.now),
        Presented::Valid(_) | Presented::TooYoung
    );
    match (secret, prepared) {
        (true, None) => call.problem(Refusal::Unavailable, Some(target.subject()), None),
        (_, prepared) if !asked => ready(call, target, &code, prepared.as_ref()),
        (true, Some(prepared)) => secret_paper(call, target, &code, &hash, &prepared, fields.get("blinded")).await,
        (false, _) => plain_paper(call, target, &hash).await,
    }
}

/// The page that says what asking for the paper does.
fn ready(call: &Call<'_>, target: &Target, code: &Code, prepared: Option<&Prepared>) -> Result<Reply, Failure> {
    let token = token::make(&call.site, target, call.now)?;
    let key = prepared.map(|prepared| prepared.public.to_spki()).transpose()?.map(|key| encode(&key));
    let vote = written(&vote_name(call, target)?);
    let view = LetterPage {
        subject: target.subject(),
        code: &code.compact(),
        problem: None,
        token: &token,
        vote: &vote,
        key: key.as_deref().unwrap_or_default(),
    };
    call.html(StatusCode::OK, call.app.theme.letter(&call.page(&target.path()), &view)?)
}

/// The code again, with what is wrong with it.
fn again(call: &Call<'_>, target: &Target, typed: &str, problem: LetterProblem) -> Result<Reply, Failure> {
    let status = match problem {
        LetterProblem::Used => StatusCode::CONFLICT,
        LetterProblem::TooMany => StatusCode::TOO_MANY_REQUESTS,
        LetterProblem::TryAgain => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let view =
        LetterPage { subject: target.subject(), code: typed, problem: Some(problem), token: "", vote: "", key: "" };
    call.html(status, call.app.theme.letter(&call.page(&target.path()), &view)?)
}

/// The paper of a vote that is not secret: whoever has the code may fill it in, now or later.
async fn plain_paper(call: &Call<'_>, target: &Target, hash: &CodeHash) -> Result<Reply, Failure> {
    let until = target.activity().closes.max(call.now);
    let pass = sign(&call.site.key(Purpose::BallotPass, &ballot::context(target)), &hash.to_string(), until)?;
    ballot::empty(call, target, Right::Pass(&pass))
}

/// The paper of a secret vote: uses the code for what was blinded.
async fn secret_paper(
    call: &Call<'_>,
    target: &Target,
    code: &Code,
    hash: &CodeHash,
    prepared: &Prepared,
    blinded: &str,
) -> Result<Reply, Failure> {
    let Some(key) = prepared.key(call, target)? else {
        return call.problem(Refusal::Closed, Some(target.subject()), None);
    };
    let (sent, own) = match blinded {
        "" => {
            let pending = vote_secret(call, target)?.blind(&prepared.public, &prepared.name, code)?;
            (pending.blinded().to_vec(), Some(pending))
        }
        text => match decode(text) {
            Some(bytes) => (bytes, None),
            None => return again(call, target, &code.compact(), LetterProblem::TryAgain),
        },
    };
    let mut rng = chacha20::ChaCha20Rng::from_seed(parvis_keys::random()?);
    let answer = key.blind_sign(&mut rng, &sent)?;
    let used = call.app.store.use_right(poll(call, target), &hash.to_string(), &sent, &answer).await?;
    match used {
        Used::Given(answer) => paper(call, target, prepared, own.as_ref(), &sent, &answer),
        Used::Otherwise => again(call, target, &code.compact(), LetterProblem::Used),
        Used::Invalid => again(call, target, &code.compact(), LetterProblem::Unknown),
    }
}

fn vote_secret(call: &Call<'_>, target: &Target) -> Result<VoteSecret, Failure> {
    let key = call.site.key(Purpose::BallotSecret, &ballot::context(target));
    Ok(VoteSecret::new(key.mac(&[b"vote-secret"])))
}

/// The paper with its token, or with what the script of the browser makes one of.
fn paper(
    call: &Call<'_>,
    target: &Target,
    prepared: &Prepared,
    own: Option<&Pending>,
    blinded: &[u8],
    answer: &[u8],
) -> Result<Reply, Failure> {
    let Some(pending) = own else {
        let (vote, key) = (written(&prepared.name), encode(&prepared.public.to_spki()?));
        let (blinded, answer) = (encode(blinded), encode(answer));
        let right = Right::Blinded { vote: &vote, key: &key, blinded: &blinded, answer: &answer };
        return ballot::empty(call, target, right);
    };
    let token = prepared.public.finalize(&prepared.name, pending, answer)?;
    let parts = [encode(&token.nonce), encode(&token.randomizer), encode(&token.signature)];
    ballot::empty(call, target, Right::Token([&parts[0], &parts[1], &parts[2]]))
}
