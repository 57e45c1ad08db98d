//! BPIOL, the postal account's slips as CSV: payments.md 4.1, columns by their place.

use std::collections::BTreeMap;

use crate::domain::bollettino::Td;
use crate::domain::importi::Centesimi;
use crate::flussi::pagamenti::Error;
use crate::flussi::pagamenti::Flusso;
use crate::flussi::pagamenti::Identita;
use crate::flussi::pagamenti::Movimento;
use crate::flussi::pagamenti::Record;
use crate::flussi::pagamenti::Riferimenti;
use crate::flussi::pagamenti::testo;

/// The word that the header has.
const HEADER: &str = "ACCOUNTNUMBER";
/// Places of the columns.
const CONTO: usize = 0;
const DATA: usize = 3;
const TD: usize = 6;
const IMPORTO: usize = 7;
const ACCREDITO: usize = 9;
const CODICE: usize = 10;
const IMMAGINE: usize = 18;
/// The form of its days.
const GIORNO: &str = "aaaammgg";

/// Whether a text begins with such a header.
pub fn is_bpiol(text: &str) -> bool {
    text.lines().next().is_some_and(|it| it.to_ascii_uppercase().replace(['"', ' ', '_'], "").starts_with(HEADER))
}

/// Reads a flow.
pub fn read(text: &str) -> Result<Flusso, Error> {
    let mut flusso = Flusso::new("bpiol");
    let delimiter = testo_delimiter(text.lines().next().unwrap_or_default());
    let mut again: BTreeMap<String, u32> = BTreeMap::new();
    for row in testo::table(text, 1, delimiter) {
        let (riga, row) = row?;
        if row.iter().all(|it| it.trim().is_empty()) {
            continue;
        }
        let cell = |index: usize| row.get(index).map(|it| it.trim()).unwrap_or_default();
        let importo = testo::cents(cell(IMPORTO));
        let esito = payment(&cell, importo).map(|mut it| {
            // Rows that are the same to the letter are as many payments as there are of them.
            let times = again.entry(it.chiave.clone()).or_default();
            *times += 1;
            it.chiave = format!("{}/{times}", it.chiave);
            Box::new(it)
        });
        flusso.record.push(Record { riga, importo, id_verbale: String::new(), esito });
    }
    Ok(flusso)
}

/// What separates the cells of a header.
pub(super) fn testo_delimiter(header: &str) -> u8 {
    [b';', b'\t', b'|', b','].into_iter().find(|it| header.contains(char::from(*it))).unwrap_or(b';')
}

fn payment<'a>(cell: &impl Fn(usize) -> &'a str, importo: Option<Centesimi>) -> Result<Movimento, String> {
    let importo = importo.ok_or_else(|| format!("importo illeggibile: `{}`", cell(IMPORTO)))?;
    if importo == Centesimi::ZERO {
        return Err("importo zero".into());
    }
    let data = testo::day(cell(DATA), GIORNO).ok_or_else(|| format!("data illeggibile: `{}`", cell(DATA)))?;
    let td = Td::parse(cell(TD)).ok_or_else(|| format!("tipo documento sconosciuto: `{}`", cell(TD)))?;
    let conto = match testo::digits(cell(CONTO)) {
        Some(number) => format!("{number:012}"),
        None => return Err("il conto non è un numero".into()),
    };
    // The code may hold asterisks where a machine could not read it.
    let codice = cell(CODICE).replace('*', "");
    let immagine = cell(IMMAGINE).to_string();
    let is_coded = td.has_codice();
    let identifier = if is_coded { codice.clone() } else { stem(&immagine).to_string() };
    Ok(Movimento {
        data,
        accredito: testo::day(cell(ACCREDITO), GIORNO),
        importo,
        canale: "CCP".into(),
        identita: Identita::Bollettino { conto: conto.clone(), codice: identifier.clone() },
        chiave: format!("bpiol:{conto}/{data}/{}/{identifier}/{}", importo.cents(), stem(&immagine)),
        revocato: false,
        sostitutivo: false,
        riferimenti: Riferimenti {
            codice_cliente: if is_coded { codice } else { String::new() },
            ..Riferimenti::default()
        },
        oggetto: String::new(),
        rata: None,
        immagine,
    })
}

/// A file's name without its folder and its kind.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |it| it.0)
}
