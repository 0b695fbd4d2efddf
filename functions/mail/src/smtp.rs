//! Mail by SMTP, with `lettre`.

use crate::{MailError, Mailer, Message};
use async_trait::async_trait;
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{Address, AsyncTransport, Tokio1Executor};
use std::time::Duration;

/// A connection to a mail server.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
}

impl Smtp {
    /// `url` is `smtp://host:25`, `smtp://user:password@host:587?tls=required` or `smtps://user:password@host`; `from`
    /// is the address that the server lets us send as.
    ///
    /// # Errors
    /// [`MailError::Setup`] when either is not what it should be.
    pub fn new(url: &str, from: &str) -> Result<Self, MailError> {
        // The URL may hold a password, so it is not repeated.
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|error| MailError::Setup(format!("the SMTP address is not valid: {error}")))?
            .timeout(Some(Duration::from_secs(10)))
            .build();
        let from = from.parse().map_err(|_| MailError::Setup("the sender is not an e-mail address".to_owned()))?;
        Ok(Self { transport, from })
    }

    fn build(&self, message: Message) -> Result<lettre::Message, MailError> {
        let refused = |error: &dyn std::fmt::Display| MailError::Refused(error.to_string());
        let to: Address = message.to.delivery().parse().map_err(|e| refused(&e))?;
        let reply_to: Address = message.reply_to.parse().map_err(|e| refused(&e))?;
        let mut builder = lettre::Message::builder()
            .from(Mailbox::new(Some(one_line(&message.from_name)), self.from.clone()))
            .reply_to(Mailbox::new(None, reply_to))
            .to(Mailbox::new(None, to))
            .subject(one_line(&message.subject))
            // No holiday reply to a machine (RFC 3834).
            .raw_header(lettre::message::header::HeaderValue::new(
                lettre::message::header::HeaderName::new_from_ascii_str("Auto-Submitted"),
                "auto-generated".to_owned(),
            ));
        if let Some(address) = &message.unsubscribe {
            let header = |name, value| {
                lettre::message::header::HeaderValue::new(
                    lettre::message::header::HeaderName::new_from_ascii_str(name),
                    value,
                )
            };
            builder = builder
                .raw_header(header("List-Unsubscribe", format!("<{}>", one_line(address))))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
        }
        let message = match message.html.is_empty() {
            true => builder.singlepart(SinglePart::plain(message.text)),
            false => builder.multipart(MultiPart::alternative_plain_html(message.text, message.html)),
        };
        message.map_err(|e| refused(&e))
    }
}

#[async_trait]
impl Mailer for Smtp {
    async fn send(&self, message: Message) -> Result<(), MailError> {
        let message = self.build(message)?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err(MailError::Refused(error.to_string())),
            Err(error) => Err(MailError::Unavailable(error.to_string())),
        }
    }
}

/// Header values never contain line breaks, whatever the encoder would do with them.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_control()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use parvis_model::EmailAddress;

    #[test]
    fn headers_cannot_be_injected() {
        let smtp = Smtp::new("smtp://127.0.0.1:2525", "participation@valmoret.example").unwrap();
        let mail = Message {
            from_name: "Valmoret\r\nBcc: x@exemple.fr".to_owned(),
            reply_to: "mairie@valmoret.example".to_owned(),
            to: EmailAddress::parse("zoe@exemple.fr").unwrap(),
            subject: "Votre code\r\nBcc: x@exemple.fr".to_owned(),
            text: "123456".to_owned(),
            html: "<p>123456</p>".to_owned(),
            unsubscribe: None,
        };
        let raw = String::from_utf8(smtp.build(mail).unwrap().formatted()).unwrap();
        let head = raw.split("\r\n\r\n").next().unwrap();
        assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
        assert!(head.contains("Auto-Submitted: auto-generated"), "{head}");
        assert!(raw.contains("multipart/alternative"), "{raw}");
    }

    #[test]
    fn setup_mistakes_are_told_without_the_password() {
        for (url, from) in [("http://a:secret@b", "a@b.fr"), ("nonsense secret", "a@b.fr"), ("smtp://b:25", "nobody")] {
            let error = Smtp::new(url, from).err().unwrap().to_string();
            assert!(!error.contains("secret"), "{error}");
        }
    }

    #[tokio::test]
    async fn a_server_that_is_not_there_is_unavailable() {
        let smtp = Smtp::new("smtp://127.0.0.1:9", "participation@valmoret.example").unwrap();
        let mail = Message {
            from_name: "Valmoret".to_owned(),
            reply_to: "mairie@valmoret.example".to_owned(),
            to: EmailAddress::parse("zoe@exemple.fr").unwrap(),
            subject: "Votre code".to_owned(),
            text: String::new(),
            html: String::new(),
            unsubscribe: None,
        };
        assert!(matches!(smtp.send(mail).await, Err(MailError::Unavailable(_))));
    }
}
