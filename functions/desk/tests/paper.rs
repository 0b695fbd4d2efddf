//! Votes on paper over the router: codes of envelopes, batches that two agents enter, and what comes of them in the result.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod office;

use office::scrutiny::{Agent, CLOSED, DECLARE, LIST, PAGE, Scrutiny};
use office::world::votes::vote;
use office::{ANOUK, Answer, NOBODY};
use parvis_ballots::{File, Files, verify};
use parvis_model::desk::Role;
use parvis_model::process::Rules;
use parvis_model::vote::{BatchState, PaperMinutes};
use parvis_model::{Identity, Process};
use parvis_store::rights::{RightState, Used};

const OPEN: &str = "2026-11-24T09:00:00Z";
const PAPER: &str = "/api/valmoret/desk/votes/halle/paper";
const ENVELOPES: &str = "/api/valmoret/desk/votes/halle/envelopes";

fn batch(number: u32) -> String {
    format!("{PAGE}/batch/{number}")
}

/// A vote of one question, of whose ballots numbers are typed.
fn one_question(identity: Identity) -> Process {
    let mut process = vote("halle", identity, false, false);
    let Rules::Vote(rules) = &mut process.rules else { panic!("a vote") };
    rules.questions.truncate(1);
    process
}

async fn send(s: &Scrutiny, agent: &Agent, path: &str, fields: &[(&str, &str)]) -> Answer {
    let fields: Vec<(&str, &str)> = [("form", &*agent.form)].into_iter().chain(fields.iter().copied()).collect();
    s.o.post(path, &fields, Some(&agent.cookie)).await
}

async fn envelope(s: &Scrutiny, agent: &Agent, code: &str) -> Answer {
    send(s, agent, ENVELOPES, &[("code", code)]).await
}

/// Enters yes, no, blank and spoilt ballots of a vote of one question over what the page shows.
async fn numbers(s: &Scrutiny, agent: &Agent, number: u32, [yes, no, blank, spoilt]: [u64; 4]) -> Answer {
    let shown = s.get(agent, &batch(number)).await.input("version").unwrap_or_default();
    numbers_over(s, agent, number, &shown, [yes, no, blank, spoilt]).await
}

async fn numbers_over(s: &Scrutiny, agent: &Agent, number: u32, version: &str, counts: [u64; 4]) -> Answer {
    let size = counts.iter().sum::<u64>().to_string();
    let counts = counts.map(|count| if count == 0 { String::new() } else { count.to_string() });
    let [yes, no, blank, spoilt] = &counts;
    let fields = [("n.yes", &**yes), ("n.no", no), ("n.blank", blank), ("n...spoilt", spoilt)];
    let rest = [("version", version), ("size", &*size), ("step", "send")];
    let fields: Vec<_> = fields.into_iter().chain(rest).collect();
    send(s, agent, &batch(number), &fields).await
}

async fn state(s: &Scrutiny, number: u32) -> Option<BatchState> {
    s.o.w.store.paper_batch(s.poll(), number).await.unwrap().map(|kept| kept.batch.state())
}

async fn acts_on_paper(s: &Scrutiny) -> Vec<String> {
    let acts = s.o.acts("valmoret").await;
    acts.into_iter().filter(|act| !["sign-in", "sign-out", "add-agent"].contains(&&**act)).collect()
}

