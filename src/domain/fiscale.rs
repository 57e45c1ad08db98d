//! Fiscal codes: 16 characters for people, 11 digits for companies and bodies.
//!
//! Algorithms of D.M. 23/12/1976. A code is text that a person may have mistyped: it is judged, not
//! refused, because a wrong check character is no reason not to serve an act.

use crate::domain::data::Data;
use crate::domain::latin;

/// Whose code it is, by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 16 characters: a person.
    Persona,
    /// 11 digits: a company or body, or a partita IVA.
    Ente,
}

/// What can be said of a code without asking anyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Form and check are right.
    Valid(Kind),
    /// The form is right, the check character or digit is not.
    WrongCheck(Kind),
    /// Not the form of any fiscal code.
    Malformed,
}

/// Sex as the registers have it; the code adds 40 to the day of birth of women.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sesso {
    /// `F`.
    F,
    /// `M`.
    M,
}

/// What a person's code says of their birth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nascita {
    /// Day of birth.
    pub data: Data,
    /// Sex.
    pub sesso: Sesso,
    /// Belfiore code of the Comune, or `Z…` for a country.
    pub belfiore: String,
}

/// Letters of the months, January first.
const MONTHS: &[u8; 12] = b"ABCDEHLMPRST";

/// Letters that stand for the digits 0-9 where two people would have the same code (omocodia).
const OMOCODIA: &[u8; 10] = b"LMNPQRSTUV";

/// Places of the digits, from 0; omocodia replaces them from the last to the first.
const DIGITS: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];

/// Weights of `A`-`Z` in odd places; digits weigh as the first ten letters.
const ODD: [u32; 26] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// `text` as codes are compared: upper case, without spaces.
pub fn normalize(text: &str) -> String {
    text.split_whitespace().collect::<String>().to_ascii_uppercase()
}

/// Judges a code, in any case of letters.
pub fn judge(text: &str) -> Verdict {
    let code = normalize(text);
    let bytes = code.as_bytes();
    if is_person_form(bytes) {
        if check_character(&bytes[..15]) == bytes[15] {
            return Verdict::Valid(Kind::Persona);
        }
        return Verdict::WrongCheck(Kind::Persona);
    }
    // Eleven zeros pass the check, but they are what programs write where they know nothing.
    if bytes.len() != 11 || !bytes.iter().all(u8::is_ascii_digit) || bytes.iter().all(|&b| b == b'0') {
        return Verdict::Malformed;
    }
    if check_digit(&bytes[..10]) == bytes[10] {
        return Verdict::Valid(Kind::Ente);
    }
    Verdict::WrongCheck(Kind::Ente)
}

/// What a person's code says of their birth; `None` if it is no such code or names no real day.
///
/// The code has two digits for the year: of the possible centuries, the last one whose day is not
/// after `not_after`.
pub fn nascita(text: &str, not_after: Data) -> Option<Nascita> {
    let code = normalize(text);
    if !is_person_form(code.as_bytes()) {
        return None;
    }
    let plain = without_omocodia(code.as_bytes());
    let digits =
        |range: std::ops::Range<usize>| plain[range].iter().fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
    let mese = MONTHS.iter().position(|&it| it == plain[8])? as u32 + 1;
    let (sesso, giorno) = match digits(9..11) {
        day if day > 40 => (Sesso::F, day - 40),
        day => (Sesso::M, day),
    };
    let century = not_after.anno().div_euclid(100) * 100;
    let days = [century, century - 100].map(|it| Data::new(it + digits(6..8) as i32, mese, giorno));
    let data = days.into_iter().flatten().find(|&day| day <= not_after)?;
    let belfiore = String::from_utf8(plain[11..15].to_vec()).expect("a fiscal code is ASCII");
    Some(Nascita { data, sesso, belfiore })
}

/// The code of a person, before any omocodia.
///
/// `None` if `belfiore` is not a letter and three digits, or if a name has no letter at all.
pub fn compose(cognome: &str, nome: &str, nascita: &Nascita) -> Option<String> {
    let (cognome, nome) = (latin::fold(cognome), latin::fold(nome));
    let belfiore = nascita.belfiore.to_ascii_uppercase();
    if !is_belfiore(belfiore.as_bytes()) || !has_letter(&cognome) || !has_letter(&nome) {
        return None;
    }
    let (anno, mese, giorno) = nascita.data.ymd();
    let day = if nascita.sesso == Sesso::F { giorno + 40 } else { giorno };
    let mut code = surname_letters(&cognome);
    code.push_str(&given_letters(&nome));
    code.push_str(&format!("{:02}", anno.rem_euclid(100)));
    code.push(char::from(MONTHS[mese as usize - 1]));
    code.push_str(&format!("{day:02}{belfiore}"));
    code.push(char::from(check_character(code.as_bytes())));
    Some(code)
}

