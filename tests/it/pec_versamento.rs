//! Acts served by certified mail are handed to digital preservation: packages, read by a program that others wrote.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;

use plico::flussi::versamento::profilo::Profilo;
use rstest::rstest;
use serde_json::Value;

use crate::pec_servizio::Gestore;
use crate::pec_servizio::advance;
use crate::pec_servizio::found;
use crate::pec_servizio::json;
use crate::pec_servizio::lot;
use crate::pec_servizio::text;
use crate::pec_servizio::to_one;
use crate::workshop::Row;
use crate::workshop::Workshop;
use crate::workshop::contents;
use crate::workshop::rows;
use crate::workshop::sha256;

/// A lot that went out and whose first receipts are in.
fn served(workshop: &Workshop, plans: &[&str], atti: usize) {
    lot(workshop, atti, &plans.iter().map(|it| (*it).to_string()).collect::<Vec<_>>());
    workshop.plico(&["pec", "send", "lotto"]);
    advance(workshop, "2");
    workshop.plico(&["pec", "collect"]);
}

/// Hands over into a folder; the counts and the rows, by act.
fn archive(workshop: &Workshop, code: i32, out: &str, args: &[&str]) -> (Value, BTreeMap<String, Value>) {
    let all = json(workshop, code, &[&["pec", "archive", "--prova", "-o", out, "--json"], args].concat());
    let sum: u64 = ["versato", "aggiornato", "noto", "in-corso", "escluso"].iter().map(|it| count(&all, it)).sum();
    assert_eq!(sum, count(&all, "atti"), "{all}");
    let righe = all["righe"].as_array().unwrap().iter().map(|it| (text(it, "id_verbale"), it.clone())).collect();
    (all, righe)
}

fn count(all: &Value, word: &str) -> u64 {
    all[word].as_u64().unwrap()
}

/// The packages of a folder as a program reads them that knows nothing of ours.
fn read(workshop: &Workshop, folder: &str) -> BTreeMap<String, Value> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let python = std::env::var("PLICO_PYTHON").unwrap_or_else(|_| "python3".into());
    let mut command = Command::new(python);
    command.arg(here.join("it/versamento.py")).arg(workshop.path(folder)).arg(here.join("cases/pec/versamento.csv"));
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The files of a part of a request, each with what is said of it.
fn files_of<'v>(request: &'v Value, part: &str) -> Vec<(&'v Value, &'v Value)> {
    let all = request[part].as_array().unwrap();
    all.iter().flat_map(|it| it["file"].as_array().unwrap().iter().map(move |file| (it, file))).collect()
}

/// What every package must be, whatever is in it; the names of its documents by their kind.
fn must_be_sound(name: &str, package: &Value) -> Vec<(String, String)> {
    assert_eq!(package["forma"], Value::from(Vec::<Value>::new()), "{name}: by the published schemas");
    let real = package["file"].as_object().unwrap();
    let mut named: Vec<(String, String)> = Vec::new();
    for request in package["richieste"].as_array().unwrap() {
        for (part, counted) in [("principale", None), ("allegato", Some("allegati")), ("annesso", Some("annessi"))] {
            let files = files_of(request, part);
            if let Some(counted) = counted.filter(|_| request["radice"] == "UnitaDocumentaria") {
                assert_eq!(request[counted], files.len().to_string());
            }
            for (document, file) in files {
                let own = text(file, "NomeComponente");
                assert_eq!(file["HashVersato"], real[&own], "{name}: {own}");
                named.push((own, text(document, "tipo")));
            }
        }
    }
    let documents: BTreeSet<&String> = real.keys().filter(|it| !it.ends_with(".xml")).collect();
    assert_eq!(named.iter().map(|it| &it.0).collect::<BTreeSet<_>>(), documents, "{name}");
    assert_eq!(named.len(), documents.len(), "{name}: each once");
    if let Some(index) = package["pindex"].as_object() {
        let mut listed = index["file"].as_object().unwrap().clone();
        listed.insert("PIndex.xml".into(), real["PIndex.xml"].clone());
        assert_eq!(&listed, real, "{name}: the index by UNI 11386 says the same");
        assert_eq!(index["algoritmi"], serde_json::json!(["SHA-256"]));
    }
    named
}

/// The hashes of what is kept.
fn kept(workshop: &Workshop) -> BTreeMap<String, PathBuf> {
    let folder = workshop.path("prove");
    contents(&folder).into_iter().map(|(name, bytes)| (sha256(&bytes), folder.join(name))).collect()
}

