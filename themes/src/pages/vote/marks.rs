//! A question of a ballot paper with its inputs, and marks in words.

use crate::ThemeError;
use crate::locale::Args;
use crate::pages::inputs::{ChoiceView, Line, PictureOf, Rank, RowView};
use crate::pages::question::{QuestionView, element};
use crate::pages::{Scene, budget};
use parvis_model::Process;
use parvis_model::ballot::{BLANK, BallotOption, BallotQuestion, Fault, Grade, Mark, Method, NO, Wrong, YES, order};
use parvis_model::form::{TICKED, Typed};
use parvis_model::vote::Vote;

/// What a question of a ballot paper is drawn from.
pub(crate) struct Paper<'a> {
    pub(crate) scene: &'a Scene<'a>,
    pub(crate) process: &'a Process,
    pub(crate) rules: &'a Vote,
    pub(crate) typed: &'a Typed,
    pub(crate) wrong: &'a [Wrong],
}

impl Paper<'_> {
    /// The question with what was marked and what is wrong with it. `number` is its place on the paper.
    pub(crate) fn question(&self, number: u16, question: &BallotQuestion) -> Result<QuestionView, ThemeError> {
        let mut view = self.answering(question)?;
        let wrong = self.wrong.iter().find(|wrong| wrong.question == question.id);
        let inputs = question.inputs();
        view.id = element(&inputs.first().cloned().unwrap_or_else(|| question.input()));
        let target = wrong.map(|wrong| &wrong.input).filter(|input| inputs.contains(input));
        view.target = target.map_or_else(|| view.id.clone(), |input| element(input));
        view.number = number;
        view.label.clone_from(&question.label);
        view.hint.clone_from(&question.hint);
        view.limit = Some(method_words(self.scene, question)?);
        view.error = wrong.map(|wrong| fault_words(self.scene, question, wrong)).transpose()?;
        view.error_id = view.error.as_ref().map(|_| format!("{}__error", view.id));
        let parts = [("hint", view.hint.is_some()), ("limit", true), ("error", view.error.is_some())];
        let described = parts.iter().filter(|(_, has)| *has).map(|(part, _)| format!("{}__{part}", view.id));
        view.described_by = described.collect::<Vec<_>>().join(" ");
        Ok(view)
    }

    fn answering(&self, question: &BallotQuestion) -> Result<QuestionView, ThemeError> {
        let shown = self.shown(question);
        let of = |form| QuestionView { form, look: "stacked", ..QuestionView::default() };
        let blank =
            || Ok::<_, ThemeError>(Some(self.tick(question, BLANK, self.scene.say("ballot-blank", &[])?, true)));
        Ok(match &*question.method.marking() {
            Method::YesNo | Method::Single => {
                let names = shown.iter().map(|option| option.id.as_str());
                let names: Vec<&str> = if question.method == Method::YesNo { vec![YES, NO] } else { names.collect() };
                let radio = |(i, name): (usize, &&str)| self.radio(question, i, name);
                let choices = names.iter().chain([&BLANK]).enumerate().map(radio).collect::<Result<_, ThemeError>>()?;
                let look = if shown.iter().any(|option| option.picture.is_some()) { "pictures" } else { "stacked" };
                QuestionView { choices, look, ..of("choices") }
            }
            // What one chooses of projects is never a choice of projects again.
            Method::Several { .. } | Method::Approval | Method::Funding(_) => {
                let box_of = |option: &&BallotOption| {
                    let label = self.label(question, option)?;
                    Ok(ChoiceView {
                        picture: self.picture(option),
                        cost: question.funding().map(|funding| funding.cost(&option.id).get()),
                        ..self.tick(question, option.id.as_str(), label, false)
                    })
                };
                let choices = shown.iter().map(box_of).collect::<Result<_, ThemeError>>()?;
                let purse = budget::purse(self.scene, question, self.typed)?;
                QuestionView { choices, blank: blank()?, purse, ..of("choices") }
            }
            Method::Ranking { max_ranks, .. } => {
                let ranks = shown.iter().map(|option| self.rank(question, option, *max_ranks));
                let ranks = ranks.collect::<Result<_, ThemeError>>()?;
                QuestionView { ranks, blank: blank()?, ..of("ranks") }
            }
            Method::Judgment { grades } => QuestionView { blank: blank()?, ..self.rows(question, &shown, grades)? },
            Method::Points { .. } => {
                let lines = shown.iter().map(|option| self.points(question, option));
                let lines = lines.collect::<Result<_, ThemeError>>()?;
                QuestionView { lines, blank: blank()?, ..of("points") }
            }
        })
    }

    /// The options in the order that the seed gives.
    fn shown<'q>(&self, question: &'q BallotQuestion) -> Vec<&'q BallotOption> {
        let order = order::shown(question, &self.rules.seed);
        order.iter().filter_map(|id| question.options.iter().find(|option| option.id == *id)).collect()
    }

    fn value(&self, input: &str) -> &str {
        self.typed.get(input).map_or("", String::as_str)
    }

    fn is_wrong(&self, input: &str) -> bool {
        self.wrong.iter().any(|wrong| wrong.input == input)
    }

    fn picture(&self, option: &BallotOption) -> Option<PictureOf> {
        let picture = option.picture.as_ref()?;
        let src = self.scene.link(&format!("{}/{}", self.process.id, picture.file));
        Some(PictureOf { src, alt: picture.alt.clone() })
    }

    fn radio(&self, question: &BallotQuestion, index: usize, value: &str) -> Result<ChoiceView, ThemeError> {
        let name = question.input();
        let option = question.options.iter().find(|option| option.id.as_str() == value);
        Ok(ChoiceView {
            id: if index == 0 { element(&name) } else { format!("{}__{}", element(&name), index + 1) },
            checked: self.value(&name) == value,
            label: option_words(self.scene, question, value)?,
            ours: option.is_none(),
            picture: option.and_then(|option| self.picture(option)),
            value: value.to_owned(),
            name,
            ..ChoiceView::default()
        })
    }

    fn tick(&self, question: &BallotQuestion, part: &str, label: String, ours: bool) -> ChoiceView {
        let name = question.part(part);
        let (checked, id) = (self.value(&name) == TICKED, element(&name));
        ChoiceView { id, name, value: TICKED.to_owned(), ticks: true, label, ours, checked, ..ChoiceView::default() }
    }

    /// The words of an option, with what it costs where it costs something.
    fn label(&self, question: &BallotQuestion, option: &BallotOption) -> Result<String, ThemeError> {
        budget::labelled(self.scene, question, &option.id, &option.label)
    }

    fn rank(&self, question: &BallotQuestion, option: &BallotOption, max: u8) -> Result<Rank, ThemeError> {
        let name = question.part(option.id.as_str());
        let chosen = self.value(&name).trim();
        Ok(Rank {
            id: element(&name),
            label: self.label(question, option)?,
            places: (1..=usize::from(max)).map(|place| (place, chosen == place.to_string())).collect(),
            wrong: self.is_wrong(&name),
            name,
        })
    }

    fn rows(
        &self,
        question: &BallotQuestion,
        shown: &[&BallotOption],
        grades: &[Grade],
    ) -> Result<QuestionView, ThemeError> {
        let ours = grades.iter().all(|grade| grade.label.is_none());
        let words = grades.iter().map(|grade| grade_words(self.scene, grade));
        let columns = words.collect::<Result<Vec<_>, ThemeError>>()?;
        let row = |option: &&BallotOption| {
            let name = question.part(option.id.as_str());
            let cell = |(i, grade): (usize, &Grade)| ChoiceView {
                id: if i == 0 { element(&name) } else { format!("{}__{}", element(&name), i + 1) },
                name: name.clone(),
                value: grade.id.to_string(),
                label: columns.get(i).cloned().unwrap_or_default(),
                checked: self.value(&name) == grade.id.as_str(),
                ours,
                ..ChoiceView::default()
            };
            RowView {
                id: format!("{}__row", element(&name)),
                label: option.label.clone(),
                ticks: false,
                cells: grades.iter().enumerate().map(cell).collect(),
                wrong: self.is_wrong(&name),
            }
        };
        let rows = shown.iter().map(row).collect();
        Ok(QuestionView { form: "rows", look: "stacked", rows, columns, ours, ..QuestionView::default() })
    }

    fn points(&self, question: &BallotQuestion, option: &BallotOption) -> Result<(String, Line), ThemeError> {
        let name = question.part(option.id.as_str());
        let (value, wrong) = (self.value(&name).to_owned(), self.is_wrong(&name));
        let line =
            Line { id: element(&name), kind: "text", inputmode: Some("numeric"), short: true, ..Line::default() };
        Ok((self.label(question, option)?, Line { name, value, wrong, ..line }))
    }
}

