//! The message that serves acts: its subject as the decree wants it, its text, its attachments, and its exact bytes.

use mail_builder::MessageBuilder;
use mail_builder::headers::HeaderType;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

use crate::domain::data::Data;
use crate::domain::istante::Istante;

/// What the subject must contain (art. 4 c. 1 DM 18/12/2017).
pub const OGGETTO: &str =
    "atto amministrativo relativo ad una sanzione amministrativa prevista dal codice della strada";

/// What stands for the subject while the rest is written.
const PLACE: &str = "=_oggetto_=";

/// A message to one recipient: only who stands in `To`, alone, is sure to get a complete receipt
/// (DM 2/11/2005, annex, 6.5.2.1).
#[derive(Debug, Clone, Copy)]
pub struct Messaggio<'a> {
    /// Its number, in angle brackets: unique for the attempt, never used again.
    pub id: &'a str,
    /// The mailbox that sends; the envelope must have the same.
    pub da: &'a str,
    /// The recipient.
    pub a: &'a str,
    /// The subject.
    pub oggetto: &'a str,
    /// The text, plain.
    pub testo: &'a str,
    /// When it was written.
    pub data: Istante,
    /// What it serves.
    pub allegati: &'a [Allegato<'a>],
}

/// An attachment.
#[derive(Debug, Clone, Copy)]
pub struct Allegato<'a> {
    /// The name of its file.
    pub nome: &'a str,
    /// What it is (`application/pdf`).
    pub tipo: &'a str,
    /// Its bytes, as the recipient will have them.
    pub bytes: &'a [u8],
}

/// Why a message cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NonScritto {
    /// An address that no mail can go to or come from, or that says more than an address.
    #[error("`{0}` is not one plain address")]
    Indirizzo(&'static str),
    /// A number, subject or name that does not fit its header.
    #[error("`{0}` does not fit a header")]
    Intestazione(&'static str),
    /// The subject lacks the words of the decree.
    #[error("the subject lacks the words of art. 4 c. 1 DM 18/12/2017")]
    Oggetto,
    /// It is longer than the provider takes.
    #[error("{bytes} bytes, and the provider takes {most}")]
    TroppoLungo {
        /// How long it is.
        bytes: usize,
        /// What the provider takes.
        most: usize,
    },
}

/// The number of the message of an attempt to serve something.
pub fn message_id(notifica: &str, tentativo: u32, dominio: &str) -> String {
    let plain: String =
        notifica.chars().map(|it| if it.is_ascii_alphanumeric() || it == '-' { it } else { '_' }).collect();
    format!("<plico.{plain}.{tentativo}@{dominio}>")
}

/// The subject for acts by number and date.
pub fn subject(atti: &[(String, Data)]) -> String {
    let each: Vec<String> = atti.iter().map(|(numero, data)| format!("verbale {numero} del {}", data.it())).collect();
    format!("Notifica di {OGGETTO} - {}", each.join(", "))
}

/// The exact bytes of a message, no longer than the provider takes. The same message gives the same bytes.
pub fn write(messaggio: &Messaggio<'_>, most: usize) -> Result<Vec<u8>, NonScritto> {
    for (name, address) in [("From", messaggio.da), ("To", messaggio.a)] {
        if !is_address(address) {
            return Err(NonScritto::Indirizzo(name));
        }
    }
    let inner = messaggio.id.strip_prefix('<').and_then(|it| it.strip_suffix('>'));
    let id = inner.filter(|it| is_address(it)).ok_or(NonScritto::Intestazione("Message-ID"))?;
    if messaggio.oggetto.chars().any(char::is_control) {
        return Err(NonScritto::Intestazione("Subject"));
    }
    if !messaggio.oggetto.to_lowercase().contains(OGGETTO) {
        return Err(NonScritto::Oggetto);
    }
    let is_name = |it: &str| !it.is_empty() && it.chars().all(|it| !it.is_control() && !"\"\\/:".contains(it));
    if !messaggio.allegati.iter().all(|it| is_name(it.nome)) {
        return Err(NonScritto::Intestazione("Content-Disposition"));
    }
    let mut parts = vec![MimePart::new("text/plain", messaggio.testo)];
    parts.extend(messaggio.allegati.iter().map(|it| MimePart::new(it.tipo, it.bytes).attachment(it.nome)));
    // No text holds it, as no line of ours begins so and attachments go as base 64; the same message has the same.
    let kind = ContentType::new("multipart/mixed").attribute("boundary", format!("=_{}", id.replace('@', "_")));
    let is_plain = messaggio.oggetto.is_ascii();
    let subject = if is_plain { HeaderType::Raw(Raw::new(PLACE)) } else { Text::new(messaggio.oggetto).into() };
    let bytes = MessageBuilder::new()
        .header("From", Raw::new(messaggio.da))
        .header("To", Raw::new(messaggio.a))
        .header("Subject", subject)
        .header("Date", Raw::new(messaggio.data.mail()))
        .message_id(id)
        // Only a complete receipt proves what was served (art. 5 c. 1 and 2 DM 18/12/2017).
        .header("X-TipoRicevuta", Raw::new("completa"))
        .body(MimePart::new(kind, parts))
        .write_to_vec()
        .expect("memory takes all that is written");
    let bytes = if is_plain { with_subject(&bytes, messaggio.oggetto) } else { bytes };
    if bytes.len() > most {
        return Err(NonScritto::TroppoLungo { bytes: bytes.len(), most });
    }
    Ok(bytes)
}

/// The message with its subject where a place was kept for it: in plain letters, so that whoever looks at the bytes reads
/// the words of the decree, over several lines where words end (RFC 5322, 2.2.3), which the library would part by a tab.
fn with_subject(bytes: &[u8], subject: &str) -> Vec<u8> {
    const WIDTH: usize = 66;
    let mut lines = vec![String::new()];
    for word in subject.split(' ') {
        let last = lines.last_mut().expect("there is one at least");
        if !last.is_empty() && last.len() + word.len() > WIDTH {
            lines.push(word.to_string());
        } else {
            last.push_str(if last.is_empty() { "" } else { " " });
            last.push_str(word);
        }
    }
    let at = bytes.windows(PLACE.len()).position(|it| it == PLACE.as_bytes()).expect("the place was just written");
    [&bytes[..at], lines.join("\r\n ").as_bytes(), &bytes[at + PLACE.len()..]].concat()
}

/// Whether it is one address and nothing else.
fn is_address(text: &str) -> bool {
    let is_plain = |it: char| it.is_ascii_graphic() && !"<>()[],;:\"\\".contains(it);
    let Some((own, domain)) = text.split_once('@') else { return false };
    !own.is_empty() && domain.contains('.') && !domain.contains('@') && text.len() <= 254 && text.chars().all(is_plain)
}
