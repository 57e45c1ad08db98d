//! The blanks of a lot's lists, laid out once, and the pages that are written onto them.

use std::path::Path;

use serde_json::json;

use crate::compose::engine;
use crate::compose::engine::Engine;
use crate::compose::engine::Files;
use crate::compose::face::Face;
use crate::domain::data::Data;
use crate::files;
use crate::hash::Hashed;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::modelli;
use crate::locale::Locale;
use crate::press::batch::Batch;
use crate::press::list::Align;
use crate::press::list::Area;
use crate::press::list::Blank;
use crate::press::list::Hand;
use crate::press::list::Page;
use crate::press::manifest::Input;
use crate::press::piece;
use crate::press::piece::Mode;
use crate::press::piece::Piece;
use crate::press::piece::Style;
use crate::press::print::Cabinet;
use crate::press::xmp::Identity;
use crate::shipped;

/// The blanks, in the order of the model's pages.
const BLANKS: [&str; 6] = ["distinta", "riepilogo", "rapporto", "seguito", "firme", "etichetta"];

/// A millimetre in points.
pub const MM: f64 = 72.0 / 25.4;

/// Height of a row.
const ROW: f64 = 4.5 * MM;

/// Thickness and grey of the line under a row.
const RULE: (f64, u16) = (0.15, 600);

/// The model of the lists, loaded once a lot.
pub struct Lists {
    engine: Engine,
    cabinet: Cabinet,
    blanks: Vec<Blank>,
    hands: Hands,
    data: Data,
    /// Sentences with data.
    pub frasi: Locale,
}

/// How the parts of a list are written.
pub struct Hands {
    /// The title.
    pub title: Hand,
    /// Big figures of a label.
    pub big: Hand,
    /// Fields of a label.
    pub field: Hand,
    /// Values of the head.
    pub strong: Hand,
    /// Words.
    pub plain: Hand,
    /// Rows.
    pub row: Hand,
    /// Numbers of rows.
    pub mono: Hand,
    /// Foot of a page.
    pub small: Hand,
}

impl Hands {
    fn new(faces: &[Face]) -> Result<Self, Error> {
        let hand = |name, size, grey| Hand::new(faces, name, size, grey).map_err(Error::Press);
        Ok(Self {
            title: hand("TitilliumWeb-Bold", 15.0, 0)?,
            big: hand("TitilliumWeb-Bold", 20.0, 0)?,
            field: hand("TitilliumWeb-Bold", 12.0, 0)?,
            strong: hand("TitilliumWeb-Bold", 8.5, 0)?,
            plain: hand("TitilliumWeb-Regular", 9.0, 0)?,
            row: hand("TitilliumWeb-Regular", 7.6, 0)?,
            mono: hand("RobotoMono-Regular", 7.4, 0)?,
            small: hand("TitilliumWeb-Regular", 7.0, 250)?,
        })
    }

    /// The hand and the place of a box of a head, by its name.
    fn of_box(&self, name: &str) -> (&Hand, Align) {
        match name {
            "titolo" => (&self.title, Align::Left),
            "prodotto" => (&self.plain, Align::Left),
            "ente" => (&self.plain, Align::Right),
            "comando" => (&self.row, Align::Right),
            "pagina" => (&self.small, Align::Right),
            "riferimento" => (&self.small, Align::Left),
            "m0" | "m1" | "m2" | "m3" => (&self.row, Align::Left),
            _ => (&self.strong, Align::Left),
        }
    }
}

impl Lists {
    /// Loads the model and lays its blanks out; `data` is the lot's date, `lingua` the operators' language.
    pub fn new(data: Data, lingua: &str) -> Result<Self, Error> {
        let files = shipped::templates("distinta").into_iter();
        let mut parts: Files = files.map(|(path, bytes)| (format!("/{path}"), bytes)).collect();
        let testi = jobs::words(lingua, "distinta")?;
        let frasi = frasi(&testi)?;
        parts.insert("/testi.toml".into(), testi);
        let engine = Engine::new(&parts, &Files::new(), "/distinta/main.typ", modelli::fonts()?, engine::LISTS)
            .map_err(Error::Compose)?;
        let cabinet = Cabinet::default();
        let document = engine.compose(json!({"tipo": "moduli"}).to_string()).map_err(Error::Compose)?;
        let blanks = document.pages().iter().map(|it| Blank::new(&it.frame, engine.faces(), &cabinet));
        let blanks = blanks.collect::<Result<Vec<_>, _>>().map_err(Error::Press)?;
        let hands = Hands::new(engine.faces())?;
        Ok(Self { engine, cabinet, blanks, hands, data, frasi })
    }

