//! Published votes that somebody has tampered with: what a verifier must not let pass. Each replaces or removes files of
//! the example.

#![allow(clippy::expect_used, reason = "an example that cannot be made is a mistake in it")]

use crate::scenario::{Keys, Vote, cast, rng};
use parvis_ballots::{Closing, File, Files, Hash, merkle};

/// One way of tampering, by the name of its folder.
pub(crate) struct Tampering {
    /// The folder.
    pub(crate) name: &'static str,
    /// What was done, for the README of the folder.
    pub(crate) what: &'static str,
    apply: fn(&Vote, &Keys, &mut Files),
}

/// The ways of which an example is kept.
pub(crate) const ALL: [Tampering; 9] = [
    Tampering {
        name: "ballot-added",
        what: "the deployment itself adds four ballots with tokens it signed for nobody",
        apply: added,
    },
    Tampering { name: "ballot-removed", what: "the deployment leaves out a ballot of the first batch", apply: removed },
    Tampering { name: "ballot-changed", what: "somebody turns one ballot's answer", apply: changed },
    Tampering { name: "ballot-duplicated", what: "somebody lets one ballot lie in the box twice", apply: duplicated },
    Tampering {
        name: "token-forged",
        what: "the deployment lets in a ballot whose signature it invented",
        apply: forged,
    },
    Tampering { name: "batch-altered", what: "somebody replaces a hash of the first batch", apply: batch },
    Tampering {
        name: "code-never-printed",
        what: "the deployment counts a code as used that no letter carries",
        apply: code,
    },
    Tampering { name: "manifest-altered", what: "somebody changes the rules after the opening", apply: manifest },
    Tampering { name: "result-altered", what: "the deployment declares another result", apply: result },
];

impl Tampering {
    /// All files of the vote after it.
    pub(crate) fn files(&self, vote: &Vote, keys: &Keys) -> Files {
        let mut files = vote.publish(keys);
        (self.apply)(vote, keys, &mut files);
        files
    }
}

fn added(vote: &Vote, keys: &Keys, files: &mut Files) {
    let mut vote = vote.clone();
    let mut rng = rng("forger");
    vote.outcome.ballots.extend((0..4).map(|_| cast(keys, &mut rng, None, r#"{"answer":"no"}"#)));
    vote.outcome.result = r#"{"yes":19,"no":12,"blank":6,"accepted":true}"#.to_owned();
    *files = vote.publish(keys);
}

fn removed(vote: &Vote, keys: &Keys, files: &mut Files) {
    let mut vote = vote.clone();
    let gone = vote.outcome.ballots.remove(0);
    assert_eq!(gone.choices(), r#"{"answer":"yes"}"#);
    vote.outcome.result = r#"{"yes":18,"no":8,"blank":6,"accepted":true}"#.to_owned();
    *files = vote.publish(keys);
}

fn changed(_: &Vote, _: &Keys, files: &mut Files) {
    replace(files, File::Ballots, r#"{\"answer\":\"yes\"}"#, r#"{\"answer\":\"no\"}"#);
}

fn duplicated(_: &Vote, _: &Keys, files: &mut Files) {
    let text = text(files, File::Ballots);
    let first = text.split_inclusive('\n').next().expect("there are ballots");
    files.put(File::Ballots, format!("{first}{text}").into_bytes());
}

fn forged(vote: &Vote, keys: &Keys, files: &mut Files) {
    let mut vote = vote.clone();
    // What a ballot's JSON says is the only way to a ballot without a token.
    let line = serde_json::to_string(&vote.outcome.ballots[25]).expect("ballots can be written");
    let start = line.find("\"signature\":\"").expect("a field of every ballot") + 20;
    let invented = format!("{}AAAAAAAA{}", &line[..start], &line[start + 8..]);
    vote.outcome.ballots[25] = serde_json::from_str(&invented).expect("a ballot in form");
    *files = vote.publish(keys);
}

fn batch(vote: &Vote, keys: &Keys, files: &mut Files) {
    let mut vote = vote.clone();
    let batch = &mut vote.batches[0];
    batch.hashes[3] = Hash::of(b"nobody's");
    batch.hashes.sort_unstable();
    batch.root = merkle::root(&batch.hashes);
    files.put(File::Batches, vote.publish(keys).get(File::Batches).expect("batches").to_vec());
}

fn code(vote: &Vote, keys: &Keys, files: &mut Files) {
    let mut vote = vote.clone();
    vote.outcome.codes.used[4] = parvis_ballots::CodeHash::parse(&"0".repeat(64)).expect("a hash");
    *files = vote.publish(keys);
}

fn manifest(_: &Vote, _: &Keys, files: &mut Files) {
    replace(files, File::Manifest, r#"\"tie\":\"rejected\""#, r#"\"tie\":\"accepted\""#);
}

fn result(vote: &Vote, keys: &Keys, files: &mut Files) {
    let mut closing = Closing::from_file(files.get(File::Closing).expect("a closing")).expect("in form");
    closing.result = r#"{"yes":13,"no":14,"blank":6,"accepted":false}"#.to_owned();
    reseal(files, &closing, keys);
    assert!(vote.outcome.result != closing.result);
}

/// Writes a closing and seals it again, as only the deployment can.
pub(crate) fn reseal(files: &mut Files, closing: &Closing, keys: &Keys) {
    let bytes = format!("{}\n", serde_json::to_string(closing).expect("closings can be written")).into_bytes();
    files.put(File::ClosingSeal, keys.seal.seal(&bytes).to_file());
    files.put(File::Closing, bytes);
}

/// Replaces the first occurrence of a text in a file.
pub(crate) fn replace(files: &mut Files, file: File, from: &str, to: &str) {
    let before = text(files, file);
    let after = before.replacen(from, to, 1);
    assert!(before != after, "{from} is not in {}", file.name());
    files.put(file, after.into_bytes());
}

/// A file as text.
pub(crate) fn text(files: &Files, file: File) -> String {
    String::from_utf8(files.get(file).expect("the file is there").to_vec()).expect("files are UTF-8")
}
