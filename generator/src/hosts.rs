//! What hosts and search engines read beside the pages: headers for the usual hosts, the site map, `robots.txt`.
//!
//! Headers come from the one definition of the theme; each format only writes them down.

use crate::disk::OutputFile;
use crate::plan::{self, PageKind};
use crate::site::LoadedSite;
use jiff::Timestamp;
use parvis_model::ProcessId;
use parvis_model::Snapshot;
use parvis_model::path::page;
use parvis_theme::headers::{Files, Framed, POLICY, Rule, framed_policy, rules};
use serde_json::json;

/// The files for hosts and search engines.
pub(crate) fn files(site: &LoadedSite) -> Vec<OutputFile> {
    let framed = framed(site);
    let rules = rules(site.site(), &framed);
    let mut files = vec![
        OutputFile::new("_headers", underscore_headers(&rules)),
        OutputFile::new(".htaccess", htaccess(site, &rules)),
        OutputFile::new("headers.json", headers_json(&rules)),
        OutputFile::new("robots.txt", robots(site)),
        OutputFile::new("sitemap.xml", sitemap(site)),
    ];
    if moves(site).next().is_some() {
        files.push(OutputFile::new("_redirects", underscore_redirects(site)));
    }
    // The file of a folder counts more than those above it.
    let own = |framed: &Framed| OutputFile::new(format!("{}.htaccess", framed.address), htaccess_of_page(site, framed));
    files.extend(framed.iter().map(own));
    files
}

/// The pages that other sites may show.
pub fn framed(site: &LoadedSite) -> Vec<Framed> {
    let processes = site.processes.iter().map(|loaded| &loaded.process);
    let allowed = processes.filter_map(|process| Some((process, &process.debate()?.embed)));
    let allowed = allowed.filter(|(_, by)| !by.is_empty());
    allowed
        .map(|(process, by)| Framed { address: format!("{}/{}/", process.id, page::EMBED), by: by.clone() })
        .collect()
}

/// Former addresses of processes, and where they lead now.
fn moves(site: &LoadedSite) -> impl Iterator<Item = (&ProcessId, &ProcessId)> {
    site.processes.iter().flat_map(|loaded| loaded.formerly.iter().map(|former| (former, &loaded.process.id)))
}

/// The format that Netlify, Cloudflare Pages and several others read.
fn underscore_redirects(site: &LoadedSite) -> String {
    moves(site).map(|(from, to)| format!("/{from} /{to}/ 301\n/{from}/* /{to}/:splat 301\n")).collect()
}

/// Paths as `_headers` has them. Those of pages end with a slash, those of files never.
fn patterns(files: &Files) -> Vec<String> {
    match files {
        Files::All => vec!["/*".to_owned()],
        Files::Pages => vec!["/".to_owned(), "/*/".to_owned()],
        Files::Feeds => vec![format!("/{}", page::FEED), format!("/*/{}", page::FEED)],
        Files::Assets => vec![format!("/{}/*", page::ASSETS)],
        Files::Page(address) => vec![format!("/{address}")],
    }
}

/// The format that Netlify, Cloudflare Pages and several others read.
fn underscore_headers(rules: &[Rule]) -> String {
    let mut out = String::new();
    for rule in rules {
        for pattern in patterns(&rule.files) {
            out.push_str(&format!("{pattern}\n"));
            for (name, value) in &rule.headers {
                if matches!(rule.files, Files::Page(_)) {
                    // Cloudflare Pages would add this one to that of all files, unless that is taken away first. Hosts
                    // that let the most particular pattern win pass over the line.
                    out.push_str(&format!("  ! {name}\n"));
                }
                out.push_str(&format!("  {name}: {value}\n"));
            }
        }
    }
    out
}

/// For scripts that set up other hosts.
fn headers_json(rules: &[Rule]) -> String {
    let rule = |rule: &Rule| {
        let headers: serde_json::Map<String, serde_json::Value> =
            rule.headers.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
        let replaces = matches!(rule.files, Files::Page(_));
        json!({ "paths": patterns(&rule.files), "replaces": replaces, "headers": headers })
    };
    let rules = json!({ "format": 1, "rules": rules.iter().map(rule).collect::<Vec<_>>() });
    format!("{rules:#}\n")
}

