//! The command line: one file a verb, one exit code for the whole.
//!
//! Data on stdout, progress and sentences on stderr. Exit: 0 clean · 1 done, someone must look · 2 wrong usage ·
//! 3 stopped.

use std::error::Error as _;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser;
use clap::Subcommand;

use crate::domain::riservato::Riservato;
use crate::jobs;
use crate::jobs::accessi;
use crate::jobs::fascicoli;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::scadenze;
use crate::web;

mod approve;
mod authorise;
mod bar;
mod cards;
mod check;
mod confirm;
mod copies;
mod custody;
mod demo;
mod due;
mod explain;
mod export;
mod handover;
mod import;
mod init;
mod ledger;
mod model;
mod pec;
mod preruolo;
mod profile;
mod pull;
mod reader;
mod render;
mod report;
mod reprint;
mod ruolo;
mod sample;
mod scan;
mod serve;
mod sla;
mod ticket;
mod verify;
mod watch;

/// Lots of traffic-fine verbali into print a mailing room can swallow, read back and proved.
#[derive(Debug, Parser)]
#[command(name = "plico", version, about, arg_required_else_help = true)]
pub struct Cli {
    /// Work in this project folder instead of the current one.
    #[arg(long, global = true, value_name = "DIR", env = "PLICO_PROJECT")]
    project: Option<std::path::PathBuf>,
    /// The ledger: a file, or `postgres://user@host/database` with the password in PGPASSWORD.
    #[arg(long, global = true, value_name = "PLACE", env = "PLICO_REGISTRO", hide_env_values = true)]
    registro: Option<String>,
    /// Look for profiles in this folder first; may be given more than once.
    #[arg(long = "profili", global = true, value_name = "DIR")]
    profiles: Vec<std::path::PathBuf>,
    /// Who is asking, for the log of accesses; the user of the machine by default.
    #[arg(long, global = true, value_name = "NAME", env = "PLICO_PERSONA")]
    persona: Option<String>,
    /// Write the result as JSON on stdout.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    verb: Verb,
}

/// What to do.
#[derive(Debug, Subcommand)]
enum Verb {
    /// The whole loop on the sample lots: check, print, read back.
    Demo(demo::Args),
    /// Read and validate a lot, print what is wrong with it.
    Check(check::Args),
    /// Turn a lot into print-ready batches with distinte and manifest.
    Render(render::Args),
    /// Make the conformed copies of a rendered lot.
    Copies(copies::Args),
    /// Take the inserter's results in, print again what was lost.
    Reprint(reprint::Args),
    /// Take acts out before hand-over.
    Pull(pull::Args),
    /// Record what the carrier accepted and when.
    Handover(handover::Args),
    /// Tell what happened to an act, what is owed and what comes next.
    Explain(explain::Args),
    /// What is due: as a summary, as a list, as documents.
    Due(due::Args),
    /// Read a rendered lot back and prove it against its manifest.
    Verify(verify::Args),
    /// Read what came back on paper: outcomes, dates, and what a person must look at.
    Scan(scan::Args),
    /// Take scans in as scanners write them, day and night.
    Watch(watch::Args),
    /// Take a desk's decisions on doubtful cards.
    Confirm(confirm::Args),
    /// Certified mail: judge single messages.
    Pec(pec::Args),
    /// The reader of days by hand and on postmarks: hold it against crops, measure it on what the desk confirmed.
    Reader(reader::Args),
    /// Write a believable trial lot.
    Sample(sample::Args),
    /// The models of cards, and the profiles by which cards are read.
    Cards(cards::Args),
    /// Record the C.P.L.'s approval of models, as they are now.
    Approve(approve::Args),
    /// Record the C.P.L.'s go-ahead for a step of acts, or its refusal.
    Authorise(authorise::Args),
    /// The distinta of enforceable acts for the C.P.L., the letters before the ruolo, and that they were issued.
    Preruolo(preruolo::Args),
    /// The ruolo of unpaid acts for the collector: provisional for approval, then its file.
    Ruolo(ruolo::Args),
    /// Models: list, begin, check, look at, prove.
    Model(model::Args),
    /// Profiles: what holds here of what varies.
    Profile(profile::Args),
    /// Take in what others send: payments and the like.
    Import(import::Args),
    /// Reports: phases, outcomes, lots, what never answered, the backlog, where acts stand.
    Report(report::Args),
    /// Write what other bases are asked for, points, and packages for the gestionale.
    Export(export::Args),
    /// Service levels: where they stand, what a bimester costs, what it brings in.
    Sla(sla::Args),
    /// What people do for the contract, on its clocks.
    Ticket(ticket::Args),
    /// Paper of the C.P.L.: taken over, counted, given back.
    Custody(custody::Args),
    /// Make this folder a project: write the commented configuration.
    Init(init::Args),
    /// The ledger: prove it, copy it, hand it over, delete what is past its retention.
    Ledger(ledger::Args),
    /// The pages for a browser.
    Serve(serve::Args),
    /// Who may use the pages.
    User(serve::UserArgs),
}

