//! The part of a record for whom pays from abroad: the account, the sums, and a code for the bank's application.

use serde_json::Value;
use serde_json::json;

use crate::codes::Kind;
use crate::codes::epc::Reason;
use crate::codes::epc::Transfer;
use crate::compose::ente::Estero;
use crate::compose::record::CodeRequest;
use crate::compose::record::Materia;
use crate::compose::record::Unprintable;
use crate::compose::record::bollettino::offered;
use crate::compose::record::causale;
use crate::compose::record::words::euro;
use crate::compose::scritta::Scritta;
use crate::domain::iban::Iban;
use crate::domain::importi::Centesimi;

/// The account of the body for a recipient abroad who has something to pay; `None` for any other.
pub(super) fn estero<'a>(materia: &Materia<'a>) -> Option<&'a Estero> {
    let is_abroad = materia.destinatario.indirizzo.is_abroad() && !offered(materia.atto).is_empty();
    materia.ente.estero.as_ref().filter(|_| is_abroad)
}

/// The account, and a transfer for each sum that the act offers.
pub(super) fn part(materia: &Materia<'_>, estero: &Estero) -> Value {
    let voce = |(number, (_, importo, termine)): (usize, (_, Centesimi, &str))| {
        json!({
            "numero": number,
            "termine": Scritta::piana(materia.testi.find("bollettini.termini", termine).unwrap_or_default()).json(),
            "importo": Scritta::piana(euro(importo)).json(),
            "causale": Scritta::piana(causale(materia.atto)).json(),
        })
    };
    let bonifici: Vec<Value> = (1..).zip(offered(materia.atto)).map(voce).collect();
    json!({
        "iban": Iban::parse(&estero.iban).map_or(String::new(), |it| it.grouped()),
        "bic": estero.bic,
        "intestatario": estero.intestatario,
        "bonifici": bonifici,
    })
}

/// The codes of the transfers.
pub(super) fn codes(materia: &Materia<'_>, estero: &Estero) -> Result<Vec<CodeRequest>, Unprintable> {
    let code = |(number, (_, importo, _)): (usize, (_, Centesimi, &str))| {
        let transfer = Transfer {
            bic: estero.bic.clone(),
            beneficiary: estero.intestatario.clone(),
            iban: Iban::parse(&estero.iban)?,
            importo,
            reason: Reason::Text(causale(materia.atto)),
        };
        let (kind, payload) = (Kind::EpcQr, transfer.encode()?);
        let slot = format!("{}-{number}", kind.as_str()).into();
        Some(CodeRequest { kind, symbology: kind.symbology(), payload, slot })
    };
    let codes = (1..).zip(offered(materia.atto)).map(|it| code(it).ok_or(Unprintable::Transfer(it.0)));
    codes.collect()
}
