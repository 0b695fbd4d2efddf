//! Marks that would hide each other become one with the first of their numbers.

use super::Marker;
use super::frame::Frame;
use parvis_model::geo::Geometry;

/// Marks nearer than this, across and down, hide each other, in units of the picture. What stands for several is wider
/// than high.
const NEAR: (i64, i64) = (62, 34);

/// A mark on the picture.
#[derive(Debug)]
pub(super) enum Badge<'a> {
    /// One marker.
    One((i64, i64), &'a Marker),
    /// Several, at the first of them.
    Several((i64, i64), Vec<&'a Marker>),
}

impl Badge<'_> {
    /// Where it is.
    pub(super) fn at(&self) -> (i64, i64) {
        match self {
            Self::One(at, _) | Self::Several(at, _) => *at,
        }
    }
}

/// The marks, in the order of the list. Each joins the first mark that it would hide, so that the same markers give the
/// same picture.
pub(super) fn badges<'a>(markers: &'a [Marker], frame: &Frame) -> Vec<Badge<'a>> {
    let mut groups: Vec<((i64, i64), Vec<&Marker>)> = Vec::new();
    for marker in markers {
        let Some(at) = marker.at.anchor().map(|point| frame.at(point)) else { continue };
        // A number stands on its own line or area and is not moved away from it.
        let near = |group: &&mut ((i64, i64), Vec<&Marker>)| {
            let (dx, dy) = (group.0.0 - at.0, group.0.1 - at.1);
            dx.abs() < NEAR.0 && dy.abs() < NEAR.1 && group.1.iter().all(|other| is_point(other))
        };
        match groups.iter_mut().find(near).filter(|_| is_point(marker)) {
            Some(group) => group.1.push(marker),
            None => groups.push((at, vec![marker])),
        }
    }
    let badge = |(at, markers): ((i64, i64), Vec<&'a Marker>)| match markers[..] {
        [one] => Badge::One(at, one),
        _ => Badge::Several(at, markers),
    };
    groups.into_iter().map(badge).collect()
}

/// What stands on a mark for several: two numbers, or the first and how many more.
pub(super) fn numbers(markers: &[&Marker]) -> String {
    match markers {
        [one, other] => format!("{}, {}", one.number, other.number),
        [first, rest @ ..] => format!("{} +{}", first.number, rest.len()),
        [] => String::new(),
    }
}

fn is_point(marker: &Marker) -> bool {
    matches!(marker.at, Geometry::Point(_))
}
