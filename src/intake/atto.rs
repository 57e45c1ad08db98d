//! Makes an act of its rows, or says why not.
//!
//! A function of the rows and the rules alone: the same act comes out when a lot is checked and when it is
//! printed. A row that is not used always has a rilievo that `blocca`.

use crate::domain::atto::Atto;
use crate::domain::importi::Centesimi;
use crate::intake::allegati;
use crate::intake::campi;
use crate::intake::importi;
use crate::intake::pagamenti;
use crate::intake::regole::Regole;
use crate::intake::riga::Gruppo;
use crate::intake::riga::Riga;
use crate::intake::riga::Tabella;
use crate::intake::rilevazioni;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Gravita;
use crate::intake::rilievi::Rilievo;
use crate::intake::ripetizioni;
use crate::intake::soggetti;
use crate::intake::soggetti::Chiamato;
use crate::intake::value;
use crate::intake::verbale;
use crate::intake::violazioni;

/// The longest `id_verbale`.
const MAX_ID: usize = 30;

/// The most text of one act, in bytes: some twenty-five sheets. An act of ten violations and several recipients has
/// less than a tenth of it; more is a mistake or an attack, and must not stop the acts beside it.
const MAX_BYTES: usize = 100_000;

/// The columns of a certified address.
pub const ADDRESS: [&str; 3] = ["pec", "pec_registro", "pec_data_estrazione"];

/// The most text of these columns that is usual.
const MAX_ADDRESS: usize = 512;

/// What became of the rows of one act.
#[derive(Debug, Default)]
pub struct Letto {
    /// The act with the recipients to whom it goes by post or certified mail; `None` where there is none.
    pub atto: Option<Atto>,
    /// The act with everybody whom it is for, also where it or somebody is held: what the ledger remembers. `None` where
    /// its rows cannot be relied on.
    pub ricevuto: Option<Atto>,
    /// What was found, in no order.
    pub rilievi: Vec<Rilievo>,
    /// The 60-day sum as the lot gives it, or as computed: what control totals are made of.
    pub importo_60gg: Option<Centesimi>,
    /// Plate, day and hour: two acts with the same ones are probably one.
    pub impronta: Option<String>,
}

/// The rows of an act while it is read.
pub(crate) struct Righe<'a> {
    /// The row of the act itself.
    pub verbale: &'a Riga,
    /// The other rows that count: not broken, not repeated.
    pub altre: Vec<&'a Riga>,
}

impl<'a> Righe<'a> {
    /// The rows of one table.
    pub(crate) fn of(&self, tabella: Tabella) -> impl Iterator<Item = &'a Riga> {
        self.altre.iter().copied().filter(move |it| it.tabella == tabella)
    }
}

/// Reads one act.
pub fn read(gruppo: &Gruppo, regole: &Regole) -> Letto {
    let mut letto = Letto::default();
    if !is_id(&gruppo.id_verbale) {
        refuse_all(gruppo, Codice::IdNonValido, &mut letto.rilievi);
        return letto;
    }
    if gruppo.of(Tabella::Verbali).next().is_none() {
        refuse_all(gruppo, Codice::Orfana, &mut letto.rilievi);
        return letto;
    }
    if gruppo.righe.iter().map(bytes).sum::<usize>() > MAX_BYTES {
        refuse_all(gruppo, Codice::AttoSmisurato, &mut letto.rilievi);
        return letto;
    }
    match ripetizioni::sort_out(gruppo, &mut letto.rilievi) {
        Some(righe) => read_rows(&righe, regole, &mut letto),
        None => letto.atto = None,
    }
    cover(gruppo, letto.atto.is_some(), &mut letto.rilievi);
    letto
}

/// How much text a row has, without a certified address of usual length and where it is from: the book may put one in,
/// and what was no monster before is none after.
fn bytes(riga: &Riga) -> usize {
    if riga.tabella != Tabella::Soggetti || riga.is_broken {
        return riga.bytes();
    }
    let certified: usize = ADDRESS.iter().map(|it| riga.raw(it).len()).sum();
    riga.bytes() - certified.min(MAX_ADDRESS)
}

/// Whether a text can be the id of an act: it becomes a file name, a code and a key.
fn is_id(id: &str) -> bool {
    // Spreadsheets write the sign of the exponent, and have then made one id of many.
    let is_damaged = id.contains("E+") && value::is_scientific(id);
    (1..=MAX_ID).contains(&id.len()) && id.bytes().all(|it| (b' '..0x7f).contains(&it)) && !is_damaged
}

fn refuse_all(gruppo: &Gruppo, codice: Codice, rilievi: &mut Vec<Rilievo>) {
    let refuse = |riga: &Riga| Rilievo::new(riga, "id_verbale", codice, &gruppo.id_verbale);
    // A broken row has its rilievo already.
    rilievi.extend(gruppo.righe.iter().filter(|it| !it.is_broken).map(refuse));
}

