//! Every mistake that people make, and what they read then: one case a mistake, in both languages.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use parvis_generator::diagnostic::summary;
use parvis_model::Lang;
use std::fs;
use support::{Content, rendered};

const P: &str = "valmoret/passerelle/process.yml";
const C: &str = "valmoret/commune.yml";
const I: &str = "valmoret/passerelle/index.md";

/// Checks what is said about a content folder.
fn check(name: &str, content: &Content) {
    let found = content.diagnostics();
    let said: Vec<String> =
        Lang::ALL.into_iter().map(|lang| format!("{}\n{}\n", rendered(&found, lang), summary(&found, lang))).collect();
    // The system's temporary folder must not be told.
    let said = said.join("---\n").replace(content.root().to_str().unwrap(), "CONTENT");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, said);
    });
}

/// Checks what is said when one text of a valid folder is replaced by another.
fn replaced(cases: &[(&str, &str, &str, &str)]) {
    for (name, path, from, to) in cases {
        check(name, &Content::valid().replace(path, from, to));
    }
}

#[test]
fn a_valid_folder() {
    assert_eq!(Content::valid().diagnostics(), []);
}

#[test]
fn keys() {
    replaced(&[
        ("misspelt-key", P, "title:", "titel:"),
        ("key-that-resembles-nothing", P, "title:", "couleur_preferee: vert\ntitle:"),
        ("missing-title", P, "title: Rouvrir la passerelle du moulin\n", ""),
        ("duplicate-key", P, "summary:", "title: Encore\nsummary:"),
        ("key-without-value", P, "title: Rouvrir la passerelle du moulin", "title:"),
        ("missing-inside", P, "  author: Les riverains du Bief\n", ""),
        (
            "missing-section",
            P,
            "petition:\n  addressee: le conseil municipal\n  author: Les riverains du Bief\n  thresholds: [150, 388]\n",
            "",
        ),
        ("unknown-tool", P, "petition", "pétition"),
        ("tool-not-yet-available", P, "petition", "call"),
        ("tool-not-enabled", C, "tools: [petition]\n", ""),
        ("tool-that-the-commune-cannot-use-yet", C, "[petition]", "[petition, call]"),
        ("unknown-activity", P, "petition:\n", "activities: { signature: { show: never } }\npetition:\n"),
        ("unknown-word", P, "petition:\n", "show: Live\npetition:\n"),
    ]);
}

/// An idea box beside the petition, with a line of its own about identity.
fn ideas(line: &str) -> Content {
    let box_of_ideas = format!(
        "tool: ideas\ntitle: Vos idées\nsummary: Un banc, une fête.\nopens: 2026-10-01\ncloses: 2027-03-31\n{line}\n\
         ideas:\n  categories:\n    - {{ id: nature, label: Nature }}\n    - {{ id: ecole, label: École }}\n  moderation: after\n"
    );
    Content::valid()
        .replace(C, "[petition]", "[petition, ideas]")
        .file("valmoret/idees/process.yml", box_of_ideas)
        .file("valmoret/idees/index.md", "Dites-le.\n")
}

#[test]
fn codes_of_letters_are_for_what_is_counted() {
    check("identity-not-available", &ideas("identity: code"));
    check("identity-of-a-text", &ideas("activities: { comments: { identity: code } }"));
    let identities = |content: &Content| {
        let site = content.site();
        let processes = site.processes().iter().map(|loaded| &loaded.process);
        let all = processes.flat_map(|process| process.activities.iter().map(move |one| (process.letters(), one)));
        let by_code = all.filter(|(_, one)| one.identity == parvis_model::Identity::Code).map(|(letters, one)| {
            let asked: Vec<&str> = one.form.fields.iter().map(|field| field.id.as_str()).collect();
            format!("{} {}: {}", letters.unwrap(), one.id, asked.join(", "))
        });
        by_code.collect::<Vec<_>>().join("; ")
    };
    assert_eq!(identities(&ideas("activities: { supports: { identity: code } }")), "letters supports: code");
    let petition = Content::valid().replace(P, "petition:\n", "identity: code\npetition:\n");
    assert_eq!(identities(&petition), "letters signatures: first-name, last-name, code, declaration");
}

