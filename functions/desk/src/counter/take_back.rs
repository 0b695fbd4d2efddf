//! Taking a signature back at the counter: the person says once more who they are, since only that leads to it.

use super::enter::{page, status, ticket};
use super::petition::Petition;
use crate::desk::Desk;
use parvis_model::assisted::Visitor;
use parvis_model::desk::Act;
use parvis_model::form::{FieldError, FieldKind, Form, Typed};
use parvis_store::votes::Withdrawal;
use parvis_theme::view::counter::{CounterPage, CounterProblem, CounterStep, Ticket};
use parvis_theme::view::desk::DeskProblem;
use parvis_web::form::Fields;
use parvis_web::log;
use parvis_web::request::{Failure, Reply};
use parvis_web::route::Names;
use serde_json::json;

/// Shows the form.
pub(crate) async fn show(desk: &Desk<'_>, names: &Names) -> Result<Reply, Failure> {
    let Some(petition) = found(desk, names).await? else { return desk.problem(DeskProblem::NotFound, None) };
    let problem = (!petition.gives_back(desk.call.now)).then_some(CounterProblem::Closed);
    draw(desk, &petition, &Typed::new(), &[], problem, CounterStep::Form)
}

/// The petition, with the form that says who somebody is and nothing else.
async fn found(desk: &Desk<'_>, names: &Names) -> Result<Option<Petition>, Failure> {
    Ok(Petition::at(desk, names).await?.map(|mut petition| {
        let fields = std::mem::take(&mut petition.activity.form.fields);
        petition.activity.form =
            Form { fields: fields.into_iter().filter(|field| field.kind == FieldKind::ShortText).collect() };
        petition
    }))
}

/// Takes the form, or what was read back.
pub(crate) async fn take_back(desk: &Desk<'_>, names: &Names, fields: &Fields) -> Result<Reply, Failure> {
    let Some(petition) = found(desk, names).await? else {
        return desk.problem(DeskProblem::NotFound, Some(fields));
    };
    let typed = fields.typed(&petition.activity.form);
    let again = |problem| draw(desk, &petition, &typed, &[], Some(problem), CounterStep::Form);
    if !petition.gives_back(desk.call.now) {
        return again(CounterProblem::Closed);
    }
    if fields.get("step") == CounterStep::Form.keyword() {
        return draw(desk, &petition, &typed, &[], None, CounterStep::Form);
    }
    let answers = match petition.activity.form.validate(&typed) {
        Ok(answers) => answers,
        Err(errors) => return draw(desk, &petition, &typed, &errors, None, CounterStep::Form),
    };
    let Some((voter, _)) = desk.call.site.assisted(&petition.process().id, &Visitor::of(&answers)) else {
        return again(CounterProblem::Nameless);
    };
    let done = match fields.get("step") == CounterStep::Send.keyword() {
        true => withdraw(desk, &petition, &voter).await,
        false => stands(desk, &petition, &voter).await.and_then(|stands| {
            stands.then(|| draw(desk, &petition, &typed, &[], None, CounterStep::Check)).transpose()
        }),
    };
    match done {
        Ok(Some(reply)) => Ok(reply),
        Ok(None) => again(CounterProblem::Unknown),
        Err(failure) => {
            log::failed(desk.call.route, &failure);
            again(CounterProblem::TryAgain)
        }
    }
}

async fn stands(desk: &Desk<'_>, petition: &Petition, voter: &str) -> Result<bool, Failure> {
    let standing = desk.call.app.store.vote(petition.voter(desk.call, voter)).await?;
    Ok(standing.is_some_and(|(_, counts)| counts))
}

/// Withdraws the signature with its entry of the log. Nothing where there is none.
async fn withdraw(desk: &Desk<'_>, petition: &Petition, voter: &str) -> Result<Option<Reply>, Failure> {
    let call = desk.call;
    let Some((at, _)) = call.app.store.vote(petition.voter(call, voter)).await? else { return Ok(None) };
    let object = petition.object();
    let payload = json!({ "reference": call.site.reference(voter, at) }).to_string();
    let entry = desk.entry(Act::WithdrawAssisted, &object, &payload)?;
    match call.app.store.withdraw_assisted(petition.voter(call, voter), call.now, &entry).await? {
        Withdrawal::Withdrawn => {
            call.app.written(petition.written(call, voter, None));
            ticket(desk, petition, Ticket::Withdrawn, None).map(Some)
        }
        Withdrawal::Unknown => Ok(None),
    }
}

fn draw(
    desk: &Desk<'_>,
    petition: &Petition,
    typed: &Typed,
    errors: &[FieldError],
    problem: Option<CounterProblem>,
    step: CounterStep,
) -> Result<Reply, Failure> {
    let view = CounterPage { act: Act::WithdrawAssisted, errors, problem, step, ..page(petition, typed) };
    let call = desk.call;
    call.html(status(errors, problem), call.app.theme.desk_counter(&call.page(""), &desk.reader(), &view)?)
}
