//! What operators say, without carrying them out: which names they use, and what print files must not have.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::press::allegato::Rifiuto;

/// Every operator of ISO 32000-1, table A.1, but those of compatibility sections and of four inks.
const OPERATORS: &str = "b B b* B* BDC BI BMC BT c cm CS cs d d0 d1 Do DP EI EMC ET f F f* G g gs h i ID j J l M m MP \
    n q Q re RG rg ri S s SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"";

/// How deep the saved states of a stream may nest: 28 by PDF/A (ISO 19005-2, 6.1.13), some of them ours.
const MOST_SAVED: usize = 24;

/// More operators than a page of paper has.
const MOST_OPERATORS: u64 = 4_000_000;

/// What a stream of operators uses.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Every resource name that any operator has.
    pub names: BTreeSet<Vec<u8>>,
    /// Fonts that show nothing but invisible text, as scanners lay over their pictures.
    pub unseen: BTreeSet<Vec<u8>>,
    /// Forms and images, with how often each is painted.
    pub painted: BTreeMap<Vec<u8>, u64>,
    /// How often a state is restored that was not saved.
    pub lacking: usize,
    /// How many states are saved and not restored.
    pub open: usize,
    /// Operators.
    pub operators: u64,
}

/// How text is shown: its font, and whether it is invisible.
#[derive(Clone, Default)]
struct Text {
    font: Option<Vec<u8>>,
    is_unseen: bool,
}

/// Reads a stream of operators.
pub(super) fn survey(bytes: &[u8]) -> Result<Survey, Rifiuto> {
    let mut reader = Reader { bytes, at: 0 };
    let mut survey = Survey::default();
    let mut seen: BTreeSet<Vec<u8>> = BTreeSet::new();
    let mut saved: Vec<Text> = Vec::new();
    let mut text = Text::default();
    let mut last_name: Option<Vec<u8>> = None;
    let mut last_value: &[u8] = b"";
    while let Some(token) = reader.next()? {
        let operator = match token {
            Token::Name(name) => {
                let name = plain(name);
                survey.names.insert(name.clone());
                last_name = Some(name);
                continue;
            }
            Token::Value(value) => {
                last_value = value;
                continue;
            }
            Token::Word(word) => word,
        };
        survey.operators += 1;
        if survey.operators > MOST_OPERATORS {
            return Err(Rifiuto::Smisurato);
        }
        match operator {
            b"k" | b"K" => return Err(Rifiuto::Colori),
            b"cs" | b"CS" if last_name.as_deref() == Some(b"DeviceCMYK") => return Err(Rifiuto::Colori),
            b"q" => saved.push(text.clone()),
            b"Q" => match saved.pop() {
                Some(before) => text = before,
                None => survey.lacking += 1,
            },
            b"Tf" => text.font = last_name.clone(),
            b"Tr" => text.is_unseen = last_value == b"3",
            b"Tj" | b"TJ" | b"'" | b"\"" => {
                if let Some(font) = &text.font {
                    let fonts = if text.is_unseen { &mut survey.unseen } else { &mut seen };
                    fonts.insert(font.clone());
                }
            }
            b"Do" => *survey.painted.entry(last_name.clone().unwrap_or_default()).or_default() += 1,
            b"BI" => reader.inline_image()?,
            other if OPERATORS.split(' ').any(|it| it.as_bytes() == other) => {}
            _ => return Err(Rifiuto::NonAmmesso),
        }
        if saved.len() + survey.lacking > MOST_SAVED {
            return Err(Rifiuto::NonAmmesso);
        }
        last_name = None;
    }
    survey.unseen.retain(|it| !seen.contains(it));
    survey.open = saved.len();
    Ok(survey)
}

/// A name with its escapes resolved, as dictionaries have it.
fn plain(name: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(name.len());
    let mut rest = name;
    while let [first, tail @ ..] = rest {
        let escaped = (*first == b'#').then(|| tail.get(..2)).flatten();
        let byte = escaped.and_then(|it| u8::from_str_radix(std::str::from_utf8(it).ok()?, 16).ok());
        out.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &tail[2..] } else { tail };
    }
    out
}

