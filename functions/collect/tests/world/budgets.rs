//! A participatory budget of two envelopes.

use super::votes;
use parvis_model::ballot::{BallotOption, BallotQuestion, Choice, Funding, Method, TieBreak, Ties};
use parvis_model::budget::{Budget, District, Project, ProjectStatus};
use parvis_model::process::Rules;
use parvis_model::tally::budget::{Completion, Rule, Utility};
use parvis_model::{Cents, Identity, OptionId, Process, QuestionId};

/// Name, cost in cents, and district.
pub const PROJECTS: [(&str, u64, Option<&str>); 5] = [
    ("verger", 560_000, None),
    ("nichoirs", 180_005, None),
    ("ponton", 440_045, None),
    ("bancs", 250_010, Some("bourg")),
    ("fontaine", 249_990, Some("bourg")),
];

fn question(district: Option<&str>, envelope: u64) -> BallotQuestion {
    let own = || PROJECTS.iter().filter(move |(_, _, of)| *of == district);
    let id = |name: &str| OptionId::parse(name).unwrap();
    let option = |name: &str| BallotOption { id: id(name), label: format!("Projet {name}"), hint: None, picture: None };
    BallotQuestion {
        id: QuestionId::parse(district.unwrap_or("commune")).unwrap(),
        label: "Quels projets ?".to_owned(),
        hint: None,
        options: own().map(|(name, ..)| option(name)).collect(),
        method: Method::Funding(Box::new(Funding {
            choice: Choice::Knapsack,
            envelope: Cents::new(envelope),
            costs: own().map(|(name, cost, _)| (id(name), Cents::new(*cost))).collect(),
            rule: Rule::EqualShares { utility: Utility::COST, completion: Completion::Add1Greedy { step: 100 } },
            ties: TieBreak::LowerCost,
            may_skip: true,
        })),
        ties: Ties::Left,
    }
}

/// 7 400,50 € for the commune, of which the orchard and the nesting boxes take all but 50 cents, and 5 000 € for the district.
pub fn budget(id: &str, identity: Identity, secret: bool) -> Process {
    let process = votes::vote(id, identity, secret, false);
    let mut vote = process.vote().unwrap().clone();
    vote.questions = vec![question(None, 740_050), question(Some("bourg"), 500_000)];
    let project = |(name, cost, district): &(&str, u64, Option<&str>)| Project {
        id: OptionId::parse(name).unwrap(),
        title: format!("Projet {name}"),
        summary: None,
        cost: Some(Cents::new(*cost)),
        running_cost: None,
        district: district.map(str::to_owned),
        category: None,
        place: None,
        by: None,
        picture: None,
        status: ProjectStatus::Voted,
        reason: None,
        milestones: vec![],
        spent: None,
        contractor: None,
    };
    let bourg = District { id: "bourg".to_owned(), label: "Le Bourg".to_owned(), envelope: Some(Cents::new(500_000)) };
    let rules = Budget {
        vote,
        envelope: Some(Cents::new(740_050)),
        districts: vec![bourg],
        categories: vec![],
        projects: PROJECTS.iter().map(project).collect(),
    };
    Process { rules: Rules::Budget(rules), ..process }
}
