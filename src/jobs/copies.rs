//! Conformed copies of what a lot printed: each act as its own file, the same glyphs at the same places, with an
//! index of their hashes and the statement that they conform.
//!
//! The copies are laid out again from the lot, which must be the very one that was printed: every input is held
//! against the hash in the manifest first. The folder appears whole or not at all, also when acts are added later.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use crate::compose::copy;
use crate::compose::pages::Frame;
use crate::compose::pages::PagedDocument;
use crate::compose::record::CodeRequest;
use crate::compose::record::Numeri;
use crate::domain::atto::Atto;
use crate::domain::data::Data;
use crate::files;
use crate::files::pack;
use crate::files::staging::Staging;
use crate::hash;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::copies::index::Copia;
use crate::jobs::operazioni::storia;
use crate::jobs::pipeline;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::render;
use crate::jobs::render::again;
use crate::jobs::render::again::Press;
use crate::jobs::render::atti;
use crate::jobs::render::atti::Atti;
use crate::jobs::verify::read_manifest;
use crate::press::manifest;
use crate::press::manifest::Manifest;
use crate::press::manifest::Plico;
use crate::press::piece;
use crate::press::piece::Mode;
use crate::press::piece::Piece;
use crate::press::piece::Style;
use crate::press::print::Cabinet;

pub mod index;
mod statement;

/// The folder of the copies in a rendered lot.
pub const FOLDER: &str = "copie";

/// The copies in one file.
pub const PACKED: &str = "copie.zip";

/// Which copies to make.
#[derive(Debug, Clone)]
pub struct Options {
    /// The rendered lot.
    pub folder: PathBuf,
    /// The lot it was rendered from, where the ledger does not know or it was moved.
    pub lotto: Option<PathBuf>,
    /// Only these acts, beside those that were copied before; all where there are none.
    pub acts: Option<BTreeSet<String>>,
    /// Whether all copies are wanted in one file as well.
    pub zip: bool,
    /// Threads that compose; 0 for one a core.
    pub threads: usize,
}

/// What was made.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// How many copies.
    pub made: u64,
    /// Acts that were asked for and were not printed here.
    pub unknown: Vec<String>,
}

/// Makes the copies. They go into `copie/` of the rendered lot.
pub fn copies(project: &Project, options: &Options, progress: &dyn Progress, stop: &Stop) -> Result<Outcome, Error> {
    let manifest = read_manifest(&options.folder)?;
    again::with_lot(project, (&options.folder, &manifest), options.lotto.as_deref(), options.threads, |press| {
        make(press, &manifest, options, progress, stop)
    })
}

