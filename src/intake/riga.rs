//! Rows in the plain form that the rest of plico knows, whatever file they came from.
//!
//! A row keeps the file and the `riga` it came from to the end: an operator finds it again in a
//! spreadsheet. The same bytes are its form on disk while a lot is sorted.

use crate::intake::line::Fields;

/// The tables of a lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tabella {
    /// The head of the lot, one row.
    Lotto,
    /// One row per act.
    Verbali,
    /// Violated rules.
    Violazioni,
    /// Recipients.
    Soggetti,
    /// What devices measured.
    Rilevazioni,
    /// Money that came in.
    Pagamenti,
    /// Files that go with acts.
    Allegati,
    /// Fields of models of files.
    Campi,
}

const LOTTO: &[&str] = &[
    "codice_ente",
    "numero_lotto",
    "tipo_lotto",
    "data_creazione",
    "data_ricezione",
    "registro",
    "n_verbali",
    "n_destinatari",
    "totale_importo_ridotto",
    "profilo_tracciato",
    "nome_file_origine",
    "sha256_origine",
    "note",
    "modello",
    "prova",
];
const VERBALI: &[&str] = &[
    "id_verbale",
    "numero_verbale",
    "anno_verbale",
    "registro",
    "tipo_atto",
    "stato",
    "data_violazione",
    "ora_violazione",
    "data_accertamento",
    "ora_accertamento",
    "luogo",
    "civico",
    "chilometrica",
    "direzione",
    "quartiere",
    "comune_violazione_belfiore",
    "fuori_centro_abitato",
    "targa",
    "targa_nazione",
    "tipo_veicolo",
    "marca",
    "modello",
    "colore",
    "telaio",
    "massa_kg",
    "contestato_immediatamente",
    "motivo_mancata_contestazione_cod",
    "motivo_mancata_contestazione_testo",
    "descrizione_fatto",
    "dinamica_sinistro",
    "dichiarazioni_trasgressore",
    "agenti_matricole",
    "accertatore_nome",
    "accertatore_qualifica",
    "resp_procedimento",
    "resp_notificazione",
    "resp_inserimento",
    "validato_cpl",
    "data_validazione",
    "validatore",
    "canale_forzato",
    "spese_notifica",
    "spese_procedurali",
    "spese_altre",
    "importo_5gg",
    "importo_60gg",
    "importo_oltre60",
    "codice_avviso_1",
    "codice_avviso_2",
    "cf_ente",
    "cbill",
    "data_stampa",
    "lotto",
    "scadenza_notifica",
];
const VIOLAZIONI: &[&str] = &[
    "id_verbale",
    "progressivo",
    "articolo",
    "comma",
    "lettera",
    "codice_interno",
    "descrizione",
    "minimo",
    "massimo",
    "sconto_30",
    "pmr_ammesso",
    "notturna",
    "raddoppio_massa",
    "punti",
    "punti_neopatentato",
    "accessoria_codice",
    "accessoria_testo",
    "anno_tariffa",
];
const SOGGETTI: &[&str] = &[
    "id_verbale",
    "progressivo_destinatario",
    "ruolo",
    "tipo",
    "cognome",
    "nome",
    "denominazione",
    "forma_giuridica",
    "sesso",
    "data_nascita",
    "luogo_nascita",
    "stato_nascita",
    "codice_fiscale",
    "partita_iva",
    "indirizzo",
    "civico",
    "esponente",
    "interno",
    "presso",
    "cap",
    "citta",
    "provincia",
    "nazione",
    "lingua",
    "pec",
    "pec_registro",
    "pec_data_estrazione",
    "email",
    "patente_numero",
    "patente_categoria",
    "patente_rilasciata_da",
    "patente_data",
    "patente_scadenza",
    "fonte_dati",
    "fonte_data",
    "aire",
    "data_decesso",
];
const RILEVAZIONI: &[&str] = &[
    "id_verbale",
    "tipo",
    "marca_modello",
    "matricola",
    "decreto_approvazione",
    "data_decreto",
    "verifica_taratura_dal",
    "verifica_taratura_al",
    "decreto_prefettizio",
    "postazione",
    "preventiva_segnalazione",
    "presenza_agenti",
    "limite_kmh",
    "velocita_rilevata",
    "tolleranza_applicata",
    "velocita_netta",
    "eccesso",
    "tempo_dal_rosso_s",
    "file_immagine_1",
    "file_immagine_2",
    "file_immagine_3",
    "file_immagine_4",
    "file_immagine_5",
    "file_immagine_6",
    "file_immagine_7",
    "file_immagine_8",
];
const PAGAMENTI: &[&str] = &[
    "id_verbale",
    "data_pagamento",
    "data_valuta",
    "data_accredito",
    "data_disponibilita",
    "canale",
    "importo",
    "importo_sanzione",
    "importo_spese_notifica",
    "importo_spese_proc",
    "importo_network",
    "importo_surcharge",
    "id_flusso",
    "iuv",
    "quinto_campo",
    "immagine",
    "tipo_atto_pagato",
    "n_rata",
    "classe",
    "note",
];
const CAMPI: &[&str] = &["id_verbale", "progressivo_destinatario", "campo", "valore"];
const ALLEGATI: &[&str] =
    &["id_verbale", "tipo", "nome_file", "pagine", "sha256", "data_acquisizione", "progressivo_destinatario"];

