//! Facts of a run before they are in the ledger: many go in one transaction, each payment whole with its sighting.

use crate::fatti::Fatto;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::pagamenti::incasso;
use crate::jobs::pagamenti::incasso::Assegnato;
use crate::jobs::pagamenti::incasso::Incasso;
use crate::jobs::pagamenti::incasso::Noto;
use crate::ledger::Fact;
use crate::ledger::Ledger;

/// The kind of the fact that an act was paid.
pub const PAGAMENTO: &str = "pagamento";

/// How many facts are recorded in one transaction.
const AT_ONCE: usize = 500;

/// What waits to be recorded.
#[derive(Default)]
pub struct Scritti {
    facts: Vec<Scritto>,
    sightings: Vec<(String, Incasso)>,
    payments: Vec<(Chiave, Fatto, String)>,
}

/// One fact.
struct Scritto {
    subject: String,
    kind: String,
    payload: String,
    day: String,
    key: String,
}

impl Scritti {
    /// What is known of money, what waits included.
    pub fn known(&self, ledger: &Ledger, soggetto: &str) -> Result<Noto, Error> {
        let mut noti = incasso::known(ledger, soggetto)?;
        for assigned in incasso::assigned(ledger, soggetto)? {
            // What a person tied stands as if it had been tied at once.
            for (kind, it) in noti.iter_mut().filter(|it| it.1.chiave == assigned.chiave && it.0 == incasso::DUBBIO) {
                it.atto.clone_from(&assigned.atto);
                if Chiave::parse(&assigned.atto).is_some() {
                    *kind = incasso::REGISTRATO.to_string();
                }
            }
        }
        noti.extend(self.sightings.iter().filter(|it| it.1.soggetto == soggetto).cloned());
        Ok(noti)
    }

    /// Adds a sighting.
    pub fn sighting(&mut self, kind: &str, incasso: &Incasso) {
        self.facts.push(Scritto {
            subject: incasso.soggetto.clone(),
            kind: kind.to_string(),
            payload: serde_json::to_string(incasso).expect("a sighting is plain data"),
            day: incasso.data.to_string(),
            key: format!("{}@{}", incasso.chiave, incasso.formato),
        });
        self.sightings.push((kind.to_string(), incasso.clone()));
    }

    /// Adds a person's word.
    pub fn assigned(&mut self, incasso: &Incasso, assegnato: &Assegnato) {
        self.facts.push(Scritto {
            subject: incasso.soggetto.clone(),
            kind: incasso::ASSEGNATO.to_string(),
            payload: serde_json::to_string(assegnato).expect("a word is plain data"),
            day: clock::today().to_string(),
            key: assegnato.chiave.clone(),
        });
    }

    /// Adds a fact of an act.
    pub fn on_act(&mut self, atto: &Chiave, fatto: Fatto, key: String) {
        self.facts.push(Scritto {
            subject: atto.subject(),
            kind: fatto.evento.as_str().to_string(),
            payload: serde_json::to_string(&fatto).expect("facts are plain data"),
            day: fatto.data.to_string(),
            key: key.clone(),
        });
        self.payments.push((atto.clone(), fatto, key));
    }

    /// The facts of an act that wait.
    pub fn pending(&self, atto: &Chiave) -> Vec<Fatto> {
        self.payments.iter().filter(|it| it.0 == *atto).map(|it| it.1.clone()).collect()
    }

    /// Records what waits, where it is much.
    pub fn flush_full(&mut self, ledger: &mut Ledger) -> Result<(), Error> {
        if self.facts.len() >= AT_ONCE { self.flush(ledger) } else { Ok(()) }
    }

    /// Records what waits.
    pub fn flush(&mut self, ledger: &mut Ledger) -> Result<(), Error> {
        let instant = clock::now();
        let facts: Vec<Fact<'_>> = self
            .facts
            .iter()
            .map(|it| Fact {
                subject: &it.subject,
                kind: &it.kind,
                instant: &instant,
                payload: &it.payload,
                day: Some(&it.day),
                key: Some(&it.key),
            })
            .collect();
        ledger.record_all(&facts).map_err(Error::Ledger)?;
        self.facts.clear();
        self.sightings.clear();
        self.payments.clear();
        Ok(())
    }
}
