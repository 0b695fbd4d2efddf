//! The Lambda function: the same router as everywhere, behind a Function URL or an HTTP API.
//!
//! Configuration comes from the environment; see `infra/README.md`.

use lambda_http::{Error, service_fn};
use parvis_collect::{App, System, lambda, router};
use parvis_keys::MasterSecret;
use parvis_mail::{Mailer, Smtp};
use parvis_store::{Access, Address, Store};
use parvis_theme::Theme;
use std::sync::Arc;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    tracing_subscriber::fmt().with_ansi(false).without_time().with_target(false).init();
    let router = router(app()?);
    lambda_http::run(service_fn(move |event| {
        let router = router.clone();
        async move { lambda::answer(&router, event).await }
    }))
    .await
}

fn app() -> Result<App, Error> {
    let store = Store::new(&Address {
        endpoint_url: optional("PARVIS_ENDPOINT_URL"),
        region: optional("AWS_REGION").unwrap_or_else(|| "eu-west-3".to_owned()),
        table: required("PARVIS_TABLE")?,
        credentials: Access {
            key: required("AWS_ACCESS_KEY_ID")?,
            secret: required("AWS_SECRET_ACCESS_KEY")?,
            session: optional("AWS_SESSION_TOKEN"),
        },
    });
    let master = MasterSecret::from_text(&required("PARVIS_MASTER_SECRET")?)?;
    let mailer: Arc<dyn Mailer> = Arc::new(Smtp::new(&required("PARVIS_SMTP_URL")?, &required("PARVIS_MAIL_FROM")?)?);
    Ok(App::new(store, master, mailer, Arc::new(Theme::new()?), Arc::new(System)))
}

fn required(name: &str) -> Result<String, Error> {
    optional(name).ok_or_else(|| format!("the environment variable {name} is missing").into())
}

fn optional(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
