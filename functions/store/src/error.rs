//! What may go wrong between us and the table.

use aws_sdk_dynamodb::error::{ProvideErrorMetadata, SdkError};

/// The table did not do what it was asked. None of these says that a conditional write lost its condition: that is an
/// outcome, not an error.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No answer, throttled, or an error of the service. The same call may be made again: every write is safe to repeat.
    #[error("the table is not available: {0}")]
    Unavailable(String),
    /// The request itself is refused: no such table, no rights. Trying again does not help.
    #[error("the table refused the request: {0}")]
    Refused(String),
    /// An item does not have the form that this version writes.
    #[error("the item {key} is damaged: {what}")]
    Damaged {
        /// Its partition key.
        key: String,
        /// What is wrong.
        what: &'static str,
    },
    /// A definition was written by a later version of Parvis than this function.
    #[error("definition format {0} is newer than this function understands; deploy the functions first")]
    TooNew(u32),
}

impl StoreError {
    pub(crate) fn damaged(key: &str, what: &'static str) -> Self {
        Self::Damaged { key: key.to_owned(), what }
    }
}

impl<E: ProvideErrorMetadata, R> From<SdkError<E, R>> for StoreError {
    fn from(error: SdkError<E, R>) -> Self {
        match error.as_service_error() {
            None => Self::Unavailable(
                match &error {
                    SdkError::TimeoutError(_) => "no answer in time",
                    SdkError::DispatchFailure(_) => "no connection",
                    SdkError::ConstructionFailure(_) => "the request could not be built",
                    _ => "an answer that is not one of DynamoDB's",
                }
                .to_owned(),
            ),
            Some(service) => {
                let code = service.code().unwrap_or("unknown");
                let message = format!("{code}: {}", service.message().unwrap_or("no message"));
                match code {
                    "ResourceNotFoundException"
                    | "AccessDeniedException"
                    | "ValidationException"
                    | "UnrecognizedClientException" => Self::Refused(message),
                    _ => Self::Unavailable(message),
                }
            }
        }
    }
}
