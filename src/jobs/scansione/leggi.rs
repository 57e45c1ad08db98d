//! A content into what was read of it: its pages, their cards, their codes, the profile that fits.

use std::collections::BTreeMap;

use crate::domain::carta::CardProfile;
use crate::domain::carta::Rect;
use crate::domain::carta::ZoneKind;
use crate::files;
use crate::jobs::Error;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::documenti;
use crate::jobs::scansione::faccia;
use crate::jobs::scansione::faccia::Altro;
use crate::jobs::scansione::faccia::Codice;
use crate::jobs::scansione::faccia::Faccia;
use crate::jobs::scansione::faccia::Lettura;
use crate::jobs::scansione::faccia::Profilo;
use crate::raster::Grey;
use crate::raster::picture;
use crate::raster::picture::Limits;
use crate::raster::picture::Page;
use crate::raster::picture::Picture;
use crate::scan::bed;
use crate::scan::bed::Card;
use crate::scan::codes;
use crate::scan::codes::Code;
use crate::scan::codes::Sought;
use crate::scan::filters;
use crate::scan::registration;
use crate::scan::registration::Registration;
use crate::scan::zones;
use crate::scan::zones::Laid;
use crate::scan::zones::Readers;

/// How far from its place a code may stand, in micrometres.
const STRAYS_UM: f64 = 5_000.0;

/// Digits of a domestic registered number.
const DIGITS: usize = 12;

/// A page whose darkest and lightest pixels differ less than this has nothing on it.
const BLANK: u8 = 40;

/// A content to be read.
pub struct Contenuto<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Its hash.
    pub sha256: &'a str,
    /// Its name as received.
    pub nome: &'a str,
    /// Its extension in `immagini/`.
    pub estensione: &'a str,
    /// Its place in the order of arrival.
    pub sequenza: u64,
    /// The civil day it arrived.
    pub giorno: String,
    /// What the desk said that it is.
    pub tipo: &'a str,
    /// The box.
    pub scatola: &'a str,
}

/// Reads a content; an error is a reason to refuse it.
pub fn read(
    it: &Contenuto<'_>,
    profili: &BTreeMap<String, CardProfile>,
    readers: &mut Option<Readers>,
) -> Result<Lettura, picture::Error> {
    let file = Picture::open(it.bytes, Limits::default())?;
    let mut lettura = Lettura {
        schema: faccia::SCHEMA,
        sha256: it.sha256.into(),
        nome: it.nome.into(),
        estensione: it.estensione.into(),
        sequenza: it.sequenza,
        giorno: it.giorno.clone(),
        tipo: it.tipo.into(),
        scatola: it.scatola.into(),
        pagine: file.pages() as u32,
        facce: Vec::new(),
        note: Vec::new(),
    };
    for index in 0..file.pages() {
        match file.page(index) {
            Ok(page) => sides(&page, index as u32 + 1, profili, readers, &mut lettura),
            // One page alone is no reason to lose the others.
            Err(cause) if file.pages() == 1 => return Err(cause),
            Err(_) => lettura.note.push("pagina-illeggibile".into()),
        }
    }
    lettura.note.sort();
    lettura.note.dedup();
    Ok(lettura)
}

/// A page of a content, from 1; `None` where it cannot be opened.
pub fn page(cartella: &Cartella, lettura: &Lettura, pagina: u32) -> Result<Option<Grey>, Error> {
    let bytes = files::read(&cartella.path(&lettura.image()))?;
    let page = Picture::open(&bytes, Limits::default()).and_then(|it| it.page(pagina as usize - 1));
    Ok(page.ok().map(|it| it.grey))
}

/// The sides that lie on a page.
fn sides(
    page: &Page,
    pagina: u32,
    profili: &BTreeMap<String, CardProfile>,
    readers: &mut Option<Readers>,
    lettura: &mut Lettura,
) {
    let codes = codes::read(&page.grey, page.dpi, &Sought::on_cards());
    if codes.iter().any(|it| documenti::is_of_sheet(&it.text)) {
        // A sheet of the act itself: no card, and one paper, however its print is parted by white.
        let face = side((page, pagina, 1), &Card::whole(&page.grey), &codes, &BTreeMap::new(), readers);
        lettura.facce.push(face);
        return;
    }
    let cards = bed::cards(&page.grey, page.dpi);
    if cards.iter().any(|it| it.overlaps) {
        lettura.note.push("carte-sovrapposte".into());
    }
    for (carta, card) in (1..).zip(&cards) {
        let own: Vec<Code> = codes.iter().filter(|it| cards.len() == 1 || card.holds(it.middle())).cloned().collect();
        let face = side((page, pagina, carta), card, &own, profili, readers);
        lettura.facce.push(face);
    }
}

