//! How long a photograph of twelve megapixels takes, and how much memory:
//! `cargo test --release -p parvis-media --test speed -- --ignored --nocapture`.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement, run by hand")]

mod support;

use image::{DynamicImage, ImageFormat};
use parvis_media::{Limits, process};
use std::fs;
use std::time::Instant;
use support::{file, leaves, photograph};

/// A line of what Linux says of this process, in MB.
fn megabytes(name: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() / 1000
}

#[test]
#[ignore = "a measurement"]
fn twelve_megapixels() {
    let cases = [
        ("12 Mpx JPEG", photograph(&leaves(4000, 3000), 6)),
        ("40 Mpx JPEG", photograph(&leaves(7300, 5470), 1)),
        ("36 Mpx PNG of one colour, 16 bits", file(DynamicImage::new_rgba16(6000, 6000), ImageFormat::Png)),
    ];
    let limits = Limits { max_bytes: usize::MAX, ..Limits::default() };
    for (name, bytes) in cases {
        for run in ["first", "second"] {
            let before = megabytes("VmRSS");
            // From here on, the peak is counted again.
            fs::write("/proc/self/clear_refs", "5").unwrap();
            let start = Instant::now();
            let picture = process(&bytes, limits).unwrap();
            let (took, peak) = (start.elapsed(), megabytes("VmHWM"));
            let sizes: Vec<usize> = picture.variants.iter().map(|variant| variant.bytes.len() / 1000).collect();
            println!(
                "{name}, {} kB, {run}: {took:?}, {} MB more than before, files of {sizes:?} kB",
                bytes.len() / 1000,
                peak - before,
            );
        }
    }
}
