//! The facts on disk, append-only: nothing is ever edited or removed, and each fact is chained to the one
//! before it on the same subject.
//!
//! Two lists beside the facts hold what must be found again and never given twice: the job number of a lot,
//! and the registered numbers of each recipient.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::OptionalExtension;
use rusqlite::TransactionBehavior;
use rusqlite::params;

use crate::hash;
use crate::hash::Hasher;

/// The tables. Triggers refuse what an append-only ledger must not do.
const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS fatti (
    numero INTEGER PRIMARY KEY,
    soggetto TEXT NOT NULL,
    tipo TEXT NOT NULL,
    istante TEXT NOT NULL,
    contenuto TEXT NOT NULL,
    sale TEXT NOT NULL,
    catena TEXT NOT NULL,
    giorno TEXT,
    chiave TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS fatti_chiave ON fatti (soggetto, tipo, chiave) WHERE chiave IS NOT NULL;
CREATE INDEX IF NOT EXISTS fatti_soggetto ON fatti (soggetto, numero);
CREATE INDEX IF NOT EXISTS fatti_tipo ON fatti (tipo, numero);
CREATE TABLE IF NOT EXISTS lavori (
    anno INTEGER NOT NULL,
    progressivo INTEGER NOT NULL,
    ente TEXT NOT NULL,
    lotto TEXT NOT NULL,
    prova INTEGER NOT NULL,
    PRIMARY KEY (anno, progressivo),
    UNIQUE (ente, lotto, prova)
);
CREATE TABLE IF NOT EXISTS numeri (
    serie TEXT NOT NULL,
    numero INTEGER NOT NULL,
    ente TEXT NOT NULL,
    lotto TEXT NOT NULL,
    id_verbale TEXT NOT NULL,
    progressivo INTEGER NOT NULL,
    tentativo INTEGER NOT NULL,
    PRIMARY KEY (serie, numero),
    UNIQUE (serie, ente, lotto, id_verbale, progressivo, tentativo)
);
CREATE TRIGGER IF NOT EXISTS fatti_fissi BEFORE UPDATE ON fatti BEGIN SELECT RAISE(ABORT, 'facts are never edited'); END;
CREATE TRIGGER IF NOT EXISTS fatti_restano BEFORE DELETE ON fatti BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER IF NOT EXISTS lavori_fissi BEFORE UPDATE ON lavori BEGIN SELECT RAISE(ABORT, 'jobs are never edited'); END;
CREATE TRIGGER IF NOT EXISTS numeri_fissi BEFORE UPDATE ON numeri BEGIN SELECT RAISE(ABORT, 'numbers are never edited'); END;
";

/// What can go wrong with the ledger.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database refused.
    #[error("cannot {doing} in the ledger")]
    Database {
        /// What we were doing.
        doing: &'static str,
        /// Why it failed.
        source: rusqlite::Error,
    },
    /// All job numbers of a year are given.
    #[error("all 9999 job numbers of {0} are given")]
    JobsSpent(u16),
    /// A carrier's range is used up.
    #[error("series `{0}` has no numbers left: ask the carrier for a new range and put it into its profile")]
    SeriesSpent(String),
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
    /// It was there already, word by word.
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

/// One recipient of one act of one lot, at one attempt.
#[derive(Debug, Clone, Copy)]
pub struct Recipient<'a> {
    /// Belfiore code of the body.
    pub ente: &'a str,
    /// Number of the lot.
    pub lotto: &'a str,
    /// The act.
    pub id_verbale: &'a str,
    /// Which recipient.
    pub progressivo: u32,
    /// Which attempt, from 1.
    pub tentativo: u32,
}

/// A range of numbers given by a carrier, counted from 0.
#[derive(Debug, Clone)]
pub struct Series<'a> {
    /// Its name.
    pub name: &'a str,
    /// How many numbers it has.
    pub count: i64,
}

/// The ledger of a project.
pub struct Ledger {
    connection: Connection,
}

