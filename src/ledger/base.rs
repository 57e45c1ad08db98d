//! The seam between the ledger and the two databases that can hold it: one SQL text, values in, rows out.
//!
//! Placeholders are `$1`, `$2`, … and must first appear in order: SQLite takes them as names, PostgreSQL as numbers.
//! An error says what was being done and why the database refused, never with which values.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

use postgres::fallible_iterator::FallibleIterator;
use postgres::types::IsNull;
use postgres::types::ToSql;
use postgres::types::Type;
use postgres::types::private::BytesMut;
use rusqlite::OpenFlags;

use crate::ledger::Error;

/// How long a job waits for another on the same ledger.
const WAIT: Duration = Duration::from_secs(60);

/// How many rows go into one statement: few sizes, so that few texts are prepared.
const PIECES: [usize; 5] = [256, 64, 16, 4, 1];

/// The number by which jobs on one PostgreSQL ledger take turns: `plic` in ASCII.
const TURN: i64 = 0x706C_6963;

/// Who writes looks single rows up. Before PostgreSQL has counted a table it takes a few hundred subjects for all of them,
/// and would read the whole table for each piece of a first import.
const BY_INDEX: &str =
    "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off";

/// A database that holds a ledger.
pub enum Base {
    /// A file.
    Sqlite(rusqlite::Connection),
    /// A server.
    Postgres(Box<Server>),
}

/// A connection to a PostgreSQL server.
pub struct Server {
    client: RefCell<postgres::Client>,
    statements: RefCell<HashMap<String, postgres::Statement>>,
}

/// Why a database refused.
#[derive(Debug, thiserror::Error)]
pub enum Cause {
    /// SQLite.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL refused a statement. What it adds in detail may quote rows, and is left out.
    #[error("{message} (SQLSTATE {code})")]
    Refused {
        /// What it says.
        message: String,
        /// The code of the norm.
        code: String,
    },
    /// PostgreSQL cannot be reached or understood.
    #[error(transparent)]
    Server(postgres::Error),
    /// A cell is not what the table's form says.
    #[error("a cell is not of the kind that its column has")]
    Cell,
}

impl Cause {
    /// Whether what is stored is damaged, and not our way of asking.
    pub fn is_damage(&self) -> bool {
        use rusqlite::ErrorCode;
        match self {
            Self::Sqlite(it) => {
                matches!(it.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
                    || matches!(it, rusqlite::Error::InvalidColumnType(..) | rusqlite::Error::Utf8Error(..))
            }
            // Class XX of the norm: internal error, `data_corrupted`, `index_corrupted`.
            Self::Refused { code, .. } => code.starts_with("XX"),
            Self::Cell => true,
            Self::Server(_) => false,
        }
    }
}

impl From<postgres::Error> for Cause {
    fn from(error: postgres::Error) -> Self {
        match error.as_db_error() {
            Some(it) => Self::Refused { message: it.message().to_string(), code: it.code().code().to_string() },
            None => Self::Server(error),
        }
    }
}

/// A value for a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing.
    Null,
    /// A number.
    Int(i64),
    /// A text.
    Text(&'a str),
}

impl<'a> From<Option<&'a str>> for Value<'a> {
    fn from(text: Option<&'a str>) -> Self {
        text.map_or(Self::Null, Self::Text)
    }
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::ToSqlOutput;
        use rusqlite::types::ValueRef;
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(it) => ValueRef::Integer(*it),
            Self::Text(it) => ValueRef::Text(it.as_bytes()),
        }))
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(it) if *ty == Type::INT4 => i32::try_from(*it)?.to_sql(ty, out),
            Self::Int(it) if *ty == Type::INT8 => it.to_sql(ty, out),
            Self::Int(_) => Err(Box::new(Cause::Cell)),
            Self::Text(it) => it.to_sql(ty, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    postgres::types::to_sql_checked!();
}

