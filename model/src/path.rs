//! Addresses of pages and of functions, made in one place so that links, routes and mails agree.

use crate::id::{ActivityId, ProcessId, SiteId};

/// Where the functions are mounted, under the site's host or on their own.
pub const FUNCTIONS_PREFIX: &str = "/api";

/// The part of a function's address that leads to the desk. No process may take its name.
pub const DESK: &str = "desk";

/// Pages that every site has, relative to its root. Processes and pages may not take their names.
pub mod page {
    /// Legal notice.
    pub const LEGAL: &str = "mentions-legales";
    /// Privacy.
    pub const PRIVACY: &str = "confidentialite";
    /// Accessibility statement.
    pub const ACCESSIBILITY: &str = "accessibilite";
    /// Style sheets, scripts and pictures of the theme.
    pub const ASSETS: &str = "assets";
    /// Residents' pictures: `photos/NAME/WIDTH.webp`. They are no files of the site, its host reads them elsewhere.
    pub const PHOTOS: &str = "photos";
    /// The Atom feed of a site, and below a process's folder the process's own.
    pub const FEED: &str = "feed.xml";
    /// Below a questionnaire's folder: the page on which one begins to answer.
    pub const ANSWER: &str = "repondre";
    /// Below a questionnaire's folder: all questions on paper.
    pub const PAPER: &str = "imprimer";
    /// Below a questionnaire's folder: the results.
    pub const RESULTS: &str = "resultats";
    /// Beside the page of results: the same numbers as CSV.
    pub const RESULTS_CSV: &str = "resultats.csv";
    /// Beside the page of results: the same numbers as JSON.
    pub const RESULTS_JSON: &str = "resultats.json";
    /// Below a process's folder: the page on which one contributes, where it is not a questionnaire.
    pub const PROPOSE: &str = "proposer";
    /// Below a consultation's folder: its text, article by article.
    pub const TEXT: &str = "texte";
    /// Below the text's folder: the text in one piece.
    pub const WHOLE_TEXT: &str = "imprimer";
    /// Below an article's folder: the page on which one amends it.
    pub const AMEND: &str = "amender";
    /// Below a consultation's folder: what came out of it.
    pub const SYNTHESIS: &str = "synthese";
    /// Below that page: the same for an argument on the side of those who are for it.
    pub const FOR: &str = "pour";
    /// Likewise for those who are against it.
    pub const AGAINST: &str = "contre";
    /// Below a debate's folder: what other sites show of it in a page of theirs.
    pub const EMBED: &str = "integrer";
    /// Below a process's folder: the files of the search index.
    pub const INDEX: &str = "recherche";
    /// The register of moderation.
    pub const REGISTER: &str = "moderation";
    /// Below a vote's folder: the ballot paper, where one votes by address.
    pub const BALLOT: &str = "voter";
    /// Below a secret vote's folder: its public box, and what its files are.
    pub const BOX: &str = "urne";
    /// Below a vote's folder: the minutes, once the result is declared.
    pub const MINUTES: &str = "proces-verbal";
    /// Below a budget's folder: its projects, each in a folder below it.
    pub const PROJECTS: &str = "projets";
    /// Below that: the projects of each district.
    pub const DISTRICT: &str = "quartier";
    /// Below that: the projects of each category.
    pub const CATEGORY: &str = "categorie";
    /// Below a budget's folder: what each rule makes of the same ballots.
    pub const COMPARISON: &str = "comparaison";
    /// Below a budget's folder: its projects as a table.
    pub const PROJECTS_CSV: &str = "projets.csv";
    /// What became of the projects of all budgets.
    pub const FOLLOWED: &str = "nos-projets";
    /// Below a map's folder: what stands on it, as GeoJSON.
    pub const PLACES_JSON: &str = "lieux.geojson";
    /// Likewise as a table.
    pub const PLACES_CSV: &str = "lieux.csv";
    /// Names that content cannot use.
    pub const RESERVED: [&str; 11] =
        [LEGAL, PRIVACY, ACCESSIBILITY, REGISTER, FOLLOWED, ASSETS, PHOTOS, super::DESK, "api", "404", "index"];
}

/// What a side of a debate is called in addresses.
pub fn side(side: &str) -> &str {
    match side {
        crate::debate::FOR => page::FOR,
        crate::debate::AGAINST => page::AGAINST,
        other => other,
    }
}

