//! The main job as a whole: counts, bytes, approvals, and a folder that appears whole or not at all.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use plico::press::manifest::Manifest;

use crate::workshop::Ran;
use crate::workshop::Workshop;
use crate::workshop::contents;
use crate::workshop::copy_folder;
use crate::workshop::hand_made_lot;
use crate::workshop::is_quick;
use crate::workshop::rows;
use crate::workshop::sha256;
use crate::workshop::tool;

/// Holds all counts of a rendered lot against each other, its lists and its tables.
fn check_counts(workshop: &Workshop, lot: &Path, reso: &str) {
    let Manifest { counts, batches, .. } = workshop.manifest(reso);
    let plichi = workshop.plichi(reso);
    let held: u64 = counts.trattenuti.values().sum();
    assert_eq!(counts.righe, counts.atti + counts.scartati);
    assert_eq!(counts.destinatari, counts.plichi + counts.pec + held + counts.destinatari_scartati);
    assert_eq!(counts.righe, rows(&lot.join("verbali.csv")).len() as u64);
    assert_eq!(counts.destinatari, rows(&lot.join("soggetti.csv")).len() as u64);
    assert_eq!(counts.plichi, plichi.len() as u64);
    assert_eq!(counts.fogli, plichi.iter().map(|it| u64::from(it.sheets)).sum::<u64>());
    assert_eq!(counts.pagine, plichi.iter().map(|it| u64::from(it.pages)).sum::<u64>());
    assert_eq!(counts.pagine, batches.iter().map(|it| u64::from(it.pages)).sum::<u64>());
    let served: BTreeSet<&String> = plichi.iter().flat_map(|it| &it.id_verbale).collect();
    let by_post = served.len() as u64;
    assert!((by_post..=by_post + counts.pec).contains(&counts.atti), "an act counts by post or by PEC");
    let ids: BTreeSet<&String> = plichi.iter().map(|it| &it.id).collect();
    assert_eq!(ids.len(), plichi.len(), "ids of plichi are unique");
    let rilievi = rows(&workshop.path(reso).join("rilievi.csv"));
    for (file, count) in &counts.file {
        assert_eq!(count.righe, count.usate + count.in_rilievo, "{file}");
        assert_eq!(count.righe, rows(&lot.join(file)).len() as u64, "{file}");
        let is_refused = |it: &&crate::workshop::Row| it["file"] == *file && it["gravita"] == "blocca";
        let refused: BTreeSet<&String> = rilievi.iter().filter(is_refused).map(|it| &it["riga"]).collect();
        assert_eq!(count.in_rilievo, refused.len() as u64, "{file}: each row not used has a rilievo that says why");
    }
    for batch in &batches {
        let rows = rows(&workshop.path(reso).join(format!("distinte/{}.csv", batch.id)));
        assert_eq!(rows.len() as u64, u64::from(batch.plichi), "the distinta has a row a plico");
    }
}

#[test]
fn counts_add_up_on_sample_lots() {
    for seed in [1, 2, 3] {
        let workshop = Workshop::new();
        let seed = seed.to_string();
        workshop.expect(0, &["sample", "--atti", "40", "--seed", &seed, "--damage", "400", "-o", "lotto"]);
        workshop.expect(1, &["render", "lotto", "-o", "reso"]);
        check_counts(&workshop, &workshop.path("lotto"), "reso");
        let counts = workshop.manifest("reso").counts;
        assert!(counts.atti > 0 && counts.scartati > 0, "seed {seed}: some print and some do not");
    }
}

#[test]
fn counts_add_up_on_the_hand_made_lot() {
    let workshop = Workshop::hand_made();
    check_counts(&workshop, &hand_made_lot(), "reso");
    let counts = workshop.manifest("reso").counts;
    assert_eq!((counts.righe, counts.atti, counts.scartati), (20, 13, 7));
    assert_eq!((counts.destinatari, counts.plichi, counts.destinatari_scartati), (20, 14, 2));
    let held = ["gia-pagato", "lingua-non-approvata", "non-validato", "richiamato-cpl"];
    assert_eq!(counts.trattenuti.keys().map(String::as_str).collect::<Vec<_>>(), held);
}

