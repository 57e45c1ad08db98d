//! Where the attempt to serve one recipient stands: receipts and what we did ourselves, folded, in whatever order they came.
//!
//! Sent is what was accepted, served what was completely delivered (art. 5 c. 1 DM 18/12/2017). A failure for good leads to
//! paper, and once it has, a delivery that comes after all is for a person.

use crate::domain::istante::Istante;
use crate::pec::cause::Causa;
use crate::pec::daticert::Tipo;

/// A notice of delay so long after the acceptance is the one of twenty-four hours (DM 2/11/2005, annex, 6.3.5: 22 to 24).
const DEFINITIVO: i64 = 22 * 3_600;
/// So long after the acceptance a provider must have said something.
const SCADENZA: i64 = 26 * 3_600;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evento {
    /// The bytes were about to leave; whether they did is not known until something else is.
    Tentato,
    /// It is certain that they did not leave: it may be tried again.
    NonPartito,
    /// The provider's server took them.
    Preso,
    /// The provider's server refused them for good.
    Respinto,
    /// A receipt that was judged good.
    Ricevuta(Ricevuta),
    /// A person gave up waiting: the act goes by paper.
    SuCarta(Istante),
}

/// What of a receipt counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ricevuta {
    /// Its kind.
    pub tipo: Tipo,
    /// When.
    pub data: Istante,
    /// Whose fault, where it failed.
    pub causa: Option<Causa>,
    /// Whether it says itself that a failure is for good.
    pub is_final: bool,
    /// Whether it speaks of a virus.
    pub is_virus: bool,
    /// Whether the recipient has certified mail; an acceptance says so.
    pub is_certificato: bool,
    /// Whether a delivery carries all that was sent.
    pub is_completa: bool,
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stato {
    /// Nothing was done yet.
    DaInviare,
    /// It may have left, or not: only a receipt can tell, and it is never sent again blindly.
    Incerto,
    /// The provider's server refused it: nothing left, and a person must look why.
    Respinta,
    /// The provider's server has it.
    Inviata,
    /// Accepted: sent.
    Accettata,
    /// Accepted, and late.
    Preavviso,
    /// Completely delivered: served.
    Consegnata,
    /// Not accepted.
    NonAccettata,
    /// Not delivered, for good.
    NonConsegnata(Causa),
    /// The recipient has no certified mail.
    NonPec,
    /// Stopped for a virus.
    Virus,
    /// Nothing was heard within the time.
    Scaduta,
    /// A person gave up waiting for it.
    SuCarta,
    /// A failure for good, and a delivery after it.
    Contesa,
}

impl Stato {
    /// The word for it in lists and in `--json`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DaInviare => "DA_INVIARE",
            Self::Incerto => "INCERTO",
            Self::Respinta => "RESPINTA",
            Self::Inviata => "INVIATA",
            Self::Accettata => "ACCETTATA",
            Self::Preavviso => "PREAVVISO",
            Self::Consegnata => "CONSEGNATA",
            Self::NonAccettata => "NON_ACCETTATA",
            Self::NonConsegnata(Causa::Destinatario) => "NON_CONSEGNATA_DESTINATARIO",
            Self::NonConsegnata(Causa::Altra) => "NON_CONSEGNATA_ALTRA",
            Self::NonPec => "NON_PEC",
            Self::Virus => "VIRUS",
            Self::Scaduta => "SCADUTA",
            Self::SuCarta => "SU_CARTA",
            Self::Contesa => "CONTESA",
        }
    }

    /// Whether nothing more is waited for: served, failed for good, or for a person to settle.
    pub const fn is_final(self) -> bool {
        self.wants_paper() || matches!(self, Self::Consegnata | Self::Respinta | Self::Contesa)
    }

    /// Whether the act must go by paper.
    pub const fn wants_paper(self) -> bool {
        matches!(
            self,
            Self::NonAccettata | Self::NonConsegnata(_) | Self::NonPec | Self::Virus | Self::Scaduta | Self::SuCarta
        )
    }
}

/// Where an attempt stands, and its two dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posizione {
    /// Where it stands.
    pub stato: Stato,
    /// When it was sent: the acceptance.
    pub accettata: Option<Istante>,
    /// When it was served: the complete delivery.
    pub consegnata: Option<Istante>,
}

