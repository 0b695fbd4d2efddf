//! The chunks of a WebP file (RFC 9649).

use super::container::Marks;
use super::exif;

const HEAD: usize = 12;
/// Flags of the chunk `VP8X`.
const ALPHA: u8 = 0x10;
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;

/// Reads a file to its end; `None` when the end is missing.
pub(super) fn walk(bytes: &[u8]) -> Option<(Marks, Vec<u8>)> {
    let mut marks = Marks::default();
    let size = usize::try_from(u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?)).ok()?;
    let whole = bytes.get(..size.checked_add(8)?)?;
    let mut clean = whole.get(..HEAD)?.to_vec();
    let (mut at, mut flags, mut has_data) = (HEAD, None, false);
    while at < whole.len() {
        let length = usize::try_from(u32::from_le_bytes(whole.get(at + 4..at + 8)?.try_into().ok()?)).ok()?;
        let body = whole.get(at + 8..at.checked_add(8)?.checked_add(length)?)?;
        // Chunks begin at even bytes; the last one of some writers lacks the byte that fills it.
        let end = (at + 8 + length + length % 2).min(whole.len());
        let kind = &whole[at..at + 4];
        match kind {
            b"VP8 " | b"VP8L" | b"ANMF" => has_data = true,
            b"ANIM" => marks.animated = true,
            b"EXIF" => marks.orientation = exif::orientation(body.strip_prefix(b"Exif\0\0").unwrap_or(body)),
            _ => {}
        }
        match (kind, body) {
            (b"VP8X", [first, ..]) => {
                marks.transparent |= first & ALPHA != 0;
                flags = Some(clean.len() + 8);
            }
            // Whether transparency is used is the bit behind width and height, of 14 bits each.
            (b"VP8L", [_, _, _, _, fourth, ..]) => marks.transparent |= fourth & 0x10 != 0,
            _ => {}
        }
        if kind != b"EXIF" && kind != b"XMP " {
            clean.extend(&whole[at..end]);
        }
        at = end;
    }
    if !has_data {
        return None;
    }
    if let Some(flags) = flags {
        clean[flags] &= !(HAS_EXIF | HAS_XMP);
        if marks.orientation != 1 {
            clean[flags] |= HAS_EXIF;
            let block = exif::block(marks.orientation);
            clean.extend(b"EXIF");
            clean.extend(u32::try_from(block.len()).ok()?.to_le_bytes());
            clean.extend(block);
        }
    }
    let size = u32::try_from(clean.len() - 8).ok()?;
    clean[4..8].copy_from_slice(&size.to_le_bytes());
    Some((marks, clean))
}
