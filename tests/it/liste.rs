//! The carrier's lists: their rows, their totals, the boxes they leave in, and the lot's report.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use plico::codes;
use plico::codes::Symbology;
use plico::domain::data::Data;
use plico::jobs::distinta;
use plico::jobs::distinta::Distinta;
use plico::jobs::distinta::Summary;
use plico::jobs::distinta::lists::Lists;
use plico::jobs::distinta::report::Dispatch;
use plico::jobs::distinta::riga::Riga;
use plico::jobs::project::Project;
use plico::jobs::render::Setup;
use plico::press::manifest::Mittente;
use plico::press::piece::Mode;
use plico::raster::Area;
use plico::raster::Document;
use plico::raster::Painter;

use crate::workshop::Row;
use crate::workshop::Workshop;
use crate::workshop::is_quick;
use crate::workshop::read_plichi;
use crate::workshop::rows;
use crate::workshop::sha256;
use crate::workshop::tool;

/// What a PDF says, line by line as it is laid out.
fn said(pdf: &Path) -> String {
    tool("pdftotext", &["-layout", pdf.to_str().unwrap(), "-"])
}

/// The sum of a column.
fn sum(rows: &[Row], column: &str) -> u64 {
    rows.iter().map(|it| it[column].parse::<u64>().unwrap()).sum()
}

/// How many rows have each value of a column, and what they weigh.
fn by(rows: &[Row], key: impl Fn(&Row) -> String) -> BTreeMap<String, (u64, u64)> {
    let mut sums = BTreeMap::new();
    for row in rows {
        let sum: &mut (u64, u64) = sums.entry(key(row)).or_default();
        sum.0 += 1;
        sum.1 += row["peso_g"].parse::<u64>().unwrap();
    }
    sums
}

/// A project whose envelopes leave in boxes of seven, with a lot rendered into `reso`.
fn boxed() -> Workshop {
    let workshop = Workshop::new();
    let profile = include_str!("../../templates/buste/ag-110x230.toml");
    let profile = profile.replace("plichi_scatola = 400", "plichi_scatola = 7");
    assert!(profile.contains("= 7\n"));
    fs::create_dir_all(workshop.path("profili/buste")).unwrap();
    fs::write(workshop.path("profili/buste/ag-110x230.toml"), profile).unwrap();
    workshop.sample(60, 4, "lotto");
    workshop.render("lotto", "reso", "2");
    workshop
}

