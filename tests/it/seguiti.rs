//! Documents that follow from acts in the ledger: verbali of art. 126-bis and 180 c. 8, acts that are served again,
//! reminders and refunds, opened after the C.P.L. has said yes, printed and read back.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use plico::domain::avviso::NumeroAvviso;
use serde_json::Value;

use crate::fascicoli::due;
use crate::fascicoli::facts;
use crate::fascicoli::handed_over;
use crate::fascicoli::pieces;
use crate::workshop::Row;
use crate::workshop::Workshop;
use crate::workshop::rows;

/// A lot of which pieces came back: what became of each, by act and recipient, as `day;code;evidence`.
fn came_back(seed: u64, tell: impl Fn(&str, u32) -> &'static str) -> Workshop {
    let workshop = handed_over(40, seed);
    let mut text = "id_verbale;progressivo_destinatario;prodotto;numero_raccomandata;data_esito;esito_cod;evidenza\r\n"
        .to_string();
    for (id, whom, number) in pieces(&workshop) {
        write!(text, "{id};{whom};AG;{number};{}\r\n", tell(&id, whom)).unwrap();
    }
    fs::write(workshop.path("esiti.csv"), text).unwrap();
    workshop.expect(0, &["import", "outcomes", "esiti.csv"]);
    workshop
}

/// Delivered: to the first recipient on the 10th of March, to others ten days later.
fn delivered(_: &str, whom: u32) -> &'static str {
    if whom == 1 { "2026-03-10;RECAG001C;23L" } else { "2026-03-20;RECAG001C;23L" }
}

/// The C.P.L. says yes to all that is due.
fn authorise(workshop: &Workshop, voce: &str, date: &str) {
    workshop.expect(1, &["due", voce, "--date", date, "-o", "lista.csv"]);
    workshop.mark_all("lista.csv");
    workshop.expect(0, &["authorise", voce, "lista.csv", "--by", "Elvira Montanari", "--date", date]);
}

fn open(workshop: &Workshop, voce: &str, date: &str, more: &[&str]) -> Value {
    let ran = workshop.plico(&[&["due", voce, "--date", date, "--open", "aperto", "--json"], more].concat());
    serde_json::from_str(&ran.out).unwrap_or_else(|e| panic!("{e}: {}{}", ran.out, ran.err))
}

