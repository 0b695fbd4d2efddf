//! The gate that everything passes before it is kept: proofs of work, rates, and what follows from them.
//!
//! Above a soft limit nothing is refused. More work is asked of browsers, and what comes without is looked at by somebody
//! first. Only hard limits, far above what people do, refuse. Whoever is refused reads what to do instead, with
//! everything that was typed.

use crate::limits::{Kind, Limit};
use crate::request::{Call, Failure};
use jiff::{SignedDuration, Timestamp};
use parvis_keys::{Effort, Key, Proof, Purpose, challenge, verify_proof};
use parvis_model::EmailAddress;

/// How long a challenge may be solved and sent: as long as a form may lie open.
const PROOF_LIFE: SignedDuration = SignedDuration::from_hours(24);
/// For how long a challenge that was made is believed though more is asked meanwhile. Somebody who began to write before
/// the others came did nothing wrong.
const GRACE: SignedDuration = SignedDuration::from_mins(15);
/// How often the connection's soft limit has to be passed until the highest effort is asked.
const FLOOD: u32 = 8;
/// The window of a commune's counter, in seconds.
const COMMUNE_SECONDS: i64 = 300;
const HOUR: i64 = 3_600;

/// The field in which a browser's script puts the proof.
pub const PROOF: &str = "proof";

/// Something valid that somebody wants to send.
#[derive(Debug, Clone, Copy)]
pub struct Sending<'a> {
    /// What it is.
    pub kind: Kind,
    /// What a proof has to be made for, such as process and activity.
    pub purpose: &'a [&'a str],
    /// What came in [`PROOF`].
    pub proof: &'a str,
    /// A name for the form that was sent, on which a proof is spent.
    pub form: &'a str,
    /// The address, where it is confirmed.
    pub person: Option<&'a EmailAddress>,
    /// Whether the hidden field was filled in.
    pub trapped: bool,
}

/// What is to be done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Take it.
    Through,
    /// Take it, and let somebody look at it first.
    Careful(Why),
    /// Do not take it for the moment: the commune gets more than it can, and this came without proof.
    Slow,
    /// Do not take it: a hard limit.
    TooMany,
}

/// Why somebody should look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The hidden field was filled in.
    Trap,
    /// Much comes from everywhere.
    Load,
    /// Much comes from this connection.
    Connection,
    /// Much comes from this address.
    Person,
}

