//! How a model looks on all its samples: each page as grey pixels, and the file of them that a person can open.

use crate::compose::esame;
use crate::compose::libro::Libro;
use crate::fatti::Prova;
use crate::hash::Hasher;
use crate::jobs::Error;
use crate::jobs::approve::atti::Atti;
use crate::jobs::modelli::Modello;
use crate::jobs::modelli::VERBALE;
use crate::jobs::modelli::approvato::Approvato;
use crate::jobs::modelli::approvato::Campione;
use crate::jobs::modelli::guide::Guide;
use crate::jobs::modelli::prova;
use crate::jobs::modelli::prova::Reperto;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::press::busta::Busta;
use crate::raster::Area;
use crate::raster::Document;
use crate::raster::Grey;
use crate::raster::Painter;

/// Resolution at which pages are compared: a hairline is a pixel wide, and what moves by a tenth of a millimetre greys
/// other pixels.
pub const DPI: u32 = 100;

/// What the file of pages is among the evidence.
const BOZZA: &str = "bozza";
/// And what its pages say.
const TESTI: &str = "testi";

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

/// The samples of a model, laid out.
pub struct Pagine {
    /// How each page looks.
    pub campioni: Vec<Campione>,
    /// The pages, in order.
    pub pdf: Vec<u8>,
    /// The same with BOZZA across each, and no code; empty where nobody asked for it.
    pub bozza: Vec<u8>,
    /// What each page says, a run of text a line.
    pub testi: Vec<String>,
    /// What each page is held against.
    pub guide: Vec<Guide>,
}

/// Lays out all samples of a model and looks at them, and makes a draft of them where one is wanted; the second are those
/// that cannot be laid out.
pub fn of(
    project: &Project,
    modello: &Modello,
    atti: &Atti,
    wants_draft: bool,
) -> Result<(Pagine, Vec<Reperto>), Error> {
    let mut reperti = Vec::new();
    let provini = match modello.id.as_str() {
        VERBALE => atti.samples(modello, &mut reperti),
        _ => prova::samples(project, modello, &mut reperti)?,
    };
    let mut pagine =
        Pagine { campioni: Vec::new(), pdf: Vec::new(), bozza: Vec::new(), testi: Vec::new(), guide: Vec::new() };
    let busta = project.profile("buste", &project.config.busta)?.checked(Busta::parse)?;
    let (mut libro, mut bozza) = (Libro::default(), Libro::default());
    for provino in &provini {
        let (copy, overlays) = (provino.copy(modello), provino.printable(modello)?);
        libro.add(&provino.document, &modello.engine, &copy, &overlays, &[]).map_err(Error::Compose)?;
        if wants_draft {
            let overlays = provino.draft(modello)?;
            bozza.add(&provino.document, &modello.engine, &copy, &overlays, &[]).map_err(Error::Compose)?;
        }
        let read = esame::read(provino.document.pages().iter().map(|it| &it.frame));
        for (index, it) in read.iter().enumerate() {
            let runs: Vec<&str> = it.tratti.iter().map(|it| it.text.as_str()).collect();
            pagine.testi.push(runs.join("\n"));
            pagine.guide.push(Guide::of(&busta, it, index == 0));
        }
        let nome = provino.campione.clone();
        pagine.campioni.push(Campione { nome, pagine: vec![String::new(); provino.document.pages().len()] });
    }
    if libro.is_empty() {
        return Ok((pagine, reperti));
    }
    pagine.pdf = libro.pdf().map_err(Error::Compose)?;
    if wants_draft {
        pagine.bozza = bozza.pdf().map_err(Error::Compose)?;
    }
    let document = Document::open(pagine.pdf.clone()).expect("what was just written as a PDF is one");
    let painter = Painter::default();
    let hashes = pagine.campioni.iter_mut().flat_map(|it| &mut it.pagine);
    for (index, hash) in hashes.enumerate() {
        let page = page(&document, &painter, index, DPI);
        *hash = hash_of(&page.expect("the file has as many pages as were laid out"));
    }
    Ok((pagine, reperti))
}

/// A page as grey pixels.
pub fn page<'a>(document: &'a Document, painter: &Painter<'a>, index: usize, dpi: u32) -> Option<Grey> {
    let sheet = document.page(index)?;
    let [width_um, height_um] = sheet.size().map(|it| (it / MM * 1000.0).round() as i64);
    Some(painter.paint(sheet, Area { x_um: 0, y_um: 0, width_um, height_um }, dpi))
}

/// The hash of a page's pixels.
pub fn hash_of(grey: &Grey) -> String {
    let mut hasher = Hasher::default();
    hasher.part(&(grey.width as u64).to_le_bytes());
    hasher.part(&grey.pixels);
    hasher.hex()
}

