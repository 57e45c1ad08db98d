//! Outcomes from a file: of a carrier, of who printed, of a scanner desk, of the messi.
//!
//! An outcome is tied to its act by the numbers of the piece, else by the act's own id and recipient. Its days are
//! kept apart; the day of service is never taken from the file, only held against what the procedure finds.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use crate::domain::data::Data;
use crate::domain::esito;
use crate::domain::istante;
use crate::fatti::Esito;
use crate::fatti::Evento;
use crate::fatti::Fatto;
use crate::fatti::Pec;
use crate::fatti::Prova;
use crate::intake::value;
use crate::jobs::Error;
use crate::jobs::clock;
use crate::jobs::fascicoli;
use crate::jobs::fascicoli::Chiave;
use crate::jobs::fascicoli::Nuovo;
use crate::jobs::importa::Outcome;
use crate::jobs::importa::accordo;
use crate::jobs::importa::tabella;
use crate::jobs::importa::tabella::Campi;
use crate::jobs::importa::tabella::Mappa;
use crate::jobs::importa::tabella::Record;
use crate::jobs::project::Project;
use crate::ledger::Ledger;
use crate::procedure::regole::Regole;

/// The file of rows that were not used.
pub const REFUSED: &str = "esiti-respinti.csv";

/// Ways of the messi: rows that have one and no carrier's code are a relata.
const RELATE: [&str; 7] = ["MANI", "FAMILIARE", "PORTIERE", "RIFIUTO", "ART140", "ART143", "IRREPERIBILE"];

/// What a table of outcomes cannot do without.
const WANTED: [&str; 1] = ["esito_cod"];

/// The columns of outcomes.
pub const CAMPI: Campi = Campi {
    colonne: &[
        ("id_verbale", "V/2026/000110", "V/2026/000111"),
        ("progressivo_destinatario", "1", "1"),
        ("canale", "", ""),
        ("prodotto", "AG", "AG"),
        ("numero_raccomandata", "668000000017", "668000000024"),
        ("numero_ar", "", ""),
        ("data_esito", "10/03/2026", ""),
        ("esito_cod", "RECAG001C", "RECAG012"),
        ("causa", "", ""),
        ("modalita", "MANI", "COMPIUTA_GIACENZA"),
        ("data_tentativo", "", "05/03/2026"),
        ("data_deposito", "", "06/03/2026"),
        ("data_consegna", "", ""),
        ("data_ritiro", "", ""),
        ("cad_data_spedizione", "", "08/03/2026"),
        ("can_data_spedizione", "", ""),
        ("data_disponibilita", "16/03/2026", "23/03/2026"),
        ("data_notifica", "", ""),
        ("stato", "CONFERMATO", "CONFERMATO"),
        ("scatola", "S-0001", "S-0001"),
        ("posizione", "12", "13"),
        ("evidenza", "23L", "23L,ARCAD"),
        ("sha256", "", ""),
    ],
    anche: &[
        "esito_ko",
        "data_ko",
        "cad_data_ritiro",
        "istante",
        "ora",
        // Of the dictionary, for whoever prints or scans: an outcome does not need them.
        "data_spedizione",
        "esito_testo",
        "lotto_fisico",
        "file_fronte",
        "file_retro",
    ],
};

/// Columns of days: one that cannot be read refuses its row.
const DAYS: [&str; 11] = [
    "data_esito",
    "data_ko",
    "data_tentativo",
    "data_deposito",
    "data_consegna",
    "data_ritiro",
    "cad_data_ritiro",
    "cad_data_spedizione",
    "can_data_spedizione",
    "data_disponibilita",
    "data_notifica",
];

/// How far ahead a year of two digits may lie.
const YEARS_AHEAD: i32 = 1;

/// The layout `esiti/<tracciato>.toml`.
pub fn layout(project: &Project, tracciato: &str) -> Result<Mappa, Error> {
    project.profile("esiti", tracciato)?.parse()
}

/// Imports outcomes of real acts, or else of trial ones, from files by a layout.
pub fn import(project: &Project, paths: &[PathBuf], tracciato: &str, prova: bool) -> Result<Outcome, Error> {
    let mappa = layout(project, tracciato)?;
    let regole = fascicoli::regole(project)?;
    let mut ledger = project.ledger()?;
    fascicoli::refresh(&mut ledger, &regole)?;
    let mut outcome = Outcome::default();
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut lettura = Lettura { ledger: &mut ledger, regole: &regole, prova, file, outcome: &mut outcome };
        lettura.read(path, &mappa)?;
    }
    fascicoli::refresh(&mut ledger, &regole)?;
    Ok(outcome)
}

/// A file of outcomes being read.
struct Lettura<'a> {
    ledger: &'a mut Ledger,
    regole: &'a Regole,
    prova: bool,
    file: String,
    outcome: &'a mut Outcome,
}

