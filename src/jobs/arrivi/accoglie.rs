//! Files into contents that are kept, and contents into their ends.

use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::MutexGuard;

use rayon::prelude::*;

use crate::files;
use crate::files::spool;
use crate::files::spool::Seen;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::arrivi::Conti;
use crate::jobs::arrivi::IMMAGINI;
use crate::jobs::arrivi::IN_LAVORO;
use crate::jobs::arrivi::Letto;
use crate::jobs::arrivi::Lettore;
use crate::jobs::arrivi::Preso;
use crate::jobs::arrivi::REGISTRO;
use crate::jobs::arrivi::RIFIUTATI;
use crate::jobs::arrivi::Regole;
use crate::jobs::arrivi::attesa;
use crate::jobs::arrivi::attesa::InAttesa;
use crate::jobs::arrivi::registro::Arrivo;
use crate::jobs::arrivi::registro::Libro;
use crate::jobs::arrivi::registro::Passo;
use crate::jobs::arrivi::registro::Registro;
use crate::jobs::arrivi::registro::Stato;
use crate::jobs::progress::Stop;
use crate::raster::picture::Limits;
use crate::raster::wholeness::Wholeness;

/// The extension of what is no scan.
const OTHER: &str = "bin";

/// Deaths of the program while it read one content and nothing else, after which that content is set aside.
const DEATHS_ALONE: u32 = 2;

/// A file to be taken in.
#[derive(Debug, Clone)]
pub struct Pezzo {
    /// Its number, where it was claimed.
    n: Option<u64>,
    nome: String,
    da: String,
    quando: String,
    /// Where it lies now.
    path: PathBuf,
}

impl Pezzo {
    /// A file that stays where it is.
    pub fn left_there(seen: &Seen, quando: String) -> Self {
        let da = seen.path.display().to_string();
        Self { n: None, nome: seen.name.clone(), da, quando, path: seen.path.clone() }
    }
}

/// What a file turned out to be.
enum Found {
    /// Not whole, or in somebody's hands: it stays.
    Waits(InAttesa),
    /// It is kept, or was kept before.
    Kept { sha256: String, byte: u64, estensione: &'static str, refused: Option<&'static str> },
}

/// Where files are taken in.
pub struct Sala<'a, L> {
    out: &'a Path,
    registro: Mutex<Registro>,
    lettore: &'a L,
    stop: &'a Stop,
    pool: rayon::ThreadPool,
}

impl<'a, L: Lettore> Sala<'a, L> {
    /// Opens the register of a folder.
    pub fn open(out: &'a Path, regole: &Regole, lettore: &'a L, stop: &'a Stop) -> Result<Self, Error> {
        let registro = Mutex::new(Registro::open(&out.join(REGISTRO))?);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(regole.threads).build();
        let pool = pool.map_err(|e| files::Error::refused("start threads for", out, e.to_string()))?;
        Ok(Self { out, registro, lettore, stop, pool })
    }

    fn registro(&self) -> MutexGuard<'_, Registro> {
        // A reader that panics does so outside the lock.
        self.registro.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Stops where someone asks to.
    pub fn check(&self) -> Result<(), Error> {
        if self.stop.is_asked() { Err(Error::Interrupted) } else { Ok(()) }
    }

    /// How many there are of each.
    pub fn conti(&self, in_attesa: u64) -> Conti {
        self.registro().conti(in_attesa)
    }

    /// Where a claimed file lies.
    pub fn claimed(&self, n: u64) -> PathBuf {
        self.out.join(IN_LAVORO).join(format!("{n:08}"))
    }

    /// A file that was claimed, as the register has it.
    pub fn claimed_piece(&self, n: u64) -> Option<Pezzo> {
        let registro = self.registro();
        let presa = registro.prese().get(&n)?;
        let (nome, da, quando) = (presa.nome.clone(), presa.da.clone(), presa.quando.clone());
        Some(Pezzo { n: Some(n), nome, da, quando, path: self.claimed(n) })
    }

