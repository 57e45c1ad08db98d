//! `PUNTI-I`, the points to be deducted as the national archive of drivers takes them, and `PUNTI-O`, its answers.
//!
//! A record has 491 characters and its line end: `T` opens the file, `1` deducts, `2` gives back, `C` closes it. The
//! places of a detail come from the files of a program that writes them, not from the specification itself; head, tail
//! and answers are places of the profile. Nobody has promised that the archive takes them: the command tries one file
//! with its office of the Motorizzazione first.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::data::Data;
use crate::domain::latin;
use crate::fatti::forma;

/// Characters of a record, without its line end.
pub const LENGTH: usize = 491;

/// Violations that one record has room for.
pub const MOST: usize = 10;

/// First and last place of each field of a detail, from 1.
const CAMPI: [(&str, usize, usize); 21] = [
    ("tipo", 1, 1),
    ("cognome", 6, 38),
    ("nome", 39, 73),
    ("nascita", 74, 81),
    ("nascita_comune", 82, 121),
    ("nascita_provincia", 122, 123),
    ("nascita_nazione", 124, 126),
    ("nascita_localita", 127, 148),
    ("residenza_comune", 149, 188),
    ("residenza_provincia", 189, 190),
    ("residenza_cap", 191, 195),
    ("toponimo", 196, 200),
    ("indirizzo", 201, 234),
    ("civico", 235, 240),
    ("patente", 241, 250),
    ("verbale", 251, 270),
    ("ente", 271, 315),
    ("ente_comune", 316, 355),
    ("ente_provincia", 356, 357),
    ("violazione", 358, 365),
    ("definizione", 366, 373),
];

/// Where the first violation stands; each has a code of 8 characters and 2 digits of points.
const VIOLAZIONI: usize = 374;

/// Where the points stand that the record deducts in all.
const TOTALE: (usize, usize) = (474, 475);

/// What varies: who sends, what the specification leaves to us, and the tables of the archive.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profilo {
    /// Form of the profile.
    pub schema: u32,
    /// Its name.
    pub nome: String,
    /// Who checked it, and when; empty where nobody has.
    #[serde(default)]
    pub verificato: String,
    /// The code by which the archive knows the body; without it no file is written.
    pub codice_ente: String,
    /// The body, as the record says it.
    pub ente: String,
    /// Its Comune.
    pub ente_comune: String,
    /// Its province.
    pub ente_provincia: String,
    /// The most points of one act (art. 126-bis c. 1-bis CdS).
    #[serde(default = "quindici")]
    pub massimo: u32,
    /// How a country of birth is written: `iso3` or `belfiore`, the three digits.
    #[serde(default)]
    pub nazione_nascita: CodiceNazione,
    /// Fields of the record that opens the file.
    pub testa: Vec<Campo>,
    /// Fields of the record that closes it.
    pub coda: Vec<Campo>,
    /// Fields of an answer.
    pub risposta: Vec<Campo>,
    /// Codes of an answer that mean that the record was taken.
    pub accettati: Vec<String>,
    /// What the other codes mean, where the answer has no words of its own.
    #[serde(default)]
    pub errori: BTreeMap<String, String>,
    /// Provinces of births before the province was there.
    #[serde(default)]
    pub provincia: Vec<Provincia>,
    /// Short forms of kinds of streets, of five characters at most.
    #[serde(default)]
    pub toponimi: BTreeMap<String, String>,
    /// The two codes of each violation.
    #[serde(default)]
    pub codice: Vec<Codice>,
}

const fn quindici() -> u32 {
    15
}

/// How a country of birth is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CodiceNazione {
    /// Its three letters.
    #[default]
    Iso3,
    /// The digits of its Belfiore code.
    Belfiore,
}

/// A field of a record.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campo {
    /// Which.
    pub campo: String,
    /// Its first place, from 1.
    pub dal: usize,
    /// Its last.
    pub al: usize,
}

/// A province that was once part of another, or had another code.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provincia {
    /// Its code.
    pub nuova: String,
    /// What births before were registered under.
    pub vecchia: String,
    /// The first day of the new code.
    #[serde(with = "forma::data")]
    pub dal: Data,
}

