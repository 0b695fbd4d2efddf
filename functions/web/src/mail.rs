//! Mails of the functions: the theme's words, the commune's name.

use crate::app::App;
use crate::request::{Call, Failure};
use crate::site::Site;
use parvis_mail::{MailError, Message};
use parvis_model::EmailAddress;
use parvis_theme::view::{Mail, News, Told};

/// Sends a mail. The inner error says that the mail server did not take it.
///
/// # Errors
/// [`Failure`] when the mail cannot be written.
pub async fn send(call: &Call<'_>, to: &EmailAddress, mail: &Mail<'_>) -> Result<Result<(), MailError>, Failure> {
    deliver(call.app, &call.site, to, mail).await
}

/// The same without a request: for what is to be done at an instant.
///
/// # Errors
/// [`Failure`] when the mail cannot be written.
pub async fn deliver(
    app: &App,
    site: &Site,
    to: &EmailAddress,
    mail: &Mail<'_>,
) -> Result<Result<(), MailError>, Failure> {
    let definition = &site.definition;
    let text = app.theme.mail(definition, definition.site.lang(), mail)?;
    let message = Message {
        from_name: definition.site.name.clone(),
        reply_to: definition.site.contact.email.clone(),
        to: to.clone(),
        subject: text.subject,
        text: text.text,
        html: text.html,
        unsubscribe: match mail {
            Mail::Told(Told { news: News::Fitting(_), links, .. }) => Some(links.quiet.clone()),
            _ => None,
        },
    };
    Ok(app.mailer.send(message).await)
}

/// A path of the functions with scheme and host.
pub fn full(call: &Call<'_>, path: &str) -> String {
    format!("{}{path}", call.site.definition.site.functions_url())
}
