//! Files handed over on the pages: kept as they came, once, and taken in by the jobs of the command line in their order.

use std::fs;
use std::sync::atomic::Ordering;
use std::time::Duration;

use plico::jobs::caricati;
use plico::jobs::caricati::Caricato;
use plico::jobs::caricati::Come;
use plico::jobs::caricati::Stato;
use plico::jobs::caricati::Tipo;
use plico::jobs::caricati::coda::Coda;
use plico::jobs::caricati::deposito::Arrivato;
use plico::jobs::caricati::deposito::Deposito;
use plico::jobs::progress::Stop;
use plico::jobs::project::Project;

use crate::workshop::Workshop;
use crate::workshop::is_quick;
use crate::workshop::sha256;

fn project(workshop: &Workshop) -> Project {
    Project::open(&workshop.path("")).unwrap()
}

/// Files as they come over a line, in pieces.
fn arrived(project: &Project, files: &[(&str, &[u8])]) -> Vec<Arrivato> {
    let mut deposito = Deposito::open(project).unwrap();
    let mut all = Vec::new();
    for (name, bytes) in files {
        let mut file = deposito.begin(name).unwrap();
        bytes.chunks(7).for_each(|it| file.add(it).unwrap());
        all.push(file.finish().unwrap());
    }
    all
}

fn keep(project: &Project, tipo: Tipo, come: &Come, files: &[(&str, &[u8])]) -> (Caricato, bool) {
    caricati::keep(project, (tipo, come), &arrived(project, files), ("Bruno Conti", 0)).unwrap()
}

/// Does all that waits, as a server that was just started; the uploads in the order in which they came to their end.
fn work(project: &Project) -> Vec<Caricato> {
    let (coda, stop) = (Coda::default(), Stop::default());
    let done = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        let worker = scope.spawn(|| {
            let after = |it: &Caricato| done.lock().unwrap().push(it.clone());
            coda.work(project, &stop, &after, &|error| panic!("{error}"));
        });
        while !caricati::waiting(project).unwrap().is_empty() {
            assert!(!worker.is_finished());
            std::thread::sleep(Duration::from_millis(20));
        }
        stop.flag().store(true, Ordering::Relaxed);
    });
    done.into_inner().unwrap()
}

fn one(project: &Project) -> Caricato {
    let mut done = work(project);
    assert_eq!(done.len(), 1, "{done:?}");
    done.remove(0)
}

fn count(it: &Caricato, name: &str) -> u64 {
    it.conti.iter().find(|it| it.0 == name).unwrap_or_else(|| panic!("{name}: {:?}", it.conti)).1
}

/// A project with the acts of a trial lot, and their ids.
fn office(atti: u32, seed: u64) -> (Workshop, Vec<String>) {
    let workshop = Workshop::new();
    workshop.sample(atti, seed, "lotto");
    workshop.expect(0, &["import", "lot", "lotto"]);
    let acts = crate::workshop::rows(&workshop.path("lotto/verbali.csv"));
    (workshop, acts.iter().map(|it| it["id_verbale"].clone()).collect())
}

const ESITI: &str = "id_verbale;progressivo_destinatario;prodotto;data_esito;esito_cod;modalita\n";

