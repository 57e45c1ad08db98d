//! Models of files: every one is whole in every language, and a new one, or a new language, is files.

use std::fs;
use std::path::Path;

use plico::domain::data::Data;
use plico::jobs::modelli;
use plico::jobs::modelli::fonti;
use plico::jobs::modelli::prova;
use plico::jobs::modelli::prova::Reperto;
use plico::jobs::project::Project;
use plico::locale::formati::Formati;
use plico::locale::formati::Lingua;
use plico::raster;

use crate::workshop::Workshop;

fn project(workshop: &Workshop) -> Project {
    Project::open(&workshop.path("")).unwrap()
}

fn read(workshop: &Workshop, name: &str) -> String {
    fs::read_to_string(workshop.path(name)).unwrap()
}

fn write(workshop: &Workshop, name: &str, text: &str) {
    let path = workshop.path(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn said(reperti: &[Reperto]) -> String {
    let line = |it: &Reperto| format!("{} ({}) {}: {} {}\n", it.modello, it.lingua, it.campione, it.codice, it.che);
    reperti.iter().map(line).collect()
}

#[test]
fn every_model_is_whole_in_every_language() {
    let workshop = Workshop::new();
    let project = project(&workshop);
    let models = fonti::models(&project).unwrap();
    assert!(models.len() >= 35, "{models:?}");
    let mut found = Vec::new();
    for id in models {
        found.extend(prova::check(&project, &id, &[]).unwrap());
    }
    assert!(found.is_empty(), "{}", said(&found));
}

/// The official languages of the Union, and those of the countries that wait to join it; and one that runs from right to
/// left.
const ABROAD: [&str; 34] = [
    "bg",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "fi",
    "fr",
    "ga",
    "hr",
    "hu",
    "it",
    "lt",
    "lv",
    "mt",
    "nl",
    "pl",
    "pt",
    "ro",
    "sk",
    "sl",
    "sv",
    "bs",
    "ka",
    "mk",
    "sq",
    "sr",
    "sr-Latn",
    "sr-Latn-ME",
    "tr",
    "uk",
    "ar",
];

#[test]
fn what_goes_abroad_is_in_every_language_of_the_table() {
    let workshop = Workshop::new();
    let project = project(&workshop);
    for model in ["verbale-estero", "lettera-ue"] {
        let there = modelli::lingue(&project, model).unwrap();
        let missing: Vec<&str> = ABROAD.into_iter().filter(|it| !there.iter().any(|l| l == it)).collect();
        assert!(missing.is_empty(), "{model}: {missing:?}");
    }
    for model in ["ordinanza", "risposta", "corrispondenza-estera"] {
        let there = modelli::lingue(&project, model).unwrap();
        for lingua in ["en", "fr", "de", "es", "ro", "pl"] {
            assert!(there.iter().any(|it| it == lingua), "{model}: {lingua}");
        }
    }
}

#[test]
fn every_translation_says_who_has_seen_it() {
    for entry in walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")) {
        if entry.extension().is_some_and(|it| it == "ftl") {
            let text = fs::read_to_string(&entry).unwrap();
            let first = text.lines().next().unwrap_or_default();
            assert!(["# Stato: bozza", "# Stato: riveduto"].contains(&first), "{}: {first}", entry.display());
        }
    }
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    entries.flat_map(|it| if it.is_dir() { walk(&it) } else { vec![it] }).collect()
}

/// Days and sums as the CLDR has them: `tests/cases/lingue/formati.csv`.
#[test]
fn days_and_sums_are_those_of_the_cldr() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(root.join("tests/cases/lingue/formati.csv")).unwrap();
    let day = Data::new(2026, 3, 9).unwrap();
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    let mut said = String::new();
    for line in table.lines() {
        let Some((tag, _)) = line.split_once(';') else {
            said.push_str(&format!("{line}\n"));
            continue;
        };
        let lingua = fs::read_to_string(root.join("locales").join(tag).join("lingua.toml")).unwrap();
        let lingua: Lingua = toml::from_str(&lingua).unwrap();
        let formati = Formati::new(tag, &lingua).unwrap();
        let (date, sum) = (plain(formati.long_date(day.ymd())), plain(formati.euro(123_450)));
        said.push_str(&format!("{tag};{date};{sum}\n"));
    }
    assert_eq!(said, table);
}

#[test]
fn a_model_without_a_mandatory_block_is_found_out() {
    let workshop = Workshop::new();
    let main = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/sollecito/main.typ")).unwrap();
    assert!(main.contains("privacy()"));
    write(&workshop, "templates/sollecito/main.typ", &main.replace("privacy()", ""));
    let found = prova::check(&project(&workshop), "sollecito", &["it".to_owned()]).unwrap();
    assert!(found.iter().any(|it| it.codice == "blocco-mancante" && it.che == "privacy"), "{}", said(&found));
}

