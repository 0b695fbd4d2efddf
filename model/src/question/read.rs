//! From what was typed to a valid answer, or to what is wrong with it. The web, paper and imports all pass here.

use super::{Answer, Choice, Decimal, Kind, OTHER, OTHER_MAX, OTHER_TEXT, Question, codes};
use crate::email::EmailAddress;
use crate::form::{TICKED, Typed, clean};
use crate::geo::Territory;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A mistake and the input that it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrong {
    /// The name of the input.
    pub input: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with an answer. The words for it are in the locale files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// Nothing was answered, and it must be.
    Missing,
    /// More than `max` characters.
    TooLong {
        /// The most characters.
        max: u16,
        /// How many were written.
        found: u32,
    },
    /// Characters that no text has.
    BadCharacter,
    /// Not a number.
    NotANumber,
    /// A number with more decimals than this.
    TooManyDecimals {
        /// The most.
        decimals: u8,
    },
    /// A number below the smallest or above the largest.
    OutOfRange {
        /// The smallest.
        min: Option<Decimal>,
        /// The largest.
        max: Option<Decimal>,
    },
    /// Not a day.
    NotADate,
    /// A day before the first or after the last.
    DateOutOfRange {
        /// The first.
        min: Option<Date>,
        /// The last.
        max: Option<Date>,
    },
    /// None of the options: the page is older than the question, or was tampered with.
    NotAnOption,
    /// « Autre » was chosen and nothing written beside it.
    OtherMissing,
    /// Something was written beside « autre », and another option chosen.
    OtherNotChosen,
    /// Fewer options than must be chosen, or more than may be.
    HowMany {
        /// The fewest.
        min: u8,
        /// The most.
        max: Option<u8>,
    },
    /// Not a rank from 1 to this.
    NotARank {
        /// The last rank.
        last: u8,
    },
    /// Two options at the same rank.
    SameRank {
        /// The rank.
        rank: u8,
    },
    /// A rank was left out.
    RankSkipped {
        /// The rank.
        rank: u8,
    },
    /// Fewer options ranked than must be.
    RankMore {
        /// How many must be.
        min: u8,
    },
    /// A row without an answer.
    RowMissing {
        /// The words of the row.
        row: String,
    },
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a telephone number.
    NotAPhone,
    /// Not a postal code.
    NotAPostalCode,
    /// Not a SIRET.
    NotASiret,
    /// Not an RNA number.
    NotAnRna,
    /// The box must be ticked.
    NotTicked,
    /// No address and no landmark of the commune is called so.
    NoSuchPlace,
    /// Several are: one must be chosen.
    SeveralPlaces {
        /// What they are called, the likeliest first.
        matches: Vec<String>,
        /// How many there are, those that are not named included.
        all: u32,
    },
    /// Not squares of the map.
    NotASquare,
    /// A square that the map does not have, or that lies outside the commune.
    NoSuchSquare {
        /// What was written.
        square: String,
    },
    /// More squares than name such a place, or fewer.
    HowManySquares {
        /// The fewest.
        min: u8,
        /// The most.
        max: u8,
    },
    /// A place given in two ways, which may contradict each other.
    SeveralWays,
    /// A way without its beginning or its end.
    EndMissing,
    /// Something drawn that cannot be read: not what is asked for, crossing itself, or too detailed.
    NotAShape,
    /// A place that does not lie in the commune, or not all of it.
    Outside,
}

type Read = Result<Option<Answer>, Wrong>;

impl Question {
    /// Reads the answer where no ground is described: places can only be told in words. See [`Question::read_in`].
    ///
    /// # Errors
    /// The first mistake in the order of the inputs.
    pub fn read(&self, typed: &Typed) -> Read {
        self.read_in(typed, &Territory::default())
    }

    /// Reads the answer from what was typed into its inputs. `None` where nothing was and nothing must be. Places are
    /// looked up in `territory`, and must lie in it.
    ///
    /// # Errors
    /// The first mistake in the order of the inputs.
    pub fn read_in(&self, typed: &Typed, territory: &Territory) -> Read {
        let answer = match &self.kind {
            Kind::Text { long, max } => self.text(typed, *long, *max)?.map(Answer::Text),
            Kind::Number { min, max, decimals, .. } => self.number(typed, *min, *max, *decimals)?,
            Kind::Date { min, max } => self.date(typed, *min, *max)?,
            Kind::Single { options, other, .. } => self.single(typed, options, *other)?,
            Kind::Multiple { options, other, min, max } => self.multiple(typed, options, *other, *min, *max)?,
            Kind::Ranking { options, min } => self.ranking(typed, options, *min)?,
            Kind::Scale { .. } | Kind::Rating { .. } | Kind::Sentiment => self.level(typed)?,
            Kind::Matrix { rows, multiple, .. } => self.rows(typed, rows, *multiple)?,
            Kind::Grades { options } => self.rows(typed, options, false)?,
            Kind::Consent => self.consent(typed)?,
            Kind::Email => self.shaped(typed, Fault::NotAnEmail, |text| {
                EmailAddress::parse(text).ok().map(|address| address.delivery().to_owned())
            })?,
            Kind::Phone => self.shaped(typed, Fault::NotAPhone, codes::phone)?,
            Kind::PostalCode => self.shaped(typed, Fault::NotAPostalCode, codes::postal_code)?,
            Kind::Siret => self.shaped(typed, Fault::NotASiret, codes::siret)?,
            Kind::Rna => self.shaped(typed, Fault::NotAnRna, codes::rna)?,
            Kind::Place { shape } => self.place(typed, *shape, territory)?.map(|place| Answer::Place(Box::new(place))),
        };
        if answer.is_none() && self.required {
            let input = self.inputs().into_iter().next().unwrap_or_else(|| self.input());
            return Err(Wrong { input, fault: Fault::Missing });
        }
        Ok(answer)
    }

