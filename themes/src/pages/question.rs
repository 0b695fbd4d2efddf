//! A question with what was typed, for the template. One shape a way of answering, whatever the kind.

use crate::ThemeError;
use crate::pages::budget::Purse;
use crate::pages::inputs::{ChoiceView, Line, PictureOf, Rank, RowView};
use crate::pages::place::{self, PlaceView};
use crate::pages::{Scene, choices, fault, limits};
use parvis_model::form::{TICKED, Typed};
use parvis_model::process::Picture;
use parvis_model::question::{Choice, Decimal, Kind, OTHER, OTHER_TEXT, Question, Wrong};
use parvis_model::{Process, question::GRADES};
use serde::Serialize;

/// A question.
#[derive(Debug, Default, Serialize)]
pub(crate) struct QuestionView {
    /// How it is answered: `line`, `area`, `choices`, `select`, `ranks`, `rows`, `points`, `tick` or
    /// `place`.
    pub(crate) form: &'static str,
    /// How its choices stand: stacked, as pictures, or in a row.
    pub(crate) look: &'static str,
    /// The identifier of its first input.
    pub(crate) id: String,
    /// The identifier of the input that is wrong.
    pub(crate) target: String,
    pub(crate) number: u16,
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
    pub(crate) why: Option<String>,
    pub(crate) limit: Option<String>,
    /// Whether one choice excludes the others, which paper has to say.
    pub(crate) only_one: bool,
    pub(crate) optional: bool,
    pub(crate) error: Option<String>,
    /// Identifiers of what describes it.
    pub(crate) described_by: String,
    pub(crate) line: Option<Line>,
    pub(crate) choices: Vec<ChoiceView>,
    pub(crate) other: Option<Line>,
    /// The identifier of the mistake.
    pub(crate) error_id: Option<String>,
    /// The same, where the mistake is in what is written beside « autre ».
    pub(crate) other_described: Option<String>,
    pub(crate) ranks: Vec<Rank>,
    pub(crate) columns: Vec<String>,
    /// Whether the words of the columns are ours.
    pub(crate) ours: bool,
    pub(crate) rows: Vec<RowView>,
    pub(crate) place: Option<PlaceView>,
    /// A number to write beside each option, with the option's words.
    pub(crate) lines: Vec<(String, Line)>,
    /// A box that stands for a blank vote, apart from everything else.
    pub(crate) blank: Option<ChoiceView>,
    /// What the choices cost together, where that is limited.
    pub(crate) purse: Option<Purse>,
}

impl QuestionView {
    /// Where its mistake is, and what to do about it.
    pub(crate) fn mistake(&self) -> Option<(&str, &str)> {
        Some((&self.target, self.error.as_deref()?))
    }
}

/// What a question is drawn from.
struct Asked<'a> {
    scene: &'a Scene<'a>,
    process: &'a Process,
    question: &'a Question,
    typed: &'a Typed,
    wrong: Option<&'a Wrong>,
}

/// A question with what was typed and what is wrong with it.
pub(crate) fn view(
    scene: &Scene<'_>,
    process: &Process,
    question: &Question,
    typed: &Typed,
    wrong: &[Wrong],
) -> Result<QuestionView, ThemeError> {
    let wrong = wrong.iter().find(|wrong| stands_in(question, wrong));
    let asked = Asked { scene, process, question, typed, wrong };
    let mut view = asked.answering()?;
    view.id = match &view.place {
        // Which inputs there are depends on the commune.
        Some(place) => place.first(),
        None => element(&question.inputs().into_iter().next().unwrap_or_else(|| question.input())),
    };
    // Not every name is an input's: that of a group stands for its first.
    let names = question.inputs();
    let target = wrong.map(|wrong| &wrong.input).filter(|input| names.contains(input));
    let target = target.filter(|input| view.place.as_ref().is_none_or(|place| place.draws(input)));
    view.target = target.map_or_else(|| view.id.clone(), |input| element(input));
    view.number = question.number;
    view.label.clone_from(&question.label);
    view.hint.clone_from(&question.hint);
    view.why.clone_from(&question.why);
    view.only_one = matches!(&question.kind, Kind::Single { .. }) || question.kind.levels().is_some();
    view.optional = !question.required;
    view.error = wrong.map(|wrong| fault::words(scene, question, &wrong.fault)).transpose()?;
    view.limit = limits::limit(scene, question)?;
    view.error_id = view.error.as_ref().map(|_| format!("{}__error", view.id));
    view.other_described = view.error_id.clone().filter(|_| view.other.as_ref().is_some_and(|other| other.wrong));
    let parts = [
        ("hint", view.hint.is_some()),
        ("limit", view.limit.is_some()),
        ("why", view.why.is_some()),
        ("error", view.error.is_some()),
    ];
    let described = parts.iter().filter(|(_, has)| *has).map(|(part, _)| format!("{}__{part}", view.id));
    view.described_by = described.collect::<Vec<_>>().join(" ");
    Ok(view)
}

