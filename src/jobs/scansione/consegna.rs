//! The images of cards for a gestionale: named, turned upright and written as its profile wants them.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;

use crate::domain::carta::CardProfile;
use crate::domain::carta::Kind;
use crate::domain::carta::Rect;
use crate::domain::carta::Side;
use crate::files;
use crate::files::staging::Staging;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::csv::cell;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::scansione::abbina;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::esame::Esame;
use crate::jobs::scansione::faccia::Faccia;
use crate::jobs::scansione::faccia::Lettura;
use crate::jobs::scansione::leggi;
use crate::jobs::scansione::memoria;
use crate::press::immagini;
use crate::press::xmp::Identity;
use crate::raster::Grey;
use crate::raster::encode;
use crate::raster::encode::Packing;

/// The kind of its profiles.
pub const KIND: &str = "immagini";

/// The list of the images.
pub const LIST: &str = "immagini.csv";

/// How a gestionale wants images: `immagini/<name>.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profilo {
    /// Version of the form.
    pub schema: u32,
    /// Its name.
    pub nome: String,
    /// First day it is good for; empty for always.
    #[serde(default)]
    pub valido_dal: String,
    /// Last day it is good for; empty where it still is.
    #[serde(default)]
    pub valido_al: String,
    /// By whom and when it was held against the gestionale; empty where nobody has.
    #[serde(default)]
    pub verificato: String,
    /// The name of an image of an advice of receipt, without its extension.
    pub file: String,
    /// That of another card's.
    pub file_altre: String,
    /// What `{lato}` is for a front.
    pub fronte: String,
    /// What it is for a back.
    pub retro: String,
    /// How images are written.
    pub formato: Formato,
    /// Whether both sides are pages of one file.
    pub insieme: bool,
    /// Their resolution.
    pub dpi: u32,
    /// Their quality as JPEG, 1 to 100.
    pub qualita: u8,
    /// Whether they are turned upright and cut to the card.
    pub raddrizza: bool,
}

/// How images are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Formato {
    /// JPEG.
    Jpg,
    /// TIFF.
    Tif,
    /// PDF/A-2b.
    Pdf,
}

impl Formato {
    fn extension(self) -> &'static str {
        match self {
            Self::Jpg => "jpg",
            Self::Tif => "tif",
            Self::Pdf => "pdf",
        }
    }
}

impl Profilo {
    /// What is wrong with it.
    fn check(&self) -> Result<(), String> {
        if self.insieme && self.formato == Formato::Jpg {
            return Err("`insieme`: a JPEG has one page; `tif` or `pdf` hold both sides".into());
        }
        if !self.insieme && (self.fronte == self.retro || !self.file.contains("{lato}")) {
            return Err("`file`: front and back would have one name; use `{lato}`, `fronte` and `retro`".into());
        }
        if !(72..=600).contains(&self.dpi) || !(1..=100).contains(&self.qualita) {
            return Err("`dpi` is 72 to 600, `qualita` 1 to 100".into());
        }
        Ok(())
    }
}

/// A side of a card that is handed over.
struct Lato<'a> {
    lettura: &'a Lettura,
    faccia: &'a Faccia,
}

/// Writes the images of every piece of a folder of scans into `out`, which appears whole or not at all; says how many.
pub fn write(project: &Project, cartella: &Cartella, profilo: &str, out: &Path, stop: &Stop) -> Result<u64, Error> {
    let profilo: Profilo = project.profile(KIND, profilo)?.checked(|text| {
        let profilo: Profilo = toml::from_str(text).map_err(|e| e.to_string())?;
        profilo.check().map(|()| profilo)
    })?;
    let mut letture = cartella.letture()?;
    abbina::cards(&mut letture);
    let by_hash: BTreeMap<&str, &Lettura> = letture.iter().map(|it| (it.sha256.as_str(), it)).collect();
    let carte = memoria::profiles(cartella, BTreeMap::new())?;
    let staging = Staging::new(out)?;
    let mut list = String::from("\u{FEFF}id_verbale;progressivo_destinatario;carta;lato;file;sha256_originale\r\n");
    let (mut names, mut count) = (BTreeSet::new(), 0);
    let mut seen = BTreeSet::new();
    for esame in cartella.esami()?.into_values() {
        if !seen.insert(esame.pezzo.sent().key()) {
            continue;
        }
        if stop.is_asked() {
            return Err(Error::Interrupted);
        }
        for lati in cards(&esame, &by_hash) {
            count += images((&profilo, &carte, cartella), &esame, &lati, staging.path(), (&mut names, &mut list))?;
        }
    }
    files::replace(&staging.path().join(LIST), list.as_bytes())?;
    staging.publish_new()?;
    Ok(count)
}