async fn declared_by_two(s: &Scrutiny, one: &Agent, other: &Agent) {
    let page = s.get(one, PAGE).await;
    let seen = page.input("seen").unwrap_or_else(|| panic!("{}", page.body));
    assert_eq!(s.post(one, PAGE, &seen).await.status, 303);
    let done = s.post(other, DECLARE, &seen).await;
    assert_eq!(done.status, 303, "{}", done.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_of_envelopes_are_read_as_on_the_web_and_used_once() {
    let s = Scrutiny::voted().await;
    s.o.w.clock.set(OPEN);
    let anouk = s.sign_in(ANOUK).await;
    assert_eq!(s.get(&anouk, ENVELOPES).await.status, 200);
    // Lower case, spaces, look-alikes, and what a reader of squares types.
    let (six, seven) = (s.codes[6].printed(), s.codes[7].compact());
    let sloppy = six.to_lowercase().replace('-', "  ").replace('0', "o").replace('1', "l");
    for typed in [&*sloppy, &format!("https://participer.valmoret.example/halle/#c={seven}")] {
        let done = envelope(&s, &anouk, typed).await;
        assert_eq!(done.status, 303, "{typed}: {}", done.body);
    }
    assert!(s.get(&anouk, ENVELOPES).await.body.contains("2 enveloppes sont saisies"));
    s.o.w.store.revoke_right(s.poll(), &s.hash(8)).await.unwrap();
    let stranger = parvis_ballots::Code::random(&mut {
        use rand_core::SeedableRng;
        chacha20::ChaCha20Rng::from_seed([99; 32])
    });
    let (used, revoked, stranger) = (s.codes[0].printed(), s.codes[8].printed(), stranger.printed());
    for (typed, said, aside) in [
        (&*used, "a déjà servi en ligne", true),
        (&revoked, "a été annulé", true),
        (&stranger, "Aucune lettre de ce vote", true),
        (&six, "est déjà saisie", true),
        ("", "Écrivez le code", false),
        (&six[..9], "25 lettres et chiffres", false),
        (&format!("{}{}", &six[1..], "2"), "est faux", false),
    ] {
        let refused = envelope(&s, &anouk, typed).await;
        assert!(refused.status == 409 || refused.status == 422, "{typed}: {}", refused.status);
        assert!(refused.body.contains(said), "{typed}: {}", refused.body);
        assert_eq!(refused.body.contains("Mettez l’enveloppe de côté"), aside, "{typed}");
        assert_eq!(refused.input("code").unwrap(), typed, "what was typed comes back");
    }
    // The web refuses it from then on, and the log has two lines that say neither code nor hash.
    let web = s.o.w.store.use_right(s.poll(), &s.hash(6), b"ballot", b"ballot").await.unwrap();
    assert_eq!(web, Used::Otherwise);
    assert_eq!(acts_on_paper(&s).await, ["enter-envelope"; 2]);
    let log = s.o.w.store.log_page(&s.site, None, 50).await.unwrap();
    let lines = log.iter().filter(|entry| entry.act == "enter-envelope");
    for line in lines {
        assert_eq!((&*line.object, line.payload.as_deref()), ("halle/ballots", Some("{}")));
    }
    // Ballots wait for the end.
    let early = s.get(&anouk, &batch(1)).await;
    assert!(early.status == 409 && early.body.contains("ne se saisissent pas encore"), "{}", early.body);
    let refused = send(&s, &anouk, &batch(1), &[("version", "0"), ("step", "spoilt")]).await;
    assert_eq!((refused.status.as_u16(), state(&s, 1).await), (409, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn ballots_on_paper_join_those_of_a_secret_vote_and_everything_verifies() {
    let s = Scrutiny::voted().await;
    let (anouk, second) = s.two().await;
    for n in 5..9 {
        assert_eq!(envelope(&s, &anouk, &s.codes[n].printed()).await.status, 303);
    }
    // One by one: two that say yes, one that ranks, one that is spoilt.
    let start = s.get(&anouk, &batch(1)).await;
    assert_eq!(start.input("version").unwrap(), "0");
    let yes = [("q.halle", "yes"), ("q.nom.blank", "yes"), ("times", "2"), ("step", "add"), ("version", "0")];
    let page = send(&s, &anouk, &batch(1), &yes).await;
    assert!(page.status == 200 && page.body.contains("2 bulletins ajoutés"), "{}", page.body);
    let pile = page.input("pile").unwrap();
    let wrong = [("q.halle", "no"), ("q.nom.aube", "2"), ("step", "add"), ("version", "0"), ("pile", &pile)];
    let page = send(&s, &anouk, &batch(1), &wrong).await;
    assert!(page.status == 422 && page.body.contains("pas complet, ou pas valable"), "{}", page.body);
    assert!(page.body.contains("2 bulletins ajoutés") && page.body.contains("value=\"no\" checked"));
    let no = [("q.halle", "no"), ("q.nom.aube", "1"), ("q.nom.crique", "2"), ("step", "add"), ("version", "0")];
    let fields: Vec<_> = no.into_iter().chain([("pile", &*pile)]).collect();
    let pile = send(&s, &anouk, &batch(1), &fields).await.input("pile").unwrap();
    let fields = [("step", "spoilt"), ("version", "0"), ("pile", &*pile)];
    let pile = send(&s, &anouk, &batch(1), &fields).await.input("pile").unwrap();
    // A ballot that is typed and not added is not forgotten, nor a sum that is wrong.
    let left = [("q.halle", "no"), ("step", "send"), ("version", "0"), ("pile", &*pile), ("size", "4")];
    assert!(send(&s, &anouk, &batch(1), &left).await.body.contains("n’est pas ajouté"));
    let wrong = [("step", "send"), ("version", "0"), ("pile", &*pile), ("size", "5")];
    let page = send(&s, &anouk, &batch(1), &wrong).await;
    assert!(page.status == 422 && page.body.contains("n’est pas le nombre compté à la main"), "{}", page.body);
    assert_eq!((page.input("pile").unwrap(), state(&s, 1).await), (pile.clone(), None));
    let whole = [("step", "send"), ("version", "0"), ("pile", &*pile), ("size", "4")];
    assert_eq!(send(&s, &anouk, &batch(1), &whole).await.status, 303);
    assert_eq!(send(&s, &anouk, &batch(1), &whole).await.status, 303, "sent twice, it is written once");
    assert_eq!(state(&s, 1).await, Some(BatchState::Begun));
    assert_eq!(acts_on_paper(&s).await.iter().filter(|act| *act == "enter-ballots").count(), 1);

    // The second one does not see it, and the first one is not the second one.
    let waiting = s.get(&anouk, &batch(1)).await;
    assert!(waiting.body.contains("Un autre agent doit maintenant compter") && waiting.input("pile").is_none());
    let own = [("step", "send"), ("version", "1"), ("pile", &*pile), ("size", "4")];
    let refused = send(&s, &anouk, &batch(1), &own).await;
    assert!(refused.status == 409 && refused.body.contains("celle d’un autre agent"), "{}", refused.body);
    let page = s.get(&second, &batch(1)).await;
    assert!(
        page.body.contains("Anouk Perrin a saisi ce paquet") && page.input("pile").unwrap().contains("[]"),
        "{}",
        page.body
    );
    assert!(!s.get(&second, PAPER).await.body.contains("dont nuls</dt><dd>1"));
    assert!(s.get(&second, PAGE).await.body.contains("Un paquet n’est pas arrêté"), "the box stays closed");
    let log = s.o.w.store.log_page(&s.site, None, 50).await.unwrap();
    let line = log.iter().find(|entry| entry.act == "enter-ballots").unwrap();
    assert!(!line.payload.as_ref().unwrap().contains("spoilt"), "the log does not tell either: {line:?}");
    let whole = [("step", "send"), ("version", "1"), ("pile", &*pile), ("size", "4")];
    assert_eq!(send(&s, &second, &batch(1), &whole).await.status, 303);
    assert_eq!(state(&s, 1).await, Some(BatchState::Settled));
    let page = s.get(&second, &batch(1)).await;
    assert!(page.body.contains("4 bulletins, arrêtés par Anouk Perrin et Gaspard Morin"), "{}", page.body);

    declared_by_two(&s, &second, &anouk).await;
    let public = s.public().await;
    let declared = s.standing(&public).declared.unwrap();
    let paper = declared.paper.clone().unwrap();
    assert_eq!((declared.web.ballots, paper.ballots, declared.ballots()), (5, 4, 9));
    assert_eq!((paper.shares[0].valid, paper.shares[0].invalid), (3, 1));
    assert_eq!((declared.outcomes[0].valid, declared.outcomes[0].invalid), (8, 1));
    let minutes =
        PaperMinutes { envelopes: 4, ballots: 4, blank: 0, spoilt: 1, batches: 1, cancelled: 0, reason: None };
    assert_eq!(declared.paper_minutes, Some(minutes));
    let codes = declared.minutes.unwrap();
    assert_eq!((codes.used, codes.used_on_paper, codes.unused, codes.printed), (5, 4, 3, 12));
    let read = |name| Ok::<_, ()>(public.box_file(&s.process.id, &s.process.activities[0].id, name));
    let files = Files::load(|name| read(name).map(|text| text.map(|text| text.as_bytes().to_vec()))).unwrap();
    assert!(files.get(File::Paper).is_some());
    let report = verify(&files, None, &parvis_ballots::rules::Rules);
    assert!(report.findings.is_empty() && report.closed, "{:?}", report.findings);
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_that_differ_are_shown_side_by_side_and_take_two_who_agree() {
    let s = Scrutiny::of(one_question(Identity::Code)).await;
    let (anouk, second) = s.two().await;
    assert_eq!(numbers(&s, &anouk, 1, [12, 5, 1, 2]).await.status, 303);
    // Who has not counted cannot agree.
    let anouk_key = s.o.key("valmoret", ANOUK);
    let adopt = format!("{}/adopt", batch(1));
    let early = send(&s, &second, &adopt, &[("version", "1"), ("whose", &anouk_key)]).await;
    assert!(early.status == 409 && early.body.contains("à retenir"), "{}", early.body);
    assert_eq!(numbers(&s, &second, 1, [11, 6, 1, 2]).await.status, 303);
    assert_eq!(state(&s, 1).await, Some(BatchState::Differs));
    let page = s.get(&anouk, &batch(1)).await;
    assert!(page.body.contains("Retenir la saisie de Gaspard Morin"), "{}", page.body);
    assert!(!page.body.contains("Retenir la saisie de Anouk Perrin"));
    let table = &page.body[page.body.find("<table").unwrap()..page.body.find("</table>").unwrap()];
    for row in [["12", "11"], ["5", "6"], ["20", "20"]] {
        assert!(table.contains(&format!("<td class=\"n\">{}</td><td class=\"n\">{}</td>", row[0], row[1])), "{table}");
    }
    assert!(!table.contains("<td class=\"n\">1</td>"), "what is the same is not shown: {table}");
    // Nobody settles it with their own; whoever was wrong agrees with the other.
    let own = send(&s, &anouk, &adopt, &[("version", "2"), ("whose", &anouk_key)]).await;
    assert_eq!(own.status, 409);
    let stale = send(&s, &anouk, &adopt, &[("version", "1"), ("whose", &s.o.key("valmoret", NOBODY))]).await;
    assert!(stale.status == 409 && stale.body.contains("entre-temps"), "{}", stale.body);
    // Both were wrong: one counts again, and the other agrees.
    assert_eq!(numbers(&s, &anouk, 1, [11, 7, 0, 2]).await.status, 303);
    assert_eq!(state(&s, 1).await, Some(BatchState::Differs));
    let done = send(&s, &second, &adopt, &[("version", "3"), ("whose", &anouk_key)]).await;
    assert_eq!((done.status.as_u16(), state(&s, 1).await), (303, Some(BatchState::Settled)));
    assert_eq!(acts_on_paper(&s).await, ["enter-ballots", "enter-ballots", "enter-ballots", "settle-ballots"]);
    let log = s.o.w.store.log_page(&s.site, None, 50).await.unwrap();
    let line = log.iter().find(|entry| entry.act == "settle-ballots").unwrap();
    assert_eq!(line.agent, s.o.key("valmoret", NOBODY));
    assert!(line.payload.as_ref().unwrap().contains("Anouk Perrin"), "{line:?}");
    // It is settled: nothing changes it but saying, with a reason, that it does not count.
    assert_eq!(numbers_over(&s, &anouk, 1, "4", [1, 0, 0, 0]).await.status, 409);
    let cancel = format!("{}/cancel", batch(1));
    assert_eq!(send(&s, &anouk, &cancel, &[("version", "4"), ("reason", " ")]).await.status, 422);
    assert_eq!(state(&s, 1).await, Some(BatchState::Settled));
    let reason = "Saisi sous deux numéros <b>";
    assert_eq!(send(&s, &anouk, &cancel, &[("version", "4"), ("reason", reason)]).await.status, 303);
    assert_eq!(state(&s, 1).await, Some(BatchState::Cancelled));
    let page = s.get(&second, &batch(1)).await;
    assert!(page.body.contains("Anouk Perrin a annulé") && page.body.contains("deux numéros &lt;b"), "{}", page.body);
    assert!(s.get(&second, PAPER).await.body.contains("Saisir le paquet n° 2"));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_agents_at_once_never_overwrite_each_other() {
    let s = Scrutiny::of(one_question(Identity::Code)).await;
    let (anouk, second) = s.two().await;
    let (one, other) =
        tokio::join!(numbers_over(&s, &anouk, 1, "0", [3, 1, 0, 0]), numbers_over(&s, &second, 1, "0", [2, 0, 0, 0]));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    let (lost, loser) = if one.status == 409 { (one, &anouk) } else { (other, &second) };
    assert!(lost.body.contains("entre-temps") && lost.body.contains("a saisi ce paquet"), "{}", lost.body);
    // What was typed is there to go on with, under the next number.
    let typed = lost.input("n.yes").unwrap();
    assert!(["2", "3"].contains(&&*typed));
    assert_eq!(state(&s, 1).await, Some(BatchState::Begun));
    assert_eq!(numbers_over(&s, loser, 2, "0", [typed.parse().unwrap(), 0, 0, 0]).await.status, 303);
    let twice =
        tokio::join!(numbers_over(&s, loser, 3, "0", [9, 0, 0, 0]), numbers_over(&s, loser, 3, "0", [9, 0, 0, 0]));
    assert_eq!([twice.0.status, twice.1.status], [303, 303], "a double click");
    assert_eq!(acts_on_paper(&s).await, ["enter-ballots"; 3]);
    for [yes, no] in [["4x", "1"], ["101", "0"], ["-1", "2"]] {
        let fields = [("version", "0"), ("n.yes", yes), ("n.no", no), ("size", "5"), ("step", "send")];
        let refused = send(&s, &anouk, &batch(4), &fields).await;
        assert!(refused.status == 422 && refused.input("n.yes").unwrap() == yes, "{}", refused.body);
    }
    for path in ["0", "01", "1000", "x", "-1"] {
        assert_eq!(s.get(&anouk, &format!("{PAGE}/batch/{path}")).await.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fewer_ballots_than_envelopes_take_a_reason_and_more_are_refused() {
    let s = Scrutiny::of(one_question(Identity::Code)).await;
    let (anouk, second) = s.two().await;
    for n in 0..3 {
        assert_eq!(envelope(&s, &anouk, &s.codes[n].printed()).await.status, 303);
    }
    for agent in [&anouk, &second] {
        assert_eq!(numbers(&s, agent, 1, [3, 1, 0, 0]).await.status, 303);
    }
    let page = s.get(&anouk, PAGE).await;
    assert!(
        page.body.contains("un bulletin de plus que d’enveloppes") && page.input("seen").is_none(),
        "{}",
        page.body
    );
    let difference = format!("{PAGE}/difference");
    let none = send(&s, &anouk, &difference, &[("version", "5"), ("reason", "Tant pis")]).await;
    assert!(none.status == 409 && none.body.contains("Rien n’a été fait"), "{}", none.body);
    for n in 3..6 {
        assert_eq!(envelope(&s, &anouk, &s.codes[n].printed()).await.status, 303);
    }
    let page = s.get(&anouk, PAPER).await;
    assert!(page.body.contains("Il manque 2 bulletins"), "{}", page.body);
    assert!(s.get(&anouk, PAGE).await.input("seen").is_none());
    let version = page.input("version").unwrap();
    let stale = send(&s, &anouk, &difference, &[("version", "1"), ("reason", "Deux enveloppes vides")]).await;
    assert!(stale.status == 409 && stale.body.contains("Deux enveloppes vides"), "{}", stale.body);
    assert_eq!(send(&s, &anouk, &difference, &[("version", &version), ("reason", "")]).await.status, 422);
    let said = send(&s, &anouk, &difference, &[("version", &version), ("reason", "Deux enveloppes vides")]).await;
    assert_eq!(said.status, 303, "{}", said.body);
    let page = s.get(&second, PAGE).await;
    assert!(page.body.contains("Deux enveloppes vides") && page.input("seen").is_some(), "{}", page.body);

    // Asked for, and then another envelope: both the wish and the reason are worth nothing.
    let seen = page.input("seen").unwrap();
    assert_eq!(s.post(&second, PAGE, &seen).await.status, 303);
    assert_eq!(envelope(&s, &anouk, &s.codes[6].printed()).await.status, 303);
    assert_eq!(s.post(&anouk, DECLARE, &seen).await.status, 409);
    assert!(s.get(&anouk, PAGE).await.body.contains("Il manque 3 bulletins"));
    let version = s.get(&anouk, PAPER).await.input("version").unwrap();
    let reason = [("version", &*version), ("reason", "Trois enveloppes vides")];
    assert_eq!(send(&s, &anouk, &difference, &reason).await.status, 303);
    declared_by_two(&s, &second, &anouk).await;
    let declared = s.standing(&s.public().await).declared.unwrap();
    let minutes = declared.paper_minutes.unwrap();
    assert_eq!((minutes.envelopes, minutes.ballots), (7, 4));
    assert_eq!(minutes.reason.as_deref(), Some("Trois enveloppes vides"));
    assert_eq!(declared.minutes.unwrap().used_on_paper, 7);

    // It is over: nothing is entered any more, and what is typed comes back.
    let late = envelope(&s, &anouk, &s.codes[7].printed()).await;
    assert!(late.status == 409 && late.body.contains("Le résultat est déclaré"), "{}", late.body);
    assert_eq!(s.o.w.store.right(s.poll(), &s.hash(7)).await.unwrap(), Some(RightState::Unused));
    let late = numbers_over(&s, &anouk, 2, "0", [8, 0, 0, 0]).await;
    assert!(late.status == 409 && late.input("n.yes").unwrap() == "8", "{}", late.body);
    let cancel = format!("{}/cancel", batch(1));
    assert_eq!(send(&s, &anouk, &cancel, &[("version", "2"), ("reason", "x")]).await.status, 409);
    assert_eq!(send(&s, &anouk, &difference, &[("version", "9"), ("reason", "x")]).await.status, 409);
    assert!(s.get(&anouk, PAPER).await.body.contains("rien ne se saisit plus"));
    assert_eq!((state(&s, 1).await, state(&s, 2).await), (Some(BatchState::Settled), None));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_by_address_has_an_attendance_sheet_instead_of_envelopes() {
    let s = Scrutiny::of(one_question(Identity::Email)).await;
    s.o.w.clock.set(OPEN);
    s.o.name("valmoret", NOBODY, &[Role::ElectionsOfficer]).await;
    let anouk = s.sign_in(ANOUK).await;
    assert_eq!(s.get(&anouk, ENVELOPES).await.status, 404);
    let (announce, attendance) = (format!("{PAGE}/announce"), format!("{PAGE}/attendance"));
    let early = send(&s, &anouk, &attendance, &[("signed", "3"), ("before", "")]).await;
    assert_eq!(early.status, 409, "it is not announced");
    for _ in 0..2 {
        assert_eq!(send(&s, &anouk, &announce, &[]).await.status, 303);
    }
    let (anouk, second) = s.two().await;
    assert!(s.standing(&s.public().await).declared.is_none(), "the result waits for the desk");
    assert!(s.get(&anouk, LIST).await.body.contains("Clos, à dépouiller"));
    assert!(s.get(&anouk, PAGE).await.body.contains("combien de personnes ont signé"));
    let wrong = send(&s, &anouk, &attendance, &[("signed", "trois"), ("before", "")]).await;
    assert!(wrong.status == 422 && wrong.input("signed").unwrap() == "trois", "{}", wrong.body);
    assert_eq!(send(&s, &anouk, &attendance, &[("signed", "3"), ("before", "")]).await.status, 303);
    assert_eq!(send(&s, &second, &attendance, &[("signed", "5"), ("before", "")]).await.status, 409);
    assert_eq!(send(&s, &second, &attendance, &[("signed", "4"), ("before", "3")]).await.status, 303);
    for agent in [&anouk, &second] {
        assert_eq!(numbers(&s, agent, 1, [2, 1, 1, 0]).await.status, 303);
    }
    declared_by_two(&s, &anouk, &second).await;
    let declared = s.standing(&s.public().await).declared.unwrap();
    assert_eq!((declared.web.ballots, declared.paper.unwrap().ballots), (0, 4));
    let minutes = declared.paper_minutes.unwrap();
    assert_eq!((minutes.envelopes, minutes.blank, minutes.reason), (4, 1, None));
    let acts = acts_on_paper(&s).await;
    let before: Vec<&str> = acts.iter().map(String::as_str).take(3).collect();
    assert_eq!(before, ["announce-paper", "state-attendance", "state-attendance"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_announced_in_time_is_published_without_paper() {
    let s = Scrutiny::of(one_question(Identity::Email)).await;
    let (anouk, _) = s.two().await;
    assert!(s.standing(&s.public().await).declared.is_some());
    let page = s.get(&anouk, PAPER).await;
    assert!(page.body.contains("rien ne s’y ajoute plus"), "{}", page.body);
    assert_eq!(send(&s, &anouk, &format!("{PAGE}/announce"), &[]).await.status, 409);
    assert_eq!(numbers_over(&s, &anouk, 1, "0", [2, 0, 0, 0]).await.status, 409);
    assert_eq!(s.o.w.store.on_paper(s.poll()).await.unwrap(), None);
    assert!(acts_on_paper(&s).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn another_commune_and_other_roles_reach_nothing() {
    let s = Scrutiny::of(one_question(Identity::Code)).await;
    let (anouk, _) = s.two().await;
    assert_eq!(numbers(&s, &anouk, 1, [2, 1, 0, 0]).await.status, 303);
    // The same vote in the other commune, with an agent who has the role there.
    s.o.w.push("kerlande", &one_question(Identity::Code)).await;
    s.o.name("kerlande", ANOUK, &[Role::ElectionsOfficer]).await;
    let cookie = s.o.sign_in("kerlande", ANOUK).await;
    let there = Agent { form: s.o.form("kerlande", &cookie).await, cookie };
    let at = |path: &str| path.replace("valmoret", "kerlande");
    let page = s.get(&there, &at(&batch(1))).await;
    assert_eq!((page.status.as_u16(), page.input("version").unwrap()), (200, "0".to_owned()));
    let code = s.codes[0].printed();
    let refused = send(&s, &there, &at(ENVELOPES), &[("code", &code)]).await;
    assert!(refused.status == 409 && refused.body.contains("Aucune lettre de ce vote"), "{}", refused.body);
    assert_eq!(s.o.w.store.right(s.poll(), &s.hash(0)).await.unwrap(), Some(RightState::Unused));
    // A moderator of the commune.
    s.o.name("valmoret", NOBODY, &[Role::Moderator, Role::Administrator]).await;
    let moderator = s.sign_in(NOBODY).await;
    for path in [PAPER, ENVELOPES, &batch(1)] {
        assert_eq!(s.get(&moderator, path).await.status, 403, "{path}");
    }
    assert_eq!(numbers_over(&s, &moderator, 1, "1", [2, 1, 0, 0]).await.status, 403);
    assert_eq!(state(&s, 1).await, Some(BatchState::Begun));
}

#[tokio::test(flavor = "multi_thread")]
async fn sheets_are_printed_without_names() {
    let s = Scrutiny::new().await;
    s.o.w.clock.set(CLOSED);
    let anouk = s.sign_in(ANOUK).await;
    let print = |sheet: &str| format!("{PAGE}/print/{sheet}");
    let ballot = s.get(&anouk, &print("ballot")).await;
    assert!(ballot.status == 200 && ballot.body.contains("Option crique"), "{}", ballot.body);
    assert!(ballot.body.contains("sur l’enveloppe, jamais sur ce bulletin"));
    let tally = s.get(&anouk, &print("tally")).await;
    assert!(tally.body.contains("Paquet n°") && tally.body.contains("<th scope=\"row\">25</th>"), "{}", tally.body);
    let attendance = s.get(&anouk, &format!("{}?lines=60", print("attendance"))).await;
    assert!(attendance.body.contains("<th scope=\"row\">60</th><td></td><td></td>"), "{}", attendance.body);
    assert!(!attendance.body.contains("<th scope=\"row\">61</th>"));
    let many = s.get(&anouk, &format!("{}?lines=99999", print("attendance"))).await;
    assert!(!many.body.contains("<th scope=\"row\">501</th>"));
    assert_eq!(s.get(&anouk, &print("else")).await.status, 404);
}
