//! Instants and sizes as people write them.

use crate::ThemeError;
use crate::locale::Locale;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, ZonedDateTime};
use parvis_model::question::Decimal;
use serde::Serialize;

/// A date or an instant for machines and for people. Templates print it as `<time datetime="iso">text</time>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Moment {
    /// For the `datetime` attribute.
    pub(crate) iso: String,
    /// In the words of the language, with its non-breaking spaces.
    pub(crate) text: String,
}

/// A commune's calendar in one language.
#[derive(Debug)]
pub(crate) struct Calendar<'a> {
    locale: &'a Locale,
    zone: TimeZone,
}

impl<'a> Calendar<'a> {
    /// The calendar of a time zone.
    pub(crate) fn new(locale: &'a Locale, zone: &str) -> Result<Self, ThemeError> {
        let zone = TimeZone::get(zone).map_err(|_| ThemeError::TimeZone(zone.to_owned()))?;
        Ok(Self { locale, zone })
    }

    /// « 1er novembre 2026 ».
    pub(crate) fn date(&self, date: Date) -> Result<Moment, ThemeError> {
        Ok(Moment { iso: date.to_string(), text: self.date_text(date)? })
    }

    /// « 1er novembre 2026 à 18 h 30 », or the day alone when it begins at midnight.
    pub(crate) fn instant(&self, at: Timestamp) -> Result<Moment, ThemeError> {
        let local = self.local(at);
        let date = self.date_text(local.date())?;
        let text = if is_midnight(&local) { date } else { self.at_time(date, &local)? };
        Ok(Moment { iso: iso(&local), text })
    }

    /// The day of an instant, where its time says nothing.
    pub(crate) fn day(&self, at: Timestamp) -> Result<Moment, ThemeError> {
        self.date(self.local(at).date())
    }

    /// The same with the time even at midnight, for records.
    pub(crate) fn exact(&self, at: Timestamp) -> Result<Moment, ThemeError> {
        let local = self.local(at);
        Ok(Moment { iso: iso(&local), text: self.at_time(self.date_text(local.date())?, &local)? })
    }

    /// The end of a period. What ends when a day begins is said to end at midnight the day before, as people say.
    pub(crate) fn end(&self, at: Timestamp) -> Result<Moment, ThemeError> {
        let local = self.local(at);
        if !is_midnight(&local) {
            return self.instant(at);
        }
        let date = self.date_text(self.last_day(at))?;
        let text = self.locale.say("date-at-midnight", &[("date", date.into())])?;
        Ok(Moment { iso: iso(&local), text })
    }

    /// Days from `now` to the last day on which something that ends at `end` can be done; zero on that day.
    pub(crate) fn days_left(&self, now: Timestamp, end: Timestamp) -> i64 {
        let today = self.local(now).date();
        i64::from(today.until(self.last_day(end)).map_or(0, |span| span.get_days())).max(0)
    }

    /// The day of an instant, some months later.
    pub(crate) fn months_after(&self, at: Timestamp, months: u8) -> Result<Moment, ThemeError> {
        let date = self.local(at).date();
        self.date(date.checked_add(i32::from(months).months()).unwrap_or(date))
    }

    /// The day of an instant.
    pub(crate) fn today(&self, at: Timestamp) -> Date {
        self.local(at).date()
    }

    fn last_day(&self, end: Timestamp) -> Date {
        let local = self.local(end);
        if is_midnight(&local) { local.date().yesterday().unwrap_or(local.date()) } else { local.date() }
    }

    fn local(&self, at: Timestamp) -> ZonedDateTime {
        at.to_zoned_datetime(self.zone.clone())
    }

    fn date_text(&self, date: Date) -> Result<String, ThemeError> {
        let first = date.day() == 1;
        let day = if first { self.locale.say("date-first", &[])? } else { date.day().to_string() };
        let month = self.locale.say(&format!("month-{}", date.month()), &[])?;
        // The year is text, so that nobody groups its digits.
        let year = date.year().to_string();
        self.locale.say("date", &[("day", day.into()), ("month", month.into()), ("year", year.into())])
    }

    fn at_time(&self, date: String, local: &ZonedDateTime) -> Result<String, ThemeError> {
        let hour = local.hour().to_string();
        let time = if local.minute() == 0 {
            self.locale.say("time-hour", &[("hour", hour.into())])?
        } else {
            let minute = format!("{:02}", local.minute());
            self.locale.say("time-minute", &[("hour", hour.into()), ("minute", minute.into())])?
        };
        self.locale.say("date-at", &[("date", date.into()), ("time", time.into())])
    }
}

