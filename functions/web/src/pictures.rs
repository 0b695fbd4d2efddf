//! Residents' pictures, as the functions know them: somebody makes them and keeps them. Who that is, with decoders and a
//! folder or a bucket, is for whoever puts the application together.

use crate::app::App;
use crate::log;
use async_trait::async_trait;
use bytes::Bytes;
use parvis_model::SiteId;
use parvis_model::contribution::Photograph;
use parvis_theme::view::PictureFault;

/// The files of a picture, as [`Photograph::files`] holds them.
pub type Made = Vec<(String, u32, u32)>;

/// Makes pictures of what residents send, and keeps them.
#[async_trait]
pub trait Pictures: Send + Sync {
    /// The most bytes of a file.
    fn max_bytes(&self) -> u64;

    /// Makes the pictures of a file and keeps them in the folder `name` of the commune. They can be read from then on by
    /// whoever knows that name, so it has to be hard to guess. `declared` is what the browser says that the file is.
    async fn take(&self, site: &SiteId, name: &str, declared: Option<&str>, bytes: Bytes) -> Result<Made, NotTaken>;

    /// Removes a folder. One that is not there is no error.
    async fn remove(&self, site: &SiteId, name: &str) -> Result<(), NotTaken>;
}

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// The file becomes none.
    #[error("the file becomes no picture: {0:?}")]
    Refused(PictureFault),
    /// Pictures cannot be kept just now. Another try may succeed.
    #[error("pictures cannot be kept: {0}")]
    Unavailable(String),
}

/// Removes the files of pictures that no record names any more. The record is changed first: a picture without a record
/// is found by who looks for such, a record without its picture would be shown broken. So a failure here is only noted.
pub async fn forget(app: &App, route: &'static str, site: &SiteId, pictures: &[Photograph]) {
    let Some(keeper) = &app.pictures else { return };
    for folder in pictures.iter().filter_map(Photograph::folder) {
        if let Err(error) = keeper.remove(site, folder).await {
            log::failed(route, &error);
        }
    }
}
