//! The files of a lot become rows, sorted by act.

use std::io;
use std::io::Read;
use std::path::Path;

use crate::files;
use crate::files::sort::Sorted;
use crate::files::sort::Sorter;
use crate::files::source::Entry;
use crate::files::source::Source;
use crate::hash::Hashed;
use crate::intake::encoding;
use crate::intake::encoding::Survey;
use crate::intake::line::Fields;
use crate::intake::piano::Piano;
use crate::intake::riga::Riga;
use crate::intake::riga::Tabella;
use crate::intake::rilievi::Codice;
use crate::intake::rilievi::Rilievo;
use crate::intake::table::Form;
use crate::intake::table::Record;
use crate::intake::table::Table;
use crate::intake::tracciato::Flusso;
use crate::intake::tracciato::Formato;
use crate::intake::tracciato::Tracciato;
use crate::intake::xml::Xml;
use crate::jobs::lotto::Error;
use crate::jobs::lotto::Input;
use crate::jobs::lotto::conti::Conti;
use crate::jobs::lotto::conti::ContiFile;
use crate::jobs::lotto::findings::Findings;

/// How many bytes of rows are kept in memory.
const ROWS_BOUND: usize = 8 << 20;
/// How much of an id is kept as a key: more than an id can have, so that too long a one is known for it.
const MAX_KEY: usize = 64;
/// Kinds of file that hold rows; what else lies in a lot is nobody's loss.
const TABLES: [&str; 3] = [".csv", ".txt", ".xml"];

/// The files of a lot, read.
pub(super) struct Ingested {
    pub source: Source,
    pub inputs: Vec<Input>,
    /// Rows of the head of the lot.
    pub testate: Vec<Riga>,
    /// All other rows, by act.
    pub rows: Sorted,
    pub findings: Findings,
    pub conti: Conti,
}

/// The first tracciato that finds acts in the lot.
pub(super) fn choose<'a>(source: &Source, tracciati: &'a [Tracciato]) -> Option<&'a Tracciato> {
    let finds_acts = |tracciato: &&Tracciato| {
        let flussi = source.entries().iter().filter_map(|it| tracciato.flusso(&it.name));
        flussi.into_iter().any(|it| it.feeds(Tabella::Verbali))
    };
    tracciati.iter().find(finds_acts)
}

/// Reads every file that the tracciato knows.
pub(super) fn read(mut source: Source, tracciato: &Tracciato, scratch: &Path) -> Result<Ingested, Error> {
    let mut rows = Rows {
        sorter: Sorter::new(scratch, ROWS_BOUND),
        findings: Findings::new(scratch),
        inputs: Vec::new(),
        testate: Vec::new(),
        conti: Conti::default(),
        buffer: Vec::new(),
        file: 0,
    };
    for entry in source.entries().to_vec() {
        match tracciato.flusso(&entry.name) {
            Some(flusso) => rows.read_file(&mut source, &entry, flusso)?,
            None if TABLES.iter().any(|it| entry.name.to_lowercase().ends_with(it)) => {
                rows.skip_file(&mut source, &entry)?
            }
            None => {}
        }
    }
    let Rows { sorter, findings, inputs, testate, conti, .. } = rows;
    Ok(Ingested { source, inputs, testate, rows: sorter.finish()?, findings, conti })
}

struct Rows {
    sorter: Sorter,
    findings: Findings,
    inputs: Vec<Input>,
    testate: Vec<Riga>,
    conti: Conti,
    buffer: Vec<u8>,
    /// The file being read.
    file: u16,
}

impl Rows {
    fn read_file(&mut self, source: &mut Source, entry: &Entry, flusso: &Flusso) -> Result<(), Error> {
        let survey = self.register(source, entry)?;
        let reader = source.open_entry(entry)?;
        match &flusso.formato {
            Formato::Csv { form, codifica } => {
                let survey = Survey { codifica: codifica.unwrap_or(survey.codifica), ..survey };
                self.read_csv(reader, entry, flusso, form, survey)
            }
            Formato::Xml { record } => self.read_xml(Xml::new(reader, survey.codifica, record), entry, flusso),
        }
    }

    /// A file that is not read is listed all the same, with its hash.
    fn skip_file(&mut self, source: &mut Source, entry: &Entry) -> Result<(), Error> {
        self.register(source, entry)?;
        self.ignore()
    }

    fn ignore(&mut self) -> Result<(), Error> {
        Ok(self.findings.add(&Rilievo::at(self.file, 1, "", Codice::FileIgnorato, ""))?)
    }

    /// Reads a file once for its hash and its encoding, and gives it its number.
    fn register(&mut self, source: &mut Source, entry: &Entry) -> Result<Survey, Error> {
        self.file = u16::try_from(self.inputs.len()).map_err(|_| Error::TooManyFiles)?;
        let mut reader = Hashed::new(source.open_entry(entry)?);
        let survey = encoding::survey(&mut reader).map_err(|e| read_error(entry, e))?;
        let (_, sha256) = reader.finish();
        let file = entry.name.clone();
        self.conti.file.push(ContiFile { file: file.clone(), ..ContiFile::default() });
        self.inputs.push(Input { file, sha256, codifica: survey.codifica });
        Ok(survey)
    }

