//! The whole of an act as its facts tell it.

use crate::domain::data::Data;
use crate::domain::dovuto::Dovuto;
use crate::domain::dovuto::Posizione;
use crate::domain::importi::Centesimi;
use crate::domain::integrazione::Integrazione;
use crate::domain::integrazione::Residuo;
use crate::domain::integrazione::Versamento;
use crate::domain::preruolo::Maggiorazione;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Rata;
use crate::fatti::Voce;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::procedure::contraddizioni;
use crate::procedure::denaro;
use crate::procedure::destinatari;
use crate::procedure::ordine;
use crate::procedure::passi;
use crate::procedure::quadro::Quadro;
use crate::procedure::regole::Regole;
use crate::procedure::ricorsi;
use crate::procedure::ricorsi::Ricorsi;
use crate::procedure::termini;

/// An act, understood. Nothing in it depends on today: what elapses is a day that it names.
#[derive(Debug, Clone)]
pub struct Fascicolo {
    /// The act as it came in, with the recipients that were added.
    pub scheda: Scheda,
    /// The fact by which it came in last.
    pub ricevuto: (Data, u64),
    /// What became of it for each recipient, in order of their number.
    pub destinatari: Vec<Destinatario>,
    /// The service by which its terms run: the last of those that count.
    ///
    /// Each recipient has his own service and his own terms. The act's sums follow the last service that happened:
    /// who is served last may still pay the reduced sum, and one payment frees all who owe it (art. 196 CdS, art. 6
    /// L. 689/81), so nobody is asked for more than the last may pay. Where the Prefect's ordinanza took the
    /// verbale's place it is the ordinanza's service, and `None` until then.
    pub notifica: Option<Notifica>,
    /// Terms that run, each with its rule.
    pub termini: Vec<Termine>,
    /// Where the money stands; `None` where the act has no sums.
    pub posizione: Option<Posizione>,
    /// What was paid, in order of days, with the number of its fact.
    pub versamenti: Vec<(Versamento, u64)>,
    /// What the payments were.
    pub integrazione: Option<Integrazione>,
    /// The instalments, where they were granted.
    pub rate: Option<Rateazione>,
    /// The day on which nothing was owed any more, and the fact of the last payment.
    pub saldato: Option<(Data, u64)>,
    /// What was given back.
    pub rimborsato: Centesimi,
    /// First day on which it can be enforced, if nothing changes.
    pub esecutivo_dal: Option<Data>,
    /// The same, though it may have been paid since: the surcharge counts from there.
    pub titolo_dal: Option<Data>,
    /// What suspends it now: the facts of appeals that are not decided.
    pub sospeso: Vec<u64>,
    /// The day it became void, and the fact that says so.
    pub annullato: Option<(Data, u64)>,
    /// The day an authority's decision took the verbale's place with a sum of its own, and the fact.
    pub ordinanza: Option<(Data, u64)>,
    /// The steps that were done and hold: which, when, the fact, the day by which they ask to pay or answer.
    pub emessi: Vec<Emesso>,
    /// What is to be done and when.
    pub passi: Vec<Passo>,
    /// What contradicts itself: a person decides.
    pub contraddizioni: Vec<Contraddizione>,
    /// What is odd but stops nothing: a CAN without number, a deposit on another day than the CAD.
    pub avvertenze: Vec<Contraddizione>,
}

/// A recipient and what became of the act on the way to him.
#[derive(Debug, Clone)]
pub struct Destinatario {
    /// Who; as last known.
    pub soggetto: Soggetto,
    /// The day from which the act can be served on this person, and the fact that says so.
    pub dal: (Data, u64),
    /// The last safe day to serve the act on this person: the one before 90, 100 or 360 days.
    pub entro: Option<Data>,
    /// By which rule.
    pub entro_regola: &'static str,
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
    /// Whether a piece is out from which nothing final has come: the day it went, and its fact.
    pub in_corso: Option<(Data, u64)>,
    /// The last failure, where the act is not served: its code, its cause and its day.
    pub mancata: Option<(String, String, Data)>,
    /// The day the last failure could be known, and its facts.
    pub mancata_nota: Option<(Data, Vec<u64>)>,
    /// The fact by which the person is dead, and its day.
    pub deceduto: Option<(Data, u64)>,
    /// Whether the person was under eighteen on the day of the violation: who had to watch over him answers (art. 2
    /// L. 689/81).
    pub minorenne: bool,
    /// The recipient who took this one's place.
    pub sostituito_da: Option<u32>,
    /// Terms that run for this person.
    pub termini: Vec<Termine>,
    /// First day on which the act can be enforced against this person.
    pub esecutivo_dal: Option<Data>,
}

