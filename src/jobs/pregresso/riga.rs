//! One row of an extract of the backlog as an act at whatever stage: what it is, and what was declared to have happened.

use std::collections::BTreeMap;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Autorita;
use crate::fatti::EsitoRicorso;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Pagamento;
use crate::fatti::Spedizione;
use crate::fatti::Voce;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::fatti::scheda::Violazione;
use crate::flussi::pagamenti::profilo::CANALI;
use crate::intake::value;
use crate::jobs::pregresso::profilo::Importi;

/// The cells of a row, by our names; empty ones are left out.
pub type Celle = BTreeMap<String, String>;

/// Why a row is not taken: the column, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scarto {
    /// Which column.
    pub campo: &'static str,
    /// A stable word.
    pub motivo: &'static str,
}

/// The kinds of act there are.
const TIPI: [&str; 8] =
    ["VERBALE_NC", "VERBALE_C", "PREAVVISO", "V126B", "V180_8", "EXTRA", "ORDINANZA", "INGIUNZIONE"];

/// The modes of service there are.
const MODALITA: [&str; 12] = [
    "MANI",
    "FAMILIARE",
    "PORTIERE",
    "CAN",
    "RITIRO_GIACENZA",
    "COMPIUTA_GIACENZA",
    "RIFIUTO",
    "PEC",
    "ART140",
    "ART143",
    "ESTERO",
    "IRREPERIBILE",
];

/// Who a recipient is.
const RUOLI: [&str; 6] = ["TRASGRESSORE", "OBBLIGATO", "LOCATARIO", "PROPRIETARIO", "ESERCENTE_POTESTA", "EREDE"];

/// To whom an appeal is made.
const AUTORITA: [&str; 5] = ["PREFETTO", "GDP", "AUTOTUTELA", "TAR", "ALTRO"];

/// How it ended.
const ESITI: [&str; 5] = ["ACCOLTO", "RESPINTO", "INAMMISSIBILE", "ARCHIVIATO", "SILENZIO_ACCOGLIMENTO"];

/// The words that a column takes; none where it takes any.
pub fn words(campo: &str) -> &'static [&'static str] {
    match campo {
        "tipo_atto" => &TIPI,
        "modalita_notifica" => &MODALITA,
        "ruolo" => &RUOLI,
        "canale_pagamento" => &CANALI,
        "autorita_ricorso" => &AUTORITA,
        "esito_ricorso" => &ESITI,
        _ => &[],
    }
}

/// A row, read: the act as this row tells it, and what happened.
pub struct Riga {
    /// The act with one recipient and one violation at most.
    pub scheda: Scheda,
    /// The place of its violation among those of the act; 0 where the row does not say.
    pub violazione: u32,
    /// What was declared, in order of days.
    pub fatti: Vec<Fatto>,
}

/// Reads cells as values of their kind.
struct Lettore<'a> {
    celle: &'a Celle,
    importi: Importi,
    pivot: i32,
}

