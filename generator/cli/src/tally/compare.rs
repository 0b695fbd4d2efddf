//! What each rule selects from the same ballots.

use super::Counted;
use super::text::{Text, columns};
use parvis_model::tally::budget::{Facts, Money};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Writes the rules with a letter each, then what they come to by letter.
pub(super) fn write(out: &mut dyn Write, text: &Text<'_>, counted: &[Counted]) -> io::Result<()> {
    let letters: Vec<String> = ('A'..).take(counted.len()).map(String::from).collect();
    writeln!(out, "\n{}", text.say("tally-rules", &[]))?;
    for (letter, counted) in letters.iter().zip(counted) {
        writeln!(out, "  {letter}  {}", text.rule(counted))?;
    }
    let row = |name: String, cells: Vec<String>| [name].into_iter().chain(cells).collect::<Vec<_>>();
    let each = |cell: &dyn Fn(&Counted) -> String| counted.iter().map(cell).collect::<Vec<_>>();
    let sums = vec![
        row(String::new(), letters.clone()),
        row(text.say("tally-selected", &[]), each(&|c| text.number(c.outcome.selected.len()))),
        row(text.say("tally-spent", &[]), each(&|c| text.amount(c.outcome.spent))),
        row(text.say("tally-left", &[]), each(&|c| text.amount(c.outcome.left))),
        row(text.say("tally-represented", &[]), each(&|c| text.number(c.outcome.facts.represented()))),
    ];
    write!(out, "\n{}", columns(&sums, 0))?;
    projects(out, text, counted, &letters)?;
    for (key, of) in [
        ("tally-by-category", (|facts: &Facts| &facts.by_category) as fn(&Facts) -> &BTreeMap<String, Money>),
        ("tally-by-district", |facts: &Facts| &facts.by_district),
    ] {
        let Some(first) = counted.first().map(|counted| of(&counted.outcome.facts)).filter(|map| map.len() > 1) else {
            continue;
        };
        let mut rows = vec![row(text.say(key, &[]), letters.clone())];
        for name in first.keys() {
            let spent = each(&|c| text.amount(of(&c.outcome.facts).get(name).copied().unwrap_or(0)));
            rows.push(row(name.clone(), spent));
        }
        write!(out, "\n{}", columns(&rows, 0))?;
    }
    Ok(())
}

/// Every project, with the letters of the rules that select it; those with most votes first.
fn projects(out: &mut dyn Write, text: &Text<'_>, counted: &[Counted], letters: &[String]) -> io::Result<()> {
    let election = &text.contest.election;
    let votes = text.contest.profile.votes(election);
    let mut order: Vec<usize> = (0..votes.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(votes[*place]));
    let head = ["tally-by", "tally-cost", "tally-votes", "tally-projects"];
    let mut rows = vec![head.map(|key| text.say(key, &[])).to_vec()];
    for place in order {
        let mark = |(counted, letter): (&Counted, &String)| {
            if counted.outcome.selected.contains(&place) { letter.clone() } else { "·".to_owned() }
        };
        let marks: String = counted.iter().zip(letters).map(mark).collect();
        let cost = text.amount(election.projects()[place].cost);
        rows.push(vec![marks, cost, text.number(votes[place]), text.project(place)]);
    }
    write!(out, "\n{}", columns(&rows, 3))
}
