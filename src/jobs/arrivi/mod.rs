//! What scanners put into folders, taken in: each content is kept as it was received, read once, and ends once.
//!
//! A folder's listing is the truth, over and over again; nothing else is believed. Files are claimed in one step, so
//! that nothing is read where somebody else may write; every step is in the register before the next one is done, so
//! that a run may be killed at any instant and the next one goes on from there.

use std::fs::File;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

use serde::Serialize;

use crate::files;
use crate::files::spool;
use crate::files::spool::Seen;
use crate::jobs::Error;
use crate::jobs::arrivi::accoglie::Pezzo;
use crate::jobs::arrivi::accoglie::Sala;
use crate::jobs::arrivi::attesa::Attesa;
use crate::jobs::arrivi::attesa::InAttesa;
use crate::jobs::arrivi::registro::Arrivo;
use crate::jobs::arrivi::registro::Libro;
use crate::jobs::clock;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Scansione;

pub mod accoglie;
pub mod attesa;
pub mod registro;

/// The file of the sentences of what becomes of arrivals.
pub const SENTENCES: &str = "arrivi";
/// The folder of contents as received, by their hash.
pub const IMMAGINI: &str = "immagini";
/// The folder of contents that were refused, as received.
pub const RIFIUTATI: &str = "rifiutati";
/// The folder of files that were claimed and not yet kept.
pub const IN_LAVORO: &str = "in-lavoro";
/// The counts as they are now.
pub const STATO: &str = "stato.json";
/// The register.
const REGISTRO: &str = "stato/arrivi.jsonl";
/// Held by the one program that takes in.
const LOCK: &str = "stato/arrivi.lock";

/// How files are taken in.
#[derive(Debug, Clone)]
pub struct Regole {
    /// Threads that read; 0 for one a core.
    pub threads: usize,
    /// Listings in a row that must find a file the same.
    pub letture: u32,
    /// Between one listing and the next.
    pub ogni: Duration,
    /// How long a file may be waited for until it is pointed out.
    pub attesa: Duration,
    /// Files that are claimed at once.
    pub insieme: usize,
}

impl Regole {
    /// Those of a project.
    pub fn of(config: &Scansione, threads: usize) -> Self {
        Self {
            threads,
            letture: config.letture,
            ogni: Duration::from_secs(config.secondi.max(1)),
            attesa: Duration::from_secs(config.attesa_ore.saturating_mul(3600)),
            ..Self::default()
        }
    }

    /// The same with so many seconds between two looks.
    pub fn every(self, seconds: u64) -> Self {
        Self { ogni: Duration::from_secs(seconds.max(1)), ..self }
    }
}

impl Default for Regole {
    fn default() -> Self {
        Self {
            threads: 0,
            letture: 2,
            ogni: Duration::from_secs(5),
            attesa: Duration::from_secs(24 * 3600),
            insieme: 64,
        }
    }
}

/// A content to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preso {
    /// Its place in the order of arrival.
    pub sequenza: u64,
    /// Its name as received.
    pub nome: String,
    /// Its hash.
    pub sha256: String,
    /// Its extension in `immagini/`.
    pub estensione: String,
    /// Where it is kept.
    pub path: PathBuf,
    /// When it was taken.
    pub quando: String,
}

/// What reading a content came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letto {
    /// All is well.
    Fatto,
    /// Someone must look; the reason by its code.
    Dubbio(String),
    /// It cannot be read; the reason by its code.
    Rifiutato(String),
}

/// Whoever reads contents. The same content may be given again where a run was stopped: what is left of it is written
/// whole, and the same each time.
pub trait Lettore: Sync {
    /// What a thread keeps from one content to the next.
    type Mano;

    /// A thread begins.
    fn hand(&self) -> Self::Mano;

    /// Reads a content. An error stops the run; it is no verdict on the content.
    fn read(&self, preso: &Preso, mano: &mut Self::Mano) -> Result<Letto, Error>;
}

