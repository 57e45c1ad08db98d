//! The lists of a batch and of a lot for people: the carrier's distinta, its summary over the batches, the labels of
//! the boxes, the lot's report and the print room's ticket.
//!
//! Every list says what it is a list of from the same rows: the PDF, the CSV, the totals and the boxes of a batch can
//! not differ.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;

use crate::domain::data::Data;
use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::distinta::lists::Cell;
use crate::jobs::distinta::lists::Flow;
use crate::jobs::distinta::lists::Lists;
use crate::jobs::distinta::lists::Look;
use crate::jobs::distinta::lists::Values;
use crate::jobs::distinta::report::Dispatch;
use crate::jobs::distinta::riga::HEADER;
use crate::jobs::distinta::riga::Riga;
use crate::jobs::distinta::totals::Totals;
use crate::press::busta::Busta;
use crate::press::imbustatrice::Imbustatrice;
use crate::press::imbustatrice::Ordine;
use crate::press::imbustatrice::Tipo;
use crate::press::manifest::Input;
use crate::press::manifest::Manifest;
use crate::press::manifest::Mittente;
use crate::press::piece::Mode;
use crate::press::vettore::Vettore;

pub mod boxes;
pub mod lists;
pub mod report;
pub mod riga;
pub mod summary;
pub mod totals;

/// Destinations a line of the totals.
const PLACES_A_LINE: usize = 6;

/// What the lists say of the batch as a whole.
pub struct Summary<'a> {
    /// Its name.
    pub id: &'a str,
    /// Its number.
    pub numero: u16,
    /// The eight digits of the job.
    pub lavoro: &'a str,
    /// The C.P.L.'s number of the lot.
    pub lotto: &'a str,
    /// The lot's date.
    pub data: Data,
    /// Who posts.
    pub mittente: &'a Mittente,
    /// The carrier.
    pub vettore: &'a Vettore,
    /// The envelope.
    pub busta: &'a Busta,
    /// The inserter.
    pub imbustatrice: &'a Imbustatrice,
    /// The product.
    pub prodotto: &'a str,
    /// Weight class, from 1.
    pub peso: u8,
    /// Pages.
    pub pages: u32,
    /// Sheets of plichi.
    pub sheets: u32,
    /// Sheets by tray, slip sheets included.
    pub vassoi: &'a BTreeMap<u8, u32>,
    /// Slip sheets.
    pub separatori: usize,
    /// Plichi.
    pub plichi: u32,
    /// What the print is for.
    pub mode: Mode,
    /// That the list takes the place of another, which one, and why.
    pub nota: Option<&'a str>,
}

impl Summary<'_> {
    /// The number of the distinta: job and batch.
    pub fn number(&self) -> String {
        number(self.lavoro, self.numero)
    }
}

/// The number of a distinta: job and batch.
pub fn number(lavoro: &str, numero: u16) -> String {
    format!("{lavoro}-{numero:04}")
}

/// The list of a batch being gathered. Its rows stay in memory: a batch is a box of paper.
pub struct Distinta {
    id: String,
    rows: Vec<Riga>,
}

impl Distinta {
    /// An empty list for the batch `id`.
    pub fn new(id: &str) -> Self {
        Self { id: id.to_string(), rows: Vec::new() }
    }

    /// Adds a row.
    pub fn add(&mut self, riga: Riga) {
        self.rows.push(riga);
    }

    /// The rows so far.
    pub fn rows(&self) -> &[Riga] {
        &self.rows
    }

    /// Writes all lists of the batch into a lot's folder: CSV and PDF of the distinta, boxes and their labels, and
    /// the ticket.
    pub fn finish(self, folder: &Path, summary: &Summary<'_>, lists: &Lists) -> Result<Vec<Input>, Error> {
        let mut written = self.finish_lists(folder, summary, lists)?;
        let ticket = format!("stampa/{}.scheda.pdf", summary.id);
        let weight = self.rows.iter().map(|it| it.peso_g).sum::<u64>();
        written.push(lists.print(folder, ticket, scheda(summary, weight, lists))?);
        Ok(written)
    }

