//! Makes cards come back, as files that a scanner would leave, with the truth beside: for tests and the demonstration.
//!
//! Cards are printed by the press as ever, of invented pieces or of a rendered lot, painted, and handed to
//! [`maker`]. The same options give the same files, on any number of threads.

pub mod origine;
pub mod verita;

use std::path::Path;
use std::path::PathBuf;

use rayon::iter::IntoParallelRefIterator;
use rayon::iter::ParallelIterator;

use crate::domain::carta::CardProfile;
use crate::domain::carta::Side;
use crate::domain::data::Data;
use crate::files;
use crate::files::staging::Staging;
use crate::jobs::Error;
use crate::jobs::cartoline::Example;
use crate::jobs::cartoline::Options as Asked;
use crate::jobs::cartoline::profilo;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::maker;
use crate::maker::Clean;
use crate::maker::Made;
use crate::maker::card::Cabinet;
use crate::maker::chance::Chance;
use crate::maker::story::Story;
pub use crate::maker::wear::Level;
use crate::maker::wear::Wear;
use crate::press::immagini;
use crate::press::xmp::Identity;
use crate::raster;
use crate::raster::Area;
use crate::raster::Document;
use crate::raster::Grey;
use crate::raster::Painter;
use crate::raster::encode;
use crate::raster::encode::Packing;
use crate::shipped;

use origine::Pezzo;
use origine::Printed;
use verita::Picture;
use verita::Row;
use verita::Told;

/// The folder of the pictures.
pub const PICTURES: &str = "scansioni";

/// Hands that no reader may learn from: they are kept for its tests.
pub const HELD_OUT: [&str; 4] = ["ArchitectsDaughter", "LaBelleAurore", "Mansalva", "Zeyada"];

/// The type of stamps, and that of labels.
const STAMPS: [&str; 3] = ["TitilliumWeb-SemiBold.ttf", "NotoSans-Bold.ttf", "RobotoMono-Bold.ttf"];
const LABELS: &str = "RobotoMono-Bold.ttf";

/// The model of the card of the notice of deposit.
const NOTICE: &str = "arcad";

/// The resolution at which a card is painted, unless the scan is finer.
const DPI: u32 = 300;

/// How a picture is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JPEG, a file a side.
    Jpg,
    /// PNG, a file a side.
    Png,
    /// TIFF, both sides in one file.
    Tif,
    /// PDF, both sides in one file.
    Pdf,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 4] = [Self::Jpg, Self::Png, Self::Tif, Self::Pdf];

    /// How its files end.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Jpg => "jpg",
            Self::Png => "png",
            Self::Tif => "tif",
            Self::Pdf => "pdf",
        }
    }
}

/// Which hands write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hands {
    /// All of them.
    All,
    /// Those that a reader may learn from.
    Learnt,
    /// Those that it may not: [`HELD_OUT`].
    HeldOut,
}

/// What cards to make.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder to make.
    pub out: PathBuf,
    /// Models of cards, in turn.
    pub models: Vec<String>,
    /// As which carrier or in which language.
    pub asked: Asked,
    /// For how many pieces.
    pub carte: u32,
    /// Whether the card of the notice of deposit comes back too, where one was sent.
    pub with_notices: bool,
    /// Another seed, other cards.
    pub seed: u64,
    /// Levels of wear, in turn.
    pub wear: Vec<Level>,
    /// Formats, in turn.
    pub formats: Vec<Format>,
    /// Which hands.
    pub hands: Hands,
    /// The last day that pieces were handed over; those of a lot were on that day.
    pub date: Data,
    /// A rendered lot whose pieces they are the cards of.
    pub from: Option<PathBuf>,
}

/// A model of cards ready to be printed and read.
struct Mould {
    example: Example,
    profile: CardProfile,
}

/// What all cards are made with.
struct Workshop {
    moulds: Vec<Mould>,
    /// Which of them is the card of the notices of deposit, where those come back too.
    notice: Option<usize>,
    cabinet: Cabinet,
    options: Options,
}

/// A card to be made.
struct Planned {
    /// Which mould it is of.
    mould: usize,
    piece: Pezzo,
    story: Story,
    seed: u64,
}

/// Cards that lie on one bed: almost always one.
struct Bed {
    cards: Vec<Planned>,
    wear: Wear,
    format: Format,
}

/// How many beds a worker makes before what it told is taken over.
const AT_ONCE: usize = 8;

