//! Debates.

use super::{CLOSES, OPENS};
use parvis_model::activity::{Choices, Targets};
use parvis_model::contribution::{BODY, Limit, Moderation, SIDE};
use parvis_model::debate::{Debate, SIDES};
use parvis_model::eligibility::Eligibility;
use parvis_model::presets;
use parvis_model::presets::debate::{ARGUMENT_VOTES, ARGUMENTS, CONVINCING, POSITIONS, REPLIES};
use parvis_model::process::Rules;
use parvis_model::question::{Choice, Kind, Question};
use parvis_model::questionnaire::{QuestionPage, Questionnaire};
use parvis_model::{Activity, ActivityId, Contributions, Process, ProcessId, QuestionId, Tool};

/// A debate of which everything is published at once.
pub fn debate(id: &str) -> Process {
    let eligibility = Eligibility::default();
    let option = |id: &str| Choice { id: id.to_owned(), label: id.to_owned(), picture: None };
    let question = |id: &str, number: u16, kind: Kind| Question {
        id: QuestionId::parse(id).unwrap(),
        number,
        label: format!("Question {id}"),
        hint: None,
        why: None,
        required: true,
        publish: true,
        kind,
    };
    let sides = Kind::Single { options: SIDES.map(option).to_vec(), other: false, dropdown: false };
    let body = |number| question(BODY, number, Kind::Text { long: true, max: 600 });
    let of_arguments = Targets::of(&ActivityId::parse(ARGUMENTS).unwrap());
    let asked = |questions: Vec<Question>, targets: Targets, pages: bool, limit: Limit| Contributions {
        questions: Questionnaire {
            pages: vec![QuestionPage { id: "contribution".to_owned(), questions, ..QuestionPage::default() }],
            ..Questionnaire::default()
        },
        targets,
        pages,
        moderation: Moderation::After,
        edit_hours: 24,
        limit,
        pictures: false,
    };
    let chosen = |options: &[&str], targets| Choices {
        options: options.iter().map(|option| (*option).to_owned()).collect(),
        targets,
    };
    let activity = |preset: &presets::ActivityPreset| Activity {
        id: ActivityId::parse(preset.id).unwrap(),
        verb: preset.verb,
        opens: OPENS.parse().unwrap(),
        closes: CLOSES.parse().unwrap(),
        form: presets::form(Tool::Debate, preset.identity, &eligibility, false),
        eligibility: eligibility.clone(),
        identity: preset.identity,
        show: preset.show,
        shards: preset.shards,
        contributions: match preset.id {
            ARGUMENTS => {
                Some(asked(vec![question(SIDE, 1, sides.clone()), body(2)], Targets::whole(), true, Limit::OnePerSide))
            }
            REPLIES => Some(asked(vec![body(1)], of_arguments.clone(), false, Limit::Any)),
            _ => None,
        },
        choices: match preset.id {
            POSITIONS => Some(chosen(&SIDES, Targets::whole())),
            ARGUMENT_VOTES => Some(chosen(&[CONVINCING], of_arguments.clone())),
            _ => None,
        },
    };
    Process {
        id: ProcessId::parse(id).unwrap(),
        title: format!("Débat {id}"),
        summary: "Résumé.".to_owned(),
        picture: None,
        activities: presets::debate::PRESET.activities.iter().map(activity).collect(),
        rules: Rules::Debate(Debate { question: "Faut-il ?".to_owned(), ..Debate::default() }),
    }
}
