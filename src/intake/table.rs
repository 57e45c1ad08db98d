//! Records of a delimited file, whatever program wrote it.
//!
//! `riga` counts records as a spreadsheet shows them: from 1 with the header as row 1, blank lines
//! included, a field with a line break inside being one row. A broken quote never swallows the rows after
//! it: a field may run over lines only where the whole record then has its exact number of fields.

use std::collections::VecDeque;
use std::io;
use std::io::Read;

use crate::intake::encoding;
use crate::intake::encoding::Codifica;
use crate::intake::encoding::Narrow;
use crate::intake::encoding::Survey;
use crate::intake::line;
use crate::intake::line::Fields;
use crate::intake::line::Length;
use crate::intake::line::Lines;
use crate::intake::line::Quotes;

/// The separators met in practice, the usual one first.
const SEPARATORS: [u8; 4] = [b';', b',', b'|', b'\t'];
/// How many lines a quoted field may run over.
const MAX_JOINED_LINES: usize = 60;
/// How many bytes a record of several lines may hold.
const MAX_JOINED_BYTES: usize = 256 * 1024;

/// How many lines are looked at for a header.
const MAX_ABOVE: usize = 20;

/// How to read a table where the file itself does not tell.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// The separator, where it is not to be guessed.
    pub separator: Option<u8>,
    /// The names of the columns, where the file has no header.
    pub columns: Option<Vec<String>>,
    /// The width of each column in characters, where no separator parts them; asks for `columns`.
    pub widths: Option<Vec<usize>>,
}

/// A table being read.
pub struct Table<R> {
    lines: Lines<Narrow<R>>,
    codifica: Codifica,
    separator: u8,
    widths: Option<Vec<usize>>,
    header: Vec<String>,
    riga: u32,
    /// Whether the header names a column that means something.
    is_header_known: bool,
    /// How many of the lines ahead stand above the header.
    above: usize,
    /// Lines read ahead in search of a header or of a closing quote.
    ahead: VecDeque<(Vec<u8>, Length)>,
    current: Vec<u8>,
    fields: Fields,
}

/// What the next record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Record {
    /// A row with as many fields as the header.
    Row {
        /// Whether a quote had to be mended.
        is_mended: bool,
    },
    /// A row with too few fields.
    TooFew,
    /// A row with too many fields.
    TooMany,
    /// A row longer than can be kept.
    TooLong,
    /// The header again, as pasted exports have it; not a row.
    Header,
    /// A line above the header: a title, or a row that was moved.
    AboveHeader,
    /// Nothing but separators and blanks; not a row.
    Blank,
}

impl<R: Read> Table<R> {
    /// Starts reading and takes the header. `is_known` says which column names mean something, by which
    /// the separator is told.
    pub fn open(reader: R, survey: Survey, form: &Form, is_known: &dyn Fn(&str) -> bool) -> io::Result<Self> {
        let lines = Lines::new(Narrow::new(reader, survey.codifica), survey.line_feeds);
        let mut table = Self {
            lines,
            codifica: survey.codifica,
            separator: form.separator.unwrap_or(b';'),
            widths: form.widths.clone(),
            header: Vec::new(),
            riga: 0,
            is_header_known: false,
            above: 0,
            ahead: VecDeque::new(),
            current: Vec::new(),
            fields: Fields::default(),
        };
        match &form.columns {
            Some(columns) => table.header.clone_from(columns),
            None => table.take_header(form, is_known)?,
        }
        Ok(table)
    }

    /// The names of the columns, in plain form.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Where the header stands; asked before the first record is read.
    pub fn header_riga(&self) -> u32 {
        u32::try_from(self.above).unwrap_or(u32::MAX)
    }

    /// Where the record last read stands.
    pub fn riga(&self) -> u32 {
        self.riga
    }

    /// The fields of the record last read.
    pub fn fields(&self) -> &Fields {
        &self.fields
    }

