//! The full hand-over (R059): all that the ledger holds as tables that anybody can read, the evidence, and a copy that
//! another plico can take over; a manifest of hashes proves that it is whole.

use std::collections::BTreeSet;
use std::collections::HashSet;
use std::fs::File;
use std::io::BufWriter;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use serde::Serialize;
use serde_json::Value;

use crate::files;
use crate::files::staging::Staging;
use crate::hash::Hashed;
use crate::jobs::Error;
use crate::jobs::accessi;
use crate::jobs::clock;
use crate::jobs::csv::cell;
use crate::jobs::fascicoli;
use crate::jobs::hash_of;
use crate::jobs::persone;
use crate::jobs::project::Project;
use crate::jobs::prove;
use crate::jobs::prove::Prove;
use crate::ledger::elenchi::LISTS;
use crate::ledger::elenchi::Vista;
use crate::press::manifest;

/// The columns that every fact has.
const HEAD: [&str; 5] = ["numero", "soggetto", "registrato_il", "giorno", "chiave"];

/// Lists longer than this stand in one cell.
const MOST: usize = 20;

/// What whoever takes over reads first.
const LEGGIMI: &str = "Consegna completa del registro di plico.\r\n\r\n\
fatti/*.csv      che cosa è accaduto, un file per tipo di fatto; numero è l'ordine in cui è stato registrato\r\n\
elenchi/*.csv    numeri di lavoro e di raccomandata, accessi; atti, passi, spedizioni, versamenti e riferimenti come\r\n\
\u{20}                risultano dai fatti (importi in centesimi)\r\n\
prove/           i file che i fatti citano, ciascuno con la sua impronta SHA-256 come nome\r\n\
registro.copia   tutto il registro in una forma che `plico ledger restore` rilegge e verifica\r\n\
manifest.json    l'impronta SHA-256 di ogni file\r\n\r\n\
Le tabelle sono in UTF-8, separate da punto e virgola. I fatti senza contenuto sono oltre il termine di conservazione.\r\n";

/// What was handed over.
#[derive(Debug, Default)]
pub struct Consegna {
    /// Facts.
    pub fatti: u64,
    /// Files of evidence.
    pub prove: u64,
    /// All files.
    pub file: u64,
    /// Hashes of evidence that is cited and not there.
    pub mancanti: Vec<String>,
}

/// A file of the hand-over.
#[derive(Debug, Serialize)]
struct Voce {
    file: String,
    sha256: String,
    righe: Option<u64>,
}

/// The folder in the making.
struct Uscita {
    folder: PathBuf,
    voci: Vec<Voce>,
}

/// Hands everything over into a new folder; it appears whole or not at all.
pub fn export(project: &Project, folder: &Path, persona: &str) -> Result<Consegna, Error> {
    let mut ledger = project.ledger()?;
    fascicoli::refresh(&mut ledger, &fascicoli::regole(project)?)?;
    let staging = Staging::new(folder)?;
    let mut uscita = Uscita { folder: staging.path().to_path_buf(), voci: Vec::new() };
    for name in ["fatti", "elenchi", "prove"] {
        files::make_folder(&uscita.folder.join(name))?;
    }
    let mut consegna = Consegna::default();
    let mut cited = BTreeSet::new();
    let mut vista = ledger.vista()?;
    uscita.copy(&vista)?;
    // Who may log in, and with what, is nobody's but this machine's.
    for kind in vista.kinds()?.into_iter().filter(|it| it != persone::KIND) {
        consegna.fatti += uscita.facts(&mut vista, &kind, &mut cited)?;
    }
    for list in LISTS {
        uscita.list(&mut vista, list)?;
    }
    drop(vista);
    uscita.evidence(&Prove::of(project), &cited, &mut consegna)?;
    uscita.finish(&mut consegna)?;
    staging.publish()?;
    let domanda = "consegna completa";
    accessi::note(&mut ledger, persona, "ledger export", None, domanda, consegna.fatti)?;
    Ok(consegna)
}

impl Uscita {
    /// A new table.
    fn table(&self, file: &str) -> Result<Tabella, Error> {
        let path = self.folder.join(file);
        let out = Hashed::new(BufWriter::new(files::create(&path)?));
        let mut table = Tabella { out, file: file.to_string(), path, rows: 0 };
        table.write("\u{FEFF}")?;
        Ok(table)
    }

    fn copy(&mut self, vista: &Vista<'_>) -> Result<(), Error> {
        let file = "registro.copia";
        let path = self.folder.join(file);
        let mut out = Hashed::new(BufWriter::new(files::create(&path)?));
        let sigillo = vista.dump(&mut out, Some(persone::KIND))?;
        self.voci.push(Voce { file: file.into(), sha256: out.finish().1, righe: Some(sigillo.righe) });
        Ok(())
    }

