//! Making pictures: decoded once, turned, put into the colours of the web, made smaller, and encoded.
//!
//! What comes out holds pixels and nothing else: neither where nor when a photograph was taken, nor a profile. Decoders
//! read what anybody sent. What they refuse is an error, and so is what they should have refused: a panic ends here.

use crate::{Contents, Format, inspect};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageReader, Limits};
use moxcms::{ColorProfile, Layout, TransformOptions};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The quality of WebP, of a hundred: above it, files grow faster than anybody sees a difference.
const WEBP_QUALITY: f32 = 78.0;
const JPEG_QUALITY: u8 = 80;

/// Why a picture cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodecError {
    /// The decoder or the encoder refuses it.
    #[error("{0}")]
    Refused(String),
    /// It would need more memory than allowed.
    #[error("decoding would take {0} bytes")]
    Memory(u64),
    /// The decoder sees another size than the file's head says.
    #[error("the picture contradicts itself about its size")]
    Contradiction,
    /// The decoder or the encoder gave up in the middle.
    #[error("the decoder gave up")]
    Panic,
}

impl From<image::ImageError> for CodecError {
    fn from(error: image::ImageError) -> Self {
        Self::Refused(error.to_string())
    }
}

/// Decoded pixels, upright and in eight bits of sRGB, from which smaller pictures are made.
#[derive(Debug, Clone)]
pub struct Pixels(DynamicImage);

/// Decodes a file and makes it smaller at once: `size` is the upright width and height of the largest picture that is
/// wanted. `most_bytes` bounds the decoded pixels; making them smaller takes about as much again.
///
/// # Errors
/// [`CodecError`] when it is no picture, is too large, or is damaged in a way that leaves nothing to show.
pub fn decode(original: &[u8], size: (u32, u32), most_bytes: u64) -> Result<Pixels, CodecError> {
    let contents = inspect(original).map_err(|fault| CodecError::Refused(fault.to_string()))?;
    guarded(|| decode_unguarded(original, &contents, size, most_bytes))
}

fn decode_unguarded(
    original: &[u8],
    contents: &Contents,
    size: (u32, u32),
    most_bytes: u64,
) -> Result<Pixels, CodecError> {
    let mut reader = ImageReader::with_format(Cursor::new(original), format(contents.format));
    let mut limits = Limits::default();
    limits.max_alloc = Some(most_bytes);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    // Two readers of one head: what was allowed must be what is decoded.
    if decoder.dimensions() != (contents.width, contents.height) {
        return Err(CodecError::Contradiction);
    }
    // Not every decoder heeds the limit by itself.
    if decoder.total_bytes() > most_bytes {
        return Err(CodecError::Memory(decoder.total_bytes()));
    }
    let profile = decoder.icc_profile()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    let (width, height) = if contents.orientation >= 5 { (size.1, size.0) } else { size };
    if (picture.width(), picture.height()) != (width, height) {
        picture = picture.resize_exact(width, height, FilterType::CatmullRom);
    }
    // Small first, then turned: it is fifteen times less to turn.
    picture.apply_orientation(Orientation::from_exif(contents.orientation).unwrap_or(Orientation::NoTransforms));
    let picture = if picture.color().has_alpha() {
        DynamicImage::ImageRgba8(picture.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(picture.into_rgb8())
    };
    Ok(Pixels(match profile.as_deref().and_then(|profile| in_srgb(&picture, profile)) {
        Some(converted) => converted,
        None => picture,
    }))
}

impl Pixels {
    /// A picture of a size, in a format. In JPEG, what is transparent becomes white.
    ///
    /// # Errors
    /// [`CodecError`] when the format cannot hold such a picture.
    pub fn encode(&self, size: (u32, u32), format: Format) -> Result<Vec<u8>, CodecError> {
        guarded(|| self.encode_unguarded(size, format))
    }

    fn encode_unguarded(&self, (width, height): (u32, u32), format: Format) -> Result<Vec<u8>, CodecError> {
        let smaller;
        let picture = if (self.0.width(), self.0.height()) == (width, height) {
            &self.0
        } else {
            smaller = self.0.resize_exact(width, height, FilterType::CatmullRom);
            &smaller
        };
        let mut out = Vec::new();
        match format {
            Format::Webp => {
                let bytes = picture.as_bytes();
                let encoder = match picture.color().has_alpha() {
                    true => webp::Encoder::from_rgba(bytes, width, height),
                    false => webp::Encoder::from_rgb(bytes, width, height),
                };
                let encoded = encoder.encode_simple(false, WEBP_QUALITY);
                let encoded = encoded.map_err(|error| CodecError::Refused(format!("{error:?}")))?;
                out.extend_from_slice(&encoded);
            }
            Format::Jpeg => {
                let opaque;
                let bytes = match picture {
                    DynamicImage::ImageRgba8(picture) => {
                        opaque = on_white(picture);
                        &opaque
                    }
                    picture => picture.as_bytes(),
                };
                JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY).write_image(
                    bytes,
                    width,
                    height,
                    ExtendedColorType::Rgb8,
                )?;
            }
            Format::Png => picture.write_to(&mut Cursor::new(&mut out), image::ImageFormat::Png)?,
        }
        Ok(out)
    }
}

