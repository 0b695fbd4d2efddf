//! What is derived for one vote by codes: whoever prepares it and whoever closes it need the same.

use crate::{CommuneKey, Key, Purpose};
use parvis_model::{ActivityId, ProcessId, SiteId};

/// The secret from which the key is made that seals a vote's manifest and its closing. It is derived, not kept: the
/// manifest can be sealed again, and the closing is sealed by the same key months later.
pub fn ballot_seal(key: &CommuneKey, site: &SiteId, process: &ProcessId, activity: &ActivityId) -> [u8; 32] {
    of_vote(key, site, process, activity, Purpose::BallotSeal).mac(&[b"seal"])
}

/// The key under which a vote's secret key lies in the table.
pub fn ballot_key(key: &CommuneKey, site: &SiteId, process: &ProcessId, activity: &ActivityId) -> Key {
    of_vote(key, site, process, activity, Purpose::BallotKey)
}

fn of_vote(key: &CommuneKey, site: &SiteId, process: &ProcessId, activity: &ActivityId, purpose: Purpose) -> Key {
    key.derive(site, purpose, &[process.as_str(), activity.as_str()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vote_has_a_seal_of_its_own() {
        let (key, site) = (CommuneKey::new([7; 32]), SiteId::parse("kerlande").unwrap());
        let seal = |process: &str, activity: &str| {
            ballot_seal(&key, &site, &ProcessId::parse(process).unwrap(), &ActivityId::parse(activity).unwrap())
        };
        assert_eq!(seal("halle", "ballots"), seal("halle", "ballots"));
        assert_ne!(seal("halle", "ballots"), seal("quai", "ballots"));
        assert_ne!(seal("halle", "ballots"), seal("halle", "other"));
    }
}
