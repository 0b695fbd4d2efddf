//! Lengths in metres, from integers. The Earth is a sphere here, which is wrong by at most one in two hundred.

use super::Point;
use super::degrees::{DEGREE, midway};

/// Metres of a degree of a great circle, for the mean radius of 6,371 km.
const METRES_OF_DEGREE: i64 = 111_195;

/// The cosine of each whole degree, in millionths.
const COSINES: [i64; 91] = [
    1_000_000, 999_848, 999_391, 998_630, 997_564, 996_195, 994_522, 992_546, 990_268, 987_688, 984_808, 981_627,
    978_148, 974_370, 970_296, 965_926, 961_262, 956_305, 951_057, 945_519, 939_693, 933_580, 927_184, 920_505,
    913_545, 906_308, 898_794, 891_007, 882_948, 874_620, 866_025, 857_167, 848_048, 838_671, 829_038, 819_152,
    809_017, 798_636, 788_011, 777_146, 766_044, 754_710, 743_145, 731_354, 719_340, 707_107, 694_658, 681_998,
    669_131, 656_059, 642_788, 629_320, 615_661, 601_815, 587_785, 573_576, 559_193, 544_639, 529_919, 515_038,
    500_000, 484_810, 469_472, 453_990, 438_371, 422_618, 406_737, 390_731, 374_607, 358_368, 342_020, 325_568,
    309_017, 292_372, 275_637, 258_819, 241_922, 224_951, 207_912, 190_809, 173_648, 156_434, 139_173, 121_869,
    104_528, 87_156, 69_756, 52_336, 34_899, 17_452, 0,
];

/// The cosine of a latitude, in millionths. Between whole degrees it is drawn as a straight line, which is off by at
/// most forty millionths.
pub fn cos_millionths(lat: i32) -> i64 {
    let (lat, degree) = (lat.unsigned_abs(), DEGREE.unsigned_abs());
    let whole = usize::try_from(lat / degree).unwrap_or(90);
    let at = |i: usize| COSINES.get(i).copied().unwrap_or(0);
    at(whole) + (at(whole + 1) - at(whole)) * i64::from(lat % degree) / i64::from(DEGREE)
}

/// Metres between two points of a commune, good to one in a hundred.
pub fn metres(a: Point, b: Point) -> u64 {
    let ((ax, ay), (bx, by)) = (a.xy(), b.xy());
    let east = (bx - ax) * cos_millionths(midway(a.lat, b.lat)) / 1_000_000;
    let north = by - ay;
    let square = i128::from(east) * i128::from(east) + i128::from(north) * i128::from(north);
    let units = square.unsigned_abs().isqrt();
    u64::try_from(units * METRES_OF_DEGREE.unsigned_abs() as u128 / DEGREE.unsigned_abs() as u128).unwrap_or(u64::MAX)
}

/// Units of latitude in so many metres.
pub(super) fn units(metres: u32) -> i32 {
    i32::try_from(i64::from(metres) * i64::from(DEGREE) / METRES_OF_DEGREE).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// On the WGS 84 ellipsoid, by its radii of curvature: right to a metre over a commune.
    #[expect(clippy::float_arithmetic, reason = "what integers are compared with")]
    fn on_the_ellipsoid(a: Point, b: Point) -> f64 {
        let radians = |units: i32| f64::from(units) / 1e7 * std::f64::consts::PI / 180.0;
        let (major, eccentricity) = (6_378_137.0, 0.006_694_38);
        let lat = f64::midpoint(radians(a.lat), radians(b.lat));
        let w = (1.0 - eccentricity * lat.sin().powi(2)).sqrt();
        let meridian = major * (1.0 - eccentricity) / w.powi(3);
        let north = (radians(b.lat) - radians(a.lat)) * meridian;
        let east = (radians(b.lon) - radians(a.lon)) * major / w * lat.cos();
        north.hypot(east)
    }

    proptest! {
        /// From Réunion to Dunkerque, within twenty kilometres.
        #[test]
        #[expect(clippy::float_arithmetic, reason = "what integers are compared with")]
        fn good_to_one_in_a_hundred(lon in -20_000_000..80_000_000, lat in -210_000_000..511_000_000, dx in -2_000_000..2_000_000, dy in -2_000_000..2_000_000) {
            let (a, b) = (Point { lon, lat }, Point { lon: lon + dx, lat: lat + dy });
            let (found, expected) = (metres(a, b), on_the_ellipsoid(a, b));
            let found = f64::from(u32::try_from(found).unwrap());
            prop_assert!((found - expected).abs() <= expected / 100.0 + 1.0, "{found} {expected}");
            prop_assert_eq!(metres(a, b), metres(b, a));
        }
    }
}
