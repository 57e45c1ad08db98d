//! What happened to an act, as the ledger holds it: each fact has its day, what it is about and what proves it.
//!
//! A fact is never edited. A wrong one is withdrawn by an [`Evento::Rettifica`] that names it, and the right one is
//! added. What the facts mean is for the procedure alone; here they are only written and read, in one form.
//!
//! These types carry their own form (serde), against the rule for the domain: the form of a fact is its definition,
//! and it can never change once facts are written in it. New fields must be optional.

use serde::Deserialize;
use serde::Serialize;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;

pub mod forma;
pub mod scheda;

use scheda::Scheda;
use scheda::Soggetto;

/// An act as it came in last.
pub fn latest_scheda(fatti: &[Fatto]) -> Option<&Scheda> {
    fatti.iter().rev().find_map(|it| match &it.evento {
        Evento::Ricevuto(scheda) => Some(&**scheda),
        _ => None,
    })
}

/// A fact about one act.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fatto {
    /// Its number in the ledger, by which others cite it; 0 before it is recorded.
    #[serde(skip)]
    pub numero: u64,
    /// The civil day it happened, in Europe/Rome.
    #[serde(with = "forma::data")]
    pub data: Data,
    /// The day it could be known to us, where that is later: terms of the service run from it.
    #[serde(with = "forma::data_opzionale", default, skip_serializing_if = "Option::is_none")]
    pub disponibile: Option<Data>,
    /// Which recipient it is about; all where `None`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destinatario: Option<u32>,
    /// What happened.
    pub evento: Evento,
    /// Where we know it from: a file's name as received, a desk, a job.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub fonte: String,
    /// What proves it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prove: Vec<Prova>,
}

impl Fatto {
    /// A fact of a day about the whole act.
    pub fn new(data: Data, evento: Evento) -> Self {
        Self { numero: 0, data, disponibile: None, destinatario: None, evento, fonte: String::new(), prove: Vec::new() }
    }

    /// The same about one recipient.
    pub fn of(mut self, destinatario: u32) -> Self {
        self.destinatario = Some(destinatario);
        self
    }

    /// The same with its source.
    pub fn from(mut self, fonte: impl Into<String>) -> Self {
        self.fonte = fonte.into();
        self
    }
}

