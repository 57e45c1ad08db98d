//! The ledger on both databases: what is added stays, in order, once, and chained.

use plico::jobs::clock;
use plico::ledger::Fact;
use plico::ledger::Ledger;
use plico::ledger::Recipient;
use plico::ledger::Recorded;
use plico::ledger::Series;
use rstest::rstest;

use crate::cluster::Base;

/// A fact with a key and a day.
fn fact<'a>(subject: &'a str, kind: &'a str, payload: &'a str, key: Option<&'a str>) -> Fact<'a> {
    Fact { subject, kind, instant: "2026-04-01T08:00:00Z", payload, day: Some("2026-04-01"), key }
}

#[rstest]
fn facts_stay_in_order_and_once(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let mut ledger = place.ledger();
    let first = [
        fact("atto:E388:V/1", "ricevuto", "{\"a\":1}", Some("lotto")),
        fact("atto:E388:V/1", "affidato", "{}", None),
        fact("atto:E388:V/1", "ricevuto", "{\"a\":1}", Some("lotto")),
        fact("atto:E388:V/1", "ricevuto", "{\"a\":2}", Some("lotto")),
        fact("atto:E388:V/2", "ricevuto", "{\"a\":1}", Some("lotto")),
    ];
    let recorded = ledger.record_all(&first).unwrap();
    let expected = [Recorded::New(1), Recorded::New(2), Recorded::Known(1), Recorded::Differs(1), Recorded::New(3)];
    assert_eq!(recorded, expected);
    // Another day, another connection: what is known is known.
    let mut ledger = place.ledger();
    let recorded = ledger.record_all(&first).unwrap();
    let expected = [Recorded::Known(1), Recorded::New(4), Recorded::Known(1), Recorded::Differs(1), Recorded::Known(3)];
    assert_eq!(recorded, expected);
    let numbers: Vec<u64> = ledger.about("atto:E388:V/1").unwrap().iter().map(|it| it.number).collect();
    assert_eq!(numbers, [1, 2, 4]);
    assert_eq!(ledger.facts("atto:E388:V/2", "ricevuto").unwrap(), ["{\"a\":1}"]);
    assert_eq!(ledger.count_facts("affidato", "2026-01-01", "2026-12-31").unwrap(), [("2026-04-01".into(), 2)]);
    assert_eq!(ledger.last().unwrap(), 4);
}

/// Facts that must be there together are added together, or not at all.
#[rstest]
fn facts_are_added_whole_or_not(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let mut ledger = place.ledger();
    let number = |payload| fact("ruolo:E388:1", "formato", payload, Some("1"));
    let act = |subject| fact(subject, "emesso", "{}", Some("ruolo:1"));
    let first = [number("{\"atti\":1}"), act("atto:E388:V/1")];
    assert_eq!(ledger.record_whole(&first).unwrap(), Some(vec![Recorded::New(1), Recorded::New(2)]));
    assert_eq!(ledger.record_whole(&first).unwrap(), Some(vec![Recorded::Known(1), Recorded::Known(2)]));
    assert_eq!(ledger.record_whole(&[act("atto:E388:V/2"), number("{\"atti\":2}")]).unwrap(), None);
    assert!(ledger.about("atto:E388:V/2").unwrap().is_empty());
    assert_eq!(ledger.last().unwrap(), 2);
    // The number that nobody took is the next one's.
    assert_eq!(ledger.record_whole(&[act("atto:E388:V/2")]).unwrap(), Some(vec![Recorded::New(3)]));
    assert_eq!(ledger.numbers_of("atto:E388:V/2", "emesso", |it| it == "ruolo:1").unwrap(), [3]);
    assert!(ledger.numbers_of("atto:E388:V/2", "emesso", |it| it == "ruolo:2").unwrap().is_empty());
}

