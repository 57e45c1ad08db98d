//! What the payments of an act were, and what they leave to be paid.
//!
//! Payments are counted in the order of their days. What is short is an acconto, what settles the act is its
//! saldo, what is too much is an eccedenza to be given back; each with its cause (domain cases I1-I5, E1-E3).

use crate::domain::data::Data;
use crate::domain::dovuto::Dovuto;
use crate::domain::dovuto::Posizione;
use crate::domain::dovuto::Regola;
use crate::domain::dovuto::Titolo;
use crate::domain::importi::Centesimi;

/// Money that came in for an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Versamento {
    /// Day it was paid.
    pub data: Data,
    /// How much.
    pub importo: Centesimi,
}

/// Why a payment is not the right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Causa {
    /// I1: the discounted sum, after its 5 days.
    ScontatoOltreTermine,
    /// I2: 30 % off where the law excludes the discount.
    ScontatoNonAmmesso,
    /// I3: the sanction without the costs.
    SenzaSpese,
    /// I4: the reduced sum, after its 60 days.
    RidottoOltreTermine,
    /// I5: less than due for any other reason.
    Insufficiente,
    /// E1: more than due.
    Eccedente,
    /// E2: paid again.
    Doppio,
    /// E3: paid when the act was cancelled.
    Annullato,
}

impl Causa {
    /// Every value, in the order of the declaration.
    pub const ALL: [Self; 8] = [
        Self::ScontatoOltreTermine,
        Self::ScontatoNonAmmesso,
        Self::SenzaSpese,
        Self::RidottoOltreTermine,
        Self::Insufficiente,
        Self::Eccedente,
        Self::Doppio,
        Self::Annullato,
    ];

    /// The code that records and sentences name it by.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ScontatoOltreTermine => "scontato-oltre-termine",
            Self::ScontatoNonAmmesso => "scontato-non-ammesso",
            Self::SenzaSpese => "senza-spese",
            Self::RidottoOltreTermine => "ridotto-oltre-termine",
            Self::Insufficiente => "insufficiente",
            Self::Eccedente => "eccedente",
            Self::Doppio => "doppio",
            Self::Annullato => "annullato",
        }
    }

    /// The short name of the case, as offices list it.
    pub const fn sigla(self) -> &'static str {
        match self {
            Self::ScontatoOltreTermine => "I1",
            Self::ScontatoNonAmmesso => "I2",
            Self::SenzaSpese => "I3",
            Self::RidottoOltreTermine => "I4",
            Self::Insufficiente => "I5",
            Self::Eccedente => "E1",
            Self::Doppio => "E2",
            Self::Annullato => "E3",
        }
    }
}

/// What a payment was; column `classe` of `pagamenti.csv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Classe {
    /// It settles the act to the cent.
    Saldo,
    /// It is short, and kept until the rest comes or the act goes to the ruolo.
    Acconto(Causa),
    /// It is too much, in part or whole.
    Eccedenza(Causa),
}

impl Classe {
    /// The code as lots and records carry it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Saldo => "SALDO",
            Self::Acconto(_) => "ACCONTO",
            Self::Eccedenza(_) => "ECCEDENZA",
        }
    }

    /// Why it is not a saldo.
    pub const fn causa(self) -> Option<Causa> {
        match self {
            Self::Saldo => None,
            Self::Acconto(causa) | Self::Eccedenza(causa) => Some(causa),
        }
    }
}

/// A payment, judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imputazione {
    /// The payment.
    pub versamento: Versamento,
    /// What it was.
    pub classe: Classe,
    /// What was due on its day, whatever had been paid before.
    pub dovuto: Dovuto,
    /// What had been paid before it.
    pub gia_versato: Centesimi,
    /// What it leaves to be paid, or to be given back; `None` where no sum is set.
    pub differenza: Option<Centesimi>,
}

/// What an act has come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Integrazione {
    /// Its payments, in the order of their days.
    pub imputazioni: Vec<Imputazione>,
    /// All that was paid.
    pub versato: Centesimi,
    surplus: Centesimi,
    posizione: Posizione,
}

/// What is left to be paid on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Residuo {
    /// How much; nothing where the act is settled or cancelled, `None` where no sum is set.
    pub importo: Option<Centesimi>,
    /// The rule of the sum from which the payments were taken.
    pub regola: Regola,
    /// The last day for it; `None` where nothing ends it.
    pub entro: Option<Data>,
}

impl Integrazione {
    /// Judges the payments of an act. `None` where the sums do not fit the arithmetic; no real ones come near.
    pub fn of(posizione: &Posizione, versamenti: &[Versamento]) -> Option<Self> {
        let mut sorted = versamenti.to_vec();
        sorted.sort_by_key(|it| it.data);
        let mut it = Self {
            imputazioni: Vec::with_capacity(sorted.len()),
            versato: Centesimi::ZERO,
            surplus: Centesimi::ZERO,
            posizione: *posizione,
        };
        for versamento in sorted {
            it.add(versamento)?;
        }
        Some(it)
    }

