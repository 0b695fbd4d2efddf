//! Areas with holes, regions of several areas, and what lies inside them. The border is inside.

use super::exact::{Side, Xy, cross, is_on, knot, side};
use super::{Bounds, Line, Point};
use serde::{Deserialize, Serialize};

/// An area: a ring, and rings of what is cut out of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// The ring around it, anticlockwise.
    pub ring: Line,
    /// Rings of what does not belong to it, clockwise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holes: Vec<Line>,
}

/// Areas that belong together: a commune and its islands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Region(pub Vec<Area>);

/// A place as a shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Geometry {
    /// A point.
    Point(Point),
    /// A way.
    Line(Line),
    /// An area, perhaps of several parts.
    Area(Region),
}

/// Why a ring bounds nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It has fewer than three corners.
    TooFew,
    /// It crosses or touches itself at this point.
    Crossing(Point),
}

fn halves(point: Point) -> Xy {
    let (x, y) = point.xy();
    (2 * x, 2 * y)
}

fn sides_in_halves(ring: &Line) -> impl Iterator<Item = (Xy, Xy)> {
    ring.sides().map(|(a, b)| (halves(a), halves(b)))
}

fn middle(a: Xy, b: Xy) -> Xy {
    (i64::midpoint(a.0, b.0), i64::midpoint(a.1, b.1))
}

impl Line {
    /// What keeps a ring from bounding an area.
    pub fn flaw(&self) -> Option<Flaw> {
        if self.0.len() < 3 {
            return Some(Flaw::TooFew);
        }
        let sides: Vec<(Xy, Xy)> = self.sides().map(|(a, b)| (a.xy(), b.xy())).collect();
        knot(&sides).and_then(|(i, _)| self.0.get(i)).map(|at| Flaw::Crossing(*at))
    }

    /// Twice the area inside a ring in square units; negative when it runs clockwise.
    pub(super) fn twice_area(&self) -> i128 {
        self.sides().map(|(a, b)| i128::from(a.lon) * i128::from(b.lat) - i128::from(b.lon) * i128::from(a.lat)).sum()
    }

    /// The same ring, running anticlockwise or clockwise.
    pub(super) fn turned(mut self, anticlockwise: bool) -> Self {
        if (self.twice_area() > 0) != anticlockwise {
            self.0.reverse();
        }
        self
    }

    fn side_of(&self, p: Xy) -> Side {
        side(p, sides_in_halves(self))
    }
}

impl Area {
    /// An area from its rings, whichever way they run.
    pub fn new(ring: Line, holes: Vec<Line>) -> Self {
        Self { ring: ring.turned(true), holes: holes.into_iter().map(|hole| hole.turned(false)).collect() }
    }

    fn rings(&self) -> impl Iterator<Item = &Line> {
        std::iter::once(&self.ring).chain(&self.holes)
    }

    fn has(&self, p: Xy) -> bool {
        self.ring.side_of(p) != Side::Outside && self.holes.iter().all(|hole| hole.side_of(p) != Side::Inside)
    }

    /// Whether every point of a segment lies in the area. Between two corners on it, it cannot change sides without
    /// crossing one, so that the middles decide.
    fn has_segment(&self, a: Xy, b: Xy) -> bool {
        if !self.has(a) || !self.has(b) {
            return false;
        }
        let mut stops = vec![a, b];
        for (c, d) in self.rings().flat_map(sides_in_halves) {
            if cross((a, b), (c, d)) {
                return false;
            }
            if is_on(c, (a, b)) {
                stops.push(c);
            }
        }
        stops.sort_unstable();
        // In quarters now, so that the middle of two halves is whole.
        let doubled = |p: Xy| (2 * p.0, 2 * p.1);
        stops.windows(2).all(|pair| self.has_quarter(middle(doubled(pair[0]), doubled(pair[1]))))
    }

    fn has_quarter(&self, p: Xy) -> bool {
        let of = |ring: &Line| {
            let sides = sides_in_halves(ring).map(|(a, b)| ((2 * a.0, 2 * a.1), (2 * b.0, 2 * b.1)));
            side(p, sides)
        };
        of(&self.ring) != Side::Outside && self.holes.iter().all(|hole| of(hole) != Side::Inside)
    }

