//! The money of an act: what asks for it, what came in, instalments, and from when it can be enforced.

use crate::domain::atto::TipoAtto;
use crate::domain::data::Data;
use crate::domain::dovuto::Chiesto;
use crate::domain::dovuto::Posizione;
use crate::domain::dovuto::Titolo;
use crate::domain::importi::Centesimi;
use crate::domain::importi::Importi;
use crate::domain::importi::Ratio;
use crate::domain::importi::Regime;
use crate::domain::importi::Spese;
use crate::domain::integrazione::Causa;
use crate::domain::integrazione::Classe;
use crate::domain::integrazione::Integrazione;
use crate::domain::integrazione::Versamento;
use crate::domain::preruolo::Base;
use crate::domain::preruolo::Preruolo;
use crate::domain::violazione;
use crate::fatti::Evento;
use crate::fatti::Voce;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Violazione;
use crate::procedure::fascicolo::Contraddizione;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Notifica;
use crate::procedure::fascicolo::Rateazione;
use crate::procedure::quadro::Quadro;
use crate::procedure::rate;
use crate::procedure::ricorsi::Ricorsi;

/// Fills what concerns money.
pub(super) fn fill(quadro: &Quadro<'_>, ricorsi: &Ricorsi, fascicolo: &mut Fascicolo) {
    let is_abroad = ruling_is_abroad(fascicolo);
    fascicolo.posizione = posizione(quadro, ricorsi, is_abroad).map(|it| Posizione {
        notifica: served(ricorsi, fascicolo.notifica.as_ref()),
        annullato: ricorsi.annullato.map(|it| it.0),
        ..it
    });
    if fascicolo.posizione.is_none() && !quadro.is_without_reduction() {
        fascicolo.avvertenze.push(Contraddizione::new("senza-importi", [quadro.ricevuto.numero]));
    }
    fascicolo.versamenti = payments(quadro);
    fascicolo.rimborsato = refunds(quadro);
    fascicolo.rate = rate::plan(quadro, &fascicolo.versamenti);
    fascicolo.titolo_dal = title(ricorsi, fascicolo.rate.as_ref(), fascicolo.posizione.as_ref());
    ask(quadro, fascicolo);
    let paid: Vec<Versamento> = fascicolo.versamenti.iter().map(|it| it.0).collect();
    fascicolo.integrazione = fascicolo.posizione.as_ref().and_then(|it| Integrazione::of(it, &paid));
    fascicolo.saldato = settled(fascicolo);
    fascicolo.esecutivo_dal = fascicolo.titolo_dal.filter(|_| fascicolo.saldato.is_none());
    for place in 0..fascicolo.destinatari.len() {
        let own = fascicolo.destinatari[place].notifica.as_ref();
        let notifica = own.and_then(|it| served(ricorsi, Some(it)));
        let posizione = fascicolo.posizione.as_ref().map(|it| Posizione { notifica, ..*it });
        let titolo = title(ricorsi, fascicolo.rate.as_ref(), posizione.as_ref());
        fascicolo.destinatari[place].esecutivo_dal = titolo.filter(|_| fascicolo.saldato.is_none());
    }
}

fn ruling_is_abroad(fascicolo: &Fascicolo) -> bool {
    let ruling = fascicolo.destinatari.iter().find(|it| it.notifica.is_some() && it.notifica == fascicolo.notifica);
    ruling.or(fascicolo.destinatari.first()).is_some_and(|it| it.soggetto.is_abroad())
}

/// The day from which its sums run: the later reading, so that nobody is asked too early.
///
/// The sum of a judge runs from the day of the decision (from memory: the term is that of payment after rejection).
fn served(ricorsi: &Ricorsi, notifica: Option<&Notifica>) -> Option<Data> {
    match ricorsi.decisione {
        Some(decisione) if !decisione.is_ordinanza() => Some(decisione.data),
        _ => notifica.map(|it| it.data_ultima),
    }
}

