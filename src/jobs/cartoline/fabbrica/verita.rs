//! The truth of made cards, as tables: what they say, what stands in each zone, where each side lies, what was sent.

use std::path::Path;

use crate::domain::carta::CardProfile;
use crate::domain::carta::Side;
use crate::domain::data::Data;
use crate::files;
use crate::jobs::Error;
use crate::jobs::cartoline::fabbrica::origine::Pezzo;
use crate::maker::card::Filled;
use crate::maker::scanner::Lies;
use crate::maker::story::Story;
use crate::maker::story::What;
use crate::maker::wear::Wear;

/// The table of the cards.
pub const CARDS: &str = "verita.csv";
/// That of what stands in their zones.
pub const ZONES: &str = "zone.csv";
/// That of where their sides lie.
pub const SIDES: &str = "lati.csv";
/// That of the pieces sent, as `plico scan --sent` takes it.
pub const SENT: &str = "inviati.csv";

const HEADS: [(&str, &str); 4] = [
    (
        CARDS,
        "file_fronte;file_retro;carta;id_verbale;progressivo_destinatario;numero_piego;numero_ar;esito_cod;causa;modalita;\
         data_affidamento;data_tentativo;data_deposito;data_cad;data_can;data_consegna;data_notifica;difficolta;note",
    ),
    (ZONES, "id_verbale;progressivo_destinatario;carta;lato;zona;tipo;valore;testo;modo"),
    (SIDES, "file;pagina;dpi;id_verbale;progressivo_destinatario;carta;lato;m0;m1;m2;m3;m4;m5;quarti;difficolta;note"),
    (SENT, "id_verbale;progressivo_destinatario;prodotto;numero_piego;numero_ar;data_affidamento"),
];

/// A picture that was written, and what lies in it.
pub struct Picture {
    /// Its file.
    pub file: String,
    /// Its page there, from 1.
    pub page: usize,
    /// Its resolution.
    pub dpi: u32,
    /// The sides in it.
    pub lies: Vec<Lies>,
}

/// All that is known of one card.
pub struct Told<'a> {
    /// Its piece.
    pub piece: &'a Pezzo,
    /// What card it is.
    pub profile: &'a CardProfile,
    /// What it tells.
    pub story: &'a Story,
    /// What befell it.
    pub wear: &'a Wear,
    /// What was put where.
    pub filled: &'a [Filled],
    /// Which of the cards of its bed it is.
    pub card: usize,
    /// The pictures of the bed.
    pub pictures: &'a [Picture],
}

/// The lines of one card in each table.
pub struct Row([Vec<String>; 4]);

/// The tables, growing.
pub struct Tables([String; 4]);

impl Told<'_> {
    /// What the tables say of it.
    pub fn row(&self) -> Row {
        Row([vec![self.truth()], self.zones(), self.sides(), vec![self.sent()]])
    }

    fn key(&self) -> [String; 2] {
        [self.piece.id_verbale.clone(), self.piece.progressivo_destinatario.to_string()]
    }

    fn truth(&self) -> String {
        let file = |side: Side| {
            let picture = self.pictures.iter().find(|it| it.lies.iter().any(|it| it.side == side));
            picture.map_or(String::new(), |it| it.file.clone())
        };
        let (outcome, days) = (self.story.outcome, &self.story.days);
        let [id, number] = self.key();
        let mut cells = vec![file(Side::Fronte), file(Side::Retro), self.profile.name().to_owned(), id, number];
        cells.extend([self.piece.numero_piego.clone(), self.piece.numero_ar.clone()]);
        let parts = outcome.map(|it| [Some(it.codice()), it.causa(), it.modalita()]).unwrap_or_default();
        cells.extend(parts.map(|it| it.unwrap_or_default().to_owned()));
        let dates = [Some(days.affidamento), days.tentativo, days.deposito, days.cad, days.can, days.consegna];
        cells.extend(dates.into_iter().chain([days.notifica]).map(iso));
        cells.extend([self.wear.level.as_str().to_owned(), self.notes()]);
        line(&cells)
    }

    fn notes(&self) -> String {
        let mut notes = self.story.notes.clone();
        notes.extend(self.wear.notes());
        notes.join(" ")
    }

    fn zones(&self) -> Vec<String> {
        let row = |it: &Filled| {
            let [id, number] = self.key();
            let (kind, value) = told(&it.what);
            let mut cells = vec![id, number, self.profile.name().to_owned(), it.side.as_str().to_owned()];
            cells.extend([it.zone.clone(), kind.to_owned(), value, it.text.clone(), it.manner.clone()]);
            line(&cells)
        };
        self.filled.iter().map(row).collect()
    }

    fn sides(&self) -> Vec<String> {
        let mut rows = Vec::new();
        for picture in self.pictures {
            for lies in picture.lies.iter().filter(|it| it.card == self.card) {
                let [id, number] = self.key();
                let mut cells =
                    vec![picture.file.clone(), picture.page.to_string(), picture.dpi.to_string(), id, number];
                cells.extend([self.profile.name().to_owned(), lies.side.as_str().to_owned()]);
                cells.extend(lies.matrix.map(|it| format!("{it:.9}")));
                cells.extend([self.wear.quarters.to_string(), self.wear.level.as_str().to_owned(), self.notes()]);
                rows.push(line(&cells));
            }
        }
        rows
    }

    fn sent(&self) -> String {
        let [id, number] = self.key();
        let piece = self.piece;
        let mut cells = vec![id, number, piece.prodotto.clone(), piece.numero_piego.clone(), piece.numero_ar.clone()];
        cells.push(iso(Some(piece.affidamento)));
        line(&cells)
    }
}

/// What stands in a zone: its kind and its value.
fn told(what: &What) -> (&'static str, String) {
    match what {
        What::Tick => ("tick", "1".to_owned()),
        What::Struck => ("tick", "0".to_owned()),
        What::Day(day) | What::Dater(day) => ("date", iso(Some(*day))),
        What::Number(it) | What::Label(it) => ("numero", it.clone()),
        What::Words(it) => ("text", it.clone()),
        What::Signature(_) => ("ink", "1".to_owned()),
        What::Postmark(day) => ("stamp", iso(Some(*day))),
    }
}

fn iso(day: Option<Data>) -> String {
    day.map_or(String::new(), |it| it.to_string())
}

fn line(cells: &[String]) -> String {
    // Nothing here comes from outside: no cell begins a formula, and a semicolon is only ever in a hand's text.
    cells.iter().map(|it| it.replace(';', ",")).collect::<Vec<_>>().join(";")
}

impl Tables {
    /// The tables with their heads.
    pub fn new() -> Self {
        Self(HEADS.map(|(_, head)| format!("\u{feff}{head}\r\n")))
    }

    /// Adds a card.
    pub fn add(&mut self, row: &Row) {
        for (table, lines) in self.0.iter_mut().zip(&row.0) {
            for line in lines {
                table.push_str(line);
                table.push_str("\r\n");
            }
        }
    }

    /// Writes them into a folder.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        for ((name, _), table) in HEADS.iter().zip(&self.0) {
            files::replace(&folder.join(name), table.as_bytes())?;
        }
        Ok(())
    }
}

impl Default for Tables {
    fn default() -> Self {
        Self::new()
    }
}