/// A row of an answer.
pub enum Row<'a> {
    /// Of SQLite.
    Sqlite(&'a rusqlite::Row<'a>),
    /// Of PostgreSQL.
    Postgres(&'a postgres::Row),
}

impl Row<'_> {
    /// The cell at a place, counted from 0.
    pub fn get<T: Cell>(&self, index: usize) -> Result<T, Cause> {
        T::read(self, index)
    }
}

/// What a cell can be read as.
pub trait Cell: Sized {
    /// Reads it.
    fn read(row: &Row<'_>, index: usize) -> Result<Self, Cause>;
}

impl Cell for Option<i64> {
    fn read(row: &Row<'_>, index: usize) -> Result<Self, Cause> {
        match row {
            Row::Sqlite(row) => Ok(row.get(index)?),
            Row::Postgres(row) => Ok(row.try_get(index)?),
        }
    }
}

impl Cell for Option<String> {
    fn read(row: &Row<'_>, index: usize) -> Result<Self, Cause> {
        match row {
            Row::Sqlite(row) => Ok(row.get(index)?),
            Row::Postgres(row) => Ok(row.try_get(index)?),
        }
    }
}

impl Cell for i64 {
    fn read(row: &Row<'_>, index: usize) -> Result<Self, Cause> {
        Option::<Self>::read(row, index)?.ok_or(Cause::Cell)
    }
}

impl Cell for u64 {
    fn read(row: &Row<'_>, index: usize) -> Result<Self, Cause> {
        Self::try_from(i64::read(row, index)?).map_err(|_| Cause::Cell)
    }
}

impl Cell for u32 {
    fn read(row: &Row<'_>, index: usize) -> Result<Self, Cause> {
        Self::try_from(i64::read(row, index)?).map_err(|_| Cause::Cell)
    }
}

impl Cell for Option<u32> {
    fn read(row: &Row<'_>, index: usize) -> Result<Self, Cause> {
        Option::<i64>::read(row, index)?.map(|it| u32::try_from(it).map_err(|_| Cause::Cell)).transpose()
    }
}

impl Cell for bool {
    fn read(row: &Row<'_>, index: usize) -> Result<Self, Cause> {
        Ok(i64::read(row, index)? != 0)
    }
}

impl Cell for String {
    fn read(row: &Row<'_>, index: usize) -> Result<Self, Cause> {
        Option::<Self>::read(row, index)?.ok_or(Cause::Cell)
    }
}

impl Base {
    /// The file at `path`, made if it is not there. What is reported as done survives the loss of power.
    pub fn file(path: &Path) -> Result<Self, Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let doing = "open the file";
        let connection = rusqlite::Connection::open_with_flags(path, flags).map_err(failed(doing))?;
        // Two jobs on one ledger wait for each other rather than fail.
        connection.busy_timeout(WAIT).map_err(failed(doing))?;
        connection.set_prepared_statement_cache_capacity(64);
        match connection.pragma_update(None, "journal_mode", "WAL") {
            // Another job is making the file this very moment, and does the same.
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => {}
            changed => changed.map_err(failed(doing))?,
        }
        connection.pragma_update(None, "synchronous", "FULL").map_err(failed(doing))?;
        Ok(Self::Sqlite(connection))
    }

    /// The server at `url`, `postgres://user@host/database`. A password may stand in it or beside it; it is told to
    /// the server alone.
    pub fn server(url: &str, password: Option<&str>) -> Result<Self, Error> {
        let doing = "reach the server";
        let mut config: postgres::Config = url.parse().map_err(|_| Error::Address)?;
        if let Some(password) = password.filter(|_| config.get_password().is_none()) {
            config.password(password);
        }
        config.application_name("plico");
        let mut client = config.connect(postgres::NoTls).map_err(failed(doing))?;
        // Plans are made for the table as it is, not as it was when it was empty.
        let session = "SET synchronous_commit = on; SET plan_cache_mode = force_custom_plan;
                       SET client_min_messages = warning; SET jit = off";
        client.batch_execute(session).map_err(failed(doing))?;
        Ok(Self::Postgres(Box::new(Server { client: RefCell::new(client), statements: RefCell::default() })))
    }

