//! The book of certified addresses: what lists are asked and answer, who goes by it, on paper and by mail alike.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use plico::domain::data::Data;
use plico::domain::soggetto::Registro;
use plico::flussi::domicili;
use plico::flussi::domicili::Letta;
use plico::flussi::domicili::Natura;
use plico::flussi::domicili::Voce;
use plico::flussi::domicili::inad;
use plico::flussi::domicili::inipec;
use plico::flussi::domicili::ipa;
use plico::jobs::clock;
use plico::jobs::conservazione;
use plico::jobs::lotto;
use plico::jobs::lotto::Lotto;
use plico::jobs::pec::rubrica;
use plico::jobs::pec::rubrica::Detta;
use plico::jobs::pec::rubrica::Rubrica;
use plico::jobs::pec::rubrica::elenchi::Elenco;
use plico::jobs::project::Project;
use plico::jobs::scambi::lettura;
use plico::pec::busta::Busta;
use rstest::rstest;
use serde_json::Value;
use serde_json::json;

use crate::harness::Case;
use crate::intake;
use crate::pec_servizio::Gestore;
use crate::pec_servizio::advance;
use crate::pec_servizio::json;
use crate::pec_servizio::rewrite;
use crate::pec_servizio::text;
use crate::workshop::Row;
use crate::workshop::Workshop;
use crate::workshop::rows;
use crate::workshop::tool;

/// A person and a company that do not exist.
const PERSONA: &str = "BLDRLL68C54E388A";
const DITTA: &str = "99999000013";

#[rstest]
fn answers_are_read_row_by_row(#[files("tests/cases/pec/rubrica/*.case")] path: PathBuf) {
    let case = Case::read(&path);
    let workshop = Workshop::new();
    let project = Project::open(&workshop.path("")).unwrap();
    let read = |name: &str| -> Result<Letta, String> {
        let body = case.input(name).unwrap();
        match name {
            "inad" => inad::read(body.as_bytes()),
            "inipec" => inipec::read(body.as_bytes()),
            "ipa" => ipa::read(body.as_bytes(), &Elenco::load(&project, "ipa").unwrap().tipi),
            _ => {
                fs::write(workshop.path("t.csv"), body).unwrap();
                let elenco = Elenco::load(&project, "inad").unwrap();
                let table = lettura::read(&workshop.path("t.csv"), &elenco.risposta, 2030).unwrap();
                Ok(domicili::read_table(&table.righe, &table.rotte, Natura::Personale))
            }
        }
    };
    case.check(&path, |name| read(name).map_or_else(|why| why, |it| told(&it)));
}

/// What a file says, a line an answer; then rows that say nothing.
fn told(letta: &Letta) -> String {
    let mut out = format!("righe {}\n", letta.righe);
    for it in &letta.risposte {
        let righe: Vec<String> = it.righe.iter().map(u32::to_string).collect();
        out += &format!("{} {}\n", righe.join("+"), it.codice);
        for voce in &it.voci {
            let fino = voce.fino.map_or(String::new(), |it| format!(" fino {it}"));
            out += &format!("  {} {:?}{fino}\n", voce.indirizzo, voce.natura);
        }
        it.guaste.iter().for_each(|(riga, why)| out += &format!("  riga {riga}: {why}\n"));
    }
    letta.rotte.iter().for_each(|(riga, why)| out += &format!("riga {riga}: {why}\n"));
    let placed = letta.risposte.iter().map(|it| it.righe.len()).sum::<usize>() + letta.rotte.len();
    assert_eq!(letta.righe, placed as u64, "every row ends in one place");
    out
}

/// A project with a mailbox that serves nobody and a real one, which goes by the book.
fn project() -> (Workshop, Project) {
    let workshop = Workshop::new();
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/gestori/aruba.toml");
    let trial = fs::read_to_string(shipped).unwrap().replace("prova = false", "prova = true");
    fs::create_dir_all(workshop.path("profili/gestori")).unwrap();
    fs::write(workshop.path("profili/gestori/finto.toml"), trial).unwrap();
    let mailbox = |name: &str, gestore: &str| {
        format!("[[pec.casella]]\nnome = \"{name}\"\nindirizzo = \"{name}@pec.example.org\"\ngestore = \"{gestore}\"\n")
    };
    let config = format!("[pec]\nrubrica = true\n{}{}", mailbox("prova", "finto"), mailbox("vera", "aruba"));
    fs::write(workshop.path("plico.toml"), config).unwrap();
    let project = Project::open(&workshop.path("")).unwrap();
    (workshop, project)
}

