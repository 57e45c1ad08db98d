//! What scanners put into folders: whatever way it comes and whenever the program dies, each content is kept as it came
//! and ends once.
//!
//! `PLICO_ARRIVI` says how many files come in the great test, `PLICO_KILLS` how often the program is killed meanwhile.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use plico::files;
use plico::hash::sha256;
use plico::jobs::Error;
use plico::jobs::arrivi;
use plico::jobs::arrivi::Conti;
use plico::jobs::arrivi::Letto;
use plico::jobs::arrivi::Lettore;
use plico::jobs::arrivi::Preso;
use plico::jobs::arrivi::Rapporto;
use plico::jobs::arrivi::Regole;
use plico::jobs::arrivi::registro::Arrivo;
use plico::jobs::arrivi::registro::Stato;
use plico::jobs::progress::Silent;
use plico::jobs::progress::Stop;
use plico::raster::Grey;
use plico::raster::encode;
use plico::raster::encode::Packing;
use plico::raster::picture;
use plico::raster::picture::Limits;
use plico::raster::picture::Picture;

use crate::damage::Dice;

/// A reader that opens every page and writes that it did.
struct Apre {
    out: PathBuf,
    takes: Duration,
}

impl Lettore for Apre {
    type Mano = ();

    fn hand(&self) {}

    fn read(&self, preso: &Preso, (): &mut ()) -> Result<Letto, Error> {
        let bytes = files::read(&preso.path)?;
        assert_eq!(sha256(&bytes), preso.sha256);
        std::thread::sleep(self.takes);
        let limits = Limits { pixels: 100_000, ..Limits::default() };
        let read =
            Picture::open(&bytes, limits).and_then(|it| (0..it.pages()).try_for_each(|at| it.page(at).map(drop)));
        Ok(match read {
            Err(cause) => Letto::Rifiutato(cause.code().into()),
            Ok(()) => {
                let folder = self.out.join("letti");
                files::make_folder(&folder)?;
                files::replace(&folder.join(&preso.sha256), preso.nome.as_bytes())?;
                Letto::Fatto
            }
        })
    }
}

/// A folder of results, and one that things come into.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("arrivi")).unwrap();
        Self { folder }
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("scansioni")
    }

    fn inbox(&self) -> PathBuf {
        self.folder.path().join("arrivi")
    }

    fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.inbox().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn waiting(&self) -> Vec<String> {
        files::tree(&self.inbox()).unwrap()
    }

    fn scan(&self, lettore: &impl Lettore) -> Result<Rapporto, Error> {
        arrivi::scan(&self.out(), &[self.inbox()], &quick(), lettore, &Silent, &Stop::default())
    }

    fn watch(&self, lettore: &impl Lettore) -> Rapporto {
        arrivi::watch(&self.out(), &[self.inbox()], &quick(), lettore, true, &Stop::default(), &mut |_, _| Ok(()))
            .unwrap()
    }

    fn apre(&self) -> Apre {
        Apre { out: self.out(), takes: Duration::ZERO }
    }

    fn register(&self) -> Vec<Arrivo> {
        arrivi::register(&self.out()).unwrap()
    }

    /// What came in by name: how it ended, and why.
    fn ends(&self) -> BTreeMap<String, (Stato, String)> {
        let end = |it: Arrivo| {
            let fine = it.fine.unwrap_or_else(|| panic!("{} has no end", it.nome));
            (it.nome, (fine.stato, fine.codice))
        };
        self.register().into_iter().map(end).collect()
    }

    /// The contents that are kept, each under its own hash.
    fn kept(&self) -> BTreeMap<String, &'static str> {
        let mut kept = BTreeMap::new();
        for folder in ["immagini", "rifiutati"] {
            for name in files::names(&self.out().join(folder)).unwrap() {
                let hash = sha256(&fs::read(self.out().join(folder).join(&name)).unwrap());
                assert!(name.starts_with(&format!("{hash}.")), "{folder}/{name} is not as it came");
                assert_eq!(kept.insert(hash, folder), None, "{name} is in two folders");
            }
        }
        kept
    }
}

