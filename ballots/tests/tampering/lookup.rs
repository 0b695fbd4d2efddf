//! What a voter finds: their receipt during the vote and after it, and what became of their code.

use super::{example, scenario};
use crate::scenario::name;
use parvis_ballots::{CodeState, File, Hash, Place, Short, code_state, find_receipt};

#[test]
fn a_receipt_is_found_in_its_batch_and_then_among_the_ballots() {
    let (keys, vote) = scenario();
    let (open, closed) = (vote.publish_open(keys), example());
    let [early, late] = [0, 29].map(|n| vote.outcome.ballots[n].receipt(&name()));
    assert_eq!(find_receipt(&open, &early), Some(Place::Batch(1)));
    assert_eq!(find_receipt(&open, &late), None);
    for receipt in [early, late] {
        let typed = Short::read(&receipt.to_string().to_uppercase()).unwrap();
        let Some(Place::Ballot(line)) = find_receipt(&closed, &typed) else { panic!("not found") };
        let text = std::str::from_utf8(closed.get(File::Ballots).unwrap()).unwrap();
        let found = text.lines().nth(usize::try_from(line).unwrap() - 1).unwrap();
        // The first group of the receipt begins the line's hash, so that searching the file finds it.
        assert!(found.starts_with(&format!("{{\"hash\":\"{}", &receipt.to_string()[..8])));
    }
    assert_eq!(find_receipt(&closed, &Hash::of(b"nobody's").short()), None);
}

#[test]
fn a_ballot_that_was_left_out_is_not_found_because_of_its_batch() {
    let (_, vote) = scenario();
    let receipt = vote.outcome.ballots[0].receipt(&name());
    assert_eq!(find_receipt(&super::committed::tampered("ballot-removed"), &receipt), None);
}

#[test]
fn a_voter_learns_what_became_of_their_code() {
    let (_, vote) = scenario();
    let codes = &vote.outcome.codes;
    let state = |code| code_state(&vote.manifest, codes, code);
    assert_eq!(state(&codes.used[0]), CodeState::Used);
    assert_eq!(state(&codes.used_on_paper[0]), CodeState::UsedOnPaper);
    assert_eq!(state(&codes.revoked[0]), CodeState::Revoked);
    // One of the two that were reissued was used.
    let reissued: Vec<CodeState> = codes.reissued.iter().map(state).collect();
    assert!(reissued.contains(&CodeState::Used) && reissued.contains(&CodeState::Unused));
    let all = vote.manifest.code_hashes.iter().chain(&vote.manifest.reserve_hashes).map(state);
    let (mut unused, mut reserve) = (0, 0);
    for state in all {
        unused += u32::from(state == CodeState::Unused);
        reserve += u32::from(state == CodeState::Reserve);
    }
    // 40 printed less 32 used, 3 on paper and 2 revoked, and the one that was reissued; 6 in reserve less 2.
    assert_eq!((unused, reserve), (4, 4));
    assert_eq!(state(&super::code(1)), CodeState::Unknown);
}