/// An entry as the table of cases writes it: `INAD:3:cessata`.
fn entry(text: &str) -> (bool, Detta) {
    let (is_real, text) = text.strip_prefix("vera!").map_or((false, text), |it| (true, it));
    let mut parts = text.split(':');
    let registro = Registro::parse(parts.next().unwrap()).unwrap();
    let age: i32 = parts.next().unwrap().parse().unwrap();
    let word = parts.next().unwrap_or_default();
    let today = clock::today();
    let natura = match (word, registro) {
        ("professionale", _) => Natura::Professionale,
        ("impresa", _) => Natura::Impresa,
        ("ufficio", _) => Natura::Ufficio,
        ("ente", _) => Natura::Ente,
        _ => Natura::Personale,
    };
    let fino = match word {
        "cessata" => Some(today),
        "domani" => Some(today.plus(1)),
        _ => None,
    };
    let own = format!("{}{age}@pec.example.org", registro.as_str().to_lowercase());
    let indirizzo = if word == "propria" { "PROPRIA@pec.example.org".to_string() } else { own };
    let mut voci = vec![Voce { indirizzo, natura, fino }];
    match word {
        "assente" => voci.clear(),
        "doppia" => voci.push(Voce { indirizzo: "altra@pec.example.org".into(), natura, fino }),
        _ => {}
    }
    let modo = if registro == Registro::Dichiarata { "con modulo".to_string() } else { String::new() };
    let giorno = today.plus(-age);
    (is_real, Detta { numero: 0, registro, giorno, riferimento: String::new(), modo, voci })
}

/// The lot of one act that a row of the table of cases asks for.
fn lay_out(workshop: &Workshop, case: &Row) -> PathBuf {
    let lot = workshop.path("lotto");
    fs::create_dir_all(&lot).unwrap();
    intake::lay_out(&lot, &intake::base());
    let one = |name: &str, change: &mut dyn FnMut(&mut Row)| {
        rewrite(&lot.join(name), |row| change(row));
    };
    one("lotto.csv", &mut |row| drop(row.insert("tipo_lotto".into(), case["lotto"].clone())));
    one("verbali.csv", &mut |row| {
        if row["id_verbale"] == "V-1" {
            row.insert("canale_forzato".into(), case["forzato"].clone());
            row.insert("tipo_atto".into(), case["tipo_atto"].clone());
        }
    });
    let (is_company, own) = (case["tipo"] == "PG", &case["propria"]);
    let (registro, estratta) = own.split_once(':').map_or(("", String::new()), |(registro, age)| {
        (registro.trim_matches('-'), clock::today().plus(-age.parse::<i32>().unwrap()).to_string())
    });
    let pec = if own.is_empty() { "" } else { "propria@pec.example.org" };
    let died = if case["decesso"] == "S" { "2026-01-01" } else { "" };
    let who = if is_company { format!("PG;;;Ditta;{DITTA}") } else { format!("PF;Baldelli;Ornella;;{PERSONA}") };
    let head = "id_verbale;progressivo_destinatario;ruolo;tipo;cognome;nome;denominazione;codice_fiscale;indirizzo;civico;\
                cap;citta;provincia;nazione;pec;pec_registro;pec_data_estrazione;data_decesso";
    let row = format!("V-1;1;PROPRIETARIO;{who};Via Roma;5;60035;Jesi;AN;IT;{pec};{registro};{estratta};{died}");
    // The row stands twice: what the book puts into one must not make the other a different one.
    fs::write(lot.join("soggetti.csv"), format!("{head}\r\n{row}\r\n{row}\r\n")).unwrap();
    lot
}

