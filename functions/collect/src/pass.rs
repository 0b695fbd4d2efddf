//! What a form brings with it besides its content, and how it passes the gate.

use crate::form::{Fields, HONEYPOT};
use crate::gate::{PROOF, Sending, Verdict};
use crate::limits::Kind;
use crate::request::{Call, Failure};
use crate::site::Target;
use crate::token::{self, Presented};
use crate::voter;
use parvis_model::activity::Verb;
use parvis_model::{Activity, EmailAddress};

/// What came with the content.
pub(crate) struct Means<'a> {
    /// The form token.
    pub(crate) presented: Presented,
    /// The same token, where the next page may carry it again.
    pub(crate) reusable: Option<&'a str>,
    /// Whether the person should look at it once more: it was read in another encoding than it said.
    pub(crate) guessed: bool,
    /// Whether the hidden field was filled in.
    trapped: bool,
    /// A proof of work, if there is one.
    proof: &'a str,
}

impl<'a> Means<'a> {
    /// Reads what came with a form.
    pub(crate) fn of(call: &Call<'_>, target: &Target, fields: &'a Fields) -> Self {
        let presented = token::judge(&call.site, target, fields.get("token"), call.now);
        let reusable = matches!(presented, Presented::Valid(_) | Presented::TooYoung).then(|| fields.get("token"));
        Self {
            presented,
            reusable,
            guessed: fields.guessed,
            trapped: !fields.get(HONEYPOT).is_empty(),
            proof: fields.get(PROOF),
        }
    }

    /// Counts something valid at the gate. `person` is an address that is confirmed.
    pub(crate) async fn pass(
        &self,
        call: &Call<'_>,
        target: &Target,
        person: Option<&EmailAddress>,
    ) -> Result<Verdict, Failure> {
        let form = match (&self.presented, person) {
            (Presented::Valid(token), _) => token.nonce.clone(),
            (_, Some(person)) => voter::by_address(&call.site, target, person),
            (_, None) => String::new(),
        };
        let (kind, purpose) = (kind(target.activity()), purpose(target));
        let (proof, form, trapped) = (self.proof, form.as_str(), self.trapped);
        call.gate(&Sending { kind, purpose: &purpose, proof, form, person, trapped }).await
    }
}

/// Counts what no script proves work for: what is sent by a link of a mail, whose mailbox was proven before, and reports,
/// which an agent looks at in any case. `true` while the connection may go on and the commune is not flooded.
pub(crate) async fn unproven(call: &Call<'_>, target: &Target, kind: Kind, form: &str) -> Result<bool, Failure> {
    let sending = Sending { kind, purpose: &purpose(target), proof: "", form, person: None, trapped: false };
    Ok(matches!(call.gate(&sending).await?, Verdict::Through | Verdict::Careful(_)))
}

/// A fresh challenge for the form of an activity.
pub(crate) async fn challenge(call: &Call<'_>, target: &Target) -> Result<serde_json::Value, Failure> {
    call.challenge(kind(target.activity()), &purpose(target)).await
}

/// What a proof is made for: no other activity takes it.
fn purpose(target: &Target) -> [&str; 2] {
    [target.process().id.as_str(), target.activity().id.as_str()]
}

fn kind(activity: &Activity) -> Kind {
    match activity.verb {
        Verb::Contact => Kind::Contact,
        _ if activity.contributions.is_some() => Kind::Text,
        Verb::Vote | Verb::Contribute => Kind::Vote,
    }
}
