//! What a rendered lot says of itself: `manifest.json` and one line a plico.
//!
//! No personal data: ids, counts, hashes and places only.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::Serialize;

use crate::codes::Kind;
use crate::codes::segno::Segno;
use crate::hash::Hasher;
use crate::press::draw::Place;
use crate::press::draw::Turn;
use crate::press::imbustatrice::Mark;
use crate::press::piece::Mode;
use crate::press::piece::Printed;

/// Version of these forms.
pub const SCHEMA: u32 = 1;

/// `manifest.json`: the truth about a rendered lot.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of the form.
    pub schema: u32,
    /// The C.P.L.'s number of the lot.
    pub lotto: String,
    /// The lot's date, ISO.
    pub data: String,
    /// Whether it is a trial lot.
    pub prova: bool,
    /// Whether it is a draft: BOZZA on every page, no codes.
    pub bozza: bool,
    /// Whether it is a deck to set machines up: COLLAUDO on every page, marks and no other codes.
    pub collaudo: bool,
    /// The eight digits of the job in every segno.
    pub lavoro: String,
    /// Who posts.
    #[serde(default)]
    pub mittente: Mittente,
    /// Belfiore code of the body whose acts these are.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub ente: Option<String>,
    /// The model, where the pieces are letters about acts and serve none of them.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub lettera: Option<String>,
    /// Everything that the bytes depend on.
    pub inputs: Vec<Input>,
    /// The models printed.
    pub models: Vec<Model>,
    /// The counts of design 3.3.
    pub counts: Counts,
    /// The batches, in order.
    pub batches: Vec<Batch>,
    /// Files of the lot as a whole, by path, with their hashes.
    #[serde(default)]
    pub other: Vec<Input>,
    /// What it is a reprint of, where it is one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub padre: Option<Padre>,
}

/// The body as the lists of its envelopes name it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, PartialEq, Eq)]
pub struct Mittente {
    /// Its name.
    pub nome: String,
    /// The command.
    pub comando: String,
    /// The command's address on one line.
    pub indirizzo: String,
}

/// The rendered lot that a reprint belongs to.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Padre {
    /// The eight digits of its job.
    pub lavoro: String,
    /// The hash of its manifest.
    pub manifest_sha256: String,
    /// The number of the operation that printed again.
    pub operazione: u32,
    /// Closed loop: every sheet has the very code that it had, so that the same machine job completes.
    pub chiuso: bool,
}

impl Manifest {
    /// What the print is for.
    pub fn mode(&self) -> Mode {
        match (self.collaudo, self.bozza) {
            (true, _) => Mode::Collaudo,
            (false, true) => Mode::Bozza,
            (false, false) => Mode::Vera,
        }
    }
}

/// A file that the print depends on.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Input {
    /// Its name in the lot, or of the shipped part.
    pub file: String,
    /// Its hash.
    pub sha256: String,
}

/// A model in one language.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Model {
    /// Its name.
    pub id: String,
    /// The typesetter it was laid out with.
    pub version: String,
    /// Its closure hash.
    pub sha256: String,
    /// Whether the C.P.L. approved this very hash.
    pub approved: bool,
}

/// Counts that add up: `righe = atti + scartati`,
/// `destinatari = plichi + pec + trattenuti + destinatari_scartati`, and per file
/// `righe = usate + in_rilievo`.
#[derive(Debug, Clone, Default, Serialize, Deserialize, PartialEq, Eq)]
pub struct Counts {
    /// Rows of `verbali.csv`.
    pub righe: u64,
    /// Acts with at least one plico or PEC.
    pub atti: u64,
    /// The others.
    pub scartati: u64,
    /// Recipients.
    pub destinatari: u64,
    /// Envelopes.
    pub plichi: u64,
    /// Recipients by certified mail.
    pub pec: u64,
    /// Recipients held, by reason.
    pub trattenuti: BTreeMap<String, u64>,
    /// Recipients of acts that were refused.
    pub destinatari_scartati: u64,
    /// Sheets.
    pub fogli: u64,
    /// Pages, blank backs included.
    pub pagine: u64,
    /// Rows of each input file.
    pub file: BTreeMap<String, FileCount>,
}

/// Rows of an input file.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, PartialEq, Eq)]
pub struct FileCount {
    /// All data rows.
    pub righe: u64,
    /// Those used.
    pub usate: u64,
    /// Those that ended in `rilievi.csv`.
    pub in_rilievo: u64,
}

