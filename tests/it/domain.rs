//! The trade's rules against tables worked by hand: `tests/cases/domain`.

use proptest::prelude::*;

use plico::domain::atto::TipoAtto;
use plico::domain::avviso::NumeroAvviso;
use plico::domain::calendario;
use plico::domain::calendario::Calendario;
use plico::domain::calendario::Sabato;
use plico::domain::data::Data;
use plico::domain::data::Ora;
use plico::domain::fiscale;
use plico::domain::fiscale::Kind;
use plico::domain::fiscale::Nascita;
use plico::domain::fiscale::Sesso;
use plico::domain::fiscale::Verdict;
use plico::domain::importi::Centesimi;
use plico::domain::importi::Importi;
use plico::domain::importi::Regime;
use plico::domain::importi::Spese;
use plico::domain::indirizzo::Indirizzo;
use plico::domain::indirizzo::MAX_CHARS;
use plico::domain::indirizzo::MAX_LINES;
use plico::domain::lingua::Lingua;
use plico::domain::lotto::TipoLotto;
use plico::domain::nazione::Nazione;
use plico::domain::riservato::Riservato;
use plico::domain::soggetto::Canale;
use plico::domain::soggetto::Nominativo;
use plico::domain::soggetto::Ruolo;
use plico::domain::targa::Targa;
use plico::domain::tariffa::Tariffa;
use plico::domain::violazione;
use plico::domain::violazione::Violazione;
use plico::intake::tariffa;

use crate::harness::rows;

const JESI: Calendario = Calendario { patrono: Some((9, 22)), ..Calendario::LEGALE };

