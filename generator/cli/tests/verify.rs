//! `parvis verify`: files of a vote that are made here, whole and tampered with, and the words for what was found.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use chacha20::ChaCha20Rng;
use parvis_ballots::board::{self, Batch, Codes, Outcome, Paper};
use parvis_ballots::rules::Rules;
use parvis_ballots::{Ballot, Code, Count, Draft, File, Files, Manifest, SealKey, TokenKey, VoteName};
use parvis_model::ballot::{Ballot as Says, BallotQuestion, Mark, Method, Ties};
use parvis_model::vote::{rules_text, totals_text};
use parvis_model::{OptionId, QuestionId};
use rand_core::SeedableRng;
use std::fs;
use std::path::Path;
use support::{code, in_both_languages, run};
use tempfile::TempDir;

fn says(word: &str) -> Says {
    let mark = if word == "blank" { Mark::Blank } else { Mark::One(OptionId::parse(word).unwrap()) };
    Says::of([(QuestionId::parse("sunday").unwrap(), mark)].into()).unwrap()
}

/// A vote of yes or no with 24 ballots on the web, two on paper, one code revoked and reissued. Always the same.
fn closed() -> Files {
    let rng = &mut ChaCha20Rng::from_seed([5; 32]);
    let vote = VoteName::new("kerlande", "quai", "ballots").unwrap();
    let (secret, seal) = (TokenKey::generate(rng).unwrap(), SealKey::from_seed(&[6; 32]));
    let public = secret.public().unwrap();
    let question = BallotQuestion {
        id: QuestionId::parse("sunday").unwrap(),
        label: "Fermer le quai le dimanche ?".to_owned(),
        hint: None,
        method: Method::YesNo,
        options: Vec::new(),
        ties: Ties::Left,
    };
    let mut hashes = |count: usize| (0..count).map(|_| Code::random(rng).hash(&vote)).collect::<Vec<_>>();
    let (codes, reserve) = (hashes(30), hashes(2));
    let draft = Draft {
        vote: vote.clone(),
        rules: rules_text(&[question]),
        opens: "2026-11-23T23:00:00Z".to_owned(),
        closes: "2026-12-12T17:00:00Z".to_owned(),
        seed: [7; 32],
        codes: codes.clone(),
        reserve: reserve.clone(),
        token_key: public.clone(),
    };
    let manifest = Manifest::new(draft, &seal).unwrap();
    let mut files = board::open(&manifest, &seal).unwrap();
    let ballots: Vec<Ballot> = (0..24)
        .map(|i| {
            let pending = public.blind(rng, &vote).unwrap();
            let answer = secret.blind_sign(rng, pending.blinded()).unwrap();
            let token = public.finalize(&vote, &pending, &answer).unwrap();
            Ballot::new(token, says(["yes", "yes", "no", "blank"][i % 4]).encode()).unwrap()
        })
        .collect();
    let batch = Batch::next(&[], ballots[..20].iter().map(|ballot| ballot.hash(&vote))).unwrap();
    files.put(File::Batches, board::batches_file(&[batch]).unwrap());
    let paper = Paper { envelopes: 2, ballots: 2, totals: totals_text(&[(says("no"), 2)]) };
    let choices: Vec<String> = ballots.iter().map(|ballot| ballot.choices().to_owned()).collect();
    let choices: Vec<&str> = choices.iter().map(String::as_str).collect();
    let outcome = Outcome {
        result: Rules.result(&manifest, &choices, Some(&paper)).unwrap(),
        codes: Codes {
            used: codes[..24].to_vec(),
            used_on_paper: codes[24..26].to_vec(),
            revoked: vec![codes[26]],
            reissued: vec![reserve[0]],
        },
        ballots,
        paper: Some(paper),
    };
    board::close(files, outcome, &seal).unwrap()
}

fn write(folder: &Path, files: &Files) {
    fs::create_dir_all(folder).unwrap();
    for (file, bytes) in files.iter() {
        fs::write(folder.join(file.name()), bytes).unwrap();
    }
}

