//! The history of a rendered lot: what was printed, what happened since, and the one way to add to it.
//!
//! Whoever holds the history holds the lot: two programs never add at once. A number is given by the rename that
//! makes the operation visible, so a run that dies leaves neither a number nor a folder.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufRead;
use std::io::BufReader;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;

use crate::files;
use crate::files::staging::Staging;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::operazioni;
use crate::jobs::operazioni::FOLDER;
use crate::jobs::operazioni::Operazione;
use crate::jobs::operazioni::PIECES;
use crate::jobs::operazioni::Perche;
use crate::jobs::operazioni::RECORD;
use crate::jobs::operazioni::Tipo;
use crate::jobs::operazioni::registro::Fatto;
use crate::jobs::operazioni::registro::Registro;
use crate::jobs::operazioni::riscontro;
use crate::jobs::project::Project;
use crate::jobs::render;
use crate::jobs::verify::read_manifest;
use crate::ledger::Fact;
use crate::ledger::Ledger;
use crate::press::manifest;
use crate::press::manifest::Batch;
use crate::press::manifest::Manifest;
use crate::press::manifest::Origine;
use crate::press::manifest::Plico;
use crate::press::piece::Mode;

/// A rendered lot with its history, held for us alone.
pub struct Storia {
    /// The folder of the lot.
    pub root: PathBuf,
    /// The print that the caller named: 0 for the lot, else the operation whose folder was given.
    pub here: u32,
    /// The hash of the lot's manifest.
    pub manifest_sha256: String,
    /// All prints, by the operation that made them; 0 is the lot's own.
    pub stampe: BTreeMap<u32, Stampa>,
    /// All operations, in order, each with the hash of its record.
    pub operazioni: Vec<(Operazione, String)>,
    /// What became of every piece.
    pub registro: Registro,
    /// Held, not read.
    _held: File,
}

/// A print: the lot's own, or a reprint.
pub struct Stampa {
    /// Its folder.
    pub folder: PathBuf,
    /// Its manifest.
    pub manifest: Manifest,
    /// Its plichi, in order.
    pub voci: Vec<Voce>,
}

/// What the history needs to know of a plico; all else stays on disk.
#[derive(Debug, Clone, Deserialize)]
pub struct Voce {
    /// Its id.
    pub id: String,
    /// The acts inside.
    pub id_verbale: Vec<String>,
    /// Which recipient.
    pub progressivo_destinatario: u32,
    /// The carrier's product.
    pub prodotto: String,
    /// Its registered number.
    pub numero_piego: Option<String>,
    /// The number of its AR card.
    pub numero_ar: Option<String>,
    /// Its sheets.
    pub sheets: u32,
    /// Its weight.
    pub weight_mg: u64,
    /// The plico that it replaces.
    pub padre: Option<Origine>,
    /// The first code: its first sheet's mark.
    #[serde(rename = "codes")]
    marks: Marks,
}

/// How often a plico was printed again, as its first mark says.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(from = "Vec<Mark>")]
struct Marks(u8);

#[derive(Deserialize)]
struct Mark {
    kind: String,
    payload: Option<String>,
}

impl From<Vec<Mark>> for Marks {
    fn from(codes: Vec<Mark>) -> Self {
        let mark = codes.iter().find(|it| it.kind == crate::codes::Kind::Segno.as_str());
        let segno = mark.and_then(|it| crate::codes::segno::Segno::decode(it.payload.as_deref()?));
        Self(segno.map_or(0, |it| it.generation()))
    }
}

impl Voce {
    /// How often it was printed again.
    pub fn generation(&self) -> u8 {
        self.marks.0
    }

    /// Its place: this plico of a print.
    pub fn at(&self, operazione: u32) -> Origine {
        Origine { operazione, plico: self.id.clone() }
    }

    /// The number of its batch.
    pub fn batch(&self) -> u16 {
        self.id.split('-').next().and_then(|it| it.parse().ok()).unwrap_or(0)
    }

    /// Its number in its batch.
    pub fn number(&self) -> u32 {
        self.id.split('-').nth(1).and_then(|it| it.parse().ok()).unwrap_or(0)
    }

