//! What a page of a model is held against: the window of the envelope, folds, safe margins, boxes for codes.

use crate::compose::esame::Pagina;
use crate::press::busta::Busta;
use crate::raster::Area;

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;

/// How far from the edges printers put nothing.
const MARGIN: f64 = 5.0 * MM;

/// Areas of a page, in points: left, top, width, height.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Guide {
    /// Width and height of the page.
    pub misura: [f64; 2],
    /// What is always seen through the window, and what may be.
    pub finestra: Vec<[f64; 4]>,
    /// Folds.
    pub pieghe: Vec<[f64; 4]>,
    /// Inside of the safe margins.
    pub margini: Vec<[f64; 4]>,
    /// Boxes for codes.
    pub codici: Vec<[f64; 4]>,
}

impl Guide {
    /// Those of a page; only sheets of A4 go into the envelope.
    pub fn of(busta: &Busta, pagina: &Pagina, is_first: bool) -> Self {
        let [width, height] = pagina.size;
        let is_a4 = (width / MM - 210.0).abs() < 0.5 && (height / MM - 297.0).abs() < 0.5;
        let pt = |um: i64| um as f64 / 1000.0 * MM;
        let area = |it: Area| [pt(it.x_um), pt(it.y_um), pt(it.width_um), pt(it.height_um)];
        let mut it = Self { misura: pagina.size, ..Self::default() };
        if is_a4 {
            it.margini = vec![[MARGIN, MARGIN, width - 2.0 * MARGIN, height - 2.0 * MARGIN]];
            it.pieghe = busta.pieghe_mm.iter().map(|it| [0.0, pt(it.um()), width, 0.0]).collect();
            if is_first {
                it.finestra = [busta.safe(), busta.seen()].map(area).to_vec();
            }
        }
        let slots = pagina.labels.iter().filter(|it| it.0.starts_with("slot-"));
        it.codici = slots.flat_map(|it| it.1).copied().collect();
        it
    }
}
