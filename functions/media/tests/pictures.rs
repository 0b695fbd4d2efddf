//! What is made of a photograph: sizes, orientation, colours, and nothing else.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use image::{DynamicImage, ImageDecoder, ImageFormat, Rgba, RgbaImage};
use moxcms::ColorProfile;
use parvis_media::{Limits, Picture, in_turn, process};
use parvis_picture::Format;
use std::io::Cursor;
use support::{PLACE, file, jpeg, photograph, png_with_profile, two_colours};

fn made(bytes: &[u8]) -> Picture {
    process(bytes, Limits::default()).unwrap()
}

fn sizes(picture: &Picture) -> Vec<(Format, u32, u32)> {
    picture.variants.iter().map(|variant| (variant.format, variant.width, variant.height)).collect()
}

#[test]
fn two_widths_and_one_for_old_browsers() {
    use Format::{Jpeg, Webp};
    let picture = made(&jpeg(&two_colours(2000, 1000)));
    assert_eq!((picture.width, picture.height), (1200, 600));
    assert_eq!(sizes(&picture), [(Webp, 480, 240), (Webp, 1200, 600), (Jpeg, 1200, 600)]);
    for variant in &picture.variants {
        assert_eq!(Format::of(&variant.bytes), Some(variant.format));
        let decoded = image::load_from_memory(&variant.bytes).unwrap();
        assert_eq!((decoded.width(), decoded.height()), (variant.width, variant.height));
    }
    let sizes_of = picture.sizes();
    assert_eq!(sizes_of.modern().collect::<Vec<_>>(), [("480.webp".to_owned(), 480), ("1200.webp".to_owned(), 1200)]);
    assert_eq!(sizes_of.fallback(), "1200.jpg");
    // Nothing is enlarged.
    assert_eq!(sizes(&made(&jpeg(&two_colours(300, 200)))), [(Webp, 300, 200), (Jpeg, 300, 200)]);
    assert_eq!(sizes(&made(&jpeg(&two_colours(1, 1)))), [(Webp, 1, 1), (Jpeg, 1, 1)]);
}

#[test]
fn the_same_file_gives_the_same_bytes() {
    let photograph = photograph(&two_colours(1600, 900), 6);
    assert_eq!(made(&photograph), made(&photograph));
}

#[test]
fn photographs_stand_upright() {
    // Which corner is red, once it stands upright: the camera saw red at its left.
    for (orientation, red, blue) in [(1, (0, 0), (1, 0)), (3, (1, 0), (0, 0)), (6, (0, 0), (0, 1)), (8, (0, 1), (0, 0))]
    {
        let picture = made(&photograph(&two_colours(800, 400), orientation));
        let upright = if orientation >= 5 { (400, 800) } else { (800, 400) };
        assert_eq!((picture.width, picture.height), upright);
        for variant in &picture.variants {
            let decoded = image::load_from_memory(&variant.bytes).unwrap().to_rgb8();
            let at = |(x, y)| decoded.get_pixel(x * (decoded.width() - 1), y * (decoded.height() - 1)).0;
            assert!(at(red)[0] > 180 && at(red)[2] < 80, "{orientation}: {:?}", at(red));
            assert!(at(blue)[2] > 180 && at(blue)[0] < 80, "{orientation}: {:?}", at(blue));
        }
    }
}

#[test]
fn where_it_was_taken_is_in_none_of_them() {
    let photograph = photograph(&two_colours(1600, 900), 6);
    assert_eq!(photograph.windows(PLACE.len()).filter(|part| *part == PLACE).count(), 4);
    for variant in made(&photograph).variants {
        let has = |what: &[u8]| variant.bytes.windows(what.len()).any(|part| part == what);
        for what in [PLACE, b"Exif", b"EXIF", b"XMP ", b"ns.adobe.com", b"ICC", b"44 deg"] {
            assert!(!has(what), "{:?} has {}", variant.format, String::from_utf8_lossy(what));
        }
        assert_eq!(parvis_picture::clean(&variant.bytes).unwrap().len(), variant.bytes.len());
    }
}

#[test]
fn colours_are_those_that_were_meant() {
    // In Display P3, which telephones use, these numbers are another red.
    let profile = ColorProfile::new_display_p3().encode().unwrap();
    let picture = made(&png_with_profile(&two_colours(600, 300), profile));
    for variant in &picture.variants {
        let mut decoder = image::ImageReader::new(Cursor::new(&variant.bytes)).with_guessed_format().unwrap();
        decoder.no_limits();
        assert_eq!(decoder.into_decoder().unwrap().icc_profile().unwrap(), None);
        let red = image::load_from_memory(&variant.bytes).unwrap().to_rgb8().get_pixel(10, 10).0;
        // 220, 30, 30 in Display P3 is 240, 0, 16 in sRGB, as near as its smaller space allows.
        assert!(red[0] > 232 && red[1] < 20 && red[2] < 30, "{red:?}");
    }
    let plain = made(&file(DynamicImage::ImageRgb8(two_colours(600, 300)), ImageFormat::Png));
    let red = image::load_from_memory(&plain.variants[0].bytes).unwrap().to_rgb8().get_pixel(10, 10).0;
    assert!((212..=228).contains(&red[0]) && red[1] > 22, "{red:?}");
    // A profile that is none changes nothing.
    let broken = made(&png_with_profile(&two_colours(600, 300), b"not a profile".to_vec()));
    assert_eq!(broken.variants, plain.variants);
}

#[test]
fn what_is_transparent_stays_so_or_becomes_white() {
    let clear = RgbaImage::from_fn(600, 300, |x, _| Rgba([0, 0, 0, if x < 300 { 0 } else { 255 }]));
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let picture = made(&file(DynamicImage::ImageRgba8(clear.clone()), format));
        let corner = |index: usize| image::load_from_memory(&picture.variants[index].bytes).unwrap();
        assert_eq!(corner(1).to_rgba8().get_pixel(5, 5).0[3], 0);
        assert!(corner(2).to_rgb8().get_pixel(5, 5).0[0] > 250);
    }
}

#[test]
fn all_kinds_of_pixels() {
    let picture = DynamicImage::ImageRgb8(two_colours(300, 200));
    for kind in [
        picture.to_luma8().into(),
        picture.to_luma_alpha8().into(),
        picture.to_rgba16().into(),
        DynamicImage::from(picture.to_luma16()),
    ] {
        assert_eq!(made(&file(kind, ImageFormat::Png)).width, 300);
    }
    assert_eq!(made(&file(picture.to_luma8().into(), ImageFormat::Jpeg)).width, 300);
}

#[test]
fn many_wait_for_their_turn() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let photograph = bytes::Bytes::from(jpeg(&two_colours(900, 600)));
    let pictures = runtime.block_on(async {
        let works: Vec<_> = (0..8).map(|_| tokio::spawn(in_turn(photograph.clone(), Limits::default()))).collect();
        let mut pictures = Vec::new();
        for work in works {
            pictures.push(work.await.unwrap().unwrap());
        }
        pictures
    });
    assert!(pictures.iter().all(|picture| *picture == pictures[0]));
}
