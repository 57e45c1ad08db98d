//! Reads a lot of any size: files to sorted rows, rows to acts, acts to the order of print.
//!
//! Rows wait on disk, sorted by act; what is to be printed waits on disk, sorted by product, country, CAP
//! and act; so memory stays flat whatever the lot holds. A piece waits as the rows it was made of, and
//! whoever prints it makes the act again with the same rules.

use std::io;
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;

use crate::domain::allegato::Allegato;
use crate::domain::atto::Atto;
use crate::domain::data::Data;
use crate::domain::lotto::Lotto as Testata;
use crate::domain::paese::Paesi;
use crate::domain::tariffa::Tariffa;
use crate::files;
use crate::files::sort::Records;
use crate::files::sort::Sorted;
use crate::files::source::Source;
use crate::intake::atto;
use crate::intake::encoding::Codifica;
use crate::intake::regole::Cercato;
use crate::intake::regole::Lettera;
use crate::intake::regole::Regole;
use crate::intake::riga::Gruppo;
use crate::intake::rilievi::Rilievo;
use crate::intake::tracciato::Tracciato;
use crate::jobs::lotto::allegati::Allegati;
use crate::jobs::lotto::allegati::Giudizi;
use crate::jobs::lotto::allegati::Scaffale;
use crate::jobs::pec::rubrica::Rubrica;
use crate::jobs::pec::rubrica::smista::Ascoltato;
use crate::jobs::pec::rubrica::smista::Linea;
use crate::locale::Locale;

mod acts;
mod allegati;
mod conti;
mod csv;
mod findings;
mod head;
mod ingest;
mod piece;
mod ricevuto;

pub use allegati::Stampato;
pub use conti::Conti;
pub use conti::ContiFile;
pub use piece::Pezzo;
pub use piece::Prodotto;
pub use piece::Recapito;
pub use ricevuto::Ricevuto;

/// Why a lot cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The disk, or an archive that is refused.
    #[error(transparent)]
    Files(#[from] files::Error),
    /// No file of it is one that a tracciato knows.
    #[error("`{0}` holds no file that a tracciato knows: expected at least `verbali.csv`")]
    Unknown(String),
    /// A file without which there is no lot.
    #[error("the lot has no `{0}`, or no row in it")]
    Missing(&'static str),
    /// The head of the lot lacks what everything depends on.
    #[error("in the head of the lot, `{campo}` is `{valore}`: expected {atteso}")]
    Head {
        /// The column.
        campo: &'static str,
        /// What stands there.
        valore: String,
        /// What should.
        atteso: &'static str,
    },
    /// An attachment is not what it was when the lot was read.
    #[error("an attachment changed while the lot was being printed: print it again")]
    Changed,
    /// The book of certified addresses cannot be asked.
    #[error("cannot look certified addresses up")]
    Rubrica(#[source] Box<crate::jobs::Error>),
    /// More input files than rows can name.
    #[error("the lot holds more than 65535 tables")]
    TooManyFiles,
}

/// What reading a lot depends on, besides the lot.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// The lot's date, where it is not the day of its creation.
    pub data: Option<Data>,
    /// The layouts to try, in order; the first that knows the lot's acts is used.
    pub tracciati: &'a [Tracciato],
    /// Ways and languages of countries abroad.
    pub paesi: &'a Paesi,
    /// Whether who lives where no post may go is held; else the print says so.
    pub trattieni_senza_posta: bool,
    /// Prices of violations whose sums the lot does not give.
    pub tariffa: Option<&'a Tariffa>,
    /// Whether the lot's sums are printed even where they differ from ours; else as the tracciato says.
    pub importi_del_lotto: Option<bool>,
    /// Tags of the languages that recipients of a lot can be written to.
    pub lingue: &'a (dyn Fn(&Testata) -> Vec<String> + Sync),
    /// Whether some font of the print draws a character.
    pub can_draw: &'a (dyn Fn(char) -> bool + Sync),
    /// Kinds of attachments that are printed with their act.
    pub stampati: &'a [String],
    /// Kinds of attachments without which an act does not leave.
    pub obbligatori: &'a [String],
    /// The letter that is printed instead of the acts' own models.
    pub lettera: Option<&'a dyn Lettera>,
    /// Whether acts are kept whole for the ledger.
    pub ricorda: bool,
    /// The book of certified addresses, where recipients go by it.
    pub rubrica: Option<&'a Rubrica>,
    /// The sentences of rilievi.
    pub frasi: &'a Locale,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Its name in the lot.
    pub file: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// How it is encoded.
    pub codifica: Codifica,
}

/// A lot that was read.
pub struct Lotto<'a> {
    options: Options<'a>,
    importi_del_lotto: bool,
    lingue: Vec<String>,
    source: Source,
    tracciato: &'a Tracciato,
    testata: Testata,
    data: Data,
    inputs: Vec<Input>,
    conti: Conti,
    pieces: Sorted,
    recapiti: Sorted,
    rilievi: Sorted,
    ricevuti: Sorted,
    giudizi: Mutex<Giudizi>,
    scaffale: Scaffale,
    linea: Option<Linea>,
    ascoltati: Vec<Ascoltato>,
}

