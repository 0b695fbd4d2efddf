//! All routes in one constant, and the one way in: origin, session, form token and role are checked here.

use crate::desk::{Desk, address, from_desk, problem};
use crate::{agents, counter, export, home, journal, keyed, moderation, paper, roll, scrutiny, sign_in};
use axum::Router;
use axum::extract::Request;
use http::{Method, StatusCode};
use parvis_model::SiteId;
use parvis_model::desk::Act;
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::moderation::Deed;
use parvis_theme::view::reported::MessageDeed;
use parvis_web::App;
use parvis_web::form::{BodyError, Fields};
use parvis_web::request::{Call, ClientIp, Failure, Reply, see_other};
use parvis_web::route::{Names, get, plain, post};

/// What a route does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Endpoint {
    /// The first page: the sign-in, or for who is signed in the commune's processes.
    Home,
    /// Takes an address and mails a code.
    SignIn,
    /// Takes the code.
    Code,
    /// Sends another code.
    Resend,
    /// Ends the session.
    SignOut,
    /// Shows the log.
    Log,
    /// Shows who the agents are.
    Agents,
    /// Shows what waits.
    Queue,
    /// Shows one contribution.
    Item,
    /// Does something with it.
    Decide(Deed),
    /// Shows that a private message was reported.
    Message,
    /// Shows its words.
    ReadMessage,
    /// Does something with it.
    DecideMessage(MessageDeed),
    /// Shows what can be taken away as a file.
    Exports,
    /// Gives the contributions of a process as a file.
    Export,
    /// The same with how to reach their authors.
    ExportContacts,
    /// Shows which petitions can be signed at the counter.
    Counter,
    /// Shows the form of one.
    Enter,
    /// Takes it.
    Entered,
    /// Shows the form with which a signature is taken back at the counter.
    TakeBack,
    /// Takes it.
    TakenBack,
    /// Shows of which petitions there is a list of names.
    Rolls,
    /// Gives one.
    Roll,
    /// Shows where votes stand.
    Votes,
    /// Shows what opening the box of one would give.
    Vote,
    /// The first agent asks to open it.
    AskOpening,
    /// The second one opens it and declares the result.
    DeclareResult,
    /// Shows what was gathered on paper for one.
    Paper,
    /// Shows the form for codes of envelopes.
    Envelopes,
    /// Takes the code of one.
    EnterEnvelope,
    /// Shows a batch of ballots on paper, or the form of a new one.
    Batch,
    /// Takes an entry of it.
    EnterBatch,
    /// Agrees with another agent's entry.
    AdoptBatch,
    /// Says that it does not count.
    CancelBatch,
    /// Says that a vote by address has ballots on paper too.
    AnnouncePaper,
    /// Takes how many signed the attendance sheet.
    Attendance,
    /// Takes why there are fewer ballots than envelopes.
    Difference,
    /// Shows a sheet to print.
    Print,
    /// Shows the questionnaires whose answers on paper are keyed in.
    Sheets,
    /// Leads to the sheet of a number.
    FindSheet,
    /// Shows one sheet of answers.
    Sheet,
    /// Takes an entry of it.
    EnterSheet,
    /// Agrees with another agent's entry.
    AdoptSheet,
    /// Somebody opened the address of a form: leads to the first page.
    Back,
}

/// Who may come to a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody: it is on the way in.
    Everybody,
    /// Agents one of whose roles allows the act.
    Agents(Act),
}

impl Endpoint {
    /// Who may come here.
    pub fn access(self) -> Access {
        match self {
            Self::Home | Self::SignIn | Self::Code | Self::Resend | Self::Back => Access::Everybody,
            Self::SignOut => Access::Agents(Act::SignOut),
            Self::Log => Access::Agents(Act::SeeLog),
            Self::Agents => Access::Agents(Act::SeeAgents),
            Self::Queue | Self::Item => Access::Agents(Act::SeeQueue),
            Self::Message | Self::ReadMessage => Access::Agents(Act::SeeMessage),
            Self::DecideMessage(deed) => Access::Agents(moderation::act_on_message(deed)),
            Self::Exports | Self::Export => Access::Agents(Act::Export),
            Self::ExportContacts => Access::Agents(Act::ExportContacts),
            Self::Counter | Self::Enter | Self::Entered => Access::Agents(Act::EnterAssisted),
            Self::TakeBack | Self::TakenBack => Access::Agents(Act::WithdrawAssisted),
            Self::Rolls | Self::Roll => Access::Agents(Act::ExportRoll),
            Self::Votes => Access::Agents(Act::SeeVotes),
            Self::Vote | Self::AskOpening => Access::Agents(Act::AskOpening),
            Self::DeclareResult => Access::Agents(Act::DeclareResult),
            Self::Paper | Self::Print => Access::Agents(Act::RunVotes),
            Self::Envelopes | Self::EnterEnvelope => Access::Agents(Act::EnterEnvelope),
            Self::Batch | Self::EnterBatch => Access::Agents(Act::EnterBallots),
            Self::AdoptBatch => Access::Agents(Act::SettleBallots),
            Self::CancelBatch => Access::Agents(Act::CancelBallots),
            Self::AnnouncePaper => Access::Agents(Act::AnnouncePaper),
            Self::Attendance => Access::Agents(Act::StateAttendance),
            Self::Difference => Access::Agents(Act::ExplainPaper),
            Self::Sheets | Self::FindSheet | Self::Sheet | Self::EnterSheet => Access::Agents(Act::KeyAnswers),
            Self::AdoptSheet => Access::Agents(Act::SettleAnswers),
            Self::Decide(deed) => Access::Agents(moderation::act(deed)),
        }
    }
}

