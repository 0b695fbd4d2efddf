//! Contributions at the desk: what waits, one of them, and what agents decide.

mod contact;
mod deadline;
mod decide;
mod found;
mod item;
mod lately;
mod mails;
mod message;
mod queue;
mod ruling;

pub(crate) use contact::reveal;
pub(crate) use decide::decide;
pub(crate) use item::show;
pub(crate) use message::{act as act_on_message, decide as decide_message, read as read_message, show as show_message};
pub(crate) use queue::list;
pub(crate) use ruling::act;
