//! Killed at any moment: what was being made is there whole or not at all, no number is used twice, and no piece is in
//! two batches.
//!
//! `PLICO_KILLS` says how often each verb is killed; a few times where it does not.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use plico::press::manifest::Plico;
use serde_json::Value;

use crate::damage::Dice;
use crate::workshop::Workshop;
use crate::workshop::rows;

/// How often each verb is killed.
fn kills() -> u32 {
    std::env::var("PLICO_KILLS").map_or(4, |it| it.parse().unwrap())
}

/// A verb being killed again and again at moments that a seed chooses.
struct Axe {
    dice: Dice,
    /// About how long the verb takes.
    takes: Duration,
    deaths: u32,
}

impl Axe {
    /// Runs a verb to its end, to know how long it takes.
    fn new(workshop: &Workshop, seed: u64, args: &[&str]) -> Self {
        let start = Instant::now();
        let ran = workshop.plico(args);
        assert!(matches!(ran.code, Some(0 | 1)), "{}", ran.err);
        Self { dice: Dice(seed), takes: start.elapsed(), deaths: 0 }
    }

    fn is_done(&self) -> bool {
        self.deaths >= kills()
    }

    /// Starts a verb and kills it on the way; whether it died of it.
    fn fell(&mut self, workshop: &Workshop, args: &[&str]) -> bool {
        let mut command = workshop.command();
        let mut child = command.args(args).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let moment = 20 + u32::try_from(self.dice.roll(960)).unwrap();
        std::thread::sleep(self.takes * moment / 1000);
        child.kill().unwrap();
        let died = child.wait().unwrap().code().is_none();
        if died {
            self.deaths += 1;
        } else {
            // It was through: aim earlier.
            self.takes = self.takes * 4 / 5;
        }
        died
    }
}

/// Plichi enough for every death of three verbs and for those that they survive.
fn lot(seed: u64) -> Workshop {
    Workshop::rendered(kills() * 2 + 8, seed)
}

/// The operations are whole: nothing else is visible beside them, and all of it reads back.
fn check(workshop: &Workshop, made: usize) {
    assert_eq!(workshop.operations("reso").len(), made);
    workshop.expect(0, &["verify", "reso"]);
    let prints = prints(workshop);
    let jobs: BTreeSet<String> = prints.iter().map(|it| workshop.manifest(it).lavoro).collect();
    assert_eq!(jobs.len(), prints.len(), "a job number was used twice");
    // By the lists that go to the carrier, each piece is in one batch at most.
    let mut given = BTreeMap::new();
    for print in &prints {
        for batch in workshop.manifest(print).batches {
            for row in rows(&last_list(workshop, print, &batch.id)) {
                // Abroad there is no number of ours.
                let number = ["numero_piego", "id_verbale", "destinatario"].map(|it| row[it].clone()).join(" ");
                let twice = given.insert(number.clone(), batch.id.clone());
                assert_eq!(twice, None, "{number} is in {} too", batch.id);
            }
        }
    }
}

/// The lot and its reprints.
fn prints(workshop: &Workshop) -> Vec<String> {
    let operations = workshop.operations("reso");
    let reprints = operations.into_iter().filter(|it| it.ends_with("-ristampa"));
    std::iter::once("reso".to_string()).chain(reprints.map(|it| format!("reso/operazioni/{it}"))).collect()
}

/// The carrier's list of a batch as it is now.
fn last_list(workshop: &Workshop, print: &str, batch: &str) -> std::path::PathBuf {
    let own = workshop.path(print).join(format!("distinte/{batch}.csv"));
    let later = workshop.operations("reso").into_iter().rev().map(|it| {
        let number = it.split('-').next().unwrap().to_string();
        workshop.path("reso/operazioni").join(it).join(format!("distinte/{batch}.sostitutiva-{number}.csv"))
    });
    later.into_iter().find(|it| it.is_file()).unwrap_or(own)
}

/// What a dead run left in a folder is hidden, and the next run takes it away.
fn is_clean(folder: &Path) -> bool {
    plico::files::names(folder).unwrap().iter().all(|it| !it.starts_with(".plico-scratch") || it.ends_with(".new"))
}