    /// The act and the recipient that tell it from all others of the lot.
    pub fn key(&self) -> (String, u32) {
        (self.id_verbale.first().cloned().unwrap_or_default(), self.progressivo_destinatario)
    }
}

impl Stampa {
    /// Reads a print; its lists must be what its manifest says.
    pub fn read(folder: &Path) -> Result<Self, Error> {
        let manifest = read_manifest(folder)?;
        let mut voci = Vec::new();
        for batch in &manifest.batches {
            lines(folder, batch, |line| {
                if let Ok(voce) = serde_json::from_slice(line) {
                    voci.push(voce);
                }
            })?;
        }
        Ok(Self { folder: folder.to_path_buf(), manifest, voci })
    }

    /// The whole lines of some of its plichi.
    pub fn plichi(&self, wanted: impl Fn(&str) -> bool) -> Result<Vec<Plico>, Error> {
        let mut plichi = Vec::new();
        for batch in &self.manifest.batches {
            lines(&self.folder, batch, |line| {
                let plico = serde_json::from_slice::<Plico>(line).ok();
                plichi.extend(plico.filter(|it| wanted(&it.id)));
            })?;
        }
        Ok(plichi)
    }

    /// How results may name it.
    pub fn named(&self, operazione: u32) -> riscontro::Stampa {
        let plichi = self.voci.iter().map(|it| (it.id.clone(), (it.generation(), it.sheets))).collect();
        riscontro::Stampa { operazione, lavoro: self.manifest.lavoro.clone(), plichi }
    }
}

/// Calls `each` with every line of a batch's list, which must be the one that was printed.
pub fn lines(folder: &Path, batch: &Batch, mut each: impl FnMut(&[u8])) -> Result<(), Error> {
    let path = folder.join(&batch.plichi_file);
    let mut reader = BufReader::new(hash::Hashed::new(files::open(&path)?));
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = reader.read_until(b'\n', &mut line).map_err(|source| files::Error::new("read", &path, source))?;
        if read == 0 {
            break;
        }
        each(&line);
    }
    if reader.into_inner().finish().1 == batch.plichi_sha256 {
        return Ok(());
    }
    Err(Error::rendered(folder, format!("`{}` was altered after the print: render the lot again", batch.plichi_file)))
}

impl Storia {
    /// Opens the history of the lot that `folder` is, or is a reprint of.
    ///
    /// A fact that a killed run did not record in the ledger is recorded now.
    pub fn open(project: &Project, folder: &Path) -> Result<Self, Error> {
        let (root, here) = root(folder)?;
        let path = root.join(manifest::FILE);
        let held = files::hold(&path)?;
        let held =
            held.ok_or_else(|| Error::rendered(&root, "another plico is working on this lot: wait for it to end"))?;
        let manifest_sha256 = hash::sha256(&files::read(&path)?);
        let own = Stampa::read(&root)?;
        if own.manifest.mode() != Mode::Vera {
            return Err(Error::rendered(
                &root,
                "it is a draft or a deck: only what was printed for real goes into envelopes",
            ));
        }
        let registro =
            Registro::new(own.voci.iter().map(|it| it.at(0))).map_err(|it| absurd(&root, &it.posto, it.why))?;
        let stampe = BTreeMap::from([(0, own)]);
        let mut storia = Self { root, here, manifest_sha256, stampe, operazioni: Vec::new(), registro, _held: held };
        storia.replay()?;
        if !storia.stampe.contains_key(&here) {
            return Err(Error::rendered(folder, "it is an operation without a print: give the folder of the lot"));
        }
        storia.settle(&mut project.ledger()?)?;
        Ok(storia)
    }

    /// What all pieces would be after `facts`.
    pub fn after(&self, facts: &[Fatto]) -> Result<Registro, Error> {
        self.registro.after(facts).map_err(|it| absurd(&self.root, &it.posto, it.why))
    }

    /// The lot's own manifest.
    pub fn manifest(&self) -> &Manifest {
        &self.stampe[&0].manifest
    }

    /// The plico of a print.
    pub fn voce(&self, posto: &Origine) -> Option<&Voce> {
        self.stampe.get(&posto.operazione)?.voci.iter().find(|it| it.id == posto.plico)
    }

