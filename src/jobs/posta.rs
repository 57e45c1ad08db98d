//! The only place that speaks to mail servers: sending (SMTP), and reading without changing anything (IMAP).

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::future::Future;
use std::time::Duration;

use async_imap::Session;
use async_imap::extensions::idle::IdleResponse;
use async_imap::imap_proto::AttributeValue;
use async_imap::imap_proto::Response;
use async_imap::imap_proto::Status;
use lettre::address::Address;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::authentication::Mechanism;
use lettre::transport::smtp::client::Certificate;
use lettre::transport::smtp::client::SmtpConnection;
use lettre::transport::smtp::client::TlsParameters;
use lettre::transport::smtp::commands::Data;
use lettre::transport::smtp::commands::Mail;
use lettre::transport::smtp::commands::Rcpt;
use lettre::transport::smtp::extension::ClientId;
use native_tls::TlsConnector;
use tokio::net::TcpStream;
use tokio::runtime::Builder;
use tokio::runtime::Runtime;
use tokio_native_tls::TlsStream;

use crate::domain::riservato::Riservato;

/// How long a server may be silent.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server may close a line on which it is only listened to for longer (RFC 2177: 29 minutes).
const LONGEST_IDLE: Duration = Duration::from_secs(25 * 60);

/// Why a server may refuse a login without refusing the password (RFC 5530).
const PASSING: [&str; 4] = ["UNAVAILABLE", "INUSE", "SERVERBUG", "LIMIT"];

/// What takes back what was begun.
const RESET: &str = "RSET\r\n";

/// A server and who we are to it.
pub struct Accesso<'a> {
    /// The machine.
    pub host: &'a str,
    /// The port.
    pub porta: u16,
    /// Whether the line is encrypted from its first byte, or after a greeting.
    pub implicita: bool,
    /// Our name there.
    pub utente: &'a str,
    /// Our password.
    pub password: &'a Riservato<String>,
    /// PEM certificates that the server's may be under, beside those of the machine.
    pub ca: &'a [Vec<u8>],
}

/// What became of a message that was handed to a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invio {
    /// The server took it.
    Preso,
    /// It did not leave, and may be tried again: the line broke before, or the server puts it off.
    NonPartito(String),
    /// The server refuses it for good.
    Respinto(String),
    /// All of it left and no answer came: nobody knows whether the server has it.
    Incerto,
}

/// Why a server cannot be spoken to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Chiuso {
    /// It does not know us, or not any more: trying on would lock the mailbox.
    #[error("the server refuses name or password ({0})")]
    Credenziali(String),
    /// It refuses our address as a sender.
    #[error("the server refuses the address of the mailbox as a sender ({0})")]
    Mittente(String),
    /// It is not there, or breaks off.
    #[error("the server does not answer as it should ({0})")]
    Rete(String),
}

/// A line to a server that sends.
pub struct Uscita {
    linea: SmtpConnection,
}

impl Uscita {
    /// Opens it and says who we are.
    pub fn open(accesso: &Accesso<'_>) -> Result<Self, Chiuso> {
        let network = |it: lettre::transport::smtp::Error| Chiuso::Rete(said(&it));
        let mut tls = TlsParameters::builder(accesso.host.to_string());
        for pem in accesso.ca {
            tls = tls.add_root_certificate(Certificate::from_pem(pem).map_err(network)?);
        }
        let tls = tls.build_native().map_err(network)?;
        let hello = ClientId::default();
        let place = (accesso.host, accesso.porta);
        let first = accesso.implicita.then_some(&tls);
        let mut linea = SmtpConnection::connect(place, Some(PATIENCE), &hello, first, None).map_err(network)?;
        if !accesso.implicita {
            linea.starttls(&tls, &hello).map_err(network)?;
        }
        let who = Credentials::new(accesso.utente.to_string(), accesso.password.reveal().clone());
        let known = linea.auth(&[Mechanism::Plain, Mechanism::Login], &who);
        known.map_err(|it| if it.is_permanent() { Chiuso::Credenziali(said(&it)) } else { network(it) })?;
        Ok(Self { linea })
    }

