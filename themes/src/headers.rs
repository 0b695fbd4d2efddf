//! The response headers that keep pages safe, and the policy that static pages carry in themselves.
//!
//! Names are in lower case, as HTTP/2 and the `http` crate want them.

use parvis_model::Site;

/// The name of the header with the security policy.
pub const POLICY: &str = "content-security-policy";

/// A page that other sites may show in a page of theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framed {
    /// Its address below the site's root, with a slash at its end only.
    pub address: String,
    /// The origins of those sites.
    pub by: Vec<String>,
}

/// Which files of the static site a rule is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Files {
    /// All of them.
    All,
    /// Pages.
    Pages,
    /// Atom feeds.
    Feeds,
    /// Style sheets and scripts, whose names change with their content.
    Assets,
    /// The page at this address below the root. What this rule says is said instead of what [`Files::All`] says.
    Page(String),
}

/// Headers of some files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Of which.
    pub files: Files,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
}

/// Everything that a host should send with the static site: the one definition that the files of all hosts are made
/// from. No two rules give one file the same header, because hosts differ in what they make of that; but for pages that
/// other sites may show, whose policy replaces that of all files. A host that adds both up lets nobody show them.
pub fn rules(of: &Site, framed: &[Framed]) -> Vec<Rule> {
    let rule = |files, headers| Rule { files, headers };
    let cache = |value: &str| ("cache-control", value.to_owned());
    // A minute: an opening or an answer must not stay hidden behind yesterday's page.
    let minute = || cache("public, max-age=60");
    let atom = ("content-type", "application/atom+xml; charset=utf-8".to_owned());
    let mut rules = vec![
        rule(Files::All, site(of)),
        rule(Files::Pages, vec![minute()]),
        rule(Files::Feeds, vec![atom, minute()]),
        rule(Files::Assets, vec![cache("public, max-age=31536000, immutable")]),
    ];
    let of_page =
        |framed: &Framed| rule(Files::Page(framed.address.clone()), vec![(POLICY, framed_policy(of, framed))]);
    rules.extend(framed.iter().map(of_page));
    rules
}

/// The policy of a page that other sites may show.
pub fn framed_policy(site: &Site, framed: &Framed) -> String {
    format!("{}; frame-ancestors {}", meta(site), framed.by.join(" "))
}

/// Headers of every file of the static site.
pub fn site(site: &Site) -> Vec<(&'static str, String)> {
    with_policy(format!("{}; frame-ancestors 'none'", meta(site)))
}

/// Headers of the pages of the functions.
pub fn functions(site: &Site) -> Vec<(&'static str, String)> {
    let origin = site.origin();
    with_policy(format!(
        "default-src 'none'; script-src {origin}; style-src {origin}; img-src {origin} data:; font-src {origin}; \
         connect-src 'self'; form-action 'self' {origin}; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
    ))
}

/// The policy that static pages carry in a `<meta>` element, for hosts that cannot send headers. It cannot hold
/// `frame-ancestors`, which browsers ignore there.
pub fn meta(site: &Site) -> String {
    let functions = site.functions_origin();
    let own = if functions == site.origin() { String::new() } else { format!(" {functions}") };
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'{own}; form-action 'self'{own}; worker-src 'self'; base-uri 'none'; object-src 'none'"
    )
}

fn with_policy(policy: String) -> Vec<(&'static str, String)> {
    vec![
        (POLICY, policy),
        ("strict-transport-security", "max-age=31536000; includeSubDomains".to_owned()),
        ("x-content-type-options", "nosniff".to_owned()),
        // Stricter policies make browsers send `Origin: null` with form posts, which the functions refuse.
        ("referrer-policy", "strict-origin".to_owned()),
        ("cross-origin-opener-policy", "same-origin".to_owned()),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()".to_owned()),
    ]
}
