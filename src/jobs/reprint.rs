//! Takes the inserter's results in, and prints again what was spoiled or lost.
//!
//! Either everything reconciles and one operation says so, or a person gets a list and nothing changes.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use crate::compose::record::Numeri;
use crate::files;
use crate::files::staging::Staging;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::operazioni;
use crate::jobs::operazioni::Operazione;
use crate::jobs::operazioni::Perche;
use crate::jobs::operazioni::Tipo;
use crate::jobs::operazioni::registro::Conti;
use crate::jobs::operazioni::registro::Fatto;
use crate::jobs::operazioni::registro::Registro;
use crate::jobs::operazioni::registro::Stato;
use crate::jobs::operazioni::riscontro;
use crate::jobs::operazioni::riscontro::Problema;
use crate::jobs::operazioni::risultati::Layout;
use crate::jobs::operazioni::sostitutive;
use crate::jobs::operazioni::storia;
use crate::jobs::operazioni::storia::Stampa;
use crate::jobs::operazioni::storia::Storia;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::render;
use crate::jobs::render::again;
use crate::jobs::render::again::Again;
use crate::jobs::render::again::Before;
use crate::jobs::render::again::Press;
use crate::press::imbustatrice::Imbustatrice;
use crate::press::manifest::Input;
use crate::press::manifest::Manifest;
use crate::press::manifest::Origine;
use crate::press::manifest::Padre;
use crate::press::manifest::Plico;

/// What to take in, and how to print again.
#[derive(Debug, Clone)]
pub struct Options {
    /// The rendered lot, or one of its reprints.
    pub folder: PathBuf,
    /// What became of its pieces.
    pub told: Told,
    /// Closed loop: sheets keep their codes, so that the same machine job completes.
    pub chiuso: bool,
    /// The lot it was rendered from, where the ledger does not know or it was moved.
    pub lotto: Option<PathBuf>,
    /// Who accepts that more is printed again than the layout's share.
    pub accepted_by: Option<String>,
    /// Threads that compose; 0 for one a core.
    pub threads: usize,
}

/// Where it is said what became of pieces.
#[derive(Debug, Clone)]
pub enum Told {
    /// In a file of the inserter, read by a layout; the project's where none is named.
    Results(PathBuf, Option<String>),
    /// By hand: these plichi are to be printed again.
    Plichi(Vec<String>),
}

/// What came of it.
#[derive(Debug)]
pub enum Outcome {
    /// A person must look; nothing was written.
    Stopped(Vec<Problema>),
    /// All is accounted for.
    Done(Box<Report>),
}

/// How things stand.
#[derive(Debug)]
pub struct Report {
    /// The pieces that were spoken of, by what was said of them, before anything was printed again.
    pub coperti: Conti,
    /// All pieces of the lot, after it.
    pub totale: Conti,
    /// What was written; none where nothing changed.
    pub operazione: Option<Operazione>,
    /// The reprint.
    pub ristampa: Option<(PathBuf, Manifest)>,
}

/// What was said of the pieces.
struct Said {
    cambi: Vec<(Origine, Stato)>,
    coperti: BTreeSet<Origine>,
    problemi: Vec<Problema>,
    received: Option<(Vec<u8>, Input)>,
}

/// What results would come to: nothing is recorded, and nothing printed.
#[derive(Debug)]
pub struct Sguardo {
    /// The pieces that are spoken of, by what is said of them.
    pub coperti: Conti,
    /// The pieces that would be printed again, and why.
    pub persi: Vec<(Origine, Stato)>,
    /// Why a person must look.
    pub problemi: Vec<Problema>,
}

/// Holds a file of results against a lot.
pub fn look(project: &Project, folder: &Path, results: &Path, layout: Option<&str>) -> Result<Sguardo, Error> {
    let storia = Storia::open(project, folder)?;
    let said = by_file(project, &storia, results, layout)?;
    let facts: Vec<Fatto> = said.cambi.iter().map(|(posto, stato)| Fatto::Esito(posto.clone(), *stato)).collect();
    let after = storia.after(&facts)?;
    let coperti = after.count(|it| said.coperti.contains(&it.posto));
    let persi = after.pezzi().filter(|it| it.stato.is_lost()).map(|it| (it.posto.clone(), it.stato)).collect();
    Ok(Sguardo { coperti, persi, problemi: said.problemi })
}

