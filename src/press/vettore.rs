//! The carrier as a profile: its product, weight classes, and the numbers it assigned to the sender.

use serde::Deserialize;

use crate::codes::raccomandata;
use crate::codes::raccomandata::Numero;
use crate::codes::raccomandata::Pairing;
use crate::press::busta::Wrong;
use crate::press::draw::Place;
use crate::press::draw::points;
use crate::press::mm::Mm;

/// A product of a carrier.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vettore {
    /// Version of the profile's form.
    pub schema: u32,
    /// Its short name.
    pub codice: String,
    /// Its name for people.
    pub nome: String,
    /// The product, as it stands in manifest and distinta.
    pub prodotto: String,
    /// Who checked the profile with the carrier and when; empty where nobody did.
    pub verificato: String,
    /// First day it holds.
    pub valido_dal: String,
    /// Number of the sender's contract, as the distinta says it.
    #[serde(default)]
    pub conto_contrattuale: String,
    /// The carrier's leave to post, as the distinta says it.
    #[serde(default)]
    pub autorizzazione: String,
    /// The office that takes the envelopes in.
    #[serde(default)]
    pub ufficio_accettante: String,
    /// Upper bounds of the weight classes, in grams.
    pub scaglioni_g: Vec<u64>,
    /// Weight of the AR card.
    pub peso_ar_mg: u64,
    /// The sender's own numbers; without them the carrier's labels are stuck on by hand.
    pub serie: Option<Serie>,
    /// Invented numbers for trial lots.
    pub serie_prova: Option<Serie>,
    /// How the AR's number follows from the piece's; none for a product without AR.
    #[serde(default)]
    pub coppia: Option<Coppia>,
    /// Whether each country has print files of its own.
    #[serde(default)]
    pub per_nazione: bool,
    /// The advice of receipt, where the sender prints it.
    #[serde(default)]
    pub cartolina: Option<Cartolina>,
}

/// The advice of receipt as a sheet of its own.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cartolina {
    /// Its model: the front alone, or both sides.
    #[serde(default = "Cartolina::front")]
    pub modello: String,
    /// The language of its words.
    #[serde(default = "Cartolina::italian")]
    pub lingua: String,
    /// Its size.
    pub formato_mm: [Mm; 2],
    /// The place of its segno: x, y, side.
    pub segno_mm: [Mm; 3],
    /// Its stock in the segno, so that no camera takes it for a sheet of the act.
    pub tipo: u8,
}

impl Cartolina {
    fn front() -> String {
        "ar-23l-fronte".to_string()
    }

    fn italian() -> String {
        "it".to_string()
    }

    /// Its size in points, to the hundredth, as the page says it.
    pub fn size(&self) -> [f64; 2] {
        self.formato_mm.map(|it| (points(it.um()) * 100.0).round() / 100.0)
    }

    /// Where its segno stands.
    pub fn segno(&self) -> Place {
        let [x_um, y_um, side] = self.segno_mm.map(Mm::um);
        Place { x_um, y_um, width_um: side, height_um: side }
    }

    /// Refuses a card that its mark would not fit, or that the model does not.
    fn check(&self) -> Result<(), Wrong> {
        let [width, height] = self.formato_mm.map(Mm::um);
        let Place { x_um, y_um, width_um, .. } = self.segno();
        let fits =
            x_um >= EDGE_UM && y_um >= EDGE_UM && x_um + width_um <= width - EDGE_UM && y_um + width_um <= height;
        if width < 140_000 || height < 100_000 {
            return Err("`cartolina.formato_mm`: the model needs 140 × 100 mm at least".into());
        }
        if !fits || width_um < 10_000 || self.tipo > 35 {
            return Err("`cartolina.segno_mm`: a mark of 10 mm at least, 6 mm from the edges; `tipo` up to 35".into());
        }
        Ok(())
    }
}

/// No mark comes nearer to an edge.
const EDGE_UM: i64 = 6_000;

/// The words that manifest and distinta have for products.
const PRODUCTS: [&str; 4] = ["AG", "RAR", "ORD", "ESTERO"];

/// A range of numbers: the first eleven digits of its first and last.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Serie {
    /// Its name in the ledger.
    pub nome: String,
    /// First eleven digits of the first number.
    pub da: String,
    /// First eleven digits of the last number.
    pub a: String,
    /// How the twelfth digit is computed.
    pub controllo: Controllo,
    /// With fewer numbers left than these, each render says so: a new range takes time.
    #[serde(default = "Serie::low_water")]
    pub avvisa_sotto: u64,
}

/// Where the twelfth digit comes from.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Controllo {
    /// The eleven digits modulo 9.
    Mod9,
    /// The eleven digits modulo 11.
    Mod11,
    /// Luhn's sum.
    Luhn,
}

/// How two numbers pair.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coppia {
    /// First digit of the piece's number.
    pub prima_cifra_piego: u8,
    /// First digit of the AR's number.
    pub prima_cifra_ar: u8,
    /// What is added to the last digit, modulo 10.
    pub aggiunta_ultima: u8,
}

impl Vettore {
    /// Reads a profile, and refuses one that is not at one with itself.
    pub fn parse(text: &str) -> Result<Self, Wrong> {
        let it: Self = toml::from_str(text).map_err(|cause| cause.to_string())?;
        if !PRODUCTS.contains(&it.prodotto.as_str()) {
            return Err(format!("`prodotto`: there are {}", PRODUCTS.join(", ")));
        }
        if it.scaglioni_g.is_empty() || !it.scaglioni_g.is_sorted_by(|a, b| a < b) {
            return Err("`scaglioni_g`: upper bounds of weight classes ascend, and there is one at least".into());
        }
        it.cartolina.as_ref().map_or(Ok(()), Cartolina::check)?;
        Ok(it)
    }

    /// The weight class of an envelope, from 1, or `None` above the last one.
    pub fn weight_class(&self, weight_mg: u64) -> Option<u8> {
        let index = self.scaglioni_g.iter().position(|&grams| weight_mg <= grams * 1000)?;
        u8::try_from(index + 1).ok()
    }

    /// The numbers for a lot, real or trial.
    pub fn serie(&self, prova: bool) -> Option<&Serie> {
        if prova { self.serie_prova.as_ref() } else { self.serie.as_ref() }
    }

    /// The AR's number of a piece.
    pub fn ar(&self, piego: Numero) -> Option<Numero> {
        let Coppia { prima_cifra_piego, prima_cifra_ar, aggiunta_ultima } = self.coppia?;
        Pairing::new(prima_cifra_piego, prima_cifra_ar, aggiunta_ultima)?.ar(piego)
    }
}

impl Serie {
    const fn low_water() -> u64 {
        1_000
    }

    /// The range as numbers. `None` if the profile's digits make none.
    pub fn numbers(&self) -> Option<raccomandata::Series> {
        let check = match self.controllo {
            Controllo::Mod9 => raccomandata::Check::Mod9,
            Controllo::Mod11 => raccomandata::Check::Mod11,
            Controllo::Luhn => raccomandata::Check::Luhn,
        };
        raccomandata::Series::new(&self.da, &self.a, check)
    }
}