    /// Sends a message to one recipient, and tells apart what is certain and what is not.
    pub fn send(&mut self, da: &str, a: &str, bytes: &[u8]) -> Result<Invio, Chiuso> {
        let (Ok(da), Ok(a)) = (da.parse::<Address>(), a.parse::<Address>()) else {
            return Ok(Invio::Respinto("indirizzo".into()));
        };
        match self.linea.command(Mail::new(Some(da), Vec::new())) {
            Err(it) if it.is_permanent() => return Err(Chiuso::Mittente(said(&it))),
            other => step(other)?,
        }
        match self.linea.command(Rcpt::new(a, Vec::new())).and_then(|_| self.linea.command(Data)) {
            Err(it) if it.is_permanent() => {
                self.take_back();
                return Ok(Invio::Respinto(said(&it)));
            }
            Err(it) if it.is_transient() => {
                self.take_back();
                return Ok(Invio::NonPartito(said(&it)));
            }
            other => step(other)?,
        }
        // The end of data brings its own line end.
        let bytes = bytes.strip_suffix(b"\r\n").unwrap_or(bytes);
        Ok(match self.linea.message(bytes) {
            Ok(_) => Invio::Preso,
            Err(it) if it.is_permanent() => Invio::Respinto(said(&it)),
            Err(it) if it.is_transient() => Invio::NonPartito(said(&it)),
            Err(_) => Invio::Incerto,
        })
    }

    /// Takes back what was begun, or the next recipient would be taken for a second one of it. A server that does not
    /// answer to that is out of step with us: the line closes.
    fn take_back(&mut self) {
        if self.linea.command(RESET).is_err() {
            self.linea.abort();
        }
    }

    /// Says goodbye.
    pub fn close(mut self) {
        self.linea.abort();
    }
}

/// A step before any byte of a message left: whatever fails here, nothing did.
fn step<T>(it: Result<T, lettre::transport::smtp::Error>) -> Result<(), Chiuso> {
    it.map(drop).map_err(|it| Chiuso::Rete(said(&it)))
}

/// What went wrong, without a word of the server's: it may quote addresses.
fn said(it: &lettre::transport::smtp::Error) -> String {
    match it.status() {
        Some(code) => code.to_string(),
        None if it.is_timeout() => "tempo scaduto".into(),
        None if it.is_tls() => "TLS".into(),
        None => "linea interrotta".into(),
    }
}

/// A folder as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cartella {
    /// What tells it from one that was made anew under its name: numbers of messages hold only as long as it is the same.
    pub validita: u32,
}

/// What a server tells of a message.
struct Detto<'d> {
    uid: Option<u32>,
    size: u64,
    body: Option<&'d [u8]>,
}

impl<'d> Detto<'d> {
    fn of(parts: &'d [AttributeValue<'_>]) -> Self {
        let mut it = Self { uid: None, size: 0, body: None };
        for part in parts {
            match part {
                AttributeValue::Uid(uid) => it.uid = Some(*uid),
                AttributeValue::Rfc822Size(size) => it.size = u64::from(*size),
                AttributeValue::BodySection { section: None, data: Some(body), .. } => it.body = Some(body),
                _ => {}
            }
        }
        it
    }
}

/// A line to a server that is read from. Nothing that is done over it changes anything there, not even what is unread.
pub struct Lettura {
    runtime: Runtime,
    session: Session<TlsStream<TcpStream>>,
}

impl Lettura {
    /// Opens it and says who we are.
    pub fn open(accesso: &Accesso<'_>) -> Result<Self, Chiuso> {
        let runtime = Builder::new_current_thread().enable_all().build().map_err(|it| broken(&it))?;
        let session = runtime.block_on(within(Self::enter(accesso)))?;
        Ok(Self { runtime, session })
    }