/// What asks for the money; `None` where nothing says how much.
fn posizione(quadro: &Quadro<'_>, ricorsi: &Ricorsi, is_abroad: bool) -> Option<Posizione> {
    let scheda = quadro.scheda;
    let within = |sum: Centesimi| scheda.spese().min(sum);
    if let Some(decisione) = ricorsi.decisione {
        return Some(Posizione::ordinanza(decisione.importo, within(decisione.importo), is_abroad));
    }
    let [primo, secondo, terzo] = scheda.importi.map(|it| it.map(Centesimi::new));
    if quadro.is_ordinanza() {
        let sum = secondo.or(primo).or(terzo)?;
        return Some(Posizione::ordinanza(sum, within(sum), is_abroad));
    }
    let regime = if quadro.is_extra() { Regime::Extra } else { Regime::Cds };
    let printed = Importi { entro_5gg: primo, entro_60gg: secondo, oltre_60gg: terzo };
    let importi = if quadro.is_without_reduction() { Importi::default() } else { complete(quadro, regime, printed)? };
    let tutto_scontato = match regime {
        Regime::Cds if importi.entro_60gg.is_some() => all_discounted(scheda),
        Regime::Cds | Regime::Extra => None,
    };
    let titolo = Titolo::Verbale { regime, importi, tutto_scontato };
    let is_preavviso = quadro.tipo == Some(TipoAtto::Preavviso);
    Some(Posizione { titolo, spese: scheda.spese(), notifica: None, is_preavviso, annullato: None, chiesto: [None; 2] })
}

/// What the letter before the ruolo, and then the ruolo, have asked for: from their day that is what is owed.
fn ask(quadro: &Quadro<'_>, fascicolo: &mut Fascicolo) {
    for (place, voce) in [Voce::Preruolo, Voce::Ruolo].into_iter().enumerate() {
        let asked = asked(quadro, fascicolo, voce);
        if let Some(posizione) = &mut fascicolo.posizione {
            posizione.chiesto[place] = asked;
        }
    }
}

/// The whole that a letter asked for: what was owed on its day, but no more than it said; `None` where it said
/// nothing, or no more than the act's own sum.
fn asked(quadro: &Quadro<'_>, fascicolo: &Fascicolo, voce: Voce) -> Option<Chiesto> {
    let emissione = quadro.emesso(voce)?;
    let Evento::Emesso { importo: Some(said), .. } = emissione.fatto.evento else { return None };
    let (dal, posizione) = (emissione.fatto.data, fascicolo.posizione.as_ref()?);
    let before = fascicolo.versamenti.iter().map(|it| it.0).filter(|it| it.data < dal);
    let before: Vec<Versamento> = before.collect();
    let base = Base { posizione, versamenti: &before, dal: fascicolo.titolo_dal };
    let lines = Preruolo::compute(&base, dal, &quadro.regole.letters()).ok()?;
    let own = lines.totale.checked_add(lines.acconti)?;
    let importo = own.min(said.checked_add(lines.acconti)?);
    let whole = posizione.unasked().dovuto(dal).importo?;
    (importo > whole).then_some(Chiesto { dal, importo })
}

/// The sums as printed; those that are missing, from the violations.
fn complete(quadro: &Quadro<'_>, regime: Regime, printed: Importi) -> Option<Importi> {
    let is_whole = printed.entro_60gg.is_some() && (regime == Regime::Extra || printed.oltre_60gg.is_some());
    if is_whole {
        return Some(printed);
    }
    let [notifica, procedurali, altre] = quadro.scheda.spese.map(Centesimi::new);
    let lines: Vec<violazione::Violazione> = quadro.scheda.violazioni.iter().map(line).collect();
    let computed = Importi::compute(regime, &lines, &Spese { notifica, procedurali, altre }).ok();
    let computed = match computed {
        Some(it) => it,
        None => printed.first().map(|_| printed)?,
    };
    Some(Importi {
        entro_5gg: printed.entro_5gg.or(computed.entro_5gg.filter(|_| printed.entro_60gg.is_none())),
        entro_60gg: printed.entro_60gg.or(computed.entro_60gg),
        oltre_60gg: printed.oltre_60gg.or(computed.oltre_60gg),
    })
}