/// Makes cards in a folder, which appears whole or not at all; says how many.
pub fn make(project: &Project, options: &Options, progress: &dyn Progress, stop: &Stop) -> Result<u64, Error> {
    let workshop = Workshop::open(project, options)?;
    let pieces = match &options.from {
        Some(folder) => origine::of_lot(folder, options.date)?,
        None => origine::invented(options),
    };
    let cards = workshop.planned(pieces);
    let total = cards.len() as u64;
    let staging = Staging::new(&options.out)?;
    let folder = staging.path();
    files::make_folder(&folder.join(PICTURES))?;
    let mut truth = verita::Tables::new();
    let beds = workshop.beds(cards);
    progress.begin("cartoline", total);
    let mut done = 0;
    for some in beds.chunks(AT_ONCE * rayon::current_num_threads().max(1)) {
        if stop.is_asked() {
            return Err(Error::Interrupted);
        }
        let made = some.par_iter().map(|bed| workshop.make(bed, &folder.join(PICTURES)));
        let made = made.collect::<Result<Vec<_>, Error>>()?;
        for row in made.into_iter().flatten() {
            truth.add(&row);
            done += 1;
        }
        progress.at(done);
    }
    truth.write(folder)?;
    workshop.write_profiles(folder)?;
    staging.publish()?;
    Ok(total)
}

impl Workshop {
    fn open(project: &Project, options: &Options) -> Result<Self, Error> {
        let mould = |id: &String| {
            let example = Example::new(project, id, &options.asked)?;
            let profile = example.modello.profile(&example.ente, &example.shape)?;
            Ok(Mould { example, profile })
        };
        let mut moulds = options.models.iter().map(mould).collect::<Result<Vec<_>, Error>>()?;
        let notice = options.with_notices.then_some(moulds.len());
        if options.with_notices {
            moulds.push(mould(&NOTICE.to_owned())?);
        }
        let cabinet = cabinet(options.hands).ok_or_else(|| Error::profile("fonts/mani", "no font can be read"))?;
        Ok(Self { moulds, notice, cabinet, options: options.clone() })
    }

    fn write_profiles(&self, folder: &Path) -> Result<(), Error> {
        files::make_folder(&folder.join("carte"))?;
        for mould in &self.moulds {
            let path = folder.join(format!("carte/{}.toml", files::safe_name(mould.profile.name())));
            files::replace(&path, profilo::write(&mould.profile).as_bytes())?;
        }
        Ok(())
    }

    /// The cards of the pieces, each with what it tells.
    fn planned(&self, pieces: Vec<Pezzo>) -> Vec<Planned> {
        let mut cards = Vec::new();
        for (number, piece) in pieces.into_iter().enumerate() {
            let mut chance = Chance::new(self.options.seed, 2 * number as u64 + 1);
            let mould = number % self.options.models.len();
            let story = Story::invent(&self.moulds[mould].profile, piece.affidamento, &mut chance);
            let seed = chance.word();
            let told = self.notice.and_then(|it| story.of_notice(&self.moulds[it].profile, &mut chance));
            let notice = self.notice.zip(told).map(|(mould, story)| {
                let piece = Pezzo { name: format!("{}_ARCAD", piece.name), printed: None, ..piece.clone() };
                Planned { mould, piece, story, seed: chance.word() }
            });
            cards.push(Planned { mould, piece, story, seed });
            cards.extend(notice);
        }
        cards
    }

    /// Which cards lie on which bed, and what befalls them.
    fn beds(&self, cards: Vec<Planned>) -> Vec<Bed> {
        let (wear, formats) = (&self.options.wear, &self.options.formats);
        let mut beds = Vec::new();
        let mut cards = cards.into_iter().enumerate();
        while let Some((number, first)) = cards.next() {
            let mut chance = Chance::new(self.options.seed, 2 * number as u64);
            let mut wear = Wear::draw(wear[number % wear.len()], &mut chance);
            let second = if wear.twin_um.is_some() { cards.next() } else { None };
            wear.twin_um = wear.twin_um.filter(|_| second.is_some());
            let cards = [Some(first), second.map(|it| it.1)].into_iter().flatten().collect();
            beds.push(Bed { cards, wear, format: formats[number % formats.len()] });
        }
        beds
    }

