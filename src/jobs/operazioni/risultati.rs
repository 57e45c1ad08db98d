//! The inserter's results: a file in the machine's own layout, into rows that name a plico and a state.
//!
//! Nothing is guessed: a row that names no plico, or a word that the layout does not know, stays visible as such and
//! stops the job later.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::codes::segno::Segno;
use crate::jobs::Error;
use crate::jobs::operazioni::registro::Stato;
use crate::jobs::project::Profile;
use crate::press::manifest::id;

/// How a machine writes its results: a profile `risultati/<name>.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// Version of the profile's form.
    pub schema: u32,
    /// Its name.
    pub nome: String,
    /// Who tried it on a real file and when; empty where nobody did.
    pub verificato: String,
    /// How a row is divided into fields.
    pub formato: Formato,
    /// What stands between the fields of a CSV row; `;` where it is not said.
    pub separatore: Option<char>,
    /// What a row is about.
    pub righe: Righe,
    /// What a file covers.
    pub ambito: Ambito,
    /// Whether each file says again what files before it said of the same job.
    #[serde(default)]
    pub cumulativo: bool,
    /// The state of a plico that a file does not name; without it such a plico stops the job.
    pub predefinito: Option<Stato>,
    /// The state of a row that does not say any.
    pub vuoto: Option<Stato>,
    /// Above this share of plichi to print again a person decides.
    pub massimo_ristampa_percento: Option<u32>,
    /// So many plichi are printed again without asking: of a few pieces a share says nothing.
    #[serde(default)]
    pub ristampa_libera: usize,
    /// How a row names its plico: the first field that is not empty counts.
    pub chiave: Vec<CampoChiave>,
    /// The batch that a piece's number is counted in; the first one where there is no such field.
    pub lotto_di_stampa: Option<Campo>,
    /// The job, where ids and numbers may be those of a reprint.
    pub lavoro: Option<Campo>,
    /// Which sheet of the plico a row is about, where the key does not say.
    pub foglio: Option<Campo>,
    /// The state.
    pub stato: Option<Campo>,
    /// The words of the machine for each state.
    #[serde(default)]
    pub parole: BTreeMap<Stato, Vec<String>>,
}

/// How a row is divided into fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Formato {
    /// Columns by name, in a header row.
    Csv,
    /// Columns by position, without a header row.
    Fisso,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Righe {
    /// A sheet.
    Foglio,
    /// A plico.
    Plico,
    /// A sheet if any row names a sheet after the first, else a plico.
    Auto,
}

/// What a file covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ambito {
    /// All batches of the jobs that it names.
    Lavoro,
    /// The batches that it names.
    LottoDiStampa,
}

/// Where a value stands in a row.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campo {
    /// The column's name (`csv`).
    pub colonna: Option<String>,
    /// Its first character, from 1 (`fisso`).
    pub da: Option<usize>,
    /// How many characters it has (`fisso`).
    pub lunghezza: Option<usize>,
}

/// How a row may name its plico.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CampoChiave {
    /// By what.
    pub tipo: Tipo,
    /// The column's name (`csv`).
    pub colonna: Option<String>,
    /// Its first character, from 1 (`fisso`).
    pub da: Option<usize>,
    /// How many characters it has (`fisso`).
    pub lunghezza: Option<usize>,
}

/// By what a plico is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tipo {
    /// The 33 characters of a sheet's mark.
    Segno,
    /// The plico's id.
    Plico,
    /// Its number in the batch.
    Pezzo,
}

/// A row of results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Riga {
    /// Its number in the file, from 1.
    pub riga: usize,
    /// The plico that it is about.
    pub chiave: Chiave,
    /// Which sheet of it, where it says.
    pub foglio: Option<u32>,
    /// Its state; the word itself where the layout does not know it.
    pub stato: Result<Stato, String>,
}

/// The plico that a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chiave {
    /// By a sheet's mark.
    Segno(Segno),
    /// By its id, and the job where the row says it.
    Plico {
        /// The job.
        lavoro: Option<String>,
        /// The id.
        id: String,
    },
    /// What stands there names no plico.
    Illeggibile(String),
}

