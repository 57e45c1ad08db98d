//! What a payment pays: the act itself, its notice, a letter, an instalment; as the act's facts say on its day.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::jobs::pagamenti::incasso::Incasso;

/// The words that a flow may say itself.
const OGGETTI: [&str; 6] = ["VERBALE", "PREAVVISO", "SOLLECITO", "PRERUOLO", "RATA", "ORDINANZA"];

/// What is paid, and which instalment.
pub fn of(incasso: &Incasso, fatti: &[Fatto]) -> (String, Option<u32>) {
    if OGGETTI.contains(&incasso.oggetto.as_str()) {
        return (incasso.oggetto.clone(), incasso.rata);
    }
    let live = live(fatti);
    if let Some(rata) = next_rata(&live, incasso.data) {
        return ("RATA".into(), Some(rata));
    }
    let tipo = fatti::latest_scheda(fatti).map_or("", |it| it.tipo_atto.as_str());
    let letter = live.iter().filter(|it| it.data <= incasso.data).fold(None, |last, it| match it.evento {
        Evento::Emesso { voce: Voce::Sollecito, .. } => Some("SOLLECITO"),
        Evento::Emesso { voce: Voce::Preruolo, .. } => Some("PRERUOLO"),
        _ => last,
    });
    let what = match tipo {
        _ if letter.is_some() => letter.unwrap_or_default(),
        "PREAVVISO" => "PREAVVISO",
        "ORDINANZA" | "INGIUNZIONE" => "ORDINANZA",
        _ => "VERBALE",
    };
    (what.into(), None)
}

/// The facts that were not withdrawn.
pub fn live(fatti: &[Fatto]) -> Vec<&Fatto> {
    let withdrawn: Vec<u64> = fatti
        .iter()
        .filter_map(|it| match it.evento {
            Evento::Rettifica { di, .. } => Some(di),
            _ => None,
        })
        .collect();
    fatti.iter().filter(|it| it.numero == 0 || !withdrawn.contains(&it.numero)).collect()
}

/// The first instalment that nobody has paid yet, where there is a plan.
fn next_rata(live: &[&Fatto], day: Data) -> Option<u32> {
    let plan = live.iter().rev().find_map(|it| match &it.evento {
        Evento::Rateizzato { rate } if it.data <= day => Some(rate.len()),
        _ => None,
    })?;
    let is_rata = |it: &&&Fatto| matches!(&it.evento, Evento::Pagamento(paid) if paid.oggetto == "RATA");
    let paid = live.iter().filter(is_rata).count();
    (paid < plan).then(|| u32::try_from(paid + 1).ok())?
}

/// Whether an act is paid by the first sum that it offers, printed, and still in the house for a recipient.
pub fn is_in_house(fatti: &[Fatto]) -> bool {
    let live = live(fatti);
    is_paid(&live, fatti) && recipients(&live).into_iter().any(|it| waits(&live, it))
}

fn recipients(live: &[&Fatto]) -> Vec<Option<u32>> {
    let mut found: Vec<Option<u32>> =
        live.iter().filter(|it| matches!(it.evento, Evento::Stampato(_))).map(|it| it.destinatario).collect();
    found.sort();
    found.dedup();
    found
}

/// Whether a recipient's piece was printed, and neither handed over nor taken out since.
fn waits(live: &[&Fatto], destinatario: Option<u32>) -> bool {
    let theirs = live.iter().filter(|it| it.destinatario == destinatario || it.destinatario.is_none());
    theirs.fold(false, |waits, it| match &it.evento {
        Evento::Stampato(piece) | Evento::Ristampato(piece) if piece.lettera.is_empty() => true,
        Evento::Affidato(piece) if piece.lettera.is_empty() => false,
        Evento::Stornato { .. } => false,
        _ => waits,
    })
}

/// Whether the first sum offered was paid; on the windscreen's notice without the costs.
fn is_paid(live: &[&Fatto], fatti: &[Fatto]) -> bool {
    let Some(scheda) = fatti::latest_scheda(fatti) else { return false };
    let Some(first) = scheda.importi.into_iter().flatten().next() else { return false };
    let payments = live.iter().filter_map(|it| match &it.evento {
        Evento::Pagamento(paid) => Some(paid),
        _ => None,
    });
    let is_preavviso = payments.clone().any(|it| it.oggetto == "PREAVVISO");
    let costs = if is_preavviso { scheda.spese() } else { Centesimi::ZERO };
    let paid = payments.fold(0, |sum: u64, it| sum.saturating_add(it.importo.cents()));
    paid > 0 && paid >= first.saturating_sub(costs.cents())
}
