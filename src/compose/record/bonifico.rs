//! The part of a record for whom pays from abroad: the account, the sums, and a code for the bank's application.

use serde_json::Value;
use serde_json::json;

use crate::codes::Kind;
use crate::codes::epc::Reason;
use crate::codes::epc::Transfer;
use crate::compose::Error;
use crate::compose::ente::Ente;
use crate::compose::ente::Estero;
use crate::compose::lettera::Lettera;
use crate::compose::modello::Valore;
use crate::compose::modello::Valori;
use crate::compose::record::CodeRequest;
use crate::compose::record::Materia;
use crate::compose::record::Unprintable;
use crate::compose::record::bollettino::offered;
use crate::compose::record::bollettino::term_of_act;
use crate::compose::record::bollettino::term_of_row;
use crate::compose::record::causale;
use crate::compose::record::words::cut;
use crate::compose::record::words::euro;
use crate::compose::scritta::Scritta;
use crate::domain::bollettino::LINE;
use crate::domain::iban::Iban;
use crate::domain::importi::Centesimi;

/// The account of the body for a recipient abroad who has something to pay; `None` for any other.
pub(super) fn of_abroad<'a>(materia: &Materia<'a>) -> Option<&'a Estero> {
    let is_abroad = materia.destinatario.indirizzo.is_abroad() && !offered(materia.atto).is_empty();
    materia.ente.estero.as_ref().filter(|_| is_abroad)
}

/// A sum to transfer, and until when it is enough.
struct Bonifico {
    importo: Centesimi,
    termine: String,
}

/// A part for each sum that the act offers, and their codes.
pub(super) fn of_act(materia: &Materia<'_>, estero: &Estero) -> Result<(Value, Vec<CodeRequest>), Unprintable> {
    let bonifico = |(_, importo, termine): (_, Centesimi, &str)| Bonifico {
        importo,
        termine: term_of_act(materia, termine).to_owned(),
    };
    let bonifici: Vec<Bonifico> = offered(materia.atto).into_iter().map(bonifico).collect();
    with_codes(estero, &causale(materia.atto), &bonifici)
}

/// The transfers of a letter whose record has some, and their codes.
pub fn of_letter(lettera: &Lettera, ente: &Ente, valori: &Valori) -> Result<Option<(Value, Vec<CodeRequest>)>, Error> {
    let Some(Valore::Elenco(rows)) = valori.get("bonifici").filter(|it| **it != Valore::Elenco(Vec::new())) else {
        return Ok(None);
    };
    let wrong = |what: &str| Error::Model(format!("the record's transfers: {what}"));
    let estero = ente.estero.as_ref().ok_or_else(|| wrong("the body's profile has no `estero`"))?;
    let mut bonifici = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(Valore::Importo(importo)) = row.get("importo") else { return Err(wrong("`importo` is missing")) };
        bonifici.push(Bonifico { importo: *importo, termine: term_of_row(lettera, row)? });
    }
    let causale = match valori.get("causale") {
        Some(Valore::Testo(text)) => cut(text, LINE),
        _ => String::new(),
    };
    with_codes(estero, &causale, &bonifici).map(Some).map_err(|e| wrong(&e.to_string()))
}

/// The account, a transfer for each sum, and what a bank's application reads of each.
fn with_codes(estero: &Estero, causale: &str, bonifici: &[Bonifico]) -> Result<(Value, Vec<CodeRequest>), Unprintable> {
    let (mut rows, mut codes) = (Vec::new(), Vec::new());
    for (number, it) in (1..).zip(bonifici) {
        codes.push(code(estero, causale, it.importo, number).ok_or(Unprintable::Transfer(number))?);
        rows.push(json!({
            "numero": number,
            "termine": Scritta::piana(it.termine.as_str()).json(),
            "importo": Scritta::piana(euro(it.importo)).json(),
            "causale": Scritta::piana(causale).json(),
        }));
    }
    let part = json!({
        "iban": Iban::parse(&estero.iban).map_or(String::new(), |it| it.grouped()),
        "bic": estero.bic,
        "intestatario": estero.intestatario,
        "bonifici": rows,
    });
    Ok((part, codes))
}

pub(super) fn code(estero: &Estero, causale: &str, importo: Centesimi, number: usize) -> Option<CodeRequest> {
    let transfer = Transfer {
        bic: estero.bic.clone(),
        beneficiary: estero.intestatario.clone(),
        iban: Iban::parse(&estero.iban)?,
        importo,
        reason: Reason::Text(causale.to_owned()),
    };
    let (kind, payload) = (Kind::EpcQr, transfer.encode()?);
    let slot = format!("{}-{number}", kind.as_str()).into();
    Some(CodeRequest { kind, symbology: kind.symbology(), payload, slot })
}
