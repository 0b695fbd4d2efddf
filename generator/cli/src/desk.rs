//! `parvis desk`: who works at the desk of a commune. Whoever can run it holds the secret of the deployment, which is why
//! agents are named here and not at the desk; the desk's log says that it was done.

use crate::answers::no_table;
use crate::lang::words;
use crate::output;
use crate::state::State;
use crate::table::{self, Table};
use crate::{MISTAKES, USAGE};
use anyhow::{Context, Result};
use jiff::Timestamp;
use parvis_generator::disk;
use parvis_keys::{CommuneKey, MasterSecret, agent, random};
use parvis_model::desk::{Act, Role};
use parvis_model::{EmailAddress, Lang, SiteId};
use parvis_store::Store;
use parvis_store::agents::Agent;
use parvis_store::log::{COMMAND, Entry};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The most characters of a name.
const NAME_CHARS: usize = 100;
/// Where communes are looked for when none is named.
const CONTENT: &str = "content";

/// Arguments of `parvis desk`.
#[derive(Debug, clap::Args)]
#[command(subcommand_required = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Add(AddArgs),
    Remove(RemoveArgs),
    List(ListArgs),
}

/// Arguments of `parvis desk add`.
#[derive(Debug, clap::Args)]
struct AddArgs {
    #[arg(value_name = "EMAIL")]
    email: String,
    #[arg(value_name = "COMMUNE")]
    commune: Option<PathBuf>,
    #[arg(long, value_name = "TEXT")]
    name: String,
    #[arg(long, value_name = "ROLE", required = true, value_delimiter = ',', value_parser = Role::ALL.map(Role::keyword))]
    role: Vec<String>,
    #[command(flatten)]
    table: table::Args,
}

/// Arguments of `parvis desk remove`.
#[derive(Debug, clap::Args)]
struct RemoveArgs {
    #[arg(value_name = "EMAIL")]
    email: String,
    #[arg(value_name = "COMMUNE")]
    commune: Option<PathBuf>,
    #[command(flatten)]
    table: table::Args,
}

/// Arguments of `parvis desk list`.
#[derive(Debug, clap::Args)]
struct ListArgs {
    #[arg(value_name = "COMMUNE")]
    commune: Option<PathBuf>,
    #[command(flatten)]
    table: table::Args,
}

/// Runs the command.
pub(crate) fn run(args: &Args, lang: Lang) -> Result<ExitCode> {
    let runtime = tokio::runtime::Runtime::new().context("runtime")?;
    runtime.block_on(async {
        match &args.command {
            Command::Add(args) => add(args, lang).await,
            Command::Remove(args) => remove(args, lang).await,
            Command::List(args) => list(args, lang).await,
        }
    })
}

async fn add(args: &AddArgs, lang: Lang) -> Result<ExitCode> {
    let Ok(email) = EmailAddress::parse(&args.email) else { return Ok(refuse("desk-email", &args.email, lang)) };
    let name = args.name.trim();
    if name.is_empty() || name.chars().count() > NAME_CHARS || name.chars().any(char::is_control) {
        return Ok(refuse("desk-name", name, lang));
    }
    let mut roles: Vec<Role> = args.role.iter().filter_map(|role| Role::from_keyword(role)).collect();
    roles.sort_unstable();
    roles.dedup();
    let office = match Office::open(&args.table, args.commune.as_deref(), lang).await? {
        Ok(office) => office,
        Err(code) => return Ok(code),
    };
    let agent = office.desk.add(&email, name, roles).await?;
    let said = [
        ("name", agent.name.clone().into()),
        ("email", agent.address.clone().into()),
        ("commune", office.desk.site.to_string().into()),
        ("roles", keywords(&agent.roles).into()),
    ];
    output::say(&words(lang).message("desk-added", &said));
    Ok(ExitCode::SUCCESS)
}

async fn remove(args: &RemoveArgs, lang: Lang) -> Result<ExitCode> {
    let Ok(email) = EmailAddress::parse(&args.email) else { return Ok(refuse("desk-email", &args.email, lang)) };
    let office = match Office::open(&args.table, args.commune.as_deref(), lang).await? {
        Ok(office) => office,
        Err(code) => return Ok(code),
    };
    let said = [("email", args.email.clone().into()), ("commune", office.desk.site.to_string().into())];
    if !office.desk.remove(&email).await? {
        output::refuse("desk-nobody", &said, lang);
        return Ok(ExitCode::from(MISTAKES));
    }
    output::say(&words(lang).message("desk-removed", &said));
    Ok(ExitCode::SUCCESS)
}

