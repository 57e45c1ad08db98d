//! Holds the operations of a rendered lot against one another: hashes, sequence, reprints, and every piece accounted
//! for exactly once. Nothing is asked of who wrote them.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::path::Path;
use std::path::PathBuf;

use crate::files;
use crate::hash;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::operazioni;
use crate::jobs::operazioni::FOLDER;
use crate::jobs::operazioni::Operazione;
use crate::jobs::operazioni::RECORD;
use crate::jobs::operazioni::Tipo;
use crate::jobs::operazioni::registro::Assurdo;
use crate::jobs::operazioni::registro::Registro;
use crate::jobs::operazioni::sostitutive;
use crate::jobs::operazioni::storia;
use crate::jobs::operazioni::storia::Stampa;
use crate::jobs::operazioni::storia::Voce;
use crate::press::manifest;
use crate::press::manifest::Padre;

/// What is wrong: where, a stable code, and which piece.
pub type Trovato = (String, &'static str, String);

/// What was found.
#[derive(Default)]
pub struct Outcome {
    /// What is wrong.
    pub found: Vec<Trovato>,
    /// The folders of reprints, each a rendered lot to be read back.
    pub prints: Vec<PathBuf>,
}

/// The check of one lot's operations.
struct Check<'a> {
    root: &'a Path,
    manifest_sha256: String,
    /// The job, the generation of each plico and its piece, by print.
    prints: BTreeMap<u32, Stampa>,
    registro: Registro,
    /// The hash of the record before.
    before: Option<String>,
    /// The operations read, in order.
    operations: Vec<(PathBuf, Operazione)>,
    outcome: Outcome,
}

/// Checks the operations of the lot in `root`.
pub fn check(root: &Path) -> Result<Outcome, Error> {
    let names = files::names(&root.join(FOLDER))?;
    let names: Vec<&String> = names.iter().filter(|it| !it.starts_with('.')).collect();
    if names.is_empty() {
        return Ok(Outcome::default());
    }
    let mut outcome = Outcome::default();
    let Ok(own) = Stampa::read(root) else {
        // Its own lists were altered: that is said of them.
        return Ok(outcome);
    };
    let Ok(registro) = Registro::new(own.voci.iter().map(|it| it.at(0))) else {
        return Ok(outcome);
    };
    let mut folders: BTreeMap<u32, Vec<(Tipo, &String)>> = BTreeMap::new();
    for name in names {
        match operazioni::parse_name(name) {
            Some((numero, tipo)) => folders.entry(numero).or_default().push((tipo, name)),
            None => outcome.found.push((format!("{FOLDER}/{name}"), "operazione-sconosciuta", String::new())),
        }
    }
    let manifest_sha256 = hash::sha256(&files::read(&root.join(manifest::FILE))?);
    let prints = BTreeMap::from([(0, own)]);
    let mut check = Check { root, manifest_sha256, prints, registro, before: None, operations: Vec::new(), outcome };
    for (expected, (numero, kinds)) in (1..).zip(&folders) {
        if *numero != expected {
            check.add(kinds[0].1, "operazioni-fuori-sequenza", "");
        }
        if kinds.len() > 1 {
            check.add(kinds[1].1, "numero-doppio", "");
        }
        for (tipo, name) in kinds {
            check.operation(*numero, *tipo, name);
        }
    }
    check.lists();
    let sum: u64 = check.registro.conti().stati.values().sum();
    if sum != check.prints[&0].voci.len() as u64 {
        check.outcome.found.push((FOLDER.into(), "pezzi-che-non-tornano", String::new()));
    }
    Ok(check.outcome)
}

