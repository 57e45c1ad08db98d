//! A project folder: its configuration, its profiles, its ledger.

use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;

use crate::domain::riservato::Riservato;
use crate::files;
use crate::jobs::Error;
use crate::ledger;
use crate::ledger::Ledger;
use crate::shipped;

/// The file that makes a folder a project; optional.
pub const CONFIG: &str = "plico.toml";

/// Where profiles that hold for a whole machine are.
const SYSTEM: &str = "/etc/plico/profili";

/// `plico.toml`; every key may be left out.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// The ledger: a file relative to the project folder, or the address of a PostgreSQL database.
    pub registro: String,
    /// The folder of evidence, relative to the project folder.
    pub prove: PathBuf,
    /// Envelope profile.
    pub busta: String,
    /// Envelope profiles for pieces that the first does not take, tried in order.
    pub buste_maggiori: Vec<String>,
    /// Inserter profile.
    pub imbustatrice: String,
    /// Carrier profile for Italy.
    pub vettore: String,
    /// Carrier profile for abroad.
    pub vettore_estero: String,
    /// Tariff profile.
    pub tariffa: String,
    /// Profile of countries abroad: ways and languages.
    pub paesi: String,
    /// What becomes of acts for a country that no post may reach.
    pub paesi_senza_posta: SenzaPosta,
    /// Profile of the switches of the procedure.
    pub procedura: String,
    /// Profile of the ruolo, for bodies that have none of their own.
    pub ruolo: String,
    /// Profile of the contract: service levels, penalties, billing.
    pub contratto: String,
    /// Layout profile of lots.
    pub tracciato: String,
    /// Layout profile of the inserter's results.
    pub risultati: String,
    /// Digital returns of carriers.
    pub ritorni: Ritorni,
    /// Certified mail.
    pub pec: Pec,
    /// `ricalcolati`: a lot's sums must equal the recomputed ones; `del-lotto`: the lot's are printed.
    pub importi: Importi,
    /// Kinds of attachments, as `tipo` of `allegati.csv` gives them, that are printed with their act.
    pub allegati: Vec<String>,
    /// Those of them that stop their act where their file is missing or was refused.
    pub allegati_obbligatori: Vec<String>,
    /// The language of operators: of rilievi, lists and reports.
    pub lingua: String,
    /// Threads that compose; 0 for one a core.
    pub threads: usize,
    /// Whether lots of acts are printed only after the C.P.L. has said yes to the lot itself.
    pub stampa_autorizzata: bool,
    /// How scans are taken out of the folders that they come into.
    pub scansione: Scansione,
    /// The pages.
    pub web: Web,
}

/// What the pages show, and to whom.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Web {
    /// The folders of scans whose doubtful cards are settled on the pages, relative to the project folder.
    pub cartelle: Vec<PathBuf>,
    /// The networks from which the pages may be called (`10.1.0.0/16`); from anywhere where there are none.
    pub reti: Vec<String>,
    /// The networks of the proxies that may stand before the pages; this machine alone where there are none.
    pub proxy: Vec<String>,
    /// Whether trial acts are shown where nobody asks for them: for a project that has no others.
    pub prova: bool,
    /// Whether a model is approved only when two persons of the C.P.L. say so.
    pub due_persone: bool,
}

impl Default for Web {
    fn default() -> Self {
        Self { cartelle: Vec::new(), reti: Vec::new(), proxy: Vec::new(), prova: false, due_persone: true }
    }
}

/// How a folder is watched.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Scansione {
    /// The folders that scanners write into, relative to the project folder.
    pub arrivi: Vec<PathBuf>,
    /// Seconds from one look at them to the next.
    pub secondi: u64,
    /// Looks in a row that must find a file the same.
    pub letture: u32,
    /// Hours that a file may be waited for until it is pointed out.
    pub attesa_ore: u64,
    /// Whether the crops of days that the desk confirms are kept, to measure the reader on them.
    pub conserva_ritagli: bool,
}

