//! The terms that run from a service, each with its two dates and its rule.

use crate::domain::atto::TipoAtto;
use crate::domain::calendario;
use crate::domain::calendario::Calendario;
use crate::domain::data::Data;
use crate::domain::dovuto::GIORNI_ORDINANZA;
use crate::domain::dovuto::GIORNI_ORDINANZA_ESTERO;
use crate::domain::dovuto::GIORNI_RIDOTTO;
use crate::domain::dovuto::GIORNI_SCONTO;
use crate::fatti::Evento;
use crate::fatti::Voce;
use crate::procedure::fascicolo::Destinatario;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Notifica;
use crate::procedure::fascicolo::Termine;
use crate::procedure::quadro::Quadro;
use crate::procedure::quadro::TRASGRESSORE;
use crate::procedure::ricorsi::Ricorsi;

/// Days to say who drove (art. 126-bis c. 2 CdS).
pub(super) const GIORNI_DATI: i32 = 60;
/// Days to appeal to the Prefect (art. 203 CdS).
const GIORNI_PREFETTO: i32 = 60;
/// Days to appeal to the Giudice di Pace (art. 7 D.Lgs. 150/2011), and for who lives abroad.
const GIORNI_GDP: i32 = 30;
const GIORNI_GDP_ESTERO: i32 = 60;
const MESI: u32 = 12;

/// How a term is counted.
type Conta = fn(Data, i32) -> Data;

/// Fills the terms of each recipient, and those of the act.
pub(super) fn fill(quadro: &Quadro<'_>, ricorsi: &Ricorsi, fascicolo: &mut Fascicolo) {
    let is_enjoined = quadro.is_ordinanza() || ricorsi.decisione.is_some_and(|it| it.is_ordinanza());
    for it in &mut fascicolo.destinatari {
        if let Some(notifica) = &it.notifica {
            it.termini = of_service(quadro, ricorsi, notifica, is_enjoined, it.soggetto.is_abroad());
        }
    }
    let inviti = open_invitations(quadro, &fascicolo.destinatari);
    for it in &mut fascicolo.destinatari {
        let own = |invito: &&Invito| invito.destinatario == Some(it.soggetto.progressivo);
        let own: Vec<Termine> = inviti.iter().filter(own).map(Invito::termine).collect();
        it.termini.extend(own);
    }
    let ruling = fascicolo.destinatari.iter().find(|it| it.notifica.is_some() && it.notifica == fascicolo.notifica);
    let number = ruling.map(|it| it.soggetto.progressivo);
    let mut termini = ruling.map(|it| it.termini.clone()).unwrap_or_default();
    termini.extend(inviti.iter().filter(|it| number.is_none() || it.destinatario != number).map(Invito::termine));
    termini.extend(prescrizione(quadro, fascicolo));
    fascicolo.termini = termini;
}

fn of_service(
    quadro: &Quadro<'_>,
    ricorsi: &Ricorsi,
    notifica: &Notifica,
    enjoined: bool,
    abroad: bool,
) -> Vec<Termine> {
    let mut all = Vec::with_capacity(5);
    let mut add = |nome, days, regola, count: Conta| all.push(term(notifica, nome, days, regola, count));
    let has_reduction = !quadro.is_without_reduction();
    let gdp = if abroad { (GIORNI_GDP_ESTERO, "gdp-60-estero") } else { (GIORNI_GDP, "gdp-30") };
    if enjoined {
        match abroad {
            true => add("pagamento", GIORNI_ORDINANZA_ESTERO, "ordinanza-60-estero", payment),
            false => add("pagamento", GIORNI_ORDINANZA, "ordinanza-30", payment),
        }
        add("gdp", gdp.0, gdp.1, judicial);
        return all;
    }
    if quadro.is_extra() {
        add("pagamento", GIORNI_RIDOTTO, "art-16-l-689", payment);
        return all;
    }
    if has_reduction && quadro.scheda.importi[0].is_some() {
        add("sconto", GIORNI_SCONTO, "sconto-5", payment);
    }
    if has_reduction {
        add("pagamento", GIORNI_RIDOTTO, "ridotto-60", payment);
    }
    add("prefetto", GIORNI_PREFETTO, "prefetto-60", payment);
    add("gdp", gdp.0, gdp.1, judicial);
    if asks_who_drove(quadro) {
        all.push(dati_conducente(quadro, ricorsi, notifica));
    }
    all
}

/// Whether the act asks its owner who drove: it takes points and nobody was stopped.
pub(super) fn asks_who_drove(quadro: &Quadro<'_>) -> bool {
    let is_verbale = matches!(quadro.tipo, Some(TipoAtto::VerbaleNc | TipoAtto::VerbaleC));
    is_verbale && quadro.punti() > 0 && !quadro.is_contestato()
}

