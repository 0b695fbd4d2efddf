//! Files as cameras write them, and as those send them who mean harm.

#![allow(dead_code, reason = "every test file uses some of it")]

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, Rgb, RgbImage};
use std::io::Cursor;

/// Where a photograph was taken.
pub(crate) const PLACE: &[u8] = b"44 deg 50' 12.30\" N";

/// The left half is red, the right half blue.
pub(crate) fn two_colours(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([220, 30, 30]) } else { Rgb([30, 30, 220]) })
}

/// A JPEG file without anything beside the picture.
pub(crate) fn jpeg(picture: &RgbImage) -> Vec<u8> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 90)
        .write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .unwrap();
    jpeg
}

/// A JPEG as a telephone writes it: with where it was taken, how to turn it, and something behind its end.
pub(crate) fn photograph(picture: &RgbImage, orientation: u8) -> Vec<u8> {
    let jpeg = jpeg(picture);
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(PLACE);
    let segment = |marker: u8, body: &[u8]| {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker], &length[..], body].concat()
    };
    let xmp = [b"http://ns.adobe.com/xap/1.0/\0".as_slice(), PLACE].concat();
    let between = [segment(0xE1, &exif), segment(0xE1, &xmp), segment(0xFE, PLACE)].concat();
    [&jpeg[..2], &between, &jpeg[2..], b"behind the end: ", PLACE].concat()
}

/// A PNG file with a colour profile.
pub(crate) fn png_with_profile(picture: &RgbImage, profile: Vec<u8>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = PngEncoder::new(&mut bytes);
    encoder.set_icc_profile(profile).unwrap();
    encoder.write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// A picture in another format.
pub(crate) fn file(picture: DynamicImage, format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// A chunk of a PNG file.
pub(crate) fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let bit = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
    let crc = |bytes: &[u8]| !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), bit));
    let named = [&kind[..], body].concat();
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [&length[..], &named, &crc(&named).to_be_bytes()].concat()
}

/// A PNG file that says that it has a size, around compressed data.
pub(crate) fn png(width: u32, height: u32, before: &[Vec<u8>], data: &[u8]) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat();
    let signature = b"\x89PNG\r\n\x1a\n".to_vec();
    [vec![signature, chunk(b"IHDR", &head)], before.to_vec(), vec![chunk(b"IDAT", data), chunk(b"IEND", b"")]]
        .concat()
        .concat()
}

/// Colours that differ a little at each point, as in a photograph of leaves: a file of the size that telephones make.
pub(crate) fn leaves(width: u32, height: u32) -> RgbImage {
    let mut state = 0x2545_F491_u32;
    RgbImage::from_fn(width, height, |x, y| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        let noise = state.to_le_bytes();
        let slope = |of: u32, by: u32| u8::try_from(of * 160 / by).unwrap_or(u8::MAX);
        Rgb([slope(x, width) + noise[0] / 16, slope(y, height) + noise[1] / 16, 60 + noise[2] / 16])
    })
}
