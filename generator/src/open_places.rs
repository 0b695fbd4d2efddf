//! What stands on a map as open data: the places with what was written about them, as GeoJSON and as a table. Names of
//! authors stay out of it: a pseudonym that one reads beside a text is not meant to be collected.

use crate::lists::with_pages;
use crate::table::Table;
use parvis_model::contribution::{BODY, CATEGORY, TITLE};
use parvis_model::geo::{Geometry, PLACE_COLUMNS, Spot, feature_collection_with, place_row};
use parvis_model::{Contribution, Process, Snapshot};

/// The licence of the files: Licence Ouverte 2.0 (Etalab), that of French public data (art. D323-2-1 of the CRPA).
const LICENCE: &str = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";
/// What is said of each place. `docs/guide/carte.md` explains it.
const HEAD: [&str; 9] = ["id", "sent_on", "title", "text", "category", "district", "place", "status", "url"];

/// The contributions that stand on the map, in the order in which they were sent.
fn standing<'a>(process: &'a Process, snapshot: &'a Snapshot) -> Vec<&'a Contribution> {
    let Some((_, activity, _)) = with_pages(process) else { return Vec::new() };
    let listed = snapshot.index(&process.id, &activity.id).iter().filter(|listed| !listed.gone);
    listed.filter_map(|listed| snapshot.entry(&process.id, &activity.id, &listed.id)).collect()
}

/// What is said of one. The day is enough: when somebody sat at a screen is nobody's business.
fn cells(process: &Process, contribution: &Contribution, url: &str) -> [String; 9] {
    let label = |options: Vec<(&str, &str)>, chosen: Option<&str>| {
        let found = options.into_iter().find(|(id, _)| Some(*id) == chosen);
        found.map(|(_, label)| label.to_owned()).unwrap_or_default()
    };
    let contributions = with_pages(process).map(|(_, _, contributions)| contributions);
    let day = contribution.sent_at.to_string();
    [
        contribution.id.to_string(),
        day.split('T').next().unwrap_or_default().to_owned(),
        contribution.text(TITLE).unwrap_or_default().to_owned(),
        contribution.text(BODY).unwrap_or_default().to_owned(),
        label(contributions.map(|c| c.options(CATEGORY)).unwrap_or_default(), contribution.option(CATEGORY)),
        label(contributions.map(|c| process.districts(c)).unwrap_or_default(), contribution.district()),
        contribution.place().map(parvis_model::question::Place::label).unwrap_or_default(),
        contribution.status.map(|status| status.keyword().to_owned()).unwrap_or_default(),
        format!("{url}{}/", contribution.id),
    ]
}

fn geometry(contribution: &Contribution) -> Option<&Geometry> {
    contribution.place()?.geometry.as_ref()
}

/// The places as CSV. `url` is the whole address of the process.
pub(crate) fn csv(process: &Process, snapshot: &Snapshot, url: &str) -> Result<Vec<u8>, csv::Error> {
    let mut table = Table::new(HEAD.into_iter().chain(PLACE_COLUMNS).chain(["licence"]));
    for contribution in standing(process, snapshot) {
        let place = place_row(geometry(contribution));
        table.row(cells(process, contribution, url).into_iter().chain(place).chain([LICENCE.to_owned()]));
    }
    table.finish()
}

/// The places as GeoJSON.
pub(crate) fn json(process: &Process, snapshot: &Snapshot, url: &str) -> String {
    let standing = standing(process, snapshot);
    let ids: Vec<String> = standing.iter().map(|contribution| contribution.id.to_string()).collect();
    let spot = |(contribution, id): (&&Contribution, &'_ String)| {
        let cells = cells(process, contribution, url);
        (id.clone(), HEAD.into_iter().zip(cells).skip(1).collect::<Vec<_>>(), geometry(contribution).cloned())
    };
    let spots: Vec<_> = standing.iter().zip(&ids).map(spot).collect();
    let spots: Vec<Spot<'_>> = spots
        .iter()
        .map(|(id, properties, geometry)| Spot { id, geometry: geometry.as_ref(), properties: properties.clone() })
        .collect();
    feature_collection_with(&[("name", &process.title), ("license", LICENCE), ("source", url)], &spots)
}
