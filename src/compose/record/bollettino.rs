//! The part of a record that postal slips are laid out from, and their payment codes.

use serde_json::Value;
use serde_json::json;

use crate::codes::Kind;
use crate::codes::bollettino::Payload;
use crate::codes::bollettino::Riga;
use crate::compose::Error;
use crate::compose::ente::Bollettini;
use crate::compose::ente::Ente;
use crate::compose::lettera::Lettera;
use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::compose::record::CodeRequest;
use crate::compose::record::Materia;
use crate::compose::record::Unprintable;
use crate::compose::record::causale;
use crate::compose::record::first_of;
use crate::compose::record::words::cut;
use crate::compose::record::words::euro;
use crate::compose::record::words::join;
use crate::compose::scritta::Scritta;
use crate::domain::atto::Atto;
use crate::domain::bollettino::Bollettino;
use crate::domain::bollettino::CodiceCliente;
use crate::domain::bollettino::Dati;
use crate::domain::bollettino::LINE;
use crate::domain::bollettino::PAYER as PAYER_LINES;
use crate::domain::bollettino::Rata;
use crate::domain::iban::ContoPostale;
use crate::domain::iban::Iban;
use crate::domain::importi::Centesimi;
use crate::domain::indirizzo::Indirizzo;
use crate::domain::latin;
use crate::domain::lettere;
use crate::domain::nazione::Nazione;
use crate::domain::riservato::Riservato;
use crate::domain::soggetto::Destinatario;

/// Boxes for the digits of a sum: eight of euros and two of cents.
const DIGITS: usize = 10;

/// Most characters of a line that says who pays: what its column on the receipt holds.
const PAYER: usize = 44;

/// The sums that an act offers, each with its term as [`TERMINI`] names it.
pub(super) fn offered(atto: &Atto) -> Vec<(Rata, Centesimi, &'static str)> {
    match (atto.importi.entro_5gg, atto.importi.entro_60gg) {
        (Some(early), Some(late)) => vec![(Rata::Entro5, early, "entro-5gg"), (Rata::Entro60, late, "dal-6-al-60")],
        (None, Some(late)) => vec![(Rata::Entro60, late, "entro-60gg")],
        (_, None) => Vec::new(),
    }
}

/// The terms of the law, as records name them, and the sentence that tells each.
const TERMINI: [(&str, &str); 3] = [
    ("entro-5gg", "avviso-bollettini-entro-5gg"),
    ("dal-6-al-60", "avviso-bollettini-dopo-5gg"),
    ("entro-60gg", "avviso-bollettini-entro-60gg"),
];

/// Until when a sum of an act is enough, in words.
pub(super) fn term_of_act<'a>(materia: &Materia<'a>, termine: &str) -> &'a str {
    let id = TERMINI.iter().find(|it| it.0 == termine).map_or("", |it| it.1);
    materia.testi.get(&id.replace('-', "."))
}

/// Until when a row of a letter's record is enough, in words.
pub(super) fn term_of_row(lettera: &Lettera, row: &Valori) -> Result<String, Error> {
    let termine = match row.get("termine") {
        Some(Valore::Testo(termine)) => termine.as_str(),
        _ => "",
    };
    match (TERMINI.iter().find(|it| it.0 == termine), row.get("scadenza")) {
        (Some((_, id)), _) => lettera.plain(id),
        (None, Some(valore)) if termine == "entro-data" => lettera.term(lettera.words(valore).unwrap_or_default()),
        _ => Err(wrong("`termine` is none of the terms that payments know, or `scadenza` is missing")),
    }
}

fn wrong(what: &str) -> Error {
    Error::Model(format!("the record's payments: {what}"))
}

/// The slips of an act, one for each sum that it offers; none for a body without.
pub(super) fn bollettini(materia: &Materia<'_>, has_notice: bool) -> Result<Vec<Bollettino>, Unprintable> {
    let Materia { atto, destinatario, ente, .. } = materia;
    let Some(profile) = ente.bollettini.as_ref().filter(|it| !has_notice || it.insieme_a_pagopa) else {
        return Ok(Vec::new());
    };
    let slip = |(index, (rata, importo, termine)): (usize, (Rata, Centesimi, &str))| {
        let ambito = profile.ambito_of(&atto.registro);
        let codice = ambito.and_then(|it| CodiceCliente::of_act(it, atto.anno, &atto.numero, rata));
        let asked = Asked {
            importo,
            codice,
            causale: causale(atto),
            scadenza: term_of_act(materia, termine).to_owned(),
            payer: payer(destinatario),
        };
        asked.of(profile).ok_or(Unprintable::Slip(index + 1))
    };
    offered(atto).into_iter().enumerate().map(slip).collect()
}

/// The slips of a letter whose record has some, as a part with its codes.
pub fn of_letter(lettera: &Lettera, ente: &Ente, valori: &Valori) -> Result<Option<(Value, Vec<CodeRequest>)>, Error> {
    let Some(Valore::Elenco(rows)) = valori.get("bollettini").filter(|it| **it != Valore::Elenco(Vec::new())) else {
        return Ok(None);
    };
    let profile = ente.bollettini.as_ref().ok_or_else(|| wrong("the body's profile has no `bollettini`"))?;
    let text = |name: &str| match valori.get(name) {
        Some(Valore::Testo(text)) => text.as_str(),
        _ => "",
    };
    let address: Vec<&str> = text("indirizzo").lines().collect();
    let lines = [first_of(text("debitore"), address.first().copied().unwrap_or_default())];
    let payer = lines.into_iter().chain(address.iter().skip(1).copied()).take(PAYER_LINES);
    let payer: Vec<String> = payer.map(|it| cut(it, PAYER)).collect();
    let mut slips = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(Valore::Importo(importo)) = row.get("importo") else { return Err(wrong("`importo` is missing")) };
        let codice = match row.get("codice_cliente") {
            Some(Valore::Macchina(codice)) => CodiceCliente::parse(codice),
            _ => None,
        };
        let asked = Asked {
            importo: *importo,
            codice,
            causale: cut(text("causale"), LINE),
            scadenza: term_of_row(lettera, row)?,
            payer: payer.clone(),
        };
        let slip = asked.of(profile).ok_or_else(|| wrong("a slip has no sum or client code that fits"))?;
        slips.push(slip);
    }
    let has_notice = valori.get("avvisi").is_some_and(|it| *it != Valore::Elenco(Vec::new()));
    let codes = codes(&slips).map_err(|e| wrong(&e.to_string()))?;
    Ok(Some((part(&slips, profile.per_foglio, has_notice), codes)))
}

