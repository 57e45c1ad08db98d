//! What can be wrong with a row. This file is the list.
//!
//! A rilievo that `blocca` says that its row was not used; every row not used has one, so that rows used
//! and rows with such a rilievo always sum to the rows of the file. Its sentence comes from the locale and
//! never repeats the value: only the column `valore` may hold a personal datum.

use crate::intake::riga::Riga;
use crate::intake::riga::Tabella;
use crate::locale::Locale;

/// Whether the row goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gravita {
    /// The row is not used.
    Blocca,
    /// The row is used all the same; someone should know.
    Avvisa,
}

impl Gravita {
    /// The word of the column `gravita`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Blocca => "blocca",
            Self::Avvisa => "avvisa",
        }
    }
}

/// Declares the codes, each with its word, its gravity and what it means.
macro_rules! codici {
    ($($(#[$doc:meta])+ $name:ident $gravita:ident $word:literal;)+) => {
        /// What a rilievo is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Codice {
            $($(#[$doc])+ $name,)+
        }

        impl Codice {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable word of the column `codice`.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }

            /// Whether a row with this rilievo goes on.
            pub const fn gravita(self) -> Gravita {
                match self {
                    $(Self::$name => Gravita::$gravita,)+
                }
            }
        }
    };
}

codici! {
    // The row as such.
    /// Fewer fields than columns.
    CampiMancanti Blocca "campi-mancanti";
    /// More fields than columns: a separator inside a text without quotes.
    CampiInEccesso Blocca "campi-in-eccesso";
    /// Longer than a row can be.
    RigaTroppoLunga Blocca "riga-troppo-lunga";
    /// Above the header: a title, or a row that was moved.
    SopraIntestazione Blocca "sopra-intestazione";
    /// A quote is missing or stray; the fields could be told all the same.
    Virgolette Avvisa "virgolette";
    /// No `id_verbale`.
    IdMancante Blocca "id-mancante";
    /// An `id_verbale` that is not of at most 30 printable ASCII characters.
    IdNonValido Blocca "id-non-valido";
    /// No act of the lot has this `id_verbale`.
    Orfana Blocca "orfana";
    /// The same as a row before it, which is used.
    Duplicato Blocca "duplicato";
    /// The same key as another row that says something else.
    Ripetuto Blocca "ripetuto";
    /// Sound, but its act is not printed.
    AttoScartato Blocca "atto-scartato";
    /// The act has a row that cannot be read.
    AttoIncompleto Blocca "atto-incompleto";
    /// A head of the lot after the first.
    TestataInPiu Blocca "testata-in-piu";

    // The file as such; these stand at its header.
    /// A column that plico does not know.
    ColonnaSconosciuta Avvisa "colonna-sconosciuta";
    /// A column that stands twice; the first counts.
    ColonnaDoppia Avvisa "colonna-doppia";
    /// A column that should be there.
    ColonnaMancante Avvisa "colonna-mancante";
    /// A file that this work does not read.
    FileIgnorato Avvisa "file-ignorato";
    /// A control total that the rows do not give.
    TotaleDiverso Avvisa "totale-diverso";

    // Values.
    /// A column that must hold something.
    ObbligatorioVuoto Blocca "obbligatorio-vuoto";
    /// A column that should hold something.
    CampoVuoto Avvisa "campo-vuoto";
    /// Not an amount, or one with two readings.
    ImportoIlleggibile Blocca "importo-illeggibile";
    /// An amount below zero.
    ImportoNegativo Blocca "importo-negativo";
    /// Not a day.
    DataIlleggibile Blocca "data-illeggibile";
    /// A day that no act depends on, illegible.
    DataIgnorata Avvisa "data-ignorata";
    /// A violation that has not happened yet.
    DataFutura Blocca "data-futura";
    /// Not an hour.
    OraIlleggibile Blocca "ora-illeggibile";
    /// Not a whole number.
    NumeroIlleggibile Blocca "numero-illeggibile";
    /// A word that is not one of those of the column.
    ValoreSconosciuto Blocca "valore-sconosciuto";
    /// A number that a spreadsheet has turned into powers of ten.
    NotazioneScientifica Blocca "notazione-scientifica";
    /// A character that no font can draw.
    CarattereNonStampabile Blocca "carattere-non-stampabile";
    /// Bytes that are no character in the encoding of the file.
    CarattereIlleggibile Blocca "carattere-illeggibile";
    /// A question mark in a name or address, where a program lost a letter.
    CarattereSostituito Blocca "carattere-sostituito";
    /// Control or invisible characters, taken out.
    CaratteriRimossi Avvisa "caratteri-rimossi";
    /// Longer than its column; printed whole.
    TestoLungo Avvisa "testo-lungo";

    // The act.
    /// More text than any act has: it would fill more sheets than an envelope holds.
    AttoSmisurato Blocca "atto-smisurato";
    /// A kind of act for which there is no model.
    ModelloMancante Blocca "modello-mancante";
    /// A field that the model to print does not have, or has otherwise.
    CampoModello Blocca "campo-modello";
    /// A field that the model to print asks for and nothing gives.
    CampoModelloMancante Blocca "campo-modello-mancante";
    /// Sums that do not agree as the model to print asks.
    ContoModello Blocca "conto-modello";
    /// A field of a model, where the acts are printed with their own.
    CampoInutile Avvisa "campo-inutile";
    /// No violation.
    SenzaViolazioni Blocca "senza-violazioni";
    /// Numbers of violations that leave a gap: a row may be lost.
    ProgressivoSaltato Blocca "progressivo-saltato";
    /// The facts are the words of the tariff, and these have places still to fill.
    DescrizioneDaCompletare Blocca "descrizione-da-completare";
    /// Violations with and without reduced payment in one act.
    PagamentoMisto Blocca "pagamento-misto";
    /// A minimum above the maximum, or no maximum.
    LimitiIncoerenti Blocca "limiti-incoerenti";
    /// Neither the lot nor the tariff says what the violation costs.
    TariffaAssente Blocca "tariffa-assente";
    /// The sum is not what the law gives, to the cent.
    ImportoDiverso Blocca "importo-diverso";
    /// The flag of night says other than the hour; the hour counts.
    NotturnaDiscorde Avvisa "notturna-discorde";
    /// A vehicle without plate.
    TargaMancante Avvisa "targa-mancante";
    /// Not a plate.
    TargaNonValida Blocca "targa-non-valida";
    /// The same plate, day and hour as an act before it.
    StessaInfrazione Avvisa "stessa-infrazione";
    /// A notice number that is not of 18 digits.
    AvvisoNonValido Blocca "avviso-non-valido";
    /// A notice number whose check digits are wrong.
    AvvisoControllo Avvisa "avviso-controllo";
    /// Paid in part; the act is printed.
    PagamentoParziale Avvisa "pagamento-parziale";
    /// An attachment that the lot does not hold.
    AllegatoMancante Avvisa "allegato-mancante";
    /// An attachment outside `allegati/` or of a kind that is not taken.
    AllegatoRifiutato Avvisa "allegato-rifiutato";
    /// An attachment that is broken, cut off, or not what its name says.
    AllegatoIlleggibile Avvisa "allegato-illeggibile";
    /// An attachment that is encrypted.
    AllegatoCifrato Avvisa "allegato-cifrato";
    /// An attachment with more bytes, pages or pixels than an envelope or a printer takes.
    AllegatoSmisurato Avvisa "allegato-smisurato";
    /// An attachment in inks that no profile describes.
    AllegatoColori Avvisa "allegato-colori";
    /// An attachment with a font that it does not bring.
    AllegatoFont Avvisa "allegato-font";
    /// An attachment that is a form which only a program can draw.
    AllegatoModulo Avvisa "allegato-modulo";
    /// An attachment with something that no print file may have.
    AllegatoNonAmmesso Avvisa "allegato-non-ammesso";
    /// An attachment whose bytes are not those that the lot's hash names.
    AllegatoDiverso Avvisa "allegato-diverso";

    // The recipient.
    /// No recipient of the act can be reached.
    SenzaDestinatari Blocca "senza-destinatari";
    /// A recipient without name.
    NominativoMancante Blocca "nominativo-mancante";
    /// An address to which no letter can go.
    IndirizzoInsufficiente Blocca "indirizzo-insufficiente";
    /// An address that does not fit the window.
    IndirizzoLungo Blocca "indirizzo-lungo";
    /// A CAP that had lost its leading zeros.
    CapCompletato Avvisa "cap-completato";
    /// A codice fiscale of the wrong form or check character.
    CodiceFiscaleErrato Avvisa "codice-fiscale-errato";
    /// A partita IVA of the wrong form or check digit.
    PartitaIvaErrata Avvisa "partita-iva-errata";
    /// A certified address that is none; the recipient is reached by post.
    PecNonValida Avvisa "pec-non-valida";
    /// Certified mail was asked for, and there is no address.
    PecMancante Blocca "pec-mancante";
    /// The lot's certified address is too old or lacks its list, and the book has another one, which is used.
    PecSostituita Avvisa "pec-sostituita";
    /// The book has another certified address than the lot; the lot's stands.
    PecDiscorde Avvisa "pec-discorde";
    /// The recipient has a day of death.
    Deceduto Avvisa "deceduto";
    /// Lives in a country that the table reaches by another way than straight by post.
    PaeseSenzaPosta Avvisa "paese-senza-posta";

    // Held: nothing is wrong, but the act must not leave now.
    /// Not validated by the C.P.L.
    TrattenutoNonValidato Blocca "trattenuto-non-validato";
    /// Paid in full.
    TrattenutoGiaPagato Blocca "trattenuto-gia-pagato";
    /// Recalled by the C.P.L.
    TrattenutoRichiamato Blocca "trattenuto-richiamato-cpl";
    /// For the bailiffs.
    TrattenutoMessi Blocca "trattenuto-canale-messi";
    /// In a language whose model does not exist or is not approved.
    TrattenutoLingua Blocca "trattenuto-lingua-non-approvata";
    /// For a country that no post may reach, where the project holds such acts.
    TrattenutoPaese Blocca "trattenuto-canale-paese";
}

impl Codice {
    /// Whether it is about a file that goes with an act.
    pub fn is_of_attachment(self) -> bool {
        self.as_str().starts_with("allegato-")
    }

    /// The reason of a held recipient, as counts name it; `None` where nothing is held.
    pub fn motivo(self) -> Option<&'static str> {
        self.as_str().strip_prefix("trattenuto-")
    }
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rilievo {
    /// The table of the row; `None` where a place of a file is meant.
    pub tabella: Option<Tabella>,
    /// Which input file, as a place in the list of inputs.
    pub file: u16,
    /// Where in the file, from 1.
    pub riga: u32,
    /// The column; empty where the whole row is meant.
    pub campo: String,
    /// What it is about.
    pub codice: Codice,
    /// Whether the row goes on.
    pub gravita: Gravita,
    /// What stood there.
    pub valore: String,
    /// What was expected, where the sentence names it; never a personal datum.
    pub atteso: String,
}

/// How much of a value is kept: enough to find it again.
const MAX_VALORE: usize = 120;

impl Rilievo {
    /// Something about a column of a row.
    pub fn new(at: &Riga, campo: &str, codice: Codice, valore: &str) -> Self {
        Self { tabella: Some(at.tabella), ..Self::at(at.file, at.riga, campo, codice, valore) }
    }

    /// Something about a place of a file.
    pub fn at(file: u16, riga: u32, campo: &str, codice: Codice, valore: &str) -> Self {
        Self {
            tabella: None,
            file,
            riga,
            campo: campo.to_owned(),
            codice,
            gravita: codice.gravita(),
            valore: shorten(valore),
            atteso: String::new(),
        }
    }

    /// Whether it is about this row.
    pub fn is_about(&self, riga: &Riga) -> bool {
        (self.tabella, self.file, self.riga) == (Some(riga.tabella), riga.file, riga.riga)
    }

    /// With what was expected.
    pub fn expecting(mut self, atteso: impl Into<String>) -> Self {
        self.atteso = atteso.into();
        self
    }

    /// With another gravity than its code's usual one.
    pub fn weighing(mut self, gravita: Gravita) -> Self {
        self.gravita = gravita;
        self
    }

    /// The sentence for the operator.
    pub fn messaggio(&self, frasi: &Locale) -> String {
        frasi.say(self.codice.as_str(), &[("campo", &self.campo), ("atteso", &self.atteso)])
    }
}

/// The beginning of a value, on one line.
fn shorten(valore: &str) -> String {
    if valore.len() <= MAX_VALORE && valore.bytes().all(|it| it >= b' ') {
        return valore.to_owned();
    }
    let shown = |it: char| if it.is_control() { ' ' } else { it };
    let mut short: String = valore.chars().take(MAX_VALORE).map(shown).collect();
    if short.len() < valore.len() {
        short.push('…');
    }
    short
}
