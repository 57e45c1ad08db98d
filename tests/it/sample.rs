//! The trial lots that `plico sample` invents: the same every time, and believable.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use plico::domain::data::Data;
use plico::domain::fiscale;
use plico::domain::fiscale::Verdict;
use plico::domain::importi::Importi;
use plico::domain::lotto::TipoLotto;
use plico::domain::paese::Paesi;
use plico::domain::tariffa::Tariffa;
use plico::intake;
use plico::intake::line::Fields;
use plico::intake::regole::Regole;
use plico::intake::riga::Gruppo;
use plico::intake::riga::Riga;
use plico::intake::riga::Tabella;
use plico::jobs::sample;
use plico::jobs::sample::Options;

/// Rows of one file, each a map from column to cell.
type Rows = Vec<BTreeMap<String, String>>;

/// A lot of `atti` acts with `damage` damaged ones in a thousand, in a folder that goes away.
fn lot(atti: u32, seed: u64, damage: u32) -> tempfile::TempDir {
    let options = Options {
        atti,
        seed,
        date: Data::new(2026, 5, 20).unwrap(),
        damage_per_mille: damage,
        pec_per_mille: 0,
        approvazioni: None,
    };
    let folder = tempfile::tempdir().unwrap();
    sample::write(&options, &tariffa(), &folder.path().join("lotto")).unwrap();
    folder
}

/// The table of countries that ships with plico.
fn paesi() -> Paesi {
    let text = plico::shipped::template("paesi/paesi.toml").unwrap();
    plico::intake::paesi::parse(std::str::from_utf8(&text).unwrap()).unwrap()
}

/// The tariff that ships with plico.
fn tariffa() -> Tariffa {
    let text = plico::shipped::template("tariffe/cds-2021.toml").unwrap();
    plico::intake::tariffa::parse(std::str::from_utf8(&text).unwrap()).unwrap()
}

/// The rows of a file of the lot in `folder`.
fn rows(folder: &Path, file: &str) -> Rows {
    rows_at(&folder.join("lotto").join(file))
}

/// The rows of a file.
fn rows_at(path: &Path) -> Rows {
    let bytes = fs::read(path).unwrap();
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("files begin with the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text);
    reader.deserialize().map(Result::unwrap).collect()
}

/// Path and bytes of every file of the lot, in order.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name();
    let is_file = |it: &walkdir::DirEntry| it.file_type().is_file();
    let entries = files.into_iter().map(Result::unwrap).filter(is_file);
    let relative = |it: &Path| it.strip_prefix(folder).unwrap().display().to_string();
    entries.map(|it| (relative(it.path()), fs::read(it.path()).unwrap())).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let (first, second) = (lot(400, 7, 10), lot(400, 7, 10));
    assert!(contents(first.path()) == contents(second.path()));
}

#[test]
fn another_seed_gives_another_lot() {
    let (first, second) = (lot(50, 7, 10), lot(50, 8, 10));
    assert!(contents(first.path()) != contents(second.path()));
}

#[test]
fn an_act_does_not_depend_on_how_many_follow() {
    let (short, long) = (lot(50, 7, 10), lot(80, 7, 10));
    let (short, long) = (rows(short.path(), "verbali.csv"), rows(long.path(), "verbali.csv"));
    assert_eq!(short[..], long[..short.len()]);
}

#[test]
fn head_counts_the_rows() {
    let folder = lot(2_000, 3, 30);
    let head = &rows(folder.path(), "lotto.csv")[0];
    let verbali = rows(folder.path(), "verbali.csv");
    assert_eq!(head["n_verbali"], verbali.len().to_string());
    assert_eq!(head["n_destinatari"], rows(folder.path(), "soggetti.csv").len().to_string());
    assert_eq!(head["prova"], "S");
}

#[test]
fn total_is_the_sum_of_the_60_day_sums() {
    let folder = lot(500, 3, 0);
    let head = &rows(folder.path(), "lotto.csv")[0];
    let cents = |text: &str| text.replace(',', "").parse::<u64>().unwrap_or(0);
    let sum: u64 = rows(folder.path(), "verbali.csv").iter().map(|it| cents(&it["importo_60gg"])).sum();
    assert_eq!(cents(&head["totale_importo_ridotto"]), sum);
}

