//! Scans that came over the pages: into a folder of scans of the project, as `plico scan` takes them in; where `plico watch`
//! holds that folder, into the inbox that it reads.
//!
//! What became of each scan is told by the register of the folder, whoever read it.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

use serde::Deserialize;

use crate::files;
use crate::files::source::Source;
use crate::files::spool;
use crate::hash::Hashed;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::arrivi;
use crate::jobs::arrivi::registro::Arrivo;
use crate::jobs::arrivi::registro::Stato;
use crate::jobs::caricati::Caricato;
use crate::jobs::caricati::Riga;
use crate::jobs::caricati::coda;
use crate::jobs::caricati::lavori;
use crate::jobs::caricati::lavori::Fine;
use crate::jobs::csv;
use crate::jobs::progress::Progress;
use crate::jobs::progress::Stop;
use crate::jobs::project::Project;
use crate::jobs::scansione;
use crate::jobs::scansione::Fonte;
use crate::jobs::scansione::Options;
use crate::jobs::scansione::cartella::ANOMALIE;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::esame::DA_VERIFICARE;
use crate::jobs::scansione::memoria;

/// What archives are unpacked into, beside what came.
const APERTI: &str = "aperti";

/// The most bytes that the archives of an upload may unpack to.
const MOST: u64 = 4 << 30;

/// How often one looks how far another program is.
const LOOK: Duration = Duration::from_secs(2);

/// A scan of an upload.
struct Scansione {
    nome: String,
    path: PathBuf,
    sha256: String,
}

/// Takes scans in, and tells what became of each.
pub fn take_in(project: &Project, it: &Caricato, progress: &dyn Progress, stop: &Stop) -> Result<Fine, Error> {
    let out = project.dir().join(&it.come.cartella);
    let scansioni = unpacked(project, it)?;
    progress.begin("", scansioni.len() as u64);
    let mut is_handed = false;
    while arrivi::is_held(&out)? {
        if !is_handed {
            hand_over(project, it, &out, &scansioni)?;
            is_handed = true;
        }
        let register = arrivi::register(&out)?;
        let ended = scansioni.iter().filter(|scan| end_of(&register, &it.id, scan).is_some()).count();
        progress.at(ended as u64);
        if ended == scansioni.len() {
            return finish(project, it, &out, &scansioni);
        }
        coda::pause(LOOK, stop);
        if stop.is_asked() {
            return Err(Error::Interrupted);
        }
    }
    scan(project, it, &out, &scansioni, progress, stop)?;
    finish(project, it, &out, &scansioni)
}

/// Tells what became of the scans; those that were unpacked are in the folder by now.
fn finish(project: &Project, it: &Caricato, out: &Path, scansioni: &[Scansione]) -> Result<Fine, Error> {
    let fine = told(project, it, out, scansioni)?;
    files::clear(&it.folder(project).join(APERTI))?;
    Ok(fine)
}

/// Reads them as `plico scan` does. One core is left to whoever looks at pages.
fn scan(
    project: &Project,
    it: &Caricato,
    out: &Path,
    scansioni: &[Scansione],
    progress: &dyn Progress,
    stop: &Stop,
) -> Result<(), Error> {
    let before = Cartella::find(out).map(|it| memoria::options(&it)).transpose()?.flatten();
    let fonte = match before {
        // A folder goes on as it began.
        Some(before) => before.fonte,
        None => Fonte::Registro { prova: lavori::is_prova(project, it)? },
    };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
    let options = Options {
        out: out.to_path_buf(),
        cards: Vec::new(),
        fonte,
        scatola: it.come.scatola.clone(),
        lotto_fisico: String::new(),
        tipo: String::new(),
        oggi: None,
        threads: cores.saturating_sub(1).max(1),
    };
    let paths: Vec<PathBuf> = scansioni.iter().map(|it| it.path.clone()).collect();
    scansione::scan(project, &paths, &options, progress, stop)?;
    Ok(())
}

