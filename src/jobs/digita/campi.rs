//! The fields of what is keyed, and the rows that a lot has of them.
//!
//! A field's name in the form is a letter and a column: `v-targa` of the act, `r1-articolo` of its first violation,
//! `s2-cap` of its second person, `l-codice_ente` of its lot, `d-cognome` of a declaration.

use std::collections::BTreeMap;

use crate::domain::data::Data;
use crate::domain::data::Ora;
use crate::domain::tariffa::Tariffa;
use crate::domain::tariffa::Voce;
use crate::intake::value;
use crate::jobs::clock;

/// What was typed, by field.
pub type Campi = BTreeMap<String, String>;

/// The cells of a row, by column.
pub type Celle = BTreeMap<&'static str, String>;

/// The most violations, and the most people, of one act.
pub const VIOLAZIONI: usize = 6;
/// See [`VIOLAZIONI`].
pub const SOGGETTI: usize = 4;

/// The longest text that is kept.
const LONGEST: usize = 8_000;

/// The columns of the act that its paper has, in its order.
pub const VERBALE: [&str; 39] = [
    "numero_verbale",
    "registro",
    "anno_verbale",
    "tipo_atto",
    "data_violazione",
    "ora_violazione",
    "luogo",
    "civico",
    "chilometrica",
    "direzione",
    "fuori_centro_abitato",
    "targa",
    "targa_nazione",
    "tipo_veicolo",
    "marca",
    "modello",
    "colore",
    "massa_kg",
    "contestato_immediatamente",
    "motivo_mancata_contestazione_testo",
    "descrizione_fatto",
    "dichiarazioni_trasgressore",
    "agenti_matricole",
    "accertatore_nome",
    "accertatore_qualifica",
    "data_accertamento",
    "ora_accertamento",
    "comune_violazione_belfiore",
    "resp_procedimento",
    "resp_notificazione",
    "resp_inserimento",
    "spese_notifica",
    "spese_procedurali",
    "codice_avviso_1",
    "codice_avviso_2",
    "cf_ente",
    "validato_cpl",
    "validatore",
    "data_validazione",
];

/// The columns of a violation.
pub const VIOLAZIONE: [&str; 13] = [
    "codice_interno",
    "articolo",
    "comma",
    "lettera",
    "minimo",
    "massimo",
    "punti",
    "punti_neopatentato",
    "sconto_30",
    "pmr_ammesso",
    "raddoppio_massa",
    "descrizione",
    "accessoria_testo",
];

/// The columns of a person.
pub const SOGGETTO: [&str; 23] = [
    "ruolo",
    "tipo",
    "cognome",
    "nome",
    "denominazione",
    "sesso",
    "data_nascita",
    "luogo_nascita",
    "codice_fiscale",
    "partita_iva",
    "indirizzo",
    "civico",
    "interno",
    "presso",
    "cap",
    "citta",
    "provincia",
    "nazione",
    "pec",
    "patente_numero",
    "patente_categoria",
    "patente_rilasciata_da",
    "patente_data",
];

/// The field of a body.
pub const ENTE: &str = "l-codice_ente";

/// What the next paper has most likely too.
const KEPT: [&str; 12] = [
    ENTE,
    "v-registro",
    "v-anno_verbale",
    "v-tipo_atto",
    "v-comune_violazione_belfiore",
    "v-resp_procedimento",
    "v-resp_notificazione",
    "v-spese_notifica",
    "v-spese_procedurali",
    "v-cf_ente",
    "v-validatore",
    "v-data_validazione",
];

/// What stands in a field.
pub fn get<'a>(campi: &'a Campi, name: &str) -> &'a str {
    campi.get(name).map_or("", |it| it.trim())
}

/// How many rows of a letter there are: at least as many as the form begins with.
pub fn count(campi: &Campi, lettera: char) -> usize {
    let number = |name: &String| name.strip_prefix(lettera)?.split_once('-')?.0.parse::<usize>().ok();
    let (least, most) = if lettera == 'r' { (1, VIOLAZIONI) } else { (2, SOGGETTI) };
    campi.keys().filter_map(number).max().unwrap_or(0).clamp(least, most)
}

/// The fields of a form with so many rows, in its order.
pub fn names(campi: &Campi) -> Vec<String> {
    let mut all = vec![ENTE.to_owned()];
    all.extend(VERBALE.iter().map(|it| format!("v-{it}")));
    for (lettera, columns) in [('r', VIOLAZIONE.as_slice()), ('s', SOGGETTO.as_slice())] {
        for number in 1..=count(campi, lettera) {
            all.extend(columns.iter().map(|it| format!("{lettera}{number}-{it}")));
        }
    }
    all
}

/// Takes what a form says of the fields that there are; what it does not say stays.
pub fn take(campi: &mut Campi, names: &[String], said: &Campi) {
    for name in names {
        if let Some(text) = said.get(name) {
            let text: String = text.trim().chars().take(LONGEST).collect();
            campi.insert(name.clone(), text);
        }
    }
}