#[test]
fn who_goes_by_the_book() {
    let cases = rows(Path::new("tests/cases/pec/rubrica/smistamento.csv"));
    let wrong: Vec<String> = cases.iter().filter_map(route).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// What is wrong with a case, if anything is.
fn route(case: &Row) -> Option<String> {
    let (workshop, project) = project();
    let mut ledger = project.ledger().unwrap();
    for word in case["rubrica"].split_whitespace() {
        let (is_real, detta) = entry(word);
        let code = if case["tipo"] == "PG" { DITTA } else { PERSONA };
        rubrica::record(&mut ledger, !is_real, &[(code.to_string(), detta)]).unwrap();
    }
    drop(ledger);
    let lot = lay_out(&workshop, case);
    let book = Rubrica::of(&project).unwrap();
    let setting = intake::Setting::new();
    let options = lotto::Options { rubrica: book.as_ref(), importi_del_lotto: Some(true), ..setting.options() };
    let scratch = tempfile::tempdir().unwrap();
    let lotto = lotto::read(&lot, &options, scratch.path()).unwrap();
    let conti = lotto.conti();
    let held: u64 = conti.trattenuti.values().sum();
    assert_eq!(conti.destinatari, conti.plichi + conti.pec + held + conti.destinatari_scartati, "{}", case["caso"]);
    let (canale, indirizzo) = way_of(&lotto);
    let found = format!("{canale};{indirizzo};{}", notes(&lotto));
    let wanted = format!("{};{};{}", case["canale"], case["indirizzo"], case["nota"]);
    (found != wanted).then(|| format!("{}: {found}, expected {wanted}", case["caso"]))
}

/// The channel of V-1, and the address that its act is made with when it is made again.
fn way_of(lotto: &Lotto<'_>) -> (&'static str, String) {
    let mut recapiti = lotto.recapiti().unwrap();
    if let Some(it) = recapiti.read().unwrap() {
        let (atto, index) = lotto.atto(&it.pezzo);
        let to = &atto.destinatari[index];
        let registro = to.registro.map_or("", Registro::as_str);
        return ("PEC", format!("{} {registro}", to.pec.reveal().to_lowercase()));
    }
    let mut pezzi = lotto.pezzi().unwrap();
    let Some(it) = pezzi.read().unwrap() else { return ("-", String::new()) };
    let (atto, index) = lotto.atto(&it);
    let to = &atto.destinatari[index];
    ("POSTA", to.pec.reveal().clone())
}

/// Findings about certified addresses.
fn notes(lotto: &Lotto<'_>) -> String {
    let mut all = BTreeSet::new();
    let mut rilievi = lotto.rilievi().unwrap();
    while let Some((_, it)) = rilievi.read().unwrap() {
        if it.codice.as_str().starts_with("pec-") {
            all.insert(it.codice.as_str());
        }
    }
    all.into_iter().collect::<Vec<_>>().join(" ")
}

/// The codes of a request, by file.
fn asked(folder: &Path) -> BTreeMap<String, Vec<String>> {
    let files = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let files = files.filter(|it| it.extension().is_some_and(|it| it == "json"));
    files
        .map(|it| {
            let body: Value = serde_json::from_slice(&fs::read(&it).unwrap()).unwrap();
            let list = body.get("codiciFiscali").or(body.get("elencoCf")).unwrap().as_array().unwrap();
            let code = |it: &Value| it.as_str().or(it["cf"].as_str()).unwrap().to_string();
            (it.file_name().unwrap().to_string_lossy().into_owned(), list.iter().map(code).collect())
        })
        .collect()
}

/// A trial lot for certified mail and post, in which nobody has an address.
fn bare(workshop: &Workshop, atti: u32) {
    workshop.sample(atti, 3, "lotto");
    let path = workshop.path("lotto/lotto.csv");
    let text = fs::read_to_string(&path).unwrap().replace("POSTALE", "MISTO");
    fs::write(&path, text).unwrap();
    rewrite(&workshop.path("lotto/soggetti.csv"), |row| {
        for column in ["pec", "pec_registro", "pec_data_estrazione"] {
            row.insert(column.into(), String::new());
        }
    });
}

#[test]
fn a_list_is_asked_a_thousand_at_once_and_each_code_once() {
    let workshop = Workshop::new();
    bare(&workshop, 1_600);
    let said = json(&workshop, 0, &["pec", "addresses", "ask", "lotto", "--list", "inad", "-o", "inad", "--json"]);
    let out: u64 = said["esclusi"].as_object().unwrap().values().map(|it| it.as_u64().unwrap()).sum();
    assert_eq!(said["destinatari"].as_u64().unwrap(), said["chiesti"].as_u64().unwrap() + out, "{said}");
    let files = asked(&workshop.path("inad"));
    assert!(files.len() > 1 && files.values().all(|it| it.len() <= 1_000), "{said}");
    assert!(files.values().any(|it| it.len() == 1_000));
    let all: Vec<&String> = files.values().flatten().collect();
    let unique: BTreeSet<&String> = all.iter().copied().collect();
    assert_eq!((all.len(), all.len() as u64), (unique.len(), said["codici"].as_u64().unwrap()));
    assert!(all.iter().all(|it| it.len() == 16), "INAD is asked about people");
    assert!(
        ["extra-cds", "atto-fermo", "altro-elenco"].iter().all(|it| said["esclusi"][it].as_u64() > Some(0)),
        "{said}"
    );
    let first: Value = serde_json::from_slice(&fs::read(workshop.path("inad/richiesta-001.json")).unwrap()).unwrap();
    assert_eq!(first["praticalReference"], said["riferimento"], "the list spells it so");
    let table = fs::read_to_string(workshop.path("inad/richiesta-001.csv")).unwrap();
    let head = "numeroLinea,codFiscale,indirizzoDigitale,dataRiferimentoRichiesta,riferimentoProcedimentoAmm\r\n1,";
    assert!(table.starts_with(head), "{}", &table[..80]);
    // Companies are another list's.
    let other = json(&workshop, 0, &["pec", "addresses", "ask", "lotto", "--list", "inipec", "-o", "inipec", "--json"]);
    let companies = asked(&workshop.path("inipec"));
    assert!(companies.values().all(|it| it.len() <= 100) && !companies.is_empty(), "{other}");
    assert!(companies.values().flatten().all(|it| it.len() == 11 && !unique.contains(it)));
    // A lot that goes all by post asks nothing, and makes no folder.
    let path = workshop.path("lotto/lotto.csv");
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("MISTO", "POSTALE")).unwrap();
    let post = json(&workshop, 0, &["pec", "addresses", "ask", "lotto", "--list", "inad", "-o", "nulla", "--json"]);
    assert_eq!((&post["codici"], workshop.path("nulla").exists()), (&Value::from(0), false));
}

