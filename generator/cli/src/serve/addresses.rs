//! Where things are while they are tried on this machine, instead of where `commune.yml` says.

use super::Args;
use parvis_generator::LoadedSite;
use parvis_model::path::FUNCTIONS_PREFIX;

/// The addresses of one run.
#[derive(Debug, Clone)]
pub(crate) struct Addresses {
    /// The address of this command.
    pub(crate) own: String,
    /// Where browsers find the pages, below which each commune has its folder.
    pages: String,
    functions: String,
    /// The host that browsers are kept on: cookie and Origin belong to it. `None` where another host shows the pages.
    pub(crate) canonical: Option<String>,
    /// Whether the host of the pages is that of the functions: only then is there a residents' picture at its address.
    pub(crate) together: bool,
}

impl Addresses {
    pub(crate) fn new(args: &Args, port: u16) -> Self {
        let own = format!("http://localhost:{port}");
        let pages = args.site_url.as_deref().unwrap_or(&own).trim_end_matches('/').to_owned();
        let functions = args.functions_url.as_deref().unwrap_or(FUNCTIONS_PREFIX).to_owned();
        let canonical = args.site_url.is_none().then(|| format!("localhost:{port}"));
        Self { own, pages, functions, canonical, together: args.functions_url.is_none() }
    }

    /// The sites at these addresses.
    pub(crate) fn applied(&self, sites: Vec<LoadedSite>) -> Vec<LoadedSite> {
        let moved = |site: LoadedSite| {
            let url = format!("{}/{}", self.pages, site.id());
            site.with_addresses(Some(url), Some(self.functions.clone()))
        };
        sites.into_iter().map(moved).collect()
    }
}
