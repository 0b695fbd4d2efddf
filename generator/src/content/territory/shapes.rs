//! GeoJSON files: the outline, the districts, the layers.

use crate::diagnostic::{Code, Reporter};
use parvis_model::geo::geojson::{self, Feature, Mistake, MistakeKind};
use parvis_model::geo::{
    Area, Bounds, District, Geometry, Layer, LayerKind, Line, Point, Region, cos_millionths, simplify,
};
use parvis_model::id;
use std::collections::BTreeSet;

/// A layer helps to recognise the map: what is smaller than this part of it can go.
const PARTS: i64 = 1_500;
/// What properties with a name are called, in capital letters or not.
const NAMES: [&str; 4] = ["name", "nom", "libelle", "label"];
/// What properties with a code are called.
const CODES: [&str; 2] = ["id", "code"];

/// The border of the commune: all areas of the file together.
pub(super) fn outline(reporter: &Reporter<'_>) -> Option<Region> {
    let areas: Vec<Area> = features(reporter)?.into_iter().flat_map(|feature| areas(&feature.shapes)).collect();
    if areas.is_empty() {
        reporter.at(&(0..1), Code::NoArea, vec![]);
        return None;
    }
    Some(Region(areas))
}

/// The districts, in the order of the file.
pub(super) fn districts(reporter: &Reporter<'_>, outline: &Region) -> Option<Vec<District>> {
    let mut seen = BTreeSet::new();
    let mut districts = Vec::new();
    for feature in features(reporter)? {
        let region = Region(areas(&feature.shapes));
        let start = feature.at.start..feature.at.start + 1;
        let Some(middle) = region.label_point() else {
            reporter.at(&start, Code::NoArea, vec![]);
            continue;
        };
        let Some(name) = property(&feature, &NAMES) else {
            reporter.at(&start, Code::NoDistrictName, vec![]);
            continue;
        };
        if !outline.is_empty() && !outline.contains(middle) {
            reporter.at(&start, Code::PlaceOutside, vec![("name", name.clone().into())]);
        }
        let own = property(&feature, &CODES).filter(|code| id::check(code).is_ok());
        let id = own.or_else(|| id::suggest(&name)).unwrap_or_else(|| format!("d{}", districts.len() + 1));
        if !seen.insert(id.clone()) {
            reporter.at(&start, Code::DuplicateOption, vec![("found", id.into())]);
            continue;
        }
        districts.push(District { id, name, region });
    }
    Some(districts)
}

/// A layer, without what nobody would see: details, and what lies around the commune.
pub(super) fn layer(reporter: &Reporter<'_>, label: String, kind: LayerKind, outline: &Region) -> Option<Layer> {
    let shapes = features(reporter)?.into_iter().flat_map(|feature| feature.shapes);
    let frame = outline.bounds();
    let shapes = shapes.filter(|shape| match (&frame, Bounds::of(shape.points())) {
        (Some(frame), Some(own)) => {
            own.low.lon <= frame.high.lon
                && own.high.lon >= frame.low.lon
                && own.low.lat <= frame.high.lat
                && own.high.lat >= frame.low.lat
        }
        _ => frame.is_none(),
    });
    let tolerance = frame.map_or(0, |frame| (i64::from(frame.high.lat) - i64::from(frame.low.lat)) / PARTS);
    Some(Layer { label, kind, shapes: shapes.filter_map(|shape| coarse(shape, tolerance)).collect() })
}

/// All features, once every mistake is reported.
fn features(reporter: &Reporter<'_>) -> Option<Vec<Feature>> {
    let (features, mistakes) = geojson::read(reporter.text());
    for mistake in &mistakes {
        report(reporter, mistake);
    }
    mistakes.is_empty().then_some(features)
}

fn report(reporter: &Reporter<'_>, mistake: &Mistake) {
    let at = &mistake.at;
    let problem = |code, problem: &'static str| reporter.at(at, code, vec![("problem", problem.into())]);
    match &mistake.kind {
        MistakeKind::NotJson => problem(Code::NotGeoJson, "json"),
        MistakeKind::NotGeoJson => problem(Code::NotGeoJson, "shape"),
        MistakeKind::UnknownType(_) => problem(Code::NotGeoJson, "type"),
        MistakeKind::TooMany => problem(Code::NotGeoJson, "many"),
        MistakeKind::NotDegrees(found) => reporter.at(at, Code::NotDegrees, vec![("found", found.clone().into())]),
        MistakeKind::Unclosed => problem(Code::BadRing, "unclosed"),
        MistakeKind::TooFew => problem(Code::BadRing, "few"),
        MistakeKind::Crossing => problem(Code::BadRing, "crossing"),
        MistakeKind::HoleOutside => problem(Code::BadRing, "hole"),
    }
}

fn areas(shapes: &[Geometry]) -> Vec<Area> {
    let of = |shape: &Geometry| match shape {
        Geometry::Area(Region(areas)) => areas.clone(),
        Geometry::Point(_) | Geometry::Line(_) => Vec::new(),
    };
    shapes.iter().flat_map(of).collect()
}

/// The first property with one of these names that says something.
fn property(feature: &Feature, names: &[&str]) -> Option<String> {
    let of = |name: &&str| {
        let found = feature.properties.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
        found.map(|(_, value)| super::table::clean(value)).filter(|value| !value.is_empty())
    };
    names.iter().find_map(of)
}

fn coarse(shape: Geometry, tolerance: i64) -> Option<Geometry> {
    match shape {
        Geometry::Point(_) => None,
        Geometry::Line(line) => Some(Geometry::Line(Line(fewer(&line.0, tolerance)))),
        Geometry::Area(Region(areas)) => {
            let areas: Vec<Area> = areas.into_iter().filter_map(|area| coarse_area(area, tolerance)).collect();
            (!areas.is_empty()).then_some(Geometry::Area(Region(areas)))
        }
    }
}

fn coarse_area(area: Area, tolerance: i64) -> Option<Area> {
    let ring = |ring: &Line| {
        let mut points = ring.0.clone();
        points.extend(ring.0.first().copied());
        let mut points = fewer(&points, tolerance);
        points.pop();
        (points.len() >= 3).then_some(Line(points))
    };
    Some(Area::new(ring(&area.ring)?, area.holes.iter().filter_map(ring).collect()))
}

fn fewer(points: &[Point], tolerance: i64) -> Vec<Point> {
    let cosine = points.first().map_or(0, |point| cos_millionths(point.lat));
    let flat: Vec<(i64, i64)> =
        points.iter().map(|point| (i64::from(point.lon) * cosine / 1_000_000, point.lat.into())).collect();
    simplify(&flat, tolerance).into_iter().filter_map(|i| points.get(i).copied()).collect()
}