/// Takes results in and prints again what they call for.
pub fn reprint(project: &Project, options: &Options, progress: &dyn Progress, stop: &Stop) -> Result<Outcome, Error> {
    let mut storia = Storia::open(project, &options.folder)?;
    let mut said = match &options.told {
        Told::Results(path, layout) => by_file(project, &storia, path, layout.as_deref())?,
        Told::Plichi(ids) => by_hand(&storia, ids),
    };
    said.problemi.retain(|it| it.codice != riscontro::SHARE || options.accepted_by.is_none());
    if !said.problemi.is_empty() {
        return Ok(Outcome::Stopped(said.problemi));
    }
    let facts: Vec<Fatto> = said.cambi.iter().map(|(posto, stato)| Fatto::Esito(posto.clone(), *stato)).collect();
    let after = storia.after(&facts)?;
    let coperti = after.count(|it| said.coperti.contains(&it.posto));
    let lost: BTreeSet<Origine> = after.pezzi().filter(|it| it.stato.is_lost()).map(|it| it.posto.clone()).collect();
    if facts.is_empty() && lost.is_empty() {
        let totale = storia.registro.conti();
        return Ok(Outcome::Done(Box::new(Report { coperti, totale, operazione: None, ristampa: None })));
    }
    let tipo = if lost.is_empty() { Tipo::Riscontro } else { Tipo::Ristampa };
    let staging = storia.stage(tipo)?;
    let perche = why(options, said.received, &staging)?;
    if lost.is_empty() {
        let operazione = storia.publish(project, tipo, staging, &facts, perche)?;
        let totale = storia.registro.conti();
        return Ok(Outcome::Done(Box::new(Report { coperti, totale, operazione: Some(operazione), ristampa: None })));
    }
    let manifest = again::with_lot(
        project,
        (&storia.root, storia.manifest()),
        options.lotto.as_deref(),
        options.threads,
        |press| {
            let job = Job { project, storia: &storia, press, chiuso: options.chiuso, folder: staging.path() };
            job.print(&lost, &after, progress, stop)
        },
    )?;
    if stop.is_asked() {
        return Err(Error::Interrupted);
    }
    let folder = operazioni::folder(&storia.root, storia.next(), tipo);
    let operazione = storia.publish(project, tipo, staging, &facts, perche)?;
    remember(project, &storia, &manifest, &folder, options.lotto.as_deref())?;
    let totale = storia.registro.conti();
    let ristampa = Some((folder, manifest));
    Ok(Outcome::Done(Box::new(Report { coperti, totale, operazione: Some(operazione), ristampa })))
}

/// What a file of the inserter says.
fn by_file(project: &Project, storia: &Storia, path: &Path, layout: Option<&str>) -> Result<Said, Error> {
    let profile = project.profile("risultati", layout.unwrap_or(&project.config.risultati))?;
    let mut layout = Layout::parse(&profile)?;
    if layout.massimo_ristampa_percento.is_none() {
        layout.massimo_ristampa_percento = share(project, storia)?;
    }
    let bytes = files::read(path)?;
    let rows = layout.read(&path.display().to_string(), &bytes)?;
    let prints: Vec<riscontro::Stampa> = storia.stampe.iter().map(|(numero, it)| it.named(*numero)).collect();
    let esito = riscontro::reconcile(&rows, &layout, &prints, &storia.registro, storia.here);
    let mut problemi = esito.problemi;
    let sha256 = hash::sha256(&bytes);
    let is_same = |it: &&Operazione| it.ricevuti.iter().any(|it| it.sha256 == sha256);
    if let Some(again) = storia.operazioni.iter().map(|it| &it.0).find(is_same).filter(|_| !problemi.is_empty()) {
        // One sentence instead of every row saying that it was said already.
        problemi = vec![Problema::new(0, "", "file-gia-preso").with(operazioni::name(again.numero, again.tipo))];
    }
    let input = Input { file: format!("profili/{}", profile.name), sha256: hash::sha256(&profile.bytes) };
    Ok(Said { cambi: esito.cambi, coperti: esito.coperti, problemi, received: Some((bytes, input)) })
}

/// The share of plichi that the inserter of the lot may lose before a person has to look.
fn share(project: &Project, storia: &Storia) -> Result<Option<u32>, Error> {
    let Some(batch) = storia.manifest().batches.first() else { return Ok(None) };
    let profile = project.find("imbustatrici", &batch.inserter)?;
    let machine: Option<Imbustatrice> = profile.map(|it| it.checked(Imbustatrice::parse)).transpose()?;
    Ok(machine.map(|it| it.massimo_ristampa_percento))
}

/// What a person says: these are to be printed again.
fn by_hand(storia: &Storia, ids: &[String]) -> Said {
    let mut said = Said { cambi: Vec::new(), coperti: BTreeSet::new(), problemi: Vec::new(), received: None };
    for id in ids {
        let posto = Origine { operazione: storia.here, plico: id.clone() };
        let mut stop = |codice| said.problemi.push(Problema::at(0, &posto, codice));
        match storia.registro.pezzo(&posto) {
            None => stop("plico-sconosciuto"),
            Some(_) if said.coperti.contains(&posto) => stop("plico-doppio"),
            Some(it) if it.posto != posto => stop("plico-superato"),
            Some(it) => match it.stato {
                Stato::Stornata => stop("gia-stornato"),
                Stato::Affidata => stop("gia-affidato"),
                Stato::Inserita => stop("risulta-inserito"),
                Stato::Scartata | Stato::Mancante => {}
                Stato::Attesa | Stato::Deviata => said.cambi.push((posto.clone(), Stato::Scartata)),
            },
        }
        said.coperti.insert(posto);
    }
    said
}

