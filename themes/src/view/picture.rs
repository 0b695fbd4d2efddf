//! The page on which the author of a contribution adds a picture.

use super::{FormNotice, Subject};
use jiff::Timestamp;
use parvis_model::contribution::{Contribution, Contributions};
use parvis_model::form::{FieldError, Typed};

/// The page of a contribution's picture.
#[derive(Debug, Clone)]
pub struct PicturePage<'a> {
    /// What it is about.
    pub subject: Subject<'a>,
    /// The contribution, with the picture that it has.
    pub contribution: &'a Contribution,
    /// How it is treated.
    pub contributions: &'a Contributions,
    /// The token of its author.
    pub token: &'a str,
    /// Until when the picture may be changed.
    pub until: Timestamp,
    /// The most bytes of a file.
    pub max_bytes: u64,
    /// What was typed, to the letter.
    pub typed: &'a Typed,
    /// What is wrong with that.
    pub errors: &'a [FieldError],
    /// What is wrong with the file.
    pub fault: Option<PictureFault>,
    /// Something wrong with the whole form.
    pub notice: Option<FormNotice>,
    /// What has just been done.
    pub done: Option<PictureDone>,
}

/// What may be wrong with a file that was to become a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFault {
    /// None was chosen.
    Missing,
    /// There is nothing in it.
    Empty,
    /// It has too many bytes.
    TooLarge,
    /// It is in another format.
    Format,
    /// Its end is missing.
    Cut,
    /// It moves.
    Animated,
    /// It has too many pixels.
    TooManyPixels,
    /// Nobody can make anything of it.
    Damaged,
    /// There are several.
    Several,
}

/// What can be done with a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureDone {
    /// It is kept.
    Taken,
    /// It is removed.
    Removed,
}

impl PictureFault {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Missing,
        Self::Empty,
        Self::TooLarge,
        Self::Format,
        Self::Cut,
        Self::Animated,
        Self::TooManyPixels,
        Self::Damaged,
        Self::Several,
    ];
}