/// Paths of the functions, relative to [`crate::Site::functions`]. Each begins with a slash and the tenant.
pub mod function {
    use super::{ActivityId, ProcessId, SiteId};

    /// Sends a vote, a signature or a support (POST).
    pub fn vote(site: &SiteId, process: &ProcessId, activity: &ActivityId) -> String {
        format!("/{site}/{process}/{activity}/vote")
    }

    /// Goes on in a form of several pages, or sends it (POST).
    pub fn contribute(site: &SiteId, process: &ProcessId, activity: &ActivityId) -> String {
        format!("/{site}/{process}/{activity}/contribute")
    }

    /// The page on which one writes about something that has no form on its page (GET).
    pub fn write(site: &SiteId, process: &ProcessId, activity: &ActivityId, about: &str) -> String {
        format!("/{site}/{process}/{activity}/contribute/{about}")
    }

    /// Takes the code of a letter (POST).
    pub fn letter(site: &SiteId, process: &ProcessId, activity: &ActivityId) -> String {
        format!("/{site}/{process}/{activity}/letter")
    }

    /// Takes a ballot (POST). Outside the folder of the commune's other functions, so that no browser sends its cookie along.
    pub fn ballot(site: &SiteId, process: &ProcessId, activity: &ActivityId) -> String {
        format!("/-/{site}/{process}/{activity}/ballot")
    }

    /// A fresh form token for pages with JavaScript (GET, JSON).
    pub fn token(site: &SiteId, process: &ProcessId, activity: &ActivityId) -> String {
        format!("/{site}/{process}/{activity}/token")
    }

    /// The six digits from the mail (POST).
    pub fn code(site: &SiteId) -> String {
        format!("/{site}/code")
    }

    /// Another mail with another code (POST).
    pub fn resend(site: &SiteId) -> String {
        format!("/{site}/code/resend")
    }

    /// The page behind the link of the mail (GET) and its button (POST).
    pub fn confirm(site: &SiteId, token: &str) -> String {
        format!("/{site}/confirm/{token}")
    }

    /// The page behind the withdrawal link (GET) and its button (POST).
    pub fn withdraw(site: &SiteId, token: &str) -> String {
        format!("/{site}/withdraw/{token}")
    }

    /// The page on which a deposited petition is co-signed (GET).
    pub fn cosign(site: &SiteId, token: &str) -> String {
        format!("/{site}/cosign/{token}")
    }

    /// The page behind the link that ends following (GET), its button, and the one click of mail programs (POST).
    pub fn unfollow(site: &SiteId, token: &str) -> String {
        format!("/{site}/unfollow/{token}")
    }

    /// The page on which the author changes a contribution (GET).
    pub fn edit(site: &SiteId, token: &str) -> String {
        format!("/{site}/edit/{token}")
    }

    /// The page on which the author of a contribution adds a picture (GET) and its forms (POST).
    pub fn picture(site: &SiteId, token: &str) -> String {
        format!("/{site}/picture/{token}")
    }

    /// The page on which the author of an entry ends or prolongs it (GET) and its button (POST).
    pub fn entry(site: &SiteId, token: &str) -> String {
        format!("/{site}/entry/{token}")
    }

    /// The page on which one answers or reports a message (GET) and its button (POST).
    pub fn talk(site: &SiteId, token: &str) -> String {
        format!("/{site}/talk/{token}")
    }

    /// The page on which the author asks to look at a refusal again (GET), and its button (POST).
    pub fn appeal(site: &SiteId, token: &str) -> String {
        format!("/{site}/appeal/{token}")
    }

    /// The form with which a reader reports a contribution (GET and POST). The contribution's name follows.
    pub fn report(site: &SiteId, process: &ProcessId, activity: &ActivityId) -> String {
        format!("/{site}/{process}/{activity}/report/")
    }

    /// The desk: the agents' pages. All of its addresses lie below.
    pub fn desk(site: &SiteId) -> String {
        format!("/{site}/{}", super::DESK)
    }

    /// Forgets the confirmed address in this browser, « ce n’est pas moi » (POST).
    pub fn forget(site: &SiteId) -> String {
        format!("/{site}/forget")
    }
}
