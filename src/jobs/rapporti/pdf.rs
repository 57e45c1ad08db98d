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
use crate::compose::face::Face;
use crate::compose::face::Fonts;
use crate::files;
use crate::files::Aside;
use crate::hash::Hashed;
use crate::jobs::Error;
use crate::jobs::modelli;
use crate::jobs::project::Project;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::Sezione;
use crate::jobs::rapporti::colonne;
use crate::jobs::rapporti::colonne::Larghezze;
use crate::jobs::rapporti::colonne::MM;
use crate::jobs::rapporti::colonne::Mani;
use crate::jobs::rapporti::colonne::Spazio;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Forma;
use crate::jobs::rapporti::tabella::Grafico;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Valore;
use crate::locale::Locale;
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

/// Height of a row of a long table.
const ROW: f64 = 4.4 * MM;

/// Sizes of writing in points: a cell and a head of a table that flows, and those of a long one.
const SIZES: [f64; 4] = [8.2, 7.4, 7.6, 7.2];

/// What stays free at both sides of a cell together, in a table that flows and in a long one; with a hair to spare.
const FREE: [f64; 2] = [3.6 * MM, 2.6 * MM];

/// Parts of a whole that a chart shows; the others are one.
const PARTS: usize = 8;

/// Words longer than this may break wherever they stand.
const WORD: usize = 18;

/// What stands for a character that no font has.
const UNKNOWN: [char; 3] = ['\u{FFFD}', '□', '?'];

/// A run of pages.
enum Pages {
    /// Laid out by the model.
    Flow(Vec<Blank>),
    /// Of a long table, which stands at this place among the sections.
    List { blank: Box<Blank>, sezione: usize, corpo: f64 },
}

