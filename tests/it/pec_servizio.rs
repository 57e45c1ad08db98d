//! Acts go by certified mail and what comes back is read, through the provider for trials as a program of its own.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use plico::hash::sha256;
use serde_json::Value;

use crate::workshop::Row;
use crate::workshop::Workshop;
use crate::workshop::rows;

/// The provider, running in the project of a workshop; it ends with this.
pub struct Gestore(Child);

impl Gestore {
    /// Opens it at free ports; its clock goes as ours does, and jumps when it is told to.
    pub fn open(workshop: &Workshop, args: &[&str]) -> Self {
        let mut command = workshop.command();
        command.args(["pec", "simulator", ".", "--smtp", "0", "--imap", "0", "--speed", "1", "--json"]).args(args);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        // It says its ports, over lines, when it is open.
        let said: String = lines.by_ref().map(Result::unwrap).take_while(|it| !it.starts_with('}')).collect();
        assert!(said.contains("imap"), "{said}");
        Self(child)
    }
}

impl Drop for Gestore {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A lot of acts to one recipient each, all by certified mail, with the words of plans in their addresses.
pub fn lot(workshop: &Workshop, atti: usize, plans: &[String]) -> usize {
    let count = atti.to_string();
    workshop.expect(0, &["sample", "--atti", &count, "--seed", "3", "--damage", "0", "--pec", "1000", "-o", "lotto"]);
    let path = workshop.path("lotto/soggetti.csv");
    let mut next = plans.iter().cycle();
    rewrite(&path, |row| {
        if let Some(address) = row.get_mut("pec").filter(|it| !it.is_empty()) {
            *address = address.replace('@', &format!("+{}@", next.next().map_or("buona", String::as_str)));
        }
    });
    rows(&path).iter().filter(|it| !it["pec"].is_empty()).count()
}

pub fn rewrite(path: &std::path::Path, change: impl FnMut(&mut Row)) {
    let mut all = rows(path);
    all.iter_mut().for_each(change);
    let text = fs::read_to_string(path).unwrap();
    let head: Vec<String> =
        text.trim_start_matches('\u{feff}').lines().next().unwrap().split(';').map(str::to_owned).collect();
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    writer.write_record(&head).unwrap();
    all.iter().for_each(|row| writer.write_record(head.iter().map(|it| row[it].as_str())).unwrap());
    fs::write(path, writer.into_inner().unwrap()).unwrap();
}

pub fn json(workshop: &Workshop, code: i32, args: &[&str]) -> Value {
    serde_json::from_str(&workshop.expect(code, args).out).unwrap()
}

/// What there is of every message, by the word of its plan.
pub fn found(workshop: &Workshop) -> BTreeMap<String, Vec<Value>> {
    let mut all: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for it in json(workshop, 0, &["pec", "search", "--json"]).as_array().unwrap() {
        let address = it["indirizzo"].as_str().unwrap();
        let word = address.split('@').next().unwrap().split_once('+').unwrap().1;
        all.entry(word.to_string()).or_default().push(it.clone());
    }
    all
}

/// How often the provider took each message in.
pub fn taken(workshop: &Workshop) -> BTreeMap<String, usize> {
    let text = fs::read_to_string(workshop.path("gestore/coda.jsonl")).unwrap_or_default();
    let mut counts = BTreeMap::new();
    for line in text.lines() {
        let it: Value = serde_json::from_str(line).unwrap();
        *counts.entry(it["msgid"].as_str().unwrap().to_string()).or_default() += 1;
    }
    counts
}

pub fn advance(workshop: &Workshop, minutes: &str) {
    workshop.expect(0, &["pec", "simulator", ".", "--advance", minutes]);
}

pub fn text(it: &Value, name: &str) -> String {
    it[name].as_str().unwrap().to_string()
}

#[test]
fn every_fortune_ends_where_it_must() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    let cases = rows(std::path::Path::new("tests/cases/pec/piani.csv"));
    let plans: Vec<String> = cases.iter().map(|it| it["piano"].clone()).collect();
    let whole = lot(&workshop, 30, &plans);
    assert!(whole >= plans.len(), "{whole}");
    let sent = json(&workshop, 1, &["pec", "send", "lotto", "--json"]);
    let made = &sent["messaggi"];
    let [all, new, known] = ["destinatari", "preparati", "noti"].map(|it| made[it].as_u64().unwrap());
    assert_eq!(all, new + known + made["esclusi"].as_array().unwrap().len() as u64);
    let out = &sent["invio"];
    let count = |word: &str| cases_of(&workshop, word);
    assert_eq!(out["respinti"].as_u64().unwrap(), count("respinta"), "{out}");
    assert_eq!(out["incerti"].as_u64().unwrap(), count("cadedopo") + count("cadeprima") + count("lenta"), "{out}");
    assert_eq!(out["in_attesa"].as_u64().unwrap(), 0, "{out}");
    // Right away little is known; after a day and a quarter everything that ever will be.
    advance(&workshop, "2");
    workshop.expect(1, &["pec", "collect"]);
    let early = found(&workshop);
    assert_eq!(text(&early["muta"][0], "stato"), "ACCETTATA");
    assert_eq!(text(&early["buona"][0], "stato"), "CONSEGNATA");
    advance(&workshop, "1800");
    let read = json(&workshop, 1, &["pec", "collect", "--json"]);
    assert_eq!(read["fermi"].as_array().unwrap().len(), 0, "{read}");
    let late = found(&workshop);
    for case in &cases {
        for it in &late[&case["piano"]] {
            let of = |name: &str| (case["piano"].clone(), text(it, name));
            assert_eq!(of("stato"), (case["piano"].clone(), case["stato"].clone()));
            assert_eq!(of("causa"), (case["piano"].clone(), case["causa"].clone()));
            assert_eq!(it["da_guardare"].to_string(), case["da_guardare"], "{}", case["piano"]);
            let is_served = case["stato"] == "CONSEGNATA";
            assert_eq!(!text(it, "consegnato").is_empty(), is_served, "{}", case["piano"]);
        }
    }
    assert!(taken(&workshop).values().all(|it| *it == 1), "no message is sent twice");
    // Nothing new: nothing changes.
    let again = json(&workshop, 1, &["pec", "collect", "--json"]);
    assert_eq!(again["letti"], 0);
    assert_eq!(again["senza_notizie"].as_u64().unwrap(), count("cadeprima") + count("persa"));
    assert_eq!(late, found(&workshop));
    // What failed is to go by post, and nothing else is.
    // The provider's clock is a day and a quarter ahead of ours by now.
    let due = workshop.plico(&["due", "rinotifica-posta", "--prova", "--date", &day("+3 days"), "--json"]).out;
    let due: Value = serde_json::from_str(&due).unwrap();
    let failed: usize = late.values().flatten().filter(|it| on_paper(&text(it, "stato"))).count();
    assert_eq!(due.as_array().map_or(0, Vec::len), failed, "{due}");
    // The reply and the anomaly wait for a person, each tied to its act where it says so.
    let waiting = json(&workshop, 1, &["pec", "replies", "--json"]);
    let kinds = |word: &str| waiting.as_array().unwrap().iter().filter(|it| it["specie"] == word).collect::<Vec<_>>();
    assert_eq!(kinds("posta-certificata").len() as u64, count("risposta"));
    assert_eq!(kinds("anomalia").len() as u64, count("anomalia"));
    assert_eq!(kinds("quarantena").len() as u64, count("alterata") + count("estranea") + count("breve"));
    assert_eq!(text(kinds("posta-certificata")[0], "messaggio"), text(&late["risposta"][0], "messaggio"));
    workshop.expect(0, &["ledger", "check"]);
}

