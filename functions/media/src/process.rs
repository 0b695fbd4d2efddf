//! From the bytes that somebody sent to the pictures that everybody sees.

use crate::{Limits, MediaError, Sizes};
use parvis_picture::codec::{CodecError, decode};
use parvis_picture::{Fault, Format, clean, inspect, scaled, widths};

/// Widths in pixels: a list, and the page of a contribution.
const WIDTHS: [u32; 2] = [480, 1200];
/// Eight bytes a pixel: four channels of sixteen bits.
const BYTES_PER_PIXEL: u64 = 8;

/// A picture in all its sizes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width and height of the largest, as it is seen.
    pub width: u32,
    /// Height, likewise.
    pub height: u32,
    /// In WebP, the narrowest first, then the widest in JPEG.
    pub variants: Vec<Variant>,
}

/// A picture in one size and one format. It holds pixels in sRGB and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// WebP or JPEG.
    pub format: Format,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Picture {
    /// What pages need to know of it.
    pub fn sizes(&self) -> Sizes {
        let webp = self.variants.iter().filter(|variant| variant.format == Format::Webp);
        Sizes { width: self.width, height: self.height, widths: webp.map(|variant| variant.width).collect() }
    }
}

/// Looks at a file and makes pictures of it. The same file gives the same bytes. A decoder that panics is an error, as
/// long as the program is built to unwind.
///
/// # Errors
/// [`MediaError`] says why it becomes no picture.
pub fn process(bytes: &[u8], limits: Limits) -> Result<Picture, MediaError> {
    if bytes.is_empty() {
        return Err(MediaError::Empty);
    }
    if bytes.len() > limits.max_bytes {
        return Err(MediaError::TooLarge(bytes.len()));
    }
    let contents = inspect(bytes)?;
    if contents.animated {
        return Err(MediaError::Animated);
    }
    if contents.pixels() > limits.max_pixels {
        return Err(MediaError::TooManyPixels(contents.width, contents.height));
    }
    // Texts, thumbnails and what stands behind the end never reach a decoder.
    let clean = clean(bytes).ok_or(MediaError::Cut)?;
    let upright = contents.upright();
    let widths = widths(upright, &WIDTHS);
    let (width, height) = scaled(upright, widths.last().copied().unwrap_or(1));
    let pixels = decode(&clean, (width, height), limits.max_pixels.saturating_mul(BYTES_PER_PIXEL))?;
    let wanted = widths.iter().map(|width| (*width, Format::Webp)).chain([(width, Format::Jpeg)]);
    let variants = wanted.map(|(width, format)| {
        let (width, height) = scaled(upright, width);
        Ok(Variant { format, width, height, bytes: pixels.encode((width, height), format)? })
    });
    Ok(Picture { width, height, variants: variants.collect::<Result<_, CodecError>>()? })
}

impl From<Fault> for MediaError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Cut => Self::Cut,
            Fault::Format => Self::Format,
        }
    }
}

impl From<CodecError> for MediaError {
    fn from(error: CodecError) -> Self {
        Self::Damaged(error.to_string())
    }
}
