//! The voter key of somebody whom an agent helps at the counter.

use crate::{CommuneKey, Purpose};
use parvis_model::assisted::{PREFIX, Visitor};
use parvis_model::{ProcessId, SiteId};

/// The key of the elector who stands at the counter, the same for all legal petitions of the commune. It is never that of
/// somebody who signs on the web: see [`parvis_model::assisted`].
pub fn assisted_elector(key: &CommuneKey, site: &SiteId, visitor: &Visitor) -> Option<String> {
    let [last, first, address] = visitor.likeness()?;
    let parts = [site.as_str(), "assisted", &last, &first, &address].map(str::as_bytes);
    Some(format!("{PREFIX}{}", key.derive(site, Purpose::Elector, &[]).name(&parts)))
}

/// The same person has the same key in one process, however name and address are written; `None` where there is nothing to
/// tell people apart by. It begins with a sign that keys of addresses never have: see `parvis_store::votes`.
pub fn assisted_voter(key: &CommuneKey, site: &SiteId, process: &ProcessId, visitor: &Visitor) -> Option<String> {
    let [last, first, address] = visitor.likeness()?;
    let key = key.derive(site, Purpose::Assisted, &[process.as_str()]);
    let parts = [site.as_str(), process.as_str(), &last, &first, &address].map(str::as_bytes);
    Some(format!("{PREFIX}{}", key.name(&parts)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key_a_person_and_process() {
        let visitor = |first: &str| Visitor {
            first_name: first.to_owned(),
            last_name: "Le Goff".to_owned(),
            address: "3, rue du Bief".to_owned(),
        };
        let (key, site) = (CommuneKey::new([7; 32]), SiteId::parse("valmoret").unwrap());
        let of = |process: &str, first: &str| {
            assisted_voter(&key, &site, &ProcessId::parse(process).unwrap(), &visitor(first)).unwrap()
        };
        assert_eq!(of("p", "Zoé"), of("p", "ZOE"));
        assert_ne!(of("p", "Zoé"), of("q", "Zoé"));
        assert_ne!(of("p", "Zoé"), of("p", "Léo"));
        assert!(of("p", "Zoé").starts_with('~'));
        let elector = |first: &str| assisted_elector(&key, &site, &visitor(first)).unwrap();
        assert_eq!(elector("Zoé"), elector("ZOE"));
        assert_ne!(elector("Zoé"), elector("Léo"));
    }
}
