//! Damaged lots: whatever happens to its files, a lot is read to the end or refused, and its rows add up.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;

use plico::domain::data::Data;
use plico::intake::rilievi::Gravita;
use plico::jobs::lotto;
use plico::jobs::lotto::Lotto;

use crate::harness::Case;
use crate::intake::Setting;
use crate::intake::base;
use crate::intake::chain;
use crate::intake::lay_out;
use crate::intake::root;

/// Numbers without clock: the same lots are damaged in the same way on every run.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides.max(1)
    }
}

/// Damages a file in one of the ways that files are damaged.
fn damage(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let lines = |bytes: &[u8]| bytes.split_inclusive(|it| *it == b'\n').map(<[u8]>::to_vec).collect::<Vec<_>>();
    match dice.roll(9) {
        0 => {
            for _ in 0..=dice.roll(4) {
                let at = dice.roll(bytes.len());
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.roll(8);
                }
            }
        }
        1 => bytes.truncate(dice.roll(bytes.len())),
        2 | 3 => {
            let mut all = lines(bytes);
            if !all.is_empty() {
                let line = all[dice.roll(all.len())].clone();
                all.insert(dice.roll(all.len() + 1), line);
            }
            *bytes = all.concat();
        }
        4 => {
            let mut all = lines(bytes);
            if !all.is_empty() {
                all.remove(dice.roll(all.len()));
            }
            *bytes = all.concat();
        }
        5 => shuffle_columns(bytes, dice),
        6 => {
            let noise: [&[u8]; 8] =
                [b"\"", b";", b"\r\n", b"\0", b"\xff\xfe", b"\xe0", "\u{202e}".as_bytes(), b"9,9E+15"];
            let at = dice.roll(bytes.len() + 1);
            bytes.splice(at..at, noise[dice.roll(noise.len())].iter().copied());
        }
        7 => {
            let (a, b) = (dice.roll(bytes.len() + 1), dice.roll(bytes.len() + 1));
            let part = bytes[a.min(b)..a.max(b)].to_vec();
            let at = dice.roll(bytes.len() + 1);
            bytes.splice(at..at, part);
        }
        _ => {
            let at = dice.roll(bytes.len());
            let end = (at + dice.roll(40)).min(bytes.len());
            bytes.drain(at..end);
        }
    }
}

fn shuffle_columns(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let columns = text.lines().next().map_or(0, |it| it.split(';').count());
    let (a, b) = (dice.roll(columns), dice.roll(columns));
    let swap = |line: &str| {
        let mut fields: Vec<&str> = line.split(';').collect();
        if fields.len() == columns {
            fields.swap(a, b);
        }
        format!("{}\r\n", fields.join(";"))
    };
    *bytes = text.lines().map(swap).collect::<String>().into_bytes();
}

/// Whatever happens to its files, a lot is read to the end or refused with a reason, and no row is lost.
#[test]
fn rows_always_add_up() {
    let tables = ["lotto.csv", "verbali.csv", "violazioni.csv", "soggetti.csv", "rilevazioni.csv", "allegati.csv"];
    let (read, refused) = damaged_lots(&base(), 600, |files, dice| {
        // The head is one row, and a lot without head is refused: it is damaged less often.
        let table = tables[dice.roll(tables.len() * 2 - 1).div_ceil(2)];
        damage(files.get_mut(table).unwrap(), dice);
    });
    assert!(read > 400 && refused > 10, "read {read}, refused {refused}");
}

/// The same of an XML flow, which is refused more often: what follows a broken tag cannot be told apart.
#[test]
fn records_always_add_up() {
    let case = Case::read(&root().join("tests/cases/intake/tracciato_maggioli.case"));
    let flow = case.input("flusso.xml").unwrap().as_bytes().to_vec();
    let lot = BTreeMap::from([("flusso.xml".to_owned(), flow)]);
    let (read, refused) = damaged_lots(&lot, 300, |files, dice| damage(files.get_mut("flusso.xml").unwrap(), dice));
    assert!(read > 50 && refused > 50, "read {read}, refused {refused}");
}

