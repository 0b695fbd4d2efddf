//! `parvis serve` as it is used: one process, real sockets, a folder that survives.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Lines, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

const PETITION: &str = "/kerlande/sentier-des-dunes/";
const VOTE: &str = "/api/kerlande/sentier-des-dunes/signatures/vote";

/// A running `serve`; it is killed, as by `kill -9`, when it goes out of scope.
struct Serve {
    process: Child,
    host: String,
    /// What it says later; closed, it could not say it.
    _stdout: Lines<BufReader<ChildStdout>>,
}

impl Drop for Serve {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Serve {
    fn start(content: &Path, state: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_parvis"))
            .args(["serve", "--port", "0", "--at", "2026-11-24T09:00:00Z", "--lang", "fr", "--state"])
            .arg(state)
            .arg(content)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let line = lines.find_map(|line| line.ok().filter(|line| line.contains("http://localhost:"))).unwrap();
        let host = line.split("http://").nth(1).unwrap().trim_end_matches('/').to_owned();
        Self { process, host, _stdout: lines }
    }

    fn send(&self, request: &str, body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(self.host.replace("localhost", "127.0.0.1")).unwrap();
        let kind = "Content-Type: application/x-www-form-urlencoded\r\n";
        let head = format!("{request} HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nConnection: close\r\n", self.host);
        write!(stream, "{head}{kind}Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        (status, answer)
    }

    fn get(&self, path: &str) -> String {
        self.send(&format!("GET {path}"), "").1
    }

    /// Signs as `name` and returns the receipt. The form token has to be two seconds old, so the form is sent until it is.
    fn sign(&self, name: &str) -> String {
        let person = format!("first-name={name}&last-name=Le+Goff&declaration=yes");
        let (_, check) = self.send(&format!("POST {VOTE}"), &person);
        let token = check.split("name=\"token\"").nth(1).unwrap().split("value=\"").nth(1).unwrap();
        let token = token.split('"').next().unwrap();
        until("a receipt", || {
            let (status, page) = self.send(&format!("POST {VOTE}"), &format!("{person}&token={token}"));
            assert_eq!(status, 200, "{page}");
            page.contains("/withdraw/").then_some(page)
        })
    }
}

/// Waits for something to be there, for as long as a busy machine may need.
fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(started.elapsed() < Duration::from_secs(30), "{what} did not come");
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn content(folder: &Path) -> PathBuf {
    let content = folder.join("content");
    copy(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content")), &content);
    content
}

/// When each page of a site was last written.
fn written(site: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let mut times = BTreeMap::new();
    let mut folders = vec![site.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            match entry.file_type().unwrap().is_dir() {
                true => folders.push(entry.path()),
                false => drop(times.insert(entry.path(), entry.metadata().unwrap().modified().unwrap())),
            }
        }
    }
    times.retain(|path, _| path.extension().is_some_and(|extension| extension == "html"));
    times
}

#[test]
fn a_signature_shows_on_the_pages_that_read_it_and_survives_being_killed() {
    let folder = tempfile::tempdir().unwrap();
    let (content, state) = (content(folder.path()), folder.path().join("state"));
    let serve = Serve::start(&content, &state);
    assert!(serve.get(PETITION).contains("112"), "the signatures on paper");
    let site = state.join("site");
    let before = written(&site);
    serve.sign("Zo%C3%A9");
    until("the new total", || serve.get(PETITION).contains("113").then_some(()));
    until("the new total at home", || serve.get("/kerlande/").contains("113").then_some(()));
    let drawn: Vec<_> = written(&site).into_iter().filter(|(path, time)| before.get(path) != Some(time)).collect();
    let drawn: Vec<_> = drawn.iter().map(|(path, _)| path.strip_prefix(&site).unwrap().to_str().unwrap()).collect();
    assert_eq!(drawn, ["kerlande/index.html", "kerlande/sentier-des-dunes/index.html"]);

    drop(serve);
    let serve = Serve::start(&content, &state);
    assert!(serve.get(PETITION).contains("113"));
    serve.sign("Max");
    until("the next total", || serve.get(PETITION).contains("114").then_some(()));
}

#[test]
fn an_edited_text_is_shown_and_a_mistake_leaves_the_last_good_page() {
    let folder = tempfile::tempdir().unwrap();
    let (content, state) = (content(folder.path()), folder.path().join("state"));
    let serve = Serve::start(&content, &state);
    let file = content.join("kerlande/sentier-des-dunes/process.yml");
    let text = fs::read_to_string(&file).unwrap();
    let edited = |title: &str| {
        let title = format!("{title}: Un autre titre\n");
        let lines = text.lines().map(|line| if line.starts_with("title:") { title.trim_end() } else { line });
        lines.collect::<Vec<_>>().join("\n")
    };
    fs::write(&file, edited("title")).unwrap();
    until("the new title", || serve.get(PETITION).contains("Un autre titre").then_some(()));
    fs::write(&file, edited("titel")).unwrap();
    let told = until("the mistake", || Some(serve.get("/live.json")).filter(|told| told.contains("titel")));
    assert!(told.contains("process.yml:"), "{told}");
    assert!(serve.get(PETITION).contains("Un autre titre"));
    fs::write(&file, &text).unwrap();
    until("the mistake to go", || serve.get("/live.json").contains("\"mistakes\":[]").then_some(()));
    // A process that is taken away is not signed any more.
    fs::remove_dir_all(content.join("kerlande/sentier-des-dunes")).unwrap();
    until("the page to go", || serve.get(PETITION).starts_with("HTTP/1.1 404").then_some(()));
    until("the form to go", || (serve.send(&format!("POST {VOTE}"), "").0 == 404).then_some(()));
}

#[test]
fn what_is_not_part_of_the_site_is_not_served() {
    let folder = tempfile::tempdir().unwrap();
    let serve = Serve::start(&content(folder.path()), &folder.path().join("state"));
    for path in
        ["/kerlande/_headers", "/kerlande/.parvis-manifest", "/../table.db", "/%2e%2e/master.key", "/kerlande/x"]
    {
        let (status, answer) = serve.send(&format!("GET {path}"), "");
        assert_eq!(status, 404, "{path}: {answer}");
    }
    let home = serve.get("/kerlande/");
    assert!(home.contains("content-security-policy: default-src 'none'"), "{home}");
}
