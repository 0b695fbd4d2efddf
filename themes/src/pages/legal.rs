//! Pages made from the commune's file: the legal notice, the accessibility statement; and the commune's own texts.

use crate::ThemeError;
use crate::engine::{Engine, html};
use crate::pages::{Origin, Scene};
use crate::view::{Page, TextPage};

/// Draws a page of the commune.
pub(crate) fn text(engine: &Engine, page: &Page<'_>, view: &TextPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    scene.title(view.title)?;
    let link = |(path, title): &(String, String)| (scene.link(path), title.clone());
    let (parent, children) = (view.parent.as_ref().map(link), view.children.iter().map(link).collect::<Vec<_>>());
    scene.put("parent", &parent);
    scene.put("children", &children);
    scene.put_value("html", html(view.html));
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
