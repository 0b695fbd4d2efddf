//! Decimal numbers as files have them, exactly.

use std::cmp::Ordering;
use std::fmt;

/// A decimal number: `digits` / 10^`scale`, without zeros at the end of the fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal {
    digits: i128,
    scale: u32,
}

/// The most digits, before and after the point together.
const MOST: usize = 30;

impl Decimal {
    /// Reads `12`, `-12.50`, `12,5` or `1.2e3`; spaces of any kind may separate digits.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let (number, exponent) = match text.split_once(['e', 'E']) {
            Some((number, exponent)) => (number, exponent.parse::<i32>().ok().filter(|e| e.unsigned_abs() < 20)?),
            None => (text.as_str(), 0),
        };
        let (sign, number) = match number.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, number.strip_prefix('+').unwrap_or(number)),
        };
        let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, ""));
        let all = format!("{whole}{fraction}");
        if all.is_empty() || all.len() > MOST || !all.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let digits = sign * all.parse::<i128>().ok()?;
        let scale = i32::try_from(fraction.len()).ok()? - exponent;
        let (digits, scale) = match u32::try_from(scale) {
            Ok(scale) => (digits, scale),
            Err(_) => (digits.checked_mul(10_i128.checked_pow(scale.unsigned_abs())?)?, 0),
        };
        Some(Self { digits, scale }.reduced())
    }

    /// `digits` / 10^`scale`.
    pub fn new(digits: i128, scale: u32) -> Self {
        Self { digits, scale }.reduced()
    }

    fn reduced(mut self) -> Self {
        while self.scale > 0 && self.digits % 10 == 0 {
            self.digits /= 10;
            self.scale -= 1;
        }
        self
    }

    /// How many decimal places it needs.
    pub fn scale(self) -> u32 {
        self.scale
    }

    /// In units of 10^-`scale`; `None` where that is too large, or not exact.
    pub fn units(self, scale: u32) -> Option<i128> {
        self.digits.checked_mul(10_i128.checked_pow(scale.checked_sub(self.scale)?)?)
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        match (self.units(scale), other.units(scale)) {
            (Some(a), Some(b)) => a.cmp(&b),
            // Only one that needs no fraction grows beyond 128 bits, and then it is the larger one by its size.
            (None, _) => self.digits.cmp(&0),
            (_, None) => 0.cmp(&other.digits),
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = self.digits.unsigned_abs().to_string();
        let scale = usize::try_from(self.scale).unwrap_or(MOST);
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        match fraction {
            "" => write!(f, "{sign}{whole}"),
            _ => write!(f, "{sign}{whole}.{fraction}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_files_have() {
        let said = |text: &str| Decimal::parse(text).map(|decimal| decimal.to_string());
        let pairs = [
            ("75000.0", "75000"),
            ("75 000,50", "75000.5"),
            ("-0.05", "-0.05"),
            ("+3", "3"),
            ("1.5e2", "150"),
            ("5e-1", "0.5"),
            (".5", "0.5"),
        ];
        for (text, number) in pairs {
            assert_eq!(said(text).as_deref(), Some(number), "{text}");
        }
        for text in ["", "-", "a", "1.2.3", "1/2", "€5", "1e99", "NaN", "9999999999999999999999999999999"] {
            assert_eq!(said(text), None, "{text}");
        }
        assert_eq!(Decimal::parse("1.25").and_then(|decimal| decimal.units(2)), Some(125));
        assert_eq!(Decimal::parse("1.255").and_then(|decimal| decimal.units(2)), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(digits in -10_i128.pow(20)..10_i128.pow(20), scale in 0_u32..8) {
            let decimal = Decimal::new(digits, scale);
            prop_assert_eq!(Decimal::parse(&decimal.to_string()), Some(decimal));
            prop_assert_eq!(decimal.units(scale), Some(digits));
        }
    }
}
