//! The wrapped key of a commune. The store never sees it unwrapped.

use crate::item::{Reader, bytes};
use crate::key::Tenant;
use crate::write::Write;
use crate::{Store, StoreError};
use parvis_model::SiteId;

impl Store {
    /// The wrapped key of a commune, `None` where it was never pushed.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn commune_key(&self, site: &SiteId) -> Result<Option<Vec<u8>>, StoreError> {
        let item = self.get(Tenant(site).commune_key().attributes()).await?;
        item.map(|item| Reader(&item).bytes("wrapped").map(<[u8]>::to_vec)).transpose()
    }

    /// Stores `wrapped` unless the commune has a key already, and returns the one that counts.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn ensure_commune_key(&self, site: &SiteId, wrapped: &[u8]) -> Result<Vec<u8>, StoreError> {
        let mut item = Tenant(site).commune_key().attributes();
        item.insert("wrapped".to_owned(), bytes(wrapped));
        let put = self.client.put_item().set_item(Some(item)).condition_expression("attribute_not_exists(pk)");
        match self.put_if(put, false).await? {
            Write::Done(_) => Ok(wrapped.to_vec()),
            Write::Lost(Some(old)) => Ok(Reader(&old).bytes("wrapped")?.to_vec()),
            Write::Lost(None) => Err(StoreError::damaged(&Tenant(site).commune_key().pk, "no old item")),
        }
    }
}