/// The words of an option, of yes and no, and of the blank vote.
pub(crate) fn option_words(scene: &Scene<'_>, question: &BallotQuestion, option: &str) -> Result<String, ThemeError> {
    let found = question.options.iter().find(|known| known.id.as_str() == option);
    match (found, option) {
        (Some(known), _) => Ok(known.label.clone()),
        (None, YES) => scene.say("ballot-yes", &[]),
        (None, NO) => scene.say("ballot-no", &[]),
        (None, BLANK) => scene.say("ballot-blank", &[]),
        (None, other) => Ok(other.to_owned()),
    }
}

/// The words of a grade: the commune's, or the usual ones.
pub(super) fn grade_words(scene: &Scene<'_>, grade: &Grade) -> Result<String, ThemeError> {
    match &grade.label {
        Some(label) => Ok(label.clone()),
        None => scene.say(&format!("grade-{}", grade.id), &[]),
    }
}

/// How one votes on a question.
pub(super) fn method_words(scene: &Scene<'_>, question: &BallotQuestion) -> Result<String, ThemeError> {
    match &question.method {
        Method::Funding(funding) => budget::choice_words(scene, funding),
        Method::YesNo | Method::Single => scene.say("ballot-how-single", &[]),
        Method::Several { min, max } if min == max => scene.say("ballot-how-exactly", &[("max", (*max).into())]),
        Method::Several { min, max } => {
            scene.say("ballot-how-several", &[("min", (*min).into()), ("max", (*max).into())])
        }
        Method::Approval => scene.say("ballot-how-approval", &[]),
        Method::Ranking { max_ranks, .. } => scene.say("ballot-how-ranking", &[("max", (*max_ranks).into())]),
        Method::Judgment { .. } => scene.say("ballot-how-judgment", &[]),
        Method::Points { total, max_per_option } => {
            scene.say("ballot-how-points", &[("total", (*total).into()), ("max", (*max_per_option).into())])
        }
    }
}

