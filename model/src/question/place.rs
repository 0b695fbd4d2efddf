//! Saying where: by an address or a landmark, by squares of the map, on the map itself, by a district, or in words. All
//! ways but the map work without a script and on paper; each leads to the same answer.

use super::read::{Fault, Wrong};
use super::{Kind, Question};
use crate::form::Typed;
use crate::geo::{Found, Geometry, Grid, Line, Match, Point, Square, Territory, outline_of};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The name, after the question's, of the address: of a way, that of its beginning.
pub const ADDRESS: &str = "address";
/// Of the one that was chosen where several fit the address.
pub const ADDRESS_MATCH: &str = "address-match";
/// Of the address at the end of a way.
pub const TO: &str = "to";
/// Of the one that was chosen where several fit that.
pub const TO_MATCH: &str = "to-match";
/// Of the landmark.
pub const LANDMARK: &str = "landmark";
/// Of the squares of the map.
pub const SQUARES: &str = "squares";
/// Of the district.
pub const DISTRICT: &str = "district";
/// Of the shape that was drawn on the map, in the notation of [`Geometry::parse`].
pub const DRAWN: &str = "drawn";
/// Of what is said about the place in words.
pub const WORDS: &str = "words";

/// The most characters of an address, and of a list of squares.
const MAX_TEXT: u16 = 200;
/// The most characters of a description.
pub const WORDS_MAX: u16 = 500;
/// The most points of something drawn.
const MAX_DRAWN: usize = 200;
/// The most squares of a way or an area.
const MAX_SQUARES: u8 = 40;

/// What is asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    /// A point.
    #[default]
    Point,
    /// A way.
    Line,
    /// An area.
    Area,
}

/// How somebody said where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// By an address; a way by two.
    Address,
    /// By a landmark.
    Landmark,
    /// By squares of the map.
    Square,
    /// On the map itself.
    Map,
    /// By a district.
    District,
    /// In words only.
    Described,
}

/// A place, as somebody gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// How it was given.
    pub how: How,
    /// What names it: addresses, landmarks, squares, a district. Of a place on the map, the square that its middle lies
    /// in. Nothing where it was only described.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Where it is. Nothing where it was only described, and for a whole district, whose shape the territory has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geometry: Option<Geometry>,
    /// The name of the district that its middle lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// What was said about it in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

impl Place {
    /// What to call it in a list: its names, else its description.
    pub fn label(&self) -> String {
        if self.names.is_empty() { self.words.clone().unwrap_or_default() } else { self.names.join(", ") }
    }
}

impl Shape {
    /// The parts of a question for it, in the order of the page.
    pub fn parts(self) -> &'static [&'static str] {
        match self {
            Self::Point => &[ADDRESS, ADDRESS_MATCH, LANDMARK, SQUARES, DRAWN, WORDS],
            Self::Line => &[ADDRESS, ADDRESS_MATCH, TO, TO_MATCH, SQUARES, DRAWN, WORDS],
            Self::Area => &[SQUARES, DISTRICT, DRAWN, WORDS],
        }
    }

    fn is_of(self, geometry: &Geometry) -> bool {
        matches!(
            (self, geometry),
            (Self::Point, Geometry::Point(_)) | (Self::Line, Geometry::Line(_)) | (Self::Area, Geometry::Area(_))
        )
    }

    /// How many squares name it.
    pub fn squares(self) -> std::ops::RangeInclusive<u8> {
        match self {
            Self::Point => 1..=1,
            Self::Line => 2..=MAX_SQUARES,
            Self::Area => 1..=MAX_SQUARES,
        }
    }
}

type Given = (How, Vec<String>, Option<Geometry>);

impl Question {
    /// Reads a place. Only one way of saying where may be used; words may come with any.
    pub(super) fn place(&self, typed: &Typed, shape: Shape, territory: &Territory) -> Result<Option<Place>, Wrong> {
        let words = self.line(typed, self.part(WORDS), false, WORDS_MAX)?;
        let text = |part: &str| {
            let has = shape.parts().contains(&part);
            if has { self.line(typed, self.part(part), false, MAX_TEXT) } else { Ok(None) }
        };
        let (address, to) = (text(ADDRESS)?, text(TO)?);
        let (landmark, squares, district) = (text(LANDMARK)?, text(SQUARES)?, text(DISTRICT)?);
        let drawn = typed.get(&self.part(DRAWN)).map(|text| text.trim()).filter(|text| !text.is_empty());
        let used = [
            (ADDRESS, address.is_some() || to.is_some()),
            (LANDMARK, landmark.is_some()),
            (SQUARES, squares.is_some()),
            (DISTRICT, district.is_some()),
            (DRAWN, drawn.is_some()),
        ];
        let mut used = used.iter().filter(|(_, used)| *used);
        if let (Some(_), Some((second, _))) = (used.next(), used.next()) {
            // The map has no input of its own to lead to.
            let at = if *second == DRAWN { ADDRESS } else { second };
            let at = if shape.parts().contains(&at) { at } else { SQUARES };
            return self.wrong_at(at, Fault::SeveralWays);
        }
        let given = match (address, to, landmark, squares, district, drawn) {
            (None, None, None, None, None, None) => {
                let described =
                    |words| Place { how: How::Described, names: vec![], geometry: None, district: None, words };
                return Ok(words.is_some().then(|| described(words)));
            }
            (_, _, Some(name), ..) => self.by_landmark(&name, territory)?,
            (_, _, _, Some(text), ..) => self.by_squares(&text, shape, territory)?,
            (_, _, _, _, Some(id), _) => self.by_district(&id, territory)?,
            (_, _, _, _, _, Some(text)) => self.by_drawing(text, shape, territory)?,
            (from, to, ..) => self.by_address(typed, from, to, shape, territory)?,
        };
        let (how, names, geometry) = given;
        let district = match how {
            How::District => territory.districts.iter().find(|own| names.contains(&own.name)),
            _ => geometry.as_ref().and_then(Geometry::anchor).and_then(|at| territory.district_at(at)),
        };
        Ok(Some(Place { how, names, geometry, district: district.map(|district| district.id.clone()), words }))
    }

