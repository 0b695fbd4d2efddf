//! Contributions: what residents write, one by one readable by others, and what becomes of each.
//!
//! A contribution is answers to the questions of its activity. It has a life of its own: it is sent, read by an agent
//! or not, published, answered; its author may change or withdraw it. The table keeps all of it; what the public may
//! see is [`Contribution::public`].

use crate::activity::Targets;
use crate::id::{ContributionId, QuestionId};
use crate::question::{Answer, AnswerSet, Kind, Place, Question};
use crate::questionnaire::Questionnaire;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The question of the title, in presets.
pub const TITLE: &str = "title";
/// The question of the text.
pub const BODY: &str = "body";
/// The question of the category.
pub const CATEGORY: &str = "category";
/// The question of the district.
pub const DISTRICT: &str = "district";
/// The question of the place.
pub const PLACE: &str = "place";
/// The question of the name that is shown.
pub const NAME: &str = "name";
/// The question of the side of an argument.
pub const SIDE: &str = "side";

/// The most characters of what a picture shows.
pub const ALT_CHARS: u16 = 200;

/// The target of what is about the process as a whole.
pub const WHOLE: &str = "-";
/// What the names of the commune's own items begin with where they are targets; contributions' names hold no hyphen.
pub const ITEM_PREFIX: &str = "item-";

/// The most characters of a title made from a text.
const TITLE_CHARS: usize = 80;

/// What residents write in an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contributions {
    /// What is asked: a title, a text, a category, whatever the commune adds.
    pub questions: Questionnaire,
    /// What they are about.
    pub targets: Targets,
    /// Whether each has a page of its own and stands in lists; otherwise they stand on the page of their target.
    pub pages: bool,
    /// When an agent reads them.
    pub moderation: Moderation,
    /// For how many hours after sending the author may change the text.
    pub edit_hours: u16,
    /// How many one person may send.
    pub limit: Limit,
    /// Whether a picture may come with them.
    #[serde(default)]
    pub pictures: bool,
}

/// When an agent reads contributions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Moderation {
    /// Before they are published.
    Before,
    /// After.
    After,
}

/// How many contributions one person may send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Limit {
    /// As many as the rate limits allow.
    Any,
    /// One on each target.
    OnePerTarget,
    /// One on each target and side.
    OnePerSide,
}

/// One contribution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    /// Its name.
    pub id: ContributionId,
    /// What it is about: [`WHOLE`], an item or another contribution.
    pub target: String,
    /// What was written.
    pub answers: AnswerSet,
    /// When it was sent, to the millisecond.
    pub sent_at: Timestamp,
    /// When its author last changed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_at: Option<Timestamp>,
    /// Until when it stands, where it ends by itself: see [`crate::exchange::life`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
    /// Where it stands.
    pub stage: Stage,
    /// What the commune makes of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The official answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Reply>,
    /// Until when the commune owes an answer, since enough people support it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owed_by: Option<Timestamp>,
    /// What is asked of its author.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<Revision>,
    /// Its pictures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<Photograph>,
    /// What happened to it, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<Event>,
}

/// Where a contribution stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "kebab-case")]
pub enum Stage {
    /// An agent is to read it first.
    Pending,
    /// Everybody can read it.
    Published,
    /// An agent refused it.
    Refused {
        /// Why, of the reasons that the rules name.
        #[serde(default)]
        grounds: Grounds,
        /// What else there is to say, in words for its author. Empty where there is nothing.
        reason: String,
    },
    /// It says the same as another, which goes on for both.
    Merged {
        /// The other.
        into: ContributionId,
    },
    /// Its author withdrew it. Its words are erased.
    Withdrawn,
}

/// Why a contribution is refused.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grounds {
    /// It insults somebody, or incites to hatred.
    Offensive,
    /// It says things about a person that are nobody's business.
    Personal,
    /// It accuses somebody.
    Accusing,
    /// It advertises.
    Advertising,
    /// It is about something else.
    OffTopic,
    /// Nobody can tell what is meant.
    Unclear,
    /// The same was sent before by the same person.
    Repeated,
    /// It asks for money, or offers some, where neighbours help each other.
    Paid,
    /// It could put a neighbour in danger, or needs a profession.
    Unsafe,
    /// Something else, which the words say.
    #[default]
    Other,
}

