//! The map of a commune as SVG: outline, districts, layers, the grid with its letters and numbers, and numbered marks.
//!
//! It needs no script, no tile and no third party, prints, and follows the light and dark colours of the style sheet,
//! since it has classes and no style. Marks are told apart by their form and number, not by colour alone.

mod cluster;
mod drawing;
mod frame;

use cluster::{Badge, badges};
use drawing::{Drawing, escape};
use frame::Frame;
use parvis_model::geo::{Geometry, LayerKind, Territory};

/// Forms of marks: what a category looks like. More categories than forms share them.
pub const FORMS: usize = 6;

/// Something to show on the map.
#[derive(Debug, Clone)]
pub struct Marker {
    /// Its number in the list beside the map.
    pub number: u32,
    /// Where it is.
    pub at: Geometry,
    /// What it is called.
    pub label: String,
    /// The address of its entry in the list, such as `#idee-12`.
    pub href: Option<String>,
    /// The number of its category, from 0.
    pub category: usize,
}

/// The words of a map, and what it shows.
#[derive(Debug, Clone, Default)]
pub struct MapOptions<'a> {
    /// What the map is, for those who do not see it.
    pub title: &'a str,
    /// What it shows, and what tells the same in words.
    pub description: &'a str,
    /// What marks are called that are too near each other to be drawn one by one: « Numéros ».
    pub several: &'a str,
    /// Where such a mark leads: the list.
    pub list: Option<&'a str>,
    /// What the identifiers of lists begin with that have the members of such a mark each, followed by the number of its
    /// first; then marks have identifiers too: `m-` and their number.
    pub groups: Option<&'a str>,
    /// Whether to draw the grid.
    pub grid: bool,
}

/// Draws the map as an `<svg>` element. Everything in it is escaped: it can stand in a page as it is. Empty for a
/// commune that has not described its ground.
pub fn map_svg(territory: &Territory, markers: &[Marker], options: &MapOptions<'_>) -> String {
    let Some(grid) = territory.grid() else { return String::new() };
    let frame = Frame::new(&grid);
    let mut drawing = Drawing::default();
    let (width, height) = frame.size();
    // A picture is one thing; links in it are to be reached one by one.
    let role = if markers.iter().any(|marker| marker.href.is_some()) { "group" } else { "img" };
    drawing.raw(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" viewBox=\"0 0 {width} {height}\" role=\"{role}\" \
         data-frame=\"{}\">",
        frame.numbers()
    ));
    drawing.element("title", options.title);
    drawing.element("desc", options.description);
    let taken: Vec<(i64, i64)> = badges(markers, &frame).iter().map(Badge::at).collect();
    ground(&mut drawing, territory, &frame, options.grid, &taken);
    if options.grid {
        border(&mut drawing, &frame);
    }
    marks(&mut drawing, markers, &frame, options);
    drawing.raw("</svg>\n");
    drawing.finish()
}

/// What the layers are called, as an HTML list with samples. Empty without layers.
pub fn map_legend(territory: &Territory) -> String {
    if territory.layers.is_empty() {
        return String::new();
    }
    let entry = |label: &str, kind| format!("<li class=\"{}\">{}</li>\n", layer_class(kind), escape(label));
    let entries: String = territory.layers.iter().map(|layer| entry(&layer.label, layer.kind)).collect();
    format!("<ul class=\"map-legend\">\n{entries}</ul>\n")
}

/// The numbers that one mark stands for, of each mark that stands for several.
pub fn map_groups(territory: &Territory, markers: &[Marker]) -> Vec<Vec<u32>> {
    let Some(grid) = territory.grid() else { return Vec::new() };
    let several = |badge| match badge {
        Badge::Several(_, markers) => Some(markers.iter().map(|marker| marker.number).collect()),
        Badge::One(..) => None,
    };
    badges(markers, &Frame::new(&grid)).into_iter().filter_map(several).collect()
}

/// A mark alone, as small as a word: for the list beside the map, which says its number in words too.
pub fn map_badge(category: usize, number: &str) -> String {
    let mut drawing = Drawing::default();
    drawing.raw("<svg class=\"map map-small\" viewBox=\"-27 -27 54 54\" aria-hidden=\"true\" focusable=\"false\">");
    drawing.plain_mark(category % FORMS, number);
    drawing.raw("</svg>");
    drawing.finish()
}

fn layer_class(kind: LayerKind) -> &'static str {
    match kind {
        LayerKind::Water => "map-water",
        LayerKind::Green => "map-green",
        LayerKind::Way => "map-way",
    }
}

