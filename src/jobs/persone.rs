//! Who may use the pages: each person under a name of their own, with a role, a password and, where they want it, a
//! second step. The ledger keeps each change as a fact, so that it is known who let whom in, and when.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use argon2::Argon2;
use argon2::password_hash::PasswordHasher;
use argon2::password_hash::PasswordVerifier;
use argon2::password_hash::phc::PasswordHash;
use serde::Deserialize;
use serde::Serialize;
use totp_rs::Builder;
use totp_rs::Secret;
use totp_rs::Totp;

use crate::domain::riservato::Riservato;
use crate::hash::Hasher;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::ledger::Recorded;

/// The facts about a person begin with this; the name follows.
const SUBJECT: &str = "utente:";

/// The kind of such a fact; the last one holds. It has passwords' hashes in it, and is handed to nobody.
pub const KIND: &str = "utente";

/// How often a change is tried again where others change the same person.
const TRIES: u32 = 20;

/// The fewest characters of a password.
pub const SHORTEST: usize = 12;

/// The most, so that nobody keeps us busy with a book.
pub const LONGEST: usize = 200;

/// What a person is here for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ruolo {
    /// Looks, and changes nothing.
    Lettura,
    /// Settles cards, keys in, hands files over.
    Operatore,
    /// Speaks for the C.P.L.: approves models and authorises steps, beside what an operator does.
    Comando,
    /// Lets others in and out; decides and approves nothing.
    Amministratore,
}

impl Ruolo {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Lettura, Self::Operatore, Self::Comando, Self::Amministratore];

    /// Its word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lettura => "lettura",
            Self::Operatore => "operatore",
            Self::Comando => "comando",
            Self::Amministratore => "amministratore",
        }
    }

    /// The role of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }

    /// Whether it may do this.
    pub fn may(self, permesso: Permesso) -> bool {
        match permesso {
            Permesso::Leggere => true,
            Permesso::Decidere | Permesso::Caricare => matches!(self, Self::Operatore | Self::Comando),
            Permesso::Profilare => self != Self::Lettura,
            Permesso::Approvare => self == Self::Comando,
            Permesso::Amministrare => self == Self::Amministratore,
        }
    }
}

/// What one may be allowed to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permesso {
    /// See acts, evidence, lists.
    Leggere,
    /// Say what a card says, and answer letters.
    Decidere,
    /// Hand files over, and key in.
    Caricare,
    /// Make the profiles by which cards are read.
    Profilare,
    /// Approve models and steps.
    Approvare,
    /// Let others in and out.
    Amministrare,
}

/// A person. Never shown whole: it has a password's hash in it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// The name to log in with: small letters, digits, `.`, `-`, `_`.
    pub nome: String,
    /// Who it is, in full: what stands in the trail of what they decide.
    pub persona: String,
    /// What for.
    pub ruolo: Ruolo,
    /// The password, as PHC string.
    parola: String,
    /// Whether the password is one that somebody else has seen, and has to be changed first.
    #[serde(default)]
    pub provvisoria: bool,
    /// The secret of the second step, base 32; empty where there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    totp: String,
    /// The last step of time that a code was taken for: each is good once, whichever server takes it.
    #[serde(default)]
    passo: u64,
    /// How often this was changed.
    #[serde(default)]
    versione: u64,
    /// Whether they may come in.
    pub attiva: bool,
    /// Who last changed anything of this.
    pub da: String,
    /// When.
    pub il: String,
}

/// Why somebody cannot be let in, or changed; a stable code.
pub type Motivo = &'static str;

impl Persona {
    /// A new one, with a password that has to be changed.
    pub fn new(nome: &str, persona: &str, ruolo: Ruolo, parola: &Riservato<String>) -> Result<Self, Motivo> {
        let is_plain = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || ".-_".contains(it);
        if !(2..=40).contains(&nome.len()) || !nome.chars().all(is_plain) {
            return Err("nome-utente");
        }
        let persona = persona.split_whitespace().collect::<Vec<_>>().join(" ");
        if persona.is_empty() || persona.chars().count() > 100 || persona.chars().any(char::is_control) {
            return Err("nome-persona");
        }
        let mut it = Self {
            nome: nome.into(),
            persona,
            ruolo,
            parola: String::new(),
            provvisoria: true,
            totp: String::new(),
            passo: 0,
            versione: 0,
            attiva: true,
            da: String::new(),
            il: String::new(),
        };
        it.give(parola)?;
        Ok(it)
    }

