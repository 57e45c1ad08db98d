//! The batch as a print room gets it: a sound PDF, black only, and on every act all that the law wants.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use plico::press::manifest::Plico;
use rstest::rstest;

use crate::harness::Case;
use crate::workshop::Row;
use crate::workshop::Workshop;
use crate::workshop::hand_made_lot;
use crate::workshop::is_quick;
use crate::workshop::peak_of;
use crate::workshop::read_plichi;
use crate::workshop::rows;
use crate::workshop::tool;

/// How many acts the sample has on which pages are looked at; `make soak` asks for more.
fn sample_size() -> u32 {
    std::env::var("PLICO_ATTI").ok().and_then(|it| it.parse().ok()).unwrap_or(40)
}

/// The hand-made lot and a sample, rendered once for all tests.
fn lots() -> &'static [(Workshop, PathBuf); 2] {
    static LOTS: OnceLock<[(Workshop, PathBuf); 2]> = OnceLock::new();
    LOTS.get_or_init(|| {
        let sample = Workshop::rendered(sample_size(), 7);
        let lot = sample.path("lotto");
        [(Workshop::hand_made(), hand_made_lot()), (sample, lot)]
    })
}

/// Every PDF in the print folders of both lots.
fn batches() -> Vec<PathBuf> {
    let all = lots().iter().map(|(workshop, _)| {
        let batches = workshop.manifest("reso").batches;
        batches.into_iter().map(|it| workshop.path("reso").join(it.file)).collect::<Vec<_>>()
    });
    all.flatten().collect()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn batches_are_sound() {
    if is_quick() {
        return;
    }
    for pdf in batches() {
        let said = tool("qpdf", &["--check", text(&pdf)]);
        assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
        assert!(said.contains("PDF Version: 1.6"), "{said}");
        assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF-1.6"));
    }
}

#[test]
fn each_face_is_embedded_once() {
    if is_quick() {
        return;
    }
    for pdf in batches() {
        let said = tool("pdffonts", &[text(&pdf)]);
        let mut faces = BTreeSet::new();
        for line in said.lines().skip(2) {
            let name = line.split_whitespace().next().unwrap();
            let (subset, face) = name.split_once('+').expect("a part of a face is named as one");
            assert_eq!(subset.len(), 6);
            assert!(faces.insert(face.to_owned()), "{face} is there twice:\n{said}");
            let yes = line.split_whitespace().filter(|it| *it == "yes").count();
            assert_eq!(yes, 3, "embedded, cut down, with a map to Unicode: {line}");
        }
        assert!(faces.len() >= 4, "{said}");
    }
}

#[test]
fn pages_are_black_only() {
    if is_quick() {
        return;
    }
    for pdf in batches() {
        let said = tool("gs", &["-q", "-o", "-", "-sDEVICE=inkcov", text(&pdf)]);
        let mut black = 0;
        for line in said.lines() {
            let inks: Vec<&str> = line.split_whitespace().take(4).collect();
            assert_eq!(inks[..3], ["0.00000"; 3], "colour on a page: {line}");
            black += usize::from(inks[3] != "0.00000");
        }
        assert!(black > said.lines().count() / 2, "most pages are printed on");
    }
}

#[test]
fn pages_are_a4_and_as_many_as_the_manifest_says() {
    if is_quick() {
        return;
    }
    for (workshop, _) in lots() {
        for batch in workshop.manifest("reso").batches {
            let pdf = workshop.path("reso").join(&batch.file);
            let said = tool("pdfinfo", &["-l", "-1", text(&pdf)]);
            let sizes: Vec<&str> = said.lines().filter(|it| it.starts_with("Page ") && it.contains(" size:")).collect();
            assert_eq!(sizes.len(), batch.pages as usize);
            assert!(sizes.iter().all(|it| it.ends_with("(A4)")), "{said}");
        }
    }
}

#[test]
fn each_piece_begins_on_a_front_of_its_own() {
    for (workshop, _) in lots() {
        for batch in workshop.manifest("reso").batches {
            let mut next = 1;
            for plico in read_plichi(&workshop.path("reso").join(&batch.plichi_file)) {
                assert_eq!(plico.first_page, next, "{}", plico.id);
                assert_eq!(plico.first_page % 2, 1, "{} begins on a back", plico.id);
                assert_eq!(plico.pages, plico.sheets * 2, "{}", plico.id);
                next += plico.pages;
            }
            assert_eq!(next, batch.pages + 1);
        }
    }
}

/// A plico with its act's rows and the text of its pages.
struct Printed {
    plico: Plico,
    lot: Lot,
    text: String,
}

/// The rows of an act.
#[derive(Clone)]
struct Lot {
    verbale: Row,
    violazioni: Vec<Row>,
    soggetti: Vec<Row>,
    rilevazioni: Vec<Row>,
}

/// Every plico of both lots.
fn printed() -> &'static [Printed] {
    static PRINTED: OnceLock<Vec<Printed>> = OnceLock::new();
    PRINTED.get_or_init(|| lots().iter().flat_map(|(workshop, lot)| read(workshop, lot)).collect())
}

