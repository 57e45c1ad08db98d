//! From an enforceable act to the collector: the distinta for the C.P.L., the letters before the ruolo, the ruolo
//! itself, and what the collector tells of it.
//!
//! Nothing leaves without the C.P.L.'s recorded go-ahead, and an act ends in one place alone: a row of the list, of the
//! roll, or of the list of what cannot go, with its reason.

use crate::domain::data::Data;
use crate::domain::fiscale;
use crate::domain::fiscale::Verdict;
use crate::domain::importi::Centesimi;
use crate::domain::preruolo::Base;
use crate::domain::preruolo::Excluded;
use crate::domain::preruolo::Preruolo;
use crate::fatti::EsitoRisposta;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::fatti::scheda::Violazione;
use crate::flussi::ruolo::Profilo;
use crate::jobs::Error;
use crate::jobs::autorizza;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::project::Project;
use crate::ledger::Ledger;
use crate::procedure::fascicolo;
use crate::procedure::fascicolo::Destinatario;
use crate::procedure::fascicolo::Fascicolo;
use crate::procedure::fascicolo::Notifica;
use crate::procedure::fascicolo::Passo;
use crate::procedure::regole::Regole;

pub mod debitore;
pub mod distinta;
pub mod esiti;
pub mod fornitura;
pub mod lettere;
pub mod lista;
pub mod provvisorio;
pub mod ruolo;

/// Which acts are looked at.
#[derive(Debug, Clone)]
pub struct Scelta {
    /// The day that everything is computed for.
    pub al: Data,
    /// Only those of this body.
    pub ente: Option<String>,
    /// Only those whose number is of this year.
    pub anno: Option<u16>,
    /// Acts of trial lots instead of real ones.
    pub prova: bool,
    /// Below this sum an act is an anomaly.
    pub minimo: Centesimi,
}

/// An act with all that is known of it.
pub struct Letto {
    /// Which act.
    pub chiave: Chiave,
    /// Its facts, withdrawn ones among them.
    pub fatti: Vec<Fatto>,
    /// What they mean.
    pub fascicolo: Fascicolo,
}

impl Letto {
    /// Whether a step was done, and no base refused it since: by when it asks to pay.
    pub fn emesso(&self, which: Voce) -> Option<Option<Data>> {
        let mut last = None;
        for fatto in autorizza::alive(&self.fatti) {
            match &fatto.evento {
                Evento::Emesso { voce, scadenza, riferimento, .. } if *voce == which => {
                    last = Some((*scadenza, riferimento));
                }
                Evento::Riscontro { voce, riferimento, accettato: false, .. } if *voce == which => {
                    last = last.filter(|it| it.1 != riferimento);
                }
                _ => {}
            }
        }
        last.map(|it| it.0)
    }

    /// The step that is to be done by that day.
    pub fn passo(&self, voce: Voce, al: Data) -> Option<&Passo> {
        self.fascicolo.passi.iter().find(|it| it.voce == voce && it.dal <= al)
    }
}

/// Hands over every act of the choice, in no order that lists may rely on.
pub fn each(
    ledger: &Ledger,
    regole: &Regole,
    scelta: &Scelta,
    mut take: impl FnMut(Letto) -> Result<(), Error>,
) -> Result<(), Error> {
    fascicoli::each(ledger, scelta.prova, scelta.ente.as_deref(), |chiave, fatti| {
        match fascicolo::fold(&fatti, regole) {
            Some(fascicolo) if scelta.anno.is_none_or(|it| it == fascicolo.scheda.anno) => {
                take(Letto { chiave, fatti, fascicolo })
            }
            _ => Ok(()),
        }
    })
}

/// What a person has to look at before an act goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anomalia {
    /// The claim has lapsed: nobody may be asked for it (art. 209 CdS, art. 28 L. 689/81).
    Prescritto,
    /// A recipient's piece has not come back.
    SenzaEsito,
    /// The evidence that the law asks for is not complete.
    Prova,
    /// An appeal is pending, or suspends it.
    Ricorso,
    /// The fiscal code is missing, or its check is wrong.
    Cf,
    /// The debtor is dead.
    Deceduto,
    /// Nothing can be delivered there, or the address is abroad.
    Indirizzo,
    /// It is paid by instalments.
    Rate,
    /// The term within which the step must be done is over.
    Termini,
    /// The sum is less than what is worth while.
    Soglia,
    /// Facts contradict one another, or something else stands in the way.
    Verifica,
}

