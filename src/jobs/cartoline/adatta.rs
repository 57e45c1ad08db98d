//! The profile of a card that has none: drafted from a clean scan, laid over scans, looked at while it is written.
//!
//! A draft says what is seen and guesses nothing; a person says what it means, with the picture beside. No profile
//! that is there already is written over.

mod bozza;
mod figura;
pub mod tavola;

use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

use crate::domain::carta::CardProfile;
use crate::domain::carta::Kind;
use crate::domain::carta::Side;
use crate::files;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::scansione::giudica::LIES_WELL;
use crate::jobs::scansione::profili;
use crate::locale::Locale;
use crate::raster::picture::Limits;
use crate::raster::picture::Page;
use crate::raster::picture::Picture;
use crate::scan::codes;
use crate::scan::codes::Code;
use crate::scan::codes::Sought;
use crate::scan::fitting;
use crate::scan::registration;
use crate::scan::registration::Registration;
use crate::scan::sight::Guess;
use crate::scan::sight::Sight;
use crate::scan::template::Template;

/// The file of the sentences.
const SENTENCES: &str = "carta-nuova";

/// A card has two sides.
const SIDES: usize = 2;

/// How often a profile that somebody writes is looked at.
const LOOK: Duration = Duration::from_millis(300);

/// Scans of one card.
#[derive(Debug, Clone)]
pub struct Scansioni {
    /// Files of pages, the front first.
    pub paths: Vec<PathBuf>,
    /// Their resolution, where the files do not say it.
    pub dpi: Option<u32>,
}

/// How a draft is made.
#[derive(Debug, Clone)]
pub struct Bozza {
    /// Where it is written; its picture comes beside.
    pub out: PathBuf,
    /// What the card is called.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Its width and height as printed, where they are known.
    pub size_um: Option<[i64; 2]>,
    /// The side of the first page.
    pub first: Side,
    /// By how many quarters the pages are turned clockwise; as their codes and words show it where nobody says it.
    pub quarters: Option<u8>,
}

/// A page and its codes.
pub struct Pagina {
    /// The file, as it was named.
    pub file: String,
    /// Which page of it, from 1.
    pub numero: usize,
    page: Page,
    dpi: u32,
    codes: Vec<Code>,
}

/// How a profile lies on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Posa {
    /// The file, as it was named.
    pub file: String,
    /// Which page of it, from 1.
    pub pagina: usize,
    /// How it lies; `None` where nothing of it is seen.
    pub lies: Option<Registration>,
    /// How far what is found is from where the profile has it, in micrometres; `None` where nothing can be measured.
    pub residual_um: Option<i64>,
    /// The share of its anchors that were found; `None` where the side has none.
    pub anchors: Option<f64>,
    /// The share of its boxes that were found; `None` where the side has none.
    pub boxes: Option<f64>,
}

impl Posa {
    /// Whether it lies well enough for what is read there to count.
    pub fn is_good(&self) -> bool {
        self.lies.is_some_and(|it| it.quality >= LIES_WELL)
    }
}

/// Reads the pages of scans of one card.
pub fn pages(scans: &Scansioni) -> Result<Vec<Pagina>, Error> {
    let mut pages = Vec::new();
    for path in &scans.paths {
        let bytes = files::read(path)?;
        let file = path.display().to_string();
        let cannot = |cause| Error::Flusso { file: file.clone(), source: Box::new(cause) };
        let picture = Picture::open(&bytes, Limits::default()).map_err(cannot)?;
        if pages.len() + picture.pages() > SIDES {
            return Err(refused(&file, "a card has two sides, and this is more than two pages"));
        }
        for index in 0..picture.pages() {
            let page = picture.page(index).map_err(cannot)?;
            let Some(dpi) = scans.dpi.or(page.dpi) else {
                return Err(refused(&file, "the file does not say its resolution: say it with --dpi"));
            };
            let codes = codes::read(&page.grey, Some(dpi), &Sought::on_cards());
            pages.push(Pagina { file: file.clone(), numero: index + 1, page, dpi, codes });
        }
    }
    Ok(pages)
}

fn refused(file: &str, why: &str) -> Error {
    Error::Results { file: file.to_owned(), why: why.to_owned() }
}

