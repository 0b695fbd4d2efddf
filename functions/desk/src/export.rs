//! Taking away the contributions of a process as a file. It is an act, and its entry is in the log before the file leaves.

use crate::desk::Desk;
use axum::body::Body;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use http::{Response, StatusCode};
use parvis_model::contribution::Stage;
use parvis_model::desk::Act;
use parvis_model::{Activity, Contributions, Process, ProcessId};
use parvis_store::entries::{Place, Stored};
use parvis_table::Table;
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::moderation::ExportPage;
use parvis_web::form::Fields;
use parvis_web::request::{Failure, Reply};
use serde::Serialize;
use serde_json::json;

/// Columns before those of the questions.
const HEAD: [&str; 10] =
    ["activity", "id", "about", "sent_at", "edited_at", "stage", "reason", "status", "answer", "answered_by"];

/// A contribution in a file.
#[derive(Debug, Serialize)]
struct Row<'a> {
    activity: &'a str,
    contribution: &'a parvis_model::Contribution,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<String>,
}

/// Shows what can be taken away.
pub(crate) async fn show(desk: &Desk<'_>) -> Result<Reply, Failure> {
    let call = desk.call;
    let processes = call.app.sites.processes(&call.site, call.now).await?;
    let processes = processes.iter().map(|definition| &definition.process);
    let with = processes.filter(|process| process.activities.iter().any(|a| a.contributions.is_some()));
    let view = ExportPage { processes: with.collect(), contacts: desk.may(Act::ExportContacts) };
    call.html(StatusCode::OK, call.app.theme.desk_export(&call.page(""), &desk.reader(), &view)?)
}

/// Gives the file: all stages, private answers included. `contacts` says whether addresses are in it.
pub(crate) async fn take(desk: &Desk<'_>, fields: &Fields, contacts: bool) -> Result<Reply, Failure> {
    let call = desk.call;
    let process = match ProcessId::parse(fields.get("process")) {
        Ok(id) => call.app.sites.process(&call.site, &id, call.now).await?,
        Err(_) => None,
    };
    let Some(definition) = process else { return desk.problem(DeskProblem::NotFound, Some(fields)) };
    let process = &definition.process;
    let json = fields.get("format") == "json";
    let act = if contacts { Act::ExportContacts } else { Act::Export };
    let object = format!("{}/", process.id);
    let payload = json!({ "format": if json { "json" } else { "csv" } }).to_string();
    call.app.store.log(call.site.id(), &desk.entry(act, &object, &payload)?).await?;
    let mut files = Vec::new();
    for activity in &process.activities {
        let Some(rules) = &activity.contributions else { continue };
        let mut stored = call.app.store.entries(call.site.id(), &process.id, activity).await?;
        stored.sort_by(|a, b| {
            (a.contribution.sent_at, &a.contribution.id).cmp(&(b.contribution.sent_at, &b.contribution.id))
        });
        let mut rows = Vec::with_capacity(stored.len());
        for stored in stored {
            let contact = if contacts { contact(desk, process, activity, &stored).await? } else { None };
            rows.push((stored, contact));
        }
        files.push((activity, rules, rows));
    }
    let (kind, body) = match json {
        true => ("json", as_json(&files)?),
        false => ("csv", as_csv(&files, contacts)?),
    };
    let name = format!("attachment; filename=\"{}.{kind}\"", process.id);
    let content_type = if json { "application/json" } else { "text/csv; charset=utf-8" };
    Ok(Response::builder()
        .header(CONTENT_TYPE, content_type)
        .header(CONTENT_DISPOSITION, name)
        .header(CACHE_CONTROL, "no-store")
        .header(X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(Body::from(body))?)
}

type File<'a> = (&'a Activity, &'a Contributions, Vec<(Stored, Option<String>)>);

async fn contact(
    desk: &Desk<'_>,
    process: &Process,
    activity: &Activity,
    stored: &Stored,
) -> Result<Option<String>, Failure> {
    let call = desk.call;
    let (site, id) = (call.site.id(), &stored.contribution.id);
    let place = Place { site, process: &process.id, activity: &activity.id, shards: activity.shards, id };
    Ok(call.app.store.author(place).await?.and_then(|author| author.address))
}

fn as_json(files: &[File<'_>]) -> Result<Vec<u8>, Failure> {
    let rows = files.iter().flat_map(|(activity, _, rows)| {
        rows.iter().map(|(stored, contact)| Row {
            activity: activity.id.as_str(),
            contribution: &stored.contribution,
            contact: contact.clone(),
        })
    });
    Ok(serde_json::to_vec_pretty(&rows.collect::<Vec<_>>())?)
}

/// One table: the columns of all questions of all activities, each named once.
fn as_csv(files: &[File<'_>], contacts: bool) -> Result<Vec<u8>, Failure> {
    let mut columns: Vec<String> = Vec::new();
    for column in files.iter().flat_map(|(_, rules, _)| rules.questions.columns()) {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    let contact = contacts.then_some("contact");
    let mut table = Table::new(HEAD.into_iter().chain(columns.iter().map(String::as_str)).chain(contact));
    for (activity, rules, rows) in files {
        for (stored, address) in rows {
            let mut cells = head(activity, stored);
            let own: Vec<String> = rules.questions.columns().collect();
            let answers = rules.questions.cells(&stored.contribution.answers);
            cells.extend(columns.iter().map(|column| {
                let at = own.iter().position(|own| own == column);
                at.and_then(|at| answers.get(at).cloned()).unwrap_or_default()
            }));
            cells.extend(contacts.then(|| address.clone().unwrap_or_default()));
            table.row(cells);
        }
    }
    // Every row has the head's columns, so that it cannot fail.
    table.finish().map_err(|error| Failure::Json(serde::ser::Error::custom(error)))
}

fn head(activity: &Activity, stored: &Stored) -> Vec<String> {
    let contribution = &stored.contribution;
    let reason = match &contribution.stage {
        Stage::Refused { grounds, .. } => grounds.keyword(),
        _ => "",
    };
    let reply = contribution.reply.as_ref();
    vec![
        activity.id.to_string(),
        contribution.id.to_string(),
        contribution.target.clone(),
        contribution.sent_at.to_string(),
        contribution.edited_at.map(|at| at.to_string()).unwrap_or_default(),
        contribution.stage.keyword().to_owned(),
        reason.to_owned(),
        contribution.status.map_or("", |status| status.keyword()).to_owned(),
        reply.map(|reply| reply.text.clone()).unwrap_or_default(),
        reply.map(|reply| reply.by.clone()).unwrap_or_default(),
    ]
}
