//! What a person tied by hand: the rows of `anomalie.csv` in which the desk wrote an act, or a plate.

use std::io::BufRead;
use std::io::BufReader;
use std::path::Path;

use crate::files;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::importa::Outcome;
use crate::jobs::importa::tabella;
use crate::jobs::importa::tabella::Campi;
use crate::jobs::importa::tabella::Mappa;
use crate::jobs::importa::tabella::Record;
use crate::jobs::project::Project;
use crate::jobs::scansione::cartella::Cartella;
use crate::jobs::scansione::documenti;
use crate::jobs::scansione::esame::Legato;
use crate::jobs::scansione::inviati::Inviati;
use crate::jobs::scansione::tavole;

/// What such a table cannot do without.
const WANTED: [&str; 3] = ["posto", "sha256", "id_verbale"];

/// Its columns.
const CAMPI: Campi = Campi {
    colonne: &[
        ("file", "scan0001.jpg", "scan0002.jpg"),
        ("posto", "1.1", "1.1"),
        ("sha256", "", ""),
        ("id_verbale", "V/2026/000110", ""),
        ("progressivo_destinatario", "1", ""),
        ("targa", "", "AB123CD"),
        ("tipo", "", "DICHIARAZIONE"),
    ],
    anche: &tavole::ANOMALIE,
};

/// Whether a table is one of anomalies: its header has the column of places.
pub fn is_table(path: &Path) -> Result<bool, Error> {
    let mut head = String::new();
    let read = BufReader::new(files::open(path)?).read_line(&mut head);
    Ok(read.is_ok() && head.split([';', ',']).any(|it| it.trim() == "posto"))
}

/// Takes the rows that name an act or a plate; the others are left alone.
pub fn bind(project: &Project, path: &Path, by: &str, prova: bool) -> Result<Outcome, Error> {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let why = || "lies in no folder of scans: confirm the table where it was written".to_string();
    let cartella = Cartella::of_table(path).ok_or_else(|| Error::Results { file: file.clone(), why: why() })?;
    let registro = project.known_ledger()?.map(|it| Inviati::of(it, prova));
    let mut outcome = Outcome::default();
    let mappa = Mappa { nome: "anomalie".into(), ..Mappa::default() };
    tabella::read(path, &mappa, &CAMPI, &WANTED, |record| {
        outcome.righe += 1;
        match record {
            Err((riga, broken)) => outcome.refuse(&file, riga, broken.as_str(), ""),
            Ok(record) if record.get("id_verbale").is_empty() && record.get("targa").is_empty() => outcome.noti += 1,
            Ok(record) => match row(&record, registro.as_ref(), by)? {
                Ok(legato) if cartella.bind(&legato)? => outcome.registrati += 1,
                Ok(_) => outcome.noti += 1,
                Err(codice) => outcome.refuse(&file, record.riga, codice, record.get("id_verbale")),
            },
        }
        Ok(())
    })?;
    Ok(outcome)
}

fn row(record: &Record<'_>, registro: Option<&Inviati>, by: &str) -> Result<Result<Legato, &'static str>, Error> {
    let (sha256, posto) = (record.get("sha256"), record.get("posto"));
    if sha256.len() != 64 || posto.is_empty() {
        return Ok(Err("posto-mancante"));
    }
    let tipo = record.get("tipo").to_uppercase();
    if !tipo.is_empty() && !documenti::TIPI.contains(&tipo.as_str()) {
        return Ok(Err("tipo-sconosciuto"));
    }
    let whom = record.get("progressivo_destinatario");
    let destinatario = match whom.parse() {
        Ok(whom) => Some(whom),
        Err(_) if whom.is_empty() => None,
        Err(_) => return Ok(Err("destinatario-illeggibile")),
    };
    let named = record.get("id_verbale");
    let atto = match (named.is_empty(), registro) {
        (false, _) => named.to_string(),
        (true, None) => return Ok(Err("targa-senza-registro")),
        (true, Some(inviati)) => match inviati.by_plate(record.get("targa"))? {
            Ok(atto) => atto,
            Err(code) => return Ok(Err(code)),
        },
    };
    let il = clock::today().to_string();
    Ok(Ok(Legato { posto: (sha256.into(), posto.into()), atto, destinatario, tipo, da: by.into(), il }))
}
