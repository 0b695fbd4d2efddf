//! Proofs of work that were spent: each counts for one form.

use crate::item::{number, text};
use crate::key::{TTL, Tenant};
use crate::write::Write;
use crate::{Store, StoreError};
use jiff::Timestamp;
use parvis_model::SiteId;

impl Store {
    /// Spends a proof on a form, both named by HMACs. `false` when it was spent on another form: of two that come at the
    /// same time, one wins. The same form may come again, as when a browser sends it twice.
    ///
    /// Remembered until the proof is of no use any more, whoever keeps it.
    ///
    /// # Errors
    /// [`StoreError`] when the table cannot be reached.
    pub async fn spend_proof(
        &self,
        site: &SiteId,
        proof: &str,
        form: &str,
        until: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut item = Tenant(site).proof(proof).attributes();
        item.extend([("form".to_owned(), text(form)), (TTL.to_owned(), number(until.as_second()))]);
        let put = self
            .client
            .put_item()
            .set_item(Some(item))
            .condition_expression("attribute_not_exists(pk) OR form = :form")
            .expression_attribute_values(":form", text(form));
        Ok(matches!(self.put_if(put, false).await?, Write::Done(_)))
    }
}
