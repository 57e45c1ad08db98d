//! Days of a card: how a reading spells them, who must agree, what a story allows, and what a piece's cards come to.

use std::path::PathBuf;

use rstest::rstest;

use plico::domain::calendario::Calendario;
use plico::domain::carta::CardProfile;
use plico::domain::carta::Kind;
use plico::domain::carta::Rect;
use plico::domain::carta::Role;
use plico::domain::carta::Side;
use plico::domain::carta::Zone;
use plico::domain::carta::ZoneKind;
use plico::domain::data::Data;
use plico::domain::esito::Esito;
use plico::raster::Grey;
use plico::scan::agreement;
use plico::scan::agreement::Event;
use plico::scan::agreement::Rule;
use plico::scan::agreement::Source;
use plico::scan::agreement::Witness;
use plico::scan::agreement::story;
use plico::scan::days;
use plico::scan::days::Scores;
use plico::scan::days::Told;
use plico::scan::days::Window;
use plico::scan::days::spelling;
use plico::scan::outcome;
use plico::scan::outcome::CardRead;
use plico::scan::outcome::Judgement;
use plico::scan::outcome::Known;
use plico::scan::ticks::Mark;
use plico::scan::zones::Reading;
use plico::scan::zones::Value;

use crate::harness::Case;

fn day(text: &str) -> Data {
    Data::parse(text).unwrap()
}

fn window() -> Window {
    Window { first: day("2026-03-02"), last: day("2026-04-10") }
}

/// What readings say of the days of the window.
fn scores(seen: &[&str]) -> Scores {
    let score = |it: Data| -seen.iter().map(|seen| spelling::distance(seen, it)).sum::<f64>() / seen.len() as f64;
    let days = days::ranked(window().days().into_iter().map(|it| (it, score(it))).collect());
    Scores { days, seen: seen.iter().map(|it| (*it).to_owned()).collect(), ..Scores::default() }
}

/// What the reader of days makes of a hand or a postmark: clear where every reading spells one day.
fn told(seen: &[&str]) -> Scores {
    let scores = scores(seen);
    let told = scores.best().map(|(day, _)| {
        let is_spelt = scores.exact(day) == seen.len();
        let right = if is_spelt { 0.99 } else { 0.6 };
        Told { day, lead: scores.margin(), right, is_witness: is_spelt, is_alone: false }
    });
    // As sure as a net is that sees what it knows.
    Scores { days: scores.days.iter().map(|it| (it.0, it.1 * 4.0)).collect(), told, ..scores }
}

fn said(source: Source, seen: &[&str]) -> Scores {
    if matches!(source, Source::Hand | Source::Postmark) { told(seen) } else { scores(seen) }
}

#[rstest]
fn story_case(#[files("tests/cases/scan/storia/*.case")] path: PathBuf) {
    let case = Case::read(&path);
    let word = |word: &str| Event::ALL.into_iter().find(|it| it.as_str() == word).unwrap();
    let row = |line: &str| {
        let (event, date) = line.split_once(' ').unwrap();
        (word(event), day(date))
    };
    let days: story::Days = case.input("giorni").unwrap().lines().map(row).collect();
    let broken = story::broken(&days, &Calendario::LEGALE);
    let line = |it: &story::Broken| format!("{}: {}, {}\n", it.code, it.event.as_str(), it.by.as_str());
    case.check(&path, |_| broken.iter().map(line).collect());
    // A day is possible beside the others exactly where it breaks nothing with them.
    for (event, day) in &days {
        let mut others = days.clone();
        others.remove(event);
        let breaks = broken.iter().any(|it| it.event == *event || it.by == *event);
        assert_eq!(story::is_possible(*event, *day, &others, &Calendario::LEGALE), !breaks, "{event:?}");
    }
}

#[test]
fn a_reading_is_the_day_that_it_spells_best() {
    for (seen, meant) in [
        ("12/03/2026", "2026-03-12"),
        ("12.03.26", "2026-03-12"),
        ("120326", "2026-03-12"),
        ("12 MAR 2026", "2026-03-12"),
        ("8-4-26", "2026-04-08"),
        ("08042026", "2026-04-08"),
        // A stroke between figures taken for one, a letter for a digit, a figure lost, one that looks alike.
        ("12103/2026", "2026-03-12"),
        ("I2.O3.26", "2026-03-12"),
        ("2/03/202", "2026-03-02"),
        ("18/03/2026", "2026-03-18"),
        ("31MAR262", "2026-03-31"),
    ] {
        assert_eq!(scores(&[seen]).best().unwrap().0, day(meant), "{seen}");
    }
}