    /// Reads the next record; `None` after the last.
    pub fn read(&mut self) -> io::Result<Option<Record>> {
        let Some(length) = self.next_line()? else {
            return Ok(None);
        };
        self.riga = self.riga.saturating_add(1);
        if self.above > 0 {
            self.above -= 1;
            return Ok(Some(self.read_above()?));
        }
        if length == Length::TooLong {
            let line = std::mem::take(&mut self.current);
            let head = String::from_utf8_lossy(&line[..line.len().min(4096)]).into_owned();
            line::split_literal(&head, self.separator, &mut self.fields);
            return Ok(Some(Record::TooLong));
        }
        let line = std::mem::take(&mut self.current);
        let text = encoding::decode(self.codifica, &line);
        let mut quotes = match &self.widths {
            Some(widths) => line::split_fixed(&text, widths, &mut self.fields),
            None => line::split(&text, self.separator, &mut self.fields),
        };
        if quotes == Quotes::Open {
            quotes = self.join(&text)?;
        }
        drop(text);
        self.current = line;
        Ok(Some(self.judge(quotes)))
    }

    /// A line above the header; the last of them is the header itself.
    fn read_above(&mut self) -> io::Result<Record> {
        let line = std::mem::take(&mut self.current);
        line::split_literal(&encoding::decode(self.codifica, &line), self.separator, &mut self.fields);
        Ok(match self.fields.is_blank() {
            true => Record::Blank,
            false if self.above == 0 => Record::Header,
            false if self.fields.field(0).eq_ignore_ascii_case("sep=") => Record::Blank,
            false => Record::AboveHeader,
        })
    }

    /// What the fields just cut amount to.
    fn judge(&mut self, quotes: Quotes) -> Record {
        if self.fields.is_blank() {
            return Record::Blank;
        }
        let columns = self.header.len();
        self.fields.trim_end(columns);
        if self.is_header_known && self.is_header_again() {
            return Record::Header;
        }
        match self.fields.len().cmp(&columns) {
            std::cmp::Ordering::Less => Record::TooFew,
            std::cmp::Ordering::Greater => Record::TooMany,
            std::cmp::Ordering::Equal => Record::Row { is_mended: quotes != Quotes::Sound },
        }
    }

    fn is_header_again(&self) -> bool {
        let same = |(field, name): (&str, &String)| field.len() <= name.len() + 8 && plain_name(field) == *name;
        self.fields.len() == self.header.len() && self.fields.iter().zip(&self.header).all(same)
    }

    /// Looks for the closing quote in the lines that follow; where joining them does not give a whole
    /// record, the quote was never closed and the line stands alone.
    fn join(&mut self, first: &str) -> io::Result<Quotes> {
        let mut joined = first.to_owned();
        let mut read = VecDeque::new();
        let mut alone = Fields::default();
        while read.len() < MAX_JOINED_LINES && joined.len() < MAX_JOINED_BYTES {
            let Some(length) = self.next_line()? else {
                break;
            };
            let line = std::mem::take(&mut self.current);
            let text = encoding::decode(self.codifica, &line).into_owned();
            read.push_back((line, length));
            if length == Length::TooLong || self.stands_alone(&text, &mut alone) {
                break;
            }
            joined.push('\n');
            joined.push_str(&text);
            if !text.contains('"') {
                continue;
            }
            let quotes = line::split(&joined, self.separator, &mut self.fields);
            if quotes == Quotes::Open {
                continue;
            }
            self.fields.trim_end(self.header.len());
            if self.fields.len() == self.header.len() {
                return Ok(quotes);
            }
            break;
        }
        read.append(&mut self.ahead);
        self.ahead = read;
        line::split_literal(first, self.separator, &mut self.fields);
        Ok(Quotes::Mended)
    }

