//! Pictures without decoders: a shelf that knows a file by its first bytes, and forms with a file.

use super::{Answer, ORIGIN, World};
use async_trait::async_trait;
use axum::body::Body;
use bytes::Bytes;
use http::Request;
use parvis_collect::{NotTaken, Pictures, pictures::Made};
use parvis_model::SiteId;
use parvis_theme::view::PictureFault;
use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

/// What a picture begins with here.
pub const PICTURE: &[u8] = b"picture";

#[derive(Default)]
pub struct Shelf {
    /// Commune and folder.
    pub kept: Mutex<BTreeSet<(String, String)>>,
    pub down: AtomicBool,
}

impl Shelf {
    /// The folders, each with its commune.
    pub fn folders(&self) -> Vec<(String, String)> {
        self.kept.lock().unwrap().iter().cloned().collect()
    }
}

#[async_trait]
impl Pictures for Shelf {
    fn max_bytes(&self) -> u64 {
        10_000_000
    }

    async fn take(&self, site: &SiteId, name: &str, declared: Option<&str>, bytes: Bytes) -> Result<Made, NotTaken> {
        if self.down.load(Ordering::SeqCst) {
            return Err(NotTaken::Unavailable("down".to_owned()));
        }
        if declared == Some("text/html") {
            return Err(NotTaken::Refused(PictureFault::Format));
        }
        let word = String::from_utf8_lossy(&bytes[..bytes.len().min(20)]).into_owned();
        match PictureFault::ALL.into_iter().find(|fault| word == format!("{fault:?}")) {
            Some(fault) => Err(NotTaken::Refused(fault)),
            None if bytes.starts_with(PICTURE) => {
                self.kept.lock().unwrap().insert((site.to_string(), name.to_owned()));
                Ok(vec![(format!("{name}/480.webp"), 480, 320), (format!("{name}/480.jpg"), 480, 320)])
            }
            None => Err(NotTaken::Refused(PictureFault::Format)),
        }
    }

    async fn remove(&self, site: &SiteId, name: &str) -> Result<(), NotTaken> {
        self.kept.lock().unwrap().remove(&(site.to_string(), name.to_owned()));
        Ok(())
    }
}

/// A form with fields, and a file with its name and its type.
pub fn multipart(fields: &[(&str, &str)], file: Option<(&str, &str, &[u8])>) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(head.into_bytes());
    }
    if let Some((name, kind, bytes)) = file {
        let head = "--edge\r\nContent-Disposition: form-data; name=\"file\"";
        body.extend(format!("{head}; filename=\"{name}\"\r\nContent-Type: {kind}\r\n\r\n").into_bytes());
        body.extend(bytes);
        body.extend(b"\r\n");
    }
    body.extend(b"--edge--\r\n");
    body
}

impl World {
    /// Sends a form with a file.
    pub async fn send_file(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        file: Option<(&str, &str, &[u8])>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = Request::post(path).header("content-type", "multipart/form-data; boundary=edge");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(multipart(fields, file))).unwrap()).await
    }

    /// Sends a picture with what it shows, from a page of the commune.
    pub async fn send_picture(&self, path: &str, alt: &str, bytes: &[u8]) -> Answer {
        self.send_file(path, &[("alt", alt)], Some(("photo.jpg", "image/jpeg", bytes)), &[("origin", ORIGIN)]).await
    }
}