/// The code that replaces `text` for the `n`-th other person with the same one (1 to 7): the last `n`
/// digits become letters. `None` if `text` is not a person's code or `n` is out of range.
pub fn omocodia(text: &str, n: usize) -> Option<String> {
    let code = normalize(text);
    if !is_person_form(code.as_bytes()) || !(1..=DIGITS.len()).contains(&n) {
        return None;
    }
    let mut bytes = without_omocodia(code.as_bytes());
    for &place in DIGITS.iter().rev().take(n) {
        bytes[place] = OMOCODIA[usize::from(bytes[place] - b'0')];
    }
    bytes[15] = check_character(&bytes[..15]);
    Some(String::from_utf8(bytes).expect("a fiscal code is ASCII"))
}

/// The last digit of a partita IVA or numeric fiscal code, from the ten before it; `None` unless they
/// are ten digits.
pub fn complete_piva(first_ten: &str) -> Option<String> {
    let bytes = first_ten.as_bytes();
    let is_form = bytes.len() == 10 && bytes.iter().all(u8::is_ascii_digit);
    is_form.then(|| format!("{first_ten}{}", char::from(check_digit(bytes))))
}

/// Whether these are 16 characters in the places of a person's code, omocodia admitted.
fn is_person_form(bytes: &[u8]) -> bool {
    let is_digit = |b: u8| b.is_ascii_digit() || OMOCODIA.contains(&b);
    bytes.len() == 16
        && bytes.iter().enumerate().all(|(place, &b)| match place {
            8 => MONTHS.contains(&b),
            _ if DIGITS.contains(&place) => is_digit(b),
            _ => b.is_ascii_uppercase(),
        })
}

/// The code with digits where omocodia had put letters.
fn without_omocodia(bytes: &[u8]) -> Vec<u8> {
    let mut plain = bytes.to_vec();
    for place in DIGITS {
        if let Some(digit) = OMOCODIA.iter().position(|&letter| letter == plain[place]) {
            plain[place] = b'0' + digit as u8;
        }
    }
    plain
}

/// The check character of upper-case ASCII letters and digits: of a code's first 15, and of the 22 of bank, branch and
/// account in an Italian IBAN.
pub(super) fn check_character(first: &[u8]) -> u8 {
    let sum: u32 = first
        .iter()
        .enumerate()
        .map(|(place, &b)| {
            let value = if b.is_ascii_digit() { b - b'0' } else { b - b'A' };
            // Places count from 1 in the norm, so the even indices are its odd places.
            if place % 2 == 0 { ODD[usize::from(value)] } else { u32::from(value) }
        })
        .sum();
    b'A' + (sum % 26) as u8
}

/// The check digit of the first ten digits: the second, fourth … count twice, less 9 above 9.
fn check_digit(first: &[u8]) -> u8 {
    let sum: u32 = first
        .iter()
        .enumerate()
        .map(|(place, &b)| {
            let digit = u32::from(b - b'0');
            match place % 2 {
                0 => digit,
                _ if digit > 4 => digit * 2 - 9,
                _ => digit * 2,
            }
        })
        .sum();
    b'0' + ((10 - sum % 10) % 10) as u8
}

/// Whether these are a letter and three digits.
fn is_belfiore(bytes: &[u8]) -> bool {
    bytes.len() == 4 && bytes[0].is_ascii_uppercase() && bytes[1..].iter().all(u8::is_ascii_digit)
}

/// Whether a name has a letter that the code can take.
fn has_letter(name: &str) -> bool {
    name.bytes().any(|b| b.is_ascii_uppercase())
}

/// Three letters of a surname: its consonants, then its vowels, then `X`.
fn surname_letters(folded: &str) -> String {
    let letters = || folded.chars().filter(char::is_ascii_uppercase);
    let consonants = letters().filter(|&c| !is_vowel(c));
    let vowels = letters().filter(|&c| is_vowel(c));
    consonants.chain(vowels).chain("XXX".chars()).take(3).collect()
}

/// Three letters of a given name: of four consonants or more, the first, third and fourth.
fn given_letters(folded: &str) -> String {
    let consonants: Vec<char> = folded.chars().filter(|&c| c.is_ascii_uppercase() && !is_vowel(c)).collect();
    match consonants[..] {
        [first, _, third, fourth, ..] => [first, third, fourth].iter().collect(),
        _ => surname_letters(folded),
    }
}

/// Whether a capital is a vowel.
fn is_vowel(letter: char) -> bool {
    matches!(letter, 'A' | 'E' | 'I' | 'O' | 'U')
}