#[test]
fn syntax() {
    replaced(&[
        ("unquoted-colon", P, "Rouvrir la", "Passerelle : rouvrir la"),
        ("tab-indentation", P, "  addressee", "\taddressee"),
        ("tab-further-down", P, "  author", "\tauthor"),
        ("tab-after-spaces", P, "  author", "  \tauthor"),
        ("tab-at-the-top-level", P, "title", "\n\ttitle"),
        ("wrong-indentation", P, "  author", " author"),
        ("unclosed-quote", P, "title: Rouvrir", "title: \"Rouvrir"),
        ("unclosed-single-quote", P, "title: Rouvrir", "title: 'Rouvrir"),
        (
            "unclosed-quote-before-another",
            P,
            "title: Rouvrir la passerelle du moulin\nsummary: La passerelle est fermée",
            "title: \"Rouvrir\nsummary: \"La passerelle : fermée\"",
        ),
        ("unclosed-quote-in-braces", P, "16 }", "16, elector: \"false }"),
        ("unclosed-bracket", P, "[150, 388]", "[150, 388"),
        ("unclosed-bracket-before-a-key", P, "petition:\n", "petition:\n  thresholds: [150, 388\n"),
        ("unclosed-brace", P, "16 }", "16"),
        (
            "unclosed-brace-in-a-list",
            P,
            "thresholds",
            "paper:\n    - { date: 2026-11-20, signatures: 42\n    - { date: 2026-11-21, signatures: 8 }\n  thresholds",
        ),
        (
            "unclosed-brace-at-the-end",
            P,
            "  thresholds: [150, 388]\n",
            "  paper:\n    - { date: 2026-11-20, signatures: 42\n",
        ),
        ("brace-closed-by-bracket", P, "16 }", "16 ]"),
        ("unopened-bracket", P, "388]", "388]]"),
        ("apostrophe-as-quote", P, "Rouvrir la passerelle du moulin", "'L'écluse du moulin'"),
        ("text-after-quote", P, "Rouvrir la", "\"Rouvrir\" la"),
        ("missing-comma", P, "true, min_age", "true min_age"),
        ("unquoted-colon-in-braces", P, "16 }", "16, elector: oui : non }"),
        ("text-beginning-with-star", P, "Rouvrir la", "*Rouvrir* la"),
        ("text-beginning-with-at", P, "Rouvrir la", "@Rouvrir la"),
        ("two-documents", P, "summary:", "---\nsummary:"),
        ("a-list-instead", P, "tool: petition\ntitle: ", "- tool: petition\n- title: "),
    ]);
}

#[test]
fn values() {
    replaced(&[
        ("number-with-space", C, "5120", "5 120"),
        ("number-with-letters", C, "5120", "cinq mille"),
        ("number-below-zero", C, "5120", "-3"),
        ("boolean-in-french", P, "lives: true", "lives: oui"),
        ("text-instead-of-list", P, "[150, 388]", "388"),
        ("list-instead-of-text", P, "le conseil municipal", "[le conseil, le maire]"),
        ("text-instead-of-mapping", P, "{ lives: true, min_age: 16 }", "tout le monde"),
        ("thresholds-that-fall", P, "[150, 388]", "[388, 150]"),
        ("title-too-long", P, "Rouvrir", &"Rouvrir ".repeat(20)),
        ("bad-insee", C, "\"01999\"", "1999"),
        ("bad-colour", C, "#1d5b43", "vert"),
        ("low-contrast", C, "#1d5b43", "#8fd3a8"),
        ("unknown-zone", C, "url:", "time_zone: Paris\nurl:"),
        ("bad-url", C, "https://participer", "participer"),
        ("bad-functions", C, "url:", "functions: api\nurl:"),
        ("bad-email", C, "email: participer@valmoret.example", "email: participer(à)valmoret.example"),
        ("retention", C, "  dpo:", "  retention_months: 36\n  dpo:"),
        ("missing-logo", C, "files/logo.svg", "files/logo.png"),
    ]);
}

#[test]
fn looks() {
    let look = |line: &str| Content::valid().replace(C, "contact:", &format!("look:\n  {line}\ncontact:"));
    let cases = [
        ("look-pale-ink", "ink: \"#9aa0a6\""),
        ("look-dark-paper", "paper: \"#406050\""),
        ("look-bad-colour", "paper: blanc"),
        ("look-bad-font", "font: 'serif; } body { display: none'"),
        ("look-remote-font", "font: url(https://ailleurs.example/a.woff2)"),
        ("look-unknown-corners", "corners: smal"),
        ("look-unknown-key", "fonts: serif"),
    ];
    for (name, line) in cases {
        check(name, &look(line));
    }
}