/// « 1 234,5 », « −3 ».
pub(crate) fn decimal(locale: &Locale, number: Decimal) -> Result<String, ThemeError> {
    let plain = number.to_string();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("\u{2212}", digits));
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    // What has at most fifteen digits fits.
    let whole = locale.say("number", &[("n", whole.parse::<i64>().unwrap_or(i64::MAX).into())])?;
    match part {
        None => Ok(format!("{sign}{whole}")),
        Some(part) => {
            let number = locale.say("number-decimal", &[("whole", whole.into()), ("part", part.into())])?;
            Ok(format!("{sign}{number}"))
        }
    }
}

/// « 240 ko », « 1,2 Mo ».
pub(crate) fn size(locale: &Locale, bytes: u64) -> Result<String, ThemeError> {
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        return locale.say("size-kilobytes", &[("n", kilobytes.into())]);
    }
    let tenths = bytes.div_ceil(100_000);
    let (whole, tenth) = ((tenths / 10).to_string(), (tenths % 10).to_string());
    locale.say("size-megabytes", &[("whole", whole.into()), ("tenth", tenth.into())])
}

fn is_midnight(local: &ZonedDateTime) -> bool {
    local.hour() == 0 && local.minute() == 0
}

fn iso(local: &ZonedDateTime) -> String {
    local.strftime("%Y-%m-%dT%H:%M%:z").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_model::Lang;

    fn check(lang: Lang, f: impl Fn(&Calendar<'_>) -> String, expected: &str) {
        let locale = Locale::new(lang).unwrap();
        let calendar = Calendar::new(&locale, "Europe/Paris").unwrap();
        assert_eq!(f(&calendar).replace('\u{A0}', "~"), expected);
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn french_dates() {
        check(Lang::Fr, |c| c.instant(at("2026-11-01T17:30:00Z")).unwrap().text, "1er~novembre 2026 à 18~h~30");
        check(Lang::Fr, |c| c.instant(at("2026-10-31T23:00:00Z")).unwrap().text, "1er~novembre 2026");
        check(Lang::Fr, |c| c.exact(at("2026-10-31T23:00:00Z")).unwrap().text, "1er~novembre 2026 à 0~h");
        check(Lang::Fr, |c| c.end(at("2026-10-31T23:00:00Z")).unwrap().text, "31~octobre 2026 à minuit");
        check(Lang::Fr, |c| c.end(at("2027-10-31T17:00:00Z")).unwrap().text, "31~octobre 2027 à 18~h");
    }

    #[test]
    fn english_dates() {
        check(Lang::En, |c| c.instant(at("2026-11-01T17:30:00Z")).unwrap().text, "1~November 2026 at 18:30");
        check(Lang::En, |c| c.instant(at("2026-11-01T17:00:00Z")).unwrap().text, "1~November 2026 at 18:00");
    }

    #[test]
    fn machines_get_the_offset() {
        check(Lang::Fr, |c| c.instant(at("2026-07-01T16:00:00Z")).unwrap().iso, "2026-07-01T18:00+02:00");
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        let days = |now: &str, end: &str| {
            let locale = Locale::new(Lang::Fr).unwrap();
            Calendar::new(&locale, "Europe/Paris").unwrap().days_left(at(now), at(end))
        };
        assert_eq!(days("2026-11-24T09:00:00Z", "2026-11-30T17:00:00Z"), 6);
        assert_eq!(days("2026-11-30T09:00:00Z", "2026-11-30T17:00:00Z"), 0);
        // Closing when the first of December begins in Paris: the last day is the thirtieth.
        assert_eq!(days("2026-11-29T22:59:00Z", "2026-11-30T23:00:00Z"), 1);
        assert_eq!(days("2026-11-29T23:00:00Z", "2026-11-30T23:00:00Z"), 0);
        assert_eq!(days("2026-11-24T09:00:00Z", "2027-10-31T17:00:00Z"), 341);
    }

    #[test]
    fn decimals() {
        let text = |lang, number: &str| {
            let number = Decimal::parse(number).unwrap();
            decimal(&Locale::new(lang).unwrap(), number).unwrap().replace('\u{202F}', "~")
        };
        assert_eq!(text(Lang::Fr, "1234567.125"), "1~234~567,125");
        assert_eq!(text(Lang::Fr, "-0.5"), "\u{2212}0,5");
        assert_eq!(text(Lang::En, "1234.50"), "1,234.5");
    }

    #[test]
    fn sizes() {
        let locale = Locale::new(Lang::Fr).unwrap();
        let text = |bytes| size(&locale, bytes).unwrap().replace('\u{A0}', "~");
        assert_eq!(text(1), "1~ko");
        assert_eq!(text(240_000), "240~ko");
        assert_eq!(text(1_150_000), "1,2~Mo");
    }
}
