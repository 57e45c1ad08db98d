//! Checks a model of files: every sample in every language is laid out, and what is on the paper is held against what
//! the model says must be there.

use std::collections::BTreeSet;

use crate::compose::copy::Copy;
use crate::compose::copy::Overlay;
use crate::compose::esame;
use crate::compose::esame::Pagina;
use crate::compose::lettera::Lettera;
use crate::compose::modello::Campo;
use crate::compose::modello::Forma;
use crate::compose::modello::Tipo;
use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::compose::pages::Frame;
use crate::compose::pages::PagedDocument;
use crate::compose::record::Record;
use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::modelli;
use crate::jobs::modelli::Modello;
use crate::jobs::modelli::fonti;
use crate::jobs::project::Profile;
use crate::jobs::project::Project;
use crate::jobs::render::mark_face;
use crate::press::busta::Busta;
use crate::press::piece;
use crate::press::piece::Mode;
use crate::press::piece::Style;
use crate::press::print::Cabinet;

/// What is wrong with a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reperto {
    /// Which model.
    pub modello: String,
    /// In which language.
    pub lingua: String,
    /// On which sample; empty where it is about the model.
    pub campione: String,
    /// What kind of finding.
    pub codice: &'static str,
    /// What exactly: names of blocks, fields and sentences, never a record's text.
    pub che: String,
}

/// A sample, laid out.
pub struct Provino {
    /// The sample's name.
    pub campione: String,
    /// Its values.
    pub valori: Valori,
    /// Its record.
    pub record: Record,
    /// Its pages.
    pub document: PagedDocument,
}

impl Provino {
    /// What the press draws on each of its pages.
    pub fn overlays(&self, modello: &Modello) -> Result<Vec<Vec<Overlay>>, Error> {
        self.drawn(modello, Mode::Vera)
    }

    /// What it draws on each page of a draft.
    pub fn draft(&self, modello: &Modello) -> Result<Vec<Vec<Overlay>>, Error> {
        self.drawn(modello, Mode::Bozza)
    }

    fn drawn(&self, modello: &Modello, mode: Mode) -> Result<Vec<Vec<Overlay>>, Error> {
        let style = Style { mode, ..self.style(modello) };
        piece::overlays(self.frames(), modello.engine.faces(), &self.record.codes, style).map_err(Error::Press)
    }

    /// The same, where the press can print all that is on them.
    pub fn printable(&self, modello: &Modello) -> Result<Vec<Vec<Overlay>>, Error> {
        let (frames, style, cabinet) = (self.frames(), self.style(modello), Cabinet::default());
        piece::print_frames(frames, modello.engine.faces(), &cabinet, &self.record.codes, style)
            .map_err(Error::Press)?;
        self.overlays(modello)
    }

    fn frames(&self) -> impl ExactSizeIterator<Item = &Frame> {
        self.document.pages().iter().map(|it| &it.frame)
    }

    fn style(&self, modello: &Modello) -> Style {
        Style { mode: Mode::Vera, mark_face: mark_face(&modello.engine) }
    }

    /// What a copy of it says of itself.
    pub fn copy<'a>(&self, modello: &'a Modello) -> Copy<'a> {
        let day =
            self.valori.get("data_atto").and_then(|it| if let Valore::Data(day) = it { Some(*day) } else { None });
        Copy {
            title: &modello.id,
            keywords: &[],
            lingua: &modello.lingua,
            data: day.or_else(|| Data::new(2026, 1, 1)).expect("that day is in the calendar"),
            mark_face: mark_face(&modello.engine),
        }
    }
}

