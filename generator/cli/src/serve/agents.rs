//! `serve --demo`: invented agents, so that the desk can be tried.

use crate::desk::Desk;
use crate::lang::words;
use crate::output;
use anyhow::{Result, bail};
use parvis_generator::LoadedSite;
use parvis_keys::MasterSecret;
use parvis_model::desk::Role;
use parvis_model::path::function;
use parvis_model::{EmailAddress, Lang, SiteId};
use parvis_store::Store;
use std::path::Path;

/// Who they are: the part of the address before the commune, the name, the roles.
const AGENTS: [(&str, &str, &[Role]); 3] = [
    ("moderation", "Inès Carvalho", &[Role::Moderator, Role::Reviewer]),
    ("accueil", "Maël Rivière", &[Role::Moderator, Role::ElectionsOfficer]),
    ("administration", "Paul Guével", &[Role::ElectionsOfficer, Role::Administrator]),
];

/// The address of the agent who moderates and answers in a commune.
pub(super) fn moderator(site: &SiteId) -> String {
    let (local, ..) = AGENTS[0];
    format!("{local}@{site}.example")
}

/// Names them in every commune that the folder of the demonstration knows, and says where their desk is.
pub(crate) async fn load(
    folder: &Path,
    sites: &[LoadedSite],
    store: &Store,
    master: &MasterSecret,
    lang: Lang,
) -> Result<()> {
    for site in sites.iter().filter(|site| folder.join(site.id().as_str()).is_dir()) {
        let id = site.id();
        let Some(desk) = Desk::open(store.clone(), master, id.clone()).await? else { continue };
        let mut addresses = Vec::new();
        for (local, name, roles) in AGENTS {
            let Ok(email) = EmailAddress::parse(&format!("{local}@{id}.example")) else {
                bail!("{local}@{id}.example")
            };
            if !desk.has(&email).await? {
                desk.add(&email, name, roles.to_vec()).await?;
            }
            addresses.push(email.delivery().to_owned());
        }
        let url = format!("{}{}", site.site().functions_url(), function::desk(id));
        let said = [
            ("commune", site.site().name.clone().into()),
            ("url", url.into()),
            ("addresses", addresses.join(", ").into()),
        ];
        output::say(&words(lang).message("demo-desk", &said));
    }
    Ok(())
}
