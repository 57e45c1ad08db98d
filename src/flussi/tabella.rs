//! A table as another office wants it or sends it: its columns by a profile, its values typed on our side.
//!
//! A value that the profile's type does not explain is kept apart as unread, and whoever judges the row says so: it is
//! never taken for an empty one.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Deserialize;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::latin;

/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Valore {
    /// A text; empty where nothing is known.
    Testo(String),
    /// A day.
    Data(Data),
    /// A sum.
    Importo(Centesimi),
    /// Yes or no.
    SiNo(bool),
}

impl From<&str> for Valore {
    fn from(it: &str) -> Self {
        Self::Testo(it.to_owned())
    }
}

impl From<String> for Valore {
    fn from(it: String) -> Self {
        Self::Testo(it)
    }
}

impl From<u64> for Valore {
    fn from(it: u64) -> Self {
        Self::Testo(it.to_string())
    }
}

impl From<Option<Data>> for Valore {
    fn from(it: Option<Data>) -> Self {
        it.map_or_else(|| Self::Testo(String::new()), Self::Data)
    }
}

impl From<Data> for Valore {
    fn from(it: Data) -> Self {
        Self::Data(it)
    }
}

impl From<Option<Centesimi>> for Valore {
    fn from(it: Option<Centesimi>) -> Self {
        it.map_or_else(|| Self::Testo(String::new()), Self::Importo)
    }
}

impl From<bool> for Valore {
    fn from(it: bool) -> Self {
        Self::SiNo(it)
    }
}

/// A row, by our own names of its columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Riga {
    /// Where it stands in its file, from 1 with the header as row 1; 0 for one that we write.
    pub riga: u32,
    valori: BTreeMap<String, Valore>,
    illeggibili: BTreeSet<String>,
}

impl Riga {
    /// A row of a file that was read.
    pub fn at(riga: u32) -> Self {
        Self { riga, ..Self::default() }
    }

    /// The same with a value.
    pub fn with(mut self, nome: &str, valore: impl Into<Valore>) -> Self {
        self.set(nome, valore);
        self
    }

    /// Puts a value.
    pub fn set(&mut self, nome: &str, valore: impl Into<Valore>) {
        self.valori.insert(nome.to_owned(), valore.into());
    }

    /// Says that something stands in a column which cannot be read.
    pub fn set_unread(&mut self, nome: &str) {
        self.illeggibili.insert(nome.to_owned());
    }

    /// The columns whose value cannot be read.
    pub fn illeggibili(&self) -> impl Iterator<Item = &str> {
        self.illeggibili.iter().map(String::as_str)
    }

    /// The text of a column; empty where there is none.
    pub fn testo(&self, nome: &str) -> &str {
        match self.valori.get(nome) {
            Some(Valore::Testo(testo)) => testo,
            _ => "",
        }
    }

    /// The day of a column.
    pub fn data(&self, nome: &str) -> Option<Data> {
        match self.valori.get(nome) {
            Some(Valore::Data(data)) => Some(*data),
            _ => None,
        }
    }

    /// The sum of a column.
    pub fn importo(&self, nome: &str) -> Option<Centesimi> {
        match self.valori.get(nome) {
            Some(Valore::Importo(importo)) => Some(*importo),
            _ => None,
        }
    }

    /// The yes or no of a column.
    pub fn si_no(&self, nome: &str) -> Option<bool> {
        match self.valori.get(nome) {
            Some(Valore::SiNo(si)) => Some(*si),
            _ => None,
        }
    }

