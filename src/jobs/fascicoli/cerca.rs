//! Finding acts: by their id, by the numbers of their pieces, by plate, by fiscal code.

use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::ledger::Ledger;

/// The acts that have this reference of a kind, and for whom, where the reference is a piece's number.
pub fn search(ledger: &Ledger, tipo: &str, valore: &str) -> Result<Vec<(Chiave, Option<u32>)>, Error> {
    let mut found = Vec::new();
    for subject in ledger.find(tipo, valore.trim()).map_err(Error::Ledger)? {
        let Some(atto) = Chiave::parse(&subject) else { continue };
        let whom = match tipo {
            "piego" | "ar" => recipient(&fascicoli::load(ledger, &atto)?, valore.trim()),
            _ => None,
        };
        found.push((atto, whom));
    }
    Ok(found)
}

/// For whom a piece is.
fn recipient(fatti: &[Fatto], number: &str) -> Option<u32> {
    fatti.iter().rev().find_map(|it| match &it.evento {
        Evento::Stampato(piece) | Evento::Ristampato(piece) | Evento::Affidato(piece)
            if piece.numero_piego == number || piece.numero_ar == number =>
        {
            it.destinatario
        }
        _ => None,
    })
}

/// A number without the zeros before it, `603/2026` for `000603/2026`: so it is found however it is written.
pub fn bare(numero: &str) -> &str {
    let bare = numero.trim().trim_start_matches('0');
    if bare.starts_with(|it: char| it.is_ascii_digit()) { bare } else { numero.trim() }
}

/// The words of a name, by each of which it is found: `D'ANGELO ANNA` by `ANGELO` too.
pub fn words(name: &str) -> impl Iterator<Item = String> {
    name.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).map(str::to_uppercase)
}

/// The act that a person means by `V/2026/000110`, `E388:V/2026/000110` or `123/2026`.
///
/// `prova` says whether trial acts are meant or real ones; where it does not, a real one is before a trial one. `Err`
/// has a stable code: there is none, it is not of those meant, or several bodies have one.
pub fn act(ledger: &Ledger, named: &str, prova: Option<bool>) -> Result<Result<Chiave, &'static str>, Error> {
    let named = named.trim();
    let (ente, id) = match named.split_once(':') {
        Some((ente, id)) if ente.len() == 4 => (Some(ente), id),
        _ => (None, named),
    };
    if id.is_empty() {
        return Ok(Err("atto-sconosciuto"));
    }
    let mut found = search(ledger, "id", id)?;
    if found.is_empty() {
        found = search(ledger, "numero", bare(id))?;
    }
    found.retain(|it| ente.is_none_or(|ente| it.0.ente == ente));
    let meant = prova.unwrap_or(!found.iter().any(|it| !it.0.prova));
    let others = found.len();
    found.retain(|it| it.0.prova == meant);
    Ok(match found.as_slice() {
        [] if others > 0 => Err(if meant { "atto-vero" } else { "atto-di-prova" }),
        [] => Err("atto-sconosciuto"),
        [(atto, _)] => Ok(atto.clone()),
        _ => Err("atto-di-piu-enti"),
    })
}
