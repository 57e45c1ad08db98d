//! What people do for the contract, on a clock: opened, closed, void.
//!
//! A ticket is the subject `ticket:AAAA/NNNN`. What it says is kept in the ledger and shown to who asks for the list;
//! it is never part of an error or of a log.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::livelli::tabella::Tabella;
use crate::jobs::livelli::tabella::Tipo::Numero as N;
use crate::jobs::livelli::tabella::Tipo::Testo as T;
use crate::jobs::livelli::tabella::Valore;
use crate::ledger::EVER;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recorded;
use crate::procedure::livelli::caso::Caso;
use crate::procedure::livelli::caso::Istante;
use crate::procedure::livelli::caso::Stato;
use crate::procedure::livelli::contratto::Contratto;
use crate::procedure::livelli::contratto::TipoTicket;

/// The facts about a ticket.
const OPENED: &str = "ticket-aperto";
const CLOSED: &str = "ticket-chiuso";
const VOIDED: &str = "ticket-annullato";

/// A ticket as it was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Aperto {
    numero: String,
    tipo: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    che: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    atto: String,
    dal: String,
}

/// How a ticket ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Chiuso {
    numero: String,
    al: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    motivo: String,
    /// The ticket that was opened with it: whoever closes at the same time opens no second one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    seguito: String,
}

/// A ticket.
#[derive(Clone, PartialEq, Eq)]
pub struct Ticket {
    /// `2026/0007`.
    pub numero: String,
    /// Its kind, as the contract names it.
    pub tipo: String,
    /// What it is about, in words.
    pub che: String,
    /// The act; empty where it is about none.
    pub atto: String,
    /// Since when.
    pub dal: Istante,
    /// When it was done.
    pub al: Option<Istante>,
    /// Opened by mistake: it runs no clock.
    pub annullato: bool,
    /// More than the contract allows in its half-year: it runs no clock either.
    pub oltre_massimo: bool,
}

impl std::fmt::Debug for Ticket {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Ticket({} {})", self.numero, self.tipo)
    }
}

impl Ticket {
    /// Its cases, one for each rule of its kind.
    pub fn casi(&self, contratto: &Contratto) -> Vec<Caso> {
        let tipo = contratto.ticket(&self.tipo).filter(|_| !self.annullato && !self.oltre_massimo);
        let case = |regola: &String| Caso {
            regola: regola.clone(),
            cosa: format!("ticket {}", self.numero),
            dal: self.dal,
            al: self.al,
            sospensioni: Vec::new(),
        };
        tipo.map_or(Vec::new(), |it| it.regole.iter().map(case).collect())
    }
}

/// A ticket in the list: its clock on a day, by the strictest of its rules.
#[derive(Clone)]
pub struct Voce {
    /// `2026/0007`.
    pub numero: String,
    /// Its kind.
    pub tipo: String,
    /// The act.
    pub atto: String,
    /// What it is about.
    pub che: String,
    /// Since when.
    pub dal: String,
    /// When it was done; empty while it is open.
    pub al: String,
    /// The first deadline; `None` where no clock runs.
    pub scadenza: Option<String>,
    /// Days left while it is open.
    pub restano: Option<i32>,
    /// Days of delay.
    pub giorni: u32,
    /// Where it stands, in a word.
    pub stato: &'static str,
    /// Whether it is not done.
    pub is_open: bool,
    /// Whether few days are left, or none.
    pub is_urgent: bool,
}

impl Voce {
    /// The ticket on a day.
    pub fn new(ticket: &Ticket, contratto: &Contratto, oggi: Data) -> Self {
        let casi = ticket.casi(contratto);
        let judged = casi.iter().filter_map(|it| Some(it.giudizio(contratto, contratto.regola(&it.regola)?, oggi)));
        let first = judged.min_by_key(|it| it.scadenza);
        let is_open = ticket.al.is_none_or(|it| it.data > oggi) && !ticket.annullato;
        let stato = match (&first, ticket.annullato) {
            (_, true) => "annullato",
            (None, false) if ticket.oltre_massimo => "oltre-massimo",
            (None, false) if is_open => "aperto",
            (None, false) => "regolare",
            (Some(it), false) => it.stato.as_str(),
        };
        Self {
            numero: ticket.numero.clone(),
            tipo: ticket.tipo.clone(),
            atto: ticket.atto.clone(),
            che: ticket.che.clone(),
            dal: ticket.dal.to_string(),
            al: ticket.al.map(|it| it.to_string()).unwrap_or_default(),
            scadenza: first.and_then(|it| it.scadenza).map(|it| it.to_string()),
            restano: first.and_then(|it| it.restano),
            giorni: first.map_or(0, |it| it.giorni),
            stato,
            is_open,
            is_urgent: first.is_some_and(|it| matches!(it.stato, Stato::Rischio | Stato::Ritardo)),
        }
    }
}

