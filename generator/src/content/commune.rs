//! `commune.yml`: who the commune is. Keys, and what makes their values valid.

use super::check::{self, Files};
use super::look::{self, LookFile};
use super::menu::MenuFile;
use super::schema;
use super::territory::{self, Ground, TerritoryFile};
use crate::diagnostic::{Code, Reporter};
use crate::spelling;
use crate::yaml::{self, Located};
use jiff::tz::TimeZone;
use parvis_model::privacy::{DEFAULT_RETENTION_MONTHS, PrivacyManifest};
use parvis_model::site::{Colour, Contact};
use parvis_model::{Lang, Site, SiteId, Tool, presets};
use schemars::JsonSchema;
use serde::Deserialize;

/// `commune.yml`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct CommuneFile {
    /// The commune's name, with its article if it has one.
    name: Located<String>,
    /// INSEE code, in quotation marks.
    #[schemars(regex(pattern = schema::INSEE))]
    insee: Located<String>,
    /// Inhabitants.
    population: Located<u32>,
    /// Registered electors; legal petitions need them.
    electors: Option<Located<u32>>,
    /// IANA name of the time zone in which dates are written.
    time_zone: Option<Located<String>>,
    /// Languages of the interface, the main one first.
    #[schemars(length(min = 1))]
    languages: Option<Located<Vec<Located<Lang>>>>,
    /// Where residents find the site.
    #[schemars(regex(pattern = "^https?://"))]
    url: Located<String>,
    /// Where the functions are.
    functions: Option<Located<String>>,
    /// Colours.
    colours: Located<ColoursFile>,
    /// What the commune changes of the theme.
    look: Option<Located<LookFile>>,
    /// The logo, below `files/`.
    logo: Option<Located<String>>,
    /// The menu at the head of every page.
    menu: Option<Located<Vec<Located<MenuFile>>>>,
    /// How to reach the town hall.
    contact: Located<ContactFile>,
    /// Where the commune is, for questions about places and maps.
    territory: Option<Located<TerritoryFile>>,
    /// Who answers for what is published (directeur de la publication).
    publisher: Located<String>,
    /// Who hosts the pages: name, address and telephone.
    host: Located<String>,
    /// Tools that the commune uses.
    #[schemars(with = "Option<Vec<schema::BuiltTool>>")]
    tools: Option<Located<Vec<Located<Tool>>>>,
    /// The privacy manifest.
    privacy: Located<PrivacyFile>,
}

/// `colours`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ColoursFile {
    /// The colour of buttons and links, `#rrggbb`, dark enough to be read on white.
    #[schemars(regex(pattern = schema::COLOUR))]
    accent: Located<String>,
}

/// `contact`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ContactFile {
    /// Postal address, one line a part.
    address: Located<String>,
    /// Public e-mail address.
    email: Located<String>,
    /// Telephone number as people write it.
    phone: Option<Located<String>>,
    /// Opening hours in a sentence.
    hours: Option<Located<String>>,
}

/// `privacy`.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PrivacyFile {
    /// Who decides about the data.
    controller: Located<String>,
    /// How to reach the data protection officer.
    dpo: Located<String>,
    /// Who keeps the data for the commune.
    processors: Option<Located<Vec<Located<String>>>>,
    /// Months that contact data are kept after an activity closes.
    #[schemars(range(min = 1, max = 24))]
    retention_months: Option<Located<u8>>,
}

/// What processes need to know of their commune, even when its file has mistakes.
#[derive(Debug)]
pub(super) struct Commune {
    /// The zone of dates.
    pub(super) zone: TimeZone,
    /// Electors, if known.
    pub(super) electors: Option<u32>,
    /// The tools, unless they could not be read.
    pub(super) tools: Option<Vec<Tool>>,
    /// The entries of the menu, which are resolved when all addresses are known.
    pub(super) menu: Vec<Located<MenuFile>>,
    /// Whether the commune describes its ground.
    pub(super) has_ground: bool,
    /// What was read of it, without the ground itself.
    pub(super) ground: Ground,
    /// The commune, unless its file has mistakes.
    pub(super) site: Option<Site>,
}

impl Commune {
    /// What is assumed when there is no readable file: the processes are checked all the same.
    pub(super) fn unknown() -> Self {
        // A process must not be told that the ground is missing.
        let (has_ground, ground) = (true, Ground::none());
        Self { zone: paris(), electors: None, tools: None, menu: Vec::new(), has_ground, ground, site: None }
    }
}

