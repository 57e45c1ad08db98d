//! Profiles of the press: what is refused before a sheet is spoiled, and what each changes on the paper.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::OnceLock;

use plico::press::busta::Busta;
use plico::press::imbustatrice::Imbustatrice;
use plico::press::manifest::Plico;
use plico::press::vettore::Vettore;
use plico::raster::Area;
use plico::raster::Document;
use plico::raster::Painter;
use rstest::rstest;
use serde_json::Value;

use crate::harness::Case;
use crate::workshop::Workshop;

/// A shipped profile, by kind and name.
fn shipped(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("templates/{name}.toml"));
    fs::read_to_string(path).unwrap()
}

/// A shipped profile with lines `old => new` changed; a line without an arrow is added at the end.
fn changed(name: &str, changes: &str) -> String {
    let mut text = shipped(name);
    for line in changes.lines().filter(|it| !it.is_empty()) {
        match line.split_once(" => ") {
            Some((old, new)) => {
                assert!(text.contains(old), "{name} has no `{old}`");
                text = text.replacen(old, new, 1);
            }
            None => text = format!("{text}\n{line}\n"),
        }
    }
    text
}

impl Workshop {
    /// Puts a profile into the project.
    fn profile(&self, name: &str, text: &str) {
        let path = self.path(&format!("profili/{name}.toml"));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Puts a changed shipped inserter into the project as `prova`, and a configuration that names it.
    fn inserter(&self, changes: &str) {
        self.profile(
            "imbustatrici/prova",
            &changed("imbustatrici/segno", &format!("codice = \"segno\" => codice = \"prova\"\n{changes}")),
        );
        self.config("imbustatrice = \"prova\"");
    }

    fn config(&self, text: &str) {
        fs::write(self.path("plico.toml"), text).unwrap();
    }

    /// What reading back says, by name; with the folder of profiles that is looked into first.
    fn differences(&self, reso: &str, profili: Option<&Path>) -> BTreeSet<String> {
        let mut args = vec!["verify", reso, "--json"];
        args.extend(profili.iter().flat_map(|it| ["--profili", it.to_str().unwrap()]));
        let ran = self.plico(&args);
        let json: Value = serde_json::from_str(&ran.out).unwrap_or_else(|e| panic!("{e}: {}{}", ran.out, ran.err));
        let list = json["differenze"].as_array().unwrap();
        assert_eq!(ran.code, Some(i32::from(!list.is_empty())), "{}", ran.err);
        list.iter().map(|it| it["differenza"].as_str().unwrap().to_owned()).collect()
    }

    fn must_be_sound(&self, reso: &str) {
        assert_eq!(self.differences(reso, None), BTreeSet::new(), "{reso}");
    }

    /// The text of the only control file.
    fn control(&self, reso: &str, end: &str) -> String {
        let id = &self.manifest(reso).batches[0].id;
        fs::read_to_string(self.path(reso).join(format!("stampa/{id}.control.{end}"))).unwrap()
    }
}

/// A lot and its print with the shipped profiles, made once.
fn sound() -> &'static Workshop {
    static SOUND: OnceLock<Workshop> = OnceLock::new();
    SOUND.get_or_init(|| Workshop::rendered(5, 9))
}

/// A project with a copy of that lot.
fn workshop() -> Workshop {
    let workshop = Workshop::new();
    crate::workshop::copy_folder(&sound().path("lotto"), &workshop.path("lotto"));
    workshop
}

/// What is said of a profile: nothing where it is accepted.
fn verdict(name: &str, text: &str) -> String {
    let busta = Busta::parse(&shipped("buste/ag-110x230")).unwrap();
    let read = match name.split('/').next().unwrap() {
        "buste" => Busta::parse(text).map(|_| ()),
        "imbustatrici" => Imbustatrice::parse(text).and_then(|it| it.check_in(&busta)),
        "vettori" => Vettore::parse(text).map(|_| ()),
        kind => panic!("no profiles of kind {kind}"),
    };
    read.err().unwrap_or_else(|| "va".into())
}

#[rstest]
fn profiles_are_refused(#[files("tests/cases/profili/*.case")] path: PathBuf) {
    let case = Case::read(&path);
    let name = case.input("profilo").unwrap().trim();
    let text = changed(name, case.input("cambia").unwrap_or_default());
    case.check(&path, |_| verdict(name, &text));
}

