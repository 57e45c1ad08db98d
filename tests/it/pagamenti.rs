//! Payments from outside: on which act each falls, what waits for a person, and what the month's report says of them.

use std::fs;

use plico::domain::data::Data;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::fatti::scheda::Scheda;
use plico::fatti::scheda::Soggetto;
use plico::jobs::fascicoli;
use plico::jobs::fascicoli::Chiave;
use plico::jobs::fascicoli::Nuovo;
use plico::jobs::project::Project;
use serde_json::Value;

use crate::workshop::Ran;
use crate::workshop::Workshop;
use crate::workshop::rows;

/// The day from which the flows of these tests could be had.
const DISPONIBILE: &str = "2026-03-13";

/// A project with acts in its ledger.
struct Ufficio {
    workshop: Workshop,
}

impl Ufficio {
    /// Acts 101 to 104 of 2026, real ones, each with a notice and a client code.
    fn new() -> Self {
        let ufficio = Self { workshop: Workshop::new() };
        for numero in 101..=104 {
            ufficio.record(numero, Fatto::new(day("2026-01-20"), Evento::Ricevuto(Box::new(act(numero)))));
        }
        ufficio
    }

    fn record(&self, numero: u32, fatto: Fatto) {
        let nuovo = Nuovo { atto: key(numero), fatto, key: None };
        fascicoli::record(&mut self.project().ledger().unwrap(), &[nuovo]).unwrap();
    }

    fn project(&self) -> Project {
        Project::open(&self.workshop.path("")).unwrap()
    }

    /// The facts of an act.
    fn facts(&self, numero: u32) -> Vec<Fatto> {
        fascicoli::load(&self.project().ledger().unwrap(), &key(numero)).unwrap()
    }

    /// The payments of an act that count: day, sum, channel, what was paid.
    fn paid(&self, numero: u32) -> Vec<String> {
        let facts = self.facts(numero);
        let is_out = |it: &Fatto| {
            facts.iter().any(|other| matches!(other.evento, Evento::Rettifica { di, .. } if di == it.numero))
        };
        let payments = facts.iter().filter(|it| !is_out(it)).filter_map(|it| match &it.evento {
            Evento::Pagamento(paid) => Some(format!("{} {} {} {}", it.data, paid.importo, paid.canale, paid.oggetto)),
            _ => None,
        });
        payments.collect()
    }

    /// Imports a flow and reads what became of it.
    fn import(&self, name: &str, text: &str, code: i32, more: &[&str]) -> Value {
        fs::write(self.workshop.path(name), text).unwrap();
        let args = [&["import", "payments", name, "--disponibile", DISPONIBILE, "--json"], more].concat();
        serde_json::from_str(&self.workshop.expect(code, &args).out).unwrap()
    }

    /// What a person puts into the list of doubtful payments, by the row's reason.
    fn assign(&self, code: i32, decisions: &[(&str, &str)]) -> Ran {
        let path = self.workshop.path("pagamenti-dubbi.csv");
        let text = fs::read_to_string(&path).unwrap();
        let rows = text.lines().map(|row| {
            let word = decisions.iter().find(|it| row.contains(it.0)).map_or("", |it| it.1);
            format!("{row}{word}\r\n")
        });
        let text: String = rows.collect();
        fs::write(&path, text).unwrap();
        self.workshop.expect(code, &["import", "payments", "--assegna", "pagamenti-dubbi.csv", "--by", "Ada Neri"])
    }
}

fn day(text: &str) -> Data {
    Data::parse(text).unwrap()
}

fn key(numero: u32) -> Chiave {
    Chiave { ente: "X999".into(), id_verbale: format!("V/2026/{numero:06}"), prova: false }
}

fn act(numero: u32) -> Scheda {
    let code = format!("012026000000{numero}2");
    let notice = format!("3010000000000{numero}");
    let check = |text: &str| text.parse::<u64>().unwrap() % 93;
    Scheda {
        ente: "X999".into(),
        id_verbale: format!("V/2026/{numero:06}"),
        numero: numero.to_string(),
        anno: 2026,
        registro: "V".into(),
        tipo_atto: "VERBALE_NC".into(),
        data_violazione: Some(day("2026-01-10")),
        comune: "X999".into(),
        targa: format!("AB{numero}CD"),
        accertato_con: "VELOX".into(),
        spese: [950, 550, 0],
        importi: [Some(4_440), Some(5_700), Some(10_150)],
        avvisi: [format!("{notice}{:02}", check(&notice)), String::new()],
        quinti_campi: vec![format!("{code}{:02}", check(&code))],
        soggetti: vec![Soggetto {
            progressivo: 1,
            cognome: "Rossi".into(),
            nome: "Mario".into(),
            ..Soggetto::default()
        }],
        ..Scheda::default()
    }
}

/// pagoPA's reference of an act.
fn iuv(numero: u32) -> String {
    act(numero).avvisi[0][1..].to_string()
}

