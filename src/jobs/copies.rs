//! Conformed copies of what a lot printed: each act as its own file, the same glyphs at the same places.
//!
//! The copies are laid out again from the lot, which must be the very one that was printed: every input is held
//! against the hash in the manifest first.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use crate::compose::copy;
use crate::compose::record;
use crate::compose::record::Numeri;
use crate::domain::data::Data;
use crate::files;
use crate::files::scratch::Scratch;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::modelli::Modello;
use crate::jobs::pipeline;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::render;
use crate::jobs::render::Setup;
use crate::jobs::render::printable;
use crate::jobs::verify::read_manifest;
use crate::press::manifest::Manifest;
use crate::press::manifest::Plico;
use crate::press::piece;
use crate::press::piece::Style;
use crate::press::print::Cabinet;

/// Which copies to make.
#[derive(Debug, Clone)]
pub struct Options {
    /// The rendered lot.
    pub folder: PathBuf,
    /// The lot it was rendered from, where the ledger does not know or it was moved.
    pub lotto: Option<PathBuf>,
    /// Only these acts; all where there are none.
    pub acts: Option<BTreeSet<String>>,
    /// Threads that compose; 0 for one a core.
    pub threads: usize,
}

/// Makes the copies and returns how many. They go into `copie/` of the rendered lot.
pub fn copies(project: &Project, options: &Options, progress: &dyn Progress, stop: &Stop) -> Result<u64, Error> {
    let manifest = read_manifest(&options.folder)?;
    let path = match &options.lotto {
        Some(path) => path.clone(),
        None => render::place(&project.ledger()?, &manifest)?.ok_or_else(|| unknown(&options.folder))?,
    };
    let setup = Setup::new(project)?;
    let scratch = Scratch::new(Some(&options.folder))?;
    let lingue = printable();
    let can_draw = |c: char| setup.fonts.can_draw(c);
    let data = parse_date(&manifest);
    let lotto = setup.read(&path, data, project.config.importi, &lingue, &can_draw, scratch.path())?;
    let modello = Modello::load(project, "verbale", "it", &lotto.testata().codice_ente, &setup.busta_profile)?;
    same_inputs(&manifest, &setup, &lotto, &modello, &options.folder)?;
    let printed = printed(&options.folder, &manifest)?;
    let wanted = |id: &str| options.acts.as_ref().is_none_or(|acts| acts.contains(id));
    let out = options.folder.join("copie");
    files::make_folder(&out)?;
    progress.begin("copie conformi", printed.len() as u64);
    let mut pezzi = lotto.pezzi()?;
    let source = || {
        if stop.is_asked() {
            return Err(Error::Interrupted);
        }
        while let Some(pezzo) = pezzi.read()? {
            // A reprint holds some of the lot's pieces only.
            let is_here = || {
                manifest.padre.is_none() || printed.contains_key(&(pezzo.gruppo.id_verbale.clone(), pezzo.progressivo))
            };
            if wanted(&pezzo.gruppo.id_verbale) && is_here() {
                return Ok(Some(pezzo));
            }
        }
        Ok(None)
    };
    let workers = render::workers(project, options.threads);
    let cabinet = Cabinet::default();
    let work = |pezzo| {
        let (atto, index) = lotto.atto(&pezzo);
        let (id, destinatario) = (&atto.id_verbale, &atto.destinatari[index]);
        let key = (id.clone(), destinatario.progressivo);
        let line = printed.get(&key).ok_or_else(|| missing(&options.folder, id))?;
        let record = record::record(&atto, destinatario, &modello.ente, &line.numeri, &modello.testi);
        let record = record.map_err(|e| Error::act(id, e))?;
        let engine = &modello.engine;
        let document = engine.compose(record.json()).map_err(|e| Error::act(id, e))?;
        let frames = engine.frames(&record).map_err(|e| Error::act(id, e))?;
        let style = Style { mode: manifest.mode(), mark_face: render::mark_face(engine) };
        // Printing it again shows where codes and marks go, and proves that these are the pages that were printed.
        let again = piece::print_frames(frames.iter(), engine.faces(), &cabinet, &record.codes, style)
            .map_err(|e| Error::act(id, e))?;
        let sides = again.faces.iter().map(|it| it.digest.as_str());
        if !sides.eq(line.facciate.iter().map(String::as_str)) {
            return Err(differs(&options.folder, id));
        }
        let title = format!("{} {}/{}", atto.registro, atto.numero, atto.anno);
        let copy =
            copy::Copy { title: &title, lingua: &modello.lingua, data: lotto.data(), mark_face: style.mark_face };
        let bytes = copy::write(&document, engine, &piece::overlays(&again, style.mode), &copy)
            .map_err(|e| Error::act(id, e))?;
        Ok((atto.id_verbale.clone(), destinatario.progressivo, bytes))
    };
    let mut names = Names::default();
    let mut done = 0;
    pipeline::run(workers, source, work, |(id, progressivo, bytes): (String, u32, Vec<u8>)| {
        files::replace(&out.join(names.name(&id, progressivo)), &bytes)?;
        done += 1;
        progress.at(done);
        Ok(())
    })?;
    Ok(done)
}