/// Sixty days from service; where the switch says that an appeal suspends them, from its decision.
fn dati_conducente(quadro: &Quadro<'_>, ricorsi: &Ricorsi, notifica: &Notifica) -> Termine {
    let plain = term(notifica, "dati-conducente", GIORNI_DATI, "dati-60", payment);
    match ricorsi.respinto.filter(|_| quadro.regole.ricorso_sospende_126bis) {
        Some((decided, _)) if decided >= notifica.data_prima => {
            let anew = payment(decided, GIORNI_DATI);
            Termine {
                prima: plain.prima.max(anew),
                ultima: plain.ultima.max(anew),
                regola: "dati-60-dal-ricorso",
                ..plain
            }
        }
        _ => plain,
    }
}

fn term(notifica: &Notifica, nome: &'static str, days: i32, regola: &'static str, count: Conta) -> Termine {
    Termine { nome, prima: count(notifica.data_prima, days), ultima: count(notifica.data_ultima, days), regola }
}

fn payment(from: Data, days: i32) -> Data {
    Calendario::LEGALE.payment_term(from, days)
}

fn judicial(from: Data, days: i32) -> Data {
    calendario::judicial_term(&Calendario::LEGALE, from, days)
}

/// An invitation that was not obeyed by the day written in it (art. 180 c. 8 CdS).
pub(super) struct Invito {
    /// Who was invited; `None` where the act has nobody yet.
    pub destinatario: Option<u32>,
    /// Its last day.
    pub entro: Data,
    /// The fact.
    pub fatto: u64,
}

impl Invito {
    fn termine(&self) -> Termine {
        Termine { nome: "invito", prima: self.entro, ultima: self.entro, regola: "invito-180" }
    }
}

/// Of each person the last invitation, unless it was obeyed by its day: who comes later has not obeyed it.
pub(super) fn open_invitations(quadro: &Quadro<'_>, people: &[Destinatario]) -> Vec<Invito> {
    let mut open: Vec<Invito> = Vec::new();
    for fatto in &quadro.fatti {
        match &fatto.evento {
            Evento::Invito { entro } => {
                let destinatario = fatto.destinatario.or_else(|| invited(people));
                open.retain(|it| it.destinatario != destinatario);
                open.push(Invito { destinatario, entro: (*entro).max(fatto.data), fatto: fatto.numero });
            }
            Evento::Ottemperato => {
                let is_by = |it: &Invito| fatto.destinatario.is_none() || it.destinatario == fatto.destinatario;
                open.retain(|it| !is_by(it) || fatto.data > it.entro);
            }
            _ => {}
        }
    }
    open
}

/// Whom an invitation is for that names nobody: who drove, else who answers for the act.
fn invited(people: &[Destinatario]) -> Option<u32> {
    let mut due = people.iter().filter(|it| it.is_due());
    let driver = due.clone().find(|it| it.soggetto.ruolo == TRASGRESSORE);
    driver.or_else(|| due.next()).map(|it| it.soggetto.progressivo)
}

/// Five years from the violation, run anew by each act that asks for the money before they are over: service,
/// decision, ruolo; the letter before the ruolo only where the switch says so.
fn prescrizione(quadro: &Quadro<'_>, fascicolo: &Fascicolo) -> Option<Termine> {
    let years = quadro.regole.anni_prescrizione.saturating_mul(MESI);
    let mut causes: Vec<(Data, &'static str)> = Vec::new();
    for it in &fascicolo.destinatari {
        causes.extend(it.notifica.as_ref().map(|it| (it.data_prima, "prescrizione-notifica")));
    }
    for fatto in &quadro.fatti {
        match &fatto.evento {
            Evento::EsitoRicorso { .. } => causes.push((fatto.data, "prescrizione-decisione")),
            Evento::Emesso { voce: Voce::Ruolo, .. } => causes.push((fatto.data, "prescrizione-ruolo")),
            Evento::Emesso { voce: Voce::Preruolo, .. } if quadro.regole.preruolo_interrompe => {
                causes.push((fatto.data, "prescrizione-preruolo"));
            }
            _ => {}
        }
    }
    causes.sort_unstable();
    let (mut end, mut regola) = (quadro.origine()?.plus_months(years), "prescrizione-violazione");
    for (day, rule) in causes {
        if day <= end && day.plus_months(years) > end {
            (end, regola) = (day.plus_months(years), rule);
        }
    }
    Some(Termine { nome: "prescrizione", prima: end, ultima: end, regola })
}
