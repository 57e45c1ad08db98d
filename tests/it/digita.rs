//! Paper verbali and drivers' declarations keyed by hand: judged as lots are, never twice, and out whole or not at all.

use std::fs;
use std::sync::Arc;

use plico::domain::fiscale;
use plico::domain::fiscale::Nascita;
use plico::domain::fiscale::Sesso;
use plico::fatti::Evento;
use plico::fatti::Fatto;
use plico::jobs::digita;
use plico::jobs::digita::Chi;
use plico::jobs::digita::Peso;
use plico::jobs::digita::Trovato;
use plico::jobs::digita::campi::Campi;
use plico::jobs::digita::carte::Carte;
use plico::jobs::digita::controllo::Controllo;
use plico::jobs::digita::controllo::Lettore;
use plico::jobs::digita::controllo::Lettori;
use plico::jobs::digita::dichiarazioni;
use plico::jobs::digita::doppi::Doppio;
use plico::jobs::digita::doppi::Dove;
use plico::jobs::digita::scheda;
use plico::jobs::digita::scheda::Esito;
use plico::jobs::digita::scheda::Genere;
use plico::jobs::digita::scheda::Scheda;
use plico::jobs::digita::scheda::Stato;
use plico::jobs::digita::uscite;
use plico::jobs::digita::uscite::Come;
use plico::jobs::digita::verbali;
use plico::jobs::digita::verbali::Azione;
use plico::jobs::project::Project;
use plico::ledger::Ledger;

use crate::scambi::day;
use crate::scambi::facts;
use crate::scambi::person;
use crate::scambi::received;
use crate::scambi::tell;
use crate::workshop::Workshop;

const CARLA: Chi<'static> = Chi { nome: "carla", persona: "Carla Bianchi" };
const DARIO: Chi<'static> = Chi { nome: "dario", persona: "Dario Fabbri" };

