//! What is particular to a consultation: a text of the commune, section by section, on which one votes and argues.
//!
//! The definition holds the names and titles of sections and articles; their words stay in the content folder. Of the
//! words it holds a fingerprint, so that the functions know an amendment that changes nothing, and the command a text that
//! would change under those who have voted on it.

use crate::ActivityId;
use crate::definition::hash;
use crate::presets::consultation::PROPOSALS;
use crate::questionnaire::{Amendment, FollowUp};
use serde::{Deserialize, Serialize};

/// How deep sections may stand in one another; articles stand one level below the last.
pub const DEEPEST: usize = 4;
/// The most sections and articles together: the definition stays far below 300 KB.
pub const MOST_ITEMS: usize = 400;
/// How much of a hash tells two wordings apart.
const FINGERPRINT: usize = 16;

/// What is particular to a consultation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultation {
    /// Sections and articles in the order of the text.
    pub items: Vec<Item>,
    /// Changes of the text since the first vote, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Amendment>,
    /// Whether there is a synthesis (`synthese.md`), which is shown once the consultation is over.
    #[serde(default)]
    pub synthesis: bool,
    /// What the commune made of it (`answer.md`), once it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub followup: Option<FollowUp>,
}

/// A section (rubrique) or an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its name, which stays the same wherever it stands in the text: the last part of its address, and after
    /// [`crate::contribution::ITEM_PREFIX`] the target of votes.
    pub name: String,
    /// Its title, plain text.
    pub title: String,
    /// In how many sections it stands.
    pub depth: u8,
    /// What it is.
    pub kind: ItemKind,
}

/// What an item of a text is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ItemKind {
    /// A heading with what stands below it.
    Section {
        /// Whether residents may propose something there.
        proposals: bool,
    },
    /// Something to vote on.
    Article {
        /// The fingerprint of its wording.
        wording: String,
    },
}

/// A name for a wording: the same words have the same, however they are spread over lines.
pub fn fingerprint(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut hash = hash(words.as_bytes());
    hash.truncate(FINGERPRINT);
    hash
}

impl Item {
    /// Whether one votes and argues on it.
    pub fn is_article(&self) -> bool {
        matches!(self.kind, ItemKind::Article { .. })
    }

    /// Whether residents may propose something in it.
    pub fn takes_proposals(&self) -> bool {
        matches!(self.kind, ItemKind::Section { proposals: true })
    }
}

