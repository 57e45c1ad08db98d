//! What the cards of a piece say together, as it is kept: so that nothing is read twice, and the desk finds again what
//! it saw.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::esito;
use crate::fatti::Esito;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Prova;
use crate::fatti::Spedizione;
use crate::fatti::forma;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::jobs::scansione::inviati::Inviato;
use crate::procedure::fascicolo;
use crate::procedure::regole::Regole;

/// Version of this form.
pub const SCHEMA: u32 = 1;

/// The days that are kept apart, by their columns; that of the hand-over and the legal one stand beside them.
pub const GIORNI: [&str; 6] = [
    "data_tentativo",
    "data_deposito",
    "cad_data_spedizione",
    "can_data_spedizione",
    "data_consegna",
    "cad_data_ritiro",
];

/// Read by agreement of what was found, without a person.
pub const AUTO: &str = "AUTO";
/// Waits for a person.
pub const DA_VERIFICARE: &str = "DA_VERIFICARE";
/// Decided by a person.
pub const CONFERMATO: &str = "CONFERMATO";

/// What the cards of a piece say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Esame {
    /// Version of the form.
    pub schema: u32,
    /// The piece.
    pub pezzo: Pezzo,
    /// The sides that it rests on: content and place in it.
    pub facce: Vec<(String, usize)>,
    /// `AUTO` or `DA_VERIFICARE`.
    pub stato: String,
    /// The outcome as `RECAG002C/PORTIERE`; `None` where it is not known.
    pub esito: Option<String>,
    /// The days, by their columns.
    pub giorni: BTreeMap<String, Giorno>,
    /// What is to be looked at, as stable codes.
    pub dubbi: Vec<String>,
    /// What is there: `23L`, `ARCAD`, `CAD`, `CAN`, `Plico`, with the content that shows it.
    pub evidenza: Vec<(String, String)>,
    /// From 0 to 1; a rank, not a probability.
    pub confidenza: f64,
    /// The crops of what is in doubt, by zone, as files of `verifica/`.
    pub ritagli: Vec<(String, String)>,
    /// What the ledger had from others when the cards were read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub riferito: Vec<String>,
    /// Which reader read its days.
    #[serde(default)]
    pub lettore: String,
    /// The days that it read, for who confirms them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub letti: Vec<Letto>,
}

/// A crop of a day, as it was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letto {
    /// The crop, a file of `verifica/`.
    pub file: String,
    /// `mano` or `stampa`.
    pub tipo: String,
    /// The column of its day.
    pub colonna: String,
    /// The first possible day.
    #[serde(with = "forma::data")]
    pub dal: Data,
    /// The last.
    #[serde(with = "forma::data")]
    pub al: Data,
}

/// The piece as it was when its cards were read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pezzo {
    /// The acts inside.
    pub atti: Vec<String>,
    /// Which recipient.
    pub destinatario: u32,
    /// The carrier's product.
    pub prodotto: String,
    /// Its number.
    pub numero_piego: String,
    /// The number of its receipt.
    pub numero_ar: String,
    /// The day the carrier took it.
    #[serde(with = "forma::data_opzionale", default, skip_serializing_if = "Option::is_none")]
    pub affidato: Option<Data>,
    /// The day it was printed.
    #[serde(with = "forma::data_opzionale", default, skip_serializing_if = "Option::is_none")]
    pub stampato: Option<Data>,
}

impl From<&Inviato> for Pezzo {
    fn from(it: &Inviato) -> Self {
        Self {
            atti: it.atti.clone(),
            destinatario: it.destinatario,
            prodotto: it.prodotto.clone(),
            numero_piego: it.numero_piego.clone(),
            numero_ar: it.numero_ar.clone(),
            affidato: it.affidato,
            stampato: it.stampato,
        }
    }
}

impl Pezzo {
    /// The piece that was sent; its acts in the ledger are not known here.
    pub fn sent(&self) -> Inviato {
        let it = self.clone();
        Inviato {
            atti: it.atti,
            destinatario: it.destinatario,
            prodotto: it.prodotto,
            numero_piego: it.numero_piego,
            numero_ar: it.numero_ar,
            affidato: it.affidato,
            stampato: it.stampato,
            chiavi: Vec::new(),
        }
    }
}

/// A day of a piece as it was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Giorno {
    /// The day; `None` where a person must say it.
    #[serde(with = "forma::data_opzionale", default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Data>,
    /// The rule by which it was accepted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub regola: String,
    /// What it may be, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposte: Vec<String>,
}

/// What a person decided about a piece.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decisione {
    /// The act, the recipient and the number by which a row names the piece.
    pub pezzo: (String, u32, String),
    /// The outcome as `RECAG002C/PORTIERE`.
    pub esito: String,
    /// The days, by their columns, ISO.
    pub giorni: BTreeMap<String, String>,
    /// Who.
    pub da: String,
    /// The day it was decided.
    pub il: String,
}