/// An outcome that a row gives.
struct Riga {
    atto: Chiave,
    fatto: Fatto,
    key: String,
    /// The day of service that the file says.
    dichiarata: Option<Data>,
    /// Whether the file says another day than the instant of its receipt.
    is_other_day: bool,
}

impl Lettura<'_> {
    fn read(&mut self, path: &Path, mappa: &Mappa) -> Result<(), Error> {
        let ignored = tabella::read(path, mappa, &CAMPI, &WANTED, |record| {
            self.outcome.righe += 1;
            match record {
                Err((riga, broken)) => self.outcome.refuse(&self.file, riga, broken.as_str(), ""),
                Ok(record) => match self.row(&record)? {
                    Ok(row) => self.record(record.riga, row)?,
                    Err(codice) => self.outcome.refuse(&self.file, record.riga, codice, record.get("id_verbale")),
                },
            }
            Ok(())
        })?;
        self.outcome.ignore(&self.file, ignored);
        Ok(())
    }

    /// The outcome of a row, or why it gives none.
    fn row(&self, record: &Record<'_>) -> Result<Result<Riga, &'static str>, Error> {
        if DAYS.iter().any(|it| value::data(record.get(it), clock::today().anno() + YEARS_AHEAD).is_err()) {
            return Ok(Err("data-illeggibile"));
        }
        let (atto, destinatario) = match self.tie(record)? {
            Ok(tied) => tied,
            Err(codice) => return Ok(Err(codice)),
        };
        let evento = match event(record) {
            Ok(evento) => evento,
            Err(codice) => return Ok(Err(codice)),
        };
        let Some(data) = day_of(record, &evento) else { return Ok(Err("data-mancante")) };
        if data > clock::today() {
            return Ok(Err("data-futura"));
        }
        let mut fatto = Fatto::new(data, evento).from(self.file.clone());
        fatto.destinatario = destinatario;
        fatto.disponibile = day(record, "data_disponibilita");
        fatto.prove = proofs(record);
        let key = key(&fatto);
        let is_other_day = told(&fatto.evento).is_some() && said_day(record).is_some_and(|it| it != data);
        Ok(Ok(Riga { atto, fatto, key, dichiarata: day(record, "data_notifica"), is_other_day }))
    }

    /// The act and the recipient of a row.
    fn tie(&self, record: &Record<'_>) -> Result<Result<(Chiave, Option<u32>), &'static str>, Error> {
        for (column, kind) in [("numero_raccomandata", "piego"), ("numero_ar", "ar")] {
            let number = record.get(column);
            if number.is_empty() {
                continue;
            }
            let mut found = fascicoli::search(self.ledger, kind, number)?;
            found.retain(|it| it.0.prova == self.prova);
            match found.as_slice() {
                [] => {}
                [(atto, destinatario)] => return Ok(Ok((atto.clone(), *destinatario))),
                _ => return Ok(Err("numero-di-piu-atti")),
            }
        }
        let id = record.get("id_verbale");
        let atto = match fascicoli::act(self.ledger, id, Some(self.prova))? {
            Ok(atto) => atto,
            Err(codice) => return Ok(Err(codice)),
        };
        let given = record.get("progressivo_destinatario");
        if !given.is_empty() {
            return Ok(given.parse().map(|it| (atto, Some(it))).map_err(|_| "destinatario-illeggibile"));
        }
        let whom = fascicoli::open(self.ledger, &atto, self.regole)?;
        Ok(match whom.as_ref().map(|it| it.destinatari.as_slice()) {
            Some([only]) => Ok((atto, Some(only.soggetto.progressivo))),
            _ => Err("destinatario-mancante"),
        })
    }

    /// Records an outcome; a card that waited for a person and was decided waits no longer.
    fn record(&mut self, riga: u32, row: Riga) -> Result<(), Error> {
        let Riga { atto, mut fatto, key, dichiarata, is_other_day } = row;
        if is_other_day {
            self.outcome.look(&self.file, riga, "data-esito-diversa", &atto.id_verbale);
        }
        // What no person decided yields to what is known already.
        let is_told = matches!(&fatto.evento, Evento::Esito(it) if it.stato == "AUTO");
        if is_told {
            accordo::weigh(self.ledger, &atto, &mut fatto, (&self.file, riga), self.outcome)?;
        }
        let mut nuovi = Vec::new();
        if let Evento::Esito(esito) = &fatto.evento
            && esito.stato != "DA_VERIFICARE"
        {
            nuovi.extend(decided(self.ledger, &atto, esito, fatto.destinatario)?);
        }
        let destinatario = fatto.destinatario;
        nuovi.push(Nuovo { atto: atto.clone(), fatto, key: Some(key) });
        let recorded = fascicoli::record(self.ledger, &nuovi)?;
        self.outcome.count(&recorded[recorded.len() - 1..]);
        let Some(said) = dichiarata else { return Ok(()) };
        let fascicolo = fascicoli::open(self.ledger, &atto, self.regole)?;
        let found = fascicolo.and_then(|it| {
            let whom = it.destinatari.into_iter().find(|it| Some(it.soggetto.progressivo) == destinatario)?;
            whom.notifica
        });
        let agrees = found.is_some_and(|it| said == it.data_prima || said == it.data_ultima);
        if !agrees {
            self.outcome.look(&self.file, riga, "data-notifica-diversa", &atto.id_verbale);
        }
        Ok(())
    }
}

/// What makes an outcome the same when it comes again.
fn key(fatto: &Fatto) -> String {
    let said = serde_json::to_string(&(&fatto.evento, fatto.destinatario)).expect("facts are plain data");
    format!("esito:{}:{}", fatto.data, &crate::hash::sha256(said.as_bytes())[..16])
}

/// The withdrawal of what waited for a person about the same piece.
fn decided(ledger: &Ledger, atto: &Chiave, esito: &Esito, destinatario: Option<u32>) -> Result<Vec<Nuovo>, Error> {
    let known = fascicoli::load(ledger, atto)?;
    let waits = |it: &&Fatto| match &it.evento {
        Evento::Esito(other) => {
            let is_same = other.numero_piego == esito.numero_piego && it.destinatario == destinatario;
            other.stato == "DA_VERIFICARE" && is_same
        }
        _ => false,
    };
    let withdraw = |it: &Fatto| {
        let (motivo, da) = ("deciso da una persona".to_string(), "plico".to_string());
        let evento = Evento::Rettifica { di: it.numero, motivo, da };
        let key = Some(format!("rettifica:{}", it.numero));
        Nuovo { atto: atto.clone(), fatto: Fatto::new(it.data, evento), key }
    };
    Ok(known.iter().filter(waits).map(withdraw).collect())
}

/// What a row says happened.
fn event(record: &Record<'_>) -> Result<Evento, &'static str> {
    let canale = record.get("canale").to_uppercase();
    let modalita = record.get("modalita").to_uppercase();
    let codice = first(record, &["esito_cod", "esito_ko"]).to_uppercase();
    if canale == "PEC" || record.get("prodotto").eq_ignore_ascii_case("PEC") {
        return pec(record, &codice);
    }
    let is_messi = canale == "MESSI" || record.get("prodotto").eq_ignore_ascii_case("MESSI");
    if is_messi || (codice.is_empty() && RELATE.contains(&modalita.as_str())) {
        if !RELATE.contains(&modalita.as_str()) {
            return Err("modalita-sconosciuta");
        }
        let (raccomandata, ritirata) = (day(record, "cad_data_spedizione"), ritiro(record));
        return Ok(Evento::Relata { modalita, raccomandata, ritirata });
    }
    let causa = record.get("causa").to_uppercase();
    let known = esito::Esito::of_columns(&codice, &causa, &modalita).ok_or("esito-sconosciuto")?;
    let stato = match record.get("stato").to_uppercase().as_str() {
        "" | "CONFERMATO" => "CONFERMATO",
        "AUTO" => "AUTO",
        "DA_VERIFICARE" => "DA_VERIFICARE",
        _ => return Err("stato-sconosciuto"),
    };
    let mut esito = Esito {
        codice: known.codice().to_string(),
        causa: known.causa().unwrap_or_default().to_string(),
        modalita: served(&known).unwrap_or_default().to_string(),
        numero_piego: record.get("numero_raccomandata").to_string(),
        tentato: day(record, "data_tentativo"),
        depositato: day(record, "data_deposito"),
        cad_spedita: day(record, "cad_data_spedizione"),
        can_spedita: day(record, "can_data_spedizione"),
        consegnato: day(record, "data_consegna"),
        ritirato: ritiro(record),
        stato: stato.to_string(),
        scatola: record.get("scatola").to_string(),
        posizione: record.get("posizione").to_string(),
    };
    place(&mut esito, said_day(record));
    Ok(Evento::Esito(Box::new(esito)))
}

/// Puts the one day that a file has for an outcome where its code says it belongs.
pub(super) fn place(esito: &mut Esito, data: Option<Data>) {
    let is = |codes: &[&str]| codes.iter().any(|it| esito.codice.starts_with(it));
    let refused = esito.causa == "M05";
    let slot = if is(&["RECAG001", "RECAG002", "RECRN001", "RECRI003", "RECRS001"]) || refused {
        &mut esito.consegnato
    } else if is(&["RECAG005", "RECAG006", "RECAG007", "RECRN003", "RECRN004", "RECRS003", "RECRS004"]) {
        &mut esito.ritirato
    } else if is(&["RECAG003", "RECAG010", "RECRN002", "RECRN010", "RECRI004", "RECRS002"]) {
        &mut esito.tentato
    } else {
        return;
    };
    *slot = slot.or(data);
}

/// How a piece was served; `None` where it was not, whatever way the file names.
pub(super) fn served(esito: &esito::Esito) -> Option<&'static str> {
    let way = esito.modalita().filter(|it| *it != "IRREPERIBILE");
    let is_failure = esito.causa().is_some_and(|it| it != "M05");
    way.or(implied(esito.codice(), esito.causa())).filter(|_| !is_failure)
}

/// How a piece was served, where its code says so by itself.
fn implied(codice: &str, causa: Option<&str>) -> Option<&'static str> {
    match (codice, causa) {
        (_, Some("M05")) => Some("RIFIUTO"),
        ("RECAG001C" | "RECRN001C" | "RECRI003C", _) => Some("MANI"),
        ("RECAG005C" | "RECAG006C" | "RECRN003C", _) => Some("RITIRO_GIACENZA"),
        ("RECAG012" | "RECAG008C" | "RECRN005C", _) => Some("COMPIUTA_GIACENZA"),
        _ => None,
    }
}