    fn by_address(
        &self,
        typed: &Typed,
        from: Option<String>,
        to: Option<String>,
        shape: Shape,
        territory: &Territory,
    ) -> Result<Given, Wrong> {
        let missing = |part| self.wrong_at(part, Fault::EndMissing);
        let Some(from) = from else { return missing(ADDRESS) };
        let start = self.matched(typed, &from, ADDRESS, ADDRESS_MATCH, territory)?;
        if shape != Shape::Line {
            let how = if start.is_landmark { How::Landmark } else { How::Address };
            return Ok((how, vec![start.label], Some(Geometry::Point(start.at))));
        }
        let Some(to) = to else { return missing(TO) };
        let end = self.matched(typed, &to, TO, TO_MATCH, territory)?;
        if start.at == end.at {
            return missing(TO);
        }
        Ok((How::Address, vec![start.label, end.label], Some(Geometry::Line(Line(vec![start.at, end.at])))))
    }

    /// The place that an address means, or the one that was chosen of several.
    fn matched(
        &self,
        typed: &Typed,
        text: &str,
        part: &str,
        chosen: &str,
        territory: &Territory,
    ) -> Result<Match, Wrong> {
        match territory.find(text) {
            Found::None => self.wrong_at(part, Fault::NoSuchPlace),
            Found::One(found) => self.inside(part, found, territory),
            Found::Several(found, all) => {
                let chosen = typed.get(&self.part(chosen)).map_or("", String::as_str);
                match found.iter().find(|found| found.label == chosen) {
                    Some(found) => self.inside(part, found.clone(), territory),
                    None => {
                        let matches = found.into_iter().map(|found| found.label).collect();
                        let all = u32::try_from(all).unwrap_or(u32::MAX);
                        self.wrong_at(part, Fault::SeveralPlaces { matches, all })
                    }
                }
            }
        }
    }

    /// Content leaves out what lies outside the commune; a definition that is damaged must not.
    fn inside(&self, part: &str, found: Match, territory: &Territory) -> Result<Match, Wrong> {
        if territory.outline.contains(found.at) { Ok(found) } else { self.wrong_at(part, Fault::Outside) }
    }

    fn by_landmark(&self, name: &str, territory: &Territory) -> Result<Given, Wrong> {
        match territory.landmark(name) {
            Some(own) => Ok((How::Landmark, vec![own.name.clone()], Some(Geometry::Point(own.at)))),
            None => self.wrong_at(LANDMARK, Fault::NotAnOption),
        }
    }

    fn by_district(&self, id: &str, territory: &Territory) -> Result<Given, Wrong> {
        match territory.district(id) {
            Some(own) => Ok((How::District, vec![own.name.clone()], None)),
            None => self.wrong_at(DISTRICT, Fault::NotAnOption),
        }
    }

    fn by_squares(&self, text: &str, shape: Shape, territory: &Territory) -> Result<Given, Wrong> {
        let wrong = |fault| self.wrong_at(SQUARES, fault);
        let (Some(squares), Some(grid)) = (squares(text), territory.grid()) else { return wrong(Fault::NotASquare) };
        let mut points: Vec<Point> = Vec::new();
        for square in &squares {
            match Some(*square).filter(|square| grid.has(*square)).and_then(|own| territory.point_in(&grid, own)) {
                Some(point) => points.push(point),
                None => return wrong(Fault::NoSuchSquare { square: square.to_string() }),
            }
        }
        points.dedup();
        let (min, max) = shape.squares().into_inner();
        if points.len() < usize::from(min) || points.len() > usize::from(max) {
            return wrong(Fault::HowManySquares { min, max });
        }
        let names = |squares: &[Square]| squares.iter().map(ToString::to_string).collect();
        Ok(match (shape, &points[..]) {
            (Shape::Point, [point, ..]) => (How::Square, names(&squares[..1]), Some(Geometry::Point(*point))),
            (Shape::Area, _) => {
                let set: BTreeSet<Square> = squares.into_iter().collect();
                let area = Geometry::Area(outline_of(&grid, &set));
                (How::Square, names(&set.into_iter().collect::<Vec<_>>()), Some(area))
            }
            _ => {
                let mut squares = squares;
                squares.dedup();
                (How::Square, names(&squares), Some(Geometry::Line(Line(points))))
            }
        })
    }