#[test]
fn concluded_acts_go_once_and_again_when_there_is_more_of_them() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    served(&workshop, &["buona", "piena", "risposta", "alterata", "muta", "respinta"], 12);
    let words = |word: &str| -> BTreeSet<String> {
        found(&workshop).get(word).into_iter().flatten().map(|it| text(it, "id_verbale")).collect()
    };
    let (all, first) = archive(&workshop, 0, "primo", &[]);
    assert_eq!(count(&all, "atti"), first.len() as u64);
    assert!(count(&all, "versato") > 0 && count(&all, "in-corso") > 0 && count(&all, "escluso") == 0, "{all}");
    let waiting: BTreeSet<String> = ["alterata", "muta", "respinta"].into_iter().flat_map(words).collect();
    for (id, row) in &first {
        let wanted = if waiting.contains(id) { "in-corso" } else { "versato" };
        assert_eq!(row["esito"], wanted, "{id}");
    }
    // The list says the same, and each package is what the list says of it.
    let listed = rows(&workshop.path("primo/versamento.csv"));
    assert_eq!(listed.len(), first.len());
    for row in listed.iter().filter(|it| it["esito"] == "versato") {
        let bytes = fs::read(workshop.path("primo").join(&row["file"])).unwrap();
        assert_eq!((&row["byte"], &row["sha256"]), (&bytes.len().to_string(), &sha256(&bytes)));
    }
    let packages = read(&workshop, "primo");
    assert_eq!(packages.len() as u64, count(&all, "versato"));
    let kept = kept(&workshop);
    let mut keys = BTreeSet::new();
    for (name, package) in &packages {
        let documents = must_be_sound(name, package);
        let request = &package["richieste"][0];
        assert!(keys.insert(request["chiave"].to_string()), "{name}: a key of its own");
        assert_eq!((&request["radice"], &request["simula"]), (&"UnitaDocumentaria".into(), &"true".into()));
        let main = files_of(request, "principale");
        assert_eq!((main.len(), main[0].0["tipo"].as_str().unwrap()), (1, "VERBALE"));
        let kinds: BTreeSet<&str> = documents.iter().map(|it| it.1.as_str()).collect();
        for wanted in ["RELATA DI NOTIFICAZIONE", "MESSAGGIO PEC INVIATO", "RICEVUTA PEC"] {
            assert!(kinds.contains(wanted), "{name}: {kinds:?}");
        }
        for (file, _) in documents.iter().filter(|it| it.0.ends_with(".eml")) {
            let sha256 = package["file"][file].as_str().unwrap();
            assert!(kept.contains_key(sha256), "{name}: {file} is what is kept, byte by byte");
        }
        let numbers: Vec<String> = package["nomi"].as_array().unwrap().iter().map(|it| it.to_string()).collect();
        assert!(numbers[0].contains("IndiceSIP.xml") && numbers[1].contains("PIndex.xml"), "{numbers:?}");
    }
    // No name of a file is about a person.
    let addresses: Vec<String> = found(&workshop).values().flatten().map(|it| text(it, "indirizzo")).collect();
    let names = packages.values().flat_map(|it| it["nomi"].as_array().unwrap()).map(Value::to_string);
    names.for_each(|it| assert!(!addresses.iter().any(|own| it.contains(own.split('@').next().unwrap())), "{it}"));
    // Nothing new: nothing goes.
    let (all, again) = archive(&workshop, 0, "secondo", &[]);
    assert_eq!((count(&all, "versato"), count(&all, "aggiornato")), (0, 0), "{all}");
    let is_known = |it: &&Value| it["esito"] == "noto";
    assert_eq!(again.values().filter(is_known).count(), packages.len());
    assert_eq!(contents(&workshop.path("secondo")).len(), 1, "the list alone");
    // A reply came, a receipt that had been altered came whole, and the silent one is given up.
    advance(&workshop, "1800");
    workshop.plico(&["pec", "collect"]);
    let (all, later) = archive(&workshop, 0, "terzo", &[]);
    let packages = read(&workshop, "terzo");
    for (id, row) in &later {
        let is_new = first[id]["esito"] == "in-corso";
        let wanted = if words("respinta").contains(id) {
            "in-corso"
        } else if is_new {
            "versato"
        } else if words("risposta").contains(id) {
            "aggiornato"
        } else {
            "noto"
        };
        assert_eq!(row["esito"], wanted, "{id}");
    }
    assert!(count(&all, "aggiornato") > 0, "{all}");
    for row in later.values().filter(|it| it["esito"] == "aggiornato") {
        let (name, before) = (text(row, "file"), &first[&text(row, "id_verbale")]);
        let package = &packages[&name];
        let documents = must_be_sound(&name, package);
        assert!(documents.iter().all(|it| it.1 == "MESSAGGIO PEC RICEVUTO"), "only what is new: {documents:?}");
        let request = &package["richieste"][0];
        assert_eq!(request["radice"], "UnitaDocAggAllegati");
        let number = files_of(request, "annesso")[0].1["OrdinePresentazione"].as_str().unwrap().to_string();
        assert_eq!(number, (count(before, "documenti") + 1).to_string(), "numbers go on");
    }
    let aside = words("alterata").into_iter().next().unwrap();
    let documents = must_be_sound(&aside, &packages[&text(&later[&aside], "file")]);
    assert!(documents.iter().any(|it| it.1 == "MESSAGGIO PEC NON VALIDO"), "{documents:?}");
    for folder in ["primo", "secondo", "terzo"] {
        let said = json(&workshop, 0, &["pec", "archive", "--check", folder, "--json"]);
        assert_eq!(said["differenze"].as_array().unwrap().len(), 0, "{said}");
    }
    workshop.expect(0, &["ledger", "check"]);
}

