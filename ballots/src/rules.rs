//! The counting rules of Parvis, as [`verify`](crate::verify()) needs them: what the opaque texts of the published files say.
//!
//! The one module here that knows the model, and whoever declares a result counts by it too. The texts of `rules`, `totals` and
//! `result` are those of [`parvis_model::vote`]; `choices` of a ballot is [`Ballot::encode`].
//!
//! The lot is drawn from the manifest's `seed` as 64 hexadecimal digits: it was fixed, by nobody's choice, before there was
//! a ballot.

use crate::board::Paper;
use crate::manifest::Manifest;
use crate::verify::Count;
use parvis_model::Ballot;
use parvis_model::ballot::BallotQuestion;
use parvis_model::tally::vote::count_ballots;
use parvis_model::vote::{read_rules, read_totals, result_text};
use std::collections::BTreeMap;

/// The counting rules of `parvis-model`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rules;

/// A ballot that these questions allow, from its one text.
pub fn allowed(questions: &[BallotQuestion], choices: &str) -> Option<Ballot> {
    Ballot::parse(choices).ok().filter(|ballot| ballot.check(questions).is_ok())
}

impl Count for Rules {
    fn allowing<'a>(&'a self, manifest: &'a Manifest) -> Box<dyn Fn(&str) -> bool + Sync + 'a> {
        let questions = read_rules(&manifest.rules);
        Box::new(move |choices| questions.as_ref().is_some_and(|questions| allowed(questions, choices).is_some()))
    }

    fn allows(&self, manifest: &Manifest, choices: &str) -> bool {
        read_rules(&manifest.rules).is_some_and(|questions| allowed(&questions, choices).is_some())
    }

    fn result(&self, manifest: &Manifest, choices: &[&str], paper: Option<&Paper>) -> Option<String> {
        let questions = read_rules(&manifest.rules)?;
        // Most ballots say what others say: each text is read once.
        let mut alike: BTreeMap<&str, u64> = BTreeMap::new();
        for choices in choices {
            *alike.entry(choices).or_default() += 1;
        }
        let web = alike.into_iter().map(|(text, number)| Some((Ballot::parse(text).ok()?, number)));
        let mut all = web.collect::<Option<Vec<_>>>()?;
        if let Some(paper) = paper {
            let ballots = read_totals(&paper.totals)?;
            // The file says how many ballots there were; totals of other ballots would be totals of something else.
            let sum = ballots.iter().try_fold(0_u64, |sum, (_, number)| sum.checked_add(*number))?;
            if sum != paper.ballots {
                return None;
            }
            all.extend(ballots);
        }
        let outcomes = count_ballots(&questions, &manifest.seed.to_string(), &all).ok()?;
        Some(result_text(&outcomes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Draft;
    use crate::seal::SealKey;
    use crate::test_key::{key, vote};
    use parvis_model::ballot::{BallotOption, Mark, Method, Ties};
    use parvis_model::tally::vote::Outcome;
    use parvis_model::vote::{read_result, rules_text, totals_text};
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
        manifest(rules_text(&questions))
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
        let totals = totals_text(&[(says("sun", "yes"), 2), (says("sea", "no"), 0), (says("sun", "yes"), 1)]);
        assert_eq!(
            totals,
            r#"{"ballots":[{"ballot":{"ballot":1,"marks":{"name":{"one":"sun"},"square":{"one":"yes"}}},"number":3}]}"#
        );
        let paper = Paper { envelopes: 3, ballots: 3, totals };
        let result = Rules.result(&manifest, &web, Some(&paper)).unwrap();
        let found = read_result(&result).unwrap();
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
        let found = read_result(&Rules.result(&manifest, &tied, None).unwrap()).unwrap();
        let first =
            parvis_model::ballot::order::lot(&read_rules(&manifest.rules).unwrap()[0], &"03".repeat(32))[0].clone();
        assert_eq!(found[0].winners, [first]);
        assert_eq!(found[1].winners.len(), 2, "no lot between yes and no");
    }

    #[test]
    fn texts_have_one_form() {
        let good = asked();
        assert_eq!(read_rules(&good.rules).unwrap().len(), 2);
        for rules in [good.rules.replace("{\"questions", "{ \"questions"), r#"{"answer":"yes"}"#.to_owned()] {
            assert!(!Rules.allows(&manifest(rules), &says("sea", "yes").encode()));
        }
        let totals = totals_text(&[(says("sun", "yes"), 2)]);
        let paper = |totals: String| Paper { envelopes: 2, ballots: 2, totals };
        assert!(Rules.result(&good, &[], Some(&paper(totals.clone()))).is_some());
        assert!(Rules.result(&good, &[], Some(&paper(totals.replace(':', ": ")))).is_none());
    }
}