impl Default for Scansione {
    fn default() -> Self {
        Self { arrivi: Vec::new(), secondi: 5, letture: 2, attesa_ore: 24, conserva_ritagli: false }
    }
}

/// How digital returns are read and believed.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Ritorni {
    /// Profile of the carrier's words.
    pub vettore: String,
    /// PEM files of the authorities whose certificates are trusted, relative to the project folder.
    pub ca: Vec<PathBuf>,
}

impl Default for Ritorni {
    fn default() -> Self {
        Self { vettore: "poste".into(), ca: Vec::new() }
    }
}

/// The service of certified mail.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pec {
    /// PEM files of the authorities to believe, relative to the project folder; AgID's where there are none.
    pub ca: Vec<PathBuf>,
    /// The mailboxes that it sends from.
    pub casella: Vec<Casella>,
    /// The key that signs act and report of service (PKCS#12), relative to the project folder.
    pub firma: PathBuf,
    /// The same on a token, instead of in a file.
    pub token: Option<Token>,
    /// The same at a service of remote signature.
    pub firma_remota: Option<FirmaRemota>,
    /// A file with its password, or PIN; else it is in `PLICO_PEC_FIRMA`.
    pub firma_password: PathBuf,
    /// Who answers for the service (art. 4 c. 1 lett. a DM 18/12/2017); the act's own where it is empty.
    pub responsabile: String,
    /// Who drew the act up, where it is somebody else.
    pub redattore: String,
    /// The office where the file can be seen; that of the body where it is empty.
    pub ufficio: String,
    /// Its address.
    pub ufficio_indirizzo: String,
    /// Its telephone.
    pub ufficio_telefono: String,
    /// How recipients who gave their address did so.
    pub modo_dichiarata: String,
    /// Whether acts of a lot to the same person at the same address go with one message.
    pub notifica_unica: bool,
    /// Days before the sending within which an address must have been taken from its list.
    pub estrazione_giorni: u16,
    /// Hours without a word after which a message of which nobody knows whether it left is for a person.
    pub incerto_ore: u16,
    /// The profile of whoever preserves what was served, `conservatori/<name>.toml`.
    pub conservatore: String,
    /// Whether recipients without an address of their own go by one of the book (`plico pec addresses`).
    pub rubrica: bool,
}

impl Default for Pec {
    fn default() -> Self {
        Self {
            ca: Vec::new(),
            casella: Vec::new(),
            firma: PathBuf::new(),
            token: None,
            firma_remota: None,
            firma_password: PathBuf::new(),
            responsabile: String::new(),
            redattore: String::new(),
            ufficio: String::new(),
            ufficio_indirizzo: String::new(),
            ufficio_telefono: String::new(),
            modo_dichiarata: String::new(),
            notifica_unica: false,
            estrazione_giorni: 30,
            incerto_ore: 2,
            conservatore: "parer".into(),
            rubrica: false,
        }
    }
}

/// A key at a service of remote signature.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FirmaRemota {
    /// The program that signs, and its arguments; it runs in the project folder.
    pub comando: Vec<String>,
    /// The certificate of the key, with those above it (PEM), relative to the project folder.
    pub certificato: PathBuf,
}

/// A key on a token (PKCS#11).
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Token {
    /// The library of its maker.
    pub modulo: PathBuf,
    /// What the token is called; the first one where it is empty.
    pub nome: String,
    /// The label of the certificate; the only one there is where it is empty.
    pub etichetta: String,
}

/// A mailbox of certified mail.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Casella {
    /// By what facts and lists know it.
    pub nome: String,
    /// Its address.
    pub indirizzo: String,
    /// The profile of its provider, `gestori/<name>.toml`.
    pub gestore: String,
    /// The name to log in with, where it is not the address.
    pub utente: String,
    /// A file with its password, relative to the project folder; else it is in `PLICO_PEC_<NOME>`.
    pub password: PathBuf,
    /// Only addresses of these lists (`INIPEC`, `IPA`, …); of all where there are none.
    pub registri: Vec<String>,
    /// Only acts of these kinds (`VERBALE_NC`, …); of all where there are none.
    pub tipi: Vec<String>,
}

