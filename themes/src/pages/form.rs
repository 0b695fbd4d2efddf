//! The form: on the petition's page, after a mistake, and to look at once more.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene, who};
use crate::view::{CodePage, CodeProblem, FormNotice, FormPage, Page, Subject};
use parvis_model::activity::Verb;
use parvis_model::form::{CARRIED, CHOICE, CODE, Field, FieldError, FieldKind, Problem, TICKED, Typed};
use parvis_model::path::function;
use serde::Serialize;

/// One field for the template.
#[derive(Debug, Serialize)]
pub(crate) struct FieldView {
    id: String,
    /// `text`, `email` or `consent`.
    kind: &'static str,
    label: String,
    pub(crate) hint: Option<String>,
    optional: bool,
    value: String,
    pub(crate) error: Option<String>,
    autocomplete: Option<&'static str>,
    /// Identifiers of what describes the field, for `aria-describedby`.
    described_by: String,
}

/// Gives the template a form with what was typed.
pub(crate) fn put_form(
    scene: &mut Scene<'_>,
    subject: &Subject<'_>,
    typed: &Typed,
    errors: &[FieldError],
    token: &str,
) -> Result<(), ThemeError> {
    let fields = subject.activity.form.fields.iter().map(|field| {
        let problem = errors.iter().find(|error| error.field == field.id).map(|error| error.problem);
        field_view(scene, subject, field, typed.get(&field.id).map_or("", String::as_str), problem)
    });
    let fields = fields.collect::<Result<Vec<_>, ThemeError>>()?;
    let mistakes: Vec<(String, &String)> =
        fields.iter().filter_map(|field| Some((format!("f-{}", field.id), field.error.as_ref()?))).collect();
    scene.put("mistakes", &mistakes);
    let (site, process, activity) = (&scene.site().id, &subject.process.id, &subject.activity.id);
    scene.put("fields", &fields);
    scene.put("kept", &CARRIED.iter().filter_map(|name| typed.get_key_value(*name)).collect::<Vec<_>>());
    scene.put("token", token);
    let address = match subject.activity.verb {
        Verb::Contribute => function::contribute(site, process, activity),
        Verb::Vote | Verb::Contact => function::vote(site, process, activity),
    };
    scene.put("action", &scene.action(&address));
    scene.put("token_url", &scene.action(&function::token(site, process, activity)));
    put_notice(scene);
    Ok(())
}

/// What is wrong with the fields of a form: the element and what to do about it.
pub(crate) fn mistakes(
    scene: &Scene<'_>,
    subject: &Subject<'_>,
    errors: &[FieldError],
) -> Result<Vec<(String, String)>, ThemeError> {
    let of_field = |field: &Field| {
        let error = errors.iter().find(|error| error.field == field.id)?;
        Some(problem_words(scene, &field.id, error.problem).map(|words| (format!("f-{}", field.id), words)))
    };
    subject.activity.form.fields.iter().filter_map(of_field).collect()
}

/// Gives the template what the privacy notice beside a form says.
pub(crate) fn put_notice(scene: &mut Scene<'_>) {
    let privacy = &scene.site().privacy;
    scene.put("controller", &privacy.controller);
    scene.put("dpo", &privacy.dpo);
    scene.put("retention_months", &privacy.retention_months);
}

/// A field with what was typed, and what is wrong with it.
pub(crate) fn field_view(
    scene: &Scene<'_>,
    subject: &Subject<'_>,
    field: &Field,
    value: &str,
    problem: Option<Problem>,
) -> Result<FieldView, ThemeError> {
    let id = &field.id;
    let (kind, label) = match field.kind {
        FieldKind::ShortText => ("text", scene.say(&format!("label-{id}"), &[])?),
        // Its own component has the hint.
        FieldKind::Code => ("code", scene.say("letter-code", &[])?),
        FieldKind::Email => ("email", scene.say(&format!("label-{id}"), &[])?),
        FieldKind::Consent => ("consent", who::declaration(scene, &subject.activity.eligibility)?),
    };
    let hint_key = format!("hint-{id}");
    let hint = if scene.locale().has(&hint_key) { Some(scene.say(&format!("hint-{id}"), &[])?) } else { None };
    let error = problem.map(|problem| problem_words(scene, id, problem)).transpose()?;
    let described = [hint.as_ref().map(|_| format!("f-{id}-hint")), error.as_ref().map(|_| format!("f-{id}-error"))];
    Ok(FieldView {
        id: id.clone(),
        kind,
        label,
        hint,
        optional: !field.required,
        value: if field.kind == FieldKind::Consent && value != TICKED { String::new() } else { value.to_owned() },
        error,
        autocomplete: field.autocomplete.map(parvis_model::form::Autocomplete::token),
        described_by: described.into_iter().flatten().collect::<Vec<_>>().join(" "),
    })
}