    /// How much memory pages may take, in MiB; a server knows better.
    pub fn cache(&self, most: u32) -> Result<(), Error> {
        match self {
            Self::Sqlite(it) => {
                it.pragma_update(None, "cache_size", -1024 * i64::from(most)).map_err(failed("set memory aside"))
            }
            Self::Postgres(_) => Ok(()),
        }
    }

    /// Reads the file where it lies in memory instead of piece by piece: for jobs that read most of it.
    pub fn map(&self) -> Result<(), Error> {
        match self {
            Self::Sqlite(it) => {
                it.pragma_update(None, "mmap_size", i64::from(i32::MAX)).map_err(failed("read the file"))
            }
            Self::Postgres(_) => Ok(()),
        }
    }

    /// Whether there is a table of that name.
    pub fn has_table(&self, name: &str) -> Result<bool, Error> {
        let sql = match self {
            Self::Sqlite(_) => "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = $1",
            Self::Postgres(_) => {
                "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1"
            }
        };
        let count: Option<i64> = self.query_one("look for a table", sql, &[Value::Text(name)], |row| row.get(0))?;
        Ok(count.unwrap_or(0) > 0)
    }

    /// Runs statements that take no values.
    pub fn batch(&self, doing: &'static str, sql: &str) -> Result<(), Error> {
        match self {
            Self::Sqlite(it) => it.execute_batch(sql).map_err(failed(doing)),
            Self::Postgres(it) => it.client.borrow_mut().batch_execute(sql).map_err(failed(doing)),
        }
    }

