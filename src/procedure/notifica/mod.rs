//! How an act reached a person: the pieces that went out, what came back from each, and the day that it counts.
//!
//! A piece is judged by all that was said of it. What contradicts itself does not serve: the more cautious reading
//! holds until a person decides.

use crate::domain::data::Data;
use crate::fatti::Banca;
use crate::fatti::Esito;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Spedizione;
use crate::procedure::fascicolo::Contraddizione;
use crate::procedure::fascicolo::Notifica;
use crate::procedure::quadro::Quadro;

mod esiti;
mod giacenza;
mod messi;
mod pec;
mod posta;

/// `stato` of a reading that nobody has confirmed.
const DA_VERIFICARE: &str = "DA_VERIFICARE";
/// `stato` of a reading that a person confirmed.
const CONFERMATO: &str = "CONFERMATO";
/// The product of acts that messi serve.
const MESSI: &str = "MESSI";

/// One attempt to reach a person.
pub(super) struct Tentativo<'a> {
    /// By which way.
    via: Via<'a>,
    /// The day the sender did his part, and the fact.
    pub avviato: Option<&'a Fatto>,
    /// What came back.
    ritorni: Vec<&'a Fatto>,
}

/// The way an act goes to a person.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Via<'a> {
    /// A piece of the carrier, by its number.
    Posta(&'a str),
    /// A certified message, by its id.
    Pec(&'a str),
    /// The messi.
    Messi,
    /// Somebody before us says so.
    Dichiarata,
}

/// What came of an attempt.
pub(super) enum Verdetto {
    /// It served the act.
    Notificata(Box<Notifica>),
    /// It did not.
    Mancata(Mancata),
    /// Nothing final came back.
    InCorso,
    /// It cannot be told: a person decides.
    Incerta(Contraddizione),
}

/// A failure.
pub(super) struct Mancata {
    /// The code of the outcome.
    pub codice: String,
    /// Its cause.
    pub causa: String,
    /// Its day.
    pub data: Data,
    /// The day it could be known.
    pub nota: Data,
    /// The facts.
    pub fatti: Vec<u64>,
}

/// The attempts to reach a person, in order of their days, and what nobody has confirmed yet.
pub(super) fn attempts<'a>(quadro: &Quadro<'a>, progressivo: u32) -> (Vec<Tentativo<'a>>, Vec<&'a Fatto>) {
    let mut pieces: Vec<Tentativo<'a>> = Vec::new();
    let mut doubtful: Vec<&'a Fatto> = Vec::new();
    // Letters about the act serve nothing, whatever becomes of them.
    let mut letters: Vec<&str> = Vec::new();
    let about = |it: &&&'a Fatto| it.destinatario.is_none_or(|it| it == progressivo);
    for fatto in quadro.fatti.iter().filter(about) {
        match &fatto.evento {
            Evento::Affidato(it) if !it.lettera.is_empty() => letters.push(&it.numero_piego),
            Evento::Affidato(it) => start(&mut pieces, fatto, via(it)),
            Evento::PecAccettata(it) => start(&mut pieces, fatto, Via::Pec(&it.messaggio)),
            Evento::Richiesta { banca: Banca::Messi, .. } => start(&mut pieces, fatto, Via::Messi),
            _ => {}
        }
    }
    for fatto in quadro.fatti.iter().filter(about) {
        match &fatto.evento {
            Evento::Esito(it) if letters.contains(&it.numero_piego.as_str()) => {}
            Evento::Esito(it) if it.stato == DA_VERIFICARE => doubtful.push(fatto),
            Evento::Esito(it) => attach(&mut pieces, fatto, Via::Posta(&it.numero_piego)),
            Evento::PecConsegnata(it) | Evento::PecMancata { pec: it, .. } => {
                attach(&mut pieces, fatto, Via::Pec(&it.messaggio));
            }
            Evento::Relata { .. } => attach(&mut pieces, fatto, Via::Messi),
            Evento::NotificaDichiarata { .. } => {
                pieces.push(Tentativo { via: Via::Dichiarata, avviato: None, ritorni: vec![fatto] });
            }
            _ => {}
        }
    }
    doubtful.retain(|it| !is_settled(&pieces, it));
    (pieces, doubtful)
}

fn via(spedizione: &Spedizione) -> Via<'_> {
    if spedizione.prodotto == MESSI { Via::Messi } else { Via::Posta(&spedizione.numero_piego) }
}

/// A piece goes out; the same piece handed over twice is one.
fn start<'a>(pieces: &mut Vec<Tentativo<'a>>, fatto: &'a Fatto, via: Via<'a>) {
    let is_named = !matches!(via, Via::Messi | Via::Posta(""));
    if !(is_named && pieces.iter().any(|it| it.via == via)) {
        pieces.push(Tentativo { via, avviato: Some(fatto), ritorni: Vec::new() });
    }
}

/// Something came back: for the piece that it names, or for the last one of its way that had gone out.
fn attach<'a>(pieces: &mut Vec<Tentativo<'a>>, fatto: &'a Fatto, via: Via<'a>) {
    let is_same = |it: &Tentativo<'a>| it.via == via && !matches!(via, Via::Posta("") | Via::Messi);
    let is_open = |it: &Tentativo<'a>| match (it.via, via) {
        (Via::Posta(sent), Via::Posta(named)) => sent.is_empty() || named.is_empty(),
        (Via::Messi, Via::Messi) => true,
        _ => false,
    };
    let out = |it: &Tentativo<'a>| it.avviato.is_none_or(|it| it.data <= fatto.data);
    let place = pieces
        .iter()
        .position(is_same)
        .or_else(|| pieces.iter().rposition(|it| is_open(it) && out(it)))
        .or_else(|| pieces.iter().position(is_open));
    match place {
        Some(place) => pieces[place].ritorni.push(fatto),
        None => pieces.push(Tentativo { via, avviato: None, ritorni: vec![fatto] }),
    }
}

