//! A commune with ground, and a participative map of it.

use super::ideas::ideas;
use parvis_model::activity::Targets;
use parvis_model::contribution::{Moderation, PLACE};
use parvis_model::geo::{Area, Landmark, Line, Point, Region, Street, Territory};
use parvis_model::map::Map;
use parvis_model::presets::map::POINTS;
use parvis_model::process::Rules;
use parvis_model::question::{Kind, Question, Shape};
use parvis_model::{ActivityId, Process, QuestionId};

fn at(lon: i32, lat: i32) -> Point {
    Point { lon: 45_000_000 + lon * 1_000, lat: 460_000_000 + lat * 1_000 }
}

/// A square commune; « rue du Bief » runs through two of its villages.
pub fn ground() -> Territory {
    let street =
        |name: &str, point| Street { name: name.to_owned(), numbers: vec!["1".to_owned()], points: Line(vec![point]) };
    Territory {
        outline: Region(vec![Area::new(Line(vec![at(0, 0), at(400, 0), at(400, 300), at(0, 300)]), Vec::new())]),
        streets: vec![
            street("rue de la Mairie", at(200, 150)),
            street("rue du Bief (Ancy)", at(100, 100)),
            street("rue du Bief (Bercy)", at(300, 200)),
        ],
        landmarks: vec![Landmark { name: "Gare".to_owned(), kind: "gare".to_owned(), at: at(50, 60) }],
        ..Territory::default()
    }
}

/// A map whose points are asked as ideas are, with a place first. Everything is published at once.
pub fn map(id: &str) -> Process {
    let mut process = ideas(id, Moderation::After);
    process.rules = Rules::Map(Map::default());
    process.activities.truncate(1);
    let place = Question {
        id: QuestionId::parse(PLACE).unwrap(),
        number: 1,
        label: "Où est-ce ?".to_owned(),
        hint: None,
        why: None,
        required: true,
        publish: true,
        kind: Kind::Place { shape: Shape::Point },
    };
    for activity in &mut process.activities {
        activity.id = ActivityId::parse(POINTS).unwrap();
        if let Some(contributions) = &mut activity.contributions {
            contributions.targets = Targets::whole();
            contributions.questions.pages[0].questions.insert(0, place.clone());
        }
    }
    process
}