fn line(it: &Violazione) -> violazione::Violazione {
    violazione::Violazione {
        progressivo: 1,
        articolo: it.articolo.clone(),
        comma: it.comma.clone(),
        lettera: it.lettera.clone(),
        codice_interno: String::new(),
        descrizione: String::new(),
        minimo: Centesimi::new(it.minimo),
        massimo: Centesimi::new(it.massimo),
        sconto_30: it.sconto_30,
        pmr_ammesso: it.pmr_ammesso,
        notturna: it.notturna,
        raddoppio_massa: it.raddoppio_massa,
        punti: it.punti,
        punti_neopatentato: it.punti_neopatentato,
        accessoria_codice: String::new(),
        accessoria_testo: String::new(),
    }
}

/// What the act would cost with 30 % off every violation: what people pay by mistake.
fn all_discounted(scheda: &Scheda) -> Option<Centesimi> {
    scheda.violazioni.iter().try_fold(scheda.spese(), |sum, it| {
        let night = if it.notturna { Ratio::NIGHT } else { Ratio::ONE };
        let mass = if it.raddoppio_massa { Ratio::DOUBLE } else { Ratio::ONE };
        sum.checked_add(Centesimi::new(it.minimo).scale(night.times(mass).times(Ratio::DISCOUNT))?)
    })
}

/// What was paid, in order of days. A payment before the violation is of another act until a person says otherwise.
fn payments(quadro: &Quadro<'_>) -> Vec<(Versamento, u64)> {
    let is_possible = |day: Data| quadro.origine().is_none_or(|it| day >= it);
    let read = |it: &&crate::fatti::Fatto| match &it.evento {
        Evento::Pagamento(pagamento) if is_possible(it.data) => {
            Some((Versamento { data: it.data, importo: pagamento.importo }, it.numero))
        }
        _ => None,
    };
    quadro.fatti.iter().filter_map(read).collect()
}

fn refunds(quadro: &Quadro<'_>) -> Centesimi {
    quadro.fatti.iter().fold(Centesimi::ZERO, |sum, it| match &it.evento {
        Evento::Rimborso { importo } => sum.checked_add(*importo).unwrap_or(sum),
        _ => sum,
    })
}

/// When nothing was owed any more: paid to the cent or more, or by all instalments.
fn settled(fascicolo: &Fascicolo) -> Option<(Data, u64)> {
    let integrazione = fascicolo.integrazione.as_ref()?;
    let settles = |it: &Classe| matches!(it, Classe::Saldo | Classe::Eccedenza(Causa::Eccedente));
    let place = integrazione.imputazioni.iter().position(|it| settles(&it.classe));
    let paid = place.and_then(|it| fascicolo.versamenti.get(it)).map(|it| (it.0.data, it.1));
    let by_rate = fascicolo.rate.as_ref().and_then(|it| it.saldata);
    [paid, by_rate].into_iter().flatten().min()
}

/// The first day on which the act is a title against who was served as the position says, paid since or not.
///
/// Instalments that were granted and are not lost leave nothing to enforce: what is missing of them is asked for.
fn title(ricorsi: &Ricorsi, rate: Option<&Rateazione>, posizione: Option<&Posizione>) -> Option<Data> {
    let is_stopped = !ricorsi.pendenti.is_empty() || ricorsi.annullato.is_some();
    let first = posizione.filter(|_| !is_stopped).and_then(Posizione::esecutivo_dal)?;
    let after_decision = ricorsi.respinto.map(|it| it.0.plus(1));
    let after_rate = match rate {
        Some(rate) => Some(rate.decade_dal?),
        None => None,
    };
    [Some(first), after_decision, after_rate].into_iter().flatten().max()
}
