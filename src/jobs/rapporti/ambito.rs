//! Whose acts a report is about, and the facts about them as they come by.

use std::collections::HashSet;

use serde::Deserialize;

use crate::domain::data::Data;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::ledger::EVER;
use crate::ledger::Ledger;
use crate::ledger::filtro::Filtro;

/// The acts of a body: the real ones, or those of its trial lots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ambito {
    /// Belfiore code of the body.
    pub ente: String,
    /// Whether trial acts are meant.
    pub prova: bool,
}

impl Ambito {
    /// The rows of the projection that are meant.
    pub fn filtro(&self) -> Filtro<'_> {
        Filtro { prova: self.prova, ente: Some(&self.ente), ..Filtro::default() }
    }

    /// Whether a subject is one of these acts.
    pub fn has(&self, subject: &str) -> bool {
        Chiave::parse(subject).is_some_and(|it| it.ente == self.ente && it.prova == self.prova)
    }

    /// A word for titles of what is only a trial.
    pub fn title(&self, title: &str) -> String {
        if self.prova { format!("{title} (lotti di prova)") } else { title.to_owned() }
    }
}

/// The bodies whose acts the ledger has, in order.
pub fn bodies(ledger: &Ledger, prova: bool) -> Result<Vec<String>, Error> {
    let kind = fascicoli::prefix(prova, None);
    let (mut found, mut last) = (Vec::new(), kind.clone());
    loop {
        let next = ledger.next_acts(&last, 1).map_err(Error::Ledger)?;
        let Some(it) = next.first().filter(|it| it.0.starts_with(&kind)).and_then(|it| Chiave::parse(&it.0)) else {
            return Ok(found);
        };
        // `;` comes right after `:`: on to the next body.
        last = format!("{kind}{};", it.ente);
        found.push(it.ente);
    }
}

/// The numbers of the facts that were withdrawn; they count nowhere.
pub fn withdrawn(ledger: &mut Ledger) -> Result<HashSet<u64>, Error> {
    let mut out = HashSet::new();
    each(ledger, &["rettifica"], (*EVER.start(), *EVER.end()), |fatto, _| {
        if let Evento::Rettifica { di, .. } = fatto.evento {
            out.insert(di);
        }
        Ok(())
    })?;
    Ok(out)
}

/// Hands on each fact of these kinds that happened within these days, with its act.
pub fn each(
    ledger: &mut Ledger,
    kinds: &[&str],
    (from, to): (&str, &str),
    mut take: impl FnMut(&Fatto, &Chiave) -> Result<(), Error>,
) -> Result<(), Error> {
    ledger.each_fact_of(kinds, from..=to, |stored| {
        let (Some(payload), Some(chiave)) = (stored.payload.as_deref(), Chiave::parse(&stored.subject)) else {
            return Ok(());
        };
        take(&fascicoli::read(stored.number, payload)?, &chiave)
    })
}

/// What reports need of an act that came in; the rest of it is not read.
#[derive(Debug, Default, Deserialize)]
pub struct Arrivo {
    /// What kind of act.
    #[serde(default)]
    pub tipo_atto: String,
    /// Where it comes from.
    #[serde(default)]
    pub origine: String,
    /// Its recipients.
    #[serde(default)]
    pub soggetti: Vec<Residenza>,
}

/// Where a recipient lives.
#[derive(Debug, Default, Deserialize)]
pub struct Residenza {
    /// The country.
    #[serde(default)]
    pub nazione: String,
}

impl Arrivo {
    /// Whether any recipient lives abroad.
    pub fn is_abroad(&self) -> bool {
        self.soggetti.iter().any(|it| !it.nazione.is_empty() && it.nazione != "IT")
    }
}

/// Hands on each act that came in within these days, with the number and the day of its fact.
pub fn each_received(
    ledger: &mut Ledger,
    (from, to): (&str, &str),
    mut take: impl FnMut(&Arrivo, u64, Data, &str) -> Result<(), Error>,
) -> Result<(), Error> {
    #[derive(Deserialize)]
    struct Ricevuto {
        data: String,
        evento: Busta,
    }
    #[derive(Deserialize)]
    struct Busta {
        ricevuto: Arrivo,
    }
    ledger.each_fact("ricevuto", from..=to, |stored| {
        let Some(payload) = stored.payload.as_deref() else { return Ok(()) };
        let read: Result<Ricevuto, _> = serde_json::from_str(payload);
        let day = read.as_ref().ok().and_then(|it| Data::parse(&it.data));
        match (read, day) {
            (Ok(it), Some(day)) => take(&it.evento.ricevuto, stored.number, day, &stored.subject),
            _ => Err(Error::Fact { number: stored.number, why: "it is no act that came in".into() }),
        }
    })
}
