//! The one door to the tables: keys, items, conditions, formats.
//!
//! Nobody else speaks to DynamoDB, and nothing here decides what is allowed: it writes what it is told, once, under a
//! condition, and says what happened. *Once* is always a conditional write or a transaction, never a read followed by
//! a write. There is one implementation, over the AWS SDK; `serve` and the tests point it at an embedded table.

pub mod agents;
mod assisted;
pub mod ballots;
pub mod commune_key;
pub mod decisions;
pub mod definitions;
pub mod due;
#[cfg(feature = "embedded")]
pub mod embedded;
pub mod entries;
mod error;
pub mod followers;
mod item;
mod key;
pub mod keyed;
pub mod log;
pub mod meter;
pub mod openings;
pub mod paper;
pub mod pending;
pub mod polls;
pub mod proofs;
mod queue;
pub mod rate;
pub mod records;
pub mod reported;
pub mod reports;
pub mod rights;
pub mod sessions;
pub mod sign_in;
mod table;
pub mod talks;
pub mod votes;
mod write;
pub mod written;

pub use error::StoreError;
pub use meter::Meter;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::retry::RetryConfig;
use aws_sdk_dynamodb::config::timeout::TimeoutConfig;
use aws_sdk_dynamodb::config::{BehaviorVersion, Credentials, Region};
use aws_smithy_http_client::tls::{Provider, rustls_provider::CryptoMode};
use std::sync::Arc;
use std::time::Duration;

/// Where the table is and with whose rights it is reached.
#[derive(Debug, Clone)]
pub struct Address {
    /// Another endpoint than the region's own, such as `http://127.0.0.1:8000`.
    pub endpoint_url: Option<String>,
    /// AWS region, such as `eu-west-3` (Paris).
    pub region: String,
    /// Name of the table. That of secret ballots has the same name and `-ballots`.
    pub table: String,
    /// Access key, secret and session token.
    pub credentials: Access,
}

/// Credentials as AWS gives them to a function in its environment.
#[derive(Clone)]
pub struct Access {
    /// Access key.
    pub key: String,
    /// Secret.
    pub secret: String,
    /// Session token of temporary credentials.
    pub session: Option<String>,
}

impl std::fmt::Debug for Access {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Access(…)")
    }
}

impl Access {
    /// What an emulator accepts: anything.
    pub fn local() -> Self {
        Self { key: "local".to_owned(), secret: "local".to_owned(), session: None }
    }
}

/// The table. Cheap to clone; clones share connections and the meter.
#[derive(Debug, Clone)]
pub struct Store {
    client: Client,
    table: Arc<str>,
    /// That of secret ballots, apart from everything that knows people or times.
    ballots: Arc<str>,
    meter: Arc<Meter>,
}

impl Store {
    /// Prepares a client. Nothing is sent yet.
    pub fn new(address: &Address) -> Self {
        let Access { key, secret, session } = address.credentials.clone();
        let http =
            aws_smithy_http_client::Builder::new().tls_provider(Provider::Rustls(CryptoMode::Ring)).build_https();
        let mut config = aws_sdk_dynamodb::Config::builder()
            .behavior_version(BehaviorVersion::v2026_01_12())
            .http_client(http)
            .region(Region::new(address.region.clone()))
            .credentials_provider(Credentials::new(key, secret, session, None, "parvis"))
            // A resident waits for at most about ten seconds, then reads honest words.
            .retry_config(RetryConfig::standard().with_max_attempts(4))
            .timeout_config(
                TimeoutConfig::builder()
                    .connect_timeout(Duration::from_secs(2))
                    .operation_attempt_timeout(Duration::from_secs(4))
                    .operation_timeout(Duration::from_secs(10))
                    .build(),
            );
        config.set_endpoint_url(address.endpoint_url.clone());
        Self {
            client: Client::from_conf(config.build()),
            table: address.table.as_str().into(),
            ballots: format!("{}-ballots", address.table).into(),
            meter: Arc::default(),
        }
    }

    /// What the table said it consumed since the start.
    pub fn meter(&self) -> &Meter {
        &self.meter
    }
}
