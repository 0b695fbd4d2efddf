//! What the system says when it refuses, in our words where people meet it often.

use super::{Arg, Words};
use parvis_model::Lang;
use std::io::{Error, ErrorKind};

/// Why the system refused, in a clause for people. What is rare keeps the system's own words.
pub fn system_error(error: &Error, lang: Lang) -> String {
    Words::new(lang).message("system-error", &reason(error))
}

/// The arguments of the message `system-error`, and of those that quote it.
pub(crate) fn reason(error: &Error) -> Vec<Arg> {
    vec![("kind", keyword(error.kind()).into()), ("system", error.to_string().into())]
}

fn keyword(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied => "permission",
        ErrorKind::AlreadyExists => "exists",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::IsADirectory => "is-folder",
        ErrorKind::NotADirectory => "not-folder",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::AddrInUse => "port-in-use",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_refusals_have_words() {
        let said = |kind, lang| system_error(&Error::from(kind), lang);
        let kinds = [
            ErrorKind::NotFound,
            ErrorKind::PermissionDenied,
            ErrorKind::AlreadyExists,
            ErrorKind::StorageFull,
            ErrorKind::IsADirectory,
            ErrorKind::NotADirectory,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::AddrInUse,
        ];
        let all = kinds.map(|kind| format!("{kind:?}\n  {}\n  {}", said(kind, Lang::Fr), said(kind, Lang::En)));
        insta::assert_snapshot!("system-errors", all.join("\n"));
        let rare = Error::other("le disque fume");
        assert_eq!(system_error(&rare, Lang::Fr), "le disque fume");
    }
}
