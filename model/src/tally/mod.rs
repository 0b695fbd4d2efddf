//! Counting rules, one file each. Counting is exact: integers and rationals, never floating point.

pub mod answers;
pub mod budget;
pub mod choices;
pub mod crosstab;
pub mod register;
pub mod signatures;
