//! What is written to the log: routes, statuses and durations. Never an address, a name, a token or a URL, since URLs
//! of this service contain tokens.

use http::StatusCode;
use std::time::Instant;

/// One line a request.
pub fn answered(route: &'static str, status: StatusCode, started: Instant) {
    let milliseconds = started.elapsed().as_millis();
    tracing::info!(route, status = status.as_u16(), milliseconds, "answered");
}

/// Something that a person has to look at.
pub fn failed(route: &'static str, error: &dyn std::error::Error) {
    tracing::error!(route, %error, "failed");
}