/// Keeps the file of pages among the evidence, and what they say.
pub fn keep(project: &Project, pagine: &Pagine) -> Result<Vec<Prova>, Error> {
    if pagine.pdf.is_empty() {
        return Ok(Vec::new());
    }
    let prove = Prove::of(project);
    let testi = serde_json::to_vec(&pagine.testi).expect("texts are plain data");
    let kept = [(BOZZA, pagine.pdf.as_slice()), (TESTI, testi.as_slice())];
    kept.into_iter().map(|(tipo, bytes)| Ok(Prova { tipo: tipo.into(), sha256: prove.put(bytes)? })).collect()
}

/// What an approval showed, as far as it is there and is what its hashes say.
#[derive(Debug, Default)]
pub struct Mostrato {
    /// The pages, a PDF.
    pub pdf: Option<Vec<u8>>,
    /// What each page says.
    pub testi: Option<Vec<String>>,
}

/// What an approval showed.
pub fn approved(project: &Project, approvato: &Approvato) -> Result<Mostrato, Error> {
    let prove = Prove::of(project);
    let of = |tipo: &str| -> Result<Option<Vec<u8>>, Error> {
        let Some(it) = approvato.prove.iter().find(|it| it.tipo == tipo) else { return Ok(None) };
        if prove.is_whole(&it.sha256)? { prove.get(&it.sha256).map(Some) } else { Ok(None) }
    };
    let testi = of(TESTI)?.and_then(|it| serde_json::from_slice(&it).ok());
    Ok(Mostrato { pdf: of(BOZZA)?, testi })
}

/// The pages that an approval showed; `None` where they are not there any more, or are not what its hash says.
fn kept(project: &Project, approvato: &Approvato) -> Option<Document> {
    let prova = approvato.prove.iter().find(|it| it.tipo == BOZZA)?;
    let prove = Prove::of(project);
    let bytes = prove.is_whole(&prova.sha256).ok()?.then(|| prove.get(&prova.sha256))?.ok()?;
    Document::open(bytes)
}

/// What two looks at a model do not have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differenza {
    /// The sample.
    pub campione: String,
    /// Its page, from 1; 0 where it is about the whole sample.
    pub pagina: usize,
    /// How many pixels differ, where that can be told.
    pub pixel: Option<usize>,
    /// What it is, in words.
    pub che: String,
}

/// What of the samples looks otherwise than when they were approved.
///
/// A page whose hash is another may still be the same: then the painter of pixels changed. Both are painted anew from
/// their files, and pixels decide.
pub fn differences(project: &Project, approved: &Approvato, now: &Pagine) -> Vec<Differenza> {
    let mut found = Vec::new();
    let mut other = |campione: &str, pagina, pixel, che: String| {
        found.push(Differenza { campione: campione.to_owned(), pagina, pixel, che });
    };
    let before_pdf = kept(project, approved);
    let now_pdf = Document::open(now.pdf.clone());
    let (before_painter, now_painter) = (Painter::default(), Painter::default());
    let mut first = 0;
    for before in &approved.campioni {
        let nome = &before.nome;
        let start = first;
        first += before.pagine.len();
        let Some(place) = now.campioni.iter().position(|it| it.nome == *nome) else {
            other(nome, 0, None, "il campione non c'è più".into());
            continue;
        };
        let after = &now.campioni[place].pagine;
        if after.len() != before.pagine.len() {
            other(nome, 0, None, format!("pagine {}, erano {}", after.len(), before.pagine.len()));
            continue;
        }
        let now_start: usize = now.campioni[..place].iter().map(|it| it.pagine.len()).sum();
        for index in (0..after.len()).filter(|it| after[*it] != before.pagine[*it]) {
            let one = before_pdf.as_ref().and_then(|it| page(it, &before_painter, start + index, DPI));
            let two = now_pdf.as_ref().and_then(|it| page(it, &now_painter, now_start + index, DPI));
            match one.zip(two) {
                None => other(nome, index + 1, None, "diversa (le pagine approvate non sono più conservate)".into()),
                Some((one, two)) if (one.width, one.height) != (two.width, two.height) => {
                    other(nome, index + 1, None, "di un altro formato".into());
                }
                Some((one, two)) => match count(&one, &two) {
                    0 => {}
                    1 => other(nome, index + 1, Some(1), "1 pixel diverso".into()),
                    pixel => other(nome, index + 1, Some(pixel), format!("{pixel} pixel diversi")),
                },
            }
        }
    }
    let is_known = |it: &&Campione| approved.campioni.iter().any(|before| before.nome == it.nome);
    for new in now.campioni.iter().filter(|it| !is_known(it)) {
        other(&new.nome, 0, None, "il campione è nuovo".into());
    }
    found
}

/// How many pixels differ.
fn count(one: &Grey, two: &Grey) -> usize {
    one.pixels.iter().zip(&two.pixels).filter(|(one, two)| one != two).count()
}
