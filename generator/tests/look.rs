//! What a commune changes of the theme: tokens in `commune.yml`, templates in `theme/`.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use parvis_generator::disk::Body;
use parvis_generator::{LoadedSite, OutputFile, build_site};
use parvis_model::{Lang, Snapshot};
use parvis_theme::Theme;
use parvis_theme::view::{Page, ProblemPage, Refusal};
use support::{Content, rendered};

const FOOTER: &str = "{% extends \"parvis/base.html\" %}
{% block footer %}
{{ super() }}
<p class=\"colophon\">Avec {{ site.name }}, <a href=\"{{ root }}\">accueil</a> {% if confirmed_as %}{{ confirmed_as }}{% endif %}</p>
{% endblock %}
";

fn build(theme: &Theme, site: &LoadedSite) -> Vec<OutputFile> {
    build_site(theme, site, &Snapshot::default(), "2026-11-20T09:00:00Z".parse().unwrap()).unwrap()
}

fn text(files: &[OutputFile], path: &str) -> String {
    let Body::Bytes(bytes) = &files.iter().find(|file| file.path == path).unwrap().body else { panic!("{path}") };
    String::from_utf8(bytes.clone()).unwrap()
}

#[test]
fn templates_of_a_commune_change_its_pages_and_those_of_nobody_else() {
    let content = Content::valid()
        .file("valmoret/theme/base.html", FOOTER)
        .file(
            "valmoret/theme/home.html",
            "{% extends \"parvis/home.html\" %}\n{% block home_end %}<p>Fin</p>{% endblock %}\n",
        )
        .replace("valmoret/commune.yml", "name: Valmoret", "name: Val<script>moret");
    let site = content.site();
    let theme = Theme::new().unwrap();
    let files = build(&theme, &site);
    for file in files.iter().filter(|file| file.path.ends_with(".html")) {
        let html = text(&files, &file.path);
        assert!(html.contains("Avec Val&lt;script&gt;moret"), "{}", file.path);
        assert!(
            html.contains("http-equiv=\"Content-Security-Policy\"") && html.contains("class=\"skip\""),
            "{}",
            file.path
        );
        assert!(html.contains("mailto:"), "what was there before comes with super()");
    }
    assert!(text(&files, "index.html").contains("<p>Fin</p>"));
    let plain = text(&build(&theme, &Content::valid().site()), "index.html");
    assert!(!plain.contains("Avec ") && !plain.contains("<p>Fin</p>"));
    // The functions draw them from the definition alone, as it comes out of the table.
    let json = parvis_model::definition::compile(&site.definitions().0).unwrap().json;
    let definition = serde_json::from_str(&json).unwrap();
    let page = Page {
        definition: &definition,
        lang: Lang::Fr,
        root: "https://participer.valmoret.example/".to_owned(),
        path: "",
        now: "2026-11-20T09:00:00Z".parse().unwrap(),
        confirmed_as: Some("z…@exemple.fr".to_owned()),
    };
    let problem = ProblemPage { problem: Refusal::Closed, subject: None, typed: None };
    let html = theme.problem(&page, &problem).unwrap();
    assert!(html.contains("accueil</a> z…@exemple.fr</p>"), "{html}");
    // One that was never checked and cannot be drawn must not keep residents from their page.
    let mut definition = definition.clone();
    definition.site.look.templates.insert("base.html".to_owned(), FOOTER.replace("site.name", "site.nom"));
    let html = theme.problem(&Page { definition: &definition, ..page }, &problem).unwrap();
    assert!(!html.contains("Avec ") && html.contains("</html>"), "{html}");
}

#[test]
fn tokens_stand_in_the_style_sheet() {
    let look = "look:\n  font: '\"Source Serif\", Georgia, serif'\n  heading_font: Georgia, serif\n  corners: small\n  \
        paper: \"#ffffff\"\n  ink: \"#101820\"\ncontact:";
    let site = Content::valid().replace("valmoret/commune.yml", "contact:", look).site();
    let files = build(&Theme::new().unwrap(), &site);
    let css = text(&files, &site.definition().stylesheet);
    for expected in [
        "--paper:#ffffff;",
        "--ink:#101820;",
        ":root{--font:\"Source Serif\", Georgia, serif;--round:.4rem;}",
        "h1,h2,h3,h4{font-family:Georgia, serif}",
    ] {
        assert!(css.contains(expected), "{expected}\n{css}");
    }
    let plain = Content::valid().site();
    assert_ne!(plain.definition().stylesheet, site.definition().stylesheet, "another name for another style sheet");
    let json = parvis_model::definition::compile(&plain.definitions().0).unwrap().json;
    assert!(!json.contains("look"), "a definition stays as it was");
}

/// What is wrong in a template is said at its place, in both languages.
fn check(name: &str, file: &str, template: &str) {
    let content = Content::valid().file(&format!("valmoret/theme/{file}"), template);
    let found = content.diagnostics();
    let said = Lang::ALL.map(|lang| rendered(&found, lang)).join("---\n");
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(name, said);
    });
}

#[test]
fn mistakes_in_templates() {
    let block =
        |body: &str| format!("{{% extends \"parvis/base.html\" %}}\n{{% block footer %}}\n{body}\n{{% endblock %}}\n");
    check("template-of-unknown-name", "bases.html", "x");
    check("template-not-extending", "base.html", "<p>Bonjour</p>\n");
    check("template-with-safe", "base.html", &block("<p>{{ site.name | safe }}</p>"));
    check("template-with-style", "base.html", &block("<p style=\"color: red\">a</p>"));
    check("template-with-script", "base.html", &block("<script src=\"files/a.js\"></script>"));
    check("template-with-syntax-error", "base.html", &block("<p>{{ site.name }</p>"));
    check("template-with-unknown-value", "base.html", &block("<p>{{ site.nom }}</p>"));
    check("template-with-unknown-function", "base.html", &block("<p>{{ titre() }}</p>"));
    check("template-with-unknown-words", "base.html", &block("<p>{{ t(key=\"bonjour\") }}</p>"));
    check("template-with-unknown-block", "base.html", &block("").replace("footer", "foter"));
    check("template-with-text-outside", "base.html", &format!("{}<p>Trop tard</p>\n", block("")));
    // Only a closed petition shows it.
    let late = "{% extends \"parvis/petition.html\" %}\n{% block process_end %}\n{% if p.over %}{{ p.resultat }}{% endif %}\n{% endblock %}\n";
    check("template-that-fails-later", "petition.html", late);
}
