//! The first files of a commune and of a process, to be changed by people. Pure: [`crate::disk::create`] writes them.
//!
//! What somebody answers is checked by the code that checks `commune.yml`, so that there is one rule for each key and
//! one explanation.

mod answers;
mod editor;

pub use answers::{Answers, Question};
pub use editor::files as editor_files;

use crate::content::{FILES, PAGES, THEME};
use crate::spelling;
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use parvis_model::path::page;
use parvis_model::{ProcessId, Tool, id, presets};

/// A new file: its path relative to the folder that is made, and what it holds.
pub type NewFile = (String, String);

/// The folder of the petition that a new commune begins with.
const FIRST: &str = "exemple-banc-a-l-ombre";

/// The files of a new commune, with a petition that opens the day after `today`.
pub fn commune(answers: &Answers, today: Date) -> Vec<NewFile> {
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    let mut files = vec![
        ("commune.yml".to_owned(), answers.commune_yml()),
        ("files/logo.svg".to_owned(), answers.logo()),
        file("pages/index.md", include_str!("texts/welcome.md")),
        file("pages/a-propos.md", include_str!("texts/about.md")),
    ];
    let petition = petition("Exemple à remplacer : un banc à l’ombre", today);
    files.extend(petition.into_iter().map(|(path, text)| (format!("{FIRST}/{path}"), text)));
    files
}

/// The files of a new process, which opens the day after `today`. Nothing for tools that are not built.
pub fn process(tool: Tool, title: &str, today: Date) -> Vec<NewFile> {
    match tool {
        Tool::Petition => petition(title, today),
        // A month is long enough to answer, and short enough to be thought of.
        Tool::Questionnaire => dated(
            include_str!("texts/questionnaire.yml"),
            include_str!("texts/questionnaire.md"),
            title,
            today,
            1.month(),
        ),
        // Half a year: ideas come when people talk about them.
        Tool::Ideas => dated(include_str!("texts/ideas.yml"), include_str!("texts/ideas.md"), title, today, 6.months()),
        // Two months: long enough for answers to answers, short enough to stay one conversation.
        Tool::Debate => {
            dated(include_str!("texts/debate.yml"), include_str!("texts/debate.md"), title, today, 2.months())
        }
        Tool::Consultation => {
            let (process, index) = (include_str!("texts/consultation.yml"), include_str!("texts/consultation.md"));
            // Six weeks: a text takes time to be read.
            let mut files = dated(process, index, title, today, 6.weeks());
            files.push(("texte/1-principes/index.md".to_owned(), include_str!("texts/section.md").to_owned()));
            files.push(("texte/1-principes/01-objet.md".to_owned(), include_str!("texts/article.md").to_owned()));
            files
        }
        // Two months: long enough to walk everywhere once, short enough for the works that follow to be remembered.
        Tool::Map => dated(include_str!("texts/map.yml"), include_str!("texts/map.md"), title, today, 2.months()),
        // Three weeks: letters take days to arrive, and a vote that lasts is forgotten.
        Tool::Vote => dated(include_str!("texts/vote.yml"), include_str!("texts/vote.md"), title, today, 3.weeks()),
        // Four weeks: everybody should have passed the poster once.
        Tool::Budget => {
            let (process, index) = (include_str!("texts/budget.yml"), include_str!("texts/budget.md"));
            let mut files = dated(process, index, title, today, 4.weeks());
            files.push(("projets/01-banc.md".to_owned(), include_str!("texts/project-1.md").to_owned()));
            files.push(("projets/02-verger.md".to_owned(), include_str!("texts/project-2.md").to_owned()));
            files
        }
        _ => Vec::new(),
    }
}

/// The files of a new vote with the answers to the risk grid, which are « no » everywhere: with another one there is no vote.
pub fn vote_without_risk(title: &str, today: Date) -> Vec<NewFile> {
    let mut files = process(Tool::Vote, title, today);
    for (_, text) in &mut files {
        *text = text.replace("\n  # risk: {", "\n  risk: {");
    }
    files
}

