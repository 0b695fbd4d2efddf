//! What an agent decided about a contribution, in words for its author.

use crate::ThemeError;
use crate::pages::Scene;
use crate::pages::contributions::heading;
use crate::view::moderation::{Decided, DecidedMail};

/// Gives the templates of the mail what they need; its subject.
pub(crate) fn put(scene: &mut Scene<'_>, view: &DecidedMail<'_>) -> Result<String, ThemeError> {
    let (process, contribution) = (view.process, view.contribution);
    scene.about_activity(process, view.activity);
    let title = process.title.as_str();
    scene.put("subject", title);
    scene.put("reference", &contribution.id);
    scene.put("what", &heading(contribution));
    let own = scene.process_link(process);
    let page = |target: &str| process.page_of(target).map_or_else(|| own.clone(), |page| format!("{own}{page}/"));
    let permanent = match view.contributions.pages {
        true => page(contribution.id.as_str()),
        // It stands on the page of what it is about.
        false => format!("{}#{}", page(&contribution.target), contribution.id),
    };
    let (name, words, link) = match view.decided {
        Decided::Published => ("published", "", None),
        Decided::Refused { grounds, words, taken_down, appeal } => {
            scene.put("grounds", &scene.say(&format!("refusal-{}", grounds.keyword()), &[])?);
            (if taken_down { "taken-down" } else { "refused" }, words, appeal)
        }
        Decided::Revision { words, link } => ("revision", words, Some(link)),
        Decided::MergedInto(_) => ("merged", "", None),
        Decided::Joined => ("joined", "", None),
        Decided::Status(status) => {
            scene.put("status", &scene.say(&format!("status-of-{}", status.keyword()), &[])?);
            ("status", "", None)
        }
        Decided::Answered => ("answered", "", None),
    };
    let permanent = match view.decided {
        Decided::Refused { .. } | Decided::Revision { .. } => None,
        Decided::MergedInto(other) if view.contributions.pages => Some(page(other)),
        _ => Some(permanent),
    };
    scene.put("decided", name);
    scene.put("words", words);
    scene.put("permanent", &permanent);
    scene.put("action", &link.map(|(link, _)| link));
    scene.put("until", &link.map(|(_, until)| scene.calendar.exact(until)).transpose()?);
    scene.say(&format!("mail-decided-subject-{name}"), &[("title", title.into())])
}