fn paris() -> TimeZone {
    TimeZone::get(DEFAULT_ZONE).unwrap_or(TimeZone::UTC)
}

const DEFAULT_ZONE: &str = "Europe/Paris";
const DEFAULT_FUNCTIONS: &str = "/api";
const RETENTION: std::ops::RangeInclusive<u8> = 1..=24;

/// Reads `commune.yml`.
pub(super) fn read(reporter: &Reporter<'_>, id: Option<SiteId>, files: &Files<'_>) -> Commune {
    let file = yaml::parse(reporter, 0..reporter.text().len())
        .and_then(|node| yaml::read::<CommuneFile>(reporter, &node, &[]));
    let Some(mut file) = file else { return Commune::unknown() };
    let menu = file.menu.take().and_then(|menu| menu.value).unwrap_or_default();
    let (zone_name, zone) = zone(reporter, file.time_zone.as_ref());
    let tools = tools(reporter, file.tools.as_ref());
    let electors = file.electors.as_ref().and_then(|e| e.value);
    let has_ground = file.territory.is_some();
    let mut ground = ground(reporter, &file, files);
    let territory = ground.territory.take();
    let site = id.and_then(|id| site(reporter, file, id, zone_name, tools.clone().unwrap_or_default(), files));
    let site = site.filter(|_| !reporter.has_errors());
    let site = site.and_then(|site| Some(Site { territory: territory?, ..site }));
    Commune { zone, electors, tools, menu, has_ground, ground, site }
}

fn ground(reporter: &Reporter<'_>, file: &CommuneFile, files: &Files<'_>) -> Ground {
    let Some(located) = &file.territory else { return Ground::none() };
    let insee = file.insee.value.as_deref().unwrap_or_default();
    match &located.value {
        Some(own) => territory::read(reporter, &located.span, own, files, insee),
        None => Ground::default(),
    }
}

/// Checks everything, even behind the first mistake: hence each value is taken out before any `?`.
fn site(
    reporter: &Reporter<'_>,
    file: CommuneFile,
    id: SiteId,
    time_zone: String,
    tools: Vec<Tool>,
    files: &Files<'_>,
) -> Option<Site> {
    let insee = insee(reporter, &file.insee);
    let url = check::site_url(reporter, &file.url);
    let functions = match &file.functions {
        None => Some(DEFAULT_FUNCTIONS.to_owned()),
        Some(functions) => check::functions_url(reporter, functions),
    };
    let languages = languages(reporter, file.languages);
    let accent = file.colours.value.and_then(|colours| accent(reporter, &colours.accent));
    let look = look::convert(reporter, file.look.and_then(|look| look.value), accent);
    let logo = file.logo.as_ref().map(|logo| files.picture(reporter, logo));
    let contact = file.contact.value.and_then(|contact| contact_of(reporter, contact));
    let privacy = file.privacy.value.and_then(|privacy| privacy_of(reporter, privacy));
    Some(Site {
        id,
        name: file.name.value?,
        insee: insee?,
        population: file.population.value?,
        electors: file.electors.and_then(|e| e.value),
        time_zone,
        languages: languages?,
        url: url?,
        functions: functions?,
        accent: accent?,
        logo: match logo {
            Some(logo) => Some(logo?),
            None => None,
        },
        contact: contact?,
        publisher: file.publisher.value?,
        host: file.host.value?,
        tools,
        privacy: privacy?,
        menu: Vec::new(),
        look: look?,
        territory: parvis_model::geo::Territory::default(),
    })
}

fn insee(reporter: &Reporter<'_>, located: &Located<String>) -> Option<String> {
    let code = located.value.as_ref()?;
    let digits = code.strip_prefix("2A").or(code.strip_prefix("2B")).unwrap_or(code);
    let valid = code.len() == 5 && digits.bytes().all(|b| b.is_ascii_digit());
    if !valid {
        reporter.at(&located.span, Code::BadInsee, vec![("found", code.clone().into())]);
    }
    valid.then(|| code.clone())
}