    /// What stands in it, wherever it stands: two rows that say the same have the same.
    pub fn content(&self) -> String {
        format!("{:?} {:?}", self.valori, self.illeggibili)
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.illeggibili.is_empty() && self.valori.values().all(|it| *it == Valore::Testo(String::new()))
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tipo {
    /// Words.
    #[default]
    Testo,
    /// A day.
    Data,
    /// A sum.
    Importo,
    /// Yes or no.
    SiNo,
}

/// How days are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum FormaData {
    /// `2026-03-02`.
    #[default]
    #[serde(rename = "aaaa-mm-gg")]
    Iso,
    /// `02/03/2026`.
    #[serde(rename = "gg/mm/aaaa")]
    Italiana,
    /// `20260302`.
    #[serde(rename = "aaaammgg")]
    Compatta,
}

impl FormaData {
    /// A day in this form.
    pub fn write(self, data: Data) -> String {
        match self {
            Self::Iso => data.to_string(),
            Self::Italiana => data.it(),
            Self::Compatta => data.to_string().replace('-', ""),
        }
    }
}

/// What parts euros from cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum FormaImporto {
    /// `1234,50`.
    #[default]
    #[serde(rename = ",")]
    Virgola,
    /// `1234.50`.
    #[serde(rename = ".")]
    Punto,
}

impl FormaImporto {
    /// A sum in this form, without thousands.
    pub fn write(self, importo: Centesimi) -> String {
        let sign = if self == Self::Virgola { ',' } else { '.' };
        format!("{}{sign}{:02}", importo.cents() / 100, importo.cents() % 100)
    }
}

/// Which bytes the characters become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum Codifica {
    /// UTF-8 with its mark, as spreadsheets want it.
    #[default]
    #[serde(rename = "utf-8-bom")]
    Utf8Bom,
    /// UTF-8.
    #[serde(rename = "utf-8")]
    Utf8,
    /// The Western code page of Windows; what it lacks loses its marks, or becomes a question mark.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colonna {
    /// Our name.
    pub nome: String,
    /// The name there; ours where it is left out.
    #[serde(default)]
    pub titolo: String,
    /// Other names that files are known to give it.
    #[serde(default)]
    pub anche: Vec<String>,
    /// What it holds.
    #[serde(default)]
    pub tipo: Tipo,
    /// Its width in characters, in files without separators.
    #[serde(default)]
    pub larghezza: Option<usize>,
    /// Our word for each word of theirs, where a file is read; a word that is not listed stays as it is.
    #[serde(default)]
    pub valori: BTreeMap<String, String>,
    /// Their word for each word of ours, where a file is written; a word that is not listed stays as it is.
    #[serde(default)]
    pub scrivi: BTreeMap<String, String>,
    /// What stands in every row that is written.
    #[serde(default)]
    pub costante: String,
}

impl Colonna {
    /// The name there.
    pub fn titolo(&self) -> &str {
        if self.titolo.is_empty() { &self.nome } else { &self.titolo }
    }
}

/// How a table is written, and how it comes back.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tracciato {
    /// What parts the columns; none where they have fixed widths.
    #[serde(default)]
    pub separatore: Option<char>,
    /// Whether the first row names the columns.
    #[serde(default = "si")]
    pub intestazione: bool,
    /// How days are written.
    #[serde(default)]
    pub date: FormaData,
    /// How sums are written.
    #[serde(default)]
    pub importi: FormaImporto,
    /// Which bytes the characters become.
    #[serde(default)]
    pub codifica: Codifica,
    /// The columns, in order.
    pub colonna: Vec<Colonna>,
}

const fn si() -> bool {
    true
}

impl Tracciato {
    /// A table of our own: `;`, header, columns by name, all of them texts to whoever reads it.
    pub fn plain(colonne: &[&str]) -> Self {
        let colonna = |nome: &&str| Colonna {
            nome: (*nome).to_owned(),
            titolo: String::new(),
            anche: Vec::new(),
            tipo: Tipo::Testo,
            larghezza: None,
            valori: BTreeMap::new(),
            scrivi: BTreeMap::new(),
            costante: String::new(),
        };
        Self {
            separatore: Some(';'),
            intestazione: true,
            date: FormaData::Iso,
            importi: FormaImporto::Virgola,
            codifica: Codifica::Utf8Bom,
            colonna: colonne.iter().map(colonna).collect(),
        }
    }

    /// The same with columns that hold days.
    pub fn days(self, nomi: &[&str]) -> Self {
        self.typed(nomi, Tipo::Data)
    }

    /// The same with columns that hold sums.
    pub fn sums(self, nomi: &[&str]) -> Self {
        self.typed(nomi, Tipo::Importo)
    }

    /// The same with columns that hold yes or no.
    pub fn flags(self, nomi: &[&str]) -> Self {
        self.typed(nomi, Tipo::SiNo)
    }

