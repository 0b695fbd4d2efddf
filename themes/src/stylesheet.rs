//! The commune's style sheet: the theme's rules, with every colour derived from the one accent.
//!
//! All pairs of text and ground are readable by construction: a shade is moved until its contrast suffices.

use crate::colour::{READABLE, check_accent, contrast, mix, towards};
use parvis_model::Site;
use parvis_model::look::{Corners, Look};
use parvis_model::site::Colour;
use std::fmt::Write as _;

const BLACK: Colour = Colour(0, 0, 0);
const WHITE: Colour = Colour(255, 255, 255);
const NIGHT: Colour = Colour(0x0f, 0x12, 0x14);
const DAY: Colour = Colour(0xfb, 0xfa, 0xf7);

/// The shades of one scheme, by the names that the rules use.
struct Shades {
    /// Ground of the page.
    paper: Colour,
    /// Ground of cards and panels.
    card: Colour,
    /// Ground of the head of the home page and of answers.
    tint: Colour,
    /// Text.
    ink: Colour,
    /// Less important text.
    soft: Colour,
    /// Lines that only decorate.
    line: Colour,
    /// Lines that bound controls: three to one (WCAG 2.2, success criterion 1.4.11).
    edge: Colour,
    /// Ground of buttons.
    accent: Colour,
    /// The same under a pointer.
    pressed: Colour,
    /// Text on either.
    on_accent: Colour,
    /// Ground of the head of the home page, and text on it.
    hero: Colour,
    on_hero: Colour,
    /// Links and coloured text, readable on paper, card and tint.
    link: Colour,
    /// Mistakes, likewise.
    wrong: Colour,
}

impl Shades {
    fn light(accent: Colour, look: &Look) -> Self {
        let paper = look.paper.unwrap_or(DAY);
        let accent = check_accent(accent).err().unwrap_or(accent);
        let tint = mix(accent, WHITE, 90);
        let ink = look.ink.unwrap_or_else(|| mix(Colour(0x1b, 0x1d, 0x1f), accent, 8));
        let on_grounds = |shade| [paper, WHITE, tint].into_iter().all(|ground| contrast(shade, ground) >= READABLE);
        Self {
            paper,
            card: WHITE,
            tint,
            ink,
            soft: towards(mix(ink, WHITE, 34), BLACK, on_grounds),
            line: mix(mix(accent, paper, 78), Colour(0xc9, 0xc6, 0xbd), 50),
            edge: towards(Colour(0x8a, 0x8a, 0x86), BLACK, |shade| {
                [paper, WHITE].into_iter().all(|ground| contrast(shade, ground) >= 330)
            }),
            accent,
            hero: accent,
            on_hero: WHITE,
            pressed: mix(accent, BLACK, 25),
            on_accent: WHITE,
            link: towards(accent, BLACK, on_grounds),
            wrong: towards(Colour(0xb4, 0x23, 0x18), BLACK, on_grounds),
        }
    }

    fn dark(accent: Colour) -> Self {
        let paper = mix(NIGHT, accent, 5);
        let card = mix(mix(NIGHT, WHITE, 7), accent, 7);
        let tint = mix(NIGHT, accent, 32);
        let on_grounds = |shade| [paper, card, tint].into_iter().all(|ground| contrast(shade, ground) >= READABLE);
        let accent = glowing(accent, on_grounds);
        let ink = Colour(0xee, 0xef, 0xec);
        Self {
            paper,
            card,
            tint: tint_for(tint, ink),
            hero: tint_for(tint, ink),
            on_hero: ink,
            ink,
            soft: towards(Colour(0xa9, 0xae, 0xac), WHITE, on_grounds),
            line: mix(card, WHITE, 16),
            edge: towards(Colour(0x7c, 0x82, 0x80), WHITE, |shade| contrast(shade, card) >= 330),
            accent,
            pressed: mix(accent, WHITE, 25),
            on_accent: NIGHT,
            link: accent,
            wrong: towards(Colour(0xff, 0x9c, 0x8f), WHITE, on_grounds),
        }
    }

