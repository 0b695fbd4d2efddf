//! `serve --demo`: what is written, chosen and signed in the demonstration goes through the real routes, once.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use support::content;
use tempfile::TempDir;

const IDEAS: &str = "as,title,body,category,email,declaration,desk.publish,desk.status,desk.answer,desk.by
banc,Un banc,Au soleil.,nature,zoe@courriel.example,yes,oui,done,Posé.,Le service technique
lampe,Une lampe,Pour lire.,nature,max@courriel.example,yes,,,,
";
const COMMENTS: &str =
    "as,about,body,email,declaration,desk.publish\nombre,banc,Et de l’ombre.,lou@courriel.example,yes,oui\n";
const SUPPORTS: &str = "about,support\nbanc,3\n";
const DEPOSITS: &str = "as,title,body,addressee,name,email,declaration,desk.publish,desk.answer,desk.by
car,Garder le car,Il part trop tôt.,Le maire,Les lycéens,lea@courriel.example,yes,oui,C’est fait.,Le maire
";
const COSIGNATURES: &str = "about,email,declaration
car,a@courriel.example,yes
car,b@courriel.example,yes
car,c@courriel.example,yes
";
const SIGNATURES: &str = "about,first-name,last-name,email,declaration\ncar,Rose,Aubrenne,rose@courriel.example,yes\n";

fn prepared(tables: &[(&str, &str)]) -> TempDir {
    let folder = content();
    let demo = folder.path().join("demo/valmoret");
    fs::create_dir_all(&demo).unwrap();
    for (name, rows) in tables {
        fs::write(demo.join(format!("{name}.csv")), rows).unwrap();
    }
    folder
}

/// What `serve --demo` says until it is ready, or until it ends.
fn said(folder: &Path) -> String {
    let mut process: Child = Command::new(env!("CARGO_BIN_EXE_parvis"))
        .args(["serve", "--demo", "--port", "0", "--at", "2026-11-24T09:00:00Z", "--lang", "fr"])
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let out = BufReader::new(process.stdout.take().unwrap());
    let _ready = out.lines().any(|line| line.unwrap().contains("http://localhost:"));
    let _ = process.kill();
    let mut text = String::new();
    process.stderr.take().unwrap().read_to_string(&mut text).unwrap();
    process.wait().unwrap();
    // No-break spaces, which French wants, as ordinary ones.
    text.replace(['\u{a0}', '\u{202f}'], " ").replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn everything_is_sent_once_and_a_petition_is_signed_before_it_is_answered() {
    let folder = prepared(&[
        ("vos-idees.ideas", IDEAS),
        ("vos-idees.comments", COMMENTS),
        ("vos-idees.supports", SUPPORTS),
        ("bureau-des-petitions.deposits", DEPOSITS),
        ("bureau-des-petitions.cosignatures", COSIGNATURES),
        ("bureau-des-petitions.signatures", SIGNATURES),
    ]);
    let first = said(folder.path());
    assert!(first.contains("« Vos idées pour Valmoret » : 6 envois d’essai"), "{first}");
    assert!(first.contains("« Le bureau des pétitions » : 5 envois d’essai"), "{first}");
    let again = said(folder.path());
    assert!(again.contains("moderation@valmoret.example") && !again.contains("envois d’essai"), "{again}");
}

#[test]
fn a_row_about_nothing_that_is_there_is_told_with_its_file_and_line() {
    let folder = prepared(&[("vos-idees.ideas", IDEAS), ("vos-idees.supports", "about,support\nbanque,3\n")]);
    let text = said(folder.path());
    assert!(text.contains("vos-idees.supports.csv") && text.contains("line 2"), "{text}");
    assert!(text.contains("no row is called \"banque\""), "{text}");
}
