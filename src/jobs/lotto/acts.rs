//! Rows sorted by act become acts, and acts become pieces in the order of print.

use std::path::Path;

use crate::domain::lotto::Lotto as Testata;
use crate::domain::soggetto::Canale;
use crate::files::Error;
use crate::files::sort::Records;
use crate::files::sort::Sorted;
use crate::files::sort::Sorter;
use crate::intake::atto;
use crate::intake::atto::Letto;
use crate::intake::regole::Regole;
use crate::intake::regole::Trovata;
use crate::intake::riga::Gruppo;
use crate::intake::riga::Riga;
use crate::intake::riga::Tabella;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Rilievo;
use crate::jobs::lotto::conti::Conti;
use crate::jobs::lotto::findings::Findings;
use crate::jobs::lotto::piece::Pezzo;
use crate::jobs::lotto::piece::Recapito;
use crate::jobs::lotto::ricevuto::Ricevuto;
use crate::jobs::pec::rubrica::smista::Smistamento;

/// How many bytes of pieces are kept in memory.
const PIECES_BOUND: usize = 6 << 20;
/// How many bytes of plates with their hours are kept in memory.
const PRINTS_BOUND: usize = 2 << 20;
/// The most rows of one act. More share an id that is none: a spreadsheet has made one of many.
const MAX_ROWS: usize = 400;

/// The acts of a lot.
pub(super) struct Acts {
    /// What is to be printed, in order.
    pub pieces: Sorted,
    /// What is to go by certified mail, by recipient.
    pub recapiti: Sorted,
    /// What the ledger remembers, by id.
    pub ricevuti: Sorted,
    /// The sum of the 60-day sums, in cents.
    pub importo_ridotto: u64,
}

/// Reads all acts.
pub(super) fn read(
    rows: &Sorted,
    (regole, testata, smistamento): (&Regole, &Testata, Option<&Smistamento<'_>>),
    scratch: &Path,
    findings: &mut Findings,
    conti: &mut Conti,
) -> Result<Acts, Error> {
    let mut work = Work {
        pieces: Sorter::new(scratch, PIECES_BOUND),
        recapiti: Sorter::new(scratch, PRINTS_BOUND),
        prints: Sorter::new(scratch, PRINTS_BOUND),
        ricevuti: Sorter::new(scratch, PIECES_BOUND),
        testata,
        smistamento,
        importo_ridotto: 0,
        buffer: Vec::new(),
        findings,
        conti,
    };
    let mut gruppo = Gruppo::default();
    let mut key: Vec<u8> = Vec::new();
    let mut is_refused = false;
    let mut records = rows.iter()?;
    while let Some((next, value)) = next_row(&mut records)? {
        if next != key {
            work.take(&mut gruppo, regole)?;
            is_refused = false;
            gruppo.id_verbale = String::from_utf8_lossy(&next).into_owned();
            key = next;
        }
        gruppo.righe.push(value);
        is_refused |= gruppo.righe.len() > MAX_ROWS;
        if is_refused {
            work.refuse(&mut gruppo)?;
        }
    }
    work.take(&mut gruppo, regole)?;
    let Work { pieces, recapiti, prints, ricevuti, importo_ridotto, findings, .. } = work;
    report_twins(&prints.finish()?, findings)?;
    let (pieces, recapiti) = (pieces.finish()?, recapiti.finish()?);
    Ok(Acts { pieces, recapiti, ricevuti: ricevuti.finish()?, importo_ridotto })
}

fn next_row(records: &mut Records<'_>) -> Result<Option<(Vec<u8>, Riga)>, Error> {
    let record = records.next()?;
    Ok(record
        .map(|(key, mut value)| (key.to_vec(), Riga::read(&mut value).expect("rows are read as they were written"))))
}

struct Work<'a> {
    pieces: Sorter,
    recapiti: Sorter,
    /// Plate, day and hour of each act that is printed, with where it stands.
    prints: Sorter,
    /// Acts for the ledger.
    ricevuti: Sorter,
    testata: &'a Testata,
    smistamento: Option<&'a Smistamento<'a>>,
    importo_ridotto: u64,
    buffer: Vec<u8>,
    findings: &'a mut Findings,
    conti: &'a mut Conti,
}

