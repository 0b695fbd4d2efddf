//! Exact predicates of plane geometry. Coordinates are integers and products have 128 bits, so that there is no
//! tolerance and nothing to round: a point on a border is on it.

use std::cmp::Ordering;

/// A point with room for sums: units, or half units where a middle is asked about.
pub(super) type Xy = (i64, i64);

/// Where a point is, seen from a ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Inside,
    Border,
    Outside,
}

/// Whether `c` lies to the left of the way from `a` to `b` (`Greater`), to the right, or straight on.
pub(super) fn turn(a: Xy, b: Xy, c: Xy) -> Ordering {
    let cross = i128::from(b.0 - a.0) * i128::from(c.1 - a.1) - i128::from(b.1 - a.1) * i128::from(c.0 - a.0);
    cross.cmp(&0)
}

/// Whether a point lies on a segment, its ends included.
pub(super) fn is_on(p: Xy, (a, b): (Xy, Xy)) -> bool {
    let between = |p: i64, a: i64, b: i64| (a.min(b)..=a.max(b)).contains(&p);
    between(p.0, a.0, b.0) && between(p.1, a.1, b.1) && turn(a, b, p) == Ordering::Equal
}

/// Whether two segments cross at a point inside both.
pub(super) fn cross((a, b): (Xy, Xy), (c, d): (Xy, Xy)) -> bool {
    let opposite = |one: Ordering, other: Ordering| one != Ordering::Equal && one == other.reverse();
    opposite(turn(a, b, c), turn(a, b, d)) && opposite(turn(c, d, a), turn(c, d, b))
}

/// Whether two segments have any point in common.
pub(super) fn meet(s: (Xy, Xy), t: (Xy, Xy)) -> bool {
    cross(s, t) || is_on(t.0, s) || is_on(t.1, s) || is_on(s.0, t) || is_on(s.1, t)
}

/// Where a point is, seen from a ring: a ray to the east counts the sides that it crosses. A side belongs to its lower
/// end only, so that a corner counts once.
pub(super) fn side(p: Xy, ring: impl IntoIterator<Item = (Xy, Xy)>) -> Side {
    let mut inside = false;
    for (a, b) in ring {
        if is_on(p, (a, b)) {
            return Side::Border;
        }
        if (a.1 > p.1) != (b.1 > p.1) {
            let left = turn(a, b, p) == Ordering::Greater;
            inside ^= left == (b.1 > a.1);
        }
    }
    if inside { Side::Inside } else { Side::Outside }
}

/// Two sides of a ring that have a point in common and should not, by index. Neighbours share a corner only.
pub(super) fn knot(sides: &[(Xy, Xy)]) -> Option<(usize, usize)> {
    let span = |(a, b): (Xy, Xy)| (a.0.min(b.0), a.0.max(b.0));
    let mut order: Vec<usize> = (0..sides.len()).collect();
    order.sort_by_key(|i| span(sides[*i]));
    let mut found: Option<(usize, usize)> = None;
    for (at, &i) in order.iter().enumerate() {
        let reach = span(sides[i]).1;
        for &j in order[at + 1..].iter().take_while(|j| span(sides[**j]).0 <= reach) {
            let (one, two) = (i.min(j), i.max(j));
            if found.is_none_or(|known| (one, two) < known) && is_knot(sides, one, two) {
                found = Some((one, two));
            }
        }
    }
    found
}

fn is_knot(sides: &[(Xy, Xy)], one: usize, two: usize) -> bool {
    let (s, t) = (sides[one], sides[two]);
    let follows = two == one + 1;
    let closes = one == 0 && two + 1 == sides.len();
    match (follows, closes) {
        // A ring of two sides goes there and back.
        (true, true) => true,
        (true, false) => is_on(t.1, s) || is_on(s.0, t),
        (false, true) => is_on(t.0, s) || is_on(s.1, t),
        (false, false) => meet(s, t),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sides(points: &[Xy]) -> Vec<(Xy, Xy)> {
        points.iter().copied().zip(points.iter().copied().cycle().skip(1)).collect()
    }

    #[test]
    fn a_point_and_a_ring() {
        let ring = sides(&[(0, 0), (4, 0), (4, 4), (2, 2), (0, 4)]);
        for (p, expected) in [
            ((1, 1), Side::Inside),
            ((2, 2), Side::Border),
            ((0, 3), Side::Border),
            ((4, 0), Side::Border),
            ((2, 3), Side::Outside),
            ((-1, 0), Side::Outside),
            ((-1, 4), Side::Outside),
            ((5, 2), Side::Outside),
        ] {
            assert_eq!(side(p, ring.clone()), expected, "{p:?}");
        }
    }

    #[test]
    fn products_do_not_overflow() {
        let far = i64::from(i32::MAX) * 2;
        assert_eq!(turn((-far, -far), (far, far), (far, -far)), Ordering::Less);
        assert_eq!(side((0, 0), sides(&[(-far, -far), (far, -far), (far, far), (-far, far)])), Side::Inside);
    }

    #[test]
    fn knots() {
        assert_eq!(knot(&sides(&[(0, 0), (4, 0), (4, 4), (0, 4)])), None);
        assert_eq!(knot(&sides(&[(0, 0), (4, 4), (4, 0), (0, 4)])), Some((0, 2)), "a bow tie");
        assert_eq!(knot(&sides(&[(0, 0), (4, 0), (2, 0), (2, 4)])), Some((0, 1)), "back on its own way");
        assert_eq!(knot(&sides(&[(0, 0), (4, 0), (4, 4), (2, 0), (0, 4)])), Some((0, 2)), "a corner on a side");
        assert_eq!(knot(&sides(&[(0, 0), (4, 0)])), Some((0, 1)));
    }
}
