//! What the desk gathered on paper, ready to be counted: the batches that two agents agree on, and nothing else.

use crate::opening::{ON_PAPER, OnPaper};
use crate::urn::{poll, unreadable};
use crate::{SheetError, Source};
use parvis_model::vote::{BatchState, PaperMinutes, Pile, Vote};
use parvis_model::{Activity, Identity, Process};
use parvis_store::paper::Kept;
use parvis_store::rights::RightState;

/// Why ballots on paper cannot be counted yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unready {
    /// These batches wait for a second entry, or for somebody to settle a difference.
    Batches(Vec<u32>),
    /// Nobody has said how many signed the attendance sheet.
    Attendance,
    /// There are more ballots than envelopes: one person would have had two.
    TooMany {
        /// How many ballots.
        ballots: u64,
        /// How many envelopes.
        envelopes: u64,
    },
    /// There are fewer, and nobody has said why.
    TooFew {
        /// How many ballots.
        ballots: u64,
        /// How many envelopes.
        envelopes: u64,
    },
}

/// Everything on paper of a vote, whether or not it is ready.
#[derive(Debug, Clone, Default)]
pub struct Papers {
    /// What counts.
    pub ballots: OnPaper,
    /// How many envelopes, as far as anybody said so.
    pub envelopes: Option<u64>,
    /// All batches.
    pub batches: Vec<Kept>,
    /// What is to be done before it can be counted.
    pub unready: Option<Unready>,
}

/// Reads what was gathered on paper.
///
/// # Errors
/// [`SheetError`] when the table cannot be reached or a batch cannot be read.
pub async fn papers(source: Source<'_>, process: &Process, activity: &Activity) -> Result<Papers, SheetError> {
    let poll = poll(source, process, activity);
    let vote = process.vote().ok_or_else(|| unreadable(process, "its rules"))?;
    // First this, so that whatever comes in meanwhile makes the version an old one.
    let gathered = source.store.on_paper(poll).await?;
    let envelopes = match activity.identity {
        Identity::Code => {
            let rights = source.store.rights(poll).await?;
            let on_paper = |state: &RightState| matches!(state, RightState::Used { asked, .. } if asked == ON_PAPER);
            Some(rights.iter().filter(|(_, state)| on_paper(state)).count() as u64)
        }
        _ => gathered.as_ref().and_then(|gathered| gathered.attendance),
    };
    let batches = source.store.paper_batches(poll).await?;
    if gathered.is_none() && batches.is_empty() && envelopes.unwrap_or(0) == 0 {
        return Ok(Papers { envelopes, ..Papers::default() });
    }
    let gathered = gathered.unwrap_or_default();
    let (pile, number) = settled(process, vote, &batches)?;
    let (signed, ballots) = (envelopes.unwrap_or(0), pile.size());
    let reason = gathered.reason_for(signed, ballots).filter(|_| ballots < signed).map(|reason| reason.text.clone());
    let open = batches.iter().filter(|kept| matches!(kept.batch.state(), BatchState::Begun | BatchState::Differs));
    let open: Vec<u32> = open.map(|kept| kept.number).collect();
    let unready = match () {
        () if !open.is_empty() => Some(Unready::Batches(open)),
        () if envelopes.is_none() => Some(Unready::Attendance),
        () if ballots > signed => Some(Unready::TooMany { ballots, envelopes: signed }),
        () if ballots < signed && reason.is_none() => Some(Unready::TooFew { ballots, envelopes: signed }),
        () => None,
    };
    let cancelled = batches.iter().filter(|kept| kept.batch.state() == BatchState::Cancelled).count() as u64;
    let minutes = PaperMinutes {
        envelopes: signed,
        ballots,
        blank: pile.blank(),
        spoilt: pile.spoilt(),
        batches: number,
        cancelled,
        reason,
    };
    let ballots = OnPaper {
        ballots: pile.iter().map(|(ballot, number)| (ballot.clone(), number)).collect(),
        minutes: Some(minutes),
        version: Some(gathered.version),
    };
    Ok(Papers { ballots, envelopes, batches, unready })
}

/// The settled batches as one pile, and how many they are.
fn settled(process: &Process, vote: &Vote, batches: &[Kept]) -> Result<(Pile, u64), SheetError> {
    let (mut all, mut number) = (Pile::default(), 0);
    for (text, _) in batches.iter().filter_map(|kept| kept.batch.settled()) {
        let pile =
            Pile::read(text, &vote.questions).ok_or_else(|| unreadable(process, "a batch of ballots on paper"))?;
        pile.iter().for_each(|(ballot, count)| all.add(ballot.clone(), count));
        number += 1;
    }
    Ok((all, number))
}
