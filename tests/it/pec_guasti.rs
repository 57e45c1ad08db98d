//! What goes wrong between us and a provider of certified mail: nothing is passed over, and what a person may decide is
//! decided after the mailbox was read.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use plico::domain::data::Data;
use plico::jobs::conservazione;
use plico::jobs::project::Project;
use serde_json::Value;

use crate::pec_servizio::Gestore;
use crate::pec_servizio::advance;
use crate::pec_servizio::day;
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

/// A service of remote signature: it holds the key, and signs the digests that it is handed.
const SERVICE: &str = "import os, subprocess, sys
assert os.environ['PLICO_PEC_FIRMA'] == 'segreta'
sign = 'openssl pkeyutl -sign -inkey chiave.pem -pkeyopt digest:sha256'.split()
for line in sys.stdin:
    print(subprocess.run(sign, input=bytes.fromhex(line), stdout=subprocess.PIPE, check=True).stdout.hex(), flush=True)
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
    // The provider has gone on for two hours, and may be past midnight.
    let due = workshop.plico(&["due", "rinotifica-posta", "--prova", "--date", &day("+1 day"), "--json"]).out;
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

#[test]
fn letters_and_messages_go_with_their_acts() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    let plans = ["risposta", "anomalia", "buona"].map(str::to_string);
    lot(&workshop, 6, &plans);
    workshop.plico(&["pec", "send", "lotto"]);
    advance(&workshop, "120");
    workshop.plico(&["pec", "collect"]);
    let letters = json(&workshop, 1, &["pec", "replies", "--json"]);
    let [replies, loose] = [false, true].map(|none| {
        letters.as_array().unwrap().iter().filter(|it| it["atti"].as_array().unwrap().is_empty() == none).count()
    });
    assert!(replies > 0 && loose > 0, "{letters}");
    let eml = || {
        let kept = files_below(&workshop.path("prove"));
        kept.iter().filter(|it| !fs::read(it).unwrap().starts_with(b"%PDF")).count()
    };
    let before = eml();
    let project = Project::open(&workshop.path("")).unwrap();
    let run = |anno: i32| {
        let before = Data::new(anno, 1, 1).unwrap();
        let options =
            conservazione::Options { before, massimario: "codice-strada", by: "Elvira Montanari", dry_run: false };
        let gone = conservazione::retain(&project, &options, |_| Ok(())).unwrap();
        (gone.messaggi.len(), gone.lettere.len())
    };
    // Letters about no act of ours are kept as long as any act is.
    let messages = found(&workshop).values().flatten().count();
    assert_eq!(run(2029), (messages, replies));
    assert!(eml() >= loose && eml() < before, "{} of {before}", eml());
    assert_eq!(run(2050), (0, loose));
    assert_eq!(eml(), 0);
    workshop.expect(0, &["ledger", "check"]);
    assert_eq!(json(&workshop, 0, &["pec", "replies", "--json"]), Value::from(Vec::<Value>::new()));
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for it in fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()) {
        if it.is_dir() { all.extend(files_below(&it)) } else { all.push(it) }
    }
    all
}

#[test]
fn a_service_of_remote_signature_signs_and_is_held_against_its_certificate() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    lot(&workshop, 3, &["buona".to_string()]);
    let password = fs::read_to_string(workshop.path("gestore/password")).unwrap();
    let openssl = |args: &[&str]| {
        let mut command = Command::new("openssl");
        let ran = command.current_dir(workshop.path("")).args(args).env("P", password.trim()).status().unwrap();
        assert!(ran.success(), "{args:?}");
    };
    let p12 = ["pkcs12", "-in", "gestore/firma.p12", "-passin", "env:P"];
    openssl(&[&p12[..], &["-nodes", "-nocerts", "-out", "chiave.pem"]].concat());
    openssl(&[&p12[..], &["-nokeys", "-out", "firma.pem"]].concat());
    fs::write(workshop.path("servizio.py"), SERVICE).unwrap();
    fs::write(workshop.path("pin"), "segreta\n").unwrap();
    let config = fs::read_to_string(workshop.path("plico.toml")).unwrap();
    let config = config
        .replace("\nfirma = \"gestore/firma.p12\"", "")
        .replace("firma_password = \"gestore/password\"", "firma_password = \"pin\"");
    let remote = |certificate: &str| {
        let voce = format!(
            "\n[pec.firma_remota]\ncomando = [\"python3\", \"servizio.py\"]\ncertificato = \"{certificate}\"\n"
        );
        fs::write(workshop.path("plico.toml"), format!("{config}{voce}")).unwrap();
    };
    // What another key made goes nowhere.
    remote("gestore/ca.pem");
    let ran = workshop.plico(&["pec", "send", "lotto", "--dry-run", "-o", "mai"]);
    assert!(ran.code == Some(3) && ran.err.contains("another key"), "{}", ran.err);
    assert!(!workshop.path("mai").exists());
    remote("firma.pem");
    let made = json(&workshop, 0, &["pec", "send", "lotto", "--dry-run", "-o", "prova", "--json"]);
    assert!(made["messaggi"]["messaggi"].as_u64().unwrap() > 1);
    let message = fs::read_dir(workshop.path("prova")).unwrap().map(|it| it.unwrap().path());
    let message = message.into_iter().find(|it| it.extension().is_some_and(|it| it == "eml")).unwrap();
    let raw = fs::read(message).unwrap();
    let busta = plico::pec::busta::Busta::read(&raw).unwrap();
    for it in busta.content().unwrap().allegati {
        fs::write(workshop.path("firmato.pdf"), it.bytes).unwrap();
        let seen = Command::new("pdfsig").arg("-nocert").arg(workshop.path("firmato.pdf")).output().unwrap();
        let seen = String::from_utf8_lossy(&seen.stdout).into_owned();
        assert!(seen.contains("Signature is Valid"), "{}: {seen}", it.nome);
        // To be kept for good, both of them.
        assert!(it.bytes.windows(12).any(|it| it == b"pdfaid:part>"), "{}", it.nome);
    }
    fs::remove_file(workshop.path("servizio.py")).unwrap();
    let ran = workshop.plico(&["pec", "send", "lotto", "--dry-run", "-o", "mai"]);
    assert!(ran.code == Some(3) && ran.err.contains("no signature"), "{:?} {}", ran.code, ran.err);
}