    fn wrong<T>(&self, fault: Fault) -> Result<T, Wrong> {
        Err(Wrong { input: self.input(), fault })
    }

    pub(super) fn wrong_at<T>(&self, part: &str, fault: Fault) -> Result<T, Wrong> {
        Err(Wrong { input: self.part(part), fault })
    }

    pub(super) fn line(&self, typed: &Typed, input: String, long: bool, max: u16) -> Result<Option<String>, Wrong> {
        let text = clean(typed.get(&input).map_or("", String::as_str), long);
        let wrong = |fault| Err(Wrong { input: input.clone(), fault });
        match text {
            Err(_) => wrong(Fault::BadCharacter),
            Ok(text) => {
                let found = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
                if found > u32::from(max) {
                    return wrong(Fault::TooLong { max, found });
                }
                Ok((!text.is_empty()).then_some(text))
            }
        }
    }

    fn text(&self, typed: &Typed, long: bool, max: u16) -> Result<Option<String>, Wrong> {
        self.line(typed, self.input(), long, max)
    }

    fn shaped(&self, typed: &Typed, fault: Fault, shape: impl Fn(&str) -> Option<String>) -> Read {
        match self.text(typed, false, 254)? {
            None => Ok(None),
            Some(text) => match shape(&text) {
                Some(text) => Ok(Some(Answer::Text(text))),
                None => self.wrong(fault),
            },
        }
    }

    fn number(&self, typed: &Typed, min: Option<Decimal>, max: Option<Decimal>, decimals: u8) -> Read {
        let Some(text) = self.text(typed, false, 40)? else { return Ok(None) };
        let Ok(number) = Decimal::parse(&text) else { return self.wrong(Fault::NotANumber) };
        if number.decimals() > decimals {
            return self.wrong(Fault::TooManyDecimals { decimals });
        }
        if min.is_some_and(|min| number < min) || max.is_some_and(|max| number > max) {
            return self.wrong(Fault::OutOfRange { min, max });
        }
        Ok(Some(Answer::Number(number)))
    }

    fn date(&self, typed: &Typed, min: Option<Date>, max: Option<Date>) -> Read {
        let Some(text) = self.text(typed, false, 40)? else { return Ok(None) };
        let Some(date) = day(&text) else { return self.wrong(Fault::NotADate) };
        if min.is_some_and(|min| date < min) || max.is_some_and(|max| date > max) {
            return self.wrong(Fault::DateOutOfRange { min, max });
        }
        Ok(Some(Answer::Date(date)))
    }

    /// What was written beside « autre ».
    fn other_text(&self, typed: &Typed, other: bool) -> Result<Option<String>, Wrong> {
        if other { self.line(typed, self.part(OTHER_TEXT), false, OTHER_MAX) } else { Ok(None) }
    }

    fn single(&self, typed: &Typed, options: &[Choice], other: bool) -> Read {
        let text = self.other_text(typed, other)?;
        let chosen = typed.get(&self.input()).map_or("", String::as_str);
        match (chosen, text) {
            ("", None) => Ok(None),
            // Who writes something in has chosen « autre ».
            ("", text) => Ok(Some(Answer::One { option: OTHER.to_owned(), other: text })),
            (OTHER, None) if other => self.wrong_at(OTHER_TEXT, Fault::OtherMissing),
            (OTHER, text) if other => Ok(Some(Answer::One { option: OTHER.to_owned(), other: text })),
            (chosen, text) if options.iter().any(|option| option.id == chosen) => match text {
                None => Ok(Some(Answer::One { option: chosen.to_owned(), other: None })),
                Some(_) => self.wrong_at(OTHER_TEXT, Fault::OtherNotChosen),
            },
            _ => self.wrong(Fault::NotAnOption),
        }
    }

