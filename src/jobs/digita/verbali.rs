//! Paper verbali: begun from their scans, keyed, judged as they are typed, and held ready to leave.

use crate::jobs::Error;
use crate::jobs::digita;
use crate::jobs::digita::Chi;
use crate::jobs::digita::Peso;
use crate::jobs::digita::campi;
use crate::jobs::digita::campi::Campi;
use crate::jobs::digita::carte::Carte;
use crate::jobs::digita::controllo::Controllo;
use crate::jobs::digita::controllo::Lettore;
use crate::jobs::digita::doppi;
use crate::jobs::digita::doppi::Doppio;
use crate::jobs::digita::scansioni;
use crate::jobs::digita::scansioni::Arrivata;
use crate::jobs::digita::scheda;
use crate::jobs::digita::scheda::Esito;
use crate::jobs::digita::scheda::Genere;
use crate::jobs::digita::scheda::Scheda;
use crate::jobs::digita::scheda::Stato;
use crate::jobs::digita::uscite;
use crate::jobs::project::Project;
use crate::ledger::Ledger;

/// What these are.
pub const GENERE: Genere = Genere::Verbale;

/// What came of files that were handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Iniziati {
    /// The papers that were begun.
    pub ids: Vec<String>,
    /// The files that were not taken: name, and why as a stable code.
    pub rifiutati: Vec<(String, &'static str)>,
}

/// What is to be done with a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Azione<'a> {
    /// Nothing but keep what was typed.
    Salva,
    /// One more violation.
    AltraViolazione,
    /// One more person.
    AltroSoggetto,
    /// It may leave; the warnings that were seen are confirmed, as [`digita::impronta`] has them.
    Valida(&'a str),
}

