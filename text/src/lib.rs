//! What residents write, made fit to be shown.
//!
//! [`markdown`] makes [`SafeHtml`] of a body, [`plain`] and [`excerpt`] make text of it, [`diff`] shows what changed
//! between two versions, and [`tidy`] takes out of any text what nobody can see. Nothing here fails: whatever somebody
//! sends becomes something harmless, in a time that grows with its length only. This crate knows no forms, no pages and
//! no files, and refuses to guess what somebody meant.
//!
//! ```
//! let body = "Un banc **à l’ombre**, <script>alert(1)</script>";
//! assert_eq!(
//!     parvis_text::markdown(body).as_str(),
//!     "<p>Un banc <strong>à l’ombre</strong>, &lt;script&gt;alert(1)&lt;/script&gt;</p>\n"
//! );
//! assert_eq!(parvis_text::excerpt(body, 20), "Un banc à l’ombre…");
//! ```
//!
//! # On the page
//!
//! Put the HTML into an element with `overflow-wrap: anywhere`, for words without end, and `unicode-bidi: plaintext` on
//! its paragraphs and list items, for those who write from right to left.

mod dialect;
pub mod diff;
#[cfg(feature = "hostile")]
pub mod hostile;
mod html;
mod links;
mod markdown;
mod nesting;
mod plain;
mod tidy;

pub use html::SafeHtml;
pub use markdown::markdown;
pub use plain::{excerpt, plain};
pub use tidy::tidy;
