//! The answer to a request for the names of objects (`ListObjectsV2`).

use crate::{FilesError, Key, Prefix};
use std::fmt::Write;

/// One page of names.
pub(super) struct Page {
    pub(super) keys: Vec<Key>,
    /// How to ask for the next page, if there is one.
    pub(super) next: Option<String>,
}

/// The query, encoded as signatures want it.
pub(super) fn query(prefix: &Prefix, next: Option<&str>) -> String {
    let mut query = "?".to_owned();
    if let Some(next) = next {
        let _ = write!(query, "continuation-token={}&", encoded(next));
    }
    let _ = write!(query, "list-type=2&prefix={}", encoded(prefix.as_str()));
    query
}

/// Everything but the unreserved characters of RFC 3986.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        // Writing to a string cannot fail.
        let _ = match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => write!(out, "{}", char::from(byte)),
            _ => write!(out, "%{byte:02X}"),
        };
        out
    })
}

/// Reads a page. Objects whose names are no keys are not ours and left out.
pub(super) fn read(xml: &[u8]) -> Result<Page, FilesError> {
    let unreadable = || FilesError::Refused("the list of objects cannot be read".to_owned());
    let text = std::str::from_utf8(xml).map_err(|_| unreadable())?;
    let document = roxmltree::Document::parse(text).map_err(|_| unreadable())?;
    let root = document.root_element();
    if root.tag_name().name() != "ListBucketResult" {
        return Err(unreadable());
    }
    let child = |of: roxmltree::Node<'_, '_>, name: &str| {
        of.children().find(|node| node.tag_name().name() == name).and_then(|node| node.text().map(str::to_owned))
    };
    let objects = root.children().filter(|node| node.tag_name().name() == "Contents");
    let keys = objects.filter_map(|object| Key::parse(&child(object, "Key")?).ok()).collect();
    let next = match child(root, "IsTruncated").as_deref() {
        Some("true") => Some(child(root, "NextContinuationToken").ok_or_else(unreadable)?),
        _ => None,
    };
    Ok(Page { keys, next })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Area;
    use parvis_model::SiteId;

    #[test]
    fn a_page_of_two() {
        let xml = br#"<?xml version="1.0" encoding="UTF-8"?>
            <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>parvis</Name>
            <Prefix>pictures/valmoret/</Prefix><KeyCount>2</KeyCount><IsTruncated>true</IsTruncated>
            <NextContinuationToken>1ueGcxL+PM/o=</NextContinuationToken>
            <Contents><Key>pictures/valmoret/a/480.webp</Key><Size>4</Size></Contents>
            <Contents><Key>pictures/valmoret/..</Key><Size>4</Size></Contents></ListBucketResult>"#;
        let page = read(xml).unwrap();
        assert_eq!(page.keys.iter().map(Key::as_str).collect::<Vec<_>>(), ["pictures/valmoret/a/480.webp"]);
        let prefix = Prefix::new(Area::Pictures, &SiteId::parse("valmoret").unwrap(), &[]).unwrap();
        let query = query(&prefix, page.next.as_deref());
        assert_eq!(query, "?continuation-token=1ueGcxL%2BPM%2Fo%3D&list-type=2&prefix=pictures%2Fvalmoret%2F");
    }

    #[test]
    fn something_else() {
        for bad in
            [&b""[..], b"<Error/>", b"\xff", b"<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>"]
        {
            assert!(read(bad).is_err());
        }
    }
}