fn make(
    press: &Press<'_>,
    manifest: &Manifest,
    options: &Options,
    progress: &dyn Progress,
    stop: &Stop,
) -> Result<Outcome, Error> {
    let Press { lotto, modello, .. } = *press;
    let printed = printed(&options.folder, manifest)?;
    let known: BTreeSet<&String> = printed.keys().map(|(id, _)| id).collect();
    let asked = options.acts.iter().flatten();
    let unknown = asked.filter(|it| !known.contains(it)).cloned().collect();
    let wanted = |id: &str| options.acts.as_ref().is_none_or(|acts| acts.contains(id));
    let staging = Staging::within(&options.folder.join(FOLDER))?;
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
    let cabinet = Cabinet::default();
    let work = |pezzo| {
        let (atto, index) = lotto.atto(&pezzo);
        let (id, destinatario) = (&atto.id_verbale, &atto.destinatari[index]);
        let key = (id.clone(), destinatario.progressivo);
        let line = printed.get(&key).ok_or_else(|| missing(&options.folder, id))?;
        let mode = manifest.mode();
        // Printing it again shows where codes and marks go, and proves that these are the pages that were printed.
        let (again, bytes) = of_act(press.atti, lotto.data(), (&atto, index, &line.numeri), (mode, &cabinet))?;
        if sides(again.faces.iter().map(|it| it.digest.as_str())) != line.facciate {
            return Err(differs(&options.folder, id));
        }
        // What was attached goes beside the copy as it came: its pages are no text of the act.
        let attached = || lotto.originali(&atto, destinatario.progressivo);
        let allegati = if line.allegati.is_empty() { Vec::new() } else { attached()? };
        if !allegati.iter().map(|it| hash::sha256(it)).eq(line.allegati.iter().map(|it| it.sha256.clone())) {
            return Err(differs(&options.folder, id));
        }
        let attached = line.allegati.iter().map(|it| it.pages as usize).zip(allegati);
        let parts = [(again.faces.len(), bytes)].into_iter().chain(attached);
        let parts = line.names().into_iter().zip(parts);
        Ok((line, parts.map(|(name, (pages, it))| (Copia::new(key.clone(), name, &it, pages), it)).collect::<Vec<_>>()))
    };
    let mut index = Rows::new();
    let mut made = 0;
    pipeline::run(press.workers, source, work, |(line, parts): (&Stampato, Vec<(Copia, Vec<u8>)>)| {
        for (part, (copia, bytes)) in parts.into_iter().enumerate() {
            files::write_new(&staging.path().join(&copia.file), &bytes)?;
            index.insert((line.place, part), copia);
        }
        made += 1;
        progress.at(made);
        Ok(())
    })?;
    if options.acts.is_some() {
        keep(&options.folder, staging.path(), &printed, &mut index)?;
    }
    if index.is_empty() {
        return Ok(Outcome { made: 0, unknown });
    }
    let rows: Vec<Copia> = index.into_values().collect();
    let sha256 = index::write(staging.path(), &rows)?;
    statement::write(staging.path(), manifest, (modello, &press.setup.lingua), lotto.data(), &rows, &sha256)?;
    if stop.is_asked() {
        return Err(Error::Interrupted);
    }
    staging.publish()?;
    let packed = options.folder.join(PACKED);
    if options.zip {
        zip(&options.folder, &rows, manifest)?;
    } else if packed.is_file() {
        // One that was made before holds other copies than the folder.
        files::remove(&packed)?;
    }
    Ok(Outcome { made, unknown })
}

/// An act laid out as a file of its own (PDF/A-2u, tagged), as it was printed, and as it is printed again.
fn of_act(
    atti: &Atti<'_>,
    data: Data,
    (atto, index, numeri): (&Atto, usize, &Numeri),
    (mode, cabinet): (Mode, &Cabinet),
) -> Result<(Piece, Vec<u8>), Error> {
    let (lingua, documenti) = atti.documenti(atto, index, numeri)?;
    let (frames, _, codes) = atti::frames(&documenti, &atto.id_verbale)?;
    let document = atti::document(&documenti, &atto.id_verbale)?;
    let engine = &atti.base.engine;
    let style = Style { mode, mark_face: render::mark_face(engine) };
    let piece = piece::print_frames(frames.iter(), engine.faces(), cabinet, &codes, style);
    let piece = piece.map_err(|e| Error::act(&atto.id_verbale, e))?;
    Ok((piece, copied(atti, (atto, &lingua, data), &document, (&frames, &codes), style)?))
}

/// The same of one whom it never was printed for: its pages come from the typesetter alone.
pub fn unprinted(atti: &Atti<'_>, data: Data, (atto, index): (&Atto, usize)) -> Result<Vec<u8>, Error> {
    let (lingua, documenti) = atti.documenti(atto, index, &Numeri::default())?;
    let document = atti::document(&documenti, &atto.id_verbale)?;
    let frames: Vec<Frame> = document.pages().iter().map(|it| it.frame.clone()).collect();
    let style = Style { mode: Mode::Vera, mark_face: render::mark_face(&atti.base.engine) };
    copied(atti, (atto, &lingua, data), &document, (&frames, &atti::codes(&documenti)), style)
}

fn copied(
    atti: &Atti<'_>,
    (atto, lingua, data): (&Atto, &str, Data),
    document: &PagedDocument,
    (frames, codes): (&[Frame], &[CodeRequest]),
    style: Style,
) -> Result<Vec<u8>, Error> {
    let (id, engine) = (&atto.id_verbale, &atti.base.engine);
    let overlays = piece::overlays(frames.iter(), engine.faces(), codes, style).map_err(|e| Error::act(id, e))?;
    let title = format!("{} {}/{}", atto.registro, atto.numero, atto.anno);
    let copy = copy::Copy { title: &title, keywords: &[], lingua, data, mark_face: style.mark_face };
    copy::write(document, engine, &overlays, &copy).map_err(|e| Error::act(id, e))
}

/// The index being made: by the place in the order of print, the copy of an act before what was attached to it.
type Rows = BTreeMap<(usize, usize), Copia>;

