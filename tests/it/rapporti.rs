//! Reports: three forms that say the same numbers, under a number that is given once.

use std::fs;
use std::io::Read;
use std::path::Path;

use plico::domain::data::Data;
use plico::jobs::project::Project;
use plico::jobs::rapporti;
use plico::jobs::rapporti::Mese;
use plico::jobs::rapporti::Rapporto;
use plico::jobs::rapporti::emissione;
use plico::jobs::rapporti::tabella::Colonna;
use plico::jobs::rapporti::tabella::Forma;
use plico::jobs::rapporti::tabella::Grafico;
use plico::jobs::rapporti::tabella::Tabella;
use plico::jobs::rapporti::tabella::Valore;
use rstest::rstest;

use crate::workshop;
use crate::workshop::Workshop;
use crate::workshop::rows;
use crate::workshop::tool;

/// A report with a short table and its charts, a long one, and cells that somebody made up.
fn sample(rows: u64) -> Rapporto {
    let mut rapporto =
        Rapporto::new("prova", "Rapporto mensile di prova", "X999", Mese::parse("2026-03").unwrap().period());
    rapporto.generato = "2026-03-31T22:30:00Z".into();
    rapporto.say(
        "Criteri",
        vec!["Gli atti si contano nel mese del fatto. Un atto con due destinatari conta una volta.".into()],
    );
    let colonne = vec![
        Colonna::testo("Mese", 12),
        Colonna::numero("Stampati"),
        Colonna::importo("Incassato"),
        Colonna::quota("Quota"),
    ];
    let mut mesi =
        Tabella::new("mesi", "Ultimi dodici mesi", colonne).noted("Dal primo all'ultimo giorno di ogni mese.");
    for (n, mese) in (1..).zip(Mese::parse("2026-03").unwrap().back(12)) {
        let cents = i64::try_from(n * 123_456).unwrap();
        mesi.push(vec![mese.words().into(), (n * 37 % 11 * 90).into(), Valore::Importo(cents), Valore::share(n, 12)])
            .unwrap();
    }
    mesi.grafici = vec![Grafico { colonna: 1, forma: Forma::Barre }, Grafico { colonna: 2, forma: Forma::Linea }];
    rapporto.add(mesi);
    let colonne = vec![
        Colonna::testo("Atto", 16),
        Colonna::data("Notificato il"),
        Colonna::testo("Modalità", 20),
        Colonna::importo("Pagato"),
    ];
    let mut atti = Tabella::new("atti", "Atti", colonne);
    for n in 0..rows {
        let day = Data::new(2026, 3, 1).unwrap().plus(i32::try_from(n % 31).unwrap());
        let said = [
            "mani proprie",
            "=HYPERLINK(\"http://example.org\")",
            "riga\r\nspezzata; \"virgolette\"",
            "emoji 🚗 e \u{202e}rovescio",
        ];
        atti.push(vec![
            format!("V/2026/{n:06}").into(),
            day.into(),
            said[n as usize % 4].into(),
            Valore::Importo(4_170 + n as i64),
        ])
        .unwrap();
    }
    rapporto.add(atti);
    rapporto
}

fn project(workshop: &Workshop) -> Project {
    Project::open(&workshop.path("")).unwrap()
}

/// The cells of a sheet of a workbook, by its place: what is shown, numbers as they are kept.
fn sheet(path: &Path, place: usize) -> Vec<Vec<String>> {
    let mut book = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        book.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let shared: Vec<String> = between(&part("xl/sharedStrings.xml"), "<si>", "</si>").map(said).collect();
    let xml = part(&format!("xl/worksheets/sheet{place}.xml"));
    let cell = |xml: &str| {
        let kept = between(xml, "<v>", "</v>").next().unwrap_or_default();
        match xml.split_once('>').unwrap().0 {
            it if it.contains("t=\"s\"") => shared[kept.parse::<usize>().unwrap()].clone(),
            it if it.contains("t=\"inlineStr\"") => said(xml.to_owned()),
            _ => kept,
        }
    };
    between(&xml, "<row ", "</row>").map(|row| between(&row, "<c ", "</c>").map(|it| cell(&it)).collect()).collect()
}

/// What stands between two marks, each time.
fn between<'a>(text: &'a str, from: &'a str, to: &'a str) -> impl Iterator<Item = String> + 'a {
    text.split(from).skip(1).filter_map(move |it| Some(it.split_once(to)?.0.to_owned()))
}

/// The words of a shared or an inline string.
fn said(xml: String) -> String {
    let text = xml.split_once("<t").and_then(|it| it.1.split_once('>')).and_then(|it| it.1.split_once("</t>"));
    let text = text.unwrap_or_default().0;
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// What a PDF says, in lines without runs of blanks.
fn pdf_lines(path: &Path) -> Vec<String> {
    let text = tool("pdftotext", &["-layout", path.to_str().unwrap(), "-"]);
    text.lines().map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|it| !it.is_empty()).collect()
}

/// `1.234,56` or `1234,56` in cents.
fn cents(text: &str) -> i64 {
    text.replace(['.', ','], "").parse().unwrap()
}

