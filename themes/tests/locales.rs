//! The locale files say the same things in every language, nothing is missing, nothing is left over.
#![allow(clippy::unwrap_used, reason = "tests")]

use parvis_model::{Tool, presets};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Messages of a locale file with their text.
fn messages(lang: &str) -> BTreeMap<String, String> {
    let whole = fs::read_to_string(root().join(format!("parvis/locales/{lang}.ftl"))).unwrap();
    let of_subjects = files(&format!("parvis/locales/{lang}"));
    let source: String = std::iter::once(whole).chain(of_subjects.into_iter().map(|(_, text)| text)).collect();
    let mut messages = BTreeMap::<String, String>::new();
    let mut current = None;
    for line in source.lines() {
        if line.starts_with('#') || line.is_empty() {
            current = None;
        } else if line.starts_with([' ', '}']) {
            messages.get_mut(current.as_ref().unwrap()).unwrap().push_str(line);
        } else {
            let (key, text) = line.split_once(" =").unwrap();
            assert!(messages.insert(key.to_owned(), text.to_owned()).is_none(), "{lang}: `{key}` twice");
            current = Some(key.to_owned());
        }
    }
    messages
}

/// The words by which messages replace others: tools, what tools have in common, kinds of activities, activities.
fn words() -> impl Iterator<Item = &'static str> {
    let built = Tool::ALL.into_iter().filter_map(presets::preset).chain([&presets::deposit::PRESET]);
    let activities = built.flat_map(|preset| preset.activities);
    let kinds = ["process", "contribution", "contact", "choice", "petitions", parvis_model::follow::FOLLOW].into_iter();
    Tool::ALL.into_iter().map(Tool::keyword).chain(kinds).chain(activities.map(|activity| activity.id))
}

/// Arguments of a message.
fn arguments(text: &str) -> BTreeSet<&str> {
    let name = |rest: &str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
    text.match_indices('$').map(|(i, _)| &text[i + 1..][..name(&text[i + 1..])]).collect()
}

fn files(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

/// What templates and code ask for: whole keys, and beginnings of keys that end with a hyphen.
fn asked() -> BTreeSet<String> {
    let mut asked = BTreeSet::new();
    let mut collect = |text: &str, before: &str, until: &[char]| {
        for (i, _) in text.match_indices(before) {
            let rest = &text[i + before.len()..];
            asked.insert(rest[..rest.find(until).unwrap()].to_owned());
        }
    };
    for (_, text) in files("parvis/templates") {
        collect(&text, "(key=\"", &['"']);
    }
    for (_, text) in files("src") {
        let text: String = text.split("#[cfg(test)]").next().unwrap().split_whitespace().collect();
        collect(&text, ".say(\"", &['"']);
        collect(&text, "said(\"", &['"']);
        collect(&text, ".say(&format!(\"", &['{', '"']);
    }
    asked
}

#[test]
fn languages_say_the_same_things() {
    let (fr, en) = (messages("fr"), messages("en"));
    assert_eq!(fr.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for (key, text) in &fr {
        // Contractions such as « au Havre » need the rest of the name in one language and all of it in another.
        if !key.starts_with("place-") {
            let both = (arguments(text), arguments(&en[key]));
            assert!(both.0.is_subset(&both.1) || both.1.is_subset(&both.0), "`{key}`: {both:?}");
        }
    }
}

#[test]
fn every_key_that_is_used_exists() {
    let known = messages("fr");
    let mut without = Vec::new();
    for key in asked() {
        let exists = match key.strip_suffix('-') {
            Some(_) => known.keys().any(|known| known.starts_with(&key)),
            None => known.contains_key(&key),
        };
        if !exists {
            without.push(key);
        }
    }
    assert!(without.is_empty(), "used and without words: {without:?}");
}

/// Words of one tool replace others: on their own, they would never be said.
#[test]
fn the_words_of_a_tool_replace_others() {
    for lang in ["fr", "en"] {
        let messages = messages(lang);
        for key in messages.keys() {
            for tool in words() {
                // Where there is no other, it is a message of its own, and must be asked for: see below.
                if let Some(others) = key.strip_suffix(&format!("-{tool}")).and_then(|base| messages.get(base)) {
                    let (own, others) = (arguments(&messages[key]), arguments(others));
                    assert!(own.is_subset(&others), "{lang}: `{key}` needs what others are not given");
                }
            }
        }
    }
}

#[test]
fn every_key_is_used() {
    let asked = asked();
    let messages = messages("fr");
    let mut unused = Vec::new();
    for key in messages.keys() {
        // The words of a tool stand beside those of all tools.
        let replaced = |word| key.strip_suffix(&format!("-{word}")).filter(|base| messages.contains_key(*base));
        let key = words().find_map(replaced).unwrap_or(key);
        let used = asked.contains(key) || asked.iter().any(|asked| asked.ends_with('-') && key.starts_with(asked));
        if !used {
            unused.push(key);
        }
    }
    assert!(unused.is_empty(), "used nowhere: {unused:?}");
}

#[test]
fn french_uses_its_own_marks() {
    for (key, text) in messages("fr") {
        assert!(!text.contains('\''), "`{key}`: straight apostrophe");
        assert!(!text.contains("..."), "`{key}`: three dots");
        assert!(!text.contains(['“', '”']), "`{key}`: English quotation marks");
    }
}

/// No sentence in a template: what is left without tags and expressions is punctuation.
#[test]
fn templates_hold_no_words() {
    for (path, text) in files("parvis/templates") {
        let mut left = String::new();
        let mut rest = text.as_str();
        while let Some(i) = rest.find(['{', '<']) {
            left.push_str(&rest[..i]);
            let close = match &rest[i..i + 2] {
                "{{" => "}}",
                "{%" => "%}",
                "{#" => "#}",
                _ => ">",
            };
            // An expression inside a tag may hold `>` only within its braces.
            let tail = &rest[i..];
            let mut end = tail.find(close).unwrap() + close.len();
            if close == ">" {
                while tail[..end].matches("{{").count() + tail[..end].matches("{%").count()
                    != tail[..end].matches("}}").count() + tail[..end].matches("%}").count()
                {
                    end += tail[end..].find('>').unwrap() + 1;
                }
            }
            rest = &tail[end..];
        }
        left.push_str(rest);
        assert!(!left.contains(char::is_alphabetic), "{}: {:?}", path.display(), left.trim());
    }
}

/// Only the engine marks text as safe.
#[test]
fn templates_never_trust() {
    for (path, text) in files("parvis/templates") {
        assert!(!text.contains("safe"), "{}", path.display());
        if path.extension().is_some_and(|e| e == "html") && !path.to_string_lossy().contains("mail_") {
            assert!(!text.contains("style=\""), "{}", path.display());
        }
    }
}