    fn add(&mut self, versamento: Versamento) -> Option<()> {
        let gia_versato = self.versato;
        self.versato = gia_versato.checked_add(versamento.importo)?;
        let dovuto = self.asked(versamento.data);
        let (classe, differenza) = self.judge(versamento, &dovuto);
        if let (Classe::Eccedenza(_), Some(more)) = (classe, differenza) {
            self.surplus = self.surplus.checked_add(more)?;
        }
        self.imputazioni.push(Imputazione { versamento, classe, dovuto, gia_versato, differenza });
        Some(())
    }

    /// What a payment was, and what it leaves or has too much; `self.versato` holds it already.
    fn judge(&self, versamento: Versamento, dovuto: &Dovuto) -> (Classe, Option<Centesimi>) {
        if dovuto.regola == Regola::Annullato {
            return (Classe::Eccedenza(Causa::Annullato), Some(versamento.importo));
        }
        if self.settled().is_some() {
            return (Classe::Eccedenza(Causa::Doppio), Some(versamento.importo));
        }
        let Some(asked) = dovuto.importo else {
            return (Classe::Acconto(self.shortfall(versamento.data, dovuto)), None);
        };
        match (asked.checked_sub(self.versato), self.versato.checked_sub(asked)) {
            (Some(Centesimi::ZERO), _) => (Classe::Saldo, Some(Centesimi::ZERO)),
            (None, surplus) => (Classe::Eccedenza(Causa::Eccedente), surplus),
            (missing, _) => (Classe::Acconto(self.shortfall(versamento.data, dovuto)), missing),
        }
    }

    /// Why what was paid so far is short on a day: told by the sum that it is, with its costs or without.
    fn shortfall(&self, day: Data, dovuto: &Dovuto) -> Causa {
        let Posizione { titolo, spese, .. } = &self.posizione;
        let versato = self.versato;
        let without_costs = |sum: Option<Centesimi>| sum.and_then(|it| it.checked_sub(*spese));
        let is_sum = |sum: Option<Centesimi>| sum == Some(versato) || without_costs(sum) == Some(versato);
        if *spese > Centesimi::ZERO && without_costs(dovuto.importo) == Some(versato) {
            return Causa::SenzaSpese;
        }
        let Titolo::Verbale { importi, tutto_scontato, .. } = titolo else {
            return Causa::Insufficiente;
        };
        let is_late = self.posizione.term().is_some_and(|last| day > last);
        let is_early_over = self.posizione.early_term().is_some_and(|last| day > last);
        match () {
            () if is_early_over && is_sum(importi.entro_5gg) => Causa::ScontatoOltreTermine,
            () if importi.entro_5gg != *tutto_scontato && is_sum(*tutto_scontato) => Causa::ScontatoNonAmmesso,
            () if is_late && is_sum(importi.entro_60gg) => Causa::RidottoOltreTermine,
            () => Causa::Insufficiente,
        }
    }

    /// The payment that settled the act.
    pub fn settled(&self) -> Option<&Imputazione> {
        let settles = |it: &&Imputazione| matches!(it.classe, Classe::Saldo | Classe::Eccedenza(Causa::Eccedente));
        self.imputazioni.iter().find(settles)
    }

    /// The sum against which payments count on a day.
    ///
    /// Who paid the whole sanction within its term, and only the costs or the part without a discount are missing,
    /// may complete the sum of the day of that payment until the 60 days end: it is that difference which the letter
    /// asks for. Who paid a part of it within 5 days has not paid within 5 days (art. 202 c. 1 CdS), and may complete
    /// the 60-day sum. After the term the sum is that of the day.
    fn asked(&self, day: Data) -> Dovuto {
        let dovuto = self.posizione.dovuto(day);
        let is_acconto = |it: &&Imputazione| matches!(it.classe, Classe::Acconto(_));
        let first = self.imputazioni.iter().find(is_acconto);
        let is_by_day = !matches!(dovuto.regola, Regola::Annullato | Regola::Riscossione);
        match (first, self.posizione.notifica, self.posizione.term()) {
            (Some(first), Some(notifica), Some(last))
                if is_by_day && first.versamento.data >= notifica && day <= last && keeps_its_sum(first) =>
            {
                Dovuto { fino_a: Some(last), ..first.dovuto }
            }
            _ => dovuto,
        }
    }

    /// What is to be given back on a day: all of it where the act is cancelled, else what was too much.
    pub fn rimborso(&self, day: Data) -> Centesimi {
        let is_cancelled = self.posizione.annullato.is_some_and(|it| day >= it);
        if is_cancelled { self.versato } else { self.surplus }
    }

    /// What is left to be paid on a day, once these payments are in.
    pub fn residuo(&self, day: Data) -> Residuo {
        if let Some(settled) = self.settled() {
            return Residuo { importo: Some(Centesimi::ZERO), regola: settled.dovuto.regola, entro: None };
        }
        let asked = self.asked(day);
        let left = |sum: Centesimi| sum.checked_sub(self.versato).unwrap_or(Centesimi::ZERO);
        Residuo { importo: asked.importo.map(left), regola: asked.regola, entro: asked.fino_a }
    }
}

/// Whether what was paid short keeps the sum of its day: the sanction was paid whole.
fn keeps_its_sum(it: &Imputazione) -> bool {
    let is_whole = matches!(it.classe.causa(), Some(Causa::SenzaSpese | Causa::ScontatoNonAmmesso));
    is_whole || it.dovuto.regola != Regola::RidottoCinqueGiorni
}
