//! Takes answers of the lists into the book: each row ends in one place, and what cannot be used is told with its reason.

use std::collections::BTreeSet;
use std::path::Path;

use crate::domain::data::Data;
use crate::domain::fiscale;
use crate::domain::soggetto::Registro;
use crate::files;
use crate::flussi::domicili;
use crate::flussi::domicili::Letta;
use crate::flussi::domicili::Natura;
use crate::flussi::domicili::Risposta;
use crate::flussi::domicili::inad;
use crate::flussi::domicili::inipec;
use crate::flussi::domicili::ipa;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::pec::caselle;
use crate::jobs::pec::caselle::Casella;
use crate::jobs::pec::rubrica;
use crate::jobs::pec::rubrica::Detta;
use crate::jobs::pec::rubrica::elenchi::Elenco;
use crate::jobs::pec::rubrica::elenchi::Forma;
use crate::jobs::project::Project;
use crate::jobs::read_file;
use crate::jobs::scambi::lettura;
use crate::ledger::Recorded;

/// The most bytes of a file of answers.
const MOST_BYTES: u64 = 256 << 20;

/// Whose answers, and of when.
#[derive(Debug, Clone)]
pub struct Options<'a> {
    /// The name of the list's profile.
    pub elenco: &'a str,
    /// The day of the extraction.
    pub giorno: Data,
    /// What it is known by at the list.
    pub riferimento: &'a str,
    /// The folder of the request: who was asked about and is not in the answers is not on the list, and who is in them and
    /// was not asked about does not belong there.
    pub richiesta: Option<&'a Path>,
    /// For trial lots, and for no others.
    pub prova: bool,
}

/// What came of files: `righe = usate + note + scarti`, by row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Esito {
    /// The names of the files.
    pub file: Vec<String>,
    /// Their rows.
    pub righe: u64,
    /// Rows that told something new.
    pub usate: u64,
    /// Rows that the book knew.
    pub note: u64,
    /// Rows that could not be used.
    pub scarti: Vec<Scarto>,
    /// Addresses of rows that were used all the same without them.
    pub avvisi: Vec<Scarto>,
    /// Codes with an address.
    pub trovati: u64,
    /// Codes that the list does not have, those of the request that nobody answered among them.
    pub assenti: u64,
    /// Of these, codes of the request without a row.
    pub senza_risposta: u64,
}

/// A row that could not be used, and why. It names nobody: the row finds them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scarto {
    /// The file.
    pub file: String,
    /// The row, from 1; of a table the header is row 1, of JSON the first element.
    pub riga: u32,
    /// Why, in a stable code.
    pub motivo: &'static str,
}

impl Esito {
    /// Whether a person has to look.
    pub fn needs_look(&self) -> bool {
        !self.scarti.is_empty() || !self.avvisi.is_empty()
    }

    fn refuse(&mut self, file: &str, riga: u32, motivo: &'static str) {
        self.scarti.push(Scarto { file: file.to_string(), riga, motivo });
    }
}

/// Takes files in. All of them are read before the first answer is recorded.
pub fn import(project: &Project, options: &Options<'_>, files: &[&Path]) -> Result<Esito, Error> {
    let elenco = Elenco::load(project, options.elenco)?;
    is_past(project, options.giorno, options.prova)?;
    let asked = options.richiesta.map(|it| asked(&elenco, it)).transpose()?;
    let mut esito = Esito::default();
    let mut dette: Vec<(String, Detta)> = Vec::new();
    let mut rows: Vec<u64> = Vec::new();
    let mut answered: BTreeSet<String> = BTreeSet::new();
    for path in files {
        let (file, letta) = read(&elenco, path)?;
        esito.righe += letta.righe;
        letta.rotte.iter().for_each(|(riga, why)| esito.refuse(&file, *riga, why));
        for it in letta.risposte {
            // Who has an answer that cannot be used is not absent.
            answered.insert(it.codice.clone());
            if let Some(rows_used) = take(&mut esito, &file, &it, asked.as_ref()) {
                rows.push(rows_used);
                dette.push((it.codice.clone(), said(&elenco, options, it)));
            }
        }
        esito.file.push(file);
    }
    let silent = asked.into_iter().flatten().filter(|it| !answered.contains(it));
    let nobody = |codice: String| Risposta { righe: Vec::new(), codice, voci: Vec::new(), guaste: Vec::new() };
    for it in silent.map(nobody) {
        esito.senza_risposta += 1;
        rows.push(0);
        dette.push((it.codice.clone(), said(&elenco, options, it)));
    }
    esito.trovati = dette.iter().filter(|it| !it.1.voci.is_empty()).count() as u64;
    esito.assenti = dette.len() as u64 - esito.trovati;
    let recorded = rubrica::record(&mut project.ledger()?, options.prova, &dette)?;
    for (it, rows) in recorded.iter().zip(rows) {
        match it {
            Recorded::New(_) => esito.usate += rows,
            Recorded::Known(_) | Recorded::Differs(_) => esito.note += rows,
        }
    }
    Ok(esito)
}

