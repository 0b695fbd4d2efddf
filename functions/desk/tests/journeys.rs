//! Signing in and out, as agents and others try it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod office;

use jiff::SignedDuration;
use office::{ANOUK, Answer, NOBODY, Office};
use parvis_model::desk::Role;
use parvis_web::Limits;
use std::sync::atomic::Ordering;

/// A page without what differs by request: its token and the address that was typed.
fn plain(answer: &Answer, email: &str) -> String {
    let page = answer.body.replace(email, "ADDRESS");
    answer.input("request").map_or(page.clone(), |request| page.replace(&request, "REQUEST"))
}

/// A code that is not the one of the mail.
fn wrong(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000)
}

#[tokio::test]
async fn a_code_signs_in_and_a_button_signs_out() {
    let o = Office::new().await;
    let page = o.ask("valmoret", ANOUK).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let code = o.w.code(ANOUK);
    let spaced = format!(" {} {}", &code[..3], &code[3..]);
    let answer = o.answer("valmoret", &page, &spaced).await;
    assert_eq!(
        (answer.status.as_u16(), answer.headers["location"].to_str().unwrap().ends_with("/api/valmoret/desk")),
        (303, true)
    );
    let set = answer.headers["set-cookie"].to_str().unwrap();
    assert!(set.starts_with("parvis-desk-valmoret="), "{set}");
    assert!(set.ends_with("; Path=/api/valmoret/desk; Max-Age=43200; HttpOnly; Secure; SameSite=Strict"), "{set}");
    let cookie = answer.cookie().unwrap();

    let home = o.get("/api/valmoret/desk", Some(&cookie)).await;
    assert!(home.body.contains("Bonjour Anouk Perrin") && home.body.contains("Pétition passerelle"), "{}", home.body);
    let policy = home.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert_eq!(home.headers["cache-control"], "no-store");

    let form = home.input("form").unwrap();
    let out = o.post("/api/valmoret/desk/sign-out", &[("form", &form)], Some(&cookie)).await;
    assert_eq!(out.status, 200, "{}", out.body);
    assert!(out.headers["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
    assert!(!o.is_in("valmoret", &cookie).await, "the session is gone, whatever the browser keeps");
    let again = o.post("/api/valmoret/desk/sign-out", &[("form", &form)], Some(&cookie)).await;
    assert_eq!(again.status, 403);
    assert_eq!(o.acts("valmoret").await, ["add-agent", "sign-in", "sign-out"]);
}

#[tokio::test]
async fn wrong_codes_run_out_and_another_mail_helps() {
    let o = Office::new().await;
    let page = o.ask("valmoret", ANOUK).await;
    let code = o.w.code(ANOUK);
    for (typed, words) in [("", "Tapez le code"), ("12345", "six chiffres"), ("12345a", "six chiffres")] {
        let answer = o.answer("valmoret", &page, typed).await;
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains(words) && answer.body.contains("<title>Erreur"), "{}", answer.body);
    }
    for _ in 0..5 {
        let answer = o.answer("valmoret", &page, &wrong(&code)).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.input("code"), Some(wrong(&code)), "what was typed comes back");
    }
    assert_eq!(o.answer("valmoret", &page, &code).await.status, 429, "the right one comes too late");
    let fields = [("request", &*page.request()), ("email", ANOUK)];
    let resent = o.post("/api/valmoret/desk/code/resend", &fields, None).await;
    assert_eq!(resent.status, 200, "{}", resent.body);
    assert_eq!(o.answer("valmoret", &resent, &o.w.code(ANOUK)).await.status, 303);
    let used = o.answer("valmoret", &resent, &o.w.code(ANOUK)).await;
    assert_eq!(used.status, 410, "a code is used once");
    assert!(used.cookie().is_none());
}

#[tokio::test]
async fn codes_and_sign_ins_grow_old() {
    let o = Office::new().await;
    let page = o.ask("valmoret", ANOUK).await;
    o.w.clock.forward(SignedDuration::from_mins(10));
    let late = o.answer("valmoret", &page, &o.w.code(ANOUK)).await;
    assert_eq!(late.status, 422);
    assert!(late.body.contains("plus de dix minutes"), "{}", late.body);
    let fields = [("request", &*page.request()), ("email", ANOUK)];
    for status in [200, 200, 429] {
        assert_eq!(o.post("/api/valmoret/desk/code/resend", &fields, None).await.status, status);
    }
    o.w.clock.forward(SignedDuration::from_mins(50));
    assert_eq!(o.answer("valmoret", &page, &o.w.code(ANOUK)).await.status, 410);
    assert_eq!(o.post("/api/valmoret/desk/code/resend", &fields, None).await.status, 410);
    let damaged = [("request", "nonsense"), ("email", ANOUK), ("code", "123456")];
    assert_eq!(o.post("/api/valmoret/desk/code", &damaged, None).await.status, 410);
}

