//! The lists of a batch for people: the carrier's distinta as CSV and PDF, and the print room's ticket.

use std::path::Path;
use std::path::PathBuf;

use serde_json::json;

use crate::compose::engine;
use crate::compose::engine::Engine;
use crate::compose::engine::Files;
use crate::compose::ente::Ente;
use crate::compose::record::Numeri;
use crate::domain::atto::Atto;
use crate::domain::data::Data;
use crate::domain::lotto::Lotto;
use crate::domain::nazione::Nazione;
use crate::domain::soggetto::Destinatario;
use crate::files;
use crate::hash;
use crate::hash::Hashed;
use crate::jobs::Error;
use crate::jobs::csv::cell;
use crate::jobs::modelli;
use crate::press::batch::Batch;
use crate::press::busta::Busta;
use crate::press::manifest::Input;
use crate::press::piece;
use crate::press::piece::Mode;
use crate::press::piece::Style;
use crate::press::print::Cabinet;
use crate::press::vettore::Vettore;
use crate::press::xmp::Identity;
use crate::shipped;

/// Rows on a page of the list.
const ROWS_A_PAGE: usize = 28;

/// Letters of a cell before it would run into the next one.
const NAME_WIDTH: usize = 42;

/// The header row of the CSV.
const HEADER: &str = "progressivo;numero_piego;numero_ar;id_verbale;numero_verbale;anno;destinatario;indirizzo;cap;citta;provincia;nazione;prodotto;peso_g\r\n";

/// A4 landscape, in points.
const LANDSCAPE: [f64; 2] = [841.889_763_779_5, 595.275_590_551_2];

/// One recipient as the carrier sees it.
pub struct Riga {
    piego: String,
    ar: String,
    id_verbale: String,
    numero: String,
    anno: u16,
    destinatario: String,
    indirizzo: String,
    cap: String,
    citta: String,
    provincia: String,
    nazione: String,
    weight_mg: u64,
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
            weight_mg: 0,
        }
    }

    fn csv(&self, number: u32, prodotto: &str) -> String {
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
            prodotto.to_string(),
            grams(self.weight_mg).to_string(),
        ];
        fields.join(";") + "\r\n"
    }

    fn cells(&self, number: usize) -> [String; 9] {
        let place = if self.nazione == "IT" {
            format!("{} {}", self.citta, self.provincia)
        } else {
            let country = Nazione::of_iso2(&self.nazione).map_or(self.nazione.clone(), |it| it.capitals());
            format!("{} – {country}", self.citta)
        };
        [
            number.to_string(),
            self.piego.clone(),
            self.ar.clone(),
            short(&self.id_verbale, 19),
            short(&self.destinatario, NAME_WIDTH),
            short(&self.indirizzo, 44),
            short(&self.cap, 8),
            short(place.trim(), 26),
            grams(self.weight_mg).to_string(),
        ]
    }
}

/// Whole grams, as a scale that rounds up.
fn grams(weight_mg: u64) -> u64 {
    weight_mg.div_ceil(1000)
}

/// At most `max` characters, with an ellipsis where some are left out.
fn short(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_string();
    }
    text.chars().take(max - 1).chain(['…']).collect()
}

/// What the lists say of the batch as a whole.
pub struct Summary<'a> {
    /// Its name.
    pub id: &'a str,
    /// Its number.
    pub numero: u16,
    /// The eight digits of the job.
    pub lavoro: &'a str,
    /// The lot.
    pub lotto: &'a Lotto,
    /// The lot's date.
    pub data: Data,
    /// The body.
    pub ente: &'a Ente,
    /// The carrier.
    pub vettore: &'a Vettore,
    /// The envelope.
    pub busta: &'a Busta,
    /// The product.
    pub prodotto: &'a str,
    /// Weight class, from 1.
    pub peso: u8,
    /// Pages.
    pub pages: u32,
    /// Sheets.
    pub sheets: u32,
    /// Plichi.
    pub plichi: u32,
    /// What the print is for.
    pub mode: Mode,
    /// That the list takes the place of another, and why.
    pub nota: Option<&'a str>,
}

/// The list of a batch being gathered. Its rows stay in memory: a batch is a box of paper.
pub struct Distinta {
    relative: String,
    path: PathBuf,
    rows: Vec<Riga>,
}

impl Distinta {
    /// An empty list for the batch `id` in a lot's folder.
    pub fn new(folder: &Path, id: &str) -> Self {
        let relative = format!("distinte/{id}");
        Self { path: folder.join(&relative), relative, rows: Vec::new() }
    }

    /// Adds a row.
    pub fn add(&mut self, mut riga: Riga, weight_mg: u64) {
        riga.weight_mg = weight_mg;
        self.rows.push(riga);
    }

    /// Writes CSV, PDF and ticket.
    pub fn finish(self, folder: &Path, summary: &Summary<'_>, lists: &Lists) -> Result<Vec<Input>, Error> {
        let ticket = format!("stampa/{}.scheda.pdf", summary.id);
        let scheda = lists.print(&folder.join(&ticket), ticket, summary.data, std::iter::once(scheda(summary)))?;
        let mut written = self.finish_lists(summary, lists)?;
        written.push(scheda);
        Ok(written)
    }

    /// Writes CSV and PDF.
    pub fn finish_lists(self, summary: &Summary<'_>, lists: &Lists) -> Result<Vec<Input>, Error> {
        let csv = self.write_csv(summary)?;
        let pages = self.rows.len().div_ceil(ROWS_A_PAGE).max(1);
        let records = (0..pages).map(|page| self.page(page, pages, summary));
        let data = summary.data;
        let pdf = lists.print(&with_extension(&self.path, "pdf"), format!("{}.pdf", self.relative), data, records)?;
        Ok(vec![csv, pdf])
    }