    /// Says which files are about to be claimed; their numbers.
    pub fn announce(&self, some: &[Seen], quando: &str) -> Result<Vec<u64>, Error> {
        let mut registro = self.registro();
        let mut numbers = Vec::new();
        for seen in some {
            let n = registro.next();
            registro.add(Passo::Preso {
                n,
                nome: seen.name.clone(),
                da: seen.path.display().to_string(),
                quando: quando.to_string(),
                byte: seen.bytes,
                modificato: seen.modified,
            })?;
            numbers.push(n);
        }
        registro.sync()?;
        Ok(numbers)
    }

    /// A file that was announced is not ours.
    pub fn let_go(&self, n: u64) -> Result<(), Error> {
        self.registro().add(Passo::Lasciato { n })
    }

    /// Goes on from where the last run was stopped.
    pub fn resume(&mut self) -> Result<(), Error> {
        [IMMAGINI, RIFIUTATI, IN_LAVORO].iter().try_for_each(|it| spool::sweep(&self.out.join(it)))?;
        let prese: Vec<u64> = self.registro().prese().keys().copied().collect();
        let mut pieces = Vec::new();
        for n in prese {
            if self.claimed(n).is_file() {
                self.drop_original(n)?;
                pieces.extend(self.claimed_piece(n));
            } else {
                self.let_go(n)?;
            }
        }
        let open: Vec<Arrivo> = self.registro().arrivi().values().filter(|it| it.fine.is_none()).cloned().collect();
        self.drop_refused()?;
        self.tidy()?;
        let (suspects, others): (Vec<_>, Vec<_>) =
            open.into_iter().partition(|it| self.registro().prove(it.sequenza).0 > 0);
        for suspect in suspects {
            self.check()?;
            self.read_alone(&suspect)?;
        }
        self.read(others.iter().map(|it| self.preso(it)).collect())?;
        self.take_in(pieces)?;
        Ok(())
    }

    /// A copy between disks was there whole, and its original had still to go.
    fn drop_original(&self, n: u64) -> Result<(), Error> {
        let Some(presa) = self.registro().prese().get(&n).cloned() else { return Ok(()) };
        let original = PathBuf::from(&presa.da);
        let is_same = |it: Seen| (it.bytes, it.modified) == (presa.byte, presa.modificato);
        if !spool::look(&original).is_some_and(is_same) {
            return Ok(());
        }
        if crate::jobs::hash_of(&original).ok() == Some(crate::jobs::hash_of(&self.claimed(n))?) {
            spool::discard(&original)?;
        }
        Ok(())
    }

    /// What was refused, and is still where it was read.
    fn drop_refused(&self) -> Result<(), Error> {
        let registro = self.registro();
        let is_refused = |it: &&Arrivo| it.fine.as_ref().is_some_and(|it| it.stato == Stato::Rifiutato);
        for arrivo in registro.arrivi().values().filter(is_refused) {
            if self.place(true, &arrivo.sha256, &arrivo.estensione).is_file() {
                spool::discard(&self.place(false, &arrivo.sha256, &arrivo.estensione))?;
            }
        }
        Ok(())
    }

    /// Takes away what was kept already; what nobody announced is taken in under the name that it has.
    fn tidy(&mut self) -> Result<(), Error> {
        let folder = self.out.join(IN_LAVORO);
        let mut unknown = Vec::new();
        for name in files::names(&folder)? {
            let n = name.parse().unwrap_or(0);
            let path = folder.join(&name);
            let is_known = self.registro().prese().contains_key(&n);
            let is_kept = self.registro().arrivi().contains_key(&n);
            if is_kept || spool::is_left_alone(&name) {
                spool::discard(&path)?;
            } else if !is_known {
                unknown.extend(spool::look(&path));
            }
        }
        let numbers = self.announce(&unknown, &crate::jobs::clock::now())?;
        for (seen, n) in unknown.iter().zip(numbers) {
            spool::shift(&seen.path, &self.claimed(n))?;
            let pieces = self.claimed_piece(n).into_iter().collect();
            self.take_in(pieces)?;
        }
        Ok(())
    }

