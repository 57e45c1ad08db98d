//! The house rules that no compiler checks: who may use whom, which crate lives in which room, what no file says.
//!
//! A new room, or a new crate, fails here until it has its line in a table; that line is where it is argued.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Every room, from the ground up, and what below it it may use: a room, or only a part of one.
const MAY_USE: &[(&str, &[&str])] = &[
    // The ground.
    ("domain", &[]),
    ("hash", &[]),
    ("files", &["hash"]),
    ("raster", &[]),
    ("shipped", &[]),
    ("locale", &[]),
    ("codes", &["domain"]),
    ("fatti", &["domain"]),
    ("ledger", &["hash"]),
    // The stages: values in, values out. None sees another; the press sees what compose hands on.
    ("intake", &["domain", "locale"]),
    ("compose", &["domain", "codes", "hash", "locale"]),
    (
        "press",
        &[
            "domain",
            "codes",
            "hash",
            "raster",
            "compose::copy::Overlay",
            "compose::face",
            "compose::pages",
            "compose::record::CodeRequest",
        ],
    ),
    ("procedure", &["domain", "fatti"]),
    ("scan", &["domain", "codes", "raster"]),
    ("pec", &["domain"]),
    // Cards as they come back, for tests and the demonstration.
    ("maker", &["domain", "codes", "raster"]),
    // What is exchanged with other bases, written and read in the same file.
    ("flussi", &["domain", "fatti"]),
    // The shell, and the doors.
    (
        "jobs",
        &[
            "domain",
            "hash",
            "files",
            "raster",
            "shipped",
            "locale",
            "codes",
            "fatti",
            "ledger",
            "intake",
            "compose",
            "press",
            "procedure",
            "scan",
            "pec",
            "maker",
            "flussi",
        ],
    ),
    // Pages show what the ledger has, in words of a language.
    ("web", &["domain", "hash", "files", "fatti", "ledger", "locale", "jobs"]),
    ("cli", &["domain", "jobs", "web"]),
    ("main", &["cli"]),
];

/// Every crate and the rooms it may be used in; `*` is any but `domain` and `codes`.
const LIVES_IN: &[(&str, &[&str])] = &[
    ("typst", &["compose"]),
    ("typst_layout", &["compose"]),
    ("typst_pdf", &["compose"]),
    ("comemo", &["compose"]),
    ("ttf_parser", &["compose", "maker"]),
    ("rustybuzz", &["compose"]),
    ("icu_segmenter", &["compose"]),
    ("icu_datetime", &["locale"]),
    ("icu_decimal", &["locale"]),
    ("icu_locale_core", &["locale"]),
    ("fluent_bundle", &["locale"]),
    ("fluent_syntax", &["locale"]),
    ("unic_langid", &["locale"]),
    ("pdf_writer", &["press"]),
    ("subsetter", &["press"]),
    ("lopdf", &["press"]),
    // Attached pictures; and pages as pictures.
    ("image", &["press", "raster"]),
    ("zune_jpeg", &["raster"]),
    ("png", &["raster"]),
    ("weezl", &["raster"]),
    ("wide", &["scan"]),
    ("hayro_ccitt", &["raster"]),
    ("fax", &["raster"]),
    // Tesseract, where it is installed.
    ("libloading", &["scan"]),
    ("libm", &["scan"]),
    ("flate2", &["press", "raster"]),
    // The typesetter hands vector pictures over in this crate's types.
    ("usvg", &["press"]),
    ("fast_qr", &["codes"]),
    ("datamatrix", &["codes"]),
    ("rxing", &["codes"]),
    ("hayro", &["press", "raster"]),
    ("zip", &["files"]),
    ("walkdir", &["files"]),
    ("tempfile", &["files"]),
    // Lots are written with it; the reader's tolerance of broken quoting is our own.
    ("csv", &["jobs", "flussi"]),
    // Flows of gestionali come in as XML; what a print file says of itself is read back as XML.
    ("quick_xml", &["intake", "press", "flussi"]),
    ("encoding_rs", &["intake", "flussi"]),
    // Signatures of digital returns.
    ("xml_sec", &["flussi"]),
    // Messages and their signatures; an XML reader that refuses definitions and shows the whole document.
    ("mail_parser", &["pec"]),
    ("mail_builder", &["pec"]),
    // Signatures checked; and made, by a provider that is none.
    ("openssl", &["pec", "maker"]),
    ("roxmltree", &["pec"]),
    ("rusqlite", &["ledger"]),
    ("postgres", &["ledger"]),
    ("rust_xlsxwriter", &["jobs"]),
    // Mail servers are spoken to, and one for trials is opened, in jobs alone.
    ("lettre", &["jobs"]),
    ("async_imap", &["jobs"]),
    // Connections come in at the pages' door as well.
    ("tokio", &["jobs", "web"]),
    ("tokio_native_tls", &["jobs", "web"]),
    ("native_tls", &["jobs", "web"]),
    ("axum", &["web"]),
    ("hyper", &["web"]),
    ("hyper_util", &["web"]),
    ("askama", &["web"]),
    ("form_urlencoded", &["web"]),
    ("ipnet", &["web"]),
    // Who comes in.
    ("argon2", &["jobs"]),
    ("totp_rs", &["jobs"]),
    ("getrandom", &["jobs"]),
    ("similar", &["jobs"]),
    // Keys on tokens.
    ("cryptoki", &["jobs"]),
    ("rayon", &["jobs"]),
    ("clap", &["cli"]),
    ("indicatif", &["cli"]),
    ("signal_hook", &["cli"]),
    ("rust_embed", &["shipped"]),
    ("sha2", &["hash"]),
    ("mimalloc", &["main"]),
    ("serde", &["*"]),
    ("serde_json", &["*"]),
    ("toml", &["*"]),
    ("thiserror", &["*", "codes"]),
];

