//! Postal slips and transfers on paper: their codes read by a decoder that is not ours, their code lines by Tesseract,
//! their places measured in what another program draws of the PDF, millimetres from the slip's top-left corner.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::OnceLock;

use plico::codes::bollettino::Payload;
use plico::codes::bollettino::Riga;
use plico::codes::epc::Transfer;
use plico::compose::ente::Ente;
use plico::domain::bollettino::CodiceCliente;
use plico::domain::bollettino::Rata;
use plico::domain::iban::ContoPostale;
use plico::domain::importi::Centesimi;
use plico::jobs::modelli::Modello;
use plico::jobs::modelli::fonti;
use plico::jobs::project::Project;
use plico::jobs::render::Setup;
use plico::press::manifest::Plico;
use plico::press::piece;
use plico::press::piece::Mode;
use plico::press::piece::Style;
use plico::press::print::Cabinet;

use crate::workshop::Row;
use crate::workshop::Workshop;
use crate::workshop::is_quick;
use crate::workshop::read_plichi;
use crate::workshop::rows;
use crate::workshop::sha256;
use crate::workshop::tool;

/// The account of the slips.
const CONTO: &str = "1007214826";

/// What opens the client codes of each register.
const AMBITI: [(&str, &str); 2] = [("V", "01"), ("X", "02")];

/// The account for people abroad.
const ESTERO: &str = "[estero]\niban = \"IT93U0538703222000000001920\"\nbic = \"ABCDITMMXXX\"\n\
                      intestatario = \"Comune di Roccaverde\"\n";

/// Writes the profile of the example's body with slips of a type into a project; `more` is added to their table.
pub fn describe_body(workshop: &Workshop, td: &str, more: &str) {
    let text = String::from_utf8(plico::shipped::template("enti/esempio.toml").unwrap()).unwrap();
    let text = text.lines().filter(|it| !it.starts_with('#')).collect::<Vec<_>>().join("\n");
    let ambiti = AMBITI.map(|(registro, ambito)| format!("{registro} = \"{ambito}\"")).join(", ");
    let slips = format!(
        "[bollettini]\ntd = \"{td}\"\nconto = \"{CONTO}\"\nintestatario = \"Comune di Roccaverde - Tesoreria\"\n\
         iban = \"IT15L0760117400001007214826\"\nambiti = {{ {ambiti} }}\n{more}\n"
    );
    let leave = "AUT. DB/0000/XXX 00000 DEL 01/01/2026";
    let leaves = format!("[bollettini.autorizzazioni]\n896 = \"{leave}\"\n674 = \"{leave}\"\n451 = \"{leave}\"\n");
    write_profile(workshop, &format!("{text}\n{slips}\n{leaves}\n{ESTERO}"));
}

fn write_profile(workshop: &Workshop, text: &str) {
    fs::create_dir_all(workshop.path("profili/enti")).unwrap();
    fs::write(workshop.path("profili/enti/x999.toml"), text).unwrap();
}

/// A rendered lot whose body has slips of a type.
fn rendered(td: &str, more: &str) -> Workshop {
    let workshop = Workshop::new();
    describe_body(&workshop, td, more);
    workshop.sample(6, 7, "lotto");
    workshop.render("lotto", "reso", "2");
    workshop
}

/// One lot a type: two slips a sheet beside pagoPA, one a sheet, two a sheet again, one.
fn lots() -> &'static [(&'static str, Workshop); 4] {
    static LOTS: OnceLock<[(&str, Workshop); 4]> = OnceLock::new();
    LOTS.get_or_init(|| {
        [
            ("896", rendered("896", "insieme_a_pagopa = true")),
            ("674", rendered("674", "insieme_a_pagopa = true\nper_foglio = 1")),
            ("451", rendered("451", "insieme_a_pagopa = true")),
            ("123", rendered("123", "insieme_a_pagopa = true\nper_foglio = 1")),
        ]
    })
}

/// A slip on paper: its file, its page there, on which edge of the page it stands, and the code line it must have.
struct Slip {
    pdf: PathBuf,
    page: u32,
    is_left: bool,
    riga: Riga,
}

