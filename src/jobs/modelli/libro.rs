//! Pictures and books of samples: what a person looks at before a model is approved.

use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

use crate::compose::copy::Overlay;
use crate::compose::engine;
use crate::compose::libro::Libro;
use crate::compose::libro::Segno;
use crate::files;
use crate::hash::Hasher;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::modelli;
use crate::jobs::modelli::Modello;
use crate::jobs::modelli::guide::Guide;
use crate::jobs::modelli::prova;
use crate::jobs::modelli::prova::Provino;
use crate::jobs::modelli::prova::Reperto;
use crate::jobs::progress::Stop;
use crate::jobs::project::Profile;
use crate::jobs::project::Project;
use crate::press::busta::Busta;
use crate::raster;
use crate::raster::Area;
use crate::raster::Painter;

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

/// Resolution of pictures.
const DPI: u32 = 110;

/// What came of looking at a model.
pub struct Outcome {
    /// The files written.
    pub files: Vec<PathBuf>,
    /// Samples that could not be laid out.
    pub reperti: Vec<Reperto>,
}

/// Writes a picture of each page of each sample of a model into a folder.
pub fn preview(project: &Project, id: &str, lingua: &str, out: &Path) -> Result<Outcome, Error> {
    let busta = project.profile("buste", &project.config.busta)?;
    let modello = Modello::load(project, id, lingua, modelli::EXAMPLE, &busta)?;
    let mut outcome = Outcome { files: Vec::new(), reperti: Vec::new() };
    files::make_folder(out)?;
    for provino in prova::samples(project, &modello, &mut outcome.reperti)? {
        let mut libro = Libro::default();
        add(&mut libro, &modello, &provino, None)?;
        let pdf = libro.pdf().map_err(Error::Compose)?;
        let document = raster::Document::open(pdf).ok_or_else(|| Error::NoModel(id.to_owned()))?;
        let painter = Painter::default();
        for index in 0..document.pages() {
            let Some(sheet) = document.page(index) else { continue };
            let [width, height] = sheet.size().map(|it| (it / MM * 1000.0).round() as i64);
            let grey = painter.paint(sheet, Area { x_um: 0, y_um: 0, width_um: width, height_um: height }, DPI);
            let path = out.join(format!("{id}-{lingua}-{}-{}.png", provino.campione, index + 1));
            files::replace(&path, &raster::png(&grey))?;
            outcome.files.push(path);
        }
    }
    Ok(outcome)
}

/// How often the project's files are looked at.
const LOOK: Duration = Duration::from_millis(400);

/// Waits until a file of the project's models or texts is another; false where someone asked to stop.
pub fn changed(project: &Project, stop: &Stop) -> Result<bool, Error> {
    let state = || -> Result<String, Error> {
        let mut hasher = Hasher::default();
        for folder in ["templates", "locales", "profili"].map(|it| project.dir().join(it)) {
            let names = if folder.is_dir() { files::tree(&folder)? } else { Vec::new() };
            for name in names {
                hasher.part(name.as_bytes());
                // An editor may be putting another file in its place.
                hasher.part(&files::read(&folder.join(&name)).unwrap_or_default());
            }
        }
        Ok(hasher.hex())
    };
    let before = state()?;
    loop {
        std::thread::sleep(LOOK);
        if stop.is_asked() {
            return Ok(false);
        }
        if state()? != before {
            return Ok(true);
        }
    }
}

/// What a book shows beside the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vista {
    /// Window, folds, margins, codes and the hash on each page.
    Bozze,
    /// Pages small, many on a sheet.
    Provini,
}

/// Writes the book of all samples of models, in languages, to a file.
pub fn proof(project: &Project, ids: &[String], lingue: &[String], vista: Vista, out: &Path) -> Result<Outcome, Error> {
    let profile = project.profile("buste", &project.config.busta)?;
    let busta = profile.checked(Busta::parse)?;
    let mut outcome = Outcome { files: vec![out.to_path_buf()], reperti: Vec::new() };
    let mut libro = Libro::default();
    let mut seen = Vec::new();
    for id in ids {
        for lingua in modelli::lingue(project, id)?.iter().filter(|it| lingue.is_empty() || lingue.contains(it)) {
            let modello = Modello::load(project, id, lingua, modelli::EXAMPLE, &profile)?;
            let provini = prova::samples(project, &modello, &mut outcome.reperti)?;
            seen.push((id.clone(), lingua.clone(), modello.engine.closure().to_owned(), provini.len()));
            for provino in provini {
                add(&mut libro, &modello, &provino, (vista == Vista::Bozze).then_some(&busta))?;
            }
        }
    }
    if libro.is_empty() {
        return Err(Error::NoModel(ids.join(", ")));
    }
    if vista == Vista::Bozze {
        sheet(project, &profile, &seen, &mut libro)?;
    }
    let libro = if vista == Vista::Provini { libro.small() } else { libro };
    files::replace(out, &libro.pdf().map_err(Error::Compose)?)?;
    Ok(outcome)
}