/// Gives every row of an act that is not printed a rilievo that says so, unless it has its own.
fn cover(gruppo: &Gruppo, is_printed: bool, rilievi: &mut Vec<Rilievo>) {
    if is_printed {
        return;
    }
    let blocked = |riga: &Riga, rilievi: &[Rilievo]| {
        let same = |it: &Rilievo| it.is_about(riga) && it.gravita == Gravita::Blocca;
        riga.is_broken || rilievi.iter().any(same)
    };
    for riga in &gruppo.righe {
        if !blocked(riga, rilievi) {
            rilievi.push(Rilievo::new(riga, "", Codice::AttoScartato, ""));
        }
    }
}

fn read_rows(righe: &Righe, regole: &Regole, letto: &mut Letto) {
    let rilievi = &mut letto.rilievi;
    let mut verbale = verbale::read(righe.verbale, regole, rilievi);
    let violazioni = violazioni::read(righe, &verbale, regole, rilievi);
    let importi = importi::read(righe.verbale, &verbale, &violazioni, regole, rilievi);
    let pagato = pagamenti::read(righe, regole, rilievi);
    let chiamati = soggetti::read(righe, &verbale, regole, rilievi);
    verbale.draft.rilevazioni = rilevazioni::read(righe, regole, rilievi);
    verbale.draft.allegati = allegati::read(righe, &verbale.draft.rilevazioni, regole, rilievi);
    verbale.draft.campi = campi::read(righe, regole, rilievi);
    verbale.draft.violazioni = violazioni;
    verbale::describe(righe.verbale, &mut verbale.draft, rilievi);
    letto.importo_60gg = verbale.importi.entro_60gg.or(importi.and_then(|it| it.entro_60gg));
    letto.impronta = verbale.impronta();
    if is_blocked(rilievi) {
        return;
    }
    let importi = importi.expect("sums that cannot be computed have a rilievo");
    // Whoever is written to for another reason than money may have paid.
    let is_claim = regole.lettera.is_none_or(|it| it.asks_for_payment());
    let paid = || pagato.held(&importi, &verbale.draft.spese).filter(|_| is_claim);
    let held = verbale.held.or_else(paid);
    verbale.draft.importi = importi;
    letto.ricevuto = regole.ricorda.then(|| whole(&verbale.draft, &chiamati));
    if let Some(codice) = held {
        hold(righe.verbale, &chiamati, codice, rilievi);
        return;
    }
    pagato.report_partial(rilievi);
    letto.atto = settle(righe, verbale.draft, chiamati, regole, rilievi);
}

/// The act with everybody who can be reached, held or not.
fn whole(draft: &Atto, chiamati: &[Chiamato]) -> Atto {
    let mut atto = draft.clone();
    atto.destinatari = chiamati.iter().map(|it| it.destinatario.clone()).collect();
    atto.destinatari.sort_by_key(|it| it.progressivo);
    atto
}

/// Whether a row on which the whole act depends is blocked. Recipients stand for themselves, attachments too unless
/// the file itself is wanted, and a repeated row has another in its place.
fn is_blocked(rilievi: &[Rilievo]) -> bool {
    let is_vital = |it: &Rilievo| match it.tabella {
        Some(Tabella::Soggetti) => false,
        Some(Tabella::Allegati) => it.codice.is_of_attachment(),
        _ => true,
    };
    let is_blocking = |it: &Rilievo| it.gravita == Gravita::Blocca && it.codice != Codice::Duplicato;
    rilievi.iter().any(|it| is_blocking(it) && is_vital(it))
}

/// Holds an act and all its recipients that could be reached.
fn hold(verbale: &Riga, chiamati: &[Chiamato], codice: Codice, rilievi: &mut Vec<Rilievo>) {
    rilievi.push(Rilievo::new(verbale, "", codice, ""));
    rilievi.extend(chiamati.iter().map(|it| Rilievo::new(it.riga, "", codice, "")));
}

/// Parts the recipients who are held from those to whom the act goes.
fn settle(
    righe: &Righe,
    mut atto: Atto,
    chiamati: Vec<Chiamato>,
    regole: &Regole,
    rilievi: &mut Vec<Rilievo>,
) -> Option<Atto> {
    for chiamato in chiamati {
        match chiamato.held {
            Some(codice) => rilievi.push(Rilievo::new(chiamato.riga, "", codice, "")),
            None if campi::report_missing(&atto, &chiamato, regole, rilievi) => {}
            None => atto.destinatari.push(chiamato.destinatario),
        }
    }
    if atto.destinatari.is_empty() {
        rilievi.push(Rilievo::new(righe.verbale, "", Codice::SenzaDestinatari, ""));
        return None;
    }
    atto.destinatari.sort_by_key(|it| it.progressivo);
    Some(atto)
}