/// A route of the desk.
pub type Route = parvis_web::route::Route<Endpoint>;

/// All routes.
pub const ROUTES: &[Route] = &[
    get("/api/{site}/desk", Endpoint::Home),
    post("/api/{site}/desk/sign-in", Endpoint::SignIn),
    get("/api/{site}/desk/sign-in", Endpoint::Back),
    post("/api/{site}/desk/code", Endpoint::Code),
    get("/api/{site}/desk/code", Endpoint::Back),
    post("/api/{site}/desk/code/resend", Endpoint::Resend),
    get("/api/{site}/desk/code/resend", Endpoint::Back),
    post("/api/{site}/desk/sign-out", Endpoint::SignOut),
    get("/api/{site}/desk/sign-out", Endpoint::Back),
    get("/api/{site}/desk/log", Endpoint::Log),
    get("/api/{site}/desk/agents", Endpoint::Agents),
    get("/api/{site}/desk/queue", Endpoint::Queue),
    get("/api/{site}/desk/item/{process}/{activity}/{id}", Endpoint::Item),
    post("/api/{site}/desk/item/{process}/{activity}/{id}/publish", Endpoint::Decide(Deed::Publish)),
    get("/api/{site}/desk/item/{process}/{activity}/{id}/publish", Endpoint::Item),
    post("/api/{site}/desk/item/{process}/{activity}/{id}/seen", Endpoint::Decide(Deed::MarkSeen)),
    get("/api/{site}/desk/item/{process}/{activity}/{id}/seen", Endpoint::Item),
    post("/api/{site}/desk/item/{process}/{activity}/{id}/refuse", Endpoint::Decide(Deed::Refuse)),
    get("/api/{site}/desk/item/{process}/{activity}/{id}/refuse", Endpoint::Item),
    post("/api/{site}/desk/item/{process}/{activity}/{id}/revision", Endpoint::Decide(Deed::AskRevision)),
    get("/api/{site}/desk/item/{process}/{activity}/{id}/revision", Endpoint::Item),
    post("/api/{site}/desk/item/{process}/{activity}/{id}/merge", Endpoint::Decide(Deed::Merge)),
    get("/api/{site}/desk/item/{process}/{activity}/{id}/merge", Endpoint::Item),
    post("/api/{site}/desk/item/{process}/{activity}/{id}/status", Endpoint::Decide(Deed::SetStatus)),
    get("/api/{site}/desk/item/{process}/{activity}/{id}/status", Endpoint::Item),
    post("/api/{site}/desk/item/{process}/{activity}/{id}/answer", Endpoint::Decide(Deed::Answer)),
    get("/api/{site}/desk/item/{process}/{activity}/{id}/answer", Endpoint::Item),
    post("/api/{site}/desk/item/{process}/{activity}/{id}/contact", Endpoint::Decide(Deed::SeeContact)),
    get("/api/{site}/desk/item/{process}/{activity}/{id}/contact", Endpoint::Item),
    get("/api/{site}/desk/message/{id}", Endpoint::Message),
    post("/api/{site}/desk/message/{id}/read", Endpoint::ReadMessage),
    get("/api/{site}/desk/message/{id}/read", Endpoint::Message),
    post("/api/{site}/desk/message/{id}/close", Endpoint::DecideMessage(MessageDeed::Close)),
    get("/api/{site}/desk/message/{id}/close", Endpoint::Message),
    post("/api/{site}/desk/message/{id}/stop", Endpoint::DecideMessage(MessageDeed::Stop)),
    get("/api/{site}/desk/message/{id}/stop", Endpoint::Message),
    get("/api/{site}/desk/export", Endpoint::Exports),
    post("/api/{site}/desk/export", Endpoint::Export),
    post("/api/{site}/desk/export/contacts", Endpoint::ExportContacts),
    get("/api/{site}/desk/export/contacts", Endpoint::Exports),
    get("/api/{site}/desk/counter", Endpoint::Counter),
    get("/api/{site}/desk/counter/{process}/{id}", Endpoint::Enter),
    post("/api/{site}/desk/counter/{process}/{id}", Endpoint::Entered),
    get("/api/{site}/desk/counter/{process}/{id}/withdraw", Endpoint::TakeBack),
    post("/api/{site}/desk/counter/{process}/{id}/withdraw", Endpoint::TakenBack),
    get("/api/{site}/desk/roll", Endpoint::Rolls),
    post("/api/{site}/desk/roll", Endpoint::Roll),
    get("/api/{site}/desk/votes", Endpoint::Votes),
    get("/api/{site}/desk/votes/{process}", Endpoint::Vote),
    post("/api/{site}/desk/votes/{process}", Endpoint::AskOpening),
    get("/api/{site}/desk/votes/{process}/declare", Endpoint::Vote),
    post("/api/{site}/desk/votes/{process}/declare", Endpoint::DeclareResult),
    get("/api/{site}/desk/votes/{process}/paper", Endpoint::Paper),
    get("/api/{site}/desk/votes/{process}/envelopes", Endpoint::Envelopes),
    post("/api/{site}/desk/votes/{process}/envelopes", Endpoint::EnterEnvelope),
    get("/api/{site}/desk/votes/{process}/batch/{id}", Endpoint::Batch),
    post("/api/{site}/desk/votes/{process}/batch/{id}", Endpoint::EnterBatch),
    get("/api/{site}/desk/votes/{process}/batch/{id}/adopt", Endpoint::Batch),
    post("/api/{site}/desk/votes/{process}/batch/{id}/adopt", Endpoint::AdoptBatch),
    get("/api/{site}/desk/votes/{process}/batch/{id}/cancel", Endpoint::Batch),
    post("/api/{site}/desk/votes/{process}/batch/{id}/cancel", Endpoint::CancelBatch),
    get("/api/{site}/desk/votes/{process}/announce", Endpoint::Paper),
    post("/api/{site}/desk/votes/{process}/announce", Endpoint::AnnouncePaper),
    get("/api/{site}/desk/votes/{process}/attendance", Endpoint::Paper),
    post("/api/{site}/desk/votes/{process}/attendance", Endpoint::Attendance),
    get("/api/{site}/desk/votes/{process}/difference", Endpoint::Paper),
    post("/api/{site}/desk/votes/{process}/difference", Endpoint::Difference),
    get("/api/{site}/desk/votes/{process}/print/{id}", Endpoint::Print),
    get("/api/{site}/desk/sheets", Endpoint::Sheets),
    get("/api/{site}/desk/sheets/{process}", Endpoint::Sheets),
    post("/api/{site}/desk/sheets/{process}", Endpoint::FindSheet),
    get("/api/{site}/desk/sheets/{process}/{id}", Endpoint::Sheet),
    post("/api/{site}/desk/sheets/{process}/{id}", Endpoint::EnterSheet),
    get("/api/{site}/desk/sheets/{process}/{id}/adopt", Endpoint::Sheet),
    post("/api/{site}/desk/sheets/{process}/{id}/adopt", Endpoint::AdoptSheet),
];

