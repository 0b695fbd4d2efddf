//! Mistakes that people make, each with the one thing that must be said of it.

/// One mistake: a text of a right file is replaced by another.
pub(crate) struct Mistake {
    from: &'static str,
    to: &'static str,
    /// The text at which it must be told; empty where the whole file is meant.
    at: &'static str,
    pub(crate) code: &'static str,
}

const fn mistake(from: &'static str, to: &'static str, at: &'static str, code: &'static str) -> Mistake {
    Mistake { from, to, at, code }
}

impl Mistake {
    /// The text with this mistake in it.
    pub(crate) fn make(&self, text: &str, path: &str) -> String {
        assert!(text.contains(self.from), "{path} does not contain {:?}", self.from);
        if self.from.is_empty() { self.to.to_owned() } else { text.replacen(self.from, self.to, 1) }
    }

    /// Line and column, counted here by other means than the command's.
    pub(crate) fn place(&self, text: &str, path: &str) -> Option<(u64, u64)> {
        if self.at.is_empty() {
            return None;
        }
        // The last, because a thing that is written twice is wrong the second time.
        let before = text.rsplit_once(self.at).unwrap_or_else(|| panic!("{path} does not contain {:?}", self.at)).0;
        let lines: Vec<&str> = before.split('\n').collect();
        let column = lines.last().map_or(0, |line| line.chars().count()) + 1;
        Some((u64::try_from(lines.len()).unwrap(), u64::try_from(column).unwrap()))
    }
}

/// What stands in the file: `¤` is an é of Latin-1.
pub(crate) fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for c in text.chars() {
        match c {
            '¤' => bytes.push(0xE9),
            c => bytes.extend(c.to_string().bytes()),
        }
    }
    bytes
}

pub(crate) fn commune(i: usize) -> String {
    format!(
        r##"name: Commune numéro {i}
insee: "0199{i}"
population: 5120
electors: 3874
url: https://participer.commune-{i}.example
colours:
  accent: "#1d5b43"
logo: files/logo.svg
contact:
  address: |
    Mairie
    1, place des Tilleuls
  email: participer@commune-{i}.example
publisher: Le maire
host: Hébergeur, 2, rue de l’Exemple
tools: [petition]
privacy:
  controller: La commune
  dpo: dpo@commune-{i}.example
"##
    )
}

pub(crate) const PROCESS: &str = "tool: petition
title: Rouvrir la passerelle du moulin
summary: La passerelle est fermée depuis deux ans.
opens: 2026-11-02
closes: 2027-01-31 18:00
eligibility: { lives: true, min_age: 16 }
identity: email
petition:
  addressee: le conseil municipal
  author: Les riverains du Bief
  thresholds: [150, 388]
";

pub(crate) const TEXT: &str = "La passerelle est **fermée** depuis la crue.

## Ce que nous demandons

