//! The pages: a door onto the jobs for people with a browser.
//!
//! Every page is made here whole, and works without scripts; what the browser adds makes it quicker. Which paths there
//! are and who may take them stands in one table (`rotte`); what each does is a function of the request, the person
//! and the project, and knows nothing of sockets.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::time::Duration;

use tokio::sync::Semaphore;

use crate::jobs;
use crate::jobs::caricati::coda::Coda;
use crate::jobs::clock::Cronometro;
use crate::jobs::pec::esame;
use crate::jobs::project::Project;
use crate::jobs::scansione;
use crate::jobs::spiega;
use crate::ledger::Ledger;
use crate::locale::Locale;
use crate::web::risposta::Guaio;

mod accesso;
mod atto;
mod autorizza;
mod carica;
mod cerca;
mod decisioni;
mod digita;
mod esporta;
mod freno;
mod modelli;
mod pagina;
mod pec;
mod porta;
mod profilo;
mod richiesta;
mod risposta;
mod rotte;
mod seconda;
mod sessioni;
mod stato;
mod tavola;
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
    #[error("`[web] {key}`: `{text}` is no network: expected one like 10.1.0.0/16")]
    Network {
        /// Under which key.
        key: &'static str,
        /// What is written there.
        text: String,
    },
    /// Nobody could come in.
    #[error("nobody may come in yet: make the first administrator with `plico user add NAME --role amministratore`")]
    Nobody,
}

/// What takes the machine long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lento {
    /// A password: it is made slow on purpose, and wants memory.
    Parola,
    /// Pictures that are decoded or painted, and files with many rows.
    Immagine,
}

/// How many of each at once.
const PASSWORDS: usize = 3;
const PICTURES: usize = 4;

/// How long one waits for a place, and how long until one looks again.
const WAIT: Duration = Duration::from_secs(20);
const AGAIN: Duration = Duration::from_millis(10);

/// The networks of a key of the configuration.
fn networks(key: &'static str, texts: &[String]) -> Result<Vec<ipnet::IpNet>, Error> {
    let parsed = |text: &String| {
        let alone = text.parse::<std::net::IpAddr>().map(ipnet::IpNet::from);
        text.parse().or(alone).map_err(|_| Error::Network { key, text: text.clone() })
    };
    texts.iter().map(parsed).collect()
}

/// What all requests share.
pub(crate) struct Casa {
    project: Project,
    opzioni: Opzioni,
    reti: Vec<ipnet::IpNet>,
    proxy: Vec<ipnet::IpNet>,
    frasi: BTreeMap<&'static str, Arc<Locale>>,
    parole: BTreeMap<&'static str, Arc<Locale>>,
    dubbi: BTreeMap<&'static str, Arc<Locale>>,
    pec: BTreeMap<&'static str, Arc<Locale>>,
    conto: stato::Conto,
    attese: jobs::autorizza::attesa::Conti,
    banco: verifica::Banco,
    modelli: modelli::Modelli,
    /// What lots are read with, and keyed papers, as they were read last.
    lettori: jobs::digita::controllo::Lettori,
    carte: jobs::digita::carte::Carte,
    /// Held while a card is decided.
    decide: Mutex<()>,
    /// Held while a model is laid out.
    fucina: Mutex<()>,
    /// How many passwords, and how many pictures and files, are worked on at once.
    lenti: [Semaphore; 2],
    /// Held while an upload is kept.
    carica: Mutex<()>,
    /// The uploads whose jobs are to be done.
    coda: Coda,
    sessioni: sessioni::Sessioni,
    freno: freno::Freno,
    ledgers: Mutex<Vec<Ledger>>,
}

impl Casa {
    fn new(project: Project, opzioni: Opzioni) -> Result<Self, Error> {
        let reti = networks("reti", &project.config.web.reti)?;
        let proxy = networks("proxy", &project.config.web.proxy)?;
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
            attese: jobs::autorizza::attesa::Conti::default(),
            banco: verifica::Banco::default(),
            modelli: modelli::Modelli::default(),
            lettori: jobs::digita::controllo::Lettori::default(),
            carte: jobs::digita::carte::Carte::default(),
            decide: Mutex::new(()),
            fucina: Mutex::new(()),
            lenti: [Semaphore::new(PASSWORDS), Semaphore::new(PICTURES)],
            proxy,
            carica: Mutex::new(()),
            coda: Coda::default(),
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

    /// Does something that takes the machine long, when there is room for it; whoever waits too long is told to come again.
    fn slowly<T>(&self, what: Lento, each: impl FnOnce() -> Result<T, Guaio>) -> Result<T, Guaio> {
        let gate = &self.lenti[what as usize];
        let begun = Cronometro::start();
        let _place = loop {
            match gate.try_acquire() {
                Ok(place) => break place,
                Err(_) if begun.passed() > WAIT => return Err(Guaio::Occupato),
                Err(_) => std::thread::sleep(AGAIN),
            }
        };
        each()
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
