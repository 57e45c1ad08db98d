//! Lots in: every tolerance and every finding is a case; whatever happens to a lot, its rows add up.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::path::PathBuf;

use rstest::rstest;

use plico::domain::data::Data;
use plico::domain::paese::Paesi;
use plico::domain::tariffa::Tariffa;
use plico::files::sort::Sorter;
use plico::files::staging::Staging;
use plico::intake::paesi;
use plico::intake::rilievi::Codice;
use plico::intake::tariffa;
use plico::intake::tracciato::Tracciato;
use plico::jobs::lotto;
use plico::jobs::lotto::Lotto;
use plico::jobs::lotto::Options;
use plico::locale::Locale;

use crate::harness::Case;

/// The root of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What reading needs besides the lot.
pub struct Setting {
    pub tracciati: Vec<Tracciato>,
    tariffa: Tariffa,
    paesi: Paesi,
    trattieni_senza_posta: bool,
    frasi: Locale,
    pub data: Option<Data>,
    importi_del_lotto: Option<bool>,
}

impl Setting {
    pub fn new() -> Self {
        let read = |path: &str| fs::read_to_string(root().join(path)).unwrap();
        let tracciato = |name: &str| Tracciato::parse(&read(&format!("templates/tracciati/{name}.toml"))).unwrap();
        Self {
            tracciati: vec![tracciato("neutro"), tracciato("maggioli-posizione")],
            tariffa: tariffa::parse(&read("templates/tariffe/cds-2021.toml")).unwrap(),
            paesi: paesi::parse(&read("templates/paesi/paesi.toml")).unwrap(),
            trattieni_senza_posta: false,
            frasi: Locale::parse(&read("locales/it/rilievi.toml")).unwrap(),
            data: None,
            importi_del_lotto: None,
        }
    }

    pub fn options(&self) -> Options<'_> {
        Options {
            data: self.data,
            tracciati: &self.tracciati,
            paesi: &self.paesi,
            trattieni_senza_posta: self.trattieni_senza_posta,
            tariffa: Some(&self.tariffa),
            importi_del_lotto: self.importi_del_lotto,
            lingue: &|_| vec!["it".to_owned()],
            can_draw: &|it: char| (it as u32) < 0x2000 || it == '€' || it == '’',
            stampati: &[],
            obbligatori: &[],
            lettera: None,
            ricorda: false,
            rubrica: None,
            frasi: &self.frasi,
        }
    }
}

