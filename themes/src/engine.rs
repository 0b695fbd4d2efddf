//! The template engine of one language: templates that are part of the program, and the functions they call.
//!
//! Values are escaped where they are printed. Only [`html`] marks a text as safe, for the commune's rendered Markdown
//! and our own attributes; templates may not use `safe`.

use crate::ThemeError;
use crate::locale::{Args, Locale};
use crate::overrides::NAMES;
use fluent_bundle::FluentValue;
use parvis_model::Lang;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Context, Kwargs, State, Tera, Value};

/// The templates by name.
pub(crate) const TEMPLATES: &[(&str, &str)] = &[
    ("base.html", include_str!("../parvis/templates/base.html")),
    ("components.html", include_str!("../parvis/templates/components.html")),
    ("home.html", include_str!("../parvis/templates/home.html")),
    ("process.html", include_str!("../parvis/templates/process.html")),
    ("petition.html", include_str!("../parvis/templates/petition.html")),
    ("questionnaire.html", include_str!("../parvis/templates/questionnaire.html")),
    ("question.html", include_str!("../parvis/templates/question.html")),
    ("questions.html", include_str!("../parvis/templates/questions.html")),
    ("paper.html", include_str!("../parvis/templates/paper.html")),
    ("results.html", include_str!("../parvis/templates/results.html")),
    ("feed.xml", include_str!("../parvis/templates/feed.xml")),
    ("text.html", include_str!("../parvis/templates/text.html")),
    ("legal.html", include_str!("../parvis/templates/legal.html")),
    ("privacy.html", include_str!("../parvis/templates/privacy.html")),
    ("accessibility.html", include_str!("../parvis/templates/accessibility.html")),
    ("message.html", include_str!("../parvis/templates/message.html")),
    ("form.html", include_str!("../parvis/templates/form.html")),
    ("code.html", include_str!("../parvis/templates/code.html")),
    ("receipt.html", include_str!("../parvis/templates/receipt.html")),
    ("ideas.html", include_str!("../parvis/templates/ideas.html")),
    ("consultation.html", include_str!("../parvis/templates/consultation.html")),
    ("votes.html", include_str!("../parvis/templates/votes.html")),
    ("contents.html", include_str!("../parvis/templates/contents.html")),
    ("article.html", include_str!("../parvis/templates/article.html")),
    ("section.html", include_str!("../parvis/templates/section.html")),
    ("opinion.html", include_str!("../parvis/templates/opinion.html")),
    ("whole_text.html", include_str!("../parvis/templates/whole_text.html")),
    ("synthesis.html", include_str!("../parvis/templates/synthesis.html")),
    ("debate.html", include_str!("../parvis/templates/debate.html")),
    ("map.html", include_str!("../parvis/templates/map.html")),
    ("vote.html", include_str!("../parvis/templates/vote.html")),
    ("budget.html", include_str!("../parvis/templates/budget.html")),
    ("project_components.html", include_str!("../parvis/templates/project_components.html")),
    ("projects.html", include_str!("../parvis/templates/projects.html")),
    ("project.html", include_str!("../parvis/templates/project.html")),
    ("comparison.html", include_str!("../parvis/templates/comparison.html")),
    ("followed.html", include_str!("../parvis/templates/followed.html")),
    ("ballot.html", include_str!("../parvis/templates/ballot.html")),
    ("letter.html", include_str!("../parvis/templates/letter.html")),
    ("cast.html", include_str!("../parvis/templates/cast.html")),
    ("box.html", include_str!("../parvis/templates/box.html")),
    ("minutes.html", include_str!("../parvis/templates/minutes.html")),
    ("mailing.html", include_str!("../parvis/templates/mailing.html")),
    ("arguments.html", include_str!("../parvis/templates/arguments.html")),
    ("embed.html", include_str!("../parvis/templates/embed.html")),
    ("exchange.html", include_str!("../parvis/templates/exchange.html")),
    ("answer.html", include_str!("../parvis/templates/answer.html")),
    ("mail_relayed.txt", include_str!("../parvis/templates/mail_relayed.txt")),
    ("mail_told.html", include_str!("../parvis/templates/mail_told.html")),
    ("mail_told.txt", include_str!("../parvis/templates/mail_told.txt")),
    ("mail_private.txt", include_str!("../parvis/templates/mail_private.txt")),
    ("list.html", include_str!("../parvis/templates/list.html")),
    ("entry.html", include_str!("../parvis/templates/entry.html")),
    ("picture.html", include_str!("../parvis/templates/picture.html")),
    ("sent.html", include_str!("../parvis/templates/sent.html")),
    ("chosen.html", include_str!("../parvis/templates/chosen.html")),
    ("mail_sent.html", include_str!("../parvis/templates/mail_sent.html")),
    ("mail_sent.txt", include_str!("../parvis/templates/mail_sent.txt")),
    ("mail_code.html", include_str!("../parvis/templates/mail_code.html")),
    ("mail_code.txt", include_str!("../parvis/templates/mail_code.txt")),
    ("desk/base.html", include_str!("../parvis/templates/desk/base.html")),
    ("desk/sign_in.html", include_str!("../parvis/templates/desk/sign_in.html")),
    ("desk/code.html", include_str!("../parvis/templates/desk/code.html")),
    ("desk/home.html", include_str!("../parvis/templates/desk/home.html")),
    ("desk/agents.html", include_str!("../parvis/templates/desk/agents.html")),
    ("desk/log.html", include_str!("../parvis/templates/desk/log.html")),
    ("desk/problem.html", include_str!("../parvis/templates/desk/problem.html")),
    ("report.html", include_str!("../parvis/templates/report.html")),
    ("desk/queue.html", include_str!("../parvis/templates/desk/queue.html")),
    ("register.html", include_str!("../parvis/templates/register.html")),
    ("desk/export.html", include_str!("../parvis/templates/desk/export.html")),
    ("desk/counter.html", include_str!("../parvis/templates/desk/counter.html")),
    ("desk/counter_list.html", include_str!("../parvis/templates/desk/counter_list.html")),
    ("desk/ticket.html", include_str!("../parvis/templates/desk/ticket.html")),
    ("desk/votes.html", include_str!("../parvis/templates/desk/votes.html")),
    ("desk/vote.html", include_str!("../parvis/templates/desk/vote.html")),
    ("desk/paper.html", include_str!("../parvis/templates/desk/paper.html")),
    ("desk/envelopes.html", include_str!("../parvis/templates/desk/envelopes.html")),
    ("desk/batch.html", include_str!("../parvis/templates/desk/batch.html")),
    ("desk/sheet.html", include_str!("../parvis/templates/desk/sheet.html")),
    ("desk/keyed_list.html", include_str!("../parvis/templates/desk/keyed_list.html")),
    ("desk/keyed.html", include_str!("../parvis/templates/desk/keyed.html")),
    ("desk/roll.html", include_str!("../parvis/templates/desk/roll.html")),
    ("desk/message.html", include_str!("../parvis/templates/desk/message.html")),
    ("desk/item.html", include_str!("../parvis/templates/desk/item.html")),
    ("mail_decided.html", include_str!("../parvis/templates/mail_decided.html")),
    ("mail_decided.txt", include_str!("../parvis/templates/mail_decided.txt")),
    ("mail_desk_code.html", include_str!("../parvis/templates/mail_desk_code.html")),
    ("mail_desk_code.txt", include_str!("../parvis/templates/mail_desk_code.txt")),
    ("cosign.html", include_str!("../parvis/templates/cosign.html")),
    ("mail_news.html", include_str!("../parvis/templates/mail_news.html")),
    ("mail_news.txt", include_str!("../parvis/templates/mail_news.txt")),
    ("mail_queue.html", include_str!("../parvis/templates/mail_queue.html")),
    ("mail_queue.txt", include_str!("../parvis/templates/mail_queue.txt")),
    ("mail_receipt.html", include_str!("../parvis/templates/mail_receipt.html")),
    ("mail_receipt.txt", include_str!("../parvis/templates/mail_receipt.txt")),
];