    /// Gives another password.
    pub fn give(&mut self, parola: &Riservato<String>) -> Result<(), Motivo> {
        let plain = parola.reveal();
        let length = plain.chars().count();
        if length < SHORTEST {
            return Err("parola-corta");
        }
        let folded = plain.to_lowercase();
        let mut own = self.persona.split(' ').filter(|it| it.chars().count() > 3).map(str::to_lowercase);
        let is_own = self.nome.len() > 3 && folded.contains(&self.nome) || own.any(|it| folded.contains(&it));
        let kinds: BTreeSet<char> = folded.chars().collect();
        if length > LONGEST || is_own || kinds.len() < 5 {
            return Err("parola-debole");
        }
        let hash = Argon2::default().hash_password(plain.as_bytes());
        self.parola = hash.expect("a password of some length has a hash").to_string();
        Ok(())
    }

    /// Whether this is the password.
    pub fn is_parola(&self, parola: &str) -> bool {
        is_of(&self.parola, parola)
    }

    /// Whether there is a second step.
    pub fn has_codice(&self) -> bool {
        !self.totp.is_empty()
    }

    /// Takes a code, where it is the one of now and was not taken yet.
    pub fn take_codice(&mut self, codice: &str) -> bool {
        match step(&self.totp, codice).filter(|it| *it > self.passo) {
            Some(step) => {
                self.passo = step;
                true
            }
            None => false,
        }
    }

    /// Begins the second step with this secret, whose first code was taken at this step of time.
    pub fn set_codice(&mut self, secret: &Riservato<String>, passo: u64) {
        (self.totp, self.passo) = (secret.reveal().clone(), passo.max(self.passo));
    }

    /// Ends the second step.
    pub fn end_codice(&mut self) {
        self.totp.clear();
    }

    /// What changes when password or second step do: a session that began with others ends.
    pub fn credentials(&self) -> String {
        let mut hasher = Hasher::default();
        [&self.parola, &self.totp].iter().for_each(|it| hasher.part(it.as_bytes()));
        hasher.hex()
    }
}

/// Whether a code of six digits is that of a secret now.
pub fn step(secret: &str, codice: &str) -> Option<u64> {
    let digits: String = codice.chars().filter(|it| !it.is_whitespace()).collect();
    totp(secret, "")?.check(&digits, clock::seconds())
}

/// What a phone's camera takes a secret in by: a QR code, as SVG.
pub fn qr(secret: &Riservato<String>, nome: &str) -> Option<String> {
    let url = totp(secret.reveal(), nome)?.to_url().ok()?;
    let matrix = crate::codes::qr::encode(&url, crate::codes::qr::Size::Smallest).ok()?;
    let (width, height) = (matrix.width(), matrix.height());
    let run = |(column, row, length): (u16, u16, u16)| format!("M{} {}h{length}v1h-{length}z", column + 4, row + 4);
    let path: String = matrix.runs().map(run).collect();
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" shape-rendering=\"crispEdges\">\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"{path}\"/></svg>",
        width + 8,
        height + 8
    ))
}

fn totp(secret: &str, nome: &str) -> Option<Totp> {
    let secret = Secret::try_from_base32(secret).ok()?;
    let builder = Builder::new().with_secret(secret).with_issuer(Some("plico")).with_account_name(nome);
    builder.build().ok()
}

/// A new secret for a second step.
pub fn secret() -> Riservato<String> {
    Riservato::new(Secret::from(random::<20>()).to_base32())
}

/// A password that can be said on the telephone: five groups of four, of letters and digits that nobody mistakes.
pub fn invented() -> Riservato<String> {
    const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let word: String = random::<20>().iter().map(|it| char::from(SIGNS[usize::from(it % 32)])).collect();
    let groups: Vec<&str> = (0..5).map(|it| &word[4 * it..4 * it + 4]).collect();
    Riservato::new(groups.join("-"))
}

