//! Photographs: what a file tells about itself, the same file without what is nobody's business, and smaller pictures
//! made from it.
//!
//! Bytes come in and bytes go out; disk and network are elsewhere. Nothing is decoded but by [`codec`], which is a
//! feature: [`inspect`] walks through a file from its beginning to its end and says what a decoder would be asked for,
//! so that whoever calls can refuse before any memory is taken. Both the commune's photographs (the generator) and
//! residents' pictures (`functions/media`) pass here.

#[cfg(feature = "codec")]
pub mod codec;
mod container;
mod exif;
mod jpeg;
mod png;
mod size;
mod webp;

pub use container::clean;
pub use size::{LONGEST, scaled, widths};

/// The formats of photographs that are read, and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// What browsers since 2020 show.
    Webp,
    /// For the others.
    Jpeg,
    /// For the others, where parts are transparent.
    Png,
}

impl Format {
    /// The format of a file, by its first bytes. Its name says nothing that can be relied upon.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            _ => None,
        }
    }

    /// The usual end of a file's name, without its dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Webp => "image/webp",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

/// Why a file is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Its end is missing.
    #[error("the end of the picture is missing")]
    Cut,
    /// It is in none of the three formats, or does not tell its size.
    #[error("not a JPEG, PNG or WebP picture")]
    Format,
}

/// What a file says about itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contents {
    /// Format.
    pub format: Format,
    /// Width in pixels as they are stored.
    pub width: u32,
    /// Height, likewise.
    pub height: u32,
    /// How it is to be turned: 1 to 8, as EXIF counts.
    pub orientation: u8,
    /// Whether it moves.
    pub animated: bool,
    /// Whether parts may be transparent.
    pub transparent: bool,
}

impl Contents {
    /// How many pixels it has.
    pub fn pixels(&self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    /// Width and height as it is seen, after turning it.
    pub fn upright(&self) -> (u32, u32) {
        if self.orientation >= 5 { (self.height, self.width) } else { (self.width, self.height) }
    }
}

/// Walks through a file to its end without decoding it.
///
/// # Errors
/// [`Fault`] when it is not a whole picture in one of the three formats.
pub fn inspect(bytes: &[u8]) -> Result<Contents, Fault> {
    let (format, marks, _) = container::walk(bytes)?;
    let size = imagesize::blob_size(bytes).map_err(|_| Fault::Format)?;
    let side = |length: usize| u32::try_from(length).ok().filter(|length| *length > 0).ok_or(Fault::Format);
    let (width, height) = (side(size.width)?, side(size.height)?);
    let container::Marks { orientation, animated, transparent } = marks;
    Ok(Contents { format, width, height, orientation, animated, transparent })
}

/// Whether the end of a picture is there.
pub fn is_whole(bytes: &[u8]) -> bool {
    container::walk(bytes).is_ok()
}
