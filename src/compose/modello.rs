//! What a model of files says of itself (`modello.toml`): its fields, what it must contain, which sums must agree.
//!
//! A record is a table of values; [`Scheda::read`] makes typed values of it or says which field is wrong, never what
//! stands in it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::compose::Error;
use crate::domain::data::Data;
use crate::domain::data::Ora;
use crate::domain::importi::Centesimi;

/// The kind of paper a model is laid out on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Forma {
    /// A4 with the address in the window and the act box.
    Lettera,
    /// A4 without window: registers, reports, receipts.
    Pagina,
    /// A card or label of its own size.
    Scheda,
}

/// `modello.toml`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheda {
    /// Version of the form.
    pub schema: u32,
    /// Its name for people.
    pub titolo: String,
    /// The norm it rests on.
    pub base: String,
    /// Its paper.
    pub forma: Forma,
    /// Width and height of a card.
    #[serde(default)]
    pub formato_mm: Option<[f64; 2]>,
    /// Whether a page lies on its side.
    #[serde(default)]
    pub orizzontale: bool,
    /// The languages it must be complete in.
    pub lingue: Vec<String>,
    /// Blocks that must be on the paper, by the names that the common blocks give them.
    #[serde(default)]
    pub obbligatori: Vec<String>,
    /// Sentences that must be on the paper.
    #[serde(default)]
    pub frasi_obbligatorie: Vec<String>,
    /// Fields that decide what is said and are not said themselves.
    #[serde(default)]
    pub taciuti: Vec<String>,
    /// Least and most pages.
    pub pagine: [usize; 2],
    /// Equations between sums.
    #[serde(default)]
    pub conti: Vec<String>,
    /// The fields of its record.
    #[serde(default)]
    campi: toml::Table,
    /// The fields, read.
    #[serde(skip)]
    pub schema_campi: Campi,
}

/// Fields by name.
pub type Campi = BTreeMap<String, Campo>;

