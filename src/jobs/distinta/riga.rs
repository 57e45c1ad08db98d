//! A row of a distinta: one recipient as the carrier sees it, written into the CSV and read back from it.

use serde::Deserialize;

use crate::compose::record::Numeri;
use crate::domain::atto::Atto;
use crate::domain::nazione::Nazione;
use crate::domain::soggetto::Destinatario;
use crate::jobs::csv::cell;
use crate::jobs::csv::table;
use crate::jobs::csv::unguard;
use crate::jobs::distinta::Summary;

/// The header row of the CSV.
pub const HEADER: &str = "progressivo;numero_piego;numero_ar;id_verbale;numero_verbale;anno;destinatario;indirizzo;cap;citta;provincia;nazione;prodotto;peso_g;classe_peso;formato;note;sostituisce\r\n";

/// One recipient as the carrier sees it.
#[derive(Clone, PartialEq, Eq, Deserialize)]
pub struct Riga {
    /// Number of the registered piece; empty where the carrier's labels are stuck on by hand.
    #[serde(rename = "numero_piego")]
    pub piego: String,
    /// Number of its AR card.
    #[serde(rename = "numero_ar")]
    pub ar: String,
    /// The act.
    pub id_verbale: String,
    /// The act's number in its register.
    #[serde(rename = "numero_verbale")]
    pub numero: String,
    /// The register's year.
    pub anno: u16,
    /// The recipient's name.
    pub destinatario: String,
    /// Street and number.
    pub indirizzo: String,
    /// Postal code.
    pub cap: String,
    /// Town.
    pub citta: String,
    /// Province, two letters.
    pub provincia: String,
    /// Country, two letters.
    pub nazione: String,
    /// Weight of the closed envelope in whole grams, as a scale that rounds up.
    pub peso_g: u64,
    /// What the counter has to know of the piece.
    pub note: String,
}

impl Riga {
    /// The row of one recipient of an act.
    pub fn new(atto: &Atto, destinatario: &Destinatario, numeri: &Numeri) -> Self {
        let indirizzo = &destinatario.indirizzo;
        let via = [indirizzo.via.reveal(), indirizzo.civico.reveal()];
        let via: Vec<&str> = via.into_iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
        Self {
            piego: numeri.piego.clone().unwrap_or_default(),
            ar: numeri.ar.clone().unwrap_or_default(),
            id_verbale: atto.id_verbale.clone(),
            numero: atto.numero.clone(),
            anno: atto.anno,
            destinatario: destinatario.nominativo.full_name().reveal().clone(),
            indirizzo: via.join(" "),
            cap: indirizzo.cap.clone(),
            citta: indirizzo.citta.clone(),
            provincia: indirizzo.provincia.clone(),
            nazione: indirizzo.nazione.clone(),
            peso_g: 0,
            note: String::new(),
        }
    }

    /// The row with the weight of its envelope.
    pub fn weighing(mut self, weight_mg: u64) -> Self {
        self.peso_g = weight_mg.div_ceil(1000);
        self
    }

    /// The row with a word for the counter.
    pub fn noted(mut self, note: &str) -> Self {
        self.note = note.to_string();
        self
    }

    /// Where it goes: the province within Italy, the country elsewhere.
    pub fn place(&self) -> String {
        if self.nazione == "IT" {
            return self.provincia.to_uppercase();
        }
        Nazione::of_iso2(&self.nazione).map_or(self.nazione.clone(), |it| it.capitals())
    }

    /// Writes the row of the CSV; what all rows of a batch have in common comes from its summary.
    pub(super) fn write(&self, number: usize, summary: &Summary<'_>, text: &mut String) {
        let fields = [
            number.to_string(),
            self.piego.clone(),
            self.ar.clone(),
            cell(&self.id_verbale),
            cell(&self.numero),
            self.anno.to_string(),
            cell(&self.destinatario),
            cell(&self.indirizzo),
            cell(&self.cap),
            cell(&self.citta),
            cell(&self.provincia),
            cell(&self.nazione),
            summary.prodotto.to_string(),
            self.peso_g.to_string(),
            summary.peso.to_string(),
            summary.busta.codice.clone(),
            cell(&self.note),
            cell(summary.nota.unwrap_or_default()),
        ];
        text.push_str(&fields.join(";"));
        text.push_str("\r\n");
    }

    /// Reads the rows of a distinta's CSV back. `None` where it is not one.
    pub fn read_all(csv: &[u8]) -> Option<Vec<Self>> {
        let mut rows: Vec<Self> = table(csv)?;
        for row in &mut rows {
            row.unguard();
        }
        Some(rows)
    }

    fn unguard(&mut self) {
        let texts = [
            &mut self.id_verbale,
            &mut self.numero,
            &mut self.destinatario,
            &mut self.indirizzo,
            &mut self.cap,
            &mut self.citta,
            &mut self.provincia,
            &mut self.nazione,
            &mut self.note,
        ];
        texts.into_iter().for_each(unguard);
    }
}