impl Call<'_> {
    /// A challenge for whoever is about to send `kind`, as JSON. It writes nothing.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn challenge(&self, kind: Kind, purpose: &[&str]) -> Result<serde_json::Value, Failure> {
        let (store, site, limits) = (&self.app.store, self.site.id(), &self.app.limits);
        let here = self.hourly(kind, b"proven");
        let near = store.rate(site, &here, HOUR, self.now).await?;
        let present = store.rate(site, &self.communes(), COMMUNE_SECONDS, self.now).await?;
        let all = present.max(self.before().await?);
        let effort = asked(limits.of(kind).proven, near).max(load(limits.commune, all));
        let until = self.now.checked_add(PROOF_LIFE).unwrap_or(Timestamp::MAX);
        Ok(challenge(&self.proofs(purpose), effort, self.now, until)?)
    }

    /// Counts something valid, and says what is to be done with it.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn gate(&self, sending: &Sending<'_>) -> Result<Verdict, Failure> {
        let (limits, budget) = (&self.app.limits, self.app.limits.of(sending.kind));
        let proof = verify_proof(&self.proofs(sending.purpose), sending.proof, self.now).ok();
        // The connection first: what it is refused for must not slow down everybody else.
        let counted = match &proof {
            Some(_) => self.tally(&self.hourly(sending.kind, b"proven"), budget.proven, HOUR).await?,
            None => self.tally(&self.hourly(sending.kind, b"bare"), budget.bare, HOUR).await?,
        };
        let Some(mut near) = counted else { return Ok(Verdict::TooMany) };
        let present = self.tally(&self.communes(), Limit::new(0, u32::MAX), COMMUNE_SECONDS).await?;
        let load = load(limits.commune, present.unwrap_or(u32::MAX).max(self.before().await?));
        let proven = match &proof {
            Some(proof) => self.counts(proof, asked(budget.proven, near).max(load), sending.form).await?,
            None => false,
        };
        if proof.is_some() && !proven {
            let counted = self.tally(&self.hourly(sending.kind, b"bare"), budget.bare, HOUR).await?;
            let Some(bare) = counted else { return Ok(Verdict::TooMany) };
            near = bare;
        }
        let mut verdict = match (proven, load) {
            (true, _) => Verdict::Through,
            (false, Effort::Flooded) => return Ok(Verdict::Slow),
            (false, Effort::Busy) => Verdict::Careful(Why::Load),
            (false, Effort::Calm) if near > budget.bare.soft => Verdict::Careful(Why::Connection),
            (false, Effort::Calm) => Verdict::Through,
        };
        if let Some(person) = sending.person {
            let name = [b"person".as_slice(), sending.kind.word().as_bytes(), person.canonical().as_bytes()];
            let counter = self.site.key(Purpose::Rate, &[]).name(&name);
            match self.tally(&counter, budget.person, HOUR).await? {
                None => return Ok(Verdict::TooMany),
                Some(many) if many > budget.person.soft => verdict = Verdict::Careful(Why::Person),
                Some(_) => {}
            }
        }
        Ok(if sending.trapped { Verdict::Careful(Why::Trap) } else { verdict })
    }

    /// Whether a proof is worth what is asked, and was not spent on another form.
    async fn counts(&self, proof: &Proof, asked: Effort, form: &str) -> Result<bool, Failure> {
        let fresh = self.now.duration_since(proof.made) <= GRACE;
        if proof.effort < asked && !(fresh && proof.effort.above() >= asked) {
            return Ok(false);
        }
        let key = self.site.key(Purpose::Proof, &[]);
        let (name, form) = (key.name(&[b"proof", proof.name.as_bytes()]), key.name(&[b"form", form.as_bytes()]));
        Ok(self.app.store.spend_proof(self.site.id(), &name, &form, proof.until).await?)
    }

    /// What the commune got in the window before this one: a flood does not end when a window does.
    async fn before(&self) -> Result<u32, Failure> {
        let before = self.now.checked_sub(SignedDuration::from_secs(COMMUNE_SECONDS)).unwrap_or(self.now);
        Ok(self.app.store.rate(self.site.id(), &self.communes(), COMMUNE_SECONDS, before).await?)
    }

    async fn tally(&self, counter: &str, limit: Limit, seconds: i64) -> Result<Option<u32>, Failure> {
        Ok(self.app.store.tally_rate(self.site.id(), counter, limit.hard, seconds, self.now).await?)
    }

    fn proofs(&self, purpose: &[&str]) -> Key {
        self.site.key(Purpose::Proof, purpose)
    }

    fn hourly(&self, kind: Kind, how: &[u8]) -> String {
        self.counter(&[kind.word().as_bytes(), how])
    }

    fn communes(&self) -> String {
        self.site.key(Purpose::Rate, &[]).name(&[b"all"])
    }
}

/// What is asked of one connection, after how many.
fn asked(limit: Limit, counted: u32) -> Effort {
    match counted {
        many if many > limit.soft.saturating_mul(FLOOD) => Effort::Flooded,
        many if many > limit.soft => Effort::Busy,
        _ => Effort::Calm,
    }
}

/// What is asked of everybody, after how many.
fn load(limit: Limit, counted: u32) -> Effort {
    match counted {
        many if many > limit.hard => Effort::Flooded,
        many if many > limit.soft => Effort::Busy,
        _ => Effort::Calm,
    }
}
