//! All routes in one constant, from which the router is built and over which tests iterate.

use crate::app::App;
use crate::form::Fields;
use crate::request::{Call, ClientIp, Failure, Reply, Sender, page_path, see_other, with_cookie};
use crate::site::Target;
use crate::{
    appeal, ballot, confirm, contribute, cookie, deposit, edit, follow, letter, life, pass, picture, relay, report,
    submit, token, withdraw,
};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, ORIGIN, VARY};
use http::{HeaderMap, Response, StatusCode};
use parvis_model::{ActivityId, ProcessId, SiteId};
use parvis_theme::view::Refusal;
use parvis_web::route::{get, plain, post};
use std::collections::HashMap;

/// What a route does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Endpoint {
    /// Says that the function is alive. Reads nothing.
    Health,
    /// Gives a fresh form token and a challenge for a proof of work.
    Token,
    /// Takes a vote, a signature or a support.
    Vote,
    /// Takes the code of a letter.
    Letter,
    /// Takes a ballot that comes with the right of a code.
    Ballot,
    /// Takes a page of a form of several pages, or all of it.
    Contribute,
    /// Takes the code of a mail.
    Code,
    /// Sends another mail.
    Resend,
    /// Shows the page behind the link of a mail.
    ShowConfirm,
    /// Confirms by that page's button.
    Confirm,
    /// Shows the page behind a withdrawal link.
    ShowWithdraw,
    /// Withdraws by that page's button.
    Withdraw,
    /// Shows the page on which one writes about a contribution.
    ShowWrite,
    /// Shows a deposited petition to those who may co-sign it.
    ShowCosign,
    /// Shows the page behind the link that ends following.
    ShowUnfollow,
    /// Ends following, by that page's button or by the one click of a mail program.
    Unfollow,
    /// Shows the page on which an author changes a contribution.
    ShowEdit,
    /// Shows the page on which an author adds a picture.
    ShowPicture,
    /// Takes, replaces or removes the picture of a contribution.
    Picture,
    /// Shows the page behind an author's link about an entry.
    ShowEntry,
    /// Ends, prolongs or silences an entry by that page's button.
    Entry,
    /// Shows the page behind a link of a relayed message.
    ShowTalk,
    /// Answers, reports or shows an address by that page's button.
    Talk,
    /// Shows the page behind the link of a refusal.
    ShowAppeal,
    /// Asks for another look by that page's button.
    Appeal,
    /// Shows the form with which a reader reports a contribution.
    ShowReport,
    /// Takes it.
    Report,
    /// Forgets the confirmed address.
    Forget,
    /// Somebody opened the address of a form: leads back to the page.
    Back,
}

/// A route of this function.
pub type Route = parvis_web::route::Route<Endpoint>;

