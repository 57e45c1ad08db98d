//! Cards as models: what there is, how each is laid out, and the profile by which a scanner reads it back.
//!
//! A model is a folder of `templates/cartoline/`: `modello.toml` says what the card is, `main.typ` draws it. The
//! zones of its profile are where the laid-out blocks came to stand, so that what is read is what was printed.

pub mod adatta;
pub mod fabbrica;
pub mod profilo;

use serde::Deserialize;

use crate::codes::Kind;
use crate::compose::carta;
use crate::compose::engine;
use crate::compose::engine::Engine;
use crate::compose::engine::Files;
use crate::compose::ente::Ente;
use crate::compose::record::cartolina;
use crate::compose::record::cartolina::Content;
use crate::compose::record::cartolina::Shape;
use crate::domain::carta::CardProfile;
use crate::domain::carta::Kind as CardKind;
use crate::domain::data::Data;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::modelli;
use crate::jobs::modelli::fonti;
use crate::jobs::project::Profile;
use crate::jobs::project::Project;
use crate::jobs::render::mark_face;
use crate::press::batch::Batch;
use crate::press::draw::Place;
use crate::press::manifest::Input;
use crate::press::mm::Mm;
use crate::press::piece;
use crate::press::piece::Mode;
use crate::press::piece::Piece;
use crate::press::piece::Style;
use crate::press::print::Cabinet;
use crate::press::rules;
use crate::press::vettore::Cartolina;
use crate::press::vettore::Vettore;
use crate::press::xmp::Identity;
use crate::raster::Document;
use crate::raster::Painter;
use crate::shipped;

/// The folder of the models.
const FOLDER: &str = "cartoline";

/// The file of their words.
const SENTENCES: &str = "cartolina.toml";

/// `modello.toml`: what a card is.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spec {
    /// Version of the form.
    pub schema: u32,
    /// Its name for people.
    pub titolo: String,
    /// The kind of its profile: AR, ARCAD, CAD, CAN.
    pub tipo: String,
    /// The codes that it has boxes for.
    pub codici: Vec<String>,
    /// Its usual size.
    pub formato_mm: [Mm; 2],
    /// The least that its blocks want.
    pub minimo_mm: [Mm; 2],
    /// Where it leaves room for the segno, if it goes with an envelope.
    pub segno_mm: Option<[Mm; 3]>,
}

/// A card's model in one language as it was found: what it is, and all its files.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its name.
    pub id: String,
    /// What it is.
    pub spec: Spec,
    /// The kind of its profile.
    pub kind: CardKind,
    codici: Vec<Kind>,
    parts: Files,
}

/// A card's model, loaded once.
pub struct Modello {
    source: Source,
    engine: Engine,
    cabinet: Cabinet,
}

/// As what an example of a card is made.
#[derive(Debug, Clone)]
pub struct Options {
    /// The carrier that asks for it; by default the model's own size.
    pub vettore: Option<String>,
    /// The language of its words, where no carrier says it.
    pub lingua: String,
}

/// The names of the models, in order: the project's own and those that ship.
pub fn models(project: &Project) -> Result<Vec<String>, Error> {
    fonti::models_in(project, FOLDER)
}

/// The languages that cards can be printed in.
pub fn lingue(project: &Project) -> Result<Vec<String>, Error> {
    fonti::languages(project, SENTENCES)
}

/// What a model is.
pub fn spec(project: &Project, id: &str) -> Result<Spec, Error> {
    let (folder, name) = (format!("{FOLDER}/{id}"), format!("{FOLDER}/{id}/modello.toml"));
    if !models(project)?.iter().any(|it| it == id) {
        return Err(Error::NoModel(id.to_string()));
    }
    let files = fonti::sources(project, &folder)?;
    let bytes = files.get(&format!("/{name}")).cloned().unwrap_or_default();
    Profile { name, bytes }.parse()
}

