//! Places for other programs: GeoJSON (RFC 7946), and rows of a table.

use super::wkt::closed;
use super::{Area, Geometry, Line, Point, Region};

/// A place with what is said of it.
#[derive(Debug, Clone)]
pub struct Spot<'a> {
    /// Its identifier.
    pub id: &'a str,
    /// Where it is; `None` where it was only described.
    pub geometry: Option<&'a Geometry>,
    /// What is said of it: names and texts, in order.
    pub properties: Vec<(&'a str, String)>,
}

/// The columns of [`place_row`], beside those that the caller has of its own.
pub const PLACE_COLUMNS: [&str; 3] = ["lon", "lat", "wkt"];

/// The places as one FeatureCollection. Rings run as RFC 7946 wants them, and coordinates have at most seven decimals.
/// The same places give the same bytes.
///
/// ```
/// use parvis_model::geo::{Geometry, Spot, feature_collection};
/// let bench = Geometry::parse("POINT(4.8357 45.764)").unwrap();
/// let spot = Spot { id: "7", geometry: Some(&bench), properties: vec![("title", "Un banc".to_owned())] };
/// assert_eq!(
///     feature_collection(&[spot]),
///     r#"{"type":"FeatureCollection","features":[
/// {"type":"Feature","id":"7","geometry":{"type":"Point","coordinates":[4.8357,45.764]},"properties":{"title":"Un banc"}}
/// ]}
/// "#
/// );
/// ```
pub fn feature_collection(spots: &[Spot<'_>]) -> String {
    feature_collection_with(&[], spots)
}

/// The same with members of one's own before the features, such as the licence (RFC 7946, 6.1).
pub fn feature_collection_with(members: &[(&str, &str)], spots: &[Spot<'_>]) -> String {
    let members: String = members.iter().map(|(name, value)| format!("{}:{},", text(name), text(value))).collect();
    let features: Vec<String> = spots.iter().map(feature).collect();
    format!("{{\"type\":\"FeatureCollection\",{members}\"features\":[\n{}\n]}}\n", features.join(",\n"))
}

/// The cells of one place under [`PLACE_COLUMNS`]: its middle, and its whole shape. Empty where it has none.
pub fn place_row(geometry: Option<&Geometry>) -> [String; 3] {
    let anchor = geometry.and_then(Geometry::anchor);
    let cell = |of: fn(Point) -> String| anchor.map(of).unwrap_or_default();
    [cell(Point::lon_degrees), cell(Point::lat_degrees), geometry.map(ToString::to_string).unwrap_or_default()]
}

fn feature(spot: &Spot<'_>) -> String {
    let properties: Vec<String> =
        spot.properties.iter().map(|(name, value)| format!("{}:{}", text(name), text(value))).collect();
    let geometry = spot.geometry.map_or_else(|| "null".to_owned(), shape);
    format!(
        "{{\"type\":\"Feature\",\"id\":{},\"geometry\":{geometry},\"properties\":{{{}}}}}",
        text(spot.id),
        properties.join(",")
    )
}

/// A JSON string.
fn text(value: &str) -> String {
    serde_json::Value::from(value).to_string()
}

fn shape(geometry: &Geometry) -> String {
    let of = |kind: &str, coordinates: String| format!("{{\"type\":\"{kind}\",\"coordinates\":{coordinates}}}");
    match geometry {
        Geometry::Point(point) => of("Point", position(point)),
        Geometry::Line(line) => of("LineString", list(&line.0, position)),
        Geometry::Area(Region(areas)) => match &areas[..] {
            [one] => of("Polygon", area(one)),
            several => of("MultiPolygon", list(several, area)),
        },
    }
}

fn position(point: &Point) -> String {
    format!("[{},{}]", point.lon_degrees(), point.lat_degrees())
}

fn area(area: &Area) -> String {
    let rings: Vec<&Line> = std::iter::once(&area.ring).chain(&area.holes).collect();
    list(&rings, |ring| list(&closed(ring), position))
}

fn list<T>(items: &[T], of: impl Fn(&T) -> String) -> String {
    format!("[{}]", items.iter().map(of).collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_valid_geojson() {
        for wkt in [
            "POINT(4.8357 45.764)",
            "LINESTRING(4.8 45.7, 4.9 45.7)",
            "POLYGON((4 45, 5 45, 5 46, 4 46, 4 45), (4.2 45.2, 4.2 45.4, 4.4 45.4, 4.2 45.2))",
            "MULTIPOLYGON(((4 45, 5 45, 5 46, 4 45)), ((6 45, 7 45, 7 46, 6 45)))",
        ] {
            let geometry = Geometry::parse(wkt).unwrap();
            let hostile = "</script>\u{2028}\"\\\n=1+1".to_owned();
            let spot = Spot { id: "x", geometry: Some(&geometry), properties: vec![("title", hostile.clone())] };
            let json = feature_collection(&[spot]);
            let value: serde_json::Value = serde_json::from_str(&json).unwrap();
            assert_eq!(value["features"][0]["properties"]["title"], hostile);
            let (features, mistakes) = super::super::geojson::read(&json);
            assert!(mistakes.is_empty(), "{mistakes:?}");
            assert_eq!(features[0].shapes, [geometry]);
        }
        assert_eq!(place_row(None), ["", "", ""]);
        let point = Geometry::parse("POINT(-0.5 45)").unwrap();
        assert_eq!(place_row(Some(&point)), ["-0.5", "45", "POINT(-0.5 45)"]);
    }

    #[test]
    fn described_places_have_no_geometry() {
        let json = feature_collection(&[Spot { id: "1", geometry: None, properties: vec![] }]);
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert!(value["features"][0]["geometry"].is_null());
    }
}
