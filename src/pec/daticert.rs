//! `daticert.xml`: what a provider certifies (DM 2/11/2005, annex, 6.4 and 7.5; RFC 6109, 4.4).

use roxmltree::Document;
use roxmltree::Node;

use crate::domain::istante::Istante;
use crate::domain::riservato::Riservato;

/// The most that one may be long, in bytes.
const LONGEST: usize = 256 * 1024;

/// What kind of message it certifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tipo {
    /// Taken in by the sender's provider: sent.
    Accettazione,
    /// Not taken in.
    NonAccettazione,
    /// Passed from provider to provider.
    PresaInCarico,
    /// In the recipient's mailbox: served.
    AvvenutaConsegna,
    /// Mail that came in.
    PostaCertificata,
    /// Not delivered, for good.
    ErroreConsegna,
    /// Not delivered after twelve hours, or after twenty-four.
    PreavvisoErroreConsegna,
    /// A virus was found on the way.
    RilevazioneVirus,
}

impl Tipo {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Accettazione,
        Self::NonAccettazione,
        Self::PresaInCarico,
        Self::AvvenutaConsegna,
        Self::PostaCertificata,
        Self::ErroreConsegna,
        Self::PreavvisoErroreConsegna,
        Self::RilevazioneVirus,
    ];

    /// The word of the rules for it, in `daticert.xml` and in headers.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accettazione => "accettazione",
            Self::NonAccettazione => "non-accettazione",
            Self::PresaInCarico => "presa-in-carico",
            Self::AvvenutaConsegna => "avvenuta-consegna",
            Self::PostaCertificata => "posta-certificata",
            Self::ErroreConsegna => "errore-consegna",
            Self::PreavvisoErroreConsegna => "preavviso-errore-consegna",
            Self::RilevazioneVirus => "rilevazione-virus",
        }
    }

    /// Whether it speaks of one recipient.
    const fn names_a_recipient(self) -> bool {
        matches!(self, Self::AvvenutaConsegna | Self::ErroreConsegna | Self::PreavvisoErroreConsegna)
    }
}

/// What a `daticert.xml` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Daticert {
    /// Of what kind of message.
    pub tipo: Tipo,
    /// `nessuno`, `no-dest`, `no-dominio`, `virus`, `altro`.
    pub errore: String,
    /// Who wrote.
    pub mittente: Riservato<String>,
    /// To whom, and whether theirs is certified mail.
    pub destinatari: Vec<(Riservato<String>, bool)>,
    /// When.
    pub data: Istante,
    /// The provider that says so.
    pub gestore: String,
    /// The provider's own number of the message: what its recipient sees, and answers to.
    pub identificativo: String,
    /// The number that the sender's program gave it.
    pub msgid: Option<String>,
    /// How much of the message a delivery carries: `completa`, `breve`, `sintetica`.
    pub ricevuta: Option<String>,
    /// The recipient it is about.
    pub consegna: Option<Riservato<String>>,
    /// Why not, in the provider's words; a code comes first.
    pub errore_esteso: String,
}

/// Why it cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Illeggibile {
    /// It is longer than any may be.
    #[error("longer than {LONGEST} bytes")]
    TroppoLungo,
    /// It is not XML, or brings definitions of its own along.
    #[error("not XML without definitions of its own")]
    NonXml,
    /// Something is missing, there twice, or not in its form.
    #[error("`{0}` is missing, there twice, or not in its form")]
    Voce(&'static str),
    /// It certifies a kind of message that is not known.
    #[error("of a kind that is not known")]
    TipoIgnoto,
}

/// Reads one.
pub fn read(bytes: &[u8]) -> Result<Daticert, Illeggibile> {
    if bytes.len() > LONGEST {
        return Err(Illeggibile::TroppoLungo);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| Illeggibile::NonXml)?;
    // Definitions of their own (DOCTYPE) are an error to this reader: nothing is expanded or fetched.
    let document = Document::parse(text.trim()).map_err(|_| Illeggibile::NonXml)?;
    let root = document.root_element();
    if root.tag_name().name() != "postacert" {
        return Err(Illeggibile::Voce("postacert"));
    }
    let word = root.attribute("tipo").ok_or(Illeggibile::Voce("tipo"))?.trim();
    let tipo = Tipo::ALL.into_iter().find(|it| it.as_str() == word).ok_or(Illeggibile::TipoIgnoto)?;
    let (intestazione, dati) = (needed(root, "intestazione")?, needed(root, "dati")?);
    let destinatari: Vec<(Riservato<String>, bool)> = children(intestazione, "destinatari")
        .map(|it| Ok((address(it, "destinatari")?, it.attribute("tipo") != Some("esterno"))))
        .collect::<Result<_, _>>()?;
    if destinatari.is_empty() {
        return Err(Illeggibile::Voce("destinatari"));
    }
    let consegna = one(dati, "consegna")?.map(|it| address(it, "consegna")).transpose()?;
    if consegna.is_none() && tipo.names_a_recipient() {
        return Err(Illeggibile::Voce("consegna"));
    }
    let ricevuta = one(dati, "ricevuta")?.map(|it| it.attribute("tipo").unwrap_or_default().trim().to_lowercase());
    if ricevuta.as_deref().is_some_and(|it| !["completa", "breve", "sintetica"].contains(&it)) {
        return Err(Illeggibile::Voce("ricevuta"));
    }
    Ok(Daticert {
        tipo,
        errore: root.attribute("errore").unwrap_or("nessuno").trim().to_lowercase(),
        mittente: address(needed(intestazione, "mittente")?, "mittente")?,
        destinatari,
        data: instant(needed(dati, "data")?)?,
        gestore: one(dati, "gestore-emittente")?.map(text_of).unwrap_or_default(),
        identificativo: text_of(needed(dati, "identificativo")?),
        msgid: one(dati, "msgid")?.map(text_of).filter(|it| !it.is_empty()),
        ricevuta,
        consegna,
        errore_esteso: one(dati, "errore-esteso")?.map(text_of).unwrap_or_default(),
    })
}

fn instant(data: Node<'_, '_>) -> Result<Istante, Illeggibile> {
    let (giorno, ora) = (text_of(needed(data, "giorno")?), text_of(needed(data, "ora")?));
    let zona = data.attribute("zona").unwrap_or_default();
    Istante::parse(&giorno, &ora, zona).ok_or(Illeggibile::Voce("data"))
}

fn address(node: Node<'_, '_>, name: &'static str) -> Result<Riservato<String>, Illeggibile> {
    let text = text_of(node);
    if text.is_empty() { Err(Illeggibile::Voce(name)) } else { Ok(Riservato::new(text)) }
}

fn children<'n, 'i: 'n>(of: Node<'n, 'i>, name: &'static str) -> impl Iterator<Item = Node<'n, 'i>> {
    of.children().filter(move |it| it.tag_name().name() == name)
}

fn one<'n, 'i: 'n>(of: Node<'n, 'i>, name: &'static str) -> Result<Option<Node<'n, 'i>>, Illeggibile> {
    let mut all = children(of, name);
    let first = all.next();
    if all.next().is_some() { Err(Illeggibile::Voce(name)) } else { Ok(first) }
}

fn needed<'n, 'i: 'n>(of: Node<'n, 'i>, name: &'static str) -> Result<Node<'n, 'i>, Illeggibile> {
    one(of, name)?.ok_or(Illeggibile::Voce(name))
}

/// The text of an element, whatever comments part it.
fn text_of(node: Node<'_, '_>) -> String {
    node.children().filter_map(|it| it.text().filter(|_| it.is_text())).collect::<String>().trim().to_string()
}