#[test]
fn a_public_body_is_asked_of_its_own_list() {
    let workshop = Workshop::new();
    bare(&workshop, 6);
    let mut is_done = false;
    rewrite(&workshop.path("lotto/soggetti.csv"), |row| {
        if row["tipo"] == "PF" && !is_done {
            is_done = true;
            for (column, value) in
                [("tipo", "PG"), ("denominazione", "Comune di Roccaverde"), ("codice_fiscale", DITTA)]
            {
                row.insert(column.into(), value.into());
            }
            ["cognome", "nome", "sesso", "data_nascita"]
                .iter()
                .for_each(|it| drop(row.insert((*it).into(), "".into())));
        }
    });
    let ask =
        |list: &str| json(&workshop, 0, &["pec", "addresses", "ask", "lotto", "--list", list, "-o", list, "--json"]);
    assert_eq!(ask("ipa")["codici"], 1);
    let form = fs::read_to_string(workshop.path("ipa/richiesta-001.txt")).unwrap();
    assert_eq!(form, format!("CF={DITTA}&AUTH_ID=AUTH_ID\n"));
    ask("inipec");
    let companies = asked(&workshop.path("inipec"));
    assert!(companies.values().flatten().all(|it| it != DITTA), "it is no company");
    let answer = json!({ "cf": DITTA, "result": { "cod_err": 0 }, "data": [{ "domicilio_digitale": "ente@pec.example.org", "tipo": "AMM" }] });
    fs::write(workshop.path("ipa.jsonl"), answer.to_string()).unwrap();
    let today = clock::today().to_string();
    let import =
        ["pec", "addresses", "import", "ipa.jsonl", "--list", "ipa", "--on", &today, "--prova", "--request", "ipa"];
    workshop.expect(0, &import);
    let again = json(&workshop, 0, &["pec", "addresses", "ask", "lotto", "--list", "ipa", "-o", "altra", "--json"]);
    assert_eq!((&again["codici"], &again["esclusi"]["in-rubrica"]), (&json!(0), &json!(1)));
}

