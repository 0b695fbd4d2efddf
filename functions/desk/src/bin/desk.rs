//! The Lambda function of the desk: the same router as everywhere, behind a Function URL or an HTTP API.
//!
//! Configuration comes from the environment; see `infra/README.md`.

use parvis_desk::router;
use parvis_web::{lambda, route};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda::Error> {
    lambda::run(|app| route::alone(router(app))).await
}
