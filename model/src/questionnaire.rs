//! A questionnaire: questions on pages, in an order that may depend on the answers.
//!
//! The way through it ([`Questionnaire::read`]) is computed from what was typed and nothing else, so that the functions
//! need no memory between two pages, and a sheet of paper leads the same way.

use crate::form::Typed;
use crate::geo::Territory;
use crate::id::QuestionId;
use crate::question::{AnswerSet, Question, When, Wrong};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is particular to a questionnaire.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// The pages, in order. Never empty.
    pub pages: Vec<QuestionPage>,
    /// About how many minutes it takes.
    pub minutes: Option<u16>,
    /// Pairs of questions whose answers are set against each other once it is closed: rows, columns.
    pub crosstabs: Vec<(QuestionId, QuestionId)>,
    /// Written answers that the commune chose for reading, by the number of the answer. The words themselves stay in
    /// the table, and disappear from the page with the answer.
    pub reading: BTreeMap<QuestionId, Vec<String>>,
    /// Changes since the first answer, the oldest first.
    pub amendments: Vec<Amendment>,
    /// What the commune made of it (`answer.md`), once it has.
    pub followup: Option<FollowUp>,
}

/// One page of questions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionPage {
    /// Its name in requests and jumps.
    pub id: String,
    /// Its title, plain text.
    pub title: String,
    /// What is said before its questions, as safe HTML: paragraphs.
    pub intro: Option<String>,
    /// Its questions. A page without questions only explains.
    pub questions: Vec<Question>,
    /// When it is shown.
    pub when: When,
    /// Where to go on after it; the first that holds counts. Without any, the next page follows.
    pub jumps: Vec<Jump>,
}

/// Where to go on after a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jump {
    /// When.
    pub when: When,
    /// The name of a later page; `None` is the end.
    pub to: Option<String>,
}

/// A change of the questions after the first answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amendment {
    /// The day of the change.
    pub date: Date,
    /// What changed and why, in words for everybody.
    pub reason: String,
}

/// What became of the results (suites données). Its text is a Markdown file of the process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// The day of the decision.
    pub date: Date,
    /// One sentence that says what was decided.
    pub decision: String,
}

/// What was typed, read along the way that it leads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The pages that are shown, in order, by index.
    pub path: Vec<usize>,
    /// The valid answers on these pages. Answers on other pages do not count.
    pub answers: AnswerSet,
    /// Mistakes, with the index of their page, in the order of the pages.
    pub wrong: Vec<(usize, Wrong)>,
}

impl Questionnaire {
    /// All questions in their order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.pages.iter().flat_map(|page| &page.questions)
    }

    /// The question of that name.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions().find(|question| question.id == *id)
    }

    /// The index of the page of that name.
    pub fn page(&self, id: &str) -> Option<usize> {
        self.pages.iter().position(|page| page.id == id)
    }

    /// The names of all inputs.
    pub fn inputs(&self) -> impl Iterator<Item = String> {
        self.questions().flat_map(Question::inputs)
    }

    /// The columns of a table with one row an answer.
    pub fn columns(&self) -> impl Iterator<Item = String> {
        self.questions().flat_map(Question::columns)
    }

    /// What somebody would have typed to answer as a row of such a table says. Columns that no question has are left out.
    pub fn typed<'a>(&self, cells: impl IntoIterator<Item = (&'a str, &'a str)>) -> Typed {
        let mut typed = Typed::new();
        for (column, cell) in cells {
            if let Some(question) = self.questions().find(|question| question.columns().iter().any(|own| own == column))
            {
                typed.extend(question.typed(column, cell));
            }
        }
        typed
    }

    /// The cells of such a row.
    pub fn cells(&self, answers: &AnswerSet) -> Vec<String> {
        self.questions().flat_map(|question| question.cells(answers.get(&question.id))).collect()
    }

    /// Reads everything that was typed where no ground is described: see [`Question::read`].
    pub fn read(&self, typed: &Typed) -> Reading {
        self.read_in(typed, &Territory::default())
    }

    /// Reads everything that was typed. Each page's conditions see the valid answers of the pages shown before it;
    /// places are looked up in `territory`.
    pub fn read_in(&self, typed: &Typed, territory: &Territory) -> Reading {
        let mut reading = Reading::default();
        let mut next = 0;
        while let Some(page) = self.pages.get(next) {
            let index = next;
            next += 1;
            if !page.when.holds(&reading.answers) {
                continue;
            }
            reading.path.push(index);
            for question in &page.questions {
                match question.read_in(typed, territory) {
                    Ok(Some(answer)) => reading.answers.insert(question.id.clone(), answer),
                    Ok(None) => {}
                    Err(wrong) => reading.wrong.push((index, wrong)),
                }
            }
            if let Some(jump) = page.jumps.iter().find(|jump| jump.when.holds(&reading.answers)) {
                next = match &jump.to {
                    // Content allows later pages only; a damaged definition must not run in circles.
                    Some(page) => self.page(page).filter(|target| *target > index).unwrap_or(self.pages.len()),
                    None => self.pages.len(),
                };
            }
        }
        reading
    }

    /// What must not change without an amendment once somebody has answered, as JSON.
    ///
    /// # Errors
    /// When it cannot be written as JSON, which its types exclude.
    pub fn frozen(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(&self.pages)
    }
}

impl Reading {
    /// The page after the one with this index.
    pub fn after(&self, page: usize) -> Option<usize> {
        self.path.iter().copied().find(|next| *next > page)
    }

    /// The page before the one with this index.
    pub fn before(&self, page: usize) -> Option<usize> {
        self.path.iter().copied().rev().find(|previous| *previous < page)
    }

    /// The mistakes of one page.
    pub fn wrong_on(&self, page: usize) -> Vec<Wrong> {
        self.wrong.iter().filter(|(index, _)| *index == page).map(|(_, wrong)| wrong.clone()).collect()
    }
}