    fn by_drawing(&self, text: &str, shape: Shape, territory: &Territory) -> Result<Given, Wrong> {
        let first = shape.parts().first().copied().unwrap_or(SQUARES);
        let drawn = Geometry::parse(text)
            .filter(|drawn| shape.is_of(drawn) && drawn.points().len() <= MAX_DRAWN && drawn.is_sound());
        let Some(drawn) = drawn else { return self.wrong_at(first, Fault::NotAShape) };
        if !territory.outline.encloses(&drawn) {
            return self.wrong_at(first, Fault::Outside);
        }
        let square = |grid: Grid| drawn.anchor().and_then(|at| grid.square(at)).map(|square| square.to_string());
        let names = territory.grid().and_then(square).into_iter().collect();
        Ok((How::Map, names, Some(drawn)))
    }
}

/// Squares as people list them: « C4, C5 et D 5 », in order.
fn squares(text: &str) -> Option<Vec<Square>> {
    const BETWEEN: [&str; 6] = ["et", "à", "puis", "and", "to", "then"];
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words = words.filter(|word| !BETWEEN.contains(&word.to_lowercase().as_str())).peekable();
    let mut squares = Vec::new();
    while let Some(word) = words.next() {
        let letter_alone = word.chars().count() == 1;
        let whole = match words.peek() {
            Some(number) if letter_alone => format!("{word}{number}"),
            _ => word.to_owned(),
        };
        if letter_alone {
            words.next();
        }
        squares.push(Square::parse(&whole)?);
    }
    (!squares.is_empty()).then_some(squares)
}

/// Between the parts of a cell.
const PART: &str = " | ";
/// What parts of a cell begin with, and the input that they belong to. The words come last and may hold anything.
const KEYS: [(&str, &str); 6] = [
    ("address: ", ADDRESS),
    ("to: ", TO),
    ("landmark: ", LANDMARK),
    ("square: ", SQUARES),
    ("district: ", DISTRICT),
    ("map: ", DRAWN),
];
const WORDS_KEY: &str = "words: ";

/// A place as a cell of a table: what one would type to give it again.
pub(super) fn cell(place: &Place) -> String {
    let mut parts: Vec<String> = Vec::new();
    let names = || place.names.join(", ");
    match (place.how, &place.names[..]) {
        (How::Address, [from, to]) => parts.extend([format!("address: {from}"), format!("to: {to}")]),
        (How::Address, _) => parts.push(format!("address: {}", names())),
        (How::Landmark, _) => parts.push(format!("landmark: {}", names())),
        (How::Square, _) => parts.push(format!("square: {}", names())),
        (How::District, _) => parts.extend(place.district.as_ref().map(|id| format!("district: {id}"))),
        (How::Map, _) => parts.extend(place.geometry.as_ref().map(|shape| format!("map: {shape}"))),
        (How::Described, _) => {}
    }
    parts.extend(place.words.as_ref().map(|words| format!("{WORDS_KEY}{words}")));
    parts.join(PART)
}

/// What a cell says, as if it was typed on the page. Without a key, it is a shape, squares, or an address.
pub(super) fn typed(question: &Question, cell: &str) -> Typed {
    let mut typed = Typed::new();
    let (places, words) = match cell.strip_prefix(WORDS_KEY) {
        Some(words) => ("", Some(words)),
        None => match cell.split_once(&format!("{PART}{WORDS_KEY}")) {
            Some((places, words)) => (places, Some(words)),
            None => (cell, None),
        },
    };
    for part in places.split(PART).map(str::trim).filter(|part| !part.is_empty()) {
        let keyed = KEYS.iter().find_map(|(key, input)| part.strip_prefix(key).map(|value| (*input, value)));
        let (input, value) = keyed.unwrap_or_else(|| (guessed(&question.kind, part), part));
        typed.insert(question.part(input), value.to_owned());
    }
    if let Some(words) = words {
        typed.insert(question.part(WORDS), words.to_owned());
    }
    typed
}

fn guessed(kind: &Kind, text: &str) -> &'static str {
    let addresses = matches!(kind, Kind::Place { shape: Shape::Point | Shape::Line });
    match text {
        _ if Geometry::parse(text).is_some() => DRAWN,
        _ if squares(text).is_some() || !addresses => SQUARES,
        _ => ADDRESS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_as_people_list_them() {
        let names = |text: &str| {
            squares(text)
                .map(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
                .unwrap_or_default()
        };
        assert_eq!(names("C4"), "C4");
        assert_eq!(names("c4, C5 et D 5"), "C4 C5 D5");
        assert_eq!(names("A1 à A3;B-3"), "A1 A3 B3");
        for text in ["", ",", "C", "4", "C4 rue", "C4C5"] {
            assert_eq!(names(text), "", "{text}");
        }
    }
}
