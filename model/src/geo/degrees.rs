//! A point, its coordinates as people and programs write them, and the box around several.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Units of a degree.
pub(super) const DEGREE: i32 = 10_000_000;
/// Digits after the decimal point of a coordinate.
const DIGITS: i64 = 7;

/// A point in WGS 84. As JSON it is `[lon, lat]` in ten-millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(i32, i32)", into = "(i32, i32)")]
pub struct Point {
    /// Longitude, in ten-millionths of a degree east of Greenwich.
    pub lon: i32,
    /// Latitude, in ten-millionths of a degree north of the equator.
    pub lat: i32,
}

impl From<(i32, i32)> for Point {
    fn from((lon, lat): (i32, i32)) -> Self {
        Self { lon, lat }
    }
}

impl From<Point> for (i32, i32) {
    fn from(point: Point) -> Self {
        (point.lon, point.lat)
    }
}

impl Point {
    /// Reads both coordinates from decimal degrees; `None` when they are no numbers or not on Earth.
    pub fn from_degrees(lon: &str, lat: &str) -> Option<Self> {
        let (lon, lat) = (parse(lon)?, parse(lat)?);
        let on_earth =
            lon.unsigned_abs() <= 180 * DEGREE.unsigned_abs() && lat.unsigned_abs() <= 90 * DEGREE.unsigned_abs();
        on_earth.then_some(Self { lon, lat })
    }

    /// Longitude in decimal degrees, such as `4.8357`.
    pub fn lon_degrees(self) -> String {
        degrees(self.lon)
    }

    /// Latitude likewise.
    pub fn lat_degrees(self) -> String {
        degrees(self.lat)
    }

    /// The point in coordinates that leave room for sums and halves.
    pub(super) fn xy(self) -> (i64, i64) {
        (self.lon.into(), self.lat.into())
    }
}

/// Longitude, then latitude, in decimal degrees.
impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", degrees(self.lon), degrees(self.lat))
    }
}

/// The smallest box around points, its sides along meridians and parallels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The south-western corner.
    pub low: Point,
    /// The north-eastern corner.
    pub high: Point,
}

impl Bounds {
    /// The box around some points; `None` without any.
    pub fn of(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = points.next()?;
        Some(points.fold(Self { low: first, high: first }, |b, p| Self {
            low: Point { lon: b.low.lon.min(p.lon), lat: b.low.lat.min(p.lat) },
            high: Point { lon: b.high.lon.max(p.lon), lat: b.high.lat.max(p.lat) },
        }))
    }

    /// Whether a point lies in the box or on its border.
    pub fn contains(&self, p: Point) -> bool {
        (self.low.lon..=self.high.lon).contains(&p.lon) && (self.low.lat..=self.high.lat).contains(&p.lat)
    }

    /// The latitude in the middle.
    pub fn middle_lat(&self) -> i32 {
        midway(self.low.lat, self.high.lat)
    }
}

/// The middle of two coordinates.
pub(super) fn midway(a: i32, b: i32) -> i32 {
    i32::try_from((i64::from(a) + i64::from(b)).div_euclid(2)).unwrap_or(a)
}

/// A decimal number of degrees, rounded to the nearest unit. Reads what JSON calls a number; the text is never turned
/// into a floating-point number on the way.
pub(super) fn parse(text: &str) -> Option<i32> {
    let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (mantissa, exponent) = match rest.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.strip_prefix('+').unwrap_or(exponent).parse::<i8>().ok()?),
        None => (rest, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = || whole.bytes().chain(fraction.bytes());
    if whole.is_empty() || digits().count() > 60 || !digits().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // How many of the digits stand before the last one that is kept.
    let kept = i64::try_from(whole.len()).ok()? + i64::from(exponent) + DIGITS;
    let mut value: i64 = 0;
    for (i, digit) in (0_i64..).zip(digits()) {
        let digit = i64::from(digit - b'0');
        if i < kept {
            value = value.checked_mul(10)?.checked_add(digit)?;
        } else if i == kept {
            value += i64::from(digit >= 5);
            break;
        }
    }
    let written = i64::try_from(whole.len() + fraction.len()).ok()?;
    for _ in written..kept {
        value = value.checked_mul(10)?;
    }
    i32::try_from(if negative { -value } else { value }).ok()
}

/// Decimal degrees without zeros at the end, as JSON and WKT write numbers.
pub(super) fn degrees(value: i32) -> String {
    let size = value.unsigned_abs();
    let (whole, fraction) = (size / DEGREE.unsigned_abs(), size % DEGREE.unsigned_abs());
    let fraction = format!("{fraction:07}");
    let fraction = fraction.trim_end_matches('0');
    let sign = if value < 0 { "-" } else { "" };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_of_geojson() {
        for (text, value) in [
            ("0", 0),
            ("-0.0", 0),
            ("4.8357", 48_357_000),
            ("45.764043123456789", 457_640_431),
            ("-2.99999995", -30_000_000),
            ("1e1", 100_000_000),
            ("12.5E-1", 12_500_000),
            ("0.00000004", 0),
            ("0.00000005", 1),
        ] {
            assert_eq!(parse(text), Some(value), "{text}");
        }
        for text in ["", "-", ".5", "+1", "1,5", "1e", "1e999", "0x1", "214.8", "99999999999999999999", "１"] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(Point::from_degrees("652000", "6862000"), None, "Lambert 93 is not WGS 84");
        assert_eq!(Point::from_degrees("2.5", "90.1"), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(value in any::<i32>()) {
            prop_assert_eq!(parse(&degrees(value)), Some(value));
        }
    }
}
