//! The customer's veraPDF, asked about every PDF of a rendered lot: an outside word on PDF/A beside our own rules.

use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use crate::files;
use crate::jobs::Error;
use crate::jobs::operazioni::verifica;
use crate::jobs::progress::Stop;
use crate::jobs::verify;
use crate::jobs::verify::pdfs;
use crate::press::readback::Difference;

/// How many files one call takes: the program is slow to start.
const FILES_A_CALL: usize = 50;

/// A veraPDF that can be called.
pub struct Verapdf {
    program: PathBuf,
}

impl Verapdf {
    /// The program at a path. `None` where nothing there answers when asked for its version.
    pub fn find(program: &Path) -> Option<Self> {
        let mut command = Command::new(program);
        let answer = command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
        answer.ok()?.success().then(|| Self { program: program.to_path_buf() })
    }

    /// Asks about the batches, the lists and the copies of the rendered lot in `folder`, and of its reprints.
    pub fn check(&self, folder: &Path, stop: &Stop) -> Result<Vec<(String, Difference)>, Error> {
        let manifest = verify::read_manifest(folder)?;
        let batches = manifest.batches.iter().map(|it| it.file.clone()).filter(|it| verify::is_inside(it));
        let mut found = self.ask("2b", folder, batches.chain(pdfs::lists(&manifest)).collect(), stop)?;
        found.extend(self.ask("2u", folder, pdfs::copies(folder), stop)?);
        for print in verifica::check(folder)?.prints {
            let inside = print.strip_prefix(folder).unwrap_or(&print);
            let of_print = self.check(&print, stop)?;
            found.extend(of_print.into_iter().map(|(file, it)| (inside.join(file).display().to_string(), it)));
        }
        Ok(found)
    }

    fn ask(
        &self,
        flavour: &str,
        folder: &Path,
        files: Vec<String>,
        stop: &Stop,
    ) -> Result<Vec<(String, Difference)>, Error> {
        let mut found = Vec::new();
        for files in files.chunks(FILES_A_CALL) {
            if stop.is_asked() {
                return Err(Error::Interrupted);
            }
            let paths: Vec<PathBuf> = files.iter().map(|it| absolute(&folder.join(it))).collect();
            let mut command = Command::new(&self.program);
            command.args(["--flavour", flavour, "--format", "text"]).args(&paths).stdin(Stdio::null());
            let said = command.output().map_err(|cause| files::Error::new("run", &self.program, cause))?;
            let said = String::from_utf8_lossy(&said.stdout).into_owned();
            for (file, path) in files.iter().zip(&paths) {
                if let Some(what) = judgement(&said, path) {
                    let place = format!("PDF/A-{flavour}");
                    found.push((file.clone(), Difference { page: 0, what, place }));
                }
            }
        }
        Ok(found)
    }
}

/// What the text report says of a file, as a code; `None` where it passed.
///
/// A line of the report is `PASS` or `FAIL`, the file, and in later versions the flavour.
fn judgement(said: &str, path: &Path) -> Option<&'static str> {
    let path = path.to_string_lossy();
    let mut words = said.lines().filter_map(|it| {
        let (word, rest) = it.trim().split_once(' ')?;
        rest.trim_start().strip_prefix(path.as_ref()).filter(|it| it.is_empty() || it.starts_with(' ')).map(|_| word)
    });
    match words.find(|it| ["PASS", "FAIL"].contains(it)) {
        Some("PASS") => None,
        Some(_) => Some("verapdf-non-conforme"),
        None => Some("verapdf-senza-esito"),
    }
}

/// The path from the root: the report names files by it.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}