/// One job at a time has the turn; it ends with the job, and keeps nobody else from writing.
#[rstest]
fn turns_are_taken_one_by_one(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let wait = std::time::Duration::from_millis(50);
    let (mut first, mut second) = (place.ledger(), place.ledger());
    assert!(first.take_turn(wait).unwrap());
    assert!(!second.take_turn(wait).unwrap());
    second.record(&fact("atto:E388:V/1", "affidato", "{}", None)).unwrap();
    first.record(&fact("atto:E388:V/1", "affidato", "{}", None)).unwrap();
    drop(first);
    assert!(second.take_turn(std::time::Duration::from_secs(5)).unwrap());
}

#[rstest]
fn many_facts_at_once(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let mut ledger = place.ledger();
    let subjects: Vec<String> = (0..1000).map(|it| format!("atto:E388:V/{}", it % 300)).collect();
    let keys: Vec<String> = (0..1000).map(|it| format!("riga {}", it / 2)).collect();
    let facts: Vec<Fact<'_>> =
        subjects.iter().zip(&keys).map(|(subject, key)| fact(subject, "esito", "{}", Some(key))).collect();
    let new = |recorded: Vec<Recorded>| recorded.iter().filter(|it| matches!(it, Recorded::New(_))).count();
    assert_eq!(new(ledger.record_all(&facts[..700]).unwrap()), 700);
    assert_eq!(new(ledger.record_all(&facts).unwrap()), 300);
    assert_eq!(new(ledger.record_all(&facts).unwrap()), 0);
    assert_eq!(ledger.last().unwrap(), 1000);
}

#[rstest]
fn numbers_are_given_once(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let mut ledger = place.ledger();
    assert_eq!(ledger.job("E388", "2026/1", false, 2026).unwrap(), "20260001");
    assert_eq!(ledger.job("E388", "2026/1", true, 2026).unwrap(), "20260002");
    assert_eq!(ledger.job("E388", "2026/1", false, 2027).unwrap(), "20260001");
    let recipient = |id_verbale| Recipient { ente: "E388", lotto: "2026/1", id_verbale, progressivo: 1, tentativo: 1 };
    let series = Series { name: "ag", count: 3 };
    {
        let mut numbers = ledger.numbers(series.clone()).unwrap();
        assert_eq!(numbers.number(recipient("V/9")).unwrap(), 0);
        // Dropped: nothing was given.
    }
    let mut numbers = ledger.numbers(series.clone()).unwrap();
    assert_eq!(numbers.number(recipient("V/1")).unwrap(), 0);
    assert_eq!(numbers.number(recipient("V/2")).unwrap(), 1);
    assert_eq!(numbers.number(recipient("V/1")).unwrap(), 0);
    assert_eq!((numbers.fresh(), numbers.left()), (Some((0, 1)), 1));
    numbers.commit(Some(&fact("lavoro:20260001", "numeri", "{}", None))).unwrap();
    assert_eq!(ledger.number("ag", recipient("V/2")).unwrap(), Some(1));
    assert_eq!(ledger.number("ag", recipient("V/9")).unwrap(), None);
    let mut numbers = ledger.numbers(series).unwrap();
    assert_eq!(numbers.number(recipient("V/3")).unwrap(), 2);
    let spent = numbers.number(recipient("V/4")).unwrap_err().to_string();
    assert!(spent.starts_with("series `ag` has no numbers left"), "{spent}");
}

#[rstest]
fn what_was_begun_and_not_ended(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let mut ledger = place.ledger();
    for (subject, kind, payload) in [
        ("lavoro:1", "numeri", "{\"n\":1}"),
        ("lavoro:2", "numeri", "{\"n\":2}"),
        ("lavoro:3", "numeri", "{\"n\":3}"),
        ("lavoro:1", "reso", "{\"bozza\":false}"),
        ("lavoro:2", "reso", "{\"bozza\":true}"),
        ("lavoro:1", "numeri", "{\"n\":4}"),
    ] {
        ledger.record(&fact(subject, kind, payload, None)).unwrap();
    }
    let open: Vec<String> = ledger.unended("numeri", "reso").unwrap().into_iter().map(|it| it.1).collect();
    assert_eq!(open, ["{\"n\":2}", "{\"n\":3}", "{\"n\":4}"]);
}