/// A receipt of pagoPA.
fn rt(receipt: &str, numero: u32, euro: &str, day: &str) -> String {
    let iuv = iuv(numero);
    format!(
        "<paSendRTV2Request><idPA>99999000013</idPA><receipt><receiptId>{receipt}</receiptId><fiscalCode>99999000013\
         </fiscalCode><outcome>OK</outcome><creditorReferenceId>{iuv}</creditorReferenceId><paymentAmount>{euro}\
         </paymentAmount><paymentDateTime>{day}T10:00:00</paymentDateTime></receipt></paSendRTV2Request>"
    )
}

/// A flow of pagoPA: receipt, act, euros, outcome of each payment.
fn fdr(payments: &[(&str, u32, &str, u32)]) -> String {
    let named: Vec<(&str, String, &str, u32)> = payments.iter().map(|it| (it.0, iuv(it.1), it.2, it.3)).collect();
    flow(&named)
}

/// The same by reference.
fn flow(payments: &[(&str, String, &str, u32)]) -> String {
    let cents = |it: &str| it.replace('.', "").parse::<u64>().unwrap();
    let sum: u64 = payments.iter().map(|it| cents(it.2)).sum();
    let one = |(receipt, iuv, euro, esito): &(&str, String, &str, u32)| {
        format!(
            "<datiSingoliPagamenti><identificativoUnivocoVersamento>{iuv}</identificativoUnivocoVersamento>\
             <identificativoUnivocoRiscossione>{receipt}</identificativoUnivocoRiscossione><singoloImportoPagato>{euro}\
             </singoloImportoPagato><codiceEsitoSingoloPagamento>{esito}</codiceEsitoSingoloPagamento>\
             <dataEsitoSingoloPagamento>2026-03-10</dataEsitoSingoloPagamento></datiSingoliPagamenti>"
        )
    };
    let rows: String = payments.iter().map(one).collect();
    format!(
        "<FlussoRiversamento><versioneOggetto>1.0</versioneOggetto><identificativoFlusso>2026-03-11X-1\
         </identificativoFlusso><dataRegolamento>2026-03-12</dataRegolamento><istitutoRicevente>\
         <identificativoUnivocoRicevente><codiceIdentificativoUnivoco>99999000013</codiceIdentificativoUnivoco>\
         </identificativoUnivocoRicevente></istitutoRicevente><numeroTotalePagamenti>{}</numeroTotalePagamenti>\
         <importoTotalePagamenti>{}.{:02}</importoTotalePagamenti>{rows}</FlussoRiversamento>",
        payments.len(),
        sum / 100,
        sum % 100
    )
}

/// A slip of the post, by the client code of an act.
fn slip(progr: u32, numero: u32, cents: u64, sostitutivo: char) -> String {
    let code = &act(numero).quinti_campi[0];
    format!("00100001{progr:07}000063470009260310896{cents:010}055111092260312{code}CC{sostitutivo}\n")
}

/// How many records ended so, and their cents.
fn counts(told: &Value, flusso: usize) -> Vec<(u64, u64)> {
    let esiti = &told["flussi"][flusso]["esiti"];
    ["registrato", "gia-noto", "dubbio", "rifiutato"]
        .map(|it| (esiti[it]["righe"].as_u64().unwrap(), esiti[it]["importo"].as_u64().unwrap()))
        .to_vec()
}

#[test]
fn a_receipt_and_its_flow_are_one_payment() {
    let ufficio = Ufficio::new();
    let told = ufficio.import("rt.xml", &rt("r1", 101, "44.40", "2026-03-10"), 0, &[]);
    assert_eq!(counts(&told, 0), [(1, 4_440), (0, 0), (0, 0), (0, 0)]);
    let flow = fdr(&[("r1", 101, "44.40", 0), ("r2", 102, "57.00", 0)]);
    let told = ufficio.import("fdr.xml", &flow, 0, &[]);
    assert_eq!(counts(&told, 0), [(1, 5_700), (1, 4_440), (0, 0), (0, 0)]);
    // The other way round, and all of it once more.
    ufficio.import("rt2.xml", &rt("r2", 102, "57.00", "2026-03-10"), 0, &[]);
    for _ in 0..2 {
        assert_eq!(counts(&ufficio.import("fdr.xml", &flow, 0, &[]), 0)[1], (2, 10_140));
    }
    assert_eq!(ufficio.paid(101), ["2026-03-10 44,40 PAGOPA VERBALE"]);
    assert_eq!(ufficio.paid(102), ["2026-03-10 57,00 PAGOPA VERBALE"]);
    let fact = ufficio.facts(101).pop().unwrap();
    assert_eq!(fact.disponibile, Some(day(DISPONIBILE)));
    // The flow that came later says when the money was credited.
    ufficio.workshop.expect(0, &["report", "payments", "--month", "2026-03", "-o", "rapporto"]);
    let row = report_rows(&ufficio, "pagamenti").remove(0);
    assert!(row.starts_with("V/2026/000101;2026-03-10;2026-03-12;pagoPA;44,40;"), "{row}");
}

