//! The envelope as a profile: where its window is, where codes may stand, what a sheet weighs.

use serde::Deserialize;

use crate::press::draw::Place;

/// An envelope, its window and the sheet folded into it. Lengths are whole millimetres on the open sheet,
/// from its top-left corner.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Busta {
    /// Version of the profile's form.
    pub schema: u32,
    /// Its short name; part of batch names.
    pub codice: String,
    /// Its name for people.
    pub nome: String,
    /// Who measured it on real envelopes and when; empty where nobody did.
    pub verificato: String,
    /// Outer size.
    pub busta_mm: [i64; 2],
    /// Weight of the empty envelope.
    pub tara_mg: u64,
    /// Closed envelopes that a box for the carrier holds.
    #[serde(default = "plichi_scatola")]
    pub plichi_scatola: u32,
    /// Where the sheet is folded, from its top.
    pub pieghe_mm: Vec<i64>,
    /// The window.
    pub finestra: Finestra,
    /// The address block.
    pub indirizzo: Blocco,
    /// The mark of each sheet.
    pub segno: Segnatura,
    /// The paper.
    pub carta: Carta,
}

/// What can be seen through the window, however the sheet slides.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finestra {
    /// Seen at every slide: the address stands here. x, y, width, height.
    pub sicura_mm: [i64; 4],
    /// Seen at some slide: nothing else may stand here.
    pub estesa_mm: [i64; 4],
    /// Kinds of codes that may stand in the window.
    pub ammessi: Vec<String>,
}

/// How many lines of how many characters the address has.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Blocco {
    /// Lines.
    pub righe: usize,
    /// Characters a line.
    pub caratteri: usize,
}

/// Where the segno stands on every front.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Segnatura {
    /// Its corner and its side: x, y, side.
    pub posto_mm: [i64; 3],
    /// White around it.
    pub quiete_mm: i64,
}

/// The paper and what one batch may hold.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carta {
    /// Grammage.
    pub grammi_m2: u64,
    /// Stock code of the segno, one digit.
    pub tipo: u8,
    /// Sheets a batch may have: a box of paper.
    pub fogli_lotto: u32,
    /// Sheets a piece may have: what the inserter can fold.
    pub fogli_plico: u32,
}

/// Envelopes in a box, where the profile is silent.
fn plichi_scatola() -> u32 {
    400
}

/// Square micrometres of an A4 sheet are 210 000 × 297 000: 62 370 mm².
const A4_MM2: u64 = 62_370;

impl Busta {
    /// Weight of a closed envelope with `sheets` sheets, in milligrams.
    pub fn weight_mg(&self, sheets: u32) -> u64 {
        // g/m² × mm² = micrograms.
        self.tara_mg + u64::from(sheets) * self.carta.grammi_m2 * A4_MM2 / 1000
    }

    /// Where the segno stands.
    pub fn mark(&self) -> Place {
        let [x, y, side] = self.segno.posto_mm;
        Place { x_um: x * 1000, y_um: y * 1000, width_um: side * 1000, height_um: side * 1000 }
    }
}
