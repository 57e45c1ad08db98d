//! An act and one of its recipients as the record that the model lays out, and the codes that go with it.
//!
//! Everything is put into words here: dates, sums, names, addresses. The model only places them. What the
//! page says, what the QR says and what the table says about a sum come from one value. A record has a part for
//! each run of pages that the model lays out by itself.

pub(super) mod avviso;
pub(super) mod bollettino;
pub(super) mod bonifico;
pub mod cartolina;
mod conducente;
pub mod estero;
mod fronte;
mod retro;
pub mod words;

use std::borrow::Cow;

use serde_json::Map;
use serde_json::Value;

use crate::codes::Kind;
use crate::codes::Symbology;
use crate::compose::ente::Ente;
use crate::compose::record::words::breakable;
use crate::compose::record::words::cut;
use crate::compose::record::words::join;
use crate::compose::scritta::Scritta;
use crate::compose::testi::Testi;
use crate::domain::atto::Atto;
use crate::domain::atto::Luogo;
use crate::domain::atto::TipoAtto;
use crate::domain::indirizzo::Unfit;
use crate::domain::soggetto::Destinatario;
use crate::domain::soggetto::Ruolo;

/// What the typesetter gets for one piece.
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    /// The parts, by name, in the order of print. They name a person.
    pub parti: Vec<(&'static str, Value)>,
    /// Codes to draw on its pages.
    pub codes: Vec<CodeRequest>,
}

impl Record {
    /// The model's `/atto.json` with all parts.
    pub fn json(&self) -> String {
        let parti = self.parti.iter().map(|(nome, parte)| ((*nome).to_owned(), parte.clone()));
        Value::Object(parti.collect::<Map<_, _>>()).to_string()
    }
}

/// A code to draw into a box of the model. Its payload may name a person.
#[derive(Clone, PartialEq, Eq)]
pub struct CodeRequest {
    /// What it is for.
    pub kind: Kind,
    /// How it is drawn.
    pub symbology: Symbology,
    /// What it says.
    pub payload: String,
    /// The box: the model's label without `slot-`.
    pub slot: Cow<'static, str>,
}

/// Registered numbers of a piece.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Numeri {
    /// Of the envelope, 12 digits.
    pub piego: Option<String>,
    /// Of its advice of receipt, 12 digits; printed on the card, not here.
    pub ar: Option<String>,
}

/// Why a piece cannot be printed. Intake holds such acts back; this is the last fence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unprintable {
    /// The address does not fit the window.
    #[error("the address does not fit the window")]
    Address(Unfit),
    /// A notice number, its body or its sum cannot be written as a payment code.
    #[error("cannot write the payment code of notice {0}")]
    Notice(usize),
    /// A postal slip cannot be made of what act and profile say.
    #[error(
        "cannot make postal slip {0}: the sum has no place in it, or the register or the number of the act has none in \
         the client code (`bollettini` in the body's profile)"
    )]
    Slip(usize),
    /// A sum cannot be written as a transfer.
    #[error("cannot write the code of transfer {0}")]
    Transfer(usize),
}

/// What the words of an act are made of.
struct Materia<'a> {
    atto: &'a Atto,
    destinatario: &'a Destinatario,
    ente: &'a Ente,
    numeri: &'a Numeri,
    testi: &'a Testi,
}

/// The record of the verbale for one recipient, and its codes.
pub fn record(
    atto: &Atto,
    destinatario: &Destinatario,
    ente: &Ente,
    numeri: &Numeri,
    testi: &Testi,
) -> Result<Record, Unprintable> {
    let materia = Materia { atto, destinatario, ente, numeri, testi };
    let rate = avviso::rate(atto);
    let payload = codice(atto, destinatario);
    let mut codes = vec![request(Kind::Atto, payload, "atto")];
    if let Some(piego) = &numeri.piego {
        codes.push(request(Kind::Piego, piego.clone(), "piego"));
    }
    let mut parti = vec![("fronte", fronte::part(&materia)?), ("retro", retro::part(&materia, !rate.is_empty()))];
    if !rate.is_empty() {
        let (part, notices) = avviso::of_act(&materia, &rate)?;
        codes.extend(notices);
        parti.push(("avviso", part));
    }
    if let Some(estero) = bonifico::of_abroad(&materia) {
        let (part, transfers) = bonifico::of_act(&materia, estero)?;
        codes.extend(transfers);
        parti.push(("bonifico", part));
    } else {
        let slips = bollettino::bollettini(&materia, !rate.is_empty())?;
        codes.extend(bollettino::codes(&slips)?);
        if let Some(profile) = ente.bollettini.as_ref().filter(|_| !slips.is_empty()) {
            parti.push(("bollettini", bollettino::part(&slips, profile.per_foglio, !rate.is_empty())));
        }
    }
    if has_driver_form(atto) {
        parti.push(("conducente", conducente::part(&materia)));
    }
    Ok(Record { parti, codes })
}

/// Whether the piece ends with the form that names the driver: points are due and nobody said whose.
pub fn has_driver_form(atto: &Atto) -> bool {
    points(atto) > 0 && !is_driver_known(atto)
}

/// What the act's own code says: the act, and which of its recipients.
fn codice(atto: &Atto, destinatario: &Destinatario) -> String {
    format!("{}#{}", atto.id_verbale, destinatario.progressivo)
}

