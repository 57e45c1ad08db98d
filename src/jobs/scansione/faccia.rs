//! What a content held, as it is kept beside it: its cards' sides, their codes, where their profile lies.
//!
//! No zone is read here: that wants the piece's days, which are known when all sides are put together.

use serde::Deserialize;
use serde::Serialize;

use crate::domain::carta::CardProfile;
use crate::domain::carta::Kind;
use crate::domain::carta::Side;
use crate::jobs::arrivi::IMMAGINI;
use crate::scan::registration::Registration;

/// Version of this form: a content that was read in another is read again.
pub const SCHEMA: u32 = 2;

/// A content as it was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lettura {
    /// Version of the form.
    pub schema: u32,
    /// The hash of the content.
    pub sha256: String,
    /// Its name as received, with the folders below the inbox.
    pub nome: String,
    /// Its extension in `immagini/`.
    pub estensione: String,
    /// Its place in the order of arrival.
    pub sequenza: u64,
    /// The civil day it arrived.
    pub giorno: String,
    /// What the desk said that it is, where it did: `DICHIARAZIONE`, `RELATA`, …
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tipo: String,
    /// The box that it was scanned for; empty without one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub scatola: String,
    /// How many pages it has.
    pub pagine: u32,
    /// Its sides, page by page.
    pub facce: Vec<Faccia>,
    /// What is to be looked at, as stable codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub note: Vec<String>,
}

/// A side of a card, or of a sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Faccia {
    /// The page, from 1.
    pub pagina: u32,
    /// Which of the page's cards, from 1.
    pub carta: u32,
    /// The corners of what is seen of it, in pixels of the page.
    pub angoli: [[f64; 2]; 4],
    /// Its codes.
    pub codici: Vec<Codice>,
    /// Twelve digits that were read as print, where no code gives a number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numeri: Vec<String>,
    /// Its profile; `None` where none fits.
    pub profilo: Option<Profilo>,
    /// Profiles that fit hardly less, the likeliest first: the card's other side may tell.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub altri: Vec<Altro>,
    /// Whether another card seems to lie over it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub sovrapposta: bool,
    /// Whether nothing is on it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub bianca: bool,
}

/// A code of a side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codice {
    /// How it is written: `ITF`, `DataMatrix`, ….
    pub simbologia: String,
    /// What it says.
    pub testo: String,
    /// What the profile has at its place; empty where it has nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ruolo: String,
}

/// A profile and how it lies on a side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profilo {
    /// Its name.
    pub nome: String,
    /// The kind of card.
    pub tipo: String,
    /// Which side: `fronte`, `retro`.
    pub lato: String,
    /// From micrometres of the card to pixels of the page.
    pub matrice: [f64; 6],
    /// How much of what must be there was found.
    pub qualita: f64,
}

/// A profile that may be meant as well.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Altro {
    /// The profile and how it lies.
    pub profilo: Profilo,
    /// What it has at the places of the codes, in their order.
    pub ruoli: Vec<String>,
}

fn is_false(it: &bool) -> bool {
    !it
}

impl Lettura {
    /// Where its content lies as it was received, below the folder of the scans.
    pub fn image(&self) -> String {
        format!("{IMMAGINI}/{}.{}", self.sha256, self.estensione)
    }
}

impl Profilo {
    /// A profile as it lies.
    pub fn of(profile: &CardProfile, at: &Registration) -> Self {
        Self {
            nome: profile.name().into(),
            tipo: profile.kind().as_str().into(),
            lato: at.side.as_str().into(),
            matrice: at.matrix,
            qualita: at.quality,
        }
    }

    /// Which side it is.
    pub fn side(&self) -> Side {
        Side::parse(&self.lato).unwrap_or(Side::Fronte)
    }

    /// The kind of card.
    pub fn kind(&self) -> Option<Kind> {
        Kind::parse(&self.tipo)
    }

    /// How the profile lies.
    pub fn registration(&self) -> Registration {
        Registration { side: self.side(), matrix: self.matrice, quality: self.qualita }
    }
}

impl Faccia {
    /// The profiles that may be meant, the likeliest first.
    pub fn likely(&self) -> impl Iterator<Item = &Profilo> {
        self.profilo.iter().chain(self.altri.iter().map(|it| &it.profilo))
    }

    /// Takes one of those that may be meant for the one that is.
    pub fn take(&mut self, nome: &str) {
        let Some(place) = self.altri.iter().position(|it| it.profilo.nome == nome) else { return };
        let meant = self.altri.remove(place);
        let ruoli: Vec<String> = self.codici.iter().map(|it| it.ruolo.clone()).collect();
        for (code, ruolo) in self.codici.iter_mut().zip(meant.ruoli) {
            code.ruolo = ruolo;
        }
        if let Some(profilo) = self.profilo.replace(meant.profilo) {
            self.altri.insert(0, Altro { profilo, ruoli });
        }
    }

    /// Whether a side of a card that has a profile.
    pub fn is_side(&self, side: Side) -> bool {
        self.profilo.as_ref().is_some_and(|it| it.side() == side)
    }
}
