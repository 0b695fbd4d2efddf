//! Where the table is: the one of `serve` in its working folder, or any other that speaks DynamoDB.

use crate::state::State;
use anyhow::Result;
use parvis_store::embedded::Embedded;
use parvis_store::{Access, Address, Store};
use std::path::PathBuf;

/// Arguments of every command that reads or writes the table.
#[derive(Debug, Clone, clap::Args)]
#[group(skip)]
pub(crate) struct Args {
    #[arg(long, value_name = "DIR", default_value = ".parvis")]
    pub(crate) state: PathBuf,
    #[arg(long, value_name = "URL")]
    pub(crate) endpoint_url: Option<String>,
    #[arg(long, default_value = "eu-west-3")]
    pub(crate) region: String,
    #[arg(long, default_value = "parvis")]
    pub(crate) table: String,
}

/// A table that can be reached.
pub(crate) struct Table {
    /// How.
    pub(crate) address: Address,
    /// The engine, where it runs inside this process.
    pub(crate) embedded: Option<Embedded>,
}

impl Table {
    /// The table that is asked for, or the embedded one of the working folder.
    pub(crate) fn open(args: &Args, state: &State) -> Result<Self> {
        if let Some(endpoint) = &args.endpoint_url {
            let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
            let credentials = match (variable("AWS_ACCESS_KEY_ID"), variable("AWS_SECRET_ACCESS_KEY")) {
                (Some(key), Some(secret)) => Access { key, secret, session: variable("AWS_SESSION_TOKEN") },
                _ => Access::local(),
            };
            let (region, table) = (args.region.clone(), args.table.clone());
            let address = Address { endpoint_url: Some(endpoint.clone()), region, table, credentials };
            return Ok(Self { address, embedded: None });
        }
        let table = Embedded::open(&state.table())?;
        let address = Address { region: args.region.clone(), ..table.address(&args.table) };
        Ok(Self { address, embedded: Some(table) })
    }

    /// A client of it.
    pub(crate) fn store(&self) -> Store {
        Store::new(&self.address)
    }
}
