//! The web server: the built site with right types, compressed forms, cache times and security headers.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;

/// The policy under which the pages promise to work, so that nobody finds out on another server.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:",
);
/// For files whose name changes with their content.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// For files that keep their name: ask each time whether they have changed.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// Answers requests for the files in `folder`.
pub fn site(folder: &Path) -> Router {
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip()
        .html_as_default_extension(false)
        .fallback(axum::routing::any(not_found));
    Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn(add_headers))
}

async fn not_found() -> Response {
    (StatusCode::NOT_FOUND, "There is no such file here.\n").into_response()
}

async fn add_headers(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, POLICY);
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // An article on another server loads these files, and a sandboxed frame counts as another server.
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(CACHE_CONTROL, ASK_AGAIN);
    if found {
        describe(&path, headers);
    }
    response
}

/// Adds what is known of a file by its path.
fn describe(path: &str, headers: &mut HeaderMap) {
    if path.starts_with("/assets/") {
        headers.insert(CACHE_CONTROL, FOR_EVER);
    }
    if let Some(kind) = content_type(path) {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    }
}

/// The type of a file; all texts of the site are UTF-8, which browsers do not guess.
fn content_type(path: &str) -> Option<&'static str> {
    if path.ends_with('/') {
        return Some("text/html; charset=utf-8");
    }
    let (_, ending) = path.rsplit_once('.')?;
    Some(match ending {
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        _ => return None,
    })
}
