//! What opening a box would give, and who asked for it.

use super::{Ballots, source};
use crate::desk::Desk;
use crate::paper::not_ready;
use http::StatusCode;
use parvis_ballots::Finding;
use parvis_model::desk::{Act, may};
use parvis_publish::{BoxError, Opened, SheetError, open_box, papers};
use parvis_store::openings::Wish;
use parvis_theme::view::desk::DeskProblem;
use parvis_theme::view::paper::NotReady;
use parvis_theme::view::scrutiny::{Asked, Check, CheckAbout, Found, Obstacle, ScrutinyPage, ScrutinyProblem};
use parvis_web::log;
use parvis_web::request::{Failure, Reply};
use parvis_web::route::Names;

/// Shows it.
pub(crate) async fn show(desk: &Desk<'_>, names: &Names) -> Result<Reply, Failure> {
    match Ballots::at(desk, names).await? {
        Some(vote) => again(desk, &vote, None).await,
        None => desk.problem(DeskProblem::NotFound, None),
    }
}

/// Why the desk does not open a box.
pub(crate) enum Shut {
    /// It cannot be opened.
    Box(BoxError),
    /// Something has to be done about ballots on paper first: counting without them would be wrong.
    Paper(NotReady),
}

/// Opens the box to look at it. What keeps it from being opened is for the page to say; only a table that does not answer is a
/// failure.
pub(crate) async fn look(desk: &Desk<'_>, vote: &Ballots) -> Result<Result<Opened, Shut>, Failure> {
    let (process, activity) = (vote.process(), vote.activity());
    let found = match papers(source(desk.call), process, activity).await {
        Ok(found) => found,
        Err(SheetError::Store(error)) => return Err(error.into()),
        Err(error) => return Ok(Err(Shut::Box(error.into()))),
    };
    let opened = open_box(source(desk.call), process, activity, Some(&found.ballots), desk.call.now).await;
    let unready = found.unready.as_ref().map(not_ready);
    match (opened, unready) {
        (Err(BoxError::Sheet(SheetError::Store(error))), _) => Err(error.into()),
        // What paper cannot change is told first.
        (Err(error @ (BoxError::NotYet | BoxError::Declared | BoxError::NotPrepared | BoxError::ByItself)), _) => {
            Ok(Err(Shut::Box(error)))
        }
        (_, Some(unready)) => Ok(Err(Shut::Paper(unready))),
        (Err(error), None) => Ok(Err(Shut::Box(error))),
        (Ok(opened), None) => Ok(Ok(opened)),
    }
}

/// The wish that counts for what the box gives now, and the name of who had it. Who left the desk or the role since, has none.
pub(crate) async fn standing(
    desk: &Desk<'_>,
    wish: Option<&Wish>,
    digest: &str,
) -> Result<Option<(String, Wish)>, Failure> {
    let Some(wish) = wish.filter(|wish| wish.digest == digest) else { return Ok(None) };
    let agent = desk.call.app.store.agent(desk.call.site.id(), &wish.agent).await?;
    let agent = agent.filter(|agent| may(&agent.roles, Act::AskOpening));
    Ok(agent.map(|agent| (agent.name, wish.clone())))
}

/// Looks once more and draws the page, with why nothing was done.
pub(crate) async fn again(desk: &Desk<'_>, vote: &Ballots, problem: Option<ScrutinyProblem>) -> Result<Reply, Failure> {
    let call = desk.call;
    let (checks, digest, asked);
    let opened = look(desk, vote).await?;
    let found = match &opened {
        Ok(opened) => {
            digest = opened.digest();
            let wish = call.app.store.wish(vote.poll(call)).await?;
            asked = standing(desk, wish.as_ref(), &digest).await?;
            Found::Result(&opened.declared, &digest)
        }
        Err(Shut::Paper(unready)) => {
            asked = None;
            Found::Obstacle(Obstacle::Paper(*unready))
        }
        Err(Shut::Box(error)) => {
            asked = None;
            checks = match error {
                BoxError::Findings(findings) => findings.iter().map(check).collect(),
                _ => Vec::new(),
            };
            found(desk, error, &checks)
        }
    };
    let asked = asked.as_ref();
    let asked = asked.map(|(name, wish)| Asked { name, at: wish.at, own: wish.agent == desk.agent.key });
    let (process, activity, path) = (vote.process(), vote.activity(), vote.path());
    let view = ScrutinyPage { process, activity, path, found, asked, problem };
    let status = match problem {
        None => StatusCode::OK,
        Some(ScrutinyProblem::TryAgain) => StatusCode::SERVICE_UNAVAILABLE,
        Some(_) => StatusCode::CONFLICT,
    };
    call.html(status, call.app.theme.desk_scrutiny(&call.page(""), &desk.reader(), &view)?)
}

fn found<'a>(desk: &Desk<'_>, error: &'a BoxError, checks: &'a [Check]) -> Found<'a> {
    Found::Obstacle(match error {
        BoxError::Declared => return Found::Counted,
        BoxError::NotYet => Obstacle::NotYet,
        BoxError::NotPrepared => Obstacle::NotPrepared,
        BoxError::Changed(leaves) => Obstacle::Changed(leaves),
        BoxError::NoCode(count) => Obstacle::NoCode(*count),
        BoxError::Findings(_) => Obstacle::Checks(checks),
        BoxError::TooMany(_) => Obstacle::TooMany,
        BoxError::ByItself => Obstacle::ByItself,
        BoxError::Sheet(_) => {
            log::failed(desk.call.route, error);
            Obstacle::Unreadable
        }
    })
}

/// What a finding is about, and where: what words cannot say, for whoever looks into it.
fn check(finding: &Finding) -> Check {
    use CheckAbout as About;
    let (about, place) = match finding {
        Finding::Missing(file) | Finding::Form { file, line: None } | Finding::Seal(file) | Finding::FileHash(file) => {
            (About::File, file.name().to_owned())
        }
        Finding::Form { file, line: Some(line) } => (About::File, format!("{}:{line}", file.name())),
        Finding::Fingerprint { found, .. } => (About::File, found.to_string()),
        Finding::RulesHash { computed, .. } => (About::File, computed.to_string()),
        Finding::Unsorted { list, place } => (About::File, format!("{list:?} {place}")),
        Finding::OtherVote => (About::File, parvis_ballots::File::Closing.name().to_owned()),
        Finding::BatchNumber { expected, found } => (About::File, format!("{found} ≠ {expected}")),
        Finding::BatchSize { number, size } => (About::File, format!("{number}: {size}")),
        Finding::BatchRoot(number) => (About::File, number.to_string()),
        Finding::Number { what, declared, found } => (About::Number, format!("{what:?}: {declared} ≠ {found}")),
        Finding::MoreThan { what, count, limit_of, limit } => {
            (About::Number, format!("{what:?} {count} > {limit_of:?} {limit}"))
        }
        Finding::Duplicate { hash, .. } => (About::Code, hash.to_string()),
        Finding::InBoth { hash, .. } | Finding::NeverPrinted { hash, .. } | Finding::NotReserve(hash) => {
            (About::Code, hash.to_string())
        }
        Finding::Token(hash) | Finding::TokenTwice(hash) => (About::Token, hash.to_string()),
        Finding::BallotHash { declared: hash, .. } | Finding::Choices(hash) | Finding::Root { computed: hash, .. } => {
            (About::Ballot, hash.to_string())
        }
        Finding::BatchTwice { hash, .. } | Finding::Lost { hash, .. } => (About::Lost, hash.to_string()),
        Finding::Result { declared, .. } => (About::Result, declared.clone()),
    };
    Check { about, place }
}