/// One language's engine.
#[derive(Clone)]
pub(crate) struct Engine {
    tera: Tera,
    locale: Arc<Locale>,
}

impl Engine {
    /// Reads the templates and the locale file.
    pub(crate) fn new(lang: Lang) -> Result<Self, ThemeError> {
        let locale = Arc::new(Locale::new(lang)?);
        let mut tera = Tera::new();
        let words = Arc::clone(&locale);
        tera.register_function("t", move |kwargs: Kwargs, state: &State<'_>| say(&words, &kwargs, state, Escape::No));
        let words = Arc::clone(&locale);
        tera.register_function("t_html", move |kwargs: Kwargs, state: &State<'_>| {
            say(&words, &kwargs, state, Escape::Yes).map(|text| Value::safe_string(&text))
        });
        tera.register_function("time", |kwargs: Kwargs, _: &State<'_>| -> tera::TeraResult<Value> {
            Ok(Value::safe_string(&time(kwargs.must_get::<&Value>("of")?)?))
        });
        tera.add_raw_templates(TEMPLATES.iter().copied())?;
        Ok(Self { tera, locale })
    }

    /// The same with templates of a commune in the place of the theme's, which they extend as `parvis/NAME`.
    pub(crate) fn with(&self, own: &BTreeMap<String, String>) -> Result<Self, ThemeError> {
        let mut tera = self.tera.clone();
        let replaced = TEMPLATES.iter().filter(|(name, _)| own.contains_key(*name));
        let replaced = replaced.map(|(name, text)| (format!("parvis/{name}"), (*text).to_owned()));
        let allowed = own.iter().filter(|(name, _)| NAMES.contains(&name.as_str()));
        let own = allowed.map(|(name, text)| (name.clone(), text.clone()));
        tera.add_raw_templates(replaced.chain(own))?;
        Ok(Self { tera, locale: Arc::clone(&self.locale) })
    }

    /// The words.
    pub(crate) fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Draws a template; French pages get French typography.
    pub(crate) fn draw(&self, template: &str, context: &Context) -> Result<String, ThemeError> {
        let drawn = self.tera.render(template, context)?;
        Ok(match (self.locale.lang(), template.rsplit('.').next()) {
            (Lang::Fr, Some("html")) => crate::typography::french(&drawn).into_owned(),
            (Lang::Fr, Some("txt")) => crate::typography::french_text(&drawn).into_owned(),
            // XML gets it text by text, since HTML stands in it as text.
            _ => drawn,
        })
    }
}