/// A file that proves a fact, kept by its hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prova {
    /// What it is: `23L`, `ARCAD`, `CAD`, `CAN`, `Plico`, `Indagine`, `AR`, `relata`, `accettazione`, `consegna`, …
    pub tipo: String,
    /// Its hash; empty where the paper is held and has no image.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sha256: String,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Evento {
    /// The act came in, with a lot or from the backlog.
    Ricevuto(Box<Scheda>),
    /// A piece was printed for a recipient.
    Stampato(Spedizione),
    /// A piece that was lost in the machines was printed again.
    Ristampato(Spedizione),
    /// A piece was taken out before hand-over.
    Stornato {
        /// Why: `pagato`, `richiamato`, or words.
        motivo: String,
    },
    /// A carrier accepted the piece: for the sender the act is on its way from this day.
    Affidato(Spedizione),
    /// What became of a piece.
    Esito(Box<Esito>),
    /// A certified message was accepted: served as far as the sender goes.
    PecAccettata(Pec),
    /// A certified message was delivered, completely.
    PecConsegnata(Pec),
    /// A certified message was not delivered.
    PecMancata {
        /// The message.
        pec: Pec,
        /// Why.
        causa: String,
        /// Whether the recipient answers for it (D.M. 18/12/2017).
        imputabile: bool,
    },
    /// The messo of a Comune served the act, or could not.
    Relata {
        /// `MANI`, `FAMILIARE`, `PORTIERE`, `RIFIUTO`, `ART140`, `ART143`, `IRREPERIBILE`.
        modalita: String,
        /// Art. 140 c.p.c.: the day the registered letter was sent.
        #[serde(with = "forma::data_opzionale", default, skip_serializing_if = "Option::is_none")]
        raccomandata: Option<Data>,
        /// Art. 140 c.p.c.: the day that letter or the act was collected.
        #[serde(with = "forma::data_opzionale", default, skip_serializing_if = "Option::is_none")]
        ritirata: Option<Data>,
    },
    /// Somebody before us says that the act was served on this day.
    NotificaDichiarata {
        /// How, in the words of `modalita`.
        modalita: String,
    },
    /// A question to another base or office.
    Richiesta {
        /// Whom.
        banca: Banca,
        /// Number or name of the request.
        riferimento: String,
    },
    /// What it answered.
    Risposta(Box<Risposta>),
    /// The act is now also, or instead, for this person.
    NuovoDestinatario {
        /// The person; the term of service runs anew from the day of the fact.
        soggetto: Box<Soggetto>,
        /// `locazione`, `passaggio`, `conducente`, `anagrafe`.
        motivo: String,
        /// Whom the person stands in for; beside all where `None`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        al_posto_di: Option<u32>,
    },
    /// Money came in; the day of the fact is the day it was paid.
    Pagamento(Pagamento),
    /// Money was given back.
    Rimborso {
        /// How much.
        #[serde(with = "forma::centesimi")]
        importo: Centesimi,
    },
    /// The sum may be paid by instalments.
    Rateizzato {
        /// Sum and last day of each, in order.
        rate: Vec<Rata>,
    },
    /// Somebody appealed.
    Ricorso {
        /// To whom.
        autorita: Autorita,
        /// Whether enforcement is suspended by a decision.
        #[serde(default)]
        sospeso: bool,
    },
    /// An appeal was decided.
    EsitoRicorso {
        /// By whom.
        autorita: Autorita,
        /// How.
        esito: EsitoRicorso,
        /// The sum that the decision sets, where it sets one.
        #[serde(with = "forma::centesimi_opzionali", default, skip_serializing_if = "Option::is_none")]
        importo: Option<Centesimi>,
    },
    /// The owner said who drove, or that he cannot.
    DatiConducente {
        /// Whether the declaration is complete and valid.
        validi: bool,
        /// What is wrong with it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        motivo: String,
        /// Who drove, where the declaration is valid and was keyed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        conducente: Option<Box<Soggetto>>,
    },
    /// Somebody was asked to show documents or to come (art. 180 c. 8 CdS).
    Invito {
        /// By this day.
        #[serde(with = "forma::data")]
        entro: Data,
    },
    /// Documents were shown.
    Ottemperato,
    /// The act is void.
    Annullato {
        /// Why.
        motivo: String,
        /// Whether a delay of ours is the cause (art. 4 and row 1 of the penalties).
        #[serde(default)]
        per_ritardo: bool,
    },
    /// The C.P.L. said yes, or no, to a step.
    Autorizzato {
        /// Which.
        voce: Voce,
        /// Yes or no.
        consenso: bool,
        /// Who.
        da: String,
        /// Why not, where they say so.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        motivo: String,
    },
    /// A step was done: a document made, a list sent.
    Emesso {
        /// Which.
        voce: Voce,
        /// The document or the flow.
        riferimento: String,
        /// The day by which it asks to pay or answer.
        #[serde(with = "forma::data_opzionale", default, skip_serializing_if = "Option::is_none")]
        scadenza: Option<Data>,
        /// The sum that it asks for.
        #[serde(with = "forma::centesimi_opzionali", default, skip_serializing_if = "Option::is_none")]
        importo: Option<Centesimi>,
    },
    /// A base took what was sent, or refused it.
    Riscontro {
        /// Which step.
        voce: Voce,
        /// The document or the flow.
        riferimento: String,
        /// Whether it was taken.
        accettato: bool,
        /// The code and words of a refusal.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        motivo: String,
    },
    /// A document was attached.
    Documento {
        /// What it is, as `allegati.csv` says it.
        tipo: String,
        /// Its name as received.
        nome: String,
    },
    /// A fact was wrong and never counted.
    Rettifica {
        /// Its number.
        di: u64,
        /// Why.
        motivo: String,
        /// Who says so.
        da: String,
    },
}

impl Evento {
    /// Whether it says that nobody can know who drove (R173).
    pub fn proves_no_driver(&self) -> bool {
        match self {
            Self::DatiConducente { motivo, .. } => {
                motivo.to_lowercase().replace('-', " ").contains("identificazione impossibile")
            }
            _ => false,
        }
    }

    /// The word by which lists and the ledger know it.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Ricevuto(_) => "ricevuto",
            Self::Stampato(_) => "stampato",
            Self::Ristampato(_) => "ristampato",
            Self::Stornato { .. } => "stornato",
            Self::Affidato(_) => "affidato",
            Self::Esito(_) => "esito",
            Self::PecAccettata(_) => "pec-accettata",
            Self::PecConsegnata(_) => "pec-consegnata",
            Self::PecMancata { .. } => "pec-mancata",
            Self::Relata { .. } => "relata",
            Self::NotificaDichiarata { .. } => "notifica-dichiarata",
            Self::Richiesta { .. } => "richiesta",
            Self::Risposta(_) => "risposta",
            Self::NuovoDestinatario { .. } => "nuovo-destinatario",
            Self::Pagamento(_) => "pagamento",
            Self::Rimborso { .. } => "rimborso",
            Self::Rateizzato { .. } => "rateizzato",
            Self::Ricorso { .. } => "ricorso",
            Self::EsitoRicorso { .. } => "esito-ricorso",
            Self::DatiConducente { .. } => "dati-conducente",
            Self::Invito { .. } => "invito",
            Self::Ottemperato => "ottemperato",
            Self::Annullato { .. } => "annullato",
            Self::Autorizzato { .. } => "autorizzato",
            Self::Emesso { .. } => "emesso",
            Self::Riscontro { .. } => "riscontro",
            Self::Documento { .. } => "documento",
            Self::Rettifica { .. } => "rettifica",
        }
    }
}

