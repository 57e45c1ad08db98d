//! Scans against the ledger and against manifests: carriers' files beside cards, boxes, other papers, plates.

use std::collections::BTreeMap;
use std::fs;

use plico::codes::Symbology;
use plico::fatti::Evento;
use plico::raster::Area;
use plico::raster::Document;
use plico::raster::Grey;
use plico::raster::Painter;
use plico::raster::encode;
use plico::scan::codes;
use plico::scan::codes::Sought;
use plico::scan::filters;
use plico::scan::registration::Point;

use crate::fascicoli::facts;
use crate::fascicoli::handed_over;
use crate::ritorni_registro::result;
use crate::workshop::Row;
use crate::workshop::Workshop;
use crate::workshop::is_quick;
use crate::workshop::rows;
use crate::workshop::tool;

const DPI: u32 = 300;

/// A lot that was handed over, whose cards came back.
fn came_back(atti: u32, seed: u64) -> Workshop {
    let workshop = handed_over(atti, seed);
    let seed = seed.to_string();
    let args =
        ["cards", "make", "--from", "reso", "--date", "2026-03-04", "--wear", "clean", "--seed", &seed, "-o", "fatte"];
    workshop.expect(0, &args);
    workshop
}

/// Reads what lies in a folder into `banco`, against the ledger unless something else is said.
fn scan(workshop: &Workshop, folder: &str, more: &[&str]) -> Vec<Row> {
    let banco = ["scan", folder, "-o", "banco", "--cards", "ar", "--date", "2026-09-15"];
    let ran = workshop.plico(&[&banco, more].concat());
    assert!(ran.code == Some(0) || ran.code == Some(1), "{}", ran.err);
    table(workshop, "esiti.csv")
}

fn table(workshop: &Workshop, name: &str) -> Vec<Row> {
    let path = workshop.path("banco").join(name);
    if path.is_file() { rows(&path) } else { Vec::new() }
}

/// A page of a printed batch as a scanner sees it.
fn page(workshop: &Workshop, batch: &str, index: usize) -> Grey {
    let document = Document::open(fs::read(workshop.path("reso/stampa").join(batch)).unwrap()).unwrap();
    let sheet = document.page(index).unwrap();
    let [width, height] = sheet.size().map(|it| (it / 72.0 * 25_400.0).round() as i64);
    Painter::default().paint(sheet, Area { x_um: 0, y_um: 0, width_um: width, height_um: height }, DPI)
}

fn leave(workshop: &Workshop, name: &str, grey: &Grey) {
    let folder = workshop.path("carte");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), encode::jpeg(grey, 90, DPI)).unwrap();
}

