//! What `serve` answers, and how it ends.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::site;

/// Far longer than any answer takes: only a server that hangs meets it.
const LIMIT: Duration = Duration::from_secs(60);

/// A server of the built site on a port of its own.
struct Server {
    child: Child,
    address: String,
}

/// What a server answers to one request.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Server {
    fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_xiongguan"))
            .args(["serve", "--port", "0", "--out"])
            .arg(site::built())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let stdout = child.stdout.take().expect("it is piped");
        BufReader::new(stdout)
            .read_line(&mut line)
            .expect("the address is printed");
        let address = line
            .strip_prefix("http://")
            .and_then(|line| line.strip_suffix("/\n"))
            .unwrap_or_else(|| panic!("the address alone, not {line:?}"))
            .to_owned();
        Self { child, address }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).expect("the server listens");
        stream.set_read_timeout(Some(LIMIT)).expect("a time limit");
        stream
    }

    /// Asks for a path, with further header lines.
    fn get(&self, path: &str, headers: &str) -> Answer {
        let mut stream = self.connect();
        let address = &self.address;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n"
        )
        .expect("the server reads");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("the server answers");
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let end = end.expect("headers end with an empty line");
        let head = std::str::from_utf8(&bytes[..end]).expect("headers are text");
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        Answer {
            status: status
                .and_then(|status| status.parse().ok())
                .expect("a status"),
            headers: lines
                .filter_map(|line| line.split_once(": "))
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            body: bytes[end + 4..].to_vec(),
        }
    }

    /// Sends a signal and waits for the end.
    fn end_by(mut self, signal: &str) -> ExitStatus {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status();
        assert!(sent.expect("kill starts").success());
        let (sender, receiver) = mpsc::channel();
        thread::spawn(move || sender.send(self.child.wait()));
        let ended = receiver.recv_timeout(LIMIT);
        if ended.is_err() {
            let _ = Command::new("kill").args(["-KILL", &id]).status();
        }
        ended.expect("it ends in time").expect("it ends")
    }
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// The path of a built file that begins and ends like this.
fn asset(start: &str, ending: &str) -> String {
    let folder = site::built().join("assets");
    std::fs::read_dir(folder)
        .expect("assets")
        .map(|entry| {
            entry
                .expect("an asset")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .find(|name| name.starts_with(start) && name.ends_with(ending))
        .map(|name| format!("/assets/{name}"))
        .unwrap_or_else(|| panic!("no asset {start}*{ending}"))
}

#[test]
fn every_file_has_its_type() {
    let server = Server::start();
    for (path, kind) in [
        ("/".to_owned(), "text/html; charset=utf-8"),
        ("/index.html".to_owned(), "text/html; charset=utf-8"),
        ("/xiongguan.js".to_owned(), "text/javascript; charset=utf-8"),
        (
            "/integrity.json".to_owned(),
            "application/json; charset=utf-8",
        ),
        (asset("core.", ".js"), "text/javascript; charset=utf-8"),
        (asset("core_bg.", ".wasm"), "application/wasm"),
        (asset("", ".css"), "text/css; charset=utf-8"),
    ] {
        let answer = server.get(&path, "");
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), kind, "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(
            answer.header("content-security-policy"),
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:"
        );
    }
    assert!(server.end_by("-INT").success());
}

#[test]
fn a_browser_gets_the_packed_form_it_can_read() {
    let server = Server::start();
    let path = asset("core_bg.", ".wasm");
    let plain = std::fs::read(site::built().join(&path[1..])).expect("the module");

    let answer = server.get(&path, "Accept-Encoding: gzip, br\r\n");
    assert_eq!(answer.header("content-encoding"), "br");
    assert_eq!(answer.header("content-type"), "application/wasm");
    assert_eq!(answer.header("vary"), "accept-encoding");
    let mut unpacked = Vec::new();
    brotli::Decompressor::new(answer.body.as_slice(), 4096)
        .read_to_end(&mut unpacked)
        .expect("brotli");
    assert!(unpacked == plain);

    let answer = server.get(&path, "Accept-Encoding: gzip\r\n");
    assert_eq!(answer.header("content-encoding"), "gzip");
    let answer = server.get(&path, "");
    assert_eq!(answer.header("content-encoding"), "");
    assert!(answer.body == plain);
    assert!(server.end_by("-INT").success());
}

#[test]
fn hashed_files_are_kept_for_ever_and_the_others_asked_for_again() {
    let server = Server::start();
    let answer = server.get(&asset("core.", ".js"), "");
    assert_eq!(
        answer.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    let answer = server.get("/xiongguan.js", "");
    assert_eq!(answer.header("cache-control"), "no-cache");
    let known = format!("If-None-Match: {}\r\n", answer.header("etag"));
    let answer = server.get("/xiongguan.js", &known);
    assert_eq!(answer.status, 304);
    assert!(answer.body.is_empty());
    assert!(server.end_by("-INT").success());
}

#[test]
fn what_is_not_there_is_404_and_not_kept() {
    let server = Server::start();
    for path in [
        "/nothing.html",
        "/assets/core.js",
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
    ] {
        let answer = server.get(path, "");
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
        assert_eq!(
            answer.header("content-type"),
            "text/plain; charset=utf-8",
            "{path}"
        );
    }
    assert!(server.end_by("-INT").success());
}

#[test]
fn it_ends_cleanly_though_a_browser_still_holds_a_connection() {
    for signal in ["-INT", "-TERM"] {
        let server = Server::start();
        let mut stream = server.connect();
        write!(stream, "GET / HTTP/1.1\r\n").expect("the server reads");
        let status = server.end_by(signal);
        assert_eq!(status.code(), Some(0), "{signal}");
    }
}