#[test]
fn codes_of_undamaged_people_are_valid() {
    let folder = lot(2_000, 5, 0);
    for row in rows(folder.path(), "soggetti.csv") {
        let code = &row["codice_fiscale"];
        let is_valid = matches!(fiscale::judge(code), Verdict::Valid(_));
        assert!(is_valid || (code.is_empty() && row["nazione"] != "IT"), "codice fiscale {code}");
    }
}

#[test]
fn every_violation_of_the_tariff_occurs() {
    let folder = lot(2_000, 1, 10);
    let found: BTreeSet<String> =
        rows(folder.path(), "violazioni.csv").iter().map(|it| it["codice_interno"].clone()).collect();
    for voce in tariffa().voci() {
        assert!(found.contains(&voce.codice), "{} does not occur in 2,000 acts", voce.codice);
    }
}

#[test]
fn texts_have_no_open_places() {
    let folder = lot(2_000, 1, 0);
    for row in rows(folder.path(), "violazioni.csv") {
        assert!(!row["descrizione"].contains(['{', '}']), "{}", row["descrizione"]);
    }
    for row in rows(folder.path(), "verbali.csv") {
        assert!(!row["descrizione_fatto"].contains(['{', '}']), "{}", row["descrizione_fatto"]);
    }
}

#[test]
fn a_fifth_of_the_accounts_are_long_and_few_are_very_long() {
    let folder = lot(2_000, 1, 0);
    let verbali = rows(folder.path(), "verbali.csv");
    let share = |limit: usize| {
        let long = verbali.iter().filter(|it| it["descrizione_fatto"].chars().count() > limit);
        long.count() * 100 / verbali.len()
    };
    assert!(share(600) >= 20, "{} % over 600 characters", share(600));
    assert!(share(1_200) <= 5, "{} % over 1,200 characters", share(1_200));
    assert_eq!(share(2_000), 0);
}

#[test]
fn damage_is_where_it_is_asked_for() {
    let (sound, damaged) = (lot(300, 9, 0), lot(300, 9, 1_000));
    let (sound, damaged) = (contents(sound.path()), contents(damaged.path()));
    assert!(sound != damaged);
}

#[test]
fn a_day_without_tariff_is_an_error() {
    let options = Options {
        atti: 1,
        seed: 1,
        date: Data::new(2031, 5, 20).unwrap(),
        damage_per_mille: 0,
        pec_per_mille: 0,
        approvazioni: None,
    };
    let folder = tempfile::tempdir().unwrap();
    let result = sample::write(&options, &tariffa(), &folder.path().join("lotto"));
    assert!(matches!(result, Err(sample::Error::NoTariff { .. })));
    assert!(!folder.path().join("lotto").exists());
}

#[test]
fn approvals_stand_beside_the_lot() {
    let options = Options {
        atti: 1,
        seed: 1,
        date: Data::new(2026, 5, 20).unwrap(),
        damage_per_mille: 0,
        pec_per_mille: 0,
        approvazioni: Some("# vuoto\n".to_owned()),
    };
    let folder = tempfile::tempdir().unwrap();
    sample::write(&options, &tariffa(), &folder.path().join("lotto")).unwrap();
    assert_eq!(fs::read_to_string(folder.path().join("lotto/approvazioni.toml")).unwrap(), "# vuoto\n");
}

