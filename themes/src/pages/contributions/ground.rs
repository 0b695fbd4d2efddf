//! The map of a list, and the numbered list beside it that says the same: number by number, in the same order, with links
//! from each mark to its entry and from each entry to its mark.

use super::card::Link;
use crate::ThemeError;
use crate::engine::html;
use crate::format::Moment;
use crate::map::{MapOptions, Marker, map_badge, map_groups, map_legend, map_svg};
use crate::pages::Scene;
use crate::stylesheet::Sheet;
use crate::view::Facet;
use jiff::Timestamp;
use parvis_model::contribution::{CATEGORY, Status, TITLE};
use parvis_model::geo::{Geometry, Territory};
use parvis_model::question::How;
use parvis_model::snapshot::Listed;
use parvis_model::{Contribution, ContributionId, Contributions, Process};
use parvis_text::tidy;
use serde::Serialize;
use std::collections::BTreeMap;
use tera::Value;

/// What a map and its list need to know of one contribution.
#[derive(Debug)]
pub(super) struct Spot<'a> {
    id: &'a ContributionId,
    title: String,
    /// What its place is called.
    place: String,
    /// Where it is, unless that was only described.
    at: Option<Geometry>,
    category: Option<&'a str>,
    district: Option<&'a str>,
    status: Option<Status>,
    sent_at: Timestamp,
}

/// An entry of the list.
#[derive(Debug, Serialize)]
struct Entry {
    number: u32,
    id: String,
    url: String,
    heading: String,
    place: String,
    category: Option<Link>,
    district: Option<Link>,
    status: Option<&'static str>,
    sent: Moment,
    /// Whether the map has a mark for it.
    drawn: bool,
}

impl<'a> Spot<'a> {
    /// One of the list of all, of which only the point is known that stands for it.
    pub(super) fn listed(listed: &'a Listed, territory: &Territory) -> Self {
        let located = listed.located.as_deref();
        let at = located.and_then(|located| located.at).map(Geometry::Point);
        let placed = located.is_some_and(|located| !located.place.is_empty());
        let district = listed.district.as_deref();
        Self {
            id: &listed.id,
            title: located.map(|located| tidy(&located.title).into_owned()).unwrap_or_default(),
            place: located.map(|located| tidy(&located.place).into_owned()).unwrap_or_default(),
            at: at.or_else(|| middle(territory, district.filter(|_| placed))),
            category: listed.category.as_deref(),
            district,
            status: listed.status,
            sent_at: listed.sent_at,
        }
    }

    /// One of which everything is known.
    pub(super) fn whole(contribution: &'a Contribution, territory: &Territory) -> Self {
        let place = contribution.place();
        let district = contribution.district();
        let whole_district = place.is_some_and(|place| place.how == How::District);
        Self {
            id: &contribution.id,
            title: contribution.text(TITLE).map(|title| tidy(title).into_owned()).unwrap_or_default(),
            place: place.map(|place| tidy(&place.label()).into_owned()).unwrap_or_default(),
            at: place
                .and_then(|place| place.geometry.clone())
                .or_else(|| middle(territory, district.filter(|_| whole_district))),
            category: contribution.option(CATEGORY),
            district,
            status: contribution.status,
            sent_at: contribution.sent_at,
        }
    }
}

/// Where a mark for a whole district stands.
fn middle(territory: &Territory, district: Option<&str>) -> Option<Geometry> {
    territory.district(district?)?.region.label_point().map(Geometry::Point)
}