/// Writes the report.
pub fn write(project: &Project, rapporto: &mut Rapporto, path: &Path) -> Result<(Aside, String), Error> {
    let press = Press::new(project, rapporto)?;
    let runs = press.lay_out(rapporto)?;
    let mut total = 0;
    for run in &runs {
        total += match run {
            Pages::Flow(pages) => pages.len(),
            Pages::List { blank, sezione, .. } => {
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
            Pages::List { blank, sezione, corpo } => {
                let Sezione::Tabella(tabella) = &mut rapporto.sezioni[*sezione] else { continue };
                writer.list(blank, tabella, *corpo)?;
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
    /// Cell, last row and head of a table that flows, then those of a long one.
    hands: [[Hand; 3]; 2],
    small: Hand,
    unknown: char,
    ente: Ente,
    frasi: Locale,
}

impl Press {
    fn new(project: &Project, rapporto: &Rapporto) -> Result<Self, Error> {
        let (profile, _) = modelli::ente(project, &rapporto.ente)?;
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
        let hands = [hands(faces, SIZES[0], SIZES[1])?, hands(faces, SIZES[2], SIZES[3])?];
        let small = Hand::new(faces, "TitilliumWeb-Regular", 7.0, 0).map_err(Error::Press)?;
        let unknown = UNKNOWN.into_iter().find(|it| fonts.can_draw(*it)).unwrap_or(' ');
        Ok(Self { engine, fonts, cabinet: Cabinet::default(), hands, small, unknown, ente, frasi: rapporto.frame()? })
    }

    /// Measures the columns of a table.
    fn measure(&self, tabella: &mut Tabella, is_wide: bool, is_line: bool) -> Result<Larghezze, Error> {
        let faces = self.engine.faces();
        let [row, strong, head] = &self.hands[usize::from(is_line)];
        let room = if is_wide { 267.0 } else { 180.0 } * MM;
        let spazio = Spazio { room, free: FREE[usize::from(is_line)], is_line };
        colonne::measure(tabella, &Mani { faces, row, strong, head }, spazio, |it| self.clean(it))
    }

    /// Lays out what the model lays out.
    fn lay_out(&self, rapporto: &mut Rapporto) -> Result<Vec<Pages>, Error> {
        let mut runs = Vec::new();
        let mut flowing: Vec<Value> = Vec::new();
        let frame = self.frame(rapporto);
        let is_wide = rapporto.orizzontale;
        for (place, sezione) in rapporto.sezioni.iter_mut().enumerate() {
            match sezione {
                Sezione::Testo { titolo, righe } => {
                    let righe: Vec<String> = righe.iter().map(|it| self.clean(it)).collect();
                    flowing.push(json!({ "tipo": "testo", "titolo": self.clean(titolo), "righe": righe }));
                }
                Sezione::Tabella(tabella) if tabella.len() <= LONG => flowing.push(self.table(tabella, is_wide)?),
                Sezione::Tabella(tabella) if tabella.len() > PAPER => flowing.push(self.elsewhere(tabella)),
                Sezione::Tabella(tabella) => {
                    if runs.is_empty() || !flowing.is_empty() {
                        runs.push(self.flow(&frame, &mut flowing, runs.is_empty())?);
                    }
                    let larghe = self.measure(tabella, is_wide, true)?;
                    let record = with(&frame, json!({ "tipo": "elenco", "elenco": self.head(tabella, &larghe) }));
                    let blank = self.blanks(record)?.into_iter().next();
                    let blank =
                        blank.ok_or(Error::Press(crate::press::Error::Unsupported("a list without its page")))?;
                    runs.push(Pages::List { blank: Box::new(blank), sezione: place, corpo: larghe.corpo });
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
        let mut running = format!("{} · {}", self.ente.nome, rapporto.titolo);
        if !rapporto.numero.is_empty() {
            running += &format!(" · {}", self.frasi.say("con-numero", &[("numero", &rapporto.numero)]));
        }
        let foot = format!("{} · {}", self.ente.comando, rapporto.periodo);
        let voci: Vec<[String; 2]> = rapporto
            .voci(&self.frasi)
            .into_iter()
            .map(|(label, words)| [self.clean(&label), self.clean(&words)])
            .collect();
        json!({
            "prima": false,
            "orizzontale": rapporto.orizzontale,
            "lingua": rapporto.lingua,
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

    fn head(&self, tabella: &Tabella, larghe: &Larghezze) -> Value {
        // Whole micrometres, rounded down: together they never exceed the page.
        let um = |points: &f64| (points / MM * 1_000.0).floor() as i64;
        let colonne: Vec<Value> = tabella
            .colonne
            .iter()
            .zip(&larghe.colonne)
            .map(|(it, larga)| json!({ "nome": self.clean(&it.nome), "um": um(larga), "destra": it.is_right() }))
            .collect();
        json!({
            "corpo": (larghe.corpo * 1_000.0).floor() as i64,
            "tipo": "tabella",
            "titolo": self.clean(&tabella.titolo),
            "nota": self.clean(&tabella.nota),
            "vuota": self.clean(&tabella.vuota),
            "colonne": colonne,
        })
    }

    fn table(&self, tabella: &mut Tabella, is_wide: bool) -> Result<Value, Error> {
        let larghe = self.measure(tabella, is_wide, false)?;
        let head = self.head(tabella, &larghe);
        let words = |row: &[Valore]| row.iter().map(|it| self.cell(it)).collect::<Vec<String>>();
        let totals = tabella.totals().map(|it| words(&it));
        let grafici = tabella.grafici.clone();
        let rows = tabella.rows()?.collect::<Result<Vec<_>, _>>()?;
        let drawn: Vec<Value> = grafici
            .iter()
            .filter(|it| rows.len() > 1 && rows.iter().any(|row| amount(&row[it.colonna]) > 0))
            .map(|it| self.chart(it, &tabella.colonne[it.colonna].nome, &rows))
            .collect();
        let rows: Vec<Vec<String>> = rows.iter().map(|it| words(it)).collect();
        Ok(with(&head, json!({ "righe": rows, "totali": totals, "grafici": drawn })))
    }

    /// What stands on paper in the place of a table that is too long for it: how many rows, and their sums.
    fn elsewhere(&self, tabella: &Tabella) -> Value {
        let mut righe = vec![self.frasi.say("altrove", &[("righe", &Valore::from(tabella.len()).it())])];
        let totals = tabella.totals().into_iter().flatten();
        let sums = tabella.colonne.iter().zip(totals).filter(|it| it.0.somma);
        let said = |(colonna, sum): (&Colonna, Valore)| {
            self.frasi.say("somma", &[("colonna", &colonna.nome), ("somma", &sum.it())])
        };
        righe.extend(sums.map(said));
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

    /// A chart over rows: the lengths of its points in thousandths of the greatest, and what it is about in a number:
    /// the last of a time, the sum of parts.
    fn chart(&self, grafico: &Grafico, title: &str, rows: &[Vec<Valore>]) -> Value {
        let said = |row: &[Valore]| (self.clean(&row[0].it()), row[grafico.colonna].clone());
        let mut points: Vec<(String, Valore)> = rows.iter().map(|it| said(it)).collect();
        let (forma, detto) = match grafico.forma {
            Forma::Parti => {
                let whole = sum(&points);
                points.sort_by_key(|it| std::cmp::Reverse(amount(&it.1)));
                if points.len() > PARTS {
                    let others = sum(&points.split_off(PARTS - 1));
                    points.push((self.frasi.say("altri", &[]), others));
                }
                ("parti", self.frasi.say("intero", &[("somma", &whole.it())]))
            }
            forma => {
                let last = points.last().map_or(String::new(), |it| format!("{}: {}", it.0, it.1.it()));
                (if forma == Forma::Barre { "barre" } else { "linea" }, last)
            }
        };
        let most = points.iter().map(|it| amount(&it.1)).max().unwrap_or(0).max(1);
        let heights: Vec<i64> = points.iter().map(|it| (amount(&it.1).max(0) * 1_000 + most / 2) / most).collect();
        let short = |it: &str| if forma == "parti" { it.to_owned() } else { it.chars().take(3).collect() };
        json!({
            "titolo": self.clean(title),
            "forma": forma,
            "alti": heights,
            "segni": points.iter().map(|it| short(&it.0)).collect::<Vec<_>>(),
            "valori": points.iter().map(|it| it.1.it()).collect::<Vec<_>>(),
            "detto": detto,
        })
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

/// The hands of a table: a cell, the last row, a head.
fn hands(faces: &[Face], cell: f64, head: f64) -> Result<[Hand; 3], Error> {
    let hand = |name, size| Hand::new(faces, name, size, 0).map_err(Error::Press);
    Ok([hand("TitilliumWeb-Regular", cell)?, hand("TitilliumWeb-Bold", cell)?, hand("TitilliumWeb-SemiBold", head)?])
}

/// What points are together.
fn sum(points: &[(String, Valore)]) -> Valore {
    let sum = points.iter().fold(0_i64, |sum, it| sum.saturating_add(amount(&it.1)));
    match points.first() {
        Some((_, Valore::Importo(_))) => Valore::Importo(sum),
        _ => Valore::Numero(sum),
    }
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
        let (pagina, pagine) = (self.number.to_string(), self.total.to_string());
        let words = self.press.frasi.say("pagina", &[("pagina", &pagina), ("pagine", &pagine)]);
        let area = blank.area("pagina").map_err(Error::Press)?;
        page.write(&self.press.small, area, Align::Right, &words).map_err(Error::Press)?;
        self.batch.add_single(&page.finish()).map_err(Error::Press)
    }

    /// Writes the rows of a long table, a line each; what a cell cannot hold ends with an ellipsis.
    fn list(&mut self, blank: &Blank, tabella: &mut Tabella, corpo: f64) -> Result<(), Error> {
        let press = self.press;
        let [cell, strong, _] = hands(press.engine.faces(), SIZES[2] * corpo, SIZES[3] * corpo)?;
        let room = blank.area("righe").map_err(Error::Press)?;
        let areas: Vec<Area> = (0..tabella.colonne.len()).map_while(|it| blank.area(&format!("c{it}")).ok()).collect();
        let aligns: Vec<Align> =
            tabella.colonne.iter().map(|it| if it.is_right() { Align::Right } else { Align::Left }).collect();
        let totals = tabella.totals();
        let fit = rows_of(room);
        let totals_follow = totals.is_some();
        let lines = tabella.len() + u64::from(totals_follow);
        let mut left = usize::try_from(lines).unwrap_or(usize::MAX);
        let (mut page, mut rules, mut line) = (press.page(blank)?, Vec::new(), 0);
        let rows = tabella.rows()?.map(|it| it.map(|it| (it, false)));
        for row in rows.chain(totals.map(|it| Ok((it, true)))) {
            let (row, is_total) = row?;
            // The last row never stands alone.
            if line == fit || (line + 1 == fit && line > 1 && left == 2 && totals_follow) {
                let full = std::mem::replace(&mut page, press.page(blank)?);
                self.add(ruled(full, &mut rules), blank)?;
                line = 0;
            }
            let y = room.y + ROW * line as f64;
            let hand = if is_total { &strong } else { &cell };
            for ((value, area), align) in row.iter().zip(&areas).zip(&aligns) {
                let words = press.clean(&value.it());
                page.write(hand, Area { y, height: ROW, ..*area }, *align, &words).map_err(Error::Press)?;
            }
            rules.push(Area { y, height: ROW, ..room });
            line += 1;
            left -= 1;
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