impl Work<'_> {
    /// Reads the act of a group, and leaves the group empty.
    fn take(&mut self, gruppo: &mut Gruppo, regole: &Regole) -> Result<(), Error> {
        if gruppo.righe.is_empty() {
            return Ok(());
        }
        let letto = atto::read(gruppo, regole);
        for rilievo in &letto.rilievi {
            self.findings.add(rilievo)?;
            if rilievo.tabella == Some(Tabella::Soggetti)
                && let Some(motivo) = rilievo.codice.motivo()
            {
                *self.conti.trattenuti.entry(motivo).or_default() += 1;
            }
        }
        if let Some(importo) = letto.importo_60gg {
            self.importo_ridotto = self.importo_ridotto.saturating_add(importo.cents());
        }
        if let Some(atto) = &letto.ricevuto {
            let ricevuto = Ricevuto::new(atto, gruppo, self.testata, letto.atto.is_some());
            let json = serde_json::to_vec(&ricevuto).expect("an act is plain data");
            self.ricevuti.push(gruppo.id_verbale.as_bytes(), &json)?;
        }
        if let Some(smistamento) = self.smistamento {
            for (posto, trovata) in smistamento.take() {
                fill(gruppo, posto, &trovata);
            }
        }
        self.place(gruppo, &letto)?;
        gruppo.righe.clear();
        Ok(())
    }

    /// Puts the pieces of an act in their places.
    fn place(&mut self, gruppo: &Gruppo, letto: &Letto) -> Result<(), Error> {
        let Some(atto) = &letto.atto else {
            return Ok(());
        };
        self.conti.atti += 1;
        self.buffer.clear();
        gruppo.write(&mut self.buffer);
        for destinatario in &atto.destinatari {
            if destinatario.canale == Canale::Pec {
                self.conti.pec += 1;
                self.recapiti.push(&Recapito::key(&gruppo.id_verbale, destinatario), &self.buffer)?;
                continue;
            }
            self.conti.plichi += 1;
            self.pieces.push(&Pezzo::key(&gruppo.id_verbale, destinatario), &self.buffer)?;
        }
        if let (Some(impronta), Some(riga)) = (&letto.impronta, gruppo.of(Tabella::Verbali).next()) {
            let mut key = impronta.clone().into_bytes();
            key.push(0);
            key.extend_from_slice(&riga.file.to_be_bytes());
            key.extend_from_slice(&riga.riga.to_be_bytes());
            self.prints.push(&key, b"")?;
        }
        Ok(())
    }

    /// Refuses the rows of a group that is too large to be one act.
    fn refuse(&mut self, gruppo: &mut Gruppo) -> Result<(), Error> {
        for riga in gruppo.righe.drain(..) {
            refuse_row(&riga, &gruppo.id_verbale, self.findings)?;
        }
        Ok(())
    }
}

/// Writes an address of the book into a row, and into those that repeat it: whoever makes the act again reads what was
/// read the first time.
fn fill(gruppo: &mut Gruppo, (file, riga): (u16, u32), trovata: &Trovata) {
    let is_it = |it: &&Riga| it.tabella == Tabella::Soggetti && (it.file, it.riga) == (file, riga);
    let Some(before) = gruppo.righe.iter().find(is_it).cloned() else { return };
    let values = [trovata.pec.reveal().as_str(), trovata.registro.as_str(), &trovata.estratta.to_string()];
    let columns: Vec<(&str, &str)> = atto::ADDRESS.into_iter().zip(values).collect();
    let same = gruppo.righe.iter_mut().filter(|it| it.tabella == Tabella::Soggetti && it.is_same(&before));
    same.for_each(|it| it.fill(&columns));
}

fn refuse_row(riga: &Riga, id: &str, findings: &mut Findings) -> Result<(), Error> {
    if riga.is_broken {
        return Ok(());
    }
    findings.add(&Rilievo::new(riga, "id_verbale", Codice::Ripetuto, id))
}

/// Reports acts of the same plate, day and hour as one that stands before them.
fn report_twins(prints: &Sorted, findings: &mut Findings) -> Result<(), Error> {
    let mut last: Vec<u8> = Vec::new();
    let mut records = prints.iter()?;
    while let Some((key, _)) = records.next()? {
        let (impronta, place) = key.split_last_chunk::<6>().expect("keys end with their place");
        if last == impronta {
            let [f0, f1, r0, r1, r2, r3] = *place;
            let (file, riga) = (u16::from_be_bytes([f0, f1]), u32::from_be_bytes([r0, r1, r2, r3]));
            let targa = String::from_utf8_lossy(&impronta[..impronta.len() - 1]).into_owned();
            findings.add(&Rilievo::at(file, riga, "targa", Codice::StessaInfrazione, &targa))?;
        } else {
            impronta.clone_into(&mut last);
        }
    }
    Ok(())
}
