//! Facts added and read.

use std::collections::HashMap;

use crate::ledger::Error;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recorded;
use crate::ledger::Stored;
use crate::ledger::base::Base;
use crate::ledger::base::Cause;
use crate::ledger::base::Row;
use crate::ledger::base::Value;
use crate::ledger::base::list;
use crate::ledger::base::pieces;
use crate::ledger::base::tuples;
use crate::ledger::catena;
use crate::ledger::catena::Anello;
use crate::ledger::catena::Forma;
use crate::ledger::catena::Sali;

/// The columns of a [`Stored`].
pub(super) const STORED: &str = "numero, soggetto, tipo, istante, contenuto";

/// Reads a row of [`STORED`].
pub(super) fn stored(row: &Row<'_>) -> Result<Stored, Cause> {
    Ok(Stored {
        number: row.get(0)?,
        subject: row.get(1)?,
        kind: row.get(2)?,
        instant: row.get(3)?,
        payload: row.get(4)?,
    })
}

/// All days.
pub const EVER: std::ops::RangeInclusive<&str> = "0001-01-01"..="9999-12-31";

impl Ledger {
    /// Adds a fact and chains it to the one before it on the same subject.
    pub fn record(&mut self, fact: &Fact<'_>) -> Result<(), Error> {
        self.record_all(std::slice::from_ref(fact)).map(drop)
    }

