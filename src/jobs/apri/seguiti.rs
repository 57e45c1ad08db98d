//! Acts that go out as acts: the same one again to another address, and those that follow from one that was not obeyed.

use std::collections::BTreeMap;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::importi::Importi;
use crate::domain::importi::Linea;
use crate::domain::importi::Regime;
use crate::domain::importi::Spese;
use crate::domain::tariffa::Tariffa;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::intake::value;
use crate::jobs::apri::Caso;
use crate::jobs::apri::Pagina;
use crate::jobs::autorizza;
use crate::procedure::fascicolo::Destinatario;

/// Why an act is not opened, and the sum for which a notice is to be asked.
type Refused = (&'static str, Option<Centesimi>);

/// Columns of a row.
type Celle = BTreeMap<String, String>;

/// The row of the driver's data not given (art. 126-bis c. 2 CdS) in the tariff.
const CODICE_126_BIS: &str = "CDS-126B-2";
/// The row of documents not shown (art. 180 c. 8 CdS) in the tariff.
const CODICE_180: &str = "CDS-180-8";

/// The act as it was, to the recipients for whom it must be served again, at the addresses that are known now.
pub(super) fn again(caso: &Caso<'_>, whom: &[Option<u32>]) -> Result<Pagina, Refused> {
    let scheda = &caso.fascicolo.scheda;
    if scheda.righe.is_empty() {
        return Err(("senza-righe", None));
    }
    let mut righe = Vec::new();
    for (name, cells) in &scheda.righe {
        let mut cells = cells.clone();
        // What could not be delivered by certified mail goes by post now.
        if name == "verbali" && caso.options.voce == Voce::RinotificaPosta {
            cells.insert("canale_forzato".into(), "POSTA".into());
        }
        if name != "soggetti" {
            righe.push((name.clone(), cells));
        }
    }
    let wanted = |it: &&Soggetto| whom.iter().any(|whom| whom.is_none_or(|whom| it.progressivo == whom));
    let people = caso.fascicolo.destinatari.iter().map(|it| &it.soggetto).filter(wanted);
    let before = righe.len();
    righe.extend(people.map(|it| ("soggetti".to_string(), person(scheda, it))));
    if righe.len() == before {
        return Err(("destinatario-sconosciuto", None));
    }
    Ok(Pagina { righe, campi: Vec::new(), importo: None, scadenza: None })
}

/// A recipient as a row of the lot: what came before, and over it what is known now.
fn person(scheda: &Scheda, it: &Soggetto) -> Celle {
    let own = |row: &&(String, Celle)| {
        row.0 == "soggetti" && row.1.get("progressivo_destinatario") == Some(&it.progressivo.to_string())
    };
    let mut cells = scheda.righe.iter().find(own).map(|it| it.1.clone()).unwrap_or_default();
    // An address is one thing: nothing of the old one stays.
    for column in ["esponente", "interno"] {
        cells.remove(column);
    }
    let tipo = if it.denominazione.is_empty() { "PF" } else { "PG" };
    let known = [
        ("id_verbale", scheda.id_verbale.clone()),
        ("progressivo_destinatario", it.progressivo.to_string()),
        ("ruolo", it.ruolo.clone()),
        ("tipo", tipo.to_string()),
        ("cognome", it.cognome.clone()),
        ("nome", it.nome.clone()),
        ("denominazione", it.denominazione.clone()),
        ("sesso", it.sesso.clone()),
        ("codice_fiscale", it.codice_fiscale.clone()),
        ("partita_iva", it.partita_iva.clone()),
        ("data_nascita", it.data_nascita.map(|it| it.to_string()).unwrap_or_default()),
        ("luogo_nascita", it.luogo_nascita.clone()),
        ("indirizzo", it.via.clone()),
        ("civico", it.civico.clone()),
        ("presso", it.presso.clone()),
        ("cap", it.cap.clone()),
        ("citta", it.citta.clone()),
        ("provincia", it.provincia.clone()),
        ("nazione", it.nazione.clone()),
        ("lingua", it.lingua.clone()),
        ("pec", it.pec.clone()),
        ("patente_numero", it.patente.clone()),
    ];
    cells.extend(known.into_iter().map(|(column, value)| (column.to_string(), value)));
    cells
}

/// A verbale for the driver's data that were not given; its number and officer are the C.P.L.'s.
pub(super) fn verbale_126_bis(caso: &Caso<'_>) -> Result<Pagina, Refused> {
    let origin = &caso.fascicolo.scheda;
    let descrizione = format!(
        "Ometteva, senza giustificato e documentato motivo, di fornire entro 60 giorni dalla notifica del verbale n. \
         {}/{} i dati personali e della patente del conducente.",
        origin.numero, origin.anno
    );
    let seguito = Seguito { tipo: "V126B", codice: CODICE_126_BIS, termine: "dati-conducente", descrizione };
    let (mut pagina, ended) = follow(caso, &seguito)?;
    let mut declared = declarations(caso);
    let late = declared.iter().rposition(|it| it.0 > ended).map(|it| declared.remove(it));
    let declared = declared.into_iter().rev().find(|it| it.0 <= ended && !it.1);
    let punti = origin.violazioni.iter().fold(0, |sum: u32, it| sum.saturating_add(it.punti));
    let owner = owner(caso)?;
    let qualita = match owner.soggetto.ruolo.as_str() {
        "LOCATARIO" => "locatario",
        _ if !owner.soggetto.denominazione.is_empty() => "legale",
        _ => "obbligato",
    };
    let mut add = |campo: &str, valore: String| pagina.campi.push((campo.to_string(), valore));
    origin_of(caso, &mut add)?;
    add("origine_punti", punti.to_string());
    add("termine", ended.to_string());
    add("qualita", qualita.to_string());
    match declared {
        None => add("motivo", "non-ricevuta".to_string()),
        Some((data, _, motivo)) => {
            add("motivo", "incompleta".to_string());
            add("data_comunicazione", data.to_string());
            add("mancanze.1.causa", "altro".to_string());
            add("mancanze.1.dettaglio", motivo);
        }
    }
    if let Some((data, ..)) = late {
        add("note", format!("Una comunicazione è pervenuta il {}, oltre il termine.", data.it()));
    }
    Ok(pagina)
}

/// What the recipient said of who drove, or somebody for all: the day, whether it is valid, what is wrong with it.
fn declarations(caso: &Caso<'_>) -> Vec<(Data, bool, String)> {
    let whom = caso.passo.destinatario;
    let is_own = |it: &&Fatto| it.destinatario.is_none() || it.destinatario == whom;
    let read = |it: &Fatto| match &it.evento {
        Evento::DatiConducente { validi, motivo, .. } => Some((it.data, *validi, motivo.clone())),
        _ => None,
    };
    let mut all: Vec<_> = autorizza::alive(caso.fatti).into_iter().filter(is_own).filter_map(read).collect();
    all.sort_by_key(|it| it.0);
    all
}

/// A verbale for documents that were not shown; its number and officer are the C.P.L.'s.
pub(super) fn verbale_180(caso: &Caso<'_>) -> Result<Pagina, Refused> {
    let origin = &caso.fascicolo.scheda;
    let descrizione = format!(
        "Non ottemperava, senza giustificato motivo, all'invito di presentarsi per fornire informazioni o esibire \
         documenti (verbale n. {}/{}).",
        origin.numero, origin.anno
    );
    let seguito = Seguito { tipo: "V180_8", codice: CODICE_180, termine: "invito", descrizione };
    let (mut pagina, ended) = follow(caso, &seguito)?;
    let given = |column: &str| caso.dati.get(column).map(|it| it.trim()).filter(|it| !it.is_empty());
    let ufficio = given("ufficio_invito").ok_or(("ufficio-mancante", None))?.to_string();
    let documento = given("documento").unwrap_or("documento indicato nell'invito").to_string();
    let owner = owner(caso)?;
    let qualita = if owner.soggetto.ruolo == "TRASGRESSORE" { "trasgressore" } else { "obbligato" };
    let mut add = |campo: &str, valore: String| pagina.campi.push((campo.to_string(), valore));
    origin_of(caso, &mut add)?;
    add("qualita", qualita.to_string());
    add("oggetto_invito", "esibizione".to_string());
    add("ufficio_invito", ufficio);
    add("scadenza_invito", ended.to_string());
    add("documenti.1.nome", documento);
    add("violazioni.1.fatto", "mancata-esibizione".to_string());
    Ok(pagina)
}

/// What the new verbale says of the act that it follows from, and its own sums.
fn origin_of(caso: &Caso<'_>, add: &mut dyn FnMut(&str, String)) -> Result<(), Refused> {
    let origin = &caso.fascicolo.scheda;
    let norms: Vec<String> = origin.violazioni.iter().map(norma).collect();
    add("origine_numero", format!("{}/{}", origin.numero, origin.anno));
    add("origine_data", origin.data_violazione.map(|it| it.to_string()).unwrap_or_default());
    if caso.options.voce == Voce::Verbale126Bis {
        let served = owner(caso)?.notifica.as_ref().map(|it| it.data_prima);
        add("origine_notifica", served.ok_or(("notifica-mancante", None))?.to_string());
    }
    add("origine_norma", norms.join("; "));
    add("origine_luogo", origin.luogo.clone());
    Ok(())
}

/// A norm as letters name it.
pub(super) fn norma(it: &crate::fatti::scheda::Violazione) -> String {
    let comma = if it.comma.is_empty() { String::new() } else { format!(", comma {}", it.comma) };
    let lettera = if it.lettera.is_empty() { String::new() } else { format!(", lett. {})", it.lettera) };
    format!("art. {}{comma}{lettera}", it.articolo)
}

/// The recipient whom the step is about.
fn owner<'a>(caso: &Caso<'a>) -> Result<&'a Destinatario, Refused> {
    let whom = caso.passo.destinatario;
    let is_it = |it: &&Destinatario| whom.is_none_or(|whom| it.soggetto.progressivo == whom);
    caso.fascicolo.destinatari.iter().find(is_it).ok_or(("destinatario-sconosciuto", None))
}

