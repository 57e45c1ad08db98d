//! Steps towards the money: what is missing, a reminder, the letter before the ruolo, the ruolo.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::integrazione::Classe;
use crate::domain::integrazione::Versamento;
use crate::domain::preruolo::Base;
use crate::domain::preruolo::Preruolo;
use crate::fatti::Voce;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;
use crate::procedure::fascicolo::Rateazione;
use crate::procedure::passi::PRESCRITTO;
use crate::procedure::quadro::Quadro;

/// `origine` of acts that were there before the service began.
const PREGRESSO: &str = "pregresso";

/// The rule by which what is missing of instalments is asked for.
const RATA_MANCANTE: &str = "rata-mancante";

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
        let step = enforce(quadro, fascicolo, steps, step).within(bounds(fascicolo, last));
        steps.push(step);
    } else {
        steps.extend(reminder(quadro, fascicolo, esecutivo));
        let (dal, entro, rule) = window(quadro, esecutivo);
        let step = Passo::new(Voce::Preruolo, dal, rule);
        let step = enforce(quadro, fascicolo, steps, step).within(bounds(fascicolo, ("preruolo-entro", entro)));
        steps.push(step);
    }
    steps.extend(lapsed(fascicolo));
}

/// The last day of a step, and that of the claim where it comes first.
fn bounds(fascicolo: &Fascicolo, last: (&'static str, Data)) -> impl Iterator<Item = (&'static str, Data)> + use<> {
    let lapse = fascicolo.termine("prescrizione").map(|it| (it.regola, it.ultima));
    [Some(last), lapse.filter(|it| it.1 < last.1)].into_iter().flatten()
}

/// Nobody may be asked for a claim that has lapsed: a person closes it.
fn lapsed(fascicolo: &Fascicolo) -> Option<Passo> {
    let lapse = fascicolo.termine("prescrizione")?;
    let facts = fascicolo.notifica.iter().flat_map(|it| it.fatti.iter().copied());
    Some(Passo::new(Voce::Verifica, lapse.ultima.plus(1), PRESCRITTO).from(facts))
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
fn enforce(quadro: &Quadro<'_>, fascicolo: &Fascicolo, others: &[Passo], mut step: Passo) -> Passo {
    let (step_day, lines) = (step.dal, asked(quadro, fascicolo, step.dal));
    let sum = lines.and_then(|it| it.totale.checked_add(it.growing.chiesta)?.checked_sub(it.maggiorazione));
    step.maggiorazione = lines.map(|it| it.growing).filter(|_| quadro.regole.maggiorazione);
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

/// What a letter of that day asks for.
fn asked(quadro: &Quadro<'_>, fascicolo: &Fascicolo, day: Data) -> Option<Preruolo> {
    let paid: Vec<Versamento> = fascicolo.versamenti.iter().map(|it| it.0).collect();
    let base = Base { posizione: fascicolo.posizione.as_ref()?, versamenti: &paid, dal: fascicolo.esecutivo_dal };
    Preruolo::compute(&base, day, &quadro.regole.letters()).ok()
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

/// What was paid is short: the rest is asked for (I1-I5), unless a letter has asked since; of instalments, when the
/// last is over.
fn rest(quadro: &Quadro<'_>, fascicolo: &Fascicolo) -> Option<Passo> {
    if let Some(rate) = &fascicolo.rate {
        return rest_of_plan(quadro, fascicolo, rate);
    }
    let integrazione = fascicolo.integrazione.as_ref()?;
    let last = integrazione.imputazioni.last().filter(|it| matches!(it.classe, Classe::Acconto(_)))?;
    let (_, fatto) = fascicolo.versamenti.last()?;
    let paid = last.versamento.data;
    // A letter of the day of the payment, or before it, is what was paid short.
    let is_asked = quadro.emesso_dal(Voce::Integrazione, paid) || quadro.emesso_dal(Voce::Preruolo, paid.plus(1));
    if is_asked || last.differenza.is_none() {
        return None;
    }
    // While the discount still runs the payer may complete it: what is asked for is the sum after it.
    let early = fascicolo.posizione.as_ref().and_then(|it| it.early_term());
    let runs_on = early.filter(|it| integrazione.residuo(paid).entro == Some(*it));
    let day = runs_on.map_or(paid, |it| it.plus(1));
    let residuo = integrazione.residuo(day);
    let rule = last.classe.causa().map_or("insufficiente", |it| it.as_str());
    let step = Passo::new(Voce::Integrazione, day, rule).sum(residuo.importo).from([*fatto]);
    let limit = residuo.entro.map(|it| ("ridotto-60", it));
    Some(held(quadro, fascicolo, step.within(limit)))
}

/// What is missing of instalments that were not lost: the integration, and a person when that was not paid either.
fn rest_of_plan(quadro: &Quadro<'_>, fascicolo: &Fascicolo, rate: &Rateazione) -> Option<Passo> {
    if rate.decade_dal.is_some() || rate.saldata.is_some() {
        return None;
    }
    let dal = rate.fino_a.plus(1);
    let asked = quadro.emesso(Voce::Integrazione).filter(|it| it.fatto.data >= dal);
    let step = match asked {
        None => Passo::new(Voce::Integrazione, dal, RATA_MANCANTE),
        Some(it) => Passo::new(Voce::Verifica, it.scadenza.unwrap_or(it.fatto.data).plus(1), RATA_MANCANTE),
    };
    Some(held(quadro, fascicolo, step.sum(Some(rate.left())).from([rate.dal.1])))
}

/// What keeps a sum from being asked for.
fn held(quadro: &Quadro<'_>, fascicolo: &Fascicolo, step: Passo) -> Passo {
    let minimo = Centesimi::new(quadro.regole.importo_minimo);
    let is_small = step.importo.is_some_and(|it| it < minimo);
    step.prevented("sotto-il-minimo", is_small)
        .prevented("ricorso-pendente", !fascicolo.sospeso.is_empty())
        .prevented("contraddizioni", !fascicolo.contraddizioni.is_empty())
}