/// Lays out every sample of a model; what cannot be is a finding.
pub fn samples(project: &Project, modello: &Modello, reperti: &mut Vec<Reperto>) -> Result<Vec<Provino>, Error> {
    let lettera = modello.lettera.as_ref().ok_or_else(|| Error::NoModel(modello.id.clone()))?;
    let mut provini = Vec::new();
    for (campione, bytes) in fonti::samples(project, &modello.id)? {
        let mut found = |codice, che| {
            let (modello, lingua) = (modello.id.clone(), modello.lingua.clone());
            reperti.push(Reperto { modello, lingua, campione: campione.clone(), codice, che });
        };
        let table = Profile { name: format!("{}/campioni/{campione}.toml", modello.id), bytes }.parse::<toml::Table>();
        let table = match table {
            Ok(table) => table,
            Err(error) => {
                found("campione-illeggibile", chain(&error));
                continue;
            }
        };
        let valori = match lettera.scheda().read(&table) {
            Ok(valori) => valori,
            Err(wrong) => {
                wrong.into_iter().for_each(|it| found("campione-errato", it));
                continue;
            }
        };
        let laid_out = lettera.record(&valori).and_then(|record| {
            let document = modello.engine.compose(record.json())?;
            // What is printed is what the press fills in, where it can; it must say what the model says.
            let printed = esame::read(&modello.engine.frames(&record)?);
            let is_printed = esame::say_the_same(&printed, &pages(&document));
            Ok((record, document, is_printed))
        });
        match laid_out {
            Ok((_, _, false)) => found("stampa-diversa", String::new()),
            Ok((record, document, true)) => provini.push(Provino { campione, valori, record, document }),
            Err(error) => found("non-impaginato", chain(&error)),
        }
    }
    Ok(provini)
}

/// A document as a check sees it.
fn pages(document: &PagedDocument) -> Vec<Pagina> {
    esame::read(document.pages().iter().map(|it| &it.frame))
}

/// An error with its causes.
pub fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(&format!(": {cause}"));
        source = cause.source();
    }
    text
}

/// Checks a model in the languages asked for, or in all it is there in.
pub fn check(project: &Project, id: &str, lingue: &[String]) -> Result<Vec<Reperto>, Error> {
    let busta_profile = project.profile("buste", &project.config.busta)?;
    let busta = busta_profile.checked(Busta::parse)?;
    let there = modelli::lingue(project, id)?;
    let mut reperti = Vec::new();
    let about = |lingua: &str, codice, che| Reperto {
        modello: id.to_owned(),
        lingua: lingua.to_owned(),
        campione: String::new(),
        codice,
        che,
    };
    let mut first: Option<BTreeSet<String>> = None;
    let mut wanted: Vec<String> = Vec::new();
    for lingua in there.iter().filter(|it| lingue.is_empty() || lingue.contains(it)) {
        let modello = match Modello::load(project, id, lingua, modelli::EXAMPLE, &busta_profile) {
            Ok(modello) => modello,
            Err(error) => {
                reperti.push(about(lingua, "non-caricato", chain(&error)));
                continue;
            }
        };
        let Some(lettera) = &modello.lettera else { continue };
        wanted.clone_from(&lettera.scheda().lingue);
        let ids = own_sentences(project, id, lingua)?;
        match &first {
            None => first = Some(ids),
            Some(model) => {
                reperti.extend(model.difference(&ids).map(|it| about(lingua, "frase-mancante", it.clone())));
                reperti.extend(ids.difference(model).map(|it| about(lingua, "frase-in-piu", it.clone())));
            }
        }
        let provini = samples(project, &modello, &mut reperti)?;
        if provini.is_empty() {
            reperti.push(about(lingua, "senza-campioni", String::new()));
        }
        for provino in &provini {
            examine(&modello, lettera, provino, &busta, &mut reperti);
        }
    }
    if lingue.is_empty() {
        let missing = wanted.iter().filter(|it| !there.contains(it));
        reperti.extend(missing.map(|it| about(it, "lingua-mancante", String::new())));
    }
    Ok(reperti)
}

/// The names of a model's own sentences in a language.
fn own_sentences(project: &Project, id: &str, lingua: &str) -> Result<BTreeSet<String>, Error> {
    let bytes = fonti::text(project, lingua, &format!("{id}.ftl"))?.unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let frasi = crate::locale::frasi::Frasi::read(lingua, [(id, text.as_str())]);
    Ok(frasi.map(|it| it.ids().map(str::to_owned).collect()).unwrap_or_default())
}

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

/// Nearer to the edge than this nothing is printed.
const EDGE: f64 = 4.5 * MM;
/// The same for cards.
const EDGE_OF_CARD: f64 = 1.8 * MM;
/// Above the foot, where a letter has its code and number.
const FOOT: f64 = 26.0 * MM;

