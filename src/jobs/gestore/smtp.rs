//! The door for sending (RFC 5321), as far as one sender to one recipient needs it.

use std::net::TcpStream;

use native_tls::TlsStream;

use crate::jobs::gestore::ADDRESS;
use crate::jobs::gestore::Shared;
use crate::jobs::gestore::linea::Linea;
use crate::jobs::gestore::piano;
use crate::jobs::gestore::piano::Porta;
use crate::jobs::gestore::posta::Preso;
use crate::jobs::progress::Stop;
use crate::pec::busta::Busta;

/// The longest line of a command.
const LONGEST: u64 = 4 << 10;
/// The longest message.
const MOST: usize = 100_000_000;

/// What became of a command.
enum Next {
    Goes(String),
    Ends,
}

/// A sender at the door.
struct Session<'a> {
    line: Linea,
    shared: &'a Shared,
    is_known: bool,
    from: Option<String>,
    to: Option<String>,
}

/// Serves a sender until they leave.
pub fn serve(line: TlsStream<TcpStream>, shared: &Shared, stop: &Stop) {
    let mut session = Session { line: Linea::new(line, LONGEST), shared, is_known: false, from: None, to: None };
    let mut answer = String::from("220 localhost ESMTP gestore di prova");
    while !stop.is_asked() && session.line.say(&answer).is_some() {
        let Some(command) = session.line.hear() else { return };
        match session.obey(&command) {
            Some(Next::Goes(next)) => answer = next,
            Some(Next::Ends) | None => return,
        }
    }
}

impl Session<'_> {
    fn obey(&mut self, command: &str) -> Option<Next> {
        let (verb, rest) = command.split_once(' ').unwrap_or((command, ""));
        let goes = |it: &str| Some(Next::Goes(it.to_string()));
        match verb.to_ascii_uppercase().as_str() {
            "EHLO" | "HELO" => {
                goes(&format!("250-localhost\r\n250-SIZE {MOST}\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN"))
            }
            "AUTH" => self.know(rest),
            "NOOP" => goes("250 2.0.0 Ok"),
            "RSET" => {
                (self.from, self.to) = (None, None);
                goes("250 2.0.0 Ok")
            }
            "QUIT" => {
                self.line.say("221 2.0.0 Ciao")?;
                Some(Next::Ends)
            }
            "MAIL" if !self.is_known => goes("530 5.7.0 Authentication required"),
            "MAIL" => match address(rest) {
                Some(it) if it == ADDRESS => {
                    self.from = Some(it);
                    goes("250 2.1.0 Ok")
                }
                _ => goes("553 5.7.1 Sender address rejected: not owned by user"),
            },
            "RCPT" if self.from.is_none() => goes("503 5.5.1 MAIL first"),
            "RCPT" if self.to.is_some() => goes("452 4.5.3 One recipient at a time"),
            "RCPT" => match address(rest) {
                Some(it) if piano::by_word(&it).is_some_and(|it| it.porta == Porta::Respinge) => {
                    goes("550 5.1.1 Recipient rejected")
                }
                Some(it) => {
                    self.to = Some(it);
                    goes("250 2.1.5 Ok")
                }
                None => goes("501 5.1.3 Bad address"),
            },
            "DATA" => match (self.from.take(), self.to.take()) {
                (Some(from), Some(to)) => self.take(from, to),
                _ => goes("503 5.5.1 RCPT first"),
            },
            _ => goes("502 5.5.2 Unknown command"),
        }
    }

    fn know(&mut self, rest: &str) -> Option<Next> {
        let (how, first) = rest.split_once(' ').unwrap_or((rest, ""));
        let who = match how.to_ascii_uppercase().as_str() {
            "PLAIN" => {
                let given = if first.is_empty() { self.ask("")? } else { first.to_string() };
                let bytes = crate::maker::gestore::decoded(&given)?;
                let parts: Vec<String> =
                    bytes.split(|it| *it == 0).map(|it| String::from_utf8_lossy(it).into_owned()).collect();
                parts.get(1).cloned().zip(parts.get(2).cloned())
            }
            "LOGIN" => {
                let name = self.ask("VXNlcm5hbWU6")?;
                let password = self.ask("UGFzc3dvcmQ6")?;
                let text =
                    |it: &str| crate::maker::gestore::decoded(it).map(|it| String::from_utf8_lossy(&it).into_owned());
                text(&name).zip(text(&password))
            }
            _ => None,
        };
        self.is_known = who.is_some_and(|it| it.0 == ADDRESS && it.1 == self.shared.password);
        let answer = if self.is_known { "235 2.7.0 Ok" } else { "535 5.7.8 Authentication failed" };
        Some(Next::Goes(answer.to_string()))
    }

    fn ask(&mut self, what: &str) -> Option<String> {
        self.line.say(&format!("334 {what}"))?;
        self.line.hear()
    }

    fn take(&mut self, from: String, to: String) -> Option<Next> {
        self.line.say("354 Go on")?;
        let bytes = self.content()?;
        let goes = |it: &str| Some(Next::Goes(it.to_string()));
        if bytes.len() > MOST {
            return goes("552 5.3.4 Message too big");
        }
        let busta = Busta::read(&bytes);
        let one = |name: &str| busta.as_ref().and_then(|it| it.headers(name).into_iter().next());
        let Some(msgid) = one("Message-ID") else { return goes("554 5.6.0 No Message-ID") };
        let deposito = &self.shared.deposito;
        let porta = deposito.piano(&msgid, &to).porta;
        match porta {
            Porta::Rinvia if deposito.puts_off(&msgid) => return goes("451 4.3.0 Try again later"),
            Porta::CadePrima if deposito.puts_off(&to) => return Some(Next::Ends),
            Porta::Respinge => return goes("554 5.7.1 Message refused"),
            Porta::Aperta | Porta::Rinvia | Porta::CadeDopo | Porta::CadePrima => {}
        }
        let oggetto = one("Subject").unwrap_or_default();
        let preso = Preso { n: 0, msgid, da: from, a: to, oggetto, ora: deposito.now().utc() };
        match deposito.take(preso, &bytes) {
            Ok(()) if porta == Porta::CadeDopo => Some(Next::Ends),
            Ok(()) => goes("250 2.0.0 Ok"),
            Err(_) => goes("451 4.3.0 No room"),
        }
    }

    /// What stands before the line with a full stop alone, without the stops that lines were given for the way.
    fn content(&mut self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        loop {
            let begin = bytes.len();
            self.line.read_line(&mut bytes)?;
            if bytes[begin..] == *b".\r\n" {
                bytes.truncate(begin);
                return Some(bytes);
            }
            if bytes[begin..].starts_with(b".") {
                bytes.remove(begin);
            }
            if bytes.len() > 2 * MOST {
                return None;
            }
        }
    }
}

/// The address of `FROM:<…>` and `TO:<…>`.
fn address(text: &str) -> Option<String> {
    let (_, rest) = text.split_once('<')?;
    let (address, _) = rest.split_once('>')?;
    Some(address.to_string()).filter(|it| it.contains('@'))
}
