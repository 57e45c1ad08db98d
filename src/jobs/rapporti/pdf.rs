//! A report for people: what flows is laid out by the model, rows of a long table are written by the press.
//!
//! Both become pages of one list; the number of pages is known before the first is written, so none is kept.

use std::path::Path;

use serde_json::Value;
use serde_json::json;

use crate::compose::engine;
use crate::compose::engine::Engine;
use crate::compose::engine::Files;
use crate::compose::ente::Ente;
use crate::compose::face::Fonts;
use crate::files;
use crate::files::Aside;
use crate::hash::Hashed;
use crate::jobs::Error;
use crate::jobs::modelli;
use crate::jobs::project::Project;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::Sezione;
use crate::jobs::rapporti::tabella::Forma;
use crate::jobs::rapporti::tabella::Grafico;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Valore;
use crate::press::batch::Batch;
use crate::press::list::Align;
use crate::press::list::Area;
use crate::press::list::Blank;
use crate::press::list::Hand;
use crate::press::list::Page;
use crate::press::print::Cabinet;
use crate::press::xmp::Identity;

/// A table with more rows is written by the press, a row a line.
const LONG: u64 = 120;

/// Rows beyond which a table is not for people: paper says where it is.
const PAPER: u64 = 20_000;

/// A millimetre in points.
const MM: f64 = 72.0 / 25.4;

/// Height of a row of a long table.
const ROW: f64 = 4.4 * MM;

/// Words longer than this may break wherever they stand.
const WORD: usize = 18;

/// What stands for a character that no font has.
const UNKNOWN: [char; 3] = ['\u{FFFD}', '□', '?'];

/// A run of pages.
enum Pages {
    /// Laid out by the model.
    Flow(Vec<Blank>),
    /// Of a long table, which stands at this place among the sections.
    List { blank: Box<Blank>, sezione: usize },
}

/// Writes the report.
pub fn write(project: &Project, rapporto: &mut Rapporto, path: &Path) -> Result<(Aside, String), Error> {
    let press = Press::new(project, &rapporto.ente)?;
    let runs = press.lay_out(rapporto)?;
    let mut total = 0;
    for run in &runs {
        total += match run {
            Pages::Flow(pages) => pages.len(),
            Pages::List { blank, sezione } => {
                let room = blank.area("righe").map_err(Error::Press)?;
                let Sezione::Tabella(tabella) = &rapporto.sezioni[*sezione] else { continue };
                let rows = tabella.len() + u64::from(tabella.totals().is_some());
                usize::try_from(rows).unwrap_or(usize::MAX).div_ceil(rows_of(room))
            }
        };
    }
    let size = match &runs[0] {
        Pages::Flow(pages) => pages[0].size(),
        Pages::List { blank, .. } => blank.size(),
    };
    let identity = Identity { title: format!("{} {}", rapporto.titolo, rapporto.numero), data: rapporto.giorno() };
    let out = Hashed::new(files::aside(path)?);
    let batch = Batch::list(out, press.engine.faces(), size, identity).map_err(Error::Press)?;
    let mut writer = Writer { press: &press, batch, number: 0, total };
    for run in &runs {
        match run {
            Pages::Flow(pages) => {
                for blank in pages {
                    let page = writer.press.page(blank)?;
                    writer.add(page, blank)?;
                }
            }
            Pages::List { blank, sezione } => {
                let Sezione::Tabella(tabella) = &mut rapporto.sezioni[*sezione] else { continue };
                writer.list(blank, tabella)?;
            }
        }
    }
    let (out, _) = writer.batch.finish().map_err(Error::Press)?;
    Ok(out.finish())
}

/// How many rows a page has room for.
fn rows_of(room: Area) -> usize {
    ((room.height / ROW).floor() as usize).max(1)
}

