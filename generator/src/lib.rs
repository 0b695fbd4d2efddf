//! From a folder of content to the files of a site.
//!
//! ```no_run
//! use parvis_generator::{build_site, disk, load};
//! use parvis_theme::Theme;
//! use std::path::Path;
//!
//! let (sites, diagnostics) = load(Path::new("content"));
//! assert!(diagnostics.is_empty());
//! let theme = Theme::new()?;
//! for site in &sites {
//!     let files = build_site(&theme, site, &Default::default(), "2026-11-20T09:00Z".parse()?)?;
//!     disk::write(&Path::new("site").join(site.id().as_str()), &files)?;
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A build is a pure function: the same content, snapshot and instant give the same bytes. Only [`disk`] touches
//! files, nothing touches the network, and the clock is a parameter. The way of a site through the crate:
//!
//! - [`disk`] reads the folder; `yaml` and `markdown` parse texts and know where everything stands;
//! - `content` makes [`LoadedSite`]s of them and [`diagnostic`]s of every mistake;
//! - `picture` names what is made of photographs, and makes it;
//! - [`SnapshotFile`] is the other input of `parvis build`, for the results;
//! - [`mod@plan`] says which pages there are and which parts of the snapshot each one reads;
//! - [`mod@render`] makes the files with the theme, and [`disk::write`] those that changed.

mod budget;
mod consultation;
mod content;
pub mod diagnostic;
pub mod disk;
mod events;
mod hosts;
mod index;
mod lists;
mod markdown;
mod open_outcome;
mod open_places;
mod open_results;
mod picture;
pub mod plan;
mod rehearsal;
pub mod render;
pub mod scaffold;
mod site;
mod snapshot_file;
mod spelling;
mod yaml;

pub use content::{load, schemas};
pub use diagnostic::{Diagnostic, Renderer, Severity};
pub use disk::OutputFile;
pub use events::happenings;
pub use hosts::framed;
pub use parvis_table as table;
pub use picture::{Format, Recipe};
pub use plan::{PageKind, Plan, PlannedPage, ProjectsOf, plan};
pub use render::{RenderError, assets, build_site, render_changed};
pub use site::{Document, ItemWords, LoadedPage, LoadedProcess, LoadedSite, News, StaticFile, Words};
pub use snapshot_file::SnapshotFile;
