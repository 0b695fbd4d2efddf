//! The parts of pages that texts may link to, as `#signatures`.

/// On every page.
pub const EVERY: &[&str] = &["main"];
/// On the home page.
pub const HOME: &[&str] = &["main", "reading"];
/// On the page of a process, at one time or another.
pub const PROCESS: &[&str] =
    &["main", "signer", "begin", "stages", "signatures", "results", "amendments", "news", "answer", "refusal"];

#[cfg(test)]
mod tests {
    use crate::engine::TEMPLATES;

    #[test]
    fn templates_have_them() {
        let all: String = TEMPLATES.iter().map(|(_, text)| *text).collect();
        for id in [super::EVERY, super::HOME, super::PROCESS].concat() {
            assert!(all.contains(&format!(" id=\"{id}\"")), "{id}");
        }
    }
}
