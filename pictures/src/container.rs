//! What the three formats of photographs have in common: whether a file is whole, what it says about itself, and the
//! same file without what it says about its maker.
//!
//! A telephone writes where and when a photograph was taken into its file, and whose telephone it is. None of that is
//! published. Only the colour profile stays, and the orientation, without which the picture would lie on its side.

use super::{Fault, Format, jpeg, png, webp};

/// What stands in a file beside its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks {
    /// How it is to be turned: 1 to 8, as EXIF counts.
    pub(super) orientation: u8,
    /// Whether it moves.
    pub(super) animated: bool,
    /// Whether parts may be transparent.
    pub(super) transparent: bool,
}

impl Default for Marks {
    fn default() -> Self {
        Self { orientation: 1, animated: false, transparent: false }
    }
}

/// The same picture without what is nobody's business. `None` when the file is not whole.
pub fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    walk(bytes).ok().map(|(_, _, clean)| clean)
}

/// Walks through a file to its end.
pub(super) fn walk(bytes: &[u8]) -> Result<(Format, Marks, Vec<u8>), Fault> {
    let format = Format::of(bytes).ok_or(Fault::Format)?;
    let walked = match format {
        Format::Jpeg => jpeg::walk(bytes),
        Format::Png => png::walk(bytes),
        Format::Webp => webp::walk(bytes),
    };
    let (marks, clean) = walked.ok_or(Fault::Cut)?;
    Ok((format, marks, clean))
}
