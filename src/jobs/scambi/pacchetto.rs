//! The files of a package for a gestionale, written row by row as changes come.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufWriter;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::domain::data::Data;
use crate::files;
use crate::files::pack;
use crate::files::scratch::Scratch;
use crate::flussi::gestionale::Flusso;
use crate::flussi::gestionale::Forma;
use crate::flussi::gestionale::Profilo;
use crate::flussi::gestionale::Tabella;
use crate::flussi::posizioni;
use crate::flussi::tabella::Riga;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;

/// A file in the making.
struct Aperto<'a> {
    flusso: &'a Flusso,
    path: PathBuf,
    out: BufWriter<File>,
    righe: u64,
    /// Documents that go with it: their place in the zip, and where they are.
    documenti: Vec<(String, PathBuf)>,
}

/// A package in the making.
pub struct Pacchetto<'a> {
    profilo: &'a Profilo,
    folder: PathBuf,
    /// Where XML is written before it is packed.
    scratch: Scratch,
    /// What stands before the last part of an XML's name.
    prefix: String,
    aperti: Vec<Aperto<'a>>,
    /// Documents at hand, by hash.
    documenti: BTreeMap<String, PathBuf>,
    /// Whether a document that is not at hand is missed.
    has_documents: bool,
    /// The evidence of the project.
    prove: Prove,
    /// Documents that rows name and nobody has: act and hash.
    pub mancanti: Vec<(String, String)>,
}

/// A file of a package.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Scritto {
    /// Its name.
    pub nome: String,
    /// Its hash.
    pub sha256: String,
    /// Its rows.
    pub righe: u64,
}

impl<'a> Pacchetto<'a> {
    /// Begins in a folder that nobody sees yet. `istante` is `AAAAMMGG_HHMMSS`; `documenti` a folder of files whose names
    /// begin with their hash.
    pub fn begin(
        project: &Project,
        profilo: &'a Profilo,
        folder: &Path,
        istante: &str,
        documenti: Option<&Path>,
    ) -> Result<Self, Error> {
        let mut known = BTreeMap::new();
        if let Some(path) = documenti {
            for name in files::tree(path)? {
                let stem = Path::new(&name).file_stem().map(|it| it.to_string_lossy().into_owned());
                known.extend(stem.map(|stem| (stem, path.join(&name))));
            }
        }
        Ok(Self {
            profilo,
            folder: folder.to_path_buf(),
            scratch: Scratch::new(Some(folder))?,
            prefix: format!("DaSTaMG_{}_{istante}_", files::safe_name(&profilo.cliente)),
            aperti: Vec::new(),
            documenti: known,
            has_documents: documenti.is_some() || profilo.forma == Forma::XmlZip,
            prove: Prove::of(project),
            mancanti: Vec::new(),
        })
    }

    /// Adds a row of a table to the files that are made of it.
    pub fn add(&mut self, tabella: Tabella, riga: &Riga) -> Result<(), Error> {
        let profilo = self.profilo;
        for flusso in profilo.file.iter().filter(|it| it.tabella == tabella) {
            let is_wanted = flusso.quando.is_empty()
                || !riga.testo(&flusso.quando).is_empty()
                || riga.data(&flusso.quando).is_some();
            if !is_wanted {
                continue;
            }
            let mut riga = riga.clone();
            riga.set("cliente", profilo.cliente.as_str());
            let document = if tabella == Tabella::Allegati { self.document(&riga)? } else { None };
            match &document {
                Some((place, _)) => riga.set("percorso", place.replace('/', "\\")),
                // A row of XML is about its file; a table of text tells what there is.
                None if tabella == Tabella::Allegati => {
                    self.miss(&riga);
                    if profilo.forma == Forma::XmlZip {
                        continue;
                    }
                }
                None => {}
            }
            let aperto = self.open(flusso)?;
            let bytes = match profilo.forma {
                Forma::Csv => flusso.tracciato.row(&riga),
                Forma::XmlZip => posizioni::row(&riga, &flusso.tracciato).into_bytes(),
            };
            let path = &aperto.path;
            aperto.out.write_all(&bytes).map_err(|e| files::Error::new("write", path, e))?;
            aperto.righe += 1;
            aperto.documenti.extend(document);
        }
        Ok(())
    }

