//! A provider of certified mail for trials, on this machine: it takes messages in (SMTP), answers each with the signed
//! receipts that a real one would send, and keeps them in a mailbox that can be read (IMAP).
//!
//! Its clock may run faster than ours, or jump. What becomes of a message is told by a word in its recipient's address
//! (`ditta+piena@…`), or drawn for some in a thousand; see [`piano`]. What it took in outlives it.

use std::net::TcpListener;
use std::net::TcpStream;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use native_tls::Identity;
use native_tls::TlsAcceptor;
use native_tls::TlsStream;

use crate::domain::istante::Istante;
use crate::files;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::gestore::posta::Deposito;
use crate::jobs::pec::caselle::Orologio;
use crate::jobs::progress::Stop;
use crate::maker::gestore::Gestore;

mod imap;
mod linea;
pub mod piano;
mod posta;
mod smtp;

/// Where it keeps itself, in the folder of the trial.
const FOLDER: &str = "gestore";
/// Its files there.
const CA: &str = "ca.pem";
const KEY: &str = "gestore.p12";
const SERVER: &str = "server.p12";
const SIGNER: &str = "firma.p12";
const PASSWORD: &str = "password";
/// What it is called, and its domain.
const NAME: &str = "Gestore di prova";
const DOMAIN: &str = "pec.example.org";
/// The address that it gives away.
pub const ADDRESS: &str = "verbali@pec.example.org";
/// How often a door that waits looks whether it is to close.
const GLANCE: Duration = Duration::from_millis(20);
/// How long somebody at a door may be silent.
const PATIENCE: Duration = Duration::from_secs(120);

/// How it behaves.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder of the trial, which becomes a project.
    pub cartella: PathBuf,
    /// The ports for sending and for reading; 0 for any that is free.
    pub porte: [u16; 2],
    /// How many seconds of its clock pass in one of ours.
    pub velocita: u32,
    /// How many messages in a thousand meet with something.
    pub guasti: u32,
    /// Another seed, other misfortunes.
    pub seme: u64,
}

/// A provider that is open.
pub struct Aperto {
    /// The ports for sending and for reading.
    pub porte: [u16; 2],
    doors: [TcpListener; 2],
    shared: Arc<Shared>,
}

/// What its doors share.
struct Shared {
    tls: TlsAcceptor,
    deposito: Deposito,
    password: String,
}

/// Opens one in a folder: with new keys, and the folder as a project that is ready to use it; or as it was left.
pub fn open(options: &Options) -> Result<Aperto, Error> {
    let folder = options.cartella.join(FOLDER);
    let ca = folder.join(CA);
    if !ca.is_file() {
        found(&folder)?;
    }
    let read = |name: &str| files::read(&folder.join(name));
    let password = String::from_utf8_lossy(&read(PASSWORD)?).trim().to_string();
    let gestore = Gestore::reopen(NAME, DOMAIN, &read(KEY)?, &password, &read(CA)?).map_err(|it| ssl(&folder, &it))?;
    let identity = Identity::from_pkcs12(&read(SERVER)?, &password).map_err(|it| ssl(&folder, &it))?;
    let acceptor = TlsAcceptor::new(identity).map_err(|it| ssl(&folder, &it))?;
    let orologio = folder.join(Orologio::FILE);
    if !orologio.is_file() {
        Orologio::begin(&orologio, options.velocita)?;
    }
    let deposito = Deposito::open(&folder, gestore, orologio, (options.guasti, options.seme))?;
    let [first, second] = options.porte.map(|port| {
        let door = TcpListener::bind(("127.0.0.1", port)).and_then(|it| it.set_nonblocking(true).map(|()| it));
        door.map_err(|e| files::Error::new("open a port for", &folder, e))
    });
    let doors = [first?, second?];
    let port = |it: &TcpListener| it.local_addr().map_or(0, |it| it.port());
    let porte = [port(&doors[0]), port(&doors[1])];
    describe(&options.cartella, porte)?;
    Ok(Aperto { porte, doors, shared: Arc::new(Shared { tls: acceptor, deposito, password }) })
}

