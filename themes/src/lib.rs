//! How a participation *looks*: templates, languages, typography, colours.
//!
//! The generator renders whole static pages with this crate, the functions render forms, errors and receipts, and
//! both get the same look because there is one place to look. Nothing here knows files, networks or the clock: pages
//! are functions of what is passed in.

pub mod view;
