//! For anything that is typed about a place: what is valid lies in the commune, and is the same on the page, in the
//! table of an export, on a keyed-in sheet and as JSON. And what is said to be inside is, wherever one looks.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use parvis_model::form::Typed;
use parvis_model::geo::{Area, District, Geometry, Landmark, Line, Point, Region, Street, Territory};
use parvis_model::question::{Answer, Fault, How, Kind, Place, Question, Shape, Wrong};
use parvis_model::{AnswerSet, QuestionId};
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::OnceLock;

fn line(points: &[(i32, i32)]) -> Line {
    Line(points.iter().map(|(x, y)| Point { lon: 45_000_000 + x * 10_000, lat: 460_000_000 + y * 10_000 }).collect())
}

/// A U open to the north, with a pond in its western leg: 3 km by 3 km, squares of 200 m.
fn town() -> &'static Territory {
    static TOWN: OnceLock<Territory> = OnceLock::new();
    TOWN.get_or_init(|| {
        let ring = line(&[(0, 0), (39, 0), (39, 27), (26, 27), (26, 9), (13, 9), (13, 27), (0, 27)]);
        let pond = line(&[(4, 14), (9, 14), (9, 18), (4, 18)]);
        let half = |x: i32, id: &str, name: &str| District {
            id: id.to_owned(),
            name: name.to_owned(),
            region: Region(vec![Area::new(line(&[(x, 0), (x + 20, 0), (x + 20, 27), (x, 27)]), vec![])]),
        };
        let street = |name: &str, numbers: &[&str], y: i32| Street {
            name: name.to_owned(),
            numbers: numbers.iter().map(|number| (*number).to_owned()).collect(),
            points: line(&(0_i32..).zip(numbers).map(|(x, _)| (30 + x, y)).collect::<Vec<_>>()),
        };
        Territory {
            outline: Region(vec![Area::new(ring, vec![pond])]),
            districts: vec![half(0, "ouest", "Ouest"), half(20, "est", "Est")],
            streets: vec![
                street("rue des Tilleuls", &["1", "3", "3 bis", "5"], 2),
                street("place des Tilleuls", &["1"], 3),
            ],
            landmarks: vec![Landmark { name: "Gare".to_owned(), kind: "gare".to_owned(), at: line(&[(2, 2)]).0[0] }],
            layers: vec![],
        }
    })
}

fn question(shape: Shape, required: bool) -> Question {
    Question {
        id: QuestionId::parse("ou").unwrap(),
        number: 1,
        label: "Où ?".to_owned(),
        hint: None,
        why: None,
        required,
        publish: true,
        kind: Kind::Place { shape },
    }
}