#[test]
fn answers_come_in_once_and_who_is_not_there_is_not_asked_again() {
    let workshop = Workshop::new();
    bare(&workshop, 40);
    let ask =
        |out: &str| json(&workshop, 0, &["pec", "addresses", "ask", "lotto", "--list", "inad", "-o", out, "--json"]);
    let first = ask("inad");
    let codes: Vec<String> = asked(&workshop.path("inad")).into_values().flatten().collect();
    let (found, ended, silent) = (&codes[0], &codes[1], &codes[2]);
    let yesterday = clock::today().plus(-1).to_string();
    let row = |code: &str, address: &str, end: &str| json!({ "codiceFiscale": code, "digitalAddress": [{ "digitalAddress": address, "usageInfo": { "dateEndValidity": end } }] });
    let list = json!({ "list": [
        row(found, "trovata@pec.example.org", ""),
        row(ended, "cessata@pec.example.org", &yesterday),
        row("CNGMRA75S02G157Q", "mai-chiesta@pec.example.org", ""),
        row(silent, "guasta", ""),
        json!({ "codiceFiscale": codes[3], "digitalAddress": [] }),
    ] });
    fs::write(workshop.path("risposta.json"), list.to_string()).unwrap();
    let args =
        ["pec", "addresses", "import", "risposta.json", "--list", "inad", "--on", &yesterday, "--prova", "--json"];
    let with_request = [&args[..], &["--request", "inad", "--reference", "R-1"]].concat();
    let ran = workshop.expect(1, &with_request);
    for word in [found.as_str(), "trovata@", "guasta"] {
        assert!(!ran.out.contains(word) && !ran.err.contains(word), "rows are named, people are not");
    }
    let said: Value = serde_json::from_str(&ran.out).unwrap();
    let scarti = said["scarti"].as_array().unwrap();
    let why: Vec<(u64, String)> = scarti.iter().map(|it| (it["riga"].as_u64().unwrap(), text(it, "motivo"))).collect();
    assert_eq!(why, [(3, "codice-non-chiesto".to_string()), (4, "indirizzo-non-valido".to_string())]);
    let count = |it: &Value, name: &str| it[name].as_u64().unwrap();
    assert_eq!((count(&said, "righe"), count(&said, "usate"), count(&said, "note")), (5, 3, 0));
    assert_eq!(count(&said, "senza_risposta"), codes.len() as u64 - 4);
    let again = json(&workshop, 1, &with_request);
    assert_eq!((count(&again, "usate"), count(&again, "note")), (0, 3), "the same file twice records once");
    // Only the one whose answer could not be read is asked about again.
    let second = ask("ancora");
    let again: Vec<String> = asked(&workshop.path("ancora")).into_values().flatten().collect();
    assert_eq!(again, std::slice::from_ref(silent));
    let out = &second["esclusi"];
    assert_eq!(count(out, "in-rubrica") >= 1, count(&first, "chiesti") > 0);
    // A day to come, and a file that is none.
    let tomorrow = clock::today().plus(2).to_string();
    let future = ["pec", "addresses", "import", "risposta.json", "--list", "inad", "--on", &tomorrow, "--prova"];
    assert_eq!(workshop.plico(&future).code, Some(3));
    fs::write(workshop.path("rotta.json"), format!("{{\"list\": [{{\"codiceFiscale\": \"{found}\"")).unwrap();
    let broken = workshop.plico(&["pec", "addresses", "import", "rotta.json", "--list", "inad", "--on", &yesterday]);
    assert!(broken.code == Some(3) && !broken.err.contains(found.as_str()), "{}", broken.err);
    workshop.expect(0, &["ledger", "check"]);
    // Nobody's code or address stands outside the payloads, which retention destroys.
    let subjects = subjects(&workshop);
    assert!(subjects.iter().all(|it| codes.iter().all(|code| !it.contains(code.as_str()))), "{subjects:?}");
}

