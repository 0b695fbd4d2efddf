//! The segments of a JPEG file (ITU-T T.81, annex B).

use super::container::Marks;
use super::exif;

const START_OF_SCAN: u8 = 0xDA;
const END_OF_IMAGE: u8 = 0xD9;
const APP0: u8 = 0xE0;
const APP1: u8 = 0xE1;
const APP2: u8 = 0xE2;
const ADOBE: u8 = 0xEE;
const APP15: u8 = 0xEF;
const COMMENT: u8 = 0xFE;
const EXIF: &[u8] = b"Exif\0\0";
const PROFILE: &[u8] = b"ICC_PROFILE\0";

/// Reads a file to its end; `None` when the end is missing. What stands behind it, such as the small pictures that
/// telephones add, is left out.
pub(super) fn walk(bytes: &[u8]) -> Option<(Marks, Vec<u8>)> {
    let mut marks = Marks::default();
    let (mut kept, mut head) = (Vec::with_capacity(bytes.len()), 0);
    let mut at = 2;
    loop {
        // Any number of FF may stand before a marker.
        let marker = *bytes.get(at + 1).filter(|_| bytes[at] == 0xFF)?;
        match marker {
            0xFF => at += 1,
            END_OF_IMAGE => {
                kept.extend([0xFF, END_OF_IMAGE]);
                break;
            }
            0x01 | 0xD0..=0xD8 => at += 2,
            _ => {
                let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
                let end = at + 2 + length.max(2);
                let body = bytes.get(at + 4..end)?;
                if let (APP1, Some(block)) = (marker, body.strip_prefix(EXIF)) {
                    marks.orientation = exif::orientation(block);
                }
                if stays(marker, body) {
                    kept.extend(&bytes[at..end]);
                }
                if marker == APP0 && head == 0 {
                    head = kept.len();
                }
                at = end;
                if marker == START_OF_SCAN {
                    let end = end_of_scan(bytes, at)?;
                    kept.extend(&bytes[at..end]);
                    at = end;
                }
            }
        }
    }
    let mut clean = vec![0xFF, 0xD8];
    // The segment of JFIF, where there is one, has to come first.
    clean.extend(&kept[..head]);
    if marks.orientation != 1 {
        let block = exif::block(marks.orientation);
        let length = u16::try_from(2 + EXIF.len() + block.len()).ok()?;
        clean.extend([0xFF, APP1]);
        clean.extend(length.to_be_bytes());
        clean.extend(EXIF);
        clean.extend(block);
    }
    clean.extend(&kept[head..]);
    Some((marks, clean))
}

/// Whether a segment is needed to show the picture as it was meant.
fn stays(marker: u8, body: &[u8]) -> bool {
    match marker {
        APP0 => body.starts_with(b"JFIF\0"),
        APP2 => body.starts_with(PROFILE),
        ADOBE => true,
        APP1..=APP15 | COMMENT => false,
        _ => true,
    }
}

/// Where the marker behind a scan's data begins.
fn end_of_scan(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xFF)?;
        match *bytes.get(at + 1)? {
            // An FF of the data, and marks inside the scan.
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return Some(at),
        }
    }
}
