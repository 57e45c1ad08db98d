//! Who calls too often waits: wrong passwords by name and by address, and requests by address or person.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Mutex;
use std::time::Duration;
use std::time::Instant;

use crate::web::lock;

/// Wrong passwords that one may give before waiting.
const TRIES: u32 = 5;

/// How long one waits first; each further wrong one doubles it.
const FIRST: Duration = Duration::from_secs(30);

/// The longest wait.
const LAST: Duration = Duration::from_mins(15);

/// Requests that may come at once, and how many a second after that.
const BURST: f64 = 120.0;
const PER_SECOND: f64 = 40.0;

/// How many callers are remembered.
const MOST: usize = 20_000;

/// All that is counted.
#[derive(Default)]
pub struct Freno {
    wrong: Mutex<BTreeMap<String, Sbagli>>,
    calls: Mutex<BTreeMap<String, (f64, Instant)>>,
}

struct Sbagli {
    count: u32,
    until: Instant,
    last: Instant,
}

impl Freno {
    /// How long this name, or this address, has to wait before it may try a password again.
    pub fn wait(&self, nome: &str, from: IpAddr) -> Option<Duration> {
        let wrong = lock(&self.wrong);
        let now = Instant::now();
        let of = |key: String| wrong.get(&key).and_then(|it| it.until.checked_duration_since(now));
        keys(nome, from).into_iter().filter_map(of).max()
    }

    /// A password was wrong.
    pub fn wrong(&self, nome: &str, from: IpAddr) {
        let mut wrong = lock(&self.wrong);
        let now = Instant::now();
        wrong.retain(|_, it| it.until > now || it.last.elapsed() < LAST);
        if wrong.len() >= MOST {
            wrong.clear();
        }
        // An address may be that of a whole office: it may be wrong four times as often as one name from there.
        for (key, tries) in keys(nome, from).into_iter().zip([TRIES, 4 * TRIES]) {
            let it = wrong.entry(key).or_insert(Sbagli { count: 0, until: now, last: now });
            it.count += 1;
            it.last = now;
            if it.count >= tries {
                let doubled = FIRST.saturating_mul(1 << (it.count - tries).min(10));
                it.until = now + doubled.min(LAST);
            }
        }
    }

    /// A password was right.
    pub fn right(&self, nome: &str, from: IpAddr) {
        lock(&self.wrong).remove(&keys(nome, from)[0]);
    }

    /// Whether one more request of a caller is taken.
    pub fn takes(&self, caller: &str) -> bool {
        let mut calls = lock(&self.calls);
        let now = Instant::now();
        if calls.len() >= MOST {
            calls.retain(|_, it| it.1.elapsed() < Duration::from_secs(10));
        }
        let (left, last) = calls.entry(caller.into()).or_insert((BURST, now));
        *left = (*left + last.elapsed().as_secs_f64() * PER_SECOND).min(BURST);
        *last = now;
        let is_taken = *left >= 1.0;
        if is_taken {
            *left -= 1.0;
        }
        is_taken
    }
}

/// A name from an address, so that nobody can lock others out from elsewhere; and the address.
fn keys(nome: &str, from: IpAddr) -> [String; 2] {
    [format!("{nome}@{from}"), from.to_string()]
}
