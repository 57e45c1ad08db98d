//! A copy of the whole ledger as text, the same from either database: backup, restore, and the way from one to the other.
//!
//! The first line says what it is; then each row as a JSON array that begins with its table; the last line seals what
//! stands before it with a count and a SHA-256. The projection is not in it: it is made again from the facts.

use std::io::BufRead;
use std::io::Read;
use std::io::Write;

use serde::Deserialize;
use serde::Serialize;

use crate::hash::Hasher;
use crate::ledger::Error;
use crate::ledger::Ledger;
use crate::ledger::base::Base;
use crate::ledger::base::Row;
use crate::ledger::base::Value;
use crate::ledger::base::failed;
use crate::ledger::base::pieces;
use crate::ledger::base::tuples;
use crate::ledger::catena::Forma;
use crate::ledger::esame;
use crate::ledger::schema;

/// No row of a ledger is longer.
const LONGEST: u64 = 64 << 20;

/// Rows that are written at once.
const PAGE: usize = 256;

/// The form of a copy.
const FORM: u32 = 1;

/// A table that is copied.
pub(super) struct Tabella {
    /// Its name.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [&'static str],
    /// Those of them that are numbers.
    pub numbers: &'static [&'static str],
    /// The columns that order it.
    pub order: &'static str,
}

/// What is copied; the projection is not.
pub(super) const TABLES: [Tabella; 4] = [
    Tabella {
        name: "fatti",
        columns: &[
            "numero",
            "soggetto",
            "tipo",
            "istante",
            "giorno",
            "chiave",
            "contenuto",
            "sale",
            "impronta",
            "catena",
        ],
        numbers: &["numero"],
        order: "numero",
    },
    Tabella {
        name: "lavori",
        columns: &["anno", "progressivo", "ente", "lotto", "prova"],
        numbers: &["anno", "progressivo", "prova"],
        order: "anno, progressivo",
    },
    Tabella {
        name: "numeri",
        columns: &["serie", "numero", "ente", "lotto", "id_verbale", "progressivo", "tentativo"],
        numbers: &["numero", "progressivo", "tentativo"],
        order: "serie, numero",
    },
    Tabella {
        name: "accessi",
        columns: &["numero", "istante", "persona", "verbo", "atto", "domanda", "righe", "catena"],
        numbers: &["numero", "righe"],
        order: "numero",
    },
];

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Testa {
    /// The form of the copy.
    copia_registro: u32,
    /// The form of the ledger.
    forma: i64,
    /// The first fact whose link covers all of it.
    dal: i64,
}

/// The last line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sigillo {
    /// How many rows stand before it.
    pub righe: u64,
    /// SHA-256 of all lines before it.
    pub sha256: String,
}

/// A cell of a copy.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
enum Cella {
    Numero(i64),
    Testo(String),
    Niente(()),
}

impl Cella {
    fn value(&self) -> Value<'_> {
        match self {
            Self::Numero(it) => Value::Int(*it),
            Self::Testo(it) => Value::Text(it),
            Self::Niente(()) => Value::Null,
        }
    }
}

impl Ledger {
    /// Writes a copy of the ledger as it is at this instant; others may go on writing.
    pub fn dump(&mut self, out: &mut dyn Write) -> Result<Sigillo, Error> {
        self.vista()?.dump(out, None)
    }

    /// Reads a copy into this ledger, which must be empty. Its seal and every chain are proved before it is accepted;
    /// otherwise the ledger stays empty.
    pub fn restore(&mut self, from: &mut dyn BufRead) -> Result<Sigillo, Error> {
        let doing = "restore the copy";
        let transaction = self.base.begin(doing)?;
        if !esame::is_empty(&transaction)? {
            return Err(Error::NotEmpty);
        }
        let mut lines = Lines { from, hasher: Hasher::default(), line: 0 };
        let testa: Testa = lines
            .next()?
            .and_then(|it| serde_json::from_str(&it).ok())
            .ok_or(Error::Copy { line: 1, why: "this is no copy of a ledger".into() })?;
        if testa.copia_registro != FORM || testa.forma != schema::FORM {
            return Err(Error::Newer { found: testa.forma.max(testa.copia_registro.into()), known: schema::FORM });
        }
        let sigillo = read_rows(&transaction, &mut lines)?;
        let forma = Forma(testa.dal);
        transaction.execute(doing, "UPDATE versione SET dal = $1", &[Value::Int(testa.dal)])?;
        let mut first = None;
        esame::check(&transaction, forma, &mut |it| first = first.take().or(Some(it)), &mut |_, _, _| {})?;
        if let Some(it) = first {
            let number = it.numero.map(|it| format!(" {it}")).unwrap_or_default();
            let why = format!("the ledger in it does not prove itself: {}{number} ({})", it.codice, it.soggetto);
            return Err(Error::Copy { line: lines.line, why });
        }
        transaction.commit()?;
        self.forma = forma;
        Ok(sigillo)
    }
}

