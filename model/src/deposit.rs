//! Petitions that residents deposit themselves (bureau des pétitions): each is a contribution of its process.
//!
//! A deposit first needs co-signatories, is then read by an agent, and is signed on its own page once it is published.
//! Where it stands is derived from the contribution, two counts and the present instant; nothing of it is stored.

use crate::activity::{Activity, ActivityState};
use crate::contribution::{Contribution, Stage, Status, What};
use crate::questionnaire::FollowUp;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// The question of the addressee of a petition.
pub const ADDRESSEE: &str = "addressee";

/// What is particular to a process in which residents deposit petitions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deposits {
    /// How many people must co-sign a petition before anybody of the commune reads it; its author is not one of them.
    pub cosignatories: u32,
    /// Numbers of signatures that mean something, ascending.
    pub thresholds: Vec<u32>,
    /// For how many days a petition is signed, from its publication on.
    pub duration_days: u16,
    /// What the commune made of the whole (`answer.md`), once it has.
    pub followup: Option<FollowUp>,
}

/// Where a deposited petition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DepositState {
    /// It needs more co-signatories. Only who has its link knows of it.
    Collecting,
    /// An agent reads it.
    Moderated,
    /// It can be signed.
    Open,
    /// It can be signed and has reached its last threshold.
    ThresholdReached,
    /// The last confirmations come in.
    Confirming,
    /// It closed below its last threshold, or without one.
    Closed,
    /// It closed and reached its last threshold; the commune has to transmit it.
    Succeeded,
    /// The council has it.
    Transmitted,
    /// The commune has answered.
    Answered,
    /// It was refused; its author knows why.
    Refused,
    /// It was joined to another that says the same.
    Merged,
    /// Its author withdrew it.
    Withdrawn,
}

impl DepositState {
    /// All of them, in the order in which one usually follows the other.
    pub const ALL: [Self; 12] = [
        Self::Collecting,
        Self::Moderated,
        Self::Open,
        Self::ThresholdReached,
        Self::Confirming,
        Self::Closed,
        Self::Succeeded,
        Self::Transmitted,
        Self::Answered,
        Self::Refused,
        Self::Merged,
        Self::Withdrawn,
    ];

