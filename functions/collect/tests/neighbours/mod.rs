//! A street: an exchange in both communes, and what neighbours do in it.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use crate::world::{Answer, CLOSES, OPENS, World, path_of};
use jiff::{SignedDuration, Timestamp};
use parvis_mail::Message;
use parvis_model::activity::{Show, Targets, Verb};
use parvis_model::contribution::{BODY, CATEGORY, Limit, Moderation, TITLE};
use parvis_model::definition::{FORMAT, ProcessDefinition, compile};
use parvis_model::eligibility::Eligibility;
use parvis_model::exchange::{
    AUDIENCE, EITHER, EVERYBODY, Exchange, HOW, KIND, NEED, OFFER, SERVICE, SLOTS, SocialService, UNTIL, Validity, WHEN,
};
use parvis_model::presets::exchange::{ENTRIES, MESSAGES};
use parvis_model::process::Rules;
use parvis_model::question::{Choice, Kind, Question};
use parvis_model::questionnaire::{QuestionPage, Questionnaire};
use parvis_model::{
    Activity, ActivityId, Contribution, ContributionId, Contributions, Identity, Process, ProcessId, QuestionId,
    SiteId, Tool, presets,
};
use parvis_store::definitions::name;
use parvis_store::entries::{Place, Reason, Waiting};
use parvis_store::reported::Report;

pub const EXCHANGE: &str = "coups-de-main";

pub struct Street {
    pub world: World,
    site: SiteId,
    process: ProcessId,
    entries: Activity,
}

fn choices(ids: &[&str]) -> Vec<Choice> {
    ids.iter().map(|id| Choice { id: (*id).to_owned(), label: (*id).to_owned(), picture: None }).collect()
}

fn single(ids: &[&str]) -> Kind {
    Kind::Single { options: choices(ids), other: false, dropdown: false }
}

fn asked(questions: Vec<(&str, bool, bool, Kind)>) -> Questionnaire {
    let question = |(i, (id, required, publish, kind)): (usize, (&str, bool, bool, Kind))| Question {
        id: QuestionId::parse(id).unwrap(),
        number: u16::try_from(i + 1).unwrap(),
        label: format!("Question {id}"),
        hint: None,
        why: None,
        required,
        publish,
        kind,
    };
    let questions = questions.into_iter().enumerate().map(question).collect();
    let page =
        QuestionPage { id: "contribution".to_owned(), title: "Page".to_owned(), questions, ..Default::default() };
    Questionnaire { pages: vec![page], ..Questionnaire::default() }
}

/// An exchange whose entries are published at once.
pub fn exchange() -> Process {
    let activity = |id: &str, verb, contributions| Activity {
        id: ActivityId::parse(id).unwrap(),
        verb,
        opens: OPENS.parse().unwrap(),
        closes: "2027-06-30T22:00:00Z".parse().unwrap(),
        eligibility: Eligibility::default(),
        identity: Identity::Email,
        show: Show::Live,
        form: presets::form(Tool::Exchange, Identity::Email, &Eligibility::default(), false),
        shards: 4,
        contributions: Some(contributions),
        choices: None,
    };
    let entries = Contributions {
        questions: asked(vec![
            (KIND, true, true, single(&[OFFER, NEED])),
            (TITLE, true, true, Kind::Text { long: false, max: 100 }),
            (BODY, true, true, Kind::Text { long: true, max: 2_000 }),
            (CATEGORY, true, true, single(&["jardin", "courses"])),
            (WHEN, false, true, Kind::Multiple { options: choices(&SLOTS), other: false, min: 0, max: None }),
            (HOW, true, true, single(&[EITHER])),
            (UNTIL, false, true, Kind::Date { min: None, max: None }),
            (AUDIENCE, true, false, single(&[EVERYBODY, SERVICE])),
        ]),
        targets: Targets::whole(),
        pages: true,
        moderation: Moderation::After,
        edit_hours: 24,
        limit: Limit::Any,
        pictures: false,
    };
    let messages = Contributions {
        questions: asked(vec![(BODY, true, false, Kind::Text { long: true, max: 2_000 })]),
        targets: Targets::of(&ActivityId::parse(ENTRIES).unwrap()),
        pages: false,
        ..entries.clone()
    };
    let service = SocialService { name: "CCAS de Valmoret".to_owned(), address: "ccas@valmoret.example".to_owned() };
    Process {
        id: ProcessId::parse(EXCHANGE).unwrap(),
        title: "Coups de main".to_owned(),
        summary: "Résumé.".to_owned(),
        picture: None,
        activities: vec![activity(ENTRIES, Verb::Contribute, entries), activity(MESSAGES, Verb::Contact, messages)],
        rules: Rules::Exchange(Exchange {
            validity: Validity { default_days: 60, max_days: 120 },
            social_service: Some(service),
            safety: vec![],
            followup: None,
        }),
    }
}

impl Street {
    pub async fn new() -> Self {
        Self::of(World::new().await).await
    }

    /// An exchange in a world that is there already.
    pub async fn of(world: World) -> Self {
        assert!(CLOSES > OPENS);
        for site in ["valmoret", "kerlande"] {
            let definition = ProcessDefinition { format: FORMAT, process: exchange() };
            let (site, compiled) = (SiteId::parse(site).unwrap(), compile(&definition).unwrap());
            world.store.push_definition(&site, name(&definition.process.id), &compiled).await.unwrap();
        }
        let entries = exchange().activities.remove(0);
        Self { world, site: SiteId::parse("valmoret").unwrap(), process: exchange().id, entries }
    }