#[test]
fn the_same_lot_gives_the_same_bytes() {
    let workshop = Workshop::new();
    workshop.sample(40, 5, "lotto");
    for (reso, threads) in [("uno", "1"), ("due", "2"), ("ancora", "1")] {
        workshop.render("lotto", reso, threads);
    }
    // On another ledger, in another place, with another name.
    let elsewhere = Workshop::new();
    copy_folder(&workshop.path("lotto"), &elsewhere.path("altro"));
    elsewhere.render("altro", "reso", "2");
    let first = contents(&workshop.path("uno"));
    assert!(first.len() >= 8, "manifest, rilievi, and six files of a batch");
    for other in [workshop.path("due"), workshop.path("ancora"), elsewhere.path("reso")] {
        let names = |it: &[(String, Vec<u8>)]| it.iter().map(|it| it.0.clone()).collect::<Vec<_>>();
        let other = contents(&other);
        assert_eq!(names(&first), names(&other));
        for ((name, one), (_, two)) in first.iter().zip(&other) {
            assert!(one == two, "{name} differs");
        }
    }
}

/// Whether a rendered lot is a draft: BOZZA on its pages and not one code.
fn is_draft(workshop: &Workshop, reso: &str) -> bool {
    let manifest = workshop.manifest(reso);
    let codes: usize = workshop.plichi(reso).iter().map(|it| it.codes.len()).sum();
    assert_eq!(manifest.bozza, codes == 0, "a draft has no codes, a print has");
    if !is_quick() {
        for batch in &manifest.batches {
            let pdf = workshop.path(reso).join(&batch.file);
            let text = tool("pdftotext", &["-raw", pdf.to_str().unwrap(), "-"]);
            let printed: String = text.chars().filter(|it| !it.is_whitespace()).collect();
            assert_eq!(manifest.bozza, printed.contains("BOZZA"), "{}", batch.file);
        }
    }
    manifest.bozza
}

#[test]
fn a_trial_lot_brings_its_own_approvals() {
    let workshop = Workshop::new();
    workshop.sample(6, 1, "lotto");
    workshop.expect(0, &["render", "lotto", "-o", "reso"]);
    assert!(!is_draft(&workshop, "reso"));
    fs::remove_file(workshop.path("lotto/approvazioni.toml")).unwrap();
    let ran = workshop.expect(1, &["render", "lotto", "-o", "reso"]);
    assert!(is_draft(&workshop, "reso"));
    assert!(ran.err.contains("plico approve verbale --by"), "{}", ran.err);
}

#[test]
fn a_real_lot_wants_an_approval_in_the_ledger() {
    let workshop = Workshop::new();
    workshop.sample(6, 1, "lotto");
    workshop.make_real("lotto");
    workshop.expect(1, &["render", "lotto", "-o", "reso"]);
    assert!(is_draft(&workshop, "reso"), "what a lot carries does not approve it");
    let path = workshop.path("lotto/approvazioni.toml");
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("prova = true", "prova = false")).unwrap();
    workshop.expect(1, &["render", "lotto", "-o", "reso"]);
    assert!(is_draft(&workshop, "reso"), "nor does it if it says that it is for real");
    workshop.approve();
    workshop.expect(0, &["render", "lotto", "-o", "reso"]);
    assert!(!is_draft(&workshop, "reso"));
    assert!(workshop.manifest("reso").models.iter().all(|it| it.approved));
}

