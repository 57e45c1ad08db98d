//! Single messages, judged: by whose signatures, and by which causes of failure.

use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::project::Project;
use crate::locale::Locale;
use crate::pec::cause::Cause;
use crate::pec::daticert::Daticert;
use crate::pec::fiducia::Fiducia;
use crate::pec::giudizio;
use crate::pec::giudizio::Giudizio;
use crate::pec::giudizio::Nota;

/// The file of the sentences of what a person must look at.
pub const SENTENCES: &str = "pec";

/// The profile by which failures are told apart.
const GESTORI: &str = "gestori";
/// Where Debian keeps the authorities of the machine.
const OF_THE_MACHINE: &str = "/etc/ssl/certs/ca-certificates.crt";
/// The most that a message may be long, in bytes: twice what the largest provider takes, as base 64 makes it.
const LONGEST: u64 = 280 * 1024 * 1024;

/// A file and what it is.
#[derive(Debug)]
pub struct Esaminato {
    /// The file, as it was named.
    pub file: PathBuf,
    /// What was found.
    pub giudizio: Giudizio,
}

/// What messages are judged by.
pub struct Esame {
    fiducia: Fiducia,
    cause: Cause,
    frasi: Locale,
}

impl Esame {
    /// Loads it; `ca` is the PEM file of the only authorities to believe, the project's own or AgID's where none is said.
    pub fn open(project: &Project, ca: Option<&Path>) -> Result<Self, Error> {
        let cause: Cause = project.profile("pec", GESTORI)?.parse()?;
        let frasi = jobs::sentences(&project.config.lingua, SENTENCES)?;
        let own: Vec<PathBuf> = project.config.pec.ca.iter().map(|it| project.dir().join(it)).collect();
        let given = ca.map_or(own, |it| vec![it.to_path_buf()]);
        if given.is_empty() {
            let fiducia = Fiducia::agid(&files::read(Path::new(OF_THE_MACHINE)).unwrap_or_default());
            return Ok(Self { fiducia, cause, frasi });
        }
        let mut fiducia = Fiducia::default();
        for path in given {
            let file = || path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            fiducia.add(&files::read(&path)?).map_err(|why| Error::Results { file: file(), why: why.to_string() })?;
        }
        Ok(Self { fiducia, cause, frasi })
    }

    /// Whether there is nobody to believe: then no signature can be good.
    pub fn believes_nobody(&self) -> bool {
        self.fiducia.is_empty()
    }

    /// Judges a file; one that cannot be read is told as such, and does not stop the rest.
    pub fn look(&self, file: &Path) -> Esaminato {
        let giudizio = match files::length(file) {
            Ok(length) if length > LONGEST => Ok(Giudizio::nothing("troppo-grande")),
            Ok(_) => files::read(file).map(|raw| giudizio::judge(&raw, &self.fiducia, &self.cause)),
            Err(it) => Err(it),
        };
        let giudizio = giudizio.unwrap_or_else(|_| Giudizio::nothing("file-illeggibile"));
        Esaminato { file: file.to_path_buf(), giudizio }
    }

    /// Judges a message that came from a mailbox.
    pub fn judge(&self, raw: &[u8]) -> Giudizio {
        if raw.len() as u64 > LONGEST {
            return Giudizio::nothing("troppo-grande");
        }
        giudizio::judge(raw, &self.fiducia, &self.cause)
    }

    /// What the cause of a failure is called; empty where it has no name.
    pub fn cause(&self, it: &Daticert) -> &str {
        self.cause.name(it)
    }

    /// The sentence of a note.
    pub fn say(&self, nota: Nota) -> String {
        self.frasi.say(nota, &[])
    }
}