/// Bytes that nobody can guess.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the machine has random numbers");
    bytes
}

/// Whether a name and a password belong together. Who has no such name waits as long as who has.
pub fn known(ledger: &Ledger, nome: &str, parola: &str) -> Result<Option<Persona>, Error> {
    static NOBODY: OnceLock<String> = OnceLock::new();
    if parola.chars().count() > LONGEST {
        return Ok(None);
    }
    match of(ledger, nome)?.filter(|it| it.attiva) {
        Some(it) => Ok(it.is_parola(parola).then_some(it)),
        None => {
            let nobody = NOBODY
                .get_or_init(|| Argon2::default().hash_password(b"nobody").expect("a word has a hash").to_string());
            is_of(nobody, parola);
            Ok(None)
        }
    }
}

fn is_of(hash: &str, parola: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|it| Argon2::default().verify_password(parola.as_bytes(), &it).is_ok())
}

/// A person by name.
pub fn of(ledger: &Ledger, nome: &str) -> Result<Option<Persona>, Error> {
    let facts = ledger.facts(&format!("{SUBJECT}{nome}"), KIND).map_err(Error::Ledger)?;
    facts.last().map(|it| read(it)).transpose()
}

/// All of them, by name.
pub fn all(ledger: &Ledger) -> Result<Vec<Persona>, Error> {
    let facts = ledger.facts_of(KIND).map_err(Error::Ledger)?;
    let mut all = BTreeMap::new();
    // The latest come first.
    for fact in facts {
        let it = read(&fact)?;
        all.entry(it.nome.clone()).or_insert(it);
    }
    Ok(all.into_values().collect())
}

/// Whether anybody may come in and let others in.
pub fn has_amministratore(ledger: &Ledger) -> Result<bool, Error> {
    Ok(all(ledger)?.iter().any(|it| it.attiva && it.ruolo == Ruolo::Amministratore))
}

/// Lets a new person in, by somebody's word; or why not: name and full name are each one person's.
pub fn add(ledger: &mut Ledger, persona: Persona, da: &str) -> Result<Result<(), Motivo>, Error> {
    let others = all(ledger)?;
    if others.iter().any(|it| it.nome == persona.nome) {
        return Ok(Err("nome-preso"));
    }
    let folded = |it: &Persona| it.persona.to_lowercase();
    if others.iter().any(|it| folded(it) == folded(&persona)) {
        return Ok(Err("persona-presa"));
    }
    Ok(if put(ledger, persona, da)? { Ok(()) } else { Err("nome-preso") })
}

/// Changes a person as they are now, by somebody's word, whoever else changes them meanwhile; or why not. `None` where
/// there is none.
pub fn change(
    ledger: &mut Ledger,
    nome: &str,
    da: &str,
    mut how: impl FnMut(&mut Persona) -> Result<(), Motivo>,
) -> Result<Option<Result<Persona, Motivo>>, Error> {
    for _ in 0..TRIES {
        let Some(mut it) = of(ledger, nome)? else { return Ok(None) };
        if let Err(motivo) = how(&mut it) {
            return Ok(Some(Err(motivo)));
        }
        it.versione += 1;
        if put(ledger, it.clone(), da)? {
            return Ok(Some(Ok(it)));
        }
    }
    Ok(Some(Err("occupato")))
}

/// Keeps a person as they are from now on; false where somebody else changed them first.
fn put(ledger: &mut Ledger, mut persona: Persona, da: &str) -> Result<bool, Error> {
    let now = clock::now();
    (persona.da, persona.il) = (da.to_string(), now.clone());
    let payload = serde_json::to_string(&persona).expect("a person is plain data");
    let (subject, key) = (format!("{SUBJECT}{}", persona.nome), persona.versione.to_string());
    let fact = Fact { subject: &subject, kind: KIND, instant: &now, payload: &payload, day: None, key: Some(&key) };
    let recorded = ledger.record_all(&[fact]).map_err(Error::Ledger)?;
    Ok(matches!(recorded.as_slice(), [Recorded::New(_)]))
}

fn read(payload: &str) -> Result<Persona, Error> {
    serde_json::from_str(payload).map_err(|e| Error::Fact { number: 0, why: format!("a person ({e})") })
}
