//! The square that telephones read: the vote's page with the code in the fragment.

use anyhow::Result;
use parvis_theme::view::Square;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// The margin that readers need on every side (ISO/IEC 18004), in modules.
const MARGIN: usize = 4;

/// The square of a text. Level M: a stain on a seventh of it does no harm.
pub(super) fn square(text: &str) -> Result<Square> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|color| **color == Color::Dark).count();
            if run > 0 {
                // One rectangle a run of dark modules: between modules of their own some printers leave white hairs.
                write!(path, "M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN)?;
            }
            x += run.max(1);
        }
    }
    Ok(Square { size: width + 2 * MARGIN, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_has_its_three_corners_and_its_margin() {
        let Square { size, path } =
            square("https://participer.kerlande.example/quai/#c=0123456789ABCDEFGHJKMNPQR").unwrap();
        let width = size - 2 * MARGIN;
        // The finder patterns: seven dark modules at three corners, none nearer to the edge.
        for (x, y) in [(0, 0), (width - 7, 0), (0, width - 7)] {
            assert!(path.contains(&format!("M{} {}h7v1h-7z", x + MARGIN, y + MARGIN)), "{x} {y}");
        }
        assert!(!path.contains("M3 ") && !path.contains(&format!("M{} ", size - MARGIN)));
    }
}
