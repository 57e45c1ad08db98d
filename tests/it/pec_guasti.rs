//! What goes wrong between us and a provider of certified mail: nothing is passed over, and what a person may decide is
//! decided after the mailbox was read.

use std::fs;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use serde_json::Value;

use crate::pec_servizio::Gestore;
use crate::pec_servizio::advance;
use crate::pec_servizio::found;
use crate::pec_servizio::json;
use crate::pec_servizio::lot;
use crate::pec_servizio::taken;
use crate::pec_servizio::text;
use crate::workshop::Workshop;

/// Whoever decides.
const BY: [&str; 2] = ["--by", "Carla Bianchi"];

/// Opens the mailbox as somebody else would, so that what is due comes into it, and leaves.
const LOOK: &str = "import imaplib, ssl, sys
line = imaplib.IMAP4_SSL('localhost', int(sys.argv[1]), ssl_context=ssl._create_unverified_context())
line.login('verbali@pec.example.org', sys.argv[2])
line.select('INBOX', readonly=True)
line.logout()
";

/// A lot whose messages all have the word of one plan, sent; how many they are.
fn sent(workshop: &Workshop, atti: usize, plan: &str) -> u64 {
    lot(workshop, atti, &[plan.to_string()]);
    let said: Value = serde_json::from_str(&workshop.plico(&["pec", "send", "lotto", "--json"]).out).unwrap();
    said["messaggi"]["messaggi"].as_u64().unwrap()
}

/// The numbers of all messages, and where each stands.
fn states(workshop: &Workshop, plan: &str) -> Vec<(String, String)> {
    found(workshop)[plan].iter().map(|it| (text(it, "messaggio"), text(it, "stato"))).collect()
}

fn all_are(workshop: &Workshop, plan: &str, stato: &str) {
    let all = states(workshop, plan);
    assert!(all.iter().all(|it| it.1 == stato), "{all:?} are not all {stato}");
}

/// Decides about a message; what was answered.
fn decide(workshop: &Workshop, what: &str, number: &str) -> String {
    let said = workshop.plico(&[&["pec", what, number, "--json"], &BY[..]].concat());
    text(&serde_json::from_str::<Value>(&said.out).unwrap()[0], "esito")
}

#[test]
fn a_message_that_the_server_cannot_hand_over_is_not_passed_over() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    let whole = sent(&workshop, 4, "buona");
    advance(&workshop, "2");
    let profile = fs::read_to_string(workshop.path("profili/gestori/simulato.toml")).unwrap();
    let ports = profile.lines().filter_map(|it| it.strip_prefix("porta = ")).collect::<Vec<_>>();
    let password = fs::read_to_string(workshop.path("gestore/password")).unwrap();
    let looked = Command::new("python3").args(["-c", LOOK, ports[1], password.trim()]).status().unwrap();
    assert!(looked.success());
    // One message lies there and cannot be read, in the midst of the others: the server says NO.
    let (there, away) = (workshop.path("gestore/casella/000003.eml"), workshop.path("altrove"));
    fs::rename(&there, &away).unwrap();
    let read = json(&workshop, 1, &["pec", "collect", "--json"]);
    assert_eq!(read["fermi"].as_array().unwrap().len(), 1, "{read}");
    fs::rename(&away, &there).unwrap();
    let read = json(&workshop, 0, &["pec", "collect", "--json"]);
    let new = read["ricevute"].as_u64().unwrap() + read["doppie"].as_u64().unwrap();
    assert!(read["fermi"].as_array().unwrap().is_empty() && new == 2 * whole, "{read}");
    all_are(&workshop, "buona", "CONSEGNATA");
}