#[test]
fn pages_in_folders() {
    let text = "---\ntitle: Une page\n---\nTexte.\n";
    let page = |path: &str| Content::valid().file(&format!("valmoret/pages/{path}"), text);
    check("page-folder-bad-name", &page("Vie locale/ecole.md").file("valmoret/pages/Vie locale/index.md", text));
    check("page-twice", &page("vie.md").file("valmoret/pages/vie/index.md", text));
    check("page-below-a-process", &page("passerelle/faq.md"));
    check("page-below-a-reserved-name", &page("assets/style.md"));
    check("page-below-files", &page("vie/files/un.md"));
    check(
        "page-in-a-folder-broken-link",
        &page("vie/ecole.md").file("valmoret/pages/vie/index.md", "---\ntitle: Vie\n---\n[a](ecol.md) [b](aide.md)\n"),
    );
    check("page-folder-without-page", &page("vie/ecole.md").file("valmoret/pages/index.md", "[vie](vie/)\n"));
}

#[test]
fn menus() {
    let menu = |entry: &str| Content::valid().replace(C, "contact:", &format!("menu:\n  - {entry}\ncontact:"));
    let cases = [
        ("menu-target-misspelt", "{ label: Aide, to: pages/aides.md }"),
        ("menu-target-without-folder", "{ label: Aide, to: aid }"),
        ("menu-target-process", "{ label: Le pont, to: paserelle }"),
        ("menu-target-insecure", "{ label: Mairie, to: http://www.valmoret.example }"),
        ("menu-target-script", "{ label: Mairie, to: 'javascript:alert(1)' }"),
        ("menu-target-file", "{ label: Logo, to: files/logo.svg }"),
        ("menu-label-too-long", "{ label: Tout ce que vous avez toujours voulu savoir, to: passerelle }"),
        ("menu-without-target", "label: Aide"),
        ("menu-unknown-key", "{ label: Aide, lien: pages/aide.md }"),
    ];
    for (name, entry) in cases {
        check(name, &menu(entry));
    }
}

#[test]
fn dates() {
    replaced(&[
        ("closing-before-opening", P, "2027-01-31 18:00", "2026-01-31 18:00"),
        ("french-date", P, "2026-11-02", "02/11/2026"),
        ("french-date-in-words", P, "2026-11-02", "le 2 novembre 2026"),
        ("french-date-and-hour", P, "2027-01-31 18:00", "31/01/2027 18h"),
        ("french-hour", P, "2027-01-31 18:00", "2027-01-31 18h00"),
        ("date-that-nobody-understands", P, "2027-01-31 18:00", "2027-01-31 vers 18h"),
        ("no-such-day", P, "2026-11-02", "2026-02-30"),
        ("hour-that-does-not-exist", P, "2026-11-02", "2026-03-29 02:30"),
    ]);
}

#[test]
fn legal_petitions() {
    let legal = "petition:\n  legal: true\n";
    replaced(&[("legal-for-everybody", P, "petition:\n", legal)]);
    let content = Content::valid().replace(P, "petition:\n", legal).replace(P, "lives: true", "elector: true");
    assert_eq!(content.diagnostics(), []);
    let content = content.replace(P, "388", "500");
    check("threshold-above-legal", &content);
    let content = content.replace(P, "500", "388");
    check("legal-without-electors", &content.replace(C, "electors: 3874\n", ""));
}

#[test]
fn answers() {
    let answer = "petition:\n  answer: { date: 2027-02-08, decision: La passerelle rouvrira. }\n";
    let content = Content::valid().replace(P, "petition:\n", answer);
    check("answer-without-text", &content);
    let content = content.file("valmoret/passerelle/answer.md", "Le conseil a décidé.\n");
    assert_eq!(content.diagnostics(), []);
    let refused = "petition:\n  refused: { date: 2026-10-12, reason: Pas de la commune. }\n";
    check("answered-and-refused", &content.replace(P, "petition:\n", refused));
    check("text-without-answer", &Content::valid().file("valmoret/passerelle/answer.md", "Le conseil.\n"));
}