/// What the commune makes of a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The services look at it.
    UnderReview,
    /// It can be done.
    Feasible,
    /// It is not the commune's to do, or not what was asked.
    OutOfScope,
    /// It was going to be done anyway.
    AlreadyPlanned,
    /// It was chosen.
    Selected,
    /// It was not chosen.
    NotSelected,
    /// It is being done.
    InProgress,
    /// It is done.
    Done,
    /// The council has it: for petitions.
    Transmitted,
}

/// The commune's official answer to a contribution (réponse officielle).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// In restricted Markdown.
    pub text: String,
    /// In whose name: a service or an office, never an agent's own name.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// What an agent asks of an author.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// What should change, plain text.
    pub words: String,
    /// Until when.
    pub until: Timestamp,
}

/// A picture that came with a contribution, in the sizes that were made of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photograph {
    /// What it shows, in its author's words.
    pub alt: String,
    /// Files below the folder of pictures: name, width, height; the narrowest first, a JPEG at the end. They all lie in
    /// one folder, whose name is hard to guess.
    pub files: Vec<(String, u32, u32)>,
}

impl Photograph {
    /// The folder of its files, by which all of it is removed.
    pub fn folder(&self) -> Option<&str> {
        self.files.first()?.0.split_once('/').map(|(folder, _)| folder)
    }
}

/// Something that happened to a contribution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
}

/// What can happen to a contribution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Everybody can read it from here on.
    Published,
    /// It was refused.
    Refused,
    /// An agent read it after it was published, and it stays.
    Seen,
    /// Its author asked to look at the refusal again, which may be done once.
    Appealed,
    /// A change was asked for.
    RevisionAsked,
    /// Its author changed it.
    Edited,
    /// The commune says what it makes of it.
    Status(Status),
    /// Enough people support it for an answer to be owed.
    ThresholdReached,
    /// The commune answered.
    Answered,
    /// It was joined to another.
    Merged(ContributionId),
    /// Its author withdrew it.
    Withdrawn,
    /// Its author was told that it ends soon. Nobody else reads it.
    Reminded,
    /// It ended by itself.
    Ended,
    /// Its author ended it: what was sought is found.
    Fulfilled,
    /// Its author let it stand for longer.
    Prolonged,
    /// Its words were erased some time after its end.
    Erased,
}

impl Grounds {
    /// All of them, in the order of forms.
    pub const ALL: [Self; 10] = [
        Self::Offensive,
        Self::Personal,
        Self::Accusing,
        Self::Advertising,
        Self::OffTopic,
        Self::Unclear,
        Self::Repeated,
        Self::Paid,
        Self::Unsafe,
        Self::Other,
    ];

    /// The word in requests and locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Offensive => "offensive",
            Self::Personal => "personal",
            Self::Accusing => "accusing",
            Self::Advertising => "advertising",
            Self::OffTopic => "off-topic",
            Self::Unclear => "unclear",
            Self::Repeated => "repeated",
            Self::Paid => "paid",
            Self::Unsafe => "unsafe",
            Self::Other => "other",
        }
    }

    /// Whether only entries of exchanges are refused on these grounds.
    pub fn is_of_exchange(self) -> bool {
        matches!(self, Self::Paid | Self::Unsafe)
    }

    /// The grounds of a word.
    pub fn from_keyword(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grounds| grounds.keyword() == word)
    }
}

impl Status {
    /// All of them, in the order of what usually follows what.
    pub const ALL: [Self; 9] = [
        Self::UnderReview,
        Self::Feasible,
        Self::OutOfScope,
        Self::AlreadyPlanned,
        Self::Selected,
        Self::NotSelected,
        Self::InProgress,
        Self::Done,
        Self::Transmitted,
    ];

    /// The word in requests and locale files.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::UnderReview => "under-review",
            Self::Feasible => "feasible",
            Self::OutOfScope => "out-of-scope",
            Self::AlreadyPlanned => "already-planned",
            Self::Selected => "selected",
            Self::NotSelected => "not-selected",
            Self::InProgress => "in-progress",
            Self::Done => "done",
            Self::Transmitted => "transmitted",
        }
    }

    /// The status of a word.
    pub fn from_keyword(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.keyword() == word)
    }
}