    fn properties(&self) -> String {
        let all = [
            ("paper", self.paper),
            ("card", self.card),
            ("tint", self.tint),
            ("ink", self.ink),
            ("soft", self.soft),
            ("line", self.line),
            ("edge", self.edge),
            ("accent", self.accent),
            ("pressed", self.pressed),
            ("on-accent", self.on_accent),
            ("hero", self.hero),
            ("on-hero", self.on_hero),
            ("link", self.link),
            ("wrong", self.wrong),
        ];
        all.iter().fold(String::new(), |mut out, (name, colour)| {
            // Writing to a string cannot fail.
            let _ = write!(out, "--{name}:{colour};");
            out
        })
    }
}

/// The accent as it would glow at night: its vivid form first, so that it does not turn grey, then towards white.
fn glowing(accent: Colour, enough: impl Fn(Colour) -> bool) -> Colour {
    let brightest = u16::from(accent.0.max(accent.1).max(accent.2).max(1));
    let part = |channel: u8| u8::try_from(u16::from(channel) * 255 / brightest).unwrap_or(u8::MAX);
    let vivid = mix(Colour(part(accent.0), part(accent.1), part(accent.2)), WHITE, 25);
    let glowing = towards(accent, vivid, &enough);
    towards(glowing, WHITE, enough)
}

/// A dark ground that light ink stays readable on, however pale the accent.
fn tint_for(tint: Colour, ink: Colour) -> Colour {
    towards(tint, BLACK, |shade| contrast(shade, ink) >= 700)
}

/// The commune's style sheet: the theme's, with colours derived from its accent for light and dark screens.
pub fn stylesheet(site: &Site) -> String {
    let (light, dark) = (Shades::light(site.accent, &site.look).properties(), Shades::dark(site.accent).properties());
    let mut css = format!(":root{{color-scheme:light dark;{light}}}\n");
    let _ = writeln!(css, "@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}");
    css.push_str(&squeezed(include_str!("../parvis/style.css")));
    // Widths of bars are classes, because the security policy forbids inline styles.
    for percent in 0..=100 {
        let _ = write!(css, ".p{percent}{{width:{percent}%}}");
    }
    css.push('\n');
    css.push_str(&tokens(&site.look));
    css
}

/// Rules that only some pages need, beside those of the commune's style sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    /// Results of questionnaires, and paper.
    Results,
    /// Contributions, their lists, what is chosen on them.
    Contributions,
    /// Contributions, and texts that are voted on.
    Consultation,
    /// The same, and what only exchanges have.
    Exchange,
    /// The agents' pages.
    Desk,
    /// Debates, and what other sites show of them.
    Debate,
    /// Maps.
    Map,
    /// Votes.
    Vote,
    /// Participatory budgets, beside votes.
    Budget,
}

impl Sheet {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Results,
        Self::Contributions,
        Self::Consultation,
        Self::Desk,
        Self::Debate,
        Self::Map,
        Self::Vote,
        Self::Budget,
        Self::Exchange,
    ];

    /// Its name in definitions and file names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Results => "results",
            Self::Contributions => "contributions",
            Self::Consultation => "consultation",
            Self::Exchange => "exchange",
            Self::Desk => "desk",
            Self::Map => "map",
            Self::Vote => "vote",
            Self::Budget => "budget",
            Self::Debate => "debate",
        }
    }

    /// Its rules, the same for all communes: colours are custom properties of the commune's own sheet.
    pub fn rules(self) -> String {
        squeezed(match self {
            Self::Results => include_str!("../parvis/results.css"),
            Self::Contributions => include_str!("../parvis/contributions.css"),
            // One file, since a page asks for one beside the commune's own.
            Self::Consultation => {
                concat!(include_str!("../parvis/contributions.css"), include_str!("../parvis/consultation.css"))
            }
            Self::Exchange => {
                concat!(include_str!("../parvis/contributions.css"), include_str!("../parvis/exchange.css"))
            }
            Self::Desk => include_str!("../parvis/desk.css"),
            Self::Map => include_str!("../parvis/map.css"),
            Self::Vote => include_str!("../parvis/vote.css"),
            Self::Budget => include_str!("../parvis/budget.css"),
            Self::Debate => include_str!("../parvis/debate.css"),
        })
    }
}

