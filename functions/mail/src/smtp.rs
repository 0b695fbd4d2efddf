//! Mail by SMTP, with `lettre`.

use crate::{MailError, Mailer, Message};
use async_trait::async_trait;
use lettre::message::header::{HeaderName, HeaderValue};
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
            .raw_header(raw("Auto-Submitted", "auto-generated".to_owned()));
        if let Some(address) = &message.unsubscribe {
            if !is_address(address) {
                return Err(MailError::Refused("the address that unsubscribes is not one".to_owned()));
            }
            // The server that signs the mail (DKIM) has to sign both headers, or mail programs ignore them.
            builder = builder
                .raw_header(raw("List-Unsubscribe", format!("<{address}>")))
                .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
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

/// A header that `lettre` has no type for.
fn raw(name: &'static str, value: String) -> HeaderValue {
    // In one piece: what unfolds an address wrongly makes another one of it, and ours are far below 998 characters.
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.clone(), value)
}

/// Whether a text can stand between angle brackets in a header: an address of the web without anything that ends it.
fn is_address(text: &str) -> bool {
    let web = text.starts_with("https://") || text.starts_with("http://");
    web && text.len() < 900 && text.bytes().all(|b| b.is_ascii_graphic() && !b"<>,\"".contains(&b))
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
    fn one_click_has_both_headers_on_one_line_each() {
        let smtp = Smtp::new("smtp://127.0.0.1:2525", "participation@valmoret.example").unwrap();
        let address = format!("https://participer.valmoret.example/api/valmoret/unfollow/{}", "a-Z_9".repeat(60));
        let mail = |unsubscribe: &str| Message {
            from_name: "Valmoret".to_owned(),
            reply_to: "mairie@valmoret.example".to_owned(),
            to: EmailAddress::parse("zoe@exemple.fr").unwrap(),
            subject: "Du nouveau".to_owned(),
            text: "Bonjour".to_owned(),
            html: "<p>Bonjour</p>".to_owned(),
            unsubscribe: Some(unsubscribe.to_owned()),
        };
        let raw = String::from_utf8(smtp.build(mail(&address)).unwrap().formatted()).unwrap();
        let head = raw.split("\r\n\r\n").next().unwrap();
        assert!(head.contains(&format!("\r\nList-Unsubscribe: <{address}>\r\n")), "{head}");
        assert!(head.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{head}");
        for bad in ["https://a.example/>\r\nBcc: x@exemple.fr", "mailto:x@exemple.fr", "https://a.example/,b", ""] {
            assert!(smtp.build(mail(bad)).is_err(), "{bad:?}");
        }
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
