//! INI-PEC, the list of certified addresses of companies and professionals (art. 6-bis CAD): `richiestaElencoPec`.

use serde_json::Value;
use serde_json::json;

use crate::flussi::domicili;
use crate::flussi::domicili::Letta;
use crate::flussi::domicili::Natura;
use crate::flussi::domicili::Voce;

/// The body of `POST /richiestaElencoPec`, with the names of its fields: the list, a code in it, the instant.
pub fn question(codici: &[&str], istante: &str, [elenco, codice, ora]: [&str; 3]) -> Vec<u8> {
    let all: Vec<Value> = codici.iter().map(|it| json!({ codice: it })).collect();
    let mut body = serde_json::to_vec(&json!({ elenco: all, ora: istante })).expect("codes are plain data");
    body.push(b'\n');
    body
}

/// Reads `GET /getElencoPec/{id}`.
pub fn read(bytes: &[u8]) -> Result<Letta, String> {
    let mut letta = Letta::default();
    let values = domicili::values(bytes)?;
    let all = values.iter().flat_map(|it| domicili::elements(it, &["elencoPec"]));
    for (riga, it) in (1..).zip(all) {
        if !it.is_object() {
            letta.refuse(riga, "illeggibile");
            continue;
        }
        let impresa = Some(domicili::text(it, "pecImpresa")).filter(|it| !it.trim().is_empty());
        let impresa = impresa.map(|it| domicili::voce(it, Natura::Impresa, None));
        let others = it.get("pecProfessionista").and_then(Value::as_array).into_iter().flatten();
        let others = others.map(professional).filter(|it| !it.trim().is_empty());
        let others = others.map(|it| domicili::voce(it, Natura::Professionale, None));
        let voci: Vec<Result<Voce, &'static str>> = impresa.into_iter().chain(others).collect();
        letta.add(riga, domicili::text(it, "cf"), voci);
    }
    Ok(letta.merged())
}

fn professional(it: &Value) -> &str {
    it.as_str().unwrap_or_else(|| domicili::text(it, "pec"))
}
