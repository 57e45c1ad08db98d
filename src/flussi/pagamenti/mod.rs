//! Payments as post, banks, pagoPA and portals report them: a flow of bytes into one record after the other.
//!
//! Each record ends as a [`Movimento`] or with the reason why it is none, and a flow that carries totals is held
//! against them. What kind a flow is, is told by what stands in it, never by its name.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::riservato::Riservato;

pub mod bpiol;
pub mod causale;
pub mod fdr;
pub mod poste;
pub mod profilo;
pub mod rt;
pub mod testo;
pub mod xml;

use profilo::Profilo;

/// A flow, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flusso {
    /// What kind it is: `poste`, `bpiol`, `fdr`, `rt`, or the name of the profile.
    pub formato: String,
    /// Its own name where it has one: the FdR's identifier, the receipt's number.
    pub nome: String,
    /// Its records, in order.
    pub record: Vec<Record>,
    /// Where the flow's own totals do not agree with its records, one sentence each.
    pub contrasti: Vec<String>,
    /// Whether the flow carries totals at all.
    pub has_totali: bool,
}

/// One record of a flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Line of the file, or place in it, from 1.
    pub riga: u32,
    /// Its sum, where that can be read even if the rest cannot.
    pub importo: Option<Centesimi>,
    /// The act that it names by its id, where it does.
    pub id_verbale: String,
    /// What it says, or why it cannot be taken for a payment.
    pub esito: Result<Box<Movimento>, String>,
}

/// Money that a flow says came in, or was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movimento {
    /// The day it was paid.
    pub data: Data,
    /// The day it was credited.
    pub accredito: Option<Data>,
    /// How much.
    pub importo: Centesimi,
    /// As the ledger says it: `CCP`, `PAGOPA`, `BANCA`, `POS`, `CONTANTI`, `PORTALE`, `ALTRO`.
    pub canale: String,
    /// What makes it the same money in whatever flow it stands.
    pub identita: Identita,
    /// What makes it the same record of the same kind of flow when that comes again.
    pub chiave: String,
    /// Whether the money was taken back.
    pub revocato: bool,
    /// Whether a slip stands in for another one.
    pub sostitutivo: bool,
    /// What may tie it to its act.
    pub riferimenti: Riferimenti,
    /// What was paid, where the flow says it: `VERBALE`, `PREAVVISO`, …
    pub oggetto: String,
    /// Which instalment, where the flow says it.
    pub rata: Option<u32>,
    /// The name of the image of its slip; empty where there is none.
    pub immagine: String,
}

/// What makes money the same in two flows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Identita {
    /// One reference of one body is paid once (facts of pagoPA's FdR: match by body and IUV).
    PagoPa {
        /// Fiscal code of the body; empty where the flow does not say it.
        ente: String,
        /// The reference.
        iuv: String,
    },
    /// A slip: account, day, sum, and client code or image.
    Bollettino {
        /// The account, twelve digits.
        conto: String,
        /// The code or the image's number.
        codice: String,
    },
    /// Only the record itself: nothing else tells it from another.
    Propria,
}

/// What may tie money to its act.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Riferimenti {
    /// pagoPA's reference.
    pub iuv: String,
    /// pagoPA's notice number, 18 digits.
    pub avviso: String,
    /// The client code of a slip, 18 digits.
    pub codice_cliente: String,
    /// The act itself.
    pub id_verbale: String,
    /// The act's number.
    pub numero: String,
    /// The year of the number.
    pub anno: Option<u16>,
    /// The day of the violation.
    pub data_violazione: Option<Data>,
    /// The plate.
    pub targa: String,
    /// What the payer wrote.
    pub causale: Riservato<String>,
    /// Who paid.
    pub nome: Riservato<String>,
}

/// Why a text is no flow that we know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Nothing in it is what a known flow begins with.
    #[error("it is no flow of payments that plico knows: {0}")]
    Unknown(String),
    /// It is of a known kind but breaks off or hides something.
    #[error("it cannot be read: {0}")]
    Broken(String),
    /// A profile was named that no flow of that name has.
    #[error("there is no tracciato `{0}` of payments")]
    NoProfile(String),
}

/// Kinds that are not profiles.
pub const FORMATI: [&str; 4] = ["poste", "bpiol", "fdr", "rt"];

/// Reads a flow of whatever kind it is; `formato` names the kind where that is not to be told from the bytes.
pub fn read(bytes: &[u8], formato: Option<&str>, profili: &[Profilo]) -> Result<Flusso, Error> {
    let formato = match formato {
        Some(it) => it.to_string(),
        None => recognise(bytes, profili)?,
    };
    match formato.as_str() {
        "poste" => Ok(poste::read(&testo::decode(bytes))),
        "bpiol" => bpiol::read(&testo::decode(bytes)),
        "fdr" => fdr::read(bytes),
        "rt" => rt::read(bytes),
        name => match profili.iter().find(|it| it.nome == name) {
            Some(profilo) => profilo.read(&profilo.decode(bytes)),
            None => Err(Error::NoProfile(name.to_string())),
        },
    }
}

/// Tells from the bytes what kind of flow they are.
pub fn recognise(bytes: &[u8], profili: &[Profilo]) -> Result<String, Error> {
    let text = testo::decode(&bytes[..bytes.len().min(testo::HEAD)]);
    let start = text.trim_start();
    if start.is_empty() {
        return Err(Error::Unknown("the file is empty".into()));
    }
    if start.starts_with('<') {
        return match xml::root(bytes).map_err(Error::Broken)?.as_slice() {
            it if it.iter().any(|it| it == "FlussoRiversamento") => Ok("fdr".into()),
            it if it.iter().any(|it| it == "paSendRTV2Request") => Ok("rt".into()),
            it => Err(Error::Unknown(format!(
                "an XML that begins with `{}`; expected `FlussoRiversamento` (pagoPA FdR) or `paSendRTV2Request` \
                 (pagoPA RT)",
                it.first().map_or("", String::as_str)
            ))),
        };
    }
    if poste::is_poste(start) {
        return Ok("poste".into());
    }
    if bpiol::is_bpiol(start) {
        return Ok("bpiol".into());
    }
    match profili.iter().filter(|it| it.recognises(&text)).max_by_key(|it| it.weight()) {
        Some(it) => Ok(it.nome.clone()),
        None => Err(Error::Unknown(format!(
            "looked for Poste records of 200 characters, a BPIOL header with ACCOUNTNUMBER, pagoPA FdR or RT, and the \
             columns of the tracciati {}; name one with --tracciato, or write one into profili/pagamenti",
            profili.iter().map(|it| format!("`{}`", it.nome)).collect::<Vec<_>>().join(", ")
        ))),
    }
}

impl Flusso {
    /// A flow without records yet.
    fn new(formato: &str) -> Self {
        Self {
            formato: formato.to_string(),
            nome: String::new(),
            record: Vec::new(),
            contrasti: Vec::new(),
            has_totali: false,
        }
    }

    /// The sum of the records whose sum can be read; `None` where it does not fit.
    pub fn importo(&self) -> Option<Centesimi> {
        Centesimi::sum(self.record.iter().filter_map(|it| it.importo))
    }
}

impl Identita {
    /// The name by which the ledger keeps the money.
    pub fn subject(&self, movimento: &Movimento) -> String {
        let (data, importo) = (movimento.data, movimento.importo.cents());
        match self {
            Self::PagoPa { ente, iuv } => format!("pagopa/{ente}/{iuv}"),
            Self::Bollettino { conto, codice } => format!("ccp/{conto}/{data}/{importo}/{codice}"),
            Self::Propria => movimento.chiave.clone(),
        }
    }
}
