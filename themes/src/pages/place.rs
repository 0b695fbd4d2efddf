//! A question about a place: a map to look at, and the ways to say where that need neither script nor sight.

use crate::ThemeError;
use crate::engine::html;
use crate::map::{MapOptions, map_legend, map_svg};
use crate::pages::Scene;
use crate::pages::inputs::{ChoiceView, Line};
use crate::pages::question::element;
use crate::scripts::Script;
use crate::stylesheet::Sheet;
use parvis_model::form::Typed;
use parvis_model::geo::{Found, MATCHES, Territory};
use parvis_model::question::{
    ADDRESS, ADDRESS_MATCH, DISTRICT, DRAWN, Kind, LANDMARK, Question, SQUARES, Shape, TO, TO_MATCH, WORDS, Wrong,
};
use serde::Serialize;

/// The ways to answer, those that the ground of the commune allows.
#[derive(Debug, Default, Serialize)]
pub(crate) struct PlaceView {
    /// `point`, `line` or `area`.
    shape: &'static str,
    /// The address, or that of the beginning.
    address: Option<Search>,
    /// The address of the end.
    to: Option<Search>,
    landmark: Option<Pick>,
    squares: Option<Line>,
    /// Identifiers of what describes the squares.
    squares_described: String,
    district: Option<Pick>,
    words: Line,
    /// What the script draws into: name and value.
    drawn: Option<(String, String)>,
    /// The side of a square, in words.
    side: String,
}

/// A text that is looked up, and what it may mean.
#[derive(Debug, Serialize)]
struct Search {
    label: String,
    line: Line,
    /// Identifiers of what describes it.
    described: String,
    /// The places to choose from, where there are several.
    matches: Vec<ChoiceView>,
    /// Whether there are more than can be shown.
    more: bool,
}

/// A drop-down list.
#[derive(Debug, Serialize)]
struct Pick {
    id: String,
    name: String,
    /// Value, words, whether it is chosen.
    options: Vec<(String, String, bool)>,
    wrong: bool,
}

impl PlaceView {
    /// The identifier of its first input.
    pub(crate) fn first(&self) -> String {
        let search = self.address.as_ref().map(|search| &search.line);
        search.or(self.squares.as_ref()).unwrap_or(&self.words).id.clone()
    }

    /// Whether there is an input of that name to lead to.
    pub(crate) fn draws(&self, name: &str) -> bool {
        let searches = [&self.address, &self.to].into_iter().flatten().map(|search| search.line.name.as_str());
        let picks = [&self.landmark, &self.district].into_iter().flatten().map(|pick| pick.name.as_str());
        let lines = self.squares.iter().chain([&self.words]).map(|line| line.name.as_str());
        searches.chain(picks).chain(lines).any(|own| own == name)
    }
}

/// Gives the template the map, where a question asks for a place.
pub(crate) fn put_map<'q>(
    scene: &mut Scene<'_>,
    questions: impl IntoIterator<Item = &'q Question>,
) -> Result<(), ThemeError> {
    let territory = &scene.site().territory;
    let asked = questions.into_iter().any(|question| matches!(question.kind, Kind::Place { .. }));
    if !asked || territory.is_empty() {
        return Ok(());
    }
    scene.sheet(Sheet::Map);
    scene.with_script(Script::Map);
    let of = scene.locale().of(&scene.site().name)?;
    let title = scene.say("map-title", &[("of", of.into())])?;
    let description = scene.say("map-grid-described", &[])?;
    let options = MapOptions { title: &title, description: &description, grid: true, ..MapOptions::default() };
    let map = format!("{}{}", map_svg(territory, &[], &options), map_legend(territory));
    scene.put_value("place_map", html(&map));
    Ok(())
}

