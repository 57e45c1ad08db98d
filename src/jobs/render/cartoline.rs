//! Advices of receipt, for carriers that let the sender print them: a card a plico, in the order of the batch, each
//! with a segno of its own, so that no card can be sent with another's envelope.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;
use std::path::PathBuf;

use crate::codes::segno;
use crate::codes::segno::Fields;
use crate::codes::segno::Segno;
use crate::compose::ente::Ente;
use crate::compose::record::Numeri;
use crate::compose::record::cartolina::Content;
use crate::compose::record::cartolina::Shape;
use crate::domain::atto::Atto;
use crate::domain::carta::Kind;
use crate::domain::data::Data;
use crate::domain::soggetto::Destinatario;
use crate::files;
use crate::jobs::Error;
use crate::jobs::cartoline::Modello;
use crate::jobs::modelli;
use crate::jobs::render::Setup;
use crate::press::batch::Batch;
use crate::press::dpart::Dpm;
use crate::press::manifest;
use crate::press::manifest::Code;
use crate::press::manifest::Input;
use crate::press::manifest::Plico;
use crate::press::marks;
use crate::press::piece::Mode;
use crate::press::piece::Piece;
use crate::press::vettore::Cartolina;
use crate::press::xmp::Identity;

/// How the file of cards of a batch ends.
pub const FILE: &str = ".ar.pdf";

/// The cards of a carrier, their model loaded once.
pub struct Cartoline {
    modello: Modello,
    shape: Shape,
    cartolina: Cartolina,
}

impl Cartoline {
    /// Loads the model, if the carrier's profile asks for cards.
    pub fn new(setup: &Setup, act: &modelli::Modello, data: Data) -> Result<Option<Self>, Error> {
        let vettore = &setup.vettore;
        let (Some(cartolina), Some(source)) = (&vettore.cartolina, &setup.cartolina) else {
            return Ok(None);
        };
        let wrong = |why: String| Error::profile(&format!("vettori/{}.toml", vettore.codice), why);
        if source.kind != Kind::Ar || source.spec.segno_mm.is_none() {
            return Err(wrong(format!("`cartolina.modello`: `{}` is no advice of receipt of a plico", source.id)));
        }
        let modello = Modello::load(source, &act.data)?;
        let (ente, cartolina) = (&act.ente, cartolina.clone());
        let shape = modello.shape(Some((vettore, &cartolina)))?;
        if !modello.leaves_white(ente, &shape, cartolina.segno(), data)? {
            return Err(wrong("`cartolina.segno_mm`: the segno would stand on what the model prints".into()));
        }
        Ok(Some(Self { modello, shape, cartolina }))
    }

    /// The card of one recipient; none for a real plico without a number, whose card comes with the carrier's label.
    pub fn compose(
        &self,
        atto: &Atto,
        destinatario: &Destinatario,
        ente: &Ente,
        numeri: &Numeri,
        mode: Mode,
    ) -> Result<Option<Piece>, Error> {
        if mode.has_codes() && numeri.ar.is_none() {
            return Ok(None);
        }
        let id = &atto.id_verbale;
        let content = Content::new(atto, destinatario, numeri).map_err(|e| Error::act(id, e))?;
        let card = self.modello.print(&content, ente, &self.shape, mode);
        card.map(Some).map_err(|e| Error::act(id, e))
    }
}

/// The cards of a batch being written.
pub struct Mazzo<'a> {
    cartolina: &'a Cartolina,
    batch: Batch<'a, BufWriter<File>>,
    relative: String,
    path: PathBuf,
    pages: u32,
}

impl<'a> Mazzo<'a> {
    /// Begins the cards of the batch `id`; `dpm` is what the batch says of itself.
    pub fn new(cartoline: &'a Cartoline, folder: &Path, id: &str, data: Data, dpm: Dpm) -> Result<Self, Error> {
        let relative = format!("stampa/{id}{FILE}");
        let path = folder.join(&relative);
        let out = BufWriter::new(files::create(&path)?);
        let identity = Identity { title: format!("{id} ar"), data };
        let (cartolina, faces) = (&cartoline.cartolina, cartoline.modello.engine().faces());
        let batch = Batch::new(out, faces, cartolina.size(), identity, dpm).map_err(Error::Press)?;
        Ok(Self { cartolina, batch, relative, path, pages: 0 })
    }

    /// Adds the card of a plico; `segno` is that of its first sheet, if sheets have marks.
    pub fn add(&mut self, card: &Piece, plico: &mut Plico, segno: Option<&Segno>, dpm: &Dpm) -> Result<(), Error> {
        let refused = |e| Error::act(&plico.id_verbale[0], e);
        let page = self.pages + 1;
        let (at, height) = (self.cartolina.segno(), self.cartolina.size()[1]);
        let mut codes = Vec::new();
        let mut mark = Vec::new();
        if let Some(first) = segno {
            let fields =
                Fields { foglio: 1, fogli: 1, stock: self.cartolina.tipo, feeders: 0, ..first.fields().clone() };
            let flags = segno::place_flags(1, 1);
            let segno = Segno::new(Fields { flags, ..fields }).expect("the stock is checked with the profile");
            mark = marks::stream(&segno, at, &[], height).map_err(refused)?;
            codes.push(Code::of_segno(&segno, at, page));
        }
        self.batch.add_card(card, &mark, dpm).map_err(refused)?;
        codes.extend(card.codes.iter().map(|it| Code::new(it, page)));
        let mut sides = card.faces.iter().map(|it| it.digest.clone());
        let (facciata, retro) = (sides.next().unwrap_or_default(), sides.next());
        let cartolina = manifest::Cartolina { page, codes, facciata, retro };
        self.pages += cartolina.sides();
        plico.cartolina = Some(cartolina);
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
