//! A commune as it was loaded: valid, with its texts as HTML and its files by name.

use crate::picture::Variants;
use jiff::civil::Date;
use parvis_model::definition::{FORMAT, ProcessDefinition, SiteDefinition};
use parvis_model::process::Process;
use parvis_model::{ProcessId, Site, SiteId, definition};
use parvis_theme::{Script, Sheet};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A commune without mistakes in its content folder.
#[derive(Debug, Clone)]
pub struct LoadedSite {
    pub(crate) definition: SiteDefinition,
    pub(crate) processes: Vec<LoadedProcess>,
    pub(crate) pages: Vec<LoadedPage>,
    pub(crate) welcome: Option<String>,
    pub(crate) files: Vec<StaticFile>,
    /// What is made of photographs, by the addresses of the originals.
    pub(crate) pictures: BTreeMap<String, LoadedPicture>,
}

/// A process with its texts.
#[derive(Debug, Clone)]
pub struct LoadedProcess {
    /// The process.
    pub process: Process,
    /// The name of its folder.
    pub folder: String,
    /// Addresses that it had before, the oldest first.
    pub formerly: Vec<ProcessId>,
    /// Its presentation.
    pub html: String,
    /// The text of the official answer.
    pub answer_html: Option<String>,
    /// What the commune says for and against, where it is a debate.
    pub sides: [String; 2],
    /// News, newest first.
    pub news: Vec<News>,
    /// Documents, by name.
    pub documents: Vec<Document>,
    /// The words of a consultation.
    pub words: Option<Words>,
    /// The texts of a budget's projects, in their order.
    pub projects: Vec<String>,
}

/// The words of a consultation's text.
#[derive(Debug, Clone)]
pub struct Words {
    /// Of each of its items, in their order.
    pub items: Vec<ItemWords>,
    /// What came out of it.
    pub synthesis: Option<String>,
}

/// The words of a section or an article.
#[derive(Debug, Clone, Default)]
pub struct ItemWords {
    /// As they are put to the residents.
    pub html: String,
    /// The same without marks, as amendments begin.
    pub plain: String,
    /// The commune's answer.
    pub answer: Option<(Date, String)>,
    /// The wording that was kept in the end: with marks and without.
    pub kept: Option<(String, String)>,
}

/// News of a process.
#[derive(Debug, Clone)]
pub struct News {
    /// Anchor on the process's page.
    pub id: String,
    /// Title.
    pub title: String,
    /// Day of publication.
    pub date: Date,
    /// Text.
    pub html: String,
}

/// A document of a process.
#[derive(Debug, Clone)]
pub struct Document {
    /// Address relative to the process's page.
    pub address: String,
    /// The name of the file.
    pub name: String,
    /// Bytes.
    pub size: u64,
}

/// A page of the commune.
#[derive(Debug, Clone)]
pub struct LoadedPage {
    /// The next page above it that there is, by its index.
    pub parent: Option<usize>,
    /// Its address: names with `/` between them, such as `vie-locale/ecole`.
    pub slug: String,
    /// Title.
    pub title: String,
    /// Text.
    pub html: String,
}

/// A photograph that pages show.
#[derive(Debug, Clone)]
pub(crate) struct LoadedPicture {
    /// What is made of it.
    pub(crate) variants: Variants,
    /// Where it is.
    pub(crate) source: PathBuf,
    /// Its path relative to the content folder.
    pub(crate) named: String,
}

/// A file that is published at its own address.
#[derive(Debug, Clone)]
pub struct StaticFile {
    /// Path relative to the site's root.
    pub path: String,
    /// Where it is now.
    pub source: PathBuf,
    /// Whether it may tell more than it shows: where it was taken, when and by whom. That is left out.
    pub photograph: bool,
}

impl LoadedSite {
    pub(crate) fn new(site: Site) -> Self {
        let definition = define(site);
        let pictures = BTreeMap::new();
        Self { definition, processes: vec![], pages: vec![], welcome: None, files: vec![], pictures }
    }

    /// The tenant.
    pub fn id(&self) -> &SiteId {
        &self.site().id
    }

    /// The commune.
    pub fn site(&self) -> &Site {
        &self.definition.site
    }

    /// Its processes, in the order of their folders.
    pub fn processes(&self) -> &[LoadedProcess] {
        &self.processes
    }

    /// The commune with the paths of its style sheet and script, as pages and functions need it.
    pub fn definition(&self) -> &SiteDefinition {
        &self.definition
    }

    /// What the functions need: the commune, and each of its processes.
    pub fn definitions(&self) -> (SiteDefinition, Vec<ProcessDefinition>) {
        let process = |loaded: &LoadedProcess| ProcessDefinition { format: FORMAT, process: loaded.process.clone() };
        (self.definition.clone(), self.processes.iter().map(process).collect())
    }

    /// The same commune at other addresses than `commune.yml` says, to try it on one's own machine.
    #[must_use]
    pub fn with_addresses(mut self, url: Option<String>, functions: Option<String>) -> Self {
        let without_slash = |address: String| address.trim_end_matches('/').to_owned();
        if let Some(url) = url {
            self.definition.site.url = without_slash(url);
        }
        if let Some(functions) = functions {
            self.definition.site.functions = without_slash(functions);
        }
        self
    }
}

/// The commune with the paths of what the theme draws for it. A path contains a part of the content's hash, so that
/// browsers may keep the file for ever.
fn define(site: Site) -> SiteDefinition {
    let stylesheet = fingerprinted("style", "css", &parvis_theme::stylesheet(&site));
    let script = fingerprinted("script", "js", parvis_theme::SCRIPT);
    let sheets = Sheet::ALL.map(|sheet| (sheet.name().to_owned(), fingerprinted(sheet.name(), "css", &sheet.rules())));
    let scripts =
        Script::ALL.map(|script| (script.name().to_owned(), fingerprinted(script.name(), "js", script.text())));
    let (sheets, scripts) = (sheets.into(), scripts.into());
    SiteDefinition { format: FORMAT, stylesheet, sheets, scripts, script, logo: site.logo.clone(), site }
}

fn fingerprinted(name: &str, extension: &str, content: &str) -> String {
    let hash = definition::hash(content.as_bytes());
    format!("{}/{name}.{}.{extension}", parvis_model::path::page::ASSETS, &hash[..8])
}
