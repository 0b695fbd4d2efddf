//! A recorded event of S3: what lay in quarantine becomes pictures, or one word.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use bytes::Bytes;
use parvis_files::{Area, Files, Folder, Key, Prefix};
use parvis_media::{Event, Limits, Outcome, Place, Refusal, Sizes, react};
use parvis_model::SiteId;
use support::{jpeg, photograph, two_colours};
use tempfile::TempDir;

const EVENT: &str = include_str!("events/object-created.json");

struct World {
    _root: TempDir,
    files: Folder,
    place: Place,
}

impl World {
    fn new() -> Self {
        let root = TempDir::new().unwrap();
        let files = Folder::new(root.path(), [7; 32], "/api").unwrap();
        let place = Place::new(&SiteId::parse("valmoret").unwrap(), "kq3f-8Zt_b2mA").unwrap();
        Self { _root: root, files, place }
    }

    async fn sent(&self, bytes: Vec<u8>) {
        self.files.put(self.place.sent(), Bytes::from(bytes), "application/octet-stream").await.unwrap();
        self.react(EVENT).await;
    }

    async fn react(&self, event: &str) {
        let event: Event = serde_json::from_str(event).unwrap();
        react(&self.files, &event, Limits::default()).await.unwrap();
    }

    async fn names(&self, area: Area) -> Vec<String> {
        let prefix = Prefix::new(area, self.place.sent().site(), &[]).unwrap();
        self.files.list(&prefix).await.unwrap().iter().map(ToString::to_string).collect()
    }

    async fn outcome(&self) -> Option<Outcome> {
        self.place.outcome(&self.files).await.unwrap()
    }
}

#[tokio::test]
async fn a_photograph_becomes_pictures() {
    let w = World::new();
    assert_eq!(w.outcome().await, None);
    w.sent(photograph(&two_colours(1600, 800), 6)).await;
    assert!(w.names(Area::Quarantine).await.is_empty());
    let made = ["1200.webp", "480.webp", "800.jpg", "800.webp", "picture.json"];
    let made: Vec<String> = made
        .iter()
        .filter(|name| !name.starts_with("1200"))
        .map(|n| format!("pictures/valmoret/kq3f-8Zt_b2mA/{n}"))
        .collect();
    assert_eq!(w.names(Area::Pictures).await, made);
    let sizes = Sizes { width: 800, height: 1600, widths: vec![480, 800] };
    assert_eq!(w.outcome().await, Some(Outcome::Ready(sizes.clone())));
    for name in sizes.modern().map(|(name, _)| name).chain([sizes.fallback()]) {
        assert!(w.files.get(&w.place.picture(&name).unwrap()).await.unwrap().is_some(), "{name}");
    }
}

#[tokio::test]
async fn what_is_no_picture_becomes_a_word() {
    let w = World::new();
    w.sent(b"<svg onload='alert(1)'/>".to_vec()).await;
    assert_eq!(w.outcome().await, Some(Outcome::Refused(Refusal::Format)));
    assert!(w.names(Area::Quarantine).await.is_empty());
    assert_eq!(w.names(Area::Pictures).await, ["pictures/valmoret/kq3f-8Zt_b2mA/picture.json"]);
}

#[tokio::test]
async fn the_same_event_twice_and_a_second_file() {
    let w = World::new();
    w.sent(jpeg(&two_colours(500, 300))).await;
    let first = w.files.get(&w.place.picture("500.jpg").unwrap()).await.unwrap();
    w.react(EVENT).await;
    // The ticket was used again, for something that nobody has looked at.
    w.sent(jpeg(&two_colours(500, 200))).await;
    assert_eq!(w.files.get(&w.place.picture("500.jpg").unwrap()).await.unwrap(), first);
    assert!(w.names(Area::Quarantine).await.is_empty());
}

#[tokio::test]
async fn everything_is_removed_together() {
    let w = World::new();
    w.sent(jpeg(&two_colours(500, 300))).await;
    let other = Key::new(Area::Pictures, w.place.sent().site(), &["kq3f-8Zt_b2mAB", "480.webp"]).unwrap();
    w.files.put(&other, Bytes::from_static(b"x"), "image/webp").await.unwrap();
    w.place.remove(&w.files).await.unwrap();
    w.place.remove(&w.files).await.unwrap();
    assert_eq!(w.names(Area::Pictures).await, [other.to_string()]);
    assert_eq!(w.outcome().await, None);
}

#[tokio::test]
async fn other_objects_are_left_alone() {
    let w = World::new();
    w.files.put(w.place.sent(), Bytes::from_static(b"x"), "image/webp").await.unwrap();
    for key in
        ["pictures/valmoret/kq3f/480.webp", "quarantine/valmoret/../montclar/a", "quarantine/a%2Fb%2Fc", "%FF", ""]
    {
        w.react(&EVENT.replace("quarantine/valmoret/kq3f-8Zt_b2mA", key)).await;
    }
    w.react(r#"{ "Service": "Amazon S3", "Event": "s3:TestEvent" }"#).await;
    assert_eq!(w.names(Area::Quarantine).await, [w.place.sent().to_string()]);
    assert!(w.names(Area::Pictures).await.is_empty());
}
