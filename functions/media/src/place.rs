//! Where the picture of a contribution lies: what was sent, what was made of it, and what is known about that.

use crate::Outcome;
use bytes::Bytes;
use parvis_files::{Area, Files, FilesError, Key, KeyError, Prefix};
use parvis_model::SiteId;

/// The name of the outcome. It is written last: where it is, all pictures are.
const OUTCOME: &str = "picture.json";

/// The place of one picture. Its number has to be hard to guess: pictures can be read by whoever knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    site: SiteId,
    id: String,
    sent: Key,
}

impl Place {
    /// The place of a picture of a commune.
    ///
    /// # Errors
    /// [`KeyError`] when `id` cannot be the part of a key.
    pub fn new(site: &SiteId, id: &str) -> Result<Self, KeyError> {
        let sent = Key::new(Area::Quarantine, site, &[id])?;
        Ok(Self { site: site.clone(), id: id.to_owned(), sent })
    }

    /// The place to which a file in quarantine belongs; `None` for all other keys.
    pub fn of(key: &Key) -> Option<Self> {
        let mut parts = key.parts();
        let id = parts.next().filter(|_| key.area() == Area::Quarantine)?;
        if parts.next().is_some() { None } else { Self::new(key.site(), id).ok() }
    }

    /// The key of what was sent.
    pub fn sent(&self) -> &Key {
        &self.sent
    }

    /// The key of a picture, by the name that [`crate::Sizes`] gives it.
    ///
    /// # Errors
    /// [`KeyError`] when it is no name.
    pub fn picture(&self, name: &str) -> Result<Key, KeyError> {
        Key::new(Area::Pictures, &self.site, &[&self.id, name])
    }

    /// What became of the file, `None` as long as nothing did.
    ///
    /// # Errors
    /// [`FilesError`] of the store.
    pub async fn outcome(&self, files: &dyn Files) -> Result<Option<Outcome>, FilesError> {
        let stored = files.get(&self.key(OUTCOME)?).await?;
        Ok(stored.and_then(|bytes| Outcome::from_json(&bytes)))
    }

    /// Stores the pictures, then that they are there. What was sent is removed.
    ///
    /// # Errors
    /// [`FilesError`] of the store; the same again is possible and needed.
    #[cfg(feature = "codec")]
    pub async fn publish(&self, files: &dyn Files, picture: &crate::Picture) -> Result<(), FilesError> {
        for variant in &picture.variants {
            let key = self.key(&format!("{}.{}", variant.width, variant.format.extension()))?;
            files.put(&key, Bytes::from(variant.bytes.clone()), variant.format.media_type()).await?;
        }
        self.close(files, &Outcome::Ready(picture.sizes())).await
    }

    /// Stores that there will be no picture. What was sent is removed.
    ///
    /// # Errors
    /// As [`Place::publish`].
    pub async fn refuse(&self, files: &dyn Files, refusal: crate::Refusal) -> Result<(), FilesError> {
        self.close(files, &Outcome::Refused(refusal)).await
    }

    /// Removes everything, for a contribution that is withdrawn, refused or erased.
    ///
    /// # Errors
    /// [`FilesError`] of the store; the same again is possible and needed.
    pub async fn remove(&self, files: &dyn Files) -> Result<(), FilesError> {
        files.delete(&self.sent).await?;
        let prefix = Prefix::new(Area::Pictures, &self.site, &[&self.id]).map_err(never)?;
        for key in files.list(&prefix).await? {
            files.delete(&key).await?;
        }
        Ok(())
    }

    async fn close(&self, files: &dyn Files, outcome: &Outcome) -> Result<(), FilesError> {
        let json = outcome.to_json().map_err(|error| FilesError::Refused(error.to_string()))?;
        files.put(&self.key(OUTCOME)?, Bytes::from(json), "application/json").await?;
        files.delete(&self.sent).await
    }

    fn key(&self, name: &str) -> Result<Key, FilesError> {
        self.picture(name).map_err(never)
    }
}

/// The names are ours, and the number was part of a key already.
fn never(error: KeyError) -> FilesError {
    FilesError::Refused(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_quarantine_has_files_to_look_at() {
        let site = SiteId::parse("valmoret").unwrap();
        let place = Place::new(&site, "kq3f").unwrap();
        assert_eq!(place.sent().as_str(), "quarantine/valmoret/kq3f");
        assert_eq!(place.picture("480.webp").unwrap().as_str(), "pictures/valmoret/kq3f/480.webp");
        assert_eq!(Place::of(place.sent()), Some(place.clone()));
        for other in ["pictures/valmoret/kq3f", "quarantine/valmoret/kq3f/480.webp"] {
            assert_eq!(Place::of(&Key::parse(other).unwrap()), None);
        }
        assert!(Place::new(&site, "../kq3f").is_err());
    }
}
