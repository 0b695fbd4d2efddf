//! Maps, and the pages of questions about places in their states; and what must be true of all of them.
#![allow(clippy::unwrap_used, reason = "tests")]

mod fixtures;

use fixtures::places::{places, point, site, states, territory};
use fixtures::questionnaire::questions_page;
use fixtures::{NOW, definition, function_page, page, subject, theme};
use parvis_model::Lang;
use parvis_model::form::Typed;
use parvis_model::geo::{Area, Geometry, Line, Point, Region, Territory};
use parvis_model::question::{Question, Wrong};
use parvis_theme::map::{MapOptions, Marker, map_legend, map_svg};
use parvis_theme::view::{Page, QuestionsPage, Station};
use std::collections::BTreeSet;

fn main_of(html: &str) -> String {
    let start = html.find("<main").unwrap();
    let end = html.find("</main>").unwrap();
    html[start..end].lines().filter(|line| !line.trim().is_empty()).map(|line| format!("{line}\n")).collect()
}

fn asked_in(at: Station, typed: &Typed, lang: Lang, judged: bool) -> String {
    let (definition, process) = (definition(site()), places());
    let questionnaire = process.questionnaire().unwrap();
    let reading = questionnaire.read_in(typed, &definition.site.territory);
    let wrong: Vec<Wrong> = match at {
        Station::Questions(index) if judged => reading.wrong_on(index),
        _ => Vec::new(),
    };
    let view = QuestionsPage { wrong: &wrong, ..questions_page(&process, at, typed, &reading, "t") };
    theme().questions(&Page { lang, ..function_page(&definition) }, &view).unwrap()
}

fn asked(at: Station, typed: &Typed) -> String {
    asked_in(at, typed, Lang::Fr, true)
}

#[test]
fn questions_about_places() {
    for (name, typed) in states() {
        for index in 0..2 {
            // The first page is judged as soon as something was sent.
            let html = asked_in(Station::Questions(index), &typed, Lang::Fr, name != "empty");
            let main = main_of(&html);
            // The map is the same on all of them.
            let main = if name == "empty" && index == 0 { main } else { without_map(&main) };
            insta::assert_snapshot!(format!("question-{name}-{index}"), main);
        }
    }
    insta::assert_snapshot!(
        "question-en",
        without_map(&main_of(&asked_in(Station::Questions(0), &Typed::new(), Lang::En, false)))
    );
}

fn without_map(main: &str) -> String {
    let mut out = String::new();
    let mut rest = main;
    while let Some(start) = rest.find("<svg") {
        let end = start
            + rest[start..].find("</svg>\n</figure>").or_else(|| rest[start..].find("<ul class=\"map-legend")).unwrap();
        out.push_str(&rest[..start]);
        out.push_str("[map]\n");
        rest = &rest[end..];
    }
    out + rest
}

#[test]
fn checked_and_on_paper() {
    let (_, typed) = states().remove(3);
    insta::assert_snapshot!("check-chosen", main_of(&asked(Station::Check, &typed)));
    let (_, drawn) = states().remove(4);
    insta::assert_snapshot!("check-drawn", main_of(&asked(Station::Check, &drawn)));
    let (definition, process) = (definition(site()), places());
    let html = theme().paper(&page(&definition, "ou-des-bancs/imprimer/", NOW), &subject(&process)).unwrap();
    insta::assert_snapshot!("paper", without_map(&main_of(&html)));
}

