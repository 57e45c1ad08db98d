//! Layouts of payment flows that are not of their own making: `templates/pagamenti/*.toml` says which columns a bank,
//! a portal or a gestionale writes, how its sums and days look, and what ties its rows to acts.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::riservato::Riservato;
use crate::flussi::pagamenti::Error;
use crate::flussi::pagamenti::Flusso;
use crate::flussi::pagamenti::Identita;
use crate::flussi::pagamenti::Movimento;
use crate::flussi::pagamenti::Record;
use crate::flussi::pagamenti::Riferimenti;
use crate::flussi::pagamenti::bpiol;
use crate::flussi::pagamenti::testo;
use crate::flussi::pagamenti::testo::FormaImporto;

/// Lines before the header of a CSV: a statement begins with the account and the period.
const PREAMBLE: usize = 40;

/// What a column of a payment may be.
const CAMPI: [&str; 21] = [
    "data",
    "accredito",
    "importo",
    "addebito",
    "segno",
    "canale",
    "id",
    "iuv",
    "avviso",
    "codice_cliente",
    "id_verbale",
    "numero",
    "anno",
    "data_violazione",
    "targa",
    "causale",
    "nome",
    "oggetto",
    "rata",
    "immagine",
    "cf_ente",
];

/// Words of `canale`.
pub const CANALI: [&str; 8] = ["CCP", "PAGOPA", "BANCA", "POS", "CONTANTI", "PORTALE", "RUOLO", "ALTRO"];

/// What the two rows of an example have in a column, beside days and sums.
const ESEMPI: [(&str, [&str; 2]); 6] = [
    ("canale", ["CCP", "PAGOPA"]),
    ("id_verbale", ["V/2026/000110", "V/2026/000111"]),
    ("numero", ["110", "111"]),
    ("anno", ["2026", "2026"]),
    ("targa", ["AB123CD", "EF456GH"]),
    ("oggetto", ["VERBALE", "VERBALE"]),
];

/// A layout.
#[derive(Debug, Clone)]
pub struct Profilo {
    /// The name by which it is called: the file's.
    pub nome: String,
    testo: Testo,
    importo: FormaImporto,
}

/// As it is written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Testo {
    schema: u32,
    nome: String,
    valido_dal: String,
    valido_al: String,
    verificato: String,
    /// `csv`, or `fisso` for columns by position.
    formato: String,
    #[serde(default)]
    separatore: String,
    #[serde(default)]
    codifica: String,
    /// Columns that its header has; of a fixed layout, the pieces of its first record: `"1-3" = "RH "`.
    #[serde(default)]
    riconosci: Vec<String>,
    #[serde(default)]
    riconosci_fisso: BTreeMap<String, String>,
    /// The channel of rows that do not say theirs.
    canale: String,
    importo: String,
    data: String,
    /// Which records of a fixed layout are payments, and which go on with the one before.
    #[serde(default)]
    record: BTreeMap<String, String>,
    #[serde(default)]
    continua: BTreeMap<String, String>,
    #[serde(default)]
    continua_causale: String,
    colonne: BTreeMap<String, String>,
    #[serde(default)]
    valori: BTreeMap<String, BTreeMap<String, String>>,
    /// Words of the causale by which a row is no payment of an act, each with the reason.
    #[serde(default)]
    esclusi: BTreeMap<String, String>,
}

/// Cells of one record, by what they are.
type Cells = BTreeMap<&'static str, String>;

