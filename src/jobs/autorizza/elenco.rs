//! What waits for the C.P.L.'s word as lists: to look at, to mark and to send back, as the command line writes them.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Voce;
use crate::files;
use crate::files::scratch::Scratch;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::project::Project;
use crate::jobs::riscossione::Scelta;
use crate::jobs::riscossione::distinta;
use crate::jobs::scadenze;
use crate::jobs::scadenze::Filtro;
use crate::jobs::scadenze::Scadenza;
use crate::jobs::scadenze::lista;
use crate::jobs::scadenze::lista::Forma;
use crate::ledger::Ledger;
use crate::ledger::proiezione::Atto;

/// Days to pay that a distinta proposes.
const DAYS: i32 = 60;

/// What a list is of.
#[derive(Debug, Clone, Copy)]
pub struct Domanda {
    /// The step.
    pub voce: Voce,
    /// Trial acts instead of real ones.
    pub prova: bool,
    /// The day.
    pub al: Data,
}

/// A list as it was written.
pub struct Lista {
    /// What is in it.
    pub bytes: Vec<u8>,
    /// How many rows.
    pub righe: u64,
}

fn filtro(project: &Project, ledger: &mut Ledger, domanda: Domanda) -> Result<Filtro, Error> {
    let regole = fascicoli::regole(project)?;
    fascicoli::refresh(ledger, &regole)?;
    let Domanda { voce, prova, al } = domanda;
    let maggiorazione = regole.maggiorazione;
    Ok(Filtro { al: Some(al), voce: Some(voce), ente: None, prova, entro: None, maggiorazione })
}

/// The steps that are due, each with its act, the most urgent first.
pub fn rows(project: &Project, ledger: &mut Ledger, domanda: Domanda) -> Result<Vec<(Scadenza, Atto)>, Error> {
    let filtro = filtro(project, ledger, domanda)?;
    let mut rows = Vec::new();
    for it in scadenze::list(ledger, &filtro)? {
        if let Some(atto) = ledger.atto(&it.atto.subject()).map_err(Error::Ledger)? {
            rows.push((it, atto));
        }
    }
    Ok(rows)
}

/// The list with a column for the C.P.L.'s mark, as `plico due` and `plico preruolo` write it.
pub fn csv(project: &Project, ledger: &mut Ledger, domanda: Domanda) -> Result<Lista, Error> {
    if let Some(lista) = distinta(project, ledger, domanda, distinta::LIST)? {
        return Ok(lista);
    }
    let filtro = filtro(project, ledger, domanda)?;
    let mut bytes = "\u{FEFF}".as_bytes().to_vec();
    let righe = lista::write(ledger, &filtro, domanda.al, Forma::Csv, &mut bytes)?;
    Ok(Lista { bytes, righe })
}

/// The distinta preruolo for paper; `None` for other steps, where nothing is due, and where acts of several bodies are:
/// each has its own.
pub fn pdf(project: &Project, ledger: &mut Ledger, domanda: Domanda) -> Result<Option<Lista>, Error> {
    distinta(project, ledger, domanda, distinta::PDF)
}

/// A file of the distinta preruolo.
fn distinta(project: &Project, ledger: &mut Ledger, domanda: Domanda, file: &str) -> Result<Option<Lista>, Error> {
    let Domanda { voce, prova, al } = domanda;
    if voce != Voce::Preruolo {
        return Ok(None);
    }
    let filtro = filtro(project, ledger, domanda)?;
    let due = scadenze::list(ledger, &filtro)?;
    let ente = due.first().map(|it| it.atto.ente.clone());
    if due.iter().any(|it| Some(&it.atto.ente) != ente.as_ref()) {
        return Ok(None);
    }
    let scelta = Scelta { al, ente, anno: None, prova, minimo: Centesimi::ZERO };
    let options = distinta::Options { scelta, richiesta: al, scadenza: al.plus(DAYS), pdf: file == distinta::PDF };
    let scratch = Scratch::new(None)?;
    let made = distinta::make(project, &options, scratch.path())?;
    if made.righe == 0 {
        return Ok(None);
    }
    Ok(Some(Lista { bytes: files::read(&scratch.path().join(file))?, righe: made.righe as u64 }))
}