/// How many messages have the word of a plan.
fn cases_of(workshop: &Workshop, word: &str) -> u64 {
    found(workshop).get(word).map_or(0, Vec::len) as u64
}

fn on_paper(stato: &str) -> bool {
    stato.starts_with("NON_") || stato == "VIRUS" || stato == "SCADUTA"
}

#[test]
fn what_may_have_left_goes_again_only_by_a_persons_word() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    lot(&workshop, 2, &["cadeprima".to_string()]);
    let sent = json(&workshop, 1, &["pec", "send", "lotto", "--json"]);
    let whole = sent["messaggi"]["messaggi"].as_u64().unwrap();
    assert_eq!(sent["invio"]["incerti"].as_u64().unwrap(), whole);
    // Sending again sends nothing, and writes nothing anew.
    let again = json(&workshop, 1, &["pec", "send", "lotto", "--json"]);
    assert_eq!((&again["messaggi"]["messaggi"], &again["invio"]["inviati"]), (&Value::from(0), &Value::from(0)));
    let number = text(&found(&workshop)["cadeprima"][0], "messaggio");
    let early = json(&workshop, 1, &["pec", "retry", &number, "--by", "Carla Bianchi", "--json"]);
    assert_eq!(early[0]["esito"], "presto");
    advance(&workshop, "180");
    let silent = json(&workshop, 1, &["pec", "collect", "--json"]);
    assert_eq!(silent["senza_notizie"].as_u64().unwrap(), whole);
    let done = json(&workshop, 0, &["pec", "retry", &number, "--by", "Carla Bianchi", "--json"]);
    assert_eq!(done[0]["esito"], "sostituito");
    let twice = json(&workshop, 1, &["pec", "retry", &number, "--by", "Carla Bianchi", "--json"]);
    assert_eq!((&twice[0]["esito"], &twice[0]["dettaglio"]), (&Value::from("gia-sostituito"), &done[0]["dettaglio"]));
    workshop.plico(&["pec", "send"]);
    advance(&workshop, "10");
    workshop.plico(&["pec", "collect"]);
    let states: BTreeMap<String, String> =
        found(&workshop)["cadeprima"].iter().map(|it| (text(it, "messaggio"), text(it, "stato"))).collect();
    assert_eq!(states[&number], "SOSTITUITA");
    assert_eq!(states[done[0]["dettaglio"].as_str().unwrap()], "CONSEGNATA");
}