#[rstest]
fn reading_back_holds_pages_against_the_envelope(#[files("tests/cases/rilettura/*.case")] path: PathBuf) {
    let case = Case::read(&path);
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("buste")).unwrap();
    let text = changed("buste/ag-110x230", case.input("cambia").unwrap_or_default());
    fs::write(folder.path().join("buste/ag-110x230.toml"), text).unwrap();
    let found = sound().differences("reso", Some(folder.path()));
    case.check(&path, |_| found.iter().map(|it| format!("{it}\n")).collect());
}

#[test]
fn shipped_profiles_are_accepted() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut seen = 0;
    for kind in ["buste", "imbustatrici", "vettori"] {
        for entry in fs::read_dir(root.join(kind)).unwrap() {
            let file = entry.unwrap().file_name().into_string().unwrap();
            let name = format!("{kind}/{}", file.trim_end_matches(".toml"));
            assert_eq!(verdict(&name, &shipped(&name)), "va", "{name}");
            assert!(shipped(&name).contains(&format!("codice = \"{}\"", &name[kind.len() + 1..])), "{name}");
            assert!(shipped(&name).contains("verificato = \"\""), "{name}: nobody has tried it");
            seen += 1;
        }
    }
    assert_eq!(seen, 4 + 6 + 6);
    for machine in ["segno", "omr-pb", "omr-quadient", "code39", "itf", "dm18"] {
        let machine = Imbustatrice::parse(&shipped(&format!("imbustatrici/{machine}"))).unwrap();
        for busta in ["ag-110x230", "dl-110x220", "c5-162x229", "c4-229x324"] {
            let busta = Busta::parse(&shipped(&format!("buste/{busta}"))).unwrap();
            assert_eq!(machine.check_in(&busta), Ok(()), "{} in {}", machine.codice, busta.codice);
        }
    }
}

