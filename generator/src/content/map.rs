//! The `map` section of `process.yml`.

use super::asked::{Asking, Must};
use super::bounds;
use super::ideas::EDIT_HOURS;
use super::question::{Choices, QuestionFile};
use super::questionnaire::{FollowUpFile, followup};
use crate::diagnostic::{Code, Reporter};
use crate::spelling;
use crate::yaml::Located;
use parvis_model::activity::{Choices as Choosing, Targets};
use parvis_model::contribution::{BODY, CATEGORY, Contributions, DISTRICT, Limit, Moderation, NAME, PLACE, TITLE};
use parvis_model::geo::Territory;
use parvis_model::map::Map;
use parvis_model::presets::map::{COMMENTS, POINTS, REPLIES, SUPPORT, SUPPORTS};
use parvis_model::question::{Choice, Shape};
use parvis_model::{Activity, ActivityId};
use schemars::JsonSchema;
use serde::Deserialize;

/// Characters of a title, a text, a comment and a name.
const TITLE_CHARS: u16 = 120;
const BODY_CHARS: u16 = 2_000;
const COMMENT_CHARS: u16 = 1_500;
const NAME_CHARS: u16 = 60;

/// `map`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct MapFile {
    /// Categories, of which a point has one. Each has its own sign on the map.
    categories: Choices,
    /// Districts to choose from; those of the territory follow from the place and need not be asked.
    districts: Choices,
    /// Whether one gives a point, a line or an area; a point unless said otherwise.
    shapes: Option<Located<Shape>>,
    /// What else is asked of a point.
    questions: Option<Located<Vec<Located<QuestionFile>>>>,
    /// Whether agents read points and comments before they are published, or after.
    moderation: Option<Located<Moderation>>,
    /// For how many hours an author may change a point.
    edit_hours: Option<Located<u16>>,
    /// Whether points may be supported; yes unless said otherwise.
    supports: Option<Located<bool>>,
    /// Whether points may be commented; yes unless said otherwise.
    comments: Option<Located<bool>>,
    /// The labels of the territory's layers that this map shows; all unless said otherwise.
    layers: Option<Located<Vec<Located<String>>>>,
    /// What became of it; the text is in `answer.md`.
    followup: Option<Located<FollowUpFile>>,
}

/// Checks the section, and gives the activities what is asked and chosen in them. `territory` is the commune's, unless
/// something is wrong with it.
pub(super) fn convert(
    asking: Asking<'_>,
    section: Located<MapFile>,
    territory: Option<&Territory>,
    activities: &mut Vec<Activity>,
) -> Option<Map> {
    let reporter = asking.reporter;
    let file = section.value?;
    if !asking.files.has_ground {
        reporter.at(&section.span, Code::PlaceNeedsTerritory, vec![]);
        return None;
    }
    let points = points(asking, &file)?;
    let mut asked = asking.of(COMMENTS);
    asked.text(BODY, true, COMMENT_CHARS, Must::Answer);
    asked.text(NAME, false, NAME_CHARS, Must::Leave);
    let of_points = Targets::of(&ActivityId::parse(POINTS).ok()?);
    let comments =
        Contributions { questions: asked.finish(), targets: of_points.clone(), pages: false, ..points.clone() };
    // One level: replies answer comments, and nothing answers them.
    let replies = Contributions { targets: Targets::of(&ActivityId::parse(COMMENTS).ok()?), ..comments.clone() };
    let no = |flag: &Option<Located<bool>>| flag.as_ref().and_then(|located| located.value) == Some(false);
    activities.retain(|activity| match activity.id.as_str() {
        COMMENTS | REPLIES => !no(&file.comments),
        SUPPORTS => !no(&file.supports),
        _ => true,
    });
    for activity in activities.iter_mut() {
        match activity.id.as_str() {
            POINTS => activity.contributions = Some(points.clone()),
            COMMENTS => activity.contributions = Some(comments.clone()),
            REPLIES => activity.contributions = Some(replies.clone()),
            SUPPORTS => {
                activity.choices = Some(Choosing { options: vec![SUPPORT.to_owned()], targets: of_points.clone() });
            }
            _ => {}
        }
    }
    let followup = followup(reporter, file.followup.as_ref(), asking.files);
    let layers = layers(reporter, file.layers.as_ref(), territory);
    Some(Map { districts: districts(&file, territory), layers, followup })
}

/// What is asked of a point: where it is comes first, since that is what the map is about.
fn points(asking: Asking<'_>, file: &MapFile) -> Option<Contributions> {
    let hours = bounds::within(asking.reporter, file.edit_hours.as_ref(), "edit_hours", 0, 720)?;
    let shape = file.shapes.as_ref().and_then(|located| located.value).unwrap_or_default();
    let mut asked = asking.of(POINTS);
    asked.place(PLACE, shape);
    asked.one_of(CATEGORY, &file.categories, Must::Answer);
    asked.text(TITLE, false, TITLE_CHARS, Must::Answer);
    asked.text(BODY, true, BODY_CHARS, Must::Answer);
    asked.one_of(DISTRICT, &file.districts, Must::Leave);
    asked.own(&file.questions);
    asked.text(NAME, false, NAME_CHARS, Must::Leave);
    Some(Contributions {
        questions: asked.finish(),
        targets: Targets::whole(),
        pages: true,
        moderation: file.moderation.as_ref().and_then(|located| located.value).unwrap_or(Moderation::Before),
        edit_hours: hours.unwrap_or(EDIT_HOURS),
        limit: Limit::Any,
        pictures: false,
    })
}

/// The districts that follow from the place, unless the commune asks for others.
fn districts(file: &MapFile, territory: Option<&Territory>) -> Vec<Choice> {
    let of_ground = territory.filter(|_| file.districts.is_none()).map(|territory| &territory.districts[..]);
    let choice = |district: &parvis_model::geo::District| Choice {
        id: district.id.clone(),
        label: district.name.clone(),
        picture: None,
    };
    of_ground.unwrap_or_default().iter().map(choice).collect()
}

/// The layers that are shown, which the territory must have.
fn layers(
    reporter: &Reporter<'_>,
    list: Option<&Located<Vec<Located<String>>>>,
    territory: Option<&Territory>,
) -> Option<Vec<String>> {
    let list = list?.value.as_ref()?;
    let known: Vec<&str> = territory?.layers.iter().map(|layer| layer.label.as_str()).collect();
    let mut layers = Vec::new();
    for located in list {
        let Some(label) = &located.value else { continue };
        if !known.contains(&label.as_str()) {
            let near = spelling::nearest(label, &known).unwrap_or("none").to_owned();
            let allowed = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            let args = vec![("found", label.clone().into()), ("near", near.into()), ("allowed", allowed.into())];
            reporter.at(&located.span, Code::UnknownLayer, args);
        }
        layers.push(label.clone());
    }
    Some(layers)
}
