//! Steps about who drove: the verbali of art. 126-bis c. 2 and 180 c. 8, and the points.

use crate::domain::data::Data;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::procedure::fascicolo::Destinatario;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Passo;
use crate::procedure::quadro::Quadro;
use crate::procedure::quadro::TRASGRESSORE;
use crate::procedure::ricorsi::Ricorsi;
use crate::procedure::termini;
use crate::procedure::termini::Invito;

/// Days to serve the second verbale, from the end of the first one's term, in Italy and abroad (art. 201 CdS).
const GIORNI: i32 = 90;
const GIORNI_ESTERO: i32 = 360;

/// Adds the steps about the driver and his documents.
pub(super) fn add(quadro: &Quadro<'_>, ricorsi: &Ricorsi, fascicolo: &Fascicolo, steps: &mut Vec<Passo>) {
    let said = Detto::read(quadro, fascicolo);
    let served = fascicolo.destinatari.iter().filter(|it| it.is_due());
    steps.extend(served.filter_map(|it| verbale126(quadro, ricorsi, fascicolo, (it, &said))));
    let inviti = termini::open_invitations(quadro, &fascicolo.destinatari);
    steps.extend(inviti.iter().filter_map(|it| verbale180(quadro, fascicolo, it)));
    steps.extend(points(quadro, ricorsi, fascicolo, &said));
}

/// What is known of who drove.
struct Detto<'a> {
    /// Whether the act itself says so.
    is_known_at_once: bool,
    /// The days on which somebody became known as the driver later.
    named: Vec<Data>,
    /// The declarations.
    comunicazioni: Vec<Comunicazione<'a>>,
}

/// What somebody said of who drove.
struct Comunicazione<'a> {
    fatto: &'a Fatto,
    validi: bool,
    /// Whether it proves that nobody can know.
    is_impossible: bool,
}

impl<'a> Detto<'a> {
    fn read(quadro: &Quadro<'a>, fascicolo: &Fascicolo) -> Self {
        let drivers = || fascicolo.destinatari.iter().filter(|it| it.soggetto.ruolo == TRASGRESSORE);
        let came_along = |it: &Destinatario| it.dal.1 == quadro.ricevuto.numero;
        let read = |fatto: &&'a Fatto| match &fatto.evento {
            Evento::DatiConducente { validi, .. } => {
                Some(Comunicazione { fatto, validi: *validi, is_impossible: fatto.evento.proves_no_driver() })
            }
            _ => None,
        };
        Self {
            is_known_at_once: quadro.is_contestato() || drivers().any(came_along),
            named: drivers().filter(|it| !came_along(it)).map(|it| it.dal.0).collect(),
            comunicazioni: quadro.fatti.iter().filter_map(read).collect(),
        }
    }

    /// Whether the driver is known, whenever that was: points can be taken.
    fn is_known(&self) -> bool {
        self.is_known_at_once || !self.named.is_empty() || self.comunicazioni.iter().any(|it| it.validi)
    }

    /// Whether he was known by that day, whoever said it.
    fn is_known_by(&self, day: Data) -> bool {
        let declared = self.comunicazioni.iter().filter(|it| it.validi).map(|it| it.fatto.data);
        self.is_known_at_once || self.named.iter().copied().chain(declared).any(|it| it <= day)
    }

    /// What a recipient said, or somebody for all of them.
    fn of(&self, progressivo: u32) -> impl Iterator<Item = &Comunicazione<'a>> {
        self.comunicazioni.iter().filter(move |it| it.fatto.destinatario.is_none_or(|it| it == progressivo))
    }

    fn numbers(&self) -> impl Iterator<Item = u64> {
        self.comunicazioni.iter().map(|it| it.fatto.numero)
    }
}