impl Consultation {
    /// The item of that name.
    pub fn item(&self, name: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.name == name)
    }

    /// The item of that name, if something may be sent about it in an activity: proposals in sections that take them,
    /// everything else about articles.
    pub fn target(&self, activity: &ActivityId, name: &str) -> Option<&Item> {
        let fits = |item: &&Item| match activity.as_str() {
            PROPOSALS => item.takes_proposals(),
            _ => item.is_article(),
        };
        self.item(name).filter(fits)
    }

    /// Whether a text says the same as the article of that name.
    pub fn is_wording_of(&self, name: &str, text: &str) -> bool {
        match self.item(name).map(|item| &item.kind) {
            Some(ItemKind::Article { wording }) => *wording == fingerprint(text),
            _ => false,
        }
    }

    /// The names of the items of `before` that are gone.
    pub fn missing<'b>(&self, before: &'b Self) -> Vec<&'b str> {
        let names = before.items.iter().map(|item| item.name.as_str());
        names.filter(|name| self.item(name).is_none()).collect()
    }

    /// Whether somebody who has voted would read something else than before: an article that is gone, or has other words.
    /// Titles, order and new articles take nothing from anybody.
    pub fn breaks(&self, before: &Self) -> bool {
        before.items.iter().any(|old| match (&old.kind, self.item(&old.name).map(|new| &new.kind)) {
            (ItemKind::Article { wording: old }, Some(ItemKind::Article { wording: new })) => old != new,
            (ItemKind::Section { proposals: true }, Some(ItemKind::Section { .. })) => false,
            (ItemKind::Section { proposals: false }, _) => false,
            _ => true,
        })
    }

    /// Whether a new change stands behind those that were there.
    pub fn says_what_changed(&self, before: &Self) -> bool {
        self.changes.len() > before.changes.len() && self.changes.starts_with(&before.changes)
    }

    /// The items directly below the one with this index, or of the whole text.
    pub fn below(&self, index: Option<usize>) -> impl Iterator<Item = (usize, &Item)> {
        let (start, depth) = match index.and_then(|index| Some((index, self.items.get(index)?))) {
            Some((index, item)) => (index + 1, item.depth + 1),
            None => (0, 0),
        };
        let rest = self.items.iter().enumerate().skip(start);
        rest.take_while(move |(_, item)| item.depth >= depth).filter(move |(_, item)| item.depth == depth)
    }

    /// The sections in which the item with this index stands, the outermost first.
    pub fn above(&self, index: usize) -> Vec<&Item> {
        let mut found: Vec<&Item> = Vec::new();
        let Some(mut depth) = self.items.get(index).map(|item| item.depth) else { return found };
        for item in self.items[..index].iter().rev() {
            if item.depth < depth {
                depth = item.depth;
                found.insert(0, item);
            }
        }
        found
    }

    /// The articles in their order, with their index among all items.
    pub fn articles(&self) -> impl DoubleEndedIterator<Item = (usize, &Item)> {
        self.items.iter().enumerate().filter(|(_, item)| item.is_article())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::presets::consultation::{AMENDMENTS, VOTES};

    fn item(name: &str, depth: u8, kind: ItemKind) -> Item {
        Item { name: name.to_owned(), title: name.to_uppercase(), depth, kind }
    }

    fn article(words: &str) -> ItemKind {
        ItemKind::Article { wording: fingerprint(words) }
    }

    fn consultation() -> Consultation {
        let items = vec![
            item("objet", 0, article("Le but.")),
            item("plages", 0, ItemKind::Section { proposals: true }),
            item("chiens", 1, article("En laisse.")),
            item("nuit", 1, ItemKind::Section { proposals: false }),
            item("feux", 2, article("Interdits.")),
            item("fin", 0, ItemKind::Section { proposals: false }),
        ];
        Consultation { items, ..Consultation::default() }
    }

    fn names<'a>(items: impl IntoIterator<Item = &'a Item>) -> Vec<&'a str> {
        items.into_iter().map(|item| item.name.as_str()).collect()
    }

    #[test]
    fn the_text_is_a_tree() {
        let text = consultation();
        assert_eq!(names(text.below(None).map(|(_, item)| item)), ["objet", "plages", "fin"]);
        assert_eq!(names(text.below(Some(1)).map(|(_, item)| item)), ["chiens", "nuit"]);
        assert_eq!(text.below(Some(5)).count(), 0);
        assert_eq!(names(text.above(4)), ["plages", "nuit"]);
        assert_eq!(text.above(0), Vec::<&Item>::new());
    }

    #[test]
    fn what_may_be_sent_about_what() {
        let text = consultation();
        let activity = |name| ActivityId::parse(name).unwrap();
        assert!(text.target(&activity(VOTES), "chiens").is_some());
        assert!(text.target(&activity(VOTES), "plages").is_none());
        assert!(text.target(&activity(PROPOSALS), "plages").is_some());
        assert!(text.target(&activity(PROPOSALS), "fin").is_none());
        assert!(text.target(&activity(AMENDMENTS), "nowhere").is_none());
    }

    #[test]
    fn lines_and_spaces_make_no_other_wording() {
        let text = consultation();
        assert!(text.is_wording_of("chiens", "En\r\n  laisse. "));
        assert!(!text.is_wording_of("chiens", "En laisse courte."));
        assert!(!text.is_wording_of("plages", ""));
    }

    #[test]
    fn votes_stay_on_what_was_voted_on() {
        let before = consultation();
        let mut after = consultation();
        after.items.swap(0, 5);
        after.items[1].title = "Les plages".to_owned();
        after.items.push(item("autre", 0, article("Nouveau.")));
        assert!(!after.breaks(&before));
        after.items[2].kind = article("Sans laisse.");
        assert!(after.breaks(&before));
        let mut renamed = consultation();
        renamed.items[4].name = "feu".to_owned();
        assert!(renamed.breaks(&before));
        assert_eq!(renamed.missing(&before), ["feux"]);
    }
}
