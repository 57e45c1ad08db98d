//! The record of an advice of receipt, and its codes.

use serde_json::json;

use crate::codes::Kind;
use crate::compose::ente::Ente;
use crate::compose::record::Numeri;
use crate::compose::record::Record;
use crate::compose::record::Unprintable;
use crate::compose::record::codice;
use crate::compose::record::numero;
use crate::compose::record::request;
use crate::compose::record::words::groups;
use crate::compose::record::words::join;
use crate::compose::scritta::Scritta;
use crate::domain::atto::Atto;
use crate::domain::soggetto::Destinatario;

/// The card of one recipient, `size` millimetres wide and high.
pub fn cartolina(
    atto: &Atto,
    destinatario: &Destinatario,
    ente: &Ente,
    numeri: &Numeri,
    size: [f64; 2],
) -> Result<Record, Unprintable> {
    let lines = destinatario.window_lines().map_err(Unprintable::Address)?;
    let payload = codice(atto, destinatario);
    let mut codes = vec![request(Kind::Atto, payload.clone(), "atto")];
    codes.extend(numeri.ar.as_ref().map(|ar| request(Kind::Ar, ar.clone(), "ar")));
    let number = |it: &Option<String>| Scritta::piana(it.as_deref().map_or(String::new(), |it| groups(it, 4)));
    let provincia = if ente.provincia.is_empty() { String::new() } else { format!("({})", ente.provincia) };
    let part = json!({
        "larghezza": size[0],
        "altezza": size[1],
        "mittente": {
            "nome": ente.nome,
            "comando": ente.comando,
            "via": ente.indirizzo,
            "citta": join(&[&ente.cap, &ente.citta, &provincia], " "),
        },
        "ar": number(&numeri.ar).json(),
        "piego": number(&numeri.piego).json(),
        "numero": Scritta::piana(join(&[&atto.registro, &numero(atto)], " ")).json(),
        "indirizzo": Scritta::piana(lines.reveal().join("\n")).json(),
        "codice": Scritta::piana(payload).json(),
    });
    Ok(Record { parti: vec![("cartolina", part)], codes })
}
