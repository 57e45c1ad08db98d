//! Where somebody lives: the question to the registry of a Comune, to AIRE or to a consulate, and its answer (R135).

use std::collections::BTreeMap;

use crate::domain::data::Data;
use crate::domain::latin;
use crate::fatti::EsitoRisposta;
use crate::fatti::scheda::Scheda;
use crate::fatti::scheda::Soggetto;
use crate::flussi::confronto;
use crate::flussi::soggetti;
use crate::flussi::tabella::Riga;

/// One person to ask about.
#[derive(Debug, Clone)]
pub struct Domanda<T> {
    /// Whatever the caller ties it by.
    pub chiave: T,
    /// The act.
    pub scheda: Scheda,
    /// The person, with the last known address.
    pub soggetto: Soggetto,
    /// The day by which the act must go out again; none where it has no term.
    pub entro: Option<Data>,
}

/// Whom a letter goes to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ufficio {
    /// The registry of a Comune: its name and its province.
    Comune(String, String),
    /// The authority of a country, by its ISO code.
    Estero(String),
}

impl Ufficio {
    /// The office that knows where a person lives: that of the last known address.
    pub fn of(soggetto: &Soggetto) -> Self {
        match soggetto.is_abroad() {
            true => Self::Estero(soggetto.nazione.clone()),
            false => Self::Comune(latin::key(&soggetto.citta), soggetto.provincia.to_uppercase()),
        }
    }
}

/// The questions by office, no letter longer than `most`; the most urgent first, an act in at most one letter a person.
pub fn group<T>(domande: Vec<Domanda<T>>, most: usize) -> Vec<(Ufficio, Vec<Domanda<T>>)> {
    let mut by: BTreeMap<Ufficio, Vec<Domanda<T>>> = BTreeMap::new();
    for it in domande {
        by.entry(Ufficio::of(&it.soggetto)).or_default().push(it);
    }
    let mut letters = Vec::new();
    for (ufficio, mut domande) in by {
        domande.sort_by(|a, b| {
            let key =
                |it: &Domanda<T>| (it.entro.is_none(), it.entro, it.scheda.id_verbale.clone(), it.soggetto.progressivo);
            key(a).cmp(&key(b))
        });
        while !domande.is_empty() {
            let rest = domande.split_off(domande.len().min(most.max(1)));
            letters.push((ufficio.clone(), std::mem::replace(&mut domande, rest)));
        }
    }
    letters
}

/// The row of the list that the office fills in: only what it needs to find the person.
pub fn question<T>(domanda: &Domanda<T>, riferimento: &str, posto: u64) -> Riga {
    soggetti::columns(Riga::default(), &domanda.soggetto)
        .with("riferimento", riferimento)
        .with("posto", posto)
        .with("id_verbale", domanda.scheda.id_verbale.as_str())
        .with("progressivo_destinatario", u64::from(domanda.soggetto.progressivo))
        .with("data_violazione", domanda.scheda.data_violazione)
}

/// An answer, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Risposta {
    /// The act; empty where the answer only names the person.
    pub id_verbale: String,
    /// Which recipient, where the answer says it.
    pub progressivo: Option<u32>,
    /// The request, where the answer repeats it.
    pub riferimento: String,
    /// The person and where he lives.
    pub soggetto: Soggetto,
    /// Since when he lives there.
    pub dal: Option<Data>,
    /// Where he lived before, in words with its days.
    pub precedente: String,
    /// The day of death.
    pub decesso: Option<Data>,
    /// Where he emigrated to.
    pub emigrato: String,
    /// Since when he cannot be found.
    pub irreperibile: Option<Data>,
    /// The office's own word.
    parola: Parola,
}

/// The office's own word for what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Parola {
    Nessuna,
    Residente,
    Deceduto,
    Irreperibile,
    Sconosciuto,
    Emigrato,
}

