//! Attachments of a lot: judged while it is read, taken in again when their act is printed.
//!
//! A file that many acts share is judged once, and kept for a while when it is printed.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;

use crate::domain::allegato::Allegato;
use crate::domain::atto::Atto;
use crate::files::source::Source;
use crate::hash;
use crate::hash::Hasher;
use crate::intake::rilievi::Codice;
use crate::intake::tracciato::Tracciato;
use crate::jobs::lotto::Error;
use crate::press::allegato;
use crate::press::allegato::Rifiuto;

/// How many bytes of attachments are kept for the acts that come next.
const KEPT: usize = 16 << 20;

/// What a lot's attachments are held against.
#[derive(Clone, Copy)]
pub(super) struct Allegati<'a> {
    pub source: &'a Source,
    pub tracciato: &'a Tracciato,
    /// The kinds that are printed.
    pub stampati: &'a [String],
}

/// What was found of each file that would be printed: its pages, or why it is not. By the hash of name and hash.
pub(super) type Giudizi = BTreeMap<u64, Result<u32, Codice>>;

impl Allegati<'_> {
    /// Whether the lot holds a file: where the tracciato says, or in `allegati/`, which names may leave out.
    pub fn holds(&self, name: &str) -> bool {
        self.paths(name).iter().any(|it| self.source.has_attachment(it))
    }

    /// The kind as which an attachment is printed, as the configuration writes it.
    pub fn printed(&self, allegato: &Allegato) -> Option<&str> {
        self.stampati.iter().find(|it| allegato.is_of(it)).map(String::as_str)
    }

    /// Judges a file, unless it was judged before.
    pub fn judge(&self, allegato: &Allegato, known: &Mutex<Giudizi>) -> Result<u32, Codice> {
        if self.printed(allegato).is_none() {
            return Ok(0);
        }
        let key = key(allegato);
        if let Some(judged) = lock(known).get(&key) {
            return *judged;
        }
        let judged = self.take(allegato).map(|it| u32::try_from(it.pages.len()).unwrap_or(u32::MAX));
        lock(known).insert(key, judged);
        judged
    }

    /// The bytes of a file.
    pub fn bytes(&self, allegato: &Allegato) -> Result<Vec<u8>, Codice> {
        for path in self.paths(&allegato.nome_file) {
            // What an archive gives back broken is broken; a disk that fails will say so again.
            match self.source.read_attachment(&path, allegato::MOST_BYTES) {
                Ok(Some(bytes)) => return Ok(bytes),
                Ok(None) => {}
                Err(_) => return Err(Codice::AllegatoIlleggibile),
            }
        }
        Err(Codice::AllegatoMancante)
    }

    fn paths(&self, name: &str) -> [String; 2] {
        [self.tracciato.allegati.as_str(), "allegati/"].map(|folder| format!("{folder}{name}"))
    }

    fn take(&self, allegato: &Allegato) -> Result<allegato::Allegato, Codice> {
        let bytes = self.bytes(allegato)?;
        if !allegato.sha256.is_empty() && allegato.sha256 != hash::sha256(&bytes) {
            return Err(Codice::AllegatoDiverso);
        }
        allegato::Allegato::read(&bytes).map_err(|why| match why {
            Rifiuto::Illeggibile => Codice::AllegatoIlleggibile,
            Rifiuto::Cifrato => Codice::AllegatoCifrato,
            Rifiuto::Smisurato => Codice::AllegatoSmisurato,
            Rifiuto::Colori => Codice::AllegatoColori,
            Rifiuto::Font => Codice::AllegatoFont,
            Rifiuto::Modulo => Codice::AllegatoModulo,
            Rifiuto::NonAmmesso => Codice::AllegatoNonAmmesso,
        })
    }
}

/// Attachments taken in, kept for the acts that share them.
#[derive(Default)]
pub(super) struct Scaffale(Mutex<BTreeMap<u64, Arc<allegato::Allegato>>>);

/// An attachment that is printed with an act: its kind, and what is printed.
pub type Stampato = (String, Arc<allegato::Allegato>);

impl Scaffale {
    /// The attachments of an act that are printed for a recipient, in order.
    pub fn of(&self, atto: &Atto, progressivo: u32, allegati: Allegati<'_>) -> Result<Vec<Stampato>, Error> {
        let own = atto.allegati.iter().filter(|it| it.is_for(progressivo));
        let printed = own.filter_map(|it| Some((allegati.printed(it)?.to_owned(), it)));
        printed.map(|(tipo, it)| Ok((tipo, self.take(it, allegati)?))).collect()
    }

    fn take(&self, allegato: &Allegato, allegati: Allegati<'_>) -> Result<Arc<allegato::Allegato>, Error> {
        let key = key(allegato);
        if let Some(it) = lock(&self.0).get(&key) {
            return Ok(Arc::clone(it));
        }
        // It was judged sound when the lot was read.
        let taken = Arc::new(allegati.take(allegato).map_err(|_| Error::Changed)?);
        let mut kept = lock(&self.0);
        let bytes: usize = kept.values().map(|it| it.bytes()).sum();
        if bytes + taken.bytes() > KEPT {
            kept.clear();
        }
        kept.insert(key, Arc::clone(&taken));
        Ok(taken)
    }
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().expect("no holder of the lock can panic")
}

fn key(allegato: &Allegato) -> u64 {
    let mut hasher = Hasher::default();
    hasher.part(allegato.nome_file.to_lowercase().as_bytes());
    hasher.part(allegato.sha256.as_bytes());
    u64::from_str_radix(&hasher.hex()[..16], 16).expect("a hash is hexadecimal")
}