fn quick() -> Regole {
    Regole { threads: 2, ogni: Duration::from_millis(15), attesa: Duration::ZERO, insieme: 8, ..Regole::default() }
}

/// A small scan that is like no other.
fn paper(number: usize) -> Grey {
    let pixels = (0..60 * 40).map(|it| if it % 60 < number % 50 || it / 60 == number % 37 { 20 } else { 240 });
    let mut grey = Grey { width: 60, height: 40, pixels: pixels.collect() };
    (0..16).for_each(|bit| grey.pixels[bit] = if number >> bit & 1 == 1 { 0 } else { 255 });
    grey
}

fn jpeg(number: usize) -> Vec<u8> {
    let grey = paper(number);
    let mut bytes = encode::jpeg(&grey, 90, 300);
    // Two papers may look the same once they are packed.
    let comment = format!("{number:08}");
    bytes.splice(2..2, [&[0xFF, 0xFE, 0, 10], comment.as_bytes()].concat());
    bytes
}

fn tiff(number: usize) -> Vec<u8> {
    let (one, other) = (paper(number), paper(number + 1));
    encode::tiff(&[(&one, 300), (&other, 200)], Packing::Group4)
}

fn conti(numbers: [u64; 7]) -> Conti {
    let [arrivati, in_attesa, in_lavoro, fatti, dubbi, doppioni, rifiutati] = numbers;
    Conti { arrivati, in_attesa, in_lavoro, fatti, dubbi, doppioni, rifiutati }
}

/// One of each: a scan, the same under another name, a file of pages, half a file, an empty one, a letter, a picture that
/// is too large, and files that are nobody's business.
fn one_of_each(desk: &Desk) -> Vec<(&'static str, Vec<u8>)> {
    let mut huge = jpeg(9);
    let frame = huge.windows(2).position(|it| it == [0xFF, 0xC0]).unwrap();
    huge[frame + 5..frame + 9].copy_from_slice(&[0x40, 0, 0x40, 0]);
    let all = vec![
        ("a.jpg", jpeg(1)),
        ("b.jpg", jpeg(1)),
        ("cartella/c.tif", tiff(2)),
        ("d.jpg", jpeg(3)[..200].to_vec()),
        ("e.jpg", Vec::new()),
        ("f.jpg", b"Gentile ufficio, ".to_vec()),
        ("g.jpg", huge),
        ("Thumbs.db", vec![1, 2, 3]),
        (".nascosto.jpg", jpeg(4)),
        ("h.jpg.part", jpeg(5)),
    ];
    all.iter().for_each(|(name, bytes)| desk.put(name, bytes));
    all
}

fn ends(of: &[(&str, Stato, &str)]) -> BTreeMap<String, (Stato, String)> {
    of.iter().map(|(name, stato, codice)| (name.to_string(), (*stato, codice.to_string()))).collect()
}

const ENDS: [(&str, Stato, &str); 5] = [
    ("a.jpg", Stato::Fatto, ""),
    ("b.jpg", Stato::Doppione, "gia-arrivato"),
    ("cartella/c.tif", Stato::Fatto, ""),
    ("f.jpg", Stato::Rifiutato, "formato-ignoto"),
    ("g.jpg", Stato::Rifiutato, "troppo-grande"),
];