#[test]
fn the_same_slip_in_two_flows_is_one_payment() {
    let ufficio = Ufficio::new();
    let poste = slip(1, 101, 4_440, 'N') + &slip(2, 101, 4_440, 'N');
    // Twice paid on one day by the same code: two slips are two payments.
    assert_eq!(counts(&ufficio.import("poste.txt", &poste, 0, &[]), 0)[0], (2, 8_880));
    let row = format!("63470009,,,20260310,,,896,4440,,20260312,{},,,,,,,,X.tif\n", act(101).quinti_campi[0]);
    let bpiol = format!("ACCOUNTNUMBER,,,,,,,,,,,,,,,,,,\n{row}{row}");
    assert_eq!(counts(&ufficio.import("bpiol.csv", &bpiol, 0, &[]), 0)[1], (2, 8_880));
    assert_eq!(ufficio.paid(101).len(), 2);
    // A slip that stands in for one that is there already is a person's to judge.
    let told = ufficio.import("poste2.txt", &slip(3, 101, 4_440, 'S'), 1, &[]);
    assert_eq!(counts(&told, 0)[2], (1, 4_440));
}

#[test]
fn money_taken_back_never_counted() {
    let ufficio = Ufficio::new();
    ufficio.import("a.xml", &fdr(&[("r1", 101, "44.40", 0)]), 0, &[]);
    ufficio.import("b.xml", &fdr(&[("r1", 101, "44.40", 3)]), 0, &[]);
    assert!(ufficio.paid(101).is_empty());
    let again = ufficio.import("b.xml", &fdr(&[("r1", 101, "44.40", 3)]), 0, &[]);
    assert_eq!(counts(&again, 0)[1], (1, 4_440));
    // What was never recorded cannot be taken back alone.
    let told = ufficio.import("c.xml", &fdr(&[("r9", 104, "44.40", 3)]), 1, &[]);
    assert_eq!(counts(&told, 0)[2], (1, 4_440));
    let facts = ufficio.facts(104);
    assert_eq!(facts.len(), 1, "{facts:?}");
}

#[test]
fn a_reference_paid_twice_is_a_persons_to_judge() {
    let ufficio = Ufficio::new();
    ufficio.import("a.xml", &rt("r1", 101, "44.40", "2026-03-09"), 0, &[]);
    let told = ufficio.import("b.xml", &rt("r2", 101, "44.40", "2026-03-10"), 1, &[]);
    assert_eq!(
        told["flussi"][0]["righe"][0]["motivo"],
        "stesso IUV già incassato con un'altra ricevuta: pagamento doppio?"
    );
    // Whoever ties it to an act that has it already must say that it is another one.
    let ran = ufficio.assign(1, &[("altra ricevuta", "V/2026/000101")]);
    assert!(ran.out.contains(";V/2026/000101;gia-pagato-cosi"), "{}", ran.out);
    assert_eq!(ufficio.paid(101).len(), 1);
    ufficio.assign(0, &[("altra ricevuta", "!")]);
    assert_eq!(ufficio.paid(101).len(), 2);
}

#[test]
fn doubtful_payments_wait_for_a_person() {
    let ufficio = Ufficio::new();
    let bank = "Data contabile;Data valuta;Dare;Avere;Descrizione;Ordinante\n\
                10/03/2026;10/03/2026;;44,40;MULTA TARGA AB102CD;ROSSI MARIO\n\
                10/03/2026;10/03/2026;;57,00;verbale n. 103/2026;BIANCHI ANNA\n\
                10/03/2026;10/03/2026;;9,00;affitto;VERDI LUCA\n\
                11/03/2026;11/03/2026;;44,40;avviso GRUPPI;ROSSI MARIO\n\
                11/03/2026;11/03/2026;1,00;;spese;\n";
    let notice = &act(104).avvisi[0];
    let groups = format!("{} {} {} {} {}", &notice[..4], &notice[4..8], &notice[8..12], &notice[12..16], &notice[16..]);
    let bank = bank.replace("GRUPPI", &groups);
    let told = ufficio.import("banca.csv", &bank, 1, &[]);
    assert_eq!(counts(&told, 0), [(1, 4_440), (0, 0), (3, 11_040), (1, 100)]);
    assert_eq!(ufficio.paid(104), ["2026-03-11 44,40 BANCA VERBALE"]);
    let list = fs::read_to_string(ufficio.workshop.path("pagamenti-dubbi.csv")).unwrap();
    assert!(list.contains(";nessun riferimento certo;V/2026/000102;targa, importo, nome;"), "{list}");
    assert!(list.contains(";nessun riferimento certo;V/2026/000103;numero e anno, importo;"), "{list}");
    assert!(list.contains(";nessun riferimento;;;"), "{list}");
    // The same file again changes neither the ledger nor the list, nor what a person has begun to put into it.
    let begun = list.replace("targa, importo, nome;;;;;", "targa, importo, nome;;;;;V/2026/000102");
    fs::write(ufficio.workshop.path("pagamenti-dubbi.csv"), &begun).unwrap();
    let told = ufficio.import("banca.csv", &bank, 1, &[]);
    assert_eq!(counts(&told, 0), [(0, 0), (4, 15_480), (0, 0), (1, 100)]);
    assert_eq!(fs::read_to_string(ufficio.workshop.path("pagamenti-dubbi.csv")).unwrap(), begun);
    let ran = ufficio.assign(1, &[("affitto", "ESTRANEO"), ("103/2026", "V/2026/999999")]);
    assert!(ran.out.contains(";V/2026/000102;registrato"), "{}", ran.out);
    assert!(ran.out.contains(";ESTRANEO;estraneo"), "{}", ran.out);
    assert!(ran.out.contains(";V/2026/999999;atto-ignoto"), "{}", ran.out);
    assert_eq!(ufficio.paid(102), ["2026-03-10 44,40 BANCA VERBALE"]);
    let list = fs::read_to_string(ufficio.workshop.path("pagamenti-dubbi.csv")).unwrap();
    assert_eq!(list.lines().count(), 2, "{list}");
    let told = ufficio.import("banca.csv", &bank, 1, &[]);
    assert_eq!(counts(&told, 0)[1], (4, 15_480));
    assert_eq!(ufficio.paid(102).len(), 1);
}