#[rstest]
#[case::flowing(40)]
#[case::a_line_each(400)]
#[case::spilled(5_000)]
fn three_forms_say_the_same(#[case] count: u64) {
    let workshop = Workshop::new();
    let out = workshop.path("rapporti");
    let emesso = rapporti::write(&project(&workshop), sample(count).wide(), &out, "marzo").unwrap();
    let names: Vec<_> = emesso.files.iter().map(|it| it.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["marzo.pdf", "marzo.xlsx", "marzo-mesi.csv", "marzo-atti.csv"]);
    let bytes = fs::read(out.join("marzo-atti.csv")).unwrap();
    assert!(bytes.starts_with("\u{feff}Atto;Notificato il;Modalità;Pagato\r\n".as_bytes()));
    let csv = rows(&out.join("marzo-atti.csv"));
    assert_eq!(csv.len() as u64, count);
    let sum: i64 = csv.iter().map(|it| cents(&it["Pagato"])).sum();
    assert!(csv.iter().all(|it| !it["Modalità"].starts_with('=')), "a spreadsheet would run a cell");

    let sheet = sheet(&out.join("marzo.xlsx"), 3);
    let book = &sheet[1..=csv.len()];
    for (row, kept) in csv.iter().zip(book) {
        assert_eq!(row["Atto"], kept[0]);
        assert_eq!(row["Modalità"].trim_start_matches('\''), kept[2].replace("_x000D_", "\r"));
        assert_eq!(cents(&row["Pagato"]), (kept[3].parse::<f64>().unwrap() * 100.0).round() as i64);
    }
    let total = sheet.last().unwrap();
    assert_eq!(
        (total[0].as_str(), (total.last().unwrap().parse::<f64>().unwrap() * 100.0).round() as i64),
        ("Totale", sum)
    );

    let lines = pdf_lines(&out.join("marzo.pdf"));
    let acts: Vec<&String> = lines.iter().filter(|it| it.starts_with("V/2026/")).collect();
    assert_eq!(acts.len() as u64, count, "every act stands on a line of the paper");
    let paper: i64 = acts.iter().map(|it| cents(it.rsplit(' ').next().unwrap())).sum();
    assert_eq!(paper, sum);
    let totals: Vec<i64> =
        lines.iter().filter(|it| it.starts_with("Totale")).map(|it| cents(it.rsplit(' ').next().unwrap())).collect();
    assert_eq!(totals.last(), Some(&sum));
    let pages = lines.iter().filter(|it| it.contains("pag. ")).count();
    assert!(lines.iter().any(|it| it.ends_with(&format!("pag. {pages} di {pages}"))), "the last page knows its number");
}

#[test]
fn a_number_is_given_once_and_kept() {
    let workshop = Workshop::new();
    let project = project(&workshop);
    let write = |count, name: &str| rapporti::write(&project, sample(count), &workshop.path("rapporti"), name).unwrap();
    let pdf = |name: &str| fs::read(workshop.path("rapporti").join(name)).unwrap();
    let first = write(3, "uno");
    assert_eq!((first.numero.as_str(), first.noto), ("2026/0001", false));
    let second = write(4, "due");
    assert_eq!((second.numero.as_str(), second.noto), ("2026/0002", false));
    // Made again on another day it is the same report: number, date and bytes.
    let mut again = sample(3);
    again.generato = "2026-11-05T08:00:00Z".into();
    let again = rapporti::write(&project, again, &workshop.path("rapporti"), "ancora").unwrap();
    assert_eq!((again.numero.as_str(), again.noto), ("2026/0001", true));
    assert_eq!(pdf("uno.pdf"), pdf("ancora.pdf"));
    assert_ne!(pdf("uno.pdf"), pdf("due.pdf"));
    let ledger = project.ledger().unwrap();
    let issued = emissione::issued(&ledger, "X999", 2026).unwrap();
    assert_eq!(issued.iter().map(|it| it.numero.as_str()).collect::<Vec<_>>(), ["2026/0001", "2026/0002"]);
    for (name, sha256) in issued.iter().flat_map(|it| &it.file) {
        assert_eq!(&workshop::sha256(&pdf(name)), sha256, "{name}");
    }
}

#[test]
fn an_empty_report_says_so() {
    let workshop = Workshop::new();
    let out = workshop.path("rapporti");
    let mut rapporto = Rapporto::new("prova", "Rapporto vuoto", "X999", "marzo 2026");
    rapporto.add(Tabella::new("atti", "Atti", vec![Colonna::testo("Atto", 10), Colonna::importo("Pagato")]));
    rapporti::write(&project(&workshop), rapporto, &out, "vuoto").unwrap();
    assert_eq!(fs::read_to_string(out.join("vuoto.csv")).unwrap(), "\u{feff}Atto;Pagato\r\n");
    assert!(pdf_lines(&out.join("vuoto.pdf")).iter().any(|it| it == "Nessuna riga nel periodo."));
    assert_eq!(sheet(&out.join("vuoto.xlsx"), 2), [["Atto", "Pagato"]]);
}

#[test]
fn months_go_back_over_the_year() {
    let back: Vec<String> = Mese::parse("2026-02").unwrap().back(4).iter().map(|it| it.iso()).collect();
    assert_eq!(back, ["2025-11", "2025-12", "2026-01", "2026-02"]);
    assert_eq!(Mese::parse("2026-02").unwrap().last().to_string(), "2026-02-28");
    assert_eq!(Mese::parse("2026-13"), None);
}