    /// All live plichi with their state's place, in the order of print.
    pub fn voci(&self) -> impl Iterator<Item = (Origine, &Voce)> {
        let all = self.stampe.iter();
        all.flat_map(|(operazione, stampa)| stampa.voci.iter().map(|it| (it.at(*operazione), it)))
            .filter(|(posto, _)| self.registro.is_live(posto))
    }

    /// The number of the next operation.
    pub fn next(&self) -> u32 {
        self.operazioni.last().map_or(1, |it| it.0.numero + 1)
    }

    /// Where the next operation is prepared; it becomes visible with [`Storia::publish`].
    pub fn stage(&self, tipo: Tipo) -> Result<Staging, Error> {
        Ok(Staging::new(&operazioni::folder(&self.root, self.next(), tipo))?)
    }

    /// Makes an operation visible and records it in the ledger.
    ///
    /// `facts` are what it does to pieces; its own print, if it has one, stands in `staging` already.
    pub fn publish(
        &mut self,
        project: &Project,
        tipo: Tipo,
        staging: Staging,
        facts: &[Fatto],
        perche: Perche,
    ) -> Result<Operazione, Error> {
        self.registro = self.after(facts)?;
        if tipo == Tipo::Ristampa {
            self.add_print(self.next(), staging.path())?;
        }
        files::replace(&staging.path().join(PIECES), operazioni::table(facts).as_bytes())?;
        let operazione = Operazione {
            schema: operazioni::SCHEMA,
            numero: self.next(),
            tipo,
            istante: clock::now(),
            lavoro: self.manifest().lavoro.clone(),
            manifest_sha256: self.manifest_sha256.clone(),
            precedente: self.operazioni.last().map(|it| it.1.clone()),
            persona: perche.persona,
            motivo: perche.motivo,
            data: perche.data,
            ricevuti: perche.ricevuti,
            profilo: perche.profilo,
            conti: self.registro.conti(),
            file: operazioni::listed(staging.path())?,
        };
        let json = serde_json::to_vec_pretty(&operazione).expect("a record is plain data");
        files::replace(&staging.path().join(RECORD), &json)?;
        staging.publish_new()?;
        self.operazioni.push((operazione.clone(), hash::sha256(&json)));
        self.settle(&mut project.ledger()?)?;
        Ok(operazione)
    }

    /// Reads the operations and folds them.
    fn replay(&mut self) -> Result<(), Error> {
        let mut found = BTreeMap::new();
        for name in files::names(&self.root.join(FOLDER))? {
            if let Some((numero, tipo)) = operazioni::parse_name(&name)
                && found.insert(numero, tipo).is_some()
            {
                return Err(Error::rendered(&self.root, format!("two operations have the number {numero}")));
            }
        }
        for (numero, tipo) in found {
            let folder = operazioni::folder(&self.root, numero, tipo);
            let (operazione, sha256) = read_record(&folder)?;
            let is_next = operazione.numero == numero
                && numero == self.next()
                && operazione.tipo == tipo
                && operazione.manifest_sha256 == self.manifest_sha256
                && operazione.precedente.as_ref() == self.operazioni.last().map(|it| &it.1);
            if !is_next {
                let name = operazioni::name(numero, tipo);
                return Err(Error::rendered(
                    &self.root,
                    format!("operation `{name}` does not follow from those before it"),
                ));
            }
            for fact in read_facts(&folder, &operazione)? {
                self.registro.apply(&fact).map_err(|it| absurd(&folder, &it.posto, it.why))?;
            }
            if operazione.tipo == Tipo::Ristampa {
                self.add_print(numero, &folder)?;
            }
            self.operazioni.push((operazione, sha256));
        }
        Ok(())
    }

    /// Takes the print of a reprint in.
    fn add_print(&mut self, numero: u32, folder: &Path) -> Result<(), Error> {
        let stampa = Stampa::read(folder)?;
        for fact in reprinted(numero, &stampa.voci) {
            self.registro.apply(&fact).map_err(|it| absurd(folder, &it.posto, it.why))?;
        }
        self.stampe.insert(numero, stampa);
        Ok(())
    }

