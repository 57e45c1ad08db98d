//! Tables of a report: typed columns, rows in the order they come, totals that are the sum of the rows by construction.
//!
//! A long table is spilled onto the disk: a report never holds all acts of a body.

use std::fs::File;
use std::io;
use std::io::BufRead;
use std::io::BufReader;
use std::io::BufWriter;
use std::io::Write;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::importi;
use crate::domain::importi::Centesimi;
use crate::files;
use crate::files::scratch::Scratch;
use crate::jobs::Error;

/// Rows that are kept in memory before a table is spilled.
const KEPT: usize = 4_000;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tipo {
    /// Words and codes.
    Testo,
    /// A quantity.
    Numero,
    /// A sum.
    Importo,
    /// A day.
    Data,
    /// A share, in hundredths of a per cent.
    Percentuale,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Valore {
    /// Nothing.
    Vuoto,
    /// Words and codes.
    Testo(String),
    /// A quantity.
    Numero(i64),
    /// A sum in cents.
    Importo(i64),
    /// A day.
    Data(#[serde(with = "crate::fatti::forma::data")] Data),
    /// A share in hundredths of a per cent.
    Percentuale(i64),
}

impl Valore {
    /// A quantity of any width; one beyond what a cell holds stands at its end.
    pub fn number(it: impl TryInto<i64>) -> Self {
        Self::Numero(it.try_into().unwrap_or(i64::MAX))
    }

    /// Words, or nothing.
    pub fn words(it: impl Into<String>) -> Self {
        let it = it.into();
        if it.is_empty() { Self::Vuoto } else { Self::Testo(it) }
    }

    /// A day, or nothing.
    pub fn day(it: Option<Data>) -> Self {
        it.map_or(Self::Vuoto, Self::Data)
    }

    /// What part of `whole` is `part`, rounded half up; nothing where there is no whole.
    pub fn share(part: u64, whole: u64) -> Self {
        if whole == 0 {
            return Self::Vuoto;
        }
        let (part, whole) = (u128::from(part), u128::from(whole));
        Self::Percentuale(i64::try_from((part * 20_000 + whole) / (whole * 2)).unwrap_or(i64::MAX))
    }

    /// As people read it.
    pub fn it(&self) -> String {
        match self {
            Self::Vuoto => String::new(),
            Self::Testo(text) => text.clone(),
            Self::Numero(number) => grouped(*number),
            Self::Importo(cents) => format!("{},{:02}", sign_and(*cents / 100, *cents), (*cents % 100).abs()),
            Self::Data(day) => day.it(),
            Self::Percentuale(it) => format!("{},{:02} %", sign_and(*it / 100, *it), (*it % 100).abs()),
        }
    }

    /// As a table for programs has it, without quotes.
    pub fn plain(&self) -> String {
        match self {
            Self::Vuoto => String::new(),
            Self::Testo(text) => text.clone(),
            Self::Numero(number) => number.to_string(),
            Self::Importo(it) | Self::Percentuale(it) => {
                let sign = if *it < 0 { "-" } else { "" };
                format!("{sign}{},{:02}", it.unsigned_abs() / 100, it.unsigned_abs() % 100)
            }
            Self::Data(day) => day.to_string(),
        }
    }

    fn amount(&self) -> i64 {
        match self {
            Self::Numero(it) | Self::Importo(it) => *it,
            _ => 0,
        }
    }
}

impl From<&str> for Valore {
    fn from(it: &str) -> Self {
        Self::words(it)
    }
}

impl From<String> for Valore {
    fn from(it: String) -> Self {
        Self::words(it)
    }
}

impl From<Data> for Valore {
    fn from(it: Data) -> Self {
        Self::Data(it)
    }
}

impl From<Option<Data>> for Valore {
    fn from(it: Option<Data>) -> Self {
        Self::day(it)
    }
}

impl From<u64> for Valore {
    fn from(it: u64) -> Self {
        Self::number(it)
    }
}

impl From<Centesimi> for Valore {
    fn from(it: Centesimi) -> Self {
        Self::Importo(i64::try_from(it.cents()).unwrap_or(i64::MAX))
    }
}

/// A whole part with its sign, also where it is less than one.
fn sign_and(whole: i64, of: i64) -> String {
    if whole == 0 && of < 0 { "-0".into() } else { grouped(whole) }
}

/// Digits in groups of three, as Italian writes them.
fn grouped(number: i64) -> String {
    format!("{}{}", if number < 0 { "-" } else { "" }, importi::grouped(number.unsigned_abs()))
}

/// A column.
#[derive(Debug, Clone)]
pub struct Colonna {
    /// Its head.
    pub nome: String,
    /// What it holds.
    pub tipo: Tipo,
    /// Its part of the room on paper that no column needs, against the others.
    pub peso: u32,
    /// Whether a last row sums it up.
    pub somma: bool,
}

impl Colonna {
    /// A column that is not summed up.
    pub fn new(nome: &str, tipo: Tipo, peso: u32) -> Self {
        Self { nome: nome.to_owned(), tipo, peso, somma: false }
    }

    /// Words.
    pub fn testo(nome: &str, peso: u32) -> Self {
        Self::new(nome, Tipo::Testo, peso)
    }

    /// A day.
    pub fn data(nome: &str) -> Self {
        Self::new(nome, Tipo::Data, 9)
    }

    /// A quantity that is summed up.
    pub fn numero(nome: &str) -> Self {
        Self { somma: true, ..Self::new(nome, Tipo::Numero, 8) }
    }

    /// A sum that is summed up.
    pub fn importo(nome: &str) -> Self {
        Self { somma: true, ..Self::new(nome, Tipo::Importo, 11) }
    }

    /// A share.
    pub fn quota(nome: &str) -> Self {
        Self::new(nome, Tipo::Percentuale, 8)
    }

    /// The same without its sum.
    pub fn unsummed(self) -> Self {
        Self { somma: false, ..self }
    }

    /// Whether it stands at the right of its cells.
    pub fn is_right(&self) -> bool {
        matches!(self.tipo, Tipo::Numero | Tipo::Importo | Tipo::Percentuale)
    }
}

/// How a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forma {
    /// A bar a row, one after the other in time.
    Barre,
    /// A line over the rows.
    Linea,
    /// A bar a row, each a part of the whole.
    Parti,
}

/// A small chart over the rows of a short table; their first column names the points.
#[derive(Debug, Clone)]
pub struct Grafico {
    /// Which column is drawn.
    pub colonna: usize,
    /// How.
    pub forma: Forma,
}

/// A table of a report.
pub struct Tabella {
    /// A word for names of files and sheets.
    pub nome: String,
    /// Its title.
    pub titolo: String,
    /// What has to be known to read it.
    pub nota: String,
    /// What is said where it has no rows.
    pub vuota: String,
    /// Its columns.
    pub colonne: Vec<Colonna>,
    /// Charts beside it.
    pub grafici: Vec<Grafico>,
    rows: Vec<Vec<Valore>>,
    spilled: Option<Spilled>,
    count: u64,
    sums: Vec<i64>,
}

/// Rows on the disk, one a line.
struct Spilled {
    // Removed when the table goes.
    _folder: Scratch,
    path: PathBuf,
    out: BufWriter<File>,
}

impl Tabella {
    /// A table without rows.
    pub fn new(nome: &str, titolo: &str, colonne: Vec<Colonna>) -> Self {
        let sums = vec![0; colonne.len()];
        Self {
            nome: nome.to_owned(),
            titolo: titolo.to_owned(),
            nota: String::new(),
            vuota: "Nessuna riga nel periodo.".to_owned(),
            colonne,
            grafici: Vec::new(),
            rows: Vec::new(),
            spilled: None,
            count: 0,
            sums,
        }
    }

    /// The same with a note.
    pub fn noted(mut self, nota: impl Into<String>) -> Self {
        self.nota = nota.into();
        self
    }

    /// Adds a row, which has a cell for each column.
    pub fn push(&mut self, row: Vec<Valore>) -> Result<(), Error> {
        assert_eq!(row.len(), self.colonne.len(), "a row of `{}` has a cell a column", self.nome);
        for (sum, cell) in self.sums.iter_mut().zip(&row) {
            *sum = sum.saturating_add(cell.amount());
        }
        self.count += 1;
        if self.spilled.is_none() && self.rows.len() < KEPT {
            self.rows.push(row);
            return Ok(());
        }
        if self.spilled.is_none() {
            self.spill()?;
        }
        self.spilled.as_mut().expect("it was just made").write(&row)
    }

    fn spill(&mut self) -> Result<(), Error> {
        let folder = Scratch::new(None)?;
        let path = folder.path().join("righe.jsonl");
        let out = BufWriter::new(files::create(&path)?);
        let mut spilled = Spilled { _folder: folder, path, out };
        for row in self.rows.drain(..) {
            spilled.write(&row)?;
        }
        self.spilled = Some(spilled);
        Ok(())
    }

    /// How many rows it has.
    pub fn len(&self) -> u64 {
        self.count
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The last row: sums where a column has them; none where no column has one or there are no rows.
    pub fn totals(&self) -> Option<Vec<Valore>> {
        if self.is_empty() || !self.colonne.iter().any(|it| it.somma) {
            return None;
        }
        let total = |(place, (colonna, sum)): (usize, (&Colonna, &i64))| match (colonna.somma, colonna.tipo, place) {
            (true, Tipo::Importo, _) => Valore::Importo(*sum),
            (true, _, _) => Valore::Numero(*sum),
            (false, _, 0) => Valore::Testo("Totale".into()),
            _ => Valore::Vuoto,
        };
        Some(self.colonne.iter().zip(&self.sums).enumerate().map(total).collect())
    }

    /// The rows, as often as they are wanted.
    pub fn rows(&mut self) -> Result<Rows<'_>, Error> {
        let Some(spilled) = &mut self.spilled else {
            return Ok(Rows::Kept(self.rows.iter()));
        };
        spilled.out.flush().map_err(|source| files::Error::new("write", &spilled.path, source))?;
        let lines = BufReader::new(files::open(&spilled.path)?).lines();
        Ok(Rows::Spilled(spilled.path.clone(), lines))
    }
}

impl Spilled {
    fn write(&mut self, row: &[Valore]) -> Result<(), Error> {
        let written = serde_json::to_writer(&mut self.out, row).map_err(io::Error::from);
        let written = written.and_then(|()| self.out.write_all(b"\n"));
        Ok(written.map_err(|source| files::Error::new("write", &self.path, source))?)
    }
}

/// The rows of a table, one after the other.
pub enum Rows<'a> {
    /// From memory.
    Kept(std::slice::Iter<'a, Vec<Valore>>),
    /// From the disk.
    Spilled(PathBuf, io::Lines<BufReader<File>>),
}

impl Iterator for Rows<'_> {
    type Item = Result<Vec<Valore>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Kept(rows) => rows.next().cloned().map(Ok),
            Self::Spilled(path, lines) => {
                let line = lines.next()?;
                let row = line.and_then(|it| serde_json::from_str(&it).map_err(io::Error::from));
                Some(row.map_err(|source| files::Error::new("read", path, source).into()))
            }
        }
    }
}