/// A plan of instalments, held against what was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rateazione {
    /// Sum and last day of each.
    pub rate: Vec<Rata>,
    /// The day from which it runs, and its fact.
    pub dal: (Data, u64),
    /// What was paid for it.
    pub versato: Centesimi,
    /// What it asks for in all.
    pub totale: Centesimi,
    /// The last day of its last instalment.
    pub fino_a: Data,
    /// The day on which the benefit is lost, if nothing more is paid.
    pub decade_dal: Option<Data>,
    /// The day the last of it was paid, and the fact.
    pub saldata: Option<(Data, u64)>,
}

/// A step that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emesso {
    /// Which.
    pub voce: Voce,
    /// When.
    pub data: Data,
    /// The fact.
    pub fatto: u64,
    /// The day by which it asks to pay or answer.
    pub scadenza: Option<Data>,
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
    /// The sum that is meant; without the surcharge, which depends on the day.
    pub importo: Option<Centesimi>,
    /// The surcharge that comes on top.
    pub maggiorazione: Option<Maggiorazione>,
    /// By which rule; a stable code that `locales/` puts into words.
    pub regola: &'static str,
    /// Days that bound it, each with the code of its rule; `entro` is the first of them that can still be kept.
    pub limiti: Vec<(&'static str, Data)>,
    /// What the C.P.L. last said of it, where it did: yes or no.
    pub consenso: Option<bool>,
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

impl Contraddizione {
    /// Of those facts.
    pub(super) fn new(codice: &'static str, fatti: impl IntoIterator<Item = u64>) -> Self {
        Self { codice, fatti: fatti.into_iter().collect() }
    }
}

/// Folds the facts of one act. `None` where none of them says what act it is.
pub fn fold(fatti: &[Fatto], regole: &Regole) -> Option<Fascicolo> {
    let quadro = Quadro::new(ordine::valid(fatti), regole)?;
    let ricorsi = ricorsi::read(&quadro);
    let mut fascicolo = Fascicolo::of(&quadro, &ricorsi);
    contraddizioni::check(&quadro, &mut fascicolo);
    destinatari::fill(&quadro, &ricorsi, &mut fascicolo);
    termini::fill(&quadro, &ricorsi, &mut fascicolo);
    denaro::fill(&quadro, &ricorsi, &mut fascicolo);
    fascicolo.passi = passi::of(&quadro, &ricorsi, &fascicolo);
    Some(fascicolo)
}

impl Fascicolo {
    fn of(quadro: &Quadro<'_>, ricorsi: &Ricorsi) -> Self {
        let emesso = |voce: Voce| {
            let it = quadro.emesso(voce)?;
            Some(Emesso { voce, data: it.fatto.data, fatto: it.fatto.numero, scadenza: it.scadenza })
        };
        let is_any = quadro.fatti.iter().any(|it| matches!(it.evento, Evento::Emesso { .. }));
        Self {
            scheda: quadro.scheda.clone(),
            ricevuto: (quadro.ricevuto.data, quadro.ricevuto.numero),
            destinatari: Vec::new(),
            notifica: None,
            termini: Vec::new(),
            posizione: None,
            versamenti: Vec::new(),
            integrazione: None,
            rate: None,
            saldato: None,
            rimborsato: Centesimi::ZERO,
            esecutivo_dal: None,
            titolo_dal: None,
            sospeso: ricorsi.pendenti.clone(),
            annullato: ricorsi.annullato,
            ordinanza: ricorsi.decisione.map(|it| (it.data, it.fatto)),
            emessi: if is_any { Voce::ALL.into_iter().filter_map(emesso).collect() } else { Vec::new() },
            passi: Vec::new(),
            contraddizioni: ricorsi.contraddizioni.clone(),
            avvertenze: Vec::new(),
        }
    }

    /// What is owed on a day as if nothing had been paid; with the rule.
    pub fn dovuto(&self, day: Data) -> Option<Dovuto> {
        self.posizione.as_ref().map(|it| it.dovuto(day))
    }

    /// What is left to be paid on a day, instalments and payments taken into account.
    pub fn residuo(&self, day: Data) -> Option<Residuo> {
        let until: Vec<Versamento> = self.versamenti.iter().map(|it| it.0).filter(|it| it.data <= day).collect();
        let residuo = match until.len() == self.versamenti.len() {
            true => self.integrazione.as_ref()?.residuo(day),
            false => Integrazione::of(self.posizione.as_ref()?, &until)?.residuo(day),
        };
        if self.saldato.is_some_and(|it| it.0 <= day) {
            return Some(Residuo { importo: Some(Centesimi::ZERO), entro: None, ..residuo });
        }
        match &self.rate {
            Some(rate) if rate.holds(day) && self.annullato.is_none() => {
                let since = until.iter().filter(|it| it.data >= rate.dal.0);
                let paid = Centesimi::sum(since.map(|it| it.importo))?;
                let left = rate.totale.checked_sub(paid).unwrap_or(Centesimi::ZERO);
                // An instalment that was missed has no day any more.
                Some(Residuo { importo: Some(left), entro: rate.next(paid).filter(|it| *it >= day), ..residuo })
            }
            _ => Some(residuo),
        }
    }

    /// The recipient of that number.
    pub fn destinatario(&self, progressivo: u32) -> Option<&Destinatario> {
        self.destinatari.iter().find(|it| it.soggetto.progressivo == progressivo)
    }

    /// The term of that name.
    pub fn termine(&self, nome: &str) -> Option<&Termine> {
        self.termini.iter().find(|it| it.nome == nome)
    }

    /// The last time a step was done, where it holds.
    pub fn emesso(&self, voce: Voce) -> Option<&Emesso> {
        self.emessi.iter().find(|it| it.voce == voce)
    }
}

impl Destinatario {
    /// Whether the act still has to reach this person: alive, of age, and nobody took the place.
    pub fn is_due(&self) -> bool {
        self.deceduto.is_none() && self.sostituito_da.is_none() && !self.minorenne
    }

    /// The term of that name for this person.
    pub fn termine(&self, nome: &str) -> Option<&Termine> {
        self.termini.iter().find(|it| it.nome == nome)
    }
}

impl Passo {
    /// The sum that is meant on a day, with the surcharge of that day; `None` where no sum is meant.
    pub fn chiede(&self, day: Data) -> Option<Centesimi> {
        let more = self.maggiorazione.and_then(|it| it.al(day)?.checked_sub(it.chiesta));
        self.importo?.checked_add(more.unwrap_or(Centesimi::ZERO))
    }
}

impl Rateazione {
    /// Whether nothing but the plan is owed on a day: it is neither paid nor lost. One instalment that is missed does
    /// not end it, not even when the last day of the last is over.
    pub fn holds(&self, day: Data) -> bool {
        day >= self.dal.0 && self.saldata.is_none_or(|it| day < it.0) && self.decade_dal.is_none_or(|it| day < it)
    }

    /// Whether there are instalments to come on a day.
    pub fn is_running(&self, day: Data) -> bool {
        self.holds(day) && day <= self.fino_a
    }

    /// What is left of it.
    pub fn left(&self) -> Centesimi {
        self.totale.checked_sub(self.versato).unwrap_or(Centesimi::ZERO)
    }

    /// The last day of the first instalment that a sum does not cover.
    pub fn next(&self, paid: Centesimi) -> Option<Data> {
        let mut sum = Centesimi::ZERO;
        self.rate.iter().find_map(|rata| {
            sum = sum.checked_add(rata.importo).unwrap_or(sum);
            (sum > paid).then_some(rata.entro)
        })
    }
}