impl Anomalia {
    /// The word of lists and of the model.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Prescritto => "prescritto",
            Self::SenzaEsito => "senza_esito",
            Self::Prova => "prova",
            Self::Ricorso => "ricorso",
            Self::Cf => "cf",
            Self::Deceduto => "deceduto",
            Self::Indirizzo => "indirizzo",
            Self::Rate => "rate",
            Self::Termini => "termini",
            Self::Soglia => "soglia",
            Self::Verifica => "verifica",
        }
    }
}

/// An act whose time has come, with its sums and its debtors.
pub struct Posizione {
    /// The act.
    pub letto: Letto,
    /// The lines of what is asked, without any cost of a letter.
    pub somme: Preruolo,
    /// The last day for the step.
    pub entro: Option<Data>,
    /// First day on which it could be enforced; `None` while an appeal or instalments hold it back.
    pub esecutivo_dal: Option<Data>,
    /// Who owes: a place among the act's recipients.
    debitore: usize,
    /// Who owes beside.
    coobbligati: Vec<usize>,
    /// What a person has to look at.
    pub anomalie: Vec<Anomalia>,
}

impl Posizione {
    /// The act as it came in.
    pub fn scheda(&self) -> &Scheda {
        &self.letto.fascicolo.scheda
    }

    /// Who owes.
    pub fn debitore(&self) -> &Soggetto {
        &self.letto.fascicolo.destinatari[self.debitore].soggetto
    }

    /// Who owes beside, in order of their number.
    pub fn coobbligati(&self) -> impl Iterator<Item = &Soggetto> {
        self.coobbligati.iter().map(|it| &self.letto.fascicolo.destinatari[*it].soggetto)
    }

    /// How and when the act was served on its debtor.
    pub fn notifica(&self) -> &Notifica {
        let own = self.letto.fascicolo.destinatari[self.debitore].notifica.as_ref();
        own.or(self.letto.fascicolo.notifica.as_ref()).expect("an act without service is no position")
    }

    /// Its anomalies in the words of lists, the gravest first.
    pub fn words(&self) -> String {
        self.anomalie.iter().map(|it| it.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// Why an act whose money is still out is on no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Esclusa {
    /// Paid.
    Pagato,
    /// Cancelled.
    Annullato,
    /// Not served, as far as is known.
    SenzaNotifica,
    /// No title for enforcement, or not yet.
    NonEsecutivo,
    /// The C.P.L. said no.
    Negato,
    /// The letter was sent.
    InPreruolo,
    /// It is with the collector.
    ARuolo,
    /// Its time has not come.
    NonAncora,
    /// Its sums cannot be computed.
    SenzaImporti,
}

impl Esclusa {
    /// The code of the list.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pagato => "pagato",
            Self::Annullato => "annullato",
            Self::SenzaNotifica => "senza-notifica",
            Self::NonEsecutivo => "non-esecutivo",
            Self::Negato => "negato-dal-cpl",
            Self::InPreruolo => "gia-in-preruolo",
            Self::ARuolo => "gia-a-ruolo",
            Self::NonAncora => "non-ancora",
            Self::SenzaImporti => "senza-importi",
        }
    }
}