fn ground(drawing: &mut Drawing, territory: &Territory, frame: &Frame, grid: bool, taken: &[(i64, i64)]) {
    let (margin, (width, height)) = (frame.margin, frame.inner());
    drawing.raw(&format!("<svg x=\"{margin}\" y=\"{margin}\" width=\"{width}\" height=\"{height}\">\n"));
    drawing.path("map-outline", &frame.region(&territory.outline), None);
    for layer in &territory.layers {
        // What bounds nothing is drawn as a stroke.
        let (areas, ways): (Vec<&Geometry>, Vec<&Geometry>) =
            layer.shapes.iter().partition(|shape| matches!(shape, Geometry::Area(_)));
        let of = |shapes: Vec<&Geometry>| shapes.into_iter().map(|shape| frame.shape(shape)).collect::<String>();
        drawing.path(layer_class(layer.kind), &of(areas), None);
        drawing.path(&format!("{} map-stroke", layer_class(layer.kind)), &of(ways), None);
    }
    for district in &territory.districts {
        drawing.path("map-district", &frame.region(&district.region), Some(&district.name));
    }
    if grid {
        drawing.path("map-grid", &frame.lines(), None);
    }
    // The outline again, above what covers it.
    drawing.path("map-border", &frame.region(&territory.outline), None);
    for district in &territory.districts {
        if let Some(at) = district.region.label_point() {
            drawing.text("map-name", beside(taken, frame.at(at), &district.name), &district.name);
        }
    }
    drawing.raw("</svg>\n");
}

/// Where a name is not hidden by marks: at its place, or a little above or below.
fn beside(taken: &[(i64, i64)], (x, y): (i64, i64), name: &str) -> (i64, i64) {
    // A letter is half as wide as it is high; a mark is about as high as a name.
    let half = i64::try_from(name.chars().count()).unwrap_or(0) * 7 + 46;
    let hidden = |y: i64| taken.iter().filter(|mark| (mark.0 - x).abs() < half && (mark.1 - y + 8).abs() < 30).count();
    [0, -44, 44, -84, 84].into_iter().map(|away| y + away).min_by_key(|y| hidden(*y)).map_or((x, y), |y| (x, y))
}

/// Letters above and numbers at the left, outside the ground so that nothing hides them.
fn border(drawing: &mut Drawing, frame: &Frame) {
    drawing.raw("<g class=\"map-letters\" aria-hidden=\"true\">");
    for (at, name) in frame.names() {
        drawing.text("", at, &name);
    }
    drawing.raw("</g>\n");
}

/// Where links to a mark lead: an identifier for each of the numbers that it stands for.
fn names(options: &MapOptions<'_>, markers: &[&Marker]) -> Vec<String> {
    let numbered = markers.iter().filter(|marker| options.groups.is_some() && marker.number > 0);
    numbered.map(|marker| format!("m-{}", marker.number)).collect()
}

fn marks(drawing: &mut Drawing, markers: &[Marker], frame: &Frame, options: &MapOptions<'_>) {
    if markers.is_empty() {
        return;
    }
    drawing.raw(&format!("<g transform=\"translate({0} {0})\">\n", frame.margin));
    for marker in markers {
        let class = match marker.at {
            Geometry::Point(_) => continue,
            Geometry::Line(_) => "map-drawn map-stroke",
            Geometry::Area(_) => "map-drawn",
        };
        drawing.path(&format!("{class} m{}", marker.category % FORMS), &frame.shape(&marker.at), None);
    }
    for badge in badges(markers, frame) {
        match badge {
            Badge::One(at, marker) => {
                let form = marker.category % FORMS;
                // One alone needs no number.
                let (number, title) = match marker.number {
                    0 => (String::new(), marker.label.clone()),
                    number => (number.to_string(), format!("{number}. {}", marker.label)),
                };
                let names = names(options, &[marker]);
                drawing.open(&names);
                drawing.mark(at, form, &number, &title, marker.href.as_deref());
                drawing.close(&names);
            }
            Badge::Several(at, markers) => {
                let numbers: Vec<String> = markers.iter().map(|marker| marker.number.to_string()).collect();
                let title = format!("{} {}", options.several, numbers.join(", "));
                let names = names(options, &markers);
                let group = options.groups.zip(markers.first()).map(|(of, first)| format!("#{of}{}", first.number));
                let list = group.as_deref().or(options.list);
                drawing.open(&names);
                drawing.several(at, &cluster::numbers(&markers), &title, list);
                drawing.close(&names);
            }
        }
    }
    drawing.raw("</g>\n");
}
