//! Takes acts out of a rendered lot before hand-over: paid, recalled. Their pieces go to nobody.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::path::PathBuf;

use crate::codes::Kind;
use crate::files;
use crate::jobs::Error;
use crate::jobs::csv::cell;
use crate::jobs::operazioni::Operazione;
use crate::jobs::operazioni::Perche;
use crate::jobs::operazioni::Tipo;
use crate::jobs::operazioni::registro::Fatto;
use crate::jobs::operazioni::registro::Stato;
use crate::jobs::operazioni::riscontro::Problema;
use crate::jobs::operazioni::sostitutive;
use crate::jobs::operazioni::storia::Storia;
use crate::jobs::project::Project;
use crate::jobs::render::RENDERED;
use crate::jobs::render::again;
use crate::jobs::verify::read_manifest;
use crate::press::manifest;
use crate::press::manifest::Origine;

/// The header row of a divert list.
const HEADER: &str = "lavoro;lotto_stampa;plico;id_plico;foglio;segno;stato;id_verbale\r\n";

/// What to pull and why.
#[derive(Debug, Clone)]
pub struct Options {
    /// The rendered lot.
    pub folder: PathBuf,
    /// The acts.
    pub acts: BTreeSet<String>,
    /// Why: `pagato`, `richiamato`, or words.
    pub reason: String,
    /// The lot it was rendered from, where the ledger does not know or it was moved.
    pub lotto: Option<PathBuf>,
}

/// What came of it.
#[derive(Debug)]
pub enum Outcome {
    /// A person must look; nothing was written.
    Stopped(Vec<Problema>),
    /// The pieces are out.
    Done {
        /// The operation.
        operazione: Box<Operazione>,
        /// Its folder.
        folder: PathBuf,
        /// The state of each pulled plico before.
        plichi: Vec<(Origine, Stato)>,
    },
}

/// Pulls acts.
pub fn pull(project: &Project, options: &Options) -> Result<Outcome, Error> {
    let mut storia = Storia::open(project, &options.folder)?;
    let (pulled, problemi) = choose(&storia, &options.acts);
    if !problemi.is_empty() {
        return Ok(Outcome::Stopped(problemi));
    }
    let facts: Vec<Fatto> = pulled.iter().map(|it| Fatto::Esito(it.0.clone(), Stato::Stornata)).collect();
    let after = storia.after(&facts)?;
    let staging = storia.stage(Tipo::Storno)?;
    divert(&storia, &pulled, staging.path())?;
    let leaving: BTreeSet<Origine> = pulled.iter().map(|it| it.0.clone()).collect();
    again::with_lot(project, (&storia.root, storia.manifest()), options.lotto.as_deref(), 1, |press| {
        sostitutive::write(press, &storia, &after, &leaving, staging.path())
    })?;
    let perche = Perche { motivo: Some(options.reason.clone()), ..Perche::default() };
    let folder = crate::jobs::operazioni::folder(&storia.root, storia.next(), Tipo::Storno);
    let operazione = Box::new(storia.publish(project, Tipo::Storno, staging, &facts, perche)?);
    Ok(Outcome::Done { operazione, folder, plichi: pulled })
}

/// The pieces of the acts with their states, and why some cannot be pulled.
fn choose(storia: &Storia, acts: &BTreeSet<String>) -> (Vec<(Origine, Stato)>, Vec<Problema>) {
    let mut unknown: BTreeSet<&String> = acts.iter().collect();
    let (mut pulled, mut problemi) = (Vec::new(), Vec::new());
    for (posto, voce) in storia.voci() {
        let wanted: Vec<&String> = voce.id_verbale.iter().filter(|it| acts.contains(*it)).collect();
        if wanted.is_empty() {
            continue;
        }
        for it in wanted {
            unknown.remove(it);
        }
        let stato = storia.registro.pezzo(&posto).map_or(Stato::Attesa, |it| it.stato);
        match stato {
            Stato::Affidata => problemi.push(Problema::at(0, &posto, "gia-affidato")),
            Stato::Stornata => problemi.push(Problema::at(0, &posto, "gia-stornato")),
            _ => pulled.push((posto, stato)),
        }
    }
    problemi.extend(unknown.into_iter().map(|it| Problema::new(0, it, "atto-sconosciuto")));
    (pulled, problemi)
}

/// Writes for each batch the sheets that the machine must not close into an envelope.
fn divert(storia: &Storia, pulled: &[(Origine, Stato)], folder: &Path) -> Result<(), Error> {
    let states: BTreeMap<&Origine, Stato> = pulled.iter().map(|it| (&it.0, it.1)).collect();
    files::make_folder(&folder.join("deviazioni"))?;
    for (numero, stampa) in &storia.stampe {
        let place = |id: &str| Origine { operazione: *numero, plico: id.to_string() };
        let plichi = stampa.plichi(|id| states.contains_key(&place(id)))?;
        for batch in &stampa.manifest.batches {
            let prefix = format!("{:04}-", batch.numero);
            let mut text = String::from(HEADER);
            for plico in plichi.iter().filter(|it| it.id.starts_with(&prefix)) {
                let stato = states[&place(&plico.id)];
                let marks = plico.codes.iter().filter(|it| it.kind == Kind::Segno.as_str());
                for (foglio, mark) in (1..).zip(marks) {
                    let number = plico.id.trim_start_matches(&prefix);
                    let segno = mark.payload.as_deref().unwrap_or_default();
                    let acts = cell(&plico.id_verbale.join(" "));
                    let _ = write!(
                        text,
                        "{};{:04};{number};{};{foglio};{segno};{stato};{acts}\r\n",
                        stampa.manifest.lavoro, batch.numero, plico.id
                    );
                }
            }
            if text.len() > HEADER.len() {
                files::replace(&folder.join(format!("deviazioni/{}.csv", batch.id)), text.as_bytes())?;
            }
        }
    }
    Ok(())
}

/// Whether a path is a rendered lot.
pub fn is_lot(path: &Path) -> bool {
    path.join(manifest::FILE).is_file()
}

/// The last rendered lot that has an act, as the ledger remembers it.
pub fn find(project: &Project, act: &str) -> Result<Option<PathBuf>, Error> {
    let needle = serde_json::to_string(act).unwrap_or_default();
    for payload in project.ledger()?.facts_of(RENDERED).map_err(Error::Ledger)? {
        let fact: serde_json::Value = serde_json::from_str(&payload).unwrap_or_default();
        let Some(folder) = fact["cartella"].as_str().map(PathBuf::from) else {
            continue;
        };
        let Ok(manifest) = read_manifest(&folder) else {
            continue;
        };
        let holds = |file: &str| {
            let list = files::read(&folder.join(file)).unwrap_or_default();
            list.windows(needle.len()).any(|it| it == needle.as_bytes())
        };
        if manifest.batches.iter().any(|it| holds(&it.plichi_file)) {
            return Ok(Some(folder));
        }
    }
    Ok(None)
}