#[test]
fn sums_that_do_not_agree_and_fields_that_are_not_said_are_found_out() {
    let workshop = Workshop::new();
    workshop.expect(0, &["model", "new", "lettera-prova"]);
    let scheda = read(&workshop, "templates/lettera-prova/modello.toml");
    let scheda = scheda.replace("conti = []", "conti = [\"totale = parte + parte\"]");
    let scheda = scheda.replace("luogo = \"riga\"", "luogo = \"riga\"\nparte = \"importo\"\ntotale = \"importo\"");
    write(&workshop, "templates/lettera-prova/modello.toml", &scheda);
    let sample = read(&workshop, "templates/lettera-prova/campioni/comune.toml");
    let with = |sums: &str| format!("{sample}{sums}");
    write(&workshop, "templates/lettera-prova/campioni/comune.toml", &with("parte = \"1,10\"\ntotale = \"2,21\"\n"));
    let found = prova::check(&project(&workshop), "lettera-prova", &[]).unwrap();
    assert!(found.iter().any(|it| it.codice == "campione-errato"), "{}", said(&found));
    write(&workshop, "templates/lettera-prova/campioni/comune.toml", &with("parte = \"1,10\"\ntotale = \"2,20\"\n"));
    let found = prova::check(&project(&workshop), "lettera-prova", &[]).unwrap();
    let unsaid: Vec<_> = found.iter().filter(|it| it.codice == "campo-assente").map(|it| it.che.as_str()).collect();
    assert_eq!(unsaid, ["parte", "totale"], "{}", said(&found));
}

/// A letter that the comando invents today, and a language nobody thought of, without a line of the program.
#[test]
fn a_model_and_a_language_are_files() {
    let workshop = Workshop::new();
    workshop.expect(0, &["model", "new", "avviso-lavori", "--titolo", "Avviso di lavori"]);
    workshop.expect(3, &["model", "new", "avviso-lavori"]);
    workshop.expect(0, &["model", "check", "avviso-lavori"]);
    // Esperanto: the CLDR knows it, we do not.
    for file in ["comune.ftl", "norme.ftl", "avviso.ftl"] {
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/it").join(file);
        write(&workshop, &format!("locales/eo/{file}"), &fs::read_to_string(from).unwrap());
    }
    let own = "nome = \"Esperanto\"\nnome_it = \"esperanto\"\nscrittura = \"latn\"\nimporto = \"{n} €\"\n";
    write(&workshop, "locales/eo/lingua.toml", own);
    let text = read(&workshop, "locales/it/avviso-lavori.ftl").replace("Entro il giorno", "Ĝis la tago");
    write(&workshop, "locales/eo/avviso-lavori.ftl", &text);
    workshop.expect(0, &["model", "check", "avviso-lavori"]);
    let listed = workshop.expect(0, &["model", "list"]).out;
    assert!(listed.contains("avviso-lavori\teo it"), "{listed}");
    let pictures = workshop.expect(0, &["model", "preview", "avviso-lavori", "--lingua", "eo", "-o", "foto"]).out;
    assert_eq!(pictures.lines().count(), 1, "{pictures}");
    assert!(fs::read(workshop.path("foto/avviso-lavori-eo-comune-1.png")).unwrap().starts_with(b"\x89PNG"));
    workshop.expect(0, &["model", "proof", "avviso-lavori", "-o", "bozze.pdf"]);
    let book = raster::Document::open(fs::read(workshop.path("bozze.pdf")).unwrap()).unwrap();
    // Both languages, and the sheet to be signed.
    assert_eq!(book.pages(), 3);
    workshop.expect(0, &["approve", "avviso-lavori", "--by", "Elvira Montanari"]);
}

#[test]
fn all_models_are_leafed_through_on_contact_sheets() {
    let workshop = Workshop::new();
    workshop.expect(0, &["model", "proof", "--lingua", "it", "--provini", "-o", "provini.pdf"]);
    let book = raster::Document::open(fs::read(workshop.path("provini.pdf")).unwrap()).unwrap();
    assert!(book.pages() >= 20, "{} sheets", book.pages());
}

/// Records are words, never markup; and a model that never ends, or wants all memory, is stopped.
#[test]
fn a_hostile_record_is_words_and_a_hostile_model_is_stopped() {
    let workshop = Workshop::new();
    workshop.expect(0, &["model", "new", "ostile"]);
    let sample = read(&workshop, "templates/ostile/campioni/comune.toml");
    let evil = "#panic() *a* _b_ $x^2$ <blocco> @x #read(\\\"/etc/passwd\\\") [c] \\\\ `d`";
    let sample = sample.replace("luogo = \"Piazza del Municipio 1\"", &format!("luogo = \"{evil}\""));
    write(&workshop, "templates/ostile/campioni/comune.toml", &sample);
    workshop.expect(0, &["model", "check", "ostile"]);
    let main = read(&workshop, "templates/ostile/main.typ");
    for (what, code) in [
        ("file", "#read(\"/etc/passwd\")"),
        ("up", "#read(\"../../plico.toml\")"),
        ("package", "#import \"@preview/cetz:0.3.0\": *"),
        ("clock", "#datetime.today()"),
        ("loop", "#{ let i = 0\n while true { i += 1 } }"),
    ] {
        write(&workshop, "templates/ostile/main.typ", &format!("{main}\n{code}\n"));
        let run = workshop.plico(&["model", "check", "ostile"]);
        assert_ne!(run.code, Some(0), "{what}");
        assert!(!run.err.contains("root:"), "{what}");
    }
    write(&workshop, "templates/ostile/main.typ", "#let a = (0,) * 400000000\n#a.len()\n");
    let run = workshop.plico(&["model", "check", "ostile"]);
    assert_ne!(run.code, Some(0));
}