fn examine(modello: &Modello, lettera: &Lettera, provino: &Provino, busta: &Busta, reperti: &mut Vec<Reperto>) {
    let scheda = lettera.scheda();
    let pagine = pages(&provino.document);
    let mut found = |codice, che: String| {
        let (modello, lingua, campione) = (modello.id.clone(), modello.lingua.clone(), provino.campione.clone());
        reperti.push(Reperto { modello, lingua, campione, codice, che });
    };
    let [least, most] = scheda.pagine;
    let notices = provino.record.parti.len() > 1;
    if !(least..=most).contains(&pagine.len()) && !notices {
        found("pagine", format!("{} (attese {least}-{most})", pagine.len()));
    }
    for block in &scheda.obbligatori {
        if !pagine.iter().any(|it| it.labels.contains_key(&format!("blocco-{block}"))) {
            found("blocco-mancante", block.clone());
        }
    }
    let paper = esame::plain(&pagine);
    let stands = |words: &str| paper.contains(&esame::squeezed(words).collect::<String>());
    // From right to left, runs of a line stand in the order of the eye and words are cut where the direction turns: there
    // a sentence cannot be looked up, and only that it can be said is checked.
    let is_there = |words: &str| lettera.is_leftward() || stands(words);
    for id in &scheda.frasi_obbligatorie {
        match lettera.plain_in(id, &provino.valori) {
            Ok(words) if is_there(&words) => {}
            Ok(_) => found("frase-assente", id.clone()),
            Err(error) => found("frase-mancante", chain(&error)),
        }
    }
    unsaid(lettera, &scheda.schema_campi, &provino.valori, "", &is_there, &mut |path| found("campo-assente", path));
    let edge = if scheda.forma == Forma::Scheda { EDGE_OF_CARD } else { EDGE };
    for (number, pagina) in (1..).zip(&pagine) {
        let on = |what: &str| format!("pagina {number}{what}");
        if pagina.tratti.iter().any(|it| it.lacks_glyph) {
            found("glifo-mancante", on(""));
        }
        if pagina.outside(edge).next().is_some() {
            found("fuori-margine", on(""));
        }
        if let Some((a, b)) = pagina.overlaps().first() {
            let at = |index: usize| pagina.tratti[index].area.map(|it| (it / MM).round());
            found("sovrapposizione", on(&format!(", mm {:?} e {:?}", at(*a), at(*b))));
        }
        if is_widow(pagina) && number < pagine.len() {
            found("titolo-isolato", on(""));
        }
        if number == 1 && scheda.forma == Forma::Lettera && in_window(pagina, busta) {
            found("finestra-occupata", on(""));
        }
    }
}

/// Fields that a record must have and that are not on the paper.
fn unsaid(
    lettera: &Lettera,
    campi: &std::collections::BTreeMap<String, Campo>,
    valori: &Valori,
    before: &str,
    is_there: &dyn Fn(&str) -> bool,
    found: &mut dyn FnMut(String),
) {
    for (name, campo) in campi.iter().filter(|it| before.is_empty() && it.0 != "avvisi" || !before.is_empty()) {
        let path = format!("{before}{name}");
        match (&campo.tipo, valori.get(name)) {
            (Tipo::Elenco(inner), Some(Valore::Elenco(rows))) => {
                for (index, row) in rows.iter().enumerate() {
                    unsaid(lettera, inner, row, &format!("{path}.{}.", index + 1), is_there, found);
                }
            }
            (_, Some(valore)) if !lettera.scheda().taciuti.contains(name) => {
                let words = lettera.words(valore).unwrap_or_default();
                let words = if name == "piego" { String::new() } else { words };
                if !words.split('\n').all(is_there) {
                    found(path);
                }
            }
            _ => {}
        }
    }
}

/// Whether a heading is the last thing on a page.
fn is_widow(pagina: &Pagina) -> bool {
    let end = pagina.size[1] - FOOT;
    let last = pagina.labels.get("titolo").into_iter().flatten().map(|it| it[1] + it[3]).fold(0.0, f64::max);
    last > 0.0 && last < end && !pagina.tratti.iter().any(|it| it.area[1] > last && it.area[1] < end)
}

/// Whether something but the address stands where the window may show it.
fn in_window(pagina: &Pagina, busta: &Busta) -> bool {
    let seen = busta.seen();
    let pt = |um: i64| um as f64 / 1000.0 * MM;
    let (left, top) = (pt(seen.x_um), pt(seen.y_um));
    let (right, bottom) = (left + pt(seen.width_um), top + pt(seen.height_um));
    pagina.tratti.iter().any(|it| {
        let [x, y, width, height] = it.area;
        let is_inside = x < right && x + width > left && y < bottom && y + height > top;
        is_inside && !it.label.ends_with(":indirizzo") && !it.text.trim().is_empty()
    })
}