impl Profilo {
    /// Reads a profile; what is wrong is said in words.
    pub fn parse(name: &str, text: &str) -> Result<Self, String> {
        let testo: Testo = toml::from_str(text).map_err(|e| e.to_string())?;
        if testo.schema != 1 {
            return Err(format!("`schema` is {}, expected 1", testo.schema));
        }
        let importo = FormaImporto::parse(&testo.importo)
            .ok_or_else(|| format!("`importo` is `{}`: write `1.234,56`, `1,234.56` or `123456`", testo.importo))?;
        if !CANALI.contains(&testo.canale.as_str()) {
            return Err(format!("`canale` is `{}`: one of {}", testo.canale, CANALI.join(", ")));
        }
        let unknown = testo.colonne.keys().chain(testo.valori.keys()).find(|it| !CAMPI.contains(&it.as_str()));
        if let Some(it) = unknown {
            return Err(format!("there is no column `{it}`: there are {}", CAMPI.join(", ")));
        }
        for wanted in ["data", "importo"] {
            if !testo.colonne.contains_key(wanted) {
                return Err(format!("`colonne` lacks `{wanted}`"));
            }
        }
        match testo.formato.as_str() {
            "csv" if testo.riconosci.is_empty() => return Err("`riconosci` names no column of its header".into()),
            "csv" => {}
            "fisso" => {
                let ranges = testo.colonne.values().chain(testo.record.keys()).chain(testo.continua.keys());
                if let Some(it) = ranges.chain(testo.riconosci_fisso.keys()).find(|it| range(it).is_none()) {
                    return Err(format!("`{it}` is no place of a record: write one like `12-17`"));
                }
            }
            other => return Err(format!("`formato` is `{other}`: `csv` or `fisso`")),
        }
        // Read so that a misspelt key is an error; nothing is computed from them.
        let _ = (&testo.nome, &testo.valido_dal, &testo.valido_al, &testo.verificato);
        Ok(Self { nome: name.to_string(), testo, importo })
    }

    /// How much must agree before a flow is taken to be of this layout.
    pub fn weight(&self) -> usize {
        self.testo.riconosci.len() + self.testo.riconosci_fisso.len()
    }

    /// Whether a text is of this layout.
    pub fn recognises(&self, text: &str) -> bool {
        if self.testo.formato == "csv" {
            return self.header(text).is_some();
        }
        let line = text.lines().find(|it| !it.trim().is_empty()).unwrap_or_default();
        !self.testo.riconosci_fisso.is_empty() && matches(line, &self.testo.riconosci_fisso)
    }

    /// The text of its bytes.
    pub fn decode(&self, bytes: &[u8]) -> String {
        match self.testo.codifica.as_str() {
            "" => testo::decode(bytes),
            named => testo::decode_as(bytes, named).unwrap_or_else(|| testo::decode(bytes)),
        }
    }

    /// Reads a flow of this layout.
    pub fn read(&self, text: &str) -> Result<Flusso, Error> {
        let mut flusso = Flusso::new(&self.nome);
        let rows = if self.testo.formato == "csv" { self.csv(text)? } else { self.fixed(text) };
        let mut again: BTreeMap<String, u32> = BTreeMap::new();
        for (riga, cells) in rows {
            let importo = self.sum(&cells).ok().map(|it| it.0);
            let esito = self.payment(&cells, &mut again).map(Box::new);
            let id_verbale = self.cell(&cells, "id_verbale").to_string();
            flusso.record.push(Record { riga, importo, id_verbale, esito });
        }
        Ok(flusso)
    }

    /// A table of this layout with two rows; `None` where it is none that a person writes.
    pub fn example(&self) -> Option<String> {
        if self.testo.formato != "csv" {
            return None;
        }
        let separator = if self.testo.separatore.is_empty() { ";" } else { &self.testo.separatore };
        let columns: Vec<(&str, &str)> =
            CAMPI.into_iter().filter_map(|it| Some((it, self.testo.colonne.get(it)?.as_str()))).collect();
        let mut names: Vec<&str> = columns.iter().map(|it| it.1).collect();
        // A header that lacked these would not be recognised.
        names.extend(
            self.testo.riconosci.iter().map(String::as_str).filter(|it| !columns.iter().any(|own| own.1 == *it)),
        );
        let forma = self.testo.data.split('|').next().unwrap_or_default();
        let mut text = names.join(separator) + "\r\n";
        for (place, day) in [Data::new(2026, 4, 12), Data::new(2026, 4, 13)].into_iter().flatten().enumerate() {
            let cells = columns.iter().map(|it| match it.0 {
                "data" | "accredito" => testo::write_day(day, forma),
                "data_violazione" => String::new(),
                "importo" => self.importo.write(Centesimi::new([4_170, 2_950][place])),
                other => ESEMPI.iter().find(|it| it.0 == other).map_or("", |it| it.1[place]).to_string(),
            });
            let mut cells: Vec<String> = cells.collect();
            cells.resize(names.len(), String::new());
            text += &(cells.join(separator) + "\r\n");
        }
        Some(text)
    }

