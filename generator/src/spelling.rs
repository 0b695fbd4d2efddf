//! What was probably meant: the known word or file that resembles what was typed.
//!
//! A suggestion that is absurd costs more trust than none, so that everything here may answer nothing.

use parvis_model::id;

/// What is compared of a text, in characters: distances take time that grows with the square.
const COMPARED: usize = 60;
/// Shorter names contain each other, or begin alike, by chance.
const ENOUGH: usize = 4;

/// The word of a list that was probably meant.
pub(crate) fn nearest<'w>(word: &str, allowed: &[&'w str]) -> Option<&'w str> {
    let lower = shortened(&word.to_lowercase());
    let distance = |w: &str| strsim::damerau_levenshtein(&lower, &w.to_lowercase());
    let best = allowed.iter().min_by_key(|w| distance(w))?;
    (distance(best) <= tolerated(best.chars().count())).then_some(*best)
}

/// The path that was probably meant. Names of files decide; that the folder is the same only decides between equals.
pub(crate) fn nearest_path<'p>(path: &str, known: impl IntoIterator<Item = &'p str>) -> Option<&'p str> {
    let wanted = Name::of(path)?;
    let ranked = known.into_iter().filter_map(|known| {
        let name = Name::of(known)?;
        let (resemblance, slips) = wanted.resemblance(&name)?;
        Some((resemblance, name.folder != wanted.folder, slips, known))
    });
    ranked.min().map(|(_, _, _, known)| known)
}

/// How two names resemble each other, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Resemblance {
    /// Equal but for capitals, accents, and what separates words.
    SameName,
    /// Equal but for the extension.
    OtherExtension,
    /// A slip or two of the fingers.
    Misspelt,
    /// One contains the other: `visite` and `visite-technique`.
    Contained,
    /// Both begin alike: `compte-rendu-mai` and `compte-rendu-juin`.
    SameBeginning,
}

/// A path taken apart.
#[derive(Debug)]
struct Name<'p> {
    folder: &'p str,
    /// The name without its extension, as an identifier.
    stem: String,
    extension: String,
}

impl<'p> Name<'p> {
    fn of(path: &'p str) -> Option<Self> {
        let path = path.trim_end_matches('/');
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let (stem, extension) = match name.rsplit_once('.') {
            Some((stem, extension)) if !stem.is_empty() => (stem, extension),
            _ => (name, ""),
        };
        // Most names are identifiers already. A commune has thousands of files, and may have as many broken links.
        let stem = if id::check(stem).is_ok() { shortened(stem) } else { shortened(&id::suggest(stem)?) };
        Some(Self { folder, stem, extension: extension.to_lowercase() })
    }

    /// How it resembles another name, and how many slips lie between them.
    fn resemblance(&self, other: &Self) -> Option<(Resemblance, usize)> {
        let (a, b) = (self.stem.as_str(), other.stem.as_str());
        let shorter = a.len().min(b.len());
        if a == b {
            let same = self.extension == other.extension;
            return Some((if same { Resemblance::SameName } else { Resemblance::OtherExtension }, 0));
        }
        if self.extension != other.extension {
            return None;
        }
        // So many slips there are at least.
        let longer = a.len().abs_diff(b.len());
        if longer <= tolerated(shorter) && shorter >= ENOUGH {
            let slips = distance(a, b);
            if slips <= tolerated(shorter) {
                return Some((Resemblance::Misspelt, slips));
            }
        }
        if shorter >= ENOUGH && (contains_words(a, b) || contains_words(b, a)) {
            return Some((Resemblance::Contained, distance(a, b)));
        }
        let alike = common(a, b);
        (alike > ENOUGH && alike * 2 >= shorter).then(|| (Resemblance::SameBeginning, distance(a, b)))
    }
}

/// Whether whole words of `text` are `part`.
fn contains_words(text: &str, part: &str) -> bool {
    part.len() < text.len() && format!("-{text}-").contains(&format!("-{part}-"))
}

/// How many slips lie between two identifiers. What both begin and end with is left out first: names of one folder are
/// often a word and a number.
fn distance(a: &str, b: &str) -> usize {
    let start = common(a, b);
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.bytes().rev().zip(b.bytes().rev()).take_while(|(a, b)| a == b).count();
    strsim::osa_distance(&a[..a.len() - end], &b[..b.len() - end])
}

/// How many characters two identifiers, which are ASCII, have in common at their beginning.
fn common(a: &str, b: &str) -> usize {
    a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count()
}

/// How many slips a word of this length may have.
fn tolerated(length: usize) -> usize {
    1 + length / 4
}

fn shortened(text: &str) -> String {
    text.chars().take(COMPARED).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words() {
        let keys = ["title", "summary", "opens", "closes"];
        assert_eq!(nearest("titel", &keys), Some("title"));
        assert_eq!(nearest("Opens", &keys), Some("opens"));
        assert_eq!(nearest("couleur", &keys), None);
    }

    #[test]
    fn files() {
        let known = [
            "",
            "files/logo.svg",
            "passerelle",
            "passerelle/files/passerelle.svg",
            "passerelle/files/visite-technique-resume.txt",
            "passerelle/files/Plan d’été.pdf",
            "passerelle/files/compte-rendu-2026-05.pdf",
            "passerelle/index.md",
            "pages/aide.md",
            "pages/logo.svg",
        ];
        let cases = [
            // The name decides, not how far the whole path is.
            ("passerelle/files/visite.txt", Some("passerelle/files/visite-technique-resume.txt")),
            ("passerelle/files/visite-technique.txt", Some("passerelle/files/visite-technique-resume.txt")),
            ("passerelle/files/passerele.svg", Some("passerelle/files/passerelle.svg")),
            ("passerelle/files/passerelle.png", Some("passerelle/files/passerelle.svg")),
            ("passerelle/files/plan-d-ete.pdf", Some("passerelle/files/Plan d’été.pdf")),
            ("passerelle/compte-rendu-2026-06.pdf", Some("passerelle/files/compte-rendu-2026-05.pdf")),
            ("passerelle/files/LOGO.SVG", Some("files/logo.svg")),
            ("pages/LOGO.svg", Some("pages/logo.svg")),
            ("passerele", Some("passerelle")),
            ("pages/adie.md", Some("pages/aide.md")),
            ("aide", Some("pages/aide.md")),
            // Nothing rather than something absurd.
            ("passerelle/files/visite.pdf", None),
            ("passerelle/files/budget.svg", None),
            ("passerelle/files/a.svg", None),
            ("passerelle/files/vis.txt", None),
            ("", None),
            ("…", None),
        ];
        for (typed, meant) in cases {
            assert_eq!(nearest_path(typed, known), meant, "{typed}");
        }
    }
}
