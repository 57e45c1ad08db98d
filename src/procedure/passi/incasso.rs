//! Steps towards the money: what is missing, a reminder, the letter before the ruolo, the ruolo.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::integrazione::Classe;
use crate::domain::integrazione::Versamento;
use crate::domain::preruolo;
use crate::domain::preruolo::Preruolo;
use crate::fatti::Voce;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;
use crate::procedure::quadro::Quadro;

/// `origine` of acts that were there before the service began.
const PREGRESSO: &str = "pregresso";

/// Adds the steps towards the money of an act that is not paid.
pub(super) fn add(quadro: &Quadro<'_>, fascicolo: &Fascicolo, steps: &mut Vec<Passo>) {
    if fascicolo.saldato.is_some() || fascicolo.emesso(Voce::Ruolo).is_some() {
        return;
    }
    steps.extend(rest(quadro, fascicolo));
    let Some(esecutivo) = fascicolo.esecutivo_dal else { return };
    if let Some(letter) = fascicolo.emesso(Voce::Preruolo) {
        let due = letter.scadenza.unwrap_or(letter.data).max(esecutivo);
        let step = Passo::new(Voce::Ruolo, due.plus(1), "ruolo-dopo-preruolo").from([letter.fatto]);
        let last = ("ruolo-90", due.plus(quadro.regole.ruolo_entro));
        let step = enforce(quadro, fascicolo, steps, step).within([last]);
        steps.push(step);
        return;
    }
    steps.extend(reminder(quadro, fascicolo, esecutivo));
    let (dal, entro, rule) = window(quadro, esecutivo);
    let step = Passo::new(Voce::Preruolo, dal, rule);
    let step = enforce(quadro, fascicolo, steps, step).within([("preruolo-entro", entro)]);
    steps.push(step);
}

/// When the letter before the ruolo is to be made: so many days from enforceability; for the backlog of the years in
/// the contract, so many from the beginning of the service.
fn window(quadro: &Quadro<'_>, esecutivo: Data) -> (Data, Data, &'static str) {
    let regole = quadro.regole;
    let start = regole.avvio_servizio.as_deref().and_then(Data::parse);
    let year = quadro.origine().map(Data::anno);
    let is_of_backlog = |it: i32| (i32::from(regole.pregresso[0])..=i32::from(regole.pregresso[1])).contains(&it);
    match start.filter(|_| quadro.scheda.origine == PREGRESSO && year.is_some_and(is_of_backlog)) {
        Some(start) => {
            let dal = start.max(esecutivo);
            (dal, dal.plus(regole.preruolo_dopo), "preruolo-pregresso")
        }
        None => {
            let dal = esecutivo.plus(regole.preruolo_dopo.max(0));
            (dal, dal.plus(regole.preruolo_entro), "preruolo")
        }
    }
}

/// The sum and what prevents asking for it by force.
fn enforce(quadro: &Quadro<'_>, fascicolo: &Fascicolo, others: &[Passo], step: Passo) -> Passo {
    let paid: Vec<Versamento> = fascicolo.versamenti.iter().map(|it| it.0).collect();
    let (step_day, sum) = (step.dal, asked(quadro, fascicolo, &paid, step.dal));
    let minimo = Centesimi::new(quadro.regole.importo_minimo);
    let notifica = fascicolo.notifica.as_ref();
    let alive = |it: &&crate::procedure::fascicolo::Destinatario| it.notifica.is_some() && it.sostituito_da.is_none();
    let served: Vec<_> = fascicolo.destinatari.iter().filter(alive).collect();
    let is_open = fascicolo.destinatari.iter().any(|it| it.is_due() && it.notifica.is_none())
        || others.iter().any(|it| it.voce == Voce::Proprietario);
    let lapse = fascicolo.termine("prescrizione").map(|it| it.ultima);
    let is_dead = !served.is_empty() && served.iter().all(|it| it.deceduto.is_some());
    let has_code = served.iter().any(|it| !it.soggetto.fiscal().is_empty());
    step.sum(sum)
        .from(notifica.into_iter().flat_map(|it| it.fatti.iter().copied()))
        .prevented("prova-incompleta", notifica.is_some_and(|it| !it.prova_completa))
        .prevented("altro-destinatario-in-corso", is_open)
        .prevented("prescritto", lapse.is_some_and(|it| it < step_day))
        .prevented("deceduto", is_dead)
        .prevented("codice-fiscale-mancante", !has_code)
        .prevented("sotto-il-minimo", sum.is_some_and(|it| it < minimo))
        .prevented("contraddizioni", !fascicolo.contraddizioni.is_empty())
}

/// What a letter of that day asks for, once these payments are in.
pub(super) fn asked(quadro: &Quadro<'_>, fascicolo: &Fascicolo, paid: &[Versamento], day: Data) -> Option<Centesimi> {
    let regole = preruolo::Regole {
        with_maggiorazione: quadro.regole.maggiorazione,
        tetto_semestri: quadro.regole.tetto_semestri,
        spese_lettera: Centesimi::new(quadro.regole.spese_preruolo),
    };
    let lines = Preruolo::compute(fascicolo.posizione.as_ref()?, paid, day, &regole).ok()?;
    Some(lines.totale)
}

/// A reminder, where the C.P.L. wants one.
fn reminder(quadro: &Quadro<'_>, fascicolo: &Fascicolo, esecutivo: Data) -> Option<Passo> {
    let days = quadro.regole.sollecito_dopo?;
    if fascicolo.emesso(Voce::Sollecito).is_some() {
        return None;
    }
    let dal = esecutivo.plus(days.max(0));
    let sum = fascicolo.residuo(dal).and_then(|it| it.importo);
    let notifica = fascicolo.notifica.as_ref();
    let step = Passo::new(Voce::Sollecito, dal, "sollecito").sum(sum);
    Some(
        step.from(notifica.into_iter().flat_map(|it| it.fatti.iter().copied()))
            .prevented("contraddizioni", !fascicolo.contraddizioni.is_empty()),
    )
}

/// What was paid is short: the rest is asked for (I1-I5), unless instalments run or a letter has asked since.
fn rest(quadro: &Quadro<'_>, fascicolo: &Fascicolo) -> Option<Passo> {
    let integrazione = fascicolo.integrazione.as_ref()?;
    let last = integrazione.imputazioni.last().filter(|it| matches!(it.classe, Classe::Acconto(_)))?;
    let (_, fatto) = fascicolo.versamenti.last()?;
    let day = last.versamento.data;
    let is_asked = [Voce::Integrazione, Voce::Preruolo].iter().any(|it| quadro.emesso_dal(*it, day));
    if is_asked || fascicolo.rate.is_some() || last.differenza.is_none() {
        return None;
    }
    let residuo = integrazione.residuo(day);
    let minimo = Centesimi::new(quadro.regole.importo_minimo);
    let rule = last.classe.causa().map_or("insufficiente", |it| it.as_str());
    let step = Passo::new(Voce::Integrazione, day, rule).sum(residuo.importo).from([*fatto]);
    let limit = residuo.entro.map(|it| ("ridotto-60", it));
    Some(
        step.within(limit)
            .prevented("sotto-il-minimo", residuo.importo.is_some_and(|it| it < minimo))
            .prevented("ricorso-pendente", !fascicolo.sospeso.is_empty())
            .prevented("contraddizioni", !fascicolo.contraddizioni.is_empty()),
    )
}
