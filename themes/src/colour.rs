//! Contrast, and the shades that a commune's one accent colour needs, in integers only.

use parvis_model::site::Colour;

/// The contrast of text that must be readable (WCAG 2.2, success criterion 1.4.3), in hundredths.
pub const READABLE: u32 = 450;

/// The contrast ratio of two colours in hundredths, rounded down: 450 is 4.5:1.
pub fn contrast(a: Colour, b: Colour) -> u32 {
    let (a, b) = (luminance(a), luminance(b));
    let (light, dark) = (a.max(b), a.min(b));
    let offset = LUMINANCE_OF_WHITE / 20;
    u32::try_from((light + offset) * 100 / (dark + offset)).unwrap_or(u32::MAX)
}

/// Whether an accent can be read on white and white on it; if not, the nearest darker one that can.
pub fn check_accent(accent: Colour) -> Result<(), Colour> {
    let white = Colour(255, 255, 255);
    if contrast(accent, white) >= READABLE {
        return Ok(());
    }
    Err(towards(accent, Colour(0, 0, 0), |shade| contrast(shade, white) >= READABLE))
}

/// The first mix of `from` with `to`, in steps of one percent, that satisfies `enough`; `to` if none does.
pub(crate) fn towards(from: Colour, to: Colour, enough: impl Fn(Colour) -> bool) -> Colour {
    (0..=100).map(|percent| mix(from, to, percent)).find(|colour| enough(*colour)).unwrap_or(to)
}

/// `percent` of `b` in `a`.
pub(crate) fn mix(a: Colour, b: Colour, percent: u16) -> Colour {
    let part = |a: u8, b: u8| {
        let sum = (u16::from(a) * (100 - percent.min(100)) + u16::from(b) * percent.min(100) + 50) / 100;
        u8::try_from(sum).unwrap_or(u8::MAX)
    };
    Colour(part(a.0, b.0), part(a.1, b.1), part(a.2, b.2))
}

/// What [`luminance`] gives for white.
const LUMINANCE_OF_WHITE: u64 = 10_000 * 65_535;

/// Relative luminance (WCAG 2.2), scaled to integers.
fn luminance(Colour(red, green, blue): Colour) -> u64 {
    let linear = |channel: u8| u64::from(LINEAR[usize::from(channel)]);
    2126 * linear(red) + 7152 * linear(green) + 722 * linear(blue)
}

/// sRGB channel values made linear (IEC 61966-2-1), scaled to 65,535. A table, so that every machine agrees.
#[rustfmt::skip]
const LINEAR: [u16; 256] = [
    0, 20, 40, 60, 80, 99, 119, 139, 159, 179, 199, 219, 241, 264, 288, 313,
    340, 367, 396, 427, 458, 491, 526, 562, 599, 637, 677, 718, 761, 805, 851, 898,
    947, 997, 1048, 1101, 1156, 1212, 1270, 1330, 1391, 1453, 1517, 1583, 1651, 1720, 1790, 1863,
    1937, 2013, 2090, 2170, 2250, 2333, 2418, 2504, 2592, 2681, 2773, 2866, 2961, 3058, 3157, 3258,
    3360, 3464, 3570, 3678, 3788, 3900, 4014, 4129, 4247, 4366, 4488, 4611, 4736, 4864, 4993, 5124,
    5257, 5392, 5530, 5669, 5810, 5953, 6099, 6246, 6395, 6547, 6700, 6856, 7014, 7174, 7335, 7500,
    7666, 7834, 8004, 8177, 8352, 8528, 8708, 8889, 9072, 9258, 9445, 9635, 9828, 10022, 10219, 10417,
    10619, 10822, 11028, 11235, 11446, 11658, 11873, 12090, 12309, 12530, 12754, 12980, 13209, 13440, 13673, 13909,
    14146, 14387, 14629, 14874, 15122, 15371, 15623, 15878, 16135, 16394, 16656, 16920, 17187, 17456, 17727, 18001,
    18277, 18556, 18837, 19121, 19407, 19696, 19987, 20281, 20577, 20876, 21177, 21481, 21787, 22096, 22407, 22721,
    23038, 23357, 23678, 24002, 24329, 24658, 24990, 25325, 25662, 26001, 26344, 26688, 27036, 27386, 27739, 28094,
    28452, 28813, 29176, 29542, 29911, 30282, 30656, 31033, 31412, 31794, 32179, 32567, 32957, 33350, 33745, 34143,
    34544, 34948, 35355, 35764, 36176, 36591, 37008, 37429, 37852, 38278, 38706, 39138, 39572, 40009, 40449, 40891,
    41337, 41785, 42236, 42690, 43147, 43606, 44069, 44534, 45002, 45473, 45947, 46423, 46903, 47385, 47871, 48359,
    48850, 49344, 49841, 50341, 50844, 51349, 51858, 52369, 52884, 53401, 53921, 54445, 54971, 55500, 56032, 56567,
    57105, 57646, 58190, 58737, 59287, 59840, 60396, 60955, 61517, 62082, 62650, 63221, 63795, 64372, 64952, 65535,
];

#[cfg(test)]
mod tests {
    use super::*;

    const WHITE: Colour = Colour(255, 255, 255);
    const BLACK: Colour = Colour(0, 0, 0);

    #[test]
    fn known_contrasts() {
        assert_eq!(contrast(WHITE, BLACK), 2100);
        assert_eq!(contrast(WHITE, WHITE), 100);
        // The grey that everybody quotes as the lightest readable one, and the next lighter.
        assert_eq!(contrast(Colour(0x76, 0x76, 0x76), WHITE), 454);
        assert_eq!(contrast(Colour(0x77, 0x77, 0x77), WHITE), 447);
        assert_eq!(contrast(Colour(255, 0, 0), WHITE), 399);
    }

    #[test]
    fn table_is_the_standards_formula() {
        for (channel, linear) in LINEAR.iter().enumerate() {
            let s = f64::from(u8::try_from(channel).unwrap()) / 255.0;
            let exact = if s <= 0.04045 { s / 12.92 } else { ((s + 0.055) / 1.055).powf(2.4) };
            assert!((f64::from(*linear) - exact * 65_535.0).abs() <= 0.5 + 1e-6, "{channel}");
        }
    }

    #[test]
    fn pale_accents_get_the_nearest_darker_shade() {
        assert_eq!(check_accent(Colour(0x1d, 0x5b, 0x43)), Ok(()));
        for pale in [Colour(0xff, 0xd0, 0), Colour(0, 0xaa, 0xff), WHITE] {
            let darker = check_accent(pale).unwrap_err();
            assert!((READABLE..READABLE + 25).contains(&contrast(darker, WHITE)), "{darker}");
            assert_eq!(check_accent(darker), Ok(()));
        }
    }
}
