//! Signatures of requests (AWS Signature Version 4), by AWS's own crate.

use crate::FilesError;
use aws_credential_types::Credentials;
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SignatureLocation, SigningInstructions,
    SigningParams, SigningSettings, UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;
use bytes::Bytes;
use http::header::CACHE_CONTROL;
use jiff::Timestamp;
use std::fmt;
use std::time::{Duration, SystemTime};

/// Credentials as AWS gives them to a function in its environment.
#[derive(Clone)]
pub struct Access {
    /// Access key id.
    pub key: String,
    /// Secret access key.
    pub secret: String,
    /// Session token of temporary credentials.
    pub session: Option<String>,
}

impl fmt::Debug for Access {
    /// Secrets never reach a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Access(…)")
    }
}

/// Who signs, for where, and when.
pub(super) struct Signer<'a> {
    pub(super) access: &'a Access,
    pub(super) region: &'a str,
    pub(super) now: Timestamp,
}

impl Signer<'_> {
    /// Adds the headers of a signature. The body is part of what is signed.
    pub(super) fn sign(&self, request: &mut http::Request<Bytes>) -> Result<(), FilesError> {
        let headers = request.headers().iter();
        // A proxy may change how long something is kept.
        let headers = headers.filter(|(name, _)| **name != CACHE_CONTROL);
        let headers = headers.filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)));
        let uri = request.uri().to_string();
        let body = SignableBody::Bytes(request.body());
        let signable = SignableRequest::new(request.method().as_str(), uri, headers, body).map_err(refused)?;
        let mut settings = settings();
        settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
        self.instructions(signable, settings)?.apply_to_request_http1x(request);
        Ok(())
    }

    /// An address that anybody may read for a while.
    pub(super) fn readable(&self, url: &str, valid: Duration) -> Result<String, FilesError> {
        let signable = SignableRequest::new("GET", url, std::iter::empty(), SignableBody::UnsignedPayload);
        let mut settings = settings();
        settings.signature_location = SignatureLocation::QueryParams;
        settings.expires_in = Some(valid);
        let mut request = http::Request::get(url).body(()).map_err(refused)?;
        self.instructions(signable.map_err(refused)?, settings)?.apply_to_request_http1x(&mut request);
        Ok(request.uri().to_string())
    }

    fn instructions(
        &self,
        signable: SignableRequest<'_>,
        settings: SigningSettings,
    ) -> Result<SigningInstructions, FilesError> {
        let Access { key, secret, session } = self.access.clone();
        let identity = Credentials::new(key, secret, session, None, "parvis").into();
        let params: SigningParams<'_> = v4::SigningParams::builder()
            .identity(&identity)
            .region(self.region)
            .name("s3")
            .time(self.system_time())
            .settings(settings)
            .build()
            .map_err(|error| FilesError::Setup(error.to_string()))?
            .into();
        Ok(sign(signable, &params).map_err(refused)?.into_parts().0)
    }

    /// The signature of a text, for policies.
    pub(super) fn signature(&self, text: &str) -> String {
        let key = v4::generate_signing_key(&self.access.secret, self.system_time(), self.region, "s3");
        v4::calculate_signature(key, text.as_bytes())
    }

    fn system_time(&self) -> SystemTime {
        // Signatures hold whole seconds, and there was no S3 before 1970.
        SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(self.now.as_second()).unwrap_or_default())
    }

    /// The instant as signatures write it, such as `20151229T000000Z`.
    pub(super) fn date(&self) -> String {
        self.now.strftime("%Y%m%dT%H%M%SZ").to_string()
    }

    /// What the signature is valid for, with the key's id.
    pub(super) fn credential(&self) -> String {
        format!("{}/{}/{}/s3/aws4_request", self.access.key, self.now.strftime("%Y%m%d"), self.region)
    }
}

/// S3 signs paths as they are sent.
fn settings() -> SigningSettings {
    let mut settings = SigningSettings::default();
    settings.percent_encoding_mode = PercentEncodingMode::Single;
    settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    settings
}

fn refused(error: impl fmt::Display) -> FilesError {
    FilesError::Refused(format!("a request cannot be signed: {error}"))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The account of AWS's documentation.
    pub(crate) fn example() -> Access {
        Access {
            key: "AKIAIOSFODNN7EXAMPLE".to_owned(),
            secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY".to_owned(),
            session: None,
        }
    }

    fn authorization(access: &Access, request: http::request::Builder, body: &'static [u8]) -> String {
        let signer = Signer { access, region: "us-east-1", now: "2013-05-24T00:00:00Z".parse().unwrap() };
        let mut request = request.body(Bytes::from_static(body)).unwrap();
        signer.sign(&mut request).unwrap();
        let authorization = request.headers()["authorization"].to_str().unwrap();
        authorization.rsplit_once("Signature=").unwrap().1.to_owned()
    }

    fn to(path: &str) -> http::request::Builder {
        http::Request::builder().uri(format!("https://examplebucket.s3.amazonaws.com/{path}"))
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
    #[test]
    fn the_documented_requests() {
        let access = example();
        let get = to("test.txt").header("range", "bytes=0-9");
        let expected = "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41";
        assert_eq!(authorization(&access, get, b""), expected);
        let put = to("test%24file.text")
            .method("PUT")
            .header("date", "Fri, 24 May 2013 00:00:00 GMT")
            .header("x-amz-storage-class", "REDUCED_REDUNDANCY");
        let expected = "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd";
        assert_eq!(authorization(&access, put, b"Welcome to Amazon S3."), expected);
        let expected = "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7";
        assert_eq!(authorization(&access, to("?max-keys=2&prefix=J"), b""), expected);
    }

    // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
    #[test]
    fn the_documented_address() {
        let access = example();
        let signer = Signer { access: &access, region: "us-east-1", now: "2013-05-24T00:00:00Z".parse().unwrap() };
        let url = "https://examplebucket.s3.amazonaws.com/test.txt";
        let signed = signer.readable(url, Duration::from_secs(86_400)).unwrap();
        let expected = "X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";
        assert!(signed.starts_with(url) && signed.contains(expected), "{signed}");
    }

    #[test]
    fn temporary_credentials_are_sent_and_signed() {
        let with = Access { session: Some("token".to_owned()), ..example() };
        assert_ne!(authorization(&with, to("a"), b""), authorization(&example(), to("a"), b""));
        assert_eq!(format!("{with:?}"), "Access(…)");
    }
}
