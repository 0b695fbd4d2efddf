//! The pages of a consultation: its text as a whole, articles and sections, what residents write about them.

use super::contributions::{shown, thread, viewed};
use crate::consultation::{self, chosen, target};
use crate::lists::Block;
use crate::plan::PageKind;
use crate::site::{ItemWords, LoadedProcess};
use parvis_model::activity::Activity;
use parvis_model::consultation::{Consultation, Item};
use parvis_model::contribution::{BODY, ITEM_PREFIX};
use parvis_model::form::{ABOUT, Typed};
use parvis_model::presets::consultation::AMENDMENTS;
use parvis_model::question::INPUT_PREFIX;
use parvis_model::{Contribution, ContributionId, Snapshot};
use parvis_theme::view::{
    ArticlePage, ContentsPage, Facet, ListPage, OpinionPage, Page, QuestionsPage, SectionPage, Shown, Station, Subject,
    SynthesisPage, WholeTextPage,
};
use parvis_theme::{Theme, ThemeError};

/// A consultation with its words.
struct Loaded<'a> {
    process: &'a LoadedProcess,
    rules: &'a Consultation,
    items: &'a [ItemWords],
    /// The activity that counts votes.
    votes: &'a Activity,
}

impl<'a> Loaded<'a> {
    fn of(process: &'a LoadedProcess) -> Option<Self> {
        let rules = process.process.consultation()?;
        let items = &process.words.as_ref()?.items;
        Some(Self { process, rules, items, votes: process.process.activities.first()? })
    }

    /// An item with its words.
    fn item(&self, index: usize) -> Option<(&'a Item, &'a ItemWords)> {
        Some((self.rules.items.get(index)?, self.items.get(index)?))
    }
}

/// A page of the text.
pub(super) fn below(
    theme: &Theme,
    page: &Page<'_>,
    loaded: &LoadedProcess,
    kind: &PageKind,
    snapshot: &Snapshot,
) -> Result<String, ThemeError> {
    let Some(of) = Loaded::of(loaded) else { return theme.not_found(page) };
    let (process, activity) = (&loaded.process, of.votes);
    match kind {
        PageKind::Contents(_) => {
            let of_item = |item: &Item| match item.is_article() {
                true => chosen(process, activity, &target(item), snapshot),
                false => Vec::new(),
            };
            let chosen = of.rules.items.iter().map(of_item).collect();
            theme.contents(page, &ContentsPage { process, activity, chosen })
        }
        PageKind::WholeText(_) => {
            let html = of.items.iter().map(|words| words.html.as_str()).collect();
            theme.whole_text(page, &WholeTextPage { process, activity, html })
        }
        PageKind::Synthesis(_) => {
            let html = loaded.words.as_ref().and_then(|words| words.synthesis.as_deref()).unwrap_or_default();
            theme.synthesis(page, &SynthesisPage { process, activity, html })
        }
        PageKind::Article(_, index) => article(theme, page, &of, *index, snapshot),
        PageKind::Write(_, activity, index) => write(theme, page, &of, *activity, *index),
        _ => theme.not_found(page),
    }
}

fn article(
    theme: &Theme,
    page: &Page<'_>,
    of: &Loaded<'_>,
    index: usize,
    snapshot: &Snapshot,
) -> Result<String, ThemeError> {
    let Some((item, words)) = of.item(index) else { return theme.not_found(page) };
    let (process, about) = (&of.process.process, target(item));
    let threads = consultation::threads(process).map(|of| thread(process, of, &about, snapshot, page.now)).collect();
    // The page sees the amendments that it declared, which are those of the article.
    let mut amendments: Vec<Shown<'_>> = Vec::new();
    if let Some((_, amending)) = consultation::activity(process, AMENDMENTS) {
        let entries = snapshot.entries(&process.id, &amending.id);
        amendments.extend(entries.map(|entry| shown(process, amending, entry, snapshot, page.now)));
    }
    let view = ArticlePage {
        process,
        activity: of.votes,
        index,
        html: &words.html,
        plain: &words.plain,
        answer: words.answer.as_ref().map(|(date, html)| (*date, html.as_str())),
        kept: words.kept.as_ref().map(|(html, plain)| (html.as_str(), plain.as_str())),
        chosen: chosen(process, of.votes, &about, snapshot),
        threads,
        amendments,
    };
    theme.article(page, &view)
}

/// The page of a section: one block of what residents proposed there.
pub(super) fn section(
    theme: &Theme,
    page: &Page<'_>,
    loaded: &LoadedProcess,
    block: &Block,
    snapshot: &Snapshot,
) -> Result<String, ThemeError> {
    let (Some(of), Facet::Section(name)) = (Loaded::of(loaded), &block.facet) else { return theme.not_found(page) };
    let index = of.rules.items.iter().position(|item| item.name == *name);
    let Some((index, (_, words))) = index.and_then(|index| Some((index, of.item(index)?))) else {
        return theme.not_found(page);
    };
    let process = &loaded.process;
    let activity = &process.activities[block.activity];
    let entries = block.ids.iter().filter_map(|id| snapshot.entry(&process.id, &activity.id, id));
    let list = ListPage {
        process,
        activity,
        facet: &block.facet,
        hidden: false,
        shown: entries.map(|entry| shown(process, activity, entry, snapshot, page.now)).collect(),
        older: block.older.clone(),
        newer: block.newer.clone(),
    };
    theme.section(page, &SectionPage { list, index, html: &words.html })
}

/// The page of an amendment or a proposal.
pub(super) fn opinion(
    theme: &Theme,
    page: &Page<'_>,
    loaded: &LoadedProcess,
    activity: usize,
    id: &ContributionId,
    snapshot: &Snapshot,
) -> Result<String, ThemeError> {
    let entry = viewed(&loaded.process, activity, id, snapshot, page.now);
    let (Some(of), Some(entry)) = (Loaded::of(loaded), entry) else { return theme.not_found(page) };
    let amends = entry.activity.id.as_str() == AMENDMENTS;
    let wording = amends.then(|| wording(&of, entry.shown.contribution)).flatten();
    theme.opinion(page, &OpinionPage { entry, wording })
}

/// The words of the article that an amendment is about.
fn wording<'a>(of: &Loaded<'a>, amendment: &Contribution) -> Option<&'a str> {
    let name = amendment.target.strip_prefix(ITEM_PREFIX)?;
    let index = of.rules.items.iter().position(|item| item.name == name)?;
    Some(&of.item(index)?.1.plain)
}

/// The page on which one amends an article, which begins with its words, or proposes something in a section.
fn write(theme: &Theme, page: &Page<'_>, of: &Loaded<'_>, activity: usize, index: usize) -> Result<String, ThemeError> {
    let process = &of.process.process;
    let activity = &process.activities[activity];
    let (Some((item, words)), Some(questions)) = (of.item(index), process.questions(activity)) else {
        return theme.not_found(page);
    };
    let mut typed = Typed::from([(ABOUT.to_owned(), target(item))]);
    if activity.id.as_str() == AMENDMENTS {
        typed.insert(format!("{INPUT_PREFIX}{BODY}"), words.plain.clone());
    }
    let view = QuestionsPage {
        subject: Subject { process, activity, about: Some(&item.title) },
        at: Station::Questions(0),
        typed: &typed,
        reading: &questions.read(&typed),
        wrong: &[],
        errors: &[],
        notice: None,
        similar: &[],
        token: "",
    };
    theme.questions(page, &view)
}
