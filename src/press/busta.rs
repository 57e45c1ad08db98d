//! The envelope as a profile: where its window is, where codes may stand, what a sheet weighs.
//!
//! The window rule: a folded sheet slides in its envelope. What the window shows at every slide (the window shrunk by
//! the slide) is where the address stands; what it may show at some slide (the window grown by it) holds nothing else.

use serde::Deserialize;

use crate::press::draw::Place;
use crate::press::mm;
use crate::press::mm::Mm;
use crate::press::rules;
use crate::press::rules::Distanze;
use crate::press::rules::Eccezione;
use crate::press::rules::Page;
use crate::raster::Area;

/// An envelope, its window and the sheet folded into it. Lengths are millimetres on the open sheet, from its top-left
/// corner, where their key does not say otherwise.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Busta {
    /// Version of the profile's form.
    pub schema: u32,
    /// Its short name; part of batch names, and the name of its profile.
    pub codice: String,
    /// Its name for people.
    pub nome: String,
    /// Who measured it on real envelopes and when; empty where nobody did.
    pub verificato: String,
    /// Outer size: width, height.
    pub busta_mm: [Mm; 2],
    /// Weight of the empty envelope.
    pub tara_mg: u64,
    /// Closed envelopes that a box for the carrier holds.
    #[serde(default = "plichi_scatola")]
    pub plichi_scatola: u32,
    /// Where the sheet is folded, from its top; nowhere where it goes in flat.
    pub pieghe_mm: Vec<Mm>,
    /// Size of the folded sheet; by default the width of A4 and its tallest panel.
    #[serde(default)]
    pub foglio_piegato_mm: Option<[Mm; 2]>,
    /// Where the panel behind the window begins, from the top of the sheet.
    #[serde(default)]
    pub pannello_mm: Option<Mm>,
    /// How far the folded sheet slides in the envelope: sideways, vertically.
    #[serde(default)]
    pub scorrimento_mm: Option<[Mm; 2]>,
    /// Seams at the left and at the top, into which the sheet cannot slide.
    #[serde(default)]
    pub giunta_mm: Option<[Mm; 2]>,
    /// The thickest set that the envelope takes, folded.
    #[serde(default)]
    pub spessore_massimo_um: Option<u64>,
    /// The window.
    pub finestra: Finestra,
    /// The address block.
    pub indirizzo: Blocco,
    /// The mark of each sheet.
    pub segno: Segnatura,
    /// The paper.
    pub carta: Carta,
    /// What codes keep away from.
    #[serde(default)]
    pub distanze: Distanze,
}

/// What can be seen through the window, however the sheet slides.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finestra {
    /// The window on the envelope, from the top-left corner of its face: x, y, width, height.
    #[serde(default)]
    pub busta_mm: Option<[Mm; 4]>,
    /// Seen at every slide: the address stands here. By default the window shrunk by the slide.
    #[serde(default)]
    pub sicura_mm: Option<[Mm; 4]>,
    /// Seen at some slide: nothing else may stand here. By default the window grown by the slide.
    #[serde(default)]
    pub estesa_mm: Option<[Mm; 4]>,
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
    pub posto_mm: [Mm; 3],
    /// White around it.
    pub quiete_mm: Mm,
}

/// The paper and what one batch may hold.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carta {
    /// Grammage.
    pub grammi_m2: u64,
    /// Thickness of a sheet.
    #[serde(default = "Carta::thickness_um")]
    pub spessore_um: u64,
    /// Stock code of the segno, one digit: the tray.
    pub tipo: u8,
    /// Sheets a batch may have: a box of paper.
    pub fogli_lotto: u32,
    /// Sheets a piece may have: what this envelope takes, and the inserter can fold into it.
    pub fogli_plico: u32,
}

impl Carta {
    /// A sheet of 80 g/m² is a tenth of a millimetre thick.
    const fn thickness_um() -> u64 {
        100
    }
}

/// Envelopes in a box, where the profile is silent.
fn plichi_scatola() -> u32 {
    400
}

/// Square micrometres of an A4 sheet are 210 000 × 297 000: 62 370 mm².
const A4_MM2: u64 = 62_370;

/// Width and height of the sheet.
pub const A4_UM: [i64; 2] = [210_000, 297_000];

/// What is wrong with a profile: a sentence for who wrote it.
pub type Wrong = String;

impl Busta {
    /// Reads a profile, and refuses one that is not at one with itself.
    pub fn parse(text: &str) -> Result<Self, Wrong> {
        let busta: Self = toml::from_str(text).map_err(|cause| cause.to_string())?;
        busta.check()?;
        Ok(busta)
    }

