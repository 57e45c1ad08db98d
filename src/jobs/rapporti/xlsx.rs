//! A report as a workbook: what it says, then a sheet a table with typed cells, filters and its own charts.

use std::io;
use std::path::Path;

use rust_xlsxwriter::Chart;
use rust_xlsxwriter::ChartType;
use rust_xlsxwriter::DocProperties;
use rust_xlsxwriter::ExcelDateTime;
use rust_xlsxwriter::Format;
use rust_xlsxwriter::FormatAlign;
use rust_xlsxwriter::FormatBorder;
use rust_xlsxwriter::Formula;
use rust_xlsxwriter::Workbook;
use rust_xlsxwriter::Worksheet;
use rust_xlsxwriter::XlsxError;

use crate::domain::data::Data;
use crate::files;
use crate::files::Aside;
use crate::files::scratch::Scratch;
use crate::hash::Hashed;
use crate::jobs::Error;
use crate::jobs::rapporti::Rapporto;
use crate::jobs::rapporti::Sezione;
use crate::jobs::rapporti::tabella::Colonna;
use crate::jobs::rapporti::tabella::Forma;
use crate::jobs::rapporti::tabella::Tabella;
use crate::jobs::rapporti::tabella::Tipo;
use crate::jobs::rapporti::tabella::Valore;

/// Rows of one sheet; a spreadsheet has 1,048,576.
const MOST_ROWS: u32 = 1_000_000;

/// Characters of one cell: more, a spreadsheet refuses.
const MOST_CHARACTERS: usize = 32_000;

/// Rows of a table that are written at once; a longer one goes to the disk row by row.
const SHORT: u64 = 4_000;

/// How cells look.
struct Looks {
    title: Format,
    head: [Format; 2],
    number: Format,
    amount: Format,
    day: Format,
    share: Format,
    totals: [Format; 4],
    words: Format,
}

impl Looks {
    fn new() -> Self {
        let plain = Format::new;
        let head = || plain().set_bold().set_background_color(0xE6E6E6).set_border_bottom(FormatBorder::Thin);
        let total = |format: &str| plain().set_bold().set_border_top(FormatBorder::Thin).set_num_format(format);
        Self {
            title: plain().set_bold().set_font_size(14),
            head: [head(), head().set_align(FormatAlign::Right)],
            number: plain().set_num_format("#,##0"),
            amount: plain().set_num_format("#,##0.00"),
            day: plain().set_num_format("dd/mm/yyyy"),
            share: plain().set_num_format("0.00%"),
            totals: [total("@"), total("#,##0"), total("#,##0.00"), total("0.00%")],
            words: plain().set_text_wrap().set_align(FormatAlign::Top),
        }
    }
}

/// Why a workbook was not made.
enum Failed {
    /// Rows could not be read.
    Job(Error),
    /// The workbook refused.
    Xlsx(XlsxError),
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Job(error)
    }
}

impl From<XlsxError> for Failed {
    fn from(error: XlsxError) -> Self {
        Self::Xlsx(error)
    }
}

/// Writes the workbook; it is put together from parts in a private folder.
pub fn write(rapporto: &mut Rapporto, path: &Path) -> Result<(Aside, String), Error> {
    let scratch = Scratch::new(None)?;
    let made = scratch.path().join("rapporto.xlsx");
    let saved = fill(rapporto, scratch.path()).and_then(|mut it| Ok(it.save(&made)?));
    match saved {
        Ok(()) => {}
        Err(Failed::Job(error)) => return Err(error),
        Err(Failed::Xlsx(cause)) => return Err(files::Error::new("write", path, io::Error::other(cause)).into()),
    }
    let mut out = Hashed::new(files::aside(path)?);
    io::copy(&mut files::open(&made)?, &mut out).map_err(|source| files::Error::new("write", path, source))?;
    Ok(out.finish())
}

/// A table alone as a workbook, in memory.
pub fn of_table(tabella: &mut Tabella) -> Result<Vec<u8>, Error> {
    let scratch = Scratch::new(None)?;
    let mut made = || -> Result<Vec<u8>, Failed> {
        let mut book = Workbook::new();
        book.set_tempdir(scratch.path())?;
        table(&mut book, tabella, &Looks::new(), &mut Vec::new())?;
        Ok(book.save_to_buffer()?)
    };
    made().map_err(|failed| match failed {
        Failed::Job(error) => error,
        Failed::Xlsx(cause) => files::Error::new("write", Path::new("memory"), io::Error::other(cause)).into(),
    })
}