/// What to do about a mistake. What a field calls itself is part of the words, hence a message per field.
fn problem_words(scene: &Scene<'_>, id: &str, problem: Problem) -> Result<String, ThemeError> {
    match problem {
        Problem::Missing if id == CODE => scene.say("letter-missing", &[]),
        Problem::CodeLength => scene.say("letter-length", &[]),
        Problem::CodeMistyped => scene.say("letter-mistyped", &[]),
        Problem::CodeUnknown => scene.say("letter-unknown", &[]),
        Problem::CodeUsed => scene.say("letter-used", &[]),
        Problem::Missing | Problem::NotTicked => scene.say(&format!("missing-{id}"), &[]),
        Problem::NotAnEmail => scene.say("not-an-email", &[]),
        Problem::TooLong { max } => {
            let label = scene.say(&format!("label-{id}"), &[])?;
            scene.say("too-long", &[("label", label.into()), ("max", max.into())])
        }
        Problem::BadCharacter => {
            let label = scene.say(&format!("label-{id}"), &[])?;
            scene.say("bad-character", &[("label", label.into())])
        }
    }
}

/// Draws the form again.
pub(crate) fn form(engine: &Engine, page: &Page<'_>, view: &FormPage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    scene.subject(&view.subject)?;
    let check = !view.editing && view.errors.is_empty() && view.notice.is_none();
    scene.put("choice", &view.typed.get(CHOICE));
    let choice = view.typed.get(CHOICE).map_or("", String::as_str);
    let heading = if check { scene.say("check-title", &[])? } else { sign_title(&scene, choice)? };
    if view.errors.is_empty() && view.notice.is_none() {
        scene.title(&heading)?;
    } else {
        scene.title_of_error(&heading)?;
    }
    put_form(&mut scene, &view.subject, view.typed, view.errors, view.token)?;
    scene.put("check", &check);
    scene.put("notice", &view.notice.map(|notice| notice_words(&scene, notice)).transpose()?);
    scene.put("who", &who::may_take_part(&scene, &view.subject.activity.eligibility)?);
    scene.put("identity", view.subject.activity.identity.keyword());
    scene.draw("form.html")
}

/// The heading of a form: what one is about to do.
fn sign_title(scene: &Scene<'_>, choice: &str) -> Result<String, ThemeError> {
    if choice.is_empty() { scene.say("sign-title", &[]) } else { scene.say(&format!("choose-title-{choice}"), &[]) }
}

/// Something about the whole form, in words.
pub(crate) fn notice_words(scene: &Scene<'_>, notice: FormNotice) -> Result<String, ThemeError> {
    let name = match notice {
        FormNotice::Expired => "expired",
        FormNotice::AlreadySent => "already-sent",
        FormNotice::TooMany => "too-many",
        FormNotice::Slow => "slow",
        FormNotice::MailFailed => "mail-failed",
        FormNotice::TryAgain => "try-again",
        FormNotice::Empty => "empty",
        FormNotice::Unchanged => "unchanged",
        FormNotice::OnlyOne => "only-one",
        FormNotice::OtherSide => "other-side",
        FormNotice::Blocked => "blocked",
    };
    scene.say(&format!("notice-{name}"), &[])
}

/// Draws the page that asks for the code.
pub(crate) fn code(engine: &Engine, page: &Page<'_>, view: &CodePage<'_>) -> Result<String, ThemeError> {
    let mut scene = Scene::new(engine, page, Origin::Function)?;
    scene.subject(&view.subject)?;
    let heading = scene.say("code-title", &[])?;
    if view.problem.is_some() {
        scene.title_of_error(&heading)?;
    } else {
        scene.title(&heading)?;
    }
    let site = &scene.site().id;
    scene.put("action", &scene.action(&function::code(site)));
    scene.put("resend_action", &scene.action(&function::resend(site)));
    scene.put("request", view.request);
    scene.put("address", view.address);
    scene.put("typed", view.typed);
    scene.put("resent", &view.resent);
    scene.put("problem", &view.problem.map(code_problem));
    scene.draw("code.html")
}

pub(crate) fn code_problem(problem: CodeProblem) -> &'static str {
    match problem {
        CodeProblem::Missing => "missing",
        CodeProblem::NotSixDigits => "not-six-digits",
        CodeProblem::Wrong => "wrong",
        CodeProblem::Expired => "expired",
        CodeProblem::Exhausted => "exhausted",
        CodeProblem::TooManyMails => "too-many-mails",
        CodeProblem::MailFailed => "mail-failed",
        CodeProblem::TryAgain => "try-again",
    }
}
