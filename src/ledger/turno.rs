//! Turns of jobs that decide by what the ledger holds before they write: one such job at a time on one ledger.
//!
//! A transaction would keep everybody else from writing for as long as the job takes; a turn keeps only those waiting
//! who want one too. Whoever is killed has given it back.

use std::time::Duration;

use rusqlite::ErrorCode;

use crate::ledger::Error;
use crate::ledger::Ledger;
use crate::ledger::base::Base;
use crate::ledger::base::Cause;
use crate::ledger::base::failed;

/// The number by which such jobs on one PostgreSQL ledger take turns: `turn` in ASCII.
const TURN: i64 = 0x7475_726E;

/// What PostgreSQL says where a lock could not be had in time: `lock_not_available` of the norm.
const NOT_AVAILABLE: &str = "55P03";

/// What we are doing, where it fails.
const DOING: &str = "wait for another job";

/// A turn on a file, held by a second file beside it; on a server the connection itself holds it.
pub(super) type Turno = Option<rusqlite::Connection>;

impl Ledger {
    /// Takes the turn for as long as this ledger is open; false where another job has it for longer than `wait`.
    pub fn take_turn(&mut self, wait: Duration) -> Result<bool, Error> {
        match &self.base {
            Base::Sqlite(connection) => {
                let path = format!("{}-turno", connection.path().unwrap_or_default());
                let held = rusqlite::Connection::open(path).map_err(failed(DOING))?;
                held.busy_timeout(wait).map_err(failed(DOING))?;
                match held.execute_batch("BEGIN EXCLUSIVE") {
                    Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => return Ok(false),
                    begun => begun.map_err(failed(DOING))?,
                }
                self.turno = Some(held);
                Ok(true)
            }
            Base::Postgres(_) => {
                let sql = format!(
                    "SET lock_timeout = {}; SELECT pg_advisory_lock({TURN}, hashtext(current_schema())); \
                     SET lock_timeout = 0",
                    wait.as_millis().max(1)
                );
                match self.base.batch(DOING, &sql) {
                    Err(Error::Database { source: Cause::Refused { code, .. }, .. }) if code == NOT_AVAILABLE => {
                        Ok(false)
                    }
                    taken => taken.map(|()| true),
                }
            }
        }
    }
}