fn fill(rapporto: &mut Rapporto, near: &Path) -> Result<Workbook, Failed> {
    let mut book = Workbook::new();
    book.set_tempdir(near)?;
    let mut properties = DocProperties::new().set_title(&rapporto.titolo).set_author("plico");
    if let Some(day) = excel_day(rapporto.giorno()) {
        properties = properties.set_creation_datetime(&day);
    }
    book.set_properties(&properties);
    let looks = Looks::new();
    let voci = rapporto.voci(&rapporto.frame()?);
    summary(book.add_worksheet(), rapporto, voci, &looks)?;
    let mut names: Vec<String> = vec![SUMMARY.to_lowercase()];
    for sezione in &mut rapporto.sezioni {
        if let Sezione::Tabella(tabella) = sezione {
            table(&mut book, tabella, &looks, &mut names)?;
        }
    }
    Ok(book)
}

/// The sheet of what is said.
const SUMMARY: &str = "Rapporto";

/// Writes what the report is and what it says.
fn summary(
    sheet: &mut Worksheet,
    rapporto: &Rapporto,
    voci: Vec<(String, String)>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    sheet.set_name(SUMMARY)?.set_column_width(0, 24)?.set_column_width(1, 100)?.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.write_string_with_format(0, 0, cut(&rapporto.titolo), &looks.title)?;
    let mut line = 2;
    for (label, words) in voci {
        sheet.write_string_with_format(line, 0, label, &looks.head[0])?;
        sheet.write_string_with_format(line, 1, cut(&words), &looks.words)?;
        line += 1;
    }
    for sezione in &rapporto.sezioni {
        line += 1;
        match sezione {
            Sezione::Testo { titolo, righe } => {
                sheet.write_string_with_format(line, 0, cut(titolo), &looks.head[0])?;
                for riga in righe {
                    sheet.write_string_with_format(line, 1, cut(riga), &looks.words)?;
                    line += 1;
                }
            }
            Sezione::Tabella(tabella) => {
                sheet.write_string_with_format(line, 0, cut(&tabella.titolo), &looks.head[0])?;
                let rows = match tabella.len() {
                    0 => tabella.vuota.clone(),
                    1 => "1 riga, nel foglio a lato".to_owned(),
                    n => format!("{} righe, nel foglio a lato", Valore::from(n).it()),
                };
                let words = if tabella.nota.is_empty() {
                    rows
                } else {
                    format!("{}. {}", rows.trim_end_matches('.'), tabella.nota)
                };
                sheet.write_string_with_format(line, 1, cut(&words), &looks.words)?;
                line += 1;
            }
        }
    }
    Ok(())
}

/// The size of paper, as workbooks number it.
const A4: u8 = 9;

/// Writes a table: one sheet, or several where it has more rows than one holds.
fn table(book: &mut Workbook, tabella: &mut Tabella, looks: &Looks, names: &mut Vec<String>) -> Result<(), Failed> {
    let count = tabella.len();
    let (colonne, totals, title) = (tabella.colonne.clone(), tabella.totals(), tabella.nome.clone());
    let grafici = tabella.grafici.clone();
    let mut rows = tabella.rows()?.peekable();
    loop {
        let sheet = if count <= SHORT { book.add_worksheet() } else { book.add_worksheet_with_constant_memory()? };
        let name = sheet_name(&title, names);
        head(sheet, &name, &colonne, looks)?;
        let mut line = 1;
        while line <= MOST_ROWS
            && let Some(row) = rows.next()
        {
            for (column, value) in (0..).zip(&row?) {
                cell(sheet, line, column, value, looks)?;
            }
            line += 1;
        }
        let width = columns(&colonne);
        sheet.autofilter(0, 0, line - 1, width - 1)?;
        if rows.peek().is_some() {
            continue;
        }
        if let Some(totals) = &totals {
            write_totals(sheet, line, totals, count == u64::from(line - 1), looks)?;
        }
        for (place, grafico) in (0..).zip(&grafici) {
            let column = u16::try_from(grafico.colonna).unwrap_or(0);
            let kind = match grafico.forma {
                Forma::Barre => ChartType::Column,
                Forma::Linea => ChartType::Line,
                Forma::Parti => ChartType::Bar,
            };
            let mut chart = Chart::new(kind);
            let last = (line - 1).max(1);
            chart.add_series().set_categories((&*name, 1, 0, last, 0)).set_values((&*name, 1, column, last, column));
            chart.title().set_name(&colonne[grafico.colonna].nome);
            chart.legend().set_hidden();
            chart.set_width(420).set_height(220);
            sheet.insert_chart(1 + 12 * (place / 2), width + 1 + 7 * u16::try_from(place % 2).unwrap_or(0), &chart)?;
        }
        return Ok(());
    }
}