#[test]
fn a_run_takes_what_is_whole_and_leaves_all_as_it_was() {
    let desk = Desk::new();
    let all = one_of_each(&desk);
    let said = desk.scan(&desk.apre()).unwrap();
    assert_eq!(said.conti, conti([5, 2, 0, 2, 0, 1, 2]));
    let waits: Vec<_> = said.attese.iter().map(|it| (it.nome.as_str(), it.codice.as_str())).collect();
    assert_eq!(waits, [("d.jpg", "senza-fine"), ("e.jpg", "vuoto")]);
    assert_eq!(desk.ends(), ends(&ENDS));
    let doubled = desk.register().into_iter().find(|it| it.nome == "b.jpg").unwrap();
    assert_eq!(doubled.fine.unwrap().primo, Some(1), "it says of whom it is the double");
    for (name, bytes) in &all {
        assert_eq!(&fs::read(desk.inbox().join(name)).unwrap(), bytes, "{name} was touched");
    }
    assert_eq!(desk.kept().len(), 4);
    // Seen again, they are known; what was written over meanwhile is another arrival, and what is whole now comes in.
    desk.put("a.jpg", &jpeg(6));
    desk.put("d.jpg", &jpeg(3));
    assert_eq!(desk.scan(&desk.apre()).unwrap().conti, conti([7, 1, 0, 4, 0, 1, 2]));
    assert_eq!(desk.scan(&desk.apre()).unwrap().conti, conti([7, 1, 0, 4, 0, 1, 2]));
    let order: Vec<u64> = desk.register().iter().map(|it| it.sequenza).collect();
    assert_eq!(order, (1..=7).collect::<Vec<_>>());
}

#[test]
fn a_watched_folder_is_emptied_of_what_is_ready() {
    let desk = Desk::new();
    one_of_each(&desk);
    let said = desk.watch(&desk.apre());
    assert_eq!(said.conti, conti([5, 2, 0, 2, 0, 1, 2]));
    assert_eq!(desk.ends(), ends(&ENDS));
    assert_eq!(desk.waiting(), [".nascosto.jpg", "Thumbs.db", "d.jpg", "e.jpg", "h.jpg.part"]);
    assert_eq!(files::names(&desk.out().join("in-lavoro")).unwrap(), [""; 0]);
    let state: serde_json::Value = serde_json::from_slice(&fs::read(desk.out().join("stato.json")).unwrap()).unwrap();
    assert_eq!((&state["arrivati"], &state["in_attesa"], &state["fatti"]), (&5.into(), &2.into(), &2.into()));
    assert_eq!(state["attese"][0]["codice"], "senza-fine");
    // It comes again: a double, and gone from the folder.
    desk.put("ancora.jpg", &jpeg(1));
    assert_eq!(desk.watch(&desk.apre()).conti, conti([6, 2, 0, 2, 0, 2, 2]));
    assert!(!desk.waiting().contains(&"ancora.jpg".to_string()));
    // A share that is away is told, and no reason to stop.
    let away = desk.folder.path().join("altrove");
    let inboxes = [away.clone(), desk.inbox()];
    let told = arrivi::watch(&desk.out(), &inboxes, &quick(), &desk.apre(), true, &Stop::default(), &mut |_, _| Ok(()));
    assert_eq!(told.unwrap().irraggiungibili, [away.display().to_string()]);
}

#[test]
fn a_file_is_taken_when_it_stands_still() {
    let desk = Desk::new();
    let whole = jpeg(1);
    desk.put("a.jpg", &whole);
    // It grows at every look, though it is whole at each: bytes behind the end.
    let mut grown = whole.clone();
    let mut looks = 0;
    let stop = Stop::default();
    let mut after = |said: &Rapporto, _: bool| {
        looks += 1;
        if said.conti.fatti > 0 {
            stop.flag().store(true, Ordering::Relaxed);
        }
        Ok(())
    };
    let writer = std::thread::spawn({
        let path = desk.inbox().join("a.jpg");
        move || {
            let end = Instant::now() + Duration::from_millis(250);
            while Instant::now() < end {
                grown.push(0);
                // In place, as a scanner does; once it is taken there is nothing to write to.
                match fs::File::options().append(true).open(&path) {
                    Ok(mut file) => std::io::Write::write_all(&mut file, &[0]).unwrap(),
                    Err(_) => return false,
                }
                std::thread::sleep(Duration::from_millis(2));
            }
            true
        }
    });
    let rules = Regole { letture: 4, ogni: Duration::from_millis(40), ..quick() };
    arrivi::watch(&desk.out(), &[desk.inbox()], &rules, &desk.apre(), false, &stop, &mut after).unwrap();
    assert!(writer.join().unwrap(), "it was taken while it was written");
    assert!(looks >= 2);
    assert_eq!(desk.register().len(), 1);
}

