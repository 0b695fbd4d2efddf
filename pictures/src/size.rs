//! Which sizes are made from a photograph.

/// WebP cannot hold more pixels in either direction.
pub const LONGEST: u32 = 16_383;

/// The widths to make of those that are wanted, which begin with the narrowest. None is wider than the photograph, whose
/// upright size is `size`, and one that is hardly narrower than the widest is left out. There always is one.
pub fn widths(size: (u32, u32), wanted: &[u32]) -> Vec<u32> {
    let (width, height) = size;
    let longest = u64::from(LONGEST) * u64::from(width) / u64::from(height.max(1));
    let widest = wanted.last().copied().unwrap_or(width);
    let most = width.min(widest).min(u32::try_from(longest).unwrap_or(u32::MAX)).max(1);
    let mut widths: Vec<u32> = wanted.iter().copied().filter(|width| width.saturating_mul(5) / 4 <= most).collect();
    widths.push(most);
    widths
}

/// Width and height of a photograph that is made `width` wide.
pub fn scaled(size: (u32, u32), width: u32) -> (u32, u32) {
    let (from, height) = (u64::from(size.0.max(1)), u64::from(size.1));
    let height = (height * u64::from(width) * 2 + from) / (from * 2);
    (width, u32::try_from(height).unwrap_or(LONGEST).clamp(1, LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_enlarged_and_nothing_made_twice() {
        let widths = |width, height| super::widths((width, height), &[480, 960, 1600]);
        assert_eq!(widths(6000, 4000), [480, 960, 1600]);
        assert_eq!(widths(1600, 900), [480, 960, 1600]);
        assert_eq!(widths(1000, 700), [480, 1000]);
        assert_eq!(widths(320, 200), [320]);
        assert_eq!(widths(1, 1), [1]);
        // As long as WebP can hold.
        assert_eq!(widths(1000, 40_000), [409]);
        assert_eq!(widths(1, 200_000), [1]);
    }

    #[test]
    fn heights_follow() {
        assert_eq!(scaled((3000, 2000), 1600), (1600, 1067));
        assert_eq!(scaled((10_000, 1), 480), (480, 1));
        assert_eq!(scaled((1, 200_000), 1), (1, LONGEST));
    }
}