/// The slips of a lot, as its tables prescribe them, on the pages that bear any.
fn slips(workshop: &Workshop, td: &str) -> Vec<Slip> {
    let verbali = rows(&workshop.path("lotto/verbali.csv"));
    let mut slips = Vec::new();
    for batch in workshop.manifest("reso").batches {
        let pdf = workshop.path("reso").join(&batch.file);
        for plico in read_plichi(&workshop.path("reso").join(&batch.plichi_file)) {
            let atto = verbali.iter().find(|it| it["id_verbale"] == plico.id_verbale[0]).unwrap();
            let mut lines = code_lines(td, atto, &plico).into_iter();
            for page in plico.first_page..plico.first_page + plico.pages {
                for is_left in sides(&pdf, page) {
                    let riga = lines.next().expect("no more slips than sums");
                    slips.push(Slip { pdf: pdf.clone(), page, is_left, riga });
                }
            }
            assert!(lines.next().is_none(), "{}: a sum has no slip", plico.id);
        }
    }
    assert!(slips.len() >= 6);
    slips
}

/// The edges of a page where slips stand, left first: each begins with its name, twice.
fn sides(pdf: &Path, page: u32) -> Vec<bool> {
    let page = page.to_string();
    let text = tool("pdftotext", &["-f", &page, "-l", &page, pdf.to_str().unwrap(), "-"]);
    let heads = text.matches("CONTI CORRENTI POSTALI").count();
    assert!(matches!(heads, 0 | 2 | 4), "{heads} heads of receipts");
    [true, false][..heads / 2].to_vec()
}

/// The code lines of an act, made of the rows of its lot.
fn code_lines(td: &str, atto: &Row, plico: &Plico) -> Vec<Riga> {
    let rate = [(plico.importi.entro_5gg, Rata::Entro5), (plico.importi.entro_60gg, Rata::Entro60)];
    let ambito = AMBITI.iter().find(|it| it.0 == atto["registro"]).unwrap().1;
    let line = |(cents, rata): (u64, Rata)| {
        let anno = atto["anno_verbale"].parse().unwrap();
        let codice = CodiceCliente::of_act(ambito, anno, &atto["numero_verbale"], rata).unwrap();
        Riga {
            codice: ["896", "674"].contains(&td).then(|| format!("<{}>", codice.as_str())),
            importo: (td == "896").then(|| format!("{:08}+{:02}>", cents / 100, cents % 100)),
            conto: (td != "123").then(|| format!("{CONTO:0>12}<")),
            td: format!("{td}>"),
        }
    };
    rate.into_iter().filter_map(|(cents, rata)| Some(line((cents?, rata)))).collect()
}

#[test]
fn what_is_printed_is_read_back() {
    for (td, workshop) in lots() {
        workshop.expect(0, &["verify", "reso"]);
        let plichi = workshop.plichi("reso");
        for plico in &plichi {
            let of = |kind: &str| {
                let codes = plico.codes.iter().filter(move |it| it.kind == kind);
                codes.map(|it| Payload::decode(it.payload.as_deref().unwrap()).unwrap()).collect::<Vec<_>>()
            };
            let (bars, matrices) = (of("bollettino_c128"), of("bollettino_dm"));
            assert_eq!(bars, matrices);
            let sums: Vec<u64> = bars.iter().map(|it| it.importo.cents()).collect();
            let offered = [plico.importi.entro_5gg, plico.importi.entro_60gg];
            let expected = if *td == "896" { offered.into_iter().flatten().collect() } else { Vec::new() };
            assert_eq!(sums, expected, "{td} {}", plico.id);
            assert!(bars.iter().all(|it| it.conto == ContoPostale::new(CONTO).unwrap()));
        }
    }
}

#[test]
fn another_decoder_reads_the_symbols() {
    if is_quick() {
        return;
    }
    let (_, workshop) = &lots()[0];
    let said = python("decode.py", &[workshop.path("reso").to_str().unwrap()]);
    let slips = slips(workshop, "896").len();
    assert!(said.contains(&format!("bollettino_c128 {slips}, bollettino_dm {slips}")), "{said}");
}

