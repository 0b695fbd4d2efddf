//! One block of a list of contributions, newest first. Lists are files: filters and orders need no script.

use super::card::{CardView, card, whole};
use super::ground::{self, Spot};
use super::ideas::put_lists;
use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene};
use crate::scripts::Script;
use crate::stylesheet::Sheet;
use crate::view::{Facet, ListPage, Page, Shown};
use parvis_model::activity::Show;
use parvis_model::contribution::CATEGORY;
use parvis_model::debate::SIDES;
use parvis_model::exchange::KIND;
use parvis_model::path::{self, page as paths};
use parvis_model::{Contributions, Process};
use serde::Serialize;
use tera::Value;

/// The offers, or the needs, which stand side by side.
#[derive(Debug, Serialize)]
pub(crate) struct Side {
    kind: String,
    url: String,
    cards: Vec<CardView>,
}

/// Contributions by what they are: nothing where that is not asked. With `only`, those of one kind.
pub(crate) fn sides(
    scene: &Scene<'_>,
    process: &Process,
    contributions: &Contributions,
    shown: &[Shown<'_>],
    only: Option<&str>,
) -> Result<Vec<Side>, ThemeError> {
    let kinds = contributions.options(KIND).into_iter().filter(|(kind, _)| only.is_none_or(|only| only == *kind));
    let side = |kind: &str| {
        let of = shown.iter().filter(|shown| shown.contribution.side() == Some(kind));
        let cards = of.map(|shown| card(scene, process, contributions, shown)).collect::<Result<_, ThemeError>>()?;
        let url = format!("{}{}/", scene.process_link(process), Facet::Kind(kind.to_owned()).folder());
        Ok(Side { kind: kind.to_owned(), url, cards })
    };
    kinds.map(|(kind, _)| side(kind)).collect()
}

/// Draws a block of a list.
pub(crate) fn list(engine: &Engine, page: &Page<'_>, view: &ListPage<'_>) -> Result<String, ThemeError> {
    let process = view.process;
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let sided = matches!(view.facet, Facet::Side(_) | Facet::TopOf(_));
    scene.sheet(Sheet::Contributions);
    if sided {
        scene.sheet(Sheet::Debate);
    }
    if !sided {
        scene.with_script(Script::Search);
    }
    scene.about_activity(process, view.activity);
    scene.process_feed(process)?;
    let missing = || ThemeError::Tool(process.id.to_string());
    let contributions = view.activity.contributions.as_ref().ok_or_else(missing)?;
    let label = |options: Vec<(&str, &str)>, name: &str| {
        options.into_iter().find(|(id, _)| *id == name).map_or_else(|| name.to_owned(), |(_, label)| label.to_owned())
    };
    let heading = match view.facet {
        Facet::All => scene.say("list-title", &[])?,
        Facet::Top => scene.say("list-title-top", &[])?,
        // The page of a section shows them itself.
        Facet::Section(name) => scene.say("list-title-option", &[("name", name.as_str().into())])?,
        Facet::Kind(kind) => {
            let name = scene.say(&format!("side-{kind}"), &[])?;
            scene.say("list-title-option", &[("name", name.into())])?
        }
        Facet::Side(side) => scene.say(&format!("list-title-{side}"), &[])?,
        Facet::TopOf(side) => scene.say(&format!("list-title-top-{side}"), &[])?,
        Facet::Category(name) => {
            scene.say("list-title-option", &[("name", label(contributions.options(CATEGORY), name).into())])?
        }
        Facet::District(name) => {
            scene.say("list-title-option", &[("name", label(process.districts(contributions), name).into())])?
        }
        Facet::Status(status) => {
            let name = scene.say(&format!("status-of-{}", status.keyword()), &[])?;
            scene.say("list-title-option", &[("name", name.into())])?
        }
    };
    let titled = scene
        .say("questions-title", &[("heading", heading.as_str().into()), ("title", process.title.as_str().into())])?;
    scene.title(&titled)?;
    scene.put("heading", &heading);
    scene.put("subject", &process.title);
    scene.put("subject_url", &scene.process_link(process));
    let only = match view.facet {
        Facet::Kind(kind) => Some(kind.as_str()),
        _ => None,
    };
    scene.put("sides", &sides(&scene, process, contributions, &view.shown, only)?);
    let cards = view.shown.iter().map(|shown| card(&scene, process, contributions, shown));
    let cards = cards.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("cards", &cards);
    scene.put("hidden", &view.hidden);
    if let Facet::Side(side) | Facet::TopOf(side) = view.facet {
        scene.put("side", side);
        let arguments = view.shown.iter().map(|shown| whole(&scene, process, contributions, shown));
        let arguments = arguments.collect::<Result<Vec<_>, ThemeError>>()?;
        scene.put_value("arguments", Value::from(arguments));
        return draw_sides(scene, page, view, process);
    }
    put_lists(&mut scene, process, contributions)?;
    let own = scene.process_link(process);
    let here = format!("{own}{}/", view.facet.folder());
    let statuses = process.statuses();
    let statuses = statuses.map(|status| (status.keyword(), format!("{own}{}/", Facet::Status(status).folder())));
    scene.put("statuses", &statuses.collect::<Vec<_>>());
    scene.put("here", &here);
    put_ways(&mut scene, page, view, process);
    // Ranks change with every choice, and say nothing about where; the map of a list is that of its places.
    let located = process.map().is_some() && !view.facet.ranks() && !view.shown.is_empty();
    scene.put("located", &located);
    if located {
        let territory = &page.definition.site.territory;
        let spots: Vec<Spot<'_>> = view.shown.iter().map(|shown| Spot::whole(shown.contribution, territory)).collect();
        ground::put(&mut scene, process, contributions, &spots)?;
    }
    scene.draw("list.html")
}

/// A list of the arguments of one side.
fn draw_sides(
    mut scene: Scene<'_>,
    page: &Page<'_>,
    view: &ListPage<'_>,
    process: &Process,
) -> Result<String, ThemeError> {
    let own = scene.process_link(process);
    let ranks = process.activities.iter().any(|activity| activity.choices.is_some() && activity.show != Show::Never);
    let mut orders = Vec::new();
    for side in SIDES.map(str::to_owned) {
        orders.push((format!("newest-{side}"), format!("{own}{}/", Facet::Side(side.clone()).folder())));
        if ranks {
            orders.push((format!("top-{side}"), format!("{own}{}/", Facet::TopOf(side).folder())));
        }
    }
    scene.put("orders", &orders);
    scene.put("here", &format!("{own}{}/", view.facet.folder()));
    put_ways(&mut scene, page, view, process);
    scene.draw("arguments.html")
}

/// Gives the template the ways to other blocks and to the form.
fn put_ways(scene: &mut Scene<'_>, page: &Page<'_>, view: &ListPage<'_>, process: &Process) {
    let own = scene.process_link(process);
    scene.put("base", &own);
    scene.put("index", &format!("{own}{}/", paths::INDEX));
    let link = |address: &Option<String>| address.as_ref().map(|address| format!("{own}{address}"));
    scene.put("older", &link(&view.older));
    scene.put("newer", &link(&view.newer));
    scene.put("accepts", &process.accepts(view.activity, page.now));
    let propose = match view.facet {
        Facet::Side(side) | Facet::TopOf(side) => format!("{own}{}/{}/", paths::PROPOSE, path::side(side)),
        _ => format!("{own}{}/", paths::PROPOSE),
    };
    scene.put("propose_url", &propose);
}