/// Reads the lot at `path`, a folder or a zip; `scratch` is a private folder for what waits on disk.
pub fn read<'a>(path: &Path, options: &Options<'a>, scratch: &Path) -> Result<Lotto<'a>, Error> {
    let source = Source::open(path)?;
    let tracciato = ingest::choose(&source, options.tracciati).ok_or_else(|| unknown(path))?;
    let ingest::Ingested { source, inputs, testate, rows, mut findings, mut conti } =
        ingest::read(source, tracciato, scratch)?;
    let (testata, head_row) = head::read(path, tracciato, testate, options.data, &mut findings)?;
    let data = options.data.unwrap_or(testata.data_creazione);
    let importi_del_lotto = options.importi_del_lotto.unwrap_or(tracciato.importi_del_lotto);
    let giudizi = Mutex::new(Giudizi::default());
    let allegati = Allegati { source: &source, tracciato, stampati: options.stampati };
    let has_attachment = |name: &str| allegati.holds(name);
    let judge = |it: &Allegato| allegati.judge(it, &giudizi);
    let lingue = (options.lingue)(&testata);
    let unasked = |cause: crate::jobs::Error| Error::Rubrica(Box::new(cause));
    let smistamento = options.rubrica.map(|it| it.begin(&testata)).transpose().map_err(unasked)?;
    let consult = |it: &Cercato<'_>| smistamento.as_ref().map(|book| book.consult(it)).unwrap_or_default();
    let regole = Regole {
        data,
        tipo_lotto: testata.tipo,
        importi_del_lotto,
        lingue: &lingue,
        paesi: options.paesi,
        trattieni_senza_posta: options.trattieni_senza_posta,
        tariffa: options.tariffa,
        can_draw: options.can_draw,
        has_attachment: &has_attachment,
        judge: &judge,
        obbligatori: options.obbligatori,
        codice_ente: &testata.codice_ente,
        lettera: options.lettera,
        ricorda: options.ricorda,
        rubrica: smistamento.is_some().then_some(&consult),
    };
    let acts = acts::read(&rows, (&regole, &testata, smistamento.as_ref()), scratch, &mut findings, &mut conti)?;
    drop(rows);
    let read = smistamento.map(|it| it.finish()).transpose().map_err(unasked)?;
    let (linea, ascoltati) = read.map_or((None, Vec::new()), |it| (Some(it.0), it.1));
    head::compare(head_row.as_ref(), &conti, acts.importo_ridotto, &mut findings)?;
    let rilievi = findings.finish(&mut conti)?;
    let acts::Acts { pieces, recapiti, ricevuti, .. } = acts;
    Ok(Lotto {
        options: *options,
        importi_del_lotto,
        lingue,
        source,
        tracciato,
        testata,
        data,
        inputs,
        conti,
        pieces,
        recapiti,
        rilievi,
        ricevuti,
        giudizi,
        scaffale: Scaffale::default(),
        linea,
        ascoltati,
    })
}

fn unknown(path: &Path) -> Error {
    Error::Unknown(path.display().to_string())
}

impl<'a> Lotto<'a> {
    /// The head of the lot.
    pub fn testata(&self) -> &Testata {
        &self.testata
    }

    /// The lot's date: today, as far as print is concerned.
    pub fn data(&self) -> Data {
        self.data
    }

    /// Where the book of certified addresses was asked, if it was.
    pub fn linea(&self) -> Option<&Linea> {
        self.linea.as_ref()
    }

    /// Who was met, where the lot is read to learn who has no certified address.
    pub fn ascoltati(&self) -> &[Ascoltato] {
        &self.ascoltati
    }

    /// The name of the tracciato that was used.
    pub fn tracciato(&self) -> &str {
        &self.tracciato.nome
    }

    /// The files that were read, by name.
    pub fn inputs(&self) -> &[Input] {
        &self.inputs
    }

    /// How many rows became what.
    pub fn conti(&self) -> &Conti {
        &self.conti
    }

