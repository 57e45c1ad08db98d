//! Acts that wait for the C.P.L.'s word on a step, as they are shown to it: sums, terms, what is wrong.
//!
//! Each has a fingerprint of all that is shown. A decision names it, so that nothing is decided that nobody saw.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::hash::Hasher;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::project::Project;
use crate::jobs::riscossione::Anomalia;
use crate::jobs::riscossione::Letto;
use crate::jobs::riscossione::Scelta;
use crate::jobs::riscossione::is_lapsed;
use crate::jobs::riscossione::judge;
use crate::ledger::Ledger;
use crate::ledger::attese;
use crate::procedure::fascicolo;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;
use crate::procedure::regole::Regole;

/// The steps that nobody takes without the C.P.L.'s word; the others say what somebody has to look at.
pub const VOCI: [Voce; 14] = [
    Voce::Notifica,
    Voce::RinotificaPosta,
    Voce::RinotificaMessi,
    Voce::RinotificaEstero,
    Voce::Verbale126Bis,
    Voce::Verbale180,
    Voce::Sollecito,
    Voce::Integrazione,
    Voce::Rimborso,
    Voce::Preruolo,
    Voce::Ruolo,
    Voce::Rapporto,
    Voce::TrasmissionePrefetto,
    Voce::Punti,
];

/// What the C.P.L. has said of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parola {
    /// Nothing yet.
    Attesa,
    /// Yes, and no document has used it up.
    Si,
    /// No.
    No,
}

impl Parola {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Attesa, Self::Si, Self::No];

    /// The word of questions, and of the ledger.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Attesa => "",
            Self::Si => "si",
            Self::No => "no",
        }
    }

    /// Reads it.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}

/// Which acts are asked for.
#[derive(Debug, Clone, Copy)]
pub struct Domanda {
    /// With this step.
    pub voce: Voce,
    /// Of which this was said.
    pub parola: Parola,
    /// Trial acts instead of real ones.
    pub prova: bool,
    /// The day.
    pub al: Data,
}

/// An act that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Riga {
    /// Which.
    pub atto: Chiave,
    /// Its number, as people say it.
    pub numero: String,
    /// Whom the step is about.
    pub nominativo: String,
    /// The plate.
    pub targa: String,
    /// From which day the step can be done.
    pub dal: Data,
    /// Until which day.
    pub entro: Option<Data>,
    /// The sum that it asks for.
    pub importo: Option<Centesimi>,
    /// By which rule.
    pub regola: &'static str,
    /// What a person has to look at first, as stable codes.
    pub anomalie: Vec<&'static str>,
    /// The fingerprint of all this.
    pub impronta: String,
}

impl Riga {
    /// An act with a step that has begun by that day; `None` where it has none.
    pub fn of(atto: &Chiave, fatti: Vec<Fatto>, regole: &Regole, voce: Voce, al: Data) -> Option<Self> {
        let fascicolo = fascicolo::fold(&fatti, regole)?;
        let passi: Vec<&Passo> = fascicolo.passi.iter().filter(|it| it.voce == voce && it.dal <= al).collect();
        let first = *passi.first()?;
        let scheda = &fascicolo.scheda;
        let mut it = Self {
            atto: atto.clone(),
            numero: format!("{}/{}", scheda.numero, scheda.anno),
            nominativo: names(&fascicolo, &passi),
            targa: scheda.targa.clone(),
            dal: first.dal,
            entro: passi.iter().filter_map(|it| it.entro).min(),
            importo: first.importo,
            regola: first.regola,
            anomalie: passi.iter().flat_map(|it| it.impedimenti.iter().copied()).collect(),
            impronta: String::new(),
        };
        if voce.asks_for_money() && is_lapsed(&fascicolo, al) {
            it.anomalie.push("prescritto");
        }
        // The procedure says itself where a step cannot be done in time any more.
        if it.entro.is_some_and(|it| it < al) && !it.anomalie.contains(&"fuori-termine") {
            it.anomalie.push(Anomalia::Termini.as_str());
        }
        let parola = first.consenso;
        if matches!(voce, Voce::Preruolo | Voce::Ruolo) {
            it.judged(Letto { chiave: atto.clone(), fatti, fascicolo }, regole, voce, al);
        }
        it.anomalie.sort_unstable();
        it.anomalie.dedup();
        it.impronta = it.print(voce, parola);
        Some(it)
    }