#[test]
fn a_flow_whose_totals_differ_is_held_whole() {
    let ufficio = Ufficio::new();
    let flow = fdr(&[("r1", 101, "44.40", 0), ("r2", 102, "57.00", 0)]);
    let wrong = flow.replace("<numeroTotalePagamenti>2", "<numeroTotalePagamenti>3");
    let told = ufficio.import("fdr.xml", &wrong, 1, &[]);
    assert_eq!(counts(&told, 0), [(0, 0), (0, 0), (0, 0), (2, 10_140)]);
    assert!(ufficio.paid(101).is_empty());
    let told = ufficio.import("fdr.xml", &wrong, 1, &["--parziale"]);
    assert_eq!(counts(&told, 0)[0], (2, 10_140));
}

/// What the lot said was paid already may be the same money.
#[test]
fn a_payment_that_the_lot_brought_is_not_counted_twice() {
    let ufficio = Ufficio::new();
    let paid = plico::fatti::Pagamento {
        importo: plico::domain::importi::Centesimi::new(4_440),
        canale: "PAGOPA".into(),
        riferimento: String::new(),
        oggetto: "VERBALE".into(),
        rata: None,
        accredito: None,
    };
    ufficio.record(101, Fatto::new(day("2026-03-10"), Evento::Pagamento(paid)).from("lotto 2026/0001"));
    let told = ufficio.import("rt.xml", &rt("r1", 101, "44.40", "2026-03-10"), 1, &[]);
    let why = told["flussi"][0]["righe"][0]["motivo"].as_str().unwrap();
    assert_eq!(why, "stesso giorno e stessa somma già registrati per l'atto (lotto 2026/0001)");
    assert_eq!(ufficio.paid(101).len(), 1);
}

#[test]
fn instalments_and_letters_are_told_from_the_act() {
    let ufficio = Ufficio::new();
    let rata =
        |cents, entro| plico::fatti::Rata { importo: plico::domain::importi::Centesimi::new(cents), entro: day(entro) };
    let plan = Evento::Rateizzato { rate: vec![rata(5_075, "2026-03-31"), rata(5_075, "2026-04-30")] };
    ufficio.record(101, Fatto::new(day("2026-03-01"), plan));
    let letter =
        Evento::Emesso { voce: plico::fatti::Voce::Preruolo, riferimento: "L1".into(), scadenza: None, importo: None };
    ufficio.record(102, Fatto::new(day("2026-03-01"), letter));
    let poste =
        slip(1, 101, 5_075, 'N') + &slip(2, 101, 5_075, 'N') + &slip(3, 101, 5_075, 'N') + &slip(4, 102, 10_150, 'N');
    ufficio.import("poste.txt", &poste, 0, &[]);
    let rate: Vec<_> = ufficio
        .facts(101)
        .into_iter()
        .filter_map(|it| match it.evento {
            Evento::Pagamento(paid) => Some((paid.oggetto, paid.rata)),
            _ => None,
        })
        .collect();
    let word = |it: &str| it.to_string();
    assert_eq!(rate, [(word("RATA"), Some(1)), (word("RATA"), Some(2)), (word("VERBALE"), None)]);
    assert_eq!(ufficio.paid(102), ["2026-03-10 101,50 CCP PRERUOLO"]);
}

#[test]
fn images_of_blank_slips_are_kept_with_their_payment() {
    let ufficio = Ufficio::new();
    let images = ufficio.workshop.path("immagini/scansioni");
    fs::create_dir_all(&images).unwrap();
    fs::write(images.join("727702066170064371.TIF"), b"an image").unwrap();
    let blank = |image: &str| format!("001000010000001000063470009260310451{:010}055111092260312{image}CCN\n", 4_440);
    let flow = blank("727702066170064371") + &blank("727702066170064399");
    let told = ufficio.import("poste.txt", &flow, 1, &["--immagini", "immagini"]);
    assert_eq!(counts(&told, 0)[2], (2, 8_880));
    assert_eq!(told["immagini"], 1);
    assert_eq!(told["immagini_mancanti"], serde_json::json!(["727702066170064399"]));
    ufficio.assign(1, &[(";727702066170064371;", "V/2026/000101")]);
    let fact = ufficio.facts(101).pop().unwrap();
    let sha256 = crate::workshop::sha256(b"an image");
    assert_eq!((fact.prove[0].tipo.as_str(), &fact.prove[0].sha256), ("bollettino", &sha256));
    let kept = crate::workshop::contents(&ufficio.workshop.path("prove"));
    assert!(kept.iter().any(|it| it.0.contains(&sha256) && it.1 == b"an image"));
}

