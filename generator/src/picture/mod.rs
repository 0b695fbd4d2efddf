//! Pictures: what a file tells about itself, and the smaller ones that pages show in the place of a photograph.
//!
//! Bytes come in and bytes go out; the disk is elsewhere. Nothing is decoded here but in `encode`, which only the
//! command has. The names of what will be made hold the hash of the original, so that they are known before anything
//! is made and never mean anything else.

mod container;
#[cfg(feature = "pictures")]
pub(crate) mod encode;
mod exif;
mod jpeg;
mod png;
mod webp;

pub(crate) use container::clean;

use container::Contents;
use parvis_model::definition;
use parvis_model::path::page::ASSETS;

/// Widths in pixels: a telephone, a column of text, the whole page.
const WIDTHS: [u32; 3] = [480, 960, 1600];
/// The width of the picture for browsers that know nothing newer.
const FALLBACK: u32 = 960;
/// The most pixels of a photograph: what is above would need more memory than small machines have.
const MOST_PIXELS: u64 = 200_000_000;
/// WebP cannot hold more in either direction.
const LONGEST: u32 = 16_383;
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
    /// How it is to be turned: 1 to 8, as EXIF counts.
    orientation: u8,
    /// Whether parts of it may be transparent.
    transparent: bool,
    /// SHA-256 of the file.
    hash: String,
}

/// The format of something made from a photograph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// What browsers since 2020 show.
    Webp,
    /// For the others.
    Jpeg,
    /// For the others, where parts are transparent.
    Png,
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
    /// How the original is to be turned, as EXIF counts.
    pub orientation: u8,
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
    let Contents { orientation, animated, transparent } = match container::read(bytes) {
        Ok(contents) => contents,
        Err(fault) => return Picture::Broken(fault),
    };
    let size = imagesize::blob_size(bytes).ok();
    let size = size.and_then(|size| Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?)));
    let Some((width, height)) = size.filter(|(width, height)| *width > 0 && *height > 0) else {
        return Picture::Broken(Fault::Format);
    };
    if animated {
        return Picture::AsItIs(width, height);
    }
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Picture::Broken(Fault::Large);
    }
    let (width, height) = if orientation >= 5 { (height, width) } else { (width, height) };
    Picture::Photo(Photo { width, height, orientation, transparent, hash: definition::hash(bytes) })
}

/// Whether a file that was made earlier is whole: a power cut may have left less.
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    container::read(bytes).is_ok()
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
        let widths = self.widths();
        let widest = widths.last().copied().unwrap_or(1);
        let make = |width: u32, format| (self.path(name, width, format), self.recipe(widest, width, format));
        let fallback = if self.transparent { Format::Png } else { Format::Jpeg };
        Variants {
            modern: widths.iter().map(|width| make(*width, Format::Webp)).collect(),
            fallback: make(widest.min(FALLBACK), fallback),
        }
    }

    /// The widths to make, never more than it has. One that is hardly wider than the one before is left out.
    fn widths(&self) -> Vec<u32> {
        let scaled = u64::from(LONGEST) * u64::from(self.width) / u64::from(self.height);
        let most = self.width.min(WIDTHS[2]).min(u32::try_from(scaled).unwrap_or(u32::MAX)).max(1);
        let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|width| width * 5 / 4 <= most).collect();
        widths.push(most);
        widths
    }

    fn recipe(&self, widest: u32, width: u32, format: Format) -> Recipe {
        let size = |width: u32| {
            let height =
                (u64::from(self.height) * u64::from(width) * 2 + u64::from(self.width)) / (u64::from(self.width) * 2);
            (width, u32::try_from(height).unwrap_or(LONGEST).clamp(1, LONGEST))
        };
        let (base, size) = (size(widest), size(width));
        let pixels = u64::from(self.width) * u64::from(self.height);
        Recipe { base, size, format, orientation: self.orientation, pixels, hash: self.hash.clone() }
    }

    fn path(&self, name: &str, width: u32, format: Format) -> String {
        let stem = name.rsplit('/').next().unwrap_or_default();
        let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
        let stem = parvis_model::id::suggest(stem).unwrap_or_else(|| "image".to_owned());
        let extension = match format {
            Format::Webp => "webp",
            Format::Jpeg => "jpg",
            Format::Png => "png",
        };
        let fingerprint = definition::hash(format!("{RECIPE} {}", self.hash).as_bytes());
        format!("{ASSETS}/{stem}-{width}.{}.{extension}", &fingerprint[..16])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn photo(width: u32, height: u32) -> Photo {
        Photo { width, height, orientation: 1, transparent: false, hash: "x".to_owned() }
    }

    #[test]
    fn nothing_is_enlarged_and_nothing_made_twice() {
        let widths = |width, height| photo(width, height).widths();
        assert_eq!(widths(6000, 4000), [480, 960, 1600]);
        assert_eq!(widths(1600, 900), [480, 960, 1600]);
        assert_eq!(widths(1000, 700), [480, 1000]);
        assert_eq!(widths(320, 200), [320]);
        assert_eq!(widths(1, 1), [1]);
        // As long as WebP can hold.
        assert_eq!(widths(1000, 40_000), [409]);
        assert_eq!(widths(1, 200_000), [1]);
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
