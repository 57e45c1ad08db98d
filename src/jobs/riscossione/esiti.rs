//! What the collector tells of a ruolo, into the ledger: payments, provisions, records that never counted.
//!
//! A record is tied to its act by the 96 bytes that the supply gave it and by nothing else; what names no act of ours
//! is listed. The same file twice adds nothing.

use std::collections::BTreeMap;
use std::path::Path;

use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Pagamento;
use crate::fatti::Prova;
use crate::fatti::Voce;
use crate::flussi::esiti_ruolo;
use crate::flussi::esiti_ruolo::Esito;
use crate::jobs::Error;
use crate::jobs::autorizza;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::jobs::read_file;
use crate::jobs::riscossione::fornitura;
use crate::ledger::Ledger;
use crate::ledger::Recorded;

/// The channel of money that the collector took.
pub const CANALE: &str = "RUOLO";

/// Facts recorded in one transaction.
const AT_ONCE: usize = 500;

/// A line and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Riga {
    /// The line of the file.
    pub riga: usize,
    /// The act; empty where none was found.
    pub id_verbale: String,
    /// `registrato`, `gia-registrato`, `da-vedere`, or why it could not be used.
    pub esito: &'static str,
    /// What it says, in a word: `riscossione`, `provvedimento`, `evento`, `annullo`; empty where it cannot be read.
    pub che: &'static str,
}

/// What came of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Heads and ends.
    pub testate: usize,
    /// Every other line.
    pub righe: Vec<Riga>,
    /// Whether the file ends as it should and its end counts its records.
    pub quadra: bool,
}

impl Outcome {
    /// Whether a person has to look.
    pub fn needs_look(&self) -> bool {
        !self.quadra || self.righe.iter().any(|it| !matches!(it.esito, "registrato" | "gia-registrato"))
    }
}

/// Reads a file of returns into the ledger.
pub fn import(project: &Project, path: &Path, prova: bool) -> Result<Outcome, Error> {
    let bytes = read_file(path)?;
    let letto = esiti_ruolo::read(&bytes);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if letto.testate == 0 && letto.esiti.is_empty() {
        let why = "it has no record of a collector's return: lines of 400 bytes from `00C` to `99C`";
        return Err(Error::Results { file: name, why: why.into() });
    }
    let sent = Prova { tipo: "esito-ruolo".into(), sha256: Prove::of(project).put(&bytes)? };
    let mut ledger = project.ledger_in_turn()?;
    let acts = acts(&ledger, prova)?;
    let mut outcome = Outcome { testate: letto.testate, righe: Vec::new(), quadra: letto.quadra };
    for (riga, scarto) in &letto.scarti {
        outcome.righe.push(Riga { riga: *riga, id_verbale: String::new(), esito: scarto.as_str(), che: "" });
    }
    // Money first: a record may take back one that stands before it in the very same file.
    let is_withdrawal = |it: &&(usize, Esito)| matches!(it.1, Esito::Annullo { .. });
    let (withdrawals, others): (Vec<_>, Vec<_>) = letto.esiti.iter().partition(is_withdrawal);
    let mut pending: Vec<(Riga, Nuovo)> = Vec::new();
    for (riga, esito) in others {
        let found = acts.get(esito.chiave());
        let Some(Some(atto)) = found else {
            outcome.righe.push(untied(*riga, esito, found.is_some()));
            continue;
        };
        let (fatto, key) = fact(esito, &name, &sent);
        let row = Riga { riga: *riga, id_verbale: atto.id_verbale.clone(), esito: "registrato", che: word(esito) };
        pending.push((row, Nuovo { atto: atto.clone(), fatto, key: Some(key) }));
        if pending.len() >= AT_ONCE {
            flush(&mut ledger, &mut pending, &mut outcome)?;
        }
    }
    flush(&mut ledger, &mut pending, &mut outcome)?;
    for (riga, esito) in withdrawals {
        let found = acts.get(esito.chiave());
        let Some(Some(atto)) = found else {
            outcome.righe.push(untied(*riga, esito, found.is_some()));
            continue;
        };
        let row = Riga { riga: *riga, id_verbale: atto.id_verbale.clone(), esito: "registrato", che: word(esito) };
        match withdrawn(&ledger, atto, esito, &name, &sent)? {
            Some(nuovo) => pending.push((row, nuovo)),
            None => outcome.righe.push(Riga { esito: "annullo-ignoto", ..row }),
        }
        flush(&mut ledger, &mut pending, &mut outcome)?;
    }
    outcome.righe.sort_by_key(|it| it.riga);
    Ok(outcome)
}

/// The acts of all supplies of real acts, or of trial ones, by the key that a supply gave them; none where two supplies
/// gave one key to two acts.
fn acts(ledger: &Ledger, prova: bool) -> Result<BTreeMap<String, Option<Chiave>>, Error> {
    let mut acts: BTreeMap<String, Option<Chiave>> = BTreeMap::new();
    for made in fornitura::all(ledger)?.into_iter().filter(|it| it.prova == prova) {
        for (key, id_verbale, _) in made.posizioni {
            let atto = Some(Chiave { ente: made.ente.clone(), id_verbale, prova });
            let of_key = acts.entry(key).or_insert_with(|| atto.clone());
            if *of_key != atto {
                *of_key = None;
            }
        }
    }
    Ok(acts)
}

