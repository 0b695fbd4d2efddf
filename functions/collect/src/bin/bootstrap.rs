//! The Lambda function: the same router as everywhere, behind a Function URL or an HTTP API.
//!
//! Configuration comes from the environment; see `infra/README.md`.

use parvis_collect::{lambda, router};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda::Error> {
    lambda::run(router).await
}
