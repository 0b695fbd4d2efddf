//! Who may take part, in a sentence for readers and in the words of the declaration.

use crate::ThemeError;
use crate::locale::{Conjunction, Locale};
use crate::pages::Scene;
use parvis_model::eligibility::Eligibility;

/// « Les personnes qui habitent ou travaillent à Valmoret, à partir de 16 ans. »
pub(crate) fn may_take_part(scene: &Scene<'_>, eligibility: &Eligibility) -> Result<String, ThemeError> {
    let (locale, site) = (scene.locale(), scene.site());
    let at = locale.at(&site.name)?;
    let people = if eligibility.elector {
        locale.say("who-electors", &[("of", locale.of(&site.name)?.into())])?
    } else if let Some(ties) = ties(locale, eligibility, "who")? {
        locale.say("who-ties", &[("ties", ties.into()), ("at", at.into())])?
    } else {
        locale.say("who-everybody", &[])?
    };
    match eligibility.min_age {
        Some(age) => locale.say("who-aged", &[("people", people.into()), ("age", age.into())]),
        // Electors are adults: nobody wonders.
        None if eligibility.elector => locale.say("who-plain", &[("people", people.into())]),
        None => locale.say("who-any-age", &[("people", people.into())]),
    }
}

/// « Je déclare habiter ou travailler à Valmoret et avoir au moins 16 ans. »
pub(crate) fn declaration(scene: &Scene<'_>, eligibility: &Eligibility) -> Result<String, ThemeError> {
    let (locale, site) = (scene.locale(), scene.site());
    let mut parts = Vec::new();
    if eligibility.elector {
        parts.push(locale.say("declare-elector", &[("of", locale.of(&site.name)?.into())])?);
    }
    if let Some(ties) = ties(locale, eligibility, "declare")? {
        parts.push(locale.say("declare-ties", &[("ties", ties.into()), ("at", locale.at(&site.name)?.into())])?);
    }
    if let Some(age) = eligibility.min_age {
        parts.push(locale.say("declare-age", &[("age", age.into())])?);
    }
    if parts.is_empty() {
        return scene.say("declare-everybody", &[]);
    }
    let parts = locale.list(&parts, Conjunction::And)?;
    locale.say("declare", &[("parts", parts.into())])
}

/// « habiter, travailler ou étudier », in the form that `verb` wants; `None` when no tie is asked.
fn ties(locale: &Locale, eligibility: &Eligibility, verb: &str) -> Result<Option<String>, ThemeError> {
    let asked = [(eligibility.lives, "lives"), (eligibility.works, "works"), (eligibility.studies, "studies")];
    let words = asked.iter().filter(|(asked, _)| *asked);
    let words: Vec<String> = match verb {
        "who" => words.map(|(_, tie)| locale.say(&format!("who-{tie}"), &[])).collect::<Result<_, _>>()?,
        _ => words.map(|(_, tie)| locale.say(&format!("declare-{tie}"), &[])).collect::<Result<_, _>>()?,
    };
    if words.is_empty() { Ok(None) } else { locale.list(&words, Conjunction::Or).map(Some) }
}
