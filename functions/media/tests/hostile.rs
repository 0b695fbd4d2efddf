//! Files of those who mean harm, and broken ones of those who do not.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use image::{DynamicImage, ImageFormat};
use parvis_media::{Limits, MediaError, process};
use proptest::prelude::*;
use support::{chunk, file, jpeg, photograph, png, two_colours};

fn refused(bytes: &[u8]) -> MediaError {
    process(bytes, Limits::default()).unwrap_err()
}

#[test]
fn what_is_no_photograph() {
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    let gif = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\0\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
    let avif = b"\0\0\0\x20ftypavif\0\0\0\0avifmif1miaf";
    let tiff = b"II*\0\x08\0\0\0\0\0";
    for bytes in [&svg[..], gif, avif, tiff, b"<!doctype html><script>", b"%PDF-1.7", b"PK\x03\x04", b"BM", b"\xff\xd8"]
    {
        assert_eq!(refused(bytes), MediaError::Format, "{}", String::from_utf8_lossy(bytes));
    }
    assert_eq!(refused(b""), MediaError::Empty);
}

#[test]
fn what_only_begins_like_one() {
    let html = [b"\xff\xd8\xff\xe0".as_slice(), b"<html><script>alert(document.domain)</script></html>"].concat();
    assert_eq!(refused(&html), MediaError::Cut);
    let html = [b"\x89PNG\r\n\x1a\n".as_slice(), b"<html><script>alert(document.domain)</script></html>"].concat();
    assert_eq!(refused(&html), MediaError::Cut);
    // A picture of a size, made of nothing.
    assert!(matches!(refused(&png(100, 100, &[], b"<script>")), MediaError::Damaged(_)));
    let sound = b"RIFF\x04\0\0\0WAVE";
    assert_eq!(refused(sound), MediaError::Format);
}

#[test]
fn what_stands_behind_a_picture_or_inside_it_is_gone() {
    let script = b"<script>alert(document.domain)</script>";
    let archive = b"PK\x03\x04 an archive";
    let behind = [jpeg(&two_colours(300, 200)), script.to_vec(), archive.to_vec()].concat();
    let picture = file(DynamicImage::ImageRgb8(two_colours(300, 200)), ImageFormat::Png);
    let end = picture.len() - 12;
    let inside = [&picture[..end], &chunk(b"tEXt", script), &chunk(b"IEND", b""), archive].concat();
    for polyglot in [behind, inside] {
        for variant in process(&polyglot, Limits::default()).unwrap().variants {
            assert!(!variant.bytes.windows(8).any(|part| part == b"<script>" || part == b"PK\x03\x04 an "));
        }
    }
}

#[test]
fn what_would_not_fit_into_memory_is_refused_by_its_head() {
    assert_eq!(refused(&png(60_000, 60_000, &[], &[])), MediaError::TooManyPixels(60_000, 60_000));
    assert_eq!(refused(&png(u32::MAX, u32::MAX, &[], &[])), MediaError::TooManyPixels(u32::MAX, u32::MAX));
    let mut large = jpeg(&two_colours(16, 16));
    let head = large.windows(2).position(|part| part == [0xFF, 0xC0]).unwrap();
    large[head + 5..head + 9].copy_from_slice(&[0xFF; 4]);
    assert_eq!(refused(&large), MediaError::TooManyPixels(65_535, 65_535));
    let long = vec![0xFF; 10_000_001];
    assert_eq!(refused(&long), MediaError::TooLarge(10_000_001));
}

/// What zlib makes of a gigabyte of zeros and more is a megabyte. Here nothing is stored but the repetition.
#[test]
fn compressed_bombs_go_off_without_harm() {
    // A whole picture of forty megapixels in one colour, of which nothing but its size is large.
    let flat = file(DynamicImage::new_luma8(6000, 6000), ImageFormat::Png);
    assert!(flat.len() < 200_000, "{}", flat.len());
    assert_eq!(process(&flat, Limits::default()).unwrap().width, 1200);
    // More data than its size needs: the rest is never unpacked.
    let mut lying = flat.clone();
    let head = [&8_u32.to_be_bytes()[..], &8_u32.to_be_bytes(), &flat[24..29]].concat();
    lying.splice(8..33, chunk(b"IHDR", &head));
    let small = process(&lying, Limits::default());
    assert!(small.is_ok_and(|picture| picture.width == 8) || matches!(refused(&lying), MediaError::Damaged(_)));
    // The same in a text and in a colour profile.
    let stream = |kind: &[u8; 4]| {
        let at = flat.windows(4).position(|part| part == b"IDAT").unwrap();
        let length = u32::from_be_bytes(flat[at - 4..at].try_into().unwrap()) as usize;
        chunk(kind, &[b"a\0\0", &flat[at + 4..at + 4 + length]].concat())
    };
    let picture = file(DynamicImage::new_rgb8(8, 8), ImageFormat::Png);
    for kind in [b"zTXt", b"iCCP"] {
        let bomb = [&picture[..33], &stream(kind), &picture[33..]].concat();
        let made = process(&bomb, Limits::default());
        assert!(matches!(made, Ok(_) | Err(MediaError::Damaged(_))), "{made:?}");
    }
}

#[test]
fn cut_files() {
    let photograph = photograph(&two_colours(800, 600), 6);
    let end = photograph.windows(2).rposition(|part| part == [0xFF, 0xD9]).unwrap();
    for length in [3, 20, 200, end / 2, end, end + 1] {
        assert_eq!(refused(&photograph[..length]), MediaError::Cut, "{length}");
    }
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let whole = file(DynamicImage::ImageRgb8(two_colours(300, 200)), format);
        for length in [16, whole.len() / 2, whole.len() - 1] {
            assert_eq!(refused(&whole[..length]), MediaError::Cut, "{format:?} {length}");
        }
    }
    // Cut in the middle, but with an end: what is there is shown, or nothing.
    let patched = [&photograph[..end / 2], &[0xFF, 0xD9]].concat();
    assert!(matches!(process(&patched, Limits::default()), Ok(_) | Err(MediaError::Damaged(_))));
}

#[test]
fn what_moves() {
    let still = file(DynamicImage::ImageRgb8(two_colours(30, 20)), ImageFormat::Png);
    let moving = [&still[..33], &chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]), &still[33..]].concat();
    assert_eq!(refused(&moving), MediaError::Animated);
}

/// Whole small pictures, to be damaged.
fn whole() -> Vec<Vec<u8>> {
    let picture = two_colours(64, 48);
    let mut files = vec![photograph(&picture, 6)];
    files.extend([ImageFormat::Png, ImageFormat::WebP].map(|format| file(picture.clone().into(), format)));
    files
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn anything_ends_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600), start in 0..4_usize) {
        let magic: [&[u8]; 4] = [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\xf8\x01\0\0WEBPVP8 "];
        let _ = process(&[magic[start], &bytes].concat(), Limits::default());
    }

    #[test]
    fn damage_ends_without_panic(
        which in 0..3_usize,
        damage in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = whole().swap_remove(which);
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        // A small limit: what is damaged may say that it is large.
        let limits = Limits { max_pixels: 1_000_000, ..Limits::default() };
        // A decoder that gives up is an error too, and somebody else's mistake.
        let _ = process(&bytes, limits);
    }
}
