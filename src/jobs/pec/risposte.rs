//! What people wrote to us and the receipts that were put aside, until somebody says that they were dealt with.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::jobs::Error;
use crate::jobs::pec::raccogli::EVASA;
use crate::jobs::pec::raccogli::QUARANTENA;
use crate::jobs::pec::raccogli::Quarantena;
use crate::jobs::pec::raccogli::RISPOSTA;
use crate::jobs::pec::raccogli::Risposta;
use crate::jobs::pec::registro;
use crate::jobs::prove::Prove;
use crate::ledger::Ledger;
use crate::pec::busta::Busta;

/// What a receipt is called that was put aside.
const QUARANTINED: &str = "quarantena";

/// Something that waits for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Voce {
    /// `posta-certificata`, `anomalia`, or `quarantena` for a receipt that was put aside.
    pub specie: String,
    /// The hash under which it is kept, by which it is named.
    pub sha256: String,
    /// The mailbox.
    pub casella: String,
    /// When.
    pub istante: String,
    /// The message of ours that it is about; empty where it does not say.
    pub messaggio: String,
    /// The acts.
    pub atti: Vec<String>,
    /// Why a receipt was put aside, by code.
    pub note: Vec<String>,
    /// Whether it was dealt with.
    pub evasa: bool,
}

/// A letter, or a receipt that was put aside, as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lettera {
    /// From whom.
    pub da: String,
    /// Its subject.
    pub oggetto: String,
    /// Its text, the first pages of it.
    pub testo: String,
    /// What is attached: names, and how many bytes.
    pub allegati: Vec<(String, u64)>,
    /// The file as it came.
    pub bytes: Vec<u8>,
}

/// Reads what waits: the letter itself, where a provider put it into an envelope of its own.
pub fn read(prove: &Prove, sha256: &str) -> Result<Option<Lettera>, Error> {
    if !prove.has(sha256) {
        return Ok(None);
    }
    let bytes = prove.get(sha256)?;
    let Some(outer) = Busta::read(&bytes) else {
        let (da, oggetto, testo) = Default::default();
        return Ok(Some(Lettera { da, oggetto, testo, allegati: Vec::new(), bytes }));
    };
    let inner = outer.postacert().ok().flatten();
    let letter = inner.as_ref().unwrap_or(&outer);
    let words = letter.words();
    let (oggetto, testo) = words.split_once('\n').unwrap_or((&words, ""));
    let content = letter.content();
    let attached = content.iter().flat_map(|it| &it.allegati);
    let found = Lettera {
        da: letter.from().join(", "),
        oggetto: oggetto.to_string(),
        testo: testo.to_string(),
        allegati: attached.map(|it| (it.nome.to_string(), it.bytes.len() as u64)).collect(),
        bytes: Vec::new(),
    };
    drop(content);
    drop(inner);
    drop(outer);
    Ok(Some(Lettera { bytes, ..found }))
}

/// How something was dealt with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Evasa<'a> {
    sha256: &'a str,
    da: &'a str,
    come: &'a str,
}

/// What waits, oldest first; or everything.
pub fn list(ledger: &mut Ledger, all: bool) -> Result<Vec<Voce>, Error> {
    let mut done: BTreeSet<String> = BTreeSet::new();
    let mut rows: Vec<Voce> = Vec::new();
    for it in ledger.facts_of(EVASA).map_err(Error::Ledger)? {
        let it: serde_json::Value = serde_json::from_str(&it).unwrap_or_default();
        done.extend(it["sha256"].as_str().map(str::to_owned));
    }
    for it in ledger.facts_of(RISPOSTA).map_err(Error::Ledger)?.iter().rev() {
        let Ok(it) = serde_json::from_str::<Risposta>(it) else { continue };
        let evasa = done.contains(&it.sha256);
        let Risposta { specie, sha256, casella, istante, messaggio, atti, .. } = it;
        rows.push(Voce { specie, sha256, casella, istante, messaggio, atti, note: Vec::new(), evasa });
    }
    ledger.vista().map_err(Error::Ledger)?.each_of_kind(QUARANTENA, |stored, _, _| {
        let read = stored.payload.as_deref().and_then(|it| serde_json::from_str::<Quarantena>(it).ok());
        let Some(Quarantena { sha256, note, casella, istante }) = read else { return Ok(()) };
        let messaggio = stored.subject.strip_prefix("pec:").map(|it| format!("<{it}>")).unwrap_or_default();
        let (specie, evasa) = (QUARANTINED.to_string(), done.contains(&sha256));
        rows.push(Voce { specie, sha256, casella, istante, messaggio, atti: Vec::new(), note, evasa });
        Ok::<_, Error>(())
    })?;
    rows.retain(|it| all || !it.evasa);
    rows.sort_by(|a, b| (&a.istante, &a.sha256).cmp(&(&b.istante, &b.sha256)));
    Ok(rows)
}

/// The receipts that were put aside and wait.
pub fn aside(ledger: &mut Ledger) -> Result<Vec<Voce>, Error> {
    let mut all = list(ledger, false)?;
    all.retain(|it| it.specie == QUARANTINED);
    Ok(all)
}

/// Records that something was dealt with; false where nothing waits under that name.
pub fn done(ledger: &mut Ledger, named: &str, da: &str, come: &str) -> Result<bool, Error> {
    let waiting = list(ledger, false)?;
    let found: Vec<&Voce> = waiting.iter().filter(|it| it.sha256.starts_with(named)).collect();
    let [one] = found.as_slice() else { return Ok(false) };
    settle(ledger, one, da, come)?;
    Ok(true)
}

/// Records that this was dealt with.
pub fn settle(ledger: &mut Ledger, it: &Voce, da: &str, come: &str) -> Result<(), Error> {
    let evasa = Evasa { sha256: &it.sha256, da, come };
    registro::note(ledger, registro::mailbox(&it.casella), EVASA, &evasa, (None, Some(&it.sha256))).map(drop)
}
