//! A table inside this process, for `serve`, tests and trials: `dynoxide`, a DynamoDB engine on SQLite.
//!
//! Its author says that it is not for production, and so do we. It is reached through the AWS SDK over loopback like
//! any other table: there is one storage implementation. SQLite runs in WAL mode with full synchronisation, so what
//! was acknowledged survives `kill -9`.

use crate::{Access, Address};
use dynoxide::Database;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;

/// A running embedded table. It stops with the process.
pub struct Embedded {
    database: Database,
    address: SocketAddr,
}

impl std::fmt::Debug for Embedded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Embedded({})", self.address)
    }
}

/// Why the table could not be started.
#[derive(Debug, thiserror::Error)]
pub enum EmbeddedError {
    /// The file cannot be opened or is not a table.
    #[error("the table's file cannot be opened: {0}")]
    Open(String),
    /// No port on loopback, or no thread.
    #[error("the embedded table cannot listen: {0}")]
    Listen(#[from] std::io::Error),
}

impl Embedded {
    /// Opens or makes the table of `file` and serves it on a free port of loopback.
    ///
    /// # Errors
    /// [`EmbeddedError`].
    pub fn open(file: &Path) -> Result<Self, EmbeddedError> {
        let name = file.to_str().ok_or_else(|| EmbeddedError::Open("the path is not Unicode".to_owned()))?;
        Self::start(Database::new(name).map_err(|e| EmbeddedError::Open(e.to_string()))?)
    }

    /// A table that is gone with the process, for tests.
    ///
    /// # Errors
    /// [`EmbeddedError`].
    pub fn memory() -> Result<Self, EmbeddedError> {
        Self::start(Database::memory().map_err(|e| EmbeddedError::Open(e.to_string()))?)
    }

    fn start(database: Database) -> Result<Self, EmbeddedError> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let served = database.clone();
        // A thread and runtime of its own: SQLite blocks, and the router must not wait for it.
        std::thread::Builder::new().name("table".to_owned()).spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let served = runtime.map(|runtime| {
                runtime.block_on(async {
                    let listener = tokio::net::TcpListener::from_std(listener)?;
                    dynoxide::server::serve_on(listener, served).await;
                    Ok::<(), std::io::Error>(())
                })
            });
            if let Ok(Err(error)) | Err(error) = served {
                // The SDK reports the refused connections; this says why.
                eprintln!("embedded table: {error}");
            }
        })?;
        Ok(Self { database, address })
    }

    /// How to reach it.
    pub fn address(&self, table: &str) -> Address {
        Address {
            endpoint_url: Some(format!("http://{}", self.address)),
            region: "eu-west-3".to_owned(),
            table: table.to_owned(),
            credentials: Access::local(),
        }
    }

    /// Deletes what has expired by the system's clock, which this engine does not do by itself. Returns how many items.
    ///
    /// # Errors
    /// [`EmbeddedError::Open`] when the file fails.
    pub fn sweep(&self) -> Result<usize, EmbeddedError> {
        self.database.sweep_ttl().map_err(|e| EmbeddedError::Open(e.to_string()))
    }
}
