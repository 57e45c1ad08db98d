//! The pages: a door onto the jobs for people with a browser.
//!
//! Every page is made here whole, and works without scripts; what the browser adds makes it quicker. Which paths there
//! are and who may take them stands in one table ([`rotte`]); what each does is a function of the request, the person
//! and the project, and knows nothing of sockets.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;

use crate::jobs;
use crate::jobs::pec::esame;
use crate::jobs::project::Project;
use crate::jobs::scansione;
use crate::jobs::spiega;
use crate::ledger::Ledger;
use crate::locale::Locale;

mod accesso;
mod atto;
mod cerca;
mod freno;
mod modelli;
mod pagina;
mod pec;
mod porta;
mod profilo;
mod richiesta;
mod risposta;
mod rotte;
mod sessioni;
mod stato;
mod utenti;
mod verifica;

pub use porta::serve;

/// The file of the sentences.
const SENTENCES: &str = "web";

/// The languages that pages are there in.
const LINGUE: [&str; 2] = ["it", "de"];

/// How many connections to the ledger are kept for the next request.
const LEDGERS: usize = 8;

/// Where and how the pages are served.
#[derive(Debug, Clone)]
pub struct Opzioni {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Certificate and key, PEM files; without them only a machine's own browser or a proxy before us is answered.
    pub tls: Option<(PathBuf, PathBuf)>,
    /// Whether a proxy stands before us, whose `X-Forwarded-For` says who calls and `X-Forwarded-Proto` how.
    pub proxy: bool,
}

/// Why the pages cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A job.
    #[error(transparent)]
    Job(#[from] jobs::Error),
    /// The socket.
    #[error("cannot listen on {at}")]
    Listen {
        /// Where.
        at: SocketAddr,
        /// Why.
        source: std::io::Error,
    },
    /// Certificate or key.
    #[error("cannot use certificate and key: {0}")]
    Tls(String),
    /// Open to a network without encryption.
    #[error(
        "{0} can be reached from other machines, and passwords would go there in the clear: give --cert and --key, or \
         --proxy behind one that encrypts, or listen on 127.0.0.1"
    )]
    Open(SocketAddr),
    /// A network in the configuration.
    #[error("`[web] reti`: `{0}` is no network: expected one like 10.1.0.0/16")]
    Network(String),
    /// Nobody could come in.
    #[error("nobody may come in yet: make the first administrator with `plico user add NAME --role amministratore`")]
    Nobody,
}

/// What all requests share.
pub(crate) struct Casa {
    project: Project,
    opzioni: Opzioni,
    reti: Vec<ipnet::IpNet>,
    frasi: BTreeMap<&'static str, Arc<Locale>>,
    parole: BTreeMap<&'static str, Arc<Locale>>,
    dubbi: BTreeMap<&'static str, Arc<Locale>>,
    pec: BTreeMap<&'static str, Arc<Locale>>,
    conto: stato::Conto,
    banco: verifica::Banco,
    modelli: modelli::Modelli,
    /// Held while a card is decided.
    decide: Mutex<()>,
    sessioni: sessioni::Sessioni,
    freno: freno::Freno,
    ledgers: Mutex<Vec<Ledger>>,
}

impl Casa {
    fn new(project: Project, opzioni: Opzioni) -> Result<Self, Error> {
        let parsed = |it: &String| it.parse().map_err(|_| Error::Network(it.clone()));
        let reti = project.config.web.reti.iter().map(parsed).collect::<Result<_, _>>()?;
        let (mut frasi, mut parole) = (BTreeMap::new(), BTreeMap::new());
        let (mut dubbi, mut pec) = (BTreeMap::new(), BTreeMap::new());
        for lingua in LINGUE {
            frasi.insert(lingua, Arc::new(jobs::sentences(lingua, SENTENCES)?));
            parole.insert(lingua, Arc::new(spiega::sentences(lingua)?));
            dubbi.insert(lingua, Arc::new(jobs::sentences(lingua, scansione::SENTENCES)?));
            pec.insert(lingua, Arc::new(jobs::sentences(lingua, esame::SENTENCES)?));
        }
        Ok(Self {
            project,
            opzioni,
            reti,
            frasi,
            parole,
            dubbi,
            pec,
            conto: stato::Conto::default(),
            banco: verifica::Banco::default(),
            modelli: modelli::Modelli::default(),
            decide: Mutex::new(()),
            sessioni: sessioni::Sessioni::default(),
            freno: freno::Freno::default(),
            ledgers: Mutex::new(Vec::new()),
        })
    }

    /// The sentences of a language; Italian ones for one that we do not have.
    fn frasi(&self, lingua: &str) -> &Arc<Locale> {
        of(&self.frasi, lingua)
    }

    /// The words of the trade.
    fn parole(&self, lingua: &str) -> &Arc<Locale> {
        of(&self.parole, lingua)
    }

    /// Why a card is in doubt.
    fn dubbi(&self, lingua: &str) -> &Arc<Locale> {
        of(&self.dubbi, lingua)
    }

    /// Why a receipt was put aside.
    fn pec(&self, lingua: &str) -> &Arc<Locale> {
        of(&self.pec, lingua)
    }

    /// Does something with the ledger, over a connection that was used before where there is one.
    fn with<T>(&self, each: impl FnOnce(&mut Ledger) -> Result<T, jobs::Error>) -> Result<T, jobs::Error> {
        let kept = lock(&self.ledgers).pop();
        let mut ledger = match kept {
            Some(ledger) => ledger,
            None => self.project.ledger()?,
        };
        let done = each(&mut ledger);
        // After an error a connection may be broken: it is not used again.
        if done.is_ok() {
            let mut kept = lock(&self.ledgers);
            if kept.len() < LEDGERS {
                kept.push(ledger);
            }
        }
        done
    }
}

fn of<'a>(all: &'a BTreeMap<&'static str, Arc<Locale>>, lingua: &str) -> &'a Arc<Locale> {
    all.get(lingua).or_else(|| all.get(LINGUE[0])).expect("Italian is among them")
}

/// Locks; who panicked with it in hand left it whole, for nothing is changed in two steps.
fn lock<T>(it: &Mutex<T>) -> MutexGuard<'_, T> {
    it.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
