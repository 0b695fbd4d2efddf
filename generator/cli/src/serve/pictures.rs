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

#[cfg(test)]
mod tests {
    use super::*;
    use image::codecs::jpeg::JpegEncoder;
    use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage};
    use std::fs;
    use std::path::PathBuf;

    const PLACE: &[u8] = b"44.8367 N 5.0801 E";

    /// A segment of a JPEG file.
    fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker], &length[..], body].concat()
    }

    /// A small JPEG as a telephone writes it: EXIF with a directory of the place (tag 0x8825), XMP and a comment.
    fn photograph() -> Vec<u8> {
        let picture = RgbImage::from_fn(600, 400, |x, _| if x < 300 { Rgb([220, 30, 30]) } else { Rgb([30, 30, 220]) });
        let mut jpeg = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut jpeg, 90);
        encoder.write_image(&picture, 600, 400, ExtendedColorType::Rgb8).unwrap();
        let count = u8::try_from(PLACE.len()).unwrap();
        let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1A\0\0\0\0".to_vec();
        // The datum of the map (tag 0x0012), a text that stands behind the directory.
        exif.extend([0, 1, 0, 0x12, 0, 2, 0, 0, 0, count, 0, 0, 0, 0x2C, 0, 0, 0, 0]);
        exif.extend(PLACE);
        let xmp = [b"http://ns.adobe.com/xap/1.0/\0".as_slice(), PLACE].concat();
        let between = [segment(0xE1, &exif), segment(0xE1, &xmp), segment(0xFE, PLACE)].concat();
        [&jpeg[..2], &between, &jpeg[2..]].concat()
    }

    fn files(folder: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
        }
        found
    }

    fn holds(bytes: &[u8], part: &[u8]) -> bool {
        bytes.windows(part.len()).any(|window| window == part)
    }

    #[tokio::test]
    async fn where_it_was_taken_is_in_no_file_and_removing_leaves_none() {
        let folder = tempfile::tempdir().unwrap();
        let album = Album::open(folder.path()).unwrap();
        let site = SiteId::parse("valmoret").unwrap();
        let photograph = photograph();
        assert!(holds(&photograph, PLACE) && holds(&photograph, b"Exif"));
        let made = album.take(&site, "Zm9v_-", Some("image/jpeg"), photograph.into()).await.unwrap();
        let expected = [("480.webp", 480, 320), ("600.webp", 600, 400), ("600.jpg", 600, 400)];
        assert_eq!(made, expected.map(|(name, width, height)| (format!("Zm9v_-/{name}"), width, height)));
        let kept = files(folder.path());
        assert_eq!(kept.len(), 4, "three pictures, their sizes, and not what was sent: {kept:?}");
        for path in kept {
            let bytes = fs::read(&path).unwrap();
            assert!(!holds(&bytes, PLACE) && !holds(&bytes, b"Exif"), "{}", path.display());
        }
        let (kind, _) = album.read("valmoret", "Zm9v_-", "480.webp").await.unwrap();
        assert_eq!(kind, "image/webp");
        for (folder, name) in [("Zm9v_-", "picture.json"), ("Zm9v_-", ""), ("..", "480.webp"), ("nothing", "480.webp")]
        {
            assert_eq!(album.read("valmoret", folder, name).await, None, "{folder} {name}");
        }
        album.remove(&site, "Zm9v_-").await.unwrap();
        assert!(files(folder.path()).is_empty());
    }

    #[tokio::test]
    async fn what_is_no_photograph_is_refused_and_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let album = Album::open(folder.path()).unwrap();
        let site = SiteId::parse("valmoret").unwrap();
        let photograph = photograph();
        let cut = photograph[..photograph.len() / 2].to_vec();
        for (declared, bytes, fault) in [
            ("image/jpeg", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), PictureFault::Format),
            ("image/svg+xml", photograph.clone(), PictureFault::Format),
            ("image/jpeg", Vec::new(), PictureFault::Empty),
            ("image/jpeg", cut, PictureFault::Cut),
            ("image/jpeg", vec![0; 10_000_001], PictureFault::TooLarge),
        ] {
            let refused = album.take(&site, "Zm9v_-", Some(declared), bytes.into()).await;
            assert_eq!(refused, Err(NotTaken::Refused(fault)));
        }
        assert!(files(folder.path()).is_empty());
    }
}
