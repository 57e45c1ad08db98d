//! The customer's veraPDF, played by a script: it is asked about every PDF, and what it says is heard.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::conforme::bench;
use crate::conforme::lot;
use crate::conforme::verified;
use crate::workshop::Workshop;
use crate::workshop::contents;

/// A program that stands in for veraPDF: it answers for each file as `body` says.
fn checker(workshop: &Workshop, body: &str) -> String {
    let path = workshop.path("verapdf");
    let script = format!(
        "#!/bin/sh\n[ \"$1\" = --version ] && exit 0\necho \"$@\" >>\"$0.calls\"\nflavour=$2\nshift 4\n\
         for file in \"$@\"; do {body}; done\nexit 1\n"
    );
    fs::write(&path, script).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_customers_checker_is_asked_about_every_file() {
    let (workshop, _) = bench();
    let program = checker(&workshop, "echo \"PASS $file $flavour\"");
    assert_eq!(verified(&workshop, &["--verapdf", &program]), []);
    let calls = fs::read_to_string(workshop.path("verapdf.calls")).unwrap();
    assert!(calls.contains("--flavour 2b --format text ") && calls.contains("--flavour 2u --format text "), "{calls}");
    for (name, _) in contents(&workshop.path("reso")).iter().filter(|it| it.0.ends_with(".pdf")) {
        assert!(calls.contains(&format!("/reso/{name}")), "{name} was not asked about: {calls}");
    }
}

#[test]
fn what_a_customers_checker_says_is_a_difference() {
    let (workshop, _) = bench();
    let program = checker(&workshop, "case $file in *.scheda.pdf) echo FAIL \"$file\";; *) echo PASS \"$file\";; esac");
    assert_eq!(verified(&workshop, &["--verapdf", &program]), [(0, "verapdf-non-conforme".to_owned())]);
    let program = checker(&workshop, "case $file in *.scheda.pdf) ;; *) echo PASS \"$file\";; esac");
    assert_eq!(verified(&workshop, &["--verapdf", &program]), [(0, "verapdf-senza-esito".to_owned())]);
}

#[test]
fn a_checker_that_is_not_there_is_wrong_usage() {
    let ran = lot().expect(2, &["verify", "reso", "--verapdf", "nessuno/verapdf"]);
    assert!(ran.err.contains("`nessuno/verapdf` is not a veraPDF that runs"), "{}", ran.err);
}