    /// The document of a row, in the folder that was named or among the evidence: its place in the package, and where
    /// it is.
    fn document(&self, riga: &Riga) -> Result<Option<(String, PathBuf)>, Error> {
        let sha256 = riga.testo("sha256");
        if self.profilo.documenti.is_empty() || sha256.is_empty() {
            return Ok(None);
        }
        let place = |extension: &str| format!("{}/{sha256}{extension}", self.profilo.documenti);
        if let Some(path) = self.documenti.get(sha256) {
            let extension = path.extension().map_or(String::new(), |it| format!(".{}", it.to_string_lossy()));
            return Ok(Some((place(&extension), path.clone())));
        }
        if !self.prove.has(sha256) {
            return Ok(None);
        }
        let extension = extension(&self.prove.get(sha256)?);
        Ok(Some((place(extension), self.prove.path(sha256))))
    }

    fn miss(&mut self, riga: &Riga) {
        if self.has_documents && !self.profilo.documenti.is_empty() {
            self.mancanti.push((riga.testo("id_verbale").to_owned(), riga.testo("sha256").to_owned()));
        }
    }

    fn open(&mut self, flusso: &'a Flusso) -> Result<&mut Aperto<'a>, Error> {
        if let Some(place) = self.aperti.iter().position(|it| std::ptr::eq(it.flusso, flusso)) {
            return Ok(&mut self.aperti[place]);
        }
        let (path, head) = match self.profilo.forma {
            Forma::Csv => (self.folder.join(&flusso.nome), flusso.tracciato.head()),
            Forma::XmlZip => {
                let name = format!("{}{}.xml", self.prefix, flusso.nome);
                (self.scratch.path().join(name), posizioni::head(&flusso.radice).into_bytes())
            }
        };
        let mut out = BufWriter::new(files::create(&path)?);
        out.write_all(&head).map_err(|e| files::Error::new("write", &path, e))?;
        self.aperti.push(Aperto { flusso, path, out, righe: 0, documenti: Vec::new() });
        Ok(self.aperti.last_mut().expect("it was just added"))
    }

    /// Ends the files; those with rows stand in the folder.
    #[expect(clippy::type_complexity, reason = "two lists, each plain")]
    pub fn finish(mut self, data: Data) -> Result<(Vec<Scritto>, Vec<(String, String)>), Error> {
        let mut scritti = Vec::new();
        self.aperti.sort_by_key(|it| it.flusso.nome.clone());
        for mut it in std::mem::take(&mut self.aperti) {
            if self.profilo.forma == Forma::XmlZip {
                it.out
                    .write_all(posizioni::tail(&it.flusso.radice).as_bytes())
                    .map_err(|e| files::Error::new("write", &it.path, e))?;
            }
            it.out.flush().map_err(|e| files::Error::new("write", &it.path, e))?;
            let file = match self.profilo.forma {
                Forma::Csv => {
                    self.copy(&it.documenti)?;
                    it.path
                }
                Forma::XmlZip => self.zip(it.flusso, &it.path, it.documenti, data)?,
            };
            let nome = file.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
            let sha256 = crate::jobs::hash_of(&file)?;
            scritti.push(Scritto { nome, sha256, righe: it.righe });
        }
        Ok((scritti, self.mancanti))
    }

    /// Puts documents beside tables of text.
    fn copy(&self, documenti: &[(String, PathBuf)]) -> Result<(), Error> {
        for (place, from) in documenti {
            let to = self.folder.join(place);
            files::make_folder(to.parent().unwrap_or(&self.folder))?;
            if !to.exists() {
                files::write_new(&to, &files::read(from)?)?;
            }
        }
        Ok(())
    }

    fn zip(
        &self,
        flusso: &Flusso,
        xml: &Path,
        documenti: Vec<(String, PathBuf)>,
        data: Data,
    ) -> Result<PathBuf, Error> {
        let name = format!("{}{}", self.prefix, flusso.nome);
        let path = self.folder.join(format!("{name}.zip"));
        let documenti: BTreeMap<String, PathBuf> = documenti.into_iter().collect();
        let all = std::iter::once((format!("{name}.xml"), xml.to_path_buf())).chain(documenti);
        pack::write(&path, all, Some(data.ymd()))?;
        Ok(path)
    }
}

/// How the name of a file of such bytes ends; evidence has no name but its hash.
fn extension(bytes: &[u8]) -> &'static str {
    match bytes {
        [b'%', b'P', b'D', b'F', ..] => ".pdf",
        [0x89, b'P', b'N', b'G', ..] => ".png",
        [0xff, 0xd8, 0xff, ..] => ".jpg",
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => ".tif",
        [b'P', b'K', 3, 4, ..] => ".zip",
        [b'<', ..] | [0xef, 0xbb, 0xbf, b'<', ..] => ".xml",
        _ => "",
    }
}

/// The fingerprint of a package: names and hashes of its files.
pub fn print(scritti: &[Scritto]) -> String {
    let lines: String = scritti.iter().map(|it| format!("{} {}\n", it.sha256, it.nome)).collect();
    hash::sha256(lines.as_bytes())
}
