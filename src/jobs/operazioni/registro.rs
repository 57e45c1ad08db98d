//! What became of every piece of a rendered lot: a fold over what was printed and what happened since.
//!
//! A piece has one live print at a time and one state, whatever happens; so the states always sum to the pieces,
//! and no piece is inserted twice. What cannot have happened is refused, not folded.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::Serialize;

use crate::press::manifest::Origine;

/// The state of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stato {
    /// Printed; nobody has said what became of it.
    Attesa,
    /// In its envelope.
    Inserita,
    /// Put aside by the machine, whole: a hand inserts it.
    Deviata,
    /// Spoiled: to be printed again.
    Scartata,
    /// Nobody knows where it is: to be printed again.
    Mancante,
    /// Taken out before hand-over: paid, recalled.
    Stornata,
    /// Accepted by the carrier.
    Affidata,
}

impl Stato {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Attesa, Self::Inserita, Self::Deviata, Self::Scartata, Self::Mancante, Self::Stornata, Self::Affidata];

    /// The word of files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Attesa => "attesa",
            Self::Inserita => "inserita",
            Self::Deviata => "deviata",
            Self::Scartata => "scartata",
            Self::Mancante => "mancante",
            Self::Stornata => "stornata",
            Self::Affidata => "affidata",
        }
    }

    /// The state that a word names.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }

    /// Whether a piece in this state is printed again.
    pub fn is_lost(self) -> bool {
        matches!(self, Self::Scartata | Self::Mancante)
    }

    /// Whether a piece can come from this state into another.
    fn may_become(self, to: Self) -> bool {
        match (self, to) {
            // Pulled is pulled, and what the carrier has is not ours to change.
            (Self::Stornata | Self::Affidata, _) | (_, Self::Attesa) => false,
            (Self::Attesa | Self::Inserita, Self::Affidata) => true,
            (_, Self::Affidata) => false,
            (from, to) => from != to,
        }
    }
}

impl fmt::Display for Stato {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Something that happened to a piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fatto {
    /// It came into a state.
    Esito(Origine, Stato),
    /// It was printed again: from there to here.
    Ristampa(Origine, Origine),
}

/// What cannot have happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assurdo {
    /// The plico.
    pub posto: Origine,
    /// Why not, as a stable code.
    pub why: &'static str,
}

/// A piece: its live print and its state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pezzo {
    /// Where it was printed last.
    pub posto: Origine,
    /// Its state.
    pub stato: Stato,
}

/// All pieces of a lot.
#[derive(Debug, Clone, Default)]
pub struct Registro {
    pezzi: Vec<Pezzo>,
    /// The piece of each plico of each print.
    posti: BTreeMap<Origine, usize>,
}

/// How many pieces are in which state; they sum to `attesi`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conti {
    /// All pieces.
    pub attesi: u64,
    /// Pieces by state; a state without pieces is there too.
    pub stati: BTreeMap<Stato, u64>,
}

impl Conti {
    /// How many pieces are in a state.
    pub fn of(&self, stato: Stato) -> u64 {
        self.stati.get(&stato).copied().unwrap_or(0)
    }

    fn add(&mut self, stato: Stato) {
        self.attesi += 1;
        *self.stati.entry(stato).or_default() += 1;
    }
}

impl Registro {
    /// The pieces of a lot that was just printed.
    pub fn new(printed: impl IntoIterator<Item = Origine>) -> Result<Self, Assurdo> {
        let mut registro = Self::default();
        for posto in printed {
            registro.place(&posto, registro.pezzi.len())?;
            registro.pezzi.push(Pezzo { posto, stato: Stato::Attesa });
        }
        Ok(registro)
    }

    /// Adds what happened next.
    pub fn apply(&mut self, fatto: &Fatto) -> Result<(), Assurdo> {
        match fatto {
            Fatto::Esito(posto, stato) => {
                let pezzo = self.live(posto)?;
                if !pezzo.stato.may_become(*stato) {
                    return Err(Assurdo { posto: posto.clone(), why: "stato-impossibile" });
                }
                pezzo.stato = *stato;
            }
            Fatto::Ristampa(from, to) => {
                let index = self.index(from)?;
                let pezzo = self.live(from)?;
                if !pezzo.stato.is_lost() {
                    return Err(Assurdo { posto: from.clone(), why: "ristampa-non-dovuta" });
                }
                *pezzo = Pezzo { posto: to.clone(), stato: Stato::Attesa };
                self.place(to, index)?;
            }
        }
        Ok(())
    }

    /// What it would be after `facts`.
    pub fn after(&self, facts: &[Fatto]) -> Result<Self, Assurdo> {
        let mut after = self.clone();
        facts.iter().try_for_each(|it| after.apply(it))?;
        Ok(after)
    }

    /// The piece that a plico is or was a print of.
    pub fn pezzo(&self, posto: &Origine) -> Option<&Pezzo> {
        self.posti.get(posto).map(|it| &self.pezzi[*it])
    }

    /// Whether a plico is the live print of its piece.
    pub fn is_live(&self, posto: &Origine) -> bool {
        self.pezzo(posto).is_some_and(|it| it.posto == *posto)
    }

    /// Whether a plico is still in its batch: not printed again since, and not pulled.
    pub fn stays(&self, posto: &Origine) -> bool {
        self.pezzo(posto).is_some_and(|it| it.posto == *posto && it.stato != Stato::Stornata)
    }

    /// All pieces, in the order of the lot.
    pub fn pezzi(&self) -> impl Iterator<Item = &Pezzo> {
        self.pezzi.iter()
    }

    /// All pieces by state.
    pub fn conti(&self) -> Conti {
        self.count(|_| true)
    }

    /// Some pieces by state.
    pub fn count(&self, wanted: impl Fn(&Pezzo) -> bool) -> Conti {
        let mut conti = Conti { attesi: 0, stati: Stato::ALL.into_iter().map(|it| (it, 0)).collect() };
        self.pezzi.iter().filter(|it| wanted(it)).for_each(|it| conti.add(it.stato));
        conti
    }

    fn place(&mut self, posto: &Origine, index: usize) -> Result<(), Assurdo> {
        match self.posti.insert(posto.clone(), index) {
            None => Ok(()),
            Some(_) => Err(Assurdo { posto: posto.clone(), why: "plico-doppio" }),
        }
    }

    fn index(&self, posto: &Origine) -> Result<usize, Assurdo> {
        self.posti.get(posto).copied().ok_or(Assurdo { posto: posto.clone(), why: "plico-sconosciuto" })
    }

    fn live(&mut self, posto: &Origine) -> Result<&mut Pezzo, Assurdo> {
        let index = self.index(posto)?;
        let pezzo = &mut self.pezzi[index];
        if pezzo.posto == *posto { Ok(pezzo) } else { Err(Assurdo { posto: posto.clone(), why: "plico-superato" }) }
    }
}
