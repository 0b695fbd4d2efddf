//! What one has to know to make a commune's folder, and the files made of it.

use crate::content;
use crate::diagnostic::Diagnostic;
use std::collections::BTreeMap;

/// What is asked, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// The commune's name.
    Name,
    /// Its INSEE code.
    Insee,
    /// Inhabitants.
    Population,
    /// Registered electors.
    Electors,
    /// The address of the site.
    Url,
    /// The accent colour.
    Accent,
    /// Public e-mail address.
    Email,
    /// Postal address, its lines separated by semicolons.
    Address,
    /// Telephone.
    Phone,
    /// Who answers for what is published.
    Publisher,
    /// Who hosts the pages.
    Host,
    /// The data protection officer.
    Dpo,
}

impl Question {
    /// All questions, in the order in which they are asked.
    pub const ALL: [Self; 12] = [
        Self::Name,
        Self::Insee,
        Self::Population,
        Self::Electors,
        Self::Url,
        Self::Accent,
        Self::Email,
        Self::Address,
        Self::Phone,
        Self::Publisher,
        Self::Host,
        Self::Dpo,
    ];

    /// The name of the option that answers it.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Insee => "insee",
            Self::Population => "population",
            Self::Electors => "electors",
            Self::Url => "url",
            Self::Accent => "accent",
            Self::Email => "email",
            Self::Address => "address",
            Self::Phone => "phone",
            Self::Publisher => "publisher",
            Self::Host => "host",
            Self::Dpo => "dpo",
        }
    }

    /// Whether it needs no answer, even where nothing can be assumed.
    pub fn is_optional(self) -> bool {
        matches!(self, Self::Electors | Self::Phone)
    }
}

/// The answers so far.
#[derive(Debug, Clone, Default)]
pub struct Answers(BTreeMap<Question, String>);

impl Answers {
    /// Notes an answer, or says what is wrong with it, as `parvis check` would.
    pub fn set(&mut self, question: Question, text: &str) -> Result<(), Box<Diagnostic>> {
        // Who follows the hint to the letter types the quotation marks of the file too.
        let text = text.trim();
        let text = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text);
        let mut trial = Self::example();
        trial.0.insert(question, text.to_owned());
        match content::check_commune(&trial.commune_yml()).into_iter().find(Diagnostic::is_error) {
            Some(found) => Err(Box::new(found)),
            None => {
                self.0.insert(question, text.to_owned());
                Ok(())
            }
        }
    }

    /// Whether a question is answered.
    pub fn has(&self, question: Question) -> bool {
        self.0.contains_key(&question)
    }

    /// What is assumed when nobody says otherwise.
    pub fn default_of(&self, question: Question) -> Option<String> {
        match question {
            Question::Accent => Some("#1d5b43".to_owned()),
            Question::Publisher => Some("Le maire".to_owned()),
            Question::Host => Some("À compléter : nom, adresse et téléphone de l’hébergeur".to_owned()),
            Question::Dpo => self.0.get(&Question::Email).cloned(),
            _ => None,
        }
    }

    /// Assumes what can be assumed for everything that is not answered.
    pub fn assume(&mut self) {
        for question in Question::ALL {
            if let Some(text) = self.default_of(question).filter(|_| !self.has(question)) {
                self.0.insert(question, text);
            }
        }
    }

    /// The questions that still need an answer, since nothing can be assumed.
    pub fn missing(&self) -> Vec<Question> {
        let assumed = |question| question == Question::Dpo || self.default_of(question).is_some();
        let missing = |question: &Question| !self.has(*question) && !question.is_optional() && !assumed(*question);
        Question::ALL.into_iter().filter(missing).collect()
    }

    /// Answers without mistakes, to try one in their midst.
    fn example() -> Self {
        let mut answers = Self::default();
        let example = [
            (Question::Name, "Commune"),
            (Question::Insee, "01999"),
            (Question::Population, "1"),
            (Question::Url, "https://commune.example"),
            (Question::Email, "mairie@commune.example"),
            (Question::Address, "Mairie"),
        ];
        answers.0.extend(example.map(|(question, text)| (question, text.to_owned())));
        answers.assume();
        answers
    }

    fn get(&self, question: Question) -> &str {
        self.0.get(&question).map_or("", String::as_str)
    }

    /// `commune.yml`, with a note above every key.
    pub(super) fn commune_yml(&self) -> String {
        let optional = |question: Question, indent: &str, example: &str, write: fn(&str) -> String| {
            let key = question.keyword();
            match self.0.get(&question) {
                Some(text) => format!("{indent}{key}: {}", write(text)),
                None => format!("{indent}# {key}: {example}"),
            }
        };
        let address = self.get(Question::Address).split([';', '\n']).map(str::trim).filter(|line| !line.is_empty());
        let address: Vec<String> = address.map(|line| format!("    {line}")).collect();
        let controller = format!("Commune {}, représentée par son maire", of(self.get(Question::Name)));
        let values = [
            ("electors", optional(Question::Electors, "", "900", number)),
            ("population", number(self.get(Question::Population))),
            ("insee", quoted(self.get(Question::Insee))),
            ("accent", quoted(self.get(Question::Accent))),
            ("url", quoted(self.get(Question::Url))),
            ("phone", optional(Question::Phone, "  ", "01 23 45 67 89", quoted)),
            ("email", quoted(self.get(Question::Email))),
            ("dpo", quoted(self.get(Question::Dpo))),
            ("publisher", quoted(self.get(Question::Publisher))),
            ("controller", quoted(&controller)),
            ("name", quoted(self.get(Question::Name))),
            ("host", quoted(self.get(Question::Host))),
            ("address", address.join("\n")),
        ];
        fill(include_str!("texts/commune.yml"), &values)
    }

    /// A logo to begin with: the initial on the accent colour.
    pub(super) fn logo(&self) -> String {
        let initial = self.get(Question::Name).chars().find(|c| c.is_alphanumeric());
        let initial: String = initial.into_iter().flat_map(char::to_uppercase).collect();
        let values = [("accent", self.get(Question::Accent).to_owned()), ("initial", initial)];
        fill(include_str!("texts/logo.svg"), &values)
    }
}

