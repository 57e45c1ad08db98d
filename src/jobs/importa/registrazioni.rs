//! What a desk knows and no flow brings: appeals and how they ended, drivers' declarations, invitations, acts annulled,
//! instalments, money given back, corrections. One neutral table, `registrazioni.csv`:
//!
//! | column | what |
//! |---|---|
//! | `id_verbale` | the act |
//! | `progressivo_destinatario` | which recipient; empty for all |
//! | `data` | the day it happened |
//! | `data_disponibilita` | the day it reached us, where later |
//! | `evento` | `ricorso`, `esito-ricorso`, `sospensione`, `dati-conducente`, `invito`, `ottemperato`, `annullato`, `rateizzato`, `rimborso`, `documento`, `rettifica` |
//! | `autorita` | of an appeal: `PREFETTO`, `GDP`, `AUTOTUTELA`, `ALTRO` |
//! | `esito` | of an appeal: `ACCOLTO`, `RESPINTO`, `INAMMISSIBILE`, `ARCHIVIATO`, `SILENZIO_ACCOGLIMENTO`; of a declaration: S or N |
//! | `importo` | the sum that a decision sets, or that was given back |
//! | `entro` | the day an invitation names |
//! | `rate` | `100,00 2026-03-31 \| 100,00 2026-04-30` |
//! | `per_ritardo` | S where an act fell by a delay of ours |
//! | `fatto` | the number of the fact that a correction withdraws |
//! | `motivo` | why, in words |
//!
//! The columns of `ricorsi.csv` are read too: `data_presentazione`, `data_decisione`, `importo_ingiunto`.

use std::path::PathBuf;

use crate::domain::data::Data;
use crate::fatti::Autorita;
use crate::fatti::EsitoRicorso;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Rata;
use crate::intake::value;
use crate::jobs::Error;
use crate::jobs::autorizza;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::importa::Outcome;
use crate::jobs::importa::tabella;
use crate::jobs::importa::tabella::Campi;
use crate::jobs::importa::tabella::Mappa;
use crate::jobs::importa::tabella::Record;
use crate::jobs::project::Project;
use crate::ledger::Ledger;

/// The file of rows that were not used.
pub const REFUSED: &str = "registrazioni-respinte.csv";

/// The columns of registrations; the others are those of `ricorsi.csv`.
pub const CAMPI: Campi = Campi {
    colonne: &[
        ("id_verbale", "V/2026/000110", "V/2026/000111"),
        ("progressivo_destinatario", "", ""),
        ("data", "10/04/2026", "12/04/2026"),
        ("data_disponibilita", "13/04/2026", ""),
        ("evento", "ricorso", "annullato"),
        ("autorita", "PREFETTO", ""),
        ("esito", "", ""),
        ("importo", "", ""),
        ("entro", "", ""),
        ("rate", "", ""),
        ("per_ritardo", "", "N"),
        ("fatto", "", ""),
        ("motivo", "", "veicolo rubato prima della violazione"),
    ],
    anche: &["data_presentazione", "data_ricezione", "data_decisione", "importo_ingiunto", "n_ruolo", "note"],
};

/// How far ahead a year of two digits may lie: instalments run for years.
const YEARS_AHEAD: i32 = 10;

/// The layout `registrazioni/<tracciato>.toml`.
pub fn layout(project: &Project, tracciato: &str) -> Result<Mappa, Error> {
    project.profile("registrazioni", tracciato)?.parse()
}

