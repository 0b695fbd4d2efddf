//! The present instant, as a parameter.

use jiff::{SignedDuration, Timestamp};

/// Somebody who knows what time it is.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct System;

impl Clock for System {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The machine's clock moved by a constant, to try other days (`serve --at`).
#[derive(Debug, Clone, Copy)]
pub struct Shifted(SignedDuration);

impl Shifted {
    /// A clock that shows `instant` now and goes on from there.
    pub fn starting_at(instant: Timestamp) -> Self {
        Self(instant.duration_since(Timestamp::now()))
    }
}

impl Clock for Shifted {
    fn now(&self) -> Timestamp {
        Timestamp::now().checked_add(self.0).unwrap_or(Timestamp::MAX)
    }
}
