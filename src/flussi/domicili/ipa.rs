//! IPA, the list of digital domiciles of public bodies (art. 6-ter CAD): `WS23_DOM_DIG_CF`, one body at a time.
//!
//! The answer does not say whose it is: whoever asks keeps it with the code, one object a line,
//! `{"cf": "…", "result": …, "data": […]}`.

use serde_json::Value;

use crate::flussi::domicili;
use crate::flussi::domicili::Letta;
use crate::flussi::domicili::Natura;
use crate::flussi::domicili::Voce;

/// The bodies of the requests, one form a line. Who asks puts its own key in the place of `chiave`.
pub fn question(codici: &[&str], chiave: &str, [codice_name, chiave_name]: [&str; 2]) -> Vec<u8> {
    let lines = codici.iter().map(|it| format!("{codice_name}={it}&{chiave_name}={chiave}\n"));
    lines.collect::<String>().into_bytes()
}

/// Reads answers; `tipi` are the words by which `tipo` says that an address is that of the whole body.
pub fn read(bytes: &[u8], tipi: &[String]) -> Result<Letta, String> {
    let mut letta = Letta::default();
    let values = domicili::values(bytes)?;
    for (riga, it) in (1..).zip(values.iter().flat_map(|it| domicili::elements(it, &[]))) {
        let code = ["cf", "CF", "codice_fiscale"].iter().map(|name| domicili::text(it, name)).find(|it| !it.is_empty());
        let failed = it.pointer("/result/cod_err").is_some_and(|it| !matches!(it.as_i64(), Some(0)) && it != "0");
        match it.get("data").and_then(Value::as_array) {
            _ if failed => letta.refuse(riga, "errore-dell-elenco"),
            Some(data) => letta.add(riga, code.unwrap_or_default(), data.iter().map(|it| address(it, tipi))),
            None => letta.refuse(riga, "illeggibile"),
        }
    }
    Ok(letta.merged())
}

fn address(it: &Value, tipi: &[String]) -> Result<Voce, &'static str> {
    let tipo = domicili::text(it, "tipo").trim();
    let is_whole = tipi.iter().any(|it| it.eq_ignore_ascii_case(tipo));
    let natura = if is_whole { Natura::Ente } else { Natura::Ufficio };
    domicili::voce(domicili::text(it, "domicilio_digitale"), natura, None)
}
