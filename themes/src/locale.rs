//! The words of one language, from `parvis/locales/*.ftl`, and how that language writes numbers, dates and places.
//!
//! No sentence stands in Rust or in a template. Separators, months and elisions are in the locale files too, because
//! Unicode's data have none for several regional languages.

use crate::ThemeError;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use parvis_model::Lang;
use std::fmt;
use unic_langid::LanguageIdentifier;

/// The locale files of a language: what all pages say, then what belongs to some of them.
fn sources(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Fr => &[
            include_str!("../parvis/locales/fr.ftl"),
            include_str!("../parvis/locales/fr/contributions.ftl"),
            include_str!("../parvis/locales/fr/consultation.ftl"),
            include_str!("../parvis/locales/fr/follow.ftl"),
            include_str!("../parvis/locales/fr/deposit.ftl"),
            include_str!("../parvis/locales/fr/debate.ftl"),
            include_str!("../parvis/locales/fr/pictures.ftl"),
            include_str!("../parvis/locales/fr/exchange.ftl"),
            include_str!("../parvis/locales/fr/moderation.ftl"),
            include_str!("../parvis/locales/fr/counter.ftl"),
            include_str!("../parvis/locales/fr/reported.ftl"),
            include_str!("../parvis/locales/fr/map.ftl"),
            include_str!("../parvis/locales/fr/vote.ftl"),
            include_str!("../parvis/locales/fr/outcome.ftl"),
            include_str!("../parvis/locales/fr/budget.ftl"),
            include_str!("../parvis/locales/fr/mailing.ftl"),
            include_str!("../parvis/locales/fr/scrutiny.ftl"),
            include_str!("../parvis/locales/fr/paper.ftl"),
        ],
        Lang::En => &[
            include_str!("../parvis/locales/en.ftl"),
            include_str!("../parvis/locales/en/contributions.ftl"),
            include_str!("../parvis/locales/en/consultation.ftl"),
            include_str!("../parvis/locales/en/follow.ftl"),
            include_str!("../parvis/locales/en/deposit.ftl"),
            include_str!("../parvis/locales/en/debate.ftl"),
            include_str!("../parvis/locales/en/pictures.ftl"),
            include_str!("../parvis/locales/en/exchange.ftl"),
            include_str!("../parvis/locales/en/moderation.ftl"),
            include_str!("../parvis/locales/en/counter.ftl"),
            include_str!("../parvis/locales/en/reported.ftl"),
            include_str!("../parvis/locales/en/map.ftl"),
            include_str!("../parvis/locales/en/vote.ftl"),
            include_str!("../parvis/locales/en/outcome.ftl"),
            include_str!("../parvis/locales/en/budget.ftl"),
            include_str!("../parvis/locales/en/mailing.ftl"),
            include_str!("../parvis/locales/en/scrutiny.ftl"),
            include_str!("../parvis/locales/en/paper.ftl"),
        ],
    }
}