/// Whether a reading that was doubtful has been confirmed, or another says the same.
fn is_settled(pieces: &[Tentativo<'_>], doubtful: &Fatto) -> bool {
    let Evento::Esito(doubt) = &doubtful.evento else { return true };
    pieces.iter().flat_map(|it| &it.ritorni).any(|it| match &it.evento {
        Evento::Esito(it) if it.numero_piego == doubt.numero_piego => {
            it.stato == CONFERMATO || it.codice == doubt.codice
        }
        _ => false,
    })
}

impl<'a> Tentativo<'a> {
    /// The day it went out, or that of what came back first.
    pub fn day(&self) -> Option<Data> {
        self.avviato.or(self.ritorni.first().copied()).map(|it| it.data)
    }

    /// Whether a carrier, a message or a messo took it: what was only declared is no attempt of ours.
    pub fn is_piece(&self) -> bool {
        self.via != Via::Dichiarata
    }

    /// Product and number of the piece.
    pub fn label(&self) -> (&'a str, &'a str) {
        match (self.via, self.avviato.map(|it| &it.evento)) {
            (_, Some(Evento::Affidato(it))) => (&it.prodotto, &it.numero_piego),
            (Via::Posta(numero), _) => ("", numero),
            (Via::Pec(messaggio), _) => ("PEC", messaggio),
            (Via::Messi, _) => (MESSI, ""),
            (Via::Dichiarata, _) => ("", ""),
        }
    }

    /// What came of it; `remarks` takes what is odd but stops nothing.
    pub fn judge(&self, quadro: &Quadro<'a>, remarks: &mut Vec<Contraddizione>) -> Verdetto {
        let verdict = match self.via {
            _ if self.ritorni.is_empty() => Verdetto::InCorso,
            Via::Posta(_) => posta::judge(self, quadro, remarks),
            Via::Pec(_) => pec::judge(self, quadro),
            Via::Messi => messi::judge(self, quadro),
            Via::Dichiarata => declared(self),
        };
        match verdict {
            Verdetto::Notificata(it) => self.after_its_causes(quadro, it),
            other => other,
        }
    }

    /// A service before the hand-over or the violation is none.
    fn after_its_causes(&self, quadro: &Quadro<'a>, notifica: Box<Notifica>) -> Verdetto {
        let sent = self.avviato.filter(|it| notifica.data_prima < it.data);
        let is_before_all = quadro.origine().is_some_and(|it| notifica.data_prima < it);
        let uncertain = |codice, cause: Option<u64>| {
            Verdetto::Incerta(Contraddizione::new(codice, cause.into_iter().chain(notifica.fatti.iter().copied())))
        };
        match (sent, is_before_all) {
            (Some(sent), _) => uncertain("esito-prima-affidamento", Some(sent.numero)),
            (None, true) => uncertain("notifica-prima-violazione", Some(quadro.ricevuto.numero)),
            (None, false) => Verdetto::Notificata(notifica),
        }
    }

    /// The numbers of what came back.
    fn numbers(&self) -> Vec<u64> {
        self.ritorni.iter().map(|it| it.numero).collect()
    }

    /// The numbers of all its facts.
    pub fn all_numbers(&self) -> Vec<u64> {
        self.avviato.into_iter().chain(self.ritorni.iter().copied()).map(|it| it.numero).collect()
    }

    /// The outcomes of the carrier.
    fn esiti(&self) -> impl Iterator<Item = (&'a Fatto, &'a Esito)> + '_ {
        self.ritorni.iter().filter_map(|it| match &it.evento {
            Evento::Esito(esito) => Some((*it, &**esito)),
            _ => None,
        })
    }

    /// Whether a file of that kind proves any of its facts.
    fn has_proof(&self, kinds: &[&str]) -> bool {
        let all = self.avviato.iter().chain(&self.ritorni);
        all.flat_map(|it| &it.prove).any(|it| kinds.iter().any(|kind| it.tipo.eq_ignore_ascii_case(kind)))
    }

    /// An uncertain end, from all its facts.
    fn uncertain(&self, codice: &'static str) -> Verdetto {
        Verdetto::Incerta(Contraddizione::new(codice, self.all_numbers()))
    }
}

/// Somebody before us says that the act was served: taken as said, with whatever proof came along.
fn declared(tentativo: &Tentativo<'_>) -> Verdetto {
    let Some(fatto) = tentativo.ritorni.first() else { return Verdetto::InCorso };
    let Evento::NotificaDichiarata { modalita } = &fatto.evento else { return Verdetto::InCorso };
    let is_giacenza = modalita == "COMPIUTA_GIACENZA";
    let kinds: &[&str] = if is_giacenza { &["ARCAD"] } else { &["23L", "AR", "relata", "consegna"] };
    let is_proved = tentativo.has_proof(kinds);
    Verdetto::Notificata(Box::new(Notifica {
        data_prima: fatto.data,
        data_ultima: fatto.data,
        bivio: None,
        modalita: modalita.clone(),
        regola: "dichiarata",
        fatti: vec![fatto.numero],
        prova_completa: is_proved,
        prova_send: is_proved,
    }))
}