/// Why an operation was made, with the file that it rests on kept inside.
fn why(options: &Options, received: Option<(Vec<u8>, Input)>, staging: &Staging) -> Result<Perche, Error> {
    let mut perche = Perche { persona: options.accepted_by.clone(), ..Perche::default() };
    if let Some((bytes, profile)) = received {
        perche.ricevuti.push(operazioni::keep(staging, &bytes, "txt")?);
        perche.profilo = Some(profile);
    }
    Ok(perche)
}

/// A reprint being made.
struct Job<'a> {
    project: &'a Project,
    storia: &'a Storia,
    press: &'a Press<'a>,
    chiuso: bool,
    folder: &'a Path,
}

impl Job<'_> {
    /// Prints the lost pieces, and the lists that they leave.
    fn print(
        &self,
        lost: &BTreeSet<Origine>,
        after: &Registro,
        progress: &dyn Progress,
        stop: &Stop,
    ) -> Result<Manifest, Error> {
        let numero = self.storia.next();
        let parent = self.storia.manifest();
        let padre = Padre {
            lavoro: parent.lavoro.clone(),
            manifest_sha256: self.storia.manifest_sha256.clone(),
            operazione: numero,
            chiuso: self.chiuso,
        };
        let again = Again { padre, plichi: self.before(lost)? };
        let lavoro = self.number(lost)?;
        let manifest = self.press.print(&again, parent, lavoro, self.folder, progress, stop)?;
        let reprinted = storia::reprinted(numero, &Stampa::read(self.folder)?.voci);
        let after = after.after(&reprinted).map_err(|it| storia::absurd(self.folder, &it.posto, it.why))?;
        sostitutive::write(self.press, self.storia, &after, lost, self.folder)?;
        Ok(manifest)
    }

    /// The pieces as they were printed before.
    fn before(&self, lost: &BTreeSet<Origine>) -> Result<BTreeMap<(String, u32), Before>, Error> {
        let mut all = BTreeMap::new();
        for (numero, stampa) in &self.storia.stampe {
            let place = |id: &str| Origine { operazione: *numero, plico: id.to_string() };
            for plico in stampa.plichi(|id| lost.contains(&place(id)))? {
                let key = (plico.id_verbale.first().cloned().unwrap_or_default(), plico.progressivo_destinatario);
                all.insert(key, self.piece(place(&plico.id), &plico)?);
            }
        }
        Ok(all)
    }

    fn piece(&self, origine: Origine, plico: &Plico) -> Result<Before, Error> {
        let voce = self.storia.voce(&origine).expect("a plico that was read is in the history");
        // In a closed loop the sheets have the very codes that the machine's job waits for.
        let generation = plico.generation().unwrap_or(0) + u8::from(!self.chiuso);
        if generation >= 36 {
            let why = format!("plico `{}` was printed again 35 times: a segno counts no further", plico.id);
            return Err(Error::rendered(&self.storia.root, why));
        }
        Ok(Before {
            batch: voce.batch(),
            number: voce.number(),
            numeri: Numeri { piego: plico.numero_piego.clone(), ar: plico.numero_ar.clone() },
            generation,
            facciate: plico.facciate.iter().filter(|it| !it.is_empty()).cloned().collect(),
            origine,
        })
    }

    /// The job of the reprint: the parent's in a closed loop, else one that only these pieces at this point have, so
    /// that a run that died and is made again finds its own number and no other ever does.
    fn number(&self, lost: &BTreeSet<Origine>) -> Result<String, Error> {
        if self.chiuso {
            let jobs: BTreeSet<&String> =
                lost.iter().map(|it| &self.storia.stampe[&it.operazione].manifest.lavoro).collect();
            let job = jobs.first().filter(|_| jobs.len() == 1).map(|it| it.to_string());
            let why =
                "these pieces are of several machine jobs: a closed loop completes one, print them in an open loop";
            return job.ok_or_else(|| Error::rendered(&self.storia.root, why));
        }
        let mut hasher = hash::Hasher::default();
        hasher.part(self.storia.manifest_sha256.as_bytes());
        hasher.part(self.storia.operazioni.last().map_or("", |it| &it.1).as_bytes());
        for it in lost {
            hasher.part(&it.operazione.to_le_bytes());
            hasher.part(it.plico.as_bytes());
        }
        let testata = self.press.lotto.testata();
        let name = format!("{} ristampa {:04} {}", testata.numero, self.storia.next(), &hasher.hex()[..16]);
        let anno = u16::try_from(self.press.lotto.data().anno()).unwrap_or(0);
        let mut ledger = self.project.ledger()?;
        ledger.job(&testata.codice_ente, &name, testata.prova, anno).map_err(Error::Ledger)
    }
}

/// Remembers where the lot of a reprint is, so that copies of it can be made.
fn remember(
    project: &Project,
    storia: &Storia,
    manifest: &Manifest,
    folder: &Path,
    lotto: Option<&Path>,
) -> Result<(), Error> {
    let mut ledger = project.ledger()?;
    if manifest.lavoro == storia.manifest().lavoro {
        return Ok(());
    }
    let place = match lotto {
        Some(path) => Some(path.to_path_buf()),
        None => render::place(&ledger, storia.manifest())?,
    };
    place.map_or(Ok(()), |path| render::remember(&mut ledger, manifest, &path, folder))
}