fn word(esito: &Esito) -> &'static str {
    match esito {
        Esito::Evento { .. } => "evento",
        Esito::Provvedimento { .. } => "provvedimento",
        Esito::Riscossione { .. } => "riscossione",
        Esito::Annullo { .. } => "annullo",
    }
}

fn untied(riga: usize, esito: &Esito, is_of_several: bool) -> Riga {
    let why = if is_of_several { "atto-ambiguo" } else { "atto-sconosciuto" };
    Riga { riga, id_verbale: String::new(), esito: why, che: word(esito) }
}

/// Records what waits, and says of each line whether it was new.
fn flush(ledger: &mut Ledger, pending: &mut Vec<(Riga, Nuovo)>, outcome: &mut Outcome) -> Result<(), Error> {
    let nuovi: Vec<Nuovo> = pending.iter().map(|it| it.1.clone()).collect();
    let recorded = fascicoli::record(ledger, &nuovi)?;
    for ((mut row, nuovo), recorded) in pending.drain(..).zip(recorded) {
        row.esito = match recorded {
            // What takes money back, or lets it go, is for a person to see.
            Recorded::New(_) if needs_look(&nuovo.fatto) => "da-vedere",
            Recorded::New(_) => "registrato",
            Recorded::Known(_) => "gia-registrato",
            // The same record may come in another file; under its key it must say the same.
            Recorded::Differs(number) => {
                let fatti = fascicoli::load(ledger, &nuovo.atto)?;
                let before = fatti.iter().find(|it| it.numero == number);
                match before.is_none_or(|it| it.evento == nuovo.fatto.evento && it.data == nuovo.fatto.data) {
                    true => "gia-registrato",
                    false => "da-vedere",
                }
            }
        };
        outcome.righe.push(row);
    }
    Ok(())
}

/// Whether the C.P.L. has to decide what a record means: a discharge does not say by itself that nothing is owed.
fn needs_look(fatto: &Fatto) -> bool {
    matches!(&fatto.evento, Evento::Riscontro { motivo, .. } if motivo.starts_with(DISCARICO))
}

/// How a provision begins in the words of its fact.
const DISCARICO: &str = "provvedimento";

/// The fact of a record, and what makes it the same when it comes again.
fn fact(esito: &Esito, fonte: &str, prova: &Prova) -> (Fatto, String) {
    let (data, evento, key) = match esito {
        Esito::Riscossione { data, registrazione, importo, operazione, .. } => {
            let pagamento = Pagamento {
                importo: *importo,
                canale: CANALE.into(),
                riferimento: operazione.clone(),
                oggetto: String::new(),
                rata: None,
                accredito: *registrazione,
            };
            (*data, Evento::Pagamento(pagamento), format!("ruolo:FR3:{operazione}:{data}"))
        }
        Esito::Provvedimento { numero, data, discaricato, inesigibile, sospensione, articolo, .. } => {
            let mut motivo = format!("{DISCARICO} {numero}, articolo {articolo}: discaricati {discaricato} EUR");
            motivo.push_str(if *inesigibile { ", inesigibile" } else { "" });
            motivo.push_str(if *sospensione { ", sospeso" } else { "" });
            (*data, answer(motivo), format!("ruolo:FR2:{numero}:{articolo}:{data}"))
        }
        Esito::Evento { tipo, data, notifica, cartella, .. } => {
            let motivo = format!("evento {tipo}, cartella {cartella}, esito della notifica {notifica}");
            (*data, answer(motivo), format!("ruolo:FR1:{cartella}:{tipo}:{data}"))
        }
        Esito::Annullo { .. } => unreachable!("withdrawals are made by themselves"),
    };
    let mut fatto = Fatto::new(data, evento).from(fonte);
    fatto.prove.push(prova.clone());
    (fatto, key)
}

/// The collector holds the act and says something of it.
fn answer(motivo: String) -> Evento {
    Evento::Riscontro { voce: Voce::Ruolo, riferimento: String::new(), accettato: true, motivo }
}

/// The fact that a payment of before never counted; `None` where the act has no such payment.
fn withdrawn(
    ledger: &Ledger,
    atto: &Chiave,
    esito: &Esito,
    fonte: &str,
    prova: &Prova,
) -> Result<Option<Nuovo>, Error> {
    let Esito::Annullo { operazione, data, motivo, .. } = esito else { return Ok(None) };
    let fatti = fascicoli::load(ledger, atto)?;
    let is_it = |it: &&Fatto| {
        it.data == *data
            && matches!(&it.evento, Evento::Pagamento(paid) if paid.canale == CANALE && paid.riferimento == *operazione)
    };
    // One that was withdrawn already is found too: its withdrawal is known by its key.
    let alive = autorizza::alive(&fatti);
    let found = alive.iter().copied().find(is_it).or_else(|| fatti.iter().find(is_it));
    Ok(found.map(|paid| {
        let da = "chi riscuote".to_owned();
        let motivo = format!("annullo FR7, motivo {motivo}");
        let mut fatto = Fatto::new(paid.data, Evento::Rettifica { di: paid.numero, motivo, da }).from(fonte);
        fatto.prove.push(prova.clone());
        Nuovo { atto: atto.clone(), fatto, key: Some(format!("ruolo:FR7:{operazione}:{data}")) }
    }))
}