/// Lays a lot out in a folder: name and bytes of each file.
pub fn lay_out(folder: &Path, files: &BTreeMap<String, Vec<u8>>) {
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// The lot that cases change.
pub fn base() -> BTreeMap<String, Vec<u8>> {
    let folder = root().join("tests/cases/intake/base");
    let names = [
        "lotto.csv",
        "verbali.csv",
        "violazioni.csv",
        "soggetti.csv",
        "rilevazioni.csv",
        "pagamenti.csv",
        "allegati.csv",
        "allegati/foto/v-1.jpg",
        "allegati/V-2.jpg",
    ];
    names.iter().map(|name| ((*name).to_owned(), fs::read(folder.join(name)).unwrap())).collect()
}

#[rstest]
fn case(#[files("tests/cases/intake/*.case")] path: PathBuf) {
    let case = Case::read(&path);
    let mut setting = Setting::new();
    let mut files = base();
    for (name, body) in &case.inputs {
        apply(&mut files, &mut setting, name, body);
    }
    let folder = tempfile::tempdir().unwrap();
    let lot = folder.path().join("lotto");
    fs::create_dir(&lot).unwrap();
    lay_out(&lot, &files);
    let options = setting.options();
    let read = lotto::read(&lot, &options, folder.path());
    case.check(&path, |section| match (&read, section) {
        (Ok(lotto), "rilievi") => rilievi(lotto, &setting.frasi, false),
        (Ok(lotto), "tutti i rilievi") => rilievi(lotto, &setting.frasi, true),
        (Ok(lotto), "conti") => conti(lotto),
        (Ok(lotto), "atti") => atti(lotto),
        (Err(error), "errore") => chain(error).replace(&*lot.to_string_lossy(), "LOTTO"),
        (Ok(_), _) => panic!("the lot was read"),
        (Err(error), _) => panic!("{}", chain(error)),
    });
}

/// Applies an input section to the base lot.
fn apply(files: &mut BTreeMap<String, Vec<u8>>, setting: &mut Setting, name: &str, body: &str) {
    match name {
        // `soggetti.csv 2 cap = 1100`: the second row after the header.
        "cambia" => body.lines().for_each(|line| change(files, line)),
        // `soggetti.csv: row`, added at the end.
        "aggiungi" => {
            for line in body.lines() {
                let (file, row) = line.split_once(": ").unwrap();
                files.get_mut(file).unwrap().extend(format!("{row}\r\n").bytes());
            }
        }
        // `soggetti.csv 2`: the second row after the header, taken out.
        "togli" => {
            for line in body.lines() {
                let (file, row) = line.split_once(' ').unwrap();
                let text = String::from_utf8(files[file].clone()).unwrap();
                let row: usize = row.parse().unwrap();
                let kept = text.lines().enumerate().filter(|it| it.0 != row).map(|it| format!("{}\r\n", it.1));
                files.insert(file.to_owned(), kept.collect::<String>().into_bytes());
            }
        }
        "togli file" => body.lines().for_each(|file| drop(files.remove(file))),
        "codifica" => {
            let (file, encoding) = body.trim().split_once(' ').unwrap();
            let text = String::from_utf8(files[file].clone()).unwrap();
            files.insert(file.to_owned(), encode(&text, encoding));
        }
        // `verbali.csv É`: that letter becomes its byte of Latin-1, whatever the rest of the file is.
        "byte rotto" => {
            let (file, letter) = body.trim_end().split_once(' ').unwrap();
            let letter = letter.chars().next().unwrap();
            let text = String::from_utf8(files[file].clone()).unwrap();
            let (before, after) = text.split_once(letter).unwrap();
            let byte = u8::try_from(u32::from(letter)).unwrap();
            files.insert(file.to_owned(), [before.as_bytes(), &[byte], after.as_bytes()].concat());
        }
        // `verbali.csv ; -> ,`
        "sostituisci" => {
            for line in body.lines() {
                let (file, rest) = line.split_once(' ').unwrap();
                let (from, to) = rest.split_once(" -> ").unwrap();
                let unescape = |it: &str| it.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
                let text = String::from_utf8(files[file].clone()).unwrap();
                files.insert(file.to_owned(), text.replace(&unescape(from), &unescape(to)).into_bytes());
            }
        }
        "data" => setting.data = Data::parse(body.trim()),
        "importi" => setting.importi_del_lotto = Some(body.trim() == "del-lotto"),
        "paesi senza posta" => setting.trattieni_senza_posta = body.trim() == "trattieni",
        "tracciato" => setting.tracciati = vec![Tracciato::parse(body).unwrap()],
        file => drop(files.insert(file.to_owned(), body.as_bytes().to_vec())),
    }
}

/// Changes one field: the rows of the base lot have no separators inside quotes.
fn change(files: &mut BTreeMap<String, Vec<u8>>, line: &str) {
    let (place, value) = line.split_once(" =").unwrap();
    let value = value.trim_start().replace("\\u202e", "\u{202e}").replace("\\0", "\0").replace("\\ua0", "\u{a0}");
    let [file, row, column] = place.split(' ').collect::<Vec<_>>()[..] else {
        panic!("expected `file row column = value`, found `{line}`");
    };
    let text = String::from_utf8(files[file].clone()).unwrap();
    let mut rows: Vec<Vec<String>> = text.lines().map(|line| line.split(';').map(str::to_owned).collect()).collect();
    let column = rows[0].iter().position(|it| it == column).unwrap_or_else(|| panic!("no column `{column}`"));
    rows[row.parse::<usize>().unwrap()][column] = value;
    let text: String = rows.iter().map(|row| format!("{}\r\n", row.join(";"))).collect();
    files.insert(file.to_owned(), text.into_bytes());
}

fn encode(text: &str, encoding: &str) -> Vec<u8> {
    match encoding {
        "bom" => format!("\u{feff}{text}").into_bytes(),
        "utf-16le" => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-16be" => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
        "windows-1252" => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        "iso-8859-15" => encoding_rs::ISO_8859_15.encode(text).0.into_owned(),
        other => panic!("no encoding `{other}`"),
    }
}

/// One line per rilievo, sentence included; those of rows that only follow their act where asked for.
fn rilievi(lotto: &Lotto, frasi: &Locale, all: bool) -> String {
    let mut text = String::new();
    let mut rilievi = lotto.rilievi().unwrap();
    while let Some((file, it)) = rilievi.read().unwrap() {
        if it.codice == Codice::AttoScartato && !all {
            continue;
        }
        let (riga, gravita, codice) = (it.riga, it.gravita.as_str(), it.codice.as_str());
        let messaggio = it.messaggio(frasi);
        writeln!(text, "{file} {riga}: {gravita} [{codice}] `{}`: {messaggio}", it.valore).unwrap();
    }
    text
}

fn conti(lotto: &Lotto) -> String {
    let it = lotto.conti();
    let mut text = format!("righe {} = atti {} + scartati {}\n", it.righe, it.atti, it.scartati);
    let held: Vec<_> = it.trattenuti.iter().map(|(motivo, n)| format!("{motivo} {n}")).collect();
    let held = held.join(", ");
    writeln!(
        text,
        "destinatari {} = plichi {} + pec {} + trattenuti ({held}) + scartati {}",
        it.destinatari, it.plichi, it.pec, it.destinatari_scartati
    )
    .unwrap();
    for file in it.file.iter().filter(|it| it.in_rilievo > 0) {
        let (righe, usate, in_rilievo) = (file.righe, file.usate, file.in_rilievo);
        writeln!(text, "{}: righe {righe} = usate {usate} + in rilievo {in_rilievo}", file.file).unwrap();
    }
    text
}

/// One block per piece, in the order of print.
fn atti(lotto: &Lotto) -> String {
    let mut text = String::new();
    let mut pezzi = lotto.pezzi().unwrap();
    while let Some(pezzo) = pezzi.read().unwrap() {
        let (atto, index) = lotto.atto(&pezzo);
        let destinatario = &atto.destinatari[index];
        let window = destinatario.window_lines().unwrap();
        let sum = |it: Option<plico::domain::importi::Centesimi>| it.map_or("-".to_owned(), |it| it.to_string());
        let importi = atto.importi;
        writeln!(
            text,
            "{} {} {}/{} del {} {} | {} | {} | {} | {} {} {}",
            pezzo.prodotto.as_str(),
            atto.id_verbale,
            destinatario.progressivo,
            destinatario.ruolo.as_str(),
            atto.data_violazione.it(),
            atto.ora_violazione.map_or("-".to_owned(), |it| it.to_string()),
            atto.veicolo.targa.as_ref().map_or("-", |it| it.testo()),
            atto.descrizione_fatto.replace('\n', "⏎"),
            window.reveal().join(" / "),
            sum(importi.entro_5gg),
            sum(importi.entro_60gg),
            sum(importi.oltre_60gg),
        )
        .unwrap();
    }
    text
}

pub fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        write!(text, ": {cause}").unwrap();
        source = cause.source();
    }
    text
}