/// Gives the template the map of `spots` (`map`), the list (`points`), the marks that stand for several (`groups`) and what
/// the forms mean (`keys`). Spots are numbered from one on, in the order in which they are given.
pub(super) fn put(
    scene: &mut Scene<'_>,
    process: &Process,
    contributions: &Contributions,
    spots: &[Spot<'_>],
) -> Result<(), ThemeError> {
    scene.sheet(Sheet::Map);
    let numbered = || (1_u32..).zip(spots);
    let markers: Vec<Marker> = numbered()
        .filter_map(|(number, spot)| {
            Some(Marker {
                number,
                at: spot.at.clone()?,
                label: spot.title.clone(),
                href: Some(format!("#p-{number}")),
                category: form(contributions, spot.category),
            })
        })
        .collect();
    let ground = process.map().map(|map| map.ground(&scene.site().territory)).unwrap_or_default();
    scene.put_value("map", html(&draw(scene, &ground, &markers)?));
    scene.put_value("map_layers", html(&map_legend(&ground)));
    scene.put("groups", &groups(scene, &ground, &markers, spots)?);
    let points = numbered().map(|(number, spot)| {
        let badge = map_badge(form(contributions, spot.category), &number.to_string());
        let entry = entry(scene, process, contributions, number, spot)?;
        Ok(Value::from(BTreeMap::from([
            ("e".to_owned(), Value::from_serializable(&entry)),
            ("badge".to_owned(), html(&badge)),
        ])))
    });
    let points = points.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put_value("points", Value::from(points));
    put_keys(scene, contributions);
    Ok(())
}

/// The map of one contribution alone, without number.
pub(super) fn alone(
    scene: &mut Scene<'_>,
    process: &Process,
    contributions: &Contributions,
    contribution: &Contribution,
) -> Result<(), ThemeError> {
    let Some(map) = process.map() else { return Ok(()) };
    let ground = map.ground(&scene.site().territory);
    let spot = Spot::whole(contribution, &ground);
    let Some(at) = spot.at else { return Ok(()) };
    scene.sheet(Sheet::Map);
    let category = form(contributions, spot.category);
    let marker = Marker { number: 0, at, label: spot.title, href: None, category };
    scene.put_value("map", html(&draw(scene, &ground, &[marker])?));
    Ok(())
}

fn draw(scene: &Scene<'_>, ground: &Territory, markers: &[Marker]) -> Result<String, ThemeError> {
    let of = scene.locale().of(&scene.site().name)?;
    let title = scene.say("map-title", &[("of", of.into())])?;
    let alone = markers.iter().all(|marker| marker.number == 0);
    let description =
        if alone { scene.say("map-one-described", &[])? } else { scene.say("map-list-described", &[])? };
    let several = scene.say("map-several", &[])?;
    let options = MapOptions {
        title: &title,
        description: &description,
        several: &several,
        groups: Some("g-"),
        grid: true,
        ..MapOptions::default()
    };
    Ok(map_svg(ground, markers, &options))
}

/// The marks that stand for several: the number that names each, and its members with their titles.
fn groups(
    scene: &Scene<'_>,
    ground: &Territory,
    markers: &[Marker],
    spots: &[Spot<'_>],
) -> Result<Vec<Vec<(u32, String)>>, ThemeError> {
    let untitled = scene.say("map-untitled", &[])?;
    let title = |number: u32| {
        let spot = usize::try_from(number).ok().and_then(|number| spots.get(number.checked_sub(1)?));
        let title = spot.map(|spot| spot.title.clone()).filter(|title| !title.is_empty());
        (number, title.unwrap_or_else(|| untitled.clone()))
    };
    Ok(map_groups(ground, markers).into_iter().map(|group| group.into_iter().map(title).collect()).collect())
}

fn entry(
    scene: &Scene<'_>,
    process: &Process,
    contributions: &Contributions,
    number: u32,
    spot: &Spot<'_>,
) -> Result<Entry, ThemeError> {
    let own = scene.process_link(process);
    let linked = |options: Vec<(&str, &str)>, chosen: Option<&str>, facet: fn(String) -> Facet| {
        let (id, label) = options.into_iter().find(|(id, _)| Some(*id) == chosen)?;
        Some(Link { label: label.to_owned(), url: format!("{own}{}/", facet(id.to_owned()).folder()) })
    };
    Ok(Entry {
        number,
        id: spot.id.to_string(),
        url: format!("{own}{}/", spot.id),
        heading: if spot.title.is_empty() { scene.say("map-untitled", &[])? } else { spot.title.clone() },
        place: spot.place.clone(),
        category: linked(contributions.options(CATEGORY), spot.category, Facet::Category),
        district: linked(process.districts(contributions), spot.district, Facet::District),
        status: spot.status.map(Status::keyword),
        sent: scene.calendar.day(spot.sent_at)?,
        drawn: spot.at.is_some(),
    })
}

/// The number of a category, which decides the form of its marks.
fn form(contributions: &Contributions, category: Option<&str>) -> usize {
    contributions.options(CATEGORY).iter().position(|(id, _)| Some(*id) == category).unwrap_or(0)
}

/// What the forms mean.
fn put_keys(scene: &mut Scene<'_>, contributions: &Contributions) {
    let keys = contributions.options(CATEGORY).into_iter().enumerate().map(|(number, (_, label))| {
        Value::from(BTreeMap::from([
            ("badge".to_owned(), html(&map_badge(number, ""))),
            ("label".to_owned(), Value::from(label)),
        ]))
    });
    let keys: Vec<Value> = keys.collect();
    scene.put_value("keys", Value::from(keys));
}
