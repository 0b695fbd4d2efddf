//! Counting rules, one file each. Counting is exact: integers and rationals, never floating point.

pub mod answers;
pub mod approval;
pub mod borda;
pub mod budget;
pub mod choices;
pub mod crosstab;
pub mod cumulative;
pub mod funding;
pub mod irv;
pub mod judgment;
pub mod plurality;
pub mod register;
pub mod schulze;
pub mod signatures;
pub mod step;
pub mod vote;