/// Judges an act for a step, `Preruolo` or `Ruolo`.
pub fn judge(letto: Letto, voce: Voce, scelta: &Scelta, regole: &Regole) -> Result<Box<Posizione>, (Chiave, Esclusa)> {
    let al = scelta.al;
    let fascicolo = &letto.fascicolo;
    if fascicolo.annullato.is_some_and(|it| it.0 <= al) {
        return Err((letto.chiave, Esclusa::Annullato));
    }
    if fascicolo.saldato.is_some_and(|it| it.0 <= al) {
        return Err((letto.chiave, Esclusa::Pagato));
    }
    if letto.emesso(Voce::Ruolo).is_some() {
        return Err((letto.chiave, Esclusa::ARuolo));
    }
    let sent = letto.emesso(Voce::Preruolo);
    if voce == Voce::Preruolo && sent.is_some() {
        return Err((letto.chiave, Esclusa::InPreruolo));
    }
    let Some(posizione) = &fascicolo.posizione else { return Err((letto.chiave, Esclusa::SenzaImporti)) };
    if fascicolo.notifica.is_none() {
        return Err((letto.chiave, Esclusa::SenzaNotifica));
    }
    // What an appeal or instalments hold back is shown when its time would have come, and goes nowhere by itself.
    let is_held = !fascicolo.sospeso.is_empty() || is_by_instalments(fascicolo, al);
    let esecutivo_dal = fascicolo.titolo_dal.filter(|_| !is_held);
    let by_law = posizione.esecutivo_dal();
    let dal = if is_held { by_law.map(|it| it.max(al)) } else { esecutivo_dal };
    let versamenti: Vec<_> = fascicolo.versamenti.iter().map(|it| it.0).collect();
    let base = Base { posizione, versamenti: &versamenti, dal };
    let somme = match Preruolo::compute(&base, al, &regole.letters()) {
        Ok(somme) if somme.totale == Centesimi::ZERO => return Err((letto.chiave, Esclusa::Pagato)),
        Ok(somme) => somme,
        Err(Excluded::Settled) => return Err((letto.chiave, Esclusa::Pagato)),
        Err(Excluded::Cancelled) => return Err((letto.chiave, Esclusa::Annullato)),
        Err(Excluded::NotEnforceable) => return Err((letto.chiave, Esclusa::NonEsecutivo)),
        Err(Excluded::Overflow) => return Err((letto.chiave, Esclusa::SenzaImporti)),
    };
    let passo = letto.passo(voce, al);
    let would_begin = match (voce, sent) {
        (Voce::Ruolo, sent) => sent.map(|scadenza| scadenza.unwrap_or(al).plus(1)),
        _ => by_law.map(|it| it.plus(regole.preruolo_dopo.max(0))),
    };
    if passo.is_none() && !(is_held && would_begin.is_some_and(|it| it <= al)) {
        return Err((letto.chiave, Esclusa::NonAncora));
    }
    let impedimenti = passo.map_or(&[][..], |it| &it.impedimenti);
    if impedimenti.contains(&DENIED) {
        return Err((letto.chiave, Esclusa::Negato));
    }
    let entro = passo.and_then(|it| it.entro);
    let (debitore, coobbligati) = debtors(&fascicolo.destinatari);
    let anomalie = anomalies(&letto, (impedimenti, entro), debitore, somme.totale, scelta);
    Ok(Box::new(Posizione { somme, entro, esecutivo_dal, debitore, coobbligati, anomalie, letto }))
}

/// The step is prevented by the C.P.L.'s no.
const DENIED: &str = "negato-dal-cpl";

/// What prevents a step, as the procedure says it and as lists do.
const IMPEDIMENTI: [(&str, Anomalia); 8] = [
    ("prescritto", Anomalia::Prescritto),
    ("prova-incompleta", Anomalia::Prova),
    ("altro-destinatario-in-corso", Anomalia::SenzaEsito),
    ("deceduto", Anomalia::Deceduto),
    ("codice-fiscale-mancante", Anomalia::Cf),
    ("sotto-il-minimo", Anomalia::Soglia),
    ("ricorso-pendente", Anomalia::Ricorso),
    ("fuori-termine", Anomalia::Termini),
];

/// Whether instalments that were granted are neither paid nor lost.
fn is_by_instalments(fascicolo: &Fascicolo, al: Data) -> bool {
    fascicolo.rate.as_ref().is_some_and(|it| it.holds(al))
}

/// Whether nobody may be asked for the money any more.
pub fn is_lapsed(fascicolo: &Fascicolo, al: Data) -> bool {
    fascicolo.termine("prescrizione").is_some_and(|it| it.ultima < al)
}

/// In which order those who answer for an act are asked: who did it first.
const RUOLI: [&str; 6] = ["TRASGRESSORE", "LOCATARIO", "OBBLIGATO", "PROPRIETARIO", "EREDE", "ESERCENTE_POTESTA"];

/// Whether the act was served on a recipient of age in whose place nobody stands.
fn answers(it: &Destinatario) -> bool {
    it.notifica.is_some() && it.sostituito_da.is_none() && !it.minorenne
}

/// Of the recipients on whom the act was served: who is asked first, and who answers beside.
fn debtors(destinatari: &[Destinatario]) -> (usize, Vec<usize>) {
    let mut served: Vec<usize> = (0..destinatari.len()).filter(|it| answers(&destinatari[*it])).collect();
    let rank = |it: &usize| {
        let ruolo = &destinatari[*it].soggetto.ruolo;
        (RUOLI.iter().position(|known| known == ruolo).unwrap_or(RUOLI.len()), *it)
    };
    served.sort_by_key(rank);
    if served.is_empty() {
        return (0, Vec::new());
    }
    let first = served.remove(0);
    served.sort_unstable();
    (first, served)
}

