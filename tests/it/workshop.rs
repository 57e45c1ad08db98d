//! A workshop of its own for a test: a project folder that goes away, the built program, lots and what became
//! of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Output;

use plico::press::manifest::Manifest;
use plico::press::manifest::Plico;
use sha2::Digest;
use sha2::Sha256;

/// A row of a table, by column.
pub type Row = BTreeMap<String, String>;

/// A project folder that goes away.
pub struct Workshop {
    folder: tempfile::TempDir,
}

/// How a run of the program ended.
#[derive(Debug)]
pub struct Ran {
    /// The exit code; none where a signal ended it.
    pub code: Option<i32>,
    /// What it wrote on stdout.
    pub out: String,
    /// What it wrote on stderr.
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }
}

impl Workshop {
    /// An empty project.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A path in the project.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program, ready to run in the project.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plico"));
        command.current_dir(self.folder.path()).env_remove("PLICO_PROJECT");
        command
    }

    /// Runs the program in the project.
    pub fn plico(&self, args: &[&str]) -> Ran {
        self.command().args(args).output().unwrap().into()
    }

    /// Runs the program, which must end with this code.
    pub fn expect(&self, code: i32, args: &[&str]) -> Ran {
        let ran = self.plico(args);
        assert_eq!(ran.code, Some(code), "plico {}: {}{}", args.join(" "), ran.out, ran.err);
        ran
    }

    /// Writes a trial lot without damage into `name`.
    pub fn sample(&self, atti: u32, seed: u64, name: &str) {
        let (atti, seed) = (atti.to_string(), seed.to_string());
        self.expect(0, &["sample", "--atti", &atti, "--seed", &seed, "--damage", "0", "-o", name]);
    }

    /// The C.P.L. approves the model as it is now.
    pub fn approve(&self) {
        self.expect(0, &["approve", "verbale", "--by", "Elvira Montanari"]);
    }

    /// The C.P.L. marks every row of a list of what is due with its yes, and the list comes back.
    pub fn authorise_all(&self, voce: &str, list: &str) {
        self.mark_all(list);
        self.expect(0, &["authorise", voce, list, "--by", "Elvira Montanari"]);
    }

    /// The C.P.L. marks every row of a list of what is due with its yes.
    pub fn mark_all(&self, list: &str) {
        let text = fs::read_to_string(self.path(list)).unwrap();
        let mark = |row: &str| if row.ends_with(';') { format!("{row}S\r\n") } else { format!("{row}\r\n") };
        fs::write(self.path(list), text.lines().map(mark).collect::<String>()).unwrap();
    }

    /// Renders a lot for real; the exit code must say whether someone has to look at its rilievi.
    pub fn render(&self, lot: &str, reso: &str, threads: &str) {
        let ran = self.plico(&["render", lot, "-o", reso, "--threads", threads]);
        self.check_rendered(reso, &ran);
    }

    /// Holds the end of a render against what it left.
    pub fn check_rendered(&self, reso: &str, ran: &Ran) {
        assert!(matches!(ran.code, Some(0 | 1)), "{}", ran.err);
        assert!(!self.manifest(reso).bozza, "{}", ran.err);
        let must_look = !rows(&self.path(reso).join("rilievi.csv")).is_empty();
        assert_eq!(ran.code, Some(i32::from(must_look)), "{}", ran.err);
    }

    /// A trial lot of this many acts, rendered from `lotto` into `reso`.
    pub fn rendered(atti: u32, seed: u64) -> Self {
        let workshop = Self::new();
        workshop.sample(atti, seed, "lotto");
        workshop.render("lotto", "reso", "2");
        workshop
    }

    /// The hand-made lot, approved and rendered into `reso`.
    pub fn hand_made() -> Self {
        let workshop = Self::new();
        workshop.approve();
        let lot = hand_made_lot();
        workshop.expect(1, &["render", lot.to_str().unwrap(), "-o", "reso"]);
        workshop
    }

    /// The manifest of a rendered lot.
    pub fn manifest(&self, reso: &str) -> Manifest {
        serde_json::from_slice(&fs::read(self.path(reso).join("manifest.json")).unwrap()).unwrap()
    }

    /// The plichi of all batches of a rendered lot, in order.
    pub fn plichi(&self, reso: &str) -> Vec<Plico> {
        let batches = self.manifest(reso).batches;
        batches.iter().flat_map(|it| read_plichi(&self.path(reso).join(&it.plichi_file))).collect()
    }

    /// Writes one value into columns of every row of a table, whose cells have no separator in them.
    pub fn fill_columns(&self, table: &str, columns: &[&str], value: &str) {
        let path = self.path(table);
        let text = fs::read_to_string(&path).unwrap();
        let head = text.lines().next().unwrap();
        let places: Vec<usize> =
            columns.iter().map(|it| head.split(';').position(|name| name == *it).unwrap()).collect();
        let rows = text.lines().skip(1).map(|row| {
            let mut cells: Vec<&str> = row.split(';').collect();
            places.iter().for_each(|it| cells[*it] = value);
            cells.join(";")
        });
        let filled: Vec<String> = [head.to_owned()].into_iter().chain(rows).collect();
        fs::write(&path, filled.join("\r\n") + "\r\n").unwrap();
    }

    /// Turns a trial lot into a real one: what it carries as approvals stays beside it.
    pub fn make_real(&self, lot: &str) {
        let path = self.path(lot).join("lotto.csv");
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.trim_end().ends_with(";S"));
        fs::write(path, format!("{};N\r\n", text.trim_end().trim_end_matches(";S"))).unwrap();
    }
}

/// The lines of a list of plichi.
pub fn read_plichi(path: &Path) -> Vec<Plico> {
    fs::read_to_string(path).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The hand-made lot.
pub fn hand_made_lot() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/lotto-2026-0042")
}

/// The rows of a table of a lot.
pub fn rows(path: &Path) -> Vec<Row> {
    let bytes = fs::read(path).unwrap();
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text);
    reader.deserialize().map(Result::unwrap).collect()
}

/// Relative path and bytes of every file below a folder, in order.
pub fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    let files = files.filter(|it| it.file_type().is_file());
    let relative = |it: &Path| it.strip_prefix(folder).unwrap().display().to_string();
    files.map(|it| (relative(it.path()), fs::read(it.path()).unwrap())).collect()
}

/// Copies a folder with all that is in it.
pub fn copy_folder(from: &Path, to: &Path) {
    for (name, bytes) in contents(from) {
        let path = to.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// Lower-case hexadecimal SHA-256.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Whether only quick tests are wanted: those that call outside programs are left out.
pub fn is_quick() -> bool {
    std::env::var_os("PLICO_QUICK").is_some_and(|it| it == "1")
}

/// What an outside program wrote on stdout; it must succeed.
pub fn tool(name: &str, args: &[&str]) -> String {
    let output = Command::new(name).args(args).output();
    let output = output.unwrap_or_else(|e| panic!("{name} is not there ({e}): `make test` installs it"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{name} {}: {said}", args.join(" "));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The highest resident memory of a process while it ran, in KiB, and how it ended.
pub fn peak_of(mut command: Command) -> (u64, std::process::ExitStatus) {
    command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    let mut child = command.spawn().unwrap();
    let path = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        let text = fs::read_to_string(&path).unwrap_or_default();
        let line = text.lines().find_map(|it| it.strip_prefix("VmHWM:"));
        let now = line.and_then(|it| it.trim().trim_end_matches(" kB").parse().ok());
        peak = peak.max(now.unwrap_or(0));
        if let Some(status) = child.try_wait().unwrap() {
            return (peak, status);
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
}