#[test]
fn an_eye_reads_every_code_line() {
    if is_quick() {
        return;
    }
    for (td, workshop) in lots() {
        for Slip { pdf, page, is_left, riga } in slips(workshop, td) {
            let side = if is_left { "left" } else { "right" };
            let said = python("ocr.py", &[pdf.to_str().unwrap(), &page.to_string(), side]);
            let read: Vec<&str> = said.lines().collect();
            let Riga { codice, importo, conto, td } = &riga;
            let fields = [codice.as_deref(), importo.as_deref(), conto.as_deref(), Some(td.as_str())];
            assert_eq!(read[..4], fields.map(Option::unwrap_or_default), "page {page} {side}");
            assert_eq!(Riga::parse(read[4]), Some(riga), "page {page} {side}: {}", read[4]);
        }
    }
}

/// Runs a script of `tests` in the Python that has its libraries.
fn python(script: &str, args: &[&str]) -> String {
    let python = std::env::var("PLICO_PYTHON").unwrap_or_else(|_| "python3".into());
    let script = format!("{}/tests/{script}", env!("CARGO_MANIFEST_DIR"));
    tool(&python, &[&[script.as_str()], args].concat())
}

/// Something drawn in a slip: what it is, and its left, top, right and bottom edge; of a letter its pen and its line.
#[derive(Debug)]
struct Drawn {
    what: String,
    at: [f64; 4],
}

/// What a program draws of a page, seen from one of its slips.
fn drawn(slip: &Slip) -> Vec<Drawn> {
    let trace = tool("mutool", &["trace", slip.pdf.to_str().unwrap(), &slip.page.to_string()]);
    let (mut all, mut matrix, mut path) = (Vec::new(), [0.0; 6], Vec::new());
    let (mut what, mut font) = (String::new(), String::new());
    for line in trace.lines().map(str::trim) {
        let attribute = |name: &str| {
            let (_, rest) = line.split_once(&format!(" {name}=\""))?;
            rest.split_once('"').map(|it| it.0)
        };
        let number = |name: &str| attribute(name).and_then(|it| it.parse::<f64>().ok());
        if let Some(text) = attribute("transform") {
            let numbers: Vec<f64> = text.split(' ').map(|it| it.parse().unwrap()).collect();
            matrix = numbers.try_into().unwrap();
            what = line[1..].split(' ').next().unwrap().to_owned();
        }
        font = attribute("font").map_or(font, |it| it.rsplit('+').next().unwrap().to_owned());
        let point = |x: f64, y: f64| {
            let [a, b, c, d, e, f] = matrix;
            in_slip(slip, [a * x + c * y + e, b * x + d * y + f].map(|it| it * 25.4 / 72.0))
        };
        if let (Some(letter), Some(x), Some(y)) = (attribute("unicode"), number("x"), number("y")) {
            let [x, y] = point(x, y);
            all.push(Drawn { what: format!("{font} {letter}"), at: [x, y, x, y] });
        } else if line.starts_with("<fill_image_mask") {
            all.push(Drawn {
                what: attribute("width").unwrap().to_owned(),
                at: around(&[point(0.0, 0.0), point(1.0, 1.0)]),
            });
        } else if let (Some(x), Some(y)) = (number("x"), number("y")) {
            path.push(point(x, y));
        } else if line.starts_with("</") && !path.is_empty() {
            all.push(Drawn { what: what.clone(), at: around(&std::mem::take(&mut path)) });
        }
    }
    all
}

/// A point of the page, in millimetres from its top-left corner, as one of the slip.
fn in_slip(slip: &Slip, [x, y]: [f64; 2]) -> [f64; 2] {
    if slip.is_left { [y, 102.0 - x] } else { [297.0 - y, x - 108.0] }
}

fn around(points: &[[f64; 2]]) -> [f64; 4] {
    let least = |axis: usize| points.iter().map(|it| it[axis]).fold(f64::INFINITY, f64::min);
    let most = |axis: usize| points.iter().map(|it| it[axis]).fold(f64::NEG_INFINITY, f64::max);
    [least(0), least(1), most(0), most(1)]
}

