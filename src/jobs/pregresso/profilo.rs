//! How an extract of the backlog is laid out: `pregresso/<name>.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::intake::table::plain_name;

/// The columns of an extract, by our names.
pub const COLUMNS: [&str; 67] = [
    "id_verbale",
    "ente",
    "numero_verbale",
    "anno_verbale",
    "registro",
    "tipo_atto",
    "data_violazione",
    "ora_violazione",
    "data_accertamento",
    "luogo",
    "comune",
    "targa",
    "targa_nazione",
    "tipo_veicolo",
    "contestato",
    "accertato_con",
    "progressivo_violazione",
    "articolo",
    "comma",
    "lettera",
    "codice_violazione",
    "minimo",
    "massimo",
    "sconto_30",
    "pmr_ammesso",
    "notturna",
    "punti",
    "spese_notifica",
    "spese_procedurali",
    "spese_altre",
    "importo_5gg",
    "importo_60gg",
    "importo_oltre60",
    "codice_avviso_1",
    "codice_avviso_2",
    "quinto_campo",
    "progressivo_destinatario",
    "ruolo",
    "cognome",
    "nome",
    "denominazione",
    "sesso",
    "codice_fiscale",
    "partita_iva",
    "data_nascita",
    "luogo_nascita",
    "indirizzo",
    "civico",
    "cap",
    "citta",
    "provincia",
    "nazione",
    "pec",
    "data_invio",
    "prodotto",
    "numero_raccomandata",
    "data_notifica",
    "modalita_notifica",
    "data_pagamento",
    "importo_pagato",
    "canale_pagamento",
    "riferimento_pagamento",
    "data_ricorso",
    "autorita_ricorso",
    "sospeso",
    "data_esito_ricorso",
    "esito_ricorso",
];

/// Those of what came after an appeal.
pub const LATER: [&str; 6] =
    ["importo_ricorso", "data_preruolo", "scadenza_preruolo", "data_ruolo", "data_annullamento", "motivo_annullamento"];

/// What the two rows of an example have in a column.
const ESEMPI: [(&str, [&str; 2]); 43] = [
    ("id_verbale", ["V/2025/000110", "V/2025/000111"]),
    ("ente", ["E388", "E388"]),
    ("numero_verbale", ["110", "111"]),
    ("anno_verbale", ["2025", "2025"]),
    ("registro", ["V", "V"]),
    ("tipo_atto", ["VERBALE_NC", "VERBALE_NC"]),
    ("data_violazione", ["03/09/2025", "04/09/2025"]),
    ("ora_violazione", ["10:30", "18:05"]),
    ("data_accertamento", ["05/09/2025", "05/09/2025"]),
    ("luogo", ["Viale della Vittoria", "Via Roma"]),
    ("comune", ["E388", "E388"]),
    ("targa", ["AB123CD", "EF456GH"]),
    ("targa_nazione", ["IT", "IT"]),
    ("contestato", ["N", "N"]),
    ("progressivo_violazione", ["1", "1"]),
    ("articolo", ["142", "7"]),
    ("comma", ["7", "15"]),
    ("minimo", ["42,00", "42,00"]),
    ("massimo", ["173,00", "173,00"]),
    ("sconto_30", ["S", "S"]),
    ("spese_notifica", ["9,50", "9,50"]),
    ("importo_5gg", ["38,90", "38,90"]),
    ("importo_60gg", ["51,50", "51,50"]),
    ("importo_oltre60", ["96,00", "96,00"]),
    ("progressivo_destinatario", ["1", "1"]),
    ("ruolo", ["OBBLIGATO", "OBBLIGATO"]),
    ("cognome", ["Rossi", ""]),
    ("nome", ["Mario", ""]),
    ("denominazione", ["", "Trasporti Esempio S.r.l."]),
    ("codice_fiscale", ["RSSMRA80A01H501U", ""]),
    ("indirizzo", ["Via Garibaldi", "Piazza Roma"]),
    ("civico", ["12", "3"]),
    ("cap", ["60035", "60999"]),
    ("citta", ["Jesi", "Collefiorito"]),
    ("provincia", ["AN", "AN"]),
    ("nazione", ["IT", "IT"]),
    ("data_invio", ["20/09/2025", "20/09/2025"]),
    ("prodotto", ["AG", "AG"]),
    ("data_notifica", ["29/09/2025", "30/09/2025"]),
    ("modalita_notifica", ["MANI", "COMPIUTA_GIACENZA"]),
    ("data_pagamento", ["02/10/2025", ""]),
    ("importo_pagato", ["38,90", ""]),
    ("canale_pagamento", ["PAGOPA", ""]),
];