#[test]
fn a_render_killed_at_any_moment() {
    let workshop = Workshop::new();
    workshop.sample(24, 1, "lotto");
    workshop.sample(24, 2, "altro");
    let mut axe = Axe::new(&workshop, 0x00A1_1CE5, &["render", "altro", "-o", "altro-reso"]);
    while !axe.is_done() {
        let died = axe.fell(&workshop, &["render", "lotto", "-o", "reso"]);
        if workshop.path("reso").exists() {
            workshop.expect(0, &["verify", "reso"]);
            fs::remove_dir_all(workshop.path("reso")).unwrap();
        } else {
            assert!(died, "it ended and left nothing");
        }
    }
    workshop.render("lotto", "reso", "0");
    assert!(is_clean(&workshop.path("")));
    let mut numbers = BTreeSet::new();
    for reso in ["reso", "altro-reso"] {
        let mut given = workshop.plichi(reso).into_iter().filter_map(|it| it.numero_piego);
        assert!(given.all(|it| numbers.insert(it)), "a registered number was given twice");
    }
    assert_ne!(workshop.manifest("reso").lavoro, workshop.manifest("altro-reso").lavoro);
    println!("render: killed {} times", axe.deaths);
}

#[test]
fn a_reprint_killed_at_any_moment() {
    let workshop = lot(3);
    let plichi = workshop.plichi("reso");
    let args = |plico: &Plico| ["reprint", "reso", "--plichi", &plico.id].map(String::from);
    one_by_one("reprint", &workshop, 0x00B0_B0B0, plichi.iter().map(args));
}

/// Kills a command, then runs it to its end, with other arguments each time.
fn one_by_one<const N: usize>(name: &str, workshop: &Workshop, seed: u64, mut all: impl Iterator<Item = [String; N]>) {
    let first = all.next().expect("there is something to do");
    let mut axe = Axe::new(workshop, seed, &first.each_ref().map(String::as_str));
    let mut made = 1;
    for args in all {
        if axe.is_done() {
            break;
        }
        let args = args.each_ref().map(String::as_str);
        axe.fell(workshop, &args);
        let is_there = workshop.operations("reso").len() == made + 1;
        // Made again it finds what is there, or makes it.
        workshop.expect(i32::from(is_there), &args);
        made += 1;
        check(workshop, made);
    }
    assert!(axe.is_done());
    assert!(is_clean(&workshop.path("reso/operazioni")) && is_clean(&workshop.path("reso")));
    println!("{name}: killed {} times", axe.deaths);
}

/// The acts of a lot, in order.
fn acts(workshop: &Workshop) -> Vec<String> {
    let mut acts: Vec<String> = workshop.plichi("reso").into_iter().map(|it| it.id_verbale[0].clone()).collect();
    let mut seen = BTreeSet::new();
    acts.retain(|it| seen.insert(it.clone()));
    acts
}

#[test]
fn a_pull_killed_at_any_moment() {
    let workshop = lot(4);
    let acts = acts(&workshop);
    let args = |act: &String| ["pull", act, "--reason", "pagato", "--dir", "reso"].map(String::from);
    one_by_one("pull", &workshop, 0x00C0_FFEE, acts.iter().map(args));
}

#[test]
fn a_handover_killed_at_any_moment() {
    let workshop = lot(5);
    let plichi = workshop.plichi("reso");
    let scan = workshop.scan();
    // Each time one plico goes, and all after it stay.
    let except = |number: usize| {
        let rest: Vec<&str> = plichi[number..].iter().map(|it| it.id.as_str()).collect();
        fs::write(workshop.path("eccezioni.txt"), rest.join("\n")).unwrap();
    };
    let args = ["--json", "handover", "reso", "--date", "2026-04-02", "--distinta", &scan, "--except", "eccezioni.txt"];
    except(1);
    let mut axe = Axe::new(&workshop, 0x00DE_FACE, &args);
    let mut made = 1;
    for number in 2..plichi.len() {
        if axe.is_done() {
            break;
        }
        except(number);
        axe.fell(&workshop, &args);
        let is_there = workshop.operations("reso").len() == made + 1;
        let said: Value = serde_json::from_str(&workshop.expect(i32::from(is_there), &args).out).unwrap();
        assert_eq!(said["affidati"].as_u64(), if is_there { None } else { Some(1) });
        made += 1;
        check(&workshop, made);
    }
    assert!(axe.is_done());
    let handed: Vec<String> = workshop
        .operations("reso")
        .iter()
        .flat_map(|it| rows(&workshop.path("reso/operazioni").join(it).join("affidamento.csv")))
        .map(|it| format!("{} {}", it["id_verbale"], it["progressivo_destinatario"]))
        .collect();
    let key = |it: &Plico| format!("{} {}", it.id_verbale[0], it.progressivo_destinatario);
    let expected: Vec<String> = plichi[..made].iter().map(key).collect();
    assert_eq!(handed, expected, "each went once");
    println!("handover: killed {} times", axe.deaths);
}
