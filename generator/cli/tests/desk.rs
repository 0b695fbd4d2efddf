//! `parvis desk`: agents in the table of the working folder, who then sign in at a real `serve`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use support::{code, content, in_both_languages, run};

/// A running `serve`, killed at the end.
struct Serve {
    process: Child,
    host: String,
    /// Closed, `serve` could not say what it says later.
    _stdout: BufReader<std::process::ChildStdout>,
}

impl Drop for Serve {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Serve {
    fn start(folder: &Path, args: &[&str]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_parvis"))
            .args(["serve", "--port", "0", "--lang", "fr"])
            .args(args)
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut stdout = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains("http://localhost:") {
            line.clear();
            assert_ne!(stdout.read_line(&mut line).unwrap(), 0, "serve ended");
        }
        let host = line.split("http://").nth(1).unwrap().split(['/', '\n']).next().unwrap().to_owned();
        Self { process, host, _stdout: stdout }
    }

    fn send(&self, method: &str, path: &str, cookie: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(self.host.replace("localhost", "127.0.0.1")).unwrap();
        let head =
            format!("{method} {path} HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nConnection: close\r\n", self.host);
        let kind = "Content-Type: application/x-www-form-urlencoded\r\n";
        write!(stream, "{head}Cookie: {cookie}\r\n{kind}Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    /// The first page of the desk for somebody who signs in with the code of the mail.
    fn sign_in(&self, site: &str, email: &str) -> String {
        let page = self.send("POST", &format!("/api/{site}/desk/sign-in"), "", &format!("email={email}"));
        let request = page.split("name=\"request\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let mails = self.send("GET", "/courrier.json", "", "");
        let code = mails.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 6).unwrap();
        let answer =
            self.send("POST", &format!("/api/{site}/desk/code"), "", &format!("request={request}&code={code}"));
        assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
        let cookie = answer.split("set-cookie: ").nth(1).unwrap().split(';').next().unwrap();
        self.send("GET", &format!("/api/{site}/desk"), cookie, "")
    }
}

const ANOUK: &str = "anouk.perrin@valmoret.example";

#[test]
fn agents_are_added_listed_and_removed_and_sign_in() {
    let folder = content();
    let folder = folder.path();
    let add = ["desk", "add", ANOUK, "--name", "Anouk Perrin", "--role", "reviewer", "--role", "moderator"];
    let early = run(folder, &[&add[..], &["valmoret"]].concat(), &[]);
    assert_eq!(code(&early), "exit code 1", "no table yet: {early}");
    assert!(!folder.join(".parvis").exists());
    drop(Serve::start(folder, &[]));
    let said = run(folder, &[&add[..], &["content/valmoret"]].concat(), &[]);
    assert_eq!(code(&said), "exit code 0", "{said}");
    let list = |site: &str| run(folder, &["desk", "list", site], &[]);
    let line = format!("{ANOUK}\tAnouk Perrin\tmoderator, reviewer\n");
    assert!(list("valmoret").contains(&line), "{}", list("valmoret"));
    assert!(!list("kerlande").contains(ANOUK));
    {
        let serve = Serve::start(folder, &[]);
        let home = serve.sign_in("valmoret", ANOUK);
        assert!(home.contains("Bonjour Anouk Perrin"), "{home}");
    }
    let remove = ["desk", "remove", "Anouk.Perrin@VALMORET.example", "valmoret"];
    assert_eq!(code(&run(folder, &remove, &[])), "exit code 0");
    assert!(!list("valmoret").contains(ANOUK));
    assert_eq!(code(&run(folder, &remove, &[])), "exit code 1", "nobody is there any more");
}

#[test]
fn the_demonstration_has_agents() {
    let folder = content();
    let folder = folder.path();
    fs::create_dir_all(folder.join("demo/valmoret")).unwrap();
    let serve = Serve::start(folder, &["--demo"]);
    let home = serve.sign_in("valmoret", "administration@valmoret.example");
    assert!(home.contains("Bonjour Paul Guével") && home.contains("/desk/log"), "{home}");
    let again = serve.send("GET", "/api/kerlande/desk", "", "");
    assert!(again.starts_with("HTTP/1.1 200") && again.contains("name=\"email\""), "{again}");
    drop(serve);
    let listed = run(folder, &["desk", "list", "valmoret"], &[]);
    assert_eq!(listed.matches("@valmoret.example").count(), 3, "{listed}");
    assert!(!run(folder, &["desk", "list", "kerlande"], &[]).contains('@'));
}

#[test]
fn arguments_that_make_no_sense() {
    let folder = content();
    let folder = folder.path();
    let add = |email, name, role| ["desk", "add", email, "--name", name, "--role", role, "valmoret"];
    for (name, args) in [
        ("email", add("anouk", "Anouk", "moderator").to_vec()),
        ("name", add(ANOUK, " ", "moderator").to_vec()),
        ("role", add(ANOUK, "Anouk", "mayor").to_vec()),
        ("no-role", add(ANOUK, "Anouk", "moderator")[..5].to_vec()),
        ("which", vec!["desk", "list"]),
        ("no-commune", vec!["desk", "list", "Val Moret"]),
        ("no-table", vec!["desk", "list", "valmoret"]),
        ("nothing", vec!["desk"]),
        ("help", vec!["desk", "--help"]),
        ("help-add", vec!["desk", "add", "--help"]),
    ] {
        insta::assert_snapshot!(format!("desk-{name}"), in_both_languages(folder, &args));
    }
}