/// How a question is counted.
pub(super) fn counting_words(scene: &Scene<'_>, question: &BallotQuestion) -> Result<String, ThemeError> {
    match &question.method {
        Method::Funding(funding) => budget::rule_words(scene, funding.rule),
        Method::Ranking { rule, .. } => scene.say(&format!("ballot-counted-{}", rule.keyword()), &[]),
        method => scene.say(&format!("ballot-counted-{}", method.keyword()), &[]),
    }
}

/// What to do about a mistake.
fn fault_words(scene: &Scene<'_>, question: &BallotQuestion, wrong: &Wrong) -> Result<String, ThemeError> {
    let say = |args: &Args<'_>| scene.say(&format!("ballot-fault-{}", fault_name(&wrong.fault)), args);
    let label = ("label", question.label.as_str().into());
    match wrong.fault {
        Fault::OverEnvelope { envelope, found } => budget::over_envelope(scene, question, envelope, found),
        Fault::HowMany { min, max, found } => {
            say(&[label, ("min", min.into()), ("max", max.into()), ("found", found.into())])
        }
        Fault::NotARank { last } => say(&[label, ("max", last.into())]),
        Fault::SameRank { rank } | Fault::RankSkipped { rank } => say(&[label, ("rank", rank.into())]),
        Fault::TooManyRanks { max, found } => say(&[label, ("max", max.into()), ("found", found.into())]),
        Fault::NotPoints { max } => say(&[label, ("max", max.into())]),
        Fault::TooManyPoints { total, found } => say(&[label, ("max", total.into()), ("found", found.into())]),
        _ => say(&[label]),
    }
}

fn fault_name(fault: &Fault) -> &'static str {
    match fault {
        Fault::Missing => "missing",
        Fault::BlankAndMarked => "blank-and-marked",
        Fault::HowMany { .. } => "how-many",
        Fault::NotARank { .. } => "not-a-rank",
        Fault::SameRank { .. } => "same-rank",
        Fault::RankSkipped { .. } => "rank-skipped",
        Fault::TooManyRanks { .. } => "too-many-ranks",
        Fault::NotPoints { .. } => "not-points",
        Fault::TooManyPoints { .. } => "too-many-points",
        Fault::OverEnvelope { .. } => "over-envelope",
        // No form of ours sends these.
        Fault::Repeated
        | Fault::NotAnOption
        | Fault::NotTicked
        | Fault::NotAGrade
        | Fault::WrongMethod
        | Fault::NoSuchQuestion => "not-an-option",
    }
}

/// A mark in words, a line each.
pub(crate) fn said(scene: &Scene<'_>, question: &BallotQuestion, mark: &Mark) -> Result<Vec<String>, ThemeError> {
    let words = |option: &parvis_model::OptionId| {
        budget::labelled(scene, question, option, &option_words(scene, question, option.as_str())?)
    };
    match mark {
        Mark::Blank => Ok(vec![scene.say("ballot-blank", &[])?]),
        Mark::One(option) => Ok(vec![words(option)?]),
        Mark::Several(options) => options.iter().map(words).collect(),
        Mark::Ranked(options) => {
            options.iter().enumerate().map(|(i, option)| Ok(format!("{}. {}", i + 1, words(option)?))).collect()
        }
        Mark::Graded(given) => given
            .iter()
            .map(|(option, grade)| {
                let grade = question.grades().iter().find(|known| known.id == *grade);
                let grade = grade.map(|grade| grade_words(scene, grade)).transpose()?.unwrap_or_default();
                scene.say("ballot-given", &[("option", words(option)?.into()), ("given", grade.into())])
            })
            .collect(),
        Mark::Points(given) => given
            .iter()
            .map(|(option, points)| {
                let points = scene.say("ballot-points", &[("points", (*points).into())])?;
                scene.say("ballot-given", &[("option", words(option)?.into()), ("given", points.into())])
            })
            .collect(),
    }
}
