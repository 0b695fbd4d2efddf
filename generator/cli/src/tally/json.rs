//! The same for programs: everything that was counted, with the places of projects in the list as numbers from 0.

use super::{Counted, title};
use parvis_model::tally::budget::Ties;
use parvis_pabulib::Reading;
use serde_json::{Value, json};

/// The whole document. `unit` says how many of the smallest units, in which all amounts are, make one of the currency.
pub(super) fn document(reading: &Reading, counted: &[Counted], ties: Ties) -> serde_json::Result<Value> {
    let election = match &reading.contest {
        None => Value::Null,
        Some(contest) => {
            let votes = contest.profile.votes(&contest.election);
            let projects = contest.election.projects().iter().zip(&contest.names).zip(votes);
            let project = |((project, name), votes)| json!({ "project": project, "name": name, "votes": votes });
            json!({
                "title": title(reading),
                "budget": contest.election.budget(),
                "unit": contest.unit(),
                "currency": contest.currency,
                "kind": contest.profile.kind(),
                "voters": contest.profile.voters(),
                "projects": projects.map(project).collect::<Vec<Value>>(),
            })
        }
    };
    let counts = counted
        .iter()
        .map(|counted| Ok(json!({ "rule": counted.rule, "outcome": serde_json::to_value(&counted.outcome)? })));
    let counts = counts.collect::<serde_json::Result<Vec<Value>>>()?;
    Ok(json!({
        "format": 1,
        "election": election,
        "ties": ties_value(ties),
        "counts": counts,
        "findings": serde_json::to_value(&reading.findings)?,
    }))
}

fn ties_value(ties: Ties) -> Value {
    match ties {
        Ties::Listed => json!({ "by": "listed" }),
        Ties::Name => json!({ "by": "name" }),
        Ties::LowerCost => json!({ "by": "cost" }),
        Ties::MoreVotes => json!({ "by": "votes" }),
        Ties::Lot(seed) => json!({ "by": "lot", "seed": seed }),
        Ties::Given(order) => json!({ "by": "given", "order": order }),
    }
}
