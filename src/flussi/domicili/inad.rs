//! INAD, the list of digital domiciles of whoever chose one (art. 6-quater CAD): extraction by lists of codes.

use serde_json::Value;
use serde_json::json;

use crate::flussi::domicili;
use crate::flussi::domicili::Letta;
use crate::flussi::domicili::Natura;
use crate::flussi::domicili::Voce;

/// The body of `POST /listDigitalAddress`, with the names of its two fields: the list's own says `praticalReference`.
pub fn question(codici: &[&str], riferimento: &str, [codici_name, riferimento_name]: [&str; 2]) -> Vec<u8> {
    let mut body = serde_json::to_vec(&json!({ codici_name: codici, riferimento_name: riferimento }))
        .expect("codes are plain data");
    body.push(b'\n');
    body
}

/// Reads `GET /listDigitalAddress/response/{id}`, or the answer of `GET /extract/{cf}`.
pub fn read(bytes: &[u8]) -> Result<Letta, String> {
    let mut letta = Letta::default();
    let values = domicili::values(bytes)?;
    let all = values.iter().flat_map(|it| domicili::elements(it, &["list", "data"]));
    for (riga, it) in (1..).zip(all) {
        match it.get("digitalAddress").map(|it| it.as_array()) {
            Some(Some(addresses)) => {
                letta.add(riga, domicili::text(it, "codiceFiscale"), addresses.iter().map(address))
            }
            None if it.get("codiceFiscale").is_some() => letta.add(riga, domicili::text(it, "codiceFiscale"), []),
            _ => letta.refuse(riga, "illeggibile"),
        }
    }
    Ok(letta.merged())
}

fn address(it: &Value) -> Result<Voce, &'static str> {
    let profession = domicili::text(it, "practicedProfession");
    let natura = if profession.is_empty() { Natura::Personale } else { Natura::Professionale };
    let end = it.get("usageInfo").map(|it| domicili::text(it, "dateEndValidity")).unwrap_or_default();
    let fino = domicili::day(end);
    if fino.is_none() && !end.is_empty() {
        return Err("scadenza-illeggibile");
    }
    domicili::voce(domicili::text(it, "digitalAddress"), natura, fino)
}