/// The files of a new petition, which opens the day after `today` and lasts three months.
pub fn petition(title: &str, today: Date) -> Vec<NewFile> {
    dated(include_str!("texts/process.yml"), include_str!("texts/index.md"), title, today, 3.months())
}

fn dated(process: &str, index: &str, title: &str, today: Date, lasts: Span) -> Vec<NewFile> {
    let opens = today.saturating_add(1.day());
    let closes = opens.saturating_add(lasts);
    let process = process
        .replace("@title@", &answers::quoted(title))
        .replace("@opens@", &opens.to_string())
        .replace("@closes@", &closes.to_string());
    vec![("process.yml".to_owned(), process), ("index.md".to_owned(), index.to_owned())]
}

/// A title to begin with: `banc-du-parc` gives « Banc du parc ».
pub fn title_of(slug: &ProcessId) -> String {
    let words = slug.as_str().replace('-', " ");
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Why there is no process of that kind or name.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No tool has that name; the nearest one.
    UnknownTool(Option<&'static str>),
    /// The tool is not built yet; those that are.
    NotYet(Vec<&'static str>),
    /// No address can be like this; the nearest that can.
    BadSlug(Option<String>),
    /// The site needs that address itself.
    Reserved,
}

/// Reads the name of a tool that a process can be made for.
pub fn tool(word: &str) -> Result<Tool, Refusal> {
    let built = |tool: &Tool| presets::preset(*tool).is_some();
    match Tool::from_keyword(word) {
        Some(tool) if built(&tool) => Ok(tool),
        Some(_) => Err(Refusal::NotYet(Tool::ALL.into_iter().filter(built).map(Tool::keyword).collect())),
        None => Err(Refusal::UnknownTool(spelling::nearest(word, &Tool::ALL.map(Tool::keyword)))),
    }
}

/// Reads the folder's name of a new process.
pub fn slug(text: &str) -> Result<ProcessId, Refusal> {
    let slug = ProcessId::parse(text).map_err(|_| Refusal::BadSlug(id::suggest(text)))?;
    let reserved = page::RESERVED.contains(&text) || [FILES, PAGES, THEME].contains(&text);
    if reserved { Err(Refusal::Reserved) } else { Ok(slug) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_tools_and_folders() {
        assert_eq!(tool("petition"), Ok(Tool::Petition));
        assert_eq!(tool("petiton"), Err(Refusal::UnknownTool(Some("petition"))));
        assert_eq!(tool("xyz"), Err(Refusal::UnknownTool(None)));
        assert!(matches!(tool("call"), Err(Refusal::NotYet(built)) if built.contains(&"petition")));
        assert_eq!(slug("Banc du parc"), Err(Refusal::BadSlug(Some("banc-du-parc".to_owned()))));
        for reserved in ["files", "pages", "theme", "api"] {
            assert_eq!(slug(reserved), Err(Refusal::Reserved));
        }
        assert_eq!(title_of(&slug("ecole-du-bourg").unwrap()), "Ecole du bourg");
    }

    #[test]
    fn a_petition_opens_tomorrow_for_three_months() {
        let files = petition("A : « b »", "2026-11-29".parse().unwrap());
        insta::assert_snapshot!("new-petition", files[0].1);
        assert!(files[0].1.contains("opens: 2026-11-30\ncloses: 2027-02-28"));
    }

    #[test]
    fn answers_to_the_grid_are_written_down() {
        let today = "2026-11-29".parse().unwrap();
        let (before, after) = (process(Tool::Vote, "Un nom", today), vote_without_risk("Un nom", today));
        assert!(
            !before[0].1.contains("\n  risk:") && after[0].1.contains("\n  risk: { persons: false, binding: false,")
        );
        assert_eq!(before[1], after[1]);
    }
}
