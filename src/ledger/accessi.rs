//! Who read what: the personal data of the ledger are the C.P.L.'s, and whoever looks at them leaves a line.
//!
//! The lines are chained like facts and never edited (art. 28 and 32 GDPR; art. 3 of the tender).

use crate::ledger::Error;
use crate::ledger::Ledger;
use crate::ledger::base::Base;
use crate::ledger::base::Cause;
use crate::ledger::base::Row;
use crate::ledger::base::Value;
use crate::ledger::base::failed;
use crate::ledger::catena;

/// The columns of an [`Accesso`], its number first.
const COLUMNS: &str = "numero, istante, persona, verbo, atto, domanda, righe";

/// Somebody read something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accesso {
    /// When, ISO 8601.
    pub istante: String,
    /// Who.
    pub persona: String,
    /// With which verb.
    pub verbo: String,
    /// Which act, as the subject of its facts; none where it was a list.
    pub atto: Option<String>,
    /// What was asked for, in words or options.
    pub domanda: String,
    /// How many rows came out.
    pub righe: u64,
}

impl Accesso {
    /// The link of the line after the one before it.
    pub(super) fn link(&self, before: &str, numero: u64) -> String {
        let (numero, righe) = (numero.to_string(), self.righe.to_string());
        let parts = [
            Some(numero.as_str()),
            Some(&self.istante),
            Some(&self.persona),
            Some(&self.verbo),
            self.atto.as_deref(),
            Some(&self.domanda),
            Some(&righe),
        ];
        catena::over(before, &parts)
    }

    /// Reads a row of [`COLUMNS`]; its number first.
    pub(super) fn read(row: &Row<'_>) -> Result<(u64, Self), Cause> {
        let accesso = Self {
            istante: row.get(1)?,
            persona: row.get(2)?,
            verbo: row.get(3)?,
            atto: row.get(4)?,
            domanda: row.get(5)?,
            righe: row.get(6)?,
        };
        Ok((row.get(0)?, accesso))
    }
}

impl Ledger {
    /// Leaves a line about somebody who read something.
    pub fn access(&mut self, accesso: &Accesso) -> Result<(), Error> {
        let doing = "record an access";
        let transaction = self.base.begin(doing)?;
        let sql = "SELECT numero, catena FROM accessi ORDER BY numero DESC LIMIT 1";
        let last: Option<(u64, String)> =
            transaction.query_one(doing, sql, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (last, before) = last.unwrap_or_default();
        let catena = accesso.link(&before, last + 1);
        let sql = "INSERT INTO accessi (numero, istante, persona, verbo, atto, domanda, righe, catena)
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        let values = [
            Value::Int((last + 1).cast_signed()),
            Value::Text(&accesso.istante),
            Value::Text(&accesso.persona),
            Value::Text(&accesso.verbo),
            Value::from(accesso.atto.as_deref()),
            Value::Text(&accesso.domanda),
            Value::Int(accesso.righe.cast_signed()),
            Value::Text(&catena),
        ];
        transaction.execute(doing, sql, &values)?;
        transaction.commit()
    }

    /// Hands on the accesses with their numbers, oldest first; of one act where it is named by its id.
    pub fn each_access<E: From<Error>>(
        &mut self,
        act: Option<&str>,
        mut each: impl FnMut(u64, &Accesso) -> Result<(), E>,
    ) -> Result<(), E> {
        each_access(&self.base, |numero, accesso, _| {
            let is_of = |it: &str| accesso.atto.as_deref().and_then(|it| it.splitn(3, ':').nth(2)) == Some(it);
            if act.is_none_or(is_of) { each(numero, accesso) } else { Ok(()) }
        })
    }
}

/// Hands on every access with its number and its link.
pub(super) fn each_access<E: From<Error>>(
    base: &Base,
    mut each: impl FnMut(u64, &Accesso, &str) -> Result<(), E>,
) -> Result<(), E> {
    let doing = "read accesses";
    let sql = format!("SELECT {COLUMNS}, catena FROM accessi ORDER BY numero");
    base.query_each(doing, &sql, &[], |row| {
        let (numero, accesso) = Accesso::read(row).map_err(failed(doing))?;
        let catena: String = row.get(7).map_err(failed(doing))?;
        each(numero, &accesso, &catena)
    })
}
