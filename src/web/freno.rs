//! Who calls too often waits: wrong passwords by name and by address, and requests by address or person.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Mutex;
use std::time::Duration;

use crate::hash;
use crate::jobs::clock::Cronometro;
use crate::web::lock;

/// Wrong passwords that one name may be given from one address before waiting, and those from one address in all: it may be
/// that of a whole office.
const TRIES: [u32; 2] = [5, 20];

/// How long one waits first; each further wrong one doubles it.
const FIRST: Duration = Duration::from_secs(30);

/// The longest wait.
const LAST: Duration = Duration::from_mins(15);

/// One wrong password is forgiven in so long.
const FORGIVEN: Duration = Duration::from_mins(3);

/// Requests that may come at once, and how many a second after that.
const BURST: f64 = 120.0;
const PER_SECOND: f64 = 40.0;

/// How many callers are remembered.
const MOST: usize = 20_000;

/// All that is counted.
#[derive(Default)]
pub struct Freno {
    wrong: Mutex<BTreeMap<String, Sbagli>>,
    calls: Mutex<BTreeMap<String, (f64, Cronometro)>>,
}

#[derive(Clone)]
struct Sbagli {
    count: u32,
    shut: Option<(Cronometro, Duration)>,
    last: Cronometro,
}

impl Sbagli {
    /// How many are still counted.
    fn now(&self) -> u32 {
        let forgiven = self.last.passed().as_secs() / FORGIVEN.as_secs();
        self.count.saturating_sub(u32::try_from(forgiven).unwrap_or(u32::MAX))
    }

    fn wait(&self) -> Option<Duration> {
        let (since, lasts) = self.shut?;
        lasts.checked_sub(since.passed())
    }
}

impl Freno {
    /// Books a try of a password or a code as wrong before it is looked at, so that many at once are no more than one after
    /// the other; or says how long one has to wait.
    pub fn book(&self, nome: &str, from: IpAddr) -> Result<(), Duration> {
        let mut wrong = lock(&self.wrong);
        let keys = keys(nome, from);
        if let Some(wait) = keys.iter().filter_map(|it| wrong.get(it)?.wait()).max() {
            return Err(wait);
        }
        make_room(&mut wrong, |it| (it.wait().is_none() && it.now() == 0, it.last));
        for (key, tries) in keys.into_iter().zip(TRIES) {
            let it = wrong.entry(key).or_insert(Sbagli { count: 0, shut: None, last: Cronometro::start() });
            it.count = it.now() + 1;
            it.last = Cronometro::start();
            if it.count >= tries {
                let doubled = FIRST.saturating_mul(1 << (it.count - tries).min(10));
                it.shut = Some((Cronometro::start(), doubled.min(LAST)));
            }
        }
        Ok(())
    }

    /// It was right: what was booked is taken back, and the name begins anew.
    pub fn right(&self, nome: &str, from: IpAddr) {
        let mut wrong = lock(&self.wrong);
        let [name, address] = keys(nome, from);
        wrong.remove(&name);
        if let Some(it) = wrong.get_mut(&address) {
            it.count = it.count.saturating_sub(1);
            it.shut = it.shut.filter(|_| it.count >= TRIES[1]);
        }
    }

    /// Whether one more request of a caller is taken.
    pub fn takes(&self, caller: &str) -> bool {
        let mut calls = lock(&self.calls);
        make_room(&mut calls, |it| (it.1.passed() > Duration::from_secs(10), it.1));
        let (left, last) = calls.entry(hash::sha256(caller.as_bytes())).or_insert((BURST, Cronometro::start()));
        *left = (*left + last.passed().as_secs_f64() * PER_SECOND).min(BURST);
        *last = Cronometro::start();
        let is_taken = *left >= 1.0;
        if is_taken {
            *left -= 1.0;
        }
        is_taken
    }
}

/// Forgets, where much is remembered, what no longer counts, and else what is oldest.
fn make_room<T>(all: &mut BTreeMap<String, T>, age: impl Fn(&T) -> (bool, Cronometro)) {
    if all.len() < MOST {
        return;
    }
    all.retain(|_, it| !age(it).0);
    while all.len() >= MOST {
        let oldest = all.iter().min_by_key(|it| age(it.1).1).map(|it| it.0.clone());
        oldest.and_then(|it| all.remove(&it));
    }
}

/// A name from an address, so that nobody can lock others out from elsewhere; and the address.
fn keys(nome: &str, from: IpAddr) -> [String; 2] {
    let from = site(from);
    [hash::sha256(format!("{nome}@{from}").as_bytes()), from]
}

/// An address; of those that one line has by the billion, what they have in common.
fn site(from: IpAddr) -> String {
    match from {
        IpAddr::V4(it) => it.to_string(),
        IpAddr::V6(it) => it.segments()[..4].iter().map(|it| format!("{it:x}:")).collect(),
    }
}