/// A batch.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Batch {
    /// Its name.
    pub id: String,
    /// Its number in every segno.
    pub numero: u16,
    /// Path of the PDF inside the folder.
    pub file: String,
    /// Its hash.
    pub sha256: String,
    /// Path of the list of plichi.
    pub plichi_file: String,
    /// Its hash.
    pub plichi_sha256: String,
    /// Product of the carrier.
    pub product: String,
    /// Envelope profile.
    pub envelope: String,
    /// Weight class of its plichi.
    pub weight_class: u8,
    /// Pages.
    pub pages: u32,
    /// Sheets.
    pub sheets: u32,
    /// Plichi.
    pub plichi: u32,
    /// Inserter profile.
    #[serde(default = "Batch::plain_inserter")]
    pub inserter: String,
    /// Sheets by tray.
    #[serde(default)]
    pub vassoi: BTreeMap<u8, u32>,
    /// Slip sheets, in order; they are in `pages` and `sheets` and in no plico.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub separatori: Vec<Separatore>,
    /// Other files of the batch, by path, with their hashes.
    pub other: Vec<Input>,
}

impl Batch {
    /// The inserter of batches that name none: it wants the segno and no more.
    fn plain_inserter() -> String {
        "segno".into()
    }
}

/// A slip sheet: outside the numbers of pieces.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Separatore {
    /// Its front in the batch, from 1; its back is blank.
    pub page: u32,
    /// What it is for: `testata`, `intermedio`, `coda`.
    pub tipo: String,
    /// Fingerprint of the operators of its front.
    pub facciata: String,
    /// Its segno, where it has one.
    pub codes: Vec<Code>,
}

/// One plico: a line of `<batch>.plichi.jsonl`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Plico {
    /// Unique in the lot.
    pub id: String,
    /// The acts inside.
    pub id_verbale: Vec<String>,
    /// Which recipient of the act.
    pub progressivo_destinatario: u32,
    /// Language of the print.
    pub lingua: String,
    /// Product of the carrier.
    pub prodotto: String,
    /// Number of the registered piece.
    pub numero_piego: Option<String>,
    /// Number of its AR card.
    pub numero_ar: Option<String>,
    /// First page in the batch, from 1.
    pub first_page: u32,
    /// Pages, blank back included.
    pub pages: u32,
    /// Sheets.
    pub sheets: u32,
    /// Weight of the closed envelope.
    pub weight_mg: u64,
    /// The sums printed, in cents.
    pub importi: Importi,
    /// The codes printed.
    pub codes: Vec<Code>,
    /// Fingerprints of the operators of each page; empty for a blank back.
    pub facciate: Vec<String>,
    /// The plico that it replaces, where it was printed again.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub padre: Option<Origine>,
    /// The attachments printed after the act, in order.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub allegati: Vec<Allegato>,
    /// Its advice of receipt, where the sender prints it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub cartolina: Option<Cartolina>,
}

/// The advice of receipt of a plico, in the file of cards of its batch.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Cartolina {
    /// The page of its front there, from 1.
    pub page: u32,
    /// The codes printed on it.
    pub codes: Vec<Code>,
    /// The fingerprint of its operators.
    pub facciata: String,
    /// The fingerprint of its back, on the next page, where the sender prints that too.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub retro: Option<String>,
}

impl Cartolina {
    /// How many of its sides are printed.
    pub fn sides(&self) -> u32 {
        1 + u32::from(self.retro.is_some())
    }

    /// Whether a page of the file is one of its sides.
    pub fn has(&self, page: u32) -> bool {
        (self.page..self.page + self.sides()).contains(&page)
    }
}

impl Plico {
    /// How often it was printed again, as its sheets say; none where they have no mark.
    pub fn generation(&self) -> Option<u8> {
        let segno = self.codes.iter().find(|it| it.kind == Kind::Segno.as_str())?;
        Some(Segno::decode(segno.payload.as_deref()?)?.generation())
    }
}

/// Its name in the folder of a rendered lot.
pub const FILE: &str = "manifest.json";

/// The id of a plico by its batch and its number there.
pub fn id(batch: u16, number: u32) -> String {
    format!("{batch:04}-{number:07}")
}

/// Where a plico was printed before.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origine {
    /// The operation that printed it; 0 for the lot's own print.
    pub operazione: u32,
    /// Its id there.
    pub plico: String,
}

impl fmt::Display for Origine {
    /// Its id, after the reprint that it is in: `0001-0000012`, `r02/0001-0000012`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.operazione {
            0 => f.write_str(&self.plico),
            operazione => write!(f, "r{operazione:02}/{}", self.plico),
        }
    }
}