/// For Apache, where a host lets folders have settings of their own. What a module is missing for is left out rather
/// than refused, because Apache would answer every request with an error.
fn htaccess(site: &LoadedSite, rules: &[Rule]) -> String {
    let mut out = format!(
        "ErrorDocument 404 {}/404.html\nAddDefaultCharset utf-8\n<IfModule mod_mime.c>\n  \
         AddCharset utf-8 .html .css .js .json .svg .txt .xml\n</IfModule>\n",
        base(site)
    );
    out.push_str("<IfModule mod_headers.c>\n");
    for rule in rules {
        let (open, close) = match &rule.files {
            // It has a file of its own.
            Files::Page(_) => continue,
            Files::All => (String::new(), ""),
            Files::Pages => ("  <FilesMatch \"\\.html$\">\n".to_owned(), "  </FilesMatch>\n"),
            Files::Feeds => (format!("  <Files \"{}\">\n", page::FEED), "  </Files>\n"),
            // A name that holds a part of its content's hash.
            Files::Assets => (
                "  <FilesMatch \"\\.[0-9a-f]{8}\\.(css|js)$|\\.[0-9a-f]{16}\\.(webp|jpg|png)$\">\n".to_owned(),
                "  </FilesMatch>\n",
            ),
        };
        out.push_str(&open);
        // Errors need the security headers too.
        let set = if rule.files == Files::All { "  Header always set" } else { "    Header set" };
        for (name, value) in &rule.headers {
            // A percent sign begins a variable.
            out.push_str(&format!("{set} {name} \"{}\"\n", value.replace('%', "%%")));
        }
        out.push_str(close);
    }
    out.push_str("</IfModule>\n");
    if moves(site).next().is_some() {
        out.push_str("<IfModule mod_alias.c>\n");
        for (from, to) in moves(site) {
            let base = base(site);
            out.push_str(&format!("  Redirect permanent {base}/{from} {base}/{to}\n"));
        }
        out.push_str("</IfModule>\n");
    }
    out
}

/// The same for the folder of a page that other sites may show.
fn htaccess_of_page(site: &LoadedSite, framed: &Framed) -> String {
    let policy = framed_policy(site.site(), framed).replace('%', "%%");
    format!("<IfModule mod_headers.c>\n  Header always set {POLICY} \"{policy}\"\n</IfModule>\n")
}

/// The path of the site under its host, without slash at the end.
fn base(site: &LoadedSite) -> &str {
    &site.site().url[site.site().origin().len()..]
}

/// Search engines may read every page; what the functions answer is for one person at a time.
fn robots(site: &LoadedSite) -> String {
    let functions = &site.site().functions;
    let keep_out = if functions.starts_with('/') { format!("Disallow: {functions}/\n") } else { String::new() };
    format!("User-agent: *\nAllow: /\n{keep_out}\nSitemap: {}/sitemap.xml\n", site.site().url)
}

/// The pages that search engines should know (sitemaps.org).
fn sitemap(site: &LoadedSite) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    let root = site.site().url.replace('&', "&amp;");
    for planned in
        plan::pages(site, &Snapshot::default(), Timestamp::UNIX_EPOCH).iter().filter(|planned| is_listed(&planned.kind))
    {
        // Addresses are made of identifiers.
        out.push_str(&format!("<url><loc>{root}/{}</loc></url>\n", planned.address()));
    }
    out.push_str("</urlset>\n");
    out
}

fn is_listed(kind: &PageKind) -> bool {
    match kind {
        PageKind::Home
        | PageKind::Process(_)
        | PageKind::Questions(_)
        | PageKind::Paper(_)
        | PageKind::Ballot(_)
        | PageKind::Propose(..)
        | PageKind::List(_)
        | PageKind::Contribution(..)
        | PageKind::Contents(_)
        | PageKind::WholeText(_)
        | PageKind::Synthesis(_)
        | PageKind::Article(..)
        | PageKind::Write(..)
        | PageKind::Results(_)
        | PageKind::PublicBox(_)
        | PageKind::Minutes(_)
        | PageKind::Projects(..)
        | PageKind::Project(..)
        | PageKind::Comparison(_)
        | PageKind::Followed
        | PageKind::Text(_)
        | PageKind::Legal
        | PageKind::Privacy
        | PageKind::Accessibility
        | PageKind::Register => true,
        PageKind::SiteFeed
        | PageKind::ProcessFeed(_)
        | PageKind::ResultsCsv(_)
        | PageKind::ProjectsCsv(_)
        | PageKind::ResultsJson(_)
        | PageKind::OutcomeJson(_)
        | PageKind::BoxFile(..)
        | PageKind::Embed(_)
        | PageKind::PlacesJson(_)
        | PageKind::PlacesCsv(_)
        | PageKind::Moved(_)
        | PageKind::NotFound => false,
    }
}
