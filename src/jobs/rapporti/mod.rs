//! Reports: one content, written as a PDF for people and as CSV and XLSX for work, under a number that is given once.
//!
//! A report is put together in memory but for its long tables, which are spilled; its three forms say the same numbers
//! because they are written from the same cells. Its date is a value of it: the same report is the same bytes.

use std::path::Path;
use std::path::PathBuf;

use crate::domain::data::Data;
use crate::files;
use crate::files::scratch::Scratch;
use crate::hash::Hasher;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::project::Project;
use crate::locale::Locale;

pub mod ambito;
mod colonne;
pub mod csv;
pub mod elenchi;
pub mod emissione;
pub mod fasi;
pub mod parole;
mod pdf;
pub mod pec;
pub mod pregresso;
pub mod richiesta;
pub mod tabella;
pub mod xlsx;

use tabella::Tabella;

/// A report.
pub struct Rapporto {
    /// What kind it is, as one word: `fasi`, `notifiche`, …
    pub tipo: String,
    /// Its title.
    pub titolo: String,
    /// Belfiore code of the body that it is about.
    pub ente: String,
    /// The time, the lot or the day that it is about, in words.
    pub periodo: String,
    /// The instant it was made, ISO 8601 in UTC.
    pub generato: String,
    /// Its number, `2026/0007`; given when it is written.
    pub numero: String,
    /// What a sheet says at its head, label and words; a report says its time, its number and when it was made.
    pub testata: Vec<(String, String)>,
    /// The language of what stands around what it says.
    pub lingua: String,
    /// Whether its pages lie on their side.
    pub orizzontale: bool,
    /// What it says, in order.
    pub sezioni: Vec<Sezione>,
}

/// A part of a report.
#[expect(clippy::large_enum_variant, reason = "a report has few parts, and most of them are tables")]
pub enum Sezione {
    /// Lines of words.
    Testo {
        /// The title; none where empty.
        titolo: String,
        /// The lines.
        righe: Vec<String>,
    },
    /// A table, with the charts over it.
    Tabella(Tabella),
}

impl From<Tabella> for Sezione {
    fn from(it: Tabella) -> Self {
        Self::Tabella(it)
    }
}

/// A report that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emesso {
    /// Its number.
    pub numero: String,
    /// Its files.
    pub files: Vec<PathBuf>,
    /// Whether the very same report had its number already.
    pub noto: bool,
}

impl Rapporto {
    /// A report about a body, made now, that says nothing yet.
    pub fn new(tipo: &str, titolo: &str, ente: &str, periodo: impl Into<String>) -> Self {
        Self {
            tipo: tipo.to_owned(),
            titolo: titolo.to_owned(),
            ente: ente.to_owned(),
            periodo: periodo.into(),
            generato: clock::now(),
            numero: String::new(),
            testata: Vec::new(),
            lingua: "it".to_owned(),
            orizzontale: false,
            sezioni: Vec::new(),
        }
    }

    /// The same on pages that lie on their side.
    pub fn wide(mut self) -> Self {
        self.orizzontale = true;
        self
    }

    /// The same for who reads another language.
    pub fn in_language(mut self, lingua: &str) -> Self {
        lingua.clone_into(&mut self.lingua);
        self
    }

    /// The words of what stands around what it says.
    fn frame(&self) -> Result<Locale, Error> {
        jobs::sentences(&self.lingua, "foglio")
    }

    /// Adds lines of words.
    pub fn say(&mut self, titolo: &str, righe: Vec<String>) {
        self.sezioni.push(Sezione::Testo { titolo: titolo.to_owned(), righe });
    }

    /// Adds a table.
    pub fn add(&mut self, tabella: Tabella) {
        self.sezioni.push(Sezione::Tabella(tabella));
    }

    /// The civil day in Rome on which it was made.
    pub fn giorno(&self) -> Data {
        clock::rome(&self.generato).0
    }

    /// What it says of itself: label and words.
    fn voci(&self, frasi: &Locale) -> Vec<(String, String)> {
        if !self.testata.is_empty() {
            return self.testata.clone();
        }
        let (day, hour) = clock::rome(&self.generato);
        let made = frasi.say("quando", &[("giorno", &day.it()), ("ora", &hour)]);
        let voci = [("periodo", self.periodo.clone()), ("numero", self.numero.clone()), ("generato", made)];
        voci.map(|(label, words)| (frasi.say(label, &[]), words)).into()
    }

    /// The hash of all that it says, whatever its number and the instant it was made.
    fn contents(&mut self) -> Result<String, Error> {
        let mut hasher = Hasher::default();
        for part in [&self.tipo, &self.titolo, &self.ente, &self.periodo] {
            hasher.part(part.as_bytes());
        }
        for sezione in &mut self.sezioni {
            match sezione {
                Sezione::Testo { titolo, righe } => {
                    hasher.part(titolo.as_bytes());
                    righe.iter().for_each(|it| hasher.part(it.as_bytes()));
                }
                Sezione::Tabella(tabella) => {
                    hasher.part(tabella.titolo.as_bytes());
                    hasher.part(tabella.nota.as_bytes());
                    tabella.colonne.iter().for_each(|it| hasher.part(it.nome.as_bytes()));
                    for row in tabella.rows()? {
                        hasher.part(&serde_json::to_vec(&row?).expect("cells are plain data"));
                    }
                }
            }
        }
        Ok(hasher.hex())
    }
}

