//! The C.P.L.'s word on a lot that came: whether it may be printed (R178).
//!
//! The word is a fact about the lot, and about just the files that were shown: the same lot with another file waits for
//! another word. A no always holds; whether a lot needs a yes says the project.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli::lotti;
use crate::jobs::lotto::Lotto;
use crate::jobs::lotto::Pezzo;
use crate::jobs::project::Project;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recorded;

/// The kind of the fact.
const KIND: &str = "stampa-autorizzata";

/// Days within which a verbale must be served on who lives in Italy, the last excluded (art. 201 c. 1 CdS).
const DAYS: i32 = 90;

/// A lot as it is shown to who decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flusso {
    /// Belfiore code of the body.
    pub ente: String,
    /// The C.P.L.'s number of the lot.
    pub lotto: String,
    /// Whether it is one of trials.
    pub prova: bool,
    /// The fingerprint of its files.
    pub impronta: String,
    /// Acts that go out.
    pub atti: u64,
    /// Recipients to whom a plico goes.
    pub plichi: u64,
    /// Recipients by certified mail.
    pub pec: u64,
    /// The sums that the acts ask for within sixty days, together, in cents.
    pub importo: u64,
    /// The last safe day to serve the oldest act on somebody in Italy, ISO; none for acts outside the CdS.
    pub entro: Option<String>,
}

/// What the C.P.L. said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parola {
    /// Of which files.
    pub impronta: String,
    /// Yes or no.
    pub consenso: bool,
    /// Who.
    pub da: String,
    /// Why not.
    pub motivo: String,
    /// The day.
    pub data: String,
}

/// Whether a lot may be printed for real.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Via {
    /// It may.
    Libera,
    /// The project wants a yes, and nobody has said one.
    Attesa,
    /// The C.P.L. said no.
    Negata,
}

/// Acts being added up.
struct Somma<'a> {
    lotto: &'a Lotto<'a>,
    seen: BTreeSet<String>,
    importo: Centesimi,
    primo: Option<Data>,
}

impl Somma<'_> {
    fn add(&mut self, pezzo: &Pezzo) {
        let (atto, index) = self.lotto.atto(pezzo);
        if !atto.destinatari[index].indirizzo.is_abroad() {
            let day = atto.data_accertamento.unwrap_or(atto.data_violazione);
            self.primo = Some(self.primo.map_or(day, |it| it.min(day)));
        }
        if self.seen.insert(atto.id_verbale.clone()) {
            let sum = atto.importi.entro_60gg.or(atto.importi.oltre_60gg).unwrap_or(Centesimi::ZERO);
            self.importo = self.importo.checked_add(sum).unwrap_or(self.importo);
        }
    }
}

/// The fingerprint of the files of a lot.
fn print(lotto: &Lotto<'_>) -> String {
    let files: Vec<_> = lotto.inputs().iter().map(|it| (&it.file, &it.sha256)).collect();
    hash::sha256(&serde_json::to_vec(&files).expect("names and hashes are plain data"))
}

impl Flusso {
    /// A lot that was read.
    pub fn of(lotto: &Lotto<'_>) -> Result<Self, Error> {
        let (testata, conti) = (lotto.testata(), lotto.conti());
        let mut somma = Somma { lotto, seen: BTreeSet::new(), importo: Centesimi::ZERO, primo: None };
        let mut pezzi = lotto.pezzi()?;
        while let Some(pezzo) = pezzi.read()? {
            somma.add(&pezzo);
        }
        let mut recapiti = lotto.recapiti()?;
        while let Some(recapito) = recapiti.read()? {
            somma.add(&recapito.pezzo);
        }
        let is_cds = testata.registro == "CDS";
        Ok(Self {
            ente: testata.codice_ente.clone(),
            lotto: testata.numero.clone(),
            prova: testata.prova,
            impronta: print(lotto),
            atti: conti.atti,
            plichi: conti.plichi,
            pec: conti.pec,
            importo: somma.importo.cents(),
            entro: somma.primo.filter(|_| is_cds).map(|it| it.plus(DAYS - 1).to_string()),
        })
    }

    /// Whether it was printed, or sent, for real.
    pub fn is_out(&self, ledger: &Ledger) -> Result<bool, Error> {
        let facts = ledger.facts(&self.subject(), lotti::RECEIVED).map_err(Error::Ledger)?;
        let print = |it: &String| {
            let payload: serde_json::Value = serde_json::from_str(it).ok()?;
            Some(hash::sha256(&serde_json::to_vec(&payload["file"]).ok()?))
        };
        Ok(facts.iter().any(|it| print(it).is_some_and(|it| it == self.impronta)))
    }

    /// All that was said of it, the last at the end.
    pub fn parole(&self, ledger: &Ledger) -> Result<Vec<Parola>, Error> {
        said(ledger, &self.subject(), &self.impronta)
    }

    /// Records the C.P.L.'s word; says whether it was new: the same word again adds nothing.
    pub fn decide(&self, ledger: &mut Ledger, consenso: bool, da: &str, motivo: &str) -> Result<bool, Error> {
        let before = self.parole(ledger)?;
        if before.last().is_some_and(|it| it.consenso == consenso) {
            return Ok(false);
        }
        let data = clock::today().to_string();
        let motivo = if consenso { "" } else { motivo };
        let parola = Parola {
            impronta: self.impronta.clone(),
            consenso,
            da: da.into(),
            motivo: motivo.into(),
            data: data.clone(),
        };
        let payload = serde_json::to_string(&parola).expect("a word is plain data");
        let (subject, instant) = (self.subject(), clock::now());
        // Who says it after the same other words says it once.
        let key = format!("{}:{}:{consenso}", self.impronta, before.len());
        let fact = Fact {
            subject: &subject,
            kind: KIND,
            instant: &instant,
            payload: &payload,
            day: Some(&data),
            key: Some(&key),
        };
        let recorded = ledger.record_all(&[fact]).map_err(Error::Ledger)?;
        Ok(recorded.iter().any(|it| matches!(it, Recorded::New(_))))
    }

    fn subject(&self) -> String {
        lotti::subject(&self.ente, &self.lotto, self.prova)
    }
}

fn said(ledger: &Ledger, subject: &str, impronta: &str) -> Result<Vec<Parola>, Error> {
    let facts = ledger.facts(subject, KIND).map_err(Error::Ledger)?;
    let parole = facts.iter().filter_map(|it| serde_json::from_str::<Parola>(it).ok());
    Ok(parole.filter(|it| it.impronta == impronta).collect())
}

/// Whether a lot may be printed; letters go by the word on the step of their acts, and need none of their own.
pub fn via(project: &Project, ledger: &Ledger, lotto: &Lotto<'_>, needs_none: bool) -> Result<Via, Error> {
    let testata = lotto.testata();
    let subject = lotti::subject(&testata.codice_ente, &testata.numero, testata.prova);
    Ok(match said(ledger, &subject, &print(lotto))?.last() {
        Some(it) if !it.consenso => Via::Negata,
        None if project.config.stampa_autorizzata && !needs_none => Via::Attesa,
        _ => Via::Libera,
    })
}
