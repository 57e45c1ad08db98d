//! Searching the projection for people: a page of acts by what they know, and how many stand where.

use crate::ledger::Error;
use crate::ledger::Ledger;
use crate::ledger::attese;
use crate::ledger::base::Value;
use crate::ledger::proiezione::Atto;
use crate::ledger::proiezione::Passo;
use crate::ledger::proiezione::subjects;
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

/// What few and many are: by that a search chooses how it comes by the acts.
#[derive(Debug, Clone, Copy)]
pub struct Soglie {
    /// So many acts are looked up one by one in less time than it takes to meet as many as are counted among a million.
    pub few: u32,
    /// Past so many it is quicker to go through the acts of each reference side by side.
    pub many: u32,
    /// So many of the latest are looked at for acts that have several references of many.
    pub latest: u32,
}

impl Default for Soglie {
    fn default() -> Self {
        Self { few: 50_000, many: 150_000, latest: 4_000 }
    }
}

/// Past all that begins in any way.
const LAST: &str = "\u{10FFFF}";

/// What searches are quick by; made once.
const INDEXES: &str = "
CREATE INDEX IF NOT EXISTS atti_giorno ON atti (prova, data_violazione);
DROP INDEX IF EXISTS atti_stato;
CREATE INDEX IF NOT EXISTS atti_situazione ON atti (prova, stato, data_violazione, esecutivo_dal);
CREATE INDEX IF NOT EXISTS passi_entro ON passi (entro);
CREATE INDEX IF NOT EXISTS passi_parola ON passi (voce, autorizzato, soggetto, dal, entro);
";

/// A condition that is being written, with its values.
#[derive(Default)]
struct Scritta<'a> {
    text: String,
    values: Vec<Value<'a>>,
}

impl<'a> Scritta<'a> {
    /// A place for a value.
    fn put(&mut self, value: Value<'a>) -> String {
        self.values.push(value);
        format!("${}", self.values.len())
    }

    /// That a row of `riferimenti` says what a reference says.
    fn says(&mut self, it: &'a Riferimento) -> String {
        let valore = self.put(Value::Text(&it.valore));
        let says = match it.is_inizio {
            // All that begins so stands together.
            true => format!("valore >= {valore} AND valore < {valore} || {}", self.put(Value::Text(LAST))),
            false => format!("valore = {valore}"),
        };
        let kinds: Vec<String> = it.tipi.iter().map(|it| self.put(Value::Text(it))).collect();
        format!("{says} AND tipo IN ({})", kinds.join(", "))
    }

    /// The acts that have a reference.
    fn having(&mut self, it: &'a Riferimento) -> String {
        format!("SELECT soggetto FROM riferimenti WHERE {}", self.says(it))
    }
}

impl Ricerca {
    /// From which acts those that are looked for are taken, and by what: from those that have each of some references, or
    /// from all, the latest first.
    fn conditions(&self, from: Option<&[usize]>) -> Scritta<'_> {
        let mut it = Scritta::default();
        let met = from.unwrap_or_default();
        let from: Vec<String> = met.iter().map(|at| it.having(&self.riferimenti[*at])).collect();
        it.text = match from.as_slice() {
            [] => "FROM atti AS a WHERE 1 = 1".to_owned(),
            // In this order: an act is looked up for each that was found.
            from => format!(
                "FROM (SELECT DISTINCT soggetto FROM ({}) AS trovati) AS t CROSS JOIN atti AS a
                 WHERE a.soggetto = t.soggetto",
                from.join(" INTERSECT ")
            ),
        };
        self.others(&mut it, met);
        self.rest(&mut it);
        it
    }

    /// Whether they are met at once among the latest: a question for how many of so many there are.
    fn among_latest(&self, seen: u32) -> Scritta<'_> {
        let mut it =
            Scritta { text: "FROM (SELECT a.soggetto FROM atti AS a WHERE 1 = 1".into(), ..Scritta::default() };
        self.rest(&mut it);
        it.text += &format!(" ORDER BY a.data_violazione DESC, a.soggetto LIMIT {seen}) AS a WHERE 1 = 1");
        self.others(&mut it, &[]);
        it
    }

    /// The references that an act must have but for those that it is known to have.
    fn others<'a>(&'a self, it: &mut Scritta<'a>, met: &[usize]) {
        for (_, one) in self.riferimenti.iter().enumerate().filter(|(at, _)| !met.contains(at)) {
            let says = it.says(one);
            it.text +=
                &format!(" AND EXISTS (SELECT 1 FROM riferimenti AS r WHERE r.soggetto = a.soggetto AND {says})");
        }
    }

    /// What is asked beside references.
    fn rest<'a>(&'a self, it: &mut Scritta<'a>) {
        let prova = it.put(Value::Int(self.prova.into()));
        it.text += &format!(" AND a.prova = {prova}");
        for (relation, day) in [(">=", &self.dal), ("<=", &self.al)].into_iter().filter(|it| !it.1.is_empty()) {
            let day = it.put(Value::Text(day));
            it.text += &format!(" AND a.data_violazione {relation} {day}");
        }
        if !self.stato.is_empty() {
            let served = self.stato == ESECUTIVO || self.stato == NOTIFICATO;
            let stato = it.put(Value::Text(if self.stato == ESECUTIVO { NOTIFICATO } else { &self.stato }));
            it.text += &format!(" AND a.stato = {stato}");
            if served {
                let day = it.put(Value::Text(&self.oggi));
                let is = if self.stato == ESECUTIVO { "" } else { "NOT " };
                it.text += &format!(" AND {is}(a.esecutivo_dal IS NOT NULL AND a.esecutivo_dal <= {day})");
            }
        }
        match self.societa {
            Some(true) => it.text += " AND length(a.codice_fiscale) = 11",
            Some(false) => it.text += " AND length(a.codice_fiscale) <> 11",
            None => {}
        }
    }
}