/// Workers on many threads read acts of one lot.
const fn assert_shared<T: Sync>() {}
const _: () = assert_shared::<Lotto>();

#[test]
fn every_code_has_its_sentence() {
    let frasi = Setting::new().frasi;
    for codice in Codice::ALL {
        assert!(frasi.has(codice.as_str()), "no sentence for `{}`", codice.as_str());
    }
}

#[test]
fn rilievi_open_harmless_in_a_spreadsheet() {
    let mut files = base();
    change(&mut files, "soggetti.csv 1 cognome = =HYPERLINK(\"http://example.org\")?");
    let (text, _) = written(&files);
    assert!(text.starts_with("\u{feff}file;riga;campo;codice;gravita;valore;messaggio\r\n"), "{text}");
    assert!(text.contains(";\"'=HYPERLINK(\"\"http://example.org\"\")?\";"), "{text}");
}

/// `rilievi.csv` of a lot, and how many pieces it has.
fn written(files: &BTreeMap<String, Vec<u8>>) -> (String, u64) {
    let setting = Setting::new();
    let folder = tempfile::tempdir().unwrap();
    let lot = folder.path().join("lotto");
    lay_out(&lot, files);
    let options = setting.options();
    let lotto = lotto::read(&lot, &options, folder.path()).unwrap();
    let mut out = Vec::new();
    lotto.write_rilievi(&mut out).unwrap();
    (String::from_utf8(out).unwrap(), lotto.conti().plichi)
}

/// Files of a zip, each with its name as given.
type Files<'a> = Vec<(&'a str, &'a [u8])>;

/// Packs files into a zip.
fn pack(path: &Path, files: &[(&str, &[u8])]) {
    let mut zip = zip::ZipWriter::new(fs::File::create(path).unwrap());
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}