/// The codes of a violation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codice {
    /// The article.
    pub articolo: String,
    /// The paragraph.
    #[serde(default)]
    pub comma: String,
    /// The letter.
    #[serde(default)]
    pub lettera: String,
    /// Its code the first time.
    pub prima: String,
    /// Its code where it is repeated within two years; the same where there is no other.
    #[serde(default)]
    pub ripetuta: String,
}

/// What a record does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Azione {
    /// Takes points away.
    #[default]
    Decurta,
    /// Gives them back.
    Restituisce,
}

/// Where somebody was born.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nascita {
    /// In a Comune of a province.
    Italia {
        /// The Comune.
        comune: String,
        /// The province of then.
        provincia: String,
    },
    /// Abroad.
    Estero {
        /// The country, in the archive's code.
        nazione: String,
        /// The place.
        localita: String,
    },
}

impl Default for Nascita {
    fn default() -> Self {
        Self::Italia { comune: String::new(), provincia: String::new() }
    }
}

/// One act of one driver.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Dettaglio {
    /// What it does.
    pub azione: Azione,
    /// Surname.
    pub cognome: String,
    /// Given name.
    pub nome: String,
    /// Day of birth.
    pub nascita: Option<Data>,
    /// Place of birth.
    pub luogo_nascita: Nascita,
    /// Comune where the driver lives.
    pub residenza_comune: String,
    /// Its province.
    pub residenza_provincia: String,
    /// Its postal code.
    pub residenza_cap: String,
    /// Kind of street.
    pub toponimo: String,
    /// Street.
    pub indirizzo: String,
    /// House number; `snc` where there is none.
    pub civico: String,
    /// Licence number.
    pub patente: String,
    /// The act, `1234/2026`.
    pub verbale: String,
    /// Day of the violation.
    pub violazione: Option<Data>,
    /// The day the act became final: of its service, or of its payment where that is earlier.
    pub definizione: Option<Data>,
    /// Code and points of each violation.
    pub violazioni: Vec<(String, u32)>,
    /// Points in all.
    pub punti: u32,
}

impl std::fmt::Debug for Dettaglio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Dettaglio({} {:?} {})", self.verbale, self.azione, self.punti)
    }
}

/// A line that is no record, and why.
pub type Scarto = (u32, &'static str);

/// A file, read back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letto {
    /// Fields of the head, by name.
    pub testa: BTreeMap<String, String>,
    /// The details.
    pub dettagli: Vec<Dettaglio>,
    /// Fields of the tail, by name.
    pub coda: BTreeMap<String, String>,
    /// Lines that are none of them.
    pub scarti: Vec<Scarto>,
}

/// An answer to one detail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risposta {
    /// The line, from 1.
    pub riga: u32,
    /// The act, `1234/2026`.
    pub verbale: String,
    /// The licence it was about.
    pub patente: String,
    /// The archive's code.
    pub codice: String,
    /// Its words.
    pub testo: String,
    /// Whether it was taken.
    pub accettato: bool,
    /// Whether it was about points to be given back.
    pub azione: Azione,
}

impl Profilo {
    /// Reads a profile.
    pub fn parse(text: &str) -> Result<Self, String> {
        let it: Self = toml::from_str(text).map_err(|e| e.to_string())?;
        if it.schema != 1 {
            return Err(format!("`schema` is {}, expected 1", it.schema));
        }
        let mut fields = it.testa.iter().chain(&it.coda).chain(&it.risposta);
        if let Some(odd) = fields.find(|it| it.dal == 0 || it.al < it.dal) {
            return Err(format!("field `{}` runs from {} to {}", odd.campo, odd.dal, odd.al));
        }
        if let Some(long) = it.testa.iter().chain(&it.coda).find(|it| it.al > LENGTH) {
            return Err(format!("field `{}` ends past {LENGTH}", long.campo));
        }
        let is_long = |it: &&Codice| it.prima.len().max(it.ripetuta.len()) > 8;
        if let Some(long) = it.codice.iter().find(is_long) {
            return Err(format!("a code of `{} {}` has more than 8 characters", long.articolo, long.comma));
        }
        Ok(it)
    }

