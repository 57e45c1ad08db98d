//! Service levels of a project: tickets, and what the facts of acts mean for the contract, by the program.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;

use plico::domain::data::Data;
use plico::domain::importi::Centesimi;
use plico::fatti::Esito;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::Pagamento;
use plico::fatti::Pec;
use plico::fatti::Prova;
use plico::fatti::Spedizione;
use plico::fatti::Voce;
use plico::fatti::scheda::Scheda;
use plico::fatti::scheda::Soggetto;
use plico::fatti::scheda::Violazione;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::fascicoli::Nuovo;
use plico::jobs::project::Project;
use plico::ledger::Fact;

use crate::livelli::changed;
use crate::livelli::day;
use crate::workshop::Workshop;
use crate::workshop::tool;

impl Workshop {
    /// A project whose contract began on a day; with further changes of the shipped profile.
    fn under_contract(changes: &str) -> Self {
        let workshop = Self::new();
        let folder = workshop.path("profili/contratto");
        fs::create_dir_all(&folder).unwrap();
        let begun = "avvio_servizio = \"\" => avvio_servizio = \"2026-09-01\"\n";
        fs::write(folder.join("jesi.toml"), changed(&format!("{begun}{changes}"))).unwrap();
        workshop
    }

    /// A table of the program's, by its first column.
    fn table(&self, args: &[&str]) -> BTreeMap<String, BTreeMap<String, String>> {
        let ran = self.plico(args);
        assert!(matches!(ran.code, Some(0 | 1)), "{}", ran.err);
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(ran.out.as_bytes());
        let key = reader.headers().unwrap()[0].to_owned();
        let rows = reader.deserialize().map(|it| it.unwrap());
        rows.map(|it: BTreeMap<String, String>| (it[&key].clone(), it)).collect()
    }
}

/// A ticket's life: opened, listed with its deadline, closed; what it says is shown in the list and nowhere else.
#[test]
fn tickets_are_opened_listed_and_closed() {
    let workshop = Workshop::under_contract("");
    let open = |tipo: &str, date: &str| {
        let args = ["ticket", "open", tipo, "--what", "lettera di Zefirino", "--date", date];
        workshop.expect(0, &args).out.trim().to_string()
    };
    assert_eq!(open("traduzione", "2026-09-07"), "2026/0001");
    assert_eq!(open("informazione", "2026-09-07"), "2026/0002");
    assert_eq!(open("inserimento-carta", "2026-09-07"), "2026/0003");
    let said = workshop.expect(0, &["ticket", "open", "traduzione", "--what", "altra", "--date", "2026-09-30"]);
    assert!(said.err.contains("entro il 05/10/2026"), "{}", said.err);
    workshop.expect(0, &["ticket", "void", "2026/0004", "--reason", "per prova"]);
    let list = workshop.expect(1, &["ticket", "list", "--open", "--al", "2026-09-10"]);
    let lines: Vec<&str> = list.out.lines().skip(1).collect();
    // By deadline: the paper by the stricter of its two rules; five days, and five working days.
    assert_eq!(
        lines,
        [
            "2026/0003;inserimento-carta;;2026-09-07;;2026-09-08;-2;2;in-ritardo;lettera di Zefirino",
            "2026/0001;traduzione;;2026-09-07;;2026-09-12;2;0;a-rischio;lettera di Zefirino",
            "2026/0002;informazione;;2026-09-07;;2026-09-14;4;0;aperto;lettera di Zefirino",
        ]
    );
    let closed = workshop.expect(0, &["ticket", "close", "2026/0001", "--date", "2026-09-12"]);
    let twice = workshop.expect(2, &["ticket", "close", "2026/0001", "--date", "2026-09-13"]);
    assert_eq!(twice.err, "plico: ticket `2026/0001` was closed on 2026-09-12\n");
    let early = workshop.expect(2, &["ticket", "close", "2026/0002", "--date", "2026-09-01"]);
    workshop.expect(2, &["ticket", "close", "2026/0099"]);
    let wrong = workshop.expect(2, &["ticket", "open", "telefonata", "--what", "di Zefirino"]);
    assert!(wrong.err.contains("traduzione"), "{}", wrong.err);
    for said in [closed, twice, early, wrong] {
        assert!(!format!("{}{}", said.out, said.err).contains("Zefirino"));
    }
    workshop.expect(0, &["ticket", "void", "2026/0003", "--reason", "aperto due volte"]);
    let rows = workshop.table(&["sla", "--al", "2026-09-30"]);
    assert_eq!(rows["SLA-09"]["casi"], "1");
    assert_eq!(rows["SLA-03b"]["casi"], "0");
    // Nobody has answered by the 14th.
    assert_eq!((rows["SLA-29d"]["ritardi"].as_str(), rows["SLA-29d"]["ritardo_massimo"].as_str()), ("1", "16"));
    assert_eq!(rows["SLA-29d"]["luce"], "rosso");
}

