//! The one thing of EXIF that matters on a page: how a picture is to be turned.

/// The tag of the orientation (EXIF 2.32, 4.6.4 A).
const ORIENTATION: u16 = 0x0112;

/// How a picture is to be turned, 1 to 8, from its EXIF block. What cannot be read means: not at all.
pub(super) fn orientation(block: &[u8]) -> u8 {
    read(block).filter(|value| (1..=8).contains(value)).unwrap_or(1)
}

fn read(block: &[u8]) -> Option<u8> {
    let little = match block.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes: [u8; 2] = block.get(at..at + 2)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let long = |at: usize| {
        let bytes: [u8; 4] = block.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(if little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) }).ok()
    };
    let directory = long(4)?;
    let entries = usize::from(short(directory)?);
    let entry = (0..entries).map(|i| directory + 2 + i * 12).find(|at| short(*at) == Some(ORIENTATION))?;
    u8::try_from(short(entry + 8)?).ok()
}

/// An EXIF block that says nothing else.
pub(super) fn block(orientation: u8) -> Vec<u8> {
    let mut block = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    block.extend([orientation, 0, 0, 0, 0, 0, 0]);
    block
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for turned in 1..=8 {
            assert_eq!(orientation(&block(turned)), turned);
        }
        let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        assert_eq!(orientation(little), 6);
    }

    #[test]
    fn nonsense_is_not_turned() {
        for block in [&b""[..], b"II*\0\xff\xff\xff\xff", b"MM\0*\0\0\0\x08\xff\xff", &block(9), &block(6)[..15]] {
            assert_eq!(orientation(block), 1);
        }
    }
}