impl Lettore<'_> {
    fn text(&self, campo: &str) -> String {
        self.celle.get(campo).cloned().unwrap_or_default()
    }

    fn day(&self, campo: &'static str) -> Result<Option<Data>, Scarto> {
        value::data(&self.text(campo), self.pivot).map_err(|_| Scarto { campo, motivo: "data-illeggibile" })
    }

    fn sum(&self, campo: &'static str) -> Result<Option<Centesimi>, Scarto> {
        let wrong = Scarto { campo, motivo: "importo-illeggibile" };
        let text = self.text(campo);
        match self.importi {
            _ if text.is_empty() => Ok(None),
            Importi::Euro => value::importo(&text).map_err(|_| wrong),
            Importi::Centesimi => text.parse().map(|it| Some(Centesimi::new(it))).map_err(|_| wrong),
        }
    }

    fn cents(&self, campo: &'static str) -> Result<u64, Scarto> {
        Ok(self.sum(campo)?.map_or(0, Centesimi::cents))
    }

    fn yes(&self, campo: &'static str, otherwise: bool) -> Result<bool, Scarto> {
        let read = value::si_no(&self.text(campo)).map_err(|_| Scarto { campo, motivo: "si-no-illeggibile" })?;
        Ok(read.unwrap_or(otherwise))
    }

    fn whole(&self, campo: &'static str) -> Result<Option<u32>, Scarto> {
        value::intero(&self.text(campo)).map_err(|_| Scarto { campo, motivo: "numero-illeggibile" })
    }

    fn one_of(&self, campo: &'static str, otherwise: &str) -> Result<String, Scarto> {
        let word = self.text(campo).to_uppercase().replace([' ', '-'], "_");
        match word.as_str() {
            "" => Ok(otherwise.to_owned()),
            word if words(campo).contains(&word) => Ok(word.to_owned()),
            _ => Err(Scarto { campo, motivo: "parola-ignota" }),
        }
    }
}

/// Reads a row; `al` is the day of the extract, by which no fact may be later.
pub fn read(celle: &Celle, ente: &str, importi: Importi, al: Data) -> Result<Riga, Scarto> {
    let lettore = Lettore { celle, importi, pivot: al.anno() };
    let scheda = scheda(&lettore, ente)?;
    let destinatario = scheda.soggetti.first().map_or(1, |it| it.progressivo);
    let mut fatti = facts(&lettore, destinatario)?;
    if let Some(late) = fatti.iter().find(|it| it.data > al) {
        return Err(Scarto { campo: campo_of(&late.evento), motivo: "data-futura" });
    }
    if scheda.data_violazione.is_some_and(|it| it > al) {
        return Err(Scarto { campo: "data_violazione", motivo: "data-futura" });
    }
    fatti.sort_by_key(|it| it.data);
    let violazione = lettore.whole("progressivo_violazione")?.unwrap_or(0);
    Ok(Riga { scheda, violazione, fatti })
}

fn campo_of(evento: &Evento) -> &'static str {
    match evento {
        Evento::Affidato(_) => "data_invio",
        Evento::NotificaDichiarata { .. } => "data_notifica",
        Evento::Pagamento(_) => "data_pagamento",
        Evento::Ricorso { .. } => "data_ricorso",
        Evento::EsitoRicorso { .. } => "data_esito_ricorso",
        Evento::Emesso { voce: Voce::Preruolo, .. } => "data_preruolo",
        Evento::Emesso { .. } => "data_ruolo",
        _ => "data_annullamento",
    }
}