    /// Holds the operations against the ledger and records there what a killed run did not.
    ///
    /// An operation that the ledger knows and this folder has not was made on another copy of the lot; to go on from
    /// here would put a piece into two batches.
    fn settle(&self, ledger: &mut Ledger) -> Result<(), Error> {
        let lavoro = &self.manifest().lavoro;
        let mut known = operazioni::known(ledger, lavoro)?;
        for (operazione, sha256) in &self.operazioni {
            match known.remove(&operazione.numero) {
                Some(known) if known == *sha256 => {}
                Some(_) => return Err(self.copied(operazione.numero)),
                None => {
                    // The acts first: an operation that the ledger knows has told them all.
                    let folder = operazioni::folder(&self.root, operazione.numero, operazione.tipo);
                    fascicoli::operazioni::record(ledger, self, operazione, &folder)?;
                    record(ledger, &render::subject(lavoro), operazione, sha256)?;
                }
            }
        }
        known.into_keys().next().map_or(Ok(()), |numero| Err(self.copied(numero)))
    }

    fn copied(&self, numero: u32) -> Error {
        let why = format!(
            "the ledger knows an operation {numero} of job {} that is not here: work on the folder that has it",
            self.manifest().lavoro
        );
        Error::rendered(&self.root, why)
    }
}

fn record(ledger: &mut Ledger, subject: &str, operazione: &Operazione, sha256: &str) -> Result<(), Error> {
    let payload = serde_json::json!({
        "numero": operazione.numero,
        "sha256": sha256,
        "data": operazione.data,
        "motivo": operazione.motivo,
        "persona": operazione.persona,
        "ricevuti": operazione.ricevuti,
        "conti": operazione.conti,
    });
    let fact = Fact {
        subject,
        kind: operazione.tipo.as_str(),
        instant: &operazione.istante,
        payload: &payload.to_string(),
        day: None,
        key: None,
    };
    ledger.record(&fact).map_err(Error::Ledger)
}

/// The record of the operation in `folder` and its hash.
pub fn read_record(folder: &Path) -> Result<(Operazione, String), Error> {
    let bytes = files::read(&folder.join(RECORD))?;
    let operazione = serde_json::from_slice(&bytes)
        .map_err(|cause| Error::rendered(folder, format!("`{RECORD}` is not one that plico wrote ({cause})")))?;
    Ok((operazione, hash::sha256(&bytes)))
}

/// What an operation did to pieces, by its own table.
pub fn read_facts(folder: &Path, operazione: &Operazione) -> Result<Vec<Fatto>, Error> {
    let bytes = files::read(&folder.join(PIECES))?;
    let is_listed = operazione.file.iter().any(|it| it.file == PIECES && it.sha256 == hash::sha256(&bytes));
    let facts = is_listed.then(|| operazioni::read_table(&String::from_utf8_lossy(&bytes))).flatten();
    facts.ok_or_else(|| Error::rendered(folder, format!("`{PIECES}` was altered")))
}

/// What a reprint did to pieces.
pub fn reprinted(numero: u32, voci: &[Voce]) -> Vec<Fatto> {
    let fact = |it: &Voce| Some(Fatto::Ristampa(it.padre.clone()?, it.at(numero)));
    voci.iter().filter_map(fact).collect()
}

/// The lot that a folder is or belongs to, and which of its prints it is.
fn root(folder: &Path) -> Result<(PathBuf, u32), Error> {
    if !folder.join(RECORD).is_file() {
        return Ok((folder.to_path_buf(), 0));
    }
    let (operazione, _) = read_record(folder)?;
    let path = std::path::absolute(folder).map_err(|cause| files::Error::new("find", folder, cause))?;
    let root = path.parent().and_then(Path::parent).filter(|it| it.join(manifest::FILE).is_file());
    let root = root.ok_or_else(|| Error::rendered(folder, "the lot that it belongs to is not above it"))?;
    Ok((root.to_path_buf(), operazione.numero))
}

/// What happened to a plico cannot have happened.
pub fn absurd(folder: &Path, posto: &Origine, why: &str) -> Error {
    let place = format!("plico `{}` of print {}", posto.plico, posto.operazione);
    Error::rendered(folder, format!("{place}: what happened to it cannot be ({why}); run `plico verify`"))
}