/// A scan.
fn scan() -> Vec<u8> {
    let path = "samples/lotto-2026-0042/allegati/V_2026_000101_1.png";
    fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// A person's fiscal code.
fn cf(cognome: &str, nome: &str, born: &str) -> String {
    let nascita = Nascita { data: day(born), sesso: Sesso::M, belfiore: "E388".into() };
    fiscale::compose(cognome, nome, &nascita).unwrap()
}

/// A desk: a project, what it reads with, its ledger.
struct Banco {
    workshop: Workshop,
    project: Project,
    lettore: Lettore,
    ledger: Ledger,
    /// Kept as a server keeps it, from the first look to the last.
    carte: Carte,
}

impl Banco {
    fn new() -> Self {
        let workshop = Workshop::new();
        let project = Project::open(&workshop.path("")).unwrap();
        let (lettore, ledger) = (Lettore::new(&project, "it").unwrap(), project.ledger().unwrap());
        Self { workshop, project, lettore, ledger, carte: Carte::default() }
    }

    fn begin(&self) -> String {
        let begun = verbali::begin(&self.project, CARLA, &[("foglio.png", &scan())], true).unwrap();
        assert!(begun.rifiutati.is_empty(), "{begun:?}");
        begun.ids[0].clone()
    }

    fn of(&self, id: &str) -> Scheda {
        scheda::of(&self.project, Genere::Verbale, id).unwrap().unwrap()
    }

    fn change(&mut self, id: &str, versione: u64, said: &Campi, azione: Azione<'_>, chi: Chi<'_>) -> Esito {
        verbali::change(
            &self.project,
            &mut self.ledger,
            (id, versione),
            said,
            (azione, chi),
            &self.lettore,
            &self.carte,
        )
        .unwrap()
    }

    fn judged(&mut self, it: &Scheda) -> (Controllo, Vec<Doppio>) {
        verbali::judge(&self.project, &mut self.ledger, it, &self.lettore, &self.carte).unwrap()
    }

    fn judge(&mut self, it: &Scheda) -> Vec<Trovato> {
        self.judged(it).0.trovati
    }

    /// Keys a paper with these fields beside those of a sound one, and tries to validate it.
    fn key(&mut self, changes: &[(&str, &str)]) -> (String, Esito) {
        let id = self.begin();
        let mut said = sound();
        said.extend(changes.iter().map(|it| (it.0.to_owned(), it.1.to_owned())));
        assert_eq!(self.change(&id, 0, &said, Azione::Salva, CARLA), Esito::Fatto);
        let it = self.of(&id);
        let seen = digita::impronta(&self.judge(&it));
        let esito = self.change(&id, it.versione, &Campi::new(), Azione::Valida(&seen), CARLA);
        (id, esito)
    }

    fn leave(&mut self, come: Come) -> uscite::Usciti {
        uscite::leave(&self.project, &mut self.ledger, come, CARLA, &self.lettore).unwrap()
    }
}

/// The fields of a paper with nothing wrong.
fn sound() -> Campi {
    let mut campi = Campi::new();
    let mut say = |all: &[(&str, &str)]| campi.extend(all.iter().map(|it| (it.0.to_owned(), it.1.to_owned())));
    say(&[("l-codice_ente", "X999"), ("v-numero_verbale", "0071"), ("v-registro", "V"), ("v-anno_verbale", "2025")]);
    say(&[("v-tipo_atto", "VERBALE_NC"), ("v-data_violazione", "15/10/2025"), ("v-ora_violazione", "10:35")]);
    say(&[("v-luogo", "Via Roma"), ("v-civico", "4"), ("v-fuori_centro_abitato", "N"), ("v-targa", "AB123CD")]);
    say(&[("v-targa_nazione", "IT"), ("v-tipo_veicolo", "A"), ("v-contestato_immediatamente", "N")]);
    say(&[("v-motivo_mancata_contestazione_testo", "Il trasgressore era assente."), ("v-agenti_matricole", "112")]);
    say(&[("v-descrizione_fatto", "Lasciava il veicolo in sosta sul marciapiede."), ("v-validato_cpl", "S")]);
    say(&[("v-resp_procedimento", "Irene Galeazzi"), ("v-resp_notificazione", "Piero Santolini")]);
    say(&[("v-resp_inserimento", "Carla Bianchi"), ("v-spese_notifica", "9,50"), ("v-validatore", "Irene Galeazzi")]);
    say(&[("r1-codice_interno", "CDS-007-14"), ("s2-ruolo", "OBBLIGATO"), ("s2-tipo", "PF"), ("s2-cognome", "Baldi")]);
    say(&[("r1-descrizione", "Lasciava il veicolo in sosta vietata.")]);
    say(&[("s2-nome", "Ezio"), ("s2-data_nascita", "03/02/1970"), ("s2-indirizzo", "Via Verdi"), ("s2-civico", "1")]);
    say(&[("s2-cap", "60035"), ("s2-citta", "Jesi"), ("s2-provincia", "AN"), ("s2-nazione", "IT")]);
    campi.insert("s2-codice_fiscale".into(), cf("Baldi", "Ezio", "1970-02-03"));
    campi
}

/// What a lot would be told of is told at the field; what only a keyed paper can have wrong too.
#[test]
fn a_paper_is_judged_as_a_lot_is() {
    let mut banco = Banco::new();
    let id = banco.begin();
    assert_eq!(banco.change(&id, 0, &sound(), Azione::Salva, CARLA), Esito::Fatto);
    let it = banco.of(&id);
    assert_eq!(banco.judge(&it), [], "a sound paper");
    let other = cf("Verdi", "Ugo", "1970-02-03");
    let cases: [(&str, &str, &str, &str, Peso); 15] = [
        ("v-targa", "!!", "v-targa", "targa-non-valida", Peso::Blocca),
        ("v-data_violazione", "31/02/2025", "v-data_violazione", "data-illeggibile", Peso::Blocca),
        ("v-data_violazione", "01/01/2099", "v-data_violazione", "data-futura", Peso::Blocca),
        ("v-ora_violazione", "25:00", "v-ora_violazione", "ora-illeggibile", Peso::Blocca),
        ("v-luogo", "", "v-luogo", "obbligatorio-vuoto", Peso::Blocca),
        ("v-numero_verbale", "", "v-numero_verbale", "obbligatorio-vuoto", Peso::Blocca),
        ("v-validato_cpl", "N", "", "trattenuto-non-validato", Peso::Blocca),
        ("r1-descrizione", "Ordinanza n. {ordinanza}.", "r1-descrizione", "testo-da-completare", Peso::Blocca),
        ("r1-minimo", "4,2", "r1-minimo", "importo-illeggibile", Peso::Blocca),
        ("s2-cap", "6", "s2-cap", "indirizzo-insufficiente", Peso::Blocca),
        ("s2-codice_fiscale", "BLDZEI70B03E388", "s2-codice_fiscale", "codice-fiscale-errato", Peso::Avvisa),
        ("s2-codice_fiscale", &other, "s2-codice_fiscale", "cf-altro-nome", Peso::Avvisa),
        ("s2-data_nascita", "04/02/1970", "s2-codice_fiscale", "cf-altra-nascita", Peso::Avvisa),
        ("v-resp_procedimento", "", "v-resp_procedimento", "campo-vuoto", Peso::Avvisa),
        ("l-codice_ente", "Jesi", "l-codice_ente", "ente-sconosciuto", Peso::Blocca),
    ];
    for (field, typed, campo, codice, peso) in cases {
        let mut it = it.clone();
        it.campi.insert(field.into(), typed.into());
        let found = banco.judge(&it);
        let is_it = |it: &Trovato| it.codice == codice && it.peso == peso && it.campo == campo;
        assert!(found.iter().any(is_it), "{field} `{typed}`: {found:?}");
    }
    // A code that no tariff has costs nothing.
    let mut it = it;
    for column in ["articolo", "comma", "minimo", "massimo"] {
        it.campi.insert(format!("r1-{column}"), String::new());
    }
    it.campi.insert("r1-codice_interno".into(), "CDS-999-9".into());
    assert!(banco.judge(&it).iter().any(|it| it.codice == "tariffa-assente" && it.campo == "r1-codice_interno"));
}

/// A code brings what the tariff says, once; another code another thing; what somebody wrote stays.
#[test]
fn the_tariff_fills_what_nobody_filled() {
    let mut banco = Banco::new();
    let id = banco.begin();
    let code = [("v-data_violazione", "15/10/2025"), ("r1-codice_interno", "CDS-007-14")];
    let code = code.map(|it| (it.0.to_owned(), it.1.to_owned())).into();
    banco.change(&id, 0, &code, Azione::Salva, CARLA);
    let it = banco.of(&id);
    assert_eq!([it.get("r1-articolo"), it.get("r1-minimo"), it.get("r1-massimo")], ["7", "42,00", "173,00"]);
    let said = Campi::from([
        ("r1-codice_interno".to_owned(), "CDS-007-14Z".to_owned()),
        ("r1-descrizione".to_owned(), "Parole dell'agente.".to_owned()),
    ]);
    banco.change(&id, it.versione, &said, Azione::Salva, CARLA);
    let it = banco.of(&id);
    assert_eq!([it.get("r1-minimo"), it.get("r1-descrizione")], ["83,00", "Parole dell'agente."]);
    let said = Campi::from([("r1-minimo".to_owned(), String::new())]);
    banco.change(&id, it.versione, &said, Azione::Salva, CARLA);
    assert_eq!(banco.of(&id).get("r1-minimo"), "", "what was emptied by hand is not filled again");
}

/// Who saves over a text that they have not seen is told, and keeps theirs beside it.
#[test]
fn two_desks_do_not_overwrite_each_other() {
    let mut banco = Banco::new();
    let id = banco.begin();
    let say = |targa: &str| Campi::from([("v-targa".to_owned(), targa.to_owned())]);
    assert_eq!(banco.change(&id, 0, &say("AA111AA"), Azione::Salva, CARLA), Esito::Fatto);
    let late = banco.change(&id, 0, &say("BB222BB"), Azione::Salva, DARIO);
    assert_eq!(late, Esito::Superata("Carla Bianchi".into()));
    assert_eq!(
        banco.change(&id, 0, &say("AA111AA"), Azione::Salva, DARIO),
        Esito::Fatto,
        "the same text is no quarrel"
    );
    let it = banco.of(&id);
    assert_eq!(it.get("v-targa"), "AA111AA");
    let beside = |who| scheda::beside(&banco.project, Genere::Verbale, &it, who).unwrap();
    assert_eq!((beside(DARIO), beside(CARLA)), (say("BB222BB"), Campi::new()));
    verbali::settle(&banco.project, Genere::Verbale, &id, DARIO, true).unwrap();
    let it = banco.of(&id);
    assert_eq!(it.get("v-targa"), "BB222BB");
    assert!(scheda::beside(&banco.project, Genere::Verbale, &it, DARIO).unwrap().is_empty());
}

/// The same number and year is refused wherever it is; the same plate, day and hour is to be confirmed.
#[test]
fn no_paper_is_keyed_twice() {
    let mut banco = Banco::new();
    let (first, esito) = banco.key(&[]);
    assert_eq!(esito, Esito::Fatto);
    let (second, esito) = banco.key(&[("v-numero_verbale", "71"), ("v-targa", "CC333CC")]);
    assert_eq!(esito, Esito::Trovati, "zeros before a number make no other number");
    let it = banco.of(&second);
    let (_, others) = banco.judged(&it);
    assert_eq!(others[0].dove, digita::doppi::Dove::Digitato(first.clone()));
    assert_eq!((others[0].trovato.codice.as_str(), others[0].trovato.peso), ("doppio", Peso::Blocca));
    // Another number, same plate and hour: a warning, and without its confirmation nothing.
    let (third, esito) = banco.key(&[("v-numero_verbale", "72")]);
    assert_eq!(esito, Esito::Fatto, "what was seen was confirmed");
    verbali::reopen(&banco.project, &third, CARLA).unwrap();
    let it = banco.of(&third);
    assert_eq!(banco.change(&third, it.versione, &Campi::new(), Azione::Valida(""), CARLA), Esito::Trovati);
    // Two series have a number each.
    let (_, esito) = banco.key(&[("v-registro", "B"), ("v-targa", "DD444DD")]);
    assert_eq!(esito, Esito::Fatto);
    // What has left, and what the ledger has, counts too.
    assert_eq!(verbali::discard(&banco.project, &second, CARLA, " ").unwrap(), Esito::SenzaMotivo);
    assert_eq!(verbali::discard(&banco.project, &second, CARLA, "doppio").unwrap(), Esito::Fatto);
    banco.leave(Come::Riconsegna);
    let (again, esito) = banco.key(&[("v-targa", "EE555EE")]);
    assert_eq!(esito, Esito::Trovati);
    verbali::discard(&banco.project, &again, CARLA, "doppio").unwrap();
    let owner = person(1, "Mancinelli", "Elena", "MNCLNE83E63A944T", "Piazza Roma", "Jesi");
    tell(
        &banco.workshop,
        "V/2026/000080",
        vec![received(crate::scambi::scheda("V/2026/000080", "FF666FF", vec![owner]))],
    );
    let (it, esito) = banco.key(&[("v-numero_verbale", "0080"), ("v-anno_verbale", "2026")]);
    assert_eq!(esito, Esito::Trovati);
    let it = banco.of(&it);
    let (_, others) = banco.judged(&it);
    assert!(others.iter().any(|it| it.dove == digita::doppi::Dove::Registro("atto:X999:V/2026/000080".into())));
}

/// What is kept between two looks is never what is said of a paper that another desk keyed, changed or let go meanwhile.
#[test]
fn what_is_kept_is_never_old() {
    let mut banco = Banco::new();
    let mine = banco.begin();
    assert_eq!(banco.change(&mine, 0, &sound(), Azione::Salva, CARLA), Esito::Fatto);
    let it = banco.of(&mine);
    let others = |banco: &mut Banco| -> Vec<(String, Dove)> {
        banco.judged(&it).1.into_iter().map(|it| (it.trovato.codice, it.dove)).collect()
    };
    assert_eq!(others(&mut banco), []);
    let theirs = banco.begin();
    assert_eq!(others(&mut banco), [], "a paper of which nothing was typed is no other");
    let there = Dove::Digitato(theirs.clone());
    // Another desk types the same number: whoever ends first wins.
    assert_eq!(banco.change(&theirs, 0, &sound(), Azione::Salva, DARIO), Esito::Fatto);
    assert_eq!(others(&mut banco), [("doppio-bozza".into(), there.clone())]);
    let seen = digita::impronta(&verbali_of(&mut banco, &theirs));
    let versione = banco.of(&theirs).versione;
    assert_eq!(banco.change(&theirs, versione, &Campi::new(), Azione::Valida(&seen), DARIO), Esito::Fatto);
    assert_eq!(others(&mut banco), [("doppio".into(), there.clone())]);
    let versione = banco.of(&mine).versione;
    assert_eq!(banco.change(&mine, versione, &Campi::new(), Azione::Valida(""), CARLA), Esito::Trovati);
    // Put aside it is none, taken back it is one again, and having left it stays one.
    verbali::discard(&banco.project, &theirs, DARIO, "prova").unwrap();
    assert_eq!(others(&mut banco), []);
    verbali::reopen(&banco.project, &theirs, DARIO).unwrap();
    assert_eq!(others(&mut banco), [("doppio-bozza".into(), there)]);
    let versione = banco.of(&theirs).versione;
    assert_eq!(banco.change(&theirs, versione, &Campi::new(), Azione::Valida(&seen), DARIO), Esito::Fatto);
    let left = banco.leave(Come::Riconsegna);
    assert_eq!(others(&mut banco), [("doppio".into(), Dove::Uscito(theirs, left.uscite[0].numero.clone()))]);
}

/// What was found in a paper.
fn verbali_of(banco: &mut Banco, id: &str) -> Vec<Trovato> {
    let it = banco.of(id);
    banco.judge(&it)
}

/// What lots are read with is kept until a file of the project says otherwise.
#[test]
fn a_changed_profile_is_read_again() {
    let banco = Banco::new();
    let lettori = Lettori::default();
    let of = |lingua| lettori.of(&banco.project, lingua).unwrap();
    let first = of("it");
    assert!(Arc::ptr_eq(&first, &of("it")), "nothing changed, and it was read again");
    assert!(!Arc::ptr_eq(&first, &of("de")), "sentences of another language");
    let own = banco.workshop.path("profili/tariffe/cds-2021.toml");
    fs::create_dir_all(own.parent().unwrap()).unwrap();
    let shipped = fs::read_to_string(shipped("tariffe/cds-2021.toml")).unwrap();
    fs::write(&own, &shipped).unwrap();
    let second = of("it");
    assert!(!Arc::ptr_eq(&first, &second), "a file of the project stands before the shipped one");
    let one = second.tariffa().valid_on(day("2025-10-15")).next().unwrap().descrizione.clone();
    fs::write(&own, shipped.replace(&one, &one.to_uppercase())).unwrap();
    assert_eq!(of("it").tariffa().valid_on(day("2025-10-15")).next().unwrap().descrizione, one.to_uppercase());
    fs::remove_file(&own).unwrap();
    assert_eq!(of("it").tariffa().valid_on(day("2025-10-15")).next().unwrap().descrizione, one);
}

/// A file that ships.
fn shipped(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates").join(name)
}

/// What is ready leaves as a lot that `check` takes wholly, with the numbers as they were; it leaves once, and stays to be
/// seen.
#[test]
fn a_lot_of_keyed_papers_is_taken_wholly() {
    let mut banco = Banco::new();
    let (first, _) = banco.key(&[("v-descrizione_fatto", "Sosta; \"sul\" marciapiede,\r\nlato destro.")]);
    let (second, _) = banco.key(&[("v-numero_verbale", "72/bis"), ("v-targa", "CC333CC")]);
    let (draft, esito) = banco.key(&[("v-numero_verbale", "73"), ("v-luogo", "")]);
    assert_eq!(esito, Esito::Trovati);
    let left = banco.leave(Come::Lotto);
    let [uscita] = left.uscite.as_slice() else { panic!("{left:?}") };
    assert!(uscita.numero.ends_with("/D0001") && left.tornati.is_empty(), "{left:?}");
    let ids: Vec<&str> = uscita.atti.iter().map(|it| it.id_verbale.as_str()).collect();
    assert_eq!(ids, ["V/2025/0071", "V/2025/72/bis"], "numbers stay as the C.P.L. gave them");
    let zip = banco.workshop.path(&format!("caricati/{}/arrivati/{}", uscita.caricato, uscita.file));
    let ran = banco.workshop.plico(&["check", zip.to_str().unwrap(), "--json"]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (told["righe"].as_u64(), told["atti"].as_u64(), told["plichi"].as_u64()),
        (Some(2), Some(2), Some(2)),
        "{told}"
    );
    let blocks = told["rilievi"].as_array().unwrap().iter().filter(|it| it["gravita"] == "blocca").count();
    assert_eq!(blocks, 0, "{told}");
    assert_eq!(banco.leave(Come::Lotto), uscite::Usciti::default(), "nothing leaves twice");
    assert_eq!(banco.leave(Come::Riconsegna), uscite::Usciti::default());
    let gone = uscite::left(&banco.project).unwrap();
    assert_eq!(gone.keys().collect::<std::collections::BTreeSet<_>>(), [&first, &second].into());
    assert_eq!(verbali::reopen(&banco.project, &first, CARLA).unwrap(), Esito::Chiusa);
    assert_eq!(banco.of(&draft).stato, Stato::Bozza);
    let (_, bytes) = uscite::file(&banco.project, &uscita.nome()).unwrap().unwrap();
    assert_eq!(plico::hash::sha256(&bytes), uscita.sha256);
}

/// Killed before the record nothing has left; killed after it the lot comes to its place with the next look.
#[test]
fn a_leaving_that_was_cut_short_is_whole_or_is_none() {
    let mut banco = Banco::new();
    banco.key(&[]);
    let place = banco.workshop.path("digitati/uscite");
    fs::create_dir_all(&place).unwrap();
    let year = plico::jobs::clock::today().anno();
    fs::write(place.join(format!("{year}-D0001.zip")), "half of it").unwrap();
    assert!(uscite::left(&banco.project).unwrap().is_empty(), "a file without its record is nothing");
    let uscita = banco.leave(Come::Lotto).uscite.remove(0);
    // As if it had been killed between its record and the place of lots.
    let zip = banco.workshop.path(&format!("caricati/{}/arrivati/{}", uscita.caricato, uscita.file));
    fs::rename(&zip, place.join(format!("{}.zip", uscita.nome()))).unwrap();
    fs::remove_dir_all(banco.workshop.path("caricati")).unwrap();
    let cut = uscite::Uscita { caricato: String::new(), ..uscita.clone() };
    fs::write(place.join(format!("{}.json", uscita.nome())), serde_json::to_vec(&cut).unwrap()).unwrap();
    uscite::mend(&banco.project).unwrap();
    assert!(zip.is_file(), "the lot is not at its place again");
    assert_eq!(uscite::all(&banco.project).unwrap(), [uscita]);
    assert_eq!(banco.leave(Come::Lotto), uscite::Usciti::default());
}

/// What can be no scan is not taken, and nothing of its paper is begun.
#[test]
fn what_is_no_scan_is_told() {
    let banco = Banco::new();
    let whole = scan();
    let cut = &whole[..whole.len() / 2];
    let files: [(&str, &[u8]); 3] = [("a.png", &whole), ("b.png", cut), ("c.txt", b"testo")];
    let begun = verbali::begin(&banco.project, CARLA, &files, true).unwrap();
    assert_eq!((begun.ids.len(), begun.rifiutati.len()), (0, 2));
    let begun = verbali::begin(&banco.project, CARLA, &files, false).unwrap();
    assert_eq!(begun.rifiutati, [("b.png".to_owned(), "scansione-rotta"), ("c.txt".to_owned(), "scansione-tipo")]);
    let it = banco.of(&begun.ids[0]);
    assert_eq!(it.pagine(), 1);
    let page = scheda::page(&banco.project, Genere::Verbale, &it.id, 1).unwrap().unwrap();
    assert_eq!((page.tipo, page.bytes), ("image/png", whole));
    assert!(scheda::page(&banco.project, Genere::Verbale, &it.id, 2).unwrap().is_none());
}

/// Nobody but their owner reads what is keyed.
#[cfg(unix)]
#[test]
fn what_is_keyed_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;

    let mut banco = Banco::new();
    banco.key(&[]);
    banco.leave(Come::Riconsegna);
    for entry in walkdir::WalkDir::new(banco.workshop.path("digitati")) {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
        let is_turn = entry.file_name() == ".turno";
        assert!(is_turn || mode & 0o077 == 0, "{}: {mode:o}", entry.path().display());
    }
}

