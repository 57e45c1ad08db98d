//! Who decided or remarked what about a model, beside the approvals: all of it as facts in a row.

use serde::Deserialize;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::modelli;
use crate::jobs::modelli::approvato::Approvato;
use crate::ledger::Fact;
use crate::ledger::Ledger;

const RESPINTO: &str = "respinto";
const VISTO: &str = "visto";
const COMMENTO: &str = "commento";
const CHIUSO: &str = "commento-chiuso";

/// Somebody of the C.P.L. does not want a model as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Respinto {
    /// The closure hash that was looked at.
    pub sha256: String,
    /// Who.
    pub by: String,
    /// Why.
    pub motivo: String,
}

/// The first of two persons says yes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visto {
    /// The closure hash that was looked at.
    pub sha256: String,
    /// Who.
    pub by: String,
    /// What else they say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub nota: String,
}

/// A remark about a point of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commento {
    /// The closure hash that was looked at.
    pub sha256: String,
    /// The sample.
    pub campione: String,
    /// Its page, from 1.
    pub pagina: usize,
    /// From the left, in thousandths of the page.
    pub x: u16,
    /// From the top.
    pub y: u16,
    /// Who.
    pub by: String,
    /// The words.
    pub testo: String,
}

/// A remark was heeded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chiuso {
    /// The number of the remark's fact.
    pub numero: u64,
    /// Who says so.
    pub by: String,
}

/// Something in the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Che {
    /// Approved, or carried over.
    Approvato(Box<Approvato>),
    /// The first of two.
    Visto(Visto),
    /// Rejected.
    Respinto(Respinto),
    /// A remark.
    Commento(Commento),
    /// A remark was heeded.
    Chiuso(Chiuso),
}

/// Something in the trail, with its number and its instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voce {
    /// The number of its fact.
    pub numero: u64,
    /// When, ISO 8601.
    pub istante: String,
    /// What.
    pub che: Che,
}

/// All that was decided and remarked, oldest first.
pub fn trail(ledger: &Ledger, model: &str, lingua: &str) -> Result<Vec<Voce>, Error> {
    let mut all = Vec::new();
    for it in ledger.about(&modelli::subject(model, lingua)).map_err(Error::Ledger)? {
        let Some(payload) = it.payload.as_deref() else { continue };
        let che = match it.kind.as_str() {
            RESPINTO => read(payload).map(Che::Respinto),
            VISTO => read(payload).map(Che::Visto),
            COMMENTO => read(payload).map(Che::Commento),
            CHIUSO => read(payload).map(Che::Chiuso),
            "approvato" => read(payload).map(|it| Che::Approvato(Box::new(it))),
            _ => None,
        };
        all.extend(che.map(|che| Voce { numero: it.number, istante: it.instant.clone(), che }));
    }
    Ok(all)
}

fn read<T: DeserializeOwned>(payload: &str) -> Option<T> {
    serde_json::from_str(payload).ok()
}

/// Records a decision or a remark; an approval is recorded by who laid the model out.
pub fn record(ledger: &mut Ledger, model: &str, lingua: &str, che: &Che) -> Result<(), Error> {
    let plain = "a decision is plain data";
    let (kind, payload) = match che {
        Che::Respinto(it) => (RESPINTO, serde_json::to_string(it).expect(plain)),
        Che::Visto(it) => (VISTO, serde_json::to_string(it).expect(plain)),
        Che::Commento(it) => (COMMENTO, serde_json::to_string(it).expect(plain)),
        Che::Chiuso(it) => (CHIUSO, serde_json::to_string(it).expect(plain)),
        Che::Approvato(_) => return Ok(()),
    };
    let (subject, instant, day) = (modelli::subject(model, lingua), clock::now(), clock::today().to_string());
    let fact = Fact { subject: &subject, kind, instant: &instant, payload: &payload, day: Some(&day), key: None };
    ledger.record(&fact).map_err(Error::Ledger)
}

/// Where a model in this state stands with the C.P.L.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stato {
    /// Another person has to say yes, too.
    Visto,
    /// It was approved and is another now.
    Cambiato,
    /// It was never approved.
    DaApprovare,
    /// It was rejected as it is.
    Respinto,
    /// Nobody has reviewed its texts.
    Bozza,
    /// It is approved as it is.
    Approvato,
}

impl Stato {
    /// All of them, what waits for a decision first.
    pub const ALL: [Self; 6] =
        [Self::Visto, Self::Cambiato, Self::DaApprovare, Self::Respinto, Self::Bozza, Self::Approvato];

    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Visto => "visto",
            Self::Cambiato => "cambiato",
            Self::DaApprovare => "da-approvare",
            Self::Respinto => "respinto",
            Self::Bozza => "bozza",
            Self::Approvato => "approvato",
        }
    }

    /// Where it stands by its trail, with this closure hash now.
    pub fn of(trail: &[Voce], sha256: &str, is_reviewed: bool) -> Self {
        let approved = |it: &Voce| matches!(&it.che, Che::Approvato(it) if !it.prova);
        let last = trail.iter().rev().find_map(|it| match &it.che {
            Che::Approvato(it) if it.sha256 == sha256 && !it.prova => Some(Self::Approvato),
            Che::Respinto(it) if it.sha256 == sha256 => Some(Self::Respinto),
            Che::Visto(it) if it.sha256 == sha256 => Some(Self::Visto),
            _ => None,
        });
        match last {
            Some(it) => it,
            None if trail.iter().any(approved) => Self::Cambiato,
            None if is_reviewed => Self::DaApprovare,
            None => Self::Bozza,
        }
    }
}