/// What a new paper begins with, after the one that was keyed before it.
pub fn first(before: Option<&Campi>, persona: &str) -> Campi {
    let mut campi = Campi::new();
    for name in KEPT {
        campi.insert(name.to_owned(), before.map_or("", |it| get(it, name)).to_owned());
    }
    let year = clock::today().anno().to_string();
    let own = [
        ("v-anno_verbale", year.as_str()),
        ("v-tipo_atto", "VERBALE_NC"),
        ("v-targa_nazione", "IT"),
        ("v-tipo_veicolo", "A"),
        ("v-contestato_immediatamente", "N"),
        ("v-fuori_centro_abitato", "N"),
        ("v-resp_inserimento", persona),
        ("s1-ruolo", "TRASGRESSORE"),
        ("s2-ruolo", "OBBLIGATO"),
    ];
    for (name, value) in own {
        let place = campi.entry(name.to_owned()).or_default();
        if place.is_empty() {
            value.clone_into(place);
        }
    }
    campi
}

/// The key of the act everywhere: series, year and number as the paper has them.
pub fn id_verbale(campi: &Campi) -> String {
    let parts = ["v-registro", "v-anno_verbale", "v-numero_verbale"].map(|it| get(campi, it));
    parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("/")
}

/// The row of the act.
pub fn verbale(campi: &Campi) -> Celle {
    let mut celle: Celle = VERBALE.iter().map(|it| (*it, get(campi, &format!("v-{it}")).to_owned())).collect();
    celle.insert("id_verbale", id_verbale(campi));
    celle.insert("stato", "DA_NOTIFICARE".to_owned());
    celle
}

/// The rows of the violations, or of the people, that say something, each with its letter and number in the form.
pub fn rows(campi: &Campi, lettera: char) -> Vec<(String, Celle)> {
    let columns = if lettera == 'r' { VIOLAZIONE.as_slice() } else { SOGGETTO.as_slice() };
    // What a row begins with says nothing yet.
    let says = |column: &str| !matches!(column, "ruolo" | "tipo" | "nazione" | "sesso");
    let mut all = Vec::new();
    for number in 1..=count(campi, lettera) {
        let prefix = format!("{lettera}{number}");
        let mut celle: Celle =
            columns.iter().map(|it| (*it, get(campi, &format!("{prefix}-{it}")).to_owned())).collect();
        if celle.iter().any(|it| says(it.0) && !it.1.is_empty()) {
            let place = if lettera == 'r' { "progressivo" } else { "progressivo_destinatario" };
            celle.insert("id_verbale", id_verbale(campi));
            celle.insert(place, (all.len() + 1).to_string());
            all.push((prefix, celle));
        }
    }
    all
}

/// A day as it was typed.
pub fn day(text: &str) -> Option<Data> {
    value::data(text, clock::today().anno()).ok().flatten()
}

/// An hour as it was typed.
pub fn hour(text: &str) -> Option<Ora> {
    value::ora(text).ok().flatten()
}

/// Writes what the tariff says of a violation whose code is new into the fields that are empty, or still say what the
/// tariff said of the code before.
pub fn suggest(before: &Campi, campi: &mut Campi, tariffa: &Tariffa) {
    let when = day(get(campi, "v-data_violazione")).unwrap_or(clock::today());
    for number in 1..=count(campi, 'r') {
        let name = |column: &str| format!("r{number}-{column}");
        let code = name("codice_interno");
        let (old, new) = (get(before, &code).to_owned(), get(campi, &code).to_owned());
        if old == new {
            continue;
        }
        let old = tariffa.find(&old, when).map(words).unwrap_or_default();
        let Some(voce) = tariffa.find(&new, when) else { continue };
        for (column, value) in words(voce) {
            let place = campi.entry(name(column)).or_default();
            if place.is_empty() || old.get(column).is_some_and(|it| it == place) {
                *place = value;
            }
        }
    }
}

/// What the tariff says, column by column.
fn words(voce: &Voce) -> Celle {
    let flag = |it: bool| if it { "S" } else { "N" }.to_owned();
    let plain = |it: crate::domain::importi::Centesimi| it.to_string().replace('.', "");
    [
        ("articolo", voce.articolo.clone()),
        ("comma", voce.comma.clone()),
        ("lettera", voce.lettera.clone()),
        ("minimo", plain(voce.minimo)),
        ("massimo", plain(voce.massimo)),
        ("punti", voce.punti.to_string()),
        ("punti_neopatentato", voce.punti_neopatentato.to_string()),
        ("sconto_30", flag(voce.sconto_30)),
        ("pmr_ammesso", flag(voce.pmr_ammesso)),
        ("descrizione", voce.descrizione.clone()),
        ("accessoria_testo", voce.accessoria.clone()),
    ]
    .into()
}
