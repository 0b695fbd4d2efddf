//! Contributions and choices as parts of the snapshot.
//!
//! A change of one contribution reads that one; a choice reads nothing, because the latest record of every voter is
//! remembered. What is remembered is made from the records and nothing else: reading them again gives the same.

use crate::Source;
use jiff::Timestamp;
use parvis_model::contribution::{CATEGORY, SIDE, Stage, TITLE, WHOLE, What};
use parvis_model::geo::Geometry;
use parvis_model::snapshot::{Listed, Located, Part, TOP};
use parvis_model::tally::choices::{Ledger, rounded};
use parvis_model::tally::register::{self, Fact};
use parvis_model::{
    Activity, ActivityId, ActivityState, Contribution, ContributionId, Contributions, PartKey, Process, ProcessId,
    Snapshot,
};
use parvis_store::StoreError;
use parvis_store::entries::Place;
use parvis_store::votes::ASSISTED_SHARD;
use std::collections::{BTreeMap, BTreeSet};

/// What was declared of a vote, and the parts that this makes.
pub(crate) type AsDeclared = (String, Vec<(PartKey, Part)>);

/// What single changes need to know of all records of a commune.
#[derive(Debug, Default)]
pub struct State {
    ledgers: BTreeMap<(ProcessId, ActivityId), Ledger>,
    /// Which contribution was joined to which other, by process.
    joined: BTreeMap<ProcessId, BTreeMap<ContributionId, ContributionId>>,
    /// What the register of moderation knows of each contribution.
    facts: BTreeMap<(ProcessId, ActivityId), BTreeMap<ContributionId, Fact>>,
    /// The parts of votes whose result is declared, by what was declared: nothing of them changes any more.
    pub(crate) declared: BTreeMap<(ProcessId, ActivityId), AsDeclared>,
}

impl State {
    /// Reads all contributions of an activity.
    pub(crate) async fn read_contributions(
        &mut self,
        source: Source<'_>,
        process: &Process,
        activity: &Activity,
        now: Timestamp,
    ) -> Result<Vec<(PartKey, Part)>, StoreError> {
        let Some(rules) = &activity.contributions else { return Ok(Vec::new()) };
        let stored = source.store.entries(source.site, &process.id, activity).await?;
        let mut all: Vec<Contribution> = Vec::new();
        self.facts.remove(&(process.id.clone(), activity.id.clone()));
        for stored in stored {
            self.remember(&process.id, &activity.id, &stored.contribution);
            all.extend(stored.contribution.public(rules).map(|public| public.at(now)));
        }
        all.sort_by(in_order);
        let (process, activity) = (&process.id, &activity.id);
        let mut parts = vec![self.register(process, activity)];
        if rules.pages {
            let listed: Vec<Listed> = all.iter().map(listed).collect();
            parts.push((PartKey::count(process, activity), Part::Count { web: standing(&listed) }));
            parts.push((PartKey::index(process, activity), Part::Index { listed }));
            parts.extend(all.into_iter().map(|c| (PartKey::entry(process, activity, &c.id), Part::Entry(Box::new(c)))));
            return Ok(parts);
        }
        let standing = all.iter().filter(|c| c.stage == Stage::Published).count();
        parts.push((
            PartKey::count(process, activity),
            Part::Count { web: u64::try_from(standing).unwrap_or(u64::MAX) },
        ));
        let mut threads: BTreeMap<String, Vec<Contribution>> = BTreeMap::new();
        for contribution in all {
            threads.entry(contribution.target.clone()).or_default().push(contribution);
        }
        parts.extend(threads.into_iter().map(|(target, contributions)| {
            (PartKey::thread(process, activity, &target), Part::Thread { contributions })
        }));
        Ok(parts)
    }

