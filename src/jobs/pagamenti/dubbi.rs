//! `pagamenti-dubbi.csv`: money that waits for a person, with the acts that may be it and why.
//!
//! The list is a view of the ledger: writing it again loses nothing, and what a person has put into it stays.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::files;
use crate::flussi::pagamenti::testo;
use crate::jobs::Error;
use crate::jobs::csv::cell;
use crate::jobs::csv::table;
use crate::jobs::csv::unguard;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::pagamenti::incasso;
use crate::jobs::pagamenti::incasso::Incasso;
use crate::jobs::project::Project;

/// The file of them where no other is named.
pub const FILE: &str = "pagamenti-dubbi.csv";

/// The header row.
pub const HEADER: &str = "chiave;file;riga;data;importo;canale;riferimento;causale;immagine;motivo;proposta_1;perche_1;\
                          proposta_2;perche_2;proposta_3;perche_3;id_verbale";
/// How many acts are proposed.
const PROPOSTE: usize = 3;

/// What of a row a person decides.
#[derive(Debug, Clone, Deserialize)]
pub struct Riga {
    /// The record.
    pub chiave: String,
    /// The act, or `ESTRANEO`; empty where nobody has decided.
    pub id_verbale: String,
}

/// What a person has put into a list so far, by the record's key.
pub type Decisi = BTreeMap<String, String>;

/// What a person has put into the list of before; nothing where there is none.
pub fn decided(path: &Path) -> Result<Decisi, Error> {
    match path.is_file() {
        true => Ok(read(path)?.into_iter().map(|it| (it.chiave, it.id_verbale)).collect()),
        false => Ok(Decisi::new()),
    }
}

/// The money that waits for a person.
pub fn waiting(project: &Project, prova: bool) -> Result<Vec<Incasso>, Error> {
    incasso::open(&project.ledger()?, prova)
}

/// Writes what waits, with what a person has decided so far.
pub fn write(path: &Path, waiting: &[Incasso], decided: &Decisi) -> Result<(), Error> {
    if waiting.is_empty() && !path.is_file() {
        return Ok(());
    }
    let mut text = format!("\u{FEFF}{HEADER}\r\n");
    for it in waiting {
        let word = decided.get(&it.chiave).map(String::as_str).unwrap_or_default();
        text.push_str(&row(it, word));
    }
    files::replace(path, text.as_bytes())?;
    Ok(())
}

fn row(it: &Incasso, decided: &str) -> String {
    let mut cells = vec![
        it.chiave.clone(),
        it.file.clone(),
        it.riga.to_string(),
        it.data.to_string(),
        it.importo.to_string().replace('.', ""),
        it.canale.clone(),
        if it.riferimento.is_empty() { it.indicato.clone() } else { it.riferimento.clone() },
        it.causale.clone(),
        it.immagine.clone(),
        it.motivo.clone(),
    ];
    for index in 0..PROPOSTE {
        let (atto, why) = it.proposte.get(index).cloned().unwrap_or_default();
        cells.extend([Chiave::parse(&atto).map(|it| it.id_verbale).unwrap_or_default(), why]);
    }
    cells.push(decided.to_string());
    let cells: Vec<String> = cells.iter().map(|it| cell(it)).collect();
    cells.join(";") + "\r\n"
}

/// Reads such a list back, in whatever encoding a spreadsheet has saved it.
pub fn read(path: &Path) -> Result<Vec<Riga>, Error> {
    let bytes = files::read(path)?;
    let mut rows: Vec<Riga> = table(testo::decode(&bytes).as_bytes()).ok_or_else(|| Error::Results {
        file: path.display().to_string(),
        why: "it is no list of doubtful payments: it needs the columns `chiave` and `id_verbale`, separated by `;`"
            .into(),
    })?;
    for it in &mut rows {
        unguard(&mut it.chiave);
        unguard(&mut it.id_verbale);
        it.id_verbale = it.id_verbale.trim().to_string();
    }
    Ok(rows)
}
