//! What the table says that it consumed, which is what is paid for.

use aws_sdk_dynamodb::types::ConsumedCapacity;
use std::sync::atomic::{AtomicU64, Ordering};

/// Counts writes and their units since the start of the process.
#[derive(Debug, Default)]
pub struct Meter {
    writes: AtomicU64,
    units: AtomicU64,
    vote_writes: AtomicU64,
    vote_units: AtomicU64,
}

/// A reading of the meter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// Writes of any kind.
    pub writes: u64,
    /// Write units of all of them.
    pub units: u64,
    /// Writes of votes, signatures and supports.
    pub vote_writes: u64,
    /// Write units of these.
    pub vote_units: u64,
}

impl Meter {
    pub(crate) fn add<'a>(&self, vote: bool, consumed: impl IntoIterator<Item = &'a ConsumedCapacity>) {
        // DynamoDB answers with a float that holds a whole number of write units.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number")]
        let units: u64 = consumed
            .into_iter()
            .filter_map(|capacity| capacity.write_capacity_units().or(capacity.capacity_units()))
            .map(|units| units.ceil() as u64)
            .sum();
        self.writes.fetch_add(1, Ordering::Relaxed);
        self.units.fetch_add(units, Ordering::Relaxed);
        if vote {
            self.vote_writes.fetch_add(1, Ordering::Relaxed);
            self.vote_units.fetch_add(units, Ordering::Relaxed);
        }
    }

    /// Reads the meter.
    pub fn read(&self) -> Reading {
        let load = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Reading {
            writes: load(&self.writes),
            units: load(&self.units),
            vote_writes: load(&self.vote_writes),
            vote_units: load(&self.vote_units),
        }
    }
}
