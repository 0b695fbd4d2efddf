//! What changed between two versions of a text, word by word.
//!
//! Lines are compared first, then sentences where lines differ, then words where sentences do. Each step looks at so many
//! pieces at most, so that the time is bounded by the texts' length and not by a clock: the same texts give the same page
//! everywhere. Where there is more to compare, all of it has been removed and all of it added, which is also what a reader
//! understands best.
//!
//! What is compared is text. For bodies in Markdown, compare what [`crate::plain`] makes of them.

use crate::html::{SafeHtml, escape};
use crate::tidy;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// The most pieces of both texts that one comparison looks at.
const PIECES: usize = 4000;

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Which version has it.
    pub kind: Kind,
    /// The words, with the spaces and line breaks between them.
    pub text: String,
}

/// Which version has a part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Both.
    Same,
    /// The old one only.
    Removed,
    /// The new one only.
    Added,
}

/// The words that say to those who do not see it what is removed and what is added, such as « supprimé : ». They come from
/// the locale files.
#[derive(Debug, Clone, Copy)]
pub struct Labels<'a> {
    /// Before a removed part.
    pub removed: &'a str,
    /// Before an added part.
    pub added: &'a str,
}

/// What changed from the old text to the new one. Segments that are the same or removed are the old text, those that are
/// the same or added the new one, both as [`crate::tidy`] leaves them. No segment is empty, none has the kind of the one
/// before, and what is removed comes before what is added in its place.
///
/// ```
/// use parvis_text::diff::{Labels, html, words};
/// let segments = words("Deux bancs, place du marché.", "Trois bancs, place du marché.");
/// let html = html(&segments, &Labels { removed: "supprimé :", added: "ajouté :" });
/// assert!(html.as_str().ends_with("<ins><span class=\"visually-hidden\">ajouté : </span>Trois</ins> bancs, place du marché.</p>\n"));
/// ```
pub fn words(old: &str, new: &str) -> Vec<Segment> {
    let (old, new) = (tidy::tidy(old), tidy::tidy(new));
    let mut changes = Changes::default();
    changes.compare(&old, &new, &[lines, sentences, pieces]);
    changes.segments()
}

/// The changes as HTML: paragraphs with `del` and `ins`, and their labels in `span.visually-hidden`.
pub fn html(segments: &[Segment], labels: &Labels<'_>) -> SafeHtml {
    let mut writer = Writer::default();
    for segment in segments {
        writer.segment(segment, labels);
    }
    writer.break_off();
    SafeHtml::new(tidy::tidy_html(&writer.out).into_owned())
}

type Cut = for<'a> fn(&'a str) -> Vec<&'a str>;

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn sentences(text: &str) -> Vec<&str> {
    text.split_sentence_bounds().collect()
}

/// Words, and each space and mark between them.
fn pieces(text: &str) -> Vec<&str> {
    text.split_word_bounds().collect()
}

/// What changed, as it is found: removed and added texts that follow one another are still apart from each other.
#[derive(Default)]
struct Changes {
    done: Vec<Segment>,
    removed: String,
    added: String,
}

impl Changes {
    fn compare(&mut self, old: &str, new: &str, cuts: &[Cut]) {
        let Some((cut, finer)) = cuts.split_first() else { return self.replace(old, new) };
        let (old, new) = (cut(old), cut(new));
        // What both begin and end with costs nothing, and is most of it.
        let same = |(a, b): &(&&str, &&str)| a == b;
        let start = old.iter().zip(&new).take_while(same).count();
        let (mid_old, mid_new) = (&old[start..], &new[start..]);
        let end = mid_old.iter().rev().zip(mid_new.iter().rev()).take_while(same).count();
        let (mid_old, mid_new) = (&mid_old[..mid_old.len() - end], &mid_new[..mid_new.len() - end]);
        self.same(&old[..start].concat());
        if mid_old.len() + mid_new.len() > PIECES {
            self.replace(&mid_old.concat(), &mid_new.concat());
        } else {
            for op in capture_diff_slices(Algorithm::Myers, mid_old, mid_new) {
                let (old, new) = (mid_old[op.old_range()].concat(), mid_new[op.new_range()].concat());
                match op {
                    DiffOp::Equal { .. } => self.same(&old),
                    DiffOp::Replace { .. } => self.compare(&old, &new, finer),
                    _ => self.replace(&old, &new),
                }
            }
        }
        self.same(&old[old.len() - end..].concat());
    }