/// Reads many damaged lots; how many were read and how many refused.
fn damaged_lots(
    lot: &BTreeMap<String, Vec<u8>>,
    rounds: usize,
    mut damage: impl FnMut(&mut BTreeMap<String, Vec<u8>>, &mut Dice),
) -> (usize, usize) {
    let mut setting = Setting::new();
    setting.data = Data::parse("2026-03-20");
    let folder = tempfile::tempdir().unwrap();
    let mut dice = Dice(20_260_042);
    let (mut read, mut refused) = (0, 0);
    for round in 0..rounds {
        let mut files = lot.clone();
        for _ in 0..=dice.roll(3) {
            damage(&mut files, &mut dice);
        }
        let path = folder.path().join(format!("lotto-{round}"));
        lay_out(&path, &files);
        let options = setting.options();
        match lotto::read(&path, &options, folder.path()) {
            Ok(lotto) => {
                read += 1;
                check_sums(&lotto, &files, round);
            }
            Err(error) => {
                refused += 1;
                assert!(!chain(&error).is_empty());
            }
        }
        fs::remove_dir_all(&path).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
    }
    (read, refused)
}

fn check_sums(lotto: &Lotto, files: &BTreeMap<String, Vec<u8>>, round: usize) {
    let it = lotto.conti();
    assert_eq!(it.righe, it.atti + it.scartati, "round {round}");
    let held = it.tutti_trattenuti();
    assert_eq!(it.destinatari, it.plichi + it.pec + held + it.destinatari_scartati, "round {round}");
    if let Some(verbali) = it.file.iter().find(|it| it.file == "verbali.csv") {
        assert_eq!(verbali.righe, it.righe, "round {round}");
        assert_eq!(verbali.usate, it.atti, "round {round}: used rows are acts");
    }
    if let Some(soggetti) = it.file.iter().find(|it| it.file == "soggetti.csv") {
        assert_eq!(soggetti.usate, it.plichi + it.pec, "round {round}: used rows are recipients");
    }
    let mut blocked = BTreeSet::new();
    let mut rilievi = lotto.rilievi().unwrap();
    while let Some((file, rilievo)) = rilievi.read().unwrap() {
        if rilievo.gravita == Gravita::Blocca {
            blocked.insert((file.to_owned(), rilievo.riga));
        }
    }
    for file in &it.file {
        let in_rilievo = blocked.iter().filter(|it| it.0 == file.file).count();
        assert_eq!(file.righe, file.usate + file.in_rilievo, "round {round}");
        assert_eq!(file.in_rilievo, in_rilievo as u64, "round {round}");
        if let Some(righe) = plain_rows(&file.file, &files[&file.file]) {
            assert_eq!(file.righe, righe, "round {round}: {}", file.file);
        }
    }
    let mut pezzi = lotto.pezzi().unwrap();
    let mut plichi = 0;
    while let Some(pezzo) = pezzi.read().unwrap() {
        let (atto, index) = lotto.atto(&pezzo);
        assert!(index < atto.destinatari.len() && !atto.violazioni.is_empty(), "round {round}");
        plichi += 1;
    }
    assert_eq!(plichi, it.plichi, "round {round}");
}

/// The rows of a file counted by its lines alone, where that can be done.
fn plain_rows(file: &str, bytes: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(bytes).ok()?;
    let body = text.replace("\r\n", "\n");
    if body.contains(['"', '\r', '\0', '\u{feff}']) || !body.contains('\n') {
        return None;
    }
    let is_blank = |line: &&str| line.chars().all(|it| it.is_whitespace() || it == ';');
    // Only a header that is as it was is surely taken for one.
    let known = base().remove(file)?;
    let header = std::str::from_utf8(&known).ok()?.lines().next()?;
    if !body.lines().take(10).any(|it| it == header) {
        return None;
    }
    Some(body.lines().filter(|it| !is_blank(it) && !it.eq_ignore_ascii_case(header)).count() as u64)
}