    /// Runs a statement; says how many rows it touched.
    pub fn execute(&self, doing: &'static str, sql: &str, values: &[Value<'_>]) -> Result<u64, Error> {
        match self {
            Self::Sqlite(it) => {
                let mut statement = it.prepare_cached(sql).map_err(failed(doing))?;
                let touched = statement.execute(rusqlite::params_from_iter(values)).map_err(failed(doing))?;
                Ok(touched as u64)
            }
            Self::Postgres(it) => {
                let statement = it.prepare(sql).map_err(failed(doing))?;
                it.client.borrow_mut().execute(&statement, &as_params(values)).map_err(failed(doing))
            }
        }
    }

    /// The rows of an answer, each read.
    pub fn query<T>(
        &self,
        doing: &'static str,
        sql: &str,
        values: &[Value<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<T, Cause>,
    ) -> Result<Vec<T>, Error> {
        let mut rows = Vec::new();
        self.query_each(doing, sql, values, |row| {
            rows.push(read(row).map_err(failed(doing))?);
            Ok::<(), Error>(())
        })?;
        Ok(rows)
    }

    /// The first row of an answer, where there is one.
    pub fn query_one<T>(
        &self,
        doing: &'static str,
        sql: &str,
        values: &[Value<'_>],
        read: impl FnMut(&Row<'_>) -> Result<T, Cause>,
    ) -> Result<Option<T>, Error> {
        Ok(self.query(doing, sql, values, read)?.into_iter().next())
    }

    /// Hands on each row of an answer as it comes; the whole is never in memory.
    ///
    /// On PostgreSQL the connection is busy until the last row: `each` must not ask this base anything.
    pub fn query_each<E: From<Error>>(
        &self,
        doing: &'static str,
        sql: &str,
        values: &[Value<'_>],
        mut each: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        match self {
            Self::Sqlite(it) => {
                let mut statement = it.prepare_cached(sql).map_err(failed(doing))?;
                let mut rows = statement.query(rusqlite::params_from_iter(values)).map_err(failed(doing))?;
                while let Some(row) = rows.next().map_err(failed(doing))? {
                    each(&Row::Sqlite(row))?;
                }
            }
            Self::Postgres(it) => {
                let statement = it.prepare(sql).map_err(failed(doing))?;
                let mut client = it.client.borrow_mut();
                let mut rows = client.query_raw(&statement, values.iter()).map_err(failed(doing))?;
                while let Some(row) = rows.next().map_err(failed(doing))? {
                    each(&Row::Postgres(&row))?;
                }
            }
        }
        Ok(())
    }

    /// Begins to write: whoever else wants to waits until it is over.
    pub fn begin(&self, doing: &'static str) -> Result<Transaction<'_>, Error> {
        match self {
            Self::Sqlite(_) => self.batch(doing, "BEGIN IMMEDIATE")?,
            Self::Postgres(_) => {
                let turn = format!("SELECT pg_advisory_xact_lock({TURN}, hashtext(current_schema()))");
                self.batch(doing, &format!("BEGIN; {turn}; {BY_INDEX}"))?;
            }
        }
        Ok(Transaction { base: self, doing, is_over: false })
    }

    /// Begins to read everything as it is now, whatever others add meanwhile.
    pub fn snapshot(&self, doing: &'static str) -> Result<Transaction<'_>, Error> {
        match self {
            Self::Sqlite(_) => self.batch(doing, "BEGIN")?,
            Self::Postgres(_) => self.batch(doing, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?,
        }
        Ok(Transaction { base: self, doing, is_over: false })
    }
}

impl Server {
    fn prepare(&self, sql: &str) -> Result<postgres::Statement, postgres::Error> {
        if let Some(known) = self.statements.borrow().get(sql) {
            return Ok(known.clone());
        }
        let statement = self.client.borrow_mut().prepare(sql)?;
        self.statements.borrow_mut().insert(sql.to_string(), statement.clone());
        Ok(statement)
    }
}

fn as_params<'a>(values: &'a [Value<'a>]) -> Vec<&'a (dyn ToSql + Sync)> {
    values.iter().map(|it| it as &(dyn ToSql + Sync)).collect()
}

/// A transaction: dropped before [`Transaction::commit`] it leaves nothing.
pub struct Transaction<'a> {
    base: &'a Base,
    doing: &'static str,
    is_over: bool,
}

impl Transaction<'_> {
    /// Makes it final.
    pub fn commit(mut self) -> Result<(), Error> {
        self.base.batch(self.doing, "COMMIT")?;
        self.is_over = true;
        Ok(())
    }
}

impl std::ops::Deref for Transaction<'_> {
    type Target = Base;

    fn deref(&self) -> &Base {
        self.base
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        if !self.is_over {
            // Where the connection is gone the database has done it already.
            let _ = self.base.batch(self.doing, "ROLLBACK");
        }
    }
}

/// Names what we were doing when the database refused.
pub fn failed<C: Into<Cause>>(doing: &'static str) -> impl Fn(C) -> Error {
    move |cause| Error::Database { doing, source: cause.into() }
}

/// Cuts rows into pieces of few sizes, each for one statement.
pub fn pieces<T>(rows: &[T]) -> impl Iterator<Item = &[T]> {
    let mut rest = rows;
    std::iter::from_fn(move || {
        let size = PIECES.into_iter().find(|it| *it <= rest.len())?;
        let (piece, after) = rest.split_at(size);
        rest = after;
        Some(piece)
    })
}

/// `$1, $2, $3`.
pub fn list(count: usize) -> String {
    let names: Vec<String> = (1..=count).map(|it| format!("${it}")).collect();
    names.join(", ")
}

/// `($1, $2), ($3, $4)`.
pub fn tuples(rows: usize, columns: usize) -> String {
    let tuple = |row: usize| {
        let names: Vec<String> = (1..=columns).map(|it| format!("${}", row * columns + it)).collect();
        format!("({})", names.join(", "))
    };
    let all: Vec<String> = (0..rows).map(tuple).collect();
    all.join(", ")
}
