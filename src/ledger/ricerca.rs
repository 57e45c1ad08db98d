//! Searching the projection for people: a page of acts by what they know, and how many stand where.

use crate::ledger::Error;
use crate::ledger::Ledger;
use crate::ledger::base::Value;
use crate::ledger::proiezione::Atto;
use crate::ledger::proiezione::Passo;
use crate::ledger::righe::Riga;
use crate::ledger::righe::columns;

/// What is looked for; what is empty does not matter. Trial acts and real ones are never mixed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ricerca {
    /// Trial acts instead of real ones.
    pub prova: bool,
    /// References that the act must have, each of one of some kinds.
    pub riferimenti: Vec<Riferimento>,
    /// From this day of violation on, ISO.
    pub dal: String,
    /// Up to this day.
    pub al: String,
    /// Where it stands on the day.
    pub stato: String,
    /// The day, ISO: what was served and not paid in time can be enforced from some day on.
    pub oggi: String,
    /// Whether who answers is a company or a body, with a number of eleven digits.
    pub societa: Option<bool>,
}

/// A reference that an act must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Riferimento {
    /// Of one of these kinds.
    pub tipi: &'static [&'static str],
    /// What it says.
    pub valore: String,
    /// Whether it is enough that it begins so.
    pub is_inizio: bool,
}

/// Past so many nobody counts.
pub const COUNTED: u32 = 1_000;

/// Served, and what becomes of it when the day has come and nobody paid.
pub const NOTIFICATO: &str = "notificato";
/// It can be enforced.
pub const ESECUTIVO: &str = "esecutivo";

/// Past all that begins in any way.
const LAST: &str = "\u{10FFFF}";

/// What searches are quick by; made once.
const INDEXES: &str = "
CREATE INDEX IF NOT EXISTS atti_giorno ON atti (prova, data_violazione);
CREATE INDEX IF NOT EXISTS atti_stato ON atti (prova, stato, data_violazione);
CREATE INDEX IF NOT EXISTS passi_entro ON passi (entro);
CREATE INDEX IF NOT EXISTS passi_parola ON passi (voce, autorizzato, soggetto, dal, entro);
";

impl Ricerca {
    /// The conditions, and their values.
    fn conditions(&self) -> (String, Vec<Value<'_>>) {
        let mut text = String::from("a.prova = $1");
        let mut values = vec![Value::Int(self.prova.into())];
        for it in &self.riferimenti {
            values.push(Value::Text(&it.valore));
            let at = values.len();
            let says = match it.is_inizio {
                // All that begins so stands together.
                true => {
                    values.push(Value::Text(LAST));
                    format!("valore >= ${at} AND valore < ${at} || ${}", at + 1)
                }
                false => format!("valore = ${at}"),
            };
            let kinds: Vec<String> = (values.len() + 1..).take(it.tipi.len()).map(|it| format!("${it}")).collect();
            values.extend(it.tipi.iter().map(|it| Value::Text(it)));
            text += &format!(
                " AND a.soggetto IN (SELECT soggetto FROM riferimenti WHERE {says} AND tipo IN ({}))",
                kinds.join(", ")
            );
        }
        for (relation, day) in [(">=", &self.dal), ("<=", &self.al)].into_iter().filter(|it| !it.1.is_empty()) {
            values.push(Value::Text(day));
            text += &format!(" AND a.data_violazione {relation} ${}", values.len());
        }
        if !self.stato.is_empty() {
            let (served, day) = (self.stato == ESECUTIVO || self.stato == NOTIFICATO, &self.oggi);
            values.push(Value::Text(if self.stato == ESECUTIVO { NOTIFICATO } else { &self.stato }));
            text += &format!(" AND a.stato = ${}", values.len());
            if served {
                values.push(Value::Text(day));
                let is = if self.stato == ESECUTIVO { "" } else { "NOT " };
                text += &format!(" AND {is}(a.esecutivo_dal IS NOT NULL AND a.esecutivo_dal <= ${})", values.len());
            }
        }
        match self.societa {
            Some(true) => text += " AND length(a.codice_fiscale) = 11",
            Some(false) => text += " AND length(a.codice_fiscale) <> 11",
            None => {}
        }
        (text, values)
    }
}

impl Ledger {
    /// Makes what searches are quick by, where it is not there.
    pub fn prepare_searches(&mut self) -> Result<(), Error> {
        self.base.batch("make the ledger quick to search", INDEXES)
    }