/// What facts of the book are about.
fn subjects(workshop: &Workshop) -> Vec<String> {
    let mut ledger = Project::open(&workshop.path("")).unwrap().ledger().unwrap();
    let mut all = Vec::new();
    ledger
        .each_fact(rubrica::KIND, plico::ledger::EVER, |it| {
            all.push(it.subject.clone());
            Ok::<(), plico::ledger::Error>(())
        })
        .unwrap();
    assert!(!all.is_empty());
    all
}

#[test]
fn declarations_come_in_and_are_taken_back() {
    let (workshop, project) = project();
    let day = |age: i32| clock::today().plus(-age).to_string();
    let table = format!(
        "codice_fiscale;pec;data;modo\r\n{PERSONA};ornella@pec.example.org;{};allo sportello\r\n{PERSONA};;{};\r\n\
         {PERSONA};altra@pec.example.org;{};\r\nXX;x@pec.example.org;{};modulo\r\n{DITTA};nessuna;{};modulo\r\n\
         {DITTA};ditta@pec.example.org;domani;modulo\r\n{DITTA};ditta@pec.example.org;{};modulo\r\n",
        day(20),
        day(2),
        day(5),
        day(5),
        day(5),
        clock::today().plus(1),
    );
    fs::write(workshop.path("dichiarate.csv"), table).unwrap();
    let said = json(&workshop, 1, &["pec", "addresses", "declare", "dichiarate.csv", "--prova", "--json"]);
    let why: Vec<String> = said["scarti"].as_array().unwrap().iter().map(|it| text(it, "motivo")).collect();
    let expected = ["manca-modo", "codice-non-valido", "indirizzo-non-valido", "data-illeggibile", "data-futura"];
    assert_eq!(why, expected);
    assert_eq!((&said["usate"], &said["trovati"], &said["assenti"]), (&json!(2), &json!(1), &json!(1)));
    let ledger = project.ledger().unwrap();
    let key = rubrica::Chiave::known(&ledger).unwrap().unwrap();
    let known = rubrica::load(&ledger, &key, true, &[PERSONA]).unwrap().remove(0);
    assert_eq!(known.iter().map(|it| it.voci.len()).collect::<Vec<_>>(), [1, 0]);
    assert!(!format!("{known:?}").contains("ornella"), "what is printed for a developer names nobody");
    assert!(rubrica::load(&ledger, &key, false, &[PERSONA]).unwrap()[0].is_empty(), "a trial is no real address");
}

/// Turns the book on in a project that the provider for trials has made.
fn by_the_book(workshop: &Workshop) {
    let config = fs::read_to_string(workshop.path("plico.toml")).unwrap();
    fs::write(workshop.path("plico.toml"), config.replacen("[pec]", "[pec]\nrubrica = true", 1)).unwrap();
}

