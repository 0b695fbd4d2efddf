//! What somebody means by an address or a name that they typed: one place, several to choose from, or none.

use super::words::{fit, telling, words};
use super::{Point, Street, Territory};

/// The most places that are offered to choose from.
pub const MATCHES: usize = 8;

/// A place that a text may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// What it is called: `3 rue des Tilleuls`. Typed again, it is found at once.
    pub label: String,
    /// Where it is.
    pub at: Point,
    /// Whether it is a landmark rather than an address.
    pub is_landmark: bool,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    None,
    /// One place.
    One(Match),
    /// Several, at most [`MATCHES`], the likeliest first; and how many there are in all.
    Several(Vec<Match>, usize),
}

/// How well something fits: slips, then words that were left out.
type Rank = (u8, usize);

impl Territory {
    /// Looks for an address or a landmark.
    pub fn find(&self, text: &str) -> Found {
        let text = text.trim();
        if let Some(exact) = self.exact(text) {
            return Found::One(exact);
        }
        // « 3, rue des Tilleuls, 01999 Valmoret »: what follows the last comma may be the town.
        let mut rest = text;
        loop {
            let found = self.find_words(&words(rest));
            match (found, rest.rsplit_once(',')) {
                (Found::None, Some((before, _))) => rest = before,
                (found, _) => return found,
            }
        }
    }

    /// The place that is called exactly so.
    fn exact(&self, text: &str) -> Option<Match> {
        let street = |street: &Street| {
            let number = text.strip_suffix(street.name.as_str())?.trim_end();
            let at = match number {
                "" => street.middle()?,
                number => street.addresses().find(|(own, _)| *own == number)?.1,
            };
            Some(Match { label: street.label(number), at, is_landmark: false })
        };
        let landmark = || {
            let found = self.landmark(text)?;
            Some(Match { label: found.name.clone(), at: found.at, is_landmark: true })
        };
        self.streets.iter().find_map(street).or_else(landmark)
    }

    fn find_words(&self, typed: &[String]) -> Found {
        // A postal code, and the town after it.
        let is_code = |word: &String| word.len() == 5 && word.bytes().all(|b| b.is_ascii_digit());
        let typed = &typed[..typed.iter().skip(1).position(is_code).map_or(typed.len(), |i| i + 1)];
        let mut found: Vec<(Rank, Vec<Match>)> = Vec::new();
        let whole = telling(typed);
        for landmark in &self.landmarks {
            if let Some(rank) = rank(&whole, &landmark.name) {
                let own = Match { label: landmark.name.clone(), at: landmark.at, is_landmark: true };
                found.push((rank, vec![own]));
            }
        }
        let numbered = [leading_number(typed), trailing_number(typed)];
        for street in &self.streets {
            let without = rank(&whole, &street.name).map(|rank| (rank, None));
            let with = numbered.iter().flatten().filter_map(|(number, rest)| {
                let rest = telling(rest);
                // A number alone means no street.
                (!rest.is_empty())
                    .then(|| rank(&rest, &street.name))
                    .flatten()
                    .map(|rank| (rank, Some(number.as_str())))
            });
            // « 8 mai 1945 » is a name rather than the number 8: of two that fit as well, the first.
            if let Some((rank, number)) = without.into_iter().chain(with).min_by_key(|(rank, _)| *rank) {
                found.push((rank, addresses(street, number)));
            }
        }
        let Some(best) = found.iter().map(|(rank, _)| *rank).min() else { return Found::None };
        // Whoever names a street in full means it; a part of a name may be meant for all that have it.
        let fits = |rank: Rank| if best == (0, 0) { rank == best } else { rank.0 == best.0 };
        found.retain(|(rank, _)| fits(*rank));
        found.sort_by_key(|(rank, _)| *rank);
        let mut matches: Vec<Match> = found.into_iter().flat_map(|(_, matches)| matches).collect();
        match (matches.len(), matches.pop()) {
            (_, None) => Found::None,
            (1, Some(one)) => Found::One(one),
            (all, Some(last)) => {
                matches.push(last);
                matches.truncate(MATCHES);
                Found::Several(matches, all)
            }
        }
    }
}

/// How well all words that were typed fit a name; `None` if one fits none of its words.
fn rank(typed: &[String], name: &str) -> Option<Rank> {
    let mut own = telling(&words(name));
    let (mut worst, all) = (0, own.len());
    for word in typed {
        let (i, how) =
            own.iter().enumerate().filter_map(|(i, own)| Some((i, fit(word, own)?))).min_by_key(|(_, how)| *how)?;
        own.swap_remove(i);
        worst = worst.max(how);
    }
    (!typed.is_empty()).then_some((worst, all - typed.len()))
}

/// The addresses of a street that a number may mean: it, or its neighbours where the street has no such number.
fn addresses(street: &Street, number: Option<&str>) -> Vec<Match> {
    let of = |number: &str, at: Point| Match { label: street.label(number), at, is_landmark: false };
    let whole = || street.middle().map(|at| of("", at)).into_iter().collect();
    let Some(number) = number else { return whole() };
    if let Some((own, at)) = street.addresses().find(|(own, _)| compact(own) == compact(number)) {
        return vec![of(own, at)];
    }
    let value = |number: &str| number.split(|c: char| !c.is_ascii_digit()).next().and_then(|n| n.parse::<u32>().ok());
    let Some(wanted) = value(number) else { return whole() };
    let mut near: Vec<(u32, u32, Match)> =
        street.addresses().filter_map(|(own, at)| value(own).map(|n| (n.abs_diff(wanted), n, of(own, at)))).collect();
    near.sort_by_key(|(distance, n, _)| (*distance, *n));
    let near: Vec<Match> = near.into_iter().take(4).map(|(_, _, found)| found).collect();
    if near.is_empty() { whole() } else { near.into_iter().chain(whole()).collect() }
}

