//! Files from tables, and tables from a contest.

use crate::contest::Contest;
use crate::decimal::Decimal;
use crate::file::{File, Row, Table};
use crate::finding::Section;
use parvis_model::tally::budget::{Ballot, Kind};

impl File {
    /// The file as text: UTF-8 without a byte order mark, lines end with a line feed.
    pub fn write(&self) -> String {
        let mut text = String::new();
        for section in [Section::Meta, Section::Projects, Section::Votes] {
            let table = self.table(section);
            text.push_str(section.title());
            text.push('\n');
            for cells in [&table.head].into_iter().chain(table.rows.iter().map(|row| &row.cells)) {
                let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
                text.push_str(&cells.join(";"));
                text.push('\n');
            }
        }
        text
    }

    /// The tables of a contest. `meta` is what it does not know, such as description, country, unit, dates and rule; keys
    /// that follow from the contest are added.
    ///
    /// Ballots are sorted by what they say and numbered from 1, so that neither order nor number tells whose they are.
    pub fn of(contest: &Contest, meta: &[(&str, &str)]) -> Self {
        Self { meta: meta_table(contest, meta), projects: projects(contest), votes: votes(contest) }
    }
}

fn quoted(cell: &str) -> String {
    // A row that is one empty cell would be an empty line, and spaces at the ends would go.
    let is_plain = !cell.contains([';', '"', '\n', '\r']) && cell.trim() == cell;
    if is_plain { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
}

fn row(cells: impl IntoIterator<Item = String>) -> Row {
    Row { line: 0, cells: cells.into_iter().collect() }
}

fn head(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn meta_table(contest: &Contest, meta: &[(&str, &str)]) -> Table {
    let kind = match contest.profile.kind() {
        Kind::Approval => "approval",
        Kind::ChooseOne => "choose-1",
        Kind::Cumulative => "cumulative",
        Kind::Scoring => "scoring",
        Kind::Ordinal => "ordinal",
    };
    let mut own = vec![
        ("num_projects", contest.election.projects().len().to_string()),
        ("num_votes", contest.profile.voters().to_string()),
        ("budget", contest.amount(contest.election.budget()).to_string()),
        ("vote_type", kind.to_owned()),
        ("max_length", contest.places.to_string()),
    ];
    own.extend(contest.currency.clone().map(|currency| ("currency", currency)));
    let given = meta.iter().map(|(key, value)| (*key, (*value).to_owned()));
    let given = given.filter(|(key, _)| own.iter().all(|(known, _)| known != key)).collect::<Vec<_>>();
    let rows = given.into_iter().chain(own.iter().cloned()).map(|(key, value)| row([key.to_owned(), value]));
    Table { rows: rows.collect(), head: head(&["key", "value"]) }
}

fn projects(contest: &Contest) -> Table {
    let projects = contest.election.projects();
    let has_category = projects.iter().any(|project| !project.categories.is_empty());
    let has_district = projects.iter().any(|project| project.district.is_some());
    let mut names = vec!["project_id", "cost", "votes", "name"];
    names.extend(has_category.then_some("category"));
    names.extend(has_district.then_some("district"));
    let votes = contest.profile.votes(&contest.election);
    let rows = projects.iter().enumerate().map(|(place, project)| {
        let cost = contest.amount(project.cost).to_string();
        let own = [project.id.clone(), cost, votes[place].to_string(), contest.names[place].clone()];
        let category = has_category.then(|| project.categories.join(","));
        let district = has_district.then(|| project.district.clone().unwrap_or_default());
        row(own.into_iter().chain(category).chain(district))
    });
    Table { rows: rows.collect(), head: head(&names) }
}

fn votes(contest: &Contest) -> Table {
    let has_points = contest.profile.kind().has_points();
    let mut groups: Vec<&(Ballot, u64)> = contest.profile.groups().iter().collect();
    groups.sort_by(|(a, _), (b, _)| (&a.projects, &a.points).cmp(&(&b.projects, &b.points)));
    let names: Vec<&str> = contest.election.projects().iter().map(|project| project.id.as_str()).collect();
    let mut rows: Vec<Row> = Vec::new();
    for (ballot, size) in groups {
        let chosen: Vec<&str> = ballot.projects.iter().map(|place| names[*place]).collect();
        let points =
            ballot.points.iter().map(|points| Decimal::new((*points).into(), contest.point_digits).to_string());
        let points = has_points.then(|| points.collect::<Vec<_>>().join(","));
        for _ in 0..*size {
            let number = (rows.len() + 1).to_string();
            rows.push(row([number, chosen.join(",")].into_iter().chain(points.clone())));
        }
    }
    let mut names = vec!["voter_id", "vote"];
    names.extend(has_points.then_some("points"));
    Table { rows, head: head(&names) }
}
