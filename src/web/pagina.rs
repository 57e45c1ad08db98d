//! What all pages have in common.

use std::fmt::Display;
use std::sync::Arc;

use crate::domain::data::Data;
use crate::domain::esito::Esito;
use crate::domain::importi::grouped;
use crate::jobs::clock;
use crate::jobs::persone::Permesso;
use crate::locale::Locale;
use crate::web::Casa;
use crate::web::richiesta::Richiesta;

/// Something to say at the head of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Avviso {
    /// `bene`, `attento`, `errore`.
    pub tipo: &'static str,
    /// In words.
    pub testo: String,
}

/// A place to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voce {
    /// Where.
    pub href: &'static str,
    /// What it is called.
    pub nome: String,
    /// Whether one is there.
    pub attiva: bool,
}

/// One of those among which a form lets one choose.
pub struct Opzione {
    /// What the form sends.
    pub valore: String,
    /// What it is called.
    pub nome: String,
    /// Whether it is chosen.
    pub scelto: bool,
}

impl Opzione {
    /// One, where this is what is chosen.
    pub fn new(valore: &str, nome: String, chosen: &str) -> Self {
        Self { valore: valore.into(), nome, scelto: valore == chosen }
    }
}

/// What all pages show.
pub struct Pagina {
    /// What this one is called.
    pub titolo: String,
    /// Its language.
    pub lingua: &'static str,
    /// Who looks; empty where nobody is logged in.
    pub persona: String,
    /// What for, in words.
    pub ruolo: String,
    /// What its forms send back.
    pub csrf: String,
    /// The fingerprint of the static files.
    pub nuovo: &'static str,
    /// Its path and question.
    pub qui: String,
    /// Where one may go.
    pub voci: Vec<Voce>,
    /// What is to be said.
    pub avvisi: Vec<Avviso>,
    frasi: Arc<Locale>,
    parole: Arc<Locale>,
    dubbi: Arc<Locale>,
    pec: Arc<Locale>,
}

/// The places, and what one must be allowed to do to go there.
const VOCI: [(&str, &str, Permesso); 10] = [
    ("/stato", "voce.stato", Permesso::Leggere),
    ("/cerca", "voce.cerca", Permesso::Leggere),
    ("/verifica", "voce.verifica", Permesso::Decidere),
    ("/pec", "voce.pec", Permesso::Leggere),
    ("/autorizza", "voce.autorizza", Permesso::Leggere),
    ("/modelli", "voce.modelli", Permesso::Leggere),
    ("/carica", "voce.carica", Permesso::Caricare),
    ("/digita", "voce.digita", Permesso::Caricare),
    ("/profili/carte", "voce.profili", Permesso::Profilare),
    ("/utenti", "voce.utenti", Permesso::Amministrare),
];

impl Pagina {
    /// The page of a request under a title, which is the key of a sentence.
    pub fn new(casa: &Casa, richiesta: &Richiesta, titolo: &str) -> Self {
        let frasi = Arc::clone(casa.frasi(richiesta.lingua));
        let chi = richiesta.chi.as_ref();
        let voci = chi.map_or_else(Vec::new, |chi| {
            let open = VOCI.iter().filter(|it| chi.ruolo.may(it.2));
            let voce = |(href, key, _): &(&'static str, &str, Permesso)| Voce {
                href,
                nome: frasi.say(key, &[]),
                attiva: richiesta.path == *href || richiesta.path.starts_with(&format!("{href}/")),
            };
            open.map(voce).collect()
        });
        Self {
            titolo: frasi.say(titolo, &[]),
            lingua: richiesta.lingua,
            persona: chi.map(|it| it.persona.clone()).unwrap_or_default(),
            ruolo: chi.map(|it| frasi.say(&format!("ruolo.{}", it.ruolo.as_str()), &[])).unwrap_or_default(),
            csrf: casa.sessioni.csrf(&richiesta.cookie),
            nuovo: crate::web::risposta::nuovo(),
            qui: richiesta.qui.clone(),
            voci,
            avvisi: richiesta.take_avvisi(casa),
            frasi,
            parole: Arc::clone(casa.parole(richiesta.lingua)),
            dubbi: Arc::clone(casa.dubbi(richiesta.lingua)),
            pec: Arc::clone(casa.pec(richiesta.lingua)),
        }
    }

    /// The same with something to say.
    #[must_use]
    pub fn saying(mut self, tipo: &'static str, testo: String) -> Self {
        self.avvisi.push(Avviso { tipo, testo });
        self
    }

    /// A sentence.
    pub fn d(&self, key: &str) -> String {
        self.frasi.say(key, &[])
    }

    /// What happened, by its stable code.
    pub fn evento(&self, codice: &str) -> String {
        let key = format!("evento.{codice}");
        if self.frasi.has(&key) { self.frasi.say(&key, &[]) } else { codice.replace('-', " ") }
    }

    /// Where an act stands, by its stable code.
    pub fn stato(&self, codice: &str) -> String {
        self.parola("situazione", if codice == "in-preruolo" { "preruolo" } else { codice })
    }

