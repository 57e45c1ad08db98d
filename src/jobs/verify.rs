//! Reads a rendered lot back from its own files and lists every difference.
//!
//! Nothing that rendered it is asked: the manifest is held against the files, the files against each other, and
//! the pages against the lists.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io::BufRead;
use std::io::BufReader;
use std::path::Component;
use std::path::Path;

use rayon::iter::IndexedParallelIterator;
use rayon::iter::IntoParallelRefIterator;
use rayon::iter::ParallelIterator;

use crate::codes::Kind;
use crate::codes::segno::Segno;
use crate::files;
use crate::hash;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::copies;
use crate::jobs::operazioni;
use crate::jobs::operazioni::verifica;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::press::allegato;
use crate::press::busta::Busta;
use crate::press::conforme;
use crate::press::conforme::Claim;
use crate::press::control::Controllo;
use crate::press::fields::Foglio;
use crate::press::imbustatrice::Imbustatrice;
use crate::press::manifest;
use crate::press::manifest::ATTACHMENTS;
use crate::press::manifest::Batch;
use crate::press::manifest::Counts;
use crate::press::manifest::Input;
use crate::press::manifest::Manifest;
use crate::press::manifest::Plico;
use crate::press::manifest::Stampati;
use crate::press::readback;
use crate::press::readback::Difference;
use crate::press::readback::Reader;
use crate::press::readback::Turn;
use crate::raster::Document;
use crate::raster::Painter;

mod cartoline;
pub mod pdfs;

/// How many plichi a worker takes at a time: enough to profit from the glyphs already drawn.
const SHARE: usize = 32;

/// What reading back found.
#[derive(Debug, Default)]
pub struct Outcome {
    /// Number of the lot.
    pub lotto: String,
    /// Whether it is a draft.
    pub bozza: bool,
    /// Batches read.
    pub batches: usize,
    /// Plichi read.
    pub plichi: u64,
    /// Pages read.
    pub pages: u64,
    /// Codes decoded.
    pub codes: u64,
    /// Reprints read.
    pub reprints: usize,
    /// Plichi read in them.
    pub reprinted: u64,
    /// What is wrong, by file.
    pub differences: Vec<(String, Difference)>,
}

/// Reads the rendered lot in `folder` back.
pub fn verify(project: &Project, folder: &Path, progress: &dyn Progress, stop: &Stop) -> Result<Outcome, Error> {
    let manifest = read_manifest(folder)?;
    let mut found = Found::default();
    check_counts(&manifest, &mut found);
    let mut outcome = Outcome { lotto: manifest.lotto.clone(), bozza: manifest.bozza, ..Outcome::default() };
    let mut ids = BTreeMap::new();
    let mut acts = BTreeSet::new();
    let mut stampati = Vec::new();
    progress.begin("rilettura", manifest.batches.iter().map(|it| u64::from(it.pages)).sum());
    for batch in &manifest.batches {
        let busta = project.profile("buste", &batch.envelope)?.checked(Busta::parse)?;
        let machine = project.profile("imbustatrici", &batch.inserter)?.checked(Imbustatrice::parse)?;
        let Some(read) = read_batch(folder, batch, &machine, &mut found) else {
            continue;
        };
        for plico in &read.plichi {
            acts.extend(plico.id_verbale.iter().map(|id| (id.clone(), plico.progressivo_destinatario)));
            if ids.insert(plico.id.clone(), ()).is_some() {
                found.add(&batch.plichi_file, plico.first_page, "plico-doppio", &plico.id);
            }
        }
        let mut attached = Stampati::default();
        read.plichi.iter().for_each(|it| attached.add(it));
        stampati.push(attached);
        outcome.batches += 1;
        outcome.plichi += read.plichi.len() as u64;
        outcome.pages += u64::from(batch.pages);
        outcome.codes += read.plichi.iter().map(|it| it.codes.len() as u64).sum::<u64>();
        outcome.codes += batch.separatori.iter().map(|it| it.codes.len() as u64).sum::<u64>();
        let reader = Reader {
            document: &read.document,
            batch,
            job: &manifest.lavoro,
            mode: manifest.mode(),
            busta: &busta,
            imbustatrice: &machine,
        };
        outcome.codes += read.plichi.iter().flat_map(|it| &it.cartolina).map(|it| it.codes.len() as u64).sum::<u64>();
        for (file, found_there) in cartoline::check(folder, &reader, &read.plichi) {
            found.extend(&file, found_there);
        }
        let chiuso = manifest.padre.as_ref().is_some_and(|it| it.chiuso);
        found.extend(&batch.file, check_pages(&reader, &numbered(&read.plichi, chiuso), stop)?);
        progress.at(outcome.pages);
    }
    check_totals(&manifest, &outcome, &mut found);
    found.0.extend(pdfs::check(folder, &manifest));
    let operations = verifica::check(folder)?;
    for (file, what, place) in operations.found {
        found.add(&file, 0, what, &place);
    }
    for print in operations.prints {
        let read = verify(project, &print, progress, stop)?;
        outcome.reprints += 1;
        outcome.reprinted += read.plichi;
        let inside = print.strip_prefix(folder).unwrap_or(&print);
        found.0.extend(read.differences.into_iter().map(|(file, it)| (inside.join(file).display().to_string(), it)));
    }
    for numero in operazioni::lost(project, folder, &manifest)? {
        found.add(operazioni::FOLDER, 0, "operazione-mancante", &format!("{numero:04}"));
    }
    check_hashes(folder, &manifest.other, &manifest.lotto, &mut found);
    for (file, what) in copies::index::check(folder, |key| acts.contains(key)) {
        found.add(&file, 0, what, &manifest.lotto);
    }
    let listed = manifest.inputs.iter().find(|it| it.file == ATTACHMENTS);
    if stampati.len() == manifest.batches.len() && manifest::attachments(&stampati).as_ref() != listed {
        found.add(manifest::FILE, 0, "allegati-diversi", &manifest.lotto);
    }
    outcome.differences = found.finish();
    Ok(outcome)
}