/// A reader that panics at some contents, and cannot go on at others.
struct Inciampa {
    panics: Option<u64>,
    fails: Option<u64>,
    read: AtomicUsize,
}

impl Lettore for Inciampa {
    type Mano = ();

    fn hand(&self) {}

    fn read(&self, preso: &Preso, (): &mut ()) -> Result<Letto, Error> {
        self.read.fetch_add(1, Ordering::Relaxed);
        assert_ne!(Some(preso.sequenza), self.panics, "a bug");
        match self.fails == Some(preso.sequenza) {
            true => Err(files::Error::refused("write", &preso.path, "no space left").into()),
            false => {
                Ok(if preso.sequenza.is_multiple_of(2) { Letto::Dubbio("data-da-vedere".into()) } else { Letto::Fatto })
            }
        }
    }
}

#[test]
fn a_bug_at_one_content_loses_no_other() {
    let desk = Desk::new();
    (0..20).for_each(|it| desk.put(&format!("{it:02}.jpg"), &jpeg(it)));
    let reader = Inciampa { panics: Some(5), fails: None, read: AtomicUsize::new(0) };
    assert_eq!(desk.watch(&reader).conti, conti([20, 0, 0, 9, 11, 0, 0]));
    assert_eq!(desk.ends()["04.jpg"], (Stato::Dubbio, "lettura-interrotta".to_string()));
    assert_eq!(desk.kept().len(), 20);
}

#[test]
fn a_full_disk_stops_the_run_and_loses_nothing() {
    let desk = Desk::new();
    (0..20).for_each(|it| desk.put(&format!("{it:02}.jpg"), &jpeg(it)));
    let reader = Inciampa { panics: None, fails: Some(7), read: AtomicUsize::new(0) };
    assert!(matches!(desk.scan(&reader), Err(Error::File(_))));
    let reader = Inciampa { panics: None, fails: None, read: AtomicUsize::new(0) };
    assert_eq!(desk.scan(&reader).unwrap().conti, conti([20, 0, 0, 10, 10, 0, 0]));
    assert!(reader.read.into_inner() < 20, "what was read is not read again");
}

/// A reader that looks at what another run says meanwhile.
struct Secondo<'a>(&'a Desk);

impl Lettore for Secondo<'_> {
    type Mano = ();

    fn hand(&self) {}

    fn read(&self, _preso: &Preso, (): &mut ()) -> Result<Letto, Error> {
        let refused = self.0.scan(&self.0.apre()).unwrap_err().to_string();
        assert!(refused.contains("another plico"), "{refused}");
        Ok(Letto::Fatto)
    }
}

#[test]
fn a_second_run_on_the_same_folder_says_so() {
    let desk = Desk::new();
    desk.put("a.jpg", &jpeg(1));
    assert_eq!(desk.scan(&Secondo(&desk)).unwrap().conti.fatti, 1);
}

#[test]
fn half_a_line_of_the_register_is_forgotten() {
    let desk = Desk::new();
    desk.put("a.jpg", &jpeg(1));
    desk.scan(&desk.apre()).unwrap();
    let path = desk.out().join("stato/arrivi.jsonl");
    let text = fs::read_to_string(&path).unwrap();
    // The last line, that its reading is at its end, was being written when the power went.
    fs::write(&path, &text[..text.len() - 9]).unwrap();
    // Whoever only looks changes nothing: it may be that it is being written still.
    assert!(desk.register()[0].fine.is_none());
    assert_eq!(fs::metadata(&path).unwrap().len(), text.len() as u64 - 9);
    assert_eq!(desk.scan(&desk.apre()).unwrap().conti, conti([1, 0, 0, 1, 0, 0, 0]));
    assert_eq!(desk.scan(&desk.apre()).unwrap().conti, conti([1, 0, 0, 1, 0, 0, 0]));
}

/// What the program is told where it runs itself again.
const TOLD: [&str; 3] = ["PLICO_WATCH_OUT", "PLICO_WATCH_INBOX", "PLICO_WATCH_DIES"];