    /// What is in doubt, or why a decision cannot be, by its stable code.
    pub fn dubbio(&self, codice: &str) -> String {
        let key = codice.split(':').next().unwrap_or(codice);
        if self.dubbi.has(key) { self.dubbi.say(key, &[]) } else { codice.to_string() }
    }

    /// Why a receipt was put aside, by its stable code.
    pub fn nota_pec(&self, codice: &str) -> String {
        if self.pec.has(codice) { self.pec.say(codice, &[]) } else { codice.to_string() }
    }

    /// What was found in what was keyed, by its stable code: its own sentence, or else that of the rilievo.
    pub fn trovato(&self, codice: &str, testo: &str) -> String {
        let key = format!("trovato.{codice}");
        if self.frasi.has(&key) { self.frasi.say(&key, &[("dove", testo)]) } else { testo.to_string() }
    }

    /// An outcome, `RECAG002C/PORTIERE`, in words.
    pub fn esito(&self, testo: &str) -> String {
        let Some(it) = Esito::parse(testo) else { return testo.to_string() };
        let mut words = self.parola("esito", it.codice());
        if let Some(causa) = it.causa() {
            words += &format!(": {}", self.parola("causa", causa));
        }
        if let Some(modalita) = it.modalita().filter(|_| !it.has_one_way()) {
            words += &format!(", {}", self.parola("modalita", modalita));
        }
        words
    }

    /// What a person has to look at before an act goes on, by its stable code.
    pub fn anomalia(&self, codice: &str) -> String {
        let key = format!("anomalia.{codice}");
        if self.frasi.has(&key) { self.frasi.say(&key, &[]) } else { self.parola("impedimento", codice) }
    }

    /// A zone of a card; its name where there is no word for it.
    pub fn zona(&self, nome: &str) -> String {
        let key = format!("zona.{nome}");
        if self.frasi.has(&key) { self.frasi.say(&key, &[]) } else { nome.replace(['_', '-'], " ") }
    }

    /// The same page with something to say that has a place.
    #[must_use]
    pub fn with_avviso(self, tipo: &'static str, key: &str, place: (&str, &str)) -> Self {
        let testo = self.frasi.say(key, &[place]);
        self.saying(tipo, testo)
    }

    /// A sentence with two places filled.
    pub fn d2(&self, key: &str, one: (&str, &str), other: (&str, &str)) -> String {
        self.frasi.say(key, &[one, other])
    }

    /// A field of a fact, as the trade calls it; its own name where there is no word for it.
    pub fn campo(&self, nome: &str) -> String {
        let key = format!("dettaglio.{nome}");
        if self.frasi.has(&key) { self.frasi.say(&key, &[]) } else { nome.replace('_', " ") }
    }

    /// A sentence with all its places filled.
    pub fn ds(&self, key: &str, places: &[(&str, &str)]) -> String {
        self.frasi.say(key, places)
    }

    /// A word of the trade: a kind and a stable code; the code itself where there is no word for it.
    pub fn parola(&self, genere: &str, codice: &str) -> String {
        let key = format!("{genere}.{codice}");
        if self.parole.has(&key) { self.parole.say(&key, &[]) } else { codice.to_string() }
    }

    /// A count as people write it: `1.234`. Years and codes are no counts.
    pub fn cifra(&self, numero: impl Display) -> String {
        let digits = numero.to_string();
        digits.parse().map_or(digits, grouped)
    }

    /// A sentence with its place filled.
    pub fn d1(&self, key: &str, place: &str, value: impl Display) -> String {
        self.frasi.say(key, &[(place, &value.to_string())])
    }
}

/// A path with a question; what is empty is left out.
pub fn query(path: &str, pairs: &[(&str, &str)]) -> String {
    let mut all = form_urlencoded::Serializer::new(String::new());
    all.extend_pairs(pairs.iter().filter(|it| !it.1.is_empty()));
    let question = all.finish();
    if question.is_empty() { path.to_string() } else { format!("{path}?{question}") }
}

/// Whom acts or messages are meant for, to choose from.
pub fn destinatari(p: &Pagina, chosen: &str) -> Vec<Opzione> {
    let kinds = [("", "tutti"), ("persona", "persona"), ("societa", "societa")];
    kinds.map(|(valore, key)| Opzione::new(valore, p.d(&format!("destinatario.{key}")), chosen)).into()
}

/// An instant as people read it; nothing where there is none.
pub fn quando(istante: &str) -> String {
    if istante.is_empty() {
        return String::new();
    }
    let (day, hour) = clock::rome(istante);
    format!("{} {}", day.it(), hour.get(..5).unwrap_or_default())
}

/// How far a day is, in words, and how urgent that makes it.
pub fn distanza(p: &Pagina, oggi: Data, giorno: Data) -> (String, &'static str) {
    let days = oggi.days_until(giorno);
    let words = match days {
        0 => p.d("giorni.oggi"),
        1 => p.d("giorni.domani"),
        -1 => p.d("giorni.ieri"),
        2.. => p.d1("giorni.molti", "numero", days),
        _ => p.d1("giorni.passati", "numero", -days),
    };
    let urgency = match days {
        ..=3 => "errore",
        4..=14 => "attento",
        _ => "",
    };
    (words, urgency)
}
