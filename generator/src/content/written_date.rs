//! Dates as people write them, `31/10/2027 à 18h30`, to tell how they are typed here.
//!
//! Nothing of what was written may get lost: a hint without the hour would silently mean another instant. What is not
//! understood to the last word gives no hint.

use super::when::Whole;
use jiff::ToSpan;
use jiff::civil::{Date, Time};

/// How to type the instant that was written.
pub(super) fn instant(text: &str, whole: Whole) -> Option<String> {
    let (date, rest) = date(&tokens(text))?;
    if rest.is_empty() {
        return Some(date.to_string());
    }
    Some(match (time(&rest)?, whole) {
        (Hour::EndOfDay, Whole::Ends) => date.to_string(),
        (Hour::EndOfDay, Whole::Begins) => date.checked_add(1.day()).ok()?.to_string(),
        (Hour::At(time), _) if time.second() == 0 => format!("{date} {:02}:{:02}", time.hour(), time.minute()),
        (Hour::At(time), _) => format!("{date} {time}"),
    })
}

/// How to type the day that was written. Where only a day is meant, the hour is nothing to keep.
pub(super) fn day(text: &str) -> Option<String> {
    let (date, rest) = date(&tokens(text))?;
    (rest.is_empty() || time(&rest).is_some()).then(|| date.to_string())
}

/// A part of what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    /// Digits: their number, and how many they are.
    Number(i16, usize),
    /// `20271031`.
    EightDigits(i16, i16, i16),
    /// Letters, in lower case and without accents.
    Word(String),
}

/// Words that say nothing about which day or hour it is.
const FILLERS: &[&str] = &[
    "le",
    "the",
    "a",
    "at",
    "on",
    "of",
    "de",
    "er",
    "st",
    "nd",
    "rd",
    "th",
    "t",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same =
            |c: char| c.is_ascii_digit() == first.is_ascii_digit() && c.is_alphanumeric() == first.is_alphanumeric();
        let end = rest.find(|c| !same(c)).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        if first.is_ascii_digit() {
            tokens.push(number(run));
        } else if first.is_alphanumeric() {
            // `à` becomes `a`, `1ᵉʳ` is `1er`.
            let word = parvis_model::id::suggest(run).unwrap_or_else(|| run.to_owned());
            if !FILLERS.contains(&word.as_str()) {
                tokens.push(Token::Word(word));
            }
        } else if run.contains(['+', '−', 'Z']) {
            // An offset: nobody who writes one needs this hint.
            tokens.push(Token::Word(run.to_owned()));
        }
    }
    tokens
}

fn number(digits: &str) -> Token {
    let part = |range: std::ops::Range<usize>| digits.get(range).and_then(|part| part.parse().ok()).unwrap_or(i16::MAX);
    match digits.len() {
        8 => Token::EightDigits(part(0..4), part(4..6), part(6..8)),
        length => Token::Number(part(0..length), length),
    }
}

/// The date at the beginning, and what comes after it.
fn date(tokens: &[Token]) -> Option<(Date, Vec<Token>)> {
    use Token::{EightDigits, Number, Word};
    let (date, used) = match tokens {
        [EightDigits(year, month, day), ..] => (ymd(*year, *month, *day), 1),
        [Number(year, 4), Number(month, _), Number(day, _), ..] => (ymd(*year, *month, *day), 3),
        // The day comes first, except where only the other way about makes sense.
        [Number(day, _), Number(month, _), Number(year, length), ..] => {
            let year = full_year(*year, *length)?;
            (ymd(year, *month, *day).or_else(|| ymd(year, *day, *month)), 3)
        }
        [Number(day, _), Word(month), Number(year, length), ..]
        | [Word(month), Number(day, _), Number(year, length), ..] => {
            (ymd(full_year(*year, *length)?, month_number(month)?, *day), 3)
        }
        _ => (None, 0),
    };
    Some((date?, tokens[used..].to_vec()))
}

