//! Pages made from the commune's file: the legal notice, the accessibility statement; and the commune's own texts.

use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::pages::{Origin, Scene};
use crate::view::Page;

/// Draws a page of the commune.
pub(crate) fn text(engine: &Engine, page: &Page<'_>, title: &str, safe: &str) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.title(title)?;
    scene.put_value("html", html(safe));
    scene.draw("text.html")
}

/// Draws the legal notice.
pub(crate) fn legal(engine: &Engine, page: &Page<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let heading = scene.say("legal-title", &[])?;
    scene.title(&heading)?;
    let site = scene.site();
    scene.put("publisher", &site.publisher);
    scene.put("host", &site.host);
    scene.put("insee", &site.insee);
    scene.draw("legal.html")
}

/// Draws the accessibility statement.
pub(crate) fn accessibility(engine: &Engine, page: &Page<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let heading = scene.say("accessibility-title", &[])?;
    scene.title(&heading)?;
    scene.put("url", &scene.site().url);
    scene.draw("accessibility.html")
}
