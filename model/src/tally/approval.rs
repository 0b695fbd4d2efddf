//! Approval: each ballot names as many options as it approves of, and the option with the most approvals wins.
//!
//! Source: S. Brams and P. Fishburn, “Approval Voting”, *American Political Science Review* 72 (1978). Tests agree with
//! the rule `av` of the library `abcvoting`.

use super::plurality;
use super::step::Unit;
use super::vote::{Counted, Counts, Options};

pub(super) fn count(options: &Options, marks: &[Counts<'_>]) -> Counted {
    plurality::tick(options, marks, Unit::Approvals)
}
