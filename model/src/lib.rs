//! What a participation *is*: sites, processes, activities, forms, rules and counts.
//!
//! This crate is pure. It knows no file, no network, no clock and no source of randomness: the present instant and
//! every random value come in as parameters. Whatever is true of a petition on paper, on the web and in an archive
//! is written here once, and the generator, the functions and the command agree because they all ask this crate.

pub mod activity;
pub mod assisted;
pub mod ballot;
pub mod budget;
pub mod consultation;
pub mod contribution;
pub mod debate;
pub mod definition;
pub mod deposit;
pub mod desk;
pub mod eligibility;
pub mod email;
pub mod exchange;
pub mod follow;
pub mod form;
pub mod geo;
pub mod id;
pub mod ideas;
pub mod lang;
pub mod look;
pub mod map;
pub mod money;
pub mod path;
pub mod petition;
pub mod presets;
pub mod privacy;
pub mod process;
pub mod question;
pub mod questionnaire;
pub mod site;
pub mod snapshot;
pub mod tally;
pub mod tool;
pub mod vote;

pub use activity::{Activity, ActivityState, Identity, Verb};
pub use ballot::{Ballot, BallotQuestion, Mark};
pub use contribution::{Contribution, Contributions};
pub use email::EmailAddress;
pub use id::{ActivityId, ContributionId, OptionId, ProcessId, QuestionId, SiteId};
pub use lang::Lang;
pub use money::Cents;
pub use process::Process;
pub use question::{Answer, AnswerSet, Question};
pub use questionnaire::Questionnaire;
pub use site::Site;
pub use snapshot::{PartKey, Snapshot};
pub use tool::Tool;