/// Columns that say where, when and how the first act came about, and what it asked for: nothing of the verbale that
/// follows, which is committed at the seat of the Comando (its day is the one after the term).
const OF_THE_ORIGIN: [&str; 12] = [
    "civico",
    "chilometrica",
    "direzione",
    "quartiere",
    "fuori_centro_abitato",
    "motivo_mancata_contestazione_cod",
    "motivo_mancata_contestazione_testo",
    "dinamica_sinistro",
    "importo_5gg",
    "importo_60gg",
    "importo_oltre60",
    "canale_forzato",
];

/// What a verbale follows with.
struct Seguito {
    tipo: &'static str,
    codice: &'static str,
    termine: &'static str,
    descrizione: String,
}

/// A verbale that follows from an act; the violation is the day after the term that was not kept.
fn follow(caso: &Caso<'_>, seguito: &Seguito) -> Result<(Pagina, Data), Refused> {
    let Seguito { tipo, codice, termine, descrizione } = seguito;
    let fascicolo = caso.fascicolo;
    let scheda = &fascicolo.scheda;
    let given = |column: &str| caso.dati.get(column).map(|it| it.trim()).filter(|it| !it.is_empty());
    let (Some(id), Some(numero)) = (given("nuovo_id_verbale"), given("nuovo_numero")) else {
        return Err(("numero-nuovo-mancante", None));
    };
    // Who ascertains, and at what hour, is the C.P.L.'s: those of the first act are not those of this one.
    let ora = given("ora_accertamento").ok_or(("ora-accertamento-mancante", None))?;
    let ora = value::ora(ora).ok().flatten().ok_or(("ora-illeggibile", None))?.to_string();
    let nome = given("accertatore_nome").ok_or(("accertatore-mancante", None))?;
    let luogo = given("luogo").or(caso.sede).ok_or(("luogo-mancante", None))?;
    let owner = owner(caso)?;
    let ended = owner.termine(termine).or_else(|| fascicolo.termine(termine)).map(|it| it.ultima);
    let ended = ended.ok_or(("termine-mancante", None))?;
    let accertato = match given("data_accertamento") {
        Some(text) => Data::parse(text).ok_or(("data-illeggibile", None))?,
        None => caso.options.al,
    };
    let mut verbale = original(scheda);
    let text = |column: &str| given(column).unwrap_or_default().to_string();
    let cells = [
        ("id_verbale", id.to_string()),
        ("numero_verbale", numero.to_string()),
        ("anno_verbale", accertato.anno().to_string()),
        ("tipo_atto", tipo.to_string()),
        ("stato", "DA_NOTIFICARE".to_string()),
        ("data_violazione", ended.plus(1).to_string()),
        ("data_accertamento", accertato.to_string()),
        ("ora_accertamento", ora.clone()),
        ("luogo", luogo.to_string()),
        ("comune_violazione_belfiore", scheda.ente.clone()),
        ("accertatore_nome", nome.to_string()),
        ("accertatore_qualifica", text("accertatore_qualifica")),
        ("agenti_matricole", text("agenti_matricole")),
        ("ora_violazione", text("ora_violazione")),
        ("contestato_immediatamente", "N".to_string()),
        ("descrizione_fatto", descrizione.clone()),
        ("validato_cpl", "S".to_string()),
        ("data_validazione", accertato.to_string()),
        ("codice_avviso_1", text("codice_avviso_1")),
        ("codice_avviso_2", text("codice_avviso_2")),
    ];
    verbale.extend(cells.into_iter().map(|(column, value)| (column.to_string(), value)));
    for column in OF_THE_ORIGIN {
        verbale.remove(column);
    }
    if let Some(value) = given("resp_notificazione") {
        verbale.insert("resp_notificazione".to_string(), value.to_string());
    }
    let notified = verbale.get("resp_notificazione").cloned().ok_or(("responsabile-mancante", None))?;
    let violazione =
        [("id_verbale", id), ("progressivo", "1"), ("codice_interno", codice), ("descrizione", descrizione.as_str())];
    let violazione = violazione.into_iter().map(|(column, value)| (column.to_string(), value.to_string())).collect();
    let mut soggetto = person(scheda, &owner.soggetto);
    soggetto.insert("id_verbale".to_string(), id.to_string());
    soggetto.insert("progressivo_destinatario".to_string(), "1".to_string());
    let righe = [("verbali", verbale), ("violazioni", violazione), ("soggetti", soggetto)];
    let righe = righe.into_iter().map(|(name, cells)| (name.to_string(), cells)).collect();
    let mut campi = sums(caso.tariffa, codice, ended.plus(1), scheda)?;
    let own = [
        ("data_accertamento", accertato.to_string()),
        ("ora_accertamento", ora),
        ("responsabile_notificazione", notified),
    ];
    campi.extend(own.into_iter().map(|(name, value)| (name.to_string(), value)));
    Ok((Pagina { righe, campi, importo: None, scadenza: None }, ended))
}

