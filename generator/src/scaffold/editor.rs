//! What text editors need to help: the schemas, and the settings that say which file has which.

use super::NewFile;
use crate::content::schemas;
use serde_json::{Map, Value, json};

/// The files, relative to the folder that holds the content folder. None may replace one that is there.
pub fn files() -> Vec<NewFile> {
    let mut settings = Map::new();
    let mut files = Vec::new();
    for (name, schema) in schemas() {
        let path = format!(".vscode/parvis/{name}");
        // Front matter stands in Markdown, where these settings do not reach.
        if let Some(file) = name.strip_suffix(".schema.json").filter(|file| matches!(*file, "commune" | "process")) {
            settings.insert(path.clone(), json!([format!("**/{file}.yml")]));
        }
        files.push((path, format!("{schema:#}\n")));
    }
    let settings = json!({ "yaml.schemas": Value::Object(settings) });
    files.push((".vscode/settings.json".to_owned(), format!("{settings:#}\n")));
    files
}
