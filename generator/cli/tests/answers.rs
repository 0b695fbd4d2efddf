//! Answers from the trial folder to the export, sheets of paper, and questions that do not change in silence.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use support::{code, content, run};
use tempfile::TempDir;

const PROCESS: &str = r#"tool: questionnaire
title: La fontaine de la place
summary: Faut-il la réparer ?
opens: 2026-11-01
closes: 2027-01-31
show: live
questionnaire:
  pages:
    - id: avis
      title: Votre avis
      questions:
        - id: avis
          type: single
          label: Faut-il réparer la fontaine ?
          options: [{ label: Oui }, { label: Non }]
        - id: ordre
          type: ranking
          label: Dans quel ordre ?
          required: false
          options: [{ label: Eau }, { label: Bancs }]
        - id: mot
          type: short-text
          label: Un mot ?
          required: false
"#;

const ROWS: &str = "avis,ordre,mot\noui,bancs > eau,\"=1+1, dit-on\"\nnon,,\noui,eau > bancs,Merci\n";

/// A running `serve`, killed at the end.
struct Serve(Child);

impl Drop for Serve {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn prepared() -> TempDir {
    let folder = content();
    let process = folder.path().join("content/valmoret/fontaine");
    fs::create_dir(&process).unwrap();
    fs::write(process.join("process.yml"), PROCESS).unwrap();
    fs::write(process.join("index.md"), "La fontaine fuit.\n").unwrap();
    fs::create_dir_all(folder.path().join("demo/valmoret")).unwrap();
    fs::write(folder.path().join("demo/valmoret/fontaine.csv"), ROWS).unwrap();
    folder
}

/// Starts `serve` and waits until it says where it is; what it said before is lost with it.
fn serve(folder: &Path, args: &[&str]) -> Result<Serve, String> {
    let mut process = Command::new(env!("CARGO_BIN_EXE_parvis"))
        .args(["serve", "--port", "0", "--at", "2026-11-24T09:00:00Z", "--lang", "fr"])
        .args(args)
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let ready =
        BufReader::new(process.stdout.take().unwrap()).lines().any(|line| line.unwrap().contains("http://localhost:"));
    if ready {
        return Ok(Serve(process));
    }
    let output = process.wait_with_output().unwrap();
    Err(format!("{}\n{}", output.status, String::from_utf8_lossy(&output.stderr)))
}

fn export(folder: &Path) -> Vec<String> {
    let said = run(folder, &["export", "valmoret/fontaine"], &[]);
    assert_eq!(code(&said), "exit code 0", "{said}");
    let table = said.split("--- stdout\n").nth(1).unwrap().split("--- stderr").next().unwrap();
    // The number and the instant differ from run to run.
    table.lines().map(|line| line.trim_end().splitn(3, ',').nth(2).unwrap_or_default().to_owned()).collect()
}

#[test]
fn trial_answers_go_through_the_forms_and_come_out_as_a_table() {
    let folder = prepared();
    drop(serve(folder.path(), &["--demo"]).unwrap());
    let expected =
        ["channel,avis,ordre,mot", "web,oui,bancs > eau,\"'=1+1, dit-on\"", "web,non,,", "web,oui,eau > bancs,Merci"];
    assert_eq!(export(folder.path()), expected);
    // Again, nothing is added.
    drop(serve(folder.path(), &["--demo"]).unwrap());
    assert_eq!(export(folder.path()).len(), 4);
    let file = folder.path().join("answers.csv");
    let said = run(folder.path(), &["export", "valmoret/fontaine", "--output", "answers.csv"], &[]);
    assert_eq!(code(&said), "exit code 0", "{said}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert!(fs::read_to_string(file).unwrap().starts_with("number,sent_at,channel,avis"));
}

#[test]
fn sheets_of_paper_are_held_to_the_same_rules_and_count_once() {
    let folder = prepared();
    drop(serve(folder.path(), &[]).unwrap());
    let import = |text: &str| {
        fs::write(folder.path().join("sheets.csv"), text).unwrap();
        run(folder.path(), &["import", "valmoret/fontaine", "sheets.csv", "--lang", "fr"], &[])
    };
    let said = import("sheet;avis;ordre;mot\n1;peut-être;;\n2;;;x\n;oui;;\n3;oui;eau;\n3;non;;\n4;oui;cuivre;\n");
    insta::assert_snapshot!("import-mistakes", said);
    assert_eq!(export(folder.path()).len(), 1, "nothing was written");
    for head in ["avis\noui\n", "sheet,avis,prix\n1,oui,3\n"] {
        assert_eq!(code(&import(head)), "exit code 2", "{head}");
    }
    let sheets = "sheet;avis;ordre;mot\n1;oui;;Sur papier\n2;non;eau > bancs;\n";
    assert_eq!(code(&import(sheets)), "exit code 0");
    assert_eq!(code(&import(sheets)), "exit code 0");
    let mut rows = export(folder.path());
    rows.sort();
    assert_eq!(rows, ["channel,avis,ordre,mot", "paper,non,eau > bancs,", "paper,oui,,Sur papier"]);
}

#[test]
fn names_that_lead_nowhere_are_explained() {
    let folder = prepared();
    let before = run(folder.path(), &["export", "valmoret/fontaine", "--lang", "fr"], &[]);
    assert_eq!(code(&before), "exit code 1", "{before}");
    assert!(!folder.path().join(".parvis").exists(), "looking for a table makes none");
    drop(serve(folder.path(), &[]).unwrap());
    for (name, status) in
        [("fontaine", 2), ("valmoret/Fontaine", 2), ("valmoret/nulle-part", 1), ("valmoret/passerelle-du-moulin", 1)]
    {
        let said = run(folder.path(), &["export", name, "--lang", "fr"], &[]);
        assert_eq!(code(&said), format!("exit code {status}"), "{said}");
        assert!(said.contains(name), "{said}");
    }
}

#[test]
fn questions_that_were_answered_change_only_with_an_amendment() {
    let folder = prepared();
    let file = folder.path().join("content/valmoret/fontaine/process.yml");
    drop(serve(folder.path(), &["--demo"]).unwrap());
    let changed = PROCESS.replace("Faut-il réparer la fontaine ?", "Faut-il remplacer la fontaine ?");
    fs::write(&file, &changed).unwrap();
    let refused = serve(folder.path(), &[]).err().unwrap();
    assert!(refused.contains("exit status: 1") && refused.contains("valmoret/fontaine/process.yml"), "{refused}");
    // What is not a question may change.
    fs::write(&file, PROCESS.replace("La fontaine de la place", "La fontaine")).unwrap();
    drop(serve(folder.path(), &[]).unwrap());
    let amended = changed + "  amendments:\n    - { date: 2026-11-20, reason: La question était mal posée. }\n";
    fs::write(&file, amended).unwrap();
    drop(serve(folder.path(), &[]).unwrap());
    assert_eq!(export(folder.path()).len(), 4, "the answers are still there");
}