    /// Whether a line is a whole record by itself.
    fn stands_alone(&self, text: &str, fields: &mut Fields) -> bool {
        let columns = self.header.len();
        if columns < 3 {
            return false;
        }
        if line::split(text, self.separator, fields) == Quotes::Open {
            line::split_literal(text, self.separator, fields);
        }
        fields.trim_end(columns);
        fields.len() == columns
    }

    /// Puts the next physical line into `current`.
    fn next_line(&mut self) -> io::Result<Option<Length>> {
        if let Some((line, length)) = self.ahead.pop_front() {
            self.current = line;
            return Ok(Some(length));
        }
        self.lines.read(&mut self.current)
    }

    /// Finds the header: of the first lines, the one that names most columns that mean something. Lines
    /// above it are read again as rows, so that none is lost.
    fn take_header(&mut self, form: &Form, is_known: &dyn Fn(&str) -> bool) -> io::Result<()> {
        let mut lines = VecDeque::new();
        let mut best: Option<Header> = None;
        while lines.len() < MAX_ABOVE
            && best.as_ref().is_none_or(|it| it.known < it.columns.len())
            && let Some(length) = self.next_line()?
        {
            let line = std::mem::take(&mut self.current);
            let text = encoding::decode(self.codifica, &line).into_owned();
            lines.push_back((line, length));
            let text = text.trim_start_matches('\u{feff}');
            // Excel's own way of naming the separator; no column is called so.
            let is_excel = text.trim_end().len() <= 5 && text.to_lowercase().starts_with("sep=");
            if text.trim().is_empty() || is_excel {
                continue;
            }
            let header = self.cut_header(text, lines.len(), form, is_known);
            if best.as_ref().is_none_or(|it| it.rank() < header.rank()) {
                best = Some(header);
            }
        }
        if let Some(header) = best {
            // One known name may stand in a row by chance.
            self.is_header_known = header.known >= header.columns.len().clamp(1, 2);
            self.separator = header.separator;
            self.header = header.columns;
            self.above = header.at;
        }
        self.ahead = lines;
        Ok(())
    }

    fn cut_header(&mut self, text: &str, at: usize, form: &Form, is_known: &dyn Fn(&str) -> bool) -> Header {
        let separator = form.separator.unwrap_or_else(|| guess(text, is_known));
        line::split(text, separator, &mut self.fields);
        self.fields.trim_end(0);
        let columns: Vec<_> = self.fields.iter().map(plain_name).collect();
        let is_first = |index: usize| !columns[..index].contains(&columns[index]);
        let known = (0..columns.len()).filter(|&it| is_known(&columns[it]) && is_first(it)).count();
        Header { at, separator, columns, known }
    }
}

/// A line that may be the header.
struct Header {
    /// Which line it is, from 1.
    at: usize,
    separator: u8,
    columns: Vec<String>,
    /// How many different columns of it mean something.
    known: usize,
}

impl Header {
    /// The more known columns the better, and the fewer others.
    fn rank(&self) -> (usize, std::cmp::Reverse<usize>) {
        (self.known, std::cmp::Reverse(self.columns.len()))
    }
}

/// The separator by which most of the header is known; failing that, the one that cuts it most.
fn guess(header: &str, is_known: &dyn Fn(&str) -> bool) -> u8 {
    let mut best = (0, 0, b';');
    let mut fields = Fields::default();
    for separator in SEPARATORS {
        line::split(header, separator, &mut fields);
        let known = fields.iter().filter(|it| is_known(&plain_name(it))).count();
        if (known, fields.len()) > (best.0, best.1) {
            best = (known, fields.len(), separator);
        }
    }
    best.2
}