/// A part of a stream.
enum Token<'a> {
    /// `/Name`, without the slash.
    Name(&'a [u8]),
    /// A number, a text, a bracket.
    Value(&'a [u8]),
    /// An operator.
    Word(&'a [u8]),
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

fn is_plain(byte: u8) -> bool {
    !is_blank(byte) && !b"()<>[]{}/%".contains(&byte)
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn run(&mut self) -> &'a [u8] {
        let rest = &self.bytes[self.at..];
        let end = rest.iter().position(|it| !is_plain(*it)).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn next(&mut self) -> Result<Option<Token<'a>>, Rifiuto> {
        self.skip();
        let Some(byte) = self.peek() else {
            return Ok(None);
        };
        let token = match byte {
            b'/' => {
                self.at += 1;
                Token::Name(self.run())
            }
            b'(' => {
                self.text()?;
                Token::Value(b"")
            }
            b'<' if self.bytes.get(self.at + 1) != Some(&b'<') => {
                let rest = &self.bytes[self.at..];
                self.at += rest.iter().position(|it| *it == b'>').ok_or(Rifiuto::Illeggibile)? + 1;
                Token::Value(b"")
            }
            b'[' | b']' | b'<' | b'>' => {
                self.at += 1;
                Token::Value(b"")
            }
            b'{' | b'}' | b')' => return Err(Rifiuto::Illeggibile),
            b'0'..=b'9' | b'+' | b'-' | b'.' => Token::Value(self.run()),
            _ => match self.run() {
                value @ (b"true" | b"false" | b"null") => Token::Value(value),
                word => Token::Word(word),
            },
        };
        Ok(Some(token))
    }

    /// Skips blanks and comments.
    fn skip(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                let rest = &self.bytes[self.at..];
                self.at += rest.iter().position(|it| matches!(it, b'\n' | b'\r')).unwrap_or(rest.len());
            } else if is_blank(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    /// Skips a text in brackets.
    fn text(&mut self) -> Result<(), Rifiuto> {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Ok(());
            }
        }
        Err(Rifiuto::Illeggibile)
    }

    /// Skips an image among the operators, after `BI`.
    fn inline_image(&mut self) -> Result<(), Rifiuto> {
        let mut key: Option<&[u8]> = None;
        loop {
            match self.next()?.ok_or(Rifiuto::Illeggibile)? {
                Token::Word(b"ID") => break,
                Token::Word(_) => return Err(Rifiuto::Illeggibile),
                Token::Name(b"DeviceCMYK" | b"CMYK") => return Err(Rifiuto::Colori),
                // PDF/A admits neither (ISO 19005-2, 6.1.7.2 and 6.2.8).
                Token::Name(b"LZW" | b"LZWDecode" | b"Crypt") => return Err(Rifiuto::NonAmmesso),
                Token::Name(name) => key = Some(name),
                Token::Value(b"true") if matches!(key, Some(b"I" | b"Interpolate")) => return Err(Rifiuto::NonAmmesso),
                Token::Value(_) => key = None,
            }
        }
        // One blank parts `ID` from the data; the end is an `EI` on its own before something that can be operators.
        let mut from = self.at + 1;
        loop {
            let rest = self.bytes.get(from..).ok_or(Rifiuto::Illeggibile)?;
            let end = rest.windows(2).position(|it| it == b"EI").ok_or(Rifiuto::Illeggibile)?;
            let (before, after) = (rest[..end].last(), &rest[end + 2..]);
            let is_alone = before.is_none_or(|it| is_blank(*it)) && after.first().is_none_or(|it| is_blank(*it));
            let is_text = after.iter().take(16).all(|it| is_blank(*it) || (0x20..0x7F).contains(it));
            from += end + 2;
            if is_alone && is_text {
                self.at = from;
                return Ok(());
            }
        }
    }
}