#[test]
fn an_approval_holds_for_what_was_approved_alone() {
    let workshop = Workshop::new();
    workshop.sample(4, 1, "lotto");
    workshop.make_real("lotto");
    workshop.approve();
    workshop.expect(0, &["render", "lotto", "-o", "reso"]);
    assert!(!is_draft(&workshop, "reso"));
    // The body's own data are its own: it moves its opening hours.
    describe_body(&workshop, |text| text.replace("lunedì-venerdì 9-12", "lunedì-venerdì 10-13"));
    workshop.expect(0, &["render", "lotto", "-o", "reso"]);
    assert!(!is_draft(&workshop, "reso"));
    // Another window moves the address: another paper.
    let busta = String::from_utf8(plico::shipped::template("buste/ag-110x230.toml").unwrap()).unwrap();
    let moved = busta.replace("[100, 45, 95, 34]", "[100, 46, 95, 33]");
    assert!(busta != moved);
    fs::create_dir_all(workshop.path("profili/buste")).unwrap();
    fs::write(workshop.path("profili/buste/ag-110x230.toml"), moved).unwrap();
    workshop.expect(1, &["render", "lotto", "-o", "reso"]);
    assert!(is_draft(&workshop, "reso"));
    workshop.approve();
    workshop.expect(0, &["render", "lotto", "-o", "reso"]);
    assert!(!is_draft(&workshop, "reso"));
}

#[test]
fn a_real_lot_of_a_body_that_nobody_described_stays_a_draft() {
    let workshop = Workshop::new();
    workshop.sample(4, 1, "lotto");
    workshop.make_real("lotto");
    workshop.approve();
    let path = workshop.path("lotto/lotto.csv");
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("X999;", "X998;")).unwrap();
    workshop.expect(1, &["render", "lotto", "-o", "reso"]);
    assert!(is_draft(&workshop, "reso"));
}

#[test]
fn a_draft_is_a_draft_and_no_failure() {
    let workshop = Workshop::new();
    workshop.sample(4, 1, "lotto");
    workshop.expect(0, &["render", "lotto", "-o", "reso", "--draft"]);
    assert!(is_draft(&workshop, "reso"));
    let plichi = workshop.plichi("reso");
    assert!(plichi.iter().all(|it| it.numero_piego.is_none()), "a draft uses up no registered numbers");
    workshop.expect(0, &["verify", "reso"]);
}

/// Writes the profile of the example's body into the project, changed.
fn describe_body(workshop: &Workshop, change: impl Fn(String) -> String) {
    let text = plico::shipped::template("enti/esempio.toml").unwrap();
    let before = String::from_utf8(text).unwrap();
    let after = change(before.clone());
    assert!(before != after);
    fs::create_dir_all(workshop.path("profili/enti")).unwrap();
    fs::write(workshop.path("profili/enti/x999.toml"), after).unwrap();
}

/// The number of each recipient's envelope.
fn numbers(workshop: &Workshop, reso: &str) -> Vec<(String, u32, String)> {
    let plichi = workshop.plichi(reso);
    let number = |it: &plico::press::manifest::Plico| it.numero_piego.clone().unwrap();
    let mut all: Vec<_> =
        plichi.iter().map(|it| (it.id_verbale[0].clone(), it.progressivo_destinatario, number(it))).collect();
    all.sort();
    all
}

#[test]
fn the_same_recipient_keeps_his_number_and_nobody_else_gets_it() {
    let workshop = Workshop::new();
    workshop.sample(10, 1, "lotto");
    workshop.sample(10, 2, "altro");
    workshop.render("lotto", "primo", "2");
    workshop.render("altro", "secondo", "2");
    workshop.render("lotto", "terzo", "1");
    let first = numbers(&workshop, "primo");
    assert_eq!(first, numbers(&workshop, "terzo"));
    let other = numbers(&workshop, "secondo");
    let given: BTreeSet<&String> = first.iter().chain(&other).map(|it| &it.2).collect();
    assert_eq!(given.len(), first.len() + other.len());
    assert_eq!(workshop.manifest("primo").lavoro, workshop.manifest("terzo").lavoro);
    assert_ne!(workshop.manifest("primo").lavoro, workshop.manifest("secondo").lavoro);
}