    /// Writes CSV and PDF, boxes and labels: all that changes when a piece is taken out.
    pub fn finish_lists(&self, folder: &Path, summary: &Summary<'_>, lists: &Lists) -> Result<Vec<Input>, Error> {
        let mut written = vec![self.write_csv(folder, summary)?, self.write_pdf(folder, summary, lists)?];
        if self.rows.is_empty() {
            // Nothing is packed, and no label says so.
            return Ok(written);
        }
        written.extend(boxes::write(folder, &self.id, summary, &self.rows, lists)?);
        Ok(written)
    }

    fn write_csv(&self, folder: &Path, summary: &Summary<'_>) -> Result<Input, Error> {
        // The mark tells spreadsheets that the file is UTF-8.
        let mut text = format!("\u{FEFF}{HEADER}");
        for (number, riga) in (1..).zip(&self.rows) {
            riga.write(number, summary, &mut text);
        }
        write_text(folder, format!("distinte/{}.csv", self.id), &text)
    }

    fn write_pdf(&self, folder: &Path, summary: &Summary<'_>, lists: &Lists) -> Result<Input, Error> {
        let head = head(summary, lists);
        let mut totals = Totals::default();
        totals.add(&self.rows, summary.peso);
        let mut flow = Flow::new(lists, &head);
        flow.begin("distinta")?;
        let class = summary.peso.to_string();
        for (number, riga) in (1..).zip(&self.rows) {
            row(&mut flow, number, riga, &class)?;
        }
        let atti = u64::from(summary.plichi);
        closing(&mut flow, lists, &totals, summary.vettore, atti)?;
        flow.finish(folder, format!("distinte/{}.pdf", self.id))
    }
}

fn row(flow: &mut Flow<'_>, number: usize, riga: &Riga, class: &str) -> Result<(), Error> {
    let cells = [
        (number.to_string(), Look::Number),
        (riga.piego.clone(), Look::Mono),
        (riga.ar.clone(), Look::Mono),
        (format!("{}/{}", riga.numero, riga.anno), Look::Words),
        (riga.destinatario.clone(), Look::Words),
        (riga.indirizzo.clone(), Look::Words),
        (riga.cap.clone(), Look::Mono),
        (riga.citta.clone(), Look::Words),
        (riga.place(), Look::Words),
        (riga.peso_g.to_string(), Look::Number),
        (class.to_string(), Look::Words),
        (riga.note.clone(), Look::Words),
    ];
    flow.row(&cells, "distinta")
}

/// Writes the lists of a lot as a whole: a summary for each product, and the report, which has no day of dispatch yet.
pub fn of_lot(folder: &Path, manifest: &Manifest, vettore: &Vettore, lists: &Lists) -> Result<Vec<Input>, Error> {
    let mut written = summary::write(folder, manifest, vettore, lists)?;
    written.extend(report::write(folder, folder, manifest, &Dispatch::default(), vettore, lists)?);
    Ok(written)
}

/// Writes a list for spreadsheets and programs.
fn write_text(folder: &Path, relative: String, text: &str) -> Result<Input, Error> {
    files::replace(&folder.join(&relative), text.as_bytes())?;
    Ok(Input { file: relative, sha256: hash::sha256(text.as_bytes()) })
}