/// How many came in and what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Conti {
    /// Files that were taken.
    pub arrivati: u64,
    /// Files that are not ready.
    pub in_attesa: u64,
    /// Taken, and not at their end.
    pub in_lavoro: u64,
    /// Read.
    pub fatti: u64,
    /// Read, and someone must look.
    pub dubbi: u64,
    /// Contents that were there already.
    pub doppioni: u64,
    /// No scans, or none that can be read.
    pub rifiutati: u64,
}

/// What a run tells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rapporto {
    /// All that ever came in.
    pub conti: Conti,
    /// Files that stay where they are: not whole, or in somebody's hands.
    pub attese: Vec<InAttesa>,
    /// Folders that cannot be looked into.
    pub irraggiungibili: Vec<String>,
}

/// The folder of the results, held for ourselves.
struct Casa {
    out: PathBuf,
    /// Held, not read.
    _held: File,
}

impl Casa {
    fn open(out: &Path) -> Result<Self, Error> {
        for folder in [IMMAGINI, RIFIUTATI, IN_LAVORO, "stato"] {
            files::make_folder(&out.join(folder))?;
        }
        // One name for one folder, so that it is known when it lies in a folder that is looked into.
        let out = files::absolute(out)?;
        let lock = out.join(LOCK);
        if !lock.is_file() {
            files::create(&lock)?;
        }
        match files::hold(&lock)? {
            Some(held) => Ok(Self { out, _held: held }),
            None => Err(Error::rendered(&out, "another plico takes scans in here: nothing was done; stop it first")),
        }
    }
}

/// Whether another program takes scans in to a folder now.
pub fn is_held(out: &Path) -> Result<bool, Error> {
    let lock = out.join(LOCK);
    Ok(lock.is_file() && files::hold(&lock)?.is_none())
}

/// All that ever came in, in the order of arrival; another program may be taking in meanwhile.
pub fn register(out: &Path) -> Result<Vec<Arrivo>, Error> {
    let path = out.join(REGISTRO);
    if !path.is_file() {
        return Ok(Vec::new());
    }
    Ok(Libro::read(&path)?.arrivi().values().cloned().collect())
}

/// Takes files in once; they stay where they are.
pub fn scan<L: Lettore>(
    out: &Path,
    paths: &[PathBuf],
    regole: &Regole,
    lettore: &L,
    progress: &dyn Progress,
    stop: &Stop,
) -> Result<Rapporto, Error> {
    let casa = Casa::open(out)?;
    let mut sala = Sala::open(&casa.out, regole, lettore, stop)?;
    sala.resume()?;
    let mut listing = Vec::new();
    for path in paths {
        let path = files::absolute(path)?;
        match spool::look(&path) {
            Some(file) => listing.push(file),
            None => listing.extend(spool::list(&path, &casa.out)?),
        }
    }
    progress.begin("prende le scansioni", listing.len() as u64);
    let mut rapporto = Rapporto::default();
    for (index, some) in listing.chunks(regole.insieme.max(1)).enumerate() {
        sala.check()?;
        let pieces = some.iter().map(|seen| Pezzo::left_there(seen, clock::now())).collect();
        rapporto.attese.extend(sala.take_in(pieces)?);
        progress.at(((index + 1) * regole.insieme.max(1)).min(listing.len()) as u64);
    }
    rapporto.conti = sala.conti(rapporto.attese.len() as u64);
    Ok(rapporto)
}