#[test]
fn a_table_is_kept_as_it_came_and_every_row_has_one_end() {
    let (workshop, ids) = office(3, 4);
    let project = project(&workshop);
    let text = format!("{ESITI}{};1;AG;10/04/2026;RECAG001C;MANI\nMAI;1;AG;10/04/2026;RECAG001C;MANI\n", ids[0]);
    let come = Come { tracciato: "neutro".into(), prova: true, ..Come::default() };
    let (kept, is_new) = keep(&project, Tipo::Esiti, &come, &[("esiti di marzo.csv", text.as_bytes())]);
    assert!(is_new && kept.stato == Stato::InCoda);
    assert_eq!((kept.nome(), kept.chi.as_str()), ("esiti di marzo.csv", "Bruno Conti"));
    assert_eq!(fs::read(workshop.path(&kept.file[0].percorso)).unwrap(), text.as_bytes());
    assert_eq!(kept.file[0].sha256, sha256(text.as_bytes()));
    let done = one(&project);
    assert_eq!(count(&done, "righe"), count(&done, "registrati") + count(&done, "noti") + count(&done, "respinte"));
    assert_eq!((count(&done, "registrati"), count(&done, "respinte"), done.righe), (1, 1, 1));
    let righe = done.righe(&project, 0, 10).unwrap();
    assert_eq!((righe[0].riga.as_str(), righe[0].codice.as_str()), ("3", "atto-sconosciuto"));
    assert!(righe[0].messaggio.contains("importare prima il suo lotto"), "{}", righe[0].messaggio);
    // The same bytes under another name are the same upload, and nothing is done.
    let (again, is_new) = keep(&project, Tipo::Esiti, &come, &[("altro nome.csv", text.as_bytes())]);
    assert!(!is_new && again == done);
    assert!(caricati::waiting(&project).unwrap().is_empty());
    // Meant another way they are another one.
    let other = Come { tracciato: "stampatore".into(), ..come };
    assert!(keep(&project, Tipo::Esiti, &other, &[("esiti.csv", text.as_bytes())]).1);
    // Read again after the act came, the row that was refused is used, and the other one is known.
    let (again, is_new) = caricati::again(&project, done).unwrap();
    assert!(is_new);
    let done = work(&project);
    let done = done.iter().find(|it| it.id == again.id).unwrap();
    assert_eq!((count(done, "registrati"), count(done, "noti")), (0, 1));
    // Nothing is left beside what was kept.
    let left = fs::read_dir(workshop.path("caricati")).unwrap().map(|it| it.unwrap().file_name());
    let left: Vec<_> = left.filter(|it| it.to_string_lossy().starts_with('.')).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn payments_and_registrations_go_to_their_jobs() {
    let (workshop, ids) = office(3, 4);
    let project = project(&workshop);
    let come = Come { prova: true, ..Come::default() };
    let head = "id_verbale;data_pagamento;canale;importo;tipo_atto_pagato\n";
    let text = format!("{head}{};12/04/2026;CCP;29,40;VERBALE\nMAI;12/04/2026;CCP;29,40;VERBALE\n", ids[0]);
    keep(&project, Tipo::Pagamenti, &come, &[("pagamenti.csv", text.as_bytes())]);
    let done = one(&project);
    let parts = ["registrati", "noti", "dubbi", "rifiutati"].map(|it| count(&done, it));
    assert_eq!((count(&done, "righe"), parts.iter().sum()), (2, 2), "{:?}", done.conti);
    assert_eq!((parts[0], parts[2]), (1, 1));
    assert!(workshop.path("pagamenti-dubbi.csv").is_file());
    assert_eq!(done.righe(&project, 0, 9).unwrap()[0].gravita, "dubbio");
    let text =
        format!("id_verbale;data;evento;motivo\n{};12/04/2026;annullato;prova\nMAI;12/04/2026;annullato;x\n", ids[1]);
    keep(&project, Tipo::Registrazioni, &come, &[("registrazioni.csv", text.as_bytes())]);
    let done = one(&project);
    assert_eq!((count(&done, "righe"), count(&done, "registrati"), count(&done, "respinte")), (2, 1, 1));
    // A table of another kind stops its job whole, with the reason; the same bytes are tried again.
    let (kept, _) = keep(&project, Tipo::Esiti, &come, &[("registrazioni.csv", text.as_bytes())]);
    let done = one(&project);
    assert!(done.id == kept.id && done.errore.contains("esito_cod") && done.conti.is_empty(), "{}", done.errore);
    assert!(keep(&project, Tipo::Esiti, &come, &[("registrazioni.csv", text.as_bytes())]).1);
}

#[test]
fn jobs_go_in_the_order_of_arrival_and_one_that_ends_the_program_is_left_to_a_person() {
    let (workshop, _) = office(2, 4);
    let project = project(&workshop);
    let come = Come::default();
    let files: Vec<Vec<u8>> = (0..3).map(|it| format!("niente {it}").into_bytes()).collect();
    let mut ids = Vec::new();
    for (posto, bytes) in files.iter().enumerate() {
        let file = arrived(&project, &[("lotto.zip", bytes)]);
        ids.push(caricati::keep(&project, (Tipo::Lotto, &come), &file, ("Bruno Conti", posto)).unwrap().0.id);
    }
    // One whose job was begun three times and never came to an end.
    let path = workshop.path(&format!("caricati/{}/esito.json", ids[1]));
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("\"tentativi\":0", "\"tentativi\":3")).unwrap();
    let done = work(&project);
    assert_eq!(done.iter().map(|it| it.id.clone()).collect::<Vec<_>>(), ids);
    assert_eq!(done[1].stato, Stato::Fermo);
    assert!(!done[0].errore.is_empty() && done[0].stato == Stato::Finito);
    assert!(caricati::again(&project, done[1].clone()).unwrap().1);
    assert_eq!(one(&project).stato, Stato::Finito);
}