impl Layout {
    /// Reads a profile.
    pub fn parse(profile: &Profile) -> Result<Self, Error> {
        let layout: Self = profile.parse()?;
        let bad = |why: &str| Err(Error::profile(&profile.name, why));
        if layout.chiave.is_empty() {
            return bad("`chiave`: at least one is needed");
        }
        let keys = layout.chiave.iter().map(|it| (&it.colonna, it.da, it.lunghezza));
        let others = [&layout.lotto_di_stampa, &layout.lavoro, &layout.foglio, &layout.stato];
        let others = others.into_iter().flatten().map(|it| (&it.colonna, it.da, it.lunghezza));
        let is_whole = |(colonna, da, lunghezza): (&Option<String>, Option<usize>, Option<usize>)| match layout.formato
        {
            Formato::Csv => colonna.is_some(),
            Formato::Fisso => da.is_some_and(|it| it > 0) && lunghezza.is_some_and(|it| it > 0),
        };
        if !keys.chain(others).all(is_whole) {
            return bad("every field needs `colonna` (csv), or `da` from 1 and `lunghezza` (fisso)");
        }
        if layout.stato.is_none() && layout.vuoto.is_none() {
            return bad("without a field `stato`, `vuoto` must say the state of every row");
        }
        let sayable = [Stato::Inserita, Stato::Deviata, Stato::Scartata, Stato::Mancante, Stato::Stornata];
        let said = layout.parole.keys().chain(&layout.predefinito).chain(&layout.vuoto);
        if said.into_iter().any(|it| !sayable.contains(it)) {
            return bad("a machine can say inserita, deviata, scartata, mancante or stornata");
        }
        Ok(layout)
    }

    /// Reads a results file; `name` is for errors.
    pub fn read(&self, name: &str, bytes: &[u8]) -> Result<Vec<Riga>, Error> {
        // Machines write ids and words: what is not UTF-8 can only be a word that is then not known.
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{FEFF}');
        match self.formato {
            Formato::Csv => self.read_csv(name, text),
            Formato::Fisso => Ok(self.read_fixed(text)),
        }
    }

