//! A lot's acts into the ledger: received, printed.

use std::path::Path;

use serde::Deserialize;

use crate::domain::data::Data;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Spedizione;
use crate::fatti::scheda::Scheda;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::lotto::Lotto;
use crate::jobs::lotto::Ricevuto;
use crate::jobs::operazioni::storia;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::press::manifest::Batch;
use crate::press::manifest::Manifest;

/// The kind of the fact that a lot came in.
pub const RECEIVED: &str = "lotto-ricevuto";

/// How many acts are recorded in one transaction.
const AT_ONCE: usize = 500;

/// What is about a lot in the ledger.
pub fn subject(ente: &str, lotto: &str, prova: bool) -> String {
    format!("lotto:{}{ente}:{lotto}", if prova { "prova:" } else { "" })
}

/// How many acts of a lot were new to the ledger, and how many it had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Conti {
    /// Acts that came for the first time.
    pub nuovi: u64,
    /// Acts that the ledger knew, word by word.
    pub noti: u64,
    /// Acts that had come otherwise with the same lot: the record of before is withdrawn.
    pub corretti: u64,
    /// Acts that do not go out with this lot: held.
    pub trattenuti: u64,
}

/// Records the acts of a lot that was read with [`ricorda`](crate::jobs::lotto::Options::ricorda).
///
/// `lettera` is the model where the lot is of letters about acts: such acts came before, and are not received again.
pub fn received(ledger: &mut Ledger, lotto: &Lotto<'_>, lettera: Option<&str>, giorno: Data) -> Result<Conti, Error> {
    let testata = lotto.testata();
    let mut conti = Conti::default();
    let mut pending: Vec<Nuovo> = Vec::new();
    let mut ricevuti = lotto.ricevuti()?;
    while let Some(ricevuto) = ricevuti.read()? {
        if lettera.is_some() {
            continue;
        }
        conti.trattenuti += u64::from(!ricevuto.parte);
        let id_verbale = ricevuto.scheda.id_verbale.clone();
        let atto = Chiave { ente: testata.codice_ente.clone(), id_verbale, prova: testata.prova };
        add(ledger, atto, ricevuto, giorno, &mut pending, &mut conti)?;
        if pending.len() >= AT_ONCE {
            fascicoli::record(ledger, &pending)?;
            pending.clear();
        }
    }
    fascicoli::record(ledger, &pending)?;
    remember(ledger, lotto, conti, giorno)?;
    Ok(conti)
}

/// Adds what there is to record of an act.
fn add(
    ledger: &Ledger,
    atto: Chiave,
    ricevuto: Ricevuto,
    giorno: Data,
    pending: &mut Vec<Nuovo>,
    conti: &mut Conti,
) -> Result<(), Error> {
    let Ricevuto { mut scheda, pagamenti, .. } = ricevuto;
    let lotto = scheda.lotto.clone();
    let fonte = format!("lotto {lotto}");
    let known = fascicoli::load(ledger, &atto)?;
    let is_out = |numero: u64| known.iter().any(|it| matches!(it.evento, Evento::Rettifica { di, .. } if di == numero));
    let of_lot = known.iter().find_map(|it| match &it.evento {
        Evento::Ricevuto(before) if before.lotto == lotto && !is_out(it.numero) => Some((it, before)),
        _ => None,
    });
    // A lot that serves one recipient again leaves the others of the act as they were.
    let until = of_lot.map_or(u64::MAX, |it| it.0.numero);
    for it in known.iter().filter(|it| it.numero < until && !is_out(it.numero)) {
        if let Evento::Ricevuto(other) = &it.evento {
            let missing = other.soggetti.iter().filter(|it| scheda.soggetto(it.progressivo).is_none());
            let missing: Vec<_> = missing.cloned().collect();
            scheda.soggetti.extend(missing);
        }
    }
    scheda.soggetti.sort_by_key(|it| it.progressivo);
    let is_same = |before: &Scheda| *before == scheda;
    match of_lot {
        Some((_, before)) if is_same(before) => conti.noti += 1,
        before => {
            if let Some((fatto, _)) = before {
                conti.corretti += 1;
                pending.push(withdrawn(&atto, fatto.numero, giorno));
            } else {
                conti.nuovi += 1;
            }
            // The same rows that were withdrawn once may come back: their place makes them another fact.
            let times = known.iter().filter(|it| matches!(&it.evento, Evento::Ricevuto(_))).count();
            let print = &hash::sha256(&serde_json::to_vec(&scheda).expect("an act is plain data"))[..16];
            let key = Some(format!("lotto:{lotto}:{times}:{print}"));
            let fatto = Fatto::new(giorno, Evento::Ricevuto(Box::new(scheda))).from(fonte.clone());
            pending.push(Nuovo { atto: atto.clone(), fatto, key });
        }
    }
    let mut paid: Vec<&Fatto> =
        known.iter().filter(|it| matches!(it.evento, Evento::Pagamento(_)) && !is_out(it.numero)).collect();
    let mut made: Vec<String> = Vec::new();
    for it in pagamenti {
        let is_it = |known: &&Fatto| {
            known.data == it.data
                && matches!(&known.evento, Evento::Pagamento(paid) if paid.importo == it.pagamento.importo)
        };
        // The money of a flow or of another lot is told again by the gestionale.
        if let Some(at) = paid.iter().position(is_it) {
            paid.remove(at);
            continue;
        }
        let print = hash::sha256(&serde_json::to_vec(&it).expect("a payment is plain data"))[..16].to_string();
        let fatto = Fatto::new(it.data, Evento::Pagamento(it.pagamento)).from(fonte.clone());
        // What was withdrawn once may come back, and two alike are two.
        let is_like = |other: &&Fatto| other.data == fatto.data && other.evento == fatto.evento && other.fonte == fonte;
        let times = known.iter().filter(is_like).count() + made.iter().filter(|it| **it == print).count();
        pending.push(Nuovo { atto: atto.clone(), fatto, key: Some(format!("lotto:{lotto}:{times}:{print}")) });
        made.push(print);
    }
    // What the lot told before and tells no more.
    pending.extend(paid.iter().filter(|it| it.fonte == fonte).map(|it| withdrawn(&atto, it.numero, giorno)));
    Ok(())
}