impl Source {
    /// Finds a model.
    pub fn find(project: &Project, id: &str, lingua: &str) -> Result<Self, Error> {
        let spec = spec(project, id)?;
        let wrong = |key: &str, word: &str| {
            Error::profile(&format!("{FOLDER}/{id}/modello.toml"), format!("`{key}`: `{word}` is not known"))
        };
        let kind = CardKind::parse(&spec.tipo).ok_or_else(|| wrong("tipo", &spec.tipo))?;
        let code = |it: &String| Kind::parse(it).ok_or_else(|| wrong("codici", it));
        let codici = spec.codici.iter().map(code).collect::<Result<_, _>>()?;
        let testi = if lingue(project)?.iter().any(|it| it == lingua) {
            fonti::text(project, lingua, SENTENCES)?
        } else {
            None
        };
        let testi = testi.ok_or_else(|| Error::NoModel(format!("{id} ({lingua})")))?;
        let mut parts = fonti::sources(project, &format!("{FOLDER}/{id}"))?;
        parts.extend(fonti::sources(project, "common")?);
        parts.insert("/testi.toml".into(), testi);
        Ok(Self { id: id.to_string(), spec, kind, codici, parts })
    }

    /// Name and hash of all that the cards are laid out from.
    pub fn inputs(&self) -> impl Iterator<Item = Input> + '_ {
        let input = |(file, bytes): (&String, &Vec<u8>)| Input {
            file: format!("cartolina{file}"),
            sha256: hash::sha256(bytes),
        };
        self.parts.iter().map(input)
    }
}

impl Modello {
    /// Loads a model; `data` is the body's profile and crest, as models read them.
    pub fn load(source: &Source, data: &Files) -> Result<Self, Error> {
        let source = source.clone();
        let mut parts = source.parts.clone();
        // The common furniture reads an envelope; a card has none.
        parts.insert("/geometria.toml".into(), Vec::new());
        // What the act's own model reads beside them is not the card's.
        let data = data.iter().filter(|(path, _)| !parts.contains_key(*path));
        let data = data.map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
        let main = format!("/{FOLDER}/{}/main.typ", source.id);
        let engine = Engine::new(&parts, &data, &main, modelli::fonts()?, engine::LETTERS).map_err(Error::Compose)?;
        Ok(Self { source, engine, cabinet: Cabinet::default() })
    }

    /// The typesetter with the model loaded.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The card that goes with a piece of a carrier, or as the model has it where no carrier asks.
    pub fn shape(&self, asked: Option<(&Vettore, &Cartolina)>) -> Result<Shape, Error> {
        let formato = asked.map_or(self.source.spec.formato_mm, |it| it.1.formato_mm);
        let segno = asked.map_or(self.source.spec.segno_mm, |it| Some(it.1.segno_mm));
        if formato.iter().zip(&self.source.spec.minimo_mm).any(|(it, least)| it < least) {
            let [width, height] = self.source.spec.minimo_mm;
            let name = asked.map_or("", |it| &it.0.codice);
            let why = format!("`cartolina.formato_mm`: `{}` wants {width} × {height} mm at least", self.source.id);
            return Err(Error::profile(&format!("vettori/{name}.toml"), why));
        }
        let mm = |it: Mm| it.um() as f64 / 1000.0;
        Ok(Shape {
            formato_mm: formato.map(mm),
            segno_mm: segno.filter(|_| self.source.spec.segno_mm.is_some()).map(|it| it.map(mm)),
            ufficio: asked.map_or_else(String::new, |it| it.0.ufficio_accettante.clone()),
            codici: self.source.codici.clone(),
        })
    }

    /// The card that says this, ready for the press.
    pub fn print(&self, content: &Content, ente: &Ente, shape: &Shape, mode: Mode) -> Result<Piece, CannotPrint> {
        let record = cartolina::cartolina(content, ente, shape);
        let frames = self.engine.frames(&record)?;
        let style = Style { mode, mark_face: mark_face(&self.engine) };
        Ok(piece::print_frames(frames.iter(), self.engine.faces(), &self.cabinet, &record.codes, style)?)
    }

    /// Its profile, measured on the pages of an invented card.
    fn profile(&self, ente: &Ente, shape: &Shape) -> Result<CardProfile, Error> {
        let record = cartolina::cartolina(&Content::sample(), ente, shape);
        let mut pages = Vec::new();
        for (name, part) in record.parti {
            pages.extend(self.engine.laid_out(name, part).map_err(Error::Compose)?);
        }
        carta::measure(&self.source.id, self.source.kind, &pages).map_err(Error::Compose)
    }
}