/// The identifier of the element of an input. Names have no underscore, so that no two inputs share one; what we add
/// to it has two.
pub(crate) fn element(input: &str) -> String {
    input.replace('.', "_")
}

/// Whether a mistake is in this question.
pub(crate) fn stands_in(question: &Question, wrong: &Wrong) -> bool {
    let own = question.input();
    wrong.input == own || wrong.input.strip_prefix(&own).is_some_and(|rest| rest.starts_with('.'))
}

impl Asked<'_> {
    fn answering(&self) -> Result<QuestionView, ThemeError> {
        let of = |form| QuestionView { form, look: "stacked", ..QuestionView::default() };
        let choices = |look, choices| QuestionView { look, choices, ..of("choices") };
        let other = |has: bool| has.then(|| self.line(self.question.part(OTHER_TEXT), "text", None, None));
        let line = |kind, inputmode, autocomplete| {
            let line = self.line(self.question.input(), kind, inputmode, autocomplete);
            QuestionView { line: Some(line), ..of("line") }
        };
        Ok(match &self.question.kind {
            Kind::Text { long: true, .. } => QuestionView { form: "area", ..line("text", None, None) },
            Kind::Text { long: false, .. } => line("text", None, None),
            Kind::Number { unit, decimals, min, .. } => {
                // The keyboards of telephones have no minus.
                let positive = min.is_some_and(|min| min >= Decimal::from(0));
                let mode = if *decimals == 0 { "numeric" } else { "decimal" };
                let mut view = line("text", positive.then_some(mode), None);
                view.line = view.line.map(|line| Line { unit: unit.clone(), short: true, ..line });
                view
            }
            Kind::Date { .. } => short(line("text", None, None)),
            Kind::Email => line("email", Some("email"), Some("email")),
            Kind::Phone => short(line("tel", Some("tel"), Some("tel"))),
            Kind::PostalCode => short(line("text", Some("numeric"), Some("postal-code"))),
            Kind::Siret => short(line("text", Some("numeric"), None)),
            Kind::Rna => short(line("text", None, None)),
            Kind::Single { options, other: has, dropdown } => {
                let drawn = self.radios(&self.question.input(), options)?;
                let mut view = choices(look(options), self.with_other(drawn, *has, false)?);
                view.form = if *dropdown { "select" } else { "choices" };
                view.other = other(*has);
                view
            }
            Kind::Multiple { options, other: has, .. } => {
                let boxes = options.iter().map(|option| Ok(self.tick(&option.id, &option.label, self.picture(option))));
                let boxes = boxes.collect::<Result<Vec<_>, ThemeError>>()?;
                QuestionView { other: other(*has), ..choices(look(options), self.with_other(boxes, *has, true)?) }
            }
            Kind::Ranking { options, .. } => {
                QuestionView { ranks: options.iter().map(|o| self.rank(o, options.len())).collect(), ..of("ranks") }
            }
            Kind::Scale { .. } => choices("scale", self.levels()?),
            Kind::Rating { .. } | Kind::Sentiment => choices("stacked", self.levels()?),
            Kind::Matrix { rows, multiple, .. } => self.rows(rows, *multiple)?,
            Kind::Grades { options } => self.rows(options, false)?,
            Kind::Consent => {
                let ticked = self.value(&self.question.input()) == TICKED;
                let name = self.question.input();
                let choice = ChoiceView { checked: ticked, name, ..ChoiceView::default() };
                QuestionView { choices: vec![choice], ..of("tick") }
            }
            Kind::Place { shape } => {
                let place = place::view(self.scene, self.question, *shape, self.typed, self.wrong)?;
                QuestionView { place: Some(place), ..of("place") }
            }
        })
    }

    fn value(&self, input: &str) -> &str {
        self.typed.get(input).map_or("", String::as_str)
    }

    fn is_wrong(&self, input: &str) -> bool {
        self.wrong.is_some_and(|wrong| wrong.input == input)
    }

    fn line(
        &self,
        name: String,
        kind: &'static str,
        inputmode: Option<&'static str>,
        autocomplete: Option<&'static str>,
    ) -> Line {
        let (value, wrong) = (self.value(&name).to_owned(), self.is_wrong(&name));
        Line { id: element(&name), name, value, kind, inputmode, autocomplete, wrong, ..Line::default() }
    }

    fn picture(&self, choice: &Choice) -> Option<PictureOf> {
        let Picture { file, alt } = choice.picture.as_ref()?;
        Some(PictureOf { src: self.scene.link(&format!("{}/{file}", self.process.id)), alt: alt.clone() })
    }

    /// Radio buttons of one name. The first has the name as its identifier, so that mistakes lead to it.
    fn radio(&self, name: &str, index: usize, value: &str, label: String) -> ChoiceView {
        ChoiceView {
            id: if index == 0 { element(name) } else { format!("{}__{}", element(name), index + 1) },
            name: name.to_owned(),
            value: value.to_owned(),
            label,
            checked: self.value(name) == value,
            ..ChoiceView::default()
        }
    }

    fn radios(&self, name: &str, options: &[Choice]) -> Result<Vec<ChoiceView>, ThemeError> {
        let radio = |(i, option): (usize, &Choice)| {
            let radio = self.radio(name, i, &option.id, option.label.clone());
            Ok(ChoiceView { picture: self.picture(option), ..radio })
        };
        options.iter().enumerate().map(radio).collect()
    }

    fn tick(&self, part: &str, label: &str, picture: Option<PictureOf>) -> ChoiceView {
        let name = self.question.part(part);
        ChoiceView {
            checked: self.value(&name) == TICKED,
            id: element(&name),
            name,
            value: TICKED.to_owned(),
            ticks: true,
            label: label.to_owned(),
            picture,
            ..ChoiceView::default()
        }
    }

    fn with_other(&self, mut drawn: Vec<ChoiceView>, has: bool, ticks: bool) -> Result<Vec<ChoiceView>, ThemeError> {
        if has {
            let label = self.scene.say("option-other", &[])?;
            let index = drawn.len();
            let other = if ticks {
                self.tick(OTHER, &label, None)
            } else {
                self.radio(&self.question.input(), index, OTHER, label)
            };
            drawn.push(ChoiceView { ours: true, ..other });
        }
        Ok(drawn)
    }

    fn levels(&self) -> Result<Vec<ChoiceView>, ThemeError> {
        let kind = &self.question.kind;
        let levels = kind.levels().into_iter().flatten().enumerate();
        let radio = |(i, level): (usize, u8)| {
            let label = choices::level(self.scene, kind, level)?;
            let stars = match kind {
                Kind::Rating { out_of } => Some(choices::stars(level, *out_of)),
                _ => None,
            };
            Ok(ChoiceView { stars, ours: true, ..self.radio(&self.question.input(), i, &level.to_string(), label) })
        };
        levels.map(radio).collect()
    }

    fn rank(&self, option: &Choice, options: usize) -> Rank {
        let name = self.question.part(&option.id);
        let chosen = self.value(&name).trim();
        Rank {
            id: element(&name),
            label: option.label.clone(),
            places: (1..=options).map(|place| (place, chosen == place.to_string())).collect(),
            wrong: self.is_wrong(&name),
            name,
        }
    }

    fn rows(&self, rows: &[Choice], ticks: bool) -> Result<QuestionView, ThemeError> {
        let kind = &self.question.kind;
        let names = kind.columns();
        let columns = names.iter().map(|id| choices::column(self.scene, kind, id));
        let columns = columns.collect::<Result<Vec<_>, ThemeError>>()?;
        let ours = matches!(kind, Kind::Grades { .. });
        let row = |row: &Choice| {
            let name = self.question.part(&row.id);
            let cell = |(i, id): (usize, &&str)| {
                let label = columns.get(i).map_or("", String::as_str);
                let cell = if ticks {
                    self.tick(&format!("{}.{id}", row.id), label, None)
                } else {
                    self.radio(&name, i, id, label.to_owned())
                };
                ChoiceView { ours, ..cell }
            };
            let cells: Vec<_> = names.iter().enumerate().map(cell).collect();
            let wrong = cells.iter().any(|cell| self.is_wrong(&cell.name));
            RowView { id: format!("{}__row", element(&name)), label: row.label.clone(), ticks, cells, wrong }
        };
        let rows = rows.iter().map(row).collect();
        // Six grades need more room than three columns of words.
        let look = if names.len() > GRADES.len() { "wide" } else { "stacked" };
        Ok(QuestionView { form: "rows", look, rows, columns, ours, ..QuestionView::default() })
    }
}

fn short(view: QuestionView) -> QuestionView {
    QuestionView { line: view.line.map(|line| Line { short: true, ..line }), ..view }
}

fn look(options: &[Choice]) -> &'static str {
    if options.iter().any(|option| option.picture.is_some()) { "pictures" } else { "stacked" }
}