#[test]
fn a_day_is_spelt_where_nothing_else_can_be_meant() {
    for (seen, date, is_spelt) in [
        ("09/03/26", "2026-03-09", true),
        ("9-3-26", "2026-03-09", true),
        ("090326", "2026-03-09", true),
        ("9 MAR 26", "2026-03-09", false),
        ("09MAR26", "2026-03-09", true),
        // The 23rd whose month was lost, not the second of March.
        ("232026", "2026-03-02", false),
        ("2/3/2026", "2026-03-02", true),
        ("09/03/25", "2026-03-09", false),
    ] {
        assert_eq!(spelling::is_spelt(seen, day(date)), is_spelt, "{seen}");
    }
}

fn agreed(witnesses: &[(Source, &str, &[&str])]) -> agreement::Agreed {
    let scores: Vec<Scores> = witnesses.iter().map(|it| said(it.0, it.2)).collect();
    let heard = witnesses.iter().zip(&scores);
    let heard: Vec<Witness> =
        heard.map(|(it, scores)| Witness { source: it.0, place: it.1.to_owned(), scores }).collect();
    agreement::agree(&heard, &|_| true)
}

#[test]
fn a_day_stands_on_two_witnesses_or_on_print() {
    let (hand, stamp, print) = (Source::Hand, Source::Postmark, Source::Print);
    let clear: &[&str] = &["12/03/26", "12/03/26"];
    // A hand alone, however clear and however often it was read, is one witness.
    assert_eq!(agreed(&[(hand, "data", clear)]).day, None);
    let both = agreed(&[(hand, "data", clear), (stamp, "bollo", &["12.03.26", "12MAR26"])]);
    assert_eq!(both.day, Some((day("2026-03-12"), Rule::TwoWitnesses)));
    assert_eq!(both.inputs, ["mano:data:12/03/26|12/03/26", "bollo:bollo:12.03.26|12MAR26"]);
    // Print stands alone, but only where many ways of reading it are one.
    assert_eq!(agreed(&[(print, "data", clear)]).day, None);
    let printed: &[&str] = &["12/03/26", "12/03/26", "12 MAR 26", "", "12/03/26", "12/03/26"];
    assert_eq!(agreed(&[(print, "data", printed)]).day, Some((day("2026-03-12"), Rule::Printed)));
    for rival in ["17/03/26", "17 MAR 26", "I7MAR26"] {
        let seen: &[&str] = &["12/03/26", "12/03/26", "12/03/26", "12/03/26", "12/03/26", rival];
        assert_eq!(agreed(&[(print, "data", seen)]).day, None, "{rival}");
    }
    // The first figure of a day may have been lost.
    assert_eq!(agreed(&[(print, "data", &["6/03/26"; 5])]).day, None);
    assert!(agreed(&[(print, "data", &["06/03/26"; 5])]).day.is_some());
    let filed = agreed(&[(hand, "data", clear), (Source::File, "file", &["12/03/2026"])]);
    assert_eq!(filed.day, Some((day("2026-03-12"), Rule::CardAndFile)));
}

