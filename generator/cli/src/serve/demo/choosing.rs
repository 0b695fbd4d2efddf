//! What residents choose: votes, supports and signatures.
//!
//! A row is what is chosen about one thing (`about`: empty for the process as a whole), with a column an option that says
//! how many people chose it; their addresses are made up. Where the table has a column `email` (signatures do, since they
//! bear names, and ballots, which mark several things), a row is one person instead, and its columns the fields of the form.

use super::people::of_row;
use super::writing::target;
use super::{Names, People, Seed};
use anyhow::{Context, Result};
use parvis_model::form::{ABOUT, CHOICE, FieldKind, TICKED};
use parvis_model::path::function;
use parvis_model::{Activity, Process, Site};

/// One choice about to be made.
struct Chosen<'a> {
    option: &'a str,
    email: String,
    /// The other fields of the form that a row fills in.
    typed: Vec<(&'a str, &'a str)>,
}

impl People {
    /// Sends what a table says, of one contribution only where its name is given. How many choices that was.
    pub(super) async fn choose(
        &mut self,
        site: &Site,
        process: &Process,
        seed: &Seed<'_>,
        names: &Names,
        only: Option<&str>,
    ) -> Result<usize> {
        let span = self.span(seed);
        let steps = seed.rows.rows.len();
        let mut count = 0;
        for ((line, cells), step) in seed.rows.rows.iter().zip(1..) {
            let named = || format!("line {line}");
            let cells = of_row(seed, cells);
            let written = cells.iter().find(|(column, _)| *column == ABOUT).map_or("", |(_, value)| *value);
            if only.is_some_and(|only| only != written) {
                continue;
            }
            let (about, since) = target(written, names).with_context(named)?;
            let chosen = chosen(seed.activity, &cells).with_context(named)?;
            for (one, number) in chosen.iter().zip(1..) {
                // People with a row of their own come one after the other, others spread over the whole time.
                let at = if steps > 1 && chosen.len() == 1 { (step, steps) } else { (number, chosen.len()) };
                self.set(span.at(at, since));
                self.press(site, process, seed.activity, &about, one).await.with_context(named)?;
            }
            count += chosen.len();
        }
        Ok(count)
    }

    /// Presses the button of a page, with the form filled in; whose browser is not confirmed opens a mail.
    async fn press(
        &mut self,
        site: &Site,
        process: &Process,
        activity: &Activity,
        about: &str,
        chosen: &Chosen<'_>,
    ) -> Result<()> {
        let token = self.token(site, process, activity).await?;
        let email = chosen.email.as_str();
        // A ballot is shown once more before it is sent; other forms know no such button.
        let go = if process.vote().is_some() { "send" } else { "" };
        let given = [("token", token.as_str()), ("email", email), (ABOUT, about), (CHOICE, chosen.option), ("go", go)];
        let consents = activity.form.fields.iter().filter(|field| field.kind == FieldKind::Consent);
        let consents = consents.map(|field| (field.id.as_str(), TICKED));
        let fields = given.into_iter().chain(consents).chain(chosen.typed.iter().copied());
        let fields = fields.filter(|(_, value)| !value.is_empty());
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let browser = (site.id.clone(), email.to_owned());
        let path = function::vote(&site.id, &process.id, &activity.id);
        let page = self.request(site, &path, Some(fields), self.cookies.get(&browser).map(String::as_str)).await?;
        if page.is_receipt() {
            return Ok(());
        }
        if let Some(cookie) = self.confirm(site, email).await?.cookie {
            self.cookies.insert(browser, cookie);
        }
        Ok(())
    }
}

/// The choices that a row stands for.
fn chosen<'a>(activity: &'a Activity, cells: &[(&'a str, &'a str)]) -> Result<Vec<Chosen<'a>>> {
    let options = activity.choices.as_ref().map_or(&[][..], |choices| &choices.options);
    if let Some((_, email)) = cells.iter().find(|(column, _)| *column == "email") {
        let typed = cells.iter().copied().filter(|(column, _)| ![ABOUT, "email"].contains(column)).collect();
        let option = options.first().map_or("", String::as_str);
        return Ok(vec![Chosen { option, email: (*email).to_owned(), typed }]);
    }
    let mut all = Vec::new();
    for option in options {
        let cell = cells.iter().find(|(column, _)| column == option).map_or("", |(_, value)| *value);
        let people: usize = if cell.is_empty() { 0 } else { cell.parse().context("a number of people")? };
        for _ in 0..people {
            let email = format!("personne-{:03}@courriel.example", all.len() + 1);
            all.push(Chosen { option, email, typed: Vec::new() });
        }
    }
    Ok(all)
}
