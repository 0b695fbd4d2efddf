//! The counting rules of Parvis, as [`verify`](crate::verify()) needs them: what the opaque texts of the published files say.
//!
//! The one module here that knows the model. Each text is JSON without spaces, in the order of the fields below:
//!
//! - `rules` of the manifest: `{"questions":[BallotQuestion…]}`;
//! - `choices` of a ballot: [`parvis_model::Ballot::encode`](parvis_model::ballot::Ballot::encode);
//! - `totals` on paper: `{"ballots":[{"ballot":{"ballot":1,"marks":{…}},"number":3}…]}`, ascending by the text of the
//!   ballot, each once. A spoilt ballot has no marks that the rules allow: it is counted as not valid;
//! - `result` of the closing: `{"outcomes":[Outcome…]}`, one a question in the order of the questions.
//!
//! The lot is drawn from the manifest's `seed` as 64 hexadecimal digits.

use crate::board::Paper;
use crate::manifest::Manifest;
use crate::verify::Count;
use parvis_model::ballot::{Ballot, BallotQuestion};
use parvis_model::tally::vote::{Outcome, count_ballots};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The counting rules of `parvis-model`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rules;

/// The text of `rules`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesText {
    questions: Vec<BallotQuestion>,
}

/// The text of `result`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ResultText {
    outcomes: Vec<Outcome>,
}

/// The text of `totals`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TotalsText {
    ballots: Vec<SameBallots>,
}

/// Ballots on paper that say the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SameBallots {
    ballot: serde_json::Value,
    number: u64,
}

/// The text of `rules` for these questions.
///
/// # Errors
/// Only if the JSON cannot be written, which no question causes.
pub fn rules_text(questions: &[BallotQuestion]) -> serde_json::Result<String> {
    serde_json::to_string(&RulesText { questions: questions.to_vec() })
}

/// The questions of a manifest, `None` where its rules are not those of Parvis in their one form.
pub fn questions(manifest: &Manifest) -> Option<Vec<BallotQuestion>> {
    let read: RulesText = serde_json::from_str(&manifest.rules).ok()?;
    (serde_json::to_string(&read).ok()? == manifest.rules).then_some(read.questions)
}

/// The text of `totals` for ballots on paper.
///
/// # Errors
/// Only if the JSON cannot be written, which no ballot causes.
pub fn totals_text(ballots: impl IntoIterator<Item = (Ballot, u64)>) -> serde_json::Result<String> {
    let mut same: BTreeMap<String, u64> = BTreeMap::new();
    for (ballot, number) in ballots {
        let counted = same.entry(ballot.encode()).or_default();
        *counted = counted.saturating_add(number);
    }
    let line = |(text, number): (String, u64)| Ok(SameBallots { ballot: serde_json::from_str(&text)?, number });
    let ballots = same.into_iter().filter(|(_, number)| *number > 0).map(line).collect::<serde_json::Result<_>>()?;
    serde_json::to_string(&TotalsText { ballots })
}

/// The results that a text of `result` declares, `None` where it is none.
pub fn outcomes(result: &str) -> Option<Vec<Outcome>> {
    serde_json::from_str::<ResultText>(result).ok().map(|text| text.outcomes)
}

/// The ballots that a text of `totals` adds up, `None` where it is none in its one form.
fn totals(text: &str) -> Option<Vec<(Ballot, u64)>> {
    let read: TotalsText = serde_json::from_str(text).ok()?;
    let ballots = read
        .ballots
        .into_iter()
        .map(|same| Some((Ballot::parse(&same.ballot.to_string()).ok()?, same.number)))
        .collect::<Option<Vec<_>>>()?;
    (totals_text(ballots.iter().cloned()).ok()? == text).then_some(ballots)
}

impl Count for Rules {
    fn allowing<'a>(&'a self, manifest: &'a Manifest) -> Box<dyn Fn(&str) -> bool + Sync + 'a> {
        let questions = parvis_model::vote::read_rules(&manifest.rules);
        Box::new(move |choices| match (&questions, Ballot::parse(choices)) {
            (Some(questions), Ok(ballot)) => ballot.check(questions).is_ok(),
            _ => false,
        })
    }

    fn allows(&self, manifest: &Manifest, choices: &str) -> bool {
        let (Some(questions), Ok(ballot)) = (questions(manifest), Ballot::parse(choices)) else { return false };
        ballot.check(&questions).is_ok()
    }

