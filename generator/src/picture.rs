//! Pictures: what a file is to a page, and the smaller ones that pages show in the place of a photograph.
//!
//! `parvis-picture` reads and makes them; the disk is elsewhere. Only the command can decode. The names of what will be
//! made hold the hash of the original, so that they are known before anything is made and never mean anything else.

pub use parvis_picture::Format;
pub(crate) use parvis_picture::{clean, is_whole};

use parvis_model::definition;
use parvis_model::path::page::ASSETS;
use parvis_picture::{scaled, widths};

/// Widths in pixels: a telephone, a column of text, the whole page.
const WIDTHS: [u32; 3] = [480, 960, 1600];
/// The width of the picture for browsers that know nothing newer.
const FALLBACK: u32 = 960;
/// The most pixels of a photograph: what is above would need more memory than small machines have.
const MOST_PIXELS: u64 = 200_000_000;
/// The most bytes that a decoder may ask for.
#[cfg(feature = "pictures")]
const MOST_BYTES: u64 = 2 * 1024 * 1024 * 1024;
/// Changes whenever the same original would be made into other pictures, so that they get other names.
const RECIPE: &str = "1";

/// What a file is as a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Picture {
    /// No picture, or one that does not tell its size.
    Unknown,
    /// It is shown as it is: drawings, animations, formats that are small already.
    AsItIs(u32, u32),
    /// A photograph: pages show smaller ones made from it.
    Photo(Photo),
    /// It cannot be shown.
    Broken(Fault),
}

/// Why a picture cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Its end is missing.
    Cut,
    /// It is in another format than its name says, or in none.
    Format,
    /// It has too many pixels.
    Large,
}

impl From<parvis_picture::Fault> for Fault {
    fn from(fault: parvis_picture::Fault) -> Self {
        match fault {
            parvis_picture::Fault::Cut => Self::Cut,
            parvis_picture::Fault::Format => Self::Format,
        }
    }
}

impl Fault {
    /// The word for it in the locale files.
    pub(crate) fn keyword(self) -> &'static str {
        match self {
            Self::Cut => "cut",
            Self::Format => "format",
            Self::Large => "large",
        }
    }
}

/// What is known of a photograph without decoding it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Photo {
    /// Width as it is seen, after turning it.
    pub(crate) width: u32,
    /// Height, likewise.
    pub(crate) height: u32,
    /// Whether parts of it may be transparent.
    transparent: bool,
    /// SHA-256 of the file.
    hash: String,
}

/// How one picture is made from a photograph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipe {
    /// Width and height of the largest, from which the smaller ones are made: so each is the same whichever are missing.
    pub base: (u32, u32),
    /// Width and height.
    pub size: (u32, u32),
    /// Format.
    pub format: Format,
    /// How many pixels the original has.
    pub pixels: u64,
    /// SHA-256 of the original.
    pub hash: String,
}

/// Everything that is made from one photograph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variants {
    /// In a modern format, the narrowest first: path relative to the site's root, and recipe.
    pub(crate) modern: Vec<(String, Recipe)>,
    /// For browsers that know nothing newer.
    pub(crate) fallback: (String, Recipe),
}

/// Looks at a JPEG, PNG or WebP file.
pub(crate) fn inspect(bytes: &[u8]) -> Picture {
    let contents = match parvis_picture::inspect(bytes) {
        Ok(contents) => contents,
        Err(fault) => return Picture::Broken(fault.into()),
    };
    if contents.animated {
        return Picture::AsItIs(contents.width, contents.height);
    }
    if contents.pixels() > MOST_PIXELS {
        return Picture::Broken(Fault::Large);
    }
    let (width, height) = contents.upright();
    Picture::Photo(Photo { width, height, transparent: contents.transparent, hash: definition::hash(bytes) })
}

/// Makes pictures from one original. All recipes must be of that original.
#[cfg(feature = "pictures")]
pub(crate) fn make(original: &[u8], recipes: &[&Recipe]) -> Result<Vec<Vec<u8>>, String> {
    let Some(first) = recipes.first() else { return Ok(Vec::new()) };
    let pixels = parvis_picture::codec::decode(original, first.base, MOST_BYTES).map_err(|error| error.to_string())?;
    let encode = |recipe: &&Recipe| pixels.encode(recipe.size, recipe.format).map_err(|error| error.to_string());
    recipes.iter().map(encode).collect()
}

impl Variants {
    /// The modern ones as the value of `srcset`, below what leads to the site's root.
    pub(crate) fn srcset(&self, root: &str) -> String {
        // Their paths are made of identifiers.
        let candidates = self.modern.iter().map(|(path, recipe)| format!("{root}{path} {}w", recipe.size.0));
        candidates.collect::<Vec<_>>().join(", ")
    }

    /// Width and height of the largest.
    pub(crate) fn largest(&self) -> (u32, u32) {
        self.fallback.1.base
    }

    /// All of them.
    pub(crate) fn all(&self) -> impl Iterator<Item = &(String, Recipe)> {
        self.modern.iter().chain([&self.fallback])
    }
}

impl Photo {
    /// What is made from it. `name` is the name of its file, which those names begin with.
    pub(crate) fn variants(&self, name: &str) -> Variants {
        let widths = widths((self.width, self.height), &WIDTHS);
        let widest = widths.last().copied().unwrap_or(1);
        let make = |width: u32, format| (self.path(name, width, format), self.recipe(widest, width, format));
        let fallback = if self.transparent { Format::Png } else { Format::Jpeg };
        Variants {
            modern: widths.iter().map(|width| make(*width, Format::Webp)).collect(),
            fallback: make(widest.min(FALLBACK), fallback),
        }
    }

    fn recipe(&self, widest: u32, width: u32, format: Format) -> Recipe {
        let upright = (self.width, self.height);
        let (base, size) = (scaled(upright, widest), scaled(upright, width));
        let pixels = u64::from(self.width) * u64::from(self.height);
        Recipe { base, size, format, pixels, hash: self.hash.clone() }
    }

    fn path(&self, name: &str, width: u32, format: Format) -> String {
        let stem = name.rsplit('/').next().unwrap_or_default();
        let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
        let stem = parvis_model::id::suggest(stem).unwrap_or_else(|| "image".to_owned());
        let extension = format.extension();
        let fingerprint = definition::hash(format!("{RECIPE} {}", self.hash).as_bytes());
        format!("{ASSETS}/{stem}-{width}.{}.{extension}", &fingerprint[..16])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn photo(width: u32, height: u32) -> Photo {
        Photo { width, height, transparent: false, hash: "x".to_owned() }
    }

    #[test]
    fn names_tell_the_picture_and_its_content() {
        let made = photo(3000, 2000).variants("passerelle/files/La crue 2025.JPG");
        let names: Vec<&str> = made.modern.iter().map(|(path, _)| path.as_str()).collect();
        assert!(names[0].starts_with("assets/la-crue-2025-480.") && names[0].ends_with(".webp"), "{names:?}");
        assert!(made.fallback.0.ends_with(".jpg"));
        assert_eq!(made.modern[1].1.size, (960, 640));
        assert_eq!(made.modern[1].1.base, (1600, 1067));
        let mut other = photo(3000, 2000);
        other.hash = "y".to_owned();
        assert_ne!(other.variants("a.jpg").fallback.0, photo(3000, 2000).variants("a.jpg").fallback.0);
    }
}
