//! Reading GeoJSON (RFC 7946) into exact shapes. Numbers are read from their digits, never as floating point, and every
//! mistake says where in the text it stands.

use super::{Area, Flaw, Geometry, Line, Point, Region};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::ops::Range;

/// The most points of one file. The outline of a commune in the national data has some thousands.
pub const MAX_POINTS: usize = 20_000;
/// Levels of collections in collections.
const MAX_DEPTH: u8 = 4;

/// Something with a shape and properties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feature {
    /// Its shapes. A polygon of several parts is one of them, several lines are several.
    pub shapes: Vec<Geometry>,
    /// Its properties that are texts or numbers, as text.
    pub properties: BTreeMap<String, String>,
    /// Where it stands.
    pub at: Range<usize>,
}

/// Something that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Bytes of the text.
    pub at: Range<usize>,
    /// What.
    pub kind: MistakeKind,
}

/// What can be wrong with GeoJSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MistakeKind {
    /// Not JSON.
    NotJson,
    /// JSON, but not what GeoJSON has at this place.
    NotGeoJson,
    /// A type that GeoJSON does not have.
    UnknownType(String),
    /// A number that is not a coordinate in degrees: another coordinate system, most of the time.
    NotDegrees(String),
    /// A ring whose last point is not its first.
    Unclosed,
    /// A ring or a line with too few points.
    TooFew,
    /// A ring that crosses or touches itself.
    Crossing,
    /// A hole that lies outside its polygon.
    HoleOutside,
    /// More than [`MAX_POINTS`].
    TooMany,
}

/// Reads a whole file: a collection, one feature, or a bare geometry. Features with mistakes are left out.
pub fn read(text: &str) -> (Vec<Feature>, Vec<Mistake>) {
    let mut reader = Reader { text, mistakes: Vec::new(), points: 0 };
    let features = match serde_json::from_str::<&RawValue>(text) {
        Ok(root) => reader.root(root),
        Err(error) => {
            let line: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
            let at = line + error.column().saturating_sub(1);
            reader.mistakes.push(Mistake { at: at..at + 1, kind: MistakeKind::NotJson });
            Vec::new()
        }
    };
    (features, reader.mistakes)
}

type Fields<'a> = BTreeMap<String, &'a RawValue>;

struct Reader<'a> {
    text: &'a str,
    mistakes: Vec<Mistake>,
    points: usize,
}

fn parse<'a, T: Deserialize<'a>>(raw: &'a RawValue) -> Option<T> {
    serde_json::from_str(raw.get()).ok()
}

impl<'a> Reader<'a> {
    /// A value is a part of the text, so that its address says where it stands.
    fn place(&self, raw: &RawValue) -> Range<usize> {
        let start = (raw.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        start..start + raw.get().len()
    }

    fn wrong<T>(&mut self, raw: &RawValue, kind: MistakeKind) -> Option<T> {
        let at = self.place(raw);
        self.mistakes.push(Mistake { at, kind });
        None
    }

    fn parsed<T: Deserialize<'a>>(&mut self, raw: &'a RawValue) -> Option<T> {
        parse(raw).or_else(|| self.wrong(raw, MistakeKind::NotGeoJson))
    }