#[test]
fn two_at_once_and_killed_ones_send_each_message_once() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    lot(&workshop, 40, &["buona".to_string()]);
    let made = json(&workshop, 1, &["pec", "send", "lotto", "--prepare-only", "--json"]);
    let whole = made["messaggi"]["messaggi"].as_u64().unwrap() as usize;
    let mut is_over = false;
    for wait in [30, 60, 90, 120, 0] {
        let mut both: Vec<Child> = (0..2).map(|_| quiet(workshop.command().args(["pec", "send"]))).collect();
        if wait > 0 {
            std::thread::sleep(Duration::from_millis(wait));
            both[0].kill().unwrap();
        }
        // Both are waited for, also where the first was killed: the other one would go on sending.
        let ended: Vec<_> = both.iter_mut().map(|it| it.wait().unwrap()).collect();
        is_over = ended.iter().all(|it| it.code().is_some());
    }
    assert!(is_over);
    advance(&workshop, "5");
    let collected = workshop.plico(&["pec", "collect", "--json"]);
    // What was on its way when its sender was killed is in by now.
    let taken = taken(&workshop);
    assert!(taken.values().all(|it| *it == 1), "{taken:?}");
    let states: Vec<String> = found(&workshop)["buona"].iter().map(|it| text(it, "stato")).collect();
    assert_eq!(states.len(), whole);
    // What was killed between the word and the deed waits for a receipt or a person, and was not sent again.
    let served = states.iter().filter(|it| *it == "CONSEGNATA").count();
    let doubtful = states.iter().filter(|it| *it == "INCERTO").count();
    assert_eq!(served + doubtful, whole, "{states:?} {} {}", collected.out, collected.err);
    assert!(served <= taken.len() && taken.len() <= whole, "{served} served, {} taken in", taken.len());
}

fn quiet(command: &mut Command) -> Child {
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

#[test]
fn a_mailbox_that_is_refused_is_left_alone_until_a_person_says_so() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    lot(&workshop, 2, &["buona".to_string()]);
    let right = fs::read(workshop.path("gestore/password")).unwrap();
    let config = fs::read_to_string(workshop.path("plico.toml")).unwrap();
    fs::write(workshop.path("altra"), "sbagliata\n").unwrap();
    let wrong = config.replace("\npassword = \"gestore/password\"", "\npassword = \"altra\"");
    assert_ne!(config, wrong);
    fs::write(workshop.path("plico.toml"), &wrong).unwrap();
    let refused = json(&workshop, 1, &["pec", "send", "lotto", "--json"]);
    assert_eq!(refused["invio"]["fermi"][0]["motivo"], "credenziali");
    // The password is right now, but nobody has said so.
    fs::write(workshop.path("altra"), right).unwrap();
    let left = json(&workshop, 1, &["pec", "send", "--json"]);
    assert_eq!(left["invio"]["fermi"][0]["motivo"], "sospesa");
    let sent = json(&workshop, 0, &["pec", "send", "--resume", "prova", "--by", "Carla Bianchi", "--json"]);
    assert_eq!(sent["invio"]["inviati"], refused["messaggi"]["messaggi"]);
    assert_eq!(workshop.plico(&["pec", "send", "--resume", "prova", "--by", "Carla Bianchi"]).code, Some(2));
}