    fn read_csv(
        &mut self,
        reader: impl Read,
        entry: &Entry,
        flusso: &Flusso,
        form: &Form,
        survey: Survey,
    ) -> Result<(), Error> {
        let is_known = |column: &str| flusso.knows(column);
        let failed = |e: io::Error| read_error(entry, e);
        let mut table = Table::open(reader, survey, form, &is_known).map_err(failed)?;
        if let Some(column) = &flusso.se_colonna
            && !table.header().contains(column)
        {
            return self.ignore();
        }
        if form.columns.is_none() {
            self.judge_header(table.header(), table.header_riga(), flusso)?;
        }
        let piano = Piano::new(&flusso.mappe, table.header());
        while let Some(record) = table.read().map_err(failed)? {
            self.add_csv(&piano, &table, record)?;
        }
        Ok(())
    }

    /// Adds what the record last read gives.
    fn add_csv(&mut self, piano: &Piano, table: &Table<impl Read>, record: Record) -> Result<(), Error> {
        let riga = table.riga();
        let codice = match record {
            Record::Header | Record::Blank => return Ok(()),
            Record::Row { is_mended } => {
                if is_mended {
                    self.findings.add(&Rilievo::at(self.file, riga, "", Codice::Virgolette, ""))?;
                }
                return self.add_record(piano, table.fields(), riga);
            }
            Record::AboveHeader => Codice::SopraIntestazione,
            Record::TooFew => Codice::CampiMancanti,
            Record::TooMany => Codice::CampiInEccesso,
            Record::TooLong => Codice::RigaTroppoLunga,
        };
        self.add_broken(piano, table.fields(), riga, codice, table.header().len())
    }

    fn read_xml(&mut self, mut xml: Xml<impl Read>, entry: &Entry, flusso: &Flusso) -> Result<(), Error> {
        let mut piano = Piano::default();
        let mut columns = 0;
        while xml.read().map_err(|e| read_error(entry, e))? {
            if xml.header().len() > columns {
                columns = xml.header().len();
                piano = Piano::new(&flusso.mappe, xml.header());
            }
            self.add_record(&piano, xml.fields(), xml.riga())?;
        }
        for column in xml.header().iter().filter(|it| !flusso.knows(it)) {
            self.findings.add(&Rilievo::at(self.file, 1, column, Codice::ColonnaSconosciuta, ""))?;
        }
        Ok(())
    }

    /// Says which columns are unknown, double or lacking.
    fn judge_header(&mut self, header: &[String], riga: u32, flusso: &Flusso) -> Result<(), files::Error> {
        for (index, column) in header.iter().enumerate() {
            let codice = if !flusso.knows(column) {
                Codice::ColonnaSconosciuta
            } else if header[..index].contains(column) {
                Codice::ColonnaDoppia
            } else {
                continue;
            };
            self.findings.add(&Rilievo::at(self.file, riga, column, codice, ""))?;
        }
        let piano = Piano::new(&flusso.mappe, header);
        for column in piano.lacking() {
            self.findings.add(&Rilievo::at(self.file, riga, column, Codice::ColonnaMancante, ""))?;
        }
        Ok(())
    }

    /// Adds the rows that a sound record gives.
    fn add_record(&mut self, piano: &Piano, fields: &Fields, riga: u32) -> Result<(), Error> {
        self.conti.file[usize::from(self.file)].righe += 1;
        let mut is_any = false;
        for row in piano.rows(fields, self.file, riga) {
            is_any = true;
            self.count(row.tabella);
            self.add_row(row)?;
        }
        if !is_any {
            // No table takes it: it lacks what every one of them asks for.
            self.findings.add(&Rilievo::at(self.file, riga, "", Codice::IdMancante, ""))?;
        }
        Ok(())
    }

    fn add_row(&mut self, row: Riga) -> Result<(), Error> {
        if row.tabella == Tabella::Lotto {
            self.testate.push(row);
            return Ok(());
        }
        let id = row.raw("id_verbale");
        if id.is_empty() {
            self.findings.add(&Rilievo::new(&row, "id_verbale", Codice::IdMancante, ""))?;
            return Ok(());
        }
        self.buffer.clear();
        row.write(&mut self.buffer);
        let key = id.as_bytes();
        Ok(self.sorter.push(&key[..key.len().min(MAX_KEY)], &self.buffer)?)
    }

    /// Adds a record whose fields cannot be told apart. Its act must know that it lacks a row.
    fn add_broken(
        &mut self,
        piano: &Piano,
        fields: &Fields,
        riga: u32,
        codice: Codice,
        columns: usize,
    ) -> Result<(), Error> {
        self.conti.file[usize::from(self.file)].righe += 1;
        let rilievo = Rilievo::at(self.file, riga, "", codice, &fields.iter().collect::<Vec<_>>().join(";"));
        self.findings.add(&rilievo.expecting(columns.to_string()))?;
        let id = piano.id(fields);
        let id = id.trim().as_bytes();
        for tabella in piano.tables() {
            self.count(tabella);
            if !id.is_empty() && tabella != Tabella::Lotto {
                self.buffer.clear();
                Riga::broken(tabella, self.file, riga).write(&mut self.buffer);
                self.sorter.push(&id[..id.len().min(MAX_KEY)], &self.buffer)?;
            }
        }
        Ok(())
    }

    fn count(&mut self, tabella: Tabella) {
        match tabella {
            Tabella::Verbali => self.conti.righe += 1,
            Tabella::Soggetti => self.conti.destinatari += 1,
            _ => {}
        }
    }
}

fn read_error(entry: &Entry, source: io::Error) -> Error {
    Error::Files(files::Error::new("read", Path::new(&entry.name), source))
}