    /// Weight of `sheets` sheets of its paper, in milligrams.
    pub fn paper_mg(&self, sheets: u32) -> u64 {
        // g/m² × mm² = micrograms.
        u64::from(sheets) * self.carta.grammi_m2 * A4_MM2 / 1000
    }

    /// Weight of a closed envelope with `sheets` sheets, in milligrams.
    pub fn weight_mg(&self, sheets: u32) -> u64 {
        self.tara_mg + self.paper_mg(sheets)
    }

    /// Thickness of `sheets` sheets, folded.
    pub fn thickness_um(&self, sheets: u32) -> u64 {
        u64::from(sheets) * (self.pieghe_mm.len() as u64 + 1) * self.carta.spessore_um
    }

    /// Whether a piece of so many sheets goes in.
    pub fn takes(&self, sheets: u32) -> bool {
        sheets <= self.carta.fogli_plico
            && self.spessore_massimo_um.is_none_or(|most| self.thickness_um(sheets) <= most)
    }

    /// Where the segno stands.
    pub fn mark(&self) -> Place {
        let [x, y, side] = self.segno.posto_mm;
        mm::place([x, y, side, side])
    }

    /// Where the address stands: seen at every slide.
    pub fn safe(&self) -> Area {
        let by_rule = || self.shown().map(|it| it.0);
        self.finestra.sicura_mm.map(mm::area).or_else(by_rule).expect("`parse` refuses a profile without either")
    }

    /// Where nothing but the address stands: seen at some slide.
    pub fn seen(&self) -> Area {
        let by_rule = || self.shown().map(|it| it.1);
        self.finestra.estesa_mm.map(mm::area).or_else(by_rule).expect("`parse` refuses a profile without either")
    }

    /// What the window shows of the sheet at every slide, and at some slide: window and slide decide.
    fn shown(&self) -> Option<(Area, Area)> {
        let window = mm::area(self.finestra.busta_mm?);
        let [slide_x, slide_y] = self.scorrimento_mm?.map(Mm::um);
        let [seam_x, seam_y] = self.giunta_mm.unwrap_or([Mm::whole(0); 2]).map(Mm::um);
        let panel = self.panel();
        // The sheet lies as far left and up as its seams allow, or further by the slide: the window moves the other
        // way over it.
        let (x, y) = (window.x_um - seam_x, panel.y_um + window.y_um - seam_y);
        let always =
            Area { x_um: x, y_um: y, width_um: window.width_um - slide_x, height_um: window.height_um - slide_y };
        let ever = Area {
            x_um: x - slide_x,
            y_um: y - slide_y,
            width_um: window.width_um + slide_x,
            height_um: window.height_um + slide_y,
        };
        Some((always.within(panel), ever.within(panel)))
    }

    /// The panel of the open sheet that lies behind the window.
    fn panel(&self) -> Area {
        let [width_um, height_um] = self.folded();
        Area { x_um: 0, y_um: self.pannello_mm.map_or(0, Mm::um), width_um, height_um }
    }

    /// Width and height of the folded sheet.
    fn folded(&self) -> [i64; 2] {
        if let Some(size) = self.foglio_piegato_mm {
            return size.map(Mm::um);
        }
        let ends = [0].into_iter().chain(self.pieghe_mm.iter().map(|it| it.um())).chain([A4_UM[1]]);
        let ends: Vec<i64> = ends.collect();
        let tallest = ends.windows(2).map(|it| it[1] - it[0]).max().unwrap_or(A4_UM[1]);
        [A4_UM[0], tallest]
    }

    fn check(&self) -> Result<(), Wrong> {
        self.check_folds()?;
        self.check_slide()?;
        self.check_window()?;
        self.distanze.check()?;
        self.check_mark(self.mark(), "segno", &[])
    }

    fn check_folds(&self) -> Result<(), Wrong> {
        let inside = self.pieghe_mm.iter().all(|it| (1..A4_UM[1]).contains(&it.um()));
        if !inside || !self.pieghe_mm.is_sorted_by(|a, b| a < b) {
            return Err("`pieghe_mm`: folds go from the top of the sheet to its foot, each once".into());
        }
        let [width, height] = self.folded();
        let [outer_width, outer_height] = self.busta_mm.map(Mm::um);
        if width > outer_width || height > outer_height {
            let [folded_width, folded_height] = [width, height].map(|it| it / 1000);
            return Err(format!(
                "the folded sheet of {folded_width} × {folded_height} mm does not go into `busta_mm` {} × {}",
                self.busta_mm[0], self.busta_mm[1]
            ));
        }
        Ok(())
    }

