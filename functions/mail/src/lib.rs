//! Outgoing mail, behind one trait: a mailbox in memory for `serve` and tests, SMTP for the world.
//!
//! Messages are built from structured fields only. An address comes as a checked type, a subject as one line, and
//! nothing that a resident wrote reaches a header as it is.

mod mailbox;
mod smtp;

pub use mailbox::{Mailbox, Received};
pub use smtp::Smtp;

use async_trait::async_trait;
use parvis_model::EmailAddress;

/// A message to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Who it comes from: the name people read, such as « Valmoret – participation ».
    pub from_name: String,
    /// Where answers go: the commune's public address.
    pub reply_to: String,
    /// Who it goes to.
    pub to: EmailAddress,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same in HTML; empty where it is plain text only.
    pub html: String,
    /// The whole address that ends mails of this kind with one click (RFC 8058); for mails that somebody subscribed to.
    pub unsubscribe: Option<String>,
}

/// Why a message did not go out.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The server did not answer, or asked to come back later. Another try may succeed.
    #[error("the mail server is not available: {0}")]
    Unavailable(String),
    /// The server refuses this message or address for good.
    #[error("the mail server refused the message: {0}")]
    Refused(String),
    /// The configuration cannot work.
    #[error("mail is not set up: {0}")]
    Setup(String),
}

/// Somebody who takes messages.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// Hands a message over. `Ok` means that the other side took responsibility for it.
    async fn send(&self, message: Message) -> Result<(), MailError>;
}
