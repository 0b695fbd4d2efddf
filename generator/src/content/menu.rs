//! `menu` of `commune.yml`: what its entries lead to. It is resolved when all addresses are known.

use super::address::Addresses;
use super::check;
use crate::diagnostic::{Code, Diagnostic, Reporter, Source};
use crate::markdown::Target;
use crate::spelling;
use crate::yaml::Located;
use parvis_model::site::{MenuEntry, MenuTarget};
use schemars::JsonSchema;
use serde::Deserialize;

/// The longest label, in characters.
const MAX_LABEL: usize = 40;

/// An entry of `menu`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct MenuFile {
    /// What the link says.
    #[schemars(length(max = MAX_LABEL))]
    label: Located<String>,
    /// Where it leads: a file of `pages/`, the folder of a process, or an address that begins with `https://`.
    to: Located<String>,
}

/// The entries as pages show them.
pub(super) fn resolve(
    source: &Source,
    entries: &[Located<MenuFile>],
    addresses: &Addresses,
) -> (Vec<MenuEntry>, Vec<Diagnostic>) {
    let reporter = Reporter::new(source);
    let entry = |entry: &Located<MenuFile>| {
        let entry = entry.value.as_ref()?;
        let label = check::short(&reporter, &entry.label, "label", MAX_LABEL);
        let to = target(&reporter, &entry.to, addresses);
        Some(MenuEntry { label: label?, to: to? })
    };
    let resolved = entries.iter().filter_map(entry).collect();
    (resolved, reporter.into_diagnostics())
}

fn target(reporter: &Reporter<'_>, located: &Located<String>, addresses: &Addresses) -> Option<MenuTarget> {
    let text = located.value.as_deref()?;
    if is_https(text) {
        return Some(MenuTarget::Web(text.to_owned()));
    }
    // As one writes it in a text, or as one copies it from the browser.
    let path = text.trim_start_matches("./").trim_matches('/');
    let spellings = [path.to_owned(), format!("pages/{path}"), format!("pages/{path}.md")];
    match spellings.iter().find_map(|path| addresses.targets.get(path)) {
        Some(Target::Page(address)) => return Some(MenuTarget::Page(address.clone())),
        Some(Target::File(..)) | None => {}
    }
    let near = match text.strip_prefix("http://") {
        Some(rest) => Some(format!("https://{rest}")),
        None => nearest(path, addresses),
    };
    let args = vec![("found", text.to_owned().into()), ("near", near.unwrap_or_else(|| "none".to_owned()).into())];
    reporter.at(&located.span, Code::MenuTarget, args);
    None
}

/// A whole address that a page may lead to. Unlike that of a site, it may ask for something.
fn is_https(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let unwanted = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '`');
        !host.is_empty() && !host.contains('@') && !rest.contains(unwanted)
    })
}

/// The page or process that was probably meant, as one writes it here.
fn nearest(path: &str, addresses: &Addresses) -> Option<String> {
    let pages = || addresses.targets.iter().filter(|(_, target)| matches!(target, Target::Page(_)));
    let known = || pages().map(|(path, _)| path.as_str()).filter(|path| !path.is_empty());
    let near = spelling::nearest_path(path, known());
    near.or_else(|| spelling::nearest_path(&format!("pages/{path}.md"), known())).map(str::to_owned)
}
