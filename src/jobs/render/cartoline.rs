//! Advices of receipt, for carriers that let the sender print them: a card a plico, in the order of the batch, each
//! with a segno of its own, so that no card can be sent with another's envelope.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;
use std::path::PathBuf;

use crate::codes::segno;
use crate::codes::segno::Fields;
use crate::codes::segno::Segno;
use crate::compose::engine;
use crate::compose::engine::Engine;
use crate::compose::engine::Files;
use crate::compose::ente::Ente;
use crate::compose::record;
use crate::compose::record::Numeri;
use crate::domain::atto::Atto;
use crate::domain::data::Data;
use crate::domain::soggetto::Destinatario;
use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::modelli;
use crate::jobs::render::mark_face;
use crate::press::batch::Batch;
use crate::press::dpart::Dpm;
use crate::press::manifest;
use crate::press::manifest::Code;
use crate::press::manifest::Input;
use crate::press::manifest::Plico;
use crate::press::marks;
use crate::press::piece;
use crate::press::piece::Mode;
use crate::press::piece::Piece;
use crate::press::piece::Style;
use crate::press::print::Cabinet;
use crate::press::vettore::Cartolina;
use crate::press::vettore::Vettore;
use crate::press::xmp::Identity;
use crate::shipped;

/// How the file of cards of a batch ends.
pub const FILE: &str = ".ar.pdf";

/// The model of the cards, loaded once.
pub struct Cartoline {
    engine: Engine,
    cabinet: Cabinet,
}

impl Cartoline {
    /// Loads the model, if the carrier's profile asks for cards.
    pub fn new(vettore: &Vettore, data: &Files) -> Result<Option<Self>, Error> {
        if vettore.cartolina.is_none() {
            return Ok(None);
        }
        let mut parts = parts();
        // The common furniture reads an envelope; a card has none.
        parts.insert("/geometria.toml".into(), Vec::new());
        let engine = Engine::new(&parts, data, "/cartolina/main.typ", modelli::fonts()?, engine::LETTERS)
            .map_err(Error::Compose)?;
        Ok(Some(Self { engine, cabinet: Cabinet::default() }))
    }

    /// The card of one recipient; none for a real plico without a number, whose card comes with the carrier's label.
    pub fn compose(
        &self,
        atto: &Atto,
        destinatario: &Destinatario,
        ente: &Ente,
        numeri: &Numeri,
        (cartolina, mode): (&Cartolina, Mode),
    ) -> Result<Option<Piece>, Error> {
        if mode.has_codes() && numeri.ar.is_none() {
            return Ok(None);
        }
        let id = &atto.id_verbale;
        let size = cartolina.formato_mm.map(|it| it.um() as f64 / 1000.0);
        let record = record::cartolina(atto, destinatario, ente, numeri, size).map_err(|e| Error::act(id, e))?;
        let frames = self.engine.frames(&record).map_err(|e| Error::act(id, e))?;
        let style = Style { mode, mark_face: mark_face(&self.engine) };
        let card = piece::print_frames(frames.iter(), self.engine.faces(), &self.cabinet, &record.codes, style);
        card.map(Some).map_err(|e| Error::act(id, e))
    }
}

/// Name and hash of all that the cards are laid out from.
pub fn inputs() -> impl Iterator<Item = Input> {
    parts().into_iter().map(|(file, bytes)| Input { file: format!("cartolina{file}"), sha256: hash::sha256(&bytes) })
}

fn parts() -> Files {
    let files = ["cartolina", "common"].into_iter().flat_map(shipped::templates);
    let mut parts: Files = files.map(|(path, bytes)| (format!("/{path}"), bytes)).collect();
    parts.insert("/testi.toml".into(), shipped::sentences("it", "cartolina").unwrap_or_default());
    parts
}

/// The cards of a batch being written.
pub struct Mazzo<'a> {
    cartolina: Cartolina,
    batch: Batch<'a, BufWriter<File>>,
    relative: String,
    path: PathBuf,
    pages: u32,
}

impl<'a> Mazzo<'a> {
    /// Begins the cards of the batch `id`; `dpm` is what the batch says of itself.
    pub fn new(
        cartoline: &'a Cartoline,
        cartolina: Cartolina,
        folder: &Path,
        id: &str,
        data: Data,
        dpm: Dpm,
    ) -> Result<Self, Error> {
        let relative = format!("stampa/{id}{FILE}");
        let path = folder.join(&relative);
        let out = BufWriter::new(files::create(&path)?);
        let identity = Identity { title: format!("{id} ar"), data };
        let batch = Batch::new(out, cartoline.engine.faces(), cartolina.size(), identity, dpm).map_err(Error::Press)?;
        Ok(Self { cartolina, batch, relative, path, pages: 0 })
    }

    /// Adds the card of a plico; `segno` is that of its first sheet, if sheets have marks.
    pub fn add(&mut self, card: &Piece, plico: &mut Plico, segno: Option<&Segno>, dpm: &Dpm) -> Result<(), Error> {
        let refused = |e| Error::act(&plico.id_verbale[0], e);
        self.pages += 1;
        let (at, height) = (self.cartolina.segno(), self.cartolina.size()[1]);
        let mut codes = Vec::new();
        let mut mark = Vec::new();
        if let Some(first) = segno {
            let fields =
                Fields { foglio: 1, fogli: 1, stock: self.cartolina.tipo, feeders: 0, ..first.fields().clone() };
            let flags = segno::place_flags(1, 1);
            let segno = Segno::new(Fields { flags, ..fields }).expect("the stock is checked with the profile");
            mark = marks::stream(&segno, at, &[], height).map_err(refused)?;
            codes.push(Code::of_segno(&segno, at, self.pages));
        }
        self.batch.add_card(card, &mark, dpm).map_err(refused)?;
        codes.extend(card.codes.iter().map(|it| Code::new(it, self.pages)));
        let facciata = card.faces.first().map(|it| it.digest.clone()).unwrap_or_default();
        plico.cartolina = Some(manifest::Cartolina { page: self.pages, codes, facciata });
        Ok(())
    }

    /// Ends the file; one without any card is taken away.
    pub fn finish(self) -> Result<Option<Input>, Error> {
        if self.pages == 0 {
            files::remove(&self.path)?;
            return Ok(None);
        }
        let (out, written) = self.batch.finish().map_err(Error::Press)?;
        drop(out);
        Ok(Some(Input { file: self.relative, sha256: written.sha256 }))
    }
}