/// A carrier's file that says the same day as the card's hand lets it stand; one that says another outcome stops it.
#[test]
fn a_card_and_the_carriers_file_agree_or_a_person_decides() {
    if is_quick() {
        return;
    }
    let workshop = came_back(30, 21);
    let truth = rows(&workshop.path("fatte/verita.csv"));
    let delivered: Vec<&Row> = truth.iter().filter(|it| it["esito_cod"] == "RECAG001C").collect();
    assert!(delivered.len() >= 4, "{} of {} were delivered", delivered.len(), truth.len());
    let before: BTreeMap<String, Row> = scan(&workshop, "fatte/scansioni", &["--prova"])
        .into_iter()
        .map(|it| (it["numero_raccomandata"].clone(), it))
        .collect();
    let tell = |it: &Row, codice: &str, giorno: &str| {
        fs::write(workshop.path("esiti.json"), result(&it["numero_piego"], &[(codice, giorno, "")])).unwrap();
        workshop.plico(&["import", "outcomes", "esiti.json", "--prova"]);
    };
    // A card that stands without the file stays; of two that differ the later one is for a person.
    let is_open = |it: &&&Row| before[&it["numero_piego"]]["stato"] == "DA_VERIFICARE";
    let open: Vec<&Row> = delivered.iter().copied().filter(|it| is_open(&it)).collect();
    let (wrong, right) = open.split_first().unwrap();
    right.iter().for_each(|it| tell(it, "RECAG001C", &it["data_consegna"]));
    tell(wrong, "RECAG002C", &wrong["data_consegna"]);
    let after: BTreeMap<String, Row> = scan(&workshop, "fatte/scansioni", &["--prova"])
        .into_iter()
        .map(|it| (it["numero_raccomandata"].clone(), it))
        .collect();
    // What the file says otherwise is for a person, whatever the card says.
    let row = &after[&wrong["numero_piego"]];
    assert_eq!(row["stato"], "DA_VERIFICARE");
    assert!(row["dubbi"].contains("carta-e-file-in-contrasto"), "{}", row["dubbi"]);
    assert!(row["spiegazione"].contains("file del vettore"), "{}", row["spiegazione"]);
    // What it says alike is a witness: of those that a hand alone could not carry some stand now, by its rule.
    let stands =
        |of: &BTreeMap<String, Row>| right.iter().filter(|it| of[&it["numero_piego"]]["stato"] == "AUTO").count();
    assert!(stands(&after) > stands(&before), "{} stood before, {} now", stands(&before), stands(&after));
    for it in right {
        let row = &after[&it["numero_piego"]];
        assert!(!row["dubbi"].contains("carta-e-file"), "{}", row["dubbi"]);
        if row["stato"] == "AUTO" {
            assert_eq!(row["data_notifica"], it["data_notifica"]);
        }
    }
    assert!(right.iter().any(|it| after[&it["numero_piego"]]["regola"].contains("carta-e-file")), "{after:?}");
    workshop.expect(0, &["ledger", "check"]);
}

/// A box: each paper at its place in the order of the scans, the list as table and PDF, the label with its code.
#[test]
fn a_box_has_its_list_and_a_label_that_can_be_read() {
    if is_quick() {
        return;
    }
    let workshop = came_back(4, 5);
    let found = scan(&workshop, "fatte/scansioni", &["--prova", "--scatola", "2026-ARV-0007", "--lotto-fisico", "L-3"]);
    let boxed = rows(&workshop.path("banco/scatole/2026-ARV-0007.csv"));
    assert_eq!(boxed.len(), found.len());
    // An act may have gone to two people.
    let of_piece = |it: &Row| {
        let is_its = |row: &&Row| ["id_verbale", "numero_raccomandata"].iter().all(|name| row[*name] == it[*name]);
        found.iter().find(is_its).unwrap()
    };
    for (place, it) in (1..).zip(&boxed) {
        assert_eq!((it["posizione"].as_str(), it["lotto_fisico"].as_str()), (place.to_string().as_str(), "L-3"));
        let row = of_piece(it);
        assert_eq!((&row["posizione"], &row["scatola"]), (&it["posizione"], &it["scatola"]));
    }
    // The order of the scans is that of their names here.
    let files: Vec<&str> = boxed.iter().map(|it| of_piece(it)["file"].as_str()).collect();
    assert!(files.is_sorted(), "{files:?}");
    // The label's code, from its pixels.
    let label = workshop.path("banco/scatole/2026-ARV-0007-etichetta.pdf");
    let document = Document::open(fs::read(&label).unwrap()).unwrap();
    let sheet = document.page(0).unwrap();
    let [width, height] = sheet.size().map(|it| (it / 72.0 * 25_400.0).round() as i64);
    assert_eq!(([width, height].map(|it| (it + 500) / 1_000)), [148, 105]);
    let whole = Area { x_um: 0, y_um: 0, width_um: width, height_um: height };
    let grey = Painter::default().paint(sheet, whole, DPI);
    let read = codes::read(&grey, Some(DPI), &Sought::on_cards());
    assert!(read.iter().any(|it| it.text == "2026-ARV-0007"), "{read:?}");
    // The list names each piece, in the order of the box.
    let list = workshop.path("banco/scatole/2026-ARV-0007-elenco.pdf");
    let text = tool("pdftotext", &["-layout", list.to_str().unwrap(), "-"]);
    let places: Vec<usize> =
        boxed.iter().map(|it| text.find(&it["numero_raccomandata"]).unwrap_or(usize::MAX)).collect();
    assert!(places.is_sorted() && *places.last().unwrap() < text.len(), "{places:?} {text}");
}