fn scheda(lettore: &Lettore<'_>, ente: &str) -> Result<Scheda, Scarto> {
    let text = |it: &str| lettore.text(it);
    let id_verbale = text("id_verbale");
    if id_verbale.is_empty() || id_verbale.chars().count() > 30 || id_verbale.chars().any(char::is_control) {
        return Err(Scarto { campo: "id_verbale", motivo: "id-non-valido" });
    }
    let ente = if ente.is_empty() { text("ente").to_uppercase() } else { ente.to_owned() };
    if ente.is_empty() || !ente.bytes().all(|it| it.is_ascii_alphanumeric()) {
        return Err(Scarto { campo: "ente", motivo: "ente-non-valido" });
    }
    let data_violazione = lettore.day("data_violazione")?;
    let anno = match lettore.whole("anno_verbale")? {
        Some(it) => u16::try_from(it).map_err(|_| Scarto { campo: "anno_verbale", motivo: "numero-illeggibile" })?,
        None => data_violazione.map_or(0, |it| u16::try_from(it.anno()).unwrap_or(0)),
    };
    let sum = |it| Ok::<_, Scarto>(lettore.sum(it)?.map(Centesimi::cents));
    let quinto = text("quinto_campo");
    Ok(Scheda {
        ente,
        id_verbale,
        numero: text("numero_verbale"),
        anno,
        registro: text("registro"),
        tipo_atto: lettore.one_of("tipo_atto", "VERBALE_NC")?,
        origine: "pregresso".to_owned(),
        data_violazione,
        ora_violazione: value::ora(&text("ora_violazione"))
            .map_err(|_| Scarto { campo: "ora_violazione", motivo: "ora-illeggibile" })?
            .map_or(String::new(), |it| it.to_string()),
        data_accertamento: lettore.day("data_accertamento")?,
        luogo: text("luogo"),
        comune: text("comune"),
        targa: text("targa").replace([' ', '-'], "").to_uppercase(),
        targa_nazione: text("targa_nazione").to_uppercase(),
        tipo_veicolo: text("tipo_veicolo"),
        contestato: lettore.yes("contestato", false)?,
        accertato_con: text("accertato_con"),
        violazioni: violation(lettore)?.into_iter().collect(),
        spese: [lettore.cents("spese_notifica")?, lettore.cents("spese_procedurali")?, lettore.cents("spese_altre")?],
        importi: [sum("importo_5gg")?, sum("importo_60gg")?, sum("importo_oltre60")?],
        avvisi: [text("codice_avviso_1"), text("codice_avviso_2")],
        quinti_campi: if quinto.is_empty() { Vec::new() } else { vec![quinto] },
        soggetti: person(lettore)?.into_iter().collect(),
        ..Scheda::default()
    })
}

fn violation(lettore: &Lettore<'_>) -> Result<Option<Violazione>, Scarto> {
    let text = |it: &str| lettore.text(it);
    let violazione = Violazione {
        articolo: text("articolo"),
        comma: text("comma"),
        lettera: text("lettera"),
        codice: text("codice_violazione"),
        minimo: lettore.cents("minimo")?,
        massimo: lettore.cents("massimo")?,
        sconto_30: lettore.yes("sconto_30", false)?,
        pmr_ammesso: lettore.yes("pmr_ammesso", true)?,
        notturna: lettore.yes("notturna", false)?,
        punti: lettore.whole("punti")?.unwrap_or(0),
        ..Violazione::default()
    };
    let is_named = !violazione.articolo.is_empty() || !violazione.codice.is_empty() || violazione.massimo > 0;
    Ok(is_named.then_some(violazione))
}

fn person(lettore: &Lettore<'_>) -> Result<Option<Soggetto>, Scarto> {
    let text = |it: &str| lettore.text(it);
    let soggetto = Soggetto {
        progressivo: lettore.whole("progressivo_destinatario")?.unwrap_or(1).max(1),
        ruolo: lettore.one_of("ruolo", "OBBLIGATO")?,
        cognome: text("cognome"),
        nome: text("nome"),
        denominazione: text("denominazione"),
        sesso: text("sesso").to_uppercase(),
        codice_fiscale: text("codice_fiscale").to_uppercase(),
        partita_iva: text("partita_iva"),
        data_nascita: lettore.day("data_nascita")?,
        luogo_nascita: text("luogo_nascita"),
        via: text("indirizzo"),
        civico: text("civico"),
        cap: text("cap"),
        citta: text("citta"),
        provincia: text("provincia"),
        nazione: match text("nazione").to_uppercase() {
            it if it.is_empty() => "IT".to_owned(),
            it => it,
        },
        pec: text("pec"),
        canale: if text("pec").is_empty() { "POSTA".into() } else { "PEC".into() },
        ..Soggetto::default()
    };
    Ok((!soggetto.name().is_empty()).then_some(soggetto))
}