/// Puts scans into the inbox of whoever holds the folder, each whole; what is there already was put there before.
fn hand_over(project: &Project, it: &Caricato, out: &Path, scansioni: &[Scansione]) -> Result<(), Error> {
    let Some(inbox) = project.config.scansione.arrivi.first() else {
        let why =
            "`plico watch` takes scans in to it: name the folder that it reads in `[scansione] arrivi`, or stop it";
        return Err(Error::rendered(out, why));
    };
    let inbox = project.dir().join(inbox).join(&it.id);
    let register = arrivi::register(out)?;
    files::make_folder(&inbox)?;
    for (n, scan) in (1..).zip(scansioni).filter(|(_, scan)| end_of(&register, &it.id, scan).is_none()) {
        let to = inbox.join(format!("{n:05}-{}", files::safe_name(&scan.nome)));
        if !to.is_file() {
            spool::copy(&scan.path, &to)?;
        }
    }
    Ok(())
}

/// The scans of an upload: its files, and those in its archives.
fn unpacked(project: &Project, it: &Caricato) -> Result<Vec<Scansione>, Error> {
    let folder = it.folder(project).join(APERTI);
    files::clear(&folder)?;
    let (mut all, mut left) = (Vec::new(), MOST);
    for (n, (file, path)) in it.file.iter().zip(it.paths(project)).enumerate() {
        if !is_zip(&path)? {
            all.push(Scansione { nome: file.nome.clone(), sha256: file.sha256.clone(), path: files::absolute(&path)? });
            continue;
        }
        let inside = folder.join(format!("{:03}", n + 1));
        files::make_folder(&inside)?;
        let mut source = Source::open_all(&path)?;
        for (n, entry) in source.entries().to_vec().into_iter().enumerate() {
            let plain = inside.join(files::safe_name(&entry.name));
            let to =
                if plain.exists() { inside.join(format!("{n:05}-{}", files::safe_name(&entry.name))) } else { plain };
            let mut from = Hashed::new(source.open_entry(&entry)?.take(left + 1));
            let mut out = files::create(&to)?;
            let failed = |source| files::Error::new("unpack", &to, source);
            let byte = std::io::copy(&mut from, &mut out).map_err(failed)?;
            let Some(rest) = left.checked_sub(byte) else {
                return Err(files::Error::refused("unpack", &path, "it holds more than a box of scans does").into());
            };
            left = rest;
            let path = files::absolute(&to)?;
            all.push(Scansione { nome: entry.name.clone(), sha256: from.finish().1, path });
        }
    }
    Ok(all)
}

fn is_zip(path: &Path) -> Result<bool, Error> {
    let mut head = Vec::new();
    files::open(path)?.take(4).read_to_end(&mut head).map_err(|source| files::Error::new("read", path, source))?;
    Ok(head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06"))
}

/// The arrival of a scan that is at its end: the one that came from its place, or else the first one of this upload, or else
/// the last one with its content.
fn end_of<'a>(register: &'a [Arrivo], id: &str, scan: &Scansione) -> Option<&'a Arrivo> {
    let (da, ours) = (scan.path.display().to_string(), format!("/{id}/"));
    let same = || register.iter().filter(|it| it.sha256 == scan.sha256 && it.fine.is_some());
    same().find(|it| it.da == da).or_else(|| same().find(|it| it.da.contains(&ours))).or_else(|| same().next_back())
}

/// A row of `anomalie.csv`.
#[derive(Deserialize)]
struct Anomalia {
    codice: String,
    motivo: String,
    numero: String,
    posto: String,
    sha256: String,
}