/// The list as a table.
pub fn tabella(voci: &[Voce]) -> Tabella {
    let mut tabella = Tabella::new(
        "ticket",
        "Ticket",
        &[
            ("numero", "Numero", T),
            ("tipo", "Tipo", T),
            ("atto", "Atto", T),
            ("aperto", "Aperto il", T),
            ("chiuso", "Chiuso il", T),
            ("scadenza", "Scadenza", T),
            ("restano", "Giorni rimasti", N),
            ("giorni_ritardo", "Giorni di ritardo", N),
            ("stato", "Stato", T),
            ("che", "Oggetto", T),
        ],
    );
    for it in voci {
        tabella.push(vec![
            it.numero.as_str().into(),
            it.tipo.as_str().into(),
            it.atto.as_str().into(),
            it.dal.as_str().into(),
            it.al.as_str().into(),
            it.scadenza.as_deref().unwrap_or_default().into(),
            it.restano.map_or(Valore::Vuoto, Valore::number),
            Valore::number(it.giorni),
            it.stato.into(),
            it.che.as_str().into(),
        ]);
    }
    tabella
}

/// What to open.
#[derive(Clone)]
pub struct Nuovo {
    /// The kind.
    pub tipo: String,
    /// What it is about.
    pub che: String,
    /// The act; empty for none.
    pub atto: String,
    /// Since when.
    pub dal: Istante,
}

/// Why a ticket cannot be closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rifiuto {
    /// There is no such ticket.
    Sconosciuto,
    /// It was closed then.
    GiaChiuso(Istante),
    /// It is void.
    Annullato,
    /// It was opened after that.
    PrimaDellApertura(Istante),
}

/// What is about a ticket in the ledger.
fn subject(numero: &str) -> String {
    format!("ticket:{numero}")
}

/// All tickets, by number.
pub fn all(ledger: &mut Ledger, contratto: &Contratto) -> Result<Vec<Ticket>, Error> {
    let mut tickets: BTreeMap<String, Ticket> = BTreeMap::new();
    let opened: Vec<Aperto> = facts(ledger, OPENED)?;
    for it in opened {
        let Some(dal) = Istante::parse(&it.dal) else { continue };
        let Aperto { numero, tipo, che, atto, .. } = it;
        let ticket =
            Ticket { numero: numero.clone(), tipo, che, atto, dal, al: None, annullato: false, oltre_massimo: false };
        tickets.insert(numero, ticket);
    }
    let closed: Vec<Chiuso> = facts(ledger, CLOSED)?;
    for it in closed {
        if let Some(ticket) = tickets.get_mut(&it.numero) {
            ticket.al = Istante::parse(&it.al);
        }
    }
    let void: Vec<Chiuso> = facts(ledger, VOIDED)?;
    for it in void {
        if let Some(ticket) = tickets.get_mut(&it.numero) {
            ticket.annullato = true;
        }
    }
    let mut tickets: Vec<Ticket> = tickets.into_values().collect();
    for tipo in contratto.ticket.iter().filter(|it| it.massimo_semestre.is_some()) {
        mark(&mut tickets, tipo);
    }
    for tipo in &contratto.ticket {
        if let Some(kind) = &tipo.chiude {
            done_by(&mut tickets, &tipo.tipo, made(ledger, kind)?);
        }
    }
    Ok(tickets)
}

/// What the program itself made of what a kind of ticket asks for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Fatta {
    /// Its number.
    pub numero: String,
    /// The day it was asked for.
    #[serde(with = "crate::fatti::forma::data")]
    pub richiesta: Data,
    /// Its day.
    #[serde(with = "crate::fatti::forma::data")]
    pub al: Data,
}

/// What was made, oldest first; trials are none.
fn made(ledger: &mut Ledger, kind: &str) -> Result<Vec<Fatta>, Error> {
    let mut made: Vec<Fatta> = Vec::new();
    ledger.each_fact(kind, EVER, |stored| {
        let payload = stored.payload.as_deref().filter(|_| !stored.subject.contains(":prova:"));
        made.extend(payload.and_then(|it| serde_json::from_str::<Fatta>(it).ok()));
        Ok::<(), Error>(())
    })?;
    made.sort_by(|one, other| (one.al, &one.numero).cmp(&(other.al, &other.numero)));
    Ok(made)
}

