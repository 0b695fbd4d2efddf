//! Amounts of money as people write them, in whole cents.
//!
//! An amount is never rounded and never guessed: `12.500` may be twelve and a half or twelve thousand five hundred, so it is
//! neither.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::iter::Sum;

/// The largest amount in cents: a hundred billion euros. Sums of a hundred of them are far below 2⁶⁴.
pub const CENTS_MAX: u64 = crate::tally::budget::election::MAX_MONEY;

/// An amount in cents of a euro.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(u64);

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAmount {
    /// Not a number in one of the spellings that [`Cents::parse`] reads.
    #[error("not an amount")]
    Shape,
    /// One point or comma before exactly three digits, such as `12.500`: thousands for some, a fraction for others.
    #[error("could be thousands or a fraction")]
    Ambiguous,
    /// More than [`CENTS_MAX`].
    #[error("too large an amount")]
    TooLarge,
}

impl Cents {
    /// An amount.
    pub fn new(cents: u64) -> Self {
        Self(cents)
    }

    /// How many cents.
    pub fn get(self) -> u64 {
        self.0
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The other amount taken away, if that much is there.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// Euros, and the cents beyond them.
    pub fn parts(self) -> (u64, u64) {
        (self.0 / 100, self.0 % 100)
    }

    /// As content files have it: `12 500 €`, `12 500,50 €`.
    pub fn written(self) -> String {
        let (euros, cents) = self.parts();
        let digits = euros.to_string();
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(' ');
            }
            text.push(digit);
        }
        if cents > 0 {
            text.push_str(&format!(",{cents:02}"));
        }
        text + " €"
    }

    /// Reads `12 500 €`, `12500`, `12 500,50`, `12500.5 €` or `12500 euros`. Spaces of any kind may set groups of three
    /// digits apart; after a comma or a point stand one or two digits.
    ///
    /// # Errors
    /// Whatever else it is: see [`NotAnAmount`].
    pub fn parse(text: &str) -> Result<Self, NotAnAmount> {
        let text = text.trim();
        let bare = ["€", "euros", "euro", "EUR"].iter().find_map(|unit| text.strip_suffix(unit));
        let number = bare.unwrap_or(text).trim_end();
        let (whole, fraction) = match number.split_once([',', '.']) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (number, None),
        };
        let whole = grouped(whole).ok_or(NotAnAmount::Shape)?;
        let cents = match fraction {
            None => 0,
            Some(digits) if !digits.bytes().all(|b| b.is_ascii_digit()) => return Err(NotAnAmount::Shape),
            Some(digits) => match digits.len() {
                1 => 10 * digits.parse::<u64>().map_err(|_| NotAnAmount::Shape)?,
                2 => digits.parse::<u64>().map_err(|_| NotAnAmount::Shape)?,
                3 => return Err(NotAnAmount::Ambiguous),
                _ => return Err(NotAnAmount::Shape),
            },
        };
        // More digits than a number has room for are too many euros.
        let euros: u64 = whole.parse().map_err(|_| NotAnAmount::TooLarge)?;
        let all = euros.checked_mul(100).and_then(|all| all.checked_add(cents));
        all.filter(|all| *all <= CENTS_MAX).map(Self).ok_or(NotAnAmount::TooLarge)
    }
}

/// The digits of a number whose groups of three may be set apart by spaces.
fn grouped(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(char::is_whitespace).collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    let (first, rest) = groups.split_first()?;
    let sized = rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || first.len() <= 3);
    (groups.iter().all(digits) && sized).then(|| groups.concat())
}

/// As files for machines have it: `12500`, `12500.50`.
impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.parts() {
            (euros, 0) => write!(f, "{euros}"),
            (euros, cents) => write!(f, "{euros}.{cents:02}"),
        }
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.map(|amount| amount.0).sum())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn amounts_as_people_write_them() {
        for (text, cents) in [
            ("12 500 €", 1_250_000),
            ("12500", 1_250_000),
            ("12 500,50", 1_250_050),
            ("12\u{a0}500\u{202f}€", 1_250_000),
            ("12\u{202f}500,5 €", 1_250_050),
            ("12500.05 euros", 1_250_005),
            ("1 250 000 EUR", 125_000_000),
            ("0", 0),
            ("0,01 €", 1),
            (" 7€ ", 700),
        ] {
            assert_eq!(Cents::parse(text), Ok(Cents(cents)), "{text}");
        }
    }

    #[test]
    fn amounts_as_files_have_them() {
        let written = |cents| (Cents(cents).to_string(), Cents(cents).written());
        assert_eq!(written(1_250_000), ("12500".to_owned(), "12 500 €".to_owned()));
        assert_eq!(written(123_456_705), ("1234567.05".to_owned(), "1 234 567,05 €".to_owned()));
        assert_eq!(written(1), ("0.01".to_owned(), "0,01 €".to_owned()));
    }

    #[test]
    fn what_is_no_amount() {
        for text in
            ["", "€", "-5", "+5", "12 50", "1234 500", "12  500", "12,", "12,5000", ",5", "1e3", "5 k€", "5 €/an"]
        {
            assert_eq!(Cents::parse(text), Err(NotAnAmount::Shape), "{text}");
        }
        for text in ["12.500", "12,500 €"] {
            assert_eq!(Cents::parse(text), Err(NotAnAmount::Ambiguous), "{text}");
        }
        for text in ["100000000000,01", "99999999999999999999999"] {
            assert_eq!(Cents::parse(text), Err(NotAnAmount::TooLarge), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_by_writing(cents in 0..=CENTS_MAX) {
            let amount = Cents(cents);
            prop_assert_eq!(Cents::parse(&amount.to_string()), Ok(amount));
            prop_assert_eq!(Cents::parse(&amount.written()), Ok(amount));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[0-9 .,€\u{a0}]{0,14}") {
            if let Ok(amount) = Cents::parse(&text) {
                prop_assert!(amount.get() <= CENTS_MAX);
            }
        }
    }
}
