//! Residents' pictures: what somebody sent is looked at, decoded and made again, so that nothing of the file itself is
//! ever shown to anybody.
//!
//! [`process`] is the whole of it: bytes in, pictures out. It reads no clock, no disk and no network, and gives the same
//! bytes for the same file. What cannot be a photograph is refused before anything is decoded: by its first bytes, its
//! length, its number of pixels. [`in_turn`] does the same for servers, one picture at a time. [`Place`] knows where a
//! picture lies, [`react`] is what happens when a store tells of a new file. Whether a picture may be published is a
//! question for people and answered elsewhere.

#[cfg(feature = "codec")]
mod event;
mod outcome;
mod place;
#[cfg(feature = "codec")]
mod process;
#[cfg(feature = "codec")]
mod turn;

#[cfg(feature = "codec")]
pub use event::{Event, react};
pub use outcome::{Outcome, Refusal, Sizes};
pub use place::Place;
#[cfg(feature = "codec")]
pub use process::{Picture, Variant, process};
#[cfg(feature = "codec")]
pub use turn::in_turn;

/// How large a file may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub max_bytes: usize,
    /// Pixels of the picture. What decoding takes follows from them: eight bytes each at most.
    pub max_pixels: u64,
}

impl Default for Limits {
    /// 10 MB and 40 megapixels: what telephones make, but for their largest modes.
    fn default() -> Self {
        Self { max_bytes: 10_000_000, max_pixels: 40_000_000 }
    }
}

/// Why a file becomes no picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MediaError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It has too many bytes.
    #[error("the file has {0} bytes")]
    TooLarge(usize),
    /// It is no JPEG, PNG or WebP picture, or was sent as something else.
    #[error("the file is not a JPEG, PNG or WebP picture")]
    Format,
    /// Its end is missing.
    #[error("the end of the file is missing")]
    Cut,
    /// It moves.
    #[error("the picture is animated")]
    Animated,
    /// It has too many pixels.
    #[error("the picture has {0} × {1} pixels")]
    TooManyPixels(u32, u32),
    /// The decoder cannot make anything of it.
    #[error("the picture is damaged: {0}")]
    Damaged(String),
}

impl MediaError {
    /// What may be told and kept: one word.
    pub fn refusal(&self) -> Refusal {
        match self {
            Self::Empty => Refusal::Empty,
            Self::TooLarge(_) => Refusal::TooLarge,
            Self::Format => Refusal::Format,
            Self::Cut => Refusal::Cut,
            Self::Animated => Refusal::Animated,
            Self::TooManyPixels(..) => Refusal::TooManyPixels,
            Self::Damaged(_) => Refusal::Damaged,
        }
    }
}

/// Refuses a file that was sent as something that is no photograph, such as `image/svg+xml` or `text/html`: then it was
/// meant to be read as such by somebody. Which of the three formats it was sent as does not matter, since browsers guess
/// it from the name.
///
/// # Errors
/// [`MediaError::Format`].
pub fn check_declared(declared: Option<&str>) -> Result<(), MediaError> {
    let kind = declared.unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match kind.as_str() {
        "" | "application/octet-stream" | "image/jpeg" | "image/jpg" | "image/pjpeg" | "image/png" | "image/webp" => {
            Ok(())
        }
        _ => Err(MediaError::Format),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sent_as_something_else() {
        for good in [None, Some(""), Some("image/png"), Some("IMAGE/JPEG; x=y"), Some("application/octet-stream")] {
            assert_eq!(check_declared(good), Ok(()), "{good:?}");
        }
        for bad in ["image/svg+xml", "text/html", "image/gif", "image/avif", "image/tiff", "image/*", "application/pdf"]
        {
            assert_eq!(check_declared(Some(bad)), Err(MediaError::Format), "{bad}");
        }
    }
}