/// The pick-up of paper comes again every fifteen days: done once, the next is open.
#[test]
fn a_pick_up_opens_the_next() {
    let workshop = Workshop::under_contract("");
    workshop.expect(0, &["ticket", "open", "ritiro", "--date", "2026-09-01"]);
    let done = workshop.expect(0, &["ticket", "close", "2026/0001", "--date", "2026-09-14", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(json["successivo"]["numero"], "2026/0002");
    assert_eq!(json["successivo"]["scadenza"], "2026-09-29");
    let late = workshop.expect(1, &["ticket", "close", "2026/0002", "--date", "2026-10-02"]);
    assert!(late.err.contains("giorni di ritardo 3"), "{}", late.err);
    let rows = workshop.table(&["sla", "--al", "2026-10-05"]);
    assert_eq!((rows["SLA-03a"]["casi"].as_str(), rows["SLA-03a"]["aperti"].as_str()), ("2", "1"));
}

/// Whoever closes a ticket while another does finds it closed, and opens no second one.
#[test]
fn a_ticket_that_two_close_is_closed_once() {
    let workshop = Workshop::under_contract("");
    workshop.expect(0, &["ticket", "open", "ritiro", "--date", "2026-09-01"]);
    for (numero, dates) in [
        ("2026/0001", ["2026-09-10"; 4]),
        ("2026/0002", ["2026-09-14", "2026-09-15", "2026-09-16", "2026-09-17"]),
        ("2026/0003", ["2026-09-20"; 4]),
    ] {
        let start = |date: &str| workshop.command().args(["ticket", "close", numero, "--date", date]).spawn().unwrap();
        let mut codes: Vec<Option<i32>> =
            dates.map(start).map(|mut it| it.wait().unwrap().code()).into_iter().collect();
        codes.sort_unstable();
        assert_eq!(codes, [Some(0), Some(2), Some(2), Some(2)], "{numero}");
    }
    let rows = workshop.table(&["ticket", "list", "--al", "2026-09-21"]);
    assert_eq!(rows.len(), 4, "{rows:?}");
    assert_eq!(rows.values().filter(|it| it["chiuso"].is_empty()).count(), 1, "{rows:?}");
}

/// Twenty urgent papers in half a year; the twenty-first runs no clock, and is said.
#[test]
fn urgent_papers_are_counted_by_half_year() {
    let workshop = Workshop::under_contract("massimo_semestre = 20 => massimo_semestre = 2");
    let open = |code: i32, date: &str| workshop.expect(code, &["ticket", "open", "documento-urgente", "--date", date]);
    open(0, "2026-09-01");
    assert!(open(0, "2026-09-02").err.contains("2 di 2 nel semestre"));
    assert!(open(1, "2026-09-03").err.contains("oltre il massimo"));
    open(0, "2027-01-04");
    let rows = workshop.table(&["ticket", "list", "--al", "2027-01-04"]);
    assert_eq!(rows["2026/0003"]["stato"], "oltre-massimo");
    assert_eq!(rows["2027/0001"]["stato"], "a-rischio");
    assert_eq!(workshop.table(&["sla", "--al", "2027-01-04"])["SLA-22"]["ritardi"], "2");
}

/// A fact that was available on its own day.
fn known(data: &str, destinatario: u32, evento: Evento) -> Fatto {
    let data = day(data);
    let mut fatto = Fatto::new(data, evento).of(destinatario);
    fatto.disponibile = Some(data);
    fatto
}

/// An act with recipients in these countries.
fn received(id: &str, data: &str, nazioni: &[&str], trattenuto: bool) -> Fatto {
    let soggetti = (1..).zip(nazioni).map(|(progressivo, nazione)| Soggetto {
        progressivo,
        nazione: nazione.to_string(),
        canale: "POSTA".into(),
        ..Soggetto::default()
    });
    let scheda = Scheda {
        ente: "E388".into(),
        id_verbale: id.into(),
        tipo_atto: "VERBALE_NC".into(),
        lotto: "2026/0042".into(),
        origine: "lotto".into(),
        anno: 2026,
        data_accertamento: Some(day("2026-08-20")),
        violazioni: vec![Violazione { minimo: 4_200, massimo: 17_300, ..Violazione::default() }],
        importi: [Some(2_940), Some(4_200), Some(8_650)],
        soggetti: soggetti.collect(),
        trattenuto,
        ..Scheda::default()
    };
    let mut fatto = Fatto::new(day(data), Evento::Ricevuto(Box::new(scheda)));
    fatto.disponibile = Some(day(data));
    fatto
}

fn handed(data: &str, destinatario: u32, prodotto: &str, lettera: &str) -> Fatto {
    let piece = Spedizione {
        prodotto: prodotto.into(),
        numero_piego: String::new(),
        numero_ar: String::new(),
        lavoro: "20260001".into(),
        plico: format!("0001-{data}-{destinatario}"),
        lettera: lettera.into(),
        tentativo: 1,
    };
    known(data, destinatario, Evento::Affidato(piece))
}

fn pec() -> Pec {
    Pec { messaggio: "m1@example.org".into(), istante: "2026-09-18T10:00:00+02:00".into(), ora: "10:00".into() }
}

/// A ledger with seven acts in all the ways that an act may go, one of a trial, and a package of 5 October.
fn with_acts() -> Workshop {
    let workshop = Workshop::under_contract("");
    let paid = |data: &str| {
        let pagamento = Pagamento {
            importo: Centesimi::new(4_200),
            canale: "PAGOPA".into(),
            riferimento: String::new(),
            oggetto: "VERBALE".into(),
            rata: None,
            accredito: None,
        };
        known(data, 1, Evento::Pagamento(pagamento))
    };
    let served = Esito { codice: "RECAG001C".into(), modalita: "MANI".into(), ..Esito::default() };
    let sollecito =
        Evento::Autorizzato { voce: Voce::Sollecito, consenso: true, da: "C.P.L.".into(), motivo: String::new() };
    let fallen = Evento::Annullato { motivo: "oltre il termine".into(), per_ritardo: true };
    let acts: [(&str, bool, Vec<Fatto>); 8] = [
        (
            "V-1",
            false,
            vec![
                received("V-1", "2026-09-17", &["IT"], false),
                handed("2026-09-25", 1, "AG", ""),
                known("2026-10-01", 1, Evento::Esito(Box::new(served))),
                paid("2026-10-02"),
            ],
        ),
        ("V-2", false, vec![received("V-2", "2026-09-17", &["IT"], false), handed("2026-09-29", 1, "AG", "")]),
        ("V-3", false, vec![received("V-3", "2026-09-17", &["IT"], true), paid("2026-09-15").from("lotto 2026/0042")]),
        (
            "V-4",
            false,
            vec![
                received("V-4", "2026-09-17", &["IT", "DE"], false),
                known("2026-09-18", 1, Evento::PecAccettata(pec())),
                known("2026-09-18", 1, Evento::PecMancata { pec: pec(), causa: "casella".into(), imputabile: true }),
                handed("2026-09-21", 1, "AG", ""),
                handed("2026-09-21", 2, "ESTERO", ""),
            ],
        ),
        ("V-5", true, vec![received("V-5", "2026-09-17", &["IT"], false)]),
        (
            "V-6",
            false,
            vec![
                received("V-6", "2026-09-02", &["IT"], false),
                handed("2026-09-04", 1, "AG", ""),
                known("2026-09-10", 1, sollecito),
                handed("2026-09-16", 1, "RACC_AR", "sollecito"),
            ],
        ),
        (
            "V-7",
            false,
            vec![
                received("V-7", "2026-09-02", &["IT"], false),
                handed("2026-09-03", 1, "AG", ""),
                known("2026-10-10", 1, fallen),
            ],
        ),
        ("V-8", false, vec![received("V-8", "2026-09-17", &["IT"], false), known("2026-09-18", 1, pulled())]),
    ];
    let project = Project::open(&workshop.path("")).unwrap();
    let mut ledger = project.ledger().unwrap();
    let nuovi = acts.into_iter().flat_map(|(id, prova, facts)| {
        let atto = Chiave { ente: "E388".into(), id_verbale: id.into(), prova };
        facts.into_iter().map(move |fatto| Nuovo { atto: atto.clone(), fatto, key: None })
    });
    fascicoli::record(&mut ledger, &nuovi.collect::<Vec<_>>()).unwrap();
    let package = Fact {
        subject: "export:neutro:E388",
        kind: "pacchetto",
        instant: "2026-10-05T08:00:00Z",
        payload: r#"{"nome":"neutro_E388_0001","profilo":"neutro","dal":0,"al":9999,"giorno":"2026-10-05"}"#,
        day: Some("2026-10-05"),
        key: None,
    };
    ledger.record(&package).unwrap();
    workshop
}

fn pulled() -> Evento {
    Evento::Stornato { motivo: "richiamato".into() }
}

/// Cases come from the facts of acts: what went out and when, what was reported and when.
#[test]
fn levels_come_from_the_facts_of_acts() {
    let workshop = with_acts();
    let rows = workshop.table(&["sla", "--al", "2026-10-31", "-o", "livelli"]);
    let counts = |regola: &str| {
        let row = &rows[regola];
        ["casi", "ritardi", "ritardo_massimo", "aperti"].map(|it| row[it].parse::<u32>().unwrap())
    };
    // V-1, V-2, both of V-4, V-6, V-7; the held, the pulled and the trial one are none.
    assert_eq!(counts("SLA-06"), [6, 1, 4, 0]);
    // One for each job and day; only what was handed over on the 29th was told within five working days.
    assert_eq!(counts("SLA-07"), [7, 6, 25, 0]);
    assert_eq!(counts("SLA-11"), [1, 0, 0, 0]);
    assert_eq!(counts("SLA-12"), [1, 0, 0, 0]);
    // What was paid before came with the lot itself.
    assert_eq!(counts("SLA-15"), [1, 0, 0, 0]);
    assert_eq!(counts("SLA-27"), [1, 0, 0, 0]);
    assert_eq!(counts("SLA-29e"), [1, 1, 3, 0]);
    assert_eq!(counts("SLA-29c"), [1, 0, 0, 0]);
    assert_eq!(counts("SLA-01"), [1, 1, 1, 0]);
    // September has no report of payments by 15 October.
    assert_eq!(counts("SLA-16"), [1, 1, 16, 1]);
    let casi = fs::read_to_string(workshop.path("livelli/livelli-casi.csv")).unwrap();
    assert!(casi.contains("SLA-06;V-2;2026-09-17;2026-09-25;2026-09-29;;4;sì;in ritardo\r\n"), "{casi}");
    // Before the lot was late nothing was.
    let before = workshop.table(&["sla", "--al", "2026-09-24"]);
    assert_eq!((before["SLA-06"]["ritardi"].as_str(), before["SLA-06"]["a_rischio"].as_str()), ("0", "2"));
}

/// The penalties of a bimester in the three countings; the act that fell adds its least sanction.
#[test]
fn penalties_of_a_bimester() {
    let workshop = with_acts();
    let rows = workshop.table(&["sla", "penalties", "--bimestre", "1", "--al", "2026-10-31", "-o", "penali"]);
    let row = &rows["SLA-06"];
    assert_eq!(["penale", "soglia"].map(|it| row[it].as_str()), ["61,11", "superata"]);
    let read = |name: &str| fs::read_to_string(workshop.path("penali").join(name)).unwrap();
    assert!(read("penali-conteggi.csv").contains("SLA-06;4;4;4;61,11;61,11;61,11\r\n"));
    assert!(read("penali-annullati.csv").ends_with("V-7;2026-10-10;oltre il termine;42,00;86,50\r\n"));
    assert!(read("penali-casi.csv").contains("SLA-06;V-2;2026-09-17;2026-09-25;2026-09-29;4;no\r\n"));
    let running = read("penali-andamento.csv");
    assert_eq!(running.lines().count(), 4);
    assert!(running.lines().nth(1).unwrap().starts_with("1;2026-09-01;2026-10-31;giorni distinti;"), "{running}");
    let none = workshop.expect(2, &["sla", "penalties", "--bimestre", "0"]);
    assert!(none.err.contains("non c'è un bimestre 0"), "{}", none.err);
}

/// What a bimester brings in: acts really started, by channel; what is left out and why; costs without a price.
#[test]
fn billing_of_a_bimester() {
    let workshop = with_acts();
    let args = ["sla", "billing", "--bimestre", "1", "--al", "2026-10-31", "-o", "fatture"];
    let rows = workshop.table(&args);
    assert_eq!(rows["italia_posta"]["atti"], "5");
    assert_eq!(rows["italia_pec"]["atti"], "1");
    assert_eq!(rows["estero"]["importo"], "3,87");
    assert_eq!(rows["lordo"]["importo"], "11,49");
    let read = |name: &str| fs::read_to_string(workshop.path("fatture").join(name)).unwrap();
    let excluded = read("fatturazione-esclusi.csv");
    for wanted in [
        "pagati prima della spedizione;;V-3;2026-09-17",
        "solleciti e altre lettere;;V-6;2026-09-16",
        "richiamati per altri motivi;;V-8;2026-09-18",
    ] {
        assert!(excluded.contains(wanted), "{excluded}");
    }
    assert_eq!(excluded.lines().count(), 7);
    assert!(read("fatturazione-costi.csv").contains("vettore, per gli atti;atto giudiziario;5;;;prezzo non noto"));
    let ran = workshop.expect(1, &args);
    assert!(ran.err.contains("spese senza un prezzo noto: 7"), "{}", ran.err);
}

/// Without the first day of the service there are levels but no bimesters; without a ledger there is nothing.
#[test]
fn without_a_first_day_there_is_no_bimester() {
    let workshop = Workshop::new();
    let rows = workshop.table(&["sla", "--al", "2026-10-31"]);
    assert_eq!(rows.len(), 38);
    assert!(!workshop.path("plico.db").exists());
    let ran = workshop.expect(2, &["sla", "billing", "--bimestre", "1"]);
    assert!(ran.err.contains("avvio_servizio"), "{}", ran.err);
}

/// While the C.P.L. looks at the provisional roll the term of the ruolo stands still: a ticket says from when to when.
#[test]
fn the_check_of_the_roll_stops_its_clock() {
    let workshop = Workshop::under_contract("");
    let emesso = |data: &str, voce: Voce, scadenza: Option<&str>| {
        let (riferimento, importo) = ("2026/01".to_string(), None);
        known(data, 1, Evento::Emesso { voce, riferimento, scadenza: scadenza.map(day), importo })
    };
    let facts = [
        received("V-1", "2026-09-02", &["IT"], true),
        emesso("2026-09-03", Voce::Preruolo, Some("2026-09-30")),
        emesso("2027-01-08", Voce::Ruolo, None),
    ];
    record(&workshop, "V-1", &facts);
    let late = || workshop.table(&["sla", "--al", "2027-01-31"])["SLA-19b"]["ritardo_massimo"].clone();
    // Ninety days from the 30th of September end on the 29th of December.
    assert_eq!(late(), "10");
    workshop.expect(0, &["ticket", "open", "controllo-ruolo", "--date", "2026-12-01"]);
    workshop.expect(0, &["ticket", "close", "2026/0001", "--date", "2026-12-07"]);
    assert_eq!(late(), "4");
    workshop.expect(0, &["ticket", "open", "controllo-ruolo", "--act", "V-2", "--date", "2026-12-10"]);
    assert_eq!(late(), "4");
    workshop.expect(0, &["ticket", "open", "controllo-ruolo", "--act", "V-1", "--date", "2026-12-10"]);
    workshop.expect(0, &["ticket", "close", "2026/0003", "--date", "2026-12-14"]);
    assert_eq!(late(), "0");
}

/// Records facts of one act.
fn record(workshop: &Workshop, id: &str, facts: &[Fatto]) {
    let project = Project::open(&workshop.path("")).unwrap();
    let atto = Chiave { ente: "E388".into(), id_verbale: id.into(), prova: false };
    let nuovi = facts.iter().map(|it| Nuovo { atto: atto.clone(), fatto: it.clone(), key: None });
    fascicoli::record(&mut project.ledger().unwrap(), &nuovi.collect::<Vec<_>>()).unwrap();
}

/// Paper: counted within 72 hours, picked up every fifteen days, given back within seven.
#[test]
fn paper_runs_its_clocks_by_its_custody() {
    let workshop = Workshop::under_contract("");
    let project = Project::open(&workshop.path("")).unwrap();
    let mut ledger = project.ledger().unwrap();
    let mut step = |numero: u32, kind: &str, payload: String| {
        let subject = format!("custodia:2026/{numero:04}");
        let fact = Fact {
            subject: &subject,
            kind,
            instant: "2026-09-30T10:00:00Z",
            payload: &payload,
            day: Some("2026-09-30"),
            key: None,
        };
        ledger.record(&fact).unwrap();
    };
    for (numero, data) in [(1, "2026-09-02"), (2, "2026-09-21")] {
        let payload = format!(
            r#"{{"numero":"2026/{numero:04}","ente":"E388","data":"{data}","ora":"09:30","luogo":"Jesi",
            "consegna":["",""],"riceve":["",""],"distinta":"7","sha256":"","voci":[]}}"#
        );
        step(numero, "custodia-ricevuta", payload);
    }
    let count =
        |data: &str| format!(r#"{{"data":"{data}","ora":"10:00","da":"","trovati":[],"differenze":[],"sha256":""}}"#);
    step(1, "custodia-contata", count("2026-09-05"));
    step(2, "custodia-contata", count("2026-09-23"));
    let gone =
        r#"{"ente":"E388","data":"2026-09-14","inseriti":"2026-09-04","documenti":3,"viziati":false,"sha256":""}"#;
    step(1, "custodia-restituita", gone.into());
    drop(ledger);
    let rows = workshop.table(&["sla", "--al", "2026-09-30"]);
    let counts = |regola: &str| ["casi", "ritardi", "aperti"].map(|it| rows[regola][it].clone());
    assert_eq!(counts("SLA-29a"), ["2", "1", "0"]);
    assert_eq!(counts("SLA-03a"), ["1", "1", "1"]);
    assert_eq!(
        (counts("SLA-21"), rows["SLA-21"]["ritardo_massimo"].as_str()),
        (["1", "1", "0"].map(String::from), "3")
    );
}

/// The distinta of the preruolo stops the clock that its request started, with a ticket or without.
#[test]
fn the_distinta_of_the_preruolo_stops_its_clock() {
    let workshop = Workshop::under_contract("");
    let served = || {
        let mut served = known("2026-09-10", 1, Evento::NotificaDichiarata { modalita: "MANI".into() });
        served.prove.push(Prova { tipo: "AR".into(), sha256: String::new() });
        served
    };
    // One that may be paid with the reduced sum is enforceable after sixty days.
    let payable = |id: &str| {
        let mut fatto = received(id, "2026-09-02", &["IT"], true);
        let Evento::Ricevuto(scheda) = &mut fatto.evento else { unreachable!("it was received") };
        scheda.data_violazione = scheda.data_accertamento;
        scheda.violazioni[0].pmr_ammesso = true;
        fatto
    };
    record(&workshop, "V-1", &[payable("V-1"), served()]);
    workshop.expect(0, &["ticket", "open", "distinta-preruolo", "--date", "2027-06-01"]);
    let counts = |al: &str| {
        let rows = workshop.table(&["sla", "--al", al]);
        ["casi", "ritardi", "aperti", "ritardo_massimo"].map(|it| rows["SLA-17"][it].clone())
    };
    assert_eq!(counts("2027-06-03")[..3], ["0", "0", "1"]);
    let list = |args: &[&str]| {
        let ran = workshop.plico(&[&["preruolo"], args].concat());
        assert!(matches!(ran.code, Some(0 | 1)), "{}", ran.err);
        let made = crate::workshop::rows(&workshop.path(args.last().unwrap()).join("distinta-preruolo.csv"));
        assert!(!made.is_empty(), "{}", ran.err);
    };
    list(&["--al", "2027-06-05", "-o", "d"]);
    assert_eq!(counts("2027-06-30"), ["1", "0", "0", "0"]);
    let tickets = workshop.table(&["ticket", "list", "--al", "2027-06-30"]);
    let ticket = tickets.values().next().unwrap();
    assert_eq!((ticket["chiuso"].as_str(), ticket["stato"].as_str()), ("2027-06-05", "regolare"));
    // Nobody opened a ticket for the next: six days from its request end on the 16th.
    record(&workshop, "V-2", &[payable("V-2"), served()]);
    list(&["--al", "2027-06-20", "--richiesta", "2027-06-10", "-o", "e"]);
    assert_eq!(counts("2027-06-30"), ["2", "1", "0", "4"]);
}

/// A real lot of the example body of the 2nd of March, printed and handed over on the 19th.
fn handed_over() -> Workshop {
    let begun = "avvio_servizio = \"2026-09-01\" => avvio_servizio = \"2026-03-01\"";
    let workshop = Workshop::under_contract(&format!("{begun}\nente = \"E388\" => ente = \"X999\""));
    let args = ["sample", "--atti", "14", "--seed", "5", "--damage", "0", "--date", "2026-03-02", "-o", "lotto"];
    workshop.expect(0, &args);
    workshop.make_real("lotto");
    workshop.approve();
    workshop.render("lotto", "reso", "2");
    let scan = workshop.scan();
    workshop.expect(0, &["handover", "reso", "--date", "2026-03-19", "--distinta", &scan]);
    workshop
}

/// From a lot to its penalties and its bill, by the program alone: rendered, handed over late, told to the gestionale.
#[test]
fn a_real_lot_costs_and_brings_what_the_contract_says() {
    let workshop = handed_over();
    let plichi = workshop.plichi("reso");
    let call =
        |what: &'static str, dir: &'static str| ["sla", what, "--bimestre", "1", "--al", "2026-04-02", "-o", dir];
    // Five working days from Monday the 2nd end on the 9th: ten days late, each worth 1 per mille of the contract.
    let row = workshop.table(&call("penalties", "penali"))["SLA-06"].clone();
    assert_eq!(["ritardo_massimo", "penale"].map(|it| row[it].as_str()), ["10", "152,79"]);
    // Those that follow from another act have a rule of their own.
    let kinds: BTreeMap<String, String> = crate::workshop::rows(&workshop.path("lotto/verbali.csv"))
        .into_iter()
        .map(|it| (it["id_verbale"].clone(), it["tipo_atto"].clone()))
        .collect();
    let late = plichi.iter().filter(|it| kinds[&it.id_verbale[0]] == "VERBALE_NC").count();
    assert!(late > 0 && late < plichi.len());
    assert_eq!(row["ritardi"], late.to_string());
    // What was sent is billed, each recipient once, and nothing else.
    let rows = workshop.table(&call("billing", "fatture"));
    let count = |voce: &str| rows[voce]["atti"].parse::<u64>().unwrap();
    let (posta, estero) = (count("italia_posta"), count("estero"));
    assert_eq!((posta + estero, count("italia_pec")), (plichi.len() as u64, 0));
    assert!(posta > 0);
    let lordo = Centesimi::new(posta * 127 + estero * 387);
    assert_eq!(rows["lordo"]["importo"], lordo.to_string());
    let billed: BTreeSet<(String, String)> = crate::workshop::rows(&workshop.path("fatture/fatturazione-atti.csv"))
        .iter()
        .map(|it| (it["Atto"].clone(), it["Destinatario"].clone()))
        .collect();
    let sent = plichi.iter().map(|it| (it.id_verbale[0].clone(), it.progressivo_destinatario.to_string()));
    assert_eq!(billed, sent.collect());
}

/// What was sent is told by the package for the gestionale of real acts, and by none of trials.
#[test]
fn a_package_of_the_gestionale_stops_the_clock_of_what_was_sent() {
    let workshop = handed_over();
    let export = |date: &str, more: &[&str]| {
        let args = ["export", "gestionale", "-o", "fuori", "--date", date];
        let ran = workshop.plico(&[&args[..], more].concat());
        assert!(matches!(ran.code, Some(0 | 1)), "{}", ran.err);
        assert!(!ran.out.trim().is_empty(), "it wrote a package: {}", ran.err);
    };
    let counts = |al: &str| {
        let rows = workshop.table(&["sla", "--al", al]);
        ["casi", "ritardi", "aperti"].map(|it| rows["SLA-07"][it].clone())
    };
    workshop.sample(3, 9, "prova");
    let ran = workshop.plico(&["import", "lot", "prova"]);
    assert!(matches!(ran.code, Some(0 | 1)), "{}", ran.err);
    export("2026-03-20", &["--prova"]);
    assert_eq!(counts("2026-03-23"), ["0", "0", "1"]);
    // Five working days from Thursday the 19th end on the 26th.
    assert_eq!(counts("2026-03-31"), ["1", "1", "0"]);
    export("2026-03-24", &[]);
    assert_eq!(counts("2026-03-31"), ["1", "0", "0"]);
}

/// Statements are read by the C.P.L.: words, Italian days and shares, and no names of columns.
#[test]
fn statements_speak_in_words() {
    let workshop = with_acts();
    let calls: [&[&str]; 3] = [&[], &["penalties", "--bimestre", "1"], &["billing", "--bimestre", "1"]];
    for (call, name) in calls.into_iter().zip(["livelli", "penali", "fatturazione"]) {
        workshop.table(&[&["sla"], call, &["--al", "2026-10-31", "-o", "fogli"]].concat());
        let path = workshop.path("fogli").join(format!("{name}.pdf"));
        let text = tool("pdftotext", &["-layout", path.to_str().unwrap(), "-"]);
        for word in text.split_whitespace() {
            let is_iso = Data::parse(word.trim_matches(|c: char| !c.is_ascii_digit())).is_some();
            assert!(!word.contains('_') && !is_iso, "{name}: {word}");
        }
        for wanted in match name {
            "livelli" => ["17/09/2026", "in ritardo", "16,67 %"],
            "penali" => ["Penale (€)", "29/09/2026", "giorni distinti"],
            _ => ["Italia, per posta", "22,00 %", "atto giudiziario"],
        } {
            assert!(text.contains(wanted), "{name}: no `{wanted}` in {text}");
        }
    }
    // Those that are signed say the same sums.
    let signed = |name: &str| {
        let path = workshop.path("fogli").join(name);
        tool("pdftotext", &["-layout", path.to_str().unwrap(), "-"])
    };
    let text = signed("prospetto-penali.pdf");
    assert!(text.contains("61,11") && text.contains("42,00") && text.contains("superata"), "{text}");
    let text = signed("prospetto-fatturazione.pdf");
    assert!(text.contains("11,49") && !text.contains("italia_posta"), "{text}");
    // Open and late cases are told apart, in one sentence.
    let ran = workshop.expect(1, &["sla", "--al", "2026-10-31"]);
    let cases = fs::read_to_string(workshop.path("fogli/livelli-casi.csv")).unwrap();
    let late = cases.lines().filter(|it| it.ends_with(";in ritardo")).count();
    let undone = cases.lines().filter(|it| it.ends_with(";in ritardo") && it.split(';').nth(4) == Some("")).count();
    assert!(ran.err.contains(&format!("in ritardo {late} (ancora da fare {undone})")), "{}", ran.err);
}

/// The service begins on a day that is said once: in the contract or in the procedure; two days are a person's matter.
#[test]
fn the_first_day_of_the_service_is_said_once() {
    let workshop = Workshop::under_contract("");
    let regole = |workshop: &Workshop| fascicoli::regole(&Project::open(&workshop.path("")).unwrap()).unwrap();
    assert_eq!(regole(&workshop).avvio_servizio.as_deref(), Some("2026-09-01"));
    workshop.expect(0, &["sla", "--al", "2026-09-02"]);
    fs::create_dir_all(workshop.path("profili/procedura")).unwrap();
    let says = |day: &str| {
        fs::write(workshop.path("profili/procedura/cds.toml"), format!("avvio_servizio = \"{day}\"\n")).unwrap();
    };
    says("2026-09-01");
    workshop.expect(0, &["sla", "--al", "2026-09-02"]);
    says("2026-10-01");
    let ran = workshop.expect(1, &["sla", "--al", "2026-09-02"]);
    assert!(ran.err.contains("01/09/2026") && ran.err.contains("01/10/2026"), "{}", ran.err);
    fs::remove_file(workshop.path("profili/contratto/jesi.toml")).unwrap();
    workshop.expect(0, &["sla", "penalties", "--bimestre", "1", "--al", "2026-10-02"]);
}

/// A contract is about one body: the acts of another are not measured by it, and that is said.
#[test]
fn acts_of_another_body_are_not_counted_and_said() {
    let workshop = Workshop::under_contract("ente = \"E388\" => ente = \"X999\"");
    record(&workshop, "V-1", &[received("V-1", "2026-09-02", &["IT"], false)]);
    let ran = workshop.expect(1, &["sla", "--al", "2026-10-31"]);
    assert!(ran.err.contains("E388, non contati: 1"), "{}", ran.err);
    assert_eq!(workshop.table(&["sla", "--al", "2026-10-31"])["SLA-06"]["casi"], "0");
    let ran = workshop.expect(1, &["sla", "billing", "--bimestre", "1", "--al", "2026-10-31"]);
    assert!(ran.err.contains("E388, non contati: 1"), "{}", ran.err);
}
