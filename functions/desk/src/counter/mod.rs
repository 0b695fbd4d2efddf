//! The counter: an agent enters the signature of somebody who has no address for mails, or shares one.
//!
//! The person stands there and says who they are; the agent types it, reads it back, and prints what the person takes home.
//! One person counts once, however their name is written (`parvis_model::assisted`). The signature and its entry in the log
//! are one transaction; the log has the number of the receipt, never the name.

mod enter;
mod list;
mod petition;
mod take_back;

pub(crate) use enter::{enter, show};
pub(crate) use list::{all, list};
pub(crate) use petition::Petition;
pub(crate) use take_back::{show as show_taking_back, take_back};
