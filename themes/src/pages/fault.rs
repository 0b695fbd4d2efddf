//! What to do about a mistake in an answer. The question's own words are part of it, so that the list above the page
//! can be read by itself.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene, limits};
use crate::view::Page;
use parvis_model::question::{Fault, Kind, Question};

/// The words for one mistake, by themselves.
pub(crate) fn fault(
    engine: &Engine,
    page: &Page<'_>,
    question: &Question,
    fault: &Fault,
) -> Result<String, ThemeError> {
    words(&Scene::new(engine, page, Origin::Function)?, question, fault)
}

/// The words for one mistake.
pub(crate) fn words(scene: &Scene<'_>, question: &Question, fault: &Fault) -> Result<String, ThemeError> {
    let what = what(scene, question, fault)?;
    let args = [
        ("number", question.number.to_string().into()),
        ("label", question.label.as_str().into()),
        ("what", what.into()),
    ];
    scene.say("fault", &args)
}

fn what(scene: &Scene<'_>, question: &Question, fault: &Fault) -> Result<String, ThemeError> {
    match fault {
        Fault::Missing => scene.say(&format!("fault-missing-{}", missing(&question.kind)), &[]),
        Fault::TooLong { max, found } => {
            scene.say("fault-too-long", &[("max", (*max).into()), ("found", (*found).into())])
        }
        Fault::BadCharacter => scene.say("fault-bad-character", &[]),
        Fault::NotANumber => scene.say("fault-not-a-number", &[]),
        Fault::TooManyDecimals { decimals } => scene.say("fault-decimals", &[("n", (*decimals).into())]),
        Fault::OutOfRange { min, max } => {
            scene.say("fault-range", &[("range", limits::range(scene, *min, *max)?.into())])
        }
        Fault::NotADate => scene.say("fault-not-a-date", &[]),
        Fault::DateOutOfRange { min, max } => {
            scene.say("fault-date-range", &[("range", limits::dates(scene, *min, *max)?.into())])
        }
        Fault::NotAnOption => scene.say("fault-not-an-option", &[]),
        Fault::OtherMissing => scene.say("fault-other-missing", &[]),
        Fault::OtherNotChosen => scene.say("fault-other-not-chosen", &[]),
        Fault::HowMany { min, max } => {
            scene.say("fault-how-many", &[("range", limits::how_many(scene, *min, *max)?.into())])
        }
        Fault::NotARank { last } => scene.say("fault-not-a-rank", &[("last", (*last).into())]),
        Fault::SameRank { rank } => scene.say("fault-same-rank", &[("rank", (*rank).into())]),
        Fault::RankSkipped { rank } => scene.say("fault-rank-skipped", &[("rank", (*rank).into())]),
        Fault::RankMore { min } => scene.say("fault-rank-more", &[("min", (*min).into())]),
        Fault::RowMissing { row } => scene.say("fault-row-missing", &[("row", row.as_str().into())]),
        Fault::NotAnEmail => scene.say("fault-not-an-email", &[]),
        Fault::NotAPhone => scene.say("fault-not-a-phone", &[]),
        Fault::NotAPostalCode => scene.say("fault-not-a-postal-code", &[]),
        Fault::NotASiret => scene.say("fault-not-a-siret", &[]),
        Fault::NotAnRna => scene.say("fault-not-an-rna", &[]),
        Fault::NotTicked => scene.say("fault-missing-consent", &[]),
        Fault::NoSuchPlace => scene.say("fault-no-such-place", &[]),
        Fault::SeveralPlaces { all, .. } => scene.say("fault-several-places", &[("n", (*all).into())]),
        Fault::NotASquare => scene.say("fault-not-a-square", &[]),
        Fault::NoSuchSquare { square } => scene.say("fault-no-such-square", &[("square", square.as_str().into())]),
        Fault::HowManySquares { min, max } => {
            let range = limits::how_many(scene, *min, Some(*max))?;
            scene.say("fault-squares", &[("max", (*max).into()), ("range", range.into())])
        }
        Fault::SeveralWays => scene.say("fault-several-ways", &[]),
        Fault::EndMissing => scene.say("fault-end-missing", &[]),
        Fault::NotAShape => scene.say("fault-not-a-shape", &[]),
        Fault::Outside => scene.say("fault-outside", &[]),
    }
}

/// What one does to answer a question of this kind.
fn missing(kind: &Kind) -> &'static str {
    match kind {
        Kind::Single { .. } | Kind::Scale { .. } | Kind::Rating { .. } | Kind::Sentiment => "choice",
        Kind::Multiple { .. } => "choices",
        Kind::Ranking { .. } => "ranking",
        Kind::Matrix { .. } | Kind::Grades { .. } => "rows",
        Kind::Consent => "consent",
        Kind::Place { .. } => "place",
        _ => "text",
    }
}