#[test]
fn what_was_put_aside_counts_as_soon_as_it_can_be_judged() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    let whole = sent(&workshop, 3, "buona");
    // What was sent is away, and the authority of the provider is not believed.
    fs::rename(workshop.path("prove"), workshop.path("altrove")).unwrap();
    let config = fs::read_to_string(workshop.path("plico.toml")).unwrap();
    let other = config.replacen("ca = [\"gestore/ca.pem\"]", "ca = [\"/etc/ssl/certs/ca-certificates.crt\"]", 1);
    assert_ne!(config, other);
    fs::write(workshop.path("plico.toml"), other).unwrap();
    advance(&workshop, "5");
    let read = json(&workshop, 1, &["pec", "collect", "--json"]);
    assert_eq!((&read["quarantena"], &read["ricevute"]), (&Value::from(2 * whole), &Value::from(0)), "{read}");
    // Nothing is decided meanwhile: not by silence, and not by a person who has not looked.
    advance(&workshop, "3000");
    let read = json(&workshop, 1, &["pec", "collect", "--json"]);
    assert_eq!((&read["mancate"], &read["senza_notizie"]), (&Value::from(0), &Value::from(whole)), "{read}");
    assert_eq!(decide(&workshop, "paper", &states(&workshop, "buona")[0].0), "non-serve");
    // The authority is believed; what was sent is back, beside what was kept since.
    fs::write(workshop.path("plico.toml"), config).unwrap();
    let copied = Command::new("cp")
        .args(["-rT", workshop.path("altrove").to_str().unwrap(), workshop.path("prove").to_str().unwrap()])
        .status();
    assert!(copied.unwrap().success());
    let read = json(&workshop, 0, &["pec", "collect", "--json"]);
    assert_eq!((&read["letti"], &read["ricevute"]), (&Value::from(0), &Value::from(2 * whole)), "{read}");
    all_are(&workshop, "buona", "CONSEGNATA");
    assert_eq!(json(&workshop, 0, &["pec", "replies", "--json"]), Value::from(Vec::<Value>::new()));
    workshop.expect(0, &["ledger", "check"]);
}

#[test]
fn a_message_is_written_anew_only_after_its_mailbox_was_read() {
    let workshop = Workshop::new();
    let gestore = Gestore::open(&workshop, &[]);
    sent(&workshop, 3, "lenta");
    all_are(&workshop, "lenta", "INCERTO");
    let [first, second] = [0, 1].map(|it| states(&workshop, "lenta")[it].0.clone());
    advance(&workshop, "130");
    // Nobody has looked into the mailbox, and nobody can.
    drop(gestore);
    assert_eq!(decide(&workshop, "retry", &first), "non-letta");
    assert_eq!(decide(&workshop, "paper", &second), "non-letta");
    let _gestore = Gestore::open(&workshop, &[]);
    assert_eq!(decide(&workshop, "retry", &first), "sostituito");
    // The first one had left after all: its receipts come now, and the one in its place does not leave.
    advance(&workshop, "60");
    workshop.plico(&["pec", "collect"]);
    let sent = json(&workshop, 0, &["pec", "send", "--json"]);
    let out = &sent["invio"];
    assert_eq!((&out["superati"], &out["inviati"]), (&Value::from(1), &Value::from(0)), "{out}");
    assert!(taken(&workshop).values().all(|it| *it == 1));
    let all = states(&workshop, "lenta");
    let counted = |stato: &str| all.iter().filter(|it| it.1 == stato).count();
    assert_eq!((counted("SUPERATA"), counted("CONSEGNATA")), (1, all.len() - 1), "{all:?}");
    // It does not wait for another sending either.
    assert_eq!(json(&workshop, 0, &["pec", "send", "--json"])["invio"]["superati"], 0);
    assert_eq!(decide(&workshop, "retry", &second), "non-serve");
}

#[test]
fn a_person_sends_onto_paper_what_nobody_has_heard_of() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    let whole = sent(&workshop, 2, "persa");
    let number = states(&workshop, "persa")[0].0.clone();
    assert_eq!(decide(&workshop, "paper", &number), "presto");
    advance(&workshop, "130");
    assert_eq!(decide(&workshop, "paper", "<nessuno@pec.example.org>"), "sconosciuto");
    assert_eq!(decide(&workshop, "retry", &number), "non-serve");
    assert_eq!(decide(&workshop, "paper", &number), "su-carta");
    assert_eq!(decide(&workshop, "paper", &number), "non-serve");
    let all = states(&workshop, "persa");
    assert_eq!(all.iter().filter(|it| it.1 == "SU_CARTA").count(), 1, "{all:?}");
    assert_eq!(all.len() as u64, whole);
    let due = workshop.plico(&["due", "rinotifica-posta", "--prova", "--json"]).out;
    assert_eq!(serde_json::from_str::<Value>(&due).unwrap().as_array().unwrap().len(), 1, "{due}");
}