impl Check<'_> {
    fn add(&mut self, name: &str, what: &'static str, place: &str) {
        self.outcome.found.push((format!("{FOLDER}/{name}"), what, place.to_string()));
    }

    fn operation(&mut self, numero: u32, tipo: Tipo, name: &str) {
        let folder = self.root.join(FOLDER).join(name);
        let Ok((operazione, sha256)) = storia::read_record(&folder) else {
            self.add(name, "operazione-illeggibile", "");
            return;
        };
        if operazione.numero != numero || operazione.tipo != tipo || operazione.precedente != self.before {
            self.add(name, "operazioni-fuori-sequenza", "");
        }
        if operazione.manifest_sha256 != self.manifest_sha256 {
            self.add(name, "operazione-di-altro-lotto", "");
        }
        self.before = Some(sha256);
        self.files(&folder, name, &operazione);
        match storia::read_facts(&folder, &operazione) {
            Ok(facts) => {
                for fact in facts {
                    let applied = self.registro.apply(&fact);
                    self.absurd(name, applied);
                }
            }
            Err(_) => self.add(name, "plichi-alterati", ""),
        }
        if tipo == Tipo::Ristampa {
            self.reprint(numero, &folder, name);
        }
        if operazione.conti != self.registro.conti() {
            self.add(name, "conti-che-non-tornano", "");
        }
        self.operations.push((folder, operazione));
    }

    fn absurd(&mut self, name: &str, applied: Result<(), Assurdo>) {
        if let Err(Assurdo { posto, why }) = applied {
            self.add(name, why, &posto.plico);
        }
    }

    /// The files of an operation are those that it lists.
    fn files(&mut self, folder: &Path, name: &str, operazione: &Operazione) {
        let there: BTreeSet<String> = files::tree(folder).unwrap_or_default().into_iter().collect();
        let listed: BTreeSet<&String> = operazione.file.iter().map(|it| &it.file).collect();
        for it in &operazione.file {
            match jobs::hash_of(&folder.join(&it.file)) {
                Ok(sha256) if sha256 == it.sha256 && there.contains(&it.file) => {}
                Ok(_) => self.add(name, "file-alterato", &it.file),
                Err(_) => self.add(name, "file-mancante", &it.file),
            }
        }
        // Copies are made later, and can be made again.
        let is_later = |it: &str| it == RECORD || it.starts_with("copie/") || it.starts_with('.');
        for file in there.iter().filter(|it| !is_later(it) && !listed.contains(it)) {
            self.add(name, "file-non-elencato", file);
        }
        if operazione.ricevuti.iter().any(|it| !operazione.file.contains(it)) {
            self.add(name, "file-mancante", "ricevuti");
        }
    }

    /// A reprint belongs to this lot, and each of its plichi to one that was lost.
    fn reprint(&mut self, numero: u32, folder: &Path, name: &str) {
        let Ok(stampa) = Stampa::read(folder) else {
            self.add(name, "ristampa-illeggibile", "");
            return;
        };
        self.outcome.prints.push(folder.to_path_buf());
        let chiuso = stampa.manifest.padre.as_ref().is_some_and(|it| it.chiuso);
        let padre = Padre {
            lavoro: self.prints[&0].manifest.lavoro.clone(),
            manifest_sha256: self.manifest_sha256.clone(),
            operazione: numero,
            chiuso,
        };
        if stampa.manifest.padre != Some(padre) {
            self.add(name, "ristampa-di-altro-lotto", "");
        }
        let same_job = self.prints.values().any(|it| it.manifest.lavoro == stampa.manifest.lavoro);
        if same_job != chiuso {
            self.add(name, "lavoro-doppio", &stampa.manifest.lavoro);
        }
        for voce in &stampa.voci {
            if !self.follows(voce, chiuso) {
                self.add(name, "padre-diverso", &voce.id);
            }
        }
        for fact in storia::reprinted(numero, &stampa.voci) {
            let applied = self.registro.apply(&fact);
            self.absurd(name, applied);
        }
        self.prints.insert(numero, stampa);
    }

    /// The last list of each batch that pieces left holds those that stayed, in their order.
    fn lists(&mut self) {
        let mut found = Vec::new();
        for (print, stampa) in &self.prints {
            for batch in &stampa.manifest.batches {
                let all: Vec<&Voce> = stampa.voci.iter().filter(|it| it.batch() == batch.numero).collect();
                let members: Vec<&&Voce> = all.iter().filter(|it| self.registro.stays(&it.at(*print))).collect();
                if members.len() == all.len() {
                    continue;
                }
                let list = self.operations.iter().rev().find_map(|(folder, it)| {
                    let file = format!("distinte/{}.csv", sostitutive::name(&batch.id, it.numero));
                    it.file.iter().any(|it| it.file == file).then(|| (folder.join(&file), file))
                });
                let Some((path, file)) = list else {
                    found.push((batch.file.clone(), "distinta-non-sostituita", batch.id.clone()));
                    continue;
                };
                let text = files::read(&path).unwrap_or_default();
                let text = String::from_utf8_lossy(&text);
                let rows: Vec<&str> = text.lines().skip(1).collect();
                let is_row = |(row, voce): (&&str, &&&Voce)| voce.id_verbale.iter().all(|id| row.contains(id.as_str()));
                if rows.len() != members.len() || !rows.iter().zip(&members).all(is_row) {
                    found.push((file, "distinta-diversa", batch.id.clone()));
                }
            }
        }
        self.outcome.found.extend(found);
    }

    /// Whether a plico is the next print of the one that it names: same act, same recipient, same numbers.
    fn follows(&self, voce: &Voce, chiuso: bool) -> bool {
        let Some(origine) = &voce.padre else {
            return false;
        };
        let stampa = self.prints.get(&origine.operazione);
        let Some(before) = stampa.and_then(|it| it.voci.iter().find(|it| it.id == origine.plico)) else {
            return false;
        };
        before.key() == voce.key()
            && before.id_verbale == voce.id_verbale
            && before.numero_piego == voce.numero_piego
            && before.numero_ar == voce.numero_ar
            && before.sheets == voce.sheets
            && voce.generation() == before.generation() + u8::from(!chiuso)
            && (!chiuso || before.id == voce.id)
    }
}
