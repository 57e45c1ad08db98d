//! Finding acts by what somebody knows of them: what is typed becomes what the ledger can be asked.

use crate::domain::data::Data;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::cerca::bare;
use crate::jobs::fascicoli::cerca::words;
use crate::jobs::fascicoli::indirizzi;
use crate::jobs::project::Project;
use crate::ledger::Ledger;
use crate::ledger::proiezione::Atto;
use crate::ledger::ricerca::ESECUTIVO;
use crate::ledger::ricerca::NOTIFICATO;
use crate::ledger::ricerca::Ricerca;
use crate::ledger::ricerca::Riferimento;

/// The longest thing that somebody looks for.
const LONGEST: usize = 200;

/// What is asked, as it was typed; what is empty does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Domanda {
    /// Trial acts instead of real ones.
    pub prova: bool,
    /// Number, with its year or without, or id.
    pub numero: String,
    /// Plate, or how it begins.
    pub targa: String,
    /// Codice fiscale or partita IVA, or how it begins.
    pub codice: String,
    /// Words of a name, in any order, or how they begin.
    pub nome: String,
    /// Words of an address, in any order, or how they begin; numbers whole.
    pub indirizzo: String,
    /// Certified address.
    pub pec: String,
    /// Number of a piece or of its receipt.
    pub raccomandata: String,
    /// From this day of violation on.
    pub dal: String,
    /// Up to this day.
    pub al: String,
    /// Where it stands.
    pub stato: String,
    /// `persona` or `societa`.
    pub destinatario: String,
}

impl Domanda {
    /// A question that can be asked, or why not, as a stable code.
    pub fn new(it: Self) -> Result<Self, &'static str> {
        let texts = [&it.numero, &it.targa, &it.codice, &it.nome, &it.indirizzo, &it.pec, &it.raccomandata, &it.stato];
        if texts.iter().any(|it| it.chars().count() > LONGEST) {
            return Err("lungo");
        }
        let is_lost = |it: &&String| !it.trim().is_empty() && squeezed(it).is_empty();
        let is_nameless = !it.nome.trim().is_empty() && words(&it.nome).next().is_none();
        if is_nameless || [&it.targa, &it.codice, &it.raccomandata].iter().any(is_lost) {
            return Err("vuoto");
        }
        if !it.indirizzo.trim().is_empty() && indirizzi::asked(&it.indirizzo).is_empty() {
            return Err("indirizzo");
        }
        let is_day = |it: &String| it.is_empty() || Data::parse(it).is_some();
        if !is_day(&it.dal) || !is_day(&it.al) {
            return Err("data");
        }
        if !it.dal.is_empty() && !it.al.is_empty() && it.dal > it.al {
            return Err("periodo");
        }
        Ok(it)
    }

    /// Which criteria were used, for the log of accesses; what they say is a person's business only where it is an act's.
    pub fn said(&self) -> String {
        let named = [
            ("numero", &self.numero),
            ("targa", &self.targa),
            ("codice", &self.codice),
            ("nome", &self.nome),
            ("indirizzo", &self.indirizzo),
            ("pec", &self.pec),
            ("raccomandata", &self.raccomandata),
            ("dal", &self.dal),
            ("al", &self.al),
            ("stato", &self.stato),
            ("destinatario", &self.destinatario),
        ];
        let used: Vec<String> =
            named.iter().filter(|it| !it.1.is_empty()).map(|(name, it)| format!("{name}={it}")).collect();
        used.join(" ")
    }

    fn ricerca(&self) -> Ricerca {
        let mut riferimenti = Vec::new();
        let mut add = |tipi: &'static [&'static str], valore: String, is_inizio: bool| {
            if !valore.is_empty() {
                riferimenti.push(Riferimento { tipi, valore, is_inizio });
            }
        };
        let numero = &whole_year(self.numero.trim());
        let is_alone = !numero.contains('/');
        let kinds: &[&str] = if is_alone { &["id", "numero-solo"] } else { &["id", "numero"] };
        add(kinds, bare(numero).to_string(), false);
        add(&["targa"], squeezed(&self.targa).to_uppercase(), true);
        add(&["cf", "piva"], squeezed(&self.codice).to_uppercase(), true);
        words(&self.nome).for_each(|it| add(&["nome"], it, true));
        indirizzi::asked(&self.indirizzo).into_iter().for_each(|it| add(&["indirizzo"], it.valore, it.is_inizio));
        add(&["pec"], self.pec.trim().to_lowercase(), true);
        add(&["piego", "ar"], squeezed(&self.raccomandata).to_uppercase(), false);
        Ricerca {
            prova: self.prova,
            riferimenti,
            dal: self.dal.clone(),
            al: self.al.clone(),
            stato: self.stato.clone(),
            oggi: clock::today().to_string(),
            societa: match self.destinatario.as_str() {
                "persona" => Some(false),
                "societa" => Some(true),
                _ => None,
            },
        }
    }
}

/// A number whose year was written with two digits, with all four.
fn whole_year(numero: &str) -> String {
    match numero.rsplit_once('/') {
        Some((number, year)) if year.len() == 2 && year.bytes().all(|it| it.is_ascii_digit()) => {
            format!("{number}/20{year}")
        }
        _ => numero.to_string(),
    }
}

/// What counts of a code, however it is written.
fn squeezed(it: &str) -> String {
    it.chars().filter(|it| !it.is_whitespace() && !"-.".contains(*it)).collect()
}

/// A page of the acts that are meant, each by its subject, and how many there are.
pub fn page(
    project: &Project,
    ledger: &mut Ledger,
    domanda: &Domanda,
    skip: u32,
    most: u32,
) -> Result<(Vec<(String, Atto)>, u32), Error> {
    fascicoli::refresh(ledger, &fascicoli::regole(project)?)?;
    ledger.search(&domanda.ricerca(), skip, most).map_err(Error::Ledger)
}

/// Where an act may stand, in the order of its life.
pub const STATI: [&str; 11] = [
    "da-notificare",
    "in-notifica",
    "non-notificato",
    NOTIFICATO,
    "sospeso",
    "pagato",
    "definito",
    ESECUTIVO,
    "in-preruolo",
    "a-ruolo",
    "annullato",
];

/// Where an act stands on a day.
pub fn stato(atto: &Atto, oggi: Data) -> &str {
    let may = atto.esecutivo_dal.as_deref().and_then(Data::parse).is_some_and(|it| it <= oggi);
    if atto.stato == NOTIFICATO && may { ESECUTIVO } else { &atto.stato }
}
