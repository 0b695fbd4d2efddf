//! `parvis codes` and `parvis verify`: from the letters of a vote to its published files, counted again.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use support::{code, content, in_both_languages, run};

const VOTE: &str = "kerlande/quai-des-goemoniers";

/// Puts the content into the table by serving it once; what `serve` said until it was ready, and the line after it.
fn publish(folder: &Path, args: &[&str], last: &str) -> String {
    let mut process = Command::new(env!("CARGO_BIN_EXE_parvis"))
        .args(["serve", "--port", "0", "--lang", "fr"])
        .args(args)
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(process.stdout.take().unwrap());
    let mut said = String::new();
    while !said.lines().last().is_some_and(|line| line.contains(last)) {
        assert_ne!(lines.read_line(&mut said).unwrap(), 0, "serve ended: {said}");
    }
    process.kill().unwrap();
    process.wait().unwrap();
    said
}

/// The vote of the demonstration, before it opens.
fn upcoming(folder: &Path) {
    let file = folder.join("content").join(VOTE).join("process.yml");
    let text = fs::read_to_string(&file).unwrap();
    let text =
        text.replace("opens: 2026-11-23", "opens: 2099-11-23").replace("closes: 2026-12-12", "closes: 2099-12-12");
    fs::write(file, text).unwrap();
}

fn generate<'a>(output: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["codes", "generate", VOTE, "--count", "3", "--reserve", "2", "--output", output], more].concat()
}

