//! What the ledger has of a piece from others than this desk: a witness beside its cards, or one against them.
//!
//! Only a file that is kept as it came is a witness of a day: a table may be what this desk itself once wrote. Whoever
//! says another outcome or another day than the cards, a person decides.

use crate::domain::data::Data;
use crate::fatti::Esito;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::jobs::Error;
use crate::jobs::fascicoli;
use crate::jobs::importa::accordo;
use crate::jobs::scansione::inviati::Inviati;
use crate::jobs::scansione::inviati::Inviato;
use crate::jobs::scansione::registra::FONTE;
use crate::scan::agreement::Event;
use crate::scan::outcome::Judgement;

/// What others say of a piece.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Riferito {
    /// The days that files of the carrier tell.
    pub giorni: Vec<(Event, Data)>,
    /// The outcomes that count.
    esiti: Vec<Esito>,
}

/// What the ledger has of a piece; nothing where it was not asked.
pub fn of(inviati: &Inviati, piece: &Inviato) -> Result<Riferito, Error> {
    let Inviati::Registro(ledger, _) = inviati else { return Ok(Riferito::default()) };
    let mut told = Riferito::default();
    for atto in &piece.chiavi {
        told.add(&fascicoli::load(ledger, atto)?, piece);
    }
    told.giorni.sort_unstable();
    told.giorni.dedup();
    // A day that files tell in two ways is told by none.
    let giorni = told.giorni.clone();
    told.giorni.retain(|(event, _)| giorni.iter().filter(|it| it.0 == *event).count() == 1);
    Ok(told)
}

impl Riferito {
    /// Adds what the facts of an act say of the piece.
    pub fn add(&mut self, known: &[Fatto], piece: &Inviato) {
        let gone =
            |number: u64| known.iter().any(|it| matches!(it.evento, Evento::Rettifica { di, .. } if di == number));
        for fatto in known.iter().filter(|it| !it.fonte.starts_with(FONTE) && !gone(it.numero)) {
            let Evento::Esito(esito) = &fatto.evento else { continue };
            let is_its = esito.numero_piego == piece.numero_piego
                && fatto.destinatario.is_none_or(|it| it == piece.destinatario);
            if !is_its || esito.stato == accordo::DA_VERIFICARE {
                continue;
            }
            if fatto.prove.iter().any(|it| !it.sha256.is_empty()) {
                self.giorni.extend(days(esito));
            }
            self.esiti.push((**esito).clone());
        }
    }

    /// Whether nobody says anything.
    pub fn is_nothing(&self) -> bool {
        self.esiti.is_empty()
    }

    /// Whether what the cards alone say is not what others say.
    pub fn denies(&self, cards: &Judgement) -> bool {
        let Some(said) = cards.esito else { return false };
        let day = |event: Event| cards.day(event);
        let said = Esito {
            codice: said.codice().to_string(),
            causa: said.causa().unwrap_or_default().to_string(),
            tentato: day(Event::Attempted),
            depositato: day(Event::Deposited),
            cad_spedita: day(Event::CadSent),
            can_spedita: day(Event::CanSent),
            consegnato: day(Event::Delivered),
            ritirato: day(Event::Collected),
            ..Esito::default()
        };
        self.esiti.iter().any(|it| accordo::differs(it, &said).is_some())
    }

    /// What is kept with what the cards were read to say, so that they are read again when others say more.
    pub fn mark(&self) -> Vec<String> {
        let day = |(event, day): &(Event, Data)| format!("{}={day}", event.as_str());
        let esito = |it: &Esito| {
            let days = days(it).iter().map(day).collect::<Vec<_>>();
            format!("{} {} {}", it.codice, it.causa, days.join(" "))
        };
        self.giorni.iter().map(day).chain(self.esiti.iter().map(esito)).collect()
    }
}

fn days(esito: &Esito) -> Vec<(Event, Data)> {
    let days = [
        (Event::Attempted, esito.tentato),
        (Event::Deposited, esito.depositato),
        (Event::CadSent, esito.cad_spedita),
        (Event::CanSent, esito.can_spedita),
        (Event::Delivered, esito.consegnato),
        (Event::Collected, esito.ritirato),
    ];
    days.into_iter().filter_map(|(event, day)| Some((event, day?))).collect()
}