/// Takes files in as they come, until someone asks to stop; or `once`, until what is ready is taken. Says how things are
/// whenever they changed, and whether more is ready and about to be taken.
pub fn watch<L: Lettore>(
    out: &Path,
    inboxes: &[PathBuf],
    regole: &Regole,
    lettore: &L,
    once: bool,
    stop: &Stop,
    after: &mut dyn FnMut(&Rapporto, bool) -> Result<(), Error>,
) -> Result<Rapporto, Error> {
    let casa = Casa::open(out)?;
    let mut sala = Sala::open(&casa.out, regole, lettore, stop)?;
    sala.resume()?;
    // A share that is away now may come back.
    let inboxes: Vec<PathBuf> = inboxes.iter().map(|it| files::absolute(it).unwrap_or(it.clone())).collect();
    let mut attesa = Attesa::default();
    let mut looks = 0;
    let mut last = None;
    loop {
        let (listing, irraggiungibili) = look(&inboxes, &casa.out);
        let ready = attesa.ready(listing, regole.letture.max(1), clock::seconds());
        let mut tell = |sala: &Sala<'_, L>, attesa: &Attesa, has_more: bool| {
            let attese = attesa.longer(regole.attesa.as_secs(), clock::seconds());
            let irraggiungibili = irraggiungibili.clone();
            let rapporto = Rapporto { conti: sala.conti(attesa.count()), attese, irraggiungibili };
            let now = Some((rapporto.clone(), has_more));
            if last != now {
                write_state(&casa.out, &rapporto)?;
                after(&rapporto, has_more)?;
                last = now;
            }
            Ok::<_, Error>(rapporto)
        };
        let mut rapporto = tell(&sala, &attesa, !ready.is_empty())?;
        let mut chunks = ready.chunks(regole.insieme.max(1));
        while let Some(some) = chunks.next() {
            if stop.is_asked() {
                break;
            }
            let pieces = claim(&sala, some, &mut attesa)?;
            sala.take_in(pieces)?;
            rapporto = tell(&sala, &attesa, chunks.len() > 0)?;
        }
        looks += 1;
        if stop.is_asked() || once && looks >= regole.letture.max(1) {
            return Ok(rapporto);
        }
        pause(regole.ogni, stop);
    }
}

/// The files of all folders, and the folders that cannot be looked into: a share may be away for an hour, and that is
/// told and no reason to stop.
fn look(inboxes: &[PathBuf], out: &Path) -> (Vec<Seen>, Vec<String>) {
    let (mut listing, mut away) = (Vec::new(), Vec::new());
    for inbox in inboxes {
        match spool::list(inbox, out) {
            Ok(some) => listing.extend(some),
            Err(_) => away.push(inbox.display().to_string()),
        }
    }
    (listing, away)
}

/// Claims files: what is about to be taken is in the register first.
fn claim<L: Lettore>(sala: &Sala<'_, L>, some: &[Seen], attesa: &mut Attesa) -> Result<Vec<Pezzo>, Error> {
    let numbers = sala.announce(some, &clock::now())?;
    let mut pieces = Vec::new();
    for (seen, n) in some.iter().zip(numbers) {
        match spool::claim(seen, &sala.claimed(n))? {
            spool::Claim::Ours => {
                attesa.forget(&seen.path);
                pieces.extend(sala.claimed_piece(n));
                continue;
            }
            spool::Claim::Held => attesa.held(&seen.path),
            spool::Claim::Gone => attesa.forget(&seen.path),
        }
        sala.let_go(n)?;
    }
    Ok(pieces)
}

/// The counts where people and other programs look.
fn write_state(out: &Path, rapporto: &Rapporto) -> Result<(), Error> {
    #[derive(Serialize)]
    struct Row<'a> {
        aggiornato: String,
        #[serde(flatten)]
        conti: Conti,
        attese: &'a [InAttesa],
        irraggiungibili: &'a [String],
    }
    let Rapporto { conti, attese, irraggiungibili } = rapporto;
    let row = Row { aggiornato: clock::now(), conti: *conti, attese, irraggiungibili };
    let mut bytes = serde_json::to_vec_pretty(&row).expect("plain data");
    bytes.push(b'\n');
    // Written where the next run sweeps.
    let aside = out.join(IN_LAVORO).join(format!(".{STATO}"));
    files::replace(&aside, &bytes)?;
    Ok(spool::shift(&aside, &out.join(STATO))?)
}

/// Waits, but not when someone asks to stop.
fn pause(long: Duration, stop: &Stop) {
    const SLICE: Duration = Duration::from_millis(100);
    let mut left = long;
    while !left.is_zero() && !stop.is_asked() {
        std::thread::sleep(left.min(SLICE));
        left = left.saturating_sub(SLICE);
    }
}