#[test]
fn rows_totals_and_manifest_say_the_same() {
    let workshop = boxed();
    let manifest = workshop.manifest("reso");
    let reso = workshop.path("reso");
    let mut all: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for batch in &manifest.batches {
        let listed = rows(&reso.join(format!("distinte/{}.csv", batch.id)));
        let plichi = read_plichi(&reso.join(&batch.plichi_file));
        assert_eq!(listed.len(), plichi.len());
        for (row, plico) in listed.iter().zip(&plichi) {
            assert_eq!(row["id_verbale"], plico.id_verbale[0]);
            assert_eq!(row["peso_g"], plico.weight_mg.div_ceil(1000).to_string());
            assert_eq!(row["classe_peso"], batch.weight_class.to_string());
            assert_eq!([&row["formato"], &row["sostituisce"]], [&batch.envelope, ""]);
        }
        let boxes = rows(&reso.join(format!("distinte/{}.scatole.csv", batch.id)));
        assert_eq!(boxes.len(), listed.len().div_ceil(7));
        assert_eq!(sum(&boxes, "peso_g"), sum(&listed, "peso_g"));
        let mut next = 1;
        for it in &boxes {
            let [first, last] = ["dal", "al"].map(|end| it[end].parse::<usize>().unwrap());
            assert_eq!(first, next, "boxes follow one another");
            assert_eq!(it["plichi"], (last - first + 1).to_string());
            assert_eq!(it["dal_piego"], listed[first - 1]["numero_piego"]);
            assert_eq!(it["all_ar"], listed[last - 1]["numero_ar"]);
            next = last + 1;
        }
        assert_eq!(next, listed.len() + 1, "every row is in a box");
        all.entry(batch.product.clone()).or_default().extend(listed);
    }
    assert_eq!(all.values().map(|it| it.len() as u64).sum::<u64>(), manifest.counts.plichi);
    for (product, listed) in &all {
        let summary = rows(&reso.join(format!("distinte/riepilogo-{product}.csv")));
        let part = |voce: &str| -> BTreeMap<String, (u64, u64)> {
            let lines = summary.iter().filter(|it| it["voce"] == voce);
            let pair = |it: &Row| (it["plichi"].parse().unwrap(), it["peso_g"].parse().unwrap());
            lines.map(|it| (it["chiave"].clone(), pair(it))).collect()
        };
        assert_eq!(part("classe"), by(listed, |it| it["classe_peso"].clone()));
        assert_eq!(part("destinazione"), by(listed, |it| it["provincia"].to_uppercase()));
        assert_eq!(part("totale"), by(listed, |_| product.clone()));
        assert_eq!(part("distinta").len(), manifest.batches.iter().filter(|it| it.product == *product).count());
        assert_eq!(part("distinta").values().map(|it| it.1).sum::<u64>(), sum(listed, "peso_g"));
        if !is_quick() {
            let said = said(&reso.join(format!("distinte/riepilogo-{product}.pdf")));
            let (plichi, peso) = (listed.len(), sum(listed, "peso_g"));
            assert!(said.contains(&format!("Totale generale: {plichi} plichi, {peso} g")), "{said}");
            assert!(said.contains(&format!("plichi stampati {plichi} = righe della distinta {plichi}")), "{said}");
        }
    }
}

#[test]
fn the_list_on_paper_has_every_row_once() {
    if is_quick() {
        return;
    }
    let workshop = boxed();
    for batch in workshop.manifest("reso").batches {
        let pdf = workshop.path("reso").join(format!("distinte/{}.pdf", batch.id));
        let said = said(&pdf);
        for row in rows(&pdf.with_extension("csv")) {
            for number in ["numero_piego", "numero_ar"] {
                assert_eq!(said.matches(row[number].as_str()).count(), 1, "{}", row[number]);
            }
        }
        let text = said.replace(['\u{a0}', '\n'], " ");
        for words in ["Conto contrattuale", "Ufficio accettante", "Copia per", "Bollo a data", "Comune di Roccaverde"] {
            assert!(text.contains(words), "{words}");
        }
    }
}

#[test]
fn every_box_has_a_label_that_can_be_scanned() {
    let workshop = boxed();
    let mut read = 0;
    for batch in workshop.manifest("reso").batches {
        let path = workshop.path("reso").join(format!("distinte/{}.etichette.pdf", batch.id));
        let document = Document::open(fs::read(path).unwrap()).unwrap();
        let boxes = rows(&workshop.path("reso").join(format!("distinte/{}.scatole.csv", batch.id)));
        assert_eq!(document.pages(), boxes.len());
        for (index, it) in boxes.iter().enumerate() {
            let area = Area { x_um: 5_000, y_um: 70_000, width_um: 138_000, height_um: 20_000 };
            let grey = Painter::default().paint(document.page(index).unwrap(), area, 200);
            let code = codes::decode(Symbology::Code128, &grey.pixels, grey.width, grey.height);
            assert_eq!(code.as_ref(), Some(&it["scatola"]));
            read += 1;
        }
    }
    assert!(read > 5);
}

/// A row of an invented recipient.
fn riga(number: u32, destinatario: &str, nazione: &str, provincia: &str) -> Riga {
    Riga {
        piego: format!("7990{number:08}"),
        ar: format!("6990{number:08}"),
        id_verbale: format!("=V/{number}"),
        numero: number.to_string(),
        anno: 2026,
        destinatario: destinatario.into(),
        indirizzo: "Strada provinciale della Bruna dei Cavalieri di Malta, località Santa Maria 1/ter".into(),
        cap: "60035".into(),
        citta: "Jesi".into(),
        provincia: provincia.into(),
        nazione: nazione.into(),
        peso_g: u64::from(number),
        note: "a mano".into(),
    }
}

