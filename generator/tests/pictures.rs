//! Photographs: the smaller ones that pages show, what is left out of them, and when they are made.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

mod support;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageEncoder, ImageFormat, Rgb, RgbImage, RgbaImage};
use parvis_generator::disk::{self, Body, WriteError, Written};
use parvis_generator::{LoadedSite, OutputFile, build_site};
use parvis_model::{Lang, Snapshot};
use parvis_theme::Theme;
use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::Path;
use support::{Content, rendered};
use tempfile::TempDir;

const PLACE: &[u8] = b"44 deg 50' 12.30\" N";

fn build(site: &LoadedSite) -> Vec<OutputFile> {
    let at = "2026-11-20T09:00:00Z".parse().unwrap();
    build_site(&Theme::new().unwrap(), site, &Snapshot::default(), at).unwrap()
}

fn page(files: &[OutputFile], path: &str) -> String {
    let Body::Bytes(bytes) = &files.iter().find(|file| file.path == path).unwrap().body else { panic!("{path}") };
    String::from_utf8(bytes.clone()).unwrap()
}

/// The left half is red, the right half blue.
fn two_colours(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([220, 30, 30]) } else { Rgb([30, 30, 220]) })
}

/// A JPEG as a telephone writes it: with where it was taken, and how to turn it.
fn photograph(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let mut jpeg = Vec::new();
    let picture = two_colours(width, height);
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, 90);
    encoder.write_image(&picture, width, height, image::ExtendedColorType::Rgb8).unwrap();
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(PLACE);
    let segment = |marker: u8, body: &[u8]| {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker], &length[..], body].concat()
    };
    [&jpeg[..2], &segment(0xE1, &exif), &segment(0xFE, PLACE), &jpeg[2..], b"behind the end: ", PLACE].concat()
}

fn png(picture: &DynamicImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
    bytes
}

/// Every file below a folder.
fn files_in(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else {
                let name = entry.path().strip_prefix(root).unwrap().to_string_lossy().into_owned();
                found.insert(name, fs::read(entry.path()).unwrap());
            }
        }
    }
    found
}

fn with_photograph(bytes: Vec<u8>) -> Content {
    Content::valid().file("valmoret/passerelle/files/La crue.JPG", bytes).replace(
        "valmoret/passerelle/index.md",
        "\n\n##",
        "\n\n![La crue](files/La%20crue.JPG)\n\n##",
    )
}

#[test]
fn a_page_offers_several_widths() {
    let content = with_photograph(photograph(2000, 1000, 1)).replace(
        "valmoret/passerelle/process.yml",
        "opens:",
        "picture: files/La crue.JPG\npicture_alt: Le pont\nopens:",
    );
    let files = build(&content.site());
    let in_text = page(&files, "passerelle/index.html");
    let in_text: Vec<&str> = in_text.lines().filter(|line| line.contains("La crue")).collect();
    let home = page(&files, "index.html");
    let on_card: Vec<&str> = home.lines().filter(|line| line.contains("la-crue")).collect();
    let feed = page(&files, "passerelle/feed.xml");
    assert!(!feed.contains("../"), "{feed}");
    let made: Vec<&str> = files.iter().map(|f| f.path.as_str()).filter(|path| path.contains("la-crue")).collect();
    let all = [in_text.join("\n"), on_card.join("\n"), made.join("\n")].join("\n\n");
    insta::assert_snapshot!("several-widths", all);
}

#[test]
fn where_a_photograph_was_taken_is_not_published() {
    let output = TempDir::new().unwrap();
    let orange = RgbaImage::from_pixel(600, 300, image::Rgba([250, 140, 20, 128]));
    let mut drawing = png(&DynamicImage::ImageRgba8(orange));
    // A text chunk, before the last one.
    let end = drawing.len() - 12;
    let text = [&u32::try_from(PLACE.len()).unwrap().to_be_bytes()[..], b"tEXt", PLACE, b"crc!"].concat();
    drawing.splice(end..end, text);
    let content = with_photograph(photograph(1200, 600, 1))
        .file("valmoret/passerelle/files/unused.jpeg", photograph(300, 200, 8))
        .file("valmoret/files/drawing.png", drawing)
        .file("valmoret/pages/aide.md", "---\ntitle: Aide\n---\n![dessin](../files/drawing.png)\n");
    disk::write(output.path(), &build(&content.site())).unwrap();
    let files = files_in(output.path());
    for (path, bytes) in &files {
        assert!(!bytes.windows(PLACE.len()).any(|part| part == PLACE), "{path}");
    }
    let pictures: Vec<String> = files
        .iter()
        .filter_map(|(path, bytes)| {
            let picture = image::load_from_memory(bytes).ok()?;
            Some(format!("{path} {}x{} {:?}", picture.width(), picture.height(), picture.color()))
        })
        .collect();
    insta::assert_snapshot!("what-is-made", pictures.join("\n"));
    // The original is turned by the browser, which needs to be told.
    assert!(files["passerelle/files/unused.jpeg"].windows(6).any(|part| part == b"Exif\0\0"));
    assert!(!files["passerelle/files/La crue.JPG"].windows(6).any(|part| part == b"Exif\0\0"));
}