    /// The facts of one kind: what they say in columns, first met first.
    fn facts(&mut self, vista: &mut Vista<'_>, kind: &str, cited: &mut BTreeSet<String>) -> Result<u64, Error> {
        let (mut columns, mut known): (Vec<String>, HashSet<String>) = (Vec::new(), HashSet::new());
        vista.each_of_kind(kind, |fact, _, _| {
            let payload = fact.payload.as_deref().unwrap_or("{}");
            cited.extend(prove::cited(payload));
            for (name, _) in flat(payload, kind) {
                if known.insert(name.clone()) {
                    columns.push(name);
                }
            }
            Ok::<(), Error>(())
        })?;
        let mut table = self.table(&format!("fatti/{}.csv", files::safe_name(kind)))?;
        table.row(HEAD.into_iter().chain(columns.iter().map(String::as_str)))?;
        vista.each_of_kind(kind, |fact, day, key| {
            let mut cells = flat(fact.payload.as_deref().unwrap_or("{}"), kind);
            let number = fact.number.to_string();
            let head = [&number, &fact.subject, &fact.instant, day.unwrap_or_default(), key.unwrap_or_default()];
            let mut row: Vec<String> = head.into_iter().map(String::from).collect();
            for column in &columns {
                let place = cells.iter().position(|it| it.0 == *column);
                row.push(place.map(|it| cells.swap_remove(it).1).unwrap_or_default());
            }
            table.row(row.iter().map(String::as_str))
        })?;
        self.add(table)
    }

    fn list(&mut self, vista: &mut Vista<'_>, list: &str) -> Result<(), Error> {
        let mut table = self.table(&format!("elenchi/{list}.csv"))?;
        table.row(vista.columns(list).into_iter())?;
        vista.each_listed(list, |cells| table.row(cells.iter().map(String::as_str)))?;
        self.add(table).map(drop)
    }

    fn evidence(&mut self, store: &Prove, cited: &BTreeSet<String>, consegna: &mut Consegna) -> Result<(), Error> {
        for sha256 in cited {
            if !store.is_whole(sha256)? {
                consegna.mancanti.push(sha256.clone());
                continue;
            }
            let file = format!("prove/{}", files::safe_name(sha256));
            // A copy, not a second name: whoever changes what was handed over must not change what is kept.
            let (from, to) = (store.path(sha256), self.folder.join(&file));
            let copied = std::io::copy(&mut files::open(&from)?, &mut files::create(&to)?);
            copied.map_err(|source| files::Error::new("copy", &from, source))?;
            self.voci.push(Voce { file, sha256: sha256.clone(), righe: None });
            consegna.prove += 1;
        }
        Ok(())
    }

    fn add(&mut self, table: Tabella) -> Result<u64, Error> {
        let (file, rows, path) = (table.file.clone(), table.rows.saturating_sub(1), table.path.clone());
        let (mut out, sha256) = table.out.finish();
        out.flush().map_err(|source| files::Error::new("write", &path, source))?;
        self.voci.push(Voce { file, sha256, righe: Some(rows) });
        Ok(rows)
    }

    fn finish(&mut self, consegna: &mut Consegna) -> Result<(), Error> {
        let path = self.folder.join("LEGGIMI.txt");
        files::write_new(&path, LEGGIMI.as_bytes())?;
        self.voci.push(Voce { file: "LEGGIMI.txt".into(), sha256: hash_of(&path)?, righe: None });
        consegna.file = self.voci.len() as u64 + 1;
        let manifest = serde_json::json!({
            "schema": 1, "data": clock::today().to_string(), "fatti": consegna.fatti, "prove": consegna.prove,
            "prove_mancanti": consegna.mancanti, "file": self.voci,
        });
        let text = serde_json::to_string_pretty(&manifest).expect("names and hashes are plain data");
        Ok(files::write_new(&self.folder.join(manifest::FILE), text.as_bytes())?)
    }
}

/// A table being written.
struct Tabella {
    out: Hashed<BufWriter<File>>,
    file: String,
    path: PathBuf,
    rows: u64,
}

impl Tabella {
    fn write(&mut self, text: &str) -> Result<(), Error> {
        Ok(self.out.write_all(text.as_bytes()).map_err(|source| files::Error::new("write", &self.path, source))?)
    }

    fn row<'a>(&mut self, cells: impl Iterator<Item = &'a str>) -> Result<(), Error> {
        let cells: Vec<String> = cells.map(cell).collect();
        self.rows += 1;
        self.write(&(cells.join(";") + "\r\n"))
    }
}

/// What a payload says, each value under the path that leads to it; the event's own name is left out of the path.
fn flat(payload: &str, kind: &str) -> Vec<(String, String)> {
    let value: Value = serde_json::from_str(payload).unwrap_or_default();
    let mut cells = Vec::new();
    flatten("", &value, &mut cells);
    let prefix = format!("evento.{kind}.");
    for (name, _) in &mut cells {
        if let Some(short) = name.strip_prefix(&prefix) {
            *name = short.to_string();
        }
        if HEAD.contains(&name.as_str()) {
            name.insert_str(0, "dato.");
        }
    }
    cells
}

fn flatten(path: &str, value: &Value, to: &mut Vec<(String, String)>) {
    let below = |name: &str| if path.is_empty() { name.to_string() } else { format!("{path}.{name}") };
    match value {
        Value::Null => {}
        Value::Object(all) => all.iter().for_each(|(name, it)| flatten(&below(name), it, to)),
        Value::Array(all) if all.len() <= MOST => {
            (1..).zip(all).for_each(|(index, it)| flatten(&below(&format!("{index}")), it, to));
        }
        Value::String(text) => to.push((path.to_string(), text.clone())),
        other => to.push((path.to_string(), other.to_string())),
    }
}