fn read(shape: Shape, parts: &[(&str, &str)]) -> Result<Place, Wrong> {
    let question = question(shape, true);
    let typed: Typed = parts.iter().map(|(part, value)| (question.part(part), (*value).to_owned())).collect();
    match question.read_in(&typed, town())? {
        Some(Answer::Place(place)) => Ok(*place),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_way_of_saying_where() {
    for (shape, parts, how, names, district) in [
        (Shape::Point, &[("address", "3 r. tilleuls")][..], How::Address, "3 rue des Tilleuls", Some("est")),
        (Shape::Point, &[("address", "gare")], How::Landmark, "Gare", Some("ouest")),
        (Shape::Point, &[("landmark", "Gare"), ("words", "quai 2")], How::Landmark, "Gare", Some("ouest")),
        (Shape::Point, &[("squares", "b 14")], How::Square, "B14", Some("ouest")),
        (Shape::Point, &[("drawn", "POINT(4.505 46.005)")], How::Map, "B13", Some("ouest")),
        (Shape::Point, &[("words", "derrière l’école")], How::Described, "", None),
        (
            Shape::Line,
            &[("address", "gare"), ("to", "5 rue des Tilleuls")],
            How::Address,
            "Gare, 5 rue des Tilleuls",
            Some("est"),
        ),
        (Shape::Line, &[("squares", "B14 à B12")], How::Square, "B14, B12", Some("ouest")),
        (Shape::Area, &[("squares", "B13, B14, C14")], How::Square, "B13, B14, C14", Some("ouest")),
        (Shape::Area, &[("district", "est")], How::District, "Est", Some("est")),
    ] {
        let place = read(shape, parts).unwrap_or_else(|wrong| panic!("{parts:?}: {wrong:?}"));
        assert_eq!(
            (place.how, place.names.join(", ").as_str(), place.district.as_deref()),
            (how, names, district),
            "{parts:?}"
        );
    }
}

#[test]
fn every_mistake() {
    let two = || vec!["1 rue des Tilleuls".to_owned(), "1 place des Tilleuls".to_owned()];
    for (shape, parts, input, fault) in [
        (Shape::Point, &[][..], "address", Fault::Missing),
        (Shape::Point, &[("address", "rue Inconnue")], "address", Fault::NoSuchPlace),
        (Shape::Point, &[("address", "1 tilleuls")], "address", Fault::SeveralPlaces { matches: two(), all: 2 }),
        (
            Shape::Point,
            &[("address", "1 tilleuls"), ("address-match", "rue Forgée")],
            "address",
            Fault::SeveralPlaces { matches: two(), all: 2 },
        ),
        (Shape::Point, &[("address", "gare"), ("squares", "B2")], "squares", Fault::SeveralWays),
        (Shape::Point, &[("squares", "B2"), ("drawn", "POINT(4.505 46.005)")], "address", Fault::SeveralWays),
        (Shape::Point, &[("landmark", "Mairie")], "landmark", Fault::NotAnOption),
        (Shape::Point, &[("squares", "le pré")], "squares", Fault::NotASquare),
        (Shape::Point, &[("squares", "Z2")], "squares", Fault::NoSuchSquare { square: "Z2".to_owned() }),
        (Shape::Point, &[("squares", "H2")], "squares", Fault::NoSuchSquare { square: "H2".to_owned() }),
        (Shape::Point, &[("squares", "B14, B13")], "squares", Fault::HowManySquares { min: 1, max: 1 }),
        (Shape::Line, &[("squares", "B14")], "squares", Fault::HowManySquares { min: 2, max: 40 }),
        (Shape::Line, &[("address", "gare")], "to", Fault::EndMissing),
        (Shape::Line, &[("to", "gare")], "address", Fault::EndMissing),
        (Shape::Line, &[("address", "gare"), ("to", "la Gare")], "to", Fault::EndMissing),
        (Shape::Area, &[("district", "nord")], "district", Fault::NotAnOption),
        (Shape::Point, &[("drawn", "POINT(4.5195 46.02)")], "address", Fault::Outside),
        (Shape::Point, &[("drawn", "POINT(4.506 46.016)")], "address", Fault::Outside),
        (Shape::Point, &[("drawn", "LINESTRING(4.5 46, 4.501 46)")], "address", Fault::NotAShape),
        (Shape::Line, &[("drawn", "LINESTRING(4.501 46.02, 4.53 46.02)")], "address", Fault::Outside),
        (
            Shape::Area,
            &[("drawn", "POLYGON((4.501 46.001, 4.503 46.003, 4.503 46.001, 4.501 46.003))")],
            "squares",
            Fault::NotAShape,
        ),
        (
            Shape::Area,
            &[("drawn", "POLYGON((4.501 46.01, 4.512 46.01, 4.512 46.02, 4.501 46.02))")],
            "squares",
            Fault::Outside,
        ),
    ] {
        let input = format!("q.ou.{input}");
        assert_eq!(read(shape, parts).unwrap_err(), Wrong { input, fault }, "{shape:?} {parts:?}");
    }
    let chosen = read(Shape::Point, &[("address", "1 tilleuls"), ("address-match", "1 place des Tilleuls")]).unwrap();
    assert_eq!(chosen.names, ["1 place des Tilleuls"]);
}

/// A commune that did not describe its ground can still be told in words, and in words only.
#[test]
fn without_a_ground() {
    let question = question(Shape::Point, true);
    let typed = |part: &str, value: &str| Typed::from([(question.part(part), value.to_owned())]);
    assert!(matches!(question.read(&typed("words", "derrière l’école")), Ok(Some(Answer::Place(_)))));
    for (part, value) in [("address", "gare"), ("squares", "A1"), ("drawn", "POINT(4.5 46)"), ("landmark", "Gare")] {
        assert!(question.read(&typed(part, value)).is_err(), "{part}");
    }
}

fn typed(shape: Shape) -> impl Strategy<Value = Typed> {
    let value = select(vec![
        "",
        "",
        "",
        "",
        "gare",
        "1 tilleuls",
        "1 place des Tilleuls",
        "3bis rue des tilleuls",
        "rue des Tilleuls",
        "Gare",
        "B14",
        "C12, C13",
        "A1",
        "H2",
        "B14, B13, B12",
        "est",
        "ouest",
        "POINT(4.505 46.005)",
        "POINT(4.5 46)",
        "POINT(4.6 46)",
        "LINESTRING(4.501 46.001, 4.53 46.001)",
        "LINESTRING(4.501 46.02, 4.53 46.02)",
        "POLYGON((4.501 46.001, 4.501 46.005, 4.505 46.005, 4.501 46.001))",
        "près | du pont",
        "words: x",
        "à | words: b",
        "a\u{202E}b",
    ]);
    proptest::collection::vec(value, 9).prop_map(move |values| {
        let question = question(shape, false);
        shape.parts().iter().zip(values).map(|(part, value)| (question.part(part), value.to_owned())).collect()
    })
}

/// A ring around the middle of the town: it never crosses itself.
fn star() -> impl Strategy<Value = Line> {
    const WAYS: [(i32, i32); 8] = [(10, 0), (7, 7), (0, 10), (-7, 7), (-10, 0), (-7, -7), (0, -10), (7, -7)];
    proptest::collection::vec(1_i32..300, 8)
        .prop_map(|far| Line(WAYS.iter().zip(far).map(|((x, y), far)| Point { lon: x * far, lat: y * far }).collect()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn page_table_and_paper_agree(
        (shape, typed) in select(vec![Shape::Point, Shape::Line, Shape::Area]).prop_flat_map(|shape| (Just(shape), typed(shape)))
    ) {
        let question = question(shape, false);
        let Ok(Some(answer)) = question.read_in(&typed, town()) else { return Ok(()) };
        let Answer::Place(place) = &answer else { panic!("{answer:?}") };
        if let (How::Map, Some(geometry)) = (place.how, &place.geometry) {
            prop_assert!(town().outline.encloses(geometry));
        }
        prop_assert_eq!(place.geometry.is_none(), matches!(place.how, How::Described | How::District));
        prop_assert!(place.how == How::Described || !place.names.is_empty());
        let cells = question.cells(Some(&answer));
        let keyed = question.columns().iter().zip(&cells).flat_map(|(column, cell)| question.typed(column, cell)).collect();
        prop_assert_eq!(question.read_in(&keyed, town()), Ok(Some(answer.clone())), "{:?}", cells);
        let json = serde_json::to_string(&answer).unwrap();
        prop_assert_eq!(serde_json::from_str::<Answer>(&json).unwrap(), answer);
        let set = serde_json::from_str::<AnswerSet>(&format!("{{\"ou\":{json}}}"));
        prop_assert!(set.is_ok());
    }

    /// A way is inside exactly when no point of it is outside; a thousand points of it are looked at.
    #[test]
    fn what_is_inside_is_inside_everywhere(
        ring in star(),
        hole in proptest::option::of(star()),
        (ax, ay, bx, by) in (-3000_i32..3000, -3000_i32..3000, -3000_i32..3000, -3000_i32..3000),
    ) {
        let hole = hole.map(|hole| Line(hole.0.iter().map(|p| Point { lon: p.lon / 400, lat: p.lat / 400 }).collect()));
        let hole = hole.filter(|hole| hole.flaw().is_none());
        let region = Region(vec![Area::new(ring, hole.into_iter().collect())]);
        // A thousandth of a step is a whole unit, so that the points between are exact.
        let wide = |region: &Region| Region(region.0.iter().map(|area| {
            let scaled = |line: &Line| Line(line.0.iter().map(|p| Point { lon: p.lon * 1000, lat: p.lat * 1000 }).collect());
            Area { ring: scaled(&area.ring), holes: area.holes.iter().map(scaled).collect() }
        }).collect());
        let way = Line(vec![Point { lon: ax * 1000, lat: ay * 1000 }, Point { lon: bx * 1000, lat: by * 1000 }]);
        let region = wide(&region);
        let all = (0..=1000).all(|i| region.contains(Point { lon: ax * 1000 + (bx - ax) * i, lat: ay * 1000 + (by - ay) * i }));
        let said = region.encloses(&Geometry::Line(way));
        prop_assert!(!said || all, "said to be inside");
        // What sticks out by less than a thousandth of the way may escape the look, never the predicate.
        if all && !said {
            let ends = region.contains(Point { lon: ax * 1000, lat: ay * 1000 }) && region.contains(Point { lon: bx * 1000, lat: by * 1000 });
            prop_assert!(ends);
        }
    }
}
