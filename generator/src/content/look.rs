//! `look` of `commune.yml`: what a commune changes of the theme's tokens.

use super::schema;
use crate::diagnostic::{Code, Reporter};
use crate::yaml::Located;
use parvis_model::look::{Corners, Look};
use parvis_model::site::Colour;
use parvis_theme::{Wrong, check_look, is_font};
use schemars::JsonSchema;
use serde::Deserialize;

/// `look`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct LookFile {
    /// Typefaces of texts, the preferred one first, such as `Georgia, serif`.
    font: Option<Located<String>>,
    /// Typefaces of headings, likewise.
    heading_font: Option<Located<String>>,
    /// The corners of cards and panels.
    corners: Option<Located<Corners>>,
    /// The ground of pages on light screens, `#rrggbb`.
    #[schemars(regex(pattern = schema::COLOUR))]
    paper: Option<Located<String>>,
    /// Text on it, `#rrggbb`.
    #[schemars(regex(pattern = schema::COLOUR))]
    ink: Option<Located<String>>,
}

/// The tokens, without the templates. `None` when there is a mistake in them.
pub(super) fn convert(reporter: &Reporter<'_>, file: Option<LookFile>, accent: Option<Colour>) -> Option<Look> {
    let Some(file) = file else { return Some(Look::default()) };
    let font = font(reporter, file.font.as_ref());
    let heading_font = self::font(reporter, file.heading_font.as_ref());
    let paper = colour(reporter, file.paper.as_ref());
    let ink = colour(reporter, file.ink.as_ref());
    let look = Look {
        font: font?,
        heading_font: heading_font?,
        corners: file.corners.and_then(|corners| corners.value),
        paper: paper?,
        ink: ink?,
        ..Look::default()
    };
    // Without an accent, nothing can be said about what is read on what.
    let Err((wrong, near)) = check_look(accent?, &look) else { return Some(look) };
    let (located, role) = match wrong {
        Wrong::Paper => (file.paper.as_ref(), "paper"),
        Wrong::Ink => (file.ink.as_ref(), "ink"),
    };
    if let Some(located) = located {
        let args = vec![("role", role.into()), ("near", near.to_string().into())];
        reporter.at(&located.span, Code::LookContrast, args);
    }
    None
}

/// Typefaces, where they are given. `None` when they cannot be.
#[expect(clippy::option_option, reason = "absent is not wrong")]
fn font(reporter: &Reporter<'_>, located: Option<&Located<String>>) -> Option<Option<String>> {
    let Some(located) = located else { return Some(None) };
    let text = located.value.as_ref()?;
    if is_font(text) {
        return Some(Some(text.clone()));
    }
    reporter.at(&located.span, Code::BadFont, vec![("found", text.chars().take(80).collect::<String>().into())]);
    None
}

#[expect(clippy::option_option, reason = "absent is not wrong")]
fn colour(reporter: &Reporter<'_>, located: Option<&Located<String>>) -> Option<Option<Colour>> {
    let Some(located) = located else { return Some(None) };
    let text = located.value.as_ref()?;
    match Colour::try_from(text.clone()) {
        Ok(colour) => Some(Some(colour)),
        Err(_) => {
            reporter.at(&located.span, Code::BadColour, vec![("found", text.clone().into())]);
            None
        }
    }
}