#[test]
fn scans_go_into_the_folder_of_the_desk() {
    if is_quick() {
        return;
    }
    let workshop = crate::fascicoli::handed_over(4, 4);
    fs::write(workshop.path("plico.toml"), "[web]\ncartelle = [\"scansioni\"]\n").unwrap();
    let project = project(&workshop);
    workshop.expect(0, &["cards", "make", "--from", "reso", "-o", "fatte", "--wear", "clean"]);
    let mut scans: Vec<_> =
        fs::read_dir(workshop.path("fatte/scansioni")).unwrap().map(|it| it.unwrap().path()).collect();
    scans.sort();
    let bytes: Vec<Vec<u8>> = scans.iter().map(|it| fs::read(it).unwrap()).collect();
    let zip = workshop.path("scatola.zip");
    let mut archive = zip::ZipWriter::new(fs::File::create(&zip).unwrap());
    for (path, bytes) in scans[2..4].iter().zip(&bytes[2..4]) {
        let name = format!("scatola/{}", path.file_name().unwrap().to_string_lossy());
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut archive, bytes).unwrap();
    }
    archive.finish().unwrap();
    let archive = fs::read(&zip).unwrap();
    let come = Come { cartella: "scansioni".into(), prova: true, ..Come::default() };
    let files: &[(&str, &[u8])] =
        &[("a_F.jpg", &bytes[0]), ("a_R.jpg", &bytes[1]), ("scatola.zip", &archive), ("appunti.txt", b"niente")];
    keep(&project, Tipo::Cartoline, &come, files);
    let done = one(&project);
    assert!(done.errore.is_empty(), "{}", done.errore);
    let parts = ["lette", "doppioni", "rifiutate"].map(|it| count(&done, it));
    assert_eq!((count(&done, "scansioni"), parts), (5, [4, 0, 1]), "{:?}", done.conti);
    assert_eq!(fs::read_dir(workshop.path("scansioni/immagini")).unwrap().count(), 4);
    assert!(workshop.path("scansioni/esiti.csv").is_file());
    let named = |it: &caricati::Riga| it.file == "appunti.txt" && it.gravita == "rifiutata";
    assert!(done.righe(&project, 0, 99).unwrap().iter().any(named));
    // Scans that came before are told, and read once.
    keep(&project, Tipo::Cartoline, &come, &[("b_F.jpg", &bytes[0]), ("c_F.jpg", &bytes[4])]);
    let done = one(&project);
    assert_eq!(["scansioni", "lette", "doppioni"].map(|it| count(&done, it)), [2, 1, 1], "{:?}", done.conti);
    // An archive that leads out is refused whole.
    keep(&project, Tipo::Cartoline, &come, &[("bomba.zip", b"PK\x03\x04 niente")]);
    assert!(!one(&project).errore.is_empty());
}

/// Where another program takes scans in, they go to it, and come to their end by it.
#[test]
fn scans_go_to_whoever_holds_the_folder() {
    if is_quick() {
        return;
    }
    let workshop = crate::fascicoli::handed_over(4, 4);
    let config = "[web]\ncartelle = [\"scansioni\"]\n[scansione]\narrivi = [\"arrivi\"]\n";
    fs::write(workshop.path("plico.toml"), config).unwrap();
    fs::create_dir(workshop.path("arrivi")).unwrap();
    let project = project(&workshop);
    workshop.expect(0, &["cards", "make", "--from", "reso", "-o", "fatte", "--wear", "clean"]);
    let mut scans: Vec<_> =
        fs::read_dir(workshop.path("fatte/scansioni")).unwrap().map(|it| it.unwrap().path()).collect();
    scans.sort();
    let bytes: Vec<Vec<u8>> = scans[..2].iter().map(|it| fs::read(it).unwrap()).collect();
    let args = ["watch", "arrivi", "-o", "scansioni", "--prova", "--every", "1"];
    let mut watch = workshop.command().args(args).stderr(std::process::Stdio::null()).spawn().unwrap();
    while !workshop.path("scansioni/stato.json").is_file() {
        std::thread::sleep(Duration::from_millis(50));
    }
    let come = Come { cartella: "scansioni".into(), prova: true, ..Come::default() };
    keep(&project, Tipo::Cartoline, &come, &[("a_F.jpg", &bytes[0]), ("a_R.jpg", &bytes[1])]);
    let done = one(&project);
    watch.kill().unwrap();
    watch.wait().unwrap();
    assert!(done.errore.is_empty(), "{}", done.errore);
    assert_eq!(["scansioni", "lette", "doppioni"].map(|it| count(&done, it)), [2, 2, 0], "{:?}", done.conti);
    assert_eq!(fs::read_dir(workshop.path("scansioni/immagini")).unwrap().count(), 2);
}