/// The router of all routes. It has no fallback of its own, so that it can be merged with those of other functions.
pub fn router(app: App) -> Router {
    parvis_web::route::router(&app, ROUTES, |app, route, names, request| Box::pin(dispatch(app, route, names, request)))
}

async fn dispatch(app: &App, route: &'static Route, names: &Names, request: Request) -> Result<Reply, Failure> {
    let ip = request.extensions().get::<ClientIp>().map(|ip| ip.0);
    let (parts, body) = request.into_parts();
    let call = match SiteId::parse(names.get("site").map_or("", String::as_str)) {
        Ok(site) => Call::new(app, route.path, &site, &parts.headers, ip).await?,
        Err(_) => None,
    };
    let Some(call) = call else { return Ok(plain(StatusCode::NOT_FOUND, "Commune inconnue. / Unknown commune.")) };
    let changes = route.http_method() == Method::POST;
    if changes && !from_desk(&call, &parts.headers) {
        return problem(&call, DeskProblem::WrongOrigin, None);
    }
    let fields = if changes {
        match Fields::read(&parts.headers, body).await {
            Ok(fields) => fields,
            Err(error) => return bad_body(&call, error),
        }
    } else {
        Fields::default()
    };
    match route.endpoint.access() {
        Access::Everybody => match route.endpoint {
            Endpoint::Home => match Desk::open(&call, &parts.headers).await? {
                Some(desk) => home::show(&desk).await,
                None => sign_in::show(&call),
            },
            Endpoint::SignIn => sign_in::begin(&call, &fields).await,
            Endpoint::Code => sign_in::code(&call, &fields).await,
            Endpoint::Resend => sign_in::resend(&call, &fields).await,
            _ => see_other(&address(&call)),
        },
        Access::Agents(act) => {
            let Some(desk) = Desk::open(&call, &parts.headers).await? else {
                return if changes {
                    problem(&call, DeskProblem::SignedOut, Some(&fields))
                } else {
                    see_other(&address(&call))
                };
            };
            if changes && !desk.sent(&fields) {
                return desk.problem(DeskProblem::OldForm, Some(&fields));
            }
            if !desk.may(act) {
                return desk.problem(DeskProblem::NotAllowed, Some(&fields));
            }
            work(&desk, route.endpoint, names, &fields, parts.uri.query()).await
        }
    }
}

