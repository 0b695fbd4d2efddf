//! The form with which one follows the process or the contribution of a page by e-mail.

use crate::ThemeError;
use crate::pages::Scene;
use parvis_model::contribution::WHOLE;
use parvis_model::path::function;
use parvis_model::{ContributionId, Process, follow};
use serde::Serialize;

/// The form for the template.
#[derive(Debug, Serialize)]
struct Follow {
    action: String,
    token_url: String,
    /// What would be followed.
    about: String,
}

/// Gives the template the form. `about` is the contribution that the page shows, if it shows one.
pub(crate) fn put(scene: &mut Scene<'_>, process: &Process, about: Option<&ContributionId>) -> Result<(), ThemeError> {
    let missing = |_| ThemeError::Tool(process.id.to_string());
    let activity = follow::activity(process).map_err(missing)?.id;
    let site = &scene.site().id;
    let view = Follow {
        action: scene.action(&function::vote(site, &process.id, &activity)),
        token_url: scene.action(&function::token(site, &process.id, &activity)),
        about: about.map_or(WHOLE, ContributionId::as_str).to_owned(),
    };
    scene.put("follow", &view);
    Ok(())
}