/// Whose sums are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Importi {
    /// Those that plico recomputes; an act whose lot says otherwise is held.
    Ricalcolati,
    /// Those of the lot; differences are reported.
    DelLotto,
}

/// What becomes of acts for a country that the table reaches by another way than by post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SenzaPosta {
    /// They are printed, and a rilievo says so.
    Avvisa,
    /// They are held.
    Trattieni,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            registro: "plico.db".into(),
            prove: "prove".into(),
            busta: "ag-110x230".into(),
            buste_maggiori: Vec::new(),
            imbustatrice: "segno".into(),
            vettore: "poste-ag".into(),
            vettore_estero: "poste-estero".into(),
            tariffa: "cds-2021".into(),
            paesi: "paesi".into(),
            paesi_senza_posta: SenzaPosta::Avvisa,
            procedura: "cds".into(),
            ruolo: "cds".into(),
            contratto: "jesi".into(),
            tracciato: "neutro".into(),
            risultati: "segno".into(),
            ritorni: Ritorni::default(),
            pec: Pec::default(),
            importi: Importi::Ricalcolati,
            allegati: vec!["ORDINANZA".into(), "FASCICOLO_PEC".into()],
            allegati_obbligatori: Vec::new(),
            lingua: "it".into(),
            threads: 0,
            stampa_autorizzata: false,
            scansione: Scansione::default(),
            web: Web::default(),
        }
    }
}

/// The commented default that `plico init` writes.
pub const DEFAULT_CONFIG: &str = include_str!("plico.toml");

/// How long a job waits for its turn: a flow of a day is in by then, and whoever sits before the screen is not kept.
const TURN: Duration = Duration::from_secs(5);

/// A folder that plico works in.
#[derive(Debug, Clone)]
pub struct Project {
    dir: PathBuf,
    /// Its configuration.
    pub config: Config,
    /// Folders of profiles named on the command line, first.
    pub profiles: Vec<PathBuf>,
    /// The password of the ledger's server, where its address has none.
    pub password: Option<Riservato<String>>,
    /// Where other passwords are asked for, by name.
    pub segreto: fn(&str) -> Option<Riservato<String>>,
    /// Our own program, where a job may call it.
    pub programma: Option<PathBuf>,
}

/// A profile with where it came from.
#[derive(Debug, Clone)]
pub struct Profile {
    /// Kind and name, e.g. `buste/ag-110x230.toml`.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Profile {
    /// The profile as text.
    pub fn text(&self) -> Result<&str, Error> {
        std::str::from_utf8(&self.bytes).map_err(|_| Error::profile(&self.name, "it is not UTF-8"))
    }

    /// The profile as a value of its type; an unknown key is an error.
    pub fn parse<T: serde::de::DeserializeOwned>(&self) -> Result<T, Error> {
        toml::from_str(self.text()?).map_err(|cause| Error::profile(&self.name, cause.to_string()))
    }

    /// The profile as a value of a type that checks itself.
    pub fn checked<T>(&self, parse: impl Fn(&str) -> Result<T, String>) -> Result<T, Error> {
        parse(self.text()?).map_err(|why| Error::profile(&self.name, why))
    }
}

