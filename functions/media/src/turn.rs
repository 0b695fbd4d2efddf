//! One picture at a time.
//!
//! A photograph takes a hundred megabytes for half a second. Somebody who sends fifty at once must not take five
//! gigabytes: the others wait for their turn, with nothing but the bytes that they sent.

use crate::{Limits, MediaError, Picture, process};
use bytes::Bytes;
use tokio::sync::Semaphore;

static TURN: Semaphore = Semaphore::const_new(1);

/// [`process`] on a thread of its own, one picture at a time in this process.
///
/// # Errors
/// As [`process`].
pub async fn in_turn(bytes: Bytes, limits: Limits) -> Result<Picture, MediaError> {
    // What is too large, empty or something else needs no turn.
    if bytes.len() > limits.max_bytes {
        return Err(MediaError::TooLarge(bytes.len()));
    }
    let turn = TURN.acquire().await.map_err(|error| MediaError::Damaged(error.to_string()))?;
    let work = tokio::task::spawn_blocking(move || {
        // The turn is over when the work is, even when whoever asked has gone away.
        let _turn = turn;
        process(&bytes, limits)
    });
    work.await.unwrap_or_else(|error| Err(MediaError::Damaged(error.to_string())))
}
