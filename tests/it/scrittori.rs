//! Processes that write one ledger: at once, killed at any moment, and on a full disk. What one has reported is there.
//!
//! The writers are this very program, run again for one test that does nothing unless it is told where to write.
//! `PLICO_KILLS` says how often they are killed.

use std::collections::BTreeSet;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Write;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use plico::ledger::Error;
use plico::ledger::Fact;
use plico::ledger::Ledger;
use plico::ledger::Recorded;
use rstest::rstest;

use crate::cluster::Base;
use crate::cluster::Place;
use crate::damage::Dice;

/// Facts that are recorded together.
const TOGETHER: usize = 20;

/// Where a writer writes, its name, and how many batches.
const TOLD: [&str; 3] = ["PLICO_SCRITTORE", "PLICO_SCRITTORE_NOME", "PLICO_SCRITTORE_QUANTI"];

fn open(place: &str) -> Ledger {
    match plico::ledger::is_address(place) {
        true => Ledger::connect(place, None).unwrap(),
        false => Ledger::open(place.as_ref()).unwrap(),
    }
}

/// One batch of a writer: facts about acts that all writers write about.
fn batch(ledger: &mut Ledger, name: &str, number: usize) -> Result<Vec<Recorded>, Error> {
    let keys: Vec<String> = (0..TOGETHER).map(|it| format!("{name} {number} {it}")).collect();
    let subjects: Vec<String> = (0..TOGETHER).map(|it| format!("atto:E388:V/{}", (number + it) % 50)).collect();
    let fact = |(subject, key)| Fact {
        subject,
        kind: "esito",
        instant: "2026-04-01T08:00:00Z",
        payload: "{\"evento\":\"ottemperato\"}",
        day: Some("2026-04-01"),
        key: Some(key),
    };
    let facts: Vec<Fact<'_>> =
        subjects.iter().map(String::as_str).zip(keys.iter().map(String::as_str)).map(fact).collect();
    ledger.record_all(&facts)
}

/// The other end of the tests below; alone it does nothing.
#[test]
fn a_writer() {
    let told = TOLD.map(|it| std::env::var(it).unwrap_or_default());
    let [place, name, count] = told.each_ref().map(String::as_str);
    if place.is_empty() {
        return;
    }
    let mut ledger = open(place);
    for number in 0..count.parse().unwrap() {
        match batch(&mut ledger, name, number) {
            Ok(_) => println!("scritto {number}"),
            Err(error) => {
                println!("fermo {error}");
                break;
            }
        }
        std::io::stdout().flush().unwrap();
    }
}

/// A command that runs a writer, after these words.
fn writer(before: &[&str], place: &Place, name: &str, count: usize) -> Child {
    let own = std::env::current_exe().unwrap();
    let mut words: Vec<&str> = before.to_vec();
    words.extend([own.to_str().unwrap(), "scrittori::a_writer", "--exact", "--nocapture", "--test-threads=1"]);
    let address = match plico::ledger::is_address(&place.place) {
        true => place.place.clone(),
        false => place.workshop.path(&place.place).display().to_string(),
    };
    let values = [address, name.to_string(), count.to_string()];
    Command::new(words[0])
        .args(&words[1..])
        .envs(TOLD.into_iter().zip(values))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// What a writer reported until it ended: the batches, and why it stopped.
fn reported(child: &mut Child) -> (BTreeSet<usize>, Option<String>) {
    let (mut done, mut stopped) = (BTreeSet::new(), None);
    for line in BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok) {
        // The harness begins its own line where ours stands.
        if let Some((_, number)) = line.split_once("scritto ") {
            done.insert(number.parse().unwrap());
        }
        if let Some((_, why)) = line.split_once("fermo ") {
            stopped = Some(why.to_string());
        }
    }
    (done, stopped)
}

