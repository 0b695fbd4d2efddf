//! Words and numbers of the report, and tables of them.

use super::{Counted, title};
use parvis_generator::diagnostic::{Arg, Words};
use parvis_model::Lang;
use parvis_model::tally::budget::{Completion, Kind, Measure, Money, Rule, Unaffordable};
use parvis_pabulib::{Contest, Reading};

/// What the report is written with.
pub(super) struct Text<'a> {
    pub(super) words: &'a Words,
    pub(super) lang: Lang,
    pub(super) contest: &'a Contest,
}

impl Text<'_> {
    pub(super) fn say(&self, key: &str, args: &[Arg]) -> String {
        self.words.message(key, args)
    }

    /// The place, the budget and the ballots.
    pub(super) fn head(&self, reading: &Reading) -> String {
        let election = &self.contest.election;
        let kind = match self.contest.profile.kind() {
            Kind::Approval => "tally-approval",
            Kind::ChooseOne => "tally-choose-one",
            Kind::Cumulative => "tally-cumulative",
            Kind::Scoring => "tally-scoring",
            Kind::Ordinal => "tally-ordinal",
        };
        let args = [
            ("budget", self.money(election.budget()).into()),
            ("projects", self.number(election.projects().len()).into()),
            ("ballots", self.number(self.contest.profile.voters()).into()),
            ("kind", self.say(kind, &[]).into()),
        ];
        let said = self.say("tally-head", &args);
        match title(reading) {
            title if title.is_empty() => said,
            title => format!("{title}\n{said}"),
        }
    }

    /// An amount with its currency.
    pub(super) fn money(&self, money: Money) -> String {
        let amount = self.amount(money);
        match &self.contest.currency {
            Some(currency) => format!("{amount} {currency}"),
            None => amount,
        }
    }

    /// An amount, with decimal places if it needs them or any cost does.
    pub(super) fn amount(&self, money: Money) -> String {
        let unit = self.contest.unit();
        let whole = self.number(money / unit);
        let digits = usize::try_from(self.contest.digits).unwrap_or(2);
        let is_whole = |money: Money| money.is_multiple_of(unit);
        let are_whole = || self.contest.election.projects().iter().all(|project| is_whole(project.cost));
        match (money % unit, self.lang) {
            (0, _) if are_whole() => whole,
            (rest, Lang::Fr) => format!("{whole},{rest:0>digits$}"),
            (rest, Lang::En) => format!("{whole}.{rest:0>digits$}"),
        }
    }

    /// A number with its digits in groups: no-break spaces in French, commas in English.
    pub(super) fn number(&self, number: impl ToString) -> String {
        let digits = number.to_string();
        let separator = if self.lang == Lang::Fr { "\u{a0}" } else { "," };
        let mut out = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                out.push_str(separator);
            }
            out.push(digit);
        }
        out
    }

    /// A project by its name in ballots and what it is called.
    pub(super) fn project(&self, place: usize) -> String {
        let id = &self.contest.election.projects()[place].id;
        match &self.contest.names[place] {
            name if name == id => id.clone(),
            name => self.say("tally-project", &[("id", id.clone().into()), ("name", short(name).into())]),
        }
    }

    /// A rule with its settings.
    pub(super) fn rule(&self, counted: &Counted) -> String {
        let utility = self.utility(counted);
        let key = match counted.rule {
            Rule::Greedy { unaffordable: Unaffordable::Skip, .. } => "tally-rule-greedy-skip",
            Rule::Greedy { unaffordable: Unaffordable::Stop, .. } => "tally-rule-greedy-stop",
            Rule::EqualShares { completion, .. } => match completion {
                Completion::None => "tally-rule-shares-none",
                Completion::Greedy => "tally-rule-shares-greedy",
                Completion::Add1 { .. } => "tally-rule-shares-add1",
                Completion::Add1Greedy { .. } => "tally-rule-shares-add1u",
            },
        };
        self.say(key, &[("utility", utility.into())])
    }

    fn utility(&self, counted: &Counted) -> String {
        let utility = counted.rule.utility();
        let measure = match utility.measure {
            Measure::Chosen => "votes",
            Measure::Points => "points",
            Measure::Borda | Measure::BordaBelow => "borda",
        };
        let rule = match counted.rule {
            Rule::Greedy { .. } => "greedy",
            Rule::EqualShares { .. } => "shares",
        };
        let by_cost = if utility.by_cost { "-cost" } else { "" };
        self.say(&format!("tally-{rule}-{measure}{by_cost}"), &[])
    }
}

/// The most characters of a project's name.
const LONGEST: usize = 60;

fn short(name: &str) -> String {
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
}

/// Rows of cells as columns, all from the right but `left`.
pub(super) fn columns(rows: &[Vec<String>], left: usize) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let length = |cell: &String| cell.chars().count();
    let widest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(length).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count).map(widest).collect();
    let mut out = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| match column == left {
            true => format!("{cell:<width$}"),
            false => format!("{cell:>width$}"),
        });
        let line = cells.collect::<Vec<_>>().join("  ");
        out.push_str(&format!("  {}\n", line.trim_end()));
    }
    out
}
