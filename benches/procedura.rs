//! What the ledger understands in a second: `cargo bench --bench procedura -- ATTI [PLACE]`.
//!
//! That many invented acts, each with the facts of its life, are recorded, folded by the real procedure, and asked for
//! what is due and for their stories. PLACE is a folder that becomes a project and is kept, so that the program can be
//! tried on it (`plico --project PLACE due`), or `postgres://user@host/database`, empty; without it all goes away.
#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a bench measures time, and fails by panic")]

use std::path::PathBuf;
use std::time::Instant;

use plico::domain::data::Data;
use plico::domain::importi::Centesimi;
use plico::fatti::Esito;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Pagamento;
use plico::fatti::Prova;
use plico::fatti::Spedizione;
use plico::fatti::scheda::Scheda;
use plico::fatti::scheda::Soggetto;
use plico::fatti::scheda::Violazione;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::fascicoli::Nuovo;
use plico::jobs::scadenze;
use plico::jobs::spiega;
use plico::ledger::Ledger;
use plico::procedure::regole::Regole;

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Acts whose facts are recorded together.
const TOGETHER: usize = 500;
/// The days over which violations are spread.
const DAYS: usize = 700;

fn main() {
    // Cargo adds `--bench`.
    let words: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with("--")).collect();
    let acts: usize = words.first().map_or(10_000, |it| it.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = match words.get(1) {
        Some(address) if address.starts_with("postgres") => Ledger::connect(address, None).unwrap(),
        Some(path) => {
            std::fs::create_dir_all(path).unwrap();
            Ledger::open(&PathBuf::from(path).join("plico.db")).unwrap()
        }
        None => Ledger::open(&folder.path().join("plico.db")).unwrap(),
    };
    let regole = Regole::default();
    let mut facts = 0;
    measured("acts recorded", acts, || {
        for first in (0..acts).step_by(TOGETHER) {
            let nuovi: Vec<Nuovo> = (first..(first + TOGETHER).min(acts)).flat_map(life).collect();
            facts += nuovi.len();
            fascicoli::record(&mut ledger, &nuovi).unwrap();
        }
    });
    println!("{facts} facts");
    measured("acts folded", acts, || assert_eq!(fascicoli::refresh(&mut ledger, &regole).unwrap(), acts as u64));
    let al = Data::new(2026, 11, 20).unwrap();
    let filtro = scadenze::Filtro { al: Some(al), ..scadenze::Filtro::default() };
    let mut due = 0;
    measured("due, as a list", acts, || due = scadenze::list(&mut ledger, &filtro).unwrap().len());
    println!("{due} steps are due");
    measured("due, as sums", acts, || assert!(!scadenze::sums(&mut ledger, &filtro).unwrap().is_empty()));
    let frasi = spiega::sentences("it").unwrap();
    measured("acts found and told", 200, || {
        for number in 0..200 {
            let id = id(number * 7919 % acts);
            let atto = fascicoli::act(&ledger, &id, None).unwrap().unwrap();
            let known = fascicoli::load(&ledger, &atto).unwrap();
            assert!(spiega::tell(&known, &regole, al, &frasi).unwrap().len() > 5);
        }
    });
}

fn measured(what: &str, count: usize, work: impl FnOnce()) {
    let start = Instant::now();
    work();
    let seconds = start.elapsed().as_secs_f64();
    println!("{what}: {count} in {seconds:.2} s, {:.1} µs each", seconds * 1e6 / count as f64);
}

fn id(number: usize) -> String {
    format!("V/2026/{number:07}")
}

/// What happens to an act: nine in ten are handed over, most come back, half are paid.
fn life(number: usize) -> Vec<Nuovo> {
    let day = Data::new(2024, 12, 1).unwrap().plus(i32::try_from(number % DAYS).unwrap());
    let atto = Chiave { ente: "E388".into(), id_verbale: id(number), prova: false };
    let piego = format!("76{number:010}");
    let piece = Spedizione {
        prodotto: "AG".into(),
        numero_piego: piego.clone(),
        numero_ar: format!("66{number:010}"),
        lavoro: format!("2026{:04}", number / 5_000),
        plico: format!("0001-{number:07}"),
        lettera: String::new(),
        tentativo: 1,
    };
    let mut all = vec![Fatto::new(day.plus(5), Evento::Ricevuto(Box::new(scheda(number, day))))];
    all.push(Fatto::new(day.plus(7), Evento::Stampato(piece.clone())).of(1));
    if number % 10 != 9 {
        all.push(Fatto::new(day.plus(9), Evento::Affidato(piece)).of(1));
        all.extend(outcome(number, day.plus(14), piego));
    }
    if number.is_multiple_of(2) {
        let pagamento = Pagamento {
            importo: Centesimi::new(if number.is_multiple_of(6) { 6_000 } else { 5_800 }),
            canale: "PAGOPA".into(),
            riferimento: String::new(),
            oggetto: "VERBALE".into(),
            rata: None,
            accredito: None,
        };
        all.push(Fatto::new(day.plus(30), Evento::Pagamento(pagamento)));
    }
    let key = |place: usize| Some(format!("bench:{place}"));
    all.into_iter().enumerate().map(|(place, fatto)| Nuovo { atto: atto.clone(), fatto, key: key(place) }).collect()
}

