//! What must be found again and never given twice: job numbers, registered numbers.

use crate::ledger::Error;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::base::Base;
use crate::ledger::base::Transaction;
use crate::ledger::base::Value;
use crate::ledger::catena::Forma;
use crate::ledger::fatti::Writer;

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

impl<'a> Recipient<'a> {
    fn values(&self) -> [Value<'a>; 5] {
        [
            Value::Text(self.ente),
            Value::Text(self.lotto),
            Value::Text(self.id_verbale),
            Value::Int(self.progressivo.into()),
            Value::Int(self.tentativo.into()),
        ]
    }
}

/// A range of numbers given by a carrier, counted from 0.
#[derive(Debug, Clone)]
pub struct Series<'a> {
    /// Its name.
    pub name: &'a str,
    /// How many numbers it has.
    pub count: i64,
}

impl Ledger {
    /// The eight digits of a lot's job: the year and a counter. The same lot finds the same ones again.
    pub fn job(&mut self, ente: &str, lotto: &str, prova: bool, anno: u16) -> Result<String, Error> {
        let doing = "give a job number";
        let lot = [Value::Text(ente), Value::Text(lotto), Value::Int(prova.into())];
        let sql = "SELECT anno, progressivo FROM lavori WHERE ente = $1 AND lotto = $2 AND prova = $3";
        let transaction = self.base.begin(doing)?;
        let known: Option<(i64, i64)> =
            transaction.query_one(doing, sql, &lot, |row| Ok((row.get(0)?, row.get(1)?)))?;
        if let Some((anno, number)) = known {
            return Ok(format!("{anno:04}{number:04}"));
        }
        let year = Value::Int(anno.into());
        let sql = "SELECT COALESCE(MAX(progressivo), 0) + 1 FROM lavori WHERE anno = $1";
        let next: i64 = transaction.query_one(doing, sql, &[year], |row| row.get(0))?.unwrap_or(1);
        if next > 9999 {
            return Err(Error::JobsSpent(anno));
        }
        let sql = "INSERT INTO lavori (anno, progressivo, ente, lotto, prova) VALUES ($1, $2, $3, $4, $5)";
        let [ente, lotto, prova] = lot;
        transaction.execute(doing, sql, &[year, Value::Int(next), ente, lotto, prova])?;
        transaction.commit()?;
        Ok(format!("{anno:04}{next:04}"))
    }

    /// The number of a lot's job, where it has one.
    pub fn known_job(&self, ente: &str, lotto: &str, prova: bool) -> Result<Option<String>, Error> {
        let lot = [Value::Text(ente), Value::Text(lotto), Value::Int(prova.into())];
        let sql = "SELECT anno, progressivo FROM lavori WHERE ente = $1 AND lotto = $2 AND prova = $3";
        let known: Option<(i64, i64)> =
            self.base.query_one("look for a job number", sql, &lot, |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(known.map(|(anno, number)| format!("{anno:04}{number:04}")))
    }

    /// Begins giving numbers of a series; nothing is given until [`Numbers::commit`].
    pub fn numbers<'a>(&'a mut self, series: Series<'a>) -> Result<Numbers<'a>, Error> {
        let doing = "give registered numbers";
        let transaction = self.base.begin(doing)?;
        let sql = "SELECT COALESCE(MAX(numero), -1) + 1 FROM numeri WHERE serie = $1";
        let next = transaction.query_one(doing, sql, &[Value::Text(series.name)], |row| row.get(0))?.unwrap_or(0);
        Ok(Numbers { transaction, forma: self.forma, series, first: next, next })
    }

    /// The place in a series of a recipient's number, where it was given.
    pub fn number(&self, series: &str, recipient: Recipient<'_>) -> Result<Option<i64>, Error> {
        known(&self.base, series, recipient)
    }
}

/// Numbers being given out, in one transaction.
pub struct Numbers<'a> {
    transaction: Transaction<'a>,
    forma: Forma,
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
        let sql = "INSERT INTO numeri (serie, numero, ente, lotto, id_verbale, progressivo, tentativo)
                   VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let [ente, lotto, id_verbale, progressivo, tentativo] = recipient.values();
        let (serie, numero) = (Value::Text(self.series.name), Value::Int(number));
        let values = [serie, numero, ente, lotto, id_verbale, progressivo, tentativo];
        self.transaction.execute("give a registered number", sql, &values)?;
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
            Writer::new(&self.transaction, self.forma)?.add(std::slice::from_ref(fact))?;
        }
        self.transaction.commit()
    }
}

fn known(base: &Base, series: &str, recipient: Recipient<'_>) -> Result<Option<i64>, Error> {
    let sql = "SELECT numero FROM numeri WHERE serie = $1 AND ente = $2 AND lotto = $3
               AND id_verbale = $4 AND progressivo = $5 AND tentativo = $6";
    let [ente, lotto, id_verbale, progressivo, tentativo] = recipient.values();
    let values = [Value::Text(series), ente, lotto, id_verbale, progressivo, tentativo];
    base.query_one("find a registered number", sql, &values, |row| row.get(0))
}
