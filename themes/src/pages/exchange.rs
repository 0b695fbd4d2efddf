//! The pages and mails of an exchange: offers and needs side by side, the page on which one answers, what is relayed.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::contributions::{Side, put_lists, sides, whole_answers};
use crate::pages::presentation::{self, Texts};
use crate::pages::{Origin, Scene, form, question};
use crate::stylesheet::Sheet;
use crate::view::{AnswerPage, ExchangePage, Life, Links, News, Page, Private, Relay, Relayed, Told};
use parvis_model::exchange::matching::Listing;
use parvis_model::exchange::{NEED, OFFER};
use parvis_model::path::page as paths;
use parvis_model::snapshot::Listed;
use parvis_model::{ContributionId, Process};
use serde::Serialize;

/// What there was, which stays when the entries are gone.
#[derive(Debug, Serialize)]
struct Statistics {
    offers: usize,
    needs: usize,
    fulfilled: usize,
}

/// An entry that may interest, without the words of its author: they do not belong into mails.
#[derive(Debug, Serialize)]
struct Suggested {
    url: String,
    title: String,
    kind: String,
    category: String,
    district: Option<String>,
}

/// Draws the page of an exchange.
pub(crate) fn exchange(engine: &Engine, page: &Page<'_>, view: &ExchangePage<'_>) -> Result<String, ThemeError> {
    let process = view.card.process;
    let mut scene = Scene::new(engine, page, Origin::Static)?;
    let texts = Texts {
        html: &view.html,
        answer_html: view.answer_html.as_deref(),
        news: &view.news,
        documents: &view.documents,
    };
    presentation::put(&mut scene, &view.card, view.activity, &texts)?;
    let missing = || ThemeError::Tool(process.id.to_string());
    let contributions = view.activity.contributions.as_ref().ok_or_else(missing)?;
    let found: Vec<Side> = sides(&scene, process, contributions, &view.latest, None)?;
    scene.put("sides", &found);
    scene.put("any", &!view.latest.is_empty());
    scene.put("statistics", &statistics(view.listed));
    put_lists(&mut scene, process, contributions)?;
    let own = scene.process_link(process);
    scene.put("propose_url", &format!("{own}{}/", paths::PROPOSE));
    scene.put("moderation", &contributions.moderation);
    let exchange = process.exchange().ok_or_else(missing)?;
    scene.put("days", &exchange.validity.default_days);
    scene.put("service", &exchange.social_service.as_ref().map(|service| &service.name));
    scene.draw("exchange.html")
}

fn statistics(listed: &[Listed]) -> Statistics {
    let count = |keep: &dyn Fn(&Listed) -> bool| listed.iter().filter(|listed| !listed.gone && keep(listed)).count();
    Statistics {
        offers: count(&|listed| listed.kind.as_deref() == Some(OFFER)),
        needs: count(&|listed| listed.kind.as_deref() == Some(NEED)),
        fulfilled: count(&|listed| listed.fulfilled),
    }
}

/// Lets every page about an exchange carry words about safety: the commune's, or else the product's.
pub(crate) fn put_safety(scene: &mut Scene<'_>, process: &Process) {
    let exchange = process.exchange();
    scene.put("careful", &exchange.is_some());
    if exchange.is_some() {
        scene.sheet(Sheet::Exchange);
    }
    scene.put("care", exchange.map_or(&[][..], |exchange| exchange.safety.as_slice()));
}

/// Draws the page on which one answers a message.
pub(crate) fn answer(engine: &Engine, page: &Page<'_>, view: &AnswerPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    scene.subject(&view.subject)?;
    let heading = scene.say("relay-answer-title", &[])?;
    if view.wrong.is_empty() && view.notice.is_none() {
        scene.title(&heading)?;
    } else {
        scene.title_of_error(&heading)?;
    }
    let process = view.subject.process;
    let asked = scene.questions(&view.subject)?.questions();
    let views = asked.map(|asked| question::view(&scene, process, asked, view.typed, view.wrong));
    let views = views.collect::<Result<Vec<_>, ThemeError>>()?;
    scene.put("mistakes", &views.iter().filter_map(question::QuestionView::mistake).collect::<Vec<_>>());
    scene.put("questions", &views);
    scene.put("notice", &view.notice.map(|notice| form::notice_words(&scene, notice)).transpose()?);
    scene.put("received", view.received);
    scene.put("token", view.token);
    scene.put("action", view.action);
    form::put_notice(&mut scene);
    scene.draw("answer.html")
}

