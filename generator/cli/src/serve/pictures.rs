//! Residents' pictures in `serve`: made here, one at a time, and kept in a folder beside the sites. Where the functions run
//! elsewhere, a bucket and a function of its own do the same.

use anyhow::{Context, Result};
use async_trait::async_trait;
use axum::body::Bytes;
use parvis_collect::{NotTaken, Pictures, pictures::Made};
use parvis_files::{Area, Files, FilesError, Folder, Key};
use parvis_media::{Limits, MediaError, Place, Refusal, check_declared, in_turn};
use parvis_model::SiteId;
use parvis_model::path::FUNCTIONS_PREFIX;
use parvis_theme::view::PictureFault;
use std::path::Path;

/// The pictures of all communes.
#[derive(Debug, Clone)]
pub(crate) struct Album {
    files: Folder,
}

impl Album {
    /// Pictures below `folder`, which is made if need be.
    pub(crate) fn open(folder: &Path) -> Result<Self> {
        // Files come with forms of the functions themselves: no ticket is ever written, so its secret need not last.
        let files = Folder::new(folder, parvis_keys::random()?, FUNCTIONS_PREFIX);
        Ok(Self { files: files.with_context(|| folder.display().to_string())? })
    }

    /// A picture with its media type, by the commune, its folder and its name. `None` for everything else that lies there.
    pub(crate) async fn read(&self, site: &str, folder: &str, name: &str) -> Option<(&'static str, Bytes)> {
        let kind = match name.rsplit('.').next() {
            Some("webp") => "image/webp",
            Some("jpg") => "image/jpeg",
            _ => return None,
        };
        let key = Key::new(Area::Pictures, &SiteId::parse(site).ok()?, &[folder, name]).ok()?;
        Some((kind, self.files.get(&key).await.ok()??))
    }
}

#[async_trait]
impl Pictures for Album {
    fn max_bytes(&self) -> u64 {
        u64::try_from(Limits::default().max_bytes).unwrap_or(u64::MAX)
    }

    async fn take(&self, site: &SiteId, name: &str, declared: Option<&str>, bytes: Bytes) -> Result<Made, NotTaken> {
        let place = Place::new(site, name).map_err(|error| NotTaken::Unavailable(error.to_string()))?;
        check_declared(declared).map_err(refused)?;
        let picture = in_turn(bytes, Limits::default()).await.map_err(refused)?;
        if let Err(error) = place.publish(&self.files, &picture).await {
            // Half a picture is none. The first error is the one to tell.
            let _ = place.remove(&self.files).await;
            return Err(unavailable(error));
        }
        let file = |variant: &parvis_media::Variant| {
            (format!("{name}/{}.{}", variant.width, variant.format.extension()), variant.width, variant.height)
        };
        Ok(picture.variants.iter().map(file).collect())
    }

    async fn remove(&self, site: &SiteId, name: &str) -> Result<(), NotTaken> {
        let place = Place::new(site, name).map_err(|error| NotTaken::Unavailable(error.to_string()))?;
        place.remove(&self.files).await.map_err(unavailable)
    }
}

fn refused(error: MediaError) -> NotTaken {
    NotTaken::Refused(match error.refusal() {
        Refusal::Empty => PictureFault::Empty,
        Refusal::TooLarge => PictureFault::TooLarge,
        Refusal::Format => PictureFault::Format,
        Refusal::Cut => PictureFault::Cut,
        Refusal::Animated => PictureFault::Animated,
        Refusal::TooManyPixels => PictureFault::TooManyPixels,
        Refusal::Damaged => PictureFault::Damaged,
    })
}

fn unavailable(error: FilesError) -> NotTaken {
    NotTaken::Unavailable(error.to_string())
}