/// The values of a distinta's head.
fn head(summary: &Summary<'_>, lists: &Lists) -> Values {
    let title = lists.frasi.say("distinta", &[]);
    let busta = format!("{} ({} × {} mm)", summary.busta.codice, summary.busta.busta_mm[0], summary.busta.busta_mm[1]);
    let mut head = sender(summary.mittente, summary.vettore);
    head.extend([
        ("riferimento", reference(lists, &title, &summary.number(), summary.lotto, summary.data)),
        ("titolo", title),
        ("prodotto", product(summary.prodotto, summary.mode, lists)),
        ("t0", summary.number()),
        ("t1", summary.lotto.to_string()),
        ("t2", summary.data.it()),
        ("t3", busta),
        ("t4", weight_class(summary.peso, summary.vettore, lists)),
        ("t5", summary.vettore.nome.clone()),
    ]);
    head.extend(summary.nota.map(|it| ("sostituisce", it.to_string())));
    head
}

/// What all lists say of who posts, with whom and by which leave.
fn sender(mittente: &Mittente, vettore: &Vettore) -> Values {
    let parts = [&mittente.nome, &mittente.indirizzo];
    let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    vec![
        ("ente", mittente.nome.clone()),
        ("comando", mittente.comando.clone()),
        ("m0", parts.join(" – ")),
        ("m1", vettore.conto_contrattuale.clone()),
        ("m2", vettore.autorizzazione.clone()),
        ("m3", vettore.ufficio_accettante.clone()),
    ]
}

/// What the head of a list of a lot as a whole says whatever the list, and the lot's date for people.
fn head_of_lot(title: &str, manifest: &Manifest, vettore: &Vettore, lists: &Lists) -> (Values, String) {
    let title = lists.frasi.say(title, &[]);
    let data = Data::parse(&manifest.data);
    let reference = data.map(|it| reference(lists, &title, &manifest.lavoro, &manifest.lotto, it));
    let mut head = sender(&manifest.mittente, vettore);
    head.extend([("riferimento", reference.unwrap_or_default()), ("titolo", title)]);
    (head, data.map_or(String::new(), |it| it.it()))
}

fn reference(lists: &Lists, title: &str, number: &str, lotto: &str, data: Data) -> String {
    let data = data.it();
    lists.frasi.say("riferimento", &[("titolo", title), ("numero", number), ("lotto", lotto), ("data", &data)])
}

/// The name of a product for people.
fn product(code: &str, mode: Mode, lists: &Lists) -> String {
    let key = format!("prodotto-{code}");
    let name = if lists.frasi.has(&key) { lists.frasi.say(&key, &[]) } else { code.to_string() };
    match mode.word() {
        Some(word) => lists.frasi.say("non-valida", &[("prodotto", &name), ("parola", word)]),
        None => name,
    }
}

fn weight_class(peso: u8, vettore: &Vettore, lists: &Lists) -> String {
    let upper = vettore.scaglioni_g.get(usize::from(peso).wrapping_sub(1));
    upper.map_or(String::new(), |grams| {
        lists.frasi.say("classe", &[("classe", &peso.to_string()), ("grammi", &grams.to_string())])
    })
}