fn read(workshop: &Workshop, lot: &Path) -> Vec<Printed> {
    let tables =
        ["verbali", "violazioni", "soggetti", "rilevazioni"].map(|name| by_act(&lot.join(format!("{name}.csv"))));
    let mut all = Vec::new();
    for batch in workshop.manifest("reso").batches {
        let pdf = workshop.path("reso").join(&batch.file);
        let whole = tool("pdftotext", &["-raw", text(&pdf), "-"]);
        let pages: Vec<&str> = whole.split('\u{c}').collect();
        for plico in read_plichi(&workshop.path("reso").join(&batch.plichi_file)) {
            let of = |table: &BTreeMap<String, Vec<Row>>| table.get(&plico.id_verbale[0]).cloned().unwrap_or_default();
            let [verbali, violazioni, soggetti, rilevazioni] = [0, 1, 2, 3].map(|it| of(&tables[it]));
            let lot = Lot { verbale: verbali[0].clone(), violazioni, soggetti, rilevazioni };
            let first = plico.first_page as usize - 1;
            let text = bare(&pages[first..first + plico.pages as usize].join("\n"));
            all.push(Printed { plico, lot, text });
        }
    }
    all
}

fn by_act(path: &Path) -> BTreeMap<String, Vec<Row>> {
    let mut acts: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in rows(path) {
        acts.entry(row["id_verbale"].clone()).or_default().push(row);
    }
    acts
}

/// A text without what setting it in lines adds or takes: spaces, hyphens, places to break; and without case.
fn bare(text: &str) -> String {
    let is_kept = |c: &char| !c.is_whitespace() && !matches!(c, '-' | '\u{200b}' | '\u{ad}' | '\u{2060}' | '\u{feff}');
    text.to_lowercase().chars().filter(is_kept).collect()
}

fn cents(text: &str) -> u64 {
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0)
}

impl Printed {
    /// What kind of act it is: the words that cases ask for.
    fn kinds(&self) -> BTreeSet<&'static str> {
        let Lot { verbale, violazioni, soggetti, rilevazioni } = &self.lot;
        let is_extra = verbale["tipo_atto"] == "EXTRA";
        let is_contested = verbale["contestato_immediatamente"] == "S" || verbale["tipo_atto"] == "VERBALE_C";
        let is_known = is_contested || soggetti.iter().any(|it| it["ruolo"] == "TRASGRESSORE");
        let has_points = violazioni.iter().any(|it| cents(&it["punti"]) > 0);
        let importi = &self.plico.importi;
        let has_speed = rilevazioni.iter().any(|it| ["VELOX", "TELELASER"].contains(&it["tipo"].as_str()));
        let has_notice = importi.entro_60gg.is_some() && !verbale["codice_avviso_1"].is_empty();
        BTreeSet::from([
            if is_extra { "extra" } else { "cds" },
            if is_contested { "contestato" } else { "nc" },
            match (importi.entro_5gg, importi.entro_60gg) {
                (Some(_), _) => "sconto",
                (None, Some(_)) => "ridotto",
                (None, None) => "nessuno",
            },
            if has_points { "punti" } else { "senza-punti" },
            if is_known { "noto" } else { "ignoto" },
            if has_speed { "velocita" } else { "senza-velocita" },
            if has_notice { "avviso" } else { "senza-avviso" },
        ])
    }

    fn says(&self, phrase: &str) -> bool {
        self.text.contains(&bare(phrase))
    }

    /// Whether a long text stands there: it may run over to the next page, so it is looked for in pieces.
    fn tells(&self, long: &str) -> bool {
        let words: Vec<&str> = long.split_whitespace().collect();
        let pieces: Vec<String> = words.chunks(8).map(|it| it.join(" ")).collect();
        let missing = pieces.iter().filter(|it| !self.says(it)).count();
        missing <= usize::from(pieces.len() > 40)
    }
}