/// Reads a row; or says in stable codes why it is no answer.
pub fn read(riga: &Riga) -> Result<Risposta, Vec<String>> {
    let mut wrong: Vec<String> = riga.illeggibili().map(|it| format!("illeggibile-{it}")).collect();
    let parola = match latin::key(riga.testo("esito")).as_str() {
        "" => Parola::Nessuna,
        "RESIDENTE" | "INVARIATO" | "CAMBIATO" | "TROVATO" => Parola::Residente,
        "DECEDUTO" | "DECEDUTA" => Parola::Deceduto,
        "IRREPERIBILE" => Parola::Irreperibile,
        "SCONOSCIUTO" | "SCONOSCIUTA" | "NON TROVATO" => Parola::Sconosciuto,
        "EMIGRATO" | "EMIGRATA" => Parola::Emigrato,
        _ => {
            wrong.push("esito-sconosciuto".to_owned());
            Parola::Nessuna
        }
    };
    let progressivo = match riga.testo("progressivo_destinatario").trim() {
        "" => None,
        text => text.parse().map(Some).unwrap_or_else(|_| {
            wrong.push("illeggibile-progressivo_destinatario".to_owned());
            None
        }),
    };
    let testo = |name: &str| riga.testo(name).trim().to_owned();
    let soggetto = soggetti::read(riga);
    if testo("id_verbale").is_empty() && soggetto.codice_fiscale.is_empty() {
        wrong.push("senza-atto".to_owned());
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    Ok(Risposta {
        id_verbale: testo("id_verbale"),
        progressivo,
        riferimento: testo("riferimento"),
        soggetto,
        dal: riga.data("residente_dal"),
        precedente: testo("residenza_precedente"),
        decesso: riga.data("data_decesso"),
        emigrato: testo("emigrato_a"),
        irreperibile: riga.data("irreperibile_dal"),
        parola,
    })
}

/// What an answer means: the outcome, the person as now known, what differs; or why it cannot be used.
pub type Giudizio = Result<(EsitoRisposta, Option<Soggetto>, Vec<String>), Vec<&'static str>>;

/// What an answer means for a recipient.
pub fn judge(risposta: &Risposta, known: &Soggetto) -> Giudizio {
    let said = &risposta.soggetto;
    let mut wrong = Vec::new();
    let codes = [&said.codice_fiscale, &known.codice_fiscale];
    let is_other = codes.iter().all(|it| !it.is_empty()) && codes[0] != codes[1];
    if is_other {
        wrong.push("persona-diversa");
    }
    let has_address = !said.via.is_empty() && !said.citta.is_empty();
    let is_dead = risposta.decesso.is_some() || risposta.parola == Parola::Deceduto;
    let is_lost = risposta.irreperibile.is_some() || risposta.parola == Parola::Irreperibile;
    let is_unknown = risposta.parola == Parola::Sconosciuto;
    let said_at_once = [is_dead, is_lost, is_unknown].iter().filter(|it| **it).count();
    if said_at_once > 1 || is_unknown && has_address || is_dead && risposta.parola == Parola::Residente {
        wrong.push("risposta-contraddittoria");
    }
    let is_silent = said_at_once == 0 && !has_address;
    if is_silent {
        wrong.push(if risposta.parola == Parola::Emigrato { "emigrato-senza-indirizzo" } else { "risposta-vuota" });
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut found = confronto::differences(known, &Soggetto { citta: String::new(), ..said.clone() });
    if !risposta.precedente.is_empty() {
        found.push("residenza precedente indicata".to_owned());
    }
    let (esito, soggetto) = match () {
        () if is_dead => return Ok((EsitoRisposta::Deceduto, None, found)),
        () if is_lost => return Ok((EsitoRisposta::Irreperibile, None, found)),
        () if is_unknown => return Ok((EsitoRisposta::Sconosciuto, None, found)),
        () if confronto::is_same_address(known, said) => (EsitoRisposta::Invariato, known.clone()),
        () => (EsitoRisposta::Cambiato, moved(known, said)),
    };
    Ok((esito, Some(soggetto), found))
}

/// The person as known, at the address that the office says.
fn moved(known: &Soggetto, said: &Soggetto) -> Soggetto {
    Soggetto {
        via: said.via.clone(),
        civico: said.civico.clone(),
        presso: said.presso.clone(),
        cap: said.cap.clone(),
        citta: said.citta.clone(),
        provincia: said.provincia.clone(),
        nazione: said.nazione.clone(),
        data_nascita: known.data_nascita.or(said.data_nascita),
        luogo_nascita: if known.luogo_nascita.is_empty() { &said.luogo_nascita } else { &known.luogo_nascita }.clone(),
        codice_fiscale: if known.codice_fiscale.is_empty() { &said.codice_fiscale } else { &known.codice_fiscale }
            .clone(),
        ..known.clone()
    }
}