/// How a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// All is well.
    Clean,
    /// Done, and someone must look.
    Look,
    /// The words of the call are wrong.
    Usage,
    /// The job stopped and left nothing.
    Stopped,
}

impl End {
    fn code(self) -> ExitCode {
        ExitCode::from(match self {
            Self::Clean => 0,
            Self::Look => 1,
            Self::Usage => 2,
            Self::Stopped => 3,
        })
    }
}

/// What all verbs share.
pub struct Context {
    project: Project,
    persona: String,
    json: bool,
    stop: Stop,
}

/// Why a verb did not end well.
pub enum Failure {
    /// The pages cannot be served.
    Web(web::Error),
    /// The job stopped.
    Job(jobs::Error),
    /// Nobody reads our output any more.
    Output(std::io::Error),
    /// The words of the call are wrong.
    Usage(String),
}

impl From<jobs::Error> for Failure {
    fn from(error: jobs::Error) -> Self {
        Self::Job(error)
    }
}

impl From<web::Error> for Failure {
    fn from(error: web::Error) -> Self {
        match error {
            web::Error::Job(error) => Self::Job(error),
            error => Self::Web(error),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

/// Runs the command line and says how it ended.
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() { End::Usage.code() } else { End::Clean.code() };
        }
    };
    let end = match obey(cli) {
        Ok(end) => end,
        // A pager that was closed is no failure.
        Err(Failure::Job(error)) if is_unread(&error) => End::Clean,
        Err(Failure::Job(error)) => say(&error),
        Err(Failure::Web(error)) => say(&error),
        Err(Failure::Usage(words)) => {
            eprintln!("plico: {words}");
            End::Usage
        }
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => End::Clean,
        Err(Failure::Output(error)) => {
            eprintln!("plico: cannot write the result: {error}");
            End::Stopped
        }
    };
    end.code()
}

fn obey(cli: Cli) -> Result<End, Failure> {
    let stop = Stop::default();
    for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM, signal_hook::consts::SIGHUP] {
        // A second signal ends the program at once, as without us.
        let _ = signal_hook::flag::register_conditional_shutdown(signal, 130, stop.flag());
        let _ = signal_hook::flag::register(signal, stop.flag());
    }
    let dir = cli.project.as_deref().unwrap_or(Path::new("."));
    let mut project = Project::open(dir)?;
    project.profiles = cli.profiles;
    project.password = password();
    project.segreto = segreto;
    project.programma = std::env::current_exe().ok();
    if let Some(place) = cli.registro {
        project.config.registro = place;
    }
    let persona = cli.persona.unwrap_or_else(user);
    let context = Context { project, persona, json: cli.json, stop };
    match cli.verb {
        Verb::Demo(args) => demo::run(&context, &args),
        Verb::Check(args) => check::run(&context, &args),
        Verb::Render(args) => render::run(&context, &args),
        Verb::Copies(args) => copies::run(&context, &args),
        Verb::Reprint(args) => reprint::run(&context, &args),
        Verb::Pull(args) => pull::run(&context, &args),
        Verb::Handover(args) => handover::run(&context, &args),
        Verb::Explain(args) => explain::run(&context, &args),
        Verb::Due(args) => due::run(&context, &args),
        Verb::Verify(args) => verify::run(&context, &args),
        Verb::Scan(args) => scan::run(&context, &args),
        Verb::Watch(args) => watch::run(&context, &args),
        Verb::Confirm(args) => confirm::run(&context, &args),
        Verb::Pec(args) => pec::run(&context, &args),
        Verb::Reader(args) => reader::run(&context, &args),
        Verb::Sample(args) => sample::run(&context, &args),
        Verb::Cards(args) => cards::run(&context, &args),
        Verb::Approve(args) => approve::run(&context, &args),
        Verb::Authorise(args) => authorise::run(&context, &args),
        Verb::Preruolo(args) => preruolo::run(&context, &args),
        Verb::Ruolo(args) => ruolo::run(&context, &args),
        Verb::Model(args) => model::run(&context, &args),
        Verb::Profile(args) => profile::run(&context, &args),
        Verb::Import(args) => import::run(&context, &args),
        Verb::Report(args) => report::run(&context, &args),
        Verb::Export(args) => export::run(&context, &args),
        Verb::Sla(args) => sla::run(&context, &args),
        Verb::Ticket(args) => ticket::run(&context, &args),
        Verb::Custody(args) => custody::run(&context, &args),
        Verb::Init(args) => init::run(&context, &args),
        Verb::Ledger(args) => ledger::run(&context, &args),
        Verb::Serve(args) => serve::run(&context, &args),
        Verb::User(args) => serve::user(&context, &args),
    }
}

