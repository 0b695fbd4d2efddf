//! The outline of squares of the grid that are taken together.

use super::grid::{Grid, Square};
use super::{Area, Line, Region};
use std::collections::{BTreeMap, BTreeSet};

/// A corner of the grid: column and row, from the north-western one.
type Corner = (i32, i32);

/// The region that some squares cover. Squares that share a side become one area; those that only touch at a corner
/// stay two, as GeoJSON wants it.
pub fn outline_of(grid: &Grid, squares: &BTreeSet<Square>) -> Region {
    let mut rings: Vec<Vec<Corner>> = Vec::new();
    let mut sides = sides(squares);
    while let Some(start) = sides.keys().next().copied() {
        rings.push(walk(&mut sides, start));
    }
    let place =
        |(column, row): &Corner| grid.corner_of(u8::try_from(*column).unwrap_or(0), u8::try_from(*row).unwrap_or(0));
    let lines = rings.iter().map(|ring| Line(ring.iter().map(place).collect()));
    let (outer, holes): (Vec<Line>, Vec<Line>) = lines.partition(|ring| ring.twice_area() > 0);
    let mut areas: Vec<(Line, Vec<Line>)> = outer.into_iter().map(|ring| (ring, Vec::new())).collect();
    for hole in holes {
        // The smallest ring around a hole is its own.
        let around = |(ring, _): &&mut (Line, Vec<Line>)| {
            let region = Region(vec![Area { ring: ring.clone(), holes: Vec::new() }]);
            hole.0.iter().all(|corner| region.contains(*corner))
        };
        if let Some(own) = areas.iter_mut().filter(around).min_by_key(|(ring, _)| ring.twice_area()) {
            own.1.push(hole);
        }
    }
    Region(areas.into_iter().map(|(ring, holes)| Area { ring, holes }).collect())
}

/// The sides between a square and what is not one, from corner to corner, with the square to the left.
fn sides(squares: &BTreeSet<Square>) -> BTreeMap<Corner, Vec<Corner>> {
    let has = |column: i32, row: i32| match (u8::try_from(column), u8::try_from(row)) {
        (Ok(column), Ok(row)) => squares.contains(&Square { column, row }),
        _ => false,
    };
    let mut sides: BTreeMap<Corner, Vec<Corner>> = BTreeMap::new();
    for square in squares {
        let (x, y) = (i32::from(square.column), i32::from(square.row));
        // South, east, north, west: anticlockwise, rows counting downwards.
        let around = [
            ((x, y + 1), (x + 1, y + 1), (x, y + 1)),
            ((x + 1, y + 1), (x + 1, y), (x + 1, y)),
            ((x + 1, y), (x, y), (x, y - 1)),
            ((x, y), (x, y + 1), (x - 1, y)),
        ];
        for (from, to, beyond) in around {
            if !has(beyond.0, beyond.1) {
                sides.entry(from).or_default().push(to);
            }
        }
    }
    sides
}

/// Follows the sides from a corner back to it and takes them away. Where two ways lead on, the left one stays with the
/// same square. Corners on a straight side are left out.
fn walk(sides: &mut BTreeMap<Corner, Vec<Corner>>, start: Corner) -> Vec<Corner> {
    let mut ring: Vec<Corner> = Vec::new();
    let (mut at, mut came) = (start, None::<(i32, i32)>);
    while let Some(ways) = sides.get_mut(&at) {
        let step = |to: &Corner| (to.0 - at.0, to.1 - at.1);
        // Rows count downwards: left of (dx, dy) is (dy, -dx).
        let left = came.and_then(|(dx, dy)| ways.iter().position(|to| step(to) == (dy, -dx)));
        let to = ways.swap_remove(left.unwrap_or(0).min(ways.len() - 1));
        let way = step(&to);
        if ways.is_empty() {
            sides.remove(&at);
        }
        if came != Some(way) {
            ring.push(at);
        }
        (at, came) = (to, Some(way));
        if at == start {
            break;
        }
    }
    // The start may lie on a straight side too.
    if let (Some(first), Some(second), Some(way)) = (ring.first(), ring.get(1), came)
        && ((second.0 - first.0).signum(), (second.1 - first.1).signum()) == way
    {
        ring.remove(0);
    }
    ring
}

#[cfg(test)]
mod tests {
    use super::super::{Bounds, Geometry, Point};
    use super::*;
    use proptest::prelude::*;

    fn grid() -> Grid {
        Grid::over(&Bounds { low: (40_000_000, 450_000_000).into(), high: (40_100_000, 450_070_000).into() })
    }

    fn cover(names: &[&str]) -> Region {
        outline_of(&grid(), &names.iter().map(|name| Square::parse(name).unwrap()).collect())
    }

    #[test]
    fn squares_join() {
        assert_eq!(cover(&["B2"]).0[0].ring.0.len(), 4);
        let pair = cover(&["B2", "C2"]);
        assert_eq!((pair.0.len(), pair.0[0].ring.0.len()), (1, 4));
        assert_eq!(cover(&["B2", "C3"]).0.len(), 2, "corners only touch");
        let ring = cover(&["B2", "C2", "D2", "B3", "D3", "B4", "C4", "D4"]);
        assert_eq!((ring.0.len(), ring.0[0].holes.len()), (1, 1));
        assert!(!ring.contains(grid().centre(Square::parse("C3").unwrap())));
    }

    proptest! {
        #[test]
        fn exactly_the_squares_are_covered(chosen in proptest::collection::btree_set((0_u8..5, 0_u8..5), 1..25)) {
            let grid = grid();
            let squares: BTreeSet<Square> = chosen.into_iter().map(|(column, row)| Square { column, row }).collect();
            let region = outline_of(&grid, &squares);
            for square in grid.squares() {
                prop_assert_eq!(region.contains(grid.centre(square)), squares.contains(&square));
            }
            let corners = region.0.iter().map(|area| Geometry::Area(Region(vec![area.clone()])));
            for area in corners {
                let points: Vec<Point> = area.points();
                prop_assert!(points.len() >= 4);
            }
        }
    }
}