/// The batches that are in the ledger; each whole, each once, all chains proved.
fn there(place: &Place, name: &str) -> BTreeSet<usize> {
    let mut ledger = place.ledger();
    let mut found = Vec::new();
    ledger.check(&mut |it| panic!("{it:?}"), &mut |_, _, _| {}).unwrap();
    ledger
        .vista()
        .unwrap()
        .each_of_kind("esito", |_, _, key| {
            found.push(key.unwrap().to_string());
            Ok::<(), Error>(())
        })
        .unwrap();
    let all: BTreeSet<&String> = found.iter().collect();
    assert_eq!(all.len(), found.len(), "a fact is there twice");
    let mut batches: Vec<usize> = Vec::new();
    for key in &found {
        let mut words = key.split(' ');
        if words.next() == Some(name) {
            batches.push(words.next().unwrap().parse().unwrap());
        }
    }
    let whole: BTreeSet<usize> = batches.iter().copied().collect();
    assert_eq!(whole.len() * TOGETHER, batches.len(), "half a batch is there");
    whole
}

#[rstest]
fn writers_at_once_lose_nothing(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    // Both make the ledger too, at the same moment.
    let mut children: Vec<Child> = ["uno", "due", "tre"].map(|name| writer(&[], &place, name, 15)).into();
    let reported: Vec<BTreeSet<usize>> = children.iter_mut().map(|it| reported(it).0).collect();
    for (mut child, reported) in children.into_iter().zip(&reported) {
        assert!(child.wait().unwrap().success());
        assert_eq!(*reported, (0..15).collect());
    }
    for name in ["uno", "due", "tre"] {
        assert_eq!(there(&place, name), (0..15).collect());
    }
    assert_eq!(place.ledger().last().unwrap(), 3 * 15 * TOGETHER as u64);
}

#[rstest]
fn a_writer_killed_at_any_moment(#[values(Base::File, Base::Server)] base: Base) {
    let Some(place) = base.project() else { return };
    let kills: u32 = std::env::var("PLICO_KILLS").map_or(4, |it| it.parse().unwrap());
    let mut dice = Dice(0x0BAD_5EED);
    let mut deaths = 0;
    for _ in 0..kills {
        let mut child = writer(&[], &place, "uno", 10_000);
        std::thread::sleep(Duration::from_millis(30 + dice.roll(250) as u64));
        child.kill().unwrap();
        deaths += u32::from(child.wait().unwrap().code().is_none());
        let (reported, _) = reported(&mut child);
        let there = there(&place, "uno");
        assert!(reported.is_subset(&there), "reported and lost: {:?}", reported.difference(&there));
    }
    assert_eq!(deaths, kills);
    // Run again, the same facts add nothing and say so.
    let before = place.ledger().last().unwrap();
    let there = there(&place, "uno");
    let mut ledger = place.ledger();
    for number in &there {
        let again = batch(&mut ledger, "uno", *number).unwrap();
        assert!(again.iter().all(|it| matches!(it, Recorded::Known(_))));
    }
    assert_eq!(ledger.last().unwrap(), before);
    println!("killed {deaths} times, {} batches stayed", there.len());
}

#[test]
fn a_full_disk_stops_and_leaves_the_ledger_whole() {
    let place = Base::File.project().unwrap();
    batch(&mut place.ledger(), "prima", 0).unwrap();
    // No file may grow past half a megabyte: that is what a full disk looks like to a program.
    let limited = ["bash", "-c", "trap '' XFSZ; ulimit -f 500; exec \"$@\"", "bash"];
    let mut child = writer(&limited, &place, "uno", 10_000);
    let (reported, stopped) = reported(&mut child);
    assert!(child.wait().unwrap().success());
    let stopped = stopped.expect("it stopped and said why");
    assert!(stopped.starts_with("cannot record facts in the ledger"), "{stopped}");
    assert!(reported.len() > 3, "it wrote while there was room");
    assert_eq!(there(&place, "uno"), reported);
    // With room again it goes on.
    batch(&mut place.ledger(), "uno", 10_000).unwrap();
    assert!(there(&place, "uno").contains(&10_000));
}