/// The model, loaded for a body.
struct Press {
    engine: Engine,
    fonts: std::sync::Arc<Fonts>,
    cabinet: Cabinet,
    row: Hand,
    strong: Hand,
    small: Hand,
    unknown: char,
    ente: Ente,
}

impl Press {
    fn new(project: &Project, codice: &str) -> Result<Self, Error> {
        let (profile, _) = modelli::ente(project, codice)?;
        let ente = Ente::read(&profile.bytes).map_err(Error::Compose)?;
        let shipped = crate::shipped::templates("rapporto").into_iter();
        let mut parts: Files = shipped.map(|(path, bytes)| (format!("/{path}"), bytes)).collect();
        if !ente.stemma.is_empty() {
            parts.insert(ente.stemma.clone(), modelli::crest(project, &ente)?);
        }
        parts.insert("/ente.toml".into(), profile.bytes);
        let fonts = modelli::fonts()?;
        let main = "/rapporto/main.typ";
        let engine =
            Engine::new(&parts, &Files::new(), main, modelli::fonts()?, engine::LISTS).map_err(Error::Compose)?;
        let faces = engine.faces();
        let hand = |name, size, grey| Hand::new(faces, name, size, grey).map_err(Error::Press);
        let (row, strong) = (hand("TitilliumWeb-Regular", 7.6, 0)?, hand("TitilliumWeb-Bold", 7.6, 0)?);
        let small = hand("TitilliumWeb-Regular", 7.0, 0)?;
        let unknown = UNKNOWN.into_iter().find(|it| fonts.can_draw(*it)).unwrap_or(' ');
        Ok(Self { engine, fonts, cabinet: Cabinet::default(), row, strong, small, unknown, ente })
    }

    /// Lays out what the model lays out.
    fn lay_out(&self, rapporto: &mut Rapporto) -> Result<Vec<Pages>, Error> {
        let mut runs = Vec::new();
        let mut flowing: Vec<Value> = Vec::new();
        let frame = self.frame(rapporto);
        for (place, sezione) in rapporto.sezioni.iter_mut().enumerate() {
            match sezione {
                Sezione::Testo { titolo, righe } => {
                    let righe: Vec<String> = righe.iter().map(|it| self.clean(it)).collect();
                    flowing.push(json!({ "tipo": "testo", "titolo": self.clean(titolo), "righe": righe }));
                }
                Sezione::Tabella(tabella) if tabella.len() <= LONG => flowing.push(self.table(tabella)?),
                Sezione::Tabella(tabella) if tabella.len() > PAPER => flowing.push(self.elsewhere(tabella)),
                Sezione::Tabella(tabella) => {
                    if runs.is_empty() || !flowing.is_empty() {
                        runs.push(self.flow(&frame, &mut flowing, runs.is_empty())?);
                    }
                    let record = with(&frame, json!({ "tipo": "elenco", "elenco": self.head(tabella) }));
                    let blank = self.blanks(record)?.into_iter().next();
                    let blank =
                        blank.ok_or(Error::Press(crate::press::Error::Unsupported("a list without its page")))?;
                    runs.push(Pages::List { blank: Box::new(blank), sezione: place });
                }
            }
        }
        if runs.is_empty() || !flowing.is_empty() {
            runs.push(self.flow(&frame, &mut flowing, runs.is_empty())?);
        }
        Ok(runs)
    }

    /// What all pages say.
    fn frame(&self, rapporto: &Rapporto) -> Value {
        let number = |it: &str| if it.is_empty() { String::new() } else { format!(" · n. {it}") };
        let running = format!("{} · {}{}", self.ente.nome, rapporto.titolo, number(&rapporto.numero));
        let foot = format!("{} · {}", self.ente.comando, rapporto.periodo);
        let voci: Vec<[String; 2]> =
            rapporto.voci().into_iter().map(|(label, words)| [label.to_owned(), self.clean(&words)]).collect();
        json!({
            "prima": false,
            "orizzontale": rapporto.orizzontale,
            "titolo": self.clean(&rapporto.titolo),
            "testatina": self.clean(&running),
            "piede": self.clean(&foot),
            "voci": voci,
        })
    }

