//! Pages of contributions: the process that collects them, their lists, one of them, the receipts of their authors.

mod card;
mod entry;
mod ideas;
mod list;
mod receipt;

pub(crate) use card::{card, whole, written};
pub(crate) use entry::entry;
pub(crate) use ideas::ideas;
pub(crate) use list::list;
pub(crate) use receipt::{chosen, put_sent, sent};
