//! An idea box, for the tests of contributions and choices.

use super::{Answer, CLOSES, OPENS, World};
use jiff::SignedDuration;
use parvis_model::activity::{Choices, Identity, Show, Targets};
use parvis_model::contribution::{BODY, CATEGORY, Contributions, Limit, Moderation, NAME, TITLE};
use parvis_model::eligibility::Eligibility;
use parvis_model::ideas::Ideas;
use parvis_model::presets;
use parvis_model::presets::ideas::{COMMENTS, IDEAS, SUPPORT, SUPPORTS};
use parvis_model::process::Rules;
use parvis_model::question::{Choice, Kind, Question};
use parvis_model::questionnaire::{QuestionPage, Questionnaire};
use parvis_model::{Activity, ActivityId, Process, ProcessId, QuestionId, SiteId, Tool, Verb};
use parvis_store::entries::Stored;

fn question(id: &str, required: bool, kind: Kind) -> Question {
    Question {
        id: QuestionId::parse(id).unwrap(),
        number: 1,
        label: format!("Question {id}"),
        hint: None,
        why: None,
        required,
        publish: true,
        kind,
    }
}

fn text(id: &str, required: bool, long: bool) -> Question {
    question(id, required, Kind::Text { long, max: 2_000 })
}

fn contributions(questions: Vec<Question>, targets: Targets, pages: bool, moderation: Moderation) -> Contributions {
    let page = QuestionPage {
        id: "contribution".to_owned(),
        title: "Votre texte".to_owned(),
        questions,
        ..QuestionPage::default()
    };
    Contributions {
        questions: Questionnaire { pages: vec![page], ..Questionnaire::default() },
        targets,
        pages,
        moderation,
        edit_hours: 24,
        limit: Limit::Any,
        pictures: false,
    }
}

/// An idea box whose ideas may be commented, one comment a person, and supported.
pub fn ideas(id: &str, moderation: Moderation) -> Process {
    let activity = |name: &str, verb, contributions, choices| Activity {
        id: ActivityId::parse(name).unwrap(),
        verb,
        opens: OPENS.parse().unwrap(),
        closes: CLOSES.parse().unwrap(),
        eligibility: Eligibility::default(),
        identity: Identity::Email,
        show: Show::Live,
        form: presets::form(Tool::Ideas, Identity::Email, &Eligibility::default(), false),
        shards: 4,
        contributions,
        choices,
    };
    let of_ideas = Targets::of(&ActivityId::parse(IDEAS).unwrap());
    let option = |id: &str| Choice { id: id.to_owned(), label: id.to_owned(), picture: None };
    let category = Kind::Single { options: vec![option("nature"), option("ecole")], other: false, dropdown: false };
    let asked = vec![
        text(TITLE, true, false),
        text(BODY, true, true),
        question(CATEGORY, true, category),
        text(NAME, false, false),
    ];
    let ideas = Contributions { pictures: true, ..contributions(asked, Targets::whole(), true, moderation) };
    let comments = Contributions {
        limit: Limit::OnePerTarget,
        ..contributions(vec![text(BODY, true, true)], of_ideas.clone(), false, moderation)
    };
    let supports = Choices { options: vec![SUPPORT.to_owned()], targets: of_ideas };
    Process {
        id: ProcessId::parse(id).unwrap(),
        title: format!("Boîte {id}"),
        summary: "Résumé.".to_owned(),
        picture: None,
        activities: vec![
            activity(IDEAS, Verb::Contribute, Some(ideas), None),
            activity(COMMENTS, Verb::Contribute, Some(comments), None),
            activity(SUPPORTS, Verb::Vote, None, Some(supports)),
        ],
        rules: Rules::Ideas(Ideas::default()),
    }
}

/// Sends an idea of the box `idees` and types its code: the receipt.
pub async fn send(w: &World, email: &str) -> Answer {
    let (token, _) = w.fetch([192, 0, 2, 1].into(), "/api/valmoret/idees/ideas/token").await;
    w.clock.forward(SignedDuration::from_secs(3));
    let fields = [
        ("page", "@check"),
        ("go", "send"),
        ("q.title", "Un banc"),
        ("q.body", "À l’ombre."),
        ("q.category", "nature"),
        ("email", email),
        ("token", &*token),
    ];
    let code = w.post("/api/valmoret/idees/ideas/contribute", &fields).await;
    w.type_code(&code, &w.code(email)).await
}

/// All ideas of the box `idees`.
pub async fn all(w: &World, site: &str) -> Vec<Stored> {
    let process = ideas("idees", Moderation::After);
    let activity = process.activity(&ActivityId::parse(IDEAS).unwrap()).unwrap();
    w.store.entries(&SiteId::parse(site).unwrap(), &process.id, activity).await.unwrap()
}