#[test]
fn a_zip_is_as_good_as_a_folder() {
    let setting = Setting::new();
    let folder = tempfile::tempdir().unwrap();
    let files = base();
    let lot = folder.path().join("lotto");
    lay_out(&lot, &files);
    // A folder around everything, upper case and backslashes, as some programs pack.
    let named: Vec<(String, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (format!("LOTTO\\{}", name.to_uppercase().replace('/', "\\")), bytes.as_slice()))
        .collect();
    let named: Vec<(&str, &[u8])> = named.iter().map(|it| (it.0.as_str(), it.1)).collect();
    let packed = folder.path().join("lotto.zip");
    pack(&packed, &named);
    let options = setting.options();
    let plain = lotto::read(&lot, &options, folder.path()).unwrap();
    let zipped = lotto::read(&packed, &options, folder.path()).unwrap();
    assert_eq!(atti(&plain), atti(&zipped));
    assert_eq!(conti(&plain), conti(&zipped).to_lowercase());
    let hashes = |it: &Lotto| it.inputs().iter().map(|it| it.sha256.clone()).collect::<Vec<_>>();
    assert_eq!(hashes(&plain), hashes(&zipped));
}

#[test]
fn hostile_archives_are_refused_whole() {
    let setting = Setting::new();
    let folder = tempfile::tempdir().unwrap();
    let zeros = vec![b'0'; 32 << 20];
    let lots: [(&str, Files); 4] = [
        ("leads out of the lot", vec![("verbali.csv", b"id_verbale\n"), ("../../etc/cron.d/x", b"x")]),
        ("leads out of the lot", vec![("verbali.csv", b"id_verbale\n"), ("C:\\x", b"x")]),
        ("the same file twice", vec![("verbali.csv", b"id_verbale\n"), ("VERBALI.CSV", b"id_verbale\n")]),
        ("unpacks to far more", vec![("lotto.csv", b"numero_lotto\n1\n"), ("verbali.csv", &zeros)]),
    ];
    for (why, files) in lots {
        let path = folder.path().join("ostile.zip");
        pack(&path, &files);
        let options = setting.options();
        let error = lotto::read(&path, &options, folder.path()).err().expect(why);
        assert!(chain(&error).contains(why), "{}", chain(&error));
        assert!(fs::read_dir(folder.path()).unwrap().count() == 1, "nothing is left behind");
    }
}

#[cfg(unix)]
#[test]
fn links_that_leave_the_lot_are_refused() {
    let setting = Setting::new();
    let folder = tempfile::tempdir().unwrap();
    let lot = folder.path().join("lotto");
    lay_out(&lot, &base());
    std::os::unix::fs::symlink("/etc/passwd", lot.join("allegati/x.jpg")).unwrap();
    let options = setting.options();
    let error = lotto::read(&lot, &options, folder.path()).err().unwrap();
    assert!(chain(&error).contains("leads out of the lot"), "{}", chain(&error));
}

#[test]
fn an_xml_document_type_is_refused() {
    let setting = Setting::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("flusso.xml");
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]><Maggioli><Posizione><Targa>&a;</Targa></Posizione></Maggioli>";
    fs::write(&path, bomb).unwrap();
    let options = setting.options();
    let error = lotto::read(&path, &options, folder.path()).err().unwrap();
    assert!(chain(&error).contains("document type"), "{}", chain(&error));
}

#[test]
fn an_output_folder_appears_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("uscita");
    drop(Staging::new(&to).unwrap());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "dropped, it vanishes");
    for text in ["first", "second"] {
        let staging = Staging::new(&to).unwrap();
        fs::write(staging.path().join("manifest.json"), text).unwrap();
        staging.publish().unwrap();
        assert_eq!(fs::read_to_string(to.join("manifest.json")).unwrap(), text);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    fs::remove_file(to.join("manifest.json")).unwrap();
    fs::write(to.join("altro.txt"), "not ours").unwrap();
    assert!(Staging::new(&to).is_err(), "a folder that we did not make is left alone");
}

#[test]
fn a_sorter_gives_back_what_it_was_given() {
    let folder = tempfile::tempdir().unwrap();
    let mut sorter = Sorter::new(folder.path(), 64);
    for key in ["b", "a", "c", "a", ""] {
        sorter.push(key.as_bytes(), key.repeat(3).as_bytes()).unwrap();
    }
    let sorted = sorter.finish().unwrap();
    for _ in 0..2 {
        let mut records = sorted.iter().unwrap();
        let mut keys = Vec::new();
        while let Some((key, value)) = records.next().unwrap() {
            assert_eq!(value, key.repeat(3));
            keys.push(String::from_utf8(key.to_vec()).unwrap());
        }
        assert_eq!(keys, ["", "a", "a", "b", "c"]);
    }
}
