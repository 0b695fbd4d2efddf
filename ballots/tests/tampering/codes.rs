//! What became of the codes, and the ballots on paper.

use super::{code, committed::tampered, edited, finds, finds_some, published, resealed, scenario, with_codes};
use crate::tampering::replace;
use parvis_ballots::{CodeHash, Codes, Counted, File, Finding, List};

#[test]
fn a_code_that_no_letter_carries() {
    let never = CodeHash::parse(&"0".repeat(64)).unwrap();
    finds(&tampered("code-never-printed"), &[Finding::NeverPrinted { list: List::Used, hash: never }]);
}

#[test]
fn a_reserve_code_used_without_being_reissued() {
    let hash = *scenario().1.manifest.reserve_hashes.iter().find(|hash| !is_reissued(hash)).unwrap();
    let files = published(|vote| vote.outcome.codes.used[0] = hash);
    finds(&files, &[Finding::NeverPrinted { list: List::Used, hash }]);
    let files = published(|vote| vote.outcome.codes.revoked[0] = hash);
    finds(&files, &[Finding::NeverPrinted { list: List::Revoked, hash }]);
}

fn is_reissued(hash: &CodeHash) -> bool {
    scenario().1.outcome.codes.reissued.contains(hash)
}

#[test]
fn a_reissued_code_that_is_no_reserve() {
    let files = published(|vote| vote.outcome.codes.reissued[1] = code(1));
    finds(&files, &[Finding::NotReserve(code(1))]);
}

#[test]
fn more_reissued_than_revoked() {
    let files = published(|vote| vote.outcome.codes.revoked.truncate(1));
    let expected = Finding::MoreThan { what: Counted::Reissued, count: 2, limit_of: Counted::Revoked, limit: 1 };
    finds(&files, &[expected]);
}

#[test]
fn a_revoked_code_that_was_used() {
    let codes = &scenario().1.outcome.codes;
    let (used, paper) = (codes.used[3], codes.used_on_paper[0]);
    let files = published(|vote| vote.outcome.codes.revoked[0] = used);
    finds(&files, &[Finding::InBoth { first: List::Used, second: List::Revoked, hash: used }]);
    let files = published(|vote| vote.outcome.codes.revoked[0] = paper);
    finds(&files, &[Finding::InBoth { first: List::UsedOnPaper, second: List::Revoked, hash: paper }]);
}

#[test]
fn a_code_used_on_the_web_and_on_paper() {
    let used = scenario().1.outcome.codes.used[3];
    let files = published(|vote| vote.outcome.codes.used_on_paper[0] = used);
    finds(&files, &[Finding::InBoth { first: List::Used, second: List::UsedOnPaper, hash: used }]);
}

#[test]
fn lists_of_codes_out_of_order_or_with_a_code_twice() {
    type Pick = fn(&mut Codes) -> &mut Vec<CodeHash>;
    let lists: [(List, Pick); 4] = [
        (List::Used, |codes| &mut codes.used),
        (List::UsedOnPaper, |codes| &mut codes.used_on_paper),
        (List::Revoked, |codes| &mut codes.revoked),
        (List::Reissued, |codes| &mut codes.reissued),
    ];
    for (list, pick) in lists {
        let files = with_codes(|codes| pick(codes).swap(0, 1));
        finds(&files, &[Finding::Unsorted { list, place: 1 }]);
        let files = with_codes(|codes| {
            let all = pick(codes);
            all[1] = all[0];
        });
        finds_some(&files, |f| matches!(f, Finding::Duplicate { list: found, .. } if *found == list));
    }
}

#[test]
fn a_used_code_left_out() {
    let files = published(|vote| vote.outcome.codes.used.truncate(29));
    let expected = Finding::MoreThan { what: Counted::Ballots, count: 30, limit_of: Counted::Used, limit: 29 };
    finds(&files, &[expected]);
}

#[test]
fn codes_changed_by_somebody_else() {
    let files = edited(|files| {
        let first = Codes::from_file(files.get(File::Codes).unwrap()).unwrap().used[0].to_string();
        replace(files, File::Codes, &format!("\"{first}\","), "");
    });
    finds(&files, &[Finding::FileHash(File::Codes)]);
}

#[test]
fn more_ballots_on_paper_than_envelopes() {
    let files = published(|vote| {
        let paper = vote.outcome.paper.as_mut().unwrap();
        paper.ballots = 4;
        paper.totals = r#"{"yes":2,"no":2,"blank":0}"#.to_owned();
        vote.outcome.result = r#"{"yes":20,"no":8,"blank":6,"accepted":true}"#.to_owned();
    });
    let expected = Finding::MoreThan { what: Counted::PaperBallots, count: 4, limit_of: Counted::Envelopes, limit: 3 };
    finds(&files, &[expected]);
}

#[test]
fn envelopes_without_codes() {
    let files = published(|vote| vote.outcome.paper.as_mut().unwrap().envelopes = 4);
    finds(&files, &[Finding::Number { what: Counted::Envelopes, declared: 4, found: 3 }]);
}

#[test]
fn totals_on_paper_changed_by_somebody_else() {
    let files = edited(|files| replace(files, File::Paper, r#"\"yes\":1"#, r#"\"yes\":3"#));
    finds_some(&files, |f| *f == Finding::FileHash(File::Paper));
    finds_some(&files, |f| matches!(f, Finding::Result { .. }));
}

#[test]
fn totals_on_paper_that_the_closing_does_not_name() {
    let files = edited(|files| resealed(files, |closing| closing.paper = None));
    finds_some(&files, |f| *f == Finding::FileHash(File::Paper));
}

#[test]
fn missing_totals_are_one_finding() {
    finds(&edited(|files| files.remove(File::Paper)), &[Finding::Missing(File::Paper)]);
}

#[test]
fn totals_on_paper_that_cannot_be_read() {
    let files = published(|vote| vote.outcome.paper.as_mut().unwrap().totals = "many".to_owned());
    let declared = scenario().1.outcome.result.clone();
    finds(&files, &[Finding::Result { declared, computed: None }]);
}
