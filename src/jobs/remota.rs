//! A key far away (remote or automatic signature, CAD art. 35 c. 3): a program of the provider's, or a script that calls
//! its service, signs for us.
//!
//! The program is started once for each thread that signs. It is handed a line for each signature, the SHA-256 of what is
//! to be signed in hexadecimal, and answers with a line, the signature in hexadecimal: of RSA (PKCS#1 v1.5), or of a curve
//! in the form of certificates. Whatever it answers is held against the certificate before it goes anywhere.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::path::PathBuf;
use std::process::Child;
use std::process::ChildStdin;
use std::process::ChildStdout;
use std::process::Command;
use std::process::Stdio;
use std::sync::Mutex;

use crate::domain::riservato::Riservato;
use crate::files;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::project::CONFIG;
use crate::jobs::project::FirmaRemota as Voce;
use crate::jobs::project::Project;
use crate::pec::cades::Certificato;
use crate::pec::cades::Firmatario;
use crate::pec::cades::NonFirmato;

/// The variable in which the program finds the password.
const PASSWORD: &str = "PLICO_PEC_FIRMA";

/// A key far away.
pub struct Remota {
    certificato: Certificato,
    comando: Vec<String>,
    folder: PathBuf,
    password: Riservato<String>,
    /// Programs that wait.
    idle: Mutex<Vec<Filo>>,
}

/// A program that runs.
struct Filo {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Remota {
    /// Reads the certificate; the program is started when it is wanted.
    pub fn open(project: &Project, voce: &Voce, password: Riservato<String>) -> Result<Self, Error> {
        let wrong = |why: &str| Error::profile(CONFIG, format!("`[pec.firma_remota]`: {why}"));
        if voce.comando.is_empty() {
            return Err(wrong("`comando` names no program"));
        }
        let folder = project.dir().to_path_buf();
        let pem = files::read(&folder.join(&voce.certificato))?;
        let certificato = Certificato::from_pem(&pem).map_err(|_| wrong("`certificato` is no certificate (PEM)"))?;
        Ok(Self { certificato, comando: voce.comando.clone(), folder, password, idle: Mutex::new(Vec::new()) })
    }

    fn start(&self) -> Result<Filo, NonFirmato> {
        let mut command = Command::new(&self.comando[0]);
        command.args(&self.comando[1..]).current_dir(&self.folder).env(PASSWORD, self.password.reveal());
        let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = started.map_err(|cause| NonFirmato::Remota(format!("it does not start: {cause}")))?;
        let (to, from) = (child.stdin.take(), child.stdout.take());
        let (to, from) = to.zip(from).ok_or_else(|| NonFirmato::Remota("it has no lines".into()))?;
        Ok(Filo { child, to, from: BufReader::new(from) })
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Vec<Filo>> {
        self.idle.lock().expect("no holder of the lock can panic")
    }
}

impl Firmatario for Remota {
    fn certificato(&self) -> &Certificato {
        &self.certificato
    }

    fn sign(&self, bytes: &[u8]) -> Result<Vec<u8>, NonFirmato> {
        let waiting = self.held().pop();
        let mut filo = waiting.map_or_else(|| self.start(), Ok)?;
        let signature = filo.ask(&hash::sha256(bytes))?;
        self.held().push(filo);
        Ok(signature)
    }
}

impl Filo {
    fn ask(&mut self, digest: &str) -> Result<Vec<u8>, NonFirmato> {
        let broken = |cause: std::io::Error| NonFirmato::Remota(format!("it does not answer: {}", cause.kind()));
        writeln!(self.to, "{digest}").and_then(|()| self.to.flush()).map_err(broken)?;
        let mut line = String::new();
        self.from.read_line(&mut line).map_err(broken)?;
        hash::bytes(line.trim()).ok_or_else(|| NonFirmato::Remota("what it answers is no signature".into()))
    }
}

impl Drop for Filo {
    fn drop(&mut self) {
        // It has no line to us any more; what does not end by itself is ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