/// What of the outside world a room may touch, by path in the standard library.
const MAY_TOUCH: &[(&str, &[&str])] = &[
    ("std::fs", &["files"]),
    ("std::env", &["files", "cli"]),
    // A file knows when it was written.
    ("std::time", &["jobs", "ledger", "files", "web"]),
    ("std::thread", &["jobs", "web"]),
    // A job may ask the customer's own checker.
    ("std::process", &["jobs", "cli", "main"]),
    ("std::net", &["jobs", "web", "cli"]),
    ("File::create", &["files"]),
    ("File::open", &["files"]),
];

/// Past this many lines two things live in one file.
const MOST_LINES: usize = 700;

/// Folders of the project that hold text.
const FOLDERS: [&str; 8] = ["src", "tests", "benches", "templates", "locales", "samples", "fonts", ".ci"];

/// A source file: its room, and its lines outside comments with their numbers.
struct Source {
    path: PathBuf,
    room: String,
    text: String,
}

impl Source {
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// The lines before the tests of the file's own.
    fn product_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines().take_while(|(_, line)| *line != "#[cfg(test)]")
    }

    fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path.display())
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder, in order.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort();
    found
}

fn sources() -> Vec<Source> {
    let folder = root().join("src");
    let mut sources = Vec::new();
    for path in files(&folder).into_iter().filter(|it| it.extension().is_some_and(|it| it == "rs")) {
        let inside = path.strip_prefix(&folder).unwrap();
        let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
        let room = first.trim_end_matches(".rs").to_string();
        let text = fs::read_to_string(&path).unwrap();
        let path = path.strip_prefix(root()).unwrap().to_path_buf();
        sources.push(Source { path, room, text });
    }
    assert!(sources.len() > 20, "where is the source?");
    sources
}

/// The paths in a line that begin with `head`, without it: `crate::codes::segno` gives `codes::segno`.
fn paths<'a>(line: &'a str, head: &str) -> Vec<&'a str> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let starts = line.match_indices(head).filter(|(at, _)| !line[..*at].ends_with(|c| is_word(c) || c == ':'));
    let rest = starts.map(|(at, _)| &line[at + head.len()..]);
    rest.map(|rest| {
        let end = rest.find(|c| !is_word(c) && c != ':').unwrap_or(rest.len());
        rest[..end].trim_end_matches(':')
    })
    .collect()
}