/// All routes.
pub const ROUTES: &[Route] = &[
    get("/api/health", Endpoint::Health),
    get("/api/{site}/{process}/{activity}/token", Endpoint::Token),
    post("/api/{site}/{process}/{activity}/vote", Endpoint::Vote),
    get("/api/{site}/{process}/{activity}/vote", Endpoint::Back),
    post("/api/{site}/{process}/{activity}/contribute", Endpoint::Contribute),
    get("/api/{site}/{process}/{activity}/contribute", Endpoint::Back),
    get("/api/{site}/{process}/{activity}/contribute/{about}", Endpoint::ShowWrite),
    post("/api/{site}/{process}/{activity}/letter", Endpoint::Letter),
    get("/api/{site}/{process}/{activity}/letter", Endpoint::Back),
    // Outside the folder of the confirmation cookie: no browser sends it along with a ballot.
    post("/api/-/{site}/{process}/{activity}/ballot", Endpoint::Ballot),
    get("/api/-/{site}/{process}/{activity}/ballot", Endpoint::Back),
    post("/api/{site}/code", Endpoint::Code),
    get("/api/{site}/code", Endpoint::Back),
    post("/api/{site}/code/resend", Endpoint::Resend),
    get("/api/{site}/code/resend", Endpoint::Back),
    get("/api/{site}/confirm/{token}", Endpoint::ShowConfirm),
    post("/api/{site}/confirm/{token}", Endpoint::Confirm),
    get("/api/{site}/withdraw/{token}", Endpoint::ShowWithdraw),
    post("/api/{site}/withdraw/{token}", Endpoint::Withdraw),
    get("/api/{site}/cosign/{token}", Endpoint::ShowCosign),
    get("/api/{site}/unfollow/{token}", Endpoint::ShowUnfollow),
    post("/api/{site}/unfollow/{token}", Endpoint::Unfollow),
    get("/api/{site}/edit/{token}", Endpoint::ShowEdit),
    get("/api/{site}/picture/{token}", Endpoint::ShowPicture),
    post("/api/{site}/picture/{token}", Endpoint::Picture),
    get("/api/{site}/entry/{token}", Endpoint::ShowEntry),
    post("/api/{site}/entry/{token}", Endpoint::Entry),
    get("/api/{site}/talk/{token}", Endpoint::ShowTalk),
    post("/api/{site}/talk/{token}", Endpoint::Talk),
    get("/api/{site}/appeal/{token}", Endpoint::ShowAppeal),
    post("/api/{site}/appeal/{token}", Endpoint::Appeal),
    get("/api/{site}/{process}/{activity}/report/{about}", Endpoint::ShowReport),
    post("/api/{site}/{process}/{activity}/report/{about}", Endpoint::Report),
    post("/api/{site}/forget", Endpoint::Forget),
    get("/api/{site}/forget", Endpoint::Back),
];

/// The router of all routes.
pub fn router(app: App) -> Router {
    parvis_web::route::alone(parvis_web::route::router(&app, ROUTES, |app, route, names, request| {
        Box::pin(dispatch(app, route, names, request))
    }))
}

async fn dispatch(
    app: &App,
    route: &'static Route,
    names: &HashMap<String, String>,
    request: Request,
) -> Result<Reply, Failure> {
    if route.endpoint == Endpoint::Health {
        return Ok(plain(StatusCode::OK, "ok"));
    }
    let name = |name: &str| names.get(name).map_or("", String::as_str);
    let ip = request.extensions().get::<ClientIp>().map(|ip| ip.0);
    let (parts, body) = request.into_parts();
    let call = match SiteId::parse(name("site")) {
        Ok(site) => Call::new(app, route.path, &site, &parts.headers, ip).await?,
        Err(_) => None,
    };
    let Some(mut call) = call else { return Ok(plain(StatusCode::NOT_FOUND, "Commune inconnue. / Unknown commune.")) };
    call.confirmed =
        (call.sender == Sender::Ours).then(|| cookie::read(&call.site, &parts.headers, call.now)).flatten();
    match route.endpoint {
        Endpoint::Health => Ok(plain(StatusCode::OK, "ok")),
        Endpoint::Token => match target(&call, names).await? {
            Some(target) => give_token(&call, &target, &parts.headers).await,
            None => Ok(plain(StatusCode::NOT_FOUND, "{}")),
        },
        Endpoint::Back => back(&call, target(&call, names).await?.as_ref()),
        Endpoint::ShowConfirm => confirm::show(&mut call, name("token")).await,
        Endpoint::ShowWithdraw => withdraw::show(&call, name("token")).await,
        Endpoint::ShowWrite => match target(&call, names).await? {
            Some(mut target) => contribute::show(&call, &mut target, name("about")).await,
            None => call.problem(Refusal::NotFound, None, None),
        },
        Endpoint::ShowCosign => deposit::show(&call, name("token")).await,
        Endpoint::ShowUnfollow => follow::ask(&call, name("token")).await,
        // Mail programs say nothing of where they come from, and send other bodies than forms do (RFC 8058). The token
        // is all that it needs, and more than a foreign page can have.
        Endpoint::Unfollow => follow::stop(&call, name("token")).await,
        Endpoint::ShowEdit => edit::show(&call, name("token")).await,
        Endpoint::ShowPicture => picture::show(&call, name("token")).await,
        Endpoint::Picture => picture::take(&call, name("token"), &parts.headers, body).await,
        Endpoint::ShowEntry => life::show(&call, name("token")).await,
        Endpoint::ShowTalk => relay::show(&call, name("token")).await,
        Endpoint::ShowAppeal => appeal::show(&call, name("token")).await,
        Endpoint::ShowReport => match target(&call, names).await? {
            Some(target) => report::show(&call, &target, name("about")).await,
            None => call.problem(Refusal::NotFound, None, None),
        },
        Endpoint::Vote | Endpoint::Contribute | Endpoint::Letter | Endpoint::Ballot => {
            let Some(mut target) = target(&call, names).await? else {
                return call.problem(Refusal::NotFound, None, None);
            };
            match Fields::read(&parts.headers, body).await {
                Err(error) => call.bad_body(error),
                Ok(fields) => match route.endpoint {
                    Endpoint::Vote => submit::vote(&call, &mut target, &fields).await,
                    Endpoint::Letter => letter::take(&call, &target, &fields).await,
                    Endpoint::Ballot => {
                        // Whoever this browser is confirmed as has nothing to do with the ballot.
                        call.confirmed = None;
                        ballot::by_code(&call, &target, &fields).await
                    }
                    _ => contribute::contribute(&call, &mut target, &fields).await,
                },
            }
        }
        Endpoint::Code
        | Endpoint::Resend
        | Endpoint::Confirm
        | Endpoint::Withdraw
        | Endpoint::Entry
        | Endpoint::Talk
        | Endpoint::Appeal
        | Endpoint::Report
        | Endpoint::Forget => {
            let fields = match Fields::read(&parts.headers, body).await {
                Ok(fields) => fields,
                Err(error) => return call.bad_body(error),
            };
            if call.sender == Sender::Foreign {
                return call.problem(Refusal::WrongOrigin, None, None);
            }
            match route.endpoint {
                Endpoint::Code => confirm::code(&mut call, &fields).await,
                Endpoint::Resend => confirm::resend(&mut call, &fields).await,
                Endpoint::Confirm => confirm::button(&mut call, name("token")).await,
                Endpoint::Withdraw => withdraw::button(&call, name("token")).await,
                Endpoint::Entry => life::button(&call, name("token")).await,
                Endpoint::Talk => relay::button(&call, name("token"), &fields).await,
                Endpoint::Appeal => appeal::button(&call, name("token")).await,
                Endpoint::Report => match target(&call, names).await? {
                    Some(target) => report::take(&call, &target, name("about"), &fields).await,
                    None => call.problem(Refusal::NotFound, None, None),
                },
                _ => forget(call),
            }
        }
    }
}