impl Ledger {
    /// Opens the ledger at `path`, or makes it.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let connection = Connection::open(path).map_err(failed("open the file"))?;
        // Two jobs on one ledger wait for each other rather than fail.
        connection.busy_timeout(Duration::from_secs(60)).map_err(failed("set the waiting time"))?;
        connection.execute_batch(SCHEMA).map_err(failed("make the tables"))?;
        Ok(Self { connection })
    }

    /// The eight digits of a lot's job: the year and a counter. The same lot finds the same ones again.
    pub fn job(&mut self, ente: &str, lotto: &str, prova: bool, anno: u16) -> Result<String, Error> {
        let doing = "give a job number";
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed(doing))?;
        let known = transaction
            .query_row(
                "SELECT anno, progressivo FROM lavori WHERE ente = ?1 AND lotto = ?2 AND prova = ?3",
                params![ente, lotto, prova],
                |row| Ok((row.get::<_, u16>(0)?, row.get::<_, u16>(1)?)),
            )
            .optional()
            .map_err(failed(doing))?;
        let (anno, number) = match known {
            Some(known) => known,
            None => {
                let next: u16 = transaction
                    .query_row("SELECT COALESCE(MAX(progressivo), 0) + 1 FROM lavori WHERE anno = ?1", [anno], |row| {
                        row.get(0)
                    })
                    .map_err(failed(doing))?;
                if next > 9999 {
                    return Err(Error::JobsSpent(anno));
                }
                transaction
                    .execute(
                        "INSERT INTO lavori (anno, progressivo, ente, lotto, prova) VALUES (?1, ?2, ?3, ?4, ?5)",
                        params![anno, next, ente, lotto, prova],
                    )
                    .map_err(failed(doing))?;
                (anno, next)
            }
        };
        transaction.commit().map_err(failed(doing))?;
        Ok(format!("{anno:04}{number:04}"))
    }

    /// Begins giving numbers of a series; nothing is given until [`Numbers::commit`].
    pub fn numbers<'a>(&'a mut self, series: Series<'a>) -> Result<Numbers<'a>, Error> {
        let doing = "give registered numbers";
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed(doing))?;
        let last: Option<i64> = transaction
            .query_row("SELECT MAX(numero) FROM numeri WHERE serie = ?1", [series.name], |row| row.get(0))
            .map_err(failed(doing))?;
        let next = last.map_or(0, |last| last + 1);
        Ok(Numbers { transaction, series, first: next, next })
    }

    /// The place in a series of a recipient's number, where it was given.
    pub fn number(&self, series: &str, recipient: Recipient<'_>) -> Result<Option<i64>, Error> {
        known(&self.connection, series, recipient)
    }

    /// Adds a fact and chains it to the one before it on the same subject.
    pub fn record(&mut self, fact: &Fact<'_>) -> Result<(), Error> {
        let doing = "record a fact";
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed(doing))?;
        add(&transaction, fact)?;
        transaction.commit().map_err(failed(doing))
    }

    /// Adds facts, all or none; those whose key is known are not added again.
    pub fn record_all(&mut self, facts: &[Fact<'_>]) -> Result<Vec<Recorded>, Error> {
        let doing = "record facts";
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed(doing))?;
        let mut recorded = Vec::with_capacity(facts.len());
        for fact in facts {
            recorded.push(add(&transaction, fact)?);
        }
        transaction.commit().map_err(failed(doing))?;
        Ok(recorded)
    }

    /// All facts about one subject, in order.
    pub fn about(&self, subject: &str) -> Result<Vec<Stored>, Error> {
        let sql = "SELECT numero, tipo, istante, contenuto FROM fatti WHERE soggetto = ?1 ORDER BY numero";
        self.select(sql, [subject], |row| {
            Ok(Stored {
                number: row.get::<_, i64>(0)?.unsigned_abs(),
                subject: subject.to_string(),
                kind: row.get(1)?,
                instant: row.get(2)?,
                payload: row.get(3)?,
            })
        })
    }

    /// The facts of one kind, oldest first, which none of the kind `end` followed on their subject that was for real
    /// (`bozza` is false in its payload): subject and payload of each.
    pub fn unended(&self, kind: &str, end: &str) -> Result<Vec<(String, String)>, Error> {
        let sql = "SELECT soggetto, contenuto FROM fatti AS inizio WHERE tipo = ?1 AND NOT EXISTS (
                       SELECT 1 FROM fatti AS fine WHERE fine.soggetto = inizio.soggetto AND fine.tipo = ?2
                       AND fine.numero > inizio.numero AND json_extract(fine.contenuto, '$.bozza') = 0
                   ) ORDER BY numero";
        self.select(sql, [kind, end], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// The payloads of all facts of one kind on one subject, oldest first.
    pub fn facts(&self, subject: &str, kind: &str) -> Result<Vec<String>, Error> {
        let sql = "SELECT contenuto FROM fatti WHERE soggetto = ?1 AND tipo = ?2 ORDER BY numero";
        self.select(sql, [subject, kind], |row| row.get(0))
    }

    /// The payloads of all facts of one kind, whatever they are about, newest first.
    pub fn facts_of(&self, kind: &str) -> Result<Vec<String>, Error> {
        self.select("SELECT contenuto FROM fatti WHERE tipo = ?1 ORDER BY numero DESC", [kind], |row| row.get(0))
    }

    fn select<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Error> {
        let doing = "read facts";
        let mut statement = self.connection.prepare(sql).map_err(failed(doing))?;
        let rows = statement.query_map(values, read).map_err(failed(doing))?;
        rows.collect::<Result<_, _>>().map_err(failed(doing))
    }
}

/// Numbers being given out, in one transaction.
pub struct Numbers<'a> {
    transaction: rusqlite::Transaction<'a>,
    series: Series<'a>,
    first: i64,
    next: i64,
}

