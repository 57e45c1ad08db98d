//! The part of a record that the back of the verbale is laid out from.

use serde_json::Value;
use serde_json::json;

use crate::compose::record::Materia;
use crate::compose::record::SIGNATURE;
use crate::compose::record::SIGNATURE_WORD;
use crate::compose::record::is_contested;
use crate::compose::record::numero;
use crate::compose::record::payment_words;
use crate::compose::record::points_words;
use crate::compose::record::service_numbers;
use crate::compose::record::words::breakable;
use crate::compose::record::words::cut;
use crate::compose::record::words::join;
use crate::compose::scritta::Scritta;
use crate::domain::atto::TipoAtto;

/// Which informations, and who answers for the act.
pub(super) fn part(materia: &Materia<'_>, has_notice: bool) -> Value {
    let Materia { atto, .. } = materia;
    json!({
        "pagamento": payment_words(atto).0,
        "extra": atto.tipo == TipoAtto::Extra,
        "contestato": is_contested(atto),
        "avviso": has_notice,
        "punti": points_words(atto),
        "numero": Scritta::piana(numero(atto)).json(),
        "nomi": { "voci": names(materia) },
    })
}

/// Who answers for the act, each cut to the room of the signature box; the officers are whole in the text.
fn names(materia: &Materia<'_>) -> Vec<Value> {
    let Materia { atto, ente, testi, .. } = materia;
    let accertatore = join(&[&atto.accertatore_qualifica, &atto.accertatore_nome], " ");
    let officers = join(&[&accertatore, &service_numbers(atto)], ", ");
    let name = |text: &str| breakable(&cut(text, SIGNATURE), SIGNATURE_WORD);
    let rows = [
        ("accertatori", name(&officers)),
        ("procedimento", name(&atto.resp_procedimento)),
        ("inserimento", name(&atto.resp_inserimento)),
        ("notificazione", name(&atto.resp_notificazione)),
        ("comandante", ente.comandante.clone()),
    ];
    let row = |(who, name): (&str, String)| {
        let label = testi.find("retro.firma", who).unwrap_or_default();
        json!({ "e": Scritta::piana(label).json(), "t": Scritta::piana(name).json() })
    };
    rows.into_iter().filter(|(_, name)| !name.is_empty()).map(row).collect()
}