#[test]
fn links() {
    let content = |text: &str| Content::valid().file(I, format!("Premier paragraphe.\n\n{text}\n"));
    check("broken-link", &content("Voyez [le plan](files/plan.pdf)."));
    check("broken-anchor", &content("## La suite\n\nVoyez [plus bas](#la-suit), [l’aide](../pages/aide.md#horaires)."));
    check(
        "link-to-another-spelling",
        &content("Voyez [le plan](files/Plan.PDF).").file("valmoret/passerelle/files/plan.pdf", "x"),
    );
    let visit = |text: &str| {
        content(text)
            .file("valmoret/passerelle/files/visite-technique-resume.txt", "x")
            .file("valmoret/passerelle/files/passerelle.svg", "x")
            .file("valmoret/passerelle/files/Plan de la visite.pdf", "x")
    };
    check("link-to-a-part-of-the-name", &visit("Voyez [la visite](files/visite.txt)."));
    check("link-without-folder", &visit("Voyez [le plan](plan-de-la-visite.pdf)."));
    check("link-that-resembles-nothing", &visit("Voyez [le devis](files/devis.txt)."));
    check("unsafe-links", &content("[a](javascript:alert(1)) [b](data:text/html,x) [c](//ailleurs.example)"));
    check("picture-of-another-site", &content("![Un pont](https://ailleurs.example/pont.jpg)"));
    check("picture-without-alt", &content("![](files/pont.svg)").file("valmoret/passerelle/files/pont.svg", "<svg/>"));
    let cut = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xda";
    let broken = |text| content(text).file("valmoret/passerelle/files/pont.jpg", cut);
    check("picture-that-is-cut", &broken("![Un pont](files/pont.jpg)"));
    check("picture-that-is-cut-and-not-shown", &broken("Sans image."));
    let other = || Content::valid().file("valmoret/passerelle/files/pont.jpg", "ftypheic");
    check(
        "picture-in-another-format",
        &other().replace(P, "petition:", "picture: files/pont.jpg\npicture_alt: Un pont\npetition:"),
    );
    check(
        "logo-in-another-format",
        &Content::valid().file("valmoret/files/logo.png", "x").replace(C, "logo.svg", "logo.png"),
    );
    check("raw-html", &content("Un <b>mot</b>.\n\n<script>alert(1)</script>\n\n<!-- note -->"));
    check("picture-process", &Content::valid().replace(P, "opens:", "picture: files/pont.svg\nopens:"));
}

#[test]
fn addresses() {
    let second = || Content::valid().process("valmoret/pont");
    check("duplicate-slug", &second().replace("valmoret/pont/process.yml", "opens:", "slug: passerelle\nopens:"));
    check("reserved-slug", &second().replace("valmoret/pont/process.yml", "opens:", "slug: confidentialite\nopens:"));
    check("bad-slug", &second().replace("valmoret/pont/process.yml", "opens:", "slug: Le Pont\nopens:"));
    let formerly =
        |slugs: &str| second().replace("valmoret/pont/process.yml", "opens:", &format!("formerly: {slugs}\nopens:"));
    check("former-addresses", &formerly("[vieux-pont, Le Pont, aide, passerelle, pont, api, vieux-pont]"));
    check("page-and-process", &Content::valid().file("valmoret/pages/passerelle.md", "---\ntitle: X\n---\nTexte.\n"));
    check("bad-page-name", &Content::valid().file("valmoret/pages/Nous joindre.md", "---\ntitle: X\n---\nTexte.\n"));
    check("bad-folder-name", &Content::valid().process("valmoret/Écluse"));
}

#[test]
fn files() {
    let latin = b"tool: petition\ntitle: Passerelle ferm\xe9e\n";
    check("latin-1", &Content::valid().file(P, latin));
    check("utf-16", &Content::valid().file(P, b"\xff\xfet\0o\0"));
    check("empty-file", &Content::valid().file(P, " \n"));
    check("no-process", &Content::valid().file("valmoret/pont/index.md", "Texte.\n"));
    check("no-index", &Content::valid().remove(I));
    check("no-commune-file", &Content::valid().remove(C));
    check("unused-file", &Content::valid().file("valmoret/passerelle/notes.md", "Texte.\n"));
    check("front-matter-missing", &Content::valid().file("valmoret/pages/aide.md", "Texte.\n"));
    check("front-matter-unclosed", &Content::valid().file("valmoret/pages/aide.md", "---\ntitle: Aide\n\nTexte.\n"));
    check(
        "news-without-date",
        &Content::valid().file("valmoret/passerelle/news/un.md", "---\ntitle: A\ndat: 2026-11-03\n---\nX\n"),
    );
    assert_eq!(Content::valid().file(P, format!("\u{feff}{}", support::PROCESS)).diagnostics(), []);
    assert_eq!(Content::valid().file(P, support::PROCESS.replace('\n', "\r\n")).diagnostics(), []);
}

