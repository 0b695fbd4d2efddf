//! The committed votes by the rules of Parvis, which `tests/ballot-box/verify.py` counts too.

#![allow(clippy::unwrap_used)]

#[path = "../examples/example_box/parvis.rs"]
mod parvis;
#[path = "../examples/example_box/scenario.rs"]
#[allow(dead_code, reason = "the example of the page is another vote")]
mod scenario;

use parvis_ballots::rules::Rules;
use parvis_ballots::{Files, Finding, verify};
use parvis_model::tally::step::Step;
use parvis_model::vote::read_result;
use std::path::Path;

#[test]
fn what_is_committed_holds_and_is_what_the_generator_writes() {
    for (name, make) in parvis::ALL {
        let (keys, mut vote) = make();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ballot-box").join(name);
        let committed = Files::load(|file| std::fs::read(folder.join(file)).map(Some)).unwrap();
        let written = vote.publish(&keys);
        assert!(committed == written, "{name}: run `cargo run -p parvis-ballots --example example_box`");
        assert_eq!(verify(&written, None, &Rules).findings, [], "{name}");
        let outcomes = read_result(&vote.outcome.result).unwrap();
        assert!(outcomes.iter().all(|outcome| (outcome.cast(), outcome.invalid) == (33, 1)), "{outcomes:?}");
        if name == "parvis" {
            let has = |tells: fn(&Step) -> bool| outcomes.iter().any(|outcome| outcome.trace.iter().any(tells));
            assert!(has(|step| matches!(step, Step::Lot { .. })), "a tie that the lot decides: {outcomes:?}");
            assert!(has(|step| matches!(step, Step::Tied { .. })), "a tie that is left: {outcomes:?}");
        }
        // A result that is another.
        vote.outcome.result = vote.outcome.result.replacen("\"valid\":", "\"valid\":1", 1);
        let found = verify(&vote.publish(&keys), None, &Rules).findings;
        assert!(matches!(found[..], [Finding::Result { .. }]), "{found:?}");
    }
}
