//! Whether a declaration of who drove holds (art. 126-bis c. 2 CdS): complete, signed, of a natural person, with a licence.

use crate::domain::data::Data;
use crate::domain::fiscale;
use crate::domain::fiscale::Kind;
use crate::domain::fiscale::Verdict;
use crate::fatti::scheda::Soggetto;
use crate::jobs::clock;
use crate::jobs::digita::Peso;
use crate::jobs::digita::Trovato;
use crate::jobs::digita::campi;
use crate::jobs::digita::campi::Campi;
use crate::jobs::digita::controllo;
use crate::procedure::fascicolo::Fascicolo;

/// The fields of a declaration, in the order of its paper.
pub const CAMPI: [&str; 22] = [
    "d-destinatario",
    "d-chi",
    "d-cognome",
    "d-nome",
    "d-data_nascita",
    "d-luogo_nascita",
    "d-codice_fiscale",
    "d-indirizzo",
    "d-civico",
    "d-cap",
    "d-citta",
    "d-provincia",
    "d-nazione",
    "d-patente_numero",
    "d-patente_categoria",
    "d-patente_rilasciata_da",
    "d-patente_data",
    "d-data_dichiarazione",
    "d-data_ricezione",
    "d-firmata",
    "d-copia_patente",
    "d-motivo",
];

/// What a declaration may say: who signs drove, somebody else did, nobody knows, nobody can know.
pub const CHI: [&str; 4] = ["DICHIARANTE", "ALTRI", "IGNOTO", "IMPOSSIBILE"];

/// The categories of licences.
const CATEGORIE: [&str; 16] =
    ["AM", "A1", "A2", "A", "B1", "B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE", "KB"];

/// Words that no person is called.
const SOCIETA: [&str; 12] =
    ["SRL", "SRLS", "SPA", "SAS", "SNC", "SAPA", "SCARL", "COOP", "COOPERATIVA", "DITTA", "SOCIETA", "GMBH"];

/// Months of the age at which one may drive a car.
const ETA: u32 = 18 * 12;

/// Whether somebody is named at all.
pub fn names_somebody(campi: &Campi) -> bool {
    matches!(campi::get(campi, "d-chi"), "DICHIARANTE" | "ALTRI")
}

/// Whom it names.
pub fn person(campi: &Campi) -> Soggetto {
    let get = |name: &str| campi::get(campi, &format!("d-{name}")).to_owned();
    let codice_fiscale = fiscale::normalize(&get("codice_fiscale"));
    let sesso = fiscale::nascita(&codice_fiscale, clock::today()).map(|it| it.sesso);
    Soggetto {
        ruolo: "TRASGRESSORE".to_owned(),
        cognome: get("cognome"),
        nome: get("nome"),
        sesso: sesso.map(|it| format!("{it:?}")).unwrap_or_default(),
        data_nascita: campi::day(&get("data_nascita")),
        luogo_nascita: get("luogo_nascita"),
        codice_fiscale,
        via: get("indirizzo"),
        civico: get("civico"),
        cap: get("cap"),
        citta: get("citta"),
        provincia: get("provincia").to_uppercase(),
        nazione: if get("nazione").is_empty() { "IT".to_owned() } else { get("nazione").to_uppercase() },
        canale: "POSTA".to_owned(),
        patente: get("patente_numero").split_whitespace().collect::<String>().to_uppercase(),
        ..Soggetto::default()
    }
}

/// What is wrong with it, or doubtful, beside the act that it is about.
pub fn judge(campi: &Campi, fascicolo: &Fascicolo) -> Vec<Trovato> {
    let mut found = Vec::new();
    dates(campi, fascicolo, &mut found);
    let yes = |name: &str| campi::get(campi, name) == "S";
    if !CHI.contains(&campi::get(campi, "d-chi")) {
        found.push(Trovato::new("d-chi", "manca", Peso::Ferma));
    } else if names_somebody(campi) {
        who(campi, fascicolo.scheda.data_violazione, &mut found);
        licence(campi, fascicolo.scheda.data_violazione, &mut found);
        if !yes("d-copia_patente") {
            found.push(Trovato::new("d-copia_patente", "senza-copia", Peso::Blocca));
        }
    } else {
        found.push(Trovato::new("d-chi", "senza-conducente", Peso::Blocca));
    }
    if !yes("d-firmata") {
        found.push(Trovato::new("d-firmata", "senza-firma", Peso::Blocca));
    }
    if fascicolo.scheda.violazioni.iter().all(|it| it.punti == 0) {
        found.push(Trovato::new("", "senza-punti", Peso::Avvisa));
    }
    found
}

/// The day in a field, or why there is none; an empty one that is needed weighs `peso`.
fn day(campi: &Campi, name: &str, peso: Peso, found: &mut Vec<Trovato>) -> Option<Data> {
    let text = campi::get(campi, name);
    let read = campi::day(text);
    match read {
        None if text.is_empty() => found.push(Trovato::new(name, "manca", peso)),
        None => found.push(Trovato::new(name, "giorno-illeggibile", peso)),
        Some(it) if it > clock::today() => found.push(Trovato::new(name, "giorno-futuro", peso)),
        Some(_) => {}
    }
    read
}