fn zone(reporter: &Reporter<'_>, located: Option<&Located<String>>) -> (String, TimeZone) {
    let default = || (DEFAULT_ZONE.to_owned(), paris());
    let Some(located) = located else { return default() };
    let Some(name) = &located.value else { return default() };
    match TimeZone::get(name) {
        Ok(zone) => (name.clone(), zone),
        Err(_) => {
            let names: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
            let near = nearest_zone(name, &names).unwrap_or_else(|| DEFAULT_ZONE.to_owned());
            reporter.at(&located.span, Code::UnknownZone, vec![("found", name.clone().into()), ("near", near.into())]);
            default()
        }
    }
}

/// People write the city: `Paris` means `Europe/Paris`.
fn nearest_zone(name: &str, names: &[String]) -> Option<String> {
    let city = names.iter().find(|known| known.rsplit('/').next().is_some_and(|c| c.eq_ignore_ascii_case(name)));
    let known: Vec<&str> = names.iter().map(String::as_str).collect();
    city.cloned().or_else(|| spelling::nearest(name, &known).map(str::to_owned))
}

fn tools(reporter: &Reporter<'_>, located: Option<&Located<Vec<Located<Tool>>>>) -> Option<Vec<Tool>> {
    let Some(located) = located else { return Some(Vec::new()) };
    let mut tools = Vec::new();
    for located in located.value.as_ref()? {
        // A word that is no tool makes the list unknown, or each process with that tool would be reported too.
        let tool = located.value?;
        if presets::preset(tool).is_none() {
            reporter.at(&located.span, Code::ToolNotYet, vec![("tool", tool.keyword().into())]);
        }
        if !tools.contains(&tool) {
            tools.push(tool);
        }
    }
    Some(tools)
}

fn languages(reporter: &Reporter<'_>, located: Option<Located<Vec<Located<Lang>>>>) -> Option<Vec<Lang>> {
    let Some(located) = located else { return Some(vec![Lang::default()]) };
    let mut languages = Vec::new();
    for lang in located.value? {
        let lang = lang.value?;
        if !languages.contains(&lang) {
            languages.push(lang);
        }
    }
    if languages.is_empty() {
        reporter.at(&located.span, Code::EmptyValue, vec![("key", "languages".into())]);
        return None;
    }
    Some(languages)
}

fn accent(reporter: &Reporter<'_>, located: &Located<String>) -> Option<Colour> {
    let text = located.value.as_ref()?;
    let Ok(colour) = Colour::try_from(text.clone()) else {
        reporter.at(&located.span, Code::BadColour, vec![("found", text.clone().into())]);
        return None;
    };
    match parvis_theme::colour::check_accent(colour) {
        Ok(()) => Some(colour),
        Err(near) => {
            let args = vec![("found", text.clone().into()), ("near", near.to_string().into())];
            reporter.at(&located.span, Code::LowContrast, args);
            None
        }
    }
}

fn contact_of(reporter: &Reporter<'_>, contact: ContactFile) -> Option<Contact> {
    let email = check::email(reporter, &contact.email);
    Some(Contact {
        address: contact.address.value?,
        email: email?,
        phone: contact.phone.and_then(|phone| phone.value),
        hours: contact.hours.and_then(|hours| hours.value),
    })
}

fn privacy_of(reporter: &Reporter<'_>, privacy: PrivacyFile) -> Option<PrivacyManifest> {
    // Some officers are reached by letter: only what looks like an e-mail address is checked as one.
    let is_email = privacy.dpo.value.as_ref().is_some_and(|dpo| dpo.contains('@') && !dpo.contains(' '));
    let dpo = if is_email { check::email(reporter, &privacy.dpo) } else { privacy.dpo.value };
    let months = privacy.retention_months.as_ref();
    if let Some(months) = months
        && let Some(number) = months.value
        && !RETENTION.contains(&number)
    {
        let (min, max) = (RETENTION.start().to_string(), RETENTION.end().to_string());
        let args = vec![("key", "retention_months".into()), ("min", min.into()), ("max", max.into())];
        reporter.at(&months.span, Code::OutOfRange, args);
    }
    let processors = privacy.processors.and_then(|list| list.value).unwrap_or_default();
    Some(PrivacyManifest {
        controller: privacy.controller.value?,
        dpo: dpo?,
        processors: processors.into_iter().filter_map(|p| p.value).collect(),
        retention_months: months.and_then(|m| m.value).unwrap_or(DEFAULT_RETENTION_MONTHS),
    })
}
