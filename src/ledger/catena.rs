//! The links of the chains: each fact of a subject covers the one before it, and its payload through a salted hash,
//! so that the payload can be destroyed at the end of its retention and the chain still proves.

use crate::hash;
use crate::hash::Hasher;

/// What a link covers of its fact.
#[derive(Debug, Clone, Copy)]
pub struct Anello<'a> {
    /// Its number.
    pub numero: i64,
    /// What it is about.
    pub soggetto: &'a str,
    /// What happened.
    pub tipo: &'a str,
    /// When it was recorded.
    pub istante: &'a str,
    /// The civil day it happened.
    pub giorno: Option<&'a str>,
    /// What makes it the same fact when it comes again.
    pub chiave: Option<&'a str>,
    /// The salted hash of its payload.
    pub impronta: &'a str,
}

/// Which facts a link covers as the first version of the ledger did: those before this number.
#[derive(Debug, Clone, Copy)]
pub struct Forma(pub i64);

impl Forma {
    /// The link of a fact after the one whose link is `before`; empty where it is the first of its subject.
    pub fn link(self, before: &str, anello: &Anello<'_>) -> String {
        let mut hasher = Hasher::default();
        hasher.part(before.as_bytes());
        if anello.numero < self.0 {
            for part in [anello.soggetto, anello.tipo, anello.istante] {
                hasher.part(part.as_bytes());
            }
            hasher.part(&unhex(anello.impronta));
            return hasher.hex();
        }
        let numero = anello.numero.to_string();
        for part in [Some(numero.as_str()), Some(anello.soggetto), Some(anello.tipo), Some(anello.istante)] {
            option(&mut hasher, part);
        }
        for part in [anello.giorno, anello.chiave, Some(anello.impronta)] {
            option(&mut hasher, part);
        }
        hasher.hex()
    }
}

/// The salted hash of a payload.
pub fn impronta(sale: &str, contenuto: &str) -> String {
    let mut hasher = Hasher::default();
    hasher.add(sale.as_bytes());
    hasher.add(contenuto.as_bytes());
    hasher.hex()
}

/// A link over a list of texts, for what is chained beside the facts.
pub fn over(before: &str, parts: &[Option<&str>]) -> String {
    let mut hasher = Hasher::default();
    hasher.part(before.as_bytes());
    parts.iter().for_each(|it| option(&mut hasher, *it));
    hasher.hex()
}

/// Salts of one transaction, from a seed that the database drew.
pub struct Sali {
    seed: String,
    next: u64,
}

impl Sali {
    /// Begins with a seed.
    pub fn new(seed: String) -> Self {
        Self { seed, next: 0 }
    }

    /// The next salt.
    pub fn next(&mut self) -> String {
        self.next += 1;
        let mut salt = hash::sha256(format!("{}:{}", self.seed, self.next).as_bytes());
        salt.truncate(32);
        salt
    }
}

/// A text that may be missing is another thing than an empty one.
fn option(hasher: &mut Hasher, text: Option<&str>) {
    hasher.part(text.map_or("-", |_| "+").as_bytes());
    hasher.part(text.unwrap_or_default().as_bytes());
}

/// The bytes that hexadecimal digits spell; what is no digit counts as 0, and then no hash agrees.
fn unhex(text: &str) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).unwrap_or(0) as u8;
    text.as_bytes().chunks(2).map(|it| it.iter().fold(0, |sum, byte| sum << 4 | digit(*byte))).collect()
}
