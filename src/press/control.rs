//! The inserter's control file: one row a sheet.

use crate::codes::segno::Segno;

/// The header row.
pub const HEADER: &str = "lavoro;lotto_stampa;plico;foglio;fogli;alimentatori;carta;flag;classe_peso;generazione;segno;prodotto;id_plico;peso_mg\r\n";

/// The row of one sheet.
pub fn row(segno: &Segno, prodotto: &str, id: &str, weight_mg: u64) -> String {
    let fields = segno.fields();
    format!(
        "{};{:04};{:07};{};{};{:02X};{};{:X};{};{};{};{prodotto};{id};{weight_mg}\r\n",
        fields.job,
        fields.batch,
        fields.piece,
        fields.foglio,
        fields.fogli,
        fields.feeders,
        fields.stock,
        fields.flags,
        fields.peso,
        fields.generation,
        segno.encode(),
    )
}
