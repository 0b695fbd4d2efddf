//! SVG as text. Whatever comes from people is escaped here.

/// The forms of marks, drawn around the origin; as large as each other to the eye.
const FORMS: [&str; super::FORMS] = [
    "M0-17a17 17 0 1 0 .1 0z",
    "M-15-15h30v30h-30z",
    "M0-22 21 15h-42z",
    "M0-21 21 0 0 21-21 0z",
    "M-10-17h20L20 0 10 17h-20L-20 0z",
    "M0 22-21-15h42z",
];

/// An SVG on its way.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    out: String,
}

impl Drawing {
    /// Adds markup of our own.
    pub(super) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// An element with a text.
    pub(super) fn element(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.raw(&format!("<{name}>{}</{name}>\n", escape(text)));
        }
    }

    /// A path, unless it is empty.
    pub(super) fn path(&mut self, class: &str, path: &str, title: Option<&str>) {
        match title {
            _ if path.is_empty() => {}
            None => self.raw(&format!("<path class=\"{class}\" d=\"{path}\"/>\n")),
            Some(title) => {
                let title = escape(title);
                self.raw(&format!("<path class=\"{class}\" d=\"{path}\"><title>{title}</title></path>\n"));
            }
        }
    }

    /// A text around a point.
    pub(super) fn text(&mut self, class: &str, (x, y): (i64, i64), text: &str) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        self.raw(&format!("<text{class} x=\"{x}\" y=\"{y}\">{}</text>\n", escape(text)));
    }

    /// A numbered mark.
    pub(super) fn mark(&mut self, at: (i64, i64), form: usize, number: &str, title: &str, href: Option<&str>) {
        let path = FORMS.get(form).copied().unwrap_or(FORMS[0]);
        self.badge(at, &format!("m{form}"), path, number, title, href);
    }

    /// Begins a group for each of some identifiers, one in the other, so that each of them names what follows.
    pub(super) fn open(&mut self, names: &[String]) {
        names.iter().for_each(|name| self.raw(&format!("<g id=\"{name}\">")));
    }

    /// Ends them.
    pub(super) fn close(&mut self, names: &[String]) {
        names.iter().for_each(|_| self.raw("</g>"));
    }

    /// A mark that stands on its own.
    pub(super) fn plain_mark(&mut self, form: usize, number: &str) {
        let path = FORMS.get(form).copied().unwrap_or(FORMS[0]);
        let number = escape(number);
        self.raw(&format!("<g class=\"map-mark m{form}\"><path d=\"{path}\"/><text y=\"7\">{number}</text></g>"));
    }

    /// A mark for several.
    pub(super) fn several(&mut self, at: (i64, i64), number: &str, title: &str, href: Option<&str>) {
        self.badge(at, "map-several", "M-24-15h48a15 15 0 0 1 0 30h-48a15 15 0 0 1 0-30z", number, title, href);
    }

    fn badge(&mut self, (x, y): (i64, i64), class: &str, path: &str, number: &str, title: &str, href: Option<&str>) {
        let (open, close) = match href {
            Some(href) => (format!("<a href=\"{}\">", escape(href)), "</a>"),
            None => (String::new(), ""),
        };
        self.raw(&format!(
            "{open}<g class=\"map-mark {class}\" transform=\"translate({x} {y})\"><title>{}</title><path d=\"{path}\"/>\
             <text y=\"7\">{}</text></g>{close}\n",
            escape(title),
            escape(number)
        ));
    }

    pub(super) fn finish(self) -> String {
        self.out
    }
}

/// A text in markup, or in an attribute between double quotation marks.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // What XML has no place for.
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
