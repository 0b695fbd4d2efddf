//! Dates and hours as people write them, in the commune's time zone.

use super::written_date;
use crate::diagnostic::{Arg, Code, Reporter};
use crate::yaml::Located;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan};

/// What a date without hour means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    /// The beginning of the day: something opens.
    Begins,
    /// The end of the day, which is the beginning of the next: something closes.
    Ends,
}

/// Why a text is not an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Problem {
    NotADate,
    /// The clocks jumped over it.
    NoSuchHour,
}

/// Reads an instant.
pub(super) fn instant(
    reporter: &Reporter<'_>,
    located: &Located<String>,
    zone: &TimeZone,
    whole: Whole,
) -> Option<Timestamp> {
    let text = located.value.as_ref()?;
    match parse(text, zone, whole) {
        Ok(instant) => Some(instant),
        Err(Problem::NotADate) => {
            reporter.at(&located.span, Code::BadDate, bad_date(text, written_date::instant(text, whole)));
            None
        }
        Err(Problem::NoSuchHour) => {
            reporter.at(&located.span, Code::NoSuchHour, vec![("found", text.clone().into())]);
            None
        }
    }
}

/// Reads a day.
pub(super) fn day(reporter: &Reporter<'_>, located: &Located<String>) -> Option<Date> {
    let text = located.value.as_ref()?;
    let date = strict_date(text);
    if date.is_none() {
        reporter.at(&located.span, Code::BadDate, bad_date(text, written_date::day(text)));
    }
    date
}

fn bad_date(text: &str, near: Option<String>) -> Vec<Arg> {
    let near = near.unwrap_or_else(|| "none".to_owned());
    vec![("found", text.to_owned().into()), ("near", near.into())]
}

/// `2026-11-02` and nothing else: jiff would also take `20261102` and dates with hours.
fn strict_date(text: &str) -> Option<Date> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| match i {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
    if shape { text.parse().ok() } else { None }
}

fn parse(text: &str, zone: &TimeZone, whole: Whole) -> Result<Timestamp, Problem> {
    if let Some(date) = strict_date(text) {
        let date = match whole {
            Whole::Begins => date,
            Whole::Ends => date.checked_add(1.day()).map_err(|_| Problem::NotADate)?,
        };
        // Where the clocks jump over midnight, the day begins at the first hour that exists.
        return Ok(date.to_zoned_datetime(zone.clone()).map_err(|_| Problem::NotADate)?.timestamp());
    }
    // The date must be spelt out here too.
    let Some(day) = text.get(..10).and_then(strict_date) else { return Err(Problem::NotADate) };
    let rest = text.get(10..).unwrap_or_default();
    if !rest.starts_with(['T', ' ']) {
        return Err(Problem::NotADate);
    }
    let iso = format!("{day}T{}", rest[1..].trim());
    let has_offset = rest.ends_with(['Z', 'z']) || rest[1..].contains(['+', '-']);
    if has_offset {
        return iso.parse().map_err(|_| Problem::NotADate);
    }
    let local: DateTime = iso.parse().map_err(|_| Problem::NotADate)?;
    let ambiguous = zone.to_ambiguous_timestamp(local);
    match ambiguous.offset() {
        AmbiguousOffset::Gap { .. } => Err(Problem::NoSuchHour),
        // The hour that comes twice: the first, as calendars do (RFC 5545).
        _ => ambiguous.compatible().map_err(|_| Problem::NotADate),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, whole: Whole) -> Result<String, Problem> {
        parse(text, &TimeZone::get("Europe/Paris").unwrap(), whole).map(|t| t.to_string())
    }

    #[test]
    fn dates_are_local() {
        let begins = |text| read(text, Whole::Begins).unwrap();
        assert_eq!(begins("2026-11-02"), "2026-11-01T23:00:00Z");
        assert_eq!(begins("2026-07-02"), "2026-07-01T22:00:00Z");
        assert_eq!(begins("2026-11-02 18:00"), "2026-11-02T17:00:00Z");
        assert_eq!(begins("2026-11-02T18:00:30"), "2026-11-02T17:00:30Z");
        assert_eq!(begins("2026-11-02T18:00+02:00"), "2026-11-02T16:00:00Z");
        assert_eq!(begins("2026-11-02T18:00Z"), "2026-11-02T18:00:00Z");
        assert_eq!(read("2026-11-02", Whole::Ends).unwrap(), "2026-11-02T23:00:00Z");
    }

    #[test]
    fn clocks_that_change() {
        assert_eq!(read("2027-03-28 02:30", Whole::Begins), Err(Problem::NoSuchHour));
        // The last day of summer time has 25 hours; half past two comes twice.
        assert_eq!(read("2027-10-31", Whole::Ends).unwrap(), "2027-10-31T23:00:00Z");
        assert_eq!(read("2027-10-31 02:30", Whole::Begins).unwrap(), "2027-10-31T00:30:00Z");
        // Beirut changes its clocks at midnight.
        let beirut = TimeZone::get("Asia/Beirut").unwrap();
        assert!(parse("2027-03-28", &beirut, Whole::Begins).is_ok());
    }

    #[test]
    fn hints_can_be_typed() {
        for (text, meant) in [
            ("2027-10-31 18h00", "2027-10-31T17:00:00Z"),
            ("31/10/2027 18:00:30", "2027-10-31T17:00:30Z"),
            ("31/10/2027", "2027-10-31T23:00:00Z"),
            ("31 octobre 2027 24h", "2027-10-31T23:00:00Z"),
        ] {
            let hint = written_date::instant(text, Whole::Ends).unwrap();
            assert_eq!(read(&hint, Whole::Ends).unwrap(), meant, "{text}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for bad in [
            "",
            "demain",
            "02/11/2026",
            "2026-13-01",
            "2026-02-30",
            "2026-11-02 25:00",
            "2026-11-02x",
            "20261102",
            "2026-11-02 18h00",
        ] {
            assert_eq!(read(bad, Whole::Begins), Err(Problem::NotADate), "{bad}");
        }
    }
}