/// File names made from ids, each given once.
#[derive(Default)]
struct Names(BTreeMap<String, u32>);

impl Names {
    /// The name of an act's copy: its id, then which recipient where it is not the first; collisions get `~n`.
    fn name(&mut self, id: &str, progressivo: u32) -> String {
        let base = files::safe_name(id);
        let base = if progressivo == 1 { base } else { format!("{base}-{progressivo}") };
        let count = self.0.entry(base.to_lowercase()).or_insert(0);
        *count += 1;
        if *count == 1 { format!("{base}.pdf") } else { format!("{base}~{count}.pdf") }
    }
}

fn parse_date(manifest: &Manifest) -> Option<Data> {
    Data::parse(&manifest.data)
}

/// What a copy needs to know of a plico that was printed.
struct Stampato {
    numeri: Numeri,
    /// Fingerprints of its pages, without blank backs.
    facciate: Vec<String>,
}

/// What was printed, by act and recipient.
fn printed(folder: &Path, manifest: &Manifest) -> Result<BTreeMap<(String, u32), Stampato>, Error> {
    let mut all = BTreeMap::new();
    for batch in &manifest.batches {
        let bytes = files::read(&folder.join(&batch.plichi_file))?;
        if hash::sha256(&bytes) != batch.plichi_sha256 {
            let why = format!("`{}` was altered after the print: render the lot again", batch.plichi_file);
            return Err(Error::Rendered { folder: folder.display().to_string(), why });
        }
        for line in bytes.split(|byte| *byte == b'\n').filter(|it| !it.is_empty()) {
            let Ok(plico) = serde_json::from_slice::<Plico>(line) else {
                continue;
            };
            for id in &plico.id_verbale {
                let numeri = Numeri { piego: plico.numero_piego.clone(), ar: plico.numero_ar.clone() };
                let facciate = plico.facciate.iter().filter(|it| !it.is_empty()).cloned().collect();
                all.insert((id.clone(), plico.progressivo_destinatario), Stampato { numeri, facciate });
            }
        }
    }
    Ok(all)
}

/// Refuses to go on from anything but what was printed.
pub fn same_inputs(
    manifest: &Manifest,
    setup: &Setup,
    lotto: &crate::jobs::lotto::Lotto<'_>,
    modello: &Modello,
    folder: &Path,
) -> Result<(), Error> {
    let now = render::inputs(setup, lotto, modello);
    match manifest.inputs.iter().find(|it| !now.contains(it)) {
        None => Ok(()),
        Some(changed) => Err(Error::Rendered {
            folder: folder.display().to_string(),
            why: format!(
                "`{}` is not what it was when the lot was printed: give the original lot with --lotto",
                changed.file
            ),
        }),
    }
}

fn unknown(folder: &Path) -> Error {
    Error::Rendered {
        folder: folder.display().to_string(),
        why: "the ledger does not know where its lot is: give it with --lotto".into(),
    }
}

fn missing(folder: &Path, id: &str) -> Error {
    Error::Rendered {
        folder: folder.display().to_string(),
        why: format!("act `{id}` of the lot was not printed here: give the original lot with --lotto"),
    }
}

fn differs(folder: &Path, id: &str) -> Error {
    Error::Rendered {
        folder: folder.display().to_string(),
        why: format!("act `{id}` laid out again is not what was printed: use the version of plico that printed it"),
    }
}