/// Whether a column is one of ours.
pub fn is_ours(name: &str) -> bool {
    COLUMNS.contains(&name) || LATER.contains(&name)
}

/// In what the sums are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Importi {
    /// `41,70`.
    #[default]
    Euro,
    /// `4170`.
    Centesimi,
}

/// The profile.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profilo {
    /// Version of the form.
    pub schema: u32,
    /// Its name.
    pub nome: String,
    /// Since when it holds.
    pub valido_dal: String,
    /// Until when; empty where it still does.
    #[serde(default)]
    pub valido_al: String,
    /// Who has checked it and when; empty where nobody has.
    #[serde(default)]
    pub verificato: String,
    /// In what the sums are written.
    #[serde(default)]
    pub importi: Importi,
    /// The separator, where the file does not show it.
    #[serde(default)]
    pub separatore: Option<char>,
    /// Our name and theirs; where there is none the columns have ours.
    #[serde(default)]
    pub colonne: BTreeMap<String, String>,
    /// What holds for every row.
    #[serde(default)]
    pub costanti: BTreeMap<String, String>,
    /// Their words and ours, by column.
    #[serde(default)]
    pub valori: BTreeMap<String, BTreeMap<String, String>>,
}

impl Profilo {
    /// Reads and checks it.
    pub fn parse(text: &str) -> Result<Self, String> {
        let profilo: Self = toml::from_str(text).map_err(|cause| cause.message().to_owned())?;
        let named = profilo.colonne.keys().chain(profilo.costanti.keys()).chain(profilo.valori.keys());
        match named.into_iter().find(|it| !is_ours(it)) {
            Some(name) => {
                Err(format!("there is no column `{name}`: the comment of `pregresso/neutro.toml` lists them"))
            }
            None if profilo.separatore.is_some_and(|it| !it.is_ascii()) => Err("`separatore` is no ASCII sign".into()),
            None => Ok(profilo),
        }
    }

    /// What a file calls our column.
    pub fn theirs(&self, ours: &str) -> String {
        match self.colonne.get(ours) {
            Some(theirs) => plain_name(theirs),
            None if self.colonne.is_empty() => ours.to_owned(),
            None => String::new(),
        }
    }

    /// A table of this layout with two rows, for whoever has to write an extract.
    pub fn example(&self) -> String {
        let separator = self.separatore.unwrap_or(';').to_string();
        let ours = COLUMNS.iter().chain(&LATER);
        let columns: Vec<(&str, &str)> = ours
            .filter_map(|it| match self.colonne.get(*it) {
                Some(theirs) => Some((*it, theirs.as_str())),
                None => self.colonne.is_empty().then_some((*it, *it)),
            })
            .collect();
        let row = |place: usize| {
            let cells = columns.iter().map(|it| {
                let example = ESEMPI.iter().find(|own| own.0 == it.0).map_or("", |own| own.1[place]);
                // The only cells with a comma are sums.
                if self.importi == Importi::Centesimi { example.replace(',', "") } else { example.to_owned() }
            });
            cells.collect::<Vec<_>>().join(&separator) + "\r\n"
        };
        let names: Vec<&str> = columns.iter().map(|it| it.1).collect();
        names.join(&separator) + "\r\n" + &row(0) + &row(1)
    }

    /// Our word for theirs.
    pub fn word<'a>(&'a self, column: &str, text: &'a str) -> &'a str {
        self.valori.get(column).and_then(|it| it.get(text)).map_or(text, String::as_str)
    }
}