/// Who pays before the piece is handed over is not served: the program says what to pull.
#[test]
fn paid_before_hand_over_is_to_be_pulled() {
    let ufficio = Ufficio::new();
    let piece = plico::fatti::Spedizione {
        prodotto: "AG".into(),
        numero_piego: String::new(),
        numero_ar: String::new(),
        lavoro: "20260001".into(),
        plico: "1".into(),
        lettera: String::new(),
        tentativo: 1,
    };
    for numero in [101, 102, 103] {
        ufficio.record(numero, Fatto::new(day("2026-03-08"), Evento::Stampato(piece.clone())).of(1));
    }
    ufficio.record(102, Fatto::new(day("2026-03-09"), Evento::Affidato(piece)).of(1));
    let flow = fdr(&[("r1", 101, "44.40", 0), ("r2", 102, "44.40", 0), ("r3", 103, "10.00", 0)]);
    fs::write(ufficio.workshop.path("fdr.xml"), flow).unwrap();
    let ran = ufficio.workshop.expect(1, &["import", "payments", "fdr.xml"]);
    assert!(ran.err.contains("plico pull 'V/2026/000101' --reason pagato"), "{}", ran.err);
}

/// Money of real acts never falls on a trial one, nor the other way round.
#[test]
fn trial_acts_are_paid_by_trial_flows_alone() {
    let ufficio = Ufficio::new();
    let trial = Chiave { prova: true, ..key(104) };
    let nuovo = Nuovo {
        atto: trial.clone(),
        fatto: Fatto::new(day("2026-01-20"), Evento::Ricevuto(Box::new(act(104)))),
        key: None,
    };
    fascicoli::record(&mut ufficio.project().ledger().unwrap(), &[nuovo]).unwrap();
    ufficio.import("rt.xml", &rt("r1", 104, "44.40", "2026-03-10"), 0, &["--prova"]);
    assert!(ufficio.paid(104).is_empty());
    assert_eq!(fascicoli::load(&ufficio.project().ledger().unwrap(), &trial).unwrap().len(), 2);
    let told = ufficio.import("rt.xml", &rt("r1", 101, "44.40", "2026-03-10"), 1, &["--prova"]);
    assert_eq!(counts(&told, 0)[2], (1, 4_440));
}

/// A bank's statement of one credit: day, sum, act, reference, payer.
fn credit(day: &str, sum: &str, numero: u32, reference: &str, payer: &str) -> String {
    let (head, notice) = ("Data contabile;Data valuta;Dare;Avere;Descrizione;Ordinante", &act(numero).avvisi[0]);
    format!("{head};Riferimento\n{day};{day};;{sum};avviso {notice};{payer};{reference}\n")
}

/// A reference that repeats with other money is never taken for the same money.
#[test]
fn other_money_under_a_known_reference_is_not_known() {
    let ufficio = Ufficio::new();
    // What SEPA writes where the payer gave no reference.
    let may = credit("10/02/2026", "188,00", 101, "NOTPROVIDED", "ROSSI MARIO");
    let june = credit("10/03/2026", "71,00", 102, "NOTPROVIDED", "ROSSI MARIO");
    assert_eq!(counts(&ufficio.import("maggio.csv", &may, 0, &[]), 0)[0], (1, 18_800));
    assert_eq!(counts(&ufficio.import("giugno.csv", &june, 0, &[]), 0)[0], (1, 7_100));
    assert_eq!(ufficio.paid(102), ["2026-03-10 71,00 BANCA VERBALE"]);
    assert_eq!(counts(&ufficio.import("giugno2.csv", &june, 0, &[]), 0)[1], (1, 7_100));
    // One slip in two flows of pagoPA, each with its part.
    ufficio.import("a.xml", &fdr(&[("r1", 103, "100.00", 0)]), 0, &[]);
    let part = fdr(&[("r1", 103, "88.00", 0)]);
    let told = ufficio.import("b.xml", &part, 1, &[]);
    assert_eq!(counts(&told, 0)[2], (1, 8_800));
    assert_eq!(told["flussi"][0]["righe"][0]["motivo"], "stesso riferimento, altra somma o altro giorno");
    assert_eq!(counts(&ufficio.import("b.xml", &part, 0, &[]), 0)[1], (1, 8_800));
    ufficio.assign(0, &[("altra somma", "V/2026/000103!")]);
    assert_eq!(ufficio.paid(103), ["2026-03-10 100,00 PAGOPA VERBALE", "2026-03-10 88,00 PAGOPA VERBALE"]);
    // The same receipt on another day of the same kind of flow.
    let later = fdr(&[("r1", 103, "100.00", 0)]).replace("2026-03-10</data", "2026-03-11</data");
    assert_eq!(counts(&ufficio.import("c.xml", &later, 1, &[]), 0)[2], (1, 10_000));
}