    fn flow(&self, frame: &Value, flowing: &mut Vec<Value>, is_first: bool) -> Result<Pages, Error> {
        let sezioni = std::mem::take(flowing);
        let record = with(frame, json!({ "tipo": "flusso", "prima": is_first, "sezioni": sezioni }));
        Ok(Pages::Flow(self.blanks(record)?))
    }

    fn blanks(&self, record: Value) -> Result<Vec<Blank>, Error> {
        let document = self.engine.compose(record.to_string()).map_err(Error::Compose)?;
        let blank = |it| Blank::new(it, self.engine.faces(), &self.cabinet).map_err(Error::Press);
        document.pages().iter().map(|it| blank(&it.frame)).collect()
    }

    fn head(&self, tabella: &Tabella) -> Value {
        let colonne: Vec<Value> = tabella
            .colonne
            .iter()
            .map(|it| json!({ "nome": self.clean(&it.nome), "peso": it.peso.max(1), "destra": it.is_right() }))
            .collect();
        json!({
            "tipo": "tabella",
            "titolo": self.clean(&tabella.titolo),
            "nota": self.clean(&tabella.nota),
            "vuota": self.clean(&tabella.vuota),
            "colonne": colonne,
        })
    }

    fn table(&self, tabella: &mut Tabella) -> Result<Value, Error> {
        let head = self.head(tabella);
        let words = |row: &[Valore]| row.iter().map(|it| self.cell(it)).collect::<Vec<String>>();
        let totals = tabella.totals().map(|it| words(&it));
        let grafici = tabella.grafici.clone();
        let rows = tabella.rows()?.collect::<Result<Vec<_>, _>>()?;
        let drawn: Vec<Value> = grafici
            .iter()
            .filter(|_| !rows.is_empty())
            .map(|it| chart(it, &tabella.colonne[it.colonna].nome, &rows))
            .collect();
        let rows: Vec<Vec<String>> = rows.iter().map(|it| words(it)).collect();
        Ok(with(&head, json!({ "righe": rows, "totali": totals, "grafici": drawn })))
    }

    /// What stands on paper in the place of a table that is too long for it: how many rows, and their sums.
    fn elsewhere(&self, tabella: &Tabella) -> Value {
        let mut righe =
            vec![format!("Le {} righe sono nei file CSV e XLSX di questo rapporto.", Valore::from(tabella.len()).it())];
        let totals = tabella.totals().into_iter().flatten();
        let sums = tabella.colonne.iter().zip(totals).filter(|it| it.0.somma);
        righe.extend(sums.map(|(colonna, sum)| format!("{}: {} in tutto.", colonna.nome, sum.it())));
        let righe: Vec<String> = righe.iter().map(|it| self.clean(it)).collect();
        json!({ "tipo": "testo", "titolo": self.clean(&tabella.titolo), "righe": righe })
    }

    /// A cell of a table that flows: a sum stays on its line, a long word may break.
    fn cell(&self, value: &Valore) -> String {
        match value {
            Valore::Testo(text) => crate::compose::record::words::breakable(&self.clean(text), WORD),
            other => other.it().replace(' ', "\u{a0}"),
        }
    }

    /// A text without what cannot be drawn.
    fn clean(&self, text: &str) -> String {
        let draw = |c: char| match c {
            _ if c.is_whitespace() || c.is_control() => Some(' '),
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' => None,
            _ if self.fonts.can_draw(c) => Some(c),
            _ => Some(self.unknown),
        };
        text.chars().filter_map(draw).collect()
    }

    fn page(&self, blank: &Blank) -> Result<Page<'_>, Error> {
        Page::new(blank, self.engine.faces(), &self.cabinet).map_err(Error::Press)
    }
}

