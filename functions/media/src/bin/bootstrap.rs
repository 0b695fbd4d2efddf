//! The Lambda function behind a bucket: it gets an event for each file in quarantine.
//!
//! Configuration comes from the environment; see `infra/README.md`.

use jiff::Timestamp;
use lambda_runtime::{Error, LambdaEvent, service_fn};
use parvis_files::{Access, Bucket, S3};
use parvis_media::{Event, Limits, react};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    tracing_subscriber::fmt().with_ansi(false).without_time().with_target(false).init();
    let files = files()?;
    let files = &files;
    lambda_runtime::run(service_fn(async move |event: LambdaEvent<Event>| {
        Ok::<_, Error>(react(files, &event.payload, Limits::default()).await?)
    }))
    .await
}

fn files() -> Result<S3, Error> {
    let name = required("PARVIS_BUCKET")?;
    let region = optional("AWS_REGION").unwrap_or_else(|| "eu-west-3".to_owned());
    let url = optional("PARVIS_BUCKET_URL").unwrap_or_else(|| format!("https://{name}.s3.{region}.amazonaws.com"));
    let access = Access {
        key: required("AWS_ACCESS_KEY_ID")?,
        secret: required("AWS_SECRET_ACCESS_KEY")?,
        session: optional("AWS_SESSION_TOKEN"),
    };
    Ok(S3::new(Bucket { name, url, region, access }, Timestamp::now)?)
}

fn required(name: &str) -> Result<String, Error> {
    optional(name).ok_or_else(|| format!("the environment variable {name} is missing").into())
}

fn optional(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
