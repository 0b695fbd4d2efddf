//! A questionnaire arrives, page after page. Nothing is stored before it is sent: every page carries what was typed on
//! the others, and the way through them is computed anew each time.

use crate::content::Content;
use crate::form::Fields;
use crate::gate::Verdict;
use crate::pass::Means;
use crate::request::{Call, Failure, Reply, Sender, page_path};
use crate::send;
use crate::site::Target;
use crate::token::{self, Presented};
use crate::{about, by_letter, edit, log, similar, submit};
use http::StatusCode;
use parvis_model::contribution::{BODY, ITEM_PREFIX};
use parvis_model::form::{ABOUT, CHANGES, FieldError, Typed};
use parvis_model::presets::consultation::AMENDMENTS;
use parvis_model::question::Wrong;
use parvis_model::questionnaire::Reading;
use parvis_model::{Answer, Questionnaire, Verb};
use parvis_theme::view::{FormNotice, QuestionsPage, Refusal, Similar, Station};

/// The page after the last questions, and the one before sending, in requests. Names of pages hold no such sign.
const PERSON: &str = "@person";
const CHECK: &str = "@check";
/// The page that shows what is similar, where there is something.
const SIMILAR: &str = "@similar";

/// Somebody on the way through a questionnaire.
struct Walk<'a> {
    target: &'a Target,
    questionnaire: &'a Questionnaire,
    typed: &'a Typed,
    reading: Reading,
}

/// Takes one page of a questionnaire, or all of it.
pub(crate) async fn contribute(call: &Call<'_>, target: &mut Target, fields: &Fields) -> Result<Reply, Failure> {
    if let Some(contributions) = &target.activity().contributions {
        match about::find(call, target, &contributions.targets, fields.get(ABOUT)).await? {
            Ok(about) => target.about = about,
            Err(()) if target.activity().verb == Verb::Contact && call.sender != Sender::Foreign => {
                let typed = target.process().questions(target.activity()).map(|asked| typed(target, asked, fields));
                return call.problem(Refusal::Ended, Some(target.subject()), typed.as_ref());
            }
            Err(()) => return submit::not_here(call),
        }
    }
    let Some(questionnaire) = target.process().questions(target.activity()) else { return submit::not_here(call) };
    let mut typed = typed(target, questionnaire, fields);
    if let (Some(confirmed), true) = (&call.confirmed, typed.get("email").is_none_or(String::is_empty)) {
        // Whose browser is confirmed need not type the address again.
        typed.insert("email".to_owned(), confirmed.delivery().to_owned());
    }
    let walk = Walk {
        target,
        questionnaire,
        typed: &typed,
        reading: questionnaire.read_in(&typed, &call.site.definition.site.territory),
    };
    match walk.step(call, fields).await {
        Ok(reply) => Ok(reply),
        Err(failure) => {
            log::failed(call.route, &failure);
            walk.draw(call, Station::Check, Told::Notice(FormNotice::TryAgain), None)
        }
    }
}

/// Shows the first page to write about something. It changes nothing.
pub(crate) async fn show(call: &Call<'_>, target: &mut Target, about: &str) -> Result<Reply, Failure> {
    let Some(contributions) = &target.activity().contributions else { return submit::not_here(call) };
    match about::find(call, target, &contributions.targets, about).await? {
        Ok(about) => target.about = about,
        Err(()) => return submit::not_here(call),
    }
    if let Some(refusal) = submit::refusal(target.process(), target.activity(), call.now) {
        return call.problem(refusal, Some(target.subject()), None);
    }
    let typed = Typed::from([(ABOUT.to_owned(), about.to_owned())]);
    draw(call, target, &typed, Station::Questions(0), Told::Nothing, None)
}

/// The last page again, with something to say about the whole.
pub(crate) fn again(
    call: &Call<'_>,
    target: &Target,
    typed: &Typed,
    notice: Option<FormNotice>,
    token: Option<&str>,
) -> Result<Reply, Failure> {
    draw(call, target, typed, Station::Check, notice.map_or(Told::Nothing, Told::Notice), token)
}

/// A page with what was typed.
pub(crate) fn draw(
    call: &Call<'_>,
    target: &Target,
    typed: &Typed,
    at: Station,
    told: Told,
    token: Option<&str>,
) -> Result<Reply, Failure> {
    let Some(questionnaire) = target.process().questions(target.activity()) else { return submit::not_here(call) };
    let walk = Walk {
        target,
        questionnaire,
        typed,
        reading: questionnaire.read_in(typed, &call.site.definition.site.territory),
    };
    walk.draw(call, at, told, token)
}