    /// Whether all of another area lies in this one.
    fn has_area(&self, other: &Self) -> bool {
        // No side of the other crosses a hole: it is clear of the other, or all of it is inside.
        let is_clear = |hole: &Line| {
            let probes = || sides_in_halves(hole).flat_map(|(a, b)| [a, middle(a, b)]);
            let cut_out = |p: Xy| other.holes.iter().any(|own| own.side_of(p) != Side::Outside);
            let covered = probes().any(|p| other.ring.side_of(p) == Side::Inside && !cut_out(p));
            let is_the_other = probes().all(|p| other.ring.side_of(p) == Side::Border);
            !covered && !is_the_other
        };
        other.rings().flat_map(sides_in_halves).all(|(a, b)| self.has_segment(a, b)) && self.holes.iter().all(is_clear)
    }
}

impl Region {
    /// Whether it has no area at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All rings of all areas.
    pub fn rings(&self) -> impl Iterator<Item = &Line> {
        self.0.iter().flat_map(Area::rings)
    }

    /// The box around it.
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::of(self.0.iter().flat_map(|area| area.ring.0.iter().copied()))
    }

    /// Whether a point lies in it or on its border.
    pub fn contains(&self, point: Point) -> bool {
        self.0.iter().any(|area| area.has(halves(point)))
    }

    /// Whether a whole shape lies in one of its areas. Exact; the border is inside.
    pub fn encloses(&self, shape: &Geometry) -> bool {
        match shape {
            Geometry::Point(point) => self.contains(*point),
            Geometry::Line(line) => {
                let inside = |area: &Area| {
                    line.0.iter().all(|point| area.has(halves(*point)))
                        && line.0.windows(2).all(|pair| area.has_segment(halves(pair[0]), halves(pair[1])))
                };
                !line.0.is_empty() && self.0.iter().any(inside)
            }
            Geometry::Area(region) => {
                !region.is_empty() && region.0.iter().all(|area| self.0.iter().any(|own| own.has_area(area)))
            }
        }
    }

    /// A point in it that is well away from its border, for names: the centre of gravity of its largest area, or the
    /// middle of the widest stretch at that height.
    pub fn label_point(&self) -> Option<Point> {
        let area = self.0.iter().max_by_key(|area| area.ring.twice_area().abs())?;
        let centre = centroid(&area.ring)?;
        if area.has(halves(centre)) {
            return Some(centre);
        }
        let mut crossings: Vec<i64> =
            area.rings().flat_map(|ring| ring.sides().filter_map(|s| at_height(s, centre.lat))).collect();
        crossings.sort_unstable();
        let widest = crossings.chunks_exact(2).max_by_key(|pair| pair[1] - pair[0])?;
        let lon = i32::try_from(i64::midpoint(widest[0], widest[1])).ok()?;
        Some(Point { lon, lat: centre.lat })
    }
}

impl Geometry {
    /// All its points, those of holes left out.
    pub fn points(&self) -> Vec<Point> {
        match self {
            Self::Point(point) => vec![*point],
            Self::Line(line) => line.0.clone(),
            Self::Area(region) => region.0.iter().flat_map(|area| area.ring.0.iter().copied()).collect(),
        }
    }

    /// The one point that stands for it in lists and on small maps: its middle.
    pub fn anchor(&self) -> Option<Point> {
        match self {
            Self::Point(point) => Some(*point),
            Self::Line(line) => line.0.get(line.0.len() / 2).copied(),
            Self::Area(region) => region.label_point(),
        }
    }
}

/// The centre of gravity of a ring, rounded.
fn centroid(ring: &Line) -> Option<Point> {
    let origin = ring.0.first()?.xy();
    let (mut twice, mut x, mut y) = (0_i128, 0_i128, 0_i128);
    for (a, b) in ring.sides() {
        let relative = |p: Point| (i128::from(p.xy().0 - origin.0), i128::from(p.xy().1 - origin.1));
        let ((ax, ay), (bx, by)) = (relative(a), relative(b));
        let cross = ax * by - bx * ay;
        twice += cross;
        x += (ax + bx) * cross;
        y += (ay + by) * cross;
    }
    let rounded = |sum: i128| (twice != 0).then(|| (2 * sum + 3 * twice).div_euclid(6 * twice));
    let coordinate = |origin: i64, sum: i128| i32::try_from(i128::from(origin) + rounded(sum)?).ok();
    Some(Point { lon: coordinate(origin.0, x)?, lat: coordinate(origin.1, y)? })
}