/// An attachment that was printed. Its name is not given: it may be that of a person.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Allegato {
    /// Its kind, as the configuration names it.
    pub tipo: String,
    /// How its file ends: `pdf`, `jpg`, `png`, `tif`.
    pub formato: String,
    /// The hash of its file.
    pub sha256: String,
    /// Its first page in the batch, from 1.
    pub page: u32,
    /// Its pages.
    pub pages: u32,
}

/// The sums of an act in cents.
#[derive(Debug, Default, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Importi {
    /// Within five days.
    pub entro_5gg: Option<u64>,
    /// Within sixty days.
    pub entro_60gg: Option<u64>,
    /// After sixty days.
    pub oltre_60gg: Option<u64>,
    /// Instead of these, what the notices of a letter ask for, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chiesti: Vec<u64>,
}

/// A code on a page.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Code {
    /// What it is for.
    pub kind: String,
    /// How it is drawn.
    pub symbology: String,
    /// What it says, where that names no person.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub payload: Option<String>,
    /// The hash of what it says, where that names a person.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub payload_sha256: Option<String>,
    /// The page in the batch, from 1.
    pub page: u32,
    /// Left edge, from the left of the page.
    pub x_um: i64,
    /// Top edge, from the top of the page.
    pub y_um: i64,
    /// Width without quiet zone.
    pub w_um: i64,
    /// Height without quiet zone.
    pub h_um: i64,
    /// By how many degrees it is turned clockwise on the page; width and height are those on the page.
    #[serde(skip_serializing_if = "is_upright", default)]
    pub turn_deg: u16,
}

fn is_upright(degrees: &u16) -> bool {
    *degrees == 0
}

impl Code {
    /// The entry of a code that was printed in a piece beginning at `first_page` of the batch.
    pub fn new(printed: &Printed, first_page: u32) -> Self {
        let names_person = printed.kind.names_person();
        let place = printed.place;
        Self {
            kind: printed.kind.as_str().to_string(),
            symbology: printed.symbology.as_str().to_string(),
            payload: (!names_person).then(|| printed.payload.clone()),
            payload_sha256: names_person.then(|| crate::hash::sha256(printed.payload.as_bytes())),
            page: first_page + printed.page - 1,
            x_um: place.x_um,
            y_um: place.y_um,
            w_um: place.width_um,
            h_um: place.height_um,
            turn_deg: printed.turn.degrees(),
        }
    }

    /// The entry of a segno on a page of the batch.
    pub fn of_segno(segno: &Segno, place: Place, page: u32) -> Self {
        let symbology = Kind::Segno.symbology();
        Self::new(
            &Printed { kind: Kind::Segno, symbology, payload: segno.encode(), page: 1, place, turn: Turn::NONE },
            page,
        )
    }

    /// The entry of a mark of the inserter on a page of the batch.
    pub fn of_mark(mark: &Mark, page: u32) -> Self {
        let Place { x_um, y_um, width_um, height_um } = mark.place;
        Self {
            kind: Kind::Omr.as_str().to_string(),
            symbology: mark.symbology.as_str().to_string(),
            payload: Some(mark.payload.clone()),
            payload_sha256: None,
            page,
            x_um,
            y_um,
            w_um: width_um,
            h_um: height_um,
            turn_deg: 0,
        }
    }

    /// How it is turned; `None` for what no code can be.
    pub fn turn(&self) -> Option<Turn> {
        Turn::of_degrees(self.turn_deg)
    }

    /// Where it stands.
    pub fn place(&self) -> Place {
        Place { x_um: self.x_um, y_um: self.y_um, width_um: self.w_um, height_um: self.h_um }
    }
}

/// The attachments of a batch as they are printed, one after the other.
#[derive(Debug, Clone, Default)]
pub struct Stampati {
    hasher: Hasher,
    count: u64,
}

impl Stampati {
    /// Adds those of the next plico.
    pub fn add(&mut self, plico: &Plico) {
        for allegato in &plico.allegati {
            self.hasher.part(allegato.sha256.as_bytes());
            self.count += 1;
        }
    }
}

/// The input that stands for all attachments printed, batch by batch; none where there are none.
pub fn attachments(batches: &[Stampati]) -> Option<Input> {
    let mut hasher = Hasher::default();
    batches.iter().for_each(|it| hasher.part(it.hasher.hex().as_bytes()));
    let is_any = batches.iter().any(|it| it.count > 0);
    is_any.then(|| Input { file: ATTACHMENTS.into(), sha256: hasher.hex() })
}

/// The name of that input.
pub const ATTACHMENTS: &str = "allegati/";