impl Stage {
    /// The word in requests and locale files.
    pub fn keyword(&self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Published => "published",
            Self::Refused { .. } => "refused",
            Self::Merged { .. } => "merged",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Contributions {
    /// The question of that name.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.questions().find(|question| question.id.as_str() == id)
    }

    /// The options of a question with one choice, such as the categories: name and words. None where it is not asked.
    pub fn options(&self, question: &str) -> Vec<(&str, &str)> {
        match self.question(question).map(|question| &question.kind) {
            Some(Kind::Single { options, .. }) => options.iter().map(|o| (o.id.as_str(), o.label.as_str())).collect(),
            _ => Vec::new(),
        }
    }

    /// Until when the author of something sent at `sent` may change it.
    pub fn editable_until(&self, sent: Timestamp) -> Timestamp {
        sent.checked_add(jiff::SignedDuration::from_hours(self.edit_hours.into())).unwrap_or(sent)
    }
}

impl Contribution {
    /// What was just sent.
    pub fn new(id: ContributionId, target: &str, answers: AnswerSet, sent_at: Timestamp, stage: Stage) -> Self {
        let published = stage == Stage::Published;
        Self {
            id,
            target: target.to_owned(),
            answers,
            sent_at,
            edited_at: None,
            expires_at: None,
            stage,
            status: None,
            reply: None,
            owed_by: None,
            revision: None,
            pictures: Vec::new(),
            history: if published { vec![Event { at: sent_at, what: What::Published }] } else { Vec::new() },
        }
    }

    /// The same after something happened to it.
    #[must_use]
    pub fn after(mut self, at: Timestamp, what: What) -> Self {
        self.history.push(Event { at, what });
        self
    }

    /// Whether something happened to it already.
    pub fn was(&self, what: &What) -> bool {
        self.history.iter().any(|event| event.what == *what)
    }

    /// Its title, or how its text begins.
    pub fn title(&self) -> String {
        if let Some(title) = self.text(TITLE) {
            return title.to_owned();
        }
        let text = self.text(BODY).unwrap_or_default();
        let words: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).take(TITLE_CHARS).collect();
        if text.chars().count() > TITLE_CHARS { format!("{}…", words.trim_end()) } else { words }
    }

