//! Objects in a folder: whole or absent, one commune apart from the other, and tickets for one file.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use bytes::Bytes;
use jiff::Timestamp;
use parvis_files::{Area, Files, FilesError, Folder, Key, Prefix};
use parvis_keys::TokenError;
use parvis_model::SiteId;
use std::fs;
use tempfile::TempDir;

fn site(name: &str) -> SiteId {
    SiteId::parse(name).unwrap()
}

fn key(commune: &str, parts: &[&str]) -> Key {
    Key::new(Area::Pictures, &site(commune), parts).unwrap()
}

fn folder(root: &TempDir) -> Folder {
    Folder::new(root.path(), [7; 32], "/api").unwrap()
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

#[tokio::test]
async fn there_replaced_and_gone() {
    let root = TempDir::new().unwrap();
    let files = folder(&root);
    let one = key("valmoret", &["kq3f", "480.webp"]);
    assert_eq!(files.get(&one).await.unwrap(), None);
    files.delete(&one).await.unwrap();
    for bytes in ["first", "second"] {
        files.put(&one, Bytes::from(bytes), "image/webp").await.unwrap();
        assert_eq!(files.get(&one).await.unwrap().unwrap(), bytes);
    }
    // Nothing is left beside.
    assert_eq!(fs::read_dir(root.path().join(".incoming")).unwrap().count(), 0);
    files.delete(&one).await.unwrap();
    assert_eq!(files.get(&one).await.unwrap(), None);
}

#[tokio::test]
async fn lists_are_of_one_commune() {
    let root = TempDir::new().unwrap();
    let files = folder(&root);
    for (commune, parts) in [
        ("val", &["a"][..]),
        ("valmoret", &["b", "480.webp"]),
        ("valmoret", &["b", "1200.webp"]),
        ("valmoret", &["bc"]),
    ] {
        files.put(&key(commune, parts), Bytes::from_static(b"x"), "image/webp").await.unwrap();
    }
    // A stranger's file is no object.
    fs::write(root.path().join("pictures/valmoret/.DS_Store"), "x").unwrap();
    let list = async |commune, parts: &[&str]| {
        let keys = files.list(&Prefix::new(Area::Pictures, &site(commune), parts).unwrap()).await.unwrap();
        keys.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(list("val", &[]).await, ["pictures/val/a"]);
    let both = ["pictures/valmoret/b/1200.webp", "pictures/valmoret/b/480.webp"];
    assert_eq!(list("valmoret", &["b"]).await, both);
    assert_eq!(list("valmoret", &[]).await.len(), 3);
    assert!(list("montclar", &[]).await.is_empty());
}

#[tokio::test]
async fn a_failed_write_leaves_what_was_there() {
    let root = TempDir::new().unwrap();
    let files = folder(&root);
    let below = key("valmoret", &["a", "b"]);
    files.put(&below, Bytes::from_static(b"x"), "image/webp").await.unwrap();
    // A file cannot take the place of a folder that has something in it.
    let refused = files.put(&key("valmoret", &["a"]), Bytes::from_static(b"y"), "image/webp").await;
    assert!(matches!(refused, Err(FilesError::Unavailable(_))));
    assert_eq!(files.get(&below).await.unwrap().unwrap(), "x");
    assert_eq!(fs::read_dir(root.path().join(".incoming")).unwrap().count(), 0);
}

#[test]
fn a_ticket_is_for_one_file_of_one_commune_until_then() {
    let root = TempDir::new().unwrap();
    let files = folder(&root);
    let key = Key::new(Area::Quarantine, &site("valmoret"), &["kq3f"]).unwrap();
    let ticket = files.upload_ticket(&key, 10, "application/octet-stream", at(100), Some("/merci")).unwrap();
    let token = ticket.url.strip_prefix("/api/valmoret/upload/").unwrap();
    let permit = files.redeem(&site("valmoret"), token, at(99)).unwrap();
    assert_eq!((permit.key(), permit.max_bytes(), permit.back()), (&key, 10, Some("/merci")));
    assert_eq!(permit.content_type(), "application/octet-stream");
    assert_eq!(files.redeem(&site("valmoret"), token, at(100)), Err(TokenError::Expired));
    assert_eq!(files.redeem(&site("val"), token, at(0)), Err(TokenError::Damaged));
    let other = Folder::new(root.path(), [8; 32], "/api").unwrap();
    assert_eq!(other.redeem(&site("valmoret"), token, at(0)), Err(TokenError::Damaged));
}

#[test]
fn a_folder_that_cannot_be_made_is_told_at_once() {
    let root = TempDir::new().unwrap();
    fs::write(root.path().join("file"), "x").unwrap();
    assert!(matches!(Folder::new(&root.path().join("file"), [7; 32], "/api"), Err(FilesError::Setup(_))));
}
