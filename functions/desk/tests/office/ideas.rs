//! An idea box in the office's communes, and residents who write in it.

use super::{Answer, Office};
use jiff::SignedDuration;
use parvis_model::activity::{Choices, Identity, Show, Targets, Verb};
use parvis_model::contribution::{BODY, Contributions, Limit, Moderation, NAME, TITLE};
use parvis_model::definition::{FORMAT, ProcessDefinition, compile};
use parvis_model::eligibility::Eligibility;
use parvis_model::ideas::{Ideas, Threshold};
use parvis_model::presets;
use parvis_model::process::Rules;
use parvis_model::question::{Kind, Question};
use parvis_model::questionnaire::{QuestionPage, Questionnaire};
use parvis_model::{Activity, ActivityId, ContributionId, Process, ProcessId, QuestionId, SiteId, Tool};
use parvis_store::definitions::name;
use parvis_store::entries::{Place, Stored};

pub const IDEAS: &str = "idees";

fn question(id: &str, publish: bool, required: bool, long: bool) -> Question {
    let id = QuestionId::parse(id).unwrap();
    let kind = Kind::Text { long, max: 30_000 };
    Question { label: format!("Question {id}"), id, number: 1, hint: None, why: None, required, publish, kind }
}

fn activity(id: &str, verb: Verb, form: Tool) -> Activity {
    let eligibility = Eligibility::default();
    Activity {
        id: ActivityId::parse(id).unwrap(),
        verb,
        opens: super::OPENS.parse().unwrap(),
        closes: super::CLOSES.parse().unwrap(),
        form: presets::form(form, Identity::Email, &eligibility, false),
        eligibility,
        identity: Identity::Email,
        show: Show::Live,
        shards: 4,
        contributions: None,
        choices: None,
    }
}

/// `ideas` are read before they are published, `comments` after; an idea has a private question.
pub fn process() -> Process {
    let collects = |questions: Vec<Question>, targets: Targets, pages: bool, moderation: Moderation| Contributions {
        questions: Questionnaire {
            pages: vec![QuestionPage { id: "page".to_owned(), questions, ..QuestionPage::default() }],
            ..Questionnaire::default()
        },
        targets,
        pages,
        moderation,
        edit_hours: 24,
        limit: Limit::Any,
        pictures: false,
    };
    let mut ideas = activity("ideas", Verb::Contribute, Tool::Ideas);
    let asked = vec![
        question(TITLE, true, true, false),
        question(BODY, true, true, true),
        question(NAME, true, false, false),
        question("phone", false, false, false),
    ];
    ideas.contributions = Some(collects(asked, Targets::whole(), true, Moderation::Before));
    let mut comments = activity("comments", Verb::Contribute, Tool::Ideas);
    let asked = vec![question(BODY, true, true, true)];
    comments.contributions = Some(collects(asked, Targets::of(&ideas.id), false, Moderation::After));
    let mut supports = activity("supports", Verb::Vote, Tool::Ideas);
    supports.choices = Some(Choices { options: vec!["support".to_owned()], targets: Targets::of(&ideas.id) });
    Process {
        id: ProcessId::parse(IDEAS).unwrap(),
        title: "Vos idées".to_owned(),
        summary: "Résumé.".to_owned(),
        picture: None,
        activities: vec![ideas, comments, supports],
        rules: Rules::Ideas(Ideas { threshold: Some(Threshold { supports: 3, answer_days: 30 }), followup: None }),
    }
}

impl Office {
    /// Puts the idea box online in both communes.
    pub async fn open_ideas(&self) {
        for site in ["valmoret", "kerlande"] {
            let definition = ProcessDefinition { format: FORMAT, process: process() };
            let compiled = compile(&definition).unwrap();
            let site = SiteId::parse(site).unwrap();
            self.w.store.push_definition(&site, name(&definition.process.id), &compiled).await.unwrap();
        }
    }

    /// A resident's way to a receipt; the name of what they wrote.
    pub async fn write(&self, activity: &str, about: &str, cells: &[(&str, &str)], email: &str) -> ContributionId {
        self.sent(activity, about, cells, email).await.expect("a valid contribution")
    }

    /// The same with an idea that may be refused by its form.
    pub async fn try_write(&self, cells: &[(&str, &str)], email: &str) -> Option<ContributionId> {
        self.sent("ideas", "-", cells, email).await
    }

