//! What codes keep away from: the edges of the sheet, its folds, the edges by which an inserter takes it.

use serde::Deserialize;

use crate::codes::Kind;
use crate::press::busta::A4_UM;
use crate::press::busta::Busta;
use crate::press::busta::Wrong;
use crate::press::draw::Place;
use crate::press::mm::Mm;
use crate::raster::Area;

/// The distances of a profile.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Distanze {
    /// From each edge: sheets drift in a printer.
    #[serde(default = "Distanze::edge")]
    pub bordo_mm: Mm,
    /// From each fold.
    #[serde(default = "Distanze::fold")]
    pub piega_mm: Mm,
    /// From the edges by which the inserter takes the sheet.
    #[serde(default = "Distanze::feed")]
    pub alimentazione_mm: Mm,
    /// Those edges, on the front.
    #[serde(default)]
    pub bordi_alimentazione: Vec<Bordo>,
    /// Codes that a rule does not bind, each with its reason.
    #[serde(default = "Distanze::exceptions")]
    pub eccezioni: Vec<Eccezione>,
}

impl Default for Distanze {
    fn default() -> Self {
        Self {
            bordo_mm: Self::edge(),
            piega_mm: Self::fold(),
            alimentazione_mm: Self::feed(),
            bordi_alimentazione: Vec::new(),
            eccezioni: Self::exceptions(),
        }
    }
}

/// An edge of the sheet as seen on its front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bordo {
    /// The head.
    Alto,
    /// The foot.
    Basso,
    /// The left side.
    Sinistro,
    /// The right side.
    Destro,
}

/// A rule that codes keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Regola {
    /// The distance from the edges.
    Bordo,
    /// The distance from the folds.
    Piega,
    /// The distance from the edges by which the sheet is taken.
    Alimentazione,
}

/// Kinds of codes that a rule does not bind.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Eccezione {
    /// The rule.
    pub regola: Regola,
    /// The kinds.
    pub codici: Vec<String>,
    /// Why; for people.
    pub perche: String,
}

impl Distanze {
    const fn edge() -> Mm {
        Mm::whole(6)
    }

    const fn fold() -> Mm {
        Mm::whole(5)
    }

    const fn feed() -> Mm {
        Mm::whole(20)
    }

    /// Codes to pay with are read by a telephone or at a counter, from an open sheet, and have the place of the
    /// published models.
    fn exceptions() -> Vec<Eccezione> {
        let kinds = [Kind::AvvisoQr, Kind::AvvisoDm, Kind::BollettinoC128, Kind::BollettinoDm, Kind::EpcQr];
        vec![Eccezione {
            regola: Regola::Piega,
            codici: kinds.iter().map(|it| it.as_str().to_string()).collect(),
            perche: "codici di pagamento: si leggono a foglio aperto".into(),
        }]
    }

    /// Whether the exceptions say of what and why, and leave what a machine reads alone.
    pub fn check(&self) -> Result<(), Wrong> {
        check_exceptions(&self.eccezioni)
    }
}

/// Whether exceptions say of what and why, and leave what a machine reads alone.
pub fn check_exceptions(exceptions: &[Eccezione]) -> Result<(), Wrong> {
    for it in exceptions {
        if it.perche.trim().is_empty() {
            return Err("`eccezioni`: each says in `perche` why the rule does not bind".into());
        }
        if let Some(unknown) = it.codici.iter().find(|kind| Kind::parse(kind).is_none()) {
            return Err(format!("`eccezioni`: no code of kind `{unknown}`"));
        }
        let is_read = |kind: &String| [Kind::Segno, Kind::Omr].iter().any(|it| it.as_str() == kind);
        if it.regola != Regola::Alimentazione && it.codici.iter().any(is_read) {
            return Err("`eccezioni`: machines read `segno` and `omr`, edges and folds bind them always".into());
        }
    }
    Ok(())
}

/// The area of a place.
pub fn area(place: Place) -> Area {
    Area { x_um: place.x_um, y_um: place.y_um, width_um: place.width_um, height_um: place.height_um }
}

/// A side of a sheet that goes into an envelope.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// The envelope.
    pub busta: &'a Busta,
    /// The inserter's own exceptions.
    pub more: &'a [Eccezione],
    /// Whether it is a back: left is right there.
    pub is_back: bool,
}

impl Page<'_> {
    /// The rules that a code at a place breaks, as differences.
    pub fn broken(&self, kind: &str, place: Area) -> Vec<&'static str> {
        let rules = [
            (Regola::Bordo, "codice-al-bordo", self.is_at_edge(place)),
            (Regola::Piega, "codice-sulla-piega", self.is_at_fold(place)),
            (Regola::Alimentazione, "codice-al-bordo-di-presa", self.is_at_feed(place)),
        ];
        let broken = rules.into_iter().filter(|(rule, _, breaks)| *breaks && !self.is_free(*rule, kind));
        broken.map(|it| it.1).collect()
    }

    fn is_free(&self, rule: Regola, kind: &str) -> bool {
        // The carrier's grid says where the symbols of a postal slip stand: no profile could move them away.
        let is_of_slip = [Kind::BollettinoC128, Kind::BollettinoDm].iter().any(|it| it.as_str() == kind);
        if is_of_slip && rule != Regola::Piega {
            return true;
        }
        let all = self.busta.distanze.eccezioni.iter().chain(self.more);
        all.filter(|it| it.regola == rule).any(|it| it.codici.iter().any(|it| it == kind))
    }

    fn is_at_edge(&self, place: Area) -> bool {
        let distance = self.busta.distanze.bordo_mm.um();
        let [width, height] = A4_UM;
        let inner = Area { x_um: 0, y_um: 0, width_um: width, height_um: height }.grown(-distance);
        !inner.holds(place)
    }

    fn is_at_fold(&self, place: Area) -> bool {
        let distance = self.busta.distanze.piega_mm.um();
        let (top, bottom) = (place.y_um - distance, place.y_um + place.height_um + distance);
        self.busta.pieghe_mm.iter().any(|fold| (top + 1..bottom).contains(&fold.um()))
    }

    fn is_at_feed(&self, place: Area) -> bool {
        let distance = self.busta.distanze.alimentazione_mm.um();
        let [width, height] = A4_UM;
        self.busta.distanze.bordi_alimentazione.iter().any(|edge| {
            let is_left = (*edge == Bordo::Sinistro) != self.is_back;
            match edge {
                Bordo::Alto => place.y_um < distance,
                Bordo::Basso => place.y_um + place.height_um > height - distance,
                Bordo::Sinistro | Bordo::Destro if is_left => place.x_um < distance,
                Bordo::Sinistro | Bordo::Destro => place.x_um + place.width_um > width - distance,
            }
        })
    }
}
