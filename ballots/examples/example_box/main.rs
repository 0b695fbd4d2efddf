//! Writes `tests/ballot-box`: a small vote, what tampering makes of it, and two votes by
//! Parvis's own rules. `cargo run -p parvis-ballots --example
//! example_box` from the root; the same seed gives the same bytes, and a test compares them with what is committed.

mod parvis;
mod scenario;
mod tampering;
mod yes_no;

use parvis_ballots::{File, Files, verify};
use std::{fs, io, path::Path};

fn main() -> io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ballot-box");
    let (keys, vote) = scenario::vote(scenario::SEED);
    let example = vote.publish(&keys);
    if let Some(finding) = verify(&example, None, &yes_no::YesNo).findings.first() {
        return Err(io::Error::other(format!("the example does not hold: {finding:?}")));
    }
    write(&root.join("example"), &example, &Files::default())?;
    for (name, make) in parvis::ALL {
        let (keys, vote) = make();
        write(&root.join(name), &vote.publish(&keys), &Files::default())?;
    }
    for tampering in &tampering::ALL {
        let folder = root.join("tampered").join(tampering.name);
        write(&folder, &tampering.files(&vote, &keys), &example)?;
        fs::write(folder.join("what.txt"), format!("{}\n", tampering.what))?;
    }
    Ok(())
}

/// Writes those files of a vote that are not as in `beside`.
fn write(folder: &Path, files: &Files, beside: &Files) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for file in File::ALL {
        let path = folder.join(file.name());
        match files.get(file) {
            Some(bytes) if beside.get(file) != Some(bytes) => fs::write(path, bytes)?,
            _ if path.exists() => fs::remove_file(path)?,
            _ => {}
        }
    }
    Ok(())
}
