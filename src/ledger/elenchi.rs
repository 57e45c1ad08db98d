//! Everything that the ledger holds, as tables for people: what a hand-over is made of.

use crate::ledger::Error;
use crate::ledger::Ledger;
use crate::ledger::Stored;
use crate::ledger::base::Transaction;
use crate::ledger::base::Value;
use crate::ledger::base::failed;
use crate::ledger::catena::Forma;
use crate::ledger::copia;
use crate::ledger::copia::Sigillo;
use crate::ledger::fatti;
use crate::ledger::proiezione::Atto;
use crate::ledger::proiezione::Passo;
use crate::ledger::proiezione::Riferimento;
use crate::ledger::proiezione::Spedizione;
use crate::ledger::proiezione::Versamento;
use crate::ledger::righe::Riga;

/// The tables beside the facts.
pub const LISTS: [&str; 8] =
    ["lavori", "numeri", "accessi", "atti", "passi", "spedizioni", "versamenti", "riferimenti"];

/// The ledger as it was at one instant, whatever others add meanwhile.
pub struct Vista<'a> {
    transaction: Transaction<'a>,
    forma: Forma,
}

/// A table: its columns, which of them are numbers, and its order.
struct Elenco {
    columns: Vec<&'static str>,
    numbers: Vec<bool>,
    order: &'static str,
}

impl Ledger {
    /// Everything as it is now.
    pub fn vista(&mut self) -> Result<Vista<'_>, Error> {
        Ok(Vista { transaction: self.base.snapshot("read the ledger")?, forma: self.forma })
    }
}

impl Vista<'_> {
    /// Writes a copy of the ledger that [`Ledger::restore`] reads; of the kind `without` not what its facts say.
    pub fn dump(&self, out: &mut dyn std::io::Write, without: Option<&str>) -> Result<Sigillo, Error> {
        copia::dump(&self.transaction, self.forma, out, without)
    }

    /// The kinds of facts that there are, in order.
    pub fn kinds(&self) -> Result<Vec<String>, Error> {
        let sql = "SELECT DISTINCT tipo FROM fatti ORDER BY tipo";
        self.transaction.query("list kinds of facts", sql, &[], |row| row.get(0))
    }

    /// Hands on each fact of a kind with its day and its key, in order of its number.
    pub fn each_of_kind<E: From<Error>>(
        &mut self,
        kind: &str,
        mut each: impl FnMut(&Stored, Option<&str>, Option<&str>) -> Result<(), E>,
    ) -> Result<(), E> {
        let doing = "read facts";
        let sql = format!("SELECT {}, giorno, chiave FROM fatti WHERE tipo = $1 ORDER BY numero", fatti::STORED);
        self.transaction.query_each(doing, &sql, &[Value::Text(kind)], |row| {
            let fact = fatti::stored(row).map_err(failed(doing))?;
            let day: Option<String> = row.get(5).map_err(failed(doing))?;
            let key: Option<String> = row.get(6).map_err(failed(doing))?;
            each(&fact, day.as_deref(), key.as_deref())
        })
    }

    /// The columns of one of the [`LISTS`].
    pub fn columns(&self, list: &str) -> Vec<&'static str> {
        elenco(list).columns
    }

    /// Hands on the rows of one of the [`LISTS`], as texts.
    pub fn each_listed<E: From<Error>>(
        &mut self,
        list: &str,
        mut each: impl FnMut(&[String]) -> Result<(), E>,
    ) -> Result<(), E> {
        let doing = "read a table";
        let Elenco { columns, numbers, order } = elenco(list);
        let sql = format!("SELECT {} FROM {list} ORDER BY {order}", columns.join(", "));
        self.transaction.query_each(doing, &sql, &[], |row| {
            let mut cells = Vec::with_capacity(columns.len());
            for (index, is_number) in numbers.iter().enumerate() {
                let cell: Option<String> = match is_number {
                    true => row.get::<Option<i64>>(index).map_err(failed(doing))?.map(|it| it.to_string()),
                    false => row.get(index).map_err(failed(doing))?,
                };
                cells.push(cell.unwrap_or_default());
            }
            each(&cells)
        })
    }
}

/// The form of one of the [`LISTS`].
fn elenco(list: &str) -> Elenco {
    match list {
        "atti" => projected::<Atto>("soggetto"),
        "passi" => projected::<Passo>("soggetto, riga"),
        "spedizioni" => projected::<Spedizione>("soggetto, riga"),
        "versamenti" => projected::<Versamento>("soggetto, riga"),
        "riferimenti" => projected::<Riferimento>("soggetto, riga"),
        other => {
            let table = copia::TABLES.iter().find(|it| it.name == other).expect("it is one of the lists");
            let numbers = table.columns.iter().map(|it| table.numbers.contains(it)).collect();
            Elenco { columns: table.columns.to_vec(), numbers, order: table.order }
        }
    }
}

fn projected<T: Riga>(order: &'static str) -> Elenco {
    let columns = ["soggetto"].into_iter().chain(T::COLUMNS.iter().copied()).collect();
    let numbers = std::iter::once(false).chain(T::TYPES.iter().map(|it| it.starts_with("BIGINT"))).collect();
    Elenco { columns, numbers, order }
}
