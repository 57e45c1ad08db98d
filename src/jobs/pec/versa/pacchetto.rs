//! The package of an act: its documents as they are kept, and the indexes that name them.

use std::path::Path;

use crate::domain::istante::Istante;
use crate::files;
use crate::files::pack;
use crate::flussi::sincro;
use crate::flussi::sincro::File;
use crate::flussi::sincro::Gruppo;
use crate::flussi::versamento;
use crate::flussi::versamento::Documento;
use crate::flussi::versamento::Parte;
use crate::flussi::versamento::Unita;
use crate::flussi::versamento::profilo;
use crate::flussi::versamento::profilo::Forma;
use crate::flussi::versamento::profilo::Profilo;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::hash_of;

/// How names of requests begin.
pub const REQUEST: &str = "IndiceSIP";
/// The index by UNI 11386.
pub const PINDEX: &str = "PIndex.xml";
/// How a package that is one file ends.
pub const ZIP: &str = ".zip";

/// What stands around a package.
pub struct Contorno<'a> {
    /// The profile.
    pub profilo: &'a Profilo,
    /// The body.
    pub ente: &'a sincro::Ente,
    /// Whether the unit is there already, and what is handed over is added to it.
    pub is_added: bool,
    /// When it is made.
    pub istante: Istante,
}

/// A package that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scritto {
    /// The name of its file or folder.
    pub nome: String,
    /// Its bytes.
    pub byte: u64,
    /// Its hash.
    pub sha256: String,
}

/// Writes the indexes beside the documents of a folder, and the package as `nome` into `out`.
pub fn write(
    contorno: &Contorno<'_>,
    unita: &Unita<'_>,
    (folder, out, nome): (&Path, &Path, &str),
) -> Result<Scritto, Error> {
    let mut names: Vec<String> = Vec::new();
    let mut put = |name: String, text: &str| -> Result<String, Error> {
        files::write_new(&folder.join(&name), text.as_bytes())?;
        names.push(name);
        Ok(hash::sha256(text.as_bytes()))
    };
    let mut requests = Vec::new();
    for (name, text) in requests_of(contorno, unita) {
        let impronta = put(name.clone(), &text)?;
        requests.push(File {
            id: format!("S{:03}", requests.len() + 1),
            nome: name,
            impronta,
            estensione: "xml".into(),
        });
    }
    if contorno.profilo.sincro.aggiunto {
        put(PINDEX.into(), &pindex(contorno, unita, nome, requests))?;
    }
    names.extend(unita.documenti.iter().map(|it| it.nome.clone()));
    match contorno.profilo.forma {
        Forma::Zip => zipped(contorno, &names, (folder, out, nome)),
        Forma::Cartella => unpacked(&names, (folder, out, nome)),
    }
}

/// The requests of a package by name: one for a whole unit, one for each document that is added.
fn requests_of(contorno: &Contorno<'_>, unita: &Unita<'_>) -> Vec<(String, String)> {
    if !contorno.is_added {
        return vec![(format!("{REQUEST}.xml"), versamento::write(contorno.profilo, unita))];
    }
    let request = |it: &Documento| {
        (format!("{REQUEST}_{:02}.xml", it.numero), versamento::write_added(contorno.profilo, unita, it))
    };
    unita.documenti.iter().map(request).collect()
}

/// The index by UNI 11386.
fn pindex(contorno: &Contorno<'_>, unita: &Unita<'_>, nome: &str, requests: Vec<File>) -> String {
    let of = |parte: Parte| -> Vec<File> {
        let own = unita.documenti.iter().filter(|it| it.parte == parte);
        own.map(|it| File {
            id: it.id(),
            nome: it.nome.clone(),
            impronta: it.sha256.clone(),
            estensione: profilo::ending(&it.nome),
        })
        .collect()
    };
    let gruppi = [
        Gruppo { id: "principale", nome: "Documento principale", file: of(Parte::Principale) },
        Gruppo { id: "allegati", nome: "Allegati", file: of(Parte::Allegato) },
        Gruppo { id: "annessi", nome: "Annessi", file: of(Parte::Annesso) },
        Gruppo { id: "richiesta", nome: "Richiesta di versamento", file: requests },
    ];
    let whole = sincro::Pacchetto {
        id: nome,
        descrizione: &versamento::filled(&contorno.profilo.unita.oggetto, unita.parole),
        ente: contorno.ente,
        impronta: &contorno.profilo.impronta,
        istante: &contorno.istante.to_string(),
        gruppi: &gruppi,
    };
    sincro::write(&contorno.profilo.sincro, &whole)
}

fn zipped(
    contorno: &Contorno<'_>,
    names: &[String],
    (folder, out, nome): (&Path, &Path, &str),
) -> Result<Scritto, Error> {
    let nome = format!("{nome}{ZIP}");
    let path = out.join(&nome);
    let all = names.iter().map(|it| (it.clone(), folder.join(it)));
    pack::write(&path, all, contorno.istante.civil().map(|it| it.0.ymd()))?;
    Ok(Scritto { nome, byte: files::length(&path)?, sha256: hash_of(&path)? })
}

fn unpacked(names: &[String], (folder, out, nome): (&Path, &Path, &str)) -> Result<Scritto, Error> {
    let to = out.join(nome);
    files::make_folder(&to)?;
    let (mut byte, mut hashed) = (0, Vec::new());
    for name in names {
        let bytes = files::read(&folder.join(name))?;
        byte += bytes.len() as u64;
        hashed.push((name.clone(), hash::sha256(&bytes)));
        files::write_new(&to.join(name), &bytes)?;
    }
    Ok(Scritto { nome: nome.into(), byte, sha256: whole_of(hashed) })
}

/// The hash of a folder: of the names and hashes of its files, in order, as `sha256sum` lists them.
pub fn whole_of(mut files: Vec<(String, String)>) -> String {
    files.sort();
    let lines: String = files.iter().map(|(name, sha256)| format!("{sha256}  {name}\n")).collect();
    hash::sha256(lines.as_bytes())
}

/// Name and hash of each file of a package, and the bytes of its indexes.
pub struct Riletto {
    /// The files in order; of one that cannot be read there is no hash.
    pub file: Vec<(String, Option<String>)>,
    /// The indexes that can be read.
    pub indici: Vec<(String, Vec<u8>)>,
    /// The hash of the package.
    pub sha256: String,
}

/// Reads a package again, a file or a folder; `None` where it cannot be read at all.
pub fn read(path: &Path) -> Option<Riletto> {
    let mut riletto = Riletto { file: Vec::new(), indici: Vec::new(), sha256: String::new() };
    if path.is_dir() {
        for name in files::tree(path).ok()? {
            riletto.add(&name, files::read(&path.join(&name)).ok());
        }
        let hashed = riletto.file.iter().map(|it| (it.0.clone(), it.1.clone().unwrap_or_default()));
        riletto.sha256 = whole_of(hashed.collect());
        return Some(riletto);
    }
    pack::read(path, |name, bytes| riletto.add(name, bytes.ok())).ok()?;
    riletto.sha256 = hash_of(path).ok()?;
    Some(riletto)
}

impl Riletto {
    fn add(&mut self, name: &str, bytes: Option<Vec<u8>>) {
        self.file.push((name.to_string(), bytes.as_deref().map(hash::sha256)));
        if let Some(bytes) = bytes.filter(|_| is_index(name)) {
            self.indici.push((name.to_string(), bytes));
        }
    }
}

/// Whether a file of a package is one of its indexes; documents have a number first.
pub fn is_index(name: &str) -> bool {
    name == PINDEX || name.starts_with(REQUEST)
}