#[test]
fn large_files_are_not_read() {
    let content = Content::valid();
    fs::File::create(content.path(P)).unwrap().set_len(50 * 1024 * 1024).unwrap();
    check("fifty-megabytes", &content);
}

#[cfg(unix)]
#[test]
fn symbolic_links() {
    use std::os::unix::fs::symlink;
    let content = Content::valid();
    symlink(content.path("valmoret"), content.path("valmoret/passerelle/files")).unwrap();
    symlink("itself", content.path("valmoret/files/itself")).unwrap();
    symlink("/etc", content.path("valmoret/files/etc")).unwrap();
    symlink("logo.svg", content.path("valmoret/files/fine.svg")).unwrap();
    check("symbolic-links", &content);
}

#[test]
fn bombs() {
    let mut laughs = "a0: &a0 [rire, rire, rire, rire, rire, rire, rire, rire, rire]\n".to_owned();
    for i in 1..12 {
        let last = i - 1;
        laughs +=
            &format!("a{i}: &a{i} [*a{last}, *a{last}, *a{last}, *a{last}, *a{last}, *a{last}, *a{last}, *a{last}]\n");
    }
    check("billion-laughs", &Content::valid().file(P, laughs));
    check("deep-flow", &Content::valid().file(P, "[".repeat(100_000)));
    let deep: String = (0..200).map(|i| format!("{}a:\n", " ".repeat(i))).collect();
    check("deep-block", &Content::valid().file(P, deep));
    let many: String = (0..5000).map(|i| format!("cle{i}: x\n")).collect();
    let found = Content::valid().file(P, format!("tool: petition\n{many}")).diagnostics();
    assert_eq!(found.len(), 51, "the mistakes of one file are cut off");
    // Warnings do not become an error by being many, and hide none.
    let html = "Un<br>saut.\n\n".repeat(80);
    let found = Content::valid().file(I, format!("{html}[x](nulle-part.pdf)\n")).diagnostics();
    assert_eq!(found.iter().filter(|d| d.is_error()).map(|d| d.code.keyword()).collect::<Vec<_>>(), ["broken-link"]);
    assert_eq!(found.len(), 52);
    check("alias-in-itself", &Content::valid().file(P, "tool: &a [*a]\n"));
}

#[test]
fn all_mistakes_in_one_run() {
    let content = Content::valid()
        .commune("kerlande")
        .replace(P, "title:", "titel:")
        .replace(P, "2026-11-02", "demain")
        .replace(P, "lives: true", "lives: oui")
        .replace(P, "  author:", "  autor:")
        .replace(C, "insee:", "inse:")
        .replace(C, "#1d5b43", "#ffff00")
        .file(I, "[x](nulle-part.pdf)\n")
        .replace("kerlande/commune.yml", "population: 5120", "population: beaucoup");
    check("all-mistakes-in-one-run", &content);
}

#[test]
fn one_bad_commune_does_not_hide_others() {
    let content = Content::valid().commune("kerlande").replace(C, "name:", "nom:");
    let (sites, found) = parvis_generator::load(content.root());
    assert_eq!(sites.iter().map(|site| site.id().as_str()).collect::<Vec<_>>(), ["kerlande"]);
    assert!(found.iter().all(|d| d.file == C));
}

#[test]
fn folders() {
    let empty = tempfile::TempDir::new().unwrap();
    let say = |path: &std::path::Path| rendered(&parvis_generator::load(path).1, Lang::Fr);
    assert!(say(empty.path()).contains("aucune commune"));
    assert!(say(&empty.path().join("x")).contains("n’existe pas"));
    assert!(say(&Content::valid().path("valmoret")).contains("d’une seule commune"));
}