#[test]
fn from_a_lot_without_addresses_to_messages() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    bare(&workshop, 12);
    by_the_book(&workshop);
    workshop.expect(0, &["pec", "addresses", "ask", "lotto", "--list", "inad", "-o", "inad"]);
    let codes: Vec<String> = asked(&workshop.path("inad")).into_values().flatten().collect();
    assert!(codes.len() > 3);
    let day = clock::today().plus(-4);
    let row = |(n, code): (usize, &String)| json!({ "codiceFiscale": code, "digitalAddress": [{ "digitalAddress": format!("persona{n}+buona@pec.example.org") }] });
    let list: Vec<Value> = codes.iter().enumerate().take(3).map(row).collect();
    fs::write(workshop.path("risposta.json"), json!({ "list": list }).to_string()).unwrap();
    let import = ["pec", "addresses", "import", "risposta.json", "--list", "inad", "--on", &day.to_string()];
    // As real addresses they are of no use to a trial lot.
    workshop.expect(0, &import);
    workshop.render("lotto", "carta", "2");
    let before = workshop.manifest("carta").counts;
    assert_eq!(before.pec, 0);
    workshop.expect(0, &[&import[..], &["--prova", "--request", "inad"]].concat());
    // Nothing was sent or handed over: a new print draws the line anew.
    workshop.render("lotto", "reso", "2");
    let counts = workshop.manifest("reso").counts;
    let held: u64 = counts.trattenuti.values().sum();
    assert_eq!(counts.destinatari, counts.plichi + counts.pec + held + counts.destinatari_scartati);
    assert!(counts.pec >= 3 && counts.plichi == before.plichi - counts.pec, "{counts:?}");
    workshop.expect(0, &["verify", "reso"]);
    relata_names_list_and_day(&workshop, day);
    let sent = json(&workshop, 0, &["pec", "send", "lotto", "--json"]);
    assert_eq!(sent["messaggi"]["destinatari"].as_u64().unwrap(), counts.pec, "paper and mail part at one line");
    assert_eq!(sent["messaggi"]["preparati"], sent["messaggi"]["destinatari"]);
    advance(&workshop, "10");
    workshop.expect(0, &["pec", "collect"]);
    let found = json(&workshop, 0, &["pec", "search", "--json"]);
    for it in found.as_array().unwrap() {
        assert_eq!((text(it, "stato"), text(it, "registro")), ("CONSEGNATA".to_string(), "INAD".to_string()));
        assert!(text(it, "indirizzo").starts_with("persona"));
    }
    line_holds(&workshop, &codes, counts.pec);
}

/// What the report of service says (art. 4 c. 1 lett. a4 DM 18/12/2017).
fn relata_names_list_and_day(workshop: &Workshop, day: Data) {
    workshop.expect(0, &["pec", "send", "lotto", "--dry-run", "-o", "messaggi"]);
    for row in rows(&workshop.path("messaggi/messaggi.csv")) {
        let raw = fs::read(workshop.path("messaggi").join(&row["file"])).unwrap();
        let busta = Busta::read(&raw).unwrap();
        let content = busta.content().unwrap();
        let relata = content.allegati.iter().find(|it| it.nome.starts_with("relazione")).unwrap();
        fs::write(workshop.path("relata.pdf"), relata.bytes).unwrap();
        let said = tool("pdftotext", &[workshop.path("relata.pdf").to_str().unwrap(), "-"]);
        let said = said.replace('\u{200b}', "").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains("INAD") && said.contains("+buona@pec.example.org"), "{said}");
        assert!(said.contains("Estratta in data") && said.contains(&in_words(day)), "{said}");
    }
}

/// A day as documents have it.
fn in_words(day: Data) -> String {
    let months = [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ];
    let (year, month, day) = day.ymd();
    format!("{day} {} {year}", months[month as usize - 1])
}

/// Once messages are written the book may grow: who was printed is not written to, who was written to is not printed.
fn line_holds(workshop: &Workshop, codes: &[String], pec: u64) {
    let today = clock::today().to_string();
    let late = json!({ "list": [{ "codiceFiscale": codes[3], "digitalAddress": [{ "digitalAddress": "tardi@pec.example.org" }] }] });
    fs::write(workshop.path("tardi.json"), late.to_string()).unwrap();
    workshop.expect(0, &["pec", "addresses", "import", "tardi.json", "--list", "inad", "--on", &today, "--prova"]);
    let again = json(workshop, 0, &["pec", "send", "lotto", "--json"]);
    assert_eq!((again["messaggi"]["destinatari"].as_u64().unwrap(), &again["messaggi"]["messaggi"]), (pec, &json!(0)));
    workshop.render("lotto", "ancora", "2");
    assert_eq!(workshop.manifest("ancora").counts.pec, pec);
    workshop.expect(0, &["ledger", "check"]);
}

