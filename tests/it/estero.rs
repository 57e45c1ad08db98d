//! Who lives abroad: by which way an act reaches them, and in which language.

use std::fs;
use std::path::Path;

use proptest::prelude::*;

use plico::domain::lingua;
use plico::domain::lingua::Choice;
use plico::domain::lingua::Lingua;
use plico::domain::nazione::Nazione;
use plico::domain::paese::Canale;
use plico::domain::paese::Paesi;
use plico::domain::tariffa::Stato;
use plico::intake::paesi;

/// The rows of a table: no sentence, no header.
fn rows(name: &str) -> Vec<Vec<String>> {
    let text = read(&format!("tests/cases/domain/{name}"));
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.map(|line| line.split(';').map(str::to_owned).collect()).collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn shipped() -> Paesi {
    paesi::parse(&read("templates/paesi/paesi.toml")).unwrap()
}

fn tags(text: &str) -> Vec<Lingua> {
    text.split_whitespace().map(|it| Lingua::parse(it).unwrap()).collect()
}

fn joined(lingue: &[Lingua]) -> String {
    lingue.iter().map(Lingua::as_str).collect::<Vec<_>>().join(" ")
}

#[test]
fn languages_are_chosen_as_the_table_says() {
    let rows = rows("lingue_scelta.csv");
    assert!(rows.len() >= 40);
    for row in rows {
        let available: Vec<(Lingua, bool)> = row[2]
            .split_whitespace()
            .map(|it| (Lingua::parse(it.trim_start_matches('!')).unwrap(), !it.starts_with('!')))
            .collect();
        let printed = match lingua::choose(&tags(&row[1]), &available) {
            Choice::Print { lingua, with_original } => {
                format!("{}{}", lingua.as_str(), if with_original { "+it" } else { "" })
            }
            Choice::Held => String::new(),
        };
        assert_eq!(printed, row[3], "{}", row[0]);
    }
}

#[test]
fn a_country_has_its_way_and_its_languages() {
    let paesi = shipped();
    for row in rows("lingue_paese.csv") {
        let route = paesi.route(&row[0], None);
        assert_eq!(route.canale.as_str(), row[1], "{row:?}");
        assert_eq!(joined(&route.lingue), row[2], "{row:?}");
    }
    for it in Canale::ALL {
        assert_eq!(Canale::parse(it.as_str()), Some(it));
    }
}

#[test]
fn the_registration_document_comes_before_the_country() {
    let paesi = shipped();
    let route = |iso2: &str, documento: &str| joined(&paesi.route(iso2, Lingua::parse(documento).as_ref()).lingue);
    assert_eq!(route("CH", "it"), "it de fr");
    assert_eq!(route("BE", "fr"), "fr nl de");
    assert_eq!(route("DE", "tr"), "tr de");
    assert_eq!(route("XX", "ja"), "ja en");
    assert_eq!(route("JP", "en"), "en");
}

#[test]
fn every_row_says_where_it_comes_from() {
    let paesi = shipped();
    let members = paesi.paesi().iter().filter(|it| it.is_ue).count();
    assert_eq!(members, 27);
    for it in paesi.paesi() {
        assert!(!it.fonte.is_empty() && !it.base.is_empty(), "{}", it.iso2);
        // The letter is for vehicles of the other member States.
        assert_eq!(it.has_direttiva, it.is_ue && it.iso2 != "IT", "{}", it.iso2);
        assert_eq!(paesi.find(&it.iso2), Some(it));
    }
    // What nobody has confirmed says so: no way but the post's is taken for granted.
    let germany = paesi.find("DE").unwrap();
    assert_eq!((germany.canale, germany.stato), (Canale::AutoritaCentrale, Stato::Confermato));
    let unsure = paesi.paesi().iter().filter(|it| it.canale != Canale::Posta && it.iso2 != "DE");
    assert!(unsure.clone().count() > 0 && unsure.into_iter().all(|it| it.stato == Stato::DaVerificare));
    for nazione in Nazione::all() {
        assert!(!paesi.route(nazione.iso2, None).lingue.is_empty(), "{}", nazione.nome);
    }
}

#[test]
fn a_profile_that_is_no_table_of_countries_is_refused() {
    let good = read("templates/paesi/paesi.toml");
    let cases = read("tests/cases/domain/paesi_errati.case");
    let lines: Vec<&str> = cases.lines().skip(1).collect();
    let pairs = lines.chunks_exact(2);
    assert_eq!(pairs.len(), 12);
    for pair in pairs {
        let change = pair[0].trim_start_matches("-- ").trim_end_matches(" --");
        let (from, to) = change.split_once(" -> ").unwrap();
        let bad = good.replacen(from, &to.replace(" | ", "\n"), 1);
        assert_ne!(bad, good, "`{from}` is not in the profile");
        let error = paesi::parse(&bad).expect_err(change);
        assert_eq!(error.to_string(), pair[1], "{change}");
    }
    // The directive binds members only.
    let outside = good.replacen("ue = false\ndirettiva = false", "ue = false\ndirettiva = true", 1);
    assert_eq!(paesi::parse(&outside).unwrap_err().to_string(), "in the table of countries, the row of `SM` cannot be");
}

proptest! {
    /// What prints is approved, and foreign words never go without the original.
    #[test]
    fn nothing_unapproved_prints(
        wanted in prop::collection::vec("[a-z]{2}(-(Latn|Cyrl))?(-[A-Z]{2})?", 0..4),
        available in prop::collection::vec(("(it|en|de|sr|sr-Latn|[a-z]{2})(-[A-Z]{2})?", any::<bool>()), 0..8),
    ) {
        let wanted: Vec<Lingua> = wanted.iter().map(|it| Lingua::parse(it).unwrap()).collect();
        let available: Vec<(Lingua, bool)> =
            available.iter().map(|(tag, is_approved)| (Lingua::parse(tag).unwrap(), *is_approved)).collect();
        if let Choice::Print { lingua, with_original } = lingua::choose(&wanted, &available) {
            prop_assert!(available.contains(&(lingua.clone(), true)));
            prop_assert_eq!(with_original, lingua.base() != "it");
        }
        prop_assert_eq!(lingua::preferred(&wanted, &available).is_some(), !wanted.is_empty());
    }
}