/// Begins papers: all files are one, or each is one of its own. What cannot be read is not taken, and said.
pub fn begin(project: &Project, chi: Chi<'_>, files: &[Arrivata<'_>], insieme: bool) -> Result<Iniziati, Error> {
    let mut esito = Iniziati::default();
    let mut sound = Vec::new();
    for it in files {
        match scansioni::judge(it.1) {
            Ok(_) => sound.push(*it),
            Err(why) => esito.rifiutati.push((it.0.to_owned(), why)),
        }
    }
    // Half of one paper is none: whoever sends it mends the file and sends all again.
    if sound.is_empty() || insieme && !esito.rifiutati.is_empty() {
        return Ok(esito);
    }
    let _turn = digita::turn(project)?;
    let before = scheda::all(project, GENERE)?;
    let last = before.iter().filter(|it| it.versione > 0).max_by_key(|it| it.cambiata.clone());
    let first = campi::first(last.map(|it| &it.campi), chi.persona);
    let together: Vec<&[Arrivata<'_>]> = if insieme { vec![&sound] } else { sound.chunks(1).collect() };
    for scans in together {
        esito.ids.push(scheda::begin(project, GENERE, chi, (first.clone(), scans))?);
    }
    Ok(esito)
}

/// Adds scans to a paper; says which files were not taken.
pub fn attach(project: &Project, id: &str, files: &[Arrivata<'_>]) -> Result<(Esito, Iniziati), Error> {
    let judged = |it: &Arrivata<'_>| Some((it.0.to_owned(), scansioni::judge(it.1).err()?));
    let esito = Iniziati { ids: Vec::new(), rifiutati: files.iter().filter_map(judged).collect() };
    let _turn = digita::turn(project)?;
    if uscite::left(project)?.contains_key(id) {
        return Ok((Esito::Chiusa, esito));
    }
    Ok((scheda::add(project, GENERE, id, files)?, esito))
}

/// Keeps what was typed, and does what is wanted with it.
pub fn change(
    project: &Project,
    ledger: &mut Ledger,
    (id, versione): (&str, u64),
    said: &Campi,
    (azione, chi): (Azione<'_>, Chi<'_>),
    lettore: &Lettore,
    carte: &Carte,
) -> Result<Esito, Error> {
    let _turn = digita::turn(project)?;
    let Some(before) = scheda::of(project, GENERE, id)? else { return Ok(Esito::Assente) };
    if before.stato != Stato::Bozza || carte.has_left(project, id)? {
        return Ok(Esito::Chiusa);
    }
    let mut it = before.clone();
    campi::take(&mut it.campi, &campi::names(&before.campi), said);
    if versione != before.versione && it.campi != before.campi {
        scheda::keep_aside(project, GENERE, id, chi, said)?;
        return Ok(Esito::Superata(before.cambiata_da));
    }
    campi::suggest(&before.campi, &mut it.campi, lettore.tariffa());
    for (wanted, lettera, most, column) in [
        (Azione::AltraViolazione, 'r', campi::VIOLAZIONI, "codice_interno"),
        (Azione::AltroSoggetto, 's', campi::SOGGETTI, "ruolo"),
    ] {
        let next = campi::count(&it.campi, lettera) + 1;
        if azione == wanted && next <= most {
            it.campi.insert(format!("{lettera}{next}-{column}"), String::new());
        }
    }
    let esito = match azione {
        Azione::Valida(confirmed) => validate(project, ledger, &mut it, confirmed, lettore)?,
        _ => Esito::Fatto,
    };
    if it != before {
        scheda::save(project, GENERE, it, chi)?;
    }
    Ok(esito)
}

fn validate(
    project: &Project,
    ledger: &mut Ledger,
    it: &mut Scheda,
    confirmed: &str,
    lettore: &Lettore,
) -> Result<Esito, Error> {
    // A decision goes by what is there now, and by nothing that was kept.
    let (controllo, _) = judge(project, ledger, it, lettore, &Carte::default())?;
    let is_hindered = controllo.trovati.iter().any(|it| it.peso != Peso::Avvisa);
    if is_hindered || digita::impronta(&controllo.trovati) != confirmed {
        return Ok(Esito::Trovati);
    }
    it.stato = Stato::Valida;
    Ok(Esito::Fatto)
}

/// Judges a paper: by the rules of lots, and by what is there already.
pub fn judge(
    project: &Project,
    ledger: &mut Ledger,
    it: &Scheda,
    lettore: &Lettore,
    carte: &Carte,
) -> Result<(Controllo, Vec<Doppio>), Error> {
    let mut controllo = lettore.judge(project, it)?;
    let others = doppi::find(project, ledger, it, carte)?;
    controllo.trovati.extend(others.iter().map(|it| it.trovato.clone()));
    Ok((controllo, others))
}

/// Takes a paper back to its desk that was ready, or put aside.
pub fn reopen(project: &Project, id: &str, chi: Chi<'_>) -> Result<Esito, Error> {
    move_to(project, id, chi, Stato::Bozza, "")
}

/// Puts a paper aside, with a reason.
pub fn discard(project: &Project, id: &str, chi: Chi<'_>, motivo: &str) -> Result<Esito, Error> {
    if motivo.trim().is_empty() {
        return Ok(Esito::SenzaMotivo);
    }
    move_to(project, id, chi, Stato::Scartata, motivo)
}

fn move_to(project: &Project, id: &str, chi: Chi<'_>, stato: Stato, nota: &str) -> Result<Esito, Error> {
    let _turn = digita::turn(project)?;
    let Some(mut it) = scheda::of(project, GENERE, id)? else { return Ok(Esito::Assente) };
    if it.stato == stato || uscite::left(project)?.contains_key(id) {
        return Ok(Esito::Chiusa);
    }
    it.stato = stato;
    nota.trim().clone_into(&mut it.nota);
    scheda::save(project, GENERE, it, chi)?;
    Ok(Esito::Fatto)
}

/// Takes up what somebody typed that came too late, in the fields that say something else now; or lets it go.
pub fn settle(project: &Project, genere: Genere, id: &str, chi: Chi<'_>, takes: bool) -> Result<Esito, Error> {
    let _turn = digita::turn(project)?;
    let Some(mut it) = scheda::of(project, genere, id)? else { return Ok(Esito::Assente) };
    if it.stato != Stato::Bozza {
        return Ok(Esito::Chiusa);
    }
    if takes {
        let said = scheda::beside(project, genere, &it, chi)?;
        let names: Vec<String> = said.keys().cloned().collect();
        campi::take(&mut it.campi, &names, &said);
        scheda::save(project, genere, it, chi)?;
    }
    scheda::let_go(project, genere, id, chi)?;
    Ok(Esito::Fatto)
}