/// What a commune replaces of the theme's other tokens. It comes last.
fn tokens(look: &Look) -> String {
    let mut css = String::new();
    let mut token = |name: &str, value: &str| {
        let _ = write!(css, "--{name}:{value};");
    };
    if let Some(font) = &look.font {
        token("font", font);
    }
    if let Some(corners) = look.corners {
        let round = match corners {
            Corners::Square => "0rem",
            Corners::Small => ".4rem",
            Corners::Round => "1.1rem",
        };
        token("round", round);
    }
    let mut rules = if css.is_empty() { css } else { format!(":root{{{css}}}\n") };
    if let Some(font) = &look.heading_font {
        let _ = writeln!(rules, "h1,h2,h3,h4{{font-family:{font}}}");
    }
    rules
}

/// Whether a text can be the value of a list of typefaces: names, which have quotation marks or not. Nothing in it can
/// end the rule that it stands in, and no file is asked for.
pub fn is_font(text: &str) -> bool {
    let name = |name: &str| {
        let name = name.trim();
        let bare = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')).unwrap_or(name);
        let first = bare.chars().next();
        first.is_some_and(|c| c.is_ascii_alphabetic() || c == '-')
            && bare.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-'))
    };
    text.len() <= 200 && text.split(',').all(name)
}

/// Whether text can be read on the paper and on cards: 4.5 to one (WCAG 2.2, success criterion 1.4.3). If not, the
/// nearest paper or ink that would do.
pub fn check_look(accent: Colour, look: &Look) -> Result<(), (Wrong, Colour)> {
    let reads = |look: &Look| {
        let shades = Shades::light(accent, look);
        [shades.paper, shades.card, shades.tint].into_iter().all(|ground| {
            [shades.ink, shades.soft, shades.link, shades.wrong]
                .into_iter()
                .all(|text| contrast(text, ground) >= READABLE)
        })
    };
    // Ink is judged on the theme's paper, so that one mistake is not told twice.
    let with_ink = |ink| reads(&Look { ink, ..Look::default() });
    if let Some(ink) = look.ink
        && !with_ink(Some(ink))
    {
        return Err((Wrong::Ink, towards(ink, BLACK, |ink| with_ink(Some(ink)))));
    }
    let with_paper = |paper| reads(&Look { paper, ink: look.ink, ..Look::default() });
    if let Some(paper) = look.paper
        && !with_paper(Some(paper))
    {
        return Err((Wrong::Paper, towards(paper, WHITE, |paper| with_paper(Some(paper)))));
    }
    Ok(())
}

/// Which of the two colours cannot stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The ground.
    Paper,
    /// The text.
    Ink,
}

/// The rules without comments and indentation.
fn squeezed(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    out.push_str(rest);
    out.lines().map(str::trim).filter(|line| !line.is_empty()).fold(String::new(), |mut squeezed, line| {
        squeezed.push_str(line);
        squeezed.push('\n');
        squeezed
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCENTS: [Colour; 7] = [
        Colour(0x1d, 0x5b, 0x43),
        Colour(0x1d, 0x4b, 0x7d),
        Colour(0xff, 0xd0, 0x00),
        Colour(0xb0, 0x2a, 0x2a),
        Colour(0x80, 0x80, 0x80),
        WHITE,
        BLACK,
    ];

    #[test]
    fn text_is_readable_whatever_the_accent() {
        for accent in ACCENTS {
            for (scheme, s) in [("light", Shades::light(accent, &Look::default())), ("dark", Shades::dark(accent))] {
                for ground in [s.paper, s.card, s.tint] {
                    for text in [s.ink, s.soft, s.link, s.wrong] {
                        let ratio = contrast(text, ground);
                        assert!(ratio >= READABLE, "{scheme} {accent}: {text} on {ground} is {ratio}");
                    }
                }
                assert!(contrast(s.on_hero, s.hero) >= READABLE, "{scheme} {accent}");
                assert!(contrast(s.on_accent, s.accent) >= READABLE, "{scheme} {accent}");
                assert!(contrast(s.on_accent, s.pressed) >= READABLE, "{scheme} {accent}");
                assert!(contrast(s.edge, s.card) >= 300, "{scheme} {accent}");
            }
        }
    }

    #[test]
    fn comments_and_indentation_go() {
        assert_eq!(squeezed("/* a */\na {\n  b: c; /* d */\n}\n"), "a {\nb: c;\n}\n");
    }
}
