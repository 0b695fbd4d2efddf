//! What all HTTP functions share: the application, one request about one commune, answers and their headers, forms,
//! mails, rates, the log. Which routes there are and what they do is for the crates above.
//!
//! A router is plain `axum`, built by [`route::router`] from one constant, so that tests can visit every route. AWS
//! Lambda, `parvis serve` and the tests run the same one.

pub mod app;
pub mod author;
pub mod clock;
pub mod entry_links;
pub mod form;
pub mod gate;
pub mod lambda;
pub mod limits;
pub mod log;
pub mod mail;
pub mod pictures;
pub mod request;
pub mod route;
pub mod site;

pub use app::{App, Notify, Published};
pub use clock::{Clock, Shifted, System};
pub use limits::Limits;
pub use pictures::{NotTaken, Pictures};
pub use request::ClientIp;