    /// Sums and anomalies as the distinta has them.
    fn judged(&mut self, letto: Letto, regole: &Regole, voce: Voce, al: Data) {
        let prova = letto.chiave.prova;
        let scelta = Scelta { al, ente: None, anno: None, prova, minimo: Centesimi::ZERO };
        if let Ok(posizione) = judge(letto, voce, &scelta, regole) {
            self.importo = Some(posizione.somme.totale);
            self.nominativo = posizione.debitore().name();
            self.anomalie = posizione.anomalie.iter().map(|it| it.as_str()).collect();
        }
    }

    fn print(&self, voce: Voce, parola: Option<bool>) -> String {
        let day = |it: Data| it.to_string();
        let sum = self.importo.map_or(String::new(), |it| it.to_string());
        let mut hasher = Hasher::default();
        let said = parola.map_or("", |yes| if yes { "si" } else { "no" });
        for part in [
            &self.atto.subject(),
            voce.as_str(),
            said,
            &self.nominativo,
            &day(self.dal),
            &self.entro.map_or(String::new(), day),
            &sum,
            self.regola,
            &self.anomalie.join(" "),
        ] {
            hasher.part(part.as_bytes());
        }
        hasher.hex()[..16].to_string()
    }
}

/// Whom steps are about: their recipients, or the first of the act.
fn names(fascicolo: &Fascicolo, passi: &[&Passo]) -> String {
    let is_meant = |whom: u32| passi.iter().any(|it| it.destinatario == Some(whom));
    let all = &fascicolo.destinatari;
    let mut names: Vec<String> =
        all.iter().filter(|it| is_meant(it.soggetto.progressivo)).map(|it| it.soggetto.name()).collect();
    if names.is_empty() {
        names.extend(all.first().map(|it| it.soggetto.name()));
    }
    names.join("; ")
}

/// How many acts wait, as they were counted last: what takes long is counted again only when the ledger knows more.
#[derive(Debug, Default)]
pub struct Conti(Mutex<(String, BTreeMap<String, u64>)>);

impl Conti {
    /// Takes over what was counted for all steps at once, as of what, and up to which day.
    pub fn know(&self, as_of: &str, al: Data, counted: &[Vec<attese::Attesa>; 2]) {
        let al = al.to_string();
        let mut known = BTreeMap::new();
        for (prova, counted) in [false, true].into_iter().zip(counted) {
            for it in counted {
                let which = attese::Richiesta { prova, voce: &it.voce, parola: &it.parola, al: &al };
                known.insert(format!("{which:?}"), it.atti);
            }
        }
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = (as_of.to_owned(), known);
    }

    fn count(&self, ledger: &Ledger, wanted: attese::Richiesta<'_>) -> Result<u64, Error> {
        // Read before anything is counted: what others add meanwhile makes the count old, and never passes for known.
        let as_of = ledger.projected().map_err(Error::Ledger)?;
        let which = format!("{wanted:?}");
        let kept = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let (true, Some(count)) = {
            let kept = kept();
            (kept.0 == as_of, kept.1.get(&which).copied())
        } {
            return Ok(count);
        }
        let count = ledger.count_attesa(wanted).map_err(Error::Ledger)?;
        let mut kept = kept();
        if kept.0 != as_of {
            *kept = (as_of, BTreeMap::new());
        }
        kept.1.insert(which, count);
        Ok(count)
    }
}

/// A page of the acts that wait, the most urgent first, and how many there are in all.
pub fn page(
    project: &Project,
    ledger: &mut Ledger,
    conti: &Conti,
    domanda: &Domanda,
    skip: u64,
    most: u32,
) -> Result<(Vec<Riga>, u64), Error> {
    let regole = fascicoli::regole(project)?;
    fascicoli::refresh(ledger, &regole)?;
    let Domanda { voce, parola, prova, al } = *domanda;
    let day = al.to_string();
    let wanted = attese::Richiesta { prova, voce: voce.as_str(), parola: parola.as_str(), al: &day };
    let count = conti.count(ledger, wanted)?;
    let subjects = if skip < count { ledger.attese(wanted, skip, most).map_err(Error::Ledger)? } else { Vec::new() };
    let mut righe = Vec::with_capacity(subjects.len());
    for atto in subjects.iter().filter_map(|it| Chiave::parse(it)) {
        let fatti = fascicoli::load(ledger, &atto)?;
        righe.extend(Riga::of(&atto, fatti, &regole, voce, al));
    }
    Ok((righe, count))
}
