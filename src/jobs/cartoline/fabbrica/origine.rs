//! The pieces that cards are made for: invented ones, or those of a rendered lot.

use std::path::Path;
use std::sync::Arc;

use crate::codes::raccomandata::Numero;
use crate::codes::raccomandata::Pairing;
use crate::codes::segno::Fields;
use crate::codes::segno::Segno;
use crate::codes::segno::place_flags;
use crate::compose::record::Numeri;
use crate::compose::record::cartolina::Content;
use crate::domain::data::Data;
use crate::files;
use crate::jobs::Error;
use crate::jobs::cartoline::Example;
use crate::jobs::cartoline::fabbrica::Options;
use crate::jobs::operazioni::storia;
use crate::jobs::operazioni::storia::Stampa;
use crate::jobs::render::cartoline;
use crate::maker::chance::Chance;
use crate::press::batch::Batch;
use crate::press::dpart::Dpm;
use crate::press::draw::Place;
use crate::press::manifest;
use crate::press::manifest::Plico;
use crate::press::marks;
use crate::press::piece::Mode;
use crate::press::xmp::Identity;
use crate::raster::Document;

/// A piece whose card comes back.
#[derive(Clone)]
pub struct Pezzo {
    /// What its pictures are named by.
    pub name: String,
    /// The act.
    pub id_verbale: String,
    /// Which of its recipients.
    pub progressivo_destinatario: u32,
    /// The product.
    pub prodotto: String,
    /// The number of the envelope.
    pub numero_piego: String,
    /// The number of its card.
    pub numero_ar: String,
    /// When the carrier took it.
    pub affidamento: Data,
    /// The card as it was printed, where it was.
    pub printed: Option<Printed>,
    /// Its place in the job that is invented for it.
    pub number: u32,
}

/// A card in a file of a rendered lot.
#[derive(Clone)]
pub struct Printed {
    /// The file.
    pub document: Arc<Document>,
    /// The page of its front, from 0.
    pub page: usize,
    /// How many of its sides are there.
    pub sides: usize,
}

/// For how many days before the last one invented pieces were handed over.
const DAYS: u32 = 240;

/// The job of invented pieces: no real one has a year like that.
const JOB: &str = "00009001";

/// Paper that the segno of a card names.
const CARD: u8 = 9;

/// Invented pieces, each with numbers of its own.
pub fn invented(options: &Options) -> Vec<Pezzo> {
    let piece = |index: u32| {
        let mut chance = Chance::new(options.seed ^ 0x0B0E, u64::from(index));
        // The seed in the middle, the place at the end: no two cards of any two runs are easily taken for one another.
        let body = (options.seed % 1000) * 100_000 + u64::from(index) * 7 % 100_000;
        let piego = format!("79{:03}{body:06}", chance.below(1000), body = body % 1_000_000);
        let (numero_piego, numero_ar) = numbers(&format!("{piego}{}", chance.below(10)));
        let anno = options.date.anno();
        Pezzo {
            name: numero_ar.clone(),
            id_verbale: format!("V/{anno}/{:06}", index + 1),
            progressivo_destinatario: 1,
            prodotto: "AG".to_owned(),
            numero_piego,
            numero_ar,
            affidamento: options.date.plus(-(chance.below(DAYS) as i32)),
            printed: None,
            number: index + 1,
        }
    };
    (0..options.carte).map(piece).collect()
}

/// A number of an envelope, and that of its card.
fn numbers(piego: &str) -> (String, String) {
    let ar = Numero::parse(piego).and_then(|it| Pairing::SEVEN_SIX.ar(it));
    (piego.to_owned(), ar.map_or(String::new(), |it| it.to_string()))
}

/// The pieces of a rendered lot that come back: those with a number.
pub fn of_lot(folder: &Path, affidamento: Data) -> Result<Vec<Pezzo>, Error> {
    let stampa = Stampa::read(folder)?;
    let mut pieces = Vec::new();
    for batch in &stampa.manifest.batches {
        let file = batch.other.iter().map(|it| &it.file).find(|it| it.ends_with(cartoline::FILE));
        let document = match file {
            Some(file) => Document::open(files::read(&folder.join(file))?).map(Arc::new),
            None => None,
        };
        let mut plichi: Vec<Plico> = Vec::new();
        storia::lines(folder, batch, |line| plichi.extend(serde_json::from_slice::<Plico>(line).ok()))?;
        pieces.extend(plichi.into_iter().filter_map(|it| piece(it, document.as_ref(), affidamento)));
    }
    for (number, piece) in (1..).zip(&mut pieces) {
        piece.number = number;
    }
    Ok(pieces)
}

