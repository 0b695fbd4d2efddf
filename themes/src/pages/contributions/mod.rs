//! Pages of contributions: the process that collects them, their lists, one of them, the receipts of their authors.

mod card;
mod debate;
mod deposit;
mod entry;
mod ground;
mod ideas;
mod list;
mod map;
mod picture;
mod receipt;

pub(crate) use card::{card, further, heading, whole, whole_answers, written};
pub(crate) use debate::{debate, embed};
pub(crate) use deposit::cosign;
pub(crate) use entry::entry;
pub(crate) use ideas::{ideas, put_lists};
pub(crate) use list::{Side, list, sides};
pub(crate) use map::map;
pub(crate) use picture::picture;
pub(crate) use receipt::{chosen, put_sent, sent};
