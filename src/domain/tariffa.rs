//! The tariff: what each violation costs, and from when to when.
//!
//! A plain value; the profile that it is read from belongs to intake. Of two rows with one code, at most
//! one is in force on any day.

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::domain::violazione::Violazione;

/// How far a row has been checked against the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stato {
    /// A source confirms its sums.
    Confermato,
    /// A source confirms one sum or the tier; the rest is recomputed.
    Parziale,
    /// From memory: the C.P.L. must check it before it is used.
    DaVerificare,
}

/// One row of the tariff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voce {
    /// The tariff's own code, e.g. `CDS-142-8`.
    pub codice: String,
    /// The article, e.g. `142`.
    pub articolo: String,
    /// The paragraph that sets the sanction.
    pub comma: String,
    /// The letter of that paragraph; may be empty.
    pub lettera: String,
    /// The rule in full where the precept stands in another paragraph: `7 c.1 lett. a) e c.13`.
    pub norma: String,
    /// The fact in words, with `{fields}` to fill in.
    pub descrizione: String,
    /// The least sanction of the law.
    pub minimo: Centesimi,
    /// The greatest sanction of the law.
    pub massimo: Centesimi,
    /// Licence points to deduct.
    pub punti: u32,
    /// Licence points to deduct from a driver licensed for less than three years.
    pub punti_neopatentato: u32,
    /// Whether it costs a third more at night (art. 195 c. 2-bis CdS).
    pub maggiorazione_notturna: bool,
    /// Whether 30 % is taken off within 5 days.
    pub sconto_30: bool,
    /// Whether reduced payment is allowed at all.
    pub pmr_ammesso: bool,
    /// Whether the owner must say who drove (art. 126-bis c. 2 CdS).
    pub obbligo_126bis: bool,
    /// The accessory sanction in words; may be empty.
    pub accessoria: String,
    /// First day in force.
    pub valido_dal: Data,
    /// Last day in force.
    pub valido_al: Data,
    /// How far it has been checked.
    pub stato: Stato,
    /// What it was checked against; may be empty.
    pub fonte: String,
}

/// A tariff with the days that it covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tariffa {
    /// Its name, as manifests give it.
    pub nome: String,
    /// First day that it covers.
    pub valido_dal: Data,
    /// Last day that it covers.
    pub valido_al: Data,
    /// Who checked the whole of it and when; empty while nobody has.
    pub verificato: String,
    // Invariant: every row is `is_sound`, lies within the tariff's days and overlaps no other of its code.
    voci: Vec<Voce>,
}

/// What is wrong with the rows of a tariff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsound {
    /// A minimum above the maximum, a maximum of nothing, days that end before they begin or lie
    /// outside the tariff's; the row's code.
    Row(String),
    /// Two rows of this code are in force on one day.
    Overlap(String),
}

impl Stato {
    /// Every value, from the surest.
    pub const ALL: [Self; 3] = [Self::Confermato, Self::Parziale, Self::DaVerificare];

    /// Reads the word of the profile.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }

    /// The word of the profile.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confermato => "confermato",
            Self::Parziale => "parziale",
            Self::DaVerificare => "da-verificare",
        }
    }
}

impl Voce {
    /// Whether it is in force on a day.
    pub fn is_valid_on(&self, day: Data) -> bool {
        (self.valido_dal..=self.valido_al).contains(&day)
    }

    /// The violation that an act contests with this row. Its words keep their `{fields}`: who writes the
    /// act fills them. The night counts only where the law makes it count.
    pub fn violazione(&self, progressivo: u32, is_night: bool, raddoppio_massa: bool) -> Violazione {
        Violazione {
            progressivo,
            articolo: self.articolo.clone(),
            comma: self.comma.clone(),
            lettera: self.lettera.clone(),
            codice_interno: self.codice.clone(),
            descrizione: self.descrizione.clone(),
            minimo: self.minimo,
            massimo: self.massimo,
            sconto_30: self.sconto_30,
            pmr_ammesso: self.pmr_ammesso,
            notturna: is_night && self.maggiorazione_notturna,
            raddoppio_massa,
            punti: self.punti,
            punti_neopatentato: self.punti_neopatentato,
            accessoria_codice: String::new(),
            accessoria_testo: self.accessoria.clone(),
        }
    }

    /// Whether its sums and days can be those of a law.
    fn is_sound(&self) -> bool {
        self.minimo <= self.massimo && self.massimo > Centesimi::ZERO && self.valido_dal <= self.valido_al
    }
}

impl Tariffa {
    /// A tariff of these rows, kept in the order given.
    pub fn new(
        nome: String,
        (valido_dal, valido_al): (Data, Data),
        verificato: String,
        voci: Vec<Voce>,
    ) -> Result<Self, Unsound> {
        for (index, voce) in voci.iter().enumerate() {
            let is_within = valido_dal <= voce.valido_dal && voce.valido_al <= valido_al;
            if !voce.is_sound() || !is_within {
                return Err(Unsound::Row(voce.codice.clone()));
            }
            let overlaps = |it: &Voce| {
                it.codice == voce.codice && it.valido_dal <= voce.valido_al && voce.valido_dal <= it.valido_al
            };
            if voci[..index].iter().any(overlaps) {
                return Err(Unsound::Overlap(voce.codice.clone()));
            }
        }
        Ok(Self { nome, valido_dal, valido_al, verificato, voci })
    }

    /// The row of a code that is in force on a day.
    pub fn find(&self, codice: &str, day: Data) -> Option<&Voce> {
        self.voci.iter().find(|it| it.codice == codice && it.is_valid_on(day))
    }

    /// All rows.
    pub fn voci(&self) -> &[Voce] {
        &self.voci
    }

    /// The rows in force on a day.
    pub fn valid_on(&self, day: Data) -> impl Iterator<Item = &Voce> {
        self.voci.iter().filter(move |it| it.is_valid_on(day))
    }
}