/// A commune that has not described its ground asks for words, and for nothing that would need it.
#[test]
fn without_a_ground() {
    let (definition, process, typed) = (definition(fixtures::site()), places(), Typed::new());
    let reading = process.questionnaire().unwrap().read(&typed);
    let wrong = reading.wrong_on(0);
    let view =
        QuestionsPage { wrong: &wrong, ..questions_page(&process, Station::Questions(0), &typed, &reading, "t") };
    let html = theme().questions(&function_page(&definition), &view).unwrap();
    insta::assert_snapshot!("question-without-ground", main_of(&html));
    assert!(html.contains("<a href=\"#q_banc_words\">") && html.contains(" id=\"q_banc_words\""));
}

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Inputs have names that the functions read, what is referred to exists once, and what was typed stands there.
#[test]
fn nothing_is_lost_and_everything_is_found() {
    for (name, typed) in states() {
        for index in 0..2 {
            let html = asked(Station::Questions(index), &typed);
            let process = places();
            let own: BTreeSet<String> =
                process.questionnaire().unwrap().pages[index].questions.iter().flat_map(Question::inputs).collect();
            for drawn in values(&html, "name").into_iter().filter(|input| input.starts_with("q.")) {
                assert!(own.contains(drawn) || typed.contains_key(drawn), "{name}: {drawn}");
            }
            let ids = values(&html, "id");
            let unique: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(unique.len(), ids.len(), "{name} {index}: {ids:?}");
            let links = values(&html, "href").into_iter().filter_map(|href| href.strip_prefix('#'));
            let refers = ["for", "aria-describedby", "aria-labelledby"].map(|attribute| values(&html, attribute));
            for id in refers.concat().into_iter().flat_map(str::split_whitespace).chain(links) {
                assert!(unique.contains(id), "{name} {index}: {id}");
            }
            for (input, value) in &typed {
                let escaped =
                    value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
                assert!(html.contains(&format!("name=\"{input}\"")), "{name}: {input}");
                assert!(html.contains(&format!("value=\"{escaped}\"")), "{name}: {value}");
            }
        }
    }
}

fn marker(number: u32, at: Geometry, category: usize) -> Marker {
    let (label, href) = (format!("Idée <{number}>"), Some(format!("#idee-{number}")));
    Marker { number, at, label, href, category }
}

#[test]
fn a_map_with_marks() {
    let at = |x, y| Geometry::Point(point(x, y));
    let way = Geometry::Line(Line(vec![point(14, 20), point(26, 10), point(40, 9)]));
    let area =
        Geometry::Area(Region(vec![Area::new(Line(vec![point(40, 24), point(54, 24), point(50, 32)]), Vec::new())]));
    let markers = [
        marker(1, at(18, 12), 0),
        marker(2, at(33, 25), 1),
        marker(3, at(34, 25), 2),
        marker(4, way, 3),
        marker(5, area, 10),
    ];
    let options = MapOptions {
        title: "Carte des idées",
        description: "La liste qui suit dit la même chose.",
        several: "Idées",
        list: Some("#liste"),
        groups: None,
        grid: true,
    };
    let svg = map_svg(&territory(), &markers, &options);
    assert!(!svg.contains("style"), "the policy of pages has no exception for styles");
    insta::assert_snapshot!("map", format!("{svg}{}", map_legend(&territory())));
    assert_eq!(map_svg(&Territory::default(), &markers, &options), "");
}

/// A ring of so many corners that wriggles around a circle, without crossing itself.
fn wriggling(corners: i32) -> Line {
    let mut seed = 7_u32;
    let corner = |i: i32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        // A square with uneven sides is enough of a circle.
        let (side, along) = (i * 4 / corners, i * 4 % corners * 1_000 / corners);
        let off = i32::try_from(seed >> 24).unwrap() * 60;
        let (x, y) = match side {
            0 => (along * 400, off),
            1 => (400_000 - off, along * 400),
            2 => (400_000 - along * 400, 400_000 - off),
            _ => (off, 400_000 - along * 400),
        };
        Point { lon: 45_000_000 + x, lat: 460_000_000 + y }
    };
    Line((0..corners).map(corner).collect())
}

/// The heaviest map that a commune could have: 14 KB are all that a page may weigh.
#[test]
fn maps_are_light() {
    let detailed = Territory { outline: Region(vec![Area::new(wriggling(2_000), Vec::new())]), ..territory() };
    let at = |n: i32| Geometry::Point(point(5 + n % 7 * 5, 3 + n / 7 * 5));
    let markers: Vec<Marker> = (0..40).map(|n| marker(u32::try_from(n).unwrap(), at(n), 0)).collect();
    let options = MapOptions { title: "Carte", grid: true, ..MapOptions::default() };
    for (markers, most) in [(&[][..], 6_144), (&markers[..], 7_168)] {
        let svg = map_svg(&detailed, markers, &options);
        let size = fixtures::compressed(&svg);
        assert!(size <= most, "{size} bytes");
    }
}