/// A file's name is no identity: the same money in two files of one name may be one.
#[test]
fn files_of_one_name_are_two_flows() {
    let ufficio = Ufficio::new();
    for folder in ["a", "b"] {
        fs::create_dir(ufficio.workshop.path(folder)).unwrap();
    }
    let flow = credit("10/03/2026", "44,40", 101, "1", "ROSSI MARIO");
    ufficio.import("a/estratto.csv", &flow, 0, &[]);
    let told = ufficio.import("b/estratto.csv", &credit("10/03/2026", "44,40", 101, "2", "Rossi M."), 1, &[]);
    assert_eq!(counts(&told, 0)[2], (1, 4_440));
    assert_eq!(ufficio.paid(101).len(), 1);
    // Both in one flow are two.
    let both = credit("11/03/2026", "44,40", 102, "1", "ROSSI MARIO")
        + credit("11/03/2026", "44,40", 102, "2", "Rossi M.").lines().nth(1).unwrap();
    assert_eq!(counts(&ufficio.import("a/estratto.csv", &both, 0, &[]), 0)[0], (2, 8_880));
}

#[test]
fn what_is_paid_after_its_flow_is_a_doubt() {
    let ufficio = Ufficio::new();
    let told = ufficio.import("banca.csv", &credit("11/05/2999", "44,40", 101, "1", "ROSSI MARIO"), 1, &[]);
    assert_eq!(told["flussi"][0]["righe"][0]["motivo"], "pagato dopo il giorno del flusso");
    assert!(ufficio.paid(101).is_empty());
}

/// A portal and pagoPA tell of one payment before its act is there: two doubts, and still one payment.
#[test]
fn two_doubts_of_one_payment_are_tied_once() {
    let ufficio = Ufficio::new();
    let portal = format!(
        "IUV;Codice avviso;Importo pagato;Data pagamento\n{};{};44,40;10/03/2026\n",
        iuv(105),
        act(105).avvisi[0]
    );
    ufficio.import("portale.csv", &portal, 1, &[]);
    ufficio.import("fdr.xml", &fdr(&[("r1", 105, "44.40", 0)]), 1, &[]);
    ufficio.record(105, Fatto::new(day("2026-01-20"), Evento::Ricevuto(Box::new(act(105)))));
    let ran = ufficio.assign(1, &[("portale.csv", "V/2026/000105"), ("fdr.xml", "V/2026/000105")]);
    let count = |word: &str| ran.out.lines().filter(|it| it.ends_with(word)).count();
    assert_eq!((count(";registrato"), count(";gia-pagato-cosi")), (1, 1), "{}", ran.out);
    assert_eq!(ufficio.paid(105).len(), 1);
}

/// Spreadsheets save in an encoding of their own; what is no list stops the job before anything is done.
#[test]
fn a_list_that_a_spreadsheet_saved_is_read() {
    let ufficio = Ufficio::new();
    let flow = "Data contabile;Data valuta;Dare;Avere;Descrizione;Ordinante\n\
                10/03/2026;10/03/2026;;9,00;affitto di Nicolò;VERDI LUCA\n";
    ufficio.import("banca.csv", flow, 1, &[]);
    let path = ufficio.workshop.path("pagamenti-dubbi.csv");
    let list = fs::read_to_string(&path).unwrap();
    let saved: Vec<u8> = list.trim_start_matches('\u{FEFF}').chars().map(|it| u8::try_from(it).unwrap()).collect();
    fs::write(&path, saved).unwrap();
    ufficio.import("banca.csv", flow, 0, &[]);
    assert_eq!(fs::read_to_string(&path).unwrap(), list);
    fs::write(&path, "a;b\n1;2\n").unwrap();
    fs::write(ufficio.workshop.path("rt.xml"), rt("r1", 101, "44.40", "2026-03-10")).unwrap();
    ufficio.workshop.expect(3, &["import", "payments", "rt.xml", "--disponibile", DISPONIBILE]);
    assert!(ufficio.paid(101).is_empty());
}

/// Two imports at once count nothing twice, and whoever has waited too long says so.
#[test]
fn imports_take_turns() {
    let ufficio = Ufficio::new();
    let acts = 101..=104;
    let payments: Vec<(String, u32)> = acts.clone().map(|it| (format!("r{it}"), it)).collect();
    let payments: Vec<(&str, u32, &str, u32)> = payments.iter().map(|it| (it.0.as_str(), it.1, "44.40", 0)).collect();
    fs::write(ufficio.workshop.path("fdr.xml"), fdr(&payments)).unwrap();
    let rows = acts.map(|it| format!("{};{};44,40;10/03/2026\n", iuv(it), act(it).avvisi[0]));
    let portal = format!("IUV;Codice avviso;Importo pagato;Data pagamento\n{}", rows.collect::<String>());
    fs::write(ufficio.workshop.path("portale.csv"), portal).unwrap();
    let start = |name: &str| {
        let mut command = ufficio.workshop.command();
        command.args(["import", "payments", name, "--disponibile", DISPONIBILE, "--json"]);
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap()
    };
    {
        let mut ledger = ufficio.project().ledger().unwrap();
        assert!(ledger.take_turn(std::time::Duration::ZERO).unwrap());
        let ran: Ran = start("fdr.xml").wait_with_output().unwrap().into();
        assert!(ran.code == Some(3) && ran.err.contains("nothing was done"), "{ran:?}");
        assert!(ufficio.paid(101).is_empty());
    }
    let both = ["fdr.xml", "portale.csv"].map(start).map(|it| Ran::from(it.wait_with_output().unwrap()));
    let registered = both.map(|ran| {
        let told: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{ran:?}"));
        counts(&told, 0)[0].0
    });
    assert_eq!(registered.iter().sum::<u64>(), 4, "{registered:?}");
    assert!((101..=104).all(|it| ufficio.paid(it).len() == 1));
}

