//! Servers for the tests: the real one with the real site, and a plain one for folders that are broken on purpose.

use std::convert::Infallible;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::get;
use futures_util::stream;
use tokio::sync::Semaphore;
use tower_http::services::ServeDir;

use crate::site;

static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());

/// A server that runs as long as somebody holds it.
pub struct Server {
    address: String,
    running: Running,
}

enum Running {
    Command(Mutex<Child>),
    Task(tokio::task::JoinHandle<()>),
}

impl Server {
    /// The real command with the built site, one for all tests that run at the same time.
    pub fn of_site() -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(server) = shared.upgrade() {
            return server;
        }
        let server = Arc::new(Self::start(site::built()));
        *shared = Arc::downgrade(&server);
        server
    }

    /// The same for one test alone, which may stop it.
    pub fn of_site_alone() -> Arc<Self> {
        Arc::new(Self::start(site::built()))
    }

    fn start(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_xiongguan"))
            .args(["serve", "--port", "0", "--out"])
            .arg(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the command starts");
        let printed = child.stdout.take().expect("its output is piped");
        let mut address = String::new();
        BufReader::new(printed)
            .read_line(&mut address)
            .expect("it prints text");
        let running = Running::Command(Mutex::new(child));
        let address = address.trim_end().to_owned();
        let server = Self { address, running };
        assert!(
            server.address.starts_with("http://"),
            "serve printed {:?} instead of its address",
            server.address
        );
        server
    }

    /// A folder as it is, without the command that would mend it.
    pub async fn of_folder(folder: &Path) -> Arc<Self> {
        Self::of_router(files_of(folder)).await
    }

    /// The site, but files with `part` in their name come only once the gate has permits.
    pub async fn of_site_holding(part: &'static str) -> (Arc<Self>, Arc<Semaphore>) {
        let gate = Arc::new(Semaphore::new(0));
        let waiting = Arc::clone(&gate);
        let hold = middleware::from_fn(move |request: Request, next: Next| {
            let waiting = Arc::clone(&waiting);
            async move {
                if request.uri().path().contains(part) {
                    let _permit = waiting.acquire().await;
                }
                next.run(request).await
            }
        });
        let router = files_of(site::built()).layer(hold);
        (Self::of_router(router).await, gate)
    }

    /// The site, but its pages come in pieces of so many bytes, a frame or two apart, as on a slow
    /// line: so the browser has the time to show what there is of them.
    pub async fn of_site_in_pieces(bytes: usize) -> Arc<Self> {
        let cut = middleware::from_fn(move |request: Request, next: Next| async move {
            let response = next.run(request).await;
            let kind = response.headers().get(CONTENT_TYPE);
            if kind.is_none_or(|kind| !kind.as_bytes().starts_with(b"text/html")) {
                return response;
            }
            let (mut head, body) = response.into_parts();
            head.headers.remove(CONTENT_LENGTH);
            let whole = to_bytes(body, usize::MAX).await.expect("a file");
            let pieces = stream::unfold(whole, move |mut rest| async move {
                if rest.is_empty() {
                    return None;
                }
                tokio::time::sleep(Duration::from_millis(30)).await;
                let piece = rest.split_to(bytes.min(rest.len()));
                Some((Ok::<_, Infallible>(piece), rest))
            });
            Response::from_parts(head, Body::from_stream(pieces))
        });
        Self::of_router(files_of(site::built()).layer(cut)).await
    }

    /// The site and pages of somebody else's, by path, all under one policy if any is given.
    pub async fn of_host(pages: &[(&str, &str)], policy: Option<&'static str>) -> Arc<Self> {
        Self::of_host_in(site::built(), pages, policy).await
    }

    /// The same with a folder of its own for the site.
    pub async fn of_host_in(
        folder: &Path,
        pages: &[(&str, &str)],
        policy: Option<&'static str>,
    ) -> Arc<Self> {
        let mut router = files_of(folder);
        for (path, text) in pages {
            let kind = if path.ends_with(".svg") {
                "image/svg+xml"
            } else {
                "text/html; charset=utf-8"
            };
            let text = (*text).to_owned();
            router = router.route(path, get(async move || ([(CONTENT_TYPE, kind)], text)));
        }
        let under = middleware::from_fn(move |request: Request, next: Next| async move {
            let mut response = next.run(request).await;
            if let Some(policy) = policy {
                let policy = HeaderValue::from_static(policy);
                response
                    .headers_mut()
                    .insert(CONTENT_SECURITY_POLICY, policy);
            }
            response
        });
        Self::of_router(router.layer(under)).await
    }

    async fn of_router(router: Router) -> Arc<Self> {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0))
            .await
            .expect("a free port");
        let address = listener.local_addr().expect("it has an address");
        let task = tokio::spawn(async move {
            axum::serve(listener, router).await.expect("it serves");
        });
        Arc::new(Self {
            address: format!("http://{address}/"),
            running: Running::Task(task),
        })
    }

    /// Its address, with a slash at the end.
    pub fn address(&self) -> &str {
        &self.address
    }
}

fn files_of(folder: &Path) -> Router {
    Router::new().fallback_service(ServeDir::new(folder))
}

impl Server {
    /// Ends it, with every line that leads to it.
    pub fn stop(&self) {
        match &self.running {
            Running::Command(child) => {
                let mut child = child.lock().unwrap_or_else(PoisonError::into_inner);
                let _ = child.kill();
                let _ = child.wait();
            }
            Running::Task(task) => task.abort(),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}