/// Imports what desks wrote of real acts, or else of trial ones; `da` is who answers for it.
pub fn import(project: &Project, paths: &[PathBuf], tracciato: &str, da: &str, prova: bool) -> Result<Outcome, Error> {
    let mappa = layout(project, tracciato)?;
    let regole = fascicoli::regole(project)?;
    let mut ledger = project.ledger()?;
    fascicoli::refresh(&mut ledger, &regole)?;
    let mut outcome = Outcome::default();
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let ignored = tabella::read(path, &mappa, &CAMPI, &["id_verbale"], |record| {
            outcome.righe += 1;
            let (riga, read) = match record {
                Err((riga, broken)) => (riga, Err((broken.as_str(), String::new()))),
                Ok(record) => (record.riga, rows(&ledger, &record, prova, (&file, da))?),
            };
            match read {
                Err((codice, id)) => outcome.refuse(&file, riga, codice, &id),
                Ok(nuovi) => outcome.count(&fascicoli::record(&mut ledger, &nuovi)?),
            }
            Ok(())
        })?;
        outcome.ignore(&file, ignored);
    }
    fascicoli::refresh(&mut ledger, &regole)?;
    Ok(outcome)
}

/// The facts of a row, or why it gives none.
fn rows(
    ledger: &Ledger,
    record: &Record<'_>,
    prova: bool,
    (file, da): (&str, &str),
) -> Result<Result<Vec<Nuovo>, (&'static str, String)>, Error> {
    let id = record.get("id_verbale").to_string();
    let atto = match fascicoli::act(ledger, &id, Some(prova))? {
        Ok(atto) => atto,
        Err(codice) => return Ok(Err((codice, id))),
    };
    let nuovi = match events(record, da).and_then(|all| facts(record, all, atto, file)) {
        Ok(nuovi) => nuovi,
        Err(codice) => return Ok(Err((codice, id))),
    };
    for it in &nuovi {
        if !withdraws_its_own(ledger, it)? {
            return Ok(Err(("fatto-sconosciuto", id)));
        }
    }
    Ok(Ok(nuovi))
}

/// Whether a correction names a fact that its own act has and nobody withdrew; the same correction again does too.
fn withdraws_its_own(ledger: &Ledger, nuovo: &Nuovo) -> Result<bool, Error> {
    let Evento::Rettifica { di, .. } = &nuovo.fatto.evento else { return Ok(true) };
    let known = fascicoli::load(ledger, &nuovo.atto)?;
    let is_again = |it: &Fatto| it.evento == nuovo.fatto.evento && it.data == nuovo.fatto.data;
    Ok(autorizza::is_alive(&known, *di) || known.iter().any(is_again))
}

fn facts(
    record: &Record<'_>,
    all: Vec<(Option<Data>, Evento)>,
    atto: Chiave,
    file: &str,
) -> Result<Vec<Nuovo>, &'static str> {
    let whom = record.get("progressivo_destinatario");
    let destinatario = if whom.is_empty() { None } else { Some(whom.parse().map_err(|_| "destinatario-illeggibile")?) };
    let mut nuovi = Vec::new();
    for (data, evento) in all {
        let data = data.ok_or("data-mancante")?;
        if data > clock::today() {
            return Err("data-futura");
        }
        let mut fatto = Fatto::new(data, evento).from(file);
        fatto.destinatario = destinatario;
        fatto.disponibile = day(record, "data_disponibilita")?;
        let said = serde_json::to_string(&(&fatto.evento, destinatario)).expect("facts are plain data");
        let key = Some(format!("registrazione:{data}:{}", &crate::hash::sha256(said.as_bytes())[..16]));
        nuovi.push(Nuovo { atto: atto.clone(), fatto, key });
    }
    Ok(nuovi)
}

