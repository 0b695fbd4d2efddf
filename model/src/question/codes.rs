//! Numbers with a shape of their own: telephones, postal codes, establishments (SIRET), associations (RNA).

/// A telephone number in one spelling: ten digits in France, else `+` and 8 to 15 digits (ITU-T E.164).
pub(super) fn phone(text: &str) -> Option<String> {
    let international = text.trim_start().starts_with('+') || text.trim_start().starts_with("00");
    if text.chars().any(|c| !(c.is_ascii_digit() || c.is_whitespace() || "+.-/()".contains(c))) {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let digits = if text.trim_start().starts_with("00") { digits[2..].to_owned() } else { digits };
    match digits.strip_prefix("33").filter(|_| international) {
        // « +33 (0)6 … » is often written with the zero.
        Some(rest) => national(&format!("0{}", rest.trim_start_matches('0'))),
        None if international => (8..=15).contains(&digits.len()).then(|| format!("+{digits}")),
        None => national(&digits),
    }
}

fn national(digits: &str) -> Option<String> {
    (digits.len() == 10 && digits.starts_with('0') && !digits.starts_with("00")).then(|| digits.to_owned())
}

/// A French postal code: five digits, the first two being a department's.
pub(super) fn postal_code(text: &str) -> Option<String> {
    let compact = compact(text);
    let is_code = compact.len() == 5 && compact.bytes().all(|b| b.is_ascii_digit());
    (is_code && !compact.starts_with("00") && !compact.starts_with("99")).then_some(compact)
}

/// The number of an establishment: fourteen digits with Luhn's check. La Poste's, of which there are too many for
/// Luhn, add up to a multiple of five (INSEE, « SIRET : contrôle de validité »).
pub(super) fn siret(text: &str) -> Option<String> {
    let compact = compact(text);
    if compact.len() != 14 || !compact.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let digits = || compact.bytes().map(|b| u32::from(b - b'0'));
    let luhn: u32 = digits()
        .rev()
        .enumerate()
        .map(|(i, digit)| if i % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 })
        .sum();
    let post = compact.starts_with("356000000") && digits().sum::<u32>().is_multiple_of(5);
    (luhn.is_multiple_of(10) || post).then_some(compact)
}

/// The number of an association: `W` and nine digits.
pub(super) fn rna(text: &str) -> Option<String> {
    let compact = compact(text).to_ascii_uppercase();
    let digits = compact.strip_prefix('W')?;
    (digits.len() == 9 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| compact.clone())
}

fn compact(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones_have_one_spelling() {
        for text in ["06 12 34 56 78", "06.12.34.56.78", "+33 6 12 34 56 78", "+33 (0)6 12 34 56 78", "0033612345678"] {
            assert_eq!(phone(text).as_deref(), Some("0612345678"), "{text}");
        }
        assert_eq!(phone("+41 22 343 80 14").as_deref(), Some("+41223438014"));
        for bad in ["0612", "06 12 34 56 789", "6123456789", "06 12 34 56 7x", "+1", "", "0012345678x"] {
            assert_eq!(phone(bad), None, "{bad}");
        }
    }

    #[test]
    fn establishments_are_checked() {
        // The example of INSEE's documentation, and La Poste's head office.
        assert_eq!(siret("732 829 320 00074").as_deref(), Some("73282932000074"));
        assert!(siret("35600000000048").is_some());
        assert_eq!(siret("73282932000075"), None);
        assert_eq!(siret("7328293200007"), None);
        assert_eq!(siret(""), None);
    }

    #[test]
    fn associations_and_postal_codes() {
        assert_eq!(rna("w 751 234 567").as_deref(), Some("W751234567"));
        assert_eq!(rna("751234567"), None);
        assert_eq!(postal_code("01 000").as_deref(), Some("01000"));
        assert_eq!(postal_code("20200").as_deref(), Some("20200"));
        for bad in ["1000", "00123", "99123", "2A004", ""] {
            assert_eq!(postal_code(bad), None, "{bad}");
        }
    }
}
