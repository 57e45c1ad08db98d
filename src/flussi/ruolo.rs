//! A ruolo as values: what the layouts 290 and 450 write, and the profile that says what varies.
//!
//! A partita is a debtor with the acts that are asked of that debtor; each act has up to three articles: the sanction
//! that is left, the costs that are left, the surcharge of art. 27 L. 689/81.

use serde::Deserialize;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::flussi::fisso::Difetto;

/// Days from the service of an act after which interest runs.
const GIORNI_DECORRENZA: i32 = 60;

/// Which layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Formato {
    /// 290 bytes, records N0-N9.
    #[serde(rename = "290")]
    T290,
    /// 450 bytes, records M00-M99.
    #[serde(rename = "450")]
    T450,
}

impl Formato {
    /// The word of the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::T290 => "290",
            Self::T450 => "450",
        }
    }
}

/// `ruolo/<name>.toml`: codes and habits of whoever collects.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profilo {
    /// Version of the form.
    pub schema: u32,
    /// Its name for people.
    pub nome: String,
    /// Who has tried it with whoever collects, and when; empty where nobody has.
    #[serde(default)]
    pub verificato: String,
    /// The layout where the command line names none.
    pub tracciato: Formato,
    /// The body's code with whoever collects; five digits.
    pub ente: String,
    /// Who collects, for the provisional roll.
    #[serde(default)]
    pub riscossione: String,
    /// Who answers for the procedure, for lists and letters; the commander of the body's profile where empty.
    #[serde(default)]
    pub responsabile: String,
    /// Whether the acts of one debtor make one partita of the 290; else each act makes its own.
    pub raggruppa: bool,
    /// What the letter of a notice says of an act: `{numero}`, `{anno}`, `{data}`, `{targa}`, `{notifica}`; a part in
    /// square brackets is left out where the act has no plate.
    pub informazioni: Informazioni,
    /// Codes of the articles.
    pub codici: Codici,
    /// What the 290 asks beside.
    pub minuta: Minuta,
    /// What the 450 asks beside.
    pub fornitura: Fornitura,
}

/// What stands on the notice of whoever collects.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Informazioni {
    /// Of a verbale.
    pub verbale: String,
    /// Of an ordinanza.
    pub ordinanza: String,
}

/// Codes of the articles.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codici {
    /// The sanction.
    pub sanzione: String,
    /// The surcharge.
    pub maggiorazione: String,
    /// The costs.
    pub spese: String,
}

/// Fields of the 290 that no act has.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minuta {
    /// Province and Comune of the roll, six characters.
    pub comune: String,
    /// Number of the minuta in the file.
    pub numero: u64,
    /// Code of the levy or service.
    pub imposta: String,
    /// Number of the decision.
    pub determina: u64,
    /// 1 main, 2 supplementary, 3 extraordinary, 4 special, 5 bankrupt.
    pub tipo_ruolo: u64,
    /// Instalments.
    pub rate: u64,
    /// Whether it is for enforcement.
    pub coattivo: bool,
    /// Code of the seat.
    pub sede: String,
    /// Who pays the collector: 4 the debtor, 5 the body.
    pub compenso: String,
    /// The agreement.
    pub convenzione: String,
    /// Mark of the article: 4, 5, 9.
    pub articolo: String,
    /// Whether the taxable sum of an article is its own sum; else it is nothing.
    pub imponibile: bool,
    /// Lines of words for whoever reads the file; each makes a record NR.
    pub note: Vec<String>,
}

