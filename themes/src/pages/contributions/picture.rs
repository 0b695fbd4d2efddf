//! The picture of a contribution: on its page and in lists, and the page on which its author adds it.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::brief::PictureView;
use crate::pages::{Origin, Scene, form};
use crate::stylesheet::Sheet;
use crate::view::{Page, PictureDone, PictureFault, PicturePage};
use parvis_model::contribution::{ALT_CHARS, Contribution, Moderation};
use parvis_model::form::{Field, FieldKind};
use parvis_model::path::{function, page as paths};
use parvis_text::tidy;

/// The field with what the picture shows, and the one with the file, in requests and as anchors.
const ALT: &str = "alt";
const FILE: &str = "f-file";
/// Bytes of a megabyte, as shops count them.
const MEGABYTE: u64 = 1_000_000;

/// The picture of a contribution for a template.
pub(crate) fn of(scene: &Scene<'_>, contribution: &Contribution) -> Option<PictureView> {
    let photograph = contribution.pictures.first()?;
    let ((name, width, height), modern) = photograph.files.split_last()?;
    let address = |name: &str| scene.link(&format!("{}/{name}", paths::PHOTOS));
    let candidates = modern.iter().map(|(name, width, _)| format!("{} {width}w", address(name)));
    Some(PictureView {
        src: address(name),
        srcset: candidates.collect::<Vec<_>>().join(", "),
        width: *width,
        height: *height,
        alt: tidy(&photograph.alt).into_owned(),
    })
}

/// Draws the page on which an author adds, replaces or removes the picture.
pub(crate) fn picture(engine: &Engine, page: &Page<'_>, view: &PicturePage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    scene.subject(&view.subject)?;
    scene.sheet(Sheet::Contributions);
    let photo = of(&scene, view.contribution);
    let heading = match view.done {
        Some(PictureDone::Taken) => "picture-title-taken",
        Some(PictureDone::Removed) => "picture-title-removed",
        None if photo.is_some() => "picture-title-change",
        None => "picture-title",
    };
    let heading = scene.say(heading, &[])?;
    let megabytes = view.max_bytes / MEGABYTE;
    let fault = view.fault.map(|fault| scene.say(&format!("picture-{}", keyword(fault)), &[("max", megabytes.into())]));
    let fault = fault.transpose()?;
    let problem = view.errors.iter().find(|error| error.field == ALT).map(|error| error.problem);
    let typed = view.typed.get(ALT).map(String::as_str);
    let before = view.contribution.pictures.first().map(|photograph| photograph.alt.as_str());
    let asked = Field::new(ALT, FieldKind::ShortText, ALT_CHARS);
    let alt = form::field_view(&scene, &view.subject, &asked, typed.or(before).unwrap_or_default(), problem)?;
    let wrong = [(format!("f-{ALT}"), alt.error.clone()), (FILE.to_owned(), fault.clone())];
    let mistakes: Vec<(String, String)> = wrong.into_iter().filter_map(|(id, words)| Some((id, words?))).collect();
    if mistakes.is_empty() && view.notice.is_none() {
        scene.title(&heading)?;
    } else {
        scene.title_of_error(&heading)?;
    }
    scene.put("mistakes", &mistakes);
    scene.put("notice", &view.notice.map(|notice| form::notice_words(&scene, notice)).transpose()?);
    scene.put("fault", &fault);
    scene.put("alt", &alt);
    scene.put("photo", &photo);
    scene.put("done", &view.done.is_some());
    scene.put("before", &(view.contributions.moderation == Moderation::Before));
    scene.put("megabytes", &megabytes);
    scene.put("until", &scene.calendar.exact(view.until)?);
    scene.put("action", &scene.action(&function::picture(&scene.site().id, view.token)));
    scene.put("permanent", &format!("{}{}/", scene.process_link(view.subject.process), view.contribution.id));
    scene.draw("picture.html")
}

fn keyword(fault: PictureFault) -> &'static str {
    match fault {
        PictureFault::Missing => "missing",
        PictureFault::Empty => "empty",
        PictureFault::TooLarge => "too-large",
        PictureFault::Format => "format",
        PictureFault::Cut => "cut",
        PictureFault::Animated => "animated",
        PictureFault::TooManyPixels => "too-many-pixels",
        PictureFault::Damaged => "damaged",
        PictureFault::Several => "several",
    }
}