#[rstest]
fn text_facts(#[files("tests/cases/press/*.case")] path: PathBuf) {
    if is_quick() {
        return;
    }
    let case = Case::read(&path);
    let lines = |name: &str| case.input(name).unwrap_or_default().lines().map(str::to_owned).collect::<Vec<_>>();
    let (wanted, present, absent) = (lines("atti"), lines("presente"), lines("assente"));
    // Pieces in other languages have tests of their own.
    let is_meant =
        |it: &&Printed| it.plico.lingua == "it" && wanted.iter().all(|kind| it.kinds().contains(kind.as_str()));
    let meant: Vec<&Printed> = printed().iter().filter(is_meant).collect();
    assert!(!meant.is_empty(), "no act of the lots is of this kind");
    for act in meant {
        let id = &act.plico.id_verbale[0];
        for phrase in &present {
            assert!(act.says(phrase), "{id} does not say `{phrase}`: {}", case.sentence);
        }
        for phrase in &absent {
            assert!(!act.says(phrase), "{id} says `{phrase}`: {}", case.sentence);
        }
    }
}

const MESI: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

/// `2026-04-17` as it is printed; other forms are not in these tables, but for the cases that are about them.
fn long_date(iso: &str) -> Option<String> {
    let mut parts = iso.split('-');
    let (anno, mese, giorno) = (parts.next()?, parts.next()?, parts.next()?);
    let giorno = if giorno == "01" { "1°".to_owned() } else { giorno.parse::<u8>().ok()?.to_string() };
    Some(format!("{giorno} {} {anno}", MESI[mese.parse::<usize>().ok()? - 1]))
}

/// `1.234,56` of so many cents.
fn euro(cents: u64) -> String {
    let units = (cents / 100).to_string();
    let digits = units.as_bytes().rchunks(3).rev().map(|it| String::from_utf8_lossy(it).into_owned());
    format!("{},{:02}", digits.collect::<Vec<_>>().join("."), cents % 100)
}

#[test]
fn every_act_says_what_its_rows_say() {
    if is_quick() {
        return;
    }
    for act in printed() {
        let verbale = &act.lot.verbale;
        let id = &act.plico.id_verbale[0];
        let must = |what: &str| assert!(act.says(what), "{id} does not say `{what}`");
        must(&format!("{id}#{}", act.plico.progressivo_destinatario));
        must(&format!("{}/{}", verbale["numero_verbale"], verbale["anno_verbale"]));
        if let Some(date) = long_date(&verbale["data_violazione"]) {
            must(&format!("{date} ore {}", verbale["ora_violazione"]));
        }
        for column in ["targa", "marca", "modello", "accertatore_nome", "resp_procedimento", "resp_notificazione"] {
            must(&verbale[column]);
        }
        must(&verbale["luogo"]);
        for matricola in verbale["agenti_matricole"].split([',', ';', '|']) {
            must(matricola.trim());
        }
        assert!(act.tells(&verbale["descrizione_fatto"]), "{id}: the facts are not whole");
        assert!(act.tells(&verbale["dichiarazioni_trasgressore"]), "{id}: the declarations are not whole");
        for violazione in &act.lot.violazioni {
            assert!(act.tells(&violazione["descrizione"]), "{id}: {}", violazione["descrizione"]);
            must(&format!("art. {}", violazione["articolo"]));
        }
        let sums = &act.plico.importi;
        for sum in [sums.entro_5gg, sums.entro_60gg, sums.oltre_60gg].into_iter().flatten() {
            must(&format!("{} €", euro(sum)));
        }
        for (notice, sum) in notices(act) {
            let groups = notice.as_bytes().chunks(4).map(|it| String::from_utf8_lossy(it).into_owned());
            must(&groups.collect::<Vec<_>>().join(" "));
            let qr = format!("PAGOPA|002|{notice}|{}|{sum}", verbale["cf_ente"]);
            assert!(act.plico.codes.iter().any(|it| it.payload.as_ref() == Some(&qr)), "{id} has no code {qr}");
        }
    }
}