impl Aperto {
    /// Serves until it is asked to stop.
    pub fn serve(&self, stop: &Stop) {
        std::thread::scope(|scope| {
            for (door, serve) in self.doors.iter().zip([smtp::serve as fn(_, &Shared, &Stop), imap::serve]) {
                scope.spawn(move || {
                    while !stop.is_asked() {
                        match door.accept() {
                            Ok((stream, _)) => {
                                let (shared, stop) = (Arc::clone(&self.shared), stop.clone());
                                std::thread::spawn(move || {
                                    if let Some(line) = shared.greet(stream) {
                                        serve(line, &shared, &stop);
                                    }
                                });
                            }
                            Err(_) => std::thread::sleep(GLANCE),
                        }
                    }
                });
            }
        });
    }
}

impl Shared {
    fn greet(&self, stream: TcpStream) -> Option<TlsStream<TcpStream>> {
        stream.set_nonblocking(false).ok()?;
        stream.set_read_timeout(Some(PATIENCE)).ok()?;
        stream.set_write_timeout(Some(PATIENCE)).ok()?;
        stream.set_nodelay(true).ok()?;
        self.tls.accept(stream).ok()
    }
}

/// Draws keys, and lays down what a project needs to use them.
fn found(folder: &Path) -> Result<(), Error> {
    files::make_folder(folder)?;
    let password = clock::now().replace([':', '-'], "");
    let failed = |it| ssl(folder, &it);
    let gestore = Gestore::new(NAME, DOMAIN).map_err(failed)?;
    let made = [
        (KEY, gestore.key_file(&password)),
        (SERVER, gestore.server(&["localhost"], &["127.0.0.1"], &password)),
        (SIGNER, gestore.signer("Firmatario di prova", &password)),
        // Last, as it says that all is there.
        (CA, gestore.ca()),
    ];
    files::replace(&folder.join(PASSWORD), format!("{password}\n").as_bytes())?;
    for (name, bytes) in made {
        files::replace(&folder.join(name), &bytes.map_err(failed)?)?;
    }
    Ok(())
}

/// The project that uses it: its profile, and a configuration where there is none.
fn describe(project: &Path, [smtp, imap]: [u16; 2]) -> Result<(), Error> {
    let profile = format!(
        "# Il gestore di prova (plico pec simulator): non consegna nulla a nessuno.\nschema = 1\nvalido_dal = \"\"\n\
         valido_al = \"\"\nverificato = \"\"\nnome = \"{NAME}\"\nprova = true\nca = [\"{FOLDER}/{CA}\"]\n\
         orologio = \"{FOLDER}/{}\"\ncartelle = [\"INBOX\"]\n\n[smtp]\nhost = \"localhost\"\nporta = {smtp}\n\
         tls = \"implicita\"\n\n[imap]\nhost = \"localhost\"\nporta = {imap}\ntls = \"implicita\"\n\n[limiti]\n\
         byte = 100_000_000\nal_minuto = 0\nal_giorno = 0\nriprova = [0, 0, 1]\n",
        Orologio::FILE
    );
    let folder = project.join("profili").join("gestori");
    files::make_folder(&folder)?;
    files::replace(&folder.join("simulato.toml"), profile.as_bytes())?;
    let config = project.join(crate::jobs::project::CONFIG);
    if !config.is_file() {
        let text = format!(
            "# Un progetto per provare il servizio di posta certificata con il gestore di prova.\n[pec]\n\
             ca = [\"{FOLDER}/{CA}\"]\nfirma = \"{FOLDER}/{SIGNER}\"\nfirma_password = \"{FOLDER}/{PASSWORD}\"\n\
             responsabile = \"Isp. Carla Bianchi\"\nestrazione_giorni = 3650\n\n[[pec.casella]]\nnome = \"prova\"\n\
             indirizzo = \"{ADDRESS}\"\ngestore = \"simulato\"\npassword = \"{FOLDER}/{PASSWORD}\"\n"
        );
        files::replace(&config, text.as_bytes())?;
    }
    Ok(())
}

/// Lets its clock jump ahead by so many minutes.
pub fn advance(cartella: &Path, minuti: i64) -> Result<Istante, Error> {
    let path = cartella.join(FOLDER).join(Orologio::FILE);
    Orologio::read(&path)?.jump(&path, minuti * 60)
}

fn ssl(folder: &Path, why: &impl std::fmt::Display) -> Error {
    Error::rendered(folder, format!("its keys cannot be used ({why}): take `{FOLDER}` away to have new ones"))
}