/// What became of the scans, and of what is on them.
fn told(project: &Project, it: &Caricato, out: &Path, scansioni: &[Scansione]) -> Result<Fine, Error> {
    let frasi = jobs::sentences(&project.config.lingua, arrivi::SENTENCES)?;
    let register = arrivi::register(out)?;
    let mut fine = Fine::default();
    let (mut lette, mut doppioni, mut rifiutate, mut lasciate) = (0, 0, 0, 0);
    let mut new: BTreeMap<&str, &str> = BTreeMap::new();
    for scan in scansioni {
        let row = |gravita: &str, codice: &str, messaggio: String| Riga {
            file: scan.nome.clone(),
            codice: codice.to_owned(),
            gravita: gravita.to_owned(),
            messaggio,
            ..Riga::default()
        };
        let Some(end) = end_of(&register, &it.id, scan).and_then(|it| it.fine.as_ref()) else {
            lasciate += 1;
            fine.righe.push(row("lasciata", "", String::new()));
            continue;
        };
        let primo = end.primo.map(|it| it.to_string()).unwrap_or_default();
        let say = || frasi.say(&end.codice, &[("primo", &primo)]);
        match end.stato {
            Stato::Fatto | Stato::Dubbio => {
                lette += 1;
                new.insert(&scan.sha256, &scan.nome);
            }
            Stato::Doppione => {
                doppioni += 1;
                fine.righe.push(row("doppione", &end.codice, say()));
            }
            Stato::Rifiutato => {
                rifiutate += 1;
                fine.righe.push(row("rifiutata", &end.codice, say()));
            }
        }
    }
    let (auto, dubbie) = pieces(project, out, &new, &mut fine.righe)?;
    let anomalie = anomalies(out, &new, &mut fine.righe)?;
    fine.conti = vec![
        ("scansioni", scansioni.len() as u64),
        ("lette", lette),
        ("doppioni", doppioni),
        ("rifiutate", rifiutate),
        ("lasciate", lasciate),
        ("pezzi-certi", auto),
        ("pezzi-dubbi", dubbie),
        ("anomalie", anomalie),
    ];
    fine.conti.retain(|(name, count)| *name != "lasciate" || *count > 0);
    fine.avvisi.push(("cartella".into(), it.come.cartella.clone()));
    if dubbie > 0 {
        fine.avvisi.push(("verifica".into(), dubbie.to_string()));
    }
    Ok(fine)
}

/// The pieces that rest on these contents: how many are certain, how many wait for a person; those with a row each.
fn pieces(
    project: &Project,
    out: &Path,
    new: &BTreeMap<&str, &str>,
    righe: &mut Vec<Riga>,
) -> Result<(u64, u64), Error> {
    let frasi = jobs::sentences(&project.config.lingua, scansione::SENTENCES)?;
    let (mut certain, mut doubtful) = (0, 0);
    let pezzi = Cartella::find(out).map(|it| it.pezzi()).transpose()?.unwrap_or_default();
    for esame in pezzi {
        let Some(nome) = esame.facce.iter().find_map(|(sha256, _)| new.get(sha256.as_str())) else { continue };
        if esame.stato != DA_VERIFICARE {
            certain += 1;
            continue;
        }
        doubtful += 1;
        let say = |codice: &String| frasi.say(codice.split(':').next().unwrap_or_default(), &[]);
        let words: BTreeSet<String> = esame.dubbi.iter().map(say).collect();
        righe.push(Riga {
            file: (*nome).to_owned(),
            gravita: "da-verificare".into(),
            valore: esame.pezzo.atti.join(", "),
            messaggio: words.into_iter().collect::<Vec<_>>().join("; "),
            ..Riga::default()
        });
    }
    Ok((certain, doubtful))
}

/// What could not be tied or read of these contents, with a row each.
fn anomalies(out: &Path, new: &BTreeMap<&str, &str>, righe: &mut Vec<Riga>) -> Result<u64, Error> {
    let path = out.join(ANOMALIE);
    if !path.is_file() {
        return Ok(0);
    }
    let all: Vec<Anomalia> = csv::table(&files::read(&path)?).unwrap_or_default();
    let mut count = 0;
    for it in all.into_iter().filter(|it| it.codice != "doppione") {
        let Some(nome) = new.get(it.sha256.as_str()) else { continue };
        count += 1;
        righe.push(Riga {
            file: (*nome).to_owned(),
            riga: it.posto,
            codice: it.codice,
            gravita: "anomalia".into(),
            valore: it.numero,
            messaggio: it.motivo,
            ..Riga::default()
        });
    }
    Ok(count)
}
