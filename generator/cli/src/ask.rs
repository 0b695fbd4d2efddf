//! Questions on a terminal: asked again until the answer is right, with what was wrong with the last one.

use anyhow::Result;
use parvis_generator::diagnostic::Words;
use std::io::{BufRead, Write};

/// Asks one question. Nothing but Return takes the default; without one, an optional question stays unanswered
/// (an empty text) and another is asked again. `None` when nobody is there to answer any more.
pub(crate) fn ask(
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    words: &Words,
    key: &str,
    default: Option<&str>,
    mut take: impl FnMut(&str) -> Result<(), String>,
) -> Result<Option<String>> {
    let question = words.message(key, &[]);
    if let Some(hint) = words.attribute(key, "hint", &[]) {
        writeln!(out, "  {hint}")?;
    }
    loop {
        match default.filter(|default| !default.is_empty()) {
            Some(default) => write!(out, "{question} [{default}] ")?,
            None => write!(out, "{question} ")?,
        }
        out.flush()?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 {
            writeln!(out)?;
            return Ok(None);
        }
        let answer = match line.trim() {
            "" => default.unwrap_or_default(),
            answer => answer,
        };
        if answer.is_empty() && default.is_none() {
            writeln!(out, "  {}", words.message("ask-needed", &[]))?;
            continue;
        }
        match if answer.is_empty() { Ok(()) } else { take(answer) } {
            Ok(()) => return Ok(Some(answer.to_owned())),
            Err(why) => writeln!(out, "  {why}")?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_model::Lang;

    fn said(typed: &str, default: Option<&str>) -> (Option<String>, String) {
        let mut out = Vec::new();
        let words = crate::lang::words(Lang::Fr);
        let take = |text: &str| if text == "01999" { Ok(()) } else { Err(format!("« {text} » ne va pas")) };
        let answer = ask(&mut typed.as_bytes(), &mut out, &words, "ask-insee", default, take).unwrap();
        (answer, String::from_utf8(out).unwrap())
    }

    #[test]
    fn wrong_answers_are_explained_and_asked_again() {
        let (answer, out) = said("\n1999\n01999\n", None);
        assert_eq!(answer.as_deref(), Some("01999"));
        insta::assert_snapshot!("ask-again", out);
    }

    #[test]
    fn return_takes_the_default() {
        assert_eq!(said("\n", Some("01999")).0.as_deref(), Some("01999"));
        assert_eq!(said("\n", Some("")).0.as_deref(), Some(""));
    }

    #[test]
    fn nobody_is_there() {
        assert_eq!(said("", None).0, None);
        assert_eq!(said("x\n", None).0, None);
    }
}
