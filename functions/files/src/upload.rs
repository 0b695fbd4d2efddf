//! Forms with a file, `multipart/form-data` (RFC 7578), read as they arrive.
//!
//! What is read is bounded in every direction. A file that is too large is read on for a while and thrown away: a
//! browser that is still sending shows no answer, and the person would never learn why. What was typed in the other
//! fields comes back with every refusal.

use crate::sip::Sipped;
use bytes::{Bytes, BytesMut};
use http::{HeaderMap, header};
use http_body::Body;
use http_body_util::BodyExt;
use multer::{Constraints, Field, Multipart, SizeLimit};
use parvis_model::form::Typed;

/// The most fields beside the file.
const MAX_FIELDS: usize = 100;
/// The most bytes of one field.
const MAX_FIELD: usize = 64 * 1024;
/// The most bytes of a field's name.
const MAX_NAME: usize = 100;
/// How many times too large a file may be and still get an answer.
const PATIENCE: u64 = 4;
/// What a form may have beside its file: fields and headers.
const BESIDE: u64 = 1024 * 1024;

/// A form that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Upload {
    /// The fields. The first value of a field counts.
    pub fields: Typed,
    /// The file, `None` when none was chosen.
    pub file: Option<Sent>,
}

/// A file that somebody sent. Nothing of it is trustworthy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Its name as one line of ordinary characters, to be shown to the person again. It never names anything stored.
    pub name: String,
    /// What the browser says that it is, which it guesses from the name.
    pub declared: Option<String>,
    /// Its content, never empty.
    pub bytes: Bytes,
}

/// Why a form was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file has more bytes than allowed.
    #[error("the file has more than {0} bytes")]
    TooLarge(u64),
    /// There is more than one file.
    #[error("more than one file")]
    SeveralFiles,
    /// A file was chosen, but it is empty.
    #[error("the file is empty")]
    Empty,
    /// It is no such form, or has more or longer fields than ours.
    #[error("not a form with a file")]
    NotAForm,
    /// The connection ended in the middle.
    #[error("the form ends too early")]
    Cut,
}

/// A form that was not taken, and what was read of it before.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{fault}")]
pub struct UploadError {
    /// Why.
    pub fault: Fault,
    /// The fields until there.
    pub fields: Typed,
}

/// Reads a form whose file has at most `max_bytes`.
///
/// # Errors
/// [`UploadError`], which keeps the fields.
pub async fn read_upload<B>(headers: &HeaderMap, body: B, max_bytes: u64) -> Result<Upload, UploadError>
where
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let mut read = Upload::default();
    match fill(&mut read, headers, body, max_bytes).await {
        Ok(()) => Ok(read),
        Err(fault) => Err(UploadError { fault, fields: read.fields }),
    }
}

async fn fill<B>(read: &mut Upload, headers: &HeaderMap, body: B, max_bytes: u64) -> Result<(), Fault>
where
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let boundary = multer::parse_boundary(kind).map_err(|_| Fault::NotAForm)?;
    let whole = SizeLimit::new().whole_stream(max_bytes.saturating_mul(PATIENCE).saturating_add(BESIDE));
    let constraints = Constraints::new().size_limit(whole);
    let mut form = Multipart::with_constraints(Sipped::new(body).into_data_stream(), boundary, constraints);
    // A fault of the file is told at the end, once the other fields were read.
    let mut fault = None;
    while let Some(field) = form.next_field().await.map_err(|error| fault_of(&error, max_bytes))? {
        match field.file_name().map(str::to_owned) {
            None => take_field(read, field, max_bytes).await?,
            Some(name) => match take_file(&name, field, max_bytes).await? {
                Ok(Some(_)) if read.file.is_some() => fault = fault.or(Some(Fault::SeveralFiles)),
                Ok(Some(file)) => read.file = Some(file),
                Ok(None) => {}
                Err(found) => fault = fault.or(Some(found)),
            },
        }
    }
    fault.map_or(Ok(()), Err)
}

async fn take_field(read: &mut Upload, mut field: Field<'_>, max_bytes: u64) -> Result<(), Fault> {
    let name = field.name().filter(|name| name.len() <= MAX_NAME).ok_or(Fault::NotAForm)?.to_owned();
    let mut value = BytesMut::new();
    while let Some(chunk) = field.chunk().await.map_err(|error| fault_of(&error, max_bytes))? {
        if value.len() + chunk.len() > MAX_FIELD {
            return Err(Fault::NotAForm);
        }
        value.extend_from_slice(&chunk);
    }
    if read.fields.len() == MAX_FIELDS {
        return Err(Fault::NotAForm);
    }
    read.fields.entry(name).or_insert_with(|| String::from_utf8_lossy(&value).into_owned());
    Ok(())
}

/// The outer error ends the reading, the inner one is only the file's.
async fn take_file(name: &str, mut field: Field<'_>, max_bytes: u64) -> Result<Result<Option<Sent>, Fault>, Fault> {
    let declared = field.content_type().map(ToString::to_string);
    let most = usize::try_from(max_bytes).unwrap_or(usize::MAX);
    let mut bytes = BytesMut::new();
    let mut fits = true;
    while let Some(chunk) = field.chunk().await.map_err(|error| fault_of(&error, max_bytes))? {
        fits &= bytes.len().saturating_add(chunk.len()) <= most;
        if fits {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = BytesMut::new();
        }
    }
    Ok(match (fits, bytes.is_empty(), name.is_empty()) {
        (false, ..) => Err(Fault::TooLarge(max_bytes)),
        // What browsers send when no file was chosen.
        (true, true, true) => Ok(None),
        (true, true, false) => Err(Fault::Empty),
        (true, false, _) => Ok(Some(Sent { name: shown(name), declared, bytes: bytes.freeze() })),
    })
}

fn fault_of(error: &multer::Error, max_bytes: u64) -> Fault {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => {
            Fault::TooLarge(max_bytes)
        }
        multer::Error::StreamReadFailed(_)
        | multer::Error::IncompleteStream
        | multer::Error::IncompleteHeaders
        | multer::Error::IncompleteFieldData { .. } => Fault::Cut,
        _ => Fault::NotAForm,
    }
}

/// The last part of a name, without what turns or hides text: control characters, and those that change its direction.
fn shown(name: &str) -> String {
    let hides = |c: &char| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !hides(c)).take(MAX_NAME).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn names_are_one_ordinary_line() {
        assert_eq!(shown("C:\\Photos\\La crue é.jpg"), "La crue é.jpg");
        assert_eq!(shown("../../etc/passwd"), "passwd");
        assert_eq!(shown("photo\u{202E}gpj.exe\r\n\0"), "photogpj.exe");
        assert_eq!(shown(&"a".repeat(1000)).len(), 100);
    }
}