/// What an agent does who may do it.
async fn work(
    desk: &Desk<'_>,
    endpoint: Endpoint,
    names: &Names,
    fields: &Fields,
    query: Option<&str>,
) -> Result<Reply, Failure> {
    match endpoint {
        Endpoint::SignOut => sign_in::out(desk).await,
        Endpoint::Log => journal::show(desk, query).await,
        Endpoint::Agents => agents::show(desk).await,
        Endpoint::Exports => export::show(desk).await,
        Endpoint::Export => export::take(desk, fields, false).await,
        Endpoint::ExportContacts => export::take(desk, fields, true).await,
        Endpoint::Counter => counter::list(desk).await,
        Endpoint::Enter => counter::show(desk, names).await,
        Endpoint::Entered => counter::enter(desk, names, fields).await,
        Endpoint::TakeBack => counter::show_taking_back(desk, names).await,
        Endpoint::TakenBack => counter::take_back(desk, names, fields).await,
        Endpoint::Rolls => roll::show(desk).await,
        Endpoint::Roll => roll::take(desk, fields).await,
        Endpoint::Votes => scrutiny::list(desk).await,
        Endpoint::Vote => scrutiny::show(desk, names).await,
        Endpoint::AskOpening => scrutiny::ask(desk, names, fields).await,
        Endpoint::DeclareResult => scrutiny::declare(desk, names, fields).await,
        Endpoint::Paper => paper::show(desk, names).await,
        Endpoint::Envelopes => paper::show_envelopes(desk, names).await,
        Endpoint::EnterEnvelope => paper::enter_envelope(desk, names, fields).await,
        Endpoint::Batch => paper::show_batch(desk, names).await,
        Endpoint::EnterBatch => paper::enter_batch(desk, names, fields).await,
        Endpoint::AdoptBatch => paper::adopt(desk, names, fields).await,
        Endpoint::CancelBatch => paper::cancel(desk, names, fields).await,
        Endpoint::AnnouncePaper => paper::announce(desk, names, fields).await,
        Endpoint::Attendance => paper::attend(desk, names, fields).await,
        Endpoint::Difference => paper::explain(desk, names, fields).await,
        Endpoint::Print => paper::print(desk, names, query).await,
        Endpoint::Sheets => keyed::list(desk).await,
        Endpoint::FindSheet => keyed::find(desk, names, fields).await,
        Endpoint::Sheet => keyed::show(desk, names).await,
        Endpoint::EnterSheet => keyed::enter(desk, names, fields).await,
        Endpoint::AdoptSheet => keyed::adopt(desk, names, fields).await,
        Endpoint::Queue => moderation::list(desk, query).await,
        Endpoint::Item => moderation::show(desk, names, query).await,
        Endpoint::Decide(Deed::SeeContact) => moderation::reveal(desk, names, fields).await,
        Endpoint::Decide(deed) => moderation::decide(desk, names, deed, fields).await,
        Endpoint::Message => moderation::show_message(desk, names, query).await,
        Endpoint::ReadMessage => moderation::read_message(desk, names, fields).await,
        Endpoint::DecideMessage(deed) => moderation::decide_message(desk, names, deed, fields).await,
        // What everybody may do is done before.
        _ => desk.problem(DeskProblem::NotFound, None),
    }
}

fn bad_body(call: &Call<'_>, error: BodyError) -> Result<Reply, Failure> {
    let mut reply = problem(call, DeskProblem::BadRequest, None)?;
    *reply.status_mut() = error.status();
    Ok(reply)
}