/// A field.
#[derive(Debug, Clone, PartialEq)]
pub struct Campo {
    /// What it holds.
    pub tipo: Tipo,
    /// Whether a record may go without.
    pub opzionale: bool,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Tipo {
    /// One line.
    Riga,
    /// Paragraphs.
    Testo,
    /// A code in the letters of a machine.
    Macchina,
    /// A day.
    Data,
    /// An hour.
    Ora,
    /// A sum.
    Importo,
    /// A whole number.
    Intero,
    /// Yes or no.
    SiNo,
    /// One of these words.
    Scelta(Vec<String>),
    /// The lines of an address.
    Indirizzo,
    /// Rows.
    Elenco(Campi),
}

/// A value of a record. It may name a person.
#[derive(Clone, PartialEq)]
pub enum Valore {
    /// Words.
    Testo(String),
    /// A code.
    Macchina(String),
    /// A day.
    Data(Data),
    /// An hour.
    Ora(Ora),
    /// A sum.
    Importo(Centesimi),
    /// A whole number.
    Intero(i64),
    /// Yes or no.
    SiNo(bool),
    /// One of the words of its type.
    Scelta(String),
    /// Rows.
    Elenco(Vec<Valori>),
}

/// Rows of a list are counted up to here.
const MOST_ROWS: usize = 400;

/// Where a field stands: by itself, or in a row of a list.
pub struct Posto<'a> {
    /// The list, and which of its rows, from 1.
    pub riga: Option<(&'a str, usize)>,
    /// The field.
    pub nome: &'a str,
}

impl<'a> Posto<'a> {
    /// Reads `giudice`, or `verbali.2.numero`.
    pub fn parse(path: &'a str) -> Option<Self> {
        match path.split('.').collect::<Vec<_>>()[..] {
            [nome] => Some(Self { riga: None, nome }),
            [list, row, nome] if row.bytes().all(|it| it.is_ascii_digit()) && !row.starts_with('0') => {
                let row = row.parse().ok().filter(|it| *it <= MOST_ROWS)?;
                Some(Self { riga: Some((list, row)), nome })
            }
            _ => None,
        }
    }
}

/// The values of a record or of a row, by field.
pub type Valori = BTreeMap<String, Valore>;

/// The block of a model that says how to pay.
const PAYMENT_BLOCK: &str = "pagamento";

/// The block that says how an act is appealed.
const APPEAL_BLOCK: &str = "ricorso";

/// Most lines of an address, and most characters of each (UPU, the window).
pub const INDIRIZZO: [usize; 2] = [6, 44];

/// Fields that every letter has.
const LETTERA: [(&str, &str); 10] = [
    ("indirizzo", "indirizzo"),
    ("data_atto", "data"),
    ("numero", "riga"),
    ("codice", "macchina"),
    ("piego", "macchina?"),
    ("protocollo", "riga?"),
    ("responsabile_procedimento", "riga"),
    ("registro", "riga?"),
    ("targa", "riga?"),
    ("data_violazione", "data?"),
];

/// Fields that every page without window has.
const PAGINA: [(&str, &str); 4] =
    [("data_atto", "data"), ("protocollo", "riga?"), ("codice", "macchina?"), ("responsabile_procedimento", "riga?")];

/// Fields of whoever is asked to pay.
const PAGAMENTO: [(&str, &str); 3] = [("causale", "riga?"), ("debitore", "riga?"), ("cf_debitore", "riga?")];

/// Fields of a notice.
const AVVISO: [(&str, &str); 4] =
    [("codice", "macchina"), ("importo", "importo"), ("termine", "riga"), ("scadenza", "data?")];

/// Fields of a postal slip.
const BOLLETTINO: [(&str, &str); 4] =
    [("importo", "importo"), ("codice_cliente", "macchina?"), ("termine", "riga"), ("scadenza", "data?")];

/// Fields of a transfer from abroad.
const BONIFICO: [(&str, &str); 3] = [("importo", "importo"), ("termine", "riga"), ("scadenza", "data?")];

impl Scheda {
    /// Reads `modello.toml`.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        let wrong = |why: String| Error::Model(format!("modello.toml: {why}"));
        let text = std::str::from_utf8(bytes).map_err(|_| wrong("it is not UTF-8".into()))?;
        let mut scheda: Self = toml::from_str(text).map_err(|cause| wrong(cause.message().to_owned()))?;
        scheda.schema_campi = campi(&scheda.campi).map_err(wrong)?;
        let implied: &[(&str, &str)] = match scheda.forma {
            Forma::Lettera => &LETTERA,
            Forma::Pagina => &PAGINA,
            Forma::Scheda => &[],
        };
        for (name, tipo) in implied.iter().chain(&PAGAMENTO) {
            let campo = campo(name, tipo).map_err(wrong)?;
            scheda.schema_campi.entry((*name).to_owned()).or_insert(campo);
        }
        for (list, row) in [("avvisi", &AVVISO[..]), ("bollettini", &BOLLETTINO), ("bonifici", &BONIFICO)] {
            let row = row.iter().map(|(name, tipo)| Ok(((*name).to_owned(), campo(name, tipo)?)));
            let tipo = Tipo::Elenco(row.collect::<Result<_, String>>().map_err(wrong)?);
            scheda.schema_campi.entry(list.into()).or_insert(Campo { tipo, opzionale: true });
        }
        if (scheda.forma == Forma::Scheda) != scheda.formato_mm.is_some() {
            return Err(wrong("`formato_mm` goes with `forma = \"scheda\"` and with no other".into()));
        }
        if scheda.pagine[0] > scheda.pagine[1] || scheda.pagine[0] == 0 {
            return Err(wrong("`pagine` is the least and the most pages, from 1".into()));
        }
        for conto in &scheda.conti {
            equation(conto).ok_or_else(|| wrong(format!("`{conto}` is not an equation between sums")))?;
        }
        Ok(scheda)
    }

    /// Of values made by the program those that the model has fields for; one that it must have and that is not there
    /// is named.
    pub fn only(&self, valori: &Valori) -> Result<Valori, Error> {
        if let Some(name) = self.missing(valori).first() {
            return Err(Error::Model(format!("the model wants `{name}`, which an act of a lot does not have")));
        }
        let known = valori.iter().filter(|(name, _)| self.schema_campi.contains_key(*name));
        Ok(known.map(|(name, valore)| (name.clone(), valore.clone())).collect())
    }

    /// The fields that the model must have and that are not there: `giudice`, `verbali.2.numero`.
    pub fn missing(&self, valori: &Valori) -> Vec<String> {
        let mut names = Vec::new();
        missing(&self.schema_campi, valori, "", &mut names);
        names
    }