/// A column name as it is compared: lower case, blanks and hyphens as `_`.
pub fn plain_name(name: &str) -> String {
    let blank = |it: char| it.is_whitespace() || it == '\u{feff}' || it == '"';
    let name = name.trim_matches(blank).to_lowercase();
    name.split(|it: char| it.is_whitespace() || it == '-' || it == '_')
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join("_")
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<String> {
        let survey = encoding::survey(&mut &*bytes).unwrap();
        let mut table = Table::open(bytes, survey, &Form::default(), &|it| matches!(it, "a" | "b" | "c")).unwrap();
        let mut all = Vec::new();
        while let Some(record) = table.read().unwrap() {
            let fields: Vec<_> = table.fields().iter().collect();
            let mark = match record {
                Record::Row { is_mended: false } => "",
                Record::Row { is_mended: true } => "~",
                Record::TooFew => "<",
                Record::TooMany => ">",
                Record::TooLong => "!",
                Record::Header => "h",
                Record::AboveHeader => "^",
                Record::Blank => "_",
            };
            all.push(format!(
                "{}{mark}:{}",
                table.riga(),
                if matches!(mark, "!" | "h") { String::new() } else { fields.join("|") }
            ));
        }
        all
    }

    #[test]
    fn dialects() {
        let good = ["1h:", "2:1|x y|3", "3:4|\u{e0}|6"];
        for text in [
            "a;b;c\r\n1;x y;3\r\n4;à;6\r\n",
            "a,b,c\n1,x y,3\n4,à,6",
            "\u{feff}a|b|c\r1|x y|3\r4|à|6\r",
            "A\tB\tC\n1\tx y\t3\n4\tà\t6\n",
            "\"a\";\"b\";\"c\"\n\"1\";\"x y\";\"3\"\n4;à;6;\n",
            "a;b;c;\n1;x y;3;\n4;à;6;\n",
        ] {
            assert_eq!(rows(text.as_bytes()), good, "{text}");
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(rows(&wide), good, "{text} as UTF-16");
            let latin: Vec<u8> = text.trim_start_matches('\u{feff}').chars().map(|it| it as u8).collect();
            assert_eq!(rows(&latin), good, "{text} as Latin-1");
        }
    }

    #[test]
    fn quotes() {
        let read = |text: &str| rows(text.as_bytes());
        assert_eq!(read("a;b;c\n1;\"x;\"\"y\"\"\nz\";3\n4;5;6"), ["1h:", "2:1|x;\"y\"\nz|3", "3:4|5|6"]);
        assert_eq!(read("a;b;c\n1;\"Bar \"Il Sole\" srl\";3\n4;5;6"), ["1h:", "2~:1|Bar \"Il Sole\" srl|3", "3:4|5|6"]);
        assert_eq!(read("a;b;c\n1;\"x;3\n4;\"5\";6\n7;8;9"), ["1h:", "2~:1|x|3", "3:4|5|6", "4:7|8|9"]);
        assert_eq!(read("a;b;c\n1;\"x;y;3\n4;5;6"), ["1h:", "2>:1|x|y|3", "3:4|5|6"]);
        assert_eq!(
            read("a;b;c\n1;2;3;4\n5;6\n\n;;\na;b;c\n7;8;9"),
            ["1h:", "2>:1|2|3|4", "3<:5|6", "4_:", "5_:||", "6h:", "7:7|8|9"]
        );
    }

    #[test]
    fn what_stands_above_the_header_is_not_lost() {
        let text = "sep=,\nElenco dei verbali\n\na,b,c\n1,2,3\na,b,c\n";
        assert_eq!(rows(text.as_bytes()), ["1_:sep=|", "2^:Elenco dei verbali", "3_:", "4h:", "5:1|2|3", "6h:"]);
        assert_eq!(rows(b"x;y;z\n1;2;3\nx;y;z\n"), ["1h:", "2:1|2|3", "3:x|y|z"]);
    }

    #[test]
    fn a_line_without_end_is_skipped() {
        let mut text = b"a;b;c\n1;".to_vec();
        text.resize(5 << 20, b'x');
        text.extend_from_slice(b"\n4;5;6\n");
        assert_eq!(rows(&text), ["1h:", "2!:", "3:4|5|6"]);
    }
}
