//! Objects in a bucket, by the protocol of S3, which AWS and the usual European hosts speak.
//!
//! Four requests do not need an SDK: AWS's own crate signs them (`sign.rs`), `hyper` carries them. There are no retries
//! here. A resident tries again by pressing a button, a function by getting its event again.

mod client;
mod listing;
mod policy;
mod sign;

pub use sign::Access;

use crate::{Files, FilesError, Key, Prefix, Ticket};
use async_trait::async_trait;
use bytes::Bytes;
use client::{Answer, Client};
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use http::{Method, StatusCode};
use jiff::Timestamp;
use sign::Signer;
use std::time::Duration;

/// A bucket and how to reach it.
#[derive(Debug, Clone)]
pub struct Bucket {
    /// The bucket's name, which policies repeat.
    pub name: String,
    /// Its whole address without a slash at its end: `https://NAME.s3.REGION.amazonaws.com` or `http://HOST:9000/NAME`.
    pub url: String,
    /// Its region, such as `eu-west-3`.
    pub region: String,
    /// Who asks.
    pub access: Access,
}

type Clock = dyn Fn() -> Timestamp + Send + Sync;

/// Objects in a bucket.
pub struct S3 {
    bucket: Bucket,
    client: Client,
    clock: Box<Clock>,
}

impl S3 {
    /// A bucket. Requests are signed with the instant that `clock` says; services refuse one that is minutes away.
    ///
    /// # Errors
    /// [`FilesError::Setup`] when the address is none, or the machine has no root certificates.
    pub fn new(bucket: Bucket, clock: impl Fn() -> Timestamp + Send + Sync + 'static) -> Result<Self, FilesError> {
        let is_address = bucket.url.parse::<http::Uri>().is_ok_and(|uri| uri.scheme().is_some());
        if !is_address || bucket.url.ends_with('/') {
            return Err(FilesError::Setup(format!("`{}` is not the address of a bucket", bucket.url)));
        }
        Ok(Self { client: Client::new()?, bucket, clock: Box::new(clock) })
    }

    /// An address at which one object can be read until `valid` has passed, such as a file for an agent of the commune.
    ///
    /// # Errors
    /// [`FilesError::Refused`] when it cannot be signed.
    pub fn readable(&self, key: &Key, valid: Duration) -> Result<String, FilesError> {
        self.signer().readable(&format!("{}/{key}", self.bucket.url), valid)
    }

    async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(http::HeaderName, &str)],
        body: Bytes,
    ) -> Result<Answer, FilesError> {
        let mut request = http::Request::builder().method(method).uri(format!("{}/{path}", self.bucket.url));
        for (name, value) in headers {
            request = request.header(name, *value);
        }
        let mut request = request.body(body).map_err(|error| FilesError::Refused(error.to_string()))?;
        self.signer().sign(&mut request)?;
        self.client.send(request).await
    }

    fn signer(&self) -> Signer<'_> {
        Signer { access: &self.bucket.access, region: &self.bucket.region, now: (self.clock)() }
    }
}

#[async_trait]
impl Files for S3 {
    async fn put(&self, key: &Key, bytes: Bytes, content_type: &str) -> Result<(), FilesError> {
        let headers = [(CONTENT_TYPE, content_type), (CACHE_CONTROL, key.area().cache_control())];
        self.send(Method::PUT, key.as_str(), &headers, bytes).await?.well()?;
        Ok(())
    }

    async fn get(&self, key: &Key) -> Result<Option<Bytes>, FilesError> {
        let answer = self.send(Method::GET, key.as_str(), &[], Bytes::new()).await?;
        if answer.status == StatusCode::NOT_FOUND { Ok(None) } else { answer.well().map(Some) }
    }

    async fn delete(&self, key: &Key) -> Result<(), FilesError> {
        let answer = self.send(Method::DELETE, key.as_str(), &[], Bytes::new()).await?;
        // S3 says 204 whether there was one or not; others say 404.
        if answer.status == StatusCode::NOT_FOUND { Ok(()) } else { answer.well().map(drop) }
    }

    async fn list(&self, prefix: &Prefix) -> Result<Vec<Key>, FilesError> {
        let mut keys = Vec::new();
        let mut next = None;
        loop {
            let query = listing::query(prefix, next.as_deref());
            let answer = self.send(Method::GET, &query, &[], Bytes::new()).await?.well()?;
            let page = listing::read(&answer)?;
            keys.extend(page.keys);
            next = page.next;
            if next.is_none() {
                // Services list by bytes, and so do keys compare, but not every service promises it.
                keys.sort();
                return Ok(keys);
            }
        }
    }

    fn upload_ticket(
        &self,
        key: &Key,
        max_bytes: u64,
        content_type: &str,
        expires: Timestamp,
        back: Option<&str>,
    ) -> Result<Ticket, FilesError> {
        let wish = policy::Wish { key: key.as_str(), max_bytes, content_type, expires, back };
        let fields = policy::fields(&wish, &self.bucket.name, &self.signer())?;
        Ok(Ticket { url: format!("{}/", self.bucket.url), fields })
    }
}