/// Names a sheet and writes its heads; they stay in sight and repeat on paper.
fn head(sheet: &mut Worksheet, name: &str, colonne: &[Colonna], looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_name(name)?.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    for (column, colonna) in (0..).zip(colonne) {
        let least = match colonna.tipo {
            Tipo::Testo => f64::from(colonna.peso),
            Tipo::Importo | Tipo::Data => 13.0,
            Tipo::Numero | Tipo::Percentuale => 11.0,
        };
        let heading = colonna.nome.chars().count() as f64 + 3.0;
        sheet.set_column_width(column, least.max(heading).min(70.0))?;
        let look = &looks.head[usize::from(colonna.is_right())];
        sheet.write_string_with_format(0, column, cut(&colonna.nome), look)?;
    }
    Ok(())
}

fn cell(sheet: &mut Worksheet, line: u32, column: u16, value: &Valore, looks: &Looks) -> Result<(), XlsxError> {
    match value {
        Valore::Vuoto => {}
        Valore::Testo(text) => {
            sheet.write_string(line, column, cut(text))?;
        }
        Valore::Numero(number) => {
            sheet.write_number_with_format(line, column, *number as f64, &looks.number)?;
        }
        Valore::Importo(cents) => {
            sheet.write_number_with_format(line, column, *cents as f64 / 100.0, &looks.amount)?;
        }
        Valore::Percentuale(it) => {
            sheet.write_number_with_format(line, column, *it as f64 / 10_000.0, &looks.share)?;
        }
        Valore::Data(day) => match excel_day(*day) {
            Some(it) => {
                sheet.write_datetime_with_format(line, column, &it, &looks.day)?;
            }
            // Before 1900 a spreadsheet has no days.
            None => {
                sheet.write_string(line, column, day.it())?;
            }
        },
    }
    Ok(())
}

/// The last row; where all rows stand above it, the sheet sums them up again whenever it is changed.
fn write_totals(
    sheet: &mut Worksheet,
    line: u32,
    totals: &[Valore],
    are_above: bool,
    looks: &Looks,
) -> Result<(), XlsxError> {
    for (column, total) in (0..).zip(totals) {
        let (value, look) = match total {
            Valore::Numero(number) => (*number as f64, &looks.totals[1]),
            Valore::Importo(cents) => (*cents as f64 / 100.0, &looks.totals[2]),
            other => {
                sheet.write_string_with_format(line, column, other.it(), &looks.totals[0])?;
                continue;
            }
        };
        if are_above {
            let letter = column_name(column);
            let sum = Formula::new(format!("=SUM({letter}2:{letter}{line})")).set_result(value.to_string());
            sheet.write_formula_with_format(line, column, sum, look)?;
        } else {
            sheet.write_number_with_format(line, column, value, look)?;
        }
    }
    Ok(())
}

/// The letters of a column.
fn column_name(column: u16) -> String {
    let letter = |it: u16| char::from(b'A' + u8::try_from(it % 26).unwrap_or(0));
    if column < 26 { letter(column).to_string() } else { format!("{}{}", letter(column / 26 - 1), letter(column)) }
}

fn columns(colonne: &[Colonna]) -> u16 {
    u16::try_from(colonne.len()).unwrap_or(u16::MAX).max(1)
}

/// A name for a sheet that no other has: 31 characters, none of those that a workbook refuses.
fn sheet_name(title: &str, names: &mut Vec<String>) -> String {
    let clean: String = title.chars().map(|it| if r"[]:*?/\'".contains(it) { '-' } else { it }).take(26).collect();
    let clean = if clean.trim().is_empty() { "tabella".to_owned() } else { clean };
    let tried = std::iter::once(clean.clone()).chain((2..).map(|it| format!("{clean} {it}")));
    let name = tried.into_iter().find(|it| !names.contains(&it.to_lowercase())).unwrap_or(clean);
    names.push(name.to_lowercase());
    name
}

/// As much of a text as a cell holds.
fn cut(text: &str) -> String {
    text.chars().take(MOST_CHARACTERS).collect()
}

fn excel_day(day: Data) -> Option<ExcelDateTime> {
    let (anno, mese, giorno) = day.ymd();
    ExcelDateTime::from_ymd(u16::try_from(anno).ok()?, u8::try_from(mese).ok()?, u8::try_from(giorno).ok()?).ok()
}