/// Fields of the 450 that no act has.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fornitura {
    /// Type of the office.
    pub tipo_ufficio: String,
    /// Code of the office.
    pub codice_ufficio: String,
    /// Type of the minuta.
    pub tipo_minuta: String,
    /// Type of the notice.
    pub tipo_cartellazione: String,
    /// Kind of the roll.
    pub specie: String,
    /// Type of the enrolment.
    pub tipo_iscrizione: String,
    /// Who pays the collector.
    pub tipo_compenso: String,
    /// Instalments.
    pub rate: u64,
    /// Months between them.
    pub cadenza: u64,
    /// Type of the sum.
    pub tipologia_importo: String,
    /// Release of the layout.
    pub release: String,
    /// Type of the body.
    pub tipologia_ente: String,
    /// The product's key, where whoever collects gives one.
    pub product_key: String,
    /// Kind of the act in the key of a partita, three characters.
    pub tipologia_atto: String,
    /// Type of a verbale in the key, two characters.
    pub tipo_verbale: String,
    /// Type of an ordinanza in the key, two characters.
    pub tipo_ordinanza: String,
    /// Why it is owed, in the key.
    pub motivazione: String,
    /// Type of the code of an article.
    pub tipo_codice_entrata: String,
    /// `C` current year, `R` older ones.
    pub competenza: String,
    /// The sanction's regime.
    pub regime_sanzionatorio: String,
    /// Lines of words for whoever reads the file, four a record.
    pub note: Vec<String>,
}

/// What a supply says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Testata {
    /// The day of transmission.
    pub data: Data,
    /// Its number with this body, from 1.
    pub progressivo: u32,
}

/// A supply.
#[derive(Clone)]
pub struct Ruolo {
    /// What it says of itself.
    pub testata: Testata,
    /// Debtors with their acts.
    pub partite: Vec<Partita>,
}

/// A debtor with the acts that are asked of that debtor.
#[derive(Clone)]
pub struct Partita {
    /// Its number in the supply, from 1.
    pub numero: u32,
    /// Who owes.
    pub debitore: Debitore,
    /// Who owes beside, for the very same acts.
    pub coobbligati: Vec<Debitore>,
    /// The acts.
    pub atti: Vec<Atto>,
}

/// Who owes. `{:?}` is not there: it would name a person.
#[derive(Clone, PartialEq, Eq)]
pub struct Debitore {
    /// Codice fiscale, or partita IVA.
    pub cf: String,
    /// The name.
    pub nome: Nome,
    /// Street.
    pub via: String,
    /// House number with its letter, as it was given.
    pub civico: String,
    /// Postal code.
    pub cap: String,
    /// Belfiore code of the town; empty where it is not known.
    pub belfiore: String,
    /// The town.
    pub citta: String,
    /// Its province.
    pub provincia: String,
}

/// A person's or a company's name.
#[derive(Clone, PartialEq, Eq)]
pub enum Nome {
    /// A person.
    Persona {
        /// Surname.
        cognome: String,
        /// Given name.
        nome: String,
        /// `M` or `F`.
        sesso: String,
        /// Day of birth.
        nascita: Option<Data>,
        /// Belfiore code of the place of birth.
        belfiore: String,
    },
    /// A company or body.
    Ente(String),
}

/// An act in a supply, with what is left to be paid of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Atto {
    /// What the caller knows it by; written nowhere.
    pub rif: usize,
    /// Its number in the supply, from 1.
    pub numero: u32,
    /// Whether it is an ordinanza.
    pub ordinanza: bool,
    /// Register, number and year in at most twelve characters.
    pub estremi: String,
    /// The C.P.L.'s number.
    pub numero_atto: String,
    /// Its year.
    pub anno: u16,
    /// Its day.
    pub data: Data,
    /// Day of its service.
    pub notifica: Data,
    /// The plate, without spaces; empty where there is none.
    pub targa: String,
    /// Completed half-years.
    pub semestri: u32,
    /// What is left of the sanction.
    pub sanzione: Centesimi,
    /// What is left of the costs.
    pub spese: Centesimi,
    /// The surcharge.
    pub maggiorazione: Centesimi,
}

/// A line of a supply: what is asked, and under which code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Articolo<'a> {
    /// The code.
    pub codice: &'a str,
    /// The sum.
    pub importo: Centesimi,
    /// Half-years, of the surcharge alone.
    pub semestri: u32,
    /// What it is.
    pub descrizione: &'static str,
}

