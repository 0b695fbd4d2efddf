//! Pages of contributions: the process that collects them, their lists, one of them, the receipts of their authors.

mod card;
mod debate;
mod entry;
mod ground;
mod ideas;
mod list;
mod map;
mod receipt;

pub(crate) use debate::{debate, embed};
pub(crate) use entry::entry;
pub(crate) use ideas::ideas;
pub(crate) use list::list;
pub(crate) use map::map;
pub(crate) use receipt::{chosen, put_sent, sent};