#[test]
fn a_dry_run_writes_messages_and_remembers_nothing() {
    let workshop = Workshop::new();
    let gestore = Gestore::open(&workshop, &[]);
    drop(gestore);
    let whole = lot(&workshop, 3, &["buona".to_string()]);
    let dry = json(&workshop, 0, &["pec", "send", "lotto", "--dry-run", "-o", "prova", "--json"]);
    let list = rows(&workshop.path("prova/messaggi.csv"));
    assert_eq!(list.len() as u64, dry["messaggi"]["messaggi"].as_u64().unwrap());
    assert!(list.len() <= whole);
    for row in &list {
        let raw = fs::read(workshop.path("prova").join(&row["file"])).unwrap();
        assert_eq!(row["byte"], raw.len().to_string());
        let head = String::from_utf8_lossy(&raw);
        let head = head.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
        assert!(
            head.contains(
                "atto amministrativo relativo ad una sanzione amministrativa prevista dal codice della strada"
            )
        );
        assert!(head.contains(&row["messaggio"]), "{head}");
    }
    assert_eq!(workshop.plico(&["pec", "search"]).code, Some(1), "nothing is remembered");
    // A trial lot goes through a provider that serves nobody, and a real one never does.
    workshop.make_real("lotto");
    workshop.expect(0, &["approve", "verbale", "relata-pec", "--by", "Elvira Montanari"]);
    let real = json(&workshop, 1, &["pec", "send", "lotto", "--dry-run", "-o", "vera", "--json"]);
    let why = real["messaggi"]["esclusi"].as_array().unwrap();
    assert!(!why.is_empty() && why.iter().all(|it| it["motivo"] == "esclusa-casella"), "{real}");
}

/// A lot whose acts all go to one company at one address.
pub fn to_one(workshop: &Workshop, atti: usize) {
    lot(workshop, atti, &["buona".to_string()]);
    rewrite(&workshop.path("lotto/soggetti.csv"), |row| {
        if !row["pec"].is_empty() {
            let own =
                [("pec", "ditta@pec.example.org"), ("tipo", "PG"), ("denominazione", "Trasporti Valverde S.r.l.")];
            own.iter().for_each(|(column, value)| drop(row.insert((*column).into(), (*value).into())));
            for column in
                ["cognome", "nome", "codice_fiscale", "sesso", "data_nascita", "luogo_nascita", "stato_nascita"]
            {
                row.insert(column.into(), String::new());
            }
            row.insert("partita_iva".into(), "99999000013".into());
        }
    });
}

#[test]
fn acts_to_the_same_person_go_with_one_message_where_that_is_wanted() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    to_one(&workshop, 5);
    let config = fs::read_to_string(workshop.path("plico.toml")).unwrap();
    fs::write(workshop.path("plico.toml"), config.replace("[pec]", "[pec]\nnotifica_unica = true")).unwrap();
    let sent = json(&workshop, 0, &["pec", "send", "lotto", "--json"]);
    let made = &sent["messaggi"];
    let acts = made["preparati"].as_u64().unwrap();
    assert!(acts > 1 && made["messaggi"] == 1, "{made}");
    advance(&workshop, "5");
    workshop.expect(0, &["pec", "collect"]);
    let rows = json(&workshop, 0, &["pec", "search", "--address", "DITTA@pec.example.org", "--json"]);
    let rows = rows.as_array().unwrap();
    assert_eq!(rows.len() as u64, acts);
    assert!(rows.iter().all(|it| text(it, "stato") == "CONSEGNATA" && it["messaggio"] == rows[0]["messaggio"]));
    // Every act has its own facts, and its own file to hand over.
    for it in rows {
        let told = workshop.expect(0, &["explain", &text(it, "id_verbale")]).out;
        assert!(told.contains("PEC"), "{told}");
    }
}

