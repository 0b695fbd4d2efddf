//! The chunks of a PNG file (PNG, third edition, clause 5).

use super::container::Marks;
use super::exif;

const SIGNATURE: usize = 8;

/// Reads a file to its end; `None` when the end is missing.
pub(super) fn walk(bytes: &[u8]) -> Option<(Marks, Vec<u8>)> {
    let mut marks = Marks::default();
    let mut clean = bytes.get(..SIGNATURE)?.to_vec();
    let mut at = SIGNATURE;
    loop {
        let length = usize::try_from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()?;
        let end = at.checked_add(length)?.checked_add(12)?;
        let chunk = bytes.get(at..end)?;
        let (kind, body) = (&chunk[4..8], &chunk[8..8 + length]);
        match kind {
            b"IHDR" => marks.transparent = matches!(body.get(9), Some(4 | 6)),
            b"tRNS" => marks.transparent = true,
            b"acTL" => marks.animated = true,
            b"eXIf" => marks.orientation = exif::orientation(body),
            _ => {}
        }
        match kind {
            b"eXIf" if marks.orientation != 1 => {
                let mut chunk = b"eXIf".to_vec();
                chunk.extend(exif::block(marks.orientation));
                clean.extend(u32::try_from(chunk.len() - 4).ok()?.to_be_bytes());
                let checksum = checksum(&chunk);
                clean.extend(chunk);
                clean.extend(checksum.to_be_bytes());
            }
            b"eXIf" | b"tEXt" | b"zTXt" | b"iTXt" | b"tIME" => {}
            _ => clean.extend(chunk),
        }
        if kind == b"IEND" {
            return Some((marks, clean));
        }
        at = end;
    }
}

/// CRC-32 (ISO 3309), bit by bit: it is asked for a few bytes once.
fn checksum(bytes: &[u8]) -> u32 {
    let bit = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), bit))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_known_checksum() {
        assert_eq!(super::checksum(b"IEND"), 0xAE42_6082);
    }
}