impl Numbers<'_> {
    /// The place in the series of a recipient's number: the one given before, or the next.
    pub fn number(&mut self, recipient: Recipient<'_>) -> Result<i64, Error> {
        if let Some(known) = known(&self.transaction, self.series.name, recipient)? {
            return Ok(known);
        }
        if self.next >= self.series.count {
            return Err(Error::SeriesSpent(self.series.name.to_string()));
        }
        let number = self.next;
        self.next += 1;
        self.transaction
            .prepare_cached(
                "INSERT INTO numeri (serie, numero, ente, lotto, id_verbale, progressivo, tentativo)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )
            .and_then(|mut statement| {
                statement.execute(params![
                    self.series.name,
                    number,
                    recipient.ente,
                    recipient.lotto,
                    recipient.id_verbale,
                    recipient.progressivo,
                    recipient.tentativo
                ])
            })
            .map_err(failed("give a registered number"))?;
        Ok(number)
    }

    /// The places in the series of the first and the last number that are new; none where all were given before.
    pub fn fresh(&self) -> Option<(i64, i64)> {
        (self.next > self.first).then(|| (self.first, self.next - 1))
    }

    /// How many numbers the series has left.
    pub fn left(&self) -> i64 {
        self.series.count - self.next
    }

    /// Makes the numbers given so far final, together with the fact that says so.
    pub fn commit(self, fact: Option<&Fact<'_>>) -> Result<(), Error> {
        if let Some(fact) = fact {
            add(&self.transaction, fact)?;
        }
        self.transaction.commit().map_err(failed("give registered numbers"))
    }
}

/// Adds a fact, chained to the one before it on the same subject, unless its key is known.
fn add(transaction: &rusqlite::Transaction<'_>, fact: &Fact<'_>) -> Result<Recorded, Error> {
    let doing = "record a fact";
    if let Some(key) = fact.key {
        let there: Option<(i64, String)> = transaction
            .prepare_cached("SELECT numero, contenuto FROM fatti WHERE soggetto = ?1 AND tipo = ?2 AND chiave = ?3")
            .and_then(|mut it| {
                it.query_row(params![fact.subject, fact.kind, key], |row| Ok((row.get(0)?, row.get(1)?))).optional()
            })
            .map_err(failed(doing))?;
        if let Some((number, payload)) = there {
            let number = number.unsigned_abs();
            return Ok(if payload == fact.payload { Recorded::Known(number) } else { Recorded::Differs(number) });
        }
    }
    let before: Option<String> = transaction
        .prepare_cached("SELECT catena FROM fatti WHERE soggetto = ?1 ORDER BY numero DESC LIMIT 1")
        .and_then(|mut it| it.query_row([fact.subject], |row| row.get(0)).optional())
        .map_err(failed(doing))?;
    let salt: String =
        transaction.query_row("SELECT lower(hex(randomblob(16)))", [], |row| row.get(0)).map_err(failed(doing))?;
    let chain = link(before.as_deref().unwrap_or_default(), fact, &salt);
    transaction
        .prepare_cached(
            "INSERT INTO fatti (soggetto, tipo, istante, contenuto, sale, catena, giorno, chiave)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )
        .and_then(|mut it| {
            it.execute(params![fact.subject, fact.kind, fact.instant, fact.payload, salt, chain, fact.day, fact.key])
        })
        .map_err(failed(doing))?;
    Ok(Recorded::New(transaction.last_insert_rowid().unsigned_abs()))
}

fn known(connection: &Connection, series: &str, recipient: Recipient<'_>) -> Result<Option<i64>, Error> {
    let Recipient { ente, lotto, id_verbale, progressivo, tentativo } = recipient;
    connection
        .prepare_cached(
            "SELECT numero FROM numeri WHERE serie = ?1 AND ente = ?2 AND lotto = ?3
             AND id_verbale = ?4 AND progressivo = ?5 AND tentativo = ?6",
        )
        .and_then(|mut statement| {
            statement
                .query_row(params![series, ente, lotto, id_verbale, progressivo, tentativo], |row| row.get(0))
                .optional()
        })
        .map_err(failed("find a registered number"))
}

/// The next link of a chain: covers the fact through a salted hash of its payload, so that the payload can be
/// destroyed for retention and the chain still proves.
fn link(before: &str, fact: &Fact<'_>, salt: &str) -> String {
    let payload = hash::digest(&[salt.as_bytes(), fact.payload.as_bytes()].concat());
    let mut hasher = Hasher::default();
    for part in [before.as_bytes(), fact.subject.as_bytes(), fact.kind.as_bytes(), fact.instant.as_bytes(), &payload] {
        hasher.part(part);
    }
    hasher.hex()
}

/// Names what we were doing when the database refused.
fn failed(doing: &'static str) -> impl Fn(rusqlite::Error) -> Error {
    move |source| Error::Database { doing, source }
}