/// Takes over the copies that were made before and are still what their index says; those made now go first.
fn keep(
    folder: &Path,
    staging: &Path,
    printed: &BTreeMap<(String, u32), Stampato>,
    index: &mut Rows,
) -> Result<(), Error> {
    let Some(old) = index::read(folder)? else {
        return Ok(());
    };
    let mut old_rows = Rows::new();
    for copia in old.rows {
        let Some(line) = printed.get(&copia.key()).filter(|it| !index.contains_key(&(it.place, 0))) else {
            continue;
        };
        old_rows.extend(line.names().iter().position(|it| *it == copia.file).map(|part| ((line.place, part), copia)));
    }
    for (place, copia) in old_rows {
        let from = folder.join(FOLDER).join(&copia.file);
        if jobs::hash_of(&from).is_ok_and(|it| it == copia.sha256) {
            files::link(&from, &staging.join(&copia.file))?;
            index.insert(place, copia);
        }
    }
    Ok(())
}

/// Puts all copies with index and statement into one file beside their folder.
fn zip(folder: &Path, rows: &[Copia], manifest: &Manifest) -> Result<(), Error> {
    let head = [index::FILE, statement::FILE].into_iter();
    let names = head.chain(rows.iter().map(|it| it.file.as_str()));
    let files = names.map(|name| (format!("{FOLDER}/{name}"), folder.join(FOLDER).join(name)));
    let day = parse_date(manifest).map(Data::ymd);
    Ok(pack::write(&folder.join(PACKED), files, day)?)
}

/// File names made from ids, each given once. The same pieces in the order of their batches have the same names.
#[derive(Default)]
pub struct Names(BTreeMap<String, u32>);

impl Names {
    /// The name of an act's copy: its id, then which recipient where it is not the first; collisions get `~n`.
    pub fn name(&mut self, id: &str, progressivo: u32) -> String {
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
    /// Fingerprint of the fingerprints of its pages, without blank backs.
    facciate: [u8; 32],
    /// The name of its copy.
    file: String,
    /// Its place in the order of print.
    place: usize,
    /// What was printed after it.
    allegati: Vec<manifest::Allegato>,
}

impl Stampato {
    /// The names of its copy and of the files that were attached to it.
    fn names(&self) -> Vec<String> {
        let stem = self.file.trim_end_matches(".pdf");
        let attached = (1..).zip(&self.allegati).map(|(n, it)| format!("{stem}.allegato-{n}.{}", it.formato));
        std::iter::once(self.file.clone()).chain(attached).collect()
    }
}

/// One fingerprint for all sides of a piece.
fn sides<'a>(digests: impl Iterator<Item = &'a str>) -> [u8; 32] {
    hash::digest(digests.collect::<Vec<_>>().join(" ").as_bytes())
}

/// What was printed, by act and recipient.
fn printed(folder: &Path, manifest: &Manifest) -> Result<BTreeMap<(String, u32), Stampato>, Error> {
    let mut all = BTreeMap::new();
    let mut names = Names::default();
    for batch in &manifest.batches {
        storia::lines(folder, batch, |line| {
            let Ok(plico) = serde_json::from_slice::<Plico>(line) else {
                return;
            };
            for id in &plico.id_verbale {
                let attached = plico.allegati.first().map_or(u32::MAX, |it| it.page);
                let own = (plico.first_page..attached).zip(&plico.facciate).map(|(_, it)| it.as_str());
                let stampato = Stampato {
                    numeri: Numeri { piego: plico.numero_piego.clone(), ar: plico.numero_ar.clone() },
                    facciate: sides(own.filter(|it| !it.is_empty())),
                    file: names.name(id, plico.progressivo_destinatario),
                    place: all.len(),
                    allegati: plico.allegati.clone(),
                };
                all.insert((id.clone(), plico.progressivo_destinatario), stampato);
            }
        })?;
    }
    Ok(all)
}

fn missing(folder: &Path, id: &str) -> Error {
    let why = format!("act `{id}` of the lot was not printed here: give the original lot with --lotto");
    Error::rendered(folder, why)
}

fn differs(folder: &Path, id: &str) -> Error {
    let why = format!("act `{id}` laid out again is not what was printed: use the version of plico that printed it");
    Error::rendered(folder, why)
}
