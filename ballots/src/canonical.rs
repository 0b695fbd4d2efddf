//! Files with one way of being written: JSON without white space, fields in a fixed order, a line feed at the end.

use serde::{Serialize, de::DeserializeOwned};

/// A file or a line is not as its format says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not in the form that the format prescribes")]
pub struct FormError;

/// The value as one line with its line feed.
pub(crate) fn write<T: Serialize>(value: &T) -> Result<Vec<u8>, FormError> {
    let mut out = serde_json::to_vec(value).map_err(|_| FormError)?;
    out.push(b'\n');
    Ok(out)
}

/// Reads one line with its line feed, and only in the form that [`write`] would give it.
pub(crate) fn read<T: Serialize + DeserializeOwned>(bytes: &[u8]) -> Result<T, FormError> {
    let value = serde_json::from_slice(bytes).map_err(|_| FormError)?;
    if write(&value)? == bytes { Ok(value) } else { Err(FormError) }
}

/// The lines of a file, each with its line feed. A last line without one is a line too, which [`read`] refuses.
pub(crate) fn lines(file: &[u8]) -> Vec<&[u8]> {
    file.split_inclusive(|byte| *byte == b'\n').collect()
}

/// The longest rules or result, in bytes.
pub const MAX_TEXT: usize = 256 * 1024;
/// The longest choices of one ballot, in bytes.
pub const MAX_CHOICES: usize = 4 * 1024;

/// Whether rules, results and totals may be this text: one line without control characters, of at most [`MAX_TEXT`] bytes.
pub(crate) fn is_text(text: &str) -> bool {
    text.len() <= MAX_TEXT && !text.chars().any(char::is_control)
}

/// Whether choices may be this text: printable ASCII, of at most [`MAX_CHOICES`] bytes.
pub(crate) fn is_choices(text: &str) -> bool {
    (1..=MAX_CHOICES).contains(&text.len()) && text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Bytes of a fixed length in base64url without padding (RFC 4648 section 5), for serde.
pub(crate) mod base64url {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(crate) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&URL_SAFE_NO_PAD.encode(bytes))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>, const N: usize>(from: D) -> Result<[u8; N], D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        let mut out = [0; N];
        // One byte more than asked for would not fit, one fewer is counted.
        match URL_SAFE_NO_PAD.decode_slice(text.as_bytes(), &mut out) {
            Ok(length) if length == N => Ok(out),
            _ => Err(D::Error::custom("not this many bytes in base64url")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Example {
        text: String,
        #[serde(with = "base64url")]
        bytes: [u8; 2],
    }

    #[test]
    fn there_is_one_way_of_being_written() {
        let good = "{\"text\":\"a\\\"\\\\é\",\"bytes\":\"AQI\"}\n";
        let value = Example { text: "a\"\\é".into(), bytes: [1, 2] };
        assert_eq!(write(&value).unwrap(), good.as_bytes());
        assert_eq!(read::<Example>(good.as_bytes()), Ok(value));
        for bad in [
            "{\"text\":\"a\",\"bytes\":\"AQI\"}",
            "{\"text\":\"a\",\"bytes\":\"AQI\"}\r\n",
            "{\"text\":\"a\",\"bytes\":\"AQI\"}\n\n",
            "{\"text\": \"a\",\"bytes\":\"AQI\"}\n",
            "{\"bytes\":\"AQI\",\"text\":\"a\"}\n",
            "{\"text\":\"\\u0061\",\"bytes\":\"AQI\"}\n",
            "{\"text\":\"a\",\"bytes\":\"AQI=\"}\n",
            "{\"text\":\"a\",\"bytes\":\"AQJ\"}\n",
            "{\"text\":\"a\",\"bytes\":\"AQ\"}\n",
            "{\"text\":\"a\",\"bytes\":\"AQID\"}\n",
            "{\"text\":\"a\",\"bytes\":\"AQI\",\"more\":1}\n",
            "{\"text\":\"a\",\"text\":\"a\",\"bytes\":\"AQI\"}\n",
            "",
        ] {
            assert_eq!(read::<Example>(bad.as_bytes()), Err(FormError), "{bad}");
        }
    }

    #[test]
    fn texts_are_one_line() {
        assert!(is_text("{\"question\":\"Où ?\"}") && is_text(""));
        assert!(!is_text("a\nb") && !is_text("a\u{85}") && !is_text(&"a".repeat(MAX_TEXT + 1)));
        assert!(is_choices("{\"a\":[1]}"));
        assert!(!is_choices("") && !is_choices("é") && !is_choices("a\n") && !is_choices(&"a".repeat(MAX_CHOICES + 1)));
    }
}
