//! The counting rule of the example: yes, no or blank.

use parvis_ballots::{Count, Manifest, Paper};

/// Yes, no or blank: enough of a counting rule for an example.
pub(crate) struct YesNo;

impl YesNo {
    const ANSWERS: [&'static str; 3] = ["yes", "no", "blank"];
}

impl Count for YesNo {
    fn allows(&self, _: &Manifest, choices: &str) -> bool {
        Self::ANSWERS.iter().any(|answer| choices == format!("{{\"answer\":\"{answer}\"}}"))
    }

    fn result(&self, _: &Manifest, choices: &[&str], paper: Option<&Paper>) -> Option<String> {
        let totals: serde_json::Value = match paper {
            Some(paper) => serde_json::from_str(&paper.totals).ok()?,
            None => serde_json::json!({ "yes": 0, "no": 0, "blank": 0 }),
        };
        let mut sums = [0; 3];
        for (sum, answer) in sums.iter_mut().zip(Self::ANSWERS) {
            let cast = choices.iter().filter(|choices| choices.contains(&format!("\"{answer}\""))).count();
            *sum = totals[answer].as_u64()? + cast as u64;
        }
        let [yes, no, blank] = sums;
        Some(format!("{{\"yes\":{yes},\"no\":{no},\"blank\":{blank},\"accepted\":{}}}", yes > no))
    }
}
