//! A small content folder to break in one place at a time.

#![allow(dead_code, reason = "each test file uses what it needs")]

use parvis_generator::{Diagnostic, LoadedSite, Renderer, load};
use parvis_model::Lang;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub(crate) const COMMUNE: &str = r##"name: Valmoret
insee: "01999"
population: 5120
electors: 3874
url: https://participer.valmoret.example
colours:
  accent: "#1d5b43"
logo: files/logo.svg
contact:
  address: |
    Mairie de Valmoret
    1, place des Tilleuls
  email: participer@valmoret.example
publisher: Le maire de Valmoret
host: Hébergeur, 2, rue de l’Exemple
tools: [petition]
privacy:
  controller: Commune de Valmoret
  dpo: dpo@valmoret.example
"##;

pub(crate) const PROCESS: &str = r"tool: petition
title: Rouvrir la passerelle du moulin
summary: La passerelle est fermée depuis deux ans.
opens: 2026-11-02
closes: 2027-01-31 18:00
eligibility: { lives: true, min_age: 16 }
petition:
  addressee: le conseil municipal
  author: Les riverains du Bief
  thresholds: [150, 388]
";

pub(crate) const INDEX: &str = "La passerelle est **fermée**.\n\n## Ce que nous demandons\n\nQu’elle rouvre.\n";

/// A content folder on disk, removed at the end of the test.
pub(crate) struct Content {
    dir: TempDir,
}

impl Content {
    /// One commune with one petition, without mistakes.
    pub(crate) fn valid() -> Self {
        let content = Self { dir: TempDir::new().unwrap() };
        content.commune("valmoret")
    }

    /// Adds another commune without mistakes.
    pub(crate) fn commune(self, name: &str) -> Self {
        self.file(&format!("{name}/commune.yml"), COMMUNE)
            .file(&format!("{name}/files/logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .file(&format!("{name}/pages/index.md"), "Bienvenue : lisez [la demande](../passerelle/).\n")
            .file(&format!("{name}/pages/aide.md"), "---\ntitle: Aide\n---\n\nÀ la mairie.\n")
            .process(&format!("{name}/passerelle"))
    }

    /// Adds a petition without mistakes.
    pub(crate) fn process(self, folder: &str) -> Self {
        self.file(&format!("{folder}/process.yml"), PROCESS).file(&format!("{folder}/index.md"), INDEX)
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    pub(crate) fn root(&self) -> &Path {
        self.dir.path()
    }

    pub(crate) fn file(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// Replaces a text that must be there.
    pub(crate) fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(from), "{path} does not contain {from:?}");
        self.file(path, text.replacen(from, to, 1))
    }

    pub(crate) fn remove(self, path: &str) -> Self {
        fs::remove_file(self.path(path)).unwrap();
        self
    }

    pub(crate) fn diagnostics(&self) -> Vec<Diagnostic> {
        load(self.root()).1
    }

    /// The only site, which must be without mistakes.
    pub(crate) fn site(&self) -> LoadedSite {
        let (mut sites, diagnostics) = load(self.root());
        assert_eq!(rendered(&diagnostics, Lang::En), "");
        assert_eq!(sites.len(), 1);
        sites.remove(0)
    }
}

pub(crate) fn rendered(diagnostics: &[Diagnostic], lang: Lang) -> String {
    let renderer = Renderer::new(lang);
    diagnostics.iter().map(|d| renderer.render(d)).collect::<Vec<_>>().join("\n")
}