/// The words of one language.
pub(crate) struct Locale {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Locale").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// Arguments of a message, by name.
pub(crate) type Args<'a> = [(&'a str, FluentValue<'a>)];

impl Locale {
    /// Reads the locale file of `lang`.
    pub(crate) fn new(lang: Lang) -> Result<Self, ThemeError> {
        let wrong = |reason: String| ThemeError::Locale { lang: lang.tag(), reason };
        let id: LanguageIdentifier = lang.tag().parse().map_err(|e| wrong(format!("{e}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The isolation marks that Fluent puts around arguments would end up in addresses, subjects and searches.
        bundle.set_use_isolating(false);
        for source in sources(lang) {
            let resource =
                FluentResource::try_new((*source).to_owned()).map_err(|(_, errors)| wrong(format!("{errors:?}")))?;
            bundle.add_resource(resource).map_err(|errors| wrong(format!("{errors:?}")))?;
        }
        let mut locale = Self { lang, bundle };
        let group = locale.say("number-group", &[])?;
        locale
            .bundle
            .add_function("NUMBER", move |values, _| match values.first() {
                Some(FluentValue::Number(number)) => FluentValue::from(grouped(&number.as_string(), &group)),
                _ => FluentValue::Error,
            })
            .map_err(|e| wrong(e.to_string()))?;
        Ok(locale)
    }

    /// The language.
    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// The words of `key`. Everything that they need must be in `args`.
    pub(crate) fn say(&self, key: &str, args: &Args<'_>) -> Result<String, ThemeError> {
        let wrong = |reason: String| ThemeError::Words { lang: self.lang.tag(), key: key.to_owned(), reason };
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
            .ok_or_else(|| wrong("no such message".to_owned()))?;
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        if errors.is_empty() { Ok(text.into_owned()) } else { Err(wrong(format!("{errors:?}"))) }
    }

    /// The words that are used where something is about a tool, or about one of its activities.
    pub(crate) fn about<'a>(&'a self, about: Option<&'a str>) -> Words<'a> {
        Words { locale: self, about }
    }

    /// Whether there are words for `key`.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// Items with commas and a word such as « ou » before the last: `word` is `or` or `and`.
    pub(crate) fn list(&self, items: &[String], word: Conjunction) -> Result<String, ThemeError> {
        let Some((last, first)) = items.split_last() else { return Ok(String::new()) };
        if first.is_empty() {
            return Ok(last.clone());
        }
        let first = first.join(&self.say("list-comma", &[])?);
        let args = [("first", FluentValue::from(first)), ("last", FluentValue::from(last.as_str()))];
        match word {
            Conjunction::And => self.say("list-and", &args),
            Conjunction::Or => self.say("list-or", &args),
        }
    }

    /// « à Valmoret », « au Havre », « aux Lilas ».
    pub(crate) fn at(&self, place: &str) -> Result<String, ThemeError> {
        if let Some(rest) = place.strip_prefix("Le ") {
            self.say("place-at-le", &[("name", place.into()), ("rest", rest.into())])
        } else if let Some(rest) = place.strip_prefix("Les ") {
            self.say("place-at-les", &[("name", place.into()), ("rest", rest.into())])
        } else {
            self.say("place-at", &[("name", place.into())])
        }
    }

    /// « de Valmoret », « d’Annecy », « du Havre », « des Lilas ».
    pub(crate) fn of(&self, place: &str) -> Result<String, ThemeError> {
        if let Some(rest) = place.strip_prefix("Le ") {
            self.say("place-of-le", &[("name", place.into()), ("rest", rest.into())])
        } else if let Some(rest) = place.strip_prefix("Les ") {
            self.say("place-of-les", &[("name", place.into()), ("rest", rest.into())])
        } else if place.starts_with(is_vowel) {
            self.say("place-of-vowel", &[("name", place.into())])
        } else {
            self.say("place-of", &[("name", place.into())])
        }
    }
}

/// The words of one language about something: `KEY-WORD` for the first of its words for which there is such a message, such
/// as an activity and its tool, else `KEY`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words<'a> {
    locale: &'a Locale,
    /// From the most particular to the most general, with spaces between them.
    about: Option<&'a str>,
}

impl Words<'_> {
    /// The words of `key`. Everything that they need must be in `args`.
    pub(crate) fn say(&self, key: &str, args: &Args<'_>) -> Result<String, ThemeError> {
        let own = self.about.unwrap_or_default().split(' ').map(|word| format!("{key}-{word}"));
        let own = own.into_iter().find(|own| self.locale.has(own));
        self.locale.say(own.as_deref().unwrap_or(key), args)
    }
}

/// The word before the last item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Conjunction {
    /// All of them.
    And,
    /// One of them.
    Or,
}

fn is_vowel(c: char) -> bool {
    "AEIOUYÀÂÄÉÈÊËÎÏÔÖÛÜŒÆ".contains(c)
}

/// Digits in groups of three from the right.
fn grouped(digits: &str, separator: &str) -> String {
    let mut out = String::with_capacity(digits.len() + 4);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fr() -> Locale {
        Locale::new(Lang::Fr).unwrap()
    }

    #[test]
    fn numbers_have_groups() {
        assert_eq!(grouped("1", " "), "1");
        assert_eq!(grouped("123", " "), "123");
        assert_eq!(grouped("1234567", " "), "1 234 567");
        let en = Locale::new(Lang::En).unwrap();
        assert_eq!(fr().say("number", &[("n", 3874.into())]).unwrap(), "3\u{202F}874");
        assert_eq!(en.say("number", &[("n", 3874.into())]).unwrap(), "3,874");
    }

    #[test]
    fn places_contract_and_elide() {
        let places = [
            ("Valmoret", "à Valmoret", "de Valmoret"),
            ("Annecy", "à Annecy", "d’Annecy"),
            ("Le Havre", "au Havre", "du Havre"),
            ("Les Lilas", "aux Lilas", "des Lilas"),
            ("La Rochelle", "à La Rochelle", "de La Rochelle"),
        ];
        for (name, at, of) in places {
            assert_eq!((fr().at(name).unwrap().as_str(), fr().of(name).unwrap().as_str()), (at, of));
        }
    }

    #[test]
    fn lists() {
        let items = |n: usize| ["habiter", "travailler", "étudier"][..n].iter().map(|s| (*s).to_owned()).collect();
        let list = |n| fr().list(&Vec::<String>::from_iter::<Vec<String>>(items(n)), Conjunction::Or).unwrap();
        assert_eq!(list(1), "habiter");
        assert_eq!(list(2), "habiter ou travailler");
        assert_eq!(list(3), "habiter, travailler ou étudier");
    }

    #[test]
    fn missing_words_and_arguments_are_errors() {
        assert!(matches!(fr().say("no-such-key", &[]), Err(ThemeError::Words { .. })));
        assert!(matches!(fr().say("place-at", &[]), Err(ThemeError::Words { .. })));
    }
}
