//! Whatever somebody types, every page of a questionnaire gives all of it back: in the inputs of the page, or carried in
//! hidden ones. The questionnaire of the fixtures has every type of question.
#![allow(clippy::unwrap_used, reason = "tests")]

mod fixtures;

use fixtures::questionnaire::{centre, questions_page};
use fixtures::{definition, function_page, site, theme};
use parvis_model::form::Typed;
use parvis_model::question::{Kind, OTHER, OTHER_TEXT, Question};
use parvis_theme::view::{QuestionsPage, Station};
use proptest::prelude::*;
use proptest::sample::select;

/// What an input may hold: any text where one writes, what a browser can send where one chooses.
fn value(question: &Question, input: &str) -> BoxedStrategy<String> {
    let one_of = |mut values: Vec<String>| {
        values.push(String::new());
        select(values).boxed()
    };
    let ids = |of: &[parvis_model::question::Choice]| of.iter().map(|choice| choice.id.clone()).collect::<Vec<_>>();
    if input.ends_with(OTHER_TEXT) {
        return text();
    }
    match &question.kind {
        Kind::Single { options, other, .. } => {
            one_of(ids(options).into_iter().chain(other.then(|| OTHER.to_owned())).collect())
        }
        Kind::Multiple { .. } | Kind::Consent | Kind::Matrix { multiple: true, .. } => one_of(vec!["yes".to_owned()]),
        Kind::Ranking { options, .. } => one_of((1..=options.len()).map(|rank| rank.to_string()).collect()),
        Kind::Matrix { .. } | Kind::Grades { .. } => {
            one_of(question.kind.columns().into_iter().map(str::to_owned).collect())
        }
        kind => match kind.levels() {
            Some(levels) => one_of(levels.map(|level| level.to_string()).collect()),
            None => text(),
        },
    }
}

/// Texts as they come, hostile ones often. Carriage returns and NUL cannot stand in HTML: browsers send and read others.
fn text() -> BoxedStrategy<String> {
    let hostile = [
        "</textarea><script>alert(1)</script>",
        "\" onfocus=\"x",
        "'><b>",
        "&amp; &lt; &#x27;",
        "\n\nDeux lignes : « oui » ; et 3 500 €\n",
        "  des espaces  ",
        "a\u{202E}b",
        "{{ 7 }} {% raw %}",
        "=1+1",
        "",
    ];
    let any = any::<String>().prop_map(|text| text.replace(['\r', '\0'], " "));
    prop_oneof![select(hostile.to_vec()).prop_map(str::to_owned), any].boxed()
}

fn filled() -> impl Strategy<Value = Typed> {
    let inputs: Vec<(String, BoxedStrategy<String>)> = centre()
        .questionnaire()
        .unwrap()
        .questions()
        .flat_map(|question| {
            let strategy = |input: String| (input.clone(), value(question, &input));
            question.inputs().into_iter().map(strategy).collect::<Vec<_>>()
        })
        .collect();
    let (names, strategies): (Vec<_>, Vec<_>) = inputs.into_iter().unzip();
    strategies.prop_map(move |values| names.iter().cloned().zip(values).collect())
}

fn unescaped(text: &str) -> String {
    let mut out = text.to_owned();
    for (entity, character) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ] {
        out = out.replace(entity, character);
    }
    out
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()
}

/// What a browser would send of the page's questions if it were sent as it is.
fn sent(html: &str) -> Typed {
    let mut sent = Typed::new();
    let mut select = None;
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        // A value holds no unescaped sign, so the next one ends the tag.
        let tag = &rest[..rest.find('>').unwrap()];
        let after = &rest[tag.len() + 1..];
        let name = attribute(tag, "name").map(unescaped);
        let element = tag.split([' ', '\n']).next().unwrap();
        match (element, name) {
            ("input", Some(name)) => {
                let choice = matches!(attribute(tag, "type"), Some("radio" | "checkbox"));
                if !choice || tag.contains(" checked") {
                    sent.insert(name, unescaped(attribute(tag, "value").unwrap()));
                }
            }
            ("textarea", Some(name)) => {
                let text = &after[..after.find("</textarea>").unwrap()];
                // HTML leaves out a line break right behind the tag.
                sent.insert(name, unescaped(text.strip_prefix('\n').unwrap_or(text)));
            }
            ("select", name) => select = name,
            ("option", _) if tag.contains(" selected") => {
                sent.insert(select.clone().unwrap(), unescaped(attribute(tag, "value").unwrap()));
            }
            _ => {}
        }
        rest = after;
    }
    sent.retain(|name, value| name.starts_with("q.") && !value.is_empty());
    sent
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn every_page_gives_back_everything(typed in filled()) {
        let process = centre();
        let questionnaire = process.questionnaire().unwrap();
        let definition = definition(site());
        let reading = questionnaire.read(&typed);
        let mut expected = typed.clone();
        expected.retain(|_, value| !value.is_empty());
        let pages = (0..questionnaire.pages.len()).map(Station::Questions);
        for at in pages.chain([Station::Check]) {
            let wrong = match at {
                Station::Questions(index) => reading.wrong_on(index),
                _ => Vec::new(),
            };
            let view = QuestionsPage { wrong: &wrong, ..questions_page(&process, at, &typed, &reading, "token") };
            let html = theme().questions(&function_page(&definition), &view).unwrap();
            prop_assert_eq!(&sent(&html), &expected, "{:?}", at);
        }
    }
}
