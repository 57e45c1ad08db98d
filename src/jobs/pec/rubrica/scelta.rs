//! Which address of the book serves: the rule, apart from where the book is kept and what becomes of it.
//!
//! Of every list its latest answer counts, an answer without addresses included. An address whose end has come is not
//! used. Among the addresses of one answer:
//! - INAD: the one chosen for everything; those bound to a profession only where the profile of the list says so;
//! - INI-PEC: that of the company, for who gets the act as a company; for a person a business or a profession is no
//!   address of theirs, unless the profile of the list says so;
//! - IPA: that of the whole body; that of an office only where the body has no other address at all;
//! - declared: the one that was given.
//!
//! Of two that are left in one answer neither is better: none is used. Of several lists the freshest answer serves.

use crate::domain::data::Data;
use crate::domain::riservato::Riservato;
use crate::domain::soggetto::Registro;
use crate::flussi::domicili::Natura;
use crate::flussi::domicili::Voce;
use crate::intake::regole::Trovata;
use crate::jobs::pec::rubrica::Detta;

/// Whom an act goes to, and as what.
#[derive(Debug, Clone, Copy)]
pub struct Chi<'a> {
    /// A person, not a company or body.
    pub is_persona: bool,
    /// The lists whose addresses of a profession or business serve for a person.
    pub professionali: &'a [Registro],
}

/// The book as it was: facts up to a number, seen on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Punto {
    /// The number of the last fact.
    pub numero: u64,
    /// The day.
    pub giorno: Data,
}

/// The latest answer of each list, freshest first.
pub fn latest(dette: &[Detta], punto: Punto) -> Vec<&Detta> {
    let mut last: Vec<&Detta> = Vec::new();
    for it in dette.iter().filter(|it| it.numero <= punto.numero && it.giorno <= punto.giorno) {
        match last.iter_mut().find(|other| other.registro == it.registro) {
            Some(other) if (it.giorno, it.numero) >= (other.giorno, other.numero) => *other = it,
            Some(_) => {}
            None => last.push(it),
        }
    }
    last.sort_by_key(|it| (std::cmp::Reverse(it.giorno), it.registro));
    last
}

/// The addresses that serve among what is known of a recipient's codes, freshest first.
pub fn usable(each: &[Vec<Detta>], chi: Chi<'_>, punto: Punto) -> Vec<Trovata> {
    let of_code = |dette: &Vec<Detta>| {
        let serves = |it: &&Detta| of_answer(it, chi, punto.giorno).map(|voce| found(it, voce));
        latest(dette, punto).iter().filter_map(serves).collect::<Vec<_>>()
    };
    let mut all: Vec<Trovata> = each.iter().flat_map(of_code).collect();
    all.sort_by_key(|it| (std::cmp::Reverse(it.estratta), it.registro));
    all
}

/// Whether an answer has an address that serves, however old it is.
pub fn serves(detta: &Detta, chi: Chi<'_>, giorno: Data) -> bool {
    of_answer(detta, chi, giorno).is_some()
}

fn found(detta: &Detta, voce: &Voce) -> Trovata {
    Trovata { pec: Riservato::new(voce.indirizzo.clone()), registro: detta.registro, estratta: detta.giorno }
}

/// The address of an answer that serves.
fn of_answer<'a>(detta: &'a Detta, chi: Chi<'_>, giorno: Data) -> Option<&'a Voce> {
    let alive: Vec<&Voce> = detta.voci.iter().filter(|it| !is_over(it, giorno)).collect();
    let has = |natura: Natura| alive.iter().any(|it| it.natura == natura);
    let of = |natura: Natura| only(&alive, natura);
    let is_allowed = chi.professionali.contains(&detta.registro);
    match detta.registro {
        Registro::Inad if has(Natura::Personale) || !is_allowed => of(Natura::Personale),
        Registro::Inipec if chi.is_persona && !is_allowed => None,
        Registro::Inipec if has(Natura::Impresa) || !chi.is_persona => of(Natura::Impresa),
        Registro::Inad | Registro::Inipec => of(Natura::Professionale),
        Registro::Ipa => of(Natura::Ente).or_else(|| of(Natura::Ufficio).filter(|_| detta.voci.len() == 1)),
        Registro::Dichiarata => alive.first().copied().filter(|_| alive.len() == 1),
        // It is asked by nobody yet.
        Registro::Reginde => None,
    }
}

/// Whether the end of an address has come: on that day it may have ended already.
fn is_over(voce: &Voce, giorno: Data) -> bool {
    voce.fino.is_some_and(|it| it <= giorno)
}

/// The one address of a kind, whatever case it is written in; of two none.
fn only<'a>(voci: &[&'a Voce], natura: Natura) -> Option<&'a Voce> {
    let mut of_kind = voci.iter().copied().filter(|it| it.natura == natura);
    let first = of_kind.next()?;
    of_kind.all(|it| it.indirizzo.eq_ignore_ascii_case(&first.indirizzo)).then_some(first)
}

/// Whether an address that the book gave is no longer one: the list's latest answer, not older than the one it was taken
/// from, does not have it, or says that it ended. Of an address that the lot brought the book says nothing: the lot's
/// stands, and where they differ that is told.
pub fn is_withdrawn(each: &[Vec<Detta>], trovata: &Trovata, giorno: Data) -> bool {
    let punto = Punto { numero: u64::MAX, giorno };
    let is_later = |it: &&Detta| it.registro == trovata.registro && it.giorno >= trovata.estratta;
    let said: Vec<&Detta> = each.iter().flat_map(|it| latest(it, punto)).filter(is_later).collect();
    let is_it = |it: &Voce| it.indirizzo.eq_ignore_ascii_case(trovata.pec.reveal()) && !is_over(it, giorno);
    let is_same = |it: &Voce| it.indirizzo.eq_ignore_ascii_case(trovata.pec.reveal());
    let gave =
        |it: &Detta| it.registro == trovata.registro && it.giorno == trovata.estratta && it.voci.iter().any(is_same);
    each.iter().flatten().any(gave) && !said.is_empty() && !said.iter().any(|it| it.voci.iter().any(is_it))
}