/// A password that the environment has.
#[expect(clippy::disallowed_methods, reason = "this door reads the environment")]
fn segreto(name: &str) -> Option<Riservato<String>> {
    std::env::var(name).ok().map(Riservato::new)
}

/// The password of the ledger's server, as PostgreSQL's own programs take it.
#[expect(clippy::disallowed_methods, reason = "the command line reads the environment")]
fn password() -> Option<Riservato<String>> {
    std::env::var("PGPASSWORD").ok().map(Riservato::new)
}

/// The user of the machine.
#[expect(clippy::disallowed_methods, reason = "the command line reads the environment")]
fn user() -> String {
    let named = ["USER", "LOGNAME", "USERNAME"].iter().find_map(|it| std::env::var(it).ok());
    named.filter(|it| !it.is_empty()).unwrap_or_else(|| jobs::accessi::UNKNOWN.to_string())
}

/// Whether a job stopped because nobody reads what it writes any more.
fn is_unread(error: &jobs::Error) -> bool {
    let mut cause = error.source();
    while let Some(it) = cause {
        let io: Option<&std::io::Error> = it.downcast_ref();
        if io.is_some_and(|it| it.kind() == std::io::ErrorKind::BrokenPipe) {
            return true;
        }
        cause = it.source();
    }
    false
}

/// Says why a job stopped: what, then each cause once.
fn say(error: &dyn std::error::Error) -> End {
    eprint!("plico: {error}");
    let mut cause = error.source();
    while let Some(error) = cause {
        eprint!(": {error}");
        cause = error.source();
    }
    eprintln!();
    End::Stopped
}

/// Writes a value as JSON on stdout.
fn print_json(value: &serde_json::Value) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, value).map_err(std::io::Error::other)?;
    writeln!(out)?;
    Ok(())
}

/// Whether trial acts are meant: because the call says so, or because the ledger has no others, which is said.
fn meant(context: &Context, prova: bool) -> Result<bool, Failure> {
    let is_all_trial = !prova && is_all_trial(context)?;
    if is_all_trial {
        eprintln!("nel registro ci sono solo atti di prova: si intendono quelli");
    }
    Ok(prova || is_all_trial)
}

/// Whether the ledger has acts, and all of them came with trial lots.
fn is_all_trial(context: &Context) -> Result<bool, Failure> {
    if !context.project.has_ledger() {
        return Ok(false);
    }
    let mut ledger = context.project.ledger()?;
    fascicoli::refresh(&mut ledger, &fascicoli::regole(&context.project)?)?;
    Ok(scadenze::is_all_trial(&mut ledger)?)
}

/// Leaves a line in the log of accesses: who read or sent out what.
fn noted(context: &Context, verbo: &str, domanda: &str, righe: usize) -> Result<(), Failure> {
    let mut ledger = context.project.ledger()?;
    Ok(accessi::note(&mut ledger, &context.persona, verbo, None, domanda, righe as u64)?)
}

/// A date given on the command line.
fn parse_date(text: &str) -> Result<crate::domain::data::Data, String> {
    crate::domain::data::Data::parse(text).ok_or_else(|| format!("`{text}` is not a day: expected one like 2026-03-31"))
}
