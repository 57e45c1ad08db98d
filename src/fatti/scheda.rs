//! An act as it came in: what later steps need of it, in the words of the lot's tables.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::fiscale;
use crate::domain::importi::Centesimi;
use crate::fatti::forma;

/// Months of full age.
const MAGGIORE_ETA: u32 = 18 * 12;

/// The record of an act.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scheda {
    /// Belfiore code of the body.
    pub ente: String,
    /// The key everywhere.
    pub id_verbale: String,
    /// The C.P.L.'s own number, never changed.
    pub numero: String,
    /// The year of the number.
    pub anno: u16,
    /// The register or booklet letter.
    pub registro: String,
    /// `VERBALE_NC`, `VERBALE_C`, `PREAVVISO`, `V126B`, `V180_8`, `EXTRA`, `ORDINANZA`, `INGIUNZIONE`.
    pub tipo_atto: String,
    /// The lot it came with; empty for the backlog.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lotto: String,
    /// Where it comes from: `lotto`, `pregresso`, `carta`.
    pub origine: String,
    /// The act it follows from: of a verbale of art. 126-bis the verbale, of an ordinanza the verbale.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub segue: String,
    /// Day of the violation.
    #[serde(with = "forma::data_opzionale")]
    pub data_violazione: Option<Data>,
    /// Hour of the violation, `HH:MM`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ora_violazione: String,
    /// Day of ascertainment, where later; the 90 days run from it.
    #[serde(with = "forma::data_opzionale", skip_serializing_if = "Option::is_none")]
    pub data_accertamento: Option<Data>,
    /// Where it happened, as one line.
    pub luogo: String,
    /// Belfiore code of the Comune where it happened.
    pub comune: String,
    /// The plate, without spaces; empty for a violation without vehicle.
    pub targa: String,
    /// Country of the plate, ISO 3166-1 alpha-2.
    pub targa_nazione: String,
    /// Type of vehicle as the lot gives it: A, M, B, D, E, R, CICLO, VELO.
    pub tipo_veicolo: String,
    /// Whether the violation was contested on the spot.
    pub contestato: bool,
    /// How it was found: `AGENTI`, `VELOX`, `TELELASER`, `ROSSO`, `ZTL`, …, for payments by source.
    pub accertato_con: String,
    /// Violated rules, in order.
    pub violazioni: Vec<Violazione>,
    /// Costs: of notification, of procedure, others.
    pub spese: [u64; 3],
    /// The sums as printed, in cents: within 5 days, within 60, after.
    pub importi: [Option<u64>; 3],
    /// pagoPA notices: of the first sum, of the second.
    pub avvisi: [String; 2],
    /// The fifth fields of postal slips that were printed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub quinti_campi: Vec<String>,
    /// People to reach.
    pub soggetti: Vec<Soggetto>,
    /// The rows of its lot as they came, so that the act can be printed again: table, then column and value.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub righe: Vec<(String, BTreeMap<String, String>)>,
    /// Held when it came: paid, recalled, not validated, without an address. It does not go out with its lot.
    #[serde(skip_serializing_if = "is_false")]
    pub trattenuto: bool,
    /// The office that drew it up, where it is not the C.P.L. (R054).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub ufficio: String,
}

/// A violated rule.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Violazione {
    /// The article.
    pub articolo: String,
    /// The paragraph.
    pub comma: String,
    /// The letter.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lettera: String,
    /// The C.P.L.'s own code.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub codice: String,
    /// Least sanction, in cents, before factors.
    pub minimo: u64,
    /// Greatest sanction.
    pub massimo: u64,
    /// Whether 30 % is taken off within 5 days.
    pub sconto_30: bool,
    /// Whether reduced payment is allowed.
    pub pmr_ammesso: bool,
    /// A third more by night.
    #[serde(skip_serializing_if = "is_false")]
    pub notturna: bool,
    /// Doubled by the vehicle's mass.
    #[serde(skip_serializing_if = "is_false")]
    pub raddoppio_massa: bool,
    /// Licence points.
    #[serde(skip_serializing_if = "is_zero")]
    pub punti: u32,
    /// Licence points of a new driver.
    #[serde(skip_serializing_if = "is_zero")]
    pub punti_neopatentato: u32,
    /// Whether an invitation of art. 180 c. 8 belongs to it.
    #[serde(skip_serializing_if = "is_false")]
    pub invito: bool,
}

/// A person or a company. `{:?}` prints its number and role alone.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Soggetto {
    /// `progressivo_destinatario`, from 1.
    pub progressivo: u32,
    /// `TRASGRESSORE`, `OBBLIGATO`, `LOCATARIO`, `PROPRIETARIO`, `ESERCENTE_POTESTA`, `EREDE`.
    pub ruolo: String,
    /// Surname; empty for a company.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub cognome: String,
    /// Given name; empty for a company.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub nome: String,
    /// Name of the company; empty for a person.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub denominazione: String,
    /// `M` or `F`; empty where not known.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sesso: String,
    /// Codice fiscale, 16 or 11 characters.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub codice_fiscale: String,
    /// Partita IVA.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub partita_iva: String,
    /// Day of birth.
    #[serde(with = "forma::data_opzionale", skip_serializing_if = "Option::is_none")]
    pub data_nascita: Option<Data>,
    /// Place of birth.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub luogo_nascita: String,
    /// Street.
    pub via: String,
    /// House number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub civico: String,
    /// Who keeps the house.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub presso: String,
    /// Postal code.
    pub cap: String,
    /// Town.
    pub citta: String,
    /// Province.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub provincia: String,
    /// Country, ISO 3166-1 alpha-2.
    pub nazione: String,
    /// Language of what is sent.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lingua: String,
    /// Certified address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub pec: String,
    /// `POSTA`, `PEC`, `MESSI`.
    pub canale: String,
    /// Licence number.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub patente: String,
}

impl Soggetto {
    /// The name as lists have it.
    pub fn name(&self) -> String {
        match self.denominazione.is_empty() {
            true => format!("{} {}", self.cognome, self.nome).trim().to_string(),
            false => self.denominazione.clone(),
        }
    }

    /// Whether the person lives outside Italy.
    pub fn is_abroad(&self) -> bool {
        !self.nazione.is_empty() && self.nazione != "IT"
    }

    /// Whether the person was under eighteen on a day, by the day of birth or else by the fiscal code.
    pub fn is_minor(&self, day: Data) -> bool {
        let born = self.data_nascita.or_else(|| fiscale::nascita(&self.codice_fiscale, day).map(|it| it.data));
        self.denominazione.is_empty() && born.is_some_and(|it| day < it.plus_months(MAGGIORE_ETA))
    }

    /// The fiscal code, or the partita IVA where there is none.
    pub fn fiscal(&self) -> &str {
        if self.codice_fiscale.is_empty() { &self.partita_iva } else { &self.codice_fiscale }
    }
}

impl fmt::Debug for Soggetto {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Soggetto({} {})", self.progressivo, self.ruolo)
    }
}

impl Scheda {
    /// The costs within each sum.
    pub fn spese(&self) -> Centesimi {
        Centesimi::new(self.spese.iter().fold(0, |sum, it| sum.saturating_add(*it)))
    }

    /// The recipient of that number.
    pub fn soggetto(&self, progressivo: u32) -> Option<&Soggetto> {
        self.soggetti.iter().find(|it| it.progressivo == progressivo)
    }
}

impl fmt::Debug for Scheda {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Scheda({} {})", self.ente, self.id_verbale)
    }
}

fn is_false(it: &bool) -> bool {
    !it
}

fn is_zero(it: &u32) -> bool {
    *it == 0
}
