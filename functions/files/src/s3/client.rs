//! HTTP, with rustls, for requests that are signed already.

use crate::FilesError;
use bytes::Bytes;
use http::StatusCode;
use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client as Hyper;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use std::time::Duration;

/// How long a request may take, with its body.
const PATIENCE: Duration = Duration::from_secs(30);
/// The most bytes of an answer: several times what may be uploaded.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// Connections to one service.
pub(super) struct Client(Hyper<HttpsConnector<HttpConnector>, Full<Bytes>>);

/// What the service said.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    body: Bytes,
}

impl Client {
    pub(super) fn new() -> Result<Self, FilesError> {
        let connector = HttpsConnectorBuilder::new()
            .with_native_roots()
            .map_err(|error| FilesError::Setup(format!("no root certificates: {error}")))?
            .https_or_http()
            .enable_http1()
            .build();
        Ok(Self(Hyper::builder(TokioExecutor::new()).build(connector)))
    }

    pub(super) async fn send(&self, request: http::Request<Bytes>) -> Result<Answer, FilesError> {
        let unavailable = |error: &dyn std::fmt::Display| FilesError::Unavailable(error.to_string());
        let answer = async {
            let answer = self.0.request(request.map(Full::new)).await.map_err(|error| unavailable(&error))?;
            let (parts, body) = answer.into_parts();
            let body = Limited::new(body, MOST_BYTES).collect().await.map_err(|error| unavailable(&error))?;
            Ok(Answer { status: parts.status, body: body.to_bytes() })
        };
        tokio::time::timeout(PATIENCE, answer).await.map_err(|error| unavailable(&error))?
    }
}

impl Answer {
    /// The body of an answer that says yes.
    pub(super) fn well(self) -> Result<Bytes, FilesError> {
        if self.status.is_success() {
            return Ok(self.body);
        }
        let told = format!("{} {}", self.status.as_u16(), self.code());
        let later = self.status.is_server_error() || self.status == StatusCode::TOO_MANY_REQUESTS;
        Err(if later { FilesError::Unavailable(told) } else { FilesError::Refused(told) })
    }

    /// The word for a fault, such as `AccessDenied`. The rest of such a document may repeat what was sent.
    fn code(&self) -> String {
        let text = String::from_utf8_lossy(&self.body);
        let code = text.split_once("<Code>").and_then(|(_, rest)| rest.split_once("</Code>"));
        code.map(|(code, _)| code).filter(|code| code.len() < 100).unwrap_or_default().to_owned()
    }
}
