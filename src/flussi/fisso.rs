//! Records of fixed width: a layout is a table of fields, and the same table writes and reads.
//!
//! Nothing is cut in silence: what a field cannot hold is a [`Difetto`] with the field's name, and whoever writes
//! decides whether the record may go.

use crate::domain::data::Data;
use crate::domain::latin;

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tipo {
    /// Words: upper case, spaces behind; what is too long is cut and told.
    Testo,
    /// A code: upper case, spaces behind; never cut.
    Codice,
    /// Digits, zeros in front.
    Numero,
    /// Nothing: spaces.
    Vuoto,
}

/// A field: its name, its first and last place, counted from 1 as the norms do, and what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Campo {
    /// Its name.
    pub nome: &'static str,
    /// First place.
    pub da: usize,
    /// Last place.
    pub a: usize,
    /// What it holds.
    pub tipo: Tipo,
}

/// A field of words.
pub const fn testo(nome: &'static str, da: usize, a: usize) -> Campo {
    Campo { nome, da, a, tipo: Tipo::Testo }
}

/// A field of a code.
pub const fn codice(nome: &'static str, da: usize, a: usize) -> Campo {
    Campo { nome, da, a, tipo: Tipo::Codice }
}

/// A field of digits.
pub const fn numero(nome: &'static str, da: usize, a: usize) -> Campo {
    Campo { nome, da, a, tipo: Tipo::Numero }
}

/// Places that hold nothing.
pub const fn vuoto(da: usize, a: usize) -> Campo {
    Campo { nome: "", da, a, tipo: Tipo::Vuoto }
}

/// The layout of a kind of record: fields in order, in parts that kinds share.
#[derive(Debug, PartialEq, Eq)]
pub struct Tracciato {
    /// What the record begins with.
    pub nome: &'static str,
    /// How many bytes it has.
    pub lunghezza: usize,
    /// Its fields.
    pub parti: &'static [&'static [Campo]],
}

impl Tracciato {
    /// Its fields, in order.
    pub fn campi(&self) -> impl Iterator<Item = &'static Campo> {
        self.parti.iter().copied().flatten()
    }

    /// The field of that name.
    fn campo(&self, nome: &str) -> &'static Campo {
        let found = self.campi().find(|it| it.nome == nome);
        found.unwrap_or_else(|| panic!("the layout {} has no field `{nome}`", self.nome))
    }

    /// Whether a line has this layout's length and begins as its records do.
    pub fn fits(&self, line: &[u8]) -> bool {
        line.len() == self.lunghezza && line.starts_with(self.nome.as_bytes())
    }

    /// The first place that is no field's, or two fields'; `None` where the table is whole.
    pub fn hole(&self) -> Option<usize> {
        let mut next = 1;
        for campo in self.campi() {
            if campo.da != next || campo.a < campo.da {
                return Some(next);
            }
            next = campo.a + 1;
        }
        (next != self.lunghezza + 1).then_some(next)
    }
}

/// What a field could not hold as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difetto {
    /// The kind of record.
    pub record: &'static str,
    /// The field.
    pub campo: &'static str,
    /// What became of the value.
    pub danno: Danno,
}

/// What became of a value that a field could not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Danno {
    /// Words were cut.
    Troncato,
    /// A letter has no plain form in ASCII.
    NonRappresentabile,
    /// A code or a number is longer than its field.
    NonEntra,
}

impl Danno {
    /// The code that lists name it by.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Troncato => "troncato",
            Self::NonRappresentabile => "non-rappresentabile",
            Self::NonEntra => "non-entra",
        }
    }

    /// Whether the record cannot go like this.
    pub const fn blocks(self) -> bool {
        !matches!(self, Self::Troncato)
    }
}

/// A record being written.
pub struct Scrittura {
    tracciato: &'static Tracciato,
    bytes: Vec<u8>,
    difetti: Vec<Difetto>,
}

impl Scrittura {
    /// A record with zeros in its numbers, spaces in all else, and the name of its kind in front.
    pub fn new(tracciato: &'static Tracciato) -> Self {
        let mut bytes = vec![b' '; tracciato.lunghezza];
        for campo in tracciato.campi().filter(|it| it.tipo == Tipo::Numero) {
            bytes[campo.da - 1..campo.a].fill(b'0');
        }
        bytes[..tracciato.nome.len()].copy_from_slice(tracciato.nome.as_bytes());
        Self { tracciato, bytes, difetti: Vec::new() }
    }

    /// Writes words or a code.
    pub fn testo(mut self, nome: &str, text: &str) -> Self {
        let campo = self.tracciato.campo(nome);
        let plain = ascii(text).unwrap_or_else(|plain| {
            self.spoil(campo, Danno::NonRappresentabile);
            plain
        });
        let width = campo.a + 1 - campo.da;
        let mut plain = plain.as_bytes();
        if plain.len() > width {
            self.spoil(campo, if campo.tipo == Tipo::Testo { Danno::Troncato } else { Danno::NonEntra });
            plain = &plain[..width];
        }
        if campo.tipo == Tipo::Numero {
            // A code of digits, such as the body's, keeps its place as a number.
            if plain.is_empty() || !plain.iter().all(u8::is_ascii_digit) {
                if !plain.is_empty() {
                    self.spoil(campo, Danno::NonEntra);
                }
                return self;
            }
            let start = campo.a - plain.len();
            self.bytes[start..campo.a].copy_from_slice(plain);
            return self;
        }
        self.bytes[campo.da - 1..campo.da - 1 + plain.len()].copy_from_slice(plain);
        self
    }

