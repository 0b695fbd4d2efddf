//! What came out of a vote, a question each: who won in a sentence, how many ballots by channel, and the count step by step.

use super::marks::option_words;
use super::trace::{self, StepView};
use crate::ThemeError;
use crate::locale::Conjunction;
use crate::pages::{Scene, budget};
use parvis_model::OptionId;
use parvis_model::ballot::{BallotQuestion, Method, NO, YES};
use parvis_model::tally::step::Step;
use parvis_model::tally::vote::Outcome;
use parvis_model::vote::{Channel, Declared, Share, Vote};
use serde::Serialize;

/// What came out of one question.
#[derive(Debug, Serialize)]
pub(crate) struct Told {
    number: usize,
    label: String,
    /// Who won, in a sentence.
    finding: String,
    /// How it is counted.
    counted: String,
    /// Ballots by channel; the last row is all of them.
    channels: Vec<ChannelRow>,
    steps: Vec<StepView>,
}

/// Ballots of one channel.
#[derive(Debug, Serialize)]
struct ChannelRow {
    name: String,
    cast: u64,
    valid: u64,
    blank: u64,
    invalid: u64,
}

/// What words are made of.
#[derive(Clone, Copy)]
pub(crate) struct Teller<'a> {
    pub(crate) scene: &'a Scene<'a>,
    pub(crate) question: &'a BallotQuestion,
    pub(crate) outcome: &'a Outcome,
    pub(crate) seed: &'a str,
    /// What was cast on the web and on paper, where both were possible and the rule adds numbers up.
    pub(crate) shares: Option<(&'a Share, &'a Share)>,
}

impl Teller<'_> {
    /// An option as it is named inside of sentences.
    pub(crate) fn quoted(&self, option: &OptionId) -> Result<String, ThemeError> {
        let words = self.words(option)?;
        self.scene.say("quoted", &[("text", words.into())])
    }

    pub(crate) fn words(&self, option: &OptionId) -> Result<String, ThemeError> {
        option_words(self.scene, self.question, option.as_str())
    }

    /// Several options inside of a sentence.
    pub(crate) fn list(&self, options: &[OptionId]) -> Result<String, ThemeError> {
        let options = options.iter().map(|option| self.quoted(option)).collect::<Result<Vec<_>, _>>()?;
        self.scene.locale().list(&options, Conjunction::And)
    }

    /// How much an option got where the rule adds numbers up.
    fn total(&self, option: &str) -> Option<u64> {
        let totals = self.outcome.trace.iter().find_map(|step| match step {
            Step::Totals { totals, .. } => Some(totals),
            _ => None,
        })?;
        totals.iter().find(|total| total.option.as_str() == option).map(|total| total.count)
    }

    fn finding(&self) -> Result<String, ThemeError> {
        let winners = &self.outcome.winners;
        if self.question.funding().is_some() && self.outcome.valid > 0 {
            return budget::finding(self, winners);
        }
        if self.question.method == Method::YesNo && !winners.is_empty() {
            let count = |option| self.total(option).unwrap_or(0);
            let (yes, no) = (count(YES), count(NO));
            let args = [("yes", yes.into()), ("no", no.into())];
            return match yes.cmp(&no) {
                std::cmp::Ordering::Greater => self.scene.say("vote-found-yes", &args),
                std::cmp::Ordering::Less => self.scene.say("vote-found-no", &args),
                std::cmp::Ordering::Equal => self.scene.say("vote-found-even", &args),
            };
        }
        let drawn = |winner: &OptionId| {
            self.outcome.trace.iter().any(|step| matches!(step, Step::Lot { options } if options.contains(winner)))
        };
        match winners.as_slice() {
            [] => self.scene.say("vote-found-nobody", &[]),
            [winner] => {
                let labels = self.quoted(winner)?;
                if drawn(winner) {
                    self.scene.say("vote-found-drawn", &[("labels", labels.into())])
                } else {
                    self.scene.say("vote-found-first", &[("labels", labels.into())])
                }
            }
            several => self.scene.say("vote-found-tie", &[("labels", self.list(several)?.into())]),
        }
    }
}

/// What came out of every question, in the order of the ballot paper.
pub(crate) fn told(scene: &Scene<'_>, rules: &Vote, declared: &Declared) -> Result<Vec<Told>, ThemeError> {
    let mut all = Vec::new();
    for (i, question) in rules.questions.iter().enumerate() {
        let Some(outcome) = declared.outcomes.iter().find(|outcome| outcome.question == question.id) else { continue };
        let share = |channel: &'_ Channel| channel.shares.iter().position(|share| share.question == question.id);
        let web = share(&declared.web).and_then(|at| declared.web.shares.get(at));
        let paper = declared.paper.as_ref().and_then(|paper| paper.shares.get(share(paper)?));
        let shares = web.zip(paper);
        let teller = Teller { scene, question, outcome, seed: &declared.seed, shares };
        all.push(Told {
            number: i + 1,
            label: question.label.clone(),
            finding: teller.finding()?,
            counted: super::marks::counting_words(scene, question)?,
            channels: channels(scene, outcome, shares)?,
            steps: trace::steps(&teller)?,
        });
    }
    Ok(all)
}

fn channels(
    scene: &Scene<'_>,
    outcome: &Outcome,
    shares: Option<(&Share, &Share)>,
) -> Result<Vec<ChannelRow>, ThemeError> {
    let row = |name: String, share: &Share| ChannelRow {
        name,
        cast: share.valid + share.blank + share.invalid,
        valid: share.valid,
        blank: share.blank,
        invalid: share.invalid,
    };
    let mut rows = Vec::new();
    if let Some((web, paper)) = shares {
        rows.push(row(scene.say("vote-on-web", &[])?, web));
        rows.push(row(scene.say("vote-on-paper", &[])?, paper));
    }
    let (valid, blank, invalid) = (outcome.valid, outcome.blank, outcome.invalid);
    rows.push(ChannelRow { name: scene.say("vote-in-all", &[])?, cast: outcome.cast(), valid, blank, invalid });
    Ok(rows)
}
