//! The whole of an act as its facts tell it.

use crate::domain::data::Data;
use crate::domain::dovuto::Dovuto;
use crate::domain::dovuto::Posizione;
use crate::domain::importi::Centesimi;
use crate::domain::integrazione::Integrazione;
use crate::domain::integrazione::Versamento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::procedure::regole::Regole;

/// An act, understood. Nothing in it depends on today: what elapses is a day that it names.
#[derive(Debug, Clone)]
pub struct Fascicolo {
    /// The act as it came in, with the recipients that were added.
    pub scheda: Scheda,
    /// What became of it for each recipient, in order of their number.
    pub destinatari: Vec<Destinatario>,
    /// The service by which its terms run: the last of those that count.
    pub notifica: Option<Notifica>,
    /// Terms that run, each with its rule.
    pub termini: Vec<Termine>,
    /// Where the money stands; `None` where the act has no sums.
    pub posizione: Option<Posizione>,
    /// What was paid, in order of days, with the number of its fact.
    pub versamenti: Vec<(Versamento, u64)>,
    /// What the payments were.
    pub integrazione: Option<Integrazione>,
    /// First day on which it can be enforced, if nothing changes.
    pub esecutivo_dal: Option<Data>,
    /// What suspends it now: the facts of appeals that are not decided.
    pub sospeso: Vec<u64>,
    /// The day it became void, and the fact that says so.
    pub annullato: Option<(Data, u64)>,
    /// What is to be done and when.
    pub passi: Vec<Passo>,
    /// What contradicts itself: a person decides.
    pub contraddizioni: Vec<Contraddizione>,
}

/// A recipient and what became of the act on the way to him.
#[derive(Debug, Clone)]
pub struct Destinatario {
    /// Who; as last known.
    pub soggetto: Soggetto,
    /// First day from which the act could be served on this person, and the last (90, 100 or 360 days).
    pub entro: Option<Data>,
    /// The day the sender did his part: hand-over, or acceptance of the PEC.
    pub avviato: Option<Data>,
    /// How many pieces went out.
    pub tentativi: u32,
    /// Product and number of the last piece.
    pub prodotto: String,
    /// The number of the last piece.
    pub numero_piego: String,
    /// The service, where there was one.
    pub notifica: Option<Notifica>,
    /// The last failure, where the act is not served: its code, its cause and its day.
    pub mancata: Option<(String, String, Data)>,
}

/// How and when an act was served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notifica {
    /// The earliest day that a court may take; citizens are shown terms from it.
    pub data_prima: Data,
    /// The latest; the office acts only after terms from it.
    pub data_ultima: Data,
    /// The switch that parts them, where it does.
    pub bivio: Option<&'static str>,
    /// In the words of `modalita`.
    pub modalita: String,
    /// By which rule; a stable code.
    pub regola: &'static str,
    /// From which facts.
    pub fatti: Vec<u64>,
    /// Whether the evidence that the law asks for is there (giacenza: the ARCAD).
    pub prova_completa: bool,
    /// Whether SEND's weaker set is there.
    pub prova_send: bool,
}

/// A term that runs from a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Termine {
    /// What ends: `sconto`, `pagamento`, `prefetto`, `gdp`, `dati-conducente`, `invito`, `prescrizione`.
    pub nome: &'static str,
    /// Its last day as the citizen is told.
    pub prima: Data,
    /// Its last day as the office counts it.
    pub ultima: Data,
    /// By which rule.
    pub regola: &'static str,
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passo {
    /// What.
    pub voce: Voce,
    /// For which recipient; for the act where `None`.
    pub destinatario: Option<u32>,
    /// From which day.
    pub dal: Data,
    /// Until which day, where that is set.
    pub entro: Option<Data>,
    /// The sum that is meant.
    pub importo: Option<Centesimi>,
    /// By which rule; a stable code that `locales/` puts into words.
    pub regola: &'static str,
    /// What prevents it, in stable codes; empty where nothing does.
    pub impedimenti: Vec<&'static str>,
    /// From which facts.
    pub fatti: Vec<u64>,
}

/// Facts that cannot both be true, or that the law does not foresee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contraddizione {
    /// A stable code.
    pub codice: &'static str,
    /// The facts.
    pub fatti: Vec<u64>,
}

/// Folds the facts of one act. `None` where none of them says what act it is.
pub fn fold(fatti: &[Fatto], regole: &Regole) -> Option<Fascicolo> {
    let _ = (fatti, regole);
    None
}

impl Fascicolo {
    /// What is owed on a day, payments taken off; with the rule.
    pub fn dovuto(&self, day: Data) -> Option<Dovuto> {
        self.posizione.as_ref().map(|it| it.dovuto(day))
    }
}