/// An envelope: its name, its window and how far the sheet slides, in millimetres, told here once more.
type Shape = (&'static str, [i64; 4], [i64; 2]);

/// Pixels of a millimetre in the picture of a page.
const DOTS: i64 = 4;

#[rstest]
#[case(("ag-110x230", [100, 45, 115, 45], [20, 11]))]
#[case(("dl-110x220", [100, 45, 105, 45], [10, 11]))]
#[case(("c5-162x229", [100, 45, 114, 47], [19, 13]))]
fn at_every_slide_the_window_shows_the_address_alone(#[case] (name, window, slide): Shape) {
    let workshop = Workshop::new();
    workshop.config(&format!("busta = \"{name}\""));
    workshop.sample(4, 9, "lotto");
    workshop.render("lotto", "reso", "2");
    workshop.must_be_sound("reso");
    let busta = Busta::parse(&shipped(&format!("buste/{name}"))).unwrap();
    for batch in workshop.manifest("reso").batches {
        assert_eq!(batch.envelope, name);
        let document = Document::open(fs::read(workshop.path("reso").join(&batch.file)).unwrap()).unwrap();
        let painter = Painter::default();
        for plico in crate::workshop::read_plichi(&workshop.path("reso").join(&batch.plichi_file)) {
            let sheet = document.page(plico.first_page as usize - 1).unwrap();
            let page = Area { x_um: 0, y_um: 0, width_um: 210_000, height_um: 297_000 };
            let grey = painter.paint(sheet, page, 254 * DOTS as u32 / 10);
            let ink = |x: i64, y: i64| grey.pixels[y as usize * grey.width + x as usize] < 200;
            let safe = busta.safe();
            let within = |x: i64, y: i64| {
                let (x, y) = (x * 1000 / DOTS, y * 1000 / DOTS);
                (safe.x_um..safe.x_um + safe.width_um).contains(&x)
                    && (safe.y_um..safe.y_um + safe.height_um).contains(&y)
            };
            let address = count(0, 0, 210, 99, |x, y| ink(x, y) && within(x, y));
            assert!(address > 100, "{}: there is an address", plico.id);
            for across in 0..=slide[0] {
                for down in 0..=slide[1] {
                    let (left, top) = (window[0] - across, window[1] - down);
                    let width = window[2].min(210 - left);
                    let seen = count(left, top, width, window[3], ink);
                    assert_eq!(seen, address, "{} moved by {across} and {down} mm", plico.id);
                }
            }
        }
    }
}

/// How many pixels of a rectangle in millimetres are so.
fn count(x: i64, y: i64, width: i64, height: i64, is_so: impl Fn(i64, i64) -> bool) -> usize {
    let rows = y * DOTS..(y + height) * DOTS;
    rows.map(|row| (x * DOTS..(x + width) * DOTS).filter(|&column| is_so(column, row)).count()).sum()
}

#[test]
fn a_flat_sheet_slides_too_far_for_the_verbale() {
    let workshop = Workshop::new();
    workshop.config("busta = \"c4-229x324\"");
    workshop.sample(2, 9, "lotto");
    workshop.render("lotto", "reso", "1");
    assert!(workshop.differences("reso", None).contains("inchiostro-in-finestra"));
}

#[test]
fn an_envelope_may_give_window_and_slide_alone() {
    let workshop = workshop();
    let changes = "sicura_mm = [100, 45, 95, 34] => \nestesa_mm = [80, 34, 130, 56] => ";
    workshop.profile("buste/ag-110x230", &changed("buste/ag-110x230", changes));
    workshop.sample(2, 9, "altro");
    workshop.render("altro", "reso", "1");
    workshop.must_be_sound("reso");
}

#[test]
fn render_refuses_marks_that_break_the_rules() {
    let workshop = workshop();
    let busta = changed("buste/ag-110x230", "posto_mm = [186, 20, 12] => posto_mm = [186, 90, 12]");
    workshop.profile("buste/ag-110x230", &busta);
    let ran = workshop.expect(3, &["render", "lotto", "-o", "reso"]);
    assert!(ran.err.contains("`segno` at [186, 90, 12, 12] mm breaks the rule `codice-sulla-piega`"), "{}", ran.err);
    assert!(!workshop.path("reso").exists());
}

/// The marks of each sheet of a plico: its number and what the inserter's mark says.
fn marks(plico: &Plico) -> Vec<(u32, String)> {
    let marks = plico.codes.iter().filter(|it| it.kind == "omr");
    marks.map(|it| ((it.page - plico.first_page) / 2 + 1, it.payload.clone().unwrap())).collect()
}

#[rstest]
// Start, not the end, not the beginning, parity; the address comes last, so that sheet 1 ends the piece.
#[case("omr-pb", |sheet, sheets, _| {
    let (end, begin) = (sheet == 1, sheet == sheets);
    even(&[true, !end, !begin])
})]
// Start, the end, a bit of the sequence, parity.
#[case("omr-quadient", |sheet, sheets, ordinal| even(&[true, sheet == sheets, ordinal % 2 == 1]))]
fn strokes_tell_where_a_piece_ends(#[case] machine: &str, #[case] expected: fn(u32, u32, u32) -> String) {
    let workshop = workshop();
    workshop.config(&format!("imbustatrice = \"{machine}\""));
    workshop.render("lotto", "reso", "2");
    workshop.must_be_sound("reso");
    assert_eq!(workshop.manifest("reso").batches[0].inserter, machine);
    let mut before = 0;
    for plico in workshop.plichi("reso") {
        let all: Vec<(u32, String)> =
            (1..=plico.sheets).map(|it| (it, expected(it, plico.sheets, before + it))).collect();
        assert_eq!(marks(&plico), all, "{}", plico.id);
        assert!(plico.sheets > 1, "a piece of one sheet tells nothing");
        before += plico.sheets;
    }
}

/// Strokes with one more that makes their number even.
fn even(strokes: &[bool]) -> String {
    let is_odd = strokes.iter().filter(|it| **it).count() % 2 == 1;
    strokes.iter().chain([&is_odd]).map(|&it| if it { '1' } else { '0' }).collect()
}

/// How the operators of a stroke end: its size in points.
const STROKE: &str = " 34.02 1.42 re f\n";