#[test]
fn two_renders_at_once_share_a_ledger() {
    let workshop = Workshop::new();
    workshop.sample(40, 1, "lotto");
    workshop.sample(40, 2, "altro");
    let start = |lot: &str, reso: &str| {
        let mut command = workshop.command();
        command.args(["render", lot, "-o", reso]).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let both = [("primo", start("lotto", "primo")), ("secondo", start("altro", "secondo"))];
    for (reso, child) in both {
        workshop.check_rendered(reso, &Ran::from(child.wait_with_output().unwrap()));
    }
    assert_ne!(workshop.manifest("primo").lavoro, workshop.manifest("secondo").lavoro);
    let given: BTreeSet<String> =
        ["primo", "secondo"].iter().flat_map(|it| numbers(&workshop, it)).map(|it| it.2).collect();
    assert_eq!(given.len(), workshop.plichi("primo").len() + workshop.plichi("secondo").len());
    workshop.expect(0, &["verify", "primo"]);
    workshop.expect(0, &["verify", "secondo"]);
}

/// What stands beside the output, other than the ledger's files and the lot.
fn beside(workshop: &Workshop) -> Vec<String> {
    let names = fs::read_dir(workshop.path("")).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    names.filter(|it| !it.starts_with("plico.db") && it != "lotto").collect()
}

/// Starts a long render and waits until its first batch is being written.
fn started(workshop: &Workshop) -> Child {
    let mut command = workshop.command();
    command.args(["render", "lotto", "-o", "reso", "--threads", "1"]).stderr(Stdio::piped()).stdout(Stdio::null());
    let child = command.spawn().unwrap();
    let end = Instant::now() + Duration::from_secs(60);
    while !is_printing(&workshop.path("")) {
        assert!(Instant::now() < end, "the print did not begin");
        std::thread::sleep(Duration::from_millis(2));
    }
    child
}

fn is_printing(folder: &Path) -> bool {
    let entries = walkdir::WalkDir::new(folder).max_depth(3).into_iter().filter_map(Result::ok);
    entries
        .map(|it| it.into_path())
        .any(|it: PathBuf| it.ends_with("stampa") && it.read_dir().is_ok_and(|mut it| it.next().is_some()))
}

#[test]
fn a_killed_render_leaves_no_folder() {
    let workshop = Workshop::new();
    workshop.sample(600, 1, "lotto");
    let mut child = started(&workshop);
    child.kill().unwrap();
    assert_eq!(child.wait().unwrap().code(), None, "it was killed on the way");
    assert!(!workshop.path("reso").exists());
    // What such an end leaves behind is nobody else's to read, and not in the way of the next render.
    use std::os::unix::fs::PermissionsExt;
    for name in beside(&workshop).into_iter().filter(|it| workshop.path(it).is_dir()) {
        let mode = workshop.path(&name).metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name} can be read by others");
    }
    workshop.sample(4, 1, "piccolo");
    workshop.expect(0, &["render", "piccolo", "-o", "reso"]);
}

#[test]
fn a_render_asked_to_stop_leaves_nothing() {
    let workshop = Workshop::new();
    workshop.sample(600, 1, "lotto");
    let child = started(&workshop);
    tool("kill", &["-TERM", &child.id().to_string()]);
    let ran = Ran::from(child.wait_with_output().unwrap());
    assert_eq!(ran.code, Some(3), "{}", ran.err);
    assert!(ran.err.contains("stopped on request"), "{}", ran.err);
    assert_eq!(beside(&workshop), Vec::<String>::new());
}

#[test]
fn a_full_disk_leaves_nothing() {
    let workshop = Workshop::new();
    workshop.sample(60, 1, "lotto");
    // A file that may not grow ends like a disk that is full: the write fails, and the signal is not the point here.
    let script = r#"trap '' XFSZ; ulimit -f 128; exec "$0" render lotto -o reso"#;
    let mut shell = Command::new("sh");
    shell.current_dir(workshop.path("")).args(["-c", script, env!("CARGO_BIN_EXE_plico")]);
    let ran = Ran::from(shell.output().unwrap());
    assert_eq!(ran.code, Some(3), "{}", ran.err);
    // Whichever is written first, the ledger or the print, says so.
    assert!(ran.err.contains("File too large") || ran.err.contains("disk I/O error"), "{}", ran.err);
    assert_eq!(beside(&workshop), Vec::<String>::new());
    workshop.render("lotto", "reso", "2");
}