/// The notices that an act must have, each with its sum.
fn notices(act: &Printed) -> Vec<(&str, u64)> {
    let importi = &act.plico.importi;
    let sums = [importi.entro_5gg, importi.entro_60gg].into_iter().flatten();
    let numbers = ["codice_avviso_1", "codice_avviso_2"].map(|it| act.lot.verbale[it].as_str());
    numbers.into_iter().zip(sums).filter(|it| !it.0.is_empty()).collect()
}

#[test]
fn the_address_is_on_the_first_page() {
    if is_quick() {
        return;
    }
    for act in printed() {
        let number = act.plico.progressivo_destinatario;
        // A row whose number is missing or doubled is another case's matter.
        let Some(row) = act.lot.soggetti.iter().find(|it| it["progressivo_destinatario"] == number.to_string()) else {
            continue;
        };
        for column in ["cognome", "nome", "denominazione", "citta"] {
            let spaced = row[column].split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(act.tells(&spaced), "{}: {column}", act.plico.id_verbale[0]);
        }
        assert!(act.says(row["cap"].trim_start_matches('0')), "{}", act.plico.id_verbale[0]);
    }
}

#[test]
fn four_hundred_acts_are_small_in_memory_and_on_disk() {
    let workshop = Workshop::new();
    workshop.sample(400, 1, "lotto");
    let mut command = workshop.command();
    command.args(["render", "lotto", "-o", "reso", "--threads", "1"]);
    let (peak, status) = peak_of(command);
    assert!(matches!(status.code(), Some(0 | 1)));
    assert!(peak > 10_000, "{peak} KiB cannot be all");
    assert!(peak <= 150_000, "{peak} KiB at the highest");
    let manifest = workshop.manifest("reso");
    let size = |file: &String| workshop.path("reso").join(file).metadata().unwrap().len();
    let bytes: u64 = manifest.batches.iter().map(|it| size(&it.file)).sum();
    let per_act = bytes / manifest.counts.atti;
    assert!(manifest.counts.atti >= 380);
    assert!(per_act <= 5_000, "{per_act} bytes of print an act");
}

#[test]
fn an_independent_decoder_reads_every_code() {
    if is_quick() {
        return;
    }
    let (workshop, lot) = &lots()[1];
    let said = decode(&[text(&workshop.path("reso")), "--lot", text(lot)]);
    let codes: usize = workshop.plichi("reso").iter().map(|it| it.codes.len()).sum();
    assert!(said.starts_with(&format!("codes read: {codes}, ")), "{said}");
}

#[test]
fn an_independent_decoder_reads_the_hand_made_lot() {
    if is_quick() {
        return;
    }
    decode(&[text(&lots()[0].0.path("reso"))]);
}

/// What the independent decoder said; it must find nothing wrong.
fn decode(args: &[&str]) -> String {
    let python = std::env::var("PLICO_PYTHON").unwrap_or_else(|_| "python3".into());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/decode.py");
    let output = Command::new(&python).arg(script).args(args).output();
    let output = output.unwrap_or_else(|e| panic!("{python} is not there ({e}): `make test` makes it"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    said
}
