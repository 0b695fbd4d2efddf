//! What became of a file: the sizes of a picture, or one word. It lies beside the pictures and in records.

use serde::{Deserialize, Serialize};

/// The number of the format of stored outcomes.
const FORMAT: u32 = 1;

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// All its pictures are there.
    Ready(Sizes),
    /// There are none and will be none.
    Refused(Refusal),
}

/// Which pictures were made. Their names follow from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sizes {
    /// Width of the largest.
    pub width: u32,
    /// Height of the largest.
    pub height: u32,
    /// The widths in WebP, the narrowest first; the last one is that of the largest.
    pub widths: Vec<u32>,
}

impl Sizes {
    /// The names of the files in WebP with their widths, for `srcset`.
    pub fn modern(&self) -> impl Iterator<Item = (String, u32)> {
        self.widths.iter().map(|width| (format!("{width}.webp"), *width))
    }

    /// The name of the file for browsers that know nothing newer.
    pub fn fallback(&self) -> String {
        format!("{}.jpg", self.width)
    }
}

/// Why a file became no picture, without anything of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// There is nothing in it.
    Empty,
    /// It has too many bytes.
    TooLarge,
    /// It is in another format.
    Format,
    /// Its end is missing.
    Cut,
    /// It moves.
    Animated,
    /// It has too many pixels.
    TooManyPixels,
    /// The decoder cannot make anything of it.
    Damaged,
}

impl Refusal {
    /// The word for it, for locale files and logs.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::Format => "format",
            Self::Cut => "cut",
            Self::Animated => "animated",
            Self::TooManyPixels => "too-many-pixels",
            Self::Damaged => "damaged",
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Stored {
    format: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sizes: Option<Sizes>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    refused: Option<Refusal>,
}

impl Outcome {
    pub(crate) fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        let (sizes, refused) = match self {
            Self::Ready(sizes) => (Some(sizes.clone()), None),
            Self::Refused(refusal) => (None, Some(*refusal)),
        };
        serde_json::to_vec(&Stored { format: FORMAT, sizes, refused })
    }

    /// `None` for what another version wrote.
    pub(crate) fn from_json(bytes: &[u8]) -> Option<Self> {
        match serde_json::from_slice(bytes).ok()? {
            Stored { format: FORMAT, sizes: Some(sizes), refused: None } => Some(Self::Ready(sizes)),
            Stored { format: FORMAT, sizes: None, refused: Some(refusal) } => Some(Self::Refused(refusal)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let ready = Outcome::Ready(Sizes { width: 1200, height: 800, widths: vec![480, 1200] });
        let refused = Outcome::Refused(Refusal::TooManyPixels);
        let text = |outcome: &Outcome| String::from_utf8(outcome.to_json().unwrap()).unwrap();
        assert_eq!(text(&ready), r#"{"format":1,"sizes":{"width":1200,"height":800,"widths":[480,1200]}}"#);
        assert_eq!(text(&refused), r#"{"format":1,"refused":"too-many-pixels"}"#);
        for outcome in [ready, refused] {
            assert_eq!(Outcome::from_json(text(&outcome).as_bytes()), Some(outcome));
        }
        assert_eq!(Outcome::from_json(br#"{"format":2,"refused":"cut"}"#), None);
        assert_eq!(Outcome::from_json(b""), None);
    }

    #[test]
    fn words_are_those_that_are_stored() {
        use Refusal::{Animated, Cut, Damaged, Empty, Format, TooLarge, TooManyPixels};
        for refusal in [Animated, Cut, Damaged, Empty, Format, TooLarge, TooManyPixels] {
            assert_eq!(serde_json::to_value(refusal).unwrap(), refusal.keyword());
        }
    }
}
