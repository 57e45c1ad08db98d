//! The letters before the ruolo: of a distinta that the C.P.L. has marked, one letter for each debtor, as a lot that
//! the model `preruolo` prints; and the facts that they were issued.
//!
//! The facts are recorded by a step of their own, [`issued`], and not when the lot is made: a lot may be made again
//! when pagoPA's numbers have come, and the 90 days of the ruolo run from what people were really sent.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::domain::data::Data;
use crate::domain::importi::Centesimi;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Voce;
use crate::fatti::scheda::Soggetto;
use crate::files;
use crate::intake::value;
use crate::jobs;
use crate::jobs::Error;
use crate::jobs::autorizza;
use crate::jobs::csv::table;
use crate::jobs::csv::unguard;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::modelli::documento;
use crate::jobs::project::Project;
use crate::jobs::prove::Prove;
use crate::jobs::read_file;
use crate::jobs::riscossione::Anomalia;
use crate::jobs::riscossione::Letto;
use crate::jobs::riscossione::Posizione;
use crate::jobs::riscossione::Scelta;
use crate::jobs::riscossione::distinta;
use crate::jobs::riscossione::is_ordinanza;
use crate::jobs::riscossione::judge;
use crate::jobs::riscossione::lista::Lista;
use crate::jobs::riscossione::lista::si_no;
use crate::jobs::riscossione::lista::total;
use crate::jobs::riscossione::modo;
use crate::jobs::riscossione::norme;
use crate::jobs::riscossione::one_body;
use crate::jobs::riscossione::profilo;
use crate::ledger::Recorded;
use crate::procedure::fascicolo;
use crate::procedure::regole::Regole;

/// The folder of the lot.
pub const LOT: &str = "lotto";
/// Which letter asks for which acts.
pub const LETTERS: &str = "lettere.csv";
/// What is to be loaded at pagoPA, so that each letter has its notice.
pub const NOTICES: &str = "avvisi.csv";

/// More acts than these go into a second letter.
const MOST_ACTS: usize = 60;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day of the letters.
    pub al: Data,
    /// The day by which they ask to pay.
    pub scadenza: Data,
    /// pagoPA's numbers: `lettera;codice_avviso`, as they came back.
    pub avvisi: Option<std::path::PathBuf>,
}

/// A row of the distinta, as far as letters need it: everything else is computed again.
#[derive(Deserialize)]
struct Riga {
    distinta: String,
    ente: String,
    id_verbale: String,
    prova: String,
    lettera: u32,
    residuo: String,
}

/// A row of the numbers that came back.
#[derive(Deserialize)]
struct Numero {
    lettera: String,
    codice_avviso: String,
}

/// What came of it.
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// Letters in the lot.
    pub lettere: usize,
    /// Acts that they ask for.
    pub atti: usize,
    /// What they ask for, their own costs included.
    pub totale: Centesimi,
    /// Letters that wait for a notice.
    pub senza_avviso: usize,
    /// Acts that have no letter, by reason.
    pub escluse: BTreeMap<&'static str, usize>,
}

/// A letter.
struct Lettera {
    id: String,
    numero: String,
    atti: Vec<Posizione>,
    spese: Centesimi,
    avviso: Option<String>,
}

impl Lettera {
    fn totale(&self) -> Centesimi {
        let acts = total(&self.atti, |it| it.somme.totale);
        acts.checked_add(self.spese).expect("sums of acts fit 64 bits")
    }

    /// Who gets it: the debtor as the act that was served last knows him.
    fn debitore(&self) -> &Soggetto {
        let last = self.atti.iter().max_by_key(|it| (it.notifica().data_ultima, it.letto.chiave.clone()));
        last.expect("a letter has an act").debitore()
    }
}