impl Tabella {
    /// All tables.
    pub const ALL: [Self; 8] = [
        Self::Lotto,
        Self::Verbali,
        Self::Violazioni,
        Self::Soggetti,
        Self::Rilevazioni,
        Self::Pagamenti,
        Self::Allegati,
        Self::Campi,
    ];

    /// Its name in profiles; its file is this with `.csv`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lotto => "lotto",
            Self::Verbali => "verbali",
            Self::Violazioni => "violazioni",
            Self::Soggetti => "soggetti",
            Self::Rilevazioni => "rilevazioni",
            Self::Pagamenti => "pagamenti",
            Self::Allegati => "allegati",
            Self::Campi => "campi",
        }
    }

    /// The table of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }

    /// The names of its columns, in the order in which a [`Riga`] holds them.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Lotto => LOTTO,
            Self::Verbali => VERBALI,
            Self::Violazioni => VIOLAZIONI,
            Self::Soggetti => SOGGETTI,
            Self::Rilevazioni => RILEVAZIONI,
            Self::Pagamenti => PAGAMENTI,
            Self::Allegati => ALLEGATI,
            Self::Campi => CAMPI,
        }
    }

    /// Whether rows without this column cannot be used.
    pub fn is_vital(self, column: &str) -> bool {
        let vital: &[&str] = match self {
            Self::Lotto => &["tipo_lotto", "data_creazione"],
            Self::Verbali => &[
                "id_verbale",
                "numero_verbale",
                "anno_verbale",
                "tipo_atto",
                "data_violazione",
                "luogo",
                "descrizione_fatto",
                "validato_cpl",
            ],
            Self::Violazioni | Self::Rilevazioni => &["id_verbale"],
            Self::Soggetti => &["id_verbale", "ruolo", "indirizzo", "citta"],
            Self::Pagamenti => &["id_verbale", "importo"],
            Self::Allegati => &["id_verbale", "nome_file"],
            Self::Campi => &["id_verbale", "campo", "valore"],
        };
        vital.contains(&column)
    }

    /// The place of a column, from 0.
    pub fn column(self, name: &str) -> Option<usize> {
        self.columns().iter().position(|&it| it == name)
    }
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Riga {
    /// The table it belongs to.
    pub tabella: Tabella,
    /// Which input file it came from, as a place in the list of inputs.
    pub file: u16,
    /// Where it stood there, from 1.
    pub riga: u32,
    /// Whether its fields cannot be told apart, so that only its act is known.
    pub is_broken: bool,
    fields: Fields,
}

impl Riga {
    /// A row with the fields of `tabella`, in its order.
    pub fn new(tabella: Tabella, file: u16, riga: u32, fields: Fields) -> Self {
        Self { tabella, file, riga, is_broken: false, fields }
    }

