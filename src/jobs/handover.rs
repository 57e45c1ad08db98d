//! What the carrier accepted, and when: from that day terms and delivery windows run.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use crate::domain::data::Data;
use crate::files;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::csv::cell;
use crate::jobs::operazioni;
use crate::jobs::operazioni::Operazione;
use crate::jobs::operazioni::Perche;
use crate::jobs::operazioni::Tipo;
use crate::jobs::operazioni::rapporto;
use crate::jobs::operazioni::registro::Fatto;
use crate::jobs::operazioni::registro::Stato;
use crate::jobs::operazioni::riscontro::Problema;
use crate::jobs::operazioni::storia::Storia;
use crate::jobs::operazioni::storia::Voce;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::press::manifest::Origine;
use crate::raster::picture::Format;
use crate::raster::wholeness::Wholeness;

/// The list of what was handed over.
pub const LIST: &str = "affidamento.csv";

/// Its header row.
const HEADER: &str = "id_verbale;progressivo_destinatario;prodotto;numero_piego;numero_ar;data_affidamento\r\n";

/// What was handed over.
#[derive(Debug, Clone)]
pub struct Options {
    /// The rendered lot.
    pub folder: PathBuf,
    /// The day the carrier accepted it.
    pub data: Data,
    /// The carrier's list with its stamp, scanned.
    pub distinta: PathBuf,
    /// A file that names what was not accepted: ids of plichi or acts, registered numbers, one a line.
    pub except: Option<PathBuf>,
}

/// What came of it.
#[derive(Debug)]
pub enum Outcome {
    /// A person must look; nothing was written.
    Stopped(Vec<Problema>),
    /// It is recorded.
    Done {
        /// The operation.
        operazione: Box<Operazione>,
        /// Its folder.
        folder: PathBuf,
        /// Plichi handed over.
        affidati: u64,
        /// Plichi that stay.
        esclusi: u64,
    },
}

/// Records a hand-over.
pub fn handover(project: &Project, options: &Options) -> Result<Outcome, Error> {
    let mut storia = Storia::open(project, &options.folder)?;
    let scan = files::read(&options.distinta)?;
    let mut problemi = Vec::new();
    let extension = Wholeness::of(&scan).whole().map(Format::extension);
    if extension.is_none() {
        problemi.push(Problema::new(0, "", "distinta-non-scansione"));
    }
    problemi.extend(day(&storia, options.data));
    let excepted = match &options.except {
        None => None,
        Some(path) => Some(files::read(path)?),
    };
    let (out, unknown) = exceptions(&storia, excepted.as_deref().unwrap_or_default());
    problemi.extend(unknown);
    let (handed, open) = choose(&storia, &out);
    problemi.extend(open);
    if handed.is_empty() && problemi.is_empty() {
        problemi.push(Problema::new(0, "", "niente-da-affidare"));
    }
    let Some(extension) = extension.filter(|_| problemi.is_empty()) else {
        return Ok(Outcome::Stopped(problemi));
    };
    let staging = storia.stage(Tipo::Affidamento)?;
    let mut perche = Perche { data: Some(options.data.to_string()), ..Perche::default() };
    // The facts of its acts cite it.
    Prove::of(project).put(&scan)?;
    perche.ricevuti.push(operazioni::keep(&staging, &scan, extension)?);
    if let Some(bytes) = excepted {
        perche.ricevuti.push(operazioni::keep(&staging, &bytes, "txt")?);
    }
    let mut list = String::from(HEADER);
    for (_, voce) in &handed {
        rows(&mut list, voce, options.data);
    }
    files::replace(&staging.path().join(LIST), list.as_bytes())?;
    let facts: Vec<Fatto> = handed.into_iter().map(|it| Fatto::Esito(it.0, Stato::Affidata)).collect();
    rapporto::write(project, &storia, &facts, options.data, staging.path())?;
    let folder = operazioni::folder(&storia.root, storia.next(), Tipo::Affidamento);
    let operazione = Box::new(storia.publish(project, Tipo::Affidamento, staging, &facts, perche)?);
    Ok(Outcome::Done { operazione, folder, affidati: facts.len() as u64, esclusi: out.len() as u64 })
}

