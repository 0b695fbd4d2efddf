//! What is asked of a contribution: the questions of its tool in the commune's language, then the commune's own.

use super::check::Files;
use super::question::{self, ChoiceFile, Choices, MAX_OPTIONS, QuestionFile, Reading};
use crate::diagnostic::{Code, Reporter, Words};
use crate::yaml::Located;
use parvis_model::question::{Choice, Kind, Question, Shape};
use parvis_model::questionnaire::{QuestionPage, Questionnaire};
use parvis_model::{Lang, QuestionId};

/// With more options than this, one chooses from a list that opens.
const DROPDOWN_FROM: usize = 8;
/// The page of the questions; there is only one.
const PAGE: &str = "contribution";

/// What questions are read and asked with.
#[derive(Clone, Copy)]
pub(super) struct Asking<'a> {
    pub(super) reporter: &'a Reporter<'a>,
    pub(super) files: &'a Files<'a>,
    /// The address of the process.
    pub(super) seed: &'a str,
    /// The language in which the commune asks.
    pub(super) lang: Lang,
}

/// The questions of one activity, as they are put together.
pub(super) struct Asked<'a> {
    asking: Asking<'a>,
    words: Words,
    /// What the activity's words begin with in the locale file.
    activity: &'static str,
    questions: Vec<Question>,
}

/// Whether a question must be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Must {
    Answer,
    Leave,
}

impl<'a> Asking<'a> {
    /// How the commune's own questions are read.
    pub(super) fn reading(self) -> Reading<'a> {
        Reading { reporter: self.reporter, files: self.files, seed: self.seed }
    }

    /// Begins the questions of an activity.
    pub(super) fn of(self, activity: &'static str) -> Asked<'a> {
        let source = match self.lang {
            Lang::Fr => include_str!("../../locales/fr/asked.ftl"),
            Lang::En => include_str!("../../locales/en/asked.ftl"),
        };
        self.with(activity, source)
    }

    /// The same with words of a locale file of the tool's own.
    pub(super) fn with(self, activity: &'static str, source: &str) -> Asked<'a> {
        Asked { asking: self, words: Words::from_file(self.lang, source), activity, questions: Vec::new() }
    }
}

impl Asked<'_> {
    /// Asks for a text.
    pub(super) fn text(&mut self, id: &str, long: bool, max: u16, must: Must) {
        self.ask(id, Kind::Text { long, max }, must);
    }

    /// Asks for one of the options that the commune lists, if it does.
    pub(super) fn one_of(&mut self, id: &'static str, options: &Choices, must: Must) {
        if let Some(located) = options {
            self.one_listed(id, located, must);
        }
    }

    /// The same for options that must be listed.
    pub(super) fn one_listed(&mut self, id: &'static str, located: &Located<Vec<Located<ChoiceFile>>>, must: Must) {
        let Some(options) = question::options(self.asking.reading(), located, id, 2..=MAX_OPTIONS) else { return };
        self.choice(id, options, must);
    }

    /// Asks for one of some options.
    pub(super) fn choice(&mut self, id: &str, options: Vec<Choice>, must: Must) {
        let dropdown = options.len() >= DROPDOWN_FROM;
        self.ask(id, Kind::Single { options, other: false, dropdown }, must);
    }

    /// Asks for several of some options.
    pub(super) fn several(&mut self, id: &str, options: Vec<Choice>, must: Must) {
        self.ask(id, Kind::Multiple { options, other: false, min: 0, max: None }, must);
    }

    /// Asks for a day.
    pub(super) fn day(&mut self, id: &str, must: Must) {
        self.ask(id, Kind::Date { min: None, max: None }, must);
    }

    /// Asks for a place, which must be given.
    pub(super) fn place(&mut self, id: &str, shape: Shape) {
        self.ask(id, Kind::Place { shape }, Must::Answer);
    }

    /// An option whose words are in the locale file.
    pub(super) fn option(&self, question: &str, id: &str) -> Choice {
        let label = self.words.message(&format!("{}-{question}-{id}", self.activity), &[]);
        Choice { id: id.to_owned(), label, picture: None }
    }

    /// Asks what the commune adds.
    pub(super) fn own(&mut self, files: &Option<Located<Vec<Located<QuestionFile>>>>) {
        let list = files.as_ref().and_then(|list| list.value.as_deref()).unwrap_or_default();
        for file in list.iter().filter_map(|file| file.value.as_ref()) {
            let number = self.number();
            let Some(question) = question::convert(self.asking.reading(), file, number) else { continue };
            if self.questions.iter().any(|other| other.id == question.id) {
                let args = vec![("found", question.id.to_string().into())];
                self.asking.reporter.at(&file.id.span, Code::DuplicateOption, args);
            }
            self.questions.push(question);
        }
    }

    /// The questions on one page.
    pub(super) fn finish(self) -> Questionnaire {
        let title = self.words.message(&format!("{}-page", self.activity), &[]);
        let page = QuestionPage { id: PAGE.to_owned(), title, questions: self.questions, ..QuestionPage::default() };
        Questionnaire { pages: vec![page], ..Questionnaire::default() }
    }

    fn number(&self) -> u16 {
        u16::try_from(self.questions.len() + 1).unwrap_or(u16::MAX)
    }

    fn ask(&mut self, id: &str, kind: Kind, must: Must) {
        let key = format!("{}-{id}", self.activity);
        // The names are the product's own constants.
        let Ok(name) = QuestionId::parse(id) else { return };
        self.questions.push(Question {
            id: name,
            number: self.number(),
            label: self.words.message(&key, &[]),
            hint: self.words.attribute(&key, "hint", &[]),
            why: None,
            required: must == Must::Answer,
            publish: true,
            kind,
        });
    }
}
