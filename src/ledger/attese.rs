//! Acts that wait for the C.P.L.'s word on a step: a page of them, and how many there are of each.

use crate::ledger::Error;
use crate::ledger::Ledger;
use crate::ledger::base::Value;
use crate::ledger::proiezione::subjects;

/// Which acts: with a step of this kind that has begun, and about which this was said.
#[derive(Debug, Clone, Copy)]
pub struct Richiesta<'a> {
    /// Trial acts instead of real ones.
    pub prova: bool,
    /// The step.
    pub voce: &'a str,
    /// The C.P.L.'s word: `si`, `no`; nothing where it has said nothing.
    pub parola: &'a str,
    /// The day by which the step has begun, ISO.
    pub al: &'a str,
}

/// So many letters of a subject say whether an act is a trial.
const GENERE: usize = 5;

/// What orders the rows of a step by their urgency, for real acts and for trial ones.
pub(super) fn index() -> String {
    format!(
        "CREATE INDEX IF NOT EXISTS passi_attesa ON passi (voce, autorizzato, ({}), ({}), soggetto, dal);",
        genere(""),
        fine("")
    )
}

/// Whether a row is of a trial act.
fn genere(alias: &str) -> String {
    format!("substr({}soggetto, 1, {GENERE})", dot(alias))
}

/// When a step ends; what nothing ends comes after all.
fn fine(alias: &str) -> String {
    format!("COALESCE({}entro, '9999-12-31')", dot(alias))
}

fn dot(alias: &str) -> String {
    if alias.is_empty() { String::new() } else { format!("{alias}.") }
}

/// How many acts wait with a step, and what for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attesa {
    /// The step.
    pub voce: String,
    /// The C.P.L.'s word.
    pub parola: String,
    /// How many acts.
    pub atti: u64,
    /// Steps whose last day is past.
    pub scaduti: u64,
    /// The first last day that is to come.
    pub primo_entro: Option<String>,
    /// The sums that are meant, together, in cents.
    pub importo: i64,
}

impl Ledger {
    /// A page of the acts, the most urgent first, what nothing ends last.
    ///
    /// Rows come in that order from their index, so that a first page reads no more than its own; an act with several
    /// steps stands where the first of them ends.
    pub fn attese(&self, richiesta: Richiesta<'_>, skip: u64, most: u32) -> Result<Vec<String>, Error> {
        let Richiesta { prova, voce, parola, al } = richiesta;
        let sql = format!(
            "SELECT p.soggetto FROM passi AS p
             WHERE p.voce = $1 AND p.autorizzato = $2 AND {} = $3 AND p.dal <= $4 AND NOT EXISTS (
                 SELECT 1 FROM passi AS q WHERE q.soggetto = p.soggetto AND q.voce = $1 AND q.autorizzato = $2
                 AND q.dal <= $4 AND ({} < {} OR {} = {} AND q.riga < p.riga)
             ) ORDER BY {}, p.soggetto LIMIT {most} OFFSET {skip}",
            genere("p"),
            fine("q"),
            fine("p"),
            fine("q"),
            fine("p"),
            fine("p"),
        );
        let [first, _] = subjects(prova);
        let values = [voce, parola, &first[..GENERE], al].map(Value::Text);
        self.base.query("list what waits for a word", &sql, &values, |row| row.get(0))
    }

    /// How many such acts there are.
    pub fn count_attesa(&self, richiesta: Richiesta<'_>) -> Result<u64, Error> {
        let Richiesta { prova, voce, parola, al } = richiesta;
        let [first, past] = subjects(prova);
        let sql = "SELECT COUNT(DISTINCT soggetto) FROM passi
                   WHERE voce = $1 AND autorizzato = $2 AND dal <= $3 AND soggetto >= $4 AND soggetto < $5";
        let values = [voce, parola, al, first, past].map(Value::Text);
        Ok(self.base.query_one("count what waits for a word", sql, &values, |row| row.get(0))?.unwrap_or(0))
    }

    /// How many acts wait with each step that has begun by a day, by what the C.P.L. said of it.
    pub fn count_attese(&self, prova: bool, al: &str) -> Result<Vec<Attesa>, Error> {
        let [first, past] = subjects(prova);
        // Numbers of placeholders come in the order of their first use.
        let sql = "SELECT voce, autorizzato, COUNT(DISTINCT soggetto), COUNT(*) FILTER (WHERE entro < $1),
                MIN(CASE WHEN entro >= $1 THEN entro END), CAST(COALESCE(SUM(importo), 0) AS BIGINT)
            FROM passi WHERE dal <= $1 AND soggetto >= $2 AND soggetto < $3
            GROUP BY voce, autorizzato ORDER BY voce, autorizzato";
        self.base.query("count what waits for a word", sql, &[al, first, past].map(Value::Text), |row| {
            Ok(Attesa {
                voce: row.get(0)?,
                parola: row.get(1)?,
                atti: row.get(2)?,
                scaduti: row.get(3)?,
                primo_entro: row.get(4)?,
                importo: row.get(5)?,
            })
        })
    }
}
