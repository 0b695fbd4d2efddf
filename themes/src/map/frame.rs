//! From coordinates to the units of the picture. The grid is the projection: a square of the ground is a square of the
//! picture, which is the equirectangular projection with the cosine of the middle of the commune.

use parvis_model::geo::{Geometry, Grid, Line, Point, Region, Square, simplify};
use std::fmt::Write as _;

/// The longer side of the grid, in units of the picture.
const SIZE: i64 = 1_000;
/// The room for letters and numbers.
const MARGIN: i64 = 36;
/// How far a simplified line may be off.
const TOLERANCE: i64 = 1;

/// The frame of a map.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    grid: Grid,
    /// The side of a square, in units.
    side: i64,
    /// The room at the left and above.
    pub(super) margin: i64,
}

impl Frame {
    pub(super) fn new(grid: &Grid) -> Self {
        let most = i64::from(grid.columns.max(grid.rows).max(1));
        Self { grid: *grid, side: SIZE / most, margin: MARGIN }
    }

    /// Width and height of the ground.
    pub(super) fn inner(&self) -> (i64, i64) {
        (self.side * i64::from(self.grid.columns), self.side * i64::from(self.grid.rows))
    }

    /// Width and height of the whole picture; a unit more, so that the last lines are drawn whole.
    pub(super) fn size(&self) -> (i64, i64) {
        let (width, height) = self.inner();
        (width + self.margin + 2, height + self.margin + 2)
    }

    /// What a script needs to find its way back from the picture to the ground: the corner and the size of a square in
    /// ten-millionths of a degree, its side and the margin in units, and how many there are.
    pub(super) fn numbers(&self) -> String {
        let Grid { corner, width, height, columns, rows, .. } = self.grid;
        format!("{} {} {width} {height} {} {} {columns} {rows}", corner.lon, corner.lat, self.side, self.margin)
    }

    /// Where a point is on the ground of the picture.
    pub(super) fn at(&self, point: Point) -> (i64, i64) {
        let scaled = |distance: i64, step: i32| {
            let step = i64::from(step).max(1);
            (distance * self.side + step / 2).div_euclid(step)
        };
        let east = i64::from(point.lon) - i64::from(self.grid.corner.lon);
        let south = i64::from(self.grid.corner.lat) - i64::from(point.lat);
        (scaled(east, self.grid.width), scaled(south, self.grid.height))
    }

    /// The path of a region, without the points that nobody would miss.
    pub(super) fn region(&self, region: &Region) -> String {
        region.rings().map(|ring| self.ring(ring)).collect()
    }

    /// The path of any shape but a point.
    pub(super) fn shape(&self, shape: &Geometry) -> String {
        match shape {
            Geometry::Point(_) => String::new(),
            Geometry::Line(line) => {
                let points: Vec<(i64, i64)> = line.0.iter().map(|point| self.at(*point)).collect();
                path(&kept(&points), false)
            }
            Geometry::Area(region) => self.region(region),
        }
    }

    /// A ring closes, so that its first point counts as its last: where it begins, nothing is straightened.
    fn ring(&self, ring: &Line) -> String {
        let mut points: Vec<(i64, i64)> = ring.0.iter().map(|point| self.at(*point)).collect();
        points.extend(points.first().copied());
        let mut points = kept(&points);
        points.pop();
        // An island smaller than a unit.
        if points.len() < 3 { String::new() } else { path(&points, true) }
    }

    /// The lines of the grid.
    pub(super) fn lines(&self) -> String {
        let (width, height) = self.inner();
        let across = (0..=self.grid.rows).map(|row| format!("M0 {}h{width}", self.side * i64::from(row)));
        let down = (0..=self.grid.columns).map(|column| format!("M{} 0v{height}", self.side * i64::from(column)));
        across.chain(down).collect()
    }

    /// Where letters and numbers stand in the whole picture.
    pub(super) fn names(&self) -> Vec<((i64, i64), String)> {
        let middle = |n: u8| self.margin + self.side * i64::from(n) + self.side / 2;
        let letters =
            (0..self.grid.columns).map(|column| ((middle(column), 25), Square { column, row: 0 }.letter().to_string()));
        let numbers =
            (0..self.grid.rows).map(|row| ((self.margin / 2, middle(row) + 8), (u16::from(row) + 1).to_string()));
        letters.chain(numbers).collect()
    }
}

fn kept(points: &[(i64, i64)]) -> Vec<(i64, i64)> {
    simplify(points, TOLERANCE).into_iter().filter_map(|i| points.get(i).copied()).collect()
}

/// A path with steps rather than places, which are shorter.
fn path(points: &[(i64, i64)], close: bool) -> String {
    let mut out = String::new();
    let mut at = (0, 0);
    for (i, (x, y)) in points.iter().enumerate() {
        let (dx, dy) = (x - at.0, y - at.1);
        let before = match i {
            0 => "M",
            1 => "l",
            _ if dx < 0 => "",
            _ => " ",
        };
        let between = if dy < 0 { "" } else { " " };
        // Writing to a string cannot fail.
        let _ = write!(out, "{before}{dx}{between}{dy}");
        at = (*x, *y);
    }
    if close {
        out.push('z');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_model::geo::Bounds;

    #[test]
    fn steps_are_short() {
        assert_eq!(path(&[(5, 5), (8, 1), (2, 1), (2, 6)], true), "M5 5l3-4-6 0 0 5z");
    }

    #[test]
    fn the_ground_is_where_the_grid_says() {
        let bounds = Bounds { low: (45_000_000, 460_000_000).into(), high: (45_390_000, 460_270_000).into() };
        let grid = Grid::over(&bounds);
        let frame = Frame::new(&grid);
        assert_eq!(frame.at(grid.corner), (0, 0));
        let (width, height) = frame.inner();
        assert!(width.max(height) <= SIZE);
        assert_eq!(frame.at(grid.corner_of(grid.columns, grid.rows)), (width, height));
        assert_eq!(frame.at(grid.corner_of(3, 2)), (3 * frame.side, 2 * frame.side));
    }
}
