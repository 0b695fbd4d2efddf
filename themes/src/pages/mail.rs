//! Mails. Nothing in them was typed by a resident, since a form that mails a stranger must not carry anybody's words; but
//! for the relay of an exchange, which quotes them in plain text, and for titles and beginnings of what was published, for
//! who follows it at an address that they confirmed. Neither reaches a subject.

use crate::ThemeError;
use crate::engine::Engine;
use crate::pages::{Origin, Scene, contributions, decided, exchange, step};
use crate::typography::french_text;
use crate::view::{Mail, MailText, Page};
use jiff::Timestamp;
use parvis_model::Lang;
use parvis_model::definition::SiteDefinition;

/// Writes a mail.
pub(crate) fn mail(engine: &Engine, definition: &SiteDefinition, mail: &Mail<'_>) -> Result<MailText, ThemeError> {
    let lang = engine.locale().lang();
    let root = format!("{}/", definition.site.url);
    // No mail says anything about the present instant: the epoch stands for "not asked".
    let page = Page { definition, lang, root, path: "", now: Timestamp::UNIX_EPOCH, confirmed_as: None };
    let mut scene = Scene::new(engine, &page, Origin::Function)?;
    let (subject, template) = match mail {
        Mail::Code { subject, code, link } => {
            scene.subject(subject)?;
            scene.put("code", code);
            scene.put("link", link);
            let title = subject.process.title.as_str();
            (scene.say("mail-code-subject", &[("code", (*code).into()), ("title", title.into())])?, "mail_code")
        }
        Mail::DeskCode { code } => {
            scene.put("code", code);
            let of = scene.locale().of(&definition.site.name)?;
            (scene.say("mail-desk-subject", &[("code", (*code).into()), ("of", of.into())])?, "mail_desk_code")
        }
        Mail::News { process, about, happenings, unfollow } => {
            scene.about(process);
            scene.put("subject", &process.title);
            scene.put("followed", &about.unwrap_or(&process.title));
            let lines: Vec<_> = happenings.iter().map(|h| (&h.heading, &h.summary, &h.url)).collect();
            scene.put("happenings", &lines);
            scene.put("unfollow", unfollow);
            let title = process.title.as_str();
            (scene.say("mail-news-subject", &[("title", title.into())])?, "mail_news")
        }
        Mail::Queue { waiting, days, desk } => {
            let lines = waiting
                .iter()
                .map(|(reason, count)| scene.say(&format!("mail-queue-{reason}"), &[("count", (*count).into())]));
            scene.put("waiting", &lines.collect::<Result<Vec<_>, ThemeError>>()?);
            scene.put("days", days);
            scene.put("desk", desk);
            let count = waiting.iter().map(|(_, count)| count).sum::<u64>();
            let of = scene.locale().of(&definition.site.name)?;
            (scene.say("mail-queue-subject", &[("count", count.into()), ("of", of.into())])?, "mail_queue")
        }
        Mail::Receipt(view) => {
            step::put_receipt(&mut scene, view)?;
            let title = view.subject.process.title.as_str();
            (scene.say("mail-receipt-subject", &[("title", title.into())])?, "mail_receipt")
        }
        Mail::Sent(view) => {
            contributions::put_sent(&mut scene, view)?;
            let title = view.subject.process.title.as_str();
            (scene.say("mail-sent-subject", &[("title", title.into())])?, "mail_sent")
        }
        Mail::Relayed(view) => (exchange::put_relayed(&mut scene, view)?, "mail_relayed"),
        Mail::Told(view) => (exchange::put_told(&mut scene, view)?, "mail_told"),
        Mail::Private(view) => (exchange::put_private(&mut scene, view)?, "mail_private"),
        Mail::Decided(view) => (decided::put(&mut scene, view)?, "mail_decided"),
    };
    scene.put("title", &subject);
    // What a resident wrote to somebody else goes as plain text, in which nothing can pretend to be something else.
    let plain = matches!(mail, Mail::Relayed(_) | Mail::Private(_));
    Ok(MailText {
        subject: one_line(&subject, lang),
        text: scene.draw(&format!("{template}.txt"))?,
        html: if plain { String::new() } else { scene.draw(&format!("{template}.html"))? },
    })
}

/// A subject has no line break, whatever the title has.
fn one_line(subject: &str, lang: Lang) -> String {
    let subject: String = subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    match lang {
        Lang::Fr => french_text(&subject).into_owned(),
        Lang::En => subject,
    }
}