/// A paper with one of our codes becomes an attachment of its act; one without waits, and a plate ties it.
#[test]
fn other_papers_are_tied_by_segno_or_by_plate() {
    if is_quick() {
        return;
    }
    let workshop = handed_over(3, 8);
    let batches = workshop.manifest("reso").batches;
    let batch = &batches[0];
    // The first sheet of a piece: its segno says whose it is.
    let sheet = page(&workshop, &format!("{}.pdf", batch.id), 0);
    let read = codes::read(&sheet, Some(DPI), &Sought::on_cards());
    assert!(read.iter().any(|it| it.symbology == Symbology::DataMatrix), "{read:?}");
    leave(&workshop, "modulo.jpg", &sheet);
    // A letter on which nothing of ours stands.
    let mut letter = Grey { width: 2_480, height: 3_508, pixels: vec![250; 2_480 * 3_508] };
    for y in (400..1_600).step_by(60) {
        letter.pixels[y * 2_480 + 300..y * 2_480 + 1_900].fill(40);
    }
    leave(&workshop, "lettera.jpg", &letter);
    scan(&workshop, "carte", &["--prova", "--tipo", "DICHIARAZIONE"]);
    let first = workshop.plichi("reso")[0].id_verbale[0].clone();
    let papers = table(&workshop, "documenti.csv");
    assert_eq!(papers.len(), 1, "{papers:?}");
    assert_eq!((&papers[0]["id_verbale"], papers[0]["tipo"].as_str()), (&first, "DICHIARAZIONE"));
    let told = table(&workshop, "anomalie.csv");
    let open: Vec<&Row> = told.iter().filter(|it| it["file"] == "lettera.jpg").collect();
    assert_eq!(open.len(), 1, "{told:?}");
    // The desk reads a plate on it.
    let acts = rows(&workshop.path("lotto/verbali.csv"));
    let other = acts.iter().find(|it| it["id_verbale"] != first && !it["targa"].is_empty()).unwrap();
    let path = workshop.path("banco/anomalie.csv");
    let text = fs::read_to_string(&path).unwrap();
    let line = text.lines().find(|it| it.contains("lettera.jpg")).unwrap();
    let mut cells: Vec<&str> = line.split(';').collect();
    let written = other["targa"].to_lowercase();
    (cells[12], cells[13]) = (&written, "dichiarazione");
    fs::write(&path, text.replace(line, &cells.join(";"))).unwrap();
    workshop.expect(0, &["confirm", "banco/anomalie.csv", "--by", "Ass. Carla Bianchi", "--prova"]);
    let papers = table(&workshop, "documenti.csv");
    let tied: Vec<&str> = papers.iter().map(|it| it["id_verbale"].as_str()).collect();
    assert!(tied.contains(&other["id_verbale"].as_str()) && papers.len() == 2, "{papers:?}");
    assert!(table(&workshop, "anomalie.csv").iter().all(|it| it["file"] != "lettera.jpg"));
    // Both are facts of their acts, with the scan as evidence.
    for (id, file) in [(&first, "modulo.jpg"), (&other["id_verbale"], "lettera.jpg")] {
        let known = facts(&workshop, id);
        let paper = known.iter().find_map(|it| match &it.evento {
            Evento::Documento { tipo, nome } => Some((tipo.as_str(), nome.as_str(), it.prove.clone())),
            _ => None,
        });
        let (tipo, nome, prove) = paper.unwrap_or_else(|| panic!("{id}: {known:?}"));
        assert_eq!((tipo, nome), ("DICHIARAZIONE", file));
        assert_eq!(prove.len(), 1);
    }
    workshop.expect(0, &["ledger", "check"]);
}