#[test]
fn what_is_altered_or_missing_keeps_its_act_back_and_no_other() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    served(&workshop, &["buona"], 6);
    let ids: BTreeSet<String> = found(&workshop)["buona"].iter().map(|it| text(it, "id_verbale")).collect();
    let ids: Vec<String> = ids.into_iter().collect();
    // The whole file of an act: its evidence by what it is.
    let evidence = |id: &str| -> BTreeMap<String, String> {
        let made = json(&workshop, 0, &["pec", "export", id, "--prova", "-o", "atto.zip", "--json"]);
        let all = made["documenti"].as_array().unwrap();
        all.iter().map(|it| (text(it, "file")[3..].to_string(), text(it, "sha256"))).collect()
    };
    let path = |sha256: &str| workshop.path("prove").join(&sha256[..2]).join(sha256);
    let (receipt, message) =
        (evidence(&ids[0])["accettazione.eml"].clone(), evidence(&ids[1])["messaggio.eml"].clone());
    let right = fs::read(path(&receipt)).unwrap();
    fs::write(path(&receipt), [&right[..], b"\r\n"].concat()).unwrap();
    let lost = fs::read(path(&message)).unwrap();
    fs::remove_file(path(&message)).unwrap();
    let (all, rows) = archive(&workshop, 1, "primo", &[]);
    assert_eq!(count(&all, "escluso"), 2, "{all}");
    assert_eq!(count(&all, "versato"), rows.len() as u64 - 2);
    for (id, sha256, words) in
        [(&ids[0], &receipt, "non è più quello registrato"), (&ids[1], &message, "non è più tra le prove")]
    {
        let why = text(&rows[id], "perche");
        assert!(why.contains(words) && why.contains(sha256.as_str()), "{why}");
        assert_eq!(text(&rows[id], "file"), "");
    }
    fs::write(path(&receipt), right).unwrap();
    fs::write(path(&message), lost).unwrap();
    let (all, _) = archive(&workshop, 0, "secondo", &[]);
    assert_eq!((count(&all, "versato"), count(&all, "noto")), (2, rows.len() as u64 - 2), "{all}");
    // One that is named goes alone; a folder that holds something is left alone.
    let (all, _) = archive(&workshop, 0, "terzo", &["--again", &ids[0]]);
    assert_eq!(count(&all, "atti"), 1);
    let before = contents(&workshop.path("terzo"));
    workshop.expect(3, &["pec", "archive", "--prova", "-o", "terzo", "--again", &ids[1]]);
    assert_eq!(contents(&workshop.path("terzo")), before);
    // Written again it is the same, byte by byte.
    let name = text(&archive(&workshop, 0, "quarto", &["--again", &ids[0]]).1[&ids[0]], "file");
    let bytes = |folder: &str| fs::read(workshop.path(folder).join(&name)).unwrap();
    assert!(bytes("terzo") == bytes("quarto") && bytes("terzo") == bytes("secondo"));
}