fn piece(plico: Plico, document: Option<&Arc<Document>>, affidamento: Data) -> Option<Pezzo> {
    let (numero_piego, numero_ar) = (plico.numero_piego?, plico.numero_ar?);
    let printed = |card: manifest::Cartolina| {
        let document = Arc::clone(document?);
        Some(Printed { document, page: card.page as usize - 1, sides: card.sides() as usize })
    };
    Some(Pezzo {
        name: numero_ar.clone(),
        id_verbale: plico.id_verbale.into_iter().next()?,
        progressivo_destinatario: plico.progressivo_destinatario,
        prodotto: plico.prodotto,
        numero_piego,
        numero_ar,
        affidamento,
        printed: plico.cartolina.and_then(printed),
        number: 0,
    })
}

impl Example {
    /// The card of a piece as a file of its own, as the press prints it.
    pub fn card(&self, piece: &Pezzo) -> Result<Vec<u8>, Error> {
        let refused = |e| Error::act(&piece.id_verbale, e);
        let (piego, ar) = (Some(piece.numero_piego.clone()), Some(piece.numero_ar.clone()));
        let content = Content {
            numero: piece.id_verbale.replacen('/', " ", 1),
            codice: format!("{}#{}", piece.id_verbale, piece.progressivo_destinatario),
            numeri: Numeri { piego, ar },
            indirizzo: address(piece.number),
        };
        let card = self.modello.print(&content, &self.ente, &self.shape, Mode::Vera);
        let card = card.map_err(|e| Error::act(&piece.id_verbale, e))?;
        let size = self.shape.formato_mm.map(|it| (it * 7_200.0 / 25.4).round() / 100.0);
        let mark = match self.shape.segno_mm {
            Some(at) => marks::stream(&segno(piece.number), place(at), &[], size[1]).map_err(refused)?,
            None => Vec::new(),
        };
        let identity = Identity { title: piece.name.clone(), data: piece.affidamento };
        let faces = self.modello.engine().faces();
        let mut file = Batch::new(Vec::new(), faces, size, identity, Dpm::default()).map_err(refused)?;
        file.add_card(&card, &mark, &Dpm::default()).map_err(refused)?;
        Ok(file.finish().map_err(refused)?.0)
    }
}

fn place([x, y, side]: [f64; 3]) -> Place {
    let um = |mm: f64| (mm * 1000.0).round() as i64;
    Place { x_um: um(x), y_um: um(y), width_um: um(side), height_um: um(side) }
}

fn segno(number: u32) -> Segno {
    let fields = Fields {
        job: JOB.to_owned(),
        batch: 1,
        piece: number % 10_000_000,
        foglio: 1,
        fogli: 1,
        feeders: 0,
        stock: CARD,
        flags: place_flags(1, 1),
        peso: 0,
        generation: 0,
    };
    Segno::new(fields).expect("every field fits its width")
}

/// Where an invented recipient lives.
fn address(number: u32) -> String {
    let mut chance = Chance::new(u64::from(number), 0xADD2);
    let name = chance.pick(&[
        "BERTOLINI MARCO",
        "RAVAGNAN ANNA",
        "GUIDI PIETRO",
        "DE COLLE LUCIA",
        "ZANIN FABIO",
        "SALVI RITA",
    ]);
    let street = chance.pick(&[
        "VIA DEI TRE MULINI",
        "VIA ALLA PORTA",
        "PIAZZA DEL POZZO",
        "VIA DELLE FORNACI",
        "CORSO VECCHIO",
    ]);
    let town = chance.pick(&["60099 ROCCAVERDE AN", "60098 MONTEFIORE SUL RIO AN", "60097 VALDIMONTE AN"]);
    format!("{name}\n{street} {}\n{town}", chance.between(1, 180))
}