/// An act, the sums in cents with which it prints (nothing if it does not), the rilievi of its rows.
type Outcome = (&'static str, Option<[u64; 3]>, &'static [&'static str]);

/// What the table of `samples/README.md` says.
const OUTCOMES: &[Outcome] = &[
    ("V/2026/000101", Some([13_610, 18_800, 36_200]), &[]),
    ("V/2026/000102", Some([5_420, 7_100, 13_033]), &["allegato-mancante"]),
    ("V/2026/000103", Some([7_310, 9_800, 18_100]), &[]),
    ("V/2026/000104", Some([102_730, 135_400, 268_850]), &[]),
    ("V/2026/000105", Some([4_440, 5_700, 10_150]), &[]),
    ("V/2026/000106", Some([4_440, 5_700, 10_150]), &["cap-completato"]),
    ("V/2026/000107", Some([3_320, 4_100, 6_600]), &[]),
    ("X/2026/000108", Some([0, 6_500, 0]), &[]),
    ("V/2026/000109", Some([0, 26_500, 51_500]), &[]),
    ("V/2026/000110", Some([33_793, 47_633, 94_033]), &[]),
    ("V/2026/000111", Some([4_440, 5_700, 10_150]), &[]),
    ("V/2026/000112", None, &["trattenuto-gia-pagato"]),
    ("V/2026/000113", None, &["trattenuto-non-validato"]),
    ("V/2026/000114", None, &["trattenuto-richiamato-cpl"]),
    ("V/2026/000115", None, &["importo-diverso"]),
    ("V/2026/000116", Some([13_190, 18_200, 34_750]), &["codice-fiscale-errato", "duplicato"]),
    ("V/2026/000117", None, &["indirizzo-insufficiente", "senza-destinatari"]),
    ("V/2026/000118", Some([0, 0, 0]), &[]),
    ("V/2026/000119", None, &["senza-destinatari", "trattenuto-lingua-non-approvata"]),
];

/// The rows of the hand-made lot, by act.
fn sample_groups(folder: &Path) -> BTreeMap<String, Gruppo> {
    let mut groups: BTreeMap<String, Gruppo> = BTreeMap::new();
    for (file, tabella) in (0..).zip(Tabella::ALL) {
        let path = folder.join(format!("{}.csv", tabella.as_str()));
        // It has no letter, and so no fields of one.
        if !path.exists() && tabella == Tabella::Campi {
            continue;
        }
        for (riga, row) in (2..).zip(rows_at(&path)) {
            let Some(id) = row.get("id_verbale") else { continue };
            let mut fields = Fields::default();
            for column in tabella.columns() {
                fields.push(row.get(*column).map_or("", String::as_str));
            }
            let group = groups.entry(id.clone()).or_default();
            group.id_verbale.clone_from(id);
            group.righe.push(Riga::new(tabella, file, riga, fields));
        }
    }
    groups
}

#[test]
fn the_hand_made_lot_ends_as_its_table_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/lotto-2026-0042");
    let (tariffa, paesi, lingue) = (tariffa(), paesi(), ["it".to_owned()]);
    let regole = Regole {
        data: Data::new(2026, 5, 20).unwrap(),
        tipo_lotto: TipoLotto::Postale,
        importi_del_lotto: false,
        lingue: &lingue,
        paesi: &paesi,
        trattieni_senza_posta: false,
        tariffa: Some(&tariffa),
        can_draw: &|_| true,
        has_attachment: &|name| folder.join("allegati").join(name).is_file(),
        judge: &|_| Ok(0),
        obbligatori: &[],
        codice_ente: "X999",
        lettera: None,
        ricorda: false,
        rubrica: None,
    };
    let groups = sample_groups(&folder);
    assert_eq!(groups.len(), OUTCOMES.len());
    for (id, sums, codes) in OUTCOMES {
        let letto = intake::atto::read(&groups[*id], &regole);
        let cents = |importi: Importi| {
            [importi.entro_5gg, importi.entro_60gg, importi.oltre_60gg].map(|it| it.unwrap_or_default().cents())
        };
        assert_eq!(letto.atto.map(|it| cents(it.importi)), *sums, "{id}");
        let found: BTreeSet<&str> = letto.rilievi.iter().map(|it| it.codice.as_str()).collect();
        let expected: BTreeSet<&str> = codes.iter().copied().collect();
        // Rows that only go down with their act say so; which rows they are is not the point here.
        let found: BTreeSet<&str> = found.into_iter().filter(|it| *it != "atto-scartato").collect();
        assert_eq!(found, expected, "{id}");
    }
}
