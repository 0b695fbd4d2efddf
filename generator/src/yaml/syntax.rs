//! The parser's reasons in the words of people who do not know YAML.

use super::tree::Mistake;
use crate::diagnostic::{Code, Reporter, Span};
use serde_saphyr::granit_parser::ErrorKind;

/// Reports a syntax mistake of the YAML that begins at byte `base`.
pub(super) fn report(reporter: &Reporter<'_>, mistake: Mistake, base: usize) {
    let (kind, at) = match mistake {
        Mistake::Syntax(kind, at) => (kind, at),
        Mistake::SeveralDocuments(at) => return reporter.at(&(at..at + 3), Code::SeveralDocuments, vec![]),
        Mistake::TooDeep(at) => return reporter.at(&(at..at + 1), Code::TooDeep, vec![]),
        Mistake::TooManyValues(at) => return reporter.at(&(at..at + 1), Code::TooManyValues, vec![]),
    };
    let text = reporter.text();
    // A parser notices a mistake late, often on the next line: what people should look at is usually above.
    if let Some(tab) = tab_in_indentation(text, base, at) {
        return reporter.at(&(tab..tab + 1), Code::Tab, vec![]);
    }
    if let Some(colon) = second_colon(text, base, at) {
        return reporter.at(&colon.span, Code::UnquotedColon, vec![("fixed", colon.fixed.into())]);
    }
    reporter.at(&(at..at + 1), code(&kind), vec![]);
}

fn code(kind: &ErrorKind) -> Code {
    use ErrorKind as K;
    match kind {
        K::TabNotAllowed
        | K::TabInBlockIndentation
        | K::TabAtBlockScalarStart
        | K::TabInIndentation
        | K::TabInPlainScalar => Code::Tab,
        K::InvalidColonPlacement | K::InvalidMappingValueWhitespace => Code::UnquotedColon,
        K::InvalidIndentation
        | K::ExpectedBlockMappingKey
        | K::ExpectedBlockSequenceEntry
        | K::BlockSequenceEntryNotAllowed
        | K::MappingKeyNotAllowed
        | K::MappingValueNotAllowed
        | K::SimpleKeyExpected
        | K::InvalidSimpleKey
        | K::InvalidBlockScalarIndent
        | K::InvalidQuotedScalarIndent
        | K::InvalidFlowScalarIndent => Code::Indentation,
        K::UnclosedQuotedScalar
        | K::UnclosedFlowCollection { .. }
        | K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::ExpectedFlowMappingSeparator
        | K::ExpectedFlowSequenceSeparator
        | K::MisplacedFlowCollectionEnd
        | K::MismatchedFlowCollectionEnd { .. }
        | K::InvalidTrailingSingleQuotedScalar
        | K::InvalidTrailingDoubleQuotedScalar
        | K::DocumentIndicatorInQuotedScalar => Code::Unclosed,
        K::UnexpectedCharacter { .. }
        | K::MissingAnchorOrAliasName
        | K::ExpectedTagBang
        | K::DirectiveDisallowed
        | K::MissingDirectiveName
        | K::InvalidBlockScalarHeader
        | K::ExpectedNodeContent => Code::SpecialCharacter,
        K::UnknownAnchor => Code::UnknownAlias,
        K::RecursionLimitExceeded => Code::TooDeep,
        _ => Code::Syntax,
    }
}

/// The line around `at`, as bytes of the whole text.
fn line_around(text: &str, base: usize, at: usize) -> Span {
    let at = at.clamp(base, text.len());
    let start = text.as_bytes()[base..at].iter().rposition(|b| *b == b'\n').map_or(base, |i| base + i + 1);
    let end = text.as_bytes()[at..].iter().position(|b| *b == b'\n').map_or(text.len(), |i| at + i);
    start..end
}

fn line_before(text: &str, base: usize, line: &Span) -> Option<Span> {
    (line.start > base).then(|| line_around(text, base, line.start - 1))
}

/// A tab at the beginning of the line of the mistake, or of the line above.
fn tab_in_indentation(text: &str, base: usize, at: usize) -> Option<usize> {
    let line = line_around(text, base, at);
    let above = line_before(text, base, &line);
    [Some(line), above].into_iter().flatten().find_map(|line| {
        let lead = text[line.clone()].bytes().take_while(|b| matches!(b, b' ' | b'\t')).position(|b| b == b'\t')?;
        Some(line.start + lead)
    })
}

struct Colon {
    span: Span,
    fixed: String,
}

/// A text such as `title: Passerelle : rouvrir`, which YAML takes for two keys on a line. French puts a space before
/// colons, so that this is the most common mistake of all.
fn second_colon(text: &str, base: usize, at: usize) -> Option<Colon> {
    let line = line_around(text, base, at);
    let above = line_before(text, base, &line);
    [Some(line), above].into_iter().flatten().find_map(|line| {
        let content = text.get(line.clone())?.trim_end();
        let (key, value) = content.split_once(": ")?;
        let key = key.trim_start().trim_start_matches("- ");
        if key.is_empty() || !key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
            return None;
        }
        let value = value.trim_start();
        if value.starts_with(['"', '\'', '[', '{', '|', '>', '#']) {
            return None;
        }
        let second = value.find(": ").or_else(|| value.ends_with(':').then(|| value.len() - 1))?;
        let start = line.start + (content.len() - value.len()) + second;
        let fixed = format!("{key}: \"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""));
        Some(Colon { span: start..start + 1, fixed })
    })
}