    /// The equations of the model that do not hold.
    pub fn broken_accounts(&self, valori: &Valori) -> impl Iterator<Item = &str> {
        let is_broken = |conto: &&String| {
            let mut wrong = Vec::new();
            check(conto, valori, &mut wrong);
            !wrong.is_empty()
        };
        self.conti.iter().filter(is_broken).map(String::as_str)
    }

    /// The type of a field.
    pub fn tipo(&self, posto: &Posto<'_>) -> Option<&Tipo> {
        let campi = match posto.riga {
            None => &self.schema_campi,
            Some((list, _)) => match &self.schema_campi.get(list)?.tipo {
                Tipo::Elenco(campi) => campi,
                _ => return None,
            },
        };
        campi.get(posto.nome).map(|it| &it.tipo)
    }

    /// Whether a record may go without a field that stands by itself.
    pub fn may_lack(&self, name: &str) -> bool {
        self.schema_campi.get(name).is_some_and(|it| it.opzionale)
    }

    /// Whether it asks for money.
    pub fn asks_for_payment(&self) -> bool {
        self.obbligatori.iter().any(|it| it == PAYMENT_BLOCK)
    }

    /// Whether it serves an act, and is not only a letter about one: whatever is notified says before whom and until
    /// when it can be appealed (art. 3 c. 4 L. 241/90).
    pub fn serves(&self) -> bool {
        self.obbligatori.iter().any(|it| it == APPEAL_BLOCK)
    }

    /// The typed values of a record; every field that is missing, unknown or not of its type is named.
    pub fn read(&self, record: &toml::Table) -> Result<Valori, Vec<String>> {
        let mut wrong = Vec::new();
        let valori = read(&self.schema_campi, record, "", &mut wrong);
        if wrong.is_empty() {
            for conto in &self.conti {
                check(conto, &valori, &mut wrong);
            }
        }
        if wrong.is_empty() { Ok(valori) } else { Err(wrong) }
    }
}

fn missing(campi: &Campi, valori: &Valori, before: &str, names: &mut Vec<String>) {
    for (name, campo) in campi {
        match (valori.get(name), &campo.tipo) {
            (None, _) if !campo.opzionale => names.push(format!("{before}{name}")),
            (Some(Valore::Elenco(rows)), Tipo::Elenco(inner)) => {
                for (index, row) in rows.iter().enumerate() {
                    missing(inner, row, &format!("{before}{name}.{}.", index + 1), names);
                }
            }
            _ => {}
        }
    }
}

fn campi(table: &toml::Table) -> Result<Campi, String> {
    let mut campi = Campi::new();
    for (name, value) in table {
        let campo = match value {
            toml::Value::String(tipo) => campo(name, tipo)?,
            toml::Value::Table(inner) => Campo { tipo: Tipo::Elenco(self::campi(inner)?), opzionale: true },
            _ => return Err(format!("`campi.{name}` is neither a type nor a table")),
        };
        campi.insert(name.clone(), campo);
    }
    Ok(campi)
}

fn campo(name: &str, tipo: &str) -> Result<Campo, String> {
    let (plain, opzionale) = tipo.strip_suffix('?').map_or((tipo, false), |it| (it, true));
    let tipo = match plain {
        "riga" => Tipo::Riga,
        "testo" => Tipo::Testo,
        "macchina" => Tipo::Macchina,
        "data" => Tipo::Data,
        "ora" => Tipo::Ora,
        "importo" => Tipo::Importo,
        "intero" => Tipo::Intero,
        "si_no" => Tipo::SiNo,
        "indirizzo" => Tipo::Indirizzo,
        _ => match plain.strip_prefix("scelta:") {
            Some(words) if !words.is_empty() => Tipo::Scelta(words.split('|').map(|it| it.trim().to_owned()).collect()),
            _ => return Err(format!("`campi.{name}`: there is no type `{plain}`")),
        },
    };
    Ok(Campo { tipo, opzionale })
}

