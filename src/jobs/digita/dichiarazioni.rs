//! Declarations of who drove: keyed for an act from their scans, judged, and recorded as a fact of it, valid or not.

use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Prova;
use crate::files;
use crate::jobs::Error;
use crate::jobs::autorizza;
use crate::jobs::digita;
use crate::jobs::digita::Chi;
use crate::jobs::digita::Peso;
use crate::jobs::digita::Trovato;
use crate::jobs::digita::campi;
use crate::jobs::digita::campi::Campi;
use crate::jobs::digita::conducente;
use crate::jobs::digita::scansioni;
use crate::jobs::digita::scansioni::Arrivata;
use crate::jobs::digita::scheda;
use crate::jobs::digita::scheda::Esito;
use crate::jobs::digita::scheda::Genere;
use crate::jobs::digita::scheda::Scheda;
use crate::jobs::digita::scheda::Stato;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::ledger::Ledger;
use crate::procedure::fascicolo::Fascicolo;

/// What these are.
pub const GENERE: Genere = Genere::Dichiarazione;

/// The field of the act that it is about: its subject in the ledger. No form may change it.
pub const ATTO: &str = "d-atto";

/// The kind of evidence that its scans are.
const PROVA: &str = "dichiarazione";

/// What becomes of a declaration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Azione<'a> {
    /// What was typed is kept.
    Salva,
    /// It is valid; the warnings that were seen are confirmed.
    Valida(&'a str),
    /// It is not, for this reason.
    NonValida(&'a str),
}

/// Begins one for an act that somebody names; `Err` says why not, as a stable code, and of which file.
pub fn begin(
    project: &Project,
    ledger: &mut Ledger,
    chi: Chi<'_>,
    atto: &str,
    scans: &[Arrivata<'_>],
) -> Result<Result<String, (&'static str, String)>, Error> {
    fascicoli::refresh(ledger, &fascicoli::regole(project)?)?;
    let chiave = match fascicoli::act(ledger, atto, None)? {
        Ok(chiave) => chiave,
        Err(why) => return Ok(Err((why, atto.to_owned()))),
    };
    for (nome, bytes) in scans {
        if let Err(why) = scansioni::judge(bytes) {
            return Ok(Err((why, (*nome).to_owned())));
        }
    }
    if scans.is_empty() {
        return Ok(Err(("scansione-manca", String::new())));
    }
    let mut first: Campi = conducente::CAMPI.iter().map(|it| ((*it).to_owned(), String::new())).collect();
    first.insert(ATTO.to_owned(), chiave.subject());
    first.insert("d-nazione".to_owned(), "IT".to_owned());
    let _turn = digita::turn(project)?;
    scheda::begin(project, GENERE, chi, (first, scans)).map(Ok)
}

/// An act, and whom it is for: their numbers and names.
pub type Riguardo = (Chiave, Vec<(u32, String)>);

/// The act of a declaration.
pub fn about(project: &Project, ledger: &Ledger, it: &Scheda) -> Result<Option<Riguardo>, Error> {
    let people = |fascicolo: Fascicolo| {
        fascicolo.destinatari.iter().map(|it| (it.soggetto.progressivo, it.soggetto.name())).collect()
    };
    Ok(act(project, ledger, it)?.map(|it| (it.0, people(it.1))))
}

/// The act of a declaration, understood.
fn act(project: &Project, ledger: &Ledger, it: &Scheda) -> Result<Option<(Chiave, Fascicolo)>, Error> {
    let Some(chiave) = Chiave::parse(it.get(ATTO)) else { return Ok(None) };
    let found = fascicoli::open(ledger, &chiave, &fascicoli::regole(project)?)?;
    Ok(found.map(|fascicolo| (chiave, fascicolo)))
}

/// What is wrong with it, or doubtful.
pub fn judge(project: &Project, ledger: &Ledger, it: &Scheda) -> Result<Vec<Trovato>, Error> {
    let Some((chiave, fascicolo)) = act(project, ledger, it)? else {
        return Ok(vec![Trovato::new("", "atto-sconosciuto", Peso::Ferma)]);
    };
    let mut found = conducente::judge(&it.campi, &fascicolo);
    let facts = fascicoli::load(ledger, &chiave)?;
    if autorizza::alive(&facts).into_iter().any(|fatto| is_same(fatto, it)) && !is_recorded(ledger, &chiave, it)? {
        found.push(Trovato::new("", "gia-registrata", Peso::Ferma).about(chiave.id_verbale));
    }
    Ok(found)
}

/// Whether a fact is this very declaration: of the same scan, or of the same day, person and driver.
fn is_same(fatto: &Fatto, it: &Scheda) -> bool {
    let Evento::DatiConducente { conducente, .. } = &fatto.evento else { return false };
    if fatto.prove.iter().any(|prova| it.scansioni.iter().any(|scan| scan.sha256 == prova.sha256)) {
        return true;
    }
    let ours = conducente::person(&it.campi);
    let is_driver = |other: &crate::fatti::scheda::Soggetto| {
        (&other.cognome, &other.nome, other.data_nascita) == (&ours.cognome, &ours.nome, ours.data_nascita)
    };
    let is_of_day = campi::day(it.get("d-data_ricezione")) == Some(fatto.data);
    is_of_day && fatto.destinatario == whom(it) && conducente.as_deref().is_some_and(is_driver)
}

fn whom(it: &Scheda) -> Option<u32> {
    it.get("d-destinatario").parse().ok()
}

/// What makes it the same fact when it is recorded again.
fn key(it: &Scheda) -> String {
    format!("dichiarazione:{}", it.id)
}

fn is_recorded(ledger: &Ledger, chiave: &Chiave, it: &Scheda) -> Result<bool, Error> {
    let own = key(it);
    let numbers = ledger.numbers_of(&chiave.subject(), "dati-conducente", |it| it == own).map_err(Error::Ledger)?;
    Ok(!numbers.is_empty())
}

/// Keeps what was typed, and does what is wanted with it.
pub fn change(
    project: &Project,
    ledger: &mut Ledger,
    (id, versione): (&str, u64),
    said: &Campi,
    (azione, chi): (Azione<'_>, Chi<'_>),
) -> Result<Esito, Error> {
    let _turn = digita::turn(project)?;
    let Some(before) = scheda::of(project, GENERE, id)? else { return Ok(Esito::Assente) };
    if before.stato != Stato::Bozza {
        return Ok(Esito::Chiusa);
    }
    let mut it = before.clone();
    campi::take(&mut it.campi, &conducente::CAMPI.map(str::to_owned), said);
    if versione != before.versione && it.campi != before.campi {
        scheda::keep_aside(project, GENERE, id, chi, said)?;
        return Ok(Esito::Superata(before.cambiata_da));
    }
    let esito = settle(project, ledger, &mut it, (azione, chi))?;
    if it != before {
        scheda::save(project, GENERE, it, chi)?;
    }
    Ok(esito)
}

fn settle(
    project: &Project,
    ledger: &mut Ledger,
    it: &mut Scheda,
    (azione, chi): (Azione<'_>, Chi<'_>),
) -> Result<Esito, Error> {
    let found = judge(project, ledger, it)?;
    let worst = found.iter().map(|it| it.peso).min();
    match azione {
        Azione::Salva => return Ok(Esito::Fatto),
        _ if worst == Some(Peso::Ferma) => return Ok(Esito::Trovati),
        Azione::Valida(confirmed) => {
            if worst == Some(Peso::Blocca) || digita::impronta(&found) != confirmed {
                return Ok(Esito::Trovati);
            }
            it.stato = Stato::Valida;
        }
        Azione::NonValida(motivo) => {
            if motivo.trim().is_empty() {
                return Ok(Esito::SenzaMotivo);
            }
            motivo.trim().clone_into(&mut it.nota);
            it.stato = Stato::NonValida;
        }
    }
    record(project, ledger, it, chi)
}

fn record(project: &Project, ledger: &mut Ledger, it: &Scheda, chi: Chi<'_>) -> Result<Esito, Error> {
    let (Some(atto), Some(day)) = (Chiave::parse(it.get(ATTO)), campi::day(it.get("d-data_ricezione"))) else {
        return Ok(Esito::Trovati);
    };
    let validi = it.stato == Stato::Valida;
    let evento = Evento::DatiConducente {
        validi,
        motivo: if validi { String::new() } else { it.nota.clone() },
        conducente: validi.then(|| Box::new(conducente::person(&it.campi))),
    };
    let mut fatto = Fatto::new(day, evento).from(chi.persona);
    fatto.destinatario = whom(it);
    fatto.prove = evidence(project, it)?;
    fascicoli::record(ledger, &[Nuovo { atto, fatto, key: Some(key(it)) }])?;
    fascicoli::refresh(ledger, &fascicoli::regole(project)?)?;
    Ok(Esito::Fatto)
}

/// Keeps the scans beside the ledger.
fn evidence(project: &Project, it: &Scheda) -> Result<Vec<Prova>, Error> {
    let Some(folder) = scheda::folder(project, GENERE, &it.id)? else { return Ok(Vec::new()) };
    let prove = Prove::of(project);
    let keep = |scan: &scansioni::Scansione| {
        let sha256 = prove.put(&files::read(&folder.join(&scan.file))?)?;
        Ok(Prova { tipo: PROVA.to_owned(), sha256 })
    };
    it.scansioni.iter().map(keep).collect()
}

/// Puts one aside that is none, with a reason.
pub fn discard(project: &Project, id: &str, chi: Chi<'_>, motivo: &str) -> Result<Esito, Error> {
    if motivo.trim().is_empty() {
        return Ok(Esito::SenzaMotivo);
    }
    let _turn = digita::turn(project)?;
    let Some(mut it) = scheda::of(project, GENERE, id)? else { return Ok(Esito::Assente) };
    if it.stato != Stato::Bozza {
        return Ok(Esito::Chiusa);
    }
    it.stato = Stato::Scartata;
    motivo.trim().clone_into(&mut it.nota);
    scheda::save(project, GENERE, it, chi)?;
    Ok(Esito::Fatto)
}