#[test]
fn a_day_that_is_denied_or_not_clear_is_for_a_person() {
    let (hand, stamp, print) = (Source::Hand, Source::Postmark, Source::Print);
    let clear: &[&str] = &["12/03/26", "12/03/26"];
    // The postmark is of another day, as it may be: the likelier is proposed first.
    let apart = agreed(&[(hand, "data", &["12/03/26"]), (stamp, "bollo", &["13.03.26"])]);
    assert_eq!(apart.day, None);
    assert!(apart.proposals.iter().take(2).any(|it| it.0 == day("2026-03-12")), "{:?}", apart.proposals);
    // Print that two days could have been.
    assert_eq!(agreed(&[(print, "data", &["1_/03/26", "11/03/26", "17/03/26"])]).day, None);
    assert_eq!(agreed(&[(print, "data", &["232026"])]).day, None);
    // Print against a file.
    let printed: &[&str] = &["12/03/26"; 5];
    let denied = agreed(&[(print, "data", printed), (Source::File, "file", &["16/03/2026"])]);
    assert_eq!(denied.day, None);
    // Last year's date, written clearly, does not become this year's because the postmark would have it so.
    let slip = agreed(&[(hand, "data", &["12/03/25", "12/03/25"]), (stamp, "bollo", &["12.03.26"])]);
    assert_eq!(slip.day, None);
    // A hand that no reading spells, or one of them otherwise; a postmark that one reading does not spell.
    let twice: &[&str] = &["12.03.26", "12.03.26"];
    assert_eq!(agreed(&[(hand, "data", &["12/08/26", "1Z/0B/26"]), (stamp, "bollo", twice)]).day, None);
    assert_eq!(agreed(&[(hand, "data", &["12/03/26", "17/03/26"]), (stamp, "bollo", twice)]).day, None);
    assert_eq!(agreed(&[(hand, "data", clear), (stamp, "bollo", &["12.03.26", "12.0.26"])]).day, None);
    // A hand that may have been the day before, and a postmark that may have been struck a day later.
    let (sure, struck) = (told(&["12/03/26"]), told(&["12.03.26"]));
    let mut near = sure.clone();
    near.days.iter_mut().filter(|it| it.0 == day("2026-03-11")).for_each(|it| it.1 = -4.0);
    let witness = |source, place: &str, scores| Witness { source, place: place.to_owned(), scores };
    let both =
        |scores| agreement::agree(&[witness(hand, "data", scores), witness(stamp, "bollo", &struck)], &|_| true).day;
    assert!(both(&sure).is_some());
    assert_eq!(both(&near), None);
    // Nothing that can be read.
    assert_eq!(agreed(&[(hand, "data", &["/"]), (stamp, "bollo", &["12.03.26"])]).day, None);
}

/// The zones of an advice of receipt, as few as make one.
const ZONES: [(&str, ZoneKind, &str, &str); 14] = [
    ("data_consegna", ZoneKind::Date, "", ""),
    ("consegna_destinatario", ZoneKind::Tick, "consegna", "RECAG001C/MANI"),
    ("consegna_familiare", ZoneKind::Tick, "consegna", "RECAG002C/FAMILIARE"),
    ("firma_ricevente", ZoneKind::Ink, "", ""),
    ("firma_rifiutata", ZoneKind::Tick, "senza_firma", ""),
    ("numero_can", ZoneKind::Text, "", ""),
    ("data_mancata_consegna", ZoneKind::Date, "", ""),
    ("assenza", ZoneKind::Tick, "mancata_consegna", "RECAG010/"),
    ("irreperibile", ZoneKind::Tick, "mancata_consegna", "RECAG003F+M01/IRREPERIBILE"),
    ("data_cad", ZoneKind::Date, "", ""),
    ("data_ritiro", ZoneKind::Date, "", ""),
    ("ritiro_destinatario", ZoneKind::Tick, "giacenza", "RECAG005C/RITIRO_GIACENZA"),
    ("firma_ritiro", ZoneKind::Ink, "", ""),
    ("bollo", ZoneKind::Stamp, "", ""),
];

fn profile(kind: Kind, is_printed: bool) -> CardProfile {
    let zone = |(name, kind, group, outcome): &(&str, ZoneKind, &str, &str)| Zone {
        side: Side::Retro,
        name: (*name).into(),
        kind: *kind,
        rect: Rect { x_um: 1000, y_um: 1000, width_um: 4000, height_um: 4000 },
        group: (*group).into(),
        outcome: Esito::parse(outcome),
        printed: is_printed && *kind == ZoneKind::Date,
    };
    CardProfile::new("prova".into(), kind, [150_000, 100_000], vec![], vec![], ZONES.iter().map(zone).collect())
        .unwrap()
}