fn read(campi: &Campi, record: &toml::Table, before: &str, wrong: &mut Vec<String>) -> Valori {
    let unknown = record.keys().filter(|it| !campi.contains_key(*it));
    wrong.extend(unknown.map(|it| format!("`{before}{it}`: the model has no such field")));
    let mut valori = Valori::new();
    for (name, campo) in campi {
        let path = format!("{before}{name}");
        match record.get(name) {
            None if campo.opzionale => {}
            None => wrong.push(format!("`{path}` is missing")),
            Some(value) => {
                if let Some(valore) = valore(&campo.tipo, value, &path, wrong) {
                    valori.insert(name.clone(), valore);
                }
            }
        }
    }
    valori
}

fn valore(tipo: &Tipo, value: &toml::Value, path: &str, wrong: &mut Vec<String>) -> Option<Valore> {
    let text = value.as_str();
    let (read, wanted) = match tipo {
        Tipo::Riga => {
            (text.filter(|it| !it.contains('\n')).map(|it| Valore::Testo(it.trim().into())), "one line of text")
        }
        Tipo::Testo => (text.map(|it| Valore::Testo(it.trim().into())), "a text"),
        Tipo::Macchina => (text.map(|it| Valore::Macchina(it.into())), "a code as text"),
        Tipo::Data => {
            let day = value.as_datetime().map(ToString::to_string);
            let day = day.as_deref().or(text).and_then(Data::parse);
            (day.map(Valore::Data), "a day as 2026-03-09")
        }
        Tipo::Ora => (text.and_then(hour).map(Valore::Ora), "an hour as \"14:35\""),
        Tipo::Importo => (text.and_then(sum).map(Valore::Importo), "a sum as \"1.234,50\""),
        Tipo::Intero => (value.as_integer().map(Valore::Intero), "a whole number"),
        Tipo::SiNo => (value.as_bool().map(Valore::SiNo), "true or false"),
        Tipo::Scelta(words) => {
            let word = text.filter(|it| words.iter().any(|word| word == it));
            (word.map(|it| Valore::Scelta(it.into())), "one of the words of the model")
        }
        Tipo::Indirizzo => (address(value), "at most 6 lines of 44 characters"),
        Tipo::Elenco(campi) => {
            let rows =
                value.as_array().and_then(|rows| rows.iter().map(|it| it.as_table()).collect::<Option<Vec<_>>>());
            let read = rows.map(|rows| {
                let row =
                    |(index, row): (usize, &&toml::Table)| read(campi, row, &format!("{path}.{}.", index + 1), wrong);
                Valore::Elenco(rows.iter().enumerate().map(row).collect())
            });
            (read, "rows")
        }
    };
    if read.is_none() {
        wrong.push(format!("`{path}`: expected {wanted}"));
    }
    read
}

fn hour(text: &str) -> Option<Ora> {
    let (ore, minuti) = text.split_once(':')?;
    Ora::new(ore.parse().ok()?, minuti.parse().ok()?)
}

/// A sum as people write it: `1.234,50`, with both decimals.
pub(super) fn sum(text: &str) -> Option<Centesimi> {
    let (euros, cents) = text.split_once(',')?;
    let digits: String = euros.chars().filter(|it| *it != '.').collect();
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    if !is_number(&digits) || cents.len() != 2 || !is_number(cents) {
        return None;
    }
    let sum = Centesimi::new(format!("{digits}{cents}").parse().ok()?);
    // Dots stand where thousands end, or nowhere.
    (!euros.contains('.') || sum.to_string() == text).then_some(sum)
}

fn address(value: &toml::Value) -> Option<Valore> {
    let lines: Vec<&str> = value.as_array()?.iter().map(toml::Value::as_str).collect::<Option<_>>()?;
    let [most, long] = INDIRIZZO;
    let fits = (1..=most).contains(&lines.len()) && lines.iter().all(|it| it.chars().count() <= long);
    fits.then(|| Valore::Testo(lines.join("\n")))
}

/// A term of an equation: its sign, whether rows are summed, and the field.
struct Term<'a> {
    plus: bool,
    summed: bool,
    list: Option<&'a str>,
    field: &'a str,
}

/// The two sides of an equation.
fn equation(text: &str) -> Option<(Vec<Term<'_>>, Vec<Term<'_>>)> {
    let (left, right) = text.split_once('=')?;
    Some((side(left)?, side(right)?))
}

