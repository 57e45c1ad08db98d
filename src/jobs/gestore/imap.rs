//! The door for reading (RFC 9051 and 3501), as far as a reader of one folder needs it that changes nothing.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::TcpStream;

use native_tls::TlsStream;

use crate::jobs::clock::Cronometro;
use crate::jobs::gestore::ADDRESS;
use crate::jobs::gestore::Shared;
use crate::jobs::progress::Stop;

/// The longest line of a command.
const LONGEST: u64 = 8 << 10;
/// What tells this mailbox from one that was made anew.
const VALIDITY: u32 = 1;

/// Serves a reader until they leave.
pub fn serve(line: TlsStream<TcpStream>, shared: &Shared, stop: &Stop) {
    let mut session = Session { line: BufReader::new(line), shared, is_known: false };
    let mut alive = session.say("* OK gestore di prova");
    while alive.is_some() && !stop.is_asked() {
        let Some(command) = session.hear() else { return };
        alive = session.obey(&command);
    }
}

/// A reader at the door.
struct Session<'a> {
    line: BufReader<TlsStream<TcpStream>>,
    shared: &'a Shared,
    is_known: bool,
}

impl Session<'_> {
    fn say(&mut self, text: &str) -> Option<()> {
        let stream = self.line.get_mut();
        stream.write_all(format!("{text}\r\n").as_bytes()).and_then(|()| stream.flush()).ok()
    }

    fn hear(&mut self) -> Option<String> {
        let mut bytes = Vec::new();
        (&mut self.line).take(LONGEST).read_until(b'\n', &mut bytes).ok().filter(|it| *it > 0)?;
        Some(String::from_utf8_lossy(&bytes).trim_end().to_string())
    }

    fn obey(&mut self, command: &str) -> Option<()> {
        let (tag, rest) = command.split_once(' ').unwrap_or((command, ""));
        let (verb, rest) = rest.split_once(' ').unwrap_or((rest, ""));
        let verb = verb.to_ascii_uppercase();
        match verb.as_str() {
            "CAPABILITY" => self.say("* CAPABILITY IMAP4rev1 IDLE")?,
            "NOOP" | "CLOSE" | "CHECK" => {}
            "LOGOUT" => {
                self.say("* BYE")?;
                self.say(&format!("{tag} OK"))?;
                return None;
            }
            "LOGIN" => {
                let words: Vec<&str> = rest.split(' ').map(|it| it.trim_matches('"')).collect();
                self.is_known = words == [ADDRESS, &self.shared.password];
                if !self.is_known {
                    return self.say(&format!("{tag} NO [AUTHENTICATIONFAILED] no"));
                }
            }
            _ if !self.is_known => return self.say(&format!("{tag} NO login first")),
            "SELECT" | "EXAMINE" => {
                if !rest.trim_matches('"').eq_ignore_ascii_case("INBOX") {
                    return self.say(&format!("{tag} NO no such folder"));
                }
                let last = self.last();
                self.say(&format!(
                    "* FLAGS ()\r\n* {last} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY {VALIDITY}]\r\n* OK [UIDNEXT {}]",
                    last + 1
                ))?;
                return self.say(&format!("{tag} OK [READ-ONLY] done"));
            }
            "IDLE" => return self.idle(tag),
            "UID" => {
                let (what, rest) = rest.split_once(' ').unwrap_or((rest, ""));
                if !what.eq_ignore_ascii_case("FETCH") {
                    return self.say(&format!("{tag} BAD only FETCH"));
                }
                self.fetch(rest)?;
            }
            _ => return self.say(&format!("{tag} BAD unknown command")),
        }
        self.say(&format!("{tag} OK done"))
    }

    fn last(&self) -> u32 {
        self.shared.deposito.settle().unwrap_or(0)
    }

    fn fetch(&mut self, rest: &str) -> Option<()> {
        let (set, what) = rest.split_once(' ').unwrap_or((rest, ""));
        let last = self.last();
        let wants_body = what.to_ascii_uppercase().contains("BODY");
        for uid in uids(set, last) {
            let Ok(bytes) = self.shared.deposito.read(uid) else { continue };
            let size = bytes.len();
            if wants_body {
                let stream = self.line.get_mut();
                let head = format!("* {uid} FETCH (UID {uid} RFC822.SIZE {size} BODY[] {{{size}}}\r\n");
                stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&bytes)).ok()?;
                self.say(")")?;
            } else {
                self.say(&format!("* {uid} FETCH (UID {uid} RFC822.SIZE {size})"))?;
            }
        }
        Some(())
    }

    /// Tells of what comes in until the reader has heard enough.
    fn idle(&mut self, tag: &str) -> Option<()> {
        let before = self.last();
        self.say("+ idling")?;
        // Whoever waits is told once; then they ask.
        let begun = Cronometro::start();
        while self.last() == before && begun.passed() < super::PATIENCE / 4 {
            std::thread::sleep(super::GLANCE * 10);
        }
        let last = self.last();
        self.say(&format!("* {last} EXISTS"))?;
        self.hear()?;
        self.say(&format!("{tag} OK done"))
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