/// Writes a report into `dir` as `name.pdf`, `name.xlsx` and a CSV a table (`name.csv`, or `name-table.csv` where it has
/// several), under the number that it has or the next one. Files appear whole, once the number is in the ledger.
pub fn write(project: &Project, mut rapporto: Rapporto, dir: &Path, name: &str) -> Result<Emesso, Error> {
    files::make_folder(dir)?;
    let mut ledger = project.ledger()?;
    let contents = rapporto.contents()?;
    let mut noto = false;
    if let Some(known) = emissione::find(&ledger, &rapporto, &contents)? {
        (rapporto.numero, rapporto.generato, noto) = (known.numero, known.generato, true);
    }
    loop {
        if !noto {
            rapporto.numero = emissione::next(&ledger, &rapporto)?;
        }
        let (files, hashes) = forms(project, &mut rapporto, dir, name)?;
        if !noto && !emissione::record(&mut ledger, &rapporto, &contents, &hashes)? {
            // Another took the number meanwhile.
            continue;
        }
        let mut paths = Vec::with_capacity(files.len());
        for (path, file) in files {
            file.finish()?;
            paths.push(path);
        }
        return Ok(Emesso { numero: rapporto.numero, files: paths, noto });
    }
}

/// A sheet without a number, as a PDF in memory: for whoever looks at something on a page and wants it on paper.
pub fn sheet(project: &Project, mut rapporto: Rapporto) -> Result<Vec<u8>, Error> {
    let scratch = Scratch::new(None)?;
    let path = scratch.path().join("foglio.pdf");
    let (file, _) = pdf::write(project, &mut rapporto, &path)?;
    file.finish()?;
    Ok(files::read(&path)?)
}

/// Files in the making, and the hash of each by its name.
type Forms = (Vec<(PathBuf, files::Aside)>, Vec<(String, String)>);

fn forms(project: &Project, rapporto: &mut Rapporto, dir: &Path, name: &str) -> Result<Forms, Error> {
    let mut made = Vec::new();
    let path = dir.join(format!("{name}.pdf"));
    made.push((pdf::write(project, rapporto, &path)?, path));
    let path = dir.join(format!("{name}.xlsx"));
    made.push((xlsx::write(rapporto, &path)?, path));
    let is_one = rapporto.sezioni.iter().filter(|it| matches!(it, Sezione::Tabella(_))).count() == 1;
    for sezione in &mut rapporto.sezioni {
        let Sezione::Tabella(tabella) = sezione else { continue };
        let file = if is_one { format!("{name}.csv") } else { format!("{name}-{}.csv", tabella.nome) };
        let path = dir.join(file);
        made.push((csv::write(tabella, &path)?, path));
    }
    let mut forms = Forms::default();
    for ((aside, sha256), path) in made {
        let name = path.file_name().map_or(String::new(), |it| it.to_string_lossy().into_owned());
        forms.0.push((path, aside));
        forms.1.push((name, sha256));
    }
    Ok(forms)
}

/// The months in words.
const MESI: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mese {
    /// The year.
    pub anno: i32,
    /// The month, 1 to 12.
    pub mese: u32,
}

impl Mese {
    /// Reads `2026-03`.
    pub fn parse(text: &str) -> Option<Self> {
        let first = Data::parse(&format!("{text}-01"))?;
        Some(Self::of(first))
    }

    /// The month of a day.
    pub fn of(day: Data) -> Self {
        let (anno, mese, _) = day.ymd();
        Self { anno, mese }
    }

    /// Its first day.
    pub fn first(self) -> Data {
        Data::new(self.anno, self.mese, 1).expect("months begin on a day")
    }

    /// Its last day.
    pub fn last(self) -> Data {
        self.first().plus_months(1).plus(-1)
    }

    /// The months that end with it, oldest first.
    pub fn back(self, count: u32) -> Vec<Self> {
        let months = self.anno * 12 + i32::try_from(self.mese).unwrap_or(1) - 1;
        let earlier = (0..i32::try_from(count).unwrap_or(1)).rev().map(|it| months - it);
        let month = |it: i32| Self { anno: it.div_euclid(12), mese: it.rem_euclid(12).unsigned_abs() + 1 };
        earlier.map(month).filter(|it| it.anno > 0).collect()
    }

    /// `marzo 2026`.
    pub fn words(self) -> String {
        format!("{} {}", MESI[(self.mese as usize - 1) % 12], self.anno)
    }

    /// `2026-03`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}", self.anno, self.mese)
    }

    /// Its time in words.
    pub fn period(self) -> String {
        format!("{}: dal {} al {}", self.words(), self.first().it(), self.last().it())
    }
}