/// What a card says, zone by zone: `barrata`, `firma`, a day; whatever is not named is blank.
fn read<'a>(profile: &'a CardProfile, told: &[(&str, &str)]) -> CardRead<'a> {
    let reading = |zone: &Zone| {
        let told = told.iter().find(|it| it.0 == zone.name).map(|it| it.1);
        let (is_ticked, ink) = match told {
            Some("dubbio") => (None, 0.05),
            Some(_) => (Some(true), 0.3),
            None => (Some(false), 0.0),
        };
        let mark = Mark { ink, around: 0.0, is_full: false, is_covered: false, is_ticked, confidence: 0.9 };
        let (value, mark, scores) = match zone.kind {
            ZoneKind::Tick => (Value::Tick(is_ticked), Some(mark), Scores::default()),
            ZoneKind::Ink => (Value::Ink(is_ticked), None, Scores::default()),
            ZoneKind::Text => (Value::Text(String::new()), None, Scores::default()),
            ZoneKind::Date | ZoneKind::Stamp => {
                // Each is read in as many ways as print is.
                let seen: Vec<&str> = told.into_iter().flat_map(|it| [it; 5]).collect();
                let source = if zone.printed { Source::Print } else { Source::Hand };
                (Value::Day(None), None, if seen.is_empty() { Scores::default() } else { said(source, &seen) })
            }
        };
        Reading {
            name: zone.name.clone(),
            value,
            confidence: 0.9,
            alternatives: Vec::new(),
            is_blank: is_ticked.map(|it| !it),
            scores,
            mark,
            crop: Grey { width: 0, height: 0, pixels: Vec::new() },
        }
    };
    CardRead { profile, readings: profile.zones().iter().map(reading).collect(), numbers: Vec::new(), is_tied: true }
}

fn known() -> Known {
    Known { window: window(), told: Vec::new(), calendario: Calendario::LEGALE }
}

fn judge(is_printed: bool, told: &[(&str, &str)]) -> Judgement {
    outcome::judge(&[read(&profile(Kind::Ar, is_printed), told)], &known())
}

fn codes(judgement: &Judgement) -> Vec<&str> {
    judgement.doubts.iter().map(|it| it.code).collect()
}

const DELIVERED: [(&str, &str); 4] = [
    ("data_consegna", "12/03/26"),
    ("consegna_destinatario", "barrata"),
    ("firma_ricevente", "firma"),
    ("bollo", "12.03.26"),
];

#[test]
fn a_whole_card_needs_nobody() {
    let judgement = judge(false, &DELIVERED);
    assert_eq!(codes(&judgement), Vec::<&str>::new());
    assert!(judgement.is_alone());
    assert_eq!(judgement.esito.unwrap().to_string(), "RECAG001C/MANI");
    assert_eq!(judgement.day(Event::Delivered), Some(day("2026-03-12")));
    assert!(judgement.evidence.is_complete());
    assert!(judgement.confidence >= 0.5);
}

#[rstest]
#[case::no_stamp(&[("bollo", "")], &["data-da-leggere"])]
#[case::another_day_on_the_stamp(&[("bollo", "13.03.26")], &["data-da-leggere"])]
#[case::no_day(&[("data_consegna", "")], &["data-mancante"])]
#[case::last_year(&[("data_consegna", "12/03/25")], &["data-impossibile"])]
#[case::not_signed(&[("firma_ricevente", "")], &["firma-assente"])]
#[case::not_signed_for_a_reason(&[("firma_ricevente", ""), ("firma_rifiutata", "barrata")], &[])]
#[case::signed_perhaps(&[("firma_ricevente", "dubbio")], &["firma-in-dubbio"])]
#[case::no_tick(&[("consegna_destinatario", "")], &["esito-mancante"])]
#[case::two_ticks(&[("consegna_familiare", "barrata")], &["caselle-in-dubbio"])]
#[case::a_tick_perhaps(&[("irreperibile", "dubbio")], &["caselle-in-dubbio"])]
#[case::two_outcomes(&[("irreperibile", "barrata")], &["esiti-in-contrasto"])]
#[case::a_day_that_the_outcome_excludes(&[("data_ritiro", "20/03/26")], &["data-in-contrasto"])]
#[case::a_notice_for_nobody(&[("numero_can", "scritto")], &["can-non-attesa"])]
#[case::to_family_without_notice(
    &[("consegna_destinatario", ""), ("consegna_familiare", "barrata")], &["can-mancante"])]
#[case::to_family(
    &[("consegna_destinatario", ""), ("consegna_familiare", "barrata"), ("numero_can", "scritto")], &[])]
