//! What residents send: votes, signatures, codes, withdrawals.
//!
//! The router is plain `axum`, built from [`ROUTES`]. AWS Lambda, `parvis serve` and the tests run the same one. Every
//! answer is a whole page drawn by the theme: nothing here needs JavaScript, and whatever goes wrong, what was typed
//! comes back. GET and HEAD change nothing.

mod about;
mod app;
mod clock;
mod confirm;
mod content;
mod contribute;
mod contribution;
mod cookie;
mod count;
mod edit;
mod form;
pub mod lambda;
mod log;
mod mail;
mod request;
mod routes;
mod send;
mod site;
mod submit;
mod token;
mod voter;
mod withdraw;

pub use app::{App, Limits, Notify};
pub use clock::{Clock, Shifted, System};
pub use request::ClientIp;
pub use routes::{Endpoint, ROUTES, Route, router};