fn side(text: &str) -> Option<Vec<Term<'_>>> {
    let mut terms = Vec::new();
    let mut rest = text.trim();
    let mut plus = true;
    loop {
        let end = rest.find(['+', '-']).unwrap_or(rest.len());
        let name = rest[..end].trim();
        let (name, summed) = match name.strip_prefix("somma(").and_then(|it| it.strip_suffix(')')) {
            Some(inner) => (inner.trim(), true),
            None => (name, false),
        };
        let (list, field) = name.split_once('.').map_or((None, name), |(list, field)| (Some(list), field));
        let is_name = |it: &str| !it.is_empty() && it.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        if !is_name(field) || list.is_some_and(|it| !is_name(it)) || (summed && list.is_none()) {
            return None;
        }
        terms.push(Term { plus, summed, list, field });
        if end == rest.len() {
            return Some(terms);
        }
        plus = rest.as_bytes()[end] == b'+';
        rest = rest[end + 1..].trim();
    }
}

/// Holds an equation against a record, row by row where a side names a row's field.
fn check(text: &str, valori: &Valori, wrong: &mut Vec<String>) {
    let Some((left, right)) = equation(text) else { return };
    let list = left.iter().chain(&right).find(|it| !it.summed && it.list.is_some()).and_then(|it| it.list);
    let rows = list.map(|it| rows(valori, it));
    let one = [Valori::new()];
    for (index, row) in rows.unwrap_or(&one).iter().enumerate() {
        if total(&left, valori, row) != total(&right, valori, row) {
            let place = list.map_or(String::new(), |it| format!(", row {} of `{it}`", index + 1));
            wrong.push(format!("the sums do not agree: {text}{place}"));
        }
    }
}

fn rows<'a>(valori: &'a Valori, list: &str) -> &'a [Valori] {
    match valori.get(list) {
        Some(Valore::Elenco(rows)) => rows,
        _ => &[],
    }
}

fn total(terms: &[Term<'_>], valori: &Valori, row: &Valori) -> i128 {
    let cents = |valori: &Valori, field: &str| match valori.get(field) {
        Some(Valore::Importo(sum)) => i128::from(sum.cents()),
        Some(Valore::Intero(number)) => i128::from(*number),
        _ => 0,
    };
    terms.iter().fold(0, |total, term| {
        let value = match (term.list, term.summed) {
            (Some(list), true) => rows(valori, list).iter().map(|it| cents(it, term.field)).sum(),
            (Some(_), false) => cents(row, term.field),
            (None, _) => cents(valori, term.field),
        };
        if term.plus { total + value } else { total - value }
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    const SCHEDA: &str = "schema = 1\ntitolo = 't'\nbase = ''\nforma = 'pagina'\nlingue = ['it']\npagine = [1, 1]\n\
        conti = ['totale = somma(atti.residuo) + spese', 'atti.residuo = atti.meta - atti.acconti']\n\
        [campi]\ntotale = 'importo'\nspese = 'importo?'\n[campi.atti]\nresiduo = 'importo'\nmeta = 'importo'\nacconti = 'importo?'\n";

    fn read(record: &str) -> Result<Valori, Vec<String>> {
        Scheda::parse(SCHEDA.as_bytes()).unwrap().read(&toml::from_str(record).unwrap())
    }

    #[test]
    fn sums_must_agree() {
        let rows = "[[atti]]\nmeta = '100,00'\nacconti = '40,00'\nresiduo = '60,00'\n[[atti]]\nmeta = '1.000,50'\nresiduo = '1000,50'\n";
        assert!(read(&format!("data_atto = 2026-01-01\ntotale = '1.060,50'\n{rows}")).is_ok());
        let wrong = read(&format!("data_atto = 2026-01-01\ntotale = '1.060,51'\n{rows}")).err().unwrap();
        assert_eq!(wrong, ["the sums do not agree: totale = somma(atti.residuo) + spese"]);
    }

    #[test]
    fn every_wrong_field_is_named_and_none_is_quoted() {
        let wrong = read("data_atto = 'Mario'\naltro = 1\n[[atti]]\nresiduo = '1.2,3'\nmeta = 'x'\n").err().unwrap();
        assert_eq!(wrong.len(), 5, "{wrong:?}");
        assert!(wrong.iter().all(|it| !it.contains("Mario") && !it.contains("1.2,3")));
    }
}