fn what_is_wrong_with_a_card_is_said(#[case] changed: &[(&str, &str)], #[case] expected: &[&str]) {
    let kept = DELIVERED.iter().filter(|it| !changed.iter().any(|other| other.0 == it.0));
    let told: Vec<(&str, &str)> = kept.chain(changed).copied().filter(|it| !it.1.is_empty()).collect();
    let judgement = judge(false, &told);
    // Without an outcome that is certain, its other rules are drawn from the likeliest one.
    let codes = codes(&judgement);
    assert!(expected.iter().all(|it| codes.contains(it)), "{codes:?}");
    assert_eq!(judgement.is_alone(), expected.is_empty(), "{codes:?}");
}

#[test]
fn what_happened_at_the_office_stands_over_the_absence() {
    let told = [
        ("data_mancata_consegna", "12/03/26"),
        ("assenza", "barrata"),
        ("data_cad", "13/03/26"),
        ("data_ritiro", "18/03/26"),
        ("ritiro_destinatario", "barrata"),
        ("firma_ritiro", "firma"),
    ];
    let judgement = judge(true, &told);
    assert_eq!(judgement.esito.unwrap().to_string(), "RECAG005C/RITIRO_GIACENZA");
    assert_eq!(judgement.day(Event::Collected), Some(day("2026-03-18")));
    assert_eq!(judgement.day(Event::CadSent), Some(day("2026-03-13")));
    // What is still to come is said, and needs nobody.
    assert_eq!(codes(&judgement), ["arcad-mancante"]);
    assert!(judgement.is_alone() && !judgement.evidence.is_complete());
    // With the card of the notice the proof is whole.
    let (ar, arcad) = (profile(Kind::Ar, true), profile(Kind::Arcad, true));
    let both = outcome::judge(&[read(&ar, &told), read(&arcad, &[("data_consegna", "16/03/26")])], &known());
    assert_eq!(codes(&both), Vec::<&str>::new());
    assert_eq!(both.day(Event::Delivered), None, "the notice's own delivery is not that of the act");
}

#[test]
fn days_that_are_no_story_are_taken_back() {
    let told = [
        ("data_mancata_consegna", "12/03/26"),
        ("assenza", "barrata"),
        ("data_cad", "11/03/26"),
        ("data_ritiro", "18/03/26"),
        ("ritiro_destinatario", "barrata"),
        ("firma_ritiro", "firma"),
    ];
    let judgement = judge(true, &told);
    assert!(codes(&judgement).contains(&"cad-prima-del-tentativo"), "{:?}", codes(&judgement));
    assert!(!judgement.is_alone());
    assert_eq!(judgement.day(Event::CadSent), None);
}

#[test]
fn a_file_of_the_carrier_is_a_witness() {
    let profile = profile(Kind::Ar, false);
    let told: Vec<(&str, &str)> = DELIVERED.iter().copied().filter(|it| it.0 != "bollo").collect();
    let told_by_file = |date| Known { told: vec![(Event::Delivered, day(date))], ..known() };
    let same = outcome::judge(&[read(&profile, &told)], &told_by_file("2026-03-12"));
    assert!(same.is_alone(), "{:?}", codes(&same));
    assert_eq!(same.days[&Event::Delivered].day.unwrap().1, Rule::CardAndFile);
    // With the postmark the card stands, and the file says otherwise.
    let other = outcome::judge(&[read(&profile, &DELIVERED)], &told_by_file("2026-03-20"));
    assert!(!other.is_alone(), "{:?}", codes(&other));
}

#[test]
fn numbers_that_are_no_pair_are_said() {
    let profile = profile(Kind::Ar, false);
    let mut card = read(&profile, &DELIVERED);
    let number = |role, number: &str| (role, String::from(number));
    card.numbers = vec![number(Role::NumeroPiego, "761234567890"), number(Role::NumeroAr, "661234567891")];
    assert!(outcome::judge(&[card.clone()], &known()).is_alone());
    card.numbers[1].1 = "661234577891".into();
    let apart = outcome::judge(&[card.clone()], &known());
    assert_eq!(codes(&apart), ["numeri-non-accoppiati"]);
    card.numbers.clear();
    card.is_tied = false;
    assert_eq!(codes(&outcome::judge(&[card], &known())), ["carta-non-legata"]);
}
