//! The worked example of `docs/ballot-box.md` says what this crate computes.

#![allow(clippy::unwrap_used)]

use parvis_ballots::{Code, File, Files, Hash, Line, VoteName, fingerprint, merkle};
use std::path::Path;

const DOCUMENT: &str = include_str!("../../docs/ballot-box.md");

/// What the page calls a frame, written again from its words.
fn frame(parts: &[&[u8]]) -> Vec<u8> {
    parts.iter().flat_map(|part| [&u32::try_from(part.len()).unwrap().to_be_bytes(), *part].concat()).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn example() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ballot-box/example");
    Files::load(|name| std::fs::read(folder.join(name)).map(Some)).unwrap()
}

#[test]
fn the_worked_example_is_real() {
    let name = VoteName::new("kerlande", "marche-sous-la-halle", "vote").unwrap();
    let [commune, process, activity] = name.parts().map(str::as_bytes);
    let framed =
        |domain: &str, parts: &[&[u8]]| frame(&[&[domain.as_bytes(), commune, process, activity], parts].concat());
    let letter = "VBECK-MDF6Y-WTH7Q-YCXQX-A44GW";
    let code = framed("parvis-vote/code", &[b"VBECKMDF6YWTH7QYCXQXA44G"]);
    assert_eq!(Code::read(letter).unwrap().hash(&name).to_string(), Hash::of(&code).to_string());
    let nonce: Vec<u8> = (0..32).collect();

    let files = example();
    let lines: Vec<Line> = files
        .get(File::Ballots)
        .unwrap()
        .split(|byte| *byte == b'\n')
        .take(3)
        .map(|line| serde_json::from_slice(line).unwrap())
        .collect();
    let hashes: Vec<Hash> = lines.iter().map(|line| line.hash).collect();
    let first = &lines[0].ballot;
    let length = frame(&[b"parvis-vote/ballot", commune, process, activity, &[0; 32], &[0; 32], &[0; 384]]).len()
        + 4
        + first.choices().len();
    let closing = parvis_ballots::Closing::from_file(files.get(File::Closing).unwrap()).unwrap();
    let json = serde_json::to_value(first).unwrap();

    for (what, value) in [
        ("CODE_FRAME", hex(&code)),
        ("CODE_HASH", Hash::of(&code).to_string()),
        ("TOKEN_FRAME", hex(&framed("parvis-vote/token", &[&nonce]))),
        ("CHOICES", first.choices().to_owned()),
        ("NONCE", json["nonce"].as_str().unwrap().to_owned()),
        ("FRAME_LEN", length.to_string()),
        ("BALLOT_HASH", first.hash(&name).to_string()),
        ("RECEIPT", first.receipt(&name).to_string()),
        ("H1", hashes[0].to_string()),
        ("H2", hashes[1].to_string()),
        ("H3", hashes[2].to_string()),
        ("T1", merkle::root(&hashes[..1]).to_string()),
        ("T12", merkle::root(&hashes[..2]).to_string()),
        ("T123", merkle::root(&hashes[..3]).to_string()),
        ("ROOT", closing.root.to_string()),
        ("MANIFEST", fingerprint(files.get(File::Manifest).unwrap()).to_string()),
        ("CLOSING", fingerprint(files.get(File::Closing).unwrap()).to_string()),
    ] {
        assert!(DOCUMENT.contains(&value), "{what} is {value}");
    }
}
