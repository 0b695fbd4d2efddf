//! The parser's reasons in the words of people who do not know YAML.

use super::pairs::{self, Unpaired};
use super::tree::Mistake;
use crate::diagnostic::{Arg, Code, Reporter, Span};
use serde_saphyr::granit_parser::ErrorKind;

/// Reports a syntax mistake of the YAML between two bytes of a file.
pub(super) fn report(reporter: &Reporter<'_>, mistake: Mistake, range: Span) {
    let (kind, at) = match mistake {
        Mistake::Syntax(kind, at) => (kind, at),
        Mistake::SeveralDocuments(at) => return reporter.at(&(at..at + 3), Code::SeveralDocuments, vec![]),
        Mistake::TooDeep(at) => return reporter.at(&(at..at + 1), Code::TooDeep, vec![]),
        Mistake::TooManyValues(at) => return reporter.at(&(at..at + 1), Code::TooManyValues, vec![]),
    };
    let text = &reporter.text()[..range.end];
    let base = range.start;
    let code = code(&kind);
    // A parser notices a mistake late, often on the next line: what people should look at is usually above.
    if !matches!(code, Code::TooDeep | Code::UnknownAlias)
        && let Some((span, code, args)) = unpaired(text, base, at)
    {
        return reporter.at(&span, code, args);
    }
    if let Some(tab) = tab(text, base, at, code) {
        return reporter.at(&(tab..tab + 1), Code::Tab, vec![]);
    }
    let in_brackets = matches!(kind, ErrorKind::ExpectedFlowMappingSeparator);
    let colon = if in_brackets { colon_in_brackets(text, base, at) } else { second_colon(text, base, at) };
    match colon {
        Some(Colon::NeedsQuotes { span, fixed }) => {
            reporter.at(&span, Code::UnquotedColon, vec![("fixed", fixed.into())]);
        }
        Some(Colon::NeedsComma { span }) => {
            let key = text[span.clone()].to_owned();
            reporter.at(&span, Code::MissingComma, vec![("key", key.into())]);
        }
        None => {
            let args = vec![("fixed", "none".into()), ("kind", "other".into())];
            reporter.at(&(at..at + 1), code, args);
        }
    }
}

/// A quotation mark or a bracket without partner that opens before the parser gave up.
fn unpaired(text: &str, base: usize, at: usize) -> Option<(Span, Code, Vec<Arg>)> {
    let moved = |at: usize| base + at..base + at + 1;
    let (span, code, args) = match pairs::first(&text[base..])? {
        Unpaired::Open(open, place) => (moved(place), Code::Unclosed, vec![("kind", kind_of(open).into())]),
        Unpaired::Close(close, place) => (moved(place), Code::Unopened, vec![("kind", kind_of(close).into())]),
        Unpaired::TextAfter(span) => {
            let span = base + span.start..base + span.end;
            let fixed = quoted_whole(text, base, &span).unwrap_or_else(|| "none".to_owned());
            (span, Code::TextAfterQuote, vec![("fixed", fixed.into())])
        }
    };
    (span.start <= at).then_some((span, code, args))
}

fn kind_of(mark: char) -> &'static str {
    match mark {
        '"' => "quote",
        '\'' => "apostrophe",
        '[' | ']' => "bracket",
        _ => "brace",
    }
}

/// The line of a quoted text that goes on after its end, with quotation marks around all of it.
fn quoted_whole(text: &str, base: usize, quoted: &Span) -> Option<String> {
    let line = line_around(text, base, quoted.start);
    let lead = text[line.start..quoted.start].trim_start();
    // Inside brackets the text may end at any comma.
    if lead.contains(['{', '[']) {
        return None;
    }
    let value = text.get(quoted.start..line.end)?.trim_end();
    let quote = value.chars().next()?;
    // `'L'eau'`: the mark that ended the text is an apostrophe, and the outer ones were meant as they stand.
    let glued = text[quoted.end..line.end].starts_with(|c: char| !c.is_whitespace());
    let inner = match value.strip_prefix(quote) {
        Some(inner) if glued => inner.strip_suffix(quote).unwrap_or(inner),
        _ => value,
    };
    Some(format!("{lead}{}", in_quotes(inner)))
}

/// A text in the quotation marks that it does not contain.
fn in_quotes(text: &str) -> String {
    if text.contains(['"', '\\']) && !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    }
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

/// The tab that a mistake is about: at the beginning of its line, or of the line above, which the parser had to read to
/// the end. A parser that complains of a tab may still stand at the end of the line above it.
fn tab(text: &str, base: usize, at: usize, code: Code) -> Option<usize> {
    let line = line_around(text, base, at);
    let below = (code == Code::Tab).then(|| line_below(text, base, &line)).flatten();
    let above = line_before(text, base, &line);
    let leading = [Some(line.clone()), below, above].into_iter().flatten().find_map(|line| {
        let lead = text[line.clone()].bytes().take_while(|b| matches!(b, b' ' | b'\t')).position(|b| b == b'\t')?;
        Some(line.start + lead)
    });
    let further = || (code == Code::Tab).then(|| text.get(at..line.end)?.find('\t').map(|tab| at + tab)).flatten();
    leading.or_else(further)
}

/// The next line with something on it.
fn line_below(text: &str, base: usize, line: &Span) -> Option<Span> {
    let after = text.get(line.end..)?;
    let next = after.find(|c: char| !c.is_whitespace())?;
    Some(line_around(text, base, line.end + next))
}

/// A colon that YAML takes for the end of a key.
enum Colon {
    /// It belongs to a text.
    NeedsQuotes { span: Span, fixed: String },
    /// It does end a key, before which a comma is missing.
    NeedsComma { span: Span },
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
        if key.is_empty() || !key.bytes().all(is_key_letter) {
            return None;
        }
        let value = value.trim_start();
        if value.starts_with(['"', '\'', '[', '{', '|', '>', '#']) {
            return None;
        }
        let second = value.find(": ").or_else(|| value.ends_with(':').then(|| value.len() - 1))?;
        let start = line.start + (content.len() - value.len()) + second;
        Some(Colon::NeedsQuotes { span: start..start + 1, fixed: format!("{key}: {}", in_quotes(value)) })
    })
}

/// The second colon of an entry of `{ … }`: of a text, as in `place: Mairie : accueil`, or of the next key, when the
/// comma is missing between them.
fn colon_in_brackets(text: &str, base: usize, at: usize) -> Option<Colon> {
    if !text.get(at..)?.starts_with(':') {
        return None;
    }
    let line = line_around(text, base, at);
    let start = text[line.start..at].rfind([',', '{', '[']).map_or(line.start, |i| line.start + i + 1);
    let end = text[at..line.end].find([',', '}', ']']).map_or(line.end, |i| at + i);
    let (key, value) = text[start..end].split_once(':')?;
    let before = text.get(start + key.len() + 1..at)?;
    let word = before.bytes().rev().take_while(|b| is_key_letter(*b)).count();
    let value_before = before[..before.len() - word].trim();
    if word > 0 && !value_before.is_empty() {
        return Some(Colon::NeedsComma { span: at - word..at });
    }
    let fixed = format!("{}: {}", key.trim(), in_quotes(value.trim()));
    Some(Colon::NeedsQuotes { span: at..at + 1, fixed })
}

fn is_key_letter(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte == b'_'
}