/// Tickets of a kind that nobody closed are done by the first thing made since, one each; gives what was left.
fn done_by(tickets: &mut [Ticket], tipo: &str, mut made: Vec<Fatta>) -> Vec<Fatta> {
    let mut places: Vec<usize> =
        (0..tickets.len()).filter(|it| tickets[*it].tipo == tipo && !tickets[*it].annullato).collect();
    places.sort_by_key(|it| (tickets[*it].dal, tickets[*it].numero.clone()));
    for place in places {
        let ticket = &mut tickets[place];
        let Some(first) = made.iter().position(|it| it.al >= ticket.dal.data) else { continue };
        let done = made.remove(first);
        ticket.al = ticket.al.or(Some(done.al.into()));
    }
    made
}

/// What was made without a ticket, by the kind of ticket that it would have had.
pub fn untold<'a>(
    ledger: &mut Ledger,
    contratto: &'a Contratto,
    tickets: &[Ticket],
) -> Result<Vec<(&'a TipoTicket, Fatta)>, Error> {
    let mut found = Vec::new();
    for tipo in &contratto.ticket {
        if let Some(kind) = &tipo.chiude {
            let left = done_by(&mut tickets.to_vec(), &tipo.tipo, made(ledger, kind)?);
            found.extend(left.into_iter().map(|it| (tipo, it)));
        }
    }
    Ok(found)
}

/// The payloads of a kind, oldest first.
fn facts<T: for<'de> Deserialize<'de>>(ledger: &Ledger, kind: &str) -> Result<Vec<T>, Error> {
    let texts = ledger.facts_of(kind).map_err(Error::Ledger)?;
    // Written by ourselves in this form; a later version's would have its own kind.
    Ok(texts.iter().rev().filter_map(|it| serde_json::from_str(it).ok()).collect())
}

/// The half-year of a day: the year, and 1 or 2.
fn half(day: Data) -> (i32, u32) {
    let (anno, mese, _) = day.ymd();
    (anno, (mese - 1) / 6 + 1)
}

/// Marks those of a kind that are more than a half-year allows, by the moment they were asked for.
fn mark(tickets: &mut [Ticket], tipo: &TipoTicket) {
    let most = tipo.massimo_semestre.unwrap_or(u32::MAX);
    let mut places: Vec<usize> =
        (0..tickets.len()).filter(|it| tickets[*it].tipo == tipo.tipo && !tickets[*it].annullato).collect();
    places.sort_by_key(|it| (tickets[*it].dal, tickets[*it].numero.clone()));
    let mut counts: BTreeMap<(i32, u32), u32> = BTreeMap::new();
    for place in places {
        let count = counts.entry(half(tickets[place].dal.data)).or_default();
        *count += 1;
        tickets[place].oltre_massimo = *count > most;
    }
}

/// How many tickets of a kind its half-year has, with it.
pub fn in_half(tickets: &[Ticket], tipo: &str, day: Data) -> usize {
    tickets.iter().filter(|it| it.tipo == tipo && !it.annullato && half(it.dal.data) == half(day)).count()
}

/// Opens a ticket under the next number of its year.
pub fn open(ledger: &mut Ledger, nuovo: &Nuovo) -> Result<String, Error> {
    let anno = nuovo.dal.data.anno();
    loop {
        let numero = next(ledger, anno)?;
        // Another may have taken the number meanwhile, and said the same.
        if let Some([Recorded::New(_)]) = add(ledger, &[opening(&numero, nuovo)])?.as_deref() {
            return Ok(numero);
        }
    }
}

/// The next number of a year.
fn next(ledger: &Ledger, anno: i32) -> Result<String, Error> {
    let opened: Vec<Aperto> = facts(ledger, OPENED)?;
    let of_year = opened.iter().filter_map(|it| it.numero.split_once('/'));
    let of_year = of_year.filter(|it| it.0.parse() == Ok(anno)).filter_map(|it| it.1.parse::<u32>().ok());
    Ok(format!("{anno:04}/{:04}", of_year.max().unwrap_or(0) + 1))
}

