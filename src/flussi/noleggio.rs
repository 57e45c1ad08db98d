//! Who had the vehicle of a rental or leasing company on the day of the violation, and whether that can be (R141, R142).
//!
//! Art. 196 CdS puts the lessee in the company's place. An act that goes to the wrong lessee is lost, so every doubt is a
//! reason to ask the company again, and all of them are said at once.

use crate::domain::data::Data;
use crate::domain::latin;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::flussi::soggetti;
use crate::flussi::tabella::Riga;

/// The row of the list that a company fills in.
pub fn question(scheda: &Scheda, riferimento: &str, posto: u64) -> Riga {
    Riga::default()
        .with("riferimento", riferimento)
        .with("posto", posto)
        .with("id_verbale", scheda.id_verbale.as_str())
        .with("numero", format!("{}/{}", scheda.numero, scheda.anno))
        .with("targa", scheda.targa.as_str())
        .with("data_violazione", scheda.data_violazione)
        .with("ora_violazione", scheda.ora_violazione.as_str())
}

/// A company's reply, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Risposta {
    /// The act.
    pub id_verbale: String,
    /// The plate, as it is compared.
    pub targa: String,
    /// Who replies.
    pub societa: String,
    /// Number of the contract.
    pub contratto: String,
    /// When the vehicle was handed over: day, and hour as `HH:MM` where it is known.
    pub dal: Option<(Data, String)>,
    /// When it came back.
    pub al: Option<(Data, String)>,
    /// The lessee.
    pub soggetto: Soggetto,
    /// The day the company wrote.
    pub data: Option<Data>,
}

/// Reads a row; or says in stable codes why it is no reply.
pub fn read(riga: &Riga) -> Result<Risposta, Vec<String>> {
    let mut wrong: Vec<String> = riga.illeggibili().map(|it| format!("illeggibile-{it}")).collect();
    let id_verbale = riga.testo("id_verbale").trim().to_owned();
    if id_verbale.is_empty() {
        wrong.push("senza-atto".to_owned());
    }
    let mut moment = |day: &str, hour: &str| {
        let text = riga.testo(hour).trim();
        let is_hour = text.is_empty() || text.len() == 5 && text.as_bytes()[2] == b':';
        if !is_hour {
            wrong.push(format!("illeggibile-{hour}"));
        }
        riga.data(day).map(|it| (it, text.to_owned()))
    };
    let (dal, al) = (moment("locazione_dal", "ora_dal"), moment("locazione_al", "ora_al"));
    if !wrong.is_empty() {
        return Err(wrong);
    }
    Ok(Risposta {
        id_verbale,
        targa: soggetti::targa(riga.testo("targa")),
        societa: riga.testo("societa").trim().to_owned(),
        contratto: riga.testo("contratto").trim().to_owned(),
        dal,
        al,
        soggetto: Soggetto { ruolo: "LOCATARIO".to_owned(), ..soggetti::read(riga) },
        data: riga.data("data_risposta"),
    })
}

/// Why a reply cannot be used, every reason of it, in stable codes; nothing where it can.
pub fn judge(risposta: &Risposta, scheda: &Scheda, received: Data) -> Vec<&'static str> {
    let mut wrong = Vec::new();
    if risposta.targa.is_empty() {
        wrong.push("manca-targa");
    } else if risposta.targa != soggetti::targa(&scheda.targa) {
        wrong.push("targa-diversa");
    }
    if risposta.data.is_some_and(|it| it > received) {
        wrong.push("data-risposta-futura");
    }
    let Some(day) = scheda.data_violazione else { return wrong };
    match (&risposta.dal, &risposta.al) {
        (Some(dal), Some(al)) if (dal.0, &dal.1) > (al.0, &al.1) => wrong.push("contratto-date-invertite"),
        (Some(dal), al) => {
            if !covers(dal, al.as_ref(), day, &scheda.ora_violazione) {
                wrong.push("contratto-non-copre");
            }
        }
        (None, _) => wrong.push("manca-inizio-contratto"),
    }
    let is_owner = scheda.soggetti.iter().any(|it| {
        let same = |one: &str, other: &str| !one.is_empty() && one == other;
        same(it.fiscal(), risposta.soggetto.fiscal()) && latin::key(&it.name()) == latin::key(&risposta.soggetto.name())
    });
    if is_owner {
        wrong.push("locatario-gia-destinatario");
    }
    wrong.extend(soggetti::judge(&risposta.soggetto, day));
    wrong
}

/// Whether a contract covers an instant. Where an hour is not known, its whole day counts; without an end it runs on.
fn covers(dal: &(Data, String), al: Option<&(Data, String)>, day: Data, hour: &str) -> bool {
    let begins = dal.0 < day || dal.0 == day && (dal.1.is_empty() || hour.is_empty() || dal.1.as_str() <= hour);
    let ends =
        al.is_none_or(|al| al.0 > day || al.0 == day && (al.1.is_empty() || hour.is_empty() || al.1.as_str() >= hour));
    begins && ends
}
