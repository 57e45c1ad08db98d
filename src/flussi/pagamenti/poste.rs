//! Poste, «Rendicontazione bollettini incassati»: records of 200 characters, payments and then their riepiloghi.
//!
//! Layout of payments.md 4.1 (positions from 1): who pays by a pre-marked slip is told by the client code, who pays
//! by a blank one only by the image of the slip.

use std::collections::BTreeMap;

use crate::domain::bollettino::Td;
use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::flussi::pagamenti::Flusso;
use crate::flussi::pagamenti::Identita;
use crate::flussi::pagamenti::Movimento;
use crate::flussi::pagamenti::Record;
use crate::flussi::pagamenti::Riferimenti;
use crate::flussi::pagamenti::testo;

/// Characters of a record; what follows them may be more filler.
const LEN: usize = 200;
/// Where the last field ends.
const USED: usize = 82;
/// The type by which a riepilogo is known.
const RIEPILOGO: &str = "999";

/// Whether a text begins with such a record.
pub fn is_poste(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let is_number = |from, to| field(line, from, to).is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit()));
    is_payment(line) && is_number(1, 61) || is_riepilogo(line) && is_number(1, 19)
}

fn is_payment(line: &str) -> bool {
    line.len() >= USED && field(line, 34, 36).is_some_and(|it| Td::parse(it).is_some())
}

fn is_riepilogo(line: &str) -> bool {
    line.len() >= 96 && field(line, 34, 36) == Some(RIEPILOGO) && field(line, 20, 33).is_some_and(is_blank)
}

/// Reads a flow.
pub fn read(text: &str) -> Flusso {
    let mut flusso = Flusso::new("poste");
    let mut totali: BTreeMap<(String, String), Totali> = BTreeMap::new();
    for (riga, line) in (1..).zip(text.lines().map(|it| it.trim_end_matches(['\r', '\u{1A}'])).flat_map(records)) {
        if is_blank(line) {
            continue;
        }
        if is_riepilogo(line) && line.get(LEN..).is_none_or(is_blank) {
            flusso.has_totali = true;
            match totals(line) {
                Some((key, add)) => totali.entry(key).or_default().declare(&add),
                None => flusso.contrasti.push(format!("riga {riga}: un riepilogo non si legge")),
            }
            continue;
        }
        let importo = field(line, 37, 46).and_then(testo::cents);
        let key = |from, to| field(line, from, to).unwrap_or_default().to_string();
        totali.entry((key(16, 27), key(56, 61))).or_default().count(importo);
        flusso.record.push(Record { riga, importo, id_verbale: String::new(), esito: payment(line).map(Box::new) });
    }
    if flusso.has_totali {
        for ((conto, data), it) in &totali {
            flusso.contrasti.extend(it.judge().map(|why| format!("conto {conto}, data contabile {data}: {why}")));
        }
    }
    flusso
}

/// The records of a line: one, or as many as it is long where the ends of lines were left out.
fn records(line: &str) -> Vec<&str> {
    if !line.is_ascii() || line.len() == LEN || line.is_empty() || !line.len().is_multiple_of(LEN) {
        return vec![line];
    }
    (0..line.len()).step_by(LEN).filter_map(|it| line.get(it..it + LEN)).collect()
}

/// What one riepilogo says: documents and sum, of which right ones, of which wrong ones.
#[derive(Debug, Default)]
struct Dichiarati {
    documenti: (u64, u64),
    esatti: (u64, u64),
    errati: (u64, u64),
}

/// What the records of one account and day come to, and what its riepiloghi say.
#[derive(Debug, Default)]
struct Totali {
    records: u64,
    importo: u64,
    is_unread: bool,
    riepiloghi: u64,
    documenti: (u64, u64),
    esatti: (u64, u64),
    is_wrong: bool,
}

impl Totali {
    fn count(&mut self, importo: Option<Centesimi>) {
        self.records += 1;
        match importo {
            Some(it) => self.importo = self.importo.saturating_add(it.cents()),
            None => self.is_unread = true,
        }
    }