    /// Reads all choices of an activity.
    pub(crate) async fn read_choices(
        &mut self,
        source: Source<'_>,
        process: &Process,
        activity: &Activity,
        now: Timestamp,
    ) -> Result<Vec<(PartKey, Part)>, StoreError> {
        let mut ledger = Ledger::default();
        // One only signs with an agent's help: nothing lies in that partition for others.
        let assisted = activity.is_signed().then_some(ASSISTED_SHARD);
        for shard in (0..activity.shards.max(1)).chain(assisted) {
            for record in source.store.choices(source.site, &process.id, &activity.id, shard).await? {
                ledger.record(&record.target, &record.voter, record.at, record.choice.as_deref());
            }
        }
        let targets: BTreeSet<String> = ledger.targets().map(|target| self.standing_for(&process.id, target)).collect();
        self.ledgers.insert((process.id.clone(), activity.id.clone()), ledger);
        if is_hidden(process, activity, now) {
            return Ok(Vec::new());
        }
        let mut parts: Vec<(PartKey, Part)> =
            targets.iter().map(|target| self.tally(process, activity, target)).collect();
        let told = told(process, activity, now, parts.iter().map(|(key, part)| (key, part)));
        parts.push(top(process, activity, parts.iter().map(|(key, part)| (key, part))));
        parts.extend(told);
        Ok(parts)
    }

    /// One choice more, another, or one less.
    #[expect(clippy::too_many_arguments, reason = "the record of a choice, and where it belongs")]
    pub(crate) fn choose(
        &mut self,
        process: &Process,
        activity: &Activity,
        snapshot: &Snapshot,
        now: Timestamp,
        target: &str,
        voter: &str,
        at: Timestamp,
        choice: Option<&str>,
    ) -> Vec<(PartKey, Option<Part>)> {
        let ledger = self.ledgers.entry((process.id.clone(), activity.id.clone())).or_default();
        if !ledger.record(target, voter, at, choice) {
            return Vec::new();
        }
        let tally = vec![self.tally(process, activity, &self.standing_for(&process.id, target))];
        self.with_sums(process, activity, snapshot, now, tally)
    }

    /// One contribution more, or another state of one.
    pub(crate) async fn contribute(
        &mut self,
        source: Source<'_>,
        process: &Process,
        activity: &Activity,
        snapshot: &Snapshot,
        now: Timestamp,
        id: &ContributionId,
    ) -> Result<Vec<(PartKey, Option<Part>)>, StoreError> {
        let Some(rules) = &activity.contributions else { return Ok(Vec::new()) };
        let place =
            Place { site: source.site, process: &process.id, activity: &activity.id, shards: activity.shards, id };
        let Some(stored) = source.store.entry(place).await? else { return Ok(Vec::new()) };
        self.remember(&process.id, &activity.id, &stored.contribution);
        let (key, register) = self.register(&process.id, &activity.id);
        let mut parts = changed_contribution(process, activity, rules, snapshot, &stored.contribution.clone().at(now));
        parts.push((key, Some(register)));
        if let Stage::Merged { into } = &stored.contribution.stage {
            // The supports of both are those of the other from now on.
            for choosing in process.activities.iter().filter(|activity| activity.choices.is_some()) {
                let tally = self.tally(process, choosing, into.as_str());
                parts.extend(self.with_sums(process, choosing, snapshot, now, vec![tally]));
            }
        }
        Ok(parts)
    }

    fn register(&self, process: &ProcessId, activity: &ActivityId) -> (PartKey, Part) {
        let facts = self.facts.get(&(process.clone(), activity.clone()));
        let register = register::register(facts.into_iter().flat_map(BTreeMap::values));
        (PartKey::register(process, activity), Part::Moderation(register))
    }

    fn remember(&mut self, process: &ProcessId, activity: &ActivityId, contribution: &Contribution) {
        let facts = self.facts.entry((process.clone(), activity.clone())).or_default();
        facts.insert(contribution.id.clone(), Fact::of(contribution));
        let joined = self.joined.entry(process.clone()).or_default();
        match &contribution.stage {
            Stage::Merged { into } => joined.insert(contribution.id.clone(), into.clone()),
            _ => joined.remove(&contribution.id),
        };
    }

