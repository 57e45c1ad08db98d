//! A report that somebody asks for: whose acts, which report, and what its files are called.

use crate::domain::data::Data;
use crate::files;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::proietta;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::project::Project;
use crate::jobs::rapporti::Mese;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::ambito;
use crate::jobs::rapporti::ambito::Ambito;
use crate::jobs::rapporti::elenchi;
use crate::jobs::rapporti::elenchi::Luogo;
use crate::jobs::rapporti::elenchi::Quali;
use crate::jobs::rapporti::fasi;
use crate::jobs::rapporti::pec;
use crate::jobs::rapporti::pregresso;

/// Which report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cosa {
    /// All phases of a month.
    Fasi(Mese),
    /// Outcomes.
    Notifiche(Quali),
    /// A lot.
    Lotto(String),
    /// Pieces of which nothing came back since so many days.
    SenzaEsito(Option<i32>),
    /// The backlog.
    Pregresso,
    /// The service by certified mail of a month.
    Pec(Mese),
    /// Closed acts.
    Definiti,
    /// All acts, or those of a lot.
    Situazione(Option<String>),
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Richiesta {
    /// Which report.
    pub cosa: Cosa,
    /// Of which body; of the only one there is where `None`.
    pub ente: Option<String>,
    /// Of trial acts.
    pub prova: bool,
    /// The day by which terms are looked at.
    pub al: Data,
}

/// Makes the report and says what its files are called; `None` where it is not clear of which body.
pub fn make(project: &Project, richiesta: &Richiesta) -> Result<Option<(Rapporto, String)>, Error> {
    let mut ledger = project.ledger()?;
    ledger.read_much().map_err(Error::Ledger)?;
    let regole = fascicoli::regole(project)?;
    proietta::refresh(&mut ledger, &regole)?;
    let ente = match &richiesta.ente {
        Some(ente) => ente.clone(),
        None => match <[String; 1]>::try_from(ambito::bodies(&ledger, richiesta.prova)?) {
            Ok([ente]) => ente,
            Err(_) => return Ok(None),
        },
    };
    let ambito = Ambito { ente, prova: richiesta.prova };
    let al = richiesta.al;
    let (rapporto, name) = match &richiesta.cosa {
        Cosa::Fasi(mese) => (fasi::make(&mut ledger, &ambito, *mese, al)?, format!("fasi-{}", mese.iso())),
        Cosa::Notifiche(quali) => {
            let name = match quali {
                Quali::Mese(mese) => format!("notifiche-{}", mese.iso()),
                Quali::Lotto(lotto) => format!("notifiche-{}", files::safe_name(lotto)),
            };
            (elenchi::notifiche(&mut ledger, &ambito, quali)?, name)
        }
        Cosa::Lotto(lotto) => {
            (elenchi::lotto(&mut ledger, &ambito, lotto, al)?, format!("lotto-{}", files::safe_name(lotto)))
        }
        Cosa::SenzaEsito(days) => {
            let days = days.unwrap_or(regole.giorni_senza_esito);
            (elenchi::senza_esito(&mut ledger, &ambito, al, days)?, format!("senza-esito-{al}"))
        }
        Cosa::Pregresso => {
            let avvio = regole.avvio_servizio.as_deref().and_then(Data::parse);
            (pregresso::make(&mut ledger, &ambito, avvio, al)?, format!("pregresso-{al}"))
        }
        Cosa::Pec(mese) => {
            (pec::make(&mut ledger, &Casella::all(project)?, &ambito, *mese)?, format!("pec-{}", mese.iso()))
        }
        Cosa::Definiti => (elenchi::definiti(&mut ledger, &ambito, al)?, format!("definiti-{al}")),
        Cosa::Situazione(lotto) => {
            let name = lotto.as_ref().map_or(String::new(), |it| format!("{}-", files::safe_name(it)));
            (elenchi::situazione(&mut ledger, &ambito, lotto.as_deref(), al)?, format!("situazione-{name}{al}"))
        }
    };
    Ok(Some((rapporto, name)))
}

/// Where the paper of an act lies.
pub fn find(project: &Project, text: &str) -> Result<Vec<Luogo>, Error> {
    let mut ledger = project.ledger()?;
    proietta::refresh(&mut ledger, &fascicoli::regole(project)?)?;
    elenchi::trova(&mut ledger, text)
}