/// The sums of the new verbale, as its model writes them.
fn sums(tariffa: &Tariffa, codice: &str, day: Data, scheda: &Scheda) -> Result<Vec<(String, String)>, Refused> {
    let voce = tariffa.find(codice, day).ok_or(("tariffa-assente", None))?;
    let violazione = voce.violazione(1, false, false);
    let linee = [Linea::new(&violazione)];
    let none =
        Importi::of_lines(Regime::Cds, &linee, &Spese::default()).map_err(|_| ("importi-incalcolabili", None))?;
    let [notifica, procedurali, altre] = scheda.spese.map(Centesimi::new);
    let spese = scheda.spese();
    let of = |it: Option<Centesimi>| it.ok_or(("importi-incalcolabili", None));
    let plus = |it: Centesimi| it.checked_add(spese).ok_or(("importi-incalcolabili", None));
    let (early, whole, late) = (of(none.entro_5gg)?, of(none.entro_60gg)?, of(none.oltre_60gg)?);
    let all = [
        ("sanzione_5gg", early),
        ("sanzione_60gg", whole),
        ("sanzione_oltre", late),
        ("spese_notifica", notifica),
        ("spese_procedurali", procedurali),
        ("spese_altre", altre),
        ("spese", spese),
        ("totale_5gg", plus(early)?),
        ("totale_60gg", plus(whole)?),
        ("totale_oltre", plus(late)?),
        ("violazioni.1.minima", violazione.minimo),
        ("violazioni.1.massima", violazione.massimo),
    ];
    let mut campi: Vec<(String, String)> =
        all.into_iter().map(|(name, sum)| (name.to_string(), sum.to_string())).collect();
    campi.push(("violazioni.1.norma".to_string(), format!("art. {}, comma {}", violazione.articolo, violazione.comma)));
    campi.push(("violazioni.1.punti".to_string(), violazione.punti.to_string()));
    Ok(campi)
}

/// The row of the act itself, as it came.
fn original(scheda: &Scheda) -> Celle {
    let row = scheda.righe.iter().find(|it| it.0 == "verbali");
    row.map(|it| it.1.clone()).unwrap_or_default()
}