    /// The line, from 0, of the header, and what separates its cells.
    fn header(&self, text: &str) -> Option<(usize, u8)> {
        text.lines().take(PREAMBLE).enumerate().find_map(|(index, line)| {
            let delimiter = match self.testo.separatore.as_bytes() {
                [only] => *only,
                _ => bpiol::testo_delimiter(line),
            };
            let cells: Vec<String> = line.split(char::from(delimiter)).map(plain).collect();
            self.testo.riconosci.iter().all(|it| cells.contains(&plain(it))).then_some((index, delimiter))
        })
    }

    fn csv(&self, text: &str) -> Result<Vec<(u32, Cells)>, Error> {
        let (before, delimiter) = self
            .header(text)
            .ok_or_else(|| Error::Unknown(format!("no header with the columns {}", self.testo.riconosci.join(", "))))?;
        let mut table = testo::table(text, before, delimiter);
        let (_, names) = table.next().transpose()?.unwrap_or_default();
        let names: Vec<String> = names.iter().map(|it| plain(it)).collect();
        let mut rows = Vec::new();
        for row in table {
            let (line, row) = row?;
            let is_header = row.iter().map(|it| plain(it)).eq(names.iter().cloned());
            if is_header || row.iter().all(|it| it.trim().is_empty()) {
                continue;
            }
            let cells = CAMPI.into_iter().filter_map(|campo| {
                let column = plain(self.testo.colonne.get(campo)?);
                let index = names.iter().position(|it| *it == column)?;
                Some((campo, row.get(index).map(|it| it.trim().to_string()).unwrap_or_default()))
            });
            rows.push((line, cells.collect()));
        }
        Ok(rows)
    }

    fn fixed(&self, text: &str) -> Vec<(u32, Cells)> {
        let mut rows: Vec<(u32, Cells)> = Vec::new();
        for (riga, line) in (1..).zip(text.lines()) {
            if !self.testo.continua.is_empty() && matches(line, &self.testo.continua) {
                if let Some((_, cells)) = rows.last_mut() {
                    let causale = cells.entry("causale").or_default();
                    let more = cut(line, &self.testo.continua_causale);
                    *causale = format!("{causale} {}", more.trim()).trim().to_string();
                }
            } else if !line.trim().is_empty() && matches(line, &self.testo.record) {
                let cells = CAMPI.into_iter().filter_map(|campo| {
                    let place = self.testo.colonne.get(campo)?;
                    Some((campo, cut(line, place).trim().to_string()))
                });
                rows.push((riga, cells.collect()));
            }
        }
        rows
    }

    /// What a word of a column means.
    fn cell<'a>(&'a self, cells: &'a Cells, campo: &str) -> &'a str {
        let found = cells.get(campo).map(String::as_str).unwrap_or_default();
        let mean = self.testo.valori.get(campo).and_then(|it| it.iter().find(|it| it.0.eq_ignore_ascii_case(found)));
        mean.map_or(found, |it| it.1)
    }

    /// The sum of a record, and whether it is an outgoing one.
    fn sum(&self, cells: &Cells) -> Result<(Centesimi, bool), String> {
        let addebito = self.cell(cells, "addebito");
        if let Some((it, _)) = self.importo.read(addebito).filter(|it| it.0 > Centesimi::ZERO) {
            return Ok((it, true));
        }
        let text = self.cell(cells, "importo");
        let (it, negative) = self.importo.read(text).ok_or_else(|| format!("importo illeggibile: `{text}`"))?;
        Ok((it, negative || matches!(self.cell(cells, "segno"), "D" | "-")))
    }