/// Whether `path` is `allowed` or lies within it.
fn is_within(path: &str, allowed: &str) -> bool {
    path.strip_prefix(allowed).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Fails with every finding, one a line.
fn none(found: Vec<String>) {
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

#[test]
fn arrows_point_down() {
    for (index, (room, used)) in MAY_USE.iter().enumerate() {
        for name in *used {
            let is_below = MAY_USE[..index].iter().any(|(below, _)| is_within(name, below));
            assert!(is_below, "`{room}` may use `{name}`, which is not below it");
        }
    }
}

#[test]
fn every_room_is_in_the_table() {
    let listed: BTreeSet<&str> = MAY_USE.iter().map(|(room, _)| *room).collect();
    let found = sources();
    let mut rooms: BTreeSet<&str> = found.iter().map(|it| it.room.as_str()).collect();
    rooms.remove("lib");
    assert_eq!(rooms, listed);
}

#[test]
fn rooms_use_only_what_they_may() {
    let mut found = Vec::new();
    for source in sources().iter().filter(|it| it.room != "lib") {
        let (_, may) = MAY_USE.iter().find(|(room, _)| *room == source.room).unwrap();
        for (number, line) in source.lines() {
            for path in paths(line, "crate::").into_iter().chain(paths(line, "plico::")) {
                if !is_within(path, &source.room) && !may.iter().any(|it| is_within(path, it)) {
                    found.push(format!("{}: {} may not use {path}", source.at(number), source.room));
                }
            }
        }
    }
    none(found);
}

/// The two tests above read lines: no form of import may hide an arrow from them.
#[test]
fn imports_are_one_a_line() {
    let mut found = Vec::new();
    for source in sources() {
        // Above the room is the crate, which has an arrow to everything.
        let is_door = source.path.components().count() == 2 || source.path.ends_with("mod.rs");
        for (number, line) in source.lines() {
            let place = || source.at(number);
            if line.contains("crate::{") || line.contains("crate::*") {
                found.push(format!("{}: one `use crate::…` a line", place()));
            }
            if line.contains("super::super::") || is_door && line.contains("super::") && !line.contains("super::*") {
                found.push(format!("{}: name the room, not `super`", place()));
            }
        }
        for (number, _) in source.product_lines().filter(|(_, line)| line.contains("super::*")) {
            found.push(format!("{}: `super::*` is for tests", source.at(number)));
        }
    }
    none(found);
}

#[test]
fn crates_stay_in_their_rooms() {
    let mut found = Vec::new();
    for source in sources().iter().filter(|it| it.room != "lib") {
        for (number, line) in source.lines() {
            for (name, rooms) in LIVES_IN {
                let anywhere = rooms.contains(&"*") && !["domain", "codes"].contains(&source.room.as_str());
                if !anywhere && !rooms.contains(&source.room.as_str()) && uses(source, line, name) {
                    found.push(format!("{}: {name} does not live in {}", source.at(number), source.room));
                }
            }
        }
    }
    none(found);
}

/// Whether a line uses a crate, and not a module that the file imports under the same name.
fn uses(source: &Source, line: &str, name: &str) -> bool {
    if line.starts_with(&format!("use ::{name}::")) {
        return true;
    }
    let is_named = !paths(line, &format!("{name}::")).is_empty() || line.trim() == format!("use {name};");
    let is_module = |it: &str| it.ends_with(&format!("::{name};")) || it.ends_with(&format!("mod {name};"));
    is_named && !source.lines().any(|(_, it)| is_module(it))
}

/// A crate that nothing uses is compiled for nothing; one that is not in the table lives nowhere.
#[test]
fn every_crate_has_a_room_and_a_use() {
    let cargo: toml::Table = toml::from_str(&fs::read_to_string(root().join("Cargo.toml")).unwrap()).unwrap();
    let wanted: BTreeSet<String> =
        cargo["dependencies"].as_table().unwrap().keys().map(|it| it.replace('-', "_")).collect();
    let listed: BTreeSet<String> = LIVES_IN.iter().map(|(name, _)| name.to_string()).collect();
    assert_eq!(wanted, listed);
    let sources = sources();
    for (name, _) in LIVES_IN {
        let is_used = sources.iter().any(|source| source.lines().any(|(_, line)| uses(source, line, name)));
        assert!(is_used, "nothing uses {name}");
    }
}

/// Stages are functions of their values: no disk, clock, thread, environment or network.
#[test]
fn the_outside_world_is_in_its_rooms() {
    let mut found = Vec::new();
    for source in sources() {
        for (number, line) in source.product_lines() {
            for (path, rooms) in MAY_TOUCH {
                // A job holds open files that `files` made for it.
                let is_type = source.room == "jobs" && line == "use std::fs::File;";
                if line.contains(path) && !is_type && !rooms.contains(&source.room.as_str()) {
                    found.push(format!("{}: {} may not touch {path}", source.at(number), source.room));
                }
            }
        }
    }
    none(found);
}

#[test]
fn every_module_says_what_it_is() {
    let silent = sources().into_iter().filter(|it| !it.text.starts_with("//! "));
    none(silent.map(|it| format!("{}: begin with a sentence", it.path.display())).collect());
}

#[test]
fn files_are_short() {
    let mut found = Vec::new();
    for path in project_files().iter().filter(|it| it.extension().is_some_and(|it| it == "rs" || it == "typ")) {
        let lines = fs::read_to_string(path).unwrap().lines().count();
        if lines > MOST_LINES {
            found.push(format!("{}: {lines} lines", path.display()));
        }
    }
    none(found);
}

/// The text files of the project.
fn project_files() -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = FOLDERS.iter().flat_map(|folder| files(&root().join(folder))).collect();
    let beside = fs::read_dir(root()).unwrap().map(|it| it.unwrap().path());
    found.extend(beside.filter(|it| it.is_file()));
    found.retain(|it| !["ttf", "png", "jpg", "db"].iter().any(|kind| it.extension().is_some_and(|it| it == *kind)));
    found
}

/// Words that are put together here, so that this file does not contain them.
#[test]
fn no_file_holds_forbidden_words() {
    let unfinished = ["FIX@ME", "TO@DO", "to@do!(", "unimple@mented!(", "db@g!("].map(|it| it.replace('@', ""));
    let machine = ["/wo@rk/", "/ro@ot/", "/ho@me/", "/tm@p/"].map(|it| it.replace('@', ""));
    let mut found = Vec::new();
    for path in project_files() {
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        let place = path.strip_prefix(root()).unwrap().display().to_string();
        for (number, line) in (1..).zip(text.lines()) {
            // Italian has «metodo» and «METODO»: a word stands alone.
            let is_word = |word: &str| {
                line.match_indices(word).any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric()))
            };
            found.extend(
                unfinished
                    .iter()
                    .chain(&machine)
                    .filter(|word| is_word(word))
                    .map(|word| format!("{place}:{number}: `{word}`")),
            );
        }
    }
    none(found);
}