    async fn enter(accesso: &Accesso<'_>) -> Result<Session<TlsStream<TcpStream>>, Chiuso> {
        let mut tls = TlsConnector::builder();
        for pem in accesso.ca {
            tls.add_root_certificate(native_tls::Certificate::from_pem(pem).map_err(|it| broken(&it))?);
        }
        let tls = tokio_native_tls::TlsConnector::from(tls.build().map_err(|it| broken(&it))?);
        let stream = TcpStream::connect((accesso.host, accesso.porta)).await.map_err(|it| broken(&it))?;
        let stream = if accesso.implicita {
            stream
        } else {
            let mut plain = async_imap::Client::new(stream);
            greeted(plain.read_response().await)?;
            plain.run_command_and_check_ok("STARTTLS", None).await.map_err(|it| broken(&it))?;
            plain.into_inner()
        };
        let stream = tls.connect(accesso.host, stream).await.map_err(|it| broken(&it))?;
        let mut client = async_imap::Client::new(stream);
        if accesso.implicita {
            greeted(client.read_response().await)?;
        }
        client.login(accesso.utente, accesso.password.reveal()).await.map_err(|(it, _)| match it {
            // What a server cannot do now says nothing of the password (RFC 5530).
            async_imap::error::Error::No(why) if PASSING.iter().any(|it| why.contains(it)) => refused(&Status::No),
            async_imap::error::Error::No(_) => Chiuso::Credenziali("NO".into()),
            other => broken(&other),
        })
    }

    /// Goes into a folder, to read only.
    pub fn examine(&mut self, cartella: &str) -> Result<Cartella, Chiuso> {
        let examined = async { self.session.examine(cartella).await.map_err(|it| broken(&it)) };
        let mailbox = self.runtime.block_on(within(examined))?;
        let validita = mailbox.uid_validity.ok_or_else(|| Chiuso::Rete("cartella senza UIDVALIDITY".into()))?;
        Ok(Cartella { validita })
    }

    /// The messages after a number: number and bytes of each, in order.
    pub fn after(&mut self, uid: u32) -> Result<Vec<(u32, u64)>, Chiuso> {
        let command = format!("UID FETCH {}:* (UID RFC822.SIZE)", uid.saturating_add(1));
        let mut all: Vec<(u32, u64)> = Vec::new();
        self.fetched(&command, |it| {
            all.extend(it.uid.map(|uid| (uid, it.size)));
            Ok::<_, Infallible>(())
        })?
        .unwrap_or_else(|it| match it {});
        // The last message counts for every set that ends in a star, also where it comes before its beginning.
        all.retain(|it| it.0 > uid);
        all.sort_unstable();
        all.dedup();
        Ok(all)
    }

    /// Whole messages, handed on one by one. What `take` says ends it ends it. A message that is there and does not come is
    /// an error: whoever goes on behind it would never see it.
    pub fn fetch<E>(
        &mut self,
        uids: &[u32],
        mut take: impl FnMut(u32, &[u8]) -> Result<(), E>,
    ) -> Result<Result<(), E>, Chiuso> {
        let set = uids.iter().map(u32::to_string).collect::<Vec<_>>().join(",");
        let mut missing: BTreeSet<u32> = uids.iter().copied().collect();
        let taken = self.fetched(&format!("UID FETCH {set} (UID BODY.PEEK[])"), |it| match (it.uid, it.body) {
            (Some(uid), Some(body)) if missing.remove(&uid) => take(uid, body),
            _ => Ok(()),
        })?;
        if let (Ok(()), Some(first)) = (&taken, missing.first()) {
            let left = self.after(first.saturating_sub(1))?;
            // What somebody deleted meanwhile is gone for all.
            if left.iter().any(|it| missing.contains(&it.0)) {
                return Err(Chiuso::Rete("un messaggio non arriva".into()));
            }
        }
        Ok(taken)
    }

