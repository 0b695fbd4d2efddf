//! Making pictures: decoded once, turned, put into the colours of the web, made smaller, and encoded.
//!
//! What comes out holds pixels and nothing else: neither where nor when a photograph was taken, nor a profile.

use super::{Format, Recipe};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageReader, Limits};
use moxcms::{ColorProfile, Layout, TransformOptions};
use std::io::Cursor;

/// The quality of WebP, of a hundred: above it, files grow faster than anybody sees a difference.
const WEBP_QUALITY: f32 = 78.0;
const JPEG_QUALITY: u8 = 80;
/// The most bytes that a decoder may ask for.
const MOST_BYTES: u64 = 2 * 1024 * 1024 * 1024;

/// Makes pictures from one original. All recipes must be of that original.
pub(crate) fn make(original: &[u8], recipes: &[&Recipe]) -> Result<Vec<Vec<u8>>, String> {
    let Some(first) = recipes.first() else { return Ok(Vec::new()) };
    let base = base(original, first).map_err(|error| error.to_string())?;
    recipes.iter().map(|recipe| encode(&base, recipe)).collect()
}

/// The largest picture that pages need, in eight bits of sRGB.
fn base(original: &[u8], recipe: &Recipe) -> image::ImageResult<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(original)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let profile = decoder.icc_profile()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    let turned = recipe.orientation >= 5;
    let (width, height) = if turned { (recipe.base.1, recipe.base.0) } else { recipe.base };
    if (picture.width(), picture.height()) != (width, height) {
        picture = picture.resize_exact(width, height, FilterType::CatmullRom);
    }
    // Small first, then turned: it is fifteen times less to turn.
    picture.apply_orientation(Orientation::from_exif(recipe.orientation).unwrap_or(Orientation::NoTransforms));
    let picture = if picture.color().has_alpha() {
        DynamicImage::ImageRgba8(picture.into_rgba8())
    } else {
        DynamicImage::ImageRgb8(picture.into_rgb8())
    };
    Ok(match profile.as_deref().and_then(|profile| in_srgb(&picture, profile)) {
        Some(converted) => converted,
        None => picture,
    })
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

fn encode(base: &DynamicImage, recipe: &Recipe) -> Result<Vec<u8>, String> {
    let (width, height) = recipe.size;
    let smaller;
    let picture = if recipe.size == recipe.base {
        base
    } else {
        smaller = base.resize_exact(width, height, FilterType::CatmullRom);
        &smaller
    };
    let mut out = Vec::new();
    match recipe.format {
        Format::Webp => {
            let bytes = picture.as_bytes();
            let encoder = match picture.color().has_alpha() {
                true => webp::Encoder::from_rgba(bytes, width, height),
                false => webp::Encoder::from_rgb(bytes, width, height),
            };
            let encoded = encoder.encode_simple(false, WEBP_QUALITY).map_err(|error| format!("{error:?}"))?;
            out.extend_from_slice(&encoded);
        }
        Format::Jpeg => {
            let picture = picture.to_rgb8();
            JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY)
                .write_image(&picture, width, height, ExtendedColorType::Rgb8)
                .map_err(|error| error.to_string())?;
        }
        Format::Png => {
            picture.write_to(&mut Cursor::new(&mut out), image::ImageFormat::Png).map_err(|error| error.to_string())?;
        }
    }
    Ok(out)
}
