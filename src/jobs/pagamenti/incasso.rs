//! Money as the ledger keeps it beside the acts: each sighting of it in a flow, and what became of it.
//!
//! What a flow says is a fact about the money itself (`incasso:…`), so that nothing that came in is ever lost between
//! a file and an act: what could not be tied stays open until a person ties it, or says that it is not ours.

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::forma;
use crate::flussi::pagamenti::Identita;
use crate::flussi::pagamenti::Movimento;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::fascicoli::Chiave;
use crate::ledger::Ledger;

/// Recorded as a payment of an act.
pub const REGISTRATO: &str = "incasso-registrato";
/// Waits for a person.
pub const DUBBIO: &str = "incasso-dubbio";
/// The same money, seen in another flow.
pub const VISTO: &str = "incasso-visto";
/// Taken back.
pub const REVOCATO: &str = "incasso-revocato";
/// A person said of which act it is, or that it is of none.
pub const ASSEGNATO: &str = "incasso-assegnato";

/// All of them.
pub const KINDS: [&str; 5] = [REGISTRATO, DUBBIO, VISTO, REVOCATO, ASSEGNATO];

/// What a person writes where money is of no act of ours.
pub const ESTRANEO: &str = "ESTRANEO";

/// One sighting.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Incasso {
    /// What it is about in the ledger.
    pub soggetto: String,
    /// What makes it this record of this kind of flow.
    pub chiave: String,
    /// The kind of flow.
    pub formato: String,
    /// The file's name as received.
    pub file: String,
    /// Its place there.
    pub riga: u32,
    /// The day it was paid.
    #[serde(with = "forma::data")]
    pub data: Data,
    /// The day it was credited.
    #[serde(with = "forma::data_opzionale", default, skip_serializing_if = "Option::is_none")]
    pub accredito: Option<Data>,
    /// The day from which it could be had.
    #[serde(with = "forma::data")]
    pub disponibile: Data,
    /// How much.
    #[serde(with = "forma::centesimi")]
    pub importo: Centesimi,
    /// By which way.
    pub canale: String,
    /// What was paid, where the flow says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub oggetto: String,
    /// Which instalment, where the flow says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rata: Option<u32>,
    /// Whether it was taken back.
    #[serde(default)]
    pub revocato: bool,
    /// The reference that a machine gave: IUV or client code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub riferimento: String,
    /// What else names an act, where no machine gave a reference: its id, or its number and plate.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub indicato: String,
    /// What the payer wrote, and who it was.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub causale: String,
    /// The name of the slip's image.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub immagine: String,
    /// The hash of that image, once it is kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sha256: String,
    /// Why it waits.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub motivo: String,
    /// The act, as the ledger names it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub atto: String,
    /// Acts that may be it, with the reason: for the list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposte: Vec<(String, String)>,
}

/// A person's word on money that waited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assegnato {
    /// The record.
    pub chiave: String,
    /// The act as the ledger names it, or `ESTRANEO`.
    pub atto: String,
    /// Who says so.
    pub da: String,
}

/// Where money of a flow stands.
#[derive(Debug, Clone, Copy)]
pub struct Posto<'a> {
    /// The kind of flow.
    pub formato: &'a str,
    /// The file's name.
    pub file: &'a str,
    /// Whether only trial acts are meant.
    pub prova: bool,
    /// The day from which it could be had.
    pub disponibile: Data,
}