    fn typed(mut self, nomi: &[&str], tipo: Tipo) -> Self {
        self.colonna.iter_mut().filter(|it| nomi.contains(&it.nome.as_str())).for_each(|it| it.tipo = tipo);
        self
    }

    /// What is wrong with it, if anything is.
    pub fn fault(&self) -> Option<String> {
        let mut nomi = BTreeSet::new();
        if let Some(twice) = self.colonna.iter().find(|it| !nomi.insert(&it.nome)) {
            return Some(format!("column `{}` stands twice", twice.nome));
        }
        let is_fixed = self.separatore.is_none();
        let bare = self.colonna.iter().find(|it| is_fixed && it.larghezza.is_none());
        bare.map(|it| format!("column `{}` needs `larghezza`, or the table `separatore`", it.nome))
    }

    /// The bytes of a table.
    pub fn write<'a>(&self, righe: impl IntoIterator<Item = &'a Riga>) -> Vec<u8> {
        let mut bytes = self.head();
        righe.into_iter().for_each(|it| bytes.extend(self.row(it)));
        bytes
    }

    /// The bytes before the first row.
    pub fn head(&self) -> Vec<u8> {
        let mut bytes = if self.codifica == Codifica::Utf8Bom { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
        if self.intestazione {
            bytes.extend(self.line(self.colonna.iter().map(|it| self.place(it, it.titolo().to_owned()))));
        }
        bytes
    }

    /// The bytes of a row.
    pub fn row(&self, riga: &Riga) -> Vec<u8> {
        self.line(self.colonna.iter().map(|it| self.place(it, self.cell(riga, it))))
    }

    fn line(&self, cells: impl Iterator<Item = String>) -> Vec<u8> {
        let separatore = self.separatore.map_or(String::new(), String::from);
        let text = cells.collect::<Vec<_>>().join(&separatore) + "\r\n";
        if self.codifica == Codifica::Windows1252 { western(&text) } else { text.into_bytes() }
    }

    /// A value as they write it.
    pub fn cell(&self, riga: &Riga, colonna: &Colonna) -> String {
        if !colonna.costante.is_empty() {
            return colonna.costante.clone();
        }
        let ours = match riga.valori.get(&colonna.nome) {
            None => String::new(),
            Some(Valore::Testo(testo)) => testo.clone(),
            Some(Valore::Data(data)) => self.date.write(*data),
            Some(Valore::Importo(importo)) => self.importi.write(*importo),
            Some(Valore::SiNo(si)) => if *si { "S" } else { "N" }.to_owned(),
        };
        colonna.scrivi.get(&ours).cloned().unwrap_or(ours)
    }

    /// A cell that keeps to its column and its line: quoted, or of its width.
    fn place(&self, colonna: &Colonna, cell: String) -> String {
        let cell = if cell.contains(['\r', '\n', '\t']) { one_line(&cell) } else { cell };
        let Some(separatore) = self.separatore else {
            let width = colonna.larghezza.unwrap_or(0);
            let plain: String = cell.chars().take(width).collect();
            return format!("{plain:width$}");
        };
        let cell = if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell };
        if cell.contains([separatore, '"']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
    }
}

/// A text on one line: not every program knows that a cell may run over lines.
fn one_line(text: &str) -> String {
    text.split(['\r', '\n', '\t']).filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text in the Western code page of Windows.
fn western(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut buffer = [0; 4];
    for letter in text.chars() {
        let (coded, _, is_lost) = encoding_rs::WINDOWS_1252.encode(letter.encode_utf8(&mut buffer));
        if !is_lost {
            bytes.extend_from_slice(&coded);
            continue;
        }
        // A mark that this page lacks is left out, its letter stays.
        let plain = latin::fold(letter.encode_utf8(&mut buffer));
        bytes.extend(if plain.is_ascii() { plain.into_bytes() } else { vec![b'?'] });
    }
    bytes
}

/// Takes away the apostrophe that keeps a spreadsheet from taking a cell for a formula.
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|it| it.starts_with(FORMULA)).unwrap_or(cell)
}