#[test]
fn photographs_are_turned_as_the_camera_was_held() {
    // Which corner is red, once it stands upright: the camera saw red at its left.
    for (orientation, (red, blue)) in
        [(1, ((0, 0), (1, 0))), (3, ((1, 0), (0, 0))), (6, ((0, 0), (0, 1))), (8, ((0, 1), (0, 0)))]
    {
        let output = TempDir::new().unwrap();
        let content = with_photograph(photograph(800, 400, orientation));
        let files = build(&content.site());
        let size = if orientation >= 5 { (400, 800) } else { (800, 400) };
        let tag = format!("width=\"{}\" height=\"{}\"", size.0, size.1);
        assert!(page(&files, "passerelle/index.html").contains(&tag), "{orientation}");
        disk::write(output.path(), &files).unwrap();
        let made = files_in(output.path());
        for (path, bytes) in made.iter().filter(|(path, _)| path.starts_with("assets/la-crue")) {
            let picture = image::load_from_memory(bytes).unwrap().to_rgb8();
            let at =
                |(x, y): (u32, u32)| *picture.get_pixel(x * (picture.width() - 5) + 2, y * (picture.height() - 5) + 2);
            assert!(at(red)[0] > 150 && at(blue)[2] > 150, "{orientation} {path}: {:?} {:?}", at(red), at(blue));
        }
    }
}

#[test]
fn a_picture_is_made_once() {
    let content = with_photograph(photograph(1000, 500, 1));
    let (first, second) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    disk::write(first.path(), &build(&content.site())).unwrap();
    disk::write(second.path(), &build(&content.site())).unwrap();
    assert_eq!(files_in(first.path()), files_in(second.path()), "reproducible");
    let made = |root: &Path| files_in(root).into_keys().filter(|path| path.contains("la-crue")).collect::<Vec<_>>();
    let times = || {
        made(first.path())
            .iter()
            .map(|p| fs::metadata(first.path().join(p)).unwrap().modified().unwrap())
            .collect::<Vec<_>>()
    };
    let before = times();
    let again = disk::write(first.path(), &build(&content.site())).unwrap();
    assert_eq!((again.written, again.removed), (0, 0));
    assert_eq!(times(), before);
    // What a power cut left is made again.
    let cut = first.path().join(&made(first.path())[0]);
    fs::write(&cut, &fs::read(&cut).unwrap()[..40]).unwrap();
    assert_eq!(disk::write(first.path(), &build(&content.site())).unwrap().written, 1);
    assert_eq!(files_in(first.path()), files_in(second.path()));
    // Another photograph under the same name has other names, and the old ones go.
    let old = made(first.path());
    let content = content.file("valmoret/passerelle/files/La crue.JPG", photograph(1000, 600, 1));
    let Written { removed, .. } = disk::write(first.path(), &build(&content.site())).unwrap();
    assert_eq!(removed, old.len());
    assert!(made(first.path()).iter().all(|path| !old.contains(path)));
}

#[test]
fn what_moves_or_is_drawn_stays_as_it_is() {
    let mut moving = png(&DynamicImage::ImageRgb8(two_colours(20, 10)));
    // Behind the first chunk: that there are several frames.
    moving.splice(33..33, [&8u32.to_be_bytes()[..], b"acTL\0\0\0\x01\0\0\0\0crc!"].concat());
    let content = Content::valid()
        .file("valmoret/files/moving.png", moving)
        .file("valmoret/files/drawing.svg", "<svg viewBox='0 0 1200 675'/>")
        .file(
            "valmoret/pages/aide.md",
            "---\ntitle: Aide\n---\n![a](../files/moving.png)\n![b](../files/drawing.svg)\n",
        );
    let files = build(&content.site());
    assert!(files.iter().all(|file| !matches!(file.body, Body::Made { .. })));
    let page = page(&files, "aide/index.html");
    assert!(page.contains("<img src=\"../files/moving.png\" alt=\"a\" width=\"20\" height=\"10\">"), "{page}");
    assert!(page.contains("<img src=\"../files/drawing.svg\" alt=\"b\" width=\"1200\""), "{page}");
}

#[test]
fn a_telephones_colours_become_those_of_the_web() {
    let mut jpeg = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut jpeg, 95);
    encoder.set_icc_profile(moxcms::ColorProfile::new_display_p3().encode().unwrap()).unwrap();
    let flat = RgbImage::from_pixel(64, 64, Rgb([200, 80, 60]));
    encoder.write_image(&flat, 64, 64, image::ExtendedColorType::Rgb8).unwrap();
    let output = TempDir::new().unwrap();
    let content = with_photograph(jpeg);
    disk::write(output.path(), &build(&content.site())).unwrap();
    let files = files_in(output.path());
    let (_, made) = files.iter().find(|(path, _)| path.ends_with(".jpg") && path.starts_with("assets/")).unwrap();
    let pixel = *image::load_from_memory(made).unwrap().to_rgb8().get_pixel(32, 32);
    // Display P3's red is deeper than sRGB's: the same colour has more red and less of the others there.
    assert!(pixel[0] > 208 && pixel[1] < 78, "{pixel:?}");
}

#[test]
fn a_picture_that_only_the_decoder_refuses_is_a_mistake_too() {
    let mut jpeg = photograph(200, 100, 1);
    // A picture of twelve bits a channel, which nobody shows.
    let frame = jpeg.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    jpeg[frame + 4] = 12;
    let output = TempDir::new().unwrap();
    let content = with_photograph(jpeg);
    let Err(WriteError::Picture(found)) = disk::write(output.path(), &build(&content.site())) else { panic!() };
    let said = rendered(&[*found], Lang::Fr);
    assert!(said.contains("valmoret/passerelle/files/La crue.JPG"), "{said}");
    assert!(!output.path().join("index.html").exists(), "nothing is written");
}