    fn same(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let changing = !self.removed.is_empty() || !self.added.is_empty();
        // A space between two changed words belongs to what changed; it is known to be one when the next change comes.
        if let (false, Some(last)) = (changing, self.done.last_mut().filter(|last| last.kind == Kind::Same)) {
            return last.text.push_str(text);
        }
        self.flush();
        self.done.push(Segment { kind: Kind::Same, text: text.to_owned() });
    }

    fn replace(&mut self, old: &str, new: &str) {
        if old.is_empty() && new.is_empty() {
            return;
        }
        let between = |last: &&mut Segment| last.kind == Kind::Same && last.text.chars().all(|c| c == ' ');
        if self.removed.is_empty()
            && self.added.is_empty()
            && self.done.len() > 1
            && let Some(last) = self.done.last_mut().filter(between)
        {
            let space = std::mem::take(&mut last.text);
            self.done.pop();
            self.take_back();
            self.removed.push_str(&space);
            self.added.push_str(&space);
        }
        self.removed.push_str(old);
        self.added.push_str(new);
    }

    /// Goes on with the change that was thought to be over.
    fn take_back(&mut self) {
        while let Some(last) = self.done.pop_if(|last| last.kind != Kind::Same) {
            match last.kind {
                Kind::Removed => self.removed = last.text,
                _ => self.added = last.text,
            }
        }
    }

    fn flush(&mut self) {
        for (kind, text) in [(Kind::Removed, &mut self.removed), (Kind::Added, &mut self.added)] {
            if !text.is_empty() {
                self.done.push(Segment { kind, text: std::mem::take(text) });
            }
        }
    }

    fn segments(mut self) -> Vec<Segment> {
        self.flush();
        self.done
    }
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Whether a paragraph is open.
    open: bool,
}

impl Writer {
    fn segment(&mut self, segment: &Segment, labels: &Labels<'_>) {
        let (element, label) = match segment.kind {
            Kind::Same => ("", ""),
            Kind::Removed => ("del", labels.removed),
            Kind::Added => ("ins", labels.added),
        };
        let blank = segment.text.trim().is_empty();
        if blank && !element.is_empty() {
            // Only a space or a line changed. A new line shows where; a space is not worth a word.
            if segment.text.contains('\n') {
                self.part("¶", element, label);
            }
            if segment.kind == Kind::Removed && !segment.text.contains('\n') {
                return;
            }
        }
        for (i, paragraph) in segment.text.split("\n\n").enumerate() {
            if i > 0 {
                self.break_off();
            }
            let paragraph = if i > 0 { paragraph.trim_start_matches('\n') } else { paragraph };
            if paragraph.trim().is_empty() {
                self.space(paragraph);
            } else {
                self.part(paragraph, element, label);
            }
        }
    }

    /// Text within one paragraph.
    fn part(&mut self, text: &str, element: &str, label: &str) {
        if !self.open {
            self.out.push_str("<p>");
            self.open = true;
        }
        if !element.is_empty() {
            self.out.push_str(&format!("<{element}><span class=\"visually-hidden\">"));
            escape(label, &mut self.out);
            self.out.push_str(" </span>");
        }
        for (i, line) in text.split('\n').enumerate() {
            if i > 0 {
                self.out.push_str("<br>\n");
            }
            escape(line, &mut self.out);
        }
        if !element.is_empty() {
            self.out.push_str(&format!("</{element}>"));
        }
    }

    /// Space between two parts of a paragraph, which does not begin one.
    fn space(&mut self, text: &str) {
        if self.open && !text.is_empty() {
            self.out.push_str(if text.contains('\n') { "<br>\n" } else { " " });
        }
    }

    fn break_off(&mut self) {
        if self.open {
            self.out.push_str("</p>\n");
        }
        self.open = false;
    }
}
