//! The words of diagnostics in the languages of `locales/`.

use super::Arg;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use parvis_model::Lang;
use unic_langid::LanguageIdentifier;

/// Messages in one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("locales", &self.bundle.locales).finish()
    }
}

/// The locale file of a language.
pub(crate) fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => include_str!("../../locales/fr.ftl"),
        Lang::En => include_str!("../../locales/en.ftl"),
    }
}

impl Words {
    /// The words of the generator in `lang`.
    pub fn new(lang: Lang) -> Self {
        Self::from_file(lang, locale(lang))
    }

    /// Words of another locale file, written like the generator's. What does not parse is left out: a missing word
    /// shows as its key, and a test of each locale file finds it.
    pub fn from_file(lang: Lang, ftl: &str) -> Self {
        let language: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks protect right-to-left text; in a terminal they are invisible characters that break copying.
        bundle.set_use_isolating(false);
        let resource = FluentResource::try_new(typography(lang, ftl)).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// A message. A message that does not exist shows as its key.
    pub fn message(&self, key: &str, args: &[Arg]) -> String {
        let args = arguments(args);
        self.pattern(key, None, &args).unwrap_or_else(|| key.to_owned())
    }

    /// An attribute of a message, where there is one that says something.
    pub fn attribute(&self, key: &str, attribute: &str, args: &[Arg]) -> Option<String> {
        let args = arguments(args);
        self.pattern(key, Some(attribute), &args).filter(|text| !text.is_empty())
    }

    /// Whether there is such a message.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A message with numbers, for which the language's plural rules hold.
    pub fn counts(&self, key: &str, counts: &[(&'static str, usize)]) -> String {
        let args: FluentArgs<'_> =
            counts.iter().map(|(name, n)| (*name, FluentValue::from(u32::try_from(*n).unwrap_or(u32::MAX)))).collect();
        self.pattern(key, None, &args).unwrap_or_else(|| key.to_owned())
    }

    fn pattern(&self, key: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(args), &mut errors).trim().to_owned())
    }
}

/// French puts a space before high punctuation and inside its quotation marks, which must not end a line. Locale files
/// have ordinary spaces, which everybody can see and type. It is done to the words and not to what they mention, since
/// a hint quotes what is to be copied into a file. Terminals get one width of space: few of their fonts have the narrow
/// one.
fn typography(lang: Lang, ftl: &str) -> String {
    const FIXED: [(&str, &str); 6] = [
        (" :", "\u{a0}:"),
        (" ;", "\u{a0};"),
        (" ?", "\u{a0}?"),
        (" !", "\u{a0}!"),
        ("« ", "«\u{a0}"),
        (" »", "\u{a0}»"),
    ];
    match lang {
        Lang::Fr => FIXED.iter().fold(ftl.to_owned(), |ftl, (from, to)| ftl.replace(from, to)),
        Lang::En => ftl.to_owned(),
    }
}

fn arguments<'a>(args: &'a [Arg]) -> FluentArgs<'a> {
    args.iter().map(|(name, value)| (*name, FluentValue::from(value.as_ref()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn every_code_has_words_in_every_language() {
        for lang in Lang::ALL {
            FluentResource::try_new(locale(lang).to_owned()).expect("the locale file parses");
            let words = Words::new(lang);
            for code in Code::ALL {
                assert!(words.has(code.keyword()), "{} lacks {}", lang.tag(), code.keyword());
                let title = words.attribute(code.keyword(), "title", &[]);
                assert!(title.is_some(), "{} lacks the title of {}", lang.tag(), code.keyword());
            }
        }
    }

    #[test]
    fn french_spaces_do_not_break() {
        let words = Words::from_file(Lang::Fr, "a = dire « { $x } » ; ou quoi : { $x } ?\n");
        assert_eq!(
            words.message("a", &[("x", "b : c".into())]),
            "dire «\u{a0}b : c\u{a0}»\u{a0}; ou quoi\u{a0}: b : c\u{a0}?"
        );
    }

    #[test]
    fn languages_have_the_same_keys() {
        let keys = |lang| {
            let lines = locale(lang).lines();
            lines.filter_map(|l| l.split_once(" =").map(|(k, _)| k.to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(keys(Lang::Fr), keys(Lang::En));
    }
}