/// The model of the sheet by which the C.P.L. approves or rejects.
const SHEET: &str = "approvazione-modello";

/// Adds the sheet to be signed (R098): each model that the book shows, with the hash of what is approved.
fn sheet(
    project: &Project,
    busta: &Profile,
    seen: &[(String, String, String, usize)],
    libro: &mut Libro,
) -> Result<(), Error> {
    let modello = Modello::load(project, SHEET, "it", modelli::EXAMPLE, busta)?;
    let lettera = modello.lettera.as_ref().ok_or_else(|| Error::NoModel(SHEET.to_owned()))?;
    let (anno, mese, giorno) = clock::today().ymd();
    let mut record = toml::Table::new();
    record.insert("data_atto".into(), format!("{anno:04}-{mese:02}-{giorno:02}").into());
    record.insert("numero".into(), format!("{anno}").into());
    record.insert("stato".into(), "da_decidere".into());
    record.insert("programma".into(), format!("plico {}, {}", env!("CARGO_PKG_VERSION"), engine::VERSION).into());
    let row = |(posto, (id, lingua, sha256, campioni)): (i64, &(String, String, String, usize))| {
        let texts = [("modello", id), ("lingua_modello", lingua), ("impronta", sha256)];
        let mut row: toml::Table =
            texts.map(|(name, text)| (name.to_owned(), text.clone().into())).into_iter().collect();
        row.insert("posto".into(), posto.into());
        row.insert("campioni".into(), i64::try_from(*campioni).unwrap_or(0).into());
        row.insert("versione".into(), sha256[..8].into());
        row.insert("decisione".into(), "da_decidere".into());
        toml::Value::Table(row)
    };
    record.insert("modelli".into(), toml::Value::Array((1..).zip(seen).map(row).collect()));
    let valori = lettera.scheda().read(&record).map_err(|wrong| Error::profile(SHEET, wrong.join("; ")))?;
    let record = lettera.record(&valori).map_err(Error::Compose)?;
    let document = modello.engine.compose(record.json()).map_err(Error::Compose)?;
    let provino = Provino { campione: String::new(), valori, record, document };
    add(libro, &modello, &provino, None)
}

fn add(libro: &mut Libro, modello: &Modello, provino: &Provino, busta: Option<&Busta>) -> Result<(), Error> {
    let copy = provino.copy(modello);
    let mut overlays = provino.printable(modello)?;
    let mut segni = Vec::new();
    if let Some(busta) = busta {
        let read = crate::compose::esame::read(provino.document.pages().iter().map(|it| &it.frame));
        for (index, page) in provino.document.pages().iter().enumerate() {
            let height = page.frame.height().to_pt();
            let words = format!(
                "{} · {} · {} · {}/{} · sha256 {}",
                modello.id,
                modello.lingua,
                provino.campione,
                index + 1,
                provino.document.pages().len(),
                modello.engine.closure()
            );
            overlays[index].push(Overlay::Line { at: [10.0 * MM, height - 2.2 * MM], size: 5.5, words });
            segni.push(guides(&Guide::of(busta, &read[index], index == 0)));
        }
    }
    libro.add(&provino.document, &modello.engine, &copy, &overlays, &segni).map_err(Error::Compose)
}

/// Window in red, folds in green, margins in blue, codes in violet.
fn guides(guide: &Guide) -> Vec<Segno> {
    const WINDOW: [u8; 3] = [200, 30, 30];
    const FOLD: [u8; 3] = [20, 140, 60];
    const MARGIN: [u8; 3] = [60, 100, 210];
    const CODE: [u8; 3] = [140, 40, 170];
    let kinds = [(&guide.margini, MARGIN), (&guide.pieghe, FOLD), (&guide.finestra, WINDOW), (&guide.codici, CODE)];
    kinds.into_iter().flat_map(|(areas, colour)| areas.iter().map(move |&area| Segno { area, colour })).collect()
}