impl Modello {
    /// An invented card as a file of its own.
    fn specimen(&self, ente: &Ente, shape: &Shape, mode: Mode, data: Data) -> Result<Vec<u8>, Error> {
        let card = self.print(&Content::sample(), ente, shape, mode).map_err(|e| Error::act(&self.source.id, e))?;
        let size = shape.formato_mm.map(|it| (it * 7_200.0 / 25.4).round() / 100.0);
        let identity = Identity { title: self.source.id.clone(), data };
        let mut file = Batch::list(Vec::new(), self.engine.faces(), size, identity).map_err(Error::Press)?;
        file.add_single(&card).map_err(Error::Press)?;
        Ok(file.finish().map_err(Error::Press)?.0)
    }

    /// Whether the front has nothing where a mark shall stand, and a millimetre around it.
    pub fn leaves_white(&self, ente: &Ente, shape: &Shape, mark: Place, data: Data) -> Result<bool, Error> {
        let file = self.specimen(ente, shape, Mode::Vera, data)?;
        let document = Document::open(file).expect("what was written is a PDF");
        let front = document.page(0).expect("a card has a front");
        let area = rules::area(mark).grown(QUIET_UM);
        Ok(Painter::default().paint(front, area, WHITE_DPI).pixels.iter().all(|it| *it == u8::MAX))
    }
}

/// White that a mark wants around it.
const QUIET_UM: i64 = 1_000;

/// Resolution at which it is looked for.
const WHITE_DPI: u32 = 150;

/// Why a card is not printed.
#[derive(Debug, thiserror::Error)]
pub enum CannotPrint {
    /// It cannot be laid out.
    #[error("cannot lay the card out")]
    Compose(#[from] crate::compose::Error),
    /// It cannot be drawn.
    #[error("cannot draw the card")]
    Press(#[from] crate::press::Error),
}

/// A model as it is asked for, with an invented body.
struct Example {
    modello: Modello,
    ente: Ente,
    shape: Shape,
}

impl Example {
    fn new(project: &Project, id: &str, options: &Options) -> Result<Self, Error> {
        let profile = project.profile("enti", "esempio")?;
        let ente = Ente::read(&profile.bytes).map_err(Error::Compose)?;
        let mut data = Files::from([("/ente.toml".to_string(), profile.bytes)]);
        data.insert(ente.stemma.clone(), shipped::template("enti/stemma-esempio.svg").unwrap_or_default());
        let vettore = match &options.vettore {
            Some(name) => Some(project.profile("vettori", name)?.checked(Vettore::parse)?),
            None => None,
        };
        let asked = vettore.as_ref().map(|it| wanted(it).map(|card| (it, card))).transpose()?;
        let lingua = asked.map_or(&options.lingua, |it| &it.1.lingua);
        let modello = Modello::load(&Source::find(project, id, lingua)?, &data)?;
        let shape = modello.shape(asked)?;
        Ok(Self { modello, ente, shape })
    }
}

/// The card that a carrier's profile asks for.
fn wanted(vettore: &Vettore) -> Result<&Cartolina, Error> {
    let name = format!("vettori/{}.toml", vettore.codice);
    vettore.cartolina.as_ref().ok_or_else(|| Error::profile(&name, "it has no `[cartolina]`: no card is printed"))
}

/// The profile of a model: as the project's carrier has its cards, or else at the model's own size.
pub fn card_profile(project: &Project, id: &str) -> Result<CardProfile, Error> {
    let vettore = project.profile("vettori", &project.config.vettore)?.checked(Vettore::parse)?;
    let is_its = vettore.cartolina.as_ref().is_some_and(|it| it.modello == id);
    let vettore = is_its.then(|| project.config.vettore.clone());
    let it = Example::new(project, id, &Options { vettore, lingua: "it".into() })?;
    it.modello.profile(&it.ente, &it.shape)
}

/// The profile of a model as TOML.
pub fn profile(project: &Project, id: &str, options: &Options) -> Result<String, Error> {
    let it = Example::new(project, id, options)?;
    Ok(profilo::write(&it.modello.profile(&it.ente, &it.shape)?))
}

/// An invented card of a model as a PDF: with codes, or a draft without.
pub fn preview(project: &Project, id: &str, options: &Options, has_codes: bool, data: Data) -> Result<Vec<u8>, Error> {
    let mode = if has_codes { Mode::Vera } else { Mode::Bozza };
    let it = Example::new(project, id, options)?;
    it.modello.specimen(&it.ente, &it.shape, mode, data)
}
