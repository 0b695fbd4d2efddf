//! What the three formats of photographs have in common: whether a file is whole, what it says about itself, and the
//! same file without what it says about its maker.
//!
//! A telephone writes where and when a photograph was taken into its file, and whose telephone it is. None of that is
//! published. Only the colour profile stays, and the orientation, without which the picture would lie on its side.

use super::{Fault, jpeg, png, webp};

/// What a file says about itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Contents {
    /// How it is to be turned: 1 to 8, as EXIF counts.
    pub(super) orientation: u8,
    /// Whether it moves.
    pub(super) animated: bool,
    /// Whether parts may be transparent.
    pub(super) transparent: bool,
}

impl Default for Contents {
    fn default() -> Self {
        Self { orientation: 1, animated: false, transparent: false }
    }
}

/// Walks through a file to its end.
pub(super) fn read(bytes: &[u8]) -> Result<Contents, Fault> {
    walk(bytes).map(|(contents, _)| contents)
}

/// The same picture without what is nobody's business. `None` when the file is not whole.
pub(crate) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    walk(bytes).ok().map(|(_, clean)| clean)
}

fn walk(bytes: &[u8]) -> Result<(Contents, Vec<u8>), Fault> {
    match bytes {
        [0xFF, 0xD8, ..] => jpeg::walk(bytes).ok_or(Fault::Cut),
        [0x89, b'P', b'N', b'G', ..] => png::walk(bytes).ok_or(Fault::Cut),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp::walk(bytes).ok_or(Fault::Cut),
        _ => Err(Fault::Format),
    }
}