    /// The word in locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Collecting => "collecting",
            Self::Moderated => "moderated",
            Self::Open => "open",
            Self::ThresholdReached => "threshold-reached",
            Self::Confirming => "confirming",
            Self::Closed => "closed",
            Self::Succeeded => "succeeded",
            Self::Transmitted => "transmitted",
            Self::Answered => "answered",
            Self::Refused => "refused",
            Self::Merged => "merged",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Deposits {
    /// Where a petition stands at `now`, which `cosigned` people co-signed and `signed` people signed. `signatures` is the
    /// activity that collects them.
    pub fn state(
        &self,
        petition: &Contribution,
        signatures: &Activity,
        (cosigned, signed): (u64, u64),
        now: Timestamp,
    ) -> DepositState {
        match &petition.stage {
            Stage::Pending if cosigned < u64::from(self.cosignatories) => return DepositState::Collecting,
            Stage::Pending => return DepositState::Moderated,
            Stage::Refused { .. } => return DepositState::Refused,
            Stage::Merged { .. } => return DepositState::Merged,
            Stage::Withdrawn => return DepositState::Withdrawn,
            Stage::Published => {}
        }
        if petition.reply.is_some() {
            return DepositState::Answered;
        }
        if petition.status == Some(Status::Transmitted) {
            return DepositState::Transmitted;
        }
        let reached = self.thresholds.last().is_some_and(|last| signed >= u64::from(*last));
        match self.signing(petition, signatures).state(now) {
            // It is signed from its publication on: nothing can be earlier.
            ActivityState::Upcoming | ActivityState::Open | ActivityState::ClosingSoon if reached => {
                DepositState::ThresholdReached
            }
            ActivityState::Upcoming | ActivityState::Open | ActivityState::ClosingSoon => DepositState::Open,
            ActivityState::Confirming => DepositState::Confirming,
            ActivityState::Closed if reached => DepositState::Succeeded,
            ActivityState::Closed => DepositState::Closed,
        }
    }

    /// The activity that collects the signatures of one petition: with its own dates, counted from its publication. One
    /// that takes none, since it is not published or was transmitted or answered, is closed from the beginning.
    pub fn signing(&self, petition: &Contribution, signatures: &Activity) -> Activity {
        let published = petition.history.iter().find(|event| event.what == What::Published);
        let opens = published.map_or(petition.sent_at, |event| event.at);
        let settled = petition.reply.is_some() || petition.status == Some(Status::Transmitted);
        let days = if (petition.stage == Stage::Published) && !settled { self.duration_days } else { 0 };
        let closes = opens.checked_add(SignedDuration::from_hours(24 * i64::from(days))).unwrap_or(Timestamp::MAX);
        Activity { opens, closes, ..signatures.clone() }
    }

    /// Whether a petition has the co-signatories that it needs.
    pub fn is_backed(&self, cosigned: u64) -> bool {
        cosigned >= u64::from(self.cosignatories)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::activity::{Identity, Show, Verb};
    use crate::contribution::{Reply, WHOLE};
    use crate::eligibility::Eligibility;
    use crate::form::Form;
    use crate::id::{ActivityId, ContributionId};
    use crate::question::AnswerSet;

    const SENT: &str = "2026-11-02T09:00:00Z";
    const PUBLISHED: &str = "2026-11-10T09:00:00Z";

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn rules() -> Deposits {
        Deposits { cosignatories: 5, thresholds: vec![50, 200], duration_days: 60, followup: None }
    }

    fn signatures() -> Activity {
        Activity {
            id: ActivityId::parse("signatures").unwrap(),
            verb: Verb::Vote,
            opens: at("2026-01-01T00:00:00Z"),
            closes: at("2028-01-01T00:00:00Z"),
            eligibility: Eligibility::default(),
            identity: Identity::Email,
            show: Show::Live,
            form: Form::default(),
            shards: 4,
            contributions: None,
            choices: None,
        }
    }

    fn petition(stage: Stage) -> Contribution {
        let id = ContributionId::parse("7kq2m4td9x").unwrap();
        let pending = Contribution::new(id, WHOLE, AnswerSet::default(), at(SENT), Stage::Pending);
        match stage {
            Stage::Pending | Stage::Refused { .. } => Contribution { stage, ..pending },
            stage => Contribution { stage, ..pending }.after(at(PUBLISHED), What::Published),
        }
    }

    #[test]
    fn states_are_what_the_table_says() {
        use DepositState as S;
        let refused = || Stage::Refused { grounds: crate::contribution::Grounds::OffTopic, reason: String::new() };
        let merged = || Stage::Merged { into: ContributionId::parse("abcdefghjk").unwrap() };
        let (early, late) = ("2026-11-11T09:00:00Z", "2027-03-01T09:00:00Z");
        // Stage, status, answered, co-signatures, signatures, instant, state.
        let table = [
            (Stage::Pending, None, false, 0, 0, early, S::Collecting),
            (Stage::Pending, None, false, 4, 0, late, S::Collecting),
            (Stage::Pending, None, false, 5, 0, early, S::Moderated),
            (refused(), None, false, 5, 0, early, S::Refused),
            (refused(), Some(Status::Transmitted), true, 0, 900, late, S::Refused),
            (Stage::Published, None, false, 5, 0, early, S::Open),
            // An agent may publish one that lost a co-signatory meanwhile.
            (Stage::Published, None, false, 4, 199, early, S::Open),
            (Stage::Published, None, false, 5, 200, early, S::ThresholdReached),
            (Stage::Published, None, false, 5, 200, "2027-01-09T08:59:59Z", S::ThresholdReached),
            (Stage::Published, None, false, 5, 200, "2027-01-09T09:00:00Z", S::Confirming),
            (Stage::Published, None, false, 5, 199, "2027-01-09T10:00:00Z", S::Closed),
            (Stage::Published, None, false, 5, 200, "2027-01-09T10:00:00Z", S::Succeeded),
            (Stage::Published, Some(Status::UnderReview), false, 5, 10, early, S::Open),
            (Stage::Published, Some(Status::Transmitted), false, 5, 10, early, S::Transmitted),
            (Stage::Published, Some(Status::Transmitted), true, 5, 10, early, S::Answered),
            (Stage::Published, None, true, 5, 10, late, S::Answered),
            (merged(), None, false, 5, 10, early, S::Merged),
            (Stage::Withdrawn, Some(Status::Transmitted), true, 5, 300, late, S::Withdrawn),
        ];
        for (stage, status, answered, cosigned, signed, now, expected) in table {
            let mut petition = petition(stage);
            petition.status = status;
            petition.reply =
                answered.then(|| Reply { text: "Oui.".to_owned(), by: "Le maire".to_owned(), at: at(early) });
            let state = rules().state(&petition, &signatures(), (cosigned, signed), at(now));
            assert_eq!(state, expected, "{:?} {status:?} {cosigned} {signed} {now}", petition.stage);
        }
    }

    #[test]
    fn without_thresholds_nothing_is_reached_and_without_cosignatories_it_is_read_at_once() {
        let rules = Deposits { cosignatories: 0, thresholds: vec![], ..rules() };
        let state = |stage, now| rules.state(&petition(stage), &signatures(), (0, 9_999), at(now));
        assert_eq!(state(Stage::Pending, SENT), DepositState::Moderated);
        assert_eq!(state(Stage::Published, PUBLISHED), DepositState::Open);
        assert_eq!(state(Stage::Published, "2027-03-01T09:00:00Z"), DepositState::Closed);
    }

    #[test]
    fn signatures_have_the_dates_of_their_petition() {
        let signing = rules().signing(&petition(Stage::Published), &signatures());
        assert_eq!((signing.opens, signing.closes), (at(PUBLISHED), at("2027-01-09T09:00:00Z")));
        for stage in [Stage::Pending, Stage::Withdrawn] {
            let signing = rules().signing(&petition(stage), &signatures());
            assert!(!signing.state(at(PUBLISHED)).accepts());
        }
        let mut transmitted = petition(Stage::Published);
        transmitted.status = Some(Status::Transmitted);
        assert!(!rules().signing(&transmitted, &signatures()).state(at(PUBLISHED)).accepts());
    }

    #[test]
    fn words_are_unique() {
        let words: std::collections::BTreeSet<_> = DepositState::ALL.map(DepositState::keyword).into();
        assert_eq!(words.len(), DepositState::ALL.len());
    }
}
