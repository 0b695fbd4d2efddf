//! Places on the ground: points, lines and areas, and what is true of them.
//!
//! Everything is an integer: coordinates are ten-millionths of a degree in WGS 84 (about a centimetre), so that a
//! point on a border is on it on every machine. Whether something lies inside something else is decided exactly;
//! lengths in metres are good to one in a hundred, which is enough to say « à 200 m ».

mod degrees;
mod exact;
mod export;
mod find;
pub mod geojson;
mod grid;
mod line;
mod measure;
mod shape;
mod simplify;
mod squares;
mod territory;
mod wkt;
mod words;

pub use degrees::{Bounds, Point};
pub use export::{PLACE_COLUMNS, Spot, feature_collection, feature_collection_with, place_row};
pub use find::{Found, MATCHES, Match};
pub use grid::{Grid, Square};
pub use line::Line;
pub use measure::{cos_millionths, metres};
pub use shape::{Area, Flaw, Geometry, Region};
pub use simplify::simplify;
pub use squares::outline_of;
pub use territory::{District, Landmark, Layer, LayerKind, Street, Territory};
