//! Forms with a file, as browsers and others send them.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use axum::body::Body;
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, header};
use parvis_files::{Fault, Upload, UploadError, read_upload};
use proptest::prelude::*;

const BOUNDARY: &str = "----geckoformboundary8f2";

fn headers(kind: &str) -> HeaderMap {
    HeaderMap::from_iter([(header::CONTENT_TYPE, HeaderValue::from_str(kind).unwrap())])
}

fn field(name: &str, value: &str) -> Vec<u8> {
    format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes()
}

fn file(name: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: image/jpeg\r\n\r\n"
    );
    [head.as_bytes(), bytes, b"\r\n"].concat()
}

fn end() -> Vec<u8> {
    format!("--{BOUNDARY}--\r\n").into_bytes()
}

/// Sends a body in pieces of seven bytes, so that every border falls inside some piece.
async fn read(parts: &[Vec<u8>]) -> Result<Upload, UploadError> {
    let body = parts.concat();
    let body = Pieces(body.chunks(7).map(Bytes::copy_from_slice).collect());
    read_upload(&headers(&format!("multipart/form-data; boundary={BOUNDARY}")), body, 100).await
}

struct Pieces(std::collections::VecDeque<Bytes>);

impl http_body::Body for Pieces {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        std::task::Poll::Ready(self.0.pop_front().map(|piece| Ok(http_body::Frame::data(piece))))
    }
}

fn fault(read: Result<Upload, UploadError>) -> Fault {
    read.unwrap_err().fault
}

#[tokio::test]
async fn a_form_with_a_photograph() {
    let bytes = b"\xff\xd8 anything \r\n-- and \0 more";
    let form = [field("token", "t"), field("token", "second"), file("La crue.jpg", bytes), field("alt", "Été"), end()];
    let upload = read(&form).await.unwrap();
    assert_eq!(upload.fields["token"], "t");
    assert_eq!(upload.fields["alt"], "Été");
    let sent = upload.file.unwrap();
    assert_eq!((sent.name.as_str(), sent.declared.as_deref()), ("La crue.jpg", Some("image/jpeg")));
    assert_eq!(sent.bytes, &bytes[..]);
}

#[tokio::test]
async fn no_file_and_an_empty_one_differ() {
    let upload = read(&[field("token", "t"), file("", b""), end()]).await.unwrap();
    assert_eq!(upload.file, None);
    assert_eq!(fault(read(&[file("vide.jpg", b""), end()]).await), Fault::Empty);
    assert_eq!(fault(read(&[file("a.jpg", b"1"), file("b.jpg", b"2"), end()]).await), Fault::SeveralFiles);
}

#[tokio::test]
async fn what_was_typed_comes_back_when_the_file_is_too_large() {
    assert!(read(&[file("a.jpg", &[1; 100]), end()]).await.is_ok());
    let error = read(&[field("token", "t"), file("a.jpg", &[1; 101]), field("alt", "Pont"), end()]).await.unwrap_err();
    assert_eq!(error.fault, Fault::TooLarge(100));
    assert_eq!(error.fields["token"], "t");
    assert_eq!(error.fields["alt"], "Pont");
    // Nobody has patience for ever.
    let error = read(&[field("token", "t"), file("a.jpg", &vec![1; 2_000_000]), end()]).await.unwrap_err();
    assert_eq!((error.fault, error.fields["token"].as_str()), (Fault::TooLarge(100), "t"));
}

#[tokio::test]
async fn fields_have_limits() {
    let many: Vec<Vec<u8>> = (0..101).map(|i| field(&format!("f{i}"), "")).chain([end()]).collect();
    assert_eq!(fault(read(&many).await), Fault::NotAForm);
    assert!(read(&many[1..]).await.is_ok());
    assert_eq!(fault(read(&[field("a", &"x".repeat(65_537)), end()]).await), Fault::NotAForm);
    assert_eq!(fault(read(&[field(&"n".repeat(101), ""), end()]).await), Fault::NotAForm);
}

#[tokio::test]
async fn what_is_no_such_form() {
    for kind in ["application/x-www-form-urlencoded", "multipart/form-data", "multipart/mixed; boundary=a", ""] {
        let read = read_upload(&headers(kind), Body::from("--a--\r\n"), 100).await;
        assert_eq!(fault(read), Fault::NotAForm, "{kind}");
    }
    assert_eq!(fault(read(&[field("token", "t"), b"--".to_vec()]).await), Fault::Cut);
    let cut = read(&[field("token", "t"), file("a.jpg", b"half")[..120].to_vec()]).await.unwrap_err();
    assert_eq!((cut.fault, cut.fields["token"].as_str()), (Fault::Cut, "t"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn anything_ends_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), framed in any::<bool>()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let parts = if framed { vec![format!("--{BOUNDARY}\r\n").into_bytes(), bytes, end()] } else { vec![bytes] };
        let _ = runtime.block_on(read(&parts));
    }
}