    fn write_csv(&self, summary: &Summary<'_>) -> Result<Input, Error> {
        let path = with_extension(&self.path, "csv");
        // The mark tells spreadsheets that the file is UTF-8.
        let mut text = format!("\u{FEFF}{HEADER}");
        for (index, riga) in self.rows.iter().enumerate() {
            let number = u32::try_from(index + 1).expect("a batch has few rows");
            text.push_str(&riga.csv(number, summary.prodotto));
        }
        files::replace(&path, text.as_bytes())?;
        Ok(Input { file: format!("{}.csv", self.relative), sha256: hash::sha256(text.as_bytes()) })
    }

    fn page(&self, page: usize, pages: usize, summary: &Summary<'_>) -> String {
        let first = page * ROWS_A_PAGE;
        let rows = self.rows.iter().enumerate().skip(first).take(ROWS_A_PAGE);
        let cells: Vec<[String; 9]> = rows.map(|(index, riga)| riga.cells(index + 1)).collect();
        let is_last = page + 1 == pages;
        let peso: u64 = self.rows.iter().map(|it| grams(it.weight_mg)).sum();
        let totals = json!([
            ["Plichi", summary.plichi.to_string()],
            ["Fogli", summary.sheets.to_string()],
            ["Peso complessivo", format!("{peso} g")],
            ["Quadratura", format!("plichi stampati {0} = righe {0} = plichi consegnati ________", summary.plichi)],
        ]);
        json!({
            "tipo": "distinta",
            "prodotto": product(summary),
            "ente": summary.ente.nome,
            "comando": summary.ente.comando,
            "testata": [
                format!("{}-{:04}", summary.lavoro, summary.numero),
                short(&summary.lotto.numero, 34),
                summary.data.it(),
                summary.busta.codice,
                weight_class(summary),
                short(&summary.vettore.nome, 40),
            ],
            "righe": cells,
            "totali": if is_last { totals } else { json!([]) },
            "pagina": format!("pag. {} di {pages}", page + 1),
        })
        .to_string()
    }
}

fn product(summary: &Summary<'_>) -> String {
    let name = match summary.prodotto {
        "AG" => "Atti giudiziari (L. 890/1982) con avviso di ricevimento",
        _ => "Raccomandate per l'estero con avviso di ricevimento",
    };
    match (summary.mode.word(), summary.nota) {
        (Some(word), _) => format!("{name} – {word}, non valida per la spedizione"),
        (None, Some(nota)) => format!("{name} – {nota}"),
        (None, None) => name.to_string(),
    }
}

fn weight_class(summary: &Summary<'_>) -> String {
    let upper = summary.vettore.scaglioni_g.get(usize::from(summary.peso).saturating_sub(1));
    upper.map_or(String::new(), |grams| format!("{} (fino a {grams} g)", summary.peso))
}

fn scheda(summary: &Summary<'_>) -> String {
    let carta = &summary.busta.carta;
    let voci = json!([
        ["File di stampa", format!("{}.pdf", summary.id)],
        ["Lavoro e lotto di stampa", format!("{} – {:04}", summary.lavoro, summary.numero)],
        ["Lotto del Comando", format!("{} del {}", summary.lotto.numero, summary.data.it())],
        ["Prodotto", product(summary)],
        ["Classe di peso", weight_class(summary)],
        ["Busta", summary.busta.nome],
        ["Carta", format!("A4, {} g/m², bianca, cassetto {}", carta.grammi_m2, carta.tipo)],
        ["Stampa", "fronte e retro, lato lungo, solo nero, 100 %"],
        ["Facciate", summary.pages.to_string()],
        ["Fogli", summary.sheets.to_string()],
        ["Plichi", summary.plichi.to_string()],
    ]);
    json!({"tipo": "scheda", "ente": summary.ente.nome, "comando": summary.ente.comando, "voci": voci}).to_string()
}

/// The model of the lists, loaded once.
pub struct Lists {
    engine: Engine,
    cabinet: Cabinet,
}

impl Lists {
    /// Loads the model.
    pub fn new() -> Result<Self, Error> {
        let files = shipped::templates("distinta").into_iter();
        let mut parts: Files = files.map(|(path, bytes)| (format!("/{path}"), bytes)).collect();
        parts.insert("/testi.toml".into(), shipped::sentences("it", "distinta").unwrap_or_default());
        let engine = Engine::new(&parts, &Files::new(), "/distinta/main.typ", modelli::fonts()?, engine::LISTS)
            .map_err(Error::Compose)?;
        Ok(Self { engine, cabinet: Cabinet::default() })
    }

    /// Prints records, a page each, into the PDF at `path`.
    fn print(
        &self,
        path: &Path,
        relative: String,
        data: Data,
        records: impl Iterator<Item = String>,
    ) -> Result<Input, Error> {
        let mut out = Hashed::new(Vec::new());
        let identity = Identity { title: relative.clone(), data };
        let mut batch = Batch::list(&mut out, self.engine.faces(), LANDSCAPE, identity).map_err(Error::Press)?;
        let style = Style { mode: Mode::Vera, mark_face: 0 };
        for record in records {
            let document = self.engine.compose(record).map_err(Error::Compose)?;
            let page = piece::print(&document, self.engine.faces(), &self.cabinet, &[], style).map_err(Error::Press)?;
            batch.add_single(&page).map_err(Error::Press)?;
        }
        batch.finish().map_err(Error::Press)?;
        let (bytes, sha256) = out.finish();
        files::replace(path, &bytes)?;
        Ok(Input { file: relative, sha256 })
    }
}

/// `path` + `.extension`, for names that have dots of their own.
fn with_extension(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push(".");
    name.push(extension);
    name.into()
}
