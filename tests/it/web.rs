//! The pages, as people and their browsers use them, and as somebody who means harm would.
//!
//! Both are scripts of their own: they start the program, make their projects by its commands, and speak to it from outside.

use std::path::Path;
use std::process::Command;

use crate::workshop::Workshop;
use crate::workshop::is_quick;

/// Runs a script on the program in a folder of its own; what it says is shown where something does not hold.
fn script(name: &str) {
    if is_quick() {
        return;
    }
    let workshop = Workshop::new();
    let python = std::env::var("PLICO_PYTHON").unwrap_or_else(|_| "python3".into());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name);
    let mut command = Command::new(python);
    command.arg(path).arg(env!("CARGO_BIN_EXE_plico")).arg(workshop.path(""));
    let output = command.output().unwrap();
    let said = [&output.stdout[..], &output.stderr[..]].concat();
    assert!(output.status.success(), "{name}:\n{}", String::from_utf8_lossy(&said));
}

#[test]
fn people_work_on_the_pages_in_a_browser() {
    script("web.py");
}

#[test]
fn pages_hold_against_whoever_means_harm() {
    script("web_difese.py");
}
