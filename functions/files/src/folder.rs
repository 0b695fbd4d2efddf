//! Objects as files of a folder, for `serve`, tests and trials.
//!
//! A file appears whole or not at all: it is written beside, flushed to the disk, then moved. The folder belongs to this
//! process; names that begin with a dot are its own.

use crate::{Files, FilesError, Key, Permit, Prefix, Ticket};
use async_trait::async_trait;
use bytes::Bytes;
use jiff::Timestamp;
use parvis_keys::{CommuneKey, Purpose, TokenError};
use parvis_model::SiteId;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Where files are written before they are moved: on the same file system, and no key begins with a dot.
const INCOMING: &str = ".incoming";

/// A folder of objects.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
    secret: CommuneKey,
    functions: String,
}

impl Folder {
    /// Objects below `root`, which is made if need be. Tickets are signed with keys derived from `secret`, 32 random
    /// bytes, for each commune; they lead to `FUNCTIONS/COMMUNE/upload/TOKEN`, `functions` being `/api` or a whole URL.
    ///
    /// # Errors
    /// [`FilesError::Setup`] when the folder cannot be written.
    pub fn new(root: &Path, secret: [u8; 32], functions: &str) -> Result<Self, FilesError> {
        let incoming = root.join(INCOMING);
        fs::create_dir_all(&incoming).map_err(|error| FilesError::Setup(format!("{}: {error}", incoming.display())))?;
        let functions = functions.trim_end_matches('/').to_owned();
        Ok(Self { root: root.to_owned(), secret: CommuneKey::new(secret), functions })
    }

    /// What a ticket of [`Files::upload_ticket`] allows.
    ///
    /// # Errors
    /// [`TokenError`] when it is another commune's, was touched, or is too old.
    pub fn redeem(&self, site: &SiteId, token: &str, now: Timestamp) -> Result<Permit, TokenError> {
        let permit: Permit = parvis_keys::verify(&self.ticket_key(site), token, now)?;
        if permit.key.site() == site { Ok(permit) } else { Err(TokenError::Damaged) }
    }

    fn ticket_key(&self, site: &SiteId) -> parvis_keys::Key {
        self.secret.derive(site, Purpose::Upload, &["folder"])
    }

    fn path(&self, key: &str) -> PathBuf {
        // Parts of keys are names of files as they are.
        key.split('/').fold(self.root.clone(), |path, part| path.join(part))
    }
}

#[async_trait]
impl Files for Folder {
    async fn put(&self, key: &Key, bytes: Bytes, _content_type: &str) -> Result<(), FilesError> {
        let (incoming, path) = (self.root.join(INCOMING), self.path(key.as_str()));
        blocking(move || write(&incoming, &path, &bytes)).await
    }

    async fn get(&self, key: &Key) -> Result<Option<Bytes>, FilesError> {
        let path = self.path(key.as_str());
        blocking(move || match fs::read(&path) {
            Ok(bytes) => Ok(Some(Bytes::from(bytes))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        })
        .await
    }

    async fn delete(&self, key: &Key) -> Result<(), FilesError> {
        let path = self.path(key.as_str());
        blocking(move || match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        })
        .await
    }

    async fn list(&self, prefix: &Prefix) -> Result<Vec<Key>, FilesError> {
        let prefix = prefix.as_str().trim_end_matches('/').to_owned();
        let from = self.path(&prefix);
        blocking(move || {
            let mut keys = Vec::new();
            walk(&from, &prefix, &mut keys)?;
            keys.sort();
            Ok(keys)
        })
        .await
    }

    fn upload_ticket(
        &self,
        key: &Key,
        max_bytes: u64,
        content_type: &str,
        expires: Timestamp,
        back: Option<&str>,
    ) -> Result<Ticket, FilesError> {
        let permit = Permit {
            key: key.clone(),
            max_bytes,
            content_type: content_type.to_owned(),
            back: back.map(str::to_owned),
        };
        let token = parvis_keys::sign(&self.ticket_key(key.site()), &permit, expires)
            .map_err(|error| FilesError::Refused(error.to_string()))?;
        Ok(Ticket { url: format!("{}/{}/upload/{token}", self.functions, key.site()), fields: Vec::new() })
    }
}

fn write(incoming: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = parvis_keys::random::<16>().map_err(io::Error::other)?;
    let beside = incoming.join(parvis_keys::encode(&name));
    let done = flushed(&beside, bytes).and_then(|()| {
        let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
        fs::create_dir_all(folder)?;
        fs::rename(&beside, path)?;
        // The new name is only sure once the folder is on the disk as well. Windows cannot open one.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    });
    if done.is_err() {
        // The first error is the one to tell.
        let _ = fs::remove_file(&beside);
    }
    done
}

fn flushed(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Files below a folder whose names are keys. Links are not followed: none of them is ours.
fn walk(folder: &Path, prefix: &str, keys: &mut Vec<Key>) -> io::Result<()> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error),
    };
    for entry in entries {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let (kind, key) = (entry.file_type()?, format!("{prefix}/{name}"));
        if kind.is_dir() {
            walk(&entry.path(), &key, keys)?;
        } else if let (true, Ok(key)) = (kind.is_file(), Key::parse(&key)) {
            keys.push(key);
        }
    }
    Ok(())
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> Result<T, FilesError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done.map_err(|error| FilesError::Unavailable(error.to_string())),
        Err(error) => Err(FilesError::Unavailable(error.to_string())),
    }
}