/// What the receipt of an entry says beside that of other contributions.
pub(crate) fn put_life(scene: &mut Scene<'_>, process: &Process, life: Option<&Life<'_>>) -> Result<(), ThemeError> {
    scene.put("lasts", &life.map(|life| scene.calendar.end(life.until)).transpose()?);
    put_links(scene, life.map(|life| life.links));
    let suggested = life.map(|life| life.suggested).unwrap_or_default();
    put_suggested(scene, process, suggested);
    Ok(())
}

fn put_links(scene: &mut Scene<'_>, links: Option<&Links>) {
    scene.put("fulfil", &links.map(|links| &links.fulfil));
    scene.put("prolong", &links.map(|links| &links.prolong));
    scene.put("quiet", &links.map(|links| &links.quiet));
}

fn put_suggested(scene: &mut Scene<'_>, process: &Process, listings: &[&Listing]) {
    let contributions = process.activities.first().and_then(|activity| activity.contributions.as_ref());
    let label = |question: &str, option: &str| {
        let options = contributions.map(|contributions| contributions.options(question)).unwrap_or_default();
        options.into_iter().find(|(id, _)| *id == option).map_or_else(String::new, |(_, label)| label.to_owned())
    };
    let suggested = |listing: &&Listing| Suggested {
        url: entry_link(scene, process, &listing.id),
        title: listing.title.clone(),
        kind: listing.kind.clone(),
        category: label(parvis_model::contribution::CATEGORY, &listing.category),
        district: listing.district.as_ref().map(|name| label(parvis_model::contribution::DISTRICT, name)),
    };
    let suggested: Vec<Suggested> = listings.iter().map(suggested).collect();
    scene.put("suggested", &suggested);
}

fn entry_link(scene: &Scene<'_>, process: &Process, entry: &ContributionId) -> String {
    format!("{}{entry}/", scene.process_link(process))
}

/// Gives a mail what is relayed, and returns its subject. Nothing of what a resident wrote is in the subject.
pub(crate) fn put_relayed(scene: &mut Scene<'_>, view: &Relayed<'_>) -> Result<String, ThemeError> {
    scene.subject(&view.subject)?;
    let (words, shown) = match view.what {
        Relay::Words(words) => (Some(words), None),
        Relay::Address(address) => (None, Some(address)),
    };
    scene.put("words", &words);
    scene.put("shown", &shown);
    scene.put("to_author", &view.to_author);
    scene.put("entry_url", &entry_link(scene, view.subject.process, view.entry));
    scene.put("answer", view.answer);
    scene.put("reveal", &view.reveal);
    scene.put("report", view.report);
    put_links(scene, view.links);
    let reference = view.entry.to_string();
    match (view.what, view.to_author) {
        (Relay::Address(_), _) => scene.say("mail-shown-subject", &[("reference", reference.into())]),
        (_, true) => scene.say("mail-message-subject", &[("reference", reference.into())]),
        (_, false) => scene.say("mail-answer-subject", &[("reference", reference.into())]),
    }
}

/// Gives a mail what an author is told, and returns its subject.
pub(crate) fn put_told(scene: &mut Scene<'_>, view: &Told<'_>) -> Result<String, ThemeError> {
    scene.subject(&view.subject)?;
    let (news, suggested): (_, &[&Listing]) = match view.news {
        News::Fitting(listings) => ("fitting", listings),
        News::EndsSoon => ("ends-soon", &[]),
        News::Ended => ("ended", &[]),
    };
    put_suggested(scene, view.subject.process, suggested);
    scene.put("news", news);
    scene.put("until", &scene.calendar.end(view.until)?);
    scene.put("entry_url", &entry_link(scene, view.subject.process, view.entry));
    put_links(scene, Some(view.links));
    scene.say(&format!("mail-told-subject-{news}"), &[("reference", view.entry.to_string().into())])
}

/// Gives a mail what goes to the social service, and returns its subject.
pub(crate) fn put_private(scene: &mut Scene<'_>, view: &Private<'_>) -> Result<String, ThemeError> {
    scene.subject(&view.subject)?;
    scene.put("service", &view.service.name);
    let questions = scene.questions(&view.subject)?;
    let answers = view.written.map(|(answers, _)| whole_answers(scene, questions, answers)).transpose()?;
    scene.put("answers", &answers.unwrap_or_default());
    scene.put("author", &view.written.map(|(_, address)| address));
    let title = view.subject.process.title.as_str();
    match view.written {
        Some(_) => scene.say("mail-private-subject", &[("title", title.into())]),
        None => scene.say("mail-privately-subject", &[("title", title.into())]),
    }
}