    /// The hands.
    pub fn hands(&self) -> &Hands {
        &self.hands
    }

    /// The height of a row in points.
    pub fn row(&self) -> f64 {
        ROW
    }

    pub(super) fn blank(&self, name: &str) -> &Blank {
        let place = BLANKS.iter().position(|it| *it == name).expect("only listed blanks are asked for");
        &self.blanks[place]
    }

    pub(super) fn page(&self, blank: &Blank) -> Result<Page<'_>, Error> {
        Page::new(blank, self.engine.faces(), &self.cabinet).map_err(Error::Press)
    }

    /// Writes pages of one size into a PDF at `folder/relative`.
    pub(super) fn write(
        &self,
        folder: &Path,
        relative: String,
        size: [f64; 2],
        pages: impl Iterator<Item = Piece>,
    ) -> Result<Input, Error> {
        let mut out = Hashed::new(Vec::new());
        let identity = Identity { title: relative.clone(), data: self.data };
        let mut batch = Batch::list(&mut out, self.engine.faces(), size, identity).map_err(Error::Press)?;
        for page in pages {
            batch.add_single(&page).map_err(Error::Press)?;
        }
        batch.finish().map_err(Error::Press)?;
        let (bytes, sha256) = out.finish();
        files::replace(&folder.join(&relative), &bytes)?;
        Ok(Input { file: relative, sha256 })
    }

    /// Lays out one record of the model, which makes one page, and writes it into a PDF.
    pub(super) fn print(&self, folder: &Path, relative: String, record: String) -> Result<Input, Error> {
        let document = self.engine.compose(record).map_err(Error::Compose)?;
        let style = Style { mode: Mode::Vera, mark_face: 0 };
        let page = piece::print(&document, self.engine.faces(), &self.cabinet, &[], style).map_err(Error::Press)?;
        self.write(folder, relative, self.blank("distinta").size(), std::iter::once(page))
    }
}

/// The sentences of the table `frasi`.
fn frasi(testi: &[u8]) -> Result<Locale, Error> {
    let broken = |why: String| Error::profile("locales/it/distinta.toml", why);
    let text = String::from_utf8_lossy(testi);
    let table: toml::Table = toml::from_str(&text).map_err(|cause| broken(cause.to_string()))?;
    let frasi = table.get("frasi").and_then(toml::Value::as_table).map_or(String::new(), ToString::to_string);
    Locale::parse(&frasi).map_err(|cause| broken(cause.to_string()))
}

/// Values of a head, by the name of their box.
pub type Values = Vec<(&'static str, String)>;

/// A cell that is written outside columns; lengths in millimetres.
pub struct Cell<'a> {
    x: f64,
    width: f64,
    align: Align,
    bold: bool,
    words: &'a str,
}

impl<'a> Cell<'a> {
    /// Words from the left edge of a cell.
    pub fn left(x: f64, width: f64, words: &'a str) -> Self {
        Self { x, width, align: Align::Left, bold: false, words }
    }

    /// Words at the right edge of a cell.
    pub fn right(x: f64, width: f64, words: &'a str) -> Self {
        Self { align: Align::Right, ..Self::left(x, width, words) }
    }

    /// Words across the page.
    pub fn wide(words: &'a str) -> Self {
        Self::left(10.0, 277.0, words)
    }

    /// Bold words across the page.
    pub fn bold(words: &'a str) -> Self {
        Self { bold: true, ..Self::wide(words) }
    }
}

/// The pages of a list being filled from top to bottom.
pub struct Flow<'a> {
    lists: &'a Lists,
    head: &'a Values,
    done: Vec<Page<'a>>,
    blanks: Vec<&'a Blank>,
    columns: Vec<Area>,
    rules: Vec<Area>,
    y: f64,
    bottom: f64,
}

impl<'a> Flow<'a> {
    /// A list without pages; `head` is written on each of them where the blank has the box.
    pub fn new(lists: &'a Lists, head: &'a Values) -> Self {
        Self {
            lists,
            head,
            done: Vec::new(),
            blanks: Vec::new(),
            columns: Vec::new(),
            rules: Vec::new(),
            y: 0.0,
            bottom: 0.0,
        }
    }