#[rstest]
fn the_database_refuses_edits(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let mut ledger = place.ledger();
    ledger.job("E388", "2026/1", false, 2026).unwrap();
    ledger.record(&fact("atto:E388:V/1", "ricevuto", "{}", None)).unwrap();
    for sql in [
        "DELETE FROM fatti",
        "UPDATE fatti SET contenuto = '[]'",
        "UPDATE fatti SET contenuto = NULL",
        "UPDATE fatti SET sale = NULL",
        "UPDATE fatti SET contenuto = NULL, sale = NULL, giorno = NULL",
        "UPDATE fatti SET contenuto = NULL, sale = NULL, catena = ''",
        "UPDATE fatti SET tipo = 'altro'",
        "UPDATE lavori SET lotto = 'altro'",
        "DELETE FROM lavori",
    ] {
        let refused = place.try_sql(sql).unwrap_err();
        assert!(refused.contains("never edited") || refused.contains("never removed"), "{sql}: {refused}");
    }
    assert_eq!(place.ledger().facts("atto:E388:V/1", "ricevuto").unwrap(), ["{}"]);
    // The one thing that may happen to a fact: at the end of its retention what it says is destroyed.
    place.tamper("UPDATE fatti SET contenuto = NULL, sale = NULL");
    assert_eq!(place.ledger().about("atto:E388:V/1").unwrap()[0].payload, None);
}

#[test]
fn an_address_never_shows_its_password() {
    let words = |error: plico::ledger::Error| {
        let mut text = format!("{error} {error:?}");
        let mut cause = std::error::Error::source(&error);
        while let Some(it) = cause {
            text += &format!(" {it} {it:?}");
            cause = it.source();
        }
        text
    };
    for address in ["postgres://io:segreto@localhost:port/base", "postgres://io:segreto@localhost:1/base"] {
        let text = words(Ledger::connect(address, Some("segreto")).err().unwrap());
        assert!(!text.contains("segreto"), "{text}");
    }
}

#[test]
fn the_civil_day_is_that_of_rome() {
    // Directive 2000/84/EC: the clocks change at 01:00 UTC on the last Sundays of March and October.
    for (seconds, day) in [
        (1_774_738_799, "2026-03-28"), // 28 March, 22:59:59 UTC: 23:59:59
        (1_774_738_800, "2026-03-29"), // 23:00 UTC: 00:00
        (1_774_821_599, "2026-03-29"), // 29 March, 21:59:59 UTC: 23:59:59 in summer
        (1_774_821_600, "2026-03-30"), // 22:00 UTC: 00:00
        (1_792_879_199, "2026-10-24"), // 24 October, 21:59:59 UTC: 23:59:59 in summer
        (1_792_879_200, "2026-10-25"),
        (1_792_969_199, "2026-10-25"), // 25 October, 22:59:59 UTC: 23:59:59 in winter
        (1_792_969_200, "2026-10-26"),
        (1_798_758_000, "2027-01-01"), // 31 December, 23:00 UTC
    ] {
        assert_eq!(clock::civil_day(seconds).to_string(), day, "{seconds}");
    }
}

#[test]
fn an_instant_has_its_day_in_rome_or_none() {
    for (instant, day) in [
        ("2026-11-28T22:59:59Z", Some("2026-11-28")),
        ("2026-11-28T23:00:00Z", Some("2026-11-29")),
        ("2026-07-31T22:00:00Z", Some("2026-08-01")),
        ("2026-07-31", Some("2026-07-31")),
        ("2026-13-01T00:00:00Z", None),
        ("ieri", None),
        ("", None),
    ] {
        assert_eq!(clock::day(instant).map(|it| it.to_string()).as_deref(), day, "{instant}");
    }
}