    /// A member that must be there.
    fn member(&mut self, whole: &RawValue, fields: &Fields<'a>, name: &str) -> Option<&'a RawValue> {
        fields.get(name).copied().or_else(|| self.wrong(whole, MistakeKind::NotGeoJson))
    }

    fn root(&mut self, raw: &'a RawValue) -> Vec<Feature> {
        let Some(fields) = self.parsed::<Fields<'a>>(raw) else { return Vec::new() };
        let kind = fields.get("type").and_then(|kind| parse::<String>(kind)).unwrap_or_default();
        if kind != "FeatureCollection" {
            return self.feature(raw).into_iter().collect();
        }
        let features = self.member(raw, &fields, "features").and_then(|list| self.parsed::<Vec<&RawValue>>(list));
        let mut read = Vec::new();
        for feature in features.unwrap_or_default() {
            read.extend(self.feature(feature));
        }
        read
    }

    fn feature(&mut self, raw: &'a RawValue) -> Option<Feature> {
        let fields = self.parsed::<Fields<'a>>(raw)?;
        let kind: String = parse(self.member(raw, &fields, "type")?).unwrap_or_default();
        let before = self.mistakes.len();
        let mut shapes = Vec::new();
        let mut properties = BTreeMap::new();
        if kind == "Feature" {
            let geometry = self.member(raw, &fields, "geometry")?;
            if geometry.get() != "null" {
                self.geometry(geometry, &mut shapes, 0);
            }
            if let Some(own) = fields.get("properties").filter(|own| own.get() != "null") {
                properties =
                    self.parsed::<Fields<'a>>(own)?.into_iter().filter_map(|(k, v)| Some((k, plain(v)?))).collect();
            }
            if let Some(id) = fields.get("id").and_then(|id| plain(id)) {
                properties.entry("id".to_owned()).or_insert(id);
            }
        } else {
            self.geometry(raw, &mut shapes, 0);
        }
        (self.mistakes.len() == before).then(|| Feature { shapes, properties, at: self.place(raw) })
    }

    fn geometry(&mut self, raw: &'a RawValue, shapes: &mut Vec<Geometry>, depth: u8) -> Option<()> {
        let fields = self.parsed::<Fields<'a>>(raw)?;
        let kind: String = self.member(raw, &fields, "type").and_then(|kind| self.parsed(kind))?;
        if kind == "GeometryCollection" && depth < MAX_DEPTH {
            let parts = self.member(raw, &fields, "geometries").and_then(|list| self.parsed::<Vec<&RawValue>>(list))?;
            for part in parts {
                self.geometry(part, shapes, depth + 1);
            }
            return Some(());
        }
        if !["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"].contains(&kind.as_str())
        {
            let at = fields.get("type").copied().unwrap_or(raw);
            return self.wrong(at, MistakeKind::UnknownType(kind));
        }
        let own = self.member(raw, &fields, "coordinates")?;
        match kind.as_str() {
            "Point" => shapes.extend(self.point(own).map(Geometry::Point)),
            "MultiPoint" => shapes.extend(self.points(own)?.into_iter().map(Geometry::Point)),
            "LineString" => shapes.extend(self.way(own).map(Geometry::Line)),
            "MultiLineString" => {
                for part in self.parsed::<Vec<&RawValue>>(own)? {
                    shapes.extend(self.way(part).map(Geometry::Line));
                }
            }
            "Polygon" => shapes.extend(self.area(own).map(|area| Geometry::Area(Region(vec![area])))),
            _ => {
                let mut areas = Vec::new();
                for part in self.parsed::<Vec<&RawValue>>(own)? {
                    areas.extend(self.area(part));
                }
                shapes.push(Geometry::Area(Region(areas)));
            }
        }
        Some(())
    }

    fn point(&mut self, raw: &'a RawValue) -> Option<Point> {
        let numbers = self.parsed::<Vec<&RawValue>>(raw)?;
        let [lon, lat, ..] = numbers[..] else { return self.wrong(raw, MistakeKind::NotGeoJson) };
        self.points += 1;
        if self.points == MAX_POINTS + 1 {
            return self.wrong(raw, MistakeKind::TooMany);
        }
        Point::from_degrees(lon.get(), lat.get())
            .or_else(|| self.wrong(raw, MistakeKind::NotDegrees(raw.get().chars().take(60).collect())))
    }

    /// Points without repeated ones.
    fn points(&mut self, raw: &'a RawValue) -> Option<Vec<Point>> {
        let list = self.parsed::<Vec<&RawValue>>(raw)?;
        if list.len() > MAX_POINTS {
            return self.wrong(raw, MistakeKind::TooMany);
        }
        let mut points = Vec::with_capacity(list.len());
        for position in list {
            points.push(self.point(position)?);
        }
        points.dedup();
        Some(points)
    }

    fn way(&mut self, raw: &'a RawValue) -> Option<Line> {
        let points = self.points(raw)?;
        if points.len() < 2 { self.wrong(raw, MistakeKind::TooFew) } else { Some(Line(points)) }
    }

    fn ring(&mut self, raw: &'a RawValue) -> Option<Line> {
        let mut points = self.points(raw)?;
        if points.len() < 2 {
            return self.wrong(raw, MistakeKind::TooFew);
        }
        if points.first() != points.last() {
            return self.wrong(raw, MistakeKind::Unclosed);
        }
        points.pop();
        let ring = Line(points);
        match ring.flaw() {
            None => Some(ring),
            Some(Flaw::TooFew) => self.wrong(raw, MistakeKind::TooFew),
            Some(Flaw::Crossing(at)) => {
                let whole = self.place(raw);
                let at = self.where_point_is(raw, at).unwrap_or(whole);
                self.mistakes.push(Mistake { at, kind: MistakeKind::Crossing });
                None
            }
        }
    }

    /// Where a point of a ring stands in the text.
    fn where_point_is(&mut self, ring: &'a RawValue, point: Point) -> Option<Range<usize>> {
        let list = parse::<Vec<&RawValue>>(ring)?;
        let is = |raw: &&&RawValue| {
            parse::<Vec<&RawValue>>(raw).is_some_and(|numbers| match numbers[..] {
                [lon, lat, ..] => Point::from_degrees(lon.get(), lat.get()) == Some(point),
                _ => false,
            })
        };
        list.iter().find(is).map(|raw| self.place(raw))
    }

    fn area(&mut self, raw: &'a RawValue) -> Option<Area> {
        let rings = self.parsed::<Vec<&RawValue>>(raw)?;
        let Some((outer, holes)) = rings.split_first() else { return self.wrong(raw, MistakeKind::TooFew) };
        let ring = self.ring(outer)?;
        let whole = Region(vec![Area::new(ring.clone(), Vec::new())]);
        let mut cut = Vec::new();
        for hole in holes {
            let line = self.ring(hole)?;
            if !line.0.iter().all(|point| whole.contains(*point)) {
                return self.wrong(hole, MistakeKind::HoleOutside);
            }
            cut.push(line);
        }
        Some(Area::new(ring, cut))
    }
}

/// A text or a number as text.
fn plain(raw: &RawValue) -> Option<String> {
    match raw.get().as_bytes().first()? {
        b'"' => parse(raw),
        b'-' | b'0'..=b'9' => Some(raw.get().to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn polygon(coordinates: &str) -> String {
        format!(r#"{{"type": "Polygon", "coordinates": {coordinates}}}"#)
    }

    #[test]
    fn features_with_their_properties() {
        let text = r#"{"type":"FeatureCollection","crs":{"type":"name"},"features":[
            {"type":"Feature","id":7,"properties":{"nom":"Bas-Bourg","n":1.50,"x":null},
             "geometry":{"type":"Polygon","coordinates":[[[4,45],[5,45,120.5],[5,46],[4,45]]]}},
            {"type":"Feature","properties":null,"geometry":null}]}"#;
        let (features, mistakes) = read(text);
        assert_eq!(mistakes, []);
        assert_eq!(features.len(), 2);
        let properties: Vec<(&str, &str)> =
            features[0].properties.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        assert_eq!(properties, [("id", "7"), ("n", "1.50"), ("nom", "Bas-Bourg")]);
        assert_eq!(features[0].shapes[0].to_string(), "POLYGON((4 45, 5 45, 5 46, 4 45))");
        assert!(text[features[0].at.clone()].starts_with(r#"{"type":"Feature","id":7"#));
    }

    #[test]
    fn mistakes_say_where() {
        for (text, kind, at) in [
            ("{", MistakeKind::NotJson, None),
            ("[1]", MistakeKind::NotGeoJson, Some("[1]")),
            (r#"{"type":"Polygon"}"#, MistakeKind::NotGeoJson, Some(r#"{"type":"Polygon"}"#)),
            (r#"{"type":"Topology"}"#, MistakeKind::UnknownType("Topology".to_owned()), Some("\"Topology\"")),
            (&polygon("[]"), MistakeKind::TooFew, Some("[]")),
            (&polygon("[[[4,45],[5,45],[5,46]]]"), MistakeKind::Unclosed, Some("[[4,45],[5,45],[5,46]]")),
            (&polygon("[[[4,45],[5,45],[4,45]]]"), MistakeKind::TooFew, Some("[[4,45],[5,45],[4,45]]")),
            (&polygon("[[[4,45],[5,46],[5,45],[4,46],[4,45]]]"), MistakeKind::Crossing, Some("[4,45]")),
            (
                &polygon("[[[4,45],[5,45],[5,46],[4,45]],[[7,45],[8,45],[8,46],[7,45]]]"),
                MistakeKind::HoleOutside,
                Some("[[7,45],[8,45],[8,46],[7,45]]"),
            ),
            (
                &polygon("[[[652000.1,6862000],[4,45],[4,46],[652000.1,6862000]]]"),
                MistakeKind::NotDegrees("[652000.1,6862000]".to_owned()),
                Some("[652000.1,6862000]"),
            ),
            (&polygon(r#"[[["4","45"]]]"#), MistakeKind::NotDegrees(r#"["4","45"]"#.to_owned()), Some(r#"["4","45"]"#)),
        ] {
            let (features, mistakes) = read(text);
            assert!(features.is_empty(), "{text}");
            assert_eq!(mistakes.len(), 1, "{text}: {mistakes:?}");
            assert_eq!(mistakes[0].kind, kind, "{text}");
            if let Some(at) = at {
                assert_eq!(&text[mistakes[0].at.clone()], at, "{text}");
            }
        }
    }

    #[test]
    fn bombs_are_refused() {
        let many = vec!["[4,45]"; MAX_POINTS + 2].join(",");
        let (_, mistakes) = read(&format!(r#"{{"type":"LineString","coordinates":[{many}]}}"#));
        assert_eq!(mistakes[0].kind, MistakeKind::TooMany);
        let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(!read(&format!(r#"{{"type":"Point","coordinates":{deep}}}"#)).1.is_empty());
        let nested = r#"{"type":"GeometryCollection","geometries":["#.repeat(50) + &"]}".repeat(50);
        assert!(!read(&nested).1.is_empty());
    }
}