/// A piece on its way to a recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spedizione {
    /// The product: `AG`, `RACC_AR`, `ESTERO`, …
    pub prodotto: String,
    /// The number of the registered piece; empty where it has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub numero_piego: String,
    /// The number of its receipt.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub numero_ar: String,
    /// The eight digits of the job that printed it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lavoro: String,
    /// The plico's id in the job.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plico: String,
    /// The model, where the piece is a letter about the act (a reminder, a preruolo) and not the act: it serves nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lettera: String,
    /// Which attempt to serve this recipient, from 1.
    #[serde(default = "forma::uno")]
    pub tentativo: u32,
}

/// What became of a piece, as a card, a carrier's file or a person says it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Esito {
    /// The final code, e.g. `RECAG012`.
    pub codice: String,
    /// The cause of a failure, e.g. `M04`; empty where there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub causa: String,
    /// How it was served, in the words of `modalita`; empty where it was not.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub modalita: String,
    /// The piece's number, by which it was tied to the act.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub numero_piego: String,
    /// The day delivery was tried.
    #[serde(with = "forma::data_opzionale", skip_serializing_if = "Option::is_none")]
    pub tentato: Option<Data>,
    /// The day it was left at the office.
    #[serde(with = "forma::data_opzionale", skip_serializing_if = "Option::is_none")]
    pub depositato: Option<Data>,
    /// The day the CAD was sent: the ten days run from it.
    #[serde(with = "forma::data_opzionale", skip_serializing_if = "Option::is_none")]
    pub cad_spedita: Option<Data>,
    /// The day the CAN was sent.
    #[serde(with = "forma::data_opzionale", skip_serializing_if = "Option::is_none")]
    pub can_spedita: Option<Data>,
    /// The day it was delivered or refused at the door.
    #[serde(with = "forma::data_opzionale", skip_serializing_if = "Option::is_none")]
    pub consegnato: Option<Data>,
    /// The day it was collected or refused at the office.
    #[serde(with = "forma::data_opzionale", skip_serializing_if = "Option::is_none")]
    pub ritirato: Option<Data>,
    /// `AUTO`, `DA_VERIFICARE`, `CONFERMATO`: only what is not to be verified counts.
    pub stato: String,
    /// Where the paper is: box.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub scatola: String,
    /// Where the paper is: place in the box.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub posizione: String,
}

/// A certified message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pec {
    /// Its Message-ID.
    pub messaggio: String,
    /// The instant of the receipt as it says it, ISO 8601 with its offset.
    pub istante: String,
    /// The hour in Europe/Rome at which it counts, `HH:MM`: after 21:00 and before 07:00 some courts count the next 7:00.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ora: String,
}

/// Bases and offices that know something about people and vehicles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Banca {
    /// The public vehicle register.
    Aci,
    /// The Motorizzazione.
    Mctc,
    /// The registry office of a Comune, or ANPR.
    Anagrafe,
    /// The registry of Italians abroad.
    Aire,
    /// Certified addresses of companies and professionals.
    Inipec,
    /// Digital domiciles of people.
    Inad,
    /// A rental or leasing company.
    Noleggio,
    /// A foreign authority.
    Estero,
    /// The messi of a Comune, or another police.
    Messi,
}

/// An answer to a [`Evento::Richiesta`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risposta {
    /// Who answered.
    pub banca: Banca,
    /// The request.
    pub riferimento: String,
    /// What they say.
    pub esito: EsitoRisposta,
    /// Who the person is, where they say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub soggetto: Option<Box<Soggetto>>,
    /// What differs from what was known, in words; see the model of the field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub discrepanze: Vec<String>,
}

/// What an answer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EsitoRisposta {
    /// The person or the owner is this one.
    Trovato,
    /// The address is the one we had.
    Invariato,
    /// The address is another.
    Cambiato,
    /// The person is dead.
    Deceduto,
    /// The person cannot be found.
    Irreperibile,
    /// They do not know the person or the plate.
    Sconosciuto,
    /// The answer cannot be used; the discrepancies say why.
    Inutilizzabile,
}

