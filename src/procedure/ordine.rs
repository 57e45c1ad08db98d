//! Which facts count, in an order that their arrival cannot change.

use std::cmp::Ordering;

use crate::fatti::Evento;
use crate::fatti::Fatto;

/// The facts that nobody withdrew, by day, then as events follow one another, then by content.
pub(super) fn valid(fatti: &[Fatto]) -> Vec<&Fatto> {
    let withdrawn = withdrawn(fatti);
    let counts = |it: &&Fatto| !matches!(it.evento, Evento::Rettifica { .. }) && !withdrawn.contains(&it.numero);
    let mut valid: Vec<&Fatto> = fatti.iter().filter(counts).collect();
    valid.sort_by(|a, b| compare(a, b));
    valid
}

/// The numbers of the facts that were withdrawn.
///
/// A correction can only name what was recorded before it, so that chains end: read from the last, each one counts
/// unless a later one took it back.
pub fn withdrawn(fatti: &[Fatto]) -> Vec<u64> {
    let mut corrections: Vec<(u64, u64)> = fatti
        .iter()
        .filter_map(|it| match it.evento {
            Evento::Rettifica { di, .. } if di != 0 && di < it.numero => Some((it.numero, di)),
            _ => None,
        })
        .collect();
    corrections.sort_unstable();
    let mut withdrawn = Vec::new();
    for (numero, di) in corrections.into_iter().rev() {
        if !withdrawn.contains(&numero) {
            withdrawn.push(di);
        }
    }
    withdrawn
}

fn compare(a: &Fatto, b: &Fatto) -> Ordering {
    let head = |it: &Fatto| (it.data, rank(&it.evento), it.destinatario);
    head(a).cmp(&head(b)).then_with(|| content(a).cmp(&content(b))).then(a.numero.cmp(&b.numero))
}

/// What a fact says, as text; only read where two are of one day and kind.
fn content(fatto: &Fatto) -> String {
    serde_json::to_string(fatto).expect("facts are plain data")
}

/// In which order the events of one day are told: causes first.
const fn rank(evento: &Evento) -> u8 {
    match evento {
        Evento::Ricevuto(_) => 0,
        Evento::Documento { .. } => 1,
        Evento::Richiesta { .. } => 2,
        Evento::Risposta(_) => 3,
        Evento::NuovoDestinatario { .. } => 4,
        Evento::Autorizzato { .. } => 5,
        Evento::Stampato(_) => 6,
        Evento::Ristampato(_) => 7,
        Evento::Stornato { .. } => 8,
        Evento::Affidato(_) => 9,
        Evento::PecAccettata(_) => 10,
        Evento::PecConsegnata(_) => 11,
        Evento::PecMancata { .. } => 12,
        Evento::Esito(_) => 13,
        Evento::Relata { .. } => 14,
        Evento::NotificaDichiarata { .. } => 15,
        Evento::DatiConducente { .. } => 16,
        Evento::Invito { .. } => 17,
        Evento::Ottemperato => 18,
        Evento::Rateizzato { .. } => 19,
        Evento::Pagamento(_) => 20,
        Evento::Rimborso { .. } => 21,
        Evento::Ricorso { .. } => 22,
        Evento::EsitoRicorso { .. } => 23,
        Evento::Annullato { .. } => 24,
        Evento::Emesso { .. } => 25,
        Evento::Riscontro { .. } => 26,
        Evento::Rettifica { .. } => 27,
    }
}
