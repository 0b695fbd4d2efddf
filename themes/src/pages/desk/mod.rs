//! The desk's pages: dense, in a frame of their own. A commune's own templates do not reach them.

mod agents;
mod batch;
mod counter;
mod export;
mod home;
mod item;
mod keyed;
mod log;
mod message;
mod paper;
mod queue;
mod scrutiny;
mod sheet;
mod sign_in;

pub(crate) use agents::agents;
pub(crate) use batch::batch;
pub(crate) use counter::{counter, counter_list, roll, ticket};
pub(crate) use export::export;
pub(crate) use home::home;
pub(crate) use item::item;
pub(crate) use keyed::{keyed, keyed_list};
pub(crate) use log::log;
pub(crate) use message::message;
pub(crate) use paper::{envelopes, paper};
pub(crate) use queue::queue;
pub(crate) use scrutiny::{scrutiny, scrutiny_list};
pub(crate) use sheet::sheet;
pub(crate) use sign_in::{code, sign_in};

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene};
use crate::stylesheet::Sheet;
use crate::view::Page;
use crate::view::desk::{DeskProblem, DeskProblemPage, Reader};
use parvis_model::desk::{Act, Role, may};
use parvis_model::path::function;
use serde::Serialize;

/// A page that the menu leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Home,
    Queue,
    Counter,
    Votes,
    Keyed,
    Export,
    Roll,
    Log,
    Agents,
    /// None of them.
    Elsewhere,
}

impl Place {
    /// Those in the menu, with the act that each is, and its path below the desk's.
    const MENU: [(Self, Act, &'static str, &'static str); 9] = [
        (Self::Queue, Act::SeeQueue, "queue", "/queue"),
        (Self::Counter, Act::EnterAssisted, "counter", "/counter"),
        (Self::Votes, Act::SeeVotes, "votes", "/votes"),
        (Self::Keyed, Act::KeyAnswers, "sheets", "/sheets"),
        (Self::Home, Act::SeeHome, "home", ""),
        (Self::Export, Act::Export, "export", "/export"),
        (Self::Roll, Act::ExportRoll, "roll", "/roll"),
        (Self::Agents, Act::SeeAgents, "agents", "/agents"),
        (Self::Log, Act::SeeLog, "log", "/log"),
    ];
}

#[derive(Debug, Serialize)]
struct Link {
    href: String,
    label: String,
    current: bool,
}

/// The frame of the desk around a page.
fn frame<'a>(
    engine: &'a Engine,
    page: &'a Page<'a>,
    reader: Option<&Reader<'_>>,
    here: Place,
) -> Result<Scene<'a>, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    scene.sheet(Sheet::Desk);
    let desk = scene.action(&function::desk(&scene.site().id));
    let roles = reader.map_or(&[][..], |reader| reader.roles);
    let menu = Place::MENU.iter().filter(|(_, act, ..)| may(roles, *act)).map(|(place, _, name, path)| {
        let label = scene.say(&format!("desk-menu-{name}"), &[])?;
        Ok(Link { href: format!("{desk}{path}"), label, current: *place == here })
    });
    let menu = menu.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("desk_menu", &menu);
    scene.put("sign_out_action", &format!("{desk}/sign-out"));
    scene.put("form_token", &reader.map(|reader| reader.form));
    scene.put("reader", &reader.map(|reader| reader.name));
    scene.put("desk", &desk);
    Ok(scene)
}

/// Sets the heading, and the title from it.
fn title(scene: &mut Scene<'_>, heading: &str, error: bool) -> Result<(), ThemeError> {
    let of = scene.locale().of(&scene.site().name)?;
    let title = if error { scene.say("title-error", &[("title", heading.into())])? } else { heading.to_owned() };
    let title = scene.say("desk-title-page", &[("title", title.into()), ("of", of.into())])?;
    scene.put("heading", heading);
    scene.put("title", &title);
    Ok(())
}

/// What roles are called.
fn roles(scene: &Scene<'_>, roles: &[Role]) -> Result<Vec<String>, ThemeError> {
    roles.iter().map(|role| scene.say(&format!("desk-role-{}", role.keyword()), &[])).collect()
}

/// Draws a refusal.
pub(crate) fn problem(
    engine: &Engine,
    page: &Page<'_>,
    reader: Option<&Reader<'_>>,
    view: &DeskProblemPage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, reader, Place::Elsewhere)?;
    let name = match view.problem {
        DeskProblem::SignedOut => "signed-out",
        DeskProblem::NotAllowed => "not-allowed",
        DeskProblem::WrongOrigin => "wrong-origin",
        DeskProblem::OldForm => "old-form",
        DeskProblem::NotFound => "not-found",
        DeskProblem::BadRequest => "bad-request",
        DeskProblem::Unavailable => "unavailable",
    };
    let heading = scene.say(&format!("desk-problem-title-{name}"), &[])?;
    title(&mut scene, &heading, false)?;
    let text = scene.say(&format!("desk-problem-text-{name}"), &[])?;
    scene.put("text", &text);
    scene.put("typed", view.typed);
    scene.draw("desk/problem.html")
}
