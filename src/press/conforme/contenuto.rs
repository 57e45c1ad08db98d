//! The operators of a content stream: only those of the standard, in colours that are admitted, and every name that
//! they use is among the resources beside them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use lopdf::Dictionary;

use crate::press::conforme::Claim;
use crate::press::conforme::colore::Admitted;
use crate::press::conforme::pdf::Pdf;

/// Saved states may nest this deep (ISO 19005-2, 6.1.13).
const MOST_SAVED: usize = 28;

/// Operators that need nothing looked up (ISO 32000-1, annex A).
const PLAIN: &[&[u8]] = &[
    b"b", b"B", b"b*", b"B*", b"BDC", b"BMC", b"BT", b"BX", b"c", b"cm", b"d", b"DP", b"EMC", b"ET", b"EX", b"f", b"F",
    b"f*", b"G", b"g", b"h", b"i", b"j", b"J", b"l", b"m", b"M", b"MP", b"n", b"re", b"s", b"S", b"SC", b"sc", b"T*",
    b"Tc", b"d0", b"d1", b"Td", b"TD", b"Tj", b"TJ", b"TL", b"Tm", b"Tr", b"Ts", b"Tw", b"Tz", b"v", b"w", b"W", b"W*",
    b"y", b"'", b"\"",
];

/// Operators that set a colour of the device.
const DEVICE_COLOURS: &[&[u8]] = &[b"rg", b"RG", b"k", b"K"];

/// The names that a resource dictionary gives to things, and the colours that it gives a meaning.
#[derive(Default)]
pub struct Names<'a> {
    colours: Admitted,
    fonts: BTreeSet<&'a [u8]>,
    objects: BTreeSet<&'a [u8]>,
    spaces: BTreeSet<&'a [u8]>,
    states: BTreeSet<&'a [u8]>,
    patterns: BTreeSet<&'a [u8]>,
    shadings: BTreeSet<&'a [u8]>,
}

impl<'a> Names<'a> {
    /// The names of a resource dictionary.
    pub fn of(pdf: &Pdf<'a>, resources: &'a Dictionary, claim: Claim<'_>) -> Self {
        let of = |kind: &[u8]| {
            let kind = pdf.dict(resources, kind);
            kind.into_iter().flat_map(|it| it.iter()).map(|(name, _)| name.as_slice()).collect()
        };
        Self {
            colours: Admitted::by(pdf, resources, claim),
            fonts: of(b"Font"),
            objects: of(b"XObject"),
            spaces: of(b"ColorSpace"),
            states: of(b"ExtGState"),
            patterns: of(b"Pattern"),
            shadings: of(b"Shading"),
        }
    }
}

/// Looks at a content stream and returns the codes of what is wrong, each with what it is about.
pub fn check(content: &[u8], names: &Names<'_>) -> BTreeSet<(&'static str, String)> {
    let mut scan = Scan { rest: content, names, name: None, saved: 0, found: BTreeSet::new() };
    while let Some(token) = scan.token() {
        match token {
            Token::Name(name) => scan.name = Some(plain(name)),
            Token::Operator(b"true" | b"false" | b"null") => {}
            Token::Operator(operator) => {
                scan.operator(operator);
            }
            Token::Operand => {}
        }
    }
    if scan.saved != 0 {
        scan.add("operatore-non-ammesso", b"q");
    }
    scan.found
}

