//! A batch of ballots on paper, which two agents enter without seeing each other's numbers.
//!
//! A batch is settled once **two different agents stand behind the same numbers**, and in no other way: the second one typed
//! what the first one had, or after a difference somebody agrees with what another has. One person alone can neither settle
//! a batch nor change a settled one; they can cancel it, which is told wherever the result is.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The most ballots of a batch: as many as two people can count again when they differ.
pub const BATCH_MAX: u64 = 100;
/// The most batches of a vote.
pub const BATCHES_MAX: u32 = 999;
/// The most agents who enter one batch: it is cancelled and counted anew before so many disagree.
pub const ENTRIES_MAX: usize = 5;

/// What one agent entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keyed {
    /// The key of the agent.
    pub agent: String,
    /// When.
    pub at: Timestamp,
    /// The text of the [`super::Pile`].
    pub pile: String,
}

/// A batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// What each agent entered last, in the order in which they began; at least one.
    entries: Vec<Keyed>,
    end: Option<End>,
}

/// How a batch ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum End {
    /// Two agents have the same.
    Settled {
        /// Their keys: who had it first, who agreed.
        agents: [String; 2],
        /// The text of the pile.
        pile: String,
    },
    /// It does not count.
    Cancelled {
        /// Who did it.
        agent: String,
        /// Why, in their words.
        reason: String,
    },
}

/// Where a batch stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BatchState {
    /// One agent entered it.
    Begun,
    /// Those who entered it have different numbers.
    Differs,
    /// Two agents have the same numbers, which count.
    Settled,
    /// It does not count.
    Cancelled,
}

/// Why something cannot be done with a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchProblem {
    /// The second entry has to be another agent's.
    SameAgent,
    /// It is settled or cancelled.
    Ended,
    /// There is nothing of another agent to agree with.
    NothingToAdopt,
    /// Too many agents entered it.
    TooMany,
}

