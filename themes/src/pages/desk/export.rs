//! What can be taken away as a file.

use super::{Place, frame, title};
use crate::ThemeError;
use crate::engine::Engine;
use crate::view::Page;
use crate::view::desk::Reader;
use crate::view::moderation::ExportPage;

/// Draws the page.
pub(crate) fn export(
    engine: &Engine,
    page: &Page<'_>,
    reader: &Reader<'_>,
    view: &ExportPage<'_>,
) -> Result<String, ThemeError> {
    let mut scene = frame(engine, page, Some(reader), Place::Export)?;
    let heading = scene.say("desk-export-title", &[])?;
    title(&mut scene, &heading, false)?;
    let processes: Vec<_> =
        view.processes.iter().map(|process| (process.id.as_str(), process.title.as_str())).collect();
    scene.put("processes", &processes);
    scene.put("contacts", &view.contacts);
    scene.draw("desk/export.html")
}