    fn multiple(&self, typed: &Typed, options: &[Choice], other: bool, min: u8, max: Option<u8>) -> Read {
        let text = self.other_text(typed, other)?;
        let ticked = |part: &str| typed.get(&self.part(part)).is_some_and(|value| value == TICKED);
        if other && ticked(OTHER) && text.is_none() {
            return self.wrong_at(OTHER_TEXT, Fault::OtherMissing);
        }
        let chosen: Vec<String> = options.iter().map(|option| option.id.clone()).filter(|id| ticked(id)).collect();
        let number = chosen.len() + usize::from(text.is_some());
        if number == 0 {
            return Ok(None);
        }
        if number < usize::from(min) || max.is_some_and(|max| number > usize::from(max)) {
            let first = self.inputs().into_iter().next().unwrap_or_else(|| self.input());
            return Err(Wrong { input: first, fault: Fault::HowMany { min, max } });
        }
        Ok(Some(Answer::Many { options: chosen, other: text }))
    }

    fn ranking(&self, typed: &Typed, options: &[Choice], min: u8) -> Read {
        let last = u8::try_from(options.len()).unwrap_or(u8::MAX);
        let mut by_rank: BTreeMap<u8, &str> = BTreeMap::new();
        for option in options {
            let text = typed.get(&self.part(&option.id)).map_or("", |text| text.trim());
            if text.is_empty() {
                continue;
            }
            let rank = match text.parse::<u8>() {
                Ok(rank) if (1..=last).contains(&rank) => rank,
                _ => return self.wrong_at(&option.id, Fault::NotARank { last }),
            };
            if by_rank.insert(rank, &option.id).is_some() {
                return self.wrong_at(&option.id, Fault::SameRank { rank });
            }
        }
        if by_rank.is_empty() {
            return Ok(None);
        }
        let first = || options.first().map_or_else(|| self.input(), |option| self.part(&option.id));
        if let Some(rank) = (1..).zip(by_rank.keys()).find_map(|(wanted, rank)| (wanted != *rank).then_some(wanted)) {
            return Err(Wrong { input: first(), fault: Fault::RankSkipped { rank } });
        }
        if by_rank.len() < usize::from(min) {
            return Err(Wrong { input: first(), fault: Fault::RankMore { min } });
        }
        Ok(Some(Answer::Order(by_rank.into_values().map(str::to_owned).collect())))
    }

    fn level(&self, typed: &Typed) -> Read {
        let text = typed.get(&self.input()).map_or("", |text| text.trim());
        if text.is_empty() {
            return Ok(None);
        }
        match (text.parse::<u8>(), self.kind.levels()) {
            (Ok(level), Some(levels)) if levels.contains(&level) => Ok(Some(Answer::Level(level))),
            _ => self.wrong(Fault::NotAnOption),
        }
    }

    /// One column a row, or several. A question that must be answered must be in every row.
    fn rows(&self, typed: &Typed, rows: &[Choice], multiple: bool) -> Read {
        let columns = self.kind.columns();
        let mut cells = BTreeMap::new();
        let mut missing = None;
        for row in rows {
            let chosen: Vec<String> = if multiple {
                let ticked = |column: &&&str| {
                    typed.get(&self.part(&format!("{}.{column}", row.id))).is_some_and(|value| value == TICKED)
                };
                columns.iter().filter(ticked).map(|column| (*column).to_owned()).collect()
            } else {
                match typed.get(&self.part(&row.id)).map_or("", String::as_str) {
                    "" => Vec::new(),
                    column if columns.contains(&column) => vec![column.to_owned()],
                    _ => return self.wrong_at(&row.id, Fault::NotAnOption),
                }
            };
            if chosen.is_empty() {
                missing = missing.or(Some(row));
            } else {
                cells.insert(row.id.clone(), chosen);
            }
        }
        match (cells.is_empty(), missing) {
            (true, _) => Ok(None),
            (false, Some(row)) if self.required => {
                let first = if multiple { columns.first().map_or("", |column| column) } else { "" };
                let part = if multiple { format!("{}.{first}", row.id) } else { row.id.clone() };
                self.wrong_at(&part, Fault::RowMissing { row: row.label.clone() })
            }
            (false, _) => Ok(Some(Answer::Cells(cells))),
        }
    }

    fn consent(&self, typed: &Typed) -> Read {
        match typed.get(&self.input()).map_or("", String::as_str) {
            "" => Ok(None),
            TICKED => Ok(Some(Answer::Agreed)),
            _ => self.wrong(Fault::NotTicked),
        }
    }
}

/// A day as people write it (`27/3/2026`) or as machines do (`2026-03-27`).
fn day(text: &str) -> Option<Date> {
    if let Ok(date) = text.parse::<Date>() {
        return (text.len() == 10).then_some(date);
    }
    let parts: Vec<&str> = text.split(['/', '.', '-', ' ']).filter(|part| !part.is_empty()).collect();
    let [day, month, year] = parts[..] else { return None };
    let digits = |text: &str, most: usize| text.len() <= most && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(day, 2) || !digits(month, 2) || year.len() != 4 || !digits(year, 4) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