/// What a person has to look at before an act goes on, the gravest first.
fn anomalies(
    letto: &Letto,
    (impedimenti, entro): (&[&str], Option<Data>),
    debitore: usize,
    totale: Centesimi,
    scelta: &Scelta,
) -> Vec<Anomalia> {
    let fascicolo = &letto.fascicolo;
    let it = &fascicolo.destinatari[debitore];
    let named = |code: &&str| IMPEDIMENTI.iter().find(|it| it.0 == *code).map_or(Anomalia::Verifica, |it| it.1);
    let mut found: Vec<Anomalia> = impedimenti.iter().map(named).collect();
    let is_out = |it: &Destinatario| it.avviato.is_some() && it.notifica.is_none() && it.mancata.is_none();
    let mut add = |is_so: bool, anomalia| found.extend(is_so.then_some(anomalia));
    add(is_lapsed(fascicolo, scelta.al), Anomalia::Prescritto);
    add(fascicolo.destinatari.iter().any(is_out), Anomalia::SenzaEsito);
    add(it.notifica.as_ref().is_some_and(|it| !it.prova_completa), Anomalia::Prova);
    add(!fascicolo.sospeso.is_empty(), Anomalia::Ricorso);
    add(!matches!(fiscale::judge(it.soggetto.fiscal()), Verdict::Valid(_)), Anomalia::Cf);
    add(!debitore::is_reachable(&it.soggetto), Anomalia::Indirizzo);
    add(entro.is_some_and(|it| it < scelta.al), Anomalia::Termini);
    add(is_by_instalments(fascicolo, scelta.al), Anomalia::Rate);
    add(totale < scelta.minimo, Anomalia::Soglia);
    add(!fascicolo.contraddizioni.is_empty(), Anomalia::Verifica);
    for fatto in autorizza::alive(&letto.fatti) {
        if let Evento::Risposta(risposta) = &fatto.evento
            && risposta.esito == EsitoRisposta::Deceduto
            && fatto.destinatario.is_none_or(|whom| whom == it.soggetto.progressivo)
        {
            found.push(Anomalia::Deceduto);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The rules that an act breaks, as lists name them.
pub fn norme(scheda: &Scheda) -> String {
    let norma = |it: &Violazione| {
        let comma = if it.comma.is_empty() { String::new() } else { format!(", comma {}", it.comma) };
        let lettera = if it.lettera.is_empty() { String::new() } else { format!(", lett. {}", it.lettera) };
        format!("art. {}{comma}{lettera}", it.articolo)
    };
    let all: Vec<String> = scheda.violazioni.iter().map(norma).collect();
    let law = if ["EXTRA"].contains(&scheda.tipo_atto.as_str()) { "" } else { ", C.d.S." };
    if all.is_empty() { "C.d.S.".to_owned() } else { format!("{}{law}", all.join("; ")) }
}

/// Whether an authority has set the sum.
pub fn is_ordinanza(scheda: &Scheda) -> bool {
    matches!(scheda.tipo_atto.as_str(), "ORDINANZA" | "INGIUNZIONE")
}

/// How an act was served, in the words of models.
pub fn modo(notifica: &Notifica, scheda: &Scheda) -> &'static str {
    match notifica.modalita.as_str() {
        "COMPIUTA_GIACENZA" | "RITIRO_GIACENZA" => "giacenza",
        "PEC" => "pec",
        "ART140" | "ART143" => "messo",
        _ if notifica.regola.starts_with("messo") => "messo",
        _ if scheda.contestato && Some(notifica.data_prima) == scheda.data_violazione => "mani",
        _ => "posta",
    }
}

/// The profile of the ruolo: the body's own, else the one that `plico.toml` names.
pub fn profilo(project: &Project, ente: &str) -> Result<Profilo, Error> {
    match project.find("ruolo", &ente.to_lowercase())? {
        Some(profile) => profile.parse(),
        None => project.profile("ruolo", &project.config.ruolo)?.parse(),
    }
}

/// The body that a list is for: the one that is named, or the only one there is.
pub fn one_body(named: Option<&str>, found: &[Posizione]) -> Result<String, Error> {
    let first = named.or_else(|| found.first().map(|it| it.letto.chiave.ente.as_str())).unwrap_or_default();
    match found.iter().find(|it| it.letto.chiave.ente != first) {
        Some(other) => {
            let why = format!("acts of `{first}` and of `{}` are due: name one with --ente", other.letto.chiave.ente);
            Err(Error::profile("ente", why))
        }
        None => Ok(first.to_owned()),
    }
}