    /// A page of the acts that are looked for, the latest first, and how many there are in all, up to one past
    /// [`COUNTED`].
    pub fn search(&self, ricerca: &Ricerca, skip: u32, most: u32) -> Result<(Vec<(String, Atto)>, u32), Error> {
        let (conditions, values) = ricerca.conditions();
        let doing = "search acts";
        let sql = format!(
            "SELECT COUNT(*) FROM (SELECT 1 AS uno FROM atti AS a WHERE {conditions} LIMIT {}) AS alcuni",
            COUNTED + 1
        );
        let count = self.base.query_one(doing, &sql, &values, |row| row.get::<i64>(0))?.unwrap_or(0);
        let sql = format!(
            "SELECT a.soggetto, {} FROM atti AS a WHERE {conditions}
             ORDER BY a.data_violazione DESC, a.soggetto LIMIT {most} OFFSET {skip}",
            columns::<Atto>("a")
        );
        let rows = self.base.query(doing, &sql, &values, |row| Ok((row.get::<String>(0)?, Atto::read(row, 1)?)))?;
        Ok((rows, u32::try_from(count).unwrap_or(u32::MAX)))
    }

    /// How many acts stand where on a day.
    pub fn count_by_stato(&self, prova: bool, oggi: &str) -> Result<Vec<(String, u64)>, Error> {
        let sql = "SELECT dove, COUNT(*) FROM (
                       SELECT CASE WHEN stato = $1 AND esecutivo_dal IS NOT NULL AND esecutivo_dal <= $2
                                   THEN $3 ELSE stato END AS dove FROM atti WHERE prova = $4
                   ) AS tutti GROUP BY dove ORDER BY dove";
        let values = [Value::Text(NOTIFICATO), Value::Text(oggi), Value::Text(ESECUTIVO), Value::Int(prova.into())];
        self.base.query("count acts", sql, &values, |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// The steps that nothing prevents and that ended last before a day, the latest first: their acts, and they.
    pub fn last_passi(&self, prova: bool, before: &str, most: u32) -> Result<Vec<(String, Passo)>, Error> {
        self.passi_by(prova, ("<", "DESC"), before, most)
    }

    /// The first steps that end, from a day on, which nothing prevents: their acts, and they.
    pub fn first_passi(&self, prova: bool, from: &str, most: u32) -> Result<Vec<(String, Passo)>, Error> {
        self.passi_by(prova, (">=", "ASC"), from, most)
    }

    fn passi_by(
        &self,
        prova: bool,
        (relation, order): (&str, &str),
        day: &str,
        most: u32,
    ) -> Result<Vec<(String, Passo)>, Error> {
        let (first, past) = if prova { ("prova:", "prova;") } else { ("atto:", "atto;") };
        let sql = format!(
            "SELECT r.soggetto, {} FROM passi AS r
             WHERE r.entro {relation} $1 AND r.soggetto >= $2 AND r.soggetto < $3 AND r.impedimenti = ''
             ORDER BY r.entro {order}, r.soggetto, r.riga LIMIT {most}",
            columns::<Passo>("r")
        );
        let values = [Value::Text(day), Value::Text(first), Value::Text(past)];
        self.base
            .query("list what is to be done", &sql, &values, |row| Ok((row.get::<String>(0)?, Passo::read(row, 1)?)))
    }

    /// The first last day of what an act waits for.
    pub fn first_end(&self, subject: &str) -> Result<Option<String>, Error> {
        let sql = "SELECT MIN(entro) FROM passi WHERE soggetto = $1 AND entro IS NOT NULL";
        let found = self
            .base
            .query_one("read what is to be done", sql, &[Value::Text(subject)], |row| row.get::<Option<String>>(0))?;
        Ok(found.flatten())
    }

    /// What an act waits for, in order.
    pub fn passi_of(&self, subject: &str) -> Result<Vec<Passo>, Error> {
        let sql = format!("SELECT {} FROM passi AS r WHERE r.soggetto = $1 ORDER BY r.riga", columns::<Passo>("r"));
        self.base.query("read what is to be done", &sql, &[Value::Text(subject)], |row| Passo::read(row, 0))
    }

    /// An act as it stands.
    pub fn atto(&self, subject: &str) -> Result<Option<Atto>, Error> {
        let sql = format!("SELECT {} FROM atti AS a WHERE a.soggetto = $1", columns::<Atto>("a"));
        self.base.query_one("read an act", &sql, &[Value::Text(subject)], |row| Atto::read(row, 0))
    }
}