/// A declaration for an act with points, served in March.
fn act(workshop: &Workshop) {
    let owner = person(1, "Mancinelli", "Elena", "MNCLNE83E63A944T", "Piazza Roma", "Jesi");
    let scheda = crate::scambi::scheda("V/2026/000031", "CD456EF", vec![owner]);
    let served = Fatto::new(day("2026-03-20"), Evento::NotificaDichiarata { modalita: "MANI".into() }).of(1);
    tell(workshop, "V/2026/000031", vec![received(scheda), served]);
}

/// The fields of a valid declaration.
fn declared() -> Campi {
    let all = [
        ("d-chi", "ALTRI"),
        ("d-destinatario", "1"),
        ("d-cognome", "Rossini"),
        ("d-nome", "Aldo"),
        ("d-data_nascita", "15/05/1980"),
        ("d-luogo_nascita", "Jesi (AN)"),
        ("d-indirizzo", "Via Verdi"),
        ("d-civico", "7"),
        ("d-cap", "60035"),
        ("d-citta", "Jesi"),
        ("d-provincia", "AN"),
        ("d-nazione", "IT"),
        ("d-patente_numero", "an1234567a"),
        ("d-patente_categoria", "B"),
        ("d-patente_rilasciata_da", "MCTC AN"),
        ("d-patente_data", "01/06/2000"),
        ("d-data_dichiarazione", "10/04/2026"),
        ("d-data_ricezione", "14/04/2026"),
        ("d-firmata", "S"),
        ("d-copia_patente", "S"),
    ];
    let mut campi: Campi = all.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect();
    campi.insert("d-codice_fiscale".into(), cf("Rossini", "Aldo", "1980-05-15"));
    campi
}