/// A payment slip names its act by its notice alone, a returned envelope by its number: cut out of the print, with
/// nothing else of ours beside them.
#[test]
fn a_slip_and_an_envelope_are_papers_of_their_act() {
    if is_quick() {
        return;
    }
    let workshop = handed_over(2, 6);
    let manifest = workshop.manifest("reso");
    let batch = format!("{}.pdf", manifest.batches[0].id);
    let piece = workshop.plichi("reso")[0].clone();
    let cut = |is_meant: &dyn Fn(&codes::Code) -> bool| {
        (0..8).find_map(|index| {
            let sheet = page(&workshop, &batch, index);
            let read = codes::read(&sheet, Some(DPI), &Sought::on_cards());
            read.iter().find(|it| is_meant(it)).map(|it| around(&sheet, it))
        })
    };
    leave(&workshop, "bollettino.jpg", &cut(&|it| it.text.starts_with("PAGOPA|")).unwrap());
    scan(&workshop, "carte", &["--prova", "--tipo", "BOLLETTINO"]);
    let number = piece.numero_piego.clone().unwrap();
    leave(&workshop, "busta.jpg", &cut(&|it| it.text == number).unwrap());
    scan(&workshop, "carte", &["--prova", "--tipo", "BUSTA"]);
    let papers = table(&workshop, "documenti.csv");
    let told: Vec<[&str; 3]> =
        papers.iter().map(|it| ["nome_file", "tipo", "id_verbale"].map(|name| it[name].as_str())).collect();
    let act = piece.id_verbale[0].as_str();
    assert_eq!(told, [["bollettino.jpg", "BOLLETTINO", act], ["busta.jpg", "BUSTA", act]]);
    let known = facts(&workshop, act);
    let kept = |kind: &str| known.iter().any(|it| matches!(&it.evento, Evento::Documento { tipo, .. } if tipo == kind));
    assert!(kept("BOLLETTINO") && kept("BUSTA"), "{known:?}");
}

/// A code and 8 mm of what is around it.
fn around(sheet: &Grey, code: &codes::Code) -> Grey {
    let margin = (8 * DPI) as f64 / 25.4;
    let low = |of: fn(&Point) -> f64| code.corners.iter().map(of).fold(f64::MAX, f64::min) - margin;
    let high = |of: fn(&Point) -> f64| code.corners.iter().map(of).fold(f64::MIN, f64::max) + margin;
    let (left, top) = (low(|it| it.x).max(0.0), low(|it| it.y).max(0.0));
    let (right, bottom) = (high(|it| it.x).min(sheet.width as f64), high(|it| it.y).min(sheet.height as f64));
    filters::part(sheet, left as i64, top as i64, (right - left) as usize, (bottom - top) as usize)
}

/// Without a ledger, the manifests of the lots alone say what was sent: by numbers, and by segno.
#[test]
fn manifests_alone_tie_cards_and_sheets() {
    if is_quick() {
        return;
    }
    let workshop = came_back(4, 3);
    let batches = workshop.manifest("reso").batches;
    let batch = &batches[0];
    // The second sheet of a piece bears its segno and no number: a form that comes back is such a one.
    let folder = workshop.path("fatte/scansioni");
    fs::write(folder.join("foglio.jpg"), encode::jpeg(&page(&workshop, &format!("{}.pdf", batch.id), 2), 90, DPI))
        .unwrap();
    let found = scan(&workshop, "fatte/scansioni", &["--lot", "reso"]);
    let truth: BTreeMap<String, Row> =
        rows(&workshop.path("fatte/verita.csv")).into_iter().map(|it| (it["id_verbale"].clone(), it)).collect();
    assert_eq!(found.len(), truth.len());
    for row in &found {
        assert_eq!(row["numero_raccomandata"], truth[&row["id_verbale"]]["numero_piego"]);
        // A manifest knows when a piece was printed, not when the carrier took it.
        assert!(row["dubbi"].contains("affidamento-mancante") && row["stato"] == "DA_VERIFICARE", "{}", row["dubbi"]);
    }
    let papers = table(&workshop, "documenti.csv");
    assert_eq!(papers.len(), 1, "{papers:?}");
    assert_eq!((papers[0]["nome_file"].as_str(), papers[0]["tipo"].as_str()), ("foglio.jpg", "ALTRO"));
    assert_eq!(papers[0]["id_verbale"], workshop.plichi("reso")[0].id_verbale[0]);
}
