//! Votes on paper: codes of envelopes, batches of ballots that two agents enter, and sheets to print.
//!
//! Envelopes and ballots are entered apart: nothing of one page reaches the other, and no ballot is ever entered with a code.
//! What counts and when is `parvis_model::vote::Batch` and `parvis_publish::papers`; that nothing is written twice, over
//! somebody else's or after the declaration is `parvis_store::paper`.

mod batch;
mod deeds;
mod entry;
mod envelope;
mod overview;
mod print;

pub(crate) use batch::show as show_batch;
pub(crate) use deeds::{adopt, announce, attend, cancel, explain};
pub(crate) use entry::enter as enter_batch;
pub(crate) use envelope::{enter as enter_envelope, show as show_envelopes};
pub(crate) use overview::{not_ready, show};
pub(crate) use print::show as print;

use crate::desk::Desk;
use crate::scrutiny::Ballots;
use parvis_model::Identity;
use parvis_theme::view::paper::{OfVote, PaperPhase};
use parvis_web::request::Failure;
use std::collections::HashMap;

/// The most characters of a reason.
const REASON_MAX: usize = 500;

/// A vote whose paper is worked on.
struct OnPaper {
    vote: Ballots,
    path: String,
}

impl OnPaper {
    fn new(vote: Ballots) -> Self {
        let path = vote.path();
        Self { vote, path }
    }

    fn of(&self) -> OfVote<'_> {
        OfVote { process: self.vote.process(), activity: self.vote.activity(), path: &self.path }
    }

    fn by_code(&self) -> bool {
        self.vote.activity().identity == Identity::Code
    }

    /// What can be done now.
    async fn phase(&self, desk: &Desk<'_>) -> Result<PaperPhase, Failure> {
        let (call, activity, poll) = (desk.call, self.vote.activity(), self.vote.poll(desk.call));
        if call.app.store.poll(poll).await?.is_some_and(|prepared| prepared.result.is_some()) {
            return Ok(PaperPhase::Declared);
        }
        if !self.by_code() && call.app.store.on_paper(poll).await?.is_none() {
            let late = call.now >= activity.results_from();
            return Ok(if late { PaperPhase::ByItself } else { PaperPhase::Unannounced });
        }
        Ok(if call.now < activity.closes { PaperPhase::Gathering } else { PaperPhase::Counting })
    }
}

/// The names of the agents.
pub(crate) struct Names(HashMap<String, String>);

impl Names {
    pub(crate) async fn read(desk: &Desk<'_>) -> Result<Self, Failure> {
        let agents = desk.call.app.store.agents(desk.call.site.id()).await?;
        Ok(Self(agents.into_iter().map(|agent| (agent.key, agent.name)).collect()))
    }

    /// What an agent is called; of one who left, the beginning of the key.
    pub(crate) fn of<'a>(&'a self, key: &'a str) -> &'a str {
        self.0.get(key).map_or_else(|| key.get(..8).unwrap_or(key), String::as_str)
    }
}

/// A reason as it is kept, if it is one.
fn reason(typed: &str) -> Option<String> {
    let text = parvis_text::tidy(typed).trim().to_owned();
    (!text.is_empty() && text.chars().count() <= REASON_MAX).then_some(text)
}

/// A number as people type it, nothing being zero where that is said.
fn number(typed: &str, nothing: Option<u64>) -> Option<u64> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.is_empty() {
        return nothing;
    }
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}
