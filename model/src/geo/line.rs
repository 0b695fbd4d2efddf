//! A sequence of points, which is stored as differences so that it stays short.

use super::{Bounds, Point, metres};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Points in order: a way, or a ring whose last point is joined to the first without being repeated.
///
/// As JSON it is a flat list: longitude and latitude of the first point, then what to add for each next one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Point>);

impl Line {
    /// The box around it.
    pub fn bounds(&self) -> Option<Bounds> {
        Bounds::of(self.0.iter().copied())
    }

    /// How long it is, in metres.
    pub fn metres(&self) -> u64 {
        self.0.windows(2).map(|pair| metres(pair[0], pair[1])).sum()
    }

    /// The sides of the ring: from each point to the next, and from the last to the first.
    pub(super) fn sides(&self) -> impl Iterator<Item = (Point, Point)> {
        self.0.iter().copied().zip(self.0.iter().copied().cycle().skip(1))
    }
}

impl Serialize for Line {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (mut lon, mut lat) = (0, 0);
        serializer.collect_seq(self.0.iter().flat_map(|point| {
            let (x, y) = point.xy();
            let step = [x - lon, y - lat];
            (lon, lat) = (x, y);
            step
        }))
    }
}

impl<'de> Deserialize<'de> for Line {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let steps = Vec::<i64>::deserialize(deserializer)?;
        let (mut lon, mut lat) = (0_i64, 0_i64);
        let mut points = Vec::with_capacity(steps.len() / 2);
        let (pairs, rest) = steps.as_chunks::<2>();
        if !rest.is_empty() {
            return Err(D::Error::custom("a longitude without its latitude"));
        }
        let coordinate =
            |value: i64| i32::try_from(value).map_err(|_| D::Error::custom("a point that is not on Earth"));
        for [x, y] in pairs {
            (lon, lat) = (lon.saturating_add(*x), lat.saturating_add(*y));
            points.push(Point { lon: coordinate(lon)?, lat: coordinate(lat)? });
        }
        Ok(Self(points))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn differences_are_short() {
        let line = Line(vec![(48_357_000, 457_640_000).into(), (48_357_010, 457_639_995).into()]);
        assert_eq!(serde_json::to_string(&line).unwrap(), "[48357000,457640000,10,-5]");
        assert!(serde_json::from_str::<Line>("[1,2,3]").is_err());
        assert!(serde_json::from_str::<Line>("[1,2,9223372036854775807,3]").is_err());
    }

    proptest! {
        #[test]
        fn stored_and_read_again(points in proptest::collection::vec(any::<(i32, i32)>(), 0..40)) {
            let line = Line(points.into_iter().map(Point::from).collect());
            let json = serde_json::to_string(&line).unwrap();
            prop_assert_eq!(serde_json::from_str::<Line>(&json).unwrap(), line);
        }
    }
}