async fn list(args: &ListArgs, lang: Lang) -> Result<ExitCode> {
    let office = match Office::open(&args.table, args.commune.as_deref(), lang).await? {
        Ok(office) => office,
        Err(code) => return Ok(code),
    };
    let agents = office.desk.store.agents(&office.desk.site).await?;
    if agents.is_empty() {
        let said = [("commune", office.desk.site.to_string().into())];
        output::say(&words(lang).message("desk-empty", &said));
    }
    let mut out = io::stdout().lock();
    for agent in agents {
        writeln!(out, "{}\t{}\t{}", agent.address, agent.name, keywords(&agent.roles))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn keywords(roles: &[Role]) -> String {
    roles.iter().map(|role| role.keyword()).collect::<Vec<_>>().join(", ")
}

fn refuse(key: &str, value: &str, lang: Lang) -> ExitCode {
    output::refuse(key, &[("value", value.to_owned().into())], lang)
}

/// The desk of a commune in the table.
struct Office {
    desk: Desk,
    /// Keeps the embedded table alive.
    _table: Table,
}

impl Office {
    /// Finds the commune's desk; the exit code when there is none, which has been said.
    async fn open(
        args: &table::Args,
        commune: Option<&Path>,
        lang: Lang,
    ) -> Result<std::result::Result<Self, ExitCode>> {
        let site = match site(commune, lang)? {
            Ok(site) => site,
            Err(code) => return Ok(Err(code)),
        };
        if let Some(code) = no_table(args, lang) {
            return Ok(Err(code));
        }
        let state = State::open(&args.state)?;
        let table = Table::open(args, &state)?;
        match Desk::open(table.store(), &state.master()?, site.clone()).await? {
            Some(desk) => Ok(Ok(Self { desk, _table: table })),
            None => {
                output::refuse("desk-unknown", &[("value", site.to_string().into())], lang);
                Ok(Err(ExitCode::from(MISTAKES)))
            }
        }
    }
}

/// The commune that is meant: `valmoret`, `content/valmoret`, or the only one of the content folder.
fn site(commune: Option<&Path>, lang: Lang) -> Result<std::result::Result<SiteId, ExitCode>> {
    let name = match commune {
        Some(folder) => folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        None => match disk::communes(Path::new(CONTENT)).unwrap_or_default().as_slice() {
            [only] => only.clone(),
            communes => {
                let said = [("communes", communes.join(", ").into())];
                output::refuse("desk-which", &said, lang);
                return Ok(Err(ExitCode::from(USAGE)));
            }
        },
    };
    Ok(SiteId::parse(&name).map_err(|_| refuse("desk-unknown", &name, lang)))
}

/// A commune's desk, for those who name its agents: this command and the demonstration.
pub(crate) struct Desk {
    store: Store,
    site: SiteId,
    key: CommuneKey,
}

impl Desk {
    /// The desk of a commune, `None` where the table does not know it.
    pub(crate) async fn open(store: Store, master: &MasterSecret, site: SiteId) -> Result<Option<Self>> {
        let Some(wrapped) = store.commune_key(&site).await? else { return Ok(None) };
        let key = master.unwrap(&site, &wrapped)?;
        Ok(Some(Self { store, site, key }))
    }

    /// Whether an address is an agent's.
    pub(crate) async fn has(&self, email: &EmailAddress) -> Result<bool> {
        Ok(self.store.agent(&self.site, &agent(&self.key, &self.site, email)).await?.is_some())
    }

    /// Names an agent, or changes one.
    pub(crate) async fn add(&self, email: &EmailAddress, name: &str, roles: Vec<Role>) -> Result<Agent> {
        let words = roles.iter().map(|role| role.keyword()).collect::<Vec<_>>().join(" ");
        let key = agent(&self.key, &self.site, email);
        let (address, name) = (email.delivery().to_owned(), name.to_owned());
        let payload = serde_json::json!({ "name": name, "address": address, "roles": words }).to_string();
        let entry = entry(Act::AddAgent, &key, &payload)?;
        let agent = Agent { key: key.clone(), address, name, roles, since: entry.at };
        self.store.add_agent(&self.site, &agent, &entry).await?;
        Ok(agent)
    }

    /// Removes an agent. `false` when there was none.
    async fn remove(&self, email: &EmailAddress) -> Result<bool> {
        let key = agent(&self.key, &self.site, email);
        let payload = serde_json::json!({ "address": email.delivery() }).to_string();
        Ok(self.store.remove_agent(&self.site, &key, &entry(Act::RemoveAgent, &key, &payload)?).await?)
    }
}

fn entry<'a>(act: Act, object: &'a str, payload: &'a str) -> Result<Entry<'a>> {
    let at = Timestamp::from_millisecond(Timestamp::now().as_millisecond())?;
    Ok(Entry { at, agent: COMMAND, act, object, payload, salt: random()? })
}