#[test]
fn a_vote_is_counted_again_and_every_change_is_found() {
    let temporary = TempDir::new().unwrap();
    let folder = temporary.path();
    let files = closed();
    write(&folder.join("box"), &files);
    let good = in_both_languages(folder, &["verify", "box"]);
    insta::assert_snapshot!("verify-good", good);
    let print = good.split_whitespace().find(|word| word.matches('-').count() == 4).unwrap().to_owned();
    let said = run(folder, &["verify", "box", "--fingerprint", &print.to_uppercase().replace('-', " ")], &[]);
    assert_eq!(code(&said), "exit code 0", "{said}");
    let other = run(folder, &["verify", "box", "--fingerprint", &print.replace(&print[..8], "00000000")], &[]);
    assert!(code(&other) == "exit code 1" && other.contains("affiche"), "{other}");

    let changed = |name: &str, change: &dyn Fn(&Path)| {
        let copy = folder.join(name);
        write(&copy, &files);
        change(&copy);
        let said = in_both_languages(folder, &["verify", name]);
        assert_eq!(code(&said), "exit code 1", "{said}");
        insta::assert_snapshot!(format!("verify-{name}"), said);
    };
    changed("vote-changed", &|copy| {
        let file = copy.join("ballots.jsonl");
        let text = fs::read_to_string(&file).unwrap().replacen("one\\\":\\\"no", "one\\\":\\\"yes", 1);
        fs::write(file, text).unwrap();
    });
    changed("ballot-lost", &|copy| {
        let file = copy.join("ballots.jsonl");
        let text = fs::read_to_string(&file).unwrap();
        fs::write(file, text.split_inclusive('\n').skip(1).collect::<String>()).unwrap();
    });
    changed("codes-gone", &|copy| fs::remove_file(copy.join("codes.json")).unwrap());
    changed("result-changed", &|copy| {
        let file = copy.join("closing.json");
        let text = fs::read_to_string(&file).unwrap().replace("\\\"valid\\\":20", "\\\"valid\\\":21");
        fs::write(file, text).unwrap();
    });
}

#[test]
fn while_it_is_open_there_is_a_manifest() {
    let temporary = TempDir::new().unwrap();
    let mut files = closed();
    for file in [File::Ballots, File::Codes, File::Paper, File::Closing, File::ClosingSeal] {
        files.remove(file);
    }
    write(&temporary.path().join("box"), &files);
    let said = run(temporary.path(), &["verify", "box"], &[]);
    assert!(code(&said) == "exit code 0" && said.contains("jusqu’ici"), "{said}");
}

/// Serves the files of a folder to as many requests as there are files of a box.
fn served(folder: std::path::PathBuf) -> std::net::SocketAddr {
    use std::io::{BufRead, BufReader, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map(Result::unwrap) {
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map(Result::unwrap);
            let asked = lines.next().unwrap();
            lines.take_while(|line| !line.is_empty()).for_each(drop);
            let name = asked.split(' ').nth(1).unwrap().trim_start_matches("/box/").to_owned();
            let (status, body) = match fs::read(folder.join(&name)) {
                Ok(body) => ("200 OK", body),
                Err(_) if name.starts_with("/broken") => ("503 Service Unavailable", Vec::new()),
                Err(_) => ("404 Not Found", Vec::new()),
            };
            let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
            stream.write_all(head.as_bytes()).unwrap();
            stream.write_all(&body).unwrap();
        }
    });
    address
}

#[test]
fn a_box_is_fetched_from_its_site() {
    let temporary = TempDir::new().unwrap();
    let folder = temporary.path();
    write(&folder.join("box"), &closed());
    let at = served(folder.join("box"));
    let near = run(folder, &["verify", "box"], &[]);
    let afar = run(folder, &["verify", &format!("http://{at}/box/")], &[]);
    assert_eq!(afar, near);
    assert_eq!(code(&afar), "exit code 0");
    for (path, says) in [("elsewhere", "manifest.json"), ("broken", "503")] {
        let said = run(folder, &["verify", &format!("http://{at}/{path}")], &[]);
        assert!(code(&said) == "exit code 3" && said.contains(says), "{said}");
    }
}
