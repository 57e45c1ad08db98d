//! A message as it stands in a mailbox: what of it was signed, and the parts that count.

use std::borrow::Cow;

use mail_parser::Header;
use mail_parser::Message;
use mail_parser::MessageParser;
use mail_parser::MessagePart;
use mail_parser::MimeHeaders;
use mail_parser::PartType;

/// The name of the part that says what happened (DM 2/11/2005, annex, 6.4).
const DATICERT: &str = "daticert.xml";
/// The name of the part that holds the message itself.
const POSTACERT: &str = "postacert.eml";

/// A message has one of these headers at least (RFC 5322, 3.6), whatever it lost on its way.
const HEADERS: [&str; 5] = ["From", "Date", "Message-ID", "Subject", "Received"];

/// A message.
#[derive(Debug)]
pub struct Busta<'m> {
    raw: &'m [u8],
    message: Message<'m>,
}

/// What was signed, and its signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Firmato<'m> {
    /// What was signed, byte by byte, with the line ends of mail.
    pub content: Cow<'m, [u8]>,
    /// The signature, as it came (PKCS#7, DER or BER).
    pub p7s: Vec<u8>,
}

/// What a message of ours holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contenuto<'b> {
    /// Its subject.
    pub oggetto: String,
    /// Its text.
    pub testo: String,
    /// What is attached, in order.
    pub allegati: Vec<Allegato<'b>>,
}

/// An attachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allegato<'b> {
    /// The name of its file.
    pub nome: &'b str,
    /// What it is (`application/pdf`).
    pub tipo: String,
    /// Its bytes.
    pub bytes: &'b [u8],
}

/// There is more than one part of a name that may stand once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doppia;

impl<'m> Busta<'m> {
    /// Reads a message; `None` for what is none.
    pub fn read(raw: &'m [u8]) -> Option<Self> {
        let message = MessageParser::default().parse(raw)?;
        let busta = Self { raw, message };
        HEADERS.iter().any(|it| !busta.headers(it).is_empty()).then_some(busta)
    }

    /// The values of a header of the message itself, in order.
    pub fn headers(&self, name: &str) -> Vec<String> {
        let value = |it: &Header<'_>| {
            let bytes = self.raw.get(it.offset_start as usize..it.offset_end as usize).unwrap_or_default();
            without_nul(&String::from_utf8_lossy(bytes)).split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let own = self.message.parts.first().map(|it| it.headers.as_slice()).unwrap_or_default();
        own.iter().filter(|it| it.name().eq_ignore_ascii_case(name)).map(value).collect()
    }

    /// The addresses that it says to come from.
    pub fn from(&self) -> Vec<String> {
        let all = self.message.from().into_iter().flat_map(mail_parser::Address::iter);
        all.filter_map(|it| it.address()).map(str::to_lowercase).collect()
    }

    /// Its subject and its text, as far as there is any: the first pages of it.
    pub fn words(&self) -> String {
        const MOST: usize = 20_000;
        let subject = self.message.subject().unwrap_or_default();
        let text = self.message.body_text(0).unwrap_or_default();
        without_nul(&format!("{subject}\n{text}")).chars().take(MOST).collect()
    }