    /// A row of which only the act can be told.
    pub fn broken(tabella: Tabella, file: u16, riga: u32) -> Self {
        Self { tabella, file, riga, is_broken: true, fields: Fields::default() }
    }

    /// What stands in a column, without blanks around; empty where nothing does.
    pub fn raw(&self, column: &str) -> &str {
        debug_assert!(self.tabella.column(column).is_some(), "{column} is a column of {}", self.tabella.as_str());
        self.tabella.column(column).map_or("", |index| self.fields.field(index).trim())
    }

    /// Puts texts into columns.
    pub fn fill(&mut self, values: &[(&str, &str)]) {
        let index = |column: &str| self.tabella.column(column).expect("it is a column of the table");
        let values: Vec<(usize, &str)> = values.iter().map(|it| (index(it.0), it.1)).collect();
        let count = values.iter().map(|it| it.0 + 1).fold(self.fields.len(), usize::max);
        let mut fields = Fields::default();
        for place in 0..count {
            let new = values.iter().find(|it| it.0 == place);
            fields.push(new.map_or_else(|| self.fields.field(place), |it| it.1));
        }
        self.fields = fields;
    }

    /// How many bytes its fields have together.
    pub fn bytes(&self) -> usize {
        self.fields.bytes()
    }

    /// Whether both rows say the same; where they stand does not count.
    pub fn is_same(&self, other: &Self) -> bool {
        self.is_broken == other.is_broken && self.fields == other.fields
    }

    /// Appends the form in which the row waits on disk.
    pub fn write(&self, out: &mut Vec<u8>) {
        out.push(self.tabella as u8);
        out.push(u8::from(self.is_broken));
        out.extend_from_slice(&self.file.to_le_bytes());
        out.extend_from_slice(&self.riga.to_le_bytes());
        let count = u16::try_from(self.fields.len()).expect("a table has few columns");
        out.extend_from_slice(&count.to_le_bytes());
        for field in self.fields.iter() {
            let length = u32::try_from(field.len()).expect("a line is at most 1 MiB");
            out.extend_from_slice(&length.to_le_bytes());
            out.extend_from_slice(field.as_bytes());
        }
    }

    /// Takes a row that [`Riga::write`] wrote off the front of `bytes`; `None` where there is no such row.
    pub fn read(bytes: &mut &[u8]) -> Option<Self> {
        let [tabella, is_broken] = take(bytes)?;
        let tabella = *Tabella::ALL.get(usize::from(tabella))?;
        let file = u16::from_le_bytes(take(bytes)?);
        let riga = u32::from_le_bytes(take(bytes)?);
        let count = u16::from_le_bytes(take(bytes)?);
        let mut fields = Fields::default();
        for _ in 0..count {
            let length = u32::from_le_bytes(take(bytes)?) as usize;
            let (field, rest) = bytes.split_at_checked(length)?;
            fields.push(std::str::from_utf8(field).ok()?);
            *bytes = rest;
        }
        Some(Self { tabella, file, riga, is_broken: is_broken != 0, fields })
    }
}

fn take<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (head, rest) = bytes.split_first_chunk::<N>()?;
    *bytes = rest;
    Some(*head)
}

/// All rows of one act, in the order of their files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gruppo {
    /// The id that they share.
    pub id_verbale: String,
    /// The rows.
    pub righe: Vec<Riga>,
}

impl Gruppo {
    /// The rows of one table.
    pub fn of(&self, tabella: Tabella) -> impl Iterator<Item = &Riga> {
        self.righe.iter().filter(move |it| it.tabella == tabella)
    }

    /// Appends the form in which the rows wait on disk.
    pub fn write(&self, out: &mut Vec<u8>) {
        for riga in &self.righe {
            riga.write(out);
        }
    }

    /// Reads rows back; `None` where the bytes are no rows.
    pub fn read(id_verbale: &str, mut bytes: &[u8]) -> Option<Self> {
        let mut righe = Vec::new();
        while !bytes.is_empty() {
            righe.push(Riga::read(&mut bytes)?);
        }
        Some(Self { id_verbale: id_verbale.to_owned(), righe })
    }
}
