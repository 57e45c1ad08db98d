//! A believable trial lot of any size: the neutral layout, invented people, the sums of the law.
//!
//! The lot is a pure function of its [`Options`] and of the tariff: the same bytes every time. It is
//! written act by act, so that 100,000 acts need no more memory than one.

use std::fs::File;
use std::io::BufWriter;
use std::io::Write;
use std::path::Path;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::tariffa::Tariffa;
use crate::files;
use crate::files::staging::Staging;
use crate::intake::riga::Tabella;
use crate::jobs::sample::acts::Act;
use crate::jobs::sample::acts::World;
use crate::jobs::sample::rows::Row;

mod acts;
mod bank;
mod damage;
mod devices;
mod evidence;
mod facts;
mod fortunes;
mod names;
mod people;
mod picture;
mod places;
mod plan;
mod random;
mod reasons;
mod recipients;
mod rows;
mod vehicles;
mod violations;

pub use acts::CODICE_ENTE;

/// What lot to make.
#[derive(Debug, Clone)]
pub struct Options {
    /// How many acts.
    pub atti: u32,
    /// Another seed, another lot.
    pub seed: u64,
    /// The day of the lot: its violations fall in the weeks before.
    pub date: Data,
    /// How many acts in a thousand are damaged or incomplete.
    pub damage_per_mille: u32,
    /// How many acts to one recipient in a thousand go by certified mail, beside those to companies that do anyway.
    pub pec_per_mille: u32,
    /// The text of `approvazioni.toml`, where the lot is to be printed without draft marks.
    pub approvazioni: Option<String>,
}

/// How many acts in a thousand are damaged where nobody says otherwise.
pub const DAMAGE_PER_MILLE: u32 = 10;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Rows of `verbali.csv`.
    pub verbali: u64,
    /// Rows of `soggetti.csv`.
    pub destinatari: u64,
    /// The sum of the 60-day sums, each act once.
    pub totale_importo_ridotto: Centesimi,
}

/// Why no lot was written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The tariff is silent on a day of the lot.
    #[error(
        "cannot invent violations of {giorno}: the tariff `{tariffa}` has none in force that day\nhint: give a date that the tariff covers"
    )]
    NoTariff {
        /// The day.
        giorno: Data,
        /// Name of the tariff.
        tariffa: String,
    },
    /// The disk failed.
    #[error(transparent)]
    Files(#[from] files::Error),
    /// A row could not be written.
    #[error("cannot write `{}.csv`", .tabella.as_str())]
    Csv {
        /// Which file.
        tabella: Tabella,
        /// Why.
        source: csv::Error,
    },
}

/// Writes a lot into `dir`, which appears whole or not at all.
pub fn write(options: &Options, tariffa: &Tariffa, dir: &Path) -> Result<Written, Error> {
    let world =
        World::new(options, tariffa).map_err(|giorno| Error::NoTariff { giorno, tariffa: tariffa.nome.clone() })?;
    let staging = Staging::new(dir)?;
    let mut lot = Lot::new(staging.path())?;
    for index in 0..options.atti {
        lot.add(&world.act(index))?;
    }
    let written = lot.finish(options)?;
    if let Some(text) = &options.approvazioni {
        files::replace(&staging.path().join("approvazioni.toml"), text.as_bytes())?;
    }
    staging.publish()?;
    Ok(written)
}

/// One file of the lot, open.
struct Table {
    tabella: Tabella,
    writer: csv::Writer<BufWriter<File>>,
    rows: u64,
}

impl Table {
    /// Starts a file with its mark of UTF-8, which spreadsheets need, and its header.
    fn new(folder: &Path, tabella: Tabella) -> Result<Self, Error> {
        let path = folder.join(format!("{}.csv", tabella.as_str()));
        let failed = |source| Error::Files(files::Error::new("write", &path, source));
        let mut file = BufWriter::with_capacity(1 << 18, files::create(&path)?);
        file.write_all("\u{feff}".as_bytes()).map_err(failed)?;
        let writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(file);
        let mut table = Self { tabella, writer, rows: 0 };
        table.record(tabella.columns().iter().map(|it| it.as_bytes()))?;
        Ok(table)
    }

