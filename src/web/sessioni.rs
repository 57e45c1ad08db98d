//! Who is logged in: a cookie that nobody can guess, of which only the hash is kept here, and for a limited time.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::time::Duration;

use crate::domain::riservato::Riservato;
use crate::hash;
use crate::hash::Hasher;
use crate::jobs::clock::Cronometro;
use crate::jobs::persone;
use crate::web::lock;
use crate::web::pagina::Avviso;

/// Without a request for so long, one is asked to log in again.
const IDLE: Duration = Duration::from_mins(60);

/// Whoever asked for something so short ago is here.
const HERE: Duration = Duration::from_mins(10);

/// In any case after so long.
const WHOLE: Duration = Duration::from_hours(10);

/// How many sessions there may be; the oldest give way.
const MOST: usize = 5_000;

/// The signs of a cookie.
const SIGNS: usize = 64;

/// How far somebody has come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passo {
    /// The password was right, and the code of the second step is awaited.
    Codice,
    /// All the way.
    Dentro,
}

/// A session.
#[derive(Debug, Clone)]
pub struct Sessione {
    /// The name that one logged in with.
    pub nome: String,
    /// How far.
    pub passo: Passo,
    /// What password and second step were like when it began.
    pub credenziali: String,
    /// Codes of the second step that were wrong.
    pub sbagliati: u32,
    /// What the next page is to say.
    pub avvisi: Vec<Avviso>,
    /// The secret of a second step that was shown and is not confirmed yet.
    pub segreto: Option<Riservato<String>>,
    begun: Cronometro,
    seen: Cronometro,
}

/// All of them.
pub struct Sessioni {
    /// What CSRF tokens are made with.
    key: [u8; 32],
    all: Mutex<BTreeMap<String, Sessione>>,
}

impl Default for Sessioni {
    fn default() -> Self {
        Self { key: persone::random(), all: Mutex::default() }
    }
}

/// A cookie that nobody has.
pub fn cookie() -> String {
    hash::hex(&persone::random::<{ SIGNS / 2 }>())
}

/// Whether this looks like a cookie of ours.
pub fn is_cookie(it: &str) -> bool {
    it.len() == SIGNS && it.bytes().all(|it| it.is_ascii_digit() || (b'a'..=b'f').contains(&it))
}

impl Sessioni {
    /// What a form must send back that came with this cookie.
    pub fn csrf(&self, cookie: &str) -> String {
        let mut hasher = Hasher::default();
        [&self.key[..], cookie.as_bytes(), &self.key[..]].iter().for_each(|it| hasher.part(it));
        hasher.hex()
    }

    /// Begins a session; its cookie is a new one, so that nobody can have prepared it.
    pub fn begin(&self, nome: &str, passo: Passo, credenziali: String) -> String {
        let cookie = cookie();
        let now = Cronometro::start();
        let it = Sessione {
            nome: nome.into(),
            passo,
            credenziali,
            sbagliati: 0,
            avvisi: Vec::new(),
            segreto: None,
            begun: now,
            seen: now,
        };
        let mut all = lock(&self.all);
        all.retain(|_, it| it.is_alive());
        while all.len() >= MOST {
            let oldest = all.iter().min_by_key(|it| it.1.seen).map(|it| it.0.clone());
            oldest.and_then(|it| all.remove(&it));
        }
        all.insert(name(&cookie), it);
        cookie
    }

    /// The session of a cookie, if it is still alive; what a page asks for by itself does not keep it alive.
    pub fn glance(&self, cookie: &str) -> Option<Sessione> {
        lock(&self.all).get(&name(cookie)).filter(|it| it.is_alive()).cloned()
    }

    /// The session of a cookie, if it is still alive; its time begins anew.
    pub fn of(&self, cookie: &str) -> Option<Sessione> {
        let mut all = lock(&self.all);
        let name = name(cookie);
        if !all.get(&name)?.is_alive() {
            all.remove(&name);
        }
        let it = all.get_mut(&name)?;
        it.seen = Cronometro::start();
        Some(it.clone())
    }

    /// Changes a session.
    pub fn change(&self, cookie: &str, change: impl FnOnce(&mut Sessione)) {
        lock(&self.all).get_mut(&name(cookie)).map(change);
    }

    /// Ends a session.
    pub fn end(&self, cookie: &str) {
        lock(&self.all).remove(&name(cookie));
    }

    /// Ends all sessions of a person but one.
    pub fn end_others(&self, nome: &str, cookie: &str) {
        let own = name(cookie);
        lock(&self.all).retain(|key, it| it.nome != nome || *key == own);
    }

    /// Who is here now: names, each once.
    pub fn present(&self) -> std::collections::BTreeSet<String> {
        let all = lock(&self.all);
        let is_here = |it: &&Sessione| it.is_alive() && it.passo == Passo::Dentro && it.seen.passed() < HERE;
        let inside = all.values().filter(is_here);
        inside.map(|it| it.nome.clone()).collect()
    }
}

impl Sessione {
    fn is_alive(&self) -> bool {
        self.seen.passed() < IDLE && self.begun.passed() < WHOLE
    }
}

fn name(cookie: &str) -> String {
    hash::sha256(cookie.as_bytes())
}
