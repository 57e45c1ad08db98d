//! What a new outcome says against what the ledger already knows of the same piece from another source.
//!
//! Two sources that differ stay both: the later one waits for a person and is listed. Two that agree are two proofs.

use crate::domain::data::Data;
use crate::fatti::Esito;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::importa::Outcome;
use crate::ledger::Ledger;

/// A reading that nobody has confirmed.
pub const DA_VERIFICARE: &str = "DA_VERIFICARE";

/// Codes by which a piece is still on its way.
const NOT_FINAL: [&str; 6] = ["RECAG010", "RECAG011A", "RECAG011B", "RECAG015", "RECRN010", "RECRN015"];
/// The ten days that went by; the piece may be collected or come back after them.
const COMPIUTA: &str = "RECAG012";
/// Codes by which a wait at the office ends.
const AT_THE_OFFICE: [&str; 4] = ["RECAG005C", "RECAG006C", "RECAG007C", "RECAG008C"];

/// Holds a new outcome against those known: where it differs it becomes one to be verified, and is listed.
pub fn weigh(
    ledger: &Ledger,
    atto: &Chiave,
    fatto: &mut Fatto,
    (file, riga): (&str, u32),
    outcome: &mut Outcome,
) -> Result<(), Error> {
    let known = fascicoli::load(ledger, atto)?;
    let withdrawn: Vec<u64> = known
        .iter()
        .filter_map(|it| if let Evento::Rettifica { di, .. } = it.evento { Some(di) } else { None })
        .collect();
    let (destinatario, fonte) = (fatto.destinatario, fatto.fonte.clone());
    let Evento::Esito(new) = &mut fatto.evento else { return Ok(()) };
    let mut agrees = false;
    for it in known.iter().filter(|it| it.destinatario == destinatario && !withdrawn.contains(&it.numero)) {
        let Evento::Esito(old) = &it.evento else { continue };
        if old.numero_piego != new.numero_piego || said(old) == said(new) && it.fonte == fonte {
            continue;
        }
        match differs(old, new) {
            Some(_) if old.stato == DA_VERIFICARE => {
                outcome.look(file, riga, "discorde-da-verificare", &atto.id_verbale)
            }
            Some(codice) => {
                new.stato = DA_VERIFICARE.to_string();
                outcome.look(file, riga, codice, &atto.id_verbale);
                return Ok(());
            }
            None => agrees |= old.codice == new.codice && old.stato != DA_VERIFICARE,
        }
    }
    if agrees {
        outcome.concordi += 1;
    }
    Ok(())
}

/// What an outcome says, without where its paper is and who answers for it.
fn said(esito: &Esito) -> Esito {
    let mut said = esito.clone();
    said.stato.clear();
    said.scatola.clear();
    said.posizione.clear();
    said
}

/// In what two outcomes of one piece differ, as a stable code.
pub fn differs(old: &Esito, new: &Esito) -> Option<&'static str> {
    let pair = |a: &Esito, b: &Esito| a.codice == COMPIUTA && AT_THE_OFFICE.contains(&b.codice.as_str());
    let is_on_the_way = [old, new].iter().any(|it| NOT_FINAL.contains(&it.codice.as_str()));
    let goes_together = is_on_the_way || pair(old, new) || pair(new, old);
    if old.codice != new.codice && !goes_together {
        return Some("discorde-esito");
    }
    let is_other_cause = !old.causa.is_empty() && !new.causa.is_empty() && old.causa != new.causa;
    if is_other_cause {
        return Some("discorde-causa");
    }
    let is_other = |a: Option<Data>, b: Option<Data>| a.zip(b).is_some_and(|(a, b)| a != b);
    let days = [
        (old.tentato, new.tentato),
        (old.depositato, new.depositato),
        (old.cad_spedita, new.cad_spedita),
        (old.can_spedita, new.can_spedita),
        (old.consegnato, new.consegnato),
        (old.ritirato, new.ritirato),
    ];
    days.iter().any(|(a, b)| is_other(*a, *b)).then_some("discorde-data")
}