    /// The written answer to a question.
    pub fn text(&self, question: &str) -> Option<&str> {
        match self.answer(question)? {
            Answer::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The option chosen at a question with one choice.
    pub fn option(&self, question: &str) -> Option<&str> {
        match self.answer(question)? {
            Answer::One { option, .. } => Some(option),
            _ => None,
        }
    }

    /// Where it is, where that is asked.
    pub fn place(&self) -> Option<&Place> {
        match self.answer(PLACE)? {
            Answer::Place(place) => Some(place),
            _ => None,
        }
    }

    /// The district that was chosen, or the one that its place lies in.
    pub fn district(&self) -> Option<&str> {
        self.option(DISTRICT).or_else(|| self.place()?.district.as_deref())
    }

    fn answer(&self, question: &str) -> Option<&Answer> {
        self.answers.iter().find(|(id, _)| id.as_str() == question).map(|(_, answer)| answer)
    }

    /// Whether everybody could read it at some time.
    pub fn was_published(&self) -> bool {
        self.stage == Stage::Published || self.was(&What::Published)
    }

    /// Whether something may be added to it at `now`: a support, a comment, a message.
    pub fn takes_part(&self, now: Timestamp) -> bool {
        self.stage == Stage::Published && !self.is_over(now)
    }

    /// Whether it has ended by itself, or its author has ended it.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.expires_at.is_some_and(|until| until <= now)
    }

    /// Whether its words are gone, or to be gone: it has ended some time ago.
    pub fn is_silent(&self, now: Timestamp) -> bool {
        let erased = self.history.iter().any(|event| event.what == What::Erased);
        erased || self.expires_at.is_some_and(|until| crate::exchange::life::silent_from(until) <= now)
    }

    /// The same as it may be shown at `now`, whether or not somebody has erased what is to be gone by then.
    #[must_use]
    pub fn at(mut self, now: Timestamp) -> Self {
        if self.is_silent(now) {
            self.answers = crate::exchange::life::erased(&self.answers);
            (self.reply, self.pictures) = (None, Vec::new());
        }
        self
    }

    /// What the public may see: published answers of what is published, the place of what was withdrawn or joined to
    /// another. `None` where nobody may know of it.
    pub fn public(&self, contributions: &Contributions) -> Option<Self> {
        match self.stage {
            Stage::Pending | Stage::Refused { .. } => return None,
            Stage::Published => {}
            Stage::Withdrawn | Stage::Merged { .. } if !self.was_published() => return None,
            Stage::Withdrawn | Stage::Merged { .. } => {}
        }
        let shown = |id: &QuestionId| contributions.questions.question(id).is_some_and(|question| question.publish);
        let mut public = self.clone();
        public.answers = match self.stage {
            Stage::Withdrawn => AnswerSet::default(),
            _ => self.answers.iter().filter(|(id, _)| shown(id)).map(|(id, a)| (id.clone(), a.clone())).collect(),
        };
        if self.stage == Stage::Withdrawn {
            (public.reply, public.pictures) = (None, Vec::new());
        }
        public.revision = None;
        let private = |what: &What| {
            use What::{Appealed, Refused, Reminded, RevisionAsked, Seen};
            matches!(what, Refused | Seen | Appealed | RevisionAsked | Reminded)
        };
        public.history.retain(|event| !private(&event.what));
        Some(public)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::Choice;
    use crate::questionnaire::QuestionPage;

    fn question(id: &str, publish: bool, kind: Kind) -> Question {
        let id = QuestionId::parse(id).unwrap();
        Question { id, number: 1, label: String::new(), hint: None, why: None, required: true, publish, kind }
    }

    fn contributions() -> Contributions {
        let choice = Choice { id: "parcs".to_owned(), label: "Parcs".to_owned(), picture: None };
        let questions = vec![
            question(TITLE, true, Kind::Text { long: false, max: 120 }),
            question(CATEGORY, true, Kind::Single { options: vec![choice], other: false, dropdown: false }),
            question("phone", false, Kind::Phone),
        ];
        let page = QuestionPage { id: "page".to_owned(), questions, ..QuestionPage::default() };
        Contributions {
            questions: Questionnaire { pages: vec![page], ..Questionnaire::default() },
            targets: Targets::whole(),
            pages: true,
            moderation: Moderation::Before,
            edit_hours: 24,
            limit: Limit::Any,
            pictures: false,
        }
    }

    fn contribution(stage: Stage) -> Contribution {
        let id = ContributionId::parse("7kq2m4td").unwrap();
        let answers = [
            (TITLE, Answer::Text("Un banc".to_owned())),
            ("phone", Answer::Text("0102030405".to_owned())),
            (CATEGORY, Answer::One { option: "parcs".to_owned(), other: None }),
        ];
        let answers = answers.into_iter().map(|(id, answer)| (QuestionId::parse(id).unwrap(), answer)).collect();
        Contribution::new(id, WHOLE, answers, "2026-11-24T09:00:00Z".parse().unwrap(), stage)
    }

    #[test]
    fn the_public_sees_published_answers_of_what_is_published() {
        let public = contribution(Stage::Published).public(&contributions()).unwrap();
        assert_eq!(
            (public.text(TITLE), public.option(CATEGORY), public.text("phone")),
            (Some("Un banc"), Some("parcs"), None)
        );
        assert_eq!(contribution(Stage::Pending).public(&contributions()), None);
        assert_eq!(
            contribution(Stage::Refused { grounds: Grounds::Other, reason: "…".to_owned() }).public(&contributions()),
            None
        );
        // Withdrawn before anybody read it: nobody needs to know.
        assert_eq!(contribution(Stage::Withdrawn).public(&contributions()), None);
    }

    #[test]
    fn what_was_withdrawn_leaves_its_place_without_words() {
        let mut withdrawn = contribution(Stage::Published);
        withdrawn.stage = Stage::Withdrawn;
        let public = withdrawn.public(&contributions()).unwrap();
        assert!(public.answers.is_empty() && public.pictures.is_empty());
    }

    #[test]
    fn its_author_may_change_it_for_a_while() {
        let sent = contribution(Stage::Pending).sent_at;
        assert_eq!(contributions().editable_until(sent), "2026-11-25T09:00:00Z".parse().unwrap());
    }
}