    async fn token(&self, activity: &str) -> String {
        let answer = self.world.get(&format!("/api/valmoret/{EXCHANGE}/{activity}/token")).await;
        let json: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        self.world.clock.forward(SignedDuration::from_secs(3));
        json["token"].as_str().unwrap().to_owned()
    }

    async fn contribute(&self, activity: &str, fields: &[(&str, &str)]) -> Answer {
        self.world.post(&format!("/api/valmoret/{EXCHANGE}/{activity}/contribute"), fields).await
    }

    fn fields<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let usual = [
            ("q.kind", OFFER),
            ("q.title", "Une haie"),
            ("q.body", "Je peux la tailler."),
            ("q.category", "jardin"),
            ("q.how", EITHER),
            ("q.audience", EVERYBODY),
        ];
        let unchanged = usual.into_iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
        unchanged.chain(changes.iter().copied()).collect()
    }

    /// The page after the first one, or the first one with its mistakes.
    pub async fn first_page(&self, changes: &[(&str, &str)]) -> Answer {
        let mut fields = Self::fields(changes);
        fields.push(("page", "contribution"));
        self.contribute(ENTRIES, &fields).await
    }

    /// The page that asks for the code.
    pub async fn asked(&self, email: &str, changes: &[(&str, &str)]) -> Answer {
        let token = self.token(ENTRIES).await;
        let mut fields = Self::fields(changes);
        fields.extend([("page", "@check"), ("go", "send"), ("email", email), ("token", &token)]);
        let page = self.contribute(ENTRIES, &fields).await;
        assert_eq!(page.status, 200, "{}", page.body);
        page
    }

    /// The receipt of an entry.
    pub async fn send(&self, email: &str, changes: &[(&str, &str)]) -> Answer {
        let page = self.asked(email, changes).await;
        let receipt = self.world.type_code(&page, &self.world.code(email)).await;
        assert_eq!(receipt.status, 200, "{}", receipt.body);
        receipt
    }

    /// The name of a new entry.
    pub async fn publish(&self, email: &str, changes: &[(&str, &str)]) -> String {
        let receipt = self.send(email, changes).await;
        let at = receipt.body.find("<samp>").unwrap() + 6;
        receipt.body[at..].split('<').next().unwrap().to_owned()
    }

    /// What the form on the entry's page leads to.
    pub async fn typed(&self, email: &str, entry: &str, words: &str) -> Answer {
        let fields = [("page", "contribution"), ("about", entry), ("email", email), ("q.body", words)];
        self.contribute(MESSAGES, &fields).await
    }

    /// The page that asks for the code.
    pub async fn typed_and_sent(&self, email: &str, entry: &str, words: &str) -> Answer {
        let token = self.token(MESSAGES).await;
        let fields = [
            ("page", "@check"),
            ("go", "send"),
            ("about", entry),
            ("email", email),
            ("q.body", words),
            ("token", &token),
        ];
        let page = self.contribute(MESSAGES, &fields).await;
        assert_eq!(page.status, 200, "{}", page.body);
        page
    }

    /// A message, whatever becomes of it.
    pub async fn write_confirmed(&self, email: &str, entry: &str, words: &str) -> Answer {
        let page = self.typed_and_sent(email, entry, words).await;
        self.world.type_code(&page, &self.world.code(email)).await
    }

    /// A message that goes through.
    pub async fn write(&self, email: &str, entry: &str, words: &str) -> Answer {
        let answer = self.write_confirmed(email, entry, words).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        answer
    }

    pub fn last(&self, email: &str) -> Message {
        self.world.post.mailbox.last_to(email).expect("a mail")
    }

    pub async fn entries(&self) -> Vec<Contribution> {
        let stored = self.world.store.entries(&self.site, &self.process, &self.entries).await.unwrap();
        stored.into_iter().map(|stored| stored.contribution).collect()
    }

    pub async fn until(&self, entry: &str) -> Timestamp {
        let id = ContributionId::parse(entry).unwrap();
        let activity = &self.entries.id;
        let place = Place { site: &self.site, process: &self.process, activity, shards: self.entries.shards, id: &id };
        self.world.store.entry(place).await.unwrap().unwrap().contribution.expires_at.unwrap()
    }

    pub async fn author(&self, entry: &str) -> Option<parvis_store::entries::Author> {
        let id = ContributionId::parse(entry).unwrap();
        let activity = &self.entries.id;
        let place = Place { site: &self.site, process: &self.process, activity, shards: self.entries.shards, id: &id };
        self.world.store.author(place).await.unwrap()
    }

    pub async fn queue(&self) -> Vec<Waiting> {
        self.world.store.queue(&self.site, 100, None).await.unwrap()
    }

    pub async fn reports(&self) -> Vec<Waiting> {
        self.queue().await.into_iter().filter(|waiting| waiting.reason == Reason::Report).collect()
    }

    pub async fn reported(&self, waiting: &Waiting) -> Option<Report> {
        use parvis_collect::Clock;
        self.world.store.reported_message(&self.site, waiting, self.world.clock.now()).await.unwrap()
    }
}

/// The path of the nth address in a mail that contains `part`.
pub fn link_in(text: &str, part: &str, number: usize) -> String {
    let mut links = text.split_whitespace().filter(|word| word.starts_with("https://") && word.contains(part));
    path_of(links.nth(number).expect("a link"))
}