/// Nothing is extracted on a day to come.
pub(super) fn is_past(project: &Project, giorno: Data, prova: bool) -> Result<(), Error> {
    let today = caselle::today(caselle::now(&Casella::all(project)?, prova));
    if giorno <= today.max(clock::today()) {
        return Ok(());
    }
    let why = "that day is still to come: an address counts from the day on which it was taken from its list";
    Err(Error::Results { file: giorno.to_string(), why: why.into() })
}

fn said(elenco: &Elenco, options: &Options<'_>, it: Risposta) -> Detta {
    Detta {
        numero: 0,
        registro: elenco.registro(),
        giorno: options.giorno,
        riferimento: options.riferimento.to_string(),
        modo: String::new(),
        voci: it.voci,
    }
}

/// How many rows an answer stands for, where it can be used.
fn take(esito: &mut Esito, file: &str, it: &Risposta, asked: Option<&BTreeSet<String>>) -> Option<u64> {
    if asked.is_some_and(|asked| !asked.contains(&it.codice)) {
        it.righe.iter().for_each(|riga| esito.refuse(file, *riga, "codice-non-chiesto"));
        return None;
    }
    // An address that cannot be read is no sign that there is none.
    if it.voci.is_empty() && !it.guaste.is_empty() {
        let why = |riga: &u32| it.guaste.iter().find(|it| it.0 == *riga).unwrap_or(&it.guaste[0]).1;
        it.righe.iter().for_each(|riga| esito.refuse(file, *riga, why(riga)));
        return None;
    }
    let wrong = it.guaste.iter().map(|(riga, motivo)| Scarto { file: file.to_string(), riga: *riga, motivo });
    esito.avvisi.extend(wrong);
    Some(it.righe.len() as u64)
}

/// The name of a file and what it says.
fn read(elenco: &Elenco, path: &Path) -> Result<(String, Letta), Error> {
    let file = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let wrong = |why: String| Error::Results { file: file.clone(), why };
    if files::length(path)? > MOST_BYTES {
        return Err(wrong("è troppo grande per una risposta: dividerla".into()));
    }
    let bytes = read_file(path)?;
    let is_json = bytes.iter().find(|it| !it.is_ascii_whitespace() && **it >= b' ' && it.is_ascii());
    let letta = match is_json {
        Some(b'{' | b'[') => match elenco.forma {
            Forma::Inad => inad::read(&bytes),
            Forma::Inipec => inipec::read(&bytes),
            Forma::Ipa => ipa::read(&bytes, &elenco.tipi),
        }
        .map_err(wrong)?,
        _ => {
            let natura = match elenco.registro() {
                Registro::Inipec => Natura::Impresa,
                Registro::Ipa => Natura::Ente,
                _ => Natura::Personale,
            };
            let table = lettura::read(path, &elenco.risposta, clock::today().anno() + 20)?;
            domicili::read_table(&table.righe, &table.rotte, natura)
        }
    };
    Ok((file, letta))
}

/// The codes of a request, out of its tables.
fn asked(elenco: &Elenco, folder: &Path) -> Result<BTreeSet<String>, Error> {
    let mut codes = BTreeSet::new();
    for name in files::names(folder)?.iter().filter(|it| it.ends_with(".csv")) {
        let table = lettura::read(&folder.join(name), &elenco.richiesta, clock::today().anno())?;
        codes.extend(table.righe.iter().map(|it| fiscale::normalize(it.testo("codice"))));
    }
    codes.remove("");
    if codes.is_empty() {
        let why = "it holds no request (`richiesta-001.csv`): give the folder that `plico pec addresses ask` made";
        return Err(Error::rendered(folder, why));
    }
    Ok(codes)
}
