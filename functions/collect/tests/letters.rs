//! `identity: code` for what is no vote: the code of a letter signs, supports and answers once, and there is no mail.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod world;

use jiff::SignedDuration;
use parvis_ballots::{Code, VoteName};
use parvis_model::contribution::Moderation;
use parvis_model::{ActivityId, Identity, Process, ProcessId, SiteId, Tool, presets};
use parvis_store::records::{ChoiceRecord, Record, Shard};
use parvis_store::rights::{Moved, Poll, RightState};
use parvis_store::votes::WHOLE;
use rand_core::SeedableRng;
use world::{Answer, ORIGIN, World, ideas};

const SIGN: &str = "/api/valmoret/halle/signatures/vote";
const SUPPORT: &str = "/api/valmoret/idees/supports/vote";
const ANSWER: &str = "/api/valmoret/lettre/answers/contribute";
const ZOE: [(&str, &str); 3] = [("first-name", "Zoé"), ("last-name", "Le Goff"), ("declaration", "yes")];

struct Posted {
    world: World,
    process: Process,
    codes: Vec<Code>,
    letters: ActivityId,
    site: SiteId,
}

impl Posted {
    async fn of(process: Process) -> Self {
        let world = World::new().await;
        world.push("valmoret", &process).await;
        world.push("kerlande", &process).await;
        let mut rng = chacha20::ChaCha20Rng::from_seed([9; 32]);
        let codes = (0..4).map(|_| Code::random(&mut rng)).collect();
        let (letters, site) = (process.letters().unwrap(), SiteId::parse("valmoret").unwrap());
        let posted = Self { world, process, codes, letters, site };
        for (i, state) in
            [RightState::Unused, RightState::Unused, RightState::Unused, RightState::Reserve].iter().enumerate()
        {
            posted.world.store.add_right(posted.poll(), &posted.hash(i), state).await.unwrap();
        }
        posted
    }

    fn poll(&self) -> Poll<'_> {
        Poll { site: &self.site, process: &self.process.id, activity: &self.letters }
    }

    fn hash(&self, code: usize) -> String {
        let name = VoteName::new("valmoret", self.process.id.as_str(), self.letters.as_str()).unwrap();
        self.codes[code].hash(&name).to_string()
    }

    async fn state(&self, code: usize) -> RightState {
        self.world.store.right(self.poll(), &self.hash(code)).await.unwrap().unwrap()
    }

    /// A form with its token, sent as a person does who takes some seconds.
    async fn send(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let of_token = format!("{}/token", path.rsplit_once('/').unwrap().0);
        let (token, _) = self.world.fetch([192, 0, 2, 1].into(), &of_token).await;
        self.world.clock.forward(SignedDuration::from_secs(3));
        self.world.post(path, &[fields, &[("token", &*token)]].concat()).await
    }

    async fn sign(&self, person: &[(&str, &str)], code: &str) -> Answer {
        self.send(SIGN, &[person, &[("code", code)]].concat()).await
    }

    async fn records(&self, activity: &str) -> Vec<Record> {
        let activity = ActivityId::parse(activity).unwrap();
        let mut records = Vec::new();
        for shard in 0..4 {
            let process = &self.process.id;
            let shard = Shard { site: &self.site, process, activity: &activity, shard, target: WHOLE };
            records.extend(self.world.store.records(shard).await.unwrap());
        }
        records
    }

    fn no_mail(&self) {
        assert!(self.world.post.mailbox.messages().is_empty());
    }
}

async fn petition() -> Posted {
    Posted::of(world::petition("halle", Identity::Code, false)).await
}

/// An idea box in which one supports with a code, and writes with an address.
fn box_by_letter() -> Process {
    let mut process = ideas::ideas("idees", Moderation::After);
    let supports = process.activities.last_mut().unwrap();
    supports.identity = Identity::Code;
    supports.form = presets::form(Tool::Ideas, Identity::Code, &supports.eligibility, false);
    process
}

