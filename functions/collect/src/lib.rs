//! What residents send: votes, signatures, codes, withdrawals.
//!
//! The router is plain `axum`, built from [`ROUTES`]. AWS Lambda, `parvis serve` and the tests run the same one. Every
//! answer is a whole page drawn by the theme: nothing here needs JavaScript, and whatever goes wrong, what was typed
//! comes back. GET and HEAD change nothing.

mod about;
mod appeal;
mod ballot;
mod by_letter;
mod confirm;
mod content;
mod contribute;
mod contribution;
mod cookie;
mod count;
mod deposit;
mod edit;
mod follow;
mod letter;
mod life;
mod pass;
mod picture;
mod relay;
mod report;
mod routes;
mod send;
mod similar;
mod submit;
mod token;
mod voter;
mod withdraw;

pub use parvis_web::{
    App, ClientIp, Clock, Limits, NotTaken, Notify, Pictures, Published, Shifted, System, lambda, pictures,
};
pub use routes::{Endpoint, ROUTES, Route, router};

// What all functions share goes by the same names here as in its own crate.
use parvis_web::{app, form, gate, limits, log, mail, request, site};
