//! HTML that can be put into a page as it is.

use std::fmt;

/// HTML that no resident can do harm with. Only this crate makes it, and it cannot be read back from a file or a table:
/// what is stored is the source, so that a stricter version of this crate holds for old texts too.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SafeHtml(String);

impl SafeHtml {
    /// For the modules here that vouch for it.
    pub(crate) fn new(html: String) -> Self {
        Self(html)
    }

    /// The text itself, such as a title, without any markup.
    ///
    /// ```
    /// assert_eq!(parvis_text::SafeHtml::escaped("<b> & co").as_str(), "&lt;b&gt; &amp; co");
    /// ```
    pub fn escaped(text: &str) -> Self {
        let mut out = String::with_capacity(text.len());
        escape(&crate::tidy(text), &mut out);
        Self(out)
    }

    /// The HTML.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The HTML, without a copy.
    pub fn into_string(self) -> String {
        self.0
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Writes a text so that it is the same text in HTML, between tags and inside quoted attributes.
pub(crate) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
}