/// Everything that was typed on any page, and nothing else.
fn typed(target: &Target, questionnaire: &Questionnaire, fields: &Fields) -> Typed {
    let mut typed = fields.typed(&target.activity().form);
    typed.extend(
        [ABOUT, CHANGES].into_iter().filter_map(|name| Some((name.to_owned(), fields.given(name)?.to_owned()))),
    );
    typed
        .extend(questionnaire.inputs().filter_map(|input| fields.given(&input).map(|value| (input, value.to_owned()))));
    typed
}

/// What a page has to say.
pub(crate) enum Told {
    Nothing,
    Wrong(Vec<Wrong>),
    Errors(Vec<FieldError>),
    Notice(FormNotice),
    Similar(Vec<Similar>),
}

impl Walk<'_> {
    async fn step(&self, call: &Call<'_>, fields: &Fields) -> Result<Reply, Failure> {
        let subject = || Some(self.target.subject());
        if call.sender == Sender::Foreign {
            return call.problem(Refusal::WrongOrigin, subject(), Some(self.typed));
        }
        if let Some(refusal) = submit::refusal(self.target.process(), self.target.activity(), call.now)
            && !edit::is_asked(call, self.target, self.typed).await?
        {
            return call.problem(refusal, subject(), Some(self.typed));
        }
        if let Some(refusal) = edit::refusal(call, self.typed) {
            return call.problem(refusal, subject(), Some(self.typed));
        }
        let means = Means::of(call, self.target, fields);
        let reusable = means.reusable;
        let here = self.station(fields.get("page"));
        match fields.get("go") {
            "send" if here == Station::Check => return self.send(call, &means).await,
            "back" => return self.draw(call, self.before(here), Told::Nothing, reusable),
            go => {
                if let Some(name) = go.strip_prefix("page:") {
                    return self.draw(call, self.station(name), Told::Nothing, reusable);
                }
            }
        }
        match self.problem_at(here) {
            Told::Nothing => {
                let next = self.after(here);
                if matches!((here, next), (Station::Questions(_), Station::Person | Station::Check))
                    && self.looks_for_similar()
                    && let similar = similar::find(call, self.target, &self.reading.answers)
                    && !similar.is_empty()
                {
                    return self.draw(call, Station::Similar, Told::Similar(similar), reusable);
                }
                self.draw(call, next, Told::Nothing, reusable)
            }
            told => self.draw(call, here, told, reusable),
        }
    }

    async fn send(&self, call: &Call<'_>, means: &Means<'_>) -> Result<Reply, Failure> {
        // A page further back may have become wrong, or may be shown only now.
        if let Some((page, _)) = self.reading.wrong.first() {
            let here = Station::Questions(*page);
            return self.draw(call, here, self.problem_at(here), means.reusable);
        }
        if let Some(page) = self.unchanged() {
            return self.draw(call, page, Told::Notice(FormNotice::Unchanged), means.reusable);
        }
        if edit::is_change(self.typed) {
            return self.change(call, means).await;
        }
        let form = match by_letter::validate(self.target.activity(), self.typed) {
            Ok(form) => form,
            Err(errors) => return self.draw(call, Station::Person, Told::Errors(errors), means.reusable),
        };
        if self.reading.answers.is_empty() {
            return self.draw(call, Station::Check, Told::Notice(FormNotice::Empty), means.reusable);
        }
        let about = self.target.about.as_ref().map(|about| about.target.clone());
        let content = Content {
            form,
            answers: Some(self.reading.answers.clone()),
            about,
            choice: None,
            ballot: None,
            look: false,
        };
        send::send(call, self.target, content, self.typed, means).await
    }

    /// Changes what was sent before. The link says who it is, the form token that the form came from here.
    async fn change(&self, call: &Call<'_>, means: &Means<'_>) -> Result<Reply, Failure> {
        match means.presented {
            Presented::Valid(_) => {}
            Presented::Expired => return self.draw(call, Station::Check, Told::Notice(FormNotice::Expired), None),
            _ => return self.draw(call, Station::Check, Told::Nothing, means.reusable),
        }
        let look = match means.pass(call, self.target, None).await? {
            Verdict::Through => false,
            Verdict::Careful(_) => true,
            Verdict::Slow => return self.draw(call, Station::Check, Told::Notice(FormNotice::Slow), means.reusable),
            Verdict::TooMany => {
                return self.draw(call, Station::Check, Told::Notice(FormNotice::TooMany), means.reusable);
            }
        };
        edit::change(call, self.target, &self.reading.answers, self.typed, look).await
    }

    /// What is wrong with what was typed at a station.
    fn problem_at(&self, here: Station) -> Told {
        match here {
            Station::Questions(page) => match self.reading.wrong_on(page) {
                wrong if wrong.is_empty() && self.unchanged() == Some(here) => Told::Notice(FormNotice::Unchanged),
                wrong if wrong.is_empty() => Told::Nothing,
                wrong => Told::Wrong(wrong),
            },
            Station::Person => match by_letter::validate(self.target.activity(), self.typed) {
                Ok(_) => Told::Nothing,
                Err(errors) => Told::Errors(errors),
            },
            Station::Check | Station::Similar => Told::Nothing,
        }
    }

    fn station(&self, name: &str) -> Station {
        match name {
            CHECK => Station::Check,
            SIMILAR => Station::Similar,
            PERSON if self.has_person() => Station::Person,
            PERSON => Station::Check,
            page => Station::Questions(self.questionnaire.page(page).unwrap_or(0)),
        }
    }

    /// The page of the wording, where an amendment says what the article says already.
    fn unchanged(&self) -> Option<Station> {
        let consultation = self.target.process().consultation()?;
        let item = self.target.about().strip_prefix(ITEM_PREFIX)?;
        let body = self.questionnaire.questions().find(|question| question.id.as_str() == BODY)?;
        let wording = match self.reading.answers.get(&body.id)? {
            Answer::Text(wording) => wording,
            _ => return None,
        };
        let amends = self.target.activity().id.as_str() == AMENDMENTS && consultation.is_wording_of(item, wording);
        let page = self.questionnaire.pages.iter().position(|page| page.questions.contains(body))?;
        amends.then_some(Station::Questions(page))
    }

    fn has_person(&self) -> bool {
        !self.target.activity().form.fields.is_empty() && !edit::is_change(self.typed)
    }

    /// Whether what is sent stands beside others, of which one may be the same.
    fn looks_for_similar(&self) -> bool {
        let contributions = self.target.activity().contributions.as_ref();
        // Two neighbours who offer the same do not say the same; what is about an item stands beside others on its page.
        let alone = self.target.process().exchange().is_some() || edit::is_change(self.typed);
        contributions.is_some_and(|contributions| contributions.pages && contributions.targets.whole) && !alone
    }

    fn after(&self, here: Station) -> Station {
        match here {
            Station::Similar if self.has_person() => Station::Person,
            Station::Similar => Station::Check,
            Station::Questions(page) => match self.reading.after(page) {
                Some(next) => Station::Questions(next),
                None if self.has_person() => Station::Person,
                None => Station::Check,
            },
            Station::Person | Station::Check => Station::Check,
        }
    }

    fn before(&self, here: Station) -> Station {
        let last = || Station::Questions(self.reading.path.last().copied().unwrap_or(0));
        match here {
            Station::Questions(page) => Station::Questions(self.reading.before(page).unwrap_or(0)),
            Station::Person | Station::Similar => last(),
            Station::Check if self.has_person() => Station::Person,
            Station::Check => last(),
        }
    }

    fn draw(&self, call: &Call<'_>, at: Station, told: Told, token: Option<&str>) -> Result<Reply, Failure> {
        let fresh;
        let token = match token {
            Some(token) => token,
            None => {
                fresh = token::make(&call.site, self.target, call.now)?;
                &fresh
            }
        };
        let (mut wrong, mut errors, mut notice, mut status) = (Vec::new(), Vec::new(), None, StatusCode::OK);
        let mut similar = Vec::new();
        match told {
            Told::Nothing => {}
            Told::Wrong(found) => (wrong, status) = (found, StatusCode::UNPROCESSABLE_ENTITY),
            Told::Errors(found) => (errors, status) = (found, StatusCode::UNPROCESSABLE_ENTITY),
            Told::Similar(found) => similar = found,
            Told::Notice(said) => (notice, status) = (Some(said), submit::status(said)),
        }
        let view = QuestionsPage {
            subject: self.target.subject(),
            at,
            typed: self.typed,
            reading: &self.reading,
            wrong: &wrong,
            errors: &errors,
            notice,
            similar: &similar,
            token,
        };
        let path = page_path(self.target);
        call.html(status, call.app.theme.questions(&call.page(&path), &view)?)
    }
}
