//! What lies in folders beside the ledger and is past its retention: uploads, keyed papers, drafts of profiles of cards.
//!
//! What is about acts goes with them; what is about none that the ledger knows goes by its age.

use std::collections::BTreeSet;
use std::path::Component;
use std::path::Path;

use crate::domain::data::Data;
use crate::files;
use crate::jobs::Error;
use crate::jobs::caricati;
use crate::jobs::caricati::Caricato;
use crate::jobs::cartoline::adatta::tavola;
use crate::jobs::conservazione::Andati;
use crate::jobs::conservazione::Massimario;
use crate::jobs::conservazione::Scaduto;
use crate::jobs::conservazione::day_of;
use crate::jobs::conservazione::is_past;
use crate::jobs::conservazione::longest;
use crate::jobs::digita::campi;
use crate::jobs::digita::dichiarazioni;
use crate::jobs::digita::scheda;
use crate::jobs::digita::scheda::Genere;
use crate::jobs::digita::scheda::Scheda;
use crate::jobs::digita::scheda::Stato;
use crate::jobs::digita::uscite;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::project::Project;
use crate::ledger::Ledger;
use crate::ledger::filtro::Filtro;

/// The folders in which anything may be destroyed.
const FOLDERS: [&str; 3] = [caricati::FOLDER, crate::jobs::digita::FOLDER, tavola::FOLDER];

/// By what folders are judged.
struct Termini<'a> {
    ledger: &'a Ledger,
    andati: Andati<'a>,
    before: Data,
}

/// What goes, each by its path in the project.
pub(super) fn past(
    project: &Project,
    ledger: &mut Ledger,
    (massimario, before): (&Massimario, Data),
    acts: &[Scaduto],
) -> Result<Vec<Scaduto>, Error> {
    let years = |anni: Option<u32>| anni.unwrap_or_else(|| longest(massimario));
    let mut found = uploads(project, ledger, (years(massimario.caricati_anni), before), acts)?;
    let it = Termini { ledger, andati: Andati::of(ledger, acts), before };
    found.extend(it.keyed(project, years(massimario.digitati_anni))?);
    let anni = years(massimario.bozze_anni);
    for draft in tavola::all(project)? {
        let soggetto = format!("{}/{}", tavola::FOLDER, draft.id);
        found.extend(it.old(soggetto, "bozza-carta", &draft.quando, anni));
    }
    Ok(found)
}

/// Uploads that are done with, but for lots of which an act is kept.
fn uploads(
    project: &Project,
    ledger: &mut Ledger,
    (anni, before): (u32, Data),
    acts: &[Scaduto],
) -> Result<Vec<Scaduto>, Error> {
    let going: BTreeSet<&str> = acts.iter().map(|it| it.soggetto.as_str()).collect();
    let mut found = Vec::new();
    for it in caricati::everything(project)? {
        let ultimo = day_of(&it.quando);
        let is_over = it.stato != caricati::Stato::InCoda && is_past(&ultimo, anni, before);
        if is_over && !has_kept_acts(ledger, &it, &going)? {
            let soggetto = format!("{}/{}", caricati::FOLDER, it.id);
            found.push(Scaduto { soggetto, stato: "caricato".into(), ultimo, anni });
        }
    }
    Ok(found)
}

/// Whether an upload is a lot of which the ledger keeps an act.
fn has_kept_acts(ledger: &mut Ledger, it: &Caricato, going: &BTreeSet<&str>) -> Result<bool, Error> {
    let Some(flusso) = &it.flusso else { return Ok(false) };
    let filtro =
        Filtro { prova: flusso.prova, ente: Some(&flusso.ente), lotto: Some(&flusso.lotto), ..Filtro::default() };
    let mut is_kept = false;
    ledger.each_atto(&filtro, |subject, _| {
        is_kept |= !going.contains(subject);
        Ok::<(), Error>(())
    })?;
    Ok(is_kept)
}

impl Termini<'_> {
    /// One that is as old as that.
    fn old(&self, soggetto: String, stato: &str, instant: &str, anni: u32) -> Option<Scaduto> {
        let ultimo = day_of(instant);
        is_past(&ultimo, anni, self.before).then(|| Scaduto { soggetto, stato: stato.into(), ultimo, anni })
    }

    /// Papers that were keyed, and the records of those that left once none of their papers is here any more.
    fn keyed(&self, project: &Project, anni: u32) -> Result<Vec<Scaduto>, Error> {
        let gone = uscite::left(project)?;
        let mut found = Vec::new();
        let mut stay = BTreeSet::new();
        for genere in [Genere::Verbale, Genere::Dichiarazione] {
            for it in scheda::all(project, genere)? {
                let soggetto = format!("{}/{}/{}", crate::jobs::digita::FOLDER, genere.folder(), it.id);
                let goes = match self.acts_go(&it, genere, gone.contains_key(&it.id))? {
                    Some(true) => self.old(soggetto, "digitato", &it.cambiata, 0),
                    Some(false) => None,
                    None => self.old(soggetto, "digitato", &it.cambiata, anni),
                };
                if goes.is_none() {
                    stay.insert(it.id);
                }
                found.extend(goes);
            }
        }
        for it in uscite::all(project)?.iter().filter(|it| it.atti.iter().all(|act| !stay.contains(&act.id))) {
            for path in uscite::paths(project, it)? {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let soggetto = format!("{}/{}/{name}", crate::jobs::digita::FOLDER, uscite::Uscita::FOLDER);
                found.extend(self.old(soggetto, "uscita", &it.quando, 0));
            }
        }
        Ok(found)
    }

    /// Whether the acts that a paper became, or is about, all go; nothing where the ledger knows none of them.
    fn acts_go(&self, it: &Scheda, genere: Genere, has_left: bool) -> Result<Option<bool>, Error> {
        let subjects: Vec<String> = match genere {
            Genere::Dichiarazione if matches!(it.stato, Stato::Valida | Stato::NonValida) => {
                vec![it.get(dichiarazioni::ATTO).to_owned()]
            }
            Genere::Verbale if has_left => {
                let (ente, id_verbale) = (it.get(campi::ENTE).to_owned(), campi::id_verbale(&it.campi));
                [false, true]
                    .map(|prova| Chiave { ente: ente.clone(), id_verbale: id_verbale.clone(), prova }.subject())
                    .into()
            }
            _ => Vec::new(),
        };
        let mut known = Vec::new();
        for it in subjects {
            if !self.ledger.about(&it)?.is_empty() {
                known.push(it);
            }
        }
        let all = self.andati.are(known.iter().map(String::as_str))?;
        Ok((!known.is_empty()).then_some(all))
    }
}

/// Takes one away; what is gone already is gone. A path that leads elsewhere is none.
pub(super) fn clear(project: &Project, path: &str) -> Result<(), Error> {
    let mut parts = Path::new(path).components();
    let is_ours = matches!(parts.next(), Some(Component::Normal(it)) if FOLDERS.iter().any(|known| it == *known));
    let rest: Vec<Component<'_>> = parts.collect();
    if is_ours && !rest.is_empty() && rest.iter().all(|it| matches!(it, Component::Normal(_))) {
        files::clear(&project.dir().join(path))?;
    }
    Ok(())
}