    fn read_csv(&self, name: &str, text: &str) -> Result<Vec<Riga>, Error> {
        let separatore = u8::try_from(self.separatore.unwrap_or(';')).unwrap_or(b';');
        // The reader counts a line that ends with two characters one late.
        let text = text.replace("\r\n", "\n");
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.delimiter(separatore).flexible(true).from_reader(text.as_bytes());
        let header = reader.headers().map_err(|cause| unreadable(name, &cause))?.clone();
        let place = |column: &Option<String>| {
            let column = column.as_deref()?;
            header.iter().position(|it| it.trim().eq_ignore_ascii_case(column))
        };
        let keys: Vec<(Tipo, usize)> =
            self.chiave.iter().filter_map(|it| Some((it.tipo, place(&it.colonna)?))).collect();
        let stato = self.stato.as_ref().and_then(|it| place(&it.colonna));
        if keys.is_empty() || stato.is_none() && self.vuoto.is_none() {
            let wanted: Vec<&str> = self.chiave.iter().filter_map(|it| it.colonna.as_deref()).collect();
            let and = self.stato.as_ref().and_then(|it| it.colonna.as_deref()).filter(|_| self.vuoto.is_none());
            let and = and.map_or(String::new(), |it| format!(" and `{it}`"));
            let why = format!("its first row must name a column `{}`{and}", wanted.join("` or `"));
            return Err(Error::Results { file: name.to_string(), why });
        }
        let [batch, job, sheet] =
            [&self.lotto_di_stampa, &self.lavoro, &self.foglio].map(|it| it.as_ref().and_then(|it| place(&it.colonna)));
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|cause| unreadable(name, &cause))?;
            let riga = record.position().map_or(0, |it| usize::try_from(it.line()).unwrap_or(0));
            if record.iter().all(|it| it.trim().is_empty()) {
                continue;
            }
            let field = |at: Option<usize>| at.and_then(|it| record.get(it)).unwrap_or_default().trim();
            let key = keys.iter().map(|(tipo, at)| (*tipo, field(Some(*at)))).find(|it| !it.1.is_empty());
            rows.push(self.row(riga, key, [batch, job, sheet, stato].map(field)));
        }
        Ok(rows)
    }

    fn read_fixed(&self, text: &str) -> Vec<Riga> {
        let mut rows = Vec::new();
        for (riga, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
            let cut = |da: Option<usize>, lunghezza: Option<usize>| -> String {
                let skipped = line.chars().skip(da.unwrap_or(1).saturating_sub(1));
                skipped.take(lunghezza.unwrap_or(0)).collect::<String>().trim().to_string()
            };
            let field = |it: &Option<Campo>| it.as_ref().map_or(String::new(), |it| cut(it.da, it.lunghezza));
            let keys: Vec<(Tipo, String)> = self.chiave.iter().map(|it| (it.tipo, cut(it.da, it.lunghezza))).collect();
            let key = keys.iter().map(|(tipo, it)| (*tipo, it.as_str())).find(|it| !it.1.is_empty());
            let fields = [&self.lotto_di_stampa, &self.lavoro, &self.foglio, &self.stato].map(field);
            rows.push(self.row(riga, key, fields.each_ref().map(String::as_str)));
        }
        rows
    }

    fn row(&self, riga: usize, key: Option<(Tipo, &str)>, [batch, job, sheet, word]: [&str; 4]) -> Riga {
        let lavoro = (!job.is_empty()).then(|| job.to_string());
        let chiave = match key {
            None => Chiave::Illeggibile(String::new()),
            Some((Tipo::Segno, text)) => {
                Segno::decode(text).map_or_else(|| Chiave::Illeggibile(text.to_string()), Chiave::Segno)
            }
            Some((Tipo::Plico, text)) => named(text, lavoro, parse_id(text)),
            Some((Tipo::Pezzo, text)) => named(text, lavoro, numbered(batch, text)),
        };
        let foglio = match &chiave {
            Chiave::Segno(segno) => Some(u32::from(segno.foglio())),
            _ => sheet.parse().ok(),
        };
        Riga { riga, chiave, foglio, stato: self.state(word) }
    }

    fn state(&self, word: &str) -> Result<Stato, String> {
        if let Some(stato) = self.vuoto.filter(|_| word.is_empty()) {
            return Ok(stato);
        }
        let is_it = |words: &Vec<String>| words.iter().any(|it| it.eq_ignore_ascii_case(word));
        self.parole.iter().find(|(_, words)| is_it(words)).map(|it| *it.0).ok_or_else(|| word.to_string())
    }
}

fn named(text: &str, lavoro: Option<String>, id: Option<String>) -> Chiave {
    id.map_or_else(|| Chiave::Illeggibile(text.to_string()), |id| Chiave::Plico { lavoro, id })
}

/// The id of a plico in its full form: batch 4, piece 7.
pub fn parse_id(text: &str) -> Option<String> {
    let (batch, number) = text.split_once('-')?;
    numbered(batch, number)
}

/// The id of the piece with this number in a batch; the first batch where none is named.
fn numbered(batch: &str, number: &str) -> Option<String> {
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    let batch = if batch.is_empty() { "1" } else { batch };
    if !digits(batch) || !digits(number) {
        return None;
    }
    let (batch, number): (u16, u32) = (batch.parse().ok()?, number.parse().ok()?);
    Some(id(batch, number))
}

/// Hand-typed plichi: `12-15,88`, `2:7-9`, `0001-0000012`.
///
/// A range counts in batch 1 unless a batch is named before a colon. `None` where the text is none of these.
pub fn parse_asked(text: &str) -> Option<Vec<String>> {
    let mut ids = Vec::new();
    for part in text.split(',').map(str::trim) {
        let (head, tail) = part.split_once('-').unwrap_or((part, part));
        if head.len() == 4 && tail.len() == 7 {
            ids.push(parse_id(part)?);
            continue;
        }
        let (batch, range) = part.split_once(':').unwrap_or(("1", part));
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        let (first, last): (u32, u32) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
        if first == 0 || first > last || last > 9_999_999 {
            return None;
        }
        let batch: u16 = batch.trim().parse().ok()?;
        ids.extend((first..=last).map(|it| id(batch, it)));
    }
    Some(ids)
}

fn unreadable(name: &str, cause: &csv::Error) -> Error {
    Error::Results { file: name.to_string(), why: format!("it cannot be read as a table ({cause})") }
}
