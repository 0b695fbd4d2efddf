//! The texts of a vote that a public box carries without reading them: the rules, the result, what ballots on paper said.
//!
//! Each has one way of being written, JSON without white space, so that a recount that agrees agrees to the byte:
//!
//! - rules: `{"questions":[…]}`, [`BallotQuestion`]s;
//! - result: `{"outcomes":[…]}`, an [`Outcome`] a question;
//! - totals on paper: `{"ballots":[{"ballot":…,"number":…},…]}`, each ballot once, ascending by its text, and how
//!   many say so. A ballot that says nothing that can be counted is [`Ballot::spoilt`].

use crate::ballot::{Ballot, BallotQuestion};
use crate::tally::vote::Outcome;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    questions: Vec<BallotQuestion>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Result {
    outcomes: Vec<Outcome>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Totals {
    ballots: Vec<Alike>,
}

/// Ballots that say the same.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Alike {
    ballot: Ballot,
    number: u64,
}

/// The text of what is asked and how it is counted.
pub fn rules_text(questions: &[BallotQuestion]) -> String {
    write(&Rules { questions: questions.to_vec() })
}

/// Reads [`rules_text`], and nothing that is written otherwise.
pub fn read_rules(text: &str) -> Option<Vec<BallotQuestion>> {
    read::<Rules>(text).map(|rules| rules.questions)
}

/// The text of what came out.
pub fn result_text(outcomes: &[Outcome]) -> String {
    write(&Result { outcomes: outcomes.to_vec() })
}

/// Reads [`result_text`], and nothing that is written otherwise.
pub fn read_result(text: &str) -> Option<Vec<Outcome>> {
    read::<Result>(text).map(|result| result.outcomes)
}

/// The text of what ballots on paper said. Those that say the same are put together.
pub fn totals_text(ballots: &[(Ballot, u64)]) -> String {
    let mut alike: BTreeMap<String, Alike> = BTreeMap::new();
    for (ballot, number) in ballots.iter().filter(|(_, number)| *number > 0) {
        let kept = alike.entry(ballot.encode()).or_insert_with(|| Alike { ballot: ballot.clone(), number: 0 });
        kept.number = kept.number.saturating_add(*number);
    }
    let ballots = alike.into_values().collect();
    write(&Totals { ballots })
}

/// Reads [`totals_text`], and nothing that is written otherwise.
pub fn read_totals(text: &str) -> Option<Vec<(Ballot, u64)>> {
    let totals: Totals = serde_json::from_str(text).ok()?;
    let ballots: Vec<_> = totals.ballots.into_iter().map(|alike| (alike.ballot, alike.number)).collect();
    (totals_text(&ballots) == text).then_some(ballots)
}

fn write(value: &impl Serialize) -> String {
    // Maps with text as keys, lists, integers: nothing of it can fail to be JSON.
    serde_json::to_string(value).unwrap_or_default()
}

fn read<T: Serialize + DeserializeOwned>(text: &str) -> Option<T> {
    let value: T = serde_json::from_str(text).ok()?;
    (write(&value) == text).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::{Mark, Method, Ties};
    use crate::id::{OptionId, QuestionId};
    use crate::tally::vote::count_ballots;

    fn question() -> BallotQuestion {
        BallotQuestion {
            id: QuestionId::parse("halle").unwrap(),
            label: "Où ?".to_owned(),
            hint: None,
            method: Method::YesNo,
            options: Vec::new(),
            ties: Ties::Left,
        }
    }

    fn ballot(said: &str) -> Ballot {
        let mark = if said == "blank" { Mark::Blank } else { Mark::One(OptionId::parse(said).unwrap()) };
        Ballot::of([(question().id, mark)].into()).unwrap()
    }

    #[test]
    fn each_text_has_one_form() {
        let rules = rules_text(&[question()]);
        assert_eq!(read_rules(&rules), Some(vec![question()]));
        assert_eq!(read_rules(&rules.replace(':', ": ")), None);
        let totals = totals_text(&[(ballot("yes"), 1), (ballot("no"), 2), (ballot("yes"), 3), (ballot("blank"), 0)]);
        assert_eq!(
            totals,
            r#"{"ballots":[{"ballot":{"ballot":1,"marks":{"halle":{"one":"no"}}},"number":2},{"ballot":{"ballot":1,"marks":{"halle":{"one":"yes"}}},"number":4}]}"#
        );
        assert_eq!(read_totals(&totals), Some(vec![(ballot("no"), 2), (ballot("yes"), 4)]));
        assert_eq!(read_totals(&totals.replace("\"number\":2", "\"number\":0")), None);
        let outcomes = count_ballots(&[question()], "s", &[(ballot("no"), 2), (ballot("yes"), 4)]).unwrap();
        assert_eq!(read_result(&result_text(&outcomes)), Some(outcomes));
    }

    #[test]
    fn spoilt_ballots_are_invalid_for_every_question() {
        let ballots = [(Ballot::spoilt(), 2), (ballot("blank"), 1)];
        let outcome = count_ballots(&[question()], "s", &ballots).unwrap().remove(0);
        assert_eq!((outcome.valid, outcome.blank, outcome.invalid), (0, 1, 2));
        assert!(read_totals(&totals_text(&ballots)).is_some());
    }
}