impl Banco {
    fn declare(&mut self, said: &Campi) -> Scheda {
        let scans: [(&str, &[u8]); 1] = [("modulo.png", &scan())];
        let id = dichiarazioni::begin(&self.project, &mut self.ledger, CARLA, "31/2026", &scans).unwrap().unwrap();
        let azione = (dichiarazioni::Azione::Salva, CARLA);
        dichiarazioni::change(&self.project, &mut self.ledger, (&id, 0), said, azione).unwrap();
        scheda::of(&self.project, Genere::Dichiarazione, &id).unwrap().unwrap()
    }

    fn settle(&mut self, it: &Scheda, azione: dichiarazioni::Azione<'_>) -> Esito {
        let at = (it.id.as_str(), it.versione);
        dichiarazioni::change(&self.project, &mut self.ledger, at, &Campi::new(), (azione, CARLA)).unwrap()
    }
}

/// Each thing that makes a declaration void, or doubtful.
#[test]
fn a_declaration_is_judged() {
    let mut banco = Banco::new();
    act(&banco.workshop);
    let it = banco.declare(&declared());
    let judge = |banco: &Banco, it: &Scheda| dichiarazioni::judge(&banco.project, &banco.ledger, it).unwrap();
    assert_eq!(judge(&banco, &it), [], "a sound declaration");
    let cases = [
        ("d-firmata", "N", "senza-firma", Peso::Blocca),
        ("d-copia_patente", "", "senza-copia", Peso::Blocca),
        ("d-chi", "IGNOTO", "senza-conducente", Peso::Blocca),
        ("d-cognome", "Trasporti Rossini S.r.l.", "non-persona-fisica", Peso::Blocca),
        ("d-cognome", "Verdi", "cf-altro-nome", Peso::Blocca),
        ("d-data_nascita", "16/05/1980", "cf-altra-nascita", Peso::Blocca),
        ("d-codice_fiscale", "RSSLDA80E15E388A", "cf-errato", Peso::Blocca),
        ("d-patente_numero", "", "manca", Peso::Blocca),
        ("d-patente_numero", "12345", "patente-forma", Peso::Avvisa),
        ("d-patente_categoria", "Z9", "patente-categoria", Peso::Avvisa),
        ("d-patente_data", "01/04/2026", "patente-dopo", Peso::Avvisa),
        ("d-data_dichiarazione", "01/03/2026", "prima-della-violazione", Peso::Blocca),
        ("d-data_dichiarazione", "15/04/2026", "dopo-ricezione", Peso::Ferma),
        ("d-data_ricezione", "20/05/2026", "tardiva", Peso::Avvisa),
        ("d-data_ricezione", "", "manca", Peso::Ferma),
        ("d-data_ricezione", "01/01/2099", "giorno-futuro", Peso::Ferma),
    ];
    for (field, typed, codice, peso) in cases {
        let mut it = it.clone();
        it.campi.insert(field.into(), typed.into());
        let found = judge(&banco, &it);
        assert!(found.iter().any(|it| it.codice == codice && it.peso == peso), "{field} `{typed}`: {found:?}");
    }
    let mut it = it;
    it.campi.insert("d-data_ricezione".into(), "19/05/2026".into());
    assert_eq!(judge(&banco, &it), [], "the sixtieth day is in time");
}

