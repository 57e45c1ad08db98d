//! `tests/requisiti.csv`: what is asked of plico, the verb that does it and the test that shows it.
//!
//! States: `provato`, tests show it; `in-parte`, tests show some of it and, after a bar, what is missing is said;
//! `successivo`, it is for later and the test's place says what is missing.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Requirements that are clauses of a contract or work of people: no software meets them.
const NOT_SOFTWARE: [&str; 12] =
    ["R014", "R028", "R031", "R055", "R057", "R079", "R170", "R190", "R195", "R196", "R197", "P07"];

/// The verbs there are.
const VERBS: [&str; 33] = [
    "demo",
    "check",
    "render",
    "copies",
    "reprint",
    "pull",
    "handover",
    "explain",
    "due",
    "verify",
    "scan",
    "watch",
    "confirm",
    "reader",
    "sample",
    "cards",
    "approve",
    "authorise",
    "preruolo",
    "ruolo",
    "model",
    "pec",
    "profile",
    "import",
    "report",
    "export",
    "sla",
    "ticket",
    "custody",
    "init",
    "ledger",
    "serve",
    "user",
];

/// The verbs to come.
const LATER: [&str; 1] = ["doctor"];

/// A line of the file.
struct Requisito {
    id: String,
    command: String,
    test: String,
    state: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn requisiti() -> Vec<Requisito> {
    let text = fs::read_to_string(root().join("tests/requisiti.csv")).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("id;command;test;state"));
    lines
        .map(|line| {
            let [id, command, test, state] = line.split(';').map(String::from).collect::<Vec<_>>().try_into().unwrap();
            Requisito { id, command, test, state }
        })
        .collect()
}

/// Every id that software can meet: R001 to R200 and P01 to P18 but for the others.
fn ids() -> BTreeSet<String> {
    let all = (1..=200).map(|it| format!("R{it:03}")).chain((1..=18).map(|it| format!("P{it:02}")));
    all.filter(|it| !NOT_SOFTWARE.contains(&it.as_str())).collect()
}

#[test]
fn every_id_is_there_once() {
    let listed: Vec<String> = requisiti().into_iter().map(|it| it.id).collect();
    let set: BTreeSet<String> = listed.iter().cloned().collect();
    assert_eq!(listed.len(), set.len(), "an id stands twice");
    assert_eq!(set, ids());
}

#[test]
fn commands_and_states_are_known() {
    for it in requisiti() {
        let id = &it.id;
        let is_verb = VERBS.contains(&it.command.as_str());
        match it.state.as_str() {
            "provato" | "in-parte" => assert!(is_verb, "{id}: there is no verb `{}`", it.command),
            "successivo" => {
                assert!(is_verb || LATER.contains(&it.command.as_str()), "{id}: no verb `{}`", it.command);
                assert!(it.test.contains(' '), "{id}: what is missing?");
            }
            state => panic!("{id}: `{state}` is no state"),
        }
        assert_eq!(it.state == "in-parte", it.test.contains(" | "), "{id}: what is missing, after a bar?");
    }
}

/// The program's own help is the list of its verbs.
#[test]
fn the_verbs_are_those_of_the_program() {
    let help = std::process::Command::new(env!("CARGO_BIN_EXE_plico")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let commands = help.split("Commands:").nth(1).and_then(|it| it.split("Options:").next()).unwrap();
    let verbs: BTreeSet<&str> = commands.lines().filter_map(|it| it.split_whitespace().next()).collect();
    let known: BTreeSet<&str> = VERBS.into_iter().chain(["help"]).collect();
    assert_eq!(verbs, known);
}

#[test]
fn named_tests_exist() {
    let functions = functions();
    for it in requisiti().iter().filter(|it| it.state != "successivo") {
        let tests = it.test.split(" | ").next().unwrap();
        assert!(!tests.trim().is_empty(), "{}: no test", it.id);
        for test in tests.split(' ') {
            let exists = match test.split_once("::") {
                Some((module, name)) => functions.get(module).is_some_and(|it| it.contains(name)),
                None => test.starts_with("cases/") && root().join("tests").join(test).is_file(),
            };
            assert!(exists, "{}: there is no test `{test}`", it.id);
        }
    }
}

/// The test functions of each file beside this one.
fn functions() -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let list = |folder: &Path| fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect::<Vec<_>>();
    for path in list(&root().join("tests/it")) {
        let module = path.file_stem().unwrap().to_string_lossy().into_owned();
        // A folder is a module of several files.
        let files = if path.is_dir() { list(&path) } else { vec![path] };
        let text: String = files.iter().map(|it| fs::read_to_string(it).unwrap()).collect();
        let mut is_test = false;
        for line in text.lines().map(str::trim) {
            is_test |= line == "#[test]" || line == "#[rstest]";
            let name = line.strip_prefix("fn ").and_then(|it| it.split('(').next());
            if let Some(name) = name.filter(|_| is_test) {
                found.entry(module.clone()).or_default().insert(name.to_string());
                is_test = false;
            }
        }
    }
    found
}
