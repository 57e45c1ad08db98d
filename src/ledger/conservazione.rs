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
    /// Hands on each act, trial or real, on which nothing happened from this day on, with the day of its last fact.
    /// The projection must be fresh.
    pub fn each_quiet<E: From<Error>>(
        &mut self,
        before: &str,
        mut each: impl FnMut(&str, &Atto, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        let doing = "look for acts at rest";
        // Of a fact without a day the day counts on which it was recorded.
        let sql = format!(
            "SELECT a.soggetto, u.giorno, {} FROM atti AS a JOIN (
                 SELECT soggetto, MAX(COALESCE(giorno, substr(istante, 1, 10))) AS giorno FROM fatti GROUP BY soggetto
             ) AS u ON u.soggetto = a.soggetto WHERE u.giorno < $1 ORDER BY a.soggetto",
            columns::<Atto>("a")
        );
        self.base.query_each(doing, &sql, &[Value::Text(before)], |row| {
            let subject: String = row.get(0).map_err(failed(doing))?;
            let day: String = row.get(1).map_err(failed(doing))?;
            each(&subject, &Atto::read(row, 2).map_err(failed(doing))?, &day)
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

    /// Destroys what the facts of acts say, with its salt, and their projection, and records that in `fact`: all of it
    /// or nothing. Says how many facts lost their words. Chains and roots go on proving.
    pub fn destroy(&mut self, subjects: &[String], fact: &Fact<'_>) -> Result<u64, Error> {
        let doing = "destroy what is past its retention";
        // What SQLite frees it overwrites.
        if let Base::Sqlite(_) = self.base {
            self.base.query(doing, "PRAGMA secure_delete = ON", &[], |row| row.get::<i64>(0))?;
        }
        let transaction = self.base.begin(doing)?;
        let mut destroyed = 0;
        for piece in pieces(subjects) {
            let sql = format!(
                "UPDATE fatti SET contenuto = NULL, sale = NULL WHERE soggetto IN ({}) AND contenuto IS NOT NULL",
                list(piece.len())
            );
            let values: Vec<Value<'_>> = piece.iter().map(|it| Value::Text(it)).collect();
            destroyed += transaction.execute(doing, &sql, &values)?;
        }
        proiezione::remove(&transaction, subjects)?;
        Writer::new(&transaction, self.forma)?.add(std::slice::from_ref(fact))?;
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
        Ok(destroyed)
    }
}
