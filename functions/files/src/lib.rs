//! Stored objects, behind one trait: a folder for `serve` and tests, a bucket for the world.
//!
//! A name is a [`Key`], which is made from the commune and cannot lead elsewhere. What somebody sent lies in quarantine,
//! where nobody but the functions can read it; what was made of it may be read by everybody. Browsers send large files
//! directly: [`Files::upload_ticket`] says where one file may be posted. [`read_upload`] reads such a post where the
//! functions take it themselves. What is inside a file is not this crate's business.

mod folder;
mod key;
#[cfg(feature = "s3")]
mod s3;
mod sip;
mod ticket;
mod upload;

pub use folder::Folder;
pub use key::{Area, Key, KeyError, Prefix};
#[cfg(feature = "s3")]
pub use s3::{Access, Bucket, S3};
pub use ticket::{FILE_FIELD, Permit, Ticket};
pub use upload::{Fault, Sent, Upload, UploadError, read_upload};

use async_trait::async_trait;
use bytes::Bytes;
use jiff::Timestamp;

/// Why an object could not be stored or read.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// The disk or the service did not answer, or asked to come back later. Another try may succeed.
    #[error("the objects are not available: {0}")]
    Unavailable(String),
    /// The disk or the service refuses for good, for instance for want of rights.
    #[error("the objects cannot be had: {0}")]
    Refused(String),
    /// The configuration cannot work.
    #[error("the store of objects is not set up: {0}")]
    Setup(String),
}

/// A place where objects are kept.
#[async_trait]
pub trait Files: Send + Sync {
    /// Stores an object, whole or not at all, and replaces what was there. `content_type` is what readers are told.
    async fn put(&self, key: &Key, bytes: Bytes, content_type: &str) -> Result<(), FilesError>;

    /// Reads an object, `None` when there is none.
    async fn get(&self, key: &Key) -> Result<Option<Bytes>, FilesError>;

    /// Removes an object. One that is not there is no error, so that it may be done twice.
    async fn delete(&self, key: &Key) -> Result<(), FilesError>;

    /// The objects below a prefix, in the order of their names.
    async fn list(&self, prefix: &Prefix) -> Result<Vec<Key>, FilesError>;

    /// Where a browser may post one file, of `max_bytes` at most and not empty, until `expires`. The file gets the name
    /// `key` whatever the person calls it. `content_type` is what the store is told; it proves nothing about the bytes.
    /// `back` is the whole address to which the browser is sent afterwards, where the store itself answers the post.
    fn upload_ticket(
        &self,
        key: &Key,
        max_bytes: u64,
        content_type: &str,
        expires: Timestamp,
        back: Option<&str>,
    ) -> Result<Ticket, FilesError>;
}