    /// The code of a violation. `None` where the profile has none.
    pub fn codice(&self, articolo: &str, comma: &str, lettera: &str, ripetuta: bool) -> Option<&str> {
        let same = |one: &str, other: &str| latin::key(one) == latin::key(other);
        let row = self
            .codice
            .iter()
            .find(|it| same(&it.articolo, articolo) && same(&it.comma, comma) && same(&it.lettera, lettera))?;
        let codice = if ripetuta && !row.ripetuta.is_empty() { &row.ripetuta } else { &row.prima };
        (!codice.is_empty()).then_some(codice)
    }

    /// The province under which a birth of that day is registered.
    pub fn provincia<'a>(&'a self, sigla: &'a str, nascita: Data) -> &'a str {
        let old = self.provincia.iter().find(|it| it.nuova == sigla && nascita < it.dal);
        old.map_or(sigla, |it| &it.vecchia)
    }

    /// Kind of street and the rest of it; the first stays empty where the profile does not know the kind.
    pub fn toponimo(&self, via: &str) -> (String, String) {
        let via = plain(via);
        let Some((kind, rest)) = via.split_once(' ') else { return (String::new(), via) };
        match self.toponimi.get(kind) {
            Some(short) => (short.clone(), rest.trim().to_owned()),
            None => (String::new(), via),
        }
    }
}

