//! `parvis serve`: the sites, the functions, the table and the mailbox on one port of this machine.
//!
//! The pages come from the same files that a host would serve, with the same headers; the functions are the router
//! that runs on AWS. Only the table differs, and the mails, which end up on a page of their own.

mod addresses;
mod agents;
mod demo;
mod host;
mod live;
mod mailbox;
mod pictures;
mod postman;
mod publisher;

use crate::codes::{Trial, prepare_trial};
use crate::lang::words;
use crate::output;
use crate::state::State;
use crate::table::{self, Table};
use crate::{IO, USAGE};
use addresses::Addresses;
use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{ConnectInfo, Request};
use axum::middleware::{self, Next};
use host::Communes;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use live::{Live, Teller};
use parvis_collect::{App, ClientIp, Clock, Limits, Notify, Published, Shifted, System};
use parvis_generator::diagnostic::system_error;
use parvis_generator::disk::fingerprint;
use parvis_generator::{LoadedSite, load};
use parvis_mail::{Mailbox, Mailer, Smtp};
use parvis_model::Lang;
use parvis_store::embedded::Embedded;
use parvis_theme::Theme;
use pictures::Album;
use postman::Postman;
use publisher::{Event, Means, Publisher, Started};
use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::mpsc::unbounded_channel;

/// Arguments of `parvis serve`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[arg(value_name = "CONTENT", default_value = "content")]
    content: PathBuf,
    #[arg(long, default_value_t = 4180)]
    port: u16,
    #[arg(long, value_name = "INSTANT")]
    at: Option<String>,
    #[arg(long, value_name = "URL")]
    site_url: Option<String>,
    #[arg(long, value_name = "URL")]
    functions_url: Option<String>,
    #[command(flatten)]
    table: table::Args,
    #[arg(long, value_name = "URL", requires = "mail_from")]
    smtp: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    mail_from: Option<String>,
    #[arg(long)]
    no_limits: bool,
    #[arg(long, value_name = "DIR", num_args = 0..=1, default_missing_value = "demo")]
    demo: Option<PathBuf>,
}

/// Runs the command until it is interrupted.
pub(crate) fn run(args: Args, lang: Lang) -> Result<ExitCode> {
    let words = words(lang);
    let at = match args.at.as_deref().map(|at| (at, crate::build::instant(at, &TimeZone::UTC))) {
        Some((at, None)) => {
            output::say(&format!(
                "{} {}",
                words.message("failed", &[]),
                words.message("build-at", &[("value", at.to_owned().into())])
            ));
            return Ok(ExitCode::from(USAGE));
        }
        Some((_, at)) => at,
        None => None,
    };
    let known = fingerprint(&args.content);
    let (sites, found) = load(&args.content);
    if !found.is_empty() {
        output::tell(&args.content, &found, lang)?;
    }
    if found.iter().any(parvis_generator::Diagnostic::is_error) {
        return Ok(output::exit_code(&found));
    }
    let runtime = tokio::runtime::Runtime::new().context("runtime")?;
    runtime.block_on(serve(args, sites, known, at, lang))
}