/// The withdrawal of what a lot told before.
fn withdrawn(atto: &Chiave, numero: u64, giorno: Data) -> Nuovo {
    let (motivo, da) = ("lotto ricevuto di nuovo con altri dati".to_string(), "plico".to_string());
    let evento = Evento::Rettifica { di: numero, motivo, da };
    Nuovo { atto: atto.clone(), fatto: Fatto::new(giorno, evento), key: Some(format!("rettifica:{numero}")) }
}

/// Remembers that a lot came in; the same lot with the same files is one fact.
fn remember(ledger: &mut Ledger, lotto: &Lotto<'_>, conti: Conti, giorno: Data) -> Result<(), Error> {
    let testata = lotto.testata();
    let files: Vec<_> = lotto.inputs().iter().map(|it| (&it.file, &it.sha256)).collect();
    let key = hash::sha256(&serde_json::to_vec(&files).expect("names and hashes are plain data"));
    let all = lotto.conti();
    let payload = serde_json::json!({
        "ente": testata.codice_ente,
        "lotto": testata.numero,
        "tipo": testata.tipo.as_str(),
        "prova": testata.prova,
        "data": giorno.to_string(),
        "righe": all.righe,
        "atti": all.atti,
        "scartati": all.scartati,
        "plichi": all.plichi,
        "pec": all.pec,
        "trattenuti": conti.trattenuti,
        "file": files,
    });
    let fact = Fact {
        subject: &subject(&testata.codice_ente, &testata.numero, testata.prova),
        kind: RECEIVED,
        instant: &clock::now(),
        payload: &payload.to_string(),
        day: Some(&giorno.to_string()),
        key: Some(&key),
    };
    ledger.record_all(&[fact]).map_err(Error::Ledger)?;
    Ok(())
}

/// A plico of a rendered lot, as far as its acts go.
#[derive(Deserialize)]
struct Voce {
    id: String,
    id_verbale: Vec<String>,
    progressivo_destinatario: u32,
    prodotto: String,
    numero_piego: Option<String>,
    numero_ar: Option<String>,
}

/// Records for each act that its piece was printed; those of a reprint stand in for others.
pub fn printed(ledger: &mut Ledger, folder: &Path, manifest: &Manifest) -> Result<(), Error> {
    let Some(ente) = &manifest.ente else { return Ok(()) };
    // A lot of a day to come is printed on that day at the earliest.
    let giorno = Data::parse(&manifest.data).map_or(clock::today(), |it| it.max(clock::today()));
    let mut pending = Vec::new();
    for batch in &manifest.batches {
        each(folder, batch, |voce: Voce| {
            let piece = piece(&voce, manifest);
            for id_verbale in voce.id_verbale {
                let atto = Chiave { ente: ente.clone(), id_verbale, prova: manifest.prova };
                let evento = match manifest.padre.is_some() {
                    true => Evento::Ristampato(piece.clone()),
                    false => Evento::Stampato(piece.clone()),
                };
                let fatto = Fatto::new(giorno, evento).of(voce.progressivo_destinatario);
                let key = Some(format!("stampa:{}:{}", manifest.lavoro, voce.id));
                pending.push(Nuovo { atto, fatto, key });
            }
            if pending.len() >= AT_ONCE {
                fascicoli::record(ledger, &pending)?;
                pending.clear();
            }
            Ok(())
        })?;
    }
    fascicoli::record(ledger, &pending)?;
    Ok(())
}

fn each(folder: &Path, batch: &Batch, mut take: impl FnMut(Voce) -> Result<(), Error>) -> Result<(), Error> {
    let mut done = Ok(());
    storia::lines(folder, batch, |line| {
        if done.is_ok()
            && let Ok(voce) = serde_json::from_slice(line)
        {
            done = take(voce);
        }
    })?;
    done
}

fn piece(voce: &Voce, manifest: &Manifest) -> Spedizione {
    Spedizione {
        prodotto: voce.prodotto.clone(),
        numero_piego: voce.numero_piego.clone().unwrap_or_default(),
        numero_ar: voce.numero_ar.clone().unwrap_or_default(),
        lavoro: manifest.lavoro.clone(),
        plico: voce.id.clone(),
        lettera: manifest.lettera.clone().unwrap_or_default(),
        tentativo: 1,
    }
}