/// Safe HTML for a template: what the generator made of the commune's Markdown, and attributes of our own.
pub(crate) fn html(safe: &str) -> Value {
    Value::safe_string(safe)
}

/// Whether the words are going to be HTML of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Escape {
    /// Plain text, escaped later where it is printed.
    No,
    /// The locale file's own markup with escaped arguments.
    Yes,
}

/// The words of `key` about the tool that is given, or that the page is about.
fn say(locale: &Locale, kwargs: &Kwargs, state: &State<'_>, escape: Escape) -> tera::TeraResult<String> {
    let key = kwargs.must_get::<&str>("key")?;
    let of_page = state.get::<String>("tool")?;
    let tool = kwargs.get::<&str>("tool")?.or(of_page.as_deref());
    let mut args = Vec::new();
    for (name, value) in kwargs.iter() {
        let name = name.to_string();
        if name != "key" && name != "tool" && !value.is_none() {
            args.push((name, argument(value, escape)?));
        }
    }
    let args: Vec<(&str, FluentValue<'_>)> = args.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    let args: &Args<'_> = &args;
    locale.about(tool).say(key, args).map_err(|error| tera::Error::message(error.to_string()))
}

/// An argument of a message: a number, a text, or a moment.
fn argument(value: &Value, escape: Escape) -> tera::TeraResult<FluentValue<'static>> {
    if let Some(number) = value.as_i64() {
        return Ok(FluentValue::from(number));
    }
    if let Some(text) = value.as_str() {
        let raw = escape == Escape::No || value.is_safe();
        return Ok(FluentValue::from(if raw { text.to_owned() } else { escaped(text)? }));
    }
    match escape {
        Escape::Yes => time(value).map(FluentValue::from),
        Escape::No => part(value, "text").map(|text| FluentValue::from(text.to_owned())),
    }
}

fn time(moment: &Value) -> tera::TeraResult<String> {
    Ok(format!("<time datetime=\"{}\">{}</time>", escaped(part(moment, "iso")?)?, escaped(part(moment, "text")?)?))
}

fn part<'v>(moment: &'v Value, name: &'static str) -> tera::TeraResult<&'v str> {
    moment
        .get_from_path(name)
        .and_then(Value::as_str)
        .ok_or_else(|| tera::Error::message(format!("neither a number, nor a text, nor a moment: {moment:?}")))
}

fn escaped(text: &str) -> tera::TeraResult<String> {
    let mut out = Vec::with_capacity(text.len());
    tera::escape_html(text, &mut out).map_err(|error| tera::Error::message(error.to_string()))?;
    String::from_utf8(out).map_err(|error| tera::Error::message(error.to_string()))
}