#[test]
fn a_provider_that_refuses_everything_is_left_alone() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    let whole = {
        lot(&workshop, 8, &["respinta".to_string()]);
        json(&workshop, 0, &["pec", "send", "lotto", "--prepare-only", "--json"])["messaggi"]["messaggi"].clone()
    };
    let out = json(&workshop, 1, &["pec", "send", "--json"])["invio"].clone();
    assert_eq!((&out["respinti"], &out["fermi"][0]["motivo"]), (&Value::from(3), &Value::from("rifiuti")), "{out}");
    assert_eq!(out["in_attesa"], whole.as_u64().unwrap() - 3);
    let again = json(&workshop, 1, &["pec", "send", "--json"])["invio"].clone();
    assert_eq!((&again["respinti"], &again["fermi"][0]["motivo"]), (&Value::from(0), &Value::from("rifiuti")));
    // It is read all the same, and what it refused may go on paper.
    workshop.expect(0, &["pec", "collect"]);
    let refused = states(&workshop, "respinta").into_iter().find(|it| it.1 == "RESPINTA").unwrap();
    assert_eq!(decide(&workshop, "paper", &refused.0), "su-carta");
    let resumed = workshop.plico(&[&["pec", "send", "--resume", "prova", "--json"], &BY[..]].concat());
    let resumed: Value = serde_json::from_str(&resumed.out).unwrap();
    assert_eq!(resumed["invio"]["respinti"].as_u64().unwrap(), (whole.as_u64().unwrap() - 3).min(3));
}

#[test]
fn a_mailbox_that_does_not_know_us_is_not_asked_again() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    let whole = sent(&workshop, 2, "buona");
    let config = fs::read_to_string(workshop.path("plico.toml")).unwrap();
    fs::write(workshop.path("altra"), "sbagliata\n").unwrap();
    fs::write(
        workshop.path("plico.toml"),
        config.replace("\npassword = \"gestore/password\"", "\npassword = \"altra\""),
    )
    .unwrap();
    advance(&workshop, "5");
    let why = |read: &Value| text(&read["fermi"][0], "motivo");
    let first = json(&workshop, 1, &["pec", "collect", "--json"]);
    let second = json(&workshop, 1, &["pec", "collect", "--json"]);
    assert!(why(&first).contains("refuses") && why(&second).contains("suspended"), "{first} {second}");
    fs::write(workshop.path("plico.toml"), config).unwrap();
    workshop.expect(0, &[&["pec", "send", "--resume", "prova"], &BY[..]].concat());
    assert_eq!(json(&workshop, 0, &["pec", "collect", "--json"])["consegnate"], whole);
}

#[test]
fn who_watches_hears_of_what_comes_in() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    let whole = sent(&workshop, 2, "buona");
    let mut watch = workshop.command();
    let watch = watch.args(["pec", "collect", "--watch", "600"]).stdout(Stdio::null()).stderr(Stdio::null());
    let mut watcher = watch.spawn().unwrap();
    std::thread::sleep(Duration::from_secs(2));
    advance(&workshop, "5");
    let begun = Instant::now();
    let served = || states(&workshop, "buona").iter().filter(|it| it.1 == "CONSEGNATA").count() as u64;
    while served() < whole && begun.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(300));
    }
    let asked = Command::new("kill").arg(watcher.id().to_string()).status().unwrap();
    assert!(asked.success());
    assert_eq!(watcher.wait().unwrap().code(), Some(0), "it ends when it is asked to");
    assert_eq!(served(), whole);
}