/// A side: its codes with their roles, its profile, and its printed number where no code gives one.
fn side(
    (page, pagina, carta): (&Page, u32, u32),
    card: &Card,
    codes: &[Code],
    profili: &BTreeMap<String, CardProfile>,
    readers: &mut Option<Readers>,
) -> Faccia {
    let known: Vec<&CardProfile> = profili.values().collect();
    let likely = registration::likely(&known, &page.grey, page.dpi, card, codes);
    let mut likely = likely.into_iter().map(|(index, at)| (known[index], at));
    let found = likely.next();
    let roles = |profile: &CardProfile, at: &Registration| -> Vec<String> {
        codes.iter().map(|it| role(profile, at, it).unwrap_or_default()).collect()
    };
    let ruoli = found.as_ref().map_or(vec![String::new(); codes.len()], |(profile, at)| roles(profile, at));
    let codice = |(it, ruolo): (&Code, String)| Codice {
        simbologia: it.symbology.as_str().into(),
        testo: it.text.clone(),
        ruolo,
    };
    let codici: Vec<Codice> = codes.iter().zip(ruoli).map(codice).collect();
    let numeri = match &found {
        Some((profile, at)) if codici.is_empty() => numbers(&page.grey, profile, at, readers),
        _ => Vec::new(),
    };
    Faccia {
        pagina,
        carta,
        angoli: card.corners.map(|it| [it.x, it.y]),
        sovrapposta: card.overlaps,
        bianca: codici.is_empty() && is_blank(&page.grey),
        codici,
        numeri,
        profilo: found.map(|(profile, at)| Profilo::of(profile, &at)),
        altri: likely
            .map(|(profile, at)| Altro { profilo: Profilo::of(profile, &at), ruoli: roles(profile, &at) })
            .collect(),
    }
}

/// What the profile has where a code stands.
fn role(profile: &CardProfile, at: &Registration, code: &Code) -> Option<String> {
    let middle = at.place(code.middle())?;
    let holds = |rect: Rect| {
        let (left, top) = (rect.x_um as f64 - STRAYS_UM, rect.y_um as f64 - STRAYS_UM);
        let (right, bottom) =
            (left + rect.width_um as f64 + 2.0 * STRAYS_UM, top + rect.height_um as f64 + 2.0 * STRAYS_UM);
        (left..=right).contains(&middle.x) && (top..=bottom).contains(&middle.y)
    };
    let found = profile.codes().iter().find(|it| it.side == at.side && holds(it.rect));
    found.map(|it| it.role.as_str().to_string())
}

/// Twelve digits that are printed in a zone of numbers.
fn numbers(page: &Grey, profile: &CardProfile, at: &Registration, readers: &mut Option<Readers>) -> Vec<String> {
    let zones = profile.zones().iter().filter(|it| it.side == at.side && it.kind == ZoneKind::Text && it.printed);
    let wanted = zones.filter(|it| it.name.starts_with("numero_ar") || it.name.starts_with("numero_piego"));
    let mut found = Vec::new();
    for zone in wanted {
        let readers = readers.get_or_insert_with(|| Readers::open(None).0);
        let words = zones::words(Laid { page, at, profile }, zone, readers);
        let digits: String = words.chars().filter(char::is_ascii_digit).collect();
        found.extend((digits.len() == DIGITS).then_some(digits));
    }
    found
}

/// Whether nothing is on a page: no mark that differs from its paper.
fn is_blank(grey: &Grey) -> bool {
    let (counts, all) = (filters::histogram(&grey.pixels), grey.pixels.len());
    // A speck in ten thousand pixels says nothing.
    let least = (all / 10_000).max(1);
    let level = |rank: usize| filters::level(&counts, rank);
    all > 0 && level(all - least).saturating_sub(level(least - 1)) < BLANK
}