    /// Adds a row.
    fn add(&mut self, row: &Row) -> Result<(), Error> {
        self.rows += 1;
        self.record(row.cells().iter().map(|it| it.as_bytes()))
    }

    /// Writes one line.
    fn record<'a>(&mut self, cells: impl Iterator<Item = &'a [u8]>) -> Result<(), Error> {
        self.writer.write_record(cells).map_err(|source| Error::Csv { tabella: self.tabella, source })
    }

    /// Puts the last bytes on disk and says how many rows there are.
    fn close(mut self) -> Result<u64, Error> {
        let flushed = self.writer.flush().map_err(csv::Error::from);
        flushed.map_err(|source| Error::Csv { tabella: self.tabella, source })?;
        Ok(self.rows)
    }
}

/// The files of a lot, open.
struct Lot<'a> {
    folder: &'a Path,
    verbali: Table,
    violazioni: Table,
    soggetti: Table,
    rilevazioni: Table,
    pagamenti: Table,
    allegati: Table,
    total: Centesimi,
}

impl<'a> Lot<'a> {
    /// Starts all files but the head, which is known last.
    fn new(folder: &'a Path) -> Result<Self, Error> {
        let pictures = folder.join("allegati");
        files::make_folder(&pictures)?;
        Ok(Self {
            folder,
            verbali: Table::new(folder, Tabella::Verbali)?,
            violazioni: Table::new(folder, Tabella::Violazioni)?,
            soggetti: Table::new(folder, Tabella::Soggetti)?,
            rilevazioni: Table::new(folder, Tabella::Rilevazioni)?,
            pagamenti: Table::new(folder, Tabella::Pagamenti)?,
            allegati: Table::new(folder, Tabella::Allegati)?,
            total: Centesimi::ZERO,
        })
    }

    /// Adds an act.
    fn add(&mut self, act: &Act) -> Result<(), Error> {
        for _ in 0..=u32::from(act.is_twice) {
            self.verbali.add(&act.verbale)?;
        }
        self.total = self.total.checked_add(act.due).expect("a lot is worth less than 2^64 cents");
        let children = [
            (&mut self.violazioni, &act.violazioni),
            (&mut self.soggetti, &act.soggetti),
            (&mut self.rilevazioni, &act.rilevazioni),
            (&mut self.pagamenti, &act.pagamenti),
            (&mut self.allegati, &act.allegati),
        ];
        for (table, rows) in children {
            for row in rows {
                table.add(row)?;
            }
        }
        if let Some((name, bytes)) = &act.picture {
            let path = self.folder.join("allegati").join(name);
            let written = files::create(&path)?.write_all(bytes);
            written.map_err(|source| files::Error::new("write", &path, source))?;
        }
        Ok(())
    }

    /// Closes the files and writes the head.
    fn finish(self, options: &Options) -> Result<Written, Error> {
        let verbali = self.verbali.close()?;
        let destinatari = self.soggetti.close()?;
        for table in [self.violazioni, self.rilevazioni, self.pagamenti, self.allegati] {
            table.close()?;
        }
        let written = Written { verbali, destinatari, totale_importo_ridotto: self.total };
        let mut head = Table::new(self.folder, Tabella::Lotto)?;
        head.add(&head_row(options, &written))?;
        head.close()?;
        Ok(written)
    }
}

/// The one row of `lotto.csv`.
fn head_row(options: &Options, written: &Written) -> Row {
    let mut row = Row::new(Tabella::Lotto);
    row.set("codice_ente", acts::CODICE_ENTE);
    row.set("numero_lotto", format!("{}/{:04}", options.date.anno(), options.seed % 10_000));
    row.set("tipo_lotto", "POSTALE");
    row.set("data_creazione", options.date.to_string());
    row.set("data_ricezione", options.date.to_string());
    row.set("registro", "CDS");
    row.set("n_verbali", written.verbali.to_string());
    row.set("n_destinatari", written.destinatari.to_string());
    row.set("totale_importo_ridotto", acts::decimal(written.totale_importo_ridotto));
    row.set("profilo_tracciato", "neutro");
    row.set_flag("prova", true);
    row.set("note", "Lotto di prova: persone, veicoli e fatti inventati");
    row
}
