//! What happens when a bucket tells that somebody sent a file.
//!
//! The same event may come twice, late, or after the picture was withdrawn: what is not there is not looked at.

use crate::{Limits, MediaError, Place, in_turn};
use parvis_files::{Files, FilesError, Key};
use percent_encoding::percent_decode_str;
use serde::Deserialize;

/// An event of S3, as far as it matters: which objects were created. AWS's own type for it wants everything else too,
/// which other hosts of buckets do not send.
#[derive(Debug, Clone, Deserialize)]
pub struct Event {
    #[serde(rename = "Records", default)]
    records: Vec<Record>,
}

#[derive(Debug, Clone, Deserialize)]
struct Record {
    s3: Entity,
}

#[derive(Debug, Clone, Deserialize)]
struct Entity {
    object: Object,
}

#[derive(Debug, Clone, Deserialize)]
struct Object {
    key: String,
}

/// Makes the pictures of every file that the event names. Other objects are left alone.
///
/// # Errors
/// [`FilesError`] of the store: then the event should come again. A file that is no picture is no error.
pub async fn react(files: &dyn Files, event: &Event, limits: Limits) -> Result<(), FilesError> {
    for record in &event.records {
        match place(&record.s3.object.key) {
            Some(place) => look(files, &place, limits).await?,
            None => tracing::warn!("an object outside of quarantine is left alone"),
        }
    }
    Ok(())
}

/// Keys in events are encoded as in forms.
fn place(encoded: &str) -> Option<Place> {
    let spaced = encoded.replace('+', " ");
    let key = percent_decode_str(&spaced).decode_utf8().ok()?;
    Place::of(&Key::parse(&key).ok()?)
}

async fn look(files: &dyn Files, place: &Place, limits: Limits) -> Result<(), FilesError> {
    let Some(bytes) = files.get(place.sent()).await? else { return Ok(()) };
    // A ticket holds for some minutes: a second file must not replace what somebody has perhaps looked at and accepted.
    if place.outcome(files).await?.is_some() {
        tracing::info!("a second file for the same picture is left out");
        return files.delete(place.sent()).await;
    }
    match in_turn(bytes, limits).await {
        Ok(picture) => {
            tracing::info!(width = picture.width, height = picture.height, "a picture was made");
            place.publish(files, &picture).await
        }
        Err(error) => {
            // The word only: what a decoder says may repeat what is in the file.
            let refusal = MediaError::refusal(&error);
            tracing::info!(refusal = refusal.keyword(), "a file became no picture");
            place.refuse(files, refusal).await
        }
    }
}