#[test]
fn a_stroke_missing_or_too_many_is_found() {
    for change in [
        // The last stroke goes, a stroke comes where there is none, white covers half of them.
        |it: &str| {
            let end = it.rfind(STROKE).unwrap() + STROKE.len();
            let start = it[..end - STROKE.len()].rfind('\n').unwrap() + 1;
            format!("{}{}", &it[..start], &it[end..])
        },
        |it: &str| format!("{it}q 0 g 527.24 773.86{STROKE} Q\n"),
        |it: &str| format!("{it}q 1 g 527.24 700 17 90 re f Q\n"),
    ] {
        let workshop = workshop();
        workshop.config("imbustatrice = \"omr-pb\"");
        workshop.render("lotto", "reso", "1");
        let pdf = workshop.path("reso").join(&workshop.manifest("reso").batches[0].file);
        let mut document = lopdf::Document::load(&pdf).unwrap();
        let page = document.get_pages()[&1];
        let contents = document.get_page_contents(page);
        let stream = document.get_object_mut(contents[1]).unwrap().as_stream_mut().unwrap();
        let before: String = stream.decompressed_content().unwrap().iter().map(|&it| char::from(it)).collect();
        assert_eq!(before.matches(STROKE).count(), 2, "start and not-beginning: {before}");
        let after = change(&before);
        stream.set_plain_content(after.chars().map(|it| u8::try_from(u32::from(it)).unwrap()).collect());
        document.save(&pdf).unwrap();
        let found = workshop.differences("reso", None);
        let is_seen = ["codice-diverso", "codice-illeggibile"].iter().any(|it| found.contains(*it));
        assert!(is_seen && found.contains("contenuto-diverso"), "{found:?}");
    }
}

#[rstest]
#[case("code39", "Code39", |_: &str, piece, sheet, sheets| format!("{piece:03}{sheet}{sheets}"))]
#[case("itf", "ITF", |_: &str, piece, sheet, sheets| with_check(&format!("{piece:05}{sheet:02}{sheets:02}")))]
#[case("dm18", "DataMatrix", |job: &str, piece, sheet, sheets| format!("{}{piece:07}{sheet:02}{sheets:02}", &job[1..]))]
fn symbols_tell_piece_and_sheet(
    #[case] machine: &str,
    #[case] symbology: &str,
    #[case] expected: fn(&str, u32, u32, u32) -> String,
) {
    let workshop = workshop();
    workshop.config(&format!("imbustatrice = \"{machine}\""));
    workshop.render("lotto", "reso", "2");
    workshop.must_be_sound("reso");
    let job = workshop.manifest("reso").lavoro;
    for (piece, plico) in (1..).zip(workshop.plichi("reso")) {
        let all: Vec<_> = (1..=plico.sheets).map(|sheet| (sheet, expected(&job, piece, sheet, plico.sheets))).collect();
        assert_eq!(marks(&plico), all, "{}", plico.id);
        assert!(plico.codes.iter().all(|it| it.kind != "omr" || it.symbology == symbology));
    }
}

/// Digits and the one that makes their weighted sum a multiple of ten.
fn with_check(digits: &str) -> String {
    let weighted = digits.bytes().rev().enumerate().map(|(at, digit)| {
        let digit = u32::from(digit - b'0');
        if at % 2 == 0 { digit * 3 } else { digit }
    });
    format!("{digits}{}", (10 - weighted.sum::<u32>() % 10) % 10)
}

#[test]
fn the_plain_control_file_is_as_it_was() {
    let mut expected = String::from(
        "lavoro;lotto_stampa;plico;foglio;fogli;alimentatori;carta;flag;classe_peso;generazione;segno;prodotto;id_plico;peso_mg\r\n",
    );
    for plico in sound().plichi("reso") {
        for code in plico.codes.iter().filter(|it| it.kind == "segno") {
            let segno = code.payload.as_ref().unwrap();
            let part = |from: usize, to: usize| &segno[from..to];
            let number = |from: usize, to: usize| part(from, to).parse::<u32>().unwrap();
            expected.push_str(&format!(
                "{};{};{};{};{};{};{};{};{};{};{segno};AG;{};{}\r\n",
                part(0, 8),
                part(8, 12),
                part(12, 19),
                number(19, 21),
                number(21, 23),
                part(23, 25),
                number(25, 26),
                part(26, 27),
                number(27, 28),
                number(28, 29),
                plico.id,
                plico.weight_mg,
            ));
        }
    }
    assert_eq!(sound().control("reso", "csv"), expected);
}