#[tokio::test]
async fn nobody_learns_who_is_an_agent() {
    let o = Office::new().await;
    let (agent, other) = (o.ask("valmoret", ANOUK).await, o.ask("valmoret", NOBODY).await);
    assert_eq!((agent.status, plain(&agent, ANOUK)), (other.status, plain(&other, NOBODY)));
    let code = o.w.code(ANOUK);
    for _ in 0..6 {
        let (agent, other) =
            (o.answer("valmoret", &agent, &wrong(&code)).await, o.answer("valmoret", &other, &wrong(&code)).await);
        assert_eq!((agent.status, plain(&agent, ANOUK)), (other.status, plain(&other, NOBODY)));
    }
    for _ in 0..4 {
        let resend = async |page: &Answer, email: &str| {
            let fields = [("request", &*page.request()), ("email", email)];
            o.post("/api/valmoret/desk/code/resend", &fields, None).await
        };
        let (agent, other) = (resend(&agent, ANOUK).await, resend(&other, NOBODY).await);
        assert_eq!((agent.status, plain(&agent, ANOUK)), (other.status, plain(&other, NOBODY)));
    }
    assert!(o.w.post.mailbox.messages().iter().all(|received| received.message.to.delivery() == ANOUK));
    // Nor where the mail server is down, or too much was asked.
    o.w.post.down.store(true, Ordering::SeqCst);
    let (agent, other) = (o.ask("valmoret", ANOUK).await, o.ask("valmoret", NOBODY).await);
    assert_eq!((agent.status, plain(&agent, ANOUK)), (other.status, plain(&other, NOBODY)));
    let o = Office::with(Limits { mails_to_address: 2, ..Limits::default() }).await;
    for status in [200, 200, 429] {
        let (agent, other) = (o.ask("valmoret", ANOUK).await, o.ask("valmoret", NOBODY).await);
        assert_eq!((agent.status.as_u16(), plain(&agent, ANOUK)), (status, plain(&other, NOBODY)));
    }
}

#[tokio::test]
async fn addresses_are_checked_and_sign_ins_limited() {
    let o = Office::with(Limits { desk_sign_ins: 2, desk_tries: 3, ..Limits::default() }).await;
    for typed in ["", " ", "anouk", "a@b@c.fr"] {
        let answer = o.ask("valmoret", typed).await;
        assert_eq!(answer.status, 422, "{typed}");
        assert!(answer.body.contains("aria-invalid"), "{}", answer.body);
    }
    let page = o.ask("valmoret", "Anouk.Perrin@VALMORET.example").await;
    let code = o.w.code(ANOUK);
    for status in [422, 422, 422, 429] {
        assert_eq!(o.answer("valmoret", &page, &wrong(&code)).await.status, status);
    }
    assert_eq!(o.ask("valmoret", NOBODY).await.status, 200);
    assert_eq!(o.ask("valmoret", NOBODY).await.status, 429);
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_and_with_its_agent() {
    let o = Office::new().await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    o.w.clock.forward(SignedDuration::from_mins(12 * 60 - 1));
    assert!(o.is_in("valmoret", &cookie).await);
    o.w.clock.forward(SignedDuration::from_mins(1));
    assert!(!o.is_in("valmoret", &cookie).await);

    let cookie = o.sign_in("valmoret", ANOUK).await;
    let waiting = o.ask("valmoret", ANOUK).await;
    o.remove("valmoret", ANOUK).await;
    assert!(!o.is_in("valmoret", &cookie).await);
    assert_eq!(
        o.answer("valmoret", &waiting, &o.w.code(ANOUK)).await.status,
        422,
        "nor does a code that is on its way"
    );
    o.w.clock.forward(SignedDuration::from_secs(1));
    o.name("valmoret", ANOUK, &Role::ALL).await;
    assert!(!o.is_in("valmoret", &cookie).await, "named again, one signs in again");
}

#[tokio::test]
async fn roles_change_at_once() {
    let o = Office::new().await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    assert_eq!(o.get("/api/valmoret/desk/log", Some(&cookie)).await.status, 200);
    o.name("valmoret", ANOUK, &[Role::Moderator]).await;
    assert!(o.is_in("valmoret", &cookie).await);
    assert_eq!(o.get("/api/valmoret/desk/log", Some(&cookie)).await.status, 403);
}

#[tokio::test]
async fn administrators_read_who_did_what() {
    let o = Office::new().await;
    let cookie = o.sign_in("valmoret", ANOUK).await;
    let agents = o.get("/api/valmoret/desk/agents", Some(&cookie)).await;
    assert!(agents.body.contains(ANOUK) && agents.body.contains("Anouk Perrin"), "{}", agents.body);
    for _ in 0..60 {
        o.name("valmoret", ANOUK, &Role::ALL).await;
    }
    let first = o.get("/api/valmoret/desk/log", Some(&cookie)).await;
    assert!(first.body.contains("Le journal est intact") && first.body.contains("Commande parvis"), "{}", first.body);
    assert!(!first.body.contains("S’est connecté"), "that is on the next page");
    let second = o.get("/api/valmoret/desk/log?before=13", Some(&cookie)).await;
    assert!(first.body.contains("?before=13") && second.body.contains("S’est connecté"), "{}", second.body);
    assert!(!second.body.contains("?before="), "{}", second.body);
    for odd in ["?before=x", "?before=-1", "?x", "?before=99999999999999999999"] {
        assert_eq!(o.get(&format!("/api/valmoret/desk/log{odd}"), Some(&cookie)).await.status, 200, "{odd}");
    }
}