/// Makes the lot of letters.
pub fn make(project: &Project, list: &Path, options: &Options, out: &Path) -> Result<Outcome, Error> {
    let bytes = read_file(list)?;
    let wrong = |why: &str| Error::Results { file: file_name(list), why: why.to_owned() };
    let mut rows: Vec<Riga> = table(&bytes).ok_or_else(|| wrong("it is not a distinta preruolo"))?;
    rows.iter_mut().for_each(|it| unguard(&mut it.id_verbale));
    let numbers = options.avvisi.as_deref().map(numbers).transpose()?.unwrap_or_default();
    let regole = fascicoli::regole(project)?;
    let mut outcome = Outcome::default();
    let frasi = jobs::sentences(&project.config.lingua, "motivi")?;
    let mut escluse = Lista::new("ente;id_verbale;motivo;messaggio");
    let letters = gather(project, &rows, options, &regole, &mut |riga: &Riga, why| {
        *outcome.escluse.entry(why).or_default() += 1;
        escluse.row([&riga.ente, &riga.id_verbale, why, &frasi.say(why, &[])]);
    })?;
    let letters = number(letters, &rows, &numbers, &regole)?;
    let ente = letters.first().map(|it| it.atti[0].letto.chiave.ente.clone()).unwrap_or_default();
    files::make_folder(out)?;
    escluse.write(out, distinta::EXCLUDED)?;
    let mut notices = Lista::new("lettera;codice_avviso;importo;scadenza;causale;codice_fiscale;debitore");
    let mut index =
        Lista::new("lettera;ente;prova;id_verbale;progressivo_destinatario;scadenza;importo;totale_lettera");
    let (ready, waiting): (Vec<Lettera>, Vec<Lettera>) = letters.into_iter().partition(|it| it.avviso.is_some());
    outcome.senza_avviso = waiting.len();
    for it in &waiting {
        let who = it.debitore();
        let (totale, scadenza) = (it.totale().to_string(), options.scadenza.to_string());
        notices.row([&it.id, "", &totale, &scadenza, &causale(it), who.fiscal(), &who.name()]);
    }
    notices.write(out, NOTICES)?;
    for it in &ready {
        let totale = it.totale().to_string();
        for act in &it.atti {
            let Chiave { ente, id_verbale, prova } = &act.letto.chiave;
            let (number, scadenza) = (act.debitore().progressivo.to_string(), options.scadenza.to_string());
            let importo = act.somme.totale.to_string();
            index.row([&it.id, ente, si_no(*prova), id_verbale, &number, &scadenza, &importo, &totale]);
        }
    }
    outcome.lettere = ready.len();
    outcome.atti = ready.iter().map(|it| it.atti.len()).sum();
    outcome.totale = total(&ready, Lettera::totale);
    if !ready.is_empty() {
        let modello = documento::load(project, "preruolo", &ente)?;
        let named = profilo(project, &ente)?.responsabile;
        let responsabile = distinta::responsible(&named, &modello.ente.comandante);
        write(&ready, options, &regole, (&ente, &responsabile), &out.join(LOT))?;
    }
    index.write(out, LETTERS)?;
    Ok(outcome)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The numbers that came back, by letter.
fn numbers(path: &Path) -> Result<BTreeMap<String, String>, Error> {
    let rows: Vec<Numero> = table(&read_file(path)?).ok_or_else(|| Error::Results {
        file: file_name(path),
        why: "it is no table with the columns `lettera` and `codice_avviso`".into(),
    })?;
    let plain = |it: Numero| (it.lettera.trim().to_owned(), it.codice_avviso.split_whitespace().collect::<String>());
    Ok(rows.into_iter().map(plain).filter(|it| !it.1.is_empty()).collect())
}

/// The acts of the distinta that may be written for, by letter; the others are told with their reason.
fn gather(
    project: &Project,
    rows: &[Riga],
    options: &Options,
    regole: &Regole,
    exclude: &mut dyn FnMut(&Riga, &'static str),
) -> Result<BTreeMap<u32, Vec<Posizione>>, Error> {
    let ledger = project.ledger()?;
    let mut letters: BTreeMap<u32, Vec<Posizione>> = BTreeMap::new();
    let mut seen = std::collections::BTreeSet::new();
    for riga in rows {
        let prova = riga.prova == "S";
        let chiave = Chiave { ente: riga.ente.clone(), id_verbale: riga.id_verbale.clone(), prova };
        if !seen.insert(chiave.clone()) {
            exclude(riga, "riga-ripetuta");
            continue;
        }
        let fatti = fascicoli::load(&ledger, &chiave)?;
        let Some(fascicolo) = fascicolo::fold(&fatti, regole) else {
            exclude(riga, "sconosciuto");
            continue;
        };
        match autorizza::current(&fatti, Voce::Preruolo) {
            Some((true, _)) => {}
            Some((false, _)) => {
                exclude(riga, "negato-dal-cpl");
                continue;
            }
            None => {
                exclude(riga, "non-autorizzato");
                continue;
            }
        }
        let scelta = Scelta { al: options.al, ente: None, anno: None, prova, minimo: Centesimi::ZERO };
        let posizione = match judge(Letto { chiave, fatti, fascicolo }, Voce::Preruolo, &scelta, regole) {
            Ok(posizione) => *posizione,
            Err((_, why)) => {
                exclude(riga, why.as_str());
                continue;
            }
        };
        let stops = [Anomalia::Prescritto, Anomalia::Ricorso, Anomalia::Deceduto, Anomalia::Indirizzo, Anomalia::Rate];
        if let Some(anomalia) = posizione.anomalie.iter().find(|it| stops.contains(it)) {
            exclude(riga, anomalia.as_str());
            continue;
        }
        // More than what the C.P.L. has seen is not asked for.
        let seen = value::importo(&riga.residuo).ok().flatten();
        if seen.is_none_or(|seen| posizione.somme.totale > seen) {
            exclude(riga, "importo-diverso");
            continue;
        }
        letters.entry(riga.lettera).or_default().push(posizione);
    }
    Ok(letters)
}

/// Gives each letter its number, by its place in the distinta: making the lot again finds the same.
fn number(
    letters: BTreeMap<u32, Vec<Posizione>>,
    rows: &[Riga],
    numbers: &BTreeMap<String, String>,
    regole: &Regole,
) -> Result<Vec<Lettera>, Error> {
    let list = rows.first().map(|it| it.distinta.clone()).unwrap_or_default();
    let (list, anno) = list.split_once('/').unwrap_or((&list, ""));
    let mut numbered = Vec::new();
    for (lettera, mut atti) in letters {
        one_body(None, &atti)?;
        let mut part = 0;
        while !atti.is_empty() {
            let rest = atti.split_off(atti.len().min(MOST_ACTS));
            let suffix = if part == 0 { String::new() } else { format!("-{}", part + 1) };
            let numero = format!("PR {list}-{lettera}{suffix}");
            let id = format!("PR/{anno}/{list}-{lettera}{suffix}");
            let (spese, avviso) = (Centesimi::new(regole.spese_preruolo), numbers.get(&id).cloned());
            numbered.push(Lettera { id, numero, atti: std::mem::replace(&mut atti, rest), spese, avviso });
            part += 1;
        }
    }
    Ok(numbered)
}

fn causale(it: &Lettera) -> String {
    format!("Avviso bonario {}", it.numero)
}

/// The tables of the lot; its head comes last, so that a lot that is not whole is none.
fn write(
    letters: &[Lettera],
    options: &Options,
    regole: &Regole,
    (ente, responsabile): (&str, &str),
    folder: &Path,
) -> Result<(), Error> {
    files::make_folder(folder)?;
    let al = options.al.to_string();
    let anno = options.al.anno().to_string();
    let mut verbali = Lista::new(
        "id_verbale;numero_verbale;anno_verbale;registro;tipo_atto;stato;data_violazione;data_accertamento;luogo;\
         comune_violazione_belfiore;targa;targa_nazione;tipo_veicolo;contestato_immediatamente;descrizione_fatto;\
         agenti_matricole;resp_procedimento;resp_notificazione;resp_inserimento;validato_cpl;data_validazione;\
         spese_notifica;spese_procedurali;spese_altre",
    );
    let mut violazioni = Lista::new(
        "id_verbale;progressivo;articolo;comma;descrizione;minimo;massimo;sconto_30;pmr_ammesso;notturna;raddoppio_massa",
    );
    let mut soggetti = Lista::new(
        "id_verbale;progressivo_destinatario;ruolo;tipo;cognome;nome;denominazione;sesso;data_nascita;luogo_nascita;\
         codice_fiscale;partita_iva;indirizzo;civico;presso;cap;citta;provincia;nazione;lingua;pec",
    );
    let mut campi = Lista::new("id_verbale;progressivo_destinatario;campo;valore");
    for it in letters {
        let first = it.atti[0].scheda();
        let data = first.data_violazione.unwrap_or(options.al).to_string();
        // A letter for acts of several plates, or of none, has no plate of its own.
        let has_plate = !first.targa.is_empty() && it.atti.iter().all(|other| other.scheda().targa == first.targa);
        let (tipo, targa) = if has_plate { ("ORDINANZA", first.targa.as_str()) } else { ("EXTRA", "") };
        verbali.row([
            &it.id,
            &it.numero,
            &anno,
            "",
            tipo,
            "DA_NOTIFICARE",
            &data,
            &data,
            if first.luogo.is_empty() { "-" } else { &first.luogo },
            &first.comune,
            targa,
            if has_plate { &first.targa_nazione } else { "" },
            &first.tipo_veicolo,
            "N",
            "Avviso bonario prima dell'iscrizione a ruolo",
            "ufficio",
            responsabile,
            responsabile,
            responsabile,
            "S",
            &al,
            "0,00",
            "0,00",
            "0,00",
        ]);
        let totale = it.totale().to_string();
        violazioni.row([&it.id, "1", "203", "3", "Atti esecutivi non pagati", &totale, &totale, "N", "N", "N", "N"]);
        let who = it.debitore();
        let is_ente = !who.denominazione.is_empty();
        soggetti.row([
            &it.id,
            "1",
            if who.ruolo.is_empty() { "OBBLIGATO" } else { &who.ruolo },
            if is_ente { "PG" } else { "PF" },
            &who.cognome,
            &who.nome,
            &who.denominazione,
            &who.sesso,
            &who.data_nascita.map(|it| it.to_string()).unwrap_or_default(),
            &who.luogo_nascita,
            &who.codice_fiscale,
            &who.partita_iva,
            &who.via,
            &who.civico,
            &who.presso,
            &who.cap,
            &who.citta,
            &who.provincia,
            "IT",
            "it",
            &who.pec,
        ]);
        fields(it, options, regole, has_plate, &mut |name: &str, value: &str| campi.row([&it.id, "", name, value]));
    }
    verbali.write(folder, "verbali.csv")?;
    violazioni.write(folder, "violazioni.csv")?;
    soggetti.write(folder, "soggetti.csv")?;
    campi.write(folder, "campi.csv")?;
    let mut lotto = Lista::new(
        "codice_ente;numero_lotto;tipo_lotto;data_creazione;data_ricezione;registro;n_verbali;n_destinatari;prova;note;modello",
    );
    let count = letters.len().to_string();
    let prova = letters[0].atti[0].letto.chiave.prova;
    let number = letters[0].id.rsplit_once('-').map_or(letters[0].id.as_str(), |it| it.0).to_owned();
    lotto.row([
        ente,
        &number,
        "POSTALE",
        &al,
        &al,
        "CDS",
        &count,
        &count,
        si_no(prova),
        "Lettere preruolo",
        "preruolo",
    ]);
    lotto.write(folder, "lotto.csv")
}

/// The fields that the model asks for and that no table of a lot has.
fn fields(it: &Lettera, options: &Options, regole: &Regole, has_plate: bool, add: &mut dyn FnMut(&str, &str)) {
    let who = it.debitore();
    let name = who.name();
    let (totale, scadenza) = (it.totale().to_string(), options.scadenza.to_string());
    let sum = |of: fn(&Posizione) -> Centesimi| total(&it.atti, of);
    add("intestatario", &name);
    if !who.fiscal().is_empty() {
        add("cf", who.fiscal());
    }
    add("quanti", &it.atti.len().to_string());
    add("data_verifica", &options.al.to_string());
    add("scadenza", &scadenza);
    add("causale", &causale(it));
    if it.atti.len() > 1 {
        // The day of the first act is not that of the letter's.
        add("data_violazione", "");
    }
    if !has_plate {
        add("targa", "");
    }
    add("totale_sanzioni", &sum(|it| it.somme.sanzione).to_string());
    add("totale_spese", &sum(|it| it.somme.spese).to_string());
    let (maggiorazioni, acconti) = (sum(|it| it.somme.maggiorazione), sum(|it| it.somme.acconti));
    let is_increased = regole.maggiorazione && maggiorazioni > Centesimi::ZERO;
    if is_increased {
        add("totale_maggiorazioni", &maggiorazioni.to_string());
    }
    if acconti > Centesimi::ZERO {
        add("totale_acconti", &acconti.to_string());
    }
    if it.spese > Centesimi::ZERO {
        add("spese_lettera", &it.spese.to_string());
    }
    add("totale", &totale);
    let mut payment = 0;
    for (row, act) in (1..).zip(&it.atti) {
        let mut of_act = |field: &str, value: &str| add(&format!("atti.{row}.{field}"), value);
        let (scheda, somme, notifica) = (act.scheda(), &act.somme, act.notifica());
        let numero = format!("{}/{}", scheda.numero, scheda.anno);
        of_act("titolo", if is_ordinanza(scheda) { "ordinanza" } else { "verbale" });
        of_act("numero", &numero);
        of_act("data", &scheda.data_violazione.unwrap_or(notifica.data_prima).to_string());
        if !scheda.targa.is_empty() {
            of_act("targa", &scheda.targa);
        }
        of_act("norma", &norme(scheda));
        of_act("luogo", if scheda.luogo.is_empty() { "-" } else { &scheda.luogo });
        of_act("notificato", &notifica.data_prima.to_string());
        of_act("modo", modo(notifica, scheda));
        of_act("sanzione", &somme.sanzione.to_string());
        of_act("spese", &somme.spese.to_string());
        if is_increased {
            of_act("semestri", &somme.semestri.to_string());
            of_act("maggiorazione", &somme.maggiorazione.to_string());
        }
        if somme.acconti > Centesimi::ZERO {
            of_act("acconti", &somme.acconti.to_string());
        }
        of_act("residuo", &somme.totale.to_string());
        for (versamento, fatto) in &act.letto.fascicolo.versamenti {
            if versamento.data > options.al {
                continue;
            }
            payment += 1;
            let mut of_payment = |field: &str, value: &str| add(&format!("pagamenti.{payment}.{field}"), value);
            of_payment("atto", &numero);
            of_payment("data", &versamento.data.to_string());
            of_payment("canale", canale(&act.letto.fatti, *fatto));
            of_payment("importo", &versamento.importo.to_string());
        }
    }
    if let Some(avviso) = &it.avviso {
        add("avvisi.1.codice", avviso);
        add("avvisi.1.importo", &totale);
        add("avvisi.1.termine", "entro-data");
        add("avvisi.1.scadenza", &scadenza);
    }
}

/// By which way a payment came, in the words of the model.
fn canale(fatti: &[Fatto], numero: u64) -> &'static str {
    let way = fatti.iter().find(|it| it.numero == numero).map(|it| &it.evento);
    match way {
        Some(Evento::Pagamento(it)) => match it.canale.as_str() {
            "PAGOPA" | "PORTALE" => "pagopa",
            "CCP" => "bollettino",
            "BANCA" => "bonifico",
            "POS" | "CONTANTI" => "sportello",
            _ => "altro",
        },
        _ => "altro",
    }
}

/// A row of `lettere.csv`.
#[derive(Deserialize)]
struct Emessa {
    lettera: String,
    ente: String,
    prova: String,
    id_verbale: String,
    scadenza: String,
    importo: String,
}

/// What came of recording that letters were issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Emissione {
    /// Acts that are new to it.
    pub nuovi: usize,
    /// Acts that it knew.
    pub noti: usize,
    /// Acts whose letter was never printed for real, and that are not recorded.
    pub mai_stampati: usize,
}