    /// The target that speaks for another to which it was joined.
    fn standing_for(&self, process: &ProcessId, target: &str) -> String {
        let mut name = target.to_owned();
        let Some(joined) = self.joined.get(process) else { return name };
        // A chain longer than there are joined ones would be a circle, which the desk refuses.
        for _ in 0..=joined.len() {
            let next = ContributionId::parse(&name).ok().and_then(|id| joined.get(&id));
            match next {
                Some(next) => name = next.to_string(),
                None => break,
            }
        }
        name
    }

    fn tally(&self, process: &Process, activity: &Activity, target: &str) -> (PartKey, Part) {
        let joined = self.joined.get(&process.id);
        let others = joined.into_iter().flat_map(BTreeMap::keys).filter(|id| id.as_str() != target);
        let others = others.filter(|id| self.standing_for(&process.id, id.as_str()) == target);
        let targets = std::iter::once(target).chain(others.map(ContributionId::as_str));
        let ledger = self.ledgers.get(&(process.id.clone(), activity.id.clone()));
        let chosen = ledger.map(|ledger| ledger.tally(targets)).unwrap_or_default();
        (PartKey::tally(&process.id, &activity.id, target), Part::Tally { chosen })
    }

    /// The same with the total and the list of those that most people chose, where these changed. Nothing, while the public
    /// may not know it.
    fn with_sums(
        &self,
        process: &Process,
        activity: &Activity,
        snapshot: &Snapshot,
        now: Timestamp,
        new: Vec<(PartKey, Part)>,
    ) -> Vec<(PartKey, Option<Part>)> {
        if is_hidden(process, activity, now) {
            return Vec::new();
        }
        let prefix = PartKey::tally(&process.id, &activity.id, "");
        let known = snapshot.parts.range(prefix.clone()..).take_while(|(key, _)| key.starts_with(&prefix));
        let known = known.filter(|(key, _)| !new.iter().any(|(changed, _)| changed == *key));
        let all: Vec<(&PartKey, &Part)> = known.chain(new.iter().map(|(key, part)| (key, part))).collect();
        let sums: Vec<_> = [top(process, activity, all.iter().copied())]
            .into_iter()
            .chain(told(process, activity, now, all.iter().copied()))
            .filter(|(key, part)| snapshot.parts.get(key) != Some(part))
            .collect();
        new.into_iter().chain(sums).map(|(key, part)| (key, Some(part))).collect()
    }
}

fn changed_contribution(
    process: &Process,
    activity: &Activity,
    rules: &Contributions,
    snapshot: &Snapshot,
    contribution: &Contribution,
) -> Vec<(PartKey, Option<Part>)> {
    let (process, activity) = (&process.id, &activity.id);
    let public = contribution.public(rules);
    if rules.pages {
        let mut all = snapshot.index(process, activity).to_vec();
        all.retain(|other| other.id != contribution.id);
        all.extend(public.as_ref().map(listed));
        all.sort_by(|a, b| (a.sent_at, &a.id).cmp(&(b.sent_at, &b.id)));
        return vec![
            (PartKey::count(process, activity), Some(Part::Count { web: standing(&all) })),
            (PartKey::index(process, activity), Some(Part::Index { listed: all })),
            (PartKey::entry(process, activity, &contribution.id), public.map(|public| Part::Entry(Box::new(public)))),
        ];
    }
    let mut thread = snapshot.thread(process, activity, &contribution.target).to_vec();
    let stands = |contributions: &[Contribution]| {
        u64::try_from(contributions.iter().filter(|c| c.stage == Stage::Published).count()).unwrap_or(0)
    };
    let before = stands(&thread);
    thread.retain(|other| other.id != contribution.id);
    thread.extend(public);
    thread.sort_by(in_order);
    let total = snapshot.count(process, activity).saturating_sub(before) + stands(&thread);
    vec![
        (PartKey::count(process, activity), Some(Part::Count { web: total })),
        (PartKey::thread(process, activity, &contribution.target), Some(Part::Thread { contributions: thread })),
    ]
}