/// The columns of the shipped control file, to be changed for others.
fn columns() -> String {
    let text = shipped("imbustatrici/segno");
    let at = text.find("[controllo]").unwrap();
    text[at..].to_owned()
}

/// A project whose inserter wants this control file.
fn with_control(layout: &str) -> Workshop {
    let workshop = workshop();
    let text = shipped("imbustatrici/segno").replace(&columns(), layout);
    workshop.profile("imbustatrici/prova", &text.replace("codice = \"segno\"", "codice = \"prova\""));
    workshop.config("imbustatrice = \"prova\"");
    workshop
}

#[test]
fn control_files_have_the_layout_of_the_profile() {
    let fixed = r#"
[controllo]
riga = "plico"
forma = "fisso"
fine_riga = "\n"
colonne = [
    { testo = "P" },
    { campo = "plico", larghezza = 9, allinea = "destra", riempi = "0" },
    { campo = "fogli", larghezza = 3 },
    { campo = "peso_g", larghezza = 5, allinea = "destra" },
    { campo = "id_verbale", larghezza = 20 },
]
"#;
    let fixed = fixed.replace("{ testo = \"P\" }", "{ testo = \"P\", larghezza = 2 }");
    let workshop = with_control(&fixed);
    workshop.render("lotto", "reso", "2");
    workshop.must_be_sound("reso");
    let rows = (1..).zip(workshop.plichi("reso")).map(|(number, it)| {
        format!("P {number:09}{:<3}{:>5}{:<20}\n", it.sheets, it.weight_mg.div_ceil(1000), it.id_verbale[0])
    });
    assert_eq!(workshop.control("reso", "txt"), rows.collect::<String>());

    let xml = r#"
[controllo]
riga = "foglio"
forma = "xml"
fine_riga = "\n"
radice = "lavoro"
elemento = "pagina"
colonne = [
    { campo = "segno", attributo = true },
    { nome = "primo", campo = "primo" },
    { nome = "chi", testo = "A & \"B\" <C>" },
]
"#;
    let workshop = with_control(xml);
    workshop.render("lotto", "reso", "2");
    workshop.must_be_sound("reso");
    let mut expected = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<lavoro>\n");
    for plico in workshop.plichi("reso") {
        for code in plico.codes.iter().filter(|it| it.kind == "segno") {
            let first = u8::from(code.page == plico.first_page);
            let segno = code.payload.as_ref().unwrap();
            expected.push_str(&format!(
                "<pagina segno=\"{segno}\"><primo>{first}</primo><chi>A &amp; &quot;B&quot; &lt;C&gt;</chi></pagina>\n"
            ));
        }
    }
    expected.push_str("</lavoro>\n");
    assert_eq!(workshop.control("reso", "xml"), expected);
    let id = &workshop.manifest("reso").batches[0].id;
    let path = workshop.path("reso").join(format!("stampa/{id}.control.xml"));
    fs::write(&path, expected.replacen("<primo>1", "<primo>0", 1)).unwrap();
    let found = workshop.differences("reso", None);
    assert!(found.contains("controllo-diverso"), "{found:?}");
}