    /// Takes files in: their contents are kept, and what is new is read. Those that stay where they are come back.
    pub fn take_in(&mut self, pieces: Vec<Pezzo>) -> Result<Vec<InAttesa>, Error> {
        let found: Vec<Result<Found, Error>> =
            self.pool.install(|| pieces.par_iter().map(|it| self.keep(it)).collect());
        let (mut waiting, mut presi, mut done) = (Vec::new(), Vec::new(), Vec::new());
        let mut registro = self.registro();
        for (piece, found) in pieces.iter().zip(found) {
            match found? {
                Found::Waits(it) => waiting.push(it),
                Found::Kept { sha256, byte, estensione, refused } => {
                    if piece.n.is_none() && registro.is_known(&piece.da, &sha256) {
                        continue;
                    }
                    let arrivo = Arrivo {
                        sequenza: piece.n.unwrap_or(registro.next()),
                        nome: piece.nome.clone(),
                        da: piece.da.clone(),
                        quando: piece.quando.clone(),
                        byte,
                        sha256,
                        estensione: estensione.into(),
                        fine: None,
                    };
                    let end = end_of(&registro, &arrivo, refused);
                    registro.add(Passo::Arrivato(arrivo.clone()))?;
                    match end {
                        Some(end) => registro.add(end)?,
                        None => presi.push(arrivo),
                    }
                    done.extend(piece.n.map(|_| piece.path.clone()));
                }
            }
        }
        registro.sync()?;
        drop(registro);
        done.iter().try_for_each(|it| spool::discard(it))?;
        self.read(presi.iter().map(|it| self.preso(it)).collect())?;
        Ok(waiting)
    }

    /// Keeps the content of a file as it is.
    fn keep(&self, piece: &Pezzo) -> Result<Found, Error> {
        let is_ours = piece.n.is_some();
        let before = spool::look(&piece.path);
        if before.as_ref().is_some_and(|it| it.bytes > Limits::default().bytes as u64) {
            return self.keep_huge(piece);
        }
        let bytes = match files::read(&piece.path) {
            Ok(bytes) => bytes,
            Err(cause) if is_ours => return Err(cause.into()),
            Err(_) => return Ok(Found::Waits(waits(piece, "occupato"))),
        };
        let missing = attesa::missing(&bytes);
        if !is_ours && (missing.is_some() || spool::look(&piece.path) != before) {
            return Ok(Found::Waits(waits(piece, missing.unwrap_or("in-scrittura"))));
        }
        let (sha256, byte) = (hash::sha256(&bytes), bytes.len() as u64);
        let format = Wholeness::of(&bytes).whole();
        let refused = match (format, missing) {
            (Some(_), _) => None,
            (None, Some(_)) => Some("incompleto"),
            (None, None) => Some("formato-ignoto"),
        };
        let estensione = format.map_or(OTHER, |it| it.extension());
        let path = self.place(refused.is_some(), &sha256, estensione);
        if self.registro().primo(&sha256).is_none() {
            files::replace(&path, &bytes)?;
        }
        Ok(Found::Kept { sha256, byte, estensione, refused })
    }

    /// Keeps a file that is too large to be a scan.
    fn keep_huge(&self, piece: &Pezzo) -> Result<Found, Error> {
        let aside = self.out.join(RIFIUTATI).join(format!(".{}", hash::sha256(piece.da.as_bytes())));
        let sha256 = spool::copy(&piece.path, &aside)?;
        let byte = spool::look(&aside).map_or(0, |it| it.bytes);
        match self.registro().primo(&sha256).is_none() {
            true => spool::shift(&aside, &self.place(true, &sha256, OTHER))?,
            false => spool::discard(&aside)?,
        }
        Ok(Found::Kept { sha256, byte, estensione: OTHER, refused: Some("troppo-grande") })
    }

    fn place(&self, is_refused: bool, sha256: &str, estensione: &str) -> PathBuf {
        let folder = if is_refused { RIFIUTATI } else { IMMAGINI };
        self.out.join(folder).join(format!("{sha256}.{estensione}"))
    }