/// To what a person tied a card or a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Legato {
    /// The content, and page and card on it.
    pub posto: (String, String),
    /// The act.
    pub atto: String,
    /// The recipient; `None` where the act has one alone.
    pub destinatario: Option<u32>,
    /// What it is, where it is no card.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tipo: String,
    /// Who.
    pub da: String,
    /// The day it was decided.
    pub il: String,
}

impl Decisione {
    /// What was decided.
    pub fn said(&self) -> Detto {
        let day = |it: &&'static str| Some((*it, Data::parse(self.giorni.get(*it)?)?));
        Detto {
            esito: esito::Esito::parse(&self.esito),
            giorni: GIORNI.iter().filter_map(day).collect(),
            stato: CONFERMATO.into(),
        }
    }
}

/// The outcome and its days, wherever they come from: a reading, or a person.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Detto {
    /// The outcome.
    pub esito: Option<esito::Esito>,
    /// The days, by their columns.
    pub giorni: BTreeMap<&'static str, Data>,
    /// `AUTO`, `DA_VERIFICARE`, `CONFERMATO`.
    pub stato: String,
}

impl Esame {
    /// What it says, without the doubts.
    pub fn said(&self) -> Detto {
        let day = |it: &&'static str| Some((*it, self.giorni.get(*it)?.data?));
        let esito = self.esito.as_deref().and_then(esito::Esito::parse);
        Detto { esito, giorni: GIORNI.iter().filter_map(day).collect(), stato: self.stato.clone() }
    }
}

impl Detto {
    /// The day of a column.
    pub fn day(&self, column: &str) -> Option<Data> {
        self.giorni.get(column).copied()
    }

    /// The day of what happened: of delivery, of collection, of the attempt.
    pub fn happened(&self) -> Option<Data> {
        let of = |columns: &[&str]| columns.iter().find_map(|it| self.day(it));
        let is_at_office = self.esito.is_some_and(|it| ["RECAG005C", "RECAG006C", "RECAG007C"].contains(&it.codice()));
        match is_at_office {
            true => of(&["cad_data_ritiro", "data_consegna"]),
            false => of(&["data_consegna", "cad_data_ritiro", "cad_data_spedizione", "data_tentativo"]),
        }
    }

    /// The outcome as the ledger holds it.
    pub fn fact(&self, piece: &Inviato, place: (&str, &str)) -> Option<Esito> {
        let esito = self.esito?;
        let is_refused = esito.causa() == Some("M05");
        Some(Esito {
            codice: esito.codice().to_string(),
            causa: esito.causa().unwrap_or_default().to_string(),
            modalita: esito.modalita().unwrap_or_default().to_string(),
            numero_piego: piece.numero_piego.clone(),
            tentato: self.day("data_tentativo"),
            depositato: self.day("data_deposito"),
            cad_spedita: self.day("cad_data_spedizione"),
            can_spedita: self.day("can_data_spedizione"),
            // Who refuses the piece is served on that day.
            consegnato: self.day("data_consegna").or(self.day("data_tentativo").filter(|_| is_refused)),
            ritirato: self.day("cad_data_ritiro"),
            stato: self.stato.clone(),
            scatola: place.0.to_string(),
            posizione: place.1.to_string(),
        })
    }

    /// The day of service by the rules of the procedure, and the rule; `None` where the piece served nothing, or where
    /// something is missing.
    pub fn legal(&self, piece: &Inviato, evidence: &[String], regole: &Regole) -> Option<(Data, String)> {
        let counts = Self { stato: CONFERMATO.into(), ..self.clone() };
        let esito = counts.fact(piece, ("", ""))?;
        let sent = piece.dal()?;
        let scheda = Scheda {
            id_verbale: piece.atti.first().cloned().unwrap_or_default(),
            tipo_atto: "VERBALE_NC".into(),
            data_violazione: Some(sent),
            soggetti: vec![Soggetto { progressivo: piece.destinatario, ..Soggetto::default() }],
            ..Scheda::default()
        };
        let sending = Spedizione {
            prodotto: piece.prodotto.clone(),
            numero_piego: piece.numero_piego.clone(),
            numero_ar: piece.numero_ar.clone(),
            lavoro: String::new(),
            plico: String::new(),
            lettera: String::new(),
            tentativo: 1,
        };
        let mut told = Fatto::new(self.happened()?.max(sent), Evento::Esito(Box::new(esito))).of(piece.destinatario);
        told.prove = evidence.iter().map(|it| Prova { tipo: it.clone(), sha256: String::new() }).collect();
        let mut facts = vec![
            Fatto::new(sent, Evento::Ricevuto(Box::new(scheda))),
            Fatto::new(sent, Evento::Affidato(sending)).of(piece.destinatario),
            told,
        ];
        for (place, fact) in (1..).zip(&mut facts) {
            fact.numero = place;
        }
        let folded = fascicolo::fold(&facts, regole)?;
        let whom = folded.destinatari.into_iter().find(|it| it.soggetto.progressivo == piece.destinatario)?;
        whom.notifica.map(|it| (it.data_prima, it.regola.to_string()))
    }
}
