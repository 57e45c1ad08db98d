//! What is due: the steps of all acts, as the projection holds them.

pub mod lista;

use std::collections::BTreeSet;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Voce;
use crate::jobs::Error;
use crate::jobs::fascicoli::Chiave;
use crate::ledger::Ledger;
use crate::ledger::filtro;
use crate::ledger::proiezione::Passo;
use crate::procedure::passi;

/// Which steps are asked for.
#[derive(Debug, Clone, Default)]
pub struct Filtro {
    /// The day: steps that have begun by then.
    pub al: Option<Data>,
    /// One step alone.
    pub voce: Option<Voce>,
    /// Acts of one body alone.
    pub ente: Option<String>,
    /// Acts of trial lots, or real ones.
    pub prova: bool,
    /// Only what ends by this day.
    pub entro: Option<Data>,
    /// Whether letters before the ruolo, and the ruolo, bear the surcharge.
    pub maggiorazione: bool,
}

/// A step of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scadenza {
    /// The act.
    pub atto: Chiave,
    /// What is to be done.
    pub voce: String,
    /// For whom; for the act where `None`.
    pub destinatario: Option<u32>,
    /// From which day.
    pub dal: String,
    /// Until which day.
    pub entro: Option<String>,
    /// The sum that is meant.
    pub importo: Option<Centesimi>,
    /// Whether the surcharge of the day comes on top of that sum.
    pub is_increased: bool,
    /// By which rule.
    pub regola: String,
    /// What prevents it.
    pub impedimenti: String,
    /// The C.P.L.'s word: `si`, `no`, or nothing.
    pub autorizzato: String,
}

/// How many steps of a kind are due.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Somma {
    /// How many.
    pub passi: u64,
    /// Those that something prevents.
    pub impediti: u64,
    /// Those that the C.P.L. has said yes to.
    pub autorizzati: u64,
    /// Those whose last day is past.
    pub scaduti: u64,
    /// The first last day that is to come.
    pub primo_entro: Option<String>,
    /// The sums that are meant, together.
    pub importo: Centesimi,
}

/// The steps whose sums bear the surcharge.
const INCREASED: [&str; 2] = [Voce::Preruolo.as_str(), Voce::Ruolo.as_str()];

/// Hands over every step that is due, the most urgent first.
pub fn each(
    ledger: &mut Ledger,
    richiesta: &Filtro,
    mut each: impl FnMut(Scadenza) -> Result<(), Error>,
) -> Result<(), Error> {
    let al = richiesta.al.map(|it| it.to_string());
    let entro = richiesta.entro.map(|it| it.to_string());
    let voci: Vec<&str> = richiesta.voce.iter().map(|it| it.as_str()).collect();
    let wanted = filtro::Filtro {
        prova: richiesta.prova,
        ente: richiesta.ente.as_deref(),
        voci: &voci,
        al: al.as_deref(),
        entro: entro.as_deref(),
        ..filtro::Filtro::default()
    };
    let lapsed = lapsed(ledger, &filtro::Filtro { voci: &[VERIFICA], entro: None, ..wanted })?;
    ledger.each_scadenza(&wanted, |subject, passo| {
        let Some(atto) = Chiave::parse(subject) else { return Ok(()) };
        let mut impedimenti = passo.impedimenti.clone();
        if is_hindered(&lapsed, subject, passo) {
            impedimenti = format!("{impedimenti} {PRESCRITTO}").trim_start().to_string();
        }
        each(Scadenza {
            atto,
            voce: passo.voce.clone(),
            destinatario: passo.destinatario,
            dal: passo.dal.clone(),
            entro: passo.entro.clone(),
            is_increased: richiesta.maggiorazione
                && passo.importo.is_some()
                && INCREASED.contains(&passo.voce.as_str()),
            importo: passo.importo.and_then(|it| u64::try_from(it).ok()).map(Centesimi::new),
            regola: passo.regola.clone(),
            impedimenti,
            autorizzato: passo.autorizzato.clone(),
        })
    })
}

const VERIFICA: &str = Voce::Verifica.as_str();

/// What prevents a step of a claim that has lapsed.
const PRESCRITTO: &str = "prescritto";

/// The acts of a choice whose claim has lapsed by its day.
fn lapsed(ledger: &mut Ledger, wanted: &filtro::Filtro<'_>) -> Result<BTreeSet<String>, Error> {
    let mut subjects = BTreeSet::new();
    ledger.each_scadenza(wanted, |subject, passo| {
        if passo.regola == passi::PRESCRITTO {
            subjects.insert(subject.to_string());
        }
        Ok::<(), Error>(())
    })?;
    Ok(subjects)
}

/// Whether a step asks for money of a claim that has lapsed, and does not say so itself.
fn is_hindered(lapsed: &BTreeSet<String>, subject: &str, passo: &Passo) -> bool {
    lapsed.contains(subject)
        && Voce::parse(&passo.voce).is_some_and(Voce::asks_for_money)
        && !passo.impedimenti.split_whitespace().any(|it| it == PRESCRITTO)
}

/// The steps that are due, the most urgent first; for choices that fit into memory.
pub fn list(ledger: &mut Ledger, filtro: &Filtro) -> Result<Vec<Scadenza>, Error> {
    let mut all = Vec::new();
    each(ledger, filtro, |it| {
        all.push(it);
        Ok(())
    })?;
    Ok(all)
}

/// How many steps of each kind are due.
pub fn sums(ledger: &mut Ledger, richiesta: &Filtro) -> Result<Vec<(Voce, Somma)>, Error> {
    let al = richiesta.al.map(|it| it.to_string());
    let entro = richiesta.entro.map(|it| it.to_string());
    let wanted = filtro::Filtro {
        prova: richiesta.prova,
        ente: richiesta.ente.as_deref(),
        al: al.as_deref(),
        entro: entro.as_deref(),
        ..filtro::Filtro::default()
    };
    let today = al.as_deref().unwrap_or_default();
    let asking: Vec<&str> = Voce::ALL.into_iter().filter(|it| it.asks_for_money()).map(|it| it.as_str()).collect();
    let money = filtro::Filtro { voci: &asking, ..wanted };
    let hindered = ledger.count_beside(&money, VERIFICA, passi::PRESCRITTO).map_err(Error::Ledger)?;
    let code = ledger.code(&wanted, today, [today; 2]).map_err(Error::Ledger)?;
    let sum = |voce: Voce| {
        let it = code.iter().find(|it| it.voce == voce.as_str())?;
        let sum = Somma {
            passi: it.passi,
            impediti: it.impediti + hindered.get(&it.voce).copied().unwrap_or(0),
            autorizzati: it.autorizzati,
            scaduti: it.scaduti,
            primo_entro: it.primo_entro.clone(),
            importo: Centesimi::new(u64::try_from(it.importo).unwrap_or(0)),
        };
        Some((voce, sum))
    };
    Ok(Voce::ALL.into_iter().filter_map(sum).collect())
}

/// Whether the ledger holds trial acts and no real one: then they are what is meant.
pub fn is_all_trial(ledger: &mut Ledger) -> Result<bool, Error> {
    let mut has = |prova: bool| -> Result<bool, Error> {
        let wanted = filtro::Filtro { prova, ..filtro::Filtro::default() };
        // The first act is enough: an answer stops the list.
        let mut found = false;
        let ended = ledger.each_atto(&wanted, |_, _| {
            found = true;
            Err(Error::Interrupted)
        });
        match ended {
            Err(Error::Interrupted) if found => Ok(true),
            ended => ended.map(|()| found),
        }
    };
    Ok(!has(false)? && has(true)?)
}