/// Reads the manifest of a rendered lot.
pub fn read_manifest(folder: &Path) -> Result<Manifest, Error> {
    let path = folder.join(manifest::FILE);
    let bytes = files::read(&path)?;
    serde_json::from_slice(&bytes).map_err(|cause| {
        let why = format!("`manifest.json` is not one that plico wrote ({cause}): render the lot again");
        Error::rendered(folder, why)
    })
}

/// Collects what is wrong, with the file it is about.
#[derive(Default)]
struct Found(Vec<(String, Difference)>);

impl Found {
    fn add(&mut self, file: &str, page: u32, what: &'static str, place: &str) {
        self.0.push((file.to_string(), Difference { page, what, place: place.to_string() }));
    }

    fn extend(&mut self, file: &str, more: Vec<Difference>) {
        self.0.extend(more.into_iter().map(|it| (file.to_string(), it)));
    }

    fn finish(mut self) -> Vec<(String, Difference)> {
        self.0.sort();
        self.0
    }
}

/// A batch as its files say.
struct Read {
    document: Document,
    plichi: Vec<Plico>,
}

fn read_batch(folder: &Path, batch: &Batch, machine: &Imbustatrice, found: &mut Found) -> Option<Read> {
    let files = [&batch.file, &batch.plichi_file].into_iter().chain(batch.other.iter().map(|it| &it.file));
    if let Some(file) = files.into_iter().find(|it| !is_inside(it)) {
        found.add(file, 0, "file-fuori-cartella", &batch.id);
        return None;
    }
    let plichi = Input { file: batch.plichi_file.clone(), sha256: batch.plichi_sha256.clone() };
    check_hashes(folder, std::iter::once(&plichi).chain(&batch.other), &batch.id, found);
    let Ok(bytes) = files::read(&folder.join(&batch.file)) else {
        found.add(&batch.file, 0, "file-mancante", &batch.id);
        return None;
    };
    if hash::sha256(&bytes) != batch.sha256 {
        found.add(&batch.file, 0, "file-alterato", &batch.id);
    }
    let plichi = read_plichi(folder, batch, found)?;
    found.extend(&batch.file, conforme::check(&bytes, Claim::Print(&plichi)));
    check_attachments(&bytes, batch, &plichi, found);
    let Some(document) = Document::open(bytes) else {
        found.add(&batch.file, 0, "pdf-illeggibile", &batch.id);
        return None;
    };
    for name in readback::altered_forms(&document) {
        found.add(&batch.file, 0, "modulo-alterato", &name);
    }
    check_sequence(batch, &document, &plichi, found);
    check_control(folder, batch, &machine.controllo, &plichi, found);
    check_distinta(folder, batch, &plichi, found);
    Some(Read { document, plichi })
}