#[test]
fn a_folder_of_others_is_left_alone() {
    let workshop = Workshop::new();
    workshop.sample(4, 1, "lotto");
    fs::create_dir(workshop.path("reso")).unwrap();
    workshop.expect(0, &["render", "lotto", "-o", "reso"]);
    workshop.expect(0, &["render", "lotto", "-o", "reso"]);
    fs::create_dir(workshop.path("foto")).unwrap();
    fs::write(workshop.path("foto/mare.jpg"), b"jpg").unwrap();
    let ran = workshop.expect(3, &["render", "lotto", "-o", "foto"]);
    assert!(ran.err.contains("it is not empty and has no `manifest.json`"), "{}", ran.err);
    assert_eq!(contents(&workshop.path("foto")).len(), 1);
    fs::write(workshop.path("file"), b"x").unwrap();
    workshop.expect(3, &["render", "lotto", "-o", "file"]);
    assert_eq!(fs::read(workshop.path("file")).unwrap(), b"x");
}

#[test]
fn nothing_but_the_print_and_the_distinta_names_a_person() {
    let workshop = Workshop::rendered(40, 6);
    let lot = workshop.path("lotto");
    let columns = [
        "cognome",
        "nome",
        "denominazione",
        "codice_fiscale",
        "partita_iva",
        "indirizzo",
        "pec",
        "email",
        "patente_numero",
    ];
    let soggetti = rows(&lot.join("soggetti.csv"));
    let personal: BTreeSet<&str> =
        soggetti.iter().flat_map(|row| columns.map(|it| row[it].as_str())).filter(|it| it.len() > 3).collect();
    assert!(personal.len() > 100);
    let mut searched = 0;
    for (name, bytes) in contents(&workshop.path("reso")) {
        let is_list = name.ends_with(".json") || name.ends_with(".jsonl") || name.ends_with(".control.csv");
        let text = if is_list { String::from_utf8(bytes).unwrap() } else { String::new() };
        searched += usize::from(is_list);
        for datum in &personal {
            assert!(!name.contains(datum), "file name {name}");
            let word = |it: &str| it.split(|c: char| !c.is_alphanumeric()).any(|word| word == *datum);
            assert!(!(word(&text) || datum.contains(' ') && text.contains(datum)), "{name} says `{datum}`");
        }
    }
    assert_eq!(searched, 3, "manifest, plichi and control were searched");
}

#[test]
fn a_postal_account_adds_its_data_matrix() {
    let workshop = Workshop::new();
    describe_body(&workshop, |text| {
        text + "\n[conto_corrente_postale]\nnumero = \"123456\"\nintestatario = \"Comune di Roccaverde\"\n"
    });
    workshop.sample(8, 4, "lotto");
    workshop.render("lotto", "reso", "2");
    workshop.expect(0, &["verify", "reso"]);
    let verbali = rows(&workshop.path("lotto/verbali.csv"));
    let soggetti = rows(&workshop.path("lotto/soggetti.csv"));
    let mut checked = 0;
    for plico in workshop.plichi("reso") {
        let atto = verbali.iter().find(|it| it["id_verbale"] == plico.id_verbale[0]).unwrap();
        let number = plico.progressivo_destinatario.to_string();
        let is_him = |it: &&crate::workshop::Row| {
            it["id_verbale"] == plico.id_verbale[0] && it["progressivo_destinatario"] == number
        };
        let soggetto = soggetti.iter().find(is_him).unwrap();
        let rate = [(atto["importo_5gg"].as_str(), 1), (atto["importo_60gg"].as_str(), 2)];
        let rate: Vec<_> = rate.into_iter().filter(|it| cents(it.0) > 0).collect();
        let is_single = rate.len() == 1;
        let expected: Vec<String> = rate
            .iter()
            .map(|(sum, n)| {
                let notice = &atto
                    [if is_single { "codice_avviso_1".to_string() } else { format!("codice_avviso_{n}") }.as_str()];
                sha256(postal_payload(atto, soggetto, notice, cents(sum)).as_bytes())
            })
            .collect();
        let printed = plico.codes.iter().filter(|it| it.kind == "avviso_dm");
        let printed: Vec<String> = printed.map(|it| it.payload_sha256.clone().unwrap()).collect();
        assert_eq!(printed, expected, "{}", plico.id_verbale[0]);
        assert!(
            plico.codes.iter().all(|it| it.kind != "avviso_dm" || it.payload.is_none()),
            "its payload names a person"
        );
        checked += printed.len();
    }
    assert!(checked >= 8);
}

