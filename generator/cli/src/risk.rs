//! The CNIL's risk grid as five questions, which `parvis new vote` asks before it makes anything.

use crate::ask::ask;
use crate::lang::words;
use anyhow::Result;
use parvis_generator::diagnostic::Words;
use parvis_model::Lang;
use parvis_model::vote::{Risk, RiskLevel};
use std::io::{BufRead, Write};

/// The questions, in the order in which they are asked.
const QUESTIONS: [&str; 5] = ["risk-persons", "risk-binding", "risk-stakes", "risk-conflict", "risk-means"];

/// Asks the questions; `None` when nobody is there to answer any more.
pub(crate) fn ask_risk(input: &mut dyn BufRead, out: &mut dyn Write, lang: Lang) -> Result<Option<Risk>> {
    let words = words(lang);
    writeln!(out, "{}", words.message("risk-intro", &[]))?;
    let mut answers = [false; 5];
    for (question, answer) in QUESTIONS.iter().zip(&mut answers) {
        let take = |text: &str| yes(text).map(|_| ()).ok_or_else(|| words.message("risk-yes-or-no", &[]));
        let Some(text) = ask(input, out, &words, question, None, take)? else { return Ok(None) };
        *answer = yes(&text).unwrap_or(true);
    }
    let [persons, binding, stakes, conflict, means] = answers;
    Ok(Some(Risk { persons, binding, stakes, conflict, means }))
}

/// Why one cannot vote on it here, if one cannot.
pub(crate) fn refusal(risk: Risk, words: &Words) -> Option<String> {
    let level = [("level", risk.level().number().to_string().into())];
    match risk {
        Risk { persons: true, .. } => Some(words.message("risk-elects", &[])),
        Risk { binding: true, .. } => Some(words.message("risk-binds", &[])),
        _ if risk.level() > RiskLevel::One => Some(words.message("risk-high", &level)),
        _ => None,
    }
}

fn yes(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "o" | "oui" | "y" | "yes" => Some(true),
        "n" | "non" | "no" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(typed: &str) -> (Option<Risk>, String) {
        let mut out = Vec::new();
        let risk = ask_risk(&mut typed.as_bytes(), &mut out, Lang::Fr).unwrap();
        (risk, String::from_utf8(out).unwrap())
    }

    #[test]
    fn no_risk_is_no_refusal() {
        let (risk, said) = answered("non\npeut-être\nN\nnon\nnon\nnon\n");
        assert!(risk.is_some_and(Risk::is_allowed));
        insta::assert_snapshot!("ask-risk", said);
    }

    #[test]
    fn every_yes_is_refused_in_words() {
        for (lang, at) in [(Lang::Fr, 0), (Lang::Fr, 1), (Lang::Fr, 2), (Lang::En, 3), (Lang::En, 4)] {
            let typed: String = (0..5).map(|i| if i == at { "oui\n" } else { "non\n" }).collect();
            let risk = answered(&typed).0.unwrap();
            let said = refusal(risk, &words(lang)).unwrap();
            assert!(said.contains("Belenios") || at == 1, "{said}");
        }
        assert_eq!(answered("non\n").0, None);
    }
}