fn compact(number: &str) -> String {
    number.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// « 3 bis rue … », « 3bis rue … »: the number, and the words after it.
fn leading_number(typed: &[String]) -> Option<(String, &[String])> {
    let (first, rest) = typed.split_first()?;
    let digits = first.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 5 || first[digits..].chars().count() > 6 {
        return None;
    }
    let is_suffix = |word: &String| matches!(word.as_str(), "bis" | "ter" | "quater") || is_letter(word);
    match rest.first().filter(|word| digits == first.len() && is_suffix(word)) {
        Some(suffix) => Some((format!("{first} {suffix}"), &rest[1..])),
        None => Some((first.clone(), rest)),
    }
}

/// A letter after a number, but for the one that is short for « rue ».
fn is_letter(word: &str) -> bool {
    word.len() == 1 && word != "r" && word.bytes().all(|b| b.is_ascii_lowercase())
}

/// « rue des Tilleuls 3 ».
fn trailing_number(typed: &[String]) -> Option<(String, &[String])> {
    let (last, rest) = typed.split_last()?;
    last.starts_with(|c: char| c.is_ascii_digit()).then(|| (last.clone(), rest))
}

#[cfg(test)]
mod tests {
    use super::super::{Landmark, Line};
    use super::*;

    fn town() -> Territory {
        let street = |name: &str, numbers: &[&str], lat: i32| Street {
            name: name.to_owned(),
            numbers: numbers.iter().map(|n| (*n).to_owned()).collect(),
            points: Line((0_i32..).zip(numbers).map(|(lon, _)| Point { lon, lat }).collect()),
        };
        Territory {
            streets: vec![
                street("rue des Tilleuls", &["1", "3", "3 bis", "5", "12"], 1),
                street("place des Tilleuls", &["1", "2"], 2),
                street("rue du 8 Mai 1945", &["8", "10"], 3),
                street("chemin de l’Église", &["", "4"], 4),
                street("allée des Frênes", &["7"], 5),
            ],
            landmarks: vec![
                Landmark { name: "Gare".to_owned(), kind: "gare".to_owned(), at: Point { lon: 0, lat: 9 } },
                Landmark {
                    name: "École des Tilleuls".to_owned(),
                    kind: "école".to_owned(),
                    at: Point { lon: 1, lat: 9 },
                },
            ],
            ..Territory::default()
        }
    }

    fn found(text: &str) -> Vec<String> {
        match town().find(text) {
            Found::None => Vec::new(),
            Found::One(one) => vec![one.label],
            Found::Several(several, _) => several.into_iter().map(|found| found.label).collect(),
        }
    }

    #[test]
    fn one_place() {
        for (text, label) in [
            ("3 rue des Tilleuls", "3 rue des Tilleuls"),
            ("3, rue des tilleuls", "3 rue des Tilleuls"),
            ("3bis r. des tilleuls", "3 bis rue des Tilleuls"),
            ("3 r. des tilleuls", "3 rue des Tilleuls"),
            ("3 BIS RUE DES TILLEULS", "3 bis rue des Tilleuls"),
            ("rue des Tilleuls 12", "12 rue des Tilleuls"),
            ("12 rue des Tilleuls, 01999 Valmoret", "12 rue des Tilleuls"),
            ("12 rue des Tilleuls 01999 Valmoret", "12 rue des Tilleuls"),
            ("12 rue des Tilleuls, Valmoret", "12 rue des Tilleuls"),
            ("rue des Tilleuls", "rue des Tilleuls"),
            ("8 mai 1945", "rue du 8 Mai 1945"),
            ("10 rue du 8 mai 1945", "10 rue du 8 Mai 1945"),
            ("8 rue du 8 mai 1945", "8 rue du 8 Mai 1945"),
            ("4 ch. de l'eglise", "4 chemin de l’Église"),
            ("frenes", "allée des Frênes"),
            ("7 allee des frense", "7 allée des Frênes"),
            ("la gare", "Gare"),
            ("ecole tilleuls", "École des Tilleuls"),
        ] {
            assert_eq!(found(text), [label], "{text}");
        }
    }

    #[test]
    fn several_places() {
        assert_eq!(found("tilleuls"), ["École des Tilleuls", "rue des Tilleuls", "place des Tilleuls"]);
        assert_eq!(
            found("7 rue des Tilleuls"),
            [
                "5 rue des Tilleuls",
                "3 rue des Tilleuls",
                "3 bis rue des Tilleuls",
                "12 rue des Tilleuls",
                "rue des Tilleuls"
            ]
        );
        assert_eq!(found("1 tilleuls"), ["1 rue des Tilleuls", "1 place des Tilleuls"]);
    }

    #[test]
    fn no_place() {
        for text in ["", " ", "3", "rue Inconnue", "99999", ",,", "de la", "3 bis"] {
            assert_eq!(found(text), Vec::<String>::new(), "{text:?}");
        }
    }

    #[test]
    fn labels_are_found_at_once() {
        let town = town();
        for street in &town.streets {
            for (number, at) in street.addresses() {
                let label = street.label(number);
                assert_eq!(town.find(&label), Found::One(Match { label: label.clone(), at, is_landmark: false }));
            }
        }
    }
}