/// Money that came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pagamento {
    /// How much.
    #[serde(with = "forma::centesimi")]
    pub importo: Centesimi,
    /// `CCP`, `PAGOPA`, `BANCA`, `POS`, `CONTANTI`, `PORTALE`, `RUOLO`, `ALTRO`.
    pub canale: String,
    /// pagoPA's IUV, the fifth field or the client code that tied it; empty where a person did.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub riferimento: String,
    /// What was paid: `VERBALE`, `PREAVVISO`, `SOLLECITO`, `PRERUOLO`, `RATA`, `ORDINANZA`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub oggetto: String,
    /// Which instalment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rata: Option<u32>,
    /// The day it was credited.
    #[serde(with = "forma::data_opzionale", default, skip_serializing_if = "Option::is_none")]
    pub accredito: Option<Data>,
}

/// One instalment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rata {
    /// How much.
    #[serde(with = "forma::centesimi")]
    pub importo: Centesimi,
    /// Its last day.
    #[serde(with = "forma::data")]
    pub entro: Data,
}

/// Who decides an appeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Autorita {
    /// The Prefect (art. 203 CdS).
    Prefetto,
    /// The Justice of the Peace (art. 204-bis CdS, art. 6 and 7 D.Lgs. 150/2011).
    Gdp,
    /// The office itself.
    Autotutela,
    /// Another court.
    Altro,
}

/// How an appeal ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EsitoRicorso {
    /// The act falls.
    Accolto,
    /// The act stands.
    Respinto,
    /// It was not heard: the act stands as if nobody had appealed.
    Inammissibile,
    /// The authority let its own time pass: the act falls.
    SilenzioAccoglimento,
}

/// What is to be done with an act next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voce {
    /// To be served: nothing has gone out yet.
    Notifica,
    /// To be served again by post.
    RinotificaPosta,
    /// To be served again by the messi, or another police.
    RinotificaMessi,
    /// To be served again abroad.
    RinotificaEstero,
    /// The registry is to be asked where the person lives.
    Anagrafe,
    /// Its owner is to be looked for.
    Proprietario,
    /// Nothing has come back.
    SenzaEsito,
    /// The evidence is not complete.
    ProvaIncompleta,
    /// A verbale of art. 126-bis c. 2 can be drawn up.
    Verbale126Bis,
    /// A verbale of art. 180 c. 8 can be drawn up.
    Verbale180,
    /// A reminder.
    Sollecito,
    /// The rest is to be asked for.
    Integrazione,
    /// What is too much is to be given back.
    Rimborso,
    /// The letter before the ruolo.
    Preruolo,
    /// The ruolo.
    Ruolo,
    /// The report of art. 17 L. 689/81 to its authority.
    Rapporto,
    /// An act without reduced payment goes to the Prefect (art. 202 c. 3-bis CdS).
    TrasmissionePrefetto,
    /// Points are to be deducted.
    Punti,
    /// Nothing is left to be done.
    Definito,
    /// A person must decide: facts contradict one another, or the law stops.
    Verifica,
}

impl Voce {
    /// Every value, in the order of the declaration.
    pub const ALL: [Self; 20] = [
        Self::Notifica,
        Self::RinotificaPosta,
        Self::RinotificaMessi,
        Self::RinotificaEstero,
        Self::Anagrafe,
        Self::Proprietario,
        Self::SenzaEsito,
        Self::ProvaIncompleta,
        Self::Verbale126Bis,
        Self::Verbale180,
        Self::Sollecito,
        Self::Integrazione,
        Self::Rimborso,
        Self::Preruolo,
        Self::Ruolo,
        Self::Rapporto,
        Self::TrasmissionePrefetto,
        Self::Punti,
        Self::Definito,
        Self::Verifica,
    ];

    /// Whether it asks somebody for money, which nobody may do when the claim has lapsed.
    pub const fn asks_for_money(self) -> bool {
        matches!(self, Self::Sollecito | Self::Integrazione | Self::Preruolo | Self::Ruolo)
    }

    /// The word on the command line and in lists.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Notifica => "notifica",
            Self::RinotificaPosta => "rinotifica-posta",
            Self::RinotificaMessi => "rinotifica-messi",
            Self::RinotificaEstero => "rinotifica-estero",
            Self::Anagrafe => "anagrafe",
            Self::Proprietario => "proprietario",
            Self::SenzaEsito => "senza-esito",
            Self::ProvaIncompleta => "prova-incompleta",
            Self::Verbale126Bis => "verbale126-bis",
            Self::Verbale180 => "verbale180",
            Self::Sollecito => "sollecito",
            Self::Integrazione => "integrazione",
            Self::Rimborso => "rimborso",
            Self::Preruolo => "preruolo",
            Self::Ruolo => "ruolo",
            Self::Rapporto => "rapporto",
            Self::TrasmissionePrefetto => "trasmissione-prefetto",
            Self::Punti => "punti",
            Self::Definito => "definito",
            Self::Verifica => "verifica",
        }
    }

    /// Reads that word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text.trim())
    }
}
