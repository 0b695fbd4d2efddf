//! The ten tools. A tool is a name for a preset; what it does is in [`crate::presets`].

use serde::{Deserialize, Serialize};

/// One of the ten participation tools, named in content by its English word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tool {
    /// Consultation on a text or a set of proposals.
    Consultation,
    /// Questionnaire.
    Questionnaire,
    /// Boîte à idées.
    Ideas,
    /// Débat.
    Debate,
    /// Votation.
    Vote,
    /// Carte participative.
    Map,
    /// Mise en relation participative.
    Exchange,
    /// Pétition.
    Petition,
    /// Appel à projets.
    Call,
    /// Budget participatif.
    Budget,
}

impl Tool {
    /// All tools, in the order of the documentation.
    pub const ALL: [Self; 10] = [
        Self::Consultation,
        Self::Questionnaire,
        Self::Ideas,
        Self::Debate,
        Self::Vote,
        Self::Map,
        Self::Exchange,
        Self::Petition,
        Self::Call,
        Self::Budget,
    ];

    /// The word used in `process.yml`.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Consultation => "consultation",
            Self::Questionnaire => "questionnaire",
            Self::Ideas => "ideas",
            Self::Debate => "debate",
            Self::Vote => "vote",
            Self::Map => "map",
            Self::Exchange => "exchange",
            Self::Petition => "petition",
            Self::Call => "call",
            Self::Budget => "budget",
        }
    }

    /// The tool of a keyword. Case matters, as everywhere in content files.
    pub fn from_keyword(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.keyword() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keywords_are_what_serde_writes() {
        for tool in Tool::ALL {
            assert_eq!(serde_json::to_value(tool).unwrap(), tool.keyword());
            assert_eq!(Tool::from_keyword(tool.keyword()), Some(tool));
        }
        assert_eq!(Tool::from_keyword("Petition"), None);
    }
}