/// Folds what happened, as of an instant.
pub fn fold(eventi: &[Evento], adesso: Istante) -> Posizione {
    let ricevute: Vec<&Ricevuta> = eventi.iter().filter_map(receipt).collect();
    let first = |tipo: Tipo, is_meant: fn(&Ricevuta) -> bool| {
        ricevute.iter().filter(|it| it.tipo == tipo && is_meant(it)).map(|it| it.data).min()
    };
    let accettata = first(Tipo::Accettazione, |_| true);
    let consegnata = first(Tipo::AvvenutaConsegna, |it| it.is_completa);
    let given_up = eventi.iter().any(|it| matches!(it, Evento::SuCarta(_)));
    let failed = failure(&ricevute, accettata);
    let is_over = |since: Istante| adesso.utc() - since.utc() >= SCADENZA;
    let stato = match (consegnata, failed) {
        (Some(delivered), Some((at, _))) if at < delivered => Stato::Contesa,
        // Paper was on its way when it was heard of, whenever it was delivered.
        (Some(_), _) if given_up => Stato::Contesa,
        (Some(_), _) => Stato::Consegnata,
        (None, Some((_, stato))) => stato,
        (None, None) if given_up => Stato::SuCarta,
        (None, None) => match accettata {
            Some(since) if is_over(since) => Stato::Scaduta,
            Some(_) if first(Tipo::PreavvisoErroreConsegna, |_| true).is_some() => Stato::Preavviso,
            Some(_) => Stato::Accettata,
            // A provider that tells of a delay has it, whatever became of the acceptance.
            None if first(Tipo::PreavvisoErroreConsegna, |_| true).is_some() => Stato::Preavviso,
            None => ours(eventi),
        },
    };
    Posizione { stato, accettata, consegnata }
}

/// Where it stands by what we did ourselves, as long as no receipt speaks.
fn ours(eventi: &[Evento]) -> Stato {
    let count = |what: Evento| eventi.iter().filter(|it| **it == what).count();
    match (count(Evento::Preso), count(Evento::Respinto)) {
        (1.., _) => Stato::Inviata,
        // An attempt that nobody answered may have arrived, whatever another one did.
        (0, refused) if count(Evento::Tentato) > count(Evento::NonPartito) + refused => Stato::Incerto,
        (0, 1..) => Stato::Respinta,
        (0, 0) => Stato::DaInviare,
    }
}

fn receipt(it: &Evento) -> Option<&Ricevuta> {
    match it {
        Evento::Ricevuta(it) => Some(it),
        Evento::Tentato | Evento::NonPartito | Evento::Preso | Evento::Respinto | Evento::SuCarta(_) => None,
    }
}

/// The first failure for good.
fn failure(ricevute: &[&Ricevuta], accettata: Option<Istante>) -> Option<(Istante, Stato)> {
    let mut late: Vec<Istante> = Vec::new();
    let mut all: Vec<&&Ricevuta> = ricevute.iter().collect();
    // Of two at one instant the same one counts, whichever came first.
    all.sort_by_key(|it| (it.data, it.tipo.as_str(), it.is_virus, it.causa == Some(Causa::Altra)));
    for it in all {
        let causa = it.causa.unwrap_or(Causa::Altra);
        let stato = match it.tipo {
            Tipo::NonAccettazione | Tipo::ErroreConsegna if it.is_virus => Some(Stato::Virus),
            Tipo::NonAccettazione => Some(Stato::NonAccettata),
            Tipo::ErroreConsegna => Some(Stato::NonConsegnata(causa)),
            Tipo::PreavvisoErroreConsegna => {
                let is_second = late.iter().any(|before| *before != it.data);
                late.push(it.data);
                let is_old = accettata.is_some_and(|since| it.data.utc() - since.utc() >= DEFINITIVO);
                (it.is_final || is_second || is_old).then_some(Stato::NonConsegnata(causa))
            }
            Tipo::Accettazione if !it.is_certificato => Some(Stato::NonPec),
            _ => None,
        };
        if let Some(stato) = stato {
            return Some((it.data, stato));
        }
    }
    None
}