impl Incasso {
    /// The sighting of a record.
    pub fn new(movimento: &Movimento, riga: u32, posto: Posto<'_>) -> Self {
        let chiave = key(movimento, posto.formato);
        let name = match movimento.identita {
            Identita::Propria => chiave.clone(),
            _ => movimento.identita.subject(movimento),
        };
        let it = &movimento.riferimenti;
        let riferimento = [&it.iuv, &it.codice_cliente, &it.avviso].into_iter().find(|it| !it.is_empty());
        let indicato = match riferimento {
            Some(_) => String::new(),
            None => named(movimento),
        };
        let words = [it.causale.reveal(), it.nome.reveal()].map(String::as_str);
        Self {
            soggetto: format!("incasso:{}{name}", if posto.prova { "prova:" } else { "" }),
            chiave,
            formato: posto.formato.to_string(),
            file: posto.file.to_string(),
            riga,
            data: movimento.data,
            accredito: movimento.accredito,
            disponibile: posto.disponibile,
            importo: movimento.importo,
            canale: movimento.canale.clone(),
            oggetto: movimento.oggetto.clone(),
            rata: movimento.rata,
            revocato: movimento.revocato,
            riferimento: riferimento.cloned().unwrap_or_default(),
            indicato,
            causale: words.join(" ").trim().to_string(),
            immagine: movimento.immagine.clone(),
            sha256: String::new(),
            motivo: String::new(),
            atto: String::new(),
            proposte: Vec::new(),
        }
    }

    /// Whether another sighting under its key is the same money. Each kind of flow dates a payment by an event of its
    /// own; within one kind the day must agree too.
    pub fn is_money_of(&self, other: &Self) -> bool {
        self.importo == other.importo && (self.data == other.data || self.formato != other.formato)
    }

    /// Makes it a record of its own where its key is another money's already.
    pub fn tell_apart(&mut self) {
        self.chiave = format!("{}/{}/{}", self.chiave, self.data, self.importo.cents());
    }

    /// The act that it was recorded on.
    pub fn act(&self) -> Option<Chiave> {
        Chiave::parse(&self.atto)
    }
}

/// The act as the record names it.
fn named(movimento: &Movimento) -> String {
    let it = &movimento.riferimenti;
    if !it.id_verbale.is_empty() || it.numero.is_empty() {
        return it.id_verbale.clone();
    }
    let year = it.anno.map_or(String::new(), |it| format!("/{it}"));
    format!("{}{year} {}", it.numero, it.targa).trim().to_string()
}

/// A record's key. Where a row's own text made it, its fingerprint: the text may name people, the ledger's keys do not.
pub fn key(movimento: &Movimento, formato: &str) -> String {
    match movimento.identita == Identita::Propria || movimento.chiave.contains('\u{1F}') {
        true => format!("{formato}:{}", &hash::sha256(movimento.chiave.as_bytes())[..32]),
        false => movimento.chiave.clone(),
    }
}

/// What the ledger knows of one money: sightings with the kind of their fact, in order.
pub type Noto = Vec<(String, Incasso)>;

/// Reads what the ledger knows of it.
pub fn known(ledger: &Ledger, soggetto: &str) -> Result<Noto, Error> {
    let stored = ledger.about(soggetto).map_err(Error::Ledger)?;
    let sightings = stored.into_iter().filter(|it| it.kind != ASSEGNATO);
    let read = |number, payload: &str| {
        serde_json::from_str::<Incasso>(payload)
            .map_err(|cause| Error::Fact { number, why: format!("line {}, column {}", cause.line(), cause.column()) })
    };
    sightings
        .filter_map(|it| Some((it.number, it.kind, it.payload?)))
        .map(|it| Ok((it.1, read(it.0, &it.2)?)))
        .collect()
}

/// What a person said of money that waited, by its key.
pub fn assigned(ledger: &Ledger, soggetto: &str) -> Result<Vec<Assegnato>, Error> {
    let payloads = ledger.facts(soggetto, ASSEGNATO).map_err(Error::Ledger)?;
    Ok(payloads.iter().filter_map(|it| serde_json::from_str(it).ok()).collect())
}

/// All money that still waits for a person, oldest first.
pub fn open(ledger: &Ledger, prova: bool) -> Result<Vec<Incasso>, Error> {
    let mut found = Vec::new();
    for payload in ledger.facts_of(DUBBIO).map_err(Error::Ledger)?.iter().rev() {
        let Ok(it) = serde_json::from_str::<Incasso>(payload) else { continue };
        let is_trial = it.soggetto.starts_with("incasso:prova:");
        if is_trial == prova && !assigned(ledger, &it.soggetto)?.iter().any(|done| done.chiave == it.chiave) {
            found.push(it);
        }
    }
    Ok(found)
}