impl Project {
    /// The project of a folder; one without `plico.toml` has the default configuration.
    pub fn open(dir: &Path) -> Result<Self, Error> {
        let path = dir.join(CONFIG);
        let config = if path.exists() {
            let bytes = files::read(&path).map_err(Error::File)?;
            Profile { name: CONFIG.into(), bytes }.parse()?
        } else {
            Config::default()
        };
        Ok(Self {
            dir: dir.to_path_buf(),
            config,
            profiles: Vec::new(),
            password: None,
            segreto: |_| None,
            programma: None,
        })
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The project's ledger, made if it is not there.
    pub fn ledger(&self) -> Result<Ledger, Error> {
        let place = &self.config.registro;
        let opened = match ledger::is_address(place) {
            true => Ledger::connect(place, self.password()),
            false => Ledger::open(&self.dir.join(place)),
        };
        opened.map_err(Error::Ledger)
    }

    /// Its ledger, for a job that decides by what it holds before it writes: one such job at a time, the next one waits a
    /// short while.
    pub fn ledger_in_turn(&self) -> Result<Ledger, Error> {
        let mut ledger = self.ledger()?;
        match ledger.take_turn(TURN).map_err(Error::Ledger)? {
            true => Ok(ledger),
            false => Err(Error::Busy),
        }
    }

    /// Whether the project has a ledger; reading must not make one.
    pub fn has_ledger(&self) -> bool {
        let place = &self.config.registro;
        if ledger::is_address(place) {
            // A server that does not answer has one as far as we know: opening it says what is wrong.
            return Ledger::is_at(place, self.password()).unwrap_or(true);
        }
        self.dir.join(place).is_file()
    }

    /// Opens the ledger where there is one.
    pub fn known_ledger(&self) -> Result<Option<Ledger>, Error> {
        if self.has_ledger() { self.ledger().map(Some) } else { Ok(None) }
    }

    fn password(&self) -> Option<&str> {
        self.password.as_ref().map(|it| it.reveal().as_str())
    }

    /// A password: the first line of a file of the project where one is named, or else as the environment has it.
    pub fn segreto(&self, file: &Path, name: &str) -> Result<Riservato<String>, Error> {
        if !file.as_os_str().is_empty() {
            let bytes = files::read(&self.dir.join(file))?;
            let text = String::from_utf8_lossy(&bytes);
            return Ok(Riservato::new(text.lines().next().unwrap_or_default().to_string()));
        }
        let missing = || Error::profile(CONFIG, format!("the password is missing: put it into the variable `{name}`"));
        (self.segreto)(name).ok_or_else(missing)
    }

    /// Looks a profile up: on the command line, in the project's `profili/`, system-wide, shipped.
    pub fn find(&self, kind: &str, name: &str) -> Result<Option<Profile>, Error> {
        let relative = format!("{kind}/{name}.toml");
        let local = self.dir.join("profili");
        let folders = self.profiles.iter().map(PathBuf::as_path).chain([local.as_path(), Path::new(SYSTEM)]);
        for folder in folders {
            let path = folder.join(&relative);
            if path.is_file() {
                let bytes = files::read(&path).map_err(Error::File)?;
                return Ok(Some(Profile { name: relative, bytes }));
            }
        }
        Ok(shipped::template(&relative).map(|bytes| Profile { name: relative, bytes }))
    }

    /// The folders in which files of its own stand before those that ship: profiles, models, texts.
    pub fn sources(&self) -> Vec<PathBuf> {
        let own = ["profili", "templates", "locales"].map(|it| self.dir.join(it));
        self.profiles.iter().cloned().chain(own).chain([PathBuf::from(SYSTEM)]).collect()
    }

    /// Looks a profile up that must be there.
    pub fn profile(&self, kind: &str, name: &str) -> Result<Profile, Error> {
        self.find(kind, name)?.ok_or_else(|| {
            Error::profile(
                &format!("{kind}/{name}.toml"),
                "no such profile: put it into the project's folder `profili`",
            )
        })
    }

    /// The names of the project's own profiles of a kind, in order.
    pub fn names(&self, kind: &str) -> Result<Vec<String>, Error> {
        let mut names = files::names(&self.dir.join("profili").join(kind))?;
        names.retain(|it| it.ends_with(".toml"));
        Ok(names.iter().map(|it| it.trim_end_matches(".toml").to_string()).collect())
    }

    /// A file of the project beside its profiles, e.g. a crest.
    pub fn beside(&self, name: &str) -> Option<Vec<u8>> {
        let path = self.dir.join("profili").join(name);
        path.is_file().then(|| files::read(&path).ok()).flatten()
    }
}
