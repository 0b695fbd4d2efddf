//! The menu at the head of every page.

use crate::pages::{Origin, Scene};
use parvis_model::site::{MenuEntry, MenuTarget};
use serde::Serialize;

/// A link of the menu.
#[derive(Debug, Serialize)]
pub(crate) struct MenuLink<'a> {
    href: String,
    label: &'a str,
    /// The value of `aria-current`: `page` on the page itself, `true` on the pages below it.
    current: Option<&'static str>,
}

/// The links of the menu, as they are written on one page.
pub(crate) fn links<'a>(scene: &Scene<'a>, origin: Origin) -> Vec<MenuLink<'a>> {
    let link = |entry: &'a MenuEntry| {
        let (href, current) = match &entry.to {
            MenuTarget::Page(path) => (scene.link(path), current(path, scene.page.path, origin)),
            MenuTarget::Web(address) => (address.clone(), None),
        };
        MenuLink { href, label: &entry.label, current }
    };
    scene.site().menu.iter().map(link).collect()
}

/// Only a file is a page of the site: those of the functions stand beside it.
fn current(to: &str, here: &str, origin: Origin) -> Option<&'static str> {
    match origin {
        Origin::Static if to == here => Some("page"),
        Origin::Static if !to.is_empty() && here.starts_with(to) => Some("true"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_one_is() {
        let here = |to, here| current(to, here, Origin::Static);
        assert_eq!(here("vie/", "vie/"), Some("page"));
        assert_eq!(here("vie/", "vie/ecole/"), Some("true"));
        assert_eq!(here("vie/", "vieux-pont/"), None);
        assert_eq!(here("", ""), Some("page"));
        assert_eq!(here("", "vie/"), None, "everything is below the home page");
        assert_eq!(current("", "", Origin::Function), None);
    }
}
