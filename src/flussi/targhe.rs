//! Who owned a vehicle on the day of the violation: the question to ACI or the Motorizzazione, and its answer (R089).
//!
//! The day matters as much as the plate: who bought the car later has nothing to do with the act. An answer that does
//! not say since when, or until when, is taken as the register's word for that day.

use crate::domain::data::Data;
use crate::fatti::EsitoRisposta;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::flussi::confronto;
use crate::flussi::soggetti;
use crate::flussi::tabella::Riga;

/// The question about an act.
pub fn question(scheda: &Scheda, riferimento: &str, numero: u64) -> Riga {
    Riga::default()
        .with("riferimento", riferimento)
        .with("posto", numero)
        .with("id_verbale", scheda.id_verbale.as_str())
        .with("targa", scheda.targa.as_str())
        .with("targa_nazione", scheda.targa_nazione.as_str())
        .with("tipo_veicolo", scheda.tipo_veicolo.as_str())
        .with("data_violazione", scheda.data_violazione)
        .with("ora_violazione", scheda.ora_violazione.as_str())
}

/// An answer, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Risposta {
    /// The act, where the answer says it; empty where only the plate does.
    pub id_verbale: String,
    /// The plate, as it is compared.
    pub targa: String,
    /// The day that was asked about, where the answer repeats it.
    pub data: Option<Data>,
    /// What it says.
    pub esito: EsitoRisposta,
    /// The owner.
    pub soggetto: Option<Soggetto>,
    /// Since when.
    pub dal: Option<Data>,
    /// Until when; still where `None`.
    pub al: Option<Data>,
    /// Type of vehicle, as the register has it.
    pub tipo_veicolo: String,
}

/// Reads a row; or says in stable codes why it is no answer.
pub fn read(riga: &Riga) -> Result<Risposta, Vec<String>> {
    let mut wrong: Vec<String> = riga.illeggibili().map(|it| format!("illeggibile-{it}")).collect();
    let targa = soggetti::targa(riga.testo("targa"));
    let id_verbale = riga.testo("id_verbale").trim().to_owned();
    if targa.is_empty() && id_verbale.is_empty() {
        wrong.push("senza-targa".to_owned());
    }
    let soggetto = soggetti::read(riga);
    let is_named = !soggetto.name().is_empty();
    let esito = match riga.testo("esito").trim().to_lowercase().as_str() {
        "" if is_named => EsitoRisposta::Trovato,
        "trovato" => EsitoRisposta::Trovato,
        "sconosciuto" | "" => EsitoRisposta::Sconosciuto,
        "inutilizzabile" => EsitoRisposta::Inutilizzabile,
        _ => {
            wrong.push("esito-sconosciuto".to_owned());
            EsitoRisposta::Inutilizzabile
        }
    };
    if esito == EsitoRisposta::Trovato && !is_named {
        wrong.push("manca-nominativo".to_owned());
    }
    if esito == EsitoRisposta::Sconosciuto && is_named {
        wrong.push("esito-contraddittorio".to_owned());
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    Ok(Risposta {
        id_verbale,
        targa,
        data: riga.data("data_violazione"),
        esito,
        soggetto: (esito == EsitoRisposta::Trovato).then_some(soggetto),
        dal: riga.data("proprietario_dal"),
        al: riga.data("proprietario_al"),
        tipo_veicolo: riga.testo("tipo_veicolo").trim().to_uppercase(),
    })
}

/// Why an answer about this act cannot be used, in stable codes; nothing where it can.
pub fn refuse(risposta: &Risposta, scheda: &Scheda) -> Vec<&'static str> {
    let mut wrong = Vec::new();
    if !risposta.targa.is_empty() && risposta.targa != soggetti::targa(&scheda.targa) {
        wrong.push("targa-diversa");
    }
    let Some(day) = scheda.data_violazione else { return wrong };
    if risposta.data.is_some_and(|it| it != day) {
        wrong.push("data-diversa");
    }
    if risposta.dal.is_some_and(|it| it > day) || risposta.al.is_some_and(|it| it < day) {
        wrong.push("proprietario-di-altra-data");
    }
    if let Some(soggetto) = &risposta.soggetto {
        wrong.extend(soggetti::judge(soggetto, day).into_iter().filter(|it| !IS_SOFT.contains(it)));
    }
    wrong
}

/// What a register may have wrong without being useless: it is reported, and the act goes out.
const IS_SOFT: [&str; 7] = [
    "codice-fiscale-controllo",
    "codice-fiscale-data-nascita",
    "codice-fiscale-nominativo",
    "codice-fiscale-sesso",
    "manca-codice-fiscale-e-nascita",
    "manca-partita-iva",
    "partita-iva-controllo",
];

/// What the register says otherwise than the roadside, or than was known of the owner (R143).
pub fn differences(risposta: &Risposta, scheda: &Scheda, known: Option<&Soggetto>) -> Vec<String> {
    let mut found = Vec::new();
    let kinds = [&risposta.tipo_veicolo, &scheda.tipo_veicolo];
    if kinds.iter().all(|it| !it.is_empty()) && kinds[0] != kinds[1] {
        found.push("tipo di veicolo diverso".to_owned());
    }
    if let Some((known, said)) = known.zip(risposta.soggetto.as_ref()) {
        found.extend(confronto::differences(known, said));
    }
    if let Some((soggetto, day)) = risposta.soggetto.as_ref().zip(scheda.data_violazione) {
        found.extend(soggetti::judge(soggetto, day).into_iter().filter(|it| IS_SOFT.contains(it)).map(str::to_owned));
    }
    found
}
