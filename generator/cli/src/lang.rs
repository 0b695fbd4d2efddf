//! The language of the command, and its help in that language.

use clap::{Arg, ArgAction, Command};
use parvis_generator::diagnostic::Words;
use parvis_model::Lang;
use std::ffi::OsString;

/// The words of the command.
pub(crate) fn words(lang: Lang) -> Words {
    let ftl = match lang {
        Lang::Fr => include_str!("../locales/fr.ftl"),
        Lang::En => include_str!("../locales/en.ftl"),
    };
    Words::from_file(lang, ftl)
}

/// The language: `--lang`, else the system's, else French. A system in another language gets French too: it is the
/// language of the communes that this is made for.
pub(crate) fn choose(args: &[OsString]) -> Lang {
    let environment = || {
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| {
            // As in POSIX, the first that is set decides.
            let value = std::env::var(name).ok().filter(|value| !value.is_empty())?;
            Some(Lang::from_locale(&value).unwrap_or_default())
        })
    };
    from_args(args).or_else(environment).unwrap_or_default()
}

fn from_args(args: &[OsString]) -> Option<Lang> {
    let texts = || args.iter().filter_map(|arg| arg.to_str());
    let after = texts().skip_while(|arg| *arg != "--lang").nth(1);
    after.or_else(|| texts().find_map(|arg| arg.strip_prefix("--lang="))).and_then(Lang::from_locale)
}

/// Where options stand in the list that every command has: after its own.
const LAST: usize = 100;

/// Puts the words of `lang` into a command: those of an argument are the attribute of that name of the message of its
/// command. What has no words keeps the help that is written beside its code.
pub(crate) fn localise(command: Command, lang: Lang) -> Command {
    let words = words(lang);
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let flag = |name: &'static str, short, action| {
        let heading = heading(&words, "heading-options");
        let arg = Arg::new(name).short(short).long(name).action(action).help(words.message(name, &[]));
        arg.help_heading(heading).display_order(LAST)
    };
    let help = flag("help", 'h', ArgAction::Help);
    let version = flag("version", 'V', ArgAction::Version);
    let mut command = describe(command, "parvis", &words)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(help.global(true))
        .arg(version)
        .subcommand_help_heading(heading(&words, "heading-commands"))
        .subcommand_value_name(words.message("value-command", &[]))
        .after_help(after(&words, "parvis"));
    for name in names {
        command = command.mut_subcommand(name.clone(), |sub| {
            let mut sub = describe(sub, &name, &words).disable_version_flag(true).after_help(after(&words, &name));
            // What a command does in several ways: the words of `desk add` are those of `desk-add`.
            let ways: Vec<String> = sub.get_subcommands().map(|way| way.get_name().to_owned()).collect();
            if !ways.is_empty() {
                sub = sub
                    .disable_help_subcommand(true)
                    .subcommand_help_heading(heading(&words, "heading-commands"))
                    .subcommand_value_name(words.message("value-command", &[]));
            }
            for way in ways {
                let key = format!("{name}-{way}");
                sub = sub.mut_subcommand(way, |way| {
                    describe(way, &key, &words).disable_version_flag(true).after_help(after(&words, &name))
                });
            }
            sub
        });
    }
    command
}

/// A heading without its colon, which clap adds. In French there is a space before it, which it does not know.
fn heading(words: &Words, key: &str) -> String {
    let heading = words.message(key, &[]);
    heading.strip_suffix(':').map(str::to_owned).unwrap_or(heading)
}

/// What stands below the options. Examples come last, where the eye and the prompt are.
fn after(words: &Words, name: &str) -> String {
    format!("{}\n\n{}", words.message("exit-codes", &[]), words.message(&format!("examples-{name}"), &[]))
}

/// The message with the name of an argument's value: `DIR` is `value-dir`.
fn value_key(arg: &Arg) -> String {
    let name = arg.get_value_names().and_then(|names| names.first());
    let name = name.map_or_else(|| arg.get_id().to_string(), ToString::to_string);
    format!("value-{}", name.to_lowercase())
}

fn describe(command: Command, name: &str, words: &Words) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{}\n    {{usage}}\n\n{{all-args}}{{after-help}}",
        words.message("heading-usage", &[])
    );
    let options = heading(words, "heading-options");
    let positional = heading(words, "heading-arguments");
    let key = format!("command-{name}");
    let ids: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    let mut command = command.disable_help_flag(true).help_template(template);
    if words.has(&key) {
        command = command.about(words.message(&key, &[]));
    }
    for id in ids {
        command = command.mut_arg(&id, |arg| {
            let heading = if arg.is_positional() { positional.clone() } else { options.clone() };
            let arg = arg.help_heading(heading);
            let arg = if arg.is_global_set() { arg.display_order(LAST - 1) } else { arg };
            // Flags have no values.
            let arg = match arg.get_action().takes_values() {
                true => {
                    let name = words.message(&value_key(&arg), &[]);
                    arg.value_name(name).hide_default_value(true).hide_possible_values(true)
                }
                false => arg,
            };
            match words.attribute(&key, &id, &[]) {
                Some(help) => arg.help(help),
                None => arg,
            }
        });
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_the_same_keys() {
        let keys = |ftl: &str| -> Vec<String> {
            ftl.lines().filter_map(|line| line.split_once(" =").map(|(key, _)| key.to_owned())).collect()
        };
        assert_eq!(keys(include_str!("../locales/fr.ftl")), keys(include_str!("../locales/en.ftl")));
    }

    #[test]
    fn everything_has_help_in_every_language() {
        for lang in Lang::ALL {
            let words = words(lang);
            let plain = <crate::Cli as clap::CommandFactory>::command();
            let ways = plain.get_subcommands().flat_map(Command::get_subcommands);
            for arg in plain.get_subcommands().chain([&plain]).chain(ways).flat_map(Command::get_arguments) {
                assert!(!arg.get_action().takes_values() || words.has(&value_key(arg)), "{}", value_key(arg));
            }
            let command = localise(plain, lang);
            for sub in command.get_subcommands().chain([&command]) {
                assert!(words.has(&format!("examples-{}", sub.get_name())), "{}", sub.get_name());
            }
            let ways = command.get_subcommands().flat_map(Command::get_subcommands);
            for sub in command.get_subcommands().chain([&command]).chain(ways) {
                assert!(sub.get_about().is_some(), "{}", sub.get_name());
                for arg in sub.get_arguments() {
                    assert!(arg.get_help().is_some(), "{} {} in {}", sub.get_name(), arg.get_id(), lang.tag());
                }
            }
        }
    }
}
