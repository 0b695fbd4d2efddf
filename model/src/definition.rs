//! Definitions: what the functions know of sites and processes, compiled by the command and pushed to the table.
//!
//! A definition is immutable and named by its hash; a pointer says which one is in force.

use crate::process::Process;
use crate::site::Site;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The number of the format written by this version. A function refuses definitions of a later one.
pub const FORMAT: u32 = 1;

/// A site with what the functions need to draw its pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteDefinition {
    /// See [`FORMAT`].
    pub format: u32,
    /// The commune.
    pub site: Site,
    /// Path of the commune's style sheet, relative to [`Site::url`], with its fingerprint.
    pub stylesheet: String,
    /// Paths of further sheets that only some pages need, by name, likewise. Definitions of earlier versions have none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub sheets: BTreeMap<String, String>,
    /// Paths of scripts that only some pages have, by name, likewise.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub scripts: BTreeMap<String, String>,
    /// Path of the script that enhances forms, likewise.
    pub script: String,
    /// Path of the logo, likewise.
    pub logo: Option<String>,
}

/// A process as the functions know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessDefinition {
    /// See [`FORMAT`].
    pub format: u32,
    /// The process.
    pub process: Process,
}

/// A definition in its stored form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    /// SHA-256 of [`Compiled::json`], in hexadecimal.
    pub hash: String,
    /// The definition as JSON, with fields in the order of the types: the same definition gives the same bytes.
    pub json: String,
}

/// Compiles a definition.
pub fn compile<T: Serialize>(definition: &T) -> Result<Compiled, serde_json::Error> {
    let json = serde_json::to_string(definition)?;
    Ok(Compiled { hash: hash(json.as_bytes()), json })
}

/// SHA-256 in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut out, byte| {
        // Writing to a string cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}
