//! How long ten thousand pages take: `cargo test --release -p parvis-generator --test speed -- --ignored --nocapture`.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement, run by hand")]

mod support;

use parvis_generator::{build_site, disk};
use parvis_model::Snapshot;
use parvis_theme::Theme;
use std::time::Instant;
use support::Content;
use tempfile::TempDir;

#[test]
#[ignore = "a measurement"]
fn ten_thousand_pages() {
    let content = (0..10_000).fold(Content::valid(), |content, i| content.process(&format!("valmoret/demarche-{i}")));
    let (theme, output) = (Theme::new().unwrap(), TempDir::new().unwrap());
    for run in ["first", "second"] {
        let start = Instant::now();
        let site = content.site();
        let loaded = start.elapsed();
        let at = "2026-11-20T09:00:00Z".parse().unwrap();
        let files = build_site(&theme, &site, &Snapshot::default(), at).unwrap();
        let rendered = start.elapsed();
        let written = disk::write(output.path(), &files).unwrap();
        println!(
            "{run}: load {loaded:?}, render {:?}, write {:?}, {written:?}",
            rendered - loaded,
            start.elapsed() - rendered
        );
    }
}
