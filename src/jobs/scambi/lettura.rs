//! Reads a table that came from outside, in any dialect, by its profile.

use std::path::Path;

use crate::flussi::tabella::Colonna;
use crate::flussi::tabella::Riga;
use crate::flussi::tabella::Tipo;
use crate::flussi::tabella::Tracciato;
use crate::flussi::tabella::unguarded;
use crate::intake::encoding;
use crate::intake::table;
use crate::intake::table::Form;
use crate::intake::table::Record;
use crate::intake::table::Table;
use crate::intake::value;
use crate::jobs::Error;
use crate::jobs::read_file;

/// A table, read.
pub struct Letta {
    /// The name of the file as received.
    pub file: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Rows that have the columns they should.
    pub righe: Vec<Riga>,
    /// Rows that have not, and why.
    pub rotte: Vec<(u32, &'static str)>,
}

/// Reads the table of a file. A year of two digits is the last such year not after `pivot`.
pub fn read(path: &Path, tracciato: &Tracciato, pivot: i32) -> Result<Letta, Error> {
    let bytes = read_file(path)?;
    let file = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let wrong = |why: String| Error::Results { file: file.clone(), why };
    let survey = encoding::survey(&mut bytes.as_slice()).map_err(|e| wrong(e.to_string()))?;
    let names = || tracciato.colonna.iter().map(|it| table::plain_name(it.titolo())).collect::<Vec<_>>();
    let is_fixed = tracciato.separatore.is_none();
    let form = Form {
        separator: None,
        columns: (is_fixed || !tracciato.intestazione).then(names),
        widths: is_fixed.then(|| tracciato.colonna.iter().map(|it| it.larghezza.unwrap_or(0)).collect()),
    };
    let is_known = |name: &str| column(tracciato, name).is_some();
    let mut table = Table::open(bytes.as_slice(), survey, &form, &is_known).map_err(|e| wrong(e.to_string()))?;
    let columns: Vec<Option<&Colonna>> = table.header().iter().map(|it| column(tracciato, it)).collect();
    if columns.iter().flatten().count() == 0 {
        let expected: Vec<&str> = tracciato.colonna.iter().map(Colonna::titolo).take(6).collect();
        return Err(wrong(format!(
            "non ha nessuna delle colonne attese (`{}`, …): è un altro file, o manca la riga dei titoli",
            expected.join("`, `")
        )));
    }
    let (mut righe, mut rotte) = (Vec::new(), Vec::new());
    while let Some(record) = table.read().map_err(|e| wrong(e.to_string()))? {
        let why = match record {
            Record::Row { .. } => {
                let riga = row(&table, &columns, pivot);
                if !riga.is_blank() {
                    righe.push(riga);
                }
                continue;
            }
            // Fixed records often end before their last blanks.
            Record::TooFew if is_fixed => {
                righe.push(row(&table, &columns, pivot));
                continue;
            }
            Record::Header | Record::Blank => continue,
            Record::TooFew => "troppe-poche-colonne",
            Record::TooMany => "troppe-colonne",
            Record::TooLong => "riga-smisurata",
            Record::AboveHeader => "sopra-intestazione",
        };
        rotte.push((table.riga(), why));
    }
    Ok(Letta { file, bytes, righe, rotte })
}

/// The column that a name of a header means.
fn column<'a>(tracciato: &'a Tracciato, name: &str) -> Option<&'a Colonna> {
    let same = |it: &str| table::plain_name(it) == name;
    tracciato.colonna.iter().find(|it| same(it.titolo()) || same(&it.nome) || it.anche.iter().any(|it| same(it)))
}

fn row<R: std::io::Read>(table: &Table<R>, columns: &[Option<&Colonna>], pivot: i32) -> Riga {
    let mut riga = Riga::at(table.riga());
    for (colonna, cell) in columns.iter().zip(table.fields().iter()) {
        let Some(colonna) = colonna else { continue };
        let cell = value::testo(unguarded(cell.trim())).testo;
        let cell = colonna.valori.get(&*cell).map_or(&*cell, String::as_str);
        put(&mut riga, colonna, cell, pivot);
    }
    riga
}

/// Puts a cell as the type that its column has.
fn put(riga: &mut Riga, colonna: &Colonna, cell: &str, pivot: i32) {
    let nome = &colonna.nome;
    match colonna.tipo {
        Tipo::Testo => riga.set(nome, cell),
        Tipo::Data => match value::data(cell, pivot) {
            Ok(data) => riga.set(nome, data),
            Err(_) => riga.set_unread(nome),
        },
        Tipo::Importo => match value::importo(cell) {
            Ok(importo) => riga.set(nome, importo),
            Err(_) => riga.set_unread(nome),
        },
        Tipo::SiNo => match value::si_no(cell) {
            Ok(Some(si)) => riga.set(nome, si),
            Ok(None) => riga.set(nome, ""),
            Err(_) => riga.set_unread(nome),
        },
    }
}