/// How far from its place something may stand.
const TOLERANCE: f64 = 0.2;

/// How far the farthest stands that `is_it` picks from the places it should have; all places must be met.
fn farthest(drawn: &[Drawn], what: &str, places: &[[f64; 4]]) -> f64 {
    let of_kind: Vec<&Drawn> = drawn.iter().filter(|it| it.what == what).collect();
    let far = |place: &[f64; 4]| {
        let off = |it: &&Drawn| it.at.iter().zip(place).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        of_kind.iter().map(off).fold(f64::INFINITY, f64::min)
    };
    places.iter().map(far).fold(0.0, f64::max)
}

/// Rectangles of one size in a row.
fn row(count: usize, [x, y]: [f64; 2], pitch: f64, [width, height]: [f64; 2]) -> Vec<[f64; 4]> {
    let at = |index: usize| x + pitch * index as f64;
    (0..count).map(|it| [at(it), y, at(it) + width, y + height]).collect()
}

/// The letters of machine type on a line whose middle is at `y`, from the left.
fn machine_letters(drawn: &[Drawn], y: f64) -> Vec<(String, f64)> {
    // Digits are 2,78 mm high, a hair of it under the line.
    let line = y + 1.339;
    let is_there = |it: &&Drawn| it.what.starts_with("OCR-B ") && (it.at[1] - line).abs() < TOLERANCE;
    let letter = |it: &Drawn| (it.what["OCR-B ".len()..].replace("&lt;", "<").replace("&gt;", ">"), it.at[0]);
    let mut letters: Vec<(String, f64)> = drawn.iter().filter(is_there).map(letter).collect();
    letters.sort_by(|a, b| a.1.total_cmp(&b.1));
    letters
}

#[test]
fn everything_is_where_the_carrier_wants_it() {
    if is_quick() {
        return;
    }
    let mut worst: f64 = 0.0;
    for (td, workshop) in lots() {
        for slip in slips(workshop, td).iter().take(4) {
            let drawn = drawn(slip);
            let mut check = |what: &str, places: &[[f64; 4]]| {
                let off = farthest(&drawn, what, places);
                assert!(off <= TOLERANCE, "{td} page {}: {what} {off:.3} mm off {places:?}", slip.page);
                worst = worst.max(off);
            };
            // The boxes of sum and IBAN, the head, the rule over the zone that machines read.
            check("stroke_path", &row(10, [90.0, 10.0], 4.0, [3.0, 4.5]));
            check("stroke_path", &row(10, [248.0, 10.0], 4.0, [3.0, 4.5]));
            check("stroke_path", &row(27, [51.0, 15.5], 2.9, [2.4, 3.4]));
            check("stroke_path", &row(27, [188.0, 15.5], 2.9, [2.4, 3.4]));
            check("stroke_path", &[[132.0, 83.0, 297.0, 83.0], [132.0, 0.0, 132.0, 102.0]]);
            check("fill_path", &[[0.0, 0.0, 297.0, 4.0]]);
            if *td == "896" {
                check("310", &[[192.0, 63.0, 285.0, 75.0]]);
                check("48", &[[82.0, 84.0, 127.0, 99.0]]);
            }
            // Each character of the code line in its cell of a tenth of an inch; nothing else in the zone.
            let Riga { codice, importo, conto, td } = &slip.riga;
            let fields = [(codice, 139.5), (importo, 205.46), (conto, 241.115), (&Some(td.clone()), 279.32)];
            let letters = machine_letters(&drawn, 95.5);
            let mut expected = Vec::new();
            for (field, left) in fields {
                let cells = field.iter().flat_map(|it| it.chars()).zip(0_u8..);
                expected.extend(cells.map(|(letter, cell)| (letter.to_string(), left + 2.54 * f64::from(cell))));
            }
            assert_eq!(letters.len(), expected.len());
            for ((letter, x), (wanted, cell)) in letters.iter().zip(&expected) {
                assert_eq!(letter, wanted);
                assert!((x - cell).abs() <= TOLERANCE, "`{letter}` {x:.3}, not {cell:.3}");
                worst = worst.max((x - cell).abs());
            }
            let is_in_zone = |it: &&Drawn| it.at[0] > 132.5 && it.at[1] > 83.2 && it.at[1] < 102.0;
            assert_eq!(drawn.iter().filter(is_in_zone).count(), letters.len(), "the zone is white but for its line");
        }
    }
    println!("farthest from its place: {worst:.3} mm");
}