    /// Begins a page.
    pub fn begin(&mut self, blank: &str) -> Result<(), Error> {
        self.end_page();
        let blank = self.lists.blank(blank);
        let mut page = self.lists.page(blank)?;
        for (name, value) in self.head {
            if let Ok(area) = blank.area(name) {
                let (hand, align) = self.lists.hands.of_box(name);
                page.write(hand, area, align, value).map_err(Error::Press)?;
            }
        }
        let rows = blank.area("righe").map_err(Error::Press)?;
        self.columns = (0..).map_while(|it| blank.area(&format!("c{it}")).ok()).collect();
        (self.y, self.bottom) = (rows.y, rows.y + rows.height);
        self.done.push(page);
        self.blanks.push(blank);
        Ok(())
    }

    /// Writes a row into the columns of the page; begins a page like it where it is full.
    pub fn row(&mut self, cells: &[(String, Look)], blank: &str) -> Result<(), Error> {
        if self.y + ROW > self.bottom {
            self.begin(blank)?;
        }
        let (Some(page), hands) = (self.done.last_mut(), &self.lists.hands) else {
            unreachable!("a row is written onto a page that was begun");
        };
        for ((words, look), column) in cells.iter().zip(&self.columns) {
            let hand = if matches!(look, Look::Mono) { &hands.mono } else { &hands.row };
            let align = if matches!(look, Look::Number) { Align::Right } else { Align::Left };
            let area = Area { y: self.y, height: ROW, ..*column };
            page.write(hand, area, align, words).map_err(Error::Press)?;
        }
        if let (Some(first), Some(last)) = (self.columns.first(), self.columns.last()) {
            let (x, right) = (first.x - MM, last.x + last.width + MM);
            self.rules.push(Area { x, y: self.y, width: right - x, height: ROW });
        }
        self.y += ROW;
        Ok(())
    }

    /// Makes sure that so many points are left; where not, a page without columns begins.
    pub fn need(&mut self, height: f64) -> Result<(), Error> {
        if self.y + height > self.bottom { self.begin("seguito") } else { Ok(()) }
    }

    /// Begins a page for so many points, where they fit one page and not this one.
    pub fn keep(&mut self, height: f64) -> Result<(), Error> {
        let whole = self.lists.blank("seguito").area("righe").map_err(Error::Press)?.height;
        if height <= whole { self.need(height) } else { Ok(()) }
    }

    /// Leaves so many points free.
    pub fn skip(&mut self, height: f64) {
        self.y += height;
    }

    /// Writes a line of free cells.
    pub fn line(&mut self, cells: &[Cell<'_>]) -> Result<(), Error> {
        self.need(ROW)?;
        let (Some(page), hands) = (self.done.last_mut(), &self.lists.hands) else {
            unreachable!("a line is written onto a page that was begun");
        };
        for cell in cells {
            let area = Area { x: cell.x * MM, y: self.y, width: cell.width * MM, height: ROW };
            let hand = if cell.bold { &hands.strong } else { &hands.row };
            page.write(hand, area, cell.align, cell.words).map_err(Error::Press)?;
        }
        self.y += ROW;
        Ok(())
    }

    /// Draws a block that needs its height undivided.
    pub fn block(&mut self, blank: &str) -> Result<(), Error> {
        let block = self.lists.blank(blank);
        let [_, height] = block.size();
        self.need(height)?;
        let page = self.done.last_mut().expect("a block is drawn onto a page that was begun");
        page.place(block, self.y).map_err(Error::Press)?;
        self.y += height;
        Ok(())
    }

    /// Numbers the pages and writes them into the PDF at `folder/relative`.
    pub fn finish(mut self, folder: &Path, relative: String) -> Result<Input, Error> {
        self.end_page();
        let total = self.done.len().to_string();
        let (lists, size) = (self.lists, self.blanks[0].size());
        let mut pieces = Vec::with_capacity(self.done.len());
        for ((number, mut page), blank) in (1..).zip(self.done).zip(self.blanks) {
            let words = lists.frasi.say("pagina", &[("n", &number.to_string()), ("totale", &total)]);
            let (hand, align) = lists.hands.of_box("pagina");
            let area = blank.area("pagina").map_err(Error::Press)?;
            page.write(hand, area, align, &words).map_err(Error::Press)?;
            pieces.push(page.finish());
        }
        lists.write(folder, relative, size, pieces.into_iter())
    }

    /// Draws the lines under the rows: after all words, so that the ink changes once a page.
    fn end_page(&mut self) {
        if let Some(page) = self.done.last_mut() {
            for area in self.rules.drain(..) {
                page.rule(area, RULE.0, RULE.1);
            }
        }
    }
}

/// How a cell of a row looks.
#[derive(Debug, Clone, Copy)]
pub enum Look {
    /// Words, from the left.
    Words,
    /// Digits of a code, of one width.
    Mono,
    /// A quantity, to the right.
    Number,
}