    fn result(&self, manifest: &Manifest, choices: &[&str], paper: Option<&Paper>) -> Option<String> {
        let questions = questions(manifest)?;
        let mut ballots: BTreeMap<&str, u64> = BTreeMap::new();
        for choices in choices {
            *ballots.entry(choices).or_default() += 1;
        }
        let web = ballots.into_iter().map(|(text, number)| Some((Ballot::parse(text).ok()?, number)));
        let mut all = web.collect::<Option<Vec<_>>>()?;
        if let Some(paper) = paper {
            let ballots = totals(&paper.totals)?;
            // The file says how many ballots there were; totals of other ballots would be totals of something else.
            let sum = ballots.iter().try_fold(0_u64, |sum, (_, number)| sum.checked_add(*number))?;
            if sum != paper.ballots {
                return None;
            }
            all.extend(ballots);
        }
        let outcomes = count_ballots(&questions, &manifest.seed.to_string(), &all).ok()?;
        serde_json::to_string(&ResultText { outcomes }).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Draft;
    use crate::seal::SealKey;
    use crate::test_key::{key, vote};
    use parvis_model::ballot::{BallotOption, Mark, Method, Ties};
    use parvis_model::{OptionId, QuestionId};

    fn question(id: &str, method: Method, options: &[&str]) -> BallotQuestion {
        let option = |id: &&str| BallotOption {
            id: OptionId::parse(id).unwrap(),
            label: (*id).to_owned(),
            hint: None,
            picture: None,
        };
        BallotQuestion {
            id: QuestionId::parse(id).unwrap(),
            label: "« Où ? »\nOu \"là\"".to_owned(),
            hint: None,
            method,
            options: options.iter().map(option).collect(),
            ties: Ties::Lot,
        }
    }

    fn manifest(rules: String) -> Manifest {
        let draft = Draft {
            vote: vote(),
            rules,
            opens: "2026-12-01T07:00:00Z".to_owned(),
            closes: "2026-12-15T17:00:00Z".to_owned(),
            seed: [3; 32],
            codes: Vec::new(),
            reserve: Vec::new(),
            token_key: key().1.clone(),
        };
        Manifest::new(draft, &SealKey::from_seed(&[1; 32])).unwrap()
    }

    fn asked() -> Manifest {
        let questions = [question("name", Method::Single, &["sun", "sea"]), question("square", Method::YesNo, &[])];
        manifest(rules_text(&questions).unwrap())
    }

    fn says(name: &str, square: &str) -> Ballot {
        let mark = |chosen: &str| match chosen {
            "blank" => Mark::Blank,
            option => Mark::One(OptionId::parse(option).unwrap()),
        };
        let marks = [("name", name), ("square", square)];
        Ballot::of(marks.map(|(id, chosen)| (QuestionId::parse(id).unwrap(), mark(chosen))).into()).unwrap()
    }

    #[test]
    fn a_ballot_marks_every_question_and_nothing_else() {
        let manifest = asked();
        assert!(Rules.allows(&manifest, &says("sea", "yes").encode()));
        assert!(Rules.allows(&manifest, &says("blank", "blank").encode()));
        for not in [
            says("moon", "yes").encode(),
            r#"{"ballot":1,"marks":{"name":{"one":"sea"}}}"#.to_owned(),
            r#"{"ballot":1,"marks":{"more":"blank","name":"blank","square":"blank"}}"#.to_owned(),
            format!("{} ", says("sea", "yes").encode()),
            String::new(),
        ] {
            assert!(!Rules.allows(&manifest, &not), "{not}");
        }
    }

    #[test]
    fn web_and_paper_are_counted_together() {
        let manifest = asked();
        let web = [says("sea", "yes"), says("sun", "no"), says("sea", "blank")].map(|ballot| ballot.encode());
        let web: Vec<&str> = web.iter().map(String::as_str).collect();
        let totals = totals_text([(says("sun", "yes"), 2), (says("sea", "no"), 0), (says("sun", "yes"), 1)]).unwrap();
        assert_eq!(
            totals,
            r#"{"ballots":[{"ballot":{"ballot":1,"marks":{"name":{"one":"sun"},"square":{"one":"yes"}}},"number":3}]}"#
        );
        let paper = Paper { envelopes: 3, ballots: 3, totals };
        let result = Rules.result(&manifest, &web, Some(&paper)).unwrap();
        let found = outcomes(&result).unwrap();
        let of = |outcome: &Outcome| (outcome.valid, outcome.blank, outcome.winners[0].to_string());
        assert_eq!(found.iter().map(of).collect::<Vec<_>>(), [(6, 0, "sun".to_owned()), (5, 1, "yes".to_owned())]);
        let other = Paper { ballots: 4, ..paper };
        assert_eq!(Rules.result(&manifest, &web, Some(&other)), None, "totals of other ballots");
    }

    #[test]
    fn the_lot_is_drawn_from_the_manifest() {
        let manifest = asked();
        let tied = [says("sea", "yes"), says("sun", "no")].map(|ballot| ballot.encode());
        let tied: Vec<&str> = tied.iter().map(String::as_str).collect();
        let found = outcomes(&Rules.result(&manifest, &tied, None).unwrap()).unwrap();
        let first = parvis_model::ballot::order::lot(&questions(&manifest).unwrap()[0], &"03".repeat(32))[0].clone();
        assert_eq!(found[0].winners, [first]);
        assert_eq!(found[1].winners.len(), 2, "no lot between yes and no");
    }

    #[test]
    fn texts_have_one_form() {
        let good = asked();
        assert_eq!(questions(&good).unwrap().len(), 2);
        assert_eq!(questions(&manifest(good.rules.replace("{\"questions", "{ \"questions"))), None);
        assert_eq!(questions(&manifest(r#"{"answer":"yes"}"#.to_owned())), None);
        let totals = totals_text([(says("sun", "yes"), 2)]).unwrap();
        let paper = |totals: String| Paper { envelopes: 2, ballots: 2, totals };
        assert!(Rules.result(&good, &[], Some(&paper(totals.clone()))).is_some());
        assert!(Rules.result(&good, &[], Some(&paper(totals.replace(':', ": ")))).is_none());
    }
}
