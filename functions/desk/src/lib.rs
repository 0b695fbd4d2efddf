//! The desk: where agents of the commune sign in and work.
//!
//! The router is plain `axum`, built from [`ROUTES`], under the same prefix as the forms of residents. Nothing needs
//! JavaScript. GET and HEAD change nothing; a POST comes from the desk's own pages, carries the token of its session,
//! and is allowed by a role of the agent. All of it is checked in one place, `routes::dispatch`, before anything is
//! done: a new page states in [`Endpoint::access`] which act it is.
//!
//! What is done goes into the log with it, in one transaction (`parvis_store::log`).

mod agents;
mod cookie;
mod counter;
mod desk;
mod export;
mod home;
mod journal;
mod keyed;
mod moderation;
mod paper;
mod roll;
mod routes;
mod scrutiny;
mod sign_in;

pub use routes::{Access, Endpoint, ROUTES, Route, router};