fn cells(folder: &Path, file: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(folder.join(file)).unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

#[test]
fn letters_are_made_once_and_replaced_and_it_adds_up() {
    let temporary = content();
    let folder = temporary.path();
    upcoming(folder);
    publish(folder, &[], "Table");
    let status = |number: u8| {
        let said = in_both_languages(folder, &["codes", "status", VOTE]);
        let print = said.split_whitespace().find(|word| word.len() == 44 && word.matches('-').count() == 4);
        let said = said.replace(print.unwrap_or("none at all"), "FINGERPRINT");
        insta::assert_snapshot!(format!("codes-status-{number}"), said);
    };
    status(0);
    let people = "Prénom;Nom;Adresse\nZoé;Le Goff;3 rue du Bief\n=1+1;Lagadec;4 venelle\nLéo;Morvan;1 quai\n";
    fs::write(folder.join("people.csv"), people).unwrap();
    let inside = run(folder, &generate("content/kerlande/letters", &[]), &[]);
    assert_eq!(code(&inside), "exit code 2", "{inside}");
    let made = run(folder, &generate("letters", &["--recipients", "people.csv"]), &[]);
    assert_eq!(code(&made), "exit code 0", "{made}");

    let merge = cells(folder, "letters/publipostage.csv");
    assert_eq!((merge.len(), merge[1][1].as_str()), (3, "'=1+1"), "a name that is a formula: {merge:?}");
    let letters = fs::read_to_string(folder.join("letters/lettres.html")).unwrap();
    assert_eq!(letters.matches("<article class=\"sheet\">").count(), 3);
    assert!(letters.contains("Zoé Le Goff<br>3 rue du Bief<br>"), "{letters}");
    assert!(!letters.contains("Essai"));
    let (printed, reserve) = (&merge[0][4], cells(folder, "letters/reserve.csv")[0][1].clone());
    assert!(letters.contains(&format!("<span>{}</span>", &printed[..5])) && !letters.contains(&reserve[..5]));
    // No code is in the register or in the table, and no name is.
    let table =
        ["table.db", "table.db-wal"].map(|file| fs::read(folder.join(".parvis").join(file)).unwrap_or_default());
    let holds = |text: &str| table.concat().windows(text.len()).any(|window| window == text.as_bytes());
    let register = fs::read_to_string(folder.join("letters/registre.csv")).unwrap();
    assert!(!register.contains(printed.as_str()));
    assert!(holds(register.lines().nth(1).unwrap().split(',').nth(1).unwrap()), "the hash is");
    for secret in [printed.as_str(), &printed.replace('-', ""), reserve.as_str(), "Le Goff"] {
        assert!(!holds(secret), "{secret}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &str| fs::metadata(folder.join(path)).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode("letters"), mode("letters/reserve.csv")), (0o700, 0o600));
    }
    status(1);

    // Run again, it finishes what there is to finish and draws nothing; another folder gets no letters.
    assert_eq!(code(&run(folder, &generate("letters", &[]), &[])), "exit code 0");
    let other = run(folder, &generate("others", &[]), &[]);
    assert_eq!(code(&other), "exit code 1", "{other}");
    assert!(!folder.join("others").exists());
    assert_eq!(cells(folder, "letters/publipostage.csv"), merge);

    let reissue = ["codes", "reissue", VOTE, "--reserve", "letters/reserve.csv", "--address", "Léa; 2 rue"];
    assert_eq!(code(&run(folder, &reissue, &[])), "exit code 1", "nothing was revoked");
    let revoke = ["codes", "revoke", VOTE, "--register", "letters/registre.csv", "--letter", "2"];
    for _ in 0..2 {
        assert_eq!(code(&run(folder, &revoke, &[])), "exit code 0");
    }
    assert_eq!(code(&run(folder, &["codes", "revoke", VOTE, "--code", &reserve], &[])), "exit code 1", "nobody has it");
    assert_eq!(code(&run(folder, &["codes", "revoke", VOTE, "--code", "ABC"], &[])), "exit code 2");
    assert_eq!(code(&run(folder, &reissue, &[])), "exit code 0");
    let letter = fs::read_to_string(folder.join("letters/lettre-R1.html")).unwrap();
    assert!(
        letter.contains(&format!("<span>{}</span>", &reserve[..5])) && letter.contains("Léa<br>2 rue<br>"),
        "{letter}"
    );
    assert_eq!(code(&run(folder, &reissue, &[])), "exit code 1", "one for one");
    // A replacement may be lost too, and is replaced in its turn until the reserve is empty.
    assert_eq!(code(&run(folder, &["codes", "revoke", VOTE, "--code", &reserve], &[])), "exit code 0");
    assert_eq!(code(&run(folder, &reissue, &[])), "exit code 0");
    assert!(folder.join("letters/lettre-R2.html").exists());
    status(2);
}

/// A process of the demonstration that is signed or answered with codes, before it opens.
fn by_letter(folder: &Path, process: &str) {
    let file = folder.join("content").join(process).join("process.yml");
    let text = fs::read_to_string(&file).unwrap();
    let line = |line: &str| match line.split_once(':').map_or("", |(key, _)| key) {
        "opens" => "opens: 2099-11-23".to_owned(),
        "closes" => "closes: 2099-12-12\nidentity: code".to_owned(),
        _ => line.to_owned(),
    };
    let lines = text.lines().filter(|line| !line.starts_with("identity:")).map(line);
    fs::write(file, lines.collect::<Vec<_>>().join("\n")).unwrap();
}

#[test]
fn a_petition_has_letters_without_a_manifest_and_it_adds_up() {
    let temporary = content();
    let folder = temporary.path();
    let (petition, survey) = ("valmoret/cour-ecole", "valmoret/bouger-a-valmoret");
    by_letter(folder, petition);
    by_letter(folder, survey);
    publish(folder, &[], "Table");
    let generate = |process: &'static str, output: &'static str| {
        let args = ["codes", "generate", process, "--count", "3", "--reserve", "1", "--output", output];
        run(folder, &args, &[])
    };
    let made = generate(petition, "letters");
    assert_eq!(code(&made), "exit code 0", "{made}");
    assert!(made.contains("les lettres peuvent partir") && !made.contains("Empreinte"), "{made}");
    assert!(!folder.join("letters/manifest.json").exists(), "nothing is published");
    let letters = fs::read_to_string(folder.join("letters/lettres.html")).unwrap();
    for words in ["pouvez signer du", "une signature, une seule", "À la mairie"] {
        assert_eq!(letters.matches(words).count(), 3, "{words}: {letters}");
    }
    assert!(!letters.contains("bulletin") && !letters.contains("voter"), "{letters}");
    let merge = cells(folder, "letters/publipostage.csv");
    let fragment = format!("cour-ecole/#c={}", merge[0][1].replace('-', ""));
    assert!(merge[0][2].ends_with(&fragment), "{merge:?}");
    let list = fs::read_to_string(folder.join("letters/codes.json")).unwrap();
    let hashes = cells(folder, "letters/registre.csv");
    assert!(hashes.len() == 4 && hashes.iter().all(|row| list.contains(&row[1])), "{list}");

    // Run again, it finishes what there is to finish and draws nothing; another folder gets no letters.
    assert_eq!(code(&generate(petition, "letters")), "exit code 0");
    assert_eq!(code(&generate(petition, "others")), "exit code 1");
    assert_eq!(cells(folder, "letters/publipostage.csv"), merge);
    let revoke = ["codes", "revoke", petition, "--register", "letters/registre.csv", "--letter", "2"];
    assert_eq!(code(&run(folder, &revoke, &[])), "exit code 0");
    let reissue = ["codes", "reissue", petition, "--reserve", "letters/reserve.csv"];
    assert_eq!(code(&run(folder, &reissue, &[])), "exit code 0");
    let letter = fs::read_to_string(folder.join("letters/lettre-R1.html")).unwrap();
    assert!(letter.contains("pouvez signer du"), "{letter}");
    let said = in_both_languages(folder, &["codes", "status", petition]);
    let print = said.split_whitespace().find(|word| word.len() == 44 && word.matches('-').count() == 4).unwrap();
    insta::assert_snapshot!("codes-status-petition", said.replace(print, "FINGERPRINT"));

    // The page of a questionnaire asks for the code at its end, so that the square does not carry it.
    assert_eq!(code(&generate(survey, "answers")), "exit code 0");
    let letters = fs::read_to_string(folder.join("answers/lettres.html")).unwrap();
    assert!(letters.contains("pouvez répondre du") && letters.contains("Le code y sera demandé"), "{letters}");
    assert!(cells(folder, "answers/publipostage.csv").iter().all(|row| row[2].ends_with("/bouger-a-valmoret/")));
    let other = run(folder, &["codes", "status", "valmoret/vos-idees"], &[]);
    assert!(code(&other) == "exit code 1" && other.contains("identity: code"), "{other}");
}

#[test]
fn a_vote_that_is_open_gets_no_codes_but_trial_ones() {
    let temporary = content();
    let folder = temporary.path();
    let said = publish(folder, &["--at", "2026-11-24T10:00:00Z"], "lettres.html");
    let letters = ".parvis/codes/kerlande/quai-des-goemoniers/lettres.html";
    assert!(said.contains("ne pas envoyer") && said.lines().last() == Some(letters), "{said}");
    let html = fs::read_to_string(folder.join(letters)).unwrap();
    assert_eq!(html.matches("ne pas envoyer").count(), 40);
    let again = publish(folder, &["--at", "2026-11-24T10:00:00Z"], "lettres.html");
    assert!(again.contains(letters) && fs::read_to_string(folder.join(letters)).unwrap() == html, "made once");
    assert_eq!(code(&run(folder, &["codes", "status", VOTE], &[])), "exit code 0");
    assert_eq!(code(&run(folder, &generate("letters", &[]), &[])), "exit code 1", "prepared already");
    assert_eq!(code(&run(folder, &["clean", "--state", ".parvis", "--yes"], &[])), "exit code 0");
    assert!(!folder.join(".parvis").exists());
}

#[test]
fn arguments_that_make_no_sense() {
    let temporary = content();
    let folder = temporary.path();
    for (name, args) in [
        ("nothing", vec!["codes"]),
        ("help", vec!["codes", "--help"]),
        ("help-generate", vec!["codes", "generate", "--help"]),
        ("no-letter", vec!["codes", "revoke", VOTE]),
        ("none", generate("letters", &[])[..4].to_vec()),
        ("zero", vec!["codes", "generate", VOTE, "--count", "0", "--output", "letters"]),
        ("inside", generate("content/letters", &[])),
        ("no-table", generate("letters", &[])),
        ("verify-help", vec!["verify", "--help"]),
        ("verify-fingerprint", vec!["verify", "box", "--fingerprint", "abc"]),
        ("verify-empty", vec!["verify", "content"]),
    ] {
        insta::assert_snapshot!(format!("codes-{name}"), in_both_languages(folder, &args));
    }
}

#[test]
fn check_refuses_what_the_grid_of_the_cnil_does_not_allow() {
    let temporary = content();
    let folder = temporary.path();
    let file = folder.join("content").join(VOTE).join("process.yml");
    let text = fs::read_to_string(&file).unwrap();
    let grid = text.lines().find(|line| line.trim_start().starts_with("risk:")).unwrap();
    for (name, line) in [
        ("missing", String::new()),
        ("elects", grid.replace("persons: false", "persons: true")),
        ("binds", grid.replace("binding: false", "binding: true")),
        ("high", grid.replace("stakes: false", "stakes: true")),
        ("higher", grid.replace("conflict: false, means: false", "conflict: true, means: true")),
        ("half", grid.replace(", means: false", "")),
    ] {
        fs::write(&file, text.replace(grid, &line)).unwrap();
        let said = in_both_languages(folder, &["check"]);
        assert_eq!(code(&said), "exit code 1", "{name}: {said}");
        insta::assert_snapshot!(format!("risk-{name}"), said);
    }
}
