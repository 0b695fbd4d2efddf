//! Petitions that residents deposit.

use super::{CLOSES, OPENS};
use parvis_model::activity::{Activity, Choices, Identity, Show, Targets, Verb};
use parvis_model::contribution::{BODY, Contributions, Limit, Moderation, NAME, TITLE};
use parvis_model::deposit::{ADDRESSEE, Deposits};
use parvis_model::eligibility::Eligibility;
use parvis_model::presets::{self, deposit::PRESET};
use parvis_model::process::Rules;
use parvis_model::question::{Kind, Question};
use parvis_model::questionnaire::{QuestionPage, Questionnaire};
use parvis_model::{ActivityId, Process, ProcessId, QuestionId, Tool};

/// An office to which residents bring petitions, each with two co-signatories.
pub fn process() -> Process {
    let question = |id: &str, max: u16| Question {
        id: QuestionId::parse(id).unwrap(),
        number: 1,
        label: id.to_owned(),
        hint: None,
        why: None,
        required: true,
        publish: true,
        kind: Kind::Text { long: id == BODY, max },
    };
    let questions = vec![question(TITLE, 120), question(BODY, 6_000), question(ADDRESSEE, 120), question(NAME, 80)];
    let page = QuestionPage { id: "contribution".to_owned(), questions, ..QuestionPage::default() };
    let of = Targets::of(&ActivityId::parse("deposits").unwrap());
    let eligibility = Eligibility::default();
    let activity = |preset: &presets::ActivityPreset| Activity {
        id: ActivityId::parse(preset.id).unwrap(),
        verb: preset.verb,
        opens: OPENS.parse().unwrap(),
        closes: CLOSES.parse().unwrap(),
        form: match preset.id {
            "signatures" => presets::form(Tool::Petition, Identity::Email, &eligibility, false),
            _ => presets::person(Identity::Email, &eligibility),
        },
        eligibility: eligibility.clone(),
        identity: Identity::Email,
        show: if preset.id == "cosignatures" { Show::Never } else { Show::Live },
        shards: preset.shards,
        contributions: (preset.verb == Verb::Contribute).then(|| Contributions {
            questions: Questionnaire { pages: vec![page.clone()], ..Questionnaire::default() },
            targets: Targets::whole(),
            pages: true,
            moderation: Moderation::Before,
            edit_hours: 0,
            limit: Limit::Any,
            pictures: false,
        }),
        choices: match preset.id {
            "signatures" => Some(Choices { options: vec!["sign".to_owned()], targets: of.clone() }),
            "cosignatures" => Some(Choices { options: vec!["cosign".to_owned()], targets: of.clone() }),
            _ => None,
        },
    };
    Process {
        id: ProcessId::parse("petitions").unwrap(),
        title: "Le bureau des pétitions".to_owned(),
        summary: String::new(),
        picture: None,
        activities: PRESET.activities.iter().map(activity).collect(),
        rules: Rules::Deposits(Deposits { cosignatories: 2, thresholds: vec![50], duration_days: 30, followup: None }),
    }
}