/// What a row says happened, each with its day; a row of `ricorsi.csv` may say both appeal and decision.
fn events(record: &Record<'_>, da: &str) -> Result<Vec<(Option<Data>, Evento)>, &'static str> {
    let data = day(record, "data")?;
    let motivo = record.get("motivo").to_string();
    let one = |evento: Evento| Ok(vec![(data, evento)]);
    match record.get("evento").to_lowercase().as_str() {
        // A row of `ricorsi.csv` needs no word; elsewhere a row without one says nothing.
        "" if !record.has("evento") && record.has("data_presentazione") => appeal(record, data),
        "" => Err("evento-mancante"),
        "ricorso" => appeal(record, data),
        "sospensione" => one(Evento::Ricorso { autorita: autorita(record)?, sospeso: true }),
        "esito-ricorso" => one(decision(record)?),
        "dati-conducente" => {
            let validi = value::si_no(record.get("esito")).ok().flatten().ok_or("esito-sconosciuto")?;
            one(Evento::DatiConducente { validi, motivo, conducente: None })
        }
        "invito" => one(Evento::Invito { entro: day(record, "entro")?.ok_or("entro-mancante")? }),
        "ottemperato" => one(Evento::Ottemperato),
        "annullato" => {
            let per_ritardo = value::si_no(record.get("per_ritardo")).ok().flatten().unwrap_or(false);
            one(Evento::Annullato { motivo, per_ritardo })
        }
        "rateizzato" => one(Evento::Rateizzato { rate: rate(record.get("rate"))? }),
        "rimborso" => one(Evento::Rimborso { importo: importo(record, "importo")?.ok_or("importo-mancante")? }),
        "documento" => one(Evento::Documento { tipo: record.get("esito").to_string(), nome: motivo }),
        "rettifica" => {
            let di = record.get("fatto").parse().map_err(|_| "fatto-mancante")?;
            one(Evento::Rettifica { di, motivo, da: da.to_string() })
        }
        _ => Err("evento-sconosciuto"),
    }
}

/// An appeal, and its decision where the same row has it.
fn appeal(record: &Record<'_>, data: Option<Data>) -> Result<Vec<(Option<Data>, Evento)>, &'static str> {
    let presented = day(record, "data_presentazione")?.or(data);
    let decided = day(record, "data_decisione")?;
    let mut all = vec![(presented, Evento::Ricorso { autorita: autorita(record)?, sospeso: false })];
    if decided.is_some() || !record.get("esito").is_empty() {
        all.push((decided, decision(record)?));
    }
    Ok(all)
}

fn decision(record: &Record<'_>) -> Result<Evento, &'static str> {
    let esito = match record.get("esito").to_uppercase().as_str() {
        "ACCOLTO" | "ARCHIVIATO" => EsitoRicorso::Accolto,
        "RESPINTO" => EsitoRicorso::Respinto,
        "INAMMISSIBILE" => EsitoRicorso::Inammissibile,
        "SILENZIO_ACCOGLIMENTO" => EsitoRicorso::SilenzioAccoglimento,
        _ => return Err("esito-sconosciuto"),
    };
    let importo = importo(record, "importo_ingiunto")?.or(importo(record, "importo")?);
    Ok(Evento::EsitoRicorso { autorita: autorita(record)?, esito, importo })
}

fn autorita(record: &Record<'_>) -> Result<Autorita, &'static str> {
    match record.get("autorita").to_uppercase().as_str() {
        "PREFETTO" => Ok(Autorita::Prefetto),
        "GDP" => Ok(Autorita::Gdp),
        "AUTOTUTELA" => Ok(Autorita::Autotutela),
        "ALTRO" | "TAR" => Ok(Autorita::Altro),
        _ => Err("autorita-sconosciuta"),
    }
}

/// Instalments as a cell has them: `100,00 2026-03-31 | 100,00 2026-04-30`.
fn rate(cell: &str) -> Result<Vec<Rata>, &'static str> {
    let read = |part: &str| {
        let (importo, entro) = part.trim().split_once(' ')?;
        let importo = value::importo(importo).ok().flatten()?;
        let entro = value::data(entro.trim(), clock::today().anno() + YEARS_AHEAD).ok().flatten()?;
        Some(Rata { importo, entro })
    };
    let rate: Option<Vec<Rata>> = cell.split('|').map(read).collect();
    rate.filter(|it| it.windows(2).all(|two| two[0].entro < two[1].entro)).ok_or("rate-illeggibili")
}

fn importo(record: &Record<'_>, column: &str) -> Result<Option<crate::domain::importi::Centesimi>, &'static str> {
    value::importo(record.get(column)).map_err(|_| "importo-illeggibile")
}

fn day(record: &Record<'_>, column: &str) -> Result<Option<Data>, &'static str> {
    value::data(record.get(column), clock::today().anno() + YEARS_AHEAD).map_err(|_| "data-illeggibile")
}