/// The rows of a table of the month's report.
fn report_rows(ufficio: &Ufficio, table: &str) -> Vec<String> {
    let path = ufficio.workshop.path(&format!("rapporto/pagamenti-2026-03-X999-{table}.csv"));
    fs::read_to_string(path).unwrap().lines().skip(1).map(str::to_string).collect()
}

#[test]
fn the_months_report_is_the_ledgers() {
    let ufficio = Ufficio::new();
    let served = Evento::NotificaDichiarata { modalita: "MANI".into() };
    for numero in [101, 102, 103] {
        ufficio.record(numero, Fatto::new(day("2026-03-05"), served.clone()));
    }
    // Served on the 5th: the discount ends on the 10th.
    let on = |day: u32, row: String| row.replace("260310896", &format!("2603{day:02}896"));
    let poste = [
        on(10, slip(1, 101, 4_440, 'N')),
        on(11, slip(2, 102, 4_440, 'N')),
        on(12, slip(3, 103, 5_700, 'N')),
        on(13, slip(4, 103, 5_700, 'N')),
        on(13, slip(5, 104, 5_700, 'N')),
    ];
    ufficio.import("poste.txt", &poste.concat(), 0, &[]);
    let bank =
        "Data contabile;Data valuta;Dare;Avere;Descrizione;Ordinante\n10/03/2026;10/03/2026;;9,00;affitto;VERDI\n";
    ufficio.import("banca.csv", bank, 1, &[]);
    // A payment that was taken back is told apart and not counted.
    ufficio.import("a.xml", &fdr(&[("r1", 104, "44.40", 0)]), 0, &[]);
    ufficio.import("b.xml", &fdr(&[("r1", 104, "44.40", 3)]), 0, &[]);
    ufficio.workshop.expect(0, &["report", "payments", "--month", "2026-03", "-o", "rapporto"]);
    assert_eq!(
        report_rows(&ufficio, "classi"),
        ["acconto;1;44,40;42,00;2,40;0,00", "eccedenza;2;114,00;29,40;15,00;69,60", "saldo;2;101,40;71,40;30,00;0,00",]
    );
    assert_eq!(report_rows(&ufficio, "canali"), ["c/c postale;5;259,80;142,80;47,40;69,60"]);
    assert_eq!(report_rows(&ufficio, "fonti"), ["autovelox;5;259,80;142,80;47,40;69,60"]);
    assert_eq!(report_rows(&ufficio, "comuni"), ["Roccaverde;5;259,80;142,80;47,40;69,60"]);
    let kinds: Vec<String> =
        report_rows(&ufficio, "generi").iter().map(|it| it.split(';').take(3).collect::<Vec<_>>().join(";")).collect();
    assert_eq!(kinds, ["minimo edittale;3;158,40", "scontato del 30 %;2;101,40"]);
    let odd: Vec<String> =
        report_rows(&ufficio, "anomalie").iter().map(|it| it.rsplit(';').next().unwrap().to_string()).collect();
    assert_eq!(
        odd,
        [
            "I1: importo scontato oltre i 5 giorni, € 12,60",
            "E2: pagamento doppio, € 57,00",
            "E1: importo eccedente, € 12,60",
        ]
    );
    assert_eq!(report_rows(&ufficio, "non-abbinati"), ["2026-03-10;9,00;banca;;banca.csv;2;nessun riferimento"]);
    let listed: Vec<String> = report_rows(&ufficio, "pagamenti");
    let told: Vec<String> = (101..=104).flat_map(|it| ufficio.paid(it)).collect();
    assert_eq!(listed.len(), told.len());
    for (row, fact) in listed.iter().zip(&told) {
        let cells: Vec<&str> = row.split(';').collect();
        // On paper a channel has its name, and what was paid is a word.
        assert_eq!(cells[3], "c/c postale");
        assert_eq!(format!("{} {} CCP {}", cells[1], cells[4], cells[8].to_uppercase()), *fact);
    }
    // The same again has the same number.
    let again = ufficio.workshop.expect(0, &["report", "payments", "--month", "2026-03", "-o", "rapporto", "--json"]);
    let again: Value = serde_json::from_str(&again.out).unwrap();
    assert_eq!(again[0]["noto"], true);
}