/// Each is something that happens to a package on its way, and what is said of it.
#[rstest]
#[case::a_byte_in_a_file(|it: &mut Vec<u8>| flip(it, b"X-TipoRicevuta"), "messaggio.eml", &["rilettura-illeggibile"])]
#[case::a_byte_in_the_request(|it: &mut Vec<u8>| flip(it, b"<Ambiente>"), "IndiceSIP.xml", &["rilettura-illeggibile"])]
#[case::its_end(|it: &mut Vec<u8>| it.truncate(it.len() - 40), "", &["rilettura-illeggibile"])]
#[case::a_tail(|it: &mut Vec<u8>| it.extend(b"x"), "", &["rilettura-pacchetto"])]
fn what_happens_to_a_package_is_told(#[case] damage: fn(&mut Vec<u8>), #[case] file: &str, #[case] codes: &[&str]) {
    let workshop = packed();
    let name = damaged();
    let mut bytes = fs::read(workshop.path(&name)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("pacchetti");
    crate::workshop::copy_folder(&workshop.path("primo"), &own);
    damage(&mut bytes);
    fs::write(own.join(Path::new(&name).file_name().unwrap()), bytes).unwrap();
    let said = json(workshop, 1, &["pec", "archive", "--check", own.to_str().unwrap(), "--json"]);
    let all = said["differenze"].as_array().unwrap();
    let found: BTreeSet<&str> = all.iter().map(|it| it["codice"].as_str().unwrap()).collect();
    assert!(codes.iter().all(|it| found.contains(it)), "{said}");
    assert!(all.iter().all(|it| name.ends_with(it["pacchetto"].as_str().unwrap())), "only this one: {said}");
    assert!(all.iter().any(|it| it["file"].as_str().unwrap().contains(file)), "{said}");
}

/// Changes the byte after some words.
fn flip(bytes: &mut [u8], words: &[u8]) {
    let at = bytes.windows(words.len()).position(|it| it == words).unwrap() + words.len();
    bytes[at] ^= 1;
}

/// A folder of packages, made once.
fn packed() -> &'static Workshop {
    static PACKED: std::sync::OnceLock<Workshop> = std::sync::OnceLock::new();
    PACKED.get_or_init(|| {
        let workshop = Workshop::new();
        let _gestore = Gestore::open(&workshop, &[]);
        served(&workshop, &["buona"], 3);
        archive(&workshop, 0, "primo", &[]);
        workshop
    })
}

/// One of its packages.
fn damaged() -> String {
    let listed = rows(&packed().path("primo/versamento.csv"));
    format!("primo/{}", listed.iter().find(|it: &&Row| it["esito"] == "versato").unwrap()["file"])
}

#[test]
fn a_package_as_a_folder_is_held_against_its_indexes_too() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    let own =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/conservatori/parer.toml")).unwrap();
    let changed = [
        ("forma = \"zip\"", "forma = \"cartella\""),
        ("aggiunto = true", "aggiunto = false"),
        ("aggiornamento = \"aggiunta\"", "aggiornamento = \"intero\""),
        ("userid = \"\"", "userid = \"plico_roccaverde\""),
        (
            "versione = \"\"\ncampi = []",
            "versione = \"2.0\"\ncampi = [{ nome = \"Esito\", valore = \"{esito} & {anno}\" }]",
        ),
    ];
    let text_of = changed.iter().fold(own, |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1)
    });
    fs::create_dir_all(workshop.path("profili/conservatori")).unwrap();
    fs::write(workshop.path("profili/conservatori/nostro.toml"), text_of).unwrap();
    served(&workshop, &["buona", "risposta"], 4);
    let config = fs::read_to_string(workshop.path("plico.toml")).unwrap();
    fs::write(workshop.path("plico.toml"), config.replace("[pec]", "[pec]\nconservatore = \"nostro\"")).unwrap();
    let (_, first) = archive(&workshop, 0, "primo", &[]);
    let packages = read(&workshop, "primo");
    assert_eq!(packages.len(), first.len());
    for (name, package) in &packages {
        must_be_sound(name, package);
        let request = &package["richieste"][0];
        assert_eq!(package["pindex"], Value::Null);
        assert_eq!(request["versatore"], serde_json::json!(["PROVA", "PROVA", "PROVA", "plico_roccaverde"]));
        let said = text(&request["specifici"], "Esito");
        assert!(said.starts_with("consegnato & 20"), "{said}");
    }
    // After a reply everything goes again, with what was there before.
    advance(&workshop, "1800");
    workshop.plico(&["pec", "collect"]);
    let (all, later) = archive(&workshop, 0, "secondo", &[]);
    assert!(count(&all, "aggiornato") > 0, "{all}");
    for row in later.values().filter(|it| it["esito"] == "aggiornato") {
        let before = count(&first[&text(row, "id_verbale")], "documenti");
        assert!(count(row, "documenti") > before, "{row}");
    }
    read(&workshop, "secondo").iter().for_each(|(name, it)| drop(must_be_sound(name, it)));
    workshop.expect(0, &["pec", "archive", "--check", "primo"]);
    let name = packages.keys().next().unwrap();
    let inside = |file: &str| workshop.path("primo").join(name).join(file);
    let codes = || -> BTreeSet<(String, String)> {
        let said = json(&workshop, 1, &["pec", "archive", "--check", "primo", "--json"]);
        let all = said["differenze"].as_array().unwrap();
        all.iter().map(|it| (text(it, "file"), text(it, "codice"))).collect()
    };
    let file = packages[name]["nomi"].as_array().unwrap().iter().rfind(|it| it.as_str().unwrap().ends_with(".eml"));
    let file = file.unwrap().as_str().unwrap();
    let mut bytes = fs::read(inside(file)).unwrap();
    bytes[100] ^= 1;
    fs::write(inside(file), bytes).unwrap();
    assert_eq!(codes(), BTreeSet::from([(file.to_string(), "rilettura-diverso".to_string())]));
    fs::rename(inside(file), inside("altro.eml")).unwrap();
    let wanted = [("altro.eml", "rilettura-in-piu"), (file, "rilettura-manca")];
    assert_eq!(codes(), wanted.map(|it| (it.0.to_string(), it.1.to_string())).into());
    fs::remove_dir_all(workshop.path("primo").join(name)).unwrap();
    assert_eq!(codes(), BTreeSet::from([(String::new(), "rilettura-manca-pacchetto".to_string())]));
}

