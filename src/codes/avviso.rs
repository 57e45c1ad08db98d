//! The two payment codes of a pagoPA notice: what they say, written and read.
//!
//! The QR code is five fields between bars. The postal Data Matrix is always 256 characters at fixed
//! offsets: a name one character too long would move the amount's neighbours, so every text is cut.

use std::fmt;

use crate::domain::latin;

/// Characters of the postal payload.
pub const DM_LENGTH: usize = 256;
/// What opens the postal payload.
const DM_PREFIX: &str = "codfase=NBPA;";
/// Type of the postal slip.
const DM_TYPE: &str = "896";
/// What closes the postal payload: an empty field of 12 and a mark.
const DM_END: &str = "            A";
/// Stands for a debtor whose fiscal code is not known.
const ANONYMOUS: &str = "ANONIMO";
/// Ten digits of cents is what both codes can say.
const MAX_CENTS: u64 = 9_999_999_999;

/// What the QR code of a notice says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Qr<'a> {
    /// Notice number, 18 digits.
    pub notice: &'a str,
    /// Fiscal code of the body that is paid, 11 digits.
    pub cf_ente: &'a str,
    /// Amount in cents.
    pub cents: u64,
}

/// What the postal Data Matrix of a notice says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Postale<'a> {
    /// Notice number, 18 digits.
    pub notice: &'a str,
    /// Postal account, up to 12 digits.
    pub conto: &'a str,
    /// Amount in cents.
    pub cents: u64,
    /// Fiscal code of the body that is paid, 11 digits.
    pub cf_ente: &'a str,
    /// Fiscal code of the debtor; empty where it is not known.
    pub cf_debitore: &'a str,
    /// Name of the debtor.
    pub nome: &'a str,
    /// What is paid.
    pub causale: &'a str,
}

impl fmt::Debug for Postale<'_> {
    // The debtor is left out, so that no log or panic can name a person.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Postale").field("notice", &self.notice).field("cents", &self.cents).finish_non_exhaustive()
    }
}

/// The payload of the QR code. `None` for a number that is not one or an amount without place.
///
/// The amount has no padding, but never less than two digits: pagoPA, "Avviso di pagamento", codice QR.
pub fn qr_payload(notice: &str, cf_ente: &str, cents: u64) -> Option<String> {
    let fits = is_digits(notice, 18) && is_digits(cf_ente, 11) && (1..=MAX_CENTS).contains(&cents);
    fits.then(|| format!("PAGOPA|002|{notice}|{cf_ente}|{cents:02}"))
}

/// Reads the payload of a QR code back. Other issuers pad the amount; they are understood too.
pub fn parse_qr(payload: &str) -> Option<Qr<'_>> {
    let (notice, rest) = payload.strip_prefix("PAGOPA|002|")?.split_once('|')?;
    let (cf_ente, cents) = rest.split_once('|')?;
    let fits = is_digits(notice, 18) && is_digits(cf_ente, 11) && cents.len() <= 11;
    fits.then_some(Qr { notice, cf_ente, cents: number(cents)? })
}

/// The payload of the postal Data Matrix. `None` for a number that is not one or an amount without place.
pub fn dm_payload(postale: &Postale<'_>) -> Option<String> {
    let Postale { notice, conto, cents, cf_ente, cf_debitore, nome, causale } = *postale;
    let is_account = (1..=12).contains(&conto.len()) && is_digits(conto, conto.len());
    if !(is_digits(notice, 18) && is_account && is_digits(cf_ente, 11) && (1..=MAX_CENTS).contains(&cents)) {
        return None;
    }
    let debtor = if cf_debitore.trim().is_empty() { ANONYMOUS } else { cf_debitore };
    let (debtor, nome, causale) = (text(debtor, 16), text(nome, 40), text(causale, 110));
    let payload = format!(
        "{DM_PREFIX}18{notice}12{conto:0>12}10{cents:010}3{DM_TYPE}1P1{cf_ente}{debtor}{nome}{causale}{DM_END}"
    );
    debug_assert_eq!(payload.len(), DM_LENGTH);
    Some(payload)
}

/// Reads the payload of a postal Data Matrix back; texts come without the spaces that fill them.
pub fn parse_dm(payload: &str) -> Option<Postale<'_>> {
    if payload.len() != DM_LENGTH || !payload.is_ascii() || !payload.ends_with(DM_END) {
        return None;
    }
    let rest = payload.strip_prefix(DM_PREFIX)?.strip_prefix("18")?;
    let (notice, rest) = rest.split_at(18);
    let (conto, rest) = rest.strip_prefix("12")?.split_at(12);
    let (cents, rest) = rest.strip_prefix("10")?.split_at(10);
    let rest = rest.strip_prefix('3')?.strip_prefix(DM_TYPE)?.strip_prefix("1P1")?;
    let (cf_ente, rest) = rest.split_at(11);
    let (cf_debitore, rest) = rest.split_at(16);
    let (nome, rest) = rest.split_at(40);
    let causale = &rest[..110];
    let fits = is_digits(notice, 18) && is_digits(conto, 12) && is_digits(cf_ente, 11);
    fits.then_some(Postale {
        notice,
        conto,
        cents: number(cents)?,
        cf_ente,
        cf_debitore: cf_debitore.trim_end(),
        nome: nome.trim_end(),
        causale: causale.trim_end(),
    })
}

/// A text in the characters the postal readers know, cut or filled to its width.
fn text(text: &str, width: usize) -> String {
    let folded = latin::fold(text);
    let plain = folded.chars().filter(|ch| !is_mark(*ch)).map(typed);
    let kept = plain.map(|ch| if is_allowed(ch) { ch } else { ' ' });
    kept.chain(std::iter::repeat(' ')).take(width).collect()
}

/// Whether a character only marks the letter before it.
fn is_mark(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36f}')
}

/// The key of a typewriter that stands for a typographic sign.
fn typed(ch: char) -> char {
    match ch {
        '‘' | '’' | '‛' | 'ʹ' | 'ʼ' | '´' | '′' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        other => other,
    }
}

/// Whether the postal readers know a character.
///
/// The slash is not in the manual's list, but the official generator prints it, and without it the
/// number of an act, `V/1/2026`, would not be the one on the page.
fn is_allowed(ch: char) -> bool {
    ch.is_ascii_alphanumeric() || " '-&,.:_/".contains(ch)
}

/// Whether a text is exactly so many decimal digits.
fn is_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number of decimal digits alone: no sign, no space.
fn number(digits: &str) -> Option<u64> {
    is_digits(digits, digits.len()).then(|| digits.parse().ok())?
}