/// Puts values where a text has their names, `@name@`. In one pass: an answer may hold what looks like a name.
fn fill(text: &str, values: &[(&str, String)]) -> String {
    let value = |key: &str| values.iter().find(|(name, _)| *name == key).map_or("", |(_, value)| value.as_str());
    let parts = text.split('@').enumerate();
    parts.map(|(i, part)| if i % 2 == 1 { value(part) } else { part }).collect()
}

/// A text between quotation marks: JSON's are YAML's too.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A number as people write it, `5 120`, without its spaces; anything else as a text, to be reported as one.
fn number(text: &str) -> String {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if is_number { digits } else { quoted(text) }
}

/// « de » and a name: « du Mesnil », « des Lilas », « d’Aubin ».
fn of(name: &str) -> String {
    for (article, contracted) in [("Le ", "du "), ("Les ", "des ")] {
        if let Some(rest) = name.strip_prefix(article) {
            return format!("{contracted}{rest}");
        }
    }
    let vowel = name.chars().next().is_some_and(|c| "AEIOUYÀÂÉÈÊËÎÏÔÖÙÛÜŒÆ".contains(c));
    if vowel { format!("d’{name}") } else { format!("de {name}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn contractions() {
        for (name, meant) in [("Le Mesnil", "du Mesnil"), ("Les Lilas", "des Lilas"), ("Évian", "d’Évian")] {
            assert_eq!(of(name), meant);
        }
        assert_eq!(of("La Roche"), "de La Roche");
    }

    #[test]
    fn answers_are_checked_as_the_file_is() {
        let mut answers = Answers::default();
        let wrong = [
            (Question::Insee, "1999", Code::BadInsee),
            (Question::Population, "beaucoup", Code::WrongType),
            (Question::Url, "mairie.example", Code::BadUrl),
            (Question::Accent, "vert", Code::BadColour),
            (Question::Accent, "#ffff00", Code::LowContrast),
            (Question::Email, "mairie", Code::BadEmail),
            (Question::Dpo, "dpo@", Code::BadEmail),
        ];
        for (question, text, code) in wrong {
            assert_eq!(answers.set(question, text).unwrap_err().code, code, "{text}");
        }
        for question in [Question::Name, Question::Address, Question::Publisher] {
            assert!(answers.set(question, "  ").is_err(), "{question:?}");
        }
        let right = [
            (Question::Name, "L’Île: \"@insee@\" @host@ # {"),
            (Question::Population, "5 120"),
            (Question::Address, "Mairie ; # 1: place ; - x"),
            (Question::Phone, "04 65"),
        ];
        for (question, text) in right {
            assert!(answers.set(question, text).is_ok(), "{text}");
        }
        assert_eq!(answers.missing(), [Question::Insee, Question::Url, Question::Email]);
        assert!(answers.set(Question::Insee, "\"01999\"").is_ok());
        assert!(answers.commune_yml().contains("insee: \"01999\"\n"));
    }

    #[test]
    fn a_commune_to_begin_with() {
        let answers = Answers::example();
        insta::assert_snapshot!("new-commune", answers.commune_yml());
        insta::assert_snapshot!("new-logo", answers.logo());
    }
}