#[test]
fn messages_are_found_by_what_the_cpl_knows_and_handed_over_whole() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    lot(&workshop, 8, &["buona".to_string(), "piena".to_string(), "risposta".to_string(), "alterata".to_string()]);
    workshop.plico(&["pec", "send", "lotto"]);
    advance(&workshop, "120");
    workshop.expect(1, &["pec", "collect"]);
    let all = json(&workshop, 0, &["pec", "search", "--json"]);
    let all = all.as_array().unwrap();
    let count = |args: &[&str]| {
        let ran = workshop.plico(&[&["pec", "search", "--json"], args].concat());
        serde_json::from_str::<Value>(&ran.out).unwrap().as_array().unwrap().len()
    };
    for it in all {
        for (key, column) in
            [("--number", "numero"), ("--plate", "targa"), ("--code", "codice"), ("--address", "indirizzo")]
        {
            let value = text(it, column);
            if !value.is_empty() {
                let same = all.iter().filter(|other| text(other, column) == value).count();
                assert_eq!(count(&[key, &value]), same, "{key} {value}");
            }
        }
    }
    let day = text(&all[0], "preparato")[..10].to_string();
    let is_failed = |it: &&Value| text(it, "stato").starts_with("NON_CONSEGNATA");
    let failed = all.iter().filter(is_failed).count();
    assert!(failed > 0);
    assert_eq!(count(&["--outcome", "non_consegnata"]), failed);
    assert_eq!(count(&["--from", &day, "--to", &day]), all.len());
    assert_eq!(count(&["--to", "2020-01-01"]), 0);
    let people = all.iter().filter(|it| it["tipo"] == "persona").count();
    assert_eq!(count(&["--recipient", "persona"]) + count(&["--recipient", "societa"]), all.len());
    assert_eq!(count(&["--recipient", "persona"]), people);
    // The report of the month says the same.
    workshop.expect(0, &["pec", "report", "--prova", "--month", &day[..7], "-o", "rapporti"]);
    let listed = rows(&workshop.path(&format!("rapporti/pec-{}-notifiche.csv", &day[..7])));
    assert_eq!(listed.iter().filter(|it| !it["Atto"].is_empty()).count(), all.len());
    // One act whole: what was sent, what came back, what proves nothing, and what was written to us.
    for (word, wanted) in [("alterata", "messa_da_parte"), ("risposta", "ricevuto"), ("buona", "avvenuta-consegna")] {
        let own = &found(&workshop)[word][0];
        let made = json(&workshop, 0, &["pec", "export", &text(own, "id_verbale"), "-o", "atto.zip", "--json"]);
        let files: Vec<String> = made["documenti"].as_array().unwrap().iter().map(|it| text(it, "file")).collect();
        assert!(files.iter().any(|it| it.contains(wanted)), "{word}: {files:?}");
        let listed =
            Command::new("python3").args(["-m", "zipfile", "-l"]).arg(workshop.path("atto.zip")).output().unwrap();
        let listed = String::from_utf8(listed.stdout).unwrap();
        assert!(files.iter().all(|it| listed.contains(it)) && listed.contains("indice.html"), "{listed}");
    }
}