/// Letters as the archive takes them: capitals without marks, no asterisks.
fn plain(text: &str) -> String {
    let folded = latin::fold(text).replace('*', "");
    let ascii = folded.chars().map(|it| if (' '..='~').contains(&it) { it } else { ' ' });
    ascii.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Dettaglio {
    /// What the archive would refuse it for, in stable codes.
    pub fn lacune(&self) -> Vec<&'static str> {
        let mut found = Vec::new();
        let mut add = |is: bool, code: &'static str| {
            if is {
                found.push(code);
            }
        };
        add(plain(&self.cognome).is_empty(), "manca-cognome");
        add(plain(&self.nome).is_empty(), "manca-nome");
        add(self.nascita.is_none(), "manca-data-nascita");
        match &self.luogo_nascita {
            Nascita::Italia { comune, provincia } => {
                add(plain(comune).is_empty(), "manca-comune-nascita");
                add(plain(provincia).len() != 2, "manca-provincia-nascita");
            }
            Nascita::Estero { nazione, .. } => add(plain(nazione).len() != 3, "manca-nazione-nascita"),
        }
        add(plain(&self.patente).is_empty(), "manca-patente");
        add(plain(&self.patente).len() > 10, "patente-lunga");
        add(self.verbale.len() > 20 || !self.verbale.contains('/'), "numero-verbale");
        add(self.violazione.is_none(), "manca-data-violazione");
        add(self.definizione.is_none(), "manca-data-definizione");
        add(self.violazioni.is_empty(), "senza-violazioni");
        add(self.violazioni.len() > MOST, "troppe-violazioni");
        add(self.violazioni.iter().any(|it| it.0.is_empty()), "manca-codice-violazione");
        add(self.violazioni.iter().any(|it| it.1 == 0 || it.1 > 99), "punti-violazione");
        let sum: u32 = self.violazioni.iter().map(|it| it.1).sum();
        add(self.punti == 0 || self.punti > 99 || self.punti > sum, "punti-totale");
        found
    }

    fn record(&self, profilo: &Profilo) -> String {
        let mut record = Record::default();
        let day = |data: Option<Data>| data.map_or(String::new(), compact);
        for (campo, dal, al) in CAMPI {
            let value = match campo {
                "tipo" => if self.azione == Azione::Decurta { "1" } else { "2" }.to_owned(),
                "cognome" => plain(&self.cognome),
                "nome" => plain(&self.nome),
                "nascita" => day(self.nascita),
                "residenza_comune" => plain(&self.residenza_comune),
                "residenza_provincia" => plain(&self.residenza_provincia),
                "residenza_cap" => plain(&self.residenza_cap),
                "toponimo" => plain(&self.toponimo),
                "indirizzo" => plain(&self.indirizzo),
                "civico" if self.civico.trim().is_empty() => "snc".to_owned(),
                "civico" => plain(&self.civico),
                "patente" => plain(&self.patente),
                "verbale" => plain(&self.verbale),
                "ente" => plain(&profilo.ente),
                "ente_comune" => plain(&profilo.ente_comune),
                "ente_provincia" => plain(&profilo.ente_provincia),
                "violazione" => day(self.violazione),
                "definizione" => day(self.definizione),
                birth => self.birth(birth),
            };
            record.put(dal, al, &value);
        }
        for (place, (codice, punti)) in self.violazioni.iter().take(MOST).enumerate() {
            let dal = VIOLAZIONI + place * 10;
            record.put(dal, dal + 7, &plain(codice));
            record.put(dal + 8, dal + 9, &format!("{punti:02}"));
        }
        record.put(TOTALE.0, TOTALE.1, &format!("{:02}", self.punti));
        record.text()
    }

    fn birth(&self, campo: &str) -> String {
        match (&self.luogo_nascita, campo) {
            (Nascita::Italia { comune, .. }, "nascita_comune") => plain(comune),
            (Nascita::Italia { provincia, .. }, "nascita_provincia") => plain(provincia),
            (Nascita::Estero { nazione, .. }, "nascita_nazione") => plain(nazione),
            (Nascita::Estero { localita, .. }, "nascita_localita") => plain(localita),
            _ => String::new(),
        }
    }

    /// Reads the fields of a record.
    fn read(record: &[u8]) -> Option<Self> {
        let field = |name: &str| {
            let (_, dal, al) = CAMPI.iter().find(|it| it.0 == name).expect("the table has every field");
            piece(record, *dal, *al)
        };
        let azione = match field("tipo").as_str() {
            "1" => Azione::Decurta,
            "2" => Azione::Restituisce,
            _ => return None,
        };
        let abroad = field("nascita_nazione");
        let luogo_nascita = if abroad.is_empty() {
            Nascita::Italia { comune: field("nascita_comune"), provincia: field("nascita_provincia") }
        } else {
            Nascita::Estero { nazione: abroad, localita: field("nascita_localita") }
        };
        let civico = field("civico");
        let mut violazioni = Vec::new();
        for place in 0..MOST {
            let dal = VIOLAZIONI + place * 10;
            let codice = piece(record, dal, dal + 7);
            if !codice.is_empty() {
                violazioni.push((codice, piece(record, dal + 8, dal + 9).parse().ok()?));
            }
        }
        Some(Self {
            azione,
            cognome: field("cognome"),
            nome: field("nome"),
            nascita: day(&field("nascita")),
            luogo_nascita,
            residenza_comune: field("residenza_comune"),
            residenza_provincia: field("residenza_provincia"),
            residenza_cap: field("residenza_cap"),
            toponimo: field("toponimo"),
            indirizzo: field("indirizzo"),
            civico: if civico == "snc" { String::new() } else { civico },
            patente: field("patente"),
            verbale: field("verbale"),
            violazione: day(&field("violazione")),
            definizione: day(&field("definizione")),
            violazioni,
            punti: piece(record, TOTALE.0, TOTALE.1).parse().ok()?,
        })
    }
}

/// A record in the making: blanks, until something is put.
struct Record(Vec<u8>);

impl Default for Record {
    fn default() -> Self {
        Self(vec![b' '; LENGTH])
    }
}

impl Record {
    /// Puts a text, of which what does not fit is left out.
    fn put(&mut self, dal: usize, al: usize, text: &str) {
        for (place, byte) in (dal - 1..al).zip(text.bytes()) {
            self.0[place] = byte;
        }
    }

    fn text(self) -> String {
        String::from_utf8_lossy(&self.0).into_owned()
    }
}

/// The text from one place to another, without the blanks around it.
fn piece(record: &[u8], dal: usize, al: usize) -> String {
    let end = al.min(record.len());
    let bytes = record.get(dal - 1..end).unwrap_or_default();
    // Marked letters of other programs stand in the Western code page: one byte each.
    bytes.iter().map(|it| char::from(*it)).collect::<String>().trim().to_owned()
}

fn compact(data: Data) -> String {
    data.to_string().replace('-', "")
}

fn day(text: &str) -> Option<Data> {
    let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<u32>().ok();
    if text.len() != 8 || !text.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    Data::new(i32::try_from(number(0..4)?).ok()?, number(4..6)?, number(6..8)?)
}

