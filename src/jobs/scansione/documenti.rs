//! Other papers: what bears one of our codes and is no card.

use crate::codes::segno::Segno;
use crate::jobs::scansione::abbina::Carta;
use crate::jobs::scansione::faccia::Lettura;

/// Kinds of papers that a desk may say its scans are, as `allegati.csv` names them.
pub const TIPI: [&str; 8] =
    ["DICHIARAZIONE", "RELATA", "RISPOSTA", "BOLLETTINO", "PROVA_ESTERO", "BUSTA", "ORDINANZA", "ALTRO"];

/// Whether a code is the segno of a sheet among several: no card has one, whatever else is on the paper.
pub fn is_of_sheet(text: &str) -> bool {
    Segno::decode(text).is_some_and(|it| it.fogli() > 1)
}

/// The kind of a paper that is no card; `None` for a card.
///
/// What the desk says comes first. Else a sheet with a segno or an act's code, and no profile of a card on it, is a
/// paper of the act: a form that came back filled in, or the act itself.
pub fn kind(letture: &[Lettura], carta: &Carta) -> Option<String> {
    let content = &letture[carta.lati[0].0];
    if !content.tipo.is_empty() {
        return Some(content.tipo.clone());
    }
    let faces = || carta.lati.iter().map(|it| &letture[it.0].facce[it.1]);
    if faces().flat_map(|it| &it.codici).any(|it| is_of_sheet(&it.testo)) {
        return Some("ALTRO".to_string());
    }
    let is_card = faces().any(|it| it.profilo.is_some());
    let is_numbered = faces().flat_map(|it| &it.codici).any(|it| it.simbologia == "ITF" || it.simbologia == "Code39");
    let is_ours = faces().flat_map(|it| &it.codici).next().is_some();
    (!is_card && is_ours && !is_numbered).then(|| "ALTRO".to_string())
}