fn dates(campi: &Campi, fascicolo: &Fascicolo, found: &mut Vec<Trovato>) {
    let received = day(campi, "d-data_ricezione", Peso::Ferma, found);
    let written = day(campi, "d-data_dichiarazione", Peso::Blocca, found);
    if written.zip(received).is_some_and(|it| it.0 > it.1) {
        found.push(Trovato::new("d-data_dichiarazione", "dopo-ricezione", Peso::Ferma));
    }
    let violation = fascicolo.scheda.data_violazione;
    if written.zip(violation).is_some_and(|it| it.0 < it.1) {
        found.push(Trovato::new("d-data_dichiarazione", "prima-della-violazione", Peso::Blocca));
    }
    let whom = campi::get(campi, "d-destinatario").parse().ok();
    let term = match whom {
        Some(it) => fascicolo.destinatario(it).and_then(|it| it.termine("dati-conducente")),
        None => fascicolo.termine("dati-conducente"),
    };
    match (received, term) {
        (Some(received), Some(term)) if received > term.ultima => {
            found.push(Trovato::new("d-data_ricezione", "tardiva", Peso::Avvisa).about(term.ultima.it()));
        }
        (Some(_), None) => found.push(Trovato::new("d-data_ricezione", "senza-notifica", Peso::Avvisa)),
        _ => {}
    }
}

fn who(campi: &Campi, violation: Option<Data>, found: &mut Vec<Trovato>) {
    for name in ["d-cognome", "d-nome", "d-luogo_nascita", "d-indirizzo", "d-citta"] {
        if campi::get(campi, name).is_empty() {
            found.push(Trovato::new(name, "manca", Peso::Blocca));
        }
    }
    let born = day(campi, "d-data_nascita", Peso::Blocca, found);
    if born.zip(violation).is_some_and(|(born, then)| then < born.plus_months(ETA)) {
        found.push(Trovato::new("d-data_nascita", "minorenne", Peso::Avvisa));
    }
    let [cognome, nome, cf] = ["d-cognome", "d-nome", "d-codice_fiscale"].map(|it| campi::get(campi, it));
    let is_body = matches!(fiscale::judge(cf), Verdict::Valid(Kind::Ente) | Verdict::WrongCheck(Kind::Ente));
    if is_body || is_company(cognome) || is_company(nome) {
        found.push(Trovato::new("d-cognome", "non-persona-fisica", Peso::Blocca));
        return;
    }
    if !cf.is_empty() && fiscale::judge(cf) != Verdict::Valid(Kind::Persona) {
        found.push(Trovato::new("d-codice_fiscale", "cf-errato", Peso::Blocca));
    }
    let discord = controllo::discord(cf, (cognome, nome), campi::get(campi, "d-data_nascita"));
    found.extend(discord.map(|it| Trovato::new("d-codice_fiscale", it, Peso::Blocca)));
}

fn is_company(name: &str) -> bool {
    let word = |it: &str| it.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
    name.bytes().any(|it| it.is_ascii_digit()) || name.split_whitespace().any(|it| SOCIETA.contains(&word(it).as_str()))
}

fn licence(campi: &Campi, violation: Option<Data>, found: &mut Vec<Trovato>) {
    let number = person(campi).patente;
    let is_italian = matches!(campi::get(campi, "d-nazione").to_uppercase().as_str(), "" | "IT");
    if number.is_empty() {
        found.push(Trovato::new("d-patente_numero", "manca", Peso::Blocca));
    } else if is_italian && !is_italian_licence(&number) {
        found.push(Trovato::new("d-patente_numero", "patente-forma", Peso::Avvisa));
    }
    let categories = campi::get(campi, "d-patente_categoria").to_uppercase();
    let mut each = categories.split([',', ' ', '/', '-']).filter(|it| !it.is_empty()).peekable();
    if each.peek().is_none() {
        found.push(Trovato::new("d-patente_categoria", "manca", Peso::Blocca));
    } else if !each.all(|it| CATEGORIE.contains(&it)) {
        found.push(Trovato::new("d-patente_categoria", "patente-categoria", Peso::Avvisa));
    }
    let issued = day(campi, "d-patente_data", Peso::Avvisa, found);
    if issued.zip(violation).is_some_and(|it| it.0 > it.1) {
        found.push(Trovato::new("d-patente_data", "patente-dopo", Peso::Avvisa));
    }
}

/// Ten characters: `AN1234567A`, or `U1A23B456C` of the newest.
fn is_italian_licence(number: &str) -> bool {
    let bytes = number.as_bytes();
    let ends = bytes.len() == 10 && bytes[0].is_ascii_uppercase() && bytes[9].is_ascii_alphanumeric();
    let plain = ends && bytes[1].is_ascii_uppercase() && bytes[2..9].iter().all(u8::is_ascii_digit);
    plain || ends && number.starts_with("U1") && bytes[2..].iter().all(u8::is_ascii_alphanumeric)
}