#[test]
fn slips_are_there_only_where_the_profile_has_them() {
    let workshop = rendered("896", "");
    let has_slips = |reso: &str| {
        let codes = workshop.plichi(reso).into_iter().flat_map(|it| it.codes);
        codes.filter(|it| it.kind == "bollettino_dm").count()
    };
    // Every act of the sample that offers a sum has a notice.
    assert_eq!(has_slips("reso"), 0);
    change_column(&workshop, "verbali.csv", &["codice_avviso_1", "codice_avviso_2"], "");
    workshop.render("lotto", "senza-avvisi", "2");
    workshop.expect(0, &["verify", "senza-avvisi"]);
    assert!(has_slips("senza-avvisi") >= 6);
}

/// Writes a value into columns of every row of a table of the lot.
fn change_column(workshop: &Workshop, table: &str, columns: &[&str], value: &str) {
    let path = workshop.path("lotto").join(table);
    let text = fs::read_to_string(&path).unwrap();
    let mut lines = text.lines();
    let head = lines.next().unwrap();
    let places: Vec<usize> = columns.iter().map(|it| head.split(';').position(|name| name == *it).unwrap()).collect();
    let changed = rows(&path).into_iter().map(|row| {
        let names: Vec<&str> = head.trim_start_matches('\u{feff}').split(';').collect();
        let cell = |(place, name): (usize, &&str)| if places.contains(&place) { value } else { &row[*name] }.to_owned();
        let cells: Vec<String> = names.iter().enumerate().map(cell).collect();
        cells.iter().map(|it| format!("\"{}\"", it.replace('"', "\"\""))).collect::<Vec<_>>().join(";")
    });
    let all: Vec<String> = std::iter::once(head.to_owned()).chain(changed).collect();
    fs::write(path, all.join("\r\n") + "\r\n").unwrap();
}

#[test]
fn people_abroad_get_an_account_and_its_code() {
    let workshop = Workshop::new();
    describe_body(&workshop, "896", "insieme_a_pagopa = true");
    workshop.sample(6, 7, "lotto");
    // They read Italian in San Marino.
    change_column(&workshop, "soggetti.csv", &["nazione"], "SM");
    change_column(&workshop, "soggetti.csv", &["lingua"], "it");
    workshop.render("lotto", "reso", "2");
    workshop.expect(0, &["verify", "reso"]);
    let verbali = rows(&workshop.path("lotto/verbali.csv"));
    let mut read = 0;
    for plico in workshop.plichi("reso") {
        let atto = verbali.iter().find(|it| it["id_verbale"] == plico.id_verbale[0]).unwrap();
        let printed = plico.codes.iter().filter(|it| it.kind == "epc_qr");
        let printed: Vec<String> = printed.map(|it| it.payload_sha256.clone().unwrap()).collect();
        let expected = [plico.importi.entro_5gg, plico.importi.entro_60gg].into_iter().flatten();
        let expected: Vec<String> = expected.map(|cents| sha256(transfer(atto, cents).as_bytes())).collect();
        assert_eq!(printed, expected, "{}", plico.id);
        assert!(plico.codes.iter().all(|it| it.kind != "epc_qr" || it.payload.is_none()), "its payload names a person");
        assert!(plico.codes.iter().all(|it| !it.kind.starts_with("bollettino")), "no counter of theirs takes a slip");
        read += printed.len();
    }
    assert!(read >= 6);
    if !is_quick() {
        let said = python("decode.py", &[workshop.path("reso").to_str().unwrap()]);
        assert!(said.contains(&format!("epc_qr {read}")), "{said}");
    }
}

