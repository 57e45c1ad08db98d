//! The acts of the ledger: their facts written and read, and understood by the procedure.

pub mod cerca;
pub mod indirizzi;
pub mod lotti;
pub mod operazioni;
pub mod proietta;

pub use cerca::act;
pub use cerca::search;
pub use proietta::refresh;

pub use crate::fatti::Voce;

use crate::fatti::Fatto;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::livelli;
use crate::jobs::project::Project;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recorded;
use crate::ledger::Stored;
use crate::procedure::fascicolo;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::regole::Regole;

/// An act in the ledger: of which body, which, and whether it only was a trial.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chiave {
    /// Belfiore code of the body.
    pub ente: String,
    /// The key everywhere.
    pub id_verbale: String,
    /// Whether it came with a trial lot; such acts are never mixed with real ones.
    pub prova: bool,
}

impl Chiave {
    /// What the facts of the act are about: `atto:E388:V/2026/000110`, or `prova:…` for a trial.
    pub fn subject(&self) -> String {
        format!("{}:{}:{}", if self.prova { "prova" } else { "atto" }, self.ente, self.id_verbale)
    }

    /// Reads a subject; `None` where it is about something else.
    pub fn parse(subject: &str) -> Option<Self> {
        let mut parts = subject.splitn(3, ':');
        let prova = match parts.next()? {
            "atto" => false,
            "prova" => true,
            _ => return None,
        };
        Some(Self { ente: parts.next()?.to_string(), id_verbale: parts.next()?.to_string(), prova })
    }
}

/// A fact to be recorded about an act.
#[derive(Debug, Clone)]
pub struct Nuovo {
    /// The act.
    pub atto: Chiave,
    /// The fact.
    pub fatto: Fatto,
    /// What makes it the same fact when it comes again; see [`Fact::key`].
    pub key: Option<String>,
}

/// Records facts, all or none, and says of each what became of it.
pub fn record(ledger: &mut Ledger, nuovi: &[Nuovo]) -> Result<Vec<Recorded>, Error> {
    let instant = clock::now();
    let texts: Vec<(String, String, String)> = nuovi
        .iter()
        .map(|it| {
            let payload = serde_json::to_string(&it.fatto).expect("facts are plain data");
            (it.atto.subject(), payload, it.fatto.data.to_string())
        })
        .collect();
    let facts: Vec<Fact<'_>> = nuovi
        .iter()
        .zip(&texts)
        .map(|(it, (subject, payload, day))| Fact {
            subject,
            kind: it.fatto.evento.as_str(),
            instant: &instant,
            payload,
            day: Some(day),
            key: it.key.as_deref(),
        })
        .collect();
    ledger.record_all(&facts).map_err(Error::Ledger)
}

/// The facts of an act, in the order they were recorded; what was deleted at the end of its retention is left out.
pub fn load(ledger: &Ledger, atto: &Chiave) -> Result<Vec<Fatto>, Error> {
    understood(&ledger.about(&atto.subject()).map_err(Error::Ledger)?)
}

/// Reads the form of a fact.
pub fn read(number: u64, payload: &str) -> Result<Fatto, Error> {
    let mut fatto: Fatto = serde_json::from_str(payload)
        .map_err(|cause| Error::Fact { number, why: format!("line {}, column {}", cause.line(), cause.column()) })?;
    fatto.numero = number;
    Ok(fatto)
}

/// The switches of the project: `procedura/<name>.toml`, or the defaults; where they do not say when the service began
/// the contract may.
pub fn regole(project: &Project) -> Result<Regole, Error> {
    let mut regole: Regole = match project.find("procedura", &project.config.procedura)? {
        Some(profile) => profile.parse()?,
        None => Regole::default(),
    };
    if regole.avvio_servizio.is_none() {
        regole.avvio_servizio = livelli::avvio(project)?.map(|it| it.to_string());
    }
    Ok(regole)
}

/// An act, understood.
pub fn open(ledger: &Ledger, atto: &Chiave, regole: &Regole) -> Result<Option<Fascicolo>, Error> {
    Ok(fascicolo::fold(&load(ledger, atto)?, regole))
}

/// Every act in the ledger, in order.
pub fn all(ledger: &Ledger) -> Result<Vec<Chiave>, Error> {
    let subjects = ledger.acts_after(0).map_err(Error::Ledger)?;
    let mut acts: Vec<Chiave> = subjects.iter().filter_map(|it| Chiave::parse(it)).collect();
    acts.sort();
    Ok(acts)
}

/// Hands over the real acts or those of trials, of one body or of all, each with its facts; by subject.
pub fn each(
    ledger: &Ledger,
    prova: bool,
    ente: Option<&str>,
    mut take: impl FnMut(Chiave, Vec<Fatto>) -> Result<(), Error>,
) -> Result<(), Error> {
    pages(ledger, &prefix(prova, ente), AT_ONCE, |page| {
        page.into_iter().try_for_each(|(chiave, stored)| take(chiave, understood(&stored)?))?;
        Ok(true)
    })
}

/// How the subjects of the real acts begin, or those of trials; of one body, or of all.
pub fn prefix(prova: bool, ente: Option<&str>) -> String {
    let kind = if prova { "prova:" } else { "atto:" };
    ente.map_or(kind.to_string(), |it| format!("{kind}{it}:"))
}

/// Acts with their facts as they are stored.
pub type Pagina = Vec<(Chiave, Vec<Stored>)>;

/// Hands over the acts whose subjects begin so, `most` at once and by subject, for as long as `take` wants more.
pub fn pages(
    ledger: &Ledger,
    begin: &str,
    most: u32,
    mut take: impl FnMut(Pagina) -> Result<bool, Error>,
) -> Result<(), Error> {
    let mut last = begin.to_string();
    loop {
        let acts = ledger.next_acts(&last, most).map_err(Error::Ledger)?;
        let own = acts.into_iter().take_while(|it| it.0.starts_with(begin));
        let page: Pagina = own.filter_map(|(subject, stored)| Some((Chiave::parse(&subject)?, stored))).collect();
        let Some((end, _)) = page.last() else { return Ok(()) };
        last = end.subject();
        if !take(page)? {
            return Ok(());
        }
    }
}

/// The facts as stored, read; what was deleted at the end of its retention is left out.
pub fn understood(stored: &[Stored]) -> Result<Vec<Fatto>, Error> {
    let payloads = stored.iter().filter_map(|it| Some((it.number, it.payload.as_deref()?)));
    payloads.map(|(number, payload)| read(number, payload)).collect()
}

/// How many acts are read together.
const AT_ONCE: u32 = 1_000;
