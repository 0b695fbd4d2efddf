//! The way of somebody who writes: from the first page to the receipt.

use super::ideas::ideas;
use super::{Answer, ORIGIN, World};
use jiff::SignedDuration;
use parvis_model::{Activity, ActivityId, ContributionId, Process, ProcessId, SiteId};
use parvis_store::entries::Stored;

pub const IDEAS: &str = "/api/valmoret/idees/ideas/contribute";

pub const IDEA: [(&str, &str); 4] =
    [("q.title", "Un banc"), ("q.body", "À l’ombre."), ("q.category", "nature"), ("q.name", "Zoé")];

pub fn process() -> Process {
    ideas("idees", parvis_model::contribution::Moderation::After)
}

pub fn activity(name: &str) -> Activity {
    process().activity(&ActivityId::parse(name).unwrap()).unwrap().clone()
}

pub fn site() -> SiteId {
    SiteId::parse("valmoret").unwrap()
}

pub async fn all(w: &World, process: &str, name: &str) -> Vec<Stored> {
    w.store.entries(&site(), &ProcessId::parse(process).unwrap(), &activity(name)).await.unwrap()
}

/// Sends the page on with what it carries and what is typed.
pub async fn go_on(w: &World, path: &str, page: &Answer, typed: &[(&str, &str)], cookie: Option<&str>) -> Answer {
    let mut fields: Vec<(String, String)> = typed.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    for name in ["page", "token", "about", "changes", "choice", "q.title", "q.body", "q.category", "q.name", "email"] {
        let known = fields.iter().any(|(known, _)| known == name);
        if let (false, Some(value)) = (known, page.input(name)) {
            fields.push((name.to_owned(), value));
        }
    }
    w.clock.forward(SignedDuration::from_secs(3));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let headers = [("origin", ORIGIN), ("cookie", cookie.unwrap_or("none=none"))];
    w.post_with(path, &fields, &headers).await
}

/// The way from the first page to the check page, then to the code page.
pub async fn write(w: &World, path: &str, typed: &[(&str, &str)], email: &str) -> Answer {
    let mut fields = vec![("page", "contribution")];
    fields.extend(typed);
    let person = w.post(path, &fields).await;
    assert_eq!(person.input("page").as_deref(), Some("@person"), "{}", person.body);
    let check = go_on(w, path, &person, &[("email", email)], None).await;
    assert_eq!(check.input("page").as_deref(), Some("@check"), "{}", check.body);
    go_on(w, path, &check, &[("go", "send")], None).await
}

pub async fn confirmed(w: &World, code_page: &Answer, email: &str) -> Answer {
    let receipt = w.type_code(code_page, &w.code(email)).await;
    assert_eq!(receipt.status, 200, "{}", receipt.body);
    receipt
}

pub async fn propose(w: &World, email: &str) -> (Answer, ContributionId) {
    let page = write(w, IDEAS, &IDEA, email).await;
    let receipt = confirmed(w, &page, email).await;
    let mine = all(w, "idees", "ideas").await;
    let id = mine.into_iter().map(|stored| stored.contribution.id).find(|id| receipt.body.contains(id.as_str()));
    (receipt, id.unwrap())
}