/// What a list ends with: totals, the line that holds them against one another, room for names and stamp.
fn closing(flow: &mut Flow<'_>, lists: &Lists, totals: &Totals, vettore: &Vettore, atti: u64) -> Result<(), Error> {
    let say = |key: &str| lists.frasi.say(key, &[]);
    let lines = totals.by_class.len() + totals.by_place.len().div_ceil(PLACES_A_LINE) + 4;
    flow.skip(lists::MM * 2.0);
    // All in one place where a page holds it.
    flow.keep(lists::MM * 28.0 + lists.row() * lines as f64)?;
    flow.line(&[Cell::bold(&say("per-classe"))])?;
    for (class, sum) in &totals.by_class {
        let name = weight_class(*class, vettore, lists);
        let (plichi, peso) = (sum.plichi.to_string(), grams(sum.peso_g, lists));
        flow.line(&[Cell::left(10.0, 60.0, &name), Cell::right(70.0, 20.0, &plichi), Cell::right(92.0, 28.0, &peso)])?;
    }
    flow.line(&[Cell::bold(&say("per-destinazione"))])?;
    let places: Vec<_> = totals.by_place.iter().collect();
    for line in places.chunks(PLACES_A_LINE) {
        let cells: Vec<[String; 3]> = line
            .iter()
            .map(|((_, place), sum)| {
                let place = if place.is_empty() { say("senza-provincia") } else { place.clone() };
                [place, sum.plichi.to_string(), grams(sum.peso_g, lists)]
            })
            .collect();
        let lines = cells.iter().enumerate().flat_map(|(index, [place, plichi, peso])| {
            let x = 10.0 + 46.0 * index as f64;
            [Cell::left(x, 18.0, place), Cell::right(x + 18.0, 9.0, plichi), Cell::right(x + 27.0, 16.0, peso)]
        });
        flow.line(&lines.collect::<Vec<_>>())?;
    }
    flow.skip(lists::MM * 2.0);
    flow.need(lists::MM * 24.0 + lists.row() * 2.0)?;
    let (plichi, peso) = (totals.all.plichi.to_string(), totals.all.peso_g.to_string());
    flow.line(&[Cell::bold(&lists.frasi.say("totale", &[("plichi", &plichi), ("peso", &peso)]))])?;
    let values = [("atti", atti.to_string()), ("righe", plichi)];
    let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
    flow.line(&[Cell::bold(&lists.frasi.say("quadratura", &values))])?;
    flow.block("firme")
}

fn grams(peso_g: u64, lists: &Lists) -> String {
    lists.frasi.say("grammi", &[("peso", &peso_g.to_string())])
}

fn scheda(summary: &Summary<'_>, weight_g: u64, lists: &Lists) -> String {
    let carta = &summary.busta.carta;
    let vassoi: Vec<String> = summary.vassoi.iter().map(|(tray, sheets)| format!("{tray}: {sheets} fogli")).collect();
    let voci = json!([
        ["File di stampa", format!("{}.pdf", summary.id)],
        ["Lavoro e lotto di stampa", format!("{} – {:04}", summary.lavoro, summary.numero)],
        ["Lotto del Comando", format!("{} del {}", summary.lotto, summary.data.it())],
        ["Prodotto", product(summary.prodotto, summary.mode, lists)],
        ["Classe di peso", weight_class(summary.peso, summary.vettore, lists)],
        ["Busta", summary.busta.nome],
        ["Carta", format!("A4, {} g/m², bianca, cassetto {}", carta.grammi_m2, carta.tipo)],
        ["Cassetti", vassoi.join(" · ")],
        ["Imbustatrice", machine(summary.imbustatrice)],
        ["Stampa", "fronte e retro, lato lungo, solo nero, 100 %"],
        ["Facciate", summary.pages.to_string()],
        ["Fogli", sheets(summary)],
        ["Plichi", summary.plichi.to_string()],
        ["Peso", format!("{weight_g} g")],
    ]);
    let Mittente { nome, comando, .. } = summary.mittente;
    json!({"tipo": "scheda", "ente": nome, "comando": comando, "voci": voci}).to_string()
}

/// The inserter, what it reads and in which order it takes sheets.
fn machine(it: &Imbustatrice) -> String {
    let marks = it.marca.iter().map(|mark| match mark.tipo {
        Tipo::Omr => format!("OMR, {} tratti", mark.tratti.len()),
        tipo => tipo.symbology().to_string(),
    });
    let marks: Vec<String> = ["segno".to_string()].into_iter().chain(marks).collect();
    let order = match it.ordine {
        Ordine::IndirizzoPrimo => "entra prima il foglio con l'indirizzo",
        Ordine::IndirizzoUltimo => "entra per ultimo il foglio con l'indirizzo",
    };
    format!("{} ({}); {order}", it.codice, marks.join(", "))
}

fn sheets(summary: &Summary<'_>) -> String {
    match summary.separatori {
        0 => summary.sheets.to_string(),
        slips => format!("{} e {slips} separatori, che non si imbustano", summary.sheets),
    }
}
