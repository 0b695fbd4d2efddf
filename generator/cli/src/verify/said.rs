//! Findings in words.

use parvis_ballots::{Counted, File, Finding, List};
use parvis_generator::diagnostic::{Arg, Words};

/// What does not hold, in one sentence.
pub(super) fn finding(words: &Words, finding: &Finding) -> String {
    let say = |key: &str, args: &[Arg]| words.message(key, args);
    let file = |file: &File| file.name();
    let list = |list: &List| self::list(words, *list);
    let counted = |what: &Counted| words.message(counted_key(*what), &[]);
    match finding {
        Finding::Missing(name) => say("finding-missing", &[("file", file(name).into())]),
        Finding::Form { file: name, line: None } => say("finding-form", &[("file", file(name).into())]),
        Finding::Form { file: name, line: Some(line) } => {
            say("finding-form-line", &[("file", file(name).into()), ("line", line.to_string().into())])
        }
        Finding::Seal(name) => say("finding-seal", &[("file", file(name).into())]),
        Finding::Fingerprint { expected, found } => say(
            "finding-fingerprint",
            &[("expected", expected.to_string().into()), ("found", found.to_string().into())],
        ),
        Finding::RulesHash { .. } => say("finding-rules-hash", &[]),
        Finding::Number { what, declared, found } => say(
            "finding-number",
            &[
                ("what", counted(what).into()),
                ("declared", declared.to_string().into()),
                ("found", found.to_string().into()),
            ],
        ),
        Finding::Unsorted { list: of, place } => {
            say("finding-unsorted", &[("list", list(of).into()), ("place", (place + 1).to_string().into())])
        }
        Finding::Duplicate { list: of, hash } => {
            say("finding-duplicate", &[("list", list(of).into()), ("hash", hash.to_string().into())])
        }
        Finding::InBoth { first, second, hash } => say(
            "finding-in-both",
            &[("first", list(first).into()), ("second", list(second).into()), ("hash", hash.to_string().into())],
        ),
        Finding::NeverPrinted { list: of, hash } => {
            say("finding-never-printed", &[("list", list(of).into()), ("hash", hash.to_string().into())])
        }
        Finding::NotReserve(hash) => say("finding-not-reserve", &[("hash", hash.to_string().into())]),
        Finding::MoreThan { what, count, limit_of, limit } => say(
            "finding-more-than",
            &[
                ("what", counted(what).into()),
                ("count", count.to_string().into()),
                ("of", counted(limit_of).into()),
                ("limit", limit.to_string().into()),
            ],
        ),
        Finding::BallotHash { computed, .. } => say("finding-ballot-hash", &[("hash", computed.to_string().into())]),
        Finding::Token(hash) => say("finding-token", &[("hash", hash.to_string().into())]),
        Finding::TokenTwice(hash) => say("finding-token-twice", &[("hash", hash.to_string().into())]),
        Finding::Choices(hash) => say("finding-choices", &[("hash", hash.to_string().into())]),
        Finding::BatchNumber { expected, found } => say(
            "finding-batch-number",
            &[("expected", expected.to_string().into()), ("found", found.to_string().into())],
        ),
        Finding::BatchSize { number, size } => {
            say("finding-batch-size", &[("number", number.to_string().into()), ("size", size.to_string().into())])
        }
        Finding::BatchRoot(number) => say("finding-batch-root", &[("number", number.to_string().into())]),
        Finding::BatchTwice { number, hash } => {
            say("finding-batch-twice", &[("number", number.to_string().into()), ("hash", hash.to_string().into())])
        }
        Finding::Lost { number, hash } => {
            say("finding-lost", &[("number", number.to_string().into()), ("hash", hash.to_string().into())])
        }
        Finding::Root { .. } => say("finding-root", &[]),
        Finding::OtherVote => say("finding-other-vote", &[]),
        Finding::FileHash(name) => say("finding-file-hash", &[("file", file(name).into())]),
        Finding::Result { computed: None, .. } => say("finding-result-unknown", &[]),
        Finding::Result { computed: Some(_), .. } => say("finding-result", &[]),
    }
}

/// The options that have no words in a manifest.
pub(super) fn option(words: &Words, id: &str) -> String {
    match id {
        parvis_model::ballot::YES => words.message("verify-yes", &[]),
        parvis_model::ballot::NO => words.message("verify-no", &[]),
        other => other.to_owned(),
    }
}

fn list(words: &Words, list: List) -> String {
    let key = match list {
        List::Printed => "list-printed",
        List::Reserve => "list-reserve",
        List::Used => "list-used",
        List::UsedOnPaper => "list-used-on-paper",
        List::Revoked => "list-revoked",
        List::Reissued => "list-reissued",
        List::Batch(number) => return words.message("list-batch", &[("number", number.to_string().into())]),
        List::Ballots => "list-ballots",
    };
    words.message(key, &[])
}

fn counted_key(what: Counted) -> &'static str {
    match what {
        Counted::Printed => "counted-printed",
        Counted::Reserve => "counted-reserve",
        Counted::Used => "counted-used",
        Counted::UsedAnyhow => "counted-used-anyhow",
        Counted::UsedOnPaper => "counted-used-on-paper",
        Counted::Revoked => "counted-revoked",
        Counted::Reissued => "counted-reissued",
        Counted::Ballots => "counted-ballots",
        Counted::Envelopes => "counted-envelopes",
        Counted::PaperBallots => "counted-paper-ballots",
    }
}