    /// Adds facts, all or none; those whose key is known are not added again.
    pub fn record_all(&mut self, facts: &[Fact<'_>]) -> Result<Vec<Recorded>, Error> {
        if facts.is_empty() {
            return Ok(Vec::new());
        }
        let transaction = self.base.begin("record facts")?;
        let recorded = Writer::new(&transaction, self.forma)?.add(facts)?;
        transaction.commit()?;
        Ok(recorded)
    }

    /// Adds facts only if none of them meets another one under its key: `None` where one does, and nothing was added.
    pub fn record_whole(&mut self, facts: &[Fact<'_>]) -> Result<Option<Vec<Recorded>>, Error> {
        let transaction = self.base.begin("record facts")?;
        let recorded = Writer::new(&transaction, self.forma)?.add(facts)?;
        if recorded.iter().any(|it| matches!(it, Recorded::Differs(_))) {
            return Ok(None);
        }
        transaction.commit()?;
        Ok(Some(recorded))
    }

    /// All facts about one subject, in order.
    pub fn about(&self, subject: &str) -> Result<Vec<Stored>, Error> {
        let sql = format!("SELECT {STORED} FROM fatti WHERE soggetto = $1 ORDER BY numero");
        self.base.query("read facts", &sql, &[Value::Text(subject)], stored)
    }

    /// The facts of one kind, oldest first, which none of the kind `end` followed on their subject that was for real
    /// (`bozza` is false in its payload): subject and payload of each.
    pub fn unended(&self, kind: &str, end: &str) -> Result<Vec<(String, String)>, Error> {
        let doing = "read facts";
        let sql = format!("SELECT {STORED} FROM fatti WHERE tipo = $1 AND contenuto IS NOT NULL ORDER BY numero");
        let mut ended: HashMap<String, u64> = HashMap::new();
        for it in self.base.query(doing, &sql, &[Value::Text(end)], stored)? {
            let payload = it.payload.as_deref().unwrap_or_default();
            let payload: serde_json::Value = serde_json::from_str(payload).unwrap_or_default();
            if payload["bozza"] == false {
                ended.insert(it.subject, it.number);
            }
        }
        let mut begun = self.base.query(doing, &sql, &[Value::Text(kind)], stored)?;
        begun.retain(|it| ended.get(&it.subject).is_none_or(|end| *end < it.number));
        Ok(begun.into_iter().map(|it| (it.subject, it.payload.unwrap_or_default())).collect())
    }

    /// What the facts of one kind are about that no fact of the kind `end` is about, oldest first.
    pub fn subjects_without(&self, kind: &str, end: &str) -> Result<Vec<String>, Error> {
        let sql = "SELECT f.soggetto FROM fatti AS f WHERE f.tipo = $1 AND NOT EXISTS
                   (SELECT 1 FROM fatti AS g WHERE g.soggetto = f.soggetto AND g.tipo || '' = $2) ORDER BY f.numero";
        self.base.query("look for what is open", sql, &[Value::Text(kind), Value::Text(end)], |row| row.get(0))
    }

    /// The payloads of all facts of one kind on one subject, oldest first.
    pub fn facts(&self, subject: &str, kind: &str) -> Result<Vec<String>, Error> {
        // A subject has few facts, a kind may have millions: the index of kinds must not be taken for this.
        let sql = "SELECT contenuto FROM fatti
                   WHERE soggetto = $1 AND tipo || '' = $2 AND contenuto IS NOT NULL ORDER BY numero";
        self.base.query("read facts", sql, &[Value::Text(subject), Value::Text(kind)], |row| row.get(0))
    }

    /// The numbers of the facts of one kind on one subject whose key is among these.
    pub fn numbers_of(&self, subject: &str, kind: &str, is_key: impl Fn(&str) -> bool) -> Result<Vec<u64>, Error> {
        let sql = "SELECT numero, chiave FROM fatti
                   WHERE soggetto = $1 AND tipo || '' = $2 AND chiave IS NOT NULL ORDER BY numero";
        let values = [Value::Text(subject), Value::Text(kind)];
        let keyed: Vec<(u64, String)> =
            self.base.query("read facts", sql, &values, |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(keyed.into_iter().filter(|it| is_key(&it.1)).map(|it| it.0).collect())
    }

    /// The payloads of all facts of one kind, whatever they are about, newest first.
    pub fn facts_of(&self, kind: &str) -> Result<Vec<String>, Error> {
        let sql = "SELECT contenuto FROM fatti WHERE tipo = $1 AND contenuto IS NOT NULL ORDER BY numero DESC";
        self.base.query("read facts", sql, &[Value::Text(kind)], |row| row.get(0))
    }

    /// Hands on each fact of one kind that happened within these days, in order of its number.
    pub fn each_fact<E: From<Error>>(
        &mut self,
        kind: &str,
        days: std::ops::RangeInclusive<&str>,
        each: impl FnMut(&Stored) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_fact_of(&[kind], days, each)
    }

    /// The same of several kinds, all in one pass.
    pub fn each_fact_of<E: From<Error>>(
        &mut self,
        kinds: &[&str],
        days: std::ops::RangeInclusive<&str>,
        mut each: impl FnMut(&Stored) -> Result<(), E>,
    ) -> Result<(), E> {
        let doing = "read facts";
        // The numbers are put in order, not the rows.
        let sql = format!(
            "SELECT {STORED} FROM (
                 SELECT numero AS n FROM fatti WHERE giorno >= $1 AND giorno <= $2 AND tipo IN ({}) ORDER BY numero
             ) AS scelti CROSS JOIN fatti WHERE numero = n ORDER BY n",
            (3..kinds.len() + 3).map(|it| format!("${it}")).collect::<Vec<_>>().join(", ")
        );
        let mut values = vec![Value::Text(days.start()), Value::Text(days.end())];
        values.extend(kinds.iter().map(|it| Value::Text(it)));
        self.base.query_each(doing, &sql, &values, |row| each(&stored(row).map_err(super::base::failed(doing))?))
    }

    /// How many facts of one kind happened on each of these days, first to last.
    pub fn count_facts(&self, kind: &str, from: &str, to: &str) -> Result<Vec<(String, u64)>, Error> {
        let sql = "SELECT giorno, COUNT(*) FROM fatti
                   WHERE tipo = $1 AND giorno >= $2 AND giorno <= $3 GROUP BY giorno ORDER BY giorno";
        let values = [Value::Text(kind), Value::Text(from), Value::Text(to)];
        self.base.query("count facts", sql, &values, |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// The acts that have facts after a number: their subjects, in order.
    pub fn acts_after(&self, number: u64) -> Result<Vec<String>, Error> {
        let sql = "SELECT DISTINCT soggetto FROM fatti WHERE numero > $1
                   AND (soggetto >= 'atto:' AND soggetto < 'atto;' OR soggetto >= 'prova:' AND soggetto < 'prova;')
                   ORDER BY soggetto";
        self.base.query("look for acts", sql, &[Value::Int(number.cast_signed())], |row| row.get(0))
    }

    /// A text that nobody can guess, drawn by the database.
    pub fn draw(&self) -> Result<String, Error> {
        draw(&self.base)
    }

    /// The number of the last fact; 0 where there is none.
    pub fn last(&self) -> Result<u64, Error> {
        last(&self.base).map(|it| it.unsigned_abs())
    }
}

/// The number of the last fact; 0 where there is none.
pub(super) fn last(base: &Base) -> Result<i64, Error> {
    let sql = "SELECT COALESCE(MAX(numero), 0) FROM fatti";
    Ok(base.query_one("count facts", sql, &[], |row| row.get(0))?.unwrap_or(0))
}

/// A text that nobody can guess.
fn draw(base: &Base) -> Result<String, Error> {
    let sql = match base {
        Base::Sqlite(_) => "SELECT lower(hex(randomblob(32)))",
        Base::Postgres(_) => "SELECT CAST(gen_random_uuid() AS TEXT) || CAST(gen_random_uuid() AS TEXT)",
    };
    Ok(base.query_one("draw a salt", sql, &[], |row| row.get(0))?.unwrap_or_default())
}

/// Adds facts within a transaction.
pub(super) struct Writer<'a> {
    base: &'a Base,
    forma: Forma,
    next: i64,
    sali: Sali,
    /// The last link of each subject that was met.
    heads: HashMap<String, String>,
}

/// A fact under its key: its number, and its payload unless that was destroyed.
type Known = (u64, Option<String>);

/// What a key is unique by.
type Key = (String, String, String);

/// A fact that is about to be written.
struct New<'a> {
    fact: &'a Fact<'a>,
    numero: i64,
    sale: String,
    impronta: String,
    catena: String,
}

impl<'a> Writer<'a> {
    /// Begins after the last fact.
    pub fn new(base: &'a Base, forma: Forma) -> Result<Self, Error> {
        let seed = draw(base)?;
        Ok(Self { base, forma, next: last(base)? + 1, sali: Sali::new(seed), heads: HashMap::new() })
    }

    /// Adds facts; those whose key is known are not added again.
    pub fn add(&mut self, facts: &[Fact<'_>]) -> Result<Vec<Recorded>, Error> {
        let mut recorded = Vec::with_capacity(facts.len());
        for piece in pieces(facts) {
            self.add_piece(piece, &mut recorded)?;
        }
        Ok(recorded)
    }

    fn add_piece(&mut self, facts: &[Fact<'_>], recorded: &mut Vec<Recorded>) -> Result<(), Error> {
        let mut known = self.known(facts)?;
        self.find_heads(facts)?;
        let mut new: Vec<New<'_>> = Vec::with_capacity(facts.len());
        for fact in facts {
            if let Some(key) = fact.key {
                let place = (fact.subject.to_string(), fact.kind.to_string(), key.to_string());
                if let Some((number, payload)) = known.get(&place) {
                    let is_same = payload.as_deref().is_none_or(|it| it == fact.payload);
                    recorded.push(if is_same { Recorded::Known(*number) } else { Recorded::Differs(*number) });
                    continue;
                }
                known.insert(place, (self.next.unsigned_abs(), Some(fact.payload.to_string())));
            }
            recorded.push(Recorded::New(self.next.unsigned_abs()));
            new.push(self.link(fact));
        }
        for piece in pieces(&new) {
            insert(self.base, piece)?;
        }
        Ok(())
    }

    fn link<'b>(&mut self, fact: &'b Fact<'b>) -> New<'b> {
        let sale = self.sali.next();
        let impronta = catena::impronta(&sale, fact.payload);
        let anello = Anello {
            numero: self.next,
            soggetto: fact.subject,
            tipo: fact.kind,
            istante: fact.instant,
            giorno: fact.day,
            chiave: fact.key,
            impronta: &impronta,
        };
        let before = self.heads.get(fact.subject).map_or("", String::as_str);
        let catena = self.forma.link(before, &anello);
        self.heads.insert(fact.subject.to_string(), catena.clone());
        self.next += 1;
        New { fact, numero: self.next - 1, sale, impronta, catena }
    }

    /// The facts that stand under the keys of these.
    fn known(&self, facts: &[Fact<'_>]) -> Result<HashMap<Key, Known>, Error> {
        let keyed: Vec<(&Fact<'_>, &str)> = facts.iter().filter_map(|it| Some((it, it.key?))).collect();
        let mut known = HashMap::new();
        for piece in pieces(&keyed) {
            let sql = format!(
                "WITH cercati (soggetto, tipo, chiave) AS (VALUES {}) SELECT f.soggetto, f.tipo, f.chiave, f.numero,
                 f.contenuto FROM cercati AS c CROSS JOIN fatti AS f WHERE f.soggetto = c.soggetto
                 AND f.tipo = c.tipo AND f.chiave = c.chiave AND f.chiave IS NOT NULL",
                text_tuples(piece.len(), 3)
            );
            let values: Vec<Value<'_>> =
                piece.iter().flat_map(|(it, key)| [it.subject, it.kind, key].map(Value::Text)).collect();
            let rows = self.base.query("look for known facts", &sql, &values, |row| {
                Ok(((row.get(0)?, row.get(1)?, row.get(2)?), (row.get(3)?, row.get(4)?)))
            })?;
            known.extend(rows);
        }
        Ok(known)
    }

    /// Learns the last links of the subjects of these facts.
    fn find_heads(&mut self, facts: &[Fact<'_>]) -> Result<(), Error> {
        let mut subjects: Vec<&str> = facts.iter().map(|it| it.subject).collect();
        subjects.retain(|it| !self.heads.contains_key(*it));
        subjects.sort_unstable();
        subjects.dedup();
        for piece in pieces(&subjects) {
            let sql = format!(
                "SELECT soggetto, catena FROM fatti WHERE numero IN
                 (SELECT MAX(numero) FROM fatti WHERE soggetto IN ({}) GROUP BY soggetto)",
                list(piece.len())
            );
            let values: Vec<Value<'_>> = piece.iter().map(|it| Value::Text(it)).collect();
            let rows = self.base.query("find the end of a chain", &sql, &values, |row| {
                Ok((row.get::<String>(0)?, row.get::<String>(1)?))
            })?;
            self.heads.extend(rows);
        }
        Ok(())
    }
}

/// Writes facts that are linked.
fn insert(base: &Base, piece: &[New<'_>]) -> Result<(), Error> {
    let sql = format!(
        "INSERT INTO fatti (numero, soggetto, tipo, istante, giorno, chiave, contenuto, sale, impronta, catena)
         VALUES {}",
        tuples(piece.len(), 10)
    );
    let values: Vec<Value<'_>> = piece
        .iter()
        .flat_map(|it| {
            [
                Value::Int(it.numero),
                Value::Text(it.fact.subject),
                Value::Text(it.fact.kind),
                Value::Text(it.fact.instant),
                Value::from(it.fact.day),
                Value::from(it.fact.key),
                Value::Text(it.fact.payload),
                Value::Text(&it.sale),
                Value::Text(&it.impronta),
                Value::Text(&it.catena),
            ]
        })
        .collect();
    base.execute("record facts", &sql, &values).map(drop)
}

/// Like [`tuples`], of texts where no column says so.
fn text_tuples(rows: usize, columns: usize) -> String {
    let cast = |row: usize| {
        let cells: Vec<String> = (1..=columns).map(|it| format!("CAST(${} AS TEXT)", row * columns + it)).collect();
        format!("({})", cells.join(", "))
    };
    let all: Vec<String> = (0..rows).map(cast).collect();
    all.join(", ")
}
