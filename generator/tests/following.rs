//! What feeds and those who follow are told of contributions: hostile words as text, names that stay, nothing unpublished.
#![allow(clippy::unwrap_used, reason = "tests")]

use jiff::Timestamp;
use parvis_generator::{LoadedSite, build_site, disk::Body, happenings, load};
use parvis_model::contribution::{BODY, Reply, Stage, Status, TITLE, What};
use parvis_model::snapshot::{Listed, Part};
use parvis_model::{Answer, AnswerSet, Contribution, ContributionId, PartKey, QuestionId, Snapshot};
use parvis_theme::Theme;
use std::path::Path;

const NOW: &str = "2026-11-24T09:00:00Z";
const HOSTILE: &str = "</title><script>alert(1)</script> ]]> &amp; \u{0} \u{1b}";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn site() -> LoadedSite {
    let (sites, found) = load(Path::new("../content"));
    assert!(found.is_empty(), "{found:?}");
    sites.into_iter().find(|site| site.id().as_str() == "valmoret").unwrap()
}

fn idea(id: &str, stage: Stage) -> Contribution {
    let text = |text: &str| Answer::Text(text.to_owned());
    let answers = [(TITLE, text(HOSTILE)), (BODY, text(HOSTILE))];
    let answers: AnswerSet = answers.into_iter().map(|(id, a)| (QuestionId::parse(id).unwrap(), a)).collect();
    let id = ContributionId::parse(id).unwrap();
    let mut idea = Contribution::new(id, "-", answers, at("2026-11-20T09:00:00Z"), Stage::Pending);
    idea.stage = stage;
    idea.status = Some(Status::Feasible);
    idea.reply = Some(Reply {
        text: "Oui, **au printemps**.".to_owned(),
        by: "Le service des espaces verts".to_owned(),
        at: at("2026-11-23T09:00:00Z"),
    });
    idea.after(at("2026-11-21T09:00:00Z"), What::Published)
        .after(at("2026-11-22T09:00:00Z"), What::Status(Status::Feasible))
}

fn snapshot(ideas: &[Contribution]) -> Snapshot {
    let process = site().processes().iter().map(|p| p.process.clone()).find(|p| p.ideas().is_some()).unwrap();
    let activity = &process.activities[0].id;
    let mut snapshot = Snapshot::default();
    let listed = ideas.iter().map(|idea| {
        let json =
            serde_json::json!({ "id": idea.id, "sent_at": idea.sent_at, "gone": idea.stage != Stage::Published });
        serde_json::from_value::<Listed>(json).unwrap()
    });
    snapshot.parts.insert(PartKey::index(&process.id, activity), Part::Index { listed: listed.collect() });
    for idea in ideas {
        snapshot.parts.insert(PartKey::entry(&process.id, activity, &idea.id), Part::Entry(Box::new(idea.clone())));
    }
    snapshot
}

fn file(snapshot: &Snapshot, path: &str) -> String {
    let files = build_site(&Theme::new().unwrap(), &site(), snapshot, at(NOW)).unwrap();
    let file = files.into_iter().find(|file| file.path == path).unwrap();
    match file.body {
        Body::Bytes(bytes) => String::from_utf8(bytes).unwrap(),
        _ => panic!("{path} is no text"),
    }
}

#[test]
fn the_feed_of_a_process_tells_of_contributions_and_that_of_the_site_does_not() {
    let snapshot = snapshot(&[idea("banc123456", Stage::Published), idea("parti12345", Stage::Withdrawn)]);
    let feed = file(&snapshot, "vos-idees/feed.xml");
    let xml = roxmltree::Document::parse(&feed).unwrap();
    let all = |name: &str| -> Vec<String> {
        let found = xml.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", name)));
        found.filter_map(|node| node.text().map(str::to_owned)).collect()
    };
    let ids: Vec<String> = all("id").into_iter().filter(|id| id.contains("banc123456")).collect();
    let ends: Vec<&str> = ids.iter().map(|id| id.rsplit("banc123456").next().unwrap()).collect();
    assert_eq!(ends, ["/answered", "/feasible", ""], "the newest first");
    assert!(!feed.contains("parti12345") && !feed.contains("<script>"), "{feed}");
    assert!(all("title").iter().any(|title| title.contains("alert(1)")), "as text: {feed}");
    assert!(!file(&snapshot, "feed.xml").contains("banc123456"), "the site's feed is the commune's");
}

#[test]
fn followers_are_told_what_the_commune_does_and_not_who_else_wrote() {
    let snapshot = snapshot(&[idea("banc123456", Stage::Published)]);
    let told = happenings(&Theme::new().unwrap(), &site(), &snapshot, at(NOW)).unwrap();
    let about: Vec<_> = told.iter().filter(|h| h.about.as_deref() == Some("banc123456")).collect();
    let names: Vec<&str> = about.iter().map(|h| h.name.as_str()).collect();
    assert_eq!(names, ["valmoret/vos-idees/banc123456/feasible", "valmoret/vos-idees/banc123456/answered"]);
    assert!(about.iter().all(|h| !h.heading.contains('\u{0}') && !h.title.contains('\u{1b}')), "{about:?}");
    assert!(about[1].url.ends_with("/vos-idees/banc123456/#reply"), "{}", about[1].url);
    // What is ahead is told to nobody, and the names do not depend on the host.
    assert!(told.iter().all(|h| h.at <= at(NOW)));
    let moved = site().with_addresses(Some("https://ailleurs.example".to_owned()), None);
    let elsewhere = happenings(&Theme::new().unwrap(), &moved, &snapshot, at(NOW)).unwrap();
    let names = |told: &[parvis_theme::view::Happening]| told.iter().map(|h| h.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&told), names(&elsewhere));
}
