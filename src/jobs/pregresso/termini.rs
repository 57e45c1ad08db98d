//! What of the backlog is lost, or may be: acts that were never served in time (art. 201 CdS, art. 14 L. 689/81) and
//! sums older than five years (art. 28 L. 689/81). Such acts are listed, and taken over all the same.

use crate::domain::data::Data;
use crate::fatti::EsitoRicorso;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::fatti::scheda::Scheda;

/// Days to serve an act on somebody in Italy, on the one who answers with who was stopped, and on somebody abroad.
const ENTRO: [i32; 3] = [90, 100, 360];

/// Months of the prescription.
const PRESCRIZIONE: u32 = 60;

/// Days before the prescription from which an act is to be looked at.
const VICINA: i32 = 180;

/// In which list an act stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lista {
    /// Served by nobody in time.
    Decaduti,
    /// Older than five years since the last act that interrupts.
    Prescritti,
    /// A person must look.
    DaVerificare,
}

/// Why an act stands in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segnalazione {
    /// The list.
    pub lista: Lista,
    /// A stable word.
    pub motivo: &'static str,
    /// The day that decides.
    pub termine: Option<Data>,
}

/// What there is to say about an act on a day.
pub fn check(scheda: &Scheda, fatti: &[Fatto], al: Data) -> Vec<Segnalazione> {
    if is_over(fatti) {
        return Vec::new();
    }
    lapse(scheda, fatti, al).into_iter().chain(prescription(scheda, fatti, al)).collect()
}

/// Whether the act asks for nothing any more.
fn is_over(fatti: &[Fatto]) -> bool {
    fatti.iter().any(|it| match &it.evento {
        Evento::Annullato { .. } => true,
        Evento::EsitoRicorso { esito, .. } => {
            matches!(esito, EsitoRicorso::Accolto | EsitoRicorso::SilenzioAccoglimento)
        }
        _ => false,
    })
}

/// Whether what was paid is at least the smallest sum that the act offers; any payment, where it names none.
fn is_paid(scheda: &Scheda, fatti: &[Fatto]) -> bool {
    let paid = fatti
        .iter()
        .filter_map(|it| if let Evento::Pagamento(it) = &it.evento { Some(it.importo.cents()) } else { None });
    let paid: u64 = paid.sum();
    let least = scheda.importi.iter().flatten().copied().filter(|it| *it > 0).min();
    paid > 0 && least.is_none_or(|it| paid >= it)
}

/// The service in time: for the sender the hand-over counts.
fn lapse(scheda: &Scheda, fatti: &[Fatto], al: Data) -> Option<Segnalazione> {
    let say = |lista, motivo, termine| Some(Segnalazione { lista, motivo, termine });
    let has_term = !matches!(scheda.tipo_atto.as_str(), "VERBALE_C" | "ORDINANZA" | "INGIUNZIONE");
    if !has_term || scheda.contestato && scheda.soggetti.iter().all(|it| it.ruolo == "TRASGRESSORE") {
        return None;
    }
    if is_paid(scheda, fatti) {
        return None;
    }
    let Some(from) = scheda.data_accertamento.or(scheda.data_violazione) else {
        return say(Lista::DaVerificare, "manca-data-violazione", None);
    };
    let days = match () {
        () if scheda.soggetti.iter().any(|it| it.is_abroad()) => ENTRO[2],
        () if scheda.contestato => ENTRO[1],
        () => ENTRO[0],
    };
    let last = from.plus(days);
    let sent = days_of(fatti, |it| matches!(it, Evento::Affidato(_))).min();
    let served = days_of(fatti, is_service).min();
    match (sent, served) {
        (Some(sent), _) if sent > last => say(Lista::Decaduti, "affidato-oltre-il-termine", Some(last)),
        (Some(_), Some(_)) => None,
        (Some(_), None) if al > last => say(Lista::DaVerificare, "affidato-senza-esito", Some(last)),
        (None, Some(served)) if served > last => say(Lista::DaVerificare, "notificato-tardi-manca-invio", Some(last)),
        // Who pays a part knows the act.
        (None, None) if al > last && days_of(fatti, |it| matches!(it, Evento::Pagamento(_))).next().is_some() => {
            say(Lista::DaVerificare, "pagato-in-parte-mai-notificato", Some(last))
        }
        (None, None) if al > last => say(Lista::Decaduti, "mai-notificato", Some(last)),
        _ => None,
    }
}

fn is_service(evento: &Evento) -> bool {
    matches!(evento, Evento::NotificaDichiarata { modalita } if modalita != "IRREPERIBILE")
}

fn days_of<'a>(fatti: &'a [Fatto], test: impl Fn(&Evento) -> bool + 'a) -> impl Iterator<Item = Data> + 'a {
    fatti.iter().filter(move |it| test(&it.evento)).map(|it| it.data)
}

/// Five years from the violation; a service and the ruolo interrupt, the letter before it only where it demands.
fn prescription(scheda: &Scheda, fatti: &[Fatto], al: Data) -> Option<Segnalazione> {
    let say = |lista, motivo, termine| Some(Segnalazione { lista, motivo, termine: Some(termine) });
    let issued = |wanted: Voce| move |it: &Evento| matches!(it, Evento::Emesso { voce, .. } if *voce == wanted);
    let begun = scheda.data_violazione.or(scheda.data_accertamento)?;
    let interrupts = days_of(fatti, is_service).chain(days_of(fatti, issued(Voce::Ruolo)));
    let last = interrupts.max().unwrap_or(begun).max(begun);
    let end = last.plus_months(PRESCRIZIONE);
    let letter = days_of(fatti, issued(Voce::Preruolo)).max().map(|it| it.plus_months(PRESCRIZIONE));
    match () {
        () if is_paid(scheda, fatti) => None,
        () if al > end && letter.is_some_and(|it| al <= it) => {
            say(Lista::DaVerificare, "prescritto-se-il-preruolo-non-interrompe", end)
        }
        () if al > end => say(Lista::Prescritti, "cinque-anni", end),
        () if al.days_until(end) <= VICINA => say(Lista::DaVerificare, "prescrizione-vicina", end),
        () => None,
    }
}
