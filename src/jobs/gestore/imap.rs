//! The door for reading (RFC 9051 and 3501), as far as a reader of one folder needs it that changes nothing.

use std::net::TcpStream;

use native_tls::TlsStream;

use crate::jobs::clock::Cronometro;
use crate::jobs::gestore::ADDRESS;
use crate::jobs::gestore::Shared;
use crate::jobs::gestore::linea::Linea;
use crate::jobs::progress::Stop;

/// The longest line of a command.
const LONGEST: u64 = 8 << 10;
/// What tells this mailbox from one that was made anew.
const VALIDITY: u32 = 1;

/// Serves a reader until they leave.
pub fn serve(line: TlsStream<TcpStream>, shared: &Shared, stop: &Stop) {
    let mut session = Session { line: Linea::new(line, LONGEST), shared, is_known: false };
    let mut alive = session.line.say("* OK gestore di prova");
    while alive.is_some() && !stop.is_asked() {
        let Some(command) = session.line.hear() else { return };
        alive = session.obey(&command);
    }
}

/// A reader at the door.
struct Session<'a> {
    line: Linea,
    shared: &'a Shared,
    is_known: bool,
}

impl Session<'_> {
    fn obey(&mut self, command: &str) -> Option<()> {
        let (tag, rest) = command.split_once(' ').unwrap_or((command, ""));
        let (verb, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        let verb = verb.to_ascii_uppercase();
        match verb.as_str() {
            "CAPABILITY" => self.line.say("* CAPABILITY IMAP4rev1 IDLE")?,
            "NOOP" | "CLOSE" | "CHECK" => {}
            "LOGOUT" => {
                self.line.say("* BYE")?;
                self.line.say(&format!("{tag} OK"))?;
                return None;
            }
            "LOGIN" => {
                let words: Vec<&str> = rest.split(' ').map(|it| it.trim_matches('"')).collect();
                self.is_known = words == [ADDRESS, &self.shared.password];
                if !self.is_known {
                    return self.line.say(&format!("{tag} NO [AUTHENTICATIONFAILED] no"));
                }
            }
            _ if !self.is_known => return self.line.say(&format!("{tag} NO login first")),
            "SELECT" | "EXAMINE" => {
                if !rest.trim_matches('"').eq_ignore_ascii_case("INBOX") {
                    return self.line.say(&format!("{tag} NO no such folder"));
                }
                let last = self.last();
                self.line.say(&format!(
                    "* FLAGS ()\r\n* {last} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY {VALIDITY}]\r\n* OK [UIDNEXT {}]",
                    last + 1
                ))?;
                return self.line.say(&format!("{tag} OK [READ-ONLY] done"));
            }
            "IDLE" => return self.idle(tag),
            "UID" => {
                let (what, rest) = rest.split_once(' ').unwrap_or((rest, ""));
                if !what.eq_ignore_ascii_case("FETCH") {
                    return self.line.say(&format!("{tag} BAD only FETCH"));
                }
                if !self.fetch(rest)? {
                    return self.line.say(&format!("{tag} NO [SERVERBUG] a message cannot be read"));
                }
            }
            _ => return self.line.say(&format!("{tag} BAD unknown command")),
        }
        self.line.say(&format!("{tag} OK done"))
    }

    fn last(&self) -> u32 {
        self.shared.deposito.settle().unwrap_or(0)
    }

    /// Hands over messages; whether all that there are could be.
    fn fetch(&mut self, rest: &str) -> Option<bool> {
        let (set, what) = rest.split_once(' ').unwrap_or((rest, ""));
        let last = self.last();
        let wants_body = what.to_ascii_uppercase().contains("BODY");
        for uid in uids(set, last) {
            let Ok(bytes) = self.shared.deposito.read(uid) else { return Some(false) };
            let size = bytes.len();
            if wants_body {
                let head = format!("* {uid} FETCH (UID {uid} RFC822.SIZE {size} BODY[] {{{size}}}\r\n");
                self.line.write(head.as_bytes())?;
                self.line.write(&bytes)?;
                self.line.say(")")?;
            } else {
                self.line.say(&format!("* {uid} FETCH (UID {uid} RFC822.SIZE {size})"))?;
            }
        }
        Some(true)
    }

    /// Tells of what comes in until the reader has heard enough.
    fn idle(&mut self, tag: &str) -> Option<()> {
        let before = self.last();
        self.line.say("+ idling")?;
        // Whoever waits is told once; then they ask.
        let begun = Cronometro::start();
        while self.last() == before && begun.passed() < super::PATIENCE / 4 {
            std::thread::sleep(super::GLANCE * 10);
        }
        let last = self.last();
        self.line.say(&format!("* {last} EXISTS"))?;
        self.line.hear()?;
        self.line.say(&format!("{tag} OK done"))
    }
}

/// The numbers of a set (`1:5,9,12:*`) among those that there are. The last one always counts for a set that ends in `*`.
fn uids(set: &str, last: u32) -> Vec<u32> {
    let number = |it: &str| if it == "*" { Some(last) } else { it.parse().ok() };
    let mut all: Vec<u32> = Vec::new();
    for part in set.split(',') {
        let (from, to) = part.split_once(':').unwrap_or((part, part));
        if let (Some(from), Some(to)) = (number(from), number(to)) {
            all.extend((from.min(to).max(1)..=from.max(to).min(last)).filter(|_| last > 0));
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}