async fn target(call: &Call<'_>, names: &HashMap<String, String>) -> Result<Option<Target>, Failure> {
    let (Some(process), Some(activity)) = (names.get("process"), names.get("activity")) else { return Ok(None) };
    let (Ok(process), Ok(activity)) = (ProcessId::parse(process), ActivityId::parse(activity)) else { return Ok(None) };
    Ok(call.app.sites.target(&call.site, &process, &activity, call.now).await?)
}

async fn give_token(call: &Call<'_>, target: &Target, headers: &HeaderMap) -> Result<Reply, Failure> {
    let (token, proof) = (token::make(&call.site, target, call.now)?, pass::challenge(call, target).await?);
    let json = serde_json::json!({ "token": token, "proof": proof });
    let mut reply = Response::builder()
        .header(CONTENT_TYPE, "application/json")
        .header(CACHE_CONTROL, "no-store")
        .header(VARY, "Origin")
        .body(Body::from(json.to_string()))?;
    // A fixed list of origins and no credentials: the answer holds nothing of the person.
    if let Some(origin) = headers.get(ORIGIN)
        && origin.to_str().is_ok_and(|origin| call.site.allows(origin))
    {
        reply.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
    }
    Ok(reply)
}

fn back(call: &Call<'_>, target: Option<&Target>) -> Result<Reply, Failure> {
    let path = target.map(page_path).unwrap_or_default();
    see_other(&format!("{}/{path}", call.site.definition.site.url))
}

fn forget(mut call: Call<'_>) -> Result<Reply, Failure> {
    call.confirmed = None;
    Ok(with_cookie(call.problem(Refusal::Forgotten, None, None)?, &cookie::forget(&call.site)))
}