fn outcome(number: usize, day: Data, piego: String) -> Option<Fatto> {
    let base = Esito { numero_piego: piego, stato: "CONFERMATO".into(), ..Esito::default() };
    let (esito, prove): (Esito, &[&str]) = match number % 20 {
        0..10 => {
            (Esito { codice: "RECAG001C".into(), modalita: "MANI".into(), consegnato: Some(day), ..base }, &["23L"])
        }
        10..16 => (
            Esito { codice: "RECAG012".into(), tentato: Some(day), cad_spedita: Some(day.plus(1)), ..base },
            &["23L", "ARCAD"],
        ),
        16..18 => (Esito { codice: "RECAG003F".into(), causa: "M04".into(), tentato: Some(day), ..base }, &["Plico"]),
        _ => return None,
    };
    let mut fatto = Fatto::new(day.plus(2), Evento::Esito(Box::new(esito))).of(1);
    fatto.prove = prove.iter().map(|it| Prova { tipo: (*it).into(), sha256: String::new() }).collect();
    Some(fatto)
}

/// Streets as a town has them: some hold more people than others.
const VIE: [&str; 16] = [
    "VIA DEI MILLE",
    "VIALE DELLA VITTORIA",
    "VIA DEI MILLE",
    "VIA GARIBALDI",
    "VIALE DELLA VITTORIA",
    "CORSO MATTEOTTI",
    "VIA DEI MILLE",
    "PIAZZA DELLA REPUBBLICA",
    "VIA MAZZINI",
    "VIA XX SETTEMBRE",
    "VIALE DELLA VITTORIA",
    "VIA S. FRANCESCO",
    "VIA DELL'INDUSTRIA",
    "VIA DEI MILLE",
    "VICOLO DEL FORNO",
    "STRADA PROVINCIALE 76",
];

fn scheda(number: usize, day: Data) -> Scheda {
    Scheda {
        ente: "E388".into(),
        id_verbale: id(number),
        numero: number.to_string(),
        anno: 2026,
        registro: "V".into(),
        tipo_atto: "VERBALE_NC".into(),
        lotto: format!("2026/{:04}", number / 5_000),
        origine: "lotto".into(),
        data_violazione: Some(day),
        luogo: "Viale della Vittoria 12".into(),
        comune: "E388".into(),
        targa: format!("AA{:05}BB", number % 100_000),
        targa_nazione: "IT".into(),
        tipo_veicolo: "A".into(),
        accertato_con: if number.is_multiple_of(3) { "VELOX" } else { "AGENTI" }.into(),
        violazioni: vec![Violazione {
            articolo: "146".into(),
            comma: "2".into(),
            minimo: 4_200,
            massimo: 17_300,
            sconto_30: true,
            pmr_ammesso: true,
            punti: 2,
            ..Violazione::default()
        }],
        spese: [1_600, 0, 0],
        importi: [Some(4_540), Some(5_800), Some(10_250)],
        avvisi: [format!("3022026{number:011}"), String::new()],
        soggetti: vec![Soggetto {
            progressivo: 1,
            ruolo: "OBBLIGATO".into(),
            cognome: "ROSSI".into(),
            nome: "MARIO".into(),
            codice_fiscale: "RSSMRA85T10A562S".into(),
            via: VIE[number * 7 / 5 % VIE.len()].into(),
            civico: (1 + number / 3 % 150).to_string(),
            cap: "60035".into(),
            citta: "JESI".into(),
            provincia: "AN".into(),
            nazione: "IT".into(),
            canale: "POSTA".into(),
            ..Soggetto::default()
        }],
        ..Scheda::default()
    }
}