/// The sides of a piece, card by card: a back goes with the front before it.
fn cards<'a>(esame: &Esame, letture: &BTreeMap<&str, &'a Lettura>) -> Vec<Vec<Lato<'a>>> {
    let mut cards: Vec<Vec<Lato<'a>>> = Vec::new();
    for (sha256, place) in &esame.facce {
        let Some(lettura) = letture.get(sha256.as_str()) else { continue };
        let Some(faccia) = lettura.facce.get(*place) else { continue };
        let lato = Lato { lettura, faccia };
        match cards.last_mut().filter(|it| it.len() == 1 && faccia.is_side(Side::Retro)) {
            Some(card) => card.push(lato),
            None => cards.push(vec![lato]),
        }
    }
    cards
}

/// Writes the images of a card.
fn images(
    (profilo, carte, cartella): (&Profilo, &BTreeMap<String, CardProfile>, &Cartella),
    esame: &Esame,
    lati: &[Lato<'_>],
    folder: &Path,
    (names, list): (&mut BTreeSet<String>, &mut String),
) -> Result<u64, Error> {
    let mut pages = Vec::new();
    for lato in lati {
        if let Some(page) = picture(profilo, carte, cartella, lato)? {
            pages.push((lato, page));
        }
    }
    let groups: Vec<&[(&Lato<'_>, Grey)]> = if profilo.insieme { vec![&pages] } else { pages.chunks(1).collect() };
    let mut count = 0;
    for group in groups.into_iter().filter(|it| !it.is_empty()) {
        let stem = named(profilo, esame, group[0].0);
        let name = unique(names, &stem, profilo.formato.extension());
        let pages: Vec<&Grey> = group.iter().map(|it| &it.1).collect();
        files::write_new(&folder.join(&name), &bytes(profilo, &pages, &stem)?)?;
        count += 1;
        for (lato, _) in group {
            for atto in &esame.pezzo.atti {
                let card = lato.faccia.profilo.as_ref();
                let (carta, side) = card.map_or(("", ""), |it| (it.tipo.as_str(), it.lato.as_str()));
                let (whom, sha256) = (esame.pezzo.destinatario, &lato.lettura.sha256);
                list.push_str(&format!("{};{whom};{carta};{side};{};{sha256}\r\n", cell(atto), cell(&name)));
            }
        }
    }
    Ok(count)
}

/// A side as pixels, at the profile's resolution.
fn picture(
    profilo: &Profilo,
    carte: &BTreeMap<String, CardProfile>,
    cartella: &Cartella,
    lato: &Lato<'_>,
) -> Result<Option<Grey>, Error> {
    let Some(page) = leggi::page(cartella, lato.lettura, lato.faccia.pagina)? else { return Ok(None) };
    let lies = lato.faccia.profilo.as_ref().filter(|_| profilo.raddrizza);
    let Some((lies, card)) = lies.and_then(|it| Some((it, carte.get(&it.nome)?))) else { return Ok(Some(page)) };
    let [width_um, height_um] = card.size_um();
    let whole = Rect { x_um: 0, y_um: 0, width_um, height_um };
    Ok(Some(lies.registration().crop(&page, whole, 0, profilo.dpi).grey))
}

fn bytes(profilo: &Profilo, pages: &[&Grey], title: &str) -> Result<Vec<u8>, Error> {
    let sized: Vec<(&Grey, u32)> = pages.iter().map(|it| (*it, profilo.dpi)).collect();
    Ok(match profilo.formato {
        Formato::Jpg => encode::jpeg(pages[0], profilo.qualita, profilo.dpi),
        Formato::Tif => encode::tiff(&sized, Packing::Deflate),
        Formato::Pdf => {
            let identity = Identity { title: title.to_string(), data: clock::today() };
            immagini::bind(&sized, profilo.qualita, &identity).map_err(Error::Press)?
        }
    })
}

/// The name of an image, without its extension: ids alone.
fn named(profilo: &Profilo, esame: &Esame, lato: &Lato<'_>) -> String {
    let card = lato.faccia.profilo.as_ref();
    let kind = card.and_then(|it| it.kind());
    let is_receipt = kind.is_none_or(|it| matches!(it, Kind::Ar | Kind::ArOrd | Kind::Cn07));
    let pattern = if is_receipt { &profilo.file } else { &profilo.file_altre };
    let is_back = lato.faccia.is_side(Side::Retro);
    let side = if profilo.insieme {
        ""
    } else if is_back {
        &profilo.retro
    } else {
        &profilo.fronte
    };
    let piece = &esame.pezzo;
    let number = if piece.numero_piego.is_empty() { &piece.atti[0] } else { &piece.numero_piego };
    let name = pattern
        .replace("{numero_raccomandata}", number)
        .replace("{numero_ar}", &piece.numero_ar)
        .replace("{id_verbale}", piece.atti.first().map_or("", String::as_str))
        .replace("{progressivo_destinatario}", &piece.destinatario.to_string())
        .replace("{carta}", kind.map_or("", Kind::as_str))
        .replace("{lato}", side);
    files::safe_name(&name)
}

/// A name that no other image has.
fn unique(names: &mut BTreeSet<String>, stem: &str, extension: &str) -> String {
    let mut name = format!("{stem}.{extension}");
    let mut count = 1;
    while !names.insert(name.clone()) {
        count += 1;
        name = format!("{stem}~{count}.{extension}");
    }
    name
}
