//! What came out of a vote as open data: the numbers of its page with all steps of the count, and no ballot.

use parvis_model::Process;
use parvis_model::ballot::BallotQuestion;
use parvis_model::vote::{Declared, Vote};
use serde_json::{Value, json};

/// The licence of the file: Licence Ouverte 2.0 (Etalab), that of French public data (art. D323-2-1 of the CRPA).
const LICENCE: &str = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

/// The result as JSON. `url` is the whole address of the vote.
pub(crate) fn json(process: &Process, vote: &Vote, declared: &Declared, url: &str) -> Value {
    let question = |question: &BallotQuestion| {
        let outcome = declared.outcomes.iter().find(|outcome| outcome.question == question.id)?;
        Some(json!({
            "id": question.id,
            "label": question.label,
            "method": question.method,
            "ties": question.ties,
            "options": question.options.iter().map(|o| json!({ "id": o.id, "label": o.label })).collect::<Vec<_>>(),
            "result": outcome,
        }))
    };
    let mut json = json!({
        "format": 1,
        "process": process.id,
        "title": process.title,
        "url": url,
        "licence": LICENCE,
        "declared": declared.at,
        "secret": vote.secret,
        "seed": declared.seed,
        "ballots": {
            "web": declared.web.ballots,
            "paper": declared.paper.as_ref().map_or(0, |paper| paper.ballots),
        },
        "web": declared.web.shares,
        "paper": declared.paper.as_ref().map(|paper| &paper.shares),
        "codes": declared.minutes,
        "questions": vote.questions.iter().filter_map(question).collect::<Vec<_>>(),
    });
    // What other rules make of the same ballots, where projects are funded.
    if let (false, Some(fields)) = (declared.compared.is_empty(), json.as_object_mut()) {
        fields.insert("compared".to_owned(), json!(declared.compared));
    }
    json
}