impl Atto {
    /// Its articles, in the order of the provisional roll; those of nothing are left out.
    pub fn articoli<'a>(&self, codici: &'a Codici) -> Vec<Articolo<'a>> {
        let all = [
            (&codici.sanzione, self.sanzione, 0, "SANZIONE AMMINISTRATIVA PECUNIARIA"),
            (&codici.spese, self.spese, 0, "SPESE POSTALI, NOTIFICA E RICERCA"),
            (
                &codici.maggiorazione,
                self.maggiorazione,
                self.semestri,
                "MAGGIORAZIONE DEL 10% SEMESTRALE (ART. 27 L. 689/81)",
            ),
        ];
        let some = all.into_iter().filter(|it| it.1 > Centesimi::ZERO);
        some.map(|(codice, importo, semestri, descrizione)| Articolo { codice, importo, semestri, descrizione })
            .collect()
    }

    /// All that is asked.
    pub fn totale(&self) -> Option<Centesimi> {
        Centesimi::sum([self.sanzione, self.spese, self.maggiorazione])
    }

    /// The day from which interest runs: 60 days after the service.
    pub fn decorrenza(&self) -> Data {
        self.notifica.plus(GIORNI_DECORRENZA)
    }

    /// What stands on the notice.
    pub fn informazioni(&self, profilo: &Profilo) -> String {
        let form = if self.ordinanza { &profilo.informazioni.ordinanza } else { &profilo.informazioni.verbale };
        let mut text = form.clone();
        if let (Some(from), Some(to)) = (text.find('['), text.find(']')) {
            let inside = if self.targa.is_empty() || to < from { String::new() } else { text[from + 1..to].to_owned() };
            text = format!("{}{inside}{}", &text[..from.min(to)], &text[to + 1..]);
        }
        let places = [
            ("{numero}", self.numero_atto.clone()),
            ("{anno}", self.anno.to_string()),
            ("{data}", self.data.it()),
            ("{targa}", self.targa.clone()),
            ("{notifica}", self.notifica.it()),
        ];
        places.iter().fold(text, |text, (place, value)| text.replace(place, value))
    }
}

/// A house number in digits, and the letter behind it; all of it words where it does not begin with digits.
pub fn civico(text: &str) -> (Option<u64>, String) {
    let text = text.trim();
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    match digits.parse() {
        Ok(number) if digits.len() <= 5 => {
            let rest = text[digits.len()..].trim_start_matches([' ', '/', '-', '.']);
            (Some(number), rest.trim().to_owned())
        }
        _ => (None, text.to_owned()),
    }
}

/// Records written, and what their fields could not hold.
#[derive(Debug, Default)]
pub struct Scritto {
    /// The records, without line ends.
    pub records: Vec<Vec<u8>>,
    /// What was cut, or could not be written.
    pub difetti: Vec<Difetto>,
}

impl Scritto {
    /// Adds a record.
    pub fn add(&mut self, (record, difetti): (Vec<u8>, Vec<Difetto>)) {
        self.records.push(record);
        self.difetti.extend(difetti);
    }

    /// The file: each record and the end of its line.
    pub fn file(&self) -> Vec<u8> {
        self.records.iter().flat_map(|it| it.iter().chain(b"\r\n")).copied().collect()
    }
}

/// A line of a supply that was read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Riga {
    /// The partita's number.
    pub partita: u64,
    /// The debtor's code.
    pub cf: String,
    /// The code of the article.
    pub codice: String,
    /// The sum.
    pub importo: Centesimi,
}

/// A supply that was read back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Riletto {
    /// Its lines, in order.
    pub righe: Vec<Riga>,
    /// Debtors, co-obligors among them.
    pub debitori: usize,
    /// What its last record says that all lines sum to.
    pub totale: Centesimi,
}