    fn day(&self, cells: &Cells, campo: &str) -> Option<Data> {
        self.testo.data.split('|').find_map(|form| testo::day(self.cell(cells, campo), form))
    }

    fn payment(&self, cells: &Cells, again: &mut BTreeMap<String, u32>) -> Result<Movimento, String> {
        let cell = |campo: &str| self.cell(cells, campo).to_string();
        let (importo, is_outgoing) = self.sum(cells)?;
        if is_outgoing {
            return Err("addebito: non è un incasso".into());
        }
        if importo == Centesimi::ZERO {
            return Err("importo zero".into());
        }
        let causale = cell("causale");
        let upper = causale.to_uppercase();
        if let Some((_, why)) = self.testo.esclusi.iter().find(|it| upper.contains(&it.0.to_uppercase())) {
            return Err(why.clone());
        }
        let data = self.day(cells, "data").ok_or_else(|| format!("data illeggibile: `{}`", cell("data")))?;
        let canale = match cell("canale") {
            it if it.is_empty() => self.testo.canale.clone(),
            it => it.to_uppercase(),
        };
        if !CANALI.contains(&canale.as_str()) {
            return Err(format!("canale sconosciuto: `{canale}` (atteso uno di {})", CANALI.join(", ")));
        }
        let riferimenti = Riferimenti {
            iuv: cell("iuv"),
            avviso: cell("avviso"),
            codice_cliente: cell("codice_cliente"),
            id_verbale: cell("id_verbale"),
            numero: cell("numero"),
            anno: cell("anno").parse().ok(),
            data_violazione: self.day(cells, "data_violazione"),
            targa: plate(&cell("targa")),
            causale: Riservato::new(causale),
            nome: Riservato::new(cell("nome")),
        };
        let identita = match canale.as_str() {
            "PAGOPA" | "PORTALE" if !riferimenti.iuv.is_empty() => {
                Identita::PagoPa { ente: cell("cf_ente"), iuv: riferimenti.iuv.clone() }
            }
            _ => Identita::Propria,
        };
        // What the bank calls the reference may be the same word in every row (`NOTPROVIDED`): the whole row tells it
        // from another. Rows that are the same to the letter are as many payments as there are of them.
        let own = cells.values().map(String::as_str).collect::<Vec<_>>().join("\u{1F}");
        let times = again.entry(own.clone()).or_default();
        *times += 1;
        Ok(Movimento {
            data,
            accredito: self.day(cells, "accredito"),
            importo,
            canale,
            identita,
            chiave: format!("{}:{own}\u{1F}{times}", self.nome),
            revocato: false,
            sostitutivo: false,
            riferimenti,
            oggetto: cell("oggetto").to_uppercase(),
            rata: cell("rata").parse().ok(),
            immagine: cell("immagine"),
        })
    }
}

/// A plate without what people put into it.
fn plate(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).collect::<String>().to_uppercase()
}

/// A name of a column as it is compared: lower case, letters and digits alone.
fn plain(name: &str) -> String {
    name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// `12-17` as places from 1.
fn range(text: &str) -> Option<(usize, usize)> {
    let (from, to) = text.split_once('-')?;
    let (from, to): (usize, usize) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
    (from >= 1 && from <= to).then_some((from, to))
}

/// The characters of a record at a place.
fn cut(line: &str, place: &str) -> String {
    let Some((from, to)) = range(place) else { return String::new() };
    line.chars().skip(from - 1).take(to + 1 - from).collect()
}

/// Whether a record has these words at these places.
fn matches(line: &str, words: &BTreeMap<String, String>) -> bool {
    words.iter().all(|(place, word)| cut(line, place).trim() == word.trim())
}
