//! The service of certified mail over servers that others wrote: messages leave through aiosmtpd, and what comes back is
//! read from Dovecot, which must be as it was afterwards.

use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::net::TcpListener;
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::path::PathBuf;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use openssl::pkcs12::Pkcs12;
use plico::domain::istante::Istante;
use plico::maker::gestore::Evento;
use plico::maker::gestore::Gestore;
use plico::maker::gestore::Inviato;
use plico::pec::busta::Busta;
use serde_json::Value;

use crate::workshop::Workshop;
use crate::workshop::is_quick;

const ADDRESS: &str = "verbali@pec.example.org";
const PASSWORD: &str = "segreta";

/// A server that ends with this.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = Command::new("kill").arg(self.0.id().to_string()).status();
        let _ = self.0.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Certificate and key of the servers, as PEM files.
fn keys(gestore: &Gestore, folder: &Path) -> [PathBuf; 2] {
    let p12 = gestore.server(&["localhost"], &["127.0.0.1"], PASSWORD).unwrap();
    let parsed = Pkcs12::from_der(&p12).unwrap().parse2(PASSWORD).unwrap();
    let files = [folder.join("server.pem"), folder.join("server.key")];
    fs::write(&files[0], parsed.cert.unwrap().to_pem().unwrap()).unwrap();
    fs::write(&files[1], parsed.pkey.unwrap().private_key_to_pem_pkcs8().unwrap()).unwrap();
    files
}

fn dovecot(folder: &Path, port: u16, [cert, key]: &[PathBuf; 2]) -> Server {
    for it in ["new", "cur", "tmp"] {
        fs::create_dir_all(folder.join("Maildir").join(it)).unwrap();
    }
    let whole = folder.display();
    // Mail of root is served to nobody; and who is not root serves as themselves.
    let (user, group, more) = match id("-u").as_str() {
        "0" => {
            open_up(folder);
            ("65534".to_string(), "65534".to_string(), String::new())
        }
        own => {
            let (name, group) = (id("-un"), id("-gn"));
            let more = format!(
                "default_internal_user = {name}\ndefault_login_user = {name}\ndefault_internal_group = {group}\n\
                 service anvil {{\n chroot =\n}}\nservice imap-login {{\n chroot =\n}}\n"
            );
            (own.to_string(), id("-g"), more)
        }
    };
    let config = format!(
        "base_dir = {whole}/run\nstate_dir = {whole}/state\nlog_path = {whole}/log\nprotocols = imap\nlisten = 127.0.0.1\n\
         ssl = required\nssl_cert = <{}\nssl_key = <{}\nmail_location = maildir:{whole}/Maildir\nfirst_valid_uid = 0\n\
         passdb {{\n driver = static\n args = password={PASSWORD}\n}}\nuserdb {{\n driver = static\n args = uid={} gid={} \
         home={whole}\n}}\nservice imap-login {{\n inet_listener imap {{\n  port = 0\n }}\n inet_listener imaps {{\n  \
         port = {port}\n  ssl = yes\n }}\n}}\n{more}",
        cert.display(),
        key.display(),
        user,
        group
    );
    let path = folder.join("dovecot.conf");
    fs::write(&path, config).unwrap();
    let child = Command::new("/usr/sbin/dovecot").arg("-F").arg("-c").arg(&path).spawn().unwrap();
    let server = Server(child);
    for _ in 0..200 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return server;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("dovecot did not open: {}", fs::read_to_string(folder.join("log")).unwrap_or_default());
}

/// Lets somebody else into a mailbox of root's, and no further.
fn open_up(folder: &Path) {
    let mut path = Some(folder);
    while let Some(it) = path.filter(|it| it.starts_with(std::env::temp_dir()) && **it != *std::env::temp_dir()) {
        fs::set_permissions(it, fs::Permissions::from_mode(0o755)).unwrap();
        path = it.parent();
    }
    for it in ["", "new", "cur", "tmp"] {
        fs::set_permissions(folder.join("Maildir").join(it), fs::Permissions::from_mode(0o777)).unwrap();
    }
}

fn id(which: &str) -> String {
    String::from_utf8(Command::new("id").arg(which).output().unwrap().stdout).unwrap().trim().to_string()
}

fn sender(folder: &Path, port: u16, [cert, key]: &[PathBuf; 2]) -> Server {
    fs::create_dir_all(folder.join("presi")).unwrap();
    let mut command = Command::new("/usr/bin/python3");
    command.arg("tests/it/posta.py").arg(port.to_string()).arg(cert).arg(key).args([ADDRESS, PASSWORD]);
    let mut child = command.arg(folder.join("presi")).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert_eq!(line, "open\n");
    Server(child)
}

