//! The smallest and the largest: of numbers, days and how many options.

use super::when;
use crate::diagnostic::{Code, Reporter};
use crate::yaml::Located;
use jiff::civil::Date;
use parvis_model::question::Decimal;

/// A value and what it is compared with. The outer `None` is a mistake, which has been reported.
type Bounds<T> = Option<(Option<T>, Option<T>)>;

/// A small number that must be within bounds, if it is written.
pub(super) fn within<T: Copy + PartialOrd + std::fmt::Display>(
    reporter: &Reporter<'_>,
    located: Option<&Located<T>>,
    key: &'static str,
    min: T,
    max: T,
) -> Option<Option<T>> {
    let Some(located) = located else { return Some(None) };
    let value = located.value?;
    if value < min || value > max {
        let args = vec![("key", key.into()), ("min", min.to_string().into()), ("max", max.to_string().into())];
        reporter.at(&located.span, Code::OutOfRange, args);
        return None;
    }
    Some(Some(value))
}

/// Two numbers in their order.
pub(super) fn numbers(
    reporter: &Reporter<'_>,
    min: Option<&Located<String>>,
    max: Option<&Located<String>>,
) -> Bounds<Decimal> {
    let read = |text: &str| Decimal::parse(text).ok();
    both(reporter, min, max, |located| parsed(reporter, located, read))
}

/// Two days in their order.
pub(super) fn days(
    reporter: &Reporter<'_>,
    min: Option<&Located<String>>,
    max: Option<&Located<String>>,
) -> Bounds<Date> {
    both(reporter, min, max, |located| when::day(reporter, located))
}

/// How many options of `most` may be chosen.
pub(super) fn how_many(
    reporter: &Reporter<'_>,
    min: Option<&Located<String>>,
    max: Option<&Located<String>>,
    most: usize,
) -> Bounds<u8> {
    both(reporter, min, max, |located| {
        let text = located.value.as_ref()?;
        let number = text.parse::<u8>().ok().filter(|number| (1..=most).contains(&usize::from(*number)));
        if number.is_none() {
            let args = vec![("key", "min, max".into()), ("min", "1".into()), ("max", most.to_string().into())];
            reporter.at(&located.span, Code::OutOfRange, args);
        }
        number
    })
}

fn parsed<T>(reporter: &Reporter<'_>, located: &Located<String>, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    let text = located.value.as_ref()?;
    let value = read(text);
    if value.is_none() {
        reporter.at(&located.span, Code::NotANumber, vec![("found", text.clone().into())]);
    }
    value
}

fn both<T: PartialOrd>(
    reporter: &Reporter<'_>,
    min: Option<&Located<String>>,
    max: Option<&Located<String>>,
    read: impl Fn(&Located<String>) -> Option<T>,
) -> Bounds<T> {
    let one = |located: Option<&Located<String>>| match located {
        None => Some(None),
        Some(located) => read(located).map(Some),
    };
    let (low, high) = (one(min), one(max));
    let (low, high) = (low?, high?);
    if let (Some(low), Some(high), Some(min), Some(max)) = (&low, &high, min, max)
        && low > high
    {
        let args = vec![
            ("min", min.value.clone().unwrap_or_default().into()),
            ("max", max.value.clone().unwrap_or_default().into()),
        ];
        reporter.at(&max.span, Code::MinAboveMax, args);
        return None;
    }
    Some((low, high))
}