#[test]
fn what_failed_goes_on_paper_with_its_papers() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    let day = day("today");
    workshop.expect(
        0,
        &["sample", "--atti", "4", "--seed", "3", "--damage", "0", "--pec", "1000", "--date", &day, "-o", "lotto"],
    );
    rewrite(&workshop.path("lotto/soggetti.csv"), |row| {
        let address = row["pec"].replace('@', "+piena@");
        row.insert("pec".into(), address);
    });
    workshop.expect(0, &["pec", "send", "lotto"]);
    advance(&workshop, "10");
    let read = json(&workshop, 1, &["pec", "collect", "--json"]);
    let failed = read["mancate"].as_u64().unwrap();
    workshop.expect(1, &["due", "rinotifica-posta", "--prova", "-o", "lista.csv"]);
    workshop.mark_all("lista.csv");
    workshop.expect(0, &["authorise", "rinotifica-posta", "lista.csv", "--by", "Elvira Montanari", "--prova"]);
    workshop.expect(0, &["due", "rinotifica-posta", "--prova", "--open", "carta"]);
    // Message, act and report of service for each.
    assert_eq!(
        rows(&workshop.path("carta/allegati.csv")).iter().filter(|it| it["tipo"] == "FASCICOLO_PEC").count() as u64,
        3 * failed
    );
    fs::copy(workshop.path("lotto/approvazioni.toml"), workshop.path("carta/approvazioni.toml")).unwrap();
    workshop.render("carta", "reso", "2");
    let plichi = workshop.plichi("reso");
    assert_eq!(plichi.len() as u64, failed);
    assert!(plichi.iter().all(|it| it.allegati.len() == 3), "all that was sent is printed");
    workshop.expect(0, &["verify", "reso"]);
}

#[test]
fn each_recipient_of_an_act_gets_the_papers_of_their_own_message() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    let day = day("today");
    workshop.expect(
        0,
        &["sample", "--atti", "60", "--seed", "3", "--damage", "0", "--pec", "1000", "--date", &day, "-o", "lotto"],
    );
    let soggetti = workshop.path("lotto/soggetti.csv");
    let second = |it: &&Row| it["progressivo_destinatario"] == "2" && it["nazione"] == "IT";
    let act = rows(&soggetti).iter().find(second).unwrap()["id_verbale"].clone();
    rewrite(&soggetti, |row| {
        let address = format!("persona{}+piena@pec.example.org", row["progressivo_destinatario"]);
        let known = [("pec", address.as_str()), ("pec_registro", "INAD"), ("pec_data_estrazione", day.as_str())];
        let is_meant = row["id_verbale"] == act;
        for (column, value) in known {
            row.insert(column.into(), if is_meant { value.into() } else { String::new() });
        }
    });
    rewrite(&workshop.path("lotto/verbali.csv"), |row| {
        let way = if row["id_verbale"] == act { "PEC" } else { "" };
        row.insert("canale_forzato".into(), way.into());
    });
    let sent = json(&workshop, 0, &["pec", "send", "lotto", "--json"]);
    assert_eq!(sent["invio"]["inviati"], 2, "{sent}");
    advance(&workshop, "10");
    workshop.expect(1, &["pec", "collect"]);
    workshop.expect(1, &["due", "rinotifica-posta", "--prova", "-o", "lista.csv"]);
    workshop.mark_all("lista.csv");
    workshop.expect(0, &["authorise", "rinotifica-posta", "lista.csv", "--by", "Elvira Montanari", "--prova"]);
    workshop.expect(0, &["due", "rinotifica-posta", "--prova", "--open", "carta"]);
    fs::copy(workshop.path("lotto/approvazioni.toml"), workshop.path("carta/approvazioni.toml")).unwrap();
    workshop.render("carta", "reso", "2");
    workshop.expect(0, &["verify", "reso"]);
    let kept = rows(&workshop.path("carta/allegati.csv"));
    let plichi = workshop.plichi("reso");
    assert_eq!(plichi.len(), 2);
    let mut seen = BTreeSet::new();
    for plico in &plichi {
        let own = kept.iter().filter(|it| {
            it["tipo"] == "FASCICOLO_PEC"
                && it["progressivo_destinatario"] == plico.progressivo_destinatario.to_string()
        });
        let own: Vec<String> = own
            .map(|it| fs::read(workshop.path("carta/allegati").join(&it["nome_file"])).unwrap())
            .map(|it| sha256(&it))
            .collect();
        let printed: Vec<String> = plico.allegati.iter().map(|it| it.sha256.clone()).collect();
        assert_eq!((own.len(), &printed), (3, &own));
        seen.extend(printed);
    }
    assert_eq!(seen.len(), 6, "nobody's papers are another's");
    // The copies of them are the same.
    workshop.expect(0, &["copies", "reso"]);
}

/// A day in Rome, by the clock of the machine.
pub fn day(which: &str) -> String {
    let out = Command::new("date").env("TZ", "Europe/Rome").args(["-d", which, "+%F"]).output().unwrap().stdout;
    String::from_utf8(out).unwrap().trim().to_string()
}