/// A project whose only mailbox is at these servers.
fn configure(workshop: &Workshop, gestore: &Gestore, [smtp, imap]: [u16; 2]) {
    fs::write(workshop.path("ca.pem"), gestore.ca().unwrap()).unwrap();
    fs::write(workshop.path("firma.p12"), gestore.signer("Carla Bianchi", PASSWORD).unwrap()).unwrap();
    fs::write(workshop.path("segreto"), format!("{PASSWORD}\n")).unwrap();
    fs::create_dir_all(workshop.path("profili/gestori")).unwrap();
    let profile = format!(
        "schema = 1\nvalido_dal = \"\"\nvalido_al = \"\"\nverificato = \"\"\nnome = \"di altri\"\nprova = true\n\
         ca = [\"ca.pem\"]\ncartelle = [\"INBOX\"]\n[smtp]\nhost = \"localhost\"\nporta = {smtp}\ntls = \"implicita\"\n\
         [imap]\nhost = \"localhost\"\nporta = {imap}\ntls = \"implicita\"\n[limiti]\nbyte = 30_000_000\nal_minuto = 0\n\
         al_giorno = 0\nriprova = []\n"
    );
    fs::write(workshop.path("profili/gestori/altri.toml"), profile).unwrap();
    let config = format!(
        "[pec]\nca = [\"ca.pem\"]\nfirma = \"firma.p12\"\nfirma_password = \"segreto\"\nestrazione_giorni = 9999\n\
         [[pec.casella]]\nnome = \"verbali\"\nindirizzo = \"{ADDRESS}\"\ngestore = \"altri\"\npassword = \"segreto\"\n"
    );
    fs::write(workshop.path("plico.toml"), config).unwrap();
}

/// Names of files in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let mut all: Vec<String> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().to_string_lossy().into_owned()).collect();
    all.sort();
    all
}

#[test]
fn servers_that_others_wrote_carry_it() {
    if is_quick() {
        return;
    }
    let workshop = Workshop::new();
    let folder = workshop.path("server");
    fs::create_dir_all(&folder).unwrap();
    let gestore = Gestore::new("Gestore", "pec.example.org").unwrap();
    let keys = keys(&gestore, &folder);
    let ports = [free_port(), free_port()];
    let _sender = sender(&folder, ports[0], &keys);
    let _dovecot = dovecot(&folder, ports[1], &keys);
    configure(&workshop, &gestore, ports);
    workshop.expect(0, &["sample", "--atti", "6", "--seed", "3", "--damage", "0", "--pec", "1000", "-o", "lotto"]);
    let sent: Value = serde_json::from_str(&workshop.expect(0, &["pec", "send", "lotto", "--json"]).out).unwrap();
    let taken: Vec<String> = names(&folder.join("presi")).into_iter().filter(|it| it.ends_with(".eml")).collect();
    assert_eq!(taken.len() as u64, sent["invio"]["inviati"].as_u64().unwrap());
    // What arrived is what was kept before, byte by byte.
    let maildir = folder.join("Maildir/new");
    let now = Istante::at(1_800_000_000);
    for (n, name) in taken.iter().enumerate() {
        let raw = fs::read(folder.join("presi").join(name)).unwrap();
        let sha256 = crate::workshop::sha256(&raw);
        let kept = workshop.path("prove").join(&sha256[..2]).join(&sha256);
        assert!(kept.is_file(), "{name} is not what was kept");
        let busta = Busta::read(&raw).unwrap();
        let one = |header: &str| busta.headers(header).remove(0);
        let envelope = fs::read_to_string(folder.join("presi").join(name).with_extension("txt")).unwrap();
        assert_eq!(envelope.trim(), format!("{ADDRESS} {}", one("To")));
        let (msgid, to, oggetto) = (one("Message-ID"), one("To"), one("Subject"));
        let inviato = Inviato {
            msgid: &msgid,
            identificativo: &format!("opec{n}@pec.example.org"),
            mittente: ADDRESS,
            destinatario: &to,
            oggetto: &oggetto,
            bytes: &raw,
            risponde_a: None,
        };
        let told = [Evento::Accettato { certificato: true }, Evento::Consegnato { ricevuta: "completa" }];
        for (k, evento) in told.into_iter().enumerate() {
            let receipt = gestore.tell(&inviato, evento, now).unwrap();
            fs::write(maildir.join(format!("{n}.{k}.prova")), receipt).unwrap();
        }
    }
    // The mailbox is shared: somebody's own mail lies among the receipts.
    let other = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: Pranzo\r\nDate: Mon, 2 Mar 2026 09:00:00 +0100\r\n\r\nAlle 13?\r\n";
    fs::write(maildir.join("altro.prova"), other).unwrap();
    let read: Value = serde_json::from_str(&workshop.expect(0, &["pec", "collect", "--json"]).out).unwrap();
    let whole = taken.len() as u64;
    let count = |name: &str| read[name].as_u64().unwrap();
    assert_eq!(
        ["letti", "ricevute", "altrui", "consegnate", "quarantena"].map(count),
        [2 * whole + 1, 2 * whole, 1, whole, 0],
        "{read}"
    );
    // Nobody sees that we were there: nothing is read, moved or gone.
    let all: Vec<String> = ["new", "cur"].iter().flat_map(|it| names(&folder.join("Maildir").join(it))).collect();
    assert_eq!(all.len() as u64, 2 * whole + 1);
    assert!(all.iter().all(|it| !it.contains(":2,") || it.ends_with(":2,")), "{all:?}");
    let again: Value = serde_json::from_str(&workshop.expect(0, &["pec", "collect", "--json"]).out).unwrap();
    assert_eq!(again["letti"], 0);
}