#[test]
fn slip_sheets_are_outside_the_numbers_of_pieces() {
    let workshop = workshop();
    let slips = "[controllo] => [separatori]\\ntestata = true";
    assert!(columns().starts_with("[controllo]"), "{slips}");
    let text = shipped("imbustatrici/segno").replace("codice = \"segno\"", "codice = \"prova\"");
    let table =
        "[separatori]\ntestata = true\ncoda = true\nogni_plichi = 2\nvassoio = 3\nsegno = \"arresto\"\n\n[controllo]";
    workshop.profile("imbustatrici/prova", &text.replace("\n[controllo]", &format!("\n{table}")));
    workshop.config("imbustatrice = \"prova\"");
    workshop.render("lotto", "reso", "2");
    workshop.must_be_sound("reso");
    let manifest = workshop.manifest("reso");
    let batch = &manifest.batches[0];
    let plain = sound().manifest("reso");
    let kinds: Vec<&str> = batch.separatori.iter().map(|it| it.tipo.as_str()).collect();
    assert_eq!(kinds.len() as u32, 2 + (batch.plichi - 1) / 2);
    assert_eq!((kinds[0], kinds[1], *kinds.last().unwrap()), ("testata", "intermedio", "coda"));
    assert_eq!(batch.plichi, plain.batches[0].plichi);
    assert_eq!(batch.sheets, plain.batches[0].sheets + kinds.len() as u32);
    assert_eq!(batch.pages, batch.sheets * 2);
    assert_eq!(batch.vassoi[&3], kinds.len() as u32);
    for slip in &batch.separatori {
        let segno = slip.codes[0].payload.as_ref().unwrap();
        // Piece 0, sheet 1 of 1 from tray 3: first, last, and the machine stops.
        assert_eq!((&segno[12..19], &segno[19..23], &segno[25..27]), ("0000000", "0101", "3B"), "{segno}");
    }
    let plichi = workshop.plichi("reso");
    assert_eq!(plichi[0].first_page, 3, "the head comes before");
    assert_eq!(workshop.control("reso", "csv").lines().count() as u32, 1 + plain.batches[0].sheets);
    // A slip sheet that the manifest does not know is a sheet of nobody.
    let path = workshop.path("reso/manifest.json");
    let mut json: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    json["batches"][0]["separatori"].as_array_mut().unwrap().remove(1);
    fs::write(&path, json.to_string()).unwrap();
    let found = workshop.differences("reso", None);
    assert!(found.contains("pagine-fuori-sequenza") && found.contains("totali-diversi"), "{found:?}");
}

#[test]
fn a_simplex_job_has_blank_backs() {
    let workshop = workshop();
    workshop.inserter("stampa = \"fronte-retro\" => stampa = \"solo-fronte\"");
    workshop.render("lotto", "reso", "2");
    workshop.must_be_sound("reso");
    for (plain, plico) in sound().plichi("reso").iter().zip(workshop.plichi("reso")) {
        let sides: Vec<&String> = plain.facciate.iter().filter(|it| !it.is_empty()).collect();
        assert_eq!(plico.sheets as usize, sides.len());
        assert!(plico.facciate.iter().skip(1).step_by(2).all(String::is_empty), "{}", plico.id);
        assert!(plico.codes.iter().all(|it| (it.page - plico.first_page).is_multiple_of(2)));
    }
}

#[test]
fn larger_pieces_go_into_larger_envelopes_and_classes() {
    let workshop = Workshop::new();
    workshop.inserter("# classi_fogli = [2, 4] => classi_fogli = [2, 4]");
    workshop.config("imbustatrice = \"prova\"\nbuste_maggiori = [\"c5-162x229\"]");
    workshop.expect(0, &["render", "--collaudo", "3", "-o", "reso"]);
    workshop.must_be_sound("reso");
    let manifest = workshop.manifest("reso");
    let mut sheets = BTreeSet::new();
    for batch in &manifest.batches {
        let is_small = batch.envelope == "ag-110x230";
        let plichi = crate::workshop::read_plichi(&workshop.path("reso").join(&batch.plichi_file));
        let class = |it: &Plico| [2, 4].iter().filter(|most| it.sheets > **most).count() + 1;
        for plico in &plichi {
            assert_eq!(plico.sheets <= 12, is_small, "{} in {}", plico.sheets, batch.envelope);
            assert_eq!(class(plico), class(&plichi[0]), "one class of sheets a file");
            let segno = plico.codes[0].payload.as_ref().unwrap();
            let flags = u8::from_str_radix(&segno[26..27], 16).unwrap();
            assert_eq!(flags & 4 != 0, plico.sheets > 22, "put aside: {} sheets", plico.sheets);
            sheets.insert(plico.sheets);
        }
        assert!(batch.id.contains(&format!("-f{}", class(&plichi[0]))), "{}", batch.id);
    }
    // The deck shows each number of sheets that the machine takes, and one that it does not.
    assert!((1..=23).all(|it| sheets.contains(&it)), "{sheets:?}");
    assert_eq!(manifest.counts.fogli, manifest.batches.iter().map(|it| u64::from(it.sheets)).sum::<u64>());
}

