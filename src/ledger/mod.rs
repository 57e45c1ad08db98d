//! The facts on disk, append-only: nothing is ever edited or removed, and each fact is chained to the one
//! before it on the same subject.
//!
//! A file of SQLite or a PostgreSQL server, one SQL text for both. Beside the facts stand what must be found again
//! and never given twice (job numbers, registered numbers), who read what, and the projection: what the procedure
//! understood of each act, which is disposable and can be made again from the facts.

use std::path::Path;

pub mod accessi;
pub mod attese;
mod base;
mod catena;
mod conservazione;
pub mod copia;
pub mod elenchi;
pub mod esame;
mod fatti;
pub mod filtro;
mod numeri;
pub mod proiezione;
pub mod ricerca;
mod righe;
mod schema;
mod turno;

use base::Base;
pub use base::Cause;
use catena::Forma;
pub use fatti::EVER;
pub use numeri::Numbers;
pub use numeri::Recipient;
pub use numeri::Series;
use turno::Turno;

/// What can go wrong with the ledger.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database refused.
    #[error("cannot {doing} in the ledger")]
    Database {
        /// What we were doing.
        doing: &'static str,
        /// Why it failed.
        source: Cause,
    },
    /// All job numbers of a year are given.
    #[error("all 9999 job numbers of {0} are given")]
    JobsSpent(u16),
    /// A carrier's range is used up.
    #[error("series `{0}` has no numbers left: ask the carrier for a new range and put it into its profile")]
    SeriesSpent(String),
    /// The place of a ledger on a server cannot be read; it is not quoted, for it may hold a password.
    #[error("`registro` is not an address of PostgreSQL: expected one like `postgres://user@host/database`")]
    Address,
    /// A newer plico has written it.
    #[error("the ledger was written by a newer version of plico (form {found}, this version knows {known}): use that")]
    Newer {
        /// Its form.
        found: i64,
        /// Ours.
        known: i64,
    },
    /// It does not say which form it has.
    #[error("the ledger does not say which form it has: restore a backup")]
    Formless,
    /// A copy was to be read into a ledger that holds something.
    #[error("the ledger is not empty: a copy is restored into a new one")]
    NotEmpty,
    /// A copy cannot be accepted.
    #[error("line {line} of the copy: {why}")]
    Copy {
        /// Where.
        line: u64,
        /// What is wrong.
        why: String,
    },
    /// A copy cannot be read or written.
    #[error("cannot {doing} the copy")]
    Stream {
        /// What we were doing.
        doing: &'static str,
        /// Why.
        source: std::io::Error,
    },
}

/// A fact to add.
#[derive(Debug, Clone)]
pub struct Fact<'a> {
    /// What it is about, e.g. `modello:verbale:it`.
    pub subject: &'a str,
    /// What happened, e.g. `approvato`.
    pub kind: &'a str,
    /// When, ISO 8601; the caller reads the clock.
    pub instant: &'a str,
    /// What else there is to say, as JSON.
    pub payload: &'a str,
    /// The civil day it happened, ISO; none for what has no day of its own.
    pub day: Option<&'a str>,
    /// What makes it the same fact when it comes again: a fact whose key is known is not added twice.
    pub key: Option<&'a str>,
}

/// What became of a fact that was to be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// It was added under this number.
    New(u64),
    /// It was there already, word by word, or its words are destroyed.
    Known(u64),
    /// Another one with its key was there; nothing was added.
    Differs(u64),
}

/// A fact as it stands in the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its number.
    pub number: u64,
    /// What it is about.
    pub subject: String,
    /// What happened.
    pub kind: String,
    /// When it was recorded.
    pub instant: String,
    /// What else there is to say, as JSON; none where it was deleted at the end of its retention.
    pub payload: Option<String>,
}

/// The ledger of a project.
pub struct Ledger {
    base: Base,
    forma: Forma,
    /// The turn, where this ledger has taken it.
    turno: Turno,
}

impl Ledger {
    /// Opens the ledger in the file at `path`, or makes it.
    pub fn open(path: &Path) -> Result<Self, Error> {
        Self::of(Base::file(path)?)
    }

    /// Opens the ledger of a PostgreSQL database, or makes it: `postgres://user@host/database`.
    pub fn connect(url: &str, password: Option<&str>) -> Result<Self, Error> {
        Self::of(Base::server(url, password)?)
    }

    /// Whether a PostgreSQL database holds a ledger; nothing is made.
    pub fn is_at(url: &str, password: Option<&str>) -> Result<bool, Error> {
        schema::is_there(&Base::server(url, password)?)
    }

    /// Says that most of the ledger will be read.
    pub fn read_much(&self) -> Result<(), Error> {
        self.base.map()
    }

    fn of(base: Base) -> Result<Self, Error> {
        let forma = schema::prepare(&base)?;
        Ok(Self { base, forma, turno: None })
    }
}

/// Whether a place of a ledger is an address of PostgreSQL, and not a file.
pub fn is_address(place: &str) -> bool {
    place.starts_with("postgres://") || place.starts_with("postgresql://")
}
