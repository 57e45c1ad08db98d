//! The tables that a desk opens in its spreadsheet: `esiti.csv`, `anomalie.csv`, `documenti.csv`, the list of a box.

use std::fmt::Write as _;

use crate::domain::data::Data;
use crate::flussi::neutro;
use crate::jobs::csv::cell;
use crate::jobs::scansione::esame::Detto;

/// The columns of `esiti.csv`: those of the dictionary, then those of a reading.
pub const ESITI: [&str; 36] = [
    "id_verbale",
    "progressivo_destinatario",
    "canale",
    "prodotto",
    "numero_raccomandata",
    "numero_ar",
    "data_spedizione",
    "data_esito",
    "esito_cod",
    "causa",
    "esito_testo",
    "modalita",
    "data_tentativo",
    "data_deposito",
    "cad_data_spedizione",
    "can_data_spedizione",
    "data_consegna",
    "cad_data_ritiro",
    "data_notifica",
    "regola",
    "stato",
    "confidenza",
    "dubbi",
    "spiegazione",
    "proposte",
    "ritagli",
    "carta",
    "evidenza",
    "file",
    "file_fronte",
    "file_retro",
    "sha256",
    "data_disponibilita",
    "scatola",
    "lotto_fisico",
    "posizione",
];

/// A row of `esiti.csv`: a piece for one of its acts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Esito {
    /// The act.
    pub id_verbale: String,
    /// The recipient.
    pub destinatario: u32,
    /// The carrier's product.
    pub prodotto: String,
    /// The piece's number.
    pub numero_piego: String,
    /// Its receipt's number.
    pub numero_ar: String,
    /// The day the carrier took it.
    pub affidato: Option<Data>,
    /// The outcome and its days.
    pub detto: Detto,
    /// The legal day and the rule of the procedure.
    pub legale: Option<(Data, String)>,
    /// By which rules its days were accepted, `data_consegna=due-testimoni`.
    pub regole: Vec<String>,
    /// From 0 to 1.
    pub confidenza: f64,
    /// What is to be looked at.
    pub dubbi: Vec<String>,
    /// The same in words.
    pub spiegazione: String,
    /// What the days in doubt may be.
    pub proposte: Vec<String>,
    /// Crops of what is in doubt.
    pub ritagli: Vec<String>,
    /// The profiles of its cards.
    pub carte: Vec<String>,
    /// What is there.
    pub evidenza: Vec<String>,
    /// Names as received.
    pub file: Vec<String>,
    /// The image of its first card's front and back, as received.
    pub immagini: [String; 2],
    /// The hash of the front's content.
    pub sha256: String,
    /// The day the first of its scans came in.
    pub disponibile: Option<Data>,
    /// Where the paper is.
    pub scatola: String,
    /// The physical lot of the box.
    pub lotto_fisico: String,
    /// The place in the box.
    pub posizione: String,
}

fn day(it: Option<Data>) -> String {
    it.map(|it| it.to_string()).unwrap_or_default()
}

impl Esito {
    fn cells(&self) -> [String; 36] {
        let of = |column: &str| day(self.detto.day(column));
        let (codice, causa, modalita) = match self.detto.esito {
            Some(it) => (it.codice(), it.causa().unwrap_or_default(), it.modalita().unwrap_or_default()),
            None => ("", "", ""),
        };
        let testo = if codice.is_empty() { "" } else { neutro::word(codice, causa) };
        let mut regola: Vec<String> = self.legale.iter().map(|it| it.1.clone()).collect();
        regola.extend(self.regole.iter().cloned());
        let list = |it: &[String]| it.join(" ");
        [
            self.id_verbale.clone(),
            self.destinatario.to_string(),
            "POSTA".into(),
            self.prodotto.clone(),
            self.numero_piego.clone(),
            self.numero_ar.clone(),
            day(self.affidato),
            day(self.detto.happened()),
            codice.into(),
            causa.into(),
            testo.into(),
            modalita.into(),
            of("data_tentativo"),
            of("data_deposito"),
            of("cad_data_spedizione"),
            of("can_data_spedizione"),
            of("data_consegna"),
            of("cad_data_ritiro"),
            day(self.legale.as_ref().map(|it| it.0)),
            regola.join(" "),
            self.detto.stato.clone(),
            format!("{:.2}", self.confidenza),
            list(&self.dubbi),
            self.spiegazione.clone(),
            self.proposte.join("; "),
            self.ritagli.join(","),
            self.carte.join(","),
            self.evidenza.join(","),
            self.file.join(","),
            self.immagini[0].clone(),
            self.immagini[1].clone(),
            self.sha256.clone(),
            day(self.disponibile),
            self.scatola.clone(),
            self.lotto_fisico.clone(),
            self.posizione.clone(),
        ]
    }
}