#[test]
fn a_larger_envelope_must_show_the_address_as_well() {
    let workshop = workshop();
    workshop.config("buste_maggiori = [\"c4-229x324\"]");
    let ran = workshop.expect(3, &["render", "lotto", "-o", "reso"]);
    assert!(ran.err.contains("its window does not show, at every slide"), "{}", ran.err);
}

#[test]
fn products_have_carriers_of_their_own() {
    let workshop = workshop();
    workshop.config("vettore = \"poste-rar\"");
    workshop.render("lotto", "rar", "1");
    workshop.must_be_sound("rar");
    assert!(workshop.plichi("rar").iter().all(|it| it.prodotto == "RAR" && it.numero_piego.is_some()));
    workshop.config("vettore = \"poste-ordinaria\"");
    workshop.render("lotto", "ordinaria", "1");
    workshop.must_be_sound("ordinaria");
    for plico in workshop.plichi("ordinaria") {
        assert!(plico.numero_piego.is_none() && plico.numero_ar.is_none(), "{}", plico.id);
        // 16 g: the envelope of 6.5 g and two sheets of 4.9896 g, without a card.
        assert_eq!((plico.sheets, plico.weight_mg), (2, 16_479));
    }
}

/// A carrier whose trial series has so many numbers.
fn short_series(workshop: &Workshop, numbers: u32) {
    let last = 79_900_000_000_u64 + u64::from(numbers) - 1;
    let changes = format!("a = \"79999999999\" => a = \"{last}\"\navvisa_sotto = 1000\n");
    let text = changed("vettori/poste-ag", changes.lines().next().unwrap());
    workshop.profile("vettori/poste-ag", &text.replace("\navvisa_sotto = 1000", "\navvisa_sotto = 10"));
}

#[test]
fn a_series_that_is_about_to_end_is_told() {
    let workshop = workshop();
    let used = sound().plichi("reso").len() as u32;
    short_series(&workshop, used + 10);
    let ran = workshop.expect(0, &["render", "lotto", "-o", "reso"]);
    assert!(!ran.err.contains("restano"), "{}", ran.err);
    let workshop = self::workshop();
    short_series(&workshop, used + 9);
    let ran = workshop.expect(0, &["render", "lotto", "-o", "reso"]);
    assert!(ran.err.contains("serie prova: restano 9 numeri"), "{}", ran.err);
    let ran = workshop.expect(0, &["render", "lotto", "-o", "reso", "--json"]);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    assert!(json["avvisi"][0].as_str().unwrap().contains("restano 9 numeri"), "{}", ran.out);
}

#[test]
fn numbers_of_a_run_that_died_are_told_and_stay_its_own() {
    let workshop = with_control(
        "[controllo]\nriga = \"plico\"\nforma = \"fisso\"\ncolonne = [{ campo = \"segno\", larghezza = 3 }]\n",
    );
    workshop.sample(3, 4, "altro");
    // The numbers are given, then the writer stops at the first row.
    let ran = workshop.expect(3, &["render", "lotto", "-o", "reso"]);
    assert!(ran.err.contains("column `segno` of the control file is narrower"), "{}", ran.err);
    assert!(!workshop.path("reso").exists());
    workshop.config("");
    let ran = workshop.plico(&["render", "altro", "-o", "altro-reso"]);
    let count = sound().plichi("reso").len();
    assert!(ran.err.contains(&format!("{count} numeri della serie prova, da 799000000")), "{}", ran.err);
    assert!(ran.err.contains("dati e mai stampati"), "{}", ran.err);
    let ran = workshop.plico(&["render", "lotto", "-o", "reso"]);
    assert!(ran.err.contains("una corsa precedente di questo lotto si è interrotta"), "{}", ran.err);
    let ran = workshop.plico(&["render", "altro", "-o", "altro-reso"]);
    assert!(!ran.err.contains("numeri della serie"), "{}", ran.err);
    let numbers = |reso: &str| -> BTreeSet<String> {
        workshop.plichi(reso).into_iter().map(|it| it.numero_piego.unwrap()).collect()
    };
    let (first, other) = (numbers("reso"), numbers("altro-reso"));
    assert!(first.is_disjoint(&other), "{first:?} {other:?}");
    let given: BTreeSet<String> = sound().plichi("reso").into_iter().map(|it| it.numero_piego.unwrap()).collect();
    assert_eq!(first, given, "the numbers that the run that died had given");
}