/// Records that the letters of a folder were issued on a day; a letter that was only a draft was not.
pub fn issued(project: &Project, folder: &Path, data: Data) -> Result<Emissione, Error> {
    let path = folder.join(LETTERS);
    let wrong = |why: &str| Error::Results { file: LETTERS.into(), why: why.to_owned() };
    let bytes = read_file(&path)?;
    let rows: Vec<Emessa> = table(&bytes).ok_or_else(|| wrong("it is not the list of letters that plico wrote"))?;
    let sha256 = Prove::of(project).put(&bytes)?;
    let mut nuovi = Vec::with_capacity(rows.len());
    for mut row in rows {
        unguard(&mut row.id_verbale);
        let scadenza = Data::parse(&row.scadenza).ok_or_else(|| wrong("`scadenza` is not a day like 2026-08-31"))?;
        let importo = value::importo(&row.importo).ok().flatten().ok_or_else(|| wrong("`importo` is no sum"))?;
        let evento = Evento::Emesso {
            voce: Voce::Preruolo,
            riferimento: row.lettera.clone(),
            scadenza: Some(scadenza),
            importo: Some(importo),
        };
        let mut fatto = Fatto::new(data, evento).from("plico preruolo");
        fatto.prove.push(crate::fatti::Prova { tipo: "lista".into(), sha256: sha256.clone() });
        let atto = Chiave { ente: row.ente, id_verbale: row.id_verbale, prova: row.prova == "S" };
        let nuovo = Nuovo { atto, fatto, key: Some(format!("preruolo:{}", row.lettera)) };
        nuovi.push((row.lettera, nuovo));
    }
    let mut ledger = project.ledger()?;
    let mut printed: BTreeMap<String, bool> = BTreeMap::new();
    let mut gone = Vec::with_capacity(nuovi.len());
    let all = nuovi.len();
    for (lettera, it) in nuovi {
        if fascicoli::load(&ledger, &it.atto)?.is_empty() {
            return Err(wrong("it names an act that the ledger does not have: it is not the list that plico wrote"));
        }
        let is_printed = match printed.get(&lettera) {
            Some(known) => *known,
            None => {
                let letter = Chiave { id_verbale: lettera.clone(), ..it.atto.clone() };
                let is_printed = is_printed(&fascicoli::load(&ledger, &letter)?);
                printed.insert(lettera, is_printed);
                is_printed
            }
        };
        gone.extend(is_printed.then_some(it));
    }
    let recorded = fascicoli::record(&mut ledger, &gone)?;
    let nuovi = recorded.iter().filter(|it| matches!(it, Recorded::New(_))).count();
    Ok(Emissione { nuovi, noti: recorded.len() - nuovi, mai_stampati: all - gone.len() })
}

/// Whether a letter left: on paper with an approved model, or by PEC.
fn is_printed(fatti: &[Fatto]) -> bool {
    let left = |it: &&Fatto| {
        matches!(it.evento, Evento::Stampato(_) | Evento::Ristampato(_) | Evento::Affidato(_) | Evento::PecAccettata(_))
    };
    autorizza::alive(fatti).iter().any(left)
}
