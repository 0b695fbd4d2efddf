//! Fewer points for the same picture (Douglas and Peucker, 1973), without a square root.

/// The indices of the points that are kept: the first, the last, and each that lies further than `tolerance` from the
/// line drawn without it.
pub fn simplify(points: &[(i64, i64)], tolerance: i64) -> Vec<usize> {
    let Some(last) = points.len().checked_sub(1) else { return Vec::new() };
    let mut keep = vec![false; points.len()];
    keep[0] = true;
    keep[last] = true;
    let mut parts = vec![(0, last)];
    while let Some((from, to)) = parts.pop() {
        let far = (from + 1..to).map(|i| (distance_squared(points[i], points[from], points[to]), i)).max();
        if let Some(((above, below), i)) = far.map(|(d, i)| (d.fraction(), i))
            && above > i128::from(tolerance) * i128::from(tolerance) * below
        {
            keep[i] = true;
            parts.push((from, i));
            parts.push((i, to));
        }
    }
    keep.iter().enumerate().filter_map(|(i, keep)| keep.then_some(i)).collect()
}

/// A square of a distance, as a fraction whose denominator is the same for all points of one comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Squared {
    above: i128,
    below: i128,
}

impl Squared {
    fn fraction(self) -> (i128, i128) {
        (self.above, self.below)
    }
}

/// The square of the distance of `p` from the segment between `a` and `b`.
fn distance_squared(p: (i64, i64), a: (i64, i64), b: (i64, i64)) -> Squared {
    let wide = |from: (i64, i64), to: (i64, i64)| (i128::from(to.0 - from.0), i128::from(to.1 - from.1));
    let ((dx, dy), (px, py)) = (wide(a, b), wide(a, p));
    let length = dx * dx + dy * dy;
    if length == 0 {
        return Squared { above: px * px + py * py, below: 1 };
    }
    let along = px * dx + py * dy;
    let above = if along <= 0 {
        (px * px + py * py) * length
    } else if along >= length {
        let (qx, qy) = wide(b, p);
        (qx * qx + qy * qy) * length
    } else {
        let cross = px * dy - py * dx;
        cross * cross
    };
    Squared { above, below: length }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn straight_lines_need_no_middle() {
        assert_eq!(simplify(&[(0, 0), (5, 0), (10, 0)], 0), [0, 2]);
        assert_eq!(simplify(&[(0, 0), (5, 2), (10, 0)], 2), [0, 2]);
        assert_eq!(simplify(&[(0, 0), (5, 3), (10, 0)], 2), [0, 1, 2]);
        assert_eq!(simplify(&[(0, 0), (5, 3), (0, 0)], 2), [0, 1, 2], "a ring that closes");
        assert!(simplify(&[], 1).is_empty());
    }

    proptest! {
        #[test]
        fn what_is_left_out_is_near(points in proptest::collection::vec((-1_000_000_i64..1_000_000, -1_000_000_i64..1_000_000), 2..60), tolerance in 0_i64..200_000) {
            let kept = simplify(&points, tolerance);
            prop_assert_eq!((kept[0], *kept.last().unwrap()), (0, points.len() - 1));
            for pair in kept.windows(2) {
                for p in &points[pair[0]..=pair[1]] {
                    let (above, below) = distance_squared(*p, points[pair[0]], points[pair[1]]).fraction();
                    prop_assert!(above <= i128::from(tolerance) * i128::from(tolerance) * below);
                }
            }
        }
    }
}