/// Not a test of its own: what runs in the other process.
#[test]
fn a_watcher() {
    let [out, inbox, dies] = TOLD.map(|it| std::env::var(it).unwrap_or_default());
    if out.is_empty() {
        return;
    }
    let dies: Option<u64> = dies.parse().ok();
    let reader = Cade { apre: Apre { out: out.clone().into(), takes: Duration::from_millis(3) }, at: dies };
    let rules = Regole { ogni: Duration::from_millis(10), ..quick() };
    let once = dies.is_some();
    arrivi::watch(Path::new(&out), &[inbox.into()], &rules, &reader, once, &Stop::default(), &mut |_, _| Ok(()))
        .unwrap();
}

/// A reader that takes the whole program with it at one content.
struct Cade {
    apre: Apre,
    at: Option<u64>,
}

impl Lettore for Cade {
    type Mano = ();

    fn hand(&self) {}

    fn read(&self, preso: &Preso, (): &mut ()) -> Result<Letto, Error> {
        if self.at == Some(preso.sequenza) {
            std::process::abort();
        }
        self.apre.read(preso, &mut ())
    }
}

/// Runs it again in a process of its own.
fn watcher(desk: &Desk, dies: &str) -> Child {
    let values = [desk.out().display().to_string(), desk.inbox().display().to_string(), dies.to_string()];
    Command::new(std::env::current_exe().unwrap())
        .args(["arrivi::a_watcher", "--exact", "--nocapture", "--test-threads=1"])
        .envs(TOLD.into_iter().zip(values))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

#[test]
fn a_content_that_the_program_dies_of_is_set_aside() {
    let desk = Desk::new();
    (0..6).for_each(|it| desk.put(&format!("{it:02}.jpg"), &jpeg(it)));
    let mut deaths = 0;
    while !watcher(&desk, "3").wait().unwrap().success() {
        deaths += 1;
        assert!(deaths < 5, "it goes round for ever");
    }
    assert_eq!(deaths, 3, "among others, and twice alone");
    let ends = desk.ends();
    assert_eq!(ends["02.jpg"], (Stato::Rifiutato, "fa-cadere-il-lettore".to_string()));
    assert_eq!(ends.values().filter(|it| it.0 == Stato::Fatto).count(), 5);
    assert_eq!(desk.kept()[&sha256(&jpeg(2))], "rifiutati");
}

/// How a file comes in.
fn deliver(desk: &Desk, number: usize, came: &mut BTreeMap<String, usize>) {
    let (name, path) = (format!("{number:05}.jpg"), desk.inbox().join(format!("{number:05}.jpg")));
    let mut bytes = if number.is_multiple_of(5) { tiff(number) } else { jpeg(number) };
    let short = Duration::from_millis(7);
    match number % 10 {
        // In two goes; as a placeholder that is filled later; under another name first.
        0 | 1 => {
            fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
            std::thread::sleep(short);
            fs::write(&path, &bytes).unwrap();
        }
        2 => {
            fs::write(&path, b"").unwrap();
            std::thread::sleep(short);
            fs::write(&path, &bytes).unwrap();
        }
        3 => {
            let aside = desk.inbox().join(format!("{name}.tmp"));
            fs::write(&aside, &bytes).unwrap();
            std::thread::sleep(short);
            fs::rename(aside, &path).unwrap();
        }
        // Zeros of its size first; below a folder; no scan; a bomb.
        4 => {
            fs::write(&path, vec![0; bytes.len()]).unwrap();
            std::thread::sleep(short);
            fs::write(&path, &bytes).unwrap();
        }
        5 => desk.put(&format!("sotto/{}/{name}", number % 3), &bytes),
        6 if number.is_multiple_of(3) => {
            bytes = format!("lettera {number}").into_bytes();
            desk.put(&name, &bytes);
        }
        7 if number.is_multiple_of(3) => {
            let frame = bytes.windows(2).position(|it| it == [0xFF, 0xC0]).unwrap();
            bytes[frame + 5..frame + 9].copy_from_slice(&[0x7F, 0xFF, 0x7F, 0xFF]);
            desk.put(&name, &bytes);
        }
        // The content of another one.
        8 => {
            bytes = jpeg(number - 1 - number % 3);
            desk.put(&name, &bytes);
        }
        _ => desk.put(&name, &bytes),
    }
    *came.entry(sha256(&bytes)).or_default() += 1;
}

#[test]
fn whatever_way_it_comes_and_whenever_it_dies() {
    let told = |name: &str, or: usize| std::env::var(name).map_or(or, |it| it.parse().unwrap());
    let (count, kills) = (told("PLICO_ARRIVI", 40), told("PLICO_KILLS", 5));
    let desk = Desk::new();
    let (mut came, mut dice, mut deaths) = (BTreeMap::new(), Dice(0xF01D_E500), 0);
    // Half a file that never becomes whole.
    desk.put("mai.jpg", &jpeg(99_999)[..300]);
    let mut child = watcher(&desk, "");
    for number in 1..=count {
        deliver(&desk, number, &mut came);
        if number * kills / count > deaths {
            std::thread::sleep(Duration::from_millis(10 + dice.roll(60) as u64));
            child.kill().unwrap();
            assert!(child.wait().unwrap().code().is_none(), "it ended by itself");
            deaths += 1;
            child = watcher(&desk, "");
        }
    }
    let end = Instant::now() + Duration::from_secs(60 + count as u64 / 20);
    while desk.waiting() != ["mai.jpg"] {
        assert!(Instant::now() < end, "{:?}", desk.waiting());
        std::thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let said = desk.watch(&desk.apre());
    assert_eq!((said.conti.in_attesa, said.conti.in_lavoro), (1, 0));
    let hidden = |it: &String| it.split('/').any(|part| part.starts_with('.'));
    let left: Vec<_> = files::tree(&desk.out()).unwrap().into_iter().filter(hidden).collect();
    // What the reader was writing is its own to sweep.
    assert!(left.iter().all(|it| it.starts_with("letti/")), "{left:?}");
    assert_eq!(files::names(&desk.out().join("in-lavoro")).unwrap(), [""; 0]);
    // Each content came in as often as it was put there, is kept as it came, and ended once; the rest are doubles of it.
    let kept = desk.kept();
    assert_eq!(kept.keys().collect::<Vec<_>>(), came.keys().collect::<Vec<_>>());
    let mut ended: BTreeMap<String, Vec<Stato>> = BTreeMap::new();
    for arrivo in desk.register() {
        let fine = arrivo.fine.unwrap();
        assert_eq!(kept[&arrivo.sha256] == "rifiutati", is_refused(&desk, &arrivo.sha256));
        ended.entry(arrivo.sha256).or_default().push(fine.stato);
    }
    for (hash, states) in &ended {
        assert_eq!(states.len(), came[hash], "{states:?}");
        assert_eq!(states.iter().filter(|it| **it != Stato::Doppione).count(), 1, "{states:?}");
    }
    println!("arrivals: killed {deaths} times, {:?}", said.conti);
}

/// Whether the first arrival of a content was refused.
fn is_refused(desk: &Desk, hash: &str) -> bool {
    !desk.out().join("letti").join(hash).is_file()
}

/// Every code that an arrival can bear has its sentence, in each language.
#[test]
fn every_code_has_its_sentence() {
    let read = [
        picture::Error::Unknown,
        picture::Error::TooManyBytes(1),
        picture::Error::TooManyPages(1),
        picture::Error::Bomb,
        picture::Error::Locked,
        picture::Error::Unsupported(""),
        picture::Error::Broken(""),
    ];
    let own = ["incompleto", "gia-arrivato", "fa-cadere-il-lettore", "lettura-interrotta"];
    let waits = ["vuoto", "in-scrittura", "occupato", "senza-fine", "senza-parti", "senza-indice"];
    for lingua in ["it", "de"] {
        let said = plico::jobs::sentences(lingua, arrivi::SENTENCES).unwrap();
        for code in read.iter().map(picture::Error::code).chain(own).chain(waits) {
            assert_ne!(said.say(code, &[("primo", "1")]), code, "{lingua}");
        }
    }
}