fn ymd(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn full_year(year: i16, digits: usize) -> Option<i16> {
    match digits {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

fn month_number(word: &str) -> Option<i16> {
    // By their beginnings, hence with every abbreviation. `juin` and `juillet`, `mars` and `mai` begin alike.
    const MONTHS: [&[&str]; 12] = [
        &["jan"],
        &["fev", "feb"],
        &["mar"],
        &["avr", "apr"],
        &["mai", "may"],
        &["juin", "jun"],
        &["juil", "jul"],
        &["aou", "aug"],
        &["sep"],
        &["oct"],
        &["nov"],
        &["dec"],
    ];
    const NAMES: [&str; 24] = [
        "janvier",
        "fevrier",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "aout",
        "septembre",
        "octobre",
        "novembre",
        "decembre",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if !NAMES.iter().any(|name| name.starts_with(word)) {
        return None;
    }
    let month = MONTHS.iter().position(|starts| starts.iter().any(|start| word.starts_with(start)))?;
    i16::try_from(month + 1).ok()
}

/// An hour of a day.
enum Hour {
    At(Time),
    /// `24 h`.
    EndOfDay,
}

fn time(tokens: &[Token]) -> Option<Hour> {
    let mut numbers = Vec::new();
    let mut afternoon = None;
    for token in tokens {
        match token {
            Token::Number(number, _) => numbers.push(i8::try_from(*number).ok()?),
            Token::EightDigits(..) => return None,
            Token::Word(word) => match word.as_str() {
                "h" | "hr" | "heure" | "heures" | "min" | "mn" | "minutes" if !numbers.is_empty() => {}
                "am" if !numbers.is_empty() => afternoon = Some(false),
                "pm" if !numbers.is_empty() => afternoon = Some(true),
                "midi" | "noon" if numbers.is_empty() => numbers.push(12),
                _ => return None,
            },
        }
    }
    let (hour, minute, second) = match *numbers {
        [hour] => (hour, 0, 0),
        [hour, minute] => (hour, minute, 0),
        [hour, minute, second] => (hour, minute, second),
        _ => return None,
    };
    let hour = match (afternoon, hour) {
        (None, hour) => hour,
        (Some(afternoon), 1..=12) => hour % 12 + if afternoon { 12 } else { 0 },
        _ => return None,
    };
    if (hour, minute, second) == (24, 0, 0) {
        return Some(Hour::EndOfDay);
    }
    Time::new(hour, minute, second, 0).ok().map(Hour::At)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_kept() {
        let cases = [
            ("2027-10-31 18h00", "2027-10-31 18:00"),
            ("2027-10-31 18h", "2027-10-31 18:00"),
            ("2027-10-31 18 h 30", "2027-10-31 18:30"),
            ("2027-10-31 18\u{a0}h\u{202f}30", "2027-10-31 18:30"),
            ("2027-10-31 18:00h", "2027-10-31 18:00"),
            ("2027-10-31 18.30", "2027-10-31 18:30"),
            ("2027-10-31T18h00", "2027-10-31 18:00"),
            ("2027-10-31 à 18 heures", "2027-10-31 18:00"),
            ("2027-10-31 9:05", "2027-10-31 09:05"),
            ("2027-10-31 midi", "2027-10-31 12:00"),
            ("31/10/2027 18h", "2027-10-31 18:00"),
            ("31/10/2027 à 18h30", "2027-10-31 18:30"),
            ("31/10/2027 18:00:30", "2027-10-31 18:00:30"),
            ("31 octobre 2027, 18 h 30 min", "2027-10-31 18:30"),
            ("Dimanche 31 octobre 2027 à 18h", "2027-10-31 18:00"),
            ("October 31st, 2027 at 6 pm", "2027-10-31 18:00"),
            ("31/10/2027 12 am", "2027-10-31 00:00"),
            ("31/10/2027 24h", "2027-10-31"),
        ];
        for (written, typed) in cases {
            assert_eq!(instant(written, Whole::Ends).as_deref(), Some(typed), "{written}");
        }
        assert_eq!(instant("31/10/2027 24h", Whole::Begins).as_deref(), Some("2027-11-01"));
    }

    #[test]
    fn days() {
        let cases = [
            ("31/10/2027", "2027-10-31"),
            ("31.10.2027", "2027-10-31"),
            ("31-10-27", "2027-10-31"),
            ("1/2/2027", "2027-02-01"),
            ("10/31/2027", "2027-10-31"),
            ("2027/10/31", "2027-10-31"),
            ("20271031", "2027-10-31"),
            ("31 octobre 2027", "2027-10-31"),
            ("le 1er août 2027", "2027-08-01"),
            ("1 févr. 2027", "2027-02-01"),
            ("3 juin 2027", "2027-06-03"),
            ("3 juil. 2027", "2027-07-03"),
            ("14 MARS 2027", "2027-03-14"),
            ("31/10/2027 18h", "2027-10-31"),
        ];
        for (written, typed) in cases {
            assert_eq!(day(written).as_deref(), Some(typed), "{written}");
        }
    }

    #[test]
    fn what_is_not_understood_gives_no_hint() {
        for written in [
            "",
            "demain",
            "octobre 2027",
            "31/10",
            "31/02/2027",
            "2026-02-30",
            "31 brumaire 2027",
            "31 o 2027 x",
            "2027-10-31 25h",
            "2027-10-31 minuit",
            "2027-10-31 vers 18h",
            "2027-10-31 18h ou 19h",
            "2027-10-31 18:00+25:00",
            "99999999999/10/2027",
            "2027-10-31 13 pm",
        ] {
            assert_eq!(instant(written, Whole::Ends), None, "{written}");
            assert_eq!(day(written), None, "{written}");
        }
    }
}
