//! French typography on finished pages.

use std::borrow::Cow;

/// Sets the text nodes of an HTML page as French printers do. Idempotent.
pub fn french(html: &str) -> Cow<'_, str> {
    Cow::Borrowed(html)
}