Qu’elle rouvre. Voyez [l’aide](../pages/aide.md) et [plus haut](#ce-que-nous-demandons).

Premier point.

Second point.
";

pub(crate) const NEWS: &str =
    "---\ntitle: La pétition est ouverte\ndate: 2026-11-02\n---\n\nElle l’est jusqu’en janvier.\n";

pub(crate) const PAGE: &str = "---\ntitle: Une page\n---\n\nÀ la mairie, aux heures d’ouverture.\n";

/// Of `commune.yml`, one list a commune.
pub(crate) const OF_COMMUNES: &[&[Mistake]] = &[
    &[mistake("insee: \"0", "insee: \"", "\"199", "bad-insee")],
    &[
        mistake("population: 5120", "population: cinq mille", "cinq mille", "wrong-type"),
        mistake("  accent: \"#1d5b43\"", "  accent: vert", "vert", "bad-colour"),
        mistake("  email: participer@", "  email: participer(à)", "participer(à)", "bad-email"),
    ],
    &[mistake("#1d5b43", "#8fd3a8", "\"#8fd3a8\"", "low-contrast")],
    &[mistake("url:", "time_zone: Paris\nurl:", "Paris", "unknown-zone")],
    &[mistake("url: https://", "url: ", "participer.commune", "bad-url")],
    &[
        mistake("logo: files/logo.svg", "logo: files/logo.png", "files/logo.png", "missing-file"),
        mistake("electors: 3874", "electors: -3", "-3", "out-of-range"),
    ],
    &[mistake("url:", "functions: api\nurl:", "api\nurl", "bad-functions")],
    &[mistake("  dpo:", "  retention_months: 360\n  dpo:", "360", "out-of-range")],
];

/// Of the commune's pages.
pub(crate) const OF_PAGES: &[&[Mistake]] = &[
    &[mistake("---\ntitle: Une page\n---\n\n", "", "À la mairie", "front-matter")],
    &[mistake("À la mairie", "À [la mairie](mairie.md)", "[la mairie]", "broken-link")],
    &[mistake("title: Une page\n---", "title: Une page", "---", "front-matter")],
    &[mistake("title: Une page", "title: Une page\ntitre: Une page", "titre", "unknown-key")],
];

/// Of `process.yml`.
pub(crate) const OF_PROCESSES: &[&[Mistake]] = &[
    &[mistake("eligibility:", "eligibilty:", "eligibilty", "unknown-key")],
    &[mistake("min_age", "min_ages", "min_ages", "unknown-key")],
    &[mistake("identity: email\n", "identity: email\nidentity: email\n", "identity", "duplicate-key")],
    &[mistake("summary: La passerelle est fermée depuis deux ans.\n", "", "tool", "missing-key")],
    &[mistake("title: Rouvrir la passerelle du moulin", "title:", "title", "empty-value")],
    &[mistake("2026-11-02", "02/11/2026", "02/11/2026", "bad-date")],
    &[mistake("2027-01-31 18:00", "2027-01-31 18h00", "2027-01-31 18h00", "bad-date")],
    &[mistake("2027-01-31", "2026-01-31", "2026-01-31", "closes-before-opens")],
    &[mistake("lives: true", "lives: oui", "oui", "wrong-type")],
    &[mistake("[150, 388]", "388", "388", "wrong-type")],
    &[mistake("16", "900", "900", "out-of-range")],
    &[mistake("identity: email", "identity: courriel", "courriel", "unknown-word")],
    &[mistake(
        "identity: email\n",
        "identity: email\nactivities: { signature: { show: never } }\n",
        "signature",
        "unknown-activity",
    )],
    &[mistake("[150, 388]", "[388, 150]", "150", "thresholds")],
    &[
        // Several in one file.
        mistake("2026-11-02", "demain", "demain", "bad-date"),
        mistake("16", "900", "900", "out-of-range"),
        mistake("identity: email", "identity: courriel", "courriel", "unknown-word"),
        mistake("  thresholds", "  seuil: 3\n  thresholds", "seuil", "unknown-key"),
    ],
    &[mistake(
        "Rouvrir la passerelle du moulin",
        "Rouvrir la passerelle du moulin, et toutes les autres passerelles de la commune, avec leurs rampes, leurs bancs, \
         leurs lampes et leurs fleurs",
        "Rouvrir",
        "too-long",
    )],
    &[mistake("title: Rouvrir", "title: Pétition : rouvrir", ": rouvrir", "unquoted-colon")],
    &[mistake("  addressee", "\taddressee", "\t", "tab")],
    &[mistake("  author", " author", "author", "indentation")],
    &[mistake("title: Rouvrir", "title: \"Rouvrir", "\"Rouvrir", "unclosed")],
    &[mistake("[150, 388]", "[150, 388", "[150", "unclosed")],
    &[mistake("388]", "388]]", "]\n", "unopened")],
    &[mistake("title: Rouvrir", "title: \"Rouvrir\"", "\"Rouvrir", "text-after-quote")],
    &[mistake("true, min_age", "true min_age", "min_age", "missing-comma")],
    &[mistake("title: Rouvrir", "title: @Rouvrir", "@", "special-character")],
    &[mistake("title: Rouvrir", "title: *Rouvrir*", "*Rouvrir", "unknown-alias")],
    &[mistake("summary:", "---\nsummary:", "---", "several-documents")],
    &[mistake("opens:", "slug: Le Pont\nopens:", "Le Pont", "bad-slug")],
    &[mistake("opens:", "slug: confidentialite\nopens:", "confidentialite", "reserved-slug")],
    &[mistake("opens:", "slug: aide\nopens:", "aide", "duplicate-slug")],
    &[mistake("tool: petition", "tool: pétition", "pétition", "unknown-word")],
    &[mistake("tool: petition", "tool: call", "call", "tool-not-available")],
    &[mistake("petition:\n", "activities: { vote: { show: never } }\npetition:\n", "vote", "unknown-activity")],
    &[mistake("opens:", "picture: files/pont.svg\npicture_alt: Un pont\nopens:", "files/pont.svg", "missing-file")],
    &[
        mistake("opens:", "picture: files/pont.svg\nopens:", "files/pont.svg", "missing-key"),
        mistake("picture:", "picture:", "files/pont.svg", "missing-file"),
    ],
    &[mistake("2026-11-02", "2026-03-29 02:30", "2026-03-29 02:30", "no-such-hour")],
    &[mistake("", "\n", "", "empty-file")],
    &[mistake("fermée depuis", "ferm¤e depuis", "¤", "not-utf8")],
];

/// Of `index.md`.
pub(crate) const OF_TEXTS: &[&[Mistake]] = &[
    &[mistake("../pages/aide.md", "../pages/aides.md", "[l’aide]", "broken-link")],
    &[
        mistake("#ce-que-nous-demandons", "#ce-que-nous-demandions", "[plus haut]", "broken-anchor"),
        mistake("Premier point", "[Premier](javascript:alert\\(1\\)) point", "[Premier]", "unsafe-link"),
        mistake("Second point.", "![Un pont](https://ailleurs.example/pont.jpg)", "![Un", "remote-picture"),
    ],
    &[mistake("Premier point", "Premier<br>point", "<br>", "raw-html")],
    &[mistake("Premier point", "![](../files/logo.svg)", "![]", "picture-without-alt")],
    &[mistake("", "\n", "", "empty-file")],
    &[mistake("fermée", "ferm¤e", "¤", "not-utf8")],
];

/// Of news.
pub(crate) const OF_NEWS: &[&[Mistake]] = &[
    &[mistake("date: 2026-11-02\n", "", "title", "missing-key")],
    &[mistake("2026-11-02", "le 2 novembre 2026", "le 2 novembre", "bad-date")],
    &[mistake("---\n\nElle", "\nElle", "---", "front-matter")],
    &[mistake("Elle l’est", "[Elle](annonce.pdf) l’est", "[Elle]", "broken-link")],
];