/// A row of `anomalie.csv`: what could not be tied or read, was refused or came twice. The desk fills in the act, or the
/// plate, and the kind of what is no card, and confirms the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Anomalia {
    /// The name as received.
    pub file: String,
    /// Page and card on it, `1.2`; empty for the whole file.
    pub posto: String,
    /// A stable code.
    pub codice: String,
    /// The same in words.
    pub motivo: String,
    /// The numbers that were read on it.
    pub numero: String,
    /// The kind of card, where a profile fits.
    pub carta: String,
    /// Where the file as received is kept, below the folder.
    pub immagine: String,
    /// Its hash.
    pub sha256: String,
    /// Where the paper is.
    pub scatola: String,
    /// The place in the box.
    pub posizione: String,
}

/// The columns of `anomalie.csv`; the desk fills the last four.
pub const ANOMALIE: [&str; 14] = [
    "file",
    "posto",
    "codice",
    "motivo",
    "numero",
    "carta",
    "immagine",
    "sha256",
    "scatola",
    "posizione",
    "id_verbale",
    "progressivo_destinatario",
    "targa",
    "tipo",
];

/// A row of `documenti.csv`: another paper that was tied to its act.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Documento {
    /// The act.
    pub id_verbale: String,
    /// What it is.
    pub tipo: String,
    /// The day it came in.
    pub data: Option<Data>,
    /// The name as received.
    pub file: String,
    /// How many sides it has.
    pub pagine: u32,
    /// Where the file as received is kept.
    pub immagine: String,
    /// Its hash.
    pub sha256: String,
    /// Where the paper is.
    pub scatola: String,
    /// The place in the box.
    pub posizione: String,
}

/// What opens in a spreadsheet as UTF-8.
const BOM: &str = "\u{FEFF}";

/// A table from its columns and its rows.
pub fn table<const N: usize>(columns: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut text = format!("{BOM}{}\r\n", columns.join(";"));
    for row in rows {
        let cells: Vec<String> = row.iter().map(|it| cell(it)).collect();
        let _ = write!(text, "{}\r\n", cells.join(";"));
    }
    text
}

/// `esiti.csv`.
pub fn esiti(rows: &[Esito]) -> String {
    table(ESITI, rows.iter().map(Esito::cells))
}

/// `anomalie.csv`.
pub fn anomalie(rows: &[Anomalia]) -> String {
    let cells = |it: &Anomalia| {
        let [a, b, c, d, e] = [&it.file, &it.posto, &it.codice, &it.motivo, &it.numero].map(Clone::clone);
        let [f, g, h, i, j] = [&it.carta, &it.immagine, &it.sha256, &it.scatola, &it.posizione].map(Clone::clone);
        [a, b, c, d, e, f, g, h, i, j, String::new(), String::new(), String::new(), String::new()]
    };
    table(ANOMALIE, rows.iter().map(cells))
}

/// `documenti.csv`.
pub fn documenti(rows: &[Documento]) -> String {
    let columns = [
        "id_verbale",
        "tipo",
        "data_acquisizione",
        "nome_file",
        "pagine",
        "immagine",
        "sha256",
        "scatola",
        "posizione",
    ];
    let cells = |it: &Documento| {
        let [a, b, c, d] = [&it.id_verbale, &it.tipo, &it.file, &it.immagine].map(Clone::clone);
        let [e, f, g] = [&it.sha256, &it.scatola, &it.posizione].map(Clone::clone);
        [a, b, day(it.data), c, it.pagine.to_string(), d, e, f, g]
    };
    table(columns, rows.iter().map(cells))
}