/// A receipt of certified mail.
fn pec(record: &Record<'_>, codice: &str) -> Result<Evento, &'static str> {
    let messaggio = record.get("numero_raccomandata").to_string();
    let istante = record.get("istante").to_string();
    let ora = match istante.is_empty() {
        true => value::ora(record.get("ora")).map_err(|_| "ora-illeggibile")?,
        false => Some(istante::rome(&istante).ok_or("istante-illeggibile")?.1),
    };
    let pec = Pec { messaggio, istante, ora: ora.map(|it| it.to_string()).unwrap_or_default() };
    let causa = record.get("causa").to_string();
    match codice {
        "ACC" => Ok(Evento::PecAccettata(pec)),
        "CONS" => Ok(Evento::PecConsegnata(pec)),
        "CASELLA_PIENA" => Ok(Evento::PecMancata { pec, causa: codice.to_string(), imputabile: true }),
        "NON_ACC" | "NON_CONS" => Ok(Evento::PecMancata { pec, causa, imputabile: false }),
        // A warning of 12 hours decides nothing.
        "PREAVV_MANC" => Err("preavviso-senza-esito"),
        _ => Err("esito-sconosciuto"),
    }
}

/// The day of the fact: that of the receipt's own instant, else the one the file has for it, else the last of those it
/// tells.
fn day_of(record: &Record<'_>, evento: &Evento) -> Option<Data> {
    let days = match evento {
        Evento::Esito(it) => [it.consegnato, it.ritirato, it.cad_spedita, it.depositato, it.tentato],
        Evento::Relata { raccomandata, ritirata, .. } => [*ritirata, *raccomandata, None, None, None],
        _ => [None; 5],
    };
    told(evento).or_else(|| said_day(record)).or_else(|| days.into_iter().flatten().max())
}

/// The day that a file has for what it tells.
fn said_day(record: &Record<'_>) -> Option<Data> {
    first_day(record, &["data_esito", "data_ko"])
}

/// The civil day in Rome of the instant of a receipt.
fn told(evento: &Evento) -> Option<Data> {
    match evento {
        Evento::PecAccettata(pec) | Evento::PecConsegnata(pec) | Evento::PecMancata { pec, .. } => {
            istante::rome(&pec.istante).map(|it| it.0)
        }
        _ => None,
    }
}

fn proofs(record: &Record<'_>) -> Vec<Prova> {
    let hash = record.get("sha256").to_string();
    let listed = record.get("evidenza").split([',', ' ', '+']).filter(|it| !it.is_empty());
    let mut prove: BTreeMap<String, Prova> = BTreeMap::new();
    for it in listed {
        let (tipo, sha256) = it.split_once(':').unwrap_or((it, hash.as_str()));
        prove.insert(tipo.to_string(), Prova { tipo: tipo.to_string(), sha256: sha256.to_string() });
    }
    prove.into_values().collect()
}

fn ritiro(record: &Record<'_>) -> Option<Data> {
    first_day(record, &["data_ritiro", "cad_data_ritiro"])
}

fn first<'a>(record: &Record<'a>, columns: &[&str]) -> &'a str {
    columns.iter().map(|it| record.get(it)).find(|it| !it.is_empty()).unwrap_or_default()
}

fn first_day(record: &Record<'_>, columns: &[&str]) -> Option<Data> {
    columns.iter().find_map(|it| day(record, it))
}

fn day(record: &Record<'_>, column: &str) -> Option<Data> {
    value::data(record.get(column), clock::today().anno() + YEARS_AHEAD).ok().flatten()
}