/// The lines that the code of a transfer must have.
fn transfer(atto: &Row, cents: u64) -> String {
    let law = if atto["tipo_atto"] == "EXTRA" { "Verbale L.689" } else { "Verbale CdS" };
    let [registro, numero, anno, targa] = ["registro", "numero_verbale", "anno_verbale", "targa"].map(|it| &atto[it]);
    let targa = if targa.is_empty() { String::new() } else { format!(" targa {targa}") };
    let text = format!(
        "BCD\n002\n1\nSCT\nABCDITMMXXX\nComune di Roccaverde\nIT93U0538703222000000001920\nEUR{}.{:02}\n\n\n\
         {law} {registro} {numero}/{anno}{targa}",
        cents / 100,
        cents % 100
    );
    assert_eq!(Transfer::decode(&text).unwrap().importo, Centesimi::new(cents));
    text
}

/// The tables of a profile, and what is said of them.
const REFUSED: [(&str, &str, &str); 12] = [
    ("td = \"896\"", "td = \"897\"", "`bollettini.td` is none of 896, 674, 451, 123"),
    ("conto = \"1007214826\"", "conto = \"12345678901234\"", "`bollettini.conto` has not 1 to 12 digits"),
    ("IT15L0760117400001007214826", "IT15L0760117400001007214827", "`bollettini.iban` does not check"),
    ("IT15L0760117400001007214826", "IT90C0760103200000063470009", "`bollettini.iban` is that of another account"),
    ("\n896 = \"AUT.", "\n# \"AUT.", "`bollettini.autorizzazioni` has not the carrier's leave to print this type"),
    ("\n896 = \"AUT. DB/0000/XXX 00000 DEL 01/01/2026\"", "\n896 = \" \"", "has not the carrier's leave"),
    ("\n674 = \"AUT.", "\n247 = \"AUT.", "`bollettini.autorizzazioni` is about a type that is none of"),
    ("V = \"01\"", "V = \"1\"", "has not two digits"),
    ("V = \"01\"", "V = \"02\"", "`bollettini.ambiti` gives two registers the same digits"),
    ("per_foglio = 1", "per_foglio = 3", "`bollettini.per_foglio` is neither 1 nor 2"),
    ("IT93U0538703222000000001920", "IT93U0538703222000000001921", "`estero.iban` does not check"),
    ("ABCDITMMXXX", "ABCDITMM0", "`estero.bic` has not the 8 or 11 characters of a bank"),
];

#[test]
fn a_profile_that_cannot_be_printed_is_refused() {
    let workshop = Workshop::new();
    describe_body(&workshop, "896", "per_foglio = 1");
    let sound = fs::read_to_string(workshop.path("profili/enti/x999.toml")).unwrap();
    assert!(Ente::read(sound.as_bytes()).is_ok());
    for (before, after, why) in REFUSED {
        let text = sound.replacen(before, after, 1);
        assert_ne!(text, sound, "{before}");
        let said = Ente::read(text.as_bytes()).unwrap_err().to_string();
        assert!(said.contains(why), "{said}");
    }
    // The job stops whole, and says what to mend.
    workshop.sample(3, 7, "lotto");
    write_profile(&workshop, &sound.replacen("\n896 = \"AUT.", "\n# \"AUT.", 1));
    let ran = workshop.expect(3, &["render", "lotto", "-o", "reso"]);
    assert!(
        ran.err.contains("`bollettini.autorizzazioni` has not the carrier's leave to print this type"),
        "{}",
        ran.err
    );
    assert!(!workshop.path("reso").exists());
}

#[test]
fn an_act_without_place_in_the_client_code_is_refused() {
    let workshop = Workshop::new();
    describe_body(&workshop, "896", "insieme_a_pagopa = true");
    workshop.sample(3, 7, "lotto");
    change_column(&workshop, "verbali.csv", &["registro"], "Z");
    let ran = workshop.expect(3, &["render", "lotto", "-o", "reso"]);
    assert!(ran.err.contains("cannot make postal slip 1"), "{}", ran.err);
}