    fn preso(&self, arrivo: &Arrivo) -> Preso {
        Preso {
            sequenza: arrivo.sequenza,
            nome: arrivo.nome.clone(),
            sha256: arrivo.sha256.clone(),
            estensione: arrivo.estensione.clone(),
            path: self.place(false, &arrivo.sha256, &arrivo.estensione),
            quando: arrivo.quando.clone(),
        }
    }

    /// Reads contents, each to its end, on all threads.
    fn read(&self, presi: Vec<Preso>) -> Result<(), Error> {
        let results: Vec<Result<(), Error>> = self.pool.install(|| {
            let each = presi.par_iter().map_init(
                || None,
                |hand, preso| match self.check() {
                    Ok(()) => self.read_one(preso, hand, false),
                    Err(cause) => Err(cause),
                },
            );
            each.collect()
        });
        self.registro().sync()?;
        // A wish to stop says less than what went wrong.
        let mut stopped = None;
        for result in results {
            match result {
                Err(Error::Interrupted) => stopped = Some(Error::Interrupted),
                other => other?,
            }
        }
        stopped.map_or(Ok(()), Err)
    }

    /// Reads a content that the program may have died of, and nothing else meanwhile.
    fn read_alone(&self, arrivo: &Arrivo) -> Result<(), Error> {
        let preso = self.preso(arrivo);
        if self.registro().prove(arrivo.sequenza).1 >= DEATHS_ALONE {
            return self.end(&preso, Letto::Rifiutato("fa-cadere-il-lettore".into()));
        }
        self.read_one(&preso, &mut None, true)?;
        self.registro().sync()
    }

    fn read_one(&self, preso: &Preso, hand: &mut Option<L::Mano>, sola: bool) -> Result<(), Error> {
        let n = preso.sequenza;
        self.registro().add(Passo::Prova { n, sola })?;
        let mut own = hand.take().unwrap_or_else(|| self.lettore.hand());
        let read = catch_unwind(AssertUnwindSafe(move || self.lettore.read(preso, &mut own).map(|it| (it, own))));
        match read {
            Ok(Ok((letto, own))) => {
                *hand = Some(own);
                self.end(preso, letto)
            }
            Ok(Err(cause)) => {
                self.registro().add(Passo::Sospeso { n })?;
                Err(cause)
            }
            // A bug of ours: the content is there, and a person sees that it was not read.
            Err(_) => self.end(preso, Letto::Dubbio("lettura-interrotta".into())),
        }
    }

    /// Writes how a content ended. What is refused changes its folder: it is in both for an instant, and never in none.
    fn end(&self, preso: &Preso, letto: Letto) -> Result<(), Error> {
        let (stato, codice) = match letto {
            Letto::Fatto => (Stato::Fatto, String::new()),
            Letto::Dubbio(codice) => (Stato::Dubbio, codice),
            Letto::Rifiutato(codice) => (Stato::Rifiutato, codice),
        };
        if stato == Stato::Rifiutato {
            let to = self.place(true, &preso.sha256, &preso.estensione);
            spool::copy(&preso.path, &to)?;
        }
        self.registro().add(Passo::Fine { n: preso.sequenza, stato, codice, primo: None })?;
        if stato == Stato::Rifiutato {
            self.registro().sync()?;
            spool::discard(&preso.path)?;
        }
        Ok(())
    }
}

/// The end of an arrival that needs no reading.
fn end_of(registro: &Libro, arrivo: &Arrivo, refused: Option<&str>) -> Option<Passo> {
    let n = arrivo.sequenza;
    if let Some(first) = registro.primo(&arrivo.sha256) {
        let codice = "gia-arrivato".to_string();
        return Some(Passo::Fine { n, stato: Stato::Doppione, codice, primo: Some(first.sequenza) });
    }
    refused.map(|it| Passo::Fine { n, stato: Stato::Rifiutato, codice: it.into(), primo: None })
}

fn waits(piece: &Pezzo, why: &str) -> InAttesa {
    InAttesa { nome: piece.nome.clone(), da: piece.da.clone(), codice: why.into(), secondi: 0 }
}