    fn declare(&mut self, it: &Dichiarati) {
        let sum = |a: (u64, u64), b: (u64, u64)| (a.0.saturating_add(b.0), a.1.saturating_add(b.1));
        self.riepiloghi += 1;
        self.is_wrong |= sum(it.esatti, it.errati) != it.documenti;
        self.documenti = sum(self.documenti, it.documenti);
        self.esatti = sum(self.esatti, it.esatti);
    }

    /// What does not agree: the records are all documents, or the right ones alone.
    fn judge(&self) -> Option<String> {
        if self.riepiloghi == 0 {
            return Some(format!("{} versamenti senza riepilogo", self.records));
        }
        if self.is_wrong {
            return Some("in un riepilogo esatti ed errati non fanno il totale".into());
        }
        let agrees =
            |(records, importo): (u64, u64)| records == self.records && (self.is_unread || importo == self.importo);
        let euro = |cents| Centesimi::new(cents);
        (!agrees(self.documenti) && !agrees(self.esatti)).then(|| {
            format!(
                "i versamenti sono {} per {}, il riepilogo dice {} per {} (esatti {} per {})",
                self.records,
                euro(self.importo),
                self.documenti.0,
                euro(self.documenti.1),
                self.esatti.0,
                euro(self.esatti.1),
            )
        })
    }
}

fn totals(line: &str) -> Option<((String, String), Dichiarati)> {
    let number = |from, to| field(line, from, to).and_then(testo::digits);
    let key = (field(line, 2, 13)?.to_string(), field(line, 14, 19)?.to_string());
    let dichiarati = Dichiarati {
        documenti: (number(37, 44)?, number(45, 56)?),
        esatti: (number(57, 64)?, number(65, 76)?),
        errati: (number(77, 84)?, number(85, 96)?),
    };
    Some((key, dichiarati))
}

fn payment(line: &str) -> Result<Movimento, String> {
    if line.len() < USED || !line.is_ascii() {
        return Err(format!("il record ha {} caratteri, ne servono {LEN}", line.chars().count()));
    }
    if line.get(LEN..).is_some_and(|it| !is_blank(it)) {
        return Err("più di un record in una riga".into());
    }
    let text = |from, to| field(line, from, to).unwrap_or_default().trim();
    let day = |from, to, name: &str| -> Result<Data, String> {
        testo::day(text(from, to), "aammgg").ok_or_else(|| format!("{name} non è una data: `{}`", text(from, to)))
    };
    let td = Td::parse(text(34, 36)).ok_or_else(|| format!("tipo documento sconosciuto: `{}`", text(34, 36)))?;
    let importo = testo::digits(text(37, 46)).ok_or_else(|| format!("importo illeggibile: `{}`", text(37, 46)))?;
    if importo == 0 {
        return Err("importo zero".into());
    }
    if text(55, 55) != "2" {
        return Err(format!("divisa sconosciuta: `{}`", text(55, 55)));
    }
    let data = day(28, 33, "data di accettazione")?;
    let contabile = day(56, 61, "data contabile")?;
    let sostitutivo = match text(82, 82) {
        "S" => true,
        "N" => false,
        other => return Err(format!("sostitutivo: `{other}`, atteso S o N")),
    };
    let (conto, codice) = (text(16, 27).to_string(), text(62, 79).to_string());
    let riferimenti = match td.has_codice() {
        true => Riferimenti { codice_cliente: codice.clone(), ..Riferimenti::default() },
        false => Riferimenti::default(),
    };
    Ok(Movimento {
        data,
        accredito: Some(contabile),
        importo: Centesimi::new(importo),
        canale: "CCP".into(),
        identita: Identita::Bollettino { conto, codice: codice.clone() },
        chiave: format!(
            "poste:{}/{}/{}/{contabile}/{data}/{}/{importo}/{codice}",
            text(1, 3),
            text(4, 8),
            text(9, 15),
            text(47, 54)
        ),
        revocato: false,
        sostitutivo,
        riferimenti,
        oggetto: String::new(),
        rata: None,
        immagine: if td.has_codice() { String::new() } else { codice },
    })
}

/// The characters from one position to another, counted from 1.
fn field(line: &str, from: usize, to: usize) -> Option<&str> {
    line.get(from - 1..to)
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
