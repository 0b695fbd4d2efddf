//! Differences give back both texts, in bounded time, and their HTML is harmless.

use parvis_text::diff::{Kind, Labels, Segment, html, words};
use parvis_text::hostile::{assert_harmless, bodies};
use parvis_text::tidy;
use proptest::prelude::*;
use std::time::{Duration, Instant};

const LABELS: Labels<'_> = Labels { removed: "supprimé :", added: "ajouté :" };

/// `[-removed-]{+added+}`.
fn marked(old: &str, new: &str) -> String {
    let mark = |segment: Segment| match segment.kind {
        Kind::Same => segment.text,
        Kind::Removed => format!("[-{}-]", segment.text),
        Kind::Added => format!("{{+{}+}}", segment.text),
    };
    words(old, new).into_iter().map(mark).collect()
}

/// The version without what the other one has alone.
fn without(segments: &[Segment], kind: Kind) -> String {
    segments.iter().filter(|segment| segment.kind != kind).map(|segment| segment.text.as_str()).collect()
}

#[test]
fn words_are_whole_and_changes_together() {
    assert_eq!(marked("Deux bancs à l’ombre.", "Trois bancs à l’ombre."), "[-Deux-]{+Trois+} bancs à l’ombre.");
    assert_eq!(marked("un banc en bois", "un banc"), "un banc[- en bois-]");
    assert_eq!(marked("le vieux banc vert", "le grand mur vert"), "le [-vieux banc-]{+grand mur+} vert");
    assert_eq!(marked("a\n\nb", "a\n\nc\n\nb"), "a\n\n{+c\n\n+}b");
    assert_eq!(marked("", "a"), "{+a+}");
    assert_eq!(marked("é", "e\u{301}"), "é");
    assert_eq!(marked("", ""), "");
}

#[test]
fn paragraphs_stay() {
    let shown = |old, new| html(&words(old, new), &LABELS).into_string();
    let del = |text: &str| format!("<del><span class=\"visually-hidden\">supprimé : </span>{text}</del>");
    let ins = |text: &str| format!("<ins><span class=\"visually-hidden\">ajouté : </span>{text}</ins>");
    assert_eq!(shown("a\n\nb <i>\nc", "a\n\nb <i>\nc"), "<p>a</p>\n<p>b &lt;i&gt;<br>\nc</p>\n");
    assert_eq!(
        shown("a\n\nb", "a\n\nc\n\nd\n\nb"),
        format!("<p>a</p>\n<p>{}</p>\n<p>{}</p>\n<p>b</p>\n", ins("c"), ins("d"))
    );
    assert_eq!(shown("a\n\nb", "a b"), format!("<p>a{}</p>\n<p>b</p>\n", del("¶")));
    assert_eq!(shown("a  b", "a b"), "<p>a b</p>\n".to_owned());
}

#[test]
fn a_hundred_kilobytes_take_bounded_time() {
    let sentence = |i: usize, word: &str| {
        format!("La phrase {i} parle du {word} de la place{} ", if i.is_multiple_of(9) { ".\n\n" } else { "." })
    };
    let text = |word: &str, step: usize| {
        (0..2200).map(|i| sentence(i, if i.is_multiple_of(step) { word } else { "banc" })).collect::<String>()
    };
    let words_only = |first: usize| (0..20_000).map(|i| format!("m{} ", (i * 7919 + first) % 1000)).collect::<String>();
    let (old, new) = (text("x", 5000), text("mur", 40));
    let cases = [
        (old.clone(), new.clone(), true),
        (old.clone(), text("mur", 1), true),
        (old.clone(), words_only(3), false),
        (words_only(1), words_only(2), false),
        ("a\n".repeat(50_000), "b\na\n".repeat(25_000), false),
        ("\u{301}".repeat(50_000), ". ".repeat(50_000), false),
    ];
    for (old, new, fine) in cases {
        let began = Instant::now();
        let segments = words(&old, &new);
        let shown = html(&segments, &LABELS);
        assert!(began.elapsed() < Duration::from_secs(8), "{:?} {:.40} {:.40}", began.elapsed(), old, new);
        assert_eq!(
            (without(&segments, Kind::Added), without(&segments, Kind::Removed)),
            (tidy(&old).into(), tidy(&new).into())
        );
        assert!(!fine || segments.len() > 50, "{}", segments.len());
        assert!(shown.as_str().len() < 2_000_000);
    }
}

#[test]
fn hostile_texts() {
    for hostile in bodies() {
        let segments = words("Un banc\n\nplace du marché", &hostile.body);
        assert_harmless(html(&segments, &Labels { removed: "<supprimé>", added: "\"ajouté\"" }).as_str());
    }
}

proptest! {
    #[test]
    fn both_texts_come_back(old in "[ab .\n\u{301}é👩\u{200D}]{0,30}", new in "[ab .\n\u{301}é👩\u{200D}]{0,30}") {
        let segments = words(&old, &new);
        prop_assert_eq!(without(&segments, Kind::Added), tidy(&old).into_owned());
        prop_assert_eq!(without(&segments, Kind::Removed), tidy(&new).into_owned());
        for pair in segments.windows(2) {
            prop_assert!(pair[0].kind != pair[1].kind);
            prop_assert!((pair[0].kind, pair[1].kind) != (Kind::Added, Kind::Removed));
        }
        prop_assert!(segments.iter().all(|segment| !segment.text.is_empty()));
        assert_harmless(html(&segments, &LABELS).as_str());
    }

    #[test]
    fn any_two_texts(old in any::<String>(), new in any::<String>()) {
        let segments = words(&old, &new);
        prop_assert_eq!(without(&segments, Kind::Added), tidy(&old).into_owned());
        prop_assert_eq!(without(&segments, Kind::Removed), tidy(&new).into_owned());
        assert_harmless(html(&segments, &LABELS).as_str());
    }
}
