//! Shapes as text in the notation of maps (WKT, OGC 06-103r4), which cells of tables hold and the script of the map
//! writes: `POINT(4.8357 45.764)`, `LINESTRING(…, …)`, `POLYGON((…, …))`, `MULTIPOLYGON(((…)), ((…)))`.

use super::{Area, Geometry, Line, Point, Region};
use std::fmt;

/// The most points that somebody can draw.
const MOST: usize = 2_000;

impl Geometry {
    /// Reads a shape. Rings are closed whether or not their first point is repeated; `None` for what is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let open = text.find('(')?;
        let (name, body) = (text[..open].trim().to_ascii_uppercase(), text[open..].trim());
        match name.as_str() {
            "POINT" => match points(inside(body)?)?[..] {
                [point] => Some(Self::Point(point)),
                _ => None,
            },
            "LINESTRING" => {
                let mut line = points(inside(body)?)?;
                line.dedup();
                (line.len() >= 2).then_some(Self::Line(Line(line)))
            }
            "POLYGON" => Some(Self::Area(Region(vec![polygon(body)?]))),
            "MULTIPOLYGON" => {
                let parts: Option<Vec<Area>> = split(inside(body)?)?.into_iter().map(polygon).collect();
                parts.map(|parts| Self::Area(Region(parts)))
            }
            _ => None,
        }
    }

    /// Whether it is a shape that can be drawn: rings bound something.
    pub fn is_sound(&self) -> bool {
        match self {
            Self::Area(region) => !region.is_empty() && region.rings().all(|ring| ring.flaw().is_none()),
            Self::Line(line) => line.0.len() >= 2,
            Self::Point(_) => true,
        }
    }
}

/// What stands between the outer parentheses.
fn inside(text: &str) -> Option<&str> {
    text.trim().strip_prefix('(')?.strip_suffix(')')
}

/// The parts `(…)` of a list.
fn split(text: &str) -> Option<Vec<&str>> {
    let (mut depth, mut start, mut parts) = (0_u8, 0, Vec::new());
    for (i, c) in text.char_indices() {
        match c {
            '(' => depth = depth.checked_add(1)?,
            ')' => depth = depth.checked_sub(1)?,
            ',' if depth == 0 => {
                parts.push(text[start..i].trim());
                start = i + 1;
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim());
    (depth == 0).then_some(parts)
}

fn points(text: &str) -> Option<Vec<Point>> {
    let point = |pair: &str| {
        let mut numbers = pair.split_whitespace();
        let point = Point::from_degrees(numbers.next()?, numbers.next()?)?;
        numbers.next().is_none().then_some(point)
    };
    let points: Vec<Point> = text.split(',').map(point).collect::<Option<_>>()?;
    (points.len() <= MOST).then_some(points)
}

fn polygon(text: &str) -> Option<Area> {
    let ring = |text: &str| {
        let mut points = points(inside(text)?)?;
        points.dedup();
        if points.len() > 1 && points.first() == points.last() {
            points.pop();
        }
        (points.len() >= 3).then_some(Line(points))
    };
    let mut rings = split(inside(text)?)?.into_iter().map(ring).collect::<Option<Vec<Line>>>()?;
    let outer = rings.remove(0);
    Some(Area::new(outer, rings))
}

impl fmt::Display for Geometry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Point(point) => write!(f, "POINT({point})"),
            Self::Line(line) => write!(f, "LINESTRING({})", list(&line.0)),
            Self::Area(Region(areas)) => {
                let areas: Vec<String> = areas.iter().map(rings).collect();
                match &areas[..] {
                    [one] => write!(f, "POLYGON{one}"),
                    several => write!(f, "MULTIPOLYGON({})", several.join(", ")),
                }
            }
        }
    }
}

fn list(points: &[Point]) -> String {
    points.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

fn rings(area: &Area) -> String {
    let ring = |ring: &Line| format!("({})", list(&closed(ring)));
    let all: Vec<String> = std::iter::once(&area.ring).chain(&area.holes).map(ring).collect();
    format!("({})", all.join(", "))
}

/// A ring with its first point once more at its end.
pub(super) fn closed(ring: &Line) -> Vec<Point> {
    ring.0.iter().chain(ring.0.first()).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read() {
        for text in [
            "POINT(4.8357 45.764)",
            "LINESTRING(4.8 45.7, 4.9 45.7, 4.9 45.8)",
            "POLYGON((4.8 45.7, 4.9 45.7, 4.9 45.8, 4.8 45.7))",
            "POLYGON((4 45, 5 45, 5 46, 4 46, 4 45), (4.2 45.2, 4.2 45.4, 4.4 45.4, 4.2 45.2))",
            "MULTIPOLYGON(((4 45, 5 45, 5 46, 4 45)), ((6 45, 7 45, 7 46, 6 45)))",
        ] {
            let shape = Geometry::parse(text).unwrap();
            assert_eq!(shape.to_string(), text);
            let json = serde_json::to_string(&shape).unwrap();
            assert_eq!(serde_json::from_str::<Geometry>(&json).unwrap(), shape);
        }
        assert_eq!(Geometry::parse(" point ( 4.8357   45.764 ) ").unwrap().to_string(), "POINT(4.8357 45.764)");
    }

    #[test]
    fn what_is_no_shape() {
        for text in [
            "",
            "POINT",
            "POINT()",
            "POINT(1)",
            "POINT(1 2 3)",
            "POINT(1 2, 3 4)",
            "POINT(a b)",
            "POINT(200 2)",
            "LINESTRING(1 2)",
            "LINESTRING(1 2, 1 2)",
            "POLYGON(1 2, 3 4)",
            "POLYGON((1 2, 3 4, 1 2))",
            "POLYGON()",
            "MULTIPOLYGON()",
            "POLYGON((1 2, 3 4, 5 6)",
            "POINT(1 2))",
            "CIRCLE(1 2)",
            "POINT(1e9 2)",
        ] {
            assert_eq!(Geometry::parse(text), None, "{text}");
        }
        assert!(!Geometry::parse("POLYGON((0 0, 4 4, 4 0, 0 4, 0 0))").unwrap().is_sound());
    }
}
