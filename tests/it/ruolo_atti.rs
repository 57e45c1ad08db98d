//! Acts on their way to the ruolo, for the tests of it: who they are of, and what happened to them.

use std::fs;
use std::path::Path;

use plico::domain::data::Data;
use plico::domain::fiscale;
use plico::domain::fiscale::Nascita;
use plico::domain::fiscale::Sesso;
use plico::domain::importi::Centesimi;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Pagamento;
use plico::fatti::Prova;
use plico::fatti::Voce;
use plico::fatti::scheda::Scheda;
use plico::fatti::scheda::Soggetto;
use plico::fatti::scheda::Violazione;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::fascicoli::Nuovo;
use plico::jobs::project::Project;
use plico::procedure::fascicolo::Fascicolo;

use crate::workshop::Workshop;

pub fn day(text: &str) -> Data {
    Data::parse(text).unwrap()
}

pub fn chiave(id: &str, prova: bool) -> Chiave {
    Chiave { ente: "X999".into(), id_verbale: id.into(), prova }
}

/// An invented person of Roccaverde with a code that fits.
pub fn person(cognome: &str, nome: &str) -> Soggetto {
    let nascita = Nascita { data: day("1970-05-12"), sesso: Sesso::M, belfiore: "E388".into() };
    Soggetto {
        progressivo: 1,
        ruolo: "OBBLIGATO".into(),
        cognome: cognome.into(),
        nome: nome.into(),
        codice_fiscale: fiscale::compose(cognome, nome, &nascita).unwrap_or_default(),
        via: "Via dei Mille".into(),
        civico: "12/B".into(),
        cap: "60099".into(),
        citta: "Roccaverde".into(),
        provincia: "AN".into(),
        nazione: "IT".into(),
        canale: "POSTA".into(),
        ..Soggetto::default()
    }
}

pub fn company() -> Soggetto {
    Soggetto {
        denominazione: "Trasporti Esempio & C. S.r.l.".into(),
        codice_fiscale: "99000543217".into(),
        ..person("", "")
    }
}

/// A verbale of 1 September 2025: half of the maximum is 86,50, costs are 15,00.
pub fn verbale(numero: &str, soggetti: &[Soggetto]) -> Scheda {
    Scheda {
        ente: "X999".into(),
        id_verbale: format!("V/2025/{numero}"),
        numero: numero.into(),
        anno: 2025,
        registro: "V".into(),
        tipo_atto: "VERBALE_NC".into(),
        origine: "lotto".into(),
        data_violazione: Some(day("2025-09-01")),
        luogo: "Viale della Vittoria".into(),
        comune: "X999".into(),
        targa: "AB123CD".into(),
        targa_nazione: "IT".into(),
        tipo_veicolo: "A".into(),
        violazioni: vec![Violazione {
            articolo: "158".into(),
            comma: "6".into(),
            minimo: 4200,
            massimo: 17300,
            sconto_30: true,
            pmr_ammesso: true,
            ..Violazione::default()
        }],
        spese: [950, 550, 0],
        soggetti: soggetti.to_vec(),
        ..Scheda::default()
    }
}

/// Served on a day, and proved.
pub fn served(on: &str, whom: u32) -> Fatto {
    let mut fatto = Fatto::new(day(on), Evento::NotificaDichiarata { modalita: "MANI".into() }).of(whom);
    fatto.prove.push(Prova { tipo: "AR".into(), sha256: String::new() });
    fatto
}

/// The letter before the ruolo was sent, due on a day.
pub fn written(due: &str) -> Fatto {
    let evento = Evento::Emesso {
        voce: Voce::Preruolo,
        riferimento: "PR".into(),
        scadenza: Some(day(due)),
        importo: Some(Centesimi::new(10_150)),
    };
    Fatto::new(day("2026-06-12"), evento)
}

pub fn paid(on: &str, cents: u64) -> Fatto {
    let pagamento = Pagamento {
        importo: Centesimi::new(cents),
        canale: "CCP".into(),
        riferimento: String::new(),
        oggetto: String::new(),
        rata: None,
        accredito: None,
    };
    Fatto::new(day(on), Evento::Pagamento(pagamento))
}

/// Puts an act and what happened to it into the ledger.
pub fn add(workshop: &Workshop, prova: bool, scheda: Scheda, facts: Vec<Fatto>) {
    let atto = chiave(&scheda.id_verbale, prova);
    let received = Fatto::new(scheda.data_violazione.unwrap(), Evento::Ricevuto(Box::new(scheda)));
    let nuovi: Vec<Nuovo> =
        [received].into_iter().chain(facts).map(|fatto| Nuovo { atto: atto.clone(), fatto, key: None }).collect();
    let mut ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    fascicoli::record(&mut ledger, &nuovi).unwrap();
}

pub fn open(workshop: &Workshop, id: &str, prova: bool) -> Fascicolo {
    let project = Project::open(&workshop.path("")).unwrap();
    let regole = fascicoli::regole(&project).unwrap();
    fascicoli::open(&project.ledger().unwrap(), &chiave(id, prova), &regole).unwrap().unwrap()
}

/// The project knows the body's code with the collector.
pub fn complete_profile(workshop: &Workshop) {
    let path = workshop.path("profili/ruolo/x999.toml");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/ruolo/cds.toml");
    let text = fs::read_to_string(shipped).unwrap();
    let text = text.replace("\nente = \"\"", "\nente = \"08123\"").replace("note = []", "note = [\"Ruolo di prova\"]");
    fs::write(path, text).unwrap();
}
