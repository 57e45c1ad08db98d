//! Steps about who drove: the verbali of art. 126-bis c. 2 and 180 c. 8, and the points.

use crate::domain::data::Data;
use crate::fatti::Evento;
use crate::fatti::Voce;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;
use crate::procedure::quadro::Quadro;
use crate::procedure::ricorsi::Ricorsi;
use crate::procedure::termini;

/// Days to serve the second verbale, from the end of the first one's term.
const GIORNI: i32 = 90;

/// Adds the steps about the driver and his documents.
pub(super) fn add(quadro: &Quadro<'_>, ricorsi: &Ricorsi, fascicolo: &Fascicolo, steps: &mut Vec<Passo>) {
    let said = Detto::read(quadro, fascicolo);
    steps.extend(verbale126(quadro, ricorsi, fascicolo, &said));
    steps.extend(verbale180(quadro));
    steps.extend(points(quadro, ricorsi, fascicolo, &said));
}

/// What is known of who drove.
struct Detto {
    /// Whether the driver is known.
    is_known: bool,
    /// The declaration was there but is not valid: its fact.
    invalid: Option<u64>,
    /// Whether the owner proved that he cannot know.
    is_impossible: bool,
    /// The facts.
    fatti: Vec<u64>,
}

impl Detto {
    fn read(quadro: &Quadro<'_>, fascicolo: &Fascicolo) -> Self {
        let is_driver = fascicolo.destinatari.iter().any(|it| it.soggetto.ruolo == "TRASGRESSORE");
        let mut it =
            Self { is_known: quadro.is_contestato() || is_driver, invalid: None, is_impossible: false, fatti: vec![] };
        for fatto in &quadro.fatti {
            if let Evento::DatiConducente { validi, motivo } = &fatto.evento {
                it.is_known |= *validi;
                it.invalid = (!validi).then_some(fatto.numero).or(it.invalid);
                it.is_impossible |= motivo.to_lowercase().replace('-', " ").contains("identificazione impossibile");
                it.fatti.push(fatto.numero);
            }
        }
        it
    }
}

/// Nobody said who drove within sixty days: a verbale of its own, to be served within ninety from then.
fn verbale126(quadro: &Quadro<'_>, ricorsi: &Ricorsi, fascicolo: &Fascicolo, said: &Detto) -> Option<Passo> {
    let notifica = fascicolo.notifica.as_ref()?;
    let term = fascicolo.termine("dati-conducente")?;
    if said.is_known || quadro.emesso(Voce::Verbale126Bis).is_some() {
        return None;
    }
    let dal = term.ultima.plus(1).plus(quadro.regole.tolleranza_126bis.max(0));
    let rule = if said.invalid.is_some() { "comunicazione-non-valida" } else { "comunicazione-omessa" };
    let is_pending = !ricorsi.pendenti.is_empty() && quadro.regole.ricorso_sospende_126bis;
    let step = Passo::new(Voce::Verbale126Bis, dal, rule)
        .from(notifica.fatti.iter().chain(&said.fatti).copied())
        .from(ricorsi.pendenti.iter().copied().filter(|_| is_pending))
        .within([("notifica-90", term.prima.plus(GIORNI - 1))])
        .prevented("ricorso-pendente", is_pending)
        .prevented("identificazione-impossibile", said.is_impossible)
        .prevented("contraddizioni", !fascicolo.contraddizioni.is_empty());
    Some(step)
}

/// An invitation was not obeyed by its day.
fn verbale180(quadro: &Quadro<'_>) -> Option<Passo> {
    let (entro, fatto) = termini::open_invitation(quadro)?;
    if quadro.emesso_dal(Voce::Verbale180, entro) {
        return None;
    }
    let step = Passo::new(Voce::Verbale180, entro.plus(1), "invito-non-ottemperato").from([fatto]);
    Some(step.within([("notifica-90", entro.plus(GIORNI - 1))]))
}

/// Points go when the act is defined: paid, sixty days over, or an appeal rejected (art. 126-bis c. 2 CdS).
fn points(quadro: &Quadro<'_>, ricorsi: &Ricorsi, fascicolo: &Fascicolo, said: &Detto) -> Option<Passo> {
    let is_verbale = !quadro.is_ordinanza() && !quadro.is_extra() && !quadro.is_preavviso();
    if quadro.punti() == 0 || !is_verbale || quadro.emesso(Voce::Punti).is_some() {
        return None;
    }
    let notifica = fascicolo.notifica.as_ref();
    let (dal, rule) = defined(ricorsi, fascicolo)?;
    let step = Passo::new(Voce::Punti, dal, rule)
        .from(notifica.into_iter().flat_map(|it| it.fatti.iter().copied()))
        .from(said.fatti.iter().copied())
        .within([("punti-30", dal.plus(quadro.regole.giorni_punti))])
        .prevented("conducente-ignoto", !said.is_known)
        .prevented("ricorso-pendente", !ricorsi.pendenti.is_empty())
        .prevented("contraddizioni", !fascicolo.contraddizioni.is_empty());
    Some(step)
}

/// The day the act is defined, if nothing changes, and why.
fn defined(ricorsi: &Ricorsi, fascicolo: &Fascicolo) -> Option<(Data, &'static str)> {
    let paid = fascicolo.saldato.map(|it| (it.0, "definito-pagamento"));
    let last = ["prefetto", "pagamento", "gdp"].iter().filter_map(|it| fascicolo.termine(it)).map(|it| it.ultima).max();
    let over = last.map(|it| (it.plus(1), "definito-termini"));
    let first = [paid, over].into_iter().flatten().min();
    match ricorsi.respinto {
        Some((day, _)) => Some(first.map_or(day, |it| it.0).max(day)).map(|it| (it, "definito-ricorso")),
        None => first,
    }
}