/// The ways to answer, with what was typed.
pub(crate) fn view(
    scene: &Scene<'_>,
    question: &Question,
    shape: Shape,
    typed: &Typed,
    wrong: Option<&Wrong>,
) -> Result<PlaceView, ThemeError> {
    let ways = Ways { question, typed, wrong, territory: &scene.site().territory };
    let mut view = PlaceView { shape: word(shape), words: ways.line(WORDS), ..PlaceView::default() };
    let Some(grid) = ways.territory.grid() else { return Ok(view) };
    let has = |part: &str| shape.parts().contains(&part);
    if has(TO) {
        view.address = Some(ways.search(ADDRESS, ADDRESS_MATCH, scene.say("place-from", &[])?));
        view.to = Some(ways.search(TO, TO_MATCH, scene.say("place-to", &[])?));
    } else if has(ADDRESS) {
        view.address = Some(ways.search(ADDRESS, ADDRESS_MATCH, scene.say("place-address", &[])?));
    }
    let landmarks = || ways.territory.landmarks.iter().map(|own| (own.name.clone(), own.name.clone()));
    view.landmark = has(LANDMARK).then(|| ways.pick(LANDMARK, landmarks())).flatten();
    let districts = || ways.territory.districts.iter().map(|own| (own.id.clone(), own.name.clone()));
    view.district = has(DISTRICT).then(|| ways.pick(DISTRICT, districts())).flatten();
    let squares = ways.line(SQUARES);
    view.squares = Some(if shape == Shape::Point { Line { short: true, ..squares } } else { squares });
    let name = question.part(DRAWN);
    view.drawn = Some((name.clone(), ways.value(&name).to_owned()));
    describe(&mut view);
    view.side = match grid.side {
        side if side % 1_000 == 0 => scene.say("side-km", &[("n", (side / 1_000).into())])?,
        side => scene.say("side-m", &[("n", side.into())])?,
    };
    Ok(view)
}

/// Each input has its hint, and the wrong one the mistake, which is named after the first.
fn describe(view: &mut PlaceView) {
    let error = format!("{}__error", view.first());
    let described = |line: &Line| {
        let hint = format!("{}__how", line.id);
        if line.wrong { format!("{hint} {error}") } else { hint }
    };
    view.squares_described = view.squares.as_ref().map(described).unwrap_or_default();
    for search in [&mut view.address, &mut view.to].into_iter().flatten() {
        search.described = described(&search.line);
    }
}

fn word(shape: Shape) -> &'static str {
    match shape {
        Shape::Point => "point",
        Shape::Line => "line",
        Shape::Area => "area",
    }
}

struct Ways<'a> {
    question: &'a Question,
    typed: &'a Typed,
    wrong: Option<&'a Wrong>,
    territory: &'a Territory,
}

impl Ways<'_> {
    fn value(&self, name: &str) -> &str {
        self.typed.get(name).map_or("", String::as_str)
    }

    fn line(&self, part: &str) -> Line {
        let name = self.question.part(part);
        let wrong = self.wrong.is_some_and(|wrong| wrong.input == name);
        Line { id: element(&name), value: self.value(&name).to_owned(), kind: "text", wrong, name, ..Line::default() }
    }

    /// The places that a text may mean are offered whenever there are several, so that a choice stays visible when
    /// somebody comes back.
    fn search(&self, part: &str, chosen: &str, label: String) -> Search {
        let line = self.line(part);
        let (matches, all) = match self.territory.find(&line.value) {
            Found::Several(matches, all) => (matches, all),
            Found::None | Found::One(_) => (Vec::new(), 0),
        };
        let name = self.question.part(chosen);
        let radio = |(i, found): (usize, parvis_model::geo::Match)| ChoiceView {
            id: if i == 0 { element(&name) } else { format!("{}__{}", element(&name), i + 1) },
            name: name.clone(),
            checked: self.value(&name) == found.label,
            value: found.label.clone(),
            label: found.label,
            ..ChoiceView::default()
        };
        let matches = matches.into_iter().enumerate().map(radio).collect();
        Search { label, line, described: String::new(), matches, more: all > MATCHES }
    }

    fn pick(&self, part: &str, options: impl Iterator<Item = (String, String)>) -> Option<Pick> {
        let name = self.question.part(part);
        let chosen = self.value(&name);
        let option = |(value, label): (String, String)| (value.clone(), label, value == chosen);
        let options: Vec<_> = options.map(option).collect();
        let wrong = self.wrong.is_some_and(|wrong| wrong.input == name);
        (!options.is_empty()).then(|| Pick { id: element(&name), name: name.clone(), options, wrong })
    }
}
