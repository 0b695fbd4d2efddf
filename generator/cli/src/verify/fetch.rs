//! The published files of a box from the site that publishes them.
//!
//! Redirections are not followed: what is verified is what stands at the address that somebody typed.

use anyhow::{Result, anyhow, bail};
use http::{StatusCode, Uri};
use http_body_util::{BodyExt, Empty, Limited};
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use parvis_ballots::Files;
use std::collections::BTreeMap;
use std::time::Duration;

/// How long one file may take.
const PATIENCE: Duration = Duration::from_secs(60);
/// The most bytes of a file: a million ballots.
const MOST_BYTES: usize = 1 << 30;

/// Whether an argument is an address rather than a folder.
pub(super) fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// The files below `address`. One that is not there (404) is missing; any other answer ends the run.
pub(super) async fn files(address: &str) -> Result<Files> {
    let base = format!("{}/", address.trim_end_matches('/'));
    let connector = HttpsConnectorBuilder::new().with_native_roots()?.https_or_http().enable_http1().build();
    let client: Client<_, Empty<axum::body::Bytes>> = Client::builder(TokioExecutor::new()).build(connector);
    let mut found = BTreeMap::new();
    for file in parvis_ballots::File::ALL {
        let address = format!("{base}{}", file.name());
        let uri: Uri = address.parse().map_err(|_| anyhow!("{address}"))?;
        let read = async {
            let answer = client.get(uri).await.map_err(|error| anyhow!("{address}: {error}"))?;
            match answer.status() {
                StatusCode::OK => {}
                StatusCode::NOT_FOUND => return Ok(None),
                status => bail!("{address}: {status}"),
            }
            let body = Limited::new(answer.into_body(), MOST_BYTES).collect().await;
            Ok(Some(body.map_err(|error| anyhow!("{address}: {error}"))?.to_bytes().to_vec()))
        };
        let bytes = tokio::time::timeout(PATIENCE, read).await.map_err(|error| anyhow!("{address}: {error}"))??;
        found.extend(bytes.map(|bytes| (file.name(), bytes)));
    }
    Files::load(|name| Ok(found.remove(name)))
}
