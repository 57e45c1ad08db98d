//! What a message is, what it is worth and what it says.

use crate::domain::firma::Firma;
use crate::domain::istante::Istante;
use crate::domain::riservato::Riservato;
use crate::pec::busta::Busta;
use crate::pec::busta::Doppia;
use crate::pec::cause::Causa;
use crate::pec::cause::Cause;
use crate::pec::daticert;
use crate::pec::daticert::Daticert;
use crate::pec::daticert::Illeggibile;
use crate::pec::daticert::Tipo;
use crate::pec::fiducia::Fiducia;

/// What kind of message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Specie {
    /// What its `daticert.xml` says.
    Certificata(Tipo),
    /// Mail that is none of certified mail, or broken, in a provider's envelope.
    Anomalia,
    /// Anything else.
    Altro,
}

impl Specie {
    /// The word for it in lists and in `--json`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Certificata(tipo) => tipo.as_str(),
            Self::Anomalia => "anomalia",
            Self::Altro => "altro",
        }
    }
}

/// Why a person must look at a message, by code; the sentences are in `locales/<lingua>/pec.toml`.
pub type Nota = &'static str;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Giudizio {
    /// What kind of message it is.
    pub specie: Specie,
    /// What its signature is worth.
    pub firma: Firma,
    /// What it certifies, where it does and can be read.
    pub daticert: Option<Daticert>,
    /// Whose fault it was, where something failed.
    pub causa: Option<Causa>,
    /// Whether the failure is for good by what it says.
    pub is_final: bool,
    /// Why a person must look at it.
    pub note: Vec<Nota>,
}

impl Giudizio {
    /// Something that is no message.
    pub fn nothing(nota: Nota) -> Self {
        let (specie, firma) = (Specie::Altro, Firma::Assente);
        Self { specie, firma, daticert: None, causa: None, is_final: false, note: vec![nota] }
    }

    /// Whether it may be believed without anybody looking at it.
    pub fn is_good(&self) -> bool {
        self.firma == Firma::Valida && self.note.is_empty() && matches!(self.specie, Specie::Certificata(_))
    }

    /// The recipient it is about: the one it names, or the only one that there is.
    pub fn destinatario(&self) -> Option<&Riservato<String>> {
        let daticert = self.daticert.as_ref()?;
        match (&daticert.consegna, daticert.destinatari.as_slice()) {
            (Some(it), _) => Some(it),
            (None, [(one, _)]) => Some(one),
            _ => None,
        }
    }

    /// When it happened, and from when it counts for the recipient (art. 147 c.p.c.), where it is a delivery.
    pub fn istanti(&self) -> Option<[Istante; 2]> {
        let daticert = self.daticert.as_ref()?;
        let is_delivery = daticert.tipo == Tipo::AvvenutaConsegna;
        Some([daticert.data, if is_delivery { daticert.data.for_recipient() } else { daticert.data }])
    }
}

/// Judges a message.
pub fn judge(raw: &[u8], fiducia: &Fiducia, cause: &Cause) -> Giudizio {
    let Some(busta) = Busta::read(raw) else { return Giudizio::nothing("non-un-messaggio") };
    let mut note: Vec<Nota> = Vec::new();
    let daticert = match busta.daticert() {
        Ok(it) => it.map(daticert::read).transpose().unwrap_or_else(|it| {
            note.push(unreadable(&it));
            None
        }),
        Err(Doppia) => {
            note.push("daticert-doppio");
            None
        }
    };
    let at = daticert.as_ref().map(|it| it.data.utc()).or_else(|| busta.date());
    let signed = busta.signed().map(|it| fiducia.verify(&it, at));
    let firma = signed.as_ref().map_or(Firma::Assente, |it| it.firma);
    let is_envelope = busta.headers("X-Trasporto").iter().any(|it| it.eq_ignore_ascii_case("errore"));
    let specie = match &daticert {
        Some(it) => Specie::Certificata(it.tipo),
        None if is_envelope && note.is_empty() => Specie::Anomalia,
        None => Specie::Altro,
    };
    if let Some(signed) = &signed
        && specie != Specie::Altro
        && !signed.indirizzi.iter().any(|it| busta.from().contains(it))
        && !signed.indirizzi.is_empty()
    {
        note.push("firmatario-diverso");
    }
    match &daticert {
        Some(it) => note.extend(doubts(it, &busta)),
        None if note.is_empty() && !busta.headers("X-Ricevuta").is_empty() => note.push("daticert-mancante"),
        None => {}
    }
    Giudizio {
        specie,
        firma,
        causa: daticert.as_ref().and_then(|it| cause.of(it)),
        is_final: daticert.as_ref().is_some_and(|it| cause.is_final(it)),
        daticert,
        note,
    }
}

fn unreadable(why: &Illeggibile) -> Nota {
    match why {
        Illeggibile::TroppoLungo | Illeggibile::NonXml | Illeggibile::Voce(_) => "daticert-illeggibile",
        Illeggibile::TipoIgnoto => "tipo-ignoto",
    }
}

/// Where what lies outside the signature says otherwise, and what a delivery lacks to be proof.
fn doubts(it: &Daticert, busta: &Busta<'_>) -> Vec<Nota> {
    let mut note = Vec::new();
    let header = if it.tipo == Tipo::PostaCertificata { "X-Trasporto" } else { "X-Ricevuta" };
    let other = if it.tipo == Tipo::PostaCertificata { "X-Ricevuta" } else { "X-Trasporto" };
    let says = |name: &str, meant: &str| busta.headers(name).iter().all(|it| it.eq_ignore_ascii_case(meant));
    if !says(header, it.tipo.as_str()) || !busta.headers(other).is_empty() {
        note.push("intestazioni-discordi");
    }
    if it.msgid.as_ref().is_some_and(|it| !says("X-Riferimento-Message-ID", it)) {
        note.push("riferimento-discorde");
    }
    if it.tipo == Tipo::AvvenutaConsegna {
        // Only a complete one proves that the act was served (art. 5 c. 1 DM 18/12/2017).
        if it.ricevuta.as_deref() != Some("completa") {
            note.push("consegna-non-completa");
        } else if !busta.has_postacert() {
            note.push("postacert-mancante");
        }
    }
    note
}
