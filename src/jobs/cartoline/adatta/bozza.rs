//! A draft of a profile as TOML, with what a person has to complete.

use std::f64::consts::FRAC_PI_2;

use crate::domain::carta::CardProfile;
use crate::domain::carta::Side;
use crate::jobs::Error;
use crate::jobs::cartoline::adatta::Bozza;
use crate::jobs::cartoline::adatta::Pagina;
use crate::jobs::cartoline::profilo;
use crate::jobs::cartoline::profilo::Notes;
use crate::locale::Locale;
use crate::scan::draft;
use crate::scan::draft::Counts;
use crate::scan::draft::Draft;
use crate::scan::draft::upright;
use crate::scan::draft::upright::Upright;
use crate::scan::print::Ocr;

/// So many lines of words that are known say that a side stands upright.
const UPRIGHT: usize = 3;

/// A draft: the profile, its text, and what it was seen on, side by side in the order of the pages.
pub struct Fatta {
    /// The profile.
    pub profile: CardProfile,
    /// Its text, with what a person has to complete.
    pub text: String,
    /// Its sides.
    pub sides: Vec<Draft>,
}

/// Drafts the profile of pages.
pub fn write(pages: &[Pagina], wanted: &Bozza, frasi: &Locale) -> Result<Fatta, Error> {
    let mut ocr = Ocr::open().ok();
    let mut counts = Counts::new();
    let mut sides = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        let is_first = (index == 0) == (wanted.first == Side::Fronte);
        let side = if is_first { Side::Fronte } else { Side::Retro };
        sides.push(drafted(page, side, wanted, &mut counts, ocr.as_mut())?);
    }
    let files: Vec<&str> = pages.iter().map(|it| it.file.rsplit(['/', '\\']).next().unwrap_or_default()).collect();
    let mut head = frasi.say("testa", &[("file", &files.join(", "))]);
    if ocr.is_none() {
        head = format!("{head}\n{}", frasi.say("senza-lettore", &[]));
    }
    for it in &sides {
        for (rect, symbology) in &it.others {
            let (lato, dove) = (it.side.as_str(), profilo::sides(*rect));
            let values = [("lato", lato), ("simbologia", symbology.as_str()), ("dove", dove.as_str())];
            head = format!("{head}\n{}", frasi.say("altro-codice", &values));
        }
    }
    let notes = Notes {
        head,
        codes: each(&sides, |it| {
            it.codes.iter().map(|it| frasi.say("codice", &[("simbologia", it.1.as_str())])).collect()
        }),
        anchors: each(&sides, |it| {
            let note = |text: &str| if text.is_empty() { String::new() } else { frasi.say("ancora-testo", &[]) };
            it.anchors.iter().map(|it| note(&it.text)).collect()
        }),
        zones: each(&sides, |it| {
            let note = |text: &str| match text {
                "" => frasi.say("senza-scritta", &[]),
                text => frasi.say("scritta", &[("testo", text)]),
            };
            it.zones.iter().map(|it| note(&it.1)).collect()
        }),
    };
    let profile = profile(&sides, wanted)?;
    let text = profilo::noted(&profile, &notes);
    Ok(Fatta { profile, text, sides })
}

fn each(sides: &[Draft], of: impl Fn(&Draft) -> Vec<String>) -> Vec<String> {
    sides.iter().flat_map(of).collect()
}

fn profile(sides: &[Draft], wanted: &Bozza) -> Result<CardProfile, Error> {
    let seen = |axis: usize| sides.iter().map(|it| it.size_um[axis]).max().unwrap_or(0);
    let size = wanted.size_um.unwrap_or([seen(0), seen(1)]);
    let codes = sides.iter().flat_map(|it| it.codes.iter().map(|it| it.0.clone())).collect();
    let anchors = sides.iter().flat_map(|it| it.anchors.clone()).collect();
    let zones = sides.iter().flat_map(|it| it.zones.iter().map(|it| it.0.clone())).collect();
    let made = CardProfile::new(wanted.name.clone(), wanted.kind, size, codes, anchors, zones);
    made.map(CardProfile::unverified).map_err(|it| Error::profile(&wanted.name, it.to_string()))
}

/// A side as it stands upright: as it was said, as its codes stand, or as its words can be read.
fn drafted(
    page: &Pagina,
    side: Side,
    wanted: &Bozza,
    counts: &mut Counts,
    mut ocr: Option<&mut Ocr>,
) -> Result<Draft, Error> {
    let of_codes = page.codes.first().map(|it| (it.angle / FRAC_PI_2).round().rem_euclid(4.0) as u8);
    let quarters = match wanted.quarters.or(of_codes) {
        Some(quarters) => vec![quarters],
        None if ocr.is_some() => vec![0, 2, 1, 3],
        None => vec![0],
    };
    let mut best: Option<(Draft, Counts)> = None;
    for quarters in quarters {
        let whole = upright::Page { grey: &page.page.grey, dpi: page.dpi, codes: &page.codes };
        let cannot = |cause| Error::Flusso { file: page.file.clone(), source: Box::new(cause) };
        let upright = Upright::of(whole, side, quarters, wanted.size_um).map_err(cannot)?;
        let mut new = counts.clone();
        let draft = draft::draft(&upright, &page.codes, &mut new, ocr.as_deref_mut());
        if best.as_ref().is_none_or(|it| draft.printed > it.0.printed) {
            best = Some((draft, new));
        }
        if best.as_ref().is_some_and(|it| it.0.printed >= UPRIGHT) {
            break;
        }
    }
    let (draft, new) = best.expect("a page is looked at one way at least");
    *counts = new;
    Ok(draft)
}