/// A valid one is a fact with its author, its scan and who drove, once; the points go to the driver that it names.
#[test]
fn a_declaration_becomes_a_fact_of_its_act() {
    let mut banco = Banco::new();
    act(&banco.workshop);
    let it = banco.declare(&declared());
    assert_eq!(banco.settle(&it, dichiarazioni::Azione::Valida("")), Esito::Fatto);
    let fatto = facts(&banco.workshop, "V/2026/000031").pop().unwrap();
    assert_eq!((fatto.data, fatto.destinatario, fatto.fonte.as_str()), (day("2026-04-14"), Some(1), "Carla Bianchi"));
    assert_eq!(fatto.prove[0].sha256, plico::hash::sha256(&scan()));
    assert!(plico::jobs::prove::Prove::of(&banco.project).has(&fatto.prove[0].sha256));
    let Evento::DatiConducente { validi: true, conducente: Some(driver), .. } = fatto.evento else {
        panic!("{fatto:?}")
    };
    assert_eq!((driver.cognome.as_str(), driver.patente.as_str()), ("Rossini", "AN1234567A"));
    let again = banco.declare(&declared());
    assert_eq!(banco.settle(&again, dichiarazioni::Azione::Valida("")), Esito::Trovati, "the same twice");
    assert_eq!(banco.settle(&again, dichiarazioni::Azione::NonValida("doppia")), Esito::Trovati);
    assert_eq!(facts(&banco.workshop, "V/2026/000031").len(), 3);
    banco.workshop.expect(1, &["export", "punti", "-o", "fuori", "--date", "2026-06-01"]);
    let list = fs::read_to_string(banco.workshop.path("fuori/punti-da-controllare.csv")).unwrap();
    assert!(list.contains("Rossini;Aldo;") && !list.contains("conducente-non-identificato"), "{list}");
}

/// One that is not valid says why, and names nobody; an act that is not there has none.
#[test]
fn a_declaration_that_is_not_valid_says_why() {
    let mut banco = Banco::new();
    act(&banco.workshop);
    let mut said = declared();
    said.insert("d-firmata".into(), "N".into());
    let it = banco.declare(&said);
    assert_eq!(banco.settle(&it, dichiarazioni::Azione::Valida("")), Esito::Trovati);
    assert_eq!(banco.settle(&it, dichiarazioni::Azione::NonValida(" ")), Esito::SenzaMotivo);
    assert_eq!(banco.settle(&it, dichiarazioni::Azione::NonValida("non firmata")), Esito::Fatto);
    let fatto = facts(&banco.workshop, "V/2026/000031").pop().unwrap();
    let said = Evento::DatiConducente { validi: false, motivo: "non firmata".into(), conducente: None };
    assert_eq!(fatto.evento, said);
    let scans: [(&str, &[u8]); 1] = [("modulo.png", &scan())];
    let begun = dichiarazioni::begin(&banco.project, &mut banco.ledger, CARLA, "999/2026", &scans).unwrap();
    assert_eq!(begun, Err(("atto-sconosciuto", "999/2026".to_owned())));
}