/// The recipient did not say who drove within sixty days of his own service: a verbale of its own for each who was
/// served, to be served within ninety from then (art. 126-bis c. 2 and art. 196 CdS). Data that come later serve for
/// the points alone.
fn verbale126(
    quadro: &Quadro<'_>,
    ricorsi: &Ricorsi,
    fascicolo: &Fascicolo,
    (person, said): (&Destinatario, &Detto<'_>),
) -> Option<Passo> {
    let notifica = person.notifica.as_ref()?;
    let term = person.termine("dati-conducente")?;
    let number = person.soggetto.progressivo;
    let last = term.ultima.plus(quadro.regole.tolleranza_126bis.max(0));
    if said.is_known_by(last) || quadro.emesso_to(Voce::Verbale126Bis, number).is_some() {
        return None;
    }
    let rule = match () {
        () if said.of(number).any(|it| !it.validi && it.fatto.data <= last) => "comunicazione-non-valida",
        () if said.of(number).any(|it| it.validi) => "comunicazione-tardiva",
        () => "comunicazione-omessa",
    };
    let is_pending = !ricorsi.pendenti.is_empty() && quadro.regole.ricorso_sospende_126bis;
    let step = Passo::new(Voce::Verbale126Bis, last.plus(1), rule)
        .of(number)
        .from(notifica.fatti.iter().copied().chain(said.of(number).map(|it| it.fatto.numero)))
        .from(ricorsi.pendenti.iter().copied().filter(|_| is_pending))
        .within([limit(person, term.prima)])
        .prevented("ricorso-pendente", is_pending)
        .prevented("identificazione-impossibile", said.of(number).any(|it| it.is_impossible))
        .prevented("contraddizioni", !fascicolo.contraddizioni.is_empty());
    Some(step)
}

/// The last safe day to serve a verbale that follows, from the end of the term that was not kept.
fn limit(person: &Destinatario, ended: Data) -> (&'static str, Data) {
    match person.soggetto.is_abroad() {
        true => ("notifica-360", ended.plus(GIORNI_ESTERO - 1)),
        false => ("notifica-90", ended.plus(GIORNI - 1)),
    }
}

/// An invitation was not obeyed by its day: the verbale is for who was invited.
fn verbale180(quadro: &Quadro<'_>, fascicolo: &Fascicolo, invito: &Invito) -> Option<Passo> {
    let person = invito.destinatario.and_then(|it| fascicolo.destinatario(it));
    let issued = match invito.destinatario {
        Some(it) => quadro.emesso_to(Voce::Verbale180, it),
        None => quadro.emesso(Voce::Verbale180),
    };
    if issued.is_some_and(|it| it.fatto.data >= invito.entro) || person.is_some_and(|it| it.deceduto.is_some()) {
        return None;
    }
    let last = person.map_or(("notifica-90", invito.entro.plus(GIORNI - 1)), |it| limit(it, invito.entro));
    let step = Passo::new(Voce::Verbale180, invito.entro.plus(1), "invito-non-ottemperato").from([invito.fatto]);
    Some(Passo { destinatario: invito.destinatario, ..step }.within([last]))
}

/// Points go when the act is defined: paid, sixty days over, or an appeal rejected (art. 126-bis c. 2 CdS).
fn points(quadro: &Quadro<'_>, ricorsi: &Ricorsi, fascicolo: &Fascicolo, said: &Detto<'_>) -> Option<Passo> {
    let is_verbale = !quadro.is_ordinanza() && !quadro.is_extra() && !quadro.is_preavviso();
    if quadro.punti() == 0 || !is_verbale || quadro.emesso(Voce::Punti).is_some() {
        return None;
    }
    let notifica = fascicolo.notifica.as_ref();
    let (dal, rule) = defined(ricorsi, fascicolo)?;
    let is_minor = |it: &Destinatario| it.minorenne && it.soggetto.ruolo == TRASGRESSORE;
    let step = Passo::new(Voce::Punti, dal, rule)
        .from(notifica.into_iter().flat_map(|it| it.fatti.iter().copied()))
        .from(said.numbers())
        .within([("punti-30", dal.plus(quadro.regole.giorni_punti))])
        .prevented("conducente-ignoto", !said.is_known())
        .prevented("conducente-minorenne", fascicolo.destinatari.iter().any(is_minor))
        .prevented("ricorso-pendente", !ricorsi.pendenti.is_empty())
        .prevented("contraddizioni", !fascicolo.contraddizioni.is_empty());
    Some(step)
}

/// The day the act is defined, if nothing changes, and why. An ordinanza that took the verbale's place is paid, or is
/// served and its own terms are over: until one of the two nothing is defined.
fn defined(ricorsi: &Ricorsi, fascicolo: &Fascicolo) -> Option<(Data, &'static str)> {
    let paid = fascicolo.saldato.map(|it| (it.0, "definito-pagamento"));
    let last = ["prefetto", "pagamento", "gdp"].iter().filter_map(|it| fascicolo.termine(it)).map(|it| it.ultima).max();
    let over = last.map(|it| (it.plus(1), "definito-termini"));
    let first = [paid, over].into_iter().flatten().min();
    match ricorsi.respinto {
        Some(_) if ricorsi.decisione.is_some_and(|it| it.is_ordinanza()) && first.is_none() => None,
        Some((day, _)) => Some(first.map_or(day, |it| it.0).max(day)).map(|it| (it, "definito-ricorso")),
        None => first,
    }
}