/// Which texts on payment, and which set of boxes, go with the sums that an act offers.
fn payment_words(atto: &Atto) -> (&'static str, &'static str) {
    let is_extra = atto.tipo == TipoAtto::Extra;
    let importi = &atto.importi;
    match [importi.entro_5gg, importi.entro_60gg, importi.oltre_60gg].map(|it| it.is_some()) {
        [_, false, _] if is_extra => ("nessuno_extra", "nessuno_extra"),
        [_, true, _] if is_extra => ("extra", "extra"),
        [true, true, true] => ("sconto", "5-60-oltre"),
        [true, true, false] => ("sconto", "5-60"),
        [_, true, true] => ("ridotto", "60-oltre"),
        [_, true, false] => ("ridotto", "60"),
        [_, false, _] => ("nessuno", "nessuno"),
    }
}

/// Which text on points goes with an act.
fn points_words(atto: &Atto) -> &'static str {
    match (points(atto), is_driver_known(atto)) {
        (0, _) => "",
        (_, true) => "identificato",
        (_, false) => "cds",
    }
}

fn request(kind: Kind, payload: String, slot: &'static str) -> CodeRequest {
    CodeRequest { kind, symbology: kind.symbology(), payload, slot: slot.into() }
}

/// Where it happened.
fn dove(luogo: &Luogo, ente: &Ente, testi: &Testi) -> Scritta {
    let word = |name: &str| testi.find("fronte.parole", name).unwrap_or_default();
    let wide = |text: &str| breakable(text, WORD);
    let mut dove = Scritta::new()
        .forte(wide(&join(&[&luogo.luogo, &luogo.civico], " ")))
        .voce(word("km"), &luogo.chilometrica)
        .voce(word("direzione"), &wide(&luogo.direzione))
        .voce(word("quartiere"), &wide(&luogo.quartiere));
    // The Comune of the body, unless the lot names another place.
    if luogo.comune_belfiore.is_empty() || luogo.comune_belfiore == ente.codice {
        dove = dove.poi(format!(", {}", ente.citta));
    }
    dove.poi(format!(" ({})", word(if luogo.fuori_centro_abitato { "fuori" } else { "dentro" })))
}

/// The officers' numbers; a few stay on one line.
fn service_numbers(atto: &Atto) -> String {
    let numbers = atto.agenti_matricole.join(", ");
    match numbers.len() {
        0 => numbers,
        1..SIGNATURE_WORD => format!("matr.\u{a0}{}", numbers.replace(' ', "\u{a0}")),
        _ => format!("matr.\u{a0}{numbers}"),
    }
}

/// The number by which the C.P.L. and the citizen know the act.
fn numero(atto: &Atto) -> String {
    breakable(&format!("{}/{}", atto.numero, atto.anno), NUMBER_WORD)
}

/// The day of the violation.
fn giorno(atto: &Atto, testi: &Testi) -> String {
    testi.day(atto.data_violazione)
}

/// The plate, where the act has a vehicle.
fn targa(atto: &Atto) -> &str {
    atto.veicolo.targa.as_ref().map_or("", |it| it.testo())
}

/// What is paid, as notices and the postal code say it: short enough for both.
fn causale(atto: &Atto) -> String {
    let law = if atto.tipo == TipoAtto::Extra { "Verbale L.689" } else { "Verbale CdS" };
    let number = format!("{}/{}", atto.numero, atto.anno);
    let targa = atto.veicolo.targa.as_ref().map_or(String::new(), |it| format!("targa {}", it.testo()));
    let causale = join(&[law, &atto.registro, &number, &targa], " ");
    cut(&causale, CAUSALE_OF_NOTICE)
}

/// The code of a reason in the one form the model knows: `1BIS_E` for `1-bis e)` and its like.
fn motive_code(code: &str) -> String {
    let plain: String = code.to_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
    match plain.strip_prefix("1BIS") {
        Some(letter) => format!("1BIS_{letter}"),
        None => plain,
    }
}

fn is_contested(atto: &Atto) -> bool {
    atto.contestato_immediatamente || atto.tipo == TipoAtto::VerbaleC
}

/// Whether somebody already answers for the points: whoever was stopped, or whom the lot names as offender.
fn is_driver_known(atto: &Atto) -> bool {
    is_contested(atto) || atto.destinatari.iter().any(|it| it.ruolo == Ruolo::Trasgressore)
}

fn points(atto: &Atto) -> u32 {
    crate::domain::violazione::punti(&atto.violazioni, false)
}

fn cf_ente<'a>(atto: &'a Atto, ente: &'a Ente) -> &'a str {
    first_of(&atto.avvisi.cf_ente, &ente.cf)
}

/// What a debtor is known by; empty for foreigners without any.
fn fiscal_code(it: &Destinatario) -> &str {
    first_of(it.codice_fiscale.reveal(), it.partita_iva.reveal())
}

fn first_of<'a>(first: &'a str, other: &'a str) -> &'a str {
    if first.is_empty() { other } else { first }
}

/// Most characters of the debtor's name beside a payment code (pagoPA, "Avviso di pagamento").
const NAME_OF_NOTICE: usize = 35;
/// Most characters of what is paid, there.
const CAUSALE_OF_NOTICE: usize = 60;
/// Most characters of a name in the signature box: two lines.
const SIGNATURE: usize = 60;
/// Longest word that fits there.
const SIGNATURE_WORD: usize = 15;
/// Longest word that fits every column of text.
pub(super) const WORD: usize = 24;
/// Longest word that fits the narrow columns.
const NARROW_WORD: usize = 11;
/// Longest word that fits the act box in large type.
const NUMBER_WORD: usize = 17;