    /// Makes the cards of a bed into a folder.
    fn make(&self, bed: &Bed, folder: &Path) -> Result<Vec<Row>, Error> {
        let mut cards = Vec::new();
        for Planned { mould, piece, story, seed } in &bed.cards {
            let mould = &self.moulds[*mould];
            let clean = mould.clean(piece, bed.wear.dpi.max(DPI))?;
            cards.push(maker::Card { clean, profile: &mould.profile, story, seed: *seed });
        }
        let made = maker::make(cards, &self.cabinet, &bed.wear);
        let pictures = write(bed, &made, folder)?;
        let told = bed.cards.iter().zip(&made.filled).enumerate().map(|(card, (planned, filled))| {
            let (Planned { piece, story, .. }, profile) = (planned, &self.moulds[planned.mould].profile);
            Told { piece, profile, story, wear: &bed.wear, filled, card, pictures: &pictures }.row()
        });
        Ok(told.collect())
    }
}

impl Mould {
    /// The clean sides of a card: as it was printed, or printed now.
    fn clean(&self, piece: &Pezzo, dpi: u32) -> Result<Clean, Error> {
        let mut sides = Vec::new();
        if let Some(Printed { document, page, sides: printed }) = &piece.printed {
            sides.extend(self.painted(document, *page, *printed, dpi));
        }
        // What the carrier prints, or all of it where the lot has no cards.
        if sides.len() < Side::ALL.len() {
            let file = self.example.card(piece)?;
            let document = Document::open(file).expect("what was written is a PDF");
            let painted = self.painted(&document, 0, document.pages(), dpi);
            sides.extend(painted.into_iter().skip(sides.len()));
        }
        Ok(Clean { sides, dpi })
    }

    fn painted(&self, document: &Document, first: usize, pages: usize, dpi: u32) -> Vec<(Side, Grey)> {
        let painter = Painter::default();
        let [width_um, height_um] = self.profile.size_um();
        let area = Area { x_um: 0, y_um: 0, width_um, height_um };
        let sides = Side::ALL.iter().zip(first..first + pages);
        sides.filter_map(|(side, page)| Some((*side, painter.paint(document.page(page)?, area, dpi)))).collect()
    }
}

/// Writes the pictures of a bed; says which is where.
fn write(bed: &Bed, made: &Made, folder: &Path) -> Result<Vec<Picture>, Error> {
    let name = files::safe_name(&bed.cards[0].piece.name);
    let ending = bed.format.as_str();
    let pages: Vec<(&Grey, u32)> = made.scans.iter().map(|it| (&it.grey, it.dpi)).collect();
    let mut pictures = Vec::new();
    for (index, scan) in made.scans.iter().enumerate() {
        let side = scan.lies.first().map_or(Side::Fronte, |it| it.side);
        let letter = if side == Side::Fronte { "F" } else { "R" };
        let (file, page) = match bed.format {
            Format::Tif | Format::Pdf => (format!("{name}.{ending}"), index + 1),
            Format::Jpg | Format::Png => (format!("{name}_{letter}.{ending}"), 1),
        };
        let bytes = match bed.format {
            Format::Jpg => encode::jpeg(&scan.grey, bed.wear.jpeg.unwrap_or(JPEG), scan.dpi),
            Format::Png => raster::png(&scan.grey),
            Format::Tif | Format::Pdf if index > 0 => Vec::new(),
            Format::Tif => encode::tiff(&pages, packing(&bed.wear)),
            Format::Pdf => {
                let identity = Identity { title: name.clone(), data: bed.cards[0].piece.affidamento };
                immagini::bind(&pages, bed.wear.jpeg.unwrap_or(JPEG), &identity).map_err(Error::Press)?
            }
        };
        if !bytes.is_empty() {
            files::write_new(&folder.join(&file), &bytes)?;
        }
        pictures.push(Picture { file, page, dpi: scan.dpi, lies: scan.lies.clone() });
    }
    Ok(pictures)
}

/// Fax is kept as fax.
fn packing(wear: &Wear) -> Packing {
    if wear.bilevel.is_some() { Packing::Group4 } else { Packing::Deflate }
}

/// The quality of a JPEG that the scanner did not spoil.
const JPEG: u8 = 92;

/// The fonts of the maker.
fn cabinet(hands: Hands) -> Option<Cabinet> {
    let (all, type_) = (shipped::hands(), shipped::fonts());
    let is_wanted = |name: &str| match hands {
        Hands::All => true,
        Hands::Learnt => !HELD_OUT.contains(&name),
        Hands::HeldOut => HELD_OUT.contains(&name),
    };
    let wanted = all.iter().filter(|it| is_wanted(it.0)).map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let stamps = STAMPS.iter().filter_map(|it| Some((*it, type_.get(*it)?.as_slice())));
    Cabinet::new(wanted, stamps, (LABELS, type_.get(LABELS)?))
}
