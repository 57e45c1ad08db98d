//! An act taken away whole: what pages say of it, every file that its facts cite, its conformed copies, and an index of
//! their hashes. It is put together on disk, and read piece by piece: memory holds one file of evidence at most.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

use crate::fatti::Evento;
use crate::files;
use crate::files::pack;
use crate::files::scratch::Scratch;
use crate::hash;
use crate::jobs::Error;
use crate::jobs::copies;
use crate::jobs::fascicoli;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::jobs::render;
use crate::jobs::riscossione::lista::Lista;
use crate::jobs::vista;
use crate::jobs::vista::Vista;
use crate::ledger::Ledger;

/// The file that lists the others.
pub const INDICE: &str = "indice.csv";

/// Bytes that are handed on at once.
const PIECE: u64 = 64 * 1024;

/// What is there of a file.
const INTERO: &str = "intero";
const DIVERSO: &str = "diverso dalla sua impronta";
const MANCA: &str = "non c'è più";

/// A package, gone from disk with the value.
pub struct Pacchetto {
    file: File,
    left: u64,
    _scratch: Scratch,
}

impl Pacchetto {
    /// How many bytes are still to come.
    pub const fn left(&self) -> u64 {
        self.left
    }

    /// The next bytes; `None` after the last.
    pub fn next_bytes(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut bytes = Vec::new();
        let count = (&mut self.file).take(self.left.min(PIECE)).read_to_end(&mut bytes)? as u64;
        self.left -= count;
        Ok((count > 0).then_some(bytes))
    }
}

/// A file of the package being gathered.
struct Voce {
    nome: String,
    place: Option<PathBuf>,
    sha256: String,
    byte: u64,
    che: String,
    fatti: Vec<u64>,
    esito: &'static str,
}

/// Puts the package of an act together; `carte` are what pages say of it, by name.
pub fn pack(
    project: &Project,
    ledger: &Ledger,
    vista: &Vista,
    carte: Vec<(String, Vec<u8>)>,
) -> Result<Pacchetto, Error> {
    let scratch = Scratch::new(None)?;
    let mut voci = Vec::new();
    for (nome, bytes) in carte {
        let place = scratch.path().join(files::safe_name(&nome));
        files::write_new(&place, &bytes)?;
        let (sha256, byte) = (hash::sha256(&bytes), bytes.len() as u64);
        voci.push(Voce {
            nome,
            place: Some(place),
            sha256,
            byte,
            che: String::new(),
            fatti: Vec::new(),
            esito: INTERO,
        });
    }
    voci.extend(evidence(&Prove::of(project), vista)?);
    voci.extend(conformed(ledger, vista)?);
    let mut lista = Lista::new("file;sha256;byte;che;fatti;esito");
    for it in &voci {
        let fatti: Vec<String> = it.fatti.iter().map(u64::to_string).collect();
        lista.row([&it.nome, &it.sha256, &it.byte.to_string(), &it.che, &fatti.join(" "), it.esito]);
    }
    lista.write(scratch.path(), INDICE)?;
    let index = (INDICE.to_string(), scratch.path().join(INDICE));
    let there = voci.into_iter().filter_map(|it| Some((it.nome, it.place?)));
    let path = scratch.path().join("fascicolo.zip");
    pack::write(&path, there.chain([index]), Some(vista.oggi.ymd()))?;
    let file = files::open(&path)?;
    let left = file.metadata().map_err(|source| files::Error::new("read", &path, source))?.len();
    Ok(Pacchetto { file, left, _scratch: scratch })
}

/// Every file that facts of the act cite, once.
fn evidence(prove: &Prove, vista: &Vista) -> Result<Vec<Voce>, Error> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut voci: Vec<Voce> = Vec::new();
    for fatto in &vista.fatti {
        for it in fatto.prove.iter().filter(|it| !it.sha256.is_empty()) {
            if let Some(place) = places.get(it.sha256.as_str()) {
                let fatti = &mut voci[*place].fatti;
                if !fatti.contains(&fatto.numero) {
                    fatti.push(fatto.numero);
                }
                continue;
            }
            places.insert(&it.sha256, voci.len());
            let mut voce = Voce {
                nome: String::new(),
                place: None,
                sha256: it.sha256.clone(),
                byte: 0,
                che: it.tipo.clone(),
                fatti: vec![fatto.numero],
                esito: MANCA,
            };
            let mut ext = "bin";
            if prove.has(&it.sha256) {
                let bytes = prove.get(&it.sha256)?;
                ext = vista::kind(&bytes).1;
                voce.byte = bytes.len() as u64;
                voce.esito = if hash::sha256(&bytes) == it.sha256 { INTERO } else { DIVERSO };
                voce.place = Some(prove.path(&it.sha256));
            }
            let print = it.sha256.get(..12).unwrap_or(&it.sha256);
            voce.nome = format!("prove/{:04}-{}-{print}.{ext}", fatto.numero, files::safe_name(&it.tipo));
            voci.push(voce);
        }
    }
    Ok(voci)
}

/// The conformed copies that were made of the act, wherever it was printed.
fn conformed(ledger: &Ledger, vista: &Vista) -> Result<Vec<Voce>, Error> {
    let mut voci: Vec<Voce> = Vec::new();
    for fatto in fascicoli::load(ledger, &vista.chiave)? {
        let Evento::Stampato(piece) = &fatto.evento else { continue };
        for folder in folders(ledger, &piece.lavoro)? {
            // A folder that was moved, or tidied away, has no copies to give.
            let Some(index) = copies::index::read(&folder).ok().flatten() else { continue };
            for it in index.rows.into_iter().filter(|it| it.id_verbale == vista.chiave.id_verbale) {
                let (nome, place) = (format!("copie/{}", it.file), folder.join(copies::FOLDER).join(&it.file));
                // An index that names a file elsewhere is not one of ours.
                let is_name = !it.file.starts_with('.') && !it.file.contains(['/', '\\']);
                if !is_name || voci.iter().any(|it| it.nome == nome) || !place.is_file() {
                    continue;
                }
                let is_it = crate::jobs::hash_of(&place)? == it.sha256;
                voci.push(Voce {
                    nome,
                    place: Some(place),
                    sha256: it.sha256,
                    byte: it.byte as u64,
                    che: "copia conforme".into(),
                    fatti: vec![fatto.numero],
                    esito: if is_it { INTERO } else { DIVERSO },
                });
            }
        }
    }
    Ok(voci)
}

/// Where a job was rendered.
fn folders(ledger: &Ledger, lavoro: &str) -> Result<Vec<PathBuf>, Error> {
    let facts = ledger.facts(&render::subject(lavoro), render::RENDERED).map_err(Error::Ledger)?;
    let folder = |it: &String| {
        Some(Path::new(serde_json::from_str::<serde_json::Value>(it).ok()?["cartella"].as_str()?).to_path_buf())
    };
    let mut all: Vec<PathBuf> = facts.iter().filter_map(folder).collect();
    all.sort_unstable();
    all.dedup();
    Ok(all)
}