fn in_order(a: &Contribution, b: &Contribution) -> std::cmp::Ordering {
    (a.sent_at, &a.id).cmp(&(b.sent_at, &b.id))
}

/// What lists need to know of a contribution.
pub fn listed(contribution: &Contribution) -> Listed {
    Listed {
        id: contribution.id.clone(),
        sent_at: contribution.sent_at,
        category: contribution.option(CATEGORY).map(str::to_owned),
        district: contribution.district().map(str::to_owned),
        side: contribution.option(SIDE).map(str::to_owned),
        status: contribution.status,
        kind: contribution.side().map(str::to_owned),
        expires_at: contribution.expires_at,
        fulfilled: contribution.history.iter().any(|event| event.what == What::Fulfilled),
        gone: contribution.stage != Stage::Published,
        located: located(contribution).map(Box::new),
    }
}

/// What the map of all needs to know of it.
fn located(contribution: &Contribution) -> Option<Located> {
    let place = contribution.place()?;
    Some(Located {
        title: contribution.text(TITLE).unwrap_or_default().to_owned(),
        at: place.geometry.as_ref().and_then(Geometry::anchor),
        place: place.label(),
    })
}

fn standing(listed: &[Listed]) -> u64 {
    u64::try_from(listed.iter().filter(|listed| !listed.gone).count()).unwrap_or(u64::MAX)
}

/// Whether what is chosen may not be in the snapshot yet: it can be published as it is. A number that obliges the commune to
/// answer is followed all the same; pages do not show it.
fn is_hidden(process: &Process, activity: &Activity, now: Timestamp) -> bool {
    !activity.shows_results(now) && process.ideas().is_none_or(|ideas| ideas.threshold.is_none())
}

/// The number that the page of the process, cards and feeds tell: how many chose something about the process as a whole,
/// where one may; else how many choices there are in all, where that is what its first activity is about. While more of
/// those come, it is told in steps, so that a choice changes these pages rarely.
fn told<'a>(
    process: &Process,
    activity: &Activity,
    now: Timestamp,
    mut tallies: impl Iterator<Item = (&'a PartKey, &'a Part)>,
) -> Option<(PartKey, Part)> {
    let chosen = |part: &Part| match part {
        Part::Tally { chosen } => chosen.values().sum::<u64>(),
        _ => 0,
    };
    let of_whole = activity.choices.as_ref().is_some_and(|choices| choices.targets.whole);
    let web = if of_whole {
        let key = PartKey::tally(&process.id, &activity.id, WHOLE);
        tallies.find(|(other, _)| **other == key).map(|(_, part)| chosen(part))?
    } else if process.activities.first().is_some_and(|first| first.id == activity.id) {
        let exact = tallies.map(|(_, part)| chosen(part)).sum();
        if activity.state(now) == ActivityState::Closed { exact } else { rounded(exact) }
    } else {
        return None;
    };
    Some((PartKey::count(&process.id, &activity.id), Part::Count { web }))
}

/// The targets that most people chose, whatever they chose; of equal ones, by name.
fn top<'a>(
    process: &Process,
    activity: &Activity,
    tallies: impl Iterator<Item = (&'a PartKey, &'a Part)>,
) -> (PartKey, Part) {
    let counted = tallies.filter_map(|(key, part)| match part {
        Part::Tally { chosen } => Some((key.last().to_owned(), chosen.values().sum::<u64>())),
        _ => None,
    });
    let mut targets: Vec<(String, u64)> = counted.filter(|(_, count)| *count > 0).collect();
    targets.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    targets.truncate(TOP);
    (PartKey::top(&process.id, &activity.id), Part::Top { targets })
}