#[test]
fn who_was_printed_before_there_was_a_book_is_not_written_to() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    bare(&workshop, 6);
    workshop.render("lotto", "reso", "2");
    by_the_book(&workshop);
    workshop.expect(0, &["pec", "addresses", "ask", "lotto", "--list", "inad", "-o", "inad"]);
    let code = asked(&workshop.path("inad")).into_values().flatten().next().unwrap();
    let table = format!("codFiscale,indirizzoDigitale,risultato\r\n{code},uno+buona@pec.example.org,OK\r\n");
    fs::write(workshop.path("risposta.csv"), table).unwrap();
    let today = clock::today().to_string();
    workshop.expect(0, &["pec", "addresses", "import", "risposta.csv", "--list", "inad", "--on", &today, "--prova"]);
    let sent = json(&workshop, 0, &["pec", "send", "lotto", "--json"]);
    assert_eq!(sent["messaggi"]["destinatari"], 0);
    // That line is drawn for good: a print of before may be in the post.
    workshop.render("lotto", "ancora", "2");
    assert_eq!(workshop.manifest("ancora").counts.pec, 0);
}

#[test]
fn what_the_book_withdraws_is_not_written_to() {
    let workshop = Workshop::new();
    let _gestore = Gestore::open(&workshop, &[]);
    bare(&workshop, 6);
    by_the_book(&workshop);
    workshop.expect(0, &["pec", "addresses", "ask", "lotto", "--list", "inad", "-o", "inad"]);
    let codes: Vec<String> = asked(&workshop.path("inad")).into_values().flatten().collect();
    let head = "codice_fiscale;pec;data;modo\r\n";
    let day = |age: i32| clock::today().plus(-age).to_string();
    let given = format!(
        "{head}{0};uno+buona@pec.example.org;{2};allo sportello\r\n{1};due+buona@pec.example.org;{2};con modulo web\r\n",
        codes[0],
        codes[1],
        day(90)
    );
    fs::write(workshop.path("date.csv"), given).unwrap();
    workshop.expect(0, &["pec", "addresses", "declare", "date.csv", "--prova"]);
    workshop.render("lotto", "reso", "2");
    let pec = workshop.manifest("reso").counts.pec;
    assert!(pec >= 2);
    fs::write(workshop.path("revoca.csv"), format!("{head}{};;{};\r\n", codes[0], day(0))).unwrap();
    workshop.expect(0, &["pec", "addresses", "declare", "revoca.csv", "--prova"]);
    let sent = json(&workshop, 1, &["pec", "send", "lotto", "--prepare-only", "--json"]);
    let made = &sent["messaggi"];
    let out = made["esclusi"].as_array().unwrap();
    assert!(!out.is_empty() && out.iter().all(|it| it["motivo"] == "esclusa-cessata"), "{made}");
    assert_eq!(made["destinatari"].as_u64().unwrap(), pec, "who was left out of print is told, not forgotten");
    assert_eq!(made["preparati"].as_u64().unwrap() + out.len() as u64, pec);
}

#[test]
fn retention_takes_the_words_and_leaves_the_proof() {
    let (workshop, project) = project();
    let mut ledger = project.ledger().unwrap();
    rubrica::record(&mut ledger, false, &[(PERSONA.to_string(), entry("INAD:3").1)]).unwrap();
    let key = rubrica::Chiave::known(&ledger).unwrap().unwrap();
    fs::create_dir_all(workshop.path("profili/conservazione")).unwrap();
    let profile = "schema = 1\nrubrica_anni = 0\nregola = []\n";
    fs::write(workshop.path("profili/conservazione/subito.toml"), profile).unwrap();
    let retain = |before: Data| {
        let options = conservazione::Options { before, massimario: "subito", by: "Elvira Montanari", dry_run: false };
        conservazione::retain(&project, &options, |_| Ok(())).unwrap().rubrica.len()
    };
    assert_eq!((retain(clock::today()), retain(clock::today().plus(1))), (0, 1));
    assert!(rubrica::load(&ledger, &key, false, &[PERSONA]).unwrap()[0].is_empty());
    drop(ledger);
    workshop.expect(0, &["ledger", "check"]);
}