#[test]
fn an_act_takes_its_own_file_out_of_a_message_for_several() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    to_one(&workshop, 4);
    let config = fs::read_to_string(workshop.path("plico.toml")).unwrap();
    fs::write(workshop.path("plico.toml"), config.replace("[pec]", "[pec]\nnotifica_unica = true")).unwrap();
    workshop.expect(0, &["pec", "send", "lotto"]);
    advance(&workshop, "5");
    workshop.expect(0, &["pec", "collect"]);
    let (_, rows) = archive(&workshop, 0, "primo", &[]);
    let packages = read(&workshop, "primo");
    assert!(rows.len() > 1 && packages.len() == rows.len());
    let (mut acts, mut messages) = (BTreeSet::new(), BTreeSet::new());
    for (id, row) in &rows {
        let package = &packages[&text(row, "file")];
        let documents = must_be_sound(id, package);
        let main = documents.iter().filter(|it| it.1 == "VERBALE").map(|it| it.0.clone()).collect::<Vec<_>>();
        let numero = id.rsplit('/').next().unwrap().trim_start_matches('0');
        assert!(main.len() == 1 && main[0].contains(&format!("verbale_{numero}_")), "{id}: {main:?}");
        acts.insert(package["file"][&main[0]].to_string());
        let sent = documents.iter().find(|it| it.1 == "MESSAGGIO PEC INVIATO").unwrap();
        messages.insert(package["file"][&sent.0].to_string());
    }
    assert_eq!((acts.len(), messages.len()), (rows.len(), 1), "each its own act, all the same message");
}

#[test]
fn real_acts_do_not_go_in_the_name_of_nobody() {
    let workshop = Workshop::new();
    workshop.approve();
    workshop.sample(3, 5, "lotto");
    workshop.make_real("lotto");
    workshop.render("lotto", "reso", "2");
    let ran = workshop.expect(3, &["pec", "archive", "-o", "primo"]);
    assert!(ran.err.contains("conservatori/parer.toml") && ran.err.contains("`ambiente` is empty"), "{}", ran.err);
    assert!(!workshop.path("primo").exists());
}

/// Each is a change for which the shipped profile is refused.
#[rstest]
#[case::form("schema = 1", "schema = 2", "`schema` is 2, expected 1")]
#[case::hash("SHA-256", "MD5", "`impronta` is `MD5`, and only `SHA-256` is known")]
#[case::place("{numero}\"", "{nummero}\"", "`{nummero}` is no place that is known here")]
#[case::place_of_a_document("{che}", "{numero}", "`{numero}` is no place that is known here")]
#[case::element("campi = []", "campi = [{ nome = \"1 x\", valore = \"\" }]", "`1 x` is no name of an element")]
#[case::nothing("versione = \"1.5\"", "versione = \"\"", "`richiesta.versione` is empty")]
fn profiles_that_cannot_be_are_refused(#[case] old: &str, #[case] new: &str, #[case] why: &str) {
    let bytes = plico::shipped::template("conservatori/parer.toml").unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(Profilo::parse(&text).is_ok_and(|it| it.missing() == Some("ambiente")) && text.contains(old));
    assert_eq!(Profilo::parse(&text.replacen(old, new, 1)).unwrap_err(), why);
}