/// Drafts a profile of scans, writes it and its picture, and says how it lies on those very scans.
pub fn draft(project: &Project, scans: &Scansioni, wanted: &Bozza) -> Result<(CardProfile, Vec<Posa>), Error> {
    let out = wanted.out.display().to_string();
    if wanted.out.exists() {
        return Err(refused(&out, "the file is there already: look at it with --profile, or name another"));
    }
    let frasi = jobs::sentences(&project.config.lingua, SENTENCES)?;
    let pages = pages(scans)?;
    spared(&pages, &beside(&wanted.out))?;
    let bozza::Fatta { profile, text, .. } = bozza::write(&pages, wanted, &frasi)?;
    let (laid, picture) = laid(&profile, &pages, &frasi);
    jobs::write_file(&wanted.out, text.as_bytes())?;
    jobs::write_file(&beside(&wanted.out), &picture)?;
    Ok((profile, laid))
}

/// Where the picture of a profile goes: beside it.
pub fn beside(profile: &Path) -> PathBuf {
    profile.with_extension("figura.png")
}

/// Refuses to draw a picture over one of its scans.
fn spared(pages: &[Pagina], picture: &Path) -> Result<(), Error> {
    let whole = |it: &Path| files::absolute(it).ok();
    let picture = if picture.exists() { whole(picture) } else { None };
    match pages.iter().find(|it| picture.is_some() && whole(Path::new(&it.file)) == picture) {
        Some(scan) => Err(refused(&scan.file, "the picture would be drawn over this scan: name another file")),
        None => Ok(()),
    }
}

/// Lays a profile over scans, and draws its zones where they fall.
pub fn lay(project: &Project, pages: &[Pagina], named: &str, picture: &Path) -> Result<Vec<Posa>, Error> {
    spared(pages, picture)?;
    let frasi = jobs::sentences(&project.config.lingua, SENTENCES)?;
    let (laid, bytes) = laid(&profili::one(project, named)?, pages, &frasi);
    jobs::write_file(picture, &bytes)?;
    Ok(laid)
}

/// How a profile lies on each page, or what is wrong with it.
pub type Esito = Result<Vec<Posa>, Error>;

/// The same again whenever the profile is saved, until somebody asks to stop; `tell` hears how each one lies, or what
/// is wrong with it. Returns how the last one was.
pub fn watch(
    project: &Project,
    pages: &[Pagina],
    (profile, picture): (&Path, &Path),
    stop: &Stop,
    tell: &mut dyn FnMut(&Esito),
) -> Esito {
    let named = profile.display().to_string();
    spared(pages, picture)?;
    let frasi = jobs::sentences(&project.config.lingua, SENTENCES)?;
    loop {
        // An editor may be putting another file in its place.
        let seen = files::read(profile).ok();
        let laid = lay(project, pages, &named, picture);
        if laid.is_err() {
            jobs::write_file(picture, &figura::unread(pages, &frasi))?;
        }
        tell(&laid);
        while files::read(profile).ok() == seen {
            if stop.is_asked() {
                return laid;
            }
            std::thread::sleep(LOOK);
        }
    }
}

/// How a profile lies on pages, and the picture of it.
fn laid(profile: &CardProfile, pages: &[Pagina], frasi: &Locale) -> (Vec<Posa>, Vec<u8>) {
    let laid: Vec<Posa> = pages.iter().map(|it| it.lay(profile)).collect();
    let picture = figura::draw(profile, pages, &laid, frasi);
    (laid, picture)
}

impl Pagina {
    /// The side of a profile that lies best on the page.
    fn lay(&self, profile: &CardProfile) -> Posa {
        let grey = &self.page.grey;
        let sides = Side::ALL.iter().filter(|side| !Template::of(profile, **side).is_empty());
        let found = sides.filter_map(|side| registration::register(profile, *side, grey, Some(self.dpi), &self.codes));
        let best = found.max_by(|a, b| a.quality.total_cmp(&b.quality));
        let mut posa = Posa {
            file: self.file.clone(),
            pagina: self.numero,
            lies: best,
            residual_um: None,
            anchors: None,
            boxes: None,
        };
        let Some(lies) = best else { return posa };
        let template = Template::of(profile, lies.side);
        let sight = Sight::new(grey, Some(self.dpi), &self.codes);
        if let Some(fit) = fitting::fit(&sight, &template, &Guess { matrix: lies.matrix, fit: 1.0 }) {
            let is_measured = template.anchors > 0 || fit.boxes.is_some();
            posa.residual_um = is_measured.then_some(fit.residual_um.round() as i64);
            posa.anchors = (template.anchors > 0).then_some(fit.anchors);
            posa.boxes = fit.boxes;
        }
        posa
    }
}
