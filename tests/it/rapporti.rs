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

/// What stands around a sheet is in the language of who reads it; what it says was put into words before.
#[rstest]
#[case("it", "pag. ", " di ", ["Periodo", "Generato il"])]
#[case("de", "Seite ", " von ", ["Zeitraum", "Erstellt am"])]
fn the_frame_of_a_sheet_follows_its_language(
    #[case] lingua: &str,
    #[case] page: &str,
    #[case] of: &str,
    #[case] labels: [&str; 2],
) {
    let workshop = Workshop::new();
    let bytes = rapporti::sheet(&project(&workshop), sample(130).in_language(lingua)).unwrap();
    let path = workshop.path("foglio.pdf");
    fs::write(&path, bytes).unwrap();
    let lines = pdf_lines(&path);
    let pages = lines.iter().filter(|it| it.contains(page) && it.contains(of)).count();
    assert!(pages > 3, "{pages}");
    assert!(
        lines.iter().any(|it| it.ends_with(&format!("{page}{pages}{of}{pages}"))),
        "the last page knows its number"
    );
    assert!(labels.iter().all(|label| lines.iter().any(|it| it.starts_with(label))), "{labels:?}");
    assert_eq!(lines.iter().any(|it| it.contains("pag. ")), lingua == "it");
}

#[test]
fn months_go_back_over_the_year() {
    let back: Vec<String> = Mese::parse("2026-02").unwrap().back(4).iter().map(|it| it.iso()).collect();
    assert_eq!(back, ["2025-11", "2025-12", "2026-01", "2026-02"]);
    assert_eq!(Mese::parse("2026-02").unwrap().last().to_string(), "2026-02-28");
    assert_eq!(Mese::parse("2026-13"), None);
}

/// A word of a page: where it stands, in points, and what it says.
struct Parola {
    x: [f64; 2],
    y: f64,
    testo: String,
}

/// The words of each page of a PDF.
fn pages(path: &Path) -> Vec<Vec<Parola>> {
    let xml = tool("pdftotext", &["-bbox", path.to_str().unwrap(), "-"]);
    let words = |page: String| {
        between(&page, "<word ", "</word>")
            .map(|it| {
                let value = |name: &str| between(&it, &format!("{name}=\""), "\"").next().unwrap().parse().unwrap();
                let testo = it.split_once('>').unwrap().1.to_owned();
                Parola { x: [value("xMin"), value("xMax")], y: value("yMin"), testo }
            })
            .collect()
    };
    between(&xml, "<page ", "</page>").map(words).collect()
}

/// A report whose columns want more room than a page has.
fn crowded(rows: u64) -> Rapporto {
    let mut rapporto = Rapporto::new("prova", "Stato di ogni atto", "X999", "marzo 2026").wide();
    let mut colonne = vec![Colonna::testo("Atto", 15), Colonna::testo("Situazione dell'atto", 13)];
    colonne.extend(["Violazione", "Notificato il", "Esecutivo dal", "Affidato il", "Noto dal"].map(Colonna::data));
    colonne.extend(["Entro 60 giorni (€)", "Oltre (€)", "Versato (€)"].map(Colonna::importo));
    colonne.extend([Colonna::numero("Giorni rimasti"), Colonna::quota("Quota"), Colonna::testo("Pagamenti", 3)]);
    let mut tabella = Tabella::new("atti", "Atto per atto", colonne);
    let day = |n: u64| Valore::from(Data::new(2026, 3, 1).unwrap().plus(i32::try_from(n % 300).unwrap()));
    for n in 0..rows {
        let mut row = vec![format!("V/2026/{n:06}").into(), "notificato per compiuta giacenza".into()];
        row.extend((0..5).map(|it| day(n + it)));
        row.extend((0..3).map(|it| Valore::Importo(123_456_700 + n as i64 * it)));
        row.extend([n.into(), Valore::share(n, rows), "eccedenza".into()]);
        tabella.push(row).unwrap();
    }
    rapporto.add(tabella);
    rapporto
}