/// Files are what the manifest says; those that lead out of the folder are not touched.
fn check_hashes<'a>(folder: &Path, files: impl IntoIterator<Item = &'a Input>, place: &str, found: &mut Found) {
    for Input { file, sha256 } in files {
        let read = is_inside(file).then(|| jobs::hash_of(&folder.join(file)));
        match read {
            Some(Ok(read)) if read == *sha256 => {}
            Some(Ok(_)) => found.add(file, 0, "file-alterato", place),
            Some(Err(_)) => found.add(file, 0, "file-mancante", place),
            None => found.add(file, 0, "file-fuori-cartella", place),
        }
    }
}

fn read_plichi(folder: &Path, batch: &Batch, found: &mut Found) -> Option<Vec<Plico>> {
    let Ok(file) = files::open(&folder.join(&batch.plichi_file)) else {
        return None;
    };
    let mut plichi = Vec::new();
    for (index, line) in BufReader::new(file).lines().enumerate() {
        let plico = line.ok().and_then(|it| serde_json::from_str(&it).ok());
        match plico {
            Some(plico) => plichi.push(plico),
            None => found.add(&batch.plichi_file, 0, "riga-illeggibile", &format!("riga {}", index + 1)),
        }
    }
    Some(plichi)
}

/// The pieces of a batch follow one another without gap but for slip sheets, and sum to what the manifest says.
fn check_sequence(batch: &Batch, document: &Document, plichi: &[Plico], found: &mut Found) {
    let mut next: u32 = 1;
    let mut slips = batch.separatori.iter().map(|it| it.page).peekable();
    for plico in plichi {
        while slips.next_if_eq(&next).is_some() {
            next = next.saturating_add(2);
        }
        if plico.first_page != next {
            found.add(&batch.plichi_file, plico.first_page, "pagine-fuori-sequenza", &plico.id);
        }
        next = plico.first_page.saturating_add(plico.pages);
    }
    while slips.next_if_eq(&next).is_some() {
        next = next.saturating_add(2);
    }
    if slips.next().is_some() {
        found.add(manifest::FILE, 0, "separatore-fuori-posto", &batch.id);
    }
    let slips = batch.separatori.len() as u64;
    let sheets: u64 = slips + plichi.iter().map(|it| u64::from(it.sheets)).sum::<u64>();
    let pages: u64 = 2 * slips + plichi.iter().map(|it| u64::from(it.pages)).sum::<u64>();
    let says = [u64::from(batch.plichi), u64::from(batch.sheets), u64::from(batch.pages)];
    if says != [plichi.len() as u64, sheets, pages] {
        found.add(&batch.plichi_file, 0, "totali-diversi", &batch.id);
    }
    if [document.pages(), document.listed_pages()] != [batch.pages as usize; 2] {
        found.add(&batch.file, 0, "numero-di-pagine", &batch.id);
    }
}

/// Pages of attachments paint what was attached.
fn check_attachments(bytes: &[u8], batch: &Batch, plichi: &[Plico], found: &mut Found) {
    if plichi.iter().all(|it| it.allegati.is_empty()) {
        return;
    }
    match allegato::Reader::open(bytes) {
        Some(reader) => found.extend(&batch.file, plichi.iter().flat_map(|it| reader.check(it)).collect()),
        None => found.add(&batch.file, 0, "pdf-illeggibile", &batch.id),
    }
}

/// Whether a path of the manifest stays in the folder.
pub fn is_inside(file: &str) -> bool {
    let mut parts = Path::new(file).components().peekable();
    parts.peek().is_some() && parts.all(|it| matches!(it, Component::Normal(_)))
}

/// The carrier's list has a row for each plico, with its numbers and its act.
fn check_distinta(folder: &Path, batch: &Batch, plichi: &[Plico], found: &mut Found) {
    let Some(distinta) = batch.other.iter().find(|it| it.file == format!("distinte/{}.csv", batch.id)) else {
        return;
    };
    let text = files::read(&folder.join(&distinta.file)).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let rows: Vec<&str> = text.lines().skip(1).collect();
    let is_row = |(number, (row, plico)): (u32, (&&str, &Plico))| {
        let [piego, ar] = [&plico.numero_piego, &plico.numero_ar].map(|it| it.as_deref().unwrap_or_default());
        row.starts_with(&format!("{number};{piego};{ar};"))
            && plico.id_verbale.iter().all(|id| row.contains(id.as_str()))
    };
    if rows.len() != plichi.len() || !(1..).zip(rows.iter().zip(plichi)).all(is_row) {
        found.add(&distinta.file, 0, "distinta-diversa", &batch.id);
    }
}

