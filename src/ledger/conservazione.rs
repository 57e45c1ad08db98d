//! The end of retention: what facts say is destroyed, that they were there stays proved.

use crate::ledger::Error;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Stored;
use crate::ledger::base::Base;
use crate::ledger::base::Value;
use crate::ledger::base::failed;
use crate::ledger::base::list;
use crate::ledger::base::pieces;
use crate::ledger::fatti::Writer;
use crate::ledger::proiezione;
use crate::ledger::proiezione::Atto;
use crate::ledger::righe::Riga;
use crate::ledger::righe::columns;

impl Ledger {
    /// Hands on each act, trial or real, of which no fact bears this day or a later one, nor was recorded on one of them in UTC
    /// where it bears none: with the last day of its facts, and the last instant of those without a day. The projection must
    /// be fresh.
    pub fn each_quiet<E: From<Error>>(
        &mut self,
        before: &str,
        mut each: impl FnMut(&str, &Atto, [Option<String>; 2]) -> Result<(), E>,
    ) -> Result<(), E> {
        let doing = "look for acts at rest";
        let sql = format!(
            "SELECT a.soggetto, u.giorno, u.istante, {} FROM atti AS a JOIN (
                 SELECT soggetto, MAX(giorno) AS giorno, MAX(CASE WHEN giorno IS NULL THEN istante END) AS istante
                 FROM fatti GROUP BY soggetto
             ) AS u ON u.soggetto = a.soggetto
             WHERE COALESCE(u.giorno, '') < $1 AND COALESCE(u.istante, '') < $1 ORDER BY a.soggetto",
            columns::<Atto>("a")
        );
        self.base.query_each(doing, &sql, &[Value::Text(before)], |row| {
            let subject: String = row.get(0).map_err(failed(doing))?;
            let last = [row.get(1).map_err(failed(doing))?, row.get(2).map_err(failed(doing))?];
            each(&subject, &Atto::read(row, 3).map_err(failed(doing))?, last)
        })
    }

    /// The facts of subjects, some hundred at once.
    pub fn each_about<E: From<Error>>(
        &self,
        subjects: &[String],
        mut each: impl FnMut(&str, &[Stored]) -> Result<(), E>,
    ) -> Result<(), E> {
        for piece in pieces(subjects) {
            for (subject, facts) in proiezione::load(&self.base, piece)? {
                each(&subject, &facts)?;
            }
        }
        Ok(())
    }

    /// Hands on every payload that holds a text, with its subject.
    pub fn each_payload_with<E: From<Error>>(
        &mut self,
        text: &str,
        mut each: impl FnMut(&str, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        let doing = "read facts";
        let sql = "SELECT soggetto, contenuto FROM fatti WHERE contenuto IS NOT NULL ORDER BY numero";
        self.base.query_each(doing, sql, &[], |row| {
            let payload: String = row.get(1).map_err(failed(doing))?;
            if payload.contains(text) {
                let subject: String = row.get(0).map_err(failed(doing))?;
                each(&subject, &payload)?;
            }
            Ok(())
        })
    }

    /// Destroys what the facts of subjects say, with its salt, and their projection, and records that in `fact`, an
    /// object that also gets the numbers of these facts: all of it or nothing. Says how many facts lost their words.
    /// Chains and roots go on proving.
    pub fn destroy(&mut self, subjects: &[String], fact: &Fact<'_>) -> Result<u64, Error> {
        let doing = "destroy what is past its retention";
        // What SQLite frees it overwrites.
        if let Base::Sqlite(_) = self.base {
            self.base.query(doing, "PRAGMA secure_delete = ON", &[], |row| row.get::<i64>(0))?;
        }
        let transaction = self.base.begin(doing)?;
        let mut destroyed: Vec<u64> = Vec::new();
        for piece in pieces(subjects) {
            let these = format!("soggetto IN ({}) AND contenuto IS NOT NULL", list(piece.len()));
            let values: Vec<Value<'_>> = piece.iter().map(|it| Value::Text(it)).collect();
            let which = format!("SELECT numero FROM fatti WHERE {these}");
            destroyed.extend(transaction.query(doing, &which, &values, |row| row.get::<u64>(0))?);
            let blank = format!("UPDATE fatti SET contenuto = NULL, sale = NULL WHERE {these}");
            transaction.execute(doing, &blank, &values)?;
        }
        proiezione::remove(&transaction, subjects)?;
        destroyed.sort_unstable();
        let mut said: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(fact.payload).unwrap_or_default();
        said.insert(NUMERI.into(), ranges(&destroyed).into());
        let payload = serde_json::Value::Object(said).to_string();
        Writer::new(&transaction, self.forma)?.add(&[Fact { payload: &payload, ..*fact }])?;
        transaction.commit()?;
        match &self.base {
            // The pages of before are in the log beside the file until it is emptied.
            Base::Sqlite(_) => {
                self.base.query(doing, "PRAGMA wal_checkpoint(TRUNCATE)", &[], |row| row.get::<i64>(0))?;
            }
            Base::Postgres(_) => {
                for table in ["fatti", "atti", "passi", "spedizioni", "versamenti", "riferimenti"] {
                    self.base.batch(doing, &format!("VACUUM {table}"))?;
                }
            }
        }
        Ok(destroyed.len() as u64)
    }
}

/// Where a deletion run says which facts lost their words.
const NUMERI: &str = "numeri";

/// Numbers in order as `3-7,9`.
fn ranges(numbers: &[u64]) -> String {
    let mut all: Vec<(u64, u64)> = Vec::new();
    for it in numbers.iter().copied() {
        match all.last_mut() {
            Some(last) if last.1 + 1 == it => last.1 = it,
            _ => all.push((it, it)),
        }
    }
    let texts = all.into_iter().map(|(from, to)| if from == to { from.to_string() } else { format!("{from}-{to}") });
    texts.collect::<Vec<_>>().join(",")
}

/// The facts that a deletion run says it took the words of, from the first to the last of each piece.
pub(super) fn accounted(payload: &str) -> Vec<(u64, u64)> {
    let said: serde_json::Value = serde_json::from_str(payload).unwrap_or_default();
    let pieces = said[NUMERI].as_str().unwrap_or_default().split(',');
    let read = |it: &str| {
        let (from, to) = it.split_once('-').unwrap_or((it, it));
        Some((from.parse().ok()?, to.parse().ok()?))
    };
    pieces.filter_map(read).collect()
}