/// What stands next in a stream.
enum Token<'a> {
    Name(&'a [u8]),
    Operator(&'a [u8]),
    Operand,
}

struct Scan<'a, 'n> {
    rest: &'a [u8],
    names: &'n Names<'n>,
    /// The last name since the last operator.
    name: Option<Cow<'a, [u8]>>,
    saved: usize,
    found: BTreeSet<(&'static str, String)>,
}

impl<'a> Scan<'a, '_> {
    fn add(&mut self, what: &'static str, place: &[u8]) {
        self.found.insert((what, String::from_utf8_lossy(place).into_owned()));
    }

    fn operator(&mut self, operator: &'a [u8]) {
        let (name, names) = (self.name.take(), self.names);
        let (is_named, name) = (name.is_some(), name.as_deref().unwrap_or_default());
        match operator {
            b"q" => {
                self.saved += 1;
                if self.saved > MOST_SAVED {
                    self.add("limite-superato", b"q");
                }
            }
            b"Q" => match self.saved.checked_sub(1) {
                Some(saved) => self.saved = saved,
                None => self.add("operatore-non-ammesso", b"Q"),
            },
            b"Tf" => self.named(name, &names.fonts),
            b"Do" => self.named(name, &names.objects),
            b"gs" => self.named(name, &names.states),
            b"sh" => self.named(name, &names.shadings),
            b"scn" | b"SCN" if is_named => self.named(name, &names.patterns),
            b"scn" | b"SCN" => {}
            b"cs" | b"CS" => {
                if !names.colours.name(name) && !names.spaces.contains(name) {
                    self.add("colore-non-ammesso", name);
                }
            }
            b"ri" => {
                if ![&b"RelativeColorimetric"[..], b"AbsoluteColorimetric", b"Perceptual", b"Saturation"]
                    .contains(&name)
                {
                    self.add("operatore-non-ammesso", b"ri");
                }
            }
            b"BI" => self.image(),
            _ if DEVICE_COLOURS.contains(&operator) => {
                if !names.colours.operator(operator) {
                    self.add("colore-non-ammesso", operator);
                }
            }
            _ if PLAIN.contains(&operator) => {}
            _ => self.add("operatore-non-ammesso", operator),
        }
    }

    fn named(&mut self, name: &[u8], known: &BTreeSet<&[u8]>) {
        if !known.contains(name) {
            self.add("risorse-mancanti", name);
        }
    }

    /// An image within the stream, from `BI` to `EI`.
    fn image(&mut self) {
        let mut key: Option<&[u8]> = None;
        loop {
            match self.token() {
                Some(Token::Name(name)) => match key.take() {
                    None => key = Some(name),
                    Some(of) => self.image_entry(of, name),
                },
                Some(Token::Operator(b"ID")) => break,
                Some(Token::Operator(word)) => {
                    if key.take() == Some(b"I") && word == b"true" {
                        self.add("immagine-non-ammessa", b"I");
                    }
                }
                // The values of some keys are arrays: only what stands in them matters.
                Some(Token::Operand) => key = None,
                None => break,
            }
        }
        let is_space = |it: Option<&u8>| it.is_none_or(|it| it.is_ascii_whitespace());
        let ends = |at: usize| {
            self.rest[at..].starts_with(b"EI")
                && is_space(self.rest.get(at + 2))
                && at > 0
                && is_space(self.rest.get(at - 1))
        };
        match (0..self.rest.len()).find(|&at| ends(at)) {
            Some(at) => self.rest = &self.rest[at + 2..],
            None => {
                self.rest = &[];
                self.add("operatore-non-ammesso", b"BI");
            }
        }
    }

    fn image_entry(&mut self, key: &[u8], value: &[u8]) {
        match key {
            b"F" | b"Filter" if [&b"LZW"[..], b"LZWDecode", b"Crypt"].contains(&value) => {
                self.add("filtro-non-ammesso", value);
            }
            b"CS" | b"ColorSpace" if !self.names.colours.name(value) && !self.names.spaces.contains(value) => {
                self.add("colore-non-ammesso", value);
            }
            _ => {}
        }
    }

    fn token(&mut self) -> Option<Token<'a>> {
        let start = self.rest.iter().position(|it| !is_white(*it))?;
        self.rest = &self.rest[start..];
        let rest = self.rest;
        let end = |from: usize| rest[from..].iter().position(|it| !is_regular(*it)).map_or(rest.len(), |it| from + it);
        let (length, token) = match rest[0] {
            b'%' => {
                let length = rest.iter().position(|it| matches!(it, b'\n' | b'\r')).unwrap_or(rest.len());
                (length, Token::Operand)
            }
            b'/' => (end(1), Token::Name(&rest[1..end(1)])),
            b'(' => (string(rest), Token::Operand),
            b'<' if rest.get(1) == Some(&b'<') => (2, Token::Operand),
            b'<' => (rest.iter().position(|it| *it == b'>').map_or(rest.len(), |it| it + 1), Token::Operand),
            b'[' | b']' | b'>' | b'{' | b'}' | b')' => (1, Token::Operand),
            b'+' | b'-' | b'.' | b'0'..=b'9' => (end(1), Token::Operand),
            _ => (end(1), Token::Operator(&rest[..end(1)])),
        };
        self.rest = &rest[length..];
        Some(token)
    }
}

/// A name with its escapes resolved, as dictionaries have it.
fn plain(name: &[u8]) -> Cow<'_, [u8]> {
    if !name.contains(&b'#') {
        return Cow::Borrowed(name);
    }
    let mut out = Vec::with_capacity(name.len());
    let mut rest = name;
    while let [first, tail @ ..] = rest {
        let digits = tail.get(..2).filter(|_| *first == b'#').and_then(|it| std::str::from_utf8(it).ok());
        let escaped = digits.and_then(|it| u8::from_str_radix(it, 16).ok());
        out.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &tail[2..] } else { tail };
    }
    Cow::Owned(out)
}

/// The length of a literal string, its parentheses included.
fn string(bytes: &[u8]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            break;
        }
    }
    at.min(bytes.len())
}

fn is_white(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_white(byte) && !matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}