/// The inserter's file says of each sheet or piece what its layout asks, with the segno that is printed on it.
fn check_control(folder: &Path, batch: &Batch, layout: &Controllo, plichi: &[Plico], found: &mut Found) {
    let end = format!(".{}", layout.extension());
    let Some(control) = batch.other.iter().find(|it| it.file.ends_with(&end)) else {
        found.add(&batch.file, 0, "controllo-mancante", &batch.id);
        return;
    };
    let read = files::read(&folder.join(&control.file)).unwrap_or_default();
    let mut expected = layout.head();
    let mut ordinal = 0;
    for plico in plichi {
        let marks = plico.codes.iter().filter(|it| it.kind == Kind::Segno.as_str());
        for segno in marks.filter_map(|it| it.payload.as_deref().and_then(Segno::decode)) {
            ordinal += 1;
            // A value that has no room has no row: the file cannot be this one.
            expected.push_str(&layout.row(Foglio { plico, segno: &segno, ordinal }).unwrap_or_default());
        }
    }
    expected.push_str(&layout.tail());
    if read != expected.as_bytes() {
        found.add(&control.file, 0, "controllo-diverso", &batch.id);
    }
}

/// Each plico with the number that its sheets must say: its place in the batch; in a closed loop, where numbers are
/// those of the first print, the one of its id, and they only grow. And with how many sheets come before it.
fn numbered(plichi: &[Plico], chiuso: bool) -> Vec<(Turn, &Plico)> {
    let (mut last, mut sheets_before) = (0, 0);
    let turn = |(place, plico): (u32, &Plico)| {
        let own = plico.id.split('-').nth(1).and_then(|it| it.parse().ok()).filter(|it| *it > last);
        last = own.unwrap_or(u32::MAX);
        let turn = Turn { piece: if chiuso { own.unwrap_or(0) } else { place }, sheets_before };
        sheets_before += u64::from(plico.sheets);
        turn
    };
    let turns: Vec<Turn> = (1..).zip(plichi).map(turn).collect();
    turns.into_iter().zip(plichi).collect()
}

fn check_pages(reader: &Reader<'_>, numbered: &[(Turn, &Plico)], stop: &Stop) -> Result<Vec<Difference>, Error> {
    let found: Vec<Vec<Difference>> = numbered
        .par_iter()
        .with_min_len(SHARE)
        .map_init(
            Painter::default,
            |painter, (turn, plico)| {
                if stop.is_asked() { Vec::new() } else { reader.check(painter, plico, *turn) }
            },
        )
        .collect();
    let painter = Painter::default();
    let slips = reader.batch.separatori.iter().flat_map(|it| reader.check_slip(&painter, it));
    let slips: Vec<Difference> = slips.collect();
    if stop.is_asked() {
        return Err(Error::Interrupted);
    }
    Ok(found.into_iter().flatten().chain(slips).collect())
}

/// The counts of a manifest add up.
fn check_counts(manifest: &Manifest, found: &mut Found) {
    let Counts { righe, atti, scartati, destinatari, plichi, pec, trattenuti, destinatari_scartati, file, .. } =
        &manifest.counts;
    let held: u64 = trattenuti.values().sum();
    let adds_up = *righe == atti + scartati
        && *destinatari == plichi + pec + held + destinatari_scartati
        && file.values().all(|it| it.righe == it.usate + it.in_rilievo);
    if !adds_up {
        found.add(manifest::FILE, 0, "conti-che-non-tornano", &manifest.lotto);
    }
}

/// What was read sums to what the manifest says.
fn check_totals(manifest: &Manifest, outcome: &Outcome, found: &mut Found) {
    let sheets: u64 = manifest.batches.iter().map(|it| u64::from(it.sheets)).sum();
    let says = [manifest.counts.plichi, manifest.counts.pagine, manifest.counts.fogli];
    if says != [outcome.plichi, outcome.pages, sheets] {
        found.add(manifest::FILE, 0, "totali-diversi", &manifest.lotto);
    }
}