/// Days and sums are whole, no word runs into the next, nothing stands beyond the margins.
#[rstest]
#[case::flowing(50)]
#[case::a_line_each(300)]
fn columns_never_run_together(#[case] count: u64) {
    let workshop = Workshop::new();
    let out = workshop.path("rapporti");
    rapporti::write(&project(&workshop), crowded(count), &out, "fitto").unwrap();
    let mut days = 0;
    for page in pages(&out.join("fitto.pdf")) {
        for one in &page {
            assert!(one.x[0] > 42.0 && one.x[1] < 842.0 - 42.0, "{} stands beyond the margins", one.testo);
            let beside = page.iter().filter(|it| (it.y - one.y).abs() < 1.0 && it.x[0] > one.x[0]);
            for other in beside {
                assert!(other.x[0] > one.x[1] + 0.5, "{} runs into {}", one.testo, other.testo);
            }
            if one.testo.matches('/').count() == 2 && one.testo.starts_with(|c: char| c.is_ascii_digit()) {
                days += u64::from(one.testo.len() == 10);
            }
            assert!(!one.testo.contains('…'), "{} is cut", one.testo);
        }
    }
    assert!(days >= count * 5, "{days} whole days in {count} rows");
}

/// The last row of a table, which sums it up, stands under another row wherever the page ends.
#[rstest]
#[case::flowing(60)]
#[case::a_line_each(200)]
fn totals_never_stand_alone(#[case] count: u64) {
    let workshop = Workshop::new();
    let out = workshop.path("rapporti");
    let acts = |page: &[Parola]| page.iter().filter(|it| it.testo.starts_with("V/2026/")).count() as u64;
    rapporti::write(&project(&workshop), crowded(count), &out, "primo").unwrap();
    let first: Vec<u64> = pages(&out.join("primo.pdf")).iter().map(|it| acts(it)).filter(|it| *it > 0).collect();
    // So many rows that the pages are full to their end, and the sums would be one too many.
    let full = match count {
        200 => first[0] * (120 / first[0] + 1),
        _ => first[0],
    };
    for rows in [full - 1, full, full + 1] {
        rapporti::write(&project(&workshop), crowded(rows), &out, "pieno").unwrap();
        let pages = pages(&out.join("pieno.pdf"));
        let last = pages.iter().find(|it| it.iter().any(|it| it.testo == "Totale")).unwrap();
        assert!(acts(last) > 0, "the sums of {rows} rows stand alone");
        assert_eq!(pages.iter().map(|it| acts(it)).sum::<u64>(), rows);
    }
}

/// Parts of a whole are drawn under their whole names, with the sum; a single one is not drawn.
#[test]
fn charts_of_parts_name_them_and_their_sum() {
    let workshop = Workshop::new();
    let out = workshop.path("rapporti");
    let made = |parts: &[(&str, i64)]| {
        let colonne = vec![Colonna::testo("Modalità", 20), Colonna::importo("Importo (€)")];
        let mut tabella = Tabella::new("canali", "Per modalità", colonne);
        tabella.grafici.push(Grafico { colonna: 1, forma: Forma::Parti });
        parts.iter().for_each(|it| tabella.push(vec![it.0.into(), Valore::Importo(it.1)]).unwrap());
        let mut rapporto = Rapporto::new("prova", "Pagamenti", "X999", "marzo 2026").wide();
        rapporto.add(tabella);
        rapporti::write(&project(&workshop), rapporto, &out, "canali").unwrap();
        pdf_lines(&out.join("canali.pdf"))
    };
    let lines = made(&[("c/c postale", 10_000), ("agente della riscossione", 5_050)]);
    assert!(lines.iter().any(|it| it.ends_with("in tutto 150,50")), "{lines:#?}");
    let named = lines.iter().filter(|it| it.starts_with("agente della riscossione")).count();
    assert_eq!(named, 2, "in the chart and in the table: {lines:#?}");
    assert!(!made(&[("c/c postale", 10_000)]).iter().any(|it| it.contains("in tutto")));
}