/// Writes a copy, in a transaction that sees one instant; of facts of the kind `without` neither what they say nor its salt.
pub(super) fn dump(base: &Base, forma: Forma, out: &mut dyn Write, without: Option<&str>) -> Result<Sigillo, Error> {
    let mut out = Sealed { out, hasher: Hasher::default(), righe: 0 };
    out.line(&Testa { copia_registro: FORM, forma: schema::FORM, dal: forma.0 })?;
    for table in &TABLES {
        let is_left_out = |it: &str| table.name == "fatti" && ["contenuto", "sale"].contains(&it);
        let columns = table.columns.iter().map(|it| match without {
            Some(_) if is_left_out(it) => format!("CASE WHEN tipo = $1 THEN NULL ELSE {it} END"),
            _ => (*it).to_string(),
        });
        let columns: Vec<String> = columns.collect();
        let sql = format!("SELECT {} FROM {} ORDER BY {}", columns.join(", "), table.name, table.order);
        let kind: Vec<Value<'_>> = without.filter(|_| table.name == "fatti").map(Value::Text).into_iter().collect();
        base.query_each("copy the ledger", &sql, &kind, |row| {
            out.righe += 1;
            out.line(&table.read(row)?)
        })?;
    }
    let sigillo = Sigillo { righe: out.righe, sha256: out.hasher.hex() };
    out.line(&sigillo)?;
    out.out.flush().map_err(|source| Error::Stream { doing: "write", source })?;
    Ok(sigillo)
}

/// Takes the rows in up to the seal, and holds the seal against them.
fn read_rows(base: &Base, lines: &mut Lines<'_>) -> Result<Sigillo, Error> {
    let mut waiting: Vec<Vec<Cella>> = Vec::new();
    let (mut current, mut righe) = (0, 0);
    loop {
        let so_far = lines.hasher.hex();
        let Some(text) = lines.next()? else {
            return Err(lines.error("it ends without its seal: the copy is not whole"));
        };
        if text.starts_with('{') {
            let sigillo: Sigillo =
                serde_json::from_str(&text).map_err(|_| lines.error("neither a row nor the seal"))?;
            TABLES[current].insert(base, &mut waiting)?;
            if sigillo != (Sigillo { righe, sha256: so_far }) || lines.next()?.is_some() {
                return Err(lines.error("the seal does not fit: the copy was changed or is not whole"));
            }
            return Ok(sigillo);
        }
        let (table, cells): (usize, Vec<Cella>) = row(&text).ok_or_else(|| lines.error("no row of a ledger"))?;
        righe += 1;
        if table != current || waiting.len() == PAGE {
            TABLES[current].insert(base, &mut waiting)?;
            current = table;
        }
        waiting.push(cells);
    }
}

/// Reads a row: which table, and its cells.
fn row(text: &str) -> Option<(usize, Vec<Cella>)> {
    let mut cells: Vec<Cella> = serde_json::from_str(text).ok()?;
    if cells.is_empty() {
        return None;
    }
    let Cella::Testo(name) = cells.remove(0) else { return None };
    let table = TABLES.iter().position(|it| it.name == name)?;
    let Tabella { columns, numbers, .. } = &TABLES[table];
    let fits = |(column, cell): (&&str, &Cella)| match cell {
        Cella::Numero(_) => numbers.contains(column),
        Cella::Testo(_) => !numbers.contains(column),
        Cella::Niente(()) => true,
    };
    (cells.len() == columns.len() && columns.iter().zip(&cells).all(fits)).then_some((table, cells))
}

impl Tabella {
    fn read(&self, row: &Row<'_>) -> Result<Vec<Cella>, Error> {
        let mut cells = vec![Cella::Testo(self.name.to_string())];
        for (index, column) in self.columns.iter().enumerate() {
            let cell = match self.numbers.contains(column) {
                true => row.get::<i64>(index).map(Cella::Numero),
                false => row.get::<Option<String>>(index).map(|it| it.map_or(Cella::Niente(()), Cella::Testo)),
            };
            cells.push(cell.map_err(failed("copy the ledger"))?);
        }
        Ok(cells)
    }

    fn insert(&self, base: &Base, rows: &mut Vec<Vec<Cella>>) -> Result<(), Error> {
        for piece in pieces(rows) {
            let tuples = tuples(piece.len(), self.columns.len());
            let sql = format!("INSERT INTO {} ({}) VALUES {tuples}", self.name, self.columns.join(", "));
            let values: Vec<Value<'_>> = piece.iter().flatten().map(Cella::value).collect();
            base.execute("restore the copy", &sql, &values)?;
        }
        rows.clear();
        Ok(())
    }
}

/// Lines being written, and what seals them.
struct Sealed<'a> {
    out: &'a mut dyn Write,
    hasher: Hasher,
    righe: u64,
}

impl Sealed<'_> {
    fn line(&mut self, value: &impl Serialize) -> Result<(), Error> {
        let mut text = serde_json::to_string(value).expect("cells are plain data");
        text.push('\n');
        self.hasher.add(text.as_bytes());
        self.out.write_all(text.as_bytes()).map_err(|source| Error::Stream { doing: "write", source })
    }
}

/// Lines being read, and what seals them.
struct Lines<'a> {
    from: &'a mut dyn BufRead,
    hasher: Hasher,
    line: u64,
}

impl Lines<'_> {
    /// The next line with its end, which must be there; none after the last.
    fn next(&mut self) -> Result<Option<String>, Error> {
        let mut bytes = Vec::new();
        let read = self.from.take(LONGEST).read_until(b'\n', &mut bytes);
        read.map_err(|source| Error::Stream { doing: "read", source })?;
        if bytes.is_empty() {
            return Ok(None);
        }
        self.line += 1;
        self.hasher.add(&bytes);
        let text = String::from_utf8(bytes).ok().filter(|it| it.ends_with('\n'));
        text.map(Some).ok_or_else(|| self.error("no whole line of text"))
    }

    fn error(&self, why: &str) -> Error {
        Error::Copy { line: self.line, why: why.into() }
    }
}
