//! What a browser may post to the bucket: a policy and its signature.
//!
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html>

use super::sign::Signer;
use crate::FilesError;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use serde_json::json;

const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// One file.
pub(super) struct Wish<'a> {
    pub(super) key: &'a str,
    pub(super) max_bytes: u64,
    pub(super) content_type: &'a str,
    pub(super) expires: Timestamp,
    pub(super) back: Option<&'a str>,
}

/// The hidden fields of a form that fulfils the wish and nothing else: every field is compared with its exact value.
pub(super) fn fields(wish: &Wish<'_>, bucket: &str, by: &Signer<'_>) -> Result<Vec<(String, String)>, FilesError> {
    if wish.expires <= by.now {
        return Err(FilesError::Refused("the ticket would have expired already".to_owned()));
    }
    let mut fields = vec![
        ("key", wish.key.to_owned()),
        ("Content-Type", wish.content_type.to_owned()),
        match wish.back {
            Some(back) => ("success_action_redirect", back.to_owned()),
            None => ("success_action_status", "204".to_owned()),
        },
        ("x-amz-algorithm", ALGORITHM.to_owned()),
        ("x-amz-credential", by.credential()),
        ("x-amz-date", by.date()),
    ];
    if let Some(session) = &by.access.session {
        fields.push(("x-amz-security-token", session.clone()));
    }
    let mut conditions = vec![json!({ "bucket": bucket }), json!(["content-length-range", 1, wish.max_bytes])];
    conditions.extend(fields.iter().map(|(name, value)| json!(["eq", format!("${name}"), value])));
    let expiration = wish.expires.strftime("%Y-%m-%dT%H:%M:%S.000Z").to_string();
    let policy = json!({ "expiration": expiration, "conditions": conditions }).to_string();
    let policy = STANDARD.encode(policy);
    fields.push(("x-amz-signature", by.signature(&policy)));
    fields.push(("policy", policy));
    Ok(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

#[cfg(test)]
mod tests {
    use super::super::sign::tests::example;
    use super::*;

    /// The policy of AWS's documentation, in the bytes that it signs there.
    const DOCUMENTED: &str = concat!(
        "eyAiZXhwaXJhdGlvbiI6ICIyMDE1LTEyLTMwVDEyOjAwOjAwLjAwMFoiLA0KICAiY29uZGl0aW9ucyI6IFsNCiAgICB7ImJ1Y2tldCI6ICJz",
        "aWd2NGV4YW1wbGVidWNrZXQifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRrZXkiLCAidXNlci91c2VyMS8iXSwNCiAgICB7ImFjbCI6ICJw",
        "dWJsaWMtcmVhZCJ9LA0KICAgIHsic3VjY2Vzc19hY3Rpb25fcmVkaXJlY3QiOiAiaHR0cDovL3NpZ3Y0ZXhhbXBsZWJ1Y2tldC5zMy5hbWF6",
        "b25hd3MuY29tL3N1Y2Nlc3NmdWxfdXBsb2FkLmh0bWwifSwNCiAgICBbInN0YXJ0cy13aXRoIiwgIiRDb250ZW50LVR5cGUiLCAiaW1hZ2Uv",
        "Il0sDQogICAgeyJ4LWFtei1tZXRhLXV1aWQiOiAiMTQzNjUxMjM2NTEyNzQifSwNCiAgICB7IngtYW16LXNlcnZlci1zaWRlLWVuY3J5cHRp",
        "b24iOiAiQUVTMjU2In0sDQogICAgWyJzdGFydHMtd2l0aCIsICIkeC1hbXotbWV0YS10YWciLCAiIl0sDQoNCiAgICB7IngtYW16LWNyZWRl",
        "bnRpYWwiOiAiQUtJQUlPU0ZPRE5ON0VYQU1QTEUvMjAxNTEyMjkvdXMtZWFzdC0xL3MzL2F3czRfcmVxdWVzdCJ9LA0KICAgIHsieC1hbXot",
        "YWxnb3JpdGhtIjogIkFXUzQtSE1BQy1TSEEyNTYifSwNCiAgICB7IngtYW16LWRhdGUiOiAiMjAxNTEyMjlUMDAwMDAwWiIgfQ0KICBdDQp9",
    );

    fn at(instant: &str) -> Timestamp {
        instant.parse().unwrap()
    }

    fn wish(back: Option<&str>) -> Wish<'_> {
        Wish {
            key: "quarantine/valmoret/kq3f",
            max_bytes: 10_000_000,
            content_type: "application/octet-stream",
            expires: at("2026-11-20T09:10:00Z"),
            back,
        }
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-post-example.html
    #[test]
    fn the_documented_signature() {
        let access = example();
        let by = Signer { access: &access, region: "us-east-1", now: at("2015-12-29T00:00:00Z") };
        assert_eq!(by.credential(), "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request");
        assert_eq!(by.date(), "20151229T000000Z");
        let expected = "8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e";
        assert_eq!(by.signature(DOCUMENTED), expected);
    }

    #[test]
    fn one_file_of_one_name_and_size_until_then() {
        let access = crate::Access { session: Some("session".to_owned()), ..example() };
        let by = Signer { access: &access, region: "eu-west-3", now: at("2026-11-20T09:00:00Z") };
        let fields = fields(&wish(Some("https://valmoret.example/merci")), "parvis", &by).unwrap();
        let field = |name: &str| fields.iter().find(|(n, _)| n == name).unwrap().1.clone();
        let policy: serde_json::Value = serde_json::from_slice(&STANDARD.decode(field("policy")).unwrap()).unwrap();
        assert_eq!(policy["expiration"], "2026-11-20T09:10:00.000Z");
        let conditions = policy["conditions"].as_array().unwrap();
        for condition in [
            json!({ "bucket": "parvis" }),
            json!(["content-length-range", 1, 10_000_000]),
            json!(["eq", "$key", "quarantine/valmoret/kq3f"]),
            json!(["eq", "$Content-Type", "application/octet-stream"]),
            json!(["eq", "$success_action_redirect", "https://valmoret.example/merci"]),
            json!(["eq", "$x-amz-security-token", "session"]),
        ] {
            assert!(conditions.contains(&condition), "{condition}");
        }
        // A field that no condition names is refused by S3, but for these two.
        for (name, value) in fields.iter().filter(|(name, _)| name != "policy" && name != "x-amz-signature") {
            assert!(conditions.contains(&json!(["eq", format!("${name}"), value])), "{name}");
        }
        assert_eq!(field("x-amz-signature"), by.signature(&field("policy")));
    }

    #[test]
    fn no_ticket_for_the_past() {
        let access = example();
        let by = Signer { access: &access, region: "eu-west-3", now: at("2026-11-20T09:10:00Z") };
        assert!(fields(&wish(None), "parvis", &by).is_err());
    }
}
