//! Opening the box of a vote by codes, over the router: not before its end, by two agents, once; with what each of them saw
//! held against the box.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod office;

use office::scrutiny::{CLOSED, CONFIRMING, DECLARE, LIST, PAGE, PRINTED, Scrutiny};
use office::world::votes::vote;
use office::{ANOUK, NOBODY};
use parvis_ballots::{File, Files, verify};
use parvis_model::Identity;
use parvis_model::desk::Role;
use parvis_publish::{ON_PAPER, ballot_box};
use parvis_store::rights::RightState;

#[tokio::test(flavor = "multi_thread")]
async fn before_its_end_a_box_stays_closed() {
    let s = Scrutiny::voted().await;
    for (now, state) in [("2026-11-24T09:00:00Z", "Ouvert"), (CONFIRMING, "Clos, derniers envois en cours")] {
        s.o.w.clock.set(now);
        let anouk = s.sign_in(ANOUK).await;
        assert!(s.get(&anouk, LIST).await.body.contains(&format!("<span>{state}</span>")), "{now}");
        let page = s.get(&anouk, PAGE).await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("Des bulletins peuvent encore arriver"), "{}", page.body);
        assert!(page.input("seen").is_none() && !page.body.contains("bulletins ont été déposés"));
        for path in [PAGE, DECLARE] {
            let refused = s.post(&anouk, path, "").await;
            assert!(refused.status == 409 && refused.body.contains("Rien n’a été fait"), "{}", refused.body);
        }
    }
    assert!(s.is_sealed().await);
    assert!(s.acts().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn two_agents_open_a_box_and_the_log_says_who() {
    let s = Scrutiny::voted().await;
    let (anouk, second) = s.two().await;
    let list = s.get(&anouk, LIST).await;
    assert!(list.body.contains("Clos, à dépouiller") && list.body.contains("/desk/votes/halle\""), "{}", list.body);
    let page = s.get(&anouk, PAGE).await;
    assert!(page.body.contains("Toutes les vérifications réussissent"), "{}", page.body);
    assert!(page.body.contains("5 bulletins ont été déposés") && page.body.contains("Question halle"), "{}", page.body);
    let seen = page.input("seen").unwrap();
    assert_eq!(s.get(&second, PAGE).await.input("seen").unwrap(), seen, "two who look see the same");

    // Nobody asked: nobody can confirm. Then one asks, twice, and cannot confirm alone.
    let early = s.post(&second, DECLARE, &seen).await;
    assert!(early.status == 409 && early.body.contains("Aucun autre agent n’a demandé"), "{}", early.body);
    for _ in 0..2 {
        assert_eq!(s.post(&anouk, PAGE, &seen).await.status, 303);
    }
    assert_eq!(s.acts().await, ["ask-opening"]);
    let page = s.get(&anouk, PAGE).await;
    assert!(page.body.contains("Vous avez demandé l’ouverture") && page.input("seen").is_none(), "{}", page.body);
    let alone = s.post(&anouk, DECLARE, &seen).await;
    assert!(alone.status == 409 && alone.body.contains("un autre agent doit confirmer"), "{}", alone.body);
    assert!(s.is_sealed().await);
    assert_eq!(s.acts().await, ["ask-opening"]);

    let page = s.get(&second, PAGE).await;
    assert!(page.body.contains("Anouk Perrin a demandé l’ouverture"), "{}", page.body);
    assert_eq!(s.post(&second, DECLARE, "something else").await.status, 409);
    assert!(s.is_sealed().await);
    let done = s.post(&second, DECLARE, &page.input("seen").unwrap()).await;
    assert_eq!(done.status, 303, "{}", done.body);
    assert!(done.headers["location"].to_str().unwrap().ends_with("/desk/votes/halle"));
    assert!(s.get(&second, PAGE).await.body.contains("Le résultat est déclaré"));
    assert!(s.get(&second, LIST).await.body.contains("Dépouillé"));
    assert_eq!(s.post(&anouk, DECLARE, &seen).await.status, 409, "it is declared once");

    // The key is gone, and the public has result and box.
    assert!(s.o.w.store.poll(s.poll()).await.unwrap().unwrap().key.is_empty());
    let public = s.public().await;
    let declared = s.standing(&public).declared.unwrap();
    assert_eq!((declared.web.ballots, declared.outcomes[0].winners[0].as_str()), (5, "yes"));
    assert_eq!((declared.outcomes[1].valid, declared.outcomes[1].blank), (0, 5));
    let read = |name| Ok::<_, ()>(public.box_file(&s.process.id, &s.process.activities[0].id, name));
    let files = Files::load(|name| read(name).map(|text| text.map(|text| text.as_bytes().to_vec()))).unwrap();
    assert!(files.get(File::Ballots).is_some());
    let report = verify(&files, None, &parvis_ballots::rules::Rules);
    assert!(report.findings.is_empty() && report.closed, "{:?}", report.findings);

    // Who did what.
    assert_eq!(s.acts().await, ["ask-opening", "declare-result"]);
    let log = s.o.w.store.log_page(&s.site, None, 50).await.unwrap();
    let of = |act: &str| log.iter().find(|entry| entry.act == act).unwrap();
    let (asked, opened) = (of("ask-opening"), of("declare-result"));
    assert_eq!([&asked.agent, &opened.agent], [&s.o.key("valmoret", ANOUK), &s.o.key("valmoret", NOBODY)]);
    assert_eq!([&*asked.object, &*opened.object], ["halle/ballots"; 2]);
    assert!(asked.payload.as_ref().unwrap().contains(&seen) && asked.payload == opened.payload);
    let page = s.get(&anouk, "/api/valmoret/desk/log").await;
    assert!(page.body.contains("A ouvert une urne et déclaré le résultat"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_box_that_changed_since_is_asked_for_anew() {
    let s = Scrutiny::voted().await;
    let (anouk, second) = s.two().await;
    let seen = s.get(&anouk, PAGE).await.input("seen").unwrap();
    assert_eq!(s.post(&anouk, PAGE, &seen).await.status, 303);
    // A code was used in between, as it may happen when an envelope is opened late.
    s.cast(5).await;
    let page = s.get(&second, PAGE).await;
    let now = page.input("seen").unwrap();
    assert!(now != seen && !page.body.contains("Anouk Perrin a demandé"), "{}", page.body);
    let stale = s.post(&second, DECLARE, &seen).await;
    assert!(stale.status == 409 && stale.body.contains("ne donne plus ce qui vous avait été montré"), "{}", stale.body);
    assert!(s.post(&second, DECLARE, &now).await.body.contains("Aucun autre agent n’a demandé"));
    assert!(s.is_sealed().await);
    // Now the second one asks, over the first one's wish; and leaves the role, so that nothing stands again.
    assert_eq!(s.post(&second, PAGE, &now).await.status, 303);
    assert!(s.get(&anouk, PAGE).await.body.contains("Gaspard Morin a demandé"));
    s.o.name("valmoret", NOBODY, &[Role::Moderator]).await;
    assert!(s.post(&anouk, DECLARE, &now).await.body.contains("Aucun autre agent n’a demandé"));
    assert!(s.is_sealed().await);
    assert_eq!(s.acts().await, ["ask-opening", "ask-opening"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_box_is_said_and_nothing_is_declared() {
    // Never prepared.
    let s = Scrutiny::new().await;
    let (anouk, _) = s.two().await;
    let page = s.get(&anouk, PAGE).await;
    assert!(page.body.contains("n’a jamais été préparé") && page.input("seen").is_none(), "{}", page.body);
    assert_eq!(s.post(&anouk, PAGE, "").await.status, 409);

    // A ballot that is not what its voter cast.
    let s = Scrutiny::voted().await;
    let (anouk, second) = s.two().await;
    let seen = s.get(&anouk, PAGE).await.input("seen").unwrap();
    assert_eq!(s.post(&anouk, PAGE, &seen).await.status, 303);
    let kept = s.o.w.store.ballots(s.poll()).await.unwrap().remove(0);
    let ballot_box = ballot_box(s.source(), &s.process, &s.process.activities[0]);
    let envelope = ballot_box.envelope(&kept.place, &kept.envelope).unwrap();
    let leaf = "ab".repeat(32);
    s.put("f0", &leaf, &envelope).await;
    let page = s.get(&second, PAGE).await;
    assert!(page.body.contains("n’est plus celui qui a été déposé") && page.body.contains(&leaf), "{}", page.body);
    assert!(page.body.contains("Ne déclarez rien") && page.input("seen").is_none());
    assert_eq!(s.post(&second, DECLARE, &seen).await.status, 409);
    assert!(s.is_sealed().await);

    // An envelope whose ballot nobody entered.
    let s = Scrutiny::voted().await;
    let (anouk, _) = s.two().await;
    s.o.w.store.use_right(s.poll(), &s.hash(9), ON_PAPER, ON_PAPER).await.unwrap();
    let page = s.get(&anouk, PAGE).await;
    assert!(page.body.contains("Il manque un bulletin") && page.input("seen").is_none(), "{}", page.body);
    assert_eq!(s.post(&anouk, PAGE, "").await.status, 409);
    assert!(s.is_sealed().await);

    // A code that stands on no letter.
    let s = Scrutiny::voted().await;
    let (anouk, _) = s.two().await;
    let stranger = "cd".repeat(32);
    s.o.w.store.add_right(s.poll(), &stranger, &RightState::Unused).await.unwrap();
    s.o.w.store.use_right(s.poll(), &stranger, b"x", b"y").await.unwrap();
    let page = s.get(&anouk, PAGE).await;
    assert!(page.body.contains("n’a pas été imprimé") && page.body.contains(&stranger), "{}", page.body);
    assert!(s.is_sealed().await && s.acts().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_for_administrators_too_and_boxes_are_not() {
    let s = Scrutiny::voted().await;
    s.o.w.push("valmoret", &vote("courriel", Identity::Email, false, true)).await;
    s.o.w.clock.set(CLOSED);
    s.o.name("valmoret", NOBODY, &[Role::Administrator]).await;
    let administrator = s.sign_in(NOBODY).await;
    let list = s.get(&administrator, LIST).await;
    assert!(list.body.contains("Vote halle") && list.body.contains("Vote courriel"), "{}", list.body);
    assert!(!list.body.contains("/desk/votes/halle"));
    assert_eq!(s.get(&administrator, PAGE).await.status, 403);
    assert_eq!(s.post(&administrator, DECLARE, "").await.status, 403);
    let anouk = s.sign_in(ANOUK).await;
    // A vote by address without ballots on paper is counted by itself: there is nothing to declare.
    let itself = s.get(&anouk, &format!("{LIST}/courriel")).await;
    assert!(itself.body.contains("se dépouille seul") && itself.input("seen").is_none(), "{}", itself.body);
    assert_eq!(s.post(&anouk, &format!("{LIST}/courriel/declare"), "").await.status, 409);
    for process in ["passerelle", "nowhere"] {
        assert_eq!(s.get(&anouk, &format!("{LIST}/{process}")).await.status, 404, "{process}");
        assert_eq!(s.post(&anouk, &format!("{LIST}/{process}/declare"), "").await.status, 404, "{process}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_that_is_not_secret_is_declared_by_two_as_well() {
    let s = Scrutiny::new().await;
    let open = vote("halle", Identity::Code, false, false);
    s.o.w.push("valmoret", &open).await;
    let s = Scrutiny { process: open, ..s };
    let (anouk, second) = s.two().await;
    let seen = s.get(&anouk, PAGE).await.input("seen").unwrap();
    assert_eq!(s.post(&anouk, PAGE, &seen).await.status, 303);
    assert_eq!(s.post(&anouk, DECLARE, &seen).await.status, 409);
    assert!(s.standing(&s.public().await).declared.is_none());
    assert_eq!(s.post(&second, DECLARE, &seen).await.status, 303);
    let declared = s.standing(&s.public().await).declared.unwrap();
    assert_eq!((declared.web.ballots, declared.minutes.unwrap().printed), (0, PRINTED as u64));
    assert_eq!(s.acts().await, ["ask-opening", "declare-result"]);
}