/// `1.234,56` in cents.
fn cents(text: &str) -> u64 {
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0)
}

/// The payload of the Bollettino Postale PA, put together from the lot by the table of offsets alone.
fn postal_payload(atto: &crate::workshop::Row, soggetto: &crate::workshop::Row, notice: &str, cents: u64) -> String {
    let mut payload = [b' '; 256];
    let mut put = |at: usize, text: &str, length: usize| {
        for (index, c) in text.chars().take(length).enumerate() {
            payload[at + index] = u8::try_from(c).unwrap();
        }
    };
    let known = |it: &str| plain(&it.to_uppercase());
    let name = match soggetto["denominazione"].as_str() {
        "" => format!("{} {}", soggetto["cognome"], soggetto["nome"]),
        name => name.to_owned(),
    };
    let code = [&soggetto["codice_fiscale"], &soggetto["partita_iva"]].into_iter().find(|it| !it.is_empty());
    let law = if atto["tipo_atto"] == "EXTRA" { "L.689" } else { "CdS" };
    let mut causale = format!("Verbale {law} {} {}/{}", atto["registro"], atto["numero_verbale"], atto["anno_verbale"]);
    if !atto["targa"].is_empty() {
        causale += &format!(" targa {}", atto["targa"]);
    }
    put(0, "codfase=NBPA;", 13);
    put(13, "18", 2);
    put(15, notice, 18);
    put(33, "12", 2);
    put(35, "000000123456", 12);
    put(47, "10", 2);
    put(49, &format!("{cents:010}"), 10);
    put(59, "3", 1);
    put(60, "896", 3);
    put(63, "1", 1);
    put(64, "P1", 2);
    put(66, &atto["cf_ente"], 11);
    put(77, code.map_or("ANONIMO", |it| it.as_str()), 16);
    put(93, &known(&name), 40);
    put(133, &known(&causale), 110);
    put(255, "A", 1);
    String::from_utf8(payload.to_vec()).unwrap()
}

/// A text in the characters that postal readers know.
fn plain(text: &str) -> String {
    let marked = "ÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜÇÑ";
    let letters = "AAAAEEEEIIIIOOOOUUUUCN";
    let plain = |c: char| marked.chars().position(|it| it == c).map_or(c, |at| letters.chars().nth(at).unwrap());
    let known = |c: char| c.is_ascii_alphanumeric() || " '-&,.:_/".contains(c);
    text.chars().map(plain).map(|c| if known(c) { c } else { ' ' }).collect()
}

/// An act with more text than an envelope holds stops itself, and not the acts beside it.
#[test]
fn a_monstrous_act_is_refused_alone() {
    let workshop = Workshop::new();
    workshop.sample(6, 3, "lotto");
    for (file, column) in [("verbali.csv", "descrizione_fatto"), ("violazioni.csv", "descrizione")] {
        let path = workshop.path("lotto").join(file);
        let text = fs::read_to_string(&path).unwrap();
        let mut rows: Vec<String> = text.split("\r\n").map(String::from).collect();
        let at = rows[0].trim_start_matches('\u{feff}').split(';').position(|it| it == column).unwrap();
        let row = if file == "verbali.csv" { 1 } else { rows.len() - 2 };
        let mut cells: Vec<String> = rows[row].split(';').map(String::from).collect();
        cells[at] = "parola ".repeat(30_000);
        rows[row] = cells.join(";");
        fs::write(&path, rows.join("\r\n")).unwrap();
    }
    workshop.expect(1, &["render", "lotto", "-o", "reso"]);
    let rilievi = fs::read_to_string(workshop.path("reso").join("rilievi.csv")).unwrap();
    assert!(rilievi.contains(";atto-smisurato;blocca;"), "{rilievi}");
    let counts = workshop.manifest("reso").counts;
    assert_eq!((counts.righe, counts.atti), (6, 4));
}
