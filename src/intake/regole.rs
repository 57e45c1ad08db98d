//! What reading an act depends on, besides its rows: handed in, so that reading stays a function.

use crate::domain::allegato::Allegato;
use crate::domain::atto::Atto;
use crate::domain::atto::TipoAtto;
use crate::domain::data::Data;
use crate::domain::lotto::TipoLotto;
use crate::domain::paese::Paesi;
use crate::domain::riservato::Riservato;
use crate::domain::soggetto::Canale;
use crate::domain::soggetto::Destinatario;
use crate::domain::soggetto::Registro;
use crate::domain::tariffa::Tariffa;
use crate::intake::riga::Riga;
use crate::intake::rilievi::Codice;

/// A letter that is printed instead of an act's own model, as reading knows it.
pub trait Lettera: Sync {
    /// Whether it has a field of this name that can say this; else what it expects. `anno` is that of the lot.
    fn judge(&self, campo: &str, valore: &str, anno: i32) -> Result<(), String>;

    /// What it asks for and neither the act nor its fields give for a recipient. `data` is the day of the lot,
    /// `codice_ente` the body it is for.
    fn missing(&self, data: Data, codice_ente: &str, piece: (&Atto, &Destinatario)) -> Vec<Mancanza>;

    /// Whether it asks for money.
    fn asks_for_payment(&self) -> bool;
}

/// What a letter does not find.
pub enum Mancanza {
    /// A field.
    Campo(String),
    /// Sums that agree, as this equation of the model says.
    Conto(String),
}

/// A recipient whom the book of certified addresses is asked about, before the channel is chosen.
#[derive(Debug)]
pub struct Cercato<'a> {
    /// The row.
    pub riga: &'a Riga,
    /// The kind of act.
    pub tipo: TipoAtto,
    /// What the lot is for.
    pub lotto: TipoLotto,
    /// The channel that the C.P.L. wants, whatever the lot is for.
    pub forzato: Option<Canale>,
    /// Whether the lot says that the person is dead.
    pub deceduto: bool,
    /// The recipient as the lot has them; the channel is not chosen yet.
    pub destinatario: &'a Destinatario,
}

/// An address of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trovata {
    /// The address.
    pub pec: Riservato<String>,
    /// The list it was taken from.
    pub registro: Registro,
    /// The day it was.
    pub estratta: Data,
}

/// What the book says of a recipient.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Consiglio {
    /// The address that stands in for what the lot has.
    pub trovata: Option<Trovata>,
    /// Another one that the book knows, where the lot's stands.
    pub altra: Option<Trovata>,
    /// What is to be told of it.
    pub nota: Option<Codice>,
}

/// Whom the book is asked by.
pub type Rubrica<'a> = dyn Fn(&Cercato<'_>) -> Consiglio + Sync + 'a;

/// The rules of one lot.
#[derive(Clone, Copy)]
pub struct Regole<'a> {
    /// The lot's date: today, as far as reading is concerned.
    pub data: Data,
    /// What the lot is for; it chooses the channel of each recipient.
    pub tipo_lotto: TipoLotto,
    /// Whether the lot's sums are printed even where they differ from ours.
    pub importi_del_lotto: bool,
    /// Language tags whose model may be printed; a base language stands for all its regions.
    pub lingue: &'a [String],
    /// Ways and languages of countries abroad.
    pub paesi: &'a Paesi,
    /// Whether who lives where no post may go is held; else the print says so.
    pub trattieni_senza_posta: bool,
    /// Prices of violations whose sums the lot does not give.
    pub tariffa: Option<&'a Tariffa>,
    /// Whether some font of the print draws a character.
    pub can_draw: &'a (dyn Fn(char) -> bool + Sync),
    /// Whether `allegati/` holds a file of that name.
    pub has_attachment: &'a (dyn Fn(&str) -> bool + Sync),
    /// How many pages a file prints: none where its kind is not printed, or why it cannot be.
    pub judge: &'a (dyn Fn(&Allegato) -> Result<u32, Codice> + Sync),
    /// Kinds of attachments without which an act does not leave.
    pub obbligatori: &'a [String],
    /// The body that the lot is for.
    pub codice_ente: &'a str,
    /// The letter that is printed instead of the acts' own models.
    pub lettera: Option<&'a dyn Lettera>,
    /// Whether acts are wanted whole, for the ledger, even where they are held.
    pub ricorda: bool,
    /// The book of certified addresses; what it gave is in the rows of a piece, so that it is asked once.
    pub rubrica: Option<&'a Rubrica<'a>>,
}