/// Writes rows as a distinta into `distinte/x.*`.
fn write(folder: &Path, rows: &[Riga], nota: Option<&str>) {
    let setup = Setup::new(&Project::open(folder).unwrap()).unwrap();
    let data = Data::parse("2026-03-31").unwrap();
    let mittente =
        Mittente { nome: "Comune di Roccaverde".into(), comando: "Comando".into(), indirizzo: "Piazza 1".into() };
    let summary = Summary {
        id: "x",
        numero: 3,
        lavoro: "20260001",
        lotto: "2026/0042",
        data,
        mittente: &mittente,
        vettore: &setup.vettore,
        busta: &setup.busta,
        imbustatrice: &setup.imbustatrice,
        prodotto: "ESTERO",
        peso: 1,
        pages: 4,
        sheets: 2,
        vassoi: &[(1, 2)].into(),
        separatori: 0,
        plichi: rows.len() as u32,
        mode: Mode::Vera,
        nota,
    };
    let mut list = Distinta::new("x");
    rows.iter().for_each(|it| list.add(it.clone()));
    fs::create_dir_all(folder.join("distinte")).unwrap();
    let written = list.finish_lists(folder, &summary, &Lists::new(data, "it").unwrap()).unwrap();
    for it in written {
        assert_eq!(it.sha256, sha256(&fs::read(folder.join(&it.file)).unwrap()), "{}", it.file);
    }
}

#[test]
fn rows_read_back_are_the_rows_written() {
    let workshop = Workshop::new();
    let rows = [riga(1, "D'Este; \"Anna\"", "IT", "AN"), riga(2, "-Rossi", "DE", "")];
    write(&workshop.path(""), &rows, None);
    let csv = fs::read(workshop.path("distinte/x.csv")).unwrap();
    assert!(Riga::read_all(&csv).unwrap() == rows);
    assert!(Riga::read_all(b"a;b\r\n1;2\r\n").is_none());
}

#[test]
fn a_distinta_that_replaces_another_says_so() {
    let workshop = Workshop::new();
    let nota = "sostituisce la distinta L-0001-AG-p1 del 31/03/2026, esclusi 2 plichi";
    write(&workshop.path(""), &[riga(1, "Anna D'Este", "DE", "")], Some(nota));
    assert_eq!(rows(&workshop.path("distinte/x.csv"))[0]["sostituisce"], nota);
    if !is_quick() {
        let said = said(&workshop.path("distinte/x.pdf"));
        assert!(said.contains(nota), "{said}");
    }
}

#[test]
fn no_cell_runs_into_the_next_and_no_character_is_lost() {
    if is_quick() {
        return;
    }
    let workshop = Workshop::new();
    let long = "Wolfeschlegelsteinhausenbergerdorff von Hohenzollern-Sigmaringen";
    let names = [long, "Παπαδόπουλος Γιώργος", "Łukasz Żółć", "Иван Петров", "Nguyễn Thị Hồng"];
    let rows: Vec<Riga> = (1..).zip(names).map(|(number, name)| riga(number, name, "DE", "")).collect();
    write(&workshop.path(""), &rows, None);
    let pdf = workshop.path("distinte/x.pdf");
    let text = said(&pdf);
    for name in &names[1..] {
        assert!(text.contains(name), "{name}: {text}");
    }
    assert!(!text.contains("Sigmaringen") && text.contains('…'), "{text}");
    // Columns of recipient and address begin where the model says, and end before the next one begins.
    let boxes = tool("pdftotext", &["-bbox", pdf.to_str().unwrap(), "-"]);
    let word = |line: &str| {
        let mut numbers = line.split('"').skip(1).step_by(2).map(|it| it.parse::<f64>().unwrap());
        [(); 4].map(|()| numbers.next().unwrap())
    };
    let first = boxes.lines().find(|it| it.contains("Wolfeschlegel")).map(word).unwrap();
    let in_row: Vec<[f64; 4]> = boxes.lines().filter(|it| it.contains("<word ")).map(word).collect();
    let mut in_row: Vec<_> = in_row.into_iter().filter(|it| (it[1] - first[1]).abs() < 4.0).collect();
    in_row.sort_by(|one, two| one[0].total_cmp(&two[0]));
    assert!(in_row.len() > 12);
    assert!(in_row.windows(2).all(|it| it[0][2] <= it[1][0]), "{in_row:?}");
}

