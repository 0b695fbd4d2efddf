//! The preset of processes in which residents deposit petitions: `deposits`, `signatures` of those that are published, and
//! `cosignatures` before.

use super::{ActivityPreset, Preset};
use crate::activity::{Identity, Show, Verb};

/// The identifier of the activity that collects petitions.
pub const DEPOSITS: &str = "deposits";
/// The identifier of the activity in which those that are published are signed.
pub const SIGNATURES: &str = super::petition::SIGNATURES;
/// The identifier of the activity in which those that are not yet are co-signed.
pub const COSIGNATURES: &str = "cosignatures";
/// The one option of a signature.
pub const SIGN: &str = "sign";
/// The one option of a co-signature.
pub const COSIGN: &str = "cosign";

/// The preset.
pub static PRESET: Preset = Preset {
    activities: &[
        ActivityPreset { id: DEPOSITS, verb: Verb::Contribute, identity: Identity::Email, show: Show::Live, shards: 4 },
        ActivityPreset { id: SIGNATURES, verb: Verb::Vote, identity: Identity::Email, show: Show::Live, shards: 16 },
        // A petition has few co-signatories, whose number is read with each of them: one partition, one read.
        ActivityPreset { id: COSIGNATURES, verb: Verb::Vote, identity: Identity::Email, show: Show::Never, shards: 1 },
    ],
};