    /// What it holds, as it was written; `None` where it has no subject, no text, or an attachment without a name.
    pub fn content(&self) -> Option<Contenuto<'_>> {
        let attached = self.message.attachments().map(|it| {
            let (tipo, _, bytes) = leaf(it);
            Some(Allegato { nome: it.attachment_name()?, tipo, bytes })
        });
        Some(Contenuto {
            oggetto: self.message.subject()?.to_string(),
            testo: self.message.body_text(0)?.into_owned(),
            allegati: attached.collect::<Option<_>>()?,
        })
    }

    /// When it says to have been written, in seconds since 1970.
    pub fn date(&self) -> Option<i64> {
        self.message.date().map(mail_parser::DateTime::to_timestamp)
    }

    /// What was signed; `None` where nothing was (RFC 8551, 3.5.3).
    pub fn signed(&self) -> Option<Firmato<'m>> {
        let root = self.message.parts.first()?;
        let [content, signature] = self.children(root)? else { return None };
        if !is(root, "multipart", "signed") {
            return None;
        }
        let (content, signature) = (self.part(*content)?, self.part(*signature)?);
        let raw = self.raw.get(content.offset_header as usize..content.offset_end as usize)?;
        Some(Firmato { content: with_line_ends(raw), p7s: signature.contents().to_vec() })
    }

    /// The part that says what happened. It stands among the outermost parts of what was signed: one that lies deeper is
    /// somebody's attachment.
    pub fn daticert(&self) -> Result<Option<&[u8]>, Doppia> {
        Ok(self.outer(DATICERT)?.map(MessagePart::contents))
    }

    /// Whether the message itself comes along.
    pub fn has_postacert(&self) -> bool {
        !matches!(self.outer(POSTACERT), Ok(None))
    }

    /// The message itself, where it came along: what its recipient has.
    pub fn postacert(&self) -> Result<Option<Self>, Doppia> {
        let Some(part) = self.outer(POSTACERT)? else { return Ok(None) };
        let PartType::Message(message) = &part.body else { return Ok(None) };
        Ok(Some(Self { raw: self.raw, message: message.clone() }))
    }

    /// Whether it carries what another message carries: the same parts in the same order, of the same kind and name, byte
    /// by byte. Headers do not count: providers write their own.
    pub fn carries_the_same(&self, other: &Busta<'_>) -> bool {
        let (own, others) = (self.leaves(), other.leaves());
        !own.is_empty() && own == others
    }

    /// The parts that are no frames of others.
    fn leaves(&self) -> Vec<(String, Option<&str>, &[u8])> {
        self.message.parts.iter().filter(|it| !it.is_multipart()).map(leaf).collect()
    }

    /// A part of that name among the outermost of what was signed, or of the message where nothing was. What lies outside
    /// the bytes that were signed is none of them, however parts are fenced.
    fn outer(&self, name: &str) -> Result<Option<&MessagePart<'m>>, Doppia> {
        let Some(root) = self.message.parts.first() else { return Ok(None) };
        let outer = match self.children(root) {
            Some([content, _]) if is(root, "multipart", "signed") => self.part(*content),
            _ => Some(root),
        };
        let Some(outer) = outer else { return Ok(None) };
        let is_inside =
            |it: &&MessagePart<'m>| it.offset_header >= outer.offset_header && it.offset_end <= outer.offset_end;
        let is_named = |it: &&MessagePart<'m>| it.attachment_name().is_some_and(|it| it.eq_ignore_ascii_case(name));
        let children = self.children(outer).unwrap_or_default();
        let mut named = children.iter().filter_map(|it| self.part(*it)).filter(is_inside).filter(is_named);
        let found = named.next();
        if named.next().is_some() { Err(Doppia) } else { Ok(found) }
    }

    fn children<'s>(&self, part: &'s MessagePart<'m>) -> Option<&'s [u32]> {
        match &part.body {
            PartType::Multipart(children) => Some(children),
            _ => None,
        }
    }

    fn part(&self, id: u32) -> Option<&MessagePart<'m>> {
        self.message.parts.get(id as usize)
    }
}

/// What is not to stand in a message (RFC 5322, 4) is taken for a space: some databases take it for the end of a word.
fn without_nul(text: &str) -> String {
    text.replace('\0', " ")
}

fn is(part: &MessagePart<'_>, kind: &str, subtype: &str) -> bool {
    part.content_type().is_some_and(|it| {
        it.ctype().eq_ignore_ascii_case(kind) && it.subtype().is_some_and(|it| it.eq_ignore_ascii_case(subtype))
    })
}

/// Of a part: kind, name, and bytes.
fn leaf<'p>(part: &'p MessagePart<'_>) -> (String, Option<&'p str>, &'p [u8]) {
    let kind = part.content_type().map(|it| format!("{}/{}", it.ctype(), it.subtype().unwrap_or_default()));
    (kind.unwrap_or_default().to_lowercase(), part.attachment_name(), part.contents())
}

/// The line ends under which mail is signed (RFC 8551, 3.1.1), whatever a file made of them.
fn with_line_ends(raw: &[u8]) -> Cow<'_, [u8]> {
    let is_bare = |at: usize| raw[at] == b'\n' && (at == 0 || raw[at - 1] != b'\r');
    if !(0..raw.len()).any(is_bare) {
        return Cow::Borrowed(raw);
    }
    let mut whole = Vec::with_capacity(raw.len() + raw.len() / 40);
    for (at, byte) in raw.iter().enumerate() {
        if is_bare(at) {
            whole.push(b'\r');
        }
        whole.push(*byte);
    }
    Cow::Owned(whole)
}