impl Ledger {
    /// Makes what searches are quick by, where it is not there.
    pub fn prepare_searches(&mut self) -> Result<(), Error> {
        self.base.batch("make the ledger quick to search", &format!("{INDEXES}{}", attese::index()))
    }

    /// A page of the acts that are looked for, the latest first, and how many there are in all, up to one past
    /// [`COUNTED`].
    pub fn search(&self, ricerca: &Ricerca, skip: u32, most: u32) -> Result<(Vec<(String, Atto)>, u32), Error> {
        self.search_by(Soglie::default(), ricerca, skip, most)
    }

    /// The same, told what few and many are.
    pub fn search_by(
        &self,
        soglie: Soglie,
        ricerca: &Ricerca,
        skip: u32,
        most: u32,
    ) -> Result<(Vec<(String, Atto)>, u32), Error> {
        let from = self.choose(soglie, ricerca)?;
        let asked = ricerca.conditions(from.as_deref());
        let doing = "search acts";
        let sql = format!("SELECT COUNT(*) FROM (SELECT 1 AS uno {} LIMIT {}) AS alcuni", asked.text, COUNTED + 1);
        let count = self.base.query_one(doing, &sql, &asked.values, |row| row.get::<i64>(0))?.unwrap_or(0);
        let sql = format!(
            "SELECT a.soggetto, {} {} ORDER BY a.data_violazione DESC, a.soggetto LIMIT {most} OFFSET {skip}",
            columns::<Atto>("a"),
            asked.text
        );
        let rows =
            self.base.query(doing, &sql, &asked.values, |row| Ok((row.get::<String>(0)?, Atto::read(row, 1)?)))?;
        Ok((rows, u32::try_from(count).unwrap_or(u32::MAX)))
    }

    /// By which references the acts are come by with the least reading; none where all are looked at, the latest first.
    fn choose(&self, soglie: Soglie, ricerca: &Ricerca) -> Result<Option<Vec<usize>>, Error> {
        let all = &ricerca.riferimenti;
        let few = self.counted(all, soglie.few)?;
        if !few.is_empty() {
            return Ok(Some(few.into_iter().map(|it| it.1).collect()));
        }
        // What so many acts have is met at once among the latest: what has one is, and what has several may be.
        if all.len() < 2 || self.is_met(soglie, ricerca)? {
            return Ok(None);
        }
        let rarest = self.counted(all, soglie.many)?.into_iter().min();
        Ok(Some(rarest.map_or_else(|| (0..all.len()).collect(), |it| vec![it.1])))
    }

    /// The references that no more than so many acts have: how many, and which.
    fn counted(&self, riferimenti: &[Riferimento], most: u32) -> Result<Vec<(u32, usize)>, Error> {
        let mut counted = Vec::new();
        for (at, one) in riferimenti.iter().enumerate() {
            let mut it = Scritta::default();
            let having = it.having(one);
            let sql = format!("SELECT COUNT(*) FROM ({having} LIMIT {}) AS alcuni", u64::from(most) + 1);
            let count = self.base.query_one("search acts", &sql, &it.values, |row| row.get::<u32>(0))?.unwrap_or(0);
            counted.extend((count <= most).then_some((count, at)));
        }
        Ok(counted)
    }

    /// Whether more acts than are counted are among the latest.
    fn is_met(&self, soglie: Soglie, ricerca: &Ricerca) -> Result<bool, Error> {
        let it = ricerca.among_latest(soglie.latest);
        let most = COUNTED.min(soglie.latest);
        let sql = format!("SELECT COUNT(*) FROM (SELECT 1 AS uno {} LIMIT {most}) AS alcuni", it.text);
        let count = self.base.query_one("search acts", &sql, &it.values, |row| row.get::<u32>(0))?;
        Ok(count.unwrap_or(0) >= most)
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

    /// Payments by month (`2026-11`) from a day on, the earliest first: how many, and how much in cents.
    pub fn versamenti_by_month(&self, prova: bool, from: &str) -> Result<Vec<(String, u64, i64)>, Error> {
        let [first, past] = subjects(prova);
        let sql = "SELECT substr(data, 1, 7) AS mese, COUNT(*), CAST(SUM(importo) AS BIGINT) FROM versamenti
                   WHERE data >= $1 AND soggetto >= $2 AND soggetto < $3 GROUP BY substr(data, 1, 7) ORDER BY mese";
        let values = [Value::Text(from), Value::Text(first), Value::Text(past)];
        self.base.query("count payments", sql, &values, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
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
        let [first, past] = subjects(prova);
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