    /// Writes a number.
    pub fn numero(mut self, nome: &str, number: u64) -> Self {
        let campo = self.tracciato.campo(nome);
        let width = campo.a + 1 - campo.da;
        let digits = format!("{number:0>width$}");
        if digits.len() > width {
            self.spoil(campo, Danno::NonEntra);
        } else {
            self.bytes[campo.da - 1..campo.a].copy_from_slice(digits.as_bytes());
        }
        self
    }

    /// Writes a day as `AAAAMMGG`; nothing where there is none.
    pub fn amg(self, nome: &str, data: Option<Data>) -> Self {
        self.day(nome, data, |(anno, mese, giorno)| format!("{anno:04}{mese:02}{giorno:02}"))
    }

    /// Writes a day as `GGMMAAAA`; nothing where there is none.
    pub fn gma(self, nome: &str, data: Option<Data>) -> Self {
        self.day(nome, data, |(anno, mese, giorno)| format!("{giorno:02}{mese:02}{anno:04}"))
    }

    /// Writes a day as `GGMMAA`; nothing where there is none.
    pub fn gma_breve(self, nome: &str, data: Option<Data>) -> Self {
        self.day(nome, data, |(anno, mese, giorno)| format!("{giorno:02}{mese:02}{:02}", anno.rem_euclid(100)))
    }

    fn day(self, nome: &str, data: Option<Data>, form: impl Fn((i32, u32, u32)) -> String) -> Self {
        match data {
            Some(data) => self.testo(nome, &form(data.ymd())),
            None => self,
        }
    }

    fn spoil(&mut self, campo: &'static Campo, danno: Danno) {
        self.difetti.push(Difetto { record: self.tracciato.nome, campo: campo.nome, danno });
    }

    /// The record, and what its fields could not hold.
    pub fn finish(self) -> (Vec<u8>, Vec<Difetto>) {
        (self.bytes, self.difetti)
    }
}

/// A record being read.
#[derive(Clone, Copy)]
pub struct Lettura<'a> {
    tracciato: &'static Tracciato,
    bytes: &'a [u8],
}

impl<'a> Lettura<'a> {
    /// The line as a record of this layout; `None` where it is none.
    pub fn new(tracciato: &'static Tracciato, line: &'a [u8]) -> Option<Self> {
        tracciato.fits(line).then_some(Self { tracciato, bytes: line })
    }

    /// The bytes of a field as they stand.
    pub fn grezzo(&self, nome: &str) -> &'a [u8] {
        let campo = self.tracciato.campo(nome);
        &self.bytes[campo.da - 1..campo.a]
    }

    /// The words of a field, without the spaces around them.
    pub fn testo(&self, nome: &str) -> String {
        self.grezzo(nome).iter().map(|it| char::from(*it)).collect::<String>().trim().to_owned()
    }

    /// The number of a field, spaces being nothing; `None` where something else stands there.
    pub fn numero(&self, nome: &str) -> Option<u64> {
        let text = self.testo(nome);
        if text.is_empty() {
            return Some(0);
        }
        text.bytes().all(|it| it.is_ascii_digit()).then(|| text.parse().ok()).flatten()
    }

    /// The day of a field `AAAAMMGG`; `Err` where it names none.
    #[expect(clippy::result_unit_err, reason = "the caller knows which field it asked for")]
    pub fn amg(&self, nome: &str) -> Result<Option<Data>, ()> {
        self.day(nome, |text| (&text[..4], &text[4..6], &text[6..]))
    }

    /// The day of a field `GGMMAAAA`; `Err` where it names none.
    #[expect(clippy::result_unit_err, reason = "the caller knows which field it asked for")]
    pub fn gma(&self, nome: &str) -> Result<Option<Data>, ()> {
        self.day(nome, |text| (&text[4..], &text[2..4], &text[..2]))
    }

    fn day(&self, nome: &str, parts: impl Fn(&str) -> (&str, &str, &str)) -> Result<Option<Data>, ()> {
        let text = self.testo(nome);
        if text.is_empty() || text.bytes().all(|it| it == b'0') {
            return Ok(None);
        }
        if text.len() != 8 || !text.bytes().all(|it| it.is_ascii_digit()) {
            return Err(());
        }
        let (anno, mese, giorno) = parts(&text);
        let number = |it: &str| it.parse::<u32>().map_err(|_| ());
        let anno = i32::try_from(number(anno)?).map_err(|_| ())?;
        Data::new(anno, number(mese)?, number(giorno)?).map(Some).ok_or(())
    }
}

/// The lines of a file, with their numbers from 1; what a text editor or an old program put at its end is none.
pub fn lines(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let lines = bytes.split(|it| *it == b'\n').map(|it| it.strip_suffix(b"\r").unwrap_or(it));
    (1..).zip(lines).filter(|(_, line)| !line.is_empty() && *line != b"\x1a")
}

/// Words in upper-case ASCII, without marks on letters; `Err` with a `?` for each letter that has no plain form.
///
/// Signs that are no letters become the ones that resemble them, or a space.
pub fn ascii(text: &str) -> Result<String, String> {
    let mut plain = String::with_capacity(text.len());
    let mut is_whole = true;
    for c in latin::fold(text).chars() {
        match c {
            ' '..='~' => plain.push(c),
            // Marks that stand after their letter.
            '\u{300}'..='\u{36f}' => {}
            '‘' | '’' | 'ʼ' | '´' | '′' => plain.push('\''),
            '“' | '”' | '«' | '»' => plain.push('"'),
            '‐'..='―' => plain.push('-'),
            _ if c.is_alphanumeric() => {
                is_whole = false;
                plain.push('?');
            }
            _ => plain.push(' '),
        }
    }
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if is_whole { Ok(plain) } else { Err(plain) }
}