/// The bytes of a file of that day.
pub fn write(dettagli: &[Dettaglio], data: Data, profilo: &Profilo) -> Vec<u8> {
    let count = |azione: Azione| dettagli.iter().filter(|it| it.azione == azione).count();
    let points = |azione: Azione| dettagli.iter().filter(|it| it.azione == azione).map(|it| it.punti).sum::<u32>();
    let frame = |campi: &[Campo]| {
        let mut record = Record::default();
        for it in campi {
            let width = it.al + 1 - it.dal;
            let digits = |number: usize| format!("{number:0width$}");
            let value = match it.campo.as_str() {
                "codice_ente" => plain(&profilo.codice_ente),
                "data" => compact(data),
                "dettagli" => digits(dettagli.len()),
                "record" => digits(dettagli.len() + 2),
                "decurtazioni" => digits(count(Azione::Decurta)),
                "restituzioni" => digits(count(Azione::Restituisce)),
                "punti_decurtati" => digits(points(Azione::Decurta) as usize),
                "punti_restituiti" => digits(points(Azione::Restituisce) as usize),
                // A name that is none of these stands for itself.
                constant => constant.to_owned(),
            };
            record.put(it.dal, it.al, &value);
        }
        record.text()
    };
    let mut text = frame(&profilo.testa) + "\r\n";
    for it in dettagli {
        text.push_str(&it.record(profilo));
        text.push_str("\r\n");
    }
    text.push_str(&frame(&profilo.coda));
    text.push_str("\r\n");
    text.into_bytes()
}

/// Reads a file; a line that is none of its records is kept with its reason.
pub fn read(bytes: &[u8], profilo: &Profilo) -> Letto {
    let mut letto = Letto::default();
    let fields = |record: &[u8], campi: &[Campo]| {
        campi.iter().map(|it| (it.campo.clone(), piece(record, it.dal, it.al))).collect::<BTreeMap<_, _>>()
    };
    for (riga, record) in lines(bytes) {
        match record.first() {
            _ if record.len() != LENGTH => letto.scarti.push((riga, "lunghezza")),
            Some(b'T') => letto.testa = fields(record, &profilo.testa),
            Some(b'C') => letto.coda = fields(record, &profilo.coda),
            _ => match Dettaglio::read(record) {
                Some(it) => letto.dettagli.push(it),
                None => letto.scarti.push((riga, "illeggibile")),
            },
        }
    }
    letto
}

/// Reads the answers of the archive; a line that is none is kept with its reason.
pub fn answers(bytes: &[u8], profilo: &Profilo) -> (Vec<Risposta>, Vec<Scarto>) {
    let (mut risposte, mut scarti) = (Vec::new(), Vec::new());
    for (riga, record) in lines(bytes) {
        if matches!(record.first(), Some(b'T' | b'C')) {
            continue;
        }
        let field = |name: &str| {
            let campo = profilo.risposta.iter().find(|it| it.campo == name);
            campo.map_or(String::new(), |it| piece(record, it.dal, it.al))
        };
        let verbale = field("verbale");
        let azione = match field("tipo").as_str() {
            "1" => Azione::Decurta,
            "2" => Azione::Restituisce,
            _ => {
                scarti.push((riga, "illeggibile"));
                continue;
            }
        };
        if !verbale.contains('/') {
            scarti.push((riga, "senza-verbale"));
            continue;
        }
        let codice = field("codice");
        let accettato = profilo.accettati.contains(&codice);
        let words = field("testo");
        let testo = match profilo.errori.get(&codice) {
            Some(known) if words.is_empty() => known.clone(),
            _ => words,
        };
        risposte.push(Risposta { riga, verbale, patente: field("patente"), codice, testo, accettato, azione });
    }
    (risposte, scarti)
}

/// The lines of a file with their numbers, blank ones left out.
fn lines(bytes: &[u8]) -> impl Iterator<Item = (u32, &[u8])> {
    let lines = bytes.split(|it| *it == b'\n').map(|it| it.strip_suffix(b"\r").unwrap_or(it));
    (1..).zip(lines).filter(|it| !it.1.iter().all(u8::is_ascii_whitespace))
}
