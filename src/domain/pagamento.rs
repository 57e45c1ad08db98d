//! Money that came in for an act before it was printed.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;

/// A payment; one row of `pagamenti.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pagamento {
    /// Day it was paid.
    pub data: Option<Data>,
    /// How much.
    pub importo: Centesimi,
}