    fn check_slide(&self) -> Result<(), Wrong> {
        let Some(slide) = self.scorrimento_mm else {
            return Ok(());
        };
        let seams = self.giunta_mm.unwrap_or([Mm::whole(0); 2]);
        for (axis, name) in ["sideways", "vertically"].into_iter().enumerate() {
            let room = self.busta_mm[axis].um() - self.folded()[axis] - seams[axis].um();
            if slide[axis].um() < 0 || slide[axis].um() > room {
                return Err(format!(
                    "`scorrimento_mm`: a sheet cannot slide {} mm {name}, the envelope leaves it {} mm",
                    slide[axis],
                    room as f64 / 1000.0
                ));
            }
        }
        Ok(())
    }

    fn check_window(&self) -> Result<(), Wrong> {
        let Finestra { busta_mm, sicura_mm, estesa_mm, .. } = &self.finestra;
        if busta_mm.is_some() != self.scorrimento_mm.is_some() {
            return Err("`finestra.busta_mm` and `scorrimento_mm` come together: give both or neither".into());
        }
        let Some((always, ever)) = self.shown() else {
            return match (sicura_mm, estesa_mm) {
                (Some(safe), Some(seen)) if mm::area(*seen).holds(mm::area(*safe)) => Ok(()),
                (Some(_), Some(_)) => Err("`finestra.estesa_mm` must contain `finestra.sicura_mm`".into()),
                _ => Err(
                    "give `finestra.busta_mm` and `scorrimento_mm`, or `finestra.sicura_mm` and `finestra.estesa_mm`"
                        .into(),
                ),
            };
        };
        if always.width_um <= 0 || always.height_um <= 0 {
            return Err("`finestra.busta_mm`: with this slide nothing is seen at every place of the sheet".into());
        }
        if sicura_mm.is_some_and(|it| !always.holds(mm::area(it))) {
            return Err(format!(
                "`finestra.sicura_mm` must lie in what the window shows at every slide, {}",
                millimetres(always)
            ));
        }
        if estesa_mm.is_some_and(|it| !mm::area(it).holds(ever)) {
            return Err(format!(
                "`finestra.estesa_mm` must contain what the window shows at some slide, {}",
                millimetres(ever)
            ));
        }
        Ok(())
    }

    /// Whether a mark that the press draws on every front keeps to the rules; `more` are exceptions of the inserter.
    pub fn check_mark(&self, place: Place, kind: &str, more: &[Eccezione]) -> Result<(), Wrong> {
        let page = Page { busta: self, more, is_back: false };
        let area = rules::area(place);
        if let Some(rule) = page.broken(kind, area).first() {
            return Err(format!("`{kind}` at {} mm breaks the rule `{rule}`", millimetres(area)));
        }
        if area.overlaps(self.seen()) && !self.finestra.ammessi.iter().any(|it| it == kind) {
            return Err(format!(
                "`{kind}` at {} mm may be seen in the window, {}",
                millimetres(area),
                millimetres(self.seen())
            ));
        }
        Ok(())
    }

    /// Whether a page laid out for `first` is right in this envelope as well.
    pub fn shows_address_of(&self, first: &Self) -> bool {
        self.safe().holds(first.safe())
    }
}

/// A rectangle for a sentence.
fn millimetres(area: Area) -> String {
    let mm = |um: i64| um as f64 / 1000.0;
    format!("[{}, {}, {}, {}]", mm(area.x_um), mm(area.y_um), mm(area.width_um), mm(area.height_um))
}

/// The profile as models read it: with the place of the address, where only window and slide give it.
pub fn geometry(text: &str, busta: &Busta) -> Vec<u8> {
    if busta.finestra.sicura_mm.is_some() {
        return text.as_bytes().to_vec();
    }
    let mut table: toml::Table = toml::from_str(text).unwrap_or_default();
    let safe = busta.safe();
    let mm = [safe.x_um, safe.y_um, safe.width_um, safe.height_um].map(|it| toml::Value::Float(it as f64 / 1000.0));
    if let Some(window) = table.get_mut("finestra").and_then(toml::Value::as_table_mut) {
        window.insert("sicura_mm".into(), toml::Value::Array(mm.to_vec()));
    }
    table.to_string().into_bytes()
}