#[test]
fn totals_of_the_whole_world_fit() {
    let workshop = Workshop::new();
    let countries = plico::domain::nazione::Nazione::all();
    let rows: Vec<Riga> = (1..).zip(countries).map(|(number, it)| riga(number, "Anna D'Este", it.iso2, "")).collect();
    assert!(rows.len() > 150);
    write(&workshop.path(""), &rows, None);
    let pages = Document::open(fs::read(workshop.path("distinte/x.pdf")).unwrap()).unwrap().pages();
    assert!(pages >= rows.len().div_ceil(33) + 2, "{pages} pages");
    if !is_quick() {
        let said = said(&workshop.path("distinte/x.pdf"));
        assert!(said.contains(&format!("Totale generale: {} plichi", rows.len())));
        assert!(said.matches("Bollo a data").count() == 1);
    }
}

#[test]
fn the_report_has_a_row_a_plico_and_the_day_of_dispatch() {
    let workshop = boxed();
    workshop.expect(0, &["copies", "reso"]);
    let reso = workshop.path("reso");
    let manifest = workshop.manifest("reso");
    let plichi = workshop.plichi("reso");
    let report = rows(&reso.join("distinte/rapporto.csv"));
    assert_eq!(report.len(), plichi.len());
    for (row, plico) in report.iter().zip(&plichi) {
        assert_eq!([&row["id_plico"], &row["id_verbale"]], [&plico.id, &plico.id_verbale[0]]);
        assert_eq!([&row["data_spedizione"], &row["escluso"]], ["", ""]);
        assert!(reso.join(&row["copia"]).is_file(), "{}", row["copia"]);
    }
    // The carrier has taken the first batch, but for one plico.
    let setup = Setup::new(&Project::open(&workshop.path("")).unwrap()).unwrap();
    let lists = Lists::new(Data::parse(&manifest.data).unwrap(), "it").unwrap();
    let day = Data::parse("2026-04-02").unwrap();
    let dispatch = Dispatch {
        days: [(manifest.batches[0].id.clone(), day)].into(),
        plichi: BTreeMap::new(),
        excluded: [(plichi[2].id.clone(), "pagato".into())].into(),
    };
    let written = distinta::report::write(&reso, &reso, &manifest, &dispatch, &setup.vettore, &lists).unwrap();
    assert_eq!(written[0].sha256, sha256(&fs::read(reso.join("distinte/rapporto.csv")).unwrap()));
    let report = rows(&reso.join("distinte/rapporto.csv"));
    for (index, row) in report.iter().enumerate() {
        let is_out = index < manifest.batches[0].plichi as usize && index != 2;
        assert_eq!(row["data_spedizione"], if is_out { "2026-04-02" } else { "" });
        assert_eq!(row["escluso"], if index == 2 { "pagato" } else { "" });
    }
    if !is_quick() {
        let said = said(&reso.join("distinte/rapporto.pdf"));
        let index = sha256(&fs::read(reso.join("copie/indice.csv")).unwrap());
        for words in ["02/04/2026", &manifest.lotto, "Plichi tolti prima della consegna: 1", &index] {
            assert!(said.contains(words), "{words}: {said}");
        }
    }
}