async fn serve(args: Args, sites: Vec<LoadedSite>, known: u64, at: Option<Timestamp>, lang: Lang) -> Result<ExitCode> {
    let Some(listener) = listen(args.port, lang).await else { return Ok(ExitCode::from(IO)) };
    let addresses = Addresses::new(&args, listener.local_addr()?.port());
    let sites = addresses.applied(sites);

    let state = State::open(&args.table.state)?;
    let table = Table::open(&args.table, &state)?;
    let store = table.store();
    store.ensure_table().await.context(words(lang).message("serve-table-failed", &[]))?;
    let communes = Communes::new(&sites, state.site());
    let live = Arc::new(Live::default());
    let teller = Arc::new(Teller { content: args.content.clone(), lang, live: live.clone() });
    let (news, heard) = unbounded_channel();
    let means = Means {
        store: store.clone(),
        master: state.master()?,
        theme: Arc::new(Theme::new()?),
        clock: clock(at),
        teller: teller.clone(),
        news,
        folder: state.site(),
    };
    let mailbox = Arc::new(Mailbox::default());
    let mailer = mailer(&args, &mailbox)?;
    let limits = if args.no_limits { Limits::NONE } else { Limits::default() };
    let postman = Postman {
        store: store.clone(),
        theme: means.theme.clone(),
        mailer: mailer.clone(),
        clock: means.clock.clone(),
        mails_for_commune: limits.mails_for_commune,
    };
    tokio::spawn(postman.run(heard));
    let demo_means = demo::Means {
        store: store.clone(),
        master: means.master.clone(),
        theme: means.theme.clone(),
        now: means.clock.now(),
    };
    let demo_sites = if args.demo.is_some() { sites.clone() } else { Vec::new() };
    let (trial_store, trial_sites) = (store.clone(), sites.clone());
    let (theme, clock) = (means.theme.clone(), means.clock.clone());
    let app = App::new(store, means.master.clone(), mailer, means.theme.clone(), means.clock.clone());
    let (mut publisher, events) = match Publisher::start(means, sites).await? {
        Started::Serving(publisher, events) => (publisher, events),
        Started::Frozen(found) => {
            teller.tell(&found);
            return Ok(output::exit_code(&found));
        }
    };
    let mut trials = Vec::new();
    if table.embedded.is_some() {
        let (master, codes) = (state.master()?, state.codes());
        trials = prepare_trial(&codes, &trial_sites, &trial_store, &master, &theme, clock.now(), lang).await?;
    }
    if let Some(folder) = &args.demo {
        let (store, master) = (demo_means.store.clone(), demo_means.master.clone());
        // Agents first: they read what the residents of the demonstration write.
        agents::load(folder, &demo_sites, &store, &master, lang).await?;
        demo::load(folder, &demo_sites, demo_means, lang).await?;
    }
    // Trial codes and what the demonstration wrote are on the pages by the time that the address is.
    publisher.recount().await?;
    let written = events.clone();
    // A closed channel means that the process ends.
    let notify: Notify = Arc::new(move |event| drop(written.send(Event::Written(event))));
    let sites = state.site();
    let published: Published =
        Arc::new(move |site, path| std::fs::read_to_string(sites.join(site.as_str()).join(path)).ok());
    let album = Album::open(&state.pictures())?;
    let mut app = app.with_notify(notify).with_limits(limits).with_published(published);
    if addresses.together {
        app = app.with_pictures(Arc::new(album.clone()));
    }
    let router = Router::new()
        .merge(parvis_collect::router(app.clone()).layer(middleware::from_fn(client)))
        .merge(parvis_desk::router(app.clone()).layer(middleware::from_fn(client)))
        .merge(mailbox::router(mailbox, lang))
        .merge(live::router(live.clone()))
        .fallback_service(host::router(communes.clone(), album, lang, addresses.canonical.clone()));

    announce(&addresses.own, &args, &table, &trials, lang)?;
    tokio::spawn(async move { publisher.run(app).await });
    tokio::spawn(live::watch(teller, known, move |sites| {
        let sites = addresses.applied(sites);
        communes.replace(&sites);
        drop(events.send(Event::Content(sites)));
    }));
    if let (None, Some(table)) = (at, table.embedded) {
        // By the machine's clock, hence not where `--at` shows another day.
        tokio::spawn(sweep(table));
    }
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(interrupted())
        .await?;
    Ok(ExitCode::SUCCESS)
}

/// The port, or words that say why it cannot be had.
async fn listen(port: u16, lang: Lang) -> Option<TcpListener> {
    let words = words(lang);
    match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await {
        Ok(listener) => Some(listener),
        Err(error) => {
            let arguments = [("port", port.to_string().into()), ("why", system_error(&error, lang).into())];
            output::say(&format!("{} {}", words.message("failed", &[]), words.message("serve-port", &arguments)));
            if let Some(hint) = words.attribute("serve-port", "help", &arguments) {
                output::say(&format!("  {hint}"));
            }
            None
        }
    }
}

fn clock(at: Option<Timestamp>) -> Arc<dyn Clock> {
    match at {
        Some(at) => Arc::new(Shifted::starting_at(at)),
        None => Arc::new(System),
    }
}

fn mailer(args: &Args, mailbox: &Arc<Mailbox>) -> Result<Arc<dyn Mailer>> {
    Ok(match (&args.smtp, &args.mail_from) {
        (Some(url), Some(from)) => Arc::new(Smtp::new(url, from)?),
        _ => mailbox.clone(),
    })
}

/// Ends when somebody presses Ctrl + C.
async fn interrupted() {
    // An error here means that no signal can be waited for: then serve until killed.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

async fn sweep(table: Embedded) {
    let mut hours = tokio::time::interval(Duration::from_secs(3600));
    let table = Arc::new(table);
    loop {
        hours.tick().await;
        let table = table.clone();
        if let Ok(Err(error)) = tokio::task::spawn_blocking(move || table.sweep()).await {
            output::say(&error.to_string());
        }
    }
}

fn announce(url: &str, args: &Args, table: &Table, trials: &[Trial], lang: Lang) -> Result<()> {
    let words = words(lang);
    let (address, embedded) = (&table.address, table.embedded.is_some());
    let endpoint = address.endpoint_url.clone().unwrap_or_default();
    let arguments = [
        ("url", url.to_owned().into()),
        ("table", endpoint.into()),
        ("name", address.table.clone().into()),
        ("state", args.table.state.display().to_string().into()),
        ("smtp", if args.smtp.is_some() { "yes" } else { "no" }.to_owned().into()),
        ("embedded", if embedded { "yes" } else { "no" }.to_owned().into()),
    ];
    writeln!(io::stdout(), "{}", words.message("serve-ready", &arguments))?;
    for Trial { process, letters } in trials {
        let said = [("process", process.clone().into()), ("path", letters.display().to_string().into())];
        writeln!(io::stdout(), "{}", words.message("serve-codes", &said))?;
    }
    io::stdout().flush()?;
    Ok(())
}

/// Tells the functions where a request comes from: the connection itself, which nobody can forge.
async fn client(mut request: Request, next: Next) -> axum::response::Response {
    let ip = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    request.extensions_mut().insert(ClientIp(ip.unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST))));
    next.run(request).await
}