/// From a lot to the ledger to a payment: who paid what was printed is not to be served.
#[test]
fn an_act_of_a_rendered_lot_is_paid_and_pulled() {
    let workshop = Workshop::rendered(6, 7);
    let printed: Vec<String> = workshop.plichi("reso").into_iter().flat_map(|it| it.id_verbale).collect();
    let acts = rows(&workshop.path("lotto/verbali.csv"));
    let act = acts.iter().find(|it| !it["codice_avviso_1"].is_empty() && printed.contains(&it["id_verbale"])).unwrap();
    let flow = flow(&[("r1", act["codice_avviso_1"][1..].to_string(), "9999.00", 0)]);
    fs::write(workshop.path("fdr.xml"), flow.replace("2026-03-10</data", "2027-01-10</data")).unwrap();
    let ran = workshop.expect(1, &["import", "payments", "fdr.xml", "--prova", "--disponibile", "2027-01-31"]);
    let id = &act["id_verbale"];
    assert!(ran.out.contains(&format!(";registrato;{id};")), "{}", ran.out);
    assert!(ran.err.contains(&format!("plico pull '{id}' --reason pagato")), "{}", ran.err);
    workshop.expect(0, &["pull", id, "--reason", "pagato"]);
    // Once it is out there is nothing left to pull.
    workshop.expect(0, &["import", "payments", "fdr.xml", "--prova", "--disponibile", "2027-01-31"]);
}

/// Services to come are profiles of the project, not code (R147).
#[test]
fn a_service_to_come_is_a_profile() {
    let ufficio = Ufficio::new();
    fs::create_dir_all(ufficio.workshop.path("profili/pagamenti")).unwrap();
    let profile = "schema = 1\nnome = \"totem\"\nvalido_dal = \"\"\nvalido_al = \"\"\nverificato = \"\"\nformato = \"csv\"\n\
                   riconosci = [\"QUANDO\", \"QUANTO\", \"COSA\"]\ncanale = \"POS\"\nimporto = \"123456\"\ndata = \"aaaammgg\"\n\
                   [colonne]\ndata = \"QUANDO\"\nimporto = \"QUANTO\"\ncausale = \"COSA\"\nid = \"SCONTRINO\"\n";
    fs::write(ufficio.workshop.path("profili/pagamenti/totem.toml"), profile).unwrap();
    let flow = format!("QUANDO|QUANTO|COSA|SCONTRINO\n20260310|4440|avviso {}|77\n", act(101).avvisi[0]);
    let told = ufficio.import("totem.txt", &flow, 0, &[]);
    assert_eq!((&told["flussi"][0]["formato"], counts(&told, 0)[0]), (&Value::from("totem"), (1, 4_440)));
    assert_eq!(ufficio.paid(101), ["2026-03-10 44,40 POS VERBALE"]);
}

#[test]
fn a_table_written_by_hand_is_read_and_what_is_refused_is_listed() {
    let ufficio = Ufficio::new();
    let head = "id_verbale;data_pagamento;canale;importo;tipo_atto_pagato\n";
    let table = format!(
        "{head}V/2026/000101;12/03/2026;POSTE;44,40;VERBALE\nV/2026/000102;2026-03-12;Bonifico;57,00;VERBALE\n\
         V/2026/000103;boh;POSTE;57,00;VERBALE\nV/2026/000999;12/03/2026;POSTE;57,00;VERBALE\n"
    );
    let told = ufficio.import("cassa.csv", &table, 1, &[]);
    assert_eq!(counts(&told, 0), [(2, 10_140), (0, 0), (1, 5_700), (1, 5_700)]);
    assert_eq!(ufficio.paid(101), ["2026-03-12 44,40 CCP VERBALE"]);
    assert_eq!(ufficio.paid(102), ["2026-03-12 57,00 BANCA VERBALE"]);
    let refused = &rows(&ufficio.workshop.path("pagamenti-respinti.csv"))[0];
    assert_eq!((refused["id_verbale"].as_str(), refused["riga"].as_str()), ("V/2026/000103", "4"));
    let doubtful = &rows(&ufficio.workshop.path("pagamenti-dubbi.csv"))[0];
    assert_eq!(doubtful["riferimento"], "V/2026/000999");
    // Of trial acts where real ones are meant: the reason says so.
    let scheda = act(105);
    let atto = Chiave { prova: true, ..key(105) };
    let fatto = Fatto::new(day("2026-01-20"), Evento::Ricevuto(Box::new(scheda)));
    let mut ledger = ufficio.project().ledger().unwrap();
    fascicoli::record(&mut ledger, &[Nuovo { atto, fatto, key: None }]).unwrap();
    let table = format!("{head}V/2026/000105;12/03/2026;POSTE;44,40;VERBALE\n");
    let told = ufficio.import("prova.csv", &table, 1, &[]);
    assert_eq!(told["flussi"][0]["righe"][0]["motivo"], "il riferimento è di un atto di prova: --prova");
    assert!(rows(&ufficio.workshop.path("pagamenti-respinti.csv")).is_empty(), "the list of before is over");
}
