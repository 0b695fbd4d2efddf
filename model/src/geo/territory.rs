//! What a commune's ground is made of, as far as people need it to say where: the outline, districts, addresses,
//! landmarks, and layers that only help to recognise the map. It is part of the site's definition, so that no third
//! party is asked where anybody means.

use super::{Bounds, Geometry, Grid, Line, Point, Region};
use serde::{Deserialize, Serialize};

/// The ground of a commune. A commune that has not described its own has an empty one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Territory {
    /// The border of the commune: what a place must lie in.
    pub outline: Region,
    /// Its districts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub districts: Vec<District>,
    /// Its streets with their numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub streets: Vec<Street>,
    /// Places that everybody knows, in the order of their names. No two have the same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub landmarks: Vec<Landmark>,
    /// What the map shows besides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub layers: Vec<Layer>,
}

/// A district.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct District {
    /// Its name in requests and exports.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Where it is.
    pub region: Region,
}

/// A street. No two have the same name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Street {
    /// Its name.
    pub name: String,
    /// The numbers, such as `12` or `3 bis`; empty for the street as a whole. In the order of the points.
    pub numbers: Vec<String>,
    /// Where each number is.
    pub points: Line,
}

/// A place that everybody knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Landmark {
    /// Its name.
    pub name: String,
    /// What it is, in a word of the commune's.
    pub kind: String,
    /// Where it is.
    pub at: Point,
}

/// Something that the map shows so that one recognises it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    /// What it is called below the map.
    pub label: String,
    /// How it looks.
    pub kind: LayerKind,
    /// Its shapes.
    pub shapes: Vec<Geometry>,
}

/// How a layer looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum LayerKind {
    /// Rivers, lakes, the sea.
    Water,
    /// Forests, parks.
    Green,
    /// Roads and ways.
    Way,
}

impl Territory {
    /// Whether the commune has not described its ground.
    pub fn is_empty(&self) -> bool {
        self.outline.is_empty()
    }

    /// The box around the outline.
    pub fn bounds(&self) -> Option<Bounds> {
        self.outline.bounds()
    }

    /// The grid over the outline.
    pub fn grid(&self) -> Option<Grid> {
        self.bounds().map(|bounds| Grid::over(&bounds))
    }

    /// The district that a point lies in; of two that share a border, the first.
    pub fn district_at(&self, point: Point) -> Option<&District> {
        self.districts.iter().find(|district| district.region.contains(point))
    }

    /// The district of that name.
    pub fn district(&self, id: &str) -> Option<&District> {
        self.districts.iter().find(|district| district.id == id)
    }

    /// The landmark of that name.
    pub fn landmark(&self, name: &str) -> Option<&Landmark> {
        self.landmarks.iter().find(|landmark| landmark.name == name)
    }

    /// The point of a square that is nearest to its middle and in the commune. Squares on the border may have their
    /// middle outside.
    pub fn point_in(&self, grid: &Grid, square: super::Square) -> Option<Point> {
        const PARTS: i32 = 16;
        let centre = grid.centre(square);
        if self.outline.contains(centre) {
            return Some(centre);
        }
        let mut cells: Vec<(i32, i32)> = (0..=PARTS).flat_map(|x| (0..=PARTS).map(move |y| (x, y))).collect();
        let off = |n: i32| (2 * n - PARTS) * (2 * n - PARTS);
        cells.sort_by_key(|(x, y)| (off(*x) + off(*y), *y, *x));
        cells.into_iter().map(|(x, y)| grid.within(square, x, y, PARTS)).find(|point| self.outline.contains(*point))
    }
}

impl Street {
    /// What an address of it is called.
    pub fn label(&self, number: &str) -> String {
        if number.is_empty() { self.name.clone() } else { format!("{number} {}", self.name) }
    }

    /// Its numbers with their points.
    pub fn addresses(&self) -> impl Iterator<Item = (&str, Point)> {
        self.numbers.iter().map(String::as_str).zip(self.points.0.iter().copied())
    }

    /// Where the street is as a whole: its own point, else the number in the middle.
    pub fn middle(&self) -> Option<Point> {
        let own = self.addresses().find(|(number, _)| number.is_empty()).map(|(_, at)| at);
        own.or_else(|| self.points.0.get(self.points.0.len() / 2).copied())
    }
}
