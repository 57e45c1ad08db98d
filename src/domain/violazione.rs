//! One violated rule of an act.

use crate::domain::data::Ora;
use crate::domain::importi::Centesimi;
use crate::domain::importi::Ratio;

/// Most points that one act can take, where no licence is suspended (art. 126-bis c. 1-bis CdS).
const MAX_PUNTI: u32 = 15;

/// Articles whose sanctions are a third more at night (art. 195 c. 2-bis CdS); of art. 176 only
/// the paragraphs in [`NIGHT_176`].
const NIGHT: [&str; 8] = ["141", "142", "145", "146", "149", "154", "174", "178"];

/// Paragraphs of art. 176 whose sanctions are a third more at night.
const NIGHT_176: [&str; 2] = ["19", "20"];

/// One violated rule, as the C.P.L. contested it. `minimo` and `massimo` are before night and mass factors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violazione {
    /// Its place in the act, from 1.
    pub progressivo: u32,
    /// The article, e.g. `142`.
    pub articolo: String,
    /// The paragraph, e.g. `8`; may be empty.
    pub comma: String,
    /// The letter; may be empty.
    pub lettera: String,
    /// The C.P.L.'s own code of the violation; may be empty.
    pub codice_interno: String,
    /// What the rule forbids, in words (R082).
    pub descrizione: String,
    /// The least sanction of the law.
    pub minimo: Centesimi,
    /// The greatest sanction of the law.
    pub massimo: Centesimi,
    /// Whether 30 % is taken off within 5 days (art. 202 c. 1 CdS).
    pub sconto_30: bool,
    /// Whether reduced payment is allowed at all (art. 202 c. 3 and 3-bis CdS).
    pub pmr_ammesso: bool,
    /// Whether the sanction is a third more because of the hour (art. 195 c. 2-bis CdS); already
    /// settled by the hour, not by what the lot says.
    pub notturna: bool,
    /// Whether the sanction is doubled because of the vehicle (art. 142 c. 11 CdS).
    pub raddoppio_massa: bool,
    /// Licence points to deduct.
    pub punti: u32,
    /// Licence points to deduct from a driver licensed for less than three years.
    pub punti_neopatentato: u32,
    /// Code of the accessory sanction; may be empty.
    pub accessoria_codice: String,
    /// The accessory sanction in words; may be empty.
    pub accessoria_testo: String,
}

impl Violazione {
    /// What multiplies minimum and maximum: the night, the mass, both or neither.
    pub fn factor(&self) -> Ratio {
        let night = if self.notturna { Ratio::NIGHT } else { Ratio::ONE };
        let mass = if self.raddoppio_massa { Ratio::DOUBLE } else { Ratio::ONE };
        night.times(mass)
    }

    /// Minimum and maximum with the factors, each rounded half up: what the act prints as the sanction.
    pub fn bounds(&self) -> Option<(Centesimi, Centesimi)> {
        let factor = self.factor();
        Some((self.minimo.scale(factor)?, self.massimo.scale(factor)?))
    }
}

/// Whether an hour is night: after 22:00 and before 07:00; neither of the two itself.
pub fn is_night(ora: Ora) -> bool {
    ora.hm() > (22, 0) || ora.hm() < (7, 0)
}

/// Whether the violation of this article and paragraph costs a third more at night.
pub fn night_applies(articolo: &str, comma: &str) -> bool {
    let (articolo, comma) = (articolo.trim(), comma.trim());
    NIGHT.contains(&articolo) || (articolo == "176" && NIGHT_176.contains(&comma))
}

/// The points that an act takes from the driver's licence.
///
/// At most fifteen, unless the licence is suspended or revoked; a suspension is known here by its mark in
/// the tariff, the discount that it excludes (art. 202 c. 1 CdS).
pub fn punti(violazioni: &[Violazione], neopatentato: bool) -> u32 {
    let points = |it: &Violazione| {
        if neopatentato { it.punti_neopatentato } else { it.punti }
    };
    let sum = violazioni.iter().map(points).fold(0, u32::saturating_add);
    let is_suspended = violazioni.iter().any(|it| it.pmr_ammesso && !it.sconto_30);
    if is_suspended { sum } else { sum.min(MAX_PUNTI) }
}
