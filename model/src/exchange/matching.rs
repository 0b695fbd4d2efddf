//! Which offers and needs fit each other. Pure: whoever asks reads the open entries of one category and the other kind.

use super::{EITHER, HOW, IN_PERSON, NEED, OFFER, WHEN, life};
use crate::contribution::{CATEGORY, DISTRICT, TITLE};
use crate::question::Answer;
use crate::{Contribution, ContributionId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// How many are suggested at most.
pub const MOST: usize = 5;

/// What matching needs to know of an open entry: a hundred bytes rather than all of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    /// Its name.
    pub id: ContributionId,
    /// Its title.
    pub title: String,
    /// `offer` or `need`.
    pub kind: String,
    /// Its category.
    pub category: String,
    /// Its district; none means any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// When; nothing means at any time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<String>,
    /// In person, from afar, or either.
    pub how: String,
    /// Since when it is open.
    pub opened_at: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

impl Listing {
    /// What matching needs to know of an entry, while the record says that it stands.
    pub fn of(entry: &Contribution) -> Option<Self> {
        if !life::is_open(entry) {
            return None;
        }
        let slots = entry.answers.iter().find(|(id, _)| id.as_str() == WHEN).map(|(_, answer)| match answer {
            Answer::Many { options, .. } => options.clone(),
            _ => Vec::new(),
        });
        Some(Self {
            id: entry.id.clone(),
            title: entry.text(TITLE).unwrap_or_default().to_owned(),
            kind: entry.side()?.to_owned(),
            category: entry.option(CATEGORY)?.to_owned(),
            district: entry.option(DISTRICT).map(str::to_owned),
            slots: slots.unwrap_or_default(),
            how: entry.option(HOW).unwrap_or(EITHER).to_owned(),
            opened_at: life::opened_at(entry),
            until: entry.expires_at?,
        })
    }

    /// The kind of what may fit.
    pub fn wanted(&self) -> &'static str {
        if self.kind == OFFER { NEED } else { OFFER }
    }

    /// Whether another one fits at `now`.
    pub fn fits(&self, other: &Self, now: Timestamp) -> bool {
        let how = self.how == other.how || self.how == EITHER || other.how == EITHER;
        let afar = self.how != IN_PERSON && other.how != IN_PERSON;
        let near = self.district.is_none() || other.district.is_none() || self.district == other.district;
        let time = self.slots.is_empty() || other.slots.is_empty() || self.common(other) > 0;
        other.kind == self.wanted()
            && other.category == self.category
            && other.until > now
            && how
            && time
            && (near || afar)
    }

    fn common(&self, other: &Self) -> usize {
        self.slots.iter().filter(|slot| other.slots.contains(slot)).count()
    }
}

/// Those that fit `entry` at `now`: the same district first, then the most time in common, then the newest.
pub fn suggested<'a>(entry: &Listing, others: &'a [Listing], now: Timestamp) -> Vec<&'a Listing> {
    let mut fitting: Vec<&Listing> = others.iter().filter(|other| entry.fits(other, now)).collect();
    let rank = |other: &Listing| {
        let here = entry.district.is_some() && entry.district == other.district;
        (here, entry.common(other), other.opened_at)
    };
    fitting.sort_by(|a, b| rank(b).cmp(&rank(a)).then_with(|| a.id.cmp(&b.id)));
    fitting.truncate(MOST);
    fitting
}

#[cfg(test)]
mod tests {
    use super::super::REMOTE;
    use super::*;

    const NOW: &str = "2026-11-24T09:00:00Z";

    fn listing(id: &str, kind: &str, district: Option<&str>, slots: &[&str], how: &str) -> Listing {
        Listing {
            id: ContributionId::parse(id).unwrap(),
            title: String::new(),
            kind: kind.to_owned(),
            category: "jardin".to_owned(),
            district: district.map(str::to_owned),
            slots: slots.iter().map(|slot| (*slot).to_owned()).collect(),
            how: how.to_owned(),
            opened_at: "2026-11-20T09:00:00Z".parse().unwrap(),
            until: "2026-12-24T09:00:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn opposite_kinds_with_place_and_time_in_common_fit() {
        let now = NOW.parse().unwrap();
        let mine = listing("a", OFFER, Some("bourg"), &["saturday", "sunday"], IN_PERSON);
        let fits = |other: Listing| mine.fits(&other, now);
        assert!(fits(listing("b", NEED, Some("bourg"), &["sunday"], IN_PERSON)));
        assert!(fits(listing("b", NEED, None, &[], EITHER)), "any district, any time");
        assert!(!fits(listing("b", OFFER, Some("bourg"), &["sunday"], IN_PERSON)), "the same kind");
        assert!(!fits(listing("b", NEED, Some("plaine"), &["sunday"], IN_PERSON)), "another district");
        assert!(!fits(listing("b", NEED, Some("bourg"), &["weekday-morning"], IN_PERSON)), "another time");
        assert!(!fits(listing("b", NEED, Some("bourg"), &["sunday"], REMOTE)), "from afar only");
        let other = Listing { category: "courses".to_owned(), ..listing("b", NEED, None, &[], EITHER) };
        assert!(!fits(other), "another category");
        let over = Listing { until: now, ..listing("b", NEED, None, &[], EITHER) };
        assert!(!fits(over), "over, whether or not somebody has noted it");
    }

    #[test]
    fn from_afar_districts_do_not_matter() {
        let mine = listing("a", OFFER, Some("bourg"), &[], REMOTE);
        assert!(mine.fits(&listing("b", NEED, Some("plaine"), &[], EITHER), NOW.parse().unwrap()));
    }

    #[test]
    fn fitting_goes_both_ways_and_the_nearest_come_first() {
        let now = NOW.parse().unwrap();
        let mine = listing("a", NEED, Some("bourg"), &["saturday", "sunday"], IN_PERSON);
        let others = [
            listing("any", OFFER, None, &[], EITHER),
            listing("one", OFFER, Some("bourg"), &["sunday"], EITHER),
            listing("both", OFFER, Some("bourg"), &["saturday", "sunday"], IN_PERSON),
            listing("far", OFFER, Some("plaine"), &["sunday"], IN_PERSON),
        ];
        let found: Vec<&str> = suggested(&mine, &others, now).iter().map(|listing| listing.id.as_str()).collect();
        assert_eq!(found, ["both", "one", "any"]);
        for other in &others {
            assert_eq!(mine.fits(other, now), other.fits(&mine, now), "{}", other.id);
        }
    }
}
