//! Contributions at the desk: what waits, one of them, and what agents decide.

mod contact;
mod deadline;
mod decide;
mod found;
mod item;
mod mails;
mod queue;
mod ruling;

pub(crate) use contact::reveal;
pub(crate) use decide::decide;
pub(crate) use item::show;
pub(crate) use queue::list;
pub(crate) use ruling::act;
