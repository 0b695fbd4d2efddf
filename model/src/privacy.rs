//! The privacy manifest: one source for the notice beside a form, the privacy page and the register of processing.

use serde::{Deserialize, Serialize};

/// What the law asks to tell about the processing of personal data (GDPR articles 13 and 30), per commune.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrivacyManifest {
    /// Who decides: normally the commune, represented by its mayor.
    pub controller: String,
    /// How to reach the data protection officer: an address that people may write to.
    pub dpo: String,
    /// Where the data are kept and by whom (processors), one a line.
    pub processors: Vec<String>,
    /// Months that contact data are kept after an activity closes.
    pub retention_months: u8,
}

/// How long the months of [`PrivacyManifest::retention_months`] are unless the commune says otherwise.
pub const DEFAULT_RETENTION_MONTHS: u8 = 6;
/// Hours after which a submission that nobody confirmed is erased.
pub const UNCONFIRMED_HOURS: i64 = 72;
/// Days after the last message between two neighbours after which messages and addresses are erased.
pub const MESSAGE_DAYS: i64 = 90;
/// Days after which a reported message is erased.
pub const REPORT_DAYS: i64 = 180;
/// Hours after which rate counters are erased.
pub const RATE_COUNTER_HOURS: i64 = 24;
/// Days during which recovery copies of the table may still hold what was erased.
pub const RECOVERY_DAYS: u8 = 35;