#[test]
fn two_slips_a_sheet_want_both_sides_of_the_paper() {
    let workshop = Workshop::new();
    describe_body(&workshop, "896", "insieme_a_pagopa = true");
    let inserter = String::from_utf8(plico::shipped::template("imbustatrici/segno.toml").unwrap()).unwrap();
    fs::create_dir_all(workshop.path("profili/imbustatrici")).unwrap();
    let inserter = inserter.replace("stampa = \"fronte-retro\"", "stampa = \"solo-fronte\"");
    fs::write(workshop.path("profili/imbustatrici/segno.toml"), inserter).unwrap();
    workshop.sample(3, 7, "lotto");
    let ran = workshop.expect(3, &["render", "lotto", "-o", "reso"]);
    assert!(ran.err.contains("`bollettini.per_foglio`"), "{}", ran.err);
    describe_body(&workshop, "896", "insieme_a_pagopa = true\nper_foglio = 1");
    workshop.render("lotto", "reso", "2");
    workshop.expect(0, &["verify", "reso"]);
}

/// What a letter's record says of its payments.
const PAYMENTS: &str = "
[[bollettini]]
importo = \"102,50\"
codice_cliente = \"012026242500001985\"
termine = \"entro-data\"
scadenza = 2026-06-03

[[bonifici]]
importo = \"102,50\"
termine = \"entro-60gg\"
";

#[test]
fn letters_bring_slips_and_transfers_as_well() {
    let workshop = Workshop::new();
    describe_body(&workshop, "896", "");
    let project = Project::open(&workshop.path("")).unwrap();
    let setup = Setup::new(&project).unwrap();
    let modello = Modello::load(&project, "sollecito", "de", "X999", &setup.busta_profile).unwrap();
    let samples = fonti::samples(&project, "sollecito").unwrap();
    let (_, sample) = samples.into_iter().find(|it| it.0 == "comune").unwrap();
    let text = String::from_utf8(sample).unwrap() + PAYMENTS;
    let lettera = modello.lettera.as_ref().unwrap();
    let record = |text: &str| lettera.record(&lettera.scheda().read(&toml::from_str(text).unwrap()).unwrap());
    let record_of_all = record(&text).unwrap();
    let frames = modello.engine.frames(&record_of_all).unwrap();
    let style = Style { mode: Mode::Vera, mark_face: 0 };
    let (faces, cabinet) = (modello.engine.faces(), Cabinet::default());
    let piece = piece::print_frames(frames.iter(), faces, &cabinet, &record_of_all.codes, style).unwrap();
    let kinds: Vec<&str> = piece.codes.iter().map(|it| it.kind.as_str()).collect();
    assert_eq!(kinds, ["atto", "avviso_qr", "epc_qr", "bollettino_c128", "bollettino_dm"]);
    let payload = Payload::decode(&piece.codes[3].payload).unwrap();
    assert_eq!(payload.codice.as_str(), "012026242500001985");
    assert_eq!(payload.importo, Centesimi::new(10_250));
    // The slip is on the back of the page that explains it.
    let last = piece.layout().pop().unwrap();
    assert_eq!(last.back.map(|it| it as u32 + 1), Some(piece.codes[3].page));
    for (before, after) in [("012026242500001985", "012026242500001986"), ("\"entro-60gg\"", "\"presto\"")] {
        let said = record(&text.replace(before, after)).err().unwrap().to_string();
        assert!(said.contains("the record's payments"), "{said}");
    }
}

/// What is cut away or sent back never has something on its other side that is to be kept.
#[test]
fn slips_have_sheets_of_their_own() {
    let two = &lots()[0];
    for slip in slips(&two.1, two.0) {
        assert!(slip.page.is_multiple_of(2), "two slips stand on a back: the mark of the sheet is on the front");
    }
    let one = &lots()[1];
    for slip in slips(&one.1, one.0) {
        assert!(!slip.page.is_multiple_of(2));
        let behind = (slip.page + 1).to_string();
        let text = tool("pdftotext", &["-f", &behind, "-l", &behind, slip.pdf.to_str().unwrap(), "-"]);
        assert!(text.trim().is_empty(), "behind page {}: {text}", slip.page);
    }
}