    /// What is to be printed, in the order of print.
    pub fn pezzi(&self) -> Result<Pezzi<'_>, Error> {
        Ok(Pezzi { records: self.pieces.iter()? })
    }

    /// What is to go by certified mail, by recipient.
    pub fn recapiti(&self) -> Result<Recapiti<'_>, Error> {
        Ok(Recapiti { records: self.recapiti.iter()? })
    }

    /// The acts for the ledger, by id; none where they were not asked for.
    pub fn ricevuti(&self) -> Result<Ricevuti<'_>, Error> {
        Ok(Ricevuti { records: self.ricevuti.iter()? })
    }

    /// Makes the act of a piece, and says which of its recipients the piece is for. May be called from any
    /// thread.
    pub fn atto(&self, pezzo: &Pezzo) -> (Atto, usize) {
        let allegati = self.allegati();
        let has_attachment = |name: &str| allegati.holds(name);
        let judge = |it: &Allegato| allegati.judge(it, &self.giudizi);
        let regole = Regole {
            data: self.data,
            tipo_lotto: self.testata.tipo,
            importi_del_lotto: self.importi_del_lotto,
            lingue: &self.lingue,
            paesi: self.options.paesi,
            trattieni_senza_posta: self.options.trattieni_senza_posta,
            tariffa: self.options.tariffa,
            can_draw: self.options.can_draw,
            has_attachment: &has_attachment,
            judge: &judge,
            obbligatori: self.options.obbligatori,
            codice_ente: &self.testata.codice_ente,
            lettera: self.options.lettera,
            ricorda: false,
            // What the book gave is in the rows of the piece.
            rubrica: None,
        };
        let atto = atto::read(&pezzo.gruppo, &regole).atto.expect("a piece was made of rows that give an act");
        let is_it = |it: &crate::domain::soggetto::Destinatario| it.progressivo == pezzo.progressivo;
        let index = atto.destinatari.iter().position(is_it).expect("a piece was made of a recipient of its act");
        (atto, index)
    }

    /// The attachments of an act that are printed with it, in order. May be called from any thread.
    pub fn stampati(&self, atto: &Atto, progressivo: u32) -> Result<Vec<Stampato>, Error> {
        self.scaffale.of(atto, progressivo, self.allegati())
    }

    /// The files of those attachments, as they came.
    pub fn originali(&self, atto: &Atto, progressivo: u32) -> Result<Vec<Vec<u8>>, Error> {
        let allegati = self.allegati();
        let printed = atto.allegati.iter().filter(|it| it.is_for(progressivo) && allegati.printed(it).is_some());
        printed.map(|it| allegati.bytes(it).map_err(|_| Error::Changed)).collect()
    }

    fn allegati(&self) -> Allegati<'_> {
        Allegati { source: &self.source, tracciato: self.tracciato, stampati: self.options.stampati }
    }

    /// Everything that was found, by file and riga.
    pub fn rilievi(&self) -> Result<Rilievi<'_>, Error> {
        Ok(Rilievi { records: self.rilievi.iter()?, lotto: self })
    }

    /// The sentence of a rilievo.
    pub fn messaggio(&self, rilievo: &Rilievo) -> String {
        rilievo.messaggio(self.options.frasi)
    }

    /// Writes `rilievi.csv`.
    pub fn write_rilievi(&self, out: &mut impl Write) -> Result<(), Error> {
        let failed = |e: io::Error| files::Error::new("write", Path::new("rilievi.csv"), e);
        out.write_all(csv::HEADER.as_bytes()).map_err(failed)?;
        let mut rilievi = self.rilievi()?;
        while let Some((file, rilievo)) = rilievi.read()? {
            let row = csv::row(file, &rilievo, self.options.frasi);
            out.write_all(row.as_bytes()).map_err(failed)?;
        }
        Ok(())
    }
}

/// Pieces being read.
pub struct Pezzi<'a> {
    records: Records<'a>,
}

impl Pezzi<'_> {
    /// The next piece; `None` after the last.
    pub fn read(&mut self) -> Result<Option<Pezzo>, Error> {
        let record = self.records.next()?;
        Ok(record.map(|(key, value)| Pezzo::decode(key, value).expect("pieces are read as they were written")))
    }
}

/// What is to go by certified mail, being read.
pub struct Recapiti<'a> {
    records: Records<'a>,
}

impl Recapiti<'_> {
    /// The next one; `None` after the last.
    pub fn read(&mut self) -> Result<Option<Recapito>, Error> {
        let record = self.records.next()?;
        Ok(record.map(|(key, value)| Recapito::decode(key, value).expect("they are read as they were written")))
    }
}

/// Acts for the ledger being read.
pub struct Ricevuti<'a> {
    records: Records<'a>,
}

impl Ricevuti<'_> {
    /// The next act and what was paid for it before; `None` after the last.
    pub fn read(&mut self) -> Result<Option<Ricevuto>, Error> {
        let record = self.records.next()?;
        Ok(record.map(|(_, value)| serde_json::from_slice(value).expect("acts are read as they were written")))
    }
}

/// Rilievi being read.
pub struct Rilievi<'a> {
    records: Records<'a>,
    lotto: &'a Lotto<'a>,
}

impl<'a> Rilievi<'a> {
    /// The next rilievo and the name of its file; `None` after the last.
    pub fn read(&mut self) -> Result<Option<(&'a str, Rilievo)>, Error> {
        let Some((_, value)) = self.records.next()? else {
            return Ok(None);
        };
        let rilievo = findings::decode(value).expect("rilievi are read as they were written");
        let file = self.lotto.inputs.get(usize::from(rilievo.file)).map_or("", |it| it.file.as_str());
        Ok(Some((file, rilievo)))
    }
}

/// The rows of one act, read back from disk.
fn gruppo(id: &str, rows: &[u8]) -> Gruppo {
    Gruppo::read(id, rows).expect("rows are read as they were written")
}
