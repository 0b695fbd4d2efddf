//! Numbers that people write, exactly: thousandths, never floating point.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A number with at most three digits after the separator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal(i64);

/// The text is not a number with at most three decimals and twelve digits before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number")]
pub struct DecimalError;

const UNIT: i64 = 1_000;

impl Decimal {
    /// From thousandths.
    pub fn from_thousandths(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// In thousandths.
    pub fn thousandths(self) -> i64 {
        self.0
    }

    /// Reads what people write: `1 234,5`, `1234.5`, `-3`. Spaces of any kind may stand between digits.
    ///
    /// # Errors
    /// [`DecimalError`] for anything else.
    pub fn parse(text: &str) -> Result<Self, DecimalError> {
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let (negative, digits) = match compact.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, compact.as_str()),
        };
        let (whole, part) = digits.split_once([',', '.']).unwrap_or((digits, ""));
        let separated = digits.len() != whole.len();
        let all_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let shape = (1..=12).contains(&whole.len()) && part.len() <= 3 && (!separated || !part.is_empty());
        if !shape || !all_digits(whole) || !all_digits(part) {
            return Err(DecimalError);
        }
        let whole: i64 = whole.parse().map_err(|_| DecimalError)?;
        let part: i64 = format!("{part:0<3}").parse().map_err(|_| DecimalError)?;
        let thousandths = whole * UNIT + part;
        Ok(Self(if negative { -thousandths } else { thousandths }))
    }

    /// How many digits after the separator it needs.
    pub fn decimals(self) -> u8 {
        match self.0 {
            n if n % UNIT == 0 => 0,
            n if n % 100 == 0 => 1,
            n if n % 10 == 0 => 2,
            _ => 3,
        }
    }
}

impl From<u32> for Decimal {
    fn from(whole: u32) -> Self {
        Self(i64::from(whole) * UNIT)
    }
}

/// With a point, as files for machines have it. Pages put the separator of their language.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 1_000, self.0.unsigned_abs() % 1_000);
        let part = format!("{part:03}");
        let part = part.trim_end_matches('0');
        if part.is_empty() { write!(f, "{sign}{whole}") } else { write!(f, "{sign}{whole}.{part}") }
    }
}

impl TryFrom<String> for Decimal {
    type Error = DecimalError;
    fn try_from(text: String) -> Result<Self, DecimalError> {
        Self::parse(&text)
    }
}

impl From<Decimal> for String {
    fn from(number: Decimal) -> String {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_write() {
        let read = |text: &str| Decimal::parse(text).map(|n| n.to_string());
        for (text, number) in [
            ("1 234,5", "1234.5"),
            ("0", "0"),
            ("-3", "-3"),
            ("2.50", "2.5"),
            ("1\u{202f}000", "1000"),
            ("0,005", "0.005"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(number), "{text}");
        }
        for bad in ["", "-", "1,", ",5", "1,2,3", "1e3", "abc", "1.2345", "1234567890123", "٣"] {
            assert_eq!(read(bad), Err(DecimalError), "{bad}");
        }
    }
}