/// The decoder of a format. It is named rather than guessed, so that no other one is ever reached.
fn format(format: Format) -> image::ImageFormat {
    match format {
        Format::Webp => image::ImageFormat::WebP,
        Format::Jpeg => image::ImageFormat::Jpeg,
        Format::Png => image::ImageFormat::Png,
    }
}

/// The same colours for a page, where pictures without profile are sRGB. `None` when they are already, or when the
/// profile cannot be used: then the numbers stay as they are, as browsers do.
fn in_srgb(picture: &DynamicImage, profile: &[u8]) -> Option<DynamicImage> {
    let from = ColorProfile::new_from_slice(profile).ok()?;
    let layout = if picture.color().has_alpha() { Layout::Rgba } else { Layout::Rgb };
    let to = ColorProfile::new_srgb();
    let transform = from.create_transform_8bit(layout, &to, layout, TransformOptions::default()).ok()?;
    let mut converted = picture.clone();
    let out = match &mut converted {
        DynamicImage::ImageRgb8(out) => &mut **out,
        DynamicImage::ImageRgba8(out) => &mut **out,
        _ => return None,
    };
    transform.transform(picture.as_bytes(), out).ok()?;
    Some(converted)
}

/// Three channels of four: over white, as a page shows it.
fn on_white(picture: &image::RgbaImage) -> Vec<u8> {
    let over = |channel: u8, alpha: u8| {
        let (channel, alpha) = (u32::from(channel), u32::from(alpha));
        u8::try_from((channel * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
    };
    picture.pixels().flat_map(|pixel| pixel.0[..3].iter().map(|channel| over(*channel, pixel.0[3]))).collect()
}

/// Runs a decoder or an encoder. Whatever is broken inside it when it panics is dropped with it.
fn guarded<T>(work: impl FnOnce() -> Result<T, CodecError>) -> Result<T, CodecError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(CodecError::Panic))
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgba, RgbaImage};

    #[test]
    fn a_panic_is_an_error() {
        assert_eq!(guarded::<()>(|| panic!("a decoder's own mistake")), Err(CodecError::Panic));
    }

    #[test]
    fn transparent_becomes_white_where_nothing_is_transparent() {
        let picture = RgbaImage::from_fn(2, 1, |x, _| Rgba([0, 0, 0, if x == 0 { 0 } else { 255 }]));
        assert_eq!(on_white(&picture), [255, 255, 255, 0, 0, 0]);
    }

    #[test]
    fn more_memory_than_allowed_is_refused() {
        let pixels = Pixels(DynamicImage::new_rgb8(100, 100));
        let png = pixels.encode((100, 100), Format::Png).unwrap();
        assert_eq!(decode(&png, (10, 10), 29_999).err(), Some(CodecError::Memory(30_000)));
        assert!(decode(&png, (10, 10), 30_000).is_ok());
    }
}