/// What a row declares to have happened.
fn facts(lettore: &Lettore<'_>, destinatario: u32) -> Result<Vec<Fatto>, Scarto> {
    let text = |it: &str| lettore.text(it);
    let mut fatti = Vec::new();
    if let Some(day) = lettore.day("data_invio")? {
        let prodotto = match text("prodotto").to_uppercase() {
            it if it.is_empty() => "AG".to_owned(),
            it => it,
        };
        let piece = Spedizione {
            prodotto,
            numero_piego: text("numero_raccomandata"),
            numero_ar: String::new(),
            lavoro: String::new(),
            plico: String::new(),
            lettera: String::new(),
            tentativo: 1,
        };
        fatti.push(Fatto::new(day, Evento::Affidato(piece)).of(destinatario));
    }
    let modalita = lettore.one_of("modalita_notifica", "")?;
    if let Some(day) = lettore.day("data_notifica")? {
        fatti.push(Fatto::new(day, Evento::NotificaDichiarata { modalita }).of(destinatario));
    }
    fatti.extend(payment(lettore)?);
    fatti.extend(appeal(lettore)?);
    let issued = |voce, scadenza| Evento::Emesso { voce, riferimento: "pregresso".into(), scadenza, importo: None };
    let scadenza = lettore.day("scadenza_preruolo")?;
    fatti.extend(lettore.day("data_preruolo")?.map(|it| Fatto::new(it, issued(Voce::Preruolo, scadenza))));
    fatti.extend(lettore.day("data_ruolo")?.map(|it| Fatto::new(it, issued(Voce::Ruolo, None))));
    if let Some(day) = lettore.day("data_annullamento")? {
        let motivo = match text("motivo_annullamento") {
            it if it.is_empty() => "dichiarato nel pregresso".to_owned(),
            it => it,
        };
        fatti.push(Fatto::new(day, Evento::Annullato { motivo, per_ritardo: false }));
    }
    Ok(fatti)
}

fn payment(lettore: &Lettore<'_>) -> Result<Option<Fatto>, Scarto> {
    let canale = lettore.one_of("canale_pagamento", "ALTRO")?;
    let riferimento = lettore.text("riferimento_pagamento");
    match (lettore.day("data_pagamento")?, lettore.sum("importo_pagato")?) {
        (Some(day), Some(importo)) => {
            let oggetto = "VERBALE".to_owned();
            let pagamento = Pagamento { importo, canale, riferimento, oggetto, rata: None, accredito: None };
            Ok(Some(Fatto::new(day, Evento::Pagamento(pagamento))))
        }
        (None, Some(sum)) if sum.cents() > 0 => Err(Scarto { campo: "data_pagamento", motivo: "manca" }),
        (Some(_), None) => Err(Scarto { campo: "importo_pagato", motivo: "manca" }),
        _ => Ok(None),
    }
}

fn appeal(lettore: &Lettore<'_>) -> Result<Vec<Fatto>, Scarto> {
    let mut fatti = Vec::new();
    let word = lettore.one_of("autorita_ricorso", "ALTRO")?;
    let autorita = match word.as_str() {
        "PREFETTO" => Autorita::Prefetto,
        "GDP" => Autorita::Gdp,
        "AUTOTUTELA" => Autorita::Autotutela,
        _ => Autorita::Altro,
    };
    if let Some(day) = lettore.day("data_ricorso")? {
        let sospeso = lettore.yes("sospeso", false)?;
        fatti.push(Fatto::new(day, Evento::Ricorso { autorita, sospeso }));
    }
    let word = lettore.one_of("esito_ricorso", "")?;
    let esito = match word.as_str() {
        "" => return Ok(fatti),
        "RESPINTO" => EsitoRicorso::Respinto,
        "INAMMISSIBILE" => EsitoRicorso::Inammissibile,
        "SILENZIO_ACCOGLIMENTO" => EsitoRicorso::SilenzioAccoglimento,
        _ => EsitoRicorso::Accolto,
    };
    let day = lettore.day("data_esito_ricorso")?.ok_or(Scarto { campo: "data_esito_ricorso", motivo: "manca" })?;
    let importo = lettore.sum("importo_ricorso")?;
    fatti.push(Fatto::new(day, Evento::EsitoRicorso { autorita, esito, importo }));
    Ok(fatti)
}
