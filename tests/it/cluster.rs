//! Where a ledger of a test lives: a file, or a schema of its own on a PostgreSQL server that lives as long as the tests.

use std::fs;
use std::io::Write;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::sync::OnceLock;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use plico::ledger::Ledger;

use crate::workshop::Workshop;
use crate::workshop::is_quick;

/// The kinds of database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Base {
    /// SQLite.
    File,
    /// PostgreSQL.
    Server,
}

/// A project whose ledger is in such a database.
pub struct Place {
    /// The project.
    pub workshop: Workshop,
    /// Where its ledger is.
    pub place: String,
}

impl Base {
    /// An empty project on it; none where it is left out at the desk.
    pub fn project(self) -> Option<Place> {
        let workshop = Workshop::new();
        let place = match self {
            Self::File => "plico.db".to_string(),
            Self::Server if is_quick() => return None,
            Self::Server => schema(),
        };
        fs::write(workshop.path("plico.toml"), format!("registro = \"{place}\"\n")).unwrap();
        Some(Place { workshop, place })
    }
}

impl Place {
    /// Its ledger.
    pub fn ledger(&self) -> Ledger {
        if plico::ledger::is_address(&self.place) {
            return Ledger::connect(&self.place, None).unwrap();
        }
        Ledger::open(&self.workshop.path(&self.place)).unwrap()
    }

    /// Does in the database what no plico does, as somebody who has the keys would.
    pub fn tamper(&self, sql: &str) {
        self.try_sql(sql).unwrap_or_else(|why| panic!("{sql}: {why}"));
    }

    /// Asks the database itself; says why it refuses.
    pub fn try_sql(&self, sql: &str) -> Result<(), String> {
        if plico::ledger::is_address(&self.place) {
            let mut client = postgres::Client::connect(&self.place, postgres::NoTls).unwrap();
            return client.batch_execute(sql).map_err(|it| it.as_db_error().unwrap().message().to_string());
        }
        let connection = rusqlite::Connection::open(self.workshop.path(&self.place)).unwrap();
        connection.execute_batch(sql).map_err(|it| it.to_string())
    }
}

/// A server, and the pipe that keeps it alive.
struct Server {
    folder: PathBuf,
    _keeper: Child,
}

/// The address of a new and empty schema.
pub fn schema() -> String {
    static SERVER: OnceLock<Server> = OnceLock::new();
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let server = SERVER.get_or_init(start);
    let name = format!("prova_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let address = address(&server.folder);
    let mut client = postgres::Client::connect(&address, postgres::NoTls).unwrap();
    client.batch_execute(&format!("CREATE SCHEMA {name}")).unwrap();
    format!("{address}?options=-csearch_path%3D{name}")
}

fn address(folder: &Path) -> String {
    format!("postgres://plico@{}/postgres", folder.to_str().unwrap().replace('/', "%2F"))
}

/// The folder of the newest PostgreSQL that is installed.
fn programs() -> PathBuf {
    let mut found: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|it| {
            let path = it.unwrap().path();
            let version = path.file_name()?.to_str()?.parse().ok()?;
            Some((version, path.join("bin")))
        })
        .filter(|it| it.1.join("initdb").is_file())
        .collect();
    found.sort();
    found.pop().expect("PostgreSQL is not there: `make test` installs it").1
}

/// Whom the server runs as: PostgreSQL refuses root.
fn user() -> Option<(u32, u32)> {
    use std::os::unix::fs::MetadataExt;
    let own = fs::metadata("/proc/self").unwrap();
    if own.uid() != 0 {
        return None;
    }
    let users = fs::read_to_string("/etc/passwd").unwrap();
    let find = |name: &str| {
        let fields: Vec<&str> = users.lines().map(|it| it.split(':').collect()).find(|it: &Vec<&str>| it[0] == name)?;
        Some((fields[2].parse().unwrap(), fields[3].parse().unwrap()))
    };
    Some(find("postgres").or_else(|| find("nobody")).expect("somebody who is not root"))
}

fn start() -> Server {
    let folder = tempfile::Builder::new().prefix("plico-pg-").tempdir().unwrap().keep();
    let (programs, user) = (programs(), user());
    if let Some((uid, gid)) = user {
        chown(&folder, Some(uid), Some(gid)).unwrap();
    }
    // It ends when this process does, however that ends: then nobody holds the other end of its input.
    let script = "
        bin=$1; dir=$2
        cd \"$dir\" || exit
        \"$bin/initdb\" -D data -U plico --auth=trust -E UTF8 --locale=C --no-sync >initdb.log 2>&1 &&
        [ ! -e end ] &&
        \"$bin/postgres\" -D data -k \"$dir\" -c listen_addresses= -c fsync=off -c max_connections=60 >log 2>&1 &
        read -r never
        touch end
        kill -QUIT \"$(head -n 1 data/postmaster.pid)\"
        wait
        cd / && rm -rf \"$dir\"";
    let mut command = Command::new("sh");
    command.args(["-c", script, "sh"]).arg(&programs).arg(&folder);
    if let Some((uid, gid)) = user {
        command.uid(uid).gid(gid);
    }
    let mut keeper = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    keeper.stdin.as_mut().unwrap().flush().unwrap();
    let begun = Instant::now();
    while let Err(error) = postgres::Client::connect(&address(&folder), postgres::NoTls) {
        if begun.elapsed() > Duration::from_secs(60) {
            let said = fs::read_to_string(folder.join("initdb.log")).unwrap_or_default();
            panic!("PostgreSQL does not start: {error}: {said}");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Server { folder, _keeper: keeper }
}