/// An object with the members of another.
fn with(one: &Value, other: Value) -> Value {
    let mut joined = one.clone();
    if let (Value::Object(joined), Value::Object(other)) = (&mut joined, other) {
        joined.extend(other);
    }
    joined
}

/// A chart over rows: the heights of its points in thousandths of the greatest.
fn chart(grafico: &Grafico, title: &str, rows: &[Vec<Valore>]) -> Value {
    let amounts: Vec<i64> = rows.iter().map(|it| amount(&it[grafico.colonna])).collect();
    let most = amounts.iter().copied().max().unwrap_or(0).max(1);
    let heights: Vec<i64> = amounts.iter().map(|it| (it.max(&0) * 1_000 + most / 2) / most).collect();
    let segni: Vec<String> = rows.iter().map(|it| it[0].it().chars().take(3).collect()).collect();
    json!({
        "titolo": title,
        "forma": if grafico.forma == Forma::Barre { "barre" } else { "linea" },
        "alti": heights,
        "segni": segni,
        "ultimo": rows.last().map_or(String::new(), |it| it[grafico.colonna].it()),
    })
}

fn amount(value: &Valore) -> i64 {
    match value {
        Valore::Numero(it) | Valore::Importo(it) | Valore::Percentuale(it) => *it,
        _ => 0,
    }
}

/// The file being written.
struct Writer<'a, W: std::io::Write> {
    press: &'a Press,
    batch: Batch<'a, W>,
    number: usize,
    total: usize,
}

impl<'a, W: std::io::Write> Writer<'a, W> {
    /// Numbers a page and adds it.
    fn add(&mut self, mut page: Page<'a>, blank: &Blank) -> Result<(), Error> {
        self.number += 1;
        let words = format!("pag. {} di {}", self.number, self.total);
        let area = blank.area("pagina").map_err(Error::Press)?;
        page.write(&self.press.small, area, Align::Right, &words).map_err(Error::Press)?;
        self.batch.add_single(&page.finish()).map_err(Error::Press)
    }

    /// Writes the rows of a long table, a line each; what a cell cannot hold ends with an ellipsis.
    fn list(&mut self, blank: &Blank, tabella: &mut Tabella) -> Result<(), Error> {
        let press = self.press;
        let room = blank.area("righe").map_err(Error::Press)?;
        let areas: Vec<Area> = (0..tabella.colonne.len()).map_while(|it| blank.area(&format!("c{it}")).ok()).collect();
        let aligns: Vec<Align> =
            tabella.colonne.iter().map(|it| if it.is_right() { Align::Right } else { Align::Left }).collect();
        let totals = tabella.totals();
        let fit = rows_of(room);
        let (mut page, mut rules, mut line) = (press.page(blank)?, Vec::new(), 0);
        let rows = tabella.rows()?.map(|it| it.map(|it| (it, false)));
        for row in rows.chain(totals.map(|it| Ok((it, true)))) {
            let (row, is_total) = row?;
            if line == fit {
                let full = std::mem::replace(&mut page, press.page(blank)?);
                self.add(ruled(full, &mut rules), blank)?;
                line = 0;
            }
            let y = room.y + ROW * line as f64;
            let hand = if is_total { &press.strong } else { &press.row };
            for ((value, area), align) in row.iter().zip(&areas).zip(&aligns) {
                let words = press.clean(&value.it());
                page.write(hand, Area { y, height: ROW, ..*area }, *align, &words).map_err(Error::Press)?;
            }
            rules.push(Area { y, height: ROW, ..room });
            line += 1;
        }
        self.add(ruled(page, &mut rules), blank)
    }
}

/// Draws the lines under the rows: after all words, so that the ink changes once a page.
fn ruled<'a>(mut page: Page<'a>, rules: &mut Vec<Area>) -> Page<'a> {
    for area in rules.drain(..) {
        page.rule(area, 0.15, 750);
    }
    page
}