/// Why acts were not opened, without repetitions.
fn reasons(told: &Value) -> Vec<&str> {
    let mut all: Vec<&str> =
        told["esclusi"].as_array().unwrap().iter().map(|it| it["codice"].as_str().unwrap()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Approves the model, prints the lot that was opened and reads it back: all its acts are there.
fn print(workshop: &Workshop, model: &str) {
    workshop.expect(0, &["approve", model, "--by", "Elvira Montanari"]);
    let named = if model == "verbale" { vec![] } else { vec!["--model", model] };
    let ran = workshop.plico(&[&["render", "aperto", "-o", "stampato"], &named[..]].concat());
    let list = fs::read_to_string(workshop.path("stampato/rilievi.csv")).unwrap_or_default();
    workshop.check_rendered("stampato", &ran);
    let opened = rows(&workshop.path("aperto/soggetti.csv"));
    let printed = workshop.plichi("stampato").len();
    assert_eq!(printed, opened.len(), "{}\n{list}", ran.err);
    workshop.expect(0, &["verify", "stampato"]);
}

/// A row by column of each row of a list that nothing prevents.
fn free(list: &[Value]) -> Vec<(String, u64)> {
    let is_free = |it: &&Value| it["impedimenti"].as_array().unwrap().is_empty();
    let of = |it: &Value| {
        (it["id_verbale"].as_str().unwrap().to_string(), it["progressivo_destinatario"].as_u64().unwrap_or(0))
    };
    list.iter().filter(is_free).map(of).collect()
}

/// The acts of the lot with two recipients of these roles.
fn pair(workshop: &Workshop, roles: [&str; 2]) -> String {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in rows(&workshop.path("lotto/soggetti.csv")) {
        all.entry(row["id_verbale"].clone()).or_default().push(row["ruolo"].clone());
    }
    all.into_iter().find(|it| it.1 == roles).expect("such an act in the lot").0
}

#[test]
fn each_who_was_served_answers_for_the_driver_in_a_term_of_his_own() {
    let workshop = came_back(7, delivered);
    let id = pair(&workshop, ["OBBLIGATO", "LOCATARIO"]);
    // The second has ten days more.
    let early = free(&due(&workshop, "verbale126-bis", "2026-05-15"));
    assert!(early.contains(&(id.clone(), 1)) && !early.contains(&(id.clone(), 2)), "{early:?}");
    let list = free(&due(&workshop, "verbale126-bis", "2026-05-25"));
    assert!(list.contains(&(id.clone(), 1)) && list.contains(&(id.clone(), 2)), "{list:?}");
    assert_eq!(reasons(&open(&workshop, "verbale126-bis", "2026-05-25", &[])), ["non-autorizzato"]);
    authorise(&workshop, "verbale126-bis", "2026-05-25");
    assert_eq!(reasons(&open(&workshop, "verbale126-bis", "2026-09-30", &[])), ["fuori-termine"]);
    assert_eq!(reasons(&open(&workshop, "verbale126-bis", "2026-05-25", &[])), ["numero-nuovo-mancante"]);
    let ran = workshop.plico(&["due", "verbale126-bis", "--date", "2999-01-01", "--open", "aperto"]);
    assert!(ran.code == Some(3) && ran.err.contains("yet to come"), "{}", ran.err);
    let mut dati = String::from(
        "id_verbale;progressivo_destinatario;nuovo_id_verbale;nuovo_numero;ora_accertamento;accertatore_nome;\
         codice_avviso_1;codice_avviso_2\r\n",
    );
    for (place, (id, whom)) in (1_u64..).zip(&list) {
        let code = |n: u64| NumeroAvviso::compose(1, 5_000_000 + 2 * place + n).unwrap().as_str().to_string();
        write!(dati, "{id};{whom};V/2026/9{place:05};9{place:05};9.15;Serafini Lucio;{};{}\r\n", code(0), code(1))
            .unwrap();
    }
    fs::write(workshop.path("dati.csv"), dati).unwrap();
    let told = open(&workshop, "verbale126-bis", "2026-05-25", &["--dati", "dati.csv"]);
    assert!(workshop.path("aperto").exists(), "{told}");
    let (verbali, soggetti) = (rows(&workshop.path("aperto/verbali.csv")), rows(&workshop.path("aperto/soggetti.csv")));
    assert_eq!((verbali.len(), soggetti.len()), (list.len(), list.len()), "{told}");
    let known = rows(&workshop.path("lotto/soggetti.csv"));
    for (place, (id, whom)) in (1..).zip(&list) {
        let new = format!("V/2026/9{place:05}");
        let of = |table: &[Row]| table.iter().find(|it| it["id_verbale"] == new).expect("the new verbale").clone();
        let (verbale, soggetto) = (of(&verbali), of(&soggetti));
        // Against whom was served, in that person's own time, at the seat of the Comando.
        let is_it = |it: &&Row| it["id_verbale"] == *id && it["progressivo_destinatario"] == whom.to_string();
        let own = known.iter().find(is_it).unwrap();
        let name = ["cognome", "nome", "denominazione", "codice_fiscale"];
        assert_eq!(name.map(|it| own[it].trim().to_uppercase()), name.map(|it| soggetto[it].trim().to_uppercase()));
        let day = if *whom == 1 { "2026-05-10" } else { "2026-05-20" };
        assert_eq!((verbale["tipo_atto"].as_str(), verbale["data_violazione"].as_str()), ("V126B", day));
        assert_eq!(verbale["luogo"], "sede del Comando di Polizia Locale, Piazza del Municipio 1");
        assert_eq!((verbale["ora_violazione"].as_str(), verbale["ora_accertamento"].as_str()), ("", "09:15"));
        assert_eq!(verbale["accertatore_nome"], "Serafini Lucio");
    }
    print(&workshop, "verbale-126bis");
    assert_eq!(facts(&workshop, "V/2026/900001")[0].evento.as_str(), "ricevuto");
    assert_eq!(free(&due(&workshop, "verbale126-bis", "2026-05-25")), []);
    // It is an act like others: to be served, and with a register of its own.
    workshop.expect(0, &["ledger", "check"]);
}

#[test]
fn documents_that_were_not_shown_in_time_are_for_who_was_invited() {
    let workshop = came_back(7, delivered);
    let id = pair(&workshop, ["OBBLIGATO", "TRASGRESSORE"]);
    let text = format!(
        "id_verbale;data;evento;entro\r\n{id};2026-03-12;invito;2026-04-11\r\n{id};2026-04-13;ottemperato;\r\n"
    );
    fs::write(workshop.path("eventi.csv"), text).unwrap();
    workshop.expect(0, &["import", "events", "eventi.csv", "--by", "Elvira Montanari"]);
    assert_eq!(free(&due(&workshop, "verbale180", "2026-04-20")), [(id.clone(), 2)], "shown two days late");
    authorise(&workshop, "verbale180", "2026-04-20");
    let code = |n: u64| NumeroAvviso::compose(1, 6_000_000 + n).unwrap().as_str().to_string();
    let dati = format!(
        "id_verbale;nuovo_id_verbale;nuovo_numero;ora_accertamento;accertatore_nome;ufficio_invito;documento;\
         codice_avviso_1;codice_avviso_2\r\n{id};V/2026/900001;900001;10:00;Serafini Lucio;Ufficio Verbali;patente;{};{}\r\n",
        code(0),
        code(1)
    );
    fs::write(workshop.path("dati.csv"), dati).unwrap();
    let told = open(&workshop, "verbale180", "2026-04-20", &["--dati", "dati.csv"]);
    assert!(workshop.path("aperto").exists(), "{told}");
    assert_eq!(rows(&workshop.path("aperto/soggetti.csv"))[0]["ruolo"], "TRASGRESSORE");
    print(&workshop, "verbale-180");
    assert_eq!(due(&workshop, "verbale180", "2026-04-20").len(), 0);
}

#[test]
fn an_act_is_served_again_on_all_whose_pieces_were_lost() {
    let lost = |id: &str, whom: u32| if id == "V/2026/022390" { "2026-03-12;RECAG013;" } else { delivered(id, whom) };
    let workshop = came_back(7, lost);
    let id = "V/2026/022390".to_string();
    let both = [(id.clone(), 1), (id.clone(), 2)];
    assert_eq!(free(&due(&workshop, "rinotifica-posta", "2026-03-20")), both);
    authorise(&workshop, "rinotifica-posta", "2026-03-20");
    let told = open(&workshop, "rinotifica-posta", "2026-03-20", &[]);
    assert_eq!((&told["aperti"], told["esclusi"].as_array().unwrap().len()), (&serde_json::json!([id]), 0));
    let lot = |table: &str| rows(&workshop.path(&format!("aperto/{table}.csv"))).len();
    assert_eq!((lot("verbali"), lot("soggetti")), (1, 2));
    // Opened, it is not opened again; until it goes out its last day is watched.
    fs::rename(workshop.path("aperto"), workshop.path("primo")).unwrap();
    assert_eq!(reasons(&open(&workshop, "rinotifica-posta", "2026-03-20", &[])), ["aperto-non-affidato"]);
    fs::rename(workshop.path("primo"), workshop.path("aperto")).unwrap();
    let waiting = due(&workshop, "rinotifica-posta", "2026-03-20");
    assert!(waiting.len() == 2 && waiting[0]["entro"].is_string(), "{waiting:?}");
    print(&workshop, "verbale");
    let scan = workshop.scan();
    workshop.expect(0, &["handover", "stampato", "--date", "2026-03-30", "--distinta", &scan]);
    assert_eq!(due(&workshop, "rinotifica-posta", "2026-03-31").len(), 0);
    let out = due(&workshop, "senza-esito", "2026-06-30");
    assert_eq!(out.iter().filter(|it| it["id_verbale"] == id.as_str()).count(), 2, "{out:?}");
}

#[test]
fn reminders_and_refunds_are_letters() {
    let workshop = came_back(6, delivered);
    fs::create_dir_all(workshop.path("profili/procedura")).unwrap();
    fs::write(workshop.path("profili/procedura/cds.toml"), "sollecito_dopo = 5\n").unwrap();
    // One pays far too much.
    let id = pieces(&workshop)[0].0.clone();
    let text = format!(
        "id_verbale;data_pagamento;canale;importo;tipo_atto_pagato\r\n{id};2026-03-30;PAGOPA;5.000,00;VERBALE\r\n"
    );
    fs::write(workshop.path("pagamenti.csv"), text).unwrap();
    workshop.expect(0, &["import", "payments", "pagamenti.csv", "--prova"]);
    let list = free(&due(&workshop, "rimborso", "2026-04-01"));
    assert!(list.contains(&(id.clone(), 0)), "{list:?}");
    authorise(&workshop, "rimborso", "2026-04-01");
    let told = open(&workshop, "rimborso", "2026-04-01", &[]);
    assert!(told["aperti"].as_array().unwrap().contains(&id.clone().into()), "{told}");
    print(&workshop, "eccedenza");
    for folder in ["aperto", "stampato"] {
        fs::remove_dir_all(workshop.path(folder)).unwrap();
    }
    let (date, until) = ("2026-06-15", ["--scadenza", "2026-07-15"]);
    let reminded = free(&due(&workshop, "sollecito", date));
    assert!(!reminded.is_empty() && !reminded.contains(&(id, 0)), "{reminded:?}");
    authorise(&workshop, "sollecito", date);
    let told = open(&workshop, "sollecito", date, &until);
    assert_eq!(reasons(&told), ["avviso-mancante"], "what is asked after 60 days was never offered");
    let mut given = String::from("id_verbale;codice_avviso;importo\r\n");
    for (place, it) in told["esclusi"].as_array().unwrap().iter().enumerate() {
        let code = NumeroAvviso::compose(1, 7_000_000 + place as u64).unwrap();
        let sum = it["importo"].as_u64().unwrap();
        let id = it["id_verbale"].as_str().unwrap();
        write!(given, "{id};{};{},{:02}\r\n", code.as_str(), sum / 100, sum % 100).unwrap();
    }
    fs::write(workshop.path("avvisi.csv"), given).unwrap();
    let told = open(&workshop, "sollecito", date, &[&until[..], &["--dati", "avvisi.csv"]].concat());
    assert_eq!(told["aperti"].as_array().unwrap().len(), reminded.len(), "{told}");
    print(&workshop, "sollecito");
    assert_eq!(free(&due(&workshop, "sollecito", date)), []);
}
