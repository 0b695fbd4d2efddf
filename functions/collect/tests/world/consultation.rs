//! A consultation of two articles and two sections.

use parvis_model::activity::{Choices, Show, Targets};
use parvis_model::consultation::{Consultation, Item, ItemKind, fingerprint};
use parvis_model::contribution::{BODY, Contributions, Limit, Moderation, SIDE, TITLE};
use parvis_model::eligibility::Eligibility;
use parvis_model::presets::consultation::{
    AMENDMENTS, ARGUMENT_VOTES, ARGUMENTS, OPINIONS, PRESET, PROPOSALS, REASON, SIDES, USEFUL, VOTES,
};
use parvis_model::presets::{self, ActivityPreset};
use parvis_model::process::Rules;
use parvis_model::question::{Choice, Kind, Question};
use parvis_model::questionnaire::{QuestionPage, Questionnaire};
use parvis_model::{Activity, ActivityId, Identity, Process, ProcessId, QuestionId, Tool};

/// The words of the article `chiens`.
pub const WORDING: &str = "Les chiens sont tenus en laisse.";

fn question(id: &str, kind: Kind) -> Question {
    let id = QuestionId::parse(id).unwrap();
    let label = format!("Question {id}");
    Question { id, number: 1, label, hint: None, why: None, required: true, publish: true, kind }
}

fn asked(id: &str) -> Option<Vec<Question>> {
    let text = |id, long| question(id, Kind::Text { long, max: 1000 });
    let side = |id: &str| Choice { id: id.to_owned(), label: id.to_owned(), picture: None };
    let sides = Kind::Single { options: SIDES.map(side).to_vec(), other: false, dropdown: false };
    match id {
        ARGUMENTS => Some(vec![question(SIDE, sides), text(BODY, true)]),
        AMENDMENTS => Some(vec![text(BODY, true), text(REASON, true)]),
        PROPOSALS => Some(vec![text(TITLE, false), text(BODY, true)]),
        _ => None,
    }
}

fn activity(preset: &ActivityPreset) -> Activity {
    let (eligibility, identity) = (Eligibility::default(), Identity::Email);
    let items = Targets { items: true, ..Targets::default() };
    let written = [AMENDMENTS, PROPOSALS].map(|id| ActivityId::parse(id).unwrap()).to_vec();
    let all = Targets { items: true, activities: written, whole: false };
    let contributions = asked(preset.id).map(|questions| Contributions {
        questions: Questionnaire {
            pages: vec![QuestionPage { id: "contribution".to_owned(), questions, ..QuestionPage::default() }],
            ..Questionnaire::default()
        },
        targets: if preset.id == ARGUMENTS { all.clone() } else { items },
        pages: preset.id != ARGUMENTS,
        moderation: Moderation::After,
        edit_hours: 24,
        limit: if preset.id == ARGUMENTS { Limit::OnePerSide } else { Limit::Any },
        pictures: false,
    });
    let choices = match preset.id {
        VOTES => Some(Choices { options: OPINIONS.map(str::to_owned).to_vec(), targets: all }),
        ARGUMENT_VOTES => {
            let targets = Targets::of(&ActivityId::parse(ARGUMENTS).unwrap());
            Some(Choices { options: vec![USEFUL.to_owned()], targets })
        }
        _ => None,
    };
    Activity {
        id: ActivityId::parse(preset.id).unwrap(),
        verb: preset.verb,
        opens: "2026-11-02T00:00:00Z".parse().unwrap(),
        closes: "2027-01-31T18:00:00Z".parse().unwrap(),
        form: presets::form(Tool::Consultation, identity, &eligibility, false),
        eligibility,
        identity,
        show: Show::Live,
        shards: preset.shards,
        contributions,
        choices,
    }
}

/// A consultation whose articles are `chiens` and `extra`, in the sections `plages`, which takes proposals, and `fin`.
pub fn consultation(id: &str, extra: &str) -> Process {
    let item = |name: &str, depth, kind| Item { name: name.to_owned(), title: format!("Titre {name}"), depth, kind };
    let article = |words: &str| ItemKind::Article { wording: fingerprint(words) };
    let items = vec![
        item("plages", 0, ItemKind::Section { proposals: true }),
        item("chiens", 1, article(WORDING)),
        item("fin", 0, ItemKind::Section { proposals: false }),
        item(extra, 1, article("La fin.")),
    ];
    Process {
        id: ProcessId::parse(id).unwrap(),
        title: format!("Consultation {id}"),
        summary: "Résumé.".to_owned(),
        picture: None,
        activities: PRESET.activities.iter().map(activity).collect(),
        rules: Rules::Consultation(Consultation { items, ..Consultation::default() }),
    }
}