/// The day is not before the lot's, and not to come.
fn day(storia: &Storia, data: Data) -> Option<Problema> {
    let lot = Data::parse(&storia.manifest().data);
    let wrong =
        |codice, nota: Option<Data>| Problema::new(0, "", codice).with(nota.map_or(String::new(), |it| it.it()));
    if data > clock::today() {
        return Some(wrong("data-futura", Some(clock::today())));
    }
    lot.is_some_and(|lot| data < lot).then(|| wrong("data-prima-del-lotto", lot))
}

/// The live plichi that a list of exceptions names, and its lines that name none.
fn exceptions(storia: &Storia, bytes: &[u8]) -> (BTreeSet<Origine>, Vec<Problema>) {
    let text = String::from_utf8_lossy(bytes);
    let mut out = BTreeSet::new();
    let mut problemi = Vec::new();
    for (riga, line) in (1..).zip(text.trim_start_matches('\u{FEFF}').lines()) {
        let name = line.split(';').next().unwrap_or_default().trim().trim_matches('"');
        if name.is_empty() {
            continue;
        }
        let is_it = |it: &Voce| {
            let numbers = [&it.numero_piego, &it.numero_ar];
            it.id_verbale.iter().any(|id| id == name) || numbers.iter().any(|it| it.as_deref() == Some(name))
        };
        // Plichi of several prints may have one id: the print that was named is meant, else any that is live.
        let here = Origine { operazione: storia.here, plico: name.to_string() };
        let named: Vec<Origine> = if storia.registro.is_live(&here) {
            vec![here]
        } else {
            let is_named = |(posto, voce): &(Origine, &Voce)| posto.plico == name || is_it(voce);
            storia.voci().filter(is_named).map(|it| it.0).collect()
        };
        if named.is_empty() {
            problemi.push(Problema::new(riga, name, "eccezione-sconosciuta"));
        }
        out.extend(named);
    }
    (out, problemi)
}

/// What is handed over, and what should be and cannot.
///
/// A room without results of a machine vouches for its envelopes by handing them over; where results were taken in,
/// a piece that they do not name is not known to be in an envelope.
fn choose<'a>(storia: &'a Storia, out: &BTreeSet<Origine>) -> (Vec<(Origine, &'a Voce)>, Vec<Problema>) {
    let has_results = storia.operazioni.iter().any(|it| it.0.profilo.is_some());
    let (mut handed, mut problemi) = (Vec::new(), Vec::new());
    for (posto, voce) in storia.voci().filter(|it| !out.contains(&it.0)) {
        let stato = storia.registro.pezzo(&posto).map_or(Stato::Attesa, |it| it.stato);
        let mut stop = |codice| problemi.push(Problema::at(0, &posto, codice));
        match stato {
            Stato::Stornata | Stato::Affidata => {}
            Stato::Scartata => stop("ancora-scartato"),
            Stato::Mancante => stop("ancora-mancante"),
            Stato::Deviata => stop("ancora-deviato"),
            Stato::Attesa if has_results => stop("ancora-in-attesa"),
            Stato::Attesa | Stato::Inserita => handed.push((posto, voce)),
        }
    }
    (handed, problemi)
}

/// The rows of a plico: one for each act inside.
fn rows(list: &mut String, voce: &Voce, data: Data) {
    for id in &voce.id_verbale {
        let piego = voce.numero_piego.as_deref().unwrap_or_default();
        let ar = voce.numero_ar.as_deref().unwrap_or_default();
        let _ =
            write!(list, "{};{};{};{piego};{ar};{data}\r\n", cell(id), voce.progressivo_destinatario, voce.prodotto);
    }
}
