//! Rows of the neutral lot, with cells set by name.

use std::borrow::Cow;

use crate::intake::riga::Tabella;

/// One row of a file of the lot.
#[derive(Debug, Clone)]
pub(super) struct Row {
    tabella: Tabella,
    // Invariant: as many as the table has columns, until damage adds one.
    cells: Vec<Cow<'static, str>>,
}

impl Row {
    /// An empty row of a table.
    pub(super) fn new(tabella: Tabella) -> Self {
        Self { tabella, cells: vec![Cow::Borrowed(""); tabella.columns().len()] }
    }

    /// Sets the cell of `column`.
    pub(super) fn set(&mut self, column: &str, value: impl Into<Cow<'static, str>>) {
        let index = self.index(column);
        self.cells[index] = value.into();
    }

    /// Sets the cell of `column` to the Italian yes or no.
    pub(super) fn set_flag(&mut self, column: &str, value: bool) {
        self.set(column, if value { "S" } else { "N" });
    }

    /// The cell of `column`.
    pub(super) fn cell(&self, column: &str) -> &str {
        &self.cells[self.index(column)]
    }

    /// All cells, in order.
    pub(super) fn cells(&self) -> &[Cow<'static, str>] {
        &self.cells
    }

    /// Adds a cell that no column heads: a separator that somebody typed into a text.
    pub(super) fn overflow(&mut self, value: &'static str) {
        self.cells.push(Cow::Borrowed(value));
    }

    /// Where `column` stands.
    fn index(&self, column: &str) -> usize {
        self.tabella.column(column).expect("the names of columns in this module are those of the table")
    }
}