/// Half-typed files are the normal state of a file that somebody edits.
#[test]
fn no_damage_makes_it_panic() {
    let content = Content::valid();
    let texts = [(P, support::PROCESS), (C, support::COMMUNE), (I, support::INDEX)];
    for (path, text) in texts {
        let file = content.path(path);
        let bounds: Vec<usize> = text.char_indices().map(|(i, _)| i).collect();
        let inserts = [
            "\t", "\"", ":", ": ", "[", "{", "|", "&a", "*a", "- ", "\n", "\u{0}", "é", "---\n", "<<: *a\n", "![",
            "](", "%",
        ];
        for (n, at) in bounds.into_iter().enumerate() {
            fs::write(&file, &text[..at]).unwrap();
            content.diagnostics();
            let insert = inserts[n % inserts.len()];
            fs::write(&file, format!("{}{insert}{}", &text[..at], &text[at..])).unwrap();
            for diagnostic in content.diagnostics() {
                rendered(&[diagnostic], Lang::Fr);
            }
        }
        fs::write(&file, text).unwrap();
    }
}

#[test]
fn names_that_cannot_be_published() {
    check("unpublishable-name", &Content::valid().file("valmoret/files/a\\b.pdf", "x"));
}

/// A small questionnaire without mistakes.
const QUESTIONS: &str = "tool: questionnaire
title: La fontaine
summary: Faut-il la réparer ?
opens: 2026-11-02
closes: 2027-10-31
questionnaire:
  pages:
    - id: vous
      title: Vous
      questions:
        - { id: lien, type: single, label: Un lien ?, options: [{ label: J’habite }, { label: Je passe }] }
        - { id: age, type: number, label: Votre âge ?, min: 1, max: 120 }
    - id: avis
      title: Votre avis
      if:
        - { question: lien, is: j-habite }
      questions:
        - { id: mot, type: long-text, label: Un mot ?, max_chars: 500 }
      jumps:
        - { if: [{ question: age, less_than: 18 }], to: fin }
    - id: fin
      title: Fin
  crosstabs:
    - { rows: lien, columns: lien }
  reading:
    - { question: mot, answers: [7KQ2-M4TD] }
";

#[test]
fn questions() {
    let content = || {
        Content::valid()
            .replace(C, "tools: [petition]", "tools: [petition, questionnaire]")
            .file("valmoret/fontaine/process.yml", QUESTIONS)
            .file("valmoret/fontaine/index.md", "La fontaine fuit.\n")
    };
    assert_eq!(content().diagnostics(), []);
    let cases = [
        ("question-key-of-other-type", "type: number,", "type: number, options: [],"),
        ("question-without-options", "type: number,", "type: multiple,"),
        ("question-one-option", "{ label: J’habite }, ", ""),
        ("question-same-option", "{ label: Je passe }", "{ label: J’habite ! }"),
        ("question-reserved-option", "{ label: Je passe }", "{ label: Autre, id: other }"),
        ("question-bad-id", "id: mot", "id: Un mot"),
        ("question-same-id", "id: mot", "id: age"),
        ("question-unknown-type", "long-text", "longtext"),
        ("question-bounds", "min: 1", "min: 200"),
        ("question-not-a-number", "min: 1", "min: un"),
        ("question-too-long", "max_chars: 500", "max_chars: 9000"),
        ("condition-unknown-question", "question: lien, is", "question: line, is"),
        ("condition-on-a-later-question", "question: lien, is", "question: mot, is"),
        ("condition-unknown-option", "is: j-habite", "is: jhabite"),
        ("condition-two-tests", "is: j-habite", "is: j-habite, answered: true"),
        ("condition-no-test", "question: lien, is: j-habite", "question: lien"),
        ("condition-of-other-type", "is: j-habite", "more_than: 3"),
        ("condition-both-ways", "      if:\n", "      if_any: [{ question: age, answered: true }]\n      if:\n"),
        ("jump-back", "to: fin", "to: vous"),
        ("jump-nowhere", "to: fin", "to: fini"),
        ("crosstab-of-texts", "columns: lien", "columns: mot"),
        ("reading-of-choices", "question: mot, answers", "question: lien, answers"),
        ("reading-not-a-number", "7KQ2-M4TD", "Zoé"),
        ("a-broken-question-is-one-mistake", "type: single", "type: single, decimals: x"),
    ];
    for (name, from, to) in cases {
        check(name, &content().replace("valmoret/fontaine/process.yml", from, to));
    }
    let pages = QUESTIONS.split("  pages:").next().unwrap().to_owned();
    let empty = pages + "  pages:\n    - { id: vous, title: Vous }\n";
    check("no-question", &content().file("valmoret/fontaine/process.yml", &empty));
}