fn read(path: &str) -> String {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn day(text: &str) -> Data {
    Data::parse(text).unwrap_or_else(|| panic!("`{text}` is no day"))
}

fn cents(text: &str) -> Option<Centesimi> {
    (!text.is_empty()).then(|| Centesimi::new(text.parse().expect("cents")))
}

/// A violation from `minimo/massimo/signs`, as the tables write it.
fn violazione(progressivo: u32, minimo: Centesimi, massimo: Centesimi, signs: &str) -> Violazione {
    Violazione {
        progressivo,
        articolo: "142".to_owned(),
        comma: "8".to_owned(),
        lettera: String::new(),
        codice_interno: String::new(),
        descrizione: String::new(),
        minimo,
        massimo,
        sconto_30: signs.contains('s'),
        pmr_ammesso: signs.contains('p'),
        notturna: signs.contains('n'),
        raddoppio_massa: signs.contains('m'),
        punti: 0,
        punti_neopatentato: 0,
        accessoria_codice: String::new(),
        accessoria_testo: String::new(),
    }
}

/// The parts of a cell written `a/b/signs+a/b/signs`.
fn triples(cell: &str) -> Vec<(u64, u64, &str)> {
    let cells = cell.split('+').filter(|it| !it.is_empty());
    cells
        .map(|it| {
            let mut parts = it.split('/');
            let mut number = || parts.next().expect("a part").parse().expect("a number");
            let (first, second) = (number(), number());
            (first, second, parts.next().expect("signs"))
        })
        .collect()
}

#[test]
fn days_exist_or_not() {
    for row in rows("date.csv") {
        let read = Data::parse(&row[0]);
        assert_eq!(read.map(Data::it).unwrap_or_default(), row[1], "{row:?}");
        let Some(read) = read else { continue };
        assert_eq!(read.to_string(), row[0]);
        assert_eq!(format!("{:?}", read.weekday()), row[2], "{row:?}");
    }
}

#[test]
fn amounts_are_written_the_italian_way() {
    for row in rows("centesimi.csv") {
        assert_eq!(cents(&row[0]).expect("cents").to_string(), row[1]);
    }
    assert_eq!(format!("{:>8}", Centesimi::new(5)), "    0,05");
}

#[test]
fn an_act_offers_the_sums_of_the_law() {
    for row in rows("importi.csv") {
        let regime = if row[1] == "extra" { Regime::Extra } else { Regime::Cds };
        let violazioni: Vec<Violazione> = (1..)
            .zip(triples(&row[2]))
            .map(|(progressivo, (minimo, massimo, signs))| {
                violazione(progressivo, Centesimi::new(minimo), Centesimi::new(massimo), signs)
            })
            .collect();
        let spese: Vec<Centesimi> = row[3].split('+').filter_map(cents).collect();
        let spese = Spese { notifica: spese[0], procedurali: spese[1], altre: spese[2] };
        match Importi::compute(regime, &violazioni, &spese) {
            Ok(importi) => {
                let expected =
                    Importi { entro_5gg: cents(&row[4]), entro_60gg: cents(&row[5]), oltre_60gg: cents(&row[6]) };
                assert_eq!(importi, expected, "{}", row[0]);
            }
            Err(reason) => assert_eq!(format!("{reason:?}"), row[4], "{}", row[0]),
        }
    }
}

#[test]
fn each_kind_of_act_has_its_law() {
    let law = |tipo: &str| Regime::of(TipoAtto::parse(tipo).expect("a kind"));
    for tipo in ["VERBALE_NC", "VERBALE_C", "PREAVVISO", "V126B", "V180_8"] {
        assert_eq!(law(tipo), Some(Regime::Cds), "{tipo}");
    }
    assert_eq!(law("EXTRA"), Some(Regime::Extra));
    // The authority sets the sum: nothing to compute.
    assert_eq!(law("ORDINANZA"), None);
    assert_eq!(law("INGIUNZIONE"), None);
}

#[test]
fn night_is_an_hour_and_a_list_of_articles() {
    for row in rows("notte.csv") {
        let (ore, minuti) = row[0].split_once(':').expect("an hour");
        let ora = Ora::new(ore.parse().expect("hours"), minuti.parse().expect("minutes"));
        let ora = ora.expect("an hour of the day");
        assert_eq!(violazione::is_night(ora), row[1] == "S", "{row:?}");
    }
    for row in rows("articoli.csv") {
        assert_eq!(violazione::night_applies(&row[0], &row[1]), row[2] == "S", "{row:?}");
    }
}

#[test]
fn points_stop_at_fifteen_unless_the_licence_is_suspended() {
    for row in rows("punti.csv") {
        let violazioni: Vec<Violazione> = triples(&row[1])
            .into_iter()
            .map(|(punti, neopatentato, signs)| Violazione {
                punti: punti as u32,
                punti_neopatentato: neopatentato as u32,
                ..violazione(1, Centesimi::ZERO, Centesimi::ZERO, signs)
            })
            .collect();
        assert_eq!(violazione::punti(&violazioni, false).to_string(), row[2], "{}", row[0]);
        assert_eq!(violazione::punti(&violazioni, true).to_string(), row[3], "{}", row[0]);
    }
}

fn cds_2021() -> Tariffa {
    tariffa::parse(&read("templates/tariffe/cds-2021.toml")).expect("the shipped tariff")
}

#[test]
fn the_shipped_tariff_yields_the_published_sums() {
    let tariffa = cds_2021();
    let on = day("2026-03-02");
    let expected = rows("tariffa.csv");
    assert_eq!(tariffa.voci().len(), expected.len());
    for row in expected {
        let voce = tariffa.find(&row[0], on).unwrap_or_else(|| panic!("no {}", row[0]));
        assert_eq!(Some(voce.minimo), cents(&row[1]), "{row:?}");
        assert_eq!(Some(voce.massimo), cents(&row[2]), "{row:?}");
        assert_eq!(voce.punti.to_string(), row[3], "{row:?}");
        assert_eq!(voce.obbligo_126bis, voce.punti > 0, "{row:?}");
        assert_eq!(voce.maggiorazione_notturna, row[4] == "S", "{row:?}");
        let is_night_article = violazione::night_applies(&voce.articolo, &voce.comma);
        assert_eq!(voce.maggiorazione_notturna, is_night_article, "{row:?}");
        let sums = |is_night| {
            let violazione = voce.violazione(1, is_night, false);
            Importi::compute(Regime::Cds, &[violazione], &Spese::default()).expect("sums")
        };
        let of = |cells: &[String]| Importi {
            entro_5gg: cents(&cells[0]),
            entro_60gg: cents(&cells[1]),
            oltre_60gg: cents(&cells[2]),
        };
        assert_eq!(sums(false), of(&row[5..8]), "{row:?}");
        // Where the article knows no night, the hour changes nothing.
        let night = if row[4] == "S" { of(&row[8..11]) } else { of(&row[5..8]) };
        assert_eq!(sums(true), night, "{row:?}");
    }
}

#[test]
fn a_row_of_the_tariff_is_in_force_on_its_days() {
    let tariffa = cds_2021();
    for (codice, on, is_there) in [
        ("CDS-142-8R", "2024-12-13", false),
        ("CDS-142-8R", "2024-12-14", true),
        ("CDS-142-8R", "2026-12-31", true),
        ("CDS-142-8R", "2027-01-01", false),
        ("CDS-142-8", "2020-12-31", false),
        ("CDS-142-8", "2021-01-01", true),
        ("CDS-999-9", "2026-03-02", false),
    ] {
        assert_eq!(tariffa.find(codice, day(on)).is_some(), is_there, "{codice} {on}");
    }
    assert_eq!(tariffa.valid_on(day("2024-12-13")).count(), 28);
    assert_eq!(tariffa.valid_on(day("2024-12-14")).count(), 32);
}

#[test]
fn a_profile_that_is_no_tariff_is_refused() {
    let good = read("templates/tariffe/cds-2021.toml");
    let cases = read("tests/cases/domain/tariffa_errata.case");
    let mut lines = cases.lines().skip(1);
    let mut count = 0;
    while let (Some(change), Some(expected)) = (lines.next(), lines.next()) {
        let change = change.trim_start_matches("-- ").trim_end_matches(" --");
        let (from, to) = change.split_once(" -> ").expect("a change");
        let bad = good.replacen(from, &to.replace(" | ", "\n"), 1);
        assert_ne!(bad, good, "`{from}` is not in the profile");
        let error = tariffa::parse(&bad).expect_err(change);
        assert_eq!(error.to_string(), expected, "{change}");
        count += 1;
    }
    assert_eq!(count, 10);
}

#[test]
fn terms_end_where_the_law_says() {
    for row in rows("termini.csv") {
        let (from, days) = (day(&row[2]), row[3].parse::<i32>().expect("days"));
        let last = match row[1].as_str() {
            "F" => Calendario::LEGALE.payment_term(from, days),
            "P" => Calendario::LEGALE.term(from, days, Sabato::Prorogato),
            "L" => JESI.plus_working_days(from, days.unsigned_abs()),
            other => panic!("no rule {other}"),
        };
        assert_eq!(last.to_string(), row[4], "{}", row[0]);
    }
}

#[test]
fn holidays_are_those_of_the_law_and_of_the_town() {
    for row in rows("festivi.csv") {
        assert_eq!(Calendario::LEGALE.is_holiday(day(&row[0])), row[1] == "S", "{row:?}");
        assert_eq!(JESI.is_holiday(day(&row[0])), row[2] == "S", "{row:?}");
    }
    let before = Calendario { san_francesco_dal: None, ..Calendario::LEGALE };
    assert!(!before.is_holiday(day("2027-10-04")));
    for row in rows("pasqua.csv") {
        let sunday = day(&row[0]);
        assert_eq!(calendario::easter(sunday.anno()), Some(sunday));
    }
}

#[test]
fn fiscal_codes_are_judged() {
    for row in rows("fiscale.csv") {
        let verdict = match fiscale::judge(&row[0]) {
            Verdict::Valid(Kind::Persona) => "VP",
            Verdict::Valid(Kind::Ente) => "VE",
            Verdict::WrongCheck(Kind::Persona) => "CP",
            Verdict::WrongCheck(Kind::Ente) => "CE",
            Verdict::Malformed => "X",
        };
        assert_eq!(verdict, row[1], "{row:?}");
    }
}

#[test]
fn fiscal_codes_are_composed_and_read_back() {
    for row in rows("nascite.csv") {
        let nascita = Nascita {
            data: day(&row[3]),
            sesso: if row[2] == "F" { Sesso::F } else { Sesso::M },
            belfiore: row[4].clone(),
        };
        let codice = fiscale::compose(&row[0], &row[1], &nascita).expect("a code");
        assert_eq!(codice, row[5], "{row:?}");
        assert_eq!(fiscale::nascita(&codice, day("2026-03-02")), Some(nascita), "{row:?}");
    }
    assert_eq!(fiscale::omocodia("RSSMRA85T10A562S", 1).as_deref(), Some("RSSMRA85T10A56NH"));
    assert_eq!(fiscale::omocodia("RSSMRA85T10A562S", 2).as_deref(), Some("RSSMRA85T10A5SNT"));
    assert_eq!(fiscale::omocodia("RSSMRA85T10A562S", 8), None);
    assert_eq!(fiscale::complete_piva("0013588042").as_deref(), Some("00135880425"));
}

#[test]
fn a_two_digit_year_of_birth_is_the_last_that_can_be() {
    let code = "MRARSS75P14H501I";
    let born = |on| fiscale::nascita(code, day(on)).map(|it| it.data.to_string());
    assert_eq!(born("2026-03-02").as_deref(), Some("1975-09-14"));
    assert_eq!(born("2075-09-13").as_deref(), Some("1975-09-14"));
    assert_eq!(born("2075-09-14").as_deref(), Some("2075-09-14"));
    assert_eq!(born("1974-01-01").as_deref(), Some("1875-09-14"));
}

#[test]
fn plates_are_kept_in_one_form() {
    for row in rows("targhe.csv") {
        let targa = Targa::new(&row[0], &row[1]);
        assert_eq!(targa.as_ref().map(Targa::testo).unwrap_or_default(), row[2], "{row:?}");
        let Some(targa) = targa else { continue };
        assert_eq!(targa.nazione(), row[1].to_uppercase());
        assert_eq!(targa.is_plausible(), row[3] == "S", "{row:?}");
    }
}

#[test]
fn notice_numbers_are_text() {
    for row in rows("avvisi.csv") {
        let numero = NumeroAvviso::parse(&row[0]);
        assert_eq!(numero.as_ref().map(NumeroAvviso::grouped).unwrap_or_default(), row[1]);
        let Some(numero) = numero else { continue };
        assert_eq!(numero.iuv(), row[2], "{row:?}");
        assert_eq!(numero.has_valid_check(), row[3] == "S", "{row:?}");
    }
    for row in rows("avvisi_composti.csv") {
        let [aux, code] = [0, 1].map(|index: usize| row[index].parse().expect("a small number"));
        let numero = NumeroAvviso::with_aux(aux, code, row[2].parse().expect("a base"));
        assert_eq!(numero.map(|it| it.to_string()).unwrap_or_default(), row[3], "{row:?}");
    }
}

#[test]
fn languages_are_tags() {
    for row in rows("lingue.csv") {
        let lingua = Lingua::parse(&row[0]);
        assert_eq!(lingua.as_ref().map(Lingua::as_str).unwrap_or_default(), row[1], "{row:?}");
        assert_eq!(lingua.as_ref().map(Lingua::base).unwrap_or_default(), row[2], "{row:?}");
    }
}

#[test]
fn countries_go_by_many_names() {
    for row in rows("nazioni.csv") {
        let found = Nazione::find(&row[0]).map(|it| it.iso2).unwrap_or_default();
        assert_eq!(found, row[1], "{row:?}");
    }
}

#[test]
fn no_country_hides_another() {
    for nazione in Nazione::all() {
        for name in [nazione.iso2, nazione.iso3, nazione.nome, &nazione.capitals()] {
            assert_eq!(Nazione::find(name), Some(nazione), "{name}");
        }
        if nazione.iso2 != "IT" {
            assert_eq!(Nazione::find(nazione.belfiore), Some(nazione), "{}", nazione.nome);
        }
        assert!(nazione.capitals().chars().count() <= MAX_CHARS);
    }
}

fn private(text: &str) -> Riservato<String> {
    Riservato::new(text.to_owned())
}

fn nominativo(text: &str) -> Nominativo {
    match text.split_once(", ") {
        Some((cognome, nome)) => Nominativo::Persona { cognome: private(cognome), nome: private(nome) },
        None => Nominativo::Ente { denominazione: private(text) },
    }
}

#[test]
fn addresses_fit_the_window_or_say_why_not() {
    for row in rows("indirizzi.csv") {
        let indirizzo = Indirizzo {
            presso: private(&row[2]),
            via: private(&row[3]),
            civico: private(&row[4]),
            interno: private(&row[5]),
            cap: row[6].clone(),
            citta: row[7].clone(),
            provincia: row[8].clone(),
            nazione: row[9].clone(),
        };
        assert_eq!(indirizzo.is_usable(), row[10] == "S", "{}", row[0]);
        let lines = indirizzo.lines(&nominativo(&row[1]));
        let text = lines.map_or_else(|unfit| format!("{unfit:?}"), |it| it.reveal().join("|"));
        assert_eq!(text, row[11], "{}", row[0]);
    }
}

#[test]
fn codes_of_the_lot_are_read_in_any_case() {
    for it in TipoAtto::ALL {
        assert_eq!(TipoAtto::parse(&format!(" {} ", it.as_str().to_lowercase())), Some(it));
    }
    for it in Ruolo::ALL {
        assert_eq!(Ruolo::parse(it.as_str()), Some(it));
    }
    for it in Canale::ALL {
        assert_eq!(Canale::parse(it.as_str()), Some(it));
    }
    for it in TipoLotto::ALL {
        assert_eq!(TipoLotto::parse(it.as_str()), Some(it));
    }
    assert_eq!(TipoAtto::parse("VERBALE"), None);
    assert_eq!(Ruolo::parse(""), None);
}

#[test]
fn nobody_is_named_in_a_message() {
    let indirizzo = Indirizzo { via: private("VIA SEGRETA"), ..Indirizzo::default() };
    let who = nominativo("ROSSI, MARIO");
    let lines = indirizzo.lines(&who);
    let shown = format!("{indirizzo:?} {who:?} {lines:?}");
    assert!(!shown.contains("SEGRETA") && !shown.contains("ROSSI"), "{shown}");
}

proptest! {
    #[test]
    fn days_count_without_gaps(offset in -700_000_i32..2_900_000) {
        let it = day("1970-01-01").plus(offset);
        let (anno, mese, giorno) = it.ymd();
        prop_assert_eq!(Data::new(anno, mese, giorno), Some(it));
        prop_assert_eq!(Data::parse(&it.to_string()), Some(it));
        prop_assert!(it.plus(1).ymd() > it.ymd());
        prop_assert_eq!(it.plus(7).weekday(), it.weekday());
        prop_assert_eq!(it.plus(-5).days_until(it), 5);
    }

    #[test]
    fn terms_never_end_on_a_holiday(offset in 14_610_i32..36_500, days in 1_i32..100) {
        let from = day("1970-01-01").plus(offset);
        let last = Calendario::LEGALE.payment_term(from, days);
        prop_assert!(!Calendario::LEGALE.is_holiday(last));
        // 25, 26 December and a Sunday is the longest run of holidays.
        prop_assert!((days..=days + 3).contains(&from.days_until(last)));
        let working = JESI.plus_working_days(from, days.unsigned_abs());
        prop_assert!(JESI.is_working_day(working));
        let between = (1..from.days_until(working)).filter(|&n| JESI.is_working_day(from.plus(n)));
        prop_assert_eq!(between.count() as i32, days - 1);
    }

    #[test]
    fn costs_are_added_once_and_whole(
        bounds in prop::collection::vec((1_u64..400_000, 0_u64..400_000, any::<[bool; 3]>()), 1..5),
        notifica in 0_u64..5_000,
        altre in 0_u64..5_000,
    ) {
        let violazioni: Vec<Violazione> = bounds
            .iter()
            .map(|&(minimo, more, [sconto_30, notturna, raddoppio_massa])| Violazione {
                sconto_30,
                notturna,
                raddoppio_massa,
                ..violazione(1, Centesimi::new(minimo), Centesimi::new(minimo + more), "p")
            })
            .collect();
        let spese = Spese {
            notifica: Centesimi::new(notifica),
            procedurali: Centesimi::ZERO,
            altre: Centesimi::new(altre),
        };
        let sums = |violazioni: &[Violazione], spese: &Spese| {
            Importi::compute(Regime::Cds, violazioni, spese).expect("sums")
        };
        let bare = sums(&violazioni, &Spese::default());
        let with_costs = sums(&violazioni, &spese);
        let whole = bare.entro_60gg.expect("a 60-day sum");
        let added = with_costs.entro_60gg.and_then(|it| it.checked_sub(whole));
        prop_assert_eq!(added, spese.total());
        let early = bare.entro_5gg.zip(with_costs.entro_5gg);
        prop_assert_eq!(early.is_some(), violazioni.iter().any(|it| it.sconto_30));
        if let Some((bare, with_costs)) = early {
            prop_assert_eq!(with_costs.checked_sub(bare), spese.total());
            prop_assert!(bare <= whole);
        }
        // An act costs what its violations cost one by one.
        let singly = violazioni.iter().map(|it| {
            sums(std::slice::from_ref(it), &Spese::default()).oltre_60gg.expect("a late sum")
        });
        prop_assert_eq!(bare.oltre_60gg, Centesimi::sum(singly));
    }

    #[test]
    fn a_fiscal_code_tells_its_birth_and_any_slip(
        cognome in "[A-Z][a-zàèéìòùä' ]{0,12}",
        nome in "[A-Z][a-zàèéìòùä' ]{0,12}",
        age in 0_i32..36_000,
        is_woman: bool,
        belfiore in "[A-MZ][0-9]{3}",
        n in 1_usize..8,
        place in 0_usize..16,
        slip in "[A-Z]",
    ) {
        let today = day("2026-03-02");
        let nascita = Nascita {
            data: today.plus(-age),
            sesso: if is_woman { Sesso::F } else { Sesso::M },
            belfiore,
        };
        let code = fiscale::compose(&cognome, &nome, &nascita).expect("a code");
        prop_assert_eq!(fiscale::judge(&code), Verdict::Valid(Kind::Persona));
        let other = fiscale::omocodia(&code, n).expect("an omocodia");
        prop_assert_eq!(fiscale::judge(&other), Verdict::Valid(Kind::Persona));
        prop_assert_eq!(fiscale::nascita(&other, today), Some(nascita));
        if code[place..=place] != slip {
            let mut wrong = code;
            wrong.replace_range(place..=place, &slip);
            prop_assert!(!matches!(fiscale::judge(&wrong), Verdict::Valid(_)), "{}", wrong);
        }
    }

    #[test]
    fn one_wrong_digit_of_a_number_is_seen(
        segregazione in 0_u8..100,
        base in 0_u64..10_000_000_000_000,
        ten in "[0-9]{10}",
        place in 0_usize..18,
        other in 0_u8..10,
    ) {
        let numero = NumeroAvviso::compose(segregazione, base).expect("a notice number");
        prop_assert!(numero.has_valid_check());
        prop_assert_eq!(NumeroAvviso::parse(&numero.grouped()), Some(numero.clone()));
        let change = |text: &str, place: usize| {
            let mut digits = text.to_owned();
            digits.replace_range(place..=place, &other.to_string());
            digits
        };
        let wrong = change(numero.as_str(), place);
        // A wrong first digit may name a kind of notice that has no check.
        if place > 0 && wrong != numero.as_str() {
            prop_assert!(!NumeroAvviso::parse(&wrong).expect("18 digits").has_valid_check());
        }
        let piva = fiscale::complete_piva(&ten).expect("eleven digits");
        let wrong = change(&piva, place % 11);
        if wrong != piva {
            prop_assert!(!matches!(fiscale::judge(&wrong), Verdict::Valid(_)));
        }
    }

    #[test]
    fn no_line_is_too_long_and_no_word_is_cut(
        name in "[A-Z']{1,20}( [A-Z']{1,20}){0,6}",
        via in "([A-Z.]{1,15} ){1,6}",
        civico in "[0-9]{0,4}(/[A-Z])?",
        citta in "[A-Z]{1,20}( [A-Z]{1,20})?",
    ) {
        let indirizzo = Indirizzo {
            via: private(&via),
            civico: private(&civico),
            cap: "60035".to_owned(),
            citta: citta.clone(),
            provincia: "AN".to_owned(),
            nazione: "IT".to_owned(),
            ..Indirizzo::default()
        };
        let who = Nominativo::Ente { denominazione: private(&name) };
        if let Ok(lines) = indirizzo.lines(&who) {
            let lines = lines.reveal();
            prop_assert!(lines.len() <= MAX_LINES);
            prop_assert!(lines.iter().all(|it| it.chars().count() <= MAX_CHARS));
            let given = format!("{name} {via} {civico} 60035 {citta} AN");
            let given: Vec<&str> = given.split_whitespace().collect();
            let printed = lines.join(" ");
            prop_assert_eq!(printed.split(' ').collect::<Vec<_>>(), given);
        }
    }
}