#[tokio::test]
async fn a_code_signs_once_without_a_mail() {
    let p = petition().await;
    let code = p.codes[0].printed();
    // Without a script the answers come back to be checked: nothing is used yet.
    let check = p.world.post(SIGN, &[&ZOE[..], &[("code", &*code)]].concat()).await;
    assert!(check.status == 200 && check.body.contains("puis signez"), "{}", check.body);
    assert_eq!((check.input("code"), p.state(0).await), (Some(code.clone()), RightState::Unused));
    // As people type: without capitals, with spaces, O for 0.
    let typed = code.to_lowercase().replace('-', " ").replace('0', "o");
    let first = p.sign(&ZOE, &typed).await;
    assert!(first.status == 200 && first.body.contains("/withdraw/"), "{}", first.body);
    assert!(first.body.contains("le code de votre lettre") && !first.body.contains("Un courriel"), "{}", first.body);
    assert!(first.cookie().is_none(), "browsers keep nothing");
    // Again: the same record, with the same reference.
    let again = p.sign(&ZOE, &code).await;
    let reference = |page: &Answer| page.body.split("<samp>").nth(1).unwrap()[..9].to_owned();
    assert_eq!(reference(&again), reference(&first));
    assert_eq!(p.world.count("halle").await, 1);
    let [record] = &p.records("signatures").await[..] else { panic!("one record") };
    assert_eq!(record.answers, r#"{"declaration":"yes","first-name":"Zoé","last-name":"Le Goff"}"#, "no code is kept");
    // A used code cannot be revoked; another one counts for itself.
    assert_eq!(p.world.store.revoke_right(p.poll(), &p.hash(0)).await.unwrap(), Moved::Refused);
    assert_eq!(p.sign(&ZOE, &p.codes[1].printed()).await.status, 200);
    assert_eq!(p.world.count("halle").await, 2);
    p.no_mail();
}

#[tokio::test]
async fn a_signature_stands_until_it_is_withdrawn() {
    let p = petition().await;
    let code = p.codes[0].printed();
    let receipt = p.sign(&ZOE, &code).await;
    let lea = [("first-name", "Léa"), ("last-name", "Le Goff"), ("declaration", "yes")];
    let other = p.sign(&lea, &code).await;
    assert!(other.status == 422 && other.body.contains("sous un autre nom"), "{}", other.body);
    assert_eq!(other.input("first-name").as_deref(), Some("Léa"), "nothing typed is lost");
    assert_eq!(p.world.count("halle").await, 1);
    let withdraw = receipt.link("/api/valmoret/withdraw/");
    assert_eq!(p.world.post(&withdraw, &[]).await.status, 200);
    assert_eq!(p.world.count("halle").await, 0);
    p.world.clock.forward(SignedDuration::from_secs(1));
    assert_eq!(p.sign(&lea, &code).await.status, 200);
    assert_eq!(p.world.count("halle").await, 1);
    p.no_mail();
}

#[tokio::test]
async fn what_is_no_code_of_a_letter_gets_words_and_loses_nothing() {
    let p = petition().await;
    p.world.store.revoke_right(p.poll(), &p.hash(1)).await.unwrap();
    let unknown = Code::random(&mut chacha20::ChaCha20Rng::from_seed([77; 32])).printed();
    let mut said = Vec::new();
    for code in [p.codes[1].printed(), p.codes[3].printed(), unknown] {
        let page = p.sign(&ZOE, &code).await;
        assert_eq!(page.status, 422, "{}", page.body);
        assert_eq!((page.input("last-name").as_deref(), page.input("code")), (Some("Le Goff"), Some(code)));
        said.push(page.body.split("id=\"f-code-error\">").nth(1).unwrap().split('<').next().unwrap().to_owned());
    }
    assert!(said.iter().all(|words| *words == said[0] && words.contains("pas valable")), "{said:?}");
    let good = p.codes[0].printed();
    let (mut mistyped, mut short) = (good.clone().into_bytes(), good.clone());
    mistyped.swap(0, 1);
    short.pop();
    let mistyped = if mistyped[0] == mistyped[1] { "?".to_owned() } else { String::from_utf8(mistyped).unwrap() };
    for (code, words) in [("", "Écrivez le code"), (&*short, "a 25 caractères"), (&*mistyped, "Un caractère")] {
        let page = p.sign(&ZOE, code).await;
        assert!(page.status == 422 && page.body.contains(words), "{code}: {}", page.body);
    }
    // Mistakes stand in the order of the fields.
    let empty = p.sign(&[("last-name", "Le Goff")], "").await;
    let (first, code) = (empty.body.find("#f-first-name").unwrap(), empty.body.find("#f-code").unwrap());
    assert!(first < code && code < empty.body.find("#f-declaration").unwrap());
    assert_eq!(p.world.count("halle").await, 0);
    assert_eq!(p.state(0).await, RightState::Unused, "mistakes use no code");
    p.no_mail();
}

#[tokio::test]
async fn a_code_is_good_for_its_own_commune_and_process_only() {
    let p = petition().await;
    p.world.push("valmoret", &world::petition("mare", Identity::Code, false)).await;
    let code = p.codes[0].printed();
    let fields = [&ZOE[..], &[("code", &*code)]].concat();
    let elsewhere = p.send("/api/valmoret/mare/signatures/vote", &fields).await;
    assert!(elsewhere.status == 422 && elsewhere.body.contains("pas valable"), "{}", elsewhere.body);
    let origin = [("origin", "https://participer.kerlande.example")];
    let page = p.world.post_with("/api/kerlande/halle/signatures/vote", &fields, &origin).await;
    let token = page.token();
    p.world.clock.forward(SignedDuration::from_secs(3));
    let fields = [&fields[..], &[("token", &*token)]].concat();
    let page = p.world.post_with("/api/kerlande/halle/signatures/vote", &fields, &origin).await;
    assert!(page.status == 422 && page.body.contains("pas valable"), "{}", page.body);
    assert_eq!(p.world.count_in("kerlande", "halle").await + p.world.count("mare").await, 0);
    assert_eq!(p.state(0).await, RightState::Unused);
    // A form from somewhere else, and one after the close.
    let foreign = p.world.post_with(SIGN, &fields, &[("origin", "https://evil.example")]).await;
    assert_eq!(foreign.status, 403, "{}", foreign.body);
    p.world.clock.set("2027-01-31T18:00:00Z");
    assert_eq!(p.sign(&ZOE, &code).await.status, 410);
    assert_eq!(p.state(0).await, RightState::Unused);
}

#[tokio::test]
async fn twenty_at_once_sign_once() {
    let p = petition().await;
    let code = p.codes[0].printed();
    let tokens = tokens(&p, 20).await;
    p.world.clock.forward(SignedDuration::from_secs(3));
    let sending = tokens.into_iter().map(|token| {
        let (world, code) = (p.world.clone(), code.clone());
        tokio::spawn(async move {
            world.post(SIGN, &[&ZOE[..], &[("code", &*code), ("token", &*token)]].concat()).await.status
        })
    });
    for sent in sending.collect::<Vec<_>>() {
        assert_eq!(sent.await.unwrap(), 200);
    }
    assert_eq!(p.world.count("halle").await, 1);
}

async fn tokens(p: &Posted, count: usize) -> Vec<String> {
    let mut tokens = Vec::new();
    for _ in 0..count {
        tokens.push(p.world.fetch([192, 0, 2, 1].into(), "/api/valmoret/halle/signatures/token").await.0);
    }
    tokens
}

async fn choices(p: &Posted) -> Vec<ChoiceRecord> {
    let mut found = Vec::new();
    for shard in 0..4 {
        let (process, activity) = (ProcessId::parse("idees").unwrap(), ActivityId::parse("supports").unwrap());
        found.extend(p.world.store.choices(&p.site, &process, &activity, shard).await.unwrap());
    }
    found
}

#[tokio::test]
async fn a_support_asks_for_the_code_and_is_taken_back_with_it() {
    let p = Posted::of(box_by_letter()).await;
    let receipt = ideas::send(&p.world, "zoe@exemple.fr").await;
    let cookie = receipt.cookie().unwrap();
    ideas::send(&p.world, "lea@exemple.fr").await;
    let ids: Vec<String> =
        ideas::all(&p.world, "valmoret").await.iter().map(|stored| stored.contribution.id.to_string()).collect();
    let mails = p.world.post.mailbox.messages().len();
    let code = p.codes[0].printed();
    // The button leads to the form, also where the browser is confirmed by an address.
    let headers = [("origin", ORIGIN), ("cookie", &*cookie)];
    let press = [("about", &*ids[0]), ("choice", "support"), ("ask", "yes")];
    let form = p.world.post_with(SUPPORT, &press, &headers).await;
    assert!(form.status == 200 && form.body.contains("Le code de votre lettre"), "{}", form.body);
    assert_eq!((form.input("about").as_deref(), form.input("choice").as_deref()), (Some(&*ids[0]), Some("support")));
    let choose = async |about: &str, choice: &str, code: &str| {
        p.send(SUPPORT, &[("about", about), ("choice", choice), ("code", code)]).await
    };
    for (about, code) in [(0, 0), (0, 0), (1, 0), (0, 1)] {
        let chosen = choose(&ids[about], "support", &p.codes[code].printed()).await;
        assert!(chosen.status == 200 && chosen.body.contains("/withdraw/"), "{}", chosen.body);
    }
    let stands = |records: &[ChoiceRecord], id: &str| {
        records.iter().filter(|record| record.target == id && record.choice.is_some()).count()
    };
    let records = choices(&p).await;
    assert_eq!((records.len(), stands(&records, &ids[0]), stands(&records, &ids[1])), (3, 2, 1));
    let wrong = choose(&ids[0], "support", &p.codes[3].printed()).await;
    assert!(wrong.status == 422 && wrong.body.contains("pas valable"), "{}", wrong.body);
    // Taken back with the code. One that chose nothing takes back nothing, and stays unused.
    assert_eq!(choose(&ids[0], "nothing", &code).await.status, 200);
    assert_eq!(choose(&ids[0], "nothing", &p.codes[2].printed()).await.status, 200);
    let records = choices(&p).await;
    assert_eq!((stands(&records, &ids[0]), stands(&records, &ids[1])), (1, 1));
    assert_eq!(p.state(2).await, RightState::Unused);
    assert_eq!(p.world.post.mailbox.messages().len(), mails, "no mail for any of it");
}

#[tokio::test]
async fn an_answer_asks_for_the_code_at_the_end_and_the_last_one_counts() {
    let p = Posted::of(world::questionnaire("lettre", Identity::Code)).await;
    let code = p.codes[0].printed();
    let answers = [("q.transport", "pied"), ("q.mot", "Merci")];
    let person = p.world.post(ANSWER, &[&answers[..], &[("page", "souhaits")]].concat()).await;
    assert_eq!(person.input("page").as_deref(), Some("@person"), "{}", person.body);
    assert!(person.body.contains("Le code de votre lettre") && !person.body.contains("name=\"email\""));
    let leave =
        async |code: &str| p.world.post(ANSWER, &[&answers[..], &[("page", "@person"), ("code", code)]].concat()).await;
    let wrong = leave("ABC").await;
    assert!(wrong.status == 422 && wrong.body.contains("a 25 caractères"), "{}", wrong.body);
    let check = leave(&code).await;
    assert_eq!((check.input("page").as_deref(), check.input("code")), (Some("@check"), Some(code.clone())));
    let send = async |mark: &str, code: &str| {
        let fields = [("q.transport", "pied"), ("q.mot", mark), ("page", "@check"), ("go", "send"), ("code", code)];
        p.send(ANSWER, &fields).await
    };
    // A code of nobody leads back to its page, with everything that was typed.
    let unknown = send("Merci", &p.codes[3].printed()).await;
    assert_eq!((unknown.status.as_u16(), unknown.input("page").as_deref()), (422, Some("@person")), "{}", unknown.body);
    assert!(unknown.body.contains("pas valable") && unknown.input("q.mot").as_deref() == Some("Merci"));
    assert_eq!(p.world.count("lettre").await, 0);
    for mark in ["Merci", "Merci", "Merci à vous"] {
        let receipt = send(mark, &code).await;
        assert!(receipt.status == 200 && receipt.body.contains("/withdraw/"), "{}", receipt.body);
    }
    let [record] = &p.records("answers").await[..] else { panic!("one record") };
    assert_eq!(record.answers, r#"{"mot":{"text":"Merci à vous"},"transport":{"one":{"option":"pied"}}}"#);
    assert_eq!(send("Bonjour", &p.codes[1].printed()).await.status, 200);
    assert_eq!(p.world.count("lettre").await, 2);
    p.no_mail();
}

#[tokio::test]
async fn guessing_is_held_back() {
    let mut limits = parvis_collect::Limits::NONE;
    limits.attempts = 2;
    let world = World::with(limits).await;
    world.push("valmoret", &world::petition("halle", Identity::Code, false)).await;
    let mut rng = chacha20::ChaCha20Rng::from_seed([5; 32]);
    for expected in [422, 422, 429] {
        let token = world.token("halle").await;
        let code = Code::random(&mut rng).printed();
        let page = world.post(SIGN, &[&ZOE[..], &[("code", &*code), ("token", &*token)]].concat()).await;
        assert_eq!(page.status, expected, "{}", page.body);
        assert_eq!(page.input("code"), Some(code));
    }
}
