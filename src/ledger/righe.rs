//! Rows of the projection: each struct is its table, so that neither can drift from the other.

use crate::hash::Hasher;
use crate::ledger::Error;
use crate::ledger::base::Base;
use crate::ledger::base::Cause;
use crate::ledger::base::Cell;
use crate::ledger::base::Row;
use crate::ledger::base::Value;
use crate::ledger::base::pieces;
use crate::ledger::base::tuples;

/// What stands in a column of the projection.
pub(super) trait Campo: Cell {
    /// The column's type.
    const SQL: &'static str;

    /// The value for a statement.
    fn value(&self) -> Value<'_>;
}

impl Campo for String {
    const SQL: &'static str = "TEXT NOT NULL";

    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }
}

impl Campo for Option<String> {
    const SQL: &'static str = "TEXT";

    fn value(&self) -> Value<'_> {
        Value::from(self.as_deref())
    }
}

impl Campo for i64 {
    const SQL: &'static str = "BIGINT NOT NULL";

    fn value(&self) -> Value<'_> {
        Value::Int(*self)
    }
}

impl Campo for Option<i64> {
    const SQL: &'static str = "BIGINT";

    fn value(&self) -> Value<'_> {
        self.map_or(Value::Null, Value::Int)
    }
}

impl Campo for u32 {
    const SQL: &'static str = "BIGINT NOT NULL";

    fn value(&self) -> Value<'_> {
        Value::Int((*self).into())
    }
}

impl Campo for Option<u32> {
    const SQL: &'static str = "BIGINT";

    fn value(&self) -> Value<'_> {
        self.map_or(Value::Null, |it| Value::Int(it.into()))
    }
}

impl Campo for bool {
    const SQL: &'static str = "BIGINT NOT NULL";

    fn value(&self) -> Value<'_> {
        Value::Int((*self).into())
    }
}

/// A row of a table of the projection.
pub(super) trait Riga: Sized {
    /// The table.
    const TABLE: &'static str;
    /// Its columns but for the subject, the place and what the ledger adds.
    const COLUMNS: &'static [&'static str];
    /// Their types.
    const TYPES: &'static [&'static str];

    /// The values in the order of the columns.
    fn values<'a>(&'a self, to: &mut Vec<Value<'a>>);

    /// Reads the row whose first column is at this place.
    fn read(row: &Row<'_>, first: usize) -> Result<Self, Cause>;
}

/// A struct that is a table.
macro_rules! riga {
    ($(#[$doc:meta])* $name:ident in $table:literal { $($(#[$field_doc:meta])* $field:ident: $kind:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Default)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $kind,)*
        }

        impl $crate::ledger::righe::Riga for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),*];
            const TYPES: &'static [&'static str] = &[$(<$kind as $crate::ledger::righe::Campo>::SQL),*];

            fn values<'a>(&'a self, to: &mut Vec<$crate::ledger::base::Value<'a>>) {
                $(to.push($crate::ledger::righe::Campo::value(&self.$field));)*
            }

            fn read(
                row: &$crate::ledger::base::Row<'_>,
                first: usize,
            ) -> Result<Self, $crate::ledger::base::Cause> {
                let mut places = first..;
                Ok(Self { $($field: row.get(places.next().unwrap_or_default())?,)* })
            }
        }

        /// Without what it says about people.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}
pub(super) use riga;

/// The statement that makes the table of the rows of a subject, with the columns that the ledger adds.
pub(super) fn table<T: Riga>(added: &str, key: &str) -> String {
    let columns: Vec<String> = T::COLUMNS.iter().zip(T::TYPES).map(|(name, kind)| format!("{name} {kind}")).collect();
    let (table, columns) = (T::TABLE, columns.join(", "));
    format!("CREATE TABLE {table} (soggetto TEXT NOT NULL, {added}, {columns}, PRIMARY KEY ({key})) BY SUBJECT;\n")
}

/// The columns of a table under an alias.
pub(super) fn columns<T: Riga>(alias: &str) -> String {
    let names: Vec<String> = T::COLUMNS.iter().map(|it| format!("{alias}.{it}")).collect();
    names.join(", ")
}

/// Writes rows, each with its subject and its place among those of the subject.
pub(super) fn insert<T: Riga>(base: &Base, rows: &[(&str, i64, &T)]) -> Result<(), Error> {
    let names = T::COLUMNS.join(", ");
    for piece in pieces(rows) {
        let tuples = tuples(piece.len(), T::COLUMNS.len() + 2);
        let sql = format!("INSERT INTO {} (soggetto, riga, {names}) VALUES {tuples}", T::TABLE);
        let mut values = Vec::with_capacity(piece.len() * (T::COLUMNS.len() + 2));
        for (subject, riga, row) in piece {
            values.extend([Value::Text(subject), Value::Int(*riga)]);
            row.values(&mut values);
        }
        base.execute("write the projection", &sql, &values)?;
    }
    Ok(())
}

/// Adds a row to a fingerprint.
pub(super) fn hash<T: Riga>(hasher: &mut Hasher, row: &T) {
    let mut values = Vec::with_capacity(T::COLUMNS.len());
    row.values(&mut values);
    hasher.part(T::TABLE.as_bytes());
    for it in values {
        match it {
            Value::Null => hasher.part(b"-"),
            Value::Int(it) => hasher.part(format!("#{it}").as_bytes()),
            Value::Text(it) => {
                hasher.part(b"+");
                hasher.part(it.as_bytes());
            }
        }
    }
}