impl BatchState {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Begun, Self::Differs, Self::Settled, Self::Cancelled];

    /// The word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Differs => "differs",
            Self::Settled => "settled",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Batch {
    /// A batch that one agent entered.
    pub fn begin(first: Keyed) -> Self {
        Self { entries: vec![first], end: None }
    }

    /// The batch after another entry. Who entered it already may do so again once there is a difference.
    ///
    /// # Errors
    /// [`BatchProblem`]; then nothing changes.
    pub fn enter(&self, keyed: Keyed) -> Result<Self, BatchProblem> {
        if self.end.is_some() {
            return Err(BatchProblem::Ended);
        }
        if self.entries.iter().all(|entry| entry.agent == keyed.agent) {
            return Err(BatchProblem::SameAgent);
        }
        let same = self.entries.iter().find(|entry| entry.agent != keyed.agent && entry.pile == keyed.pile);
        let agents = same.map(|entry| [entry.agent.clone(), keyed.agent.clone()]);
        let mut batch = self.clone();
        batch.end = agents.map(|agents| End::Settled { agents, pile: keyed.pile.clone() });
        let full = batch.entries.len() == ENTRIES_MAX;
        match batch.entries.iter_mut().find(|entry| entry.agent == keyed.agent) {
            Some(own) => *own = keyed,
            None if full => return Err(BatchProblem::TooMany),
            None => batch.entries.push(keyed),
        }
        Ok(batch)
    }

    /// The batch after an agent agreed with what another one entered. Before there is a difference nobody may, since they
    /// have not counted.
    ///
    /// # Errors
    /// [`BatchProblem`]; then nothing changes.
    pub fn adopt(&self, agent: &str, whose: &str, at: Timestamp) -> Result<Self, BatchProblem> {
        match self.state() {
            BatchState::Settled | BatchState::Cancelled => return Err(BatchProblem::Ended),
            BatchState::Begun => return Err(BatchProblem::NothingToAdopt),
            BatchState::Differs => {}
        }
        let theirs = self.entries.iter().find(|entry| entry.agent == whose && whose != agent);
        let theirs = theirs.ok_or(BatchProblem::NothingToAdopt)?;
        self.enter(Keyed { agent: agent.to_owned(), at, pile: theirs.pile.clone() })
    }

    /// The batch after an agent said that it does not count, and why.
    ///
    /// # Errors
    /// [`BatchProblem::Ended`] where it was cancelled before.
    pub fn cancel(&self, agent: &str, reason: &str) -> Result<Self, BatchProblem> {
        if self.state() == BatchState::Cancelled {
            return Err(BatchProblem::Ended);
        }
        let end = End::Cancelled { agent: agent.to_owned(), reason: reason.to_owned() };
        Ok(Self { end: Some(end), ..self.clone() })
    }

    /// The same without what was entered, for those who keep that elsewhere once it is settled.
    pub fn without_piles(&self) -> Self {
        let mut batch = self.clone();
        batch.entries.iter_mut().for_each(|entry| entry.pile.clear());
        if let Some(End::Settled { pile, .. }) = &mut batch.end {
            pile.clear();
        }
        batch
    }

    /// Where it stands.
    pub fn state(&self) -> BatchState {
        match &self.end {
            Some(End::Settled { .. }) => BatchState::Settled,
            Some(End::Cancelled { .. }) => BatchState::Cancelled,
            None if self.entries.len() > 1 => BatchState::Differs,
            None => BatchState::Begun,
        }
    }

    /// What each agent entered last.
    pub fn entries(&self) -> &[Keyed] {
        &self.entries
    }

    /// What counts of it: the text of the pile, and the keys of the two who stand behind it.
    pub fn settled(&self) -> Option<(&str, &[String; 2])> {
        match &self.end {
            Some(End::Settled { agents, pile }) => Some((pile, agents)),
            _ => None,
        }
    }

    /// Who cancelled it, and why.
    pub fn cancelled(&self) -> Option<(&str, &str)> {
        match &self.end {
            Some(End::Cancelled { agent, reason }) => Some((agent, reason)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keyed(agent: &str, pile: &str) -> Keyed {
        Keyed { agent: agent.to_owned(), at: Timestamp::UNIX_EPOCH, pile: pile.to_owned() }
    }

    #[test]
    fn two_agents_with_the_same_settle_a_batch() {
        let batch = Batch::begin(keyed("a", "12"));
        assert_eq!(batch.state(), BatchState::Begun);
        assert_eq!(batch.enter(keyed("a", "12")), Err(BatchProblem::SameAgent));
        assert_eq!(batch.adopt("b", "a", Timestamp::UNIX_EPOCH), Err(BatchProblem::NothingToAdopt));
        let settled = batch.enter(keyed("b", "12")).unwrap();
        assert_eq!(settled.settled(), Some(("12", &["a".to_owned(), "b".to_owned()])));
        assert_eq!(settled.enter(keyed("c", "12")), Err(BatchProblem::Ended));
        assert_eq!(settled.adopt("c", "a", Timestamp::UNIX_EPOCH), Err(BatchProblem::Ended));
    }

    #[test]
    fn a_difference_takes_two_who_agree() {
        let differs = Batch::begin(keyed("a", "12")).enter(keyed("b", "11")).unwrap();
        assert_eq!((differs.state(), differs.settled()), (BatchState::Differs, None));
        // Nobody settles it with what they have themselves.
        assert_eq!(differs.adopt("a", "a", Timestamp::UNIX_EPOCH), Err(BatchProblem::NothingToAdopt));
        assert_eq!(differs.adopt("a", "c", Timestamp::UNIX_EPOCH), Err(BatchProblem::NothingToAdopt));
        let conceded = differs.adopt("a", "b", Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(conceded.settled(), Some(("11", &["b".to_owned(), "a".to_owned()])));
        let third = differs.enter(keyed("c", "12")).unwrap();
        assert_eq!(third.settled(), Some(("12", &["a".to_owned(), "c".to_owned()])));
        // Both were wrong: one counts again, and the other agrees.
        let again = differs.enter(keyed("a", "10")).unwrap();
        assert_eq!((again.state(), again.entries().len()), (BatchState::Differs, 2));
        assert_eq!(again.adopt("b", "a", Timestamp::UNIX_EPOCH).unwrap().settled().unwrap().0, "10");
    }

    #[test]
    fn what_is_cancelled_does_not_count() {
        let settled = Batch::begin(keyed("a", "12")).enter(keyed("b", "12")).unwrap();
        let cancelled = settled.cancel("c", "entered twice").unwrap();
        assert_eq!((cancelled.state(), cancelled.settled()), (BatchState::Cancelled, None));
        assert_eq!(cancelled.cancelled(), Some(("c", "entered twice")));
        assert_eq!(cancelled.cancel("c", "again"), Err(BatchProblem::Ended));
        assert_eq!(cancelled.enter(keyed("d", "12")), Err(BatchProblem::Ended));
    }

    #[test]
    fn what_was_entered_can_be_forgotten() {
        let settled = Batch::begin(keyed("a", "12")).enter(keyed("b", "12")).unwrap().without_piles();
        assert_eq!(settled.settled(), Some(("", &["a".to_owned(), "b".to_owned()])));
        assert!(!serde_json::to_string(&settled).unwrap().contains("12"));
    }

    #[test]
    fn so_many_and_no_more_disagree() {
        let mut batch = Batch::begin(keyed("0", "0"));
        for n in 1..ENTRIES_MAX {
            batch = batch.enter(keyed(&n.to_string(), &n.to_string())).unwrap();
        }
        assert_eq!(batch.enter(keyed("x", "x")), Err(BatchProblem::TooMany));
        assert_eq!(batch.enter(keyed("0", "4")).unwrap().settled().unwrap().0, "4");
    }
}
