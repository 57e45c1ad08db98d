//! The part of a record that the form naming the driver is laid out from.

use serde_json::Value;
use serde_json::json;

use crate::compose::record::Materia;
use crate::compose::record::dove;
use crate::compose::record::giorno;
use crate::compose::record::numero;
use crate::compose::record::targa;
use crate::compose::scritta::Scritta;

/// The act that the form is about.
pub(super) fn part(materia: &Materia<'_>) -> Value {
    let Materia { atto, ente, testi, .. } = materia;
    json!({
        "numero": Scritta::piana(numero(atto)).json(),
        "targa": Scritta::piana(targa(atto)).json(),
        "data": Scritta::piana(giorno(atto, testi)).json(),
        "luogo": dove(&atto.luogo, ente, testi).json(),
    })
}