    /// Runs a FETCH and hands on what is told, until the server says how it ended: only its OK means that it told it all.
    fn fetched<E>(
        &mut self,
        command: &str,
        mut each: impl FnMut(Detto<'_>) -> Result<(), E>,
    ) -> Result<Result<(), E>, Chiuso> {
        let session = &mut self.session;
        self.runtime.block_on(within(async {
            let ours = session.run_command(command).await.map_err(|it| broken(&it))?;
            loop {
                let said = session.read_response().await.map_err(|it| broken(&it))?;
                let Some(said) = said else { return Err(Chiuso::Rete("linea interrotta".into())) };
                match said.parsed() {
                    Response::Fetch(_, parts) => {
                        if let Err(ended) = each(Detto::of(parts)) {
                            return Ok(Err(ended));
                        }
                    }
                    Response::Done { tag, status, .. } if *tag == ours => {
                        return if *status == Status::Ok { Ok(Ok(())) } else { Err(refused(status)) };
                    }
                    Response::Data { status: Status::Bye, .. } => return Err(refused(&Status::Bye)),
                    _ => {}
                }
            }
        }))
    }

    /// Waits until something comes in, or for so long, or until `is_over` says so when it is asked, each `step`; `None`
    /// where the server cannot tell. The line stays open all the while.
    pub fn wait(
        self,
        most: Duration,
        step: Duration,
        mut is_over: impl FnMut() -> bool,
    ) -> Result<Option<Self>, Chiuso> {
        let Self { runtime, mut session } = self;
        let told = runtime.block_on(within(async {
            let can = session.capabilities().await.map_err(|it| broken(&it))?;
            if !can.has_str("IDLE") {
                return Ok(None);
            }
            let mut idle = session.idle();
            idle.init().await.map_err(|it| broken(&it))?;
            Ok(Some(idle))
        }))?;
        let Some(mut idle) = told else { return Ok(None) };
        let mut left = most.min(LONGEST_IDLE);
        while !left.is_zero() && !is_over() {
            let now = step.min(left);
            let heard = runtime.block_on(async {
                let (heard, _interrupt) = idle.wait_with_timeout(now);
                // A server that goes on telling the same would keep us for longer than we want to wait.
                tokio::time::timeout(2 * now, heard).await
            });
            match heard {
                Ok(Ok(IdleResponse::Timeout)) | Err(_) => left = left.saturating_sub(now),
                Ok(Ok(_)) => break,
                Ok(Err(it)) => return Err(broken(&it)),
            }
        }
        let session = runtime.block_on(within(async { idle.done().await.map_err(|it| broken(&it)) }))?;
        Ok(Some(Self { runtime, session }))
    }

    /// Says goodbye.
    pub fn close(mut self) {
        let _ = self.runtime.block_on(within(async { self.session.logout().await.map_err(|it| broken(&it)) }));
    }
}

/// A server that does not do what it was asked.
fn refused(status: &Status) -> Chiuso {
    Chiuso::Rete(format!("{status:?}"))
}

/// What a server says first, which must be something.
fn greeted<T>(it: std::io::Result<Option<T>>) -> Result<(), Chiuso> {
    match it {
        Ok(Some(_)) => Ok(()),
        Ok(None) => Err(Chiuso::Rete("linea interrotta".into())),
        Err(it) => Err(broken(&it)),
    }
}

/// What a server says, or that it is silent for too long.
async fn within<T>(what: impl Future<Output = Result<T, Chiuso>>) -> Result<T, Chiuso> {
    let late = |_| Chiuso::Rete("tempo scaduto".into());
    tokio::time::timeout(PATIENCE * 10, what).await.map_err(late)?
}

/// What went wrong, by its kind: texts of servers may quote addresses.
fn broken<E: std::fmt::Debug>(it: &E) -> Chiuso {
    let text = format!("{it:?}");
    let kind: String = text.chars().take_while(|it| it.is_ascii_alphanumeric()).collect();
    Chiuso::Rete(kind)
}
