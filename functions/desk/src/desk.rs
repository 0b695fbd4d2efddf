//! One request of an agent: who they are, what they may do, what goes into the log, and the pages in their frame.

use crate::cookie;
use http::header::ORIGIN;
use http::{HeaderMap, StatusCode};
use parvis_keys::{equal, random};
use parvis_model::desk::{Act, may};
use parvis_model::path::function;
use parvis_store::agents::Agent;
use parvis_store::log::Entry;
use parvis_theme::view::desk::{DeskProblem, DeskProblemPage, Reader};
use parvis_web::form::Fields;
use parvis_web::request::{Call, Failure, Reply};

/// Fields that say nothing to people.
const OURS: [&str; 2] = ["form", "request"];

/// An agent at the desk.
pub(crate) struct Desk<'a> {
    /// The request.
    pub(crate) call: &'a Call<'a>,
    /// The agent, as they are at this moment.
    pub(crate) agent: Agent,
    /// Their session.
    pub(crate) session: String,
    form: String,
}

impl<'a> Desk<'a> {
    /// Who is signed in with this browser, if somebody is.
    pub(crate) async fn open(call: &'a Call<'a>, headers: &HeaderMap) -> Result<Option<Self>, Failure> {
        let Some(value) = cookie::read(&call.site, headers) else { return Ok(None) };
        let session = cookie::session(&call.site, value);
        let agent = call.app.store.session(call.site.id(), &session, call.now).await?;
        let form = cookie::form_token(&call.site, value);
        Ok(agent.map(|agent| Self { call, agent, session, form }))
    }

    /// Whether a role of the agent allows an act.
    pub(crate) fn may(&self, act: Act) -> bool {
        may(&self.agent.roles, act)
    }

    /// Whether a form is of this session.
    pub(crate) fn sent(&self, fields: &Fields) -> bool {
        equal(fields.get("form").as_bytes(), self.form.as_bytes())
    }

    /// The agent as pages show them.
    pub(crate) fn reader(&self) -> Reader<'_> {
        Reader { name: &self.agent.name, roles: &self.agent.roles, form: &self.form }
    }

    /// An act of this agent for the log. `payload` is JSON with what is personal, which can be erased later.
    pub(crate) fn entry<'e>(&'e self, act: Act, object: &'e str, payload: &'e str) -> Result<Entry<'e>, Failure> {
        entry(self.call, &self.agent, act, object, payload)
    }

    /// Why something cannot be done, in the frame of somebody who is signed in.
    pub(crate) fn problem(&self, problem: DeskProblem, fields: Option<&Fields>) -> Result<Reply, Failure> {
        draw_problem(self.call, Some(&self.reader()), problem, fields)
    }
}

/// An act for the log.
pub(crate) fn entry<'e>(
    call: &Call<'_>,
    agent: &'e Agent,
    act: Act,
    object: &'e str,
    payload: &'e str,
) -> Result<Entry<'e>, Failure> {
    Ok(Entry { at: call.now, agent: &agent.key, act, object, payload, salt: random()? })
}

/// Why something cannot be done, for somebody who is not signed in.
pub(crate) fn problem(call: &Call<'_>, problem: DeskProblem, fields: Option<&Fields>) -> Result<Reply, Failure> {
    draw_problem(call, None, problem, fields)
}

fn draw_problem(
    call: &Call<'_>,
    reader: Option<&Reader<'_>>,
    problem: DeskProblem,
    fields: Option<&Fields>,
) -> Result<Reply, Failure> {
    let status = match problem {
        DeskProblem::SignedOut | DeskProblem::NotAllowed | DeskProblem::WrongOrigin | DeskProblem::OldForm => {
            StatusCode::FORBIDDEN
        }
        DeskProblem::NotFound => StatusCode::NOT_FOUND,
        DeskProblem::BadRequest => StatusCode::BAD_REQUEST,
        DeskProblem::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
    };
    let typed =
        fields.into_iter().flat_map(Fields::all).filter(|(name, value)| !OURS.contains(name) && !value.is_empty());
    let typed: Vec<(String, String)> = typed.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let view = DeskProblemPage { problem, typed: &typed };
    call.html(status, call.app.theme.desk_problem(&call.page(""), reader, &view)?)
}

/// Whether a form was sent from a page of the desk. Pages of the site itself do not count, where they are elsewhere.
pub(crate) fn from_desk(call: &Call<'_>, headers: &HeaderMap) -> bool {
    match headers.get(ORIGIN) {
        Some(origin) => origin.as_bytes() == call.site.definition.site.functions_origin().as_bytes(),
        None => headers.get("sec-fetch-site").is_some_and(|site| site.as_bytes() == b"same-origin"),
    }
}

/// The path of the desk's first page, as links of its pages have it.
pub(crate) fn path(call: &Call<'_>) -> String {
    format!("{}{}", call.site.definition.site.functions, function::desk(call.site.id()))
}

/// The address of the desk's first page.
pub(crate) fn address(call: &Call<'_>) -> String {
    format!("{}{}", call.site.definition.site.functions_url(), function::desk(call.site.id()))
}