    async fn sent(&self, activity: &str, about: &str, cells: &[(&str, &str)], email: &str) -> Option<ContributionId> {
        let process = process();
        let activity = process.activity(&ActivityId::parse(activity).unwrap()).unwrap();
        let questions = &activity.contributions.as_ref().unwrap().questions;
        let way = format!("/api/valmoret/{IDEAS}/{}", activity.id);
        let token = self.w.get(&format!("{way}/token")).await;
        let token: serde_json::Value = serde_json::from_str(&token.body).unwrap();
        self.w.clock.forward(SignedDuration::from_secs(3));
        let typed = questions.typed(cells.iter().copied());
        let mut fields: Vec<(&str, &str)> = typed.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
        fields.extend([("token", token["token"].as_str().unwrap()), ("page", "@check"), ("go", "send")]);
        fields.extend([("email", email), ("declaration", "yes"), ("about", about)]);
        let page = self.w.post(&format!("{way}/contribute"), &fields).await;
        page.input("request")?;
        let receipt = self.w.type_code(&page, &self.w.code(email)).await;
        assert_eq!(receipt.status, 200, "{}", receipt.body);
        let mail = self.w.post.mailbox.last_to(email).unwrap();
        let reference = mail.text.split("numéro").last().unwrap_or(&mail.text);
        let id = reference.split(|c: char| !c.is_ascii_alphanumeric()).find(|word| word.len() >= 10).unwrap();
        ContributionId::parse(&id.to_ascii_lowercase()).ok()
    }

    /// The path of the link in the last mail to an address.
    pub fn link(&self, email: &str, part: &str) -> String {
        let mail = self.w.post.mailbox.last_to(email).expect("a mail");
        let url = mail.text.split_whitespace().find(|word| word.contains(part)).expect("a link");
        super::world::path_of(url)
    }

    /// Puts copies of a contribution into the table and into the queue.
    pub async fn fill_queue(&self, id: &ContributionId, count: usize) {
        let seen = self.stored("ideas", id).await;
        let (site, process) = (SiteId::parse("valmoret").unwrap(), ProcessId::parse(IDEAS).unwrap());
        let activity = ActivityId::parse("ideas").unwrap();
        let author = parvis_store::entries::Author { address: None, voter: "v".to_owned() };
        let mut waiting = seen.waiting.clone().unwrap();
        for n in 0..count {
            let id = ContributionId::parse(&format!("copy{n}")).unwrap();
            let place = Place { site: &site, process: &process, activity: &activity, shards: 4, id: &id };
            let mut copy = seen.contribution.clone();
            copy.id = id.clone();
            waiting.id = id.clone();
            waiting.since = waiting.since.checked_add(SignedDuration::from_secs(1)).unwrap();
            self.w.store.add_entry(place, &copy, "", &author, Some(waiting.clone())).await.unwrap();
        }
    }

    /// An idea of that title.
    pub async fn idea(&self, title: &str, email: &str) -> ContributionId {
        self.write("ideas", "-", &[(TITLE, title), (BODY, "Ce serait utile à tous.")], email).await
    }

    pub async fn stored(&self, activity: &str, id: &ContributionId) -> Stored {
        let (site, process) = (SiteId::parse("valmoret").unwrap(), ProcessId::parse(IDEAS).unwrap());
        let activity = ActivityId::parse(activity).unwrap();
        let place = Place { site: &site, process: &process, activity: &activity, shards: 4, id };
        self.w.store.entry(place).await.unwrap().expect("a contribution")
    }

    /// The page of a contribution at the desk.
    pub async fn item(&self, activity: &str, id: &ContributionId, cookie: &str) -> Answer {
        self.get(&format!("/api/valmoret/desk/item/{IDEAS}/{activity}/{id}"), Some(cookie)).await
    }

    /// Sends a form of a page of the desk, with its token and the version that the page showed.
    pub async fn decide(&self, page: &Answer, id: &str, deed: &str, more: &[(&str, &str)], cookie: &str) -> Answer {
        let (form, version) = (page.input("form").unwrap(), page.input("version").unwrap());
        let filter = page.input("filter").unwrap();
        let mut fields = vec![("form", &*form), ("version", &*version), ("filter", &*filter)];
        fields.extend(more);
        self.post(&format!("/api/valmoret/desk/item/{IDEAS}/{id}/{deed}"), &fields, Some(cookie)).await
    }

    /// The page to which an answer leads.
    pub async fn follow(&self, answer: &Answer, cookie: &str) -> Answer {
        assert_eq!(answer.status, 303, "{}", answer.body);
        let to = answer.headers["location"].to_str().unwrap();
        self.get(to, Some(cookie)).await
    }
}