/// Where a side crosses a parallel.
fn at_height((a, b): (Point, Point), lat: i32) -> Option<i64> {
    if (a.lat > lat) == (b.lat > lat) {
        return None;
    }
    let (dx, dy) = (i64::from(b.lon) - i64::from(a.lon), i64::from(b.lat) - i64::from(a.lat));
    Some(i64::from(a.lon) + dx * (i64::from(lat) - i64::from(a.lat)) / dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(points: &[(i32, i32)]) -> Line {
        Line(points.iter().map(|p| Point::from(*p)).collect())
    }

    fn area(points: &[(i32, i32)]) -> Geometry {
        Geometry::Area(Region(vec![Area::new(line(points), vec![])]))
    }

    /// A U, open to the north, with a hole in its western leg.
    fn horseshoe() -> Region {
        let ring = line(&[(0, 0), (30, 0), (30, 30), (20, 30), (20, 10), (10, 10), (10, 30), (0, 30)]);
        Region(vec![Area::new(ring, vec![line(&[(2, 12), (8, 12), (8, 18), (2, 18)])])])
    }

    #[test]
    fn segments_stay_inside() {
        let u = horseshoe();
        let way = |points: &[(i32, i32)]| u.encloses(&Geometry::Line(line(points)));
        assert!(way(&[(1, 29), (1, 1), (29, 1), (29, 29)]));
        assert!(!way(&[(1, 29), (29, 29)]), "across the gap");
        assert!(way(&[(0, 10), (30, 10)]), "along the bottom of the gap");
        assert!(!way(&[(10, 30), (20, 30)]), "from corner to corner over the gap");
        assert!(way(&[(10, 30), (10, 10), (20, 10), (20, 30)]), "on the border itself");
        assert!(!way(&[(5, 11), (5, 20)]), "through the hole");
        assert!(way(&[(2, 11), (2, 20)]), "along the side of the hole");
        assert!(!way(&[(1, 11), (9, 19)]), "through two corners of the hole");
        assert!(way(&[(5, 20)]) && !way(&[(5, 15)]) && !way(&[]));
    }

    #[test]
    fn areas_stay_inside() {
        let u = horseshoe();
        assert!(u.encloses(&area(&[(0, 0), (30, 0), (30, 10), (0, 10)])));
        assert!(!u.encloses(&area(&[(0, 0), (30, 0), (30, 20), (0, 20)])), "over the gap");
        assert!(!u.encloses(&area(&[(1, 11), (9, 11), (9, 19), (1, 19)])), "around the hole");
        assert!(!u.encloses(&area(&[(2, 12), (8, 12), (8, 18), (2, 18)])), "the hole itself");
        assert!(u.encloses(&area(&[(2, 18), (8, 18), (8, 25), (2, 25)])), "beside the hole");
        let around =
            Area::new(line(&[(1, 11), (9, 11), (9, 19), (1, 19)]), vec![line(&[(2, 12), (8, 12), (8, 18), (2, 18)])]);
        assert!(u.encloses(&Geometry::Area(Region(vec![around]))), "around the hole, without it");
        assert!(u.encloses(&Geometry::Area(u.clone())), "itself");
    }

    #[test]
    fn names_stand_inside() {
        let u = horseshoe();
        assert!(u.contains(u.label_point().unwrap()));
        let square = Region(vec![Area::new(line(&[(0, 0), (10, 0), (10, 10), (0, 10)]), vec![])]);
        assert_eq!(square.label_point(), Some(Point { lon: 5, lat: 5 }));
        assert_eq!(Region::default().label_point(), None);
    }

    #[test]
    fn rings_run_as_geojson_wants() {
        let clockwise = line(&[(0, 0), (0, 10), (10, 10), (10, 0)]);
        let area = Area::new(clockwise.clone(), vec![clockwise.clone()]);
        assert!(area.ring.twice_area() > 0 && area.holes[0].twice_area() < 0);
        assert_eq!(clockwise.flaw(), None);
        assert_eq!(line(&[(0, 0), (4, 4), (4, 0), (0, 4)]).flaw(), Some(Flaw::Crossing(Point { lon: 0, lat: 0 })));
        assert_eq!(line(&[(0, 0), (4, 4)]).flaw(), Some(Flaw::TooFew));
    }
}