/// A fact to be written: subject, kind, payload, day.
type Scritto = (String, &'static str, String, Data);

fn opening(numero: &str, nuovo: &Nuovo) -> Scritto {
    let payload = Aperto {
        numero: numero.to_string(),
        tipo: nuovo.tipo.clone(),
        che: nuovo.che.clone(),
        atto: nuovo.atto.clone(),
        dal: nuovo.dal.to_string(),
    };
    (subject(numero), OPENED, serde_json::to_string(&payload).expect("a ticket is plain data"), nuovo.dal.data)
}

/// Writes facts, each once for its ticket, all or none; `None` where another fact stood in the place of one.
fn add(ledger: &mut Ledger, scritti: &[Scritto]) -> Result<Option<Vec<Recorded>>, Error> {
    let instant = clock::now();
    let days: Vec<String> = scritti.iter().map(|it| it.3.to_string()).collect();
    let facts: Vec<Fact<'_>> = scritti
        .iter()
        .zip(&days)
        .map(|((subject, kind, payload, _), day)| Fact {
            subject,
            kind,
            instant: &instant,
            payload,
            day: Some(day),
            key: Some(kind),
        })
        .collect();
    ledger.record_whole(&facts).map_err(Error::Ledger)
}

/// Closes a ticket; what comes again is opened again at once, and its number given back.
pub fn close(
    ledger: &mut Ledger,
    contratto: &Contratto,
    numero: &str,
    al: Istante,
) -> Result<Result<Option<String>, Rifiuto>, Error> {
    loop {
        let tickets = all(ledger, contratto)?;
        let ticket = match find(&tickets, numero) {
            Ok(ticket) => ticket,
            Err(why) => return Ok(Err(why)),
        };
        if al < ticket.dal && al.data < ticket.dal.data {
            return Ok(Err(Rifiuto::PrimaDellApertura(ticket.dal)));
        }
        let again = contratto.ticket(&ticket.tipo).filter(|it| it.ogni_giorni.is_some());
        let next = again.map(|_| next(ledger, al.data.anno())).transpose()?;
        let mut facts = vec![ending(numero, CLOSED, al, ("", next.as_deref().unwrap_or_default()))];
        if let (Some(again), Some(next)) = (again, &next) {
            let (che, atto) = (ticket.che.clone(), ticket.atto.clone());
            facts.push(opening(next, &Nuovo { tipo: again.tipo.clone(), che, atto, dal: al }));
        }
        // One transaction: whoever is stopped between the two has done neither. Where another took the number, or
        // closed the ticket, it is looked at again.
        match add(ledger, &facts)?.as_deref() {
            Some([Recorded::New(_), ..]) => return Ok(Ok(next)),
            Some(_) => return Ok(Err(Rifiuto::GiaChiuso(al))),
            None => {}
        }
    }
}

/// Takes a ticket back that was opened by mistake.
pub fn void(
    ledger: &mut Ledger,
    contratto: &Contratto,
    numero: &str,
    (day, motivo): (Data, &str),
) -> Result<Result<(), Rifiuto>, Error> {
    let tickets = all(ledger, contratto)?;
    if let Some(ticket) = tickets.iter().find(|it| it.numero == numero) {
        if ticket.annullato {
            return Ok(Err(Rifiuto::Annullato));
        }
    } else {
        return Ok(Err(Rifiuto::Sconosciuto));
    }
    match add(ledger, &[ending(numero, VOIDED, day.into(), (motivo, ""))])?.as_deref() {
        Some([Recorded::New(_)]) => Ok(Ok(())),
        // Another was quicker.
        _ => Ok(Err(Rifiuto::Annullato)),
    }
}

/// How a ticket ends: why, and the ticket that follows it.
fn ending(numero: &str, kind: &'static str, al: Istante, (motivo, seguito): (&str, &str)) -> Scritto {
    let payload = Chiuso {
        numero: numero.to_string(),
        al: al.to_string(),
        motivo: motivo.to_string(),
        seguito: seguito.to_string(),
    };
    (subject(numero), kind, serde_json::to_string(&payload).expect("a ticket is plain data"), al.data)
}

/// A ticket that can be closed.
fn find<'a>(tickets: &'a [Ticket], numero: &str) -> Result<&'a Ticket, Rifiuto> {
    let ticket = tickets.iter().find(|it| it.numero == numero).ok_or(Rifiuto::Sconosciuto)?;
    match (ticket.annullato, ticket.al) {
        (true, _) => Err(Rifiuto::Annullato),
        (false, Some(al)) => Err(Rifiuto::GiaChiuso(al)),
        (false, None) => Ok(ticket),
    }
}