/// What is asked by a slip, of whom.
struct Asked {
    importo: Centesimi,
    codice: Option<CodiceCliente>,
    causale: String,
    scadenza: String,
    payer: Vec<String>,
}

impl Asked {
    /// The slip of a body. `None` where it has not what its type wants.
    fn of(self, profile: &Bollettini) -> Option<Bollettino> {
        let td = profile.td()?;
        let dati = Dati {
            td,
            conto: ContoPostale::new(&profile.conto)?,
            intestato: profile.intestatario.clone(),
            iban: Iban::parse(&profile.iban),
            importo: Some(self.importo),
            codice: self.codice.filter(|_| td.has_codice()),
            causale: self.causale,
            scadenza: self.scadenza,
            eseguito_da: Riservato::new(self.payer),
            autorizzazione: profile.autorizzazione().to_owned(),
        };
        Bollettino::new(dati).ok()
    }
}

/// Who pays: name, street, town.
fn payer(destinatario: &Destinatario) -> Vec<String> {
    let Indirizzo { via, civico, interno, cap, citta, provincia, nazione, .. } = &destinatario.indirizzo;
    let country = Nazione::of_iso2(nazione).filter(|_| destinatario.indirizzo.is_abroad()).map_or("", |it| it.nome);
    let lines = [
        destinatario.nominativo.full_name().reveal().clone(),
        join(&[via.reveal(), civico.reveal(), interno.reveal()], " "),
        join(&[cap, citta, provincia, country], " "),
    ];
    lines.into_iter().map(|it| cut(&it, PAYER)).collect()
}

/// The part: sheets of slips, `per_sheet` on each.
pub fn part(bollettini: &[Bollettino], per_sheet: u8, has_notice: bool) -> Value {
    let per_sheet = usize::from(per_sheet.max(1));
    let slips: Vec<Value> = (1_usize..).zip(bollettini).map(|(number, it)| slip(it, number)).collect();
    json!({
        "per_foglio": per_sheet,
        "con_avviso": has_notice,
        "fogli": slips.chunks(per_sheet).map(<[Value]>::to_vec).collect::<Vec<_>>(),
    })
}

/// One slip. What the body's profile fixes is plain text, and part of the drawing that all slips share.
fn slip(bollettino: &Bollettino, number: usize) -> Value {
    let dati = bollettino.dati();
    let Riga { codice, importo, conto, td } = Riga::of(bollettino);
    let words = |text: Option<String>| Scritta::piana(text.unwrap_or_default()).json();
    let plain = |text: Option<String>| text.unwrap_or_default();
    let lines = dati.eseguito_da.reveal();
    let eseguito: Vec<Value> = (0..PAYER_LINES).map(|line| words(lines.get(line).cloned())).collect();
    json!({
        "numero": number,
        "td": dati.td.as_str(),
        "conto": dati.conto.short(),
        "intestato": dati.intestato,
        "intestato_ocr": latin::fold(&dati.intestato),
        "iban": dati.iban.as_ref().map_or("", |it| it.as_str()),
        "autorizzazione": dati.autorizzazione,
        "riga_conto": plain(conto),
        "riga_td": td,
        "riga_codice": words(codice),
        "riga_importo": words(importo),
        "codice": words(dati.codice.as_ref().map(|it| it.as_str().to_owned())),
        "cifre": digits(dati.importo),
        "importo": words(dati.importo.map(euro)),
        // Where the sum is in the code line, nobody writes it by hand.
        "lettere": words(dati.importo.filter(|_| !dati.td.has_importo()).and_then(lettere::italiano)),
        "payload": words(Payload::of(bollettino).and_then(|it| it.encode())),
        "causale": words(Some(dati.causale.clone())),
        "scadenza": words(Some(dati.scadenza.clone())),
        "eseguito": eseguito,
    })
}

/// The digits of a sum, each for its box; those before the first are empty.
fn digits(importo: Option<Centesimi>) -> Vec<Value> {
    // The digit before the cents is printed even where it is a nought.
    let digits = importo.map(|it| format!("{:03}", it.cents())).unwrap_or_default();
    let digits = format!("{digits:>DIGITS$}");
    digits.chars().map(|it| Scritta::piana(it.to_string().trim()).json()).collect()
}

/// The payment codes of slips, each in the boxes that bear its number.
pub fn codes(bollettini: &[Bollettino]) -> Result<Vec<CodeRequest>, Unprintable> {
    let mut codes = Vec::new();
    for (number, it) in (1..).zip(bollettini) {
        if let Some(payload) = Payload::of(it) {
            let payload = payload.encode().ok_or(Unprintable::Slip(number))?;
            for kind in [Kind::BollettinoC128, Kind::BollettinoDm] {
                let slot = format!("{}-{number}", kind.as_str()).into();
                codes.push(CodeRequest { kind, symbology: kind.symbology(), payload: payload.clone(), slot });
            }
        }
    }
    Ok(codes)
}
